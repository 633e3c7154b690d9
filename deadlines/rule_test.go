// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/law"
)

func TestTable(t *testing.T) {
	var ids []law.ID
	for rule := range deadlines.All() {
		ids = append(ids, rule.ID())
		got, err := deadlines.ByID(rule.ID())
		require.NoError(t, err)
		assert.Equal(t, rule, got, "named rules compare with ==")
		assert.NotEmpty(t, rule.Name(language.Estonian))
		assert.NotEmpty(t, rule.Name(language.English))
		assert.NotEqual(t, rule.Name(language.Estonian), rule.Name(language.English), rule.ID())
		assert.NotEmpty(t, rule.Event().String())
		newer := civil.Date{}
		for v := range rule.Versions() {
			assert.False(t, v.Since.IsZero())
			if !newer.IsZero() {
				assert.True(t, v.Until.Before(newer), "%s: versions overlap", rule.ID())
			}
			newer = v.Since
		}
	}
	assert.True(t, slices.IsSorted(ids))
	assert.Len(t, slices.Compact(slices.Clone(ids)), len(ids))
	for range deadlines.All() {
		break // who has seen enough stops
	}
}

func TestUnknownID(t *testing.T) {
	for _, id := range []law.ID{"", "avts-18", "AVTS-18.1", "entry-into-force/", "entry-into-force/+3", "entry-into-force/03", law.ID(strings.Repeat("x", 500))} {
		_, err := deadlines.ByID(id)
		require.ErrorIs(t, err, law.ErrUnknown, id)
		assert.Less(t, len(err.Error()), 200)
	}
	_, err := deadlines.ByID("avts-99")
	assert.Equal(t, `no such rule: "avts-99"`, err.Error())
	assert.Equal(t, "Sellist reeglit ei ole: „avts-99“", law.ErrorText(err, language.Estonian))
}

// TestEvents: an event in or out of force, the zero day, and the ends of the calendar.
func TestEvents(t *testing.T) {
	c := deadlines.Estonia()
	for _, v := range []struct {
		rule  deadlines.Rule
		event civil.Date
		want  error
		names string
	}{
		{deadlines.InformationRequest(), civil.Date{}, law.ErrMissing, "event"},
		{deadlines.AntslaInspection(), civil.Date{}, law.ErrMissing, "event"},
		{deadlines.InformationRequest(), day("2000-12-31"), law.ErrNotInForce, "2000-12-31"},
		{named(t, "iks2007-19.3"), day("2019-01-15"), law.ErrNotInForce, "2019-01-15"},
		{deadlines.InformationRequest(), day("2100-12-28"), law.ErrOutOfRange, "2100-12-28"},
		{deadlines.MemorandumReply(), day("2100-12-17"), law.ErrOutOfRange, "2101-01-01"},
		{deadlines.TTUTraining(), day("9999-12-31"), law.ErrPlaceholder, "9999-12-31"},
		{deadlines.SaaremaaConnection(), day("2201-01-01"), law.ErrPlaceholder, "2201-01-01"},
		{deadlines.TTUReport(), day("2100-11-30"), law.ErrOutOfRange, "2101-11-30"},
		{deadlines.Rule{}, day("2026-04-02"), law.ErrMissing, "there is no rule"},
	} {
		_, err := v.rule.Due(v.event, c)
		require.ErrorIs(t, err, v.want, "%s %s", v.rule.ID(), v.event)
		assert.Contains(t, err.Error(), v.names)
	}
	// The end of a state or an interval binds no calendar: 2101 is past it, and no calendar is asked.
	d, err := deadlines.TTUTraining().Due(day("2100-06-01"), nil)
	require.NoError(t, err)
	assert.Equal(t, "2102-06-01", d.Date().String())
}

