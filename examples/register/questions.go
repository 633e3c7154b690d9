// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// Public returns what the public sees on a day of the documents that were registered from one day to another, both included.
// A document whose row contradicts itself shows nothing; its error comes beside them.
func (s *Store) Public(ctx context.Context, from, to, on civil.Date) (views []register.View, wrong []error, err error) {
	err = s.read(ctx, func(tx *sql.Tx, c *deadlines.Calendar) error {
		return s.each(ctx, tx, c, "registered BETWEEN $1 AND $2", func(d Document, err error) error {
			var view register.View
			if err == nil {
				view, err = s.own.Register().View(d.Document, on)
				err = at(d.Reference, err)
			}
			switch {
			case err != nil:
				wrong = append(wrong, err)
			case view.Extent() != register.Nothing:
				views = append(views, view)
			}
			return nil
		}, from, to)
	})
	return views, wrong, err
}

// Due returns the open documents that are due on a day or were before, the earliest first, and beside them the errors of open
// documents that cannot be judged: nobody may take these for done.
func (s *Store) Due(ctx context.Context, on civil.Date) (due []Document, wrong []error, err error) {
	err = s.read(ctx, func(tx *sql.Tx, c *deadlines.Calendar) error {
		return s.each(ctx, tx, c, open, func(d Document, err error) error {
			switch {
			case err != nil:
				wrong = append(wrong, err)
			case d.Due != d.Duty.Date():
				wrong = append(wrong, refused(d.Reference, law.ErrInvalid, "Salvestatud tähtpäev on "+d.Due.Dotted()+", arvutatud "+d.Duty.Date().Dotted()))
			case !d.Due.After(on):
				due = append(due, d)
			}
			return nil
		})
	})
	slices.SortStableFunc(due, func(a, b Document) int { return a.Due.Compare(b.Due) })
	return due, wrong, err
}

// Lists returns what is to be transferred, destroyed or appraised by a day, and beside it the errors of documents that cannot be
// judged.
func (s *Store) Lists(ctx context.Context, by civil.Date) (list []retention.Disposition, wrong []error, err error) {
	err = s.read(ctx, func(tx *sql.Tx, c *deadlines.Calendar) error {
		return s.each(ctx, tx, c, "registered <= $1", func(d Document, err error) error {
			if err == nil {
				var disposition retention.Disposition
				disposition, err = s.own.Retention().Dispose(d.Record(), by)
				if o := disposition.Outcome(); o == retention.Transfer || o == retention.Destroy || o == retention.Review {
					list = append(list, disposition)
				}
				err = at(d.Reference, err)
			}
			if err != nil {
				wrong = append(wrong, err)
			}
			return nil
		}, by)
	})
	slices.SortStableFunc(list, func(a, b retention.Disposition) int {
		return cmp.Or(cmp.Compare(a.Outcome(), b.Outcome()), a.Due().Compare(b.Due()))
	})
	return list, wrong, err
}

// Line is a line of the audit.
type Line struct {
	Reference string
	Version   int
	By
	What, Was, Became string
}

// Audit returns what was changed, document by document.
func (s *Store) Audit(ctx context.Context) (lines []Line, err error) {
	err = s.read(ctx, func(tx *sql.Tx, _ *deadlines.Calendar) error {
		rows, err := tx.QueryContext(ctx, "SELECT reference, version, day, who, reason, what, was, became FROM audit ORDER BY reference, version")
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var l Line
			if err := rows.Scan(&l.Reference, &l.Version, &l.Day, &l.Who, &l.Reason, &l.What, &l.Was, &l.Became); err != nil {
				return err
			}
			lines = append(lines, l)
		}
		return rows.Err()
	})
	return lines, err
}
