// SPDX-License-Identifier: MIT

package retention_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/retention"
)

func ofTime(t time.Time) civil.Date { return civil.FromTime(t, time.UTC) }

func addDate(d civil.Date, years, months int) civil.Date {
	return ofTime(d.Start(time.UTC).AddDate(years, months, 0))
}

func rolled(t *testing.T, d civil.Date) civil.Date {
	d, err := deadlines.Estonia().OnOrAfter(d)
	require.NoError(t, err)
	return d
}

func yearEnd(d civil.Date) civil.Date { return civil.Must(d.Year(), 12, 31) }

// TestMutants: every plausible wrong way to count a term in years or the duty to transfer fails at least one vector.
func TestMutants(t *testing.T) {
	within := func(d civil.Date) bool { return d.Year() < 2100 }
	terms := map[string]func(civil.Date, int) civil.Date{
		"the first day counted":    func(d civil.Date, n int) civil.Date { return d.AddYears(n).AddDays(-1) },
		"365 days":                 func(d civil.Date, n int) civil.Date { return d.AddDays(365 * n) },
		"29 February to 1 March":   func(d civil.Date, n int) civil.Date { return addDate(d, n, 0) },
		"from the year's end":      func(d civil.Date, n int) civil.Date { return yearEnd(d).AddYears(n) },
		"from the next year":       func(d civil.Date, n int) civil.Date { return yearEnd(d).AddDays(1).AddYears(n) },
		"off a day off":            func(d civil.Date, n int) civil.Date { return rolled(t, d.AddYears(n)) },
		"to the year's end":        func(d civil.Date, n int) civil.Date { return yearEnd(d.AddYears(n)) },
		"the last day of February": func(d civil.Date, n int) civil.Date { return d.AddDays(1).AddYears(n).AddDays(-1) },
		"a day too long":           func(d civil.Date, n int) civil.Date { return d.AddYears(n).AddDays(1) },
	}
	duties := map[string]func(created, end civil.Date) civil.Date{
		"always 20 years": func(_, end civil.Date) civil.Date { return end.AddYears(20) },
		"always 10 years": func(_, end civil.Date) civil.Date { return end.AddYears(10) },
		"cohort by the end": func(_, end civil.Date) civil.Date {
			return end.AddYears(map[bool]int{true: 10, false: 20}[end.Year() >= 2012])
		},
		"from the creation, not before the end": func(created, end civil.Date) civil.Date {
			due := created.AddYears(map[bool]int{true: 10, false: 20}[created.Year() >= 2012])
			if due.Before(end) {
				return end
			}
			return due
		},
		"cut a day late": func(created, end civil.Date) civil.Date {
			return end.AddYears(map[bool]int{true: 10, false: 20}[created.After(day("2012-01-01"))])
		},
		"cut a day early": func(created, end civil.Date) civil.Date {
			return end.AddYears(map[bool]int{true: 10, false: 20}[!created.Before(day("2011-12-31"))])
		},
		"off a day off": func(created, end civil.Date) civil.Date {
			return rolled(t, end.AddYears(map[bool]int{true: 10, false: 20}[created.Year() >= 2012]))
		},
		"29 February to 1 March": func(created, end civil.Date) civil.Date {
			return addDate(end, map[bool]int{true: 10, false: 20}[created.Year() >= 2012], 0)
		},
		"the day after": func(created, end civil.Date) civil.Date {
			return end.AddYears(map[bool]int{true: 10, false: 20}[created.Year() >= 2012]).AddDays(1)
		},
	}
	killed := map[string]bool{}
	for _, group := range readVectors(t) {
		for _, c := range group.Cases {
			switch group.What {
			case "term":
				least, start := term(t, c.Term).Least(), term(t, c.Term).Start()
				if least.Unit() != civil.Year || start.Event != "" || start.CalendarYears {
					continue
				}
				n := least.Count()
				for name, mutant := range terms {
					killed["term: "+name] = killed["term: "+name] || within(c.KeepUntil) && mutant(c.Event, n) != c.KeepUntil
				}
			case "transfer":
				for name, mutant := range duties {
					killed["duty: "+name] = killed["duty: "+name] || mutant(c.Created, c.Event) != c.Due
				}
			}
		}
	}
	assert.Len(t, killed, len(terms)+len(duties))
	for name, dead := range killed {
		assert.True(t, dead, "no vector tells %q from the rule", name)
	}
}

