package shredding

import (
	"strconv"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

func digits(n int) string { return strconv.Itoa(n) }

var categoryNames = [...]msg.Text{
	Paper:      {ET: "paber", EN: "paper"},
	Film:       {ET: "film", EN: "film"},
	Optical:    {ET: "optiline andmekandja", EN: "optical carrier"},
	Magnetic:   {ET: "magnetiline andmekandja", EN: "magnetic carrier"},
	HardDisk:   {ET: "kõvaketas", EN: "hard disk"},
	Electronic: {ET: "elektrooniline andmekandja", EN: "electronic carrier"},
}

// stateNames are the states in the order of their bits.
var stateNames = [...]msg.Text{
	{ET: "mehaaniliselt kasutuskõlbmatu", EN: "mechanically inoperable"},
	{ET: "mehaaniliselt või elektrooniliselt kasutuskõlbmatu", EN: "mechanically or electronically inoperable"},
	{ET: "kahjustatud", EN: "damaged"},
	{ET: "tükeldatud", EN: "split"},
	{ET: "mitu korda tükeldatud", EN: "split several times"},
	{ET: "deformeeritud", EN: "deformed"},
	{ET: "kiip tükeldatud", EN: "chip split"},
}

var secrecies = [...]msg.Text{
	Restricted:   {ET: "piiratud", EN: "restricted"},
	Confidential: {ET: "konfidentsiaalne", EN: "confidential"},
	Secret:       {ET: "salajane", EN: "secret"},
	TopSecret:    {ET: "täiesti salajane", EN: "top secret"},
}

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

// why is the reason of a verdict.
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
	whyOld:            {true, "din-32757", msg.Text{ET: "DIN 32757 tase on piisav", EN: "The level of DIN 32757 is enough"}},
	whyNoLevel:        {false, "level.none", msg.Text{ET: "Purustajal ei ole selle teabekandja kohta taset ega lõiget", EN: "The machine has neither a level nor a cut for this carrier"}},
	whyCut:            {true, "cut", msg.Text{ET: "Lõige {1} vastab tasemele {2}", EN: "The cut {1} meets the level {2}"}},
	whyCoarse:         {false, "cut.coarse", msg.Text{ET: "Lõige {1} ei vasta tasemele {2}", EN: "The cut {1} does not meet the level {2}"}},
	whyState:          {false, "cut.state", msg.Text{ET: "Tase {2} on seisund, mida lõige {1} ei asenda", EN: "The level {2} is a state, for which the cut {1} does not stand"}},
	whyStrip:          {true, "strip", msg.Text{ET: "{1} ei ole laiem kui {2}", EN: "The cut {1} is not wider than {2}"}},
	whyWideStrip:      {false, "strip.wide", msg.Text{ET: "{1} on laiem kui {2}", EN: "The cut {1} is wider than {2}"}},
	whySides:          {true, "sides", msg.Text{ET: "Tükk {1} mahub mõõtmetesse {2}", EN: "The piece {1} fits into {2}"}},
	whyNarrow:         {true, "narrow", msg.Text{ET: "Tükk {1} ei ole laiem kui lubatud riba {2}", EN: "The piece {1} is no wider than the strip allowed, {2}"}},
	whyLongSides:      {false, "sides.large", msg.Text{ET: "Lõige {1} ei mahu mõõtmetesse {2}", EN: "The cut {1} does not fit into {2}"}},
	whyArea:           {true, "area", msg.Text{ET: "Tükk {1} ei ole suurem kui {2}", EN: "The piece {1} is not larger than {2}"}},
	whyLargeArea:      {false, "area.large", msg.Text{ET: "Tükk {1} on suurem kui {2}", EN: "The piece {1} is larger than {2}"}},
	whyStripArea:      {false, "area.strip", msg.Text{ET: "Lõike {1} pindala ei ole teada; lubatud on {2}", EN: "The area of the cut {1} is not known; {2} is allowed"}},
	whyLevelArea:      {true, "level.area", msg.Text{ET: "Taseme {1} tükid, kümnendik kaasa arvatud, ei ole suuremad kui {2}", EN: "The pieces of the level {1}, the tenth included, are not larger than {2}"}},
	whyLevelTolerance: {false, "level.area-large", msg.Text{ET: "Tase {1} lubab suuremaid tükke kui {2}", EN: "The level {1} allows pieces larger than {2}"}},
	whyCutUnknown:     {false, "cut.unknown", msg.Text{ET: "Lõige ei ole teada; tase ei ütle, kas tüki küljed on kuni {2}", EN: "The cut is not known; a level does not tell whether the sides of a piece are {2} at most"}},
}

