package dhstest

import (
	"iter"
	"testing"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Deadlines are the functions of the system under test that count time limits. Rules go by their permanent ids
// ("avts-18.1"). under is "" or the statute above a house rule: a house rule that gives way leaves the answer to it, and
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
	// Term returns the end of a bare term, "6 months", "5 workdays"; roll: the end moves off a day off.
	Term func(term string, roll bool, event civil.Date) (civil.Date, error)
}

// TestDeadlines tests the time limits of a system against the vectors of deadlines.json.
func TestDeadlines(t *testing.T, system Deadlines, o Options) {
	t.Helper()
	run(t, trials("deadlines", system.checks), o)
}

// Results yields what comes of each case of deadlines.json, in the file's order.
func (s Deadlines) Results() iter.Seq[Result] { return results(trials("deadlines", s.checks)) }

type deadlineCase struct {
	known
	Event, Under                 string
	Due                          string // a day or a time
	Extended, Notice, From, Done civil.Date
	DaysLate                     int `json:"days_late"`
	Error                        string
}

func (s Deadlines) checks(g group, c deadlineCase) (all []check) {
	if len(c.Event) > len("2006-01-02") {
		return ask("Hours", s.Hours != nil, list(g.Rule, c.Event), c.Due, c.Error, func() (string, error) { return s.Hours(g.Rule, c.Event) })
	}
	event := civil.MustParse(c.Event)
	var due civil.Date
	if c.Due != "" {
		due = civil.MustParse(c.Due)
	}
	if g.Term != "" {
		roll := map[bool]string{true: "roll", false: "no roll"}[g.Roll]
		return ask("Term", s.Term != nil, list(g.Term, roll, event), due, c.Error, func() (civil.Date, error) {
			return s.Term(g.Term, g.Roll, event)
		})
	}
	rule := g.Rule
	if c.Under != "" {
		rule += " under " + c.Under
	}
	refusal := c.Error
	if !c.Done.IsZero() {
		refusal = "" // the due day is there, and done is refused
	}
	for _, q := range []struct {
		function string
		f        func(rule, under string, event civil.Date) (civil.Date, error)
		want     civil.Date
		refusal  string
	}{{"Due", s.Due, due, refusal}, {"Extended", s.Extended, c.Extended, ""}, {"Notice", s.Notice, c.Notice, ""}, {"From", s.From, c.From, ""}} {
		if !q.want.IsZero() || q.refusal != "" {
			all = append(all, ask(q.function, q.f != nil, list(rule, event), q.want, q.refusal, func() (civil.Date, error) {
				return q.f(g.Rule, c.Under, event)
			})...)
		}
	}
	if !c.Done.IsZero() {
		all = append(all, ask("DaysLate", s.DaysLate != nil, list(rule, event, "done "+c.Done.String()), c.DaysLate, c.Error, func() (int, error) {
			return s.DaysLate(g.Rule, c.Under, event, c.Done)
		})...)
	}
	return all
}
