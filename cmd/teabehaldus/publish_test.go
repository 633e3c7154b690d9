// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const publishedHead = "reference;registered;shown;title;parties;reason;provision\n"

func publishFile(t *testing.T, file string, args ...string) (int, string, string) {
	in, err := os.ReadFile(file)
	require.NoError(t, err)
	return call(string(in), append([]string{"publish"}, args...)...)
}

func TestPublish(t *testing.T) {
	status, out, errs := publishFile(t, "testdata/register.csv", "--day", "2026-07-01", "--profile", "rmk")
	assert.Equal(t, 1, status, "two rows are wrong")
	assert.Equal(t, publishedHead+strings.Join([]string{
		`1-32/69;2022-10-25;registreerimisandmed ja sisu;Teabehalduse juhendi kinnitamine;Mari Maasikas;"Piirangut ei ole; avalikustatakse ka sisu";RMK p 23.3`,
		`3-2.5.3/2025/230;2025-03-04;registreerimisandmed ja sisu;Raieluba;Füüsiline isik, Keskkonnaamet;"Piirangut ei ole; avalikustatakse ka sisu";RMK p 23.3`,
		`3-2.5.3/2025/231;2025-03-04;registreerimisandmed;–;Füüsiline isik, Füüsiline isik;"Kehtib juurdepääsupiirang; sisu ei avalikustata";RMK p 23.3`,
		`5.1-2/3233-1;2026-01-06;registreerimisandmed ja sisu;Puidu müük;Füüsiline isik, OÜ Puu;"Piirangut ei ole; avalikustatakse ka sisu";RMK p 23.3`,
		`10-3/26-6/1;2026-02-03;registreerimisandmed ja sisu;Vastus;Siseministeerium;"Piirangut ei ole; avalikustatakse ka sisu";RMK p 23.3`,
		`1-1/7;2010-01-04;registreerimisandmed;Teade;Rahandusministeerium;Dokument loodi enne seda, kui hakati sisu avalikustama;RMK p 23.3`,
		"",
	}, "\n"), out)
	for _, want := range []string{
		"rida 4: Pealkiri näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja (AvTS § 12 lg 3¹)\n",
		"rida 8: Dokument registreeriti enne avaliku registri algust (RMK p 23.3)\n",
		"rida 9: Seda liiki dokumente avalikus registris ei ole (RMK p 23.3)\n",
		"teabehaldus: rida 10: kind: ", "„postkaart“", "teabehaldus: rida 11: ",
		"01.07.2026: registreerimisandmed ja sisu 4; registreerimisandmed 2; ei avalikustata 2;\n",
	} {
		assert.Contains(t, errs, want)
	}
	for _, name := range []string{"Põder", "Tamm", "Jaan"} {
		assert.NotContains(t, out, name)
	}

	_, out, _ = publishFile(t, "testdata/register.csv", "--day", "30.06.2026", "--lang", "en")
	assert.Contains(t, out, "10-3/26-6/1;2026-02-03;register data;Vastus;Siseministeerium;\"An access restriction holds; the content is not shown\";AvTS § 12 lg 4¹\n", "its last day")
	assert.Contains(t, out, ";Jaan Oks, OÜ Puu;", "the act does not speak of the parties to a contract")
	assert.Contains(t, out, ";Koosolek;")
}

func TestPublishJSON(t *testing.T) {
	status, out, errs := publishFile(t, "testdata/register.json", "--day", "2026-07-01", "--profile", "testdata/profile.json")
	assert.Equal(t, 1, status)
	assert.Equal(t, publishedHead+"3-2.5.3/2025/230;2025-03-04;registreerimisandmed ja sisu;Raieluba;K. P., M.-L. T., Keskkonnaamet;\"Piirangut ei ole; avalikustatakse ka sisu\";Valla asjaajamiskord § 40\n", out)
	assert.Contains(t, errs, "rida 2: Sellist veergu ei ole (teada on viit, ")
	_, with, _ := call("\ufeff"+`[{"viit": "1", "liik": "leping", "pealkiri": "x", "loodud": "2026-01-05", "registreeritud": "2026-01-06", "asutused": ["A OÜ", "B OÜ"]}]`, "publish", "--day", "2026-07-01")
	assert.Contains(t, with, ";A OÜ, B OÜ;", "a byte order mark is no text")
}