func TestExtend(t *testing.T) {
	d := due(t, deadlines.InformationRequest(), "2026-06-18")
	longer, err := d.Extend()
	require.NoError(t, err)
	assert.True(t, longer.Extended())
	assert.False(t, d.Extended(), "the first deadline stays as it is")
	assert.Equal(t, d.Rule(), longer.Rule())
	assert.Equal(t, d.Event(), longer.Event())

	_, err = longer.Extend()
	require.ErrorIs(t, err, law.ErrNotPossible)
	assert.Contains(t, err.Error(), "2026-07-13")
	_, err = due(t, deadlines.InformationRequestRefusal(), "2026-06-18").Extend()
	require.ErrorIs(t, err, law.ErrNotPossible)
	_, err = deadlines.Deadline{}.Extend()
	require.ErrorIs(t, err, law.ErrMissing)
	notice, ok := d.Notice()
	require.True(t, ok)
	_, err = notice.Extend()
	require.ErrorIs(t, err, law.ErrNotPossible)
	_, ok = notice.Notice()
	assert.False(t, ok)
	_, ok = due(t, deadlines.InformationRequestRefusal(), "2026-06-18").Notice()
	assert.False(t, ok)
	same, ok := longer.Notice()
	require.True(t, ok)
	assert.Equal(t, notice.Date(), same.Date(), "the notice belongs to the first limit, extended or not")

	// Rebuilt from what a system stores: id, event, extended.
	rule, err := deadlines.ByID(longer.Rule().ID())
	require.NoError(t, err)
	again, err := rule.Due(longer.Event(), deadlines.Estonia())
	require.NoError(t, err)
	again, err = again.Extend()
	require.NoError(t, err)
	assert.Equal(t, longer, again)
}

func TestUnder(t *testing.T) {
	memo := under(t, deadlines.RMKReply(), deadlines.MemorandumReply())
	t.Run("rmk-11.2", func(t *testing.T) {
		assert.Equal(t, "2025-01-27", due(t, memo, "2025-01-10").Date().String(), "15 days: Saturday 25, so Monday 27")
		assert.Equal(t, "2025-02-10", due(t, deadlines.RMKReply(), "2025-01-10").Date().String(), "30 days: Sunday 9, so Monday 10")
		assert.Equal(t, "2022-10-31", due(t, memo, "2022-09-30").Date().String(), "before RMK's rule the statute stands alone: 30 days, Sunday 30")
		assert.EqualValues(t, "msvs-6", memo.Spec().Statute)
		assert.Empty(t, deadlines.RMKReply().Spec().Statute)
	})
	t.Run("rmk-11.3", func(t *testing.T) { // the statute's maximum, the institution's stricter notice
		d := due(t, memo, "2025-01-10")
		longer, err := d.Extend()
		require.NoError(t, err)
		assert.Equal(t, "2025-03-10", longer.Date().String())
		notice, ok := d.Notice()
		require.True(t, ok)
		assert.Equal(t, "2025-01-24", notice.Date().String(), "Friday, the last working day before Monday 27")
	})
	t.Run("the earlier counts", func(t *testing.T) {
		strict := spec(t, deadlines.RuleSpec{Term: deadlines.Workdays(3), Event: deadlines.Registered, Statute: "avts-18.1"})
		d := due(t, strict, "2026-04-02")
		assert.Equal(t, "2026-04-08", d.Date().String())
		assert.Equal(t, d.Date(), lastStep(t, d).Day)
		assert.Equal(t, "earlier", slices.Collect(d.Steps())[0].Code)
		_, err := d.Extend()
		require.ErrorIs(t, err, law.ErrNotPossible, "the institution's limit has no extension and stays the earlier")
		extensible := spec(t, deadlines.RuleSpec{
			Term: deadlines.Workdays(3), Extended: deadlines.Workdays(10), Event: deadlines.Registered, Statute: "avts-18.1",
		})
		longer, err := due(t, extensible, "2026-04-02").Extend()
		require.NoError(t, err)
		assert.Equal(t, "2026-04-17", longer.Date().String(), "ten of the statute's fifteen: 6–10 and 13–17")
		assert.Equal(t, longer.Date(), lastStep(t, longer).Day)
	})
	t.Run("refused", func(t *testing.T) {
		for _, v := range []struct {
			own, statute deadlines.Rule
			why          string
		}{
			{deadlines.InformationRequest(), deadlines.MemorandumReply(), "avts-18.1: the rule cannot stand under this statute: it is no institution's rule: msvs-6"},
			{deadlines.RMKReply(), deadlines.RMKInformationRequest(), "that is no statutory rule: rmk-11.4"},
			{deadlines.RMKReply(), deadlines.DataSubjectRequest(), "it counts from another event: registration and not receipt: gdpr-12.3"},
			{memo, deadlines.MemorandumReply(), "it is under msvs-6 already"},
			{deadlines.AntslaEntryIntoForce(), deadlines.LawInForce(), "both must be duties: ps-108"},
		} {
			_, err := v.own.Under(v.statute)
			require.ErrorIs(t, err, law.ErrInvalid)
			assert.Contains(t, err.Error(), v.why)
		}
		_, err := deadlines.Rule{}.Under(deadlines.MemorandumReply())
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = deadlines.RMKReply().Under(deadlines.Rule{})
		require.ErrorIs(t, err, law.ErrMissing)
	})
}

