// SPDX-License-Identifier: MIT

package retention_test

import (
	"flag"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/retention"
)

// mixed yields n records of a plain register: several terms, a third archival, some in files, some with a hold.
func mixed(t testing.TB, n int) iter.Seq2[retention.Record, error] {
	terms := make([]retention.Term, 0, 8)
	for _, text := range []string{
		"5 aastat", "7 aastat alates majandusaasta lõpust", "10 aastat töölepingu lõppemisest", "alatine", "kuni 5 aastat",
		"vähemalt 5 aastat, kuid mitte kauem kui 6 aastat", "AV 09.02.2012 nr 14", "3 kalendriaastat",
	} {
		if text == "AV 09.02.2012 nr 14" {
			text = "alatine, " + text
		}
		term, err := retention.ParseTerm(text)
		require.NoError(t, err)
		terms = append(terms, term)
	}
	first := civil.Must(2000, 1, 1)
	decision := retention.Appraisal{Date: civil.Must(2012, 2, 9), Number: "14"}
	holds := []retention.Hold{{Mandate: "kohtuasi 2-24-1", Opened: civil.Must(2024, 1, 1)}}
	return func(yield func(retention.Record, error) bool) {
		for i := range n {
			r := retention.Record{
				ID: "1-1/1", Series: "1-1", Term: terms[i%len(terms)], Created: first.AddDays(i % 9000),
				Value: retention.NotArchival, Appraisal: decision,
			}
			if i%3 == 0 {
				r.InFile, r.Closed = true, r.Created.AddDays(200)
			}
			if i%10 == 0 && !r.Created.After(holds[0].Opened) {
				r.Holds = holds
			}
			r.Events[0] = r.Created.AddDays(100)
			if !yield(r, nil) {
				return
			}
		}
	}
}

// BenchmarkSweep: at least five million records a second on one core, nothing allocated per record, and the same cost
// of a record at every length. A hundred million are gone through where they are asked for: -bench Sweep/100000000
func BenchmarkSweep(b *testing.B) {
	day := civil.Must(2026, 7, 1)
	for _, n := range []int{10_000, 100_000, 1_000_000, 10_000_000, 100_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			if n > 10_000_000 && !strings.HasSuffix(flag.Lookup("test.bench").Value.String(), fmt.Sprint(n)) {
				b.Skip("not asked for")
			}
			records := mixed(b, n)
			b.ReportAllocs()
			due := 0
			for b.Loop() {
				for _, err := range retention.RMKPolicy().Sweep(records, day) {
					if err != nil {
						b.Fatal(err)
					}
					due++
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
		})
	}
}

// BenchmarkSweepOnCores gives each core its part of ten million records; -cpu 1,2 shows what the second is worth. Sweeps share
// nothing that is written.
func BenchmarkSweepOnCores(b *testing.B) {
	const n = 10_000_000
	day := civil.Must(2026, 7, 1)
	cores := runtime.GOMAXPROCS(0)
	for b.Loop() {
		var wait sync.WaitGroup
		for range cores {
			wait.Go(func() {
				for _, err := range retention.RMKPolicy().Sweep(mixed(b, n/cores), day) {
					if err != nil {
						b.Error(err)
					}
				}
			})
		}
		wait.Wait()
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

// BenchmarkSweepOnAllCores is one call on one sequence: -cpu 1,2. Whoever can share a register out gains more.
func BenchmarkSweepOnAllCores(b *testing.B) {
	const n = 10_000_000
	day, records := civil.Must(2026, 7, 1), mixed(b, n)
	for b.Loop() {
		for _, err := range retention.RMKPolicy().SweepOnAllCores(records, day) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

func BenchmarkParseTerm(b *testing.B) {
	for name, text := range map[string]string{
		"short":  "7 aastat",
		"anchor": "kümme aastat töölepingu lõppemisest arvates",
		"mark":   "AlatineAV 09.02.2012 nr 14",
		"window": "vähemalt 25 aastat, kuid mitte kauem kui 26 aastat alates isiku esmakande tegemisest",
		"longer": "kaks aastat pärast töötaja töölt lahkumist või seitse aastat pärast dokumendi loomist, sõltuvalt sellest kumb ajavahemik on pikem",
		"unread": "vähemalt 75 aastat, kuid mitte vähem, kui säilitatakse teabekandjat",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				retention.ParseTerm(text)
			}
		})
	}
}

func BenchmarkSteps(b *testing.B) {
	term, err := retention.Years(10)
	require.NoError(b, err)
	d, err := retention.RMKPolicy().Dispose(retention.Record{Term: term, Created: civil.Must(2016, 2, 29)}, civil.Must(2026, 7, 1))
	require.NoError(b, err)
	for b.Loop() {
		for range d.Steps() {
		}
	}
}
