// SPDX-License-Identifier: MIT

package accounts

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// RMKHandoverDue returns the day by which a leaver hands over (asjaajamise üleandmise tähtpäev), that day included: the
// day of leaving, or an earlier day that the head has set. A later one does not count, and the zero Date is none. The
// day does not move when it is a day off. It is the same whether the employment ends or is suspended or the person
// moves to another unit. The work passes to the worker named as receiver; where nobody is named or there, to the
// deputy; where there is none, to the head of the unit or region. Errors: [law.ErrMissing] for no day of leaving;
// [law.ErrPlaceholder]; [law.ErrNotInForce] for a day before 25.10.2022.
//
// Source: RMK p 13.2.
func RMKHandoverDue(leaving, set civil.Date) (civil.Date, error) {
	if err := rmkLeaving("rmk-13.2", leaving); err != nil {
		return civil.Date{}, err
	}
	if placeholder(set) {
		return civil.Date{}, refuse.Given("set", set)
	}
	if !set.IsZero() && set.Before(leaving) {
		return set, nil
	}
	return leaving, nil
}

func rmkLeaving(rule law.ID, leaving civil.Date) error {
	switch {
	case !real(leaving):
		return refuse.Day("leaving", leaving)
	case rmkInForce.On(leaving) == nil:
		return rmkInForce.Refuse(rule, leaving)
	}
	return nil
}

// RMKHandover is an act on which somebody's work, or single documents and files, pass to another (asjaajamise
// üleandmise-vastuvõtmise akt). A list that is nil is missing; one that is empty says that there is nothing.
//
// Source: RMK p 13.3, 13.4, 13.5, 13.6, 13.7, 13.9, 13.10.
type RMKHandover struct {
	InHand  []string // documents in hand (menetlemisel ja täitmisel olevad dokumendid)
	Overdue []string // work, tasks and documents not done in time (tähtajaks täitmata)
	Given   []string // documents and files handed over (üleantavad üksikdokumendid ja toimikud)

	Giver, Receiver RMKParty
	Present         []RMKParty // others at the handing over; may be empty, but names the witness of a one-sided taking over

	Distribution      []string   // jaotuskava
	ToInformationHead bool       // the head of information governance is on the distribution list
	NeedsApproval     bool       // the head of the unit or region is to approve it
	Approved          civil.Date // kinnitamine

	// BetweenUnits is set where documents or files pass between units and nobody leaves: there is no work to list and
	// nothing to approve.
	BetweenUnits bool

	// Chair is set where the powers of the chair of the board end. Then the act says more:
	Chair   bool
	Staff   string // asutuse koosseis
	Budget  string // eelarvevahendite seis
	Archive string // üldandmed arhiivi koosseisu kohta

	Takeover RMKTakeover  // the zero RMKTakeover: both sides take part
	Dissents []RMKDissent // may be empty
}

// RMKParty is a person in an act: name, post or role, and the day of signing.
type RMKParty struct {
	Name, Post string
	Signed     civil.Date
}

func (p *RMKParty) known() bool { return filled(p.Name) && filled(p.Post) }

// RMKTakeover is a one-sided taking over (ühepoolne ülevõtmine): why, before whom, and whether the act has its note.
// The zero RMKTakeover is none; one with any field set is judged.
//
// Source: RMK p 13.9.
type RMKTakeover struct {
	Reason  RMKTakeoverReason
	Witness RMKWitness
	Noted   bool
}

// RMKTakeoverReason is why a taking over is one-sided. The zero RMKTakeoverReason is none.
type RMKTakeoverReason uint8

// The reasons.
const (
	RMKLeaverRefuses      RMKTakeoverReason = iota + 1 // töötaja keeldub üleandmisest
	RMKHandoverImpossible                              // üleandmine pole võimalik
)

var rmkTakeoverReasons = enum.Names[RMKTakeoverReason]{
	RMKLeaverRefuses:      {Code: "leaver-refuses", ET: "töötaja keeldub üleandmisest", EN: "the leaver refuses"},
	RMKHandoverImpossible: {Code: "impossible", ET: "üleandmine ei ole võimalik", EN: "handing over is not possible"},
}

// String returns the code of the reason; "" for the zero RMKTakeoverReason.
func (r RMKTakeoverReason) String() string { return rmkTakeoverReasons.Code(r) }

