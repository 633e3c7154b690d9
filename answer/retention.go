package answer

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/retention"
)

var retentionQuestions = []question{
	row("retention", "Mis päevani säilitatakse, mis päevast võib hävitada?", "Until when is a record kept, and from when may it be destroyed?", retentionOf),
	row("transfer", "Mis päeval tekib üleandmise kohustus?", "On which day does the duty to transfer arise?", transfer),
	row("destruction", "Mis päevaks tuleb hävitada?", "By which day must be destroyed?", destruction),
	row("backup", "Mis päevani hoitakse varukoopiat?", "Until when is a backup kept?", backup),
}

type retentionInput struct {
	head
	Term  string     `json:"term" doc:"a retention term as a scheme writes it: 5 aastat, AV, 7 a lepingu lõppemisest"`
	Event civil.Date `json:"event" doc:"the day of the creation"`
}

type retentionAnswer struct {
	KeepUntil   civil.Date `json:"keep_until,omitzero" doc:"the last day on which it must be there"`
	DestroyFrom civil.Date `json:"destroy_from,omitzero" doc:"the first day on which it may be destroyed"`
	DestroyBy   civil.Date `json:"destroy_by,omitzero" doc:"the last day on which it may be there"`
}

// appraised is a decision that leaves the term alone to decide.
var appraised = retention.Appraisal{Date: civil.Must(1999, 2, 9), Number: "1"}

func retentionOf(in *retentionInput, c *collector) (a retentionAnswer, err error) {
	term, err := retention.ParseTerm(in.Term)
	if err != nil {
		return a, err
	}
	d, err := retention.RMKPolicy().Dispose(retention.Record{Term: term, Created: in.Event, Value: retention.NotArchival, Appraisal: appraised}, in.Event)
	if err != nil {
		return a, err
	}
	c.why(d.Steps())
	return retentionAnswer{d.KeepUntil(), d.DestroyFrom(), d.DestroyBy()}, nil
}

type transferInput struct {
	head
	Created civil.Date `json:"created" doc:"the day of the creation"`
	Event   civil.Date `json:"event" doc:"the end of the proceedings"`
}

func transfer(in *transferInput, c *collector) (a dueDay, err error) {
	due, err := retention.RMKPolicy().TransferDuty(retention.Record{Created: in.Created, InFile: true, Closed: in.Event})
	c.because(due.Why())
	return dueDay{due.Value}, err
}

type destructionInput struct {
	head
	Rule  string     `json:"rule" doc:"rmk-19.3/week after the approval of the act, rmk-19.3/month after the decision that permits it"`
	Event civil.Date `json:"event" doc:"the day of the approval or of the receipt of the decision"`
}

func destruction(in *destructionInput, c *collector) (a dueDay, err error) {
	limits := retention.RMKPolicy().Spec().Destruction
	spec, err := word("rule", in.Rule, map[string]deadlines.RuleSpec{"rmk-19.3/week": limits.Approved, "rmk-19.3/month": limits.Permitted})
	if err != nil {
		return a, err
	}
	rule, err := spec.Rule()
	if err != nil {
		return a, err
	}
	d, err := rule.Due(in.Event, deadlines.Estonia())
	if err != nil {
		return a, err
	}
	c.why(d.Steps())
	return dueDay{d.Date()}, nil
}

type backupInput struct {
	head
	Copy  string     `json:"copy" doc:"daily, monthly or software"`
	Event civil.Date `json:"event" doc:"the day on which it was taken"`
}

type backupAnswer struct {
	KeepUntil civil.Date `json:"keep_until" doc:"the last day on which it is kept"`
}

func backup(in *backupInput, c *collector) (a backupAnswer, err error) {
	kind, err := word("copy", in.Copy, map[string]retention.BackupKind{
		"daily": retention.DailyCopy, "monthly": retention.MonthlyCopy, "software": retention.SoftwareCopy,
	})
	if err != nil {
		return a, err
	}
	kept, err := retention.RMKPolicy().KeepsBackup(retention.Backup{Kind: kind, Taken: in.Event}, in.Event)
	c.because(kept.Why())
	return backupAnswer{kept.Why().Day}, err
}
