// SPDX-License-Identifier: MIT

package accounts_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestAbsenceFromMonthEnds: the months are counted from the last day before the absence, worked out by hand.
func TestAbsenceFromMonthEnds(t *testing.T) {
	p := quiet(t, accounts.AntslaPolicy())
	for first, closing := range map[string]string{
		"2025-11-28": "2026-02-28", // 27.11.: 27.02.
		"2025-11-29": "2026-03-01", // 28.11.: 28.02.
		"2025-11-30": "2026-03-01", // 29.11.: no 29 February, 28.02.
		"2025-12-01": "2026-03-01", // 30.11.: no 30 February, 28.02.
		"2025-12-02": "2026-03-02", // 01.12.: 01.03.
		"2023-11-29": "2024-02-29", // 28.11.: 28.02.
		"2023-11-30": "2024-03-01", // 29.11.: 29.02., a leap year
		"2023-12-01": "2024-03-01", // 30.11.: 29.02.
		"2026-01-31": "2026-05-01", // 30.01.: 30.04.
		"2026-02-01": "2026-05-01", // 31.01.: no 31 April, 30.04.
		"2026-03-31": "2026-07-01", // 30.03.: 30.06.
		"2026-08-31": "2026-12-01", // 30.08.: 30.11.
		"2026-09-01": "2026-12-01", // 31.08.: no 31 November, 30.11.
		"2026-12-31": "2027-03-31", // 30.12.: 30.03.
		"2027-01-01": "2027-04-01", // 31.12.: 31.03.
	} {
		open := employee(func(a *accounts.Account) { a.Absences = []accounts.Days{{First: day(first)}} })
		on(t, p, open, closing, active, closed, "absence", "antsla-6.3")
		a := open
		a.Absences = []accounts.Days{{First: day(first), Last: day(closing)}}
		on(t, p, a, closing, active, closed, "absence", "antsla-6.3")
		a.Absences = []accounts.Days{{First: day(first), Last: day(closing).AddDays(-1)}} // exactly three months
		for n := range 3 {
			assert.Equal(t, active, status(t, p, a, day(closing).AddDays(n-1)).State(), first)
		}
	}
}

// TestAbsencesInAnyOrder: the order of the list does not matter, and the caller's list stays as it is.
func TestAbsencesInAnyOrder(t *testing.T) {
	p := everything(t, true)
	sorted := []accounts.Days{days("2025-06-02–2025-06-06"), days("2026-01-15–2026-02-27"), days("2026-03-02–")}
	mixed := []accounts.Days{sorted[2], sorted[0], sorted[1]}
	given := slices.Clone(mixed)
	for d := day("2025-05-01"); d.Before(day("2026-12-01")); d = d.AddDays(3) {
		want := status(t, p, employee(func(a *accounts.Account) { a.Absences, a.Suspensions = sorted, sorted[:2] }), d)
		got := status(t, p, employee(func(a *accounts.Account) { a.Absences, a.Suspensions = mixed, mixed[1:] }), d)
		assert.Equal(t, reasons(want), reasons(got))
		assert.Equal(t, want.Since(), got.Since())
	}
	assert.Equal(t, given, mixed)
	a := employee(func(a *accounts.Account) { a.Absences = mixed })
	var changes []string
	for s, err := range quiet(t, accounts.AntslaPolicy()).Timeline(a, day("2026-01-01"), deadlines.Estonia()) {
		require.NoError(t, err)
		changes = append(changes, s.Day().String()+" "+s.State().String())
	}
	assert.Equal(t, []string{"2026-04-15 closed"}, changes) // sickness follows leave: one absence from 15.01.
	// What has closed the account once is one reason, however the absence goes on; another absence is another.
	a.Absences = []accounts.Days{days("2026-01-15–2026-05-27"), days("2026-05-28–2026-06-30"), days("2026-08-03–")}
	assert.Equal(t, "closed absence 2026-04-15–, closed absence 2026-11-03–", // full on 02.11.
		reasons(status(t, quiet(t, accounts.AntslaPolicy()), a, day("2026-12-01"))))
}

