package main

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// call runs the command as the shell would.
func call(stdin string, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(args, strings.NewReader(stdin), &o, &e)
	return status, o.String(), e.String()
}

func TestAnswer(t *testing.T) {
	for name, v := range map[string]struct {
		args []string
		want []string // each is somewhere in the output, the first at its start
	}{
		"a rule": {[]string{"avts-18.1", "2026-04-02"}, []string{
			"2026-04-10  (reede, 10.04.2026)\navts-18.1  Teabenõude täitmine\n", "Suur reede", "AvTS § 18 lg 3", "Pikendamisest teatada hiljemalt: 10.04.2026 R",
		}},
		"in English": {[]string{"-lang", "en", "avts-18.1", "02.04.2026"}, []string{
			"2026-04-10  (Friday, 10.04.2026)\navts-18.1  Answer to a request for information\n", "Good Friday", "Notice of the extension is due by: 2026-04-10 Fri",
		}},
		"flags behind the words": {[]string{"avts-18.1", "2026-06-18", "-extend", "-lang", "en"}, []string{"2026-07-13", "First limit: Monday, 2026-06-29"}},
		"months":                 {[]string{"-term", "6 months", "2026-08-31"}, []string{"2027-03-01"}},
		"months, no roll":        {[]string{"-term", "6 months", "-no-roll", "2026-08-31"}, []string{"2027-02-28"}},
		"one month":              {[]string{"-term", "1 month", "2026-01-30"}, []string{"2026-03-02"}},
		"one workday":            {[]string{"-term", "1 workday", "2026-06-22"}, []string{"2026-06-25"}},
		"workdays":               {[]string{"-term", "3 workdays", "2025-12-19"}, []string{"2025-12-29"}},
		"a week":                 {[]string{"-term", "1 week", "2026-06-16"}, []string{"2026-06-25"}},
		"weeks":                  {[]string{"-term", "2 weeks", "2026-06-12"}, []string{"2026-06-26"}},
		"a day":                  {[]string{"-term", "1 day", "2026-04-02"}, []string{"2026-04-06"}},
		"years":                  {[]string{"-term", "2 years", "-no-roll", "2024-03-15"}, []string{"2026-03-15"}},
		"hours":                  {[]string{"rmk-7.11", "2026-04-02T15:00"}, []string{"2026-04-06T15:00\n", "24 tundi arvestatakse ainult tööpäevadel"}},
		"hours to midnight":      {[]string{"rmk-7.11", "04.04.2026 10:00"}, []string{"2026-04-07T00:00\n", "06.04.2026 kell 24.00"}},
		"hours with an offset":   {[]string{"gdpr-33.1", "2026-10-25T03:30+02:00"}, []string{"2026-10-28T03:30\n"}},
		"beneath a statute":      {[]string{"-under", "msvs-6", "rmk-11.2", "2025-01-10"}, []string{"2025-01-27", "MSVS § 6"}},
		"an entry into force":    {[]string{"entry-into-force/3", "2019-11-26"}, []string{"2019-11-29"}},
		"what is in doubt":       {[]string{"msvs-5.3", "2026-04-02"}, []string{"2026-04-10", "Kinnitamata (inglise keeles):\n  MSVS § 5 lg 3: "}},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := call("", v.args...)
			require.Zero(t, status, errs)
			assert.True(t, strings.HasPrefix(out, v.want[0]), out)
			for _, want := range v.want {
				assert.Contains(t, out, want)
			}
			assert.Empty(t, errs)
		})
	}
}

