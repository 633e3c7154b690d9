// SPDX-License-Identifier: MIT

package civil

import (
	"sort"
	"time"
)

// Date is one day (kalendripäev) of the Gregorian calendar, years 1–9999, without a time of day or a zone. Dates
// compare with ==, sort with [Date.Compare] and serve as map keys. The zero Date is no day.
type Date struct {
	// n counts days: 1 is 1 January of year 1, a Monday, so that n%7 is the weekday.
	n int32
}

// MaxYear is the last year that a [Date] can lie in; the first is 1.
const MaxYear = 9999

// lastDay is the count of 31.12.9999.
const lastDay = 3652059

// New returns the day of a year (1–9999), month and day of the month. A day that the calendar does not have, such as
// 31 February, is an [*Error] that unwraps to [ErrNoSuchDay], never a day of the next month.
func New(year int, month time.Month, day int) (Date, error) {
	if year < 1 || year > MaxYear || month < time.January || month > time.December || day < 1 || day > daysIn(year, month) {
		return Date{}, &Error{Kind: ErrNoSuchDay, Value: isoText(year, int(month), day)}
	}
	return fromParts(year, int(month), day), nil
}

// Must is [New] for constants in programs and tests; it panics where New returns an error.
func Must(year int, month time.Month, day int) Date {
	d, err := New(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// MustParse is [Parse] for constants in programs and tests; it panics where Parse returns an error.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// FromTime returns the day that a clock in loc shows at the instant t. The location is compulsory, because the day
// depends on it. The zero Time, which programs write for "none", a nil loc and an instant outside the years 1–9999 give
// the zero Date. For Estonian law load Europe/Tallinn.
func FromTime(t time.Time, loc *time.Location) Date {
	if loc == nil || t.IsZero() {
		return Date{}
	}
	y, m, d := t.In(loc).Date()
	if y < 1 || y > MaxYear {
		return Date{}
	}
	return fromParts(y, int(m), d)
}

// Start returns the first instant at which a clock in loc shows d or, where the zone skipped that day whole, a later
// day. It is 00:00 except where clocks change at midnight. The zero Date and a nil loc give the zero Time, which is also
// the start of 01.01.0001 in UTC.
func (d Date) Start(loc *time.Location) time.Time {
	if d.n == 0 || loc == nil {
		return time.Time{}
	}
	midnight := time.Unix((int64(d.n)-unixDay)*86400, 0)
	// No zone on earth is further than a day from UTC. From there on, one stretch of constant offset after another:
	for from := midnight.Add(-36 * time.Hour).In(loc); ; {
		_, offset := from.Zone()
		end := stretchEnd(from)
		start := midnight.Add(-time.Duration(offset) * time.Second).In(loc)
		if start.Before(from) {
			start = from // the change of the clock itself brought the day
		}
		if end.IsZero() || start.Before(end) {
			return start
		}
		from = end
	}
}

// stretchEnd returns when the clock changes next after an instant; the zero Time where it does not within the next days.
func stretchEnd(from time.Time) time.Time {
	if _, end := from.ZoneBounds(); end.IsZero() || end.After(from) {
		return end
	}
	// Some zone data end a stretch before it begins (golang/go#81583): ask the clock itself.
	_, offset := from.Zone()
	changed := func(t time.Time) bool { _, o := t.Zone(); return o != offset }
	const step = 15 * time.Minute
	for t, last := from.Add(step), from.Add(120*time.Hour); t.Before(last); t = t.Add(step) {
		if !changed(t) {
			continue
		}
		seconds := sort.Search(int(step/time.Second), func(i int) bool { return changed(t.Add(time.Duration(i)*time.Second - step)) })
		return t.Add(time.Duration(seconds)*time.Second - step)
	}
	return time.Time{}
}

// unixDay is the count of 01.01.1970.
const unixDay = 719163

// Year returns the year, 1–9999; 0 for the zero Date.
func (d Date) Year() int { y, _, _ := d.Parts(); return y }

// Month returns the month; 0 for the zero Date.
func (d Date) Month() time.Month { _, m, _ := d.Parts(); return m }

// Day returns the day of the month, from 1; 0 for the zero Date.
func (d Date) Day() int { _, _, day := d.Parts(); return day }

// Parts returns year, month and day of the month; three zeros for the zero Date.
func (d Date) Parts() (year int, month time.Month, day int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	y, m, dd := parts(d.n)
	return y, time.Month(m), dd
}

// Weekday returns the day of the week. The zero Date has none and gives -1.
func (d Date) Weekday() time.Weekday {
	if d.n == 0 {
		return -1
	}
	return time.Weekday(d.n % 7)
}

// IsZero reports whether d is the zero Date, which is no day.
func (d Date) IsZero() bool { return d.n == 0 }

// Placeholder reports whether d is a day that systems write where they have none: the first or last day of a type or of
// an epoch, such as 0001-01-01, 1899-12-30, 1970-01-01 and 9999-12-31, and any day before 1800 or after 2200. Such a day
// may be true of a birth; it is no ground for anything else. The zero Date is none: it says openly that it is no day.
func (d Date) Placeholder() bool {
	if d.n < earliest || d.n > latest {
		return d.n != 0
	}
	for _, p := range placeholders {
		if d == p {
			return true
		}
	}
	return false
}

// earliest and latest are the counts of 01.01.1800 and 31.12.2200.
const earliest, latest = 657072, 803533

// placeholders are the days between 1800 and 2200 that stand for none: the first day of spreadsheets and of COM, of
// databases that begin a century, of Unix, the last of a small SQL Server type, and the ends of centuries.
var placeholders = [...]Date{
	Must(1899, time.December, 30), Must(1899, time.December, 31), Must(1900, time.January, 1), Must(1970, time.January, 1),
	Must(2079, time.June, 6), Must(2099, time.December, 31),
}

// Compare returns -1, 0 or +1 as d is before, at or after e. The zero Date sorts before every day.
func (d Date) Compare(e Date) int {
	switch {
	case d.n < e.n:
		return -1
	case d.n > e.n:
		return +1
	}
	return 0
}

// Before reports whether d is an earlier day than e; false where either is the zero Date.
func (d Date) Before(e Date) bool { return d.n < e.n && d.n != 0 }

// After reports whether d is a later day than e; false where either is the zero Date.
func (d Date) After(e Date) bool { return d.n > e.n && e.n != 0 }

// AddDays returns the day n days after d (before it where n is negative). From the zero Date, and out of the years
// 1–9999, it gives the zero Date.
func (d Date) AddDays(n int) Date {
	// A sum that wraps around lands far outside the range, like any other that is too large.
	if sum := int(d.n) + n; d.n != 0 && 1 <= sum && sum <= lastDay {
		return Date{int32(sum)}
	}
	return Date{}
}

// AddMonths returns the day with the same number n months later (earlier where n is negative) or, where that month
// has no such day, its last day: one month after 30 January is 28 or 29 February. From the zero Date, and out of the
// years 1–9999, it gives the zero Date.
func (d Date) AddMonths(n int) Date {
	if d.n == 0 {
		return Date{}
	}
	y, m, day := parts(d.n)
	month := y*12 + m - 1 + n // wraps around to far outside the range
	if month < 12 || month >= 12*(MaxYear+1) {
		return Date{}
	}
	y, m = month/12, month%12+1
	return fromParts(y, m, min(day, daysIn(y, time.Month(m))))
}

// AddYears returns the same day n years later (earlier where n is negative); 29 February becomes 28 February in a
// year that is not a leap year. From the zero Date, and out of the years 1–9999, it gives the zero Date.
func (d Date) AddYears(n int) Date {
	if n > MaxYear || n < -MaxYear {
		return Date{}
	}
	return d.AddMonths(12 * n)
}

// DaysSince returns how many days after e the day d is: 1 for the day after e, negative where d is earlier. It is 0
// where either is the zero Date.
func (d Date) DaysSince(e Date) int {
	if d.n == 0 || e.n == 0 {
		return 0
	}
	return int(d.n) - int(e.n)
}

// String returns the day as "2026-04-02", and "" for the zero Date.
func (d Date) String() string {
	var buf [10]byte
	return string(d.appendISO(buf[:0]))
}

// Dotted returns the day as Estonia writes it, "02.04.2026", and "" for the zero Date.
func (d Date) Dotted() string {
	if d.n == 0 {
		return ""
	}
	var buf [10]byte
	y, m, day := parts(d.n)
	return string(append(buf[:0], digit(day/10), digit(day), '.', digit(m/10), digit(m), '.', digit(y/1000), digit(y/100), digit(y/10), digit(y)))
}

func (d Date) appendISO(b []byte) []byte {
	if d.n == 0 {
		return b
	}
	y, m, day := parts(d.n)
	return append(b, digit(y/1000), digit(y/100), digit(y/10), digit(y), '-', digit(m/10), digit(m), '-', digit(day/10), digit(day))
}

// digit is the last digit of v, not negative.
func digit(v int) byte { return byte('0' + uint(v)%10) }

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year int, month time.Month) int {
	if month == time.February && isLeap(year) {
		return 29
	}
	return int(monthDays[month-1])
}

var monthDays = [12]uint8{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// The conversions count from 1 March of year 0, so that the leap day is the last day of a year and the months of
// 31 and 30 days follow one pattern: 153 days in five months.

func fromParts(year, month, day int) Date {
	if month < 3 {
		year--
		month += 12
	}
	days := year*365 + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day
	return Date{int32(days - daysBeforeYear1)}
}

// parts takes a day apart as Neri and Schneider do ("Euclidean affine functions and their application to calendar algorithms",
// 2023): a product counts the years of a century in its upper half and the days of a year in its lower, and so with months.
func parts(n int32) (year, month, day int) {
	const fourCenturies = 4*36524 + 1
	days := 4*(uint32(n)+daysBeforeYear1-1) + 3 // quarters of days since 1 March of year 0
	century := days / fourCenturies
	years := uint64(days%fourCenturies|3) * 2939745
	ofYear := uint32(years) / 2939745 / 4
	months := 2141*ofYear + 197913
	year, month, day = int(100*century+uint32(years>>32)), int(months>>16), int(uint16(months)/2141)+1
	if ofYear >= 306 { // January and February
		return year + 1, month - 12, day
	}
	return year, month, day
}

// daysBeforeYear1 is the number of days from 1 March of year 0 to 31 December of year 0.
const daysBeforeYear1 = 306
