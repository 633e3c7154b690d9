// SPDX-License-Identifier: MIT

package classification

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The points of §§ 35 and 36 of the Public Information Act (avaliku teabe seadus) in the order of the act, in words of our
// own, each with the days on which its wordings came into force.

var avts = acts.AvTS()

// The first days of redactions that changed what is known here.
var (
	oldest     = civil.Must(2002, time.June, 1)      // the oldest text that was read
	reform2007 = civil.Must(2007, time.December, 28) // most grounds of today
	renumbered = civil.Must(2008, time.January, 1)   // the numbering of today
	reform2016 = civil.Must(2016, time.January, 16)
	stocks     = civil.Must(2016, time.January, 1) // reserves for defence and emergencies
	reform2019 = civil.Must(2019, time.March, 15)  // special categories in place of sensitive data
	requisites = civil.Must(2022, time.March, 21)  // the requisition of things in place of charges
	foreign    = civil.Must(2023, time.May, 1)
	markets    = civil.Must(2025, time.July, 6) // supervision of competition
)

type wordings = dated.Series[msg.Text]

// since is a point in one wording; then puts a newer one before it.
func since(day civil.Date, et, en string) wordings { return dated.Since(day, msg.Text{ET: et, EN: en}) }

func then(older wordings, day civil.Date, et, en string) wordings {
	older[0].Until = day.AddDays(-1)
	return append(since(day, et, en), older...)
}

