package retention

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// dueRule is a rule of the instruction for a duty, which moves off a day off. That the specification is well a test
// holds.
func dueRule(id law.ID, et, en string, event deadlines.Event, p civil.Period) deadlines.Rule {
	rule, _ := deadlines.RuleSpec{
		Head:  law.Head{ID: id, ET: et, EN: en, Act: rmkAct.Act, Ref: rmkAct.Ref, Since: rmkSince},
		Event: event, Term: deadlines.Calendric(p), Provision: "p 19.3",
	}.Rule()
	return rule
}

var (
	afterApproval = dueRule("rmk-19.3/week", "Hävitamine pärast akti heakskiitmist", "Destruction after the approval of the act",
		deadlines.Approved, civil.Weeks(1))
	afterDecision = dueRule("rmk-19.3/month", "Hävitamine pärast arhiivi loa saamist", "Destruction after receiving the archive's decision",
		deadlines.Received, civil.Months(1))
)

// RMKDestructionAfterApproval is the time in which records are destroyed after the head of information governance
// approved the act of destruction (hävitamise akti heakskiitmine): one week, to the corresponding weekday; a day off
// moves it. Its id is rmk-19.3/week; events before 25.10.2022 are refused.
//
// Source: RMK p 19.3.
func RMKDestructionAfterApproval() deadlines.Rule { return afterApproval }

// RMKDestructionAfterDecision is the time in which records are destroyed after the house received the decision of the
// public archive that permits it (hävitamist lubava hindamisotsuse saamine): one month from the receipt, not from the
// decision; a day off moves it. Its id is rmk-19.3/month; events before 25.10.2022 are refused.
//
// Source: RMK p 19.3.
func RMKDestructionAfterDecision() deadlines.Rule { return afterDecision }

// Body decides on an act of destruction. The zero Body is none.
type Body uint8

// The bodies.
const (
	Head          Body = iota + 1 // teabehaldusosakonna juhataja
	PublicArchive                 // avalik arhiiv
)

// String returns the body in English; "" for the zero Body.
func (b Body) String() string {
	if int(b) >= len(bodies) {
		return ""
	}
	return bodies[b].EN
}

// RMKActGoesTo returns who decides on the act of destruction of a series, and why: the head of information governance
// where the appraisal decision allows simplified destruction (lihtsustatud korras hävitamine), else the public archive.
// The instruction says "by the appraisal decisions" only; what is not stated goes to the archive, which is the safe side.
//
// Source: RMK p 19.2.
func RMKActGoesTo(s Series) (Body, law.Step) {
	body, code, text := PublicArchive, "archive", textToArchive
	if s.Simplified == Allowed && s.Appraisal.check() == nil && s.Appraisal != (Decision{}) {
		body, code, text = Head, "head", textToHead
	}
	return body, law.NewStep(s.Appraisal.Date, rmkAct.At("p 19.2"), code, text.ET, text.EN)
}

// Content is what a document system holds of a record. The zero Content is none.
type Content uint8

// The contents.
const (
	DigitalOriginal Content = iota + 1 // digitaalkandjal originaaldokument
	DigitisedCopy                      // paberkandjal originaaldokumendi digiteeritud versioon
	Metadata                           // metaandmed
	Trace                              // metaandmejälg hävitamise kohta
)

// RMKErased reports whether the destruction of a record takes a content from the document system (DHS), and why:
// digital originals, digitised copies of paper originals and metadata go; the trace of the destruction stays. Anything
// else stays too, with the code "unknown".
//
// Source: RMK p 19.4.
func RMKErased(c Content) (bool, law.Step) {
	gone, code, text := false, "unknown", textUnknownContent
	switch c {
	case DigitalOriginal, DigitisedCopy, Metadata:
		gone, code, text = true, "erased", textErased
	case Trace:
		code, text = "trace", textTrace
	}
	return gone, law.NewStep(civil.Date{}, rmkAct.At("p 19.4"), code, text.ET, text.EN)
}

// RMKWorkingTerm is the term of working documents (töödokumentide säilitustähtaeg): a ceiling of five years, counted, by
// analogy with p 15.6, from creation or receipt.
//
// Source: RMK p 20.1.
func RMKWorkingTerm() Term { return workingTerm }

var workingTerm = Term{&definition{kind: AtMost, a: clause{
	bound: AtMost, min: length{workingYears, Year}, max: length{workingYears, Year},
}}}

// Place is where a working document lies. The zero Place is none.
type Place uint8

// The places.
const (
	PaperFile  Place = iota + 1 // paberkandjal toimik
	DeskFolder                  // DHS-i kasutaja töölaua kaust
	System                      // DHS
)

// Destroyer is who destroys a working document. The zero Destroyer is none.
type Destroyer uint8

// The destroyers.
const (
	Owner     Destroyer = iota + 1 // omanik
	Author                         // koostaja
	Archivist                      // arhiivindusspetsialist
)

// RMKWorkingDestroyer returns who destroys working documents (töödokumentide hävitamine) when their term is over, and
// why: of paper files the owner, of desk folders in the system the author, of the rest of the system the archivist. No
// act is drawn up. Errors: [ErrWorking].
//
// Source: RMK p 20.2, 20.3.
func RMKWorkingDestroyer(p Place) (Destroyer, law.Step, error) {
	if p == 0 || int(p) >= len(workingPlaces) {
		return 0, law.Step{}, refuse(ErrWorking, "place", digits(int32(p)))
	}
	w := workingPlaces[p]
	return w.by, law.NewStep(civil.Date{}, rmkAct.At(w.provision), "no-act", w.text.ET, w.text.EN), nil
}
