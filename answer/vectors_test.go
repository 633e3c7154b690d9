package answer_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/internal/cases"
)

// reply is an answer as it is read.
type reply struct {
	ID      string
	Answer  map[string]json.RawMessage
	Errors  map[string]json.RawMessage
	Error   *struct{ Kind, ET, EN string }
	Reasons []map[string]any
}

func ask(t testing.TB, question []byte) (r reply) {
	require.NoError(t, json.Unmarshal(answer.Ask(question), &r))
	return r
}

// TestVectors: every case of every family is answered as the vectors want.
func TestVectors(t *testing.T) {
	known := map[string]bool{}
	for q := range answer.Questions() {
		known[q.String()] = true
	}
	for _, family := range cases.Families() {
		for _, g := range cases.Groups(family) {
			t.Run(g.Rule, func(t *testing.T) {
				for _, c := range g.Cases {
					if !known[c.Ask] {
						continue
					}
					r := ask(t, c.Question())
					assert.Equal(t, c.ID, r.ID)
					for name, want := range c.Want {
						got := r.Answer[name]
						if name == "missing" || name == "codes" { // in any order
							got, want = ordered(t, got), ordered(t, want)
						}
						assert.JSONEq(t, string(want), cmp(got), "%s: %s %v", c.ID, c.Why, r.Error)
					}
					for name := range c.Error {
						assert.True(t, r.Error != nil || r.Errors[name] != nil, "%s: %s is answered: %s", c.ID, name, r.Answer[name])
						assert.Empty(t, r.Answer[name], c.ID)
					}
				}
			})
		}
	}
}

func cmp(got json.RawMessage) string {
	if got == nil {
		return `"no answer"`
	}
	return string(got)
}

func ordered(t testing.TB, list json.RawMessage) json.RawMessage {
	var texts []string
	if list != nil {
		require.NoError(t, json.Unmarshal(list, &texts))
	}
	slices.Sort(texts)
	out, err := json.Marshal(texts)
	require.NoError(t, err)
	return out
}
