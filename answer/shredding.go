// SPDX-License-Identifier: MIT

package answer

import (
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

var shreddingQuestions = []question{
	row("shredder-level", "Millisele DIN 66399 tasemele lõige vastab?", "Which level of DIN 66399 does a cut keep?", shredderLevel),
	row("old-level", "Milline tase vastab DIN 32757 tasemele?", "Which level answers to one of DIN 32757?", oldLevel),
	row("shredder", "Kas purustaja sobib isikuandmetega teabekandjale?", "Does a machine suit a carrier of personal data?", shredder),
	row("state-secret", "Kas lõige sobib riigisaladuse teabekandjale?", "Does a cut suit a carrier of state secrets?", stateSecret),
	row("carrier-destruction", "Mis päevast võib teabekandja hävitada?", "From which day may a carrier be destroyed?", carrierDestruction),
	row("erasure", "Kas andmed kustutatakse turvaliselt?", "Are data erased securely?", erasure),
}

// carriers are the kinds of carriers by the category of DIN 66399 to which they belong.
type carriers struct{}

func (carriers) table() map[string]shredding.Category {
	return map[string]shredding.Category{
		"paper": shredding.Paper, "optical-disc": shredding.Optical, "magnetic-tape": shredding.Magnetic, "floppy-disk": shredding.Magnetic,
		"usb-stick": shredding.Electronic, "ssd": shredding.Electronic, "microfilm": shredding.Film, "hard-disk": shredding.HardDisk,
	}
}

// personalData are the kinds of personal data.
type personalData struct{}

func (personalData) table() map[string]classification.PersonalData {
	return map[string]classification.PersonalData{
		"ordinary": classification.Ordinary, "private-life": classification.PrivateLife, "sensitive": classification.Sensitive,
	}
}

type cut struct {
	Strip string   `json:"strip,omitempty" doc:"the width of a strip in millimetres, in decimal: 0.78"`
	Piece []string `json:"piece,omitempty" doc:"the two sides of a piece in millimetres, in either order"`
}

func (c cut) ours() (known shredding.Cut, err error) {
	if (c.Strip == "") == (c.Piece == nil) {
		return known, refuse.Invalid("cut", "", msg.Text{ET: "Lõige on kas riba või tükk", EN: "a cut is a strip or a piece"})
	}
	if c.Strip != "" {
		return shredding.ParseCut("strip " + c.Strip)
	}
	return shredding.ParseCut(strings.Join(c.Piece, "x"))
}

type shredderLevelInput struct {
	head
	Category string `json:"category" doc:"P, F, O, T, H or E"`
	Cut      cut    `json:"cut" doc:"what the machine makes"`
}

type levelNumber struct {
	LevelNumber int `json:"level_number" doc:"the highest level that is kept; 0: none"`
}

func shredderLevel(in *shredderLevelInput, _ *collector) (a levelNumber, err error) {
	known, err := in.Cut.ours()
	if err != nil {
		return a, err
	}
	category, err := shredding.ParseCategory(in.Category)
	if err != nil {
		return a, err
	}
	level, err := shredding.LevelOf(category, known, 0)
	return levelNumber{int(level)}, err
}

type oldLevelInput struct {
	head
	DIN32757 int `json:"din32757" doc:"the level of DIN 32757, 1 to 5"`
}

func oldLevel(in *oldLevelInput, _ *collector) (a levelNumber, err error) {
	if err := level("din32757", in.DIN32757, 5); err != nil {
		return a, err
	}
	return levelNumber{int(shredding.OldLevel(in.DIN32757).Successor())}, nil
}

// level refuses a number that no level of a standard has, before a type of fewer bits makes another of it.
func level(at string, n, most int) error {
	if n >= 1 && n <= most {
		return nil
	}
	return refuse.Invalid(at, strconv.Itoa(n), msg.Text{ET: "Tase on 1–{1}", EN: "a level is 1 to {1}"}.With(most, 0))
}

type shredderInput struct {
	head
	Data     one[classification.PersonalData, personalData] `json:"data" doc:"what the personal data are"`
	Carrier  one[shredding.Category, carriers]              `json:"carrier" doc:"what is destroyed"`
	Levels   levels                                         `json:"machine,omitzero" doc:"the levels of DIN 66399 on its plate, by category"`
	DIN32757 int                                            `json:"din32757,omitempty" doc:"the level of DIN 32757 on its plate"`
	Cut      cut                                            `json:"cut,omitzero" doc:"what it makes; where it is known, it decides"`
}

// levels are the levels by category; 0: none stated.
type levels struct {
	P int `json:"P,omitempty"`
	F int `json:"F,omitempty"`
	O int `json:"O,omitempty"`
	T int `json:"T,omitempty"`
	H int `json:"H,omitempty"`
	E int `json:"E,omitempty"`
}

func shredder(in *shredderInput, c *collector) (a satisfied, err error) {
	need, err := shredding.TTURequired(in.Carrier.is, in.Data.is)
	if err != nil {
		return a, err
	}
	machine, err := in.machine(in.Carrier.is)
	if err != nil {
		return a, err
	}
	return suits(machine, need, c)
}

func suits(machine shredding.Machine, need shredding.Requirement, c *collector) (a satisfied, err error) {
	s, err := shredding.Satisfies(machine, need)
	if err != nil {
		return a, err
	}
	c.why(s.Steps())
	return satisfied{s.OK()}, nil
}

func (in *shredderInput) machine(carrier shredding.Category) (m shredding.Machine, err error) {
	l := in.Levels
	for _, of := range []struct {
		category shredding.Category
		level    int
	}{{shredding.Paper, l.P}, {shredding.Film, l.F}, {shredding.Optical, l.O}, {shredding.Magnetic, l.T}, {shredding.HardDisk, l.H}, {shredding.Electronic, l.E}} {
		if of.level != 0 {
			if err := level("machine."+of.category.String(), of.level, 7); err != nil {
				return m, err
			}
			if m, err = m.With(shredding.Grade{Category: of.category, Level: shredding.Level(of.level)}); err != nil {
				return m, err
			}
		}
	}
	if in.DIN32757 != 0 {
		if err := level("din32757", in.DIN32757, 5); err != nil {
			return m, err
		}
		if m, err = m.WithOld(shredding.OldLevel(in.DIN32757)); err != nil {
			return m, err
		}
	}
	if in.Cut.Strip == "" && in.Cut.Piece == nil {
		return m, nil
	}
	known, err := in.Cut.ours()
	if err != nil {
		return m, err
	}
	return m.WithCut(carrier, known)
}

type stateSecretInput struct {
	head
	Marking          one[shredding.Secrecy, secrecies] `json:"marking" doc:"the level of secrecy"`
	Carrier          one[shredding.Category, carriers] `json:"carrier" doc:"what is destroyed"`
	Cut              cut                               `json:"cut" doc:"what the machine makes"`
	ResidueDestroyed bool                              `json:"residue_destroyed,omitempty" doc:"what the shredder leaves is then destroyed beyond recovery"`
	MachineBought    civil.Date                        `json:"machine_bought,omitzero" doc:"the day on which the machine was bought; without it the sizes in force on the day bind it"`
	On               civil.Date                        `json:"on" doc:"the day of the destruction"`
}

type secrecies struct{}

func (secrecies) table() map[string]shredding.Secrecy {
	return map[string]shredding.Secrecy{
		"restricted": shredding.SecrecyRestricted, "confidential": shredding.SecrecyConfidential,
		"secret": shredding.SecrecySecret, "top-secret": shredding.SecrecyTopSecret,
	}
}

func stateSecret(in *stateSecretInput, c *collector) (a satisfied, err error) {
	carrier := in.Carrier.is
	need, err := shredding.StateSecret{Carrier: carrier, On: in.On, Residue: in.ResidueDestroyed, Bought: in.MachineBought, Secrecy: in.Marking.is}.Required()
	if err != nil {
		return a, err
	}
	known, err := in.Cut.ours()
	if err != nil {
		return a, err
	}
	machine, err := shredding.Machine{}.WithCut(carrier, known)
	if err != nil {
		return a, err
	}
	return suits(machine, need, c)
}

type carrierDestructionInput struct {
	head
	NeedUntil   civil.Date `json:"need_until,omitzero" doc:"the last day on which it is needed; without it the need goes on"`
	PeriodUntil civil.Date `json:"period_until,omitzero" doc:"the last day of the retention period; without it there is none"`
}

type carrierDestructionAnswer struct {
	DestroyFrom civil.Date `json:"destroy_from,omitzero" doc:"the first day of destruction"`
	Never       bool       `json:"never,omitempty" doc:"there is no such day"`
}

func carrierDestruction(in *carrierDestructionInput, _ *collector) (a carrierDestructionAnswer, err error) {
	plan, err := shredding.TTUCarrier{
		Category: shredding.Paper, Data: classification.Ordinary, NeedUntil: in.NeedUntil, KeepUntil: in.PeriodUntil,
	}.Plan(farDay)
	return carrierDestructionAnswer{plan.DestroyFrom(), err == nil && plan.DestroyFrom().IsZero()}, err
}

// farDay is a day on which a carrier that may ever be destroyed may be.
var farDay = civil.Must(2199, 1, 1)

type erasureInput struct {
	head
	Carrier  one[shredding.Category, carriers] `json:"carrier" doc:"what is erased"`
	Method   one[shredding.Action, erasures]   `json:"method" doc:"how"`
	DIN33858 string                            `json:"din33858,omitempty" doc:"the level of the eraser, such as A3"`
}

type erasures struct{}

// Deleting files erases nothing.
func (erasures) table() map[string]shredding.Action {
	return map[string]shredding.Action{"software": shredding.EraseBySoftware, "magnetic-eraser": shredding.EraseMagnetically, "deletion": 0}
}

func erasure(in *erasureInput, c *collector) (a satisfied, err error) {
	if in.Method.is == 0 {
		return a, nil
	}
	var level shredding.EraserLevel
	if in.DIN33858 != "" {
		if level, err = shredding.ParseEraserLevel(in.DIN33858); err != nil {
			return a, err
		}
	}
	d, err := shredding.TTUErasure(in.Carrier.is, in.Method.is, level)
	c.because(d.Why())
	return satisfied{d.Verdict() == law.Allowed}, err
}