// TestPublishRefusals: of what cannot be read nothing is published.
func TestPublishRefusals(t *testing.T) {
	const head, begin = "viit;liik;pealkiri;loodud;registreeritud;", "1;leping;x;2026-01-05;2026-01-06;"
	const whole = `"viit": "1", "liik": "leping", "pealkiri": "x", "loodud": "2026-01-05", "registreeritud": "2026-01-06"`
	for in, want := range map[string]string{
		"":                                      "Päises puudub veerg viit",
		"viit;liik;pealkiri;loodud;isik\n":      "Päises puudub veerg registreeritud",
		head + "isik\n" + begin + "Mari\n":      "rida 1: Sellist veergu ei ole (teada on viit, ",
		head + "\n" + begin + "Mari\n":          "rida 1: Sellist veergu ei ole (teada on viit, ",
		head + "viit\n":                         "rida 1: Veerg on antud mitu korda: „viit“",
		"viit;liik;pealkiri;loodud;asutused\n":  "Päises puudub veerg registreeritud",
		head + "juurdepääs\n" + begin + "AKK\n": "rida 2: access: ",
		head + "juurdepääs\n" + begin + "AK\n":  "rida 2: ",
		strings.TrimSuffix(head, ";") + ";juurdepääs;alus;piirang algus;piirang lõpp\n" + strings.TrimSuffix(begin, ";") + ";AK;AvTS § 35 lg 1 p 9;1900-01-01;1900-01-01\n": "rida 2: begin: ",
		head + "alus\n" + begin + "AvTS § 35 lg 1 p 12\n": "rida 2: access: ",
		// Two ends, of which the first is over; a day that nobody read; columns and basis that differ.
		head + "juurdepääs;alus\n" + begin + "AK;AvTS § 35 lg 1 p 17 01.01.2025-01.01.2026, AvTS § 35 lg 1 p 3 01.01.2025-01.01.2030\n":   "Kaks eri päeva või tähtaega",
		head + "juurdepääs;alus\n" + begin + "AK;AvTS § 35 lg 1 p 17 (kuni 01.01.2026), AvTS § 35 lg 1 p 3 (kuni 01.01.2030)\n":           "Kaks eri päeva või tähtaega",
		head + "juurdepääs;alus;piirang algus\n" + begin + "AK;\"AvTS § 35 lg 1 p 17 kuni 03.03.2026; AvTS § 35 lg 1 p 12\";2026-01-06\n": "alus: Alust ei saanud tervikuna lugeda: „kuni 03.03.2026“",
		head + "juurdepääs;alus;piirang algus\n" + begin + "AK;AvTS § 35 lg 1 p 3, 18.12.2030;2020-01-01\n":                               "alus: Alust ei saanud tervikuna lugeda: „18.12.2030“",
		head + "juurdepääs;alus;piirang algus;piirang lõpp\n" + begin + "AK;AvTS § 35 lg 1 p 3 kuni 01.01.2030;2025-01-01;2026-01-01\n":   "alus: Kaks eri päeva: ",
		head + "isikuandmed\n" + begin + "muud\n":               "rida 2: isikuandmed: Lubatud on tavalised, eraelulised ja delikaatsed: „muud“",
		head + "asutused\n1;leping;x;2026-02-30;2026-01-06;\n":  "rida 2: loodud: ",
		head + "asutused\n1;leping;x;2026-01-06;;\n":            "rida 2: registreeritud: ",
		head + "asutused\n1;leping\n":                           "rida 2: Real on lahtreid 2, päises veerge 6",
		head + "juurdepääs\n1;leping;x;2026-01-05;2026-01-06\n": "rida 2: Real on lahtreid 5, päises veerge 6",
		head + "juurdepääs\n" + begin + "Avalik;\n":             "rida 2: Real on lahtreid 7, päises veerge 6",
		`[1]`:                                "rida 1: Siin on midagi muud kui objekt",
		`[{"viit": 1}]`:                      "rida 1: viit: Lubatud on tekst või tekstide loend",
		`[{"viit": "1", "viit": "2"}]`:       "rida 1: Veerg on antud mitu korda",
		`[{"viit": null}]`:                   "rida 1: viit: Lubatud on tekst või tekstide loend",
		`[{"juurdepääs": []}]`:               "rida 1: juurdepääs: Lubatud on üks väärtus",
		`[{"asutused": ["A", null]}]`:        "rida 1: asutused: Lubatud on tekst või tekstide loend",
		`[{"asutused": "A\u001fB"}]`:         "rida 1: asutused: Lubatud on tekst või tekstide loend",
		`[{"juurdepääs": ["Avalik", "AK"]}]`: "rida 1: juurdepääs: Lubatud on üks väärtus",
		`[{` + whole + `, "isik": "Mari"}]`:  "rida 1: Sellist veergu ei ole (teada on viit, ",
		"[]\n[]":                             "JSON-loendi lõpusulu järel on teksti",
		"[] x":                               "",
		head + "juurdepääs;alus\n" + begin + "Avalik;AvTS § 35 lg 1 p 12\n": "rida 2: juurdepääs: Dokument on avalik, aga piiratud",
		head + "juurdepääs;piirang lõpp\n" + begin + ";2101-03-04\n":        "rida 2: access: ",
		head + strings.Repeat("x", 1000) + "\n" + begin + "\n":              "„" + strings.Repeat("x", 60) + "“",
		`[{"viit": "1"}`: "rida 1: liik: Veerg puudub",
		`[{]`:            "",
	} {
		status, out, errs := call(in, "publish", "--day", "2026-07-01")
		assert.Equal(t, 1, status, in)
		assert.Contains(t, errs, want, in)
		assert.NotEmpty(t, errs, in)
		assert.Contains(t, []string{"", publishedHead}, out, in)
	}
}

