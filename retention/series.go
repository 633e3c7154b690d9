package retention

import (
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// Series is an entry of a classification scheme (teabe liigitusskeem): a series or sub-series and how its records are
// kept.
//
// Source: RMK p 3.3; ArhE § 6 lg 3.
type Series struct {
	Mark        string      `json:"mark"`                  // tähis
	Former      string      `json:"former,omitempty"`      // muudatused tähistes: marks that it had before; empty where it had none
	Title       string      `json:"title"`                 // nimetus
	Term        Term        `json:"term,omitzero"`         // säilitustähtaeg
	Unit        string      `json:"unit,omitempty"`        // the unit in charge (vastutav struktuuriüksus)
	Carriers    string      `json:"carriers,omitempty"`    // teabekandjad
	Systems     string      `json:"systems,omitempty"`     // infosüsteemid ja andmekogud
	Restriction string      `json:"restriction,omitempty"` // basis on which access may be restricted; empty where there is none
	Value       Value       `json:"value,omitempty"`       // arhiiviväärtus, by the appraisal decision
	Appraisal   Appraisal   `json:"appraisal,omitzero"`    // hindamisotsus
	Simplified  law.Verdict `json:"simplified,omitempty"`  // lihtsustatud korras hävitamine, by the appraisal decision: [law.Allowed], [law.Refused]; zero: not stated
	Notes       string      `json:"notes,omitempty"`       // märkused; may be empty
}

// seriesRow is one thing that a scheme says of a series.
type seriesRow struct {
	code string
	text msg.Text
	has  func(*Series) bool
}

// seriesRows are what an entry of a classification scheme holds. Former marks, the basis of a restriction and notes may be
// empty, for a series may have none.
var seriesRows = [...]seriesRow{
	{"mark", missing("Sarja tähis", "The mark of the series"), func(s *Series) bool { return filled(s.Mark) }},
	{"title", missing("Sarja nimetus", "The title of the series"), func(s *Series) bool { return filled(s.Title) }},
	{"term", missing("Säilitustähtaeg", "The retention term"), func(s *Series) bool { return !s.Term.IsZero() }},
	{"unit", missing("Vastutav struktuuriüksus", "The unit in charge"), func(s *Series) bool { return filled(s.Unit) }},
	{"carriers", missing("Teabekandjate märge", "The entry of carriers"), func(s *Series) bool { return filled(s.Carriers) }},
	{"systems", missing("Infosüsteemide märge", "The entry of systems"), func(s *Series) bool { return filled(s.Systems) }},
	{"value", missing("Hinnang arhiiviväärtusele", "The archival value"), func(s *Series) bool { return s.Value != Unappraised }},
	{"appraisal", missing("Hindamisotsuse kuupäev või number", "The date or number of the appraisal decision"), func(s *Series) bool { return s.Appraisal.complete() }},
	{"simplified", missing("Märge lihtsustatud korras hävitamise kohta", "The note on simplified destruction"), func(s *Series) bool { return s.Simplified == law.Allowed || s.Simplified == law.Refused }},
}

func codesOf(rows []seriesRow) (codes []string) {
	for i := range rows {
		codes = append(codes, rows[i].code)
	}
	return codes
}

// Check returns what an entry of a classification scheme lacks (liigitusskeemi andmed), of what the policy asks for. A
// nil series lacks everything; a nil policy is the statute's.
//
// Source: RMK p 3.3; ArhE § 6 lg 3.
func (s *Series) Check(p *Policy) (found []law.Finding) {
	p = p.rest()
	list := &p.spec.Provisions.Scheme
	if list.isZero() {
		list = &StatutoryPolicy().spec.Provisions.Scheme
	}
	for i := range seriesRows {
		r := &seriesRows[i]
		if (len(list.Holds) == 0 || slices.Contains(list.Holds, r.code)) && (s == nil || !r.has(s)) {
			found = append(found, p.check(atScheme, "series."+r.code, "", r.text).Finding(0, 0))
		}
	}
	return found
}

// column is one column of a scheme: the names that it goes by, in lower case, and how its cell is read.
type column struct {
	names    []string
	required bool
	read     func(s *Series, cell string) error
}

// text is a column that is taken as it stands.
func text(field func(*Series) *string, names ...string) column {
	return column{names: names, read: func(s *Series, cell string) error {
		*field(s) = cell
		return nil
	}}
}

func required(c column) column {
	c.required = true
	return c
}

var columns = []column{
	required(text(func(s *Series) *string { return &s.Mark }, "tähis", "sarja tähis", "sarja/allsarja tähis", "viit", "indeks")),
	required(text(func(s *Series) *string { return &s.Title }, "nimetus", "sarja nimetus", "sarja/allsarja nimetus", "pealkiri", "sari", "sarja pealkiri")),
	required(column{names: []string{"säilitustähtaeg", "tähtaeg", "säilitamise tähtaeg"}, read: func(s *Series, cell string) (err error) {
		s.Term, err = ParseTerm(cell)
		return err
	}}),
	text(func(s *Series) *string { return &s.Former }, "varasem tähis", "varasemad tähised", "endine tähis", "muudatused tähistes"),
	text(func(s *Series) *string { return &s.Unit }, "struktuuriüksus", "vastutav struktuuriüksus", "vastutaja"),
	text(func(s *Series) *string { return &s.Carriers }, "teabekandja", "teabekandjad"),
	text(func(s *Series) *string { return &s.Systems }, "infosüsteem", "infosüsteemid", "andmekogu"),
	text(func(s *Series) *string { return &s.Restriction }, "juurdepääsupiirang", "juurdepääsupiirangu alus", "piirangu alus"),
	text(func(s *Series) *string { return &s.Notes }, "märkused", "märkus"),
	{names: []string{"arhiiviväärtus"}, read: func(s *Series, cell string) error {
		v, ok := map[string]Value{
			"": Unappraised, "hindamata": Unappraised, "av": Archival, "jah": Archival, "arhiiviväärtuslik": Archival,
			"ei": NotArchival, "arhiiviväärtuseta": NotArchival, "puudub": NotArchival,
		}[strings.ToLower(cell)]
		if !ok {
			return refuse.Unknown("value", cell)
		}
		s.Value = v
		return nil
	}},
	{names: []string{"hindamisotsus", "hindamisotsuse number"}, read: func(s *Series, cell string) (err error) {
		if cell != "" {
			s.Appraisal, err = ParseAppraisal(cell)
		}
		return err
	}},
	{names: []string{"lihtsustatud hävitamine", "lihtsustatud korras hävitamine"}, read: func(s *Series, cell string) error {
		v, ok := map[string]law.Verdict{
			"": 0, "lubatud": law.Allowed, "jah": law.Allowed, "ei": law.Refused, "ei ole lubatud": law.Refused, "mittelubatud": law.Refused,
		}[strings.ToLower(cell)]
		if !ok {
			return refuse.Unknown("simplified", cell)
		}
		s.Simplified = v
		return nil
	}},
}

// ReadScheme reads the series of a classification scheme (liigitusskeem) from CSV, one by one: columns named in
// Estonian, in any order and among others, of which "tähis", "nimetus" and "säilitustähtaeg" must be there; separated by
// semicolon, comma or tab; UTF-8 with or without a byte order mark. A row that cannot be read comes as an [*Error] with
// its line and column, and the others go on. Errors: [ErrScheme] for a header without its columns, a row of another
// length, an empty mark and one given twice; [ErrText]; those of [ParseTerm]; [ErrAppraisal]; [ErrSource], last, for an
// error of the reader.
//
// Source: RMK p 3.3, 15.5.
func ReadScheme(in io.Reader) iter.Seq2[Series, error] {
	return func(yield func(Series, error) bool) {
		if in == nil {
			yield(Series{}, refuse.Missing("reader"))
			return
		}
		r := table.NewReader(in)
		var h header
		head, ok := r.Header(h.accept)
		switch {
		case r.Err() != nil:
			yield(Series{}, &law.Error{Kind: law.ErrUnreadable, Line: head.Line, Cause: r.Err()})
			return
		case !ok:
			yield(Series{}, &law.Error{Kind: law.ErrUnreadable, Line: head.Line, Value: msg.Quote(head.Fields[0]), ET: textHeader.ET, EN: textHeader.EN})
			return
		}
		seen := map[string]bool{}
		last := head.Line
		for row := range r.Rows() {
			last = row.Line
			s, err := h.row(row, seen)
			if err != nil {
				s = Series{}
			}
			if !yield(s, err) {
				return
			}
		}
		if err := r.Err(); err != nil {
			yield(Series{}, &law.Error{Kind: law.ErrUnreadable, Line: last, Cause: err})
		}
	}
}

// header is which column stands where: by its place in a row, nil for one that is not read.
type header []struct {
	*column
	name string // as the header has it
}

// accept finds the columns; false where one that is required is not there, or one is there twice.
func (h *header) accept(names []string) bool {
	*h = make(header, len(names))
	found := map[*column]int{}
	for i, name := range names {
		(*h)[i].name = strings.TrimSpace(name)
		name = strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(name), " ")))
		for j := range columns {
			if slices.Contains(columns[j].names, name) {
				(*h)[i].column = &columns[j]
				found[&columns[j]]++
			}
		}
	}
	for j := range columns {
		if n := found[&columns[j]]; n > 1 || n == 0 && columns[j].required {
			return false
		}
	}
	return true
}

