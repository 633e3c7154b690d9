package accounts

import (
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences about people and devices. Estonian is authoritative.

var (
	antslaBook   = books.Antsla()
	rmkBook      = books.RMK()
	saaremaaBook = books.Saaremaa()

	antslaNotice = dated.Since(books.AntslaSince(), antslaBook.At("§ 6 lg 1"))
	rmkHandover  = dated.Since(books.RMKSince(), rmkBook.At("p 13.2"))
)

// changes are the changes of employment, and whether Saaremaa's user support is told of them.
var changes = [...]struct {
	name     msg.Text
	reported bool
	code     string
	why      msg.Text
}{
	EmploymentEnds: {msg.Text{ET: "töösuhte lõppemine", EN: "end of employment"}, true, "leaving",
		msg.Text{ET: "Töölt lahkumisest teavitab asutuse juht kasutajatuge elektrooniliselt; tähtaega ei ole", EN: "The head of the institution tells user support of a leaving electronically; there is no time limit"}},
	EmploymentSuspended: {msg.Text{ET: "töösuhte peatumine", EN: "suspension of employment"}, true, "suspension",
		msg.Text{ET: "Töösuhte peatumisest teavitab asutuse juht kasutajatuge elektrooniliselt; tähtaega ei ole", EN: "The head of the institution tells user support of a suspension electronically; there is no time limit"}},
	UnitChanged: {msg.Text{ET: "teise struktuuriüksusesse minek", EN: "move to another unit"}, false, "not-named",
		msg.Text{ET: "Teise struktuuriüksusesse minekut kord ei nimeta", EN: "The rules do not name a move to another unit"}},
	Holiday: {msg.Text{ET: "puhkus", EN: "holiday"}, false, "holiday",
		msg.Text{ET: "Puhkusest ei teavitata", EN: "A holiday is not reported"}},
	SickLeave: {msg.Text{ET: "töövõimetusleht", EN: "sick leave"}, false, "sick-leave",
		msg.Text{ET: "Töövõimetuslehest ei teavitata", EN: "Sick leave is not reported"}},
}

var (
	textSameDay     = msg.Text{ET: "Personalitöötaja teavitab IT-spetsialisti töösuhte lõppemise päeval", EN: "Personnel tells the IT specialist on the day on which the employment ends"}
	textNextWorkday = msg.Text{ET: "Töösuhe lõpeb puhkepäeval: personalitöötaja teavitab IT-spetsialisti järgmisel tööpäeval", EN: "The employment ends on a day off: personnel tells the IT specialist on the next working day"}
)

var receivers = [...]msg.Text{
	NamedReceiver:  {ET: "vastuvõtjaks määratud töötaja", EN: "worker named as receiver"},
	DeputyReceiver: {ET: "teda asendav töötaja", EN: "deputy"},
	HeadReceiver:   {ET: "struktuuriüksuse või piirkonna juht", EN: "head of the unit or region"},
}

var taskSource = rmkBook.At("p 13.11")

var (
	checkTaskOpen     = law.Check{Clause: "rmk-13.11", Code: "task.open", Source: taskSource, ET: "Ülesanne nr {1} on lõpetamata ja edasi suunamata", EN: "Task {1} is neither ended nor redirected"}
	checkTaskLate     = law.Check{Clause: "rmk-13.11", Code: "task.late", Source: taskSource, ET: "Ülesanne nr {1} lõpetati või suunati edasi pärast töölt lahkumise päeva; hilinenud päevi: {2}", EN: "Task {1} was ended or redirected after the day of leaving; days late: {2}"}
	checkTaskToNobody = law.Check{Clause: "rmk-13.11", Code: "task.nobody", Source: taskSource, ET: "Ülesande nr {1} uut täitjat ei ole nimetatud", EN: "Task {1} was redirected to nobody by name"}
)

var handoverElements = [...]struct {
	clause    law.ID
	code      string
	provision string
	name      msg.Text
	has       func(*Handover) bool
}{
	{"rmk-13.4", "in-hand", "p 13.4.1", msg.Text{ET: "Menetlemisel ja täitmisel olevate dokumentide loetelu", EN: "The list of documents in hand"}, func(h *Handover) bool { return h.BetweenUnits || h.InHand != nil }},
	{"rmk-13.4", "overdue", "p 13.4.2", msg.Text{ET: "Tähtajaks täitmata tööde loetelu", EN: "The list of work not done in time"}, func(h *Handover) bool { return h.BetweenUnits || h.Overdue != nil }},
	{"rmk-13.4", "given", "p 13.4.3", msg.Text{ET: "Üleantavate dokumentide ja toimikute loetelu", EN: "The list of documents and files handed over"}, func(h *Handover) bool { return h.Given != nil }},
	{"rmk-13.4", "giver", "p 13.5", msg.Text{ET: "Üleandja nimi või ametikoht", EN: "The name or post of the giver"}, func(h *Handover) bool { return h.Giver.known() }},
	{"rmk-13.4", "receiver", "p 13.5", msg.Text{ET: "Vastuvõtja nimi või ametikoht", EN: "The name or post of the receiver"}, func(h *Handover) bool { return h.Receiver.known() }},
	{"rmk-13.4", "present", "p 13.5", msg.Text{ET: "Juuresviibija nimi või ametikoht", EN: "The name or post of somebody present"}, func(h *Handover) bool {
		for i := range h.Present {
			if !h.Present[i].known() {
				return false
			}
		}
		return h.Takeover == Takeover{} || len(h.Present) > 0
	}},
	{"rmk-13.4", "distribution", "p 13.5", msg.Text{ET: "Jaotuskava", EN: "The distribution list"}, func(h *Handover) bool { return len(h.Distribution) > 0 }},
	{"rmk-13.4", "information-head", "p 13.5", msg.Text{ET: "Teabehaldusosakonna juhataja märge jaotuskavas", EN: "The head of information governance on the distribution list"}, func(h *Handover) bool { return h.ToInformationHead }},
	{"rmk-13.4", "signed", "p 13.6", msg.Text{ET: "Üleandja, vastuvõtja või juuresviibija allkiri", EN: "The signature of giver, receiver or somebody present"}, (*Handover).signed},
	{"rmk-13.4", "approved", "p 13.6", msg.Text{ET: "Struktuuriüksuse või piirkonna juhi kinnitus", EN: "The approval of the head of the unit or region"}, (*Handover).approved},
	{"rmk-13.7", "staff", "p 13.7.1", msg.Text{ET: "Asutuse koosseis", EN: "The staff composition"}, func(h *Handover) bool { return !h.Chair || filled(h.Staff) }},
	{"rmk-13.7", "budget", "p 13.7.2", msg.Text{ET: "Asutuse eelarvevahendite seis", EN: "The state of the budget"}, func(h *Handover) bool { return !h.Chair || filled(h.Budget) }},
	{"rmk-13.7", "archive", "p 13.7.3", msg.Text{ET: "Üldine teave asutuse arhiivi koosseisu kohta", EN: "The general information on the composition of the archive"}, func(h *Handover) bool { return !h.Chair || filled(h.Archive) }},
}

var (
	takeoverSource       = rmkBook.At("p 13.9")
	checkTakeoverReason  = law.Check{Clause: "rmk-13.9", Code: "takeover.reason", Source: takeoverSource, ET: "Ühepoolse ülevõtmise põhjus puudub: töötaja keeldub või üleandmine ei ole võimalik", EN: "The one-sided taking over has no reason: the leaver refuses, or handing over is not possible"}
	checkTakeoverWitness = law.Check{Clause: "rmk-13.9", Code: "takeover.witness", Source: takeoverSource, ET: "Ühepoolse ülevõtmise juures ei viibinud kõrgemalseisvat töötajat, juhatuse liiget, tema määratud töötajat ega nõukogu liiget", EN: "No superior, board member, worker named by one, or council member was present at the one-sided taking over"}
	checkTakeoverNote    = law.Check{Clause: "rmk-13.9", Code: "takeover.note", Source: takeoverSource, ET: "Aktis puudub märge ühepoolse ülevõtmise kohta", EN: "The act has no note of the one-sided taking over"}
	dissentSource        = rmkBook.At("p 13.10")
	checkDissentReason   = law.Check{Clause: "rmk-13.10", Code: "dissent.reason", Source: dissentSource, ET: "Eriarvamus nr {1} on põhjendamata", EN: "Dissent {1} has no reasons"}
	checkDissentLate     = law.Check{Clause: "rmk-13.10", Code: "dissent.late", Source: dissentSource, ET: "Eriarvamus nr {1} ei ole esitatud enne allkirjastamist või kinnitamist", EN: "Dissent {1} was not given before the signing or approval"}
	checkDissentAnnex    = law.Check{Clause: "rmk-13.10", Code: "dissent.annex", Source: dissentSource, ET: "Eriarvamus nr {1} ei ole aktile lisatud", EN: "Dissent {1} is not annexed to the act"}
	checkDissentNote     = law.Check{Clause: "rmk-13.10", Code: "dissent.note", Source: dissentSource, ET: "Aktis puudub märge eriarvamuse nr {1} kohta", EN: "The act has no note of dissent {1}"}
)

var registers = [...]msg.Text{
	UnitRegister:        {ET: "asjaajamist üleandva struktuuriüksuse dokumendiregister", EN: "document register of the unit that hands over"},
	InformationRegister: {ET: "teabehaldusosakonna dokumendiregister", EN: "document register of information governance"},
}

var (
	phoneSource          = antslaBook.At("§ 16 lg 6")
	checkScreen          = law.Check{Clause: "antsla-10.5", Code: "screen.lock", Source: antslaBook.At("§ 10 p 5"), ET: "Ekraan peab lukustuma {1} sekundi jooksul", EN: "The screen must lock within {1} seconds"}
	checkPhoneLock       = law.Check{Clause: "antsla-16.6", Code: "phone.lock", Source: phoneSource, ET: "Telefon peab lukustuma, kui seda ei ole {1} sekundit kasutatud", EN: "The phone must lock after {1} seconds unused"}
	checkPhoneCode       = law.Check{Clause: "antsla-16.6", Code: "phone.code", Source: phoneSource, ET: "Lukukoodi ei küsita igal lahtilukustamisel", EN: "The code is not asked for at every unlocking"}
	checkPhoneSecret     = law.Check{Clause: "antsla-16.6", Code: "phone.secret", Source: phoneSource, ET: "Lukukoodi ei hoita saladuses", EN: "The code is not kept secret"}
	checkPhoneUpdated    = law.Check{Clause: "antsla-16.6", Code: "phone.updates", Source: phoneSource, ET: "Telefoni tarkvara ei uuendata regulaarselt", EN: "The software of the phone is not updated regularly"}
	checkPhoneSupervised = law.Check{Clause: "antsla-16.6", Code: "phone.supervision", Source: phoneSource, ET: "Telefon ei ole isikliku järelevalve all ega hästi turvatud kohas või on antud kolmandale isikule", EN: "The phone is neither under its user's eyes nor in a safe place, or lent to others"}

	checkLaptopAct  = law.Check{Clause: "antsla-14.4", Code: "laptop.act", Source: antslaBook.At("§ 14 lg 4"), ET: "Sülearvuti kasutusse andmise akt puudub", EN: "The act of handing out the laptop is missing"}
	checkLaptopLate = law.Check{Clause: "antsla-14.4", Code: "laptop.late", Source: antslaBook.At("§ 14 lg 4"), ET: "Sülearvuti ei ole õigel ajal tagastatud; hilinenud päevi: {1}", EN: "The laptop was not returned in time; days late: {1}"}

	checkNoResponsible = law.Check{Clause: "antsla-14.3", Code: "shared.responsible", Source: antslaBook.At("§ 14 lg 3 p 1"), ET: "Ühiskasutuses oleva sülearvuti vastutaja on määramata", EN: "The shared laptop has no responsible person"}
	checkLoanUnclear   = law.Check{Clause: "antsla-14.3", Code: "shared.log", Source: antslaBook.At("§ 14 lg 3 p 2"), ET: "Arvestuse kanne nr {1} ei ütle, kelle käes sülearvuti mis ajal oli", EN: "Entry {1} of the log does not say who had the laptop when"}
	checkLoanTwice     = law.Check{Clause: "antsla-14.3", Code: "shared.overlap", Source: antslaBook.At("§ 14 lg 3 p 2"), ET: "Arvestuse kande nr {1} aeg kattub varasema kande ajaga", EN: "Entry {1} of the log covers a time that an earlier entry covers"}
	checkLoanRules     = law.Check{Clause: "antsla-14.3", Code: "shared.rules", Source: antslaBook.At("§ 14 lg 3 p 4"), ET: "Kande nr {1} kasutaja ei ole kordadega tutvunud", EN: "The user of entry {1} has not read the rules"}
	checkLoanAccount   = law.Check{Clause: "antsla-14.3", Code: "shared.account", Source: antslaBook.At("§ 14 lg 3 p 5"), ET: "Kande nr {1} kasutajal ei olnud personaalset kasutajakontot", EN: "The user of entry {1} had no personal account"}
)

var (
	textResponsible = msg.Text{ET: "Arvestus ei näita, et sülearvuti oli sel hetkel kasutaja käes: vastab vastutaja", EN: "The log shows no user at that moment: the responsible person answers"}
	textUnproven    = msg.Text{ET: "Arvestus näitab sel hetkel mitut kasutajat ega tõenda midagi: vastab vastutaja", EN: "The log shows several users at that moment and proves nothing: the responsible person answers"}
	textBorrower    = msg.Text{ET: "Sülearvuti oli arvestuse järgi sel hetkel kasutaja käes: vastutus on temal", EN: "By the log the user had the laptop at that moment and answers for it"}

	textServiceGeneral  = msg.Text{ET: "Mobiilsideseadmega on lubatud kalender, elektronpost ja internet", EN: "Calendar, mail and internet are open to mobile devices"}
	textServicePermit   = msg.Text{ET: "Muule teenusele on eraldi luba", EN: "There is a separate permit for another service"}
	textServiceNoPermit = msg.Text{ET: "Muule teenusele juurdepääsuks tuleb taotleda eraldi luba", EN: "Another service needs a separate permit"}
)

var connections = [...]struct {
	device  Device
	network Network
	may     bool
	source  law.Source
	code    string
	text    msg.Text
}{
	{PersonalLaptop, InternalNetwork, false, antslaBook.At("§ 14 lg 6"), "personal", msg.Text{ET: "Isiklikku sülearvutit ei tohi asutuse arvutivõrgus kasutada", EN: "A personal laptop may not be used in the institution's network"}},
	{PersonalLaptop, GuestNetwork, true, antslaBook.At("§ 14 lg 6"), "guest", msg.Text{ET: "Isiklikku sülearvutit saab kasutada külalise staatuses", EN: "A personal laptop can be used as a guest"}},
	{MobileDevice, InternalNetwork, false, antslaBook.At("§ 16 lg 1"), "mobile", msg.Text{ET: "Mobiilsideseade ei pääse asutuse sisevõrku", EN: "A mobile device never reaches the internal network"}},
	{MobileDevice, GuestNetwork, true, antslaBook.At("§ 16 lg 1"), "wifi", msg.Text{ET: "Mobiilsideseadmega saab wifi kaudu kasutada internetti ja pilveteenuseid", EN: "A mobile device uses internet and cloud services over the Wi-Fi"}},
	{OutsideComputer, InternalNetwork, false, saaremaaBook.At("p 12.1"), "outside", msg.Text{ET: "Võõrarvutit ei tohi sisevõrku ühendada", EN: "An outside computer is not connected to the internal network"}},
}
