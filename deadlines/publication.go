package deadlines

import (
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Entry into force of what is published (jõustumine).

var constitution = law.Source{
	Act: "PS", Provision: "§ 108", Ref: "RT 1992, 26, 349",
	Doubt: "held earlier than TsÜS, which counts it; not verified",
}

var publication = []rule{{
	id: "ps-108", event: Published, kind: state,
	name:     msg.Text{ET: "Seaduse jõustumine", EN: "Entry into force of a law"},
	versions: dated.Since(tsusSince, version{term: Calendric(civil.Days(10)), source: constitution}),
}}

// LawInForce is the day on which a law that names no other comes into force (seaduse jõustumine): the tenth day after
// its publication in Riigi Teataja. It does not move off a day off.
//
// Source: PS § 108.
func LawInForce() Rule { return named("ps-108") }

// EntryIntoForce is the day on which an act comes into force (jõustumine) that says itself "on the n-th day after
// publication": the day of publication is not counted, and the end does not move off a day off. Its id is
// "entry-into-force/n", which [ByID] reads. Errors: [ErrTerm] for an n below 1 or absurdly large.
//
// Source: TsÜS § 135 lg 1.
func EntryIntoForce(n int) (Rule, error) {
	term := Calendric(civil.Days(n))
	if !term.valid() {
		return Rule{}, &Error{Kind: ErrTerm, Value: term.name()}
	}
	return Rule{def: &rule{
		id: law.ID(entryPrefix + strconv.Itoa(n)), event: Published, kind: state,
		name:     msg.Text{ET: "Jõustumine {1}. päeval pärast avaldamist", EN: "Entry into force on day {1} after publication"}.With(n, 0),
		versions: dated.Since(tsusSince, version{term: term, source: tsus.start}),
	}}, nil
}

const entryPrefix = "entry-into-force/"
