// Package table reads tables of text row by row, as people keep them: with a comma, a semicolon or a tab, with or
// without a byte order mark, and with the line of each row, so that a bad row spoils no other.
package table

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"strings"
)

// Split reads the fields of one record. A quote inside a field stands for itself; one that never closes is an error.
func Split(text string, comma rune) ([]string, error) {
	if inQuotes(text) {
		return nil, errors.New("a quote is not closed")
	}
	return split(text, comma, true)
}

func split(text string, comma rune, lazy bool) ([]string, error) {
	r := csv.NewReader(strings.NewReader(strings.TrimRight(text, "\r\n")))
	r.Comma, r.LazyQuotes = comma, lazy
	fields, err := r.Read()
	if err != nil {
		return nil, err
	}
	if _, err := r.Read(); err != io.EOF {
		return nil, errors.New("more than one record")
	}
	return fields, nil
}

// separators are what may stand between two fields.
var separators = [...]rune{';', ',', '\t'}

// whole reports whether a text of several lines is one record by the letter.
func whole(text string) bool {
	for _, comma := range separators {
		if _, err := split(text, comma, false); err == nil {
			return true
		}
	}
	return false
}

// farthest is over how many lines a quoted field may go. A quote that never closes spoils its own line only.
const farthest = 100

// Record is the text of one record and the number of its first line, from 1.
type Record struct {
	Line int
	Text string
}

// Records yields the records of a text, without a byte order mark before the first. Empty lines carry none. An error of
// the reader comes last, with the line after which it happened.
func Records(in io.Reader) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		r := bufio.NewReader(in)
		var ahead []string // lines read but not yet used
		var failed error
		next := func() (string, bool) {
			if len(ahead) > 0 {
				line := ahead[0]
				ahead = ahead[1:]
				return line, true
			}
			if failed != nil {
				return "", false
			}
			line, err := r.ReadString('\n')
			if failed = err; err != nil && err != io.EOF {
				return "", false // half a line is no record
			}
			return line, line != ""
		}
		for number := 1; ; number++ {
			line, ok := next()
			if !ok {
				if failed != nil && failed != io.EOF {
					yield(Record{Line: number}, failed)
				}
				return
			}
			if number == 1 {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			if strings.TrimSpace(line) == "" {
				continue
			}
			record, lines := line, []string(nil)
			for inQuotes(record) && len(lines) < farthest {
				more, ok := next()
				if !ok {
					break
				}
				record += more
				lines = append(lines, more)
			}
			if len(lines) > 0 && !whole(record) {
				record, ahead, lines = line, append(lines, ahead...), nil
			}
			if !yield(Record{number, record}, nil) {
				return
			}
			number += len(lines)
		}
	}
}

// inQuotes reports whether a record ends inside a quoted field. A quote opens one only at the start of a field.
func inQuotes(s string) bool {
	quoted, start := false, true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '"' && i+1 < len(s) && s[i+1] == '"':
			i++
		case quoted:
			quoted = c != '"'
			start = false
		case start && c == '"':
			quoted = true
		default:
			start = c == ',' || c == ';' || c == '\t' || c == '\n'
		}
	}
	return quoted
}
