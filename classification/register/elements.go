package register

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Heading is the heading of a document register (registri pealdis).
type Heading struct {
	Unit     string // name of the unit
	Function string // name of the function in the classification scheme
	Mark     string // of the series
	Title    string // of the series
	From, To int    // records years, both included; of one year To may be 0
}

// RMKHeadingElements returns what the heading of a register holds (pealdise andmed): unit, function, mark and title of
// the series, and the records year or years. Give it to [law.Missing].
//
// Source: RMK p 8.9.
func RMKHeadingElements() []law.Element[Heading] {
	at := func(provision string) law.Source { return rmkAct.At(provision) }
	return []law.Element[Heading]{
		{Clause: "rmk-8.9", Code: "heading.unit", Source: at("p 8.9.1"), ET: "Struktuuriüksuse nimi", EN: "The name of the unit", Has: func(h *Heading) bool { return filled(h.Unit) }},
		{Clause: "rmk-8.9", Code: "heading.function", Source: at("p 8.9.2"), ET: "Funktsiooni nimetus", EN: "The name of the function", Has: func(h *Heading) bool { return filled(h.Function) }},
		{Clause: "rmk-8.9", Code: "heading.mark", Source: at("p 8.9.3"), ET: "Sarja tähis", EN: "The mark of the series", Has: func(h *Heading) bool { return filled(h.Mark) }},
		{Clause: "rmk-8.9", Code: "heading.title", Source: at("p 8.9.3"), ET: "Sarja pealkiri", EN: "The title of the series", Has: func(h *Heading) bool { return filled(h.Title) }},
		{Clause: "rmk-8.9", Code: "heading.years", Source: at("p 8.9.4"), ET: "Asjaajamisaasta", EN: "The records year", Has: func(h *Heading) bool { return h.From > 0 && (h.To == 0 || h.To >= h.From) }},
	}
}

// Draft is a document as it is drawn up (dokumendi elemendid), as far as every document must have it.
type Draft struct {
	Issuer    string     // dokumendi andja
	Date      civil.Date // kuupäev
	Content   bool       // sisu
	Signatory string     // allkirjastaja
	Approver  string     // sisu kinnitaja
	Automatic bool       // the mark of an automatic approval (märge automaatse kinnituse kohta)
}

// RMKDocumentElements returns what every document holds (kohustuslikud elemendid): who issues it, its date, its content,
// and one of three: who signed it, who approved its content, or the mark that it was approved automatically. Give it to
// [law.Missing].
//
// Source: RMK p 9.1.
func RMKDocumentElements() []law.Element[Draft] {
	return []law.Element[Draft]{
		{Clause: "rmk-9.1", Code: "document.issuer", Source: rmkAct.At("p 9.1.1"), ET: "Dokumendi andja", EN: "The issuer of the document", Has: func(d *Draft) bool { return filled(d.Issuer) }},
		{Clause: "rmk-9.1", Code: "document.date", Source: rmkAct.At("p 9.1.2"), ET: "Kuupäev", EN: "The date", Has: func(d *Draft) bool { return aDay("", d.Date) == nil }},
		{Clause: "rmk-9.1", Code: "document.content", Source: rmkAct.At("p 9.1.3"), ET: "Sisu", EN: "The content", Has: func(d *Draft) bool { return d.Content }},
		{
			Clause: "rmk-9.1", Code: "document.approval", Source: rmkAct.At("p 9.1.4"),
			ET: "Allkirjastaja, sisu kinnitaja või automaatse kinnituse märge", EN: "The signatory, the approver or the mark of an automatic approval",
			Has: func(d *Draft) bool { return filled(d.Signatory) || filled(d.Approver) || d.Automatic },
		},
	}
}

// Entry is what a register holds of a document (registrikanne), as far as it makes the document a registered one.
type Entry struct {
	Reference  string // dokumendiviit
	Identified bool   // the register data that identify a document of its kind are entered
}

// RMKEntryElements returns what makes a document a registered one (registreeritud dokument): a reference, and the register
// data that identify a document of its kind. Give it to [law.Missing]: a document counts as registered when nothing is
// missing.
//
// Source: RMK p 8.18.
func RMKEntryElements() []law.Element[Entry] {
	source := rmkAct.At("p 8.18")
	return []law.Element[Entry]{
		{Clause: "rmk-8.18", Code: "entry.reference", Source: source, ET: "Dokumendiviit", EN: "The reference", Has: func(e *Entry) bool { return filled(e.Reference) }},
		{Clause: "rmk-8.18", Code: "entry.data", Source: source, ET: "Identifitseerimist võimaldavate registriandmete kanne", EN: "The entry of the register data that identify the document", Has: func(e *Entry) bool { return e.Identified }},
	}
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }
