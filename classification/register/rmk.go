package register

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Form is the sheet on which a document is drawn up (dokumendiplank). The zero Form is none.
type Form uint8

// The forms, all of the size A4. Their printed parts are on the first page only.
const (
	GeneralForm Form = iota + 1 // üldplank
	Letterhead                  // kirjaplank
	PlainSheet                  // valge leht
)

// String returns the form in English; "" for a form that is none.
func (f Form) String() string { return name(forms[:], f).EN }

// Text returns the form in Estonian or English; "" for a form that is none.
func (f Form) Text(tag language.Tag) string { return name(forms[:], f).In(tag) }

// RMKForm returns on which form a document of a kind is drawn up (vormistamine), and why. A file copy of a letter drawn
// up on the template of the letterhead may bear its elements. The title of an act on a plain sheet names RMK. Errors:
// [ErrKind] for a kind that is none, and for a document that came, which somebody else drew up.
//
// Source: RMK p 9.4, 9.5, 9.6, 9.9.
func RMKForm(k Kind) (Form, law.Step, error) {
	if !k.known() || formOf[k] == 0 {
		return 0, law.Step{}, unknown("no form for", uint8(k))
	}
	form := formOf[k]
	why := &formWhys[form]
	if k == SystemAct {
		why = &formNamed
	}
	return form, why.step(civil.Date{}), nil
}

// formOf is the form of each kind.
var formOf = [...]Form{
	Order: GeneralForm, Instruction: GeneralForm, BoardDecision: GeneralForm, Minutes: GeneralForm, Act: GeneralForm,
	Outgoing: Letterhead, Memorandum: Letterhead, ExplanationRequest: Letterhead, PowerOfAttorney: Letterhead, Confirmation: Letterhead,
	Extract: PlainSheet, Copy: PlainSheet, Contract: PlainSheet, Approved: PlainSheet, FileCopy: PlainSheet, SystemAct: PlainSheet,
}

// PaperPart is a part of a paper original (paberkandjal originaaldokumendi osa). The zero PaperPart is unknown.
type PaperPart uint8

// The parts.
const (
	MainText      PaperPart = iota + 1 // anything that is none of the following
	StandardTerms                      // lepingu tüüptingimused
	SafetyAnnex                        // lepingule lisatavad tööohutuse ja keskkonnanõuded
	ConductAnnex                       // lepingule lisatavad käitumisjuhised
)

// RMKBothSides reports whether a part of a paper original may be on both sides of the sheet (lehe mõlemal küljel), and
// why: only the standard terms of a contract and, where they are needed, its safety and environmental requirements and
// codes of conduct may. Errors: [ErrKind].
//
// Source: RMK p 9.8.
func RMKBothSides(p PaperPart) (bool, law.Step, error) {
	if p == 0 || p > ConductAnnex {
		return false, law.Step{}, unknown("part", uint8(p))
	}
	why := &sidesBoth
	if p == MainText {
		why = &sidesOne
	}
	return why.yes, why.step(civil.Date{}), nil
}

// RMKSeriesTakes reports whether a document of a kind may be registered in a series for which kinds are set (sarja
// lisatav dokumendiliik), and why. A series for which none is set takes none. Errors: [ErrKind].
//
// Source: RMK p 8.8.
func RMKSeriesTakes(kinds []Kind, k Kind) (bool, law.Step, error) {
	if !k.known() {
		return false, law.Step{}, unknown("document", uint8(k))
	}
	why := &seriesRefuses
	if slices.Contains(kinds, k) {
		why = &seriesTakes
	}
	return why.yes, why.step(civil.Date{}), nil
}

// Printout is what is printed of a register at the end of the records year (väljatrükk). The zero Printout is none said.
type Printout uint8

// The printouts.
const (
	NoPrintout    Printout = iota + 1 // väljatrükki ei tehta
	WholePrintout                     // the register, put with its file
	BySeries                          // one printout for each series, put with the file of each
)

// String returns the printout in English; "" for one that is none.
func (p Printout) String() string { return name(printouts[:], p).EN }

// Holdings is what a register held in a records year (asjaajamisperiood).
type Holdings struct {
	Correspondence bool // it is the register of incoming and outgoing documents
	AllDigital     bool // all its documents are digital
	PaperFile      bool // a paper file arises for it all the same
}

// RMKPrintout returns what is printed of a register at the end of the records year, and why: nothing where all its
// documents are digital and no paper file arises; else the register of incoming and outgoing documents by series, and any
// other as a whole.
//
// Source: RMK p 8.10.
func RMKPrintout(h Holdings) (Printout, law.Step) {
	p := WholePrintout
	switch {
	case h.AllDigital && !h.PaperFile:
		p = NoPrintout
	case h.Correspondence:
		p = BySeries
	}
	return p, printWhys[p].step(civil.Date{})
}

