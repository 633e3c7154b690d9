// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestStoredDeadline: what is written of a deadline rebuilds it, by its id or its specification, extended or not.
func TestStoredDeadline(t *testing.T) {
	c := deadlines.Estonia()
	extend := func(d deadlines.Deadline) deadlines.Deadline {
		longer, err := d.Extend()
		require.NoError(t, err)
		return longer
	}
	notice := func(d deadlines.Deadline) deadlines.Deadline {
		n, ok := d.Notice()
		require.True(t, ok)
		return n
	}
	own := deadlines.RuleSpec{Term: deadlines.Workdays(3), Extended: deadlines.Workdays(10), Statute: "avts-18.1"}
	third, err := deadlines.EntryIntoForce(3)
	require.NoError(t, err)
	act := filled(deadlines.RuleSpec{Term: deadlines.Workdays(4), Statutory: true})
	act.ID = "act-1"
	statute, err := act.Rule()
	require.NoError(t, err)
	for name, d := range map[string]deadlines.Deadline{
		"named":                      due(t, deadlines.InformationRequest(), "2026-04-02"),
		"extended":                   extend(due(t, deadlines.InformationRequest(), "2026-04-02")),
		"notice":                     notice(due(t, deadlines.RMKReply(), "2026-01-02")),
		"by its number":              due(t, third, "2026-04-02"),
		"window":                     due(t, deadlines.RMKReview(), "2024-01-15"),
		"beneath a statute":          due(t, under(t, deadlines.RMKReply(), deadlines.MemorandumReply()), "2025-01-10"),
		"own":                        due(t, spec(t, own), "2026-04-02"),
		"own, extended":              extend(due(t, spec(t, own), "2026-04-02")),
		"beneath a statute of Go":    due(t, under(t, deadlines.RMKReply(), statute), "2026-04-02"),
		"beneath a statute, its own": due(t, under(t, spec(t, deadlines.RuleSpec{Term: deadlines.Workdays(9)}), statute), "2026-04-02"),
	} {
		t.Run(name, func(t *testing.T) {
			data, err := json.Marshal(d)
			require.NoError(t, err)
			again, err := deadlines.ReadDeadline(data, c)
			require.NoError(t, err, string(data))
			assert.Equal(t, d.Date(), again.Date())
			assert.Equal(t, d.Event(), again.Event())
			assert.Equal(t, d.Extended(), again.Extended())
			twice, err := json.Marshal(again)
			require.NoError(t, err)
			assert.JSONEq(t, string(data), string(twice))
		})
	}
	t.Run("a holiday declared since", func(t *testing.T) {
		data, err := json.Marshal(due(t, deadlines.InformationRequest(), "2026-04-02"))
		require.NoError(t, err)
		later, err := c.With(deadlines.DayChange{Day: day("2026-04-08"), Official: true})
		require.NoError(t, err)
		again, err := deadlines.ReadDeadline(data, later)
		require.NoError(t, err)
		assert.Equal(t, "2026-04-13", again.Date().String(), "6, 7, 9, 10, 13")
	})
	t.Run("refused", func(t *testing.T) {
		for text, kind := range map[string]error{
			`{`: law.ErrInvalid, `{"rule": "avts-99", "event": "2026-04-02"}`: law.ErrUnknown, `{"rule": "avts-18.1"}`: law.ErrMissing,
			`{"rule": "avts-18.1", "event": "2026-04-02", "stage": "late"}`:      law.ErrInvalid,
			`{"rule": "avts-22", "event": "2026-04-02", "stage": "extended"}`:    law.ErrNotPossible,
			`{"rule": "avts-22", "event": "2026-04-02", "stage": "notice"}`:      law.ErrNotPossible,
			`{"rule": "rmk-11.4", "event": "2026-04-02", "statute": "avts-99"}`:  law.ErrUnknown,
			`{"rule": "avts-18.1", "event": "2026-04-02", "statute": "msvs-6"}`:  law.ErrInvalid,
			`{"rule": "avts-18.1", "event": "1970-01-01"}`:                       law.ErrPlaceholder,
			`{"rule": "avts-18.1", "event": "2026-04-02", "due": "2026-02-30"}`:  law.ErrInvalid,
			`{"rule": "avts-18.1", "event": "2026-04-02", "extended": true}`:     law.ErrInvalid,
			`{"rule": "x", "spec": {"format": 1, "id": "x"}, "event": "2026-4"}`: law.ErrInvalid,
		} {
			_, err := deadlines.ReadDeadline([]byte(text), c)
			require.ErrorIs(t, err, kind, text)
		}
	})
}

