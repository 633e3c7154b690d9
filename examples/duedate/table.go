package main

import (
	"encoding/csv"
	"io"
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// table reads rows with the columns rule and event, in any order and among others, and writes them with a last column
// due. A row that cannot be answered keeps due empty and is reported with its line number; the others go on.
func (p *program) table(in io.Reader, errs io.Writer) int {
	r, report := table.NewReader(in), table.Report{W: errs, Name: "duedate", Tag: p.tag}
	head, err := r.Head([]table.Column{
		{Name: "rule", Also: []string{"reegel"}, Required: true}, {Name: "event", Also: []string{"sündmus"}, Required: true}, {Name: "due", Also: []string{"tähtpäev"}},
	})
	if err == nil && head.Has(2) {
		err = table.At(head.Line, "due", refuse.Invalid("", "", msg.Text{ET: "Veerg on juba olemas", EN: "the column is there already"}))
	}
	if err != nil {
		report.Say(err)
		return 2
	}
	w := csv.NewWriter(p.out)
	w.Comma = r.Comma()
	w.Write(append(slices.Clone(head.Fields), "due"))
	rules := map[string]answerer{}
	for row := range r.Rows() {
		err, due := row.Err, ""
		if err == nil {
			due, err = p.dueOf(rules, head.Cell(row, 0), head.Cell(row, 1))
		}
		report.Say(table.At(row.Line, "", err))
		for len(row.Fields) < len(head.Fields) {
			row.Fields = append(row.Fields, "")
		}
		w.Write(append(row.Fields, due))
	}
	w.Flush()
	report.Say(w.Error())
	report.Done(r)
	if report.Failed() {
		return 1
	}
	return 0
}

// answerer gives the due day of an event, both in ISO form.
type answerer func(event string) (string, error)

// dueOf answers one row; rules keeps what was looked up before.
func (p *program) dueOf(rules map[string]answerer, name, event string) (string, error) {
	due, known := rules[name]
	if !known {
		var err error
		if due, err = p.answerer(name); err != nil {
			return "", err
		}
		rules[name] = due
	}
	return due(event)
}

func (p *program) answerer(name string) (answerer, error) {
	if hours, err := deadlines.ByID(law.ID(name)); err == nil && hours.InHours() {
		return func(event string) (string, error) {
			t, err := p.instant(event)
			if err != nil {
				return "", err
			}
			due, err := hours.DueAt(t, p.tallinn, deadlines.Estonia())
			if err != nil {
				return "", err
			}
			return isoTime(due.Time()), nil
		}, nil
	}
	rule, err := p.rule(name)
	if err != nil {
		return nil, err
	}
	return func(event string) (string, error) {
		day, err := civil.Parse(event)
		if err != nil {
			return "", err
		}
		due, err := rule.Due(day, deadlines.Estonia())
		return due.Date().String(), err
	}, nil
}
