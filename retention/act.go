// SPDX-License-Identifier: MIT

package retention

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// ActRef is how an act of transfer or of destruction is referred to (akti kuupäev ja number). The zero ActRef is none.
//
// Source: RMK p 16.3.
type ActRef struct {
	Kind   Outcome    `json:"kind"` // [Destroy] or [Transfer]
	Date   civil.Date `json:"date"`
	Number string     `json:"number"`
}

// actNames are the names of the acts.
var actNames = map[Outcome]string{Destroy: "Hävitamise akt", Transfer: "Üleandmise-vastuvõtmise akt"}

// String returns the reference as the overview has it, "Hävitamise akt 02.03.2026 nr 5"; "" for the zero ActRef.
func (a ActRef) String() string {
	name := actNames[a.Kind]
	if name == "" {
		return ""
	}
	return strings.Join([]string{name, a.Date.Dotted(), "nr", a.Number}, " ")
}

func (a ActRef) complete() bool {
	return actNames[a.Kind] != "" && stated(a.Date) && filled(a.Number)
}

// DestructionAct is an act on which expired records are destroyed (hävitamise akt), with the days on which it went its
// way. Days that have not come stay zero.
//
// Source: RMK p 19.1, 19.2, 19.3, 19.4; ArhE § 14.
type DestructionAct struct {
	Number   string     `json:"number"`
	Drafted  civil.Date `json:"drafted,omitzero"`   // koostamine
	Author   string     `json:"author"`             // the archivist
	Items    []ActItem  `json:"items"`              // the extent of the destruction
	Governed string     `json:"governed,omitempty"` // the acts that govern how long these records are kept or how they are destroyed, if any

	Body      Body       `json:"body,omitempty"`     // who decides; see [RMKActGoesTo]
	Submitted civil.Date `json:"submitted,omitzero"` // esitamine
	Approved  civil.Date `json:"approved,omitzero"`  // the head's approval (heakskiitmine), or the day of the archive's decision
	Permit    Appraisal  `json:"permit,omitzero"`    // the archive's decision that permits the destruction; none from the head
	Received  civil.Date `json:"received,omitzero"`  // its receipt
	Destroyed civil.Date `json:"destroyed,omitzero"` // hävitamine
	Way       string     `json:"way,omitempty"`      // in which way the records were destroyed
	Place     string     `json:"place,omitempty"`    // and where
	Person    string     `json:"person,omitempty"`   // and by whom
	Traced    bool       `json:"traced,omitempty"`   // the trace of the destruction is in the system (metaandmejälg)
}

// ActItem is one series or file of an act of destruction.
type ActItem struct {
	Mark      string     `json:"mark"`          // tähis
	Title     string     `json:"title"`         // pealkiri
	From      civil.Date `json:"from,omitzero"` // outer dates (piirdaatumid)
	To        civil.Date `json:"to,omitzero"`
	Term      Term       `json:"term,omitzero"`
	Appraisal Appraisal  `json:"appraisal,omitzero"`
	Value     Value      `json:"value,omitempty"` // archival value, where it is known
	Holds     []Hold     `json:"holds,omitempty"` // those of any of its records; read, and never kept or changed
	Count     int        `json:"count"`           // number of files or records
}

// Body decides on an act of destruction. The zero Body is none.
type Body uint8

// The bodies.
const (
	Head          Body = iota + 1 // the institution's own head for it; in RMK teabehaldusosakonna juhataja
	PublicArchive                 // avalik arhiiv
)

var bodies = enum.Names[Body]{
	Head:          {Code: "head", ET: "asutuse teabehalduse juht", EN: "head of information governance"},
	PublicArchive: {Code: "archive", ET: "avalik arhiiv", EN: "public archive"},
}

// String returns the code.
func (b Body) String() string { return bodies.Code(b) }

// Text returns the name in Estonian or English.
func (b Body) Text(tag language.Tag) string { return bodies.Text(b, tag) }

// MarshalText writes the code.
func (b Body) MarshalText() ([]byte, error) { return bodies.Marshal(b) }

