package password

import (
	"errors"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with
// [civil.ErrNoSuchDay].
var (
	// ErrSpec refuses a specification of a policy; its value starts with the field.
	ErrSpec = errors.New("invalid policy specification")
	// ErrSubject refuses data of a person; its value names the field and never repeats what stands there.
	ErrSubject = errors.New("no data of a person")
	// ErrList refuses a list of words or hashes; its value names the line and never repeats it.
	ErrList = errors.New("no list")
	// ErrNoLifetime refuses the zero Lifetime, and the last day of one without a maximum.
	ErrNoLifetime = errors.New("no lifetime")
	// ErrTooEarly refuses a day before the change of the password.
	ErrTooEarly = errors.New("too early")
)

// Error is a refusal of this package: of which kind, and what was refused. It never holds a part of a password or of a
// person's data.
type Error struct {
	Kind  error
	Value string // the field, the line or the day
}

// Error returns the package, the kind and last the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "password: no error"
	}
	return "password: " + e.Kind.Error() + ": " + e.Value
}

// Unwrap returns the kind.
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Kind
}
