// SPDX-License-Identifier: MIT

package classification

import (
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

var (
	section40     = avts.At("§ 40 lg 1")
	section40_1_1 = avts.At("§ 40 lg 1¹")
	section40_2   = avts.At("§ 40 lg 2")
	section42     = avts.At("§ 42")
)

// checks are what can be wrong with a restriction.
var checks = [...]law.Check{
	noBasis: {Clause: "avts-41.2", Code: "basis", Source: avts.At("§ 41 lg 2"),
		ET: "Piirangul puudub alus", EN: "The restriction has no basis"},
	noBegin: {Clause: "avts-40.1", Code: "begin", Source: section40,
		ET: "Piirangu algus puudub", EN: "The restriction has no beginning"},
	notInForce: {Clause: "avts-35", Code: "not-in-force", Source: avts.At("§ 35"),
		ET: "Ei ole teada, et see alus oleks {1}. aastal, kui piirang kehtestati, kehtinud", EN: "The basis is not known to have been in force when access was restricted in {1}"},
	notPermitted: {Clause: "avts-41.1_1", Code: "not-permitted", Source: avts.At("§ 41 lg 1¹"),
		ET: "Alus ei ole sarja lubatud aluste seas", EN: "The basis is not among those permitted for the series"},
	forbidden: {Clause: "avts-36.1", Code: "forbidden", Source: avts.At("§ 36 lg 1"),
		ET: "Sellist teavet ei tohi asutusesiseseks tunnistada: ", EN: "Such information may not be restricted: "},
	order: {Clause: "avts-40.1", Code: "order", Source: section40,
		ET: "Kuupäevad on vales järjekorras", EN: "The days are out of order"},
	unlikely: {Clause: "avts-40.1", Code: "sentinel", Source: section40,
		ET: " ei ole usutav", EN: " is no likely day"},
	holdsNever: {Clause: "avts-40.1", Code: "never", Source: section40,
		ET: "Piirang ei kehti ühelgi päeval", EN: "The restriction holds on no day"},
	overMaximum: {Clause: "avts-40.1", Code: "maximum", Source: section40,
		ET: "Piirang kestab üle {1} aasta ja pikendamist ei ole märgitud", EN: "The restriction lasts longer than {1} years and no extension is noted"},
	overPersonal: {Clause: "avts-40.3", Code: "personal-maximum", Source: personalSource,
		ET: "Piirang kestab kauem, kui isikuandmete tähtaeg lubab", EN: "The restriction lasts longer than the term of personal data allows"},
	personalTerm: {Clause: "avts-40.3", Code: "personal-term", Source: avts.At("§ 40 lg 3"),
		ET: "Isikuandmete tähtaeg on määratud alusel, mis ei käi isikuandmete kohta", EN: "A term of personal data on a basis that is not one of personal data"},
	generalTerm: {Clause: "avts-40.3", Code: "general-term", Source: avts.At("§ 40 lg 3"),
		ET: "Isikuandmeid käsitleval alusel on määratud üldine tähtaeg", EN: "The general term on a basis of personal data"},
	otherEnd: {Clause: "avts-40.3", Code: "personal-end", Severity: law.Advised, Source: personalSource,
		ET: "Lõpptähtpäev on varasem, kui teadaolevatest andmetest tuleneb", EN: "The end is earlier than what is known gives"},
	personalEvent: {Clause: "avts-40.3", Code: "personal-event", Source: avts.At("§ 40 lg 3"),
		ET: "Sündmus ei lõpeta isikuandmete piirangut enne seaduses sätestatud tähtaega; isiku surmast kestab see {1} aastat", EN: "No event ends a restriction of personal data before the term of the act, which is {1} years from a death"},
	badExtension: {Clause: "avts-40.1", Code: "extension", Source: section40,
		ET: "Pikendada saab vaid viieaastast tähtaega ja kuni {1} aasta võrra", EN: "Only the five years are extended, by {1} more at most"},
	secretTerm: {Clause: "avts-40.1", Code: "secret-term", Source: section40,
		ET: "Aluseks on saladus, mille hoidmisel ei ole tähtaega: see lõpp seda ei ava", EN: "One basis is a secret that is kept without a term, which this end does not open"},
	noEvent: {Clause: "avts-41.2", Code: "event", Severity: law.Advised, Source: avts.At("§ 41 lg 2"),
		ET: "Ei ole märgitud lõpptähtpäeva ega sündmust, millega piirang lõpeb", EN: "Neither an end is noted nor an event with which the restriction ends"},
	otherAct: {Clause: "avts-41.2", Code: "other-act", Severity: law.Advised, Source: avts.At("§ 41 lg 2"),
		ET: "Lõpptähtpäeva ei ole märgitud; see tuleneb seadusest, mis on piirangu alus", EN: "No end is noted; it follows from the act that is the basis of the restriction"},
}

// personalSource is § 40 lg 3, which does not say which of its three terms counts when.
var personalSource = avts.At("§ 40 lg 3").Doubting("the act does not say which of the three terms counts when more than one could")

// leap is TsÜS § 136, by which years end; § 40 says only how many they are.
var leap = acts.TsUS().At("§ 136 lg 2 ja 4")

// The sentences of the steps and refusals.
var (
	textBegin          = msg.Text{ET: "Teabe koostamise või saamise päev; seda päeva ei arvestata", EN: "The day on which the information was made or received, not counted itself"}
	textSet            = msg.Text{ET: "Määratud lõpptähtpäev", EN: "The end as it was set"}
	textYears          = msg.Text{ET: "Kuni {1} aastat", EN: "{1} years at most"}
	textReceipt        = msg.Text{ET: "{1} aastat saamisest või dokumenteerimisest", EN: "{1} years from receipt or documenting"}
	textDeath          = msg.Text{ET: "{1} aastat isiku surmast", EN: "{1} years from the person's death"}
	textBirth          = msg.Text{ET: "Surma ei saa tuvastada: {1} aastat sünnist", EN: "The death cannot be established: {1} years from birth"}
	textClamp          = msg.Text{ET: "Selles kuus ei ole {1}. kuupäeva: tähtaeg lõpeb kuu viimasel päeval", EN: "The month has no day {1}: the term ends on its last day"}
	textExtended       = msg.Text{ET: "Asutuse juht pikendas piirangut", EN: "Extended by the head"}
	textHappened       = msg.Text{ET: "Sündmus saabus; sel päeval piirang veel kehtib", EN: "The event came; on that day the restriction still holds"}
	textDecision       = msg.Text{ET: "Kehtib otsuse vastuvõtmiseni", EN: "It holds until the decision is made"}
	textForeign        = msg.Text{ET: "Kehtib teabe loonud riigi või organisatsiooni määratud tähtaja lõpuni", EN: "It holds to the end of the term that the state or organisation set from which the information comes"}
	textOtherAct       = msg.Text{ET: "Tähtaeg tuleneb seadusest, mis on piirangu alus", EN: "The limit is that of the act on which the restriction rests"}
	textEnd            = msg.Text{ET: "Piirangu viimane päev, see kaasa arvatud", EN: "The last day of the restriction, included"}
	textNoEnd          = msg.Text{ET: "Lõpptähtpäeva ei ole; piirangu lõpetab sündmus", EN: "There is no last day; an event ends the restriction"}
	textNotKnown       = msg.Text{ET: "Lõpptähtpäev ei ole teada; piirang kehtib, kuni see kehtetuks tunnistatakse", EN: "The last day is not known; the restriction holds until it is lifted"}
	textLiftedEnd      = msg.Text{ET: "Juurdepääsupiirang tunnistati kehtetuks; sellest päevast on juurdepääs vaba", EN: "The restriction was lifted; from this day on access is free"}
	textNoUTF8         = msg.Text{ET: "Tekst ei ole UTF-8", EN: "not valid UTF-8"}
	textNoBasis        = msg.Text{ET: "Alust ei saanud lugeda", EN: "the basis is not read"}
	textMissing        = msg.Text{ET: "Alus puudub", EN: "the basis is missing"}
	textNoEndRead      = msg.Text{ET: "Lõpptähtpäeva ei saanud lugeda", EN: "the end is not read"}
	textMarkUnread     = msg.Text{ET: "Märkest ei saanud seda osa lugeda", EN: "a part of the mark is not read"}
	textNoPoint        = msg.Text{ET: "AvTS §-s 35 sellist punkti ei ole", EN: "§ 35 of AvTS has no such point"}
	textNoHeading      = msg.Text{ET: "Märge algab tekstiga ASUTUSESISESEKS KASUTAMISEKS või AK", EN: "a mark begins with ASUTUSESISESEKS KASUTAMISEKS or AK"}
	textLabel          = msg.Text{ET: "Märke osa, mida ei tunta", EN: "a part of a mark that is not known"}
	textTwice          = msg.Text{ET: "Märke osa on antud kaks korda", EN: "a part of the mark is given twice"}
	textTwoDays        = msg.Text{ET: "Kaks eri päeva või tähtaega", EN: "two days or terms that differ"}
	textTwoEnds        = msg.Text{ET: "Kaks eri lõpptähtpäeva", EN: "two ends that differ"}
	textNoValue        = msg.Text{ET: "Märke osal ei ole väärtust", EN: "a part of the mark has no value"}
	textDoubled        = msg.Text{ET: "Väärtus on antud mitu korda", EN: "given more than once"}
	textNoAccess       = msg.Text{ET: "Kapslis ei ole dokumendi elementi Access", EN: "the capsule has no Access element of the document"}
	textInstant        = msg.Text{ET: "Ajahetk ei ole loetav", EN: "an instant that is not read"}
	textZone           = msg.Text{ET: "Teise vööndi päev võib Tallinnas olla teine päev", EN: "a day of another zone may be another day in Tallinn"}
	textNotCarried     = msg.Text{ET: "XML ei saa seda märki edasi anda", EN: "a character that XML cannot carry"}
	textNothingToOpen  = msg.Text{ET: "Avalikul dokumendil ei ole midagi avada", EN: "an open document has nothing to open"}
	textFileGUID       = msg.Text{ET: "Ei ole GUID või on antud kaks korda", EN: "no GUID, or given twice"}
	textParts          = msg.Text{ET: "Faili osade juurdepääsu ei kirjutata", EN: "the access to parts of a file is not written"}
	textOpenRestricted = msg.Text{ET: "Dokument on avalik, aga piirang ei ole kehtetuks tunnistatud", EN: "the document is open, but a restriction was not lifted"}
	textOpenBeside     = msg.Text{ET: "Dokument on avalik, aga selle kõrval on element, mis võib olla piirang", EN: "the document is open, but beside it stands an element that may be a restriction"}
	textNoEndDate      = msg.Text{ET: "Kapsli skeem nõuab hiliseimat lõpptähtpäeva", EN: "the schema wants the latest possible day as the end"}
	textOnlyFive       = msg.Text{ET: "Pikendada saab ainult viieaastast tähtaega", EN: "only the five years are extended"}
)
