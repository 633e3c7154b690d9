package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Administrative Procedure Act (haldusmenetluse seadus): challenges.

var hmsAct = law.Source{
	Act: "HMS", Ref: "RT I, 06.07.2023, 31", URL: "https://www.riigiteataja.ee/akt/113032019055?leiaKehtiv",
}

var hmsSince = civil.Must(2002, time.January, 1)

// hmsTerm is a number of calendar days in the act as it has stood since its entry into force.
func hmsTerm(days int, source law.Source) dated.Series[version] {
	return dated.Since(hmsSince, version{term: Calendric(civil.Days(days)), source: source})
}

// hmsForwarded: where the body that issued the act decides itself, nothing is forwarded.
const hmsForwarded = "where the body decides on the challenge itself, the act names no start of the count"

var hms = []rule{
	{
		id: "hms-75", event: Learned, count: &hms33, versions: hmsTerm(30, hmsAct.At("§ 75")),
		name: msg.Text{ET: "Vaide esitamine", EN: "Filing of a challenge"},
	},
	{
		id: "hms-79.3", event: Submitted, count: &hms33, versions: hmsTerm(7, hmsAct.At("§ 79 lg 3")),
		name: msg.Text{ET: "Vaide tagastamisest teatamine", EN: "Telling that a challenge is returned"},
	},
	{
		id: "hms-80.1", event: Received, count: &hms33, versions: hmsTerm(7, hmsAct.At("§ 80 lg 1")),
		name: msg.Text{ET: "Vaide edastamine kõrgemalseisvale haldusorganile", EN: "Forwarding of a challenge to the superior body"},
	},
	{
		id: "hms-84.1", event: Forwarded, count: &hms33, versions: hmsTerm(10, hmsAct.At("§ 84 lg 1").Doubting(hmsForwarded)),
		extend: "hms-84.2", notice: notice{source: hmsAct.At("§ 84 lg 2").Doubting(noticeDoubt)},
		name: msg.Text{ET: "Vaide lahendamine", EN: "Decision on a challenge"},
	},
	{
		id: "hms-84.2", event: Forwarded, count: &hms33, versions: hmsTerm(40, hmsAct.At("§ 84 lg 2").Doubting(hmsForwarded)),
		name: msg.Text{ET: "Vaide lahendamine pikendatud tähtaja jooksul", EN: "Decision on a challenge, extended"},
	},
}

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
// which it was forwarded to the body that decides. It may be extended by thirty days.
//
// Source: HMS § 84 lg 1.
func ChallengeDecision() Rule { return named("hms-84.1") }

// ChallengeDecisionExtended is the longest time in which a challenge is decided where the limit was extended (vaide
// läbivaatamise tähtaja pikendamine): the extension adds thirty days to the ten, which makes forty calendar days from
// the same start, whether or not the tenth day fell on a day off.
//
// Source: HMS § 84 lg 2.
func ChallengeDecisionExtended() Rule { return named("hms-84.2") }
