// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// addedCells returns what a command added to the rows behind the header, by the fields that they had.
func addedCells(t *testing.T, out string, had int) (all []string) {
	t.Helper()
	for _, line := range strings.Split(strings.TrimSuffix(out, "\n"), "\n")[1:] {
		fields := strings.Split(line, "|")
		require.Greater(t, len(fields), had, line)
		all = append(all, strings.Join(fields[had:], "|"))
	}
	return all
}

// TestRestrict: every row of the register in its order; what cannot be read is named with its line.
func TestRestrict(t *testing.T) {
	in, err := os.ReadFile("testdata/restrictions.csv")
	require.NoError(t, err)
	// With a bar between the columns nothing of the output needs quotes.
	text := "sep=|\n" + strings.ReplaceAll(strings.ReplaceAll(string(in), ";", "|"), "teave| piirangu", "teave; piirangu")
	status, out, errs := call(text, "restrict")
	assert.Equal(t, 1, status)
	assert.Equal(t, []string{
		"AvTS § 35 lg 1 p 12|2100-12-18|korras",
		"AvTS § 35 lg 1 p 3¹ [Struktuuriüksuse koosseis]|2029-02-28|korras", // no 29 February in 2029
		"AvTS § 35 lg 1 p 3|2030-12-18|Piirang kestab üle 5 aasta ja pikendamist ei ole märgitud (AvTS § 40 lg 1)",
		"AvTS § 35 lg 1 p 12 [Eraelu puutumatust kahjustav teave]|2100-12-22|korras", // the day before the anniversary is right too
		"AvTS § 35 lg 1 p 12|2100-12-18|Isikuandmeid käsitleval alusel on määratud üldine tähtaeg (AvTS § 40 lg 3)",
		"AvTS § 35 lg 1 p 17|2030-12-18|Isikuandmete tähtaeg on määratud alusel, mis ei käi isikuandmete kohta (AvTS § 40 lg 3)",
		"AvTS § 35 lg 1 p 5¹|2030-12-18|Piirangu lõpptähtpäev 31.12.3024 ei ole usutav (AvTS § 40 lg 1)",
		"AvTS § 35 lg 1 p 9|2030-12-18|Kuupäevad on vales järjekorras (AvTS § 40 lg 1)",
		"AvTS § 35 lg 1 p 10|2012-12-18|Ei ole teada, et see alus oleks 2007. aastal, kui piirang kehtestati, kehtinud (AvTS § 35 lg 1 p 10)",
		"AvTS § 35 lg 1 p 2||korras",
		"||", "||", "||",
		"NotS § 3 lg 5||Piirangu algus puudub (AvTS § 40 lg 1)",
		"AvTS § 35 lg 3||Ei ole märgitud lõpptähtpäeva ega sündmust, millega piirang lõpeb (AvTS § 41 lg 2)",
		"AvTS § 35 lg 3||korras",
	}, addedCells(t, out, 3))
	for _, want := range []string{"rida 13: ", "AvTS § 35 lg 1 p 20", "rida 14: ", "teave", "rida 15: algus: Sellist kuupäeva ei ole: „31.02.2025“"} {
		assert.Contains(t, errs, want)
	}
}

