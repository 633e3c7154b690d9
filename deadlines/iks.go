package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Personal Data Protection Acts (isikuandmete kaitse seadus): those of 2003 and 2007, and that of 2019, whose limit
// is for law enforcement.

var (
	iks2007Act = law.Source{Act: "IKS 2007", Ref: "RT I 2007, 24, 127"}
	iks2003Act = law.Source{Act: "IKS 2003", Ref: "RT I 2003, 26, 158", URL: "https://www.riigiteataja.ee/akt/264800"}
	iksAct     = law.Source{Act: "IKS", Ref: "RT I, 04.01.2019, 11"}
)

var iks = append(
	statute(iks2007Act, civil.Must(2008, time.January, 1), "", []RuleSpec{{
		Head:  law.Head{ID: "iks2007-19.3", ET: "Andmesubjektile teabe andmine (varasemad seadused)", EN: "Information to a data subject (former acts)", Until: civil.Must(2019, time.January, 14)},
		Event: Received, Term: Workdays(5), Provision: "§ 19 lg 3",
		Earlier: []Version{{
			Since: civil.Must(2003, time.October, 1), Until: civil.Must(2007, time.December, 31), Term: Workdays(5),
			Act: iks2003Act.Act, Provision: "§ 29 lg 3", Ref: iks2003Act.Ref, URL: iks2003Act.URL,
		}},
	}}),
	statute(iksAct, civil.Must(2019, time.January, 15), "", []RuleSpec{{
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
