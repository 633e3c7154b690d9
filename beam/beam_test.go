// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/retention"
)

const (
	poison = "mürk" // the record at which dispose panics
	killer = "surm" // the record at which a child process dies
)

// TestMain lets a child process run the pipeline that TestDeath asks for.
func TestMain(m *testing.M) {
	beam.Init()
	log.SetupLogging("error", "text") // prism tells every step
	dispose = func(p *retention.Policy, r retention.Record, day civil.Date) (retention.Disposition, error) {
		switch {
		case r.ID == poison:
			panic("poisoned")
		case r.ID == killer && os.Getenv("DIES_IN") != "":
			syscall.Kill(os.Getpid(), syscall.SIGKILL)
		}
		return p.Dispose(r, day)
	}
	if folder := os.Getenv("DIES_IN"); folder != "" {
		if err := sweep(folder+"/*.csv", os.Getenv("OUT")); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		os.Exit(0) // it should be dead
	}
	os.Exit(m.Run())
}

func sweep(in, out string) error {
	ctx := context.Background()
	p, err := asked{in: in, day: "2026-12-31", profile: "rmk", out: out, lang: "en"}.pipeline(ctx)
	if err != nil {
		return err
	}
	_, err = beam.Run(ctx, "prism", p)
	return err
}

// swept sweeps files, and returns what is in the folder then, by name.
func swept(t *testing.T, in string) map[string]string {
	out := t.TempDir()
	require.NoError(t, sweep(in, out))
	return folder(t, out)
}

func folder(t *testing.T, name string) map[string]string {
	all := map[string]string{}
	entries, err := os.ReadDir(name)
	require.NoError(t, err)
	for _, e := range entries {
		text, err := os.ReadFile(filepath.Join(name, e.Name()))
		require.NoError(t, err)
		all[e.Name()] = string(text)
	}
	return all
}

func write(t testing.TB, name, text string) string {
	require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	return name
}

// TestSample: the register of docs/programs.md, one record for each outcome and one that nothing is due for, worked by hand.
func TestSample(t *testing.T) {
	got := swept(t, "../cmd/teabehaldus/testdata/records.csv")
	assert.Equal(t, "outcome,year,rows\nblocked,2026,1\ndestroy,2026,1\nkeep,2031,1\nreview,2020,1\ntransfer,2025,1\n", got["counts.csv"])
	lines := strings.Split(got["due-00000-of-00001.csv"], "\n")
	require.Len(t, lines, 6)
	assert.Equal(t, "viit,sari,outcome,due,reason,provision", lines[0])
	for i, want := range []string{"1-1/4,,transfer,2025-01-05,", "1-2/7,,blocked,2026-03-01,", "1-2/8,,destroy,2026-07-01,", "1-3/4,,review,2020-01-06,"} {
		assert.True(t, strings.HasPrefix(lines[i+1], want), lines[i+1])
	}
	assert.Empty(t, got["refused-00000-of-00001.jsonl"])
	assert.Len(t, got, 3)
}

// entry is a row of a made register: as it stands in a file, and as the record that is meant.
type entry struct {
	ID        string  `parquet:"viit"`
	Series    string  `parquet:"sari,optional"`
	Title     string  `parquet:"pealkiri"`
	Created   int32   `parquet:"loodud,date"`
	Closed    *string `parquet:"toimik lõpetatud,optional"`
	Event     *int32  `parquet:"sündmus,optional,date"`
	Term      string  `parquet:"säilitustähtaeg"`
	Value     string  `parquet:"arhiiviväärtus"`
	Appraisal string  `parquet:"hindamisotsus"`
	Hold      string  `parquet:"peatatud,optional"`
	Working   bool    `parquet:"töödokument"`

	record retention.Record
}

