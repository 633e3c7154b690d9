// SPDX-License-Identifier: MIT

// Package table reads tables of text row by row, as people keep them: with a comma, a semicolon or a tab between the
// columns, as UTF-8, UTF-16, Windows-1257 or Windows-1252, and with the line of each row, so that a bad row spoils no
// other. Which lines belong to one row is decided here in one pass: a quote that never closes spoils its own line and
// swallows no other, and what could be one row or several is refused.
package table

import (
	"bufio"
	"io"
	"iter"
	"strings"
)

// Row is one record of a table. Where it cannot be read, Err says why and its text is the only field, so that nothing is
// lost; where it has more fields than the table has columns, Err says so and they are all there. Err is a [law.Error] with the line. Behind a header that [Reader.Head] read, a row has a field for each column: the
// last ones may be missing and are empty.
type Row struct {
	Line   int // of its beginning, from 1
	Fields []string
	Misfit int // how many fields there were, where there were not as many as columns; else 0
	Err    error
	Open   bool     // a quote in it is not closed: the rows below may be what it holds
	Text   string   // the row as it stands in its source, on one line: fields without quotes, or an object in JSON; else ""
	Late   []Member // of an object
}

// Member is a member of an object that stands in none of the columns, which are those of the first one.
type Member struct{ Name, Text string }

// Reader reads one table.
type Reader struct {
	in      *bufio.Reader
	text    decoder
	started bool
	ahead   []line // lines read but not yet used, from first on
	first   int
	end     int      // of ahead: the first line behind first that does not stay within quotes, as far as known
	number  int      // of the line used last
	comma   byte     // 0 before the header
	width   int      // how many columns there are, or at least; 0: not known
	exact   bool     // as many as width, and no more
	room    []string // for the fields of rows
	texts   Texts    // of lines
	err     error
}

// Texts makes strings of bytes, many in one piece of memory. What is kept of one keeps its piece, and so what stands beside it.
type Texts struct{ piece strings.Builder }

const pieceSize = 1 << 14

// Make makes a string of bytes that their owner may use again.
func (t *Texts) Make(text []byte) string {
	if len(text) > t.piece.Cap()-t.piece.Len() {
		t.piece.Reset()
		t.piece.Grow(max(pieceSize, len(text)))
	}
	n := t.piece.Len()
	t.piece.Write(text)
	return t.piece.String()[n:]
}

// line is a line as it was read, with its end.
type line struct {
	text   string
	err    error // it is no text, or too long
	inside state // what becomes of it within quotes
}

type state uint8

const (
	unseen state = iota
	stays        // it ends within quotes
	closes       // its quotes close by the letter
	breaks       // a quote stands where none may
)

const (
	farthest = 100     // over how many lines more a quoted field may go
	longest  = 1 << 20 // bytes of a line, and of a row
)

// NewReader returns a reader of the table in a text.
func NewReader(in io.Reader) *Reader { return &Reader{in: bufio.NewReaderSize(in, 1<<16)} }

// Err returns what the source failed with, if it failed before its end, or why it is no text.
func (r *Reader) Err() error { return r.err }

// Comma returns what stands between the columns; it is known behind the header.
func (r *Reader) Comma() rune { return rune(r.comma) }

// Encoding returns the name of the encoding in which the text was read so far: "UTF-8", "UTF-16", "Windows-1257",
// "Windows-1252".
func (r *Reader) Encoding() string { return r.text.String() }

// read reads the next line; false behind the last. Half a line before a failure is none.
func (r *Reader) read() (line, bool) {
	if r.err != nil {
		return line{}, false
	}
	if !r.started {
		r.started = true
		if r.in, r.err = r.text.start(r.in); r.err != nil {
			return line{}, false
		}
	}
	part, err := r.in.ReadSlice('\n')
	var whole []byte
	far := false
	for err == bufio.ErrBufferFull {
		if far = far || len(whole)+len(part) > longest; !far {
			whole = append(whole, part...)
		}
		part, err = r.in.ReadSlice('\n')
	}
	if err != nil && err != io.EOF {
		r.err = err
		return line{}, false
	}
	if whole == nil && !far {
		whole = part
	} else if far = far || len(whole)+len(part) > longest; !far {
		whole = append(whole, part...)
	}
	switch {
	case far:
		return line{text: short(string(whole)), err: wrong(textLong)}, true
	case len(whole) == 0:
		return line{}, false
	}
	text, err := r.text.line(whole, r.in)
	return line{text: r.texts.Make(text), err: err}, true
}