// TestPublishWhole: a source that fails leaves no file, and a row that is refused costs no other.
func TestPublishWhole(t *testing.T) {
	const whole = `{"viit": "1", "liik": "leping", "pealkiri": "x", "loodud": "2026-01-05", "registreeritud": "2026-01-06"}`
	for in, want := range map[string]string{`[` + whole: "", `[` + whole + `, 1]`: publishedHead + "1;2026-01-06;"} {
		name := filepath.Join(t.TempDir(), "avalik.csv")
		status, out, _ := call(in, "publish", "--day", "2026-07-01", "--out", name)
		assert.Equal(t, 1, status, in)
		assert.Empty(t, out)
		text, err := os.ReadFile(name)
		assert.Equal(t, want == "", err != nil, in)
		assert.True(t, strings.HasPrefix(string(text), want), "%s: %s", in, text)
	}
}

// TestPublishInOrder: of many rows on all processors each public one is there once, in order, and no other.
func TestPublishInOrder(t *testing.T) {
	var in, want strings.Builder
	in.WriteString("viit,liik,pealkiri,loodud,registreeritud,füüsilised isikud,juurdepääs\n")
	want.WriteString(strings.ReplaceAll(publishedHead, ";", ","))
	for i := range 3000 {
		access := []string{"Avalik", "AKK", "Avalik"}[i%3]
		fmt.Fprintf(&in, "%d,saabunud dokument,Kiri,2026-01-05,2026-01-06,Mari Tamm,%s\n", i, access)
		if access == "Avalik" {
			fmt.Fprintf(&want, "%d,2026-01-06,registreerimisandmed ja sisu,Kiri,Füüsiline isik,Piirangut ei ole; avalikustatakse ka sisu,AvTS § 12 lg 4¹\n", i)
		}
	}
	status, out, _ := call(in.String(), "publish", "--day", "2026-07-01")
	assert.Equal(t, 1, status)
	assert.Equal(t, want.String(), out)
}

