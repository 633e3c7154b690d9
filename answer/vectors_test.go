// SPDX-License-Identifier: MIT

package answer_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/institution"
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
	for _, family := range cases.Families() {
		for _, g := range cases.Groups(family) {
			t.Run(g.Rule, func(t *testing.T) {
				for _, c := range g.Cases {
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

// TestProfiles: whoever asks with a shipped profile written as JSON gets the answers of its id, on every vector.
func TestProfiles(t *testing.T) {
	profiles := map[string]json.RawMessage{}
	for p := range institution.All() {
		text, err := json.Marshal(p)
		require.NoError(t, err)
		var back institution.Profile
		require.NoError(t, json.Unmarshal(text, &back))
		profiles[string(p.ID)], err = json.Marshal(back)
		require.NoError(t, err)
	}
	titles := map[string]string{"transfer": "rmk", "destruction": "rmk", "backup": "rmk", "publication": "rmk", "personal-data": "ttu"}
	asked := map[string]int{}
	for c := range cases.All() {
		var q map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(c.Question(), &q))
		var who string
		book, titled := titles[c.Ask]
		switch {
		case titled:
			who = book
		case json.Unmarshal(q["institution"], &who) != nil || !slices.Contains([]string{"account", "account-term", "user-name", "mail-address", "password", "disposition"}, c.Ask):
			continue
		}
		q["institution"] = profiles[who]
		text, err := json.Marshal(q)
		require.NoError(t, err)
		assert.Equal(t, string(answer.Ask(c.Question())), string(answer.Ask(text)), c.ID)
		asked[who]++
	}
	assert.Greater(t, asked["antsla"], 50)
	assert.Greater(t, asked["rmk"], 60)
	assert.Equal(t, 6, asked["ttu"])
	assert.Greater(t, asked["saaremaa"], 20)
}

// TestProfileRules: each rule of a shipped profile, asked as its JSON, gives the day of the named rule.
func TestProfileRules(t *testing.T) {
	for p := range institution.All() {
		for _, rule := range p.Rules {
			if strings.Contains(rule.Term.String(), "hour") {
				continue
			}
			spec, err := json.Marshal(rule)
			require.NoError(t, err)
			for _, event := range []string{"2026-04-02", "2026-12-23", "2027-02-28"} {
				named := answer.Ask([]byte(`{"ask":"due","rule":"` + string(rule.ID) + `","event":"` + event + `"}`))
				written := answer.Ask([]byte(`{"ask":"due","spec":` + string(spec) + `,"event":"` + event + `"}`))
				assert.Equal(t, string(named), string(written), "%s %s", rule.ID, event)
			}
		}
	}
}
