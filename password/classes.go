package password

import (
	"strings"
	"unicode"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// class is a set of classes of characters, a bit each.
type class uint8

const (
	isUpper class = 1 << iota
	isLower
	isLetter
	isDigit
	isSymbol
	isAccented
	isSpace
)

// classes are the names of the classes, in a specification and in sentences.
var classes = map[Class]struct {
	is   class
	name msg.Text
}{
	Upper:    {isUpper, msg.Text{ET: "suurtäht", EN: "upper-case letter"}},
	Lower:    {isLower, msg.Text{ET: "väiketäht", EN: "lower-case letter"}},
	Letter:   {isLetter, msg.Text{ET: "täht", EN: "letter"}},
	Digit:    {isDigit, msg.Text{ET: "number", EN: "digit"}},
	Symbol:   {isSymbol, msg.Text{ET: "sümbol", EN: "symbol"}},
	Accented: {isAccented, msg.Text{ET: "täpitäht või muu täht väljaspool vahemikku a–z", EN: "letter outside a–z"}},
	Space:    {isSpace, msg.Text{ET: "tühik", EN: "space"}},
}

// classOf returns the classes of a character where any sign that is seen, category P or S, is a symbol.
func classOf(r rune) class {
	switch {
	case 'a' <= r && r <= 'z':
		return isLower | isLetter
	case 'A' <= r && r <= 'Z':
		return isUpper | isLetter
	case '0' <= r && r <= '9':
		return isDigit
	case r == ' ' || unicode.Is(unicode.Zs, r):
		return isSpace
	case unicode.IsUpper(r):
		return isUpper | isLetter | isAccented
	case unicode.IsLower(r):
		return isLower | isLetter | isAccented
	case unicode.IsLetter(r):
		return isLetter | isAccented
	case r != unicode.ReplacementChar && (unicode.IsPunct(r) || unicode.IsSymbol(r)):
		return isSymbol
	}
	return 0
}

// assigned reports whether Unicode, in the edition of the Go that built the program, gives a character a meaning. Private
// use is none.
func assigned(r rune) bool {
	return r < 0x80 || unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf)
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
		k := classes[Class(one)]
		if all.is != 0 {
			code += "-or-"
			all.name.ET += " või "
			all.name.EN += " or "
		}
		all.is |= k.is
		code += one
		all.name.ET += k.name.ET
		all.name.EN += k.name.EN
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
	have := 0
	all := r.Classes.AtLeast == 0
	for _, c := range r.classes {
		found := false
		for _, x := range w.runes {
			if found = w.policy.classOf(x)&c.is != 0; found {
				break
			}
		}
		switch {
		case found:
			have++
		case all:
			r.add(w, c.missing, 0, 1, 0, 0)
		}
	}
	if !all && have < r.Classes.AtLeast {
		r.add(w, r.few, have, r.Classes.AtLeast, 0, 0)
	}
}

func checkForbidden(r *rule, w *work) {
	for _, c := range r.classes {
		for i, x := range w.runes {
			if w.policy.classOf(x)&c.is != 0 {
				r.add(w, c.forbidden, 0, 0, i, i+1)
				break
			}
		}
	}
}
