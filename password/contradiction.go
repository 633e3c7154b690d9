// SPDX-License-Identifier: MIT

package password

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// contradiction refuses the first requirement that no password can meet together with the others. Advice counts: nobody
// can follow advice that the policy forbids. The fields by themselves are right already.
func (s *PolicySpec) contradiction() error {
	p := &policy{symbols: s.allSymbols()}
	// The characters of a keyboard, one of each kind that has many more, and those of which each may be listed.
	const endless = "õÕ日€\u00a0"
	possible := []rune(endless + p.symbols)
	for x := ' '; x <= '~'; x++ {
		possible = append(possible, x)
	}
	for i := range s.Requirements {
		possible = append(possible, []rune(norm.NFC.String(s.Requirements[i].Allowed.Characters))...)
	}
	counted := false // possible are all that there are
	for i := range s.Requirements {
		r := newRule(&s.Requirements[i])
		possible = slices.DeleteFunc(possible, func(x rune) bool {
			switch r.kind.field {
			case "forbidden":
				return slices.ContainsFunc(r.classes, func(c choice) bool { return p.classOf(x)&c.is != 0 })
			case "allowed":
				return !r.allows(p, x)
			}
			return false
		})
		counted = counted || r.kind.field == "allowed" && !strings.ContainsFunc(endless, func(x rune) bool {
			return slices.ContainsFunc(r.classes, func(c choice) bool { return p.classOf(x)&c.is != 0 })
		})
	}
	slices.Sort(possible)
	possible = slices.Compact(possible)
	some := func(is, and class) bool {
		return slices.ContainsFunc(possible, func(x rune) bool { return p.classOf(x)&is != 0 && p.classOf(x)&and != 0 })
	}
	shortest, longest := 0, cmp.Or(s.Cap, defaultCap)
	var disjoint []class // classes that are required, no two of which one character can be of
	needed := 0          // and how many characters they need
	for i := range s.Requirements {
		r := &s.Requirements[i]
		field := newRule(r).kind.field
		at := at("requirements", i) + "." + field
		if len(possible) == 0 && (field == "forbidden" || field == "allowed") {
			return invalid(at, "", textNoneLeft)
		}
		left := 0
		var apart []class // of those of which some are required, no two of which one character can be of
		for k, c := range r.Classes.Of {
			is := choiceOf(c).is
			switch {
			case some(is, is):
				left++
			case r.Classes.AtLeast == 0:
				return invalid(at+".of["+strconv.Itoa(k)+"]", strconv.Quote(string(c)), textForbids)
			}
			joint := func(other class) bool { return some(is, other) }
			if r.Classes.AtLeast > 0 && some(is, is) && !slices.ContainsFunc(apart, joint) {
				apart = append(apart, is)
			}
			if r.Classes.AtLeast == 0 && !slices.ContainsFunc(disjoint, joint) {
				disjoint = append(disjoint, is)
				needed += max(1, r.Classes.Each)
			}
		}
		if n := r.Classes.AtLeast; left < n {
			return invalid(at+".at_least", n, textForbids)
		}
		if n := r.Length.Different; counted && n > len(possible) {
			return invalid(at+".different", n, textForbids)
		}
		if n := r.Sequences.Repeats; n > 0 && counted && !slices.ContainsFunc(possible, func(x rune) bool { return unicode.ToLower(x) != unicode.ToLower(possible[0]) }) {
			longest = min(longest, n-1) // there is one character, and it repeats itself
		}
		few := max(0, r.Classes.AtLeast-(left-len(apart))) // of those that are apart
		shortest = max(shortest, r.Length.Min, r.Length.Different, r.Difference, needed, few*max(1, r.Classes.Each))
		if n := r.Length.Max; n > 0 {
			longest = min(longest, n)
		}
		if shortest > longest {
			return invalid(at, "", textTooLong.With(shortest, longest))
		}
	}
	return nil
}