// UnmarshalText reads a code.
func (b *Body) UnmarshalText(text []byte) error { return bodies.Decode(text, b) }

// Stage returns how far the act has come: "drafted", "submitted" to the body that decides, "approved" or, by the
// archive, its permit "received", and "destroyed". Errors:
// [law.ErrMissing] for an act without a day, a submission to nobody, a step without the one before it, and a decision of
// the archive without its date or number; [law.ErrPlaceholder]; [law.ErrInvalid] for a step before the one that it needs,
// an archive's decision on an act that it does not decide, and one of another day than the approval.
//
// Source: RMK p 19.2, 19.3.
func (a *DestructionAct) Stage() (string, error) {
	if a == nil {
		return "", refuse.Missing("act")
	}
	if err := refuse.Day("drafted", a.Drafted); err != nil {
		return "", err
	}
	steps := []actStep{{"drafted", a.Drafted}, {"submitted", a.Submitted}, {"approved", a.Approved}}
	if a.Body == PublicArchive {
		steps = append(steps, actStep{"received", a.Received}) // the decision permits nothing until then
	} else if !a.Received.IsZero() || a.Permit != (Appraisal{}) {
		return "", refuse.Invalid("permit", strings.TrimSpace(a.Received.String()+" "+a.Permit.String()), textNotTheirs)
	}
	steps = append(steps, actStep{"destroyed", a.Destroyed})
	stage := "drafted"
	for i, s := range steps[1:] {
		before := steps[i]
		if s.day.IsZero() {
			continue
		}
		if err := refuse.Day(s.stage, s.day); err != nil {
			return "", err
		}
		if before.day.IsZero() {
			return "", refuse.Day(before.stage, before.day)
		}
		if s.day.Before(before.day) {
			return "", refuse.Order(s.stage, before.day, s.day)
		}
		stage = s.stage
	}
	switch {
	case stage != "drafted" && !bodies.Known(a.Body):
		return "", refuse.Missing("body")
	case stage == "received" || stage == "destroyed" && a.Body == PublicArchive:
		if a.Permit == (Appraisal{}) {
			return "", refuse.Missing("permit")
		}
		if err := a.Permit.check("permit"); err != nil {
			return "", err
		}
		if a.Permit.Date != a.Approved {
			return "", refuse.Invalid("permit.date", a.Permit.Date.String(), textOtherDay.Put(msg.Date(a.Approved)))
		}
	}
	return stage, nil
}

type actStep struct {
	stage string
	day   civil.Date
}

// DestroyBy returns until when the records of an approved act are to be destroyed (hävitamise tähtpäev), by the policy:
// after the head's approval, or after the archive's decision was received. Errors: those of [DestructionAct.Stage];
// [law.ErrNotPossible] for an act that is not approved; [law.ErrMissing] where the policy sets no limit; those of
// [deadlines.Rule.Due].
//
// Source: RMK p 19.3.
func (a *DestructionAct) DestroyBy(p *Policy, c *deadlines.Calendar) (deadlines.Deadline, error) {
	stage, err := a.Stage()
	switch {
	case err != nil:
		return deadlines.Deadline{}, err
	case !p.valid():
		return deadlines.Deadline{}, refuse.Missing("policy")
	case stage == "drafted" || stage == "submitted" || stage == "approved" && a.Body == PublicArchive:
		return deadlines.Deadline{}, refuse.New(law.ErrNotPossible, "approved", stage, textNotApproved)
	}
	spec, event, at := p.spec.Destruction.Approved, a.Approved, "destruction.approved"
	if a.Body == PublicArchive {
		spec, event, at = p.spec.Destruction.Permitted, a.Received, "destruction.permitted"
	}
	if spec.ID == "" {
		return deadlines.Deadline{}, refuse.Missing(at)
	}
	rule, err := spec.Rule()
	if err != nil {
		return deadlines.Deadline{}, err
	}
	return rule.Due(event, c)
}