func TestDaysLate(t *testing.T) {
	request := due(t, deadlines.InformationRequest(), "2026-04-02") // due Friday 10.04.2026
	for done, want := range map[string]int{
		"2026-04-02": 0, "2026-04-09": 0, "2026-04-10": 0,
		"2026-04-11": 1, "2026-04-12": 1, "2026-04-13": 1, "2026-04-14": 2,
	} {
		got, err := request.DaysLate(day(done))
		require.NoError(t, err)
		assert.Equal(t, want, got, done)
	}
	interval := due(t, deadlines.AntslaInspection(), "2025-08-29") // due Saturday 28.02.2026, which stays
	for done, want := range map[string]int{"2026-02-28": 0, "2026-03-01": 1, "2026-03-02": 1, "2026-03-03": 2} {
		got, err := interval.DaysLate(day(done))
		require.NoError(t, err)
		assert.Equal(t, want, got, done)
	}
	for _, v := range []struct {
		d    deadlines.Deadline
		done civil.Date
		want error
	}{
		{request, day("2026-04-01"), law.ErrInvalid},
		{request, civil.Date{}, law.ErrMissing},
		{request, day("9999-12-31"), law.ErrPlaceholder},
		{request, day("2101-01-01"), law.ErrOutOfRange},
		{due(t, deadlines.RMKReview(), "2026-01-01"), day("2026-01-01"), law.ErrInvalid},
		{due(t, deadlines.AntslaEntryIntoForce(), "2019-11-26"), day("2019-11-29"), law.ErrNotPossible},
		{deadlines.Deadline{}, day("2026-04-01"), law.ErrMissing},
	} {
		_, err := v.d.DaysLate(v.done)
		require.ErrorIs(t, err, v.want)
		if !v.done.IsZero() && v.want != law.ErrMissing {
			assert.Contains(t, err.Error(), v.done.String())
		}
	}
	signed := due(t, deadlines.RMKOutgoingRegistration(), "2026-04-02")
	late, err := signed.DaysLate(day("2026-03-30"))
	require.NoError(t, err, "RMK p 8.4: exceptionally before it is signed")
	assert.Zero(t, late)
}

// TestNoticeOnTheInstitutionsCalendar: RMK tells of the extension on the working day before the limit, which is a day of
// its own calendar: received on 2 January 2026 the reply is due on Monday 2 February (the 1st is a Sunday), so the notice
// is due on Friday 30 January, and on Thursday where RMK stays closed on Friday. A statute's limit and its notice do not
// heed that RMK stays closed.
func TestNoticeOnTheInstitutionsCalendar(t *testing.T) {
	leave := deadlines.DayChange{Day: day("2026-01-30"), ET: "kollektiivpuhkus", EN: "collective leave", Source: law.Source{Act: "käskkiri", Provision: "p 1"}}
	other := leave
	other.Day = day("2026-04-10")
	closed, err := deadlines.Estonia().With(leave, other)
	require.NoError(t, err)
	for _, v := range []struct {
		name, event string
		rule        deadlines.Rule
		c           *deadlines.Calendar
		due, notice string
	}{
		{"public", "2026-01-02", deadlines.RMKReply(), deadlines.Estonia(), "2026-02-02", "2026-01-30"},
		{"closed", "2026-01-02", deadlines.RMKReply(), closed, "2026-02-02", "2026-01-29"},
		{"statute", "2026-04-02", deadlines.InformationRequest(), closed, "2026-04-10", "2026-04-10"},
	} {
		t.Run(v.name, func(t *testing.T) {
			d, err := v.rule.Due(day(v.event), v.c)
			require.NoError(t, err)
			notice, ok := d.Notice()
			require.True(t, ok)
			assert.Equal(t, day(v.due), d.Date())
			assert.Equal(t, day(v.notice), notice.Date())
			assert.Equal(t, notice.Date(), lastStep(t, notice).Day)
		})
	}
}

