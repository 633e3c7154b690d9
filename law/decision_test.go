// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/law"
)

var (
	ruling = law.Check{
		Clause: "ttu-8.2", Code: "vital", Source: law.Source{Act: "TTÜ", Provision: "p 8.2.3"}, ET: "Elu kaitseks", EN: "To protect life",
	}
	conditions = []law.Check{
		{Code: "single-case", ET: "Ei ole üksikjuhtum", EN: "It is not a single case"},
		{Code: "head", Severity: law.Advised, ET: "Küsige juhilt", EN: "Ask the head"},
		{Clause: "avts-12.3_1", Code: "own", Source: law.Source{Act: "AvTS", Provision: "§ 12"}, ET: "Oma alus", EN: "Of its own act"},
	}
)

// TestDecided: a condition not met turns a permission into a conditional one; advice does not, and nothing else changes.
func TestDecided(t *testing.T) {
	for _, tt := range []struct {
		given law.Verdict
		found uint32
		want  law.Verdict
		codes []string
	}{
		{law.Allowed, 0, law.Allowed, nil},
		{law.Allowed, 0b010, law.Allowed, []string{"head"}},
		{law.Allowed, 0b001, law.Conditional, []string{"single-case"}},
		{law.Allowed, 0b110, law.Conditional, []string{"head", "own"}},
		{law.Refused, 0b001, law.Refused, []string{"single-case"}},
		{law.Mandatory, 0b001, law.Mandatory, []string{"single-case"}},
		{0, 0b001, 0, []string{"single-case"}},
	} {
		d := law.Decided(tt.given, &ruling, &conditions, tt.found)
		assert.Equal(t, tt.want, d.Verdict())
		var codes []string
		for _, f := range d.Findings() {
			codes = append(codes, f.Code)
		}
		assert.Equal(t, tt.codes, codes)
		assert.Equal(t, law.ID("ttu-8.2"), d.Clause())
		assert.Equal(t, "vital", d.Why().Code)
		assert.Equal(t, "Elu kaitseks", d.Text(language.Estonian))
		assert.True(t, d == law.Decided(tt.given, &ruling, &conditions, tt.found), "decisions compare")
	}
}

// TestDecisionFindings: a finding stands under the deciding clause, unless its check names its own.
func TestDecisionFindings(t *testing.T) {
	found := law.Decided(law.Allowed, &ruling, &conditions, 0b101).Findings()
	require.Len(t, found, 2)
	assert.Equal(t, law.ID("ttu-8.2"), found[0].Clause)
	assert.Equal(t, "TTÜ p 8.2.3", found[0].Source().String())
	assert.Equal(t, law.ID("avts-12.3_1"), found[1].Clause)
	assert.Equal(t, "AvTS § 12", found[1].Source().String())
}

// TestDecisionPrinted: one line, and JSON with the verdict, the clause and the reasons.
func TestDecisionPrinted(t *testing.T) {
	d := law.Decided(law.Allowed, &ruling, &conditions, 0b001)
	assert.Equal(t, "conditional: To protect life (TTÜ p 8.2.3); It is not a single case", d.String())
	data, err := json.Marshal(d)
	require.NoError(t, err)
	var read struct {
		Verdict  law.Verdict
		Clause   string
		Why      map[string]any
		Findings []map[string]any
	}
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Equal(t, law.Conditional, read.Verdict)
	assert.Equal(t, "ttu-8.2", read.Clause)
	assert.NotEmpty(t, read.Why)
	assert.Len(t, read.Findings, 1)

	var zero law.Decision
	assert.Equal(t, zero, law.Decided(law.Allowed, nil, &conditions, 1), "without a rule there is no answer")
	assert.Empty(t, zero.String())
	assert.Empty(t, zero.Clause())
	assert.Empty(t, zero.Why())
	assert.Nil(t, zero.Findings())
	data, err = json.Marshal(zero)
	require.NoError(t, err)
	assert.JSONEq(t, `{"verdict":""}`, string(data))
}

// TestVerdictCodes: each verdict is written as a code and read back from it; nothing else is read.
func TestVerdictCodes(t *testing.T) {
	for v, code := range map[law.Verdict]string{
		0: "", law.Refused: "refused", law.Conditional: "conditional", law.Allowed: "allowed", law.NotRequired: "not-required",
		law.WherePossible: "where-possible", law.Mandatory: "mandatory", law.Undecided: "undecided",
	} {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, code, string(text))
		assert.Equal(t, code, v.String())
		read := law.Undecided + 1
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, v, read)
	}
	_, err := (law.Undecided + 1).MarshalText()
	require.Error(t, err)
	v := law.Refused
	require.Error(t, v.UnmarshalText([]byte("lubatud")))
	assert.Equal(t, law.Refused, v)
}

// FuzzVerdict: what is read as a verdict is written as it was read.
func FuzzVerdict(f *testing.F) {
	for _, s := range []string{"", "allowed", "Allowed", "not-required", "lubatud", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var v law.Verdict
		if v.UnmarshalText([]byte(s)) == nil {
			require.Equal(t, s, v.String())
		}
	})
}