// TestCalendarOnlyWhereRead: a day beyond the calendar, and none at all, are no hindrance where it is not needed.
func TestCalendarOnlyWhereRead(t *testing.T) {
	p := accounts.AntslaPolicy()
	a := employee(func(a *accounts.Account) {
		a.Granted, a.Password, a.Ends = day("2101-01-03"), day("2101-01-03"), day("2101-06-30")
		a.Absences = []accounts.Days{days("2101-01-10–2101-02-10"), days("2101-02-11–2101-04-09")} // adjacent: full on 09.04.
		a.Suspensions = []accounts.Days{days("2101-01-10–2101-01-11"), days("2101-03-01–2101-03-02")}
	})
	for _, c := range []*deadlines.Calendar{nil, deadlines.Estonia()} {
		s, err := p.StatusOn(a, day("2101-04-10"), c)
		require.NoError(t, err)
		assert.Equal(t, active, s.State())
		var last law.Step
		for step := range s.Steps() {
			last = step
		}
		assert.Equal(t, s.Since(), last.Day)
		b := a
		b.Absences = []accounts.Days{a.Absences[0], days("2101-02-11–2101-04-10")}
		s, err = p.StatusOn(b, day("2101-04-10"), c)
		require.NoError(t, err)
		assert.Equal(t, closed, s.State())
		for s, err = range accounts.SaaremaaPolicy().Timeline(a, day("2101-04-10"), c) {
			require.NoError(t, err)
		}
		assert.Equal(t, "2101-07-01 closed", s.Day().String()+" "+s.State().String())
		b.Absences = []accounts.Days{a.Absences[0], days("2101-02-12–2101-04-10")}
		_, err = p.StatusOn(b, day("2101-04-10"), c)
		require.Error(t, err)
		assert.ErrorContains(t, err, "absences[1].first: ")
		a := a
		_, err = accounts.RMKPolicy().StatusOn(a, day("2101-04-10"), c)
		require.Error(t, err)
		assert.ErrorContains(t, err, "ends: ")
		a.Ends = civil.Date{}
		_, err = accounts.RMKPolicy().StatusOn(a, day("2101-04-10"), c)
		require.NoError(t, err)
	}
}

// TestEverythingAtOnce: all reasons are reported, the strictest first.
func TestEverythingAtOnce(t *testing.T) {
	a := accounts.Account{
		ID: "x", Holder: accounts.ContractPartner, Granted: day("2026-01-01"), Ends: day("2026-07-10"), Password: day("2025-12-31"),
		Absences: []accounts.Days{days("2026-01-15–")}, Suspensions: []accounts.Days{days("2026-05-01–2026-12-31")},
		Breaches: []accounts.Breach{
			{Suspected: day("2026-02-02"), Explained: day("2026-02-03"), Cause: accounts.Ignorance},
			{Suspected: day("2026-06-01"), Cause: accounts.Ignorance},
			{Suspected: day("2026-06-02"), Cause: accounts.Deliberate},
		},
		Closed: day("2026-07-05"),
	}
	p := quiet(t, everything(t, false))
	assert.Equal(t, "mailbox-archived mailbox.archived 2026-04-15–2026-10-15, "+ // three months are full on 14.04.
		"closed absence 2026-04-15–, closed term.longest 2026-07-02–, closed closed 2026-07-05–, closed term.end 2026-07-11–, "+
		"suspended employment 2026-05-01–2026-12-31, suspended breach.suspected 2026-06-01–, suspended breach.repeated 2026-06-01–, "+
		"suspended breach.suspected 2026-06-02–, suspended breach.deliberate 2026-06-02–, suspended password 2026-06-30–, "+
		"active breach.guidance 2026-02-03–", reasons(status(t, p, a, day("2026-08-01"))))
	assert.Equal(t, day("2026-04-15"), status(t, p, a, day("2026-08-01")).Since())
	// In time for each other: the end comes before the password, and then the password before the end.
	b := employee(func(a *accounts.Account) { a.Password, a.Ends = day("2026-01-01"), day("2026-06-20") })
	on(t, p, b, "2026-06-21", active, closed, "end", "antsla-6.1")
	assert.Equal(t, "closed end 2026-06-21–, suspended password 2026-07-01–", reasons(status(t, p, b, day("2026-07-01"))))
	assert.Equal(t, day("2026-06-21"), status(t, p, b, day("2026-07-01")).Since())
	b.Ends = day("2026-07-03")
	on(t, p, b, "2026-07-01", active, suspended, "password", "antsla-7.3")
	on(t, p, b, "2026-07-04", suspended, closed, "end", "antsla-6.1")
}

