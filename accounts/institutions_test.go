// SPDX-License-Identifier: MIT

package accounts_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// written is a policy that an institution wrote as JSON.
func written(t testing.TB, text string) accounts.Policy {
	var spec accounts.PolicySpec
	require.NoError(t, json.Unmarshal([]byte(text), &spec))
	p, err := spec.Policy()
	require.NoError(t, err)
	return p
}

// university has students, and access that goes on after the end: for employees 14 days, for students 100, for partners
// a week within their longest term of a year.
const university = `{"format": 1, "id": "ulikool-4", "et": "Ülikooli kasutajakontode kord", "act": "Ülikool", "since": "2020-01-01",
	"holders": [
		{"holder": "employee", "provision": "p 4.1"},
		{"holder": "student", "provision": "p 4.2", "end": {"clause": "ulikool-4.5", "provision": "p 4.5", "period": "100 days"}},
		{"holder": "contract-partner", "provision": "p 4.3", "fixed": true, "end": {"provision": "p 4.6", "period": "1 week"}},
		{"holder": "guest", "provision": "p 4.9"}],
	"rules": {"end": {"clause": "ulikool-4.4", "provision": "p 4.4", "period": "14 days"},
		"term": {"provision": "p 4.7", "period": "1 year"}, "mailbox": {"provision": "p 4.8", "period": "3 months"}}}`

