package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// table reads rows with the columns rule and event, in any order and among others, and writes them with a last column
// due. A row that cannot be answered keeps due empty and is reported with its line number; the others go on.
func (p *program) table(in io.Reader, errs io.Writer) (status int) {
	r := table.NewReader(in)
	rule, event := -1, -1
	head, ok := r.Header(func(names []string) bool {
		at := map[string][]int{}
		for i, name := range names {
			name = strings.ToLower(strings.TrimSpace(name))
			at[name] = append(at[name], i)
		}
		ok := len(at["rule"]) == 1 && len(at["event"]) == 1 && at["due"] == nil
		if ok {
			rule, event = at["rule"][0], at["event"][0]
		}
		return ok
	})
	if !ok {
		fmt.Fprintf(errs, "duedate: line %d: no header with one column rule and one column event, and none called due (UTF-8; , or ; or tab between the columns): %q\n",
			head.Line, head.Fields[0])
		return 2
	}
	w := csv.NewWriter(p.out)
	w.Comma = r.Comma()
	w.Write(append(head.Fields, "due"))
	rules := map[string]answerer{}
	for row := range r.Rows() {
		err := row.Err
		if err == nil && len(row.Fields) != len(head.Fields) {
			err = fmt.Errorf("%d fields where the header has %d", len(row.Fields), len(head.Fields))
		}
		due := ""
		if err == nil {
			due, err = p.dueOf(rules, strings.TrimSpace(row.Fields[rule]), strings.TrimSpace(row.Fields[event]))
		}
		if err != nil {
			fmt.Fprintf(errs, "duedate: line %d: %v\n", row.Line, err)
			status = 1
		}
		for len(row.Fields) < len(head.Fields) {
			row.Fields = append(row.Fields, "")
		}
		w.Write(append(row.Fields, due))
	}
	w.Flush()
	for _, err := range []error{r.Err(), w.Error()} {
		if err != nil {
			fmt.Fprintln(errs, "duedate:", err)
			status = 1
		}
	}
	return status
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
	if hours, err := deadlines.HoursByID(law.ID(name)); err == nil {
		return func(event string) (string, error) {
			t, err := p.instant(event)
			if err != nil {
				return "", err
			}
			due, err := hours.Due(t, p.tallinn, deadlines.Estonia())
			if err != nil {
				return "", err
			}
			return isoTime(due), nil
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
