// SPDX-License-Identifier: MIT

package accounts_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestPolicySpecJSON reads the cases that the JSON Schema is held against too, in the module tools.
func TestPolicySpecJSON(t *testing.T) {
	data, err := os.ReadFile("testdata/policies.json")
	require.NoError(t, err)
	var file struct {
		Cases []struct {
			Name, Error   string
			Spec, Written json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	require.Greater(t, len(file.Cases), 35)
	for _, c := range file.Cases {
		t.Run(c.Name, func(t *testing.T) {
			var spec accounts.PolicySpec
			err := json.Unmarshal(c.Spec, &spec)
			var policy accounts.Policy
			if err == nil {
				policy, err = spec.Policy()
			}
			if c.Error != "" {
				var e *law.Error
				require.ErrorAs(t, err, &e)
				assert.Equal(t, c.Error, e.At, "%v", err)
				return
			}
			require.NoError(t, err)
			back := policy.Spec()
			assert.Equal(t, spec, back)
			again, err := json.Marshal(back)
			require.NoError(t, err)
			want := c.Spec
			if c.Written != nil {
				want = c.Written
			}
			assert.JSONEq(t, string(want), string(again))
		})
	}
	for text, path := range map[string]string{
		`{"format": 1, "id": "a", "id": "b"}`: "id: given twice",
		`{"format": 1} x`:                     "",
		`[]`:                                  "must be an object",
		`{"format": 1, "holders": {}}`:        "holders: must be a list",
	} {
		var spec accounts.PolicySpec
		assert.ErrorContains(t, json.Unmarshal([]byte(text), &spec), path, text)
	}
}

// TestShipped: the policies of this package go through JSON and back, and say what the books say.
func TestShipped(t *testing.T) {
	for name, p := range map[string]accounts.Policy{"antsla": accounts.AntslaPolicy(), "rmk": accounts.RMKPolicy(), "saaremaa": accounts.SaaremaaPolicy()} {
		spec := p.Spec()
		assert.Equal(t, civil.Days(14), spec.Warn)
		assert.NotEqual(t, spec.ET, spec.EN)
		data, err := json.Marshal(spec)
		require.NoError(t, err)
		var again accounts.PolicySpec
		require.NoError(t, json.Unmarshal(data, &again), name)
		assert.Equal(t, spec, again)
	}
	spec := accounts.AntslaPolicy().Spec()
	assert.Equal(t, "2019-11-29", spec.Since.String())
	assert.Equal(t, "6 months", spec.Rules.Term.Period.String())
	assert.Equal(t, "3 months", spec.Rules.Absence.Period.String())
	assert.Equal(t, "180 days", spec.Rules.Password.Period.String())
	assert.Equal(t, "6 months", spec.Rules.Mailbox.Period.String())
}

// TestSpecIsACopy: nothing that leads out of a policy leads back in.
func TestSpecIsACopy(t *testing.T) {
	spec := accounts.AntslaPolicy().Spec()
	p, err := spec.Policy()
	require.NoError(t, err)
	spec.Holders[0].Holder, spec.Names.Forms[0] = 0, ""
	again := p.Spec()
	want := accounts.AntslaPolicy().Spec()
	assert.Equal(t, want, again)
	again.Holders[0].Holder, again.Names.Forms[0] = 0, ""
	third := p.Spec()
	assert.Equal(t, want, third)
	assert.Zero(t, accounts.Policy{}.Spec())
	assert.Zero(t, accounts.Policy{}.Names())
}

func FuzzPolicySpec(f *testing.F) {
	data, err := os.ReadFile("testdata/policies.json")
	require.NoError(f, err)
	var file struct {
		Cases []struct{ Spec json.RawMessage }
	}
	require.NoError(f, json.Unmarshal(data, &file))
	for _, c := range file.Cases {
		f.Add([]byte(c.Spec))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var spec accounts.PolicySpec
		if spec.UnmarshalJSON(data) != nil {
			return
		}
		p, err := spec.Policy()
		if err != nil {
			require.ErrorAs(t, err, new(*law.Error))
			return
		}
		back := p.Spec()
		again, err := json.Marshal(back)
		require.NoError(t, err)
		var third accounts.PolicySpec
		require.NoError(t, third.UnmarshalJSON(again))
		require.Equal(t, back, third)
	})
}

func FuzzLogins(f *testing.F) {
	f.Add("MUIS", "mari", "mari2")
	f.Add("Õ", "o\u0303", "õ")
	f.Add("a", "\xff", "")
	f.Add("İ", "ß", "ſ")
	f.Fuzz(func(t *testing.T, application, a, b string) {
		p := accounts.SaaremaaPolicy()
		found, err := p.Logins([]accounts.Login{{application, a, false}, {application, b, false}})
		same, err2 := p.Logins([]accounts.Login{{application, b, false}, {application, a, false}})
		require.Equal(t, err == nil, err2 == nil)
		require.Equal(t, codes(found), codes(same))
		if a == b {
			require.Empty(t, found)
		}
	})
}
