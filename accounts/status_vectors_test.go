// SPDX-License-Identifier: MIT

package accounts_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
)

// statusCase is a case of the groups status and term of accounts.json, as its schema describes it.
type statusCase struct {
	ID, Why, Holder string
	Granted, End    civil.Date
	EmploymentEnd   civil.Date `json:"employment_end"`
	ContractEnd     civil.Date `json:"contract_end"`
	PasswordChanged civil.Date `json:"password_changed"`
	Absences        []struct{ From, To civil.Date }
	Breaches        []struct {
		Kind           string
		Day, Explained civil.Date
	}
	Mailbox bool
	On      civil.Date
	State   string
	Since   civil.Date
	Allowed bool
}

func (c *statusCase) account() accounts.Account {
	a := accounts.Account{
		ID: c.ID, Holder: holder(c.Holder), Granted: c.Granted, Ends: c.EmploymentEnd,
		Password: c.PasswordChanged, LoginOnly: !c.Mailbox,
	}
	if !c.ContractEnd.IsZero() {
		a.Ends = c.ContractEnd
	}
	for _, d := range c.Absences {
		a.Absences = append(a.Absences, accounts.Days{First: d.From, Last: d.To})
	}
	for _, b := range c.Breaches {
		a.Breaches = append(a.Breaches, accounts.Breach{Suspected: b.Day, Explained: b.Explained, Cause: map[string]accounts.BreachCause{
			"ignorance": accounts.Ignorance, "deliberate": accounts.Deliberate,
		}[b.Kind]})
	}
	return a
}

func readStatusVectors(t testing.TB) (all []struct {
	Rule, What, Policy string
	Cases              []statusCase
}) {
	data := vectortest.Flat("accounts")
	var file struct {
		Groups []struct {
			Rule, What, Policy string
			Cases              json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	for _, g := range file.Groups {
		if g.What != "status" && g.What != "term" {
			continue
		}
		var cases []statusCase
		require.NoError(t, json.Unmarshal(g.Cases, &cases))
		all = append(all, struct {
			Rule, What, Policy string
			Cases              []statusCase
		}{g.Rule, g.What, g.Policy, cases})
	}
	return all
}

func holder(code string) (h accounts.Holder) {
	if err := h.UnmarshalText([]byte(code)); err != nil {
		panic(err)
	}
	return h
}

// TestStatusVectors holds status and term against the conformance vectors, one subtest per clause. The vectors know
// nothing of warnings.
func TestStatusVectors(t *testing.T) {
	policies := map[string]accounts.Policy{
		"antsla": quiet(t, accounts.AntslaPolicy()), "rmk": quiet(t, accounts.RMKPolicy()), "saaremaa": quiet(t, accounts.SaaremaaPolicy()),
	}
	n := 0
	for _, g := range readStatusVectors(t) {
		n += len(g.Cases)
		t.Run(g.Rule, func(t *testing.T) {
			for _, c := range g.Cases {
				t.Run(strings.TrimPrefix(c.ID, g.Rule+"/"), func(t *testing.T) {
					p := policies[g.Policy]
					if g.What == "term" {
						found, err := p.Grant(accounts.Request{Holder: accounts.ContractPartner, Day: c.Granted, Ends: c.End, Signed: c.Granted})
						require.NoError(t, err)
						assert.Equal(t, c.Allowed, found == nil, "%s: %s", c.Why, codes(found))
						return
					}
					s, err := p.StatusOn(c.account(), c.On, deadlines.Estonia())
					require.NoError(t, err)
					checkStatus(t, s)
					assert.Equal(t, c.State, s.State().String(), c.Why)
					if !c.Since.IsZero() {
						assert.Equal(t, c.Since, s.Since(), c.Why)
					}
				})
			}
		})
	}
	assert.Greater(t, n, 120)
}
