// SPDX-License-Identifier: MIT

package shredding_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

func machine(t testing.TB, s string) shredding.Machine {
	m, _, err := shredding.ParseMachine(s)
	require.NoError(t, err, s)
	return m
}

func satisfies(t testing.TB, m string, need shredding.Requirement) shredding.Suitability {
	v, err := shredding.Satisfies(machine(t, m), need)
	require.NoError(t, err)
	var last law.Step
	n := 0
	for step := range v.Steps() {
		last, n = step, n+1
		assert.NotEmpty(t, step.Source.String())
		assert.NotEqual(t, step.Text(language.Estonian), step.Text(language.English))
	}
	assert.Equal(t, 3, n)
	assert.Equal(t, last, v.Why())
	failed := slices.ContainsFunc(v.Findings(), func(f law.Finding) bool { return f.Severity == law.Required })
	assert.Equal(t, v.OK(), !failed, "a finding that is no advice where it fails, and only there")
	if failed {
		assert.Equal(t, "machine."+last.Code, v.Findings()[0].Code, "the last step is the answer")
	}
	for range v.Steps() {
		break
	}
	return v
}

func day(s string) civil.Date { return civil.MustParse(s) }

func TestTTUMachines(t *testing.T) {
	const (
		ordinary  = classification.Ordinary
		private   = classification.PrivateLife
		sensitive = classification.Sensitive
	)
	check := func(t *testing.T, c shredding.Category, data classification.PersonalData, id law.ID, cases map[string]bool) {
		need, err := shredding.TTURequired(c, data)
		require.NoError(t, err)
		assert.Equal(t, id, need.Clause())
		assert.Contains(t, string(must(json.Marshal(need))), `"carrier":"`+c.String()+`"`)
		assert.Equal(t, "TTÜ p "+string(id[len("ttu-"):]), need.Source().String())
		for m, want := range cases {
			assert.Equal(t, want, satisfies(t, m, need).OK(), "%s: %s", id, m)
		}
	}
	t.Run("ttu-9.16.1", func(t *testing.T) {
		check(t, shredding.Paper, ordinary, "ttu-9.16.1", map[string]bool{
			"P-1": false, "P-2": true, "P-3": true, "P-7": true, "O-7": false, "DIN 663997 P2": true,
			"DIN 32757 nr 1": false, "DIN 32757 nr 2": true, "DIN 32757 nr 3": true, "P-1; DIN 32757 nr 2": true,
			"riba 6 mm": true, "riba 6,01 mm": false, "riba 6,1 mm": false, "P-2; riba 6,1 mm": false, "P-1; riba 6 mm": true,
			"P-2; 20x40": true, "20x40": true, "20x40,01": false, "P-2; 20x41": false, "6x297": true, "DIN 32757 nr 2; riba 7": false,
			"O: 1x1": false, "DIN 32757 nr 2; O-1": true,
		})
		need, _ := shredding.TTURequired(shredding.Paper, ordinary)
		assert.Equal(t, shredding.Limits{Level: 2, Old: 2, Strip: 6 * mm}, need.Limits())
		assert.Equal(t, []string{"below.bsi", "below.din"}, codes(need.Findings()))
		for _, f := range need.Findings() {
			assert.Equal(t, law.ID("ttu-9.16.1"), f.Clause)
			assert.Equal(t, law.Advised, f.Severity)
		}
		assert.Equal(t, "Nõutav tase on vähemalt P-2 või DIN 32757 nr 2; riba laius kuni 6 mm", need.Text(language.Estonian))
	})
	t.Run("ttu-9.16.2", func(t *testing.T) {
		for _, data := range []classification.PersonalData{private, sensitive} {
			check(t, shredding.Paper, data, "ttu-9.16.2", map[string]bool{
				"P-2": false, "P-3": true, "P-4": true, "DIN 32757 nr 2": false, "DIN 32757 nr 3": true, "DIN 32757 nr 4": true,
				"riba 2 mm": true, "riba 2,01 mm": false, "riba 2,1": false, "P-3; riba 2,1": false,
				"4x60": true, "60x4": true, "4x61": false, "4x60,01": false, "4,01x60": false, "5x40": false, "P-3; 4x80": false, "P-3; 4x60": true,
				"P-2; 4x60": true, "2x297": true, "2,01x297": false, "4x40": true, "T-7": false,
			})
		}
		need, _ := shredding.TTURequired(shredding.Paper, sensitive)
		assert.Equal(t, shredding.Limits{Level: 3, Old: 3, Strip: 2 * mm, Sides: [2]shredding.Length{4 * mm, 60 * mm}}, need.Limits())
		assert.Nil(t, need.Findings())
	})
	carriers := []shredding.Category{shredding.Film, shredding.Optical, shredding.Magnetic, shredding.HardDisk, shredding.Electronic}
	t.Run("ttu-9.16.3", func(t *testing.T) {
		for _, c := range carriers {
			check(t, c, ordinary, "ttu-9.16.3", map[string]bool{
				c.String() + "-1": false, c.String() + "-2": true, c.String() + "-3": true, "P-7": false, "DIN 32757 nr 5": false,
			})
			need, _ := shredding.TTURequired(c, ordinary)
			want := []string{"below.bsi", "below.din"}
			if c == shredding.Film || c == shredding.Magnetic {
				want = want[1:] // the baseline does not name them
			}
			assert.Equal(t, want, codes(need.Findings()), c.String())
		}
		check(t, shredding.Optical, ordinary, "ttu-9.16.3", map[string]bool{"O: 20x40": true, "O: 20x40,01": false, "O-2; O: 20x41": false, "O: riba 1": false})
		check(t, shredding.Electronic, ordinary, "ttu-9.16.3", map[string]bool{"E: 4x40": true, "E: 4x41": false, "E: riba 1": false, "E-2; E: riba 1": true, "E-1; E: 4x40": true, "E-1; E: 4x41": false})
		check(t, shredding.HardDisk, ordinary, "ttu-9.16.3", map[string]bool{"H: 1x1": false, "H-2; H: 40x60": true})
		need, _ := shredding.TTURequired(shredding.HardDisk, ordinary)
		assert.Equal(t, "machine.cut.state", satisfies(t, "H: 1x1", need).Findings()[0].Code, "damaged is no size")
		assert.Equal(t, "Tase H-2 nõuab teabekandja seisundit (nt deformeeritud), mida lõike suurus 1×1 mm ei taga", satisfies(t, "H: 1x1", need).Findings()[0].Text(language.Estonian))
		need, _ = shredding.TTURequired(shredding.Optical, ordinary)
		assert.Equal(t, "machine.cut.coarse", satisfies(t, "O: 20x41", need).Findings()[0].Code)
	})
	t.Run("ttu-9.16.4", func(t *testing.T) {
		for _, c := range carriers {
			for _, data := range []classification.PersonalData{private, sensitive} {
				check(t, c, data, "ttu-9.16.4", map[string]bool{c.String() + "-2": false, c.String() + "-3": true, c.String() + "-4": true, "P-7": false})
				need, _ := shredding.TTURequired(c, data)
				assert.Nil(t, need.Findings())
			}
		}
		check(t, shredding.Optical, sensitive, "ttu-9.16.4", map[string]bool{"O: 4x40": true, "O: 4x40,01": false})
		check(t, shredding.Magnetic, sensitive, "ttu-9.16.4", map[string]bool{"T: 4x80": true, "T: 4x80,01": false})
	})
	t.Run("refused", func(t *testing.T) {
		_, err := shredding.TTURequired(0, ordinary)
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = shredding.TTURequired(7, ordinary)
		assert.ErrorIs(t, err, law.ErrUnknown)
		for data, kind := range map[classification.PersonalData]error{0: law.ErrMissing, 4: law.ErrUnknown} {
			_, err = shredding.TTURequired(shredding.Paper, data)
			assert.ErrorIs(t, err, kind)
		}
		need, _ := shredding.TTURequired(shredding.Paper, ordinary)
		_, err = shredding.Satisfies(shredding.Machine{}, need)
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = shredding.Satisfies(machine(t, "P-7"), shredding.Requirement{})
		assert.ErrorIs(t, err, law.ErrMissing)
		assert.False(t, shredding.Suitability{}.OK())
		assert.Len(t, shredding.Suitability{}.Findings(), 1)
	})
	t.Run("label", func(t *testing.T) {
		need, _ := shredding.TTURequired(shredding.Paper, ordinary)
		assert.Equal(t, "Tase P-1 on madalam kui nõutav P-2", satisfies(t, "P-1", need).Findings()[0].Text(language.Estonian))
		need, _ = shredding.TTURequired(shredding.Paper, sensitive)
		v := satisfies(t, "P-4; 4x60", need) // 240 mm² is P-3
		assert.True(t, v.OK())
		assert.Equal(t, []string{"machine.label"}, codes(v.Findings()))
		assert.Equal(t, [2]int{4, 3}, v.Findings()[0].Numbers)
		assert.Nil(t, satisfies(t, "P-4; 4x40", need).Findings(), "as stated")
		assert.Nil(t, satisfies(t, "P-3; 4x40", need).Findings(), "better than stated")
		need, _ = shredding.TTURequired(shredding.Electronic, sensitive)
		assert.Nil(t, satisfies(t, "E-3; E: riba 1", need).Findings(), "a size tells nothing of a level that is a state")
	})
}

