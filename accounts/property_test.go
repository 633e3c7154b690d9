// SPDX-License-Identifier: MIT

package accounts_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// everything is a policy with every rule that there is, so that reasons meet that no shipped policy has together.
func everything(t testing.TB, workday bool) accounts.Policy {
	spec := accounts.AntslaPolicy().Spec()
	spec.Since = civil.Date{}
	spec.Warn = civil.Weeks(1)
	spec.Rules.Employment = accounts.PolicyRule{Provision: "p 1"}
	if workday {
		spec.Rules.End, spec.Rules.EndWorkday = accounts.PolicyRule{}, accounts.PolicyRule{Provision: "p 2"}
	}
	p, err := spec.Policy()
	require.NoError(t, err)
	return p
}

// random is an account whose days lie within about three years, so that they meet.
func random(r *rand.Rand) accounts.Account {
	first := day("2020-01-01")
	some := func(likely float64) civil.Date {
		if r.Float64() > likely {
			return civil.Date{}
		}
		return first.AddDays(r.IntN(1000))
	}
	after := func(d civil.Date, likely float64) civil.Date {
		if d.IsZero() || r.Float64() > likely {
			return civil.Date{}
		}
		return d.AddDays(r.IntN(200))
	}
	a := accounts.Account{ID: "x", Granted: some(0.95), Password: some(0.6)}
	a.Holder = []accounts.Holder{accounts.Employee, accounts.Official, accounts.ContractPartner, accounts.Guest}[r.IntN(4)]
	a.Ends = a.Granted.AddDays(r.IntN(900))
	if a.Holder != accounts.ContractPartner && r.IntN(2) == 0 {
		a.Ends = civil.Date{}
	}
	if r.IntN(5) == 0 {
		a.Closed = a.Granted.AddDays(r.IntN(900))
	}
	a.LoginOnly = r.IntN(4) == 0
	spans := func(most, long int) (all []accounts.Days) {
		from := first
		for range r.IntN(most) {
			d := accounts.Days{First: from.AddDays(1 + r.IntN(100)/(1+99*r.IntN(2)))}
			d.Last = d.First.AddDays(r.IntN(long))
			all, from = append(all, d), d.Last
		}
		if len(all) > 0 && r.IntN(4) == 0 {
			all[len(all)-1].Last = civil.Date{}
		}
		return all
	}
	a.Absences, a.Suspensions = spans(6, 150), spans(3, 100)
	for range r.IntN(4) {
		b := accounts.Breach{Suspected: some(1), Cause: accounts.BreachCause(r.IntN(3))}
		b.Explained, b.Lifted = after(b.Suspected, 0.8), after(b.Suspected, 0.5)
		b.Guided = after(b.Explained, 0.5)
		a.Breaches = append(a.Breaches, b)
	}
	return a
}

// reference is the state by the letter of the rules, without a thought for cost.
func reference(t testing.TB, spec accounts.PolicySpec, a accounts.Account, c *deadlines.Calendar, on civil.Date) accounts.State {
	closedOn := func(d civil.Date) bool {
		if !a.Closed.IsZero() && !d.Before(a.Closed) {
			return true
		}
		if !a.Ends.IsZero() && d.After(a.Ends) {
			if spec.Rules.End.Provision != "" || a.Holder == accounts.ContractPartner || a.Holder == accounts.Guest {
				return true
			}
			n, err := c.WorkdaysBetween(a.Ends, d)
			require.NoError(t, err)
			if n > 0 {
				return true
			}
		}
		if a.Holder == accounts.ContractPartner && d.After(a.Granted.AddMonths(6)) {
			return true
		}
		// absence: for three months and more, to the day on which the account is there
		for i := range a.Absences {
			first := a.Absences[i].First
			for k := i; k > 0; k-- {
				if n, _ := c.WorkdaysBetween(a.Absences[k-1].Last, a.Absences[k].First.AddDays(-1)); n > 0 {
					break
				}
				first = a.Absences[k-1].First
			}
			last := a.Absences[i].Last
			if !last.IsZero() && last.Before(a.Granted) {
				continue
			}
			full := first.AddDays(-1).AddMonths(3)
			if (last.IsZero() || last.After(full)) && d.After(full) {
				return true
			}
		}
		return false
	}
	suspendedOn := func(d civil.Date) bool {
		changed := a.Password
		if changed.IsZero() {
			changed = a.Granted
		}
		if d.DaysSince(changed) > 180 {
			return true
		}
		for _, s := range a.Suspensions {
			if !d.Before(s.First) && !d.After(s.Last) {
				return true
			}
		}
		wrong := 0
		inOrder := slices.Clone(a.Breaches)
		slices.SortStableFunc(inOrder, func(a, b accounts.Breach) int { return a.Suspected.Compare(b.Suspected) })
		for _, b := range inOrder {
			if !d.Before(b.Suspected) && (b.Explained.IsZero() || !d.After(b.Explained)) {
				return true
			}
			if b.Cause != 0 {
				wrong++
			}
			if b.Cause == accounts.Deliberate || b.Cause == accounts.Ignorance && wrong > 1 {
				if !d.Before(b.Suspected) && (b.Lifted.IsZero() || d.Before(b.Lifted)) {
					return true
				}
			}
		}
		return false
	}
	if a.Granted.IsZero() || on.Before(a.Granted) {
		return accounts.NotGranted
	}
	switch {
	case closedOn(on):
		first := on
		for first.After(a.Granted) && closedOn(first.AddDays(-1)) {
			first = first.AddDays(-1)
		}
		switch {
		case a.LoginOnly:
			return accounts.Closed
		case on.After(first.AddMonths(6)):
			return accounts.Deletable
		}
		return accounts.MailboxArchived
	case suspendedOn(on):
		return accounts.Suspended
	}
	// A breach cannot be foreseen; the rest can, a week ahead of the last good day.
	a.Breaches = nil
	for d := on.AddDays(1); d.DaysSince(on) <= 8; d = d.AddDays(1) {
		if closedOn(d) || suspendedOn(d) {
			return accounts.Expiring
		}
	}
	return accounts.Active
}

