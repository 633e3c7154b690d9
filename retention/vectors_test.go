// SPDX-License-Identifier: MIT

package retention_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// vectorCase is one case of retention.json as its schema describes it.
type vectorCase struct {
	ID, Level, Basis, Why string
	Term, Copy            string
	Created, Event        civil.Date
	KeepUntil             civil.Date `json:"keep_until"`
	DestroyFrom           civil.Date `json:"destroy_from"`
	DestroyBy             civil.Date `json:"destroy_by"`
	Due                   civil.Date
	Error                 string
	Record                json.RawMessage
	On                    civil.Date
	Outcome               string
	TransferBy            civil.Date `json:"transfer_by"`
}

type vectorGroup struct {
	Rule, What string
	Cases      []vectorCase
}

func readVectors(t testing.TB) []vectorGroup {
	data := vectortest.Flat("retention")
	var file struct{ Groups []vectorGroup }
	require.NoError(t, json.Unmarshal(data, &file))
	return file.Groups
}

// TestVectors holds the package against the conformance vectors, one subtest per clause.
func TestVectors(t *testing.T) {
	ids := map[string]bool{}
	for _, group := range readVectors(t) {
		t.Run(group.Rule, func(t *testing.T) {
			for _, c := range group.Cases {
				assert.False(t, ids[c.ID], "id given twice: %s", c.ID)
				ids[c.ID] = true
				t.Run(strings.TrimPrefix(c.ID, group.Rule+"/"), func(t *testing.T) {
					map[string]func(*testing.T, string, vectorCase){
						"term": checkTerm, "transfer": checkTransfer, "duty": checkDuty, "backup": checkBackup,
						"disposition": checkDisposition,
					}[group.What](t, group.Rule, c)
				})
			}
		})
	}
}

// plain is a record without archival value, by a decision.
func plain(term string, created civil.Date) retention.Record {
	r := retention.Record{Created: created, Value: retention.NotArchival, Appraisal: retention.Appraisal{Date: day("2012-02-09"), Number: "14"}}
	var err error
	if r.Term, err = retention.ParseTerm(term); err != nil {
		panic(err)
	}
	return r
}

func day(s string) civil.Date { return civil.MustParse(s) }

// checkTerm: on the last day of the term the record is kept, on the next it may go.
func checkTerm(t *testing.T, _ string, c vectorCase) {
	r := plain(c.Term, c.Event)
	for _, asked := range []civil.Date{c.KeepUntil.AddDays(-1), c.KeepUntil, c.DestroyFrom, c.DestroyBy.AddDays(-1), c.DestroyBy, c.DestroyBy.AddDays(1)} {
		if asked.IsZero() {
			continue
		}
		d, err := retention.RMKPolicy().Dispose(r, asked)
		require.NoError(t, err)
		assert.Equal(t, c.KeepUntil, d.KeepUntil(), c.Why)
		assert.Equal(t, c.DestroyBy, d.DestroyBy(), c.Why)
		due := c.DestroyFrom
		if c.KeepUntil.IsZero() {
			due = c.DestroyBy
		} else {
			assert.Equal(t, c.DestroyFrom, d.DestroyFrom(), c.Why)
		}
		want := retention.Destroy
		if asked.Before(due) {
			want = retention.Keep
		}
		assert.Equal(t, want.String(), d.Outcome().String(), "on %s: %s", asked, c.Why)
	}
}

// record is the record of a case.
func (c vectorCase) record(t *testing.T) (r retention.Record) {
	require.NoError(t, json.Unmarshal(c.Record, &r))
	return r
}

func checkDisposition(t *testing.T, _ string, c vectorCase) {
	d, err := retention.RMKPolicy().Dispose(c.record(t), c.On)
	if c.Error != "" {
		assert.ErrorIs(t, err, law.ErrInvalid, c.Why)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, c.Outcome, d.Outcome().String(), c.Why)
	if !c.DestroyFrom.IsZero() {
		assert.Equal(t, c.DestroyFrom, d.DestroyFrom(), c.Why)
	}
	if !c.TransferBy.IsZero() {
		assert.Equal(t, c.TransferBy, d.TransferBy(), c.Why)
	}
}

func checkTransfer(t *testing.T, _ string, c vectorCase) {
	r := plain("alatine, AV 09.02.2012 nr 14", c.Created)
	r.InFile, r.Closed = true, c.Event
	duty, err := retention.RMKPolicy().TransferDuty(r)
	require.NoError(t, err)
	due := duty.Value
	assert.Equal(t, c.Due, due, c.Why)
	for asked, want := range map[civil.Date]retention.Outcome{due.AddDays(-1): retention.Keep, due: retention.Transfer, due.AddDays(1): retention.Transfer} {
		d, err := retention.RMKPolicy().Dispose(r, asked)
		require.NoError(t, err)
		assert.Equal(t, want, d.Outcome(), "on %s: %s", asked, c.Why)
		assert.Equal(t, c.Due, d.Due())
		assert.True(t, d.DestroyFrom().IsZero(), "archival value blocks destruction")
	}
}

func checkDuty(t *testing.T, id string, c vectorCase) {
	limit := rule(retention.RMKPolicy().Spec().Destruction.Approved.Rule())
	if id == "rmk-19.3/month" {
		limit = rule(retention.RMKPolicy().Spec().Destruction.Permitted.Rule())
	}
	assert.Equal(t, law.ID(id), limit.ID())
	due, err := limit.Due(c.Event, deadlines.Estonia())
	if c.Error != "" {
		require.ErrorIs(t, err, law.ErrNotInForce, c.Why)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, c.Due, due.Date(), c.Why)
	for done, want := range map[civil.Date]bool{c.Due.AddDays(-1): false, c.Due: false, c.Due.AddDays(1): true} {
		late, err := due.DaysLate(done)
		require.NoError(t, err)
		assert.Equal(t, want, late > 0, "done on %s: %s", done, c.Why)
	}
}

func checkBackup(t *testing.T, _ string, c vectorCase) {
	b := retention.Backup{Kind: map[string]retention.BackupKind{
		"daily": retention.DailyCopy, "monthly": retention.MonthlyCopy, "software": retention.SoftwareCopy,
	}[c.Copy], Taken: c.Event}
	until := c.KeepUntil
	for asked, want := range map[civil.Date]bool{until.AddDays(-1): true, until: true, until.AddDays(1): false} {
		kept, err := retention.RMKPolicy().KeepsBackup(b, asked)
		require.NoError(t, err)
		assert.Equal(t, want, kept.Value, c.Why)
		assert.Equal(t, until, kept.Why().Day)
		listed := false
		for have := range retention.RMKPolicy().Backups(asked, c.Event) {
			listed = listed || have == b
		}
		assert.Equal(t, want, listed, "in the list on %s: %s", asked, c.Why)
	}
}
