// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The General Data Protection Regulation (isikuandmete kaitse üldmäärus). Regulation 1182/71 counts its limits.

var gdprAct = func() law.Source {
	s := acts.GDPR()
	s.Checked, s.Copy = civil.Must(2026, time.November, 30), true // articles 12 and 33
	return s
}()

var gdprSince = acts.GDPRSince()

var gdpr = statute(gdprAct, gdprSince, "eu-1182-71", []RuleSpec{
	{
		Head:  law.Head{ID: "gdpr-12.3", ET: "Andmesubjekti taotlusele vastamine", EN: "Answer to a data subject's request"},
		Event: Received, Term: Calendric(civil.Months(1)), Provision: "art 12 lg 3", Extended: Calendric(civil.Months(3)),
		Extension: Extension{
			ET: "Andmesubjekti taotlusele vastamine pikendatud tähtaja jooksul", EN: "Answer to a data subject's request, extended",
		},
	},
	{
		Head:  law.Head{ID: "gdpr-33.1", ET: "Isikuandmetega seotud rikkumisest teatamine", EN: "Notification of a personal-data breach"},
		Event: Learned, Term: Hours(72), Provision: "art 33 lg 1",
	},
})

// DataSubjectRequest is the time in which a data subject's request is answered (andmesubjekti taotlus): one month from
// its receipt. It may be extended by two further months, which the data subject is told, with the reasons, within the
// first.
//
// Source: IKÜM art 12 lg 3.
func DataSubjectRequest() Rule { return named("gdpr-12.3") }

// BreachNotification is the time in which a personal-data breach is notified to the supervisory authority (rikkumisest
// teatamine): 72 hours after becoming aware of it. Hours do not move off a day off. That the hour of the event is not
// counted, and that a period of two days or more includes two working days (Regulation 1182/71 art 3(1) and (5)), is
// not applied: the strict count is the earlier, safe one, and a step says so.
//
// Source: IKÜM art 33 lg 1.
func BreachNotification() Rule { return named("gdpr-33.1") }
