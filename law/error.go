// SPDX-License-Identifier: MIT

package law

import (
	"errors"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The kinds of refusal of this module, on which a caller may branch with [errors.Is].
var (
	// ErrNotInForce refuses a day on which a rule or a value did not hold.
	ErrNotInForce = errors.New("not in force")
	// ErrOutOfRange refuses a day, a number or an answer outside what is known or allowed.
	ErrOutOfRange = errors.New("out of range")
	// ErrUnknown refuses a rule, a code or a kind that there is not.
	ErrUnknown = errors.New("unknown")
	// ErrMissing refuses to answer without what the answer needs: a day, a calendar, a policy.
	ErrMissing = errors.New("missing")
	// ErrInvalid refuses what cannot be so: an end before its beginning, a contradiction, a malformed specification.
	ErrInvalid = errors.New("invalid")
	// ErrUnreadable refuses a text of which a part was not read. The value is the unread rest.
	ErrUnreadable = errors.New("not read")
	// ErrPlaceholder refuses a day that systems write where they have none; see [civil.Date.Placeholder].
	ErrPlaceholder = errors.New("a day that stands for none")
	// ErrNotPossible refuses what the rule does not give: an extension where there is none, a name where all are taken.
	ErrNotPossible = errors.New("not possible")
)

// kinds are the sentences of errors that bring none of their own.
var kinds = map[error]msg.Text{
	ErrNotInForce:  {ET: "Sel päeval ei kehtinud", EN: "not in force"},
	ErrOutOfRange:  {ET: "Lubatud või teadaolevast vahemikust väljas", EN: "out of range"},
	ErrUnknown:     {ET: "Sellist ei ole", EN: "unknown"},
	ErrMissing:     {ET: "Väärtus puudub", EN: "missing"},
	ErrInvalid:     {ET: "Vigane väärtus", EN: "invalid"},
	ErrUnreadable:  {ET: "Ei saanud lugeda", EN: "not read"},
	ErrPlaceholder: {ET: "Päev, mida kirjutatakse puuduva päeva asemel", EN: "a day that stands for none"},
	ErrNotPossible: {ET: "Ei ole võimalik", EN: "not possible"},
}

// Error is a refusal (keeldumine) of any package of this module: of which kind, at which place, what was refused and what
// is allowed. Match the kind with [errors.Is]; the sentences may get better from release to release.
type Error struct {
	Kind  error      // one of the kinds of this package
	Cause error      // what lies beneath, such as an error of a reader; may be nil
	At    string     // the place: "avts-18.1", "breaches[2].guided"; may be empty
	Line  int        // of a text, from 1; 0 where there is none
	Value string     // what was refused, in quotes where it was text; never a secret
	First civil.Date // the first day allowed or known; zero: no bound
	Last  civil.Date // the last day allowed or known; zero: no bound. Before First: the day lies in the gap between them
	ET    string     // what is wrong and what is allowed, as a sentence in Estonian; empty: the kind's
	EN    string     // and in English
}

// Error returns line, place, sentence and bounds and, last, the value, in English.
func (e *Error) Error() string { return e.Text(language.English) }

// Text returns the same in Estonian or English; see the package documentation for the language.
func (e *Error) Text(tag language.Tag) string {
	if e == nil || e.Kind == nil {
		return msg.Text{ET: "viga ei ole", EN: "no error"}.In(tag)
	}
	var parts []string
	if e.Line > 0 {
		parts = append(parts, msg.Text{ET: "rida {1}", EN: "line {1}"}.With(e.Line, 0).In(tag))
	}
	if e.At != "" {
		parts = append(parts, e.At)
	}
	sentence := msg.Text{ET: e.ET, EN: e.EN}
	if sentence.EN == "" {
		sentence = kinds[e.Kind]
	}
	if e.EN != "" || e.Cause == nil {
		parts = append(parts, sentence.In(tag)+e.bounds().In(tag))
	}
	if e.Value != "" {
		parts = append(parts, msg.Quoted(e.Value).In(tag))
	}
	if e.Cause != nil {
		parts = append(parts, ErrorText(e.Cause, tag))
	}
	return strings.Join(parts, ": ")
}

// bounds is the span of days that is allowed; the sentence of a rule that was not in force says its own.
func (e *Error) bounds() msg.Text {
	if e.Kind == ErrNotInForce || e.First.IsZero() && e.Last.IsZero() {
		return msg.Text{}
	}
	return msg.Text{ET: " ({1}–{2})", EN: " ({1}–{2})"}.Put(msg.Date(e.First), msg.Date(e.Last))
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

// ErrorText returns what an error says, in Estonian or English where it is one of this module, and else as it stands.
func ErrorText(err error, tag language.Tag) string {
	var day *civil.Error
	switch e := err.(type) {
	case nil:
		return ""
	case *Error:
		return e.Text(tag)
	case *civil.Error:
		day = e
	default:
		own, found := inside(err)
		if !found {
			return err.Error()
		}
		// What wraps an error of this module keeps its own words around it.
		return strings.Replace(err.Error(), own.Error(), ErrorText(own, tag), 1)
	}
	switch day.Kind {
	case civil.ErrNoSuchDay:
		return msg.Text{ET: "Sellist kuupäeva ei ole: {1}", EN: "no such day: {1}"}.Put(msg.Quoted(day.Value)).In(tag)
	case civil.ErrUnreadable:
		return msg.Text{
			ET: "Ei ole loetav kuupäevana (2026-04-02, 02.04.2026, 2. aprill 2026): {1}",
			EN: "not read as a day (2026-04-02, 02.04.2026, 2. aprill 2026): {1}",
		}.Put(msg.Quoted(day.Value)).In(tag)
	case civil.ErrNoSuchPeriod:
		return msg.Text{ET: "Sellist ajavahemikku ei ole: {1}", EN: "no such period: {1}"}.Put(msg.Quoted(day.Value)).In(tag)
	}
	return day.Error()
}

// inside returns the error of this module that another one wraps.
func inside(err error) (error, bool) {
	var own *Error
	if errors.As(err, &own) {
		return own, true
	}
	var day *civil.Error
	if errors.As(err, &day) {
		return day, true
	}
	return nil, false
}
