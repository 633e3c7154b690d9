package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func runOn(t *testing.T, file string, args ...string) (int, string, string) {
	in, err := os.Open(file)
	require.NoError(t, err)
	defer in.Close()
	var out, errs bytes.Buffer
	status := run(args, in, &out, &errs)
	return status, out.String(), errs.String()
}

func TestPublicRegister(t *testing.T) {
	status, out, errs := runOn(t, "testdata/register.csv", "-day", "2026-07-01", "-institution", "rmk")
	assert.Equal(t, 1, status, "two rows are wrong")
	assert.Equal(t, strings.Join([]string{
		"1-32/69\t25.10.2022\tregistreerimisandmed ja sisu\tTeabehalduse juhendi kinnitamine\tMari Maasikas\tPiirangut ei ole; avalikustatakse ka sisu\tRMK p 23.3",
		"3-2.5.3/2025/230\t04.03.2025\tregistreerimisandmed ja sisu\tRaieluba\tFüüsiline isik, Keskkonnaamet\tPiirangut ei ole; avalikustatakse ka sisu\tRMK p 23.3",
		"3-2.5.3/2025/231\t04.03.2025\tregistreerimisandmed\t–\tFüüsiline isik, Füüsiline isik\tKehtib juurdepääsupiirang; sisu ei avalikustata\tRMK p 23.3",
		"5.1-2/3233-1\t06.01.2026\tregistreerimisandmed ja sisu\tPuidu müük\tFüüsiline isik, OÜ Puu\tPiirangut ei ole; avalikustatakse ka sisu\tRMK p 23.3",
		"10-3/26-6/1\t03.02.2026\tregistreerimisandmed ja sisu\tVastus\tSiseministeerium\tPiirangut ei ole; avalikustatakse ka sisu\tRMK p 23.3",
		"1-1/7\t04.01.2010\tregistreerimisandmed\tTeade\tRahandusministeerium\tDokument loodi enne seda, kui hakati sisu avalikustama\tRMK p 23.3",
		"",
	}, "\n"), out)
	for _, want := range []string{
		"line 4: Pealkiri näib sisaldavat füüsilise isiku nime või isikukoodi ja jäetakse avalikust vaatest välja (AvTS § 12 lg 3¹)\n",
		"line 8: Dokument registreeriti enne avaliku registri algust (RMK p 23.3)\n",
		"line 9: Seda liiki dokumente avalikus registris ei ole (RMK p 23.3)\n",
		`line 10: kind: no kind of document that is known; add it to the aliases of the policy: "postkaart"`,
		"publicregister: line 11: ",
		"01.07.2026: registreerimisandmed ja sisu 4, registreerimisandmed 2, ei avalikustata 2\n",
	} {
		assert.Contains(t, errs, want)
	}
	for _, name := range []string{"Põder", "Tamm", "Jaan"} {
		assert.NotContains(t, out, name)
	}

	_, out, _ = runOn(t, "testdata/register.csv", "-day", "30.06.2026", "-lang", "en")
	assert.Contains(t, out, "10-3/26-6/1\t03.02.2026\tregister data\tVastus\tSiseministeerium\tAn access restriction holds; the content is not shown\tAvTS § 12 lg 4¹\n", "its last day")
	assert.Contains(t, out, "\tJaan Oks, OÜ Puu\t", "the act does not speak of the parties to a contract")
	assert.Contains(t, out, "\tKoosolek\t")
}

func TestJSON(t *testing.T) {
	status, out, errs := runOn(t, "testdata/register.json", "-day", "2026-07-01", "-policy", "testdata/policy.json")
	assert.Equal(t, 1, status)
	assert.Equal(t, "3-2.5.3/2025/230\t04.03.2025\tregistreerimisandmed ja sisu\tRaieluba\tK. P., M.-L. T., Keskkonnaamet\tPiirangut ei ole; avalikustatakse ka sisu\tValla asjaajamiskord § 40\n", out)
	assert.Contains(t, errs, `document 2: a column that no register has: "isikud"`)
}

// TestRefusals: of what cannot be read nothing is published.
func TestRefusals(t *testing.T) {
	const head, begin = "viit;liik;pealkiri;loodud;registreeritud;", "1;leping;x;2026-01-05;2026-01-06;"
	for in, want := range map[string]string{
		"":                                     "line 1: no header",
		"viit;liik;pealkiri;loodud;isik\n":     `line 1: a column that no register has: "isik"`,
		head + "viit\n":                        `line 1: a column given twice: "viit"`,
		"viit;liik;pealkiri;loodud;asutused\n": `line 1: a column is missing: "registreeritud"`,
		head + "juurdepääs\n" + begin + "AKK\n": `line 2: access: no word for how open a document is, such as Avalik and AK: "AKK"`,
		head + "juurdepääs\n" + begin + "AK\n":  "line 2: the basis is missing",
		strings.TrimSuffix(head, ";") + ";juurdepääs;alus;piirang algus;piirang lõpp\n" + strings.TrimSuffix(begin, ";") + ";AK;AvTS § 35 lg 1 p 9;1900-01-01;1900-01-01\n": "line 2: begin: ",
		head + "alus\n" + begin + "AvTS § 35 lg 1 p 12\n":      "line 2: access: it is not stated whether the document is public",
		head + "isikuandmed\n" + begin + "muud\n":              `line 2: isikuandmed: "muud"`,
		head + "asutused\n1;leping;x;2026-02-30;2026-01-06;\n": "line 2: loodud: ",
		head + "asutused\n1;leping;x;2026-01-06;;\n":           "line 2: registreeritud: ",
		head + "asutused\n1;leping\n":                          "line 2: 2 fields where the header has 6",
		`[1]`:                                                  "document 1: no object",
		`[{"viit": 1}]`:                                        `document 1: "viit" is neither a string nor a list of strings`,
		`[{"viit": "1", "viit": "2"}]`:                         `document 1: a column given twice: "viit"`,
		`[{"viit": null}]`:                                     `document 1: "viit" is neither a string nor a list of strings`,
		`[{"juurdepääs": []}]`:                                 `document 1: "juurdepääs" is a list of 0, where one value stands`,
		`[{"asutused": ["A", null]}]`:                          `document 1: "asutused" is neither a string nor a list of strings`,
		`[{"juurdepääs": ["Avalik", "AK"]}]`:                   `document 1: "juurdepääs" is a list of 2, where one value stands`,
		"[]\n[]":                                               "the register: text behind the closing bracket",
		"[] x":                                                 "the register: text behind the closing bracket",
		head + "juurdepääs;alus\n" + begin + "Avalik;AvTS § 35 lg 1 p 12\n": "line 2: public, but restricted",
		head + "juurdepääs;piirang lõpp\n" + begin + ";2101-03-04\n":        "line 2: access: it is not stated",
		head + strings.Repeat("x", 1000) + "\n":                             `line 1: a column that no register has: "` + strings.Repeat("x", 60) + "\"\n",
		`[{"viit": "1"}`:                                                    "document 1: a column is missing",
		`[{]`:                                                               "the register: ",
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, 1, run([]string{"-day", "2026-07-01"}, strings.NewReader(in), &out, &errs), in)
		assert.Contains(t, errs.String(), want, in)
		assert.Empty(t, out.String(), in)
	}
}

