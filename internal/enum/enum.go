// SPDX-License-Identifier: MIT

// Package enum gives every enumeration of this module the same text: a code that never changes, which is its JSON and
// what it prints, and a name in both languages. The zero value is unknown, has no code and prints nothing.
package enum

import (
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

// Name is the code of one value and how the languages call it.
type Name struct{ Code, ET, EN string }

// Names are the names of an enumeration by its values. The first, of the zero value, is empty.
type Names[E ~uint8] []Name

// Known reports whether a value is one of the enumeration; the zero value is not.
func (n Names[E]) Known(e E) bool { return int(e) < len(n) && n[e].Code != "" }

// Code returns the code; "" for a value that is unknown.
func (n Names[E]) Code(e E) string {
	if int(e) >= len(n) {
		return ""
	}
	return n[e].Code
}

// Text returns the name in Estonian or English; "" for a value that is unknown.
func (n Names[E]) Text(e E, tag language.Tag) string { return n.Msg(e).In(tag) }

// Msg returns the name in both languages.
func (n Names[E]) Msg(e E) msg.Text {
	if int(e) >= len(n) {
		return msg.Text{}
	}
	return msg.Text{ET: n[e].ET, EN: n[e].EN}
}

// Marshal writes the code; nothing for the zero value, and an error for one that there is not.
func (n Names[E]) Marshal(e E) ([]byte, error) {
	if e != 0 && !n.Known(e) {
		return nil, refuse.Unknown("", "", n.Codes()...)
	}
	return []byte(n.Code(e)), nil
}

// Decode reads a code, and no text as the zero value. After an error e is unchanged.
func (n Names[E]) Decode(text []byte, e *E) error {
	if len(text) == 0 {
		*e = 0
		return nil
	}
	const longest = 200 // longer than any code
	text = text[:min(len(text), longest)]
	v, ok := n.Find(string(text))
	if !ok {
		return refuse.Unknown("", string(text), n.Codes()...)
	}
	*e = v
	return nil
}

// Find returns the value with a code.
func (n Names[E]) Find(code string) (E, bool) {
	for i := range n {
		if n[i].Code == code && code != "" {
			return E(i), true
		}
	}
	return 0, false
}

// Codes returns the codes in the order of the values.
func (n Names[E]) Codes() (codes []string) {
	for i := range n {
		if n[i].Code != "" {
			codes = append(codes, n[i].Code)
		}
	}
	return codes
}
