// SPDX-License-Identifier: MIT

package retention_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/fate"
	"github.com/teabehaldus/teabehaldus/retention"
)

// oneSeries is a scheme of one series of no archival value, with one column more.
func oneSeries(term, name, cell string) (*retention.Series, error) {
	return seriesOf([]string{"tähis", "nimetus", "säilitustähtaeg", "arhiiviväärtus", "hindamisotsus", name}, []string{"1-1", "Lepingud", term, "ei", "09.02.2012 nr 14", cell})
}

// seriesOf reads the series 1-1 of a scheme.
func seriesOf(rows ...[]string) (*retention.Series, error) {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = ';'
	w.WriteAll(rows)
	var found *retention.Series
	for s, err := range retention.ReadScheme(strings.NewReader(b.String())) {
		if err != nil {
			return nil, err
		}
		if s.Mark == "1-1" {
			found = &s
		}
	}
	return found, nil
}

// destroyable is from when a record of 10.03.2015 whose event was on 30.06.2016 may be destroyed by such a scheme; "" where it
// may not, or nobody knows.
func destroyable(t testing.TB, term, name, cell string) string {
	s, err := oneSeries(term, name, cell)
	return destroyableOf(t, s, err)
}

func destroyableOf(t testing.TB, s *retention.Series, err error) string {
	if err != nil || s == nil {
		return ""
	}
	d, err := retention.StatutoryPolicy().Dispose(retention.Record{
		Term: s.Term, Value: s.Value, Appraisal: s.Appraisal, Created: day("2015-03-10"), Events: [2]civil.Date{day("2016-06-30")},
	}, day("2026-11-30"))
	if err != nil || s.Value == retention.Archival {
		return ""
	}
	return d.DestroyFrom().String()
}

// TestStartColumn: from when records may be destroyed, worked by hand, where a column says from when the term counts.
func TestStartColumn(t *testing.T) {
	t.Run("rmk-15.6", func(t *testing.T) {
		for cell, want := range map[string]string{
			"":                  "2022-03-11",
			"lepingu lõppemine": "2023-07-01", "alates lepingu lõppemisest": "2023-07-01", "lepingu lõppemisest arvates": "2023-07-01", "pärast lepingu lõppemist": "2023-07-01",
			"majandusaasta lõpp": "2023-01-01", "lepingu lõppemise aasta lõpust": "2024-01-01", "loomine": "2022-03-11", "loomisele järgneva aasta algusest": "2023-01-02",
			"toimiku sulgemine": "", "FROM_CREATION_YEAR_END": "2023-01-01", "FROM_NOWHERE": "", "jah": "", "lepingu lõppemiseni": "",
		} {
			assert.Equal(t, want, destroyable(t, "7 aastat", "Arvestuse algus", cell), cell)
		}
	})
}

// longer are cells that keep a record longer than five years, or for good.
var longer = []string{
	"10 aastat", "7 a", "kümme aastat", "75 aastat sünnist", "alatine", "tähtajatu", "AV", "arhiiviväärtuslik", "Rahvusarhiivi", "üle anda RA-le", "hävitamine peatatud", "mitte hävitada",
	"kuni 31.12.2040", "pikendatud kuni 31.12.2040", "31.12.2040", "2040-12-31", "31. detsember 2040", "lepingu lõppemisest", "lõppemise aasta lõpust", "likvideerimiseni", "vajaduseni",
	"protokollid alatiselt", "kohtuasi", "kohus", "ootel", "pooleli", "vaidlus", "ARHIIVIVÄÄRTUSLIK", "sa\u0308ilitada alatiselt", "havitamine keelatud", "10\u00a0aastat", "10aastat", "säili\u00adtada 10 aastat",
}

// TestNoColumnIsPassedOver: whatever a column is called that is not read for something else, what keeps a record longer in it
// is taken or refused: never is the record destroyable as if it were not there.
func TestNoColumnIsPassedOver(t *testing.T) {
	for _, name := range []string{
		"Veerg", "X", "", "Täpsustus", "Tähtaeg 2", "Uus tähtaeg", "Hoidmistähtaeg", "Säilitamine", "Kestus", "Alates", "Kuni", "Algus", "Sündmus", "Eelhindamine", "Hinnang", "AV märge",
		"AV/EAV", "Üleandmine", "Arhiivi üleandmine", "Elukäik", "Lõppkäsitlus", "Erand", "Peatatud", "Hävitamise keeld", "Tingimus",
		"sailitustahtaja algus", "SÄILITUSTÄHTAEG (UUS)", "Säilitustähtaeg digitaalselt", "Kategooria", "Liik", "Õiguslik alus", "Säilitustähtaja alus", "Kinnitatud", "Olek",
	} {
		for _, cell := range longer {
			if _, err := civil.Parse(strings.TrimPrefix(cell, "kuni ")); err == nil && fate.Column(name) == fate.Dated {
				continue // of the series itself
			}
			assert.NotEqual(t, "2020-03-11", destroyable(t, "5 aastat", name, cell), "%s: %s", name, cell)
		}
		assert.Equal(t, "2020-03-11", destroyable(t, "5 aastat", name, ""), name)
	}
	for _, cell := range []string{"menetluses", "avatud", "jah", "✓", "säilitada", "2030", "31.12.2040", "12.03.2015"} { // a scheme is asked for no day: none is past
		assert.Empty(t, destroyable(t, "5 aastat", "X", cell), cell)
	}
	assert.Equal(t, "2020-03-11", destroyable(t, "5 aastat", "X", "2015"))
}

