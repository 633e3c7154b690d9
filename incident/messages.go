package incident

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The tables and sentences of this package. Estonian is authoritative.

var (
	antslaBook   = books.Antsla()
	saaremaaBook = books.Saaremaa()
	ttuBook      = books.TTU()
)

// roles have the name in the nominative and, for whom is told, in the Estonian partitive.
var roles = [...]struct {
	who  msg.Text
	whom string
}{
	Employee:            {msg.Text{ET: "teenistuja", EN: "the employee"}, "teenistujat"},
	LaptopUser:          {msg.Text{ET: "sülearvuti kasutaja", EN: "the user of the laptop"}, "sülearvuti kasutajat"},
	ITSpecialist:        {msg.Text{ET: "IT-spetsialist", EN: "the IT specialist"}, "IT-spetsialisti"},
	Resolver:            {msg.Text{ET: "juhtumi lahendaja", EN: "the resolver"}, "juhtumi lahendajat"},
	Mayor:               {msg.Text{ET: "vallavanem", EN: "the mayor"}, "vallavanemat"},
	Institution:         {msg.Text{ET: "ametiasutus", EN: "the institution"}, "ametiasutust"},
	Police:              {msg.Text{ET: "politsei", EN: "the police"}, "politseid"},
	CERT:                {msg.Text{ET: "CERT-EE", EN: "CERT-EE"}, "CERT-EE-d"},
	UserSupport:         {msg.Text{ET: "kasutajatugi", EN: "user support"}, "kasutajatuge"},
	SecuritySpecialist:  {msg.Text{ET: "infoturbe spetsialist", EN: "the security specialist"}, "infoturbe spetsialisti"},
	HeadOfUnit:          {msg.Text{ET: "struktuuriüksuse juht", EN: "the head of the unit"}, "struktuuriüksuse juhti"},
	Organiser:           {msg.Text{ET: "isikuandmete kaitset korraldav isik", EN: "the organiser of data protection"}, "isikuandmete kaitset korraldavat isikut"},
	HeadOfInternalAudit: {msg.Text{ET: "siseauditi büroo juhataja", EN: "the head of internal audit"}, "siseauditi büroo juhatajat"},
	HeadOfRealEstate:    {msg.Text{ET: "kinnisvaraosakonna juhataja", EN: "the head of real estate"}, "kinnisvaraosakonna juhatajat"},
	MainUser:            {msg.Text{ET: "infosüsteemi peakasutaja", EN: "the main user of the information system"}, "infosüsteemi peakasutajat"},
	Rector:              {msg.Text{ET: "rektor", EN: "the rector"}, "rektorit"},
	Inspectorate:        {msg.Text{ET: "Andmekaitse Inspektsioon", EN: "the Data Protection Inspectorate"}, "Andmekaitse Inspektsiooni"},
}

var times = [...]msg.Text{
	AtOnce:           {ET: "viivitamata", EN: "at once"},
	FirstOpportunity: {ET: "esimesel võimalusel", EN: "at the first opportunity"},
	AfterResolution:  {ET: "pärast lahendamist", EN: "after the resolution"},
}

var (
	textTells     = msg.Text{ET: "{1} teavitab {2}", EN: "{1} tells {2}"}
	textTellsWhen = msg.Text{ET: "{1} teavitab {3} {2}", EN: "{1} tells {2} {3}"}

	textByReport    = msg.Text{ET: ", edastades raporti", EN: ", with a report"}
	textByPhone     = msg.Text{ET: " telefoni teel", EN: " by phone"}
	textCertificate = msg.Text{ET: " ja võtab avalduse esitamise kohta tõendi", EN: " and takes a certificate of the report"}
	textProposals   = msg.Text{ET: " ka tehtud ettepanekutest", EN: " of the proposals made too"}
)

