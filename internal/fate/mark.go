// SPDX-License-Identifier: MIT

package fate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mark is the mark of a series in one form, with one kind of dash, no blanks and no full stop at its end: "1 – 3." is "1-3".
func Mark(mark string) string {
	return strings.TrimRight(strings.Map(func(r rune) rune {
		switch {
		case r < utf8.RuneSelf && r != ' ':
			return r
		case unicode.Is(unicode.Pd, r), r == '\u2212':
			return '-'
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, mark), ".")
}

// Alike is the same text of all marks that may be meant for each other: "1-3", "1.3" and "01/3". Of two series of such marks nobody
// tells which a record names.
func Alike(mark string) string {
	var b strings.Builder
	sign := true
	for _, r := range strings.ToLower(Mark(mark)) {
		switch {
		case r == '0' && sign: // in front of a number
			continue
		case unicode.IsLetter(r), unicode.IsDigit(r):
			sign = false
			b.WriteRune(r)
		case !sign:
			sign = true
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}
