// SPDX-License-Identifier: MIT

package password_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// vectorGroup and vectorCase are password.json as its schema describes it.
type vectorGroup struct {
	Rule, Policy, Clause, Reading string
	Cases                         []vectorCase
}

type vectorCase struct {
	ID, Level, Basis, Why string
	New, Current          string
	Former, Words         []string
	Subject               struct{ Names, Codes, Phones, Plates, Postcodes []string }
	Verdict               string
	Codes                 []string
}

var policies = map[string]func() password.Policy{"antsla": password.AntslaPolicy, "saaremaa": password.SaaremaaPolicy}

func readVectors(t testing.TB) []vectorGroup {
	data := vectortest.Flat("password")
	var file struct{ Groups []vectorGroup }
	require.NoError(t, json.Unmarshal(data, &file))
	return file.Groups
}

// input makes the question of a case.
func (c vectorCase) input(t testing.TB) password.Input {
	in := password.Input{New: password.NewSecret(c.New), Current: password.NewSecret(c.Current), First: c.Former == nil}
	for _, s := range c.Former {
		in.History = append(in.History, password.Former{Verify: password.Plain(password.NewSecret(s))})
	}
	if s := c.Subject; s.Names != nil || s.Codes != nil {
		var err error
		in.Subject, err = password.SubjectSpec{Names: s.Names, Codes: s.Codes, Phones: s.Phones, Plates: s.Plates, Postcodes: s.Postcodes}.Subject()
		require.NoError(t, err)
	}
	return in
}

// verdict is what a clause says of findings.
func verdict(found []law.Finding, clause law.ID) (string, []string) {
	verdict, codes := "pass", []string{}
	for _, f := range found {
		if f.Clause != clause {
			continue
		}
		codes = append(codes, f.Code)
		if f.Severity == law.Required {
			verdict = "refuse"
		} else if verdict == "pass" {
			verdict = "advise"
		}
	}
	return verdict, codes
}

// TestVectors holds the shipped policies against the conformance vectors, one subtest per clause.
func TestVectors(t *testing.T) {
	ids := map[string]bool{}
	for _, group := range readVectors(t) {
		t.Run(group.Rule, func(t *testing.T) {
			for _, c := range group.Cases {
				t.Run(c.ID[len(group.Rule)+1:], func(t *testing.T) {
					require.False(t, ids[c.ID], "id given twice")
					ids[c.ID] = true
					p := policies[group.Policy]()
					if c.Words != nil {
						p = with(t, p, c.Words...)
					}
					got, codes := verdict(p.Check(c.input(t)), law.ID(group.Rule))
					assert.Equal(t, c.Verdict, got, c.Why)
					assert.Equal(t, c.Codes, codes, c.Why)
				})
			}
		})
	}
}
