// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// reread writes a specification as JSON and reads it back, under another id where the named one is to be told from it.
func reread(t testing.TB, s deadlines.RuleSpec, id law.ID) deadlines.RuleSpec {
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var back deadlines.RuleSpec
	require.NoError(t, json.Unmarshal(data, &back), string(data))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(data), string(again))
	assert.Equal(t, s, back)
	back.ID = id
	return back
}

// TestShippedRulesAreSpecs: what a named rule says, any institution can say. Each is written to JSON and read back, and
// answers alike on every day of the calendar: the day, its first day, the extension and the notice; and gives the same
// reasons on every 61st.
func TestShippedRulesAreSpecs(t *testing.T) {
	c := deadlines.Estonia()
	first, last := day("1998-02-23"), day("2100-12-31")
	for rule := range deadlines.All() {
		t.Run(string(rule.ID()), func(t *testing.T) {
			t.Parallel()
			if rule.InHours() {
				compareHours(t, rule)
				return
			}
			same, err := reread(t, rule.Spec(), rule.ID()).Rule()
			require.NoError(t, err, "a named rule's own words may bear its id")
			assert.Equal(t, rule.Spec(), same.Spec())
			copied, err := reread(t, rule.Spec(), "copy/"+rule.ID()).Rule()
			require.NoError(t, err)
			assert.Equal(t, slices.Collect(rule.Versions()), slices.Collect(copied.Versions()))
			assert.Equal(t, rule.Name(language.Estonian), copied.Name(language.Estonian))
			assert.Equal(t, rule.Name(language.English), copied.Name(language.English))
			n, extends := 0, !rule.Spec().Extended.IsZero()
			var longA, longB, noticeA, noticeB deadlines.Deadline
			var okA, okB bool
			for day := first; !day.After(last); day = day.AddDays(1) {
				a, errA := rule.Due(day, c)
				b, errB := copied.Due(day, c)
				if (errA == nil) != (errB == nil) || a.Date() != b.Date() {
					require.Fail(t, "another answer", "%s: %s, %s (%v, %v)", day, a.Date(), b.Date(), errA, errB)
				}
				if errA != nil {
					continue
				}
				if n++; extends || n%61 == 0 {
					longA, errA = a.Extend()
					longB, errB = b.Extend()
					noticeA, okA = a.Notice()
					noticeB, okB = b.Notice()
				}
				if a.From() != b.From() || (errA == nil) != (errB == nil) || longA.Date() != longB.Date() || okA != okB || noticeA.Date() != noticeB.Date() {
					require.Fail(t, "another extension or notice", "%s", day)
				}
				if n%61 == 0 {
					require.Equal(t, slices.Collect(a.Steps()), slices.Collect(b.Steps()), day)
					require.Equal(t, slices.Collect(longA.Steps()), slices.Collect(longB.Steps()), day)
					require.Equal(t, slices.Collect(noticeA.Steps()), slices.Collect(noticeB.Steps()), day)
				}
			}
		})
	}
}

// compareHours does the same for a rule in hours.
func compareHours(t *testing.T, rule deadlines.Rule) {
	c, loc := deadlines.Estonia(), tallinn(t)
	copied, err := reread(t, rule.Spec(), "copy/"+rule.ID()).Rule()
	require.NoError(t, err)
	for day := civil.Must(2018, time.May, 1); day.Year() < 2040; day = day.AddDays(1) {
		at := day.Start(loc).Add(15 * time.Hour)
		a, errA := rule.DueAt(at, loc, c)
		b, errB := copied.DueAt(at, loc, c)
		require.Equal(t, errA == nil, errB == nil, day)
		require.Equal(t, a.Time(), b.Time(), day)
		if errA == nil && day.Day() == 7 {
			require.Equal(t, slices.Collect(a.Steps()), slices.Collect(b.Steps()), day)
		}
	}
}

