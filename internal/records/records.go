// SPDX-License-Identifier: MIT

// Package records reads records from the rows of a register, for every program that disposes of them.
package records

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/fate"
	"github.com/teabehaldus/teabehaldus/internal/memo"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/retention"
)

// Columns returns those that are read. The slice is not to be changed.
func Columns() []table.Column { return columns }

// Unknown refuses a table with a column that is not read and could be meant for one that is, or whose name says that it may
// change what becomes of the records: behind a misspelt "peatatud" stands a hold. Of the others the cells are looked at.
func Unknown(head table.Head) error {
	return head.Unknown(columns, func(name string) (hides, familiar bool) {
		kind := fate.Recorded(name)
		return kind == fate.Always, kind.Familiar()
	})
}

var columns = []table.Column{
	id: {Name: "viit", Also: []string{"dokumendi viit"}, Else: []string{"viitenumber", "reg nr", "registreerimisnumber", "registreerimise number"}, Required: true}, series: {Name: "sari", Also: []string{"sarja tähis"}},
	created: {Name: "loodud", Also: []string{"loomise kuupäev", "loomiskuupäev", "loomise kp", "loomisaeg"}, Required: true}, received: {Name: "saadud", Also: []string{"saabunud", "saamise kuupäev", "saabumise kuupäev"}},
	closed: {Name: "toimik lõpetatud"}, event: {Name: "sündmus"}, term: {Name: "säilitustähtaeg", Also: []string{"tähtaeg", "säilitamise tähtaeg", "säil tähtaeg", "säilitusaeg", "säilitustähtaeg (aastates)", "säilitustähtaeg aastates"}},
	value: {Name: "arhiiviväärtus", Also: []string{"av", "av märge", "arhiiviväärtuslik"}}, appraisal: {Name: "hindamisotsus", Also: []string{"hindamisotsuse nr", "hindamisotsuse number"}},
	hold:    {Name: "peatatud"},
	working: {Name: "töödokument"}, paper: {Name: "paberil"}, putOff: {Name: "üleandmine pikendatud"},
	notes: {Name: "märkused", Also: []string{"märkus", "märge", "lisainfo", "selgitus", "kommentaar"}},
}

const (
	id = iota
	series
	created
	received
	closed
	event
	term
	value
	appraisal
	hold
	working
	paper
	putOff
	notes
)

// Reader reads the records of one register. It is safe for concurrent use.
type Reader struct {
	Series Series     // the zero one: there is no classification scheme
	Day    civil.Date // by which it is asked what becomes of the records

	kinds      memo.Of[fate.Kind]
	terms      memo.Of[retention.Term]
	appraisals memo.Of[appraised]
	holds      memo.Of[[]retention.Hold]
}

// Series are the series of a classification scheme.
type Series struct {
	byMark map[string]retention.Series
	alike  map[string]bool // by [fate.Alike]
	partly bool            // some of the scheme was not read
}

// Scheme reads the series of a classification scheme, and tells what it cannot read. Of marks that may be meant for each other, of
// which one was not read, none is used.
func Scheme(in io.Reader, fail func(error)) Series {
	all := Series{byMark: map[string]retention.Series{}, alike: map[string]bool{}}
	unread := map[string]bool{}
	for s, err := range retention.ReadScheme(in) {
		if err != nil {
			all.partly = true
			fail(err)
			unread[fate.Alike(s.Mark)] = true
		} else if key := fate.Mark(s.Mark); key != "" { // a function that has no mark keeps nothing
			all.byMark[key], all.alike[fate.Alike(key)] = s, true
		}
	}
	for key := range all.byMark {
		if unread[fate.Alike(key)] {
			delete(all.byMark, key)
		}
	}
	return all
}

// wrong is a cell that says none of what is allowed.
func wrong(column int, text, et, en string) error {
	return refuse.Invalid(columns[column].Name, msg.Quote(text), msg.Text{ET: et, EN: en})
}

// Read reads one record from a row. What stands in a column that is not read, and may change what becomes of the record, refuses
// the row: a state that is not over, a hold, a term, a tick of nobody knows what, a day still to come.
func (r *Reader) Read(head *table.Head, row *table.Row) (retention.Record, error) {
	rec, err := r.Record(func(column int) string {
		text := head.Cell(row, column)
		if column == term && bare(text) && strings.Contains(strings.ToLower(head.Fields[head.Place(term)]), "aastat") {
			return text + " aastat" // as the header says
		}
		return text
	})
	if err == nil {
		err = head.Nameless(row)
	}
	if err != nil {
		return rec, err
	}
	for name, text := range head.Others(row) {
		if text == "" {
			continue
		}
		kind, _ := r.kinds.Get(name, func(name string) (fate.Kind, error) { return fate.Recorded(name), nil })
		switch {
		case kind == fate.Filed && head.Cell(row, closed) == "":
			return rec, refuse.Invalid(msg.Quote(name), msg.Quote(text), textFiled)
		case fate.Cell(kind, spoken(text), asked(kind, rec, r.Day)):
			return rec, refuse.Invalid(msg.Quote(name), msg.Quote(text), textKeeping)
		}
	}
	return rec, nil
}

