// SPDX-License-Identifier: MIT

package accounts_test

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

func day(s string) civil.Date { return civil.MustParse(s) }

// days reads "2026-01-15–2026-04-14" or, open, "2026-01-15–".
func days(s string) accounts.Days {
	first, last, _ := strings.Cut(s, "–")
	d := accounts.Days{First: day(first)}
	if last != "" {
		d.Last = day(last)
	}
	return d
}

// employee is an account that nothing is wrong with: its password is changed whenever somebody looks. It has no
// mailbox, so that closed is what it ends as.
func employee(change func(*accounts.Account)) accounts.Account {
	a := accounts.Account{
		ID: "mari", Holder: accounts.Employee, Granted: day("2020-01-01"), Password: day("2100-01-01"), LoginOnly: true,
	}
	change(&a)
	return a
}

func status(t testing.TB, p accounts.Policy, a accounts.Account, on civil.Date) accounts.Status {
	s, err := p.StatusOn(a, on, deadlines.Estonia())
	require.NoError(t, err)
	checkStatus(t, s)
	return s
}

// checkStatus holds what is so of every status: the last step is the answer, the steps are those of a walk from day to
// day, and the first reason decides.
func checkStatus(t testing.TB, s accounts.Status) {
	var last law.Step
	walk := slices.Collect(accounts.WalkSteps(s))
	n := 0
	for step := range s.Steps() {
		last = step
		require.Less(t, n, len(walk), "%v on %s", s.Account(), s.Day())
		require.Equal(t, walk[n], step, "%v on %s", s.Account(), s.Day())
		n++
		for _, tag := range []language.Tag{language.Estonian, language.English} {
			require.NotEmpty(t, step.Text(tag))
			require.NotContains(t, step.Text(tag), "{")
		}
	}
	require.Len(t, walk, n, "%v on %s", s.Account(), s.Day())
	require.Equal(t, "state", last.Code)
	require.Equal(t, s.Since(), last.Day, "%v on %s", s.Account(), s.Day())
	require.True(t, strings.HasSuffix(last.Text(language.English), ": "+s.State().Text(language.English)), "%s: %s", last.Text(language.English), s.State())
	why := s.Why()
	require.Equal(t, why.Source, last.Source)
	require.False(t, why.Day.After(s.Day()), "%s", why)
	for i, f := range s.Findings() {
		require.NotEmpty(t, f.Clause)
		require.NotEmpty(t, f.Source().Act)
		if i == 0 && f.Code != "day.ahead" {
			require.Equal(t, why.Code, f.Code)
			require.Equal(t, why.Source, f.Source())
		}
		for _, tag := range []language.Tag{language.Estonian, language.English} {
			require.NotEmpty(t, f.Text(tag))
			require.NotContains(t, f.Text(tag), "{")
		}
	}
}

// on tries an account around a boundary: from the day on, and not the day before, it is what want says.
func on(t *testing.T, p accounts.Policy, a accounts.Account, first string, before, want accounts.State, code string, clause law.ID) {
	t.Helper()
	s := status(t, p, a, day(first).AddDays(-1))
	assert.Equal(t, before.String(), s.State().String(), "the day before %s", first)
	for _, d := range []civil.Date{day(first), day(first).AddDays(1)} {
		s := status(t, p, a, d)
		assert.Equal(t, want.String(), s.State().String(), "on %s", d)
		assert.Equal(t, day(first), s.Since())
		assert.Equal(t, code, s.Why().Code)
		if code != "granted" { // of which there is nothing to find
			assert.Equal(t, clause, s.Findings()[0].Clause)
		}
	}
}

// reasons are those of a status with the days on which they hold.
func reasons(s accounts.Status) string { return accounts.Reasons(s) }

func codes(found []law.Finding) string {
	var all []string
	for _, f := range found {
		all = append(all, f.Code)
		if f.Text(language.Estonian) == "" || f.Text(language.English) == "" || f.Clause == "" || f.Source().Act == "" {
			all = append(all, "incomplete")
		}
	}
	return strings.Join(all, " ")
}

// quiet is a policy like another that warns of nothing.
func quiet(t testing.TB, p accounts.Policy) accounts.Policy {
	spec := p.Spec()
	spec.Warn = civil.Period{}
	p, err := spec.Policy()
	require.NoError(t, err)
	return p
}

const (
	active, expiring, suspended, closed = accounts.Active, accounts.Expiring, accounts.Suspended, accounts.Closed
	archived, deletable                 = accounts.MailboxArchived, accounts.Deletable
)

