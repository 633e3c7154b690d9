// SPDX-License-Identifier: MIT

package shredding

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// EraserLevel is the level of a magnetic eraser by DIN 33858, such as A3 (magnetilise kustutuse seadme tase). What its
// letter and digit mean was not found, so levels compare with == and have no order. The zero EraserLevel is none.
//
// Source: DIN 33858:1993.
type EraserLevel struct{ letter, digit byte }

// ParseEraserLevel reads "A3", "b3", "DIN 33858 A3". Errors: [law.ErrUnknown] for anything but A or B with a digit;
// [law.ErrUnreadable] for text that is not UTF-8.
func ParseEraserLevel(s string) (EraserLevel, error) {
	text, err := normal(s)
	if err != nil {
		return EraserLevel{}, err
	}
	if tail, ok := cutPrefixFold(text, "din 33858"); ok {
		text = strings.TrimLeft(tail, " ")
	}
	if len(text) == 2 && isDigit(text[1]) {
		if letter := text[0] &^ 0x20; (letter == 'A' || letter == 'B') && letterAt(text) {
			return EraserLevel{letter, text[1]}, nil
		}
	}
	return EraserLevel{}, refuse.New(law.ErrUnknown, "", msg.Quote(s), msg.Text{ET: "Standardi DIN 33858 tase on A või B ja number", EN: "a level of DIN 33858 is A or B and a digit"})
}

// String returns the level as the standard writes it, such as "A3"; "" for the zero EraserLevel.
func (l EraserLevel) String() string {
	if l == (EraserLevel{}) {
		return ""
	}
	return string([]byte{l.letter, l.digit})
}

// MarshalText writes the level as String does.
func (l EraserLevel) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads what [ParseEraserLevel] reads, and no text as the zero EraserLevel. After an error l is unchanged.
func (l *EraserLevel) UnmarshalText(text []byte) error { return unmarshal(l, text, ParseEraserLevel) }

// Action is one thing that is done with a carrier (toiming). The zero Action is none.
type Action uint8

// The actions, in the order in which they are done.
const (
	EraseBySoftware   Action = iota + 1 // kustutada spetsiaalse tarkvaraga
	EraseMagnetically                   // kustutada magnetilise kustutuse seadmega
	Overwrite                           // üle kirjutada
	Shred                               // purustada
	Gather                              // koguda kokku turvaliseks hävitamiseks
)

// String returns the code of the action, such as "erase-by-software"; "" for one that is unknown.
func (a Action) String() string { return actions.Code(a) }

// Text returns the name of the action; "" for one that is unknown.
func (a Action) Text(tag language.Tag) string { return actions.Text(a, tag) }

// MarshalText writes the code of the action; nothing for the zero Action.
func (a Action) MarshalText() ([]byte, error) { return actions.Marshal(a) }

// UnmarshalText reads the code of an action, and no text as the zero Action. After an error a is unchanged.
func (a *Action) UnmarshalText(text []byte) error { return actions.Decode(text, a) }

// acted reports whether something is recorded as done, and nothing that is no action.
func acted(done []Action) bool {
	return len(done) > 0 && !slices.ContainsFunc(done, func(a Action) bool { return !actions.Known(a) })
}

// persons counts those named, each once.
func persons(names []string) int {
	n := 0
	for i, name := range names {
		again := func(earlier string) bool { return sameName(earlier, name) }
		if filled(name) && !slices.ContainsFunc(names[:i], again) {
			n++
		}
	}
	return n
}

// sameName compares two names whatever their case, form and space.
func sameName(a, b string) bool {
	return strings.EqualFold(norm.NFC.String(strings.Join(strings.Fields(a), " ")), norm.NFC.String(strings.Join(strings.Fields(b), " ")))
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }
