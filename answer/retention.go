// SPDX-License-Identifier: MIT

package answer

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/retention"
)

var retentionQuestions = []question{
	row("retention", "Mis päevani säilitatakse, mis päevast võib hävitada?", "Until when is a record kept, and from when may it be destroyed?", retentionOf),
	row("disposition", "Mida dokumendiga sel päeval teha?", "What is to be done with a record on a day?", disposition),
	row("transfer", "Mis päeval tekib üleandmise kohustus (RMK)?", "On which day does the duty to transfer arise (RMK)?", transfer),
	row("destruction", "Mis päevaks tuleb hävitada (RMK)?", "By which day must be destroyed (RMK)?", destruction),
	row("backup", "Mis päevani hoitakse varukoopiat (RMK)?", "Until when is a backup kept (RMK)?", backup),
}

type retentionInput struct {
	head
	at
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
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	term, err := retention.ParseTerm(in.Term)
	if err != nil {
		return a, err
	}
	d, err := who.Retention().Dispose(retention.Record{Term: term, Created: in.Event, Value: retention.NotArchival, Appraisal: appraised}, in.Event)
	if err != nil {
		return a, err
	}
	c.why(d.Steps())
	return retentionAnswer{d.KeepUntil(), d.DestroyFrom(), d.DestroyBy()}, nil
}

type transferInput struct {
	head
	at
	Created civil.Date `json:"created" doc:"the day of the creation"`
	Event   civil.Date `json:"event" doc:"the end of the proceedings"`
}

func transfer(in *transferInput, c *collector) (a dueDay, err error) {
	who, err := in.whoseOr(c, "rmk")
	if err != nil {
		return a, err
	}
	due, err := who.Retention().TransferDuty(retention.Record{Created: in.Created, InFile: true, Closed: in.Event})
	c.because(due.Why())
	return dueDay{due.Value}, err
}

type destructionInput struct {
	head
	at
	Rule  string     `json:"rule" doc:"id of a limit of the institution: rmk-19.3/week after the approval of the act, rmk-19.3/month after the decision that permits it"`
	Event civil.Date `json:"event" doc:"the day of the approval or of the receipt of the decision"`
}

func destruction(in *destructionInput, c *collector) (a dueDay, err error) {
	who, err := in.whoseOr(c, "rmk")
	if err != nil {
		return a, err
	}
	limits := who.Retention().Spec().Destruction
	of := map[string]deadlines.RuleSpec{string(limits.Approved.ID): limits.Approved, string(limits.Permitted.ID): limits.Permitted}
	delete(of, "") // what is not written
	spec, err := word("rule", in.Rule, of)
	if err != nil {
		return a, err
	}
	day, err := c.due(spec, in.Event, who.Calendar())
	return dueDay{day}, err
}

type backupInput struct {
	head
	at
	Copy  one[retention.BackupKind, backups] `json:"copy" doc:"what kind of copy"`
	Event civil.Date                         `json:"event" doc:"the day on which it was taken"`
}

type backups struct{}

func (backups) table() map[string]retention.BackupKind {
	return map[string]retention.BackupKind{"daily": retention.DailyCopy, "monthly": retention.MonthlyCopy, "software": retention.SoftwareCopy}
}

type backupAnswer struct {
	KeepUntil civil.Date `json:"keep_until" doc:"the last day on which it is kept"`
}

func backup(in *backupInput, c *collector) (a backupAnswer, err error) {
	who, err := in.whoseOr(c, "rmk")
	if err != nil {
		return a, err
	}
	kept, err := who.Retention().KeepsBackup(retention.Backup{Kind: in.Copy.is, Taken: in.Event}, in.Event)
	c.because(kept.Why())
	return backupAnswer{kept.Why().Day}, err
}

type dispositionInput struct {
	head
	at
	Record record     `json:"record" doc:"what is known of the record"`
	On     civil.Date `json:"on" doc:"the day asked"`
}

type record struct {
	Term          retention.Term      `json:"term" doc:"the retention term as a scheme writes it"`
	Created       civil.Date          `json:"created,omitzero" doc:"the day of its creation"`
	Received      civil.Date          `json:"received,omitzero" doc:"and of its receipt, where it came from outside; without it, it did not"`
	Paper         bool                `json:"paper,omitempty" doc:"the original is on paper"`
	InFile        bool                `json:"in_file,omitempty" doc:"it belongs to a case file"`
	Closed        civil.Date          `json:"closed,omitzero" doc:"the day of the closing of the file"`
	Linked        []civil.Date        `json:"linked,omitempty" doc:"the days of the documents linked with it, in any order; without it there are none"`
	Events        []civil.Date        `json:"events,omitempty" doc:"the days of the events that the term names"`
	Value         retention.Value     `json:"value,omitzero" doc:"archival value; without it nobody appraised it"`
	Appraisal     retention.Appraisal `json:"appraisal,omitzero" doc:"the decision of the archive"`
	TransferUntil civil.Date          `json:"transfer_until,omitzero" doc:"the day to which the State Archivist prolonged the time for the transfer"`
	Working       bool                `json:"working,omitempty" doc:"a working document"`
	Holds         []retention.Hold    `json:"holds,omitempty" doc:"what keeps it from destruction, in any order; without it nothing does"`
	Extension     retention.Extension `json:"extension,omitzero" doc:"the prolonging of its term; without it there is none"`
}

type dispositionAnswer struct {
	Outcome     retention.Outcome `json:"outcome" doc:"keep, transfer, destroy, review, blocked or indeterminate"`
	DestroyFrom civil.Date        `json:"destroy_from,omitzero" doc:"the first day on which it may be destroyed"`
	TransferBy  civil.Date        `json:"transfer_by,omitzero" doc:"the day on which the duty to transfer arises"`
}

func disposition(in *dispositionInput, c *collector) (a dispositionAnswer, err error) {
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	r := in.Record
	if len(r.Events) > 2 {
		return a, refuse.Invalid("record.events", "", msg.Text{ET: "Tähtaeg nimetab kõige rohkem kahte sündmust", EN: "a term names two events at most"})
	}
	ours := retention.Record{
		Term: r.Term, Created: r.Created, Received: r.Received, Paper: r.Paper, InFile: r.InFile, Closed: r.Closed, Linked: r.Linked,
		Value: r.Value, Appraisal: r.Appraisal, Working: r.Working, Holds: r.Holds, Extension: r.Extension,
		TransferUntil: r.TransferUntil,
	}
	copy(ours.Events[:], r.Events)
	d, err := who.Retention().Dispose(ours, in.On)
	if err != nil {
		return a, err
	}
	c.why(d.Steps())
	return dispositionAnswer{d.Outcome(), d.DestroyFrom(), d.TransferBy()}, nil
}