// TestPublishWithheld: what tells a name or a code is a dash.
func TestPublishWithheld(t *testing.T) {
	in := "viit;liik;pealkiri;loodud;registreeritud;füüsilised isikud;juurdepääs\nTAMM-1/7;saabunud dokument;Avaldus 49002124277;2026-01-05;2026-01-06;Mari Tamm;Avalik\n"
	status, out, errs := call(in, "publish", "--day", "2026-07-01")
	assert.Zero(t, status)
	assert.Equal(t, publishedHead+"–;2026-01-06;registreerimisandmed ja sisu;–;Füüsiline isik;\"Piirangut ei ole; avalikustatakse ka sisu\";AvTS § 12 lg 4¹\n", out)
	assert.Contains(t, errs, "rida 2: Dokumendiviit näib")
	assert.Contains(t, errs, "rida 2: Pealkiri näib")
}

func TestPublishMisuse(t *testing.T) {
	for _, args := range [][]string{{}, {"--day", "31.02.2026"}, {"--day", "2026-01-01", "x", "y"}, {"--day", "2026-01-01", "--lang", "fi"}, {"-x"}} {
		status, out, errs := call("", append([]string{"publish"}, args...)...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, errs)
		assert.Empty(t, out)
	}
	for _, profile := range []string{"kodu", "puudub.json", "testdata/register.json"} {
		status, out, errs := call("", "publish", "--day", "2026-01-01", "--profile", profile)
		assert.Equal(t, 1, status, profile)
		assert.NotEmpty(t, errs)
		assert.Empty(t, out)
	}
}

// TestPublishAccess: content is shown only of a document of which the register states how open it is, in words that agree.
// The document is of January 2026 and the day is 01.07.2026.
func TestPublishAccess(t *testing.T) {
	const head = "viit;liik;pealkiri;loodud;registreeritud;juurdepääs;alus;piirang algus;piirang lõpp\n1-2/3;saabunud dokument;Kiri;2026-01-05;2026-01-06;"
	for row, want := range map[string]struct{ shown, said string }{
		"Avalik;;;":  {"registreerimisandmed ja sisu", ""},
		"AVALIK ;;;": {"registreerimisandmed ja sisu", ""},
		";;;":        {"registreerimisandmed", "Ei ole märgitud"},

		"AK;AvTS § 35 lg 1 p 9;2026-01-06;2031-01-06":                           {"registreerimisandmed", ""},
		"Asutusesiseseks kasutamiseks;AvTS § 35 lg 1 p 9;2026-01-06;2031-01-06": {"registreerimisandmed", ""},
		"AsutusesiseseksKasutamiseks;AvTS § 35 lg 1 p 9;2026-01-06;2031-01-06":  {"registreerimisandmed", ""},
		"AK;AvTS § 35 lg 1 p 9;2026-01-06;2026-06-30":                           {"registreerimisandmed ja sisu", ""}, // over yesterday
		"AK;AvTS § 35 lg 1 p 12;;":                                              {"registreerimisandmed", "Piirangu algus puudub (AvTS § 40 lg 1)"},
		"AK;AvTS § 35 lg 1 p 9;;2026-06-30":                                     {"registreerimisandmed", "Piirangu algus puudub (AvTS § 40 lg 1)"}, // over, if it ever began
		"AK;AvTS § 35 lg 1 p 9 kuni 30.06.2026;;":                               {"registreerimisandmed", "Piirangu algus puudub (AvTS § 40 lg 1)"},
		"AK;\"AvTS § 35 lg 1 p 9, MKS § 26\";2016-01-06;2021-01-06":             {"registreerimisandmed", "saladus, mille hoidmisel ei ole tähtaega"},
		"AK;AvTS § 35 lg 1 p 19 (MKS § 26);2016-01-06;":                         {"registreerimisandmed", ""},
		"AK;IKS § 10;2016-01-06;2021-01-06":                                     {"registreerimisandmed", "ei saa märgitud kujul õige olla"},
		"AK;AvTS § 35 lg 1 p 9;2026-01-06;2026-07-01":                           {"registreerimisandmed", ""}, // its last day
		"AK;AvTS § 35 lg 1 p 9;2016-01-06;2021-01-06":                           {"registreerimisandmed", "ei saa märgitud kujul õige olla"},
		"AK;AvTS § 35 lg 1 p 9;2076-01-06;2081-01-06":                           {"registreerimisandmed", "ei saa märgitud kujul õige olla"},
		"AK;\"AvTS § 35 lg 1 p 12, 17\";2026-01-06;2026-06-30":                  {"registreerimisandmed", "ei saa märgitud kujul õige olla"}, // beside another basis too
		"AK;AvTS § 35 lg 1 p 12;2026-01-06;2026-02-06":                          {"registreerimisandmed", "ei saa märgitud kujul õige olla"}, // personal data: 75 years
	} {
		status, out, errs := call(head+row+"\n", "publish", "--day", "2026-07-01")
		assert.Zero(t, status, row)
		assert.Equal(t, want.shown, columnsOf(t, out)["1-2/3"]["shown"], row)
		assert.Contains(t, errs, want.said, row)
	}
}

