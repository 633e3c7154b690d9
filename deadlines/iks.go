package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Personal Data Protection Acts (isikuandmete kaitse seadus): those of 2003 and 2007, and that of 2019, whose limit
// is for law enforcement.

var iks = append(
	statute(acts.IKS2007(), civil.Must(2008, time.January, 1), "", []RuleSpec{{
		Head:  law.Head{ID: "iks2007-19.3", ET: "Andmesubjektile teabe andmine (varasemad seadused)", EN: "Information to a data subject (former acts)", Until: civil.Must(2019, time.January, 14)},
		Event: Received, Term: Workdays(5), Provision: "§ 19 lg 3",
		Earlier: []Version{{
			Since: civil.Must(2003, time.October, 1), Until: civil.Must(2007, time.December, 31), Term: Workdays(5),
			Act: acts.IKS2003().Act, Provision: "§ 29 lg 3", Ref: acts.IKS2003().Ref, URL: acts.IKS2003().URL,
		}},
	}}),
	statute(acts.IKS(), civil.Must(2019, time.January, 15), "", []RuleSpec{{
		Head:  law.Head{ID: "iks-27.2", ET: "Õiguskaitseasutuse vastus andmesubjektile", EN: "Answer of a law-enforcement body to a data subject"},
		Event: Received, Term: Calendric(civil.Months(1)), Provision: "§ 27 lg 2",
	}})...,
)

// FormerDataSubjectRequest is the time in which a data subject's request was answered under the former acts (varasem
// isikuandmete kaitse seadus), from 01.10.2003 until 14.01.2019: the five working days after the day of its receipt.
// Until 31.12.2007 it stood in IKS 2003 § 29 lg 3.
//
// Source: IKS 2007 § 19 lg 3.
func FormerDataSubjectRequest() Rule { return named("iks2007-19.3") }

// LawEnforcementDataRequest is the time in which a law-enforcement body (õiguskaitseasutus) answers a data subject's
// request: one month after its receipt. The act states no extension.
//
// Source: IKS § 27 lg 2.
func LawEnforcementDataRequest() Rule { return named("iks-27.2") }
