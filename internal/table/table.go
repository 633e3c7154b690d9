// Package table reads tables of text row by row, as people keep them: with a comma, a semicolon or a tab between the
// columns, with or without a byte order mark, and with the line of each row, so that a bad row spoils no other.
// encoding/csv reads each record; which lines belong to one is decided here, so that a quote which never closes spoils
// its own line and swallows no other.
package table

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"strings"
)

// Row is one record of a table. Where it cannot be read, Err says why and its text is the only field, so that nothing is
// lost.
type Row struct {
	Line   int // of its beginning, from 1
	Fields []string
	Err    error
}

// Reader reads one table.
type Reader struct {
	in    *bufio.Reader
	ahead []string // lines read but not yet used
	line  int      // of the line read last
	comma rune
	err   error
}

// NewReader returns a reader of the table in a text.
func NewReader(in io.Reader) *Reader { return &Reader{in: bufio.NewReader(in)} }

// Err returns what the source failed with, if it failed before its end.
func (r *Reader) Err() error { return r.err }

// Comma returns what stands between the columns; it is known behind the header.
func (r *Reader) Comma() rune { return r.comma }

// next returns the next line with its end; false behind the last. Half a line before a failure is none.
func (r *Reader) next() (string, bool) {
	if len(r.ahead) > 0 {
		line := r.ahead[0]
		r.ahead = r.ahead[1:]
		r.line++
		return line, true
	}
	if r.err != nil {
		return "", false
	}
	line, err := r.in.ReadString('\n')
	if err != nil && err != io.EOF {
		r.err = err
		return "", false
	}
	if line == "" {
		return "", false
	}
	r.line++
	return line, true
}

// Header reads the first line that is not empty, with the separator with which the names of its columns are accepted.
// False where there is none; the row then holds the line as it stands.
func (r *Reader) Header(accept func(names []string) bool) (Row, bool) {
	text := ""
	for strings.TrimSpace(text) == "" {
		line, ok := r.next()
		if !ok {
			return Row{Line: r.line + 1, Fields: []string{""}}, false
		}
		text = strings.TrimRight(strings.TrimPrefix(line, "\ufeff"), "\r\n")
	}
	for _, r.comma = range []rune{',', ';', '\t'} {
		if names, err := r.split(text, true); err == nil && accept(names) {
			return Row{Line: r.line, Fields: names}, true
		}
	}
	return Row{Line: r.line, Fields: []string{text}}, false
}

// Rows yields the rows behind the header. Empty lines are none.
func (r *Reader) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for {
			text, ok := r.next()
			if !ok {
				return
			}
			if strings.TrimSpace(text) == "" {
				continue
			}
			row := Row{Line: r.line}
			row.Fields, row.Err = r.record(text)
			if !yield(row) {
				return
			}
		}
	}
}

// farthest is over how many lines a quoted field may go.
const farthest = 100

// record reads the record that starts with a line: with as many lines more as its quotes need, if that makes a record by
// the letter, and else the line alone.
func (r *Reader) record(line string) ([]string, error) {
	text, more := line, []string(nil)
	for r.inQuotes(text) && len(more) < farthest {
		next, ok := r.next()
		if !ok {
			break
		}
		text, more = text+next, append(more, next)
	}
	if len(more) > 0 {
		if fields, err := r.split(text, false); err == nil {
			return fields, nil
		}
		r.ahead = append(more, r.ahead...)
		r.line -= len(more)
	}
	if r.inQuotes(line) {
		return []string{strings.TrimRight(line, "\r\n")}, errors.New("a quote is not closed")
	}
	fields, err := r.split(line, true)
	if err != nil {
		fields = []string{strings.TrimRight(line, "\r\n")}
	}
	return fields, err
}

// split reads the fields of one record, which must be all of the text; lazily, a quote inside a field stands for itself.
func (r *Reader) split(text string, lazy bool) ([]string, error) {
	c := csv.NewReader(strings.NewReader(strings.TrimRight(text, "\r\n")))
	c.Comma, c.LazyQuotes = r.comma, lazy
	fields, err := c.Read()
	if err != nil {
		return nil, err
	}
	if _, err := c.Read(); err != io.EOF {
		return nil, errors.New("more than one record")
	}
	return fields, nil
}

// inQuotes reports whether a text ends inside a quoted field. A quote opens one only at the start of a field.
func (r *Reader) inQuotes(s string) bool {
	quoted, start := false, true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '"' && i+1 < len(s) && s[i+1] == '"':
			i++
		case quoted:
			quoted, start = c != '"', false
		case start && c == '"':
			quoted = true
		default:
			start = rune(c) == r.comma
		}
	}
	return quoted
}
