// SPDX-License-Identifier: MIT

package main

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// columnsOf reads a table that was written and returns a row's cells by column, and the rows' by their first one.
func columnsOf(t *testing.T, out string) map[string]map[string]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(out))
	r.Comma = ';'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	all := map[string]map[string]string{}
	for _, row := range rows[1:] {
		all[row[0]] = map[string]string{}
		for i, name := range rows[0] {
			all[row[0]][name] = row[i]
		}
	}
	return all
}

// TestAccounts: Monday 06.07.2026 in an institution of eleven accounts.
func TestAccounts(t *testing.T) {
	sample, err := os.ReadFile("testdata/accounts.csv")
	require.NoError(t, err)
	status, out, errs := call(string(sample), "accounts", "--day", "2026-07-06", "--profile", "antsla")
	assert.Zero(t, status, errs)
	rows := columnsOf(t, out)
	assert.Len(t, rows, 11)
	todo := map[string]string{}
	for id, row := range rows {
		if row["todo"] != "" {
			todo[id] = strings.Join([]string{row["todo"], row["since"], row["reason"], row["provision"]}, "|")
		}
	}
	const left = "Teenistus- või töösuhe on lõppenud"
	assert.Equal(t, map[string]string{
		"anu":  "avada, juhendada|2026-07-04|Teadmatusest toime pandud rikkumine: kasutajat juhendatakse|Antsla § 22 lg 2",
		"uus":  "avada|2026-07-06|Kasutusõigus on antud|Antsla § 5 lg 1",
		"juri": "peatada|2026-07-05|Salasõna ei ole õigel ajal vahetatud|Antsla § 7 lg 3", // 05.01.2026 + 180 days is Sat 04.07.
		"kaja": "sulgeda, arhiveerida postkast|2026-07-06|Postkast arhiveeritakse ja seda säilitatakse; " + left + "|Antsla § 6 lg 4; Antsla § 6 lg 1",
		// The last day before the absence is 05.04.: three months are full on 05.07. He has no mailbox.
		"peeter": "sulgeda|2026-07-06|Kasutaja on töölt eemal olnud lubatust kauem|Antsla § 6 lg 3",
		// Closed 01.01.2026, kept through 01.07.; the password of 01.10.2025 was too old on 31.03.2026.
		"endla": "kustutada|2026-07-02|Postkasti säilitamise aeg on möödunud; " + left + "; Salasõna ei ole õigel ajal vahetatud|Antsla § 6 lg 4; Antsla § 6 lg 1; Antsla § 7 lg 3",
	}, todo)
	coming := map[string]string{}
	for id, row := range rows {
		if row["coming"] != "" {
			coming[id] = row["coming"]
		}
	}
	assert.Equal(t, map[string]string{
		"kylli": "2026-07-11 suletud (postkast arhiveeritud): Postkast arhiveeritakse ja seda säilitatakse; Konto tähtaeg on möödunud (Antsla § 6 lg 4; Antsla § 3 p 4)",
		"tulev": "2026-07-13 kehtiv: Kasutusõigus on antud (Antsla § 5 lg 1)",
	}, coming)
	assert.Equal(t, "06.07.2026: avada 2; juhendada 1; hoiatada 0; peatada 1; sulgeda 2; arhiveerida postkast 1; kustutada 1;\n", errs)

	status, out, _ = call("konto,kasutaja,antud,lõpeb\nmari,töötaja,2025-01-01,2026-07-05\n", "--lang=en", "accounts", "--day", "06.07.2026", "--profile", "rmk")
	assert.Zero(t, status)
	assert.Equal(t, "konto,kasutaja,antud,lõpeb,todo,state,since,reason,provision,coming\nmari,töötaja,2025-01-01,2026-07-05,close,closed,2026-07-06,The employment has ended,RMK p 13.12,\n", out)
	_, out, _ = call("konto;kasutaja;antud;peatumine\nmari;töötaja;2025-01-01;2026-07-10–2026-07-12\n", "accounts", "--day", "06.07.2026", "--profile", "saaremaa")
	mari := columnsOf(t, out)["mari"]
	assert.Equal(t, "hoiatada 2026-06-25 Teenistus- või töösuhe peatub: konto peatatakse 10.07.2026 Saaremaa p 8.1, 8.4", mari["todo"]+" "+mari["since"]+" "+mari["reason"]+" "+mari["provision"])
	assert.Contains(t, mari["coming"], "2026-07-10 peatatud: ")
	assert.Contains(t, mari["coming"], "; 2026-07-13 kehtiv: ")
}

