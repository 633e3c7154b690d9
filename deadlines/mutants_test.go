// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/law"
)

// mutants are plausible wrong implementations: each changes the right counter in one way. The conformance vectors must
// tell every one of them from the right one; a vendor's DHS that passes the vectors has none of these faults. A new rule
// comes with its mutants.
var mutants = map[string]func(*counter){
	// Which days are off.
	"New Year's Day works":   works("new year"),
	"Independence Day works": works("independence"),
	"Good Friday works":      works("good friday"),
	"May Day works":          works("may"),
	"Victory Day works":      works("victory"),
	"Midsummer Day works":    works("midsummer"),
	"20 August works":        works("restoration"),
	"Christmas Eve works":    works("christmas eve"),
	"Christmas Day works":    works("christmas"),
	"Boxing Day works":       works("boxing"),
	"Saturday works": func(c *counter) {
		c.off = func(d time.Time) bool { return d.Weekday() == time.Sunday || publicHoliday(d) != "" }
	},
	"Sunday works": func(c *counter) {
		c.off = func(d time.Time) bool { return d.Weekday() == time.Saturday || publicHoliday(d) != "" }
	},
	"Easter Monday is off":          alsoOff(func(d time.Time) bool { return d == easterSunday(d.Year()).AddDate(0, 0, 1) }),
	"Ascension is off":              alsoOff(func(d time.Time) bool { return d == easterSunday(d.Year()).AddDate(0, 0, 39) }),
	"Whit Monday is off":            alsoOff(func(d time.Time) bool { return d == easterSunday(d.Year()).AddDate(0, 0, 50) }),
	"31 December is off":            alsoOff(func(d time.Time) bool { return d.Format("01-02") == "12-31" }),
	"shortened days are off":        alsoOff(func(d time.Time) bool { return shortened[d.Format("01-02")] }),
	"2 February is off":             alsoOff(func(d time.Time) bool { return d.Format("01-02") == "02-02" }),
	"a Monday for a holiday Sunday": alsoOff(func(d time.Time) bool { return d.Weekday() == time.Monday && fixedHoliday(d.AddDate(0, 0, -1)) }),
	"a Monday for a holiday Saturday": alsoOff(func(d time.Time) bool {
		return d.Weekday() == time.Monday && fixedHoliday(d.AddDate(0, 0, -2))
	}),
	"Christmas Eve was always off": alsoOff(func(d time.Time) bool { return d.Format("01-02") == "12-24" }),
	"Orthodox Easter":              func(c *counter) { c.off = easterOff(func(y int) time.Time { return easterSunday(y).AddDate(0, 0, 7) }) },
	"the calendar is UTC's evening before": func(c *counter) {
		off := c.off
		c.off = func(d time.Time) bool { return off(d.AddDate(0, 0, 1)) }
	},

	// How working days are counted.
	"the day of the event counts": func(c *counter) {
		c.workdays = func(c *counter, event time.Time, n int) time.Time {
			return countWorkdays(c, event.AddDate(0, 0, -1), n)
		}
	},
	"the first working day is day zero": func(c *counter) {
		c.workdays = func(c *counter, event time.Time, n int) time.Time { return countWorkdays(c, event, n+1) }
	},
	"an event on a day off moves first": func(c *counter) {
		c.workdays = func(c *counter, event time.Time, n int) time.Time { return countWorkdays(c, rollForward(c, event), n) }
	},
	"working days are calendar days and a roll": func(c *counter) {
		c.workdays = func(c *counter, event time.Time, n int) time.Time { return rollForward(c, event.AddDate(0, 0, n)) }
	},
	"five working days are a week": func(c *counter) {
		c.workdays = func(c *counter, event time.Time, n int) time.Time { return rollForward(c, event.AddDate(0, 0, n*7/5)) }
	},
	"a day later": func(c *counter) {
		c.workdays = func(c *counter, event time.Time, n int) time.Time { return countWorkdays(c, event.AddDate(0, 0, 1), n) }
	},
	"only weekends are skipped": func(c *counter) {
		c.workdays = func(_ *counter, event time.Time, n int) time.Time {
			return countWorkdays(&counter{off: func(d time.Time) bool { return d.Weekday()%6 == 0 }}, event, n)
		}
	},

	// How periods end.
	"the day of the event is day one": periods(func(event time.Time, unit string, n int) time.Time {
		return correspondingDay(event.AddDate(0, 0, -1), unit, n)
	}),
	"one day longer": periods(func(event time.Time, unit string, n int) time.Time {
		return correspondingDay(event, unit, n).AddDate(0, 0, 1)
	}),
	"a month is thirty days": periods(func(event time.Time, unit string, n int) time.Time {
		if unit == "month" {
			return event.AddDate(0, 0, 30*n)
		}
		return correspondingDay(event, unit, n)
	}),
	"a month of no such day runs over": periods(func(event time.Time, unit string, n int) time.Time {
		if unit == "month" {
			return event.AddDate(0, n, 0)
		}
		return correspondingDay(event, unit, n)
	}),
	"the last of the month stays the last": periods(func(event time.Time, unit string, n int) time.Time {
		end := correspondingDay(event, unit, n)
		if unit == "month" && event.AddDate(0, 0, 1).Day() == 1 {
			end = date(end.Year(), end.Month()+1, 0)
		}
		return end
	}),
	"months are added one by one": periods(func(event time.Time, unit string, n int) time.Time {
		if unit != "month" {
			return correspondingDay(event, unit, n)
		}
		for range n {
			event = correspondingDay(event, unit, 1)
		}
		return event
	}),
	"a year is 365 days": periods(func(event time.Time, unit string, n int) time.Time {
		if unit == "year" {
			return event.AddDate(0, 0, 365*n)
		}
		return correspondingDay(event, unit, n)
	}),
	"days are working days": func(c *counter) {
		c.period = func(event time.Time, unit string, n int) time.Time {
			if unit == "day" {
				return countWorkdays(c, event, n)
			}
			return correspondingDay(event, unit, n)
		}
	},

	// Whether and whither the end moves.
	"nothing rolls": func(c *counter) { c.roll = func(_ *counter, end time.Time) time.Time { return end } },
	"rolls back":    func(c *counter) { c.roll = rollBack },
	"rolls off weekends only": func(c *counter) {
		c.roll = func(_ *counter, end time.Time) time.Time {
			return rollForward(&counter{off: func(d time.Time) bool { return d.Weekday()%6 == 0 }}, end)
		}
	},
	"rolls off holidays only": func(c *counter) {
		c.roll = func(_ *counter, end time.Time) time.Time {
			return rollForward(&counter{off: func(d time.Time) bool { return publicHoliday(d) != "" }}, end)
		}
	},
	"rolls once, onto another day off": func(c *counter) {
		c.roll = func(c *counter, end time.Time) time.Time {
			if c.off(end) {
				end = end.AddDate(0, 0, 1)
			}
			return end
		}
	},
	"Saturday rolls to Monday and no further": func(c *counter) {
		c.roll = func(c *counter, end time.Time) time.Time {
			for n := 0; c.off(end) && n < 2; n++ {
				end = end.AddDate(0, 0, 1)
			}
			return end
		}
	},

	// Terms that count back.
	"a term that counts back rolls forward": func(c *counter) {
		c.back = func(c *counter, r referenceRule, event time.Time) time.Time {
			return rollForward(c, countBack(c, r, event))
		}
	},
	"a term that counts back rolls back": func(c *counter) {
		c.back = func(c *counter, r referenceRule, event time.Time) time.Time {
			return rollBack(c, countBack(c, r, event))
		}
	},
	"the day of the event counts back too": func(c *counter) {
		c.back = func(c *counter, r referenceRule, event time.Time) time.Time {
			return countBack(c, r, event).AddDate(0, 0, 1)
		}
	},
	"so many full days lie between": func(c *counter) {
		c.back = func(c *counter, r referenceRule, event time.Time) time.Time {
			return countBack(c, r, event).AddDate(0, 0, -1)
		}
	},
	"a term that counts back counts working days": func(c *counter) {
		c.back = func(c *counter, r referenceRule, event time.Time) time.Time {
			day := event
			for n := event.Sub(countBack(c, r, event)) / (24 * time.Hour); n > 0; {
				if day = day.AddDate(0, 0, -1); !c.off(day) {
					n--
				}
			}
			return day
		}
	},

	// Extensions and notices.
	"an extension is added to the first limit": func(c *counter) {
		c.extend = func(c *counter, r referenceRule, event time.Time) time.Time {
			return c.due(referenceRule{n: r.extended, unit: r.unit2, roll: r.unit2 != wd}, c.due(r, event))
		}
	},
	"an extension does not roll": func(c *counter) {
		c.extend = func(c *counter, r referenceRule, event time.Time) time.Time {
			return c.due(referenceRule{n: r.extended, unit: r.unit2}, event)
		}
	},
	"thirty days are added to the rolled tenth": func(c *counter) {
		c.extend = func(c *counter, r referenceRule, event time.Time) time.Time {
			if r.extended == 40 {
				return c.roll(c, c.due(r, event).AddDate(0, 0, 30))
			}
			return fromTheSameStart(c, r, event)
		}
	},
	"every notice is due with the limit": func(c *counter) {
		c.notice = func(c *counter, r referenceRule, event time.Time) time.Time { return c.due(r, event) }
	},
	"every notice is due before the limit": func(c *counter) {
		c.notice = func(c *counter, r referenceRule, event time.Time) time.Time {
			r.before = true
			return noticeDay(c, r, event)
		}
	},
	"a notice is due on the calendar day before": func(c *counter) {
		c.notice = func(c *counter, r referenceRule, event time.Time) time.Time {
			day := c.due(r, event)
			if r.before {
				day = day.AddDate(0, 0, -1)
			}
			return day
		}
	},
}