func TestRefusals(t *testing.T) {
	for name, v := range map[string]struct {
		args   []string
		status int
		says   string
	}{
		"nothing":               {nil, 2, "a rule and an event are needed"},
		"no event":              {[]string{"avts-18.1"}, 2, "needed"},
		"too many words":        {[]string{"avts-18.1", "2026-04-02", "2026-04-03"}, 2, "needed"},
		"unknown flag":          {[]string{"-frobnicate"}, 2, "frobnicate"},
		"unknown language":      {[]string{"-lang", "xx", "avts-18.1", "2026-04-02"}, 2, "xx"},
		"unknown rule":          {[]string{"avts-99", "2026-04-02"}, 1, `no such rule: "avts-99"`},
		"no such day":           {[]string{"avts-18.1", "2026-02-30"}, 1, `no such day: "2026-02-30"`},
		"a time for a day":      {[]string{"avts-18.1", "2026-04-02T15:04"}, 1, "2026-04-02T15:04"},
		"a day for a time":      {[]string{"gdpr-33.1", "2026-04-02"}, 1, `takes a time such as 2026-04-02T15:04: "2026-04-02"`},
		"a skipped time":        {[]string{"gdpr-33.1", "2026-03-29T03:30"}, 1, "skip this time"},
		"a time shown twice":    {[]string{"gdpr-33.1", "2026-10-25T03:30"}, 1, "twice"},
		"not in force":          {[]string{"avts-18.1", "2000-12-31"}, 1, "not in force"},
		"out of range":          {[]string{"avts-18.1", "2100-12-31"}, 1, "outside the days of the calendar"},
		"no extension":          {[]string{"-extend", "avts-22", "2026-04-02"}, 1, "no extension"},
		"an extension of hours": {[]string{"-extend", "gdpr-33.1", "2026-04-02T15:04"}, 1, "no extension"},
		"an absurd term":        {[]string{"-term", "1000000 days", "2026-04-02"}, 1, `200 years at most: "1000000 days"`},
		"a negative term":       {[]string{"-term", "-5 days", "2026-04-02"}, 1, "-5 days"},
		"a rule as a term":      {[]string{"-term", "avts-18.1", "2026-04-02"}, 1, "a term is"},
		"no-roll with a rule":   {[]string{"-no-roll", "avts-18.1", "2026-04-02"}, 2, "-no-roll goes with -term"},
		"list with words":       {[]string{"-list", "avts-18.1"}, 2, "stand alone"},
		"list and csv":          {[]string{"-list", "-csv"}, 2, "stand alone"},
		"extend a term":         {[]string{"-extend", "-term", "5 days", "2026-04-02"}, 2, "go with a rule"},
		"not a statute":         {[]string{"-under", "rmk-11.4", "rmk-11.2", "2026-04-02"}, 1, "no statutory rule"},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := call("", v.args...)
			assert.Equal(t, v.status, status)
			assert.Empty(t, out)
			assert.Contains(t, errs, v.says)
		})
	}
}

func TestList(t *testing.T) {
	status, out, errs := call("", "-list", "-lang", "en")
	require.Zero(t, status, errs)
	for _, want := range []string{
		"avts-18.1 ", "AvTS § 18 lg 1 ", "2001-01-01–", "5 workdays", "2008-01-01–2019-01-14", "gdpr-33.1", "72 hours", "rmk-12.3",
	} {
		assert.Contains(t, out, want)
	}
	assert.Regexp(t, `msvs-6 .*2024-12-28–.*15 days, extended 2 months`, out)
	assert.Regexp(t, `koks-43.3 .*4 days before.*\n.*\? stood in the text`, out, "a doubt stands below its rule")
	_, out, _ = call("", "-list")
	assert.Regexp(t, `avts-18.1 .*01.01.2001– .*registreerimine .*5 tööpäeva, pikendatult 15 tööpäeva`, out)
}

