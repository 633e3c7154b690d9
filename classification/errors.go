package classification

import (
	"errors"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with
// [civil.ErrNoSuchDay], a day on which a provision did not hold with law.ErrNotInForce.
var (
	// ErrText refuses text that is not valid UTF-8.
	ErrText = errors.New("not valid UTF-8")
	// ErrUnread refuses text of which nothing can be read, or not all where all must be.
	ErrUnread = errors.New("cannot be read")
	// ErrBasis refuses a restriction without a basis, and the zero Basis.
	ErrBasis = errors.New("no basis")
	// ErrPoint refuses a point that § 35 of the Public Information Act does not have.
	ErrPoint = errors.New("no such point")
	// ErrOrder refuses days that cannot follow each other, such as a birth after death.
	ErrOrder = errors.New("out of order")
	// ErrTerm refuses a term that is none, or that was over before it could begin.
	ErrTerm = errors.New("no term")
	// ErrExtension refuses a second extension, one that is too long, and one of a term that is not extended.
	ErrExtension = errors.New("no extension")
	// ErrKind refuses an unknown kind of personal data.
	ErrKind = errors.New("no such kind")
	// ErrISKE refuses what is no security class of ISKE.
	ErrISKE = errors.New("no ISKE class")
	// ErrMark refuses a mark that lacks something.
	ErrMark = errors.New("no mark")
	// ErrCapsule refuses a restriction that the document exchange cannot carry.
	ErrCapsule = errors.New("no capsule element")
)

// Error is a refusal of this package: of which kind, within which bound, and what was refused.
type Error struct {
	Kind  error
	Last  civil.Date // the last day allowed, for ErrExtension; zero where there is none
	Value string     // what was refused
	Cause error      // what lies beneath; may be nil
}

// Error returns package, kind and bound and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "classification: no error"
	}
	s := "classification: " + e.Kind.Error()
	if !e.Last.IsZero() {
		s += " (–" + e.Last.String() + ")"
	}
	return s + ": " + e.Value
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

func refuse(kind error, value string) error { return &Error{Kind: kind, Value: value} }

func noDay(field string) error { return refuse(civil.ErrNoSuchDay, field+": the zero Date") }