func TestAntslaStatus(t *testing.T) {
	p := quiet(t, accounts.AntslaPolicy())
	t.Run("antsla-5.1", func(t *testing.T) {
		for _, h := range []accounts.Holder{accounts.Employee, accounts.Official, accounts.ContractPartner, accounts.Guest} {
			a := accounts.Account{ID: "x", Holder: h, Granted: day("2026-01-01"), Ends: day("2026-03-01")}
			s := status(t, p, a, day("2026-02-01"))
			assert.Equal(t, active, s.State(), h)
			assert.Equal(t, map[bool]string{false: "Antsla § 5 lg 1", true: "Antsla § 3 p 4"}[h == accounts.Guest], s.Why().Source.String())
			a.Granted = civil.Date{}
			s = status(t, p, a, day("2026-02-01"))
			assert.Equal(t, accounts.NotGranted, s.State())
			assert.True(t, s.Since().IsZero())
		}
		_, err := p.StatusOn(accounts.Account{ID: "x", Holder: accounts.Student, Granted: day("2026-01-01")}, day("2026-02-01"), nil)
		require.ErrorIs(t, err, law.ErrUnknown)
		assert.EqualError(t, err, "holder: the rules provide no account for such a holder: \"student\"")
		// The day of the grant is the first with access; before it the reason is that none was given.
		ahead := status(t, p, employee(func(a *accounts.Account) { a.Granted = day("2026-02-01") }), day("2026-01-15"))
		assert.Equal(t, "not-granted grant.none –2026-01-31", reasons(ahead))
		assert.Equal(t, "Antsla § 5 lg 1", ahead.Why().Source.String())
		on(t, p, employee(func(a *accounts.Account) { a.Granted = day("2026-02-01") }), "2026-02-01", accounts.NotGranted, active, "granted", "antsla-5.1")
	})
	t.Run("antsla-6.1", func(t *testing.T) {
		// Good through the last day, whatever day that is: Tue 23.06.2026 is a holiday, 31.05.2026 a Sunday.
		for ends, first := range map[string]string{
			"2026-06-23": "2026-06-24", "2026-05-31": "2026-06-01", "2026-05-29": "2026-05-30", "2026-04-02": "2026-04-03",
			"2026-12-23": "2026-12-24", "2026-05-27": "2026-05-28",
		} {
			a := employee(func(a *accounts.Account) { a.Ends = day(ends) })
			on(t, p, a, first, active, closed, "end", "antsla-6.1")
			a.Holder = accounts.Official
			on(t, p, a, first, active, closed, "end", "antsla-6.1")
		}
	})
	t.Run("antsla-6.2", func(t *testing.T) {
		partner := func(granted, ends string) accounts.Account {
			return accounts.Account{
				ID: "x", Holder: accounts.ContractPartner, Granted: day(granted), Ends: day(ends), Password: day(ends), LoginOnly: true,
			}
		}
		// Six months from 01.01. are full on 01.07.; from 31.08. on 28.02., for there is no 31 February; in 2028 on
		// 29.02.
		on(t, p, partner("2026-01-01", "2026-07-01"), "2026-07-02", active, closed, "term.end", "antsla-6.2")
		on(t, p, partner("2026-01-01", "2026-07-02"), "2026-07-02", active, closed, "term.longest", "antsla-6.2")
		on(t, p, partner("2026-01-01", "2027-01-01"), "2026-07-02", active, closed, "term.longest", "antsla-6.2")
		on(t, p, partner("2026-08-31", "2027-12-31"), "2027-03-01", active, closed, "term.longest", "antsla-6.2")
		on(t, p, partner("2027-08-31", "2028-12-31"), "2028-03-01", active, closed, "term.longest", "antsla-6.2")
		// A contract that ends on a day off stays: Sun 31.05.2026.
		on(t, p, partner("2026-01-01", "2026-05-31"), "2026-06-01", active, closed, "term.end", "antsla-6.2")
		// Both reasons at once.
		s := status(t, p, partner("2026-01-01", "2026-07-01"), day("2026-08-01"))
		assert.Equal(t, "closed term.end 2026-07-02–, closed term.longest 2026-07-02–", reasons(s))
		_, err := p.StatusOn(accounts.Account{ID: "x", Holder: accounts.ContractPartner, Granted: day("2026-01-01")}, day("2026-02-01"), nil)
		require.ErrorIs(t, err, law.ErrMissing)
		assert.EqualError(t, err, "ends: the end of a fixed term is missing")
		// A guest has no longest term.
		guest := partner("2026-01-01", "2026-12-31")
		guest.Holder = accounts.Guest
		on(t, p, guest, "2027-01-01", active, closed, "term.end", "antsla-5.1")
	})
	t.Run("antsla-6.3", func(t *testing.T) {
		absent := func(all ...string) accounts.Account {
			return employee(func(a *accounts.Account) {
				for _, s := range all {
					a.Absences = append(a.Absences, days(s))
				}
			})
		}
		stays := func(a accounts.Account) {
			t.Helper()
			for d := day("2025-11-01"); d.Before(day("2026-12-01")); d = d.AddDays(1) {
				assert.Equal(t, active, status(t, p, a, d).State(), d)
			}
		}
		stays(absent("2026-01-15–2026-04-14")) // exactly three months: the last day before is 14.01.
		on(t, p, absent("2026-01-15–2026-04-15"), "2026-04-15", active, closed, "absence", "antsla-6.3")
		on(t, p, absent("2026-01-15–"), "2026-04-15", active, closed, "absence", "antsla-6.3")
		// The last day before is 28.11., full on 28.02.
		stays(absent("2025-11-29–2026-02-28"))
		on(t, p, absent("2025-11-29–2026-03-01"), "2026-03-01", active, closed, "absence", "antsla-6.3")
		// The last day before is 30.11., and there is no 30 February: full on 28.02. too.
		on(t, p, absent("2025-12-01–"), "2026-03-01", active, closed, "absence", "antsla-6.3")
		// It stays closed when the holder is back, until there is a new grant.
		back := absent("2026-01-15–2026-05-31")
		on(t, p, back, "2026-04-15", active, closed, "absence", "antsla-6.3")
		assert.Equal(t, day("2026-04-15"), status(t, p, back, day("2026-11-01")).Since())
		back.Granted = day("2026-06-01")
		on(t, p, back, "2026-06-01", accounts.NotGranted, active, "granted", "antsla-5.1")
		back.Granted = day("2026-05-20")
		on(t, p, back, "2026-05-20", accounts.NotGranted, closed, "absence", "antsla-6.3")
		// Leave to Fri 27.02., sickness from Mon 02.03.: one absence, full on 14.04. To Thu 26.02.: two.
		on(t, p, absent("2026-01-15–2026-02-27", "2026-03-02–2026-05-01"), "2026-04-15", active, closed, "absence", "antsla-6.3")
		stays(absent("2026-01-15–2026-02-26", "2026-03-02–2026-05-01"))
		on(t, p, absent("2026-01-15–2026-02-27", "2026-02-28–2026-03-01", "2026-03-02–2026-05-01"), "2026-04-15", active, closed, "absence", "antsla-6.3")
		// Antsla says nothing of a suspension of employment, which is being away from work ("vms"): alone, and as a part of an absence.
		suspended := func(a accounts.Account, all ...string) accounts.Account {
			for _, s := range all {
				a.Suspensions = append(a.Suspensions, days(s))
			}
			return a
		}
		on(t, p, suspended(absent(), "2026-01-15–"), "2026-04-15", active, closed, "absence", "antsla-6.3")
		stays(suspended(absent(), "2026-01-15–2026-04-14"))
		on(t, p, suspended(absent("2026-03-02–2026-05-01"), "2026-01-15–2026-02-27"), "2026-04-15", active, closed, "absence", "antsla-6.3")
		on(t, p, suspended(absent("2026-01-15–2026-03-20"), "2026-03-10–2026-05-01"), "2026-04-15", active, closed, "absence", "antsla-6.3")
		stays(suspended(absent("2026-01-15–2026-02-26"), "2026-03-02–2026-05-01"))
	})
	t.Run("antsla-6.4", func(t *testing.T) {
		// Closed Mon 31.08.2026: kept through Sun 28.02.2027.
		a := employee(func(a *accounts.Account) { a.Ends, a.LoginOnly = day("2026-08-30"), false })
		on(t, p, a, "2026-08-31", active, archived, "mailbox.archived", "antsla-6.4")
		on(t, p, a, "2027-03-01", archived, deletable, "mailbox.over", "antsla-6.4")
		for d, want := range map[string]string{
			"2026-08-31": "mailbox-archived mailbox.archived 2026-08-31–2027-02-28, closed end 2026-08-31–",
			"2027-03-01": "deletable mailbox.over 2027-03-01–, closed end 2026-08-31–",
		} {
			assert.Equal(t, want, reasons(status(t, p, a, day(d))))
		}
		for _, d := range []string{"2026-08-31", "2027-02-28", "2028-01-01"} {
			assert.Equal(t, day("2027-02-28"), status(t, p, a, day(d)).MailboxUntil())
		}
		assert.True(t, status(t, p, a, day("2026-08-30")).MailboxUntil().IsZero())
		// Where there is no mailbox, and under a policy that says nothing of it, there is nothing to keep or delete.
		a.LoginOnly = true
		on(t, p, a, "2026-08-31", active, closed, "end", "antsla-6.1")
		assert.Equal(t, closed, status(t, p, a, day("2030-01-01")).State())
		assert.True(t, status(t, p, a, day("2030-01-01")).MailboxUntil().IsZero())
		a.LoginOnly = false
		assert.Equal(t, closed, status(t, quiet(t, accounts.RMKPolicy()), a, day("2030-01-01")).State())
		assert.True(t, status(t, quiet(t, accounts.RMKPolicy()), a, day("2030-01-01")).MailboxUntil().IsZero())
		// The first of two closings starts it, and a suspension does not.
		a.Closed = day("2026-06-15")
		on(t, p, a, "2026-06-15", active, archived, "mailbox.archived", "antsla-6.4")
		on(t, p, a, "2026-12-16", archived, deletable, "mailbox.over", "antsla-6.4")
		assert.Equal(t, day("2026-12-15"), status(t, p, a, day("2027-06-01")).MailboxUntil())
		a = employee(func(a *accounts.Account) { a.Password, a.LoginOnly = day("2026-01-01"), false })
		assert.Equal(t, suspended, status(t, p, a, day("2030-01-01")).State())
		assert.True(t, status(t, p, a, day("2030-01-01")).MailboxUntil().IsZero())

		for f, want := range map[accounts.Forwarding]string{
			{From: "mari", To: "jüri", ProposedBy: "Tiit Tamm"}: "",
			{From: "mari", To: "jüri"}:                          "forwarding.proposal",
			{From: "mari", To: "Mari", ProposedBy: "Tiit Tamm"}: "forwarding.to",
			{From: "mari", ProposedBy: "Tiit Tamm"}:             "forwarding.to",
			{From: "mari", To: "\xff", ProposedBy: "Tiit Tamm"}: "forwarding.to",
			{From: "mari", To: "jüri", ProposedBy: "\xff"}:      "forwarding.proposal",
			{}: "forwarding.to forwarding.proposal",
		} {
			found, err := p.Forward(f)
			require.NoError(t, err)
			assert.Equal(t, want, codes(found))
		}
	})
	t.Run("antsla-7.3", func(t *testing.T) {
		for changed, first := range map[string]string{
			"2026-01-01": "2026-07-01", // day 180 is 30.06.
			"2026-01-05": "2026-07-05", // Sat 04.07. is good, a Sunday is not
			"2023-09-01": "2024-02-29", // 30 + 31 + 30 + 31 + 31 days to 31.01., less one: 28.02. is day 180
		} {
			on(t, p, employee(func(a *accounts.Account) { a.Password = day(changed) }), first, active, suspended, "password", "antsla-7.3")
			on(t, p, employee(func(a *accounts.Account) { a.Granted, a.Password = day(changed), civil.Date{} }), first, active, suspended, "password", "antsla-7.3")
		}
		// Closed is stricter than suspended, and both are said.
		s := status(t, p, employee(func(a *accounts.Account) { a.Password, a.Ends = day("2026-01-01"), day("2026-06-15") }), day("2026-08-01"))
		assert.Equal(t, closed, s.State())
		assert.Equal(t, day("2026-06-16"), s.Since())
		assert.Equal(t, "end password", codes(s.Findings()))
	})
	breach := func(all ...accounts.Breach) accounts.Account {
		return employee(func(a *accounts.Account) { a.Breaches = all })
	}
	t.Run("antsla-22.1", func(t *testing.T) {
		on(t, p, breach(accounts.Breach{Suspected: day("2026-03-02")}), "2026-03-02", active, suspended, "breach.suspected", "antsla-22.1")
		assert.Equal(t, suspended, status(t, p, breach(accounts.Breach{Suspected: day("2026-03-02")}), day("2030-01-01")).State())
		// The day of the explanation is still one before it.
		on(t, p, breach(accounts.Breach{Suspected: day("2026-03-02"), Explained: day("2026-03-05")}), "2026-03-06", suspended, active, "granted", "antsla-5.1")
	})
	t.Run("antsla-22.2", func(t *testing.T) {
		b := accounts.Breach{Suspected: day("2026-03-02"), Explained: day("2026-03-05"), Cause: accounts.Ignorance}
		s := status(t, p, breach(b), day("2026-03-06"))
		assert.Equal(t, active, s.State())
		assert.Equal(t, "breach.guidance", s.Why().Code)
		assert.Equal(t, law.ID("antsla-22.2"), s.Findings()[0].Clause)
		b.Guided = day("2026-03-09")
		assert.Equal(t, "breach.guidance", status(t, p, breach(b), day("2026-03-08")).Why().Code)
		assert.Equal(t, "granted", status(t, p, breach(b), day("2026-03-09")).Why().Code)
	})
	t.Run("antsla-22.3", func(t *testing.T) {
		b := accounts.Breach{Suspected: day("2026-03-02"), Explained: day("2026-03-05"), Cause: accounts.Deliberate}
		s := status(t, p, breach(b), day("2030-01-01"))
		assert.Equal(t, suspended, s.State())
		assert.Equal(t, day("2026-03-02"), s.Since())
		assert.Equal(t, "breach.deliberate", s.Why().Code)
		assert.Equal(t, law.ID("antsla-22.3"), s.Findings()[0].Clause)
		b.Lifted = day("2026-09-01") // without an end date is not for ever
		on(t, p, breach(b), "2026-09-01", suspended, active, "granted", "antsla-5.1")
		// A second breach, out of ignorance, years later: no window. The first was unfounded: it is not the second.
		first := accounts.Breach{Suspected: day("2021-03-01"), Explained: day("2021-03-02"), Cause: accounts.Ignorance, Guided: day("2021-03-02")}
		second := accounts.Breach{Suspected: day("2026-03-02"), Explained: day("2026-03-05"), Cause: accounts.Ignorance}
		s = status(t, p, breach(first, second), day("2026-03-06"))
		assert.Equal(t, suspended, s.State())
		assert.Equal(t, "breach.repeated", s.Why().Code)
		assert.Equal(t, law.ID("antsla-22.3"), s.Findings()[0].Clause)
		first.Cause = 0
		assert.Equal(t, active, status(t, p, breach(first, second), day("2026-03-06")).State())
	})
}