// TestNoticeIsTheExtensions: for every pair of rules that Under accepts, a notice is there just where the extension is,
// its walk names a provision at each step, and it is never after the first limit.
func TestNoticeIsTheExtensions(t *testing.T) {
	c := deadlines.Estonia()
	pairs := 0
	for own := range deadlines.All() {
		for statute := range deadlines.All() {
			rule, err := own.Under(statute)
			if err != nil {
				continue
			}
			pairs++
			for event := day("2001-01-01"); event.Before(day("2030-01-01")); event = event.AddDays(97) {
				d, err := rule.Due(event, c)
				if err != nil {
					continue
				}
				longer, err := d.Extend()
				notice, ok := d.Notice()
				require.Equal(t, err == nil, ok, "%s under %s on %s", own.ID(), statute.ID(), event)
				require.Equal(t, d.Date(), lastStep(t, d).Day)
				if ok {
					require.False(t, notice.Date().After(d.Date()))
					require.Equal(t, notice.Date(), lastStep(t, notice).Day)
					require.Equal(t, longer.Date(), lastStep(t, longer).Day)
				}
			}
		}
	}
	assert.Greater(t, pairs, 20)

	before := due(t, under(t, deadlines.RMKReply(), deadlines.MemorandumReply()), "2015-03-02")
	notice, ok := before.Notice()
	require.True(t, ok)
	assert.Equal(t, before.Date(), notice.Date(), "RMK's stricter notice was not in force yet")
	strict := spec(t, deadlines.RuleSpec{Term: deadlines.Workdays(3), Event: deadlines.Registered, Statute: "avts-18.1"})
	_, ok = due(t, strict, "2026-04-02").Notice()
	assert.False(t, ok, "the institution's three days have no extension")
}

// TestDaysLateOnTheFaceThatDecided: an institution that was closed for a week is no less late beneath a statute.
func TestDaysLateOnTheFaceThatDecided(t *testing.T) {
	c := deadlines.Estonia()
	for d := day("2026-07-13"); d.Before(day("2026-07-18")); d = d.AddDays(1) {
		var err error
		c, err = c.With(deadlines.DayChange{Day: d, EN: "Shutdown"})
		require.NoError(t, err)
	}
	event, done := day("2026-06-25"), day("2026-07-17")
	memo, err := under(t, deadlines.RMKReply(), deadlines.MemorandumReply()).Due(event, c)
	require.NoError(t, err)
	assert.Equal(t, "2026-07-10", memo.Date().String())
	late, err := memo.DaysLate(done)
	require.NoError(t, err)
	assert.Equal(t, 5, late, "13–17 July are working days for a statute")

	rule := spec(t, deadlines.RuleSpec{Term: deadlines.Calendric(civil.Days(15)), Event: deadlines.Registered})
	own, err := rule.Due(event, c)
	require.NoError(t, err)
	late, err = own.DaysLate(done)
	require.NoError(t, err)
	assert.Equal(t, 1, late, "the institution was closed; the 17th counts with Monday 20")

	both := spec(t, deadlines.RuleSpec{Term: deadlines.Calendric(civil.Days(14)), Event: deadlines.Registered, Statute: "msvs-6"})
	earlier, err := both.Due(event, c)
	require.NoError(t, err)
	assert.Equal(t, "2026-07-09", earlier.Date().String())
	late, err = earlier.DaysLate(done)
	require.NoError(t, err)
	assert.Equal(t, 2, late, "the institution's own limit counts: Friday 10 and Monday 20")
}

