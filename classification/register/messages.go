package register

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

var (
	rmkAct = books.RMK()
	ttuAct = books.TTU()
	avts   = law.Source{Act: "AvTS", Ref: "RT I, 05.07.2025, 3", URL: "https://www.riigiteataja.ee/akt/105072025003"}
)

var (
	rmkSince      = books.RMKSince()
	paperMarksEnd = civil.Must(2023, time.January, 1)
)

// why is an answer with its reason: a stable code, the provision and the sentence.
type why struct {
	yes    bool
	code   string
	source law.Source
	text   msg.Text
}

func (w *why) step(day civil.Date) law.Step {
	return law.NewStep(day, w.source, w.code, w.text.ET, w.text.EN)
}

var kinds = [...]msg.Text{
	Incoming:           {ET: "saabunud dokument", EN: "incoming"},
	Outgoing:           {ET: "väljasaadetud dokument", EN: "outgoing"},
	Contract:           {ET: "leping", EN: "contract"},
	Order:              {ET: "käskkiri", EN: "order"},
	BoardDecision:      {ET: "juhatuse otsus", EN: "board decision"},
	Instruction:        {ET: "korraldus", EN: "instruction"},
	Minutes:            {ET: "protokoll", EN: "minutes"},
	Act:                {ET: "akt", EN: "act"},
	SystemAct:          {ET: "infosüsteemis koostatud akt", EN: "act made in a system"},
	Memorandum:         {ET: "märgukiri", EN: "memorandum"},
	ExplanationRequest: {ET: "selgitustaotlus", EN: "request for explanation"},
	PowerOfAttorney:    {ET: "volikiri", EN: "power of attorney"},
	Confirmation:       {ET: "kinnituskiri", EN: "confirmation"},
	Extract:            {ET: "väljavõte", EN: "extract"},
	Copy:               {ET: "ärakiri", EN: "copy"},
	Approved:           {ET: "käskkirja või otsusega kinnitatav dokument", EN: "document approved by an order or a decision"},
	FileCopy:           {ET: "kirja teine eksemplar", EN: "file copy of a letter"},
}

var masks = [...]msg.Text{
	NaturalPersonMask: {ET: "Füüsiline isik", EN: "natural person"},
	PrivatePersonMask: {ET: "Eraisik", EN: "private person"},
	SpacedInitials:    {ET: "initsiaalid", EN: "initials"},
	TightInitials:     {ET: "initsiaalid tühikuta", EN: "initials without spaces"},
}

var extents = [...]msg.Text{
	Nothing:      {ET: "ei avalikustata", EN: "nothing"},
	RegisterData: {ET: "registreerimisandmed", EN: "register data"},
	Content:      {ET: "registreerimisandmed ja sisu", EN: "register data and content"},
}

var forms = [...]msg.Text{
	GeneralForm: {ET: "üldplank", EN: "general form"},
	Letterhead:  {ET: "kirjaplank", EN: "letterhead"},
	PlainSheet:  {ET: "valge leht", EN: "plain sheet"},
}

var printouts = [...]msg.Text{
	NoPrintout:    {ET: "väljatrükki ei tehta", EN: "no printout"},
	WholePrintout: {ET: "registri väljatrükk", EN: "the whole register"},
	BySeries:      {ET: "väljatrükk sarjade kaupa", EN: "by series"},
}

var marks = [...]msg.Text{
	TakenNote:      {ET: "Teadmiseks võetud", EN: "taken note of"},
	MarkedSent:     {ET: "Märgin kirja saadetuks", EN: "marked as sent"},
	ReviewedKept:   {ET: "Üle vaadatud ja kehtima jäetud", EN: "reviewed and left in force"},
	ReviewedRepeal: {ET: "Üle vaadatud, tuleks muuta kehtivust", EN: "reviewed, to be declared invalid"},
}

// excepted is the reason for a matter that is not registered.
func excepted(et, en string) why {
	return why{code: "excepted", source: rmkAct.At("p 8.15"), text: msg.Text{ET: et + " ei registreerita", EN: en + " not registered"}}
}

var matters = [...]why{
	Business:       {true, "registered", rmkAct.At("p 8.15"), msg.Text{ET: "Dokument registreeritakse", EN: "The document is registered"}},
	InfoRequest:    {true, "registered", rmkAct.At("p 8.16"), msg.Text{ET: "Teabenõue registreeritakse", EN: "The request for information is registered"}},
	Invitation:     excepted("Kutset", "An invitation is"),
	Thanks:         excepted("Tänukirja", "A letter of thanks is"),
	Congratulation: excepted("Õnnitlust", "A congratulation is"),
	Informative:    excepted("Informatiivse sisuga materjali", "Informative material is"),
	ForOthers:      excepted("Teisele asutusele, organisatsioonile või isikule adresseeritud kirja", "A letter addressed to another institution, organisation or person is"),
	Advertising:    excepted("Reklaami", "Advertising is"),
}