// peek returns the line that is i lines behind the one used last; false behind the last of the text.
func (r *Reader) peek(i int) (*line, bool) {
	for r.first+i >= len(r.ahead) {
		next, ok := r.read()
		if !ok {
			return nil, false
		}
		if r.first > farthest { // most are used: make room
			n := copy(r.ahead, r.ahead[r.first:])
			clear(r.ahead[n:])
			r.end -= r.first
			r.ahead, r.first = r.ahead[:n], 0
		}
		r.ahead = append(r.ahead, next)
	}
	return &r.ahead[r.first+i], true
}

// next uses the next line; false behind the last.
func (r *Reader) next() (line, bool) {
	if r.first == len(r.ahead) { // nothing waits: the line need not either
		r.ahead, r.first, r.end = r.ahead[:0], 0, 0
		l, ok := r.read()
		if ok {
			r.number++
		}
		return l, ok
	}
	l := r.ahead[r.first]
	r.ahead[r.first] = line{}
	r.first++
	r.number++
	return l, true
}

// Header reads the first line that is not empty, with the separator with which the names of its columns are accepted.
// A line "sep=;" before it names the separator. False where there is none; the row then holds the beginning of the line,
// and Err says what is wrong with the file, if that is known.
func (r *Reader) Header(accept func(names []string) bool) (Row, bool) {
	var l line
	ok := true
	for strings.TrimSpace(l.text) == "" && l.err == nil {
		if l, ok = r.next(); !ok {
			return Row{Line: r.number + 1, Fields: []string{""}}, false
		}
		if comma := declared(l.text); comma != 0 && r.comma == 0 {
			l, r.comma = line{}, comma
		}
	}
	row := Row{Line: r.number, Fields: []string{short(content(l.text))}}
	if l.err != nil {
		row.Err = At(row.Line, "", l.err)
		return row, false
	}
	try := []byte{',', ';', '\t'}
	if r.comma != 0 {
		try = []byte{r.comma}
	}
	for _, r.comma = range try {
		names, _, last, err := r.record(l.text)
		if err == nil && accept(names) {
			for range last {
				r.next()
			}
			r.width, row.Fields = len(names), names
			return row, true
		}
		r.forget()
	}
	return row, false
}

// short cuts a line to a length that a message can bear.
func short(s string) string {
	const most = 200
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// declared returns the separator that a line of a spreadsheet program declares, "sep=;"; 0 where it declares none.
func declared(text string) byte {
	text = strings.Trim(text, "\" \r\n")
	if len(text) == 5 && strings.EqualFold(text[:4], "sep=") && strings.IndexByte(",;\t|", text[4]) >= 0 {
		return text[4]
	}
	if len(text) == 4 && strings.EqualFold(text, "sep=") { // the tab was trimmed
		return '\t'
	}
	return 0
}

// forget drops what was found of the lines ahead under another separator.
func (r *Reader) forget() {
	for i := r.first; i < len(r.ahead); i++ {
		r.ahead[i].inside = unseen
	}
	r.end = r.first
}

// Plain sets the separator and the least number of columns of a table without a header.
func (r *Reader) Plain(comma byte, width int) { r.comma, r.width = comma, width }

// Use gives the reader room for the fields of rows to come. They stand in it until it is used up.
func (r *Reader) Use(room []string) { r.room = room[:0] }

// fields returns room for the fields of a row.
func (r *Reader) fields(width int) []string {
	if n := len(r.room); width <= cap(r.room)-n {
		r.room = r.room[:n+width]
		return r.room[n:n:len(r.room)]
	}
	return make([]string, 0, width)
}

// Rows yields the rows behind the header. Empty lines are none.
func (r *Reader) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for {
			l, ok := r.next()
			if !ok {
				return
			}
			if strings.TrimSpace(l.text) == "" && l.err == nil {
				continue
			}
			row := Row{Line: r.number, Err: l.err}
			if row.Err == nil {
				var more int
				row.Fields, row.Text, more, row.Err = r.record(l.text)
				row.Open = row.Err == errOpen
				if more > 0 {
					text := l.text
					for range more {
						l, _ := r.next()
						text += l.text
					}
					l.text = text
				}
			}
			if row.Err == nil && r.exact && len(row.Fields) != r.width {
				row.Misfit, row.Text = len(row.Fields), ""
				row.Fields, row.Err = Fit(row.Fields, r.width)
			}
			if row.Err = At(row.Line, "", row.Err); row.Fields == nil {
				row.Fields = []string{content(l.text)}
			}
			if !yield(row) {
				return
			}
		}
	}
}

