// SPDX-License-Identifier: MIT

package shredding

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Tallinn University of Technology on personal data (TTÜ isikuandmete töötlemise ja kaitse kord).

var ttuAct = acts.TTU()

var (
	ttuInForce       = dated.Since(acts.TTUSince(), true)
	ttuGatherInForce = dated.Since(civil.Must(2022, time.February, 1), true) // since when p 9.17 reads as it does
)

// ttuDemands are p 9.16 by category, for ordinary data and for data that are more closely protected.
var ttuDemands = func() (all [Electronic + 1][2]demand) {
	all[Paper][0] = demand{id: "ttu-9.16.1", limits: Limits{Level: 2, Old: 2, Strip: 6 * mm}}
	all[Paper][1] = demand{id: "ttu-9.16.2", limits: Limits{Level: 3, Old: 3, Strip: 2 * mm, Sides: [2]Length{4 * mm, 60 * mm}}}
	for c := Film; c <= Electronic; c++ {
		all[c] = [2]demand{{id: "ttu-9.16.3", limits: Limits{Level: 2}}, {id: "ttu-9.16.4", limits: Limits{Level: 3}}}
	}
	for c := Paper; c <= Electronic; c++ {
		for i := range all[c] {
			d := &all[c][i]
			d.carrier, d.personal, d.source = c, true, ttuAct.At("p "+strings.TrimPrefix(string(d.id), "ttu-"))
		}
	}
	return all
}()

// TTURequired returns what the university asks of the machine that destroys a carrier with personal data (purustaja).
//
// Paper with ordinary data: P-2 or DIN 32757 no. 2, with strips of 6 mm at most. The width binds strips only; of pieces the
// level decides. Paper with private-life or sensitive data: P-3 or DIN 32757 no. 3, with strips of 2 mm or pieces of
// 4×60 mm at most. Both sides count, in either order: 5×40 mm fails although its area is smaller. Any other carrier: level 2
// of its category for ordinary data, and level 3 for the rest. The book prints "DIN 663997", which is read as DIN 66399.
//
// Errors: [law.ErrMissing] and [law.ErrUnknown] for the category or the data.
//
// Source: TTÜ p 9.16.1, 9.16.2, 9.16.3, 9.16.4.
func TTURequired(carrier Category, data classification.PersonalData) (Requirement, error) {
	if err := carrier.check(); err != nil {
		return Requirement{}, err
	}
	switch data {
	case classification.Ordinary:
		return Requirement{&ttuDemands[carrier][0]}, nil
	case classification.PrivateLife, classification.Sensitive:
		return Requirement{&ttuDemands[carrier][1]}, nil
	case 0:
		return Requirement{}, refuse.Missing("data")
	}
	return Requirement{}, refuse.Unknown("data", digits(int(data)))
}

// ttuAllowed reports whether the university names the level of a magnetic eraser.
func ttuAllowed(l EraserLevel) bool { return l == EraserLevel{'A', '3'} || l == EraserLevel{'B', '3'} }

// TTUErasure returns whether an action erases the data of a carrier securely (turvaline kustutamine), with the reason.
// Software does. A magnetic eraser does so for tapes and hard disks (eraser.carrier) and where its level is A3 or B3
// (eraser.level). Nothing else does, neither overwriting alone nor plain deletion.
//
// Errors: [law.ErrMissing] and [law.ErrUnknown] for the category; [law.ErrInvalid] for paper and film, which nothing erases
// electronically.
//
// Source: TTÜ p 9.13.
func TTUErasure(c Category, how Action, eraser EraserLevel) (law.Decision, error) {
	if err := c.check(); err != nil {
		return law.Decision{}, err
	}
	if !c.erasable() {
		return law.Decision{}, refuse.Invalid("category", c.String(), textNotErasable)
	}
	return decide.Ask(&ttuErasureChecks, ttuErasures, ttuErasure{c, how, eraser}), nil
}

type ttuErasure struct {
	carrier Category
	how     Action
	eraser  EraserLevel
}

const (
	ttuEraserCarrier uint8 = iota
	ttuEraserLevel
)

