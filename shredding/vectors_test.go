// SPDX-License-Identifier: MIT

package shredding_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// vectorCase is one case of shredding.json as its schema describes it.
type vectorCase struct {
	ID, Why string
	Cut     *struct {
		Strip string
		Piece []string
	}
	LevelNumber int `json:"level_number"`
	DIN32757    int
	Data        string
	Carrier     string
	Machine     map[string]int
	On          civil.Date
	Marking     string
	Residue     bool       `json:"residue_destroyed"`
	Bought      civil.Date `json:"machine_bought"`
	NeedUntil   civil.Date `json:"need_until"`
	PeriodUntil civil.Date `json:"period_until"`
	DestroyFrom civil.Date `json:"destroy_from"`
	Method      string
	DIN33858    string
	Satisfied   bool
	Error       string
}

type vectorGroup struct {
	Rule, What, Category string
	Cases                []vectorCase
}

func readVectors(t testing.TB) []vectorGroup {
	data := vectortest.Flat("shredding")
	var file struct{ Groups []vectorGroup }
	require.NoError(t, json.Unmarshal(data, &file))
	return file.Groups
}

var (
	vectorData = map[string]classification.PersonalData{
		"ordinary": classification.Ordinary, "private-life": classification.PrivateLife, "sensitive": classification.Sensitive,
	}
	vectorMarkings = map[string]shredding.Secrecy{
		"restricted": shredding.SecrecyRestricted, "confidential": shredding.SecrecyConfidential, "secret": shredding.SecrecySecret, "top-secret": shredding.SecrecyTopSecret,
	}
	vectorMethods = map[string]shredding.Action{
		"software": shredding.EraseBySoftware, "magnetic-eraser": shredding.EraseMagnetically, "deletion": 0,
	}
)

func (c *vectorCase) cut(t *testing.T) shredding.Cut {
	text := "strip " + c.Cut.Strip
	if c.Cut.Piece != nil {
		text = strings.Join(c.Cut.Piece, "x")
	}
	cut, err := shredding.ParseCut(text)
	require.NoError(t, err)
	return cut
}

func (c *vectorCase) machine(t *testing.T) (m shredding.Machine) {
	var err error
	for letter, level := range c.Machine {
		m, err = m.With(shredding.Grade{Category: must(shredding.ParseCategory(letter)), Level: shredding.Level(level)})
		require.NoError(t, err)
	}
	if c.DIN32757 != 0 {
		m, err = m.WithOld(shredding.OldLevel(c.DIN32757))
		require.NoError(t, err)
	}
	if c.Cut != nil {
		m, err = m.WithCut(must(shredding.ParseCategory(c.Carrier)), c.cut(t))
		require.NoError(t, err)
	}
	return m
}

// TestVectors holds the package against the conformance vectors, one subtest per rule.
func TestVectors(t *testing.T) {
	ids := map[string]bool{}
	for _, group := range readVectors(t) {
		for _, c := range group.Cases {
			assert.False(t, ids[c.ID], "id given twice: %s", c.ID)
			ids[c.ID] = true
		}
		t.Run(group.Rule, func(t *testing.T) {
			for _, c := range group.Cases {
				t.Run(strings.TrimPrefix(c.ID, group.Rule+"/"), func(t *testing.T) {
					map[string]func(*testing.T, vectorGroup, vectorCase){
						"level": vectorLevel, "old-level": vectorOldLevel, "requirement": vectorRequirement, "state-secret": vectorStateSecret,
						"first-day": vectorFirstDay, "erasure": vectorErasure,
					}[group.What](t, group, c)
				})
			}
		})
	}
	assert.Greater(t, len(ids), 200)
}

func vectorLevel(t *testing.T, g vectorGroup, c vectorCase) {
	assert.Equal(t, shredding.Level(c.LevelNumber), level(t, must(shredding.ParseCategory(g.Category)), c.cut(t), 0), c.Why)
}

func vectorOldLevel(t *testing.T, _ vectorGroup, c vectorCase) {
	assert.Equal(t, shredding.Level(c.LevelNumber), shredding.OldLevel(c.DIN32757).Successor(), c.Why)
}

func vectorRequirement(t *testing.T, g vectorGroup, c vectorCase) {
	need, err := shredding.TTURequired(must(shredding.ParseCategory(c.Carrier)), vectorData[c.Data])
	require.NoError(t, err)
	assert.Equal(t, law.ID(g.Rule), need.Clause())
	v, err := shredding.Satisfies(c.machine(t), need)
	require.NoError(t, err)
	assert.Equal(t, c.Satisfied, v.OK(), c.Why)
}

