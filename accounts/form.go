// SPDX-License-Identifier: MIT

package accounts

import (
	"strconv"
	"strings"
)

// form is how names are put together, a text such as "{given}.{surname}{2}" that [readForm] has read.
type form struct {
	text  string
	grows partKind // the part that goes on; 0: none does
	from  int      // the first number, where that part is one
}

// partKind is what a part of a form is: signs and letters as they stand, or what stands in braces.
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

// lastNumber is where the numbers of a form end.
const lastNumber = 999

const formSigns = ".-_"

// cutPart returns the first part of a form, without braces, and the rest; false where there is none.
func cutPart(text string) (kind partKind, part, rest string, ok bool) {
	if text[0] != '{' {
		n := strings.IndexByte(text, '{')
		if n < 0 {
			n = len(text)
		}
		return plainPart, text[:n], text[n:], true
	}
	n := strings.IndexByte(text, '}')
	if n < 0 {
		return 0, "", "", false
	}
	switch part = text[1:n]; part {
	case "given":
		kind = givenPart
	case "surname":
		kind = surnamePart
	case "g":
		kind = givenLetter
	case "s":
		kind = surnameLetter
	case "given+":
		kind = givenGrows
	case "surname+":
		kind = surnameGrows
	default:
		kind = numberPart
	}
	return kind, part, text[n+1:], true
}

// readForm reads a form; false where the text is none: without a name, with a sign that stands between no two names, or
// with more than one part that goes on.
func readForm(text string) (f form, ok bool) {
	if len(text) > 60 || text == "" || strings.Contains(formSigns, text[:1]) || strings.Contains(formSigns, text[len(text)-1:]) {
		return form{}, false
	}
	f.text = text
	named := false
	for rest := text; rest != ""; {
		kind, part, behind, ok := cutPart(rest)
		switch {
		case !ok, kind >= givenGrows && f.grows != 0, kind == plainPart && !plain(part):
			return form{}, false
		case kind == numberPart:
			if f.from, ok = number(part); !ok {
				return form{}, false
			}
		}
		if kind >= givenGrows {
			f.grows = kind
		}
		named = named || kind != plainPart && kind != numberPart
		rest = behind
	}
	return f, named
}

// plain reports whether a part is of letters, digits and signs, no two of which stand together.
func plain(part string) bool {
	for i := range len(part) {
		switch c := part[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case strings.IndexByte(formSigns, c) >= 0 && (i == 0 || strings.IndexByte(formSigns, part[i-1]) < 0):
		default:
			return false
		}
	}
	return true
}

// number reads one to three digits.
func number(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, n > 0 && len(s) <= 3
}

// span returns the first and the last of what the part that goes on stands at; 0 and 0 where none does.
func (f form) span(given, family spelling) (from, to int) {
	switch f.grows {
	case givenGrows:
		return 1, len(given.ends)
	case surnameGrows:
		return 1, len(family.ends)
	case numberPart:
		return f.from, lastNumber
	}
	return 0, 0
}

// name puts the names together; n is what the part that goes on stands at.
func (f form) name(given, family spelling, n int) string {
	if f.text == "{given}" {
		return given.text
	}
	var room [80]byte
	name := room[:0]
	for rest := f.text; rest != ""; {
		var kind partKind
		var part string
		kind, part, rest, _ = cutPart(rest)
		switch kind {
		case plainPart:
			name = append(name, part...)
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
			for range len(part) - len(digits) {
				name = append(name, '0')
			}
			name = append(name, digits...)
		}
	}
	return string(name)
}
