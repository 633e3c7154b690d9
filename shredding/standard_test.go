// SPDX-License-Identifier: MIT

package shredding_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

const mm2 = shredding.SquareMillimetre

// TestTable holds the standard value for value against the facts, in tenths of a square millimetre.
func TestTable(t *testing.T) {
	want := map[string][2]shredding.Area{
		"P-1": {20000, 38000}, "P-2": {8000, 20000}, "P-3": {3200, 8000}, "P-4": {1600, 4800}, "P-5": {300, 900}, "P-6": {100, 300}, "P-7": {50, 0},
		"F-1": {1600, 4800}, "F-2": {300, 900}, "F-3": {100, 300}, "F-4": {25, 75}, "F-5": {10, 30}, "F-6": {5, 15}, "F-7": {2, 6},
		"O-1": {20000, 38000}, "O-2": {8000, 20000}, "O-3": {1600, 4800}, "O-4": {300, 900}, "O-5": {100, 300}, "O-6": {50, 150}, "O-7": {2, 6},
		"T-1": {}, "T-2": {20000, 38000}, "T-3": {3200, 8000}, "T-4": {1600, 4800}, "T-5": {300, 900}, "T-6": {100, 300}, "T-7": {25, 75},
		"H-1": {}, "H-2": {}, "H-3": {}, "H-4": {20000, 38000}, "H-5": {3200, 8000}, "H-6": {100, 300}, "H-7": {50, 150},
		"E-1": {}, "E-2": {}, "E-3": {1600, 4800}, "E-4": {300, 900}, "E-5": {100, 300}, "E-6": {10, 30}, "E-7": {5, 15},
	}
	widths := map[string]shredding.Length{"P-1": 12 * mm, "P-2": 6 * mm, "P-3": 2 * mm, "P-4": 6 * mm, "P-5": 2 * mm, "P-6": mm, "P-7": mm}
	doubtfulSize := []string{"F-1", "F-2", "F-3", "F-4", "F-5", "F-6", "F-7", "E-4", "E-5", "E-6", "E-7"}
	doubtfulTolerance := append([]string{"P-7", "T-5", "T-6", "T-7", "H-4", "H-6", "H-7"}, doubtfulSize...)
	states := map[string]string{
		"T-1": "mechanically inoperable", "T-2": "split several times", "H-1": "mechanically or electronically inoperable", "H-2": "damaged",
		"H-3": "deformed", "H-4": "split several times, deformed", "H-5": "split several times, deformed", "H-6": "split several times, deformed",
		"H-7": "split several times, deformed", "E-1": "mechanically or electronically inoperable", "E-2": "split", "E-3": "split", "E-4": "chip split",
	}
	n := 0
	for cell := range shredding.Cells() {
		name := cell.Grade.String()
		n++
		size, ok := want[name]
		require.True(t, ok, name)
		assert.Equal(t, size[0]*mm2/10, cell.Area, name)
		assert.Equal(t, size[1]*mm2/10, cell.Tolerance, name)
		assert.Equal(t, widths[name], cell.Width, name)
		assert.Equal(t, states[name], cell.Condition.Text(language.English), name)
		assert.Equal(t, cell.Grade.Category == shredding.Paper && cell.Grade.Level >= 4, cell.Both, name)
		assert.Equal(t, !slices.Contains(doubtfulSize, name), cell.Confirmed, name)
		assert.Equal(t, !slices.Contains(doubtfulTolerance, name), cell.ToleranceConfirmed, name)
		assert.Equal(t, "DIN 66399 "+name, cell.Source.String())
		assert.NotEmpty(t, cell.Source.URL)
		assert.Contains(t, cell.Source.Doubt, "not read")
		assert.Equal(t, !cell.Confirmed, containsText(cell.Source.Doubt, "size"))
		assert.Equal(t, !cell.ToleranceConfirmed, containsText(cell.Source.Doubt, "tolerance"))
		assert.NotEmpty(t, cell.Text(language.Estonian))
		direct, err := cell.Grade.Cell()
		require.NoError(t, err)
		assert.Equal(t, cell, direct)
		back, err := shredding.ParseGrade(name)
		require.NoError(t, err)
		assert.Equal(t, cell.Grade, back)
	}
	assert.Equal(t, 42, n)
	for range shredding.Cells() {
		break
	}
	cell := must(shredding.Grade{shredding.Paper, 4}.Cell())
	assert.Equal(t, "≤ 160 mm² and width ≤ 6 mm [480 mm²]", cell.Text(language.English))
	assert.Equal(t, "kuni 160 mm² ja laius kuni 6 mm [480 mm²]", cell.Text(language.Estonian))
	cell = must(shredding.Grade{shredding.HardDisk, 4}.Cell())
	assert.Equal(t, "mitu korda tükeldatud, deformeeritud ja kuni 2000 mm² [3800 mm²]", cell.Text(language.Estonian))
	cell = must(shredding.Grade{shredding.Film, 4}.Cell())
	assert.Equal(t, "kuni 2,5 mm² [7,5 mm²]", cell.Text(language.Estonian))
}

