// SPDX-License-Identifier: MIT

package accounts_test

import (
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// noDays are days that other systems write where they have none.
var noDays = []string{
	"0001-01-01", "0002-01-01", "1601-01-01", "1753-01-01", "1754-08-31", "1799-12-31", "1899-12-30", "1899-12-31", "1900-01-01",
	"1970-01-01", "2079-06-06", "2099-12-31", "2201-01-01", "2999-12-31", "9999-12-31",
}

// eachDay sets every Date that v leads to, one after the other, to a day, and calls f with its path.
func eachDay(v reflect.Value, path string, to civil.Date, f func(path string)) {
	switch v.Kind() {
	case reflect.Struct:
		if _, is := v.Interface().(civil.Date); is {
			was := v.Interface()
			v.Set(reflect.ValueOf(to))
			f(strings.TrimPrefix(path, "."))
			v.Set(reflect.ValueOf(was))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachDay(v.Field(i), path+"."+snake(v.Type().Field(i).Name), to, f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachDay(v.Index(i), path+"["+strconv.Itoa(i)+"]", to, f)
		}
	}
}

func snake(s string) string {
	var b strings.Builder
	for i, c := range s {
		if 'A' <= c && c <= 'Z' {
			if i > 0 {
				b.WriteByte('_')
			}
			c += 'a' - 'A'
		}
		b.WriteRune(c)
	}
	return b.String()
}

// TestNoDayThatIsNone: whatever Date of whatever subject stands for none, the answer is a refusal or a finding with
// field and day, and nothing else says that all is well.
func TestNoDayThatIsNone(t *testing.T) {
	d, c := day("2026-03-02"), deadlines.Estonia()
	account := accounts.Account{
		ID: "mari", Holder: accounts.Employee, Granted: d, Ends: d.AddDays(900), Password: d, Closed: d.AddDays(800),
		Absences: []accounts.Days{{d, d}, {d.AddDays(9), d.AddDays(9)}}, Suspensions: []accounts.Days{{d, d}},
		Breaches: []accounts.Breach{{Suspected: d, Explained: d, Cause: accounts.Ignorance, Guided: d, Lifted: d}},
	}
	request := accounts.Request{Holder: accounts.Employee, Day: d, Ends: d, Signed: d, Approved: d}
	laptop := accounts.AntslaIssuedLaptop{Act: "7", TaskEnds: d, EmploymentEnds: d, Returned: d}
	handover := act()
	handover.NeedsApproval, handover.Approved = true, d.AddDays(90)
	handover.Present = []accounts.RMKParty{{Name: "Ene Mets", Post: "juht", Signed: d}}
	handover.Dissents = []accounts.RMKDissent{{Reason: "toimik puudub", Given: d, Annexed: true, Noted: true}}
	person, other := accounts.Colleague{First: "Mari", Last: "Tamm", Started: d}, []accounts.Colleague{{First: "Mari", Last: "Kask", Started: d.AddDays(1)}}
	tasks := []accounts.RMKOpenTask{{Ended: d, Redirected: d, To: "Jaan Kask"}}
	days := struct{ Leaving, Set, Ended, Day civil.Date }{d, d, d, d}
	for name, s := range map[string]struct {
		subject any
		ask     func() ([]law.Finding, error)
	}{
		"StatusOn": {&account, func() ([]law.Finding, error) {
			s, err := accounts.AntslaPolicy().StatusOn(account, d.AddDays(1), c)
			return s.Findings(), err
		}},
		"Timeline": {&account, func() (_ []law.Finding, err error) {
			for _, err = range accounts.RMKPolicy().Timeline(account, d, c) {
			}
			return nil, err
		}},
		"Sweep": {&account, func() (_ []law.Finding, err error) {
			for _, err = range accounts.Sweep(sequence([]accounts.Account{account}), accounts.SaaremaaPolicy(), d, c) {
			}
			return nil, err
		}},
		"Grant":     {&request, func() ([]law.Finding, error) { return accounts.AntslaPolicy().Grant(request) }},
		"Laptop":    {&laptop, func() ([]law.Finding, error) { return laptop.Check(d) }},
		"Handover":  {&handover, func() ([]law.Finding, error) { return handover.Check(), nil }},
		"OpenTasks": {&tasks, func() ([]law.Finding, error) { return accounts.RMKOpenTasks(d, tasks...) }},
		"Person": {&person, func() ([]law.Finding, error) {
			_, err := accounts.SaaremaaPolicy().Names().Address("x.ee", person, other...)
			return nil, err
		}},
		"others": {&other, func() ([]law.Finding, error) {
			_, err := accounts.SaaremaaPolicy().Names().Address("x.ee", person, other...)
			return nil, err
		}},
		"arguments": {&days, func() ([]law.Finding, error) {
			if _, err := accounts.RMKHandoverDue(days.Leaving, days.Set); err != nil {
				return nil, err
			}
			if _, err := accounts.AntslaLeavingNotice(days.Ended, c); err != nil {
				return nil, err
			}
			_, err := accounts.SaaremaaPolicy().StatusOn(account, days.Day, c)
			return nil, err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			found, err := s.ask()
			require.NoError(t, err, "with days that are days")
			require.Empty(t, found)
			for _, none := range noDays {
				n := 0
				eachDay(reflect.ValueOf(s.subject).Elem(), "", day(none), func(path string) {
					n++
					found, err := s.ask()
					if err != nil {
						require.ErrorIs(t, err, law.ErrPlaceholder, "%s %s", path, none)
						field := path[strings.LastIndexAny(path, ".]")+1:]
						assert.Contains(t, err.Error(), field)
						assert.Contains(t, err.Error(), none)
						return
					}
					var told []string
					for _, f := range found {
						told = append(told, f.Code+" "+f.Text(language.English))
					}
					assert.Contains(t, strings.Join(told, "\n"), "day.placeholder "+path+": "+none, "%s", name)
				})
				require.Positive(t, n)
			}
		})
	}
}

// TestPeriodsOfNoDay: a period of which an end stands for none is none.
func TestPeriodsOfNoDay(t *testing.T) {
	d := day("2026-03-02")
	for _, none := range noDays {
		for _, from := range []bool{true, false} {
			first, last := d, d
			if from {
				first = day(none)
			} else {
				last = day(none)
			}
			notice := accounts.RMKAbsenceNotice{From: first, Until: last, ContactWaived: true}
			request := accounts.SaaremaaRequest{Location: "kabinet 12", From: first, Until: last, Reason: "audit", System: "MuIS"}
			access := accounts.SaaremaaAccess{Agreed: d, Location: "kabinet 12", From: first, Until: last}
			assert.Equal(t, "absence.period day.placeholder", codesOf(notice.Check()), none)
			assert.Equal(t, "request.period day.placeholder", codesOf(request.Check()), none)
			assert.Equal(t, "access.period day.placeholder", codesOf(access.Check()), none)
		}
		access := accounts.SaaremaaAccess{Agreed: day(none), Location: "kabinet 12", From: d, Until: d}
		assert.Equal(t, "access.agreed day.placeholder", codesOf(access.Check()), none)
	}
	// An instant of such a day says nothing of who had a laptop: the epoch, and the year 9999.
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for _, l := range []accounts.AntslaLoan{
		{User: "Jaan", From: time.Unix(0, 0)}, {User: "Jaan", From: at, Until: time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)},
	} {
		l.ReadRules, l.HasAccount = true, true
		s := accounts.AntslaSharedLaptop{Responsible: "Ene", Log: []accounts.AntslaLoan{l}}
		assert.Equal(t, "shared.log/1", codesOf(s.Check()))
		who, err := s.Answers(at)
		require.NoError(t, err)
		assert.Equal(t, "Ene", who.Value)
	}
}

// TestDaysAhead: what is said to have happened on a day to come is found, the day itself is not, and a sweep passes no
// such account over.
func TestDaysAhead(t *testing.T) {
	p, d := accounts.AntslaPolicy(), day("2026-03-02")
	for ahead, want := range map[int]string{-1: "", 0: "", 1: "day.ahead", 13000: "day.ahead"} {
		a := employee(func(a *accounts.Account) { a.Password = d.AddDays(ahead) })
		s := status(t, p, a, d)
		assert.Equal(t, want, codes(s.Findings()), ahead)
		n := 0
		for range accounts.Sweep(sequence([]accounts.Account{a}), p, d, nil) {
			n++
		}
		assert.Equal(t, want != "", n == 1, ahead)
		a.Password = d
		a.Breaches = []accounts.Breach{{Suspected: d.AddDays(-9), Explained: d.AddDays(-9)}, {Suspected: d.AddDays(ahead), Explained: d.AddDays(ahead)}}
		assert.Equal(t, want, strings.TrimPrefix(codes(status(t, p, a, d).Findings()), "breach.suspected"), ahead)
		assert.Empty(t, status(t, accounts.RMKPolicy(), a, d).Findings(), "the rules say nothing of it")
	}
	b := employee(func(a *accounts.Account) {
		a.Password, a.Breaches = d, []accounts.Breach{{Suspected: d.AddDays(-9), Explained: d.AddDays(-9)}, {Suspected: d.AddDays(1)}}
	})
	ahead := status(t, p, b, d).Findings()
	require.Len(t, ahead, 1)
	assert.Equal(t, "breaches[1].suspected: 2026-03-03 is later than the day asked for", ahead[0].Text(language.English))
	assert.Equal(t, "Rikkumise nr 2 kahtluse päev 03.03.2026 on küsitud päevast hilisem", ahead[0].Text(language.Estonian))
	a := employee(func(a *accounts.Account) { a.Password = day("2062-01-01") })
	found := status(t, p, a, d).Findings()
	require.Len(t, found, 1)
	assert.Equal(t, "password: 2062-01-01 is later than the day asked for", found[0].Text(language.English))
	assert.Equal(t, "Salasõna vahetamise päev 01.01.2062 on küsitud päevast hilisem", found[0].Text(language.Estonian))
	assert.Equal(t, "Antsla § 7 lg 3", found[0].Source().String())
}

// TestUnion: days that are given twice, overlap or lie in an open stretch count once.
func TestUnion(t *testing.T) {
	p := everything(t, false)
	for name, c := range map[string]struct{ given, means []accounts.Days }{
		"the same twice":            {[]accounts.Days{days("2026-02-02–2026-03-01"), days("2026-02-02–2026-03-01")}, []accounts.Days{days("2026-02-02–2026-03-01")}},
		"one day shared":            {[]accounts.Days{days("2026-02-02–2026-03-01"), days("2026-03-01–2026-03-05")}, []accounts.Days{days("2026-02-02–2026-03-05")}},
		"one within another":        {[]accounts.Days{days("2026-02-02–2026-06-01"), days("2026-03-01–2026-03-05")}, []accounts.Days{days("2026-02-02–2026-06-01")}},
		"in any order":              {[]accounts.Days{days("2026-03-01–2026-03-05"), days("2026-04-01–2026-04-02"), days("2026-02-02–2026-03-02")}, []accounts.Days{days("2026-02-02–2026-03-05"), days("2026-04-01–2026-04-02")}},
		"behind an open one":        {[]accounts.Days{days("2026-02-02–"), days("2026-03-01–2026-03-05")}, []accounts.Days{days("2026-02-02–")}},
		"an open one behind":        {[]accounts.Days{days("2026-02-02–2026-03-05"), days("2026-03-01–")}, []accounts.Days{days("2026-02-02–")}},
		"three, each over the next": {[]accounts.Days{days("2026-01-05–2026-02-10"), days("2026-02-10–2026-03-10"), days("2026-03-10–2026-04-10")}, []accounts.Days{days("2026-01-05–2026-04-10")}},
	} {
		t.Run(name, func(t *testing.T) {
			for d := day("2025-12-01"); d.Before(day("2026-09-01")); d = d.AddDays(1) {
				want := status(t, p, employee(func(a *accounts.Account) { a.Absences, a.Suspensions = c.means, c.means }), d)
				got := status(t, p, employee(func(a *accounts.Account) { a.Absences, a.Suspensions = c.given, c.given }), d)
				require.Equal(t, reasons(want), reasons(got), d)
				require.Equal(t, want.Since(), got.Since())
			}
		})
	}
}

// TestPlainDays: the days that a sweep need not look at closely are those of which none stands for none.
func TestPlainDays(t *testing.T) {
	for d := day("1799-12-30"); d.Before(day("2201-01-03")); d = d.AddDays(1) {
		if accounts.Placeholder(d) != d.Placeholder() {
			t.Fatal(d)
		}
	}
	assert.False(t, accounts.Placeholder(civil.Date{}))
}
