// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
)

// vectorGroup and vectorCase are deadlines.json as its schema describes it.
type vectorGroup struct {
	Rule, Term, Clause, Reading string
	Roll                        bool
	Cases                       []vectorCase
}

type vectorCase struct {
	ID, Level, Basis, Why        string
	Event, Under, Due            string
	Extended, Notice, From, Done string
	DaysLate                     *int `json:"days_late"`
	Error                        string
}

func readVectors(t testing.TB) []vectorGroup {
	data := vectortest.Flat("deadlines")
	var file struct{ Groups []vectorGroup }
	require.NoError(t, json.Unmarshal(data, &file))
	return slices.DeleteFunc(file.Groups, func(g vectorGroup) bool {
		return strings.HasPrefix(g.Rule, "institution/") // package institution, which is above this one, has them
	})
}

func tallinn(t testing.TB) *time.Location {
	loc, err := time.LoadLocation("Europe/Tallinn")
	require.NoError(t, err)
	return loc
}

// TestVectors holds every rule against the conformance vectors, one subtest per clause.
func TestVectors(t *testing.T) {
	for _, group := range readVectors(t) {
		name := group.Rule
		if name == "" {
			name = "term/" + group.Term
			if !group.Roll {
				name += " no-roll"
			}
		}
		t.Run(name, func(t *testing.T) {
			for _, c := range group.Cases {
				t.Run(strings.TrimPrefix(c.ID, group.Rule+"/"), func(t *testing.T) {
					if hours, err := deadlines.ByID(law.ID(group.Rule)); err == nil && hours.InHours() {
						checkHours(t, hours, c)
					} else {
						checkCase(t, ruleOf(t, group, c), c)
					}
				})
			}
		})
	}
}

func ruleOf(t *testing.T, group vectorGroup, c vectorCase) deadlines.Rule {
	if group.Term != "" {
		return termRule(t, group.Term, group.Roll)
	}
	rule, err := deadlines.ByID(law.ID(group.Rule))
	require.NoError(t, err)
	if c.Under != "" {
		statute, err := deadlines.ByID(law.ID(c.Under))
		require.NoError(t, err)
		rule, err = rule.Under(statute)
		require.NoError(t, err)
	}
	return rule
}

// termRule is a bare term, counted by the General Part of the Civil Code Act.
func termRule(t testing.TB, text string, roll bool) deadlines.Rule {
	term, err := deadlines.ParseTerm(text)
	require.NoError(t, err)
	spec := deadlines.RuleSpec{
		Head:  law.Head{ID: "term", ET: "Tähtaeg", Since: civil.MustParse("2002-07-01"), Act: "TsÜS"},
		Event: deadlines.Done, Term: term, Provision: "§ 136",
	}
	if !roll {
		spec.Kind = "interval"
	}
	rule, err := spec.Rule()
	require.NoError(t, err)
	return rule
}

var vectorErrors = map[string]error{
	"not-in-force": law.ErrNotInForce,
	"out-of-range": law.ErrOutOfRange,
	"too-early":    law.ErrInvalid,
}

func checkCase(t *testing.T, rule deadlines.Rule, c vectorCase) {
	due, err := rule.Due(civil.MustParse(c.Event), deadlines.Estonia())
	if c.Done != "" {
		require.NoError(t, err)
		late, err := due.DaysLate(civil.MustParse(c.Done))
		if c.Error != "" {
			require.ErrorIs(t, err, vectorErrors[c.Error], c.Why)
			assert.Contains(t, err.Error(), c.Done, "the error names the value")
		} else {
			require.NoError(t, err)
			require.NotNil(t, c.DaysLate)
			assert.Equal(t, *c.DaysLate, late, c.Why)
		}
	} else if c.Error != "" {
		require.ErrorIs(t, err, vectorErrors[c.Error], c.Why)
		return
	}
	require.NoError(t, err, c.Why)
	if c.Due != "" {
		assert.Equal(t, c.Due, due.Date().String(), c.Why)
	}
	if c.From != "" {
		assert.Equal(t, c.From, due.From().String(), c.Why)
	}
	if c.Extended != "" {
		extended, err := due.Extend()
		require.NoError(t, err)
		assert.Equal(t, c.Extended, extended.Date().String(), c.Why)
	}
	if c.Notice != "" {
		notice, ok := due.Notice()
		require.True(t, ok)
		assert.Equal(t, c.Notice, notice.Date().String(), c.Why)
	}
}

func checkHours(t *testing.T, rule deadlines.Rule, c vectorCase) {
	loc := tallinn(t)
	event, err := time.ParseInLocation("2006-01-02T15:04", c.Event, loc)
	require.NoError(t, err)
	due, err := rule.DueAt(event, loc, deadlines.Estonia())
	if c.Error != "" {
		require.ErrorIs(t, err, vectorErrors[c.Error], c.Why)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, c.Due, due.Time().Format("2006-01-02T15:04"), c.Why)
}

// TestVectorsCoverEveryRule: a rule without three cases is not tested.
func TestVectorsCoverEveryRule(t *testing.T) {
	cases := map[law.ID]int{}
	ids := map[string]bool{}
	for _, group := range readVectors(t) {
		cases[law.ID(group.Rule)] += len(group.Cases)
		for _, c := range group.Cases {
			assert.False(t, ids[c.ID], "id given twice: %s", c.ID)
			ids[c.ID] = true
		}
	}
	enough := func(id law.ID) {
		assert.False(t, cases[id] < 3, "write vectors for %s in dhstest/vectors/v1/deadlines.json: it has %d, of at least 3", id, cases[id])
	}
	for rule := range deadlines.All() {
		enough(rule.ID())
	}
}
