// SPDX-License-Identifier: MIT

package accounts

import (
	"cmp"
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// reason is one reason for a state and the days on which it holds. A zero until is open.
type reason struct {
	state       State
	why         why
	from, until civil.Date
}

func (r *reason) on(d civil.Date) bool {
	return r.from.Compare(d) <= 0 && (r.until.IsZero() || d.Compare(r.until) <= 0)
}

// frame is what every reason of an account is cut to.
type frame struct {
	granted civil.Date
	warn    int
}

// put adds a reason: clipped to the grant, and before one that can be foreseen the days of the warning.
func (f frame) put(all []reason, state State, w why, from, until civil.Date) []reason {
	if from.IsZero() || until.Before(f.granted) || until.Before(from) {
		return all // beyond the year 9999, or over before
	}
	if f.warn > 0 && (state == Suspended || state == Closed) && whys[w].soon.ET != "" && from.After(f.granted) {
		all = append(all, reason{Expiring, w, later(from.AddDays(-1-f.warn), f.granted), from.AddDays(-1)})
	}
	return append(all, reason{state, w, later(from, f.granted), until})
}

func later(a, b civil.Date) civil.Date {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// inline is how many reasons of an account fit without an allocation.
const inline = 24

// gather finds all reasons of an account that has been granted. The first is the grant itself.
func (p *policy) gather(a *Account, h *holder, c *deadlines.Calendar, all []reason) ([]reason, error) {
	f := frame{a.Granted, p.warn}
	all = f.put(all, Active, whyGranted, a.Granted, civil.Date{})
	all, err := p.endings(all, f, a, h, c)
	if err != nil {
		return nil, err
	}
	r := &p.spec.Rules
	if closed := closing(all); r.Mailbox.given() && !closed.IsZero() && !a.LoginOnly {
		last := closed.Add(r.Mailbox.Period)
		all = f.put(all, MailboxArchived, whyArchived, closed, last)
		all = f.put(all, Deletable, whyDeletable, last.AddDays(1), civil.Date{})
	}
	if r.Password.given() {
		changed := a.Password
		if changed.IsZero() {
			changed = a.Granted
		}
		all = f.put(all, Suspended, whyPassword, changed.Add(r.Password.Period).AddDays(1), civil.Date{})
	}
	if r.Employment.given() {
		for _, d := range a.Suspensions {
			all = f.put(all, Suspended, whyEmployment, d.First, d.Last)
		}
	}
	first := a.firstBreach()
	for i := range a.Breaches {
		b := &a.Breaches[i]
		if r.Suspicion.given() {
			all = f.put(all, Suspended, whySuspicion, b.Suspected, b.Explained)
		}
		last := b.Lifted.AddDays(-1)
		switch {
		case b.Cause == 0:
		case b.Cause == Deliberate && r.Deliberate.given():
			all = f.put(all, Suspended, whyDeliberate, b.Suspected, last)
		case r.Deliberate.given() && i != first:
			all = f.put(all, Suspended, whyRepeated, b.Suspected, last)
		case b.Cause == Ignorance && r.Ignorance.given():
			all = f.put(all, Active, whyGuidance, b.Explained, b.Guided.AddDays(-1))
		}
	}
	return all, nil
}

// closing returns the first day on which an account is closed; the zero Date where it stays open.
func closing(all []reason) (first civil.Date) {
	for i := range all {
		if r := &all[i]; r.state == Closed && (first.IsZero() || r.from.Before(first)) {
			first = r.from
		}
	}
	return first
}

// firstBreach returns the place of the first breach that is established, which is the only one that repeats none. Of
// two on one day the first in the list came first.
func (a *Account) firstBreach() int {
	first := -1
	for i := range a.Breaches {
		if a.Breaches[i].Cause != 0 && (first < 0 || a.Breaches[i].Suspected.Before(a.Breaches[first].Suspected)) {
			first = i
		}
	}
	return first
}

// endings finds what closes an account.
func (p *policy) endings(all []reason, f frame, a *Account, h *holder, c *deadlines.Calendar) ([]reason, error) {
	all = f.put(all, Closed, whyClosed, a.Closed, civil.Date{})
	if !a.Ends.IsZero() {
		w := whyTerm
		switch {
		case h.Holder.employed():
			w = whyEnd
		case h.Holder.belongs():
			w = whyStudies
		}
		last := a.Ends
		rule, workday := p.end(&h.PolicyHolder)
		switch {
		case workday:
			day, err := c.AddWorkdays(a.Ends, 1)
			if err != nil {
				return nil, beneath("ends", err)
			}
			last = day.AddDays(-1)
		case rule != nil && !rule.Period.IsZero():
			last = a.Ends.Add(rule.Period)
			all = f.put(all, Active, whyGrace, a.Ends.AddDays(1), last)
		}
		all = f.put(all, Closed, w, last.AddDays(1), civil.Date{})
	}
	if h.Fixed {
		all = f.put(all, Closed, whyLongest, a.Granted.Add(p.spec.Rules.Term.Period).AddDays(1), civil.Date{})
	}
	if absence := &p.spec.Rules.Absence; absence.given() {
		away := a.Absences
		if !p.spec.Rules.Employment.given() { // whose employment is suspended is away like anybody else
			away = a.away()
		}
		if len(away) > 0 {
			return absences(all, f, a.Granted, away, absence.Period, c)
		}
	}
	return all, nil
}

// away returns the days away from work and those for which the employment is suspended.
func (a *Account) away() []Days {
	switch {
	case len(a.Suspensions) == 0:
		return a.Absences
	case len(a.Absences) == 0:
		return a.Suspensions
	}
	all := slices.Concat(a.Absences, a.Suspensions)
	_ = putInOrder("", &all) // each was put in order already: it does not fail
	return all
}

// absences finds the absences that close an account: those longer than a limit, of which those without a working day
// between them are one.
func absences(all []reason, f frame, granted civil.Date, away []Days, limit civil.Period, c *deadlines.Calendar) ([]reason, error) {
	least := fewestDays(limit)
	// first is the first day of the absence that the days at known belong to. The calendar is asked only where an
	// absence might be too long if it were one with all before it.
	first, known := away[0].First, 0
	for i, d := range away {
		if d.Last.Before(granted) || !d.Last.IsZero() && d.Last.DaysSince(first) < least {
			continue
		}
		joined := false
		for ; known < i; known++ {
			before, next := away[known].Last, away[known+1].First
			if joined = before.AddDays(1) == next; !joined {
				n, err := c.WorkdaysBetween(before, next.AddDays(-1))
				if err != nil {
					return nil, beneath(nth("absences", known+1)+".first", err)
				}
				joined = n == 0
			}
			if !joined {
				first = next
			}
		}
		start := first.AddDays(-1) // the last day before the absence
		if start.IsZero() {
			start = first // there is no day before the first of all days
		}
		over := start.Add(limit).AddDays(1) // the first day that is too many
		switch {
		case over.IsZero() || d.Last.Before(over):
		case joined && !away[i-1].Last.Before(later(over, granted)):
			// the same absence has closed it already
		default:
			all = f.put(all, Closed, whyAbsence, over, civil.Date{})
		}
	}
	return all, nil
}

// settle finds state and first day on a day among reasons; more reports whether there is one besides the grant.
func settle(all []reason, granted, day civil.Date) (state State, since civil.Date, more bool) {
	if len(all) == 0 || day.Before(granted) {
		return NotGranted, civil.Date{}, false
	}
	n := 0
	for i := range all {
		if all[i].on(day) {
			n++
			state = max(state, all[i].state)
		}
	}
	// The unbroken run of days with this state, backwards.
	reach := 0
	since = day
	for i := range all {
		if r := &all[i]; r.state == state && r.from.Before(since) {
			reach++
			if r.until.IsZero() || !r.until.AddDays(1).Before(day) {
				since = r.from
			}
		}
	}
	if reach > 1 { // of those that ended before, whichever ended last comes first: where it does not reach the run, none does
		var room [inline]reason
		same := room[:0]
		for i := range all {
			if r := &all[i]; r.state == state && r.from.Before(since) && !r.until.IsZero() {
				same = append(same, *r)
			}
		}
		slices.SortFunc(same, func(a, b reason) int { return b.until.Compare(a.until) })
		for i := 0; i < len(same) && !same[i].until.AddDays(1).Before(since); i++ {
			if same[i].from.Before(since) {
				since = same[i].from
			}
		}
	}
	for i := range all { // in which there may have been a stricter one
		if r := &all[i]; r.state > state && r.until.Before(day) && !r.until.Before(since) {
			since = r.until.AddDays(1)
		}
	}
	return state, since, n > 1
}

// beneath passes on what the calendar refuses.
func beneath(at string, err error) error {
	kind := law.ErrOutOfRange
	if e, ok := err.(*law.Error); ok {
		kind = e.Kind
	}
	return refuse.Because(kind, at, err)
}

// whence returns where a reason stands.
func (p *policy) whence(w why, h *PolicyHolder) place {
	switch n := whys[w].rule; {
	case w == whyClosed:
		return place{p.spec.ID, p.spec.Source("")}
	case w == whyEnd, w == whyStudies, w == whyTerm, w == whyGrace:
		if rule, _ := p.end(h); rule != nil {
			return rule.of(p)
		}
		if h.Fixed {
			return p.at(ruleTerm)
		}
		return h.of(p)
	case n < 0:
		return h.of(p)
	default:
		return p.at(n)
	}
}

// says is the code and the sentence of a reason.
func (r *reason) says() (code string, text msg.Text) {
	w := &whys[r.why]
	code, text = w.code, w.text
	if r.state == Expiring {
		code, text = code+".soon", w.soon
	}
	if strings.IndexByte(text.ET, '{') >= 0 {
		text = text.Put(msg.Date(r.until.AddDays(1)))
	}
	return code, text
}

// byWeight sorts reasons: the strictest first, of equal ones the earlier, and of those the one that was found first.
func byWeight(a, b reason) int { return cmp.Or(cmp.Compare(b.state, a.state), a.from.Compare(b.from)) }

// event is a reason that comes or goes.
type event struct {
	day  civil.Date
	why  why
	over bool
}

// tell says when which reasons came and went, up to a day. A reason that holds for several causes at once is said once,
// and what closes an account first is said even then.
func tell(t *trace.Trace, h *holder, all []reason, day civil.Date) {
	slices.SortStableFunc(all, func(a, b reason) int { return cmp.Or(cmp.Compare(a.why, b.why), a.from.Compare(b.from)) })
	var events []event
	for i := 0; i < len(all); {
		r := all[i]
		if i++; r.state == Expiring || r.from.After(day) {
			continue
		}
		for ; i < len(all) && all[i].why == r.why; i++ {
			if all[i].state == Expiring {
				continue
			}
			if !r.until.IsZero() && all[i].from.After(r.until.AddDays(1)) {
				break
			}
			if !r.until.IsZero() && (all[i].until.IsZero() || all[i].until.After(r.until)) {
				r.until = all[i].until
			}
		}
		events = append(events, event{r.from, r.why, false})
		// What comes behind a mailbox that is kept, and behind a time of grace, says that these are over.
		if gone := r.until.AddDays(1); !gone.IsZero() && !gone.After(day) && r.why != whyArchived && r.why != whyGrace {
			events = append(events, event{gone, r.why, true})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return cmp.Or(a.day.Compare(b.day), cmp.Compare(a.why, b.why)) })
	for _, e := range events {
		w, at := &whys[e.why], h.places[e.why].source
		text := w.text
		if e.why == whyGrace {
			text = text.Put(msg.Date(graceOver(all)))
		}
		if e.over {
			t.Say(e.day, at, w.code+".over", textOver.Put(text))
		} else {
			t.Say(e.day, at, w.code, text)
		}
	}
}

// graceOver returns the first day after the grace.
func graceOver(all []reason) civil.Date {
	for i := range all {
		if all[i].why == whyGrace {
			return all[i].until.AddDays(1)
		}
	}
	return civil.Date{}
}