func TestRMKStatus(t *testing.T) {
	p := quiet(t, accounts.RMKPolicy())
	t.Run("rmk-13.12", func(t *testing.T) {
		for ends, first := range map[string]string{
			"2026-05-31": "2026-06-01", // a Sunday
			"2026-06-22": "2026-06-25", // 23 and 24 June are holidays
			"2026-12-23": "2026-12-28", // 24–26 December, a Sunday
			"2026-06-30": "2026-07-01",
			"2026-04-02": "2026-04-06", // Good Friday, the weekend; Easter Monday is a working day
			"2026-05-29": "2026-06-01", // a Friday
			"2026-05-27": "2026-05-28",
		} {
			a := employee(func(a *accounts.Account) { a.Ends = day(ends) })
			on(t, p, a, first, active, closed, "end", "rmk-13.12")
			assert.Equal(t, "RMK p 13.12", status(t, p, a, day(first)).Why().Source.String())
		}
		// A suspension of employment does not touch it, nor does leave before the end.
		a := employee(func(a *accounts.Account) {
			a.Ends, a.Suspensions, a.Absences = day("2026-06-30"), []accounts.Days{days("2026-05-01–2026-05-31")}, []accounts.Days{days("2026-06-23–2026-06-30")}
		})
		assert.Equal(t, active, status(t, p, a, day("2026-05-15")).State())
		on(t, p, a, "2026-07-01", active, closed, "end", "rmk-13.12")
		_, err := p.StatusOn(a, day("2022-10-24"), deadlines.Estonia())
		require.ErrorIs(t, err, law.ErrNotInForce)
		_, err = p.StatusOn(a, day("2026-07-01"), nil)
		require.ErrorIs(t, err, law.ErrMissing)
		require.ErrorContains(t, err, "ends: ")
		a.Holder = accounts.Guest
		_, err = p.StatusOn(a, day("2026-07-01"), deadlines.Estonia())
		require.ErrorIs(t, err, law.ErrUnknown)
	})
}

