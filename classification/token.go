// SPDX-License-Identifier: MIT

package classification

import (
	"strings"
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
	section // §; the kinds up to here say something
	comma
	semicolon
	dash
	open
	closing
	colon
	dot
	slash
	caret      // ^ or _
	apostrophe // ' and whatever else may be meant as a raised digit
	other
)

// key is the meaning that a word has in a reference. The zero key: none.
type key uint8

const (
	paragraph   key = iota + 1 // paragrahv
	subsection                 // lg
	pointWord                  // p
	sentence                   // ls
	publicAct                  // AvTS
	public                     // avaliku
	information                // teabe
	statute                    // seadus
	year                       // aastat
	prime                      // prim: a superscript in words
	regulation                 // määrus
	and                        // ja; the keys from here on say nothing by themselves
	until                      // kuni
	after                      // alates
	about                      // kehtib: what may stand before a day of the restriction
	filler                     // alus
)

// token is one word, number, date or sign.
type token struct {
	kind         kind
	key          key
	spaced       bool // white space stands before it
	abbreviation bool // an act's, by its capitals, the last of which stands for "seadus"
	named        bool // a statute with its name in one word: "notariaadiseadus"
	used         bool // read
	from, to     int32
	value        int32 // of a number, up to six digits, and of a superscript; longer ones: -1
	day          civil.Date
}

// says reports whether the token says something about what was restricted or why.
func (t *token) says() bool {
	return t.kind != 0 && t.kind < comma && t.key < and
}

// digit reports whether the token is a number of one digit, as every superscript is.
func (t *token) digit() bool { return t.kind == number && 0 < t.value && t.value < 10 }

// scan splits the text into tokens.
func (r *reader) scan(all []token) []token {
	s, spaced := r.s, false
	for i := 0; i < len(s); {
		c, size := rune(s[i]), 1
		if c == ' ' {
			i, spaced = i+1, true
			continue
		}
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(s[i:])
		}
		t := token{from: int32(i), to: int32(i + size), spaced: spaced}
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			t.word(s)
			r.regulated = r.regulated || t.key == regulation
		case '0' <= c && c <= '9':
			t.number(s)
		case c >= utf8.RuneSelf && unicode.IsSpace(c) || '\t' <= c && c <= '\r' || c == '\u200b' || c == '\ufeff':
			spaced = true
			i += size
			continue
		default:
			switch t.kind = sign(c); {
			case t.kind == superscript:
				t.raised(s)
			case t.kind == 0 && (unicode.IsLetter(c) || unicode.IsMark(c)):
				t.word(s)
				r.regulated = r.regulated || t.key == regulation
			case c == '?': // whoever wrote it was not sure
				t.kind = word
			case t.kind == 0:
				t.kind = other
			}
		}
		all = append(all, t)
		i, spaced = int(t.to), false
	}
	return all
}

// raised reads raised digits. A superscript of two digits is none that any point has.
func (t *token) raised(s string) {
	for t.to = t.from; int(t.to) < len(s); {
		c, n := utf8.DecodeRuneInString(s[t.to:])
		if superscriptDigit(c) < 0 {
			break
		}
		t.value = 10*t.value + superscriptDigit(c)
		if t.to += int32(n); t.to-t.from > 6 {
			t.value = -1
		}
	}
}

