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
		"1\tAvTS § 35 lg 1 p 12\t18.12.2100\tok",
		"2\tAvTS § 35 lg 1 p 3¹ [Struktuuriüksuse koosseis]\t28.02.2029\tok", // no 29 February in 2029
		"3\tAvTS § 35 lg 1 p 3\t18.12.2030\tPiirang kestab üle 5 aasta ja pikendamist ei ole märgitud (AvTS § 40 lg 1)",
		"4\tAvTS § 35 lg 1 p 12 [Eraelu puutumatust kahjustav teave]\t22.12.2100\tok", // the day before the anniversary is right too
		"5\tAvTS § 35 lg 1 p 12\t18.12.2100\tIsikuandmeid käsitleval alusel on määratud üldine tähtaeg (AvTS § 40 lg 3)",
		"6\tAvTS § 35 lg 1 p 17\t18.12.2030\tIsikuandmete tähtaeg on määratud alusel, mis ei käi isikuandmete kohta (AvTS § 40 lg 3)",
		"7\tAvTS § 35 lg 1 p 5¹\t18.12.2030\t3024. aasta ei ole usutav tähtpäev (AvTS § 40 lg 1)",
		"8\tAvTS § 35 lg 1 p 9\t18.12.2030\tKuupäevad on vales järjekorras (AvTS § 40 lg 1)",
		"9\tAvTS § 35 lg 1 p 10\t18.12.2012\tAlus ei kehtinud teadaolevalt, kui piirang 2007. aastal kehtestati (AvTS § 35 lg 1 p 10)",
		"10\tAvTS § 35 lg 1 p 2\t–\tok",
		"15\tAvTS § 35 lg 3\t–\tMärgitud ei ole ei lõpptähtpäeva ega sündmust, millega piirang lõpeb (AvTS § 41 lg 2)",
		"16\tAvTS § 35 lg 3\t–\tok",
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
	assert.Equal(t, "1\tAvTS § 35 lg 1 p 9 [teave]\t18.12.2030\tok\n2\tAvTS § 35 lg 1 p 17\t18.12.2030\tok\n", out.String())
	out.Reset()
	assert.Equal(t, 1, run(nil, strings.NewReader("AvTS § 35 lg 1 p 9;18.12.2025;kuni 18.12.2030\n"), &out, &errs))
	assert.Empty(t, out.String(), "a day is no event")
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
		assert.Equal(t, want, [2]int{strings.Count(out.String(), "ok\n"), strings.Count(errs.String(), "\n")}, text)
	}
}
