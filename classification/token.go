package classification

import (
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
)

// kind is the kind of a token.
type kind uint8

const (
	word kind = iota + 1
	number
	superscript
	date
	section // §
	comma
	semicolon
	dash
	open
	closing
	colon
	dot
	slash
	caret      // ^ or _
	apostrophe // ' and its kin, which may be meant as a raised one
	other
)

// key is the meaning that a word has in a reference. The zero key: none.
type key uint8

const (
	paragraph   key = iota + 1 // paragrahv
	subsection                 // lg
	point_                     // p
	sentence                   // ls
	publicAct                  // AvTS
	public                     // avaliku
	information                // teabe
	statute                    // seadus
	year                       // aastat
	and                        // ja
	until                      // kuni
	after                      // alates
	about                      // kehtib: what may stand before a day of the restriction
	prime                      // prim: a superscript in words
	filler                     // alus: says nothing
)

// token is one word, number, date or sign.
type token struct {
	kind         kind
	key          key
	spaced       bool // white space stands before it
	abbreviation bool // an act's, by its capitals
	named        bool // a statute with its name in one word: "notariaadiseadus"
	used         bool // read
	from, to     int32
	value        int32 // of a number, up to six digits, and of a superscript; longer ones: -1
	day          civil.Date
}

// scan splits the text into tokens.
func (r *reader) scan(all []token) []token {
	s, spaced := r.s, false
	for i := 0; i < len(s); {
		c, size := rune(s[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		t := token{kind: sign(c), from: int32(i), to: int32(i + size), spaced: spaced}
		switch {
		case c == ' ' || c >= utf8.RuneSelf && unicode.IsSpace(c) || '\t' <= c && c <= '\r' || c == '\u200b' || c == '\ufeff':
			spaced = true
			i += size
			continue
		case t.kind == superscript:
			t.value = superscriptDigit(c)
			for int(t.to) < len(s) { // a superscript of two digits is none that any point has
				next, n := utf8.DecodeRuneInString(s[t.to:])
				if superscriptDigit(next) < 0 {
					break
				}
				t.value = 10*t.value + superscriptDigit(next)
				t.to += int32(n)
				if t.to-t.from > 6 {
					t.value = -1
				}
			}
		case '0' <= c && c <= '9':
			t.number(s)
		case t.kind == 0 && (unicode.IsLetter(c) || unicode.IsMark(c)):
			t.word(s)
		case t.kind == 0:
			t.kind = other
		}
		all = append(all, t)
		i, spaced = int(t.to), false
	}
	return all
}

// sign returns the kind of a sign that is neither letter nor digit; 0 for any other.
func sign(c rune) kind {
	switch c {
	case '§':
		return section
	case ',':
		return comma
	case ';', '|', '\n':
		return semicolon
	case '-', '–', '—', '‑', '‐', '−':
		return dash
	case '(', '[':
		return open
	case ')', ']':
		return closing
	case ':':
		return colon
	case '.':
		return dot
	case '/', '&', '+':
		return slash
	case '^', '_':
		return caret
	case '\'', '’', '′', '´', '`', '"', '*':
		return apostrophe
	}
	if superscriptDigit(c) >= 0 {
		return superscript
	}
	return 0
}

// superscriptDigit returns the digit that a raised one stands for; -1 for any other character.
func superscriptDigit(c rune) int32 {
	switch c {
	case '⁰':
		return 0
	case '¹':
		return 1
	case '²':
		return 2
	case '³':
		return 3
	}
	if '⁴' <= c && c <= '⁹' {
		return c - '⁴' + 4
	}
	return -1
}

// number reads digits, or a day of ten characters.
func (t *token) number(s string) {
	t.kind, t.value, t.to = number, 0, t.from
	for int(t.to) < len(s) && '0' <= s[t.to] && s[t.to] <= '9' {
		t.value = 10*t.value + int32(s[t.to]-'0')
		if t.to++; t.to-t.from > 6 {
			t.value = 1e6
		}
	}
	if t.value >= 1e6 {
		t.value = -1
	}
	if rest := s[t.from:]; len(rest) >= 10 && (len(rest) == 10 || rest[10] < '0' || '9' < rest[10]) {
		if day := writtenDay(rest[:10]); !day.IsZero() {
			t.kind, t.day, t.to = date, day, t.from+10
		}
	}
}

// writtenDay reads "18.12.2030" or "2030-12-18"; the zero Date where it is no day.
func writtenDay(s string) civil.Date {
	y, m, d := -1, -1, -1
	switch {
	case s[2] == '.' && s[5] == '.':
		y, m, d = digits(s[6:]), digits(s[3:5]), digits(s[:2])
	case s[4] == '-' && s[7] == '-':
		y, m, d = digits(s[:4]), digits(s[5:7]), digits(s[8:])
	}
	if y < 0 || m < 0 || d < 0 {
		return civil.Date{}
	}
	day, err := civil.New(y, time.Month(m), d)
	if err != nil {
		return civil.Date{}
	}
	return day
}

// digits reads a number; -1 where there is anything else.
func digits(s string) (v int) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		v = 10*v + int(s[i]-'0')
	}
	return v
}

