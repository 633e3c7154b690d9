// SPDX-License-Identifier: MIT

package shredding_test

import (
	"testing"

	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/shredding"
)

func BenchmarkLevelOf(b *testing.B) {
	for name, cut := range map[string]shredding.Cut{"first": piece(10, 10), "last": strip(20 * mm)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				shredding.LevelOf(shredding.Paper, cut, 0)
			}
		})
	}
}

func BenchmarkSatisfies(b *testing.B) {
	need := must(shredding.TTURequired(shredding.Paper, classification.Sensitive))
	for _, s := range []string{"P-4", "P-4; 4x40", "DIN 32757 nr 3"} {
		m := machine(b, s)
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				shredding.Satisfies(m, need)
			}
		})
	}
}

func BenchmarkStateSecret(b *testing.B) {
	s := shredding.StateSecret{Carrier: shredding.Electronic, Secrecy: shredding.SecrecySecret, On: day("2026-07-01")}
	b.ReportAllocs()
	for b.Loop() {
		s.Required()
	}
}

func BenchmarkPlan(b *testing.B) {
	c := shredding.TTUCarrier{Category: shredding.Paper, Data: classification.Sensitive, NeedUntil: day("2026-02-28"), KeepUntil: day("2026-06-30")}
	on := day("2026-07-01")
	b.ReportAllocs()
	for b.Loop() {
		c.Plan(on)
	}
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"4x40", "3,9 × 40 mm", "Streifen 5,8 mm", "riba laius maksimaalselt 6 mm"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				shredding.ParseCut(s)
			}
		})
	}
	b.Run("machine", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			shredding.ParseMachine("P-4, O-3, T-4, E-3, F-1")
		}
	})
}
