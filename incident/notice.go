package incident

import (
	"iter"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Cause is why somebody is told (teavitamise alus): what was found, in which house, and by whom where that matters. The
// zero Cause is none.
type Cause uint8

// The causes.
const (
	AntslaIncident     Cause = iota + 1 // turvaintsident või selle kahtlus
	AntslaHighRisk                      // kõrge riskiga intsident; see [Assessment.TellCERT]
	AntslaResolved                      // lahendatud intsident
	AntslaLaptopLost                    // sülearvuti kaotamine või hävimine
	AntslaLaptopStolen                  // sülearvuti vargus

	SaaremaaIncident         // intsident; see [FaultReport]
	SaaremaaSecurityIncident // infoturbeintsident, in working time; see [SecurityReport]
	SaaremaaEquipmentLost    // IT-vahendi kaotamine või kahjustumine
	SaaremaaEquipmentStolen  // IT-vahendi vargus
	SaaremaaStolenAbroad     // IT-vahendi vargus välismaal

	TTUCarriersUnprotected // teabekandjate kaitse meetmete ebapiisavus
	TTURoomUnprotected     // töötlemise ruumi kaitse meetmete ebapiisavus
	TTUSystemUnprotected   // infosüsteemi kaitse meetmete ebapiisavus
	TTUBreachByWorker      // rikkumine, found by a worker
	TTUBreachByMainUser    // rikkumine, found by the main user of an information system
	TTUBreachByHead        // rikkumine in a unit, which its head deals with
	TTUBreachByOrganiser   // rikkumine, as the organiser of data protection deals with it
	TTUBreachNotRemedied   // rikkumine, against which the unit has not done what is needed
)

// Text returns the cause in Estonian or English; "" for the zero Cause.
func (c Cause) Text(tag language.Tag) string {
	if int(c) >= len(causes) {
		return ""
	}
	return causes[c].name.In(tag)
}

// Role is who tells or is told (teavitaja, teavitatav). The zero Role is nobody.
type Role uint8

// The roles.
const (
	Employee            Role = iota + 1 // teenistuja, töötaja
	LaptopUser                          // sülearvuti kasutaja
	ITSpecialist                        // IT-spetsialist
	Resolver                            // juhtumi lahendaja
	Mayor                               // vallavanem
	Institution                         // ametiasutus
	Police                              // politsei
	CERT                                // CERT-EE
	UserSupport                         // kasutajatugi
	SecuritySpecialist                  // infoturbe spetsialist
	HeadOfUnit                          // struktuuriüksuse juht
	Organiser                           // isikuandmete kaitset korraldav isik
	HeadOfInternalAudit                 // siseauditi büroo juhataja
	HeadOfRealEstate                    // kinnisvaraosakonna juhataja
	MainUser                            // infosüsteemi peakasutaja
	Rector                              // rektor
	Inspectorate                        // Andmekaitse Inspektsioon
)

// Text returns the role in Estonian or English; "" for the zero Role.
func (r Role) Text(tag language.Tag) string {
	if int(r) >= len(roles) {
		return ""
	}
	return roles[r].who.In(tag)
}

// When is by when somebody is told (millal). The zero When says that the rule sets no time.
type When uint8

// The times, none of which is a number of hours.
const (
	AtOnce           When = iota + 1 // viivitamata, koheselt
	FirstOpportunity                 // esimesel võimalusel
	AfterResolution                  // pärast lahendamist
)

// Text returns the time in Estonian or English; "" for the zero When.
func (w When) Text(tag language.Tag) string {
	if int(w) >= len(times) {
		return ""
	}
	return times[w].In(tag)
}

// Notice is one telling (teavitus): by whom, to whom, by when, and how.
type Notice struct {
	By, To Role
	When   When
	Clause law.ID
	source law.Source
	how    msg.Text
}

// Source returns the provision that asks for the notice.
func (n Notice) Source() law.Source { return n.source }

// Text returns the notice as a sentence without its full stop; "" for the zero Notice.
func (n Notice) Text(tag language.Tag) string {
	if n.By == 0 || int(n.By) >= len(roles) || int(n.To) >= len(roles) {
		return ""
	}
	by, to := roles[n.By], roles[n.To]
	text := textTells
	if n.When != 0 {
		text = textTellsWhen
	}
	text = text.Put(by.who, msg.Text{ET: to.whom, EN: to.who.EN}, times[n.When]).Capital()
	return msg.Text{ET: text.ET + n.how.ET, EN: text.EN + n.how.EN}.In(tag)
}

// Notices returns who is told of what was found on a day, and by when (teavitamine), in the order of the rule. Who else
// is told by statute, and within how many hours, is for [Statutory]. Errors: [ErrCause]; [civil.ErrNoSuchDay];
// [law.ErrNotInForce]: whom TTÜ's head of unit told of unprotected carriers before 01.04.2021 and of an unprotected room
// before 25.05.2016 is not known.
//
// Source: Antsla § 15 lg 2 p 8, § 21 lg 2, 4; Saaremaa p 3.8, 3.9, 3.17, 9.1, 10.2; TTÜ p 5.9, 5.11, 6.10, 7.9, 10.5, 10.9.
func Notices(c Cause, day civil.Date) ([]Notice, error) {
	switch {
	case c == 0 || int(c) >= len(causes):
		return nil, &Error{Kind: ErrCause, Value: strconv.Itoa(int(c))}
	case day.IsZero():
		return nil, noDay()
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
	NoPersonalData bool // no personal-data breach, or one that is unlikely to put anybody at risk (GDPR art 33(1))
	NotSignificant bool // no significant impact by KüTS § 8 lg 2 and 3; Antsla's priority does not say that
}

// Statutory yields the hour rules that apply to an incident (seadusest tulenevad tunnid), from the instant of learning of
// it: of a personal-data breach 72 hours to the Data Protection Inspectorate; of a significant cyber incident 24 hours for
// the early notice and 72 for the incident notice to the Information System Authority, to which CERT-EE belongs.
//
// Source: GDPR art 33(1); KüTS § 8 lg 1, 4¹.
func Statutory(i Impact) iter.Seq[deadlines.Rule] {
	return func(yield func(deadlines.Rule) bool) {
		if !i.NoPersonalData && !yield(deadlines.BreachNotification()) || i.NotSignificant {
			return
		}
		if yield(deadlines.IncidentEarlyNotice()) {
			yield(deadlines.IncidentNotice())
		}
	}
}
