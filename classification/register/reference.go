// SPDX-License-Identifier: MIT

package register

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// Reference is the reference of a document (dokumendiviit), as registers write it:
//
//	1-32/69            series 1-32, number 69
//	3-2.5.3/2025/230   series 3-2.5.3, year 2025, number 230
//	5.1-2/3233-1       series 5.1-2, number 3233, sub-number 1
//	10-3/26-6/1        series 10-3, year 2026, file 6, number 1
//	2-5/10-03201       series 2-5, year 2010, number 3201: a sub-number has no leading zero
//	26-00992-1         year 2026, number 992, sub-number 1
//	3-2/77p, 1-3/4-k   numbers with letters, as orders on staff have them
//	95                 a number alone
//
// Only what the form proves is told, unless the institution says how it writes references ([PolicySpec.References]). What is
// not told is 0 or "". Of 4-9/26-15, which may be number 15 of 2026 or document 15 in matter 26, only the series is told;
// [Reference.Findings] says so. References compare with ==. The zero Reference is none and prints as "".
type Reference struct {
	text      string
	Series    string // code of the series (sarja tähis)
	Year      int    // aasta
	File      int    // number of the case file within its year (toimiku number)
	Number    int    // in the register or in the file (järjekorranumber)
	Letters   string // behind the number
	Subnumber int    // within the matter (alamnumber)
	undecided bool
}

// longestReference is longer than any reference that a register writes.
const longestReference = 100

// ParseReference reads a reference by its form alone. It prints exactly as it was read, in NFC; neither blanks nor a long dash
// are read as something else. A year of two digits is one of 1990 to 2039. Two digits from 40 to 89 may be a year of either
// century, so none is told.
// Errors: [law.ErrUnreadable], with what could not be read.
func ParseReference(s string) (Reference, error) {
	s, err := readableReference(s)
	if err != nil {
		return Reference{}, err
	}
	r := Reference{text: s}
	if at := r.parse(); at >= 0 {
		return Reference{}, unreadReference(s[at:])
	}
	return r, nil
}

// Reference reads a reference as the institution writes them ([PolicySpec.References]); one of another form, such as an older
// one, as [ParseReference] does. Errors: [law.ErrMissing] for the zero Policy; [law.ErrUnreadable].
func (p Policy) Reference(s string) (Reference, error) {
	if p.def == nil {
		return Reference{}, refuse.Missing("policy")
	}
	s, err := readableReference(s)
	if err != nil {
		return Reference{}, err
	}
	for _, form := range p.def.references {
		r := Reference{}
		if r.match(form, s) {
			r.text = s
			return r, nil
		}
	}
	r := Reference{text: s}
	if at := r.parse(); at >= 0 {
		return Reference{}, unreadReference(s[at:])
	}
	return r, nil
}

func readableReference(s string) (string, error) {
	if len(s) > longestReference || !utf8.ValidString(s) {
		return "", unreadReference(s)
	}
	return written.Normal(s), nil
}

func unreadReference(rest string) error {
	return refuse.New(law.ErrUnreadable, "reference", msg.Quote(rest), msg.Text{ET: "Ei ole loetav viidana", EN: "not read as a reference"})
}

// parse reads the text of a reference that is empty otherwise. It returns where it cannot be read; -1 where it can.
func (r *Reference) parse() int {
	s := r.text
	mark := markEnd(s)
	if mark == 0 || mark == len(s) || s[mark] != '/' {
		if n := digits(s, &r.Number); n == len(s) && r.Number > 0 || s != "" && r.bare(s) == len(s) {
			return -1
		}
		return mark
	}
	r.Series = s[:mark]
	at, plain := mark+1, true
	if n, told := r.middle(s[at:]); n > 0 {
		at, plain = at+n, told
	}
	end := r.last(s, at, at == mark+1)
	if end >= 0 {
		return end
	}
	// 1-1/15/2026 may end with its year, and begin with it.
	year := at > mark+1 && r.File == 0 && digits(s[at:], new(int)) == 4 && 1990 <= r.Number && r.Number < 2040
	// So may 8-1/2/25; and 2025/8-1 begins with one.
	year = year || len(s)-at == 2 && at > mark+1 && r.File == 0 && r.Year == 0 && mayBeYear(s[at:])
	if mark == 4 && mayBeYear(r.Series) {
		r.Series, year = "", true
	}
	if year || !plain && s[at] == '0' { // 2-3/118/02: neither a file nor a matter goes with a number filled up with zeros
		r.undecide()
	}
	return -1
}

// mayBeYear reports whether a text is digits that may mean a year.
func mayBeYear(s string) bool {
	_, may := yearOf(s)
	return may && digits(s, new(int)) == len(s)
}

// undecide forgets what the form does not prove.
func (r *Reference) undecide() {
	*r = Reference{text: r.text, Series: r.Series, undecided: true}
}

