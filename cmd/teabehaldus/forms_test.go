// SPDX-License-Identifier: MIT

package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/cmd/internal/xlsx"
	"github.com/teabehaldus/teabehaldus/internal/table"
)

// workbook returns a workbook of rows.
func workbook(t testing.TB, rows ...[]string) string {
	var out bytes.Buffer
	w, err := xlsx.NewWriter(&out)
	require.NoError(t, err)
	for i, row := range rows {
		text, err := xlsx.AppendRow(nil, row, i == 0)
		require.NoError(t, err)
		_, err = w.Write(text)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return out.String()
}

// sheetRows returns the rows of a workbook, each with a bar between its cells.
func sheetRows(t testing.TB, text string) (all []string) {
	r, err := xlsx.Open(strings.NewReader(text), int64(len(text)))
	require.NoError(t, err)
	defer r.Close()
	head, err := r.Head(nil)
	require.NoError(t, err)
	all = append(all, strings.Join(head.Fields, "|"))
	for row := range r.Rows() {
		require.NoError(t, row.Err)
		all = append(all, strings.Join(row.Fields, "|"))
	}
	require.NoError(t, r.Err())
	return all
}

// TestForms: whatever a table is read as, it gives the same answers, in each form that is asked for.
func TestForms(t *testing.T) {
	inputs := map[string]string{
		"csv":   "rule,event,n\navts-18.1,2026-04-02,=1\nx,2026-04-02,\"a,b\"\n",
		"jsonl": `{"rule":"avts-18.1","event":"2026-04-02","n":"=1"}` + "\n" + `{"rule":"x","event":"2026-04-02","n":"a,b"}` + "\n",
		"list":  `[{"rule":"avts-18.1","event":"2026-04-02","n":"=1"},` + "\n" + `{"rule":"x","event":"2026-04-02","n":"a,b"}]`,
		"xlsx":  workbook(t, []string{"rule", "event", "n"}, []string{"avts-18.1", "2026-04-02", "=1"}, []string{"x", "2026-04-02", "a,b"}),
	}
	const jsonl = `{"rule":"avts-18.1","event":"2026-04-02","n":"=1","due":"2026-04-10"}` + "\n" + `{"rule":"x","event":"2026-04-02","n":"a,b","due":""}` + "\n"
	semicolons := "rule;event;n;due\navts-18.1;2026-04-02;=1;2026-04-10\nx;2026-04-02;a,b;\n"
	want := map[string]string{
		"csv":   semicolons,
		"jsonl": jsonl,
		"text":  "line 1\n  rule: avts-18.1\n  event: 2026-04-02\n  n: =1\n  due: 2026-04-10\n\nline 2\n  rule: x\n  event: 2026-04-02\n  n: a,b\n\n",
	}
	own := map[string]string{"csv": strings.NewReplacer(";", ",", "a,b", "\"a,b\"").Replace(semicolons), "jsonl": jsonl, "list": semicolons, "xlsx": semicolons}
	for from, text := range inputs {
		status, out, errs := call(text, "--lang", "en", "due", "--rows")
		_, same, _ := call(text, "--lang", "en", "due", "--csv")
		assert.Equal(t, out, same, "the name of before")
		assert.Equal(t, 1, status, "a rule is none")
		assert.Equal(t, own[from], out, from)
		line := map[string]int{"csv": 3, "xlsx": 3}[from]
		assert.Contains(t, errs, fmt.Sprintf("line %d: no such rule", max(line, 2)), from)
		file := writeTemp(t, text)
		for form, want := range want {
			if from == "csv" && form == "csv" {
				want = own["csv"]
			}
			if line == 3 {
				want = strings.NewReplacer("line 1", "line 2", "line 2", "line 3").Replace(want)
			}
			_, out, _ := call("", "--lang", "en", "due", "--rows", "--format", form, file)
			assert.Equal(t, want, out, "%s to %s", from, form)
		}
		for _, out := range []string{"out.xlsx", "OUT.XLSX"} {
			name := filepath.Join(t.TempDir(), out)
			status, none, _ := call(text, "due", "--rows", "--out", name)
			assert.Equal(t, 1, status)
			assert.Empty(t, none)
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, []string{"rule|event|n|due", "avts-18.1|2026-04-02|=1|2026-04-10", "x|2026-04-02|a,b|"}, sheetRows(t, string(data)), from)
		}
	}
}

