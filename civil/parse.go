// SPDX-License-Identifier: MIT

package civil

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Parse reads a day as ISO 8601 or as Estonia writes it, with nothing before or after it: "2026-04-02", "02.04.2026",
// "2.4.2026", "2. aprill 2026", "02.04.2026. a", "„12“ jaanuar 2026. a". The year has four digits. A day that the
// calendar does not have is an [*Error] that unwraps to [ErrNoSuchDay]; any other text, "" too and one longer than 200 bytes,
// is one that unwraps to [ErrUnreadable]. Both quote the text.
func Parse(s string) (Date, error) {
	if len(s) == 10 { // the two commonest forms, without a search
		y, m, d := 0, 0, 0
		switch {
		case s[4] == '-' && s[7] == '-':
			y, m, d = number(s[:4]), number(s[5:7]), number(s[8:])
		case s[2] == '.' && s[5] == '.':
			y, m, d = number(s[6:]), number(s[3:5]), number(s[:2])
		}
		if 0 < y && 0 < m && m <= 12 && 0 < d && d <= daysIn(y, time.Month(m)) {
			return fromParts(y, m, d), nil
		}
	}
	if len(s) < len("1.1.2026") || len(s) > longest {
		return Date{}, unread(s)
	}
	d, rest, err := Cut(s)
	if err == nil && rest != "" {
		return Date{}, unread(s)
	}
	return d, err
}

// longest is longer, in bytes, than any day or period is written.
const longest = 200

// head is as much of a text as tells whether it is too long.
func head(text []byte) string { return string(text[:min(len(text), longest+1)]) }

// Cut reads the day with which a text begins, in the forms of [Parse], and returns it with the rest of the text: "" where
// nothing follows. It does not judge the rest, which may be a time or a full stop, but a digit never follows the day.
// The errors are those of Parse.
func Cut(text string) (day Date, rest string, err error) {
	if y, after, ok := digits(text, 4, 4); ok && strings.HasPrefix(after, "-") {
		m, after, okMonth := digits(after[1:], 2, 2)
		if !okMonth || !strings.HasPrefix(after, "-") {
			return Date{}, "", unread(text)
		}
		d, after, okDay := digits(after[1:], 2, 2)
		if !okDay {
			return Date{}, "", unread(text)
		}
		return cutDay(text, y, m, d, after)
	}
	d, s, ok := digits(text, 1, 2)
	quoted := false
	if !ok {
		r, size := utf8.DecodeRuneInString(text)
		quoted = strings.ContainsRune("„“”\"«»'", r)
		if d, s, ok = digits(text[size:], 1, 2); !ok || !quoted {
			return Date{}, "", unread(text)
		}
	}
	if r, size := utf8.DecodeRuneInString(s); quoted {
		if !strings.ContainsRune("“”\"«»'", r) || size == 0 {
			return Date{}, "", unread(text)
		}
		s = s[size:]
	}
	dotted := strings.HasPrefix(s, ".")
	s = blanks(strings.TrimPrefix(s, "."))
	m, after, ok := digits(s, 1, 2)
	switch {
	case ok && dotted && strings.HasPrefix(after, "."):
		s = blanks(after[1:])
	default:
		if m, s = month(s); m == 0 {
			return Date{}, "", unread(text)
		}
	}
	y, s, ok := digits(s, 4, 4)
	if !ok {
		return Date{}, "", unread(text)
	}
	return cutDay(text, y, m, d, year(s))
}

func cutDay(text string, y, m, d int, rest string) (Date, string, error) {
	if y < 1 || m < 1 || m > 12 || d < 1 || d > daysIn(y, time.Month(m)) {
		return Date{}, "", &Error{Kind: ErrNoSuchDay, Value: quote(text[:len(text)-len(rest)])}
	}
	return fromParts(y, m, d), rest, nil
}

func unread(text string) error { return &Error{Kind: ErrUnreadable, Value: quote(text)} }

// digits reads from least to most digits that no further digit follows.
func digits(s string, least, most int) (v int, rest string, ok bool) {
	n := 0
	for n < len(s) && n <= most && '0' <= s[n] && s[n] <= '9' {
		v = v*10 + int(s[n]-'0')
		n++
	}
	return v, s[n:], least <= n && n <= most
}

// number reads decimal digits; -1 where there is anything else.
func number(s string) int {
	if v, rest, ok := digits(s, 1, len(s)); ok && rest == "" {
		return v
	}
	return -1
}

// blanks passes over blanks, of which one may forbid a line to end.
func blanks(s string) string {
	for s != "" {
		switch {
		case s[0] == ' ':
			s = s[1:]
		case strings.HasPrefix(s, "\u00a0"):
			s = s[2:]
		default:
			return s
		}
	}
	return s
}

var monthNames = [...]string{
	"jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober", "november", "detsember",
}

// month reads the name of a month, in any case of letters, and the blanks behind it; 0 where there is none.
func month(s string) (int, string) {
	n := letters(s)
	if rest := blanks(s[n:]); rest != s[n:] {
		name := strings.ToLower(s[:n])
		for i, m := range monthNames {
			if name == m {
				return i + 1, rest
			}
		}
	}
	return 0, s
}

// letters is the length in bytes of the letters with which a text begins; what is longer than a month may be is counted no
// further.
func letters(s string) (n int) {
	const most = 3 * len("september") // a letter of three bytes may be a small one of one
	for n < len(s) && n <= most {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) {
			break
		}
		n += size
	}
	return n
}

// year passes over the word for "year" behind its number: "2026. a", "2026.a.", "2026 aasta".
func year(s string) string {
	after := blanks(strings.TrimPrefix(s, "."))
	n := letters(after)
	switch strings.ToLower(after[:n]) {
	case "a":
		return strings.TrimPrefix(after[n:], ".")
	case "aasta", "aastal":
		return after[n:]
	}
	return s
}
