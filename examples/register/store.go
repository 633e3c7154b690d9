// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"golang.org/x/text/language"
	_ "modernc.org/sqlite"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
)

//go:embed migrations
var migrations embed.FS

// Store is the register in its database, with the rules of its institution.
type Store struct {
	db  *sql.DB
	own institution.Institution
}

// Open opens the register at an address, "postgres://…" or the name of an SQLite file, and brings its tables up to date.
func Open(ctx context.Context, address string, own institution.Institution) (*Store, error) {
	driver, dialect := "pgx", goose.DialectPostgres
	switch scheme, _, isAddress := strings.Cut(address, "://"); {
	case isAddress && scheme != "postgres" && scheme != "postgresql":
		return nil, refused("db", law.ErrInvalid, "Lubatud on SQLite'i faili nimi ja postgres://…")
	case !isAddress:
		driver, dialect = "sqlite", goose.DialectSQLite3
		address = "file:" + address + "?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=foreign_keys(1)&_txlock=immediate"
	}
	db, err := sql.Open(driver, address)
	if err != nil {
		return nil, err
	}
	folder, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	steps, err := goose.NewProvider(dialect, db, folder)
	if err == nil {
		_, err = steps.Up(ctx)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Store{db, own}, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// By says of a change who makes it, on which day and why. Nothing is changed without all three.
type By struct {
	Day         civil.Date
	Who, Reason string
}

// Add registers a document, and computes what is to be done with it: by a rule from the day of its event, or nothing where
// there is no rule.
func (s *Store) Add(ctx context.Context, by By, d Document, rule law.ID, event civil.Date) error {
	return s.write(ctx, by, func(tx *sql.Tx, c *deadlines.Calendar) error {
		if rule != "" {
			r, err := s.own.Rule(rule)
			if err != nil {
				return err
			}
			duty, err := r.Due(event, c)
			if err != nil {
				return err
			}
			if err := d.owe(duty); err != nil {
				return err
			}
		}
		d.version = 0
		return s.save(ctx, tx, c, d, by, "registreerimine", "", d.Due.String())
	})
}

// Extend extends the limit of a document, as long as that can still be told in time.
func (s *Store) Extend(ctx context.Context, by By, reference string) error {
	return s.change(ctx, by, reference, "pikendamine", func(d *Document) (was, became string, err error) {
		if !d.Done.IsZero() {
			return "", "", refused(reference, law.ErrNotPossible, "Dokument on juba täidetud")
		}
		if notice, ok := d.Duty.Notice(); ok && by.Day.After(notice.Date()) {
			return "", "", refused(reference, law.ErrNotPossible, "Pikendamisest tuli teatada hiljemalt "+notice.Date().Dotted())
		}
		longer, err := d.Duty.Extend()
		if err != nil {
			return "", "", err
		}
		was = d.Due.String()
		err = d.owe(longer)
		return was, d.Due.String(), err
	})
}

// Finish says that the duty was done.
func (s *Store) Finish(ctx context.Context, by By, reference string) error {
	return s.change(ctx, by, reference, "täitmine", func(d *Document) (was, became string, err error) {
		if d.Due.IsZero() || !d.Done.IsZero() {
			return "", "", refused(reference, law.ErrNotPossible, "Täita ei ole midagi")
		}
		d.Done = by.Day
		return "", by.Day.String(), nil
	})
}

// Restrict restricts access to a document. What cannot be right is refused here, before it is anybody's concern.
func (s *Store) Restrict(ctx context.Context, by By, reference string, spec classification.RestrictionSpec) error {
	return s.change(ctx, by, reference, "juurdepääsupiirang", func(d *Document) (was, became string, err error) {
		for _, f := range spec.Check() {
			if f.Severity == law.Required {
				return "", "", refused(reference, law.ErrInvalid, f.Text(language.Estonian)+" ("+f.Source().String()+")")
			}
		}
		r, err := spec.Restriction()
		if err != nil {
			return "", "", err
		}
		for _, old := range d.Restrictions {
			was = old.String()
		}
		d.Restrictions, d.AccessStated = []classification.Restriction{r}, true
		return was, r.String(), nil
	})
}

// Holiday is a public holiday that was declared after the library in use was made.
type Holiday struct {
	Day       civil.Date
	Name, Act string
}

// Moved is an open document whose due day moved.
type Moved struct {
	Reference   string
	Was, Became civil.Date
}

// Recount computes the open limits anew and moves those whose day changed: when holidays are declared or, with none, after an
// upgrade of the library. Beside them come the errors of open documents that cannot be judged and stay as they are.
func (s *Store) Recount(ctx context.Context, by By, declared ...Holiday) (moved []Moved, wrong []error, err error) {
	err = s.write(ctx, by, func(tx *sql.Tx, _ *deadlines.Calendar) error {
		for _, h := range declared {
			if work, err := deadlines.Estonia().IsWorkday(h.Day); err != nil {
				return err
			} else if !work || h.Name == "" || h.Act == "" {
				return refused(h.Day.String(), law.ErrInvalid, "Vaja on tööpäeva, mis muutub puhkepäevaks, nime ja akti")
			}
			_, err := tx.ExecContext(ctx, "INSERT INTO holiday (day, name, act, declared, who) VALUES ($1, $2, $3, $4, $5)", h.Day, h.Name, h.Act, by.Day, by.Who)
			if err != nil {
				return err
			}
			by.Reason += fmt.Sprintf("; %s %s (%s)", h.Name, h.Day.Dotted(), h.Act)
		}
		c, err := s.calendar(ctx, tx)
		if err != nil {
			return err
		}
		var changed []Document // a transaction answers one question at a time
		err = s.each(ctx, tx, c, open, func(d Document, err error) error {
			switch {
			case err != nil:
				wrong = append(wrong, err)
			case d.Duty.Date() != d.Due:
				changed = append(changed, d)
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, d := range changed {
			m := Moved{d.Reference, d.Due, d.Duty.Date()}
			if err := d.owe(d.Duty); err != nil {
				return err
			}
			if err := s.save(ctx, tx, c, d, by, "tähtpäeva nihkumine", m.Was.String(), m.Became.String()); err != nil {
				return err
			}
			moved = append(moved, m)
		}
		return nil
	})
	if err != nil {
		return nil, nil, err // nothing moved
	}
	return moved, wrong, nil
}

// change applies a change to one document.
func (s *Store) change(ctx context.Context, by By, reference, what string, f func(*Document) (was, became string, err error)) error {
	return s.write(ctx, by, func(tx *sql.Tx, c *deadlines.Calendar) error {
		d, err := s.document(ctx, tx, c, reference)
		if err != nil {
			return err
		}
		was, became, err := f(&d)
		if err != nil {
			return err
		}
		return s.save(ctx, tx, c, d, by, what, was, became)
	})
}

// save writes the next version of a document and its line of the audit. What it then could not read is not written.
func (s *Store) save(ctx context.Context, tx *sql.Tx, c *deadlines.Calendar, d Document, by By, what, was, became string) error {
	d.version++
	values, err := d.values()
	if err != nil {
		return err
	}
	places := make([]string, len(values))
	for i := range places {
		places[i] = fmt.Sprintf("$%d", i+1)
	}
	query := "INSERT INTO document (" + columns + ") VALUES (" + strings.Join(places, ", ") + ")"
	if d.version > 1 {
		query = "UPDATE document SET (" + columns + ") = (" + strings.Join(places, ", ") + ") WHERE reference = $1"
	}
	if _, err := tx.ExecContext(ctx, query, values...); err != nil {
		return err
	}
	if _, err := s.document(ctx, tx, c, d.Reference); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO audit (reference, version, day, who, what, was, became, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
		d.Reference, d.version, by.Day, by.Who, what, was, became, by.Reason)
	return err
}

// document reads one document.
func (s *Store) document(ctx context.Context, tx *sql.Tx, c *deadlines.Calendar, reference string) (Document, error) {
	d, err := scan(tx.QueryRowContext(ctx, "SELECT "+columns+" FROM document WHERE reference = $1", reference), s.own.Register(), c)
	return d, at(reference, err)
}

// open is the condition of what is still to be done, and of rows that contradict themselves about it.
const open = "(due IS NOT NULL OR deadline IS NOT NULL) AND (done IS NULL OR done < registered)"

// each hands over the documents that meet a condition, one after another. A row that cannot be read comes with its error and
// costs no other row.
func (s *Store) each(ctx context.Context, tx *sql.Tx, c *deadlines.Calendar, where string, f func(Document, error) error, args ...any) error {
	rows, err := tx.QueryContext(ctx, "SELECT "+columns+" FROM document WHERE "+where+" ORDER BY registered, reference", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		d, err := scan(rows, s.own.Register(), c)
		if err := f(d, at(d.Reference, err)); err != nil {
			return err
		}
	}
	return rows.Err()
}

// at names the document that an error is about.
func at(reference string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", reference, err)
}

// calendar returns that of the institution with the holidays that were declared and the library does not know by itself.
func (s *Store) calendar(ctx context.Context, tx *sql.Tx) (*deadlines.Calendar, error) {
	rows, err := tx.QueryContext(ctx, "SELECT day, name, act FROM holiday ORDER BY day")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var changes []deadlines.DayChange
	for rows.Next() {
		change := deadlines.DayChange{Official: true}
		if err := rows.Scan(&change.Day, &change.ET, &change.Source.Act); err != nil {
			return nil, err
		}
		work, err := deadlines.Estonia().IsWorkday(change.Day)
		if err != nil {
			return nil, err
		}
		if work {
			changes = append(changes, change)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return s.own.Calendar().With(changes...)
}

// write runs a change as one transaction that no other can fall into: all of it happens, or nothing.
func (s *Store) write(ctx context.Context, by By, f func(*sql.Tx, *deadlines.Calendar) error) error {
	if by.Day.IsZero() || by.Who == "" || by.Reason == "" {
		return refused("", law.ErrMissing, "Muudatusel peab olema päev, tegija ja põhjus")
	}
	return s.transaction(ctx, sql.TxOptions{Isolation: sql.LevelSerializable}, f)
}

// read runs questions on one state of the register.
func (s *Store) read(ctx context.Context, f func(*sql.Tx, *deadlines.Calendar) error) error {
	return s.transaction(ctx, sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, f)
}

func (s *Store) transaction(ctx context.Context, options sql.TxOptions, f func(*sql.Tx, *deadlines.Calendar) error) error {
	tx, err := s.db.BeginTx(ctx, &options)
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing after the commit
	c, err := s.calendar(ctx, tx)
	if err != nil {
		return err
	}
	if err := f(tx, c); err != nil {
		return err
	}
	return tx.Commit()
}
