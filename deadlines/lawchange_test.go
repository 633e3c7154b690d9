// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// tenDays is the invented change of docs/changing-the-law.md made on a copy of MSVS § 6: ten days instead of fifteen for
// what is registered from 01.07.2027 on. The copy has an id of its own, because a named rule's belongs to that rule.
func tenDays(t *testing.T) deadlines.Rule {
	s := deadlines.MemorandumReply().Spec()
	change := civil.Must(2027, time.July, 1)
	old := deadlines.Version{
		Since: s.Since, Until: change.AddDays(-1), Term: s.Term,
		Ref: s.Ref, URL: s.URL, Checked: s.Checked, Copy: s.Copy, Doubt: s.Doubt,
	}
	s.Earlier = append([]deadlines.Version{old}, s.Earlier...)
	s.ID, s.Since, s.Term = "muudetud-msvs-6", change, deadlines.Calendric(civil.Days(10))
	s.Ref, s.URL = "RT I, 01.06.2027, 1", "https://www.riigiteataja.ee/akt/101062027001"
	s.Checked, s.Copy = civil.Must(2027, time.June, 10), false
	rule, err := s.Rule()
	require.NoError(t, err)
	return rule
}

// TestChangeOfLaw: what docs/changing-the-law.md says of its example. What was registered before the change keeps its
// day, what is registered from it on gets the new one.
func TestChangeOfLaw(t *testing.T) {
	changed, c := tenDays(t), deadlines.Estonia()
	for _, v := range []struct{ event, due, why string }{
		{"2024-12-27", "2025-01-27", "30 days end on Sun 26.01.2025"},
		{"2024-12-28", "2025-01-13", "15 days end on Sun 12.01.2025"},
		{"2027-06-08", "2027-06-25", "15 days end on Wed 23.06, Victory Day; Thu 24.06 is Midsummer Day"},
		{"2027-06-29", "2027-07-14", "Tue and 15 days: Wed; after the change, but of an event before it"},
		{"2027-06-30", "2027-07-15", "Wed and 15 days: Thu"},
		{"2027-07-01", "2027-07-12", "10 days end on Sun 11.07, and before what was registered the day before"},
		{"2027-07-02", "2027-07-12", "Fri and 10 days: Mon"},
		{"2027-08-10", "2027-08-23", "10 days end on Fri 20.08, Restoration of Independence; then a weekend"},
		{"2029-12-12", "2029-12-27", "10 days end on Sat 22.12; Mon to Wed are Christmas; 15 days end on that Thu too"},
		{"2031-12-14", "2031-12-29", "10 days end on Wed 24.12; Christmas and a weekend; 15 days end on that Mon too"},
	} {
		t.Run(v.event, func(t *testing.T) {
			due, err := changed.Due(civil.MustParse(v.event), c)
			require.NoError(t, err)
			assert.Equal(t, v.due, due.Date().String(), v.why)
		})
	}
	t.Run("source", func(t *testing.T) { // Wed and 15 days, Mon and 10 days: both are due on Thu 15.07, by another redaction
		for event, ref := range map[string]string{"2027-06-30": "RT I, 18.12.2024, 6", "2027-07-05": "RT I, 01.06.2027, 1"} {
			due, err := changed.Due(civil.MustParse(event), c)
			require.NoError(t, err)
			assert.Equal(t, "2027-07-15 "+ref, due.Date().String()+" "+due.Why().Source.Ref, event)
		}
	})
	t.Run("extended", func(t *testing.T) { // two months as before: Mon 30.08 and Wed 01.09
		for event, day := range map[string]string{"2027-06-30": "2027-08-30", "2027-07-01": "2027-09-01"} {
			due, err := changed.Due(civil.MustParse(event), c)
			require.NoError(t, err)
			longer, err := due.Extend()
			require.NoError(t, err)
			assert.Equal(t, day, longer.Date().String(), event)
		}
	})
	t.Run("only from the day on", func(t *testing.T) {
		shipped, first := deadlines.MemorandumReply(), civil.Date{}
		for event := civil.Must(2027, time.May, 1); !event.After(civil.Must(2027, time.December, 31)); event = event.AddDays(1) {
			before, err := shipped.Due(event, c)
			require.NoError(t, err)
			after, err := changed.Due(event, c)
			require.NoError(t, err)
			if before.Date() != after.Date() && first.IsZero() {
				first = event
			}
		}
		assert.Equal(t, "2027-07-01", first.String())
	})
	t.Run("page", func(t *testing.T) { // the rows that the page shows are those of the change
		page, err := os.ReadFile("../docs/changing-the-law.md")
		require.NoError(t, err)
		for sign, rule := range map[string]deadlines.Rule{"-": deadlines.MemorandumReply(), "+": changed} {
			for _, event := range []string{"2027-07-01", "2027-07-02"} {
				due, err := rule.Due(civil.MustParse(event), c)
				require.NoError(t, err)
				longer, err := due.Extend()
				require.NoError(t, err)
				notice, _ := due.Notice()
				row := fmt.Sprintf("%smsvs-6,%s,%s,%s,%s,%s\n", sign, event, due.Date(), longer.Date(), notice.Date(), due.From())
				assert.Contains(t, string(page), row)
			}
		}
	})
}