// notices is what a book has asked for since a day, by a provision unless a notice names its own.
func notices(since civil.Date, source law.Source, all ...Notice) dated.Series[[]Notice] {
	for i := range all {
		if all[i].source == (law.Source{}) {
			all[i].source = source
		}
	}
	return dated.Since(since, all)
}

func antsla(provision string, all ...Notice) dated.Series[[]Notice] {
	return notices(books.AntslaSince(), antslaBook.At(provision), all...)
}

func saaremaa(provision string, all ...Notice) dated.Series[[]Notice] {
	return notices(books.SaaremaaSince(), saaremaaAt(provision), all...)
}

func saaremaaAt(provision string) law.Source {
	return saaremaaBook.At(provision).Doubting(books.SaaremaaDoubt)
}

var ttuSince = books.TTUSince()

func ttu(since civil.Date, provision string, all ...Notice) dated.Series[[]Notice] {
	return notices(since, ttuBook.At(provision), all...)
}

var causes = [...]struct {
	name    msg.Text
	clause  law.ID
	notices dated.Series[[]Notice]
}{
	AntslaIncident: {msg.Text{ET: "turvaintsident või selle kahtlus", EN: "security incident, or the suspicion of one"}, "antsla-21.4",
		antsla("§ 21 lg 2", Notice{By: Employee, To: ITSpecialist, When: AtOnce})},
	AntslaHighRisk: {msg.Text{ET: "kõrge riskiga turvaintsident", EN: "security incident of high risk"}, "antsla-21.4",
		antsla("§ 21 lg 4", Notice{By: ITSpecialist, To: CERT, When: AtOnce})},
	AntslaResolved: {msg.Text{ET: "lahendatud turvaintsident", EN: "resolved security incident"}, "antsla-21.4",
		antsla("§ 21 lg 4", Notice{By: Resolver, To: Mayor, When: AfterResolution, how: textByReport})},
	AntslaLaptopLost: {msg.Text{ET: "sülearvuti kaotamine või hävimine", EN: "loss or destruction of a laptop"}, "antsla-15.2.8",
		antsla("§ 15 lg 2 p 8", Notice{By: LaptopUser, To: Institution, When: AtOnce}, Notice{By: LaptopUser, To: ITSpecialist, When: AtOnce})},
	AntslaLaptopStolen: {msg.Text{ET: "sülearvuti vargus", EN: "theft of a laptop"}, "antsla-15.2.8",
		antsla("§ 15 lg 2 p 8", Notice{By: LaptopUser, To: Institution, When: AtOnce}, Notice{By: LaptopUser, To: ITSpecialist, When: AtOnce}, Notice{By: LaptopUser, To: Police, When: AtOnce})},

	SaaremaaIncident: {msg.Text{ET: "intsident", EN: "incident"}, "saaremaa-9.1",
		saaremaa("p 3.8, 9.1", Notice{By: Employee, To: UserSupport, When: AtOnce})},
	SaaremaaSecurityIncident: {msg.Text{ET: "infoturbeintsident tööajal", EN: "security incident in working time"}, "saaremaa-10.2",
		saaremaa("p 10.2", Notice{By: Employee, To: SecuritySpecialist, When: AtOnce, how: textByPhone}, Notice{By: Employee, To: UserSupport, When: AtOnce, source: saaremaaAt("p 3.9")})},
	SaaremaaEquipmentLost: {msg.Text{ET: "IT-vahendi kaotamine või kahjustumine", EN: "loss of or damage to IT equipment"}, "saaremaa-3.17",
		saaremaa("p 3.17", Notice{By: Employee, To: UserSupport, When: FirstOpportunity}, Notice{By: Employee, To: HeadOfUnit, When: FirstOpportunity})},
	SaaremaaEquipmentStolen: {msg.Text{ET: "IT-vahendi vargus", EN: "theft of IT equipment"}, "saaremaa-3.17",
		saaremaa("p 3.17", Notice{By: Employee, To: UserSupport, When: FirstOpportunity}, Notice{By: Employee, To: HeadOfUnit, When: FirstOpportunity}, Notice{By: Employee, To: Police})},
	SaaremaaStolenAbroad: {msg.Text{ET: "IT-vahendi vargus välismaal", EN: "theft of IT equipment abroad"}, "saaremaa-3.17",
		saaremaa("p 3.17", Notice{By: Employee, To: UserSupport, When: FirstOpportunity}, Notice{By: Employee, To: HeadOfUnit, When: FirstOpportunity}, Notice{By: Employee, To: Police, how: textCertificate})},

	TTUCarriersUnprotected: {msg.Text{ET: "teabekandjate kaitse meetmete ebapiisavus", EN: "insufficient protection of carriers"}, "ttu-5.9",
		ttu(civil.Must(2021, 4, 1), "p 5.9.1", Notice{By: HeadOfUnit, To: HeadOfInternalAudit}, Notice{By: HeadOfUnit, To: Organiser})},
	TTURoomUnprotected: {msg.Text{ET: "töötlemise ruumi kaitse meetmete ebapiisavus", EN: "insufficient protection of the processing room"}, "ttu-5.9",
		ttu(civil.Must(2016, 5, 25), "p 5.9.2", Notice{By: HeadOfUnit, To: HeadOfRealEstate}, Notice{By: HeadOfUnit, To: Organiser})},
	TTUSystemUnprotected: {msg.Text{ET: "infosüsteemi kaitse meetmete ebapiisavus", EN: "insufficient protection of the information system"}, "ttu-5.9",
		ttu(ttuSince, "p 5.9.3", Notice{By: HeadOfUnit, To: MainUser}, Notice{By: HeadOfUnit, To: Organiser})},
	TTUBreachByWorker: {msg.Text{ET: "töötajale teatavaks saanud rikkumine", EN: "breach that a worker has learned of"}, "ttu-10.9",
		ttu(ttuSince, "p 6.10", Notice{By: Employee, To: HeadOfUnit, When: AtOnce}, Notice{By: Employee, To: Organiser, When: AtOnce})},
	TTUBreachByMainUser: {msg.Text{ET: "peakasutajale teatavaks saanud rikkumine", EN: "breach that a main user has learned of"}, "ttu-10.9",
		ttu(ttuSince, "p 7.9", Notice{By: MainUser, To: Organiser, When: AtOnce})},
	TTUBreachByHead: {msg.Text{ET: "rikkumine struktuuriüksuses", EN: "breach in a unit"}, "ttu-10.9",
		ttu(ttuSince, "p 5.11", Notice{By: HeadOfUnit, To: Organiser, When: AtOnce})},
	TTUBreachByOrganiser: {msg.Text{ET: "rikkumine ja selle kõrvaldamise ettepanekud", EN: "breach and the proposals to remedy it"}, "ttu-10.9",
		ttu(ttuSince, "p 10.5", Notice{By: Organiser, To: Rector, how: textProposals})},
	TTUBreachNotRemedied: {msg.Text{ET: "kõrvaldamata rikkumine", EN: "breach that is not remedied"}, "ttu-10.9",
		ttu(ttuSince, "p 10.9", Notice{By: Organiser, To: Rector}, Notice{By: Organiser, To: Inspectorate})},
}

