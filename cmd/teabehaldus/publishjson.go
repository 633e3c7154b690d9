// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// unitSeparator stands between several values of one cell that came from a JSON list.
const unitSeparator = "\x1f"

// jsonList reads the rows of a table from a JSON list of objects whose members are named as the columns. The line of a row
// is its place in the list.
type jsonList struct {
	in      *bufio.Reader
	columns []table.Column
	several func(column int) bool // which may hold a list
	err     error
}

func (l *jsonList) Comma() rune      { return ';' }
func (l *jsonList) Encoding() string { return "UTF-8" }
func (l *jsonList) Err() error       { return l.err }

func (l *jsonList) Head(columns []table.Column) (table.Head, error) {
	return table.Listed(columns), nil
}

func (l *jsonList) Rows() iter.Seq[table.Row] {
	return func(yield func(table.Row) bool) {
		if mark, _ := l.in.Peek(3); string(mark) == "\ufeff" {
			_, _ = l.in.Discard(3)
		}
		list := json.NewDecoder(l.in)
		_, err := list.Token() // the bracket that made it JSON
		for n := 1; err == nil && list.More(); n++ {
			var text json.RawMessage
			if err = list.Decode(&text); err != nil {
				break
			}
			cells, wrong := l.members(text)
			if !yield(table.Row{Line: n, Fields: cells, Err: table.At(n, "", wrong)}) {
				return
			}
		}
		if err == nil {
			_, err = list.Token()
		}
		if err == nil {
			if _, more := list.Token(); more != io.EOF {
				err = refuse.New(law.ErrUnreadable, "", "", msg.Text{ET: "JSON-loendi lõpusulu järel on teksti", EN: "text behind the closing bracket of the JSON list"})
			}
		}
		l.err = err
	}
}

// members reads an object by its members, of which none may be unknown or there twice.
func (l *jsonList) members(text json.RawMessage) ([]string, error) {
	d := json.NewDecoder(strings.NewReader(string(text)))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, wrong("", string(text), "Loendis on midagi muud kui objekt", "no object in the list")
	}
	cells, seen := make([]string, len(l.columns)), make([]bool, len(l.columns))
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		name, _ := token.(string)
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		at := slices.IndexFunc(l.columns, func(c table.Column) bool { return c.Name == name })
		if at < 0 {
			return nil, refuse.New(law.ErrUnknown, "", msg.Quote(name), msg.Text{ET: "Sellist veergu ei ole", EN: "no such column"})
		}
		several, ok := jsonTexts(value)
		switch {
		case seen[at]:
			return nil, wrong("", name, "Veerg on antud mitu korda", "a column is given more than once")
		case !ok || slices.ContainsFunc(several, func(s string) bool { return strings.Contains(s, unitSeparator) }):
			return nil, wrong(name, string(value), "Lubatud on tekst või tekstide loend", "allowed are a string or a list of strings")
		case value[0] == '[' && len(several) != 1 && !l.several(at):
			return nil, wrong(name, string(value), "Lubatud on üks väärtus", "allowed is one value")
		}
		cells[at], seen[at] = strings.Join(several, unitSeparator), true
	}
	for i, c := range l.columns {
		if c.Required && !seen[i] {
			return nil, refuse.New(law.ErrMissing, c.Name, "", msg.Text{ET: "Veerg puudub", EN: "the column is missing"})
		}
	}
	return cells, nil
}

// jsonTexts reads a string or a list of strings. Null is neither.
func jsonTexts(value json.RawMessage) (all []string, ok bool) {
	var one *string
	if json.Unmarshal(value, &one) == nil && one != nil {
		return []string{*one}, true
	}
	var several []*string
	if json.Unmarshal(value, &several) != nil || several == nil || slices.Contains(several, nil) {
		return nil, false
	}
	for _, s := range several {
		all = append(all, *s)
	}
	return all, true
}
