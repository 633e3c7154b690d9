// SPDX-License-Identifier: MIT

package retention

import (
	"bufio"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// OverviewEntry is one file in the overview of an archive's composition (arhiivi koosseisu ülevaade), with its fourteen
// fields. Records set apart for transfer or destruction refer to their act.
//
// Source: RMK p 16.2, 16.3.
type OverviewEntry struct {
	Unit        string     `json:"unit"`                  // struktuuriüksuse nimi
	Function    string     `json:"function"`              // funktsioon/allfunktsioon
	Mark        string     `json:"mark"`                  // sarja/allsarja tähis
	Title       string     `json:"title"`                 // sarja/allsarja nimetus
	Term        Term       `json:"term,omitzero"`         // säilitustähtaeg
	Restriction string     `json:"restriction,omitempty"` // juurdepääsupiirang; empty: none
	Appraisal   Appraisal  `json:"appraisal,omitzero"`    // hindamisotsus
	FileNumber  int        `json:"file_number"`           // toimiku järjekorranumber, from 1
	FileTitle   string     `json:"file_title"`            // toimiku pealkiri
	Files       int        `json:"files"`                 // toimikute hulk
	First       civil.Date `json:"first,omitzero"`        // piirdaatumid, both included
	Last        civil.Date `json:"last,omitzero"`
	Store       string     `json:"store"`              // dokumendihoidla
	SetApart    ActRef     `json:"set_apart,omitzero"` // üleandmine-hävitamine; the zero ActRef: not set apart
	Notes       string     `json:"notes,omitempty"`    // märkused; may be empty
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
	{"restriction", "Juurdepääsupiirang", msg.Text{ET: "Juurdepääsupiirangu märge", EN: "The entry of the restriction"}, func(e *OverviewEntry) string { return e.Restriction }, nil},
	{"appraisal", "Hindamisotsus", msg.Text{ET: "Hindamisotsus", EN: "The appraisal decision"}, func(e *OverviewEntry) string { return e.Appraisal.String() }, func(e *OverviewEntry) bool { return e.Appraisal.complete() }},
	{"file-number", "Toimiku järjekorranumber", msg.Text{ET: "Toimiku järjekorranumber", EN: "The number of the file"}, func(e *OverviewEntry) string { return strconv.Itoa(e.FileNumber) }, func(e *OverviewEntry) bool { return e.FileNumber > 0 }},
	{"file-title", "Toimiku pealkiri", msg.Text{ET: "Toimiku pealkiri", EN: "The title of the file"}, func(e *OverviewEntry) string { return e.FileTitle }, func(e *OverviewEntry) bool { return filled(e.FileTitle) }},
	{"files", "Toimikute hulk", msg.Text{ET: "Toimikute hulk", EN: "The number of files"}, func(e *OverviewEntry) string { return strconv.Itoa(e.Files) }, func(e *OverviewEntry) bool { return e.Files > 0 }},
	{"dates", "Piirdaatumid", msg.Text{ET: "Piirdaatumite märge", EN: "The entry of outer dates"}, func(e *OverviewEntry) string { return e.First.Dotted() + "–" + e.Last.Dotted() }, func(e *OverviewEntry) bool { return stated(e.First) && stated(e.Last) && !e.Last.Before(e.First) }},
	{"store", "Dokumendihoidla", msg.Text{ET: "Dokumendihoidla", EN: "The store"}, func(e *OverviewEntry) string { return e.Store }, func(e *OverviewEntry) bool { return filled(e.Store) }},
	{"set-apart", "Üleandmine-hävitamine", msg.Text{ET: "Üleandmine-hävitamine", EN: "The reference to the act"}, func(e *OverviewEntry) string { return e.SetApart.String() }, nil},
	{"notes", "Märkused", msg.Text{ET: "Märkused", EN: "The notes"}, func(e *OverviewEntry) string { return e.Notes }, nil},
}

// Check returns what an entry of the overview lacks. A restriction, an act and notes may be empty, for a file may have
// none; but the reference to an act must bring its date and number. A nil entry lacks everything; a nil policy is the
// statute's.
//
// Source: RMK p 16.2, 16.3.
func (e *OverviewEntry) Check(p *Policy) (found []law.Finding) {
	p = p.rest()
	list := &p.spec.Provisions.Overview
	if list.isZero() {
		list = &StatutoryPolicy().spec.Provisions.Overview
	}
	for i := range overviewFields {
		f := &overviewFields[i]
		if f.has == nil || len(list.Holds) > 0 && !slices.Contains(list.Holds, f.code) || e != nil && f.has(e) {
			continue
		}
		c := p.check(atOverview, "overview."+f.code, "", missing(f.name.ET, f.name.EN))
		if list.Numbered {
			c.Source.Provision += "." + strconv.Itoa(i+1)
		}
		found = append(found, c.Finding(0, 0))
	}
	if e == nil || e.SetApart != (ActRef{}) && !e.SetApart.complete() {
		c := p.check(atReference, "overview.act", "", textActMissing)
		found = append(found, c.Finding(0, 0))
	}
	return found
}

// WriteOverview writes the archive's overview (arhiivi koosseisu ülevaade) as CSV that an archive can keep: UTF-8, a
// header in Estonian, every field in quotes, equally many fields in every row, separated by semicolons, lines ended by
// CR LF. An entry is written as it is, complete or not. Errors: [law.ErrInvalid] for an
// entry that is not UTF-8, with its position; [law.ErrMissing] for a nil writer or sequence; those of the writer.
//
// Source: RMK p 16.2, 16.4.
func WriteOverview(out io.Writer, entries iter.Seq[OverviewEntry]) error {
	if out == nil || entries == nil {
		return refuse.Missing("entries")
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
				return refuse.Invalid("entry "+strconv.Itoa(position), msg.Quote(cell), textUTF8)
			}
		}
		row(func(f *overviewField) string { return f.print(&e) })
	}
	return w.Flush()
}