func containsText(s, part string) bool {
	for i := range s {
		if len(s)-i >= len(part) && s[i:i+len(part)] == part {
			return true
		}
	}
	return false
}

// at is a piece of an area, and the next larger one: sides are chosen so that a hundredth of a millimetre more of the
// longer side passes the area.
func at(area shredding.Area) (exact, beyond shredding.Cut) {
	width := shredding.Length(20) // narrow enough for every width
	switch {
	case area >= 800*mm2:
		width = 1000
	case area >= 100*mm2:
		width = 100
	}
	long := shredding.Length(area / shredding.Area(width))
	return piece(width, long), piece(width, long+1)
}

// TestBoundaries: each cell at its value and one hundredth beyond, on each of its limits.
func TestBoundaries(t *testing.T) {
	all := ^shredding.Condition(0)
	for cell := range shredding.Cells() {
		t.Run(cell.Grade.String(), func(t *testing.T) {
			if cell.Area == 0 {
				assert.True(t, cell.Met(shredding.Cut{}, cell.Condition))
				assert.False(t, cell.Met(piece(1, 1), 0), "no size stands for a state")
				assert.False(t, cell.Met(shredding.Cut{}, 0))
				return
			}
			exact, beyond := at(cell.Area)
			wide := piece(root(cell.Area), root(cell.Area))
			switch {
			case cell.Grade.Category != shredding.Paper:
				assert.True(t, cell.Met(exact, all))
				assert.True(t, cell.Met(wide, all), "any shape")
				assert.False(t, cell.Met(beyond, all))
				assert.False(t, cell.Met(strip(1), all), "no strip")
			case !cell.Both:
				assert.True(t, cell.Met(strip(cell.Width), 0))
				assert.False(t, cell.Met(strip(cell.Width+1), 0))
				assert.True(t, cell.Met(piece(cell.Width, 297*mm), 0), "by width alone")
				assert.False(t, cell.Met(piece(cell.Width+1, 297*mm), 0))
				long := shredding.Length(cell.Area / shredding.Area(cell.Width+100))
				assert.True(t, cell.Met(piece(cell.Width+100, long), 0), "by area alone")
				assert.False(t, cell.Met(piece(cell.Width+100, long+1), 0))
			default:
				assert.True(t, cell.Met(exact, 0))
				assert.False(t, cell.Met(beyond, 0))
				assert.True(t, cell.Met(piece(cell.Width, shredding.Length(cell.Area/shredding.Area(cell.Width))), 0))
				assert.False(t, cell.Met(piece(cell.Width, shredding.Length(cell.Area/shredding.Area(cell.Width))+1), 0))
				assert.False(t, cell.Met(piece(cell.Width+1, cell.Width+1), 0) && cell.Width > 0, "wider by a hundredth")
				assert.False(t, cell.Met(strip(1), 0), "no strip, however narrow")
			}
			for s := shredding.Condition(1); s < 1<<7; s <<= 1 {
				if cell.Condition&s != 0 && s != shredding.Split && s != shredding.SplitSeveralTimes {
					assert.False(t, cell.Met(exact, all&^s), "without %s", s.Text(language.English))
				}
			}
		})
	}
}

