// SPDX-License-Identifier: MIT

package dhstest

import (
	"iter"
	"strconv"
)

// Password is the function of the system under test that checks a new password.
type Password struct {
	// Check returns what one clause of one policy says of a new password: "pass", "refuse", or "advise" where the rule
	// book only recommends. What other clauses find is not asked.
	Check func(Attempt) (string, error)
}

// Attempt is a new password and what is known around it. It is a case of the vectors: all of it is public, and a failure
// prints it.
type Attempt struct {
	Policy  string   // "antsla" or "saaremaa"
	Clause  string   // "saaremaa-7.6"
	New     string   // the new password
	Current string   // the current one, as it was entered with it
	Former  []string // the passwords until now, newest first: the first is the current one; nil: the account has none yet
	Words   []string // the whole dictionary

	Names, Codes, Phones, Plates, Postcodes []string // of the user; codes are personal codes
}

func (s Password) trials() iter.Seq[trial] { return trials("password", s.checks) }

type passwordCase struct {
	asked
	New, Current  string
	Former, Words []string
	Subject       struct{ Names, Codes, Phones, Plates, Postcodes []string }
	Verdict       string
	Codes         []string // of findings: those of this module, which no system has to share
}

func (s Password) checks(c passwordCase) []check {
	known := c.Subject
	a := Attempt{New: c.New, Current: c.Current, Former: c.Former, Words: c.Words}
	a.Policy, a.Clause = c.Institution, c.asked.Clause
	a.Names, a.Codes, a.Phones, a.Plates, a.Postcodes = known.Names, known.Codes, known.Phones, known.Plates, known.Postcodes
	return ask("Check", s.Check != nil, list(a.Clause, strconv.Quote(c.New)), c.Verdict, "", func() (string, error) { return s.Check(a) })
}