// The checks of this package.
var (
	checkAlias = law.Check{
		Clause: "ttu-9.16", Code: "standard.alias", Severity: law.Advice, Source: ttuAct.At("p 9.16"),
		ET: "Standardit DIN 663997 ei ole; loetud kui DIN 66399", EN: "There is no standard DIN 663997; read as DIN 66399",
	}
	checkBelowBSI = law.Check{
		Code: "below.bsi", Severity: law.Advice, Source: bsi,
		ET: "Nõutav tase {1} on madalam kui BSI lähtetase {2}", EN: "The level required, {1}, is below the BSI baseline of {2}",
	}
	checkBelowDIN = law.Check{
		Code: "below.din", Severity: law.Advice,
		Source: law.Source{
			Act: "DIN 66399", Provision: "osa 1", Ref: "DIN 66399-1:2012-10 = ISO/IEC 21964-1:2018", URL: "https://www.bbv-domke.de/ratgeber/aktenvernichter-ratgeber/",
			Doubt: "a note of the standard, whose wording is not confirmed",
		},
		ET: "Tase {1} ei ole mõeldud isikuandmete jaoks; mõeldud on tase {2} ja kõrgemad", EN: "The level {1} is not meant for personal data; {2} and up are",
	}
	checkLabel = law.Check{
		Code: "machine.label", Severity: law.Advice, Source: standard,
		ET: "Purustajale märgitud tase {1} on kõrgem kui lõikele vastav tase {2}", EN: "The level {1} stated for the machine is above the {2} that its cut reaches",
	}

	checkNominal   = law.Check{Code: "sample.nominal", ET: "Üle kümnendiku materjalist on suurem kui tase lubab", EN: "More than a tenth of the material is larger than the level allows"}
	checkTolerance = law.Check{Code: "sample.tolerance", ET: "Osa materjalist on suurem kui lubatud hälve", EN: "Some of the material is larger than the tolerance allows"}
	checkWidth     = law.Check{Code: "sample.width", ET: "Osa materjalist on laiem kui tase lubab", EN: "Some of the material is wider than the level allows"}
	checkState     = law.Check{Code: "sample.state", ET: "Tase {1} nõuab seisundit, mida suurus ei asenda", EN: "Level {1} asks for a state for which no size stands"}

	checkInsecure = law.Check{
		Clause: "ttu-9.13", Code: "erasure.insecure", Source: ttuAct.At("p 9.13"),
		ET: "See ei ole turvaline kustutamine: nõutav on kustutustarkvara või magnetilise kustutuse seade", EN: "This is no secure erasing: erasing software or a magnetic eraser is required",
	}
	checkDegauss = law.Check{
		Clause: "ttu-9.13", Code: "eraser.carrier", Source: ttuAct.At("p 9.13").Doubting("that only magnetic carriers can be erased magnetically is physics, not the text"),
		ET: "Magnetilise kustutuse seade seda teabekandjat ei kustuta", EN: "A magnetic eraser does not erase this carrier",
	}
	checkEraser = law.Check{
		Clause: "ttu-9.13", Code: "eraser.level", Source: ttuAct.At("p 9.13"),
		ET: "Magnetilise kustutuse seade ei vasta standardi DIN 33858 tasemele A3 ega B3", EN: "The magnetic eraser is of neither level A3 nor B3 of DIN 33858",
	}
	checkKept = law.Check{
		Clause: "ttu-9.15", Code: "period.runs", Severity: law.Advice, Source: ttuAct.At("p 9.15").Doubting("the text does not say what becomes of data that must still be kept"),
		ET: "Säilitustähtaeg ei ole möödunud: enne kustutamist või hävitamist peavad andmed olema mujal alles", EN: "The retention period is not over: the data must be kept elsewhere before they are erased or destroyed",
	}
	checkPeriod = law.Check{
		Clause: "ttu-9.15", Code: "period.unknown", Severity: law.Advice, Source: ttuAct.At("p 9.15").Doubting("the text does not say what becomes of data that must still be kept"),
		ET: "Säilitustähtaja lõpp ei ole teada: enne kustutamist või hävitamist peab selguma, kas andmeid tuleb säilitada", EN: "The end of the retention period is not known: before the data are erased or destroyed somebody must tell whether they are to be kept",
	}
	checkAgreement = law.Check{
		Clause: "ttu-9.17", Code: "gather.agreement", Severity: law.Advice, Source: ttuAct.At("p 9.17"),
		ET: "Kokkulepe siseauditi bürooga puudub", EN: "There is no agreement with internal audit",
	}
	checkBulk = law.Check{
		Clause: "ttu-9.17", Code: "gather.bulk", Source: ttuAct.At("p 9.17"),
		ET: "Kokku koguda võib ainult mahukama koguse", EN: "Only a bulky amount may be gathered",
	}
)

