package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRegister: every line of the register in its order; what cannot be read is named with its line.
func TestRegister(t *testing.T) {
	in, err := os.Open("testdata/register.csv")
	require.NoError(t, err)
	defer in.Close()
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run(nil, in, &out, &errs))
	assert.Equal(t, strings.Join([]string{
		"1\tAvTS § 35 lg 1 p 12\t18.12.2100\tkorras",
		"2\tAvTS § 35 lg 1 p 3¹ [Struktuuriüksuse koosseis]\t28.02.2029\tkorras", // no 29 February in 2029
		"3\tAvTS § 35 lg 1 p 3\t18.12.2030\tPiirang kestab üle 5 aasta ja pikendamist ei ole märgitud (AvTS § 40 lg 1)",
		"4\tAvTS § 35 lg 1 p 12 [Eraelu puutumatust kahjustav teave]\t22.12.2100\tkorras", // the day before the anniversary is right too
		"5\tAvTS § 35 lg 1 p 12\t18.12.2100\tIsikuandmeid käsitleval alusel on määratud üldine tähtaeg (AvTS § 40 lg 3)",
		"6\tAvTS § 35 lg 1 p 17\t18.12.2030\tIsikuandmete tähtaeg on määratud alusel, mis ei käi isikuandmete kohta (AvTS § 40 lg 3)",
		"7\tAvTS § 35 lg 1 p 5¹\t18.12.2030\tPiirangu lõpptähtpäev 31.12.3024 ei ole usutav (AvTS § 40 lg 1)",
		"8\tAvTS § 35 lg 1 p 9\t18.12.2030\tKuupäevad on vales järjekorras (AvTS § 40 lg 1)",
		"9\tAvTS § 35 lg 1 p 10\t18.12.2012\tEi ole teada, et see alus oleks 2007. aastal, kui piirang kehtestati, kehtinud (AvTS § 35 lg 1 p 10)",
		"10\tAvTS § 35 lg 1 p 2\t–\tkorras",
		"15\tAvTS § 35 lg 3\t–\tEi ole märgitud lõpptähtpäeva ega sündmust, millega piirang lõpeb (AvTS § 41 lg 2)",
		"16\tAvTS § 35 lg 3\t–\tkorras",
		"",
	}, "\n"), out.String())
	for _, want := range []string{
		"rida 11: ", "AvTS § 35 lg 1 p 20", "rida 12: ", "teave", "rida 13: Sellist kuupäeva ei ole: „31.02.2025“", "rida 14: Real on lahtreid 1; vaja on vähemalt kolme",
	} {
		assert.Contains(t, errs.String(), want)
	}
}

func TestEnglish(t *testing.T) {
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run([]string{"-lang", "en"}, strings.NewReader("AvTS § 35 lg 1 p 12, 19;18.12.2025;19.12.2100\n"), &out, &errs))
	assert.Equal(t, "1\tAvTS § 35 lg 1 p 12, AvTS § 35 lg 1 p 19\t18.12.2100\tThe restriction lasts longer than the term of personal data allows (AvTS § 40 lg 3)\n", out.String())
	assert.Empty(t, errs.String())
	out.Reset()
	assert.Zero(t, run([]string{"-lang", "en"}, strings.NewReader("AvTS § 35 lg 1 p 9;18.12.2025;17.12.2030\n"), &out, &errs))
	assert.Equal(t, "1\tAvTS § 35 lg 1 p 9\t18.12.2030\tok\n", out.String())
	out.Reset()
	assert.Zero(t, run(nil, strings.NewReader("AvTS § 35 lg 1 p 9 teave; piirangu kehtivus: 18.12.2025-18.12.2030;;\nAvTS § 35 lg 1 p 17;18.12.2025;18.12.2030 või lepingu lõppemiseni\n"), &out, &errs))
	assert.Equal(t, "1\tAvTS § 35 lg 1 p 9 [teave]\t18.12.2030\tkorras\n2\tAvTS § 35 lg 1 p 17\t18.12.2030\tkorras\n", out.String())
	out.Reset()
	assert.Zero(t, run(nil, strings.NewReader("AvTS § 35 lg 1 p 9;18.12.2025;kehtib kuni 18.12.2030.a\nAvTS § 35 lg 1 p 17;18. detsember 2025;lepingu lõpuni 18.12.2030\n"), &out, &errs))
	assert.Equal(t, "1\tAvTS § 35 lg 1 p 9\t18.12.2030\tkorras\n2\tAvTS § 35 lg 1 p 17\t18.12.2030\tkorras\n", out.String())
	out.Reset()
	assert.Equal(t, 1, run([]string{"-lang", "en"}, strings.NewReader("AvTS § 35 lg 1 p 9;18.12.2025;2030\nRHS § 110 lg 5;18.12.2025;\n"), &out, &errs))
	assert.Equal(t, "2\tRHS § 110 lg 5\t–\tNo end is noted; it follows from the act that is the basis of the restriction (AvTS § 41 lg 2)\n", out.String())
	assert.Contains(t, errs.String(), `line 1: the end is not read: "2030"`)
}

func TestMisuse(t *testing.T) {
	for _, args := range [][]string{{"-lang", "fi"}, {"register.csv"}, {"-x"}} {
		var out, errs bytes.Buffer
		assert.Equal(t, 2, run(args, strings.NewReader(""), &out, &errs), args)
		assert.NotEmpty(t, errs.String())
	}
	var out, errs bytes.Buffer
	assert.Zero(t, run([]string{"-h"}, strings.NewReader(""), &out, &errs))
}

// TestQuotes: a stray quote at the beginning of a field swallows no restriction behind it: its own row is refused, or all
// that could be one row or several.
func TestQuotes(t *testing.T) {
	const good = "AvTS § 35 lg 1 p 9;18.12.2025;17.12.2030\n"
	for text, want := range map[string][2]int{ // rows answered, rows refused
		"\"" + good + good + good:                                      {2, 1},
		good + "x\";\"zzz;18.12.2025;17.12.2030\n" + good:              {2, 1},
		"\"" + good + strings.TrimSuffix(good, "\n") + "\";;\n" + good: {1, 1},
		"\"" + good + "AvTS § 35 lg 1 p 12\";18.12.2025;\n" + good:     {1, 1},
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, 1, run(nil, strings.NewReader(text), &out, &errs), text)
		assert.Equal(t, want, [2]int{strings.Count(out.String(), "korras\n"), strings.Count(errs.String(), "\n")}, text)
	}
}
