package accounts

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// Change is what happens to a person's work in a house (muutus töösuhtes). The zero Change is none.
type Change uint8

// The changes.
const (
	EmploymentEnds      Change = iota + 1 // töö- või teenistussuhte lõppemine
	EmploymentSuspended                   // töösuhte peatumine
	UnitChanged                           // teise struktuuriüksusesse minek
	Holiday                               // puhkus
	SickLeave                             // töövõimetusleht
)

// String returns the change in English; "" for the zero Change.
func (c Change) String() string { return c.Text(language.English) }

// Text returns the change in Estonian or English; "" for the zero Change.
func (c Change) Text(tag language.Tag) string {
	if int(c) >= len(changes) {
		return ""
	}
	return changes[c].name.In(tag)
}

// AntslaLeavingNotice returns the day by which personnel tells the IT specialist that an employment has ended
// (töösuhte lõppemisest teavitamine), and why: the last day of the employment itself, and the first working day after it
// where that is a day off. The account ends with the employment whatever the notice. Errors: [civil.ErrNoSuchDay] for a
// zero day; [law.ErrNotInForce] for one before 29.11.2019; those of [deadlines.Calendar.OnOrAfter].
//
// Source: Antsla § 6 lg 1.
func AntslaLeavingNotice(ended civil.Date, c *deadlines.Calendar) (civil.Date, law.Step, error) {
	if err := dayOf("ended", ended); err != nil {
		return civil.Date{}, law.Step{}, err
	}
	source := antslaNotice.On(ended)
	if source == nil {
		return civil.Date{}, law.Step{}, antslaNotice.Refuse("antsla-6.1", ended)
	}
	day, err := c.OnOrAfter(ended)
	if err != nil {
		return civil.Date{}, law.Step{}, err
	}
	code, text := "same-day", textSameDay
	if day != ended {
		code, text = "next-workday", textNextWorkday
	}
	return day, law.NewStep(day, *source, code, text.ET, text.EN), nil
}

// SaaremaaReported reports whether the head of the institution tells user support of a change, electronically
// (kasutajatoe teavitamine), and why: of leaving and of a suspension, but of neither a holiday nor sick leave. A change
// of unit is not named. By when, the rules do not say. Errors: [ErrKind].
//
// Source: Saaremaa p 8.4.
func SaaremaaReported(c Change) (bool, law.Step, error) {
	if c.String() == "" {
		return false, law.Step{}, refuse(ErrKind, "change", strconv.Itoa(int(c)))
	}
	w := &changes[c]
	return w.reported, law.NewStep(civil.Date{}, saaremaaBook.At("p 8.4"), w.code, w.why.ET, w.why.EN), nil
}

// RMKHandoverDue returns the day by which a leaver hands over (asjaajamise üleandmise tähtpäev), that day included: the
// day of leaving, or an earlier day that the head has set; a later one does not count, and the zero Date is none. The day
// does not move off a day off. It is the same whether the employment ends or is suspended or the person moves to
// another unit. Errors: [civil.ErrNoSuchDay] for no day of leaving; [law.ErrNotInForce] for one before 25.10.2022.
//
// Source: RMK p 13.2.
func RMKHandoverDue(leaving, set civil.Date) (civil.Date, error) {
	if err := rmkLeaving("rmk-13.2", leaving); err != nil {
		return civil.Date{}, err
	}
	if err := given("set", set); err != nil {
		return civil.Date{}, err
	}
	if !set.IsZero() && set.Before(leaving) {
		return set, nil
	}
	return leaving, nil
}

func rmkLeaving(rule law.ID, leaving civil.Date) error {
	if err := dayOf("leaving", leaving); err != nil {
		return err
	}
	switch {
	case rmkHandover.On(leaving) == nil:
		return rmkHandover.Refuse(rule, leaving)
	}
	return nil
}

// Receiver is who takes a leaver's work over (vastuvõtja). The zero Receiver is none.
type Receiver uint8

// The receivers.
const (
	NamedReceiver  Receiver = iota + 1 // vastuvõtjaks määratud töötaja
	DeputyReceiver                     // teda asendav töötaja
	HeadReceiver                       // struktuuriüksuse või piirkonna juht
)