var points = [...]point{
	{subsection: 1, number: 1, about: "kriminaal kuritegu kuriteo väärteo väärteg süüteo süüteg menetlus kohtueel eeluurimis uurimis jälitus kuni asja kohtusse esitami välja arvatud seadustik tingimus avaldatav", personal: may, versions: then(since(oldest,
		"kriminaal- või väärteomenetluses kogutud teave kuni asja kohtusse esitamiseni", "what criminal or misdemeanour proceedings gathered, until the matter goes to court"), reform2007,
		"kriminaal- või väärteomenetluses kogutud teave", "what criminal or misdemeanour proceedings gathered")},
	{subsection: 1, number: 2, about: "riikli järelevalve kontroll distsiplinaar ettekirjutus haldus teenistusli menetlus kuni tehtud otsuse jõustumi tegemi", decision: true, event: msg.Text{ET: "järelevalveotsuse jõustumine", EN: "the supervisory decision takes effect"}, versions: then(since(oldest,
		"riikliku järelevalve menetluses kogutud teave kuni otsuse jõustumiseni", "what state supervision gathered, until its decision takes effect"), reform2016,
		"riikliku järelevalve, haldusjärelevalve ja teenistusliku järelevalve menetluses kogutud teave kuni otsuse jõustumiseni", "what state, administrative and official supervision gathered, until its decision takes effect")},
	{subsection: 1, number: 2, superscript: 1, about: "konkurents järelevalve menetlus kuni tehtud otsuse jõustumi tegemi", decision: true, event: msg.Text{ET: "konkurentsijärelevalve otsuse jõustumine", EN: "the decision on competition takes effect"}, versions: since(markets,
		"konkurentsijärelevalvemenetluses kogutud teave kuni otsuse jõustumiseni", "what supervision of competition gathered, until its decision takes effect")},
	{subsection: 1, number: 3, about: "välissuht välispoliit rahvusvaheli", versions: since(oldest,
		"teave, mille avalikuks tulek kahjustaks riigi välissuhtlemist", "what would harm the state's foreign relations")},
	{subsection: 1, number: 3, superscript: 1, about: "sisejulgeolek julgeolek tagami riigikaits poliitika kujundami korraldami sõjali planeerimi ettevalmist juhtimi riigisaladuse salastatud välisteabe kaitse struktuuriüksus tegelev ülesan koosseis ametnik töötaj turva", defence: true, versions: since(reform2016,
		"julgeoleku-, riigikaitse- ja riigisaladuse üksuste ülesanded ja töötajad", "tasks and staff of the units of internal security, defence and state secrets")},
	{subsection: 1, number: 4, about: "kaitsevä relvastus varustus tabel hulk hulga selline salastatud välisteave", defence: true, versions: then(since(oldest,
		"kaitsejõudude väeosade relvastus ja paiknemine", "arms and places of the units of the defence forces"), reform2007,
		"Kaitseväe relvastuse ja varustuse tabelid ning hulk", "tables and quantities of the Defence Forces' arms and equipment")},
	{subsection: 1, number: 5, about: "kaitsevä valdus sõjali valmisolek tõstmi mobilisatsioon korral üleantav riigivara käiv", defence: true, versions: since(renumbered,
		"mobilisatsioonil Kaitseväele antav vara", "property that the Defence Forces are given on mobilisation")},
	{subsection: 1, number: 5, superscript: 1, about: "uurimisasutus politsei jälitus tegevus meetod taktika raskenda süüteg süüteo avastami soodusta toimepanemi", versions: then(since(civil.Must(2010, time.January, 1),
		"politsei tegevuse meetodid ja taktika", "methods and tactics of the police"), reform2016,
		"uurimisasutuse tegevuse meetodid ja taktika", "methods and tactics of investigation")},
	{subsection: 1, number: 5, superscript: 2, about: "politsei relvastus hulk hulga selline salastatud välisteave", versions: since(civil.Must(2011, time.April, 1),
		"politsei relvastuse hulk", "the quantity of the police's arms")},
	{subsection: 1, number: 6, about: "riigikaits kohaldat asja sundkasutus sundvõõrand sundkoormis võtmi", defence: true, versions: then(since(renumbered,
		"riigikaitseline sundkoormis", "charges for national defence"), requisites,
		"riigikaitseseaduse alusel sundkasutusse võetav või sundvõõrandatav asi", "things to be requisitioned or taken for national defence")},
	{subsection: 1, number: 6, superscript: 1, about: "riigikaits objekt lihtsusta vastase ründe toimepanemi", defence: true, versions: since(stocks,
		"riigikaitseobjekti ohustav teave", "what would endanger an object of national defence")},
	{subsection: 1, number: 6, superscript: 2, about: "riigikaits ülesan täitmi hädaolukor tagajär leevenda vajaliku varu suuruse vahendi koguse kasutusele võtmi ulatus tingimus", defence: true, versions: since(stocks,
		"riigikaitse ja hädaolukorra varud", "reserves for defence and emergencies")},
	{subsection: 1, number: 7, about: "muinsuskaits mälestis all objekt muuseum museaal olev", versions: since(renumbered,
		"mälestist või museaali ohustav teave", "what would endanger a monument or a museum piece")},
	{subsection: 1, number: 8, about: "kaitseal kaitstava liik liigi elupai kasvukoh säilimi loodus", versions: since(renumbered,
		"kaitseala, liiki või elupaika ohustav teave", "what would endanger a protected area, species or habitat")},
	{subsection: 1, number: 9, about: "turva valve häire plaan skeem joonis hoone ruumi kaamera video infoturve infoturbe küberturv kirjeldus", versions: since(renumbered,
		"turvasüsteemid, turvakorraldus ja turvameetmed", "security systems, organisation and measures")},
	{subsection: 1, number: 10, about: "tehnoloogi tehnili infosüsteem tarkvara lähtekood lahendus lahenduste ette nähtud eraõigusliku isikuga sõlmitud lepingus", versions: since(renumbered,
		"tehnoloogilised lahendused", "technological solutions")},
	{subsection: 1, number: 11, about: "süüteo toimepanemi langemi enne avalikku kohtuistung õigusrikkumi asja asjas otsuse langetami menetlus lõpetami", personal: always, versions: then(since(renumbered,
		"delikaatsed isikuandmed", "sensitive personal data"), reform2019,
		"eriliiki isikuandmed; süüteo või selle ohvri andmed enne istungit, otsust või menetluse lõppu", "special categories of personal data; data of an offence or its victim before hearing, decision or closing")},
	{subsection: 1, number: 12, personal: always, versions: since(renumbered,
		"eraelu oluliselt kahjustavad isikuandmed", "personal data whose disclosure would considerably harm private life")},
	{subsection: 1, number: 13, personal: always, versions: since(renumbered,
		"perekonnaelu üksikasjad", "details of family life")},
	{subsection: 1, number: 14, personal: always, versions: since(renumbered,
		"teave sotsiaalabi või sotsiaalteenuse taotlemise kohta", "what is known of an application for social assistance or services")},
	{subsection: 1, number: 15, personal: always, versions: since(renumbered,
		"vaimsed ja füüsilised kannatused", "mental and physical suffering")},
	{subsection: 1, number: 16, about: "välja arvatud", personal: always, versions: then(since(renumbered,
		"isiku maksuandmed, välja arvatud maksuvõlg", "a person's tax data, save tax debts"), civil.Must(2019, time.January, 1),
		"isiku maksuandmed, välja arvatud maksukorralduse seaduse §-s 27 nimetatud andmed", "a person's tax data, save what § 27 of the Taxation Act names")},
	{subsection: 1, number: 17, about: "äri ettevõt hind hinna hinnapakku litsents juriidili pakku konkurents tehnili finants", versions: since(renumbered,
		"ärisaladus", "business secrets")},
	{subsection: 1, number: 18, about: "siseaudit audit kuni kinnitami enne juhi", event: msg.Text{ET: "auditi kinnitamine", EN: "the audit's approval"}, versions: since(renumbered,
		"siseauditi aruanne kuni kinnitamiseni", "a report of internal audit until it is approved")},
	{subsection: 1, number: 18, superscript: 1, about: "elutäht teenus riskianalüüs toimepidev plaan", versions: since(civil.Must(2009, time.July, 24),
		"elutähtsa teenuse riskianalüüs ja toimepidevuse plaan", "risk analysis and continuity plan of a vital service")},
	{subsection: 1, number: 18, superscript: 2, about: "isikuandmetega rikkumi teavitami", versions: since(reform2019,
		"teave isikuandmetega seotud rikkumisest teavitamise kohta", "what is known of the notice of a personal-data breach")},
	{subsection: 1, number: 19, about: "seaduses muu", personal: may, versions: since(renumbered,
		"muu teave, mille piirangu näeb ette seadus", "other information that an act of parliament restricts")},
	{subsection: 2, number: 1, about: "õigustloov õigusakt määruse seaduse akti aktid eelnõu enne kooskõlasta saatmi vastuvõtmi esitami", event: msg.Text{ET: "eelnõu kooskõlastamiseks saatmine või vastuvõtmiseks esitamine", EN: "the draft is sent for approval or put forward for adoption"}, versions: since(oldest,
		"õigustloova akti eelnõu enne kooskõlastamiseks saatmist või vastuvõtmiseks esitamist", "a draft of legislation before it is sent for approval or put forward for adoption")},
	{subsection: 2, number: 2, about: "kavand eelnõu juurde otsuse enne kuni vastuvõtmi allakirjutami allkirjastami", decision: true, event: msg.Text{ET: "dokumendi vastuvõtmine või allakirjutamine", EN: "the document is adopted or signed"}, versions: then(since(oldest,
		"üksikakti eelnõu enne vastuvõtmist või allakirjutamist", "a draft of an individual decision before it is adopted or signed"), reform2007,
		"dokumendi kavand enne vastuvõtmist või allakirjutamist", "a draft document before it is adopted or signed")},
	{subsection: 2, number: 3, about: "põhjendatud juhtudel adresseeri registreeri arvamus teated memo õiend nõuan jm", versions: since(oldest,
		"asutusesisene dokument, mida dokumendiregistris ei registreerita (arvamus, teade, memo, õiend, nõuanne), põhjendatud juhul",
		"an internal document that is not registered (an opinion, notice, memo, statement or advice), in a justified case")},
	{subsection: 2, number: 4, about: "tsiviilkohtu tsiviilasja kohtu menetlus kuni kohtulahend lahend tegemi", event: msg.Text{ET: "kohtulahend tsiviilasjas", EN: "the judgment in the civil case"}, versions: since(reform2007,
		"riigi huve tsiviilkohtumenetluses kahjustav teave kuni lahendini", "what would harm the state in civil court proceedings, until the judgment")},
	{subsection: 2, number: 5, about: "riigikaits ülesan täitmi hädaolukor tagajär leevenda vajaliku varu moodusta vahendi muretsemi mõjuta", defence: true, versions: since(stocks,
		"riigikaitse ja hädaolukorra varude moodustamine", "the building of reserves for defence and emergencies")},
	{subsection: 3, about: "välisriigi rahvusvaheli organisatsioon edastat riigisaladuse salastatud välisteabe seadusele", versions: since(foreign,
		"välisriigi või rahvusvahelise organisatsiooni piiratud teave", "information that a foreign state or an international organisation marked as restricted")},
}