// TestFormOfFile: the ending of a file says its form, and --format says more.
func TestFormOfFile(t *testing.T) {
	const in = "rule,event\navts-18.1,2026-04-02\n"
	for name, want := range map[string]string{
		"a.jsonl": `{"rule":`, "a.ndjson": `{"rule":`, "a.csv": "rule,event,due\n", "a.txt": "rida 2\n", "a.tulemus": "rule,event,due\n", "a.xlsx": "PK\x03\x04",
	} {
		file := filepath.Join(t.TempDir(), name)
		status, _, errs := call(in, "due", "--rows", "--out", file)
		require.Zero(t, status, errs)
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(string(text), want), name)
	}
	file := filepath.Join(t.TempDir(), "a.xlsx")
	status, _, _ := call(in, "due", "--rows", "--out", file, "--format", "csv")
	require.Zero(t, status)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "rule,event,due\navts-18.1,2026-04-02,2026-04-10\n", string(text))
	for _, args := range [][]string{{"due", "--rows", "--format", "xls"}, {"due", "--format", "csv", "avts-18.1", "2026-04-02"}, {"due", "--out", "x", "avts-18.1", "2026-04-02"}} {
		status, _, _ := call(in, args...)
		assert.Equal(t, 2, status, args)
	}
}

// TestJSONLines: what is no object, or says a column in two ways, costs its own row; what the program does not read stays as
// it is.
func TestJSONLines(t *testing.T) {
	const first = `{"rule":"avts-18.1","event":"2026-04-02","n":5,"o":{"a":[1, null]},"p":null}`
	const good = `{"event":"2026-04-02","rule":"avts-18.1"}`
	for line, want := range map[string]string{
		good: "", "  " + good + "\r": "",
		`{"rule":"avts-18.1","event":"2026-04-02","hilisem":true}`:          "",
		`{"reegel":"avts-18.1","sündmus":"2026-04-02"}`:                     "",
		`{"rule":"avts-18.1"}`:                                              "event: the column is missing",
		`{"rule":"avts-18.1","event":20260402}`:                             "event: allowed are a string or a list of strings",
		`{"rule":"avts-18.1","event":null}`:                                 "event: allowed are a string or a list of strings",
		`{"rule":"avts-18.1","event":true}`:                                 "event: allowed are a string or a list of strings",
		`{"rule":["avts-18.1","x"],"event":"2026-04-02"}`:                   "rule: allowed is one value",
		`{"rule":"avts-18.1","rule":"x","event":"2026-04-02"}`:              "a column is given more than once",
		`{"rule":"avts-18.1","reegel":"x","event":"2026-04-02"}`:            "a column is given more than once",
		`{"rule":"avts-18.1","event":"2026-04-02","n":1,"n":2}`:             "a column is given more than once",
		`{"rule":"avts-18.1","event":"2026-04-02","u":1,"u":2}`:             "a column is given more than once",
		`{"rule":"avts-18.1","event":"2026-04-02","due":""}`:                "a column of this name is to be added",
		`{"rule":"avts-18.1","event":"2026-04-02"} x`:                       "",
		`{"rule":"avts-18.1","event":"2026-04-02"}` + good:                  "text behind the object",
		`{"rule":"avts-18.1"`:                                               "the JSON is broken behind byte 19",
		`["rule"]`:                                                          "this is no object",
		`"rule"`:                                                            "this is no object",
		"{\"rule\":\"\xe4\",\"event\":\"\"}":                                "the text has a letter that cannot be read",
		`{"rule":"avts-18.1\u0000","event":"2026-04-02"}`:                   "the text has a letter that cannot be read",
		`{"rule":"avts-18.1","event":"2026-04-02","":"x"}`:                  "", // as a table of pandas has its numbers
		`{"rule":"\ud800","event":"2026-04-02"}`:                            "the text has a letter that cannot be read",
		`{"rule":"avts-18.1","event":"` + strings.Repeat("x", 1<<20) + `"}`: "the object is longer than a megabyte",
	} {
		status, out, errs := call(first+"\n\n"+line+"\n"+good, "--lang", "en", "due", "--rows")
		lines := strings.Split(out, "\n")
		require.Len(t, lines, 4, line)
		assert.Equal(t, strings.TrimSuffix(first, "}")+`,"due":"2026-04-10"}`, lines[0])
		assert.Equal(t, strings.TrimSuffix(good, "}")+`,"due":"2026-04-10"}`, lines[2])
		if want != "" || status == 1 {
			assert.Equal(t, 1, status, line)
			assert.Contains(t, errs, "line 3: ", line)
			assert.Contains(t, errs, want, line)
			assert.NotContains(t, lines[1], "2026-04-10", line)
			continue
		}
		assert.Equal(t, strings.TrimSuffix(strings.TrimSpace(line), "}")+`,"due":"2026-04-10"}`, lines[1])
	}
	status, out, errs := call(first+"\n"+`{"rule":"avts-18.1","event":"2026-04-02","hilisem":true}`, "--lang", "en", "due", "--rows", "--format", "csv")
	assert.Equal(t, 1, status)
	assert.Equal(t, "rule;event;n;o;p;due\navts-18.1;2026-04-02;5;\"{\"\"a\"\":[1, null]}\";;2026-04-10\navts-18.1;2026-04-02;;;;\n", out)
	assert.Contains(t, errs, `line 2: the first object has no such column; JSON Lines (--format jsonl) would keep it: "hilisem"`)
	status, _, errs = call("rule,event,n,n\n", "--lang", "en", "due", "--rows", "--format", "jsonl")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "JSON cannot have two columns of one name")
}

