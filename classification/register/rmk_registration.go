// SPDX-License-Identifier: MIT

package register

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// RMKMatter is what a document is about, as far as its registration hangs on it. The zero RMKMatter is unknown.
//
// Source: RMK p 8.15, 8.16.
type RMKMatter uint8

// The matters.
const (
	Business       RMKMatter = iota + 1 // any document that is nothing of the following
	InfoRequest                         // teabenõue
	Invitation                          // kutse
	Thanks                              // tänukiri
	Congratulation                      // õnnitlus
	Informative                         // informatiivse sisuga materjal
	ForOthers                           // a letter addressed to another institution, organisation or person
	Advertising                         // reklaam
)

var matters = enum.Names[RMKMatter]{
	Business:       {Code: "business", ET: "asjaajamine", EN: "business"},
	InfoRequest:    {Code: "info-request", ET: "teabenõue", EN: "request for information"},
	Invitation:     {Code: "invitation", ET: "kutse", EN: "invitation"},
	Thanks:         {Code: "thanks", ET: "tänukiri", EN: "letter of thanks"},
	Congratulation: {Code: "congratulation", ET: "õnnitlus", EN: "congratulation"},
	Informative:    {Code: "informative", ET: "informatiivse sisuga materjal", EN: "informative material"},
	ForOthers:      {Code: "addressed-to-another", ET: "teisele adresseeritud kiri", EN: "letter addressed to another"},
	Advertising:    {Code: "advertising", ET: "reklaam", EN: "advertising"},
}

// String returns the code of the matter; "" for one that is none.
func (m RMKMatter) String() string { return matters.Code(m) }

// Text returns the matter in Estonian or English; "" for one that is none.
func (m RMKMatter) Text(tag language.Tag) string { return matters.Text(m, tag) }

// MarshalText writes the code of the matter.
func (m RMKMatter) MarshalText() ([]byte, error) { return matters.Marshal(m) }

// UnmarshalText reads the code of a matter.
func (m *RMKMatter) UnmarshalText(text []byte) error { return matters.Decode(text, m) }

// RMKArrival is a document that came or was made (saabunud või loodud dokument), as far as its registration hangs on it.
type RMKArrival struct {
	Matter     RMKMatter // [Business] where an unopened letter does not tell
	Marked     bool      // ISIKLIK
	Official   bool      // of one so marked: it proved to be official (osutus ametialaseks)
	Registered bool      // the same document is registered already, such as the e-mail before its paper original

	// Of a request for information.
	Anonymous bool // whose name, a person's or a firm's, cannot be told from it
	Spoken    bool // by phone or by word of mouth
	Fulfilled bool // answered at once
}

// excepted is the reason for a matter that is not registered.
func excepted(et, en string) why {
	return rmkWhy(false, "p 8.15", "excepted", et+" ei registreerita", en+" not registered")
}

var matterWhys = [...]why{
	Business:       rmkWhy(true, "p 8.15", "registered", "Dokument registreeritakse", "The document is registered"),
	InfoRequest:    rmkWhy(true, "p 8.16", "registered", "Teabenõue registreeritakse", "The request for information is registered"),
	Invitation:     excepted("Kutset", "An invitation is"),
	Thanks:         excepted("Tänukirja", "A letter of thanks is"),
	Congratulation: excepted("Õnnitlust", "A congratulation is"),
	Informative:    excepted("Informatiivse sisuga materjali", "Informative material is"),
	ForOthers:      excepted("Teisele asutusele, organisatsioonile või isikule adresseeritud kirja", "A letter addressed to another institution, organisation or person is"),
	Advertising:    excepted("Reklaami", "Advertising is"),
}

var (
	matterTwice = rmkWhy(false, "p 8.6", "once",
		"Dokument on juba registreeritud; teist korda seda ei registreerita", "The document is registered already, and is not registered twice")
	matterPersonal = excepted("Kirja märkega ISIKLIK", "A letter marked ISIKLIK is")
	matterOfficial = rmkWhy(true, "p 8.15", "official",
		"Kiri märkega ISIKLIK osutus ametialaseks ja registreeritakse", "The letter marked ISIKLIK proved to be official and is registered")
	matterAnonymous = rmkWhy(false, "p 8.16", "anonymous",
		"Teabenõue on anonüümne (teabenõudja nime ei ole); seda ei registreerita", "The request is anonymous (it does not name the requester), and is not registered")
	matterSpoken = rmkWhy(false, "p 8.16", "fulfilled",
		"Telefonitsi või suuliselt esitatud teabenõue täideti kohe; seda ei registreerita", "The request made by phone or orally was fulfilled at once, and is not registered")
	registrar = rmkWhy(true, "p 8.14", "first",
		"Registreerib või edastab saaja reale esimesena märgitud oma asutuse isik", "The person of the institution named first on the To line registers or forwards it")
)

