package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// table reads rows with the columns rule and event, in any order and among others, and writes them with a last column
// due. A row that cannot be answered keeps due empty and is reported with its line number; the others go on.
func (p *program) table(in io.Reader, errs io.Writer) (status int) {
	lines := &lines{in: bufio.NewReader(in)}
	head, ok := lines.header()
	if !ok {
		fmt.Fprintf(errs, "line %d: no header with one column rule and one column event, and none called due (UTF-8; , or ; or tab between the columns): %q\n",
			lines.number, head.text)
		return 2
	}
	w := csv.NewWriter(p.out)
	w.Comma = lines.comma
	w.Write(append(head.columns, "due"))
	rules := map[string]answerer{}
	for number, row := range lines.rows() {
		err := row.err
		if err == nil && len(row.fields) != len(head.columns) {
			err = fmt.Errorf("%d fields where the header has %d", len(row.fields), len(head.columns))
		}
		due := ""
		if err == nil {
			due, err = p.dueOf(rules, strings.TrimSpace(row.fields[head.rule]), strings.TrimSpace(row.fields[head.event]))
		}
		if err != nil {
			fmt.Fprintf(errs, "line %d: %v\n", number, err)
			status = 1
		}
		for len(row.fields) < len(head.columns) {
			row.fields = append(row.fields, "")
		}
		w.Write(append(row.fields, due))
	}
	w.Flush()
	if err := w.Error(); err != nil {
		fmt.Fprintln(errs, "duedate:", err)
		return 1
	}
	return status
}

// answerer gives the due day of an event, both in ISO form.
type answerer func(event string) (string, error)

// dueOf answers one row; rules keeps what was looked up before.
func (p *program) dueOf(rules map[string]answerer, name, event string) (string, error) {
	due, known := rules[name]
	if !known {
		var err error
		if due, err = p.answerer(name); err != nil {
			return "", err
		}
		rules[name] = due
	}
	return due(event)
}

func (p *program) answerer(name string) (answerer, error) {
	if hours, err := deadlines.HoursByID(law.ID(name)); err == nil {
		return func(event string) (string, error) {
			t, err := p.instant(event)
			if err != nil {
				return "", err
			}
			due, err := hours.Due(t, p.tallinn, deadlines.Estonia())
			if err != nil {
				return "", err
			}
			return isoTime(due), nil
		}, nil
	}
	rule, err := p.rule(name)
	if err != nil {
		return nil, err
	}
	return func(event string) (string, error) {
		day, err := civil.Parse(event)
		if err != nil {
			return "", err
		}
		due, err := rule.Due(day, deadlines.Estonia())
		return due.Date().String(), err
	}, nil
}

// lines reads a CSV text line by line. encoding/csv reads each record; what belongs to one record is decided here, so
// that a quote which never closes spoils its own line and swallows no other.
type lines struct {
	in     *bufio.Reader
	ahead  []string // lines read but not yet used
	number int      // of the line read last, from 1
	comma  rune
}

// next returns the next line with its end; false behind the last.
func (l *lines) next() (string, bool) {
	var line string
	if len(l.ahead) > 0 {
		line, l.ahead = l.ahead[0], l.ahead[1:]
	} else if line, _ = l.in.ReadString('\n'); line == "" {
		return "", false
	}
	l.number++
	return line, true
}

// back gives lines back that turned out to belong to no record of several lines.
func (l *lines) back(some []string) {
	l.ahead = append(some, l.ahead...)
	l.number -= len(some)
}

// header is the first line that is not empty, and where the two columns are in it.
type header struct {
	text        string
	columns     []string
	rule, event int
}

// header reads the header, which tells the separator: that with which it has both columns once each, and no column due.
func (l *lines) header() (header, bool) {
	var h header
	for strings.TrimSpace(h.text) == "" {
		text, ok := l.next()
		if !ok {
			return h, false
		}
		h.text = strings.TrimRight(strings.TrimPrefix(text, "\ufeff"), "\r\n")
	}
	for _, l.comma = range []rune{',', ';', '\t'} {
		columns, err := l.split(h.text, true)
		at := map[string][]int{}
		for i, name := range columns {
			name = strings.ToLower(strings.TrimSpace(name))
			at[name] = append(at[name], i)
		}
		if err == nil && len(at["rule"]) == 1 && len(at["event"]) == 1 && at["due"] == nil {
			h.columns, h.rule, h.event = columns, at["rule"][0], at["event"][0]
			return h, true
		}
	}
	return h, false
}

// row is one record. Where it cannot be read it is one field with the whole text, so that nothing is lost.
type row struct {
	fields []string
	err    error
}

// farthest is over how many lines a quoted field may go.
const farthest = 100

// rows yields the records behind the header, each with the number of its first line. Empty lines are none.
func (l *lines) rows() iter.Seq2[int, row] {
	return func(yield func(int, row) bool) {
		for {
			line, ok := l.next()
			if !ok {
				return
			}
			if strings.TrimSpace(line) == "" {
				continue
			}
			number := l.number
			if !yield(number, l.read(line)) {
				return
			}
		}
	}
}

// read reads the record that starts with a line: with as many lines more as its quotes need, if that makes a record by
// the letter, and else the line alone.
func (l *lines) read(line string) row {
	record, more := line, []string(nil)
	for l.inQuotes(record) && len(more) < farthest {
		next, ok := l.next()
		if !ok {
			break
		}
		record, more = record+next, append(more, next)
	}
	if len(more) > 0 {
		if fields, err := l.split(record, false); err == nil {
			return row{fields, nil}
		}
		l.back(more)
	}
	text := strings.TrimRight(line, "\r\n")
	if l.inQuotes(line) {
		return row{[]string{text}, errors.New("a quote is not closed")}
	}
	fields, err := l.split(line, true)
	if err != nil {
		fields = []string{text}
	}
	return row{fields, err}
}

// split reads the fields of one record, which must be all of the text; lazily, a quote inside a field stands for itself.
func (l *lines) split(text string, lazy bool) ([]string, error) {
	r := csv.NewReader(strings.NewReader(strings.TrimRight(text, "\r\n")))
	r.Comma, r.LazyQuotes = l.comma, lazy
	fields, err := r.Read()
	if err != nil {
		return nil, err
	}
	if _, err := r.Read(); err != io.EOF {
		return nil, errors.New("more than one record")
	}
	return fields, nil
}

// inQuotes reports whether a text ends inside a quoted field. A quote opens one only at the start of a field.
func (l *lines) inQuotes(s string) bool {
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
			start = rune(c) == l.comma || c == '\n'
		}
	}
	return quoted
}