// Check returns what stands against an act: what it lacks; an item that is permanent, of archival value, whose term
// still ran when the act was drafted, or that a hold kept on the day of the destruction (on that of the draft, where
// nothing is destroyed yet); a destruction after the due day or without a trace. Each is found once, with the number of
// items. Whether a term runs is judged from an item's last outer date and its length, where the length counts from the
// record's own day or from a stated one; of a term that waits for an event the act knows nothing. The error of
// [DestructionAct.Stage] comes beside the findings. A nil list is a clean act; a nil act lacks everything; a nil policy is
// the statute's.
//
// Source: RMK p 19.1, 19.3, 19.4; ArhE § 14.
func (a *DestructionAct) Check(p *Policy, c *deadlines.Calendar) ([]law.Finding, error) {
	p = p.rest()
	var found []law.Finding
	done := a != nil && !a.Destroyed.IsZero()
	for i := range actRows {
		if r := &actRows[i]; a == nil || !r.has(a) && (done || !r.done) {
			found = append(found, p.check(r.at, "act."+r.code, r.doubt, r.text).Finding(0, 0))
		}
	}
	if a == nil {
		return found, refuse.Missing("act")
	}
	stage, err := a.Stage()
	found = append(found, a.against(p)...)
	if err != nil || stage != "destroyed" {
		return found, err
	}
	if !a.Traced {
		found = append(found, p.check(atTrace, "act.trace", "", textTraceMissing).Finding(0, 0))
	}
	due, err := a.DestroyBy(p, c)
	if law.ErrMissing == kindOf(err) && c != nil {
		return found, nil // the policy sets no limit
	}
	if err != nil {
		return found, err
	}
	late, err := due.DaysLate(a.Destroyed)
	if err == nil && late > 0 {
		found = append(found, p.check(atExtent, "act.late", "", textLate).Finding(late, 0))
	}
	return found, err
}

func kindOf(err error) error {
	if e, ok := err.(*law.Error); ok {
		return e.Kind
	}
	return nil
}

// check makes a check of the policy's.
func (p *Policy) check(at slot, code, doubt string, text msg.Text) law.Check {
	c := law.Check{Clause: p.cites[at].clause, Code: code, Source: p.cites[at].source, ET: text.ET, EN: text.EN}
	if doubt != "" {
		c.Source = c.Source.Doubting(doubt)
	}
	return c
}

// actRow is one thing that an act of destruction holds.
type actRow struct {
	at    slot
	code  string
	doubt string
	done  bool // it is known only when the records are destroyed
	text  msg.Text
	has   func(*DestructionAct) bool
}

const (
	notListed = "number, date and author are not in the list of ArhE § 14 lg 2 as Antsla 2012 § 60 lg 3 has it"
	listed    = "the list of ArhE § 14 lg 2 is known from Antsla 2012 § 60 lg 3; its own text was not read"
	noHolds   = "the rules say nothing of holds"
	// noExtensions is the doubt of a step that tells an extension.
	noExtensions = "the rules say nothing of extensions"
)