var actionNames = [...]msg.Text{
	EraseBySoftware:   {ET: "kustutada tarkvaraga", EN: "erase by software"},
	EraseMagnetically: {ET: "kustutada magnetiliselt", EN: "erase magnetically"},
	Overwrite:         {ET: "üle kirjutada", EN: "overwrite"},
	Shred:             {ET: "purustada", EN: "shred"},
	Gather:            {ET: "koguda kokku hävitamiseks", EN: "gather for destruction"},
}

var sanitizationNames = [...]string{0: "", Clear: "Clear", Purge: "Purge", Destroy: "Destroy"}

// The sentences of a plan.
var (
	textOutOfUse   = msg.Text{ET: "Teabekandja on kasutuselt kõrvaldatud", EN: "The carrier is out of use"}
	textNeedEnds   = msg.Text{ET: "Kasutamisvajaduse viimane päev", EN: "The last day of the need"}
	textNeeded     = msg.Text{ET: "Kasutamisvajadus kestab", EN: "The need goes on"}
	textPeriodEnds = msg.Text{ET: "Säilitustähtaja viimane päev", EN: "The last day of the retention period"}
	textNoPeriod   = msg.Text{ET: "Säilitustähtaega ei ole", EN: "There is no retention period"}
	textUnknown    = msg.Text{ET: "Säilitustähtaja lõpp ei ole teada", EN: "The end of the retention period is not known"}
	textErase      = msg.Text{ET: "Andmed kustutatakse turvaliselt: {1}", EN: "The data are erased securely: {1}"}
	textOverwrite  = msg.Text{ET: "Võimalusel kirjutatakse andmed üle", EN: "Where possible the data are overwritten"}
	textUnerasable = msg.Text{ET: "Elektrooniliselt ei saa kustutada: hävitatakse füüsiliselt", EN: "It cannot be erased electronically: it is destroyed physically"}
	textBothOver   = msg.Text{ET: "Vajadus ja tähtaeg on möödunud: hävitatakse purustamise teel", EN: "Need and period are over: it is destroyed by shredding"}
	textGather     = msg.Text{ET: "Mahukam kogus kogutakse kokkuleppel siseauditi bürooga kokku", EN: "The bulky amount is gathered by agreement with internal audit"}
	textKeep       = msg.Text{ET: "Praegu ei tule veel midagi teha", EN: "Nothing is to be done yet"}
	textErased     = msg.Text{ET: "Andmed tuleb kustutada alates sellest päevast", EN: "The data are to be erased from this day on"}
	textDestroyed  = msg.Text{ET: "Teabekandja tuleb hävitada alates sellest päevast", EN: "The carrier is to be destroyed from this day on"}
)
