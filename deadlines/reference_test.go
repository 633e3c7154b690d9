// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"maps"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// The reference: a second, slow and readable way to count, made of package time alone. Mutants of it are the wrong
// implementations that the vectors must tell from the right one.

// counter is a way to count. Each part can be replaced by a wrong one.
type counter struct {
	off      func(time.Time) bool // is this a day off?
	workdays func(c *counter, event time.Time, n int) time.Time
	period   func(event time.Time, unit string, n int) time.Time
	roll     func(c *counter, end time.Time) time.Time
	extend   func(c *counter, r referenceRule, event time.Time) time.Time
	notice   func(c *counter, r referenceRule, event time.Time) time.Time
	back     func(c *counter, r referenceRule, event time.Time) time.Time
}

func rightCounter() *counter {
	return &counter{
		off:      dayOff,
		workdays: countWorkdays,
		period:   correspondingDay,
		roll:     rollForward,
		extend:   fromTheSameStart,
		notice:   noticeDay,
		back:     countBack,
	}
}

// referenceRule is what a rule says, written down a second time, apart from the library's own tables.
type referenceRule struct {
	n        int
	unit     string // "workday", "day", "week", "month", "year", "yearly", "monthly"
	roll     bool
	back     bool // counted back from the event
	extended int  // in unit2, 0: none
	unit2    string
	before   bool   // the notice is due before the first limit
	since    string // first day in force
	until    string
}

const (
	wd      = "workday"
	avts    = "2001-01-01"
	hms     = "2002-01-01"
	msvs    = "2004-12-10"
	msvs15  = "2024-12-28"
	gdpr    = "2018-05-25"
	kuts    = "2026-01-01"
	rmk     = "2022-10-25"
	ttu     = "2013-05-20"
	tsus    = "2002-07-01"
	antsla  = "2019-11-29"
	signing = "2007-12-28"
	ats     = "2013-04-01"
	ehs     = "2015-07-01"
	hms2024 = "2024-01-01"
	koks    = "2026-07-01"
	rts     = "2010-06-01"
)

