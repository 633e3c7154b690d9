// SPDX-License-Identifier: MIT

package ee

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

const (
	oldAct   = "TPS § 25"
	firstAct = "TLS § 53" // until the officials' act of 01.04.2013
	newAct   = "TLS § 53; ATS § 42 lg 1"
)

func TestShortened(t *testing.T) {
	tests := []struct {
		day  string
		want string // the source; empty: not shortened
	}{
		// The four days, and their neighbours.
		{"2026-02-22", ""}, {"2026-02-23", newAct}, {"2026-02-24", ""},
		{"2026-06-21", ""}, {"2026-06-22", newAct}, {"2026-06-23", ""}, {"2026-06-24", ""},
		{"2026-12-22", ""}, {"2026-12-23", newAct}, {"2026-12-24", ""}, {"2026-12-25", ""},
		{"2026-12-30", ""}, {"2026-12-31", newAct}, {"2027-01-01", ""},
		// No holiday but four shortens the day before it.
		{"2026-04-02", ""}, {"2026-04-30", ""}, {"2026-08-19", ""},
		// The same number in another month.
		{"2026-01-31", ""}, {"2026-03-23", ""}, {"2026-07-22", ""},
		// Nothing is known before 2002.
		{"2001-06-22", ""}, {"2001-12-31", ""}, {"2002-01-01", ""}, {"2002-02-23", oldAct}, {"2002-12-31", oldAct},
		// Christmas Eve was shortened until it became a holiday, and the day before it since.
		{"2002-12-23", ""}, {"2002-12-24", oldAct},
		{"2004-12-23", ""}, {"2004-12-24", oldAct},
		{"2005-02-23", oldAct},
		{"2005-12-23", oldAct}, {"2005-12-24", ""},
		// The act on employment contracts of 2009.
		{"2009-02-23", oldAct}, {"2009-06-22", oldAct}, {"2009-06-30", ""}, {"2009-07-01", ""}, {"2009-12-23", firstAct},
		{"2009-12-31", firstAct}, {"2012-12-31", firstAct}, {"2013-02-23", firstAct}, {"2013-06-22", newAct},
	}
	for _, tt := range tests {
		t.Run(tt.day, func(t *testing.T) {
			source, ok := Shortened(civil.MustParse(tt.day))
			assert.Equal(t, tt.want != "", ok)
			assert.Equal(t, tt.want, source.String())
		})
	}
	t.Run("no day", func(t *testing.T) {
		source, ok := Shortened(civil.Date{})
		assert.False(t, ok)
		assert.Equal(t, law.Source{}, source)
	})
}

// TestEves looks at the days on which the rule changed; no such day is itself a shortened one.
func TestEves(t *testing.T) {
	require.True(t, eves.Valid())
	tests := []struct {
		day      string
		want     string
		december int // the day of December before the holiday
	}{
		{"2001-12-31", "", 0},
		{"2002-01-01", oldAct, 24},
		{"2005-05-19", oldAct, 24},
		{"2005-05-20", oldAct, 23},
		{"2009-06-30", oldAct, 23},
		{"2009-07-01", firstAct, 23},
		{"2013-03-31", firstAct, 23},
		{"2013-04-01", newAct, 23},
		{"2100-12-31", newAct, 23},
	}
	for _, tt := range tests {
		t.Run(tt.day, func(t *testing.T) {
			rule := eves.On(civil.MustParse(tt.day))
			if tt.want == "" {
				assert.Nil(t, rule)
				return
			}
			require.NotNil(t, rule)
			assert.Equal(t, tt.want, rule.source.String())
			assert.NotEmpty(t, rule.source.Doubt, "neither act was read at its place")
			assert.Contains(t, rule.days, eve{12, tt.december})
		})
	}
}

func TestShortenedIn(t *testing.T) {
	for year, want := range map[int][]string{
		1998: {},
		2001: {},
		2002: {"2002-02-23", "2002-06-22", "2002-12-24", "2002-12-31"},
		2004: {"2004-02-23", "2004-06-22", "2004-12-24", "2004-12-31"},
		2005: {"2005-02-23", "2005-06-22", "2005-12-23", "2005-12-31"},
		2009: {"2009-02-23", "2009-06-22", "2009-12-23", "2009-12-31"},
		2026: {"2026-02-23", "2026-06-22", "2026-12-23", "2026-12-31"},
		0:    {},
	} {
		got := []string{}
		for _, d := range ShortenedIn(year) {
			got = append(got, d.String())
		}
		assert.ElementsMatch(t, want, got, year)
	}
}

// TestShortenedEveryDay holds the two questions to the same answer, and the answer to its reason: the next day is a
// holiday.
func TestShortenedEveryDay(t *testing.T) {
	for year := First().Year(); year <= Last().Year(); year++ {
		listed := map[civil.Date]bool{}
		for _, d := range ShortenedIn(year) {
			if listed[d] {
				t.Fatalf("%s is listed twice", d)
			}
			listed[d] = true
		}
		for d := civil.Must(year, 1, 1); d.Year() == year; d = d.AddDays(1) {
			if _, ok := Shortened(d); ok != listed[d] {
				t.Fatalf("%s: Shortened says %t, ShortenedIn %t", d, ok, listed[d])
			}
		}
		for d := range listed {
			next := d.AddDays(1)
			assert.Contains(t, days(next.Year()), next, "%s is shortened", d)
		}
	}
}
