// SPDX-License-Identifier: LGPL-2.1-or-later

package et_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/words/et"
)

func TestContains(t *testing.T) {
	for _, word := range []string{
		"raamatu", "kogu", "sala", "sõna", "jõulu", "puu", "žürii", "šokolaad", "tamm", "kuuske", "maja", "majades", "majadessegi", "öö",
		"ämblik", "kooli", "eesti", "koer", "koerale", "läksin", "tulnud", "vastu", "armastus",
	} {
		assert.True(t, et.Words{}.Contains(word), word)
	}
	for _, word := range []string{
		"", "x", "raamatuk", "raamatuu", "raamatukogu", "kolmhobusttall", "qwerty", "Maja", "jo\u0303ulupuu", "maja1", "maja\xff", "\xff", "maja\x00",
		"日本", "ðerif", "aaþio",
	} {
		assert.False(t, et.Words{}.Contains(word), word)
	}
}

// TestDamage: the npm package of these words has ð and þ in place of š and ž.
func TestDamage(t *testing.T) {
	assert.True(t, et.Words{}.Contains("aažio"))
	assert.False(t, et.Words{}.Contains("aaþio"))
}

func TestConcurrent(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 100 {
				assert.True(t, et.Words{}.Contains("koolidessegi"))
			}
		})
	}
	wg.Wait()
}

func TestAllocates(t *testing.T) {
	assert.Zero(t, testing.AllocsPerRun(100, func() { et.Words{}.Contains("koolidessegi") }))
}

func FuzzContains(f *testing.F) {
	for _, s := range []string{"maja", "žürii", "\xff", "日本", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa"} {
		f.Add(s)
	}
	f.Fuzz(func(_ *testing.T, s string) { et.Words{}.Contains(s) })
}

func BenchmarkContains(b *testing.B) {
	for _, word := range []string{"koolidessegi", "koolidessegx", "xqzw"} {
		b.Run(word, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				et.Words{}.Contains(word)
			}
		})
	}
}