// actRows are what an act of destruction holds (hävitamise akti sisu).
var actRows = [...]actRow{
	{atAct, "number", notListed, false, missing("Akti number", "The number of the act"), func(a *DestructionAct) bool { return filled(a.Number) }},
	{atAct, "date", notListed, false, missing("Akti kuupäev", "The date of the act"), func(a *DestructionAct) bool { return stated(a.Drafted) }},
	{atAct, "author", notListed, false, missing("Akti koostaja nimi", "The author of the act"), func(a *DestructionAct) bool { return filled(a.Author) }},
	{atBody, "body", "", false, missing("Akti hindaja nimi", "The body that decides on the act"), func(a *DestructionAct) bool { return bodies.Known(a.Body) }},
	{atExtent, "extent", "", false, missing("Hävitatavate dokumentide loetelu", "The extent of the destruction"), func(a *DestructionAct) bool { return len(a.Items) > 0 }},
	{atExtent, "item.mark", listed, false, missing("Kande tähis", "The mark of an item"), every(func(i *ActItem) bool { return filled(i.Mark) })},
	{atExtent, "item.title", listed, false, missing("Kande pealkiri", "The title of an item"), every(func(i *ActItem) bool { return filled(i.Title) })},
	{atExtent, "item.dates", listed, false, missing("Kande piirdaatumite märge", "The entry of an item's outer dates"), every(func(i *ActItem) bool {
		return stated(i.From) && stated(i.To) && !i.To.Before(i.From)
	})},
	{atExtent, "item.term", listed, false, missing("Kande säilitustähtaeg", "The retention term of an item"), every(func(i *ActItem) bool { return !i.Term.IsZero() })},
	{atExtent, "item.appraisal", listed, false, missing("Kande hindamisotsuse kuupäev või number", "The date or number of an item's appraisal decision"), every(func(i *ActItem) bool { return i.Appraisal.complete() })},
	{atExtent, "item.count", listed, false, missing("Kande dokumentide hulk", "The count of an item"), every(func(i *ActItem) bool { return i.Count > 0 })},
	{atExtent, "way", listed, true, missing("Hävitamise viisi märge", "The way of the destruction"), func(a *DestructionAct) bool { return filled(a.Way) }},
	{atExtent, "place", listed, true, missing("Hävitamise koha märge", "The place of the destruction"), func(a *DestructionAct) bool { return filled(a.Place) }},
	{atExtent, "person", listed, true, missing("Hävitaja nimi", "The person who destroyed the records"), func(a *DestructionAct) bool { return filled(a.Person) }},
}

// missing is the sentence that a thing is missing.
func missing(et, en string) msg.Text { return msg.Text{ET: et + " puudub", EN: en + " is missing"} }

func every(has func(*ActItem) bool) func(*DestructionAct) bool {
	return func(a *DestructionAct) bool {
		for i := range a.Items {
			if !has(&a.Items[i]) {
				return false
			}
		}
		return true
	}
}

// against finds the items that may not be destroyed, each way counted.
func (a *DestructionAct) against(p *Policy) (found []law.Finding) {
	day := a.Destroyed
	if day.IsZero() {
		day = a.Drafted
	}
	var permanent, archival, running, blocked int
	for i := range a.Items {
		item := &a.Items[i]
		if item.Term.Archival() || item.Value == Archival {
			archival++
		}
		switch {
		case item.Term.Kind() == Permanent:
			permanent++
		case item.running(a.Drafted):
			running++
		}
		// A hold that cannot be, or that opens long after the act, was meant to hold.
		if slices.ContainsFunc(item.Holds, func(h Hold) bool { return h.on(day) || h.check(civil.Date{}, day) != nil }) {
			blocked++
		}
	}
	for i, n := range [...]int{permanent, archival, running, blocked} {
		if v := &itemChecks[i]; n > 0 {
			found = append(found, p.check(v.at, "act.item."+v.code, v.doubt, v.text).Finding(n, 0))
		}
	}
	return found
}

// itemChecks are the ways in which an item may not be destroyed, in the order in which they are counted.
var itemChecks = [...]struct {
	at          slot
	code, doubt string
	text        msg.Text
}{
	{atAct, "permanent", "", textItemsPermanent}, {atAct, "archival", "", textItemsArchival},
	{atAct, "running", "", textItemsRunning}, {atAct, "held", noHolds, textItemsHeld},
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
	return !c.min.end(c.anchor.shift.moved(c.anchor.on(&r, 0))).Before(day)
}

// String returns the act in one line: number, day and stage.
func (a *DestructionAct) String() string {
	if a == nil {
		return ""
	}
	stage, err := a.Stage()
	if err != nil {
		stage = err.Error()
	}
	return strings.TrimSpace(a.Number + " " + a.Drafted.String() + " (" + strconv.Itoa(len(a.Items)) + "): " + stage)
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }

// stated reports whether a day is given and can be meant.
func stated(d civil.Date) bool { return !d.IsZero() && !d.Placeholder() }
