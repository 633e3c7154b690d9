// SPDX-License-Identifier: MIT

package civil_test

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
)

var (
	first = civil.Must(1, time.January, 1)
	last  = civil.Must(civil.MaxYear, time.December, 31)
)

// TestEveryDay walks through all years side by side with package time, which converts by another method. Nothing but
// plain comparisons happens in the loop: it runs 3.6 million times.
func TestEveryDay(t *testing.T) {
	var iso, dotted [10]byte
	var before civil.Date
	days := 0
	chain := first
	for at := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC); at.Year() <= civil.MaxYear; at = at.Add(24 * time.Hour) {
		y, m, day := at.Date()
		at.AppendFormat(iso[:0], time.DateOnly)
		copy(dotted[0:2], iso[8:10])
		copy(dotted[3:5], iso[5:7])
		copy(dotted[6:10], iso[0:4])
		dotted[2], dotted[5] = '.', '.'

		d, err := civil.New(y, m, day)
		if err != nil {
			t.Fatalf("New(%d, %d, %d): %v", y, m, day, err)
		}
		if d != chain {
			t.Fatalf("%s: AddDays(1) from the day before gives %s", d, chain)
		}
		if gotY, gotM, gotD := d.Parts(); gotY != y || gotM != m || gotD != day {
			t.Fatalf("%s: Parts gives %d, %d, %d", iso, gotY, gotM, gotD)
		}
		if d.Weekday() != at.Weekday() {
			t.Fatalf("%s: Weekday gives %v, not %v", iso, d.Weekday(), at.Weekday())
		}
		if got := d.String(); got != string(iso[:]) {
			t.Fatalf("%s: String gives %q", iso, got)
		}
		if got := d.Dotted(); got != string(dotted[:]) {
			t.Fatalf("%s: Dotted gives %q", iso, got)
		}
		if got, err := civil.Parse(string(iso[:])); err != nil || got != d {
			t.Fatalf("Parse(%q): %s, %v", iso, got, err)
		}
		if got, err := civil.Parse(string(dotted[:])); err != nil || got != d {
			t.Fatalf("Parse(%q): %s, %v", dotted, got, err)
		}
		if got := civil.FromTime(at.Add(1), time.UTC); got != d { // the first instant of all is the zero Time
			t.Fatalf("%s: FromTime of its beginning gives %s", iso, got)
		}
		if got := d.DaysSince(first); got != days {
			t.Fatalf("%s: DaysSince the first day gives %d, not %d", iso, got, days)
		}
		if days > 0 && (d.Compare(before) != +1 || d.AddDays(-1) != before) {
			t.Fatalf("%s does not follow %s", iso, before)
		}
		before, chain = d, d.AddDays(1)
		days++
	}
	assert.Equal(t, allDays, days)
	assert.Equal(t, last, before)
	assert.True(t, chain.IsZero(), "the day after the last is no day: %s", chain)
}

// TestEveryMonthEnds asks for the day after the last one of all 119988 months: it is no day, not the next month's.
func TestEveryMonthEnds(t *testing.T) {
	for y := 1; y <= civil.MaxYear; y++ {
		for m := time.January; m <= time.December; m++ {
			end := time.Date(y, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
			if d, err := civil.New(y, m, end+1); err == nil || !d.IsZero() {
				t.Fatalf("New(%d, %d, %d): %s, %v", y, m, end+1, d, err)
			}
			if s := fmt.Sprintf("%04d-%02d-%02d", y, m, end+1); m == time.February {
				if d, err := civil.Parse(s); err == nil || !d.IsZero() {
					t.Fatalf("Parse(%q): %s, %v", s, d, err)
				}
			}
		}
	}
}

func TestNewRefuses(t *testing.T) {
	tests := []struct {
		name  string
		year  int
		month time.Month
		day   int
		want  string
	}{
		{"31 February", 2026, time.February, 31, "2026-02-31"},
		{"leap day of a common year", 2026, time.February, 29, "2026-02-29"},
		{"leap day of a century", 2100, time.February, 29, "2100-02-29"},
		{"31 April", 2026, time.April, 31, "2026-04-31"},
		{"32 January", 2026, time.January, 32, "2026-01-32"},
		{"day 0", 2026, time.April, 0, "2026-04-00"},
		{"day -1", 2026, time.April, -1, "2026-04--1"},
		{"month 0", 2026, 0, 2, "2026-00-02"},
		{"month 13", 2026, 13, 2, "2026-13-02"},
		{"month -1", 2026, -1, 2, "2026--1-02"},
		{"year 0", 0, time.January, 1, "0000-01-01"},
		{"year -1", -1, time.January, 1, "-1-01-01"},
		{"year 10000", 10000, time.January, 1, "10000-01-01"},
		{"smallest", math.MinInt, math.MinInt, math.MinInt,
			fmt.Sprintf("%d-%d-%d", math.MinInt, math.MinInt, math.MinInt)},
		{"largest", math.MaxInt, math.MaxInt, math.MaxInt,
			fmt.Sprintf("%d-%d-%d", math.MaxInt, math.MaxInt, math.MaxInt)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := civil.New(tt.year, tt.month, tt.day)
			assert.True(t, d.IsZero())
			refusedDay(t, err, tt.want)
			assert.PanicsWithError(t, err.Error(), func() { civil.Must(tt.year, tt.month, tt.day) })
		})
	}
	leap, err := civil.New(2000, time.February, 29)
	require.NoError(t, err, "2000 is a leap year, although a century")
	assert.Equal(t, "2000-02-29", leap.String())
}

