// SPDX-License-Identifier: MIT

package dhstest

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Retention are the functions of the system under test that say how long records and backups are kept by the
// instruction of RMK.
type Retention struct {
	// KeepUntil returns the last day of a retention term written in Estonian, "5 aastat", of a record without archival
	// value that was created on a day.
	KeepUntil func(term string, created civil.Date) (civil.Date, error)
	// DestroyFrom returns the first day on which the record may be destroyed.
	DestroyFrom func(term string, created civil.Date) (civil.Date, error)
	// DestroyBy returns the last day on which the record may exist.
	DestroyBy func(term string, created civil.Date) (civil.Date, error)
	// Transfer returns the day on which the duty to transfer an archival record to the public archive arises.
	Transfer func(created, proceedingsEnd civil.Date) (civil.Date, error)
	// Destruction returns the last day in time to destroy: by "rmk-19.3/week" after the approval of the act, by
	// "rmk-19.3/month" after the receipt of the archive's decision.
	Destruction func(rule string, event civil.Date) (civil.Date, error)
	// Disposition says what is to be done with a record on a day: "keep", "transfer", "destroy", "review", "blocked" or
	// "indeterminate". from is the first day of destruction, by the day on which the duty to transfer arises; zero: none.
	Disposition func(r Record, on civil.Date) (outcome string, from, by civil.Date, err error)
	// Backup returns the last day on which a copy ("daily", "monthly", "software") is kept.
	Backup func(kind string, taken civil.Date) (civil.Date, error)
}

// Record is what is known of a record; a zero day has not come, or is not known.
type Record struct {
	Term     string       `json:"term"`              // the retention term in Estonian
	Created  civil.Date   `json:"created"`           // day of its creation
	Received civil.Date   `json:"received,omitzero"` // and of its receipt, where it came from outside
	InFile   bool         `json:"in_file,omitempty"` // it belongs to a case file
	Closed   civil.Date   `json:"closed,omitzero"`   // day of the closing of the file
	Linked   []civil.Date `json:"linked,omitempty"`  // days of the documents linked with it, in any order
	Events   []civil.Date `json:"events,omitempty"`  // days of the events that the term names
	Value    string       `json:"value,omitempty"`   // "archival", "not_archival"; "": nobody appraised it
	// Appraisal is the decision of the archive.
	Appraisal struct {
		Date   civil.Date `json:"date"`   // its day
		Number string     `json:"number"` // its number
	} `json:"appraisal,omitzero"`
	TransferUntil civil.Date `json:"transfer_until,omitzero"` // the day to which the State Archivist prolonged the time for the transfer
	// Holds keep it from destruction, in any order.
	Holds []struct {
		Mandate string     `json:"mandate"`         // who asked for it
		Opened  civil.Date `json:"opened"`          // its first day
		Lifted  civil.Date `json:"lifted,omitzero"` // its last day
	} `json:"holds,omitempty"`
	// Extension is the prolonging of its term.
	Extension struct {
		Mandate string     `json:"mandate"` // who decided it
		Until   civil.Date `json:"until"`   // its last day
	} `json:"extension,omitzero"`
}

func (s Retention) trials() iter.Seq[trial] { return trials("retention", s.checks) }

type retentionCase struct {
	asked
	Term, Copy          string
	Created, Event, Due civil.Date
	KeepUntil           civil.Date `json:"keep_until"`
	DestroyFrom         civil.Date `json:"destroy_from"`
	DestroyBy           civil.Date `json:"destroy_by"`
	Record              Record
	On                  civil.Date
	Outcome             string
	TransferBy          civil.Date `json:"transfer_by"`
}

func (s Retention) checks(c retentionCase) (all []check) {
	switch c.What {
	case "transfer":
		return ask("Transfer", s.Transfer != nil, list(c.Created, c.Event), c.Due, c.Refused, func() (civil.Date, error) {
			return s.Transfer(c.Created, c.Event)
		})
	case "destruction":
		return ask("Destruction", s.Destruction != nil, list(c.Rule, c.Event), c.Due, c.Refused, func() (civil.Date, error) {
			return s.Destruction(c.Rule, c.Event)
		})
	case "disposition":
		input := list(facts(c.Record), c.On)
		question := func(want string, of func(outcome string, from, by civil.Date) string) {
			all = append(all, ask("Disposition", s.Disposition != nil, input, want, c.Refused, func() (string, error) {
				outcome, from, by, err := s.Disposition(c.Record, c.On)
				return of(outcome, from, by), err
			})...)
		}
		question(c.Outcome, func(outcome string, _, _ civil.Date) string { return outcome })
		if !c.DestroyFrom.IsZero() {
			question("destroyed from "+c.DestroyFrom.String(), func(_ string, from, _ civil.Date) string { return "destroyed from " + from.String() })
		}
		if !c.TransferBy.IsZero() {
			question("transferred by "+c.TransferBy.String(), func(_ string, _, by civil.Date) string { return "transferred by " + by.String() })
		}
		return all
	case "backup":
		return ask("Backup", s.Backup != nil, list(c.Copy, c.Event), c.KeepUntil, c.Refused, func() (civil.Date, error) {
			return s.Backup(c.Copy, c.Event)
		})
	}
	for _, q := range []struct {
		function string
		f        func(term string, created civil.Date) (civil.Date, error)
		want     civil.Date
	}{{"KeepUntil", s.KeepUntil, c.KeepUntil}, {"DestroyFrom", s.DestroyFrom, c.DestroyFrom}, {"DestroyBy", s.DestroyBy, c.DestroyBy}} {
		if !q.want.IsZero() {
			all = append(all, ask(q.function, q.f != nil, list(c.Term, c.Event), q.want, "", func() (civil.Date, error) {
				return q.f(c.Term, c.Event)
			})...)
		}
	}
	return all
}