// TestWithheld: what tells a name or a code is a dash.
func TestWithheld(t *testing.T) {
	var out, errs bytes.Buffer
	in := "viit;liik;pealkiri;loodud;registreeritud;füüsilised isikud;juurdepääs\nTAMM-1/7;saabunud dokument;Avaldus 49002124277;2026-01-05;2026-01-06;Mari Tamm;Avalik\n"
	assert.Zero(t, run([]string{"-day", "2026-07-01"}, strings.NewReader(in), &out, &errs))
	assert.Equal(t, "–\t06.01.2026\tregistreerimisandmed ja sisu\t–\tFüüsiline isik\tPiirangut ei ole; avalikustatakse ka sisu\tAvTS § 12 lg 4¹\n", out.String())
	assert.Contains(t, errs.String(), "line 2: Dokumendiviit näib")
	assert.Contains(t, errs.String(), "line 2: Pealkiri näib")
}

func TestMisuse(t *testing.T) {
	for _, args := range [][]string{
		{}, {"-day", "31.02.2026"}, {"-day", "2026-01-01", "x"}, {"-day", "2026-01-01", "-lang", "fi"}, {"-day", "2026-01-01", "-institution", "kodu"},
		{"-day", "2026-01-01", "-policy", "puudub.json"}, {"-day", "2026-01-01", "-policy", "testdata/register.json"}, {"-x"},
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, 2, run(args, strings.NewReader(""), &out, &errs), args)
		assert.NotEmpty(t, errs.String())
	}
	var out, errs bytes.Buffer
	assert.Zero(t, run([]string{"-h"}, strings.NewReader(""), &out, &errs))
}

// TestAccess: content is shown only of a document of which the register states how open it is, in words that agree. The
// document is of January 2026 and the day is 01.07.2026.
func TestAccess(t *testing.T) {
	const head = "viit;liik;pealkiri;loodud;registreeritud;juurdepääs;alus;piirang algus;piirang lõpp\n1-2/3;saabunud dokument;Kiri;2026-01-05;2026-01-06;"
	for row, want := range map[string]struct{ shown, said string }{
		"Avalik;;;":  {"registreerimisandmed ja sisu", ""},
		"AVALIK ;;;": {"registreerimisandmed ja sisu", ""},
		";;;":        {"registreerimisandmed", "Ei ole märgitud"},

		"AK;AvTS § 35 lg 1 p 9;2026-01-06;2031-01-06":                           {"registreerimisandmed", ""},
		"Asutusesiseseks kasutamiseks;AvTS § 35 lg 1 p 9;2026-01-06;2031-01-06": {"registreerimisandmed", ""},
		"AsutusesiseseksKasutamiseks;AvTS § 35 lg 1 p 9;2026-01-06;2031-01-06":  {"registreerimisandmed", ""},
		"AK;AvTS § 35 lg 1 p 9;2026-01-06;2026-06-30":                           {"registreerimisandmed ja sisu", ""}, // over yesterday
		"AK;AvTS § 35 lg 1 p 9;2026-01-06;2026-07-01":                           {"registreerimisandmed", ""},         // its last day
		"AK;AvTS § 35 lg 1 p 9;2016-01-06;2021-01-06":                           {"registreerimisandmed", "ei saa märgitud kujul õige olla"},
		"AK;AvTS § 35 lg 1 p 9;2076-01-06;2081-01-06":                           {"registreerimisandmed", "ei saa märgitud kujul õige olla"},
		"AK;AvTS § 35 lg 1 p 12;2026-01-06;2026-02-06":                          {"registreerimisandmed", "ei saa märgitud kujul õige olla"}, // personal data: 75 years
	} {
		var out, errs bytes.Buffer
		assert.Zero(t, run([]string{"-day", "2026-07-01"}, strings.NewReader(head+row+"\n"), &out, &errs), row)
		fields := strings.Split(out.String(), "\t")
		require.Len(t, fields, 7, row)
		assert.Equal(t, want.shown, fields[2], row)
		assert.Contains(t, errs.String(), want.said, row)
	}
}
