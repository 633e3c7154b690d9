// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The act on memoranda and requests for explanations (märgukirjale ja selgitustaotlusele vastamise ning kollektiivse
// pöördumise esitamise seadus).

var msvsSince = civil.Must(2004, time.December, 10)

// msvs15 is the first day of the fifteen days.
var msvs15 = civil.Must(2024, time.December, 28)

const msvsDoubt = "the act holds since 10.12.2004; this wording was seen from 11.04.2014 on only"

var msvs = statute(acts.MSVS(), msvsSince, "hms-33", []RuleSpec{
	{
		Head:  law.Head{ID: "msvs-5.3", ET: "Märgukirja või selgitustaotluse edastamine", EN: "Forwarding of a memorandum or a request for explanation"},
		Event: Registered, Term: Workdays(5), Provision: "§ 5 lg 3", Doubt: msvsDoubt,
	},
	{
		Head:  law.Head{ID: "msvs-6", ET: "Märgukirjale või selgitustaotlusele vastamine", EN: "Reply to a memorandum or a request for explanation", Since: msvs15},
		Event: Registered, Term: Calendric(civil.Days(15)), Provision: "§ 6",
		Except: []law.ID{"koks-26.2/question", "rkls-20.1"},
		Earlier: []Version{{
			Since: msvsSince, Until: msvs15.AddDays(-1), Term: Calendric(civil.Days(30)),
			Ref: acts.MSVS2014().Ref, URL: acts.MSVS2014().URL, Doubt: msvsDoubt,
		}},
		Extended: Calendric(civil.Months(2)),
		Extension: Extension{
			Doubt: msvsDoubt, NoticeDoubt: noticeDoubt,
			ET: "Märgukirjale või selgitustaotlusele vastamine pikendatud tähtaja jooksul", EN: "Reply to a memorandum or a request for explanation, extended",
		},
	},
	{
		Head:  law.Head{ID: "msvs-7.1", ET: "Märgukirja või selgitustaotluse registreerimine", EN: "Registration of a memorandum or a request for explanation", Since: msvs15},
		Event: Received, Term: Workdays(1), Provision: "§ 7 lg 1", Doubt: msvsRead,
	},
	{
		Head:  law.Head{ID: "msvs-7.1/answer", ET: "Märgukirja või selgitustaotluse vastuse registreerimine", EN: "Registration of the answer to a memorandum or a request", Since: msvs15},
		Event: Sent, Term: Workdays(1), Provision: "§ 7 lg 1", Doubt: msvsRead,
	},
	{
		Head:  law.Head{ID: "msvs-7_5", ET: "Kollektiivse pöördumise menetlusse võtmisest teatamine", EN: "Notice that a collective address is taken up", Since: msvs15},
		Event: Submitted, Term: Calendric(civil.Days(30)), Provision: "§ 7⁵", Doubt: msvsRead,
	},
})

const msvsRead = "read in the redaction in force since 28.12.2024; it may have held earlier"

// MemorandumReply is the time in which a memorandum (märgukiri) or a request for explanation (selgitustaotlus) is
// answered: without delay, and within fifteen calendar days of its registration, or thirty where it was registered
// before 28.12.2024. It may be extended to two months in total. A councillor and a member of the Riigikogu are answered by
// [CouncillorQuestion] and [RiigikoguMemberRequest]; [Deadline.Findings] says so. The act that set fifteen days was published on
// 18.12.2024 and names no day of its own, so that it came into force on the tenth day after; an answer in time under
// fifteen days is in time under thirty too.
//
// Source: MSVS § 6.
func MemorandumReply() Rule { return named("msvs-6") }

// MemorandumForwarding is the time in which a memorandum or a request for explanation that is for another addressee is
// passed on to that one, and the sender told (edastamine): five working days after the registration.
//
// Source: MSVS § 5 lg 3.
func MemorandumForwarding() Rule { return named("msvs-5.3") }
