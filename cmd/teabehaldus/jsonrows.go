// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/internal/memo"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

// unitSeparator stands between several values of one cell that came from a JSON list.
const unitSeparator = "\x1f"

// longestObject is the length of an object, as of a line of a table.
const longestObject = 1 << 20

var (
	textBroken   = msg.Text{ET: "JSON on katki {1}. baidi järel", EN: "the JSON is broken behind byte {1}"}
	textNoObject = msg.Text{ET: "Siin on midagi muud kui objekt", EN: "this is no object"}
	textBehind   = msg.Text{ET: "Objekti järel on teksti", EN: "text behind the object"}
	textAfter    = msg.Text{ET: "JSON-loendi lõpusulu järel on teksti", EN: "text behind the closing bracket of the JSON list"}
	textTooLong  = msg.Text{ET: "Objekt on pikem kui megabait", EN: "the object is longer than a megabyte"}
	textLetter   = msg.Text{ET: "Tekstis on märk, mida ei saa lugeda", EN: "the text has a letter that cannot be read"}
	textDoubled  = msg.Text{ET: "Veerg on antud mitu korda", EN: "a column is given more than once"}
	textAdded    = msg.Text{ET: "Sellise nimega veerg tuleb juurde", EN: "a column of this name is to be added"}
	textNoName   = msg.Text{ET: "Veerul ei ole nime", EN: "a column without a name"}
	textString   = msg.Text{ET: "Lubatud on tekst või tekstide loend", EN: "allowed are a string or a list of strings"}
	textOne      = msg.Text{ET: "Lubatud on üks väärtus", EN: "allowed is one value"}
	textLacks    = msg.Text{ET: "Veerg puudub", EN: "the column is missing"}
	textLate     = msg.Text{ET: "Esimesel objektil sellist veergu ei ole; JSON Lines (--format jsonl) jätaks selle alles", EN: "the first object has no such column; JSON Lines (--format jsonl) would keep it"}
)

// jsonRows reads the rows of a table from objects whose members are named as the columns: JSON Lines, or a list. The line of a
// row of a list is its place in it.
type jsonRows struct {
	job
	in    *bufio.Reader
	lines bool
	keeps bool // what no column holds stays in the object that is written
	list  *json.Decoder
	left  int // bytes that the next object of the list may have
	n     int // the line, or the place in the list, that was read last
	head  table.Head
	first *table.Row       // was read for the header
	at    map[string]place // by the name of a member
	late  memo.Of[place]   // of members of other names
	texts table.Texts      // of objects
	err   error
}

// place is where a member stands: its field, and the column of the job; -1 where there is none.
type place struct{ field, column int }

func (l *jsonRows) Err() error { return l.err }

// Head returns the columns of the first object, and behind them those that the job reads besides.
func (l *jsonRows) Head(columns []table.Column) (table.Head, error) {
	if mark, _ := l.in.Peek(3); string(mark) == "\ufeff" {
		_, _ = l.in.Discard(3)
	}
	if !l.lines {
		l.list = json.NewDecoder(l)
		l.left = longestObject
		_, l.err = l.list.Token() // the bracket that made it a list
	}
	text, wrong, ok := l.next()
	if l.err != nil {
		return table.Head{}, l.err
	}
	var names []string
	stands := make([]bool, len(columns))
	l.at = map[string]place{}
	row := l.row(text, wrong)
	_ = members(row.Fields[0], func(name, _ string) { // what is wrong with the object its row tells
		column := table.Place(columns, name)
		if _, had := l.at[name]; had || column < 0 && l.refused(name, l.n) != nil || column >= 0 && stands[column] {
			return
		}
		if column >= 0 {
			stands[column] = true
		}
		l.at[name] = place{len(names), column}
		names = append(names, name)
	})
	for i, c := range columns {
		if !stands[i] {
			l.at[c.Name] = place{len(names), i}
			names = append(names, c.Name)
		}
	}
	var err error
	l.head, err = table.Find(columns, table.Row{Line: max(l.n, 1), Fields: names})
	if ok {
		l.first = &row
	}
	return l.head, err
}

// refused is why a member of no column is refused.
func (l *jsonRows) refused(name string, line int) error {
	switch {
	case l.adds(name):
		return wrong("", name, textAdded.ET, textAdded.EN)
	case l.check == nil:
		return nil
	case strings.TrimSpace(name) == "":
		return wrong("", name, textNoName.ET, textNoName.EN)
	}
	alone, _ := table.Find(l.columns, table.Row{Line: line, Fields: []string{name}})
	return l.check(alone)
}