// bare reports whether a cell is a number and nothing else.
func bare(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// Beside refuses a row for what stands in the one above it or below it, of which either may be nil: a row below without reference
// and day, which goes on in it, and a row of the same reference that says otherwise how it is kept, or cannot be read.
func (r *Reader) Beside(head *table.Head, above, row, below *table.Row) error {
	name := head.Cell(row, id)
	if below != nil && (below.Err == nil || below.Misfit > 0) && head.Cell(below, id) == "" && head.Cell(below, created) == "" {
		if text := strings.Join(strings.Fields(strings.Join(below.Fields, " ")), " "); text != "" {
			return refuse.Invalid(columns[id].Name, msg.Quote(text), textGoesOn)
		}
	}
	for _, other := range [...]*table.Row{above, below} {
		if other == nil || other.Err != nil || name == "" || head.Cell(other, id) != name {
			continue
		}
		same := true
		for column := range columns {
			same = same && (column == created || column == received || head.Cell(row, column) == head.Cell(other, column))
		}
		if same {
			_, err := r.Read(head, other)
			same = err == nil
		}
		if !same {
			return refuse.Invalid(columns[id].Name, msg.Quote(name), textTwice)
		}
	}
	return nil
}

// asked is the day for which what stands in a column of a kind is judged: what a file holds beside a record is not to be younger.
func asked(kind fate.Kind, rec retention.Record, day civil.Date) civil.Date {
	if kind == fate.Spanned || kind == fate.Yearly {
		return rec.Created
	}
	return day
}

// spoken is the text of a cell; of one that holds JSON, all that it says.
func spoken(text string) string {
	if text[0] != '{' && text[0] != '[' || !json.Valid([]byte(text)) {
		return text
	}
	var b strings.Builder
	for d := json.NewDecoder(strings.NewReader(text)); ; b.WriteString("; ") {
		switch t, err := d.Token(); t := t.(type) {
		case string:
			b.WriteString(t)
		case bool:
			b.WriteString(strconv.FormatBool(t))
		case float64:
			b.WriteString(strconv.FormatFloat(t, 'f', -1, 64))
		default:
			if err != nil {
				return b.String()
			}
		}
	}
}

var (
	textGoesOn  = msg.Text{ET: "Rida, mis algab viidata, võib kuuluda selle rea juurde", EN: "the row below has no reference, and may belong to this one"}
	textTwice   = msg.Text{ET: "Sama viit on kõrvalreas, mida säilitatakse teisiti või ei saa lugeda", EN: "the row beside it has the same reference, and is kept otherwise or cannot be read"}
	textFiled   = msg.Text{ET: "Dokument on toimikus; märkige veerus „toimik lõpetatud“, mis päeval toimik lõpetati, või avatud", EN: "the record is in a file: say in the column \"toimik lõpetatud\" on which day the file was closed, or avatud"}
	textShorter = msg.Text{ET: "Liigitusskeemis on sarja säilitustähtaeg {1}, mis lõpeb hiljem või teadmata ajal", EN: "by the scheme the term of the series is {2}, which ends later, or nobody knows when"}
	textKeeping = msg.Text{ET: "See võib muuta säilitamist; kirjutage see oma veergu", EN: "this may change how the record is kept; write it in its own column"}
)

// Record reads one record from its cells, by their places among [Columns]. Of other columns it knows nothing.
func (r *Reader) Record(cell func(int) string) (rec retention.Record, err error) {
	rec.ID, rec.Series = cell(id), cell(series)
	for _, v := range [...]struct {
		column int
		is     *bool
	}{{working, &rec.Working}, {paper, &rec.Paper}} {
		switch strings.ToLower(cell(v.column)) {
		case "jah":
			*v.is = true
		case "", "ei":
		default:
			return rec, wrong(v.column, cell(v.column), "Lubatud on jah ja ei", "allowed are jah and ei")
		}
	}
	if rec.InFile = cell(closed) != ""; rec.InFile && cell(closed) != "avatud" {
		day := strings.TrimPrefix(strings.TrimPrefix(cell(closed), "suletud "), "lõpetatud ")
		if rec.Closed, err = written.Day(day); err != nil {
			return rec, table.At(0, columns[closed].Name, err)
		}
	}
	for _, v := range [...]struct {
		column int
		day    *civil.Date
	}{{created, &rec.Created}, {received, &rec.Received}, {event, &rec.Events[0]}, {putOff, &rec.TransferUntil}} {
		if text := cell(v.column); text != "" {
			if *v.day, err = written.Day(text); err != nil {
				return rec, table.At(0, columns[v.column].Name, err)
			}
		}
	}
	if text := cell(notes); text != "" && fate.Cell(fate.Noted, text, r.Day) {
		return rec, wrong(notes, text, textKeeping.ET, textKeeping.EN)
	}
	var s retention.Series
	known := false
	if r.Series.byMark != nil {
		s, known = r.Series.byMark[fate.Mark(rec.Series)]
	}
	if known {
		rec.Term, rec.Value, rec.Appraisal = s.Term, s.Value, s.Appraisal
	} else if r.Series.alike[fate.Alike(rec.Series)] {
		return rec, wrong(series, rec.Series, "Liigitusskeemis on sarnane tähis; kirjutage tähis nii, nagu seal", "the scheme has a mark like it; write the mark as it stands there")
	} else if r.Series.partly && rec.Series != "" { // it may be one that was not read, and of archival value
		return rec, wrong(series, rec.Series, "Liigitusskeemi loetud ridade hulgas sellist sarja ei ole", "no such series among the rows of the scheme that were read")
	} else if r.Series.byMark != nil && rec.Series != "" && (cell(term) == "" || rec.Working) {
		return rec, wrong(series, rec.Series, "Liigitusskeemis sellist sarja ei ole", "no such series in the scheme")
	}
	if text := cell(term); text != "" {
		if rec.Term, err = r.terms.Get(text, retention.ParseTerm); err != nil {
			return rec, table.At(0, columns[term].Name, err)
		}
	}
	switch strings.ToLower(cell(value)) {
	case "", "hindamata":
	case "av", "jah", "arhiiviväärtuslik":
		rec.Value = retention.Archival
	case "ei", "arhiiviväärtuseta", "puudub", "eav", "mitte av", "ei ole av":
		if rec.Value == retention.Archival {
			return rec, wrong(value, cell(value), "Liigitusskeemis on sarjal arhiiviväärtus", "the scheme says that the series is of archival value")
		}
		rec.Value = retention.NotArchival
	default:
		return rec, wrong(value, cell(value), "Lubatud on AV, ei ja hindamata", "allowed are AV, ei and hindamata")
	}
	if text := cell(appraisal); text != "" {
		said, err := r.appraisals.Get(text, readAppraisal)
		if err != nil {
			return rec, table.At(0, columns[appraisal].Name, err)
		}
		if !said.none {
			rec.Appraisal = said.decision
		}
		switch own := cell(value) != ""; {
		case said.both, said.no && (own || rec.Value == retention.Archival) && rec.Value != retention.NotArchival, said.yes && own && rec.Value == retention.NotArchival:
			return rec, wrong(appraisal, text, "Arhiiviväärtuse kohta on öeldud vastupidist", "of archival value another place says the opposite")
		case said.yes:
			rec.Value = retention.Archival
		case said.no:
			rec.Value = retention.NotArchival
		}
	}
	if known && r.shorter(rec, s.Term) {
		return rec, refuse.Invalid(columns[term].Name, msg.Quote(cell(term)), textShorter.Fill(s.Term.Text(language.Estonian), s.Term.Text(language.English)))
	}
	if text := cell(hold); text != "" && text != "-" && text != "–" && text != "puudub" && text != "ei" {
		rec.Holds, err = r.holds.Get(text, readHold)
	}
	return rec, err
}

// shorter reports whether a record's own term does not keep it as long as that of its series. Two terms that differ contradict
// each other, and nobody tells which counts: the longer one destroys nothing too early. It is the longer where its end of this very
// record is known not to be the earlier one, or where it has none.
func (r *Reader) shorter(rec retention.Record, series retention.Term) bool {
	if series.IsZero() || rec.Term.Equal(series) || rec.Value == retention.Archival {
		return false
	}
	end := func(term retention.Term) civil.Date {
		d, _ := retention.StatutoryPolicy().Dispose(retention.Record{
			Term: term, Created: rec.Created, Received: rec.Received, InFile: rec.InFile, Closed: rec.Closed, Events: rec.Events,
		}, r.Day)
		return d.DestroyFrom()
	}
	own, others := end(rec.Term), end(series)
	return !own.IsZero() && (others.IsZero() || own.Before(others))
}

// appraised is what stands in the column of the appraisal: a decision, and what it says of archival value.
type appraised struct {
	decision      retention.Appraisal
	none          bool // there is no decision, but the value
	yes, no, both bool // what is said of the value; both contradicts itself
}

func readAppraisal(text string) (said appraised, err error) {
	yes, no, decision := fate.Decision(text)
	said = appraised{none: decision == "" && yes, yes: yes, no: no, both: yes && no || fate.Of(decision).Values()}
	if !said.none {
		said.decision, err = retention.ParseAppraisal(decision)
	}
	return said, err
}

func readHold(text string) ([]retention.Hold, error) {
	who, since, _ := strings.Cut(text, " alates ")
	since, until, over := strings.Cut(since, " kuni ")
	opened, err := written.Day(since)
	var lifted civil.Date
	if err == nil && over {
		lifted, err = written.Day(until)
	}
	if err != nil {
		return nil, wrong(hold, text, "Lubatud on kes ja mis päevast: kohtuasi alates 10.01.2024", "who and since when is needed: kohtuasi alates 10.01.2024")
	}
	return []retention.Hold{{Mandate: who, Opened: opened, Lifted: lifted}}, nil
}
