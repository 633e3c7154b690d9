// SPDX-License-Identifier: MIT

package register_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
)

// TestVectorMutants: every plausible wrong way to number, to choose who registers and to mask fails at least one vector.
func TestVectorMutants(t *testing.T) {
	number := map[string]func(c vectorCase, registered civil.Date) int{
		"never from one again": func(c vectorCase, _ civil.Date) int { return c.Last + 1 },
		"case files restart too": func(c vectorCase, registered civil.Date) int {
			if c.LastRegistered.Year() != registered.Year() {
				return 1
			}
			return c.Last + 1
		},
		"by the year of the document": func(c vectorCase, registered civil.Date) int {
			if !c.Signed.IsZero() {
				registered = c.Signed
			}
			if !c.CaseFile && c.LastRegistered.Year() != registered.Year() {
				return 1
			}
			return c.Last + 1
		},
		"from the first working day": func(c vectorCase, registered civil.Date) int {
			year := func(d civil.Date) int { return d.AddDays(-1).Year() }
			if !c.CaseFile && year(c.LastRegistered) != year(registered) {
				return 1
			}
			return c.Last + 1
		},
		"from nought": func(c vectorCase, registered civil.Date) int {
			if !c.CaseFile && c.LastRegistered.Year() != registered.Year() {
				return 0
			}
			return c.Last + 1
		},
	}
	ours := func(all []string, is func(string) bool) string {
		if i := slices.IndexFunc(all, is); i >= 0 {
			return all[i]
		}
		return ""
	}
	registrar := map[string]func(vectorCase) string{
		"the first address": func(c vectorCase) string { return c.To[0] },
		"copies count": func(c vectorCase) string {
			return ours(append(slices.Clone(c.To), c.CC...), func(a string) bool { return strings.HasSuffix(a, "@"+c.OwnDomain) })
		},
		"copies first": func(c vectorCase) string {
			return ours(append(slices.Clone(c.CC), c.To...), func(a string) bool { return strings.HasSuffix(a, "@"+c.OwnDomain) })
		},
		"the end of the address": func(c vectorCase) string {
			return ours(c.To, func(a string) bool { return strings.HasSuffix(a, c.OwnDomain) })
		},
		"with regard to case": func(c vectorCase) string {
			return ours(c.To, func(a string) bool { return strings.HasSuffix(a, "@"+c.OwnDomain) })
		},
		"by the alphabet": func(c vectorCase) string {
			return ours(slices.Sorted(slices.Values(c.To)), func(a string) bool { return strings.HasSuffix(a, "@"+c.OwnDomain) })
		},
		"the last": func(c vectorCase) string {
			to := slices.Clone(c.To)
			slices.Reverse(to)
			return ours(to, func(a string) bool { return strings.HasSuffix(a, "@"+c.OwnDomain) })
		},
	}
	initials := func(letter func(string) string) func(c vectorCase) string {
		return func(c vectorCase) string {
			if c.Mask != "initials" || c.Party != "natural" {
				return c.ShownName
			}
			names := strings.Fields(c.Name)
			for i := range names {
				names[i] = letter(names[i]) + "."
			}
			return strings.Join(names, c.Separator)
		}
	}
	mask := map[string]func(vectorCase) string{
		"the first byte":       initials(func(s string) string { return s[:1] }),
		"before normalisation": initials(func(s string) string { return string([]rune(norm.NFD.String(s))[0]) }),
		"without marks": initials(func(s string) string {
			return strings.Map(func(c rune) rune {
				if unicode.Is(unicode.Mn, c) {
					return -1
				}
				return c
			}, norm.NFD.String(string([]rune(s)[0])))
		}),
		"first and last only": func(c vectorCase) string {
			names := strings.Fields(c.Name)
			if c.Mask != "initials" || c.Party != "natural" || len(names) < 3 {
				return c.ShownName
			}
			return names[0][:1] + "." + c.Separator + names[len(names)-1][:1] + "."
		},
		"a space at each space": func(c vectorCase) string {
			if c.Mask != "initials" || c.Party != "natural" {
				return c.ShownName
			}
			var all []string
			for _, s := range strings.Split(norm.NFC.String(c.Name), " ") {
				all = append(all, string([]rune(s + ".")[:1])+".")
			}
			return strings.Join(all, c.Separator)
		},
		"everybody is masked": func(c vectorCase) string {
			if c.Mask == "initials" {
				return c.ShownName
			}
			return "Füüsiline isik"
		},
		"nobody is masked": func(c vectorCase) string { return c.Name },
	}
	killed := map[string]bool{}
	for _, group := range readVectors(t) {
		for _, c := range group.Cases {
			switch group.What {
			case "number":
				for name, mutant := range number {
					killed[name] = killed[name] || mutant(c, c.day(t, c.Registered)) != c.Number
				}
			case "registrar":
				for name, mutant := range registrar {
					killed[name] = killed[name] || mutant(c) != c.Registers
				}
			case "mask":
				for name, mutant := range mask {
					killed[name] = killed[name] || mutant(c) != c.ShownName
				}
			}
		}
	}
	assert.Len(t, killed, len(number)+len(registrar)+len(mask))
	for name, dead := range killed {
		assert.True(t, dead, "no vector tells %q from the rule", name)
	}
}

