// SPDX-License-Identifier: MIT

package password

import (
	"slices"
	"strings"
	"unicode"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// class is a set of classes of characters, a bit each.
type class uint16

const (
	isUpper class = 1 << iota
	isLower
	isLetter
	isDigit
	isSymbol
	isAccented
	isSpace
	isBasicUpper
	isBasicLower
	isBasic = isBasicUpper | isBasicLower
)

// classes are the names of the classes, in a specification and in sentences.
var classes = [...]struct {
	name Class
	is   class
	text msg.Text
}{
	{Upper, isUpper, msg.Text{ET: "suurtäht", EN: "upper-case letter"}},
	{Lower, isLower, msg.Text{ET: "väiketäht", EN: "lower-case letter"}},
	{Letter, isLetter, msg.Text{ET: "täht", EN: "letter"}},
	{Digit, isDigit, msg.Text{ET: "number", EN: "digit"}},
	{Symbol, isSymbol, msg.Text{ET: "sümbol", EN: "symbol"}},
	{"accented", isAccented, msg.Text{ET: "täpitäht või muu täht väljaspool vahemikku a–z", EN: "letter outside a–z"}},
	{"space", isSpace, msg.Text{ET: "tühik", EN: "space"}},
	{"basic-upper", isBasicUpper, msg.Text{ET: "suurtäht A–Z", EN: "letter A–Z"}},
	{"basic-lower", isBasicLower, msg.Text{ET: "väiketäht a–z", EN: "letter a–z"}},
	{"basic-letter", isBasic, msg.Text{ET: "täht a–z või A–Z", EN: "letter a–z or A–Z"}},
}

// classNamed returns the place of a class in the table; -1 where there is no such class.
func classNamed(name string) int {
	for i := range classes {
		if string(classes[i].name) == name {
			return i
		}
	}
	return -1
}

func classNames() (names []string) {
	for i := range classes {
		names = append(names, string(classes[i].name))
	}
	return names
}

// classOf returns the classes of a character where any sign that is seen, category P or S, is a symbol.
func classOf(r rune) class {
	switch {
	case 'a' <= r && r <= 'z':
		return isLower | isLetter | isBasicLower
	case 'A' <= r && r <= 'Z':
		return isUpper | isLetter | isBasicUpper
	case '0' <= r && r <= '9':
		return isDigit
	case r == ' ' || unicode.Is(unicode.Zs, r):
		return isSpace
	case unicode.IsUpper(r):
		return isUpper | isLetter | isAccented
	case unicode.IsLower(r):
		return isLower | isLetter | isAccented
	case unicode.IsLetter(r) && !invisible(r):
		return isLetter | isAccented
	case r != unicode.ReplacementChar && (unicode.IsPunct(r) || unicode.IsSymbol(r)):
		return isSymbol
	}
	return 0
}

// meaningless reports whether a code point stands for nothing: private use, no character at all, and what is neither
// seen nor assigned. A character of a newer Unicode than that of the Go that built the program is not.
func meaningless(r rune) bool {
	return r >= 0x2065 && (unicode.Is(unicode.Co, r) || r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef || invisible(r) && !unicode.In(r, unicode.M, unicode.Cf, unicode.L))
}

// invisible reports whether nothing is seen of a character: joiners, soft hyphens, selectors and fillers.
func invisible(r rune) bool {
	return r >= 0x80 && unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// classOf returns the classes of a character under the policy's list of symbols.
func (p *policy) classOf(r rune) class {
	c := classOf(r)
	if p.symbols == "" || c&(isLetter|isDigit) != 0 {
		return c
	}
	if c &^= isSymbol; strings.ContainsRune(p.symbols, r) {
		c |= isSymbol
	}
	return c
}

// classAt returns the classes of a character of the password: a letter that bears a mark is none of a–z.
func (w *work) classAt(i int) class {
	c := w.policy.classOf(w.runes[i])
	if c&isBasic != 0 && i+1 < len(w.runes) && w.runes[i+1] >= 0x300 && unicode.IsMark(w.runes[i+1]) {
		c = c&^isBasic | isAccented
	}
	return c
}

// twins are the typographic signs that a word processor puts for those of a keyboard.
var twins = [][2]rune{{'"', '“'}, {'\'', '’'}, {'-', '–'}}

// choice is one class, or several of which one is enough.
type choice struct {
	is        class
	name      msg.Text
	missing   said // class.digit-or-symbol
	forbidden said
}

func choiceOf(c Class) (all choice) {
	code := ""
	for one := range strings.SplitSeq(string(c), "|") {
		k := &classes[classNamed(one)]
		if all.is != 0 {
			code += "-or-"
			all.name.ET += " või "
			all.name.EN += " or "
		}
		all.is |= k.is
		code += one
		all.name.ET += k.text.ET
		all.name.EN += k.text.EN
	}
	all.missing = said{"class." + code, saidClass.text.Put(all.name)}
	all.forbidden = said{"forbidden." + code, saidForbidden.text.Put(all.name)}
	return all
}

// list puts the names of choices in a row: "suurtäht, väiketäht, number".
func list(all []choice) (t msg.Text) {
	for i, c := range all {
		if i > 0 {
			t.ET += ", "
			t.EN += ", "
		}
		t.ET += c.name.ET
		t.EN += c.name.EN
	}
	return t
}

func checkClasses(r *rule, w *work) {
	need := max(1, r.Classes.Each)
	have := 0
	all := r.Classes.AtLeast == 0
	for k := range r.classes {
		c := &r.classes[k]
		n := 0
		for i := 0; i < len(w.runes) && n < need; i++ {
			if w.classAt(i)&c.is != 0 {
				n++
			}
		}
		switch {
		case n == need:
			have++
		case all && need > 1:
			r.add(w, said{c.missing.code, saidFewOfClass.text.Put(numbers[0], numbers[1], c.name)}, n, need, 0, 0)
		case all:
			r.add(w, c.missing, n, need, 0, 0)
		}
	}
	if !all && have < r.Classes.AtLeast {
		r.add(w, r.few, have, r.Classes.AtLeast, 0, 0)
	}
}

func checkForbidden(r *rule, w *work) {
	for k := range r.classes {
		c := &r.classes[k]
		for i := range w.runes {
			if w.classAt(i)&c.is != 0 {
				r.add(w, c.forbidden, 0, 0, i, i+1)
				break
			}
		}
	}
}

func checkAllowed(r *rule, w *work) {
	if i := slices.IndexFunc(w.runes, func(x rune) bool { return !r.allows(w.policy, x) }); i >= 0 {
		r.add(w, saidNotAllowed, 0, 0, i, i+1)
	}
}

// allows reports whether a character is among those listed.
func (r *rule) allows(p *policy, x rune) bool {
	c := p.classOf(x)
	return slices.ContainsFunc(r.classes, func(one choice) bool { return c&one.is != 0 }) || strings.ContainsRune(r.characters, x)
}
