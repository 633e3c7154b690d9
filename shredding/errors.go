package shredding

import (
	"errors"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with [civil.ErrNoSuchDay],
// a day on which a rule did not hold with law.ErrNotInForce.
var (
	// ErrText refuses text that is not valid UTF-8.
	ErrText = errors.New("not valid UTF-8")
	// ErrUnread refuses a written cut, level or machine of which a part cannot be read.
	ErrUnread = errors.New("cannot be read")
	// ErrSize refuses a length that is none: zero, negative, or above two metres.
	ErrSize = errors.New("no size of a cut")
	// ErrCategory refuses a carrier of no known category.
	ErrCategory = errors.New("no category of carriers")
	// ErrLevel refuses a level that the standard does not have.
	ErrLevel = errors.New("no level")
	// ErrData refuses a category of personal data that is unknown.
	ErrData = errors.New("no category of personal data")
	// ErrSecrecy refuses a level of state secrets that is unknown.
	ErrSecrecy = errors.New("no level of state secrets")
	// ErrSilent refuses a carrier of which the rule asked says nothing.
	ErrSilent = errors.New("the rule says nothing of this carrier")
	// ErrSample refuses a sample without an amount.
	ErrSample = errors.New("no sample")
	// ErrMachine refuses a machine of which nothing is known, and one that is given two levels of a category.
	ErrMachine = errors.New("no machine")
	// ErrRequirement refuses the zero Requirement, which asks for nothing.
	ErrRequirement = errors.New("no requirement")
	// ErrCarrier refuses a carrier that cannot be: paper that is erased, an electronic one out of use of which nobody
	// says whether it can be erased.
	ErrCarrier = errors.New("no such carrier")
	// ErrPlaceholder refuses a day that other systems write for none, such as 1899-12-30.
	ErrPlaceholder = errors.New("a day that stands for none")
)

// Error is a refusal of this package: of which kind, and what was refused.
type Error struct {
	Kind  error
	Value string // what was refused
}

// Error returns package, kind and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "shredding: no error"
	}
	return "shredding: " + e.Kind.Error() + ": " + e.Value
}

// Unwrap returns the kind, so that [errors.Is] finds it.
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Kind
}

func refuse(kind error, value string) error { return &Error{Kind: kind, Value: value} }

func noDay(field string) error { return refuse(civil.ErrNoSuchDay, field+" the zero Date") }

// given refuses a day that stands for none in other systems; the zero Date is not given, and passes.
func given(field string, d civil.Date) error {
	if !d.IsZero() && placeholder(d) {
		return refuse(ErrPlaceholder, field+" "+d.String())
	}
	return nil
}

func placeholder(d civil.Date) bool {
	switch d.String() {
	case "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "2079-06-06", "2099-12-31":
		return true
	}
	return d.Year() < 1800 || d.Year() > 2200
}
