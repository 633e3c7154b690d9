// SPDX-License-Identifier: MIT

package dhstest

import (
	"encoding/json"
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Deadlines are the functions of the system under test that count time limits. Rules go by their permanent ids
// ("avts-18.1"). under is "" or the statute above an institution's rule: one that gives way leaves the answer to it, and
// of any other the earlier day counts. An event outside the rule's time is refused with any error.
type Deadlines struct {
	// Due returns the last day in time; of a window in the calendar the first end after the event.
	Due func(rule, under string, event civil.Date) (civil.Date, error)
	// Extended returns the last day in time after the longest extension.
	Extended func(rule, under string, event civil.Date) (civil.Date, error)
	// Notice returns the last day on which the extension may be told.
	Notice func(rule, under string, event civil.Date) (civil.Date, error)
	// From returns the first day on which the act can be done.
	From func(rule, under string, event civil.Date) (civil.Date, error)
	// DaysLate returns how many working days after the due day the act was done; 0 in time.
	DaysLate func(rule, under string, event, done civil.Date) (int, error)
	// Hours returns the end of a limit in hours. Both are times by the clocks of Tallinn, "2026-04-02T15:00"; midnight
	// belongs to the day that it begins.
	Hours func(rule, event string) (string, error)
	// Own returns the last day in time at an institution with rules and days off of its own. The institution is an id or a
	// profile, as JSON; the rule is one of its own or a named one.
	Own func(institution, rule string, event civil.Date) (civil.Date, error)
	// Term returns the end of a bare term, "6 months", "5 workdays"; roll: the end moves off a day off.
	Term func(term string, roll bool, event civil.Date) (civil.Date, error)
}

func (s Deadlines) trials() iter.Seq[trial] { return trials("deadlines", s.checks) }

type deadlineCase struct {
	asked
	Institution            json.RawMessage // an id or a profile
	Event, Under           string          // a day or a time, and a statute
	Due                    civil.Date
	DueTime                string `json:"due_time"`
	Extended, Notice, Done civil.Date
	FirstDay               civil.Date `json:"first_day"`
	DaysLate               int        `json:"days_late"`
}

func (s Deadlines) checks(c deadlineCase) (all []check) {
	if c.What == "hours" {
		return ask("Hours", s.Hours != nil, list(c.Rule, c.Event), c.DueTime, c.Refused, func() (string, error) { return s.Hours(c.Rule, c.Event) })
	}
	event := civil.MustParse(c.Event)
	if c.What == "term" {
		roll := map[bool]string{true: "roll", false: "no roll"}[c.Roll]
		return ask("Term", s.Term != nil, list(c.Term, roll, event), c.Due, c.Refused, func() (civil.Date, error) {
			return s.Term(c.Term, c.Roll, event)
		})
	}
	if c.Institution != nil {
		return ask("Own", s.Own != nil, list(string(c.Institution), c.Rule, event), c.Due, c.Refused, func() (civil.Date, error) {
			return s.Own(string(c.Institution), c.Rule, event)
		})
	}
	rule := c.Rule
	if c.Under != "" {
		rule += " under " + c.Under
	}
	refusal := c.Refused
	if !c.Done.IsZero() {
		refusal = "" // the due day is there, and done is refused
	}
	for _, q := range []struct {
		function string
		f        func(rule, under string, event civil.Date) (civil.Date, error)
		want     civil.Date
		refusal  string
	}{{"Due", s.Due, c.Due, refusal}, {"Extended", s.Extended, c.Extended, ""}, {"Notice", s.Notice, c.Notice, ""}, {"From", s.From, c.FirstDay, ""}} {
		if !q.want.IsZero() || q.refusal != "" {
			all = append(all, ask(q.function, q.f != nil, list(rule, event), q.want, q.refusal, func() (civil.Date, error) {
				return q.f(c.Rule, c.Under, event)
			})...)
		}
	}
	if !c.Done.IsZero() {
		all = append(all, ask("DaysLate", s.DaysLate != nil, list(rule, event, "done "+c.Done.String()), c.DaysLate, c.Refused, func() (int, error) {
			return s.DaysLate(c.Rule, c.Under, event, c.Done)
		})...)
	}
	return all
}
