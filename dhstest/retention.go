package dhstest

import (
	"iter"
	"testing"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Retention are the functions of the system under test that say how long records and backups are kept by the
// instruction of RMK.
type Retention struct {
	// KeepUntil returns the last day of a retention term written in Estonian, "5 aastat", of a record without archival
	// value that was created on a day.
	KeepUntil func(term string, created civil.Date) (civil.Date, error)
	// DestroyFrom returns the first day on which the record may be destroyed.
	DestroyFrom func(term string, created civil.Date) (civil.Date, error)
	// DestroyBy returns the last day on which the record may exist.
	DestroyBy func(term string, created civil.Date) (civil.Date, error)
	// Transfer returns the day on which the duty to transfer an archival record to the public archive arises.
	Transfer func(created, proceedingsEnd civil.Date) (civil.Date, error)
	// Destruction returns the last day in time to destroy: by "rmk-19.3/week" after the approval of the act, by
	// "rmk-19.3/month" after the receipt of the archive's decision.
	Destruction func(rule string, event civil.Date) (civil.Date, error)
	// Backup returns the last day on which a copy ("daily", "monthly", "software") is kept.
	Backup func(kind string, taken civil.Date) (civil.Date, error)
}

// TestRetention tests the retention of a system against the vectors of retention.json.
func TestRetention(t *testing.T, system Retention, o Options) {
	t.Helper()
	run(t, trials("retention", system.checks), o)
}

// Results yields what comes of each case of retention.json, in the file's order.
func (s Retention) Results() iter.Seq[Result] { return results(trials("retention", s.checks)) }

type retentionCase struct {
	asked
	Term, Copy          string
	Created, Event, Due civil.Date
	KeepUntil           civil.Date `json:"keep_until"`
	DestroyFrom         civil.Date `json:"destroy_from"`
	DestroyBy           civil.Date `json:"destroy_by"`
}

func (s Retention) checks(c retentionCase) (all []check) {
	switch c.What {
	case "transfer":
		return ask("Transfer", s.Transfer != nil, list(c.Created, c.Event), c.Due, c.Refused, func() (civil.Date, error) {
			return s.Transfer(c.Created, c.Event)
		})
	case "destruction":
		return ask("Destruction", s.Destruction != nil, list(c.Rule, c.Event), c.Due, c.Refused, func() (civil.Date, error) {
			return s.Destruction(c.Rule, c.Event)
		})
	case "backup":
		return ask("Backup", s.Backup != nil, list(c.Copy, c.Event), c.KeepUntil, c.Refused, func() (civil.Date, error) {
			return s.Backup(c.Copy, c.Event)
		})
	}
	for _, q := range []struct {
		function string
		f        func(term string, created civil.Date) (civil.Date, error)
		want     civil.Date
	}{{"KeepUntil", s.KeepUntil, c.KeepUntil}, {"DestroyFrom", s.DestroyFrom, c.DestroyFrom}, {"DestroyBy", s.DestroyBy, c.DestroyBy}} {
		if !q.want.IsZero() {
			all = append(all, ask(q.function, q.f != nil, list(c.Term, c.Event), q.want, "", func() (civil.Date, error) {
				return q.f(c.Term, c.Event)
			})...)
		}
	}
	return all
}