// TestSince: the first day of an unbroken run of the state, whatever its reasons.
func TestSince(t *testing.T) {
	since := func(p accounts.Policy, a accounts.Account, on, state, want string) {
		t.Helper()
		s := status(t, p, a, day(on))
		assert.Equal(t, state+" "+want, s.State().String()+" "+s.Since().String())
	}
	p := quiet(t, everything(t, false))
	// Two suspensions that touch are one run; a day between them makes two.
	a := employee(func(a *accounts.Account) {
		a.Suspensions = []accounts.Days{days("2026-03-02–2026-03-10"), days("2026-03-11–2026-03-20"), days("2026-03-22–2026-03-31")}
	})
	since(p, a, "2026-03-20", "suspended", "2026-03-02")
	since(p, a, "2026-03-21", "active", "2026-03-21")
	since(p, a, "2026-03-22", "suspended", "2026-03-22")
	since(p, a, "2026-03-31", "suspended", "2026-03-22")
	since(p, a, "2026-04-30", "active", "2026-04-01")
	// A breach bridges the gap.
	a.Breaches = []accounts.Breach{{Suspected: day("2026-03-15"), Explained: day("2026-03-25")}}
	since(p, a, "2026-03-31", "suspended", "2026-03-02")
	// Two warnings that overlap are one run, and the state after a stricter one begins anew.
	w := everything(t, false) // a week ahead
	b := employee(func(a *accounts.Account) {
		a.Ends, a.Suspensions = day("2026-05-31"), []accounts.Days{days("2026-05-20–2026-05-26"), days("2026-07-01–")}
	})
	since(w, b, "2026-05-11", "active", "2020-01-01")
	since(w, b, "2026-05-12", "expiring", "2026-05-12") // good through 19.05., seven days before it
	since(w, b, "2026-05-19", "expiring", "2026-05-12")
	since(w, b, "2026-05-26", "suspended", "2026-05-20")
	since(w, b, "2026-05-27", "expiring", "2026-05-27") // of the end, since 24.05. by itself
	since(w, b, "2026-06-01", "closed", "2026-06-01")
	assert.Equal(t, "suspended employment 2026-05-20–2026-05-26, expiring end.soon 2026-05-24–2026-05-31", reasons(status(t, w, b, day("2026-05-24"))))
	c := employee(func(a *accounts.Account) { a.Ends, a.Password = day("2026-07-03"), day("2026-01-05") }) // both: 04.07. and 05.07.
	since(w, c, "2026-06-26", "expiring", "2026-06-26")
	since(w, c, "2026-06-27", "expiring", "2026-06-26")
	assert.Equal(t, "expiring end.soon 2026-06-26–2026-07-03, expiring password.soon 2026-06-27–2026-07-04", reasons(status(t, w, c, day("2026-07-01"))))
	// Nothing reaches back before the grant, and before it there is no day.
	d := employee(func(a *accounts.Account) { a.Granted, a.Password = day("2026-08-01"), day("2026-01-01") })
	since(p, d, "2026-07-31", "not-granted", "")
	since(p, d, "2026-09-01", "suspended", "2026-08-01")
}

