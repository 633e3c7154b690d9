package deadlines

import (
	"errors"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/law"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with
// [civil.ErrNoSuchDay], an event on which the rule did not hold with [law.ErrNotInForce].
var (
	// ErrOutOfRange refuses a day, or an answer, outside the days that the calendar knows.
	ErrOutOfRange = errors.New("out of range")
	// ErrNoCalendar refuses the zero Calendar and a nil one where the calendar must be read.
	ErrNoCalendar = errors.New("no calendar")
	// ErrChange refuses a change of a calendar that names a day twice or changes nothing.
	ErrChange = errors.New("invalid change of a calendar")
	// ErrNoWorkday refuses a calendar without any working day.
	ErrNoWorkday = errors.New("no working day")
	// ErrHours refuses a length of the working day that is not above 0 and at most 24 hours, in whole minutes.
	ErrHours = errors.New("invalid length of a working day")
	// ErrTerm refuses a term that is not positive, or absurdly long, or that cannot be read.
	ErrTerm = errors.New("invalid term")
	// ErrNoRule refuses an unknown id and the zero Rule.
	ErrNoRule = errors.New("no such rule")
	// ErrSpec refuses a specification of a rule; its value starts with the field.
	ErrSpec = errors.New("invalid rule specification")
	// ErrAgainstStatute refuses a house rule that is later than its statute allows, or a combination that is not a
	// house rule under a statute.
	ErrAgainstStatute = errors.New("conflicts with a statute")
	// ErrNoDeadline refuses the zero Deadline.
	ErrNoDeadline = errors.New("no deadline")
	// ErrNoDuty refuses to say how late an act is where the rule asks for none, but says when a state begins or ends.
	ErrNoDuty = errors.New("no duty")
	// ErrNoExtension refuses to extend a deadline whose rule has no extension.
	ErrNoExtension = errors.New("no extension")
	// ErrExtended refuses a second extension.
	ErrExtended = errors.New("extended already")
	// ErrTooEarly refuses an act before its event, or before the first day on which it can be done.
	ErrTooEarly = errors.New("too early")
	// ErrNoInstant refuses an instant without a location or outside the years 1–9999.
	ErrNoInstant = errors.New("no instant")
)

// Error is a refusal of this package: of which kind, by which rule, within which bounds, and what was refused.
type Error struct {
	Kind        error
	Rule        law.ID     // empty where no rule was asked
	First, Last civil.Date // the bounds, for ErrOutOfRange and ErrTooEarly; a zero one is no bound
	Value       string     // what was refused
}

// Error returns package, rule, kind and bounds and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "deadlines: no error"
	}
	s := "deadlines: "
	if e.Rule != "" {
		s += string(e.Rule) + ": "
	}
	s += e.Kind.Error()
	if !e.First.IsZero() || !e.Last.IsZero() {
		s += " (" + e.First.String() + "–" + e.Last.String() + ")"
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

func outOfRange(value string) error {
	return &Error{Kind: ErrOutOfRange, First: ee.First(), Last: ee.Last(), Value: value}
}

// refuseDay is the error for a day that a table cannot look up: no calendar, no day, or out of range.
func refuseDay(t *table, d civil.Date) error {
	switch {
	case t == nil:
		return &Error{Kind: ErrNoCalendar, Value: "the zero Calendar"}
	case d.IsZero():
		return noDay()
	}
	return outOfRange(d.String())
}

func noDay() error { return &Error{Kind: civil.ErrNoSuchDay, Value: "the zero Date"} }