func made(t testing.TB, n int) (all []entry) {
	var terms []retention.Term
	texts := []string{"5 aastat", "7 aastat alates majandusaasta lõpust", "10 aastat lepingu lõppemisest", "alatine AV 09.02.2012 nr 14", "3 kalendriaastat"}
	for _, text := range texts {
		term, err := retention.ParseTerm(text)
		require.NoError(t, err)
		terms = append(terms, term)
	}
	first := civil.Must(2000, 1, 1)
	opened := civil.Must(2026, 1, 10)
	for i := range n {
		day := first.AddDays(i % 9000)
		e := entry{ID: fmt.Sprintf("1-%d/%d", i%40, i), Series: fmt.Sprint("1-", i%40), Title: "Kiri, milles on \"jutumärgid\"", Created: days(day), Term: texts[i%len(texts)]}
		e.record = retention.Record{ID: e.ID, Series: e.Series, Created: day, Term: terms[i%len(texts)]}
		if i%7 != 0 {
			e.Value, e.Appraisal = "ei", "09.02.2012 nr 14"
			e.record.Value, e.record.Appraisal = retention.NotArchival, retention.Appraisal{Date: civil.Must(2012, 2, 9), Number: "14"}
		}
		switch i % 3 {
		case 0:
			closed := day.AddDays(200)
			e.Closed = new(closed.String())
			e.record.InFile, e.record.Closed = true, closed
		case 1:
			event := day.AddDays(400)
			e.Event = new(days(event))
			e.record.Events[0] = event
		}
		if i%11 == 0 {
			e.Hold = "kohtuasi 2-26-1 alates 10.01.2026"
			e.record.Holds = []retention.Hold{{Mandate: "kohtuasi 2-26-1", Opened: opened}}
		}
		if i%13 == 0 {
			e.Working, e.record.Working = true, true
		}
		all = append(all, e)
	}
	return all
}

func days(d civil.Date) int32 { return int32(d.DaysSince(civil.Must(1970, 1, 1))) }
func dated(n int32) string    { return civil.Must(1970, 1, 1).AddDays(int(n)).String() }

var columns = []string{"viit", "sari", "pealkiri", "loodud", "toimik lõpetatud", "sündmus", "säilitustähtaeg", "arhiiviväärtus", "hindamisotsus", "peatatud", "töödokument"}

func (e entry) cells() []string {
	c := []string{e.ID, e.Series, e.Title, dated(e.Created), "", "", e.Term, e.Value, e.Appraisal, e.Hold, "ei"}
	if e.Closed != nil {
		c[4] = *e.Closed
	}
	if e.Event != nil {
		c[5] = dated(*e.Event)
	}
	if e.Working {
		c[10] = "jah"
	}
	return c
}

// writeCSV and the others write a register in each form.
func writeCSV(t testing.TB, name string, all []entry) {
	f, err := os.Create(name)
	require.NoError(t, err)
	w := csv.NewWriter(bufio.NewWriterSize(f, 1<<16))
	w.Write(columns)
	for _, e := range all {
		w.Write(e.cells())
	}
	w.Flush()
	require.NoError(t, w.Error())
	require.NoError(t, f.Close())
}

func writeJSON(t testing.TB, name string, all []entry) {
	var b strings.Builder
	for i, e := range all {
		object := map[string]string{}
		for j, text := range e.cells() {
			if text != "" || i%2 == 0 { // members may be missing
				object[columns[j]] = text
			}
		}
		line, err := json.Marshal(object)
		require.NoError(t, err)
		b.Write(line)
		b.WriteString("\n")
	}
	write(t, name, b.String())
}

func writeParquet(t testing.TB, name string, all []entry) {
	f, err := os.Create(name)
	require.NoError(t, err)
	w := parquet.NewGenericWriter[entry](f, parquet.MaxRowsPerRowGroup(1000), parquet.Compression(&parquet.Snappy))
	_, err = w.Write(all)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.NoError(t, f.Close())
}

// TestSweep: the same register in each form gives the same list, that of the sweep in one process, and the same counts.
func TestSweep(t *testing.T) {
	all := made(t, 3000)
	in := t.TempDir()
	writeCSV(t, in+"/a.csv", all)
	writeJSON(t, in+"/b.jsonl", all)
	writeParquet(t, in+"/c.parquet", all)
	got := swept(t, in+"/*")

	day := civil.Must(2026, 12, 31)
	records := func(yield func(retention.Record, error) bool) {
		for _, e := range all {
			if !yield(e.record, nil) {
				return
			}
		}
	}
	var want strings.Builder
	w := csv.NewWriter(&want)
	w.Write([]string{"viit", "sari", "outcome", "due", "reason", "provision"})
	due := map[string]int{}
	for d, err := range retention.RMKPolicy().Sweep(records, day) {
		require.NoError(t, err)
		why := d.Why()
		w.Write([]string{d.Record().ID, d.Record().Series, d.Outcome().String(), d.Due().String(), why.Text(language.English), why.Source.String()})
		due[fmt.Sprintf("%s,%d", d.Outcome(), d.Due().Year())]++
	}
	w.Flush()
	for i := range 3 {
		assert.Equal(t, want.String(), got[fmt.Sprintf("due-%05d-of-00003.csv", i)], i)
		assert.Empty(t, got[fmt.Sprintf("refused-%05d-of-00003.jsonl", i)])
	}
	rows := 0
	for line := range strings.Lines(strings.TrimPrefix(got["counts.csv"], "outcome,year,rows\n")) {
		at := strings.LastIndex(line, ",")
		var n int
		_, err := fmt.Sscan(line[at+1:], &n)
		require.NoError(t, err)
		rows += n
		if outcome, _, _ := strings.Cut(line, ","); outcome != "keep" && outcome != "indeterminate" {
			assert.Equal(t, 3*due[line[:at]], n, line)
			delete(due, line[:at])
		}
	}
	assert.Empty(t, due)
	assert.Equal(t, 9000, rows)
}

