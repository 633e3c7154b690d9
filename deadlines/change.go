// SPDX-License-Identifier: MIT

package deadlines

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// DayChange makes a day a day off or a working day, once or each year (kalendri muudatus). It is also its JSON.
//
// An official change (a holiday declared after this release, or one abolished) binds every rule. An institution's own
// change (a shutdown, a working Saturday) binds its own rules only: no institution lengthens a statutory limit by
// staying at home.
type DayChange struct {
	Day      civil.Date `json:"day"`                // the day; of a yearly change the first one
	Workday  bool       `json:"workday,omitempty"`  // what it becomes: true a working day, false a day off
	Official bool       `json:"official,omitempty"` // an act or a decree says so, not the institution
	Yearly   bool       `json:"yearly,omitempty"`   // the same day of each year; a working day only Monday to Friday
	Until    civil.Date `json:"until,omitzero"`     // of a yearly change the last day on which it can hold; zero: for good
	ET       string     `json:"et,omitempty"`       // why, in Estonian
	EN       string     `json:"en,omitempty"`       // and in English
	Source   law.Source `json:"source,omitzero"`    // the decree, or the institution's order
}

// UnmarshalJSON reads the change strictly: an unknown or repeated name, null and an impossible day are errors that name
// the field.
func (d *DayChange) UnmarshalJSON(data []byte) error {
	type plain DayChange // without this method
	var p plain
	doc, err := strict.Parse(data)
	if err == nil {
		err = doc.Decode(&p)
	}
	if err != nil {
		return err
	}
	*d = DayChange(p)
	return nil
}

// With returns a calendar with some days changed; c itself stays as it is. A later change of the same day goes before
// an earlier one. Days of a yearly change that are so already are left as they are. Errors: [law.ErrOutOfRange] for a
// day outside the calendar; [law.ErrPlaceholder] for one that stands for none; [law.ErrInvalid] for a day that is given
// twice in one call or is already what the change makes it, and for a change that ends without coming back each year or
// before it begins; [law.ErrMissing] for the zero Date and the zero Calendar.
func (c *Calendar) With(changes ...DayChange) (*Calendar, error) {
	if c.tableFor(true) == nil {
		return nil, refuseDay(nil, civil.Date{})
	}
	public, own := *c.public, *c.own
	made := slices.Clone(c.changes)
	given := make(map[civil.Date]bool, len(changes))
	for n, change := range changes {
		at := "changes[" + strconv.Itoa(n) + "].day"
		if err := change.check(at); err != nil {
			return nil, err
		}
		face := &own
		if change.Official {
			face = &public
		}
		one := change
		one.Yearly, one.Until = false, civil.Date{}
		for day := range change.days() {
			i := index(day)
			one.Day = day
			switch so := face.is(i) == change.Workday; {
			case given[day]:
				return nil, refuse.New(law.ErrInvalid, at, day.String(), errTwice)
			case so && !change.Yearly:
				return nil, refuse.New(law.ErrInvalid, at, day.String(), errSoAlready)
			case so:
				continue
			}
			given[day] = true
			face.set(i, change.Workday)
			own.set(i, change.Workday)
			made = append(made, one)
		}
	}
	public.count()
	own.count()
	return &Calendar{public: &public, own: &own, holidays: c.holidays, changes: made}, nil
}

func (d DayChange) check(at string) error {
	if err := refuse.Day(at, d.Day); err != nil {
		return err
	}
	if err := refuse.Given(strings.TrimSuffix(at, "day")+"until", d.Until); err != nil {
		return err
	}
	if index(d.Day) < 0 {
		return outOfRange(d.Day.String())
	}
	if err := refuse.Order(at, d.Day, d.Until); err != nil {
		return err
	}
	if !d.Until.IsZero() && !d.Yearly {
		return wrong(at, d.Until.String(), "lõpp on ainult iga-aastasel muudatusel", "only a yearly change ends")
	}
	return nil
}

// days yields the days of the calendar that a change names: 29 February in leap years only, and no day of a weekend to
// work on each year.
func (d DayChange) days() func(func(civil.Date) bool) {
	return func(yield func(civil.Date) bool) {
		_, month, number := d.Day.Parts()
		for year := d.Day.Year(); year <= ee.Last().Year(); year++ {
			day, err := civil.New(year, month, number)
			if err != nil || d.Yearly && d.Workday && (day.Weekday() == time.Saturday || day.Weekday() == time.Sunday) {
				continue
			}
			if day.After(d.Until) || year > d.Day.Year() && !d.Yearly || !yield(day) {
				return
			}
		}
	}
}

// changeOn returns the change that made a day what it is on one face, or nil: the last one that binds there.
func (c *Calendar) changeOn(d civil.Date, own bool) *DayChange {
	for i := len(c.changes) - 1; i >= 0; i-- {
		if change := &c.changes[i]; change.Day == d && (change.Official || own) {
			return change
		}
	}
	return nil
}
