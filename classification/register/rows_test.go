// SPDX-License-Identifier: MIT

package register_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rows of this file were composed by hand after the forms of public registers, with invented people, before they were
// run. Expectations follow from the words alone.

// TestParties: what stands in a cell, as the public sees it. "+" stands for a person's mask.
func TestParties(t *testing.T) {
	for cell, want := range map[string]string{
		// One institution, known by its form.
		"Siseministeerium": "Siseministeerium", "Keskkonnaamet": "Keskkonnaamet", "OÜ Puu": "OÜ Puu", "Puu OÜ": "Puu OÜ", "AS Tallinna Vesi": "AS Tallinna Vesi",
		"MTÜ Pargisõbrad": "MTÜ Pargisõbrad", "SA Ida-Viru Keskhaigla": "SA Ida-Viru Keskhaigla", "Antsla vald": "Antsla vald", "Tallinna linn": "Tallinna linn",
		"ANTSLA VALD": "ANTSLA VALD", "Rae Vallavalitsus": "Rae Vallavalitsus", "Tartu Linnavalitsus": "Tartu Linnavalitsus", "Pala Kool": "+", "Pala kool": "Pala kool",
		"Kadrioru Saksa Gümnaasium": "Kadrioru Saksa Gümnaasium", "Viimsi Lasteaed": "Viimsi Lasteaed", "Tallinna Halduskohus": "Tallinna Halduskohus",
		"Politsei- ja Piirivalveamet": "Politsei- ja Piirivalveamet", "Majandus- ja Kommunikatsiooniministeerium": "Majandus- ja Kommunikatsiooniministeerium",
		"osaühing Põder": "osaühing Põder", "Kati Põder OÜ": "Kati Põder OÜ", "OÜ Kati Põder": "OÜ Kati Põder", "Tartu Ülikool": "Tartu Ülikool", "RMK": "RMK", "A/S Puu": "A/S Puu",
		"Swedbank AS": "Swedbank AS", "SIA Koks": "SIA Koks", "Riigikogu": "Riigikogu", "Mari Maasikase Advokaadibüroo": "Mari Maasikase Advokaadibüroo",
		"KÜ Männi 5": "KÜ Männi 5", "Õiguskantsleri Kantselei": "Õiguskantsleri Kantselei", "Eesti Haigekassa": "Eesti Haigekassa", "Tallinn": "Tallinn",
		"Võru Maakonnaraamatukogu": "Võru Maakonnaraamatukogu", "Aktsiaselts Kalev": "Aktsiaselts Kalev", "Fortum Oyj": "Fortum Oyj", "Puu, OÜ": "Puu, OÜ",

		// People, and what is not known.
		"Mari Maasikas": "+", "MARI MAASIKAS": "+", "Maasikas, Mari": "+", "Maasikas Mari": "+", "FIE Mari Maasikas": "+", "Mari Maasikas FIE": "+", "eraisik": "+", "Mari Linn": "+",
		"Jaan Vald": "+", "Kati Kool": "+", "Peeter Amet": "+", "Xqrt": "+", "Rimi": "+", "mari@example.ee": "+", "M. Maasikas": "+", "Иван Петров": "+", "Mari-Liis Saar": "+", "Tiit Pank": "+",
		"Külli Kohus": "+", "Anneli Liit": "+", "Evald Osvald": "+", "Adv. Mari Maasikas": "+", "Mart Kirik": "+", "Sakari Linn": "+",

		// Several.
		"Siseministeerium, Mari Maasikas": "Siseministeerium|+", "Mari Maasikas, Siseministeerium": "+|Siseministeerium", "Mari Maasikas; Jaan Oks": "+|+",
		"Siseministeerium ja Mari Maasikas": "Siseministeerium|+", "Mari ja Jüri Maasikas": "+|+", "OÜ Puu; AS Kivi; Mari Maasikas": "OÜ Puu|AS Kivi|+",
		"Keskkonnaamet / Mari Maasikas": "Keskkonnaamet|+", "Keskkonnaamet\nMari Maasikas": "Keskkonnaamet|+", "Maasikas, Mari; Oks, Jaan": "+|+", "OÜ Puu, AS Kivi": "OÜ Puu|AS Kivi",
		"Rahandusministeerium, Sotsiaalministeerium": "Rahandusministeerium|Sotsiaalministeerium", "OÜ Puu ning Mari Maasikas": "OÜ Puu|+", "Mari Maasikas | OÜ Puu": "+|OÜ Puu",
		"Rae vald, Mari Maasikas, Jaan Oks": "Rae vald|+|+", "Siseministeerium & Kaitseministeerium": "Siseministeerium|Kaitseministeerium", "Mari Maasikas (Keskkonnaamet)": "+|Keskkonnaamet", "Mari Maasikas Keskkonnaamet": "+", "Keskkonnaamet Mari Maasikas": "+",
		"Anna Haava Pala Põhikool": "Anna Haava Pala Põhikool", "Mari Maasikas, Keskkonnaameti peadirektor": "+|+",
		"Siseministeerium,Mari Maasikas": "Siseministeerium|+", "; Siseministeerium ;": "Siseministeerium", "OÜ Puu ja Pojad": "OÜ Puu ja Pojad",
		"Põllu- ja Maaeluministeerium, Mari Maasikas": "Põllu- ja Maaeluministeerium|+", "Mari Maasikas, Mari Maasikas": "+|+",
	} {
		d := letter()
		d.Title, d.Parties = "Kiri", []register.Party{{Name: cell}}
		shown := slices.Collect(view(t, register.RMKPolicy(), d, "2026-01-02").Parties())
		for i := range shown {
			if shown[i] == "Füüsiline isik" {
				shown[i] = "+"
			}
		}
		got := strings.Join(shown, "|")
		assert.Equal(t, want, got, cell)
	}
}

