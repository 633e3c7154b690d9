// SPDX-License-Identifier: MIT

package incident

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The tables and sentences of this package. Estonian is authoritative.

var (
	antslaBook   = acts.Antsla()
	saaremaaBook = acts.Saaremaa()
	ttuBook      = acts.TTU()
)

var (
	textTells     = msg.Text{ET: "{1} teavitab {2}", EN: "{1} tells {2}"}
	textTellsWhen = msg.Text{ET: "{1} teavitab {3} {2}", EN: "{1} tells {2} {3}"}

	textByReport    = msg.Text{ET: ", edastades raporti", EN: ", with a report"}
	textByPhone     = msg.Text{ET: " telefoni teel", EN: " by phone"}
	textCertificate = msg.Text{ET: " ja võtab avalduse esitamise kohta tõendi", EN: " and takes a certificate of the report"}
	textProposals   = msg.Text{ET: " ka tehtud ettepanekutest", EN: " of the proposals made too"}

	textNegative = msg.Text{ET: "Kestus on nullist väiksem", EN: "a duration below zero"}
)

// cause is one row of the table: its code, what it is called, and who is told since when.
type cause struct {
	code    string
	name    msg.Text
	clause  law.ID
	notices dated.Series[[]Notice]
}

// notices is what a book has asked for since a day, by a provision unless a notice names its own.
func notices(since civil.Date, source law.Source, all ...Notice) dated.Series[[]Notice] {
	for i := range all {
		if all[i].Source == (law.Source{}) {
			all[i].Source = source
		}
	}
	return dated.Since(since, all)
}

func antsla(provision string, all ...Notice) dated.Series[[]Notice] {
	return notices(acts.AntslaSince(), antslaBook.At(provision), all...)
}

func saaremaa(provision string, all ...Notice) dated.Series[[]Notice] {
	return notices(acts.SaaremaaSince(), saaremaaAt(provision), all...)
}

func saaremaaAt(provision string) law.Source {
	return saaremaaBook.At(provision).Doubting(acts.SaaremaaDoubt)
}

func ttu(since civil.Date, provision string, all ...Notice) dated.Series[[]Notice] {
	return notices(since, ttuBook.At(provision), all...)
}