// TestDoorsOfForms: what could not be read for certain is neither destroyed nor published, nor is anybody's access kept for it.
func TestDoorsOfForms(t *testing.T) {
	const record = `"viit":"1","loodud":"2015-01-05","säilitustähtaeg":"5a","arhiiviväärtus":"ei","hindamisotsus":"09.02.2012 nr 14"`
	for _, line := range []string{
		`,"peatatus":"kohtuasi"`, `,"":"kohtuasi"`, `,"Havitamise takistus":"x"`, `,"реататud":"x"`, `,"arhiiviväärtus\u200b":"x"`, `,"peatatud":null`, `,"peatatud":1`, `,"peatatud":["kohtuasi alates 10.01.2024","x"]`, `,"peatatud":"","peatatud":"kohtuasi alates 10.01.2024"`,
	} {
		for _, first := range []string{"", "{" + record + "}\n"} {
			status, out, errs := call(first+"{"+record+line+"}\n", "dispose", "--day", "2026-07-01")
			assert.Equal(t, 1, status, line)
			assert.Equal(t, strings.Count(first, "\n"), strings.Count(out, `"eraldada hävitamiseks"`), "%s: %s", line, errs)
		}
	}
	_, out, errs := call("{"+record+`,"peatatud":"kohtuasi alates 10.01.2024"}`, "dispose", "--day", "2026-07-01")
	assert.Contains(t, out, `"outcome":"hävitamine peatatud"`, errs)
	for _, in := range []string{
		"viit;loodud;säilitustähtaeg;arhiiviväärtus;hindamisotsus;;\n1;2015-01-05;5a;ei;09.02.2012 nr 14;kohtuasi;\n",
		workbook(t, []string{"viit", "loodud", "säilitustähtaeg", "arhiiviväärtus", "", "hindamisotsus"}, []string{"1", "2015-01-05", "5a", "ei", "kohtuasi", "09.02.2012 nr 14"}),
	} {
		status, out, errs := call(in, "--lang", "en", "dispose", "--day", "2026-07-01")
		assert.Equal(t, 1, status)
		assert.NotContains(t, out, "destroy")
		assert.Contains(t, errs, `the column of this cell has no name in the header: "kohtuasi"`)
	}
	const document = `"viit":"1","liik":"leping","pealkiri":"x","loodud":"2026-01-05","registreeritud":"2026-01-06","juurdepääs":"Avalik"`
	for _, line := range []string{`,"isik":"Mari"`, `,"alus":null`, `,"alus":"AvTS § 35 lg 1 p 12"`, `,"juurdepääs":"AK"`} {
		_, out, errs := call("{"+document+line+"}\n{"+document+"}\n", "publish", "--day", "2026-07-01")
		assert.Equal(t, 1, strings.Count(out, "\n"), "%s: %s", line, errs)
	}
}

