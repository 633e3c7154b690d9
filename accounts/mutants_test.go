// SPDX-License-Identifier: MIT

package accounts_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// TestMutants: every plausible wrong reading of the rules, put into the policy or the account, fails a vector.
func TestMutants(t *testing.T) {
	period := func(rule func(*accounts.PolicyRules) *accounts.PolicyRule, p civil.Period) func(*accounts.PolicySpec, *accounts.Account) {
		return func(s *accounts.PolicySpec, _ *accounts.Account) {
			if r := rule(&s.Rules); !r.Period.IsZero() {
				r.Period = p
			}
		}
	}
	shift := func(day func(*accounts.Account) *civil.Date, n int) func(*accounts.PolicySpec, *accounts.Account) {
		return func(_ *accounts.PolicySpec, a *accounts.Account) {
			if d := day(a); !d.IsZero() {
				*d = d.AddDays(n)
			}
		}
	}
	absences := func(n int) func(*accounts.PolicySpec, *accounts.Account) {
		return func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Absences {
				a.Absences[i].First = a.Absences[i].First.AddDays(n)
			}
		}
	}
	ends := func(a *accounts.Account) *civil.Date { return &a.Ends }
	password := func(a *accounts.Account) *civil.Date { return &a.Password }
	term := func(r *accounts.PolicyRules) *accounts.PolicyRule { return &r.Term }
	absence := func(r *accounts.PolicyRules) *accounts.PolicyRule { return &r.Absence }
	mailbox := func(r *accounts.PolicyRules) *accounts.PolicyRule { return &r.Mailbox }
	lifetime := func(r *accounts.PolicyRules) *accounts.PolicyRule { return &r.Password }
	mutants := map[string]func(*accounts.PolicySpec, *accounts.Account){
		"the last day is closed":               shift(ends, -1),
		"the day after the last is good":       shift(ends, 1),
		"six months as 180 days":               period(term, civil.Days(180)),
		"six months as 26 weeks":               period(term, civil.Weeks(26)),
		"the first day counted in a term":      shift(func(a *accounts.Account) *civil.Date { return &a.Granted }, -1),
		"a partner as long as the contract":    period(term, civil.Years(5)),
		"three months as 90 days":              period(absence, civil.Days(90)),
		"three months as 13 weeks":             period(absence, civil.Weeks(13)),
		"months from the first day of absence": absences(1),
		"exactly three months close":           absences(-1),
		"the absence begins at the weekend": func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Absences {
				if a.Absences[i].First.Weekday() == 1 {
					a.Absences[i].First = a.Absences[i].First.AddDays(-2)
				}
			}
		},
		"no absence is joined": func(_ *accounts.PolicySpec, a *accounts.Account) {
			if len(a.Absences) > 1 {
				a.Absences = a.Absences[len(a.Absences)-1:]
			}
		},
		"the whole of all absences": func(_ *accounts.PolicySpec, a *accounts.Account) {
			if n := len(a.Absences); n > 1 {
				a.Absences = []accounts.Days{{First: a.Absences[0].First, Last: a.Absences[n-1].Last}}
			}
		},
		"back at work opens it again": func(_ *accounts.PolicySpec, a *accounts.Account) {
			a.Absences = slices.DeleteFunc(a.Absences, func(d accounts.Days) bool { return !d.Last.IsZero() })
		},
		"absence closes under every policy": func(s *accounts.PolicySpec, _ *accounts.Account) {
			s.Rules.Absence = accounts.PolicyRule{Provision: "p", Period: civil.Months(3)}
		},
		"the change is day 1":                 shift(password, -1),
		"day 181 is good":                     shift(password, 1),
		"180 days as six months":              period(lifetime, civil.Months(6)),
		"the mailbox for 180 days":            period(mailbox, civil.Days(180)),
		"the mailbox for half a year of days": period(mailbox, civil.Days(183)),
		"every account has a mailbox":         func(_ *accounts.PolicySpec, a *accounts.Account) { a.LoginOnly = false },
		"no account has a mailbox":            func(_ *accounts.PolicySpec, a *accounts.Account) { a.LoginOnly = true },
		"a mailbox under every policy": func(s *accounts.PolicySpec, _ *accounts.Account) {
			s.Rules.Mailbox = accounts.PolicyRule{Provision: "p", Period: civil.Months(6)}
		},
		"a password under every policy": func(s *accounts.PolicySpec, _ *accounts.Account) {
			s.Rules.Password = accounts.PolicyRule{Provision: "p", Period: civil.Days(180)}
		},
		"every end on the next day": func(s *accounts.PolicySpec, _ *accounts.Account) {
			s.Rules.EndWorkday, s.Rules.End = accounts.PolicyRule{}, accounts.PolicyRule{Provision: "p"}
		},
		"every end on the next working day": func(s *accounts.PolicySpec, _ *accounts.Account) {
			s.Rules.End, s.Rules.EndWorkday = accounts.PolicyRule{}, accounts.PolicyRule{Provision: "p"}
		},
		"free on the day of the explanation": func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Breaches {
				if b := &a.Breaches[i]; b.Explained.After(b.Suspected) {
					b.Explained = b.Explained.AddDays(-1)
				}
			}
		},
		"a suspicion ends by itself": func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Breaches {
				if b := &a.Breaches[i]; b.Explained.IsZero() {
					b.Explained = b.Suspected.AddDays(30)
				}
			}
		},
		"ignorance is always guidance": func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Breaches {
				if b := &a.Breaches[i]; i > 0 && b.Cause == accounts.Ignorance {
					b.Cause = 0
				}
			}
		},
		"a cleared suspicion is a breach": func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Breaches {
				if b := &a.Breaches[i]; b.Cause == 0 {
					b.Cause = accounts.Ignorance
				}
			}
		},
		"a breach repeats within a year only": func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Breaches {
				if b := &a.Breaches[i]; b.Suspected.Year() < 2025 {
					b.Cause = 0
				}
			}
		},
		"a deliberate breach is over when explained": func(_ *accounts.PolicySpec, a *accounts.Account) {
			for i := range a.Breaches {
				if b := &a.Breaches[i]; b.Cause == accounts.Deliberate {
					b.Cause = 0
				}
			}
		},
	}
	policies := map[string]accounts.Policy{
		"antsla": quiet(t, accounts.AntslaPolicy()), "rmk": quiet(t, accounts.RMKPolicy()), "saaremaa": quiet(t, accounts.SaaremaaPolicy()),
	}
	killed := map[string]string{}
	for _, g := range readStatusVectors(t) {
		for _, c := range g.Cases {
			if g.What != "status" {
				continue
			}
			for name, mutate := range mutants {
				spec := policies[g.Policy].Spec()
				a := c.account()
				mutate(&spec, &a)
				p, err := spec.Policy()
				require.NoError(t, err, name)
				s, err := p.StatusOn(a, c.On, deadlines.Estonia())
				if err != nil || s.State().String() != c.State {
					killed[name] = c.ID
				}
			}
		}
	}
	for name := range mutants {
		assert.NotEmpty(t, killed[name], "no vector tells %q from the rule", name)
	}
}
