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

// TestApplication: from which day the limit of an application counts, and to which day thirty days of EhS § 42 lg 5 come.
func TestApplication(t *testing.T) {
	on := func(s string) civil.Date {
		if s == "" {
			return civil.Date{}
		}
		return day(s)
	}
	for _, v := range []struct {
		name, registered, forwarded, translated, completed string
		from, code, source, due                            string
		steps                                              []string
	}{
		// 2 March 2026 is a Monday; thirty days after it are Wednesday 1 April.
		{"hms-35.4", "2026-03-02", "", "", "", "2026-03-02", "registered", "HMS § 35 lg 4", "2026-04-01", []string{"registered"}},
		// Arrived on Thursday 5 March: thirty days after it are Saturday 4 April, Easter Sunday follows, so Monday 6.
		{"hms-15.4", "2026-03-02", "2026-03-05", "", "", "2026-03-05", "forwarded", "HMS § 15 lg 4", "2026-04-06", []string{"registered", "forwarded"}},
		// The translation came on Tuesday 10 March: thirty days after it are Thursday 9 April.
		{"hms-33.4", "2026-03-02", "", "2026-03-10", "", "2026-03-10", "translated", "HMS § 33 lg 4", "2026-04-09", []string{"registered", "translated"}},
		{"both, the translation last", "2026-03-02", "2026-03-05", "2026-03-10", "", "2026-03-10", "translated", "HMS § 33 lg 4", "2026-04-09", []string{"registered", "forwarded", "translated"}},
		{"both, passed on last", "2026-03-02", "2026-03-10", "2026-03-05", "", "2026-03-10", "forwarded", "HMS § 15 lg 4", "2026-04-09", []string{"registered", "translated", "forwarded"}},
		{"defects cured", "2026-03-02", "", "", "2026-03-10", "2026-03-02", "registered", "HMS § 35 lg 4", "2026-04-01", []string{"registered"}},
		{"all on one day", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02", "translated", "HMS § 33 lg 4", "2026-04-01", []string{"registered", "forwarded", "translated"}},
	} {
		t.Run(v.name, func(t *testing.T) {
			a := deadlines.Application{Registered: on(v.registered), Forwarded: on(v.forwarded), Translated: on(v.translated), Completed: on(v.completed)}
			from, err := a.CountsFrom()
			require.NoError(t, err)
			assert.Equal(t, v.from, from.Value.String())
			assert.Equal(t, v.code, from.Why().Code)
			assert.Equal(t, v.source, from.Why().Source.String())
			d, err := named(t, "ehs-42.5").DueFor(a, deadlines.Estonia())
			require.NoError(t, err)
			assert.Equal(t, v.due, d.Date().String())
			assert.Equal(t, v.from, d.Event().String())
			var told []string
			for s := range d.Steps() {
				if len(told) < len(v.steps) {
					told = append(told, s.Code)
				}
			}
			assert.Equal(t, v.steps, told, "the first event stays among the reasons")
			assert.Equal(t, d.Date(), d.Why().Day)

			data, err := json.Marshal(d)
			require.NoError(t, err)
			again, err := deadlines.ReadDeadline(data, deadlines.Estonia())
			require.NoError(t, err)
			assert.Equal(t, d, again, "a stored one keeps what happened")
		})
	}
	t.Run("hms-15.3", func(t *testing.T) {
		a := deadlines.Application{Registered: day("2026-03-02"), Completed: day("2026-03-10")}
		d, err := named(t, "ehs-42.5").DueFor(a, deadlines.Estonia())
		require.NoError(t, err)
		found := d.Findings()
		require.Len(t, found, 1)
		assert.Equal(t, "completed", found[0].Code)
		assert.Equal(t, law.Advised, found[0].Severity)
		assert.Contains(t, found[0].Text(language.Estonian), "on tähtpäev 09.04.2026")
		whole, err := named(t, "ehs-42.5").DueFor(deadlines.Application{Registered: day("2026-03-02"), Completed: day("2026-03-02")}, deadlines.Estonia())
		require.NoError(t, err)
		assert.Empty(t, whole.Findings(), "cured on the day that counts it moves nothing")
	})
	t.Run("refused", func(t *testing.T) {
		whole := deadlines.Application{Registered: day("2026-03-02")}
		for name, v := range map[string]struct {
			rule   deadlines.Rule
			change func(*deadlines.Application)
			kind   error
		}{
			"no registration":        {named(t, "ehs-42.5"), func(a *deadlines.Application) { a.Registered = civil.Date{} }, law.ErrMissing},
			"a placeholder":          {named(t, "ehs-42.5"), func(a *deadlines.Application) { a.Translated = day("1899-12-30") }, law.ErrPlaceholder},
			"before it came":         {named(t, "ehs-42.5"), func(a *deadlines.Application) { a.Forwarded = day("2026-03-01") }, law.ErrInvalid},
			"cured before it came":   {named(t, "ehs-42.5"), func(a *deadlines.Application) { a.Completed = day("2026-03-01") }, law.ErrInvalid},
			"not counted by the act": {deadlines.InformationRequest(), func(*deadlines.Application) {}, law.ErrInvalid},
			"no rule":                {deadlines.Rule{}, func(*deadlines.Application) {}, law.ErrMissing},
			"not in force":           {named(t, "ehs-42.5"), func(a *deadlines.Application) { a.Registered = day("2015-06-30") }, law.ErrNotInForce},
		} {
			a := whole
			v.change(&a)
			_, err := v.rule.DueFor(a, deadlines.Estonia())
			require.ErrorIs(t, err, v.kind, name)
		}
	})
}

// TestRestore: two weeks from the end of the hindrance, and no later than a year after the limit.
func TestRestore(t *testing.T) {
	// Learned on Monday 2 March 2026: thirty days end on Wednesday 1 April, and a year later on Thursday 1 April 2027.
	challenge := due(t, deadlines.Challenge(), "2026-03-02")
	for _, v := range []struct{ name, ended, want, rule string }{
		{"hms-34.2/two weeks", "2026-04-20", "2026-05-04", "hms-34.2"},
		{"hms-34.2/onto a holiday", "2026-06-10", "2026-06-25", "hms-34.2"}, // Wednesday 24 June is Midsummer Day
		{"hms-34.2/on the last day", "2026-04-01", "2026-04-15", "hms-34.2"},
		{"hms-34.3/the year ends first", "2027-03-25", "2027-04-01", "hms-34.3"},
		{"hms-34.3/both on one day", "2027-03-18", "2027-04-01", "hms-34.2"},
		{"hms-34.3/on its last day", "2027-04-01", "2027-04-01", "hms-34.3"},
	} {
		t.Run(v.name, func(t *testing.T) {
			d, err := challenge.Restore(day(v.ended))
			require.NoError(t, err)
			assert.Equal(t, v.want, d.Date().String())
			assert.EqualValues(t, v.rule, d.Rule().ID())
		})
	}
	for name, v := range map[string]struct {
		d     deadlines.Deadline
		ended civil.Date
		kind  error
	}{
		"hms-34.3":               {challenge, day("2027-04-02"), law.ErrNotPossible},
		"before the event":       {challenge, day("2026-03-01"), law.ErrInvalid},
		"no day":                 {challenge, civil.Date{}, law.ErrMissing},
		"a placeholder":          {challenge, day("2079-06-06"), law.ErrPlaceholder},
		"not counted by the act": {due(t, deadlines.InformationRequest(), "2026-03-02"), day("2026-04-20"), law.ErrInvalid},
		"no deadline":            {deadlines.Deadline{}, day("2026-04-20"), law.ErrMissing},
	} {
		_, err := v.d.Restore(v.ended)
		require.ErrorIs(t, err, v.kind, name)
	}
}

// TestOtherRule: who asks changes the limit, and the deadline says so on the days on which that is law.
func TestOtherRule(t *testing.T) {
	told := func(d deadlines.Deadline) (list []string) {
		for _, f := range d.Findings() {
			assert.Equal(t, law.Advised, f.Severity)
			list = append(list, f.Code+" "+f.Source().String())
		}
		return list
	}
	assert.Empty(t, told(due(t, deadlines.InformationRequest(), "2026-06-30")))
	assert.Equal(t, []string{"other-rule KOKS § 26 lg 2"}, told(due(t, deadlines.InformationRequest(), "2026-07-01")))
	assert.Contains(t, due(t, deadlines.InformationRequest(), "2026-07-01").Findings()[0].Text(language.Estonian), "Volikogu liikme teabenõude täitmine")
	assert.Equal(t, []string{"other-rule KOKS § 26 lg 2", "other-rule RKLS § 20 lg 1"}, told(due(t, deadlines.MemorandumReply(), "2026-07-01")))
	assert.Equal(t, []string{"other-rule KOKS § 26 lg 2"}, told(due(t, deadlines.MemorandumReply(), "2025-01-08")))

	// Not extended before July 2026: ten working days of Tuesday 30 June, and nothing more.
	before := due(t, deadlines.CouncillorQuestion(), "2026-06-30")
	_, err := before.Extend()
	require.ErrorIs(t, err, law.ErrNotPossible)
	_, ok := before.Notice()
	assert.False(t, ok)
	_, err = due(t, deadlines.CouncillorQuestion(), "2026-07-01").Extend()
	require.NoError(t, err)
}
