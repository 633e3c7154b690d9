// SPDX-License-Identifier: MIT

package institution_test

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
)

// TestShipped: each of the four books is a profile that compiles, and its JSON read back is the same profile.
func TestShipped(t *testing.T) {
	n := 0
	for p := range institution.All() {
		n++
		t.Run(string(p.ID), func(t *testing.T) {
			i, err := p.Institution()
			require.NoError(t, err)
			text, err := json.Marshal(p)
			require.NoError(t, err)
			var back institution.Profile
			require.NoError(t, json.Unmarshal(text, &back))
			again, err := json.Marshal(back)
			require.NoError(t, err)
			assert.JSONEq(t, string(text), string(again))
			j, err := back.Institution()
			require.NoError(t, err)
			assert.Equal(t, i.Check(), j.Check())
		})
	}
	assert.Equal(t, 4, n)
}

// TestMostRules: the number of time limits is bounded.
func TestMostRules(t *testing.T) {
	p := vald(t).Profile()
	rule := p.Rules[1]
	for p.Rules = nil; len(p.Rules) < 500; {
		rule.ID = law.ID("kuuse-" + strconv.Itoa(len(p.Rules)))
		p.Rules = append(p.Rules, rule)
	}
	_, err := p.Institution()
	require.NoError(t, err)
	rule.ID = "kuuse-500"
	p.Rules = append(p.Rules, rule)
	_, err = p.Institution()
	assert.EqualError(t, err, "rules: 500 time limits at most: 501")
	assert.ErrorIs(t, err, law.ErrInvalid)
}

func vald(t testing.TB) institution.Institution {
	data, err := os.ReadFile("testdata/vald.json")
	require.NoError(t, err)
	var p institution.Profile
	require.NoError(t, json.Unmarshal(data, &p))
	i, err := p.Institution()
	require.NoError(t, err)
	return i
}

// TestFifth: an institution that nobody has written a line of Go for. The days were worked out by hand.
func TestFifth(t *testing.T) {
	i := vald(t)
	due := func(t *testing.T, id law.ID, event string) deadlines.Deadline {
		rule, err := i.Rule(id)
		require.NoError(t, err)
		d, err := rule.Due(civil.MustParse(event), i.Calendar())
		require.NoError(t, err)
		return d
	}
	t.Run("kuuse-4.1", func(t *testing.T) {
		// Tue 07.04.2026: working days 8–10 Apr (3), 13–17 Apr (8), 20 and 21 Apr (10); MSVS § 6 would give 22 Apr.
		d := due(t, "kuuse-4.1", "2026-04-07")
		assert.Equal(t, "2026-04-21", d.Date().String())
		assert.Equal(t, "Kuuse valla teabehalduse kord p 4.1", d.Why().Source.String())
		// Fri 18.12.2026: 21, 22, 23 Dec (3; 24–27 are days off), 28, 29, 30 Dec (6), 31 Dec the house is closed, 1–3 Jan are off,
		// 4, 5, 6, 7 Jan (10); but MSVS § 6 gives fifteen days, to Sat 02.01.2027, which moves to Mon 4 Jan: the earlier.
		assert.Equal(t, "2027-01-04", due(t, "kuuse-4.1", "2026-12-18").Date().String())
	})
	t.Run("kuuse-4.2", func(t *testing.T) {
		// A meeting on Wed 29.04.2026: four days before it is Sat 25 Apr, and nothing moves.
		assert.Equal(t, "2026-04-25", due(t, "kuuse-4.2", "2026-04-29").Date().String())
	})
	t.Run("kuuse-4.3", func(t *testing.T) {
		// Reviewed in June 2026: next in January 2027, whose last day is a Sunday; Mon 1 Feb.
		assert.Equal(t, "2027-02-01", due(t, "kuuse-4.3", "2026-06-15").Date().String())
	})
	t.Run("avts-18.1", func(t *testing.T) {
		assert.Equal(t, "2026-04-10", due(t, "avts-18.1", "2026-04-02").Date().String(), "a statute stays what it is")
	})
	t.Run("kuuse-6.3", func(t *testing.T) {
		term, err := retention.ParseTerm("5 aastat")
		require.NoError(t, err)
		d, err := i.Retention().Dispose(retention.Record{
			Term: term, Created: civil.MustParse("2026-02-02"), Value: retention.NotArchival,
			Appraisal: retention.Appraisal{Date: civil.MustParse("2026-01-05"), Number: "3"},
		}, civil.MustParse("2031-02-03"))
		require.NoError(t, err)
		assert.Equal(t, "2031-02-03", d.DestroyFrom().String(), "five years after 02.02.2026 are over on 02.02.2031")
		assert.NotContains(t, d.Why().Source.String(), "RMK")
	})
	t.Run("kuuse-7.1", func(t *testing.T) {
		found := i.Password().Check(password.Input{New: password.NewSecret("Kalev1poeg2"), First: true})
		require.NotEmpty(t, found)
		assert.Equal(t, law.ID("kuuse-7.1"), found[0].Clause, "eleven characters are one too few")
		assert.Empty(t, i.Password().Check(password.Input{New: password.NewSecret("jõe ääres 3 kuuske"), First: true, Subject: subject(t)}))
	})
	t.Run("kuuse-8.4", func(t *testing.T) {
		// Away from Mon 02.03.2026: the sixtieth day is Thu 30 Apr, and from Fri 1 May on access is suspended.
		a := accounts.Account{
			ID: "mari", Holder: accounts.Employee, Granted: civil.MustParse("2026-02-02"), Absences: []accounts.Days{{First: civil.MustParse("2026-03-02")}},
		}
		for day, want := range map[string]bool{"2026-04-30": true, "2026-05-01": false} {
			s, err := i.Accounts().StatusOn(a, civil.MustParse(day), i.Calendar())
			require.NoError(t, err)
			assert.Equal(t, want, s.State().Access(), "%s: %s", day, s)
		}
		name, err := i.Accounts().Names().UserName("Mari", "Tamm", accounts.Taken())
		require.NoError(t, err)
		assert.Equal(t, "mari.tamm", name)
	})
	t.Run("kuuse-9.1", func(t *testing.T) {
		d := register.Document{
			Kind: register.Incoming, Created: civil.MustParse("2019-12-31"), Registered: civil.MustParse("2026-02-02"), AccessStated: true,
		}
		v, err := i.Register().View(d, civil.MustParse("2026-02-03"))
		require.NoError(t, err)
		assert.Equal(t, register.RegisterData, v.Extent(), "created a day before the content is public")
		d.Created = civil.MustParse("2020-01-01")
		v, err = i.Register().View(d, civil.MustParse("2026-02-03"))
		require.NoError(t, err)
		assert.Equal(t, register.Content, v.Extent())
	})
	codes := map[string]bool{}
	for _, f := range i.Check() {
		codes[f.Code] = true
	}
	assert.False(t, codes["silent.rules"] || codes["silent.retention"], "every part is written")
	assert.Len(t, i.Check(), len(codes))
}

func subject(t testing.TB) password.Subject {
	s, err := password.SubjectSpec{Names: []string{"Mari Tamm"}}.Subject()
	require.NoError(t, err)
	return s
}