// Mark is a mark that the document system sets (DHS-i märge), in the words of the instruction. The zero Mark is none.
type Mark uint8

// The marks.
const (
	TakenNote      Mark = iota + 1 // Teadmiseks võetud
	MarkedSent                     // Märgin kirja saadetuks
	ReviewedKept                   // Üle vaadatud ja kehtima jäetud
	ReviewedRepeal                 // Üle vaadatud, tuleks muuta kehtivust
)

// String returns the mark as it is set, in Estonian; "" for one that is none.
func (m Mark) String() string { return name(marks[:], m).ET }

// Text returns the mark in Estonian, as it is set, or its meaning in English; "" for one that is none.
func (m Mark) Text(tag language.Tag) string { return name(marks[:], m).In(tag) }

// ParseMark reads a mark as it is set, in Estonian; case does not count, nor do blanks around it. Errors: [ErrKind].
//
// Source: RMK p 11.7, 11.8, 12.4.
func ParseMark(s string) (Mark, error) {
	for i := range marks {
		if alike(s, marks[i].ET) {
			return Mark(i), nil
		}
	}
	return 0, refuse(ErrKind, "mark", msg.Quote(s))
}

// Handling is what became of a document that might have been answered or sent. The zero Handling is unknown.
type Handling uint8

// The handlings.
const (
	NeedsNoReply Handling = iota + 1 // ei vaja vastust
	SentOutside                      // sent by other ways than the document system
	SentBySystem                     // sent by the document system, which marks it itself
)

// RMKMark returns the mark that an employee sets on a document (märge), and why; the zero Mark on one sent by the system,
// which marks it itself. Errors: [ErrKind].
//
// Source: RMK p 11.7, 11.8.
func RMKMark(h Handling) (Mark, law.Step, error) {
	switch h {
	case NeedsNoReply:
		return TakenNote, markNote.step(civil.Date{}), nil
	case SentOutside:
		return MarkedSent, markSent.step(civil.Date{}), nil
	case SentBySystem:
		return 0, markSelf.step(civil.Date{}), nil
	}
	return 0, law.Step{}, unknown("handling", uint8(h))
}

// RMKReviewed reports whether a document stays valid by the mark of its review (ülevaatuse tulemus), and why: with
// [ReviewedKept] it does, with [ReviewedRepeal] it is declared invalid. Where it is needed a new document is issued either
// way. Errors: [ErrKind] for a mark that is no outcome of a review.
//
// Source: RMK p 12.4.
func RMKReviewed(m Mark) (bool, law.Step, error) {
	switch m {
	case ReviewedKept:
		return true, reviewKept.step(civil.Date{}), nil
	case ReviewedRepeal:
		return false, reviewRepeal.step(civil.Date{}), nil
	}
	return false, law.Step{}, unknown("outcome of a review", uint8(m))
}

// RMKExpired reports whether the document system marks a fixed-term document invalid on a day (tähtajaline dokument), and
// why: it is valid through the last day of its term and invalid from the next. A day off moves nothing. Errors:
// law.ErrNotInForce for a day before the instruction, 25.10.2022; [civil.ErrNoSuchDay].
//
// Source: RMK p 12.6.
func RMKExpired(last, day civil.Date) (bool, law.Step, error) {
	if err := inForce("rmk-12.6", "day", day); err != nil {
		return false, law.Step{}, err
	}
	if err := aDay("last day", last); err != nil {
		return false, law.Step{}, err
	}
	if day.After(last) {
		return true, termOver.step(last.AddDays(1)), nil
	}
	return false, termRuns.step(last), nil
}

// paperMarks tells since when documents on paper get no mark of invalidity. What the rules before the instruction said is
// not known.
var paperMarks = dated.Series[*why]{
	{Since: paperMarksEnd, Value: &paperUnmarked},
	{Since: rmkSince, Until: paperMarksEnd.AddDays(-1), Value: &paperMarked},
}

// RMKMarksPaper reports whether a document on paper that becomes invalid on a day gets a mark of it (kehtetuse märge), and
// why: since 01.01.2023 none does. Errors: law.ErrNotInForce for a day before the instruction, 25.10.2022;
// [civil.ErrNoSuchDay].
//
// Source: RMK p 12.7.
func RMKMarksPaper(invalid civil.Date) (bool, law.Step, error) {
	if err := aDay("invalid", invalid); err != nil {
		return false, law.Step{}, err
	}
	held := paperMarks.On(invalid)
	if held == nil {
		return false, law.Step{}, paperMarks.Refuse("rmk-12.7", invalid)
	}
	return (*held).yes, (*held).step(invalid), nil
}
