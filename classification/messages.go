package classification

import (
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

// checks are what can be wrong with a restriction.
var checks = [...]law.Check{
	noBasis: {Clause: "avts-41.2", Code: "basis", Source: avtsAct.At("§ 41 lg 2"),
		ET: "Piirangul puudub alus", EN: "The restriction has no basis"},
	noBegin: {Clause: "avts-40.1", Code: "begin", Source: avtsAct.At("§ 40 lg 1"),
		ET: "Piirangu algus puudub", EN: "The restriction has no beginning"},
	notInForce: {Clause: "avts-35", Code: "not-in-force", Source: avtsAct.At("§ 35"),
		ET: "Alus ei kehtinud teadaolevalt, kui piirang {1}. aastal kehtestati", EN: "The basis is not known to have been in force when access was restricted in {1}"},
	notPermitted: {Clause: "avts-41.1_1", Code: "not-permitted", Source: avtsAct.At("§ 41 lg 1¹"),
		ET: "Alus ei ole sarja lubatud aluste seas", EN: "The basis is not among those permitted for the series"},
	order: {Clause: "avts-40.1", Code: "order", Source: avtsAct.At("§ 40 lg 1"),
		ET: "Kuupäevad on vales järjekorras", EN: "The days are out of order"},
	sentinel: {Clause: "avts-40.1", Code: "sentinel", Source: avtsAct.At("§ 40 lg 1"),
		ET: "{1}. aasta ei ole usutav tähtpäev", EN: "The year {1} is no likely date"},
	overMaximum: {Clause: "avts-40.1", Code: "maximum", Source: avtsAct.At("§ 40 lg 1"),
		ET: "Piirang kestab üle {1} aasta ja pikendamist ei ole märgitud", EN: "The restriction lasts longer than {1} years and no extension is noted"},
	overPersonal: {Clause: "avts-40.3", Code: "personal-maximum", Source: personalSource,
		ET: "Piirang kestab kauem, kui isikuandmete tähtaeg lubab", EN: "The restriction lasts longer than the term of personal data allows"},
	personalTerm: {Clause: "avts-40.3", Code: "personal-term", Source: avtsAct.At("§ 40 lg 3"),
		ET: "Isikuandmete tähtaeg on määratud alusel, mis ei käi isikuandmete kohta", EN: "A term of personal data on a basis that is not one of personal data"},
	generalTerm: {Clause: "avts-40.3", Code: "general-term", Source: avtsAct.At("§ 40 lg 3"),
		ET: "Isikuandmeid käsitleval alusel on määratud üldine tähtaeg", EN: "The general term on a basis of personal data"},
	otherEnd: {Clause: "avts-40.3", Code: "personal-end", Severity: law.Advice, Source: personalSource,
		ET: "Lõpptähtpäev on varasem, kui teadaolevatest andmetest tuleneb", EN: "The end is earlier than what is known gives"},
	badExtension: {Clause: "avts-40.1", Code: "extension", Source: avtsAct.At("§ 40 lg 1"),
		ET: "Pikendada saab vaid viieaastast tähtaega ja kuni {1} aasta võrra", EN: "Only the five years are extended, by {1} more at most"},
	noEvent: {Clause: "avts-41.2", Code: "event", Severity: law.Advice, Source: avtsAct.At("§ 41 lg 2"),
		ET: "Märgitud ei ole ei lõpptähtpäeva ega sündmust, millega piirang lõpeb", EN: "Neither an end is noted nor an event with which the restriction ends"},
}

// personalSource is § 40 lg 3, which does not say which of its three terms counts when.
var personalSource = avtsAct.At("§ 40 lg 3").Doubting("the act does not say which of the three terms counts when more than one could")

// leap is TsÜS § 136, by which years end; § 40 says only how many they are.
var leap = books.TsUS().At("§ 136")

// The sentences of the steps.
var (
	textBegin     = msg.Text{ET: "Teabe koostamise või saamise päev; seda päeva ei arvestata", EN: "The day on which the information was made or received, not counted itself"}
	textSet       = msg.Text{ET: "Määratud lõpptähtpäev", EN: "The end as it was set"}
	textYears     = msg.Text{ET: "Kuni {1} aastat", EN: "{1} years at most"}
	textReceipt   = msg.Text{ET: "{1} aastat saamisest või dokumenteerimisest", EN: "{1} years from receipt or documenting"}
	textDeath     = msg.Text{ET: "{1} aastat isiku surmast", EN: "{1} years from the person's death"}
	textBirth     = msg.Text{ET: "Surma ei saa tuvastada: {1} aastat sünnist", EN: "The death cannot be established: {1} years from birth"}
	textClamp     = msg.Text{ET: "Selles kuus ei ole {1}. kuupäeva: tähtaeg lõpeb kuu viimasel päeval", EN: "The month has no day {1}: the term ends on its last day"}
	textExtended  = msg.Text{ET: "Asutuse juht pikendas piirangut", EN: "Extended by the head"}
	textHappened  = msg.Text{ET: "Sündmus saabus; selle päev on veel piiratud", EN: "The event came; its own day is restricted still"}
	textDecision  = msg.Text{ET: "Kehtib otsuse vastuvõtmiseni", EN: "It holds until the decision is made"}
	textForeign   = msg.Text{ET: "Kehtib teabe avaldaja määratud tähtajani", EN: "It holds for the term that the originator set"}
	textEnd       = msg.Text{ET: "Piirangu viimane päev, see kaasa arvatud", EN: "The last day of the restriction, included"}
	textNoEnd     = msg.Text{ET: "Lõpptähtpäeva ei ole; piirangu lõpetab sündmus", EN: "There is no last day; an event ends the restriction"}
	textLiftedEnd = msg.Text{ET: "Piirang lõpetati; sellest päevast on juurdepääs vaba", EN: "The restriction was lifted; from this day on access is free"}
)