// TestLevelsAtLeast: a machine that satisfies a level satisfies every requirement of a lower one of its category.
func TestLevelsAtLeast(t *testing.T) {
	for c := range shredding.Categories() {
		for _, data := range []classification.PersonalData{1, 2, 3} {
			need := must(shredding.TTURequired(c, data))
			met := false
			for l := shredding.Level(1); l <= 7; l++ {
				m := must(shredding.Machine{}.With(shredding.Grade{c, l}))
				v := must(shredding.Satisfies(m, need))
				assert.False(t, met && !v.OK(), "%s-%d", c, l)
				assert.Equal(t, l >= need.Limits().Level, v.OK())
				met = met || v.OK()
			}
		}
	}
	// And whatever cut satisfies the rule for sensitive data satisfies that for ordinary data.
	ordinary, sensitive := must(shredding.TTURequired(shredding.Paper, classification.Ordinary)), must(shredding.TTURequired(shredding.Paper, classification.Sensitive))
	for _, cut := range grid() {
		m := must(shredding.Machine{}.WithCut(shredding.Paper, cut))
		if must(shredding.Satisfies(m, sensitive)).OK() && !must(shredding.Satisfies(m, ordinary)).OK() {
			t.Fatalf("%s will do for sensitive data, but not for ordinary", cut)
		}
	}
}

func TestStateSecrets(t *testing.T) {
	need := func(c shredding.Category, s shredding.Secrecy, on, bought string, residue bool) shredding.Requirement {
		secret := shredding.StateSecret{Carrier: c, Secrecy: s, On: day(on), Residue: residue}
		if bought != "" {
			secret.Bought = day(bought)
		}
		r, err := secret.Required()
		require.NoError(t, err)
		return r
	}
	type c struct {
		s               shredding.Secrecy
		on, bought      string
		passes, fails   string
		clause, provise string
	}
	for _, tt := range []c{
		{shredding.SecrecyRestricted, "2008-01-01", "", "4x40", "4x40.01", "rsvkk-83.2", "§ 83 lg 2"},
		{shredding.SecrecyConfidential, "2008-01-01", "", "2x15", "2x15.01", "rsvkk-83.1", "§ 83 lg 1"},
		{shredding.SecrecyTopSecret, "2023-06-04", "", "15x2", "2.01x15", "rsvkk-83.1", "§ 83 lg 1"},
		{shredding.SecrecyRestricted, "2023-06-04", "", "40x4", "5x8", "rsvkk-83.2", "§ 83 lg 2"},
		{shredding.SecrecyRestricted, "2023-06-05", "", "1x10", "1x10.01", "rsvkk-83.2", "§ 83 lg 2"},
		{shredding.SecrecyConfidential, "2023-06-05", "", "2x5", "2x5.01", "rsvkk-83.2", "§ 83 lg 2"},
		{shredding.SecrecySecret, "2023-06-05", "", "1x5", "1x5.01", "rsvkk-83.1", "§ 83 lg 1"},
		{shredding.SecrecyTopSecret, "2026-07-01", "", "5x1", "1x10", "rsvkk-83.1", "§ 83 lg 1"},
		{shredding.SecrecyRestricted, "2026-04-30", "2023-06-04", "4x40", "4x41", "rsvkk-138.1_8", "§ 138¹ lg 8"},
		{shredding.SecrecySecret, "2023-06-05", "2010-01-01", "2x15", "2x16", "rsvkk-138.1_8", "§ 138¹ lg 8"},
		{shredding.SecrecyRestricted, "2026-05-01", "2023-06-04", "1x10", "4x40", "rsvkk-83.2", "§ 83 lg 2"},
		{shredding.SecrecyRestricted, "2026-04-30", "2023-06-05", "1x10", "4x40", "rsvkk-83.2", "§ 83 lg 2"},
		{shredding.SecrecyRestricted, "2026-04-30", "", "1x10", "4x40", "rsvkk-83.2", "§ 83 lg 2"},
	} {
		r := need(shredding.Paper, tt.s, tt.on, tt.bought, false)
		assert.Equal(t, law.ID(tt.clause), r.Clause(), tt)
		assert.Equal(t, "RSVKK "+tt.provise, r.Source().String())
		assert.True(t, satisfies(t, tt.passes, r).OK(), tt)
		assert.False(t, satisfies(t, tt.fails, r).OK(), tt)
		assert.False(t, satisfies(t, "riba 1 mm", r).OK(), "a strip has no known area or length")
		assert.Nil(t, r.Findings())
		assert.NotEmpty(t, r.Text(language.Estonian))
	}
	residue := need(shredding.Paper, shredding.SecrecyTopSecret, "2024-01-01", "", true)
	assert.Equal(t, law.ID("rsvkk-83.3"), residue.Clause())
	assert.True(t, satisfies(t, "2x15", residue).OK())
	assert.False(t, satisfies(t, "2x15.01", residue).OK())
	assert.True(t, satisfies(t, "P-6", residue).OK(), "10 with a tolerance of 30")
	assert.False(t, satisfies(t, "P-5", residue).OK(), "30 with a tolerance of 90")

	// An older machine may keep either limit: 0.2×50 and 5×2 are 10 mm², 5×6 is 30, 2.2×2.2 is 4.84, P-7 is 5 without a tenth.
	for _, tt := range []struct {
		s             shredding.Secrecy
		residue       bool
		passes, fails []string
	}{
		{shredding.SecrecyRestricted, false, []string{"4x40", "0.2x50", "5x2", "P-7"}, []string{"0.2x50.01", "4.01x39", "5x6", "P-4", "P-6", "riba 1", "T-7"}},
		{shredding.SecrecyRestricted, true, []string{"4x40", "5x6", "P-6"}, []string{"5x6.01", "4x40.01", "P-5"}},
		{shredding.SecrecyConfidential, false, []string{"2x15", "5x2", "P-7"}, []string{"2x15.01", "2.01x14", "P-6"}},
		{shredding.SecrecyConfidential, true, []string{"2x15", "5x6", "P-6"}, []string{"2x15.01", "4x40", "P-5"}},
		{shredding.SecrecySecret, false, []string{"2x15", "2.2x2.2", "0.1x50", "P-7"}, []string{"2.5x2.01", "0.1x50.01", "2x15.01", "P-6"}},
		{shredding.SecrecyTopSecret, true, []string{"2x15", "5x6"}, []string{"5x6.01"}},
	} {
		older := need(shredding.Paper, tt.s, "2024-01-01", "2020-01-01", tt.residue)
		assert.Equal(t, law.ID("rsvkk-138.1_8"), older.Clause())
		for _, m := range tt.passes {
			assert.True(t, satisfies(t, m, older).OK(), "%d: %s", tt.s, m)
		}
		for _, m := range tt.fails {
			assert.False(t, satisfies(t, m, older).OK(), "%d: %s", tt.s, m)
		}
	}
	// And never is an older machine worse off than a new one.
	for s := shredding.SecrecyRestricted; s <= shredding.SecrecyTopSecret; s++ {
		for _, residue := range []bool{false, true} {
			newer, older := need(shredding.Paper, s, "2024-01-01", "", residue), need(shredding.Paper, s, "2024-01-01", "2023-06-04", residue)
			for _, cut := range grid() {
				m := must(shredding.Machine{}.WithCut(shredding.Paper, cut))
				if must(shredding.Satisfies(m, newer)).OK() && !must(shredding.Satisfies(m, older)).OK() {
					t.Fatalf("%s may be used when new, and not when old", cut)
				}
			}
		}
	}
	unknown, _ := shredding.Satisfies(machine(t, "P-4"), need(shredding.Paper, shredding.SecrecyRestricted, "2024-01-01", "2020-01-01", false))
	assert.Equal(t, "machine.cut.unknown", unknown.Findings()[0].Code)
	disk := need(shredding.HardDisk, shredding.SecrecyRestricted, "2024-01-01", "2020-01-01", true)
	assert.Equal(t, law.ID("rsvkk-83.4"), disk.Clause(), "the transition is for shredders of paper, and so is the residue")

	// No tenth may pass: a level will do where its tolerance keeps the limit.
	low := need(shredding.Paper, shredding.SecrecyRestricted, "2024-01-01", "", false)
	assert.False(t, satisfies(t, "P-6", low).OK(), "10, but a tenth up to 30")
	assert.True(t, satisfies(t, "P-7", low).OK())
	assert.True(t, satisfies(t, "P-7", need(shredding.Paper, shredding.SecrecyTopSecret, "2024-01-01", "", false)).OK())
	assert.False(t, satisfies(t, "DIN 32757 nr 5", low).OK())
	assert.False(t, satisfies(t, "P-7", need(shredding.Paper, shredding.SecrecyRestricted, "2023-06-04", "", false)).OK(), "a level tells no sides")
	for _, tt := range []struct {
		c             shredding.Category
		passes, fails []string
	}{
		{shredding.HardDisk, []string{"H: 1x10"}, []string{"H: 1x10.01", "H-7", "H-6", "H-3", "P-7", "E-7"}},
		{shredding.Optical, []string{"O: 1x5", "O-7"}, []string{"O: 1x5.01", "O-6"}},
		{shredding.Electronic, []string{"E: 2x2", "E-6", "E-7"}, []string{"E: 2x2.01", "E-5", "E-2"}},
	} {
		for _, s := range []shredding.Secrecy{shredding.SecrecyRestricted, shredding.SecrecyTopSecret} {
			r := need(tt.c, s, "2023-06-05", "", false)
			assert.Equal(t, law.ID("rsvkk-83.4"), r.Clause())
			for _, m := range tt.passes {
				assert.True(t, satisfies(t, m, r).OK(), m)
			}
			for _, m := range tt.fails {
				assert.False(t, satisfies(t, m, r).OK(), m)
			}
		}
		_, err := shredding.StateSecret{Carrier: tt.c, Secrecy: shredding.SecrecySecret, On: day("2023-06-04")}.Required()
		assert.ErrorIs(t, err, law.ErrNotPossible, "agreed with the authorities until then")
	}
	for _, c := range []shredding.Category{shredding.Film, shredding.Magnetic} {
		_, err := shredding.StateSecret{Carrier: c, Secrecy: shredding.SecrecySecret, On: day("2024-01-01")}.Required()
		assert.ErrorIs(t, err, law.ErrNotPossible)
	}
	_, err := shredding.StateSecret{Carrier: shredding.Paper, Secrecy: shredding.SecrecySecret, On: day("2007-12-31")}.Required()
	assert.ErrorIs(t, err, law.ErrNotInForce)
	_, err = shredding.StateSecret{Carrier: shredding.Paper, Secrecy: shredding.SecrecySecret}.Required()
	assert.ErrorIs(t, err, law.ErrMissing)
	for s, kind := range map[shredding.Secrecy]error{0: law.ErrMissing, 5: law.ErrUnknown} {
		_, err = shredding.StateSecret{Carrier: shredding.Paper, Secrecy: s, On: day("2024-01-01")}.Required()
		assert.ErrorIs(t, err, kind)
	}
	_, err = shredding.StateSecret{Secrecy: shredding.SecrecySecret, On: day("2024-01-01")}.Required()
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = shredding.StateSecret{Carrier: shredding.Paper, Secrecy: shredding.SecrecySecret, On: day("2024-01-01"), Bought: day("2024-01-02")}.Required()
	assert.ErrorIs(t, err, law.ErrInvalid, "bought after the destruction")
}