// TestOthers: what stands in columns that are not read may hold a record, in each form.
func TestOthers(t *testing.T) {
	in := t.TempDir()
	write(t, in+"/1.csv", "viit,loodud,säilitustähtaeg,olek,lehti,\n1,2015-01-05,5a,menetluses,2,\n2,2015-01-05,5a,Suletud,2045,\n3,2015-01-05,5a,Suletud,1,kohtuasi\n")
	write(t, in+"/2.jsonl", `{"viit":"4","loodud":"2015-01-05","tähtaeg":"5a","olek":"menetluses"}`+"\n"+`{"viit":"5","loodud":"2015-01-05","tähtaeg":"5a","olek":"Suletud"}`)
	f, err := os.Create(in + "/3.parquet")
	require.NoError(t, err)
	type more struct {
		ID      string  `parquet:"viit"`
		Created int32   `parquet:"loodud,date"`
		Term    string  `parquet:"säilitustähtaeg"`
		State   *string `parquet:"olek,optional"`
		Sheets  int64   `parquet:"lehti"`
		Tick    bool    `parquet:"X"`
	}
	made, open := days(civil.Must(2015, 1, 5)), "menetluses"
	w := parquet.NewGenericWriter[more](f)
	_, err = w.Write([]more{{"6", made, "5a", &open, 2, false}, {"7", made, "5a", nil, 2045, false}, {"8", made, "5a", nil, 2, true}})
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.NoError(t, f.Close())
	got := swept(t, in+"/*")
	assert.Equal(t, "outcome,year,rows\nrefused,,5\nreview,2020,3\n", got["counts.csv"])
	for i, id := range []string{"\n2,", "\n5,", "\n7,"} {
		assert.Contains(t, got[fmt.Sprintf("due-%05d-of-00003.csv", i)], id)
	}
}

// TestBeside: what stands in the row below, or beside one of the same reference, refuses a row of every form.
func TestBeside(t *testing.T) {
	in := t.TempDir()
	write(t, in+"/1.csv", "viit,loodud,säilitustähtaeg,pealkiri\n1,2015-01-05,5a,Kiri\n,,,(mitte hävitada)\n2,2015-01-05,5a,Kiri\n3,2015-01-05,5a,Kiri\n3,2015-01-05,10a,Kiri\n4,2015-01-05,5a,Kiri\n")
	write(t, in+"/2.jsonl", `{"viit":"5","loodud":"2015-01-05","tähtaeg":"5a"}`+"\n"+`{"viit":"","loodud":"","tähtaeg":"10a"}`+"\n"+`{"viit":"6","loodud":"2015-01-05","tähtaeg":"5a"}`)
	got := swept(t, in+"/*")
	assert.Equal(t, "outcome,year,rows\nrefused,,6\nreview,2020,3\n", got["counts.csv"])
	assert.Contains(t, got["due-00000-of-00002.csv"], "\n2,")
	assert.Contains(t, got["due-00000-of-00002.csv"], "\n4,")
	assert.Contains(t, got["due-00001-of-00002.csv"], "\n6,")
}