// TestAddedTwice: a column that the program would add stands nowhere twice: who reads the answer could take an old decision for it.
func TestAddedTwice(t *testing.T) {
	for _, name := range []string{"due", " DUE"} {
		for _, in := range []string{"rule,event," + name + "\navts-18.1,2026-04-02,2020-01-01\n", workbook(t, []string{"rule", "event", name}, []string{"avts-18.1", "2026-04-02", "2020-01-01"})} {
			status, out, errs := call(in, "--lang", "en", "due", "--rows")
			assert.Equal(t, 1, status)
			assert.Empty(t, out)
			assert.Contains(t, errs, "line 1: a column of this name is to be added: ")
		}
	}
	const object = `{"rule":"avts-18.1","event":"2026-04-02","due":"2020-01-01"}`
	for _, first := range []string{"", `{"rule":"avts-18.1","event":"2026-04-02"}` + "\n"} {
		_, out, _ := call(first+object, "due", "--rows")
		assert.True(t, strings.HasSuffix(out, `{"rule":"{\"rule\":\"avts-18.1\",\"event\":\"2026-04-02\",\"due\":\"2020-01-01\"}","due":""}`+"\n"), out)
	}
}

// FuzzStands: a row is written by the letter as encoding/csv writes its fields, whether it stands so in its source or not.
func FuzzStands(f *testing.F) {
	for _, line := range []string{"a;b", "õ;š", ";", " a;b", "a; b", "a;\u00a0b", "\u2003;b", "\\.;b", "a;\\.", "a\rb;c", `"a";b`, `a"b;c`, "a;b\r", "\x80;b", "a,b;c\t"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		rows := table.NewReader(strings.NewReader("a;b\n" + line))
		if _, err := rows.Head([]table.Column{{Name: "a", Required: true}, {Name: "b"}}); err != nil {
			return
		}
		var all []answered
		var want bytes.Buffer
		w := csv.NewWriter(&want)
		w.Comma = ';'
		for row := range rows.Rows() {
			all = append(all, answered{Row: row, added: []string{"ok", "x;y"}})
			fields := append(slices.Clone(row.Fields), make([]string, max(0, 2-len(row.Fields)))...)
			require.NoError(t, w.Write(slices.Concat(fields[:2], []string{"ok", "x;y"}, fields[2:])))
		}
		w.Flush()
		var got bytes.Buffer
		text := bufio.NewWriter(&got)
		csvForm{';'}.append(text, []string{"a", "b", "todo", "why"}, all, nil)
		require.NoError(t, text.Flush())
		require.Equal(t, want.String(), got.String())
	})
}