var kinds = [...]msg.Text{
	ServiceFailure:     {ET: "teenuse katkemine või seadme rike", EN: "failure of a service or device"},
	SystemFault:        {ET: "süsteemi tõrge või ülekoormus", EN: "fault or overload of a system"},
	HumanError:         {ET: "inimlik viga", EN: "human error"},
	NonCompliance:      {ET: "mittevastavus infoturbepoliitikale või juhendile", EN: "breach of the security policy or of instructions"},
	PhysicalBreach:     {ET: "füüsilise turvameetme rikkumine", EN: "breach of a physical safeguard"},
	UncontrolledChange: {ET: "kontrollimata muudatus süsteemis", EN: "uncontrolled change to a system"},
	TechnicalFault:     {ET: "tarkvara või riistvara tõrge", EN: "fault of software or hardware"},
	AccessBreach:       {ET: "ligipääsu rikkumine", EN: "breach of access"},
}

var levels = [...]msg.Text{
	Low:    {ET: "madal", EN: "low"},
	Medium: {ET: "keskmine", EN: "medium"},
	High:   {ET: "kõrge", EN: "high"},
}

var (
	textRisk     = msg.Text{ET: "Risk on {1}", EN: "The risk is {1}"}
	textPriority = msg.Text{ET: "Riski ei ole hinnatud; kõrgeim prioriteet on {1}", EN: "The risk is not known; the highest priority is {1}"}
	textTellCERT = msg.Text{ET: ": CERT-EE-d teavitatakse viivitamata", EN: ": CERT-EE is told at once"}
	textNoCERT   = msg.Text{ET: ": CERT-EE-d ei pea teavitama", EN: ": CERT-EE need not be told"}
)