// Fit gives a row as many fields as there are columns: what is missing at its end is empty, and what is empty behind them
// is dropped.
func Fit(fields []string, width int) ([]string, error) {
	for i, field := range fields {
		if i >= width && strings.TrimSpace(field) != "" {
			return fields, wrong(textMore.With(len(fields), width))
		}
	}
	for len(fields) < width {
		fields = append(fields, "")
	}
	return fields[:width], nil
}

// content is a line without its end.
func content(line string) string {
	n := len(line)
	for n > 0 && (line[n-1] == '\n' || line[n-1] == '\r') {
		n--
	}
	return line[:n]
}

// record reads the record that starts with a line, and tells how many lines more belong to it: as many as its quotes
// need, if that makes a record by the letter, and else none. One without quotes is given as it stands too.
func (r *Reader) record(text string) (fields []string, bare string, more int, err error) {
	if strings.IndexByte(text, '"') < 0 {
		bare = content(text)
		return r.plain(bare), bare, 0, nil
	}
	fields, err = r.quoted(text)
	if err != errOpen || scan(text, false, r.comma) != stays {
		return fields, "", 0, err
	}
	if more = r.reach(); more == 0 {
		return nil, "", 0, err
	}
	if r.doubtful(text, more) {
		return nil, "", more, wrong(textDoubtful.With(r.number+more, 0))
	}
	var b strings.Builder
	b.WriteString(text)
	for i := range more {
		b.WriteString(r.ahead[r.first+i].text)
	}
	fields, err = r.quoted(b.String())
	return fields, "", more, err
}

var errOpen = wrong(textOpen)

// reach returns how many lines more the quotes need that are open at the end of the line used last; 0 where they do not
// close by the letter. What becomes of a line within quotes is found once, and so is the line at which quotes end that
// stay open over many.
func (r *Reader) reach() int {
	r.end = max(r.end, r.first)
	size := 0
	for {
		l, ok := r.peek(r.end - r.first)
		if !ok || l.err != nil {
			return 0
		}
		if l.inside == unseen {
			l.inside = scan(l.text, true, r.comma)
		}
		if size += len(l.text); l.inside != stays || r.end-r.first >= farthest || size > longest {
			if l.inside != closes || r.end-r.first >= farthest {
				return 0
			}
			return r.end - r.first + 1
		}
		r.end++
	}
}

// doubtful reports whether a record over several lines could be several rows: one of its lines has the separators of a
// row, and some of them within the quotes. A quote that is doubled behind a letter says that the first line is meant so.
func (r *Reader) doubtful(text string, more int) bool {
	comma := string(rune(r.comma))
	for i := range more + 1 {
		inner := text
		switch {
		case i == 0:
			inner = text[opening(text, r.comma):]
			if j := strings.Index(inner, `""`); j > 0 && inner[j-1] != r.comma {
				continue
			}
		default:
			text = r.ahead[r.first+i-1].text
			if inner = text; i == more {
				inner = text[:closing(text)]
			}
		}
		if r.width > 1 && strings.Count(text, comma) >= r.width-1 && strings.Contains(inner, comma) {
			return true
		}
	}
	return false
}

