// SPDX-License-Identifier: MIT

// Package element holds what a subject must have as a table, and finds what it lacks.
package element

import (
	"github.com/teabehaldus/teabehaldus/law"
)

// Row is one thing that a T must have (kohustuslik andmeväli).
type Row[T any] struct {
	Clause    law.ID
	Code      string // stable; the code of the finding
	Provision string // of the table's act
	Doubt     string // what is not confirmed of it
	Advised   bool   // it should be there; else it must
	ET, EN    string // the thing by its name, at the beginning of a sentence: "Pealkiri", of which one can say that it is missing
	Sentence  bool   // ET and EN are the whole sentence, where "X is missing" would be wrong
	Has       func(*T) bool
}

// Table is all that an act asks of a T.
type Table[T any] struct {
	Source law.Source
	Rows   []Row[T]
}

// Missing returns a finding for each thing that v does not have, in the order of the table; nil where it has all. A nil v
// has none.
func (t *Table[T]) Missing(v *T) (found []law.Finding) {
	for i := range t.Rows {
		r := &t.Rows[i]
		if v == nil || r.Has == nil || !r.Has(v) {
			found = append(found, t.check(r).Finding(0, 0))
		}
	}
	return found
}

// Checks returns what the table can find.
func (t *Table[T]) Checks() []law.Check {
	checks := make([]law.Check, len(t.Rows))
	for i := range t.Rows {
		checks[i] = t.check(&t.Rows[i])
	}
	return checks
}

func (t *Table[T]) check(r *Row[T]) law.Check {
	c := law.Check{Clause: r.Clause, Code: r.Code, Source: t.Source.At(r.Provision), ET: r.ET, EN: r.EN}
	c.Source.Doubt = r.Doubt
	if r.Advised {
		c.Severity = law.Advised
	}
	if !r.Sentence {
		c.ET, c.EN = c.ET+" puudub", c.EN+" is missing"
	}
	return c
}
