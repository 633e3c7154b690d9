// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Personal Data Protection Acts (isikuandmete kaitse seadus): those of 2003 and 2007, and that of 2019, whose limit
// is for law enforcement.

const iksDoubt = "known from institutions that tell of it; the text was not read"

var iks = append(
	statute(acts.IKS2007(), civil.Must(2008, time.January, 1), "", []RuleSpec{{
		Head:  law.Head{ID: "iks2007-19.3", ET: "Andmesubjektile teabe andmine (varasemad seadused)", EN: "Information to a data subject (former acts)", Until: civil.Must(2019, time.January, 14)},
		Event: Received, Term: Workdays(5), Provision: "§ 19 lg 3", Doubt: iksDoubt,
		Earlier: []Version{{
			Since: civil.Must(2003, time.October, 1), Until: civil.Must(2007, time.December, 31), Term: Workdays(5),
			Act: acts.IKS2003().Act, Provision: "§ 29 lg 3", Ref: acts.IKS2003().Ref, URL: acts.IKS2003().URL, Doubt: iksDoubt,
		}},
	}}),
	statute(acts.IKS(), civil.Must(2019, time.January, 15), "", []RuleSpec{{
		Head:  law.Head{ID: "iks-27.2", ET: "Õiguskaitseasutuse vastus andmesubjektile", EN: "Answer of a law-enforcement body to a data subject"},
		Event: Received, Term: Calendric(civil.Months(1)), Provision: "§ 27 lg 2",
	}, {
		Head:  law.Head{ID: "iks-44.1", ET: "Õiguskaitseasutuse teade isikuandmetega seotud rikkumisest", EN: "Notification of a personal-data breach by a law-enforcement body"},
		Event: Learned, Term: Hours(72), Provision: "§ 44 lg 1",
	}, {
		Head:  law.Head{ID: "iks-61.1", ET: "Kaebuse lahendamine Andmekaitse Inspektsioonis", EN: "Decision of the Data Protection Inspectorate on a complaint"},
		Event: Submitted, Term: Calendric(civil.Days(30)), Provision: "§ 61 lg 1", Counting: "hms-33", Extended: Calendric(civil.Days(90)),
		Extension: Extension{
			ID: "iks-61.2", Provision: "§ 61 lg 2", NoticeDoubt: noticeDoubt,
			ET: "Kaebuse lahendamine Andmekaitse Inspektsioonis pikendatud tähtaja jooksul", EN: "Decision of the Data Protection Inspectorate on a complaint, extended",
		},
	}})...,
)