// TestTooManyFields: what stands in a row behind the columns of its table comes under none of those that are added.
func TestTooManyFields(t *testing.T) {
	const row = "avts-18.1;2026-04-02;x;2020-01-01"
	_, out, errs := call("rule;event\n"+row+"\n", "due", "--rows")
	assert.Equal(t, "rule;event;due\navts-18.1;2026-04-02;;x;2020-01-01\n", out)
	assert.Contains(t, errs, "rida 2: Real on lahtreid 4, päises veerge 2")
	_, out, _ = call("viit;loodud;säilitustähtaeg;köited\n1-1/1;01.02.2025;5 aastat;2015; eraldada hävitamiseks;2020-01-01\n", "dispose", "--day", "2026-12-31")
	assert.Contains(t, out, "\n1-1/1;01.02.2025;5 aastat;2015;;;;;\" eraldada hävitamiseks\";2020-01-01\n")
	_, out, _ = call("konto;kasutaja;antud\nmari;töötaja;01.02.2020;kustutada\n", "accounts", "--day", "2026-07-06", "--profile", "antsla")
	assert.Contains(t, out, "\nmari;töötaja;01.02.2020;;;;;;;kustutada\n")
	book := workbook(t, []string{"rule", "event"}, []string{"avts-18.1", "2026-04-02", "x"}, []string{"avts-18.1", "2026-04-02"})
	_, out, _ = call(book, "due", "--rows")
	assert.Equal(t, "rule;event;due\navts-18.1;2026-04-02;;x\navts-18.1;2026-04-02;2026-04-10\n", out)
	_, out, _ = call("rule;event\n"+row+"\n", "due", "--rows", "--format", "xlsx")
	r, err := xlsx.Open(strings.NewReader(out), int64(len(out)))
	require.NoError(t, err)
	defer r.Close()
	_, err = r.Head(nil)
	require.NoError(t, err)
	for row := range r.Rows() {
		assert.Equal(t, []string{"avts-18.1", "2026-04-02", "", "x", "2020-01-01"}, row.Fields)
	}
	_, out, _ = call("rule;event\n\"avts-18.1;2026-04-02\n", "due", "--rows") // a quote that stays open
	assert.Equal(t, "rule;event;due\n\"\"\"avts-18.1;2026-04-02\";;\n", out)
}

// TestWide: a batch of a wide table holds as many cells as one of a narrow table, and a row at least.
func TestWide(t *testing.T) {
	assert.Equal(t, []int{64, 64, 64, 63, 1, 1}, []int{perBatch(0), perBatch(1), perBatch(256), perBatch(257), perBatch(1 << 14), perBatch(1 << 20)})
	commas := strings.Repeat(",", 20_000)
	status, out, errs := call("rule,event"+commas+"\n"+strings.Repeat("avts-18.1,2026-04-02\n", 3), "due", "--rows")
	require.Zero(t, status, errs)
	assert.Equal(t, "rule,event"+commas+",due\n"+strings.Repeat("avts-18.1,2026-04-02"+commas+",2026-04-10\n", 3), out)
}

// TestStandardInput: a workbook may come as a file or as a stream.
func TestStandardInput(t *testing.T) {
	text := workbook(t, []string{"rule", "event"}, []string{"avts-18.1", "2026-04-02"})
	f, err := os.Open(writeTemp(t, text))
	require.NoError(t, err)
	defer f.Close()
	for name, in := range map[string]io.Reader{"a file": f, "a stream": strings.NewReader(text)} {
		var out, errs bytes.Buffer
		assert.Zero(t, run(t.Context(), []string{"due", "--rows"}, in, &out, &errs), name)
		assert.Equal(t, "rule;event;due\navts-18.1;2026-04-02;2026-04-10\n", out.String(), name)
		assert.Empty(t, errs.String())
	}
	status, out, message := call("", "due", "--rows", t.TempDir())
	assert.Equal(t, 1, status)
	assert.Empty(t, out)
	assert.Contains(t, message, "Faili või kausta ei ole")
	status, _, message = call(text[:len(text)/2], "--lang", "en", "due", "--rows")
	assert.Equal(t, 1, status)
	assert.Contains(t, message, "the workbook is broken")
}

