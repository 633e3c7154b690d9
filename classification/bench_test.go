// SPDX-License-Identifier: MIT

package classification_test

import (
	"testing"

	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/cost"
)

// TestAllocations: a decision allocates nothing, nor does a check that finds nothing.
func TestAllocations(t *testing.T) {
	s := spec(t, "12", "2025-12-18", "2100-12-18")
	r, on := restriction(t, s), day("2026-04-02")
	c := classification.Case{Hearing: day("2026-03-10")}
	for name, f := range map[string]func(){
		"On":    func() { _ = r.On(on) },
		"Check": func() { _ = s.Check() },
		"Offence": func() {
			_, _ = classification.TTUOffence.On(on, c)
		},
		"ISKE":    func() { _, _ = classification.ParseISKE("K2T3S1") },
		"Wording": func() { _, _ = s.Bases[0].On(on) },
	} {
		cost.Nothing(t, name, f)
	}
}

func BenchmarkParseBasis(b *testing.B) {
	for name, text := range map[string]string{
		"plain":  "AvTS § 35 lg 1 p 12",
		"two":    "AvTS § 35 lg 1 p 3 (1), AvTS § 35 lg 1 p 12",
		"packed": "AvTS § 35 lg 1 p 12 Eraelu puutumatust kahjustav teave; piirangu kehtivus: 22.12.2025-22.12.2100",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = classification.ParseBasis(text)
			}
		})
	}
}

func BenchmarkOn(b *testing.B) {
	r, on := restriction(b, spec(b, "12", "2025-12-18", "")), day("2026-04-02")
	b.ReportAllocs()
	for b.Loop() {
		_ = r.On(on)
	}
}

func BenchmarkCheck(b *testing.B) {
	s := spec(b, "12", "2025-12-18", "2100-12-18")
	b.ReportAllocs()
	for b.Loop() {
		_ = s.Check()
	}
}

func BenchmarkRestriction(b *testing.B) {
	s := spec(b, "12", "2025-12-18", "")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = s.Restriction()
	}
}
