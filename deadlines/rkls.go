// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Members of the Riigikogu Status Act (Riigikogu liikme staatuse seadus).

var rkls = statute(acts.RKLS(), civil.Must(2025, time.January, 9), "", []RuleSpec{
	{
		Head:  law.Head{ID: "rkls-20.1", ET: "Riigikogu liikme märgukirjale või avaldusele vastamine", EN: "Answer to a Riigikogu member's memorandum or application"},
		Event: Received, Term: Workdays(10), Provision: "§ 20 lg 1", Doubt: rklsDoubt, Extended: Calendric(civil.Months(1)),
		Extension: Extension{
			ID: "rkls-20.2", Provision: "§ 20 lg 2", Doubt: rklsDoubt, NoticeDoubt: noticeDoubt,
			ET: "Riigikogu liikmele vastamine pikendatud tähtaja jooksul", EN: "Answer to a Riigikogu member, extended",
		},
	},
})

const rklsDoubt = "read in the redaction in force since 09.01.2025; it may have held earlier"

// RiigikoguMemberRequest is the time in which a state or municipal body answers a memorandum or an application of a
// member of the Riigikogu (Riigikogu liikme märgukiri): ten working days from its receipt. It may be extended to one
// month in total, which the member is told in writing (lg 2).
//
// Source: RKLS § 20 lg 1.
func RiigikoguMemberRequest() Rule { return named("rkls-20.1") }