var ttuErasureChecks = []law.Check{
	ttuEraserCarrier: {
		Clause: "ttu-9.13", Code: "eraser.carrier", Source: ttuMagnet,
		ET: "Magnetilise kustutuse seade seda teabekandjat ei kustuta", EN: "A magnetic eraser does not erase this carrier",
	},
	ttuEraserLevel: {
		Clause: "ttu-9.13", Code: "eraser.level", Source: ttuAct.At("p 9.13"),
		ET: "Magnetilise kustutuse seade ei vasta standardi DIN 33858 tasemele A3 ega B3", EN: "The magnetic eraser is of neither level A3 nor B3 of DIN 33858",
	},
}

var ttuMagnet = ttuAct.At("p 9.13").Doubting("that only magnetic carriers can be erased magnetically is physics, not the text")

func ttuEraserFound(e ttuErasure) decide.Set {
	return decide.Need(e.carrier.magnetic(), ttuEraserCarrier) | decide.Need(ttuAllowed(e.eraser), ttuEraserLevel)
}

var ttuErasures = []decide.Row[ttuErasure]{
	{
		Outcome: decide.Say("ttu-9.13", ttuAct.At("p 9.13"), "erasure.software", law.Allowed,
			"Kustutustarkvara kustutab andmed turvaliselt", "Erasing software erases the data securely"),
		When: func(e ttuErasure) bool { return e.how == EraseBySoftware },
	},
	{
		Outcome: decide.Say("ttu-9.13", ttuMagnet, "erasure.carrier", law.Refused,
			"Magnetiliselt saab kustutada ainult magnetkandjat ja kõvaketast", "Only magnetic carriers and hard disks can be erased magnetically"),
		When:  func(e ttuErasure) bool { return e.how == EraseMagnetically && !e.carrier.magnetic() },
		Unmet: ttuEraserFound,
	},
	{
		Outcome: decide.Say("ttu-9.13", ttuAct.At("p 9.13"), "erasure.magnetic", law.Allowed,
			"Taseme A3 või B3 magnetilise kustutuse seade kustutab andmed turvaliselt", "A magnetic eraser of level A3 or B3 erases the data securely"),
		When:  func(e ttuErasure) bool { return e.how == EraseMagnetically },
		Unmet: ttuEraserFound,
	},
	{
		Outcome: decide.Say("ttu-9.13", ttuAct.At("p 9.13"), "erasure.insecure", law.Refused,
			"Turvaline on ainult kustutamine tarkvara või magnetilise kustutuse seadmega", "Only erasing software or a magnetic eraser is secure"),
	},
}

// Ability tells whether something can be done with a carrier. The zero Ability is not known.
type Ability uint8

// The abilities.
const (
	Able   Ability = iota + 1 // võimalik
	Unable                    // ei ole võimalik
)

// String returns "able" or "unable"; "" for one that is not known.
func (a Ability) String() string { return abilities.Code(a) }

// Text returns the ability in words; "" for one that is not known.
func (a Ability) Text(tag language.Tag) string { return abilities.Text(a, tag) }

// MarshalText writes "able" or "unable"; nothing for the zero Ability.
func (a Ability) MarshalText() ([]byte, error) { return abilities.Marshal(a) }

// UnmarshalText reads "able" or "unable", and no text as the zero Ability. After an error a is unchanged.
func (a *Ability) UnmarshalText(text []byte) error { return abilities.Decode(text, a) }

// TTUCarrier is a carrier with personal data (isikuandmeid sisaldav teabekandja) and what is known of it.
type TTUCarrier struct {
	Category Category                    `json:"carrier"`
	Data     classification.PersonalData `json:"data"`

	OutOfUse  civil.Date `json:"out_of_use,omitzero"`   // day on which it was taken out of use; zero: it is in use
	NeedUntil civil.Date `json:"need_until,omitzero"`   // last day on which it was needed; zero: it is needed
	KeepUntil civil.Date `json:"period_until,omitzero"` // last day of the retention period; zero: not known
	NoPeriod  bool       `json:"no_period,omitzero"`    // it has no retention period

	Erasable     Ability     `json:"erasable,omitzero"`     // electronically; an electronic carrier out of use must tell
	Overwritable Ability     `json:"overwritable,omitzero"` // after it was erased
	Eraser       EraserLevel `json:"din33858,omitzero"`     // of the magnetic eraser at hand; zero: it is erased by software

	Bulky  bool `json:"bulky,omitzero"`  // it belongs to a large amount (mahukam kogus)
	Agreed bool `json:"agreed,omitzero"` // internal audit (siseauditi büroo) has agreed to its being gathered
}

