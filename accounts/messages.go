// SPDX-License-Identifier: MIT

package accounts

import (
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences that no institution has to itself. Estonian is authoritative.

// why is a reason by number.
type why uint8

// The reasons for a state.
const (
	whyNone why = iota
	whyGranted
	whyEnd
	whyStudies
	whyTerm
	whyLongest
	whyAbsence
	whyClosed
	whyPassword
	whyEmployment
	whySuspicion
	whyDeliberate
	whyRepeated
	whyGuidance
	whyGrace
	whyArchived
	whyDeletable
	whyCount
)

// whys say each reason, and announce those that can be foreseen. A rule below zero: it stands where the holder is
// named.
var whys = [whyCount]struct {
	code       string
	rule       int
	text, soon msg.Text
}{
	whyNone:    {"grant.none", -1, msg.Text{ET: "Kasutusõigust ei ole antud", EN: "Access has not been granted"}, msg.Text{}},
	whyGranted: {"granted", -1, msg.Text{ET: "Kasutusõigus on antud", EN: "Access has been granted"}, msg.Text{}},
	whyEnd: {"end", ruleEnd,
		msg.Text{ET: "Teenistus- või töösuhe on lõppenud", EN: "The employment has ended"},
		msg.Text{ET: "Teenistus- või töösuhe lõpeb: konto suletakse {1}", EN: "The employment ends: the account closes on {1}"}},
	whyStudies: {"end.studies", ruleEnd,
		msg.Text{ET: "Õpingud on lõppenud", EN: "The studies have ended"},
		msg.Text{ET: "Õpingud lõpevad: konto suletakse {1}", EN: "The studies end: the account closes on {1}"}},
	whyTerm: {"term.end", ruleTerm,
		msg.Text{ET: "Konto tähtaeg on möödunud", EN: "The term of the account is over"},
		msg.Text{ET: "Konto tähtaeg lõpeb: konto suletakse {1}", EN: "The term of the account ends: it closes on {1}"}},
	whyLongest: {"term.longest", ruleTerm,
		msg.Text{ET: "Pikim lubatud tähtaeg on möödunud", EN: "The longest term allowed is over"},
		msg.Text{ET: "Pikim lubatud tähtaeg lõpeb: konto suletakse {1}", EN: "The longest term allowed ends: the account closes on {1}"}},
	whyAbsence: {"absence", ruleAbsence,
		msg.Text{ET: "Kasutaja on töölt eemal olnud lubatust kauem", EN: "The user has been absent from work for longer than allowed"},
		msg.Text{ET: "Kasutaja eemalviibimine ületab lubatud aja: konto suletakse {1}", EN: "The absence exceeds its limit: the account closes on {1}"}},
	whyClosed: {"closed", -1,
		msg.Text{ET: "Konto on suletud asutuse otsusel", EN: "The institution has closed the account"},
		msg.Text{ET: "Asutus suleb konto {1}", EN: "The institution closes the account on {1}"}},
	whyPassword: {"password", rulePassword,
		msg.Text{ET: "Salasõna ei ole õigel ajal vahetatud", EN: "The password was not changed in time"},
		msg.Text{ET: "Salasõna tuleb vahetada, muidu peatatakse konto {1}", EN: "The password must be changed: otherwise the account is suspended on {1}"}},
	whyEmployment: {"employment", ruleEmployment,
		msg.Text{ET: "Teenistus- või töösuhe on peatunud", EN: "The employment is suspended"},
		msg.Text{ET: "Teenistus- või töösuhe peatub: konto peatatakse {1}", EN: "The employment will be suspended: so is the account on {1}"}},
	whySuspicion: {"breach.suspected", ruleSuspicion,
		msg.Text{ET: "Rikkumise kahtlus: kasutusõigus on peatatud, kuni kasutaja on asjaolusid selgitanud", EN: "A breach is suspected: access is suspended until the user has explained"}, msg.Text{}},
	whyDeliberate: {"breach.deliberate", ruleDeliberate,
		msg.Text{ET: "Tahtlik rikkumine: kasutusõigus on peatatud tähtajatult", EN: "A deliberate breach: access is suspended without an end date"}, msg.Text{}},
	whyRepeated: {"breach.repeated", ruleDeliberate,
		msg.Text{ET: "Korduv rikkumine: kasutusõigus on peatatud tähtajatult", EN: "A repeated breach: access is suspended without an end date"}, msg.Text{}},
	whyGuidance: {CodeGuidance, ruleIgnorance,
		msg.Text{ET: "Teadmatusest toime pandud rikkumine: kasutajat juhendatakse", EN: "A breach out of ignorance: the user is given guidance"}, msg.Text{}},
	whyGrace: {"end.grace", ruleEnd,
		msg.Text{ET: "Kasutusõigus kestab pärast lõppu veel edasi: konto suletakse {1}", EN: "Access goes on for a while after the end: the account closes on {1}"}, msg.Text{}},
	whyArchived: {"mailbox.archived", ruleMailbox,
		msg.Text{ET: "Postkast arhiveeritakse ja seda säilitatakse", EN: "The mailbox is archived and kept"}, msg.Text{}},
	whyDeletable: {"mailbox.over", ruleMailbox,
		msg.Text{ET: "Postkasti säilitamise aeg on möödunud", EN: "The mailbox has been kept for its time"}, msg.Text{}},
}

// What a request and a forwarding must have; clause and provision come from the policy.
var (
	needsSigned   = element.Row[Request]{Code: "grant.signed", ET: "Kasutusõiguse saaja allkiri selle kohta, et ta on korra läbi lugenud,", EN: "The recipient's signature that the rules were read"}
	needsApproved = element.Row[Request]{Code: "grant.approved", ET: "Asutuse juhi kooskõlastus", EN: "The approval of the head of the institution"}
	needsReason   = element.Row[Request]{Code: "grant.administrator", ET: "Kohaliku administraatori õiguse põhjendus", EN: "The reason for the right of a local administrator"}
	needsNeed     = element.Row[Request]{Code: "grant.need", ET: "Kasutajakonto vajaduse põhjendus", EN: "The reason for the need of an account"}
	needsEnd      = element.Row[Request]{Code: "grant.end", ET: "Tähtajalise kasutusõiguse lõpp", EN: "The end of the fixed term"}
	needsTarget   = element.Row[Forwarding]{Code: "forwarding.to", ET: "Kirjade saajaks määratud teenistuja nimi", EN: "Another employee to whom the mail goes"}
	needsProposal = element.Row[Forwarding]{Code: "forwarding.proposal", ET: "Juhi ettepanek", EN: "The manager's proposal"}
)

// The findings about requests, user names and days; clause and source come from the policy.
var (
	checkHolder      = law.Check{Code: "grant.holder", ET: "Kord ei näe sellisele saajale kontot ette", EN: "The rules provide no account for such a holder"}
	checkPersonal    = law.Check{Code: "grant.personal", ET: "Kasutajakonto on isiklik ja seda ei anta teisele isikule edasi", EN: "The account is personal and is not passed on"}
	checkEnds        = law.Check{Code: "grant.order", ET: "Kasutusõiguse lõpp on algusest {1} päeva võrra varasem", EN: "Access ends before it begins; days: {1}"}
	checkLongest     = law.Check{Code: "grant.longest", ET: "Tähtaeg on lubatust {1} päeva võrra pikem", EN: "The term is longer than allowed; days beyond: {1}"}
	checkLogins      = law.Check{Code: "username.several", ET: "Ühes rakenduses on rohkem kasutajanimesid, kui tööülesanded nõuavad: {1} (esimene real {2})", EN: "More user names in one application than the tasks need: {1} (the first in row {2})"}
	checkPlaceholder = law.Check{Code: "day.placeholder", ET: "{1} {2} on päev, mida kirjutatakse siis, kui päeva ei ole teada", EN: "{1}: {2} is a day that is written where none is known"}
	checkAhead       = law.Check{Code: CodeAhead, ET: "{1} {2} on küsitud päevast hilisem", EN: "{1}: {2} is later than the day asked for"}
)

// The sentences of the steps besides the reasons.
var (
	textOver  = msg.Text{ET: "Põhjus on ära langenud: {1}", EN: "The reason is gone: {1}"}
	textState = msg.Text{ET: "Konto seisund sellest päevast: {1}", EN: "State of the account from this day: {1}"}
	textNever = msg.Text{ET: "Konto seisund: {1}", EN: "State of the account: {1}"}
)

// What errors say.
var (
	textUTF8       = msg.Text{ET: "Tekst ei ole UTF-8", EN: "not valid UTF-8"}
	textNoHolder   = msg.Text{ET: "Kord ei näe sellisele saajale kontot ette", EN: "the rules provide no account for such a holder"}
	textNoSystem   = msg.Text{ET: "Nii ammu ei olnud kellelgi kasutajakontot", EN: "so long ago nobody had an account"}
	textNoEnd      = msg.Text{ET: "Tähtajalise konto lõpp puudub", EN: "the end of a fixed term is missing"}
	startGranted   = msg.Text{ET: "kasutusõiguse algus", EN: "granted"}
	startFirst     = msg.Text{ET: "esimene päev", EN: "first"}
	startSuspected = msg.Text{ET: "kahtluse päev", EN: "suspected"}
	startExplained = msg.Text{ET: "selgituse päev", EN: "explained"}
	textEarly      = msg.Text{ET: "Ei või olla varasem kui {1} {2}", EN: "must not be before {1} {2}"}
	textEmpty      = msg.Text{ET: "Loend ei või olla tühi", EN: "the list must not be empty"}
	textClause     = msg.Text{ET: "Lubatud on ainult a–z, 0–9 ja .-_/", EN: "only a–z, 0–9 and .-_/ are allowed"}
	textWarn       = msg.Text{ET: "Lubatud on päevad või nädalad, kuni 366 päeva", EN: "must be days or weeks, 366 days at most"}
	textWarnLong   = msg.Text{ET: "Hoiatusaeg ei või olla nii pikk kui {1}: konto oleks kogu aja lõppev", EN: "the warning must be shorter than {1}, or the account would always be expiring"}
	textTwice      = msg.Text{ET: "Antud kaks korda", EN: "given twice"}
	textFixed      = msg.Text{ET: "Töö- või teenistussuhte lõpp on niigi konto lõpp", EN: "the account of an employee ends with the employment"}
	textUnits      = msg.Text{ET: "Lubatud on 1–36500 ühikut", EN: "must be of 1–36500 units"}
	textNoPeriod   = msg.Text{ET: "Sellel reeglil ei ole aega", EN: "this rule has no period"}
	textOneEnd     = msg.Text{ET: "Peab olema kas end või end_workday, aga mitte mõlemad", EN: "must be given, or end_workday, and not both"}
	textNeedsTerm  = msg.Text{ET: "Tähtajalise konto pikim tähtaeg puudub", EN: "must be given where a holder has a fixed term"}
	textNoFixed    = msg.Text{ET: "Tähtaeg eeldab saajat, kelle konto on tähtajaline", EN: "needs a holder who has a fixed term"}
	textGraceLong  = msg.Text{ET: "Pärast lõppu ei või konto kehtida nii kaua kui pikim tähtaeg", EN: "must be shorter than the longest term"}

	textNoName      = msg.Text{ET: "Nimi on tühi", EN: "the name is empty"}
	textLongName    = msg.Text{ET: "Nimi on pikem kui 120 tähte", EN: "the name has more than 120 letters"}
	textTitle       = msg.Text{ET: "Tiitel ei ole nime osa", EN: "a title is no part of a name"}
	textLetter      = msg.Text{ET: "Translitereeringus ei ole sellist tähte", EN: "the transliteration has no such letter"}
	textForm        = msg.Text{ET: "Nimekuju koosneb nimedest, nagu {given}.{surname} või {g}{surname}{2}", EN: "a form is made of names, such as {given}.{surname} or {g}{surname}{2}"}
	textNumberLast  = msg.Text{ET: "Number saab olla ainult viimases nimekujus", EN: "only the last form can have a number"}
	textNegative    = msg.Text{ET: "Ei või olla negatiivne", EN: "must not be negative"}
	textNoNameLeft  = msg.Text{ET: "Kõik selle inimese kasutajanimed on võetud või liiga pikad", EN: "all user names for this person are taken or too long"}
	textDomain      = msg.Text{ET: "See ei ole domeeninimi", EN: "no domain name"}
	textOneName     = msg.Text{ET: "Aadressi esimene ja viimane kuju peavad kumbki andma ühe nime", EN: "the first and the last form of an address must make one name each"}
	textSameDay     = msg.Text{ET: "Kord ei otsusta: nimekaim asus tööle samal päeval", EN: "the rule does not decide: a namesake started on the same day"}
	textSameName    = msg.Text{ET: "Kord ei otsusta: teisel on sama täisnimi", EN: "the rule does not decide: somebody has the same full name"}
	textSameAddress = msg.Text{ET: "Kord ei otsusta: teisel on juba sama aadress", EN: "the rule does not decide: somebody has this address already"}
	textTooLong     = msg.Text{ET: "Pikem kui {1} märki", EN: "longer than {1} characters"}
)
