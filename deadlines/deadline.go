// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Deadline is the answer of a rule for one event: the due day (tähtpäev) and what it followed from. Keep not only the
// day, but the rule's id (of a rule of your own its [RuleSpec]), that of the statute above it, the
// event, and whether it was extended: with a calendar they rebuild the deadline when a holiday is declared late. The
// zero Deadline has no day and refuses.
type Deadline struct {
	rule     Rule
	event    civil.Date
	date     civil.Date
	calendar *Calendar
	stage    stage

	application *Application // of which the event is the day that counts; nil: none
}

type stage uint8

const (
	first    stage = iota // the limit itself
	extended              // the limit after its extension
	told                  // until when the extension must be told
)

// Due returns until when the rule's act is due after an event. The due day itself is in time, until 24:00 (TsÜS § 137
// lg 1). The version of the rule is that of the day of the event. The day of the event is not
// counted; months and years end on the day with the same number or, where there is none, on the last day of the month;
// the end of a duty moves from a day off to the next working day.
//
// A rule that comes back (once within six months, once in each calendar month) takes the day on which its act was last
// done; one with a date or a window in the year takes any day, and gives the first due day after it. A rule that counts
// back ("at least four days before") takes the day of what is to come: that day is not counted either, and the end does
// not move off a day off.
//
// Errors: [law.ErrNotInForce] for an event on which the rule did not hold; [law.ErrPlaceholder] for a day that stands for
// none; [law.ErrOutOfRange] where the calendar must be read outside its days; [law.ErrInvalid] for a rule that counts
// hours; [law.ErrMissing] for the zero Date, the zero
// Rule and, where it must be read, the zero Calendar.
func (r Rule) Due(event civil.Date, c *Calendar) (Deadline, error) {
	if r.InHours() {
		return Deadline{}, refuse.New(law.ErrInvalid, string(r.def.id), "", errInHours)
	}
	if i := index(event); (i < 0 || i == none2079 || i == none2099) && r.def != nil {
		if err := refuse.Day("event", event); err != nil {
			return Deadline{}, err
		}
	}
	date, err := r.limit(event, c, first)
	if err != nil {
		return Deadline{}, err
	}
	return Deadline{rule: r, event: event, date: date, calendar: c}, nil
}

// none2079 and none2099 are the days of the calendar that stand for none; asking for two is faster than for all.
var none2079, none2099 = index(civil.Must(2079, time.June, 6)), index(civil.Must(2099, time.December, 31))

// limit returns the day of a rule, or of an institution's rule and the statute above it.
func (r Rule) limit(event civil.Date, c *Calendar, s stage) (civil.Date, error) {
	if r.def == nil {
		return civil.Date{}, zeroRule()
	}
	statute, own := r.binding(event)
	switch {
	case own == nil:
		return statute.limit(event, c, s)
	case statute == nil:
		return own.limit(event, c, s)
	}
	a, err := statute.limit(event, c, s)
	if err != nil {
		return civil.Date{}, err
	}
	b, err := own.limit(event, c, s)
	if err != nil {
		return civil.Date{}, err
	}
	if b.Before(a) {
		return b, nil
	}
	return a, nil
}

// binding returns which of a rule and the statute above it decide on an event: one of them, or both (the earlier day
// counts). A rule that stands alone is given back whether it was in force or not, and refuses by itself.
func (r Rule) binding(event civil.Date) (statute, own *rule) {
	switch {
	case r.under == nil || r.under.versions.On(event) == nil:
		return nil, r.def
	case r.def.relation == subsidiary || r.def.versions.On(event) == nil:
		return r.under, nil
	}
	return r.under, r.def
}

// limit returns the day of this rule alone. A rule without an extension has its first limit as its last.
func (d *rule) limit(event civil.Date, c *Calendar, s stage) (civil.Date, error) {
	v := d.versions.On(event)
	if v == nil {
		return civil.Date{}, d.versions.Refuse(d.id, event)
	}
	if s == extended {
		if longer := d.longerOn(event); longer != nil {
			return longer.limit(event, c, first)
		}
	}
	t := c.tableFor(d.own)
	if !v.window.IsZero() {
		_, to, err := v.window.after(event, t, d.kind)
		return to, err
	}
	n := v.term.n
	if d.back {
		n = -n
	}
	if v.term.unit == workday {
		return t.add(event, n)
	}
	end := event.Add(Term{n, v.term.unit}.period())
	if d.kind == duty && !d.back {
		return t.onOrAfter(end)
	}
	return end, nil
}

// Date returns the due day; the zero Date for the zero Deadline.
func (d Deadline) Date() civil.Date { return d.date }

// Rule returns the rule that was asked, with the statute above it if it has one.
func (d Deadline) Rule() Rule { return d.rule }

// Event returns the day of the event.
func (d Deadline) Event() civil.Date { return d.event }

// Extended reports whether the deadline is one after an extension.
func (d Deadline) Extended() bool { return d.stage == extended }

// From returns the first day on which the act can be done: the first day of the window where the rule has one, and
// else the day of the event, even where the act may exceptionally come before it (RMK p 8.4). A review on 1 January is
// before the window of 2 January opens. A rule that counts back sets no first day: the zero Date.
func (d Deadline) From() civil.Date {
	if d.rule.def == nil {
		return civil.Date{}
	}
	if d.rule.def.back {
		return civil.Date{}
	}
	if v := d.rule.def.versions.On(d.event); v != nil && !v.window.IsZero() {
		from, _, _ := v.window.after(d.event, d.calendar.tableFor(d.rule.def.own), d.rule.def.kind)
		return from
	}
	return d.event
}

