// SPDX-License-Identifier: MIT

package main

import (
	"database/sql"
	"encoding"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// Document is a document as the register holds it: what the public may be shown of it, what is to be done by when, and how
// long it is kept.
type Document struct {
	register.Document
	Received  civil.Date         // of what came from outside
	Duty      deadlines.Deadline // what is to be done, computed anew by today's calendar; zero: nothing
	Due       civil.Date         // its day as it was stored
	Done      civil.Date         // zero: open
	Term      retention.Term
	Ended     civil.Date // the event that the term waits for; zero: it has not come
	Value     retention.Value
	Appraisal retention.Appraisal
	version   int
	deadline  sql.Null[string] // the Duty of the day Due, as it was stored
}

// owe sets what is to be done.
func (d *Document) owe(duty deadlines.Deadline) error {
	reasons, err := json.Marshal(duty)
	d.Duty, d.Due, d.deadline = duty, duty.Date(), sql.Null[string]{V: string(reasons), Valid: true}
	return err
}

// columns are those of the table, in the order of values and scan.
const columns = "reference, version, kind, title, parties, created, received, registered, access, restriction, personal, " +
	"deadline, due, done, term, ended, value, appraisal"

// values returns the row of the document.
func (d Document) values() ([]any, error) {
	parties, err := json.Marshal(d.Parties)
	if err != nil {
		return nil, err
	}
	var access string
	var restriction sql.Null[string]
	switch {
	case len(d.Restrictions) > 1 || len(d.Files) > 0 || len(d.Restrictions) == 1 && !d.AccessStated:
		return nil, refused(d.Reference, law.ErrInvalid, "Register hoiab dokumendi kohta ühte märgitud piirangut")
	case len(d.Restrictions) == 1:
		spec, err := json.Marshal(d.Restrictions[0].Spec())
		if err != nil {
			return nil, err
		}
		access, restriction = "AK", sql.Null[string]{V: string(spec), Valid: true}
	case d.AccessStated:
		access = "Avalik"
	}
	return []any{
		d.Reference, d.version, d.Kind.String(), d.Title, string(parties), d.Created, d.Received, d.Registered, access, restriction,
		d.Personal.String(), d.deadline, d.Due, d.Done, d.Term.String(), d.Ended, d.Value.String(), d.Appraisal.String(),
	}, nil
}

// scan reads the row of a document. A row that cannot be read or contradicts itself is an error: whoever asks gets nothing of
// the document but its reference.
func scan(row interface{ Scan(...any) error }, p register.Policy, c *deadlines.Calendar) (d Document, err error) {
	var parties, access, appraisal string
	var restriction sql.Null[string]
	defer func() {
		if err != nil {
			d = Document{Document: register.Document{Reference: d.Reference}}
		}
	}()
	err = row.Scan(
		&d.Reference, &d.version, text{&d.Kind}, &d.Title, &parties, &d.Created, &d.Received, &d.Registered, &access, &restriction,
		text{&d.Personal}, &d.deadline, &d.Due, &d.Done, text{&d.Term}, &d.Ended, text{&d.Value}, &appraisal,
	)
	if err != nil {
		return d, err
	}
	strict := json.NewDecoder(strings.NewReader(parties))
	strict.DisallowUnknownFields()
	if err = strict.Decode(&d.Parties); err != nil {
		return d, err
	}
	_, rest := strict.Token()
	if d.Restrictions, d.AccessStated, err = readAccess(p, access, restriction.V); err != nil {
		return d, err
	}
	if d.deadline.V != "" {
		if d.Duty, err = deadlines.ReadDeadline([]byte(d.deadline.V), c); err != nil {
			return d, err
		}
	}
	if appraisal != "" {
		if d.Appraisal, err = retention.ParseAppraisal(appraisal); err != nil {
			return d, err
		}
	}
	for _, contradiction := range []struct {
		found bool
		what  string
	}{
		{d.Reference == "" || d.Title == "" || d.Kind == 0, "Viit, pealkiri või liik puudub"},
		{rest != io.EOF, "Isikute ja asutuste taga on veel midagi"},
		{slices.ContainsFunc(d.Parties, func(p register.Party) bool { return p.Name == "" }), "Isikul või asutusel puudub nimi"},
		{d.Kind == register.Incoming && d.Received.IsZero(), "Saabunud dokumendi saamise päev puudub"},
		{d.Registered.Before(d.Received), "Registreerimise päev on enne saamise päeva"},
		{d.Due.IsZero() != (d.deadline.V == ""), "Tähtpäev on põhjenduseta või põhjendus tähtpäevata"},
		{!d.Done.IsZero() && d.Due.IsZero(), "Täidetud on see, millel tähtpäeva ei ole"},
		{d.Done.Before(d.Duty.Event()), "Täitmise päev on enne sündmuse päeva"},
	} {
		if contradiction.found {
			return d, refused("", law.ErrInvalid, contradiction.what)
		}
	}
	return d, nil
}

// readAccess reads how open a document is, and its restriction. What is open has no restriction, and what is restricted has one.
func readAccess(p register.Policy, word, restriction string) (list []classification.Restriction, stated bool, err error) {
	if word == "" && restriction == "" {
		return nil, false, nil
	}
	public, err := p.Public(word)
	switch {
	case err != nil:
		return nil, false, err
	case public != (restriction == ""):
		return nil, false, refused("", law.ErrInvalid, "Juurdepääs ja piirang on vastuolus")
	case public:
		return nil, true, nil
	}
	var spec classification.RestrictionSpec
	if err := json.Unmarshal([]byte(restriction), &spec); err != nil {
		return nil, false, err
	}
	r, err := spec.Restriction()
	return []classification.Restriction{r}, true, err
}

// Record returns the document as far as its retention depends on it.
func (d Document) Record() retention.Record {
	return retention.Record{
		ID: d.Reference, Term: d.Term, Created: d.Created, Received: d.Received, Events: [2]civil.Date{d.Ended},
		Value: d.Value, Appraisal: d.Appraisal,
	}
}

// text is a column of what reads itself from text.
type text struct{ into encoding.TextUnmarshaler }

// Scan reads the column.
func (t text) Scan(src any) error {
	switch src := src.(type) {
	case string:
		return t.into.UnmarshalText([]byte(src))
	case []byte:
		return t.into.UnmarshalText(src)
	}
	return refused("", law.ErrUnreadable, "Veerg ei ole tekst")
}

// refused is an error of the register, in the words of the library.
func refused(at string, kind error, et string) error {
	return &law.Error{Kind: kind, At: at, ET: et, EN: et}
}