func TestParseMachine(t *testing.T) {
	for in, want := range map[string]string{
		"P-4, O-3, T-4, E-3, F-1": "P-4, F-1, O-3, T-4, E-3", "p4 o3;T 4": "P-4, O-3, T-4", "P-4/O-3": "P-4, O-3", "P-4, P-4": "P-4",
		"DIN 66399 P-4": "P-4", "din 66399-2: P-4": "P-4", "ISO/IEC 21964 P-4, O-3": "P-4, O-3", "ISO 21964-2 H-5": "H-5",
		"DIN 32757 nr 2": "DIN 32757 nr 2", "DIN 32757-1 Stufe 3": "DIN 32757 nr 3", "DIN 32757 no. 5": "DIN 32757 nr 5", "DIN 32757 tase 1": "DIN 32757 nr 1",
		"P-4, 4x40 mm": "P-4; 4×40 mm", "P-4 (4x40 mm)": "P-4; 4×40 mm", "P-2, 3,9 mm strip": "P-2; 3.9 mm strip", "3,9 x 40": "3.9×40 mm",
		"P-4; O: 5x30; H: riba 20 mm": "P-4; O: 5×30 mm; H: 20 mm strip", "P-4\nO-3": "P-4, O-3", "≤ 4x60": "4×60 mm", "riba 6 mm, P-2": "P-2; 6 mm strip",
		"DIN66399 P-4": "P-4", "DIN-66399: P–4": "P-4", "DIN  66399 (P‑4)": "P-4", "DIN32757-1 nr 2": "DIN 32757 nr 2", "P-4\u2009O-3\tT-4\r\nE-3": "P-4, O-3, T-4, E-3",
		"turvatase P-4": "P-4", "DIN 66399 Sicherheitsstufe P-5, Security Level O-4": "P-5, O-4", "DIN 66399 / ISO/IEC 21964 P-4": "P-4",
		"ISO/IEC 21964-2:2018 P-4": "P-4", "DIN 66399-1:2012-10: P-4": "P-4", "P-4 (DIN 66399-2:2012)": "P-4", "DIN 32757-1:1995 nr 2": "DIN 32757 nr 2", "DIN 66399:4x40": "4×40 mm",
		"P-4 DIN 66399:2012-10": "P-4", "P-4 (DIN 66399),4x40": "P-4; 4×40 mm", "P-4, O-3,": "P-4, O-3", "P: 4x40": "4×40 mm",
		"DIN EN 66399 P-4": "P-4", "P-4 ja T-4": "P-4, T-4", "P-4 and O-3; T-4 und E-3": "P-4, O-3, T-4, E-3", "pikilõige 3,9 mm P-2": "P-2; 3.9 mm strip", "P-4, partikkel 4x38mm": "P-4; 4×38 mm", "mikroosakesed 0,8 x 12 mm P-6": "P-6; 0.8×12 mm",
		"P-2 3,9 mm": "P-2; 3.9 mm strip", "P-3; 2 mm": "P-3; 2 mm strip",
		"P-4 | O-3": "P-4, O-3", "P-4 & T-4": "P-4, T-4", "4x40 mm | P-4": "P-4; 4×40 mm",
		"P-4/4x40": "P-4; 4×40 mm", "2x15mm / P-5": "P-5; 2×15 mm", "2x15 mm (P-5)": "P-5; 2×15 mm", "4*40 mm (P-4/O-3)": "P-4, O-3; 4×40 mm",
		"O-3 (5x30)": "O-3; O: 5×30 mm", "O-3: 5x30; 4x40": "O-3; 4×40 mm; O: 5×30 mm", "E-3/P-4": "P-4, E-3", "H-4 (E-3)": "H-4, E-3", "P-4 O: 5x30": "P-4; O: 5×30 mm",
	} {
		m, found, err := shredding.ParseMachine(in)
		require.NoError(t, err, in)
		assert.Nil(t, found, in)
		assert.Equal(t, want, m.String(), in)
		assert.Equal(t, m, machine(t, want))
	}
	m, found, err := shredding.ParseMachine("DIN 32757 nr 2, DIN 663997 P2, DIN 663997 O-2")
	require.NoError(t, err)
	assert.Equal(t, "P-2, O-2; DIN 32757 nr 2", m.String())
	assert.Equal(t, []string{"standard.alias"}, codes(found), "once")
	_, found, err = shredding.ParseMachine("DIN663997 tase P-2 (DIN 66399)")
	require.NoError(t, err)
	assert.Equal(t, []string{"standard.alias"}, codes(found))
	for in, kind := range map[string]error{
		"": law.ErrMissing, " , ;": law.ErrMissing, "P-4, P-3": law.ErrInvalid, "DIN 32757 nr 2; DIN 32757 nr 3": law.ErrInvalid,
		"P-4 230 mm": law.ErrInvalid, "P-4 laius 230 mm": law.ErrInvalid, "P-4; 5 mm": law.ErrInvalid, "P-3 300 mm": law.ErrInvalid, "P-2 6,01 mm": law.ErrInvalid, // how wide the slot is
		"P-4 ja P-5": law.ErrInvalid, "P-4, pikilõige 4x40 mm": law.ErrUnreadable, "4x40; 4x60": law.ErrInvalid, "DIN 66399": law.ErrMissing,
		"P--4": law.ErrUnreadable, "P - 4 -": law.ErrUnreadable, "P- -4": law.ErrUnreadable,
		"P-8": law.ErrUnknown, "P-0": law.ErrUnknown, "DIN 32757 nr 6": law.ErrUnknown, "DIN 32757 nr 0": law.ErrUnknown, "DIN 32757 nr 12": law.ErrUnknown,
		"Q-4": law.ErrUnknown, "Q: 4x40": law.ErrUnknown, "DIN 32757": law.ErrUnreadable, "DIN 32757 P-2": law.ErrUnreadable,
		"DIN 663994x40": law.ErrUnreadable, "DIN 6639971 P-2": law.ErrUnreadable, "DIN \x166399 P-4": law.ErrUnreadable, "P-4 4x40/4x40": law.ErrUnreadable, "O-3 5x30; O: 4x40": law.ErrInvalid, "level 4": law.ErrUnreadable, "DIN 66399 4": law.ErrUnreadable, "P-4; 4": law.ErrUnreadable,
		"O: 5,8": law.ErrUnreadable, "DIN 66399-12 P-4": law.ErrUnreadable, "DIN 66399:20120 P-4": law.ErrUnreadable, "DIN 66399:2012x40": law.ErrOutOfRange,
		"kange purustaja": law.ErrUnreadable, "P": law.ErrUnreadable, "P-4,3.9x40": law.ErrUnreadable, "DIN 663991 P-4": law.ErrUnreadable,
		"P-4; 0x40": law.ErrOutOfRange, "\xff": law.ErrUnreadable,
	} {
		m, _, err := shredding.ParseMachine(in)
		assert.ErrorIs(t, err, kind, in)
		assert.Zero(t, m, in)
	}
	m = machine(t, "P-4; DIN 32757 nr 3; 4x40")
	assert.Equal(t, shredding.Level(4), m.Level(shredding.Paper))
	assert.Zero(t, m.Level(shredding.Film))
	assert.Zero(t, m.Level(9))
	assert.Equal(t, piece(400, 4000), m.Cut(shredding.Paper))
	assert.True(t, m.Cut(9).IsZero())
	_, err = m.WithCut(0, piece(1, 1))
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = m.WithCut(shredding.Film, shredding.Cut{})
	assert.ErrorIs(t, err, law.ErrMissing)
}

