// SPDX-License-Identifier: MIT

package register_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestPublic: only what says that the document is public does; no word is not the same.
func TestPublic(t *testing.T) {
	p := register.RMKPolicy()
	for word, want := range map[string]bool{
		"Avalik": true, "avalik": true, " AVALIK ": true, "Avalik.": true, "Avalik dokument": true, "Juurdepääsupiiranguta": true,
		"AK": false, "ak": false, "A.K.": false, "AK (osaliselt)": false, "Asutusesisene kasutus": false, "Asutusesiseseks kasutamiseks": false, "ASUTUSESISESEKS KASUTAMISEKS": false,
		"AsutusesiseseksKasutamiseks": false, "asutusesiseseks\u00a0kasutamiseks": false, "Asutusesiseseks-kasutamiseks": false, "Piiratud": false,
		"Asutusesiseseks kasutamiseks (AK)": false, "AK (asutusesiseseks kasutamiseks)": false, "Avalik, väljastatakse teabenõude korras": false, "avalik – väljastatakse teabenõude korras": false, "Väljastatakse teabenõude korras": false,
		"Juurdepääsupiirang": false, "Juurdepääs piiratud": false, "Mitteavalik": false, "Osaliselt avalik": false, "osaliselt avalik": false, "Avalik (osaliselt)": false,
	} {
		public, err := p.Public(word)
		require.NoError(t, err, word)
		assert.Equal(t, want, public, word)
	}
	for _, word := range []string{"", " ", "\u00a0", "-", "–", "."} {
		public, err := p.Public(word)
		require.ErrorIs(t, err, law.ErrMissing, word)
		assert.False(t, public)
	}
	for _, word := range []string{"AKK", "Avalik alates 2030", "osaliselt", "Avalik, AK", "Avalik, väljastatakse", "Avalik?", "Avalik (?)", "Avalik*", "¬Avalik", "Avalik!", "!avalik", "1", "jah", "ei", "null"} {
		public, err := p.Public(word)
		require.ErrorIs(t, err, law.ErrUnknown, word)
		assert.False(t, public)
	}
}