// Check returns what is missing or cannot be so: the category, the data, a day that stands for none, an electronic carrier
// out of use of which nobody says whether it can be erased, paper or film that can be erased electronically, a retention
// period of a carrier that has none. It is nil when there is nothing.
//
// Source: TTÜ p 9.13, 9.15, 9.16.
func (c TTUCarrier) Check() []law.Finding { return ttuCarrierElements.Missing(&c) }

var ttuCarrierElements = element.Table[TTUCarrier]{Source: ttuAct, Rows: []element.Row[TTUCarrier]{
	{Clause: "ttu-9.16", Code: "carrier.category", Provision: "p 9.16", ET: "Teabekandja kategooria", EN: "The category of the carrier", Has: func(c *TTUCarrier) bool { return c.Category.known() }},
	{Clause: "ttu-9.16", Code: "carrier.data", Provision: "p 9.16", ET: "Isikuandmete liik", EN: "The category of the personal data", Has: func(c *TTUCarrier) bool { return personal(c.Data) }},
	{Clause: "ttu-9.13", Code: "carrier.out-of-use", Provision: "p 9.13", Sentence: true, ET: "Kasutuselt kõrvaldamise päev ei saa õige olla", EN: "The day on which it was taken out of use cannot be right", Has: func(c *TTUCarrier) bool { return !c.OutOfUse.Placeholder() }},
	{Clause: "ttu-9.15", Code: "carrier.need", Provision: "p 9.15", Sentence: true, ET: "Kasutamisvajaduse viimane päev ei saa õige olla", EN: "The last day of the need cannot be right", Has: func(c *TTUCarrier) bool { return !c.NeedUntil.Placeholder() }},
	{Clause: "ttu-9.15", Code: "carrier.period", Provision: "p 9.15", Sentence: true, ET: "Säilitustähtaja viimane päev ei saa õige olla", EN: "The last day of the retention period cannot be right", Has: func(c *TTUCarrier) bool {
		seventyFive := c.KeepUntil == civil.Must(2099, time.December, 31) // the end of 75 years too
		return (seventyFive || !c.KeepUntil.Placeholder()) && !(c.NoPeriod && !c.KeepUntil.IsZero())
	}},
	{Clause: "ttu-9.13", Code: "carrier.erasable", Provision: "p 9.13", Sentence: true, ET: "Ei ole teada, kas andmeid saab elektrooniliselt kustutada", EN: "It is not known whether the data can be erased electronically", Has: func(c *TTUCarrier) bool {
		return c.Erasable <= Unable && c.Overwritable <= Unable && (!c.Category.erasable() || c.OutOfUse.IsZero() || c.Erasable != 0)
	}},
	{Clause: "ttu-9.13", Code: "carrier.erased", Provision: "p 9.13", Sentence: true, ET: "Paberit ega filmi ei saa elektrooniliselt kustutada", EN: "Neither paper nor film can be erased electronically", Has: func(c *TTUCarrier) bool {
		return c.Category.erasable() || !c.Category.known() || c.Erasable != Able
	}},
}}

func personal(d classification.PersonalData) bool {
	return classification.Ordinary <= d && d <= classification.Sensitive
}

// TTUPlan is what is to be done with a carrier on a day, with the reasons. The zero TTUPlan is to do nothing.
type TTUPlan struct {
	carrier                TTUCarrier
	on                     civil.Date
	eraseFrom, destroyFrom civil.Date
	requirement            Requirement
	actions                [3]Action // erasing, overwriting, destruction; 0 where not to be done
}

