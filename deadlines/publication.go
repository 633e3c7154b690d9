// SPDX-License-Identifier: MIT

package deadlines

import (
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Entry into force of what is published (jõustumine).

var publication = statute(acts.PS(), tsusSince, "", []RuleSpec{{
	Head:  law.Head{ID: "ps-108", ET: "Seaduse jõustumine", EN: "Entry into force of a law"},
	Event: Published, Term: Calendric(civil.Days(10)), Kind: "state", Provision: "§ 108",
	Doubt: "held earlier than TsÜS, which counts it",
}})

// LawInForce is the day on which a law that names no other comes into force (seaduse jõustumine): the tenth day after
// its publication in Riigi Teataja. It does not move off a day off.
//
// Source: PS § 108.
func LawInForce() Rule { return named("ps-108") }

// EntryIntoForce is the day on which an act comes into force (jõustumine) that says itself "on the n-th day after
// publication": the day of publication is not counted, and the end does not move off a day off. Its id is
// "entry-into-force/n", which [ByID] reads. Errors: [law.ErrInvalid] for an n below 1 or absurdly large.
//
// Source: TsÜS § 135 lg 1.
func EntryIntoForce(n int) (Rule, error) {
	term := Calendric(civil.Days(n))
	if !term.valid() {
		return Rule{}, refuse.New(law.ErrInvalid, "n", strconv.Itoa(n), errTerm)
	}
	name := msg.Text{ET: "Jõustumine {1}. päeval pärast avaldamist", EN: "Entry into force on day {1} after publication"}.With(n, 0)
	return Rule{def: statute(tsusAct, tsusSince, "", []RuleSpec{{
		Head:  law.Head{ID: law.ID(entryPrefix + strconv.Itoa(n)), ET: name.ET, EN: name.EN},
		Event: Published, Term: term, Kind: "state", Provision: "§ 135 lg 1",
	}})[0].compile()}, nil
}

const entryPrefix = "entry-into-force/"
