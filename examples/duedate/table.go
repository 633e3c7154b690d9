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
	fail := func(line int, err error) {
		fmt.Fprintf(errs, "line %d: %v\n", line, err)
		status = 1
	}
	var w *csv.Writer
	var header []string
	var rule, event int
	rules := map[string]answerer{}
	for record, err := range table.Records(in) {
		line, text := record.Line, record.Text
		if err != nil {
			fail(line, err)
			break
		}
		if header == nil {
			var comma rune
			if comma, header, rule, event = readHeader(text); header == nil {
				fmt.Fprintf(errs, "line %d: no header with one column rule and one column event, and none called due: %q\n", line, text)
				return 2
			}
			w = csv.NewWriter(p.out)
			w.Comma = comma
			w.Write(append(header, "due"))
			continue
		}
		row, err := table.Split(text, w.Comma)
		if err == nil && len(row) != len(header) {
			err = fmt.Errorf("%d fields where the header has %d", len(row), len(header))
		}
		due := ""
		if err == nil {
			due, err = p.dueOf(rules, strings.TrimSpace(row[rule]), strings.TrimSpace(row[event]))
		}
		if err != nil {
			fail(line, err)
		}
		for len(row) < len(header) {
			row = append(row, "")
		}
		w.Write(append(row, due))
	}
	if header == nil {
		fmt.Fprintln(errs, "line 1: no header")
		return 2
	}
	w.Flush()
	if err := w.Error(); err != nil {
		fmt.Fprintln(errs, "duedate:", err)
		return 1
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
			return due.Format(minute), nil
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

// readHeader finds the separator and the two columns; header is nil where they are not there.
func readHeader(text string) (comma rune, header []string, rule, event int) {
	for _, comma := range []rune{',', ';', '\t'} {
		row, err := table.Split(text, comma)
		if err != nil {
			continue
		}
		at := map[string]int{}
		for i, name := range row {
			name = strings.ToLower(strings.TrimSpace(name))
			if _, twice := at[name]; twice && (name == "rule" || name == "event") {
				return 0, nil, 0, 0
			}
			at[name] = i
		}
		rule, hasRule := at["rule"]
		event, hasEvent := at["event"]
		if _, hasDue := at["due"]; hasRule && hasEvent && !hasDue {
			return comma, row, rule, event
		}
	}
	return 0, nil, 0, 0
}
