// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Civil Service Act (avaliku teenistuse seadus): competitions and discipline.

var ats = statute(acts.ATS(), civil.Must(2013, time.April, 1), "", []RuleSpec{
	{
		Head:  law.Head{ID: "ats-17.1", ET: "Konkursikuulutuse avaldamine", EN: "Publication of a competition"},
		Event: Ended, Term: Calendric(civil.Days(14)), Provision: "§ 17 lg 1", Back: true, Doubt: "the event is the last day for applications, which must be at least fourteen days after the publication",
	},
	{
		Head:  law.Head{ID: "ats-20.1", ET: "Konkursi tulemusest teatamine", EN: "Notice of the result of a competition"},
		Event: Decided, Term: Calendric(civil.Days(14)), Provision: "§ 20 lg 1",
	},
	{
		Head:  law.Head{ID: "ats-72.4", ET: "Distsiplinaarmenetluse algatamise käskkirja kättetoimetamine", EN: "Service of the order that begins disciplinary proceedings"},
		Event: Decided, Term: Workdays(5), Provision: "§ 72 lg 4",
	},
})