var effects = [...]struct {
	name               msg.Text
	security, incident bool
}{
	MoneyLost:      {msg.Text{ET: "rahaline kahju", EN: "loss of money"}, true, false},
	DataLeaked:     {msg.Text{ET: "konfidentsiaalsete andmete lekkimine", EN: "leak of confidential data"}, true, false},
	DataLost:       {msg.Text{ET: "andmete hävimine", EN: "loss of data"}, true, true},
	WorkStopped:    {msg.Text{ET: "tööseisak", EN: "work stoppage"}, true, false},
	ReputationHurt: {msg.Text{ET: "asutuse maine kahjustamine", EN: "harm to the institution's reputation"}, true, false},
	SystemStopped:  {msg.Text{ET: "infosüsteemi, rakenduse või teenuse seisak", EN: "stoppage of a system, application or service"}, false, true},
	SystemHangs:    {msg.Text{ET: "infosüsteemi hangumine", EN: "hanging of a system"}, false, true},
	DataDamaged:    {msg.Text{ET: "andmete kahjustumine", EN: "damage to data"}, false, true},
	WrongResults:   {msg.Text{ET: "ebaõigete tulemuste andmine", EN: "wrong results"}, false, true},
	FrequentFaults: {msg.Text{ET: "ebamõistliku sagedusega mittekriitilised vead", EN: "minor faults unreasonably often"}, false, true},
}

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
	stopped:     {"stoppage", msg.Text{ET: "Töö on häiritud lubatust kauem ja vajalikus ulatuses: tööseisak", EN: "Work is disturbed for longer than allowed and for enough people: a work stoppage"}},
	tooShort:    {"too-short", msg.Text{ET: "Töö ei ole häiritud lubatust kauem", EN: "The outage lasts no longer than allowed"}},
	tooNarrow:   {"too-narrow", msg.Text{ET: "Töö ei ole häiritud piisavalt suures osas asutusest", EN: "The outage does not touch enough of the institution"}},
	notCritical: {"not-critical", msg.Text{ET: "Häiritud ei ole ärikriitiline töö", EN: "The outage touches no business-critical work"}},
}

// field is one thing that a report or a closing has.
type field[T any] struct {
	code   string
	source law.Source
	name   msg.Text
	has    func(*T) bool
}

func elements[T any](clause law.ID, fields []field[T]) []law.Element[T] {
	all := make([]law.Element[T], len(fields))
	for i, f := range fields {
		all[i] = law.Element[T]{Clause: clause, Code: f.code, Source: f.source, ET: f.name.ET, EN: f.name.EN, Has: f.has}
	}
	return all
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }

var closingSource = antslaBook.At("§ 21 lg 7")

