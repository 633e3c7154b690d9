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
})

// Challenge is the time in which an administrative act or measure is challenged (vaide esitamine): thirty calendar
// days from the day on which one learned of it, or ought to have.
//
// Source: HMS § 75.
func Challenge() Rule { return named("hms-75") }

// ChallengeReturn is the time in which a person is told that the challenge is returned, for example because the person
// has no right to it (vaide tagastamine): seven calendar days from its submission.
//
// Source: HMS § 79 lg 3.
func ChallengeReturn() Rule { return named("hms-79.3") }

// ChallengeForwarding is the time in which a challenge that meets the requirements is passed on to the superior body
// that decides (vaide edastamine): seven calendar days from its receipt.
//
// Source: HMS § 80 lg 1.
func ChallengeForwarding() Rule { return named("hms-80.1") }

// ChallengeDecision is the time in which a challenge is decided (vaide lahendamine): ten calendar days from the day on
// which it was forwarded to the body that decides. It may be extended by thirty days (lg 2), which makes forty from the same
// start, whether or not the tenth day fell on a day off.
//
// Source: HMS § 84 lg 1.
func ChallengeDecision() Rule { return named("hms-84.1") }
