// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

func requestFaults() map[string]results {
	with := func(f func(s *dhstest.Requests)) results {
		s := ourRequests()
		f(&s)
		return dhstest.Results(s)
	}
	refusal := func(f func(facts []string, on *civil.Date) []string) results { // the question is another
		return with(func(s *dhstest.Requests) {
			right := s.Refusal
			s.Refusal = func(facts []string, on civil.Date) (string, string, error) {
				facts = f(slices.Clone(facts), &on)
				return right(facts, on)
			}
		})
	}
	silence := func(f func(facts []string, earlier, came, on *civil.Date) []string) results {
		return with(func(s *dhstest.Requests) {
			right := s.Silence
			s.Silence = func(facts []string, earlier, came, on civil.Date) (string, string, error) {
				facts = f(slices.Clone(facts), &earlier, &came, &on)
				return right(facts, earlier, came, on)
			}
		})
	}
	without := func(facts []string, fact string) []string {
		return slices.DeleteFunc(facts, func(s string) bool { return s == fact })
	}
	instead := func(facts []string, fact, other string) []string {
		if i := slices.Index(facts, fact); i >= 0 {
			facts[i] = other
		}
		return facts
	}
	fee := func(f func(pages int, institution bool, on civil.Date) (int, error)) results {
		return with(func(s *dhstest.Requests) { s.CopyFee = f })
	}
	right := ourRequests().CopyFee
	all := map[string]results{
		"refusal: nothing known is open": refusal(func(facts []string, _ *civil.Date) []string {
			if len(facts) == 0 {
				return []string{"open"}
			}
			return facts
		}),
		"refusal: entitled is nobody":        refusal(func(facts []string, _ *civil.Date) []string { return instead(facts, "entitled", "restricted") }),
		"refusal: everybody is entitled":     refusal(func(facts []string, _ *civil.Date) []string { return instead(facts, "restricted", "entitled") }),
		"refusal: a known holder is unknown": refusal(func(facts []string, _ *civil.Date) []string { return without(facts, "holder-known") }),
		"refusal: always sought":             refusal(func(facts []string, _ *civil.Date) []string { return instead(facts, "elsewhere", "unclear") }),
		"refusal: always clarified": refusal(func(facts []string, _ *civil.Date) []string {
			if slices.Contains(facts, "unclear") {
				facts = append(facts, "clarified")
			}
			return facts
		}),
		"refusal: since ever": refusal(func(facts []string, on *civil.Date) []string {
			*on = later(*on, civil.Must(2007, 12, 28))
			return facts
		}),
		"refusal: may where it must": with(func(s *dhstest.Requests) {
			right := s.Refusal
			s.Refusal = func(facts []string, on civil.Date) (string, string, error) {
				answer, ground, err := right(facts, on)
				return replaced(answer == "must", answer, "may"), ground, err
			}
		}),
		"silence: since ever": silence(func(facts []string, _, _, on *civil.Date) []string {
			*on = later(*on, civil.Must(2024, 12, 28))
			return facts
		}),
		"silence: told of everything": silence(func(facts []string, _, _, _ *civil.Date) []string { return append(facts, "told") }),
		"silence: told is asked for a translation": silence(func(facts []string, _, _, _ *civil.Date) []string {
			if slices.Contains(facts, "told") {
				facts = append(facts, "translation-asked")
			}
			return facts
		}),
		"silence: every letter is a memorandum": silence(func(facts []string, _, _, _ *civil.Date) []string { return instead(facts, "explanation", "memorandum") }),
		"silence: an explanation may stay": silence(func(facts []string, _, _, _ *civil.Date) []string {
			if slices.Contains(facts, "no-answer") {
				facts = append(without(facts, "explanation"), "memorandum")
			}
			return facts
		}),
		"silence: abuse of a memorandum alone": silence(func(facts []string, _, _, _ *civil.Date) []string {
			if slices.Contains(facts, "explanation") {
				facts = without(facts, "abuse")
			}
			return facts
		}),
		"silence: a year and a day": silence(func(facts []string, earlier, _, _ *civil.Date) []string {
			*earlier = unless(earlier.IsZero(), earlier.AddDays(1))
			return facts
		}),
		"silence: less than a year": silence(func(facts []string, earlier, _, _ *civil.Date) []string {
			*earlier = unless(earlier.IsZero(), earlier.AddDays(-1))
			return facts
		}),
		"fee: from the first page": fee(func(pages int, institution bool, on civil.Date) (int, error) { return right(pages+20, institution, on) }),
		"fee: from the 20th page": fee(func(pages int, institution bool, on civil.Date) (int, error) {
			return right(pages+replaced(pages == 0, 1, 0), institution, on)
		}),
		"fee: institutions pay": fee(func(pages int, _ bool, on civil.Date) (int, error) { return right(pages, false, on) }),
		"fee: 20 cents": fee(func(pages int, institution bool, on civil.Date) (int, error) {
			cents, err := right(pages, institution, on)
			return cents / 19 * 20, err
		}),
		"fee: since ever": fee(func(pages int, institution bool, on civil.Date) (int, error) {
			return right(pages, institution, later(on, civil.Must(2011, 1, 1)))
		}),
	}
	for _, fact := range []string{"sought", "clarified", "unpaid", "given", "private", "burden", "repeated", "analysis", "incapable", "no-contact", "elsewhere"} {
		all["refusal: no "+fact] = refusal(func(facts []string, _ *civil.Date) []string { return without(facts, fact) })
	}
	for _, fact := range []string{"anonymous", "no-contact", "guardian", "no-answer", "foreign", "unreadable", "burden", "again"} {
		all["silence: no "+fact] = silence(func(facts []string, _, _, _ *civil.Date) []string { return without(facts, fact) })
	}
	return all
}
