package register

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Reference is the reference of a document (dokumendiviit), as registers write it:
//
//	1-32/69            series 1-32, number 69
//	3-2.5.3/2025/230   series 3-2.5.3, year 2025, number 230
//	5.1-2/3233-1       series 5.1-2, number 3233, sub-number 1
//	10-3/26-6/1        series 10-3, year 2026, file 6, number 1
//	26-00992-1         year 2026, number 992, sub-number 1
//
// Only what the form tells is told: whether the 20 of 2.1-3/20/347 is a year or a file it does not say. A year of two
// digits is one of 1990 to 2089. References compare with ==. The zero Reference is none and prints as "".
type Reference struct {
	text      string
	mark      int32
	year      int32
	file      int32
	number    int32
	subnumber int32
}

// ParseReference reads a reference. It prints exactly as it was read, in NFC; neither blanks nor a long dash are read as
// something else. Errors: [ErrReference], with what could not be read and where it starts; [ErrText].
func ParseReference(s string) (Reference, error) {
	if !utf8.ValidString(s) {
		return Reference{}, &Error{Kind: ErrText, Value: msg.Quote(s)}
	}
	s = norm.NFC.String(s)
	r, at := parseReference(s)
	if at >= 0 {
		return Reference{}, &Error{Kind: ErrReference, Offset: at, Value: msg.Quote(s[at:])}
	}
	return r, nil
}

// parseReference returns the reference, or where it cannot be read; -1 where it can.
func parseReference(s string) (Reference, int) {
	r := Reference{text: s}
	if r.bare(s) == len(s) && s != "" {
		return r, -1
	}
	r = Reference{text: s}
	mark := markEnd(s)
	if mark == 0 || mark == len(s) || s[mark] != '/' {
		return r, mark
	}
	r.mark = int32(mark)
	at := mark + 1
	if n := r.middle(s[at:]); n > 0 {
		at += n
	}
	n := digits(s[at:], &r.number)
	if r.number == 0 {
		return r, at
	}
	if at = r.sub(s, at+n); at < len(s) {
		return r, at
	}
	return r, -1
}

// bare reads a reference without a series, 26-00992-1: a year of two digits and a number filled up with zeros to four
// digits or more. It returns the bytes read; 0 where the text is of another form, such as 10-3/26-6/1.
func (r *Reference) bare(s string) int {
	var year, number int32
	if digits(s, &year) != 2 || len(s) < 3 || s[2] != '-' {
		return 0
	}
	n := digits(s[3:], &number)
	if n < 4 || number == 0 {
		return 0
	}
	r.year, r.number = century(year), number
	return r.sub(s, 3+n)
}

// sub reads a sub-number from a byte on, and returns the byte after it.
func (r *Reference) sub(s string, at int) int {
	if at < len(s) && s[at] == '-' {
		if n := digits(s[at+1:], &r.subnumber); r.subnumber > 0 {
			return at + 1 + n
		}
	}
	return at
}

// middle reads what stands between series and number with the slash after it: a year, a year and a file, or what could
// be either. It returns 0 where there is nothing.
func (r *Reference) middle(s string) int {
	var first, file int32
	width := digits(s, &first)
	n := width
	if first == 0 && width != 2 || n == 0 || n == len(s) {
		return 0
	}
	year := int32(0)
	switch {
	case width == 2:
		year = century(first)
	case width == 4 && 1900 <= first && first < 2100:
		year = first
	}
	if s[n] == '-' && year != 0 {
		n += 1 + digits(s[n+1:], &file)
		if file == 0 {
			return 0
		}
	}
	if n == len(s) || s[n] != '/' {
		return 0
	}
	if file != 0 || width == 4 {
		r.year, r.file = year, file
	}
	return n + 1
}

// century returns the year that two digits mean.
func century(n int32) int32 {
	if n >= 90 {
		return 1900 + n
	}
	return 2000 + n
}

// markEnd returns where the mark of a series ends: letters and digits with dots and hyphens between them, of which a dot
// may stand before a hyphen (2.1.-3).
func markEnd(s string) int {
	end, before := 0, byte('-')
	for i, c := range s {
		switch {
		case c == '-' && before != '-', c == '.' && before != '-' && before != '.':
			before = byte(c)
		case '0' <= c && c <= '9', unicode.IsLetter(c):
			before = 0
			end = i + utf8.RuneLen(c)
		default:
			return end
		}
	}
	return end
}

// digits reads a whole number of at most nine digits and returns how many it has; 0 where there is none.
func digits(s string, n *int32) int {
	v, i := int32(0), 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if i == 9 {
			return 0
		}
		v = v*10 + int32(s[i]-'0')
		i++
	}
	*n = v
	return i
}

// IsZero reports whether it is the zero Reference.
func (r Reference) IsZero() bool { return r == Reference{} }

// String returns the reference as it was read, in NFC.
func (r Reference) String() string { return r.text }

// Series returns the mark of the series (sarja tähis); "" where there is none.
func (r Reference) Series() string { return r.text[:r.mark] }

// Year returns the year (aasta), and whether the form tells one.
func (r Reference) Year() (int, bool) { return int(r.year), r.year != 0 }

// File returns the number of the case file within its year (toimiku number), and whether the form tells one.
func (r Reference) File() (int, bool) { return int(r.file), r.file != 0 }

// Number returns the number in the register or in the file (järjekorranumber); 0 for the zero Reference.
func (r Reference) Number() int { return int(r.number) }

// Subnumber returns the number within the matter (alamnumber), and whether there is one.
func (r Reference) Subnumber() (int, bool) { return int(r.subnumber), r.subnumber != 0 }

// MarshalText writes the reference; "" for the zero Reference.
func (r Reference) MarshalText() ([]byte, error) { return []byte(r.text), nil }

// UnmarshalText reads a reference; "" is the zero Reference. Errors: those of [ParseReference].
func (r *Reference) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*r = Reference{}
		return nil
	}
	*r, err = ParseReference(string(text))
	return err
}