func level(t testing.TB, c shredding.Category, cut shredding.Cut, done shredding.Condition) shredding.Level {
	l, err := shredding.LevelOf(c, cut, done)
	require.NoError(t, err)
	return l
}

// TestLevelOf: worked by hand. 4×40 = 160; 4×12 = 48 > 30; 0.8×12.5 = 10; 0.8×13 = 10.4; 2×297 = 594, but 2 wide.
func TestLevelOf(t *testing.T) {
	for text, want := range map[string]shredding.Level{
		"4x40": 4, "4x12": 4, "0.8x12.5": 6, "0.8x13": 5, "2x15": 5, "2x297": 3, "4x60": 3, "4x80": 3, "4x80.01": 2, "5x40": 3, "1x5": 7,
		"1.01x4": 5, "1x10": 6, "6x26.66": 4, "6x26.67": 3, "6.01x20": 3, "7x20": 3, "2.01x10": 4, "20x40": 2, "20x40.01": 1, "40x50": 1, "40x51": 0,
		"12x297": 1, "12.01x297": 0, "5x5": 4, "0.1x50": 7, "0.1x50.01": 6,
		"riba 2 mm": 3, "riba 2.01": 2, "riba 6": 2, "riba 6.01": 1, "riba 12": 1, "riba 12.01": 0, "riba 0.01": 3, "riba 5.8": 2,
	} {
		assert.Equal(t, want, level(t, shredding.Paper, must(shredding.ParseCut(text)), 0), text)
	}
	// States stand for no size and no size for a state.
	small := piece(10, 10)
	for _, tt := range []struct {
		c    shredding.Category
		cut  shredding.Cut
		done shredding.Condition
		want shredding.Level
	}{
		{shredding.HardDisk, small, 0, 0},
		{shredding.HardDisk, shredding.Cut{}, shredding.Inoperable, 1},
		{shredding.HardDisk, shredding.Cut{}, shredding.MechanicallyInoperable, 1},
		{shredding.HardDisk, shredding.Cut{}, shredding.Damaged, 2},
		{shredding.HardDisk, shredding.Cut{}, shredding.Deformed, 3},
		{shredding.HardDisk, small, shredding.Damaged, 2},
		{shredding.HardDisk, piece(40*mm, 50*mm), shredding.Deformed, 4},
		{shredding.HardDisk, piece(40*mm, 50*mm+1), shredding.Deformed, 3},
		{shredding.HardDisk, piece(4*mm, 80*mm), shredding.Deformed, 5},
		{shredding.HardDisk, small, shredding.Deformed, 7},
		{shredding.Electronic, shredding.Cut{}, shredding.Inoperable, 1},
		{shredding.Electronic, shredding.Cut{}, shredding.Split, 2},
		{shredding.Electronic, strip(390), shredding.Split, 2},
		{shredding.Electronic, strip(390), 0, 0},
		{shredding.Electronic, piece(4*mm, 40*mm), 0, 3},
		{shredding.Electronic, piece(4*mm, 41*mm), 0, 0},
		{shredding.Electronic, piece(190, 15*mm), 0, 3},
		{shredding.Electronic, piece(190, 15*mm), shredding.ChipSplit, 4},
		{shredding.Electronic, piece(1*mm, 10*mm), 0, 5},
		{shredding.Magnetic, strip(1), 0, 0},
		{shredding.Magnetic, shredding.Cut{}, shredding.MechanicallyInoperable, 1},
		{shredding.Magnetic, shredding.Cut{}, shredding.Inoperable, 0},
		{shredding.Magnetic, piece(40*mm, 50*mm), 0, 2},
		{shredding.Magnetic, piece(40*mm, 50*mm+1), 0, 0},
		{shredding.Optical, strip(1), 0, 0},
		{shredding.Optical, shredding.Cut{}, ^shredding.Condition(0), 0},
	} {
		assert.Equal(t, tt.want, level(t, tt.c, tt.cut, tt.done), "%s %s %s", tt.c, tt.cut, tt.done.Text(language.English))
	}
	// A state brings others with it.
	for _, tt := range []struct {
		g    shredding.Grade
		done shredding.Condition
		want bool
	}{
		{shredding.Grade{shredding.HardDisk, 2}, shredding.Deformed, true}, {shredding.Grade{shredding.HardDisk, 3}, shredding.Damaged, false},
		{shredding.Grade{shredding.Electronic, 2}, shredding.SplitSeveralTimes, true}, {shredding.Grade{shredding.Electronic, 2}, shredding.ChipSplit, true},
		{shredding.Grade{shredding.Electronic, 2}, shredding.Deformed, false}, {shredding.Grade{shredding.HardDisk, 1}, shredding.MechanicallyInoperable, true},
		{shredding.Grade{shredding.Magnetic, 1}, shredding.Inoperable, false},
	} {
		cell := must(tt.g.Cell())
		assert.Equal(t, tt.want, cell.Met(shredding.Cut{}, tt.done), "%s %s", tt.g, tt.done.Text(language.English))
	}
	for _, machine := range []struct{ cut, grades string }{ // as a maker labels its machines
		{"4.5x30", "P-4 O-3 T-4 E-3 F-1"}, {"1.9x15", "P-5 O-4 T-5 F-2"}, {"0.78x11", "P-6 F-3"}, {"1x5", "P-7 F-3"},
	} {
		m, _, err := shredding.ParseMachine(machine.grades)
		require.NoError(t, err)
		for c := range shredding.Categories() {
			if stated := m.Level(c); stated != 0 {
				assert.Equal(t, stated, level(t, c, must(shredding.ParseCut(machine.cut)), 0), "%s %s", machine.cut, c)
			}
		}
	}
	_, err := shredding.LevelOf(shredding.Paper, shredding.Cut{}, 0)
	assert.ErrorIs(t, err, law.ErrMissing)
	for c, kind := range map[shredding.Category]error{0: law.ErrMissing, 7: law.ErrUnknown, 255: law.ErrUnknown} {
		_, err = shredding.LevelOf(c, small, 0)
		assert.ErrorIs(t, err, kind)
	}
}

