package accounts

import (
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Handover is an act on which somebody's work, or single documents and files, pass to another
// (asjaajamise üleandmise-vastuvõtmise akt). A list that is nil is missing; one that is empty says that there is nothing.
//
// Source: RMK p 13.3, 13.4, 13.5, 13.6, 13.7, 13.9, 13.10.
type Handover struct {
	InHand  []string // documents in hand (menetlemisel ja täitmisel olevad dokumendid)
	Overdue []string // work, tasks and documents not done in time (tähtajaks täitmata)
	Given   []string // documents and files handed over (üleantavad üksikdokumendid ja toimikud)

	Giver, Receiver Party
	Present         []Party // others at the handing over; may be empty, but names the witness of a one-sided taking over

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

	Takeover Takeover  // the zero Takeover: both sides take part
	Dissents []Dissent // may be empty
}

// Party is a person in an act: name, post or role, and the day of signing.
type Party struct {
	Name, Post string
	Signed     civil.Date
}

func (p *Party) known() bool { return filled(p.Name) && filled(p.Post) }

// Takeover is a one-sided taking over (ühepoolne ülevõtmine): why, before whom, and whether the act has its note. The
// zero Takeover is none; one with any field set is judged.
//
// Source: RMK p 13.9.
type Takeover struct {
	Reason  TakeoverReason
	Witness Witness
	Noted   bool
}

// TakeoverReason is why a taking over is one-sided. The zero TakeoverReason is none.
type TakeoverReason uint8

// The reasons.
const (
	LeaverRefuses TakeoverReason = iota + 1 // töötaja keeldub üleandmisest
	NotPossible                             // üleandmine pole võimalik
)

// Witness is before whom a one-sided taking over happens (juuresolija). The zero Witness is nobody who counts.
type Witness uint8

// The witnesses.
const (
	Superior      Witness = iota + 1 // kõrgemalseisev töötaja
	BoardMember                      // juhatuse liige
	NamedByOne                       // tema määratud töötaja: named by a superior or a board member
	CouncilMember                    // nõukogu liige
)

// Dissent is the reasoned disagreement of a party with an act (motiveeritud eriarvamus).
//
// Source: RMK p 13.10.
type Dissent struct {
	Reason  string
	Given   civil.Date
	Annexed bool // it is annexed to the act
	Noted   bool // the act says that there is one
}

// HandoverElements returns what an act of handover holds: its lists, names and posts, the distribution list with the
// head of information governance, the signatures, an approval where one is needed, and what is said besides when the
// chair of the board leaves. In a one-sided taking over the giver does not sign, and the witness is named among those
// present. Give it to [law.Missing].
//
// Source: RMK p 13.3, 13.4, 13.5, 13.6, 13.7.
func HandoverElements() []law.Element[Handover] {
	var all []law.Element[Handover]
	for _, e := range handoverElements {
		all = append(all, law.Element[Handover]{
			Clause: e.clause, Code: "handover." + e.code, Source: rmkBook.At(e.provision), ET: e.name.ET, EN: e.name.EN, Has: e.has,
		})
	}
	return all
}

// Check returns what is wrong with an act: what of [HandoverElements] it lacks; of a one-sided taking over the reason, a
// witness who may be present, or the note; of each dissent the reason, the time, the annex or the note. A dissent is in
// time up to the day of the last signature or, where it is later, of the approval, that day included; while one of them is
// still to come it is not late. The first number of a finding about a dissent is its place, from 1. nil: nothing is wrong. A nil act lacks everything.
//
// Source: RMK p 13.3, 13.4, 13.5, 13.6, 13.7, 13.9, 13.10.
func (h *Handover) Check() []law.Finding {
	found := law.Missing(h, HandoverElements())
	if h == nil {
		return found
	}
	find := func(wrong bool, check *law.Check, place int) {
		if wrong {
			found = append(found, check.Finding(place, 0))
		}
	}
	if t := h.Takeover; t != (Takeover{}) {
		find(t.Reason < LeaverRefuses || t.Reason > NotPossible, &checkTakeoverReason, 0)
		find(t.Witness < Superior || t.Witness > CouncilMember, &checkTakeoverWitness, 0)
		find(!t.Noted, &checkTakeoverNote, 0)
	}
	found = findPlaceholders(found, "rmk-13.4", rmkBook.At("p 13.6"), h.days()...)
	done := h.done()
	for i, d := range h.Dissents {
		found = findPlaceholders(found, "rmk-13.10", dissentSource, field{nth("dissents", i) + ".given", d.Given})
		find(!filled(d.Reason), &checkDissentReason, i+1)
		find(!real(d.Given) || d.Given.After(done), &checkDissentLate, i+1)
		find(!d.Annexed, &checkDissentAnnex, i+1)
		find(!d.Noted, &checkDissentNote, i+1)
	}
	return found
}

// done returns the day of the last signature or of the approval, whichever is later; the zero Date while a signature or
// an approval that is needed is still to come.
func (h *Handover) done() civil.Date {
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
func (h *Handover) days() []field {
	all := []field{{"approved", h.Approved}, {"giver.signed", h.Giver.Signed}, {"receiver.signed", h.Receiver.Signed}}
	for i := range h.Present {
		all = append(all, field{nth("present", i) + ".signed", h.Present[i].Signed})
	}
	return all
}

// approved reports whether nobody has to approve any more.
func (h *Handover) approved() bool {
	return h.BetweenUnits || !h.NeedsApproval || real(h.Approved)
}

// signed reports whether everybody has signed who must.
func (h *Handover) signed() bool {
	for _, p := range h.Present {
		if !real(p.Signed) {
			return false
		}
	}
	return real(h.Receiver.Signed) && (h.Takeover != (Takeover{}) || real(h.Giver.Signed))
}

// Register is the document register in which an act is entered (dokumendiregister). The zero Register is none.
type Register uint8

// The registers.
const (
	UnitRegister        Register = iota + 1 // asjaajamist üleandva struktuuriüksuse
	InformationRegister                     // teabehaldusosakonna
)

// Text returns the register in Estonian or English; "" for the zero Register.
func (r Register) Text(tag language.Tag) string {
	if int(r) >= len(registers) {
		return ""
	}
	return registers[r].In(tag)
}

// RegisteredIn returns the register in which the act is entered (akti registreerimine): that of the unit that hands over;
// on a change of the chair of the board that of information governance. The zero Register for a nil act.
//
// Source: RMK p 13.8.
func (h *Handover) RegisteredIn() Register {
	switch {
	case h == nil:
		return 0
	case h.Chair:
		return InformationRegister
	}
	return UnitRegister
}
