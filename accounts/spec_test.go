package accounts_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
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
				require.ErrorIs(t, err, accounts.ErrSpec)
				assert.True(t, strings.HasPrefix(err.Error(), "accounts: invalid policy specification: "+c.Error+": "), err.Error())
				return
			}
			require.NoError(t, err)
			back, ok := policy.Spec()
			require.True(t, ok)
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
	for name, p := range map[string]accounts.Policy{"antsla": accounts.Antsla(), "rmk": accounts.RMK(), "saaremaa": accounts.Saaremaa()} {
		spec, ok := p.Spec()
		require.True(t, ok)
		assert.Equal(t, civil.Days(14), spec.Warn)
		assert.NotEqual(t, p.Name(language.Estonian), p.Name(language.English))
		data, err := json.Marshal(spec)
		require.NoError(t, err)
		var again accounts.PolicySpec
		require.NoError(t, json.Unmarshal(data, &again), name)
		assert.Equal(t, spec, again)
	}
	spec, _ := accounts.Antsla().Spec()
	assert.Equal(t, "2019-11-29", spec.Since.String())
	assert.Equal(t, "6 months", spec.Rules.Term.Period.String())
	assert.Equal(t, "3 months", spec.Rules.Absence.Period.String())
	assert.Equal(t, "180 days", spec.Rules.Password.Period.String())
	assert.Equal(t, "6 months", spec.Rules.Mailbox.Period.String())
}

// TestSpecIsACopy: nothing that leads out of a policy leads back in.
func TestSpecIsACopy(t *testing.T) {
	spec, _ := accounts.Antsla().Spec()
	p, err := spec.Policy()
	require.NoError(t, err)
	spec.Holders[0].Holder = "nobody"
	again, _ := p.Spec()
	want, _ := accounts.Antsla().Spec()
	assert.Equal(t, want, again)
	again.Holders[0].Holder = "nobody"
	third, _ := p.Spec()
	assert.Equal(t, want, third)
	_, ok := accounts.Policy{}.Spec()
	assert.False(t, ok)
	assert.Empty(t, accounts.Policy{}.Name(language.Und))
	spec, _ = accounts.RMK().Spec()
	spec.EN = ""
	p, err = spec.Policy()
	require.NoError(t, err)
	assert.Equal(t, "RMK kasutajakontod", p.Name(language.English))
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
			require.ErrorIs(t, err, accounts.ErrSpec)
			return
		}
		back, _ := p.Spec()
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
		p := accounts.Saaremaa()
		found, err := p.Logins([]accounts.Login{{application, a, false}, {application, b, false}})
		same, err2 := p.Logins([]accounts.Login{{application, b, false}, {application, a, false}})
		require.Equal(t, err == nil, err2 == nil)
		require.Equal(t, codes(found), codes(same))
		if a == b {
			require.Empty(t, found)
		}
	})
}
