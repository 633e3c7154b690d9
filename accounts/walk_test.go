// SPDX-License-Identifier: MIT

package accounts

import (
	"iter"
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// WalkSteps derives the steps of a status a second time, slowly and day by day: the reference for Steps.
func WalkSteps(s Status) iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) {
		if s.state == 0 {
			return
		}
		w := &walk{policy: s.policy, s: &s, a: &s.account, yield: yield}
		if w.a.Granted.IsZero() || w.a.Granted.After(s.day) {
			w.say(civil.Date{}, whyNone, "state", textNever.Put(states.Msg(NotGranted)))
			return
		}
		w.plan()
		w.run()
	}
}

// walk goes through the days of an account one by one. It shares no arithmetic with gather and settle; only the
// provision that the last step cites is that of [Status.Why].
type walk struct {
	*policy
	s     *Status
	a     *Account
	yield func(law.Step) bool
	// Days reached by counting; a zero one never comes.
	ended, grace, longest, aged civil.Date
	absent                      []civil.Date // first days of absence that were too many
	closed, kept                civil.Date   // first day closed, last day of the mailbox
}

func (w *walk) say(day civil.Date, why why, code string, text msg.Text) {
	if w.yield != nil && !w.yield(law.NewStep(day, w.holder(w.a.Holder).places[why].source, code, text.ET, text.EN)) {
		w.yield = nil
	}
}

// count goes a period on, one day after the other; the last day of a month stands for a day that it does not have.
func count(start civil.Date, p civil.Period) civil.Date {
	day, n := start, p.Count()
	switch p.Unit() {
	case civil.Week:
		n *= 7
		fallthrough
	case civil.Day:
		for range n {
			day = day.AddDays(1)
		}
		return day
	case civil.Year:
		n *= 12
	}
	for range n { // to the first day of each next month
		for day = day.AddDays(1); day.Day() > 1; day = day.AddDays(1) {
		}
	}
	for day.Day() < start.Day() && !day.IsZero() {
		next := day.AddDays(1)
		if next.Day() == 1 {
			break
		}
		day = next
	}
	return day
}

// works reports whether a day is a working day.
func (w *walk) works(d civil.Date) bool {
	work, err := w.s.calendar.IsWorkday(d)
	return work || err != nil
}

// plan counts the days on which something ends.
func (w *walk) plan() {
	a, r := w.a, &w.spec.Rules
	if !a.Ends.IsZero() {
		w.ended = a.Ends.AddDays(1)
		own := w.holder(a.Holder).End
		if !own.given() && a.Holder.belongs() {
			own = r.End
			for r.EndWorkday.given() && !w.works(w.ended) {
				w.ended = w.ended.AddDays(1)
			}
		}
		if own.given() && !own.Period.IsZero() {
			w.grace = w.ended
			w.ended = count(a.Ends, own.Period).AddDays(1)
		}
	}
	if w.holder(a.Holder).Fixed {
		w.longest = count(a.Granted, r.Term.Period)
	}
	if r.Password.given() {
		w.aged = a.Password
		if w.aged.IsZero() {
			w.aged = a.Granted
		}
		w.aged = count(w.aged, r.Password.Period)
	}
	if !r.Absence.given() {
		return
	}
	away := slices.Clone(a.Absences)
	if !r.Employment.given() {
		away = append(away, a.Suspensions...)
		if err := putInOrder("", &away); err != nil {
			panic(err)
		}
	}
	for i, d := range away {
		first := d.First
		for before := i - 1; before >= 0; before-- {
			day := first.AddDays(-1)
			for day != away[before].Last && !w.works(day) {
				day = day.AddDays(-1)
			}
			if day != away[before].Last {
				break
			}
			first = away[before].First
		}
		over := count(first.AddDays(-1), r.Absence.Period).AddDays(1)
		if !over.IsZero() && !d.Last.Before(over) && !d.Last.Before(a.Granted) {
			w.absent = append(w.absent, over)
		}
	}
}