// TestRefused: each row that is wrong is told with its place and costs no other; the rows refused can be mended and read again.
func TestRefused(t *testing.T) {
	in := t.TempDir()
	write(t, in+"/1.csv", "viit,loodud,säilitustähtaeg\n1,2015-01-05,5a\n2,2015-02-30,5a\n"+poison+",2015-01-05,5a\n3,2015-01-05,5a,more,and more\n4,2015-01-05,5a\n")
	write(t, in+"/2.jsonl", "\ufeff"+`{"viit":"5","loodud":"2015-01-05","tähtaeg":"5a","pealkiri":"kiri"}
{"viit":"6","loodud":"2015-01-05","tähtaeg":"5a","peatatus":"kohtuasi"}
{"viit":"7","loodud":"2015-01-05","tähtaeg":"5a","säilitustähtaeg":"6a"}
{"viit":8,"loodud":"2015-01-05","tähtaeg":"5a"}

{"loodud":"2015-01-05","tähtaeg":"5a"}
{"viit":"9","loodud":"2015-01-05","tähtaeg":"5a"} {}
{"viit":"`+strings.Repeat("x", 1<<20)+`","loodud":"2015-01-05","tähtaeg":"5a"}
{"viit":"`+"\xff"+`","loodud":"2015-01-05","tähtaeg":"5a"}
{}
{"viit":"\ud800","loodud":"2015-01-05","tähtaeg":"5a"}
{"viit":"10","loodud":"2015-01-05","tähtaeg":"5a"}`)
	f, err := os.Create(in + "/3.parquet")
	require.NoError(t, err)
	type few struct {
		ID      string `parquet:"viit"`
		Created int32  `parquet:"loodud,date"`
		Term    string `parquet:"säilitustähtaeg"`
	}
	w := parquet.NewGenericWriter[few](f)
	_, err = w.Write([]few{{"11", days(civil.Must(2015, 1, 5)), "5a"}, {"12", 1 << 30, "5a"}, {"13", 0, "5a"}, {"\xff", days(civil.Must(2015, 1, 5)), "5a"}, {"14", days(civil.Must(2015, 1, 5)), "5a"}})
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.NoError(t, f.Close())

	got := swept(t, in+"/*")
	assert.Equal(t, "outcome,year,rows\nrefused,,15\nreview,2020,6\n", got["counts.csv"])
	for i, want := range [][]string{{"1", "4"}, {"5", "10"}, {"11", "14"}} {
		var ids []string
		for _, line := range strings.Split(strings.TrimSpace(got[fmt.Sprintf("due-%05d-of-00003.csv", i)]), "\n")[1:] {
			id, _, _ := strings.Cut(line, ",")
			ids = append(ids, id)
		}
		assert.Equal(t, want, ids)
	}
	type letter struct {
		File   string
		Line   int
		Reason string
		Row    any
	}
	for i, want := range [][]letter{
		{
			{"1.csv", 3, "loodud", map[string]any{"viit": "2", "loodud": "2015-02-30", "säilitustähtaeg": "5a"}},
			{"1.csv", 4, "panic: poisoned", map[string]any{"viit": poison, "loodud": "2015-01-05", "säilitustähtaeg": "5a"}},
			{"1.csv", 5, "5 fields", []any{"3", "2015-01-05", "5a", "more", "and more"}},
		},
		{
			{"2.jsonl", 2, "line 2: no such column", map[string]any{"viit": "6", "loodud": "2015-01-05", "tähtaeg": "5a", "peatatus": "kohtuasi"}},
			{"2.jsonl", 3, "line 3: a column is given more than once", nil},
			{"2.jsonl", 4, "must be one JSON object", []any{`{"viit":8,"loodud":"2015-01-05","tähtaeg":"5a"}`}},
			{"2.jsonl", 6, "line 6: the header lacks the column viit", map[string]any{"loodud": "2015-01-05", "tähtaeg": "5a"}},
			{"2.jsonl", 7, "must be one JSON object", nil},
			{"2.jsonl", 8, "longer than a megabyte", nil},
			{"2.jsonl", 9, "must be one JSON object", []any{"{\"viit\":\"\ufffd\",\"loodud\":\"2015-01-05\",\"tähtaeg\":\"5a\"}"}},
			{"2.jsonl", 10, "must be one JSON object", []any{"{}"}},
			{"2.jsonl", 11, "must be one JSON object", nil},
		},
		{
			{"3.parquet", 2, "loodud", map[string]any{"viit": "12", "loodud": "1073741824", "säilitustähtaeg": "5a"}},
			{"3.parquet", 3, "1970-01-01", map[string]any{"viit": "13", "loodud": "1970-01-01", "säilitustähtaeg": "5a"}},
			{"3.parquet", 4, "viit: the text has a letter that cannot be read", nil},
		},
	} {
		var letters []letter
		in := json.NewDecoder(strings.NewReader(got[fmt.Sprintf("refused-%05d-of-00003.jsonl", i)]))
		for in.More() {
			var l letter
			require.NoError(t, in.Decode(&l))
			letters = append(letters, l)
		}
		require.Len(t, letters, len(want))
		for j, l := range letters {
			assert.Equal(t, want[j].File, filepath.Base(l.File))
			assert.Equal(t, want[j].Line, l.Line, l)
			assert.Contains(t, l.Reason, want[j].Reason)
			if want[j].Row != nil {
				assert.Equal(t, want[j].Row, l.Row)
			}
		}
	}
}

