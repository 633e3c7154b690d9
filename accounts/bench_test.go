// SPDX-License-Identifier: MIT

package accounts_test

import (
	"flag"
	"fmt"
	"iter"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/cost"
)

// mixed yields n accounts of a plain house: employees, some of whom leave, partners, some absent for long.
func mixed(n int) func(yield func(accounts.Account, error) bool) {
	first := day("2024-01-01")
	long := []accounts.Days{days("2025-02-03–2025-03-02"), days("2026-01-15–")}
	short := []accounts.Days{days("2025-07-01–2025-07-28"), days("2026-03-02–2026-03-06")}
	return func(yield func(accounts.Account, error) bool) {
		for i := range n {
			a := accounts.Account{ID: "mari", Holder: accounts.Employee, Granted: first.AddDays(i % 700), Absences: short}
			a.Password = day("2026-06-25").AddDays(-i % 170)
			switch i % 20 {
			case 0:
				a.Holder, a.Ends = accounts.ContractPartner, a.Granted.AddDays(170)
			case 1:
				a.Ends = day("2026-01-01").AddDays(i % 300)
			case 2:
				a.Absences = long
			}
			if !yield(a, nil) {
				return
			}
		}
	}
}

// BenchmarkSweep: at least three million accounts a second on one core, and nothing allocated for one that is well.
func BenchmarkSweep(b *testing.B) {
	const n = 100_000
	p, c, on := accounts.AntslaPolicy(), deadlines.Estonia(), day("2026-07-01")
	all := mixed(n)
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range accounts.Sweep(all, p, on, c) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "accounts/s")
}

// BenchmarkSweepOnAllCores is to be compared with BenchmarkSweep, and with itself: -cpu 1,2. Ten million are gone through
// where they are asked for: -bench OnAllCores/10000000
func BenchmarkSweepOnAllCores(b *testing.B) {
	p, c, on := accounts.AntslaPolicy(), deadlines.Estonia(), day("2026-07-01")
	for _, n := range []int{100_000, 10_000_000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			if n > 100_000 && !strings.HasSuffix(flag.Lookup("test.bench").Value.String(), strconv.Itoa(n)) {
				b.Skip("not asked for")
			}
			all := mixed(n)
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range accounts.SweepOnAllCores(all, p, on, c) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "accounts/s")
		})
	}
}

// TestOnAllCores: the same answers in the same order, errors with the same places.
func TestOnAllCores(t *testing.T) {
	p, c, on := accounts.AntslaPolicy(), deadlines.Estonia(), day("2026-07-01")
	all := func(yield func(accounts.Account, error) bool) {
		i := 0
		for a := range mixed(5_000) {
			var err error
			switch i++; i % 97 {
			case 3:
				a.ID = ""
			case 5:
				err = assert.AnError
			}
			if !yield(a, err) {
				return
			}
		}
	}
	type result struct{ status, err string }
	collect := func(sweep iter.Seq2[accounts.Status, error]) (results []result) {
		for s, err := range sweep {
			results = append(results, result{s.String(), fmt.Sprint(err)})
		}
		return results
	}
	want := collect(accounts.Sweep(all, p, on, c))
	assert.Greater(t, len(want), 500)
	assert.Equal(t, want, collect(accounts.SweepOnAllCores(all, p, on, c)))
}

func BenchmarkStatusOn(b *testing.B) {
	p, c, on := accounts.AntslaPolicy(), deadlines.Estonia(), day("2026-07-01")
	for name, a := range map[string]accounts.Account{
		"active":  employee(func(*accounts.Account) {}),
		"partner": {ID: "x", Holder: accounts.ContractPartner, Granted: day("2026-03-01"), Ends: day("2026-07-31"), Password: day("2026-03-01")},
		"absent": employee(func(a *accounts.Account) {
			a.Absences = []accounts.Days{days("2025-07-01–2025-07-28"), days("2026-03-02–2026-03-06"), days("2026-03-09–")}
		}),
		"breaches": employee(func(a *accounts.Account) {
			a.Breaches = []accounts.Breach{
				{Suspected: day("2026-01-02"), Explained: day("2026-01-02"), Cause: accounts.Ignorance, Guided: day("2026-01-02")},
				{Suspected: day("2026-02-02"), Explained: day("2026-02-02"), Cause: accounts.Ignorance},
			}
		}),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.StatusOn(a, on, c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkTimeline(b *testing.B) {
	p, c, a := accounts.AntslaPolicy(), deadlines.Estonia(), employee(func(a *accounts.Account) {
		a.Password, a.Ends, a.LoginOnly = day("2026-06-01"), day("2026-12-31"), false
	})
	for b.Loop() {
		for range p.Timeline(a, day("2026-06-01"), c) {
		}
	}
}

func TestAllocations(t *testing.T) {
	p, c, on, findings := accounts.AntslaPolicy(), deadlines.Estonia(), day("2026-07-01"), 0
	for a := range mixed(40) {
		a.Breaches = []accounts.Breach{{Suspected: day("2026-01-02"), Explained: day("2026-01-02"), Cause: accounts.Ignorance}}
		cost.Nothing(t, "StatusOn and Findings", func() {
			s, err := p.StatusOn(a, on, c)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range s.Findings() { // which are let go of
				findings += len(f.Code)
			}
		})
	}
	assert.NotZero(t, findings)
	sweep := func(n int) func() {
		all := mixed(n)
		return func() {
			for _, err := range accounts.Sweep(all, p, on, c) {
				if err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	cost.Same(t, "accounts", sweep(10), sweep(20_000))
}
