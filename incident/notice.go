// SPDX-License-Identifier: MIT

package incident

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Cause is why somebody is told (teavitamise alus): what was found, in which institution, and by whom where that matters. The
// zero Cause is none.
type Cause uint8

// The causes.
const (
	AntslaIncident     Cause = iota + 1 // turvaintsident või selle kahtlus
	AntslaHighRisk                      // kõrge riskiga intsident; see [AntslaAssessment.TellCERT]
	AntslaResolved                      // lahendatud intsident
	AntslaLaptopLost                    // sülearvuti kaotamine või hävimine
	AntslaLaptopStolen                  // sülearvuti vargus

	SaaremaaIncident         // intsident; see [SaaremaaFaultReport]
	SaaremaaSecurityIncident // infoturbeintsident, in working time; see [SaaremaaSecurityReport]
	SaaremaaEquipmentLost    // IT-vahendi kaotamine või kahjustumine
	SaaremaaEquipmentStolen  // IT-vahendi vargus
	SaaremaaStolenAbroad     // IT-vahendi vargus välismaal

	TTUCarriersUnprotected // teabekandjate ebapiisav kaitse
	TTURoomUnprotected     // töötlemisruumi ebapiisav kaitse
	TTUSystemUnprotected   // infosüsteemi ebapiisav kaitse
	TTUBreachByWorker      // rikkumine, found by a worker
	TTUBreachByMainUser    // rikkumine, found by the main user of an information system
	TTUBreachByHead        // rikkumine in a unit, which its head deals with
	TTUBreachByOrganiser   // rikkumine, as the organiser of data protection deals with it
	TTUBreachNotRemedied   // rikkumine, against which the unit has not done what is needed
)

// String returns the code, such as "antsla-laptop-stolen"; "" for the zero Cause.
func (c Cause) String() string { return causeNames.Code(c) }

// Text returns the cause in Estonian or English; "" for the zero Cause.
func (c Cause) Text(tag language.Tag) string { return causeNames.Text(c, tag) }

