package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/internal/table"
)

// columns are those that an export can have; the first five it must.
var columns = []string{
	"viit", "liik", "pealkiri", "loodud", "registreeritud", "füüsilised isikud", "asutused", "töötajad", "pooled", "juurdepääs", "alus",
	"piirang algus", "piirang lõpp", "isikuandmed",
}

const required = 5

// check refuses a list of columns in which one is unknown, twice there or missing.
func check(names []string) error {
	for i, name := range names {
		if !slices.Contains(columns, name) {
			return fmt.Errorf("a column that no register has: %.60q", name)
		}
		if slices.Contains(names[:i], name) {
			return fmt.Errorf("a column given twice: %.60q", name)
		}
	}
	for _, name := range columns[:required] {
		if !slices.Contains(names, name) {
			return fmt.Errorf("a column is missing: %.60q", name)
		}
	}
	return nil
}

// documents yields the documents of an export one by one; one that cannot be read is an error, with its place.
func documents(policy register.Policy, in io.Reader) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		text := bufio.NewReader(in)
		if mark, _ := text.Peek(3); string(mark) == "\ufeff" {
			_, _ = text.Discard(3)
		}
		first, _ := text.Peek(1)
		rows := csvRows
		if string(first) == "[" {
			rows = jsonRows
		}
		for r, err := range rows(text) {
			d := document{place: r.place}
			if err == nil {
				d.Document, err = read(policy, r.cells)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}

// row is one document as it stands in the export, its cells by column.
type row struct {
	place string
	cells map[string][]string
}

func csvRows(in io.Reader) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		rows := table.NewReader(in)
		head, ok := rows.Header(func(names []string) bool { return len(names) >= required })
		at := row{place: fmt.Sprintf("line %d", head.Line)}
		if !ok {
			yield(at, errors.New("no header with viit, liik, pealkiri, loodud and registreeritud"))
			return
		}
		for i, name := range head.Fields {
			head.Fields[i] = strings.ToLower(strings.TrimSpace(name))
		}
		if err := check(head.Fields); err != nil {
			yield(at, err)
			return
		}
		for line := range rows.Rows() {
			r, err := row{place: fmt.Sprintf("line %d", line.Line), cells: map[string][]string{}}, line.Err
			if err == nil && len(line.Fields) != len(head.Fields) {
				err = fmt.Errorf("%d fields where the header has %d", len(line.Fields), len(head.Fields))
			}
			for i, name := range head.Fields {
				if err == nil {
					r.cells[name] = strings.Split(line.Fields[i], "|")
				}
			}
			if !yield(r, err) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(row{place: "the register"}, err)
		}
	}
}

func jsonRows(in io.Reader) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		list := json.NewDecoder(in)
		_, err := list.Token() // the bracket that made it JSON
		for n := 1; err == nil && list.More(); n++ {
			r := row{place: fmt.Sprintf("document %d", n)}
			var text json.RawMessage
			if err = list.Decode(&text); err != nil {
				break
			}
			var wrong error
			r.cells, wrong = members(text)
			if !yield(r, wrong) {
				return
			}
		}
		if err == nil {
			_, err = list.Token()
		}
		if err == nil {
			if _, more := list.Token(); more != io.EOF {
				err = errors.New("text behind the closing bracket")
			}
		}
		if err != nil {
			yield(row{place: "the register"}, err)
		}
	}
}

// members reads an object by its members, of which none may be unknown or there twice.
func members(text json.RawMessage) (map[string][]string, error) {
	d := json.NewDecoder(strings.NewReader(string(text)))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, fmt.Errorf("no object: %.40q", text)
	}
	cells, names := map[string][]string{}, []string(nil)
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
		several, ok := texts(value)
		switch list := value[0] == '['; {
		case !ok:
			return nil, fmt.Errorf("%.60q is neither a string nor a list of strings", name)
		case list && len(several) != 1 && !slices.ContainsFunc(parties, func(p party) bool { return p.column == name }):
			return nil, fmt.Errorf("%.60q is a list of %d, where one value stands", name, len(several))
		}
		names = append(names, name)
		cells[name] = several
	}
	return cells, check(names)
}

// texts reads a string or a list of strings. Null is neither.
func texts(value json.RawMessage) (all []string, ok bool) {
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
