// SPDX-License-Identifier: MIT

package classification_test

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
)

// FuzzBasisText: a basis unmarshals when it is the whole text, and an error leaves it as it was.
func FuzzBasisText(f *testing.F) {
	for _, s := range []string{"AvTS \u00a7 35 lg 1 p 5\u00b9", "avts \u00a7 35 lg 1 p 51", "AvTS \u00a7 35 lg 1 p 11, 12", "", "puudub", "\xff", "AvTS \u00a7 35 lg 1 p 20"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var b classification.Basis
		if err := b.UnmarshalText(text); err != nil || len(text) == 0 {
			require.Zero(t, b, "%q", text)
			return
		}
		var back classification.Basis
		require.NoError(t, back.UnmarshalText([]byte(b.String())), "%q", b)
		require.Equal(t, b, back)
	})
}

// FuzzParseEnd: what is read has an end, a beginning, a term or an event, in order, and its days and years stand in the text.
func FuzzParseEnd(f *testing.F) {
	for _, s := range []string{"18.12.2030", "kehtib kuni 08.07.2031.a", "lepingu lõpuni 31.12.2031", "5 aastat", "18.12.2025 - kuni 18.12.2030", "„12“ jaanuar 2026. a", "tähtajatu", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := classification.ParseEnd(text)
		if err != nil {
			require.Zero(t, r)
			return
		}
		require.False(t, r.End.Before(r.Begin))
		require.Empty(t, r.Rest)
		require.Empty(t, r.Bases)
		for _, d := range []civil.Date{r.Begin, r.End} {
			if !d.IsZero() {
				require.Contains(t, text, d.String()[:4], "a year that was not written")
			}
		}
		if r.Years > 0 {
			require.Contains(t, text, strconv.Itoa(r.Years))
		}
	})
}

// FuzzStored: what is stored of a restriction and of a case comes back alike, and an error leaves it as it was.
func FuzzStored(f *testing.F) {
	f.Add([]byte(`{"bases": ["AvTS § 35 lg 1 p 12"], "begin": "2025-12-18", "limit": "personal", "person": {"birth": "1970-01-01"}, "section_36": "AvTS § 36 lg 1 p 6"}`))
	f.Add([]byte(`{"hearing": "2026-03-10"}`))
	f.Add([]byte(`{"lifted": null}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var s, again classification.RestrictionSpec
		if err := s.UnmarshalJSON(data); err != nil {
			require.Zero(t, s)
		} else {
			out, err := json.Marshal(s)
			require.NoError(t, err)
			require.NoError(t, again.UnmarshalJSON(out))
			if len(s.Bases) > 0 {
				require.Equal(t, s.Bases, again.Bases)
			}
			require.Equal(t, s.Person, again.Person)
		}
		var c classification.Case
		if err := c.UnmarshalJSON(data); err != nil {
			require.Zero(t, c)
		}
	})
}