func TestSaaremaa(t *testing.T) {
	p := quiet(t, accounts.SaaremaaPolicy())
	t.Run("saaremaa-7.2", func(t *testing.T) {
		for _, c := range []struct {
			want   string
			logins []accounts.Login
		}{
			{"", nil},
			{"", []accounts.Login{{"MUIS", "mari", false}, {"mail", "mari", false}}},
			{"username.several", []accounts.Login{{"MUIS", "mari", false}, {"muis", "mari2", false}}},
			{"", []accounts.Login{{"MUIS", "mari", false}, {"MUIS", "mari2", true}}},
			{"", []accounts.Login{{"MUIS", "mari", true}, {"MUIS", "mari2", true}}},
			{"username.several", []accounts.Login{{"MUIS", "mari", true}, {"MUIS", "mari2", false}, {"MUIS", "mari3", false}}},
			{"", []accounts.Login{{"MUIS", "Õnne", false}, {"MUIS", "o\u0303nne", false}}},
			{"username.several username.several", []accounts.Login{{"a", "x", false}, {"a", "y", false}, {"b", "x", false}, {"b", "y", false}}},
		} {
			found, err := p.Logins(c.logins)
			require.NoError(t, err)
			assert.Equal(t, c.want, codes(found), c.logins)
		}
		found, _ := p.Logins([]accounts.Login{{"x", "a", false}, {"a", "x", false}, {"a", "y", false}, {"a", "z", false}})
		assert.Equal(t, [2]int{3, 2}, found[0].Numbers)
		assert.Equal(t, "Saaremaa p 7.2", found[0].Source().String())
		for _, l := range []accounts.Login{{"", "a", false}, {"a", " ", false}} {
			_, err := p.Logins([]accounts.Login{l})
			assert.ErrorIs(t, err, law.ErrMissing)
		}
		_, err := p.Logins([]accounts.Login{{"a", "\xff", false}})
		assert.EqualError(t, err, `logins[0].name: not valid UTF-8: "\xff"`)
		found, err = accounts.RMKPolicy().Logins([]accounts.Login{{"a", "x", false}, {"a", "y", false}})
		assert.Nil(t, found)
		assert.NoError(t, err)
	})
	t.Run("saaremaa-8.2", func(t *testing.T) {
		r := accounts.Request{Holder: accounts.Employee, Day: day("2026-03-02"), Approved: day("2026-03-02")}
		grant(t, p, r, "")
		for _, approved := range []civil.Date{{}, day("2026-03-03")} {
			missing := r
			missing.Approved = approved
			grant(t, p, missing, "grant.approved")
		}
		// p 12.3: who is no employee asks for rights by the same chapter, and keeps them through an end that is given.
		for _, h := range []accounts.Holder{accounts.ContractPartner, accounts.Guest} {
			outsider := r
			outsider.Holder = h
			grant(t, p, outsider, "")
			outsider.Approved = civil.Date{}
			grant(t, p, outsider, "grant.approved")
			a := accounts.Account{ID: "x", Holder: h, Granted: day("2026-03-02")}
			assert.Equal(t, active, status(t, p, a, day("2028-03-02")).State(), "no term is set")
			a.Ends = day("2026-05-31")
			on(t, p, a, "2026-06-01", active, closed, "term.end", "saaremaa-8")
			assert.Equal(t, "Saaremaa p 12.3", status(t, p, a, day("2026-06-01")).Why().Source.String())
		}
		r.Administrator = true
		grant(t, p, r, "grant.administrator")
		r.Reason = " "
		grant(t, p, r, "grant.administrator")
		r.Reason = "Erialatarkvara uuendused"
		grant(t, p, r, "")
		found, _ := p.Grant(accounts.Request{Holder: accounts.Employee, Day: day("2026-03-02"), Administrator: true})
		require.Equal(t, "grant.approved grant.administrator", codes(found))
		assert.Equal(t, "Saaremaa p 8.2", found[0].Source().String())
		assert.Equal(t, "Saaremaa p 8.3", found[1].Source().String())
	})
	t.Run("saaremaa-8.4", func(t *testing.T) {
		on(t, p, employee(func(a *accounts.Account) { a.Ends = day("2026-05-31") }), "2026-06-01", active, closed, "end", "saaremaa-8.4")
		a := employee(func(a *accounts.Account) {
			a.Suspensions = []accounts.Days{days("2026-03-02–2026-03-31"), days("2026-08-01–")}
			a.Absences = []accounts.Days{days("2025-01-01–2026-12-31")} // leave and sickness change nothing
		})
		on(t, p, a, "2026-03-02", active, suspended, "employment", "saaremaa-8.4")
		on(t, p, a, "2026-04-01", suspended, active, "granted", "saaremaa-8")
		on(t, p, a, "2026-08-01", active, suspended, "employment", "saaremaa-8.4")
		assert.NotEmpty(t, status(t, p, a, day("2026-08-01")).Why().Source.Doubt)
	})
}

