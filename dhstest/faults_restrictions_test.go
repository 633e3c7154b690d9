// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

func restrictionFaults() map[string]results {
	with := func(f func(s *dhstest.Restrictions)) results {
		s := ourRestrictions()
		f(&s)
		return dhstest.Results(s)
	}
	// ended gives another end to restrictions of the kinds.
	ended := func(kinds string, f func(r dhstest.Restriction, end civil.Date) civil.Date) results {
		return with(func(s *dhstest.Restrictions) {
			right := s.End
			s.End = func(r dhstest.Restriction) (civil.Date, error) {
				end, err := right(r)
				if strings.Contains(kinds, r.Kind) {
					end = f(r, end)
				}
				return end, err
			}
		})
	}
	years := func(r dhstest.Restriction) (from civil.Date, n int) {
		switch {
		case r.CountFrom == "death":
			return r.Death, 30
		case r.CountFrom == "birth":
			return r.Birth, 110
		case r.CountFrom == "document":
			return r.Begin, 75
		}
		return r.Begin, map[bool]int{true: 10, false: 5}[r.Kind == "extended"]
	}
	const fixed, general = "five-years extended personal", "five-years extended"
	restricted := func(f func(begin, end, on civil.Date) bool) results {
		return with(func(s *dhstest.Restrictions) {
			s.Restricted = func(begin, end, on civil.Date) (bool, error) { return f(begin, end, on), nil }
		})
	}
	// marked puts another mark, unmarked does not find what it should, found finds more.
	marked := func(f func(begin, end *civil.Date, bases *[]string, extended *bool)) results {
		return with(func(s *dhstest.Restrictions) {
			right := s.Mark
			s.Mark = func(begin, end civil.Date, bases []string, extended bool) ([]string, error) {
				f(&begin, &end, &bases, &extended)
				return right(begin, end, bases, extended)
			}
		})
	}
	unmarked := func(finding string) results {
		return with(func(s *dhstest.Restrictions) {
			right := s.Mark
			s.Mark = func(begin, end civil.Date, bases []string, extended bool) ([]string, error) {
				all, err := right(begin, end, bases, extended)
				return slices.DeleteFunc(all, func(f string) bool { return f == finding }), err
			}
		})
	}
	found := func(finding string, when func(begin, end civil.Date, bases []string) bool) results {
		return with(func(s *dhstest.Restrictions) {
			right := s.Mark
			s.Mark = func(begin, end civil.Date, bases []string, extended bool) ([]string, error) {
				all, err := right(begin, end, bases, extended)
				if when(begin, end, bases) {
					all = append(all, finding)
				}
				return all, err
			}
		})
	}
	// read reads another text, unlike reads it into other bases.
	read := func(f func(text string) string) results {
		return with(func(s *dhstest.Restrictions) {
			right := s.Bases
			s.Bases = func(text string) ([]string, bool, error) { return right(f(text)) }
		})
	}
	unlike := func(f func(text string, bases []string, unread bool) ([]string, bool)) results {
		return with(func(s *dhstest.Restrictions) {
			right := s.Bases
			s.Bases = func(text string) ([]string, bool, error) {
				bases, unread, err := right(text)
				bases, unread = f(text, bases, unread)
				return bases, unread, err
			}
		})
	}
	sub := func(pattern, by string) results {
		r := regexp.MustCompile(pattern)
		return read(func(text string) string { return r.ReplaceAllString(text, by) })
	}
	plain := strings.NewReplacer("¹", "", "²", "")
	sensitive := func(f func(hearing, decision, closing, on civil.Date) bool) results {
		return with(func(s *dhstest.Restrictions) {
			s.Sensitive = func(hearing, decision, closing, on civil.Date) (bool, error) {
				return f(hearing, decision, closing, on), nil
			}
		})
	}
	until := func(on civil.Date, days ...civil.Date) bool {
		return !slices.ContainsFunc(days, func(d civil.Date) bool { return !d.IsZero() && on.After(d) })
	}
	iske := func(f func(digits []int) int) results {
		return with(func(s *dhstest.Restrictions) {
			right := s.ISKE
			s.ISKE = func(class string) (string, error) {
				if _, err := right(class); err != nil {
					return "", err
				}
				return string("LLMH"[f([]int{int(class[1] - '0'), int(class[3] - '0'), int(class[5] - '0')})]), nil
			}
		})
	}

	return map[string]results{
		"the first day counted": ended(fixed, func(r dhstest.Restriction, end civil.Date) civil.Date {
			from, n := years(r)
			return from.AddDays(-1).AddYears(n)
		}),
		"a day long": ended(fixed, func(_ dhstest.Restriction, end civil.Date) civil.Date { return end.AddDays(1) }),
		"years as 365 days": ended(general, func(r dhstest.Restriction, _ civil.Date) civil.Date {
			from, n := years(r)
			return from.AddDays(365 * n)
		}),
		"a month overflows": ended(fixed, func(r dhstest.Restriction, _ civil.Date) civil.Date {
			from, n := years(r)
			return overflow(from, 12*n)
		}),
		"an end rolls":          ended(general, func(_ dhstest.Restriction, end civil.Date) civil.Date { return rolled(end) }),
		"to the year's end":     ended(general, func(_ dhstest.Restriction, end civil.Date) civil.Date { return civil.Must(end.Year(), 12, 31) }),
		"no extension":          ended("extended", func(r dhstest.Restriction, _ civil.Date) civil.Date { return r.Begin.AddYears(5) }),
		"extended for ever":     ended("extended", func(dhstest.Restriction, civil.Date) civil.Date { return civil.Date{} }),
		"an event is forgotten": ended("until-event", func(r dhstest.Restriction, _ civil.Date) civil.Date { return r.Begin.AddYears(5) }),
		"an event has no five years": ended("until-event", func(r dhstest.Restriction, end civil.Date) civil.Date {
			return replaced(r.Event.IsZero(), r.Event, end)
		}),
		"until the day before the event": ended("until-event", func(r dhstest.Restriction, end civil.Date) civil.Date {
			return replaced(!r.Event.IsZero() && end == r.Event, end, end.AddDays(-1))
		}),
		"no event, no end":            ended("until-event", func(r dhstest.Restriction, end civil.Date) civil.Date { return unless(r.Event.IsZero(), end) }),
		"five years of foreign marks": ended("originator", func(r dhstest.Restriction, end civil.Date) civil.Date { return earlier(end, r.Begin.AddYears(5)) }),
		"until the day before the decision": ended("until-decision", func(r dhstest.Restriction, end civil.Date) civil.Date {
			return unless(end.IsZero(), end.AddDays(-1))
		}),
		"five years without a decision": ended("until-decision", func(r dhstest.Restriction, end civil.Date) civil.Date {
			return replaced(end.IsZero(), end, r.Begin.AddYears(5))
		}),
		"five years at most until a decision": ended("until-decision", func(r dhstest.Restriction, end civil.Date) civil.Date {
			return unless(end.IsZero(), earlier(end, r.Begin.AddYears(5)))
		}),
		"75 years whatever is known":  ended("personal", func(r dhstest.Restriction, _ civil.Date) civil.Date { return r.Begin.AddYears(75) }),
		"five years of personal data": ended("personal", func(r dhstest.Restriction, _ civil.Date) civil.Date { return r.Begin.AddYears(5) }),
		"30 years of documents": ended("personal", func(r dhstest.Restriction, _ civil.Date) civil.Date {
			from, _ := years(r)
			return from.AddYears(30)
		}),
		"100 years from birth": ended("personal", func(r dhstest.Restriction, end civil.Date) civil.Date {
			return replaced(r.CountFrom == "birth", end, r.Birth.AddYears(100))
		}),
		"no personal end after 2100": ended("personal", func(_ dhstest.Restriction, end civil.Date) civil.Date { return earlier(end, civil.Must(2100, 12, 31)) }),

		"open on the last day":       restricted(func(begin, end, on civil.Date) bool { return !on.Before(begin) && on.Before(end) }),
		"restricted a day too long":  restricted(func(begin, end, on civil.Date) bool { return !on.Before(begin) && !on.After(end.AddDays(1)) }),
		"open on the first day":      restricted(func(begin, end, on civil.Date) bool { return on.After(begin) && !on.After(end) }),
		"restricted before the mark": restricted(func(_, end, on civil.Date) bool { return !on.After(end) }),
		"the last day rolls":         restricted(func(begin, end, on civil.Date) bool { return !on.Before(begin) && !on.After(rolled(end)) }),
		"a restriction never ends":   restricted(func(begin, _, on civil.Date) bool { return !on.Before(begin) }),

		"marks: over the maximum":        unmarked("over-maximum"),
		"marks: end before begin":        unmarked("end-before-begin"),
		"marks: any year":                unmarked("year"),
		"marks: 75 years on any basis":   unmarked("personal-term-on-other-basis"),
		"marks: five years on p 12":      unmarked("other-term-on-personal-basis"),
		"marks: a day more is in time":   marked(func(_, end *civil.Date, _ *[]string, _ *bool) { *end = end.AddDays(-1) }),
		"marks: the anniversary is over": found("over-maximum", func(begin, end civil.Date, _ []string) bool { return end == begin.AddYears(5) }),
		"marks: the day before is odd":   found("over-maximum", func(begin, end civil.Date, _ []string) bool { return end == begin.AddYears(5).AddDays(-1) }),
		"marks: nothing shorter":         found("over-maximum", func(begin, end civil.Date, _ []string) bool { return end == begin.AddYears(1) }),
		"marks: one day is none":         found("end-before-begin", func(begin, end civil.Date, _ []string) bool { return end == begin }),
		"marks: months overflow":         found("over-maximum", func(begin, end civil.Date, _ []string) bool { return begin.Month() == 2 && begin.Day() == 29 }),
		"marks: extended or not":         marked(func(_, _ *civil.Date, _ *[]string, extended *bool) { *extended = true }),
		"marks: no extension":            marked(func(_, _ *civil.Date, _ *[]string, extended *bool) { *extended = false }),
		"marks: the first basis only":    marked(func(_, _ *civil.Date, bases *[]string, _ *bool) { *bases = (*bases)[:1] }),
		"marks: the last basis only":     marked(func(_, _ *civil.Date, bases *[]string, _ *bool) { *bases = (*bases)[len(*bases)-1:] }),
		"marks: only p 12 is personal": marked(func(_, _ *civil.Date, bases *[]string, _ *bool) {
			*bases = slices.Clone(*bases)
			for i, b := range *bases {
				if slices.Contains([]string{"11", "13", "14", "15"}, b[strings.LastIndex(b, " ")+1:]) {
					(*bases)[i] = "AvTS § 35 lg 1 p 9"
				}
			}
		}),
		"marks: foreign ones have five years": marked(func(_, _ *civil.Date, bases *[]string, _ *bool) {
			if (*bases)[0] == "AvTS § 35 lg 3" {
				*bases = []string{"AvTS § 35 lg 1 p 9"}
			}
		}),

		"bases: p 51 is p 5":          sub(`p (5|18)[12]$`, "p $1"),
		"bases: p 31 is nothing":      sub(`p (\d+)1$`, "p ${1}9"),
		"bases: superscripts dropped": read(plain.Replace),
		"bases: superscripts by hand": sub(`[¹²]`, "."),
		"bases: brackets dropped":     sub(` ?\(\d\)`, ""),
		"bases: brackets are points":  sub(`p 3 ?\((\d)\)`, "p 3, p $1"),
		"bases: a caret":              sub(`\^`, " "),
		"bases: p 11 is p 1¹":         sub(`p 11\.`, "p 1¹"),
		"bases: only the first": unlike(func(_ string, bases []string, unread bool) ([]string, bool) {
			return bases[:min(1, len(bases))], unread
		}),
		"bases: only the last": unlike(func(_ string, bases []string, unread bool) ([]string, bool) {
			return bases[max(0, len(bases)-1):], unread
		}),
		"bases: sorted": unlike(func(_ string, bases []string, unread bool) ([]string, bool) {
			slices.SortFunc(bases, func(a, b string) int { return strings.Compare(b, a) })
			return bases, unread
		}),
		"bases: split at commas": unlike(func(text string, bases []string, unread bool) ([]string, bool) {
			return bases, unread || strings.Contains(text, ", 12")
		}),
		"bases: ja joins nothing":   sub(` ja .*`, ""),
		"bases: ning joins nothing": sub(` ning .*`, ""),
		"bases: a second lõige":     sub(`, lg 2 p`, ", p"),
		"bases: case matters": unlike(func(text string, bases []string, unread bool) ([]string, bool) {
			if strings.HasPrefix(text, "avts") || strings.HasPrefix(text, "AVTS") {
				return nil, true
			}
			return bases, unread
		}),
		"bases: composed letters only": unlike(func(text string, bases []string, unread bool) ([]string, bool) {
			if norm.NFC.String(text) != text {
				return nil, true
			}
			return bases, unread
		}),
		"bases: plain spaces only":              sub("\u00a0", "x"),
		"bases: spaces kept":                    sub(`^ .*`, "x"),
		"bases: only AvTS":                      sub(`(?i)^avaliku.*`, "x"),
		"bases: no words":                       sub(`l[õo].?i[gk].*`, "x"),
		"bases: all is read":                    unlike(func(_ string, bases []string, _ bool) ([]string, bool) { return bases, false }),
		"bases: nothing unread without a basis": unlike(func(_ string, bases []string, unread bool) ([]string, bool) { return bases, unread && bases != nil }),
		"bases: nothing is unread":              unlike(func(text string, bases []string, unread bool) ([]string, bool) { return bases, unread || text == "" }),
		"bases: any point": unlike(func(text string, bases []string, unread bool) ([]string, bool) {
			if regexp.MustCompile(`^AvTS § 35 lg [12] p \d+¹?$`).MatchString(text) {
				return []string{text}, false
			}
			return bases, unread
		}),
		"bases: any section":   sub(`§ 3(50|6)`, "§ 35"),
		"bases: any paragraph": sub(`lg 4`, "lg 1"),
		"bases: any number": unlike(func(text string, bases []string, unread bool) ([]string, bool) {
			if strings.Contains(text, "lisa 4") {
				bases = append(bases, "AvTS § 35 lg 1 p 4")
			}
			return bases, unread
		}),

		"offences: the last of the three": sensitive(func(h, d, c, on civil.Date) bool { return until(on, later(later(h, d), c)) }),
		"offences: the hearing only":      sensitive(func(h, _, _, on civil.Date) bool { return until(on, h) }),
		"offences: the decision only":     sensitive(func(_, d, _, on civil.Date) bool { return until(on, d) }),
		"offences: no closing":            sensitive(func(h, d, _, on civil.Date) bool { return until(on, h, d) }),
		"offences: not on the day itself": sensitive(func(h, d, c, on civil.Date) bool { return until(on.AddDays(1), h, d, c) }),
		"offences: a day too long":        sensitive(func(h, d, c, on civil.Date) bool { return until(on.AddDays(-1), h, d, c) }),
		"offences: always":                sensitive(func(_, _, _, _ civil.Date) bool { return true }),
		"offences: not before all three come": sensitive(func(h, d, c, on civil.Date) bool {
			return until(on, h, d, c) && !(h.IsZero() && d.IsZero() && c.IsZero())
		}),

		"ISKE: K only":           iske(func(n []int) int { return n[0] }),
		"ISKE: S only":           iske(func(n []int) int { return n[2] }),
		"ISKE: T is passed over": iske(func(n []int) int { return max(n[0], n[2]) }),
		"ISKE: the lowest":       iske(slices.Min[[]int]),
		"ISKE: the sum":          iske(func(n []int) int { return min(3, n[0]+n[1]+n[2]) }),
		"ISKE: the average":      iske(func(n []int) int { return (n[0] + n[1] + n[2]) / 3 }),
		"ISKE: any digits": with(func(s *dhstest.Restrictions) {
			right := s.ISKE
			s.ISKE = func(class string) (string, error) {
				return right(strings.NewReplacer("4", "3", "10", "1").Replace(class))
			}
		}),
		"ISKE: missing is none": with(func(s *dhstest.Restrictions) {
			right := s.ISKE
			s.ISKE = func(class string) (string, error) {
				if level, err := right(class); err == nil {
					return level, nil
				}
				return right(class + "S0")
			}
		}),
	}
}