func does(p shredding.TTUPlan, a shredding.Action) bool {
	return slices.Contains(slices.Collect(p.Actions()), a)
}

func actions(p shredding.TTUPlan) string {
	s := ""
	for a := range p.Actions() {
		if s != "" {
			s += ", "
		}
		s += a.Text(language.English)
	}
	return s
}

// reference goes through the days one by one: on each, what p 9.13 to 9.17 say of a carrier as it then stands.
func reference(c shredding.TTUCarrier, on civil.Date) []string {
	var todo []string
	out := !c.OutOfUse.IsZero() && !on.Before(c.OutOfUse) && c.Category != shredding.Paper
	if out && c.Erasable == shredding.Able { // p 9.13
		if named := c.Eraser.String() == "A3" || c.Eraser.String() == "B3"; named && c.Category.IsMagnetic() {
			todo = append(todo, "erase magnetically")
		} else {
			todo = append(todo, "erase by software")
		}
		if c.Overwritable != shredding.Unable {
			todo = append(todo, "overwrite")
		}
	}
	needed := c.NeedUntil.IsZero() || !on.After(c.NeedUntil)
	kept := !c.NoPeriod && (c.KeepUntil.IsZero() || !on.After(c.KeepUntil))
	if out && c.Erasable != shredding.Able || !needed && !kept { // p 9.14, p 9.15
		if c.Bulky && c.Agreed { // p 9.17
			return append(todo, "gather for destruction")
		}
		return append(todo, "shred")
	}
	if todo == nil {
		return []string{""}
	}
	return todo
}

// plan asks for a plan and holds its steps against it.
func plan(t *testing.T, c shredding.TTUCarrier, on string) shredding.TTUPlan {
	p, err := c.Plan(day(on))
	require.NoError(t, err)
	var last law.Step
	seen := map[string]civil.Date{}
	for step := range p.Steps() {
		last, seen[step.Code] = step, step.Day
	}
	want := p.DestroyFrom()
	if want.IsZero() {
		want = p.EraseFrom()
	}
	assert.Equal(t, want, last.Day, "the last step is the answer")
	assert.Equal(t, last, p.Why())
	assert.Equal(t, reference(c, day(on)), strings.Split(actions(p), ", "), "a day at a time")
	assert.Equal(t, p.EraseFrom(), seen["erase"])
	_, gathers := seen["gather"]
	assert.Equal(t, does(p, shredding.Gather), gathers)
	_, overwrites := seen["overwrite"]
	assert.Equal(t, !p.EraseFrom().IsZero() && c.Overwritable != shredding.Unable, overwrites)
	for range p.Steps() {
		break
	}
	return p
}

