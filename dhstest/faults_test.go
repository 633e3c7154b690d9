// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"encoding/json"
	"iter"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
)

// faults are wrong systems by the family of vectors that must find them: each the right system with one plausible fault.
// The faults of time limits, retention and passwords stand with their packages; here are a few that show the kit at work.
var faults = map[string]map[string]iter.Seq[dhstest.Result]{
	"deadlines": {
		"a day late": dhstest.Results(tooLate()), "never refuses": dhstest.Results(neverRefuses()), "intervals roll": dhstest.Results(rollsIntervals()),
	},
	"retention":   {"from the year's end": dhstest.Results(fromYearEnd())},
	"password":    {"a letter and its mark are two": dhstest.Results(asTyped())},
	"accounts":    accountFaults(),
	"restriction": restrictionFaults(),
	"publication": publicationFaults(),
	"handling":    handlingFaults(),
	"incident":    incidentFaults(),
	"request":     requestFaults(),
	"shredding":   shreddingFaults(),
}

// elsewhere are the families whose groups are shown to be needed in the package that builds them.
var elsewhere = map[string]bool{"deadlines": true, "retention": true, "password": true}

// TestFaults: the vectors of a family find every wrong system of it; each failure says all in one line. Each group of
// vectors is needed: some fault would live without it.
func TestFaults(t *testing.T) {
	for family, systems := range faults {
		t.Run(family, func(t *testing.T) {
			groups := groupsOf(t, family)
			needed := map[string]bool{}
			for name, results := range systems {
				found := map[string]bool{}
				for r := range results {
					if r.Outcome != dhstest.Failed {
						continue
					}
					found[groups[r.ID]] = true
					assert.NotContains(t, r.String(), "\n")
					for _, part := range []string{r.ID, r.Function, r.Input, r.Got, r.Want, r.Provision, r.Address, r.Why} {
						assert.NotEmpty(t, part, r)
						assert.Contains(t, r.String(), part)
					}
				}
				assert.NotEmpty(t, found, "no vector finds %q", name)
				if len(found) == 1 {
					for group := range found {
						needed[group] = true
					}
				}
			}
			if elsewhere[family] {
				return
			}
			for _, group := range groups {
				assert.True(t, needed[group], "without the vectors of %s every fault would still be found", group)
			}
		})
	}
}

// groupsOf returns the rule of each case of a family.
func groupsOf(t *testing.T, family string) map[string]string {
	data, err := vectors.FS.ReadFile("v1/" + family + ".json")
	require.NoError(t, err)
	var file struct {
		Groups []struct {
			Rule  string
			Cases []struct{ ID string }
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	groups := map[string]string{}
	for _, g := range file.Groups {
		for _, c := range g.Cases {
			groups[c.ID] = g.Rule
		}
	}
	return groups
}

// What the faults have in common.

// overflow adds months as many libraries do: 31 November becomes 1 December.
func overflow(d civil.Date, months int) civil.Date {
	return civil.FromTime(d.Start(time.UTC).AddDate(0, months, 0), time.UTC)
}

// calendar is that of Estonia with days that are off or worked against the law.
type calendar struct{ off, worked string }

func (c calendar) onOrAfter(d civil.Date) civil.Date {
	for ; ; d = d.AddDays(1) {
		yes, err := deadlines.Estonia().IsWorkday(d)
		if err != nil || d.String() == c.worked || yes && d.String() != c.off {
			return d
		}
	}
}

var wrongCalendars = map[string]calendar{
	"Easter Monday is off": {off: "2026-04-06"}, "Whit Monday is off": {off: "2026-05-25"}, "31 December is off": {off: "2026-12-31"},
	"24 December is worked": {worked: "2026-12-24"}, "Midsummer Day is worked": {worked: "2026-06-24"},
}
