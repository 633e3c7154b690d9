package retention

import (
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// Series is an entry of a classification scheme (teabe liigitusskeem): a series or sub-series and how its records are
// kept.
//
// Source: RMK p 3.3.
type Series struct {
	Mark        string     // tähis
	Former      string     // muudatused tähistes: marks that it had before; empty where it had none
	Title       string     // nimetus
	Term        Term       // säilitustähtaeg
	Unit        string     // the unit in charge (vastutav struktuuriüksus)
	Carriers    string     // teabekandjad
	Systems     string     // infosüsteemid ja andmekogud
	Restriction string     // basis on which access may be restricted; empty where there is none
	Value       Value      // arhiiviväärtus, by the appraisal decision
	Appraisal   Decision   // hindamisotsus
	Simplified  Simplified // lihtsustatud korras hävitamine, by the appraisal decision
	Notes       string     // märkused; may be empty
}

// Simplified is whether records may be destroyed in the simplified way (lihtsustatud korras), without asking the public
// archive each time. The zero Simplified is not stated.
//
// Source: RMK p 3.3.
type Simplified uint8

// The answers.
const (
	Unstated   Simplified = iota // märkimata
	Allowed                      // lubatud
	NotAllowed                   // ei ole lubatud
)

// String returns the answer in English.
func (s Simplified) String() string {
	switch s {
	case Allowed:
		return "allowed"
	case NotAllowed:
		return "not allowed"
	}
	return "unstated"
}

// SeriesElements returns what an entry of a classification scheme holds (liigitusskeemi andmed). Former marks, the basis
// of a restriction and notes may be empty, for a series may have none. Give it to [law.Missing].
//
// Source: RMK p 3.3.
func SeriesElements() []law.Element[Series] {
	e := func(code, et, en string, has func(*Series) bool) law.Element[Series] {
		return law.Element[Series]{Clause: "rmk-3.3", Code: "series." + code, Source: rmkAct.At("p 3.3"), ET: et, EN: en, Has: has}
	}
	decided := func(s *Series) bool { return s.Appraisal != (Decision{}) && s.Appraisal.check() == nil }
	return []law.Element[Series]{
		e("mark", "Sarja tähis", "The mark of the series", func(s *Series) bool { return filled(s.Mark) }),
		e("title", "Sarja nimetus", "The title of the series", func(s *Series) bool { return filled(s.Title) }),
		e("term", "Säilitustähtaeg", "The retention term", func(s *Series) bool { return !s.Term.IsZero() }),
		e("unit", "Vastutav struktuuriüksus", "The unit in charge", func(s *Series) bool { return filled(s.Unit) }),
		e("carriers", "Teabekandjate märge", "The entry of carriers", func(s *Series) bool { return filled(s.Carriers) }),
		e("systems", "Infosüsteemide märge", "The entry of systems", func(s *Series) bool { return filled(s.Systems) }),
		e("value", "Hinnang arhiiviväärtusele", "The archival value", func(s *Series) bool { return s.Value != Unappraised }),
		e("appraisal", "Hindamisotsuse kuupäev või number", "The date or number of the appraisal decision", decided),
		e("simplified", "Märge lihtsustatud korras hävitamise kohta", "The note on simplified destruction", func(s *Series) bool { return s.Simplified != Unstated }),
	}
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

func must(c column) column {
	c.required = true
	return c
}

var columns = []column{
	must(text(func(s *Series) *string { return &s.Mark }, "tähis", "sarja tähis", "sarja/allsarja tähis", "viit", "indeks")),
	must(text(func(s *Series) *string { return &s.Title }, "nimetus", "sarja nimetus", "sarja/allsarja nimetus", "pealkiri", "sari", "sarja pealkiri")),
	must(column{names: []string{"säilitustähtaeg", "tähtaeg", "säilitamise tähtaeg"}, read: func(s *Series, cell string) (err error) {
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
			return refuse(ErrAppraisal, "value", msg.Quote(cell))
		}
		s.Value = v
		return nil
	}},
	{names: []string{"hindamisotsus", "hindamisotsuse number"}, read: func(s *Series, cell string) (err error) {
		if cell != "" {
			s.Appraisal, err = ParseDecision(cell)
		}
		return err
	}},
	{names: []string{"lihtsustatud hävitamine", "lihtsustatud korras hävitamine"}, read: func(s *Series, cell string) error {
		v, ok := map[string]Simplified{
			"": Unstated, "lubatud": Allowed, "jah": Allowed, "ei": NotAllowed, "ei ole lubatud": NotAllowed, "mittelubatud": NotAllowed,
		}[strings.ToLower(cell)]
		if !ok {
			return refuse(ErrScheme, "simplified destruction", msg.Quote(cell))
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
			yield(Series{}, &Error{Kind: ErrScheme, Value: "no reader"})
			return
		}
		r := table.NewReader(in)
		var h header
		head, ok := r.Header(h.accept)
		switch {
		case r.Err() != nil:
			yield(Series{}, &Error{Kind: ErrSource, Line: head.Line, Value: r.Err().Error(), Cause: r.Err()})
			return
		case !ok:
			yield(Series{}, &Error{Kind: ErrScheme, Line: head.Line, Value: "no header with tähis, nimetus and säilitustähtaeg, each once: " + msg.Quote(head.Fields[0])})
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
			yield(Series{}, &Error{Kind: ErrSource, Line: last, Value: err.Error(), Cause: err})
		}
	}
}

// header is which column stands where: by its place in a row, nil for one that is not read.
type header []*column

// accept finds the columns; false where one that is required is not there, or one is there twice.
func (h *header) accept(names []string) bool {
	*h = make(header, len(names))
	found := map[*column]int{}
	for i, name := range names {
		name = strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(name), " ")))
		for j := range columns {
			if slices.Contains(columns[j].names, name) {
				(*h)[i] = &columns[j]
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
		e, ok := err.(*Error)
		if !ok {
			e = &Error{Kind: ErrScheme, Value: err.Error()}
		}
		e.Line, e.Column = row.Line, column
		return e
	}
	for i, cell := range row.Fields {
		if !utf8.ValidString(cell) {
			return s, wrong(i+1, &Error{Kind: ErrText, Value: msg.Quote(cell)})
		}
	}
	if row.Err != nil {
		return s, wrong(0, row.Err)
	}
	if len(row.Fields) != len(h) {
		return s, wrong(0, &Error{Kind: ErrScheme, Value: digits(int32(len(row.Fields))) + " fields where the header has " + digits(int32(len(h)))})
	}
	for i, c := range h {
		if c == nil {
			continue
		}
		if err := c.read(&s, strings.TrimSpace(row.Fields[i])); err != nil {
			return s, wrong(i+1, err)
		}
		if c != &columns[0] {
			continue
		}
		if s.Mark == "" || seen[s.Mark] {
			return s, wrong(i+1, &Error{Kind: ErrScheme, Value: "mark empty or given twice: " + msg.Quote(s.Mark)})
		}
		seen[s.Mark] = true
	}
	archival, decision := s.Term.Archival()
	switch {
	case !archival:
	case s.Value == NotArchival:
		return s, wrong(0, refuse(ErrAppraisal, "the term says AV, the value not:", msg.Quote(s.Term.String())))
	default:
		s.Value = Archival
		if s.Appraisal == (Decision{}) {
			s.Appraisal = decision
		}
	}
	return s, nil
}