// TestKilled: killed at any moment, the program leaves the old file or the new one, and a new start gives the same bytes.
func TestKilled(t *testing.T) {
	self, err := os.Executable()
	require.NoError(t, err)
	rows := "viit,loodud,säilitustähtaeg\n" + strings.Repeat("1,2015-01-05,5a\n", 8_000) // more than a pipe holds
	for _, ending := range []string{".csv", ".jsonl", ".xlsx"} {
		name := filepath.Join(t.TempDir(), "out"+ending)
		start := func(text string, end bool) *exec.Cmd {
			cmd := exec.Command(self, "dispose", "--day", "2026-07-01", "--out", name)
			cmd.Env = append(os.Environ(), "TEABEHALDUS_SELF=1")
			in, err := cmd.StdinPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())
			_, err = io.WriteString(in, text) // what is not in the pipe any more was read
			require.NoError(t, err)
			if end {
				require.NoError(t, in.Close())
			}
			return cmd
		}
		require.NoError(t, start(rows, true).Wait())
		whole, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, fed := range []int{0, 10, len(rows) / 3, len(rows) / 2, len(rows)} {
			require.NoError(t, os.WriteFile(name, []byte("old"), 0o600))
			cmd := start(rows[:fed], false)
			require.NoError(t, cmd.Process.Kill())
			require.Error(t, cmd.Wait())
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, "old", string(text), "%s after %d bytes", ending, fed)
		}
		cmd := start(rows, true) // whenever this comes, it is one or the other
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Contains(t, []string{"old", string(whole)}, string(text))
		require.NoError(t, start(rows, true).Wait())
		again, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.Equal(t, whole, again, ending)
	}
}

// TestProgress: on a terminal the rows, their rate and the time that is left, now and then, and a summary.
func TestProgress(t *testing.T) {
	var out strings.Builder
	now := time.Date(2026, time.July, 1, 12, 0, 0, 0, time.UTC)
	read := int64(0)
	p := &program{tag: language.English}
	g := p.progress(&out, func() (int64, int64) { return read, 1000 })
	g.now, g.start, g.last, g.shown = func() time.Time { return now }, now, now, true
	step := func(rows int, bytes int64, after time.Duration) string {
		out.Reset()
		now, read = now.Add(after), bytes
		g.add(rows)
		return out.String()
	}
	assert.Empty(t, step(64, 10, 499*time.Millisecond), "too early")
	assert.Equal(t, "128 rows, 256/s, 10%, left: 5s", step(64, 100, time.Millisecond))
	assert.Empty(t, step(64, 110, 10*time.Millisecond))
	assert.Equal(t, "\r\x1b[K256 rows, 128/s, 50%, left: 2s", step(64, 500, 1490*time.Millisecond))
	out.Reset()
	g.clear() // for an error, say
	g.clear()
	assert.Equal(t, "\r\x1b[K", out.String())
	assert.Equal(t, "320 rows, 80/s, 100%, left: 0s", step(64, 1000, 2*time.Second))
	out.Reset()
	g.end()
	assert.Equal(t, "\r\x1b[K320 rows, 4s, 80/s\n", out.String())

	g = p.progress(&out, func() (int64, int64) { return 10, 0 })
	g.now, g.start, g.last, g.shown = func() time.Time { return now }, now, now, true
	assert.Equal(t, "64 rows, 64/s", step(64, 10, time.Second), "what has no size has no end in sight")
	g = p.progress(&out, func() (int64, int64) { return 10, 100 })
	out.Reset()
	g.now = func() time.Time { return now.Add(time.Hour) }
	g.add(1)
	g.end()
	assert.Empty(t, out.String(), "no terminal")
}

