// SPDX-License-Identifier: MIT

// Package written reads days and numerals as running text writes them, and puts a text into its one form of Unicode.
package written

import (
	"errors"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The cases in which a month may stand.
const (
	Until = 'n' // "31. detsembrini 2030"
	From  = 's' // "1. jaanuarist 2030"
)

// Cut reads the day with which a text begins, in the forms of [civil.Cut] and with the month in a case: "31. detsembrini
// 2030", "1. jaanuarist 2031. aastal". ending is the case of the month; 0 where it has none. The errors are those of
// [civil.Cut].
func Cut(s string) (day civil.Date, ending byte, rest string, err error) {
	n, end, m := monthIn(s)
	if m.name == "" {
		day, rest, err = civil.Cut(s)
		return day, 0, rest, err
	}
	// With the month in the nominative civil reads it, and the word for "year" behind it.
	day, rest, err = civil.Cut(s[:n] + " " + m.name + s[end:])
	if errors.Is(err, civil.ErrUnreadable) {
		_, _, err = civil.Cut(s) // which quotes what was written
	}
	if err != nil {
		return day, 0, "", err
	}
	return day, m.ending, s[len(s)-len(rest):], nil
}

// A time behind a day, and midnight as it is in UTC when Tallinn's clocks show it.
var (
	clock    = regexp.MustCompile(`^(?:T|[ \x{a0}]+)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?$`)
	midnight = regexp.MustCompile(`2[12]:00(?::00(?:\.0+)?)?$`)
)

// Day reads the day of a cell of a table: in the forms of [civil.Parse], with a full stop behind it, as eight digits ("20240305"),
// and with a time behind it as databases write it ("2024-03-05 10:15:00"). What may be the day before is unread: a time with a
// zone, and 21:00 and 22:00 to the second. The errors are those of [civil.Parse].
func Day(cell string) (civil.Date, error) {
	day, err := civil.Parse(cell)
	const longest = 64 // longer than any day with its time
	if err == nil || len(cell) > longest {
		return day, err
	}
	if (strings.HasPrefix(cell, "19") || strings.HasPrefix(cell, "20")) && len(cell) == 8 && strings.Trim(cell, "0123456789") == "" {
		if day, err := civil.Parse(cell[:4] + "-" + cell[4:6] + "-" + cell[6:]); err == nil {
			return day, nil
		}
	}
	if day, rest, unread := civil.Cut(cell); unread == nil && (rest == "." || clock.MatchString(rest) && !midnight.MatchString(rest)) {
		return day, nil
	}
	return civil.Date{}, err
}

// monthIn finds a month in one of its cases behind the number of a day, which ends at n.
func monthIn(s string) (n, end int, m month) {
	for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 2 || n >= len(s) || s[n] != '.' {
		return n, 0, m
	}
	n++
	at := len(s) - len(strings.TrimLeft(s[n:], " \u00a0"))
	if at == len(s) || s[at] <= '9' {
		return n, 0, m
	}
	for end = at; end < len(s) && s[end] != ' ' && s[end] != '\xc2' && s[end] > '.'; end++ {
		if end-at > longest {
			return n, 0, m
		}
	}
	return n, end, months[strings.ToLower(s[at:end])]
}

// IsMonth reports whether a word in lower case is a month in the genitive: "detsembri".
func IsMonth(word string) bool { m := months[word]; return m.name != "" && m.ending == 0 }

type month struct {
	name   string // in the nominative
	ending byte
}

// months are the months in the cases that [Cut] reads.
var months = func() map[string]month {
	all := map[string]month{}
	for _, m := range [...][2]string{
		{"jaanuar", "jaanuari"}, {"veebruar", "veebruari"}, {"märts", "märtsi"}, {"aprill", "aprilli"}, {"mai", "mai"}, {"juuni", "juuni"}, {"juuli", "juuli"},
		{"august", "augusti"}, {"september", "septembri"}, {"oktoober", "oktoobri"}, {"november", "novembri"}, {"detsember", "detsembri"},
	} {
		all[m[1]], all[m[1]+"ni"], all[m[1]+"st"] = month{m[0], 0}, month{m[0], Until}, month{m[0], From}
	}
	return all
}()

// longest is longer, in bytes, than any month in any letters.
const longest = 3 * len("septembrini")

// Normal returns a text in NFC. Nearly every text is, and is returned as it came.
func Normal(s string) string {
	if Composed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// Composed reports whether the bytes of a text alone tell that it is in NFC.
func Composed(s string) bool {
	for i := range len(s) {
		// Below U+0300 all characters are NFC, and so are the dashes and quotation marks from U+2002 to U+203F.
		if s[i] >= 0xcc && !(s[i] == 0xe2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] >= 0x82) {
			return false
		}
	}
	return true
}
