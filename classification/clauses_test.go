// SPDX-License-Identifier: MIT

package classification_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
)

func TestClauses(t *testing.T) {
	t.Run("ttu-2.2", func(t *testing.T) {
		all := slices.Collect(classification.TTUSensitiveKinds())
		require.Len(t, all, 9)
		for i, want := range []struct {
			kind              classification.TTUSensitiveKind
			provision, gdpr   string
			name              string
			drawsTheLineThere bool // the regulation draws it elsewhere
		}{
			{classification.TTUPoliticalViews, "TTÜ p 2.2.1", "art 9", "poliitilised vaated, välja arvatud erakonda kuulumine", true},
			{classification.TTUBeliefs, "TTÜ p 2.2.2", "art 9", "usulised ja maailmavaatelised veendumused", false},
			{classification.TTUEthnicOrigin, "TTÜ p 2.2.3", "art 9", "etniline päritolu ja rass", false},
			{classification.TTUHealth, "TTÜ p 2.2.4", "art 9", "tervis ja puue", false},
			{classification.TTUGenetic, "TTÜ p 2.2.5", "art 9", "geeniandmed", false},
			{classification.TTUBiometric, "TTÜ p 2.2.6", "art 9", "biomeetrilised andmed", true},
			{classification.TTUSexLife, "TTÜ p 2.2.7", "art 9", "seksuaalelu", true},
			{classification.TTUTradeUnion, "TTÜ p 2.2.8", "art 9", "ametiühingusse kuulumine", false},
			{classification.TTUOffence, "TTÜ p 2.2.9", "art 10", "süütegu või selle ohvriks langemine", true},
		} {
			k := all[i]
			assert.Equal(t, want.kind, k)
			assert.Equal(t, want.provision, k.Source().String())
			assert.Equal(t, want.gdpr, k.GDPR().Provision)
			assert.Equal(t, want.drawsTheLineThere, k.GDPR().Doubt != "", want.provision)
			assert.Equal(t, want.name, k.Text(language.Estonian))
			// A case that is over matters to the ninth alone.
			over := classification.Case{Hearing: day("2020-01-01"), Decision: day("2020-01-01"), Closed: day("2020-01-01")}
			got, err := k.On(day("2026-03-10"), over)
			require.NoError(t, err)
			assert.Equal(t, k != classification.TTUOffence, got, want.provision)
		}
		// Hearing 10.03.2026, decision 01.06.2026: the first of the three ends it, after its own day.
		c := classification.Case{Hearing: day("2026-03-10"), Decision: day("2026-06-01")}
		for on, want := range map[string]bool{"2026-03-09": true, "2026-03-10": true, "2026-03-11": false, "2026-06-01": false} {
			got, err := classification.TTUOffence.On(day(on), c)
			require.NoError(t, err)
			assert.Equal(t, want, got, on)
		}
		_, err := classification.TTUOffence.On(civil.Date{}, c)
		assert.ErrorIs(t, err, law.ErrMissing)
		for _, no := range []classification.TTUSensitiveKind{0, 10} {
			_, err = no.On(day("2026-03-10"), c)
			assert.ErrorIs(t, err, law.ErrUnknown)
			assert.Zero(t, no.Source())
			assert.Zero(t, no.GDPR())
			assert.Empty(t, no.String())
		}
	})
	t.Run("ttu-2.3", func(t *testing.T) {
		for kind, want := range map[classification.PersonalData]struct{ name, basis string }{
			0:                          {"", ""},
			classification.Ordinary:    {"ordinary", ""},
			classification.PrivateLife: {"private-life", "AvTS § 35 lg 1 p 12"},
			classification.Sensitive:   {"sensitive", "AvTS § 35 lg 1 p 11"},
			4:                          {"", ""},
		} {
			assert.Equal(t, want.name, kind.String())
			b, ok := kind.Basis()
			assert.Equal(t, want.basis, b.String())
			assert.Equal(t, want.basis != "", ok)
		}
		assert.Equal(t, "eraelulised isikuandmed", classification.PrivateLife.Text(language.Estonian))
		assert.Less(t, classification.Ordinary, classification.PrivateLife)
		assert.Less(t, classification.PrivateLife, classification.Sensitive)
	})
	t.Run("rmk-3.4", func(t *testing.T) {
		official := classification.RMKDocument{Series: "1-2", Handled: true, State: classification.RMKFinal}
		kind, err := official.Kind()
		require.NoError(t, err)
		assert.Equal(t, classification.RMKOfficial, kind)
		assert.Equal(t, "ametlik dokument", kind.Text(language.Estonian))
		for name, change := range map[string]func(*classification.RMKDocument){
			"series":  func(d *classification.RMKDocument) { d.Series = " " },
			"handled": func(d *classification.RMKDocument) { d.Handled = false },
			"state":   func(d *classification.RMKDocument) { d.State = 0 },
			"state 6": func(d *classification.RMKDocument) { d.State = 6 },
		} {
			d := official
			change(&d)
			_, err := d.Kind()
			var refused *law.Error
			require.ErrorAs(t, err, &refused, name)
			assert.Equal(t, name[:min(len(name), len(refused.At))], refused.At)
			want := law.ErrInvalid // only one of the two holds
			if refused.At == "state" {
				want = law.ErrUnknown
			}
			assert.ErrorIs(t, err, want, name)
		}
		for _, state := range []classification.RMKDocumentState{classification.RMKDraft, classification.RMKProject, classification.RMKUnfinished, classification.RMKPrintOut} {
			for _, series := range []string{"", "1-2"} {
				kind, err := classification.RMKDocument{Series: series, Handled: series != "", State: state}.Kind()
				require.NoError(t, err)
				assert.Equal(t, "working", kind.String())
			}
		}
		assert.Empty(t, classification.RMKDocumentKind(3).String())
	})
}

