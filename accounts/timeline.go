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
	return func(yield func(Status, error) bool) { p.timeline(a, from, c, yield) }
}

func (p Policy) timeline(a Account, from civil.Date, c *deadlines.Calendar, yield func(Status, error) bool) {
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
	var room [inline]reason
	all, err := p.def.gather(&a, h, c, room[:0])
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
	var space [2 * inline]change
	changes := space[:0]
	var hold [Deletable + 1]int
	n := 0
	for i := range all {
		r := &all[i]
		if r.on(from) {
			hold[r.state]++
			n++
		}
		if r.from.After(from) {
			changes = append(changes, change{r.from, r.state, 1})
		}
		if gone := r.until.AddDays(1); gone.After(from) {
			changes = append(changes, change{gone, r.state, -1})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return a.day.Compare(b.day) })
	strictest := func() State {
		state := Deletable
		for hold[state] == 0 && state > NotGranted {
			state--
		}
		return state
	}
	latest, last := p.def.latest(&a), strictest()
	for i := 0; i < len(changes); {
		day := changes[i].day
		for ; i < len(changes) && changes[i].day == day; i++ {
			hold[changes[i].state] += changes[i].by
			n += changes[i].by
		}
		state := strictest()
		if state == last {
			continue
		}
		last = state
		ahead := latest.After(day)
		if !yield(Status{p.def, c, a, day, outcome{day, state, n > 1, ahead, n > 1 || ahead}}, nil) {
			return
		}
	}
}