// TestSourcesOfSteps pins where each law says how to count.
func TestSourcesOfSteps(t *testing.T) {
	of := func(d deadlines.Deadline, code string) string {
		for s := range d.Steps() {
			if s.Code == code {
				return s.Source.String()
			}
		}
		return ""
	}
	for _, v := range []struct {
		d            deadlines.Deadline
		code, source string
	}{
		{due(t, deadlines.RMKReply(), "2026-05-25"), "event", "TsÜS § 135 lg 1"},
		{due(t, deadlines.RMKReply(), "2026-05-25"), "end", "TsÜS § 136 lg 6"},
		{due(t, deadlines.RMKReply(), "2026-05-25"), "due", "TsÜS § 136 lg 8"},
		{due(t, deadlines.RMKReply(), "2026-05-04"), "due", "RMK p 11.2"},
		{due(t, named(t, "rmk-11.3"), "2026-04-01"), "end", "TsÜS § 136 lg 3"},
		{due(t, named(t, "rmk-11.3"), "2025-12-31"), "clamp", "TsÜS § 136 lg 4"},
		{due(t, deadlines.TTUTraining(), "2024-03-15"), "end", "TsÜS § 136 lg 2"},
		{due(t, termRule(t, "1 week", true), "2026-06-16"), "end", "TsÜS § 136 lg 5"},
		{due(t, deadlines.Challenge(), "2026-05-25"), "event", "HMS § 33 lg 2"},
		{due(t, deadlines.Challenge(), "2026-05-25"), "end", "HMS § 33 lg 2"},
		{due(t, deadlines.Challenge(), "2026-05-25"), "due", "HMS § 33 lg 3"},
		{due(t, deadlines.DataSubjectRequest(), "2026-05-23"), "event", "määrus (EMÜ, Euratom) nr 1182/71 art 3 lg 1 ja lg 2 p c"},
		{due(t, deadlines.DataSubjectRequest(), "2026-05-23"), "end", "määrus (EMÜ, Euratom) nr 1182/71 art 3 lg 2 p c"},
		{due(t, deadlines.DataSubjectRequest(), "2026-05-23"), "due", "määrus (EMÜ, Euratom) nr 1182/71 art 3 lg 4"},
		{due(t, deadlines.InformationRequest(), "2026-04-02"), "event", "AvTS § 18 lg 3"},
		{due(t, deadlines.InformationRequest(), "2026-04-10"), "skip", "TLS § 52 lg 3"},
		{due(t, deadlines.InformationRequest(), "2009-06-26"), "skip", "TPS § 21 lg 1"},
		{due(t, deadlines.InformationRequest(), "2001-01-05"), "skip", "TPS 1994 (paragrahv täpsustamata)"},
		{due(t, under(t, deadlines.RMKReply(), deadlines.MemorandumReply()), "2025-01-10"), "statute", "RMK p 11.2"},
		{due(t, under(t, deadlines.RMKReply(), deadlines.MemorandumReply()), "2022-01-10"), "statute", "MSVS § 6"},
	} {
		assert.Equal(t, v.source, of(v.d, v.code), "%s %s, %s", v.d.Rule().ID(), v.d.Event(), v.code)
	}
	// Each version bears its own source.
	var refs []string
	for _, rule := range []deadlines.Rule{deadlines.MemorandumReply(), named(t, "iks2007-19.3")} {
		for v := range rule.Versions() {
			refs = append(refs, v.Until.String()+" "+v.Source().String()+", "+v.Ref)
		}
	}
	assert.Equal(t, []string{
		" MSVS § 6, RT I, 18.12.2024, 6", "2024-12-27 MSVS § 6, RT I, 01.04.2014, 3",
		"2019-01-14 IKS 2007 § 19 lg 3, RT I 2007, 24, 127", "2007-12-31 IKS 2003 § 29 lg 3, RT I 2003, 26, 158",
	}, refs)
}

// TestEnd: the first instant that is too late, in Tallinn and where clocks change at midnight.
func TestEnd(t *testing.T) {
	d := due(t, deadlines.InformationRequest(), "2026-04-02")
	assert.Equal(t, "2026-04-11T00:00:00+03:00", d.End(tallinn(t)).Format(time.RFC3339))
	assert.True(t, d.End(nil).IsZero())
	assert.True(t, deadlines.Deadline{}.End(time.UTC).IsZero())
	havana, err := time.LoadLocation("America/Havana")
	require.NoError(t, err)
	// Havana's clocks went from 00:00 to 01:00 on Sunday 8.03.2026; a limit that ends on Saturday the 7th ends there.
	saturday, err := termRule(t, "1 month", false).Due(day("2026-02-07"), deadlines.Estonia())
	require.NoError(t, err)
	assert.Equal(t, "2026-03-08T01:00:00-04:00", saturday.End(havana).Format(time.RFC3339))
}

func TestEntryIntoForce(t *testing.T) {
	for n, want := range map[int]string{1: "2019-11-27", 3: "2019-11-29", 10: "2019-12-06"} {
		rule, err := deadlines.EntryIntoForce(n)
		require.NoError(t, err)
		assert.Equal(t, want, due(t, rule, "2019-11-26").Date().String())
		again, err := deadlines.ByID(rule.ID())
		require.NoError(t, err)
		assert.Equal(t, want, due(t, again, "2019-11-26").Date().String())
	}
	// The act that made MSVS § 6 fifteen days was published on 18.12.2024.
	assert.Equal(t, "2024-12-28", due(t, deadlines.LawInForce(), "2024-12-18").Date().String())
	for _, n := range []int{0, -1, math.MaxInt} {
		_, err := deadlines.EntryIntoForce(n)
		require.ErrorIs(t, err, law.ErrInvalid)
	}
}