// last reads the last part from a byte on: a number, with letters or a sub-number, or a year and a number where nothing stands
// between the series and it. It returns where it cannot be read; -1 where it can.
func (r *Reference) last(s string, at int, alone bool) int {
	n := digits(s[at:], &r.Number)
	first := s[at : at+n]
	// 00 before another number is a year for certain.
	never := first == "00" && alone && at+n+1 < len(s) && s[at+n] == '-' && '0' <= s[at+n+1] && s[at+n+1] <= '9'
	if r.Number == 0 && !never {
		return at
	}
	at += n
	if n := letters(s[at:]); n > 0 { // 77p
		r.Letters = s[at : at+n]
		at += n
	} else if at < len(s) && s[at] == '-' {
		if n := letters(s[at+1:]); n > 0 && at+1+n == len(s) { // 4-k
			r.Letters = s[at+1:]
			return -1
		}
	}
	if at == len(s) {
		return -1
	}
	if s[at] != '-' {
		return at
	}
	second := s[at+1:]
	n = digits(second, &r.Subnumber)
	if r.Subnumber == 0 {
		return at
	}
	rest, year, may := at+1+n, 0, false
	if alone && r.Letters == "" {
		year, may = yearOf(first)
	}
	switch {
	case rest < len(s) && may && s[rest] == '-': // 11-00550-4
		r.Year, r.Number = year, r.Subnumber
		if n := digits(s[rest+1:], &r.Subnumber); n == 0 || r.Subnumber == 0 || rest+1+n < len(s) {
			return rest
		}
		if s[rest+1] == '0' {
			r.undecide()
		}
	case rest < len(s):
		return rest
	case may && (second[0] == '0' || never): // 10-03201
		r.Year, r.Number, r.Subnumber = year, r.Subnumber, 0
	case may || second[0] == '0':
		r.undecide()
	}
	return -1
}

// yearOf returns the year that digits may mean.
func yearOf(s string) (int, bool) {
	n := 0
	digits(s, &n)
	switch {
	case len(s) == 4 && 1900 <= n && n < 2100:
		return n, true
	case len(s) == 2:
		return centuryOf(n), centuryOf(n) > 0
	}
	return 0, false
}

// letters counts the letters that stand behind a number: three at most.
func letters(s string) int {
	end, n := 0, 0
	for i, c := range s {
		if !unicode.IsLetter(c) {
			break
		}
		if n++; n > 3 {
			return 0
		}
		end = i + utf8.RuneLen(c)
	}
	return end
}

// bare reads a reference without a series, 26-00992-1: a year of two digits and a number filled up with zeros to four
// digits or more. It returns the bytes read; 0 where the text is of another form, such as 10-3/26-6/1.
func (r *Reference) bare(s string) int {
	var year, number int
	if digits(s, &year) != 2 || len(s) < 3 || s[2] != '-' {
		return 0
	}
	n := digits(s[3:], &number)
	if n < 4 || number == 0 {
		return 0
	}
	r.Number = number
	r.century(year)
	at := 3 + n
	if at < len(s) && s[at] == '-' {
		if n := digits(s[at+1:], &r.Subnumber); r.Subnumber > 0 && s[at+1] != '0' {
			return at + 1 + n
		}
	}
	return at
}

// middle reads what stands between series and number with the slash after it: a year, a year and a file, or what could
// be either. It returns how much it read, 0 where there is nothing, and whether it may be a year.
func (r *Reference) middle(s string) (int, bool) {
	var first, file int
	width := digits(s, &first)
	n := width
	if first == 0 && width != 2 || n == 0 || n == len(s) {
		return 0, false
	}
	may := width == 2 || width == 4 && 1900 <= first && first < 2100
	if s[n] == '-' && may {
		n += 1 + digits(s[n+1:], &file)
		if file == 0 {
			return 0, false
		}
	}
	if n == len(s) || s[n] != '/' {
		return 0, false
	}
	switch r.File = file; {
	case may && width == 4:
		r.Year = first
	case file != 0:
		r.century(first)
	}
	return n + 1, may
}

// century sets the year that two digits mean. Of 40 to 89 nothing tells the century, so the year stays untold.
func (r *Reference) century(n int) {
	if r.Year = centuryOf(n); r.Year == 0 {
		r.undecided = true
	}
}

func centuryOf(n int) int {
	switch {
	case n >= 90:
		return 1900 + n
	case n < 40:
		return 2000 + n
	}
	return 0
}

// markEnd returns where the code of a series ends: letters and digits with dots and hyphens between them, of which a dot
// may stand before a hyphen (2.1.-3).
func markEnd(s string) int {
	end, before := 0, byte('-')
	for i, c := range s {
		switch {
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			before, end = 0, i+1
		case c == '-' && before != '-', c == '.' && before != '-' && before != '.':
			before = byte(c)
		case unicode.IsLetter(c):
			before = 0
			end = i + utf8.RuneLen(c)
		default:
			return end
		}
	}
	return end
}