var referenceRules = map[law.ID][]referenceRule{
	"avts-12.1":      {{n: 1, unit: wd, since: avts}},
	"avts-12.1/sent": {{n: 1, unit: wd, since: avts}},
	"avts-12.1.2":    {{n: 1, unit: wd, since: signing}},
	"avts-12.1.3":    {{n: 1, unit: wd, since: signing}},
	"avts-16.1":      {{n: 1, unit: wd, since: avts}},
	"avts-18.1":      {{n: 5, unit: wd, since: avts, extended: 15, unit2: wd}},
	"avts-18.2":      {{n: 5, unit: wd, since: avts}},
	"avts-19":        {{n: 15, unit: wd, since: avts}},
	"avts-21.1":      {{n: 5, unit: wd, since: avts}},
	"avts-21.3":      {{n: 5, unit: wd, since: avts}},
	"avts-22":        {{n: 5, unit: wd, since: avts}},
	"avts-23.3":      {{n: 5, unit: wd, since: avts}},

	"msvs-5.3": {{n: 5, unit: wd, since: msvs}},
	"msvs-6": {
		{n: 15, unit: "day", roll: true, since: msvs15, extended: 2, unit2: "month"},
		{n: 30, unit: "day", roll: true, since: msvs, until: "2024-12-27", extended: 2, unit2: "month"},
	},
	"msvs-6/extended": {{n: 2, unit: "month", roll: true, since: msvs}},

	"hms-75":   {{n: 30, unit: "day", roll: true, since: hms}},
	"hms-79.3": {{n: 7, unit: "day", roll: true, since: hms}},
	"hms-80.1": {{n: 7, unit: "day", roll: true, since: hms}},
	"hms-84.1": {{n: 10, unit: "day", roll: true, since: hms, extended: 40, unit2: "day"}},
	"hms-84.2": {{n: 40, unit: "day", roll: true, since: hms}},

	"gdpr-12.3":          {{n: 1, unit: "month", roll: true, since: gdpr, extended: 3, unit2: "month"}},
	"gdpr-12.3/extended": {{n: 3, unit: "month", roll: true, since: gdpr}},
	"iks-27.2":           {{n: 1, unit: "month", roll: true, since: "2019-01-15"}},
	"iks2007-19.3":       {{n: 5, unit: wd, since: "2003-10-01", until: "2019-01-14"}},
	"kuts-8.7":           {{n: 1, unit: "month", roll: true, since: kuts}},
	"kuts-8.7/resolved":  {{n: 1, unit: "month", roll: true, since: kuts}},
	"ps-108":             {{n: 10, unit: "day", since: tsus}},

	"antsla-4.4": {{n: 6, unit: "month", since: antsla}},
	"antsla-23":  {{n: 3, unit: "day", since: "2019-11-26"}},
	"ttu-5.10":   {{n: 1130, unit: "yearly", roll: true, since: ttu}},
	"ttu-6.8":    {{n: 2, unit: "year", since: ttu}},
	"ttu-8.16":   {{n: 5, unit: wd, since: ttu}},

	"saaremaa-3.14": {{unit: "monthly", since: gdpr}},

	"rmk-8.4":          {{n: 1, unit: wd, since: rmk}},
	"rmk-8.4/outgoing": {{n: 1, unit: wd, since: rmk}},
	"rmk-11.2":         {{n: 30, unit: "day", roll: true, since: rmk, extended: 2, unit2: "month", before: true}},
	"rmk-11.3":         {{n: 2, unit: "month", roll: true, since: rmk}},
	"rmk-11.3/request": {{n: 15, unit: wd, since: rmk}},
	"rmk-11.4":         {{n: 5, unit: wd, since: rmk, extended: 15, unit2: wd, before: true}},
	"rmk-11.4/defect":  {{n: 5, unit: wd, since: rmk}},
	"rmk-11.6":         {{n: 5, unit: wd, since: rmk}},
	"rmk-11.10":        {{n: 3, unit: wd, since: rmk}},
	"rmk-12.3":         {{n: 331, unit: "yearly", roll: true, since: rmk}},

	"ats-17.1":       {{n: 14, unit: "day", back: true, since: ats}},
	"ats-20.1":       {{n: 14, unit: "day", roll: true, since: ats}},
	"ats-72.4":       {{n: 5, unit: wd, since: ats}},
	"avts-52.1":      {{n: 5, unit: wd, since: tsus}},
	"ehs-31.6":       {{n: 10, unit: "day", roll: true, since: ehs}},
	"ehs-36.2":       {{n: 10, unit: "day", back: true, since: ehs}},
	"ehs-36.2/check": {{n: 10, unit: "day", roll: true, since: ehs}},
	"ehs-42.5":       {{n: 30, unit: "day", roll: true, since: ehs}},
	"ehs-42.9":       {{n: 10, unit: "day", roll: true, since: ehs}},
	"ehs-48.2":       {{n: 10, unit: "day", back: true, since: ehs}},
	"ehs-48.2/check": {{n: 10, unit: "day", roll: true, since: ehs}},
	"ehs-54.4":       {{n: 30, unit: "day", roll: true, since: ehs}},
	"ehs-54.8":       {{n: 10, unit: "day", roll: true, since: ehs}},
	"hkms-46.1":      {{n: 30, unit: "day", roll: true, since: "2025-07-18"}},
	"hkms-47.2":      {{n: 30, unit: "day", roll: true, since: "2025-07-18"}},
	"hms-10.4":       {{n: 3, unit: wd, since: hms2024}},
	"hms-34.2":       {{n: 2, unit: "week", roll: true, since: hms2024}},
	"hms-34.3":       {{n: 1, unit: "year", since: hms2024}},
	"hms-44.3":       {{n: 1, unit: "month", roll: true, since: hms2024}},
	"hms-49.2":       {{n: 2, unit: "week", back: true, since: hms2024}},
	"hms-50.4":       {{n: 10, unit: "day", back: true, since: hms2024}},
	"hms-78":         {{n: 10, unit: "day", roll: true, since: hms2024}},
	"hms-93.2":       {{n: 3, unit: "day", since: hms2024}},
	"iks-61.1":       {{n: 30, unit: "day", roll: true, since: "2019-01-15", extended: 90, unit2: "day"}},
	"iks-61.2":       {{n: 90, unit: "day", roll: true, since: "2019-01-15"}},
	"kehjs-12.1":     {{n: 14, unit: "day", roll: true, since: "2020-01-01"}},
	"kehjs-18.2":     {{n: 30, unit: "day", roll: true, since: "2024-06-21"}},
	"kehjs-22.5":     {{n: 30, unit: "day", roll: true, since: "2024-06-21"}},
	"koks-7.6":       {{n: 3, unit: "day", since: koks}, {n: 3, unit: "day", since: tsus, until: "2026-06-30"}},
	"koks-20.4":      {{n: 5, unit: wd, since: tsus}},
	"koks-26.2/question": {
		{n: 10, unit: wd, since: koks, extended: 20, unit2: wd}, {n: 10, unit: wd, since: msvs, until: "2026-06-30"},
	},
	"koks-26.2/question/extended":    {{n: 20, unit: wd, since: koks}},
	"koks-26.2/information":          {{n: 10, unit: wd, since: koks, extended: 20, unit2: wd}},
	"koks-26.2/information/extended": {{n: 20, unit: wd, since: koks}},
	"koks-32.2_1":                    {{n: 3, unit: "month", roll: true, since: "2026-02-20", extended: 6, unit2: "month"}},
	"koks-32.2_1/extended":           {{n: 6, unit: "month", roll: true, since: "2026-02-20"}},
	"koks-32.2_1/council":            {{n: 1, unit: "month", roll: true, since: "2026-02-20"}},
	"koks-37_2.8":                    {{n: 7, unit: wd, since: "2013-01-01"}},
	"koks-43.3":                      {{n: 4, unit: "day", back: true, since: tsus}},
	"msvs-7.1":                       {{n: 1, unit: wd, since: msvs15}},
	"msvs-7.1/answer":                {{n: 1, unit: wd, since: msvs15}},
	"msvs-7_5":                       {{n: 30, unit: "day", roll: true, since: msvs15}},
	"rhs-46.1":                       {{n: 3, unit: wd, since: "2025-10-01"}},
	"rhs-47.1":                       {{n: 3, unit: wd, since: "2025-10-01"}},
	"rkls-20.1":                      {{n: 10, unit: wd, since: "2025-01-09", extended: 1, unit2: "month"}},
	"rkls-20.2":                      {{n: 1, unit: "month", roll: true, since: "2025-01-09"}},
	"rls-13.1":                       {{n: 30, unit: "day", roll: true, since: "2015-01-01"}},
	"rls-17.1":                       {{n: 10, unit: wd, since: "2015-01-01"}},
	"rts-9.2":                        {{n: 1, unit: wd, since: rts}},
	"rts-9.2/local":                  {{n: 3, unit: wd, since: rts}},
	"rts-9.6":                        {{n: 7, unit: wd, since: rts}},
	"rts-13.5":                       {{n: 1, unit: wd, since: rts}},
	"vvs-75_3.3":                     {{n: 7, unit: "day", roll: true, since: "2018-01-01"}},
	"vvs-75_3.4":                     {{n: 30, unit: wd, since: "2018-01-01"}},
	"vvs-75_3.8":                     {{n: 30, unit: wd, since: "2018-01-01"}},
	"vvs-93.5":                       {{n: 3, unit: wd, since: tsus}},
}