func TestRMKFirstRegistration(t *testing.T) {
	email, paper := day("2026-05-22"), day("2026-05-26")
	for _, v := range []struct {
		name         string
		email, paper civil.Date
		want         civil.Date
		code         string
	}{
		{"e-mail first", email, paper, email, "email"},
		{"paper first", paper, email, email, "paper"},
		{"same day", email, email, email, "email"},
		{"e-mail only", email, civil.Date{}, email, "email"},
		{"paper only", civil.Date{}, paper, paper, "paper"},
	} {
		t.Run("rmk-11.5/"+v.name, func(t *testing.T) {
			got, err := deadlines.RMKFirstRegistration(v.email, v.paper)
			require.NoError(t, err)
			assert.Equal(t, v.want, got.Value)
			assert.Equal(t, v.code, got.Why().Code)
			assert.Equal(t, "RMK p 11.5", got.Why().Source.String())
		})
	}
	first, err := deadlines.RMKFirstRegistration(email, paper)
	require.NoError(t, err)
	assert.Equal(t, "2026-06-22", due(t, deadlines.RMKReply(), first.Value.String()).Date().String(), "not 25.06, which the paper would give")
	_, err = deadlines.RMKFirstRegistration(civil.Date{}, civil.Date{})
	require.ErrorIs(t, err, law.ErrMissing)
	_, err = deadlines.RMKFirstRegistration(email, day("1899-12-30"))
	require.ErrorIs(t, err, law.ErrPlaceholder)
	assert.Contains(t, err.Error(), "paper")
}

// TestRMKFulfilled: all sixteen combinations of "(acts and, where needed, those concerned told) or sender answered".
func TestRMKFulfilled(t *testing.T) {
	t.Run("rmk-11.12", func(t *testing.T) {
		for bits := range 16 {
			w := deadlines.RMKWork{ActsDone: bits&1 > 0, TellOthers: bits&2 > 0, OthersTold: bits&4 > 0, SenderAnswered: bits&8 > 0}
			want := w.ActsDone && (!w.TellOthers || w.OthersTold) || w.SenderAnswered
			got := deadlines.RMKFulfilled(w)
			step := got.Why()
			assert.Equal(t, want, got.Value, "%+v", w)
			assert.Equal(t, "RMK p 11.12", step.Source.String())
			assert.Equal(t, want, step.Code == "acts" || step.Code == "answered", step.Code)
			assert.NotEmpty(t, step.Text(language.Estonian))
		}
		open := deadlines.RMKFulfilled(deadlines.RMKWork{ActsDone: true, TellOthers: true})
		assert.False(t, open.Value)
		assert.Equal(t, "others-open", open.Why().Code)
		answered := deadlines.RMKFulfilled(deadlines.RMKWork{SenderAnswered: true})
		assert.True(t, answered.Value, "answered, with acts open: fulfilled by the words")
		assert.Equal(t, "answered", answered.Why().Code)
	})
}

// TestRegisterEntry: complete, and each element missing alone.
func TestRegisterEntry(t *testing.T) {
	whole := deadlines.RegisterEntry{Due: day("2026-04-10"), Unit: "Kantselei", Official: "Mari Tamm"}
	t.Run("avts-12.4", func(t *testing.T) {
		assert.Nil(t, whole.Check())
		for code, strip := range map[string]func(*deadlines.RegisterEntry){
			"register.due":      func(e *deadlines.RegisterEntry) { e.Due = civil.Date{} },
			"register.unit":     func(e *deadlines.RegisterEntry) { e.Unit = "" },
			"register.official": func(e *deadlines.RegisterEntry) { e.Official = "" },
		} {
			e := whole
			strip(&e)
			found := e.Check()
			require.Len(t, found, 1, code)
			assert.Equal(t, code, found[0].Code)
			assert.Equal(t, "AvTS § 12 lg 4", found[0].Source().String())
		}
	})
	t.Run("avts-16.2", func(t *testing.T) {
		for _, e := range []deadlines.RegisterEntry{whole, {Due: whole.Due, Unit: "Kantselei"}, {Due: whole.Due, Official: "Mari Tamm"}} {
			e.Request = true
			assert.Nil(t, e.Check(), "one of unit and official is enough")
		}
		none := deadlines.RegisterEntry{Request: true, Due: day("1899-12-30"), Unit: "Kantselei"}.Check()
		require.Len(t, none, 1)
		assert.Contains(t, none[0].Text(language.Estonian), "30.12.1899")
		assert.Equal(t, "AvTS § 16 lg 2", none[0].Source().String())
		found := deadlines.RegisterEntry{Request: true}.Check()
		require.Len(t, found, 2)
		assert.Equal(t, "Teabenõude täitmise tähtpäev puudub", found[0].Text(language.Estonian))
		assert.Equal(t, "The person or the unit in charge is missing", found[1].Text(language.English))
	})
}