// FuzzObject: a row is answered only for one object in which no member stands twice, and its fields are what encoding/json
// reads.
func FuzzObject(f *testing.F) {
	for _, text := range []string{
		`{"rule":"avts-18.1","event":"2026-04-02"}`, `{"rule":"\u00e4","event":["x"],"n":1.5e3,"o":{"rule":1}}`, `{"rule":"a","rule":"b","event":""}`, `{"rule":"a","event":null}`, "{}", `{"Reegel":"a","sündmus":"b"}`,
	} {
		f.Add(text)
	}
	j := dueJob(ruleBook{})
	f.Fuzz(func(t *testing.T, text string) {
		l := &jsonRows{job: j, in: bufio.NewReader(strings.NewReader(`{"rule":"","event":""}`)), lines: true, keeps: true}
		head, err := l.Head(j.columns)
		require.NoError(t, err)
		row := table.Row{Line: 2, Fields: []string{text}}
		if l.parse(&row); row.Err != nil {
			return
		}
		var all map[string]json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(text), &all))
		for i, c := range j.columns {
			var values []string
			for name, value := range all {
				if table.Place(j.columns, name) == i {
					values = append(values, string(value))
				}
			}
			require.Len(t, values, 1, c.Name)
			got, ok := jsonTexts(values[0])
			require.True(t, ok)
			require.Equal(t, []string{row.Fields[head.Place(i)]}, got)
		}
	})
}

// FuzzMembers: the members of a valid object are those that encoding/json decodes one by one, by the letter.
func FuzzMembers(f *testing.F) {
	for _, text := range []string{
		`{}`, ` { } `, `{"a":"b"}`, "{ \"a\" :\t\"b\" ,\r\n\"c\":1 }", `{"\u00e4\"":"\\","":[1,"]}",{"x":"{"}],"n":-1.5e3}`, `{"a":{"b":{"c":[]}},"a":null}`, `{"a":true}x`, `{"a":1,}`, `[{"a":1}]`,
		`{"a":"\\","b":"\\\""}`, `{"\ud800":"\ud800"}`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var got, want [][2]string
		err := members(text, func(name, value string) { got = append(got, [2]string{name, value}) })
		if !utf8.ValidString(text) {
			require.Error(t, err)
			return
		}
		wrong := decode(text, func(name, value string) { want = append(want, [2]string{name, value}) })
		require.Equal(t, wrong, err)
		require.Equal(t, want, got)
	})
}

// TestMergedHold: a hold that stands in a cell merged over several rows keeps those below from destruction too, and so does
// a cell with an error.
func TestMergedHold(t *testing.T) {
	head := []string{"viit", "loodud", "säilitustähtaeg", "arhiiviväärtus", "hindamisotsus", "peatatud"}
	row := func(id, hold string) []string {
		return []string{id, "2015-01-05", "5a", "ei", "09.02.2012 nr 14", hold}
	}
	text := workbook(t, head, row("1", ""), row("2", "kohtuasi alates 10.01.2024"), row("3", ""), row("4", "#N/A"))
	z, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
	require.NoError(t, err)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range z.File {
		f, err := part.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(f)
		require.NoError(t, err)
		sheet := strings.Replace(string(data), "</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="F3:F4"/></mergeCells>`, 1)
		sheet = strings.Replace(sheet, `t="inlineStr"><is><t xml:space="preserve">#N/A</t></is>`, `t="e"><v>#N/A</v>`, 1)
		to, err := w.Create(part.Name)
		require.NoError(t, err)
		_, err = io.WriteString(to, sheet)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	status, answer, errs := call(out.String(), "dispose", "--day", "2026-07-01")
	assert.Equal(t, 1, status)
	lines := strings.Split(answer, "\n")
	require.Len(t, lines, 6)
	assert.Contains(t, lines[1], ";eraldada hävitamiseks;")
	assert.Contains(t, lines[2], ";hävitamine peatatud;")
	assert.Equal(t, "3;2015-01-05;5a;ei;09.02.2012 nr 14;;;;;", lines[3])
	assert.Equal(t, "4;2015-01-05;5a;ei;09.02.2012 nr 14;#N/A;;;;", lines[4])
	assert.Contains(t, errs, "rida 4: Lahter on ühendatud ")
	assert.Contains(t, errs, "rida 5: F5: Lahtris on viga: „#N/A“")
}