var shortened = map[string]bool{"12-31": true, "02-23": true, "06-22": true, "12-23": true}

func works(name string) func(*counter) {
	return func(c *counter) {
		c.off = func(d time.Time) bool {
			return d.Weekday()%6 == 0 || publicHoliday(d) != "" && publicHoliday(d) != name
		}
	}
}

func alsoOff(extra func(time.Time) bool) func(*counter) {
	return func(c *counter) { c.off = func(d time.Time) bool { return dayOff(d) || extra(d) } }
}

func periods(f func(time.Time, string, int) time.Time) func(*counter) {
	return func(c *counter) { c.period = f }
}

func fixedHoliday(d time.Time) bool {
	name := publicHoliday(d)
	return name != "" && name != "easter" && name != "whit sunday"
}

func easterOff(sunday func(int) time.Time) func(time.Time) bool {
	return func(d time.Time) bool {
		switch name := publicHoliday(d); {
		case d.Weekday()%6 == 0, name != "" && name != "good friday":
			return true
		}
		return d == sunday(d.Year()).AddDate(0, 0, -2)
	}
}

func rollBack(c *counter, end time.Time) time.Time {
	for c.off(end) {
		end = end.AddDate(0, 0, -1)
	}
	return end
}

// wrongRules are rules written down wrongly: another number, another end, another day since.
var wrongRules = map[string]struct {
	rule   law.ID
	change func(*referenceRule)
}{
	"MSVS § 6 is still thirty days":           {"msvs-6", func(r *referenceRule) { r.n = 30 }},
	"MSVS § 6 was always fifteen days":        {"msvs-6", func(r *referenceRule) { r.n = 15 }},
	"AvTS § 19 adds fifteen":                  {"avts-19", func(r *referenceRule) { r.n = 20 }},
	"HMS § 84 lg 2 is thirty in total":        {"hms-84.2", func(r *referenceRule) { r.n = 30 }},
	"HMS § 75 is a month":                     {"hms-75", func(r *referenceRule) { r.n, r.unit = 1, "month" }},
	"GDPR is thirty days":                     {"gdpr-12.3", func(r *referenceRule) { r.n, r.unit = 30, "day" }},
	"GDPR extends to two months":              {"gdpr-12.3/extended", func(r *referenceRule) { r.n = 2 }},
	"RMK p 11.2 does not roll":                {"rmk-11.2", func(r *referenceRule) { r.roll = false }},
	"RMK p 11.3 is sixty days":                {"rmk-11.3", func(r *referenceRule) { r.n, r.unit = 60, "day" }},
	"RMK p 11.10 is five days":                {"rmk-11.10", func(r *referenceRule) { r.n = 5 }},
	"RMK p 12.3 does not roll":                {"rmk-12.3", func(r *referenceRule) { r.roll = false }},
	"RMK p 12.3 ends on 30 March":             {"rmk-12.3", func(r *referenceRule) { r.n = 330 }},
	"TTÜ p 5.10 excludes the day":             {"ttu-5.10", func(r *referenceRule) { r.n = 1129 }},
	"TTÜ p 5.10 does not roll":                {"ttu-5.10", func(r *referenceRule) { r.roll = false }},
	"TTÜ p 6.8 rolls":                         {"ttu-6.8", func(r *referenceRule) { r.roll = true }},
	"TTÜ p 6.8 is two calendar years":         {"ttu-6.8", func(r *referenceRule) { r.n, r.unit = 1231, "yearly" }},
	"Antsla § 4 lg 4 rolls":                   {"antsla-4.4", func(r *referenceRule) { r.roll = true }},
	"Antsla § 4 lg 4 is 180 days":             {"antsla-4.4", func(r *referenceRule) { r.n, r.unit = 180, "day" }},
	"Antsla § 23 rolls":                       {"antsla-23", func(r *referenceRule) { r.roll = true }},
	"Antsla § 23 has three full days between": {"antsla-23", func(r *referenceRule) { r.n = 4 }},
	"Saaremaa p 3.14 is an interval":          {"saaremaa-3.14", func(r *referenceRule) { r.n, r.unit = 1, "month" }},
	"Saaremaa p 3.14 rolls":                   {"saaremaa-3.14", func(r *referenceRule) { r.roll = true }},
	"a law comes into force on day nine":      {"ps-108", func(r *referenceRule) { r.n = 9 }},
	"entry into force rolls":                  {"ps-108", func(r *referenceRule) { r.roll = true }},
	"KüTS § 8 lg 7 is thirty days":            {"kuts-8.7", func(r *referenceRule) { r.n, r.unit = 30, "day" }},
	"a councillor waits five days":            {"koks-26.2/information", func(r *referenceRule) { r.n = 5 }},
	"a councillor's limit adds twenty":        {"koks-26.2/information", func(r *referenceRule) { r.extended = 30 }},
	"a Riigikogu member waits fifteen days":   {"rkls-20.1", func(r *referenceRule) { r.n, r.unit = 15, "day" }},
	"a month to renew is thirty days":         {"hms-44.3", func(r *referenceRule) { r.n, r.unit = 30, "day" }},
	"a regulation's third day rolls":          {"hms-93.2", func(r *referenceRule) { r.roll = true }},
	"a state fee waits working days":          {"rls-13.1", func(r *referenceRule) { r.unit = wd }},
	"a court action does not roll":            {"hkms-46.1", func(r *referenceRule) { r.roll = false }},
	"a permit does not roll":                  {"ehs-42.5", func(r *referenceRule) { r.roll = false }},
	"the year of restoration rolls":           {"hms-34.3", func(r *referenceRule) { r.roll = true }},
	"IKS § 61 lg 2 is sixty in total":         {"iks-61.2", func(r *referenceRule) { r.n = 60 }},
	"IKS § 27 lg 2 is thirty days":            {"iks-27.2", func(r *referenceRule) { r.n, r.unit = 30, "day" }},
}