// TestAccountsDone: what is done is not asked for again, and an account that is gone is asked for nothing.
func TestAccountsDone(t *testing.T) {
	for _, c := range []struct{ cells, has, want string }{
		{"2026-07-05;;", "", "sulgeda, arhiveerida postkast"},
		{"2026-07-05;;", "kehtib", "sulgeda, arhiveerida postkast"},
		{"2026-07-05;;", "peatatud", "sulgeda, arhiveerida postkast"},
		{"2026-07-05;;", "suletud", ""},
		{"2026-07-05;;", "kustutatud", ""},
		{"2026-07-05;;puudub", "kehtib", "sulgeda"},
		{"2026-07-05;;Olemas", "kehtib", "sulgeda, arhiveerida postkast"},
		// Closed 05.01., kept through 05.07.: deletable on 06.07., but not what was not archived yet. A day later: not
		// yet.
		{"2026-01-04;;", "kehtib", "sulgeda, arhiveerida postkast"}, {"2026-01-04;;", "peatatud", "sulgeda, arhiveerida postkast"},
		{"2026-01-04;;", "", "sulgeda, arhiveerida postkast, kustutada"},
		{"2026-01-05;;", "suletud", ""},
		{"2026-01-04;;", "suletud", "kustutada"},
		{"2026-01-04;;", "kustutatud", ""},
		{"2026-07-10;;", "kehtib", "hoiatada"},
		{"2026-07-10;;", "lõppemas", ""},
		{"2026-07-10;;", "peatatud", "avada, hoiatada"},
		{"2026-07-10;;", "kustutatud", ""},
		{";2026-07-06;", "kehtib", "peatada"},
		{";2026-07-06;", "peatatud", ""},
		{";2026-07-06;", "suletud", ""},
		{";;", "kehtib", ""},
		{";;", "suletud", "avada"},
		{";;", "andmata", "avada"},
		{";;", "", ""},
	} {
		in := "konto;kasutaja;antud;salasõna;lõpeb;rikkumised;postkast;seis\nx;töötaja;2020-01-01;2026-06-30;" + c.cells + ";" + c.has + "\n"
		status, out, errs := call(in, "accounts", "--day", "2026-07-06", "--profile", "antsla")
		assert.Zero(t, status, errs)
		assert.Equal(t, c.want, columnsOf(t, out)["x"]["todo"], c)
	}
}

func TestAccountsOwnRules(t *testing.T) {
	const spec = `{"format": 1, "id": "vald", "et": "Vald", "act": "Kord", "accounts": {"id": "vald-6", "et": "Kontod", "holders": [{"holder": "employee", "provision": "p 1"}], "rules": {"end": {"provision": "p 2"}}}}`
	status, out, errs := call("konto;kasutaja;antud;lõpeb\nmari;töötaja;2025-01-01;2026-07-05\n", "accounts", "--day", "2026-07-06", "--profile", writeTemp(t, spec))
	assert.Zero(t, status, errs)
	assert.Contains(t, out, "\nmari;töötaja;2025-01-01;2026-07-05;sulgeda;suletud;2026-07-06;Teenistus- või töösuhe on lõppenud;Kord p 2;\n")
	for _, file := range []string{writeTemp(t, `{"format": 1}`), "ttu"} { // no institution; one without rules of accounts
		status, out, errs = call("", "accounts", "--day", "2026-07-06", "--profile", file)
		assert.Equal(t, 1, status)
		assert.Contains(t, errs, "Väärtus puudub")
		assert.Empty(t, out)
	}
}

// TestAccountsAhead: a password that was changed on a day to come is told, and the row is answered all the same.
func TestAccountsAhead(t *testing.T) {
	status, out, errs := call("konto;kasutaja;antud;salasõna;lõpeb\nmari;töötaja;2020-01-01;2062-01-01;2026-07-05\n", "accounts", "--day", "2026-07-06", "--profile", "antsla")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "teabehaldus: rida 2: Salasõna vahetamise päev 01.01.2062 on küsitud päevast hilisem\n")
	assert.Contains(t, columnsOf(t, out)["mari"]["todo"], "sulgeda")
}

