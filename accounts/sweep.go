package accounts

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// Sweep goes through accounts as they come and yields the status on a day of each that needs attention (kontode ülevaatus),
// in their order: whatever is expiring, suspended or closed, for whom guidance is due, what becomes active on that day,
// and what has [Status.Findings]. The others are passed over. An account that cannot be, and an error of the sequence itself, comes as an [*Error]
// with the account's position, from 1, and the rest go on. No account is held and nothing is allocated for one that is
// well. Errors: those of [Policy.StatusOn], and [ErrNoAccounts] for a nil sequence.
func Sweep(accounts iter.Seq2[Account, error], p Policy, day civil.Date, c *deadlines.Calendar) iter.Seq2[Status, error] {
	return func(yield func(Status, error) bool) {
		switch {
		case accounts == nil:
			yield(Status{}, &Error{Kind: ErrNoAccounts, Value: "nil"})
			return
		case p.def == nil:
			yield(Status{}, &Error{Kind: ErrNoPolicy, Value: "the zero Policy"})
			return
		}
		if err := p.def.inForce("day", day); err != nil {
			yield(Status{}, err)
			return
		}
		position := 0
		for a, err := range accounts {
			position++
			s := Status{policy: p.def, calendar: c, account: a, day: day}
			if err == nil {
				err = s.compute()
			}
			if err != nil {
				if !yield(Status{}, at(position, err)) {
					return
				}
				continue
			}
			if s.more || s.ahead || s.since == day {
				if !yield(s, nil) {
					return
				}
			}
		}
	}
}

// at gives an error its position. One of this package keeps its kind; any other lies beneath.
func at(position int, err error) error {
	if e, ok := err.(*Error); ok {
		placed := *e
		placed.Position = position
		return &placed
	}
	return &Error{Kind: ErrSource, Position: position, Value: err.Error(), Cause: err}
}
