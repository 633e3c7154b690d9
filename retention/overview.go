package retention

import (
	"bufio"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// OverviewEntry is one file in the overview of an archive's composition (arhiivi koosseisu ülevaade), with its fourteen
// fields. Records set apart for transfer or destruction refer to their act.
//
// Source: RMK p 16.2, 16.3.
type OverviewEntry struct {
	Unit        string     // struktuuriüksuse nimi
	Function    string     // funktsioon/allfunktsioon
	Mark        string     // sarja/allsarja tähis
	Title       string     // sarja/allsarja nimetus
	Term        Term       // säilitustähtaeg
	Restriction string     // juurdepääsupiirang; empty: none
	Appraisal   Decision   // hindamisotsus
	FileNumber  int        // toimiku järjekorranumber, from 1
	FileTitle   string     // toimiku pealkiri
	Files       int        // toimikute hulk
	First, Last civil.Date // piirdaatumid, both included
	Store       string     // dokumendihoidla
	SetApart    ActRef     // üleandmine-hävitamine; the zero ActRef: not set apart
	Notes       string     // märkused; may be empty
}

// overviewField is one of the fourteen fields: its header and name, how it prints, and whether an entry has it.
type overviewField struct {
	code   string
	header string
	name   msg.Text
	print  func(*OverviewEntry) string
	has    func(*OverviewEntry) bool // nil: it may be empty
}

var overviewFields = [...]overviewField{
	{"unit", "Struktuuriüksus", msg.Text{ET: "Struktuuriüksus", EN: "The unit"}, func(e *OverviewEntry) string { return e.Unit }, func(e *OverviewEntry) bool { return filled(e.Unit) }},
	{"function", "Funktsioon", msg.Text{ET: "Funktsioon", EN: "The function"}, func(e *OverviewEntry) string { return e.Function }, func(e *OverviewEntry) bool { return filled(e.Function) }},
	{"mark", "Sarja tähis", msg.Text{ET: "Sarja tähis", EN: "The mark of the series"}, func(e *OverviewEntry) string { return e.Mark }, func(e *OverviewEntry) bool { return filled(e.Mark) }},
	{"title", "Sarja nimetus", msg.Text{ET: "Sarja nimetus", EN: "The title of the series"}, func(e *OverviewEntry) string { return e.Title }, func(e *OverviewEntry) bool { return filled(e.Title) }},
	{"term", "Säilitustähtaeg", msg.Text{ET: "Säilitustähtaeg", EN: "The retention term"}, func(e *OverviewEntry) string { return e.Term.String() }, func(e *OverviewEntry) bool { return !e.Term.IsZero() }},
	{"restriction", "Juurdepääsupiirang", msg.Text{ET: "Juurdepääsupiirang", EN: "The restriction"}, func(e *OverviewEntry) string { return e.Restriction }, nil},
	{"appraisal", "Hindamisotsus", msg.Text{ET: "Hindamisotsus", EN: "The appraisal decision"}, func(e *OverviewEntry) string { return e.Appraisal.String() }, func(e *OverviewEntry) bool { return e.Appraisal != (Decision{}) && e.Appraisal.check() == nil }},
	{"file-number", "Toimiku järjekorranumber", msg.Text{ET: "Toimiku järjekorranumber", EN: "The file number"}, func(e *OverviewEntry) string { return strconv.Itoa(e.FileNumber) }, func(e *OverviewEntry) bool { return e.FileNumber > 0 }},
	{"file-title", "Toimiku pealkiri", msg.Text{ET: "Toimiku pealkiri", EN: "The file title"}, func(e *OverviewEntry) string { return e.FileTitle }, func(e *OverviewEntry) bool { return filled(e.FileTitle) }},
	{"files", "Toimikute hulk", msg.Text{ET: "Toimikute hulk", EN: "The number of files"}, func(e *OverviewEntry) string { return strconv.Itoa(e.Files) }, func(e *OverviewEntry) bool { return e.Files > 0 }},
	{"dates", "Piirdaatumid", msg.Text{ET: "Piirdaatumite märge", EN: "The entry of outer dates"}, func(e *OverviewEntry) string { return e.First.Dotted() + "–" + e.Last.Dotted() }, func(e *OverviewEntry) bool { return stated(e.First) && stated(e.Last) && !e.Last.Before(e.First) }},
	{"store", "Dokumendihoidla", msg.Text{ET: "Dokumendihoidla", EN: "The store"}, func(e *OverviewEntry) string { return e.Store }, func(e *OverviewEntry) bool { return filled(e.Store) }},
	{"set-apart", "Üleandmine-hävitamine", msg.Text{ET: "Üleandmine-hävitamine", EN: "The reference to the act"}, func(e *OverviewEntry) string { return e.SetApart.String() }, nil},
	{"notes", "Märkused", msg.Text{ET: "Märkused", EN: "The notes"}, func(e *OverviewEntry) string { return e.Notes }, nil},
}

// OverviewElements returns what an entry of the archive's overview holds (ülevaate andmed). A restriction, an act and
// notes may be empty, for a file may have none; but the reference to an act must bring its date and number. Give it to
// [law.Missing].
//
// Source: RMK p 16.2, 16.3.
func OverviewElements() []law.Element[OverviewEntry] {
	var all []law.Element[OverviewEntry]
	for i, f := range overviewFields {
		if f.has != nil {
			all = append(all, law.Element[OverviewEntry]{
				Clause: "rmk-16.2", Code: "overview." + f.code, Source: rmkAct.At("p 16.2." + strconv.Itoa(i+1)), ET: f.name.ET, EN: f.name.EN, Has: f.has,
			})
		}
	}
	return append(all, law.Element[OverviewEntry]{
		Clause: "rmk-16.3", Code: "overview.act", Source: rmkAct.At("p 16.3"), ET: "Akti kuupäev või number", EN: "The date or number of the act",
		Has: func(e *OverviewEntry) bool { return e.SetApart == ActRef{} || e.SetApart.complete() },
	})
}

// WriteOverview writes the archive's overview (arhiivi koosseisu ülevaade) as CSV that an archive can keep: UTF-8, a
// header in Estonian, every field in quotes, equally many fields in every row, separated by semicolons, lines ended by
// CR LF. An entry is written as it is, complete or not. Errors: [ErrText] for an entry that is not UTF-8, with its
// position; [ErrOverview] for a nil writer or sequence; those of the writer.
//
// Source: RMK p 16.2, 16.4.
func WriteOverview(out io.Writer, entries iter.Seq[OverviewEntry]) error {
	if out == nil || entries == nil {
		return &Error{Kind: ErrOverview, Value: "no writer or no entries"}
	}
	w := bufio.NewWriter(out)
	row := func(print func(*overviewField) string) {
		for i := range overviewFields {
			if i > 0 {
				w.WriteByte(';')
			}
			w.WriteByte('"')
			w.WriteString(strings.ReplaceAll(print(&overviewFields[i]), `"`, `""`))
			w.WriteByte('"')
		}
		w.WriteString("\r\n")
	}
	row(func(f *overviewField) string { return f.header })
	position := 0
	for e := range entries {
		position++
		for i := range overviewFields {
			if cell := overviewFields[i].print(&e); !utf8.ValidString(cell) {
				return &Error{Kind: ErrText, Position: position, Value: msg.Quote(cell)}
			}
		}
		row(func(f *overviewField) string { return f.print(&e) })
	}
	if err := w.Flush(); err != nil {
		return &Error{Kind: ErrOverview, Value: err.Error(), Cause: err}
	}
	return nil
}
