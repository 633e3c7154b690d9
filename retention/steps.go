package retention

import (
	"iter"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Steps derives the disposition a second time, slowly and day by day, and yields each reason: from which day the term
// counts, where it ends, every hold and extension, archival value, and last the outcome with the day that the walk
// reached, each with its provision. It yields nothing for the zero Disposition.
func (d Disposition) Steps() iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) {
		if d.outcome == 0 {
			return
		}
		w := &walk{r: &d.record, day: d.day, yield: yield}
		due := w.term()
		switch {
		case d.reason == whyArchival || d.reason == whyTransfer:
			due = w.transfer()
		case d.outcome == Indeterminate:
			due = civil.Date{} // a day is missing
		case d.outcome == Keep && !w.keep.IsZero():
			due = w.keep
		}
		r := &reasons[d.reason]
		w.say(due, r.source, r.code, r.text)
	}
}

// walk counts days one by one and says why. It shares no arithmetic with compute.
type walk struct {
	r        *Record
	day      civil.Date
	keep, by civil.Date
	yield    func(law.Step) bool
}

func (w *walk) say(day civil.Date, source law.Source, code string, text msg.Text) {
	if w.yield != nil && !w.yield(law.NewStep(day, source, code, text.ET, text.EN)) {
		w.yield = nil
	}
}

// count goes n units on, one day after the other, and says where the last month is too short.
func (w *walk) count(start civil.Date, l length) civil.Date {
	day := start
	switch l.unit {
	case Day, Week:
		days := l.n
		if l.unit == Week {
			days *= 7
		}
		for range days {
			day = day.AddDays(1)
		}
		return day
	}
	months := l.n
	if l.unit != Month {
		months *= 12
	}
	for range months { // to the first day of each next month
		for day = day.AddDays(1); day.Day() != 1; day = day.AddDays(1) {
		}
	}
	if l.unit == CalendarYear {
		for day.Month() != 12 || day.Day() != 31 {
			day = day.AddDays(1)
		}
		return day
	}
	for day.Day() < start.Day() {
		next := day.AddDays(1)
		if next.Day() == 1 {
			w.say(day, leap, stepClamp, textClamp.With(start.Day(), 0))
			break
		}
		day = next
	}
	return day
}

// start is the day of the record that an anchor means, and its sentence.
func (w *walk) start(a *anchor, which int) (start civil.Date, text msg.Text) {
	text = textClock[a.base]
	switch a.base {
	case baseRecord:
		start = w.r.made()
		for _, d := range w.r.Linked {
			if d.After(start) && !w.r.InFile {
				start, text = d, textLinked
			}
		}
		if w.r.InFile {
			start, text = w.r.Closed, textClosed
		}
	case baseCreated:
		start = w.r.Created
	case baseReceived:
		start = w.r.Received
	case baseClosed:
		start = w.r.Closed
	case baseEvent, baseBirth:
		start = w.r.Events[which]
	case baseFixed:
		start = a.fixed
	}
	return start, text
}

// shifted walks a start to the end of its year and on, and says so.
func (w *walk) shifted(a *anchor, start civil.Date) civil.Date {
	if a.shift == noShift || start.IsZero() {
		return start
	}
	text := textShiftEnd
	for start.Month() != 12 || start.Day() != 31 {
		start = start.AddDays(1)
	}
	switch a.shift {
	case toNewEnd:
		start, text = start.AddDays(1), textShiftNew
	case toNextEnd:
		start, text = w.count(start, length{12, Month}), textShiftNext
	}
	w.say(start, rmkAct.At("p 15.6"), stepShift, text)
	return start
}

// clause walks one clause: where it starts, where it ends, and what interrupted it.
func (w *walk) clause(c *clause, which int) (keep, by civil.Date) {
	source := rmkAct.At("p 15.6")
	start, text := w.start(&c.anchor, which)
	over := w.r.Events[which]
	if start.IsZero() || c.while != "" && over.IsZero() {
		return civil.Date{}, civil.Date{}
	}
	w.say(start, source, stepClock, text)
	start = w.shifted(&c.anchor, start)
	yearly := c.min.unit == CalendarYear && c.bound == Exact
	if c.bound != AtMost {
		keep = w.interrupted(start, w.count(start, c.min), c.min)
		w.say(keep, source, stepEnd, textEnd.Put(lengthText(c.min)))
	}
	switch {
	case yearly:
		by = keep.AddDays(1)
		for by.Month() != 12 || by.Day() != 31 {
			by = by.AddDays(1)
		}
		w.say(by, law.Source{Act: "Maksukohustuslaste registri põhimäärus", Provision: "§ 63 lg 4", URL: "https://www.riigiteataja.ee/akt/120022026021"}, stepMost, textWindow1)
	case c.bound == AtMost || c.bound == Window:
		by = w.interrupted(start, w.count(start, c.max), c.max)
		w.say(by, source, stepMost, textMost.Put(lengthText(c.max)))
	}
	if c.while == "" {
		return keep, by
	}
	return w.awaited(keep, by, over)
}