// grid yields a full grid of cuts with every limit of the table and a hundredth on either side of it.
func grid() (cuts []shredding.Cut) {
	var sides []shredding.Length
	for _, l := range []shredding.Length{10, 20, 50, 80, 100, 200, 250, 400, 500, 600, 800, 1000, 1200, 1250, 1500, 2000, 2666, 4000, 5000, 6000, 8000, 16000, 29700} {
		sides = append(sides, l-1, l, l+1)
	}
	for i, a := range sides {
		cuts = append(cuts, strip(a))
		for _, b := range sides[i:] {
			cuts = append(cuts, piece(a, b))
		}
	}
	return cuts
}

// TestMonotone: a cut that meets a cell meets every lower cell of its category by itself, over a full grid. Of tapes and
// what is electronic the lower cells are states that a smaller size does not tell; there it is the order of the levels. A
// cut that is smaller on a side never loses a level.
func TestMonotone(t *testing.T) {
	cuts := grid()
	for _, c := range []shredding.Category{shredding.Paper, shredding.Film, shredding.Optical} {
		for _, cut := range cuts {
			reached := level(t, c, cut, 0)
			for l := shredding.Level(1); l <= 7; l++ {
				cell := must(shredding.Grade{c, l}.Cell())
				if cell.Met(cut, 0) != (l <= reached) {
					t.Fatalf("%s reaches %s-%d, and %d is %v", cut, c, reached, l, cell.Met(cut, 0))
				}
			}
		}
	}
	for c := range shredding.Categories() {
		for done := shredding.Condition(0); done < 1<<7; done += 13 {
			for _, cut := range cuts {
				reached := level(t, c, cut, done)
				smaller := cut
				if cut.IsStrip() {
					smaller = piece(cut.Width(), 297*mm)
				} else if cut.Length() > 10 {
					smaller = piece(cut.Width(), cut.Length()-9)
				}
				if level(t, c, smaller, done) < reached {
					t.Fatalf("%s: %s reaches %d, %s less", c, cut, reached, smaller)
				}
				if level(t, c, cut, done|shredding.Deformed) < reached {
					t.Fatalf("%s: %s loses by being deformed", c, cut)
				}
			}
		}
	}
}