func TestParseRefuses(t *testing.T) {
	tests := []struct{ name, in string }{
		{"empty", ""},
		{"word", "tomorrow"},
		{"31 February", "2026-02-31"},
		{"31 February, dotted", "31.02.2026"},
		{"leap day of a common year", "29.02.2026"},
		{"leap day of a century", "29.02.2100"},
		{"leap day of a century, ISO", "2100-02-29"},
		{"day 0", "2026-04-00"},
		{"day 0, dotted", "00.04.2026"},
		{"month 0", "2026-00-02"},
		{"month 13", "2026-13-02"},
		{"month 13, dotted: the American order", "04.13.2026"},
		{"year 0", "0000-01-01"},
		{"year 0, dotted", "01.01.0000"},
		{"all 0", "0000-00-00"},
		{"9 bytes", "2026-4-02"},
		{"8 bytes", "2026-4-2"},
		{"a year of two digits", "02.04.26"},
		{"a year of three digits", "2.4.026"},
		{"a month of three digits", "2.004.2026"},
		{"no month", "2. aprillikuu 2026"},
		{"a month in capitals of nothing", "2. APR 2026"},
		{"an open quote", "„12 jaanuar 2026"},
		{"no year", "2. aprill"},
		{"a word behind", "02.04.2026 alates"},
		{"a full stop behind", "02.04.2026."},
		{"11 bytes", "2026-04-021"},
		{"year of five digits", "12026-04-02"},
		{"space before", " 2026-04-02"},
		{"space after", "2026-04-02 "},
		{"newline after", "02.04.2026\n"},
		{"space for a digit", "2026- 4-02"},
		{"space for a digit, dotted", " 2.04.2026"},
		{"plus", "2026-+4-02"},
		{"plus before the year", "+026-04-02"},
		{"minus before the year", "-026-04-02"},
		{"minus, dotted", "-2.04.2026"},
		{"minus before the month, dotted", "02.-4.2026"},
		{"slashes", "2026/04/02"},
		{"American", "04/02/2026"},
		{"dots in the ISO order", "2026.04.02"},
		{"dashes in the Estonian order", "02-04-2026"},
		{"mixed", "2026-04.02"},
		{"mixed, dotted", "02.04-2026"},
		{"no separators", "2026040200"},
		{"digits only with the first separator", "2026-04002"},
		{"hyphen of typographers", "2026‐04‐02"},
		{"wide digits", "２０２６-０４-０２"},
		{"wide digits of ten bytes", "２２-04-02"},
		{"one Arabic digit in ten bytes", "2026-0-٢1"},
		{"NUL", "2026-04-0\x00"},
		{"NUL after", "2026-04-02\x00"},
		{"the character before 0 for a digit", "202/-04-02"}, // as a byte it would be 255
		{"the character after 9 for a digit", "2026-0:-02"},  // it would be 10
		{"hexadecimal", "0x7E-04-02"},
		{"invalid UTF-8", "2026-04-0\xff"},
		{"with a time", "2026-04-02T00:00:00Z"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := civil.Parse(tt.in)
			assert.True(t, d.IsZero())
			if dayForm.MatchString(tt.in) {
				refusedDay(t, err, fmt.Sprintf("%q", tt.in))
			} else {
				unreadable(t, err, fmt.Sprintf("%q", tt.in))
			}
			assert.PanicsWithError(t, err.Error(), func() { civil.MustParse(tt.in) })
		})
	}
}

// dayForm is how a day is written that the calendar may have or not.
var dayForm = regexp.MustCompile(`^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})$`)

