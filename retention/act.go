package retention

import (
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// ActRef is how an act of transfer or of destruction is referred to (akti kuupäev ja number). The zero ActRef is none.
//
// Source: RMK p 16.3.
type ActRef struct {
	Kind   ActKind
	Date   civil.Date
	Number string
}

// ActKind is what an act does with records. The zero ActKind is none.
type ActKind uint8

// The kinds of acts.
const (
	ActOfDestruction ActKind = iota + 1 // hävitamise akt
	ActOfTransfer                       // üleandmise-vastuvõtmise akt
)

// String returns the reference as the overview has it, "Hävitamise akt 02.03.2026 nr 5"; "" for the zero ActRef.
func (a ActRef) String() string {
	if a == (ActRef{}) || int(a.Kind) >= len(acts) {
		return ""
	}
	return strings.Join([]string{acts[a.Kind].ET, a.Date.Dotted(), "nr", a.Number}, " ")
}

func (a ActRef) complete() bool {
	return a.Kind != 0 && int(a.Kind) < len(acts) && stated(a.Date) && strings.TrimSpace(a.Number) != ""
}

// DestructionAct is an act on which expired records are destroyed (hävitamise akt), with the days on which it went its
// way. Days that have not come stay zero.
//
// Source: RMK p 19.1, 19.2, 19.3, 19.4.
type DestructionAct struct {
	Number  string
	Drafted civil.Date // koostamine
	Author  string     // the archivist
	Items   []ActItem  // the extent of the destruction

	Body      Body       // who decides; see [RMKActGoesTo]
	Submitted civil.Date // esitamine
	Approved  civil.Date // the head's approval (heakskiitmine), or the day of the archive's decision
	Decision  Decision   // the archive's decision that permits the destruction; none from the head
	Received  civil.Date // its receipt

	Destroyed civil.Date // hävitamine
	Traced    bool       // the trace of the destruction is in the system (metaandmejälg)
}

// ActItem is one series or file of an act of destruction.
type ActItem struct {
	Mark, Title string     // tähis, pealkiri
	From, To    civil.Date // outer dates (piirdaatumid)
	Term        Term
	Appraisal   Decision
	Value       Value  // archival value, where it is known
	Holds       []Hold // those of any of its records; read, never kept changed or written to
	Count       int    // number of files or records
}

// Stage is how far an act of destruction has come. The zero Stage is none.
type Stage uint8

// The stages.
const (
	Drafted   Stage = iota + 1 // koostatud
	Submitted                  // esitatud
	Approved                   // heaks kiidetud; from the archive: its decision is received
	Destroyed                  // hävitatud
)

// String returns the stage in English; "" for the zero Stage.
func (s Stage) String() string {
	if int(s) >= len(stages) {
		return ""
	}
	return stages[s].EN
}

// Stage returns how far the act has come: drafted, submitted to the body that the appraisal decision names, approved,
// destroyed. Errors: [ErrOrder] for a step before the one that it needs, or without it; [ErrAct] for a submission to
// nobody and an archive's decision on an act that the head decides; [ErrOrder] also for a decision of another day than
// the approval; [ErrAppraisal] for a decision without its number;
// [ErrYear]; [civil.ErrNoSuchDay] for an act without a day.
//
// Source: RMK p 19.2, 19.3.
func (a *DestructionAct) Stage() (Stage, error) {
	if a == nil || a.Drafted.IsZero() {
		return 0, noDay("drafted")
	}
	steps := []actStep{{"drafted", a.Drafted, Drafted}, {"submitted", a.Submitted, Submitted}, {"approved", a.Approved, Approved}}
	if a.Body == PublicArchive {
		steps[2].stage = Submitted // it permits nothing until it is received
		steps = append(steps, actStep{"decision received", a.Received, Approved})
	} else if !a.Received.IsZero() || a.Decision != (Decision{}) {
		return 0, refuse(ErrAct, "an archive's decision on an act that it does not decide:", a.Received.String()+a.Decision.String())
	}
	steps = append(steps, actStep{"destroyed", a.Destroyed, Destroyed})
	if err := likely("drafted", a.Drafted); err != nil {
		return 0, err
	}
	stage := Drafted
	for i, s := range steps[1:] {
		before := steps[i]
		if s.day.IsZero() {
			continue
		}
		if err := likely(s.name, s.day); err != nil {
			return 0, err
		}
		if before.day.IsZero() || s.day.Before(before.day) {
			return 0, refuse(ErrOrder, s.name+", but "+before.String()+":", s.day.String())
		}
		stage = s.stage
	}
	if stage > Drafted && a.Body != Head && a.Body != PublicArchive {
		return 0, refuse(ErrAct, "submitted to nobody on", a.Submitted.String())
	}
	if a.Body == PublicArchive && stage >= Approved {
		if a.Decision == (Decision{}) {
			return 0, refuse(ErrAppraisal, "received without a decision on", a.Received.String())
		}
		if err := a.Decision.check(); err != nil {
			return 0, err
		}
		if a.Decision.Date != a.Approved {
			return 0, refuse(ErrOrder, "approved "+a.Approved.String()+", but the decision is of", a.Decision.Date.String())
		}
	}
	return stage, nil
}

type actStep struct {
	name  string
	day   civil.Date
	stage Stage
}

// String names the step with its day: "submitted 2026-06-02", "not submitted".
func (s actStep) String() string {
	if s.day.IsZero() {
		return "not " + s.name
	}
	return s.name + " " + s.day.String()
}

// DestroyBy returns until when the records of an approved act are to be destroyed (hävitamise tähtpäev): one week after
// the head's approval, one month after receiving the archive's decision, off a day off. Errors: those of
// [DestructionAct.Stage]; [ErrAct] for an act that is not approved; those of [deadlines.Rule.Due].
//
// Source: RMK p 19.3.
func (a *DestructionAct) DestroyBy(c *deadlines.Calendar) (deadlines.Deadline, error) {
	stage, err := a.Stage()
	switch {
	case err != nil:
		return deadlines.Deadline{}, err
	case stage < Approved:
		return deadlines.Deadline{}, refuse(ErrAct, "to destroy; the act is", stage.String())
	case a.Body == PublicArchive:
		return afterDecision.Due(a.Received, c)
	}
	return afterApproval.Due(a.Approved, c)
}

// Check returns what stands against an act: what it lacks; an item that is permanent, of archival value, whose term
// still ran when the act was drafted, or that a hold kept on the day of the destruction (on that of the draft, where
// nothing is destroyed yet); a destruction after the due day or without a trace. Each is found once, with the number of
// items. Whether a term runs is judged from an item's last outer date and its length, where the length counts from the
// record's own day or from a stated one; of a term that waits for an event the act knows nothing. It gives the error of
// [DestructionAct.Stage] beside the findings. A nil finding list is a clean act; a nil act lacks everything.
//
// Source: RMK p 19.1, 19.3, 19.4.
func (a *DestructionAct) Check(c *deadlines.Calendar) ([]law.Finding, error) {
	found := law.Missing(a, ActElements())
	if a == nil {
		return found, nil
	}
	stage, err := a.Stage()
	found = append(found, a.against()...)
	if err != nil || stage < Destroyed {
		return found, err
	}
	due, err := a.DestroyBy(c)
	if err != nil {
		return found, err
	}
	if late, err := due.DaysLate(a.Destroyed); err != nil {
		return found, err
	} else if late > 0 {
		found = append(found, checkLate.Finding(late, 0))
	}
	if !a.Traced {
		found = append(found, checkTrace.Finding(0, 0))
	}
	return found, nil
}

// against finds the items that may not be destroyed, each way counted.
func (a *DestructionAct) against() (found []law.Finding) {
	held := a.Destroyed
	if held.IsZero() {
		held = a.Drafted
	}
	var permanent, archival, running, blocked int
	for i := range a.Items {
		item := &a.Items[i]
		if marked, _ := item.Term.Archival(); marked || item.Value == Archival {
			archival++
		}
		switch {
		case item.Term.Kind() == Permanent:
			permanent++
		case item.running(a.Drafted):
			running++
		}
		// A hold that cannot be, or that opens long after the act, was meant to hold.
		if slices.ContainsFunc(item.Holds, func(h Hold) bool {
			return h.on(held) || h.check() != nil || ahead(h.Opened, held, yearsAhead)
		}) {
			blocked++
		}
	}
	for _, v := range [...]struct {
		check law.Check
		n     int
	}{{checkPermanent, permanent}, {checkArchival, archival}, {checkRunning, running}, {checkHeld, blocked}} {
		if v.n > 0 {
			found = append(found, v.check.Finding(v.n, 0))
		}
	}
	return found
}

// running reports whether the term of an item surely runs on a day, by its last outer date.
func (i *ActItem) running(day civil.Date) bool {
	def := i.Term.def
	if def == nil || i.To.IsZero() || day.IsZero() {
		return false
	}
	switch def.kind {
	case UntilDate:
		return !def.until.Before(day)
	case Exact, AtLeast, Window:
		return def.a.running(i.To, day)
	case Longer:
		return def.a.running(i.To, day) || def.b.running(i.To, day)
	}
	return false
}

// running reports whether the least length of a clause, counted from a record's own day, runs on a day. Of what counts
// from an event it says no.
func (c *clause) running(from, day civil.Date) bool {
	if c.bound == AtMost || c.anchor.base == baseEvent || c.anchor.base == baseBirth {
		return false
	}
	r := Record{Created: from, Received: from, Closed: from}
	return !c.min.end(c.anchor.on(&r, 0)).Before(day)
}

// ActElements returns what an act of destruction holds (hävitamise akti sisu): number, day, author, the body that
// decides, and the extent, each item with its mark, title, outer dates, retention term, appraisal decision and count.
// Give it to [law.Missing].
//
// Source: RMK p 19.1, 19.2, 19.3.
func ActElements() []law.Element[DestructionAct] {
	all := func(has func(*ActItem) bool) func(*DestructionAct) bool {
		return func(a *DestructionAct) bool {
			for i := range a.Items {
				if !has(&a.Items[i]) {
					return false
				}
			}
			return true
		}
	}
	source := rmkAct.At("p 19.1").Doubting("what an act holds was not read in ArhE § 14")
	extent := rmkAct.At("p 19.3").Doubting("the instruction says \"in the extent of the act\"; its columns are those of DELTA")
	return []law.Element[DestructionAct]{
		{Clause: "rmk-19.1", Code: "act.number", Source: source, ET: "Akti number", EN: "The number of the act", Has: func(a *DestructionAct) bool { return filled(a.Number) }},
		{Clause: "rmk-19.1", Code: "act.date", Source: source, ET: "Akti kuupäev", EN: "The date of the act", Has: func(a *DestructionAct) bool { return stated(a.Drafted) }},
		{Clause: "rmk-19.1", Code: "act.author", Source: source, ET: "Akti koostaja", EN: "The author of the act", Has: func(a *DestructionAct) bool { return filled(a.Author) }},
		{Clause: "rmk-19.2", Code: "act.body", Source: rmkAct.At("p 19.2"), ET: "Akti hindaja", EN: "The body that decides on the act", Has: func(a *DestructionAct) bool { return a.Body == Head || a.Body == PublicArchive }},
		{Clause: "rmk-19.3", Code: "act.extent", Source: rmkAct.At("p 19.3"), ET: "Hävitamise maht", EN: "The extent of the destruction", Has: func(a *DestructionAct) bool { return len(a.Items) > 0 }},
		{Clause: "rmk-19.3", Code: "act.item.mark", Source: extent, ET: "Tähis", EN: "The mark of an item", Has: all(func(i *ActItem) bool { return filled(i.Mark) })},
		{Clause: "rmk-19.3", Code: "act.item.title", Source: extent, ET: "Pealkiri", EN: "The title of an item", Has: all(func(i *ActItem) bool { return filled(i.Title) })},
		{Clause: "rmk-19.3", Code: "act.item.dates", Source: extent, ET: "Piirdaatumite märge", EN: "The entry of an item's outer dates", Has: all(func(i *ActItem) bool { return stated(i.From) && stated(i.To) && !i.To.Before(i.From) })},
		{Clause: "rmk-19.3", Code: "act.item.term", Source: extent, ET: "Säilitustähtaeg", EN: "The retention term of an item", Has: all(func(i *ActItem) bool { return !i.Term.IsZero() })},
		{Clause: "rmk-19.3", Code: "act.item.appraisal", Source: extent, ET: "Hindamisotsuse kuupäev või number", EN: "The date or number of an item's appraisal decision", Has: all(func(i *ActItem) bool { return i.Appraisal != (Decision{}) && i.Appraisal.check() == nil })},
		{Clause: "rmk-19.3", Code: "act.item.count", Source: extent, ET: "Hulk", EN: "The count of an item", Has: all(func(i *ActItem) bool { return i.Count > 0 })},
	}
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }
