// SPDX-License-Identifier: MIT

package shredding

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// OldLevel is a level of the older standard for paper, DIN 32757-1:1995 (vana standardi tase), from 1 to 5; "level 6" was
// an addition of the trade. It is not a [Level]: only a rule that names DIN 32757 takes it. The zero OldLevel is none.
//
// Source: DIN 32757-1:1995.
type OldLevel int8

// Successor returns the level of category P that is said to follow an old one; 0 for a level that is none. Level 4 is
// followed by P-5 and level 5 by P-6, because P-4 is new. It is a guide, not an equivalence: P-1 to P-3 allow larger
// pieces than the old levels 1 to 3 did.
//
// Source: DIN 32757-1:1995, DIN 66399-2.
func (l OldLevel) Successor() Level {
	if l < 1 || int(l) > len(din32757) {
		return 0
	}
	return din32757[l-1].Successor
}

// OldCell is one level of DIN 32757: strips of a width, or pieces of an area.
type OldCell struct {
	Level     OldLevel   `json:"din32757"`
	Strip     Length     `json:"strip,omitzero"` // of the widest strip; 0: strips are not allowed
	Area      Area       `json:"area"`           // of the largest piece
	Sides     [2]Length  `json:"sides,omitzero"` // that the standard names beside the area; 0: none
	Successor Level      `json:"level_number"`   // of category P
	Source    law.Source `json:"source"`
}

// Text returns what the level asks for: "strips ≤ 6 mm or ≤ 400 mm²".
func (c OldCell) Text(tag language.Tag) string {
	if c.Level == 0 {
		return ""
	}
	t := textAtMost.Put(comma(c.Area.String()))
	if c.Sides != [2]Length{} {
		t = textOldSides.Put(t, Cut{c.Sides[0], c.Sides[1]}.text())
	}
	if c.Strip != 0 {
		t = textOldStrip.Put(textAtMost.Put(comma(c.Strip.String())), t)
	}
	return t.In(tag)
}

// String returns the level and what it asks for, in English on one line.
func (c OldCell) String() string {
	if c.Level == 0 {
		return ""
	}
	return c.Source.String() + " " + c.Text(language.English)
}

// DIN32757 yields a copy of every level of the older standard. Three tables of it are in circulation; this one agrees with
// TTÜ p 9.16.2.
//
// Source: DIN 32757-1:1995.
func DIN32757() iter.Seq[OldCell] { return slices.Values(din32757[:]) }

func old(provision, doubt string) law.Source {
	s := acts.DIN32757().At(provision).Doubting("the standard was not read; three tables are in circulation; the successor is not confirmed")
	if doubt != "" {
		s = s.Doubting(doubt)
	}
	return s
}

var din32757 = [...]OldCell{
	{Level: 1, Strip: 12 * mm, Area: 1000 * mm2, Successor: 1, Source: old("nr 1", "")},
	{Level: 2, Strip: 6 * mm, Area: 400 * mm2, Successor: 2, Source: old("nr 2", "another table has 800 mm²")},
	{Level: 3, Strip: 2 * mm, Area: 240 * mm2, Sides: [2]Length{4 * mm, 60 * mm}, Successor: 3, Source: old("nr 3", "another table has 320 mm² (4×80)")},
	{Level: 4, Area: 30 * mm2, Sides: [2]Length{2 * mm, 15 * mm}, Successor: 5, Source: old("nr 4", "")},
	{Level: 5, Area: 48 * mm2 / 5, Sides: [2]Length{80, 12 * mm}, Successor: 6, Source: old("nr 5", "0.8×13 mm is told as well")},
}
