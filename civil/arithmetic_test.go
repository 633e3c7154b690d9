// SPDX-License-Identifier: MIT

package civil_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/civil"
)

// allDays is how many days the years 1–9999 have.
const allDays = 3652059

// slowMonths is AddMonths as one would do it on a wall calendar: leaf through it month by month, and there look for
// the day or, from it downwards, for the last one that the month has.
func slowMonths(d civil.Date, n int) civil.Date {
	y, m, day := d.Parts()
	for ; n > 0; n-- {
		if m++; m > time.December {
			y, m = y+1, time.January
		}
	}
	for ; n < 0; n++ {
		if m--; m < time.January {
			y, m = y-1, time.December
		}
	}
	for ; y >= 1 && y <= civil.MaxYear; day-- {
		if time.Date(y, m, day, 0, 0, 0, 0, time.UTC).Month() == m {
			return civil.Must(y, m, day)
		}
	}
	return civil.Date{}
}

// slowYears is AddYears: the same number and month, and for 29 February the 28th where there is no 29th.
func slowYears(d civil.Date, n int) civil.Date {
	y, m, day := d.Parts()
	if y += n; y < 1 || y > civil.MaxYear {
		return civil.Date{}
	}
	if m == time.February && day == 29 && time.Date(y, m, day, 0, 0, 0, 0, time.UTC).Month() != m {
		day = 28
	}
	return civil.Must(y, m, day)
}

// TestAddAgainstSlow takes every day of spans with ordinary leap years, a leap century, a common century and both ends
// of the range, with every distance from -30 to 30.
func TestAddAgainstSlow(t *testing.T) {
	spans := []struct{ from, to int }{{1, 3}, {1895, 1905}, {1995, 2005}, {2023, 2029}, {2095, 2101}, {9997, 9999}}
	for _, span := range spans {
		for d := civil.Must(span.from, time.January, 1); !d.IsZero() && d.Year() <= span.to; d = d.AddDays(1) {
			for n := -30; n <= 30; n++ {
				want := slowMonths(d, n)
				if got := d.AddMonths(n); got != want {
					t.Fatalf("%s.AddMonths(%d): %q, not %q", d, n, got, want)
				}
				if got := d.Add(civil.Months(n)); got != want {
					t.Fatalf("%s.Add(%d months): %q, not %q", d, n, got, want)
				}
				want = slowYears(d, n)
				if got := d.AddYears(n); got != want {
					t.Fatalf("%s.AddYears(%d): %q, not %q", d, n, got, want)
				}
				if got := d.Add(civil.Years(n)); got != want {
					t.Fatalf("%s.Add(%d years): %q, not %q", d, n, got, want)
				}
				y, m, day := d.Parts()
				if got, want := d.AddDays(n), fromUTC(y, m, day+n); got != want {
					t.Fatalf("%s.AddDays(%d): %q, not %q", d, n, got, want)
				}
				if got, want := d.Add(civil.Days(n)), d.AddDays(n); got != want {
					t.Fatalf("%s.Add(%d days): %q, not %q", d, n, got, want)
				}
				if got, want := d.Add(civil.Weeks(n)), d.AddDays(7*n); got != want {
					t.Fatalf("%s.Add(%d weeks): %q, not %q", d, n, got, want)
				}
			}
		}
	}
}

// fromUTC lets package time normalise a day such as 31 April, and gives the zero Date past the range.
func fromUTC(y int, m time.Month, day int) civil.Date {
	return civil.FromTime(time.Date(y, m, day, 0, 0, 0, 1, time.UTC), time.UTC)
}