// Text returns the reason in Estonian or English; "" for the zero RMKTakeoverReason.
func (r RMKTakeoverReason) Text(tag language.Tag) string { return rmkTakeoverReasons.Text(r, tag) }

// MarshalText writes the code of the reason.
func (r RMKTakeoverReason) MarshalText() ([]byte, error) { return rmkTakeoverReasons.Marshal(r) }

// UnmarshalText reads the code of a reason; "" is the zero RMKTakeoverReason.
func (r *RMKTakeoverReason) UnmarshalText(text []byte) error {
	return rmkTakeoverReasons.Decode(text, r)
}

// RMKWitness is before whom a one-sided taking over happens (juuresolija). The zero RMKWitness is nobody who counts.
type RMKWitness uint8

// The witnesses.
const (
	RMKSuperior      RMKWitness = iota + 1 // kõrgemalseisev töötaja
	RMKBoardMember                         // juhatuse liige
	RMKNamedWorker                         // tema määratud töötaja: named by a superior or a board member
	RMKCouncilMember                       // nõukogu liige
)

var rmkWitnesses = enum.Names[RMKWitness]{
	RMKSuperior:      {Code: "superior", ET: "kõrgemalseisev töötaja", EN: "superior"},
	RMKBoardMember:   {Code: "board-member", ET: "juhatuse liige", EN: "board member"},
	RMKNamedWorker:   {Code: "named-worker", ET: "kõrgemalseisva töötaja või juhatuse liikme määratud töötaja", EN: "worker named by a superior or a board member"},
	RMKCouncilMember: {Code: "council-member", ET: "nõukogu liige", EN: "council member"},
}

// String returns the code of the witness; "" for the zero RMKWitness.
func (w RMKWitness) String() string { return rmkWitnesses.Code(w) }

// Text returns the witness in Estonian or English; "" for the zero RMKWitness.
func (w RMKWitness) Text(tag language.Tag) string { return rmkWitnesses.Text(w, tag) }

// MarshalText writes the code of the witness.
func (w RMKWitness) MarshalText() ([]byte, error) { return rmkWitnesses.Marshal(w) }

// UnmarshalText reads the code of a witness; "" is the zero RMKWitness.
func (w *RMKWitness) UnmarshalText(text []byte) error { return rmkWitnesses.Decode(text, w) }

// RMKDissent is the reasoned disagreement of a party with an act (motiveeritud eriarvamus).
//
// Source: RMK p 13.10.
type RMKDissent struct {
	Reason  string
	Given   civil.Date
	Annexed bool // it is annexed to the act
	Noted   bool // the act says that there is one
}

var rmkHandover = element.Table[RMKHandover]{Source: rmk, Rows: []element.Row[RMKHandover]{
	{Clause: "rmk-13.4", Code: "handover.in-hand", Provision: "p 13.4.1", ET: "Menetlemisel ja täitmisel olevate dokumentide loetelu", EN: "The list of documents in hand", Has: func(h *RMKHandover) bool { return h.BetweenUnits || h.InHand != nil }},
	{Clause: "rmk-13.4", Code: "handover.overdue", Provision: "p 13.4.2", ET: "Tähtajaks täitmata tööde loetelu", EN: "The list of work not done in time", Has: func(h *RMKHandover) bool { return h.BetweenUnits || h.Overdue != nil }},
	{Clause: "rmk-13.4", Code: "handover.given", Provision: "p 13.4.3", ET: "Üleantavate dokumentide ja toimikute loetelu", EN: "The list of documents and files handed over", Has: func(h *RMKHandover) bool { return h.Given != nil }},
	{Clause: "rmk-13.4", Code: "handover.giver", Provision: "p 13.5", ET: "Üleandja nimi või ametikoht", EN: "The name or post of the giver", Has: func(h *RMKHandover) bool { return h.Giver.known() }},
	{Clause: "rmk-13.4", Code: "handover.receiver", Provision: "p 13.5", ET: "Vastuvõtja nimi või ametikoht", EN: "The name or post of the receiver", Has: func(h *RMKHandover) bool { return h.Receiver.known() }},
	{Clause: "rmk-13.4", Code: "handover.present", Provision: "p 13.5", ET: "Juuresviibija nimi või ametikoht", EN: "The name or post of somebody present", Has: func(h *RMKHandover) bool {
		for i := range h.Present {
			if !h.Present[i].known() {
				return false
			}
		}
		return h.Takeover == RMKTakeover{} || len(h.Present) > 0
	}},
	{Clause: "rmk-13.4", Code: "handover.distribution", Provision: "p 13.5", ET: "Jaotuskava", EN: "The distribution list", Has: func(h *RMKHandover) bool { return len(h.Distribution) > 0 }},
	{Clause: "rmk-13.4", Code: "handover.information-head", Provision: "p 13.5", ET: "Teabehaldusosakonna juhataja märge jaotuskavas", EN: "The head of information governance on the distribution list", Has: func(h *RMKHandover) bool { return h.ToInformationHead }},
	{Clause: "rmk-13.4", Code: "handover.signed", Provision: "p 13.6", ET: "Üleandja, vastuvõtja või juuresviibija allkiri", EN: "The signature of giver, receiver or somebody present", Has: (*RMKHandover).signed},
	{Clause: "rmk-13.4", Code: "handover.approved", Provision: "p 13.6", ET: "Struktuuriüksuse või piirkonna juhi kinnitus", EN: "The approval of the head of the unit or region", Has: (*RMKHandover).approved},
	{Clause: "rmk-13.7", Code: "handover.staff", Provision: "p 13.7.1", ET: "Asutuse koosseis", EN: "The staff composition", Has: func(h *RMKHandover) bool { return !h.Chair || filled(h.Staff) }},
	{Clause: "rmk-13.7", Code: "handover.budget", Provision: "p 13.7.2", ET: "Asutuse eelarvevahendite seis", EN: "The state of the budget", Has: func(h *RMKHandover) bool { return !h.Chair || filled(h.Budget) }},
	{Clause: "rmk-13.7", Code: "handover.archive", Provision: "p 13.7.3", ET: "Üldine teave asutuse arhiivi koosseisu kohta", EN: "The general information on the composition of the archive", Has: func(h *RMKHandover) bool { return !h.Chair || filled(h.Archive) }},
}}