// TestReference compares LevelOf for paper with the words of the standard written out.
func TestReference(t *testing.T) {
	slow := func(c shredding.Cut) shredding.Level {
		w, l := float64(c.Width())/100, float64(c.Length())/100
		small := func(area int) bool { return !c.IsStrip() && int(w*100+.5)*int(l*100+.5) <= area*10_000 }
		switch {
		case small(5) && w <= 1:
			return 7
		case small(10) && w <= 1:
			return 6
		case small(30) && w <= 2:
			return 5
		case small(160) && w <= 6:
			return 4
		case small(320) || w <= 2:
			return 3
		case small(800) || w <= 6:
			return 2
		case small(2000) || w <= 12:
			return 1
		}
		return 0
	}
	for _, cut := range grid() {
		require.Equal(t, slow(cut), level(t, shredding.Paper, cut, 0), cut.String())
	}
}

// TestMutants: each plausible wrong classifier of paper differs from the right one somewhere on the cuts chosen by hand.
func TestMutants(t *testing.T) {
	type rule struct{ area, width float64 }
	rules := []rule{{2000, 12}, {800, 6}, {320, 2}, {160, 6}, {30, 2}, {10, 1}, {5, 1}}
	walk := func(rules []rule, met func(l int, r rule, w, area float64) bool) func(shredding.Cut) shredding.Level {
		return func(c shredding.Cut) shredding.Level {
			w, area := float64(c.Width())/100, float64(c.Area())/10_000
			if c.IsStrip() {
				area = 1e9
			}
			for l := 7; l >= 1; l-- {
				if met(l, rules[l-1], w, area) {
					return shredding.Level(l)
				}
			}
			return 0
		}
	}
	with := func(l int, r rule) []rule {
		changed := slices.Clone(rules)
		changed[l-1] = r
		return changed
	}
	right := func(l int, r rule, w, area float64) bool {
		if l <= 3 {
			return w <= r.width || area <= r.area
		}
		return w <= r.width && area <= r.area
	}
	mutants := map[string]func(shredding.Cut) shredding.Level{
		"and everywhere":       walk(rules, func(_ int, r rule, w, a float64) bool { return w <= r.width && a <= r.area }),
		"or everywhere":        walk(rules, func(_ int, r rule, w, a float64) bool { return w <= r.width || a <= r.area }),
		"area only":            walk(rules, func(_ int, r rule, w, a float64) bool { return a <= r.area }),
		"width only":           walk(rules, func(_ int, r rule, w, a float64) bool { return w <= r.width }),
		"less than":            walk(rules, func(l int, r rule, w, a float64) bool { return right(l, r, w+.01, a+.01) }),
		"tolerance by default": walk([]rule{{3800, 12}, {2000, 6}, {800, 2}, {480, 6}, {90, 2}, {30, 1}, {5, 1}}, right),
		"or up to four": walk(rules, func(l int, r rule, w, a float64) bool {
			return l == 4 && (w <= r.width || a <= r.area) || right(l, r, w, a)
		}),
		"and from three": walk(rules, func(l int, r rule, w, a float64) bool {
			return l != 3 && right(l, r, w, a) || w <= r.width && a <= r.area
		}),
		"a monotone width":    walk(with(4, rule{160, 2}), right),
		"five is 50":          walk(with(5, rule{50, 2}), right),
		"four is 320":         walk(with(4, rule{320, 6}), right),
		"six is the old 10.4": walk(with(6, rule{10.4, 1}), right),
		"no width at seven":   walk(with(7, rule{5, 9}), right),
		"the longer side": func(c shredding.Cut) shredding.Level {
			return walk(rules, func(l int, r rule, w, a float64) bool {
				return right(l, r, max(w, float64(c.Length())/100), a)
			})(c)
		},
	}
	var chosen []shredding.Cut
	for _, text := range []string{"4x40", "4x12", "0.8x12.5", "0.8x13", "2x15", "2x20", "2x297", "4x60", "5x5", "7x20", "2.5x15", "1.5x3", "riba 2", "riba 6", "20x40"} {
		chosen = append(chosen, must(shredding.ParseCut(text)))
	}
	for _, cut := range chosen {
		assert.Equal(t, walk(rules, right)(cut), level(t, shredding.Paper, cut, 0), cut.String())
	}
	for name, mutant := range mutants {
		dead := false
		for _, cut := range chosen {
			dead = dead || mutant(cut) != level(t, shredding.Paper, cut, 0)
		}
		assert.True(t, dead, "no cut tells %q from the standard", name)
	}
}

