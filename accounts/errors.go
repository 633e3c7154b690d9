package accounts

import (
	"errors"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with [civil.ErrNoSuchDay],
// a day on which a value did not hold with law.ErrNotInForce.
var (
	// ErrText refuses text that is not valid UTF-8.
	ErrText = errors.New("not valid UTF-8")
	// ErrOrder refuses an end before its start.
	ErrOrder = errors.New("out of order")
	// ErrScheme refuses a scheme of names that is none, such as the zero NameScheme.
	ErrScheme = errors.New("no scheme of names")
	// ErrName refuses a name that is empty, too long, or holds a title.
	ErrName = errors.New("no name")
	// ErrLetter refuses a letter that a transliteration does not have; its value names the letter.
	ErrLetter = errors.New("letter without a transliteration")
	// ErrExhausted refuses to name an account for which every candidate is taken or too long.
	ErrExhausted = errors.New("no name left")
	// ErrUndecided refuses to choose between namesakes where the rule does not.
	ErrUndecided = errors.New("not decided by the rule")
	// ErrDomain refuses a mail domain that is none.
	ErrDomain = errors.New("no domain")
	// ErrKind refuses a change of employment, a service, a device or a network that is none.
	ErrKind = errors.New("not known here")
)

// Error is a refusal of this package: of which kind, and what was refused.
type Error struct {
	Kind  error
	Value string // what was refused
	Cause error  // what lies beneath; may be nil
}

// Error returns package, kind and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "accounts: no error"
	}
	return "accounts: " + e.Kind.Error() + ": " + e.Value
}

// Unwrap returns the kind and the cause, so that [errors.Is] and [errors.As] find both.
func (e *Error) Unwrap() []error {
	switch {
	case e == nil || e.Kind == nil:
		return nil
	case e.Cause == nil:
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

// refuse is an error about a field of a subject: "ended 2026-03-01".
func refuse(kind error, field, value string) error {
	return &Error{Kind: kind, Value: field + " " + value}
}

func noDay(field string) error { return refuse(civil.ErrNoSuchDay, field, "the zero Date") }