func TestPlan(t *testing.T) {
	usb := shredding.TTUCarrier{Category: shredding.Electronic, Data: classification.Sensitive, OutOfUse: day("2026-03-02"), Erasable: shredding.Able, Overwritable: shredding.Able}
	with := func(c shredding.TTUCarrier, change func(*shredding.TTUCarrier)) shredding.TTUCarrier {
		change(&c)
		return c
	}
	t.Run("ttu-6.7", func(t *testing.T) {
		assert.Empty(t, actions(plan(t, usb, "2026-03-01")), "still in use")
		for _, on := range []string{"2026-03-02", "2026-03-03"} {
			p := plan(t, usb, on)
			assert.Equal(t, "erase by software, overwrite", actions(p))
			assert.Equal(t, day("2026-03-02"), p.EraseFrom())
			assert.True(t, p.DestroyFrom().IsZero())
		}
		assert.Equal(t, "erase by software", actions(plan(t, with(usb, func(c *shredding.TTUCarrier) { c.Overwritable = shredding.Unable }), "2026-03-02")))
		assert.Equal(t, "erase by software, overwrite", actions(plan(t, with(usb, func(c *shredding.TTUCarrier) { c.Overwritable = 0 }), "2026-03-02")))
		inUse := with(usb, func(c *shredding.TTUCarrier) { c.OutOfUse = civil.Date{} })
		assert.Empty(t, actions(plan(t, inUse, "2026-03-02")))
		assert.Equal(t, "Praegu ei ole veel vaja midagi teha", plan(t, inUse, "2026-03-02").Text(language.Estonian))
		assert.Equal(t, "Kustutada tarkvaraga, üle kirjutada", plan(t, usb, "2026-03-02").Text(language.Estonian))
		paper := shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Ordinary, OutOfUse: day("2026-03-02")}
		assert.Empty(t, actions(plan(t, paper, "2026-03-02")), "the clause is for electronic carriers")
	})
	t.Run("ttu-9.13", func(t *testing.T) {
		for _, tt := range []struct {
			c        shredding.Category
			eraser   string
			action   string
			findings []string
		}{
			{shredding.HardDisk, "A3", "erase magnetically, overwrite", nil},
			{shredding.Magnetic, "B3", "erase magnetically, overwrite", nil},
			{shredding.HardDisk, "A2", "erase by software, overwrite", []string{"eraser.level"}},
			{shredding.HardDisk, "A4", "erase by software, overwrite", []string{"eraser.level"}},
			{shredding.HardDisk, "B4", "erase by software, overwrite", []string{"eraser.level"}},
			{shredding.Electronic, "A3", "erase by software, overwrite", []string{"eraser.carrier"}},
			{shredding.Optical, "B3", "erase by software, overwrite", []string{"eraser.carrier"}},
			{shredding.Electronic, "A1", "erase by software, overwrite", []string{"eraser.carrier", "eraser.level"}},
		} {
			level := must(shredding.ParseEraserLevel(tt.eraser))
			p := plan(t, with(usb, func(c *shredding.TTUCarrier) { c.Category, c.Eraser, c.NoPeriod = tt.c, level, true }), "2026-03-02")
			assert.Equal(t, tt.action, actions(p), tt)
			assert.Equal(t, tt.findings, codes(p.Findings()), tt)
		}
		for s, want := range map[string][]string{
			"A3": nil, "B3": nil, "b3": nil, "DIN 33858 A3": nil, "A2": {"eraser.level"}, "A4": {"eraser.level"}, "B2": {"eraser.level"}, "B4": {"eraser.level"},
		} {
			level, err := shredding.ParseEraserLevel(s)
			require.NoError(t, err)
			d, err := shredding.TTUErasure(shredding.HardDisk, shredding.EraseMagnetically, level)
			require.NoError(t, err)
			assert.Equal(t, want, codes(d.Findings()), s)
			assert.Equal(t, want == nil, d.Verdict() == law.Allowed, s)
			assert.Equal(t, level, must(shredding.ParseEraserLevel(level.String())))
		}
		for _, s := range []string{"", "A", "3", "C3", "A33", "3A", "\x013"} {
			_, err := shredding.ParseEraserLevel(s)
			assert.ErrorIs(t, err, law.ErrUnknown, s)
		}
		_, err := shredding.ParseEraserLevel("C3")
		assert.EqualError(t, err, `a level of DIN 33858 is A or B and a digit: "C3"`)
		assert.Equal(t, "Standardi DIN 33858 tase on A või B ja number: „C3“", law.ErrorText(err, language.Estonian))
		for how, want := range map[shredding.Action]string{
			shredding.EraseBySoftware: "allowed erasure.software", shredding.EraseMagnetically: "conditional erasure.magnetic",
			shredding.Overwrite: "refused erasure.insecure", shredding.Shred: "refused erasure.insecure", 0: "refused erasure.insecure",
		} {
			d, err := shredding.TTUErasure(shredding.HardDisk, how, shredding.EraserLevel{})
			require.NoError(t, err)
			assert.Equal(t, want, d.Verdict().String()+" "+d.Why().Code)
			assert.Equal(t, "TTÜ p 9.13", d.Why().Source.String())
			assert.Equal(t, law.ID("ttu-9.13"), d.Clause())
		}
		flash, err := shredding.TTUErasure(shredding.Electronic, shredding.EraseMagnetically, must(shredding.ParseEraserLevel("A3")))
		require.NoError(t, err)
		assert.Equal(t, law.Refused, flash.Verdict(), "flash memory holds no magnetic field")
		assert.Equal(t, []string{"eraser.carrier"}, codes(flash.Findings()))
		_, err = shredding.TTUErasure(shredding.Film, shredding.EraseBySoftware, shredding.EraserLevel{})
		assert.ErrorIs(t, err, law.ErrInvalid)
		_, err = shredding.TTUErasure(0, shredding.EraseBySoftware, shredding.EraserLevel{})
		assert.ErrorIs(t, err, law.ErrMissing)
	})
	t.Run("ttu-9.14", func(t *testing.T) {
		for _, c := range []shredding.Category{shredding.Film, shredding.Optical, shredding.Magnetic, shredding.HardDisk, shredding.Electronic} {
			broken := with(usb, func(x *shredding.TTUCarrier) { x.Category, x.Erasable, x.Overwritable = c, shredding.Unable, 0 })
			assert.Empty(t, actions(plan(t, broken, "2026-03-01")))
			p := plan(t, broken, "2026-03-02")
			assert.Equal(t, "shred", actions(p))
			assert.Equal(t, day("2026-03-02"), p.DestroyFrom())
			assert.Equal(t, law.ID("ttu-9.16.4"), p.Requirement().Clause())
			assert.Equal(t, shredding.Level(3), p.Requirement().Limits().Level)
			assert.Equal(t, []string{"period.unknown"}, codes(p.Findings()))
		}
		kept := with(usb, func(c *shredding.TTUCarrier) { c.Erasable, c.KeepUntil = shredding.Unable, day("2026-03-02") })
		assert.Equal(t, []string{"period.runs"}, codes(plan(t, kept, "2026-03-02").Findings()))
		assert.Nil(t, plan(t, kept, "2026-03-03").Findings())
		// Need and period over before it was taken out of use: the earlier day.
		early := with(usb, func(c *shredding.TTUCarrier) {
			c.Erasable, c.NoPeriod, c.NeedUntil = shredding.Unable, true, day("2026-01-31")
		})
		assert.Equal(t, day("2026-02-01"), plan(t, early, "2026-02-01").DestroyFrom())
		film := with(usb, func(c *shredding.TTUCarrier) { c.Category, c.Erasable = shredding.Film, 0 })
		assert.Equal(t, "shred", actions(plan(t, film, "2026-03-02")), "film is never erased")
	})
	t.Run("ttu-9.15", func(t *testing.T) {
		paper := shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Ordinary, NeedUntil: day("2026-02-28"), KeepUntil: day("2026-06-30")}
		for on, want := range map[string]string{"2026-03-01": "", "2026-06-29": "", "2026-06-30": "", "2026-07-01": "shred", "2026-07-02": "shred"} {
			p := plan(t, paper, on)
			assert.Equal(t, want, actions(p), on)
			assert.Equal(t, day("2026-07-01"), p.DestroyFrom())
			assert.Nil(t, p.Findings())
		}
		later := with(paper, func(c *shredding.TTUCarrier) { c.NeedUntil = day("2026-08-14") })
		for on, want := range map[string]string{"2026-07-01": "", "2026-08-14": "", "2026-08-15": "shred", "2026-08-16": "shred"} {
			assert.Equal(t, want, actions(plan(t, later, on)), on)
		}
		for on, want := range map[string]string{"2026-06-29": "2026-07-01", "2026-06-30": "2026-07-01", "2026-07-01": "2026-07-02"} {
			assert.Equal(t, day(want), plan(t, with(paper, func(c *shredding.TTUCarrier) { c.NeedUntil = day(on) }), "2026-07-02").DestroyFrom(), on)
		}
		needed := with(paper, func(c *shredding.TTUCarrier) { c.NeedUntil = civil.Date{} })
		assert.Empty(t, actions(plan(t, needed, "2030-01-01")))
		unknown := with(paper, func(c *shredding.TTUCarrier) { c.KeepUntil = civil.Date{} })
		assert.Empty(t, actions(plan(t, unknown, "2030-01-01")))
		none := with(unknown, func(c *shredding.TTUCarrier) { c.NoPeriod = true })
		assert.Equal(t, "shred", actions(plan(t, none, "2026-03-01")))
		assert.Empty(t, actions(plan(t, none, "2026-02-28")))
		both := with(usb, func(c *shredding.TTUCarrier) { c.NeedUntil, c.KeepUntil = day("2026-02-28"), day("2026-06-30") })
		assert.Equal(t, "erase by software, overwrite", actions(plan(t, both, "2026-06-30")))
		assert.Equal(t, "erase by software, overwrite, shred", actions(plan(t, both, "2026-07-01")))
	})
	t.Run("ttu-9.17", func(t *testing.T) {
		paper := shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Sensitive, NeedUntil: day("2021-12-31"), NoPeriod: true}
		for _, tt := range []struct {
			bulky, agreed bool
			action        string
			findings      []string
		}{
			{true, true, "gather for destruction", nil}, {true, false, "shred", []string{"gather.agreement"}},
			{false, true, "shred", []string{"gather.bulk"}}, {false, false, "shred", nil},
		} {
			p := plan(t, with(paper, func(c *shredding.TTUCarrier) { c.Bulky, c.Agreed = tt.bulky, tt.agreed }), "2022-02-01")
			assert.Equal(t, tt.action, actions(p))
			assert.Equal(t, tt.findings, codes(p.Findings()))
			assert.Equal(t, law.ID("ttu-9.16.2"), p.Requirement().Clause(), "gathered or not, the level stays")
		}
		gathered := with(paper, func(c *shredding.TTUCarrier) { c.Bulky, c.Agreed = true, true })
		_, err := gathered.Plan(day("2022-01-31"))
		assert.ErrorIs(t, err, law.ErrNotInForce)
		assert.Empty(t, actions(plan(t, gathered, "2021-12-31")))
	})
	t.Run("refused", func(t *testing.T) {
		for name, tt := range map[string]struct {
			c    shredding.TTUCarrier
			on   string
			kind error
		}{
			"no category":       {with(usb, func(c *shredding.TTUCarrier) { c.Category = 0 }), "2026-03-02", law.ErrMissing},
			"no data":           {with(usb, func(c *shredding.TTUCarrier) { c.Data = 0 }), "2026-03-02", law.ErrMissing},
			"before the rules":  {usb, "2013-05-19", law.ErrNotInForce},
			"not told":          {with(usb, func(c *shredding.TTUCarrier) { c.Erasable = 0 }), "2026-03-02", law.ErrMissing},
			"no ability":        {with(usb, func(c *shredding.TTUCarrier) { c.Overwritable = 3 }), "2026-03-02", law.ErrUnknown},
			"erased film":       {with(usb, func(c *shredding.TTUCarrier) { c.Category = shredding.Film }), "2026-03-02", law.ErrInvalid},
			"erased paper":      {with(usb, func(c *shredding.TTUCarrier) { c.Category = shredding.Paper }), "2026-03-02", law.ErrInvalid},
			"a period and none": {with(usb, func(c *shredding.TTUCarrier) { c.NoPeriod, c.KeepUntil = true, day("2026-01-01") }), "2026-03-02", law.ErrInvalid},
		} {
			_, err := tt.c.Plan(day(tt.on))
			assert.ErrorIs(t, err, tt.kind, name)
		}
		_, err := usb.Plan(civil.Date{})
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = usb.Plan(day("2013-05-20"))
		assert.NoError(t, err)
		assert.False(t, does(shredding.TTUPlan{}, 0))
	})
}