// Rows yields each object as a row of its text; [jsonRows.parse] makes fields of it.
func (l *jsonRows) Rows() iter.Seq[table.Row] {
	return func(yield func(table.Row) bool) {
		if l.first != nil && !yield(*l.first) {
			return
		}
		for {
			text, wrong, ok := l.next()
			if !ok || !yield(l.row(text, wrong)) {
				return
			}
		}
	}
}

// next returns the text of the next object, which stands until the one behind it is read, or what is wrong with it; false behind
// the last.
func (l *jsonRows) next() (text []byte, wrong error, ok bool) {
	for l.err == nil && l.lines {
		part, err := l.in.ReadSlice('\n')
		far := false
		for text = nil; err == bufio.ErrBufferFull; part, err = l.in.ReadSlice('\n') {
			if far = far || len(text) > longestObject; !far {
				text = append(text, part...)
			}
		}
		if err != nil && err != io.EOF {
			l.err = err
			break
		}
		if len(part) > 0 {
			l.n++
		}
		if text != nil {
			part = append(text, part...)
		}
		text = bytes.TrimSpace(part)
		switch {
		case far || len(text) > longestObject:
			return text[:200], refuse.New(law.ErrUnreadable, "", "", textTooLong), true
		case len(text) > 0:
			return text, nil, true
		case err == io.EOF:
			return nil, nil, false
		}
	}
	if l.err != nil || l.lines {
		return nil, nil, false
	}
	l.left = longestObject
	if l.list.More() {
		var raw json.RawMessage
		if err := l.list.Decode(&raw); err != nil {
			l.err = l.failed(err)
			return nil, nil, false
		}
		l.n++
		var one bytes.Buffer
		_ = json.Compact(&one, raw) // it was decoded: it does not fail
		return one.Bytes(), nil, true
	}
	if _, err := l.list.Token(); err != nil { // the closing bracket
		l.err = l.failed(err)
	} else if _, more := l.list.Token(); more != io.EOF {
		l.err = refuse.New(law.ErrUnreadable, "", "", textAfter)
	}
	return nil, nil, false
}

// failed is why a list was not read to its end: the source failed, or it is no JSON from there on.
func (l *jsonRows) failed(err error) error {
	if syntax := (*json.SyntaxError)(nil); err == io.EOF || err == io.ErrUnexpectedEOF || errors.As(err, &syntax) {
		return brokenJSON(l.list)
	}
	return err
}

func brokenJSON(d *json.Decoder) error {
	return refuse.New(law.ErrUnreadable, "", "", textBroken.With(int(d.InputOffset()), 0))
}

// Read gives the decoder of a list no more of it than an object may have.
func (l *jsonRows) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, refuse.New(law.ErrUnreadable, "", "", textTooLong)
	}
	n, err := l.in.Read(p)
	l.left -= n
	return n, err
}

func (l *jsonRows) row(text []byte, unread error) table.Row {
	return table.Row{Line: l.n, Fields: []string{l.texts.Make(text)}, Err: table.At(l.n, "", unread)}
}

// parse makes the fields of a row of its text. Several goroutines call it at once.
func (l *jsonRows) parse(row *table.Row) {
	if row.Err != nil {
		return
	}
	fields := make([]string, len(l.head.Fields))
	seen := make([]bool, len(fields))
	var late []string // names of members that have no field
	var refused error
	twice := false // a member, in what is read or in what is written
	unread := members(row.Fields[0], func(name, value string) {
		at := l.place(name)
		had := at.field >= 0 && seen[at.field] || at.field < 0 && slices.Contains(late, name)
		twice = twice || had || l.adds(name)
		switch {
		case refused != nil:
		case had:
			refused = wrong("", name, textDoubled.ET, textDoubled.EN)
		case at.field < 0:
			late = append(late, name)
			refused = l.member(row, fields, at, name, value)
		default:
			seen[at.field] = true
			refused = l.member(row, fields, at, name, value)
		}
	})
	if refused == nil {
		refused = l.lacks(seen)
	}
	switch {
	case unread != nil:
		row.Err = unread
	case twice: // the object is written as a text: nobody knows which of the two counts
		row.Err = refused
	default:
		row.Text, row.Fields, row.Err = row.Fields[0], fields, refused
	}
	row.Err = table.At(row.Line, "", row.Err)
}

// place returns where a member stands.
func (l *jsonRows) place(name string) place {
	at, had := l.at[name]
	if !had {
		at, _ = l.late.Get(name, func(name string) (place, error) {
			at := place{-1, table.Place(l.columns, name)}
			if at.column >= 0 {
				at.field = l.head.Place(at.column) // by another of its names
			}
			return at, nil
		})
	}
	return at
}