// TestViewMutants: every plausible wrong way to publish shows another extent in at least one case.
func TestViewMutants(t *testing.T) {
	type answer = func(register.Document, civil.Date) register.Extent
	spec := register.RMKPolicy().Spec()
	with := func(change func(*register.PolicySpec)) answer {
		s := spec
		change(&s)
		return func(d register.Document, on civil.Date) register.Extent { return slowExtent(s, d, on) }
	}
	mutants := map[string]answer{
		"register data a day late":  with(func(s *register.PolicySpec) { s.Register = day("2008-07-02") }),
		"register data a day early": with(func(s *register.PolicySpec) { s.Register = day("2008-06-30") }),
		"content a day late":        with(func(s *register.PolicySpec) { s.Content = day("2010-01-02") }),
		"content a day early":       with(func(s *register.PolicySpec) { s.Content = day("2009-12-31") }),
		"every kind":                with(func(s *register.PolicySpec) { s.Kinds, s.AllKinds = nil, true }),
		"content by the registration": func(d register.Document, on civil.Date) register.Extent {
			d.Created = d.Registered
			return slowExtent(spec, d, on)
		},
		"register data by the creation": func(d register.Document, on civil.Date) register.Extent {
			d.Registered = civil.Must(min(d.Registered.Year(), d.Created.Year()), 6, 1)
			return slowExtent(spec, d, on)
		},
		"restrictions lapse a day early": func(d register.Document, on civil.Date) register.Extent {
			e := slowExtent(spec, d, on)
			d.Restrictions = slices.DeleteFunc(slices.Clone(d.Restrictions), func(r classification.Restriction) bool { return !r.On(on.AddDays(1)) })
			return max(e, slowExtent(spec, d, on))
		},
		"only the first restriction": func(d register.Document, on civil.Date) register.Extent {
			d.Restrictions = d.Restrictions[:min(1, len(d.Restrictions))]
			return slowExtent(spec, d, on)
		},
		"restricted hides all": func(d register.Document, on civil.Date) register.Extent {
			if e := slowExtent(spec, d, on); e != register.RegisterData {
				return e
			}
			return register.Nothing
		},
		"private life is shown": func(d register.Document, on civil.Date) register.Extent {
			if d.Personal == classification.PrivateLife {
				d.Personal = 0
			}
			return slowExtent(spec, d, on)
		},
		"shown before registration": func(d register.Document, on civil.Date) register.Extent { return slowExtent(spec, d, on.AddDays(1)) },
		"not on the day itself": func(d register.Document, on civil.Date) register.Extent {
			d.Registered = d.Registered.AddDays(1)
			return slowExtent(spec, d, on)
		},
	}
	killed := map[string]bool{}
	documents(t, func(d register.Document, on civil.Date) {
		v, err := register.RMKPolicy().View(d, on)
		if err != nil {
			return
		}
		for name, mutant := range mutants {
			killed[name] = killed[name] || mutant(d, on) != v.Extent()
		}
	})
	for name := range mutants {
		assert.True(t, killed[name], "no case tells %q from the rule", name)
	}
}
