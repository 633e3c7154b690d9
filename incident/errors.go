package incident

import (
	"errors"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with [civil.ErrNoSuchDay], a
// day on which a rule did not hold with law.ErrNotInForce.
var (
	// ErrCause refuses a cause that is none.
	ErrCause = errors.New("no cause")
	// ErrLevel refuses a level that is none, and to judge where neither risk nor priority is known.
	ErrLevel = errors.New("no level")
	// ErrScope refuses an outage that touches nobody, since nobody said whom.
	ErrScope = errors.New("no scope")
	// ErrDuration refuses a duration below zero.
	ErrDuration = errors.New("no duration")
)

// Error is a refusal of this package: of which kind, and what was refused.
type Error struct {
	Kind  error
	Value string // what was refused
}

// Error returns package, kind and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "incident: no error"
	}
	return "incident: " + e.Kind.Error() + ": " + e.Value
}

// Unwrap returns the kind, so that [errors.Is] finds it.
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Kind
}

func noDay() error { return &Error{Kind: civil.ErrNoSuchDay, Value: "the zero Date"} }