// member puts a member into its field.
func (l *jsonRows) member(row *table.Row, fields []string, at place, name, value string) error {
	if at.field < 0 {
		switch err := l.refused(name, row.Line); {
		case err != nil:
			return err
		case !l.keeps && !l.instead: // it would be lost
			return refuse.New(law.ErrUnknown, "", msg.Quote(name), textLate)
		}
		row.Late = append(row.Late, table.Member{Name: name, Text: shown(value)})
		return nil
	}
	several, ok := jsonTexts(value)
	switch {
	case at.column >= 0 && (!ok || slices.ContainsFunc(several, func(s string) bool { return strings.Contains(s, unitSeparator) })):
		return wrong(name, value, textString.ET, textString.EN)
	case at.column >= 0 && value[0] == '[' && len(several) != 1 && (l.several == nil || !l.several(at.column)):
		return wrong(name, value, textOne.ET, textOne.EN)
	case at.column >= 0:
		fields[at.field] = strings.Join(several, unitSeparator)
	default:
		fields[at.field] = shown(value)
	}
	if strings.IndexByte(fields[at.field], 0) >= 0 || strings.ContainsRune(fields[at.field], '\ufffd') {
		return wrong(name, fields[at.field], textLetter.ET, textLetter.EN)
	}
	return nil
}

// shown is a member that the job does not read: a text, or what it is as it stands; null is nothing.
func shown(value string) string {
	if value[0] == '"' {
		return jsonText(value)
	}
	return strings.TrimSuffix(value, "null")
}

// lacks refuses an object without a column that must be there.
func (l *jsonRows) lacks(seen []bool) error {
	for i, c := range l.columns {
		if c.Required && !seen[l.head.Place(i)] {
			return refuse.New(law.ErrMissing, c.Name, "", textLacks)
		}
	}
	return nil
}

// members calls do for each member of an object. An error says that it is none.
func members(text string, do func(name, value string)) error {
	if !utf8.ValidString(text) {
		return refuse.New(law.ErrUnreadable, "", "", textLetter)
	}
	if strings.HasPrefix(text, "{") && json.Valid([]byte(text)) {
		split(text, do)
		return nil
	}
	return decode(text, do) // what is wrong, and where
}

// decode is members of any text, some ten times as slow.
func decode(text string, do func(name, value string)) error {
	d := json.NewDecoder(strings.NewReader(text))
	open, err := d.Token()
	if err == nil && open != json.Delim('{') {
		return wrong("", text, textNoObject.ET, textNoObject.EN)
	}
	for err == nil && d.More() {
		var name json.Token
		var value json.RawMessage
		if name, err = d.Token(); err == nil {
			if err = d.Decode(&value); err == nil {
				do(name.(string), string(value))
			}
		}
	}
	if err == nil {
		_, err = d.Token() // the closing brace
	}
	if err == nil {
		if _, more := d.Token(); more != io.EOF {
			return refuse.New(law.ErrUnreadable, "", "", textBehind)
		}
	}
	if err != nil {
		return brokenJSON(d)
	}
	return nil
}

// split calls do for each member of an object that is valid.
func split(text string, do func(name, value string)) {
	cut := func(n int) string {
		one := text[:n]
		text = strings.TrimLeft(text[n:], " \t\r\n")
		return one
	}
	for cut(1); text[0] != '}'; {
		name := cut(valueEnd(text))
		cut(1) // the colon
		value := cut(valueEnd(text))
		if text[0] == ',' {
			cut(1)
		}
		do(jsonText(name), value)
	}
}

// valueEnd returns where the value ends with which a valid text begins.
func valueEnd(text string) int {
	depth, quoted := 0, false
	for i := 0; ; i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{', c == '[':
			depth++
		case depth > 0 && (c == '}' || c == ']'):
			depth--
		case depth == 0 && strings.IndexByte(",:}] \t\r\n", c) >= 0:
			return i
		}
	}
}

// jsonText reads a string.
func jsonText(value string) (text string) {
	if strings.IndexByte(value, '\\') < 0 {
		return value[1 : len(value)-1]
	}
	_ = json.Unmarshal([]byte(value), &text) // it is valid
	return text
}

// jsonTexts reads a string or a list of strings. Null is neither.
func jsonTexts(value string) (all []string, ok bool) {
	if value[0] == '"' {
		return []string{jsonText(value)}, true
	}
	var several []*string
	if json.Unmarshal([]byte(value), &several) != nil || several == nil || slices.Contains(several, nil) {
		return nil, false
	}
	for _, s := range several {
		all = append(all, *s)
	}
	return all, true
}