func grant(t *testing.T, p accounts.Policy, r accounts.Request, want string) {
	t.Helper()
	found, err := p.Grant(r)
	require.NoError(t, err)
	assert.Equal(t, want, codes(found))
	if want == "" {
		assert.Nil(t, found)
	}
}

func TestAntslaGrant(t *testing.T) {
	p := accounts.AntslaPolicy()
	r := accounts.Request{Holder: accounts.Employee, Day: day("2026-03-02"), Signed: day("2026-03-02")}
	t.Run("antsla-5.2", func(t *testing.T) {
		grant(t, p, r, "")
		for _, signed := range []civil.Date{{}, day("2026-03-03")} {
			missing := r
			missing.Signed = signed
			grant(t, p, missing, "grant.signed")
		}
		shared := r
		shared.PassedOn = true
		grant(t, p, shared, "grant.personal")
	})
	t.Run("antsla-5.1", func(t *testing.T) {
		other := r
		other.Holder = accounts.Student
		grant(t, p, other, "grant.holder")
		other.Holder = accounts.Official
		grant(t, p, other, "")
		other.Holder = accounts.Guest
		grant(t, p, other, "grant.need")
		other.Reason = "Auditi tegemine"
		grant(t, p, other, "")
		other.Reason = "\xff"
		grant(t, p, other, "grant.need")
	})
	t.Run("antsla-6.2", func(t *testing.T) {
		partner := r
		partner.Holder = accounts.ContractPartner
		grant(t, p, partner, "grant.end")
		for ends, want := range map[string]string{
			"2026-03-01": "grant.order", "2026-03-02": "", "2026-09-01": "", "2026-09-02": "", "2026-09-03": "grant.longest",
		} {
			partner.Ends = day(ends)
			grant(t, p, partner, want)
		}
		// 31.08. and six months: 28.02.
		partner.Day, partner.Ends = day("2026-08-31"), day("2027-02-28")
		grant(t, p, partner, "")
		partner.Ends = day("2027-03-01")
		grant(t, p, partner, "grant.longest")
		// A renewal is a grant of its own: the old term does not stretch, and the new one is six months again.
		old := accounts.Account{ID: "x", Holder: accounts.ContractPartner, Granted: day("2026-01-01"), Ends: day("2026-12-31"), Password: day("2100-01-01"), LoginOnly: true}
		assert.Equal(t, closed, status(t, p, old, day("2026-07-02")).State())
		renewal := accounts.Request{Holder: accounts.ContractPartner, Day: day("2026-07-02"), Ends: day("2027-01-02"), Signed: day("2026-01-01")}
		grant(t, p, renewal, "")
		renewed := old
		renewed.Granted, renewed.Ends = renewal.Day, renewal.Ends
		on(t, quiet(t, p), renewed, "2027-01-03", active, closed, "term.end", "antsla-6.2")
	})
	t.Run("refused", func(t *testing.T) {
		_, err := p.Grant(accounts.Request{})
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = p.Grant(accounts.Request{Day: day("2019-11-28")})
		require.ErrorIs(t, err, law.ErrNotInForce)
		found, err := p.Grant(accounts.Request{Day: day("2019-11-29")})
		require.NoError(t, err)
		assert.Equal(t, "grant.holder grant.signed", codes(found))
	})
}

