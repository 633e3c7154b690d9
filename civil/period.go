// SPDX-License-Identifier: MIT

package civil

import (
	"strconv"
	"strings"
)

// Unit is a calendar unit that a [Period] counts in. The zero Unit is none.
type Unit uint8

// The calendar units.
const (
	Day   Unit = iota + 1 // päev
	Week                  // nädal, seven days
	Month                 // kuu
	Year                  // aasta, twelve months
)

var unitNames = [...]string{Day: "day", Week: "week", Month: "month", Year: "year"}

// String returns the unit's English name in the singular; "" for the zero Unit.
func (u Unit) String() string {
	if int(u) >= len(unitNames) {
		return ""
	}
	return unitNames[u]
}

// MarshalText returns what [Unit.String] does. It never fails.
func (u Unit) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText reads a unit's name in the singular, and "" as the zero Unit; anything else is an [*Error] that unwraps to
// [ErrNoSuchPeriod]. After an error u is unchanged.
func (u *Unit) UnmarshalText(text []byte) error {
	for v, name := range unitNames {
		if name == string(text) {
			*u = Unit(v)
			return nil
		}
	}
	return &Error{Kind: ErrNoSuchPeriod, Value: quote(string(text))}
}

// Period is a calendar period (ajavahemik) such as "180 days" or "6 months": a count, which may be negative, of days,
// weeks, months or years. Periods compare with ==, and 12 months are not 1 year in that sense, though both end on the
// same day. The zero Period is none.
type Period struct {
	n    int
	unit Unit
}

// Days is a period of n days.
func Days(n int) Period { return Period{n, Day} }

// Weeks is a period of n weeks.
func Weeks(n int) Period { return Period{n, Week} }

// Months is a period of n months.
func Months(n int) Period { return Period{n, Month} }

// Years is a period of n years.
func Years(n int) Period { return Period{n, Year} }

// ParsePeriod reads "180 days", "1 week", "6 months", "2 years": a whole number, spaces, and a unit in the singular or
// the plural. Anything else is an [*Error] that unwraps to [ErrNoSuchPeriod] and quotes the text.
func ParsePeriod(s string) (Period, error) {
	if len(s) > longest {
		return Period{}, &Error{Kind: ErrNoSuchPeriod, Value: quote(s)}
	}
	count, unit, found := strings.Cut(s, " ")
	if n, err := strconv.Atoi(count); found && err == nil && count[0] != '+' {
		unit = strings.TrimSuffix(strings.TrimLeft(unit, " "), "s")
		for u, name := range unitNames {
			if name == unit && name != "" {
				return Period{n, Unit(u)}, nil
			}
		}
	}
	return Period{}, &Error{Kind: ErrNoSuchPeriod, Value: quote(s)}
}

// Count returns how many units the period has.
func (p Period) Count() int { return p.n }

// Unit returns the unit; zero for the zero Period.
func (p Period) Unit() Unit { return p.unit }

// IsZero reports whether p is the zero Period, which is none.
func (p Period) IsZero() bool { return p == Period{} }

// String returns "1 month", "6 months"; "" for the zero Period.
func (p Period) String() string {
	if p.unit.String() == "" {
		return ""
	}
	s := strconv.Itoa(p.n) + " " + p.unit.String()
	if p.n != 1 {
		s += "s"
	}
	return s
}

// MarshalText returns what [Period.String] does. It never fails.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [ParsePeriod] reads, and "" as the zero Period. After an error p is unchanged.
func (p *Period) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Period{}
		return nil
	}
	v, err := ParsePeriod(head(text))
	if err != nil {
		return err
	}
	*p = v
	return nil
}

// Add returns the day that corresponds to d one period later: days and weeks are counted, months and years keep the
// number of the day or, where the month has none such, take its last day. The day d itself is not counted: one day
// after the 2nd is the 3rd. The zero Period gives the zero Date.
func (d Date) Add(p Period) Date {
	const farthest = lastDay // no count beyond it can stay in range, and none may overflow
	if p.n > farthest || p.n < -farthest {
		return Date{}
	}
	switch p.unit {
	case Day:
		return d.AddDays(p.n)
	case Week:
		return d.AddDays(7 * p.n)
	case Month:
		return d.AddMonths(p.n)
	case Year:
		return d.AddYears(p.n)
	}
	return Date{}
}