// TestAccountsContradictions: what is contradictory shows nobody's access; who has left has left all the same.
func TestAccountsContradictions(t *testing.T) {
	const head = "konto;kasutaja;antud;lõpeb;salasõna;rikkumised\n"
	for in, want := range map[string]string{
		"mari;töötaja;2020-01-01;;2026-07-07;\n":                                                                 "Salasõna vahetamise päev 07.07.2026 on küsitud päevast hilisem",
		"mari;töötaja;2020-01-01;2026-07-10;2026-07-07;\n":                                                       "Salasõna vahetamise päev 07.07.2026 on küsitud päevast hilisem",
		"mari;töötaja;2020-01-01;;2026-06-01;2026-08-04\n":                                                       "Rikkumise nr 1 kahtluse päev 04.08.2026 on küsitud päevast hilisem",
		"mari;töötaja;2020-01-01;;2026-06-01;2026-05-04 selgitatud 2026-05-06 teadmatus tahtlik\n":               "rikkumised: Põhjus või päev on juba öeldud: „tahtlik“",
		"mari;töötaja;2020-01-01;;2026-06-01;2026-05-04 selgitatud 2026-05-06 selgitatud 2026-05-07 teadmatus\n": "rikkumised: Põhjus või päev on juba öeldud: „selgitatud“",
		"mari;töötaja;2020-01-01;2026-07-05;2026-06-01;\nMari;töötaja;2020-01-01;;2026-06-01;\n":                 "rida 3: konto: Sama konto on kõrvalreas: „Mari“",
	} {
		status, out, errs := call(head+in, "accounts", "--day", "2026-07-06", "--profile", "antsla")
		assert.Equal(t, 1, status, in)
		assert.Contains(t, errs, want)
		for id, row := range columnsOf(t, out) {
			assert.Empty(t, row["todo"]+row["state"], "%s %s", id, in)
		}
		assert.Contains(t, errs, "06.07.2026: avada 0; juhendada 0; hoiatada 0; peatada 0; sulgeda 0;", in)
	}
}

// TestSpans: dashes, hyphens and blanks as people and programs write them; what could be read in two ways is refused.
func TestSpans(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"15.01.2026–27.02.2026":             "2026-01-15–2026-02-27",
		"15.01.2026-27.02.2026":             "2026-01-15–2026-02-27",
		"2026-01-15-2026-02-27":             "2026-01-15–2026-02-27",
		"2026-01-15–2026-02-27":             "2026-01-15–2026-02-27",
		"15.1.2026 - 27.2.2026":             "2026-01-15–2026-02-27",
		"15.01.2026—27.02.2026":             "2026-01-15–2026-02-27",
		"15.01.2026. a – 27.02.2026. a":     "2026-01-15–2026-02-27",
		"02.03.2026-":                       "2026-03-02–",
		"02.03.2026 –":                      "2026-03-02–",
		"15.01.2026-27.02.2026 02.03.2026-": "2026-01-15–2026-02-27 2026-03-02–",
		"15.01.2026–27.02.2026; 02.03.2026–04.03.2026": "2026-01-15–2026-02-27 2026-03-02–2026-03-04",
		"15.01.2026–27.02.2026,02.03.2026–04.03.2026":  "2026-01-15–2026-02-27 2026-03-02–2026-03-04",
		"02.03.2026– 15.01.2026–27.02.2026":            "2026-03-02– 2026-01-15–2026-02-27",
		"02.03.2026–, 15.01.2026–27.02.2026":           "2026-03-02– 2026-01-15–2026-02-27",
		"15.01.2026 27.02.2026":                        "refused",
		"15.01–27.02.2026":                             "refused",
		"15.01.2026–27.02.2026–28.02.2026":             "refused",
		"15.01.2026 – 27.02.2026 – 28.02.2026":         "refused",
		"–27.02.2026":                                  "refused",
		"15.01.2026–31.02.2026":                        "refused",
		"15.01.2026–27.02.2026 haige":                  "refused",
	} {
		all, err := spans(text)
		if err != nil {
			assert.Equal(t, want, "refused", "%q: %v", text, err)
			continue
		}
		var got []string
		for _, d := range all {
			got = append(got, d.First.String()+"–"+d.Last.String())
		}
		assert.Equal(t, want, strings.Join(got, " "), text)
	}
}