// TestStatedParties: what is stated to be an institution is shown, but never with a person in its text.
func TestStatedParties(t *testing.T) {
	for cell, want := range map[string]string{
		"Rimi": "Rimi", "Ernst & Young, Baltic": "Ernst & Young, Baltic", "Kati Põder OÜ": "Kati Põder OÜ", "Siseministeerium, Mari Maasikas": "Siseministeerium|+",
		"Mari Maasikas": "+", "Mari Maasikas, Jaan Oks": "+|+", "Eesti Haigekassa": "Eesti Haigekassa", "Rimi, Mari Maasikas": "+|+", "Siseministeerium, Rimi": "Siseministeerium|+",
		"Maasikas Mari": "+", "Pala Kool": "Pala Kool", "Puu ja Pojad": "Puu ja Pojad",
	} {
		d := letter()
		d.Title, d.Parties = "Kiri", []register.Party{{Name: cell, Kind: register.LegalPerson}}
		got := strings.ReplaceAll(strings.Join(slices.Collect(view(t, register.RMKPolicy(), d, "2026-01-02").Parties()), "|"), "Füüsiline isik", "+")
		assert.Equal(t, want, got, cell)
	}
	// A title that tells the name of a person in a mixed cell is withheld.
	d := letter()
	d.Title, d.Parties = "Maasika avaldus", []register.Party{{Name: "Siseministeerium, Mari Maasikas", Kind: register.LegalPerson}}
	_, ok := view(t, register.RMKPolicy(), d, "2026-01-02").Title()
	assert.False(t, ok)
	assert.Nil(t, register.SplitParties(" \u00a0;, "))
}

