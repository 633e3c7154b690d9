// SPDX-License-Identifier: MIT

package accounts

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/law"
)

var (
	rmk         = acts.RMK()
	rmkInForce  = dated.Since(acts.RMKSince(), rmk)
	rmkAccounts = mustPolicy(PolicySpec{
		Head: law.Head{
			ID: "rmk-13.12", ET: "RMK kasutajakontode kord", EN: "Account rules of RMK",
			Act: rmk.Act, Ref: rmk.Ref, URL: rmk.URL, Since: acts.RMKSince(),
		},
		Warn:    warning,
		Holders: []PolicyHolder{{Holder: Employee, Provision: "p 13.12"}},
		Rules: PolicyRules{EndWorkday: PolicyRule{
			Provision: "p 13.12", Doubt: "the last working day is read as the last day of employment",
		}},
	})
)

// RMKPolicy is the account policy of the State Forest Management Centre (kasutajakonto sulgemine), in force since
// 25.10.2022. An employee's account is closed on the working day after the last day of employment, which need not be
// the last day worked. A suspension of employment does not touch it. Nothing is said of other holders.
//
// Source: RMK p 13.12.
func RMKPolicy() Policy { return rmkAccounts }

// RMKOpenTask is a task in an information system that a leaver has not finished (pooleliolev ülesanne). A day that has
// not come stays zero.
//
// Source: RMK p 13.11.
type RMKOpenTask struct {
	Ended      civil.Date // lõpetamine
	Redirected civil.Date // edasisuunamine
	To         string     // to whom: the head, or another worker as agreed with the head
}

var (
	rmkTasks          = rmk.At("p 13.11")
	checkTaskOpen     = law.Check{Clause: "rmk-13.11", Code: "task.open", Source: rmkTasks, ET: "Ülesanne nr {1} on lõpetamata ja edasi suunamata", EN: "Task {1} is neither ended nor redirected"}
	checkTaskLate     = law.Check{Clause: "rmk-13.11", Code: "task.late", Source: rmkTasks, ET: "Ülesanne nr {1} lõpetati või suunati edasi töölt lahkumise päevast {2} päeva võrra hiljem", EN: "Task {1} was ended or redirected after the day of leaving; days late: {2}"}
	checkTaskToNobody = law.Check{Clause: "rmk-13.11", Code: "task.nobody", Source: rmkTasks, ET: "Ülesande nr {1} uut täitjat ei ole nimetatud", EN: "Task {1} was redirected to nobody by name"}
)

// RMKOpenTasks returns what is wrong with a leaver's tasks at the end of the day of leaving: each must be ended, or
// redirected to somebody, by that day, that day included. The first number of a finding is the place of the task, from
// 1. nil: nothing is wrong. It holds for an employment that ends and for one that is suspended. Errors:
// [law.ErrMissing] for no day of leaving; [law.ErrPlaceholder]; [law.ErrNotInForce] for a day before 25.10.2022.
//
// Source: RMK p 13.11.
func RMKOpenTasks(leaving civil.Date, tasks ...RMKOpenTask) ([]law.Finding, error) {
	if err := rmkLeaving("rmk-13.11", leaving); err != nil {
		return nil, err
	}
	var found []law.Finding
	for i, task := range tasks {
		if err := anyPlaceholder(field{nth("tasks", i) + ".ended", task.Ended}, field{nth("tasks", i) + ".redirected", task.Redirected}); err != nil {
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

// RMKAbsenceNotice is the automatic answer of a mailbox whose owner is away or cannot answer (äraolekuteade).
//
// Source: RMK p 13.1.
type RMKAbsenceNotice struct {
	From, Until   civil.Date // the period of absence, both days included
	Contact       string     // to whom urgent matters go
	ContactWaived bool       // nobody needs to be named
}

var rmkAbsenceNotice = element.Table[RMKAbsenceNotice]{Source: rmk, Rows: []element.Row[RMKAbsenceNotice]{
	{Clause: "rmk-13.1", Code: "absence.period", Provision: "p 13.1", ET: "Äraoleku aeg", EN: "The period of absence", Has: func(n *RMKAbsenceNotice) bool { return isPeriod(n.From, n.Until) }},
	{Clause: "rmk-13.1", Code: "absence.contact", Provision: "p 13.1", ET: "Pöördumiseks nimetatud töötaja nimi", EN: "The person to turn to", Has: func(n *RMKAbsenceNotice) bool { return n.ContactWaived || filled(n.Contact) }},
}}

// Check returns what an absence notice lacks: the period, which does not end before it starts, and whom to turn to with
// urgent matters, unless nobody needs to be named. A day that stands for none is found too. nil: nothing. A nil notice
// lacks everything.
//
// Source: RMK p 13.1.
func (n *RMKAbsenceNotice) Check() []law.Finding {
	found := rmkAbsenceNotice.Missing(n)
	if n != nil {
		found = findPlaceholders(found, "rmk-13.1", rmk.At("p 13.1"), told{field{"from", n.From}, "Äraoleku algus"}, told{field{"until", n.Until}, "Äraoleku lõpp"})
	}
	return found
}