// disclosed is what § 36 lg 1 says of one kind of information.
type disclosed struct {
	versions wordings
	except   func(Basis) bool // the bases by which such information may be restricted all the same
}

var openPoints = [...]disclosed{
	1: {versions: since(oldest, "avaliku arvamuse küsitluse tulemused", "results of opinion polls")},
	2: {versions: since(oldest, "üldistatud statistilised ülevaated", "general statistics")},
	3: {versions: since(oldest, "majandus- ja sotsiaalprognoosid", "economic and social forecasts")},
	4: {versions: then(since(oldest, "teated keskkonnaseisundi kohta", "reports on the state of the environment"), civil.Must(2014, time.August, 1),
		"teated keskkonnaseisundi ja heidete kohta", "reports on the state of the environment and on emissions")},
	5: {versions: since(oldest, "töö ja tööedukuse aruanded, ülesannete täitmise kvaliteet ja juhtimisvead", "reports on work and its success, the quality of performance and mistakes of management")},
	6: {except: Basis.Personal, versions: since(oldest, "ametniku või avaliku ülesande täitja mainet kahjustav teave", "what harms the reputation of an official or of whoever performs a public duty")},
	7: {versions: since(oldest, "kaupade ja teenuste kvaliteet tarbija huvides", "the quality of goods and services, for the consumer")},
	8: {except: Basis.defence, versions: since(oldest, "riigi või kohaliku omavalitsuse uuringute ja analüüside tulemused", "results of studies made by or for the state or a municipality")},
	9: {versions: then(since(oldest, "eelarvevahendite kasutamine ning makstud tasud ja hüvitised", "the use of budget money, and the fees and compensations paid"), reform2019,
		"eelarvevahendite kasutamine ning töölepingu alusel makstud töötasud, tasud ja hüvitised", "the use of budget money, and the wages, fees and compensations paid under employment contracts")},
	10: {versions: since(oldest, "teabevaldaja varalised kohustused", "the holder's property obligations")},
	11: {versions: since(oldest, "teabevaldaja vara", "the holder's property")},
	12: {versions: then(since(oldest, "järelevalve või distsiplinaarmenetluse jõustunud ettekirjutused ja aktid, kehtivad karistused", "final precepts and acts of state or official supervision and of discipline, and punishments in force"), reform2016,
		"riikliku järelevalve, haldusjärelevalve, teenistusliku järelevalve või distsiplinaarmenetluse jõustunud ettekirjutused ja aktid, kehtivad karistused", "final precepts and acts of state, administrative or official supervision and of discipline, and punishments in force")},
	13: {versions: since(markets, "konkurentsijärelevalve jõustunud otsused", "final decisions of the supervision of competition")},
}