// referenceEvents is what starts each rule, in the words of its clause.
var referenceEvents = map[law.ID]deadlines.Event{
	"avts-12.1": deadlines.Received, "avts-12.1/sent": deadlines.Sent, "avts-12.1.2": deadlines.Signed, "avts-12.1.3": deadlines.Signed,
	"avts-16.1": deadlines.Received, "avts-18.1": deadlines.Registered, "avts-18.2": deadlines.Registered, "avts-19": deadlines.Registered,
	"avts-21.1": deadlines.Registered, "avts-21.3": deadlines.Registered, "avts-22": deadlines.Registered, "avts-23.3": deadlines.Registered,
	"msvs-5.3": deadlines.Registered, "msvs-6": deadlines.Registered, "msvs-6/extended": deadlines.Registered,
	"hms-75": deadlines.Learned, "hms-79.3": deadlines.Submitted, "hms-80.1": deadlines.Received,
	"hms-84.1": deadlines.Forwarded, "hms-84.2": deadlines.Forwarded,
	"gdpr-12.3": deadlines.Received, "gdpr-12.3/extended": deadlines.Received, "iks-27.2": deadlines.Received, "iks2007-19.3": deadlines.Received,
	"kuts-8.7": deadlines.Submitted, "kuts-8.7/resolved": deadlines.Resolved, "ps-108": deadlines.Published,
	"antsla-4.4": deadlines.Done, "antsla-23": deadlines.Published,
	"ttu-5.10": deadlines.Done, "ttu-6.8": deadlines.Done, "ttu-8.16": deadlines.Received, "saaremaa-3.14": deadlines.Done,
	"rmk-8.4": deadlines.Received, "rmk-8.4/outgoing": deadlines.Signed, "rmk-11.2": deadlines.Registered, "rmk-11.3": deadlines.Registered,
	"rmk-11.3/request": deadlines.Registered, "rmk-11.4": deadlines.Registered, "rmk-11.4/defect": deadlines.Registered,
	"rmk-11.6": deadlines.Registered, "rmk-11.10": deadlines.Submitted, "rmk-12.3": deadlines.Done,
	"ats-17.1": deadlines.Ended, "ats-20.1": deadlines.Decided, "ats-72.4": deadlines.Decided, "avts-52.1": deadlines.Received,
	"ehs-31.6": deadlines.Received, "ehs-36.2": deadlines.Started, "ehs-36.2/check": deadlines.Submitted, "ehs-42.5": deadlines.Submitted,
	"ehs-42.9": deadlines.Received, "ehs-48.2": deadlines.Started, "ehs-48.2/check": deadlines.Submitted, "ehs-54.4": deadlines.Submitted,
	"ehs-54.8": deadlines.Received, "hkms-46.1": deadlines.Notified, "hkms-47.2": deadlines.Notified, "hms-10.4": deadlines.Submitted,
	"hms-34.2": deadlines.Ended, "hms-34.3": deadlines.Ended, "hms-44.3": deadlines.Learned, "hms-49.2": deadlines.Ended,
	"hms-50.4": deadlines.Held, "hms-78": deadlines.Notified, "hms-93.2": deadlines.Published, "iks-61.1": deadlines.Submitted,
	"iks-61.2": deadlines.Submitted, "kehjs-12.1": deadlines.Decided, "kehjs-18.2": deadlines.Received, "kehjs-22.5": deadlines.Submitted,
	"koks-7.6": deadlines.Published, "koks-20.4": deadlines.Received, "koks-26.2/question": deadlines.Submitted,
	"koks-26.2/question/extended": deadlines.Submitted, "koks-26.2/information": deadlines.Submitted,
	"koks-26.2/information/extended": deadlines.Submitted, "koks-32.2_1": deadlines.Submitted, "koks-32.2_1/extended": deadlines.Submitted,
	"koks-32.2_1/council": deadlines.Submitted, "koks-37_2.8": deadlines.Approved, "koks-43.3": deadlines.Held,
	"msvs-7.1": deadlines.Received, "msvs-7.1/answer": deadlines.Sent, "msvs-7_5": deadlines.Submitted, "rhs-46.1": deadlines.Received,
	"rhs-47.1": deadlines.Decided, "rkls-20.1": deadlines.Received, "rkls-20.2": deadlines.Received, "rls-13.1": deadlines.Received,
	"rls-17.1": deadlines.Received, "rts-9.2": deadlines.Signed, "rts-9.2/local": deadlines.Signed, "rts-9.6": deadlines.Submitted,
	"rts-13.5": deadlines.Submitted, "vvs-75_3.3": deadlines.Received, "vvs-75_3.4": deadlines.Learned, "vvs-75_3.8": deadlines.Received,
	"vvs-93.5": deadlines.Received,
}

