// SPDX-License-Identifier: MIT

package retention_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/retention"
)

// FuzzParseAppraisal: a decision that is read gives itself again from its text.
func FuzzParseAppraisal(f *testing.F) {
	for _, s := range []string{
		"09.02.2012 nr 14", "AV 09.02.2012 nr 14", "av 9.2.2012 nr 14-2", "09.02.2012", "nr 14", "", "31.02.2012 nr 1", "09.02.2012 nr \xff",
		"09.02.2012\u00a0nr\u00a014", "09.02.2012 nr 1 4", "09.02.20123 nr 1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := retention.ParseAppraisal(s)
		if err != nil {
			require.Equal(t, retention.Appraisal{}, d)
			return
		}
		require.False(t, d.Date.IsZero())
		require.NotEmpty(t, d.Number)
		require.True(t, utf8.ValidString(d.String()))
		back, err := retention.ParseAppraisal(d.String())
		require.NoError(t, err, "%q", d.String())
		require.Equal(t, d, back)
	})
}

// FuzzFormatsSpec: a table of formats that is read makes its own JSON again, and never panics.
func FuzzFormatsSpec(f *testing.F) {
	for _, s := range []string{
		`{"format": 1, "act": "Arhiivieeskiri", "provision": "Lisa 1", "editions": [{"since": "2023-07-17", "formats": [{"name": "PDF/A-2a", "use": "text", "status": "preferred"}]}]}`,
		`{"format": 2}`, `{}`, `[]`, `null`, ``, `{"format": 1, "editions": [{"since": "2023-02-31"}]}`, "\xff",
		`{"format": 1, "act": "A", "act": "B"}`,
	} {
		f.Add([]byte(s), "PDF/A-2a")
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		var spec retention.FormatsSpec
		if spec.UnmarshalJSON(data) != nil {
			return
		}
		formats, err := spec.Formats()
		if err != nil {
			return
		}
		for _, e := range spec.Editions {
			for use := range retention.FormatUse(8) {
				formats.Status(name, use, e.Since)
			}
		}
		out, err := spec.MarshalJSON()
		require.NoError(t, err)
		var back retention.FormatsSpec
		require.NoError(t, back.UnmarshalJSON(out), "%s", out)
	})
}

// FuzzTermText: a term unmarshals as it parses, and an error leaves it as it was.
func FuzzTermText(f *testing.F) {
	for _, s := range []string{"5 aastat", "alaline", "", "\xff", "75 aastat sünnist", "viis aastat"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		parsed, err := retention.ParseTerm(s)
		var term retention.Term
		if other := term.UnmarshalText([]byte(s)); s == "" {
			require.NoError(t, other, "no text is no term")
			require.Equal(t, retention.Term{}, term)
		} else if err != nil {
			require.Error(t, other)
			require.Equal(t, retention.Term{}, term)
		} else {
			require.NoError(t, other)
			require.Equal(t, parsed.String(), term.String())
		}
	})
}
