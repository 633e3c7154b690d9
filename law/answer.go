// SPDX-License-Identifier: MIT

package law

import "encoding/json"

// Answer is a value with the reason for it.
type Answer[T any] struct {
	Value T
	why   Step
}

// Answered is the answer of a value with its reason.
func Answered[T any](value T, why Step) Answer[T] { return Answer[T]{value, why} }

// Why returns what decided (põhjendus); the zero Step for the zero Answer.
func (a Answer[T]) Why() Step { return a.why }

// String returns the reason in one line of English.
func (a Answer[T]) String() string { return a.why.String() }

// MarshalJSON writes the value and the reason: {"value": …, "why": {…}}.
func (a Answer[T]) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Value T    `json:"value"`
		Why   Step `json:"why"`
	}{a.Value, a.why})
}
