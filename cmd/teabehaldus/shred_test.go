// SPDX-License-Identifier: MIT

package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func shred(args ...string) (status int, out, errs string) {
	return call("", append([]string{"shred"}, args...)...)
}

func TestShred(t *testing.T) {
	for _, tt := range []struct {
		args   []string
		status int
		lines  []string
	}{
		{[]string{"paper", "DIN 663997 P2; riba 6 mm"}, 0, []string{
			"SOBIB  ttu-9.16.1  (paber)", "Riba 6 mm ei ole laiem kui 6 mm  ", "! Standardit DIN 663997 ei ole; seda käsitatakse standardina DIN 66399  (TTÜ p 9.16)",
			"! Nõutav tase P-2 on madalam kui Saksamaa infoturbeameti (BSI) vähim tase P-3  (BSI ASST.7.3.1)", "Kinnitamata",
		}},
		{[]string{"paper", "P-2; riba 6,1 mm"}, 1, []string{"EI SOBI  ttu-9.16.1  (paber)", "Riba 6,1 mm on laiem kui 6 mm  "}},
		{[]string{"--data", "sensitive", "P", "4x60 mm", "--lang", "en"}, 0, []string{"WILL DO  ttu-9.16.2  (paper)", "The piece 4×60 mm fits into 4×60 mm"}},
		{[]string{"--data", "private", "paber", "P-3; 4x61"}, 1, []string{"EI SOBI  ttu-9.16.2  (paber)", "Lõige 4×61 mm ei mahu mõõtmetesse 4×60 mm"}},
		{[]string{"--data", "sensitive", "E", "P-4, O-3, T-4, E-3, F-1"}, 0, []string{"SOBIB  ttu-9.16.4  (elektrooniline teabekandja)", "Tase E-3 on piisav"}},
		{[]string{"--data", "sensitive", "SSD", "H-7"}, 1, []string{"EI SOBI  ttu-9.16.4  (elektrooniline teabekandja)", "ei ole selle teabekandja jaoks märgitud taset"}},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "30.04.2026", "--bought", "2023-06-04", "P", "P-7"}, 0, []string{"SOBIB  rsvkk-138.1_8  (paber)"}},
		{[]string{"--rule", "rsvkk", "--secrecy", "restricted", "--day", "30.04.2026", "--bought", "2023-06-04", "P", "4x40"}, 0, []string{"SOBIB  rsvkk-138.1_8  (paber)", "RSVKK § 138¹ lg 8"}},
		{[]string{"--rule", "rsvkk", "--secrecy", "restricted", "--day", "2026-05-01", "--bought", "2023-06-04", "P", "4x40"}, 1, []string{"EI SOBI  rsvkk-83.2  (paber)", "Tükk 4×40 mm on suurem kui 10 mm²"}},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "2026-05-01", "--residue", "P", "2x15"}, 0, []string{"SOBIB  rsvkk-83.3  (paber)"}},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "2026-05-01", "H", "1x10 mm"}, 0, []string{"SOBIB  rsvkk-83.4  (kõvaketas)"}},
	} {
		status, out, errs := shred(tt.args...)
		assert.Equal(t, tt.status, status, tt.args)
		assert.Empty(t, errs)
		for _, line := range tt.lines {
			assert.Contains(t, out, line, tt.args)
		}
	}
	_, out, _ := shred("P", "DIN 663997 P2")
	assert.Equal(t, 1, strings.Count(out, "! Standardit DIN 663997"), "said once, though machine and rule both print it")
}

func TestShredTable(t *testing.T) {
	status, out, _ := shred("--table")
	assert.Zero(t, status)
	squeezed := strings.Join(strings.Fields(out), " ")
	for _, line := range []string{
		"P-1 kuni 2000 mm² või laius kuni 12 mm [3800 mm²]", "P-4 kuni 160 mm² ja laius kuni 6 mm [480 mm²]", "P-7 kuni 5 mm² ja laius kuni 1 mm hälve?",
		"F-4 kuni 2,5 mm² [7,5 mm²] suurus? hälve?", "H-4 mitu korda tükeldatud, deformeeritud ja kuni 2000 mm² [3800 mm²] hälve?", "E-2 tükeldatud E-3",
		"nr 4 kuni 30 mm² (2×15 mm) → P-5?",
	} {
		assert.Contains(t, squeezed, line)
	}
	assert.Equal(t, 7*6+5, strings.Count(out, "\n")-6-1-6, "a row for each level, a heading for each column, empty lines between")
	status, out, _ = shred("--lang", "en", "--table")
	assert.Zero(t, status)
	assert.Contains(t, out, "strips ≤ 6 mm or ≤ 400 mm²")
	assert.Contains(t, out, "not confirmed")
}

func TestShredMisuse(t *testing.T) {
	for _, args := range [][]string{
		{}, {"P"}, {"P", "P-2", "P-3"}, {"--lang", "fi", "P", "P-2"}, {"--rule", "xx", "P", "P-2"}, {"--data", "x", "P", "P-2"}, {"--secrecy", "secret", "P", "P-2"},
		{"--rule", "rsvkk", "--data", "ordinary", "--secrecy", "secret", "--day", "2026-01-01", "P", "P-2"}, {"--rule", "rsvkk", "P", "P-2"}, {"--rule", "rsvkk", "--secrecy", "x", "--day", "2026-01-01", "P", "P-2"},
		{"--table", "P"}, {"--table", "--rule", "ttu"}, {"--nosuch"},
	} {
		status, out, errs := shred(args...)
		assert.Equal(t, 2, status, args)
		assert.Empty(t, out)
		assert.NotEmpty(t, errs)
	}
	status, _, _ := shred("--help")
	assert.Zero(t, status)
	for _, tt := range []struct {
		args []string
		want string
	}{
		{[]string{"X", "P-2"}, "Teabekandja kategooriad on P, F, O, T, H ja E: „X“"}, {[]string{"P", "P-9"}, "Turvatasemed on 1–7: „P-9“"},
		{[]string{"P", "P-9", "--lang", "en"}, `the security levels are 1 to 7: "P-9"`},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "2024-01-01", "T", "T-3"}, "kokkuleppimise"},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "2007-12-31", "P", "P-7"}, "ei kehtinud"},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "31.02.2026", "P", "P-7"}, "Sellist kuupäeva ei ole"},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "2026-01-01", "--bought", "x", "P", "P-7"}, "Ei ole loetav kuupäevana"},
		{[]string{"--rule", "rsvkk", "--secrecy", "secret", "--day", "2026-01-01", "--bought", "1899-12-30", "P", "P-7"}, "machine_bought"},
	} {
		status, out, errs := shred(tt.args...)
		assert.Equal(t, 1, status)
		assert.Empty(t, out)
		assert.Contains(t, errs, tt.want)
	}
}
