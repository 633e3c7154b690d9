// SPDX-License-Identifier: MIT

package password

import (
	"cmp"
	"slices"
	"strconv"

	"golang.org/x/text/unicode/norm"
)

// contradiction refuses the first requirement that no password can meet together with the others. Advice counts: nobody
// can follow advice that the policy forbids. The fields by themselves are right already.
func (s *PolicySpec) contradiction() error {
	p := &policy{symbols: s.allSymbols()}
	// One character of each kind that requirements can tell apart, and those of which each may be listed.
	possible := []rune("aAõÕ日1 !" + p.symbols)
	for i := range s.Requirements {
		possible = append(possible, []rune(norm.NFC.String(s.Requirements[i].Allowed.Characters))...)
	}
	listed := false // one by one
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
		listed = listed || r.kind.field == "allowed" && len(r.classes) == 0
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
		for k, c := range r.Classes.Of {
			is := choiceOf(c).is
			switch {
			case some(is, is):
				left++
			case r.Classes.AtLeast == 0:
				return invalid(at+".of["+strconv.Itoa(k)+"]", strconv.Quote(string(c)), textForbids)
			}
			if r.Classes.AtLeast == 0 && !slices.ContainsFunc(disjoint, func(other class) bool { return some(is, other) }) {
				disjoint = append(disjoint, is)
				needed += max(1, r.Classes.Each)
			}
		}
		if n := r.Classes.AtLeast; left < n {
			return invalid(at+".at_least", n, textForbids)
		}
		if n := r.Length.Different; listed && n > len(possible) {
			return invalid(at+".different", n, textForbids)
		}
		shortest = max(shortest, r.Length.Min, r.Length.Different, needed)
		if n := r.Length.Max; n > 0 {
			longest = min(longest, n)
		}
		if shortest > longest {
			return invalid(at, "", textTooLong.With(shortest, longest))
		}
	}
	return nil
}
