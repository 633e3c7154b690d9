package handling

import (
	"errors"
	"strconv"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The kinds of refusal of this package; [errors.Is] tells them apart.
var (
	// ErrText refuses text that is not valid UTF-8.
	ErrText = errors.New("not valid UTF-8")
	// ErrUnknown refuses a kind that there is not, such as the zero Way or the zero classification.PersonalData.
	ErrUnknown = errors.New("no such kind")
	// ErrName refuses a name of a file or a folder in which there is nothing to read.
	ErrName = errors.New("no name")
	// ErrFormat refuses a format of which it is not known whether it encrypts.
	ErrFormat = errors.New("unknown format")
	// ErrAddress refuses what is not one mail address, or not one domain.
	ErrAddress = errors.New("no address")
	// ErrPages refuses a number of pages below 0 or beyond counting.
	ErrPages = errors.New("no number of pages")
)

// Error is a refusal of this package: of which kind, and what was refused.
type Error struct {
	Kind  error
	Value string // what was refused, with the name of the field before it
}

// Error returns package, kind and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "handling: no error"
	}
	return "handling: " + e.Kind.Error() + ": " + e.Value
}

// Unwrap returns the kind, for [errors.Is].
func (e *Error) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Kind
}

func refuse(kind error, field, value string) error {
	return &Error{Kind: kind, Value: field + " " + value}
}

// known refuses the zero of a kind and whatever lies behind its last.
func known[T ~uint8](field string, v, last T) error {
	if v == 0 || v > last {
		return refuse(ErrUnknown, field, strconv.Itoa(int(v)))
	}
	return nil
}

func valid(field, s string) error {
	if !utf8.ValidString(s) {
		return refuse(ErrText, field, msg.Quote(s))
	}
	return nil
}