func (h header) row(row table.Row, seen map[string]bool) (s Series, err error) {
	wrong := func(column int, err error) error {
		e := law.Error{Kind: law.ErrInvalid, Cause: err}
		if own, ok := err.(*law.Error); ok {
			e = *own
		}
		if e.Line, e.At = row.Line, ""; column > 0 {
			e.At = h[column-1].name
		}
		return &e
	}
	for i, cell := range row.Fields {
		if !utf8.ValidString(cell) && i < len(h) {
			return s, wrong(i+1, refuse.Invalid("", msg.Quote(cell), textUTF8))
		}
	}
	if row.Err != nil {
		return s, wrong(0, row.Err)
	}
	if len(row.Fields) != len(h) {
		return s, wrong(0, refuse.Invalid("", strconv.Itoa(len(row.Fields)), textFields.With(len(h), 0)))
	}
	for i, c := range h {
		if c.column == nil {
			continue
		}
		if err := c.read(&s, strings.TrimSpace(row.Fields[i])); err != nil {
			return s, wrong(i+1, err)
		}
		if c.column != &columns[0] {
			continue
		}
		if s.Mark == "" || seen[s.Mark] {
			return s, wrong(i+1, refuse.Invalid("", msg.Quote(s.Mark), textMarkTwice))
		}
		seen[s.Mark] = true
	}
	switch {
	case !s.Term.Archival():
	case s.Value == NotArchival:
		return s, wrong(0, refuse.Invalid("", msg.Quote(s.Term.String()), textContradicts))
	default:
		s.Value = Archival
		if s.Appraisal == (Appraisal{}) {
			s.Appraisal = s.Term.Appraisal()
		}
	}
	return s, nil
}
