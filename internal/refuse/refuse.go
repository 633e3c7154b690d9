// SPDX-License-Identifier: MIT

// Package refuse makes the errors of this module, each kind with its sentence in both languages.
package refuse

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// New is an error of a kind at a place, with a sentence that says what is wrong and what is allowed.
func New(kind error, at, value string, sentence msg.Text) error {
	return &law.Error{Kind: kind, At: at, Value: value, ET: sentence.ET, EN: sentence.EN}
}

// Missing refuses to answer without what stands at a place.
func Missing(at string) error { return New(law.ErrMissing, at, "", msg.Text{}) }

// Unknown refuses a value that is none of those allowed, and names them where they are given.
func Unknown(at, value string, allowed ...string) error {
	if len(allowed) == 0 {
		return New(law.ErrUnknown, at, msg.Quote(value), msg.Text{})
	}
	return New(law.ErrUnknown, at, msg.Quote(value),
		msg.Text{ET: "Sellist väärtust ei ole (lubatud: {1})", EN: "no such value (allowed: {1})"}.Fill(strings.Join(allowed, ", ")))
}

// Invalid refuses a value that cannot be so, with the reason.
func Invalid(at, value string, why msg.Text) error { return New(law.ErrInvalid, at, value, why) }

// Unread refuses a text of which a part was not read.
func Unread(at, rest string) error { return New(law.ErrUnreadable, at, msg.Quote(rest), msg.Text{}) }

// Because passes on what failed beneath.
func Because(kind error, at string, cause error) error {
	return &law.Error{Kind: kind, At: at, Cause: cause}
}

// Range refuses a day outside the days from first to last; a zero one is no bound.
func Range(at string, day, first, last civil.Date) error {
	return &law.Error{Kind: law.ErrOutOfRange, At: at, Value: day.String(), First: first, Last: last}
}

// NotInForce refuses a day on which a rule did not hold, with what is known: its first day, and its last one. Where
// until lies before since, the day lies in the gap between them.
func NotInForce(rule law.ID, day, since, until civil.Date) error {
	e := &law.Error{Kind: law.ErrNotInForce, At: string(rule), First: since, Last: until}
	on := msg.Text{ET: "päeva ei ole antud", EN: "no day is given"}
	if !day.IsZero() {
		on = msg.Text{ET: "{1} ei kehtinud", EN: "not in force on {1}"}.Put(msg.Date(day))
	}
	known := msg.Text{}
	switch {
	case since.IsZero():
	case until.IsZero():
		known = msg.Text{ET: "; teadaolevalt kehtib alates {1}", EN: " (known since {1})"}
	case until.Before(since):
		known = msg.Text{ET: "; teadaolevalt kehtis kuni {2} ja uuesti alates {1}", EN: " (known until {2} and again since {1})"}
	default:
		known = msg.Text{ET: "; teadaolevalt kehtis {1}–{2}", EN: " (known from {1} to {2})"}
	}
	known = known.Put(msg.Date(since), msg.Date(until))
	e.ET, e.EN = on.ET+known.ET, on.EN+known.EN
	return e
}

// Day refuses a day that cannot be the ground of an answer: none, or one that systems write where they have none.
func Day(at string, day civil.Date) error {
	if day.IsZero() {
		return New(law.ErrMissing, at, "", msg.Text{ET: "Päev puudub", EN: "the day is missing"})
	}
	return Given(at, day)
}

// Given is [Day] for a field that may be empty.
func Given(at string, day civil.Date) error {
	if day.Placeholder() {
		return New(law.ErrPlaceholder, at, day.String(), msg.Text{
			ET: "Seda päeva kirjutatakse siis, kui päeva ei ole teada", EN: "this day is written where none is known",
		})
	}
	return nil
}

// Order refuses a last day before its first. Zero days are in order.
func Order(at string, first, last civil.Date) error {
	if !last.Before(first) {
		return nil
	}
	return New(law.ErrInvalid, at, first.String()+"–"+last.String(), msg.Text{ET: "Lõpp on algusest varasem", EN: "the end is before the beginning"})
}
