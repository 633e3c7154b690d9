// SPDX-License-Identifier: MIT

package request

import (
	"math"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

var (
	avts = acts.AvTS()
	// avtsInForce is since when §§ 14, 16 and 23 read as they do; most of their words are older.
	avtsInForce = dated.Since(civil.Must(2007, time.December, 28), true)
)

// Manner is how a request was made (esitamise viis). The zero Manner is not known.
type Manner uint8

// The manners.
const (
	Oral       Manner = iota + 1 // suuliselt
	Electronic                   // elektrooniliselt
	OnPaper                      // paberil
)

var manners = enum.Names[Manner]{
	Oral: {Code: "oral", ET: "suuliselt", EN: "orally"}, Electronic: {Code: "electronic", ET: "elektrooniliselt", EN: "electronically"},
	OnPaper: {Code: "paper", ET: "paberil", EN: "on paper"},
}

// String returns the code of the manner, such as "oral"; "" for one that is unknown.
func (m Manner) String() string { return manners.Code(m) }

// Text returns the manner in words; "" for one that is unknown.
func (m Manner) Text(tag language.Tag) string { return manners.Text(m, tag) }

// MarshalText writes the code of the manner; nothing for the zero Manner.
func (m Manner) MarshalText() ([]byte, error) { return manners.Marshal(m) }

// UnmarshalText reads the code of a manner, and no text as the zero Manner. After an error m is unchanged.
func (m *Manner) UnmarshalText(text []byte) error { return manners.Decode(text, m) }

// Access is whether the requester may have the information (juurdepääs). The zero Access is not known, and opens nothing.
type Access uint8

// The kinds of access.
const (
	Open       Access = iota + 1 // no restriction holds (piiranguta)
	Restricted                   // a restriction holds (piiranguga)
	Entitled                     // a restriction holds, and the requester has the right of access (juurdepääsuõigus)
)

var accesses = enum.Names[Access]{
	Open: {Code: "open", ET: "piiranguta", EN: "open"}, Restricted: {Code: "restricted", ET: "piiranguga", EN: "restricted"},
	Entitled: {Code: "entitled", ET: "juurdepääsuõigusega", EN: "entitled"},
}

// String returns the code of the access, such as "open"; "" for one that is unknown.
func (a Access) String() string { return accesses.Code(a) }

// Text returns the access in words; "" for one that is unknown.
func (a Access) Text(tag language.Tag) string { return accesses.Text(a, tag) }

// MarshalText writes the code of the access; nothing for the zero Access.
func (a Access) MarshalText() ([]byte, error) { return accesses.Marshal(a) }

// UnmarshalText reads the code of an access, and no text as the zero Access. After an error a is unchanged.
func (a *Access) UnmarshalText(text []byte) error { return accesses.Decode(text, a) }

// Information is a request for information (teabenõue): what it says, and what the holder found.
//
// Source: AvTS §§ 14–16, 23.
type Information struct {
	On     civil.Date `json:"on"` // day on which it is judged
	Manner Manner     `json:"manner,omitzero"`
	AtOnce bool       `json:"at_once,omitzero"` // it is answered without delay, while the requester waits

	// What it says (§ 14 lg 1).
	Name      string `json:"name,omitzero"`       // the requester's first name and surname
	Anonymous bool   `json:"anonymous,omitzero"`  // it does not say who makes it
	ForBody   bool   `json:"for_body,omitzero"`   // it is made on behalf of an institution or a legal person
	Body      string `json:"body,omitzero"`       // whose name this is
	Contact   string `json:"contact,omitzero"`    // an address or a number by which the requester can be reached
	NoContact bool   `json:"no_contact,omitzero"` // it gives none
	Content   string `json:"content,omitzero"`    // the information, or the document with what is known of it
	Way       string `json:"way,omitzero"`        // the way in which it is to be given

	// Of restricted personal data (§ 14 lg 2).
	PersonalData bool   `json:"personal_data,omitzero"` // it asks for restricted personal data
	OfOthers     bool   `json:"of_others,omitzero"`     // of other persons than the requester
	Identified   bool   `json:"identified,omitzero"`    // the requester's identity was established
	Basis        string `json:"basis,omitzero"`         // of access to the data of others
	Purpose      string `json:"purpose,omitzero"`

	// What the holder found (§ 23). What is false is not so, or not known; nothing is refused for it.
	Access    Access `json:"access,omitzero"`
	Partly    bool   `json:"partly,omitzero"`    // the restriction covers only a part of it
	Elsewhere bool   `json:"elsewhere,omitzero"` // the holder does not have the information
	Holder    string `json:"holder,omitzero"`    // who has it; empty: not known
	Sought    bool   `json:"sought,omitzero"`    // who has it was sought and cannot be found out
	Unclear   bool   `json:"unclear,omitzero"`   // what is asked for is not clear
	Clarified bool   `json:"clarified,omitzero"` // the requester was asked to clarify it
	Unpaid    bool   `json:"unpaid,omitzero"`    // a fee that the law sets is not paid, and was not waived
	Given     bool   `json:"given,omitzero"`     // the same requester was given the same, and does not say why it is needed again
	Private   bool   `json:"private,omitzero"`   // it is asked of a natural or a private legal person, and not on public duties
	Burden    bool   `json:"burden,omitzero"`    // so much that it changes the holder's work, hinders its duties or costs unreasonably
	Repeated  bool   `json:"repeated,omitzero"`  // it cannot be answered by giving information once
	Analysis  bool   `json:"analysis,omitzero"`  // information must be put together and analysed, and new information recorded
	Incapable bool   `json:"incapable,omitzero"` // a court found that the requester's legal capacity is restricted
}

var (
	textNamed   = msg.Text{ET: "Teabenõue on märgitud anonüümseks, kuid nimi on antud", EN: "an anonymous request has a name"}
	textContact = msg.Text{ET: "Sideandmed on antud, kuid on märgitud, et neid ei ole", EN: "a contact is given, and it is said that none is"}
	textPartly  = msg.Text{ET: "Piiranguta teabe osal ei saa olla piirangut", EN: "no part of what is open can be restricted"}
)

func filled(s string) bool { return strings.TrimSpace(s) != "" }

// refuse refuses a day on which the text that was read did not hold.
func (i *Information) refuse(rule law.ID) error {
	if err := refuse.Day("on", i.On); err != nil {
		return err
	}
	if avtsInForce.On(i.On) == nil {
		return avtsInForce.Refuse(rule, i.On)
	}
	switch {
	case i.Anonymous && (filled(i.Name) || filled(i.Body)):
		return refuse.Invalid("anonymous", "", textNamed)
	case i.NoContact && filled(i.Contact):
		return refuse.Invalid("no_contact", "", textContact)
	case i.Partly && i.Access == Open:
		return refuse.Invalid("partly", "", textPartly)
	case i.Manner > OnPaper:
		return refuse.Unknown("manner", strconv.Itoa(int(i.Manner)), manners.Codes()...)
	case i.Access > Entitled:
		return refuse.Unknown("access", strconv.Itoa(int(i.Access)), accesses.Codes()...)
	}
	return nil
}

// Check returns what is missing from the request: the name of the requester and of the body for which it is made, the
// contact, the content, the way in which the information is to be given; of restricted personal data the requester's
// identity, and of those of others the basis and the purpose. It is nil when nothing is. A request that lacks something is
// not refused for it: the holder helps (§ 15), and asks at once where the content or the way is not clear
// ([Information.Clarification]).
//
// Source: AvTS § 14 lg 1, 2.
func (i Information) Check() []law.Finding { return informationElements.Missing(&i) }

var informationElements = element.Table[Information]{Source: avts, Rows: []element.Row[Information]{
	{Clause: "avts-14", Code: "request.day", Provision: "§ 14", ET: "Kuupäev", EN: "The day", Has: func(i *Information) bool { return refuse.Day("", i.On) == nil }},
	{Clause: "avts-14.1.1", Code: "request.name", Provision: "§ 14 lg 1 p 1", ET: "Teabenõudja ees- ja perekonnanimi", EN: "The requester's first name and surname", Has: func(i *Information) bool { return filled(i.Name) }},
	{Clause: "avts-14.1.2", Code: "request.body", Provision: "§ 14 lg 1 p 2", ET: "Asutuse või juriidilise isiku nimi", EN: "The name of the institution or the legal person", Has: func(i *Information) bool { return !i.ForBody || filled(i.Body) }},
	{Clause: "avts-14.1.3", Code: "request.contact", Provision: "§ 14 lg 1 p 3", Sentence: true, ET: "Teabenõudja ei ole sideandmeid esitanud", EN: "The requester's contact is missing", Has: func(i *Information) bool { return filled(i.Contact) }},
	{Clause: "avts-14.1.4", Code: "request.content", Provision: "§ 14 lg 1 p 4", ET: "Taotletava teabe või dokumendi kirjeldus", EN: "The description of the information or the document", Has: func(i *Information) bool { return filled(i.Content) }},
	{Clause: "avts-14.1.5", Code: "request.way", Provision: "§ 14 lg 1 p 5", ET: "Teabenõude täitmise viis", EN: "The way in which the information is to be given", Has: func(i *Information) bool { return filled(i.Way) }},
	{Clause: "avts-14.2", Code: "request.identity", Provision: "§ 14 lg 2", Sentence: true, ET: "Teabenõudja isik on tuvastamata", EN: "The requester's identity is not established", Has: func(i *Information) bool { return !i.PersonalData || i.Identified }},
	{Clause: "avts-14.2", Code: "request.basis", Provision: "§ 14 lg 2", ET: "Teabele juurdepääsu alus", EN: "The basis of access to the information", Has: func(i *Information) bool { return !i.PersonalData || !i.OfOthers || filled(i.Basis) }},
	{Clause: "avts-14.2", Code: "request.purpose", Provision: "§ 14 lg 2", ET: "Teabele juurdepääsu eesmärk", EN: "The purpose of access to the information", Has: func(i *Information) bool { return !i.PersonalData || !i.OfOthers || filled(i.Purpose) }},
}}

// row is a row of a table of the act on public information.
func row(clause law.ID, provision, code string, v law.Verdict, et, en string, when func(*Information) bool) decide.Row[*Information] {
	return decide.Row[*Information]{Outcome: decide.Say(clause, avts.At(provision), code, v, et, en), When: when}
}

// Clarification returns whether the requester must be asked at once what is meant (teabenõude täpsustamine): where it is
// not clear which information is asked for, or in which way it is to be given. Errors: [law.ErrMissing] without a day;
// [law.ErrPlaceholder]; [law.ErrNotInForce] before 28.12.2007; [law.ErrUnknown]; [law.ErrInvalid] for facts that contradict
// each other.
//
// Source: AvTS § 15 lg 4.
func (i Information) Clarification() (law.Decision, error) {
	if err := i.refuse("avts-15.4"); err != nil {
		return law.Decision{}, err
	}
	return decide.Ask(nil, clarifications, &i), nil
}

var clarifications = []decide.Row[*Information]{
	row("avts-15.4", "§ 15 lg 4", "content", law.Mandatory,
		"Ei ole selge, millist teavet soovitakse: teabenõudjaga tuleb viivitamata ühendust võtta",
		"It is not clear which information is asked for: the requester must be contacted at once",
		func(i *Information) bool { return (i.Unclear || !filled(i.Content)) && !i.Clarified }),
	row("avts-15.4", "§ 15 lg 4", "way", law.Mandatory,
		"Ei ole selge, millisel viisil teavet soovitakse: teabenõudjaga tuleb viivitamata ühendust võtta",
		"It is not clear in which way the information is to be given: the requester must be contacted at once",
		func(i *Information) bool { return !filled(i.Way) && !i.Clarified }),
	row("avts-15.4", "§ 15 lg 4", "clear", law.NotRequired,
		"Teabenõue on selge või seda on juba täpsustatud", "The request is clear, or was clarified already", nil),
}

// Registration returns whether the request must be registered (teabenõude registreerimine). It need not be where it is
// anonymous, or where it was made orally or electronically and is answered without delay. Errors: those of
// [Information.Clarification].
//
// Source: AvTS § 16 lg 1, 3.
func (i Information) Registration() (law.Decision, error) {
	if err := i.refuse("avts-16.3"); err != nil {
		return law.Decision{}, err
	}
	return decide.Ask(nil, registrations, &i), nil
}

var registrations = []decide.Row[*Information]{
	row("avts-16.3.1", "§ 16 lg 3 p 1", "anonymous", law.NotRequired,
		"Teabenõue on anonüümne, seda ei pea registreerima", "The request is anonymous and need not be registered",
		func(i *Information) bool { return i.Anonymous }),
	row("avts-16.3.2", "§ 16 lg 3 p 2", "at-once", law.NotRequired,
		"Suuliselt või elektrooniliselt esitatud teabenõue täidetakse viivitamata, seda ei pea registreerima",
		"The request was made orally or electronically and is answered without delay: it need not be registered",
		func(i *Information) bool { return i.AtOnce && (i.Manner == Oral || i.Manner == Electronic) }),
	row("avts-16.1", "§ 16 lg 1", "registered", law.Mandatory,
		"Teabenõue tuleb registreerida saamise päeval või hiljemalt järgmisel tööpäeval",
		"The request must be registered on the day of its receipt or not later than on the next working day", nil),
}

// Refusal returns whether the holder must refuse the request (Mandatory), may refuse it (Allowed), or must not (Refused),
// by the first ground that holds (teabenõude täitmisest keeldumine). It is Undecided where it is not known whether the
// information is restricted, or who has it was not sought. A finding says what is to be done as well: the rest of a
// document is given out where only a part of it is restricted; a request that needs an analysis is answered as a request
// for explanation. The refusal is told with its reason within five working days of the registration.
//
// Errors: those of [Information.Clarification].
//
// Source: AvTS § 23 lg 1, 2; § 21 lg 1; § 38 lg 2.
func (i Information) Refusal() (law.Decision, error) {
	if err := i.refuse("avts-23"); err != nil {
		return law.Decision{}, err
	}
	return decide.Ask(&refusalChecks, refusals, &i), nil
}

const (
	restGiven uint8 = iota
	explained
	toldReason
)

var refusalChecks = []law.Check{
	restGiven: {
		Clause: "avts-38.2", Code: "refusal.part", Source: avts.At("§ 38 lg 2"),
		ET: "Piirang ei hõlma kogu teavet: ülejäänud osa tuleb väljastada", EN: "The restriction does not cover all of it: the rest must be given out",
	},
	explained: {
		Clause: "avts-23.2.5", Code: "refusal.explanation", Source: avts.At("§ 23 lg 2 p 5"), Severity: law.Advised,
		ET: "Teabenõue loetakse selgitustaotluseks ja sellele vastatakse MSVS-i järgi", EN: "The request counts as one for explanation and is answered by MSVS",
	},
	toldReason: {
		Clause: "avts-23.3", Code: "refusal.told", Source: avts.At("§ 23 lg 3"), Severity: law.Advised,
		ET: "Keeldumine ja selle põhjendus tuleb teatavaks teha viie tööpäeva jooksul", EN: "The refusal and its reason must be told within five working days",
	},
}

// ground is a row that refuses, with what is to be told.
func ground(provision, code string, v law.Verdict, et, en string, when func(*Information) bool) decide.Row[*Information] {
	r := row(law.ID("avts-23."+strings.NewReplacer("§ 23 lg ", "", " p ", ".").Replace(provision)), provision, code, v, et, en, when)
	r.Unmet = func(i *Information) decide.Set {
		return decide.Note(true, toldReason) | decide.Need(code != "restricted" || !i.Partly, restGiven) | decide.Note(code == "analysis", explained)
	}
	return r
}

var refusals = []decide.Row[*Information]{
	row("avts-21.1", "§ 21 lg 1", "elsewhere", law.Refused,
		"Teave on teise teabevaldaja valduses: teabenõue tuleb edastada talle", "Another holder has the information: the request must be forwarded",
		func(i *Information) bool { return i.Elsewhere && filled(i.Holder) }),
	ground("§ 23 lg 1 p 2", "not-held", law.Mandatory,
		"Teabevaldaja ei valda teavet ega saa kindlaks teha, kes seda valdab", "The holder does not have the information and cannot find out who has",
		func(i *Information) bool { return i.Elsewhere && i.Sought }),
	row("avts-21.1", "§ 21 lg 1", "not-sought", law.Undecided,
		"Teabevaldaja ei valda teavet: kõigepealt tuleb välja selgitada, kes seda valdab", "The holder does not have the information: who has it must be found out first",
		func(i *Information) bool { return i.Elsewhere }),
	ground("§ 23 lg 1 p 1", "restricted", law.Mandatory,
		"Teabele on kehtestatud juurdepääsupiirang ja teabenõudjal ei ole juurdepääsuõigust", "The information is restricted and the requester has no right of access to it",
		func(i *Information) bool { return i.Access == Restricted }),
	ground("§ 23 lg 1 p 3", "unclear", law.Mandatory,
		"Ka täpsustamisel ei selgunud, millist teavet soovitakse", "Even when asked, the requester did not make clear which information is meant",
		func(i *Information) bool { return i.Unclear && i.Clarified }),
	ground("§ 23 lg 1 p 4", "unpaid", law.Mandatory,
		"Seadusega ette nähtud riigilõiv või tasu on maksmata", "The state fee or the charge that the law sets is not paid",
		func(i *Information) bool { return i.Unpaid }),
	ground("§ 23 lg 2 p 1", "given", law.Allowed,
		"Sama teave on samale teabenõudjale juba antud ja teistkordse vajaduse põhjendus puudub", "The requester was given the same information and does not say why it is needed again",
		func(i *Information) bool { return i.Given }),
	ground("§ 23 lg 2 p 2", "private", law.Allowed,
		"Füüsiliselt või eraõiguslikult juriidiliselt isikult küsitud teave ei käsitle avalike ülesannete täitmist", "The information asked of a private holder is not on public duties",
		func(i *Information) bool { return i.Private }),
	ground("§ 23 lg 2 p 3", "burden", law.Allowed,
		"Teabe suur maht nõuab töökorralduse muutmist, takistab avalikke ülesandeid või põhjustab põhjendamatult suuri kulusid",
		"So much is asked for that it changes the work, hinders public duties or costs unreasonably much",
		func(i *Information) bool { return i.Burden }),
	ground("§ 23 lg 2 p 4", "repeated", law.Allowed,
		"Teabenõuet ei saa täita ühekordse teabe väljastamisega", "The request cannot be answered by giving information once",
		func(i *Information) bool { return i.Repeated }),
	ground("§ 23 lg 2 p 5", "analysis", law.Allowed,
		"Teavet tuleb täiendavalt süstematiseerida ja analüüsida ning uus teave dokumenteerida", "Information must be put together and analysed, and new information recorded",
		func(i *Information) bool { return i.Analysis }),
	ground("§ 23 lg 2 p 6", "incapable", law.Allowed,
		"Kohus on tuvastanud, et teabenõudja teovõime on piiratud", "A court has found that the requester's legal capacity is restricted",
		func(i *Information) bool { return i.Incapable }),
	ground("§ 23 lg 2 p 7", "no-contact", law.Allowed,
		"Teabenõudja ei ole sideandmeid esitanud", "The requester gave no contact",
		func(i *Information) bool { return i.NoContact }),
	row("avts-15.4", "§ 15 lg 4", "clarify", law.Refused,
		"Teabenõue ei ole selge: kõigepealt tuleb seda täpsustada", "The request is not clear: it must be clarified first",
		func(i *Information) bool { return i.Unclear }),
	row("avts-23.1.1", "§ 23 lg 1 p 1", "unknown", law.Undecided,
		"Ei ole teada, kas teabele on kehtestatud juurdepääsupiirang", "It is not known whether the information is restricted",
		func(i *Information) bool { return i.Access == 0 }),
	row("avts-18.1", "§ 18 lg 1", "no-ground", law.Refused,
		"Keeldumiseks ei ole alust: teabenõue tuleb täita", "There is no ground to refuse: the request must be answered", nil),
}

const (
	freePages = 20
	pageCents = 19
)

// feeInForce is since when the most for a page is set in euro; before that it was three kroons.
var feeInForce = dated.Since(civil.Must(2011, time.January, 1), pageCents)

// CopyFee returns the most, in euro cents, that a holder may ask for copies or printouts on paper: nothing for the first
// twenty pages, and 19 cents for each page from the 21st. An institution of the state or of a municipality pays nothing.
// Where the law sets a state fee for the information, that is paid instead. Errors: [law.ErrMissing] without a day;
// [law.ErrPlaceholder]; [law.ErrNotInForce] before 01.01.2011; [law.ErrOutOfRange] for pages below 0 or more than can be
// counted.
//
// Source: AvTS § 25 lg 2, 3.
func CopyFee(pages int, forInstitution bool, on civil.Date) (law.Answer[int], error) {
	if err := refuse.Day("on", on); err != nil {
		return law.Answer[int]{}, err
	}
	cents := feeInForce.On(on)
	switch paid := max(0, pages-freePages); {
	case cents == nil:
		return law.Answer[int]{}, feeInForce.Refuse("avts-25.2", on)
	case pages < 0 || paid > math.MaxInt32 / *cents:
		return law.Answer[int]{}, refuse.New(law.ErrOutOfRange, "pages", strconv.Itoa(pages), msg.Text{ET: "Lehekülgi on liiga palju või alla nulli", EN: "too many pages, or fewer than none"})
	case forInstitution:
		return law.Answered(0, law.NewStep(civil.Date{}, avts.At("§ 25 lg 3"), "institution",
			"Riigi- ja kohaliku omavalitsuse asutuse teabenõude kulud katab teabevaldaja", "The holder bears the costs of a request of the state or of a municipality")), nil
	case paid == 0:
		return law.Answered(0, law.NewStep(civil.Date{}, avts.At("§ 25 lg 2"), "free", "Esimesed 20 lehekülge on tasuta", "The first twenty pages are free")), nil
	default:
		t := msg.Text{ET: "Tasulisi lehekülgi on {1}, igaühe eest kuni {2} senti", EN: "{1} pages are paid for, {2} cents each at most"}.With(paid, *cents)
		return law.Answered(paid**cents, law.NewStep(civil.Date{}, avts.At("§ 25 lg 2"), "paid", t.ET, t.EN)), nil
	}
}