// TestNameForms: a title that holds a form of a party's name is withheld. The forms are those of the declension of Estonian
// words, whose consonants change by grade.
func TestNameForms(t *testing.T) {
	for name, forms := range map[string]string{
		"Tiiu Põder": "Põder Põdra Põdrale Põderi Põderite Põderitele Põdrad Põtrade Põtradega", "Ants Saar": "Saar Saare Saarte Saartele Saared Saarega",
		"Ants Tamm": "Tamme Tammede Tammedele Tammed Tammesid", "Ants Kask": "Kase Kased Kaskede Kaskedega", "Ants Koppel": "Koppeli Kopli Koplile Koppelite",
		"Ants Uus": "Uue Uut Uuele Uute", "Ants Kuus": "Kuue Kuut Kuuele", "Ants Viis": "Viie Viiele", "Ants Laas": "Laane Laanele Laant", "Ants Mees": "Mehe Mehele Meest", "Ants Haab": "Haava Haaba Haabade Haavale", "Ants Aed": "Aia Aeda Aiale Aedade", "Ants Kärg": "Kärje Kärjele Kärgede", "Ants Luide": "Luite Luitele Luited",
		"Ants Luik": "Luige Luikede Luigele", "Ants Põld": "Põllu Põllule Põldude", "Ants Lind": "Linnu Lindude", "Ants Kord": "Korra Kordade", "Ants Kallas": "Kalda Kallaste Kaldale",
		"Ants Hammas": "Hamba Hammaste", "Ants Kannel": "Kandle Kannelde", "Ants Sammal": "Sambla Sammalde", "Ants Rikas": "Rikka Rikaste", "Ants Ratas": "Ratta Rataste",
		"Ants Saabas": "Saapa Saabaste", "Ants Teivas": "Teiba Teivaste", "Tiiu Vaher": "Vahtra Vahtrale Vaheri", "Ants Teder": "Tedre Tetrede Tedrele", "Ants Peegel": "Peegli Peeglite",
		"Ants Kangur": "Kangru Kangrute", "Ants Jalg": "Jala Jalgade", "Ants Külg": "Külje Külgede", "Ants Kurg": "Kure Kurgede", "Ants Laud": "Laua Laudade", "Ants Raud": "Raua Raudade",
		"Ants Leht": "Lehe Lehtede", "Ants Täht": "Tähe Tähtede", "Ants Tuhk": "Tuha Tuhkade", "Ants Kukk": "Kuke Kukkede", "Ants Sepp": "Sepa Seppade", "Ants Kütt": "Küti Küttide",
		"Ants Kõrs": "Kõrre Kõrte", "Ants Urb": "Urva Urbade", "Ants Komb": "Komme Kombe", "Ants Aeg": "Aja Aegade", "Ants Poeg": "Poja Poegade", "Ants Raag": "Rao Raagide",
		"Ants Rada": "Raja Radade", "Ants Mägi": "Mäe Mägede Mägi", "Ants Jõgi": "Jõe Jõgede", "Ants Rebane": "Rebase Rebaste Rebastele", "Ants Toomas": "Tooma Toomaste",
		"Ants Kuusik": "Kuusiku Kuusikute Kuusikule", "Ants Õunapuu": "Õunapuude Õunapuule", "Ants Mets": "Metsa Metsade", "Ants Kilp": "Kilbi Kilpide", "Ants Hunt": "Hundi Huntide",
		"Ants Org": "Oru Orgude", "Ants Ader": "Adra Atrade", "Ants Mõte": "Mõtte Mõttele", "Ants Hein": "Heina Heinte", "Ants Ots": "Otsa Otste", "Ants Ilves": "Ilvese Ilveste",
	} {
		for _, form := range strings.Fields(forms) {
			for _, title := range []string{form + " avaldus", "Vastus " + strings.ToLower(form), strings.ToUpper(form)} {
				d := letter()
				d.Title, d.Parties = title, []register.Party{{Name: name, Kind: register.NaturalPerson}}
				_, ok := view(t, register.RMKPolicy(), d, "2026-01-02").Title()
				assert.False(t, ok, "%s in %q", name, title)
			}
		}
	}
	// Ordinary words that only look alike are shown.
	for name, words := range map[string]string{
		"Ants Saar": "saarestik saade saartlane", "Tiiu Põder": "põdrakanep põdur", "Ants Aed": "aiandus aianduslik aadress", "Ants Haab": "haabumine haavamine", "Ants Luide": "luitestik luidetud",
		"Ants Koppel": "kopliala koppelmann kopraasurkond", "Ants Kallas": "kaldakaitse kallaletung", "Ants Raud": "raudtee rauakoda", "Ants Leht": "lehekülg lehtmetsa",
	} {
		for _, word := range strings.Fields(words) {
			d := letter()
			d.Title, d.Parties = word, []register.Party{{Name: name, Kind: register.NaturalPerson}}
			_, ok := view(t, register.RMKPolicy(), d, "2026-01-02").Title()
			assert.True(t, ok, "%s in %q", name, word)
		}
	}
}