// word reads letters and, behind an act's abbreviation, the digits of its name ("ÜSS2021_2027"), and looks the
// meaning up.
func (t *token) word(s string) {
	t.kind = word
	var buf [24]byte
	lower, capitals := buf[:0], 0
	for t.to = t.from; int(t.to) < len(s); {
		c, size := rune(s[t.to]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[t.to:])
			if !unicode.IsLetter(c) && !unicode.IsMark(c) || superscriptDigit(c) >= 0 {
				break
			}
		} else if c < 'A' || 'Z' < c && c < 'a' || 'z' < c {
			break
		}
		if unicode.IsUpper(c) {
			capitals++
		}
		if len(lower)+size <= len(buf) {
			lower = utf8.AppendRune(lower, unicode.ToLower(c))
		} else {
			lower = append(lower[:0], 0) // longer than any word that has a meaning
		}
		t.to += int32(size)
	}
	t.key = meaning(string(lower))
	if t.key == paragraph {
		t.kind = section
	}
	text := s[t.from:t.to]
	if t.key == sentence && text == "LS" {
		t.key = 0 // liiklusseadus
	}
	if stem := statuteStem(text); stem > 0 {
		t.key, t.named = statute, stem > 1
	}
	const longest = 16
	if t.abbreviation = t.key == 0 && t.kind == word && capitals >= 2 && len(text) <= longest; !t.abbreviation {
		return
	}
	for int(t.to) < len(s) && t.to-t.from <= longest && ('0' <= s[t.to] && s[t.to] <= '9' || s[t.to] == '_') {
		t.to++
	}
}

// statuteStem returns 1 where a word is "seadus" or "seadustik" in a case that stands before a section, 2 where it
// ends so, else 0.
func statuteStem(s string) int {
	for _, end := range [...]string{"seadus", "seaduse", "seadustik", "seadustiku"} {
		if n := len(s) - len(end); n >= 0 && s[n:] == end {
			if n == 0 {
				return 1
			}
			return 2
		}
	}
	return 0
}

// meaning returns the key of a word in small letters.
func meaning(s string) key {
	switch s {
	case "paragrahv", "paragrahvi", "paragrahvis", "par":
		return paragraph
	case "lg", "lõige", "lõike", "lõikes", "lõiget", "lõikest":
		return subsection
	case "p", "pp", "pt", "pkt", "punkt", "punkti", "punktis", "punktid", "punktide", "punktides", "punktist", "punktile":
		return point_
	case "ls", "lause":
		return sentence
	case "avts":
		return publicAct
	case "avaliku":
		return public
	case "teabe":
		return information
	case "aasta", "aastat", "aastaks", "a":
		return year
	case "ja", "ning", "või", "ka", "samuti":
		return and
	case "kuni":
		return until
	case "alates":
		return after
	case "prim", "prime":
		return prime
	case "kehtib", "kehtivus", "kehtivusaeg", "kehtivusega", "kehtiv", "tähtaeg", "tähtajaga", "lõpptähtpäev", "lõpptähtaeg",
		"piirangu", "piirang", "juurdepääsupiirangu", "juurdepääsupiirang":
		return about
	case "alus", "alused", "alusel", "kohaselt", "vastavalt", "ak", "õiguslik":
		return filler
	}
	return 0
}
