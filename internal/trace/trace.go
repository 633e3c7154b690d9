// SPDX-License-Identifier: MIT

// Package trace lets one derivation be heard: the code that computes an answer says its steps, and whoever asks for the
// reasons listens. A nil [Trace] is nobody, and costs nothing.
package trace

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Trace is who listens to a derivation.
type Trace struct{ yield func(law.Step) bool }

// Listens reports whether somebody does; ask before making a sentence that costs.
func (t *Trace) Listens() bool { return t != nil && t.yield != nil }

// Say gives a step to whoever listens, until they have heard enough.
func (t *Trace) Say(day civil.Date, source law.Source, code string, sentence msg.Text) {
	if t.Listens() {
		t.Step(law.NewStep(day, source, code, sentence.ET, sentence.EN))
	}
}

// Step gives a step that is made already.
func (t *Trace) Step(s law.Step) {
	if t.Listens() && !t.yield(s) {
		t.yield = nil
	}
}

// Steps yields what a derivation says; the derivation runs anew each time.
func Steps(derive func(*Trace)) iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) { derive(&Trace{yield}) }
}

// Last returns what a derivation says last: what decides. The zero Step where it says nothing.
func Last(derive func(*Trace)) (last law.Step) {
	derive(&Trace{func(s law.Step) bool { last = s; return true }})
	return last
}
