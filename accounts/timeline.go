// SPDX-License-Identifier: MIT

package accounts

import (
	"iter"
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// Timeline yields the coming changes of an account (eelseisvad muutused) in order: for each day after from on which the
// state is not that of the day before, the status of that day. What holds on the day from itself is [Policy.StatusOn].
// The changes are those that follow from the days known now, and there are finitely many. An account for which there is
// no answer gives one error, as of StatusOn.
func (p Policy) Timeline(a Account, from civil.Date, c *deadlines.Calendar) iter.Seq2[Status, error] {
	return func(yield func(Status, error) bool) {
		if err := p.def.inForce("from", from); err != nil {
			yield(Status{}, err)
			return
		}
		h := p.def.holder(a.Holder)
		err := a.check(h)
		if err != nil {
			yield(Status{}, err)
			return
		}
		if a.Granted.IsZero() {
			return
		}
		all, err := p.def.gather(&a, h, c, make([]reason, 0, few))
		if err != nil {
			yield(Status{}, err)
			return
		}
		// Nothing changes but where a reason begins or has ended: how many hold of each state says what decides.
		type change struct {
			day   civil.Date
			state State
			by    int
		}
		changes := make([]change, 0, 2*len(all))
		for i := range all {
			changes = append(changes, change{all[i].from, all[i].state, 1})
			if gone := all[i].until.AddDays(1); !gone.IsZero() {
				changes = append(changes, change{gone, all[i].state, -1})
			}
		}
		slices.SortFunc(changes, func(a, b change) int { return a.day.Compare(b.day) })
		latest := p.def.latest(&a)
		var hold [Deletable + 1]int
		last, n := NotGranted, 0
		for i := 0; i < len(changes); {
			day := changes[i].day
			for ; i < len(changes) && changes[i].day == day; i++ {
				hold[changes[i].state] += changes[i].by
				n += changes[i].by
			}
			state := Deletable
			for hold[state] == 0 {
				state--
			}
			if state == last {
				continue
			}
			if last = state; !day.After(from) {
				continue
			}
			if !yield(Status{p.def, c, a, day, outcome{day, state, n > 1, latest.After(day)}}, nil) {
				return
			}
		}
	}
}