func codes(found []law.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.Code)
	}
	return all
}

// TestOldStandard: 1→P-1, 2→P-2, 3→P-3, 4→P-5, 5→P-6; there is no 6, and P-4 follows none.
func TestOldStandard(t *testing.T) {
	want := []shredding.Level{0, 1, 2, 3, 5, 6, 0, 0}
	for l, successor := range want {
		assert.Equal(t, successor, shredding.OldLevel(l).Successor(), "%d", l)
	}
	var rows []shredding.OldCell
	for row := range shredding.DIN32757() {
		rows = append(rows, row)
		assert.NotEmpty(t, row.Source.Doubt)
		assert.Equal(t, row.Level.Successor(), row.Successor)
		if row.Sides[0] != 0 {
			assert.Equal(t, row.Area, piece(row.Sides[0], row.Sides[1]).Area())
		}
		next := must(shredding.Grade{shredding.Paper, row.Successor}.Cell())
		assert.LessOrEqual(t, row.Area, next.Area, "the new standard is no stricter at the successor of %d", row.Level)
	}
	require.Len(t, rows, 5)
	assert.Equal(t, []shredding.Area{1000 * mm2, 400 * mm2, 240 * mm2, 30 * mm2, 96 * mm2 / 10}, []shredding.Area{rows[0].Area, rows[1].Area, rows[2].Area, rows[3].Area, rows[4].Area})
	assert.Equal(t, []shredding.Length{12 * mm, 6 * mm, 2 * mm, 0, 0}, []shredding.Length{rows[0].Strip, rows[1].Strip, rows[2].Strip, rows[3].Strip, rows[4].Strip})
	assert.Equal(t, "strips ≤ 2 mm or ≤ 240 mm² (4×60 mm)", rows[2].Text(language.English))
	assert.Equal(t, "kuni 9,6 mm² (0,8×12 mm)", rows[4].Text(language.Estonian))
	assert.Equal(t, [][2]shredding.Length{{}, {}, {4 * mm, 60 * mm}, {2 * mm, 15 * mm}, {80, 12 * mm}}, [][2]shredding.Length{rows[0].Sides, rows[1].Sides, rows[2].Sides, rows[3].Sides, rows[4].Sides})
	assert.Equal(t, rows[0].Source.Doubt+"; another table has 800 mm²", rows[1].Source.Doubt)
	for range shredding.DIN32757() {
		break
	}
}

