// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// lastStep walks the steps of a deadline and checks each on the way.
func lastStep(t testing.TB, d deadlines.Deadline) (last law.Step) {
	for s := range d.Steps() {
		if s.Source.Act == "" || s.Source.Provision == "" || s.Code == "" || s.Text(language.Estonian) == "" || s.Text(language.English) == "" {
			require.Fail(t, "a step without source, code or text", "%s on %s: %+v", d.Rule().ID(), d.Event(), s)
		}
		last = s
	}
	return last
}

// TestLastStepIsTheAnswer: the walk and the arithmetic reach the same day, for every rule, for the limit, its extension
// and its notice: on every day for the first rule of its length and kind, for others and under the race detector on
// every eleventh.
func TestLastStepIsTheAnswer(t *testing.T) {
	c := deadlines.Estonia()
	first, last := day("1998-02-23"), day("2100-12-31")
	walked := map[string]bool{}
	check := func(t *testing.T, d deadlines.Deadline) {
		if s := lastStep(t, d); s.Day != d.Date() {
			require.Equal(t, d.Date(), s.Day, "%s, event on %s, extended %t", d.Rule().ID(), d.Event(), d.Extended())
		}
	}
	for rule := range deadlines.All() {
		spec, step := rule.Spec(), 11
		shape := fmt.Sprint(spec.Term, spec.Window, spec.Kind, spec.Back, spec.Extended, spec.Extension.NoticeBefore, spec.Counting)
		if !walked[shape] && !raceEnabled {
			step = 1
		}
		walked[shape] = true
		t.Run(string(rule.ID()), func(t *testing.T) {
			t.Parallel()
			for day := first; day.Before(last); day = day.AddDays(step) {
				d, err := rule.Due(day, c)
				if err != nil {
					continue
				}
				check(t, d)
				if longer, err := d.Extend(); err == nil {
					check(t, longer)
				}
				if notice, ok := d.Notice(); ok {
					check(t, notice)
				}
			}
		})
	}
}

func codes(d deadlines.Deadline) (list []string) {
	for s := range d.Steps() {
		list = append(list, s.Day.String()+" "+s.Code)
	}
	return list
}

func due(t testing.TB, rule deadlines.Rule, event string) deadlines.Deadline {
	d, err := rule.Due(civil.MustParse(event), deadlines.Estonia())
	require.NoError(t, err)
	return d
}

func under(t testing.TB, own, statute deadlines.Rule) deadlines.Rule {
	rule, err := own.Under(statute)
	require.NoError(t, err)
	return rule
}

func TestSteps(t *testing.T) {
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
	for _, c := range []struct {
		name string
		d    deadlines.Deadline
		want []string
	}{
		{"avts-18.1/easter", due(t, deadlines.InformationRequest(), "2026-04-02"), []string{
			"2026-04-02 event", "2026-04-03 skip", "2026-04-04 skip", "2026-04-05 skip", "2026-04-06 first-day", "2026-04-10 due",
		}},
		{"avts-19", extend(due(t, deadlines.InformationRequest(), "2026-04-10")), []string{
			"2026-04-10 event", "2026-04-11 skip", "2026-04-12 skip", "2026-04-13 first-day", "2026-04-17 limit",
			"2026-04-17 extension", "2026-04-18 skip", "2026-04-19 skip", "2026-04-25 skip", "2026-04-26 skip",
			"2026-05-01 skip", "2026-05-02 skip", "2026-05-03 skip", "2026-05-04 due",
		}},
		{"rmk-11.2/midsummer", due(t, deadlines.RMKReply(), "2026-05-25"), []string{
			"2026-05-25 event", "2026-05-26 first-day", "2026-06-24 end", "2026-06-24 skip", "2026-06-25 due",
		}},
		{"rmk-11.3/clamp", extend(due(t, deadlines.RMKReply(), "2025-12-31")), []string{
			"2025-12-31 event", "2026-01-01 first-day", "2026-01-30 end", "2026-01-30 limit", "2026-01-30 extension", " open",
			"2026-02-28 clamp", "2026-02-28 end", "2026-02-28 skip", "2026-03-01 skip", "2026-03-02 due",
		}},
		{"rmk-11.3/notice", notice(due(t, deadlines.RMKReply(), "2026-01-02")), []string{
			"2026-01-02 event", "2026-01-03 first-day", "2026-02-01 end", "2026-02-01 skip", "2026-02-02 limit",
			"2026-02-02 before", "2026-02-01 skip", "2026-01-31 skip", "2026-01-30 notice",
		}},
		{"rmk-12.3/easter", due(t, deadlines.RMKReview(), "2024-01-15"), []string{
			"2024-01-15 event", "2024-01-02 window", "2024-03-31 skip", "2024-04-01 due",
		}},
		{"antsla-23/sunday", due(t, deadlines.AntslaEntryIntoForce(), "2019-12-19"), []string{
			"2019-12-19 event", "2019-12-20 first-day", "2019-12-22 end", "2019-12-22 stays", "2019-12-22 due",
		}},
		{"rmk-11.2/under msvs-6", due(t, under(t, deadlines.RMKReply(), deadlines.MemorandumReply()), "2025-01-10"), []string{
			"2025-01-10 statute", "2025-01-10 event", "2025-01-11 first-day", "2025-01-25 end", "2025-01-25 skip", "2025-01-26 skip", "2025-01-27 due",
		}},
		{"rmk-11.4/under avts-18.1", due(t, under(t, deadlines.RMKInformationRequest(), deadlines.InformationRequest()), "2026-04-10"), []string{
			"2026-04-17 earlier", "2026-04-10 event", "2026-04-11 skip", "2026-04-12 skip", "2026-04-13 first-day", "2026-04-17 due",
		}},
		{"rmk-11.4/before RMK", due(t, under(t, deadlines.RMKInformationRequest(), deadlines.InformationRequest()), "2022-10-24"), []string{
			"2022-10-24 only", "2022-10-24 event", "2022-10-25 first-day", "2022-10-29 skip", "2022-10-30 skip", "2022-10-31 due",
		}},
		{"ttu-8.16/after IKS", due(t, under(t, deadlines.TTUDataRequest(), named(t, "iks2007-19.3")), "2019-01-15"), []string{
			"2019-01-15 only", "2019-01-15 event", "2019-01-16 first-day", "2019-01-19 skip", "2019-01-20 skip", "2019-01-22 due",
		}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, codes(c.d)) })
	}
}

