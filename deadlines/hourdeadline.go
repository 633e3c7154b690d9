// SPDX-License-Identifier: MIT

package deadlines

import (
	"encoding/json"
	"iter"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// HourDeadline is the answer of a rule in hours: the instant at which they have run, and what it followed from. To
// rebuild it keep the rule's id or its [RuleSpec], and the instant of the event. The zero HourDeadline has no instant.
type HourDeadline struct {
	def      *rule
	event    time.Time
	at       time.Time
	loc      *time.Location
	calendar *Calendar
}

// InHours reports whether the rule counts hours (tundides arvestatav tähtaeg), so that [Rule.DueAt] answers it and
// [Rule.Due] does not.
func (r Rule) InHours() bool { return r.def != nil && r.def.hours }

// DueAt returns the instant at which the hours of a rule have run after t; an act at that very instant is in time. Hours
// run through nights, days off and changes of the clock, and their end does not move; workday hours (RMK p 7.11) run on
// working days only, and only they read the calendar. The location says on which day t falls, and when a working day
// starts and ends: Europe/Tallinn. Errors: [law.ErrNotInForce]; [law.ErrPlaceholder] for a time on a day that stands for
// none; [law.ErrOutOfRange] for a time outside the years 1–9999 or the calendar; [law.ErrInvalid] for a rule that counts
// days; [law.ErrMissing] for the zero Time, a nil location, the zero Rule and the zero Calendar.
func (r Rule) DueAt(t time.Time, loc *time.Location, c *Calendar) (HourDeadline, error) {
	at, err := r.dueAt(t, loc, c)
	if err != nil {
		return HourDeadline{}, err
	}
	return HourDeadline{r.def, t, at, loc, c}, nil
}

func (r Rule) dueAt(t time.Time, loc *time.Location, c *Calendar) (time.Time, error) {
	switch {
	case r.def == nil:
		return time.Time{}, zeroRule()
	case !r.InHours():
		return time.Time{}, refuse.New(law.ErrInvalid, string(r.def.id), "", errInDays)
	case loc == nil:
		return time.Time{}, refuse.Missing("location")
	}
	day := civil.FromTime(t, loc)
	if day.IsZero() && !t.IsZero() {
		return time.Time{}, refuse.New(law.ErrOutOfRange, "event", t.String(), errInstant)
	}
	if err := refuse.Day("event", day); err != nil {
		return time.Time{}, err
	}
	v := r.def.versions.On(day)
	if v == nil {
		return time.Time{}, r.def.versions.Refuse(r.def.id, day)
	}
	left := time.Duration(v.term.n) * time.Hour
	if v.term.unit == hour {
		return t.Add(left).In(loc), nil
	}
	for from := t; ; day = day.AddDays(1) {
		t, i := c.tableFor(r.def.own), index(day)
		if t == nil || i < 0 {
			return time.Time{}, refuseDay(t, day)
		}
		next := day.AddDays(1).Start(loc)
		if t.is(i) {
			run := next.Sub(from)
			if run >= left {
				return from.Add(left).In(loc), nil
			}
			left -= run
		}
		from = next
	}
}

// Time returns the instant at which the hours have run, by the clocks of the location; the zero Time for the zero
// HourDeadline.
func (d HourDeadline) Time() time.Time { return d.at }

// Steps says how the hours run: the event, the days off that do not count, what is left out, and last the answer. An end
// at midnight is 24:00 of the day before, and that day is the day of the last step. It yields nothing for the zero
// HourDeadline.
func (d HourDeadline) Steps() iter.Seq[law.Step] { return trace.Steps(d.derive) }

// Why returns the last step: the answer, with its provision; the zero Step for the zero HourDeadline.
func (d HourDeadline) Why() law.Step { return trace.Last(d.derive) }

func (d HourDeadline) derive(t *trace.Trace) {
	if d.def == nil {
		return
	}
	w := &walk{calendar: d.calendar, Trace: t}
	day := civil.FromTime(d.event, d.loc)
	v := d.def.versions.On(day)
	w.say(day, v.source, stepEvent, textHoursFrom.Put(eventMoment(d.def.event), clock(day, d.event.In(d.loc).Format("15:04:05"))))
	if v.term.unit == hour {
		w.say(day, v.source, stepHours, textHours.With(v.term.n, 0))
	} else {
		w.say(day, v.source, stepHours, textWorkHours.With(v.term.n, 0))
		for off := day; off.Start(d.loc).Before(d.at); off = off.AddDays(1) {
			w.works(d.def, off)
		}
	}
	if d.def.count == &regulation1182 {
		w.say(day, regulationHours, stepNote, textStrictHours)
	}
	end, clocks := civil.FromTime(d.at, d.loc), d.at.Format("15:04:05")
	if d.at.Equal(end.Start(d.loc)) {
		end, clocks = end.AddDays(-1), "24:00:00" // the day whose end it is
	}
	w.say(end, v.source, stepDue, textHoursDue.Put(clock(end, clocks)))
}

// String returns the answer in one line of English; "" for the zero HourDeadline.
func (d HourDeadline) String() string { return d.Why().String() }

// MarshalJSON writes the rule, the instant of the event, the answer and the reasons.
func (d HourDeadline) MarshalJSON() ([]byte, error) {
	if d.def == nil {
		return []byte("{}"), nil
	}
	return json.Marshal(struct {
		rebuilt
		Event time.Time  `json:"event"`
		Due   time.Time  `json:"due"`
		Why   law.Step   `json:"why"`
		Steps []law.Step `json:"steps"`
	}{Rule{def: d.def}.rebuilt(), d.event, d.at, d.Why(), collect(d.Steps())})
}

// clock is a time of a day as each language writes it, "15:04:05"; whole minutes without seconds.
func clock(day civil.Date, hour string) msg.Text {
	hour = strings.TrimSuffix(hour, ":00")
	return msg.Text{ET: day.Dotted() + " kell " + strings.ReplaceAll(hour, ":", "."), EN: day.String() + " " + hour}
}
