// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

var personal = map[string]classification.PersonalData{
	"ordinary": classification.Ordinary, "private-life": classification.PrivateLife, "sensitive": classification.Sensitive,
}

func ourShredding() dhstest.Shredding {
	carriers := map[string]shredding.Category{
		"paper": shredding.Paper, "optical-disc": shredding.Optical, "magnetic-tape": shredding.Magnetic, "floppy-disk": shredding.Magnetic,
		"usb-stick": shredding.Electronic, "ssd": shredding.Electronic, "microfilm": shredding.Film, "hard-disk": shredding.HardDisk,
	}
	cut := func(c dhstest.Cut) (shredding.Cut, error) {
		if c.Strip != "" {
			return shredding.ParseCut("strip " + c.Strip)
		}
		return shredding.ParseCut(strings.Join(c.Piece, "x"))
	}
	machine := func(s dhstest.Shredder, carrier shredding.Category) (m shredding.Machine, err error) {
		for letter, level := range s.Levels {
			category, err := shredding.ParseCategory(letter)
			if err != nil {
				return m, err
			}
			if m, err = m.With(shredding.Grade{Category: category, Level: shredding.Level(level)}); err != nil {
				return m, err
			}
		}
		if s.DIN32757 != 0 {
			if m, err = m.WithOld(shredding.OldLevel(s.DIN32757)); err != nil {
				return m, err
			}
		}
		if s.Cut.Strip == "" && s.Cut.Piece == nil {
			return m, nil
		}
		known, err := cut(s.Cut)
		if err != nil {
			return m, err
		}
		return m.WithCut(carrier, known)
	}
	satisfies := func(need shredding.Requirement, s dhstest.Shredder, carrier shredding.Category) (bool, error) {
		m, err := machine(s, carrier)
		if err != nil {
			return false, err
		}
		suits, err := shredding.Satisfies(m, need)
		return suits.OK(), err
	}
	return dhstest.Shredding{
		Level: func(category string, c dhstest.Cut) (int, error) {
			known, err := cut(c)
			if err != nil {
				return 0, err
			}
			of, err := shredding.ParseCategory(category)
			if err != nil {
				return 0, err
			}
			level, err := shredding.LevelOf(of, known, 0)
			return int(level), err
		},
		OldLevel: func(din32757 int) (int, error) { return int(shredding.OldLevel(din32757).Successor()), nil },
		Suffices: func(data, carrier string, s dhstest.Shredder) (bool, error) {
			need, err := shredding.TTURequired(carriers[carrier], personal[data])
			if err != nil {
				return false, err
			}
			return satisfies(need, s, carriers[carrier])
		},
		StateSecret: func(s dhstest.StateSecret, c dhstest.Cut, on civil.Date) (bool, error) {
			need, err := shredding.StateSecret{
				Carrier: carriers[s.Carrier], On: on, Residue: s.ResidueDestroyed, Bought: s.MachineBought,
				Secrecy: map[string]shredding.Secrecy{
					"restricted": shredding.SecrecyRestricted, "confidential": shredding.SecrecyConfidential,
					"secret": shredding.SecrecySecret, "top-secret": shredding.SecrecyTopSecret,
				}[s.Marking],
			}.Required()
			if err != nil {
				return false, err
			}
			return satisfies(need, dhstest.Shredder{Cut: c}, carriers[s.Carrier])
		},
		DestroyFrom: func(needUntil, periodUntil civil.Date) (civil.Date, error) {
			p, err := shredding.TTUCarrier{
				Category: shredding.Paper, Data: classification.Ordinary, NeedUntil: needUntil, KeepUntil: periodUntil,
			}.Plan(civil.MustParse("2050-01-01"))
			return p.DestroyFrom(), err
		},
		Erases: func(carrier, method, din33858 string) (bool, error) {
			var level shredding.EraserLevel
			if din33858 != "" {
				var err error
				if level, err = shredding.ParseEraserLevel(din33858); err != nil {
					return false, err
				}
			}
			how := map[string]shredding.Action{"software": shredding.EraseBySoftware, "magnetic-eraser": shredding.EraseMagnetically}[method]
			d, err := shredding.TTUErasure(carriers[carrier], how, level)
			return d.Verdict() == law.Allowed, err
		},
	}
}
