package accounts

import (
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The sentences of this package. Estonian is authoritative.

var states = [...]msg.Text{
	NotGranted:      {ET: "andmata", EN: "not granted"},
	Active:          {ET: "kehtib", EN: "active"},
	Expiring:        {ET: "lõppemas", EN: "expiring"},
	Suspended:       {ET: "peatatud", EN: "suspended"},
	Closed:          {ET: "suletud", EN: "closed"},
	MailboxArchived: {ET: "postkast arhiveeritud", EN: "mailbox archived"},
	Deletable:       {ET: "kustutatav", EN: "deletable"},
}

// why is a reason by number.
type why uint8

// The reasons for a state.
const (
	whyNone why = iota
	whyGranted
	whyEnd
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
	whyArchived
	whyDeletable
)

// whys say each reason, and announce those that can be foreseen. A rule below zero: it stands where the holder is named.
var whys = [...]struct {
	code       string
	rule       int
	text, soon msg.Text
}{
	whyNone:    {"grant.none", -1, msg.Text{ET: "Kasutusõigust ei ole antud", EN: "Access has not been granted"}, msg.Text{}},
	whyGranted: {"granted", -1, msg.Text{ET: "Kasutusõigus on antud", EN: "Access has been granted"}, msg.Text{}},
	whyEnd: {"end", ruleEnd,
		msg.Text{ET: "Teenistus- või töösuhe on lõppenud", EN: "The employment has ended"},
		msg.Text{ET: "Teenistus- või töösuhe lõpeb: konto suletakse {1}", EN: "The employment ends: the account closes on {1}"}},
	whyTerm: {"term.end", ruleTerm,
		msg.Text{ET: "Konto tähtaeg on möödunud", EN: "The term of the account is over"},
		msg.Text{ET: "Konto tähtaeg lõpeb: konto suletakse {1}", EN: "The term of the account ends: it closes on {1}"}},
	whyLongest: {"term.longest", ruleTerm,
		msg.Text{ET: "Pikim lubatud tähtaeg on möödunud", EN: "The longest term allowed is over"},
		msg.Text{ET: "Pikim lubatud tähtaeg lõpeb: konto suletakse {1}", EN: "The longest term allowed ends: the account closes on {1}"}},
	whyAbsence: {"absence", ruleAbsence,
		msg.Text{ET: "Töölt on eemal oldud lubatust kauem", EN: "Absent from work for longer than allowed"},
		msg.Text{ET: "Töölt eemalviibimine ületab piiri: konto suletakse {1}", EN: "The absence exceeds its limit: the account closes on {1}"}},
	whyClosed: {"closed", -1,
		msg.Text{ET: "Konto on suletud asutuse otsusega", EN: "The house has closed the account"},
		msg.Text{ET: "Asutus suleb konto {1}", EN: "The house closes the account on {1}"}},
	whyPassword: {"password", rulePassword,
		msg.Text{ET: "Salasõna ei ole õigel ajal vahetatud", EN: "The password was not changed in time"},
		msg.Text{ET: "Salasõna tuleb vahetada, muidu peatatakse konto {1}", EN: "The password must be changed: otherwise the account is suspended on {1}"}},
	whyEmployment: {"employment", ruleEmployment,
		msg.Text{ET: "Teenistus- või töösuhe on peatunud", EN: "The employment is suspended"},
		msg.Text{ET: "Teenistus- või töösuhe peatub: konto peatatakse {1}", EN: "The employment will be suspended: so is the account on {1}"}},
	whySuspicion: {"breach.suspected", ruleSuspicion,
		msg.Text{ET: "Rikkumise kahtlus: peatatud, kuni kasutaja on asjaolusid selgitanud", EN: "A breach is suspected: suspended until the user has explained"}, msg.Text{}},
	whyDeliberate: {"breach.deliberate", ruleDeliberate,
		msg.Text{ET: "Tahtlik rikkumine: õigus on peatatud tähtajatult", EN: "A deliberate breach: suspended without an end date"}, msg.Text{}},
	whyRepeated: {"breach.repeated", ruleDeliberate,
		msg.Text{ET: "Korduv rikkumine: õigus on peatatud tähtajatult", EN: "A repeated breach: suspended without an end date"}, msg.Text{}},
	whyGuidance: {"breach.guidance", ruleIgnorance,
		msg.Text{ET: "Rikkumine teadmatusest: kasutajale antakse juhtnööre", EN: "A breach out of ignorance: the user is given guidance"}, msg.Text{}},
	whyArchived: {"mailbox.archived", ruleMailbox,
		msg.Text{ET: "Postkast arhiveeritakse ja seda säilitatakse", EN: "The mailbox is archived and kept"}, msg.Text{}},
	whyDeletable: {"mailbox.over", ruleMailbox,
		msg.Text{ET: "Postkasti säilitamise aeg on möödunud", EN: "The mailbox has been kept its time"}, msg.Text{}},
}

// What a request and a forwarding must have; clause and source come from the policy.
var (
	needsSigned   = law.Element[Request]{Code: "grant.signed", ET: "Saaja allkiri korraga tutvumise kohta", EN: "The recipient's signature that the rules were read"}
	needsApproved = law.Element[Request]{Code: "grant.approved", ET: "Asutuse juhi kooskõlastus", EN: "The approval of the head of the institution"}
	needsReason   = law.Element[Request]{Code: "grant.administrator", ET: "Lokaalse administreerimise õiguse põhjendus", EN: "The reason for the right of a local administrator"}
	needsNeed     = law.Element[Request]{Code: "grant.need", ET: "Kasutajatunnuse vajaduse põhjendus", EN: "The reason for the need of an account"}
	needsEnd      = law.Element[Request]{Code: "grant.end", ET: "Tähtajalise kasutusõiguse lõpp", EN: "The end of the fixed term"}
	needsTarget   = law.Element[Forwarding]{Code: "forwarding.to", ET: "Teine teenistuja, kellele kirjad suunatakse,", EN: "Another employee to whom the mail goes"}
	needsProposal = law.Element[Forwarding]{Code: "forwarding.proposal", ET: "Juhi ettepanek", EN: "The manager's proposal"}
)

// The findings about a request and about user names; clause and source come from the policy.
var (
	checkHolder   = law.Check{Code: "grant.holder", ET: "Kord ei näe sellisele saajale kontot ette", EN: "The rules provide no account for such a holder"}
	checkPersonal = law.Check{Code: "grant.personal", ET: "Kasutajatunnus on personaalne ja seda ei anta teisele isikule edasi", EN: "The account is personal and is not passed on"}
	checkEnds     = law.Check{Code: "grant.order", ET: "Kasutusõigus lõpeb enne algust; päevi: {1}", EN: "Access ends before it begins; days: {1}"}
	checkLongest  = law.Check{Code: "grant.longest", ET: "Tähtaeg on lubatust pikem; päevi üle: {1}", EN: "The term is longer than allowed; days beyond: {1}"}
	checkLogins   = law.Check{Code: "username.several", ET: "Ühes rakenduses on rohkem kasutajanimesid, kui tööülesanded nõuavad: {1} (esimene real {2})", EN: "More user names in one application than the tasks need: {1} (the first in row {2})"}
)

// The sentences of the steps besides the reasons.
var (
	textOver  = msg.Text{ET: "Põhjus on ära langenud: {1}", EN: "The reason is gone: {1}"}
	textState = msg.Text{ET: "Konto seisund sellest päevast: {1}", EN: "State of the account from this day: {1}"}
	textNever = msg.Text{ET: "Konto seisund: {1}", EN: "State of the account: {1}"}
)