func TestRestrictEnglish(t *testing.T) {
	for in, want := range map[string]string{
		"AvTS § 35 lg 1 p 12, 19|18.12.2025|19.12.2100":                        "AvTS § 35 lg 1 p 12, AvTS § 35 lg 1 p 19|2100-12-18|The restriction lasts longer than the term of personal data allows (AvTS § 40 lg 3)",
		"AvTS § 35 lg 1 p 9|18.12.2025|17.12.2030":                             "AvTS § 35 lg 1 p 9|2030-12-18|ok",
		"AvTS § 35 lg 1 p 9 teave; piirangu kehtivus: 18.12.2025-18.12.2030||": "AvTS § 35 lg 1 p 9 [teave]|2030-12-18|ok",
		"AvTS § 35 lg 1 p 17|18.12.2025|18.12.2030 või lepingu lõppemiseni":    "AvTS § 35 lg 1 p 17|2030-12-18|ok",
		"AvTS § 35 lg 1 p 9|18.12.2025|kehtib kuni 18.12.2030.a":               "AvTS § 35 lg 1 p 9|2030-12-18|ok",
		"AvTS § 35 lg 1 p 17|18. detsember 2025|lepingu lõpuni 18.12.2030":     "AvTS § 35 lg 1 p 17|2030-12-18|ok",
		"AvTS § 35 lg 1 p 17 5 aastat|18.12.2025|17.12.2030":                   "AvTS § 35 lg 1 p 17|2030-12-18|ok",
		"AvTS § 35 lg 1 p 12 (isikuandmed, eraelu)|18.12.2025|18.12.2100":      "AvTS § 35 lg 1 p 12 [isikuandmed, eraelu]|2100-12-18|ok",
		"AvTS § 35 lg 1 p 19 (KrMS § 433 lg 4)|18.12.2025|":                    "AvTS § 35 lg 1 p 19, KrMS § 433 lg 4|2030-12-18|ok",
		"AvTS § 35 lg 1 p 19 (MKS § 26)|18.12.2025|":                           "AvTS § 35 lg 1 p 19, MKS § 26||No end is noted; it follows from the act that is the basis of the restriction (AvTS § 41 lg 2)",
		"AvTS § 35 lg 1 p 12|18.12.2025|isiku surmani":                         "AvTS § 35 lg 1 p 12|2100-12-18|No event ends a restriction of personal data before the term of the act, which is 30 years from a death (AvTS § 40 lg 3)",
		"RHS § 110 lg 5|18.12.2025|":                                           "RHS § 110 lg 5||No end is noted; it follows from the act that is the basis of the restriction (AvTS § 41 lg 2)",
	} {
		status, out, errs := call("sep=|\nalus|algus|lõpp\n"+in+"\n", "--lang=en", "restrict")
		assert.Equal(t, strings.HasSuffix(want, "|ok"), status == 0, in)
		assert.Empty(t, errs)
		assert.Equal(t, []string{want}, addedCells(t, out, 3))
	}
	for in, want := range map[string]string{
		"AvTS § 35 lg 1 p 17 01.01.2025-01.01.2026, AvTS § 35 lg 1 p 3 01.01.2025-01.01.2030;;": "two days or terms that differ",
		"AvTS § 35 lg 1 p 3, 18.12.2030;01.01.2025;":                                            `alus: the basis is not read whole: "18.12.2030"`,
		"AvTS § 35 lg 1 p 3 kuni 01.01.2030;01.01.2025;01.01.2026":                              "alus: two days that differ: ",
		"AvTS § 35 lg 1 p 3 alates 01.01.2024;01.01.2025;":                                      "alus: two days that differ: ",
		"AvTS § 35 lg 1 p 17 5 aastat;18.12.2025;18.12.2028":                                    "alus: a term and an end that differ: ",
		"AvTS § 35 lg 1 p 17 2 aastat;18.12.2025;18.12.2030":                                    "alus: a term and an end that differ: ",
		"AvTS § 35 lg 1 p 17 5 aastat;18.12.2025;3 aastat":                                      "alus: two terms that differ: ",
		"AvTS § 35 lg 1 p 17 jt;18.12.2025;":                                                    `alus: the basis is not read whole: "jt"`,
		"AvTS § 35 lg 1 p 17 ...;18.12.2025;":                                                   "alus: the basis is not read whole: ",
		"AvTS § 35 lg 1 p 17, eraelu;18.12.2025;":                                               `alus: the basis is not read whole: "eraelu"`,
	} {
		status, out, errs := call("alus;algus;lõpp\n"+in+"\n", "--lang=en", "restrict")
		assert.Equal(t, 1, status, in)
		assert.NotContains(t, out, "ok", in)
		assert.Contains(t, errs, want, in)
	}
	status, _, errs := call("alus;algus;lõpp\nAvTS § 35 lg 1 p 9;18.12.2025;2030\n", "--lang=en", "restrict")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, `line 2: lõpp: the end is not read: "2030"`)
}

// TestRestrictColumns: a column that could be meant for the end is refused: without its end a restriction would be judged
// wrong.
func TestRestrictColumns(t *testing.T) {
	for head, want := range map[string]string{"alus;algus;lõppp": "Sellist veergu ei ole", "algus;lõpp;viit": "Päises puudub veerg alus"} {
		status, out, errs := call(head+"\na;b;c\n", "restrict")
		assert.Equal(t, 1, status)
		assert.Contains(t, errs, want)
		assert.Empty(t, out)
	}
	for _, head := range []string{"alus;algus;lopp", "Piirangu_alus;PIIRANG ALGUS;Juurdepääsupiirangu kehtivuse lõpp", "Juurdepääsupiirangu alus;Juurdepääsupiirangu alguse kpv;Juurdepääsupiirangu lõpu kuupäev"} {
		status, out, errs := call(head+"\nAvTS § 35 lg 1 p 9;18.12.2025;17.12.2030\n", "restrict")
		assert.Zero(t, status, errs)
		assert.Contains(t, out, ";2030-12-18;korras", head)
	}
	status, out, errs := call("viit,Piirangu lõpp,Piirang algus,Alus\n1,17.12.2030,18.12.2025,AvTS § 35 lg 1 p 9\n", "restrict")
	assert.Zero(t, status, errs)
	assert.Contains(t, out, "\n1,17.12.2030,18.12.2025,AvTS § 35 lg 1 p 9,AvTS § 35 lg 1 p 9,2030-12-18,korras\n")
	for _, args := range [][]string{{"a.csv", "b.csv"}, {"-x"}, {"--lang", "fi"}} {
		status, _, errs := call("", append([]string{"restrict"}, args...)...)
		assert.Equal(t, 2, status, args)
		assert.NotEmpty(t, errs)
	}
}

// TestRestrictQuotes: a stray quote at the beginning of a field swallows no restriction behind it: its own row is refused,
// or all that could be one row or several.
func TestRestrictQuotes(t *testing.T) {
	const good = "AvTS § 35 lg 1 p 9;18.12.2025;17.12.2030\n"
	for text, want := range map[string][2]int{ // rows answered, rows refused
		"\"" + good + good + good:                                        {2, 1},
		good + "x\";\"zzz;18.12.2025;17.12.2030\n" + good:                {2, 1},
		"\"" + good + strings.TrimSuffix(good, "\n") + "\";;\n" + good:   {1, 1},
		"\"" + good + "AvTS § 35 lg 1 p 12\";18.12.2025;\n" + good:       {1, 1},
		good + "AvTS § 35 lg 1 p 9 (tühistatud);18.12.2025;17.12.2030\n": {1, 1},
	} {
		status, out, errs := call("alus;algus;lõpp\n"+text, "restrict")
		assert.Equal(t, 1, status, text)
		assert.Equal(t, want, [2]int{strings.Count(out, ";korras\n"), strings.Count(errs, "\n")}, text)
	}
}