// TestCut: what a text begins with, and what stays of it.
func TestCut(t *testing.T) {
	tests := []struct{ in, day, rest string }{
		{"2026-04-02", "2026-04-02", ""},
		{"2026-04-02T10:00", "2026-04-02", "T10:00"},
		{"02.04.2026", "2026-04-02", ""},
		{"2.4.2026", "2026-04-02", ""},
		{"1.4.2026-30.4.2026", "2026-04-01", "-30.4.2026"},
		{"02.04.2026, p 2", "2026-04-02", ", p 2"},
		{"02.04.2026.", "2026-04-02", "."},
		{"02.04.2026. a", "2026-04-02", ""},
		{"08.07.2031.a", "2031-07-08", ""},
		{"08.07.2031.a.", "2031-07-08", ""},
		{"08.07.2031 a", "2031-07-08", ""},
		{"08.07.2031. aastal", "2031-07-08", ""},
		{"08.07.2031 alates", "2031-07-08", " alates"},
		{"2. 4. 2026", "2026-04-02", ""},
		{"2. aprill 2026", "2026-04-02", ""},
		{"2.aprill 2026", "2026-04-02", ""},
		{"2 Aprill 2026", "2026-04-02", ""},
		{"29. veebruar 2024. a lõpuni", "2024-02-29", " lõpuni"},
		{"1. MÄRTS 2026", "2026-03-01", ""},
		{"„12“ jaanuar 2026. a", "2026-01-12", ""},
		{"\"12\" jaanuar 2026. a.", "2026-01-12", ""},
		{"“12” mai 2026", "2026-05-12", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			day, rest, err := civil.Cut(tt.in)
			require.NoError(t, err)
			assert.Equal(t, tt.day, day.String())
			assert.Equal(t, tt.rest, rest)
			parsed, err := civil.Parse(tt.in)
			assert.Equal(t, tt.rest == "", err == nil, "Parse takes what Cut reads whole")
			assert.True(t, err != nil || parsed == day)
		})
	}
	_, _, err := civil.Cut("31. aprill 2026. a ja edasi")
	refusedDay(t, err, `"31. aprill 2026. a"`)
}

// TestPlaceholder: the days that systems write for none, and their neighbours that are days.
func TestPlaceholder(t *testing.T) {
	for _, s := range []string{
		"0001-01-01", "1601-01-01", "1753-01-01", "1754-08-31", "1799-12-31", "1899-12-30", "1899-12-31", "1900-01-01",
		"1970-01-01", "2079-06-06", "2099-12-31", "2201-01-01", "2999-12-31", "3024-03-01", "9999-12-31",
	} {
		assert.True(t, civil.MustParse(s).Placeholder(), s)
	}
	for _, s := range []string{
		"1800-01-01", "1899-12-29", "1900-01-02", "1918-02-24", "1969-12-31", "1970-01-02", "2026-04-02", "2079-06-05", "2079-06-07",
		"2099-12-30", "2100-01-01", "2200-12-31",
	} {
		assert.False(t, civil.MustParse(s).Placeholder(), s)
	}
	assert.False(t, civil.Date{}.Placeholder(), "the zero Date says openly that it is no day")
}

// unreadable checks a refusal of what is not written as a day.
func unreadable(t *testing.T, err error, value string) {
	t.Helper()
	require.ErrorIs(t, err, civil.ErrUnreadable)
	assert.NotErrorIs(t, err, civil.ErrNoSuchDay)
	var refusal *civil.Error
	require.ErrorAs(t, err, &refusal)
	assert.Equal(t, civil.Error{Kind: civil.ErrUnreadable, Value: value}, *refusal)
	assert.EqualError(t, err, "civil: not read as a day: "+value)
}

// refusedDay checks a refusal: kind, value, and a message with the package first and the value last.
func refusedDay(t *testing.T, err error, value string) {
	t.Helper()
	require.ErrorIs(t, err, civil.ErrNoSuchDay)
	assert.NotErrorIs(t, err, civil.ErrNoSuchPeriod)
	var refusal *civil.Error
	require.ErrorAs(t, err, &refusal)
	assert.Equal(t, civil.Error{Kind: civil.ErrNoSuchDay, Value: value}, *refusal)
	assert.EqualError(t, err, "civil: no such day: "+value)
}

// A text from outside may be of any length; a log gets no more than its beginning.
func TestLongTextIsCut(t *testing.T) {
	long := strings.Repeat("2026-04-02", 100_000)
	_, day := civil.Parse(long)
	_, period := civil.ParsePeriod(long)
	for _, err := range []error{day, period} {
		require.Error(t, err)
		assert.Less(t, len(err.Error()), 100)
		assert.True(t, strings.HasSuffix(err.Error(), `: "`+strings.Repeat("2026-04-02", 6)+`"…`), err)
	}
	_, err := civil.Parse(strings.Repeat("x", 60))
	require.Error(t, err)
	assert.Contains(t, err.Error(), strings.Repeat("x", 60)+`"`)
	assert.NotContains(t, err.Error(), "…", "60 bytes are shown whole")
}