// MarshalText writes the code; nothing for the zero Cause.
func (c Cause) MarshalText() ([]byte, error) { return causeNames.Marshal(c) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (c *Cause) UnmarshalText(text []byte) error { return causeNames.Decode(text, c) }

// Role is who tells or is told (teavitaja, teavitatav), by its code: "employee", "laptop-user", "it-specialist", "resolver",
// "mayor", "institution", "police", "cert-ee", "user-support", "security-specialist", "head-of-unit", "organiser",
// "head-of-internal-audit", "head-of-real-estate", "main-user", "rector", "inspectorate". The zero Role is nobody.
type Role uint8

const (
	employee Role = iota + 1
	laptopUser
	itSpecialist
	resolver
	mayor
	institution
	police
	cert
	userSupport
	securitySpecialist
	headOfUnit
	organiser
	headOfInternalAudit
	headOfRealEstate
	mainUser
	rector
	inspectorate
)

// String returns the code; "" for the zero Role.
func (r Role) String() string { return roles.Code(r) }

// Text returns the role in Estonian or English; "" for the zero Role.
func (r Role) Text(tag language.Tag) string { return roles.Text(r, tag) }

// MarshalText writes the code; nothing for the zero Role.
func (r Role) MarshalText() ([]byte, error) { return roles.Marshal(r) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (r *Role) UnmarshalText(text []byte) error { return roles.Decode(text, r) }

// When is by when somebody is told (millal). The zero When says that the rule sets no time.
type When uint8

// The times, none of which is a number of hours.
const (
	AtOnce           When = iota + 1 // viivitamata, koheselt
	FirstOpportunity                 // esimesel võimalusel
	AfterResolution                  // pärast lahendamist
)

// String returns the code: "at-once", "first-opportunity" or "after-resolution"; "" for the zero When.
func (w When) String() string { return times.Code(w) }

// Text returns the time in Estonian or English; "" for the zero When.
func (w When) Text(tag language.Tag) string { return times.Text(w, tag) }

// MarshalText writes the code; nothing for the zero When.
func (w When) MarshalText() ([]byte, error) { return times.Marshal(w) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (w *When) UnmarshalText(text []byte) error { return times.Decode(text, w) }

// Notice is one telling (teavitus): by whom, to whom, by when, and how.
type Notice struct {
	By, To Role
	When   When
	Clause law.ID
	Source law.Source // the provision that asks for it
	how    msg.Text
}

// Text returns the notice as a sentence without its full stop; "" for the zero Notice.
func (n Notice) Text(tag language.Tag) string { return n.sentence().In(tag) }

func (n Notice) sentence() msg.Text {
	if !roles.Known(n.By) || !roles.Known(n.To) {
		return msg.Text{}
	}
	text := textTells
	if n.When != 0 {
		text = textTellsWhen
	}
	text = text.Put(roles.Msg(n.By), msg.Text{ET: whom[n.To], EN: roles.Msg(n.To).EN}, times.Msg(n.When)).Capital()
	return msg.Text{ET: text.ET + n.how.ET, EN: text.EN + n.how.EN}
}

// String returns the notice in one line of English, with the provision in brackets.
func (n Notice) String() string {
	if text := n.sentence().EN; text != "" {
		return text + " (" + n.Source.String() + ")"
	}
	return ""
}

// MarshalJSON writes the notice with its sentences: {"by": …, "to": …, "when": …, "clause": …, "et": …, "en": …, "source": {…}}.
func (n Notice) MarshalJSON() ([]byte, error) {
	text := n.sentence()
	return json.Marshal(struct {
		By     Role       `json:"by"`
		To     Role       `json:"to"`
		When   When       `json:"when,omitempty"`
		Clause law.ID     `json:"clause"`
		ET     string     `json:"et"`
		EN     string     `json:"en"`
		Source law.Source `json:"source"`
	}{n.By, n.To, n.When, n.Clause, text.ET, text.EN, n.Source})
}

// Notices returns who is told of what was found on a day, and by when (teavitamine), in the order of the rule. Who else is
// told by statute, and within how many hours, is for [Statutory].
//
// A cause that there is not is [law.ErrUnknown], the zero Date [law.ErrMissing] and a day that stands for none
// [law.ErrPlaceholder]. A day on which the rule did not hold is [law.ErrNotInForce]: whom TTÜ's head of unit told of
// unprotected carriers before 01.04.2021, and of an unprotected room before 25.05.2016, is not known.
//
// Source: Antsla § 15 lg 2 p 8, § 21 lg 2, 4; Saaremaa p 3.8, 3.9, 3.17, 9.1, 10.2; TTÜ p 5.9, 5.11, 6.10, 7.9, 10.5, 10.9.
func Notices(c Cause, day civil.Date) ([]Notice, error) {
	if !causeNames.Known(c) {
		return nil, refuse.Unknown("cause", strconv.Itoa(int(c)), causeNames.Codes()...)
	}
	if err := refuse.Day("day", day); err != nil {
		return nil, err
	}
	w := &causes[c]
	notices := w.notices.On(day)
	if notices == nil {
		return nil, w.notices.Refuse(w.clause, day)
	}
	all := slices.Clone(*notices)
	for i := range all {
		all[i].Clause = w.clause
	}
	return all, nil
}

// Impact is what an incident has touched, as far as statute asks. The zero Impact is not known to be harmless, so that
// every rule applies.
type Impact struct {
	Harmless bool // no personal data were breached, or the breach is unlikely to put anybody at risk (GDPR art 33(1))
	Minor    bool // the impact is not significant by KüTS § 8 lg 2 and 3; Antsla's priority does not say that
}

// Statutory yields the hour rules that apply to an incident (seadusest tulenevad tunnid), from the instant of learning of it.
// Of a personal-data breach the Data Protection Inspectorate is told within 72 hours. Of a significant cyber incident the
// Information System Authority, to which CERT-EE belongs, is given the early notice within 24 hours, since 23.05.2018, and
// the incident notice within 72, since 01.01.2026.
//
// Source: GDPR art 33(1); KüTS § 8 lg 1, 4¹.
func Statutory(i Impact) iter.Seq[deadlines.Rule] {
	return func(yield func(deadlines.Rule) bool) {
		if !i.Harmless && !yield(deadlines.BreachNotification()) || i.Minor {
			return
		}
		if yield(deadlines.IncidentEarlyNotice()) {
			yield(deadlines.IncidentNotice())
		}
	}
}

// Checks returns everything that this package can find, each once: what a closing and what a report lack.
func Checks() []law.Check {
	return slices.Concat(closingElements.Checks(), faultElements.Checks(), securityElements.Checks())
}

var roles = enum.Names[Role]{
	employee:            {Code: "employee", ET: "teenistuja", EN: "the employee"},
	laptopUser:          {Code: "laptop-user", ET: "sülearvuti kasutaja", EN: "the user of the laptop"},
	itSpecialist:        {Code: "it-specialist", ET: "IT-spetsialist", EN: "the IT specialist"},
	resolver:            {Code: "resolver", ET: "juhtumi lahendaja", EN: "the resolver"},
	mayor:               {Code: "mayor", ET: "vallavanem", EN: "the mayor"},
	institution:         {Code: "institution", ET: "ametiasutus", EN: "the institution"},
	police:              {Code: "police", ET: "politsei", EN: "the police"},
	cert:                {Code: "cert-ee", ET: "CERT-EE", EN: "CERT-EE"},
	userSupport:         {Code: "user-support", ET: "kasutajatugi", EN: "user support"},
	securitySpecialist:  {Code: "security-specialist", ET: "infoturbe spetsialist", EN: "the security specialist"},
	headOfUnit:          {Code: "head-of-unit", ET: "struktuuriüksuse juht", EN: "the head of the unit"},
	organiser:           {Code: "organiser", ET: "isikuandmete kaitset korraldav isik", EN: "the organiser of data protection"},
	headOfInternalAudit: {Code: "head-of-internal-audit", ET: "siseauditi büroo juhataja", EN: "the head of internal audit"},
	headOfRealEstate:    {Code: "head-of-real-estate", ET: "kinnisvaraosakonna juhataja", EN: "the head of real estate"},
	mainUser:            {Code: "main-user", ET: "infosüsteemi peakasutaja", EN: "the main user of the information system"},
	rector:              {Code: "rector", ET: "rektor", EN: "the rector"},
	inspectorate:        {Code: "inspectorate", ET: "Andmekaitse Inspektsioon", EN: "the Data Protection Inspectorate"},
}

// whom is the role as the one who is told.
var whom = [...]string{
	employee: "teenistujat", laptopUser: "sülearvuti kasutajat", itSpecialist: "IT-spetsialisti", resolver: "juhtumi lahendajat", mayor: "vallavanemat",
	institution: "ametiasutust", police: "politseid", cert: "CERT-EE-d", userSupport: "kasutajatuge", securitySpecialist: "infoturbe spetsialisti",
	headOfUnit: "struktuuriüksuse juhti", organiser: "isikuandmete kaitset korraldavat isikut", headOfInternalAudit: "siseauditi büroo juhatajat",
	headOfRealEstate: "kinnisvaraosakonna juhatajat", mainUser: "infosüsteemi peakasutajat", rector: "rektorit", inspectorate: "Andmekaitse Inspektsiooni",
}

var times = enum.Names[When]{
	AtOnce:           {Code: "at-once", ET: "viivitamata", EN: "at once"},
	FirstOpportunity: {Code: "first-opportunity", ET: "esimesel võimalusel", EN: "at the first opportunity"},
	AfterResolution:  {Code: "after-resolution", ET: "pärast lahendamist", EN: "after the resolution"},
}