var closingFields = [...]field[Closing]{
	{"closing.limited", closingSource, msg.Text{ET: "Kahjude ärahoidmise meede", EN: "The measure against damage"}, func(c *Closing) bool { return c.DamageLimited }},
	{"closing.report", closingSource, msg.Text{ET: "Raport", EN: "The report"}, func(c *Closing) bool { return c.Reported }},
	{"closing.damage", closingSource, msg.Text{ET: "Hinnang kahjudele", EN: "The assessment of damage"}, func(c *Closing) bool { return c.DamageAssessed }},
	{"closing.cert", closingSource, msg.Text{ET: "CERT-EE teavitamine", EN: "The notice to CERT-EE"}, func(c *Closing) bool {
		high, _, err := c.Assessment.TellCERT()
		return c.CERTTold || c.CERTNotNeeded && err == nil && !high
	}},
	{"closing.measures", closingSource, msg.Text{ET: "Infotehnoloogilise meetme rakendamine", EN: "The IT measure"}, func(c *Closing) bool { return c.MeasuresTaken }},
	{"closing.training", closingSource, msg.Text{ET: "Personali koolitus", EN: "The training of staff"}, func(c *Closing) bool { return c.StaffTrained }},
}

var faultSource = saaremaaBook.At("p 9.1")

var faultFields = [...]field[FaultReport]{
	{"fault.name", faultSource, msg.Text{ET: "Teenistuja ees- või perekonnanimi", EN: "The first or last name of the employee"}, func(r *FaultReport) bool { return filled(r.FirstName) && filled(r.LastName) }},
	{"fault.system", faultSource, msg.Text{ET: "Rakenduse või infosüsteemi nimetus", EN: "The name of the application or system"}, func(r *FaultReport) bool { return filled(r.System) }},
	{"fault.time", faultSource, msg.Text{ET: "Intsidendi kuupäev või kellaaeg", EN: "The date or time of the incident"}, func(r *FaultReport) bool { return !r.At.IsZero() }},
	{"fault.description", faultSource, msg.Text{ET: "Veasituatsiooni kirjeldus", EN: "The description of the fault"}, func(r *FaultReport) bool { return filled(r.Description) }},
	{"fault.message", faultSource, msg.Text{ET: "Veateade", EN: "The error message"}, func(r *FaultReport) bool { return r.NoMessage || filled(r.Message) }},
	{"fault.inventory", faultSource, msg.Text{ET: "Vara inventarinumber", EN: "The inventory number"}, func(r *FaultReport) bool { return r.NotAnAsset || filled(r.Inventory) }},
	{"fault.expected", saaremaaBook.At("p 9.2"), msg.Text{ET: "Õigeks peetava lahenduse kirjeldus", EN: "The description of what would be right"}, func(r *FaultReport) bool { return r.CertainFault || filled(r.Expected) }},
}

var securitySource = saaremaaBook.At("p 10.2")

var securityFields = [...]field[SecurityReport]{
	{"security.name", securitySource, msg.Text{ET: "Teenistuja ees- või perekonnanimi", EN: "The first or last name of the employee"}, func(r *SecurityReport) bool { return filled(r.FirstName) && filled(r.LastName) }},
	{"security.description", securitySource, msg.Text{ET: "Intsidendi või ohu kirjeldus", EN: "The description of the incident or threat"}, func(r *SecurityReport) bool { return filled(r.Description) }},
	{"security.time", securitySource, msg.Text{ET: "Intsidendi kuupäev või kellaaeg", EN: "The date or time of the incident"}, func(r *SecurityReport) bool { return !r.At.IsZero() }},
	{"security.place", securitySource, msg.Text{ET: "Aadress või kabineti number", EN: "The address or room"}, func(r *SecurityReport) bool { return filled(r.Address) && filled(r.Room) }},
	{"security.severity", securitySource, msg.Text{ET: "Hinnanguline tõsidus", EN: "The estimated severity"}, func(r *SecurityReport) bool { return filled(r.Severity) }},
}
