// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
)

// volume are the programs that go through a table, with a row of each that is repeated with another number and another day.
var volume = []struct {
	name, head string
	args       []string
	row        func(w io.Writer, i int)
}{
	{"due", "rule,event,reference\n", []string{"due", "--rows"}, func(w io.Writer, i int) {
		fmt.Fprintf(w, "%s,%s,1-2/%d\n", []string{"avts-18.1", "msvs-6", "avts-18.1"}[i%3], dayOf(i), i)
	}},
	{"restrict", "viit,alus,algus,lõpp\n", []string{"restrict"}, func(w io.Writer, i int) {
		years, basis := 75, "AvTS § 35 lg 1 p 12"
		if i%3 > 0 {
			years, basis = 5, []string{"AvTS § 35 lg 1 p 9", "AvTS § 35 lg 1 p 3"}[i%2]
		}
		if i%10 == 0 {
			years++ // too long
		}
		begin := civil.MustParse(dayOf(i))
		fmt.Fprintf(w, "1-2/%d,%s,%s,%s\n", i, basis, begin, begin.AddYears(years).AddDays(-1))
	}},
	{"dispose", "viit,sari,loodud,säilitustähtaeg,arhiiviväärtus,hindamisotsus,peatatud,töödokument\n", []string{"dispose", "--day", "2026-12-31", "--profile", "rmk"}, func(w io.Writer, i int) {
		fmt.Fprintf(w, "1-2/%d,1-2,%s,%s,ei,09.02.2012 nr 14,%s,\n", i, dayOf(i), []string{"5 aastat", "10 aastat", "alatine"}[i%3], []string{"", "", "", "kohtuasi 2-24-1 alates 10.01.2024"}[i%4])
	}},
	{"accounts", "konto,kasutaja,antud,lõpeb,salasõna,eemal,postkast,seis\n", []string{"accounts", "--day", "2026-07-06", "--profile", "antsla"}, func(w io.Writer, i int) {
		fmt.Fprintf(w, "kasutaja%d,%s,%s,%s,2026-0%d-05,%s,olemas,kehtiv\n", i, []string{"töötaja", "ametnik"}[i%2], dayOf(i), []string{"", "2026-07-05", ""}[i%3], 1+i%6, []string{"", "", "15.01.2026–27.02.2026"}[i%3])
	}},
	{"publish", "viit,liik,pealkiri,loodud,registreeritud,füüsilised isikud,asutused,juurdepääs,alus,piirang algus,piirang lõpp\n", []string{"publish", "--day", "2026-07-01", "--profile", "rmk"}, func(w io.Writer, i int) {
		d := dayOf(i)
		access := []string{"Avalik,,,", "AK,AvTS § 35 lg 1 p 12,2026-01-06,2101-01-06", "Avalik,,,"}[i%3]
		fmt.Fprintf(w, "3-2/%d,saabunud dokument,%s,%s,%s,Mari Maasikas,OÜ Puu %d,%s\n", i, []string{"Vastus päringule", "Raieloa taotlus maaüksusele", "Mari Maasikas: avaldus"}[i%3], d, d, i%97, access)
	}},
}

// dayOf is one of the working weeks of ten years.
func dayOf(i int) string {
	return fmt.Sprintf("20%02d-%02d-%02d", 10+i%10, 1+i/10%12, 1+i/120%28)
}

// volumeTable writes a table of a program, and returns its name.
func volumeTable(tb testing.TB, program, rows int) string {
	tb.Helper()
	v := volume[program]
	f, err := os.Create(filepath.Join(tb.TempDir(), v.name+".csv"))
	require.NoError(tb, err)
	w := bufio.NewWriter(f)
	_, _ = w.WriteString(v.head)
	for i := range rows {
		v.row(w, i)
	}
	require.NoError(tb, w.Flush())
	require.NoError(tb, f.Close())
	return f.Name()
}

// cost is what a run took.
type cost struct {
	cpu  time.Duration
	peak int64 // kilobytes of memory
}

// runs runs a program on a file, and discards what it writes.
func runs(b *testing.B, file string, env []string, program string, args ...string) cost {
	cmd := exec.Command(program, append(args, file)...)
	cmd.Env = append(os.Environ(), env...)
	var errs strings.Builder
	cmd.Stderr = &errs
	require.NoError(b, cmd.Start())
	done := make(chan error)
	go func() { done <- cmd.Wait() }()
	var peak int64
	for {
		select {
		case err := <-done:
			if err != nil && cmd.ProcessState.ExitCode() != 1 { // 1: something was found in a row
				b.Fatal(err, errs.String())
			}
			return cost{cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), peak}
		case <-time.After(5 * time.Millisecond):
			peak = max(peak, held(cmd.Process.Pid))
		}
	}
}

// held returns the most kilobytes of memory that a process has held so far, where the system tells. What it tells at the end
// is of no use: it holds what the parent held when it made the process.
func held(pid int) (kilobytes int64) {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if _, after, ok := bytes.Cut(text, []byte("VmHWM:")); ok {
		_, _ = fmt.Sscan(string(after), &kilobytes)
	}
	return kilobytes
}

// copyTable is what the programs are measured against: encoding/csv alone.
func copyTable(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	r, w := csv.NewReader(f), csv.NewWriter(os.Stdout)
	r.ReuseRecord = true
	for {
		row, err := r.Read()
		if err == io.EOF {
			w.Flush()
			return w.Error()
		}
		if err != nil {
			return err
		}
		if err := w.Write(row); err != nil {
			return err
		}
	}
}

// BenchmarkVolume sends generated rows through each program, and through encoding/csv in the same run: what a row costs, how
// many times the copy that is, and the most memory that was held. The program is built as it is given out. The lengths of
// more than 200,000 rows are run where they are asked for by name: -bench Volume/.*/1000000
func BenchmarkVolume(b *testing.B) {
	program := filepath.Join(b.TempDir(), "teabehaldus")
	build := exec.Command("make", "-s", "-C", "../..", "program", "OUT="+program)
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatal(err, string(out))
	}
	self, err := os.Executable()
	require.NoError(b, err)
	for i, v := range volume {
		for _, rows := range []int{200_000, 1_000_000, 10_000_000} {
			b.Run(fmt.Sprintf("%s/%d", v.name, rows), func(b *testing.B) {
				if rows > 200_000 && !strings.HasSuffix(flag.Lookup("test.bench").Value.String(), fmt.Sprint(rows)) {
					b.Skip("not asked for")
				}
				file := volumeTable(b, i, rows)
				var copied, ours cost
				for b.Loop() {
					c, o := runs(b, file, []string{"TEABEHALDUS_COPY=1"}, self), runs(b, file, nil, program, v.args...)
					copied.cpu, ours.cpu, ours.peak = copied.cpu+c.cpu, ours.cpu+o.cpu, max(ours.peak, o.peak)
				}
				b.ReportMetric(float64(ours.cpu.Nanoseconds())/float64(b.N)/float64(rows), "cpu-ns/row")
				b.ReportMetric(float64(ours.cpu)/float64(copied.cpu), "copies")
				b.ReportMetric(float64(ours.peak)/1024, "MiB")
			})
		}
	}
}
