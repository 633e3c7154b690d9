package register

import (
	"errors"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/law"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with
// [civil.ErrNoSuchDay], a day on which a rule did not hold with law.ErrNotInForce.
var (
	// ErrText refuses text that is not valid UTF-8.
	ErrText = errors.New("not valid UTF-8")
	// ErrKind refuses a kind that is none: of a document, an arrival, a party, a mark.
	ErrKind = errors.New("no such kind")
	// ErrName refuses a party without a name, and a case file or a series without a mark.
	ErrName = errors.New("no name")
	// ErrReference refuses a reference of which a part cannot be read; its value is the unread remainder.
	ErrReference = errors.New("no reference")
	// ErrNumber refuses a number before the first or after the last one possible, and one from no run.
	ErrNumber = errors.New("no number")
	// ErrUndecided says that it is not decided who registers an e-mail: nobody of the house stands on its To line, or the
	// line was not split.
	ErrUndecided = errors.New("not decided")
	// ErrPolicy refuses a policy: its specification, with the field, or the zero Policy.
	ErrPolicy = errors.New("no publication policy")
)

// Error is a refusal of this package: of which kind, and what was refused.
type Error struct {
	Kind   error
	Offset int    // bytes of the text before the value, for ErrReference
	Value  string // what was refused
}

// Error returns package, kind and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "register: no error"
	}
	s := "register: " + e.Kind.Error()
	if errors.Is(e.Kind, ErrReference) {
		s += " (from byte " + strconv.Itoa(e.Offset) + ")"
	}
	return s + ": " + e.Value
}

// Unwrap returns the kind.
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Kind
}

// refuse is an error about a field of a subject: "kind 17".
func refuse(kind error, field, value string) error {
	return &Error{Kind: kind, Value: field + " " + value}
}

// unknown refuses a value that its type does not list.
func unknown(field string, n uint8) error { return refuse(ErrKind, field, strconv.Itoa(int(n))) }

// inForce refuses a day before the instruction of RMK: what the rules before it said is not known.
func inForce(rule law.ID, field string, day civil.Date) error {
	if err := aDay(field, day); err != nil {
		return err
	}
	if day.Before(rmkSince) {
		return dated.Since(rmkSince, rule).Refuse(rule, day)
	}
	return nil
}

func noDay(field string) error { return refuse(civil.ErrNoSuchDay, field, "the zero Date") }

// aDay refuses a day that is missing, and one that other systems write for none.
func aDay(field string, day civil.Date) error {
	switch {
	case day.IsZero():
		return noDay(field)
	case day.Placeholder():
		return refuse(law.ErrPlaceholder, field, day.String())
	}
	return nil
}