var (
	matterTwice = why{false, "once", rmkAct.At("p 8.6"), msg.Text{
		ET: "Dokument on juba registreeritud; teist korda seda ei registreerita", EN: "The document is registered already, and is not registered twice",
	}}
	matterPersonal = excepted("Kirja märkega ISIKLIK", "A letter marked ISIKLIK is")
	matterOfficial = why{true, "official", rmkAct.At("p 8.15"), msg.Text{
		ET: "Kiri märkega ISIKLIK osutus ametialaseks ja registreeritakse", EN: "The letter marked ISIKLIK proved to be official and is registered",
	}}
	matterAnonymous = why{false, "anonymous", rmkAct.At("p 8.16"), msg.Text{
		ET: "Teabenõudest ei selgu esitaja nimi; seda ei registreerita", EN: "The request does not tell who made it, and is not registered",
	}}
	matterSpoken = why{false, "fulfilled", rmkAct.At("p 8.16"), msg.Text{
		ET: "Telefonitsi või suuliselt esitatud teabenõue täideti kohe; seda ei registreerita", EN: "The request made by phone or orally was fulfilled at once, and is not registered",
	}}
	registrar = why{true, "first", rmkAct.At("p 8.14"), msg.Text{
		ET: "Registreerib või edastab saaja reale esimesena märgitud oma asutuse isik", EN: "The person of the house named first on the To line registers or forwards it",
	}}
)

var numberings = [...]why{
	OwnRegister: {true, "yearly", rmkAct.At("p 8.2"), msg.Text{
		ET: "Registris algavad järjekorranumbrid igal kalendriaastal ühest", EN: "In a register numbers start from one in each calendar year",
	}},
	Correspondence: {true, "through", rmkAct.At("p 8.12"), msg.Text{
		ET: "Saabunud ja väljasaadetud dokumentide registris jookseb numeratsioon sarju läbivalt", EN: "In the register of incoming and outgoing documents one run of numbers goes through all series",
	}},
	CaseFile: {true, "file", rmkAct.At("p 8.2"), msg.Text{
		ET: "Asjapõhises toimikus jätkuvad järjekorranumbrid üle aastate", EN: "In a case file numbers go on through the years",
	}},
	Unnumbered: {false, "unnumbered", rmkAct.At("p 8.2"), msg.Text{
		ET: "Selle sarja dokumente ei nummerdata", EN: "Documents of this series are not numbered",
	}},
}

var formWhys = [...]why{
	GeneralForm: {true, "general", rmkAct.At("p 9.5"), msg.Text{ET: "Vormistatakse üldplangile", EN: "Drawn up on the general form"}},
	Letterhead:  {true, "letterhead", rmkAct.At("p 9.6"), msg.Text{ET: "Vormistatakse kirjaplangile", EN: "Drawn up on the letterhead"}},
	PlainSheet:  {true, "plain", rmkAct.At("p 9.9"), msg.Text{ET: "Vormistatakse valgele lehele", EN: "Drawn up on a plain sheet"}},
}