// TestExpiring: fourteen days before the last good day, that day included.
func TestExpiring(t *testing.T) {
	p := accounts.AntslaPolicy()
	a := employee(func(a *accounts.Account) { a.Ends = day("2026-05-31") })
	on(t, p, a, "2026-05-17", active, expiring, "end.soon", "antsla-6.1")
	on(t, p, a, "2026-06-01", expiring, closed, "end", "antsla-6.1")
	assert.Equal(t, "Teenistus- või töösuhe lõpeb: konto suletakse 01.06.2026", status(t, p, a, day("2026-05-31")).Why().Text(language.Estonian))
	assert.Equal(t, "The employment ends: the account closes on 2026-06-01", status(t, p, a, day("2026-05-31")).Why().Text(language.English))
	a.Granted = day("2026-05-25") // not before the grant
	on(t, p, a, "2026-05-25", accounts.NotGranted, expiring, "end.soon", "antsla-6.1")
	var got []string
	for s, err := range p.Timeline(employee(func(a *accounts.Account) {
		a.Granted, a.Password, a.Ends = day("2026-01-01"), day("2026-01-01"), day("2026-09-30")
		a.LoginOnly = false
	}), day("2025-12-01"), deadlines.Estonia()) {
		require.NoError(t, err)
		checkStatus(t, s)
		got = append(got, s.Day().String()+" "+s.State().String())
	}
	assert.Equal(t, []string{
		"2026-01-01 active", "2026-06-16 expiring", "2026-07-01 suspended", "2026-10-01 mailbox-archived",
		"2027-04-02 deletable", // closed 01.10., kept through 01.04.
	}, got)
}