func TestISKE(t *testing.T) {
	for text, want := range map[string]string{
		"K2T3S1": "H", "S3 T2 K1": "H", "K2-T2-S0": "M", "K0/T1/S2": "M", "K1, T1, S1": "L", "K0T0S0": "L", " T1K1S0 ": "L", "S1; T2; K2": "M", "K1.T1.S1": "L",
	} {
		c, err := classification.ParseISKE(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, c.Level(), text)
		again, err := classification.ParseISKE(c.String())
		require.NoError(t, err)
		assert.Equal(t, c, again)
	}
	c, err := classification.ParseISKE("S3 T2 K1")
	require.NoError(t, err)
	assert.Equal(t, "K1T2S3", c.String())
	for _, no := range []string{
		"", " ", "C1-I1-A1", "K2T3", "K2T3S4", "K2T3S", "K2T3S1K2", "K2K3S1", "k2t3s1", "K 2T3S1", "K2T3S1-", "-K2T3S1", "K2--T3S1", "K10T1S1", "K2T3S1.", "turbeaste M", "К2Т3S1", "K2T3S1 H", "K²T3S1",
	} {
		_, err := classification.ParseISKE(no)
		assert.ErrorIs(t, err, law.ErrUnreadable, no)
	}
	assert.Empty(t, classification.ISKE{}.Level())
	assert.Empty(t, classification.ISKE{}.String())
	for k := range 4 {
		for tt := range 4 {
			for s := range 4 {
				c, err := classification.ParseISKE(string([]byte{'K', '0' + byte(k), 'T', '0' + byte(tt), 'S', '0' + byte(s)}))
				require.NoError(t, err)
				want := map[int]string{0: "L", 1: "L", 2: "M", 3: "H"}[max(k, tt, s)]
				assert.Equal(t, want, c.Level())
			}
		}
	}
}

func FuzzParseISKE(f *testing.F) {
	for _, s := range []string{"K2T3S1", "S3 T2 K1", "C1-I1-A1", "K0/T1/S2", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := classification.ParseISKE(text)
		if err != nil {
			require.Zero(t, c)
			return
		}
		again, err := classification.ParseISKE(c.String())
		require.NoError(t, err)
		require.Equal(t, c, again)
		for _, part := range []string{c.String()[:2], c.String()[2:4], c.String()[4:]} {
			require.Contains(t, text, part)
		}
	})
}
