// SPDX-License-Identifier: MIT

package table

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Column is a column that a caller knows.
type Column struct {
	Name     string   // as messages call it
	Also     []string // what else it is called
	Else     []string // names of other columns too, which stand for it where nothing else does: "sari", of the mark or of the title
	Required bool
}

// Head is the header of a table.
type Head struct {
	Row
	Other []string // the columns that the caller does not know
	other []int    // where they stand
	at    []int    // by the caller's column: where it stands; -1: nowhere
	bare  []int    // where columns without a name stand
}

// Head reads the header: the columns in any order, by any of their names, whatever the case, the form and the spaces. The
// separator is the one by which the required columns are found. The errors are [law.Error]s: [law.ErrMissing] for a required column
// that is not there, [law.ErrInvalid] for one that is there twice, [law.ErrUnreadable] for what is no text.
func (r *Reader) Head(columns []Column) (Head, error) {
	var best Head
	var lacking string
	twice := ""
	found := -1
	row, ok := r.Header(func(names []string) bool {
		h, n, second := match(columns, names)
		missing := h.lacks(columns)
		if n > found {
			best, found, lacking, twice = h, n, missing, second
		}
		return missing == "" && second == ""
	})
	best.Row = row
	switch {
	case ok:
		r.exact = true
		return best, nil
	case r.err != nil:
		return best, r.err
	case row.Err != nil:
		return best, row.Err
	}
	if found < 0 {
		for _, c := range columns {
			if c.Required {
				lacking = c.Name
				break
			}
		}
	}
	return best, refused(row, lacking, twice, textNoHead)
}

func refused(row Row, lacking, twice string, sentence msg.Text) error {
	if twice != "" {
		return &law.Error{Kind: law.ErrInvalid, Line: row.Line, Value: msg.Quote(twice), ET: textTwice.ET, EN: textTwice.EN}
	}
	sentence = sentence.Fill(lacking)
	e := &law.Error{Kind: law.ErrMissing, Line: row.Line, ET: sentence.ET, EN: sentence.EN}
	if row.Fields[0] != "" {
		e.Value = msg.Quote(row.Fields[0])
	}
	return e
}

// Find finds the columns in the header of a table that is no text, with the errors of [Reader.Head].
func Find(columns []Column, row Row) (Head, error) {
	h, _, twice := match(columns, row.Fields)
	h.Row = row
	if missing := h.lacks(columns); missing != "" || twice != "" {
		return h, refused(row, missing, twice, textNoColumn)
	}
	return h, nil
}

// Place returns the column that a name stands for; -1 where it stands for none.
func Place(columns []Column, name string) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.is(name) })
}

// Place returns where the caller's column stands; -1: nowhere.
func (h *Head) Place(column int) int { return h.at[column] }

// lacks names the required columns that are not there.
func (h *Head) lacks(columns []Column) string {
	var missing []string
	for i, c := range columns {
		if c.Required && h.at[i] < 0 {
			missing = append(missing, c.Name)
		}
	}
	return strings.Join(missing, ", ")
}

// match finds the columns among names, and how many; twice is a name that stands for a column that is there already.
func match(columns []Column, names []string) (h Head, n int, twice string) {
	h.at = make([]int, len(columns))
	for i := range h.at {
		h.at[i] = -1
	}
	take := func(at, i int) {
		if h.at[at] >= 0 {
			twice = strings.TrimSpace(names[i])
			return
		}
		h.at[at] = i
		n++
	}
	var rest []int
	for i, name := range names {
		switch at := Place(columns, name); {
		case at >= 0:
			take(at, i)
		case strings.TrimSpace(name) != "":
			rest = append(rest, i)
		default:
			h.bare = append(h.bare, i)
		}
	}
	for _, i := range rest {
		last := -1 // of those that it could stand for: the first that is free, else any
		for at, c := range columns {
			if (last < 0 || h.at[last] >= 0) && named(c.Else, fold(names[i])) {
				last = at
			}
		}
		if last >= 0 {
			take(last, i)
		} else {
			h.Other, h.other = append(h.Other, strings.TrimSpace(names[i])), append(h.other, i)
		}
	}
	return h, n, twice
}

func (c Column) is(name string) bool {
	name = fold(name)
	return named([]string{c.Name}, name) || named(c.Also, name)
}

// named reports whether a folded name is one of those, or is so with a, o and u for ä, õ, ö and ü.
func named(names []string, name string) bool {
	plain := !strings.ContainsFunc(name, func(r rune) bool { return r > unicode.MaxASCII })
	return slices.ContainsFunc(names, func(one string) bool { return fold(one) == name || plain && seen(one) == name })
}

