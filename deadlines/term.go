// SPDX-License-Identifier: MIT

package deadlines

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Term is the length of a time limit (tähtaeg): a number of working days, a calendar period, or hours. The zero Term,
// and any that is not positive or is longer than [MaxYears], is refused by whatever takes a Term.
type Term struct {
	n    int
	unit termUnit
}

// termUnit is a calendar unit, the working day, the hour, or the hour of a working day.
type termUnit uint8

const (
	workday = termUnit(civil.Year) + 1 + iota
	hour
	workHour
)

// MaxYears is the longest term in years, and in as many days, weeks, months or working days as that makes. No act sets
// a duty that far ahead.
const MaxYears = 200

// Workdays is a term of n working days (tööpäeva).
func Workdays(n int) Term { return Term{n, workday} }

// Hours is a term of n hours (tund), which run through nights and days off.
func Hours(n int) Term { return Term{n, hour} }

// WorkdayHours is a term of n hours that run on working days alone, 00:00–24:00.
func WorkdayHours(n int) Term { return Term{n, workHour} }

// Calendric is a term of calendar days, weeks, months or years.
func Calendric(p civil.Period) Term { return Term{p.Count(), termUnit(p.Unit())} }

// ParseTerm reads "5 workdays" (or "working days"), "30 days", "1 week", "6 months", "2 years", "24 hours" and
// "24 workday hours", the unit in the singular or the plural. Anything else, and a term that would be refused, is a [law.Error] of
// [law.ErrUnreadable] that quotes the text.
func ParseTerm(s string) (Term, error) {
	t, ok := Term{}, false
	count, unit, _ := strings.Cut(s[:min(len(s), longestTerm+1)], " ")
	own := slices.Index(ownUnits[:], strings.TrimSuffix(strings.TrimLeft(unit, " "), "s"))
	if own < 0 && strings.TrimSuffix(strings.TrimLeft(unit, " "), "s") == "working day" {
		own = 0
	}
	if own >= 0 {
		n, err := strconv.Atoi(count)
		t, ok = Term{n, workday + termUnit(own)}, err == nil && count[0] != '+'
	} else {
		p, err := civil.ParsePeriod(s)
		t, ok = Calendric(p), err == nil
	}
	if !ok || !t.valid() || len(s) > longestTerm {
		return Term{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), errTerm)
	}
	return t, nil
}

// longestTerm is longer, in bytes, than any term is written.
const longestTerm = 100

// ownUnits are the names of the units that no calendar period has, from the working day on.
var ownUnits = [...]string{"workday", "hour", "workday hour"}

// inHours reports whether the term is one of hours.
func (t Term) inHours() bool { return t.unit == hour || t.unit == workHour }

// period returns the calendar period; the zero Period for working days and hours.
func (t Term) period() civil.Period {
	switch civil.Unit(t.unit) {
	case civil.Day:
		return civil.Days(t.n)
	case civil.Week:
		return civil.Weeks(t.n)
	case civil.Month:
		return civil.Months(t.n)
	case civil.Year:
		return civil.Years(t.n)
	}
	return civil.Period{}
}

var mostOf = [...]int{
	civil.Day: MaxYears * 366, civil.Week: MaxYears * 53, civil.Month: MaxYears * 12, civil.Year: MaxYears,
	workday: MaxYears * 366, hour: MaxYears * 366 * 24, workHour: MaxYears * 366 * 24,
}

func (t Term) valid() bool {
	return t.unit != 0 && int(t.unit) < len(mostOf) && t.n >= 1 && t.n <= mostOf[t.unit]
}

// IsZero reports whether t is the zero Term, which is none.
func (t Term) IsZero() bool { return t == Term{} }

// String returns "5 workdays", "1 month"; "" for the zero Term. [ParseTerm] reads it back.
func (t Term) String() string {
	if t.unit < workday || int(t.unit) >= len(mostOf) {
		return t.period().String()
	}
	s := strconv.Itoa(t.n) + " " + ownUnits[t.unit-workday]
	if t.n != 1 {
		s += "s"
	}
	return s
}

// Text returns the term in Estonian or English: "5 tööpäeva", "5 workdays"; "" for the zero Term.
func (t Term) Text(tag language.Tag) string { return termText(t).In(tag) }

// MarshalText returns what [Term.String] does. It never fails.
func (t Term) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [ParseTerm] reads, and "" as the zero Term. After an error t is unchanged.
func (t *Term) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Term{}
		return nil
	}
	v, err := ParseTerm(string(text[:min(len(text), longestTerm+1)]))
	if err != nil {
		return err
	}
	*t = v
	return nil
}