var (
	takeoverSource       = rmk.At("p 13.9")
	checkTakeoverReason  = law.Check{Clause: "rmk-13.9", Code: "takeover.reason", Source: takeoverSource, ET: "Ühepoolse ülevõtmise põhjus puudub: töötaja keeldub või üleandmine ei ole võimalik", EN: "The one-sided taking over has no reason: the leaver refuses, or handing over is not possible"}
	checkTakeoverWitness = law.Check{Clause: "rmk-13.9", Code: "takeover.witness", Source: takeoverSource, ET: "Ühepoolse ülevõtmise juures ei viibinud kõrgemalseisvat töötajat, juhatuse liiget, tema määratud töötajat ega nõukogu liiget", EN: "No superior, board member, worker named by one, or council member was present at the one-sided taking over"}
	checkTakeoverNote    = law.Check{Clause: "rmk-13.9", Code: "takeover.note", Source: takeoverSource, ET: "Aktis puudub märge ühepoolse ülevõtmise kohta", EN: "The act has no note of the one-sided taking over"}
	dissentSource        = rmk.At("p 13.10")
	checkDissentReason   = law.Check{Clause: "rmk-13.10", Code: "dissent.reason", Source: dissentSource, ET: "Eriarvamus nr {1} on põhjendamata", EN: "Dissent {1} has no reasons"}
	checkDissentLate     = law.Check{Clause: "rmk-13.10", Code: "dissent.late", Source: dissentSource, ET: "Eriarvamust nr {1} ei esitatud enne allkirjastamist või kinnitamist", EN: "Dissent {1} was not given before the signing or approval"}
	checkDissentAnnex    = law.Check{Clause: "rmk-13.10", Code: "dissent.annex", Source: dissentSource, ET: "Eriarvamust nr {1} ei ole aktile lisatud", EN: "Dissent {1} is not annexed to the act"}
	rmkHandoverChecks    = []law.Check{checkTakeoverReason, checkTakeoverWitness, checkTakeoverNote, checkDissentReason, checkDissentLate, checkDissentAnnex, checkDissentNote}
	checkDissentNote     = law.Check{Clause: "rmk-13.10", Code: "dissent.note", Source: dissentSource, ET: "Aktis puudub märge eriarvamuse nr {1} kohta", EN: "The act has no note of dissent {1}"}
)

