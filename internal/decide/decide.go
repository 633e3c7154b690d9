// SPDX-License-Identifier: MIT

// Package decide asks decision tables: rows of which the first that applies answers. A question costs no allocation; the
// words of an answer are made when they are asked for.
package decide

import "github.com/teabehaldus/teabehaldus/law"

// Set is a set of checks: bit i is the check i of the table's list.
type Set uint32

// Need is the condition c where it is not met.
func Need[C ~uint8](met bool, c C) Set {
	if met {
		return 0
	}
	return 1 << c
}

// Note is the advice c where there is cause for it.
func Note[C ~uint8](cause bool, c C) Set { return Need(!cause, c) }

// Outcome is what a rule says where it applies.
type Outcome struct {
	Rule    law.Check
	Verdict law.Verdict
}

// Say makes an outcome.
func Say(clause law.ID, source law.Source, code string, v law.Verdict, et, en string) Outcome {
	return Outcome{law.Check{Clause: clause, Source: source, Code: code, ET: et, EN: en}, v}
}

// Decision is the outcome as the answer, with nothing found.
func (o *Outcome) Decision() law.Decision { return law.Decided(o.Verdict, &o.Rule, nil, 0) }

// Row is one row of a table: where it applies, and what it says.
type Row[T any] struct {
	Outcome
	When   func(T) bool // nil: always
	Unmet  func(T) Set  // conditions not met, and advice; nil: none
	Ground bool         // one ground of several: while a condition of it is not met, another may allow
}

// Ask asks the rows of a question in their order, and the first that applies answers; the last row applies always. A
// ground with a condition not met waits: a later row may allow, but none refuses what the condition would allow. So bans
// stand first in a table and other refusals last. The checks are the conditions and the advice that the rows find.
func Ask[T any](checks *[]law.Check, rows []Row[T], subject T) law.Decision {
	var waiting law.Decision
	waits := false
	for i := range rows {
		r := &rows[i]
		if r.When != nil && !r.When(subject) {
			continue
		}
		var found Set
		if r.Unmet != nil {
			found = r.Unmet(subject)
		}
		d := law.Decided(r.Verdict, &r.Rule, checks, uint32(found))
		switch v := d.Verdict(); {
		case r.Ground && v == law.Conditional:
			if !waits {
				waiting, waits = d, true
			}
		case waits && v == law.Refused:
			return waiting
		default:
			return d
		}
	}
	return waiting
}
