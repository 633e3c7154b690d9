// SPDX-License-Identifier: MIT

package retention

import (
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

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
	textBasis     = msg.Text{ET: "{1} ({2})", EN: "{1} ({2})"}
	textNoValue   = msg.Text{ET: "{1}, arhiiviväärtuseta", EN: "{1}, not of archival value"}
	textMark      = msg.Text{ET: "{1}, AV", EN: "{1}, of archival value"}
)

// unitText is a unit after the number one, and after any other; Estonian has the partitive there.
type unitText struct{ one, many msg.Text }

var units = [...]unitText{
	unitDay:      {msg.Text{ET: "päev", EN: "day"}, msg.Text{ET: "päeva", EN: "days"}},
	unitWeek:     {msg.Text{ET: "nädal", EN: "week"}, msg.Text{ET: "nädalat", EN: "weeks"}},
	unitMonth:    {msg.Text{ET: "kuu", EN: "month"}, msg.Text{ET: "kuud", EN: "months"}},
	unitYear:     {msg.Text{ET: "aasta", EN: "year"}, msg.Text{ET: "aastat", EN: "years"}},
	calendarYear: {msg.Text{ET: "kalendriaasta", EN: "calendar year"}, msg.Text{ET: "kalendriaastat", EN: "calendar years"}},
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

// reasons are the deciding sentences with their stable codes, and the part of a policy that says them.
var reasons = [...]struct {
	code  string
	at    slot
	doubt string
	text  msg.Text
}{
	whyRuns:        {"runs", atTerm, "", msg.Text{ET: "Säilitustähtaeg kestab, see päev kaasa arvatud", EN: "The term runs, this day included"}},
	whyCeilingRuns: {"ceiling-runs", atTerm, "", msg.Text{ET: "Pikim säilitusaeg ei ole möödunud; kuni selle päevani võib säilitada", EN: "The longest time of keeping is not over; the record may be kept until this day"}},
	whyOver:        {"over", atAct, "", msg.Text{ET: "Säilitustähtaeg on möödunud; hävitamiseks koostatakse hävitamise akt", EN: "The term is over; the record is destroyed on an act of destruction"}},
	whyCeiling:     {"ceiling", atAct, "", msg.Text{ET: "Pikim säilitusaeg on möödunud; hävitamiseks koostatakse hävitamise akt", EN: "The longest time of keeping is over; the record is destroyed on an act of destruction"}},
	whyWorking:     {"working", atAct, "", msg.Text{ET: "Töödokumendi säilitustähtaeg on möödunud; hävitatakse ilma aktita", EN: "The term of the working document is over; it is destroyed without an act"}},
	whyHeld:        {"held", atAct, noHolds, msg.Text{ET: "Säilitustähtaeg on möödunud, kuid hävitamine on peatatud", EN: "The term is over, but a hold stands against the destruction"}},
	whyUnappraised: {"unappraised", atBody, "", msg.Text{ET: "Säilitustähtaeg on möödunud, kuid hindamisotsus puudub", EN: "The term is over, but there is no appraisal decision"}},
	whyArchival:    {"archival", atAppraisal, "", msg.Text{ET: "Arhiiviväärtuslik: ei hävitata; üleandmise kohustus tekib sel päeval", EN: "Of archival value: not destroyed; the duty to transfer it arises on this day"}},
	whyTransfer:    {whyTransferCode, atAppraisal, "", msg.Text{ET: "Avalikku arhiivi üleandmise kohustus on tekkinud", EN: "The duty to transfer it to the public archive has arisen"}},
	whyPermanent:   {"permanent", atTerm, "", msg.Text{ET: "Säilitatakse alatiselt", EN: "Kept permanently"}},
	whyWorkingKept: {"working-permanent", atTerm, "", msg.Text{ET: "Töödokumendil on alatine säilitustähtaeg: registri viga, mis tuleb enne hävitamist parandada", EN: "A working document with a permanent term: a mistake of the register, to be mended before anything is destroyed"}},
	whyNoEvent:     {"event-missing", atClock, "", msg.Text{ET: "Tähtaeg oleneb sündmusest, mille päev ei ole teada", EN: "The term depends on an event whose day is not known"}},
	whyNeeded:      {"needed", atTerm, "", msg.Text{ET: "Säilitatakse vajaduseni; vajaduse lõppu ei ole märgitud", EN: "Kept as long as needed; no end of the need is noted"}},
	whyOpenFile:    {"file-open", atClock, "", msg.Text{ET: "Asjapõhine toimik on lõpetamata; tähtaeg ei ole alanud", EN: "The case file is not closed; the term has not begun"}},
	whyEither:      {"either", atTerm, "", msg.Text{ET: "Tähtajast ei selgu, kumb kahest kehtib", EN: "The term does not say which of the two counts"}},
	whyInterrupted: {"interrupted", atTerm, "", msg.Text{ET: "Tähtaja kulgemine on peatunud või katkenud; lõpp selgub, kui takistus on ära langenud", EN: "The term is suspended or interrupted; its end is known when that is over"}},
}

const whyTransferCode = "transfer"

// interruption is the provision from which the kind of hold is taken.
var interruption = acts.RES().At("§ 55² lg 2").
	Doubting("whether the term resumes or restarts the act does not say: the caller chose")

// prolonged is the provision by which the State Archivist prolongs the time for a transfer.
var prolonged = acts.ArhS().At("§ 8 lg 2")

// calendarYears is the provision from which the year of destruction behind a term in calendar years is taken.
var calendarYears = acts.MTARegister().At("§ 63 lg 4")

// leap is TsÜS § 136 lg 3 and 4, by which months and years end; the rules say only from which day they count.
var leap = acts.TsUS().At("§ 136 lg 3 ja 4")

// The sentences of the steps, with their stable codes.
const (
	stepClock    = "clock"
	stepShift    = "shift"
	stepClamp    = "clamp"
	stepEnd      = "end"
	stepMost     = "most"
	stepHold     = "hold"
	stepStill    = "stands-still"
	stepAnew     = "anew"
	stepExtended = "extended"
	stepPutOff   = "prolonged"
	stepCohort   = "cohort"
	stepMark     = "archival-value"
)

var (
	textClock = [...]msg.Text{
		baseRecord:   {ET: "Tähtaeg hakkab kulgema sellele päevale järgneval päeval", EN: "The term begins to run on the day after this one"},
		baseCreated:  {ET: "Loomise päev; seda päeva ei arvestata", EN: "Day of creation, not counted itself"},
		baseReceived: {ET: "Saamise päev; seda päeva ei arvestata", EN: "Day of receipt, not counted itself"},
		baseClosed:   {ET: "Toimiku lõpetamise päev; seda päeva ei arvestata", EN: "Day on which the file was closed, not counted itself"},
		baseEvent:    {ET: "Sündmuse päev; seda päeva ei arvestata", EN: "Day of the event, not counted itself"},
		baseBirth:    {ET: "Sünnipäev; seda päeva ei arvestata", EN: "Day of birth, not counted itself"},
		baseFixed:    {ET: "Tähtajas nimetatud päev; seda päeva ei arvestata", EN: "Day that the term names, not counted itself"},
	}
	textShift = [...]msg.Text{
		toEnd:     {ET: "Arvestus algab aasta lõpust; majandusaastat käsitatakse kalendriaastana", EN: "The count starts at the end of the year; a financial year is taken for a calendar year"},
		toNewEnd:  {ET: "Arvestus algab järgneva aasta algusest", EN: "The count starts at the beginning of the next year"},
		toNextEnd: {ET: "Määrav on järgneva aasta lõpp; majandusaastat käsitatakse kalendriaastana", EN: "The end of the next year decides; a financial year is taken for a calendar year"},
	}
	textClosed   = msg.Text{ET: "Asjapõhise toimiku lõpetamise päev; seda päeva ei arvestata", EN: "Day on which the case file was closed, not counted itself"}
	textLinked   = msg.Text{ET: "Viimase seotud dokumendi päev; seda päeva ei arvestata", EN: "Day of the last linked document, not counted itself"}
	textClamp    = msg.Text{ET: "Selles kuus ei ole {1}. kuupäeva: tähtaeg lõpeb kuu viimasel päeval", EN: "The month has no day {1}: the term ends on its last day"}
	textEnd      = msg.Text{ET: "Tähtaja viimane päev ({1}); puhkepäev seda ei nihuta", EN: "Last day of the term ({1}); a day off does not move it"}
	textEndEvent = msg.Text{ET: "Tähtaja viimane päev", EN: "Last day of the term"}
	textEndState = msg.Text{ET: "Päev, mil lõppes seisund, mille kestel dokumenti säilitatakse", EN: "Day on which the state ended for which the record is kept"}
	textMost     = msg.Text{ET: "Viimane päev, mil dokument tohib alles olla ({1})", EN: "Last day on which the record may exist ({1})"}
	textWorkMost = msg.Text{ET: "Töödokumenti säilitatakse kuni {1}", EN: "A working document is kept {1} at most"}
	textWindow1  = msg.Text{ET: "Hävitatakse järgneva kalendriaasta jooksul, hiljemalt sel päeval", EN: "Destroyed within the next calendar year, on this day at the latest"}
	textHold     = msg.Text{ET: "Hävitamine peatatud: {1}", EN: "Hold: {1}"}
	textLifted   = msg.Text{ET: "Peatamine lõppes: {1}", EN: "Hold lifted: {1}"}
	textStill    = msg.Text{ET: "Tähtaja kulgemine oli peatunud ({1}); lõpp nihkus sellele päevale", EN: "The term was suspended ({1}); its end moved to this day"}
	textAnew     = msg.Text{ET: "Tähtaeg katkes ja algas uuesti ({1}); lõpp nihkus sellele päevale", EN: "The term was interrupted and started anew ({1}); its end moved to this day"}
	textExtended = msg.Text{ET: "Tähtaega pikendati: {1}", EN: "The term was extended: {1}"}
	textCohort   = msg.Text{ET: "Tekkimise päev: üleandmise kohustus tekib {1} pärast, arvates {2}", EN: "Day of creation: the duty to transfer arises {1} later, counted {2}"}
	textDuty     = msg.Text{ET: "Avalikku arhiivi üleandmise kohustus tekib {1} pärast, arvates {2}", EN: "The duty to transfer to the public archive arises {1} later, counted {2}"}
	textPutOff   = msg.Text{ET: "Riigiarhivaar pikendas üleandmise tähtaega selle päevani", EN: "The State Archivist prolonged the time for the transfer to this day"}
	textMarked   = msg.Text{ET: "Arhiiviväärtuslik, hindamisotsus {1}", EN: "Of archival value, appraisal decision {1}"}
	textMarkOnly = msg.Text{ET: "Arhiiviväärtuslik; hindamisotsust ei ole nimetatud", EN: "Of archival value; no appraisal decision is cited"}
)

var (
	textToHead         = msg.Text{ET: "Hindamisotsus lubab lihtsustatud korras hävitada: akt esitatakse teabehaldusosakonna juhatajale", EN: "The appraisal decision allows simplified destruction: the act goes to the head of information governance"}
	textToArchive      = msg.Text{ET: "Hindamisotsus ei luba lihtsustatud korras hävitada: akt esitatakse avalikule arhiivile", EN: "No appraisal decision allows simplified destruction: the act goes to the public archive"}
	textErased         = msg.Text{ET: "Hävitatakse koos dokumendiga, mille säilitustähtaeg on möödunud", EN: "Destroyed with the record whose term is over"}
	textTrace          = msg.Text{ET: "Metaandmejälg hävitamise kohta jääb alles", EN: "The trace of the destruction stays"}
	textUnknownContent = msg.Text{ET: "Juhend sellist sisu ei nimeta; see jääb alles", EN: "The instruction does not name such a content; it stays"}
)

var (
	textLate           = msg.Text{ET: "Hävitatud tähtpäevast {1} tööpäeva võrra hiljem", EN: "Destroyed after the due day; working days late: {1}"}
	textTraceMissing   = msg.Text{ET: "Metaandmejälg hävitamise kohta puudub", EN: "The trace of the destruction is missing"}
	textItemsPermanent = msg.Text{ET: "Aktis on alatise säilitustähtajaga kandeid: {1}", EN: "Items of the act that are kept permanently: {1}"}
	textItemsArchival  = msg.Text{ET: "Aktis on arhiiviväärtuslikke kandeid: {1}", EN: "Items of the act that are of archival value: {1}"}
	textItemsRunning   = msg.Text{ET: "Aktis on kandeid, mille säilitustähtaeg akti koostamise päeval alles kestis: {1}", EN: "Items whose term still ran on the day of the act: {1}"}
	textItemsHeld      = msg.Text{ET: "Aktis on kandeid, mille hävitamine on peatatud: {1}", EN: "Items that a hold keeps from destruction: {1}"}
	textConvert        = msg.Text{ET: "Failidest on arhiivivormingusse teisendamata {1}; faile on kokku {2}", EN: "Files to be converted to an archival format: {1} of {2}"}
)

// checkStatute finds a policy's day of transfer that is later than the statute's.
var checkStatute = law.Check{
	Clause: "arhs-8.1", Code: "transfer.statute", Severity: law.Advised, Source: acts.ArhS().At("§ 8 lg 1"),
	ET: "Asutuse korra järgi tekib üleandmise kohustus seadusest {1} päeva võrra hiljem", EN: "By the institution's rules the duty to transfer arises {1} days later than by the act",
}

var (
	textBackupKept = [...]msg.Text{
		{ET: "{1}: säilitusaeg on {2}", EN: "{1}: kept for {2}"},
		{ET: "{1}: säilitusaeg on {2}; viimase {3} koopiad on alati alles", EN: "{1}: kept for {2}; the copies of the last {3} are always there"},
	}
	textBackupGoes  = msg.Text{ET: "Varukoopia säilitusaeg on möödunud", EN: "The time for which the copy is kept is over"}
	textBackupStays = msg.Text{ET: "Koopia säilitustähtaega ei ole määratud; koopia jääb alles", EN: "No term is stated for the copy; it stays"}
)

// The sentences of what is found wrong with a record.
var (
	textNoTerm      = missing("Säilitustähtaeg", "The retention term")
	textNoCreation  = missing("Loomise või saamise päev", "The day of creation or receipt")
	textUnvalued    = missing("Hinnang arhiiviväärtusele", "The archival value")
	textActMissing  = missing("Akti kuupäev või number", "The date or number of the act")
	textRefused     = msg.Text{ET: "Andmed ei saa nii olla", EN: "The data cannot be so"}
	textWorkingKept = msg.Text{ET: "Töödokumendil on alatine säilitustähtaeg", EN: "A working document has a permanent term"}
)

// The sentences of refusals.
var (
	textAhead        = msg.Text{ET: "Päev on küsitud päevast ({1}) liiga palju hilisem", EN: "the day is too far after the day asked, {1}"}
	textBeforeRecord = msg.Text{ET: "Päev on varasem dokumendi tekkimisest {1}", EN: "the day is before the record was made on {1}"}
	textEndsBefore   = msg.Text{ET: "Tähtaeg lõpeb enne dokumendi tekkimist {1}", EN: "the term ends before the record was made on {1}"}
	textNoFile       = msg.Text{ET: "Lõpetatud saab olla ainult toimikus olev dokument", EN: "closed, but in no file"}
	textNoTransfer   = msg.Text{ET: "Üleandmise tähtaega pikendatakse ainult arhiiviväärtusega dokumendil", EN: "only a record of archival value has a time for the transfer to prolong"}
	textNoAppraisal  = msg.Text{ET: "Arhiiviväärtuse puudumine eeldab hindamisotsust", EN: "not of archival value, but without an appraisal decision"}
	textNotTheirs    = msg.Text{ET: "Akti kohta, mille üle arhiiv ei otsusta, on arhiivi otsus", EN: "a decision of the archive on an act that it does not decide"}
	textOtherDay     = msg.Text{ET: "Arhiivi otsus on muust päevast kui heakskiit ({1})", EN: "the archive's decision is of another day than the approval, {1}"}
	textNotApproved  = msg.Text{ET: "Akt ei ole heaks kiidetud", EN: "the act is not approved"}
	textNotFirst     = msg.Text{ET: "Kuu varukoopia tehakse kuu esimesel päeval", EN: "a monthly copy is taken on the first day of a month"}
	textNegative     = msg.Text{ET: "Aeg peab olema positiivne", EN: "must be positive"}
	textTwice        = msg.Text{ET: "Antud kaks korda", EN: "given twice"}
	textEditions     = msg.Text{ET: "Redaktsioonid peavad järgnema üksteisele, uusim ees, ilma kattumiseta", EN: "editions must follow each other, newest first, without an overlap"}
	textInQuotes     = msg.Text{ET: "Üle selle rea on jutumärk sulgemata; rida võib kuuluda jutumärkides lahtrisse", EN: "a quote above is not closed, and this row may be what it holds"}
	textNoTitle      = msg.Text{ET: "Päises puudub veerg nimetus või allsari", EN: "the header has no column nimetus or allsari"}
	textMarkAlike    = msg.Text{ET: "Tähis võib olla sama mis {1}, kuid säilitatakse teisiti", EN: "the mark may be the same as {1}, and its records are kept otherwise"}
	textMarkTwice    = msg.Text{ET: "Tähis puudub või on antud kaks korda", EN: "the mark is empty or given twice"}
	textNoMark       = msg.Text{ET: "Ei ole sarja ega funktsiooni rida", EN: "no row of a series or a function"}
	textAboveLost    = msg.Text{ET: "Selle kohal olevat rida ei loetud, ja see võib säilitamist muuta", EN: "the row above it was not read, and may change how the records are kept"}
	textPassedOver   = msg.Text{ET: "See võib muuta säilitamist; kirjutage see säilitustähtaja, selle alguse või arhiiviväärtuse veergu", EN: "this may change how the records are kept; write it in the column of the term, of its start or of archival value"}
	textOtherStart   = msg.Text{ET: "Tähtaeg ise ütleb, millest seda arvestatakse, ja see on midagi muud", EN: "the term itself says from when it counts, and that is something else"}
	textContradicts  = msg.Text{ET: "Ühes kohas on AV, teises on arhiiviväärtus eitatud", EN: "one place says AV, another says that it is of no archival value"}
	textNoList       = msg.Text{ET: "See säte ei sätesta väljade loetelu", EN: "the provision is of no list"}
	textID           = msg.Text{ET: "Lubatud on ainult a–z, 0–9 ja .-_/", EN: "only a–z, 0–9 and .-_/ are allowed"}
	textTooLong      = msg.Text{ET: "Tekst on pikem kui {1} baiti", EN: "the text is longer than {1} bytes"}
	textRange        = msg.Text{ET: "Lubatud on {1} kuni {2}", EN: "allowed are {1} to {2}"}
	textUTF8         = msg.Text{ET: "Ei ole UTF-8", EN: "not valid UTF-8"}
	textUpsideDown   = msg.Text{ET: "Ülempiir on alampiirist lühem", EN: "the ceiling is shorter than the floor"}
)

// yearsText is a number of years in the genitive and in English: "10 aasta", "10 years".
func yearsText(n int) msg.Text {
	text := lengthText(length{int32(n), unitYear})
	text.ET = digits(int32(n)) + " aasta"
	return text
}

// daysText is a number of days, in the genitive.
func daysText(n int) msg.Text {
	return msg.Text{ET: digits(int32(n)) + " päeva", EN: digits(int32(n)) + " days"}
}

// periodText is a period as a length.
func periodText(p civil.Period) msg.Text { return lengthText(length{int32(p.Count()), unit(p.Unit())}) }

// from is from when the years until a transfer count.
func (t *TransferSpec) from() msg.Text {
	switch {
	case t.Proceedings:
		return msg.Text{ET: "tekkimisest ja asjaajamise lõpust", EN: "from creation and the end of the proceedings"}
	case t.Receipt:
		return msg.Text{ET: "loomisest või saamisest", EN: "from creation or receipt"}
	}
	return msg.Text{ET: "loomisest", EN: "from creation"}
}

// fromDay names the day from which they count.
func (t *TransferSpec) fromDay() msg.Text {
	switch {
	case t.Proceedings:
		return msg.Text{ET: "Hilisem kahest päevast: tekkimise ja asjaajamise lõppemise päev", EN: "The later of creation and end of the proceedings"}
	case t.Receipt:
		return msg.Text{ET: "Loomise või saamise päev", EN: "Day of creation or receipt"}
	}
	return msg.Text{ET: "Loomise päev", EN: "Day of creation"}
}
