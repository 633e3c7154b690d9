// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"maps"
	"math"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

func shreddingFaults() map[string]results {
	with := func(f func(s *dhstest.Shredding)) results {
		s := ourShredding()
		f(&s)
		return dhstest.Results(s)
	}
	level := func(f func(category string, width, length float64) int) results {
		return with(func(s *dhstest.Shredding) {
			s.Level = func(category string, c dhstest.Cut) (int, error) {
				width, length := sides(c)
				return f(category, width, length), nil
			}
		})
	}
	// paper and discs are levels of P and O only, each by other limits; the other category stays right.
	category := func(of string, f func(width, length float64) int) results {
		return with(func(s *dhstest.Shredding) {
			right := s.Level
			s.Level = func(category string, c dhstest.Cut) (int, error) {
				if category != of {
					return right(category, c)
				}
				width, length := sides(c)
				return f(width, length), nil
			}
		})
	}
	old := func(f func(int) int) results {
		return with(func(s *dhstest.Shredding) { s.OldLevel = func(n int) (int, error) { return f(n), nil } })
	}
	suffices := func(f func(data, carrier *string, m *dhstest.Shredder)) results { // the question is another
		return with(func(s *dhstest.Shredding) {
			right := s.Suffices
			s.Suffices = func(data, carrier string, m dhstest.Shredder) (bool, error) {
				m.Levels = maps.Clone(m.Levels)
				f(&data, &carrier, &m)
				return right(data, carrier, m)
			}
		})
	}
	sufficient := func(f func(right bool, data, carrier string, m dhstest.Shredder) bool) results {
		return with(func(s *dhstest.Shredding) {
			right := s.Suffices
			s.Suffices = func(data, carrier string, m dhstest.Shredder) (bool, error) {
				ok, err := right(data, carrier, m)
				return f(ok, data, carrier, m), err
			}
		})
	}
	cutOf := func(carrier string, data string, f func(width, length float64) bool) results { // a known cut of the carrier
		return sufficient(func(right bool, d, c string, m dhstest.Shredder) bool {
			if c != carrier || (d == "ordinary") != (data == "ordinary") || m.Cut.Strip == "" && m.Cut.Piece == nil {
				return right
			}
			return f(sides(m.Cut))
		})
	}
	secret := func(f func(s *dhstest.StateSecret, on *civil.Date)) results {
		return with(func(s *dhstest.Shredding) {
			right := s.StateSecret
			s.StateSecret = func(secret dhstest.StateSecret, c dhstest.Cut, on civil.Date) (bool, error) {
				f(&secret, &on)
				return right(secret, c, on)
			}
		})
	}
	secretCut := func(f func(right bool, s dhstest.StateSecret, width, length float64, on civil.Date) bool) results {
		return with(func(s *dhstest.Shredding) {
			right := s.StateSecret
			s.StateSecret = func(secret dhstest.StateSecret, c dhstest.Cut, on civil.Date) (bool, error) {
				ok, err := right(secret, c, on)
				width, length := sides(c)
				return f(ok, secret, width, length, on), err
			}
		})
	}
	renewed := civil.Must(2023, 6, 5)
	from := func(f func(need, period civil.Date) civil.Date) results {
		return with(func(s *dhstest.Shredding) {
			s.DestroyFrom = func(need, period civil.Date) (civil.Date, error) { return f(need, period), nil }
		})
	}
	first := func(need, period civil.Date) civil.Date {
		return unless(need.IsZero() || period.IsZero(), later(need, period).AddDays(1))
	}
	erased := func(f func(carrier, method, level *string)) results {
		return with(func(s *dhstest.Shredding) {
			right := s.Erases
			s.Erases = func(carrier, method, level string) (bool, error) {
				f(&carrier, &method, &level)
				return right(carrier, method, level)
			}
		})
	}

	all := map[string]results{
		"levels: either up to the last":   category("P", func(w, l float64) int { return paper(w, l, 7, sizes, widths) }),
		"levels: both from the first":     category("P", func(w, l float64) int { return paper(w, l, 0, sizes, widths) }),
		"levels: either up to the fourth": category("P", func(w, l float64) int { return paper(w, l, 4, sizes, widths) }),
		"levels: both from the third":     category("P", func(w, l float64) int { return paper(w, l, 2, sizes, widths) }),
		"levels: area alone":              category("P", func(w, l float64) int { return paper(0, w*l, 0, sizes, none) }),
		"levels: width alone":             category("P", func(w, _ float64) int { return paper(w, 0, 0, sizes, widths) }),
		"levels: the length for the width": category("P", func(w, l float64) int {
			return paper(replaced(math.IsInf(l, 1), l, w), replaced(math.IsInf(l, 1), w, l), 3, sizes, widths)
		}),
		"levels: limits are over":    category("P", func(w, l float64) int { return paper(w+0.001, l, 3, sizes, widths) }),
		"levels: with the tolerance": category("P", func(w, l float64) int { return paper(w, l, 3, [7]float64{3800, 2000, 800, 480, 90, 30, 10}, widths) }),
		"levels: 10 % over":          category("P", func(w, l float64) int { return paper(w, l/1.1, 3, sizes, widths) }),
		"levels: hundredths cut off in binary": category("P", func(w, l float64) int {
			return paper(float64(int(w*100))/100, replaced(math.IsInf(l, 1), float64(int(l*100))/100, l), 3, sizes, widths)
		}),
		"levels: whole millimetres":           category("P", func(w, l float64) int { return paper(math.Floor(w), math.Floor(l), 3, sizes, widths) }),
		"levels: P-4 of 320":                  category("P", func(w, l float64) int { return paper(w, l, 3, [7]float64{2000, 800, 320, 320, 30, 10, 5}, widths) }),
		"levels: P-6 of 2 mm":                 category("P", func(w, l float64) int { return paper(w, l, 3, sizes, [7]float64{12, 6, 2, 6, 2, 2, 1}) }),
		"levels: P-7 without a width":         category("P", func(w, l float64) int { return paper(w, l, 3, sizes, [7]float64{12, 6, 2, 6, 2, 1, 9}) }),
		"levels: the lowest":                  category("P", func(w, l float64) int { return min(1, paper(w, l, 3, sizes, widths)) }),
		"levels: discs as paper":              category("O", func(w, l float64) int { return paper(w, l, 3, sizes, widths) }),
		"levels: discs by the areas of paper": category("O", func(w, l float64) int { return paper(w, l, 0, sizes, none) }),
		"levels: discs with the tolerance":    category("O", func(w, l float64) int { return paper(w, l, 0, [7]float64{3800, 2000, 480, 90, 30, 15, 0.6}, none) }),
		"levels: discs shifted by a row":      category("O", func(w, l float64) int { return paper(w, l, 0, [7]float64{2000, 800, 320, 160, 30, 5, 0.2}, none) }),
		"levels: paper as discs":              level(func(_ string, w, l float64) int { return paper(w, l, 0, discs, none) }),
		"levels: strips have an area":         category("P", func(w, l float64) int { return paper(w, replaced(math.IsInf(l, 1), l, 1), 3, sizes, widths) }),

		"DIN 32757: 4 is P-4": old(func(n int) int { return n }),
		"DIN 32757: 5 is P-7": old(func(n int) int { return replaced(n == 5, replaced(n == 4, n, 5), 7) }),
		"DIN 32757: one more": old(func(n int) int { return n + 1 }),
		"DIN 32757: one less": old(func(n int) int { return replaced(n > 3, n-1, n+1) }),

		"machines: level 2 for all": suffices(func(data, _ *string, _ *dhstest.Shredder) { *data = "ordinary" }),
		"machines: level 3 for all": suffices(func(data, _ *string, _ *dhstest.Shredder) { *data = "sensitive" }),
		"machines: private life is ordinary": suffices(func(data, _ *string, _ *dhstest.Shredder) {
			*data = replaced(*data == "private-life", *data, "ordinary")
		}),
		"machines: private life on discs is ordinary": suffices(func(data, carrier *string, _ *dhstest.Shredder) {
			*data = replaced(*data == "private-life" && *carrier != "paper", *data, "ordinary")
		}),
		"machines: exactly the level": sufficient(func(right bool, data, _ string, m dhstest.Shredder) bool {
			for _, n := range m.Levels {
				if len(m.Levels) == 1 && n > map[bool]int{true: 2, false: 3}[data == "ordinary"] {
					return false
				}
			}
			return right
		}),
		"machines: any category": suffices(func(_, carrier *string, m *dhstest.Shredder) {
			best := 0
			for _, n := range m.Levels {
				best = max(best, n)
			}
			for _, c := range []string{"P", "O", "T", "E", "F", "H"} {
				if best > 0 {
					m.Levels[c] = best
				}
			}
		}),
		"machines: only the old standard":  suffices(func(_, _ *string, m *dhstest.Shredder) { m.Levels = nil }),
		"machines: only the new standard":  suffices(func(_, _ *string, m *dhstest.Shredder) { m.DIN32757 = 0 }),
		"machines: old levels one more":    suffices(func(_, _ *string, m *dhstest.Shredder) { m.DIN32757 += replaced(m.DIN32757 > 0, 0, 1) }),
		"machines: old level 4 is nothing": suffices(func(_, _ *string, m *dhstest.Shredder) { m.DIN32757 = replaced(m.DIN32757 == 4, m.DIN32757, 1) }),
		"machines: old level 2 needs 3": suffices(func(data, _ *string, m *dhstest.Shredder) {
			m.DIN32757 = replaced(m.DIN32757 == 2 && *data == "ordinary", m.DIN32757, 1)
		}),
		"machines: an SSD is a hard disk": suffices(func(_, carrier *string, _ *dhstest.Shredder) {
			*carrier = replaced(*carrier == "ssd", *carrier, "hard-disk")
		}),
		"machines: a floppy is a hard disk": suffices(func(_, carrier *string, _ *dhstest.Shredder) {
			*carrier = replaced(*carrier == "floppy-disk", *carrier, "hard-disk")
		}),
		"machines: discs are paper": suffices(func(_, carrier *string, m *dhstest.Shredder) {
			if n := m.Levels["P"]; n > 0 {
				m.Levels["O"] = n
			}
		}),
		"machines: discs of sensitive data at 2": suffices(func(data, carrier *string, _ *dhstest.Shredder) {
			*data = replaced(*carrier == "optical-disc", *data, "ordinary")
		}),
		"machines: the label decides": suffices(func(_, _ *string, m *dhstest.Shredder) { m.Cut = unless(len(m.Levels) > 0, m.Cut) }),

		"strips: 12 mm for ordinary data":    cutOf("paper", "ordinary", func(w, l float64) bool { return w <= 6 || w <= 12 && math.IsInf(l, 1) || w*l <= 800 }),
		"strips: less than 6 mm":             cutOf("paper", "ordinary", func(w, l float64) bool { return w < 6 || w*l <= 800 }),
		"strips: 6.1 mm":                     cutOf("paper", "ordinary", func(w, l float64) bool { return w < 6.1 || w*l <= 800 }),
		"strips: 6 mm of everything":         cutOf("paper", "ordinary", func(w, _ float64) bool { return w <= 6 }),
		"pieces: 2000 mm² for ordinary data": cutOf("paper", "ordinary", func(w, l float64) bool { return w <= 6 || w*l <= 2000 }),
		"pieces: less than 800 mm²":          cutOf("paper", "ordinary", func(w, l float64) bool { return w <= 6 || w*l < 800 }),
		"pieces: by the area of 240":         cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 2 && math.IsInf(l, 1) || w*l <= 240 }),
		"pieces: by the area of 320":         cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 2 && math.IsInf(l, 1) || w*l <= 320 }),
		"pieces: by the width":               cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 2 || w <= 4 && !math.IsInf(l, 1) }),
		"pieces: by the length":              cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 2 && math.IsInf(l, 1) || l <= 60 }),
		"pieces: less than 4 x 60":           cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 2 && math.IsInf(l, 1) || w < 4 && l < 60 }),
		"pieces: 4 x 61":                     cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 2 && math.IsInf(l, 1) || w <= 4 && l <= 61 }),
		"pieces: only of 4 mm":               cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 2 && math.IsInf(l, 1) || w == 4 && l <= 60 }),
		"pieces: in one order": sufficient(func(right bool, _, _ string, m dhstest.Shredder) bool {
			return right && (m.Cut.Piece == nil || number(m.Cut.Piece[0]) <= number(m.Cut.Piece[1]))
		}),
		"strips: 4 mm for sensitive data":   cutOf("paper", "sensitive", func(w, l float64) bool { return w <= 4 && (l <= 60 || math.IsInf(l, 1)) }),
		"strips: less than 2 mm":            cutOf("paper", "sensitive", func(w, l float64) bool { return w < 2 || w <= 4 && l <= 60 }),
		"strips: 2.1 mm":                    cutOf("paper", "sensitive", func(w, l float64) bool { return w < 2.1 || w <= 4 && l <= 60 }),
		"discs: 2000 mm² for ordinary data": cutOf("optical-disc", "ordinary", func(w, l float64) bool { return w*l <= 2000 }),
		"discs: less than 800 mm²":          cutOf("optical-disc", "ordinary", func(w, l float64) bool { return w*l < 800 }),
		"discs: 320 mm² for sensitive data": cutOf("optical-disc", "sensitive", func(w, l float64) bool { return w*l <= 320 }),
		"discs: less than 160 mm²":          cutOf("optical-disc", "sensitive", func(w, l float64) bool { return w*l < 160 }),

		"secrets: since ever": secret(func(_ *dhstest.StateSecret, on *civil.Date) { *on = later(*on, civil.Must(2008, 1, 1)) }),
		"secrets: from 2 January 2008": secret(func(_ *dhstest.StateSecret, on *civil.Date) {
			*on = replaced(on.Year() == 2008, *on, civil.Must(2007, 1, 1))
		}),
		"secrets: the older sizes": secret(func(s *dhstest.StateSecret, on *civil.Date) {
			*on = replaced(s.Carrier == "paper", *on, earlier(*on, renewed.AddDays(-1)))
		}),
		"secrets: the newer sizes": secret(func(s *dhstest.StateSecret, on *civil.Date) {
			*on, s.MachineBought = replaced(on.Year() > 2007, *on, later(*on, renewed)), civil.Date{}
		}),
		"secrets: changed a day later":     secret(func(_ *dhstest.StateSecret, on *civil.Date) { *on = replaced(*on == renewed, *on, renewed.AddDays(-1)) }),
		"secrets: changed a day earlier":   secret(func(_ *dhstest.StateSecret, on *civil.Date) { *on = replaced(*on == renewed.AddDays(-1), *on, renewed) }),
		"secrets: old machines for ever":   secret(func(_ *dhstest.StateSecret, on *civil.Date) { *on = earlier(*on, civil.Must(2026, 4, 30)) }),
		"secrets: old machines a day less": secret(func(_ *dhstest.StateSecret, on *civil.Date) { *on = replaced(on.Year() == 2026, *on, on.AddDays(1)) }),
		"secrets: machines bought later": secret(func(s *dhstest.StateSecret, _ *civil.Date) {
			s.MachineBought = replaced(s.MachineBought == renewed, s.MachineBought, renewed.AddDays(-1))
		}),
		"secrets: machines bought earlier": secret(func(s *dhstest.StateSecret, _ *civil.Date) {
			s.MachineBought = replaced(!s.MachineBought.IsZero(), s.MachineBought, renewed)
		}),
		"secrets: by the day of the machine": secret(func(s *dhstest.StateSecret, on *civil.Date) {
			*on = replaced(!s.MachineBought.IsZero(), *on, s.MachineBought)
		}),
		"secrets: old machines for all sizes": secretCut(func(right bool, s dhstest.StateSecret, _, _ float64, on civil.Date) bool {
			return right || s.MachineBought.Before(renewed) && !s.MachineBought.IsZero() && on.Before(civil.Must(2026, 5, 1))
		}),
		"secrets: residue is destroyed": secret(func(s *dhstest.StateSecret, _ *civil.Date) { s.ResidueDestroyed = true }),
		"secrets: residue is left":      secret(func(s *dhstest.StateSecret, _ *civil.Date) { s.ResidueDestroyed = false }),
		"secrets: residue below secret": secret(func(s *dhstest.StateSecret, _ *civil.Date) {
			s.ResidueDestroyed = s.ResidueDestroyed && s.Marking != "secret"
		}),
		"secrets: 30 mm² with any residue": secretCut(func(right bool, s dhstest.StateSecret, w, l float64, _ civil.Date) bool {
			return right || s.ResidueDestroyed && w*l <= 31
		}),
		"secrets: old sizes by area": secretCut(func(right bool, s dhstest.StateSecret, w, l float64, on civil.Date) bool {
			return right || on.Before(renewed) && on.Year() > 2007 && s.Marking == "restricted" && w*l <= 160
		}),
		"secrets: old sizes by width": secretCut(func(right bool, s dhstest.StateSecret, w, _ float64, on civil.Date) bool {
			return right || on.Before(renewed) && on.Year() > 2007 && w <= 2
		}),
		"secrets: old sizes by width of 4": secretCut(func(right bool, s dhstest.StateSecret, w, _ float64, on civil.Date) bool {
			return right || on.Before(renewed) && on.Year() > 2007 && s.Marking == "restricted" && w <= 4
		}),
		"secrets: new sizes by side": secretCut(func(right bool, s dhstest.StateSecret, w, _ float64, on civil.Date) bool {
			return right && (on.Before(renewed) || s.Carrier != "paper" || w <= 1 || s.ResidueDestroyed || !s.MachineBought.IsZero())
		}),
		"secrets: limits are over": secretCut(func(right bool, s dhstest.StateSecret, w, l float64, on civil.Date) bool {
			return right && w*l != 10 && w*l != 5 && w*l != 4 && w*l != 30 && w*l != 160
		}),
		"erasers: A4 too":      erased(func(_, _, level *string) { *level = replaced(*level == "A4", *level, "A3") }),
		"erasers: A2 too":      erased(func(_, _, level *string) { *level = replaced(*level == "A2", *level, "A3") }),
		"erasers: B2 too":      erased(func(_, _, level *string) { *level = replaced(*level == "B2", *level, "B3") }),
		"erasers: no B3":       erased(func(_, _, level *string) { *level = replaced(*level == "B3", *level, "A2") }),
		"erasers: no A3":       erased(func(_, _, level *string) { *level = replaced(*level == "A3", *level, "A2") }),
		"erasers: any level":   erased(func(_, _, level *string) { *level = replaced(*level == "", *level, "A3") }),
		"erasers: a stick":     erased(func(carrier, _, _ *string) { *carrier = replaced(*carrier == "usb-stick", *carrier, "hard-disk") }),
		"erasers: an SSD":      erased(func(carrier, _, _ *string) { *carrier = replaced(*carrier == "ssd", *carrier, "hard-disk") }),
		"erasers: a disc":      erased(func(carrier, _, _ *string) { *carrier = replaced(*carrier == "optical-disc", *carrier, "hard-disk") }),
		"erasers: no tape":     erased(func(carrier, _, _ *string) { *carrier = replaced(*carrier == "magnetic-tape", *carrier, "ssd") }),
		"erasure: deletion":    erased(func(_, method, _ *string) { *method = replaced(*method == "deletion", *method, "software") }),
		"erasure: no software": erased(func(_, method, _ *string) { *method = replaced(*method == "software", *method, "deletion") }),

		"from: the earlier day":       from(func(n, p civil.Date) civil.Date { return unless(n.IsZero() || p.IsZero(), earlier(n, p).AddDays(1)) }),
		"from: the period alone":      from(func(_, p civil.Date) civil.Date { return unless(p.IsZero(), p.AddDays(1)) }),
		"from: the need alone":        from(func(n, _ civil.Date) civil.Date { return unless(n.IsZero(), n.AddDays(1)) }),
		"from: the last day":          from(func(n, p civil.Date) civil.Date { return unless(first(n, p).IsZero(), first(n, p).AddDays(-1)) }),
		"from: a day later":           from(func(n, p civil.Date) civil.Date { return unless(first(n, p).IsZero(), first(n, p).AddDays(1)) }),
		"from: a working day":         from(func(n, p civil.Date) civil.Date { return rolled(first(n, p)) }),
		"from: the one that is known": from(func(n, p civil.Date) civil.Date { return unless(n.IsZero() && p.IsZero(), later(n, p).AddDays(1)) }),
		"from: the next year": from(func(n, p civil.Date) civil.Date {
			return unless(first(n, p).IsZero(), civil.Must(later(n, p).Year()+1, 1, 1))
		}),
	}
	for _, carrier := range []string{"optical-disc", "magnetic-tape", "usb-stick", "microfilm", "hard-disk"} {
		all["machines: no "+carrier] = sufficient(func(right bool, _, c string, _ dhstest.Shredder) bool { return right && c != carrier })
		all["machines: any for "+carrier] = sufficient(func(right bool, _, c string, _ dhstest.Shredder) bool { return right || c == carrier })
	}
	for _, marking := range []string{"restricted", "confidential", "secret", "top-secret"} {
		for _, as := range []string{"restricted", "confidential", "secret", "top-secret"} {
			older := func(on civil.Date) bool { return on.Before(renewed) }
			same := func(a, b bool) bool { return a == b }
			rank := map[string]int{"restricted": 0, "confidential": 1, "secret": 2, "top-secret": 3}
			if !same(rank[marking] == 0, rank[as] == 0) {
				all["secrets: until 2023 "+marking+" is "+as] = secret(func(s *dhstest.StateSecret, on *civil.Date) {
					s.Marking = replaced(older(*on) && s.Marking == marking, s.Marking, as)
				})
			}
			if !same(rank[marking] < 2, rank[as] < 2) {
				all["secrets: since 2023 "+marking+" is "+as] = secret(func(s *dhstest.StateSecret, on *civil.Date) {
					s.Marking = replaced(!older(*on) && s.Carrier == "paper" && s.MachineBought.IsZero() && s.Marking == marking, s.Marking, as)
				})
			}
		}
	}
	for _, pair := range [][2]string{{"hard-disk", "optical-disc"}, {"optical-disc", "hard-disk"}, {"optical-disc", "ssd"}, {"ssd", "optical-disc"}} {
		all["secrets: "+pair[0]+" as "+pair[1]] = secret(func(s *dhstest.StateSecret, _ *civil.Date) {
			s.Carrier = replaced(s.Carrier == pair[0], s.Carrier, pair[1])
		})
	}
	return all
}

var (
	sizes  = [7]float64{2000, 800, 320, 160, 30, 10, 5}
	widths = [7]float64{12, 6, 2, 6, 2, 1, 1}
	discs  = [7]float64{2000, 800, 160, 30, 10, 5, 0.2}
	none   = [7]float64{1e9, 1e9, 1e9, 1e9, 1e9, 1e9, 1e9}
)

// paper returns the highest level whose limits a cut keeps: either of area and width up to a level, both above.
func paper(width, length float64, either int, sizes, widths [7]float64) (best int) {
	for i := range sizes {
		small, narrow := width*length <= sizes[i]+1e-9, width <= widths[i]
		if small && narrow || i < either && (small || narrow) {
			best = i + 1
		}
	}
	return best
}

// sides returns the shorter and the longer side; a strip has no end.
func sides(c dhstest.Cut) (width, length float64) {
	if c.Strip != "" {
		return number(c.Strip), math.Inf(1)
	}
	a, b := number(c.Piece[0]), number(c.Piece[1])
	return min(a, b), max(a, b)
}

func number(s string) float64 {
	f, _ := strconv.ParseFloat(s, 64)
	return f
}