// TestHeaders: lists name their columns in several ways; two names of one column are a contradiction.
func TestHeaders(t *testing.T) {
	for _, c := range []struct {
		file, head, double string
		args               []string
	}{
		{"testdata/register.csv", "Dokumendi viit;Dokumendi liik;dokumendi pealkiri;loomise kuupäev;Registreerimise kuupäev;füüsilised isikud;asutused;töötajad;juurdepääsupiirang;juurdepääsupiirangu alus;piirangu algus;juurdepääsupiirangu lõpp;isikuandmed",
			"juurdepääs;juurdepääsupiirang", []string{"publish", "--day", "2026-07-01", "--profile", "rmk"}},
		{"testdata/accounts.csv", "kasutajanimi;kasutaja liik;andmise kuupäev;kehtib kuni;salasõna muudetud;eemal;peatumine;rikkumised;sulgemise kuupäev;postkast;seis",
			"lõpeb;kehtib kuni", []string{"accounts", "--day", "2026-07-06", "--profile", "antsla"}},
	} {
		in, err := os.ReadFile(c.file)
		require.NoError(t, err)
		ours, rows, _ := strings.Cut(string(in), "\n")
		_, want, _ := call(string(in), c.args...)
		_, got, _ := call(c.head+"\n"+rows, c.args...)
		_, want, _ = strings.Cut(want, "\n")
		_, got, _ = strings.Cut(got, "\n")
		require.NotEmpty(t, got, c.file)
		assert.Equal(t, want, got)

		first, _, _ := strings.Cut(c.double, ";")
		status, out, _ := call(strings.Replace(ours, first, c.double, 1)+"\n", c.args...)
		assert.Equal(t, 1, status, c.double)
		assert.Empty(t, out, c.double)
	}
}

