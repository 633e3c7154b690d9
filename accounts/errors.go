package accounts

import (
	"errors"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with [civil.ErrNoSuchDay],
// a day on which a value did not hold with law.ErrNotInForce.
var (
	// ErrText refuses text that is not valid UTF-8.
	ErrText = errors.New("not valid UTF-8")
	// ErrName refuses a name that is empty, too long, or holds a title.
	ErrName = errors.New("no name")
	// ErrOrder refuses an end before its start.
	ErrOrder = errors.New("out of order")
	// ErrScheme refuses a scheme of names that is none, such as the zero NameScheme.
	ErrScheme = errors.New("no scheme of names")
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
	// ErrPlaceholder refuses a day that other systems write where there is none, such as 01.01.1900 or 31.12.9999.
	ErrPlaceholder = errors.New("a day that stands for none")
	// ErrSpec refuses a specification of a policy; its value starts with the field.
	ErrSpec = errors.New("invalid policy specification")
	// ErrNoPolicy refuses the zero Policy.
	ErrNoPolicy = errors.New("no policy")
	// ErrHolder refuses a holder for whom the policy has no account.
	ErrHolder = errors.New("no holder of an account")
	// ErrNoEnd refuses an account for a fixed term of which the end is not given.
	ErrNoEnd = errors.New("no end of a fixed term")
	// ErrBreach refuses a breach of no known cause.
	ErrBreach = errors.New("no breach")
	// ErrNoAccounts refuses a nil sequence of accounts.
	ErrNoAccounts = errors.New("no accounts")
	// ErrSource passes on an error of the sequence of accounts or of the calendar, which lies beneath as the cause.
	ErrSource = errors.New("source failed")
)

// Error is a refusal of this package: of which kind, at which place, and what was refused.
type Error struct {
	Kind     error
	Position int    // of the account in a sweep, from 1; 0 where there is none
	Value    string // the field and what was refused
	Cause    error  // what lies beneath; may be nil
}

// Error returns package, place, kind and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "accounts: no error"
	}
	s := "accounts: "
	if e.Position > 0 {
		s += "account " + strconv.Itoa(e.Position) + ": "
	}
	return s + e.Kind.Error() + ": " + e.Value
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