func TestNames(t *testing.T) {
	for c := range shredding.Categories() {
		estonian := c.Text(language.Estonian)
		if c == shredding.Electronic {
			estonian = "elektrooniline andmekandja"
		}
		for _, name := range []string{c.String(), estonian, c.Text(language.English), " " + c.String() + " "} {
			got, err := shredding.ParseCategory(name)
			require.NoError(t, err)
			assert.Equal(t, c, got)
		}
	}
	for range shredding.Categories() {
		break
	}
	// Carriers as people name them, by the letters of the standard: a disk without platters is E, a card with a strip T.
	for letter, names := range map[string][]string{
		"P": {"paber", "Paper", "paberteabekandja"}, "F": {"film", "mikrofilm", "Microfilm", "foolium", "X-ray film"},
		"O": {"CD", "dvd", "Blu-ray", "CD-ROM", "CD plaat", "DVD-plaat", "optical disc", "optical-disc"}, "T": {"tape", "magnetlint", "floppy-disk", "diskett", "magnetic card", "magnetkaart"},
		"H": {"HDD", "hard disk", "hard-disk", "kõvaketas", "hard drive"},
		"E": {"SSD", "ssd", "solid-state drive", "pooljuhtketas", "USB", "USB-stick", "usb-mälupulk", "telefon", "mobile phone", "kiipkaart", "chip card", "mälukaart", "SD-kaart", "SD card", "flash drive", "tahvelarvuti", "tablet"},
	} {
		for _, name := range names {
			for _, form := range []norm.Form{norm.NFC, norm.NFD} {
				got, err := shredding.ParseCategory(form.String(name))
				require.NoError(t, err, name)
				assert.Equal(t, letter, got.String(), name)
			}
		}
	}
	for _, name := range []string{"", "X", "PP", "Paberr", "-", "ID-kaart", "SSHD", "elektrooniline teabekandja", "ketas"} {
		_, err := shredding.ParseCategory(name)
		assert.ErrorIs(t, err, law.ErrUnknown)
	}
	_, err := shredding.ParseCategory("\xff")
	assert.ErrorIs(t, err, law.ErrUnreadable)
	for in, want := range map[string]string{"P-4": "P-4", "p4": "P-4", "P 4": "P-4", "T-7": "T-7", " e-1 ": "E-1"} {
		g, err := shredding.ParseGrade(in)
		require.NoError(t, err)
		assert.Equal(t, want, g.String())
	}
	for in, kind := range map[string]error{
		"X-4": law.ErrUnknown, "P-0": law.ErrUnknown, "P-8": law.ErrUnknown, "P-44": law.ErrUnknown, "P": law.ErrUnreadable,
		"": law.ErrUnreadable, "4": law.ErrUnreadable, "P-4 O-3": law.ErrUnreadable, "PP-4": law.ErrUnreadable, "\xff": law.ErrUnreadable, "õ4": law.ErrUnreadable,
	} {
		_, err := shredding.ParseGrade(in)
		assert.ErrorIs(t, err, kind, in)
	}
	assert.Empty(t, shredding.Grade{shredding.Paper, 8}.String())
	assert.Equal(t, "täiesti salajane", shredding.SecrecyTopSecret.Text(language.Estonian))
	assert.Equal(t, "mehaaniliselt kasutuskõlbmatu, kahjustatud", (shredding.MechanicallyInoperable | shredding.Damaged).Text(language.Estonian))
}

// root is the largest side whose square is within an area.
func root(a shredding.Area) (l shredding.Length) {
	for shredding.Area(l+1)*shredding.Area(l+1) <= a {
		l++
	}
	return l
}

// TestNothing: what is no value of a type has neither text nor level, and is refused where an error can be given.
func TestNothing(t *testing.T) {
	var (
		cell  shredding.Cell
		need  shredding.Requirement
		erase shredding.EraserLevel
	)
	for _, text := range []string{
		shredding.Category(7).String(), shredding.Category(7).Text(language.Estonian), shredding.Secrecy(5).Text(language.Estonian), cell.Text(language.Estonian),
		shredding.OldCell{}.Text(language.Estonian), need.Text(language.Estonian), string(need.Clause()), need.Source().String(),
		erase.String(), shredding.Action(9).String(), shredding.Condition(0).Text(language.Estonian), shredding.Ability(3).String(),
	} {
		assert.Empty(t, text)
	}
	assert.False(t, cell.Met(piece(1, 1), ^shredding.Condition(0)))
	for level := range shredding.Level(8) {
		for c := range shredding.Categories() {
			cell, err := shredding.Grade{c, level}.Cell()
			if err == nil {
				assert.Equal(t, cell.Condition != 0 && cell.Area == 0, cell.Met(shredding.Cut{}, ^shredding.Condition(0)), "%s is met without a size by a state alone", shredding.Grade{c, level})
			}
		}
	}
	assert.Zero(t, need.Limits())
	assert.Nil(t, need.Findings())
	_, err := shredding.Grade{shredding.Paper, 8}.Cell()
	assert.ErrorIs(t, err, law.ErrUnknown)
	_, err = shredding.Machine{}.With(shredding.Grade{7, 1})
	assert.ErrorIs(t, err, law.ErrUnknown)
	_, err = shredding.Machine{}.With(shredding.Grade{shredding.Paper, 0})
	assert.ErrorIs(t, err, law.ErrMissing)
	_, err = shredding.ParseEraserLevel("A3\xff")
	assert.ErrorIs(t, err, law.ErrUnreadable)
}