// Plan returns what the university's rules say is done with a carrier on a day.
//
// An electronic carrier (O, T, E, F, H) that is out of use is erased, by software or by a magnetic eraser of level A3 or
// B3, and overwritten where possible. One that cannot be erased electronically is destroyed physically. A magnetic eraser
// erases tapes and hard disks only; where the one at hand will not do, software is named and a finding says why. Any
// carrier is shredded when both need and retention period are over: from the day after the later of their last days. No
// day off moves that day. A large amount may be gathered for destruction instead, where internal audit agreed; the level
// required stays the same.
//
// Errors: [law.ErrMissing] without a category, data or a day, and for an electronic carrier out of use of which nobody says
// whether it can be erased; [law.ErrUnknown]; [law.ErrInvalid] for paper or film that can be erased, and for the retention
// period of a carrier that has none; [law.ErrPlaceholder] for a day that stands for none, unless it is the end of a need or
// a period that is still ahead and so keeps the carrier; [law.ErrNotInForce] before 20.05.2013, and for gathering before
// 01.02.2022.
//
// Source: TTÜ p 6.7, 9.13, 9.14, 9.15, 9.16, 9.17.
func (c TTUCarrier) Plan(on civil.Date) (TTUPlan, error) {
	need, err := TTURequired(c.Category, c.Data)
	if err == nil {
		err = c.refuse(on)
	}
	if err != nil {
		return TTUPlan{}, err
	}
	p := TTUPlan{carrier: c, on: on, requirement: need}
	p.derive(nil)
	if p.actions[2] == Gather && ttuGatherInForce.On(on) == nil {
		return TTUPlan{}, ttuGatherInForce.Refuse("ttu-9.17", on)
	}
	return p, nil
}

// refuse refuses a carrier that cannot be, and a day that stands for none. Need and period may end on one that is ahead,
// such as 31.12.2099, the end of 75 years: it keeps the carrier.
func (c *TTUCarrier) refuse(on civil.Date) error {
	if !usual(on) {
		if err := refuse.Day("on", on); err != nil {
			return err
		}
	}
	switch {
	case ttuInForce.On(on) == nil:
		return ttuInForce.Refuse("ttu-9.15", on)
	case c.Erasable > Unable:
		return refuse.Unknown("erasable", digits(int(c.Erasable)), abilities.Codes()...)
	case c.Overwritable > Unable:
		return refuse.Unknown("overwritable", digits(int(c.Overwritable)), abilities.Codes()...)
	case !c.Category.erasable() && c.Erasable == Able:
		return refuse.Invalid("erasable", c.Category.String(), textNotErasable)
	case c.Category.erasable() && !c.OutOfUse.IsZero() && c.Erasable == 0:
		return refuse.New(law.ErrMissing, "erasable", "", textTellErasable)
	case c.NoPeriod && !c.KeepUntil.IsZero():
		return refuse.Invalid("period_until", c.KeepUntil.String(), textNoPeriod)
	}
	var err error
	if !usual(c.OutOfUse) {
		err = refuse.Given("out_of_use", c.OutOfUse)
	}
	if err == nil && !usual(c.NeedUntil) && !c.NeedUntil.After(on) {
		err = refuse.Given("need_until", c.NeedUntil)
	}
	if err == nil && !usual(c.KeepUntil) && !c.KeepUntil.After(on) {
		err = refuse.Given("period_until", c.KeepUntil)
	}
	return err
}

// usual reports whether a day is none that could stand for none, at the price of two comparisons.
func usual(d civil.Date) bool { return d.After(epoch) && d.Before(turn) }

var epoch, turn = civil.Must(1970, time.January, 1), civil.Must(2079, time.June, 6)

// electronic reports whether the rules count the carrier as electronic: every category but paper.
func (c *TTUCarrier) electronic() bool { return c.Category != Paper }

// eraser returns how the carrier is erased: by the magnetic eraser at hand where it will do, else by software.
func (c *TTUCarrier) eraser() Action {
	if c.Category.magnetic() && ttuAllowed(c.Eraser) {
		return EraseMagnetically
	}
	return EraseBySoftware
}

