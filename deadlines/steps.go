// SPDX-License-Identifier: MIT

package deadlines

import (
	"iter"
	"strconv"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// Steps derives the deadline a second time, slowly and day by day, and yields each reason: the event, the first day
// counted, every day skipped and why, the move off a day off, the extension, and last the answer that the walk
// reached, each with its provision. It yields nothing for the zero Deadline.
func (d Deadline) Steps() iter.Seq[law.Step] { return trace.Steps(d.derive) }

// Why returns the last step: the answer, with the provision that decides; the zero Step for the zero Deadline.
func (d Deadline) Why() law.Step { return trace.Last(d.derive) }

func (d Deadline) derive(t *trace.Trace) {
	if d.rule.def == nil {
		return
	}
	if d.application != nil {
		d.application.derive(t)
	}
	w := &walk{calendar: d.calendar, event: d.event, Trace: t}
	rule := w.choose(d)
	switch d.stage {
	case first:
		if rule.open.ET != "" {
			w.say(civil.Date{}, rule.versions.On(d.event).source, stepOpen, textOpen.Put(rule.open))
		}
		w.rule(rule, stepDue, dueText(rule))
	case extended:
		w.told = w.rule(rule, stepLimit, textLimit)
		w.extension(d)
	case told:
		w.notice(d, w.rule(rule, stepLimit, textLimit))
	}
}

func dueText(r *rule) msg.Text {
	if r.kind == state {
		return textBegins
	}
	return textDue
}

// walk counts days and says why. Without a trace it counts silently.
type walk struct {
	*trace.Trace
	calendar *Calendar
	event    civil.Date
	told     civil.Date // the days up to here are told already: an extended limit counts on from the first
}

// say yields a step; the walk goes on to its end, which is near, also when nobody listens any more.
func (w *walk) say(day civil.Date, source law.Source, code string, text msg.Text) {
	if day.Compare(w.told) <= 0 && !w.told.IsZero() && code != stepExtension && code != stepOpen {
		return
	}
	w.Say(day, source, code, text)
}

// choose says which of an institution's rule and the statute above it decides, and returns that one.
func (w *walk) choose(d Deadline) *rule {
	statute, own := d.rule.binding(d.event)
	if d.rule.under == nil {
		return own
	}
	switch {
	case own == nil && d.rule.def.relation == subsidiary:
		v := d.rule.def.versions.On(d.event)
		source := statute.versions.On(d.event).source
		if v != nil {
			source = v.source // the institution's rule says itself that it gives way
		}
		w.say(d.event, source, stepStatute, textStatute.Fill(statute.versions.On(d.event).source.String()))
		return statute
	case own == nil:
		w.say(d.event, statute.versions.On(d.event).source, stepOnly, textOnly.Fill(statute.versions.On(d.event).source.String()))
		return statute
	case statute == nil:
		w.say(d.event, own.versions.On(d.event).source, stepOnly, textOnly.Fill(own.versions.On(d.event).source.String()))
		return own
	}
	silent := &walk{calendar: w.calendar, event: w.event}
	a, b := silent.rule(statute, "", msg.Text{}), silent.rule(own, "", msg.Text{})
	rule, day := statute, a
	if b.Before(a) {
		rule, day = own, b
	}
	w.say(day, rule.versions.On(d.event).source, stepEarlier,
		textEarlier.Put(plain(statute.versions.On(d.event).source.String()), msg.Date(a),
			plain(own.versions.On(d.event).source.String()), msg.Date(b)))
	return rule
}

// rule walks one rule from the event to its end, says the end with a code, and returns it.
func (w *walk) rule(r *rule, code string, text msg.Text) civil.Date {
	v := r.versions.On(w.event)
	count := r.count
	var end civil.Date
	source := v.source
	switch {
	case !v.window.IsZero():
		end = w.window(r, v)
	case v.term.unit == workday:
		start := r.start
		if start == (law.Source{}) {
			start = count.start
		}
		w.say(w.event, start, stepEvent, textEvent.Put(eventDay(r.event)))
		end = w.workdays(r, v, start)
	default:
		w.say(w.event, count.start, stepEvent, textEvent.Put(eventDay(r.event)))
		w.say(w.event.AddDays(r.direction()), count.start, stepFirst, textFirst)
		end = w.period(r, v, count)
	}
	if v.term.unit != workday {
		if r.kind != duty || r.back {
			w.stays(end, v.source)
		}
		if moved := w.moved(r, end); moved != end {
			end, source = moved, count.roll
		}
	}
	w.say(end, source, code, dayText(text, end))
	return end
}

// workdays counts working days one by one.
func (w *walk) workdays(r *rule, v *version, start law.Source) civil.Date {
	day := w.event
	for counted := 0; counted < v.term.n; {
		day = day.AddDays(r.direction())
		if !w.works(r, day) {
			continue
		}
		if counted++; counted == 1 {
			w.say(day, start, stepFirst, textFirstWork)
		}
	}
	return day
}

// direction is 1 for a count forward from the event, -1 for one back.
func (d *rule) direction() int {
	if d.back {
		return -1
	}
	return 1
}

// period walks to the day that corresponds to the event: so many days on, or so many months on the same number.
func (w *walk) period(r *rule, v *version, count *counting) civil.Date {
	day, number, step := w.event, w.event.Day(), r.direction()
	source := count.days
	switch civil.Unit(v.term.unit) {
	case civil.Day:
		for range v.term.n {
			day = day.AddDays(step)
		}
	case civil.Week:
		source = count.weeks
		for range v.term.n {
			day = day.AddDays(7 * step)
		}
	default:
		months := v.term.n
		source = count.months
		if civil.Unit(v.term.unit) == civil.Year {
			months, source = 12*months, count.years
		}
		for day = day.AddDays(1 - number); months > 0; { // to the first day of the month meant
			if day = day.AddDays(step); day.Day() == 1 {
				months--
			}
		}
		for day.Day() < number && day.AddDays(1).Day() != 1 {
			day = day.AddDays(1)
		}
		if day.Day() != number {
			w.say(day, count.clamp, stepClamp, textClamp.Fill(strconv.Itoa(number)))
		}
	}
	if r.back {
		source = source.Doubting(backDoubt)
	}
	w.say(day, source, stepEnd, textEnd.Put(termText(v.term)))
	return day
}

// window walks to the last day of the window meant, and says its first.
func (w *walk) window(r *rule, v *version) civil.Date {
	w.say(w.event, v.source, stepEvent, eventDay(r.event))
	silent := &walk{calendar: w.calendar, event: w.event}
	to := w.event
	if v.window.monthly() {
		for to.Day() != 1 {
			to = to.AddDays(-1)
		}
		last := to.AddDays(-1) // when the window of the month before ended
		for !v.window.ends(last) {
			last = last.AddDays(-1)
		}
		if silent.moved(r, last).Before(w.event) { // else the event lies on the days by which that end moved
			for to = to.AddDays(1); to.Day() != 1; {
				to = to.AddDays(1)
			}
		}
		for !v.window.ends(to) {
			to = to.AddDays(1)
		}
	} else { // an end that lies a few days back may have moved past the event
		for to = to.AddDays(-10); !v.window.ends(to) || !silent.moved(r, to).After(w.event); {
			to = to.AddDays(1)
		}
	}
	from := to
	for !v.window.starts(from) {
		from = from.AddDays(-1)
	}
	w.say(from, v.source, stepWindow, textWindow)
	return to
}

// ends and starts report whether a day is the last and the first of a window.
func (w Window) ends(d civil.Date) bool   { return w.to.is(d) }
func (w Window) starts(d civil.Date) bool { return w.from.is(d) }

func (m monthDay) is(d civil.Date) bool {
	if m.month == 0 {
		return d.Day() == int(m.day) || d.Day() < int(m.day) && d.AddDays(1).Day() == 1
	}
	return d.Day() == int(m.day) && d.Month() == time.Month(m.month)
}

// moved returns where the end of a rule lies after its move off a day off, if it is one that moves.
func (w *walk) moved(r *rule, day civil.Date) civil.Date {
	if r.kind == duty && !r.back {
		return w.roll(r, day)
	}
	return day
}

// roll walks from a day off to the next working day.
func (w *walk) roll(r *rule, day civil.Date) civil.Date {
	for !w.works(r, day) {
		day = day.AddDays(1)
	}
	return day
}

// stays says that the end of a state or an interval on a day off does not move.
func (w *walk) stays(day civil.Date, source law.Source) {
	t := w.calendar.tableFor(true)
	if i := index(day); t != nil && i >= 0 && !t.is(i) {
		off := w.calendar.describe(day, false, true)
		w.say(day, source, stepStays, textStays.Put(off.name))
	}
}

// works reports whether a day is a working day for a rule. It says why one is skipped, and which of the
// institution's own changes a statute ignores.
func (w *walk) works(r *rule, day civil.Date) bool {
	i := index(day)
	t := w.calendar.tableFor(r.own)
	if i < 0 || t == nil {
		return true // past the calendar; no deadline leads there
	}
	work := t.is(i)
	if !r.own && w.calendar.own.is(i) != work {
		own := w.calendar.describe(day, !work, true)
		w.say(day, own.Source, stepIgnored, textIgnored.Put(own.name))
	}
	if !work {
		off := w.calendar.describe(day, false, r.own)
		w.say(day, off.Source, stepSkip, off.name.Capital())
	}
	return work
}

// extension says that the limit is extended, and walks the longer one.
func (w *walk) extension(d Deadline) {
	statute, own := d.rule.binding(d.event)
	var longest *rule
	var day civil.Date
	silent := &walk{calendar: w.calendar, event: w.event}
	for _, r := range []*rule{statute, own} {
		if r == nil {
			continue
		}
		if longer := r.longerOn(d.event); longer != nil {
			r = longer
		}
		if end := silent.rule(r, "", msg.Text{}); longest == nil || end.Before(day) {
			longest, day = r, end
		}
	}
	v := longest.versions.On(d.event)
	w.say(w.told, v.source, stepExtension, textExtended.Put(termText(v.term)))
	if longest.open.ET != "" {
		w.say(civil.Date{}, v.source, stepOpen, textOpen.Put(longest.open))
	}
	w.rule(longest, stepDue, textDue)
}

// notice says until when the extension is to be told.
func (w *walk) notice(d Deadline, limit civil.Date) {
	n, _ := d.notice()
	if n.before {
		w.say(limit, n.source, stepBefore, textBefore)
		own := &rule{own: true}
		for limit = limit.AddDays(-1); !w.works(own, limit); {
			limit = limit.AddDays(-1)
		}
	}
	w.say(limit, n.source, stepNotice, dayText(textNotice, limit))
}
