// SPDX-License-Identifier: MIT

package handling

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/law"
)

// check is a condition, or advice, that a decision finds.
type check uint8

const (
	singleCase check = iota
	noConsentPossible
	coded
	secured
	reproducibleConsent
	identified
	basisKnown
	purposeKnown
	headPermits
	organiserPermits
	realEstatePermits
	exceptional
	dutyNeed
	requested
	virusChecked
	byAppointee
	headUnasked
	signatureOnly
	doubleExtension
	bidirectional
	disguised
	alike
)

// checks are the conditions and the advice in both languages; Estonian is authoritative. Clause and source are those of
// the decision that finds them.
var checks = []law.Check{
	singleCase:          {Code: "single-case", ET: "Tegemist ei ole üksikjuhtumiga", EN: "It is not a single case"},
	noConsentPossible:   {Code: "consent-possible", ET: "Andmesubjektilt on võimalik nõusolek saada", EN: "The data subject's consent can be had"},
	coded:               {Code: "coded", ET: "Andmed ei ole kodeeritud kujul", EN: "The data are not coded"},
	secured:             {Code: "secured", ET: "Vajalikud infoturbemeetmed on rakendamata", EN: "The security measures needed are not taken"},
	reproducibleConsent: {Code: "consent", ET: "Kirjalikku taasesitamist võimaldavas vormis nõusolek puudub", EN: "A consent in a form reproducible in writing is missing"},
	identified:          {Code: "identified", ET: "Teabenõudja isik on tuvastamata", EN: "The requester is not identified"},
	basisKnown:          {Code: "basis", ET: "Juurdepääsu alus on välja selgitamata", EN: "The basis of access is not found out"},
	purposeKnown:        {Code: "purpose", ET: "Juurdepääsu eesmärk on välja selgitamata", EN: "The purpose of access is not found out"},
	headPermits:         {Code: "head", ET: "Struktuuriüksuse juhi luba puudub", EN: "The permission of the head of unit is missing"},
	organiserPermits:    {Code: "organiser", ET: "Isikuandmete kaitset korraldava isiku luba või kooskõlastus puudub", EN: "The permission or consent of the data-protection organiser is missing"},
	realEstatePermits:   {Code: "real-estate", ET: "Kinnisvaraosakonna juhataja luba puudub", EN: "The permission of the head of real estate is missing"},
	exceptional:         {Code: "exceptional", ET: "Tegemist ei ole erandjuhuga", EN: "It is not an exceptional case"},
	dutyNeed:            {Code: "duty-need", ET: "Teenistusalane vajadus puudub", EN: "There is no duty need"},
	requested:           {Code: "requested", ET: "Kasutajatoelt ei ole vahetule juhile juurdepääsu taotletud", EN: "Access for the direct manager was not asked of user support"},
	virusChecked:        {Code: "virus-check", ET: "Teabekandja on viirusetõrjega kontrollimata", EN: "The carrier has not been checked for viruses"},
	byAppointee:         {Code: "appointee", ET: "Kontrollija ei ole kasutajatoe määratud isik", EN: "Who checked is not the person named by user support"},
	headUnasked: {Code: "head-unasked", Severity: law.Advised,
		ET: "Eraeluliste andmete puhul oleks vaja ka struktuuriüksuse juhi luba; küsige seda ka siin",
		EN: "For private-life data the head of unit would have to permit it as well; ask here too"},
	signatureOnly: {Code: "signature-container", Severity: law.Advised,
		ET: "Vorming on allkirjakonteiner ega krüpteeri sisu; kasutage cdoc- või cdoc2-vormingut",
		EN: "The format is a signature container and does not encrypt; use cdoc or cdoc2"},
	doubleExtension: {Code: "double-extension", Severity: law.Advised,
		ET: "Failinimel on käivitatava faili laiendi kõrval teine laiend", EN: "The name has another extension beside that of an executable"},
	bidirectional: {Code: "bidirectional", Severity: law.Advised,
		ET: "Failinimes on kirjasuunda muutev märk; nimi ei ole see, mida näidatakse",
		EN: "The name holds a sign that changes the direction of writing; it is not what is shown"},
	disguised: {Code: "disguised", Severity: law.Advised,
		ET: "Failinime laiend on varjatud: selles või selle ümber on punkt, tühik, koolon, nähtamatu või täislaiuses märk",
		EN: "The extension of the name is disguised: a dot, space, colon, invisible or full-width sign stands in it or around it"},
	alike: {Code: "executable-unlisted", Severity: law.Advised,
		ET: "See on käivitatav fail või süsteemifail, kuigi kord seda laiendit ei nimeta", EN: "The file is executable or of the system, though the rules do not name its extension"},
}

type rule[T any] = decide.Row[T]

// ask asks the rows of a question.
func ask[T any](rows []rule[T], subject T) law.Decision { return decide.Ask(&checks, rows, subject) }

// Checks returns everything that this package can find wrong or advise, each once. Clause and provision of what a decision
// finds are empty here: they are those of the rule that decides.
func Checks() []law.Check {
	return slices.Concat(
		checks, []law.Check{noSubject, shownRecipients}, antslaLaptop.Checks(), antslaExchange.Checks(), ttuConsent.Checks(), ttuDisclosure.Checks(),
		ttuSubject.Checks(), ttuCorrection.Checks(), ttuLog.Checks(), ttuDevice.Checks(), ttuSoftware.Checks(), ttuRoom.Checks(), ttuSupport.Checks(),
	)
}