// inForce returns the version that held on the day of the event.
func inForce(versions []referenceRule, event time.Time) (referenceRule, bool) {
	for _, r := range versions {
		if !event.Before(utc(r.since)) && (r.until == "" || !event.After(utc(r.until))) {
			return r, true
		}
	}
	return referenceRule{}, false
}

// due counts a rule.
func (c *counter) due(r referenceRule, event time.Time) time.Time {
	var end time.Time
	if r.back {
		return c.back(c, r, event)
	}
	switch r.unit {
	case wd:
		return c.workdays(c, event, r.n)
	case "yearly":
		for year := event.Year() - 1; ; year++ {
			end = date(year, time.Month(r.n/100), r.n%100)
			if r.roll {
				end = c.roll(c, end)
			}
			if end.After(event) {
				return end
			}
		}
	case "monthly":
		end = date(event.Year(), event.Month()+2, 0)
	default:
		end = c.period(event, r.unit, r.n)
	}
	if r.roll {
		end = c.roll(c, end)
	}
	return end
}

func dayOff(d time.Time) bool {
	if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		return true
	}
	return publicHoliday(d) != ""
}

// publicHoliday is the law's list, with Easter by the table method of the Gregorian reform.
func publicHoliday(d time.Time) string {
	switch d.Format("01-02") {
	case "01-01":
		return "new year"
	case "02-24":
		return "independence"
	case "05-01":
		return "may"
	case "06-23":
		return "victory"
	case "06-24":
		return "midsummer"
	case "08-20":
		return "restoration"
	case "12-24":
		if !d.Before(utc("2005-05-20")) {
			return "christmas eve"
		}
	case "12-25":
		return "christmas"
	case "12-26":
		return "boxing"
	}
	switch easter := easterSunday(d.Year()); d {
	case easter.AddDate(0, 0, -2):
		return "good friday"
	case easter:
		return "easter"
	case easter.AddDate(0, 0, 49):
		return "whit sunday"
	}
	return ""
}

