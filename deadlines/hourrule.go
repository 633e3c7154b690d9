package deadlines

import (
	"iter"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// HourRule says until which instant something must be done after an event, in hours (tundides arvestatav tähtaeg).
// Hours run through nights, days off and changes of the clock, and their end does not move; those of RMK p 7.11 run on
// working days only. [RuleSpec.HourRule] makes an institution's own. The zero HourRule refuses every instant.
type HourRule struct{ def *rule }

// BreachNotification is the time in which a personal-data breach is notified to the supervisory authority (rikkumisest
// teatamine): 72 hours after becoming aware of it. Hours do not move off a day off. That the hour of the event is not
// counted, and that a period of two days or more includes two working days (Regulation 1182/71 art 3(1) and (5)), is
// not applied: the strict count is the earlier, safe one, and a step says so.
//
// Source: IKÜM art 33 lg 1.
func BreachNotification() HourRule { return namedHours("gdpr-33.1") }

// IncidentEarlyNotice is the time in which a cyber incident of significant impact is first told to the Information
// System Authority (esmane teade): 24 hours after learning of it.
//
// Source: KüTS § 8 lg 1.
func IncidentEarlyNotice() HourRule { return namedHours("kuts-8.1") }

// AdministratorNotice is the time in which an outsourced administrator of a system tells the provider of the service of
// a cyber incident (haldaja teade): 24 hours after learning of it.
//
// Source: KüTS § 8 lg 1¹.
func AdministratorNotice() HourRule { return namedHours("kuts-8.1_1") }

// IncidentNotice is the time in which the incident notice is given (intsidenditeade): 72 hours after learning of the
// incident.
//
// Source: KüTS § 8 lg 4¹.
func IncidentNotice() HourRule { return namedHours("kuts-8.4_1") }

// TrustServiceNotice is the time in which a trust-service provider gives the incident notice (usaldusteenuse osutaja
// intsidenditeade): 24 hours after learning of the incident.
//
// Source: KüTS § 8 lg 4².
func TrustServiceNotice() HourRule { return namedHours("kuts-8.4_2") }

// RMKRestoration is the time in which RMK's document system can be restored after an incident (taastamine): 24 hours
// that run on working days only, 00:00–24:00; hours of weekends and holidays do not count. Whether they run from the
// incident or from its noticing the clause does not say: the instant is the caller's.
//
// Source: RMK p 7.11.
func RMKRestoration() HourRule { return namedHours("rmk-7.11") }

// HoursByID returns the hour rule with an id. An id that none has is a [law.Error] of [law.ErrUnknown].
func HoursByID(id law.ID) (HourRule, error) {
	if r := namedHours(id); r.def != nil {
		return r, nil
	}
	return HourRule{}, noRule(id)
}

func namedHours(id law.ID) HourRule {
	i := slices.IndexFunc(hourRules, func(r *rule) bool { return r.id == id })
	if i < 0 {
		return HourRule{}
	}
	return HourRule{hourRules[i]}
}

// AllHours yields every hour rule in the order of the ids.
func AllHours() iter.Seq[HourRule] {
	return func(yield func(HourRule) bool) {
		for _, def := range hourRules {
			if !yield(HourRule{def}) {
				return
			}
		}
	}
}

// ID returns the rule's permanent name; "" for the zero HourRule.
func (r HourRule) ID() law.ID { return Rule{def: r.def}.ID() }

// Event returns what starts the hours; zero for the zero HourRule.
func (r HourRule) Event() Event { return Rule{def: r.def}.Event() }

// Name returns what the rule asks for, in Estonian or English; "" for the zero HourRule.
func (r HourRule) Name(tag language.Tag) string { return Rule{def: r.def}.Name(tag) }

// Source returns where the rule stood on a day. Errors: [law.ErrNotInForce]; [law.ErrMissing] for the zero
// HourRule.
func (r HourRule) Source(on civil.Date) (law.Source, error) { return Rule{def: r.def}.Source(on) }

// Versions yields what the rule has said over time, newest first.
func (r HourRule) Versions() iter.Seq[Version] { return Rule{def: r.def}.Versions() }

// Spec returns a copy of the specification that the rule was made from; the zero RuleSpec for the zero HourRule.
func (r HourRule) Spec() RuleSpec { return Rule{def: r.def}.Spec() }

func (r HourRule) version(on civil.Date) (*version, error) {
	if r.def == nil {
		return nil, zeroRule()
	}
	v := r.def.versions.On(on)
	if v == nil {
		return nil, r.def.versions.Refuse(r.def.id, on)
	}
	return v, nil
}

// Due returns the instant at which the hours after t have run; an act at that very instant is in time. The location
// says on which day t falls, and when a working day starts and ends: Europe/Tallinn. Only RMK p 7.11 reads the
// calendar. Errors: [law.ErrNotInForce]; [law.ErrPlaceholder] for a time on a day that stands for none; [law.ErrOutOfRange] for a
// time outside the years 1–9999 or, where it is read, the calendar; [law.ErrMissing] for the zero Time, a nil
// location, the zero HourRule and the zero Calendar.
func (r HourRule) Due(t time.Time, loc *time.Location, c *Calendar) (time.Time, error) {
	if loc == nil {
		return time.Time{}, refuse.Missing("location")
	}
	day := civil.FromTime(t, loc)
	if r.def != nil {
		if day.IsZero() && !t.IsZero() {
			return time.Time{}, refuse.New(law.ErrOutOfRange, "event", t.String(), errInstant)
		}
		if err := refuse.Day("event", day); err != nil {
			return time.Time{}, err
		}
	}
	v, err := r.version(day)
	if err != nil {
		return time.Time{}, err
	}
	left := time.Duration(v.term.n) * time.Hour
	if v.term.unit == hour {
		return t.Add(left).In(loc), nil
	}
	for from := t; ; day = day.AddDays(1) {
		t, i := c.tableFor(r.def.house), index(day)
		if t == nil || i < 0 {
			return time.Time{}, refuseDay(t, day)
		}
		next := day.AddDays(1).Start(loc)
		if t.is(i) {
			run := next.Sub(from)
			if run >= left {
				return from.Add(left).In(loc), nil
			}
			left -= run
		}
		from = next
	}
}

// Steps says how the hours run from t to [HourRule.Due]: the event, the days off that do not count, what is left out,
// and the answer, of which the day is that of its sentence: an end at midnight is 24:00 of the day before. It yields
// nothing where Due gives an error.
func (r HourRule) Steps(t time.Time, loc *time.Location, c *Calendar) iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) {
		due, err := r.Due(t, loc, c)
		if err != nil {
			return
		}
		w := &walk{calendar: c, yield: yield}
		day := civil.FromTime(t, loc)
		v, _ := r.version(day)
		w.say(day, v.source, stepEvent, textHoursFrom.Put(eventMoment(r.def.event), clock(day, t.In(loc).Format("15:04:05"))))
		if v.term.unit == hour {
			w.say(day, v.source, stepHours, textHours.With(v.term.n, 0))
		} else {
			w.say(day, v.source, stepHours, textWorkHours.With(v.term.n, 0))
			for d := day; d.Start(loc).Before(due); d = d.AddDays(1) {
				w.works(r.def, d)
			}
		}
		if r.def.count == &regulation1182 {
			w.say(day, regulationHours, stepNote, textStrictHours)
		}
		end, hour := civil.FromTime(due, loc), due.Format("15:04:05")
		if due.Equal(end.Start(loc)) {
			end, hour = end.AddDays(-1), "24:00:00" // the day whose end it is
		}
		w.say(end, v.source, stepDue, textHoursDue.Put(clock(end, hour)))
	}
}

// clock is a time of a day as each language writes it, "15:04:05"; whole minutes without seconds.
func clock(day civil.Date, hour string) msg.Text {
	hour = strings.TrimSuffix(hour, ":00")
	return msg.Text{ET: day.Dotted() + " kell " + strings.ReplaceAll(hour, ":", "."), EN: day.String() + " " + hour}
}
