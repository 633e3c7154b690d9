package teabehaldus_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/retention"
)

// TestAllocations is the table of the answer path: what a register asks for every document it holds allocates nothing.
// Each package has more of it in its own tests; a password's findings are bounded there.
func TestAllocations(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("the coverage counters allocate")
	}
	c, event, later := deadlines.Estonia(), civil.MustParse("2026-04-02"), civil.MustParse("2026-08-31")
	due, err := deadlines.InformationRequest().Due(event, c)
	require.NoError(t, err)
	memo, err := deadlines.RMKReply().Under(deadlines.MemorandumReply())
	require.NoError(t, err)
	tallinn := time.FixedZone("Tallinn", 2*60*60)
	noticed := time.Date(2026, time.April, 2, 15, 0, 0, 0, tallinn)
	term, err := retention.ParseTerm("5 aastat")
	require.NoError(t, err)
	record := retention.Record{
		Term: term, Created: event, Value: retention.NotArchival, Appraisal: retention.Decision{Date: event, Number: "14"},
	}
	backup := retention.Backup{Kind: retention.DailyCopy, Taken: event}
	for name, f := range map[string]func() error{
		"civil.Parse":                   func() error { _, err := civil.Parse("2026-04-02"); return err },
		"civil.Date.AddMonths":          func() error { event.AddMonths(6); return nil },
		"deadlines.ByID":                func() error { _, err := deadlines.ByID("avts-18.1"); return err },
		"deadlines.Rule.Due":            func() error { _, err := deadlines.MemorandumReply().Due(event, c); return err },
		"deadlines.Rule.Due, a statute": func() error { _, err := memo.Due(event, c); return err },
		"deadlines.HourRule.Due":        func() error { _, err := deadlines.RMKRestoration().Due(noticed, tallinn, c); return err },
		"deadlines.Deadline.Extend":     func() error { _, err := due.Extend(); return err },
		"deadlines.Deadline.Notice":     func() error { due.Notice(); return nil },
		"deadlines.Deadline.DaysLate":   func() error { _, err := due.DaysLate(later); return err },
		"deadlines.Calendar.IsWorkday":  func() error { _, err := c.IsWorkday(event); return err },
		"deadlines.Calendar.OnOrAfter":  func() error { _, err := c.OnOrAfter(event); return err },
		"deadlines.Calendar.Add":        func() error { _, err := c.AddWorkdays(event, 250); return err },
		"retention.Dispose":             func() error { _, err := retention.Dispose(record, later); return err },
		"retention.TransferDuty":        func() error { _, err := retention.TransferDuty(event, later); return err },
		"retention.RMKKeepsBackup":      func() error { _, _, err := retention.RMKKeepsBackup(backup, later); return err },
	} {
		require.NoError(t, f(), name)
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = f() }), name)
	}
}