// TestTenYears: for random accounts, status, reference and timeline agree on every day of ten years, the first day of a
// state is where it began, and the last step is the answer.
func TestTenYears(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2026))
	c := deadlines.Estonia()
	first, last := day("2019-12-25"), day("2029-12-31")
	for i := range 16 {
		p := everything(t, i%2 == 0)
		spec := p.Spec()
		a := random(r)
		var changes []accounts.Status
		for s, err := range p.Timeline(a, first, c) {
			require.NoError(t, err)
			changes = append(changes, s)
		}
		var before accounts.State
		var since civil.Date
		for d := first; !d.After(last); d = d.AddDays(1) {
			s, err := p.StatusOn(a, d, c)
			require.NoError(t, err)
			require.Equal(t, reference(t, spec, a, c, d), s.State(), "%+v on %s", a, d)
			if s.State() != before {
				if d.After(first) {
					require.NotEmpty(t, changes, "%+v on %s", a, d)
					require.Equal(t, d, changes[0].Day(), "%+v", a)
					require.Equal(t, s, changes[0])
					changes = changes[1:]
				}
				if before, since = s.State(), d; before == accounts.NotGranted {
					since = civil.Date{}
				}
				checkStatus(t, s)
			}
			require.Equal(t, since, s.Since(), "%+v on %s", a, d)
			if d.Day() == 17 {
				checkStatus(t, s)
			}
		}
		require.Empty(t, changes, "%+v", a)
	}
}

// TestEveryDay: for every day of eight years as the first, the day on which each period is over, by the standard
// library.
func TestEveryDay(t *testing.T) {
	p, c := quiet(t, accounts.AntslaPolicy()), deadlines.Estonia()
	months := func(d civil.Date, n int) civil.Date { // the corresponding day, or the last of the month
		y, m, day := d.Parts()
		last := time.Date(y, m+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC)
		return civil.Must(last.Year(), last.Month(), min(day, last.Day()))
	}
	for d := day("2020-01-01"); d.Before(day("2028-01-01")); d = d.AddDays(1) {
		next := func(a accounts.Account, from civil.Date) civil.Date {
			for s, err := range p.Timeline(a, from, c) {
				require.NoError(t, err)
				return s.Day()
			}
			return civil.Date{}
		}
		after := civil.FromTime(d.Start(time.UTC).AddDate(0, 0, 181), time.UTC)
		require.Equal(t, after, next(employee(func(a *accounts.Account) { a.Password = d }), d), "password of %s", d)
		over := months(d, 6).AddDays(1)
		require.Equal(t, over, next(accounts.Account{
			ID: "x", Holder: accounts.ContractPartner, Granted: d, Ends: d.AddDays(300), Password: d.AddDays(300),
		}, d), "term from %s", d)
		require.Equal(t, over, next(employee(func(a *accounts.Account) { a.Closed, a.LoginOnly = d, false }), d), "mailbox of %s", d)
		require.Equal(t, months(d, 3).AddDays(1), next(employee(func(a *accounts.Account) {
			a.Absences = []accounts.Days{{First: d.AddDays(1)}}
		}), d), "absence after %s", d)
	}
}