var causes = [...]cause{
	AntslaIncident: {"antsla-incident", msg.Text{ET: "turvaintsident või selle kahtlus", EN: "security incident, or the suspicion of one"}, "antsla-21.4",
		antsla("§ 21 lg 2", Notice{By: employee, To: itSpecialist, When: AtOnce})},
	AntslaHighRisk: {"antsla-high-risk", msg.Text{ET: "kõrge riskiga turvaintsident", EN: "security incident of high risk"}, "antsla-21.4",
		antsla("§ 21 lg 4", Notice{By: itSpecialist, To: cert, When: AtOnce})},
	AntslaResolved: {"antsla-resolved", msg.Text{ET: "lahendatud turvaintsident", EN: "resolved security incident"}, "antsla-21.4",
		antsla("§ 21 lg 4", Notice{By: resolver, To: mayor, When: AfterResolution, how: textByReport})},
	AntslaLaptopLost: {"antsla-laptop-lost", msg.Text{ET: "sülearvuti kaotamine või hävimine", EN: "loss or destruction of a laptop"}, "antsla-15.2.8",
		antsla("§ 15 lg 2 p 8", Notice{By: laptopUser, To: institution, When: AtOnce}, Notice{By: laptopUser, To: itSpecialist, When: AtOnce})},
	AntslaLaptopStolen: {"antsla-laptop-stolen", msg.Text{ET: "sülearvuti vargus", EN: "theft of a laptop"}, "antsla-15.2.8",
		antsla("§ 15 lg 2 p 8", Notice{By: laptopUser, To: institution, When: AtOnce}, Notice{By: laptopUser, To: itSpecialist, When: AtOnce}, Notice{By: laptopUser, To: police, When: AtOnce})},

	SaaremaaIncident: {"saaremaa-incident", msg.Text{ET: "intsident", EN: "incident"}, "saaremaa-9.1",
		saaremaa("p-d 3.8 ja 9.1", Notice{By: employee, To: userSupport, When: AtOnce})},
	SaaremaaSecurityIncident: {"saaremaa-security-incident", msg.Text{ET: "infoturbeintsident tööajal", EN: "security incident in working time"}, "saaremaa-10.2",
		saaremaa("p 10.2", Notice{By: employee, To: securitySpecialist, When: AtOnce, how: textByPhone}, Notice{By: employee, To: userSupport, When: AtOnce, Source: saaremaaAt("p 3.9")})},
	SaaremaaEquipmentLost: {"saaremaa-equipment-lost", msg.Text{ET: "IT-vahendi kaotamine või kahjustumine", EN: "loss of or damage to IT equipment"}, "saaremaa-3.17",
		saaremaa("p 3.17", Notice{By: employee, To: userSupport, When: FirstOpportunity}, Notice{By: employee, To: headOfUnit, When: FirstOpportunity})},
	SaaremaaEquipmentStolen: {"saaremaa-equipment-stolen", msg.Text{ET: "IT-vahendi vargus", EN: "theft of IT equipment"}, "saaremaa-3.17",
		saaremaa("p 3.17", Notice{By: employee, To: userSupport, When: FirstOpportunity}, Notice{By: employee, To: headOfUnit, When: FirstOpportunity}, Notice{By: employee, To: police})},
	SaaremaaStolenAbroad: {"saaremaa-stolen-abroad", msg.Text{ET: "IT-vahendi vargus välismaal", EN: "theft of IT equipment abroad"}, "saaremaa-3.17",
		saaremaa("p 3.17", Notice{By: employee, To: userSupport, When: FirstOpportunity}, Notice{By: employee, To: headOfUnit, When: FirstOpportunity}, Notice{By: employee, To: police, how: textCertificate})},

	TTUCarriersUnprotected: {"ttu-carriers-unprotected", msg.Text{ET: "teabekandjate ebapiisav kaitse", EN: "insufficient protection of carriers"}, "ttu-5.9",
		ttu(civil.Must(2021, 4, 1), "p 5.9.1", Notice{By: headOfUnit, To: headOfInternalAudit}, Notice{By: headOfUnit, To: organiser})},
	TTURoomUnprotected: {"ttu-room-unprotected", msg.Text{ET: "töötlemisruumi ebapiisav kaitse", EN: "insufficient protection of the processing room"}, "ttu-5.9",
		ttu(civil.Must(2016, 5, 25), "p 5.9.2", Notice{By: headOfUnit, To: headOfRealEstate}, Notice{By: headOfUnit, To: organiser})},
	TTUSystemUnprotected: {"ttu-system-unprotected", msg.Text{ET: "infosüsteemi ebapiisav kaitse", EN: "insufficient protection of the information system"}, "ttu-5.9",
		ttu(acts.TTUSince(), "p 5.9.3", Notice{By: headOfUnit, To: mainUser}, Notice{By: headOfUnit, To: organiser})},
	TTUBreachByWorker: {"ttu-breach-by-worker", msg.Text{ET: "töötajale teatavaks saanud rikkumine", EN: "breach that a worker has learned of"}, "ttu-10.9",
		ttu(acts.TTUSince(), "p 6.10", Notice{By: employee, To: headOfUnit, When: AtOnce}, Notice{By: employee, To: organiser, When: AtOnce})},
	TTUBreachByMainUser: {"ttu-breach-by-main-user", msg.Text{ET: "peakasutajale teatavaks saanud rikkumine", EN: "breach that a main user has learned of"}, "ttu-10.9",
		ttu(acts.TTUSince(), "p 7.9", Notice{By: mainUser, To: organiser, When: AtOnce})},
	TTUBreachByHead: {"ttu-breach-by-head", msg.Text{ET: "rikkumine struktuuriüksuses", EN: "breach in a unit"}, "ttu-10.9",
		ttu(acts.TTUSince(), "p 5.11", Notice{By: headOfUnit, To: organiser, When: AtOnce})},
	TTUBreachByOrganiser: {"ttu-breach-by-organiser", msg.Text{ET: "rikkumine ja selle kõrvaldamise ettepanekud", EN: "breach and the proposals to remedy it"}, "ttu-10.9",
		ttu(acts.TTUSince(), "p 10.5", Notice{By: organiser, To: rector, how: textProposals})},
	TTUBreachNotRemedied: {"ttu-breach-not-remedied", msg.Text{ET: "kõrvaldamata rikkumine", EN: "breach that is not remedied"}, "ttu-10.9",
		ttu(acts.TTUSince(), "p 10.9", Notice{By: organiser, To: rector}, Notice{By: organiser, To: inspectorate})},
}