// TestChangeOfLawUnderneath: an institution stored fifteen days under the rule while that had fifteen. The change does not
// break it; the ten days count from 01.07.2027 on, and Check says on which days.
func TestChangeOfLawUnderneath(t *testing.T) {
	var spec deadlines.RuleSpec
	require.NoError(t, json.Unmarshal([]byte(`{"format": 1, "id": "vald-7.2", "et": "Kirjale vastamine", "en": "Reply to a letter",
		"event": "registered", "term": "15 days", "extended": "2 months", "since": "2026-01-01",
		"act": "Valla asjaajamiskord", "provision": "p 7.2"}`), &spec))
	stored, err := spec.Rule()
	require.NoError(t, err)
	today, err := stored.Under(deadlines.MemorandumReply())
	require.NoError(t, err)
	assert.Empty(t, today.Check(nil), "of the same length, it is later on no day")
	own, err := stored.Under(tenDays(t))
	require.NoError(t, err, "a change of the statute is no error of the institution's rule")

	for event, day := range map[string]string{
		"2027-06-30": "2027-07-15", // Wed and 15 days: Thu, by both
		"2027-07-01": "2027-07-12", // the statute's: 10 days end on Sun 11.07; its own 15 would end on Fri 16.07
	} {
		due, err := own.Due(civil.MustParse(event), deadlines.Estonia())
		require.NoError(t, err)
		assert.Equal(t, day, due.Date().String(), event)
		later := due.Findings()
		if event == "2027-06-30" {
			assert.False(t, has(later, "later"), "nothing is cut before the change")
			continue
		}
		assert.True(t, has(later, "later"), "the deadline says whose day counts")
	}

	// Later for every event from Thu 01.07.2027 to Thu 16.12.2100, whose 15 days end on the last day of the calendar: that
	// is 73 years of 365 days, 18 leap days (2028–2096), 168 days from 1 July to 16 December, and the first day itself:
	// 26,832. But not where both end on the same day: 12 December of the 11 years whose 24 December is a Monday, and
	// 14 December of the 11 whose 24 is a Wednesday. Most where it is a Wednesday: from Fri 19.12 to Mon 29.12.
	found := own.Check(nil)
	require.Len(t, found, 1)
	assert.Equal(t, "vald-7.2 later", string(found[0].Clause)+" "+found[0].Code)
	assert.Equal(t, [2]int{26832 - 11 - 11, 10}, found[0].Numbers)
	assert.Contains(t, found[0].Text(language.Estonian), "01.07.2027–16.12.2100")
	assert.Equal(t, "RT I, 01.06.2027, 1", found[0].Source().Ref)
}

func has(findings []law.Finding, code string) bool {
	for _, f := range findings {
		if f.Code == code {
			return true
		}
	}
	return false
}
