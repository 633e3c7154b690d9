// SPDX-License-Identifier: MIT

package dhstest

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Incidents are the functions of the system under test that judge incidents. Risk and priority are "high", "medium",
// "low", or "" where they are not known.
type Incidents struct {
	// Stoppage reports whether a disturbance of work is a work stoppage.
	Stoppage func(Outage) (bool, error)
	// TellCERT reports whether CERT-EE is told at once; loweredTo is to what the contractor changed the priority, or "".
	TellCERT func(risk, priority, loweredTo string) (bool, error)
	// Missing returns what is still to be done before an incident is closed, in any order; nil: it is closed. What can be
	// done is "measures", "report", "damage-assessed", "it-measures", "staff-trained" and "cert-told".
	Missing func(done []string, risk string, certNeeded bool) ([]string, error)
}

// Outage is a disturbance of work.
type Outage struct {
	ClassAllows      int    `json:"class_allows_seconds"` // the longest one that the application's ISKE class allows; -1: it has no class
	Seconds          int    `json:"outage_seconds"`       // how long it lasted
	Scope            string `json:"scope"`                // "institution", "department", "section", "other-subunit", "person"
	Whole            bool   `json:"whole"`                // the whole of it is touched
	BusinessCritical bool   `json:"business_critical"`    // the work is business-critical
}

func (s Incidents) trials() iter.Seq[trial] { return trials("incident", s.checks) }

type incidentCase struct {
	asked
	Outage
	ClassAllows      *int `json:"class_allows_seconds"`
	Stoppage, Notify bool
	Risk, Priority   string
	LoweredTo        string `json:"lowered_to"`
	Done, Missing    []string
	CERTNeeded       bool `json:"cert_needed"`
	Closed           bool // nothing is missing
}

func (s Incidents) checks(c incidentCase) []check {
	switch c.What {
	case "stoppage":
		c.Outage.ClassAllows = -1
		if c.ClassAllows != nil {
			c.Outage.ClassAllows = *c.ClassAllows
		}
		return ask("Stoppage", s.Stoppage != nil, facts(c.Outage), c.Stoppage, "", func() (bool, error) { return s.Stoppage(c.Outage) })
	case "cert-notice":
		input := fmt.Sprintf("risk %q, priority %q, lowered to %q", c.Risk, c.Priority, c.LoweredTo)
		return ask("TellCERT", s.TellCERT != nil, input, c.Notify, "", func() (bool, error) {
			return s.TellCERT(c.Risk, c.Priority, c.LoweredTo)
		})
	}
	sorted := func(all []string) string { return strings.Join(slices.Sorted(slices.Values(all)), " ") }
	input := fmt.Sprintf("%v, risk %s, CERT-EE needed %t", c.Done, c.Risk, c.CERTNeeded)
	return ask("Missing", s.Missing != nil, input, sorted(c.Missing), "", func() (string, error) {
		missing, err := s.Missing(c.Done, c.Risk, c.CERTNeeded)
		return sorted(missing), err
	})
}
