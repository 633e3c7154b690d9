// SPDX-License-Identifier: MIT

package classification_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
)

// TestMutants: every plausible wrong way to count five years, to end sensitivity or to read a basis fails at least one
// vector or one line of the corpus.
func TestMutants(t *testing.T) {
	data := vectortest.Flat("restriction")
	var file struct {
		Groups []struct {
			What  string
			Cases []vectorCase
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	var ends, cases []vectorCase
	for _, g := range file.Groups {
		for _, c := range g.Cases {
			switch {
			case c.Kind == "five-years":
				ends = append(ends, c)
			case g.What == "sensitive":
				cases = append(cases, c)
			}
		}
	}
	require.NotEmpty(t, ends)
	require.NotEmpty(t, cases)
	for name, mutant := range map[string]func(civil.Date) civil.Date{
		"the day before":           func(d civil.Date) civil.Date { return d.AddYears(5).AddDays(-1) },
		"365 days":                 func(d civil.Date) civil.Date { return d.AddDays(5 * 365) },
		"the first day counted":    func(d civil.Date) civil.Date { return d.AddDays(-1).AddYears(5) },
		"29 February to 1 March":   func(d civil.Date) civil.Date { return civil.FromTime(d.Start(time.UTC).AddDate(5, 0, 0), time.UTC) },
		"the year's end":           func(d civil.Date) civil.Date { return civil.Must(d.Year()+5, 12, 31) },
		"off a day off":            offWeekend,
		"the last day of February": func(d civil.Date) civil.Date { return d.AddDays(1).AddYears(5).AddDays(-1) },
	} {
		killed := slices.ContainsFunc(ends, func(c vectorCase) bool { return mutant(c.Begin) != c.End })
		assert.True(t, killed, name)
	}
	after := func(on civil.Date, days ...civil.Date) bool {
		return slices.ContainsFunc(days, func(d civil.Date) bool { return !d.IsZero() && on.After(d) })
	}
	for name, mutant := range map[string]func(c vectorCase) bool{
		"the last of the three": func(c vectorCase) bool {
			last := slices.MaxFunc([]civil.Date{c.Hearing, c.Decision, c.Closing}, civil.Date.Compare)
			return last.IsZero() || !c.On.After(last)
		},
		"the hearing alone":         func(c vectorCase) bool { return !after(c.On, c.Hearing) },
		"the decision alone":        func(c vectorCase) bool { return !after(c.On, c.Decision) },
		"without the closing":       func(c vectorCase) bool { return !after(c.On, c.Hearing, c.Decision) },
		"not on the day of hearing": func(c vectorCase) bool { return !after(c.On.AddDays(1), c.Hearing, c.Decision, c.Closing) },
		"always":                    func(vectorCase) bool { return true },
		"never":                     func(vectorCase) bool { return false },
	} {
		killed := slices.ContainsFunc(cases, func(c vectorCase) bool { return mutant(c) != c.Sensitive })
		assert.True(t, killed, name)
	}
	points := regexp.MustCompile(`p\.? ?(\d+)`)
	for name, mutant := range map[string]func(string) string{
		"the first number":  func(s string) string { return join(points.FindStringSubmatch(s)) },
		"every number":      func(s string) string { return joinAll(points.FindAllStringSubmatch(s, -1)) },
		"split at commas":   func(s string) string { return strings.Join(strings.Split(s, ", "), "|") },
		"superscripts kept": func(s string) string { return strings.TrimSpace(s) },
		"51 is unknown":     func(s string) string { return strings.ReplaceAll(canonical(s), "5¹", "51") },
		"(1) passed over":   func(s string) string { return canonical(strings.ReplaceAll(s, " (1)", "")) },
		"ranges by ends":    func(s string) string { return canonical(strings.NewReplacer("-", ", ", "–", ", ").Replace(s)) },
	} {
		killed := slices.ContainsFunc(corpus(t), func(w written) bool { return !strings.HasPrefix(w.canonical, "!") && mutant(w.text) != w.canonical })
		assert.True(t, killed, name)
	}
}

func offWeekend(d civil.Date) civil.Date {
	for d = d.AddYears(5); d.Weekday() == time.Saturday || d.Weekday() == time.Sunday; {
		d = d.AddDays(1)
	}
	return d
}

func canonical(s string) string {
	r, _ := classification.ParseBasis(s)
	return r.String()
}

func join(match []string) string {
	if match == nil {
		return ""
	}
	return "AvTS § 35 lg 1 p " + match[1]
}

func joinAll(all [][]string) string {
	var names []string
	for _, m := range all {
		names = append(names, join(m))
	}
	return strings.Join(names, ", ")
}
