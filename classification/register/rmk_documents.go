// SPDX-License-Identifier: MIT

package register

import (
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// RMKSheet is the form on which a document is drawn up (dokumendiplank). The zero RMKSheet is none.
//
// Source: RMK p 9.4.
type RMKSheet uint8

// The forms, all of the size A4. Their printed parts are on the first page only.
const (
	GeneralForm RMKSheet = iota + 1 // üldplank
	Letterhead                      // kirjaplank
	PlainSheet                      // valge leht
)

var sheets = enum.Names[RMKSheet]{
	GeneralForm: {Code: "general-form", ET: "üldplank", EN: "general form"},
	Letterhead:  {Code: "letterhead", ET: "kirjaplank", EN: "letterhead"},
	PlainSheet:  {Code: "plain-sheet", ET: "valge leht", EN: "plain sheet"},
}

// String returns the code of the form; "" for one that is none.
func (f RMKSheet) String() string { return sheets.Code(f) }

// Text returns the form in Estonian or English; "" for one that is none.
func (f RMKSheet) Text(tag language.Tag) string { return sheets.Text(f, tag) }

// MarshalText writes the code of the form.
func (f RMKSheet) MarshalText() ([]byte, error) { return sheets.Marshal(f) }

// UnmarshalText reads the code of a form.
func (f *RMKSheet) UnmarshalText(text []byte) error { return sheets.Decode(text, f) }

var sheetWhys = [...]why{
	GeneralForm: rmkWhy(true, "p 9.5", "general", "Vormistatakse üldplangile", "Drawn up on the general form"),
	Letterhead:  rmkWhy(true, "p 9.6", "letterhead", "Vormistatakse kirjaplangile", "Drawn up on the letterhead"),
	PlainSheet:  rmkWhy(true, "p 9.9", "plain", "Vormistatakse valgele lehele", "Drawn up on a plain sheet"),
}

var sheetNamed = rmkWhy(true, "p 9.9", "plain-named", "Vormistatakse valgele lehele; pealkiri sisaldab RMK nime", "Drawn up on a plain sheet; its title names RMK")

// sheetOf is the form of each kind.
var sheetOf = [...]RMKSheet{
	Order: GeneralForm, Instruction: GeneralForm, BoardDecision: GeneralForm, Minutes: GeneralForm, Act: GeneralForm,
	Outgoing: Letterhead, Memorandum: Letterhead, ExplanationRequest: Letterhead, PowerOfAttorney: Letterhead, Confirmation: Letterhead,
	Extract: PlainSheet, Copy: PlainSheet, Contract: PlainSheet, Approved: PlainSheet, FileCopy: PlainSheet, SystemAct: PlainSheet, Other: 0,
}

// RMKForm returns on which form a document of a kind is drawn up (vormistamine), and why. A file copy of a letter drawn
// up on the template of the letterhead may bear its elements. The title of an act on a plain sheet names RMK. Errors:
// [law.ErrMissing] for no kind; [law.ErrUnknown] for a kind that there is not; [law.ErrNotPossible] for a document that
// came, which somebody else drew up, and for [Other], of which the instruction says nothing.
//
// Source: RMK p 9.4, 9.5, 9.6, 9.9.
func RMKForm(k Kind) (law.Answer[RMKSheet], error) {
	if err := known("kind", kinds, k); err != nil {
		return law.Answer[RMKSheet]{}, err
	}
	form := sheetOf[k]
	if form == 0 {
		return law.Answer[RMKSheet]{}, refuse.New(law.ErrNotPossible, "kind", k.String(), msg.Text{
			ET: "Juhend ei ütle, kuidas sellist dokumenti vormistatakse", EN: "the instruction does not say how such a document is drawn up",
		})
	}
	w := &sheetWhys[form]
	if k == SystemAct {
		w = &sheetNamed
	}
	return law.Answered(form, w.step(civil.Date{})), nil
}

var (
	sidesOne  = rmkWhy(false, "p 9.8", "one-side", "Paberkandjal originaal vormistatakse lehe ühele küljele", "A paper original is on one side of the sheet")
	sidesBoth = rmkWhy(true, "p 9.8", "both-sides",
		"Lepingu tüüptingimused ning lisatavad nõuded ja juhised võib vormistada lehe mõlemale küljele",
		"Standard terms of a contract, and requirements and instructions added to it, may be on both sides of the sheet")
)

// RMKBothSides tells whether a part of a paper original may be on both sides of the sheet (lehe mõlemal küljel), and
// why: only where it belongs to a contract as its standard terms (tüüptingimused) or is added to one as safety and
// environmental requirements (tööohutuse ja keskkonnanõuded) or a code of conduct (käitumisjuhised).
//
// Source: RMK p 9.8.
func RMKBothSides(contractTerms bool) law.Answer[bool] {
	if contractTerms {
		return sidesBoth.answer(civil.Date{})
	}
	return sidesOne.answer(civil.Date{})
}

// RMKHoldings is what a register held in a records year (asjaajamisperiood).
//
// Source: RMK p 8.10.
type RMKHoldings struct {
	Correspondence bool // it is the register of incoming and outgoing documents
	AllDigital     bool // all its documents are digital
	PaperFile      bool // a paper file arises for it all the same
}

var rmkPrintouts = []decide.Row[RMKHoldings]{
	{
		Outcome: decide.Say("rmk-8.10", rmkAct.At("p 8.10"), "none", law.NotRequired,
			"Kõik dokumendid on digitaalkandjal ja paberkandjal toimikut ei teki; väljatrükki ei tehta", "All documents are digital and no paper file arises: nothing is printed"),
		When: func(h RMKHoldings) bool { return h.AllDigital && !h.PaperFile },
	},
	{
		Outcome: decide.Say("rmk-8.10", rmkAct.At("p 8.10"), "by-series", law.Mandatory,
			"Asjaajamisperioodi lõpus tehakse väljatrükk sarjade kaupa ja paigutatakse vastava toimiku juurde",
			"At the end of the records year the register is printed by series and put with the file of each"),
		When: func(h RMKHoldings) bool { return h.Correspondence },
	},
	{Outcome: decide.Say("rmk-8.10", rmkAct.At("p 8.10"), "whole", law.Mandatory,
		"Asjaajamisperioodi lõpus lisatakse registri väljatrükk toimiku juurde", "At the end of the records year the register is printed and put with its file")},
}

// RMKPrintout tells whether a register is printed at the end of the records year (väljatrükk): not where all its documents
// are digital and no paper file arises; else the register of incoming and outgoing documents by series (code "by-series"), and
// any other as a whole (code "whole").
//
// Source: RMK p 8.10.
func RMKPrintout(h RMKHoldings) law.Decision { return decide.Ask(nil, rmkPrintouts, h) }

// RMKAnnotation is what the document system writes on a document (DHS-i märge), in the words of the instruction. The zero
// RMKAnnotation is none.
//
// Source: RMK p 11.7, 11.8, 12.4.
type RMKAnnotation uint8

// The annotations. An employee sets the first two; the last two are the outcomes of a review.
const (
	TakenNote      RMKAnnotation = iota + 1 // Teadmiseks võetud: on a document that needs no reply
	MarkedSent                              // Märgin kirja saadetuks: on one sent by other ways than the document system, which marks its own itself
	ReviewedKept                            // Üle vaadatud ja kehtima jäetud: the document stays valid
	ReviewedRepeal                          // Üle vaadatud, tuleks muuta kehtivust: the document is declared invalid
)

var annotations = enum.Names[RMKAnnotation]{
	TakenNote:      {Code: "taken-note", ET: "Teadmiseks võetud", EN: "taken note of"},
	MarkedSent:     {Code: "marked-sent", ET: "Märgin kirja saadetuks", EN: "marked as sent"},
	ReviewedKept:   {Code: "reviewed-kept", ET: "Üle vaadatud ja kehtima jäetud", EN: "reviewed and left in force"},
	ReviewedRepeal: {Code: "reviewed-repeal", ET: "Üle vaadatud, tuleks muuta kehtivust", EN: "reviewed, to be declared invalid"},
}

// String returns the code of the annotation; "" for one that is none.
func (a RMKAnnotation) String() string { return annotations.Code(a) }

// Text returns the annotation in Estonian, as it is set, or its meaning in English; "" for one that is none.
func (a RMKAnnotation) Text(tag language.Tag) string { return annotations.Text(a, tag) }

// MarshalText writes the code of the annotation.
func (a RMKAnnotation) MarshalText() ([]byte, error) { return annotations.Marshal(a) }

// UnmarshalText reads the code of an annotation, or its Estonian words as they are set, in any case.
func (a *RMKAnnotation) UnmarshalText(text []byte) error {
	for i := range annotations {
		if et := annotations[i].ET; et != "" && plain(strings.TrimSpace(string(text))) == plain(et) {
			*a = RMKAnnotation(i)
			return nil
		}
	}
	return annotations.Decode(text, a)
}

var termOver = rmkWhy(true, "p 12.6", "over", "Tähtaeg on möödunud; süsteem märgib dokumendi kehtetuks", "The term is over; the system marks the document invalid")

// RMKInvalidFrom returns the day from which the document system marks a fixed-term document invalid (tähtajaline dokument),
// and why: the day after the last day of its term, whether that is a day off or not. Errors: [law.ErrMissing],
// [law.ErrPlaceholder]; [law.ErrNotInForce] for a last day before the instruction, 25.10.2022.
//
// Source: RMK p 12.6.
func RMKInvalidFrom(last civil.Date) (law.Answer[civil.Date], error) {
	if err := inForce("rmk-12.6", "last", last); err != nil {
		return law.Answer[civil.Date]{}, err
	}
	day := last.AddDays(1)
	return law.Answered(day, termOver.step(day)), nil
}

var (
	paperUnmarked = rmkWhy(false, "p 12.7", "unmarked", "Paberdokumendile kehtetuse märget ei lisata", "A document on paper gets no mark of invalidity")
	paperMarked   = func() why {
		w := rmkWhy(true, "p 12.7", "marked", "Paberdokumendile lisatakse kehtetuse märge", "A document on paper gets a mark of invalidity")
		w.source = w.source.Doubting("that it was marked before 01.01.2023 follows only from the change")
		return w
	}()
	paperMarksEnd = civil.Must(2023, time.January, 1)
)

// paperMarks tells since when documents on paper get no mark of invalidity. What the rules before the instruction said is
// not known.
var paperMarks = dated.Series[*why]{
	{Since: paperMarksEnd, Value: &paperUnmarked},
	{Since: rmkSince, Until: paperMarksEnd.AddDays(-1), Value: &paperMarked},
}

// RMKMarksPaper tells whether a document on paper that becomes invalid on a day gets a mark of it (kehtetuse märge), and
// why: since 01.01.2023 none does. Errors: [law.ErrMissing], [law.ErrPlaceholder]; [law.ErrNotInForce] for a day before
// the instruction, 25.10.2022.
//
// Source: RMK p 12.7.
func RMKMarksPaper(invalid civil.Date) (law.Answer[bool], error) {
	if err := refuse.Day("invalid", invalid); err != nil {
		return law.Answer[bool]{}, err
	}
	held := paperMarks.On(invalid)
	if held == nil {
		return law.Answer[bool]{}, paperMarks.Refuse("rmk-12.7", invalid)
	}
	return (*held).answer(invalid), nil
}

// RMKDraft is a document as it is drawn up (dokumendi elemendid), as far as every document must have it.
//
// Source: RMK p 9.1.
type RMKDraft struct {
	Issuer    string     // dokumendi andja
	Date      civil.Date // kuupäev
	Content   bool       // sisu
	Signatory string     // allkirjastaja
	Approver  string     // sisu kinnitaja
	Automatic bool       // the mark of an automatic approval (märge automaatse kinnituse kohta)
}

var rmkDraft = element.Table[RMKDraft]{Source: rmkAct, Rows: []element.Row[RMKDraft]{
	{Clause: "rmk-9.1", Code: "document.issuer", Provision: "p 9.1.1", ET: "Dokumendi andja", EN: "The issuer of the document", Has: func(d *RMKDraft) bool { return filled(d.Issuer) }},
	{Clause: "rmk-9.1", Code: "document.date", Provision: "p 9.1.2", ET: "Kuupäev", EN: "The date", Has: func(d *RMKDraft) bool { return refuse.Day("date", d.Date) == nil }},
	{Clause: "rmk-9.1", Code: "document.content", Provision: "p 9.1.3", ET: "Sisu", EN: "The content", Has: func(d *RMKDraft) bool { return d.Content }},
	{
		Clause: "rmk-9.1", Code: "document.approval", Provision: "p 9.1.4",
		ET: "Allkirjastaja, sisu kinnitaja või automaatse kinnituse märge", EN: "The signatory, the approver or the mark of an automatic approval",
		Has: func(d *RMKDraft) bool { return filled(d.Signatory) || filled(d.Approver) || d.Automatic },
	},
}}

// Check returns what the document lacks (kohustuslikud elemendid) of issuer, date, content, and one of three: who signed it,
// who approved its content, or the mark that it was approved automatically; nil where it has all.
//
// Source: RMK p 9.1.
func (d RMKDraft) Check() []law.Finding { return rmkDraft.Missing(&d) }

// RMKVersions are the file formats of a document (failivormingud), and what decides which of them may be.
//
// Source: RMK p 8.7.
type RMKVersions struct {
	Made    bool   // RMK made it; one that came has no first version of its own
	First   string // of the first version, such as "docx"; only looked at where RMK made it
	Last    string // of the last version, such as "PDF/A-2a" or "asice"
	Content retention.FormatUse
	Signed  bool // digitally
	Day     civil.Date

	Unconvertible bool           // it cannot be converted to a format of the archive
	Internal      bool           // it stays in RMK
	Published     bool           // it belongs in the public register
	Term          retention.Term // of retention; up to ten years is short
}

// editable are formats in which a text or a table can be worked on. The instruction names two, as examples.
var editable = [...]string{"docx", "xlsx", "doc", "xls", "odt", "ods", "rtf", "txt", "csv", "pptx", "odp"}

const annexUnread = "whether annex 1 lists formats since 2020 was not read"

var (
	checkFirst = law.Check{
		Clause: "rmk-8.7", Code: "format.first", Source: rmkAct.At("p 8.7"),
		ET: "Esimene versioon ei ole töödeldavas vormingus", EN: "The first version is in no editable format",
	}
	checkLast = law.Check{
		Clause: "rmk-8.7", Code: "format.last", Source: rmkAct.At("p 8.7"),
		ET: "Viimane versioon ei ole PDF/A-vormingus ega, kui see on digitaalselt allkirjastatud, .asice-vormingus", EN: "The last version is neither PDF/A nor, signed digitally, .asice",
	}
	checkArchival = law.Check{
		Clause: "rmk-8.7", Code: "format.archival", Source: rmkAct.At("p 8.7").Doubting(annexUnread),
		ET: "Dokument ei ole arhiivivormingus", EN: "The document is in no format of the archive",
	}
	checkLevel = law.Check{
		Clause: "rmk-8.7", Code: "format.level", Severity: law.Advised, Source: rmkAct.At("p 8.7").Doubting(annexUnread),
		ET: "See PDF/A tase ei ole arhiivi eelistatud vorming", EN: "The archive does not prefer this level of PDF/A",
	}
)

// Check returns what of a document's formats is against the instruction (puudused), by the archive's table of formats
// on the day; nil where nothing is. A document that RMK made has an editable first version, and its last one is
// PDF/A or, where it is signed digitally, .asice. One that came is in a format that the archive prefers; a signed
// .asice is taken as it is. Any other format is allowed only where the document cannot be converted, or where it is
// internal and short-term and not published: all three. A level of PDF/A that the archive does not prefer is advice;
// PDF/A alone names none. Errors: those of [retention.Formats.Status].
//
// Source: RMK p 8.7.
func (v RMKVersions) Check(f *retention.Formats) ([]law.Finding, error) {
	status, err := f.Status(v.Last, v.Content, v.Day)
	if err != nil {
		return nil, err
	}
	if v.Unconvertible || v.Internal && !v.Published && v.Term.Span() == retention.ShortTerm {
		return nil, nil
	}
	var found []law.Finding
	last := bareFormat(v.Last)
	container, archival := v.Signed && last == "asice", strings.HasPrefix(last, "pdf/a")
	switch {
	case v.Made:
		if !isEditable(v.First) {
			found = append(found, checkFirst.Finding(0, 0))
		}
		if v.Signed && !container || !v.Signed && !archival {
			found = append(found, checkLast.Finding(0, 0))
		} else if archival && status != retention.Preferred && last != "pdf/a" { // which tells no level
			found = append(found, checkLevel.Finding(0, 0))
		}
	case !container && status != retention.Preferred:
		found = append(found, checkArchival.Finding(0, 0))
	}
	return found, nil
}

// bareFormat is the name of a format without case, blanks and the dot of a file name.
func bareFormat(format string) string {
	return strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(format, " ", "")), ".")
}

func isEditable(format string) bool {
	format = bareFormat(format)
	for _, e := range editable {
		if e == format {
			return true
		}
	}
	return false
}
