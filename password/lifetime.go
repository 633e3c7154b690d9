// SPDX-License-Identifier: MIT

package password

import (
	"cmp"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Lifetime says how long a password may and must be kept (salasõna kehtivusaeg), and what its expiry brings. A zero
// period is no limit of that kind. A policy has one Max and one Min, in one requirement or in two.
//
// Source: Antsla § 7 lg 3.
type Lifetime struct {
	Max    civil.Period `json:"max,omitzero"`     // the longest time: the corresponding day is the last good one
	Min    civil.Period `json:"min,omitzero"`     // the shortest time: the corresponding day is the first on which it may be changed
	Warn   civil.Period `json:"warn,omitzero"`    // how long before the last good day the user is warned, that day included
	Effect Effect       `json:"effect,omitempty"` // what an expired password brings; zero: [MustChange]
}

// Last returns the last day on which a password is good that was changed on a day. The day of the change is not
// counted, and the last day is: 180 days after 01.01.2026 are full on 30.06.2026. It stays where it is on a day off.
//
// Errors are [*law.Error]: [law.ErrMissing] for the zero day and without Max, [law.ErrPlaceholder] for a day that
// stands for none, [law.ErrOutOfRange] where the answer lies after the year 9999.
//
// Source: Antsla § 7 lg 3.
func (l Lifetime) Last(changed civil.Date) (civil.Date, error) {
	if err := refuse.Day("changed", changed); err != nil {
		return civil.Date{}, err
	}
	if l.Max.IsZero() {
		return civil.Date{}, refuse.Missing("max")
	}
	return after(changed, l.Max)
}

// changeable returns the first day on which a password that was changed on a day may be changed again.
func (l Lifetime) changeable(changed civil.Date) (civil.Date, error) {
	if l.Min.IsZero() {
		return changed, nil
	}
	return after(changed, l.Min)
}

func after(day civil.Date, p civil.Period) (civil.Date, error) {
	end := day.Add(p)
	if end.IsZero() {
		return end, refuse.Range("changed", day, civil.Date{}, civil.Date{})
	}
	return end, nil
}

// Age returns what there is to say, on a day, of the age of a password that was changed on a day. It is nil while the
// password is good; [AgeWarn], which is advice, on the last good days; [AgeChange] or [AgeSuspend] from the day after
// the last good one. Missing days and days in the wrong order are age.unknown. A day that stands for none, see
// [civil.Date.Placeholder], is placeholder.changed or placeholder.today. The zero Policy says policy.none.
//
// Source: Antsla § 7 lg 3.
func (p Policy) Age(changed, today civil.Date) []law.Finding {
	if f := p.closed(today); f != nil {
		return f
	}
	r := p.aging()
	if r == nil {
		return nil
	}
	if said, ok := wrongDays(changed, today); ok {
		return []law.Finding{r.finding(said, 0, 0)}
	}
	life := p.Lifetime()
	if life.Max.IsZero() {
		return nil
	}
	last, err := life.Last(changed)
	if err != nil {
		return []law.Finding{r.finding(saidAgeUnknown, 0, 0)}
	}
	days := last.DaysSince(today)
	switch {
	case days < 0 && life.Effect == Suspend:
		return []law.Finding{r.finding(saidAgeSuspend, -days, 0)}
	case days < 0:
		return []law.Finding{r.finding(saidAgeChange, -days, 0)}
	case life.Warn.IsZero() || today.Add(life.Warn).Before(last):
		return nil
	}
	f := r.finding(saidAgeWarn, days, 0)
	if days == 0 {
		f = r.finding(saidAgeToday, 0, 0)
	}
	f.Severity = law.Advised
	return []law.Finding{f}
}

// Lifetime returns how long a password is kept under the policy, and what its expiry brings; the zero Lifetime where
// the policy sets no limit. The longest and the shortest time may stand in two requirements.
func (p Policy) Lifetime() (l Lifetime) {
	if p.def == nil {
		return l
	}
	for i := range p.def.rules {
		a := p.def.rules[i].Age
		if !a.Min.IsZero() {
			l.Min = a.Min
		}
		if !a.Max.IsZero() {
			l.Max, l.Warn, l.Effect = a.Max, a.Warn, cmp.Or(a.Effect, MustChange)
		}
	}
	return l
}

// aging returns the requirement that says when a password expires, or else the one with a minimum age; nil for neither.
func (p Policy) aging() (found *rule) {
	for i := range p.def.rules {
		if r := &p.def.rules[i]; !r.Age.Max.IsZero() {
			return r
		} else if !r.Age.Min.IsZero() {
			found = r
		}
	}
	return found
}

// checkAge refuses a change before the minimum age is full.
func checkAge(r *rule, w *work) {
	if w.first() || r.Age.Min.IsZero() {
		return
	}
	if said, ok := wrongDays(w.in.Changed, w.in.Today); ok {
		if said.code == saidAgeUnknown.code { // what else it is is found already
			r.add(w, said, 0, 0, 0, 0)
		}
		return
	}
	day, err := r.Age.changeable(w.in.Changed)
	if err != nil {
		r.add(w, saidAgeUnknown, 0, 0, 0, 0)
	} else if w.in.Today.Before(day) {
		r.add(w, saidAgeMin, day.DaysSince(w.in.Today), 0, 0, 0)
	}
}

// wrongDays says what is wrong with the day of a change and the day asked; false where both can be.
func wrongDays(changed, today civil.Date) (said, bool) {
	switch {
	case changed.IsZero() || today.IsZero() || today.Before(changed) && !changed.Placeholder() && !today.Placeholder():
		return saidAgeUnknown, true
	case changed.Placeholder():
		return saidChangedPlaceholder, true
	case today.Placeholder():
		return saidTodayPlaceholder, true
	}
	return said{}, false
}
