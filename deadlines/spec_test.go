// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// filled completes a specification whose test cares for a few fields only.
func filled(s deadlines.RuleSpec) deadlines.RuleSpec {
	s.ID, s.ET, s.Act, s.Provision = "vald-7.2", "Kirjale vastamine", "Valla asjaajamiskord", "p 7.2"
	if s.Event == 0 {
		s.Event = deadlines.Registered
	}
	if s.Since.IsZero() {
		s.Since = day("2020-01-01")
	}
	return s
}

func spec(t testing.TB, s deadlines.RuleSpec) deadlines.Rule {
	rule, err := filled(s).Rule()
	require.NoError(t, err)
	return rule
}

const specJSON = `{"format": 1, "id": "vald-7.2", "et": "Kirjale vastamine", "en": "Reply to a letter", "event": "registered",
	"term": "10 workdays", "since": "2026-01-01", "until": "2026-12-31", "act": "Valla asjaajamiskord", "provision": "p 7.2",
	"extended": "20 workdays"}`

func TestRuleSpecJSON(t *testing.T) {
	var s deadlines.RuleSpec
	require.NoError(t, json.Unmarshal([]byte(specJSON), &s))
	rule, err := s.Rule()
	require.NoError(t, err)
	assert.Equal(t, "Reply to a letter", rule.Name(language.English))
	d := due(t, rule, "2026-04-02")
	assert.Equal(t, "2026-04-17", d.Date().String(), "6–10 and 13–17 April")
	assert.Equal(t, d.Date(), lastStep(t, d).Day)
	longer, err := d.Extend()
	require.NoError(t, err)
	assert.Equal(t, "2026-05-04", longer.Date().String(), "ten more: 20–24, 27–30 April, 4 May")
	assert.Equal(t, longer.Date(), lastStep(t, longer).Day)

	back := rule.Spec()
	data, err := json.Marshal(back)
	require.NoError(t, err)
	var again deadlines.RuleSpec
	require.NoError(t, json.Unmarshal(data, &again), string(data))
	assert.Equal(t, back, again)
	assert.Equal(t, s, back)

	back.Term = deadlines.Workdays(1)
	same := rule.Spec()
	assert.Equal(t, deadlines.Workdays(10), same.Term, "a copy is given back, and the rule stays")
}

func TestRuleSpecJSONIsStrict(t *testing.T) {
	for text, field := range map[string]string{
		`{"format": 1, "Term": "10 workdays"}`:                       "Term: ",
		`{"format": 1, "term": "10 workdays", "term": "5 workdays"}`: "term: ",
		`{"format": 1, "days": 10}`:                                  "days: ",
		`{"format": 2}`:                                              "format: ",
		`{"term": "10 workdays"}`:                                    "format: ",
		`{"format": 1, "term": "ten workdays"}`:                      "term: ",
		`{"format": 1, "term": 10}`:                                  "term: ",
		`{"format": 1, "term": null}`:                                "term: ",
		`{"format": 1, "since": "31.02.2026"}`:                       "since: ",
		`{"format": 1, "event": "dreamt"}`:                           "event: ",
		`{"format": 1, "window": "02-30..03-31"}`:                    "window: ",
		`{"format": 1, "window": "1..31"}`:                           "window: ",
		`{"format": 1, "back": "yes"}`:                               "back: ",
		`{"format": 1, "no_roll": true}`:                             "no_roll: ",
		`{"format": 1, "earlier": [{"term": "5 days", "x": 1}]}`:     "earlier[0].x: ",
		`{"format": 1, "extension": {"notice_before": 1}}`:           "extension.notice_before: ",
		`{"format": 1, "term": "-5 workdays"}`:                       "term: ",
		`{"format": 1, "term": "0 days"}`:                            "term: ",
		`{"format": 1, "term": "1000000 years"}`:                     "term: ",
		`{"format": 1, "term": "99999999999999999999999 days"}`:      "term: ",
		`[1]`: "must be an object",
	} {
		s := deadlines.RuleSpec{Head: law.Head{ID: "untouched"}}
		err := json.Unmarshal([]byte(text), &s)
		require.ErrorIs(t, err, law.ErrInvalid, text)
		assert.Contains(t, err.Error(), field, text)
		assert.EqualValues(t, "untouched", s.ID)
	}
}

