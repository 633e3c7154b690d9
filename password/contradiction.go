package password

import (
	"cmp"
	"slices"
	"strconv"
)

// contradiction returns the first requirement that no password can meet together with the others, and why; "" where
// there is none. Advice counts: nobody can follow advice that the policy forbids.
func (s *PolicySpec) contradiction() (path, reason string) {
	p := &policy{symbols: s.allSymbols()}
	// One character of each kind that requirements can tell apart, and those of which each may be listed.
	possible := []rune("aAõÕ日1 !" + p.symbols)
	possible = slices.DeleteFunc(possible, func(r rune) bool {
		return slices.ContainsFunc(s.Requirements, func(q RequirementSpec) bool {
			return slices.ContainsFunc(q.Forbidden, func(c Class) bool { return p.classOf(r)&choiceOf(c).is != 0 })
		})
	})
	some := func(is, and class) bool {
		return slices.ContainsFunc(possible, func(r rune) bool { return p.classOf(r)&is != 0 && p.classOf(r)&and != 0 })
	}
	shortest, longest := 0, cmp.Or(s.Cap, Cap)
	var apart []class // classes that are required, no two of which one character can be of
	for i := range s.Requirements {
		r := &s.Requirements[i]
		at := "requirements[" + strconv.Itoa(i) + "]."
		if r.Forbidden != nil && len(possible) == 0 {
			return at + "forbidden", "no character is left"
		}
		left := 0
		for k, c := range r.Classes.Of {
			is := choiceOf(c).is
			switch {
			case some(is, is):
				left++
			case r.Classes.AtLeast == 0:
				return at + "classes.of[" + strconv.Itoa(k) + "]", "another requirement forbids it: " + strconv.Quote(string(c))
			}
			if r.Classes.AtLeast == 0 && !slices.ContainsFunc(apart, func(other class) bool { return some(is, other) }) {
				apart = append(apart, is)
			}
		}
		if n := r.Classes.AtLeast; left < n {
			return at + "classes.at_least", "other requirements leave fewer: " + strconv.Itoa(n)
		}
		shortest = max(shortest, r.Length.Min, len(apart))
		if n := r.Length.Max; n > 0 {
			longest = min(longest, n)
		}
		if shortest > longest {
			return at + given(r), "the others allow no such password: " + strconv.Itoa(shortest) + " characters of at most " + strconv.Itoa(longest)
		}
	}
	return "", ""
}

// given is the field of what a requirement says.
func given(r *RequirementSpec) string {
	return kinds[slices.IndexFunc(kinds, func(k kind) bool { return k.given(r) })].field
}
