package deadlines

import (
	"iter"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// HourRule says until which instant something must be done after an event, in hours (tundides arvestatav tähtaeg).
// Hours run through nights, days off and changes of the clock, and their end does not move; those of RMK p 7.11 run on
// working days only. The zero HourRule refuses with [ErrNoRule].
type HourRule struct{ def *hourRule }

type hourRule struct {
	id       law.ID
	name     msg.Text
	event    Event
	house    bool
	workdays bool // the hours run on working days only, 00:00–24:00
	note     msg.Text
	noted    law.Source
	versions dated.Series[hourVersion]
}

type hourVersion struct {
	hours  int
	source law.Source
}

// hourRules is the table of all hour rules, in the order of their ids.
var hourRules = []hourRule{
	{
		id: "gdpr-33.1", event: Learned,
		name:     msg.Text{ET: "Isikuandmetega seotud rikkumisest teatamine", EN: "Notification of a personal-data breach"},
		versions: dated.Since(gdprSince, hourVersion{72, gdprAct.At("art 33(1)")}),
		note:     textStrictHours, noted: regulationAct.At("art 3(1), (5)").Doubting("that the hour of the event is not counted is known without the text at hand"),
	},
	{
		id: "kuts-8.1", event: Learned,
		name:     msg.Text{ET: "Küberintsidendi esmane teade", EN: "Early notice of a cyber incident"},
		versions: dated.Since(kutsSince, hourVersion{24, kutsAct.At("§ 8 lg 1").Doubting(kutsDoubt)}),
	},
	{
		id: "kuts-8.1_1", event: Learned,
		name:     msg.Text{ET: "Haldaja teade teenuse osutajale küberintsidendist", EN: "Notice of a cyber incident by an administrator to the provider"},
		versions: dated.Since(kutsSince, hourVersion{24, kutsAct.At("§ 8 lg 1¹").Doubting(kutsDoubt)}),
	},
	{
		id: "kuts-8.4_1", event: Learned,
		name:     msg.Text{ET: "Olulise mõjuga küberintsidendi intsidenditeade", EN: "Incident notice of a cyber incident of significant impact"},
		versions: dated.Since(kutsSince, hourVersion{72, kutsAct.At("§ 8 lg 4¹").Doubting(kutsDoubt)}),
	},
	{
		id: "kuts-8.4_2", event: Learned,
		name:     msg.Text{ET: "Usaldusteenuse osutaja intsidenditeade", EN: "Incident notice of a trust-service provider"},
		versions: dated.Since(kutsSince, hourVersion{24, kutsAct.At("§ 8 lg 4²").Doubting(kutsDoubt)}),
	},
	{
		id: "rmk-7.11", event: Happened, house: true, workdays: true,
		name:     msg.Text{ET: "Dokumendihaldussüsteemi taastamine", EN: "Restoration of the document system"},
		versions: dated.Since(rmkSince, hourVersion{24, rmkAct.At("p 7.11")}),
	},
}

// BreachNotification is the time in which a personal-data breach is notified to the supervisory authority (rikkumisest
// teatamine): 72 hours after becoming aware of it. Hours do not move off a day off. That the hour of the event is not
// counted, and that a period of two days or more includes two working days (Regulation 1182/71 art 3(1) and (5)), is
// not applied: the strict count is the earlier, safe one, and a step says so.
//
// Source: GDPR art 33(1).
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

// HoursByID returns the hour rule with an id. Errors: [ErrNoRule], naming the id.
func HoursByID(id law.ID) (HourRule, error) {
	if r := namedHours(id); r.def != nil {
		return r, nil
	}
	return HourRule{}, noRule(id)
}

func namedHours(id law.ID) HourRule {
	i := slices.IndexFunc(hourRules, func(r hourRule) bool { return r.id == id })
	if i < 0 {
		return HourRule{}
	}
	return HourRule{&hourRules[i]}
}

// AllHours yields every hour rule in the order of the ids.
func AllHours() iter.Seq[HourRule] {
	return func(yield func(HourRule) bool) {
		for i := range hourRules {
			if !yield(HourRule{&hourRules[i]}) {
				return
			}
		}
	}
}

// ID returns the rule's permanent name; "" for the zero HourRule.
func (r HourRule) ID() law.ID {
	if r.def == nil {
		return ""
	}
	return r.def.id
}

// Event returns what starts the hours; zero for the zero HourRule.
func (r HourRule) Event() Event {
	if r.def == nil {
		return 0
	}
	return r.def.event
}

// Name returns what the rule asks for, in Estonian or English; "" for the zero HourRule.
func (r HourRule) Name(tag language.Tag) string {
	if r.def == nil {
		return ""
	}
	return r.def.name.In(tag)
}

// Hours returns how many hours the rule gives on a day; 0 where it is not in force.
func (r HourRule) Hours(on civil.Date) int {
	if v, err := r.version(on); err == nil {
		return v.hours
	}
	return 0
}

// Since returns the first day on which the rule is known to hold; the zero Date for the zero HourRule.
func (r HourRule) Since() civil.Date {
	if r.def == nil {
		return civil.Date{}
	}
	since, _ := r.def.versions.Span()
	return since
}

// Source returns where the rule stood on a day. Errors: [law.ErrNotInForce], [ErrNoRule].
func (r HourRule) Source(on civil.Date) (law.Source, error) {
	v, err := r.version(on)
	return v.source, err
}

func (r HourRule) version(on civil.Date) (hourVersion, error) {
	if r.def == nil {
		return hourVersion{}, zeroRule()
	}
	v := r.def.versions.On(on)
	if v == nil {
		return hourVersion{}, r.def.versions.Refuse(r.def.id, on)
	}
	return *v, nil
}

// Due returns the instant at which the hours after t have run; an act at that very instant is in time. The location
// says on which day t falls, and when a working day starts and ends: Europe/Tallinn. Only RMK p 7.11 reads the
// calendar. Errors: [ErrNoInstant] for a nil location, and for a time or an answer outside the years 1–9999; [law.ErrNotInForce];
// [ErrOutOfRange], [ErrNoCalendar]; [ErrNoRule].
func (r HourRule) Due(t time.Time, loc *time.Location, c *Calendar) (time.Time, error) {
	day := civil.FromTime(t, loc)
	if day.IsZero() && r.def != nil {
		return time.Time{}, &Error{Kind: ErrNoInstant, Rule: r.def.id, Value: t.String()}
	}
	v, err := r.version(day)
	if err != nil {
		return time.Time{}, err
	}
	left := time.Duration(v.hours) * time.Hour
	if !r.def.workdays {
		due := t.Add(left).In(loc)
		if civil.FromTime(due, loc).IsZero() {
			return time.Time{}, &Error{Kind: ErrNoInstant, Rule: r.def.id, Value: due.String()}
		}
		return due, nil
	}
	for from := t; ; day = day.AddDays(1) {
		work, err := c.IsWorkday(day)
		if err != nil {
			return time.Time{}, err
		}
		next := day.AddDays(1).Start(loc)
		if work {
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
		w.say(day, v.source, stepEvent, textHoursFrom.Put(events[r.def.event].moment, clock(day, t.In(loc).Format("15:04:05"))))
		run := textHours
		if r.def.workdays {
			run = textWorkHours
		}
		w.say(day, v.source, stepHours, run.With(v.hours, 0))
		if r.def.workdays {
			face := &rule{house: r.def.house}
			for d := day; d.Start(loc).Before(due); d = d.AddDays(1) {
				w.works(face, d)
			}
		}
		if r.def.note.ET != "" {
			w.say(day, r.def.noted, stepNote, r.def.note)
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
