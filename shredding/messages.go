// SPDX-License-Identifier: MIT

package shredding

import (
	"slices"
	"strconv"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

func digits(n int) string { return strconv.Itoa(n) }

var categories = enum.Names[Category]{
	Paper:      {Code: "P", ET: "paber", EN: "paper"},
	Film:       {Code: "F", ET: "film", EN: "film"},
	Optical:    {Code: "O", ET: "optiline teabekandja", EN: "optical carrier"},
	Magnetic:   {Code: "T", ET: "magnetkandja", EN: "magnetic carrier"},
	HardDisk:   {Code: "H", ET: "kõvaketas", EN: "hard disk"},
	Electronic: {Code: "E", ET: "elektrooniline teabekandja", EN: "electronic carrier"},
}

// conditions are in the order of their bits.
var conditions = [...]enum.Name{
	{Code: "mechanically-inoperable", ET: "mehaaniliselt kasutuskõlbmatu", EN: "mechanically inoperable"},
	{Code: "inoperable", ET: "mehaaniliselt või elektrooniliselt kasutuskõlbmatu", EN: "mechanically or electronically inoperable"},
	{Code: "damaged", ET: "kahjustatud", EN: "damaged"},
	{Code: "split", ET: "tükeldatud", EN: "split"},
	{Code: "split-several-times", ET: "mitu korda tükeldatud", EN: "split several times"},
	{Code: "deformed", ET: "deformeeritud", EN: "deformed"},
	{Code: "chip-split", ET: "kiip tükeldatud", EN: "chip split"},
}

var secrecies = enum.Names[Secrecy]{
	SecrecyRestricted:   {Code: "restricted", ET: "piiratud", EN: "restricted"},
	SecrecyConfidential: {Code: "confidential", ET: "konfidentsiaalne", EN: "confidential"},
	SecrecySecret:       {Code: "secret", ET: "salajane", EN: "secret"},
	SecrecyTopSecret:    {Code: "top-secret", ET: "täiesti salajane", EN: "top secret"},
}

var abilities = enum.Names[Ability]{
	Able:   {Code: "able", ET: "võimalik", EN: "possible"},
	Unable: {Code: "unable", ET: "ei ole võimalik", EN: "not possible"},
}

var actions = enum.Names[Action]{
	EraseBySoftware:   {Code: "erase-by-software", ET: "kustutada tarkvaraga", EN: "erase by software"},
	EraseMagnetically: {Code: "erase-magnetically", ET: "kustutada magnetiliselt", EN: "erase magnetically"},
	Overwrite:         {Code: "overwrite", ET: "üle kirjutada", EN: "overwrite"},
	Shred:             {Code: "shred", ET: "purustada", EN: "shred"},
	Gather:            {Code: "gather", ET: "koguda kokku hävitamiseks", EN: "gather for destruction"},
}

// Sentences of refusals.
var (
	textNoCategory   = msg.Text{ET: "Teabekandja kategooriad on P, F, O, T, H ja E", EN: "the categories of carriers are P, F, O, T, H and E"}
	textNoLevel      = msg.Text{ET: "Turvatasemed on 1–7", EN: "the security levels are 1 to 7"}
	textOldLevels    = msg.Text{ET: "Standardi DIN 32757 tasemed on 1–5", EN: "the levels of DIN 32757 are 1 to 5"}
	textStripPiece   = msg.Text{ET: "Märgitud riba ja tükk on omavahel või tasemega vastuolus", EN: "strips and pieces contradict each other or the level"}
	textOtherArea    = msg.Text{ET: "Märgitud pindala ei vasta lõikele ega tasemele", EN: "the area is that of neither the cut nor the level"}
	textNotErasable  = msg.Text{ET: "Paberit ega filmi ei saa elektrooniliselt kustutada", EN: "neither paper nor film can be erased electronically"}
	textTellErasable = msg.Text{
		ET: "Kasutuselt kõrvaldatud teabekandja kohta peab olema teada, kas andmeid saab elektrooniliselt kustutada",
		EN: "of a carrier out of use it must be known whether its data can be erased electronically",
	}
	textBoughtLater = msg.Text{ET: "Purustaja on soetatud pärast hävitamist", EN: "the shredder was bought after the destruction"}
	textSilent      = msg.Text{ET: "Määrus jätab selle teabekandja hävitamise asutustega kokkuleppimise hooleks", EN: "the regulation leaves this carrier to an agreement with the authorities"}
)

var (
	textStrip     = msg.Text{ET: "riba {1} mm", EN: "{1} mm strip"}
	textPiece     = msg.Text{ET: "{1}×{2} mm", EN: "{1}×{2} mm"}
	textAtMost    = msg.Text{ET: "kuni {1}", EN: "≤ {1}"}
	textOrWidth   = msg.Text{ET: "{1} või laius kuni {2}", EN: "{1} or width ≤ {2}"}
	textAndWidth  = msg.Text{ET: "{1} ja laius kuni {2}", EN: "{1} and width ≤ {2}"}
	textOldStrip  = msg.Text{ET: "riba {1} või {2}", EN: "strips {1} or {2}"}
	textOldSides  = msg.Text{ET: "{1} ({2})", EN: "{1} ({2})"}
	textAndSize   = msg.Text{ET: "{1} ja {2}", EN: "{1} and {2}"}
	textList      = msg.Text{ET: "{1}, {2}", EN: "{1}, {2}"}
	textTolerance = msg.Text{ET: "{1} [{2}]", EN: "{1} [{2}]"}
)

// The sentences of a requirement.
var (
	textNeedLevel  = msg.Text{ET: "Nõutav tase on vähemalt {1}", EN: "The level required is {1} at least"}
	textNeedOld    = msg.Text{ET: "Nõutav tase on vähemalt {1} või DIN 32757 nr {2}", EN: "The level required is {1} at least, or DIN 32757 no. {2}"}
	textNeedStrip  = msg.Text{ET: "{1}; riba laius kuni {2}", EN: "{1}; strips {2} wide at most"}
	textNeedSides  = msg.Text{ET: "{1}; tüki küljed kuni {2}×{3} mm", EN: "{1}; pieces with sides of {2}×{3} mm at most"}
	textOnlySides  = msg.Text{ET: "Tüki küljed kuni {1}×{2} mm", EN: "Pieces with sides of {1}×{2} mm at most"}
	textOnlyArea   = msg.Text{ET: "Tükk kuni {1}, hälvet ei lubata", EN: "Pieces {1} at most, with no tolerance"}
	textNeedEither = msg.Text{ET: "{1}; või tüki küljed kuni {2}×{3} mm", EN: "{1}; or with sides of {2}×{3} mm at most"}
	textMachine    = msg.Text{ET: "Purustaja: {1}", EN: "The machine: {1}"}
)

// why is what decides whether a machine is suitable.
type why uint8

const (
	whyLevel why = iota + 1
	whyLowLevel
	whyOld
	whyNoLevel
	whyCut
	whyCoarse
	whyState
	whyStrip
	whyWideStrip
	whySides
	whyNarrow
	whyLongSides
	whyArea
	whyLargeArea
	whyStripArea
	whyLevelArea
	whyLevelTolerance
	whyCutUnknown
)

// reasons are the deciding sentences with their stable codes; {1} is what the machine has, {2} what is required.
var reasons = [...]struct {
	ok   bool
	code string
	text msg.Text
}{
	whyLevel:          {true, "level", msg.Text{ET: "Tase {1} on piisav", EN: "The level {1} is enough"}},
	whyLowLevel:       {false, "level.low", msg.Text{ET: "Tase {1} on madalam kui nõutav {2}", EN: "The level {1} is below the {2} required"}},
	whyOld:            {true, "din-32757", msg.Text{ET: "Standardi DIN 32757 tase on piisav", EN: "The level of DIN 32757 is enough"}},
	whyNoLevel:        {false, "level.none", msg.Text{ET: "Purustajale ei ole selle teabekandja jaoks märgitud taset ega lõike suurust", EN: "Neither a level nor a cut is stated of the machine for this carrier"}},
	whyCut:            {true, "cut", msg.Text{ET: "Lõige {1} vastab tasemele {2}", EN: "The cut {1} meets the level {2}"}},
	whyCoarse:         {false, "cut.coarse", msg.Text{ET: "Lõige {1} ei vasta tasemele {2}", EN: "The cut {1} does not meet the level {2}"}},
	whyState:          {false, "cut.state", msg.Text{ET: "Tase {2} nõuab teabekandja seisundit (nt deformeeritud), mida lõike suurus {1} ei taga", EN: "The level {2} asks for a condition of the carrier (such as deformed), which the cut {1} does not ensure"}},
	whyStrip:          {true, "strip", msg.Text{ET: "{1} ei ole laiem kui {2}", EN: "The cut {1} is not wider than {2}"}},
	whyWideStrip:      {false, "strip.wide", msg.Text{ET: "{1} on laiem kui {2}", EN: "The cut {1} is wider than {2}"}},
	whySides:          {true, "sides", msg.Text{ET: "Tükk {1} mahub mõõtmetesse {2}", EN: "The piece {1} fits into {2}"}},
	whyNarrow:         {true, "narrow", msg.Text{ET: "Tükk {1} ei ole laiem kui lubatud riba {2}", EN: "The piece {1} is no wider than the strip allowed, {2}"}},
	whyLongSides:      {false, "sides.large", msg.Text{ET: "Lõige {1} ei mahu mõõtmetesse {2}", EN: "The cut {1} does not fit into {2}"}},
	whyArea:           {true, "area", msg.Text{ET: "Tükk {1} ei ole suurem kui {2}", EN: "The piece {1} is not larger than {2}"}},
	whyLargeArea:      {false, "area.large", msg.Text{ET: "Tükk {1} on suurem kui {2}", EN: "The piece {1} is larger than {2}"}},
	whyStripArea:      {false, "area.strip", msg.Text{ET: "Lõike {1} pindala ei ole teada; lubatud on {2}", EN: "The area of the cut {1} is not known; {2} is allowed"}},
	whyLevelArea:      {true, "level.area", msg.Text{ET: "Taseme {1} tükid, ka lubatud suuremad tükid (kuni kümnendik materjalist), ei ole suuremad kui {2}", EN: "The pieces of the level {1}, even the larger ones that it allows for a tenth of the material, are not larger than {2}"}},
	whyLevelTolerance: {false, "level.area-large", msg.Text{ET: "Tase {1} lubab suuremaid tükke kui {2}", EN: "The level {1} allows pieces larger than {2}"}},
	whyCutUnknown:     {false, "cut.unknown", msg.Text{ET: "Lõige ei ole teada; tase ei ütle, kas tüki küljed on kuni {2}", EN: "The cut is not known; a level does not tell whether the sides of a piece are {2} at most"}},
}

// The checks of this package.
var (
	checkAlias = law.Check{
		Clause: "ttu-9.16", Code: "standard.alias", Severity: law.Advised, Source: ttuAct.At("p 9.16"),
		ET: "Standardit DIN 663997 ei ole; seda käsitatakse standardina DIN 66399", EN: "There is no standard DIN 663997; read as DIN 66399",
	}
	checkBelowBSI = law.Check{
		Code: "below.bsi", Severity: law.Advised, Source: acts.BSI().At("ASST.7.3.1"),
		ET: "Nõutav tase {3}-{1} on madalam kui Saksamaa infoturbeameti (BSI) vähim tase {3}-{2}", EN: "The level required, {3}-{1}, is below {3}-{2}, the least of the German Federal Office for Information Security (BSI)",
	}
	checkBelowDIN = law.Check{
		Code: "below.din", Severity: law.Advised,
		Source: law.Source{
			Act: "DIN 66399", Provision: "osa 1", Ref: "DIN 66399-1:2012-10 = ISO/IEC 21964-1:2018", URL: "https://www.bbv-domke.de/ratgeber/aktenvernichter-ratgeber/",
			Doubt: "a note of the standard, whose wording is not confirmed",
		},
		ET: "Tase {3}-{1} ei ole mõeldud isikuandmete jaoks; selleks on tase {3}-{2} ja kõrgemad tasemed", EN: "The level {3}-{1} is not meant for personal data; {3}-{2} and above are",
	}
	checkLabel = law.Check{
		Code: "machine.label", Severity: law.Advised, Source: standard,
		ET: "Purustajale märgitud tase {3}-{1} on kõrgem kui tase {2}, millele lõige vastab", EN: "The level {3}-{1} stated of the machine is above level {2}, which its cut reaches",
	}

	checkKept = law.Check{
		Clause: "ttu-9.15", Code: "period.runs", Severity: law.Advised, Source: ttuAct.At("p 9.15").Doubting("the text does not say what becomes of data that must still be kept"),
		ET: "Säilitustähtaeg ei ole möödunud: enne kustutamist või hävitamist peavad andmed olema mujal alles", EN: "The retention period is not over: the data must be kept elsewhere before they are erased or destroyed",
	}
	checkPeriod = law.Check{
		Clause: "ttu-9.15", Code: "period.unknown", Severity: law.Advised, Source: ttuAct.At("p 9.15").Doubting("the text does not say what becomes of data that must still be kept"),
		ET: "Säilitustähtaja lõpp ei ole teada: enne kustutamist või hävitamist peab selguma, kas andmeid tuleb säilitada", EN: "The end of the retention period is not known: before the data are erased or destroyed it must be found out whether they are to be kept",
	}
	checkAgreement = law.Check{
		Clause: "ttu-9.17", Code: "gather.agreement", Severity: law.Advised, Source: ttuAct.At("p 9.17"),
		ET: "Kokkulepe siseauditi bürooga puudub", EN: "There is no agreement with internal audit",
	}
	checkBulk = law.Check{
		Clause: "ttu-9.17", Code: "gather.bulk", Source: ttuAct.At("p 9.17"),
		ET: "Kokku võib koguda ainult suurema koguse", EN: "Only a large amount may be gathered",
	}
)

// The sentences of a plan.
var (
	textOutOfUse   = msg.Text{ET: "Teabekandja on kasutuselt kõrvaldatud", EN: "The carrier is out of use"}
	textNeedEnds   = msg.Text{ET: "Kasutamisvajaduse viimane päev", EN: "The last day of the need"}
	textNeeded     = msg.Text{ET: "Teabekandjat on veel vaja", EN: "The carrier is still needed"}
	textPeriodEnds = msg.Text{ET: "Säilitustähtaja viimane päev", EN: "The last day of the retention period"}
	textNoPeriod   = msg.Text{ET: "Säilitustähtaega ei ole", EN: "There is no retention period"}
	textUnknown    = msg.Text{ET: "Säilitustähtaja lõpp ei ole teada", EN: "The end of the retention period is not known"}
	textErase      = msg.Text{ET: "Andmed kustutatakse turvaliselt: {1}", EN: "The data are erased securely: {1}"}
	textOverwrite  = msg.Text{ET: "Võimaluse korral kirjutatakse andmed üle", EN: "Where possible the data are overwritten"}
	textUnerasable = msg.Text{ET: "Andmeid ei saa elektrooniliselt kustutada: teabekandja hävitatakse füüsiliselt", EN: "The data cannot be erased electronically: the carrier is destroyed physically"}
	textBothOver   = msg.Text{ET: "Kasutamisvajadus on ära langenud ja säilitustähtaeg möödunud: teabekandja purustatakse", EN: "Neither the need nor the retention period runs any more: the carrier is shredded"}
	textGather     = msg.Text{ET: "Suurem kogus kogutakse hävitamiseks kokku, kui siseauditi bürooga on nii kokku lepitud", EN: "A large amount is gathered for destruction where internal audit has agreed"}
	textKeep       = msg.Text{ET: "Praegu ei ole veel vaja midagi teha", EN: "Nothing is to be done yet"}
	textErased     = msg.Text{ET: "Andmed tuleb kustutada alates sellest päevast", EN: "The data are to be erased from this day on"}
	textDestroyed  = msg.Text{ET: "Teabekandja tuleb hävitada alates sellest päevast", EN: "The carrier is to be destroyed from this day on"}
)

// Checks returns everything that this package can find, each once. The clause, the provision and the figures of what
// [Satisfies] finds (machine.…, below.…) come from the requirement.
func Checks() []law.Check {
	all := []law.Check{{Code: "machine.none", ET: reasons[whyNoLevel].text.ET, EN: reasons[whyNoLevel].text.EN}}
	for _, r := range reasons[1:] {
		if !r.ok {
			all = append(all, law.Check{Code: "machine." + r.code, ET: r.text.ET, EN: r.text.EN})
		}
	}
	return slices.Concat(
		all, []law.Check{checkLabel, checkAlias, checkBelowBSI, checkBelowDIN}, ttuErasureChecks,
		[]law.Check{checkKept, checkPeriod, checkAgreement, checkBulk},
		ttuCarrierElements.Checks(), ttuRecordElements.Checks(), stateSecretElements.Checks(), stateSecretRecordElements.Checks(),
	)
}
