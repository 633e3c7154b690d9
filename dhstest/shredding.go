// SPDX-License-Identifier: MIT

package dhstest

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Shredding are the functions of the system under test that say how carriers of data are destroyed. A carrier is "paper",
// "optical-disc", "magnetic-tape", "floppy-disk", "usb-stick", "ssd", "microfilm" or "hard-disk".
type Shredding struct {
	// Level returns the highest level of a category of DIN 66399 that a cut keeps; 0: none.
	Level func(category string, cut Cut) (int, error)
	// OldLevel returns the level of category P that answers to a level of DIN 32757.
	OldLevel func(din32757 int) (int, error)
	// Suffices reports whether a machine may destroy a carrier of personal data: "ordinary", "private-life", "sensitive".
	Suffices func(data, carrier string, machine Shredder) (bool, error)
	// StateSecret reports whether a cut is allowed for a carrier of state secrets on a day.
	StateSecret func(secret StateSecret, cut Cut, on civil.Date) (bool, error)
	// DestroyFrom returns the first day of destruction, given the last days of the need and of the retention period; a zero
	// day is none, and the zero answer: never.
	DestroyFrom func(needUntil, periodUntil civil.Date) (civil.Date, error)
	// Erases reports whether a method ("software", "magnetic-eraser", "deletion") erases a carrier securely; din33858 is
	// the eraser's level, such as "A3", or "".
	Erases func(carrier, method, din33858 string) (bool, error)
}

// Cut is what a shredder makes, in millimetres in decimal ("0.78", for binary fractions miss the limits): a strip of a
// width, or a piece of two sides in either order. The zero Cut is not known.
type Cut struct {
	Strip string   `json:"strip,omitempty"` // width
	Piece []string `json:"piece,omitempty"` // two sides
}

// Shredder is what is known of a machine.
type Shredder struct {
	Levels   map[string]int `json:"machine,omitempty"`  // of DIN 66399, by category: "P", "O", "T", "E", "F", "H"
	DIN32757 int            `json:"din32757,omitempty"` // 0: none stated
	Cut      Cut            `json:"cut,omitzero"`       // where it is known, it decides
}

// StateSecret is a carrier of state secrets and how it is to be destroyed.
type StateSecret struct {
	Marking          string     `json:"marking"`                 // "restricted", "confidential", "secret", "top-secret"
	Carrier          string     `json:"carrier"`                 // as in [Shredding]
	ResidueDestroyed bool       `json:"residue_destroyed"`       // what the shredder leaves is then destroyed beyond recovery
	MachineBought    civil.Date `json:"machine_bought,omitzero"` // zero: the sizes in force on the day bind it
}

func (s Shredding) trials() iter.Seq[trial] { return trials("shredding", s.checks) }

type shreddingCase struct {
	asked
	Shredder
	StateSecret
	Data, Method, DIN33858 string
	On                     civil.Date
	LevelNumber            int        `json:"level_number"`
	NeedUntil              civil.Date `json:"need_until"`
	PeriodUntil            civil.Date `json:"period_until"`
	DestroyFrom            civil.Date `json:"destroy_from"`
	Satisfied              bool
	Never                  bool // there is no first day
}

func (s Shredding) checks(c shreddingCase) []check {
	switch c.What {
	case "shredder-level":
		return ask("Level", s.Level != nil, list(c.Category, facts(c.Cut)), c.LevelNumber, "", func() (int, error) {
			return s.Level(c.Category, c.Cut)
		})
	case "old-level":
		return ask("OldLevel", s.OldLevel != nil, list(c.DIN32757), c.LevelNumber, "", func() (int, error) { return s.OldLevel(c.DIN32757) })
	case "shredder":
		input := list(c.Data, c.Carrier, facts(c.Shredder))
		return ask("Suffices", s.Suffices != nil, input, c.Satisfied, "", func() (bool, error) {
			return s.Suffices(c.Data, c.Carrier, c.Shredder)
		})
	case "state-secret":
		input := list(facts(c.StateSecret), facts(c.Cut), c.On)
		return ask("StateSecret", s.StateSecret != nil, input, c.Satisfied, c.Refused, func() (bool, error) {
			return s.StateSecret(c.StateSecret, c.Cut, c.On)
		})
	case "carrier-destruction":
		input := list("need "+show(c.NeedUntil), "period "+show(c.PeriodUntil))
		return ask("DestroyFrom", s.DestroyFrom != nil, input, c.DestroyFrom, "", func() (civil.Date, error) {
			return s.DestroyFrom(c.NeedUntil, c.PeriodUntil)
		})
	}
	return ask("Erases", s.Erases != nil, list(c.Carrier, c.Method, c.DIN33858), c.Satisfied, "", func() (bool, error) {
		return s.Erases(c.Carrier, c.Method, c.DIN33858)
	})
}