// realRegisters are headers as real registers print them, by what their guides say, and two rows below each: one that is public and
// one that is restricted, with what the public sees of them. Mari Maasikas is nobody's name there.
var realRegisters = []struct{ name, head, public, restricted, parties string }{
	{"Delta (adr.rik.ee)",
		"Reg. number;Dokumendi liik;Pealkiri;Dokumendi kuupäev;Registreerimise kpv;Teine osapool;Saatja viit;Saabumis/saatmisviis;Juurdepääs;Juurdepääsupiirangu alus;Juurdepääsupiirangu kehtivuse algus;Juurdepääsupiirangu kehtivuse lõpp;Funktsioon;Sari;Toimik;Vastutaja;Vastutaja struktuuriüksus",
		"1-2/1;Sissetulev kiri;Teabenõue;05.01.2026;06.01.2026;Mari Maasikas, Kuuse vald;2-4/15/31;DHX;Avalik;;;;1 Asjaajamine;1-2 Kirjavahetus;1-2/26;Jüri Tamm;Kantselei",
		"1-2/2;Sissetulev kiri;Avaldus;05.01.2026;06.01.2026;Mari Maasikas;;e-post;AK;AvTS § 35 lg 1 p 12;06.01.2026;06.01.2101;1 Asjaajamine;1-2;1-2/26;Jüri Tamm;Kantselei", "Füüsiline isik, Kuuse vald"},
	{"Delta, a ministry",
		"Viit;Dokumendi liik;Pealkiri;Loomise kpv;Registreerimise kpv;Teine osapool;Juurdepääs;Juurdepääsupiirangu alus;Juurdepääsupiirangu alguse kpv;Juurdepääsupiirangu lõpu kpv",
		"1-2/1;väljaminev kiri;Teabenõue;05.01.2026;06.01.2026;Mari Maasikas;Avalik;;;", "1-2/2;väljaminev kiri;Vastus;05.01.2026;06.01.2026;Mari Maasikas;AK;AvTS § 35 lg 1 p 12;06.01.2026;06.01.2101", "Füüsiline isik"},
	{"Astangu (WebDesktop)",
		"Pealkiri;Loomise kuupäev;Reg kuupäev;Viit;Osapool;Seosviit;Liik;Edastamise viis;Sari;Vastamise tähtaeg;Osakond;Vastutav täitja;Juurdepääsupiirang;Piirangu alus;Piirangu algus;Piirangu lõpp",
		"Teabenõue;05.01.2026;06.01.2026;1-2/1;Mari Maasikas;7-1/3;Sissetulev kiri;e-post;1-2;10.02.2026;Kantselei;Jüri Tamm;Avalik;;;",
		"Avaldus;05.01.2026;06.01.2026;1-2/2;Mari Maasikas;;Sissetulev kiri;post;1-2;;Kantselei;Jüri Tamm;AK;AvTS § 35 lg 1 p 12;06.01.2026;06.01.2101", "Füüsiline isik"},
	{"Töötukassa (Postipoiss)",
		"Liik;Kellelt;Saatja kuupäev;Seosviit;Kellele;Loodud;Registreerimise kuupäev;Viit;Teema;Vastamise kuupäev;Läbivaataja;Osakond;Saatmisviis;Juurdepääs;Õiguslik alus;Piirangu algus;Piirangu lõpp",
		"Sissetulev kiri;Mari Maasikas;04.01.2026;7;Kuuse vald;05.01.2026;06.01.2026;1-2/1;Teabenõue;;Jüri Tamm;Kantselei;post;Avalik;;;",
		"Sissetulev kiri;Mari Maasikas;04.01.2026;7;;05.01.2026;06.01.2026;1-2/2;Avaldus;;Jüri Tamm;Kantselei;post;AK;AvTS § 35 lg 1 p 12;06.01.2026;06.01.2101", "Füüsiline isik, Kuuse vald"},
	{"Amphora, a municipality",
		"ID;Reg_nr;Dokumendiliik;Nimetus;Dokumendi kpv;Reg. kpv;Saatja/Saaja;Funktsiooni tähis;Sarja tähis;Toimiku viit;Täitja;Täitmistähtaeg;Juurdepaas;Piirangu õiguslik alus;Piirangu kehtivuse algus;Piirangu kehtivuse lopp;URL",
		"77;1-2/1;Sissetulev kiri;Teabenõue;05.01.2026;06.01.2026;Mari Maasikas;1;1-2;1-2/26;Jüri Tamm;10.02.2026;Avalik;;;;https://example.ee/77",
		"78;1-2/2;Sissetulev kiri;Avaldus;05.01.2026;06.01.2026;Mari Maasikas;1;1-2;1-2/26;Jüri Tamm;;AK;AvTS § 35 lg 1 p 12;06.01.2026;06.01.2101;https://example.ee/78", "Füüsiline isik"},
}