// awaited moves the days of a clause to the end of the state for which the record is kept.
func (w *walk) awaited(keep, by, over civil.Date) (civil.Date, civil.Date) {
	floor := !keep.IsZero()
	if over.After(keep) && floor || over.After(by) && !floor {
		w.say(over, rmkAct.At("p 15.5"), stepEnd, textEndState)
	}
	if floor && over.After(keep) {
		keep = over
	}
	if !by.IsZero() && !by.After(over) {
		if by = over; floor {
			by = over.AddDays(1)
		}
	}
	return keep, by
}

// interrupted walks from start to end and moves the end for every interruption that it meets on the way. One that is
// open stops the walk: the end is not known.
func (w *walk) interrupted(start, end civil.Date, l length) civil.Date {
	var open *Hold
	for day := start.AddDays(1); !day.After(end); day = day.AddDays(1) {
		var now *Hold
		for i := range w.r.Holds {
			h := &w.r.Holds[i]
			if h.Effect == Blocks || h.Opened.After(w.day) || h.Opened.After(day) || !h.Lifted.IsZero() && h.Lifted.Before(day) {
				continue
			}
			if now == nil || h.Opened.Before(now.Opened) || h.Opened == now.Opened && h.Lifted.After(now.Lifted) {
				now = h
			}
		}
		if open != nil && (now == nil || day.After(open.Lifted)) {
			open = nil
		}
		if now != nil && open == nil {
			open = now
			if now.Lifted.IsZero() || !now.Lifted.Before(w.day) {
				return end
			}
			if now.Effect == Restarts {
				day = now.Lifted
				end = w.count(now.Lifted, l)
				w.say(end, interruption, stepAnew, textAnew.Fill(now.Mandate))
				open = nil
				continue
			}
		}
		if open != nil {
			end = end.AddDays(1)
			if day == open.Lifted {
				w.say(end, interruption, stepStill, textStill.Fill(open.Mandate))
				open = nil
			}
		}
	}
	return end
}

// term walks the whole term and everything that moves it, and returns the day from which its end is due.
func (w *walk) term() (due civil.Date) {
	r := w.r
	if def := r.Term.def; def != nil {
		switch def.kind {
		case Permanent, Either:
		case AsNeeded, UntilEvent:
			w.keep, _ = w.start(&def.a.anchor, 0)
			if w.keep = w.shifted(&def.a.anchor, w.keep); !w.keep.IsZero() {
				w.say(w.keep, rmkAct.At("p 15.5"), stepEnd, textEndEvent)
			}
		case UntilDate:
			w.keep = def.until
			w.say(w.keep, rmkAct.At("p 15.5"), stepEnd, textEndEvent)
		case Longer:
			w.keep, w.by = w.clause(&def.a, 0)
			keep, by := w.clause(&def.b, 1)
			if keep.After(w.keep) {
				w.keep, w.by = keep, by
			}
		default:
			w.keep, w.by = w.clause(&def.a, 0)
		}
	}
	if r.Working {
		by := w.count(r.made(), length{workingYears, Year})
		over := !w.keep.IsZero() && !w.keep.Before(by)
		if over || w.by.IsZero() || by.Before(w.by) {
			if over {
				w.keep = civil.Date{}
			}
			w.by = by
		}
		w.say(by, rmkAct.At("p 20.1"), stepMost, textWorkMost)
	}
	if u := r.Extension.Until; !u.IsZero() && (!w.keep.IsZero() || !w.by.IsZero()) {
		if u.After(w.keep) && !w.keep.IsZero() {
			w.keep = u
		}
		if u.After(w.by) && !w.by.IsZero() {
			w.by = u
		}
		w.say(u, rmkAct.At("p 15.5").Doubting("the instruction says nothing of extensions"), stepExtended, textExtended.Fill(r.Extension.Mandate))
	}
	for i := range r.Holds {
		h := &r.Holds[i]
		if h.Opened.After(w.day) {
			continue
		}
		w.say(h.Opened, reasons[whyHeld].source, stepHold, textHold.Fill(h.Mandate))
		if !h.on(w.day) {
			w.say(h.Lifted, reasons[whyHeld].source, stepHold, textLifted.Fill(h.Mandate))
		}
	}
	if w.keep.IsZero() {
		return w.by
	}
	return w.keep.AddDays(1)
}

// transfer walks to the day on which the duty to transfer an archival record arises.
func (w *walk) transfer() civil.Date {
	r := w.r
	decision := r.Appraisal
	if def := r.Term.def; decision == (Decision{}) && def != nil {
		decision = def.mark.decision
	}
	text := textMarkOnly
	if decision != (Decision{}) {
		text = textMarked.Fill(decision.String())
	}
	w.say(decision.Date, rmkAct.At("p 18.1"), stepMark, text)
	created := r.Created
	if created.IsZero() {
		created = r.Received
	}
	years := 20
	if created.Year() >= 2012 {
		years = 10
	}
	w.say(created, rmkAct.At("p 18.2"), stepCohort, textCohort.Fill(strconv.Itoa(years)))
	from := created
	for _, d := range [...]civil.Date{r.Received, r.Closed} {
		if d.After(from) {
			from = d
		}
	}
	if !r.InFile {
		for _, d := range r.Linked {
			if d.After(from) {
				from = d
			}
		}
	}
	w.say(from, rmkAct.At("p 18.2"), stepClock, textProceed)
	return w.count(from, length{int32(years), Year})
}