// Extend returns the deadline after its extension (pikendamine), to the most that the rule allows: the total length
// from the same event, not an addition to the first limit. Errors: [law.ErrNotPossible] for a second extension, and where
// the rule has none or a stricter rule leaves nothing to gain; [law.ErrMissing] for the zero Deadline;
// [law.ErrOutOfRange].
//
// Source: AvTS § 19; MSVS § 6; HMS § 84 lg 2; GDPR art 12(3).
func (d Deadline) Extend() (Deadline, error) {
	if d.rule.def == nil {
		return Deadline{}, refuse.New(law.ErrMissing, "deadline", "", errZero)
	}
	if d.stage != first {
		return Deadline{}, d.noMore()
	}
	date, err := d.rule.limit(d.event, d.calendar, extended)
	if err != nil {
		return Deadline{}, err
	}
	if !d.extensible() || !date.After(d.date) {
		return Deadline{}, d.noMore()
	}
	d.date, d.stage = date, extended
	return d, nil
}

func (d Deadline) noMore() error {
	return refuse.New(law.ErrNotPossible, string(d.rule.ID()), d.date.String(), errNoMore)
}

// extensible reports whether any rule that binds the deadline has an extension.
func (d Deadline) extensible() bool {
	statute, own := d.rule.binding(d.event)
	return statute != nil && statute.longerOn(d.event) != nil || own != nil && own.longerOn(d.event) != nil
}

// Notice returns until when the extension of the deadline must be told to the one who waits (pikendamisest
// teatamine): within the first limit or, by an institution's rule that says "before it arrives" (RMK p 11.3), on the last
// working day before. Of an institution's rule and the statute above it the earlier of both notices counts. MSVS § 6 and HMS § 84
// lg 2 ask to tell and set no time; within the first limit is the reading taken. It is false where [Deadline.Extend]
// has nothing to give.
//
// Source: AvTS § 19; GDPR art 12(3); RMK p 11.3.
func (d Deadline) Notice() (Deadline, bool) {
	if d.rule.def == nil || d.stage == told || !d.extensible() {
		return Deadline{}, false
	}
	unextended, err := d.rule.Due(d.event, d.calendar)
	if err != nil {
		return Deadline{}, false
	}
	if _, err := unextended.Extend(); err != nil {
		return Deadline{}, false
	}
	n, ok := d.notice()
	date, err := n.day(unextended.date, d.calendar)
	if err != nil || !ok {
		return Deadline{}, false
	}
	d.date, d.stage = date, told
	return d, true
}

// notice returns which notice binds the deadline: that of the statute or that of the institution, also of one that gives way to
// the statute's limit, and of both the stricter.
func (d Deadline) notice() (notice, bool) {
	statute, own := d.rule.binding(d.event)
	if own == nil && d.rule.def.versions.On(d.event) != nil {
		own = d.rule.def
	}
	byStatute := statute != nil && statute.longerOn(d.event) != nil
	if own != nil && own.longerOn(d.event) != nil && (own.notice.before || !byStatute) {
		return own.notice, true
	}
	if byStatute {
		return statute.notice, true
	}
	return notice{}, false
}

// day returns the day of the notice for a first limit.
func (n notice) day(limit civil.Date, c *Calendar) (civil.Date, error) {
	if n.before {
		return c.tableFor(true).add(limit, -1)
	}
	return limit, nil
}

// DaysLate returns how many working days after the due day an act was done: 0 in time, at least 1 after. A day off on
// which it was done counts with the next working day; the days are those of the public calendar where a statute gave the
// due day, and else the institution's own. Errors: [law.ErrInvalid] for an act before its event or before
// [Deadline.From], with that day as the first one allowed; [law.ErrNotPossible] where the rule asks for no act;
// [law.ErrPlaceholder] for a day that stands for none; [law.ErrOutOfRange]; [law.ErrMissing] for the zero Date and the zero
// Deadline.
func (d Deadline) DaysLate(done civil.Date) (int, error) {
	if d.rule.def == nil {
		return 0, refuse.New(law.ErrMissing, "deadline", "", errZero)
	}
	if d.rule.def.kind == state {
		return 0, refuse.New(law.ErrNotPossible, string(d.rule.ID()), done.String(), errNoDuty)
	}
	if err := refuse.Day("done", done); err != nil {
		return 0, err
	}
	if from := d.From(); done.Before(from) && !d.rule.def.advance {
		return 0, &law.Error{
			Kind: law.ErrInvalid, At: string(d.rule.ID()), First: from, Value: done.String(), ET: errTooEarly.ET, EN: errTooEarly.EN,
		}
	}
	if !done.After(d.date) {
		return 0, nil
	}
	t := d.calendar.tableFor(d.decidedByInstitution())
	counted, err := t.onOrAfter(done)
	if err != nil {
		return 0, err
	}
	return t.between(d.date, counted)
}

// decidedByInstitution reports whether the day is an institution's rule's own, and not that of the statute above it.
func (d Deadline) decidedByInstitution() bool {
	statute, own := d.rule.binding(d.event)
	if statute != nil && own != nil {
		day, err := statute.limit(d.event, d.calendar, d.stage)
		return err == nil && day != d.date
	}
	return own != nil && own.own
}

// End returns the first instant that is too late: the start of the day after the due day, by the clocks of loc. The
// zero Deadline and a nil location give the zero Time.
//
// Source: TsÜS § 137 lg 1.
func (d Deadline) End(loc *time.Location) time.Time { return d.date.AddDays(1).Start(loc) }