// TestSomebodyElse: a title that seems to name somebody who is no party is shown with a finding.
func TestSomebodyElse(t *testing.T) {
	for title, want := range map[string]bool{
		"Seisukoha edastamine N. N. kohta": true, "Seisukoha edastamine Mari Maasika kohta": true, "Mari Maasika avaldus": true, "Avaldus M. Maasikas": true, "M.Maasika kaebus": true,
		"Jaan Tõnissoni elamisluba": true, "Järelevalve, Peeter Põllu": true, "Vastus Mari Maasikale": true, "Puhkus: Urmas Kask": true,
		"Elamisloa taotlus, Sergei Ivanov": true, "Ülle Aia lähetus": true, "Mari-Liis Saare tunnistus": true, "Lähetuse vormistamine (Tiina Kuusk)": true, "Kaebus J. K. tegevuse peale": true,
		"Avaldus seoses Wqrta Zxcva tegevusega": true, "Ametijuhend Merike Lill": true, "Kiri Mari kohta": true, "Заявление Ивана Петрова": true, "Письмо Анна Иванова": true,
		"Tööleping K. Põder": true, "Volikiri Indrek Ots": true, "Selgitus Kersti Kask ja Jaan Kask": true, "Teabenõue A. B.": true, "Karl Martin Sepa toetus": true, "Maili toetus": true,

		"Raieluba": false, "Vastus järelepärimisele": false, "Teabehalduse juhendi kinnitamine": false, "Eesti Vabariigi aastapäev": false, "Tallinna Linnavalitsuse korraldus": false,
		"Keskkonnaameti Lõuna regioon": false, "Riigihange nr 12345": false, "Koosoleku protokoll 02.04.2026": false, "Euroopa Liidu toetus": false, "Leping Keskkonnaametiga": false,
		"Tartu Ülikooli taotlus": false, "OÜ Eesti Puu arve": false, "Katariina kirik": false, "Mai kuu aruanne": false, "Linda tänava remont": false, "II etapi üleandmine": false,
		"Seisukoht eelnõu kohta": false, "Märgukiri": false, "Käskkiri nr 5": false, "Põllumajanduse Registrite ja Informatsiooni Amet": false, "KOOSOLEKU PROTOKOLL": false, "": false,
		"Antsla valla eelarve": false, "Võru maakonna plaan": false, "RMK Tallinna kontor": false, "Kiri": false, "Puhkusegraafik 2026": false, "EV 108": false, "Lisa 1. Hinnad": false,
		"Narva linna heakord": false, "Pärnu Haigla aruanne": false, "Hanke nr 5 tulemus": false, "Teenuse kirjeldus. Lisad": false, "ISKE audit": false, "Rail Baltic": false,
		"Xenia Wertheimi puhkus": false, // the first word of a title stands in capitals anyway, and neither is known for a name
	} {
		d := letter()
		d.Title, d.Parties = title, []register.Party{{Name: "Keskkonnaamet", Kind: register.LegalPerson}}
		v := view(t, register.RMKPolicy(), d, "2026-01-02")
		shown, ok := v.Title()
		require.True(t, ok, title)
		require.Equal(t, title, shown)
		assert.Equal(t, want, slices.Contains(codes(v.Findings()), "title.person"), title)
	}
	d := letter() // who is shown all the same is no finding
	d.Title = "Jüri Oksa vastus"
	assert.Nil(t, view(t, register.RMKPolicy(), d, "2026-01-02").Findings())
}