// passes reports whether a counter with these rules answers every vector that it can be asked. Vectors of hours, of
// lateness and of errors are for the library itself.
func passes(c *counter, rules map[law.ID][]referenceRule, groups []vectorGroup) (wrong string) {
	for _, group := range groups {
		for _, v := range group.Cases {
			versions := rules[law.ID(group.Rule)]
			if group.Term != "" {
				versions = []referenceRule{termReference(group)}
			}
			if v.Under != "" && len(versions) > 0 {
				if _, holds := inForce(rules[law.ID(v.Under)], utc(v.Event)); holds && group.Rule == "rmk-11.2" {
					versions = slices.Clone(rules[law.ID(v.Under)])
					for i := range versions {
						versions[i].before = versions[i].before || v.Notice != ""
					}
				}
			}
			if v.Error != "" || len(versions) == 0 || len(v.Event) != len("2006-01-02") {
				continue
			}
			event := utc(v.Event)
			r, holds := inForce(versions, event)
			if !holds {
				continue
			}
			for _, answer := range []struct {
				want string
				got  func() time.Time
			}{
				{v.Due, func() time.Time { return c.due(r, event) }},
				{v.Extended, func() time.Time { return c.extend(c, r, event) }},
				{v.Notice, func() time.Time { return c.notice(c, r, event) }},
			} {
				if answer.want != "" && answer.got().Format("2006-01-02") != answer.want {
					return v.ID
				}
			}
		}
	}
	return ""
}