// RMKRegisters tells whether a document is registered (kuulub registreerimisele), and why. Everything is, but what the
// instruction excepts: invitations, thanks, congratulations, informative material, letters addressed to others,
// advertising, and letters marked ISIKLIK unless they prove official; a request for information by nobody known, or
// spoken and answered at once; and whatever is registered already, for a document is registered once. Each exception
// stands by itself: advertising marked ISIKLIK stays advertising where it proves official. An e-mailed request answered
// within minutes is registered. Errors: [law.ErrMissing] and [law.ErrUnknown] for no matter and for one that there is not.
//
// Source: RMK p 8.6, 8.15, 8.16.
func RMKRegisters(a RMKArrival) (law.Answer[bool], error) {
	if err := known("matter", matters, a.Matter); err != nil {
		return law.Answer[bool]{}, err
	}
	w := &matterWhys[a.Matter]
	switch {
	case a.Registered:
		w = &matterTwice
	case !w.yes:
	case a.Marked && !a.Official:
		w = &matterPersonal
	case a.Matter == InfoRequest && a.Anonymous:
		w = &matterAnonymous
	case a.Matter == InfoRequest && a.Spoken && a.Fulfilled:
		w = &matterSpoken
	case a.Marked:
		w = &matterOfficial
	}
	return w.answer(civil.Date{}), nil
}

// RMKRegistrar returns who registers an e-mail with several recipients, or forwards it for registration (registreerija
// või edastaja), and why: of those on its To line ("Saaja rida"), in the order sent, the first whose address has the
// domain of the institution. An address is a bare one or follows a name in angle brackets; the answer is the bare one.
// Case of the domain does not count, and a subdomain is another domain. Recipients of copies decide nothing, so do not
// pass them. Errors: [law.ErrNotPossible] where nobody on the line is of the institution, which the instruction leaves
// open, and where a recipient before that one is a list of addresses that was not split; [law.ErrMissing] for no domain, and
// [law.ErrInvalid] for one with an @.
//
// Source: RMK p 8.14.
func RMKRegistrar(to []string, domain string) (law.Answer[string], error) {
	domain = strings.TrimSpace(domain)
	switch {
	case domain == "":
		return law.Answer[string]{}, refuse.Missing("domain")
	case strings.Contains(domain, "@"):
		return law.Answer[string]{}, refuse.Invalid("domain", msg.Quote(domain), msg.Text{ET: "Domeen on aadress", EN: "an address is no domain"})
	}
	for _, recipient := range to {
		if several(recipient) {
			return law.Answer[string]{}, refuse.New(law.ErrNotPossible, "to", msg.Quote(recipient), msg.Text{
				ET: "Mitu aadressi ühes tekstis", EN: "several addresses in one text",
			})
		}
		address := bare(recipient)
		if at := strings.LastIndexByte(address, '@'); at > 0 && sameASCII(address[at+1:], domain) {
			return law.Answered(address, registrar.step(civil.Date{})), nil
		}
	}
	return law.Answer[string]{}, refuse.New(law.ErrNotPossible, "to", msg.Quote(domain), msg.Text{
		ET: "Saaja real ei ole kedagi sellest domeenist", EN: "nobody on the To line is of this domain",
	})
}

// bare returns the address of a recipient, "Mari Tamm <mari@rmk.ee>" or "mari@rmk.ee".
func bare(recipient string) string {
	recipient = strings.TrimSpace(recipient)
	if inner, ok := strings.CutSuffix(recipient, ">"); ok {
		return strings.TrimSpace(inner[strings.LastIndexByte(inner, '<')+1:])
	}
	return recipient
}