// TestMistakes: each slip in a file is told with its line and its place.
func TestMistakes(t *testing.T) {
	data, err := os.ReadFile("testdata/vald.json")
	require.NoError(t, err)
	for _, tt := range []struct{ old, new, want string }{
		{`"format": 1`, `"format": 2`, "line 2: format: must be 1"},
		{`"since": "2026-01-01"`, `"since": "2026-02-31"`, `line 8: since: no such day: "2026-02-31"`},
		{`"since": "2026-01-01"`, `"since": "1970-01-01"`, "since: "},
		{`"id": "kuusevald"`, `"id": "Kuuse vald"`, "id: "},
		{`"term": "10 workdays"`, `"term": "ten workdays"`, "rules[0].term: "},
		{`"term": "10 workdays"`, `"terms": "10 workdays"`, "rules[0].terms: no such field"},
		{`"statute": "msvs-6"`, `"statute": "msvs-66"`, "rules[0]: "},
		{`"id": "kuuse-4.2"`, `"id": "kuuse-4.1"`, "rules[1]: id: the id is given twice"},
		{`"id": "kuuse-4.2"`, `"id": "avts-18.1"`, "rules[1]: id: a named rule has it: avts-18.1"},
		{`"day": "2026-12-31"`, `"day": "2026-12-25"`, "days: "},
		{`"years": 8`, `"years": -8`, "retention: "},
		{`"min": 12`, `"min": 12, "max": 6`, "password: "},
		{`"period": "60 days"`, `"period": "60"`, "accounts.rules.absence.period: "},
		{`"kinds": ["incoming"`, `"kinds": ["postcard"`, "register.kinds[0]: "},
		{`"register": {`, `"registry": {`, "registry: no such field"},
	} {
		t.Run(tt.new, func(t *testing.T) {
			text := strings.Replace(string(data), tt.old, tt.new, 1)
			require.NotEqual(t, string(data), text)
			var p institution.Profile
			err := json.Unmarshal([]byte(text), &p)
			if err == nil {
				_, err = p.Institution()
			}
			require.Error(t, err)
			assert.Contains(t, err.Error(), tt.want)
			assert.NotEqual(t, err.Error(), law.ErrorText(err, language.Estonian))
		})
	}
}

// TestOfficialDays: a file may say that a day is a public holiday, and moves the limits of the statutes with it. How often it
// says so is told, and an act is asked for.
func TestOfficialDays(t *testing.T) {
	told := func(days ...deadlines.DayChange) (all []law.Finding) {
		p := institution.Profile{Days: days}
		p.Head = law.Head{ID: "kuusevald", ET: "Kuuse vald", Act: "Kuuse valla teabehalduse kord", Since: civil.MustParse("2026-01-01")}
		i, err := p.Institution()
		require.NoError(t, err)
		for _, f := range i.Check() {
			if f.Code == "days.official" {
				all = append(all, f)
			}
		}
		return all
	}
	act := law.Source{Act: "Vabariigi Presidendi otsus"}
	own := deadlines.DayChange{Day: civil.MustParse("2026-12-30")}
	named := deadlines.DayChange{Day: civil.MustParse("2026-12-04"), Official: true, Source: act}
	bare := deadlines.DayChange{Day: civil.MustParse("2026-12-07"), Official: true}
	assert.Empty(t, told(own))
	found := told(own, named)
	require.Len(t, found, 1)
	assert.Equal(t, law.Advised, found[0].Severity)
	found = told(own, named, bare)
	require.Len(t, found, 1)
	assert.Equal(t, law.Required, found[0].Severity)
	assert.Equal(t, "2 changes of days are official and move the time limits of the statutes too (without an act: 1)", found[0].Text(language.English))
}

// TestZero: nothing of the zero Institution says yes.
func TestZero(t *testing.T) {
	var i institution.Institution
	assert.Nil(t, i.Check())
	assert.NotEmpty(t, i.Password().Check(password.Input{New: password.NewSecret("jõe ääres 3 kuuske"), First: true}))
	_, err := i.Accounts().StatusOn(accounts.Account{}, civil.MustParse("2026-04-02"), i.Calendar())
	assert.Error(t, err)
	_, err = institution.Profile{}.Institution()
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = institution.ByID("tartu")
	assert.ErrorIs(t, err, law.ErrUnknown)
}

func FuzzProfile(f *testing.F) {
	data, err := os.ReadFile("testdata/vald.json")
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"format": 1, "id": "a", "et": "A", "act": "A"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var p institution.Profile
		if json.Unmarshal(data, &p) != nil {
			return
		}
		i, err := p.Institution()
		if err != nil {
			return
		}
		_, _ = institution.ByID(p.ID)
		text, err := json.Marshal(i)
		if err != nil {
			t.Fatal(err)
		}
		var back institution.Profile
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	})
}
