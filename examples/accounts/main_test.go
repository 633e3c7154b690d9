package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func try(t *testing.T, in string, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(in), &o, &e)
	return status, o.String(), e.String()
}

// TestAccounts: Monday 06.07.2026 in a house of eleven accounts.
func TestAccounts(t *testing.T) {
	sample, err := os.ReadFile("testdata/accounts.csv")
	require.NoError(t, err)
	status, out, errs := try(t, string(sample), "-day", "2026-07-06", "-policy", "antsla")
	assert.Zero(t, status)
	assert.Equal(t, strings.Join([]string{
		"# avada",
		"anu\t04.07.2026\tTeadmatusest toime pandud rikkumine: kasutajat juhendatakse\tAntsla § 22 lg 2",
		"uus\t06.07.2026\tKasutusõigus on antud\tAntsla § 5 lg 1",
		"",
		"# juhendada",
		"anu\t04.07.2026\tTeadmatusest toime pandud rikkumine: kasutajat juhendatakse\tAntsla § 22 lg 2",
		"",
		"# peatada", // 05.01.2026 + 180 days is Sat 04.07.
		"juri\t05.07.2026\tSalasõna ei ole õigel ajal vahetatud\tAntsla § 7 lg 3",
		"",
		"# sulgeda",
		"kaja\t06.07.2026\tPostkast arhiveeritakse ja seda säilitatakse; Teenistus- või töösuhe on lõppenud\tAntsla § 6 lg 4; Antsla § 6 lg 1",
		// The last day before the absence is 05.04.: three months are full on 05.07.
		"peeter\t06.07.2026\tKasutaja on töölt eemal olnud lubatust kauem\tAntsla § 6 lg 3",
		"",
		"# arhiveerida postkast", // peeter has none
		"kaja\t06.07.2026\tPostkast arhiveeritakse ja seda säilitatakse; Teenistus- või töösuhe on lõppenud\tAntsla § 6 lg 4; Antsla § 6 lg 1",
		"",
		"# kustutada", // closed 01.01.2026, kept through 01.07.; the password of 01.10.2025 was too old on 31.03.2026
		"endla\t02.07.2026\tPostkasti säilitamise aeg on möödunud; Teenistus- või töösuhe on lõppenud; Salasõna ei ole õigel ajal vahetatud\tAntsla § 6 lg 4; Antsla § 6 lg 1; Antsla § 7 lg 3",
		"",
		"# 07.07.2026–20.07.2026",
		"11.07.2026\tkylli\tsuletud (postkast arhiveeritud)\tPostkast arhiveeritakse ja seda säilitatakse; Konto tähtaeg on möödunud\tAntsla § 6 lg 4; Antsla § 3 p 4",
		"13.07.2026\ttulev\tkehtiv\tKasutusõigus on antud\tAntsla § 5 lg 1",
		"",
	}, "\n"), out)
	assert.Equal(t, "06.07.2026: 11, avada 2, juhendada 1, hoiatada 0, peatada 1, sulgeda 2, arhiveerida postkast 1, kustutada 1\n", errs)

	status, out, _ = try(t, "konto,kasutaja,antud,lõpeb\nmari,töötaja,2025-01-01,2026-07-05\n", "-day", "06.07.2026", "-policy", "rmk", "-lang", "en")
	assert.Zero(t, status)
	assert.Equal(t, "# close\nmari\t06.07.2026\tThe employment has ended\tRMK p 13.12\n\n", out)
	_, out, _ = try(t, "konto,kasutaja,antud,peatumine\nmari,töötaja,2025-01-01,2026-07-10–2026-07-12\n", "-day", "06.07.2026", "-policy", "saaremaa")
	assert.Contains(t, out, "# hoiatada\nmari\t25.06.2026\tTeenistus- või töösuhe peatub: konto peatatakse 10.07.2026\tSaaremaa p 8.1, 8.4")
	assert.Contains(t, out, "10.07.2026\tmari\tpeatatud\t")
	assert.Contains(t, out, "13.07.2026\tmari\tkehtiv\t")
}

// TestDone: what is done is not asked for again, and an account that is gone is asked for nothing.
func TestDone(t *testing.T) {
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
		{"2026-01-04;;", "kehtib", "sulgeda, arhiveerida postkast, kustutada"},
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
		status, out, errs := try(t, in, "-day", "2026-07-06", "-policy", "antsla")
		assert.Zero(t, status, errs)
		var got []string
		for line := range strings.Lines(out) {
			if name, found := strings.CutPrefix(line, "# "); found && !strings.HasPrefix(name, "07.07.2026") {
				got = append(got, strings.TrimSpace(name))
			}
		}
		assert.Equal(t, c.want, strings.Join(got, ", "), c)
	}
}