// TestNamedIDs: the id of a named statutory rule is for who says the same; an institution may reword its own rule.
func TestNamedIDs(t *testing.T) {
	s := deadlines.InformationRequest().Spec()
	s.Term = deadlines.Workdays(6)
	_, err := s.Rule()
	require.ErrorIs(t, err, law.ErrInvalid)
	s = deadlines.RMKInternal().Spec()
	s.Term = deadlines.Workdays(2)
	mine, err := s.Rule()
	require.NoError(t, err)
	assert.Equal(t, "2026-04-07", due(t, mine, "2026-04-02").Date().String())
	s.Statutory = true
	_, err = s.Rule()
	require.ErrorIs(t, err, law.ErrInvalid)
	s = deadlines.RMKRestoration().Spec()
	s.Term = deadlines.Workdays(1)
	_, err = s.Rule()
	require.ErrorIs(t, err, law.ErrInvalid, "an id that names hours names no days")
}

// TestSpecsBeyondTheShipped: what no named rule says yet. Worked by hand on the calendars of 2025–2027.
func TestSpecsBeyondTheShipped(t *testing.T) {
	held := func(term deadlines.Term) deadlines.RuleSpec {
		return deadlines.RuleSpec{Event: deadlines.Held, Term: term, Back: true}
	}
	window := func(w deadlines.Window, k string) deadlines.RuleSpec {
		return deadlines.RuleSpec{Event: deadlines.Done, Window: w, Kind: k}
	}
	for _, v := range []struct {
		name              string
		spec              deadlines.RuleSpec
		event, from, want string
	}{
		{"three working days before Easter Tuesday: Mon 6, Thu 2, Wed 1", held(deadlines.Workdays(3)), "2026-04-07", "", "2026-04-01"},
		{"one working day before a Monday is the Friday", held(deadlines.Workdays(1)), "2026-11-30", "", "2026-11-27"},
		{"four days before stay on a Sunday", held(deadlines.Calendric(civil.Days(4))), "2026-12-03", "", "2026-11-29"},
		{"two weeks before, the same weekday", held(deadlines.Calendric(civil.Weeks(2))), "2026-12-17", "", "2026-12-03"},
		{"a month before 31 March is 28 February", held(deadlines.Calendric(civil.Months(1))), "2026-03-31", "", "2026-02-28"},
		{"a month before 30 April is 30 March", held(deadlines.Calendric(civil.Months(1))), "2026-04-30", "", "2026-03-30"},
		{"a year before 29 February is 28", held(deadlines.Calendric(civil.Years(1))), "2028-02-29", "", "2027-02-28"},
		{"by the 10th of the next month, a Saturday rolls to Monday", window(deadlines.Monthly(1, 10), ""), "2026-09-07", "2026-10-01", "2026-10-12"},
		{"done on the Monday to which the 10th moved: next is November", window(deadlines.Monthly(1, 10), ""), "2026-10-12", "2026-11-01", "2026-11-10"},
		{"the last five days of the month", window(deadlines.Monthly(27, 31), "interval"), "2026-01-30", "2026-02-27", "2026-02-28"},
		{"a month that ended on Sunday and moved to the first of this one", window(deadlines.Monthly(1, 31), ""), "2026-06-01", "2026-06-01", "2026-06-30"},
		{"a day later it is this month's act that was done", window(deadlines.Monthly(1, 31), ""), "2026-06-02", "2026-07-01", "2026-07-31"},
		{"December to January, asked in November", window(deadlines.Yearly(12, 1, 1, 31), ""), "2026-11-15", "2026-12-01", "2027-02-01"},
		{"asked within", window(deadlines.Yearly(12, 1, 1, 31), ""), "2027-01-15", "2026-12-01", "2027-02-01"},
		{"31 December rolls past a day of January", window(deadlines.Yearly(1, 1, 12, 31), ""), "2023-01-01", "2022-01-01", "2023-01-02"},
	} {
		t.Run(v.name, func(t *testing.T) {
			d := due(t, spec(t, v.spec), v.event)
			assert.Equal(t, v.want, d.Date().String())
			assert.Equal(t, v.from, d.From().String())
			assert.Equal(t, d.Date(), lastStep(t, d).Day)
		})
	}
	t.Run("every day, the walk and the count", func(t *testing.T) {
		c := deadlines.Estonia()
		for _, s := range []deadlines.RuleSpec{
			held(deadlines.Workdays(3)), held(deadlines.Calendric(civil.Days(10))), held(deadlines.Calendric(civil.Weeks(2))),
			held(deadlines.Calendric(civil.Months(1))), held(deadlines.Calendric(civil.Years(1))),
			window(deadlines.Monthly(1, 10), ""), window(deadlines.Monthly(1, 31), ""), window(deadlines.Monthly(31, 31), ""), window(deadlines.Monthly(30, 31), "interval"),
			window(deadlines.Yearly(12, 1, 1, 31), ""), window(deadlines.Yearly(1, 1, 12, 31), ""), window(deadlines.Yearly(12, 31, 1, 1), "interval"),
		} {
			rule := spec(t, s)
			for day := day("2020-01-01"); day.Year() < 2052; day = day.AddDays(1) {
				d, err := rule.Due(day, c)
				require.NoError(t, err)
				if last := lastStep(t, d); last.Day != d.Date() {
					require.Equal(t, d.Date(), last.Day, "%v on %s", s, day)
				}
				if s.Back == d.Date().After(day) {
					require.Fail(t, "wrong side of the event", "%v on %s", s, day)
				}
			}
		}
	})
	t.Run("late for a term counted back", func(t *testing.T) {
		d := due(t, spec(t, held(deadlines.Workdays(3))), "2026-04-07")
		for done, want := range map[string]int{"2025-01-02": 0, "2026-04-01": 0, "2026-04-02": 1, "2026-04-03": 2, "2026-04-06": 2} {
			late, err := d.DaysLate(day(done))
			require.NoError(t, err)
			assert.Equal(t, want, late, done)
		}
		_, err := d.Extend()
		require.ErrorIs(t, err, law.ErrNotPossible)
	})
	t.Run("versions over time, each with its extension", func(t *testing.T) {
		s := deadlines.RuleSpec{
			Head: law.Head{Format: 1, Since: day("2026-01-01")}, Term: deadlines.Workdays(10), Extended: deadlines.Workdays(20), Counting: "hms-33",
			Extension: deadlines.Extension{Provision: "p 7.3", NoticeBefore: true, OpenET: "kuni …"},
			Earlier: []deadlines.Version{
				{Since: day("2024-01-01"), Until: day("2025-12-31"), Term: deadlines.Workdays(5)},
				{Since: day("2020-01-01"), Until: day("2023-12-31"), Term: deadlines.Workdays(5), Extended: deadlines.Workdays(6), Provision: "p 7.1"},
			},
		}
		rule := spec(t, reread(t, filled(s), "vald-7.2"))
		for event, want := range map[string][3]string{
			"2026-04-02": {"2026-04-17", "2026-05-04", "2026-04-16"}, // 6–10 and 13–17 April; ten more to 4 May
			"2025-04-01": {"2025-04-08", "2025-04-30", "2025-04-07"}, // 2–4, 7, 8; twenty with Good Friday 18 April
			"2023-04-03": {"2023-04-11", "2023-04-12", "2023-04-10"}, // 4, 5, 6, 10, 11, because the 7th is Good Friday; the 12th
		} {
			d := due(t, rule, event)
			longer, err := d.Extend()
			require.NoError(t, err)
			notice, ok := d.Notice()
			require.True(t, ok)
			assert.Equal(t, want, [3]string{d.Date().String(), longer.Date().String(), notice.Date().String()}, event)
			assert.Equal(t, longer.Date(), lastStep(t, longer).Day)
		}
		all := slices.Collect(rule.Versions())
		require.Len(t, all, 3)
		assert.Equal(t, "Valla asjaajamiskord p 7.1", all[2].Source().String())
	})
	t.Run("an institution's hours", func(t *testing.T) {
		s := filled(deadlines.RuleSpec{Event: deadlines.Happened, Term: deadlines.WorkdayHours(8)})
		rule, err := s.Rule()
		require.NoError(t, err)
		loc := tallinn(t)
		c, err := deadlines.Estonia().With(deadlines.DayChange{Day: day("2026-04-06")})
		require.NoError(t, err)
		got, err := rule.DueAt(time.Date(2026, time.April, 2, 20, 0, 0, 0, loc), loc, c)
		require.NoError(t, err)
		assert.Equal(t, "2026-04-07T04:00", got.Time().Format("2006-01-02T15:04"), "four hours of Thursday, none to Monday, which the institution is off, four of Tuesday")
		for name, change := range map[string]func(*deadlines.RuleSpec){
			"earlier[0].term": func(s *deadlines.RuleSpec) {
				s.Earlier = []deadlines.Version{{Since: day("2015-01-01"), Until: day("2019-12-31"), Term: deadlines.Workdays(3)}}
			},
			"kind":     func(s *deadlines.RuleSpec) { s.Kind = "state" },
			"back":     func(s *deadlines.RuleSpec) { s.Back = true },
			"extended": func(s *deadlines.RuleSpec) { s.Extended = deadlines.Workdays(1) },
			"statute":  func(s *deadlines.RuleSpec) { s.Statute = "msvs-6" },
			"window":   func(s *deadlines.RuleSpec) { s.Window = deadlines.Monthly(1, 2) },
		} {
			wrong := s
			change(&wrong)
			_, err := wrong.Rule()
			require.ErrorIs(t, err, law.ErrInvalid, name)
			assert.True(t, strings.HasPrefix(err.Error(), name+": "), err)
		}
	})
	t.Run("the institution's own day off moves no statute of a specification", func(t *testing.T) {
		c, err := deadlines.Estonia().With(deadlines.DayChange{Day: day("2026-04-08")})
		require.NoError(t, err)
		s := filled(deadlines.RuleSpec{Event: deadlines.Registered, Term: deadlines.Workdays(3)})
		for statutory, want := range map[bool]string{true: "2026-04-08", false: "2026-04-09"} {
			s.Statutory = statutory
			rule, err := s.Rule()
			require.NoError(t, err)
			d, err := rule.Due(day("2026-04-02"), c)
			require.NoError(t, err)
			assert.Equal(t, want, d.Date().String())
		}
	})
}