func TestCSV(t *testing.T) {
	for name, v := range map[string]struct {
		in, out string
		errs    []string
		status  int
	}{
		"plain": {
			"rule,event\navts-18.1,2026-04-02\n", "rule,event,due\navts-18.1,2026-04-02,2026-04-10\n", nil, 0,
		},
		"any order, byte order mark, semicolons, CRLF, quotes, Estonian days": {
			"\ufeffmärkus;Event; rule \r\n\"a;b\";02.04.2026;avts-18.1\r\n\"kaks\r\nrida\";2026-04-02;avts-18.1\r\n",
			"märkus;Event;\" rule \";due\n\"a;b\";02.04.2026;avts-18.1;2026-04-10\n\"kaks\nrida\";2026-04-02;avts-18.1;2026-04-10\n", nil, 0,
		},
		"terms and hours": {
			"event,rule\n2026-01-30,1 month no-roll\n2026-01-30,1 month\n2026-05-25,30 days\n2026-04-02T15:04,kuts-8.1\n",
			"event,rule,due\n2026-01-30,1 month no-roll,2026-02-28\n2026-01-30,1 month,2026-03-02\n2026-05-25,30 days,2026-06-25\n2026-04-02T15:04,kuts-8.1,2026-04-03T15:04\n",
			nil, 0,
		},
		"bad rows are reported and the others go on": {
			"rule,event\navts-99,2026-04-02\navts-18.1,31.02.2026\n\navts-18.1\navts-18.1,2026-04-02,x\n,\navts-18.1,2026-04-02\n",
			"rule,event,due\navts-99,2026-04-02,\navts-18.1,31.02.2026,\navts-18.1,,\navts-18.1,2026-04-02,x,\n,,\navts-18.1,2026-04-02,2026-04-10\n",
			[]string{"line 2: ", `"avts-99"`, "line 3: ", `"31.02.2026"`, "line 5: not read as a day", "line 6: 3 fields", "line 7: "}, 1,
		},
		"a quote that never closes spoils its own line": {
			"rule,event\n\"avts-18.1,2026-04-02\navts-18.1,2026-04-02\n",
			"rule,event,due\n\"\"\"avts-18.1,2026-04-02\",,\navts-18.1,2026-04-02,2026-04-10\n", []string{"line 2: a quote is not closed"}, 1,
		},
		"a quote inside a field is a quote": {
			"rule,event,note\navts-18.1,2026-04-02,5\" disk\n", "rule,event,note,due\navts-18.1,2026-04-02,\"5\"\" disk\",2026-04-10\n", nil, 0,
		},
		"a record over several lines keeps the count": {
			"rule,event,note\navts-18.1,2026-04-02,\"a\nb\"\navts-99,2026-04-02,c\n",
			"rule,event,note,due\navts-18.1,2026-04-02,\"a\nb\",2026-04-10\navts-99,2026-04-02,c,\n", []string{"line 4: "}, 1,
		},
		"quotes of another separator open nothing": {
			"rule;event;note\navts-18.1;2026-04-02;said,\"this\navts-18.1;2026-04-07;said,\"that\navts-18.1;2026-04-08;ok\n",
			"rule;event;note;due\navts-18.1;2026-04-02;\"said,\"\"this\";2026-04-10\navts-18.1;2026-04-07;\"said,\"\"that\";2026-04-14\navts-18.1;2026-04-08;ok;2026-04-15\n",
			nil, 0,
		},
		"an open quote does not swallow a row with quotes": {
			"rule,event,note\navts-18.1,2026-04-02,\"open note\navts-18.1,2026-04-03,\"fine\"\n",
			"rule,event,note,due\n\"avts-18.1,2026-04-02,\"\"open note\",,,\navts-18.1,2026-04-03,fine,2026-04-10\n", []string{"line 2: a quote is not closed"}, 1,
		},
		"seconds stay":           {"rule,event\ngdpr-33.1,2026-04-02T15:04:30\n", "rule,event,due\ngdpr-33.1,2026-04-02T15:04:30,2026-04-05T15:04:30\n", nil, 0},
		"an empty cell":          {"rule,event\n,2026-04-02\n", "rule,event,due\n,2026-04-02,\n", []string{`line 2: no such rule: ""`}, 1},
		"no line end at the end": {"rule;event\navts-18.1;2026-04-02", "rule;event;due\navts-18.1;2026-04-02;2026-04-10\n", nil, 0},
		"the header alone":       {"rule,event\n", "rule,event,due\n", nil, 0},
		"no header":              {"avts-18.1,2026-04-02\n", "", []string{"line 1: "}, 2},
		"nothing":                {"", "", []string{"the header lacks the column rule"}, 2},
		"two columns rule":       {"rule,rule,event\n", "", []string{"line 1: "}, 2},
		"a column due":           {"rule,event,due\n", "", []string{"line 1: "}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := call(v.in, "-csv", "-lang", "en")
			assert.Equal(t, v.out, out)
			assert.Equal(t, v.status, status, errs)
			for _, want := range v.errs {
				assert.Contains(t, errs, want)
			}
			if v.errs == nil {
				assert.Empty(t, errs)
			}
		})
	}
}

// FuzzCSV: no input panics, and nothing is lost: every row comes back, with its due day or reported. Rows of the input
// are counted where no field goes over several lines.
func FuzzCSV(f *testing.F) {
	f.Add("avts-18.1,2026-04-02\n")
	f.Add("\"avts-18.1,2026-04-02\navts-18.1,\"\"2026\"\n,,,\n\r\n\xff;")
	f.Add("avts-18.1,2026-04-02,\"x\navts-18.1,\"2026-04-02\"\n")
	f.Fuzz(func(t *testing.T, rows string) {
		status, out, errs := call("rule,event\n"+rows, "-csv", "-lang", "en")
		if strings.Contains(errs, "more errors like this") {
			return // not every row is said
		}
		require.True(t, strings.HasPrefix(out, "rule,event,due\n"), out)
		require.Equal(t, errs == "", status == 0)
		r := csv.NewReader(strings.NewReader(out))
		r.FieldsPerRecord = -1
		written, err := r.ReadAll()
		require.NoError(t, err)
		answered, lines := 0, 0
		for _, row := range written[1:] {
			if row[len(row)-1] != "" {
				answered++
			}
			for _, field := range row {
				lines += strings.Count(field, "\n")
			}
		}
		require.Equal(t, len(written)-1, answered+strings.Count(errs, "line "), "each row is answered or reported")
		given := 0
		for _, line := range strings.Split(rows, "\n") {
			if strings.TrimSpace(line) != "" {
				given++
			}
		}
		if lines == 0 {
			require.Equal(t, given, len(written)-1, "each line is a row")
		}
	})
}
