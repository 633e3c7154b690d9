package accounts

import (
	"iter"
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// Timeline yields the coming changes of an account (eelseisvad muutused) in order: for each day after from on which the
// state is not that of the day before, the status of that day. What is known on the day from itself is
// [Policy.StatusOn]. The changes are those that follow from the days known now, and there are finitely many. An account
// for which there is no answer gives one error, as of StatusOn.
func (p Policy) Timeline(a Account, from civil.Date, c *deadlines.Calendar) iter.Seq2[Status, error] {
	return func(yield func(Status, error) bool) {
		if err := p.def.ready(&a, "from", from); err != nil {
			yield(Status{}, err)
			return
		}
		if a.Granted.IsZero() {
			return
		}
		all, err := p.def.gather(&a, c, nil)
		if err != nil {
			yield(Status{}, err)
			return
		}
		// Nothing changes but where a reason begins or has ended.
		days := make([]civil.Date, 0, 2*len(all))
		for i := range all {
			for _, d := range [...]civil.Date{all[i].from, all[i].until.AddDays(1)} {
				if d.After(from) {
					days = append(days, d)
				}
			}
		}
		slices.SortFunc(days, civil.Date.Compare)
		last, _, _ := settle(all, from)
		for _, day := range slices.Compact(days) {
			s := Status{policy: p.def, calendar: c, account: a, day: day}
			s.state, s.since, s.more = settle(all, day)
			s.ahead = p.def.ahead(&a, day, nil)
			if s.state == last {
				continue
			}
			if last = s.state; !yield(s, nil) {
				return
			}
		}
	}
}