// TestWindowText: windows as JSON has them and as people read them.
func TestWindowText(t *testing.T) {
	for text, v := range map[string]struct {
		window deadlines.Window
		et, en string
	}{
		"01-02..03-31": {deadlines.Yearly(time.January, 2, time.March, 31), "2. jaanuar – 31. märts", "2 January – 31 March"},
		"12-01..01-31": {deadlines.Yearly(time.December, 1, time.January, 31), "1. detsember – 31. jaanuar", "1 December – 31 January"},
		"01..31":       {deadlines.Monthly(1, 31), "iga kalendrikuu", "each calendar month"},
		"05..10":       {deadlines.Monthly(5, 10), "iga kuu 5.–10. kuupäev", "day 5 to 10 of each month"},
	} {
		var got deadlines.Window
		require.NoError(t, got.UnmarshalText([]byte(text)), text)
		assert.Equal(t, v.window, got)
		assert.Equal(t, text, got.String())
		assert.Equal(t, v.et, got.Text(language.Estonian))
		assert.Equal(t, v.en, got.Text(language.English))
	}
	for _, text := range []string{
		"..", "01..", "01", "01..32", "00..10", "10..09", "02-29..03-01", "01-02..31", "02..03-31", "13-01..03-31", "1-2..3-31",
		"01-02 .. 03-31", "01-02..03-31 ", "+1..10", "é..10", strings.Repeat("01..", 99),
	} {
		got := deadlines.Monthly(1, 2)
		require.ErrorIs(t, got.UnmarshalText([]byte(text)), law.ErrUnreadable, text)
		assert.Equal(t, deadlines.Monthly(1, 2), got)
	}
	assert.Empty(t, deadlines.Window{}.String())
	assert.Empty(t, deadlines.Yearly(2, 30, 3, 1).String())
}

// TestStatutesRead: the text of every statutory rule was read on a day that its source says; a wording that was not read
// says in its doubt how it is known.
func TestStatutesRead(t *testing.T) {
	for rule := range deadlines.All() {
		if !rule.Spec().Statutory {
			continue
		}
		for v := range rule.Versions() {
			unread := v.Checked.IsZero()
			assert.False(t, unread && v.Until.IsZero(), "%s stands on a text that nobody read: set Checked in internal/acts", rule.ID())
			assert.False(t, unread && v.Doubt == "", "%s of %s was not read and has no doubt", rule.ID(), v.Since)
		}
	}
}