// TestGrace: what becomes of accounts after the end. Every row is a day, its state, the first day of that and why, and
// where that stands.
func TestGrace(t *testing.T) {
	p := written(t, university)
	for _, c := range []struct {
		name                            string
		holder                          accounts.Holder
		granted, ends                   string
		loginOnly                       bool
		on, state, since, code, provide string
	}{
		// Ends Sun 31.05.2026: 14 days later is 14.06., the last good day.
		{"the last day", accounts.Employee, "2024-01-02", "2026-05-31", true, "2026-05-31", "active", "2024-01-02", "granted", "p 4.1"},
		{"the first day of grace", accounts.Employee, "2024-01-02", "2026-05-31", true, "2026-06-01", "active", "2024-01-02", "end.grace", "p 4.4"},
		{"the last but one", accounts.Employee, "2024-01-02", "2026-05-31", true, "2026-06-13", "active", "2024-01-02", "end.grace", "p 4.4"},
		{"the last day of grace, a Sunday", accounts.Employee, "2024-01-02", "2026-05-31", true, "2026-06-14", "active", "2024-01-02", "end.grace", "p 4.4"},
		{"closed", accounts.Employee, "2024-01-02", "2026-05-31", true, "2026-06-15", "closed", "2026-06-15", "end", "p 4.4"},
		{"closed for good", accounts.Employee, "2024-01-02", "2026-05-31", true, "2027-06-15", "closed", "2026-06-15", "end", "p 4.4"},
		// The mailbox is kept three months from the closing on 15.06.: through 15.09.
		{"the mailbox from the closing", accounts.Employee, "2024-01-02", "2026-05-31", false, "2026-06-15", "mailbox-archived", "2026-06-15", "mailbox.archived", "p 4.8"},
		{"the mailbox is kept", accounts.Employee, "2024-01-02", "2026-05-31", false, "2026-09-15", "mailbox-archived", "2026-06-15", "mailbox.archived", "p 4.8"},
		{"the mailbox is over", accounts.Employee, "2024-01-02", "2026-05-31", false, "2026-09-16", "deletable", "2026-09-16", "mailbox.over", "p 4.8"},
		{"no mailbox in the grace", accounts.Employee, "2024-01-02", "2026-05-31", false, "2026-06-14", "active", "2024-01-02", "end.grace", "p 4.4"},
		{"no end is known", accounts.Employee, "2024-01-02", "", true, "2030-01-01", "active", "2024-01-02", "granted", "p 4.1"},
		{"over a leap day", accounts.Employee, "2024-01-02", "2028-02-15", true, "2028-02-29", "active", "2024-01-02", "end.grace", "p 4.4"},
		{"behind a leap day", accounts.Employee, "2024-01-02", "2028-02-15", true, "2028-03-01", "closed", "2028-03-01", "end", "p 4.4"},
		{"over the new year", accounts.Employee, "2024-01-02", "2026-12-31", true, "2027-01-14", "active", "2024-01-02", "end.grace", "p 4.4"},
		{"behind the new year", accounts.Employee, "2024-01-02", "2026-12-31", true, "2027-01-15", "closed", "2027-01-15", "end", "p 4.4"},
		{"granted on the last day", accounts.Employee, "2026-05-31", "2026-05-31", true, "2026-06-14", "active", "2026-05-31", "end.grace", "p 4.4"},
		// Fri 19.06.2026 and 100 days: 11 in June, 31, 31, and 27 in September.
		{"studies, the last day", accounts.Student, "2023-09-01", "2026-06-19", true, "2026-06-19", "active", "2023-09-01", "granted", "p 4.2"},
		{"studies, day 1", accounts.Student, "2023-09-01", "2026-06-19", true, "2026-06-20", "active", "2023-09-01", "end.grace", "p 4.5"},
		{"studies, day 99", accounts.Student, "2023-09-01", "2026-06-19", true, "2026-09-26", "active", "2023-09-01", "end.grace", "p 4.5"},
		{"studies, day 100", accounts.Student, "2023-09-01", "2026-06-19", true, "2026-09-27", "active", "2023-09-01", "end.grace", "p 4.5"},
		{"studies, day 101", accounts.Student, "2023-09-01", "2026-06-19", true, "2026-09-28", "closed", "2026-09-28", "end.studies", "p 4.5"},
		{"studies, the mailbox to 28.12.", accounts.Student, "2023-09-01", "2026-06-19", false, "2026-12-28", "mailbox-archived", "2026-09-28", "mailbox.archived", "p 4.8"},
		{"studies, the mailbox is over", accounts.Student, "2023-09-01", "2026-06-19", false, "2026-12-29", "deletable", "2026-12-29", "mailbox.over", "p 4.8"},
		{"before the matriculation", accounts.Student, "2026-09-01", "2029-06-30", true, "2026-08-31", "not-granted", "", "grant.none", "p 4.2"},
		// Who neither works nor studies there has no grace but by a rule of their own.
		{"a guest's last day", accounts.Guest, "2026-01-05", "2026-05-31", true, "2026-05-31", "active", "2026-01-05", "granted", "p 4.9"},
		{"a guest has no grace", accounts.Guest, "2026-01-05", "2026-05-31", true, "2026-06-01", "closed", "2026-06-01", "term.end", "p 4.9"},
		{"a partner's grace", accounts.ContractPartner, "2026-01-01", "2026-05-31", true, "2026-06-07", "active", "2026-01-01", "end.grace", "p 4.6"},
		{"a partner's grace is over", accounts.ContractPartner, "2026-01-01", "2026-05-31", true, "2026-06-08", "closed", "2026-06-08", "term.end", "p 4.6"},
		// A year from 01.01.2026 is 01.01.2027, though the grace of an end on 30.12. would go on to 06.01.
		{"the longest term in the grace", accounts.ContractPartner, "2026-01-01", "2026-12-30", true, "2027-01-01", "active", "2026-01-01", "end.grace", "p 4.6"},
		{"the longest term cuts the grace", accounts.ContractPartner, "2026-01-01", "2026-12-30", true, "2027-01-02", "closed", "2027-01-02", "term.longest", "p 4.7"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := accounts.Account{ID: "x", Holder: c.holder, Granted: day(c.granted), Ends: dayOrNone(c.ends), LoginOnly: c.loginOnly}
			s := status(t, p, a, day(c.on))
			why := s.Why()
			got := strings.Join([]string{s.State().String(), s.Since().String(), why.Code, why.Source.Provision}, " | ")
			assert.Equal(t, strings.Join([]string{c.state, c.since, c.code, c.provide}, " | "), got)
		})
	}
}

// TestGracePeriods: the last good day after an end, by the units of the civil calendar; on the next the account is
// closed.
func TestGracePeriods(t *testing.T) {
	for _, c := range []struct{ period, ends, last string }{
		{"1 day", "2026-04-02", "2026-04-03"}, // Good Friday: days do not move
		{"14 days", "2026-02-14", "2026-02-28"},
		{"14 days", "2026-02-15", "2026-03-01"},
		{"2 weeks", "2026-02-20", "2026-03-06"}, // 8 days to 28.02., and 6
		{"30 days", "2026-01-31", "2026-03-02"}, // 28 to 28.02., and 2
		{"1 month", "2026-01-31", "2026-02-28"}, // no 31 February
		{"1 month", "2028-01-31", "2028-02-29"},
		{"45 days", "2026-03-15", "2026-04-29"}, // 16 to 31.03., and 29
		{"60 days", "2026-08-31", "2026-10-30"}, // 30 in September, 30 in October
		{"90 days", "2026-10-01", "2026-12-30"}, // 30, 30, 30
		{"3 months", "2026-11-30", "2027-02-28"},
		{"100 days", "2026-12-31", "2027-04-10"}, // 31, 28, 31, 10
		{"6 months", "2026-08-31", "2027-02-28"},
		{"1 year", "2028-02-29", "2029-02-28"},
	} {
		t.Run(c.period+" from "+c.ends, func(t *testing.T) {
			p := written(t, fmt.Sprintf(`{"format": 1, "id": "a", "et": "A", "act": "A", "holders": [{"holder": "official", "provision": "p 1"}],
				"rules": {"end": {"provision": "p 2", "period": %q}}}`, c.period))
			a := accounts.Account{ID: "x", Holder: accounts.Official, Granted: day("2024-01-02"), Ends: day(c.ends), LoginOnly: true}
			on(t, p, a, day(c.last).AddDays(1).String(), active, closed, "end", "a")
			s := status(t, p, a, day(c.last))
			assert.Equal(t, "active end.grace "+day(c.ends).AddDays(1).String()+"–"+c.last, reasons(s))
			assert.Equal(t, law.Advised, s.Findings()[0].Severity)
		})
	}
}