func TestRefused(t *testing.T) {
	p, c := accounts.AntslaPolicy(), deadlines.Estonia()
	for want, change := range map[string]func(*accounts.Account){
		"id: missing":                 func(a *accounts.Account) { a.ID = "" },
		"id: missing ":                func(a *accounts.Account) { a.ID = " \u00a0" },
		`id: not valid UTF-8: "\xff"`: func(a *accounts.Account) { a.ID = "\xff" },
		`holder: the rules provide no account for such a holder: ""`: func(a *accounts.Account) { a.Holder = 0 },
		"ends: must not be before granted 2020-01-01: 2019-12-31":    func(a *accounts.Account) { a.Ends = day("2019-12-31") },
		"closed: must not be before granted 2020-01-01: 2019-12-31":  func(a *accounts.Account) { a.Closed = day("2019-12-31") },
		`granted: so long ago nobody had an account: 1969-12-31`:     func(a *accounts.Account) { a.Granted = day("1969-12-31") },
		"absences[0].first: the day is missing":                      func(a *accounts.Account) { a.Absences = make([]accounts.Days, 1) },
		"absences[0].last: must not be before first 2026-02-02: 2026-02-01": func(a *accounts.Account) {
			a.Absences = []accounts.Days{days("2026-02-02–2026-02-01")}
		},
		"suspensions[0].last: must not be before first 2026-02-02: 2026-02-01": func(a *accounts.Account) {
			a.Suspensions = []accounts.Days{days("2026-02-02–2026-02-01"), days("2026-01-01–2026-01-03")}
		},
		"breaches[0].suspected: the day is missing": func(a *accounts.Account) { a.Breaches = make([]accounts.Breach, 1) },
		"breaches[0].explained: must not be before suspected 2026-02-02: 2026-02-01": func(a *accounts.Account) {
			a.Breaches = []accounts.Breach{{Suspected: day("2026-02-02"), Explained: day("2026-02-01")}}
		},
		`breaches[0].cause: no such value (allowed: ignorance, deliberate): "3"`: func(a *accounts.Account) {
			a.Breaches = []accounts.Breach{{Suspected: day("2026-02-02"), Explained: day("2026-02-02"), Cause: 3}}
		},
		"breaches[0].guided: must not be before explained 2026-02-04: 2026-02-03": func(a *accounts.Account) {
			a.Breaches = []accounts.Breach{{Suspected: day("2026-02-02"), Explained: day("2026-02-04"), Guided: day("2026-02-03")}}
		},
		"breaches[0].guided: must not be before suspected 2026-02-02: 2026-02-01": func(a *accounts.Account) {
			a.Breaches = []accounts.Breach{{Suspected: day("2026-02-02"), Guided: day("2026-02-01")}}
		},
		"breaches[0].lifted: must not be before suspected 2026-02-02: 2026-02-01": func(a *accounts.Account) {
			a.Breaches = []accounts.Breach{{Suspected: day("2026-02-02"), Explained: day("2026-02-02"), Lifted: day("2026-02-01")}}
		},
	} {
		a := employee(change)
		_, err := p.StatusOn(a, day("2026-03-02"), c)
		assert.EqualError(t, err, strings.TrimSpace(want))
		for s, err := range p.Timeline(a, day("2026-03-02"), c) {
			assert.EqualError(t, err, strings.TrimSpace(want))
			assert.Zero(t, s.State())
		}
	}
	a := employee(func(*accounts.Account) {})
	_, err := accounts.Policy{}.StatusOn(a, day("2026-03-02"), c)
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = p.StatusOn(a, civil.Date{}, c)
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = p.StatusOn(a, day("2019-11-28"), c)
	assert.ErrorIs(t, err, law.ErrNotInForce)
	a.Absences = []accounts.Days{days("2026-02-02–2026-02-03"), days("2026-02-05–")}
	_, err = p.StatusOn(a, day("2026-03-02"), nil)
	assert.ErrorIs(t, err, law.ErrMissing)
}