// TestKinds: the words of registers for kinds.
func TestKinds(t *testing.T) {
	p := register.RMKPolicy()
	for want, words := range map[register.Kind][]string{
		register.Incoming: {
			"Sissetulev kiri", "Saabunud kiri", "SISSETULEV KIRI", "sissetulnud kiri", "Sissetulev dokument", "Saabunud dokument", "Saabunud dokumendid", "Kiri (sissetulev)", "Kiri - sissetulev",
			"Sissetulevad kirjad", "Saabuv kiri", "Saabunud e-kiri", "incoming", "Teabenõue", "Kaebus", "Sisse tulnud kiri", "Saabunud",
		},
		register.Outgoing:        {"Väljaminev kiri", "Väljasaadetud dokument", "Väljasaadetav kiri", "VÄLJAMINEV KIRI", "Väljaminevad kirjad", "Kiri, väljaminev", "Välja saadetud kiri", "Vastuskiri", "outgoing"},
		register.Contract:        {"Leping", "Muu leping", "Lepingud", "Hankeleping", "Töövõtuleping", "Üürileping", "Haldusleping", "Lepingu lisa", "Lisakokkulepe", "contract", "Koostööleping"},
		register.Order:           {"Käskkiri", "Personalikäskkiri", "Käskkirjad", "Puhkusekäskkiri", "Põhitegevuse käskkiri", "Lähetuskäskkiri", "Üldkäskkiri"},
		register.Minutes:         {"Protokoll", "Koosoleku protokoll", "Üldkoosoleku protokoll", "Protokollid", "Koosolekuprotokoll"},
		register.BoardDecision:   {"Juhatuse otsus", "Juhatuse otsused", "board-decision"},
		register.Instruction:     {"Korraldus", "Vallavalitsuse korraldus"},
		register.Act:             {"Akt", "Aktid"},
		register.Memorandum:      {"Märgukiri"},
		register.PowerOfAttorney: {"Volikiri", "Volikirjad"},
		register.Other:           {"Määrus", "Volikogu otsus", "Muu dokument", "Memo", "Aruanne", "Arve", "Tööleping", "Ettekirjutus", "Avaldus", "Ametijuhend", "Aastaaruanne", "Ehitusluba"},
	} {
		for _, word := range words {
			got, err := p.Kind(word)
			require.NoError(t, err, word)
			assert.Equal(t, want, got, word)
		}
	}
	for word, want := range map[string]error{
		"": law.ErrMissing, " - ": law.ErrMissing, "Kiri": law.ErrUnknown, "Dokument sisse ja välja": law.ErrUnknown, "Sissetulev ja väljaminev kiri": law.ErrUnknown, "postkaart": law.ErrUnknown,
		"Saabunud leping": law.ErrUnknown, "xyz": law.ErrUnknown, "Kirjad": law.ErrUnknown, "Akteerimine": law.ErrUnknown, "Projektakt": law.ErrUnknown,
	} {
		_, err := p.Kind(word)
		assert.ErrorIs(t, err, want, word)
	}
	spec := p.Spec()
	spec.Aliases = []register.Alias{{Name: "Kiri", Kind: register.Outgoing}, {Name: "Postkaart", Kind: register.Incoming}, {Name: "Leping", Kind: register.Other}}
	own, err := spec.Policy()
	require.NoError(t, err)
	for word, want := range map[string]register.Kind{"KIRI": register.Outgoing, " postkaart": register.Incoming, "Leping": register.Other, "Üürileping": register.Contract} {
		got, err := own.Kind(word)
		require.NoError(t, err)
		assert.Equal(t, want, got, word)
	}
	spec = p.Spec()
	spec.PublicWords, spec.RestrictedWords = []string{"A"}, []string{"Suletud"}
	own, err = spec.Policy()
	require.NoError(t, err)
	for word, want := range map[string]bool{"a": true, "Avalik": true, "SULETUD": false, "AK": false} {
		got, err := own.Public(word)
		require.NoError(t, err)
		assert.Equal(t, want, got, word)
	}
}

// TestChecks: each code is listed once, under a clause and with its provision and sentences.
func TestChecks(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range register.Checks() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.True(t, c.Clause.Valid(), c.Code)
		assert.NotEmpty(t, c.Source.Provision, c.Code)
		assert.NotEmpty(t, c.ET, c.Code)
		assert.NotEmpty(t, c.EN, c.Code)
	}
	for _, code := range []string{
		"restriction.unsound", "access.unstated", "created.future", "reference.name", "title.name", "title.person", "reference.undecided",
		"heading.unit", "entry.kind", "document.approval", "format.level",
	} {
		assert.True(t, seen[code], code)
	}
}

// FuzzParties: whatever stands before or behind a person in a cell, dividing never panics, nothing is shown that is not in the
// cell, and a person set apart by a semicolon is not shown.
func FuzzParties(f *testing.F) {
	for _, s := range []string{"Siseministeerium", "OÜ Puu ja Pojad", "Kati Põder", "A/S, ja", "Maasikas,", "(", "\xff", "FIE", "ja ja ja", "Antsla vald /"} {
		f.Add(s, uint8(0))
		f.Add(s, uint8(2))
	}
	f.Fuzz(func(t *testing.T, other string, kind uint8) {
		d := letter()
		cell := other + "; Mari Maasikas"
		d.Title, d.Parties = "Kiri", []register.Party{{Name: cell, Kind: register.PartyKind(kind % 3 / 2 * 2)}} // unknown, or an institution
		v, err := register.RMKPolicy().View(d, day("2026-01-02"))
		if err != nil {
			return
		}
		for shown := range v.Parties() {
			require.False(t, strings.Contains(shown, "Maasikas") && !strings.Contains(other, "Maasikas"), "%q of %q", shown, cell)
			require.True(t, shown == "Füüsiline isik" || strings.Contains(strings.Join(runs(cell), ""), strings.Join(runs(shown), "")), "%q of %q", shown, cell)
		}
		_ = v.Findings()
	})
}