// easterSunday by the golden number, the century's corrections and the Sunday after the full moon.
func easterSunday(year int) time.Time {
	golden := year%19 + 1
	century := year/100 + 1
	dropped := 3*century/4 - 12
	moon := (8*century+5)/25 - 5
	sunday := 5*year/4 - dropped - 10
	epact := ((11*golden+20+moon-dropped)%30 + 30) % 30
	if epact == 25 && golden > 11 || epact == 24 {
		epact++
	}
	full := 44 - epact
	if full < 21 {
		full += 30
	}
	return date(year, time.March, full+7-(sunday+full)%7)
}

func countWorkdays(c *counter, event time.Time, n int) time.Time {
	day := event
	for n > 0 {
		day = day.AddDate(0, 0, 1)
		if !c.off(day) {
			n--
		}
	}
	return day
}

func correspondingDay(event time.Time, unit string, n int) time.Time {
	switch unit {
	case "day":
		return event.AddDate(0, 0, n)
	case "week":
		return event.AddDate(0, 0, 7*n)
	case "year":
		n *= 12
	}
	end := date(event.Year(), event.Month()+time.Month(n), event.Day())
	if end.Day() != event.Day() { // time went on into the next month
		end = date(end.Year(), end.Month(), 0)
	}
	return end
}

// countBack leaves the day of the event out, and the end where it is.
func countBack(_ *counter, r referenceRule, event time.Time) time.Time {
	days := r.n
	if r.unit == "week" {
		days *= 7
	}
	return event.AddDate(0, 0, -days)
}