// TestOneEraser: in whatever way a carrier is described, nothing but a tape or a hard disk is ever erased magnetically.
func TestDegaussing(t *testing.T) {
	for c := range shredding.Categories() {
		assert.Equal(t, c == shredding.Magnetic || c == shredding.HardDisk, c.IsMagnetic())
		for _, eraser := range []string{"A3", "B3", "A2"} {
			for _, able := range []shredding.Ability{shredding.Able, shredding.Unable} {
				p, err := shredding.TTUCarrier{
					Category: c, Data: classification.Ordinary, OutOfUse: day("2026-01-01"), Erasable: able, Eraser: must(shredding.ParseEraserLevel(eraser)),
				}.Plan(day("2026-01-01"))
				if err != nil {
					continue
				}
				assert.Equal(t, c.IsMagnetic() && eraser != "A2" && able == shredding.Able, does(p, shredding.EraseMagnetically))
			}
		}
	}
	assert.False(t, shredding.Category(0).IsMagnetic())
}

func TestRecords(t *testing.T) {
	full := func() *shredding.TTURecord {
		return &shredding.TTURecord{
			Carrier: "kaust 4-1", Category: shredding.Paper, Data: classification.Sensitive, Done: day("2026-07-01"),
			Actions: []shredding.Action{shredding.Shred}, By: []string{"Mari Maasikas"}, Machine: machine(t, "P-3"),
		}
	}
	assert.Nil(t, full().Check())
	for code, change := range map[string]func(*shredding.TTURecord){
		"record.carrier": func(r *shredding.TTURecord) { r.Carrier = " " },
		"record.day":     func(r *shredding.TTURecord) { r.Done = civil.Date{} },
		"record.action":  func(r *shredding.TTURecord) { r.Actions = nil },
		"record.by":      func(r *shredding.TTURecord) { r.By = []string{""} },
		"record.eraser": func(r *shredding.TTURecord) {
			r.Category, r.Actions, r.Eraser = shredding.HardDisk, []shredding.Action{shredding.EraseMagnetically}, must(shredding.ParseEraserLevel("A2"))
		},
		"record.machine":   func(r *shredding.TTURecord) { r.Machine = machine(t, "P-2") },
		"record.agreement": func(r *shredding.TTURecord) { r.Actions = []shredding.Action{shredding.Gather} },
	} {
		r := full()
		change(r)
		assert.Equal(t, []string{code}, codes(r.Check()))
	}
	for name, actions := range map[string][]shredding.Action{
		"overwriting alone is no secure erasing": {shredding.Overwrite}, "nothing erases paper": {shredding.EraseBySoftware},
		"though it was shredded as well": {shredding.EraseBySoftware, shredding.Shred},
	} {
		r := full()
		r.Actions = actions
		assert.Equal(t, []string{"record.action"}, codes(r.Check()), name)
	}
	for _, actions := range [][]shredding.Action{{shredding.EraseBySoftware}, {shredding.EraseBySoftware, shredding.Overwrite}, {shredding.EraseBySoftware, shredding.Overwrite, shredding.Shred}} {
		r := full()
		r.Category, r.Actions, r.Machine = shredding.Electronic, actions, machine(t, "E-3")
		assert.Nil(t, r.Check())
	}
	r := full()
	r.Category, r.Actions, r.Eraser = shredding.Electronic, []shredding.Action{shredding.EraseMagnetically}, must(shredding.ParseEraserLevel("A3"))
	assert.Equal(t, []string{"record.eraser"}, codes(r.Check()), "a magnet does nothing to flash memory")
	r = full()
	r.Data = classification.Ordinary
	assert.Nil(t, r.Check(), "ordinary data are personal data as well")
	r = full()
	r.Category = 0 // what is not known no machine is good enough for
	assert.Equal(t, []string{"record.category", "record.machine"}, codes(r.Check()))
	r = full()
	r.Data = 4
	assert.Equal(t, []string{"record.data", "record.machine"}, codes(r.Check()))
	r = full()
	r.Category, r.Actions, r.Eraser = shredding.HardDisk, []shredding.Action{shredding.EraseMagnetically}, must(shredding.ParseEraserLevel("B3"))
	assert.Nil(t, r.Check())
	found := shredding.TTURecord{}.Check()
	assert.Equal(t, []string{"record.carrier", "record.category", "record.data", "record.day", "record.action", "record.by"}, codes(found))
	assert.Equal(t, "Teabekandja nimetus või number puudub", found[0].Text(language.Estonian))
	assert.Equal(t, "TTÜ p 9.15", found[0].Source().String())
	assert.Contains(t, found[0].Source().Doubt, "ask for no record")
}

