// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/cmd/internal/xlsx"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// form is how rows are written.
type form interface {
	// begin begins a file with the names of its columns. Into it go the texts of rows, in their order.
	begin(out io.Writer, columns []string) (io.WriteCloser, error)
	// append writes rows into memory, and tells what they cannot hold. Several goroutines call it at once.
	append(text *bufio.Writer, columns []string, rows []answered, tell func(line int, err error))
}

// answered is a row that was answered: its fields, and the cells that were added to them.
type answered struct {
	table.Row
	added []string
}

// appendTo appends the cells of a row, so that what is added stands under its name: where the row has fewer fields than there are
// columns behind empty ones, and where it has more before those.
func (a *answered) appendTo(line, columns []string) []string {
	own := len(columns) - len(a.added)
	line = append(line, a.Fields[:min(own, len(a.Fields))]...)
	for len(line) < own {
		line = append(line, "")
	}
	line = append(line, a.added...)
	return append(line, a.Fields[min(own, len(a.Fields)):]...)
}

// formOf returns the form of a name, or else of the ending of a file's name, or else another one; nil where there is none of
// the name.
func (p *program) formOf(name, file, other string, comma rune) form {
	if name == "" {
		name = map[string]string{".txt": "text", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".xlsx": "xlsx"}[strings.ToLower(filepath.Ext(file))]
	}
	if name == "" {
		name = other
	}
	return map[string]form{"text": textForm{p.say("rida", "line")}, "csv": csvForm{comma}, "jsonl": jsonForm{}, "xlsx": xlsxForm{}}[name]
}

// open is a writer that is whole without an end.
type open struct{ io.Writer }

func (open) Close() error { return nil }

// csvForm is a table in text.
type csvForm struct{ comma rune }

func (f csvForm) begin(out io.Writer, columns []string) (io.WriteCloser, error) {
	w := csv.NewWriter(out)
	w.Comma = f.comma
	err := w.Write(columns)
	w.Flush()
	return open{out}, cmp.Or(err, w.Error())
}

func (f csvForm) append(text *bufio.Writer, columns []string, rows []answered, _ func(int, error)) {
	w := csv.NewWriter(text) // it takes the buffer for its own
	w.Comma = f.comma
	var line []string
	for i := range rows {
		line = line[:0]
		if row := &rows[i]; stands(row) {
			text.WriteString(row.Text)
			text.WriteByte(byte(f.comma))
			line = append(line, row.added...)
		} else {
			line = row.appendTo(line, columns)
		}
		_ = w.Write(line) // into memory: it does not fail
	}
	w.Flush()
}

// stands reports whether a row is written as it stands in its source: encoding/csv would put none of its fields in quotes.
func stands(row *answered) bool {
	for _, field := range row.Fields {
		if first, _ := utf8.DecodeRuneInString(field); field != "" && (first == '\\' || unicode.IsSpace(first)) {
			return false
		}
	}
	return row.Text != "" && strings.IndexByte(row.Text, '\r') < 0
}

// jsonForm is JSON Lines. An object that was read stays as it is, and members are added to it.
type jsonForm struct{}

func (jsonForm) begin(out io.Writer, columns []string) (io.WriteCloser, error) {
	for i, name := range columns {
		if slices.Contains(columns[:i], name) {
			return nil, refuse.New(law.ErrInvalid, "", msg.Quote(name), msg.Text{
				ET: "JSON-is ei saa olla kahte sama nimega veergu", EN: "JSON cannot have two columns of one name",
			})
		}
	}
	return open{out}, nil
}

func (jsonForm) append(text *bufio.Writer, columns []string, rows []answered, _ func(int, error)) {
	var line []byte
	member := func(name, value string) {
		if line[len(line)-1] != '{' {
			line = append(line, ',')
		}
		line = append(appendJSON(line, name), ':')
		line = appendJSON(line, value)
	}
	for _, row := range rows {
		line = append(line[:0], '{')
		own := columns[:len(columns)-len(row.added)]
		switch {
		case row.Text != "":
			line = append(line[:0], strings.TrimRight(row.Text[:len(row.Text)-1], " \t")...)
		case len(row.Fields) == len(own):
			for i, name := range own {
				member(name, row.Fields[i])
			}
		case len(row.Fields) > 0: // what could not be read, whole
			member(columns[0], strings.Join(row.Fields, ";"))
		}
		for i, cell := range row.added {
			member(columns[len(own)+i], cell)
		}
		text.Write(append(line, '}', '\n'))
	}
}

// appendJSON appends a string in JSON.
func appendJSON(text []byte, s string) []byte {
	if strings.IndexFunc(s, func(r rune) bool {
		return r < ' ' || r == '"' || r == '\\' || r == unicode.ReplacementChar || r >= 0x2028
	}) < 0 {
		return append(append(append(text, '"'), s...), '"')
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string: it does not fail
	return append(text, bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
}

// textForm is for a person to read: each row in a paragraph, without the columns that are empty.
type textForm struct{ row string }

func (textForm) begin(out io.Writer, _ []string) (io.WriteCloser, error) { return open{out}, nil }

func (f textForm) append(text *bufio.Writer, columns []string, rows []answered, _ func(int, error)) {
	for _, row := range rows {
		text.WriteString(f.row + " " + strconv.Itoa(row.Line) + "\n")
		for i, cell := range slices.Concat(row.Fields, row.added) {
			name := ""
			if at := i + len(columns) - len(row.Fields) - len(row.added); i >= len(row.Fields) {
				name = columns[at]
			} else if i < len(columns)-len(row.added) {
				name = columns[i]
			}
			if cell = strings.TrimSpace(cell); cell != "" {
				text.WriteString("  " + printed(name) + ": " + printed(cell) + "\n")
			}
		}
		text.WriteByte('\n')
	}
}

// printed is a text on one line and without what moves the cursor of a terminal.
func printed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// xlsxForm is a workbook.
type xlsxForm struct{}

func (xlsxForm) begin(out io.Writer, columns []string) (io.WriteCloser, error) {
	w, err := xlsx.NewWriter(out)
	if err != nil {
		return nil, err
	}
	text, err := xlsx.AppendRow(nil, columns, true)
	if err == nil {
		_, err = w.Write(text)
	}
	return w, err
}

func (xlsxForm) append(text *bufio.Writer, columns []string, rows []answered, tell func(int, error)) {
	var line []string
	for _, row := range rows {
		line = row.appendTo(line[:0], columns)
		cells, err := xlsx.AppendRow(text.AvailableBuffer(), line, false)
		text.Write(cells)
		if err != nil {
			tell(row.Line, err)
		}
	}
}