func rollForward(c *counter, end time.Time) time.Time {
	for c.off(end) {
		end = end.AddDate(0, 0, 1)
	}
	return end
}

func fromTheSameStart(c *counter, r referenceRule, event time.Time) time.Time {
	return c.due(referenceRule{n: r.extended, unit: r.unit2, roll: r.unit2 != wd}, event)
}

func noticeDay(c *counter, r referenceRule, event time.Time) time.Time {
	day := c.due(r, event)
	for r.before {
		if day = day.AddDate(0, 0, -1); !c.off(day) {
			break
		}
	}
	return day
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func utc(s string) time.Time {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		panic(err)
	}
	return t
}

// known caches the reference's days off: the exhaustive tests ask for each of them thousands of times.
func known() func(time.Time) bool {
	first := utc("1997-01-01")
	off := make([]bool, 106*366)
	for i := range off {
		off[i] = dayOff(first.AddDate(0, 0, i))
	}
	return func(d time.Time) bool { return off[d.Sub(first)/(24*time.Hour)] }
}

// TestRulesAgainstReference holds every rule on every day of the calendar against the slow reference: the due day, the
// extension, the notice, and where the rule is not in force.
func TestRulesAgainstReference(t *testing.T) {
	c := rightCounter()
	c.off = known()
	unknown := maps.Clone(referenceRules)
	for rule := range deadlines.All() {
		if rule.InHours() {
			continue // TestHourRules and the vectors
		}
		delete(unknown, rule.ID())
		t.Run(string(rule.ID()), func(t *testing.T) {
			versions := referenceRules[rule.ID()]
			assert.Equal(t, referenceEvents[rule.ID()], rule.Event())
			require.NotEmpty(t, versions, "deadlines.All has this rule and referenceRules has not: write its limits there, by hand from the act")
			for event := utc("1998-02-23"); event.Year() < 2101; event = event.AddDate(0, 0, 1) {
				day := civil.FromTime(event, time.UTC)
				due, err := rule.Due(day, deadlines.Estonia())
				r, holds := inForce(versions, event)
				if day.Placeholder() {
					require.ErrorIs(t, err, law.ErrPlaceholder, day)
					continue
				}
				if !holds {
					require.ErrorIs(t, err, law.ErrNotInForce, day)
					continue
				}
				if c.due(r, event).Year() > 2100 && (r.roll || r.unit == wd) {
					require.ErrorIs(t, err, law.ErrOutOfRange, day)
					continue
				}
				if r.extended > 0 && c.extend(c, r, event).Year() > 2100 {
					_, err := due.Extend()
					require.ErrorIs(t, err, law.ErrOutOfRange, day)
					continue
				}
				if err != nil || due.Date() != civil.FromTime(c.due(r, event), time.UTC) {
					require.NoError(t, err, day)
					require.Equal(t, c.due(r, event).Format("2006-01-02"), due.Date().String(), "event on %s: expected is the reference; where the law has changed, write its new version into referenceRules by hand", day)
				}
				notice, ok := due.Notice()
				if ok != (r.extended > 0) {
					require.Fail(t, "extension", "event on %s", day)
				}
				if !ok {
					continue
				}
				if notice.Date() != civil.FromTime(c.notice(c, r, event), time.UTC) {
					require.Equal(t, c.notice(c, r, event).Format("2006-01-02"), notice.Date().String(), "notice, event on %s", day)
				}
				longer, err := due.Extend()
				if err != nil || longer.Date() != civil.FromTime(c.extend(c, r, event), time.UTC) {
					require.NoError(t, err, day)
					require.Equal(t, c.extend(c, r, event).Format("2006-01-02"), longer.Date().String(), "extended, event on %s", day)
				}
			}
		})
	}
	for id := range unknown {
		assert.Fail(t, "referenceRules has a rule that deadlines.All has not: delete it there, or add the rule", id)
	}
}