func TestHourRules(t *testing.T) {
	loc := tallinn(t)
	at := func(s string) time.Time {
		v, err := time.ParseInLocation("2006-01-02T15:04", s, loc)
		require.NoError(t, err)
		return v
	}
	c := deadlines.Estonia()
	stepsAt := func(rule deadlines.Rule, event time.Time) []law.Step {
		d, err := rule.DueAt(event, loc, c)
		require.NoError(t, err)
		return slices.Collect(d.Steps())
	}
	for _, v := range []struct {
		name        string
		rule        deadlines.Rule
		event, want string
	}{
		{"gdpr-33.1/over Easter", deadlines.BreachNotification(), "2026-04-02T15:00", "2026-04-05T15:00"},
		{"gdpr-33.1/spring: an hour is skipped", deadlines.BreachNotification(), "2026-03-27T12:00", "2026-03-30T13:00"},
		{"gdpr-33.1/autumn: an hour comes twice", deadlines.BreachNotification(), "2026-10-23T12:00", "2026-10-26T11:00"},
		{"kuts-8.1/over midnight", deadlines.IncidentEarlyNotice(), "2026-12-31T23:30", "2027-01-01T23:30"},
		{"rmk-7.11/over Easter", deadlines.RMKRestoration(), "2026-04-02T15:00", "2026-04-06T15:00"},
		{"rmk-7.11/on Saturday", deadlines.RMKRestoration(), "2026-04-04T10:00", "2026-04-07T00:00"},
		{"rmk-7.11/at midnight", deadlines.RMKRestoration(), "2026-04-07T00:00", "2026-04-08T00:00"},
		{"rmk-7.11/at midnight before days off", deadlines.RMKRestoration(), "2026-04-02T00:00", "2026-04-03T00:00"},
		{"rmk-7.11/the clock changes on a day off", deadlines.RMKRestoration(), "2026-03-27T12:00", "2026-03-30T12:00"},
	} {
		t.Run(v.name, func(t *testing.T) {
			got, err := v.rule.DueAt(at(v.event), loc, c)
			require.NoError(t, err)
			assert.Equal(t, v.want, got.Time().Format("2006-01-02T15:04"))
			var last law.Step
			for last = range got.Steps() {
			}
			assert.Equal(t, last, got.Why())
			assert.Equal(t, "due", last.Code)
			assert.Equal(t, civil.FromTime(got.Time().Add(-1), loc), last.Day, "an end at midnight is the end of the day before")
			assert.Contains(t, last.Text(language.Estonian), last.Day.Dotted())
		})
	}
	t.Run("gdpr-33.1/the two working days are named and not applied", func(t *testing.T) {
		steps := stepsAt(deadlines.BreachNotification(), at("2026-04-02T15:00"))
		i := slices.IndexFunc(steps, func(s law.Step) bool { return s.Code == "note" })
		require.Positive(t, i)
		assert.Equal(t, "määrus (EMÜ, Euratom) nr 1182/71 art 3 lg 1 ja 5", steps[i].Source.String())
	})
	// Hours from Thursday 15:00: nine until midnight, fifteen on the next working day. Good Friday and Easter do not count,
	// and where RMK stays closed on Monday that day does not either.
	t.Run("rmk-7.11/the days off are named", func(t *testing.T) {
		closed, err := c.With(deadlines.DayChange{Day: day("2026-04-06"), ET: "kollektiivpuhkus", EN: "collective leave"})
		require.NoError(t, err)
		walk := func(c *deadlines.Calendar) (list []string) {
			d, err := deadlines.RMKRestoration().DueAt(at("2026-04-02T15:00"), loc, c)
			require.NoError(t, err)
			for s := range d.Steps() {
				list = append(list, s.Day.String()+" "+s.Code)
			}
			return list
		}
		off := []string{"2026-04-02 event", "2026-04-02 hours", "2026-04-03 skip", "2026-04-04 skip", "2026-04-05 skip"}
		assert.Equal(t, append(slices.Clone(off), "2026-04-06 due"), walk(c))
		assert.Equal(t, append(slices.Clone(off), "2026-04-06 skip", "2026-04-07 due"), walk(closed))
	})
	t.Run("midnight begins the day of an event and ends that of an answer", func(t *testing.T) {
		steps := stepsAt(deadlines.RMKRestoration(), at("2026-04-07T00:00"))
		assert.Equal(t, "Juhtumi aeg: 07.04.2026 kell 00.00", steps[0].Text(language.Estonian))
		assert.Equal(t, "Tähtaeg lõpeb: 07.04.2026 kell 24.00", steps[len(steps)-1].Text(language.Estonian))
	})
	t.Run("seconds stay", func(t *testing.T) {
		steps := stepsAt(deadlines.IncidentEarlyNotice(), at("2026-04-07T15:04").Add(30*time.Second))
		assert.Equal(t, "The hours end: 2026-04-08 15:04:30", steps[len(steps)-1].Text(language.English))
	})
	t.Run("the caller's zone does not matter, the location does", func(t *testing.T) {
		got, err := deadlines.RMKRestoration().DueAt(at("2026-04-04T01:00").UTC(), loc, c) // Friday 22:00 in UTC
		require.NoError(t, err)
		assert.Equal(t, "2026-04-07T00:00", got.Time().Format("2006-01-02T15:04"))
	})
	t.Run("refused", func(t *testing.T) {
		_, err := deadlines.BreachNotification().DueAt(at("2018-05-24T23:59"), loc, c)
		require.ErrorIs(t, err, law.ErrNotInForce)
		_, err = deadlines.BreachNotification().DueAt(at("2026-04-04T01:00"), nil, c)
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = deadlines.RMKRestoration().DueAt(at("2101-01-01T00:00"), loc, c)
		require.ErrorIs(t, err, law.ErrOutOfRange)
		_, err = deadlines.RMKRestoration().DueAt(at("2026-04-04T01:00"), loc, nil)
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = deadlines.BreachNotification().DueAt(time.Date(10001, 1, 1, 0, 0, 0, 0, time.UTC), time.UTC, c)
		require.ErrorIs(t, err, law.ErrOutOfRange)
		_, err = deadlines.BreachNotification().DueAt(time.Time{}, loc, c)
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = deadlines.BreachNotification().DueAt(at("1970-01-01T12:00"), loc, c)
		require.ErrorIs(t, err, law.ErrPlaceholder)
		_, err = deadlines.Rule{}.DueAt(at("2026-04-04T01:00"), loc, c)
		require.ErrorIs(t, err, law.ErrMissing)
		assert.Empty(t, slices.Collect(deadlines.HourDeadline{}.Steps()))
		_, err = deadlines.InformationRequest().DueAt(at("2026-04-04T01:00"), loc, c)
		require.ErrorIs(t, err, law.ErrInvalid, "it counts days")
		_, err = deadlines.BreachNotification().Due(day("2026-04-04"), c)
		require.ErrorIs(t, err, law.ErrInvalid, "it counts hours")
	})
}

