// SPDX-License-Identifier: MIT

package shredding

import (
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The regulation on the protection of state secrets (riigisaladuse ja salastatud välisteabe kaitse kord).

var rsvkkAct = acts.RSVKK()

// Secrecy is a level of state secrets (riigisaladuse tase). A later one is protected more closely. The zero Secrecy is
// unknown and refused everywhere.
type Secrecy uint8

// The levels of state secrets. Their order is not confirmed from the act; § 83 of the regulation agrees with it.
const (
	SecrecyRestricted   Secrecy = iota + 1 // piiratud
	SecrecyConfidential                    // konfidentsiaalne
	SecrecySecret                          // salajane
	SecrecyTopSecret                       // täiesti salajane
)

func (s Secrecy) known() bool { return secrecies.Known(s) }

// String returns the code of the level, such as "top-secret"; "" for one that is unknown.
func (s Secrecy) String() string { return secrecies.Code(s) }

// Text returns the name of the level; "" for one that is unknown.
func (s Secrecy) Text(tag language.Tag) string { return secrecies.Text(s, tag) }

// MarshalText writes the code of the level; nothing for the zero Secrecy.
func (s Secrecy) MarshalText() ([]byte, error) { return secrecies.Marshal(s) }

// UnmarshalText reads the code of a level, and no text as the zero Secrecy. After an error s is unchanged.
func (s *Secrecy) UnmarshalText(text []byte) error { return secrecies.Decode(text, s) }

// StateSecret is a carrier with a state secret that is to be destroyed (riigisaladuse teabekandja).
type StateSecret struct {
	Carrier Category   `json:"carrier"`
	Secrecy Secrecy    `json:"marking"`
	On      civil.Date `json:"on"`                         // day of the destruction
	Residue bool       `json:"residue_destroyed,omitzero"` // what the machine leaves of paper is then destroyed beyond recovery
	Bought  civil.Date `json:"machine_bought,omitzero"`    // day on which the shredder of paper was bought; zero: not known
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
	{SecrecyConfidential, SecrecyTopSecret, false, bySides("rsvkk-83.1", "§ 83 lg 1", 2*mm, 15*mm)},
	{SecrecyRestricted, SecrecyRestricted, false, bySides("rsvkk-83.2", "§ 83 lg 2", 4*mm, 40*mm)},
}

// rsvkk is § 83 over time. The first row that fits is the answer.
var rsvkk = dated.Series[[]secretRow]{
	{Since: rsvkkChange, Value: []secretRow{
		{SecrecyRestricted, SecrecyTopSecret, true, secretDemand(Paper, "rsvkk-83.3", "§ 83 lg 3", Limits{Area: 30 * mm2})},
		{SecrecySecret, SecrecyTopSecret, false, secretDemand(Paper, "rsvkk-83.1", "§ 83 lg 1", Limits{Area: 5 * mm2})},
		{SecrecyRestricted, SecrecyConfidential, false, secretDemand(Paper, "rsvkk-83.2", "§ 83 lg 2", Limits{Area: 10 * mm2})},
		{SecrecyRestricted, SecrecyTopSecret, false, secretDemand(HardDisk, "rsvkk-83.4", "§ 83 lg 4", Limits{Area: 10 * mm2})},
		{SecrecyRestricted, SecrecyTopSecret, false, secretDemand(Optical, "rsvkk-83.4", "§ 83 lg 4", Limits{Area: 5 * mm2})},
		{SecrecyRestricted, SecrecyTopSecret, false, secretDemand(Electronic, "rsvkk-83.4", "§ 83 lg 4", Limits{Area: 4 * mm2})},
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
	older(SecrecyRestricted, SecrecyRestricted, true, 4*mm, 40*mm, 30*mm2),
	older(SecrecyRestricted, SecrecyRestricted, false, 4*mm, 40*mm, 10*mm2),
	older(SecrecyConfidential, SecrecyTopSecret, true, 2*mm, 15*mm, 30*mm2),
	older(SecrecySecret, SecrecyTopSecret, false, 2*mm, 15*mm, 5*mm2),
	older(SecrecyConfidential, SecrecyConfidential, false, 2*mm, 15*mm, 10*mm2),
}

func older(least, most Secrecy, residue bool, a, b Length, area Area) secretRow {
	d := secretDemand(Paper, "rsvkk-138.1_8", "§ 138¹ lg 8", Limits{Sides: [2]Length{a, b}, Area: area})
	d.source = d.source.Doubting("that an older machine must still keep the older limits is the reading of this library")
	return secretRow{least, most, residue, d}
}

// Required returns what the regulation asks of the machine (riigisaladuse teabekandja hävitamine) on the day of the
// destruction.
//
// From 01.01.2008 to 04.06.2023, for paper only: pieces of 2×15 mm at most from confidential upward, and of 4×40 mm for
// restricted; both sides count. From 05.06.2023: paper 5 mm² from secret upward, 10 mm² below it, 30 mm² where the residue
// is destroyed afterwards; hard disks 10 mm², optical carriers 5 mm², solid-state memory 4 mm². Not even a tenth of the
// material may be larger. A shredder of paper bought before 05.06.2023 may be used until 30.04.2026 where it keeps the
// older limit or the newer one. Both ends are included.
//
// Errors: [law.ErrMissing] and [law.ErrUnknown] for the carrier, the secrecy or the day; [law.ErrNotPossible] for a carrier
// that the regulation leaves to an agreement with the authorities; [law.ErrPlaceholder]; [law.ErrInvalid] for a shredder
// bought after the day of the destruction; [law.ErrNotInForce] before 01.01.2008.
//
// Source: RSVKK § 83, § 138¹ lg 8.
func (s StateSecret) Required() (Requirement, error) {
	if err := s.Carrier.check(); err != nil {
		return Requirement{}, err
	}
	switch {
	case s.Secrecy == 0:
		return Requirement{}, refuse.Missing("marking")
	case !s.Secrecy.known():
		return Requirement{}, refuse.Unknown("marking", digits(int(s.Secrecy)), secrecies.Codes()...)
	}
	if !usual(s.On) {
		if err := refuse.Day("on", s.On); err != nil {
			return Requirement{}, err
		}
	}
	if !s.Bought.IsZero() && !usual(s.Bought) {
		if err := refuse.Given("machine_bought", s.Bought); err != nil {
			return Requirement{}, err
		}
	}
	if s.Bought.After(s.On) {
		return Requirement{}, refuse.Invalid("machine_bought", s.Bought.String(), textBoughtLater)
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
	return Requirement{}, refuse.New(law.ErrNotPossible, "rsvkk-83", s.Carrier.String(), textSilent)
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

// Check returns what is missing or cannot be so: the carrier, the secrecy, the day of the destruction, the day on which the
// shredder was bought. It is nil when there is nothing.
//
// Source: RSVKK § 83, § 138¹ lg 8.
func (s StateSecret) Check() []law.Finding { return stateSecretElements.Missing(&s) }

var stateSecretElements = element.Table[StateSecret]{Source: rsvkkAct, Rows: []element.Row[StateSecret]{
	{Clause: "rsvkk-83", Code: "secret.carrier", Provision: "§ 83", ET: "Teabekandja kategooria", EN: "The category of the carrier", Has: func(s *StateSecret) bool { return s.Carrier.known() }},
	{Clause: "rsvkk-83", Code: "secret.marking", Provision: "§ 83", ET: "Riigisaladuse tase", EN: "The level of the state secret", Has: func(s *StateSecret) bool { return s.Secrecy.known() }},
	{Clause: "rsvkk-83", Code: "secret.on", Provision: "§ 83", ET: "Hävitamise päev", EN: "The day of the destruction", Has: func(s *StateSecret) bool { return refuse.Day("", s.On) == nil }},
	{Clause: "rsvkk-138.1_8", Code: "secret.bought", Provision: "§ 138¹ lg 8", Sentence: true, ET: "Purustaja soetamise päev ei saa õige olla", EN: "The day on which the shredder was bought cannot be right", Has: func(s *StateSecret) bool {
		return !s.Bought.Placeholder() && !s.Bought.After(s.On)
	}},
}}

// StateSecretRecord is an act on the destruction of a state secret (hävitamisakt). It is kept for ten years at least.
//
// Source: RSVKK § 85, § 86.
type StateSecretRecord struct {
	Registered civil.Date `json:"registered"` // date of registration
	Number     string     `json:"number"`     // registration number
	Copy       string     `json:"copy"`       // number of the copy
	Count      int        `json:"count"`      // number of units
	Secrecy    Secrecy    `json:"marking"`
	By         []string   `json:"by"`      // who destroyed it
	Actions    []Action   `json:"actions"` // the method
	Basis      string     `json:"basis"`   // legal basis
}

// Check returns what is missing from the act: date and number of registration, number of the copy and of the units, the
// level, who destroyed it (two persons from confidential upward), the method and the legal basis. It is nil when nothing
// is. A day that stands for none is missing.
//
// Source: RSVKK § 85, § 86.
func (r StateSecretRecord) Check() []law.Finding { return stateSecretRecordElements.Missing(&r) }

var stateSecretRecordElements = element.Table[StateSecretRecord]{Source: rsvkkAct, Rows: []element.Row[StateSecretRecord]{
	{Clause: "rsvkk-86", Code: "act.registered", Provision: "§ 86", ET: "Registreerimise kuupäev", EN: "The date of registration", Has: func(r *StateSecretRecord) bool { return refuse.Day("", r.Registered) == nil }},
	{Clause: "rsvkk-86", Code: "act.number", Provision: "§ 86", ET: "Registreerimisnumber", EN: "The registration number", Has: func(r *StateSecretRecord) bool { return filled(r.Number) }},
	{Clause: "rsvkk-86", Code: "act.copy", Provision: "§ 86", ET: "Eksemplari number", EN: "The number of the copy", Has: func(r *StateSecretRecord) bool { return filled(r.Copy) }},
	{Clause: "rsvkk-86", Code: "act.count", Provision: "§ 86", ET: "Ühikute arv", EN: "The number of units", Has: func(r *StateSecretRecord) bool { return r.Count > 0 }},
	{Clause: "rsvkk-86", Code: "act.secrecy", Provision: "§ 85", Doubt: "how many persons are needed goes by the level", ET: "Riigisaladuse tase", EN: "The level of the state secret", Has: func(r *StateSecretRecord) bool { return r.Secrecy.known() }},
	{Clause: "rsvkk-86", Code: "act.by", Provision: "§ 86", ET: "Hävitaja nimi", EN: "The name of who destroyed it", Has: func(r *StateSecretRecord) bool { return persons(r.By) >= 1 }},
	{Clause: "rsvkk-85", Code: "act.second", Provision: "§ 85", ET: "Teise hävitaja nimi", EN: "The name of the second person", Has: func(r *StateSecretRecord) bool { return r.Secrecy == SecrecyRestricted || persons(r.By) >= 2 }},
	{Clause: "rsvkk-86", Code: "act.method", Provision: "§ 86", ET: "Hävitamise viis", EN: "The method", Has: func(r *StateSecretRecord) bool { return acted(r.Actions) }},
	{Clause: "rsvkk-86", Code: "act.basis", Provision: "§ 86", ET: "Õiguslik alus", EN: "The legal basis", Has: func(r *StateSecretRecord) bool { return filled(r.Basis) }},
}}