// TestStudentsOnWorkdays: where an account closes on the working day after the end, so does that of a student.
func TestStudentsOnWorkdays(t *testing.T) {
	p := written(t, `{"format": 1, "id": "kool-1", "et": "Kool", "act": "Kool", "holders": [{"holder": "student", "provision": "p 1"}],
		"rules": {"end_workday": {"provision": "p 2"}}}`)
	for ends, first := range map[string]string{
		"2026-05-29": "2026-06-01", // a Friday
		"2026-06-22": "2026-06-25", // 23 and 24 June are holidays
		"2026-05-27": "2026-05-28",
	} {
		a := accounts.Account{ID: "x", Holder: accounts.Student, Granted: day("2024-01-02"), Ends: day(ends)}
		on(t, p, a, first, active, closed, "end.studies", "kool-1")
	}
}

// TestGraceIsAnnounced: a warning comes before the closing and not before the end, and a sweep passes no grace over.
func TestGraceIsAnnounced(t *testing.T) {
	p := written(t, strings.Replace(university, `"holders"`, `"warn": "5 days", "holders"`, 1))
	a := accounts.Account{ID: "x", Holder: accounts.Employee, Granted: day("2024-01-02"), Ends: day("2026-05-31")}
	var got []string
	for s, err := range p.Timeline(a, day("2026-05-01"), deadlines.Estonia()) {
		require.NoError(t, err)
		got = append(got, s.Day().String()+" "+s.State().String()+" "+s.Why().Code)
	}
	assert.Equal(t, []string{ // good through 14.06., five days before it
		"2026-06-09 expiring end.soon", "2026-06-15 mailbox-archived mailbox.archived", "2026-09-16 deletable mailbox.over",
	}, got)
	for d, want := range map[string]int{"2026-05-31": 0, "2026-06-01": 1, "2026-06-08": 1, "2026-06-09": 1} {
		n := 0
		for s, err := range accounts.Sweep(sequence([]accounts.Account{a}), p, day(d), deadlines.Estonia()) {
			require.NoError(t, err)
			assert.Equal(t, "Access goes on for a while after the end: the account closes on 2026-06-15",
				s.Findings()[len(s.Findings())-1].Text(language.English))
			n++
		}
		assert.Equal(t, want, n, d)
	}
	var codes []string
	for step := range status(t, p, a, day("2026-06-15")).Steps() {
		codes = append(codes, step.Day.String()+" "+step.Code)
	}
	assert.Equal(t, "2024-01-02 granted, 2026-06-01 end.grace, 2026-06-15 end, 2026-06-15 mailbox.archived, 2026-06-15 state", strings.Join(codes, ", "))
}