// TestStateSecretRecords: § 86 names what the act holds, § 85 the second person.
func TestStateSecretRecords(t *testing.T) {
	full := func() *shredding.StateSecretRecord {
		return &shredding.StateSecretRecord{
			Registered: day("2020-01-02"), Number: "5/S", Copy: "2", Count: 3, Secrecy: shredding.SecrecyConfidential,
			By: []string{"Mari Maasikas", "Jüri Juurikas"}, Actions: []shredding.Action{shredding.Shred}, Basis: "RSVKK § 82",
		}
	}
	assert.Nil(t, full().Check())
	for code, change := range map[string]func(*shredding.StateSecretRecord){
		"act.registered": func(r *shredding.StateSecretRecord) { r.Registered = civil.Date{} },
		"act.number":     func(r *shredding.StateSecretRecord) { r.Number = "" },
		"act.copy":       func(r *shredding.StateSecretRecord) { r.Copy = "" },
		"act.count":      func(r *shredding.StateSecretRecord) { r.Count = 0 },
		"act.second":     func(r *shredding.StateSecretRecord) { r.By = []string{"Mari Maasikas", "Mari Maasikas"} },
		"act.secrecy":    func(r *shredding.StateSecretRecord) { r.Secrecy = 0 },
		"act.method":     func(r *shredding.StateSecretRecord) { r.Actions = []shredding.Action{0} },
		"act.basis":      func(r *shredding.StateSecretRecord) { r.Basis = "\t" },
	} {
		r := full()
		change(r)
		assert.Equal(t, []string{code}, codes(r.Check()))
	}
	for _, second := range []string{"Jüri Juurikas", "jüri  juurikas ", "Ju\u0308ri Juurikas"} {
		r := full()
		r.By = []string{"Jüri Juurikas", second}
		assert.Equal(t, []string{"act.second"}, codes(r.Check()), "one person, however written")
	}
	r := full()
	r.By, r.Secrecy = r.By[:1], 0
	assert.Equal(t, []string{"act.secrecy", "act.second"}, codes(r.Check()), "of an unknown level two")
	r.Secrecy = shredding.SecrecyRestricted
	assert.Nil(t, r.Check(), "one person will do for what is restricted")
	r.By = nil
	assert.Equal(t, []string{"act.by"}, codes(r.Check()))
	assert.Len(t, shredding.StateSecretRecord{}.Check(), 9)
	for _, f := range (shredding.StateSecretRecord{}).Check() {
		assert.Contains(t, []string{"RSVKK § 86", "RSVKK § 85"}, f.Source().String())
	}
}

// TestSubjects: what is missing from a carrier, or cannot be so, is found, each by itself.
func TestSubjects(t *testing.T) {
	good := func() shredding.TTUCarrier {
		return shredding.TTUCarrier{
			Category: shredding.Electronic, Data: classification.Ordinary, OutOfUse: day("2026-03-02"), Erasable: shredding.Able,
			NeedUntil: day("2026-02-28"), KeepUntil: day("2099-12-31"),
		}
	}
	assert.Nil(t, good().Check())
	for code, change := range map[string]func(*shredding.TTUCarrier){
		"carrier.category":   func(c *shredding.TTUCarrier) { c.Category = 7 },
		"carrier.data":       func(c *shredding.TTUCarrier) { c.Data = 0 },
		"carrier.out-of-use": func(c *shredding.TTUCarrier) { c.OutOfUse = day("1899-12-30") },
		"carrier.need":       func(c *shredding.TTUCarrier) { c.NeedUntil = day("1970-01-01") },
		"carrier.period":     func(c *shredding.TTUCarrier) { c.NoPeriod = true },
		"carrier.erasable":   func(c *shredding.TTUCarrier) { c.Erasable = 0 },
		"carrier.erased":     func(c *shredding.TTUCarrier) { c.Category = shredding.Film },
	} {
		c := good()
		change(&c)
		assert.Equal(t, []string{code}, codes(c.Check()))
	}
	c := good()
	c.KeepUntil = day("9999-12-31")
	assert.Equal(t, []string{"carrier.period"}, codes(c.Check()))
	secret := shredding.StateSecret{Carrier: shredding.Paper, Secrecy: shredding.SecrecySecret, On: day("2024-01-01"), Bought: day("2020-01-01")}
	assert.Nil(t, secret.Check())
	secret.Bought = day("2024-01-02")
	assert.Equal(t, []string{"secret.bought"}, codes(secret.Check()))
	assert.Equal(t, []string{"secret.carrier", "secret.marking", "secret.on"}, codes(shredding.StateSecret{}.Check()))
}

// TestPrinted: an answer prints in one line, and its JSON has the words of the vectors and the reasons.
func TestPrinted(t *testing.T) {
	need := must(shredding.TTURequired(shredding.Paper, classification.Sensitive))
	suits := must(shredding.Satisfies(machine(t, "P-3, O-2; 4x80 mm"), need))
	assert.Equal(t, "no: The cut 4×80 mm does not fit into 4×60 mm (TTÜ p 9.16.2)", fmt.Sprint(suits))
	assert.Equal(t, "no: The cut 4×80 mm does not fit into 4×60 mm (TTÜ p 9.16.2)", fmt.Sprintf("%+v", suits))
	var read map[string]any
	require.NoError(t, json.Unmarshal(must(json.Marshal(suits)), &read))
	assert.Equal(t, false, read["satisfied"])
	assert.Equal(t, "P-3, O-2; 4×80 mm", read["machine"])
	assert.Equal(t, "ttu-9.16.2", read["requirement"].(map[string]any)["clause"])
	assert.Equal(t, map[string]any{"level": 3., "din32757": 3., "strip": "2 mm", "sides": []any{"4 mm", "60 mm"}}, read["requirement"].(map[string]any)["limits"])
	assert.Len(t, read["steps"], 3)
	assert.Equal(t, "sides.large", read["why"].(map[string]any)["code"])
	p := must(shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Ordinary, NeedUntil: day("2026-02-28"), KeepUntil: day("2026-06-30")}.Plan(day("2026-07-01")))
	assert.Equal(t, "2026-07-01 Shred: 2026-07-01 The carrier is to be destroyed from this day on (TTÜ p 9.15)", fmt.Sprint(p))
	read = nil
	require.NoError(t, json.Unmarshal(must(json.Marshal(p)), &read))
	assert.Equal(t, []any{"shred"}, read["actions"])
	assert.Equal(t, "2026-07-01", read["destroy_from"])
	assert.NotContains(t, read, "erase_from")
	assert.Equal(t, `{"carrier":"E","marking":"top-secret","on":"2026-07-01"}`,
		string(must(json.Marshal(shredding.StateSecret{Carrier: shredding.Electronic, Secrecy: shredding.SecrecyTopSecret, On: day("2026-07-01")}))))
	c := shredding.TTUCarrier{
		Category: shredding.HardDisk, Data: classification.Sensitive, OutOfUse: day("2026-03-02"), Erasable: shredding.Able,
		Overwritable: shredding.Unable, Eraser: must(shredding.ParseEraserLevel("A3")), Bulky: true,
	}
	var back shredding.TTUCarrier
	require.NoError(t, json.Unmarshal(must(json.Marshal(c)), &back))
	assert.Equal(t, c, back)
	r := shredding.TTURecord{Carrier: "x", Category: shredding.Paper, Actions: []shredding.Action{shredding.Shred}, Machine: machine(t, "P-4; 4x40")}
	var again shredding.TTURecord
	require.NoError(t, json.Unmarshal(must(json.Marshal(r)), &again))
	assert.Equal(t, r, again)
	for _, s := range []string{fmt.Sprint(shredding.TTUPlan{}), fmt.Sprint(shredding.Requirement{}), fmt.Sprint(shredding.Cell{}), fmt.Sprint(shredding.OldCell{})} {
		assert.Empty(t, s)
	}
	assert.Equal(t, "no", fmt.Sprint(shredding.Suitability{}))
	for done := range shredding.Condition(1 << 7) {
		var back shredding.Condition
		require.NoError(t, back.UnmarshalText([]byte(done.String())))
		assert.Equal(t, done, back)
	}
}

