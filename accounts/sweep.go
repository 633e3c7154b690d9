// SPDX-License-Identifier: MIT

package accounts

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/cores"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Sweep goes through accounts as they come and yields the status on a day of each that needs attention (kontode
// ülevaatus), in their order: whatever is expiring, suspended or closed, what has [Status.Findings], and what becomes
// active on that day. The others are passed over. An account that cannot be, and an error of the sequence itself, comes
// as a [*law.Error] whose place is that of the account, from "accounts[0]", and the rest go on. No account is held, and
// nothing is allocated for one that is well. Errors: those of [Policy.StatusOn], and [law.ErrMissing] for a nil
// sequence.
func Sweep(accounts iter.Seq2[Account, error], p Policy, day civil.Date, c *deadlines.Calendar) iter.Seq2[Status, error] {
	return func(yield func(Status, error) bool) {
		if err := p.sweeps(accounts == nil, day); err != nil {
			yield(Status{}, err)
			return
		}
		position := -1
		for a, err := range accounts {
			position++
			o, err, heed := p.swept(position, &a, err, day, c)
			if heed && !yield(o.of(p, a, day, c), err) {
				return
			}
		}
	}
}

// SweepOnAllCores is [Sweep] on all cores at once: the same answers in the same order. It holds some thousand accounts
// for each core, and reads their lists after the sequence has gone on, so a sequence must not use these again for another
// account. The sequence goes on in goroutines of the sweep, never in two at once; what it panics with comes out of the sweep.
// Errors: those of [Sweep].
func SweepOnAllCores(accounts iter.Seq2[Account, error], p Policy, day civil.Date, c *deadlines.Calendar) iter.Seq2[Status, error] {
	if err := p.sweeps(accounts == nil, day); err != nil {
		return func(yield func(Status, error) bool) { yield(Status{}, err) }
	}
	return cores.Ordered(accounts, func(position int, a *Account, err error, out func(Status, error)) {
		if o, err, heed := p.swept(position, a, err, day, c); heed {
			out(o.of(p, *a, day, c), err)
		}
	})
}

// sweeps refuses to sweep where there are no accounts, no policy, or no day on which it held.
func (p Policy) sweeps(none bool, day civil.Date) error {
	if none {
		return refuse.Missing("accounts")
	}
	return p.def.inForce("day", day)
}

// swept is what a sweep says of one account; heed is false where nobody needs to hear of it.
func (p Policy) swept(position int, a *Account, err error, day civil.Date, c *deadlines.Calendar) (o outcome, failed error, heed bool) {
	if err == nil {
		o, err = p.def.outcome(a, day, c)
	}
	if err != nil {
		return outcome{}, placed(position, err), true
	}
	return o, nil, o.more || o.ahead || o.since == day
}

// of is the status of an outcome; that of none is the zero Status.
func (o outcome) of(p Policy, a Account, day civil.Date, c *deadlines.Calendar) Status {
	if o.state == 0 {
		return Status{}
	}
	return Status{p.def, c, a, day, o}
}

// placed gives an error the place of its account. One that is not of this module lies beneath.
func placed(position int, err error) error {
	at := nth("accounts", position)
	if e, ok := err.(*law.Error); ok {
		moved := *e
		if moved.At = at; e.At != "" {
			moved.At = at + "." + e.At
		}
		return &moved
	}
	return refuse.Because(law.ErrUnreadable, at, err)
}
