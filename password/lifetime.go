package password

import (
	"cmp"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Lifetime is how long a password may and must be kept (salasõna kehtivusaeg). A zero period is no limit of that kind;
// the zero Lifetime is none and refuses with [ErrNoLifetime].
//
// Source: Antsla § 7 lg 3.
type Lifetime struct {
	Max  civil.Period // the longest time: the corresponding day is the last good one
	Min  civil.Period // the shortest time: the corresponding day is the first on which it may be changed
	Warn civil.Period // how long before the last good day the user is warned, that day included
}

// State is what a day is in the life of a password. The zero State is none.
type State uint8

// The states of a password.
const (
	Valid   State = iota + 1 // kehtib
	Warned                   // kehtib, kuid lõpp on lähedal
	Expired                  // aegunud
)

var stateNames = [...]string{Valid: "valid", Warned: "warned", Expired: "expired"}

// String returns "valid", "warned" or "expired"; "" for the zero State.
func (s State) String() string {
	if int(s) >= len(stateNames) {
		return ""
	}
	return stateNames[s]
}

// Last returns the last day on which a password that was changed on a day is good, that day not counted and the last
// one included: 180 days after 01.01.2026 are full on 30.06.2026. It does not move off a day off. Errors:
// [civil.ErrNoSuchDay] for the zero day and for an answer after the year 9999, [ErrNoLifetime] without a maximum.
//
// Source: Antsla § 7 lg 3.
func (l Lifetime) Last(changed civil.Date) (civil.Date, error) {
	if err := refuseDay("changed", changed); err != nil {
		return civil.Date{}, err
	}
	if l.Max.IsZero() {
		return civil.Date{}, &Error{Kind: ErrNoLifetime, Value: "no maximum"}
	}
	return after(changed, l.Max)
}

// Changeable returns the first day on which a password that was changed on a day may be changed again: that day itself
// where there is no minimum. Errors as of [Lifetime.Last], but for a missing maximum.
func (l Lifetime) Changeable(changed civil.Date) (civil.Date, error) {
	if err := refuseDay("changed", changed); err != nil {
		return civil.Date{}, err
	}
	if l.Min.IsZero() {
		return changed, nil
	}
	return after(changed, l.Min)
}

// refuseDay refuses a day that is none, or that stands for none.
func refuseDay(field string, day civil.Date) error {
	switch {
	case day.IsZero():
		return &Error{Kind: civil.ErrNoSuchDay, Value: field + ": the zero Date"}
	case day.Placeholder():
		return &Error{Kind: civil.ErrNoSuchDay, Value: field + ": " + day.String() + " stands for none"}
	}
	return nil
}

func after(day civil.Date, p civil.Period) (civil.Date, error) {
	if end := day.Add(p); !end.IsZero() {
		return end, nil
	}
	return civil.Date{}, &Error{Kind: civil.ErrNoSuchDay, Value: day.String() + " and " + p.String()}
}

// On returns the state of the password on a day: [Valid] through the last good day, [Warned] on the last days of it,
// [Expired] from the day after. Without a maximum it is valid for good. Errors: [ErrNoLifetime] for the zero Lifetime,
// [ErrTooEarly] for a day before the change, and as of [Lifetime.Last].
//
// Source: Antsla § 7 lg 3.
func (l Lifetime) On(changed, today civil.Date) (State, error) {
	if l == (Lifetime{}) {
		return 0, &Error{Kind: ErrNoLifetime, Value: "the zero Lifetime"}
	}
	if err := cmp.Or(refuseDay("changed", changed), refuseDay("today", today)); err != nil {
		return 0, err
	}
	switch {
	case today.Before(changed):
		return 0, &Error{Kind: ErrTooEarly, Value: today.String()}
	case l.Max.IsZero():
		return Valid, nil
	}
	last, err := l.Last(changed)
	switch {
	case err != nil:
		return 0, err
	case today.After(last):
		return Expired, nil
	case !l.Warn.IsZero() && !today.Add(l.Warn).Before(last):
		return Warned, nil
	}
	return Valid, nil
}