func termReference(group vectorGroup) referenceRule {
	r := referenceRule{roll: group.Roll, since: tsus}
	for n, rest := 0, group.Term; ; n++ {
		if rest[n] == ' ' {
			r.unit = rest[n+1:]
			break
		}
		r.n = 10*r.n + int(rest[n]-'0')
	}
	if r.unit[len(r.unit)-1] == 's' {
		r.unit = r.unit[:len(r.unit)-1]
	}
	if r.unit == wd {
		r.roll = false
	}
	return r
}

// TestVectorsKillEveryMutant: the reference passes every vector, and no mutant does.
func TestVectorsKillEveryMutant(t *testing.T) {
	groups := readVectors(t)
	assert.Empty(t, passes(rightCounter(), copyRules(), groups), "the reference itself fails this vector")
	for name, mutate := range mutants {
		t.Run(name, func(t *testing.T) {
			c := rightCounter()
			mutate(c)
			assert.NotEmpty(t, passes(c, copyRules(), groups), "no vector tells this wrong implementation from the right one")
		})
	}
	for name, wrong := range wrongRules {
		t.Run(name, func(t *testing.T) {
			rules := copyRules()
			for i := range rules[wrong.rule] {
				wrong.change(&rules[wrong.rule][i])
			}
			assert.NotEmpty(t, passes(rightCounter(), rules, groups), "no vector tells this wrong rule from the right one")
		})
	}
}