// The methods of an error are called by whatever prints it, and shall not panic there.
func TestErrorZero(t *testing.T) {
	var none *civil.Error
	assert.Equal(t, "civil: no error", none.Error())
	assert.NoError(t, none.Unwrap())
	assert.Equal(t, "civil: no error", new(civil.Error).Error())
	assert.False(t, errors.Is(new(civil.Error), civil.ErrNoSuchDay))
}

func TestZeroDate(t *testing.T) {
	var zero civil.Date
	day := civil.Must(2026, time.April, 2)

	assert.True(t, zero.IsZero())
	assert.False(t, day.IsZero())
	assert.False(t, first.IsZero(), "1 January of year 1 is a day, although it is the zero time.Time")

	y, m, d := zero.Parts()
	assert.Equal(t, [3]int{}, [3]int{y, int(m), d})
	assert.Zero(t, zero.Year())
	assert.Zero(t, zero.Month())
	assert.Zero(t, zero.Day())
	assert.Equal(t, time.Weekday(-1), zero.Weekday())
	assert.Empty(t, zero.String())
	assert.Empty(t, zero.Dotted())

	for _, n := range []int{math.MinInt, -1, 0, 1, math.MaxInt} {
		assert.True(t, zero.AddDays(n).IsZero(), "AddDays(%d)", n)
		assert.True(t, zero.AddMonths(n).IsZero(), "AddMonths(%d)", n)
		assert.True(t, zero.AddYears(n).IsZero(), "AddYears(%d)", n)
		for _, p := range []civil.Period{{}, civil.Days(n), civil.Weeks(n), civil.Months(n), civil.Years(n)} {
			assert.True(t, zero.Add(p).IsZero(), "Add(%s)", p)
		}
	}

	assert.Zero(t, zero.DaysSince(day))
	assert.Zero(t, day.DaysSince(zero))
	assert.Zero(t, zero.DaysSince(zero))

	assert.Equal(t, civil.Date{}, civil.FromTime(time.Unix(0, 0), nil), "no day without a location")
	assert.True(t, zero.Start(time.UTC).IsZero())
	assert.True(t, day.Start(nil).IsZero(), "no instant without a location")
}

func TestOrder(t *testing.T) {
	var zero civil.Date
	sorted := []civil.Date{
		zero, first, civil.Must(2025, time.December, 31), civil.Must(2026, time.January, 31),
		civil.Must(2026, time.February, 1), civil.Must(2026, time.February, 2), last,
	}
	for i, a := range sorted {
		for j, b := range sorted {
			days := !a.IsZero() && !b.IsZero()
			assert.Equal(t, sign(i-j), a.Compare(b), "%q.Compare(%q)", a, b)
			assert.Equal(t, days && i < j, a.Before(b), "%q.Before(%q)", a, b)
			assert.Equal(t, days && i > j, a.After(b), "%q.After(%q)", a, b)
			assert.Equal(t, i == j, a == b, "%q == %q", a, b)
			assert.Equal(t, -b.DaysSince(a), a.DaysSince(b), "%q.DaysSince(%q)", a, b)
			if days {
				assert.Equal(t, sign(i-j), sign(a.DaysSince(b)), "%q.DaysSince(%q)", a, b)
			}
		}
	}
	mixed := slices.Clone(sorted)
	slices.Reverse(mixed)
	slices.SortFunc(mixed, civil.Date.Compare)
	assert.Equal(t, sorted, mixed)
}

func sign(n int) int { return min(1, max(-1, n)) }

// However a day came about, it is the same value and the same key.
func TestMapKey(t *testing.T) {
	ways := []civil.Date{
		civil.Must(2026, time.April, 2),
		civil.MustParse("2026-04-02"),
		civil.MustParse("02.04.2026"),
		civil.FromTime(time.Date(2026, time.April, 2, 23, 59, 59, 999_999_999, time.UTC), time.UTC),
		civil.Must(2026, time.March, 2).AddMonths(1),
		first.AddDays(739707),
	}
	seen := map[civil.Date]int{}
	for _, d := range ways {
		seen[d]++
		assert.Equal(t, 2026, d.Year())
		assert.Equal(t, time.April, d.Month())
		assert.Equal(t, 2, d.Day())
	}
	assert.Equal(t, map[civil.Date]int{civil.Must(2026, time.April, 2): len(ways)}, seen)
}