// TestForms: names as institutions make them. Every row is a list of forms, a person, the names that are taken, and the
// name.
func TestForms(t *testing.T) {
	full := []string{"{given}.{surname}", "{given}.{surname}{2}"}
	initial := []string{"{g}{surname}", "{given+}{surname}", "{g}{surname}{1}"}
	for _, c := range []struct {
		forms       []string
		first, last string
		taken       string
		want        string // "" where none is left
	}{
		{full, "Mari", "Tamm", "", "mari.tamm"},
		{full, "Mari", "Tamm", "mari tamm maritamm", "mari.tamm"},
		{full, "Mari", "Tamm", "mari.tamm", "mari.tamm2"},
		{full, "Mari", "Tamm", "Mari.Tamm", "mari.tamm2"}, // case makes no other name
		{full, "Mari", "Tamm", "mari.tamm mari.tamm2", "mari.tamm3"},
		{full, "Mari", "Tamm", "mari.tamm mari.tamm3", "mari.tamm2"}, // a gap is used
		{full, "Mari", "Tamm", "mari.tamm1", "mari.tamm"},
		{full, "Jüri", "Põld", "", "juri.pold"},
		{full, "Õnne", "Ääs", "onne.aas", "onne.aas2"},
		{full, "Anna-Liisa", "Kask", "", "anna-liisa.kask"},
		{full, "Anna Liisa", "Kask", "", "anna-liisa.kask"},
		{full, "Mari", "Tamm-Kask", "", "mari.tamm-kask"},
		{full, "Hans", "von Ö", "", "hans.von-o"},
		{full, "Jeanne", "d'Arc", "", "jeanne.darc"},
		{full, "O", "Õ", "", "o.o"},
		{[]string{"{given}.{surname}"}, "Mari", "Tamm", "mari.tamm", ""},
		{[]string{"{surname}.{given}"}, "Mari", "Tamm", "", "tamm.mari"},
		{[]string{"{given}_{surname}"}, "Mari", "Tamm", "", "mari_tamm"},
		{[]string{"{given}-{surname}"}, "Mari", "Tamm", "", "mari-tamm"},
		{[]string{"{given}{surname}"}, "Mari", "Tamm", "", "maritamm"},
		{initial, "Mari", "Tamm", "", "mtamm"},
		{initial, "Mari", "Tamm", "mtamm", "matamm"}, // the letters of the first name, of which the first is tried already
		{initial, "Mari", "Tamm", "mtamm matamm", "martamm"},
		{initial, "Mari", "Tamm", "mtamm matamm martamm", "maritamm"},
		{initial, "Mari", "Tamm", "mtamm matamm martamm maritamm", "mtamm1"},
		{initial, "Mari", "Tamm", "mtamm matamm martamm maritamm mtamm1", "mtamm2"},
		{initial, "M", "Tamm", "mtamm", "mtamm1"},
		{initial, "Õie", "Mägi", "", "omagi"},
		{[]string{"{g}.{surname}", "{g}.{surname}{2}"}, "Mari", "Tamm", "m.tamm", "m.tamm2"},
		{[]string{"{given}{s}", "{given}{surname+}"}, "Mari", "Tamm", "marit", "marita"},
		{[]string{"{given}.{s}", "{given}.{surname+}"}, "Mari", "Tamm", "mari.t", "mari.ta"},
		{[]string{"{surname}{g}"}, "Mari", "Tamm", "", "tammm"},
		{[]string{"{surname}{given+}"}, "Mari", "Tamm", "tammm tammma", "tammmar"},
		{[]string{"{g}{s}{01}"}, "Mari", "Tamm", "", "mt01"},
		{[]string{"{g}{s}{01}"}, "Mari", "Tamm", "mt01 mt02 mt03 mt04 mt05 mt06 mt07 mt08 mt09", "mt10"},
		{[]string{"{g}{s}{001}"}, "Mari", "Tamm", "mt001", "mt002"},
		{[]string{"{surname}{1}"}, "Mari", "Tamm", "tamm1 tamm2", "tamm3"},
		{[]string{"{surname}", "{surname}{10}"}, "Mari", "Tamm", "tamm tamm10", "tamm11"},
		{[]string{"opilane.{given}{surname+}"}, "Mari", "Tamm", "opilane.marit", "opilane.marita"},
		{[]string{"x-{g}{surname}"}, "Mari", "Tamm", "", "x-mtamm"},
		{[]string{"{given}", "{given}2", "{given}{2}"}, "Mari", "Tamm", "mari", "mari2"},
		{[]string{"{given}", "{given}2", "{given}{2}"}, "Mari", "Tamm", "mari mari2", "mari3"},
		{[]string{"{given}{999}"}, "Mari", "Tamm", "mari999", ""}, // the last number
		{[]string{"{g}{surname}"}, "Anna-Liisa", "Kask", "", "akask"},
		{[]string{"{given+}.{surname}"}, "Anna-Liisa", "Kask", "a.kask an.kask ann.kask anna.kask", "anna-l.kask"}, // a hyphen goes with its letter
	} {
		s := accounts.NameScheme{Letters: accounts.Base, Double: accounts.Hyphenated, Forms: c.forms}
		got, err := s.UserName(c.first, c.last, accounts.Taken(strings.Fields(c.taken)...))
		if c.want == "" {
			assert.ErrorIs(t, err, law.ErrNotPossible, "%v", c)
			continue
		}
		require.NoError(t, err, "%v", c)
		assert.Equal(t, c.want, got, "%v", c)
	}
	// The other ways to spell: an initial that is spelled with two letters, double names, and a length.
	for _, c := range []struct {
		letters     accounts.Transliteration
		double      accounts.DoubleName
		length      int
		form        string
		first, last string
		want        string
	}{
		{accounts.ICAO, accounts.Hyphenated, 0, "{given}.{surname}", "Jüri", "Põld", "jueri.pold"},
		{accounts.ICAO, accounts.Hyphenated, 0, "{g}{surname}", "Ülo", "Äär", "ueaeaer"},
		{accounts.Base, accounts.Joined, 0, "{given}.{surname}", "Anna-Liisa", "Tamm-Kask", "annaliisa.tammkask"},
		{accounts.Base, accounts.FirstPart, 0, "{given}.{surname}", "Anna-Liisa", "Tamm-Kask", "anna.tamm"},
		{accounts.Base, accounts.Hyphenated, 9, "{given}.{surname}", "Mari", "Tamm", "mari.tamm"},
		{accounts.Base, accounts.Hyphenated, 8, "{given}.{surname}", "Mari", "Tamm", ""},
		{accounts.Base, accounts.Hyphenated, 6, "{given}{998}", "Mari", "Tamm", ""},
		{accounts.Base, accounts.Hyphenated, 7, "{given}{998}", "Mari", "Tamm", "mari998"},
	} {
		s := accounts.NameScheme{Letters: c.letters, Double: c.double, Forms: []string{c.form}, MaxLength: c.length}
		got, err := s.UserName(c.first, c.last, accounts.Taken())
		assert.Equal(t, c.want == "", err != nil, "%v: %v", c, err)
		assert.Equal(t, c.want, got, "%v", c)
	}
}

