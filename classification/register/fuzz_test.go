// SPDX-License-Identifier: MIT

package register_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
)

// FuzzRegistrar: who registers stands on the To line and has the domain of the institution, and nobody before does.
func FuzzRegistrar(f *testing.F) {
	f.Add("info@keskkonnaamet.ee", `"Tamm, Mari" <mari@rmk.ee>`, "rmk.ee")
	f.Add("mari@rm\u212a.ee", "<", ">")
	f.Add("a@b@c", "@", "")
	f.Fuzz(func(t *testing.T, first, second, domain string) {
		answer, err := register.RMKRegistrar([]string{first, second}, domain)
		who := answer.Value
		if err != nil {
			require.Empty(t, who)
			return
		}
		at := strings.LastIndexByte(who, '@')
		require.Positive(t, at)
		require.True(t, strings.EqualFold(strings.TrimSpace(domain), who[at+1:]))
		_, err = register.RMKRegistrar([]string{first}, domain)
		if err == nil {
			require.Contains(t, first, who)
		} else {
			require.Contains(t, second, who)
		}
	})
}

// FuzzPolicySpec: what is read makes a policy or is refused with its place, and is written again as it was.
func FuzzPolicySpec(f *testing.F) {
	f.Add(`{"format": 1, "id": "a", "et": "R", "act": "Kord", "provision": "§ 1", "since": "2020-01-01", "mask": "initials", "kinds": ["order"]}`)
	f.Add(`{"format": 1, "id": "a", "et": "R", "act": "Kord", "mask": "private-person", "all_kinds": true, "references": ["{series}/{yy}-{number:5}[-{sub}]"]}`)
	f.Add(`{"format": 1, "id": "a", "et": "R", "act": "Kord", "mask": "private-person", "all_kinds": true, "aliases": [{"name": "Kiri", "kind": "order"}], "public_words": ["A"]}`)
	f.Add(`{"format": 1, "mask": 1}`)
	f.Fuzz(func(t *testing.T, text string) {
		var spec register.PolicySpec
		var refused *law.Error
		if err := spec.UnmarshalJSON([]byte(text)); err != nil {
			require.ErrorAs(t, err, &refused)
			return
		}
		p, err := spec.Policy()
		if err != nil {
			require.ErrorAs(t, err, &refused)
			require.NotEmpty(t, refused.At)
			return
		}
		back := p.Spec()
		written, err := json.Marshal(back)
		require.NoError(t, err)
		var again register.PolicySpec
		require.NoError(t, json.Unmarshal(written, &again))
		p, err = again.Policy()
		require.NoError(t, err)
		require.Equal(t, back, p.Spec())
	})
}

// FuzzWords: a word of an enumeration is read by its code and by nothing else, and the words of registers never read as two.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"Teadmiseks võetud", "leping", "Eraisik", "incoming", "Sissetulev kiri", "initials", "business", "case-file", "content"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, v := range []interface {
			UnmarshalText([]byte) error
			fmt.Stringer
		}{
			new(register.Kind), new(register.Mask), new(register.PartyKind), new(register.Extent), new(register.Numbering),
			new(register.RMKMatter), new(register.RMKSheet),
		} {
			if err := v.UnmarshalText([]byte(text)); err != nil {
				require.ErrorIs(t, err, law.ErrUnknown)
			} else if text != "" {
				require.Equal(t, text, v.String())
			}
		}
		var a register.RMKAnnotation
		if err := a.UnmarshalText([]byte(text)); err != nil {
			require.ErrorIs(t, err, law.ErrUnknown)
		}
		k, err := register.RMKPolicy().Kind(text)
		require.Equal(t, err == nil, k != 0)
		if public, err := register.RMKPolicy().Public(text); public {
			require.NoError(t, err)
		}
	})
}