var (
	formNamed = why{true, "plain-named", rmkAct.At("p 9.9"), msg.Text{
		ET: "Vormistatakse valgele lehele; pealkiri sisaldab RMK nime", EN: "Drawn up on a plain sheet; its title names RMK",
	}}
	sidesOne  = why{false, "one-side", rmkAct.At("p 9.8"), msg.Text{ET: "Paberkandjal originaal vormistatakse lehe ühele küljele", EN: "A paper original is on one side of the sheet"}}
	sidesBoth = why{true, "both-sides", rmkAct.At("p 9.8"), msg.Text{
		ET: "Lepingu tüüptingimused ning lisatavad nõuded ja juhised võib vormistada lehe mõlemale küljele",
		EN: "Standard terms of a contract, and requirements and instructions added to it, may be on both sides of the sheet",
	}}
	seriesTakes   = why{true, "takes", rmkAct.At("p 8.8"), msg.Text{ET: "Dokumendiliik on sarjale määratud", EN: "The kind is set for the series"}}
	seriesRefuses = why{false, "refuses", rmkAct.At("p 8.8"), msg.Text{ET: "Dokumendiliik ei ole sarjale määratud", EN: "The kind is not set for the series"}}
	markNote      = why{true, "no-reply", rmkAct.At("p 11.7"), msg.Text{ET: "Dokument ei vaja vastust", EN: "The document needs no reply"}}
	markSent      = why{true, "sent-outside", rmkAct.At("p 11.8"), msg.Text{ET: "Dokument saadeti väljaspoolt dokumendihaldussüsteemi", EN: "The document was sent outside the document system"}}
	markSelf      = why{false, "sent", rmkAct.At("p 11.8"), msg.Text{ET: "Dokumendihaldussüsteem märgib dokumendi ise saadetuks", EN: "The document system marks the document as sent itself"}}
	reviewKept    = why{true, "kept", rmkAct.At("p 12.4"), msg.Text{ET: "Dokument jääb kehtima", EN: "The document stays valid"}}
	reviewRepeal  = why{false, "repeal", rmkAct.At("p 12.4"), msg.Text{ET: "Dokument tunnistatakse kehtetuks", EN: "The document is declared invalid"}}
	termRuns      = why{false, "runs", rmkAct.At("p 12.6"), msg.Text{ET: "Dokument kehtib, tähtaja viimane päev kaasa arvatud", EN: "The document is valid, the last day of its term included"}}
	termOver      = why{true, "over", rmkAct.At("p 12.6"), msg.Text{ET: "Tähtaeg on möödunud; süsteem märgib dokumendi kehtetuks", EN: "The term is over; the system marks the document invalid"}}
	paperUnmarked = why{false, "unmarked", rmkAct.At("p 12.7"), msg.Text{ET: "Paberdokumendile kehtetuse märget ei lisata", EN: "A document on paper gets no mark of invalidity"}}
	paperMarked   = why{true, "marked", rmkAct.At("p 12.7").Doubting("that it was marked before 01.01.2023 follows only from the change"), msg.Text{
		ET: "Paberdokumendile lisatakse kehtetuse märge", EN: "A document on paper gets a mark of invalidity",
	}}
)

var printWhys = [...]why{
	NoPrintout: {false, "none", rmkAct.At("p 8.10"), msg.Text{
		ET: "Kõik dokumendid on digitaalkandjal ja paberkandjal toimikut ei teki; väljatrükki ei tehta", EN: "All documents are digital and no paper file arises: nothing is printed",
	}},
	WholePrintout: {true, "whole", rmkAct.At("p 8.10"), msg.Text{
		ET: "Asjaajamisperioodi lõpus lisatakse registri väljatrükk toimiku juurde", EN: "At the end of the records year the register is printed and put with its file",
	}},
	BySeries: {true, "by-series", rmkAct.At("p 8.10"), msg.Text{
		ET: "Asjaajamisperioodi lõpus tehakse väljatrükk sarjade kaupa ja paigutatakse vastava toimiku juurde",
		EN: "At the end of the records year the register is printed by series and put with the file of each",
	}},
}

// The checks of formats and of what a register holds.
var (
	checkFirst = law.Check{
		Clause: "rmk-8.7", Code: "format.first", Source: rmkAct.At("p 8.7"),
		ET: "Esimene versioon ei ole töödeldavas vormingus", EN: "The first version is in no editable format",
	}
	checkLast = law.Check{
		Clause: "rmk-8.7", Code: "format.last", Source: rmkAct.At("p 8.7"),
		ET: "Viimane versioon ei ole PDF/A ega, digitaalselt allkirjastatuna, .asice vormingus", EN: "The last version is neither PDF/A nor, signed digitally, .asice",
	}
	checkArchival = law.Check{
		Clause: "rmk-8.7", Code: "format.archival", Source: rmkAct.At("p 8.7").Doubting("whether annex 1 lists formats since 2020 was not read"),
		ET: "Dokument ei ole arhiivivormingus", EN: "The document is in no format of the archive",
	}
	checkLevel = law.Check{
		Clause: "rmk-8.7", Code: "format.level", Severity: law.Advice, Source: rmkAct.At("p 8.7").Doubting("whether annex 1 lists formats since 2020 was not read"),
		ET: "See PDF/A tase ei ole arhiivi eelistatud vorming", EN: "The archive does not prefer this level of PDF/A",
	}
	checkUnsound = law.Check{
		Clause: "avts-12.4_1", Code: "restriction.unsound", Source: avts.At("§ 40 lg 1"),
		ET: "{1}. juurdepääsupiirang ei saa märgitud kujul õige olla; parandage selle päevad, alus või tähtaeg",
		EN: "Access restriction no. {1} cannot be right as it stands; mend its days, its basis or its term",
	}
	checkUnstated = law.Check{
		Clause: "avts-12.4_1", Code: "access.unstated", Source: avts.At("§ 12 lg 4¹"),
		ET: "Ei ole märgitud, kas dokument on avalik või millised juurdepääsupiirangud sellel on", EN: "It is not stated that the document is public, or which restrictions it has",
	}
	checkFuture = law.Check{
		Clause: "avts-12.4_1", Code: "created.future", Source: avts.At("§ 12 lg 4¹"),
		ET: "Dokumendi loomise päev on alles ees", EN: "The day of creation is still to come",
	}
	checkReference = law.Check{
		Clause: "avts-12.3_1", Code: "reference.name", Severity: law.Advice, Source: avts.At("§ 12 lg 3¹").Doubting("the act speaks of the person, not of the reference"),
		ET: "Dokumendiviit näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja", EN: "The reference seems to hold the name or the personal code of a natural person, and is left out of the public view",
	}
	checkTitle = law.Check{
		Clause: "avts-12.3_1", Code: "title.name", Severity: law.Advice, Source: avts.At("§ 12 lg 3¹").Doubting("the act speaks of the person, not of the title"),
		ET: "Pealkiri näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja", EN: "The title seems to hold the name or the personal code of a natural person, and is left out of the public view",
	}
)