func TestSweep(t *testing.T) {
	p, c := accounts.AntslaPolicy(), deadlines.Estonia()
	all := []accounts.Account{
		employee(func(a *accounts.Account) {}),
		employee(func(a *accounts.Account) { a.Ends = day("2026-03-01") }),
		employee(func(a *accounts.Account) { a.Holder = 0 }),
		employee(func(a *accounts.Account) { a.Ends = day("2026-03-10") }),
		employee(func(a *accounts.Account) { a.Granted = day("2026-03-02") }),
		employee(func(a *accounts.Account) { a.Granted = day("2026-03-03") }),
		employee(func(a *accounts.Account) {
			a.Breaches = []accounts.Breach{{Suspected: day("2026-01-02"), Explained: day("2026-01-02"), Cause: accounts.Ignorance}}
		}),
	}
	for i := range all {
		all[i].Password = day("2026-03-01")
	}
	var got []string
	for s, err := range accounts.Sweep(sequence(all), p, day("2026-03-02"), c) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, s.State().String()+" "+s.Why().Code)
	}
	assert.Equal(t, []string{
		"closed end", `accounts[2].holder: the rules provide no account for such a holder: ""`, "expiring end.soon", "active granted", "active breach.guidance",
	}, got)
	for _, sweep := range []func(iter.Seq2[accounts.Account, error], accounts.Policy, civil.Date, *deadlines.Calendar) iter.Seq2[accounts.Status, error]{accounts.Sweep, accounts.SweepOnAllCores} {
		n := 0
		for _, err := range sweep(nil, p, day("2026-03-02"), c) {
			n++
			assert.ErrorIs(t, err, law.ErrMissing)
		}
		for _, err := range sweep(sequence(all), accounts.Policy{}, day("2026-03-02"), c) {
			n++
			assert.ErrorIs(t, err, law.ErrMissing)
		}
		for _, err := range sweep(sequence(all), p, day("2019-11-28"), c) {
			n++
			assert.ErrorIs(t, err, law.ErrNotInForce)
		}
		assert.Equal(t, 3, n)
	}
	for _, err := range accounts.Sweep(nil, p, day("2026-03-02"), c) {
		assert.ErrorIs(t, err, law.ErrMissing)
	}
	for _, err := range accounts.Sweep(sequence(all), p, civil.Date{}, c) {
		assert.ErrorIs(t, err, law.ErrMissing)
	}
	for _, err := range accounts.Sweep(sequence(all), accounts.Policy{}, day("2026-03-02"), c) {
		assert.ErrorIs(t, err, law.ErrMissing)
	}
	for range accounts.Sweep(sequence(all), p, day("2026-03-02"), c) {
		break
	}
	failed := func(yield func(accounts.Account, error) bool) {
		_ = yield(accounts.Account{}, assert.AnError) && yield(all[1], nil)
	}
	n := 0
	for _, err := range accounts.Sweep(failed, p, day("2026-03-02"), c) {
		if n++; n == 1 {
			require.ErrorIs(t, err, assert.AnError)
			require.ErrorContains(t, err, "accounts[0]: ")
		}
	}
	assert.Equal(t, 2, n, "the others go on")
}

func sequence(all []accounts.Account) iter.Seq2[accounts.Account, error] {
	return func(yield func(accounts.Account, error) bool) {
		for _, a := range all {
			if !yield(a, nil) {
				return
			}
		}
	}
}