// Check returns what is wrong with an act: a list is missing, or somebody's name or post, the distribution list with
// the head of information governance, a signature, or an approval that the act needs; or, when the chair of the board
// leaves, what the act then says besides. In a one-sided taking over the giver does not sign; it must have a reason, a
// note in the act, and a witness who may be one and is named among those present. A dissent must have reasons, be in
// time, be annexed and be noted. It is in time up to the last signature or, if that is later, the approval, that day
// included. As long as one of them is still to come it is not late. The first number of a finding about a dissent is
// its place, from 1. A day that stands for none is found too. nil: nothing is wrong. A nil act lacks everything.
//
// Source: RMK p 13.3, 13.4, 13.5, 13.6, 13.7, 13.9, 13.10.
func (h *RMKHandover) Check() []law.Finding {
	found := rmkHandover.Missing(h)
	if h == nil {
		return found
	}
	find := func(wrong bool, check *law.Check, place int) {
		if wrong {
			found = append(found, check.Finding(place, 0))
		}
	}
	if t := h.Takeover; t != (RMKTakeover{}) {
		find(!rmkTakeoverReasons.Known(t.Reason), &checkTakeoverReason, 0)
		find(!rmkWitnesses.Known(t.Witness), &checkTakeoverWitness, 0)
		find(!t.Noted, &checkTakeoverNote, 0)
	}
	found = findPlaceholders(found, "rmk-13.4", rmk.At("p 13.6"), h.days()...)
	done := h.done()
	for i, d := range h.Dissents {
		found = findPlaceholders(found, "rmk-13.10", dissentSource, told{field{nth("dissents", i) + ".given", d.Given}, "Eriarvamuse nr " + strconv.Itoa(i+1) + " päev"})
		find(!filled(d.Reason), &checkDissentReason, i+1)
		find(!real(d.Given) || d.Given.After(done), &checkDissentLate, i+1)
		find(!d.Annexed, &checkDissentAnnex, i+1)
		find(!d.Noted, &checkDissentNote, i+1)
	}
	return found
}

// done returns the day of the last signature or of the approval, whichever is later; the zero Date while a signature or
// an approval that is needed is still to come.
func (h *RMKHandover) done() civil.Date {
	if !h.signed() || !h.approved() {
		return civil.Date{}
	}
	var last civil.Date
	for _, f := range h.days() {
		if real(f.day) && last.Compare(f.day) < 0 {
			last = f.day
		}
	}
	return last
}

// days are those of the act itself: of the approval and of the signatures.
func (h *RMKHandover) days() []told {
	all := []told{
		{field{"approved", h.Approved}, "Kinnitamise päev"}, {field{"giver.signed", h.Giver.Signed}, "Üleandja allkirja päev"},
		{field{"receiver.signed", h.Receiver.Signed}, "Vastuvõtja allkirja päev"},
	}
	for i := range h.Present {
		all = append(all, told{field{nth("present", i) + ".signed", h.Present[i].Signed}, "Juuresviibija nr " + strconv.Itoa(i+1) + " allkirja päev"})
	}
	return all
}

// approved reports whether nobody has to approve any more.
func (h *RMKHandover) approved() bool {
	return h.BetweenUnits || !h.NeedsApproval || real(h.Approved)
}

// signed reports whether everybody has signed who must.
func (h *RMKHandover) signed() bool {
	for _, p := range h.Present {
		if !real(p.Signed) {
			return false
		}
	}
	return real(h.Receiver.Signed) && (h.Takeover != (RMKTakeover{}) || real(h.Giver.Signed))
}

var (
	textUnitRegister        = msg.Text{ET: "Akt registreeritakse asjaajamist üleandva struktuuriüksuse dokumendiregistris", EN: "The act is entered in the document register of the unit that hands over"}
	textInformationRegister = msg.Text{ET: "Akt registreeritakse teabehaldusosakonna dokumendiregistris", EN: "The act is entered in the document register of information governance"}
)

// RegisteredIn returns in which document register the act is entered (akti registreerimine): code "register.unit", that
// of the unit that hands over; on a change of the chair of the board code "register.information", that of information
// governance. The zero Step for a nil act.
//
// Source: RMK p 13.8.
func (h *RMKHandover) RegisteredIn() law.Step {
	switch {
	case h == nil:
		return law.Step{}
	case h.Chair:
		return law.NewStep(civil.Date{}, rmk.At("p 13.8"), "register.information", textInformationRegister.ET, textInformationRegister.EN)
	}
	return law.NewStep(civil.Date{}, rmk.At("p 13.8"), "register.unit", textUnitRegister.ET, textUnitRegister.EN)
}
