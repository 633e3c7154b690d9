// SPDX-License-Identifier: MIT

package main

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// dueJob answers rows with the columns rule and event.
func dueJob(book ruleBook) job {
	return job{
		columns: []table.Column{{Name: "rule", Also: []string{"reegel"}, Required: true}, {Name: "event", Also: []string{"sündmus", "sundmus"}, Required: true}},
		added:   []string{"due"},
		answer: func(r *row) ([]string, error) {
			rule, err := book.find(law.ID(r.cell(0)))
			if err != nil {
				return nil, err
			}
			event, err := civil.Parse(r.cell(1))
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