// reason is why so much of a document is shown. The first that holds decides, so those that hide everything come first.
type reason uint8

const (
	whyUnregistered reason = iota + 1
	whyKind
	whyBefore
	whyRestricted
	whyUnsound
	whyUnstated
	whyPrivate
	whyFuture
	whyOld
	whyPublic
)

// reasons are the deciding sentences with their stable codes; where they stand the policy says.
var reasons = [...]struct {
	most Extent // that it leaves
	code string
	text msg.Text
}{
	whyUnregistered: {Nothing, "unregistered", msg.Text{ET: "Dokument registreeritakse alles sel päeval; enne seda registris midagi ei ole", EN: "The document is registered on this day only; before, there is nothing in the register"}},
	whyKind:         {Nothing, "kind", msg.Text{ET: "Seda liiki dokumente avalikus registris ei ole", EN: "Documents of this kind are not in the public register"}},
	whyBefore:       {Nothing, "before", msg.Text{ET: "Dokument registreeriti enne avaliku registri algust", EN: "The document was registered before the public register began"}},
	whyRestricted:   {RegisterData, "restricted", msg.Text{ET: "Kehtib juurdepääsupiirang; sisu ei avalikustata", EN: "An access restriction holds; the content is not shown"}},
	whyUnsound:      {RegisterData, "unsound", msg.Text{ET: "Juurdepääsupiirang ei saa märgitud kujul õige olla; kuni see on parandamata, sisu ei avalikustata", EN: "The access restriction cannot be right as it stands; until it is mended the content is not shown"}},
	whyUnstated:     {RegisterData, "unstated", msg.Text{ET: "Ei ole märgitud, kas dokument on avalik või millised juurdepääsupiirangud sellel on; sisu ei avalikustata", EN: "It is not stated that the document is public, or which restrictions it has; the content is not shown"}},
	whyPrivate:      {RegisterData, "private", msg.Text{ET: "Dokument sisaldab eraelulisi või delikaatseid isikuandmeid; sisu ei avalikustata", EN: "The document holds data on private life or sensitive data; the content is not shown"}},
	whyFuture:       {RegisterData, "future", msg.Text{ET: "Dokumendi loomise päev on alles ees; sisu ei avalikustata", EN: "The day of creation is still to come; the content is not shown"}},
	whyOld:          {RegisterData, "old", msg.Text{ET: "Dokument loodi enne seda, kui hakati sisu avalikustama", EN: "The document was created before contents were shown"}},
	whyPublic:       {Content, "public", msg.Text{ET: "Piirangut ei ole; avalikustatakse ka sisu", EN: "There is no restriction; the content is shown too"}},
}

// The sentences of the steps of a view, with their stable codes. They name no person.
const (
	stepRegistered = "registered"
	stepMasked     = "masked"
	stepNamed      = "named"
)

var (
	textRegistered = msg.Text{ET: "Dokumendi registreerimine", EN: "Registration of the document"}
	textMasked     = msg.Text{ET: "Pool nr {1} on füüsiline isik; nime asemel on märge", EN: "Party no. {1} is a natural person; a mark stands for the name"}
	textNamed      = msg.Text{ET: "Pool nr {1} on lepingupool; nimi avalikustatakse", EN: "Party no. {1} is a party to a contract and is named"}
)