func FuzzReadDeadline(f *testing.F) {
	for _, s := range []string{
		`{"rule": "avts-18.1", "event": "2026-04-02", "stage": "extended"}`, `{"rule": "rmk-11.2", "statute": "msvs-6", "event": "2025-01-10"}`, `{}`, `[`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := deadlines.ReadDeadline([]byte(s), deadlines.Estonia())
		if err != nil {
			return
		}
		data, err := json.Marshal(d)
		require.NoError(t, err)
		again, err := deadlines.ReadDeadline(data, deadlines.Estonia())
		require.NoError(t, err)
		require.Equal(t, d.Date(), again.Date())
	})
}

// TestPrinted: one line for people, JSON for programs.
func TestPrinted(t *testing.T) {
	d := due(t, deadlines.InformationRequest(), "2026-04-02")
	assert.Equal(t, "2026-04-10 Due: Friday, 2026-04-10 until 24:00 (AvTS § 18 lg 1)", d.String())
	assert.Equal(t, "due", d.Why().Code)
	assert.Equal(t, "avts-18.1: Answer to a request for information (AvTS § 18 lg 1)", d.Rule().String())
	for v := range deadlines.RMKReview().Versions() {
		assert.Equal(t, "2 January – 31 March, 2022-10-25– (RMK p 12.3)", v.String())
	}
	assert.Equal(t, "1998-02-23–2100-12-31, changed days: 0", deadlines.Estonia().String())
	easter, err := deadlines.Estonia().Day(day("2026-04-03"))
	require.NoError(t, err)
	assert.Equal(t, "2026-04-03 Good Friday", easter.String())
	data, err := json.Marshal(easter)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"day":"2026-04-03","kind":"holiday","et":"Suur reede"`)

	var read map[string]any
	data, err = json.Marshal(d)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Equal(t, "avts-18.1", read["rule"])
	assert.Equal(t, "2026-04-10", read["due"])
	assert.NotContains(t, read, "stage")
	assert.Len(t, read["steps"], 6)

	loc := tallinn(t)
	hours, err := deadlines.BreachNotification().DueAt(time.Date(2026, time.April, 2, 15, 0, 0, 0, loc), loc, nil)
	require.NoError(t, err)
	assert.Equal(t, "2026-04-05 The hours end: 2026-04-05 15:00 (IKÜM art 33 lg 1)", hours.String())
	data, err = json.Marshal(hours)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"rule":"gdpr-33.1","event":"2026-04-02T15:00:00+03:00","due":"2026-04-05T15:00:00+03:00"`)

	assert.Empty(t, deadlines.Deadline{}.String()+deadlines.Rule{}.String()+deadlines.HourDeadline{}.String()+deadlines.Day{}.String()+(&deadlines.Calendar{}).String())
	for _, zero := range []any{deadlines.Deadline{}, deadlines.HourDeadline{}} {
		data, err := json.Marshal(zero)
		require.NoError(t, err)
		assert.Equal(t, "{}", string(data))
	}
}

// TestFindings: an institution's own day that is later than its statute's is told with the answer.
func TestFindings(t *testing.T) {
	late := spec(t, deadlines.RuleSpec{Statute: "avts-18.1", Term: deadlines.Workdays(6)})
	found := due(t, late, "2026-04-02").Findings()
	require.Len(t, found, 1)
	assert.Equal(t, "later", found[0].Code)
	assert.Equal(t, 3, found[0].Numbers[0], "Friday 10 and Monday 13")
	assert.Empty(t, due(t, deadlines.RMKReply(), "2026-04-02").Findings())
	assert.Empty(t, due(t, spec(t, deadlines.RuleSpec{Statute: "avts-18.1", Term: deadlines.Workdays(5)}), "2026-04-02").Findings())
	assert.Nil(t, deadlines.Deadline{}.Findings())
}
