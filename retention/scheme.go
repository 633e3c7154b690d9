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
	}, Else: []string{"sari"}},
	colTerm: {Name: "säilitustähtaeg", Required: true, Also: []string{
		"tähtaeg", "säilitamise tähtaeg", "säilitamistähtaeg", "säilitusaeg", "säilitustähtaeg (aastates)", "säilitustähtaeg aastates", "säilitusaeg aastates",
		"säilitusaeg (aastates)", "säilitustähtaeg (a)", "säilitustähtaeg (aastat)",
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
	"arhiiviväärtusega": Archival, "jah (av)": Archival, "osaliselt": Archival, "osaliselt av": Archival, "x": Archival, "+": Archival, "ei ole arhiiviväärtust": NotArchival, "ei": NotArchival, "arhiiviväärtuseta": NotArchival, "puudub": NotArchival,
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
// open. So it is where notes do, or where a title or a place orders another keeping: of two terms nobody tells which counts. What is below a
// function or a series that was not read is refused with it. What is empty, or speaks of access or of a place, refuses nothing.
//
// A row without a mark whose words go on in small letters, or order another keeping, belongs to the row above it: tables out of
// Word break so.
//
// A row that cannot be read comes as an [*law.Error] with its line and, as its place, the column, beside a series of which only
// the mark is there; the others go on. Whoever keeps series by their marks keeps none of such a mark. Errors:
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
		r := schemeReader{head: &head, seen: map[string]bool{}, archival: map[string]bool{}, lost: map[string]bool{}}
		called := strings.ToLower(head.Fields[head.Place(colTerm)])
		r.years = strings.Contains(called, "aastat") || strings.Contains(called, "(a)")
		r.strangers = strangers(&head)
		last := head.Line
		for row := range r.joined(t.Rows()) {
			last = row.Line
			s, err := r.row(row)
			if err != nil {
				if s.Mark != "" && !r.seen[s.Mark] && head.Cell(&row, colTerm) == "" {
					r.lost[s.Mark] = true
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
	seen     map[string]bool // marks
	years    bool            // a bare number of the term is years
	function string          // title of the function whose row came last
	archival map[string]bool // functions, and series that hold sub-series, by mark or title: of archival value, as what is below them and says nothing is
	lost     map[string]bool // of these, those that were not read
	series   Series          // with its own mark or title, above sub-series whose column of the series is empty

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

// joined yields the rows, those that go on in another put together.
func (r *schemeReader) joined(rows iter.Seq[table.Row]) iter.Seq[table.Row] {
	return func(yield func(table.Row) bool) {
		var held *table.Row
		for row := range rows {
			if held != nil && held.Err == nil && r.goesOn(row) {
				fields := make([]string, len(held.Fields))
				for i, text := range held.Fields {
					fields[i] = strings.TrimSpace(text + " " + row.Fields[i])
				}
				held.Fields = fields
				continue
			}
			if held != nil && !yield(*held) {
				return
			}
			held = &row
		}
		if held != nil {
			yield(*held)
		}
	}
}

// goesOn reports whether a row is the rest of the one above it.
func (r *schemeReader) goesOn(row table.Row) bool {
	if row.Err != nil || r.head.Cell(&row, colMark) != "" || r.head.Cell(&row, colSubMark) != "" || r.head.Cell(&row, colFunction) != "" {
		return false
	}
	for _, column := range [...]int{colTitle, colSub, colTerm} {
		if text := r.head.Cell(&row, column); fate.Of(text).Orders() {
			return true // in whatever letters
		} else if first, _ := utf8.DecodeRuneInString(text + "("); !unicode.IsLower(first) && first != '(' {
			return false
		}
	}
	return strings.TrimSpace(strings.Join(row.Fields, "")) != ""
}

func (r *schemeReader) row(row table.Row) (s Series, err error) {
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
		return s, row.Err
	}
	cell := func(column int) string {
		at = column
		return squeezed(r.head.Cell(&row, column))
	}
	s = Series{
		Mark: cell(colMark), Title: cell(colTitle), Former: cell(colFormer), Unit: cell(colUnit), Carriers: cell(colCarriers),
		Systems: cell(colSystems), Restriction: cell(colRestriction), Notes: cell(colNotes),
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
	text := cell(colTerm)
	if text == "-" || text == "–" {
		text = ""
	}
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
		said := appraised{value: valueWords[strings.ToLower(cell(colValue))]}
		for _, column := range [...]int{colEstimate, colTransfer, colAppraisal, colNotes, colTitle} {
			text := cell(column)
			said.archival = said.archival || valueWords[strings.ToLower(text)] == Archival && column != colNotes
			said.mentioned(text, fate.Of(text))
		}
		notes := fate.Of(s.Notes)
		r.archival[s.Title] = said.found() == Archival || notes.Handed()
		if r.lost[s.Title] = notes.Note(); notes.Note() {
			return s, wrong(colNotes, refuse.Invalid("", msg.Quote(s.Notes), textPassedOver))
		}
		return s, nil
	}
	if first, _ := utf8.DecodeRuneInString(s.Mark + " "); strings.Count(s.Mark, " ") > 1 || first == '*' || s.Mark == "" && unicode.IsLower(first) {
		return s, wrong(colMark, refuse.Invalid("", msg.Quote(s.Mark), textNoMark)) // a note below the table
	}
	if s.Mark == "" || r.seen[s.Mark] {
		return s, wrong(colMark, refuse.Invalid("", msg.Quote(s.Mark), textMarkTwice))
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
	said.mentioned(s.Notes, notes)
	said.archival = said.archival || notes.Handed()
	said.mentioned(s.Title, fate.Of(s.Title))
	for _, called := range [...]string{s.Title, above.Title} {
		if s.Term.Kind() != Permanent && fate.Of(called).Orders() {
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
			said.mentioned(other, words)
			said.archival = said.archival || words.Handed()
			fallthrough
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
	if !group {
		if s.Term, err = s.Term.noted(s.Notes, notes); err != nil {
			return s, wrong(colNotes, err)
		}
	}
	if group && notes.Note() {
		return s, wrong(colNotes, refuse.Invalid("", msg.Quote(s.Notes), textPassedOver))
	}
	s.Value, s.Appraisal = said.found(), said.appraisal
	if s.Parent == "" {
		s.Parent = r.parent(s.Mark, cell(colFunction))
	}
	if r.lost[s.Parent] {
		return s, wrong(-1, refuse.Invalid("", msg.Quote(s.Parent), textAboveLost))
	}
	r.seen[s.Mark] = true
	if s.Value == Unappraised && !said.not && !said.denied && r.archival[s.Parent] {
		s.Value = Archival
	}
	if group {
		r.archival[s.Mark] = s.Value == Archival
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
		if above := strings.TrimRight(mark[:i], "-./ "); r.seen[above] || r.lost[above] {
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

// mentioned looks for the archival mark in a text that says other things too, with its decision if that stands behind it.
func (a *appraised) mentioned(text string, said fate.Text) {
	if !said.Values() {
		return
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	yes, no := false, false
	for i, w := range words {
		if lower := strings.ToLower(w); w != "AV" && lower != "arhiiviväärtus" && lower != "arhiiviväärtuslik" && lower != "arhiiviväärtuslikud" && lower != "arhiiviväärtusega" {
			continue
		}
		if i > 0 {
			switch strings.ToLower(words[i-1]) {
			case "mitte", "ole", "ei", "pole":
				no = true
				continue
			}
		}
		yes = true
	}
	no = no || strings.Contains(strings.ToLower(text), "arhiiviväärtuseta")
	a.archival, a.denied = a.archival || yes, a.denied || no && !yes
	at := strings.Index(text, "AV")
	if !a.archival || at < 0 || a.appraisal != (Appraisal{}) {
		return
	}
	if d, err := ParseAppraisal(strings.Trim(text[at+len("AV"):], " ,;:–-()")); err == nil {
		a.appraisal = d
	}
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
