// SPDX-License-Identifier: MIT

package main

import (
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/internal/tallinn"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// dueJob answers rows with the columns rule and event, which is a day, or a time in Tallinn for a rule in hours.
func dueJob(book ruleBook) job {
	return job{
		columns: []table.Column{{Name: "rule", Also: []string{"reegel"}, Required: true}, {Name: "event", Also: []string{"sündmus", "sundmus"}, Required: true}},
		added:   []string{"due"},
		answer: func(r *row) ([]string, error) {
			rule, err := book.find(law.ID(r.cell(0)))
			if err != nil {
				return nil, err
			}
			if rule.InHours() {
				at, err := instant(r.cell(1), tallinn.Zone())
				if err != nil {
					return nil, err
				}
				due, err := rule.DueAt(at, tallinn.Zone(), book.calendar)
				if err != nil {
					return nil, err
				}
				return r.cells(isoTime(due.Time())), nil
			}
			event, err := written.Day(r.cell(1))
			if err != nil {
				return nil, err
			}
			due, err := rule.Due(event, book.calendar)
			if err != nil {
				return nil, err
			}
			return r.cells(r.day(due.Date())), nil
		},
	}
}