// several reports whether a recipient is a list: with more than one @ and a comma or a semicolon outside quotes.
func several(recipient string) bool {
	ats, divided, quoted := 0, false, false
	for i := range len(recipient) {
		switch c := recipient[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '@':
			ats++
		case c == ',', c == ';':
			divided = true
		}
	}
	return ats > 1 && divided
}

// sameASCII compares without the case of A–Z. The folding of Unicode would take a Kelvin sign for a k, and so another
// domain for that of the institution.
func sameASCII(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if lower(a[i]) != lower(b[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// Numbering is where the number of a document comes from. The zero Numbering is unknown.
type Numbering uint8

// The numberings.
const (
	OwnRegister    Numbering = iota + 1 // the register of one series
	Correspondence                      // the register of incoming and outgoing documents, whatever their series
	CaseFile                            // asjapõhine toimik
)

var numberings = enum.Names[Numbering]{
	OwnRegister:    {Code: "own-register", ET: "sarja register", EN: "register of a series"},
	Correspondence: {Code: "correspondence", ET: "saabunud ja väljasaadetud dokumentide register", EN: "register of incoming and outgoing documents"},
	CaseFile:       {Code: "case-file", ET: "asjapõhine toimik", EN: "case file"},
}

// String returns the code of the numbering; "" for one that is none.
func (n Numbering) String() string { return numberings.Code(n) }

// Text returns the numbering in Estonian or English; "" for one that is none.
func (n Numbering) Text(tag language.Tag) string { return numberings.Text(n, tag) }

// MarshalText writes the code of the numbering.
func (n Numbering) MarshalText() ([]byte, error) { return numberings.Marshal(n) }

// UnmarshalText reads the code of a numbering.
func (n *Numbering) UnmarshalText(text []byte) error { return numberings.Decode(text, n) }

var numberingWhys = [...]why{
	OwnRegister:    rmkWhy(true, "p 8.2", "yearly", "Registris algavad järjekorranumbrid igal kalendriaastal ühest", "In a register numbers start from one in each calendar year"),
	Correspondence: rmkWhy(true, "p 8.12", "through", "Saabunud ja väljasaadetud dokumentide registris on järjekorranumbrid kõigis sarjades ühised", "In the register of incoming and outgoing documents one run of numbers goes through all series"),
	CaseFile:       rmkWhy(true, "p 8.2", "file", "Asjapõhises toimikus jätkuvad järjekorranumbrid aastast aastasse", "In a case file numbers go on through the years"),
}

// Run is one run of numbers: documents of the same Run are numbered together, the first with one and each next with one more.
// It compares with ==, so it is the key under which a register keeps the last number given. The zero Run gives no number.
type Run struct {
	Numbering Numbering
	Series    string // code of the series (sarja tähis), for [OwnRegister]; of [CaseFile] where files are named within one
	File      string // code or number of the case file, for [CaseFile]
	Year      int    // of registration, as [RMKRun] gives it; 0 for a case file, which goes on through the years
}

// RMKRun returns the run from which a document gets its number (järjekorranumber), and why. The caller says where the document
// is registered; what does not belong to that numbering is left out of the answer. In a register numbers start from one in
// each calendar year of registration, which is the records year, whatever the date of the document; one run goes through all
// series of incoming and outgoing documents; in a case file numbers go on. Documents of other series have no number, so do not
// ask. Errors: [law.ErrMissing] for no numbering, a register without a series and a case file without a name;
// [law.ErrUnknown] for a numbering that there is not; for the day of registration [law.ErrMissing], [law.ErrPlaceholder]
// and, before the instruction of 25.10.2022, [law.ErrNotInForce].
//
// Source: RMK p 8.1, 8.2, 8.12.
func RMKRun(where Run, registered civil.Date) (law.Answer[Run], error) {
	if err := known("numbering", numberings, where.Numbering); err != nil {
		return law.Answer[Run]{}, err
	}
	if err := inForce("rmk-8.2", "registered", registered); err != nil {
		return law.Answer[Run]{}, err
	}
	var run Run
	switch series, file := code(where.Series), code(where.File); where.Numbering {
	case OwnRegister:
		if series == "" {
			return law.Answer[Run]{}, refuse.Missing("series")
		}
		run = Run{Numbering: where.Numbering, Series: series, Year: registered.Year()}
	case Correspondence:
		run = Run{Numbering: where.Numbering, Year: registered.Year()}
	case CaseFile:
		if file == "" {
			return law.Answer[Run]{}, refuse.Missing("file")
		}
		run = Run{Numbering: where.Numbering, Series: series, File: file}
	}
	return law.Answered(run, numberingWhys[where.Numbering].step(registered)), nil
}

// code is the code of a series or a file, the same however it was typed: without blanks around it, composed.
func code(s string) string { return norm.NFC.String(strings.TrimSpace(s)) }

// RMKHeading is the heading of a document register (registri pealdis).
//
// Source: RMK p 8.9.
type RMKHeading struct {
	Unit     string // name of the unit
	Function string // name of the function in the classification scheme
	Series   string // code of the series
	Title    string // of the series
	From, To int    // records years, both included; of one year To may be 0
}

var rmkHeading = element.Table[RMKHeading]{Source: rmkAct, Rows: []element.Row[RMKHeading]{
	{Clause: "rmk-8.9", Code: "heading.unit", Provision: "p 8.9.1", ET: "Struktuuriüksuse nimi", EN: "The name of the unit", Has: func(h *RMKHeading) bool { return filled(h.Unit) }},
	{Clause: "rmk-8.9", Code: "heading.function", Provision: "p 8.9.2", ET: "Funktsiooni nimetus", EN: "The name of the function", Has: func(h *RMKHeading) bool { return filled(h.Function) }},
	{Clause: "rmk-8.9", Code: "heading.mark", Provision: "p 8.9.3", ET: "Sarja tähis", EN: "The code of the series", Has: func(h *RMKHeading) bool { return filled(h.Series) }},
	{Clause: "rmk-8.9", Code: "heading.title", Provision: "p 8.9.3", ET: "Sarja pealkiri", EN: "The title of the series", Has: func(h *RMKHeading) bool { return filled(h.Title) }},
	{Clause: "rmk-8.9", Code: "heading.years", Provision: "p 8.9.4", ET: "Asjaajamisaasta", EN: "The records year", Has: func(h *RMKHeading) bool { return h.From > 0 && (h.To == 0 || h.To >= h.From) }},
}}

// Check returns what the heading lacks (pealdise andmed) of unit, function, code and title of the series, and the records
// year or years; nil where it has all.
//
// Source: RMK p 8.9.
func (h RMKHeading) Check() []law.Finding { return rmkHeading.Missing(&h) }

// RMKEntry is what a register holds of a document (registrikanne), as far as it makes the document a registered one.
//
// Source: RMK p 8.8, 8.18.
type RMKEntry struct {
	Reference   string // dokumendiviit
	Identified  bool   // the register data that identify a document of its kind are entered
	Kind        Kind
	SeriesKinds []Kind // the kinds that are set for its series; a series takes no other
}

var rmkEntry = element.Table[RMKEntry]{Source: rmkAct, Rows: []element.Row[RMKEntry]{
	{Clause: "rmk-8.18", Code: "entry.reference", Provision: "p 8.18", ET: "Dokumendiviit", EN: "The reference", Has: func(e *RMKEntry) bool { return filled(e.Reference) }},
	{
		Clause: "rmk-8.18", Code: "entry.data", Provision: "p 8.18", Sentence: true,
		ET: "Dokumenti tuvastada võimaldavad registriandmed on kandmata", EN: "The register data that identify the document are not entered",
		Has: func(e *RMKEntry) bool { return e.Identified },
	},
	{
		Clause: "rmk-8.8", Code: "entry.kind", Provision: "p 8.8", Sentence: true,
		ET: "Dokumendiliik ei ole sarjale määratud", EN: "The kind of the document is not set for the series",
		Has: func(e *RMKEntry) bool { return kinds.Known(e.Kind) && slices.Contains(e.SeriesKinds, e.Kind) },
	},
}}

// Check returns what keeps a document from being a registered one (registreeritud dokument): that its entry lacks a
// reference, or the register data that identify a document of its kind; and that its series does not take its kind. It is nil
// where the document counts as registered.
//
// Source: RMK p 8.8, 8.18.
func (e RMKEntry) Check() []law.Finding { return rmkEntry.Missing(&e) }

func filled(s string) bool { return strings.TrimSpace(s) != "" }
