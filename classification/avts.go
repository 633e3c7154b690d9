package classification

import (
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The points of § 35 of the Public Information Act (avaliku teabe seadus) in the order of the act, in words of our own.

var points = [...]point{
	{subsection: 1, number: 1, personal: may, versions: since("lg 1 p 1",
		"kriminaal- ja väärteomenetluses kogutu", "what criminal and misdemeanour proceedings gathered")},
	{subsection: 1, number: 2, decision: true, event: msg.Text{ET: "järelevalveotsuse jõustumine", EN: "the supervisory decision takes effect"},
		versions: since("lg 1 p 2", "järelevalves kogutu kuni otsuse jõustumiseni", "what supervision gathered, until its decision takes effect")},
	{subsection: 1, number: 2, superscript: 1, decision: true, event: msg.Text{ET: "konkurentsijärelevalve otsuse jõustumine", EN: "the decision on competition takes effect"},
		versions: since("lg 1 p 2¹", "konkurentsijärelevalves kogutu kuni otsuse jõustumiseni", "what supervision of competition gathered, until its decision takes effect")},
	{subsection: 1, number: 3, versions: since("lg 1 p 3",
		"välissuhtlust kahjustav teave", "what would harm the state's foreign relations")},
	{subsection: 1, number: 3, superscript: 1, versions: since("lg 1 p 3¹",
		"julgeoleku-, riigikaitse- ja riigisaladuse üksuste ülesanded ja töötajad", "tasks and staff of the units of internal security, defence and state secrets")},
	{subsection: 1, number: 4, versions: since("lg 1 p 4",
		"Kaitseväe relvastuse ja varustuse tabelid", "tables of the Defence Forces' arms and equipment")},
	{subsection: 1, number: 5, versions: since("lg 1 p 5",
		"mobilisatsioonil Kaitseväele antav vara", "property that the Defence Forces are given on mobilisation")},
	{subsection: 1, number: 5, superscript: 1, versions: since("lg 1 p 5¹",
		"uurimise meetodid ja taktika", "methods and tactics of investigation")},
	{subsection: 1, number: 5, superscript: 2, versions: since("lg 1 p 5²",
		"politsei relvastuse hulk", "the quantity of the police's arms")},
	{subsection: 1, number: 6, versions: since("lg 1 p 6",
		"riigikaitseks koormatav või sundvõõrandatav vara", "property to be requisitioned or taken for national defence")},
	{subsection: 1, number: 6, superscript: 1, versions: since("lg 1 p 6¹",
		"riigikaitseobjekti ohustav teave", "what would endanger an object of national defence")},
	{subsection: 1, number: 6, superscript: 2, versions: since("lg 1 p 6²",
		"riigikaitse ja hädaolukorra varud", "reserves for defence and emergencies")},
	{subsection: 1, number: 7, versions: since("lg 1 p 7",
		"mälestist või museaali ohustav teave", "what would endanger a monument or a museum piece")},
	{subsection: 1, number: 8, versions: since("lg 1 p 8",
		"kaitseala, liiki või elupaika ohustav teave", "what would endanger a protected area, species or habitat")},
	{subsection: 1, number: 9, versions: since("lg 1 p 9",
		"turvasüsteemid, turvakorraldus ja turvameetmed", "security systems, organisation and measures")},
	{subsection: 1, number: 10, versions: since("lg 1 p 10",
		"tehnoloogilised lahendused", "technological solutions")},
	{subsection: 1, number: 11, personal: always, versions: dated.Series[wording]{
		{Since: reformed, Value: wording{read("lg 1 p 11", ""), msg.Text{
			ET: "eriliiki isikuandmed; süüteo või selle ohvri andmed enne istungit, otsust või menetluse lõppu",
			EN: "special categories of personal data; data of an offence or its victim before hearing, decision or closing"}}},
		{Since: renumbered, Until: reformed.AddDays(-1), Value: wording{read("lg 1 p 11", ""), msg.Text{
			ET: "delikaatsed isikuandmed", EN: "sensitive personal data"}}},
	}},
	{subsection: 1, number: 12, personal: always, versions: dated.Since(renumbered, wording{read("lg 1 p 12", ""), msg.Text{
		ET: "eraelu oluliselt kahjustavad isikuandmed", EN: "personal data whose disclosure would considerably harm private life"}})},
	{subsection: 1, number: 13, personal: always, versions: since("lg 1 p 13",
		"perekonnaelu üksikasjad", "details of family life")},
	{subsection: 1, number: 14, personal: always, versions: since("lg 1 p 14",
		"sotsiaalabi ja -teenuste taotlused", "applications for social assistance and services")},
	{subsection: 1, number: 15, personal: always, versions: since("lg 1 p 15",
		"vaimsed ja füüsilised kannatused", "mental and physical suffering")},
	{subsection: 1, number: 16, personal: always, versions: since("lg 1 p 16",
		"isiku maksuandmed", "a person's tax data")},
	{subsection: 1, number: 17, versions: since("lg 1 p 17",
		"ärisaladus", "business secrets")},
	{subsection: 1, number: 18, event: msg.Text{ET: "auditi kinnitamine", EN: "the audit's approval"}, versions: since("lg 1 p 18",
		"siseauditi aruanne kuni kinnitamiseni", "a report of internal audit until it is approved")},
	{subsection: 1, number: 18, superscript: 1, versions: since("lg 1 p 18¹",
		"elutähtsa teenuse riskianalüüs ja toimepidevuse plaan", "risk analysis and continuity plan of a vital service")},
	{subsection: 1, number: 18, superscript: 2, versions: dated.Since(reformed, wording{
		read("lg 1 p 18²", "the day was not seen; taken for that of the data-protection reform"),
		msg.Text{ET: "isikuandmete rikkumise teated", EN: "notices of personal-data breaches"}})},
	{subsection: 1, number: 19, personal: may, versions: since("lg 1 p 19",
		"muu teave, mille piirangu näeb ette seadus", "other information that an act of parliament restricts")},
	{subsection: 2, number: 1, event: msg.Text{ET: "eelnõu kooskõlastamiseks või vastuvõtmiseks esitamine", EN: "the draft is sent for approval or adoption"},
		versions: since("lg 2 p 1", "õigusakti eelnõu enne kooskõlastamiseks või vastuvõtmiseks esitamist", "a draft legal act before it is sent for approval or adoption")},
	{subsection: 2, number: 2, decision: true, event: msg.Text{ET: "dokumendi vastuvõtmine või allakirjutamine", EN: "the document is adopted or signed"},
		versions: since("lg 2 p 2", "dokumendi kavand enne vastuvõtmist või allakirjutamist", "a draft document before it is adopted or signed")},
	{subsection: 2, number: 3, versions: since("lg 2 p 3",
		"registreerimata asutusesisene arvamus, märge või nõuanne põhjendatud juhul", "an internal opinion, note or advice that is not registered, in a justified case")},
	{subsection: 2, number: 4, event: msg.Text{ET: "kohtulahend tsiviilasjas", EN: "the judgment in the civil case"},
		versions: since("lg 2 p 4", "riigi huve tsiviilkohtumenetluses kahjustav teave kuni lahendini", "what would harm the state in civil court proceedings, until the judgment")},
	{subsection: 2, number: 5, versions: since("lg 2 p 5",
		"riigikaitse ja hädaolukorra varude moodustamine", "the building of reserves for defence and emergencies")},
	{subsection: 3, versions: since("lg 3",
		"välisriigi või rahvusvahelise organisatsiooni piiratud teave", "information that a foreign state or an international organisation marked as restricted")},
}