// TestUnits: the walk of the steps finds what the arithmetic does in weeks and years too.
func TestUnits(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 2026))
	c := deadlines.Estonia()
	spec := everything(t, true).Spec()
	spec.Warn = civil.Period{}
	spec.Rules.Term.Period, spec.Rules.Absence.Period = civil.Years(1), civil.Weeks(13)
	spec.Rules.Mailbox.Period, spec.Rules.Password.Period = civil.Years(2), civil.Months(7)
	p, err := spec.Policy()
	require.NoError(t, err)
	for range 150 {
		a := random(r)
		for range 4 {
			s, err := p.StatusOn(a, day("2020-01-01").AddDays(r.IntN(2000)), c)
			require.NoError(t, err)
			checkStatus(t, s)
		}
	}
}

// TestYieldStops: an iterator that is told to stop does.
func TestYieldStops(t *testing.T) {
	a := employee(func(a *accounts.Account) {
		a.Ends, a.LoginOnly, a.Password = day("2026-03-01"), false, day("2026-01-01")
	})
	s := status(t, accounts.AntslaPolicy(), a, day("2027-01-01"))
	for range s.Steps() {
		break
	}
	for range accounts.AntslaPolicy().Timeline(a, day("2026-01-01"), deadlines.Estonia()) {
		break
	}
}

// TestNames: what is said of states and causes.
func TestNames(t *testing.T) {
	var access []string
	for s := range accounts.Deletable + 2 {
		assert.Equal(t, s == accounts.NotGranted || s == accounts.MailboxArchived, s.String() != s.Text(language.English))
		assert.Equal(t, s.String() == "", s.Text(language.Estonian) == "")
		if s.Access() {
			access = append(access, s.Text(language.Estonian))
		}
	}
	assert.Equal(t, []string{"kehtiv", "lõppev"}, access)
	assert.Equal(t, []string{"", "ignorance", "deliberate", ""}, []string{
		accounts.BreachCause(0).String(), accounts.Ignorance.String(), accounts.Deliberate.String(), accounts.BreachCause(3).String(),
	})
}

// rank orders states from mild to strict for one who looks at access: what is foreseen takes none away.
func rank(s accounts.State) accounts.State { return max(s, accounts.Expiring) }

// TestOneMoreReason: another reason never makes a state milder, and a later end never closes earlier.
func TestOneMoreReason(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2026))
	c := deadlines.Estonia()
	for i := range 80 {
		p := everything(t, i%2 == 0)
		a := random(r)
		if a.Granted.IsZero() {
			continue
		}
		more := map[string]func(*accounts.Account){
			"breach": func(a *accounts.Account) {
				b := accounts.Breach{Suspected: day("2023-01-01"), Explained: day("2023-03-01"), Cause: accounts.Ignorance}
				a.Breaches = append(append([]accounts.Breach(nil), a.Breaches...), b)
			},
			"closed": func(a *accounts.Account) {
				if a.Closed.IsZero() {
					a.Closed = a.Granted.AddDays(100)
				}
			},
			"earlier end":  func(a *accounts.Account) { a.Ends = a.Granted.AddDays(1) },
			"old password": func(a *accounts.Account) { a.Password = day("2019-12-01") },
			"suspension":   func(a *accounts.Account) { a.Suspensions = []accounts.Days{days("2019-01-01–")} },
			"absence": func(a *accounts.Account) {
				if len(a.Absences) == 0 {
					a.Absences = []accounts.Days{days("2021-03-01–")}
				}
			},
		}
		for d := day("2020-01-01"); d.Before(day("2024-06-01")); d = d.AddDays(1 + r.IntN(9)) {
			was, err := p.StatusOn(a, d, c)
			require.NoError(t, err)
			for name, change := range more {
				b := a
				change(&b)
				now, err := p.StatusOn(b, d, c)
				require.NoError(t, err)
				if was.State() == accounts.NotGranted {
					assert.Equal(t, was.State(), now.State())
					continue
				}
				if name == "breach" || name == "closed" || name == "absence" { // nothing but more: a warning stays one too
					assert.GreaterOrEqual(t, now.State(), was.State(), "%s: %+v on %s", name, a, d)
				}
				assert.GreaterOrEqual(t, rank(now.State()), rank(was.State()), "%s: %+v on %s", name, a, d)
			}
			if !a.Ends.IsZero() {
				b := a
				b.Ends = a.Ends.AddDays(1 + r.IntN(30))
				later, err := p.StatusOn(b, d, c)
				require.NoError(t, err)
				assert.LessOrEqual(t, rank(later.State()), rank(was.State()), "%+v on %s", a, d)
			}
		}
	}
}