// TestOnTheAnswerPathNothingIsAllocated, for every rule.
func TestAllocations(t *testing.T) {
	c := deadlines.Estonia()
	event, later := day("2026-04-02"), day("2026-08-31")
	none := func(name string, f func()) {
		cost.Nothing(t, name, f)
	}
	none("AddWorkdays", func() { c.AddWorkdays(event, 250) })
	none("WorkdaysBetween", func() { c.WorkdaysBetween(event, later) })
	none("OnOrAfter", func() { c.OnOrAfter(event) })
	none("IsWorkday", func() { c.IsWorkday(event) })
	none("ByID", func() { deadlines.ByID("avts-18.1") })
	memo := under(t, deadlines.RMKReply(), deadlines.MemorandumReply())
	none("under a statute", func() { memo.Due(event, c) })
	for rule := range deadlines.All() {
		if _, err := rule.Due(event, c); err != nil {
			continue // an error may allocate
		}
		none(string(rule.ID()), func() {
			d, _ := rule.Due(event, c)
			_, _ = d.Notice()
			if d.From().Compare(event) <= 0 && rule.Event() != deadlines.Published {
				_, _ = d.DaysLate(later)
			}
		})
	}
	d := due(t, deadlines.InformationRequest(), "2026-04-02")
	none("Extend", func() { d.Extend() })
}

// named is a rule by its id.
func named(t testing.TB, id law.ID) deadlines.Rule {
	rule, err := deadlines.ByID(id)
	require.NoError(t, err)
	return rule
}
