// SPDX-License-Identifier: MIT

package accounts_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// chained is an account with n suspensions, each of which touches the next or lies a day behind it, and n breaches,
// each of which is explained when the next is suspected.
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
}

// TestChained: suspensions that touch are one run from the first day of the first, whatever order they are given in;
// with a day between them each is its own, and of each there are two changes.
func TestChained(t *testing.T) {
	const n = 60
	p, c := quiet(t, everything(t, false)), deadlines.Estonia()
	first := day("2021-01-01")
	touching, apart := chained(n, 0, false), chained(n, 1, false)
	touching.Password, apart.Password = day("2026-01-01"), day("2026-01-01")
	for i := range n {
		s := status(t, p, touching, first.AddDays(3*i+2))
		assert.Equal(t, "suspended 2021-01-01", s.State().String()+" "+s.Since().String())
		s = status(t, p, apart, first.AddDays(4*i+2))
		assert.Equal(t, "suspended "+first.AddDays(4*i).String(), s.State().String()+" "+s.Since().String())
		s = status(t, p, apart, first.AddDays(4*i+3))
		assert.Equal(t, "active "+first.AddDays(4*i+3).String(), s.State().String()+" "+s.Since().String())
	}
	mixed := touching
	mixed.Suspensions = nil
	for i := range n { // every seventh, round and round
		mixed.Suspensions = append(mixed.Suspensions, touching.Suspensions[7*i%n])
	}
	assert.Equal(t, first, status(t, p, mixed, first.AddDays(3*n-1)).Since())
	changes := func(a accounts.Account) (n int) {
		for s, err := range p.Timeline(a, day("2020-12-31"), c) {
			if require.NoError(t, err); s.Day().Year() < 2022 {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 2, changes(touching))
	assert.Equal(t, 2, changes(mixed))
	assert.Equal(t, 2*n, changes(apart))
	// Breaches one after the other: all but the first repeat, and the run begins with the first suspicion.
	b := chained(n, 0, true)
	b.Password = first
	s := status(t, p, b, first.AddDays(3*n-1))
	assert.Equal(t, "suspended 2021-01-01", s.State().String()+" "+s.Since().String())
	assert.Equal(t, "breach.suspected breach.repeated", codes(s.Findings()))
}