func TestOwnPolicy(t *testing.T) {
	file := filepath.Join(t.TempDir(), "policy.json")
	spec := `{"format": 1, "id": "vald-6", "et": "Kontod", "act": "Kord", "holders": [{"holder": "employee", "provision": "p 1"}], "rules": {"end": {"provision": "p 2"}}}`
	require.NoError(t, os.WriteFile(file, []byte(spec), 0o600))
	status, out, _ := try(t, "konto,kasutaja,antud,lõpeb\nmari,töötaja,2025-01-01,2026-07-05\n", "-day", "2026-07-06", "-policy", file)
	assert.Zero(t, status)
	assert.Equal(t, "# sulgeda\nmari\t06.07.2026\tTeenistus- või töösuhe on lõppenud\tKord p 2\n\n", out)
	require.NoError(t, os.WriteFile(file, []byte(`{"format": 1}`), 0o600))
	status, _, errs := try(t, "", "-day", "2026-07-06", "-policy", file)
	assert.Equal(t, 2, status)
	assert.Equal(t, "accounts: id: Väärtus puudub\n", errs)
}

// TestAhead: a password that was changed on a day to come is told, and the row is answered all the same.
func TestAhead(t *testing.T) {
	status, out, errs := try(t, "konto;kasutaja;antud;salasõna;lõpeb\nmari;töötaja;2020-01-01;2062-01-01;2026-07-05\n", "-day", "2026-07-06", "-policy", "antsla")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "accounts: rida 2: Salasõna vahetamise päev 01.01.2062 on küsitud päevast hilisem\n")
	assert.Contains(t, out, "# sulgeda\nmari\t")
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

// TestRefusals: a row that cannot be read is named with its line, and the others go on.
func TestRefusals(t *testing.T) {
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
		"x;töötaja\n":                                                     "rida 2: Väljade arv ei ole päisega sama (8): ",
	} {
		status, out, errs := try(t, head+in+good, "-day", "2026-07-06", "-policy", "antsla")
		assert.Equal(t, 1, status, in)
		assert.Contains(t, errs, want)
		assert.Contains(t, out, "jaan\t06.07.2026\t", in)
	}
	// A byte order mark, commas, tabs, line ends of Windows, quotes and capitals are read alike.
	for _, in := range []string{
		"\ufeffkonto;kasutaja;antud;lõpeb\r\n\r\njaan;töötaja;2020-01-01;05.07.2026\r\n",
		"Konto,Kasutaja,Antud,Lõpeb\n\"jaan\",Töötaja, 2020-01-01 ,05.07.2026",
		"konto\tkasutaja\tantud\tlõpeb\njaan\ttöötaja\t2020-01-01\t05.07.2026\n",
		"konto;kasutaja;antud;lo\u0303peb\njaan;to\u0308o\u0308taja;2020-01-01;05.07.2026\n",
	} {
		status, out, errs := try(t, in, "-day", "2026-07-06", "-policy", "antsla")
		assert.Zero(t, status, errs)
		assert.Contains(t, out, "# sulgeda\njaan\t06.07.2026\t", in)
	}
	status, out, errs := try(t, "konto;kasutaja;antud;lopeb\nx;töötaja;2020-01-01;2026-07-05\n", "-day", "2026-07-06", "-policy", "antsla")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "rida 1: Sellist veergu ei ole (lubatud: konto, ")
	assert.Empty(t, out)
}

func TestMisuse(t *testing.T) {
	for _, args := range [][]string{
		{}, {"-day", "2026-01-01"}, {"-day", "31.02.2026", "-policy", "rmk"}, {"-day", "2026-01-01", "-policy", "rmk", "x"},
		{"-day", "2026-01-01", "-policy", "rmk", "-lang", "fi"}, {"-day", "2026-01-01", "-policy", "puudub.json"}, {"-x"},
	} {
		status, _, errs := try(t, "", args...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, errs)
	}
	status, _, errs := try(t, "a,b\n1,2\n", "-day", "2026-01-01", "-policy", "rmk")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "Päises ei ole veerge")
	_, _, errs = try(t, "konto,kasutaja,antud\nx,praktikant,2020-01-01\n", "-day", "2026-01-01", "-policy", "rmk", "-lang", "en")
	assert.Contains(t, errs, `line 2: kasutaja: allowed are töötaja, ametnik, lepingupartner, külaline, õppija: "praktikant"`)
	status, _, _ = try(t, "", "-h")
	assert.Zero(t, status)
}