// TestGrantedLater: an account whose grant lies ahead comes to life by itself, and a new grant after a closing counts
// from its own day.
func TestGrantedLater(t *testing.T) {
	p, c := quiet(t, accounts.AntslaPolicy()), deadlines.Estonia()
	timeline := func(a accounts.Account, from string) (all []string) {
		for s, err := range p.Timeline(a, day(from), c) {
			require.NoError(t, err)
			all = append(all, s.Day().String()+" "+s.State().String()+" "+s.Since().String())
		}
		return all
	}
	a := accounts.Account{ID: "x", Holder: accounts.ContractPartner, Granted: day("2026-08-31"), Ends: day("2027-06-30")}
	assert.Equal(t, []string{ // 180 days to 27.02.2027; six months to 28.02.2027; the mailbox through 01.09.2027
		"2026-08-31 active 2026-08-31", "2027-02-28 suspended 2027-02-28", "2027-03-01 mailbox-archived 2027-03-01", "2027-09-02 deletable 2027-09-02",
	}, timeline(a, "2026-01-01"))
	assert.Len(t, timeline(a, "2026-08-30"), 4)
	assert.Len(t, timeline(a, "2026-08-31"), 3)
	assert.Empty(t, timeline(a, "2027-09-02"))
	// Extended beyond six months, the old grant still ends; the renewal is another six months from its own day.
	a.Granted, a.Password = day("2027-03-01"), day("2027-03-01")
	assert.Equal(t, []string{
		"2027-07-01 mailbox-archived 2027-07-01", "2028-01-02 deletable 2028-01-02",
	}, timeline(a, "2027-03-01"))
	assert.Empty(t, timeline(accounts.Account{ID: "x", Holder: accounts.Employee}, "2026-01-01"))
}

// TestClosedByTheHouse: no clause of the house stands behind its decision, and its days are warned of like any other.
func TestClosedByTheHouse(t *testing.T) {
	a := employee(func(a *accounts.Account) { a.Closed = day("2026-03-02") })
	on(t, accounts.AntslaPolicy(), a, "2026-02-15", active, expiring, "closed.soon", "antsla-6") // good through 01.03., fourteen days before it
	on(t, accounts.AntslaPolicy(), a, "2026-03-02", expiring, closed, "closed", "antsla-6")
	assert.Equal(t, "Antsla", status(t, accounts.AntslaPolicy(), a, day("2026-03-02")).Why().Source.String())
	a.Granted = a.Closed // on the day of the grant: never good
	on(t, accounts.AntslaPolicy(), a, "2026-03-02", accounts.NotGranted, closed, "closed", "antsla-6")
}

