// SPDX-License-Identifier: MIT

package deadlines

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// What is found wrong with a rule or a deadline. The clause is that of the rule, the provision that of the act meant.
var (
	checkNoRule    = law.Check{Code: "missing", ET: textNoRule.ET, EN: textNoRule.EN}
	checkLater     = law.Check{Code: "later", ET: textLater.ET, EN: textLater.EN}
	checkExtension = law.Check{Code: "extension", Severity: law.Advised, ET: textNoLonger.ET, EN: textNoLonger.EN}
	checkOther     = law.Check{Code: "other-rule", Severity: law.Advised, ET: textOther.ET, EN: textOther.EN}
	checkCompleted = law.Check{
		Clause: "hms-15.3", Code: "completed", Severity: law.Advised, Source: hmsAct.At("§ 15 lg 3"), ET: textCompleted.ET, EN: textCompleted.EN,
	}
)

// Checks returns everything that this package can find: of a rule or a deadline, and of a [RegisterEntry]. Of the former
// clause and provision are empty where they are those of the rule asked; numbers, days and provisions of a sentence
// stand as {1}, {2} ….
func Checks() []law.Check {
	return slices.Concat(
		[]law.Check{checkNoRule, checkLater, checkExtension, checkOther, checkCompleted}, replyEntry.Checks(), requestEntry.Checks(),
	)
}

// saying is a check with its sentence put together.
func saying(c law.Check, clause law.ID, source law.Source, text msg.Text) law.Check {
	c.Clause, c.Source, c.ET, c.EN = clause, source, text.ET, text.EN
	return c
}

// Check returns what is wrong with an institution's rule on some of the days of the calendar: that it is later than
// the statute above it ("later", a requirement; the earlier day counts all the same, unless the rule stands alone), or
// that its extension gives no day more ("extension", advice). Each finding counts the event days and the most days of
// difference; its sentence names the first and the last event day. There is one for each stretch of time in which
// neither the rule nor the statute changed. c is the institution's calendar, since its own days off make its rule later;
// nil is that of Estonia.
func (r Rule) Check(c *Calendar) []law.Finding {
	if c == nil {
		c = Estonia()
	}
	if r.def == nil {
		return []law.Finding{checkNoRule.Finding(0, 0)}
	}
	var found []law.Finding
	statute := r.under
	if statute == nil && r.def.spec.Statute != "" {
		statute = named(r.def.spec.Statute).def
	}
	if statute != nil && r.def.relation != subsidiary {
		text := textLater
		if r.under == nil {
			text = textLaterAlone
		}
		for _, s := range []stage{first, extended} {
			if s == first || r.def.longer != nil || statute.longer != nil {
				found = append(found, r.def.compare(statute, s, c, text, checkLater)...)
			}
		}
	}
	if r.def.longer != nil {
		found = append(found, r.def.compare(nil, extended, c, textNoLonger, checkExtension)...)
	}
	return found
}

// Findings returns what to know of the deadline beside its day: that another rule goes before this one for somebody, such
// as a councillor who asks ("other-rule", advice); that a cured application could be read to count anew ("completed",
// advice); that the institution's rule is later than the statute whose day counts ("later").
func (d Deadline) Findings() (found []law.Finding) {
	if d.rule.def == nil {
		return nil
	}
	statute, own := d.rule.binding(d.event)
	for _, id := range d.rule.def.spec.Except {
		other := named(id)
		if other.def == nil || other.def.versions.On(d.event) == nil {
			continue
		}
		source := other.def.versions.On(d.event).source
		text := textOther.Put(other.def.name, plain(source.String()))
		found = append(found, saying(checkOther, d.rule.def.id, source, text).Finding(0, 0))
	}
	if a := d.application; a != nil && a.Completed.After(d.event) {
		if other, err := d.rule.limit(a.Completed, d.calendar, d.stage); err == nil && d.stage != told {
			text := textCompleted.Put(msg.Date(a.Completed), msg.Date(other))
			found = append(found, saying(checkCompleted, checkCompleted.Clause, checkCompleted.Source, text).Finding(0, 0))
		}
	}
	if statute != nil && own != nil {
		day, err := own.limit(d.event, d.calendar, d.stage)
		if source := statute.versions.On(d.event).source; err == nil && day.After(d.date) && d.stage != told {
			text := textOwnLater.Put(plain("{1}"), plain(source.String()))
			found = append(found, saying(checkLater, own.id, source, text).Finding(day.DaysSince(d.date), 0))
		}
	}
	return found
}

// compare finds the event days on which a rule is later than another or, without one, no later extended than it was.
func (d *rule) compare(with *rule, s stage, c *Calendar, text msg.Text, check law.Check) (found []law.Finding) {
	var from, to civil.Date
	var mine, its *version
	var source law.Source
	count, most := 0, 0
	tell := func() {
		if count > 0 {
			t := text.Put(plain("{1}"), plain("{2}"), msg.Date(from), msg.Date(to), plain(source.String()))
			found = append(found, saying(check, d.id, source, t).Finding(count, most))
		}
		count, most = 0, 0
	}
	for day := ee.First(); !day.After(ee.Last()); day = day.AddDays(1) {
		v, other := d.versions.On(day), (*version)(nil)
		if with != nil {
			other = with.versions.On(day)
		}
		if v != mine || other != its {
			tell()
			mine, its = v, other
		}
		if v == nil || with != nil && other == nil || with == nil && d.longerOn(day) == nil {
			continue
		}
		a, err := d.limit(day, c, s)
		limit, stage := with, s
		if with == nil {
			limit, stage = d, first
		}
		b, otherErr := limit.limit(day, c, stage)
		if err != nil || otherErr != nil || a.After(b) == (with == nil) {
			continue
		}
		if count == 0 {
			from = day
			source = v.source
			if with != nil {
				source = other.source
				if longer := with.longerOn(day); s == extended && longer != nil {
					source = longer.versions.On(day).source
				}
			}
		}
		to, count, most = day, count+1, max(most, a.DaysSince(b))
	}
	tell()
	return found
}

// everLonger reports whether the extension, if there is one, gives a day more for some event day of the calendar.
func (d *rule) everLonger() bool {
	if d.longer == nil {
		return true
	}
	c := Estonia()
	for day := ee.First(); !day.After(ee.Last()); day = day.AddDays(1) {
		if d.versions.On(day) == nil {
			continue // an error for each of thousands of days is dear
		}
		a, err := d.limit(day, c, first)
		b, longerErr := d.limit(day, c, extended)
		if err == nil && longerErr == nil && b.After(a) {
			return true
		}
	}
	return false
}
