package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func call(args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(args, &o, &e)
	return status, o.String(), e.String()
}

// The year 2019 as accountants published it. February has 160 hours, because the 23rd was a Saturday, and June 152,
// because the 22nd was one; December loses six for the 23rd and the 31st.
func TestCSV(t *testing.T) {
	status, out, errs := call("-csv", "2019")
	require.Zero(t, status, errs)
	assert.Equal(t, `year,month,workdays,hours
2019,01,22,176
2019,02,20,160
2019,03,21,168
2019,04,21,168
2019,05,22,176
2019,06,19,152
2019,07,23,184
2019,08,21,168
2019,09,21,168
2019,10,23,184
2019,11,21,168
2019,12,19,146
2019,Q1,63,504
2019,Q2,62,496
2019,Q3,65,520
2019,Q4,63,498
2019,year,253,2018
`, out)
}

func TestTable(t *testing.T) {
	status, out, errs := call("2026")
	require.Zero(t, status, errs)
	for _, want := range []string{
		"2026. aasta tööaja kalender\n", `\nveebruar +19 +149 +24 Iseseisvuspäev, Eesti Vabariigi aastapäev +23\n`,
		`\nI kvartal +62 +493`, `\ndetsember +21 +162 .*23, 31\n`, `\nAasta +252 +2004`,
	} {
		assert.Regexp(t, want, out)
	}
	status, out, errs = call("2026", "-lang", "en", "-hours", "7.5")
	require.Zero(t, status, errs)
	assert.Regexp(t, `\nJune +20 +147 +23 Victory Day, 24 Midsummer Day +22\n`, out)
	assert.Regexp(t, `\nJanuary +21 +157\.5 `, out)
	_, out, _ = call("2026", "-hours", "7.5")
	assert.Regexp(t, `\njaanuar +21 +157,5 `, out)
}

func TestYearsWithoutHours(t *testing.T) {
	status, out, errs := call("-csv", "2001")
	require.Zero(t, status)
	assert.Contains(t, out, "2001,02,20,\n", "days are known, hours are not")
	assert.Contains(t, errs, "2001")
	status, out, errs = call("-csv", "2002")
	require.Zero(t, status)
	assert.Contains(t, out, "2002,02,20,160\n", "23 February 2002 was a Saturday")
	assert.Empty(t, errs)
}

func TestRefusals(t *testing.T) {
	for _, v := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "usage"}, {[]string{"2026", "2027"}, 2, "usage"}, {[]string{"MMXXVI"}, 2, "MMXXVI"},
		{[]string{"1998"}, 1, "1998-01-01"}, {[]string{"2101"}, 1, "2101-01-01"}, {[]string{"0"}, 1, "0000-01-01"},
		{[]string{"-hours", "0", "2026"}, 1, "in whole minutes: 0"}, {[]string{"-hours", "25", "2026"}, 1, "25"},
		{[]string{"-lang", "xx", "2026"}, 2, "usage"}, {[]string{"-x"}, 2, "usage"},
	} {
		status, out, errs := call(v.args...)
		assert.Equal(t, v.status, status, v.args)
		assert.Empty(t, out)
		assert.Contains(t, errs, v.says)
	}
}
