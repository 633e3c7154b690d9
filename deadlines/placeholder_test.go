// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// placeholders are days that other systems write where they have none.
var placeholders = []string{
	"0001-01-01", "1601-01-01", "1753-01-01", "1754-08-31", "1799-12-31", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01",
	"2079-06-06", "2099-12-31", "2201-01-01", "2999-12-31", "9999-12-31",
}

// TestPlaceholders: no rule takes such a day for an event or an act; the refusal names the field and the day.
func TestPlaceholders(t *testing.T) {
	c, loc := deadlines.Estonia(), tallinn(t)
	refused := func(t *testing.T, err error, field, day string) {
		require.ErrorIs(t, err, law.ErrPlaceholder, day)
		assert.ErrorContains(t, err, field, day)
		assert.ErrorContains(t, err, day)
	}
	for _, s := range placeholders {
		d := day(s)
		for rule := range deadlines.All() {
			_, err := rule.Due(d, c)
			if rule.InHours() {
				_, err = rule.DueAt(d.Start(loc).Add(12*time.Hour), loc, c)
			}
			refused(t, err, "event", s)
		}
		_, err := due(t, deadlines.InformationRequest(), "2026-04-02").DaysLate(d)
		refused(t, err, "done", s)
		_, err = c.With(deadlines.DayChange{Day: d})
		refused(t, err, "changes[0].day", s)
		_, err = deadlines.RMKFirstRegistration(d, civil.Date{})
		refused(t, err, "email", s)
		entry := deadlines.RegisterEntry{Due: d, Unit: "Kantselei", Official: "Mari Tamm"}
		assert.Len(t, entry.Check(), 1, s)
		for field, change := range map[string]func(*deadlines.RuleSpec){
			"since":            func(s *deadlines.RuleSpec) { s.Since = d },
			"until":            func(s *deadlines.RuleSpec) { s.Until = d },
			"checked":          func(s *deadlines.RuleSpec) { s.Checked = d },
			"earlier[0].since": func(s *deadlines.RuleSpec) { s.Earlier[0].Since = d },
			"earlier[0].until": func(s *deadlines.RuleSpec) { s.Earlier[0].Until = d },
		} {
			spec := filled(deadlines.RuleSpec{Term: deadlines.Workdays(5)})
			spec.Earlier = []deadlines.Version{{Since: day("2015-01-01"), Until: day("2019-12-31"), Term: deadlines.Workdays(3)}}
			change(&spec)
			_, err := spec.Rule()
			refused(t, err, field, s)
		}
	}
}

// TestEveryDayEnds: the end of a day and hours counted on working days come to an answer on each day to 2100, by the
// zone files of this system and by those that the tests bring.
func TestEveryDayEnds(t *testing.T) {
	zones := map[string]*time.Location{"brought": tallinn(t)}
	if system, err := time.LoadLocation("Europe/Tallinn"); err == nil {
		zones["system"] = system
	}
	c := deadlines.Estonia()
	last := day("2100-12-31")
	for name, loc := range zones {
		t.Run(name, func(t *testing.T) {
			for d := day("2022-10-25"); d.Before(last.AddDays(-10)); d = d.AddDays(1) {
				if d.Placeholder() {
					continue
				}
				noon := d.Start(loc).Add(12 * time.Hour)
				got, err := deadlines.RMKRestoration().DueAt(noon, loc, c)
				require.NoError(t, err)
				next, err := c.AddWorkdays(d, 1)
				require.NoError(t, err)
				// From a working day's noon to the next one's; from a day off the whole next working day.
				want := next.Start(loc).Add(12 * time.Hour)
				if work, _ := c.IsWorkday(d); !work {
					want = next.AddDays(1).Start(loc)
				}
				if !got.Time().Equal(want) {
					require.Equal(t, want, got.Time(), d)
				}
				if d.Day() == 1 {
					for range got.Steps() {
					}
				}
			}
			for d := day("2000-01-01"); !d.After(last); d = d.AddDays(1) {
				if end := d.AddDays(1).Start(loc); civil.FromTime(end, loc) != d.AddDays(1) || civil.FromTime(end.Add(-1), loc) != d {
					require.Fail(t, "not the end of the day", "%s: %s", d, end)
				}
			}
		})
	}
}
