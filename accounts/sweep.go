package accounts

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Sweep goes through accounts as they come and yields the status on a day of each that needs attention (kontode ülevaatus),
// in their order: whatever is expiring, suspended or closed, what has [Status.Findings], and what becomes active on that
// day. The others are passed over. An account that cannot be, and an error of the sequence itself, comes as a [*law.Error]
// whose place is that of the account, from "accounts[0]", and the rest go on. No account is held, and nothing is allocated
// for one that is well. Errors: those of [Policy.StatusOn], and [law.ErrMissing] for a nil sequence.
func Sweep(accounts iter.Seq2[Account, error], p Policy, day civil.Date, c *deadlines.Calendar) iter.Seq2[Status, error] {
	return func(yield func(Status, error) bool) {
		if accounts == nil {
			yield(Status{}, refuse.Missing("accounts"))
			return
		}
		if err := p.def.inForce("day", day); err != nil {
			yield(Status{}, err)
			return
		}
		position := -1
		for a, err := range accounts {
			position++
			var o outcome
			if err == nil {
				o, err = p.def.outcome(&a, day, c)
			}
			if err != nil {
				if !yield(Status{}, swept(position, err)) {
					return
				}
				continue
			}
			if o.more || o.ahead || o.since == day {
				if !yield(Status{p.def, c, a, day, o}, nil) {
					return
				}
			}
		}
	}
}

// swept gives an error the place of its account. One that is not of this module lies beneath.
func swept(position int, err error) error {
	at := nth("accounts", position)
	if e, ok := err.(*law.Error); ok {
		placed := *e
		if placed.At = at; e.At != "" {
			placed.At = at + "." + e.At
		}
		return &placed
	}
	return refuse.Because(law.ErrUnreadable, at, err)
}
