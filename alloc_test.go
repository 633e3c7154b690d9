// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/incident"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/retention"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// TestAllocations is the table of the answer path: what a register asks for every document it holds allocates nothing.
// Each package has more of it in its own tests; a password's findings are bounded there.
func TestAllocations(t *testing.T) {
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
		Term: term, Created: event, Value: retention.NotArchival, Appraisal: retention.Appraisal{Date: event, Number: "14"},
	}
	antsla, account := accounts.AntslaPolicy(), accounts.Account{ID: "mari", Holder: accounts.Employee, Granted: event}
	bases, err := classification.ParseBasis("AvTS § 35 lg 1 p 12")
	require.NoError(t, err)
	restriction, err := classification.RestrictionSpec{Bases: bases.Bases, Begin: event}.Restriction()
	require.NoError(t, err)
	public, document := register.RMKPolicy(), register.Document{
		Reference: "1-2/3", Kind: register.Incoming, Title: "Kiri", Created: event, Registered: event, AccessStated: true,
		Restrictions: []classification.Restriction{restriction}, Parties: []register.Party{{Name: "Mari Tamm", Kind: register.NaturalPerson}},
	}
	cut, err := shredding.ParseCut("4x40")
	require.NoError(t, err)
	need, err := shredding.TTURequired(shredding.Paper, classification.Ordinary)
	require.NoError(t, err)
	machine, _, err := shredding.ParseMachine("P-4, O-3; 4x40")
	require.NoError(t, err)
	backup := retention.Backup{Kind: retention.DailyCopy, Taken: event}
	for name, f := range map[string]func() error{
		"civil.Parse":                   func() error { _, err := civil.Parse("2026-04-02"); return err },
		"civil.Date.AddMonths":          func() error { event.AddMonths(6); return nil },
		"deadlines.ByID":                func() error { _, err := deadlines.ByID("avts-18.1"); return err },
		"deadlines.Rule.Due":            func() error { _, err := deadlines.MemorandumReply().Due(event, c); return err },
		"deadlines.Rule.Due, a statute": func() error { _, err := memo.Due(event, c); return err },
		"deadlines.Rule.DueAt":          func() error { _, err := deadlines.RMKRestoration().DueAt(noticed, tallinn, c); return err },
		"deadlines.Deadline.Extend":     func() error { _, err := due.Extend(); return err },
		"deadlines.Deadline.Notice":     func() error { due.Notice(); return nil },
		"deadlines.Deadline.DaysLate":   func() error { _, err := due.DaysLate(later); return err },
		"deadlines.Calendar.IsWorkday":  func() error { _, err := c.IsWorkday(event); return err },
		"deadlines.Calendar.OnOrAfter":  func() error { _, err := c.OnOrAfter(event); return err },
		"deadlines.Calendar.Add":        func() error { _, err := c.AddWorkdays(event, 250); return err },
		"retention.Dispose":             func() error { _, err := retention.RMKPolicy().Dispose(record, later); return err },
		"retention.TransferDuty":        func() error { _, err := retention.RMKPolicy().TransferDuty(record); return err },
		"retention.KeepsBackup":         func() error { _, err := retention.RMKPolicy().KeepsBackup(backup, later); return err },
		"accounts.Policy.StatusOn":      func() error { _, err := antsla.StatusOn(account, later, c); return err },
		"accounts.RMKHandoverDue":       func() error { _, err := accounts.RMKHandoverDue(later, event); return err },
		"classification.Restriction.On": func() error { restriction.On(later); return nil },
		"classification.TTUSensitiveKind.On": func() error {
			_, err := classification.TTUOffence.On(event, classification.Case{Hearing: event})
			return err
		},
		"handling.TTUWithoutConsent": func() error {
			_, err := handling.TTUWithoutConsent(handling.TTUProcessing{Data: classification.Sensitive, Law: true})
			return err
		},
		"handling.AntslaAttachment": func() error { _, err := handling.AntslaAttachment("arve.pdf.exe"); return err },
		"register.Policy.View":      func() error { _, err := public.View(document, later); return err },
		"register.ParseReference":   func() error { _, err := register.ParseReference("10-3/26-6/1"); return err },
		"incident.SaaremaaOutage.IsStoppage": func() error {
			_, err := incident.SaaremaaOutage{Lasted: time.Hour, Scope: incident.SaaremaaInstitution}.IsStoppage()
			return err
		},
		"shredding.ParseCut":  func() error { _, err := shredding.ParseCut("4 × 40 mm"); return err },
		"shredding.LevelOf":   func() error { _, err := shredding.LevelOf(shredding.Paper, cut, 0); return err },
		"shredding.Satisfies": func() error { _, err := shredding.Satisfies(machine, need); return err },
	} {
		require.NoError(t, f(), name)
		cost.Nothing(t, name, func() { _ = f() })
	}
}
