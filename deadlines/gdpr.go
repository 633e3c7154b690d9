package deadlines

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The General Data Protection Regulation (isikuandmete kaitse üldmäärus). Regulation 1182/71 counts its limits.

var gdprAct = acts.GDPR()

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