// derive finds what is to be done, and says why to whoever listens.
func (p *TTUPlan) derive(t *trace.Trace) {
	c, listens := &p.carrier, t.Listens()
	say := func(day civil.Date, provision, code string, text msg.Text) {
		t.Say(day, ttuAct.At(provision), code, text)
	}
	p.eraseFrom, p.destroyFrom, p.actions = civil.Date{}, civil.Date{}, [3]Action{}
	by := "p 9.15"
	if c.electronic() && !c.OutOfUse.IsZero() {
		if listens {
			say(c.OutOfUse, "p 6.7", "out-of-use", textOutOfUse)
		}
		if c.Erasable == Able {
			p.eraseFrom = c.OutOfUse
			if listens {
				say(p.eraseFrom, "p 9.13", "erase", textErase.Put(actions.Msg(c.eraser())))
			}
			if listens && c.Overwritable != Unable {
				say(p.eraseFrom, "p 9.13", "overwrite", textOverwrite)
			}
		} else {
			p.destroyFrom, by = c.OutOfUse, "p 9.14"
			if listens {
				say(p.destroyFrom, by, "unerasable", textUnerasable)
			}
		}
	}
	over := c.NeedUntil // then the first day on which neither need nor period runs; zero while it is not known
	if over.IsZero() {
		if listens {
			say(over, "p 9.15", "needed", textNeeded)
		}
	} else {
		if listens {
			say(over, "p 9.15", "need-ends", textNeedEnds)
		}
		over = over.AddDays(1)
	}
	switch {
	case c.NoPeriod:
		if listens {
			say(civil.Date{}, "p 9.15", "no-period", textNoPeriod)
		}
	case c.KeepUntil.IsZero():
		if listens {
			say(civil.Date{}, "p 9.15", "period-unknown", textUnknown)
		}
		over = civil.Date{}
	default:
		if listens {
			say(c.KeepUntil, "p 9.15", "period-ends", textPeriodEnds)
		}
		if !over.IsZero() && !c.KeepUntil.Before(over) {
			over = c.KeepUntil.AddDays(1)
		}
	}
	if !over.IsZero() {
		if listens {
			say(over, "p 9.15", "both-over", textBothOver)
		}
		if p.destroyFrom.IsZero() || over.Before(p.destroyFrom) {
			p.destroyFrom, by = over, "p 9.15"
		}
	}
	if p.mustErase() {
		p.actions[0] = c.eraser()
		if c.Overwritable != Unable {
			p.actions[1] = Overwrite
		}
	}
	if p.mustDestroy() {
		p.actions[2] = Shred
		if listens {
			say(p.destroyFrom, p.requirement.d.source.Provision, "requirement", p.requirement.d.text())
		}
		if c.Bulky && c.Agreed {
			p.actions[2] = Gather
			if listens {
				say(p.on, "p 9.17", "gather", textGather)
			}
		}
	}
	switch {
	case !p.destroyFrom.IsZero():
		if listens {
			say(p.destroyFrom, by, "destroy-from", textDestroyed)
		}
	case !p.eraseFrom.IsZero():
		if listens {
			say(p.eraseFrom, "p 9.13", "erase-from", textErased)
		}
	default:
		if listens {
			say(civil.Date{}, "p 9.15", "nothing", textKeep)
		}
	}
}

func (p *TTUPlan) mustErase() bool { return !p.eraseFrom.IsZero() && !p.on.Before(p.eraseFrom) }

func (p *TTUPlan) mustDestroy() bool { return !p.destroyFrom.IsZero() && !p.on.Before(p.destroyFrom) }

// EraseFrom returns the day from which the data are to be erased; zero where they are not.
func (p TTUPlan) EraseFrom() civil.Date { return p.eraseFrom }

// DestroyFrom returns the day from which the carrier is to be destroyed, which may be ahead; zero where none is known.
func (p TTUPlan) DestroyFrom() civil.Date { return p.destroyFrom }

// Requirement returns what is asked of the machine that destroys the carrier, here or where it is gathered.
func (p TTUPlan) Requirement() Requirement { return p.requirement }

// Actions yields what is to be done on the day, in order; nothing where nothing is to be done yet.
func (p TTUPlan) Actions() iter.Seq[Action] {
	return func(yield func(Action) bool) {
		for _, a := range p.actions {
			if a != 0 && !yield(a) {
				return
			}
		}
	}
}

