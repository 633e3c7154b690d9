// SPDX-License-Identifier: MIT

package civil_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
)

// FuzzParse: what is read is the day whose numbers the text has, and no others; its text reads as itself.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"2026-04-02", "02.04.2026", "0001-01-01", "31.12.9999", "29.02.2000", "29.02.2100", "2026-02-31", "0000-01-01", "",
		"2026-4-2", "2026-04.02", "20.6.-4-02", "２０２６-０４-０２", "2026-04-0\x00", "+026-04-02", "2026-04-02T00:00:00Z",
		"1.1.0100", "2. aprill 2026", "02.04.2026. a", "„12“ jaanuar 2026. a",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := civil.Parse(s)
		if (err == nil) == d.IsZero() {
			t.Fatalf("%q: %s, %v", s, d, err)
		}
		if err != nil {
			return
		}
		iso := fmt.Sprintf("%d %d %d", d.Year(), d.Month(), d.Day())
		dotted := fmt.Sprintf("%d %d %d", d.Day(), d.Month(), d.Year())
		named := fmt.Sprintf("%d %d", d.Day(), d.Year())
		if numbers := numbers(s); numbers != iso && numbers != dotted && numbers != named {
			t.Fatalf("%q is read as %s", s, d)
		}
		for _, text := range []string{d.String(), d.Dotted()} {
			if back, err := civil.Parse(text); err != nil || back != d {
				t.Fatalf("%q: its text %q gives %s, %v", s, text, back, err)
			}
		}
	})
}

// numbers are the runs of ASCII digits of s, without leading zeros, one space between.
func numbers(s string) string {
	runs := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	for i, run := range runs {
		runs[i] = strings.TrimLeft(run, "0")
	}
	return strings.Join(runs, " ")
}

// FuzzParsePeriod: what is read prints as a period that reads as itself, and no sum of it panics or leaves the range.
func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{
		"180 days", "1 week", "6 months", "2 years", "-1 days", "0 days", "6  months", "6 month", "", "6", "+6 months",
		"6months", "1.5 years", "six months", "9223372036854775807 years", "-9223372036854775808 weeks",
		"9223372036854775808 days", "6 \xff", "1317624576693539402 weeks",
	} {
		f.Add(s)
	}
	day := civil.Must(2026, time.April, 2)
	f.Fuzz(func(t *testing.T, s string) {
		p, err := civil.ParsePeriod(s)
		if (err == nil) == p.IsZero() {
			t.Fatalf("%q: %s, %v", s, p, err)
		}
		if err != nil {
			return
		}
		if back, err := civil.ParsePeriod(p.String()); err != nil || back != p {
			t.Fatalf("%q: its text %q gives %s, %v", s, p, back, err)
		}
		if sum := day.Add(p); !sum.IsZero() && sign(sum.Compare(day)) != sign(p.Count()) {
			t.Fatalf("%s and %s is %s", day, p, sum)
		}
	})
}

// FuzzUnmarshalText: an error changes nothing; what is read marshals to a text that reads as itself.
func FuzzUnmarshalText(f *testing.F) {
	for _, s := range []string{"", "2026-04-02", "02.04.2026", "31.02.2026", "6 months", "\x00", "2026-04-02\n", "null"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		before := civil.Must(1999, time.January, 1)
		d := before
		if err := d.UnmarshalText(text); err != nil {
			if d != before {
				t.Fatalf("%q: %v, but the day became %s", text, err, d)
			}
		} else {
			out, _ := d.MarshalText()
			back := before
			if err := back.UnmarshalText(out); err != nil || back != d {
				t.Fatalf("%q: its text %q gives %s, %v", text, out, back, err)
			}
		}
		for _, src := range []any{text, string(text)} {
			scanned := before
			if scanned.Scan(src); scanned != d {
				t.Fatalf("%q: %s from a database, and %s from a text", text, scanned, d)
			}
		}
		p := civil.Months(6)
		if err := p.UnmarshalText(text); err != nil && p != civil.Months(6) {
			t.Fatalf("%q: %v, but the period became %s", text, err, p)
		}
	})
}
