package accounts

import (
	"iter"
	"strconv"
	"strings"
)

// form is how names are put together, read from a text such as "{given}.{surname}{2}".
type form struct {
	parts []part
	grows bool // a name letter by letter
	from  int  // the first number; 0: none
}

// part is a piece of a form: signs and letters as they stand, or a name, its first letter, its first letters, or a number.
type part struct {
	kind partKind
	text string // as it stands; of a number, its first
}

type partKind uint8

const (
	plainPart partKind = iota
	givenPart
	surnamePart
	givenLetter
	surnameLetter
	givenGrows
	surnameGrows
	numberPart
)

var partKinds = map[string]partKind{
	"given": givenPart, "surname": surnamePart, "g": givenLetter, "s": surnameLetter, "given+": givenGrows, "surname+": surnameGrows,
}

// lastNumber is where the numbers of a form end.
const lastNumber = 999

const formSigns = ".-_"

// readForm reads a form; false where the text is none: without a name, with a sign that stands between no two names, or with
// more than one part that goes on.
func readForm(text string) (f form, ok bool) {
	if len(text) > 60 || text == "" || strings.Contains(formSigns, text[:1]) || strings.Contains(formSigns, text[len(text)-1:]) {
		return form{}, false
	}
	named := false
	for rest := text; rest != ""; {
		if rest[0] != '{' {
			n := strings.IndexByte(rest, '{')
			if n < 0 {
				n = len(rest)
			}
			for i := range n {
				switch c := rest[i]; {
				case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
				case strings.IndexByte(formSigns, c) >= 0 && (i == 0 || strings.IndexByte(formSigns, rest[i-1]) < 0):
				default:
					return form{}, false
				}
			}
			f.parts = append(f.parts, part{plainPart, rest[:n]})
			rest = rest[n:]
			continue
		}
		inner, behind, closed := strings.Cut(rest[1:], "}")
		kind, known := partKinds[inner]
		if !known {
			kind = numberPart
			if f.from, known = number(inner); !known {
				return form{}, false
			}
		}
		grows := kind == givenGrows || kind == surnameGrows || kind == numberPart
		if !closed || grows && f.grows {
			return form{}, false
		}
		f.grows, named = f.grows || grows, named || kind != numberPart
		f.parts = append(f.parts, part{kind, inner})
		rest = behind
	}
	return f, named
}

// number reads one to three digits.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0 && len(s) <= 3 && strings.Trim(s, "0123456789") == ""
}

// times yields what the part that goes on stands at, one after the other; 0 where none does.
func (f form) times(given, family spelling) iter.Seq[int] {
	return func(yield func(int) bool) {
		from, to := 0, 0
		for _, p := range f.parts {
			switch p.kind {
			case givenGrows:
				from, to = 1, len(given.ends)
			case surnameGrows:
				from, to = 1, len(family.ends)
			case numberPart:
				from, to = f.from, lastNumber
			}
		}
		for n := from; n <= to && yield(n); n++ {
		}
	}
}

// name puts the names together; n is what the part that goes on stands at.
func (f form) name(given, family spelling, n int) string {
	name := make([]byte, 0, 32)
	for _, p := range f.parts {
		switch p.kind {
		case plainPart:
			name = append(name, p.text...)
		case givenPart:
			name = append(name, given.text...)
		case surnamePart:
			name = append(name, family.text...)
		case givenLetter:
			name = append(name, given.text[:given.ends[0]]...)
		case surnameLetter:
			name = append(name, family.text[:family.ends[0]]...)
		case givenGrows:
			name = append(name, given.text[:given.ends[n-1]]...)
		case surnameGrows:
			name = append(name, family.text[:family.ends[n-1]]...)
		case numberPart:
			digits := strconv.Itoa(n)
			for range len(p.text) - len(digits) {
				name = append(name, '0')
			}
			name = append(name, digits...)
		}
	}
	return string(name)
}

// numbered reports whether a form ends in a number of its own.
func (f form) numbered() bool { return f.from > 0 }