// Findings returns what speaks against the plan: a magnetic eraser that does not erase this carrier (eraser.carrier) or is
// of another level (eraser.level); advice where data are erased or destroyed while their retention period runs
// (period.runs) or nobody knows whether it does (period.unknown); advice where a large amount is not gathered because
// nothing was agreed (gather.agreement); an agreement for an amount that is not large (gather.bulk). It is nil when there
// is nothing.
//
// Source: TTÜ p 9.13, 9.15, 9.17.
func (p TTUPlan) Findings() (found []law.Finding) {
	c := &p.carrier
	if p.mustErase() && c.Eraser != (EraserLevel{}) {
		d, _ := TTUErasure(c.Category, EraseMagnetically, c.Eraser)
		found = d.Findings()
	}
	switch {
	case c.NoPeriod || !p.mustErase() && !p.mustDestroy():
	case c.KeepUntil.IsZero():
		found = append(found, checkPeriod.Finding(0, 0))
	case !c.KeepUntil.Before(p.on):
		found = append(found, checkKept.Finding(0, 0))
	}
	if p.mustDestroy() && c.Bulky != c.Agreed {
		check := checkBulk
		if c.Bulky {
			check = checkAgreement
		}
		found = append(found, check.Finding(0, 0))
	}
	return found
}

// Why returns from which day the carrier is to be destroyed or, where it is not, erased (põhjendus); the zero Step for the
// zero TTUPlan.
func (p TTUPlan) Why() law.Step { return trace.Last(p.say) }

// Steps yields each reason with its provision. The last one is that of Why. It yields nothing for the zero TTUPlan.
func (p TTUPlan) Steps() iter.Seq[law.Step] { return trace.Steps(p.say) }

func (p TTUPlan) say(t *trace.Trace) {
	if !p.on.IsZero() {
		p.derive(t)
	}
}

// Text returns what is to be done on the day, in a few words.
func (p TTUPlan) Text(tag language.Tag) string {
	var t msg.Text
	for a := range p.Actions() {
		if t.ET == "" {
			t = actions.Msg(a)
		} else {
			t = textList.Put(t, actions.Msg(a))
		}
	}
	if t.ET == "" {
		t = textKeep
	}
	return t.Capital().In(tag)
}

// String returns the day, what is to be done on it and why, in one line of English; "" for the zero TTUPlan.
func (p TTUPlan) String() string {
	if p.on.IsZero() {
		return ""
	}
	return p.on.String() + " " + p.Text(language.English) + ": " + p.Why().String()
}

// MarshalJSON writes the day, what is to be done on it, the first days, what the machine must do, and the reasons.
func (p TTUPlan) MarshalJSON() ([]byte, error) {
	var need *Requirement
	if p.requirement.d != nil {
		need = &p.requirement
	}
	return json.Marshal(struct {
		On          civil.Date    `json:"on,omitzero"`
		Actions     []Action      `json:"actions"`
		EraseFrom   civil.Date    `json:"erase_from,omitzero"`
		DestroyFrom civil.Date    `json:"destroy_from,omitzero"`
		Requirement *Requirement  `json:"requirement,omitempty"`
		Why         law.Step      `json:"why"`
		Steps       []law.Step    `json:"steps"`
		Findings    []law.Finding `json:"findings,omitempty"`
	}{p.on, slices.AppendSeq([]Action{}, p.Actions()), p.eraseFrom, p.destroyFrom, need, p.Why(), slices.Collect(p.Steps()), p.Findings()})
}

// TTURecord is what was done with a carrier with personal data (hävitamise või kustutamise märge).
type TTURecord struct {
	Carrier  string                      `json:"name"` // which one: its name or number
	Category Category                    `json:"carrier"`
	Data     classification.PersonalData `json:"data"`
	Done     civil.Date                  `json:"done"`    // when
	Actions  []Action                    `json:"actions"` // what was done
	By       []string                    `json:"by"`      // who did it

	Eraser    EraserLevel `json:"din33858,omitzero"`  // of the magnetic eraser
	Machine   Machine     `json:"machine,omitzero"`   // that shredded it
	Agreement string      `json:"agreement,omitzero"` // with internal audit, on which it was gathered
}

