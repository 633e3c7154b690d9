package register_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification/register"
)

// FuzzRegistrar: who registers stands on the To line and has the domain of the house, and nobody before does.
func FuzzRegistrar(f *testing.F) {
	f.Add("info@keskkonnaamet.ee", `"Tamm, Mari" <mari@rmk.ee>`, "rmk.ee")
	f.Add("mari@rm\u212a.ee", "<", ">")
	f.Add("a@b@c", "@", "")
	f.Fuzz(func(t *testing.T, first, second, domain string) {
		who, _, err := register.RMKRegistrar([]string{first, second}, domain)
		if err != nil {
			require.Empty(t, who)
			return
		}
		at := strings.LastIndexByte(who, '@')
		require.Positive(t, at)
		require.True(t, strings.EqualFold(strings.TrimSpace(domain), who[at+1:]))
		_, _, err = register.RMKRegistrar([]string{first}, domain)
		if err == nil {
			require.Contains(t, first, who)
		} else {
			require.Contains(t, second, who)
		}
	})
}

// FuzzPolicySpec: what is read makes a policy or is refused by kind, and is written again as it was.
func FuzzPolicySpec(f *testing.F) {
	f.Add(`{"format": 1, "act": "Kord", "provision": "§ 1", "since": "2020-01-01", "mask": "initials", "kinds": ["order"]}`)
	f.Add(`{"format": 1, "act": "Kord", "since": "2020-01-01", "mask": "Eraisik", "all_kinds": true, "content_since": ""}`)
	f.Add(`{"format": 1, "mask": 1}`)
	f.Fuzz(func(t *testing.T, text string) {
		var spec register.PolicySpec
		if err := spec.UnmarshalJSON([]byte(text)); err != nil {
			require.ErrorIs(t, err, register.ErrPolicy)
			return
		}
		p, err := spec.Policy()
		if err != nil {
			require.ErrorIs(t, err, register.ErrPolicy)
			return
		}
		back, ok := p.Spec()
		require.True(t, ok)
		written, err := json.Marshal(back)
		require.NoError(t, err)
		var again register.PolicySpec
		require.NoError(t, json.Unmarshal(written, &again))
		p, err = again.Policy()
		require.NoError(t, err)
		same, _ := p.Spec()
		require.Equal(t, back, same)
	})
}

// FuzzMarks: a mark, a kind and a mask are read by their names and by nothing else.
func FuzzMarks(f *testing.F) {
	f.Add("Teadmiseks võetud")
	f.Add("leping")
	f.Add("Eraisik")
	f.Fuzz(func(t *testing.T, text string) {
		if m, err := register.ParseMark(text); err == nil {
			require.Equal(t, text, m.String())
		} else {
			require.ErrorIs(t, err, register.ErrKind)
		}
		var k register.Kind
		if err := k.UnmarshalText([]byte(text)); err != nil {
			require.ErrorIs(t, err, register.ErrKind)
			require.Zero(t, k)
		}
		var m register.Mask
		if err := m.UnmarshalText([]byte(text)); err != nil {
			require.ErrorIs(t, err, register.ErrKind)
			require.Zero(t, m)
		}
	})
}