// Cases worked by hand, so that the reference cannot share a mistake with the code.
func TestAdd(t *testing.T) {
	tests := []struct{ from, period, want string }{
		{"2026-04-02", "0 days", "2026-04-02"},
		{"2026-04-02", "1 day", "2026-04-03"},
		{"2026-02-28", "1 day", "2026-03-01"},
		{"2024-02-28", "1 day", "2024-02-29"},
		{"2026-01-01", "-1 days", "2025-12-31"},
		{"2026-04-02", "180 days", "2026-09-29"},
		{"2026-04-02", "1 week", "2026-04-09"},
		{"2026-04-02", "-1 weeks", "2026-03-26"},
		{"2026-01-30", "1 month", "2026-02-28"},
		{"2026-01-31", "1 month", "2026-02-28"},
		{"2024-01-31", "1 month", "2024-02-29"},
		{"2026-02-28", "1 month", "2026-03-28"}, // the last day of a month does not stay the last
		{"2026-03-31", "1 month", "2026-04-30"},
		{"2026-03-31", "-1 months", "2026-02-28"},
		{"2026-12-31", "2 months", "2027-02-28"},
		{"2026-01-15", "-1 months", "2025-12-15"},
		{"2026-08-31", "6 months", "2027-02-28"},
		{"2026-04-02", "12 months", "2027-04-02"},
		{"2024-02-29", "12 months", "2025-02-28"},
		{"2024-02-29", "1 year", "2025-02-28"},
		{"2024-02-29", "4 years", "2028-02-29"},
		{"2096-02-29", "4 years", "2100-02-28"}, // 2100 is no leap year
		{"1996-02-29", "4 years", "2000-02-29"}, // 2000 is one
		{"2024-02-29", "-1 years", "2023-02-28"},
		{"2026-04-02", "75 years", "2101-04-02"},
		{"0001-01-01", "3652058 days", "9999-12-31"},
		{"9999-12-31", "-3652058 days", "0001-01-01"},
		{"0001-01-01", "521722 weeks", "9999-12-27"},
		{"0001-01-31", "119987 months", "9999-12-31"},
		{"9999-12-31", "-119987 months", "0001-01-31"},
		{"0001-01-01", "9998 years", "9999-01-01"},
		{"9999-12-31", "-9998 years", "0001-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.from+" and "+tt.period, func(t *testing.T) {
			p, err := civil.ParsePeriod(tt.period)
			assert.NoError(t, err)
			assert.Equal(t, tt.want, civil.MustParse(tt.from).Add(p).String())
		})
	}
}

// Past either end of the range there is no day, however far, and no overflow that wraps round into it.
func TestAddPastTheRange(t *testing.T) {
	far := []int64{
		allDays, math.MaxInt32, math.MaxInt32 + 1, math.MaxInt/12 + 1, math.MaxInt/7 + 1, math.MaxInt/7 + 2, 1 << 32,
		1<<32 + 1, 1 << 61, 1 << 62, math.MaxInt - allDays, math.MaxInt - 1, math.MaxInt,
		(1<<32 + 3) / 7, (1<<64 + 5) / 7, // so many weeks wrap round to 3 and to 5 days
	}
	for _, d := range []civil.Date{first, civil.Must(2026, time.April, 2), last} {
		for _, n := range far {
			if n > math.MaxInt {
				continue // an int of 32 bits cannot ask for it
			}
			for _, n := range []int{int(n), -int(n), -int(n) - 1} { // the last of them reaches math.MinInt
				assert.True(t, d.AddDays(n).IsZero(), "%s.AddDays(%d)", d, n)
				assert.True(t, d.AddMonths(n).IsZero(), "%s.AddMonths(%d)", d, n)
				assert.True(t, d.AddYears(n).IsZero(), "%s.AddYears(%d)", d, n)
				for _, p := range []civil.Period{civil.Days(n), civil.Weeks(n), civil.Months(n), civil.Years(n)} {
					assert.True(t, d.Add(p).IsZero(), "%s.Add(%s)", d, p)
				}
			}
		}
	}
	tests := []struct {
		name string
		got  civil.Date
	}{
		{"a day after the last", last.AddDays(1)},
		{"a day before the first", first.AddDays(-1)},
		{"a week after the last", last.Add(civil.Weeks(1))},
		{"a week before the first", first.Add(civil.Weeks(-1))},
		{"521723 weeks after the first", first.Add(civil.Weeks(521723))},
		{"a month after the last", last.AddMonths(1)},
		{"a month before the first", first.AddMonths(-1)},
		{"all months and one", first.AddMonths(119988)},
		{"all months and one, back", last.AddMonths(-119988)},
		{"a year after the last", last.AddYears(1)},
		{"a year before the first", first.AddYears(-1)},
		{"9999 years after the first", first.AddYears(9999)},
		{"9999 years before the last", last.AddYears(-9999)},
		{"the zero Period", civil.Must(2026, time.April, 2).Add(civil.Period{})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { assert.True(t, tt.got.IsZero(), tt.got) })
	}
}