// TestSynonyms: each name of a column is read as that column.
func TestSynonyms(t *testing.T) {
	columns := []string{"Viit", "Liik", "Pealkiri", "Loodud", "Registreeritud", "Pooled", "Juurdepääs", "Alus", "Piirang algus", "Piirang lõpp"}
	const rows = "\n1-2/1;Sissetulev kiri;Teabenõue;05.01.2026;06.01.2026;Mari Maasikas, Kuuse vald;Avalik;;;\n1-2/2;Leping;Vastus;05.01.2020;06.01.2020;Kuuse vald;AK;AvTS § 35 lg 1 p 9;06.01.2020;06.01.2025\n" +
		"1-2/3;Leping;Vastus;05.01.2024;06.01.2024;Kuuse vald;AK;AvTS § 35 lg 1 p 9;06.01.2024;06.01.2029\n"
	status, want, errs := call(strings.Join(columns, ";")+rows, "publish", "--day", "2026-07-01")
	require.Zero(t, status, errs)
	require.Equal(t, 2, strings.Count(want, "registreerimisandmed ja sisu"), "the second restriction is over")
	for i, names := range map[int][]string{
		0: {"Dokumendi viit", "Reg nr", "Reg. nr.", "REG_NR", "Registreerimisnumber", "Registreerimise number", "Reg. number", "Dokumendi number", "Viit/nr", "Registrinumber", "Tähis"},
		1: {"Dokumendi liik", "Dokumendiliik", "Dokumendi tüüp", "Tüüp"},
		2: {"Dokumendi pealkiri", "Pealkiri/sisu", "Nimetus", "Dokumendi nimetus", "Teema", "Pealkiri:"},
		3: {"Loomise kuupäev", "Loomiskuupäev", "Dokumendi kuupäev", "Koostamise kuupäev", "Loomise kpv.", "Koostatud"},
		4: {"Registreerimise kuupäev", "Registreerimise kpv", "Reg kpv", "Reg. kuupäev", "Registreerimiskuupäev", "Registreerimise aeg"},
		5: {"Osapooled", "Teine osapool", "Osapool", "Saatja/Saaja", "Saatja / saaja", "Kellelt/Kellele", "Saatja", "Saaja", "Kellelt", "Kellele", "Adressaat", "Lepingu pooled", "Partner"},
		6: {"Juurdepääsupiirang", "Juurdepääsu piirang", "Juurdepääsutase", "Ligipääs", "Juurdepaas", "Juurdepääs (A/AK)", "Juurdepääsutingimus"},
		7: {"Piirangu alus", "Juurdepääsupiirangu alus", "Õiguslik alus", "AK alus", "Juurdepääsu alus", "Alused"},
		8: {"Piirangu algus", "Juurdepääsupiirangu algus", "Juurdepääsupiirangu kehtivuse algus", "Juurdepääsupiirangu alguse kpv", "Piirang kehtib alates", "AK algus", "Piirang-algus"},
		9: {"Piirangu lõpp", "Juurdepääsupiirangu lõpp", "Juurdepääsupiirangu kehtivuse lõpp", "Juurdepääsupiirangu lõpu kpv", "Juurdepääsu lõpu kuupäev", "Juurdepääsupiirang kuni", "AK lõpp", "Piirang_lopp"},
	} {
		for _, name := range names {
			head := append([]string{}, columns...)
			head[i] = name
			status, got, errs := call(strings.Join(head, ";")+rows, "publish", "--day", "2026-07-01")
			assert.Zero(t, status, "%s: %s", name, errs)
			assert.Equal(t, want, got, name)
			if i != 5 { // parties may stand in several columns
				status, got, _ = call(strings.Join(append(columns[:len(columns):len(columns)], name), ";")+strings.ReplaceAll(rows, "\n", ";\n")[1:], "publish", "--day", "2026-07-01")
				assert.Equal(t, 1, status, name)
				assert.Empty(t, got, "%s beside %s", name, columns[i])
			}
		}
	}
}