// TestAccountsRefusals: a row that cannot be read is named with its line, and the others go on.
func TestAccountsRefusals(t *testing.T) {
	const head = "konto;kasutaja;antud;lõpeb;salasõna;eemal;rikkumised;seis\n"
	const good = "jaan;töötaja;2020-01-01;2026-07-05;;;;\n"
	for in, want := range map[string]string{
		"x;praktikant;2020-01-01;;;;;\n":                                  `rida 2: kasutaja: Lubatud on töötaja, ametnik, lepingupartner, külaline, õppija: „praktikant“`,
		"x;töötaja;2020-02-31;;;;;\n":                                     "rida 2: antud: Sellist kuupäeva ei ole: ",
		"x;töötaja;2020-01-01;2019-12-31;;;;\n":                           "rida 2: lõpeb: Ei või olla varasem kui kasutusõiguse algus 01.01.2020: 31.12.2019",
		"x;lepingupartner;2026-01-01;;;;;\n":                              "rida 2: lõpeb: Tähtajalise konto lõpp puudub",
		";töötaja;2026-01-01;;;;;\n":                                      "rida 2: konto: Väärtus puudub",
		"x;töötaja;2020-01-01;;;2026-01-01;;\n":                           "rida 2: eemal: Kahe päeva vahel ei ole kriipsu, nagu 15.01.2026–27.02.2026: ",
		"x;töötaja;2020-01-01;;;2026-01-01 – 2026-01-05 – 2026-02-01;;\n": "rida 2: eemal: Kolme päeva vahel on kaks kriipsu: ",
		"x;töötaja;2020-01-01;9999-12-31;;;;\n":                           "rida 2: lõpeb: Seda päeva kirjutatakse siis, kui päeva ei ole teada: 31.12.9999",
		"x;töötaja;2020-01-01;;;;2026-01-01 kogemata;\n":                  "rida 2: rikkumised: Lubatud on selgitatud, ",
		"x;töötaja;2020-01-01;;;;2026-01-01 selgitatud;\n":                "rida 2: rikkumised: Päev puudub: „selgitatud“",
		"x;töötaja;2020-01-01;;;;2026-01-01,;\n":                          "rida 2: rikkumised: Kahe koma vahel ei ole midagi",
		"x;töötaja;31.02.2020;;;;;\n":                                     "rida 2: antud: Sellist kuupäeva ei ole: „31.02.2020“",
		"\n\nx;töötaja;2020-01-01;1.1.26;;;;\n":                           "rida 4: lõpeb: ",
		"x;töötaja;2020-01-01;;;;;ootel\n":                                "rida 2: seis: Lubatud on avamata, ",
		"x;töötaja\n":                                                     "rida 2: Real on lahtreid 2, päises veerge 8",
		"x;töötaja;2020-01-01;;;;;;\n":                                    "rida 2: Real on lahtreid 9, päises veerge 8",
	} {
		status, out, errs := call(head+in+good, "accounts", "--day", "2026-07-06", "--profile", "antsla")
		assert.Equal(t, 1, status, in)
		assert.Contains(t, errs, want)
		assert.Contains(t, out, "\njaan;töötaja;2020-01-01;2026-07-05;;;;;sulgeda, arhiveerida postkast;", in)
		assert.Equal(t, 1, strings.Count(out, "sulgeda"), in)
	}
	// A byte order mark, commas, tabs, line ends of Windows, quotes and capitals are read alike.
	for _, in := range []string{
		"\ufeffkonto;kasutaja;antud;lõpeb\r\n\r\njaan;töötaja;2020-01-01;05.07.2026\r\n",
		"Konto,Kasutaja,Antud,Lõpeb\n\"jaan\",Töötaja, 2020-01-01 ,05.07.2026",
		"konto\tkasutaja\tantud\tlõpeb\njaan\ttöötaja\t2020-01-01\t05.07.2026\n",
		"konto;kasutaja;antud;lo\u0303peb\njaan;to\u0308o\u0308taja;2020-01-01;05.07.2026\n",
	} {
		status, out, errs := call(in, "accounts", "--day", "2026-07-06", "--profile", "antsla")
		assert.Zero(t, status, errs)
		assert.Contains(t, out, "sulgeda", in)
	}
	status, out, errs := call("konto;kasutaja;antud;lõppeb\nx;töötaja;2020-01-01;2026-07-05\n", "accounts", "--day", "2026-07-06", "--profile", "antsla")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "rida 1: Sellist veergu ei ole (teada on konto, ")
	assert.Empty(t, out)
}

func TestAccountsMisuse(t *testing.T) {
	for _, args := range [][]string{
		{}, {"--day", "2026-01-01"}, {"--day", "31.02.2026", "--profile", "rmk"}, {"--day", "2026-01-01", "--profile", "rmk", "x", "y"},
		{"--day", "2026-01-01", "--profile", "rmk", "--lang", "fi"}, {"-x"},
	} {
		status, _, errs := call("", append([]string{"accounts"}, args...)...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, errs)
	}
	status, _, errs := call("a,b\n1,2\n", "accounts", "--day", "2026-01-01", "--profile", "rmk")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "Päises puudub veerg konto")
	_, _, errs = call("konto,kasutaja,antud\nx,praktikant,2020-01-01\n", "--lang=en", "accounts", "--day", "2026-01-01", "--profile", "rmk")
	assert.Contains(t, errs, `line 2: kasutaja: allowed are töötaja, ametnik, lepingupartner, külaline, õppija: "praktikant"`)
}
