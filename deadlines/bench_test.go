// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	oracle "github.com/rickar/cal/v2/ee"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// BenchmarkAddWorkdays measures counting in one run against rickar/cal: with its cache off, as by default, and on.
//
//	go test ./deadlines -run '^$' -bench AddWorkdays
func BenchmarkAddWorkdays(b *testing.B) {
	c := deadlines.Estonia()
	from := civil.Must(2026, time.April, 2)
	start := time.Date(2026, time.April, 2, 12, 0, 0, 0, cal.DefaultLoc)
	for _, n := range []struct {
		name string
		days int
	}{{"5", 5}, {"250", 250}} {
		b.Run("teabehaldus/"+n.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.AddWorkdays(from, n.days)
			}
		})
		for _, cached := range []struct {
			name string
			on   bool
		}{{"cal/", false}, {"cal-cached/", true}} {
			b.Run(cached.name+n.name, func(b *testing.B) {
				business := cal.NewBusinessCalendar()
				business.Cacheable = cached.on
				business.AddHoliday(oracle.Holidays...)
				b.ReportAllocs()
				for b.Loop() {
					business.WorkdaysFrom(start, n.days)
				}
			})
		}
	}
}

// BenchmarkRandom counts over random days and distances, so that no branch and no cache line is learned.
func BenchmarkRandom(b *testing.B) {
	c := deadlines.Estonia()
	first, last := day("1998-02-23"), day("2100-12-31")
	const mask = 1<<16 - 1
	r := rand.New(rand.NewPCG(1, 2))
	from, to, n := make([]civil.Date, mask+1), make([]civil.Date, mask+1), make([]int, mask+1)
	for i := range from {
		from[i] = first.AddDays(365 + r.IntN(last.DaysSince(first)-730))
		to[i] = first.AddDays(r.IntN(last.DaysSince(first)))
		n[i] = r.IntN(500) - 250
	}
	b.Run("AddWorkdays", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			c.AddWorkdays(from[i&mask], n[i&mask])
		}
	})
	b.Run("WorkdaysBetween", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			c.WorkdaysBetween(from[i&mask], to[i&mask])
		}
	})
}

func BenchmarkWorkdaysBetween(b *testing.B) {
	c := deadlines.Estonia()
	from := civil.Must(2026, time.April, 2)
	for name, to := range map[string]civil.Date{"5": from.AddDays(7), "250": from.AddDays(365)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				c.WorkdaysBetween(from, to)
			}
		})
	}
}

func BenchmarkDue(b *testing.B) {
	c := deadlines.Estonia()
	event := civil.Must(2026, time.April, 2)
	memo := under(b, deadlines.RMKReply(), deadlines.MemorandumReply())
	for _, v := range []struct {
		name string
		rule deadlines.Rule
	}{
		{"workdays", deadlines.InformationRequest()},
		{"days", deadlines.MemorandumReply()},
		{"months", deadlines.DataSubjectRequest()},
		{"window", deadlines.RMKReview()},
		{"under", memo},
	} {
		b.Run(v.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				v.rule.Due(event, c)
			}
		})
	}
}

// BenchmarkRules: what a call of a named rule's function costs.
func BenchmarkRules(b *testing.B) {
	for b.Loop() {
		deadlines.InformationRequest()
	}
}

// BenchmarkWith builds a calendar anew, as the first call of Estonia does, less the holidays.
func BenchmarkWith(b *testing.B) {
	change := deadlines.DayChange{Day: civil.Must(2026, time.April, 8)}
	b.ReportAllocs()
	for b.Loop() {
		deadlines.Estonia().With(change)
	}
}

func BenchmarkSteps(b *testing.B) {
	d := due(b, deadlines.InformationRequest(), "2026-04-02")
	for b.Loop() {
		for range d.Steps() {
		}
	}
}