// TestBreaches: what the rules make of breaches of one day, and where a policy has no rule on repetition.
func TestBreaches(t *testing.T) {
	ignorance := func(guided, lifted string) accounts.Breach {
		b := accounts.Breach{Suspected: day("2026-03-02"), Explained: day("2026-03-03"), Cause: accounts.Ignorance}
		if b.Guided = day(guided); lifted != "" {
			b.Lifted = day(lifted)
		}
		return b
	}
	p := quiet(t, accounts.AntslaPolicy())
	// Of two on one day the second in the list repeats: with guidance for the one and the other lifted, all is well.
	a := employee(func(a *accounts.Account) {
		a.Breaches = []accounts.Breach{ignorance("2026-03-04", ""), ignorance("2026-03-04", "2026-05-04")}
	})
	on(t, p, a, "2026-05-04", suspended, active, "granted", "antsla-5.1")
	assert.Equal(t, "suspended breach.repeated 2026-03-02–2026-05-03", reasons(status(t, p, a, day("2026-04-01"))))
	// A house that guides and knows no repetition guides twice.
	spec := p.Spec()
	spec.Rules.Deliberate = accounts.PolicyRule{}
	guides, err := spec.Policy()
	require.NoError(t, err)
	on(t, guides, a, "2026-03-04", suspended, active, "granted", "antsla-5.1")
	a.Breaches = []accounts.Breach{ignorance("2026-03-10", ""), ignorance("2026-03-12", "")}
	assert.Equal(t, "active breach.guidance 2026-03-03–2026-03-11", reasons(status(t, guides, a, day("2026-03-10"))))
	a.Breaches[0].Cause = accounts.Deliberate // and of a deliberate breach it says nothing
	assert.Equal(t, "active breach.guidance 2026-03-03–2026-03-11", reasons(status(t, guides, a, day("2026-03-10"))))
	a.Breaches = []accounts.Breach{{Suspected: day("2026-03-02"), Explained: day("2026-03-03"), Cause: accounts.Deliberate}}
	a.Password = day("2026-03-02")
	assert.Empty(t, status(t, guides, a, day("2026-03-05")).Findings())
	// One that suspends for repetition and knows no guidance gives none.
	spec = p.Spec()
	spec.Rules.Ignorance = accounts.PolicyRule{}
	strict, err := spec.Policy()
	require.NoError(t, err)
	a.Breaches[0].Cause = accounts.Ignorance
	assert.Empty(t, status(t, strict, a, day("2026-03-05")).Findings())
	// The steps tell of each breach what it brings, and nothing of another kind.
	for name, tt := range map[string]struct {
		breaches []accounts.Breach
		steps    string
	}{
		"suspected":   {[]accounts.Breach{{Suspected: day("2026-03-02")}}, "granted breach.suspected state"},
		"explained":   {[]accounts.Breach{ignorance("2026-03-05", "")}, "granted breach.suspected breach.guidance breach.suspected.over breach.guidance.over state"},
		"no guidance": {[]accounts.Breach{{Suspected: day("2026-03-02"), Explained: day("2026-03-03"), Cause: accounts.Ignorance}}, "granted breach.suspected breach.guidance breach.suspected.over state"},
		"deliberate":  {[]accounts.Breach{{Suspected: day("2026-03-02"), Explained: day("2026-03-03"), Cause: accounts.Deliberate}}, "granted breach.suspected breach.deliberate breach.suspected.over state"},
		"repeated":    {[]accounts.Breach{ignorance("2026-03-03", ""), ignorance("2026-03-03", "")}, "granted breach.suspected breach.repeated breach.suspected.over state"},
	} {
		var all []string
		for step := range status(t, p, employee(func(a *accounts.Account) { a.Breaches = tt.breaches }), day("2026-03-10")).Steps() {
			all = append(all, step.Code)
		}
		assert.Equal(t, tt.steps, strings.Join(all, " "), name)
	}
	// A breach before the grant is one still: what it brings begins with the grant.
	a = employee(func(a *accounts.Account) {
		a.Granted = day("2026-04-01")
		a.Breaches = []accounts.Breach{{Suspected: day("2026-03-02"), Explained: day("2026-03-31")}, {Suspected: day("2026-03-05"), Cause: accounts.Deliberate}}
	})
	assert.Equal(t, "suspended breach.suspected 2026-04-01–, suspended breach.deliberate 2026-04-01–", reasons(status(t, p, a, day("2026-04-01"))))
}

// TestSweepPositions: an error has the place of its account, whatever is wrong with it, and the others keep theirs.
func TestSweepPositions(t *testing.T) {
	good := employee(func(*accounts.Account) {})
	all := func(yield func(accounts.Account, error) bool) {
		_ = yield(accounts.Account{}, assert.AnError) && yield(good, nil) && yield(accounts.Account{ID: "x", Holder: accounts.Guest}, nil) &&
			yield(good, nil) && yield(employee(func(a *accounts.Account) { a.Ends = day("2101-01-01") }), nil) &&
			yield(accounts.Account{}, nil)
	}
	var got []string
	for _, err := range accounts.Sweep(all, accounts.RMKPolicy(), day("2026-03-02"), deadlines.Estonia()) {
		var e *law.Error
		require.ErrorAs(t, err, &e)
		got = append(got, err.Error())
		assert.Equal(t, strings.HasPrefix(e.At, "accounts[4]"), errors.Is(err, law.ErrOutOfRange), "what lies beneath stays")
	}
	require.Len(t, got, 4)
	assert.Equal(t, "accounts[0]: "+assert.AnError.Error(), got[0])
	assert.Equal(t, `accounts[2].holder: the rules provide no account for such a holder: "guest"`, got[1])
	assert.Contains(t, got[2], "accounts[4].ends: ")
	assert.Contains(t, got[2], "2101-01-01")
	assert.Equal(t, "accounts[5].id: missing", got[3])
}