// TestAnswersAllocateNothing: neither a level, a requirement, a verdict nor a plan.
func TestAnswersAllocateNothing(t *testing.T) {
	m, cut, on := machine(t, "P-4, O-3; 4x40"), piece(400, 4000), day("2026-07-01")
	c := shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Sensitive, NeedUntil: day("2026-02-28"), KeepUntil: day("2026-06-30")}
	cost.Nothing(t, "from the cut to the plan", func() {
		shredding.LevelOf(shredding.Paper, cut, 0)
		need, _ := shredding.TTURequired(shredding.Paper, classification.Sensitive)
		v, _ := shredding.Satisfies(m, need)
		v.OK()
		shredding.StateSecret{Carrier: shredding.Paper, Secrecy: shredding.SecrecySecret, On: on}.Required()
		shredding.ParseCut("3,9 x 40 mm")
		p, _ := c.Plan(on)
		p.DestroyFrom()
	})
}

// TestPlaceholders: a day that other systems write for "none" is no ground for destroying anything: it is refused by the
// name of its field. One that is ahead ends no need and no period, and keeps the carrier.
func TestPlaceholders(t *testing.T) {
	on := day("2026-11-30")
	past := []string{"0001-01-01", "1601-01-01", "1753-01-01", "1754-08-31", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01"}
	ahead := []string{"2079-06-06", "2099-12-31", "2999-12-31", "9999-12-31"}
	set := map[string]func(c *shredding.TTUCarrier, d civil.Date){
		"OutOfUse":  func(c *shredding.TTUCarrier, d civil.Date) { c.OutOfUse, c.Erasable = d, shredding.Unable },
		"NeedUntil": func(c *shredding.TTUCarrier, d civil.Date) { c.NeedUntil = d },
		"KeepUntil": func(c *shredding.TTUCarrier, d civil.Date) { c.KeepUntil = d },
	}
	for field, set := range set {
		for _, text := range append(past, ahead...) {
			c := shredding.TTUCarrier{
				Category: shredding.Electronic, Data: classification.Ordinary, Erasable: shredding.Able,
				NeedUntil: day("2020-01-01"), KeepUntil: day("2020-01-01"),
			}
			set(&c, day(text))
			p, err := c.Plan(on)
			if field != "OutOfUse" && slices.Contains(ahead, text) {
				require.NoError(t, err)
				assert.False(t, does(p, shredding.Shred), "%s %s", field, text)
				continue
			}
			require.ErrorIs(t, err, law.ErrPlaceholder, "%s %s", field, text)
			assert.ErrorContains(t, err, map[string]string{"OutOfUse": "out_of_use", "NeedUntil": "need_until", "KeepUntil": "period_until"}[field]+": ")
			assert.ErrorContains(t, err, text)
		}
	}
	// 31.12.2099 is the end of 75 years too: it is kept until then, and nothing is destroyed by that day alone.
	c := shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Ordinary, NeedUntil: day("2026-01-01"), KeepUntil: day("2099-12-31")}
	p, err := c.Plan(on)
	require.NoError(t, err)
	assert.Equal(t, day("2100-01-01"), p.DestroyFrom())
	for _, on := range []string{"2099-12-31", "2100-01-01", "0001-01-01", "9999-12-31"} {
		_, err = c.Plan(day(on))
		assert.Error(t, err, on)
	}
	for _, text := range append(past, ahead...) {
		secret := shredding.StateSecret{Carrier: shredding.Paper, Secrecy: shredding.SecrecyRestricted, On: on, Bought: day(text)}
		_, err := secret.Required()
		assert.ErrorIs(t, err, law.ErrPlaceholder, "Bought %s", text)
		assert.ErrorContains(t, err, "machine_bought: ")
		assert.ErrorContains(t, err, text)
		secret.On, secret.Bought = day(text), civil.Date{}
		_, err = secret.Required()
		assert.Error(t, err, "On %s", text)
		assert.Contains(t, codes(shredding.TTURecord{Done: day(text)}.Check()), "record.day", text)
		assert.Contains(t, codes(shredding.StateSecretRecord{Registered: day(text)}.Check()), "act.registered", text)
	}
}

// TestChecks pins what a user sees of each finding: code, clause, provision and severity.
func TestChecks(t *testing.T) {
	want := map[string]string{
		"machine.none": "", "machine.level.low": "", "machine.level.none": "", "machine.cut.coarse": "", "machine.cut.state": "", "machine.strip.wide": "",
		"machine.sides.large": "", "machine.area.large": "", "machine.area.strip": "", "machine.level.area-large": "", "machine.cut.unknown": "",
		"machine.label": " DIN 66399 advice", "standard.alias": "ttu-9.16 TTÜ p 9.16 advice", "below.bsi": " BSI ASST.7.3.1 advice", "below.din": " DIN 66399 osa 1 advice",
		"eraser.carrier": "ttu-9.13 TTÜ p 9.13", "eraser.level": "ttu-9.13 TTÜ p 9.13",
		"period.runs": "ttu-9.15 TTÜ p 9.15 advice", "period.unknown": "ttu-9.15 TTÜ p 9.15 advice",
		"gather.agreement": "ttu-9.17 TTÜ p 9.17 advice", "gather.bulk": "ttu-9.17 TTÜ p 9.17",
		"carrier.category": "ttu-9.16 TTÜ p 9.16", "carrier.data": "ttu-9.16 TTÜ p 9.16", "carrier.out-of-use": "ttu-9.13 TTÜ p 9.13", "carrier.need": "ttu-9.15 TTÜ p 9.15",
		"carrier.period": "ttu-9.15 TTÜ p 9.15", "carrier.erasable": "ttu-9.13 TTÜ p 9.13", "carrier.erased": "ttu-9.13 TTÜ p 9.13",
		"record.carrier": "ttu-9.15 TTÜ p 9.15", "record.category": "ttu-9.16 TTÜ p 9.16", "record.data": "ttu-9.16 TTÜ p 9.16", "record.day": "ttu-9.15 TTÜ p 9.15",
		"record.action": "ttu-9.15 TTÜ p 9.13, 9.15", "record.by": "ttu-6.7 TTÜ p 6.7", "record.eraser": "ttu-9.13 TTÜ p 9.13", "record.machine": "ttu-9.16 TTÜ p 9.16",
		"record.agreement": "ttu-9.17 TTÜ p 9.17",
		"secret.carrier":   "rsvkk-83 RSVKK § 83", "secret.marking": "rsvkk-83 RSVKK § 83", "secret.on": "rsvkk-83 RSVKK § 83", "secret.bought": "rsvkk-138.1_8 RSVKK § 138¹ lg 8",
		"act.registered": "rsvkk-86 RSVKK § 86", "act.number": "rsvkk-86 RSVKK § 86", "act.copy": "rsvkk-86 RSVKK § 86", "act.count": "rsvkk-86 RSVKK § 86",
		"act.secrecy": "rsvkk-86 RSVKK § 85", "act.by": "rsvkk-86 RSVKK § 86", "act.second": "rsvkk-85 RSVKK § 85", "act.method": "rsvkk-86 RSVKK § 86", "act.basis": "rsvkk-86 RSVKK § 86",
	}
	got := map[string]string{}
	for _, c := range shredding.Checks() {
		assert.NotContains(t, got, c.Code)
		got[c.Code] = strings.TrimSuffix(string(c.Clause)+" "+c.Source.String(), " ")
		if c.Severity == law.Advised {
			got[c.Code] += " advice"
		}
		assert.NotEmpty(t, c.ET)
		assert.NotEmpty(t, c.EN)
	}
	assert.Equal(t, want, got)
}