// TestAddressForms: the first form for whoever came first, the last for every later one.
func TestAddressForms(t *testing.T) {
	person := func(first, last, started string) accounts.Colleague {
		return accounts.Colleague{First: first, Last: last, Started: ymd(started)}
	}
	tamm, kask, talve := person("Mari", "Tamm", "2020-09-01"), person("Mari", "Kask", "2024-02-01"), person("Marko", "Tamm", "2022-01-03")
	for _, c := range []struct {
		forms  []string
		person accounts.Colleague
		others []accounts.Colleague
		want   string
	}{
		{[]string{"{given}.{surname}"}, tamm, []accounts.Colleague{kask}, "mari.tamm"}, // no namesake: the full names differ
		{[]string{"{given}.{surname}"}, tamm, []accounts.Colleague{person("Mari", "Tamm", "2024-01-02")}, ""},
		{[]string{"{g}.{surname}", "{given}.{surname}"}, tamm, []accounts.Colleague{talve}, "m.tamm"},
		{[]string{"{g}.{surname}", "{given}.{surname}"}, talve, []accounts.Colleague{tamm}, "marko.tamm"},
		{[]string{"{surname}", "{given}.{surname}"}, talve, []accounts.Colleague{tamm, kask}, "marko.tamm"},
		{[]string{"{surname}", "{given}.{surname}"}, kask, []accounts.Colleague{tamm, talve}, "kask"},
		{[]string{"{given}", "{given}{surname+}"}, kask, []accounts.Colleague{tamm}, ""}, // several names: which is not said
		{[]string{"{given}", "{given}{2}"}, kask, []accounts.Colleague{tamm}, ""},
	} {
		s := accounts.NameScheme{Letters: accounts.Base, Double: accounts.Hyphenated, Forms: c.forms}
		got, err := s.Address("x.ee", c.person, c.others...)
		if c.want == "" {
			assert.Error(t, err, "%v", c)
			continue
		}
		require.NoError(t, err, "%v", c)
		assert.Equal(t, c.want+"@x.ee", got, "%v", c)
	}
}

// TestUntil: a policy that is no longer in force answers for its own days alone.
func TestUntil(t *testing.T) {
	spec := accounts.AntslaPolicy().Spec()
	spec.Until = day("2025-12-31")
	p, err := spec.Policy()
	require.NoError(t, err)
	a := employee(func(*accounts.Account) {})
	for d, ok := range map[string]bool{"2019-11-28": false, "2019-11-29": true, "2025-12-31": true, "2026-01-01": false} {
		if _, err := p.StatusOn(a, day(d), nil); ok {
			assert.NoError(t, err, d)
		} else {
			assert.ErrorIs(t, err, law.ErrNotInForce, d)
		}
	}
}