// TestEveryGroupIsNeeded: each group of vectors kills wrong implementations of its own clause, which without it would live.
func TestEveryGroupIsNeeded(t *testing.T) {
	after := func(d civil.Date, years, months, days int) civil.Date {
		return d.AddYears(years).AddMonths(months).AddDays(days)
	}
	type mutant struct {
		name string
		got  func(c vectorCase) civil.Date
		want func(c vectorCase) civil.Date
	}
	keep := func(c vectorCase) civil.Date { return c.KeepUntil }
	by := func(c vectorCase) civil.Date { return c.DestroyBy }
	due := func(c vectorCase) civil.Date { return c.Due }
	mutants := map[string][]mutant{
		"rmk-15.6": {{"from the year's end", func(c vectorCase) civil.Date { return after(yearEnd(c.Event), 5, 0, 0) }, keep}},
		"rmk-20.1": {
			{"four years", func(c vectorCase) civil.Date { return after(c.Event, 4, 0, 0) }, by},
			{"to the year's end", func(c vectorCase) civil.Date { return yearEnd(after(c.Event, 5, 0, 0)) }, by},
			{"off a day off", func(c vectorCase) civil.Date { return rolled(t, after(c.Event, 5, 0, 0)) }, by},
			{"a day too long", func(c vectorCase) civil.Date { return after(c.Event, 5, 0, 1) }, by},
		},
		"rmk-18.2": {{"always 20 years", func(c vectorCase) civil.Date { return after(c.Event, 20, 0, 0) }, due}},
		"rmk-19.3/week": {
			{"no roll", func(c vectorCase) civil.Date { return after(c.Event, 0, 0, 7) }, due},
			{"five working days", func(c vectorCase) civil.Date {
				d, err := deadlines.Estonia().AddWorkdays(c.Event, 5)
				require.NoError(t, err)
				return d
			}, due},
			{"six days", func(c vectorCase) civil.Date { return rolled(t, after(c.Event, 0, 0, 6)) }, due},
			{"eight days", func(c vectorCase) civil.Date { return rolled(t, after(c.Event, 0, 0, 8)) }, due},
		},
		"rmk-19.3/month": {
			{"no roll", func(c vectorCase) civil.Date { return after(c.Event, 0, 1, 0) }, due},
			{"thirty days", func(c vectorCase) civil.Date { return rolled(t, after(c.Event, 0, 0, 30)) }, due},
			{"no clamp", func(c vectorCase) civil.Date { return rolled(t, addDate(c.Event, 0, 1)) }, due},
		},
		"rmk-7.9.2": {
			{"thirty days", func(c vectorCase) civil.Date { return after(c.Event, 0, 0, 30) }, keep},
			{"one month", func(c vectorCase) civil.Date { return after(c.Event, 0, 1, 0) }, keep},
			{"one year", func(c vectorCase) civil.Date { return after(c.Event, 1, 0, 0) }, keep},
		},
		"rmk-7.9.1": {
			{"one month", func(c vectorCase) civil.Date { return after(c.Event, 0, 1, 0) }, keep},
			{"a day too long", func(c vectorCase) civil.Date { return after(c.Event, 1, 0, 1) }, keep},
			{"a day too short", func(c vectorCase) civil.Date { return after(c.Event, 1, 0, -1) }, keep},
		},
	}
	for _, group := range readVectors(t) {
		if group.What == "disposition" {
			continue // TestDispositionMutants
		}
		assert.NotEmpty(t, mutants[group.Rule], "no mutant needs %s", group.Rule)
		for _, m := range mutants[group.Rule] {
			killed := false
			for _, c := range group.Cases {
				killed = killed || c.Error == "" && m.got(c) != m.want(c)
			}
			assert.True(t, killed, "no vector of %s tells %q from the rule", group.Rule, m.name)
		}
	}
}

// TestDispositionMutants: whoever forgets a part of a record fails at least one vector.
func TestDispositionMutants(t *testing.T) {
	for name, forget := range map[string]func(r *retention.Record){
		"holds":               func(r *retention.Record) { r.Holds = nil },
		"the first hold":      func(r *retention.Record) { r.Holds = r.Holds[min(1, len(r.Holds)):] },
		"the second hold":     func(r *retention.Record) { r.Holds = r.Holds[:min(1, len(r.Holds))] },
		"the receipt":         func(r *retention.Record) { r.Received = civil.Date{} },
		"the file":            func(r *retention.Record) { r.InFile, r.Closed = false, civil.Date{} },
		"linked documents":    func(r *retention.Record) { r.Linked = nil },
		"the order of linked": func(r *retention.Record) { r.Linked = r.Linked[:min(1, len(r.Linked))] },
		"the last linked":     func(r *retention.Record) { r.Linked = r.Linked[min(1, len(r.Linked)):] },
		"events":              func(r *retention.Record) { r.Events = [2]civil.Date{} },
		"the extension":       func(r *retention.Record) { r.Extension = retention.Extension{} },
		"archival value": func(r *retention.Record) {
			r.Value, r.Appraisal = retention.NotArchival, retention.Appraisal{Date: day("2012-02-09"), Number: "14"}
		},
		"that holds are lifted": func(r *retention.Record) {
			for i := range r.Holds {
				r.Holds[i].Lifted = civil.Date{}
			}
		},
		"that a lifted hold includes its day": func(r *retention.Record) {
			for i, h := range r.Holds {
				if !h.Lifted.IsZero() {
					r.Holds[i].Lifted = h.Lifted.AddDays(-1)
				}
			}
		},
		"that a hold moves no term": func(r *retention.Record) {
			for i := range r.Holds {
				r.Holds[i].Effect = retention.Resumes
			}
		},
	} {
		killed := false
		for _, group := range readVectors(t) {
			for _, c := range group.Cases {
				if group.What != "disposition" {
					continue
				}
				r := c.record(t)
				forget(&r)
				d, err := retention.RMKPolicy().Dispose(r, c.On)
				killed = killed || err != nil || d.Outcome().String() != c.Outcome || !c.DestroyFrom.IsZero() && d.DestroyFrom() != c.DestroyFrom
			}
		}
		assert.True(t, killed, "no vector tells who forgets %s", name)
	}
}
