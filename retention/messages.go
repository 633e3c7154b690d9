package retention

import (
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

var kindNames = [...]string{
	Exact: "exact", AtLeast: "at least", AtMost: "at most", Window: "window", UntilEvent: "until an event",
	UntilDate: "until a date", AsNeeded: "as needed", Permanent: "permanent", Longer: "the longer", Either: "either",
}

var spanNames = [...]string{0: "unknown", ShortTerm: "short-term", LongTerm: "long-term", PermanentTerm: "permanent"}

var (
	textExact     = msg.Text{ET: "{1}", EN: "{1}"}
	textAtLeast   = msg.Text{ET: "vähemalt {1}", EN: "at least {1}"}
	textAtMost    = msg.Text{ET: "kuni {2}", EN: "at most {2}"}
	textWindow    = msg.Text{ET: "vähemalt {1}, kuid mitte kauem kui {2}", EN: "at least {1} but not longer than {2}"}
	textPermanent = msg.Text{ET: "alatine", EN: "permanent"}
	textAsNeeded  = msg.Text{ET: "vajaduseni", EN: "as long as needed"}
	textUntilDate = msg.Text{ET: "kuni {1}", EN: "until {1}"}
	textOr        = msg.Text{ET: "{1} või {2}", EN: "{1} or {2}"}
	textLonger    = msg.Text{ET: "{1} või {2}, olenevalt sellest, kumb on pikem", EN: "{1} or {2}, whichever is longer"}
	textWhile     = msg.Text{ET: "{1} ja {2}", EN: "{1} and {2}"}
	textMark      = msg.Text{ET: "{1}, AV", EN: "{1}, of archival value"}
)

// unitText is a unit after the number one, and after any other; Estonian has the partitive there.
type unitText struct{ one, many msg.Text }

var units = [...]unitText{
	Day:          {msg.Text{ET: "päev", EN: "day"}, msg.Text{ET: "päeva", EN: "days"}},
	Week:         {msg.Text{ET: "nädal", EN: "week"}, msg.Text{ET: "nädalat", EN: "weeks"}},
	Month:        {msg.Text{ET: "kuu", EN: "month"}, msg.Text{ET: "kuud", EN: "months"}},
	Year:         {msg.Text{ET: "aasta", EN: "year"}, msg.Text{ET: "aastat", EN: "years"}},
	CalendarYear: {msg.Text{ET: "kalendriaasta", EN: "calendar year"}, msg.Text{ET: "kalendriaastat", EN: "calendar years"}},
}

func (u unitText) of(n int32) msg.Text {
	if n == 1 {
		return u.one
	}
	return u.many
}

// lengthText is a length in both languages: "1 aasta", "2 years".
func lengthText(l length) msg.Text {
	if int(l.unit) >= len(units) {
		return msg.Text{}
	}
	u := units[l.unit].of(l.n)
	return msg.Text{ET: digits(l.n) + " " + u.ET, EN: digits(l.n) + " " + u.EN}
}

// lengthET is a length in Estonian with the number in digits or words.
func lengthET(l length, number func(int32) string) string {
	return number(l.n) + " " + units[l.unit].of(l.n).ET
}

func digits(n int32) string { return strconv.Itoa(int(n)) }

var ones = [...]string{"", "üks", "kaks", "kolm", "neli", "viis", "kuus", "seitse", "kaheksa", "üheksa"}

// inWords is a number in Estonian words, in the nominative; from 1000 on in digits.
func inWords(n int32) string {
	if n >= 1000 {
		return digits(n)
	}
	var b []string
	switch hundreds := n / 100; hundreds {
	case 0:
	case 1:
		b = append(b, "sada")
	default:
		b = append(b, ones[hundreds]+"sada")
	}
	switch rest := n % 100; {
	case rest == 0:
	case rest < 10:
		b = append(b, ones[rest])
	case rest == 10:
		b = append(b, "kümme")
	case rest < 20:
		b = append(b, ones[rest-10]+"teist")
	default:
		b = append(b, ones[rest/10]+"kümmend")
		if rest%10 > 0 {
			b = append(b, ones[rest%10])
		}
	}
	return strings.Join(b, " ")
}

// events are the English of what terms are most often counted from or wait for, by the stem that all its cases share.
var events = []struct{ et, en string }{
	{"loomis", "creation"},
	{"dokumendi loomis", "the document's creation"},
	{"koostamis", "being drawn up"},
	{"saamis", "receipt"},
	{"dokumendi saamis", "the document's receipt"},
	{"toimiku lõpetamis", "the closing of the file"},
	{"toimiku sulgemis", "the closing of the file"},
	{"asjaajamise lõppemis", "the end of the proceedings"},
	{"lepingu lõppemis", "the end of the contract"},
	{"töölepingu lõppemis", "the end of the employment contract"},
	{"töösuhte lõppemis", "the end of the employment"},
	{"teenistussuhte lõppemis", "the end of the service"},
	{"kehtivuse lõppemis", "the end of validity"},
	{"kehtetuks tunnistamis", "repeal"},
	{"likvideerimis", "liquidation"},
	{"uutega asendamis", "replacement by new ones"},
	{"uuega asendamis", "replacement by a new one"},
	{"asendamis", "replacement"},
	{"akti vastuvõtmis", "the adoption of the act"},
	{"isiku surm", "the person's death"},
	{"majandusaasta lõp", "the end of the financial year"},
	{"selle majandusaasta lõp", "the end of that financial year"},
	{"kalendriaasta lõp", "the end of the calendar year"},
	{"järgneva kalendriaasta algus", "the start of the next calendar year"},
	{"loomisest või saamis", "creation or receipt"},
	{"dokumendi loomisest või saamis", "the document's creation or receipt"},
}

// englishEvent returns the English of an event with a preposition before it, or the Estonian in quotes.
func englishEvent(text, preposition string) string {
	for _, e := range events {
		if rest, ok := strings.CutPrefix(text, e.et); ok {
			switch rest {
			case "est", "t", "eni", "ust", "pu", "puni", "ast", "a", "ani":
				return preposition + e.en
			}
		}
	}
	return preposition + "the event «" + text + "»"
}

// rmkAct is the information-governance instruction of the State Forest Management Centre (RMK teabehalduse juhend).
var rmkAct = books.RMK()

var rmkSince = books.RMKSince()

var outcomes = [...]msg.Text{
	Keep:          {ET: "säilitada", EN: "keep"},
	Transfer:      {ET: "üle anda avalikku arhiivi", EN: "transfer"},
	Destroy:       {ET: "eraldada hävitamiseks", EN: "destroy"},
	Review:        {ET: "hinnata", EN: "review"},
	Blocked:       {ET: "hävitamine peatatud", EN: "blocked"},
	Indeterminate: {ET: "määramata", EN: "indeterminate"},
}

// reason is why an outcome is what it is.
type reason uint8

const (
	whyRuns reason = iota + 1
	whyCeilingRuns
	whyOver
	whyCeiling
	whyWorking
	whyHeld
	whyUnappraised
	whyArchival
	whyTransfer
	whyPermanent
	whyNoEvent
	whyNeeded
	whyOpenFile
	whyEither
	whyInterrupted
	whyWorkingKept
)

// reasons are the deciding sentences with their stable codes.
var reasons = [...]struct {
	code   string
	source law.Source
	text   msg.Text
}{
	whyRuns:        {"runs", rmkAct.At("p 15.5"), msg.Text{ET: "Säilitustähtaeg kestab, see päev kaasa arvatud", EN: "The term runs, this day included"}},
	whyCeilingRuns: {"ceiling-runs", rmkAct.At("p 15.5"), msg.Text{ET: "Tähtaja ülempiir ei ole käes; kuni selle päevani võib säilitada", EN: "The ceiling is not reached; it may be kept until this day"}},
	whyOver:        {"over", rmkAct.At("p 19.1"), msg.Text{ET: "Säilitustähtaeg on möödunud; hävitamiseks koostatakse hävitamise akt", EN: "The term is over; it is destroyed on an act of destruction"}},
	whyCeiling:     {"ceiling", rmkAct.At("p 19.1"), msg.Text{ET: "Tähtaja ülempiir on käes; hävitamiseks koostatakse hävitamise akt", EN: "The ceiling is reached; it is destroyed on an act of destruction"}},
	whyWorking:     {"working", rmkAct.At("p 20.2, 20.3"), msg.Text{ET: "Töödokumendi tähtaeg on täis; hävitatakse ilma aktita", EN: "The term of the working document is over; it is destroyed without an act"}},
	whyHeld:        {"held", rmkAct.At("p 19.1").Doubting("the instruction says nothing of holds"), msg.Text{ET: "Tähtaeg on täis, kuid hävitamine on peatatud", EN: "The term is over, but a hold stands against the destruction"}},
	whyUnappraised: {"unappraised", rmkAct.At("p 19.2"), msg.Text{ET: "Tähtaeg on täis, kuid hindamisotsus puudub", EN: "The term is over, but there is no appraisal decision"}},
	whyArchival:    {"archival", rmkAct.At("p 18.1"), msg.Text{ET: "Arhiiviväärtuslik: ei hävitata; üleandmise kohustus tekib sel päeval", EN: "Of archival value: not destroyed; the duty to transfer arises on this day"}},
	whyTransfer:    {"transfer", rmkAct.At("p 18.2"), msg.Text{ET: "Avalikku arhiivi üleandmise kohustus on tekkinud", EN: "The duty to transfer it to the public archive has arisen"}},
	whyPermanent:   {"permanent", rmkAct.At("p 15.5"), msg.Text{ET: "Säilitatakse alatiselt", EN: "Kept permanently"}},
	whyWorkingKept: {"working-permanent", rmkAct.At("p 15.5, 20.1"), msg.Text{ET: "Töödokumendil on alatine säilitustähtaeg: registri viga, mis tuleb lahendada enne hävitamist", EN: "A working document with a permanent term: a mistake of the register, to be settled before anything is destroyed"}},
	whyNoEvent:     {"event-missing", rmkAct.At("p 15.6"), msg.Text{ET: "Sündmus, millest tähtaeg oleneb, ei ole teada", EN: "The event that the term depends on is not known"}},
	whyNeeded:      {"needed", rmkAct.At("p 15.5"), msg.Text{ET: "Säilitatakse vajaduseni; vajaduse lõppu ei ole märgitud", EN: "Kept as long as needed; no end of the need is noted"}},
	whyOpenFile:    {"file-open", rmkAct.At("p 15.6"), msg.Text{ET: "Asjapõhine toimik on lõpetamata; tähtaeg ei ole alanud", EN: "The case file is not closed; the term has not begun"}},
	whyEither:      {"either", rmkAct.At("p 15.5"), msg.Text{ET: "Tähtajast ei selgu, kumb kahest kehtib", EN: "The term does not say which of the two counts"}},
	whyInterrupted: {"interrupted", interruption, msg.Text{ET: "Tähtaeg on katkenud; lõpp selgub, kui katkestus lõpeb", EN: "The term is interrupted; its end is known when that is over"}},
}

// interruption is the provision from which the kind of hold is taken.
var interruption = law.Source{Act: "RES", Provision: "§ 55² lg 2", URL: "https://www.riigiteataja.ee/akt/119122025004"}.
	Doubting("whether the term resumes or restarts the act does not say: the caller chose")

// leap is TsÜS § 136, by which months and years end; the instruction says only from which day they count.
var leap = books.TsUS().At("§ 136")

// The sentences of the steps, with their stable codes.
const (
	stepClock    = "clock"
	stepShift    = "shift"
	stepTerm     = "term"
	stepClamp    = "clamp"
	stepEnd      = "end"
	stepMost     = "most"
	stepHold     = "hold"
	stepStill    = "stands-still"
	stepAnew     = "anew"
	stepExtended = "extended"
	stepCohort   = "cohort"
	stepMark     = "archival-value"
)

var (
	textClock = [...]msg.Text{
		baseRecord:   {ET: "Tähtaega arvestatakse sellest päevast; seda päeva ei arvestata", EN: "The term counts from this day, which is not counted itself"},
		baseCreated:  {ET: "Loomise päev; seda päeva ei arvestata", EN: "Day of creation, not counted itself"},
		baseReceived: {ET: "Saamise päev; seda päeva ei arvestata", EN: "Day of receipt, not counted itself"},
		baseClosed:   {ET: "Toimiku lõpetamise päev; seda päeva ei arvestata", EN: "Day on which the file was closed, not counted itself"},
		baseEvent:    {ET: "Sündmuse päev; seda päeva ei arvestata", EN: "Day of the event, not counted itself"},
		baseBirth:    {ET: "Sünnipäev; seda päeva ei arvestata", EN: "Day of birth, not counted itself"},
		baseFixed:    {ET: "Tähtajas nimetatud päev; seda päeva ei arvestata", EN: "Day that the term names, not counted itself"},
	}
	textClosed    = msg.Text{ET: "Asjapõhise toimiku lõpetamise päev; seda päeva ei arvestata", EN: "Day on which the case file was closed, not counted itself"}
	textLinked    = msg.Text{ET: "Viimase seotud dokumendi päev; seda päeva ei arvestata", EN: "Day of the last linked document, not counted itself"}
	textShiftEnd  = msg.Text{ET: "Arvestus algab aasta lõpust; majandusaastat käsitatakse kalendriaastana", EN: "The count starts at the end of the year; a financial year is taken for a calendar year"}
	textShiftNew  = msg.Text{ET: "Arvestus algab järgneva aasta algusest", EN: "The count starts with the next year"}
	textShiftNext = msg.Text{ET: "Säilitatakse järgneva aasta lõpuni; majandusaastat käsitatakse kalendriaastana", EN: "Kept until the end of the next year; a financial year is taken for a calendar year"}
	textClamp     = msg.Text{ET: "Selles kuus ei ole {1}. kuupäeva: tähtaeg lõpeb kuu viimasel päeval", EN: "The month has no day {1}: the term ends on its last day"}
	textEnd       = msg.Text{ET: "Tähtaja viimane päev ({1}); puhkepäev seda ei nihuta", EN: "Last day of the term ({1}); a day off does not move it"}
	textEndEvent  = msg.Text{ET: "Tähtaja viimane päev", EN: "Last day of the term"}
	textEndState  = msg.Text{ET: "Seisundi lõpp, milleni säilitatakse", EN: "End of the state for which it is kept"}
	textMost      = msg.Text{ET: "Viimane päev, mil dokument tohib alles olla ({1})", EN: "Last day on which the record may exist ({1})"}
	textWorkMost  = msg.Text{ET: "Töödokumendi ülempiir: viis aastat", EN: "Ceiling of a working document: five years"}
	textWindow1   = msg.Text{ET: "Hävitatakse järgneva kalendriaasta jooksul, hiljemalt sel päeval", EN: "Destroyed within the next calendar year, on this day at the latest"}
	textHold      = msg.Text{ET: "Hävitamine peatatud: {1}", EN: "Hold: {1}"}
	textLifted    = msg.Text{ET: "Peatamine lõppes: {1}", EN: "Hold lifted: {1}"}
	textStill     = msg.Text{ET: "Tähtaeg seisis: {1}; lõpp nihkus siia", EN: "The term stood still: {1}; the end moved here"}
	textAnew      = msg.Text{ET: "Tähtaeg algas uuesti: {1}; lõpp nihkus siia", EN: "The term started anew: {1}; the end moved here"}
	textExtended  = msg.Text{ET: "Tähtaega pikendati: {1}", EN: "The term was extended: {1}"}
	textCohort    = msg.Text{ET: "Tekkimise päev: kohustus tekib {1} aastat pärast tekkimist ja asjaajamise lõppemist", EN: "Day of creation: the duty arises {1} years after it and the end of the proceedings"}
	textProceed   = msg.Text{ET: "Hilisem kahest: tekkimine ja asjaajamise lõpp", EN: "The later of creation and end of the proceedings"}
	textMarked    = msg.Text{ET: "Arhiiviväärtuslik, hindamisotsus {1}", EN: "Of archival value, appraisal decision {1}"}
	textMarkOnly  = msg.Text{ET: "Arhiiviväärtuslik; hindamisotsust ei ole nimetatud", EN: "Of archival value; no appraisal decision is cited"}
)

var bodies = [...]msg.Text{
	Head:          {ET: "teabehaldusosakonna juhataja", EN: "head of information governance"},
	PublicArchive: {ET: "avalik arhiiv", EN: "public archive"},
}

var acts = [...]msg.Text{
	ActOfDestruction: {ET: "Hävitamise akt", EN: "Act of destruction"},
	ActOfTransfer:    {ET: "Üleandmise-vastuvõtmise akt", EN: "Act of transfer"},
}

var stages = [...]msg.Text{
	Drafted:   {ET: "koostatud", EN: "drafted"},
	Submitted: {ET: "esitatud", EN: "submitted"},
	Approved:  {ET: "heaks kiidetud", EN: "approved"},
	Destroyed: {ET: "hävitatud", EN: "destroyed"},
}

var workingPlaces = [...]struct {
	by        Destroyer
	provision string
	text      msg.Text
}{
	PaperFile:  {Owner, "p 20.2.1, 20.3", msg.Text{ET: "Toimikus oleva töödokumendi hävitab omanik; akti ei vormistata", EN: "The owner destroys a working document in a paper file; no act is drawn up"}},
	DeskFolder: {Author, "p 20.2.2, 20.3", msg.Text{ET: "Töölaua kaustas oleva töödokumendi hävitab koostaja; akti ei vormistata", EN: "The author destroys a working document in a desk folder; no act is drawn up"}},
	System:     {Archivist, "p 20.2.3, 20.3", msg.Text{ET: "DHS-is oleva töödokumendi hävitab arhiivindusspetsialist; akti ei vormistata", EN: "The archivist destroys a working document in the system; no act is drawn up"}},
}

var (
	textToHead         = msg.Text{ET: "Hindamisotsus lubab lihtsustatud korras hävitada: akt esitatakse teabehaldusosakonna juhatajale", EN: "The appraisal decision allows simplified destruction: the act goes to the head of information governance"}
	textToArchive      = msg.Text{ET: "Hindamisotsus ei luba lihtsustatud korras hävitada: akt esitatakse avalikule arhiivile", EN: "No appraisal decision allows simplified destruction: the act goes to the public archive"}
	textErased         = msg.Text{ET: "Hävitatakse koos säilitustähtaja ületanud dokumendiga", EN: "Destroyed with the expired record"}
	textTrace          = msg.Text{ET: "Metaandmejälg hävitamise kohta jääb alles", EN: "The trace of the destruction stays"}
	textUnknownContent = msg.Text{ET: "Juhend seda ei nimeta; jääb alles", EN: "The instruction does not name it; it stays"}
)

var (
	checkLate      = law.Check{Clause: "rmk-19.3", Code: "act.late", Source: rmkAct.At("p 19.3"), ET: "Hävitatud pärast tähtpäeva; hilinenud tööpäevi: {1}", EN: "Destroyed after the due day; working days late: {1}"}
	checkTrace     = law.Check{Clause: "rmk-19.4", Code: "act.trace", Source: rmkAct.At("p 19.4"), ET: "Metaandmejälg hävitamise kohta puudub", EN: "The trace of the destruction is missing"}
	checkPermanent = law.Check{Clause: "rmk-19.1", Code: "act.item.permanent", Source: rmkAct.At("p 19.1"), ET: "Aktis on alatise säilitustähtajaga kandeid: {1}", EN: "Items of the act that are kept permanently: {1}"}
	checkArchival  = law.Check{Clause: "rmk-19.1", Code: "act.item.archival", Source: rmkAct.At("p 18.1, 19.1"), ET: "Aktis on arhiiviväärtuslikke kandeid: {1}", EN: "Items of the act that are of archival value: {1}"}
	checkRunning   = law.Check{Clause: "rmk-19.1", Code: "act.item.running", Source: rmkAct.At("p 19.1"), ET: "Kandeid, mille säilitustähtaeg akti koostamise päeval kestis: {1}", EN: "Items whose term still ran on the day of the act: {1}"}
	checkHeld      = law.Check{Clause: "rmk-19.1", Code: "act.item.held", Source: rmkAct.At("p 19.1").Doubting("the instruction says nothing of holds"), ET: "Kandeid, mille hävitamine on peatatud: {1}", EN: "Items that a hold keeps from destruction: {1}"}
	checkConvert   = law.Check{Clause: "rmk-18.5", Code: "transfer.convert", Source: rmkAct.At("p 18.6"), ET: "Arhiivivormingusse konverteerimata faile: {1}, faile kokku: {2}", EN: "Files to be converted to an archival format: {1} of {2}"}
)

var backups = [...]struct {
	name   string
	source law.Source
	kept   msg.Text
}{
	DailyCopy:    {"daily", rmkAct.At("p 7.9.2"), msg.Text{ET: "Päeva varukoopiat säilitatakse üks kuu, kuid vähemalt viimase 30 päeva kohta", EN: "A daily copy is kept one month, and at least while its day is one of the last 30"}},
	MonthlyCopy:  {"monthly", rmkAct.At("p 7.9.2"), msg.Text{ET: "Kuu varukoopiat säilitatakse üks aasta", EN: "A monthly copy is kept one year"}},
	SoftwareCopy: {"software", rmkAct.At("p 7.9.1"), msg.Text{ET: "Tarkvara ja seadistuste varukoopiat säilitatakse üks aasta", EN: "A copy of software and settings is kept one year"}},
	ExternalCopy: {"external", rmkAct.At("p 7.10"), msg.Text{ET: "Välise kõvaketta koopia säilitustähtaega juhend ei ütle: jääb alles", EN: "The instruction states no term for the copy on the external disk: it stays"}},
}

var textBackupGoes = msg.Text{ET: "Varukoopia säilitamise aeg on möödas", EN: "The time for which the copy is kept is over"}