// TestDeath: a process that dies in the middle of a shard leaves whole outputs or none, and no counts; run again, it gives the bytes
// of a run that nothing disturbed.
func TestDeath(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	all := made(t, 3000)
	all[1500].ID = killer
	for i := range 3 {
		writeCSV(t, fmt.Sprintf("%s/%d.csv", in, i), all[1000*i:1000*(i+1)])
	}
	want := swept(t, in+"/*.csv")
	require.Len(t, want, 7)
	assert.Contains(t, want["due-00001-of-00003.csv"], killer)

	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), "DIES_IN="+in, "OUT="+out)
	said, err := child.CombinedOutput()
	var died *exec.ExitError
	require.ErrorAs(t, err, &died, "%s", said)
	require.Equal(t, syscall.SIGKILL, died.Sys().(syscall.WaitStatus).Signal(), "%s", said)
	halves := 0
	for name, text := range folder(t, out) {
		if strings.HasPrefix(name, ".") {
			halves++ // of the shard in which it died: hidden
			continue
		}
		assert.Equal(t, want[name], text, name)
		assert.NotEqual(t, "counts.csv", name)
		assert.NotContains(t, name, "00001-of")
	}
	assert.NotZero(t, halves)

	require.NoError(t, sweep(in+"/*.csv", out))
	got := folder(t, out)
	for name := range got {
		if strings.HasPrefix(name, ".") {
			delete(got, name)
		}
	}
	assert.Equal(t, want, got)
}

// TestTwice: an engine that gives a shard to two workers gets it once.
func TestTwice(t *testing.T) {
	out := t.TempDir()
	j := &judge{Day: civil.Must(2026, 12, 31), Lang: "et", Out: out, Shards: 1}
	require.NoError(t, j.Setup())
	var before map[string]string
	var counts []string
	for range 2 {
		counts = nil
		require.NoError(t, j.ProcessElement(t.Context(), shard{0, "../cmd/teabehaldus/testdata/records.csv"}, func(key string, n int64) { counts = append(counts, fmt.Sprint(key, n)) }))
		if before != nil {
			assert.Equal(t, before, folder(t, out))
		}
		before = folder(t, out)
	}
	assert.Len(t, before, 2)
	slices.Sort(counts)
	assert.Equal(t, []string{"1", "eraldada hävitamiseks,20261", "hinnata,20201", "hävitamine peatatud,20261", "säilitada,20311", "üle anda avalikku arhiivi,20251"}, counts)
}

// TestTotal: no counts are written where a shard is missing or there twice.
func TestTotal(t *testing.T) {
	out := t.TempDir()
	for judged, good := range map[int64]bool{1: false, 2: true, 3: false} {
		left := []int64{judged}
		err := (&total{out + "/counts.csv", 2}).ProcessElement(t.Context(), nil, func(key *string, n *int64) bool {
			if len(left) == 0 {
				return false
			}
			*key, *n, left = whole, left[0], nil
			return true
		})
		assert.Equal(t, good, err == nil, judged)
		if good {
			require.NoError(t, os.Remove(out+"/counts.csv"))
		}
		assert.Empty(t, folder(t, out), judged)
	}
}