// places are where a text may stand in a scheme besides a column that is not known: in the title of a series, in its notes, in a row
// below without a mark.
var places = []struct {
	name string
	read func(term, text string) (*retention.Series, error)
}{
	{"title", func(term, text string) (*retention.Series, error) { return withText(term, "Lepingud "+text, "") }},
	{"bracket", func(term, text string) (*retention.Series, error) {
		return withText(term, "Lepingud ("+text+") ja aktid", "")
	}},
	{"notes", func(term, text string) (*retention.Series, error) { return withText(term, "Lepingud", text) }},
	{"term below", func(term, text string) (*retention.Series, error) {
		return withText(term, "Lepingud", "", []string{"", "", text, "", "", ""})
	}},
	{"title below", func(term, text string) (*retention.Series, error) {
		return withText(term, "Lepingud", "", []string{"", text, "", "", "", ""})
	}},
	{"notes below", func(term, text string) (*retention.Series, error) {
		return withText(term, "Lepingud", "", []string{"", "", "", "", "", text})
	}},
	{"value below", func(term, text string) (*retention.Series, error) {
		return withText(term, "Lepingud", "", []string{"-", "", "", text, "", ""})
	}},
}

func withText(term, title, notes string, below ...[]string) (*retention.Series, error) {
	return seriesOf(append([][]string{
		{"tähis", "nimetus", "säilitustähtaeg", "arhiiviväärtus", "hindamisotsus", "märkused"}, {"1-1", title, term, "ei", "09.02.2012 nr 14", notes},
	}, below...)...)
}

// subjects are texts that in a title may be what the records are about.
var subjects = map[string][]string{
	"title": {
		"kohtuasi", "kohus", "vaidlus", "pooleli", "ootel", "31.12.2040", "31. detsember 2040", "2040-12-31", "lepingu lõppemisest", "lõppemise aasta lõpust", "likvideerimiseni", "vajaduseni", "pikendatud kuni 31.12.2040",
	},
	"bracket": {"kohtuasi", "kohus", "vaidlus"},
	"title below": {
		"kohtuasi", "kohus", "vaidlus",
	},
}

// TestNoTextIsPassedOver: what keeps a record longer is taken or refused wherever in a scheme it stands.
func TestNoTextIsPassedOver(t *testing.T) {
	for _, place := range places {
		for _, text := range longer {
			if slices.Contains(subjects[place.name], text) {
				continue // of a title that may be the subject
			}
			s, err := place.read("5 aastat", text)
			assert.NotEqual(t, "2020-03-11", destroyableOf(t, s, err), "%s: %s", place.name, text)
		}
	}
}

// FuzzText: a text more in the title, the notes or a row below makes no record destroyable earlier.
func FuzzText(f *testing.F) {
	for i, text := range longer {
		f.Add(uint8(i%len(places)), text)
	}
	f.Add(uint8(3), "või 1 aasta")
	f.Add(uint8(3), "kuni 1 aasta")
	f.Add(uint8(2), "arvates loomisest")
	terms := []string{"3–5 aastat", "10 aastat lepingu lõppemisest", "7 aastat majandusaasta lõpust"}
	f.Fuzz(func(t *testing.T, at uint8, text string) {
		place := places[int(at)%len(places)]
		for _, term := range terms {
			before := destroyable(t, term, "", "")
			if s, err := place.read(term, text); err == nil {
				if after := destroyableOf(t, s, nil); after != "" && after < before {
					t.Fatalf("%s, with %s %q: from %s, and not %s", term, place.name, text, after, before)
				}
			}
		}
	})
}

// FuzzColumn: one column more, whatever its name and its cell, makes no record destroyable earlier.
func FuzzColumn(f *testing.F) {
	for i, cell := range longer {
		f.Add([]string{"Märkused", "Säilitustähtaja algus", "Eelhindamine", "Veerg", "Allsarja tähis", "Funktsioon"}[i%6], cell)
	}
	f.Add("Arvestatakse", "sünnist")
	f.Add("Alates", "01.01.2001")
	f.Add("Märkused", "tähtaeg algab aasta algusest")
	terms := []string{"3–5 aastat", "10 aastat lepingu lõppemisest", "7 aastat majandusaasta lõpust"}
	var before []string
	for _, term := range terms {
		before = append(before, destroyable(f, term, "", ""))
	}
	require.NotContains(f, before, "")
	f.Fuzz(func(t *testing.T, name, cell string) {
		for i, term := range terms {
			if after := destroyable(t, term, name, cell); after != "" && after < before[i] {
				t.Fatalf("%s, with %q %q: from %s, and not %s", term, name, cell, after, before[i])
			}
		}
	})
}