var causeNames = func() enum.Names[Cause] {
	names := make(enum.Names[Cause], len(causes))
	for i, c := range causes {
		names[i] = enum.Name{Code: c.code, ET: c.name.ET, EN: c.name.EN}
	}
	return names
}()

var (
	textRisk     = msg.Text{ET: "Risk on {1}", EN: "The risk is {1}"}
	textPriority = msg.Text{ET: "Riski ei ole hinnatud; kõrgeim prioriteet on {1}", EN: "The risk is not known; the highest priority is {1}"}
	textTellCERT = msg.Text{ET: ": CERT-EE-d teavitatakse viivitamata", EN: ": CERT-EE is told at once"}
	textNoCERT   = msg.Text{ET: ": CERT-EE-d ei pea teavitama", EN: ": CERT-EE need not be told"}
)

const (
	stopped = iota
	tooShort
	tooNarrow
	notCritical
)

var stoppages = [...]struct {
	code string
	text msg.Text
}{
	stopped:     {"stoppage", msg.Text{ET: "Töö on häiritud lubatust kauem ja piisavalt suures osas asutusest: tegemist on tööseisakuga", EN: "Work is disturbed for longer than allowed and for enough people: a work stoppage"}},
	tooShort:    {"too-short", msg.Text{ET: "Töö ei ole häiritud lubatust kauem", EN: "The outage lasts no longer than allowed"}},
	tooNarrow:   {"too-narrow", msg.Text{ET: "Töö ei ole häiritud piisavalt suures osas asutusest", EN: "The outage does not touch enough of the institution"}},
	notCritical: {"not-critical", msg.Text{ET: "Häiritud töö ei ole ärikriitiline", EN: "The outage touches no business-critical work"}},
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }

var closingElements = element.Table[AntslaClosing]{Source: antslaBook, Rows: []element.Row[AntslaClosing]{
	{Clause: "antsla-21.7", Code: "closing.limited", Provision: "§ 21 lg 7", ET: "Kahjude ärahoidmise meede", EN: "The measure against damage", Has: func(c *AntslaClosing) bool { return c.DamageLimited }},
	{Clause: "antsla-21.7", Code: "closing.report", Provision: "§ 21 lg 7", ET: "Raport", EN: "The report", Has: func(c *AntslaClosing) bool { return c.Reported }},
	{Clause: "antsla-21.7", Code: "closing.damage", Provision: "§ 21 lg 7", ET: "Hinnang kahjudele", EN: "The assessment of damage", Has: func(c *AntslaClosing) bool { return c.DamageAssessed }},
	{Clause: "antsla-21.7", Code: "closing.cert", Provision: "§ 21 lg 7", Sentence: true, ET: "CERT-EE-d ei ole teavitatud", EN: "CERT-EE has not been told", Has: func(c *AntslaClosing) bool {
		high, err := c.Assessment.TellCERT()
		return c.CERTTold || c.CERTWaived && err == nil && !high.Value
	}},
	{Clause: "antsla-21.7", Code: "closing.measures", Provision: "§ 21 lg 7", Sentence: true, ET: "Infotehnoloogilist meedet ei ole rakendatud", EN: "No IT measure has been taken", Has: func(c *AntslaClosing) bool { return c.MeasuresTaken }},
	{Clause: "antsla-21.7", Code: "closing.training", Provision: "§ 21 lg 7", Sentence: true, ET: "Töötajaid ei ole koolitatud", EN: "The staff have not been trained", Has: func(c *AntslaClosing) bool { return c.StaffTrained }},
}}

