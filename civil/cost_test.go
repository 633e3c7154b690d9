// SPDX-License-Identifier: MIT

package civil_test

import (
	"testing"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/cost"
)

// The sinks keep the compiler from dropping a call, and are why a hidden allocation would show.
var (
	sinkDate   civil.Date
	sinkPeriod civil.Period
	sinkErr    error
	sinkText   []byte
	sinkString string
	sinkDay    time.Weekday
	sinkTime   time.Time
)

// A register computes these for every document in it: none may allocate.
func TestNoAllocations(t *testing.T) {
	d, p := civil.Must(2024, time.January, 31), civil.Months(6)
	loc := zone(t, "Europe/Tallinn")
	at := time.Date(2026, time.April, 30, 22, 30, 0, 0, time.UTC)
	buf := make([]byte, 0, 64)
	for name, f := range map[string]func(){
		"New":          func() { sinkDate, sinkErr = civil.New(2024, time.February, 29) },
		"Parse":        func() { sinkDate, sinkErr = civil.Parse("2026-04-02") },
		"Parse dotted": func() { sinkDate, sinkErr = civil.Parse("02.04.2026") },
		"AddDays":      func() { sinkDate = d.AddDays(30) },
		"AddMonths":    func() { sinkDate = d.AddMonths(1) },
		"AddYears":     func() { sinkDate = d.AddYears(1) },
		"Add":          func() { sinkDate = d.Add(p) },
		"Weekday":      func() { sinkDay = d.Weekday() },
		"AppendText":   func() { sinkText, sinkErr = d.AppendText(buf) },
		"FromTime":     func() { sinkDate = civil.FromTime(at, loc) },
	} {
		cost.Nothing(t, name, f)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sinkDate, sinkErr = civil.New(2024, time.February, 29)
	}
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"2026-04-02", "02.04.2026"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkDate, sinkErr = civil.Parse(s)
			}
		})
	}
}

func BenchmarkDate(b *testing.B) {
	d, buf := civil.Must(2024, time.January, 31), make([]byte, 0, 64)
	loc := zone(b, "Europe/Tallinn")
	at := time.Date(2026, time.April, 30, 22, 30, 0, 0, time.UTC)
	for _, bm := range []struct {
		name string
		f    func()
	}{
		{"Weekday", func() { sinkDay = d.Weekday() }},
		{"AddDays", func() { sinkDate = d.AddDays(30) }},
		{"AddMonths", func() { sinkDate = d.AddMonths(1) }},
		{"Add", func() { sinkDate = d.Add(civil.Years(1)) }},
		{"String", func() { sinkString = d.String() }},
		{"AppendText", func() { sinkText, sinkErr = d.AppendText(buf) }},
		{"FromTime", func() { sinkDate = civil.FromTime(at, loc) }},
		{"Start", func() { sinkTime = d.Start(loc) }},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bm.f()
			}
		})
	}
}

func BenchmarkParsePeriod(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sinkPeriod, sinkErr = civil.ParsePeriod("6 months")
	}
}