// fold makes names alike that differ in case, in form, in a colon at the end, or by blanks, hyphens, underscores, full stops and what has
// no width: "Reg. nr", "reg_nr", and "registreerimis- kuupäev" where a line broke.
func fold(name string) string {
	return strings.TrimSuffix(strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || strings.ContainsRune("-_.", r) {
			return -1
		}
		return r
	}, norm.NFC.String(name))), ":")
}

// Cell returns what a row holds in the caller's column, without space around it; "" where the table has no such column.
func (h *Head) Cell(row *Row, column int) string {
	if i := h.at[column]; i >= 0 && i < len(row.Fields) {
		return strings.TrimSpace(row.Fields[i])
	}
	return ""
}

// Has reports whether the table has the caller's column.
func (h *Head) Has(column int) bool { return h.at[column] >= 0 }

// Others yields what a row holds in the columns that the caller does not know, by their names: of an object also what no column
// holds.
func (h *Head) Others(row *Row) iter.Seq2[string, string] {
	return func(yield func(name, cell string) bool) {
		for i, at := range h.other {
			if at < len(row.Fields) && !yield(h.Other[i], strings.TrimSpace(row.Fields[at])) {
				return
			}
		}
		for _, m := range row.Late {
			if !yield(m.Name, m.Text) {
				return
			}
		}
	}
}

// Unknown refuses a column that the caller does not know where a known one could hide behind it, and names those that are known.
// The caller judges the name: it hides something, or is familiar and hides nothing. Of any other it is looked whether it is nearly
// the name of a known column, or holds that, with letters that are seen as others too. Other unknown columns are in Other. A nil
// judge knows none.
func (h *Head) Unknown(columns []Column, judge func(name string) (hides, familiar bool)) error {
	for _, other := range h.Other {
		name := seen(other)
		if name == "" || strings.ContainsFunc(name, foreign) {
			return &law.Error{Kind: law.ErrUnknown, Line: h.Line, Value: msg.Quote(other), ET: textForeign.ET, EN: textForeign.EN}
		}
		var hides, familiar bool
		if judge != nil {
			hides, familiar = judge(norm.NFKD.String(other))
		}
		if hides || !familiar && slices.ContainsFunc(columns, func(c Column) bool { return c.hides(name) }) {
			return h.unknown(columns, other)
		}
	}
	return nil
}

// Nameless refuses a row that holds something in a column without a name: it may be anything.
func (h *Head) Nameless(row *Row) error {
	for _, i := range h.bare {
		if i < len(row.Fields) && strings.TrimSpace(row.Fields[i]) != "" {
			return refuse.New(law.ErrUnreadable, "", msg.Quote(row.Fields[i]), textNameless)
		}
	}
	return nil
}

// Closed refuses every column that the caller neither knows nor passes over, one without a name too.
func (h *Head) Closed(columns, passed []Column) error {
	known := 0
	for _, at := range h.at {
		if at >= 0 {
			known++
		}
	}
	for _, other := range h.Other {
		if Place(passed, other) < 0 {
			return h.unknown(columns, other)
		}
	}
	if known+len(h.Other) < len(h.Fields) {
		return h.unknown(columns, "")
	}
	return nil
}

func (h *Head) unknown(columns []Column, name string) error {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.Name
	}
	sentence := textOther.Fill(strings.Join(names, ", "))
	return &law.Error{Kind: law.ErrUnknown, Line: h.Line, Value: msg.Quote(name), ET: sentence.ET, EN: sentence.EN}
}

// Whole refuses a row that does not have a field for each column.
func (h *Head) Whole(row Row) error {
	if row.Misfit == 0 {
		return nil
	}
	return wrong(textMore.With(row.Misfit, len(h.Fields)))
}

// seen is what a reader sees of a name at a glance: neither form nor case, no marks on letters, and nothing that has no width.
func seen(name string) string {
	return fold(strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.M, unicode.C) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, norm.NFKD.String(name)))
}

// foreign reports whether a letter is none of those with which Estonian is written, but may look like one.
func foreign(r rune) bool { return r > unicode.MaxLatin1 && unicode.IsLetter(r) }

// hides reports whether a name, as it is seen, could be meant for the column.
func (c Column) hides(name string) bool {
	return slices.ContainsFunc(append([]string{c.Name}, c.Also...), func(known string) bool {
		known = seen(known)
		return len(known) > 2 && strings.Contains(name, known) || near(known, name)
	})
}

// near reports whether two names differ by a misprint or two: letters more, fewer or others.
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	most := min(2, min(len(x), len(y))/3)
	if max(len(x)-len(y), len(y)-len(x)) > most {
		return false
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before := row[0]
		row[0] = i + 1
		for j := range y {
			cost := before
			if x[i] != y[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(y)] <= most
}
