package shredding

import (
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/law"
)

// The regulation on the protection of state secrets (riigisaladuse ja salastatud välisteabe kaitse kord).

var rsvkkAct = law.Source{
	Act: "RSVKK", Ref: "VV 20.12.2007 määrus nr 262", URL: "https://www.riigiteataja.ee/akt/122012026007",
}

// Secrecy is a level of state secrets (riigisaladuse tase), from restricted to top secret; a later one is the more closely
// protected. The zero Secrecy is unknown, and every function refuses it.
type Secrecy uint8

// The levels of state secrets. That they stand in this order is not confirmed from the act; § 83 of the regulation agrees.
const (
	Restricted   Secrecy = iota + 1 // piiratud
	Confidential                    // konfidentsiaalne
	Secret                          // salajane
	TopSecret                       // täiesti salajane
)

func (s Secrecy) known() bool { return Restricted <= s && s <= TopSecret }

// Text returns the name of the level; "" for an unknown one.
func (s Secrecy) Text(tag language.Tag) string {
	if !s.known() {
		return ""
	}
	return secrecies[s].In(tag)
}

// StateSecret is a carrier with a state secret that is to be destroyed.
type StateSecret struct {
	Carrier Category
	Secrecy Secrecy
	On      civil.Date // day of the destruction
	Residue bool       // what the machine leaves of paper is then destroyed beyond recovery
	Bought  civil.Date // day on which the shredder of paper was bought; zero: not known
}

// secretRow is what the regulation asks for a carrier and a span of levels.
type secretRow struct {
	least, most Secrecy
	residue     bool
	demand      demand
}

func secretDemand(c Category, id law.ID, provision string, l Limits) demand {
	return demand{id: id, source: rsvkkAct.At(provision), carrier: c, limits: l}
}

// bySides is a limit of the older text, for paper.
func bySides(id law.ID, provision string, a, b Length) demand {
	d := secretDemand(Paper, id, provision, Limits{Sides: [2]Length{a, b}})
	d.source.URL = "https://www.riigiteataja.ee/akt/127082022006"
	return d
}

// coarse are the limits for paper until 04.06.2023.
var coarse = []secretRow{
	{Confidential, TopSecret, false, bySides("rsvkk-83.1", "§ 83 lg 1", 2*mm, 15*mm)},
	{Restricted, Restricted, false, bySides("rsvkk-83.2", "§ 83 lg 2", 4*mm, 40*mm)},
}

// rsvkk is § 83 over time. The first row that fits is the answer.
var rsvkk = dated.Series[[]secretRow]{
	{Since: rsvkkChange, Value: []secretRow{
		{Restricted, TopSecret, true, secretDemand(Paper, "rsvkk-83.3", "§ 83 lg 3", Limits{Area: 30 * mm2})},
		{Secret, TopSecret, false, secretDemand(Paper, "rsvkk-83.1", "§ 83 lg 1", Limits{Area: 5 * mm2})},
		{Restricted, Confidential, false, secretDemand(Paper, "rsvkk-83.2", "§ 83 lg 2", Limits{Area: 10 * mm2})},
		{Restricted, TopSecret, false, secretDemand(HardDisk, "rsvkk-83.4", "§ 83 lg 4", Limits{Area: 10 * mm2})},
		{Restricted, TopSecret, false, secretDemand(Optical, "rsvkk-83.4", "§ 83 lg 4", Limits{Area: 5 * mm2})},
		{Restricted, TopSecret, false, secretDemand(Electronic, "rsvkk-83.4", "§ 83 lg 4", Limits{Area: 4 * mm2})},
	}},
	{Since: civil.Must(2008, time.January, 1), Until: rsvkkChange.AddDays(-1), Value: coarse},
}

var (
	rsvkkChange     = civil.Must(2023, time.June, 5)
	transitionUntil = civil.Must(2026, time.April, 30)
)

// transitional are the limits for a shredder of paper that was bought before the change: what meets the newer limit meets
// the regulation whatever its age, and what does not may still be used by the older one.
var transitional = []secretRow{
	older(Restricted, Restricted, true, 4*mm, 40*mm, 30*mm2),
	older(Restricted, Restricted, false, 4*mm, 40*mm, 10*mm2),
	older(Confidential, TopSecret, true, 2*mm, 15*mm, 30*mm2),
	older(Secret, TopSecret, false, 2*mm, 15*mm, 5*mm2),
	older(Confidential, Confidential, false, 2*mm, 15*mm, 10*mm2),
}

func older(least, most Secrecy, residue bool, a, b Length, area Area) secretRow {
	d := secretDemand(Paper, "rsvkk-138.1_8", "§ 138¹ lg 8", Limits{Sides: [2]Length{a, b}, Area: area})
	d.source = d.source.Doubting("that an older machine must still keep the older limits is the reading of this library")
	return secretRow{least, most, residue, d}
}

// Required returns what the regulation asks of the machine (riigisaladuse teabekandja hävitamine), by the day of the
// destruction.
//
// From 01.01.2008 through 04.06.2023, paper only: pieces of 2×15 mm from confidential up, 4×40 mm for restricted; both
// sides count. From 05.06.2023: paper 5 mm² from secret up, 10 mm² below, 30 mm² where the residue is destroyed after it;
// hard disks 10 mm², optical carriers 5 mm², solid-state memory 4 mm². None of them may be passed by a tenth of the
// material. A shredder of paper bought before 05.06.2023 may be used through 30.04.2026 where it keeps the older limit or
// the newer one.
//
// Errors: [ErrCategory]; [ErrSecrecy]; [ErrSilent] for a carrier that the regulation leaves to an agreement with the
// authorities; [ErrPlaceholder] for a day that other systems write for none; [civil.ErrNoSuchDay] without a day of destruction; law.ErrNotInForce before 01.01.2008.
//
// Source: RSVKK § 83, § 138¹ lg 8.
func (s StateSecret) Required() (Requirement, error) {
	if err := s.Carrier.check(); err != nil {
		return Requirement{}, err
	}
	if !s.Secrecy.known() {
		return Requirement{}, refuse(ErrSecrecy, digits(int(s.Secrecy)))
	}
	if s.On.IsZero() {
		return Requirement{}, noDay("day of destruction")
	}
	if err := given("On", s.On); err != nil {
		return Requirement{}, err
	}
	if err := given("Bought", s.Bought); err != nil {
		return Requirement{}, err
	}
	rows := rsvkk.On(s.On)
	if rows == nil {
		return Requirement{}, rsvkk.Refuse("rsvkk-83", s.On)
	}
	if !s.Bought.IsZero() && s.Bought.Before(rsvkkChange) && !s.On.Before(rsvkkChange) && !s.On.After(transitionUntil) {
		if r := pick(transitional, s); r.d != nil {
			return r, nil
		}
	}
	if r := pick(*rows, s); r.d != nil {
		return r, nil
	}
	return Requirement{}, refuse(ErrSilent, rsvkkAct.At("§ 83").String()+" "+s.Carrier.String())
}

// pick returns the first row that fits.
func pick(rows []secretRow, s StateSecret) Requirement {
	for i := range rows {
		r := &rows[i]
		if r.demand.carrier == s.Carrier && r.least <= s.Secrecy && s.Secrecy <= r.most && (!r.residue || s.Residue) {
			return Requirement{&r.demand}
		}
	}
	return Requirement{}
}