// TestStepsStop: who has heard enough hears no more.
func TestStepsStop(t *testing.T) {
	heard := 0
	for range due(t, deadlines.InformationRequest(), "2026-04-02").Steps() {
		if heard++; heard == 2 {
			break
		}
	}
	assert.Equal(t, 2, heard)
}

// TestStepsNameTheInstitutionsOwnDay: a statute does not heed an institution's day off, and says so; an institution's rule skips it.
func TestStepsNameTheInstitutionsOwnDay(t *testing.T) {
	c, err := deadlines.Estonia().With(deadlines.DayChange{
		Day: civil.MustParse("2026-04-08"), ET: "Maja koristuspäev", EN: "Cleaning day",
		Source: law.Source{Act: "Maja", Provision: "käskkiri 1"},
	})
	require.NoError(t, err)
	event := civil.MustParse("2026-04-02")
	statute, err := deadlines.InformationRequest().Due(event, c)
	require.NoError(t, err)
	assert.Equal(t, "2026-04-10", statute.Date().String())
	steps := slices.Collect(statute.Steps())
	i := slices.IndexFunc(steps, func(s law.Step) bool { return s.Code == "ignored" })
	require.Positive(t, i)
	assert.Equal(t, "2026-04-08", steps[i].Day.String())
	assert.Contains(t, steps[i].Text(language.English), "Cleaning day")

	// 1, 2, 6, 7, 8 April: the first limit ends on the institution's day, which the extended one does not tell again.
	statute, err = deadlines.InformationRequest().Due(civil.MustParse("2026-03-31"), c)
	require.NoError(t, err)
	assert.Equal(t, "2026-04-08", statute.Date().String())
	statute, err = statute.Extend()
	require.NoError(t, err)
	told := codes(statute)
	assert.Equal(t, 1, len(slices.DeleteFunc(told, func(s string) bool { return s != "2026-04-08 ignored" })))

	own, err := deadlines.RMKInformationRequest().Due(event, c)
	require.NoError(t, err)
	assert.Equal(t, "2026-04-13", own.Date().String(), "6, 7, 9, 10, 13: the 8th is off in this institution")
	assert.Contains(t, codes(own), "2026-04-08 skip")
}

// TestLateUnderAStatute: where the statute above an institution's rule decides, its calendar counts how late it was.
func TestLateUnderAStatute(t *testing.T) {
	c, err := deadlines.Estonia().With(deadlines.DayChange{Day: civil.MustParse("2026-04-08")}, deadlines.DayChange{Day: civil.MustParse("2026-04-13")})
	require.NoError(t, err)
	d, err := under(t, deadlines.RMKInformationRequest(), deadlines.InformationRequest()).Due(civil.MustParse("2026-04-02"), c)
	require.NoError(t, err)
	assert.Equal(t, "2026-04-10", d.Date().String(), "6, 7, 8, 9, 10: the institution's own would be 14 April")
	late, err := d.DaysLate(civil.MustParse("2026-04-14"))
	require.NoError(t, err)
	assert.Equal(t, 2, late, "13, 14")
}