func copyRules() map[law.ID][]referenceRule {
	rules := map[law.ID][]referenceRule{}
	for id, versions := range referenceRules {
		rules[id] = append([]referenceRule(nil), versions...)
	}
	return rules
}

// alsoThere are the groups that no mutant needs, each with the reason why it stays.
var alsoThere = map[string]string{
	"msvs-6":                        "rmk-11.2 asks it again beneath the institution's rule; here it stands by itself",
	"entry-into-force/3":            "the count of antsla-23, asked for by its number",
	"term-20-days/emta-august-2018": "two dates that the Tax and Customs Board published; both rolled over several days",
	"gdpr-33.1":                     hoursAlone,
	"kuts-8.1":                      hoursAlone,
	"kuts-8.1_1":                    hoursAlone,
	"kuts-8.4_1":                    hoursAlone,
	"kuts-8.4_2":                    hoursAlone,
	"rmk-7.11":                      hoursAlone,
	"iks-44.1":                      hoursAlone,
}

const hoursAlone = "the only cases of this hour rule; the reference counts days, and no roll hides a wrong hour"

// TestEveryGroupIsNeeded: without a group of vectors at least one wrong implementation would pass, be it a mutant above
// or the group's own rule with a number that is off by one; or the group says why it is there.
func TestEveryGroupIsNeeded(t *testing.T) {
	groups := readVectors(t)
	name := func(g vectorGroup) string {
		if g.Rule != "" {
			return g.Rule
		}
		return g.Cases[0].ID
	}
	needed := map[string]bool{}
	killed := func(c *counter, rules map[law.ID][]referenceRule) bool {
		var killers []string
		for _, g := range groups {
			if passes(c, rules, []vectorGroup{g}) != "" {
				killers = append(killers, name(g))
			}
		}
		if len(killers) == 1 {
			needed[killers[0]] = true
		}
		return len(killers) > 0
	}
	for _, mutate := range mutants {
		c := rightCounter()
		mutate(c)
		killed(c, copyRules())
	}
	for _, wrong := range wrongRules {
		rules := copyRules()
		for i := range rules[wrong.rule] {
			wrong.change(&rules[wrong.rule][i])
		}
		killed(rightCounter(), rules)
	}
	for _, by := range []int{-1, 1} {
		for id, versions := range referenceRules {
			for i, r := range versions {
				rules := copyRules()
				rules[id][i].n += by
				assert.True(t, r.n == 0 || killed(rightCounter(), rules), "%s with a number off by %d passes", id, by)
				rules = copyRules()
				rules[id][i].extended += by
				assert.True(t, r.extended == 0 || killed(rightCounter(), rules), "%s with an extension off by %d passes", id, by)
			}
		}
		for _, g := range groups {
			if g.Term != "" {
				wrong := g
				r := termReference(g)
				wrong.Term = strconv.Itoa(r.n+by) + " " + r.unit
				needed[name(g)] = needed[name(g)] || passes(rightCounter(), referenceRules, []vectorGroup{wrong}) != ""
			}
		}
	}
	for _, g := range groups {
		reason, justified := alsoThere[name(g)]
		assert.NotEqual(t, needed[name(g)], justified, "%s: needed %t, justified %q", name(g), needed[name(g)], reason)
	}
}