func TestRuleSpecRefuses(t *testing.T) {
	good := filled(deadlines.RuleSpec{Term: deadlines.Workdays(5)})
	_, err := good.Rule()
	require.NoError(t, err)
	ends := good
	ends.ID = "az09.-_/"
	_, err = ends.Rule()
	require.NoError(t, err)
	for name, v := range map[string]struct {
		change func(*deadlines.RuleSpec)
		kind   error
		says   string
	}{
		"format":       {func(s *deadlines.RuleSpec) { s.Format = 2 }, law.ErrInvalid, "format: must be 1"},
		"id":           {func(s *deadlines.RuleSpec) { s.ID = "Vald 7" }, law.ErrInvalid, `id: only a–z, 0–9 and .-_/ are allowed: "Vald 7"`},
		"no id":        {func(s *deadlines.RuleSpec) { s.ID = "" }, law.ErrMissing, "id: "},
		"a named id":   {func(s *deadlines.RuleSpec) { s.ID = "avts-18.1" }, law.ErrInvalid, "id: a named rule has it: avts-18.1"},
		"an hour rule": {func(s *deadlines.RuleSpec) { s.ID = "gdpr-33.1" }, law.ErrInvalid, "id: a named rule has it: gdpr-33.1"},
		"name":         {func(s *deadlines.RuleSpec) { s.ET = "" }, law.ErrMissing, "et: "},
		"act":          {func(s *deadlines.RuleSpec) { s.Act = "" }, law.ErrMissing, "act: "},
		"provision":    {func(s *deadlines.RuleSpec) { s.Provision = "" }, law.ErrMissing, "provision: "},
		"event":        {func(s *deadlines.RuleSpec) { s.Event = 200 }, law.ErrUnknown, "event: no such value (allowed: registered, "},
		"no event":     {func(s *deadlines.RuleSpec) { s.Event = 0 }, law.ErrMissing, "event: "},
		"no term":      {func(s *deadlines.RuleSpec) { s.Term = deadlines.Term{} }, law.ErrMissing, "term: missing"},
		"negative":     {func(s *deadlines.RuleSpec) { s.Term = deadlines.Workdays(-5) }, law.ErrInvalid, "200 years at most: -5 workdays"},
		"zero":         {func(s *deadlines.RuleSpec) { s.Term = deadlines.Calendric(civil.Days(0)) }, law.ErrInvalid, "0 days"},
		"absurd":       {func(s *deadlines.RuleSpec) { s.Term = deadlines.Calendric(civil.Years(201)) }, law.ErrInvalid, "201 years"},
		"extended":     {func(s *deadlines.RuleSpec) { s.Extended = deadlines.Workdays(-1) }, law.ErrInvalid, "200 years at most: -1 workdays"},
		"no since":     {func(s *deadlines.RuleSpec) { s.Since = civil.Date{} }, law.ErrMissing, "since: "},
		"early since":  {func(s *deadlines.RuleSpec) { s.Since = day("2002-06-30") }, law.ErrOutOfRange, "2002-06-30"},
		"until":        {func(s *deadlines.RuleSpec) { s.Until = day("2019-12-31") }, law.ErrInvalid, "until: the end is before the beginning: 2019-12-31"},
		"statute":      {func(s *deadlines.RuleSpec) { s.Statute = "avts-99" }, law.ErrUnknown, `"avts-99"`},
		"extension no longer": {
			func(s *deadlines.RuleSpec) { s.Extended = deadlines.Workdays(5) }, law.ErrInvalid,
			"extended: never longer than the term: 5 workdays",
		},
		"another event":                       {func(s *deadlines.RuleSpec) { s.Statute = "gdpr-12.3" }, law.ErrInvalid, "gdpr-12.3"},
		"a statute that is the institution's": {func(s *deadlines.RuleSpec) { s.Statute = "rmk-11.4" }, law.ErrInvalid, "that is no statutory rule: rmk-11.4"},
		"counting":                            {func(s *deadlines.RuleSpec) { s.Counting = "bgb" }, law.ErrUnknown, "counting: no such value (allowed: hms-33, eu-1182-71): \"bgb\""},
		"kind":                                {func(s *deadlines.RuleSpec) { s.Kind = "habit" }, law.ErrUnknown, "kind: no such value (allowed: duty, interval, state)"},
		"relation":                            {func(s *deadlines.RuleSpec) { s.Relation = "house" }, law.ErrUnknown, "relation: no such value (allowed: earlier, subsidiary, none)"},
		"alone beside nothing":                {func(s *deadlines.RuleSpec) { s.Relation = "none" }, law.ErrInvalid, "relation: needs a statute"},
		"a statute above a statute":           {func(s *deadlines.RuleSpec) { s.Statutory, s.Statute = true, "msvs-6" }, law.ErrInvalid, "statute: a statutory rule stands under none"},
		"window beside a term":                {func(s *deadlines.RuleSpec) { s.Window = deadlines.Monthly(1, 10) }, law.ErrInvalid, "window: stands beside a term"},
		"window of no day":                    {func(s *deadlines.RuleSpec) { s.Term, s.Window = deadlines.Term{}, deadlines.Yearly(2, 29, 3, 1) }, law.ErrInvalid, "window: "},
		"window of a month backward":          {func(s *deadlines.RuleSpec) { s.Term, s.Window = deadlines.Term{}, deadlines.Monthly(10, 9) }, law.ErrInvalid, "window: "},
		"window that counts back": {func(s *deadlines.RuleSpec) {
			s.Term, s.Window, s.Back = deadlines.Term{}, deadlines.Monthly(1, 10), true
		}, law.ErrInvalid, "window: "},
		"extension of nothing": {func(s *deadlines.RuleSpec) { s.Extension.NoticeBefore = true }, law.ErrInvalid, "extension: needs the field extended"},
		"extension by hours":   {func(s *deadlines.RuleSpec) { s.Extended = deadlines.Hours(500) }, law.ErrInvalid, "extended: "},
		"extension of a state": {func(s *deadlines.RuleSpec) { s.Extended, s.Kind = deadlines.Workdays(9), "state" }, law.ErrInvalid, "extended: only a duty"},
		"extension back":       {func(s *deadlines.RuleSpec) { s.Extended, s.Back = deadlines.Workdays(9), true }, law.ErrInvalid, "extended: only a duty"},
		"state back":           {func(s *deadlines.RuleSpec) { s.Kind, s.Back = "state", true }, law.ErrInvalid, "back: only a duty"},
		"earlier without an end": {func(s *deadlines.RuleSpec) {
			s.Earlier = []deadlines.Version{{Since: day("2015-01-01"), Term: deadlines.Workdays(3)}}
		}, law.ErrInvalid, "earlier[0].until: must be before"},
		"earlier that overlaps": {func(s *deadlines.RuleSpec) {
			s.Earlier = []deadlines.Version{{Since: day("2015-01-01"), Until: day("2020-01-01"), Term: deadlines.Workdays(3)}}
		}, law.ErrInvalid, "earlier[0].until: must be before"},
		"earlier before the law of counting": {func(s *deadlines.RuleSpec) {
			s.Earlier = []deadlines.Version{{Since: day("2002-06-30"), Until: day("2019-12-31"), Term: deadlines.Workdays(3)}}
		}, law.ErrOutOfRange, "earlier[0].since: out of range (2002-07-01–): 2002-06-30"},
		"earlier of no term": {func(s *deadlines.RuleSpec) {
			s.Earlier = []deadlines.Version{{Since: day("2015-01-01"), Until: day("2019-12-31")}}
		}, law.ErrMissing, "earlier[0].term: "},
	} {
		t.Run(name, func(t *testing.T) {
			s := good
			v.change(&s)
			_, err := s.Rule()
			require.ErrorIs(t, err, v.kind)
			assert.Contains(t, err.Error(), v.says)
		})
	}
}

