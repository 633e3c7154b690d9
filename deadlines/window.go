// SPDX-License-Identifier: MIT

package deadlines

import (
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Window is a stretch of each year or of each month in which an act is done (ajavahemik), both ends included. Windows
// compare with ==. The zero Window is none.
type Window struct {
	from, to monthDay // a zero month: of each month
}

type monthDay struct{ month, day uint8 }

// Yearly is the window from a day to a day of each year. Where the last day stands before the first one in the year,
// the window ends in the year after. 29 February is refused: not every year has it.
func Yearly(fromMonth time.Month, fromDay int, toMonth time.Month, toDay int) Window {
	return Window{newMonthDay(fromMonth, fromDay), newMonthDay(toMonth, toDay)}
}

// Monthly is the window from a day to a day of each calendar month. A month that has no such day takes its last day:
// Monthly(1, 31) is the whole month.
func Monthly(from, to int) Window { return Window{newMonthDay(0, from), newMonthDay(0, to)} }

// newMonthDay keeps a number that no day or month can have as one that stays refused.
func newMonthDay(month time.Month, day int) monthDay {
	small := func(n int) uint8 {
		if n < 0 || n > 99 {
			return 99
		}
		return uint8(n)
	}
	return monthDay{small(int(month)), small(day)}
}

// parseWindow reads a window of the year as "01-02..03-31" (month and day) and one of the month as "01..31".
func parseWindow(s string) (Window, error) {
	from, to, ok := strings.Cut(s, "..")
	var w Window
	if ok && w.from.read(from) && w.to.read(to) && w.valid() && w.String() == s {
		return w, nil
	}
	return Window{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), errWindow)
}

func (m *monthDay) read(s string) bool {
	switch len(s) {
	case 2:
		m.day = uint8(digits(s))
		return true
	case 5:
		m.month, m.day = uint8(digits(s[:2])), uint8(digits(s[3:]))
		return true
	}
	return false
}

// digits reads two decimal digits; 0 where there is anything else.
func digits(s string) int {
	if s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0
	}
	return int(s[0]-'0')*10 + int(s[1]-'0')
}

func (m monthDay) in(year int) (civil.Date, error) {
	return civil.New(year, time.Month(m.month), int(m.day))
}

func (m monthDay) String() string {
	two := func(n uint8) string { return string([]byte{'0' + n/10, '0' + n%10}) }
	if m.month == 0 {
		return two(m.day)
	}
	return two(m.month) + "-" + two(m.day)
}

// valid reports whether every year, or every month, has the window.
func (w Window) valid() bool {
	if w.monthly() {
		return w.to.month == 0 && 1 <= w.from.day && w.from.day <= w.to.day && w.to.day <= 31
	}
	const common = 2001 // no leap year
	_, err := w.from.in(common)
	_, err2 := w.to.in(common)
	return err == nil && err2 == nil
}

func (w Window) monthly() bool { return w.from.month == 0 }

// IsZero reports whether w is the zero Window, which is none.
func (w Window) IsZero() bool { return w == Window{} }

// String returns a window of the year as "01-02..03-31" (month and day) and one of the month as "01..31"; "" for the zero
// Window and for one that is refused.
func (w Window) String() string {
	if !w.valid() {
		return ""
	}
	return w.from.String() + ".." + w.to.String()
}

// Text returns the window in Estonian or English; "" for the zero Window.
func (w Window) Text(tag language.Tag) string { return windowText(w).In(tag) }

// MarshalText returns what [Window.String] does. It never fails.
func (w Window) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads what [Window.String] prints, and "" as the zero Window. Anything else is a [law.Error] of
// [law.ErrUnreadable]; after it w is unchanged.
func (w *Window) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*w = Window{}
		return nil
	}
	v, err := parseWindow(string(text))
	if err != nil {
		return err
	}
	*w = v
	return nil
}

// in returns the window that ends in the year of d, n years later; or that of the month of d, n months later.
func (w Window) in(d civil.Date, n int) (from, to civil.Date) {
	if w.monthly() {
		first := d.AddDays(1 - d.Day()).AddMonths(n)
		last := first.AddMonths(1).AddDays(-1).Day()
		return first.AddDays(min(int(w.from.day), last) - 1), first.AddDays(min(int(w.to.day), last) - 1)
	}
	year := d.Year() + n
	from, _ = w.from.in(year)
	to, _ = w.to.in(year)
	if from.After(to) {
		from, _ = w.from.in(year - 1)
	}
	return from, to
}

// after returns the window that an event asks for, its end rolled where it is a duty: of monthly ones that of the month
// after the one in which the act was done, of yearly ones the first that ends after the event.
func (w Window) after(event civil.Date, t *table, k kind) (from, to civil.Date, err error) {
	n := -1
	if w.monthly() {
		n = 1
		_, before := w.in(event, -1)
		if k == duty {
			if moved, err := t.onOrAfter(before); err == nil && !moved.Before(event) {
				n = 0 // done on the days by which the end of the last month's window moved
			}
		}
	} else if event.Month() != time.January {
		n = 0 // only in January can an end of the year before still lie ahead
	}
	for ; ; n++ {
		from, to = w.in(event, n)
		if n < 0 && index(to) < 0 {
			continue
		}
		if k == duty {
			if to, err = t.onOrAfter(to); err != nil {
				return civil.Date{}, civil.Date{}, err
			}
		}
		if to.After(event) {
			return from, to, nil
		}
	}
}
