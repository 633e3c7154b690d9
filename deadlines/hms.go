// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Administrative Procedure Act (haldusmenetluse seadus): challenges.

var hmsAct = acts.HMS()

var hmsSince = civil.Must(2002, time.January, 1)

// hmsForwarded: where the body that issued the act decides itself, nothing is forwarded.
const hmsForwarded = "where the body decides on the challenge itself, the act names no start of the count"

var hms = statute(hmsAct, hmsSince, "hms-33", []RuleSpec{
	{
		Head:  law.Head{ID: "hms-75", ET: "Vaide esitamine", EN: "Filing of a challenge"},
		Event: Learned, Term: Calendric(civil.Days(30)), Provision: "§ 75",
	},
	{
		Head:  law.Head{ID: "hms-79.3", ET: "Vaide tagastamisest teatamine", EN: "Telling that a challenge is returned"},
		Event: Submitted, Term: Calendric(civil.Days(7)), Provision: "§ 79 lg 3",
	},
	{
		Head:  law.Head{ID: "hms-80.1", ET: "Vaide edastamine kõrgemalseisvale haldusorganile", EN: "Forwarding of a challenge to the superior body"},
		Event: Received, Term: Calendric(civil.Days(7)), Provision: "§ 80 lg 1",
	},
	{
		Head:  law.Head{ID: "hms-84.1", ET: "Vaide lahendamine", EN: "Decision on a challenge"},
		Event: Forwarded, Term: Calendric(civil.Days(10)), Provision: "§ 84 lg 1", Doubt: hmsForwarded, Extended: Calendric(civil.Days(40)),
		Extension: Extension{
			ID: "hms-84.2", Provision: "§ 84 lg 2", Doubt: hmsForwarded, NoticeDoubt: noticeDoubt,
			ET: "Vaide lahendamine pikendatud tähtaja jooksul", EN: "Decision on a challenge, extended",
		},
	},
	{
		Head:  law.Head{ID: "hms-10.4", ET: "Taandamise otsustamine", EN: "Decision on recusal", Since: hms2024},
		Event: Submitted, Term: Workdays(3), Provision: "§ 10 lg 4", Doubt: hmsDoubt,
	},
	{
		Head:  law.Head{ID: "hms-34.2", ET: "Menetlustähtaja ennistamise taotlemine", EN: "Application to restore a time limit", Since: hms2024},
		Event: Ended, Term: Calendric(civil.Weeks(2)), Provision: "§ 34 lg 2", Doubt: hmsDoubt,
	},
	{
		Head:  law.Head{ID: "hms-34.3", ET: "Menetlustähtaja ennistamise viimane päev", EN: "Last day on which a time limit can be restored", Since: hms2024},
		Event: Ended, Term: Calendric(civil.Years(1)), Provision: "§ 34 lg 3", Kind: "interval", Doubt: hmsDoubt + "; the event is the last day of the limit that was missed",
	},
	{
		Head:  law.Head{ID: "hms-44.3", ET: "Haldusmenetluse uuendamise taotlemine", EN: "Application to renew proceedings", Since: hms2024},
		Event: Learned, Term: Calendric(civil.Months(1)), Provision: "§ 44 lg 3", Doubt: hmsDoubt,
	},
	{
		Head:  law.Head{ID: "hms-49.2", ET: "Väljapaneku algus enne ettepanekute esitamise tähtaja lõppu", EN: "Display before the end of the time for proposals", Since: hms2024},
		Event: Ended, Term: Calendric(civil.Weeks(2)), Provision: "§ 49 lg 2", Back: true, Doubt: hmsDoubt,
	},
	{
		Head:  law.Head{ID: "hms-50.4", ET: "Kutse saatmine avalikule istungile", EN: "Summons to a public hearing", Since: hms2024},
		Event: Held, Term: Calendric(civil.Days(10)), Provision: "§ 50 lg 4", Back: true, Doubt: hmsDoubt,
	},
	{
		Head:  law.Head{ID: "hms-78", ET: "Vaide puuduste kõrvaldamine", EN: "Cure of a defective challenge", Since: hms2024},
		Event: Notified, Term: Calendric(civil.Days(10)), Provision: "§ 78", Doubt: hmsDoubt,
	},
	{
		Head:  law.Head{ID: "hms-93.2", ET: "Määruse jõustumine", EN: "Entry into force of a regulation", Since: hms2024},
		Event: Published, Term: Calendric(civil.Days(3)), Provision: "§ 93 lg 2", Kind: "state", Doubt: hmsDoubt,
	},
})

// hms2024 is the first day of the redaction in which the rules with hmsDoubt were read.
var hms2024 = civil.Must(2024, time.January, 1)

const hmsDoubt = "read in the redaction in force since 01.01.2024; it may have held earlier"

// Challenge is the time in which an administrative act or measure is challenged (vaide esitamine): thirty calendar
// days from the day on which one learned of it, or ought to have.
//
// Source: HMS § 75.
func Challenge() Rule { return named("hms-75") }

// ChallengeDecision is the time in which a challenge is decided (vaide lahendamine): ten calendar days from the day on
// which it was forwarded to the body that decides. It may be extended by thirty days (lg 2), which makes forty from the same
// start, whether or not the tenth day fell on a day off.
//
// Source: HMS § 84 lg 1.
func ChallengeDecision() Rule { return named("hms-84.1") }