func vectorStateSecret(t *testing.T, _ vectorGroup, c vectorCase) {
	need, err := shredding.StateSecret{
		Carrier: must(shredding.ParseCategory(c.Carrier)), Secrecy: vectorMarkings[c.Marking], On: c.On, Residue: c.Residue, Bought: c.Bought,
	}.Required()
	if c.Error != "" {
		require.ErrorIs(t, err, law.ErrNotInForce, c.Why)
		return
	}
	require.NoError(t, err)
	v, err := shredding.Satisfies(c.machine(t), need)
	require.NoError(t, err)
	assert.Equal(t, c.Satisfied, v.OK(), c.Why)
}

func vectorFirstDay(t *testing.T, _ vectorGroup, c vectorCase) {
	carrier := shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Ordinary, NeedUntil: c.NeedUntil, KeepUntil: c.PeriodUntil}
	p, err := carrier.Plan(day("2050-01-01"))
	require.NoError(t, err)
	assert.Equal(t, c.DestroyFrom, p.DestroyFrom(), c.Why)
	assert.Equal(t, !c.DestroyFrom.IsZero(), does(p, shredding.Shred), c.Why)
	if !c.DestroyFrom.IsZero() {
		for n, want := range map[int]bool{-1: false, 0: true, 1: true} {
			p, err := carrier.Plan(c.DestroyFrom.AddDays(n))
			require.NoError(t, err)
			assert.Equal(t, want, does(p, shredding.Shred), c.Why)
		}
	}
}

func vectorErasure(t *testing.T, _ vectorGroup, c vectorCase) {
	var eraser shredding.EraserLevel
	if c.DIN33858 != "" {
		eraser = must(shredding.ParseEraserLevel(c.DIN33858))
	}
	d, err := shredding.TTUErasure(must(shredding.ParseCategory(c.Carrier)), vectorMethods[c.Method], eraser)
	require.NoError(t, err)
	assert.Equal(t, c.Satisfied, d.Verdict() == law.Allowed, c.Why)
}

// TestRuleMutants: each plausible wrong reading of p 9.16.1 and 9.16.2 differs from some vector with a known cut.
func TestRuleMutants(t *testing.T) {
	type limits struct {
		level       shredding.Level
		strip       shredding.Length
		short, long shredding.Length
	}
	rules := map[string]limits{"ttu-9.16.1": {2, 6 * mm, 0, 0}, "ttu-9.16.2": {3, 2 * mm, 4 * mm, 60 * mm}}
	byLevel := func(c shredding.Cut, l limits) bool { return must(shredding.LevelOf(shredding.Paper, c, 0)) >= l.level }
	right := func(c shredding.Cut, l limits) bool {
		switch {
		case c.IsStrip():
			return c.Width() <= l.strip
		case l.short == 0:
			return byLevel(c, l)
		}
		return c.Width() <= l.strip || c.Width() <= l.short && c.Length() <= l.long
	}
	mutants := map[string]func(shredding.Cut, limits) bool{
		"by the level alone": byLevel,
		"by the area of the side": func(c shredding.Cut, l limits) bool {
			return c.Width() <= l.strip || !c.IsStrip() && c.Area() <= 240*mm2
		},
		"the width binds pieces":   func(c shredding.Cut, l limits) bool { return c.Width() <= l.strip },
		"less than":                func(c shredding.Cut, l limits) bool { c = must(shredding.Strip(c.Width() + 1)); return right(c, l) },
		"level or sides":           func(c shredding.Cut, l limits) bool { return right(c, l) || byLevel(c, l) },
		"a strip may be 4 mm":      func(c shredding.Cut, l limits) bool { return right(c, l) || c.Width() <= l.short },
		"a millimetre for nothing": func(c shredding.Cut, l limits) bool { l.strip, l.long = l.strip+99, l.long+99; return right(c, l) },
	}
	killed := map[string]bool{}
	for _, group := range readVectors(t) {
		l, ok := rules[group.Rule]
		for _, c := range group.Cases {
			if !ok || c.Cut == nil {
				continue
			}
			cut := c.cut(t)
			assert.Equal(t, c.Satisfied, right(cut, l), c.ID)
			for name, mutant := range mutants {
				killed[name] = killed[name] || mutant(cut, l) != c.Satisfied
			}
		}
	}
	for data, id := range map[classification.PersonalData]string{classification.Ordinary: "ttu-9.16.1", classification.Sensitive: "ttu-9.16.2"} {
		need := must(shredding.TTURequired(shredding.Paper, data))
		for _, cut := range grid() {
			m := must(shredding.Machine{}.WithCut(shredding.Paper, cut))
			if must(shredding.Satisfies(m, need)).OK() != right(cut, rules[id]) {
				t.Fatalf("%s: %s is not judged by the words of the clause", id, cut)
			}
		}
	}
	for name := range mutants {
		assert.True(t, killed[name], "no vector tells %q from the rule", name)
	}
}