func (r *TTURecord) did(a Action) bool { return slices.Contains(r.Actions, a) }

// Check returns what is missing to show that the carrier was destroyed or erased as the university's rules ask. They ask
// for no record; these are the facts that p 9.13 to 9.17 turn on: which carrier, of which category, with which data, when,
// how and by whom; the level of the magnetic eraser, a machine that is good enough, the agreement, each where it was
// needed. It is nil when nothing is missing. A day that stands for none is missing.
//
// Source: TTÜ p 9.13, 9.15, 9.16, 9.17.
func (r TTURecord) Check() []law.Finding { return ttuRecordElements.Missing(&r) }

const ttuNoRecord = "the rules ask for no record; without this part none shows that they were kept"

var ttuRecordElements = element.Table[TTURecord]{Source: ttuAct, Rows: []element.Row[TTURecord]{
	{Clause: "ttu-9.15", Code: "record.carrier", Provision: "p 9.15", Doubt: ttuNoRecord, ET: "Teabekandja nimetus või number", EN: "The name or number of the carrier", Has: func(r *TTURecord) bool { return filled(r.Carrier) }},
	{Clause: "ttu-9.16", Code: "record.category", Provision: "p 9.16", Doubt: ttuNoRecord, ET: "Teabekandja kategooria", EN: "The category of the carrier", Has: func(r *TTURecord) bool { return r.Category.known() }},
	{Clause: "ttu-9.16", Code: "record.data", Provision: "p 9.16", Doubt: ttuNoRecord, ET: "Isikuandmete liik", EN: "The category of the personal data", Has: func(r *TTURecord) bool { return personal(r.Data) }},
	{Clause: "ttu-9.15", Code: "record.day", Provision: "p 9.15", Doubt: ttuNoRecord, ET: "Kuupäev", EN: "The day", Has: func(r *TTURecord) bool { return refuse.Day("", r.Done) == nil }},
	{Clause: "ttu-9.15", Code: "record.action", Provision: "p 9.13, 9.15", Doubt: ttuNoRecord, ET: "Turvalise kustutamise või hävitamise toiming", EN: "An action that is secure erasing or destruction", Has: func(r *TTURecord) bool { return acted(r.Actions) && r.sufficed() }},
	{Clause: "ttu-6.7", Code: "record.by", Provision: "p 6.7", Doubt: ttuNoRecord, ET: "Tegija nimi", EN: "The name of who did it", Has: func(r *TTURecord) bool { return persons(r.By) >= 1 }},
	{Clause: "ttu-9.13", Code: "record.eraser", Provision: "p 9.13", Doubt: ttuNoRecord, ET: "Nõutava tasemega magnetilise kustutuse seade", EN: "A magnetic eraser of the level required", Has: func(r *TTURecord) bool {
		return !r.did(EraseMagnetically) || ttuAllowed(r.Eraser) && r.Category.magnetic()
	}},
	{Clause: "ttu-9.16", Code: "record.machine", Provision: "p 9.16", Doubt: ttuNoRecord, ET: "Nõutava tasemega purustaja", EN: "A shredder of the level required", Has: func(r *TTURecord) bool {
		need, _ := TTURequired(r.Category, r.Data)
		suits, _ := Satisfies(r.Machine, need)
		return !r.did(Shred) || suits.OK()
	}},
	{Clause: "ttu-9.17", Code: "record.agreement", Provision: "p 9.17", Doubt: ttuNoRecord, ET: "Kokkulepe siseauditi bürooga", EN: "The agreement with internal audit", Has: func(r *TTURecord) bool { return !r.did(Gather) || filled(r.Agreement) }},
}}

// sufficed reports whether more was done than overwriting, which alone is no secure erasing, and nothing was erased that
// nothing erases.
func (r *TTURecord) sufficed() bool {
	erased := r.did(EraseBySoftware) || r.did(EraseMagnetically)
	return erased && r.Category.erasable() || !erased && (r.did(Shred) || r.did(Gather))
}