// TestRealRegisters: a register is read as its system prints it. What is not read is told, and never hides a restriction: a column that
// is not known costs the table, and a cell that speaks of a restriction its row.
func TestRealRegisters(t *testing.T) {
	publish := func(text string) (int, map[string]map[string]string, string) {
		status, out, errs := call(text, "publish", "--day", "2026-07-01")
		assert.NotContains(t, out, "Maasikas", text)
		if out == "" {
			return status, nil, errs
		}
		return status, columnsOf(t, out), errs
	}
	for _, r := range realRegisters {
		status, shown, errs := publish(r.head + "\n" + r.public + "\n" + r.restricted + "\n")
		require.Zero(t, status, "%s: %s", r.name, errs)
		assert.Equal(t, "registreerimisandmed ja sisu", shown["1-2/1"]["shown"], r.name)
		assert.Equal(t, "Teabenõue", shown["1-2/1"]["title"], r.name)
		assert.Equal(t, r.parties, shown["1-2/1"]["parties"], r.name)
		assert.Equal(t, "2026-01-06", shown["1-2/1"]["registered"], r.name)
		assert.Equal(t, "registreerimisandmed", shown["1-2/2"]["shown"], r.name)
		assert.Equal(t, strings.Contains(r.head, "Reg. number") || strings.Contains(r.head, "ID") || strings.Contains(r.head, "Osakond"), strings.Contains(errs, "kasutamata veerud: "), r.name)

		for _, other := range []string{
			"Juurdepääs", "Juurdepääsupiirang", "AK", "AK pikendus", "Avalik", "Piirangu pikendus", "Juurdepääsupiirangu kehtivuse lõpu sündmus", "Alus", "Kehtib kuni", "Märkused",
			"Kontaktisik", "Isik", "Saatja isikukood", "E-post", "Failid", "Turvaklass", "Sаri", "Sari 2", "Vastutaja AK", "Toimiku piirang", "", "Registreeritud", "Pealkiri",
		} {
			status, shown, errs := publish(r.head + ";" + other + "\n" + r.public + ";x\n")
			assert.Equal(t, 1, status, "%s %q", r.name, other)
			assert.NotEmpty(t, errs)
			assert.Empty(t, shown, "%s %q", r.name, other)
		}
		for cell, hides := range map[string]bool{
			"AK": true, "1-2 (AK)": true, "ak.": true, "Asutusesiseseks kasutamiseks": true, "AvTS § 35 lg 1 p 12": true, "§35": true, "juurdepa\u0308a\u0308supiiranguga": true, "Piiranguga kuni 2030": true, "KONFIDENTSIAALNE": true, "mitteavalik": true,
			"": false, "-": false, "Akadeemia": false, "Isikuandmete kaitse": false, "Avalikud suhted": false, "Riigipiir": false, "1-2/26": false, "Mari Maasikas": false,
		} {
			status, shown, errs := publish(r.head + ";Jrk nr\n" + r.public + ";" + cell + "\n")
			assert.Equal(t, hides, status == 1, "%s %q %s", r.name, cell, errs)
			assert.Equal(t, hides, len(shown) == 0, "%s %q", r.name, cell)
			assert.Equal(t, hides, strings.Contains(errs, "rida 2: Jrk nr: "), "%s %q %s", r.name, cell, errs)
		}
	}
	const object = `{"viit": "1", "liik": "leping", "pealkiri": "x", "loodud": "2026-01-05", "registreeritud": "2026-01-06", "juurdepääs": "Avalik", "Sari": `
	for sari, hides := range map[string]bool{`"1-2"`: false, `"AK"`: true, `["1-2", "AK"]`: true, `{"piirang": "AK"}`: true, `null`: false, `7`: false} {
		for _, before := range []string{"", object + "null}\n", strings.Replace(object, `, "Sari": `, "}\n", 1)} {
			_, out, _ := call(before+strings.Replace(object, `"viit": "1"`, `"viit": "9"`, 1)+sari+"}\n", "publish", "--day", "2026-07-01", "--format", "csv")
			assert.Equal(t, hides, columnsOf(t, out)["9"] == nil, "%s behind %q", sari, before)
		}
	}
}
