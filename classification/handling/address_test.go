// SPDX-License-Identifier: MIT

package handling

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// TestFoldText: two texts are folded alike where they are alike.
func TestFoldText(t *testing.T) {
	letters := []rune("kKKsSſõÕo\u0303ÕßẞiIİıǅǆΣςσ1.")
	r := rand.New(rand.NewPCG(1, 2026))
	word := func() string {
		var s []rune
		for range r.IntN(3) {
			s = append(s, letters[r.IntN(len(letters))])
		}
		return string(s)
	}
	for range 200_000 {
		a, b := word(), word()
		if alikeText(a, b) != (foldText(a) == foldText(b)) {
			t.Fatalf("%q %q: %v, folded %q %q", a, b, alikeText(a, b), foldText(a), foldText(b))
		}
	}
}

// BenchmarkMailLists: as many lists as recipients.
func BenchmarkMailLists(b *testing.B) {
	for _, n := range []int{100, 400, 1600} {
		var m AntslaMail
		m.Subject = "Kutse"
		for i := range n {
			m.Lists = append(m.Lists, fmt.Sprintf("list%d@antsla.ee", i))
			m.Bcc = append(m.Bcc, fmt.Sprintf("Mari <mari%d@antsla.ee>", i))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := m.Check(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
