// SPDX-License-Identifier: MIT

package retention

import (
	"io"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/fate"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// Series is an entry of a classification scheme (teabe liigitusskeem): a series or sub-series and how its records are
// kept. A function, and a series that only holds sub-series, is an entry without a term: no record is kept by it.
//
// Source: RMK p 3.3; ArhE § 6 lg 3.
type Series struct {
	Mark        string      `json:"mark"`                  // tähis; empty of a function that has none
	Parent      string      `json:"parent,omitempty"`      // mark of the series or function above it or, where that has none, its title
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

// The columns of a scheme.
const (
	colMark = iota
	colTitle
	colTerm
	colSub
	colSubMark
	colFunction
	colFormer
	colUnit
	colCarriers
	colSystems
	colRestriction
	colNotes
	colValue
	colAppraisal
	colSimplified
	colEstimate
	colTransfer
)

// columns are the columns of a scheme by the names that institutions give them.
var columns = []table.Column{
	colMark: {Name: "tähis", Required: true, Also: []string{
		"sarja tähis", "sarja tunnus", "sarjatunnus", "kood", "sarja kood", "liigitusüksuse tähis", "sarja/allsarja tähis", "viit", "indeks", "sarja viit", "sarja indeks", "liigitusviit", "tähis/viit", "sarja number", "tähis (viit)", "dokumendisarja tähis",
	}, Else: []string{"sari"}},
	colTitle: {Name: "nimetus", Also: []string{
		"sarja nimetus", "sarja/allsarja nimetus", "pealkiri", "sarja pealkiri", "sarja/allsarja pealkiri", "dokumendisarja nimetus", "dokumendisari",
		"dokumendisarja pealkiri", "sarja nimi", "funktsioon/sari", "funktsioon, sari", "funktsiooni/sarja nimetus", "sari/allsari",
	}, Else: []string{"sari", "dokumendi liik", "dokumendiliik", "toimiku nimetus", "toimiku pealkiri"}},
	colTerm: {Name: "säilitustähtaeg", Required: true, Also: []string{
		"tähtaeg", "säilitamise tähtaeg", "säilitamistähtaeg", "säilitusaeg", "säilitustähtaeg (aastates)", "säilitustähtaeg aastates", "säilitusaeg aastates",
		"säil tähtaeg", "säilitusaeg (aastates)", "säilitustähtaeg (a)", "säilitustähtaeg (aastat)",
	}},
	colSub:         {Name: "allsari", Also: []string{"allsarja nimetus", "allsarja pealkiri"}},
	colSubMark:     {Name: "allsarja tähis", Also: []string{"allsarja viit", "allsarja indeks"}},
	colFunction:    {Name: "funktsioon", Also: []string{"funktsiooni nimetus", "funktsioon/allfunktsioon", "tegevusvaldkond", "põhifunktsioon"}},
	colFormer:      {Name: "varasem tähis", Also: []string{"varasemad tähised", "endine tähis", "eelmine tähis", "tähis eelmises liigitusskeemis", "muudatused tähistes"}},
	colUnit:        {Name: "struktuuriüksus", Also: []string{"vastutav struktuuriüksus", "vastutaja"}},
	colCarriers:    {Name: "teabekandja", Also: []string{"teabekandjad"}},
	colSystems:     {Name: "infosüsteem", Also: []string{"infosüsteemid", "andmekogu"}},
	colRestriction: {Name: "juurdepääsupiirang", Also: []string{"juurdepääsupiirangud", "juurdepääsupiirangu alus", "piirangu alus", "jp alus"}},
	colNotes:       {Name: "märkused", Also: []string{"märkus", "märge", "lisainfo", "selgitus", "selgitused", "kommentaar", "kommentaarid"}},
	colValue:       {Name: "arhiiviväärtus", Also: []string{"av", "arhiiviväärtuslik", "arhiiviväärtusega"}},
	colAppraisal: {Name: "hindamisotsus", Also: []string{
		"hindamisotsuse number", "hindamisotsuse nr", "rahvusarhiivi hindamisotsus", "ra hindamisotsus", "hindamisotsus (kuupäev, nr)", "av ja hindamisotsus",
		"arhiiviväärtus ja hindamisotsus", "arhiiviväärtus/hindamisotsus", "av, hindamisotsus", "hindamine", "ra otsus", "rahvusarhiivi otsus", "avaliku arhiivi otsus",
	}},
	colSimplified: {Name: "lihtsustatud hävitamine", Also: []string{"lihtsustatud korras hävitamine"}},
	colEstimate: {Name: "eelhindamine", Also: []string{
		"hinnang", "hinnang arhiiviväärtusele", "arhiiviväärtuse hinnang", "ra hinnang", "rahvusarhiivi hinnang", "av märge", "av märk", "av/eav", "väärtus", "arhivaal",
	}},
	colTransfer: {Name: "üleandmine", Also: []string{
		"üleandmine rahvusarhiivi", "üleandmine arhiivi", "üleandmine avalikku arhiivi", "arhiivi üleandmine", "rahvusarhiivi üleandmine", "üle anda", "antakse üle",
	}},
}

var valueWords = map[string]Value{
	"": Unappraised, "-": Unappraised, "–": Unappraised, "hindamata": Unappraised, "av": Archival, "jah": Archival, "arhiiviväärtuslik": Archival,
	"arhiiviväärtusega": Archival, "jah (av)": Archival, "osaliselt": Archival, "osaliselt av": Archival, "x": Archival, "✓": Archival, "✔": Archival, "+": Archival, "ei ole arhiiviväärtust": NotArchival, "ei": NotArchival, "arhiiviväärtuseta": NotArchival, "puudub": NotArchival,
	"rahvusarhiiv": Archival, "rahvusarhiivi": Archival, "rahvusarhiivile": Archival, "ra": Archival, "avalik arhiiv": Archival, "avalikku arhiivi": Archival,
	"mitte av": NotArchival, "eav": NotArchival,
}

var simplifiedWords = map[string]law.Verdict{
	"": 0, "-": 0, "–": 0, "lubatud": law.Allowed, "jah": law.Allowed, "ei": law.Refused, "ei ole lubatud": law.Refused, "mittelubatud": law.Refused, "mitte lubatud": law.Refused,
}

// ReadScheme reads a classification scheme (liigitusskeem) from CSV, entry by entry: columns named in Estonian, in any
// order and among others, of which "tähis", "nimetus" or "allsari", and "säilitustähtaeg" must be there, as
// internal tables are read everywhere (UTF-8, UTF-16 or Windows-1257; semicolon, comma or tab).
//
// A row without a term is a function or a series that holds sub-series. Each entry names the one above it: that of its
// marks ("1-1" above "1-1.2"), of its columns, or the function whose row came before. Archival value is taken from
// wherever a scheme says it: the term, its own column, that of the appraisal decision, the notes, the title ("AV", "antakse üle
// Rahvusarhiivi"), and where a series says nothing, that above it. What says AV in one place and no in another is refused.
// Under a header "aastates" a bare number is years.
//
// From when the term counts is read from a column of its own ("arvestuse algus") or from notes that say nothing else
// ("säilitustähtaega arvestatakse lepingu lõppemisest"), and refused where the term says something else.
//
// Nothing that may change what becomes of the records is passed over. Of a column that is not known here the row is refused
// where its name or its cell speaks of keeping: another term, a length, a day, an event, a hold, the archive, a tick, what is still
// open, a bare number. So it is where notes speak of that, of a dispute, an audit or a year to come, and where a title or a place orders
// another keeping or gives a term of its own, "Lepingud (10 a pärast lõppu)": of two terms nobody tells which counts. A title names
// court cases, audits and archives as its subject. What is below a function or a series that was not read is refused with it. What
// is empty, or speaks of access or of a place, refuses nothing.
//
// A row without a mark whose words go on in small letters belongs to the row above it: tables out of Word break so. What any such
// row says of how records are kept is said of that row, or refuses it; where the marks beside it do not tell that it begins a function,
// it is taken for both. Signs alone are no mark.
//
// Marks that differ by the kind of their dashes or a full stop at the end are one. Two that may be meant for each other, "1-3" and "1.3",
// are read where their records are kept alike.
//
// Below a quote that is not closed no row is read, since all of it may stand within.
//
// A row that cannot be read comes as an [*law.Error] with its line and, as its place, the column, beside a series of which only
// the mark is there; the others go on. Whoever keeps series by their marks keeps none of such a mark, nor of one like it. Errors:
// [law.ErrMissing] for a column that is not there; [law.ErrInvalid] for one that is there twice, a mark that is empty or
// given twice, and a contradiction; [law.ErrUnknown]; those of [ParseTerm] and [ParseAppraisal]; [law.ErrUnreadable], last,
// for an error of the reader.
//
// Source: RMK p 3.3, 15.5; ArhE § 6 lg 3.
func ReadScheme(in io.Reader) iter.Seq2[Series, error] {
	return func(yield func(Series, error) bool) {
		if in == nil {
			yield(Series{}, refuse.Missing("reader"))
			return
		}
		t := table.NewReader(in)
		head, err := t.Head(columns)
		if err == nil && !head.Has(colTitle) && !head.Has(colSub) {
			err = &law.Error{Kind: law.ErrMissing, Line: head.Line, ET: textNoTitle.ET, EN: textNoTitle.EN}
		}
		if err != nil {
			yield(Series{}, sourced(err, head.Line))
			return
		}
		r := schemeReader{head: &head, seen: map[string]bool{}, alike: map[string]Series{}, archival: map[string]bool{}, lost: map[string]bool{}}
		called := strings.ToLower(head.Fields[head.Place(colTerm)])
		r.years = strings.Contains(called, "aastat") || strings.Contains(called, "(a)")
		r.strangers = strangers(&head)
		last := head.Line
		for row := range r.joined(t.Rows()) {
			last = row.Line
			s, err := r.row(row)
			if err != nil {
				if key := fate.Mark(s.Mark); key != "" && !r.seen[key] && (row.doubt != "" || head.Cell(&row.Row, colTerm) == "") {
					r.lost[key] = true
				}
				s = Series{Mark: s.Mark}
			}
			if !yield(s, err) {
				return
			}
		}
		if err := t.Err(); err != nil {
			yield(Series{}, sourced(err, last))
		}
	}
}

// sourced is an error of the reader, with its line.
func sourced(err error, line int) error {
	if e, ok := err.(*law.Error); ok {
		return e
	}
	return &law.Error{Kind: law.ErrUnreadable, Line: line, Cause: err}
}

// schemeReader reads the rows of one scheme.
type schemeReader struct {
	head     *table.Head
	seen     map[string]bool   // marks, as [fate.Mark] has them, and so those below
	alike    map[string]Series // by [fate.Alike]
	years    bool              // a bare number of the term is years
	function string            // title of the function whose row came last
	archival map[string]bool   // functions, and series that hold sub-series, by mark or title: of archival value, as what is below them and says nothing is
	lost     map[string]bool   // of these, those that were not read
	series   Series            // with its own mark or title, above sub-series whose column of the series is empty

	open bool // a quote above was not closed

	strangers []stranger
}

// stranger is a column that is not known here.
type stranger struct {
	place int
	name  string
	kind  fate.Kind
}

func strangers(head *table.Head) (all []stranger) {
	known := map[int]bool{}
	for i := range columns {
		known[head.Place(i)] = true
	}
	for i, name := range head.Fields {
		if !known[i] {
			all = append(all, stranger{i, strings.TrimSpace(name), fate.Column(name)})
		}
	}
	return all
}

// schemeRow is a row of a scheme with those that go on in it.
type schemeRow struct {
	table.Row
	doubt string // what stands below it and may be said of it, in a way that nobody can put into its cells
}

// joined yields the rows, those that go on in another put together. What a row without a mark says of how records are kept is said
// of the row above it, or of a function that it names: of both, where the marks do not tell.
func (r *schemeReader) joined(rows iter.Seq[table.Row]) iter.Seq[schemeRow] {
	return func(yield func(schemeRow) bool) {
		var held, function *schemeRow
		flush := func(next string) (more bool) {
			if function != nil && !r.begins(held, next) {
				held.doubt = strings.TrimSpace(r.title(held.Row) + " " + r.title(function.Row))
				if next != "" && group(fate.Mark(r.mark(held.Row))) == group(next) { // what goes on is above it: it is no function
					function = nil
				}
			}
			more = held == nil || yield(*held)
			if function != nil {
				more = more && yield(*function)
			}
			held, function = nil, nil
			return more
		}
		for row := range rows {
			if held != nil && held.Err == nil && function == nil {
				switch r.goesOn(row, held) {
				case goesOn:
					fields := make([]string, len(held.Fields))
					for i, text := range held.Fields {
						if fields[i] = text; text != row.Fields[i] { // as the function may be in each row
							fields[i] = strings.TrimSpace(text + " " + row.Fields[i])
						}
					}
					held.Fields = fields
					continue
				case doubts:
					held.doubt = strings.TrimSpace(r.title(held.Row) + " " + strings.Join(strings.Fields(strings.Join(row.Fields, " ")), " "))
					continue
				case mayBegin:
					function = &schemeRow{Row: row}
					continue
				}
			}
			if !flush(fate.Mark(r.mark(row))) {
				return
			}
			held = &schemeRow{Row: row}
		}
		flush("")
	}
}

// A row is one of its own, or goes on in the one above it, or says something of that, or of what stands below.
const (
	apart = iota
	goesOn
	doubts
	mayBegin
)

// mark is what stands in front of a row; signs alone are no mark.
func (r *schemeReader) mark(row table.Row) string {
	if row.Err != nil {
		return ""
	}
	for _, column := range [...]int{colSubMark, colMark} {
		if mark := r.head.Cell(&row, column); strings.ContainsFunc(mark, marks) {
			return mark
		}
	}
	return ""
}

func marks(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (r *schemeReader) title(row table.Row) string {
	return strings.TrimSpace(r.head.Cell(&row, colTitle) + " " + r.head.Cell(&row, colSub))
}

// group is what a mark begins with: the number of the function.
func group(mark string) string {
	if i := strings.IndexAny(mark, "-./"); i > 0 {
		return mark[:i]
	}
	return ""
}

// begins reports whether a function begins between a row and the mark behind it: that belongs to another.
func (r *schemeReader) begins(above *schemeRow, next string) bool {
	before, behind := group(fate.Mark(r.mark(above.Row))), group(next)
	return before != "" && behind != "" && before != behind
}

// goesOn reports whether a row is the rest of the one above it, or says something of that.
func (r *schemeReader) goesOn(row table.Row, above *schemeRow) int {
	function := r.head.Cell(&row, colFunction)
	if row.Err != nil || r.mark(row) != "" || function != "" && function != r.head.Cell(&above.Row, colFunction) {
		return apart
	}
	title, term := r.title(row), bare(r.head.Cell(&row, colTerm))
	small := func(text string) bool {
		first, _ := utf8.DecodeRuneInString(text + "(")
		return unicode.IsLower(first) || first == '('
	}
	switch {
	case term != "" && r.mark(above.Row) == "" && !(small(title) && small(term)):
		return apart // a series without its mark
	case term != "" && bare(r.head.Cell(&above.Row, colTerm)) == "" && !small(term):
		return doubts
	case term == "" && !capital(title) && fate.Cell(fate.Title, "("+title+")", civil.Date{}):
		return doubts
	case term != "", small(title):
		if strings.TrimSpace(strings.Join(row.Fields, "")) != "" {
			return goesOn
		}
	case fate.Keeps(title):
		return doubts
	case r.says(row):
		return mayBegin
	}
	return apart
}

// capital reports whether a text begins with a capital letter.
func capital(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// bare is a cell that holds more than a dash.
func bare(text string) string {
	if text == "-" || text == "–" {
		return ""
	}
	return text
}

// says reports whether a row without a mark says something of how records are kept.
func (r *schemeReader) says(row table.Row) bool {
	for _, column := range [...]int{colValue, colEstimate, colTransfer, colAppraisal} {
		if bare(r.head.Cell(&row, column)) != "" {
			return true
		}
	}
	for _, column := range [...]int{colTitle, colSub, colNotes} {
		kind := fate.Title
		if column == colNotes {
			kind = fate.Remark
		}
		var said appraised
		text := squeezed(r.head.Cell(&row, column))
		words := fate.Of(text)
		if unread := said.mentioned(text, words); unread || said.archival || words.Handed() || fate.Cell(kind, text, civil.Date{}) {
			return true
		}
		if kind == fate.Title && fate.Cell(kind, "("+text+")", civil.Date{}) { // as if it stood behind the title above
			return true
		}
	}
	for _, x := range r.strangers {
		if text := strings.TrimSpace(row.Fields[x.place]); text != "" && x.kind != fate.Start && fate.Cell(x.kind, text, civil.Date{}) {
			return true
		}
	}
	return false
}

func (r *schemeReader) row(row schemeRow) (s Series, err error) {
	at := colMark
	wrong := func(column int, err error) error {
		e := law.Error{Kind: law.ErrInvalid, Cause: err}
		if own, ok := err.(*law.Error); ok {
			e = *own
		}
		if e.Line, e.At = row.Line, ""; column >= 0 {
			e.At = columns[column].Name
		}
		return &e
	}
	if row.Err != nil {
		r.open = r.open || row.Open
		return s, row.Err
	}
	cell := func(column int) string {
		at = column
		return squeezed(r.head.Cell(&row.Row, column))
	}
	s = Series{
		Mark: cell(colMark), Title: cell(colTitle), Former: cell(colFormer), Unit: cell(colUnit), Carriers: cell(colCarriers),
		Systems: cell(colSystems), Restriction: cell(colRestriction), Notes: cell(colNotes),
	}
	if r.open {
		return s, wrong(colMark, refuse.Invalid("", msg.Quote(s.Mark), textInQuotes))
	}
	if strings.EqualFold(s.Restriction, "avalik") {
		s.Restriction = ""
	}
	above, sub, subMark := s, cell(colSub), cell(colSubMark)
	if sub != "" || subMark != "" { // the sub-series stands beside its series
		if s.Title != "" || s.Mark != "" && subMark != "" {
			r.series = s
		}
		above = r.series
		if s.Title = sub; s.Title == "" {
			s.Title = above.Title
		}
		if subMark != "" {
			s.Mark = subMark
		}
		if s.Parent = above.Mark; s.Parent == "" || s.Parent == s.Mark {
			s.Parent = above.Title
		}
	}
	if !strings.ContainsFunc(s.Mark, marks) {
		s.Mark = ""
	}
	text := bare(cell(colTerm))
	if r.years && isNumber(text) {
		text += " aastat"
	}
	group := text == ""
	if group && s.Mark == "" {
		if s.Title == "" {
			return s, wrong(colMark, refuse.Invalid("", `""`, textMarkTwice))
		}
		if first, _ := utf8.DecodeRuneInString(s.Title); unicode.IsLower(first) {
			return s, wrong(colMark, refuse.Invalid("", msg.Quote(s.Title), textNoMark)) // the rest of the title above
		}
		r.function = s.Title
		key := fate.Mark(s.Title)
		r.lost[key] = true // until it is read
		value, ok := valueWords[strings.ToLower(cell(colValue))]
		if !ok {
			return s, wrong(at, refuse.Unknown("", cell(colValue), "AV", "jah", "ei", "hindamata"))
		}
		said := appraised{value: value}
		for _, column := range [...]int{colEstimate, colTransfer, colAppraisal, colNotes, colTitle} {
			text := cell(column)
			said.archival = said.archival || valueWords[strings.ToLower(text)] == Archival && column != colNotes
			if said.mentioned(text, fate.Of(text)) {
				return s, wrong(column, refuse.Invalid("", msg.Quote(text), textPassedOver))
			}
		}
		said.archival = said.archival || fate.Of(s.Notes).Handed()
		switch {
		case fate.Cell(said.notes(), s.Notes, civil.Date{}):
			return s, wrong(colNotes, refuse.Invalid("", msg.Quote(s.Notes), textPassedOver))
		case row.doubt != "":
			return s, wrong(colTitle, refuse.Invalid("", msg.Quote(row.doubt), textPassedOver))
		case fate.Cell(fate.Title, s.Title, civil.Date{}):
			return s, wrong(colTitle, refuse.Invalid("", msg.Quote(s.Title), textPassedOver))
		}
		for _, x := range r.strangers {
			if other := squeezed(strings.TrimSpace(row.Fields[x.place])); other != "" && x.kind != fate.Start && fate.Cell(x.kind, other, civil.Date{}) {
				return s, table.At(row.Line, msg.Quote(x.name), refuse.Invalid("", msg.Quote(other), textPassedOver))
			}
		}
		r.archival[key], r.lost[key] = said.found() == Archival, false
		return s, nil
	}
	if first, _ := utf8.DecodeRuneInString(s.Mark + " "); strings.Count(s.Mark, " ") > 1 || first == '*' || s.Mark == "" && unicode.IsLower(first) {
		return s, wrong(colMark, refuse.Invalid("", msg.Quote(s.Mark), textNoMark)) // a note below the table
	}
	key := fate.Mark(s.Mark)
	if key == "" || r.seen[key] {
		return s, wrong(colMark, refuse.Invalid("", msg.Quote(s.Mark), textMarkTwice))
	}
	if row.doubt != "" {
		return s, wrong(colTitle, refuse.Invalid("", msg.Quote(row.doubt), textPassedOver))
	}
	if !group {
		if s.Term, err = ParseTerm(text); err != nil {
			return s, wrong(colTerm, err)
		}
	}
	value, ok := valueWords[strings.ToLower(cell(colValue))]
	if !ok {
		return s, wrong(at, refuse.Unknown("", cell(colValue), "AV", "jah", "ei", "hindamata"))
	}
	if s.Simplified, ok = simplifiedWords[strings.ToLower(cell(colSimplified))]; !ok {
		return s, wrong(at, refuse.Unknown("", cell(colSimplified), "lubatud", "ei ole lubatud"))
	}
	said := appraised{value: value}
	for _, column := range [...]int{colEstimate, colTransfer} { // whose no decides nothing
		text := cell(column)
		switch value, ok := valueWords[strings.ToLower(text)]; {
		case value == Archival:
			said.archival = true
		case ok && value == NotArchival && !strings.EqualFold(text, "puudub"):
			said.denied = true
		case !ok || value == NotArchival:
			if err := said.decision(text); err != nil {
				return s, wrong(column, err)
			}
		}
	}
	if text := cell(colAppraisal); text != "" && text != "-" && text != "–" && !strings.EqualFold(text, "ei ole") {
		if err := said.decision(text); err != nil {
			return s, wrong(colAppraisal, err)
		}
	}
	said.term(s.Term)
	notes := fate.Of(s.Notes)
	var ofNotes appraised // what they say alone
	unread := ofNotes.mentioned(s.Notes, notes)
	ofNotes.archival = ofNotes.archival || notes.Handed()
	said.mentioned(s.Notes, notes)
	said.archival = said.archival || ofNotes.archival
	if unread && s.Term.Kind() != Permanent {
		return s, wrong(colNotes, refuse.Invalid("", msg.Quote(s.Notes), textPassedOver))
	}
	for _, called := range [...]string{s.Title, above.Title} {
		unread := false
		if called == s.Title {
			unread = said.mentioned(called, fate.Of(called))
		}
		if s.Term.Kind() != Permanent && (unread || fate.Cell(fate.Title, called, civil.Date{})) {
			return s, wrong(colTitle, refuse.Invalid("", msg.Quote(called), textPassedOver))
		}
	}
	for _, column := range [...]int{colUnit, colCarriers, colSystems, colRestriction} {
		if text := cell(column); fate.Cell(fate.Aside, text, civil.Date{}) {
			return s, wrong(column, refuse.Invalid("", msg.Quote(text), textPassedOver))
		}
	}
	for _, x := range r.strangers {
		other, err := squeezed(strings.TrimSpace(row.Fields[x.place])), error(nil)
		switch {
		case other == "", strings.EqualFold(other, text), x.kind == fate.Start && group:
		case x.kind == fate.Start:
			s.Term, err = s.Term.countedFrom(other)
		case x.kind == fate.Free:
			words := fate.Of(other)
			var own appraised
			unread := own.mentioned(other, words)
			own.archival = own.archival || words.Handed()
			said.archival, said.denied = said.archival || own.archival, said.denied || own.denied
			if unread || fate.Cell(x.kind, other, civil.Date{}) && !words.Handed() {
				err = refuse.Invalid("", msg.Quote(other), textPassedOver)
			}
		default:
			if fate.Cell(x.kind, other, civil.Date{}) {
				err = refuse.Invalid("", msg.Quote(other), textPassedOver)
			}
		}
		if err != nil {
			return s, table.At(row.Line, msg.Quote(x.name), err)
		}
	}
	if said.archival && said.not || said.denied && (said.archival || said.value == Archival) {
		return s, wrong(-1, refuse.Invalid("", msg.Quote(s.Mark), textContradicts))
	}
	open := unappraised[strings.ToLower(s.Notes)] && said.found() != NotArchival && said.appraisal == (Appraisal{}) // as it is without a note
	if !group && !open {
		if s.Term, err = s.Term.noted(s.Notes, notes, ofNotes.notes()); err != nil {
			return s, wrong(colNotes, err)
		}
	}
	if group && !open && fate.Cell(ofNotes.notes(), s.Notes, civil.Date{}) {
		return s, wrong(colNotes, refuse.Invalid("", msg.Quote(s.Notes), textPassedOver))
	}
	s.Value, s.Appraisal = said.found(), said.appraisal
	if s.Parent == "" {
		s.Parent = r.parent(s.Mark, cell(colFunction))
	}
	if r.lost[fate.Mark(s.Parent)] {
		return s, wrong(-1, refuse.Invalid("", msg.Quote(s.Parent), textAboveLost))
	}
	if s.Value == Unappraised && !said.not && !said.denied && r.archival[fate.Mark(s.Parent)] {
		s.Value = Archival
	}
	alike := fate.Alike(s.Mark)
	if other, ok := r.alike[alike]; ok && !(other.Term.Equal(s.Term) && other.Value == s.Value && other.Appraisal == s.Appraisal) {
		return s, wrong(colMark, refuse.Invalid("", msg.Quote(s.Mark), textMarkAlike.Fill(other.Mark)))
	}
	r.seen[key], r.alike[alike] = true, s
	if group {
		r.archival[key] = s.Value == Archival
		r.series = s
	}
	return s, nil
}

// squeezed is a text in one form with one blank between words.
func squeezed(text string) string {
	if !norm.NFC.IsNormalString(text) {
		text = norm.NFC.String(text)
	}
	for i := range len(text) {
		switch c := text[i]; {
		case c > ' ' && c < 0x80, c == ' ' && i > 0 && text[i-1] != ' ', 0xc3 <= c && c < 0xe1, 0x80 <= c && c < 0xc0: // 0xc2 and from 0xe1 on stand before other blanks
		default:
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

// parent is what stands above a mark: the longest mark that it begins with, else the function.
func (r *schemeReader) parent(mark, function string) string {
	for i := len(mark) - 1; i > 0; i-- {
		if c := mark[i]; c != '-' && c != '.' && c != '/' && c != ' ' {
			continue
		}
		if above := strings.TrimRight(mark[:i], "-./ "); r.seen[fate.Mark(above)] || r.lost[fate.Mark(above)] {
			return above
		}
	}
	if function != "" {
		return function
	}
	return r.function
}

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// appraised gathers what the places of a scheme say of archival value.
type appraised struct {
	value     Value
	archival  bool // something says so
	not       bool // something says no
	denied    bool // the notes or the title do
	appraisal Appraisal
}

// found is the value: what is of value is not destroyed, whoever says so; a no needs a decision or a column of its own.
func (a *appraised) found() Value {
	switch {
	case a.archival || a.value == Archival:
		return Archival
	case a.value == NotArchival, a.not && a.appraisal.complete():
		return NotArchival
	}
	return Unappraised
}

// decision reads the column of the decision: "AV", "AV 09.02.2012 nr 14", "mitte AV, 24.05.2012 nr 72", "09.02.2012 nr 14".
func (a *appraised) decision(text string) (err error) {
	yes, no, rest := fate.Decision(text)
	a.archival, a.not = a.archival || yes, a.not || no
	if rest != "" || !yes && !no {
		a.appraisal, err = ParseAppraisal(rest)
	}
	return err
}

// mentioned looks for the archival mark in a text that says other things too, with its decision if that stands behind it. It is
// unread where nobody can tell what the text says of it.
func (a *appraised) mentioned(text string, said fate.Text) (unread bool) {
	if !said.Values() {
		return false
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	at := func(i int) string {
		if i < 0 || i >= len(words) {
			return ""
		}
		return strings.ToLower(words[i])
	}
	yes, no := false, false
	for i, w := range words {
		switch lower := at(i); {
		case w != "AV" && !valued[lower]:
			unread = unread || lower == "av"
		case denying[at(i-1)], denying[at(i+1)]:
			no = true
		case at(i+1) == "hindamata":
		case open[at(i+1)], lower == "arhiiviväärtust" && at(i-1) != "omab", strings.Contains(text, "?"):
			unread = true
		default:
			yes = true
		}
	}
	no = no || strings.Contains(strings.ToLower(text), "arhiiviväärtuseta")
	a.archival, a.denied = a.archival || yes, a.denied || no && !yes
	mark := strings.Index(text, "AV")
	if !a.archival || mark < 0 || a.appraisal != (Appraisal{}) {
		return unread
	}
	if d, err := ParseAppraisal(strings.Trim(text[mark+len("AV"):], " ,;:–-()")); err == nil {
		a.appraisal = d
	}
	return unread
}

// The words of archival value, and those beside them that deny it or leave it open.
var (
	valued      = map[string]bool{"arhiiviväärtus": true, "arhiiviväärtust": true, "arhiiviväärtuslik": true, "arhiiviväärtuslikud": true, "arhiiviväärtusega": true}
	unappraised = map[string]bool{"hindamata": true, "arhiiviväärtus hindamata": true, "av hindamata": true} // whole notes
	denying     = map[string]bool{"mitte": true, "ole": true, "ei": true, "pole": true, "puudub": true}
	open        = map[string]bool{"määramata": true, "selgub": true, "selgitamisel": true, "selgumata": true, "otsustamata": true, "teadmata": true, "lahtine": true, "hindamisel": true, "täpsustamisel": true, "vajab": true}
)

// notes is the kind of a text of which that was read.
func (a *appraised) notes() fate.Kind {
	if a.archival {
		return fate.Valued
	}
	return fate.Remark
}

// term takes what the term says.
func (a *appraised) term(t Term) {
	if t.def == nil {
		return
	}
	a.archival = a.archival || t.def.mark.archival
	a.not = a.not || t.def.mark.none || a.value == NotArchival
	if a.appraisal == (Appraisal{}) {
		a.appraisal = t.def.mark.appraisal
	}
}