// TestRuleCheck: a rule that is later than its statute stands; the earlier day counts, and Check tells on which days.
func TestRuleCheck(t *testing.T) {
	for name, v := range map[string]struct {
		spec deadlines.RuleSpec
		want []string
	}{
		"not later": {deadlines.RuleSpec{Statute: "avts-18.1", Term: deadlines.Workdays(5)}, nil},
		"not later, extended": {
			deadlines.RuleSpec{Statute: "avts-18.1", Term: deadlines.Workdays(5), Extended: deadlines.Workdays(15)}, nil,
		},
		"subsidiary": {
			deadlines.RuleSpec{Statute: "msvs-6", Term: deadlines.Calendric(civil.Days(30)), Relation: "subsidiary"}, nil,
		},
		"over before the statute changed": {
			deadlines.RuleSpec{Statute: "msvs-6", Term: deadlines.Calendric(civil.Days(30)), Head: law.Head{Until: day("2024-12-27")}}, nil,
		},
		// 28.12.2024 is the first day of the fifteen; every event day of the calendar from then on whose both ends are known
		// is later.
		"later since the statute changed": {
			deadlines.RuleSpec{Statute: "msvs-6", Term: deadlines.Calendric(civil.Days(30))},
			[]string{"later requirement MSVS § 6", "28.12.2024–"},
		},
		"later on some days only": { // six days end by Friday the 10th for events up to Saturday 4.01.2020, not for Sunday's
			deadlines.RuleSpec{Statute: "avts-18.1", Term: deadlines.Calendric(civil.Days(6)), Head: law.Head{Until: day("2020-01-12")}},
			[]string{"later requirement AvTS § 18 lg 1", "05.01.2020–12.01.2020 on tähtpäev 2 korral", "kuni 3 päeva võrra"},
		},
		"later when extended": {
			deadlines.RuleSpec{
				Statute: "avts-18.1", Term: deadlines.Workdays(5), Extended: deadlines.Workdays(16), Head: law.Head{Until: day("2020-01-02")},
			},
			[]string{"later requirement AvTS § 19", "01.01.2020–02.01.2020 on tähtpäev 2 korral", "kehtib varasem"},
		},
		"later and alone": {
			deadlines.RuleSpec{Statute: "avts-18.1", Relation: "none", Term: deadlines.Workdays(6), Head: law.Head{Until: day("2020-01-01")}},
			[]string{"later requirement AvTS § 18 lg 1", "1 korral", "kuni 1 päeva võrra"},
		},
		// From Monday 17.02.2020 seven days end on Monday 24, a holiday, so on Tuesday 25; eight days end there too.
		"an extension that gives nothing on a day": {
			deadlines.RuleSpec{Term: deadlines.Calendric(civil.Days(7)), Extended: deadlines.Calendric(civil.Days(8)), Head: law.Head{Since: day("2020-02-17"), Until: day("2020-02-18")}},
			[]string{"extension advice Valla asjaajamiskord p 7.2", "17.02.2020–17.02.2020", "1 korral"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			rule := spec(t, v.spec)
			found := rule.Check(nil)
			if v.want == nil {
				assert.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			f := found[0]
			assert.EqualValues(t, "vald-7.2", f.Clause)
			assert.Equal(t, v.want[0], f.Code+" "+f.Severity.String()+" "+f.Source().String())
			for _, says := range v.want[1:] {
				assert.Contains(t, f.Text(language.Estonian), says)
			}
		})
	}
	late := spec(t, deadlines.RuleSpec{Statute: "avts-18.1", Term: deadlines.Workdays(6)})
	assert.Equal(t, "2026-04-10", due(t, late, "2026-04-02").Date().String(), "the statute's fifth working day, not the sixth")
	alone := spec(t, deadlines.RuleSpec{Statute: "avts-18.1", Relation: "none", Term: deadlines.Workdays(6)})
	assert.Equal(t, "2026-04-13", due(t, alone, "2026-04-02").Date().String(), "the institution says that its own counts")
	for rule := range deadlines.All() {
		assert.Empty(t, rule.Check(nil), rule.ID())
	}
	assert.Len(t, deadlines.Rule{}.Check(nil), 1)
}

// TestRuleSpecInterval: the end of an interval stays on a day off, and one can be late for it.
func TestRuleSpecInterval(t *testing.T) {
	d := due(t, spec(t, deadlines.RuleSpec{Term: deadlines.Calendric(civil.Months(6)), Kind: "interval", Event: deadlines.Done}), "2025-08-29")
	assert.Equal(t, "2026-02-28", d.Date().String())
	late, err := d.DaysLate(day("2026-03-03"))
	require.NoError(t, err)
	assert.Equal(t, 2, late)
}

// TestRuleSpecOfGo: a specification without a format is written with one, and read back.
func TestRuleSpecOfGo(t *testing.T) {
	s := filled(deadlines.RuleSpec{Term: deadlines.Workdays(5)})
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var back deadlines.RuleSpec
	require.NoError(t, json.Unmarshal(data, &back), string(data))
	s.Format = 1
	assert.Equal(t, s, back)
}

func TestTermText(t *testing.T) {
	for text, et := range map[string]string{
		"1 workday": "1 tööpäev", "5 workdays": "5 tööpäeva", "1 day": "1 päev", "30 days": "30 päeva", "1 week": "1 nädal",
		"2 weeks": "2 nädalat", "1 month": "1 kuu", "6 months": "6 kuud", "1 year": "1 aasta", "2 years": "2 aastat",
	} {
		term, err := deadlines.ParseTerm(text)
		require.NoError(t, err)
		assert.Equal(t, et, term.Text(language.Estonian))
		assert.Equal(t, text, term.Text(language.English))
	}
	assert.Empty(t, deadlines.Term{}.Text(language.Estonian))
}

func TestParseTerm(t *testing.T) {
	for text, want := range map[string]deadlines.Term{
		"1 workday": deadlines.Workdays(1), "5 workdays": deadlines.Workdays(5), "5 working days": deadlines.Workdays(5),
		"1 working day": deadlines.Workdays(1), "1 day": deadlines.Calendric(civil.Days(1)),
		"30 days": deadlines.Calendric(civil.Days(30)), "1 week": deadlines.Calendric(civil.Weeks(1)),
		"2 weeks": deadlines.Calendric(civil.Weeks(2)), "6 months": deadlines.Calendric(civil.Months(6)),
		"1 month": deadlines.Calendric(civil.Months(1)), "2 years": deadlines.Calendric(civil.Years(2)),
		"1 year": deadlines.Calendric(civil.Years(1)), "200 years": deadlines.Calendric(civil.Years(200)), "2400 months": deadlines.Calendric(civil.Months(2400)),
		"10600 weeks": deadlines.Calendric(civil.Weeks(10600)), "73200 workdays": deadlines.Workdays(73200),
	} {
		got, err := deadlines.ParseTerm(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, got)
		again, err := deadlines.ParseTerm(got.String())
		require.NoError(t, err)
		assert.Equal(t, got, again)
	}
	for _, text := range []string{
		"", " ", "5", "days", "workdays", "five days", "5days", "-5 days", "0 workdays", "+5 workdays", "+5 days", "5.5 days",
		"5 fortnights", "201 years", "2401 months", "10601 weeks", "73201 days", "73201 workdays", "5 Workdays", "99999999999999999999 workdays", "5 workdays no-roll",
	} {
		_, err := deadlines.ParseTerm(text)
		require.ErrorIs(t, err, law.ErrUnreadable, "%q", text)
	}
}

func FuzzParseTerm(f *testing.F) {
	for _, s := range []string{"5 workdays", "1 working day", "6 months", "-1 years", "99999999999999999999 days", "1  week", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		term, err := deadlines.ParseTerm(s)
		if err != nil {
			require.ErrorIs(t, err, law.ErrUnreadable)
			return
		}
		again, err := deadlines.ParseTerm(term.String())
		require.NoError(t, err)
		require.Equal(t, term, again)
	})
}

