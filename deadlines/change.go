package deadlines

import (
	"slices"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Change makes one day a day off or a working day.
//
// An official change (a holiday declared after this release, or one abolished) binds every rule. A house's own change
// (a shutdown, a working Saturday) binds house rules only: no house lengthens a statutory limit by staying at home.
type Change struct {
	Day      civil.Date
	Workday  bool // what the day becomes: true a working day, false a day off
	Official bool
	ET, EN   string     // why, in both languages; may be empty
	Source   law.Source // the decree, or the house's order; may be empty
}

// With returns a calendar with some days changed; c itself stays as it is. A later change of the same day goes before
// an earlier one. Errors: [ErrOutOfRange] for a day outside the calendar; [ErrChange] for a day that is named
// twice in one call or is already what the change makes it; [ErrNoWorkday] where no working day would be left;
// [ErrNoCalendar].
func (c *Calendar) With(changes ...Change) (*Calendar, error) {
	if c.tableFor(true) == nil {
		return nil, refuseDay(nil, civil.Date{})
	}
	public, own := *c.public, *c.own
	named := make(map[civil.Date]bool, len(changes))
	for _, change := range changes {
		i := index(change.Day)
		if i < 0 {
			return nil, refuseDay(c.own, change.Day)
		}
		if named[change.Day] {
			return nil, &Error{Kind: ErrChange, Value: change.Day.String() + " is named twice"}
		}
		named[change.Day] = true
		face := &own
		if change.Official {
			face = &public
		}
		if face.is(i) == change.Workday {
			return nil, &Error{Kind: ErrChange, Value: change.Day.String() + " is so already"}
		}
		face.set(i, change.Workday)
		own.set(i, change.Workday)
	}
	public.count()
	own.count()
	if len(public.days) == 0 || len(own.days) == 0 {
		return nil, &Error{Kind: ErrNoWorkday, Value: strconv.Itoa(len(changes)) + " changes leave none"}
	}
	return &Calendar{
		public: &public, own: &own, holidays: c.holidays,
		changes: append(slices.Clip(c.changes), changes...),
	}, nil
}

// changeOn returns the change that made a day what it is on one face, or nil: the last one that binds there.
func (c *Calendar) changeOn(d civil.Date, house bool) *Change {
	for i := len(c.changes) - 1; i >= 0; i-- {
		if change := &c.changes[i]; change.Day == d && (change.Official || house) {
			return change
		}
	}
	return nil
}
