// SPDX-License-Identifier: MIT

// Package judge holds an answer against the case of the vectors that it answers: the one judgement for the kit in Go, for
// the program and for whatever else asks a system.
package judge

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/teabehaldus/teabehaldus/internal/cases"
)

// Outcome is what came of a case. The zero Outcome is none.
type Outcome uint8

// The outcomes.
const (
	Passed  Outcome = iota + 1 // every answer is the wanted one
	Failed                     // an answer is another
	Skipped                    // no answer is wrong, but at least one is not given
)

// Result is what came of one case.
type Result struct {
	Case    cases.Case
	Outcome Outcome
	Name    string // of the answer that is wrong or not given; "" for what passed
	Got     string // what was answered; "" where nothing was
	Want    string // what is wanted
}

// Reply is how a system answers: with the names of the answer, or an error of the question, or errors of single names; or
// it says that it does not know the question.
type Reply struct {
	Answer      map[string]json.RawMessage `json:"answer"`
	Error       json.RawMessage            `json:"error"`
	Errors      map[string]json.RawMessage `json:"errors"`
	Unsupported bool                       `json:"unsupported"`
}

// Of reads a reply. What more stands in it is of no interest; what says none of the four is no reply.
func Of(text []byte) (r Reply, err error) {
	if err := json.Unmarshal(text, &r); err != nil {
		return r, fmt.Errorf("no answer in JSON: %w", err)
	}
	if !r.Unsupported && r.Answer == nil && !given(r.Error) && len(r.Errors) == 0 {
		return r, errors.New(`no "answer", "error" or "unsupported" in it`)
	}
	return r, nil
}

// Case judges the reply to a case.
func Case(c cases.Case, r Reply) Result {
	result := Result{Case: c, Outcome: Passed}
	fail := func(name, got, want string) Result {
		return Result{Case: c, Outcome: Failed, Name: name, Got: got, Want: want}
	}
	if r.Unsupported {
		return Result{Case: c, Outcome: Skipped, Name: c.Ask}
	}
	for name, why := range c.Error {
		if got, answered := r.Answer[name]; answered && !given(r.Error) && !given(r.Errors[name]) {
			return fail(name, string(got), "an error, "+why)
		}
		if !given(r.Error) && !given(r.Errors[name]) {
			result.Outcome, result.Name, result.Want = Skipped, name, "an error, "+why
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Want)) {
		want := c.Want[name]
		switch got, answered := r.Answer[name]; {
		case given(r.Error):
			return fail(name, "the error "+string(r.Error), string(want))
		case given(r.Errors[name]):
			return fail(name, "the error "+string(r.Errors[name]), string(want))
		case !answered:
			result.Outcome, result.Name, result.Want = Skipped, name, string(want)
		case !same(name, got, want):
			return fail(name, string(got), string(want))
		}
	}
	return result
}

func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// anyOrder are the answers that are lists in any order.
var anyOrder = map[string]bool{"missing": true}

// same reports whether two values are one, however they are written.
func same(name string, got, want json.RawMessage) bool {
	var a, b any
	if json.Unmarshal(got, &a) != nil || json.Unmarshal(want, &b) != nil {
		return false
	}
	return bytes.Equal(canonical(name, a), canonical(name, b))
}

func canonical(name string, v any) []byte {
	if list, ok := v.([]any); ok && anyOrder[name] {
		slices.SortFunc(list, func(a, b any) int { return bytes.Compare(canonical("", a), canonical("", b)) })
	}
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // what was read can be written
	}
	return text
}