func FuzzWindow(f *testing.F) {
	for _, s := range []string{"01-02..03-31", "12-01..01-31", "01..31", "31..01", "02-29..03-01", "é1..10", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var window deadlines.Window
		if window.UnmarshalText([]byte(s)) == nil {
			require.Equal(t, s, window.String())
		}
	})
}

// FuzzRuleSpec: whatever is read makes a rule or says why not, and every deadline of it ends where its steps end.
func FuzzRuleSpec(f *testing.F) {
	f.Add(specJSON, "2026-04-02")
	f.Add(`{"format":1,"id":"a","et":"b","event":"done","term":"200 years","kind":"interval","since":"2002-07-01","act":"c","provision":"d"}`, "9999-12-31")
	f.Add(`{"format":1,"statute":"msvs-6","relation":"subsidiary"}`, "2100-12-31")
	f.Fuzz(func(t *testing.T, text, event string) {
		var s deadlines.RuleSpec
		if err := json.Unmarshal([]byte(text), &s); err != nil {
			return
		}
		rule, err := s.Rule()
		day, bad := civil.Parse(event)
		if err != nil || bad != nil {
			return
		}
		d, err := rule.Due(day, deadlines.Estonia())
		if err == nil && d.Date().DaysSince(day) < 4000 {
			require.Equal(t, d.Date(), lastStep(t, d).Day)
		}
	})
}
