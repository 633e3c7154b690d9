package accounts_test

import (
	"fmt"
	"testing"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// chained is an account with n suspensions, each of which touches the next or lies a day behind it, and n breaches, each of
// which is explained when the next is suspected.
func chained(n int, gap int, breaches bool) accounts.Account {
	return employee(func(a *accounts.Account) {
		a.Password = day("2026-01-01")
		first := day("2021-01-01")
		for i := range n {
			d := accounts.Days{First: first.AddDays((3 + gap) * i)}
			if d.Last = d.First.AddDays(2); breaches {
				a.Breaches = append(a.Breaches, accounts.Breach{Suspected: d.First, Explained: d.Last, Cause: accounts.Ignorance, Guided: d.Last, Lifted: d.Last.AddDays(1)})
			} else {
				a.Suspensions = append(a.Suspensions, d)
			}
		}
	})
}

// BenchmarkScale: twice as many suspensions, breaches or absences cost about twice as much.
func BenchmarkScale(b *testing.B) {
	p, c := everything(b, false), deadlines.Estonia()
	for _, n := range []int{100, 200, 400, 800} {
		for name, a := range map[string]accounts.Account{
			"chained": chained(n, 0, false), "apart": chained(n, 1, false), "breaches": chained(n, 0, true), "breaches-apart": chained(n, 9, true),
		} {
			last := day("2021-01-01").AddDays(12*n + 10)
			b.Run(fmt.Sprintf("Timeline/%s/%d", name, n), func(b *testing.B) {
				for b.Loop() {
					for range p.Timeline(a, day("2020-12-01"), c) {
					}
				}
			})
			b.Run(fmt.Sprintf("StatusOn/%s/%d", name, n), func(b *testing.B) {
				on := day("2021-01-01").AddDays(3*n - 1)
				for b.Loop() {
					if _, err := p.StatusOn(a, on, c); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run(fmt.Sprintf("Steps/%s/%d", name, n), func(b *testing.B) {
				s, err := p.StatusOn(a, last, c)
				if err != nil {
					b.Fatal(err)
				}
				for b.Loop() {
					for range s.Steps() {
					}
				}
			})
		}
	}
	_ = civil.Date{}
}