// sign returns the kind of a sign that is neither letter nor digit; 0 for any other.
func sign(c rune) kind {
	switch c {
	case '§':
		return section
	case ',':
		return comma
	case ';', '|':
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
	case '\'', '’', '′', '´', '`', '*', '<':
		return apostrophe
	}
	switch {
	case superscriptDigit(c) >= 0:
		return superscript
	case c >= utf8.RuneSelf && unicode.IsNumber(c):
		return apostrophe // a lowered digit, or one of another script
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

// number reads digits, or the day that they begin.
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
	rest := s[t.from:]
	if len(rest) >= 10 && rest[2] == '.' && rest[5] == '.' && (len(rest) == 10 || strings.IndexByte("-,;)", rest[10]) >= 0) { // "22.12.2025-"
		if day, err := civil.Parse(rest[:10]); err == nil {
			t.kind, t.day, t.to = date, day, t.from+10
			return
		}
	}
	if !mayBeDay(rest) {
		return
	}
	if day, rest, err := civil.Cut(s[t.from:]); err == nil {
		t.kind, t.day, t.to = date, day, int32(len(s)-len(rest))
	}
}

// mayBeDay spares the search for a day where none can begin: an error would cost more than all the rest.
func mayBeDay(s string) bool {
	n := digits(s)
	if n > 2 || n == len(s) {
		return n == 4 && n+1 < len(s) && s[n] == '-' && digits(s[n+1:]) == 2
	}
	dotted := s[n] == '.'
	if dotted {
		n++
	}
	for s = s[n:]; s != ""; s = s[1:] {
		if strings.HasPrefix(s, "\u00a0") {
			s = s[1:]
		} else if s[0] != ' ' {
			break
		}
	}
	if n = digits(s); n > 0 {
		return dotted && n <= 2 && n < len(s) && s[n] == '.'
	}
	if s == "" || strings.IndexByte("jvmasondJVMASOND", s[0]) < 0 {
		return false
	}
	for _, month := range [...]string{"jaa", "vee", "mä", "apr", "mai", "juu", "aug", "sep", "okt", "nov", "det"} {
		if len(s) > len(month) && strings.EqualFold(s[:len(month)], month) {
			return true
		}
	}
	return false
}

// digits is how many digits a text begins with.
func digits(s string) (n int) {
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// word reads letters and, behind an act's abbreviation, the digits of its name ("ÜSS2021_2027"), and looks the
// meaning up.
func (t *token) word(s string) {
	t.kind = word
	var lower [24]byte // no word that has a meaning is longer
	n, capitals, last, latin := 0, 0, rune(0), true
	for t.to = t.from; int(t.to) < len(s); {
		c := rune(s[t.to])
		size := 1
		if c < utf8.RuneSelf {
			if c < 'A' || 'Z' < c && c < 'a' || 'z' < c {
				break
			}
			if c < 'a' {
				capitals, last = capitals+1, c
				c += 'a' - 'A'
			}
			if n < len(lower) {
				lower[n] = byte(c)
			}
			n++
		} else {
			c, size = utf8.DecodeRuneInString(s[t.to:])
			if !unicode.IsLetter(c) && !unicode.IsMark(c) {
				break
			}
			if unicode.IsUpper(c) {
				capitals, last = capitals+1, c
			}
			latin = latin && (unicode.Is(unicode.Latin, c) || unicode.IsMark(c))
			if n+utf8.UTFMax <= len(lower) {
				n += utf8.EncodeRune(lower[n:], unicode.ToLower(c))
			} else {
				n = len(lower) + 1
			}
		}
		t.to += int32(size)
	}
	if n <= len(lower) {
		t.key = meaning(string(lower[:n]))
	}
	if t.key == paragraph {
		t.kind = section
	}
	text := s[t.from:t.to]
	if t.key == sentence && text == "LS" {
		t.key = 0 // liiklusseadus
	}
	if t.key == 0 && namesStatute(text) {
		t.key, t.named = statute, true
	}
	const longest = 16
	if t.abbreviation = t.key == 0 && t.kind == word && latin && capitals >= 2 && last == 'S' && len(text) <= longest; !t.abbreviation {
		return
	}
	for int(t.to) < len(s) && t.to-t.from <= longest && ('0' <= s[t.to] && s[t.to] <= '9' || s[t.to] == '_') {
		t.to++
	}
}

// namesStatute reports whether a word ends in "seadus" or "seadustik" in a case that stands before a section.
func namesStatute(s string) bool {
	if !strings.ContainsRune("sekuSEKU", rune(s[len(s)-1])) {
		return false
	}
	for _, end := range [...]string{"seadus", "seaduse", "seadustik", "seadustiku"} {
		if n := len(s) - len(end); n > 0 && strings.EqualFold(s[n:], end) {
			return true
		}
	}
	return false
}

// meaning returns the key of a word in small letters.
func meaning(s string) key {
	switch s {
	case "paragrahv", "paragrahvi", "paragrahvis", "par", "prg", "section":
		return paragraph
	case "lg", "lõige", "lõike", "lõikes", "lõiget", "lõikest", "subsection":
		return subsection
	case "p", "pp", "pt", "pkt", "pnkt", "punkt", "punkti", "punktis", "punktid", "punktide", "punktides", "punktist", "punktile", "clause", "point":
		return pointWord
	case "ls", "lause":
		return sentence
	case "avts", "avtsi", "avtse", "pia":
		return publicAct
	case "avaliku", "public":
		return public
	case "teabe", "information":
		return information
	case "seadus", "seaduse", "seadustik", "seadustiku", "act":
		return statute
	case "aasta", "aastat", "aastaks", "aastani", "a":
		return year
	case "ja", "ning", "või", "ka", "samuti":
		return and
	case "kuni", "lõpptähtpäev", "lõpptähtaeg", "lõppkuupäev", "lõpp", "lõpeb", "tähtaeg":
		return until
	case "alates", "algus", "alguskuupäev", "algab":
		return after
	case "määrus", "määruse", "määrusega", "määrust":
		return regulation
	case "prim", "prime", "ülaindeks", "ülaindeksiga", "indeks", "indeksiga":
		return prime
	case "kehtib", "kehtivus", "kehtivusaeg", "kehtivusega", "kehtiv", "tähtajaga",
		"piirangu", "piirang", "juurdepääsupiirangu", "juurdepääsupiirang":
		return about
	case "alus", "alused", "alusel", "kohaselt", "vastavalt", "õiguslik", "ak", "asutusesiseseks", "kasutamiseks":
		return filler
	}
	return 0
}
