// SPDX-License-Identifier: MIT

package civil

import (
	"errors"
	"strconv"
	"strings"
)

// The kinds of refusal of this package; [errors.Is] tells them apart.
var (
	// ErrNoSuchDay refuses a day that the calendar of the years 1–9999 does not have, such as 31 February.
	ErrNoSuchDay = errors.New("no such day")
	// ErrUnreadable refuses what is not written as a day, such as "tomorrow" or a year of two digits, and an instant.
	ErrUnreadable = errors.New("not read as a day")
	// ErrNoSuchPeriod refuses what is no period, such as "half a year".
	ErrNoSuchPeriod = errors.New("no such period")
)

// Error is a refusal of this package: what was refused, and of which kind.
type Error struct {
	Kind  error  // ErrNoSuchDay, ErrUnreadable or ErrNoSuchPeriod
	Value string // the value as it came, in quotes where it was text
}

// Error returns the package, the kind and last the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "civil: no error"
	}
	return "civil: " + e.Kind.Error() + ": " + e.Value
}

// Unwrap returns the kind.
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Kind
}

// quote quotes what came from outside, cut to a length that a log can bear.
func quote(s string) string {
	const most = 60
	end := ""
	if len(s) > most {
		s, end = strings.ToValidUTF8(s[:most], ""), "…"
	}
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return strconv.Quote(s) + end
		}
	}
	return `"` + s + `"` + end
}

func isoText(year, month, day int) string {
	b := make([]byte, 0, 16)
	for i, v := range [...]int{year, month, day} {
		if i > 0 {
			b = append(b, '-')
		}
		if v < 0 {
			b = strconv.AppendInt(b, int64(v), 10)
			continue
		}
		b = pad(b, v, [...]int{4, 2, 2}[i])
	}
	return string(b)
}

// pad appends v, not negative, in at least width digits.
func pad(b []byte, v, width int) []byte {
	var buf [20]byte
	digits := strconv.AppendInt(buf[:0], int64(v), 10)
	for range width - len(digits) {
		b = append(b, '0')
	}
	return append(b, digits...)
}