// digits reads a whole number of at most nine digits and returns how many it has; 0 where there is none.
func digits(s string, n *int) int {
	v, i := 0, 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if i == 9 {
			return 0
		}
		v = v*10 + int(s[i]-'0')
		i++
	}
	*n = v
	return i
}

// String returns the reference as it was read, in NFC.
func (r Reference) String() string { return r.text }

// Findings returns, as advice, that the form of the reference does not tell which of its numbers is the year, and that the
// institution should say how it writes them; nil where all is told.
func (r Reference) Findings() []law.Finding {
	if !r.undecided {
		return nil
	}
	return []law.Finding{checkUndecided.Finding(0, 0)}
}

// MarshalText writes the reference; "" for the zero Reference.
func (r Reference) MarshalText() ([]byte, error) { return []byte(r.text), nil }

// UnmarshalText reads a reference by its form alone; "" is the zero Reference. Errors: those of [ParseReference].
func (r *Reference) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*r = Reference{}
		return nil
	}
	*r, err = ParseReference(string(text[:min(len(text), longestReference+1)]))
	return err
}

// token is one piece of the form in which an institution writes references.
type token struct {
	part     part
	width    int    // digits of a number, at least; 0: no leading zero
	text     string // for literal
	optional []token
}

type part uint8

const (
	literal part = iota
	series
	year4
	year2
	file
	number
	sub
	letter
	option
)

var partNames = map[string]part{
	"series": series, "yyyy": year4, "yy": year2, "file": file, "number": number, "sub": sub, "letters": letter,
}

// compile reads the form of a reference, such as "{series}/{yy}-{number:5}[-{sub}]".
func compile(form string) ([]token, bool) {
	seen := [option + 1]int{}
	tokens, rest, ok := compileUntil(form, &seen, false)
	if !ok || rest != "" || seen[number] != 1 || seen[year4]+seen[year2] > 1 {
		return nil, false
	}
	for _, n := range seen[1:] {
		if n > 1 {
			return nil, false
		}
	}
	return tokens, true
}

func compileUntil(form string, seen *[option + 1]int, inside bool) (tokens []token, rest string, ok bool) {
	for form != "" {
		switch form[0] {
		case '{':
			name, after, closed := strings.Cut(form[1:], "}")
			name, width, padded := strings.Cut(name, ":")
			t := token{part: partNames[name]}
			if padded {
				if n := digits(width, &t.width); n != len(width) || t.width < 2 || t.width > 9 {
					return nil, "", false
				}
			}
			last := token{}
			if len(tokens) > 0 {
				last = tokens[len(tokens)-1]
			}
			// Numbers side by side cannot be told apart; letters can behind a number.
			joined := last.part != literal && (last.part < number || last.part > sub || t.part != letter)
			if !closed || t.part == literal || padded && t.part != number && t.part != file && t.part != sub || joined {
				return nil, "", false
			}
			seen[t.part]++
			tokens, form = append(tokens, t), after
		case '[':
			if inside {
				return nil, "", false
			}
			inner, after, ok := compileUntil(form[1:], seen, true)
			if !ok || after == "" || !slices.ContainsFunc(inner, func(t token) bool { return t.part != literal }) {
				return nil, "", false
			}
			tokens, form = append(tokens, token{part: option, optional: inner}), after[1:]
		case ']':
			return tokens, form, inside
		case '}':
			return nil, "", false
		default:
			_, n := utf8.DecodeRuneInString(form)
			tokens, form = append(tokens, token{text: form[:n]}), form[n:]
		}
	}
	return tokens, "", !inside
}

// match reports whether a text is of a form, and keeps what it tells. Only a series and an option can end in several places;
// the longest is tried first.
func (r *Reference) match(form []token, s string) bool {
	if len(form) == 0 {
		return s == ""
	}
	t, rest := &form[0], form[1:]
	was := *r
	switch t.part {
	case literal:
		after, ok := strings.CutPrefix(s, t.text)
		return ok && r.match(rest, after)
	case option:
		if r.match(append(append([]token(nil), t.optional...), rest...), s) {
			return true
		}
		*r = was
		return r.match(rest, s)
	case series:
		for end := markEnd(s); end > 0; end-- {
			if markEnd(s[:end]) == end {
				if r.Series = s[:end]; r.match(rest, s[end:]) {
					return true
				}
				*r = was
			}
		}
		return false
	case letter:
		n := letters(s)
		r.Letters = s[:n]
		return n > 0 && r.match(rest, s[n:])
	}
	v := 0
	n := digits(s, &v)
	told := n >= t.width && v > 0 && (s[0] != '0' || n <= t.width)
	switch t.part {
	case year4:
		r.Year, told = v, n == 4 && 1900 <= v && v < 2100
	case year2:
		r.century(v)
		told = n == 2
	case file:
		r.File = v
	case number:
		r.Number = v
	case sub:
		r.Subnumber = v
	}
	return told && r.match(rest, s[n:])
}