var faultElements = element.Table[SaaremaaFaultReport]{Source: saaremaaBook, Rows: []element.Row[SaaremaaFaultReport]{
	{Clause: "saaremaa-9.1", Code: "fault.name", Provision: "p 9.1", ET: "Teenistuja ees- või perekonnanimi", EN: "The first or last name of the employee", Has: func(r *SaaremaaFaultReport) bool { return filled(r.FirstName) && filled(r.LastName) }},
	{Clause: "saaremaa-9.1", Code: "fault.system", Provision: "p 9.1", ET: "Rakenduse või infosüsteemi nimetus", EN: "The name of the application or system", Has: func(r *SaaremaaFaultReport) bool { return filled(r.System) }},
	{Clause: "saaremaa-9.1", Code: "fault.time", Provision: "p 9.1", ET: "Intsidendi kuupäev või kellaaeg", EN: "The date or time of the incident", Has: func(r *SaaremaaFaultReport) bool { return told(r.At) }},
	{Clause: "saaremaa-9.1", Code: "fault.description", Provision: "p 9.1", ET: "Vea kirjeldus", EN: "The description of the fault", Has: func(r *SaaremaaFaultReport) bool { return filled(r.Description) }},
	{Clause: "saaremaa-9.1", Code: "fault.message", Provision: "p 9.1", ET: "Veateade", EN: "The error message", Has: func(r *SaaremaaFaultReport) bool { return r.Silent || filled(r.Message) }},
	{Clause: "saaremaa-9.1", Code: "fault.inventory", Provision: "p 9.1", ET: "Vara inventarinumber", EN: "The inventory number", Has: func(r *SaaremaaFaultReport) bool { return r.Uninventoried || filled(r.Inventory) }},
	{Clause: "saaremaa-9.1", Code: "fault.expected", Provision: "p 9.2", ET: "Õigeks peetava lahenduse kirjeldus", EN: "The description of what would be right", Has: func(r *SaaremaaFaultReport) bool { return r.FaultCertain || filled(r.Expected) }},
}}

var securityElements = element.Table[SaaremaaSecurityReport]{Source: saaremaaBook, Rows: []element.Row[SaaremaaSecurityReport]{
	{Clause: "saaremaa-10.2", Code: "security.name", Provision: "p 10.2", ET: "Teenistuja ees- või perekonnanimi", EN: "The first or last name of the employee", Has: func(r *SaaremaaSecurityReport) bool { return filled(r.FirstName) && filled(r.LastName) }},
	{Clause: "saaremaa-10.2", Code: "security.description", Provision: "p 10.2", ET: "Intsidendi või ohu kirjeldus", EN: "The description of the incident or threat", Has: func(r *SaaremaaSecurityReport) bool { return filled(r.Description) }},
	{Clause: "saaremaa-10.2", Code: "security.time", Provision: "p 10.2", ET: "Intsidendi kuupäev või kellaaeg", EN: "The date or time of the incident", Has: func(r *SaaremaaSecurityReport) bool { return told(r.At) }},
	{Clause: "saaremaa-10.2", Code: "security.place", Provision: "p 10.2", ET: "Aadress või kabineti number", EN: "The address or room", Has: func(r *SaaremaaSecurityReport) bool { return filled(r.Address) && filled(r.Room) }},
	{Clause: "saaremaa-10.2", Code: "security.severity", Provision: "p 10.2", ET: "Hinnanguline raskusaste", EN: "The estimated severity", Has: func(r *SaaremaaSecurityReport) bool { return filled(r.Severity) }},
}}