// opening returns where the quote stands that is open at the end of a line.
func opening(text string, comma byte) (at int) {
	quoted, start := false, true
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '"' && i+1 < len(text) && text[i+1] == '"':
			i++
		case quoted:
			quoted, start = c != '"', false
		case start && c == '"':
			quoted, at = true, i
		default:
			start = c == comma
		}
	}
	if !quoted {
		return len(text)
	}
	return at
}

// closing returns where the quote stands that closes a field begun on an earlier line.
func closing(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] == '"' {
			if i+1 == len(text) || text[i+1] != '"' {
				return i
			}
			i++
		}
	}
	return len(text)
}

// scan goes through a line by the letter, from within quotes or not.
func scan(text string, quoted bool, comma byte) state {
	start, ended := !quoted, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted:
			j := strings.IndexByte(text[i:], '"')
			if j < 0 {
				return stays
			}
			if i += j; i+1 < len(text) && text[i+1] == '"' {
				i++
			} else {
				quoted, ended = false, true
			}
		case c == '"' && !start:
			return breaks
		case c == '"':
			quoted, start = true, false
		case c == comma:
			start, ended = true, false
		case c == '\n' || c == '\r' && strings.TrimRight(text[i:], "\r\n") == "":
			return closes
		case ended:
			return breaks
		default:
			start = false
		}
	}
	if quoted {
		return stays
	}
	return closes
}

// plain splits a line without quotes.
func (r *Reader) plain(text string) []string {
	width := r.width
	if width == 0 {
		width = strings.Count(text, string(rune(r.comma))) + 1
	}
	fields := r.fields(width)
	for {
		i := strings.IndexByte(text, r.comma)
		if i < 0 {
			return append(fields, text)
		}
		fields, text = append(fields, text[:i]), text[i+1:]
	}
}

// quoted splits a record with quotes. A quote opens a field at its start only; two within one are one; within another
// field a quote stands for itself.
func (r *Reader) quoted(text string) (fields []string, err error) {
	text = content(text)
	fields = r.fields(max(r.width, 4))
	for {
		field, rest, more, err := r.field(text)
		if err != nil {
			return nil, err
		}
		fields = append(fields, field)
		if !more {
			return fields, nil
		}
		text = rest
	}
}

// field reads the field at the start of a record.
func (r *Reader) field(text string) (field, rest string, more bool, err error) {
	end := strings.IndexByte(text, r.comma)
	if text == "" || text[0] != '"' {
		if end < 0 {
			return text, "", false, nil
		}
		return text[:end], text[end+1:], true, nil
	}
	i := 1
	for {
		j := strings.IndexByte(text[i:], '"')
		if j < 0 {
			return "", "", false, errOpen
		}
		if i += j + 1; i == len(text) || text[i] != '"' {
			break
		}
		i++
	}
	if i < len(text) && text[i] != r.comma { // a name in quotes, as in "Mets" OÜ, or a quote that was not doubled
		if end >= 0 && end < i {
			return "", "", false, wrong(textSingle)
		}
		if field, more = text, end >= 0; more {
			field, rest = text[:end], text[end+1:]
		}
		if n := strings.Count(field, `"`); n%2 == 1 && strings.HasSuffix(field, `"`) {
			field = field[1 : len(field)-1]
		}
		return field, rest, more, nil
	}
	field = text[1 : i-1]
	if strings.IndexByte(field, '"') >= 0 {
		field = strings.ReplaceAll(field, `""`, `"`)
	}
	if strings.IndexByte(field, '\r') >= 0 {
		field = strings.ReplaceAll(field, "\r\n", "\n")
	}
	if i == len(text) {
		return field, "", false, nil
	}
	return field, text[i+1:], true, nil
}