// TestWhole: what spoils a file fails the run, and what a run cannot begin with is refused before it; neither leaves counts.
func TestWhole(t *testing.T) {
	for name, text := range map[string]string{
		"hold.csv":   "viit,loodud,säilitustähtaeg,peatatus\n1,2015-01-05,5a,kohtuasi\n",
		"lacks.csv":  "viit,säilitustähtaeg\n1,5a\n",
		"no.parquet": "viit,loodud\n",
		"xlsx.csv":   "PK\x03\x04",
	} {
		out := t.TempDir()
		assert.ErrorContains(t, sweep(write(t, filepath.Join(t.TempDir(), name), text), out), name)
		assert.Empty(t, folder(t, out), name)
	}
	instant := filepath.Join(t.TempDir(), "instant.parquet")
	f, err := os.Create(instant)
	require.NoError(t, err)
	w := parquet.NewGenericWriter[struct {
		ID      string `parquet:"viit"`
		Created int64  `parquet:"loodud,timestamp"`
	}](f)
	require.NoError(t, w.Close())
	require.NoError(t, f.Close())
	assert.ErrorContains(t, sweep(instant, t.TempDir()), "allowed are text, DATE and BOOLEAN")

	sample := "../cmd/teabehaldus/testdata/records.csv"
	out := t.TempDir()
	require.NoError(t, sweep(sample, out))
	two := t.TempDir()
	write(t, two+"/1.csv", "viit,loodud\n")
	write(t, two+"/2.csv", "viit,loodud\n")
	assert.ErrorContains(t, sweep(two+"/*", out), "another number of files")
	ctx := t.Context()
	good := asked{in: sample, day: "2026-12-31", out: out, lang: "et"}
	_, err = good.pipeline(ctx)
	require.NoError(t, err)
	assert.NotContains(t, folder(t, out), "counts.csv", "the mark of a whole run goes when another begins")
	for want, change := range map[string]func(*asked){
		"--in: no file":  func(a *asked) { a.in = two + "/*.xlsx" },
		"a file .csv":    func(a *asked) { a.in = "main.go" },
		"--day":          func(a *asked) { a.day = "31.02.2026" },
		"--out":          func(a *asked) { a.out = "" },
		"--lang":         func(a *asked) { a.lang = "fi" },
		"--profile: ":    func(a *asked) { a.profile = "puudub.json" },
		"--scheme: ":     func(a *asked) { a.scheme = "puudub.csv" },
		"not registered": func(a *asked) { a.out = "nowhere://x" },
	} {
		a := good
		change(&a)
		_, err := a.pipeline(ctx)
		assert.ErrorContains(t, err, want)
	}
}

// TestScheme: the institution's own file and the scheme go along to the workers.
func TestScheme(t *testing.T) {
	in, out := t.TempDir(), t.TempDir()
	write(t, in+"/r.csv", "viit,sari,loodud,töödokument\n1,1-2,2015-01-05,\n2,9-9,2015-01-05,\n3,1-2,2024-02-01,jah\n")
	scheme := write(t, in+"/scheme", "tähis,nimetus,säilitustähtaeg,arhiiviväärtus,hindamisotsus\n1-2,Lepingud,10 aastat,ei,09.02.2012 nr 14\n")
	ctx := t.Context()
	p, err := asked{in: in + "/*.csv", day: "2026-12-31", profile: "../institution/testdata/vald.json", scheme: scheme, out: out, lang: "en"}.pipeline(ctx)
	require.NoError(t, err)
	_, err = beam.Run(ctx, "prism", p)
	require.NoError(t, err)
	// Two years from 1 February 2024 are the municipality's own term of a working document.
	assert.Equal(t, "outcome,year,rows\ndestroy,2025,1\ndestroy,2026,1\nrefused,,1\n", folder(t, out)["counts.csv"])
}

// BenchmarkMillion sweeps a million records of each form: go test -run '^$' -bench Million -benchtime 1x
func BenchmarkMillion(b *testing.B) {
	for form, write := range map[string]func(testing.TB, string, []entry){"csv": writeCSV, "jsonl": writeJSON, "parquet": writeParquet} {
		in := b.TempDir()
		for i := range 8 {
			write(b, fmt.Sprintf("%s/%d.%s", in, i, form), made(b, 125_000))
		}
		b.Run(form, func(b *testing.B) {
			before := cpu(b)
			for b.Loop() {
				require.NoError(b, sweep(in+"/*", b.TempDir()))
			}
			b.ReportMetric(float64(b.N)*1e6/b.Elapsed().Seconds(), "records/s")
			b.ReportMetric((cpu(b)-before)/float64(b.N), "cpu-s/op")
		})
	}
}

// cpu is how many seconds this process has computed.
func cpu(b *testing.B) float64 {
	var u syscall.Rusage
	require.NoError(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