// holds reports whether a reason holds on a day.
func (w *walk) holds(y why, t civil.Date) bool {
	a, r := w.a, &w.spec.Rules
	from := func(d civil.Date) bool { return !d.IsZero() && !t.Before(d) }
	after := func(d civil.Date) bool { return t.After(d) }
	switch y {
	case whyEnd:
		return a.Holder.employed() && from(w.ended)
	case whyStudies:
		return a.Holder == Student && from(w.ended)
	case whyTerm:
		return !a.Holder.belongs() && from(w.ended)
	case whyGrace:
		return from(w.grace)
	case whyLongest:
		return after(w.longest)
	case whyClosed:
		return from(a.Closed)
	case whyPassword:
		return after(w.aged)
	case whyAbsence:
		for _, d := range w.absent {
			if from(d) {
				return true
			}
		}
	case whyEmployment:
		for _, d := range a.Suspensions {
			if r.Employment.given() && from(d.First) && !after(d.Last) {
				return true
			}
		}
	case whyArchived:
		return from(w.closed) && !a.LoginOnly && r.Mailbox.given()
	case whyDeletable:
		return w.holds(whyArchived, t) && after(w.kept)
	default:
		for i, b := range a.Breaches {
			earlier := 0
			for k, o := range a.Breaches {
				if o.Cause != 0 && (o.Suspected.Before(b.Suspected) || o.Suspected == b.Suspected && k < i) {
					earlier++
				}
			}
			lasting := r.Deliberate.given() && (b.Cause == Deliberate || b.Cause == Ignorance && earlier > 0)
			stands := lasting && from(b.Suspected) && !from(b.Lifted)
			switch {
			case y == whySuspicion && r.Suspicion.given() && from(b.Suspected) && !after(b.Explained),
				y == whyDeliberate && stands && b.Cause == Deliberate,
				y == whyRepeated && stands && b.Cause == Ignorance,
				y == whyGuidance && r.Ignorance.given() && b.Cause == Ignorance && !lasting && from(b.Explained) && !from(b.Guided):
				return true
			}
		}
	}
	return false
}

func (w *walk) text(y why) msg.Text { return whys[y].text.Put(msg.Date(w.ended)) }

// brings is the state that each reason brings.
var brings = [...]State{
	whyNone: NotGranted, whyGranted: Active, whyEnd: Closed, whyStudies: Closed, whyGrace: Active, whyTerm: Closed, whyLongest: Closed, whyAbsence: Closed,
	whyClosed: Closed, whyPassword: Suspended, whyEmployment: Suspended, whySuspicion: Suspended, whyDeliberate: Suspended,
	whyRepeated: Suspended, whyGuidance: Active, whyArchived: MailboxArchived, whyDeletable: Deletable,
}

// run goes from the grant to the day.
func (w *walk) run() {
	var held [len(whys)]bool
	var announced [len(whys)]civil.Date // the latest beginning that lies within the warning
	var state State
	var since civil.Date
	ahead := w.a.Granted
	for day := w.a.Granted; ; day = day.AddDays(1) {
		for ; w.warn > 0 && ahead.DaysSince(day) <= w.warn && !ahead.IsZero(); ahead = ahead.AddDays(1) {
			for y := range announced {
				if next := ahead.AddDays(1); !next.IsZero() && whys[y].soon.ET != "" && w.holds(why(y), next) && !w.holds(why(y), ahead) {
					announced[y] = next
				}
			}
		}
		now := Active
		if day == w.a.Granted {
			w.say(day, whyGranted, whys[whyGranted].code, whys[whyGranted].text)
		}
		for y := whyEnd; y < whyCount; y++ {
			holds := w.holds(y, day)
			switch {
			case holds && brings[y] == Closed && w.closed.IsZero():
				w.closed, w.kept = day, count(day, w.spec.Rules.Mailbox.Period)
				fallthrough
			case holds && !held[y]:
				w.say(day, y, whys[y].code, w.text(y))
			case held[y] && !holds:
				w.say(day, y, whys[y].code+".over", textOver.Put(w.text(y)))
			}
			held[y] = holds
			if holds {
				now = max(now, brings[y])
			}
			if announced[y].After(day) {
				now = max(now, Expiring)
			}
		}
		if now != state {
			state, since = now, day
		}
		if day == w.s.day {
			break
		}
	}
	if last := textState.Put(states.Msg(state)); w.yield != nil {
		w.yield(law.NewStep(since, w.s.Why().Source, "state", last.ET, last.EN))
	}
}

// Reasons are the reasons of a status, with the days on which they hold.
func Reasons(s Status) string {
	var all []string
	for _, r := range s.holding(nil) {
		code, _ := r.says()
		one := r.state.String() + " " + code + " " + r.from.String() + "–"
		if !r.until.IsZero() {
			one += r.until.String()
		}
		all = append(all, one)
	}
	return strings.Join(all, ", ")
}

// Placeholder is what a sweep asks of a day.
func Placeholder(d civil.Date) bool { return placeholder(d) }
