package civil_test

import (
	"testing"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
)

// FuzzParse: what is read is a day, in one of exactly two spellings, and its text reads as itself.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"2026-04-02", "02.04.2026", "0001-01-01", "31.12.9999", "29.02.2000", "29.02.2100", "2026-02-31", "0000-01-01", "",
		"2026-4-2", "2026-04.02", "20.6.-4-02", "２０２６-０４-０２", "2026-04-0\x00", "+026-04-02", "2026-04-02T00:00:00Z",
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
		if s != d.String() && s != d.Dotted() {
			t.Fatalf("%q is read as %s", s, d)
		}
		for _, text := range []string{d.String(), d.Dotted()} {
			if back, err := civil.Parse(text); err != nil || back != d {
				t.Fatalf("%q: its text %q gives %s, %v", s, text, back, err)
			}
		}
	})
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