// Text returns the receiver in Estonian or English; "" for the zero Receiver.
func (r Receiver) Text(tag language.Tag) string {
	if int(r) >= len(receivers) {
		return ""
	}
	return receivers[r].In(tag)
}

// RMKReceiver returns to whom a leaver hands over (asjaajamise vastuvõtja): to the worker named as receiver, where one is
// named and there; else to the deputy, where there is one; else to the head of the unit or region.
//
// Source: RMK p 13.2.
func RMKReceiver(named, deputy bool) Receiver {
	switch {
	case named:
		return NamedReceiver
	case deputy:
		return DeputyReceiver
	}
	return HeadReceiver
}

// OpenTask is a task in an information system that a leaver has not finished (pooleliolev ülesanne). A day that has not
// come stays zero.
//
// Source: RMK p 13.11.
type OpenTask struct {
	Ended      civil.Date // lõpetamine
	Redirected civil.Date // edasisuunamine
	To         string     // to whom: the head, or another worker as agreed with the head
}

// RMKOpenTasks returns what is wrong with a leaver's tasks at the end of the day of leaving: each must be ended, or
// redirected to somebody, by that day at the latest, that day included. The first number of a finding is the place of
// the task, from 1. nil: nothing is wrong. It holds for an employment that ends and for one that is suspended. Errors:
// [civil.ErrNoSuchDay] for no day of leaving; [law.ErrNotInForce] for one before 25.10.2022.
//
// Source: RMK p 13.11.
func RMKOpenTasks(leaving civil.Date, tasks ...OpenTask) ([]law.Finding, error) {
	if err := rmkLeaving("rmk-13.11", leaving); err != nil {
		return nil, err
	}
	var found []law.Finding
	for i, task := range tasks {
		if err := givenAll(field{nth("tasks", i) + ".ended", task.Ended}, field{nth("tasks", i) + ".redirected", task.Redirected}); err != nil {
			return nil, err
		}
		ended, redirected := inTime(task.Ended, leaving), inTime(task.Redirected, leaving)
		switch {
		case ended, redirected && filled(task.To):
		case redirected:
			found = append(found, checkTaskToNobody.Finding(i+1, 0))
		case task.Ended.IsZero() && task.Redirected.IsZero():
			found = append(found, checkTaskOpen.Finding(i+1, 0))
		default:
			settled := task.Ended
			if settled.IsZero() || !task.Redirected.IsZero() && task.Redirected.Before(settled) {
				settled = task.Redirected
			}
			found = append(found, checkTaskLate.Finding(i+1, settled.DaysSince(leaving)))
		}
	}
	return found, nil
}

// AbsenceNotice is the automatic answer of a mailbox whose owner is away or cannot answer (äraolekuteade).
//
// Source: RMK p 13.1.
type AbsenceNotice struct {
	From, Until civil.Date // the period of absence, both days included
	Contact     string     // to whom urgent matters go
	NoContact   bool       // nobody needs to be named
}

// AbsenceNoticeElements returns what an absence notice gives: the period, which does not end before it starts, and whom
// to turn to with urgent matters, unless nobody needs to be named. Give it to [law.Missing].
//
// Source: RMK p 13.1.
func AbsenceNoticeElements() []law.Element[AbsenceNotice] {
	source := rmkBook.At("p 13.1")
	return []law.Element[AbsenceNotice]{
		{Clause: "rmk-13.1", Code: "absence.period", Source: source, ET: "Äraoleku aeg", EN: "The period of absence", Has: func(n *AbsenceNotice) bool { return isPeriod(n.From, n.Until) }},
		{Clause: "rmk-13.1", Code: "absence.contact", Source: source, ET: "Pöördumiseks nimetatud töötaja", EN: "The person to turn to", Has: func(n *AbsenceNotice) bool { return n.NoContact || filled(n.Contact) }},
	}
}

func inTime(day, due civil.Date) bool { return !day.IsZero() && !day.After(due) }

func isPeriod(from, until civil.Date) bool {
	return real(from) && real(until) && !until.Before(from)
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }
