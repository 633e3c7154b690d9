// SPDX-License-Identifier: MIT

// Package strict reads JSON that people write by hand, so that a slip is an error and not a default: unknown,
// repeated and differently cased names, null, trailing data, invalid UTF-8, a missing or unknown format number. Every
// error is a law.Error that names the path of the field, such as "history.count", and in a text of several lines its line.
//
// Whether the text is JSON at all, encoding/json says first; the reading then trusts its brackets and quotes.
package strict

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Format is the number that every specification starts with: {"format": 1, …}.
const Format = 1

// Decode reads one JSON object into the struct that v points to, which has an int field tagged "format". It reads
// structs whose fields bear json tags, pointers, slices, whatever unmarshals text, plain values and, as it stands, a
// json.RawMessage; a field of another kind is refused. What v held before is gone; after an error its content is not
// specified.
func Decode(data []byte, v any) error {
	d, err := Parse(data)
	if err != nil {
		return err
	}
	given, err := d.format()
	if err != nil {
		return err
	}
	if err := d.Decode(v); err != nil {
		return err
	}
	if !given {
		return d.fail(&path{name: "format"}, 0, "", textNoFormat)
	}
	return nil
}

// Document is one valid JSON text; places in it are counted in bytes from its beginning.
type Document struct {
	data  []byte
	whole bool // what must be there is there, and says something
}

// Parse refuses what is no JSON.
func Parse(data []byte) (Document, error) {
	d := Document{data: data}
	return d, d.valid()
}

// DecodeWhole reads as Decode does, and refuses what lacks something: a field that its tag does not leave out when it is empty, a
// text of nothing but blanks, and a day that stands for none. See [Field] for the fields that take these.
func (r Document) DecodeWhole(v any) error {
	r.whole = true
	return r.Decode(v)
}

// Decode reads the object into the struct that v points to, as the function Decode does, but needs no format.
func (r Document) Decode(v any) error {
	target := reflect.ValueOf(v).Elem()
	target.SetZero()
	return r.decode(r.blank(0), target, nil)
}

// Member returns the first member of the object with a name as it stands; nil where there is none.
func (r Document) Member(name string) json.RawMessage {
	if start := r.blank(0); r.data[start] == '{' {
		for member, value := range r.members(start) {
			if r.text(member) == name {
				return r.data[value:r.end(value)]
			}
		}
	}
	return nil
}

// Text returns the first member of the object with a name, where it is a string.
func (r Document) Text(name string) (s string, ok bool) {
	raw := r.Member(name)
	ok = len(raw) > 0 && raw[0] == '"' && json.Unmarshal(raw, &s) == nil
	return s, ok
}

// path is the way to a value, from the innermost name outwards; it becomes text only for an error.
type path struct {
	above *path
	name  string
	index int    // of an element, where there is no name
	field *Field // which it is, or of which it is an element
}

func (p *path) String() string {
	switch {
	case p == nil:
		return ""
	case p.name == "":
		return p.above.String() + "[" + strconv.Itoa(p.index) + "]"
	}
	return join(p.above.String(), p.name)
}

var (
	textUTF8      = msg.Text{ET: "ei ole UTF-8", EN: "not valid UTF-8"}
	textNoFormat  = msg.Text{ET: "puudub: peab olema 1", EN: "is missing: it must be 1"}
	textFormat    = msg.Text{ET: "peab olema 1", EN: "must be 1"}
	textNull      = msg.Text{ET: "null ei ole väärtus", EN: "null is not a value"}
	textString    = msg.Text{ET: "peab olema tekst", EN: "must be a string"}
	textNotStrict = msg.Text{ET: "ei ole rangelt loetav", EN: "cannot be read strictly"}
	textSurrogate = msg.Text{ET: "pool surrogaatpaarist", EN: "half of a surrogate pair"}
	textObject    = msg.Text{ET: "peab olema objekt", EN: "must be an object"}
	textList      = msg.Text{ET: "peab olema loend", EN: "must be a list"}
	textNoField   = msg.Text{ET: "sellist välja ei ole", EN: "no such field"}
	textTwice     = msg.Text{ET: "antud kaks korda", EN: "given twice"}
	textFollows   = msg.Text{ET: "lõpu järel on veel midagi", EN: "something follows the end"}
	textEmpty     = msg.Text{ET: "Väli on tühi", EN: "is empty"}
	textEarly     = msg.Text{ET: "lõpeb liiga vara", EN: "ends too early"}
	textSyntax    = msg.Text{ET: "alates baidist {1} ei ole see JSON", EN: "not JSON from byte {1} on"}
)

func (r Document) fail(at *path, place int, value string, reason msg.Text) error {
	return &law.Error{Kind: law.ErrInvalid, At: at.String(), Line: r.line(place), Value: value, ET: reason.ET, EN: reason.EN}
}

// line counts lines from 1; a document of one line needs no number.
func (r Document) line(place int) int {
	if bytes.IndexByte(bytes.TrimRight(r.data, "\r\n"), '\n') < 0 {
		return 0
	}
	return 1 + bytes.Count(r.data[:min(place, len(r.data))], []byte{'\n'})
}

// valid refuses what is no JSON.
func (r Document) valid() error {
	if !utf8.Valid(r.data) {
		return r.fail(nil, 0, "", textUTF8)
	}
	if json.Valid(r.data) {
		return nil
	}
	var first json.RawMessage
	dec := json.NewDecoder(bytes.NewReader(r.data))
	err := dec.Decode(&first)
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return r.fail(nil, int(dec.InputOffset()), "", textFollows)
	case errors.As(err, &syntax):
		return r.fail(nil, int(syntax.Offset), syntax.Error(), textSyntax.With(int(syntax.Offset), 0))
	}
	return r.fail(nil, len(r.data), "", textEarly) // io.EOF, io.ErrUnexpectedEOF
}

// format comes first: of a document of another format the other fields say nothing. It reports whether the format was
// given. Where the document is no object the reading itself says so.
func (r Document) format() (given bool, err error) {
	start := r.blank(0)
	if r.data[start] != '{' {
		return false, nil
	}
	for name, value := range r.members(start) {
		if raw := r.data[value:r.end(value)]; r.text(name) == "format" {
			if string(raw) != strconv.Itoa(Format) {
				return true, r.fail(&path{name: "format"}, value, short(raw), textFormat)
			}
			given = true
		}
	}
	return given, nil
}

// blank returns the place of the next character that is no white space.
func (r Document) blank(i int) int {
	for i < len(r.data) && (r.data[i] == ' ' || r.data[i] == '\t' || r.data[i] == '\r' || r.data[i] == '\n') {
		i++
	}
	return i
}

// end returns the place behind the value that begins at i.
func (r Document) end(i int) int {
	depth := 0
	for ; i < len(r.data); i++ {
		switch r.data[i] {
		case '"':
			for i++; r.data[i] != '"'; i++ {
				if r.data[i] == '\\' {
					i++
				}
			}
			if depth == 0 {
				return i + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			} else if depth < 0 {
				return i
			}
		case ',', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return i
			}
		}
	}
	return i
}

// members yields the places of the names and values of the object that begins at i.
func (r Document) members(i int) func(func(name, value int) bool) {
	return func(yield func(name, value int) bool) {
		for i = r.blank(i + 1); r.data[i] == '"'; i = r.blank(i + 1) {
			name := i
			value := r.blank(r.blank(r.end(name)) + 1)
			if !yield(name, value) {
				return
			}
			if i = r.blank(r.end(value)); r.data[i] != ',' {
				return
			}
		}
	}
}

// text returns the string that begins at i.
func (r Document) text(i int) string {
	raw := r.data[i:r.end(i)]
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1])
	}
	var s string
	_ = json.Unmarshal(raw, &s) // the document is valid
	return s
}

// empty reports whether nothing but blanks stands in the string that begins at i.
func (r Document) empty(i int) bool {
	switch c := r.data[i+1]; {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9': // as most do
		return false
	}
	return strings.TrimSpace(r.text(i)) == ""
}

// decode reads the value that begins at i.
func (r Document) decode(i int, v reflect.Value, at *path) error {
	raw := r.data[i:r.end(i)]
	if string(raw) == "null" {
		return r.fail(at, i, "", textNull)
	}
	if r.whole && raw[0] == '"' && r.empty(i) && v.Type() != rawMessage && !at.may("empty") {
		return &law.Error{Kind: law.ErrMissing, At: at.String(), Line: r.line(i), ET: textEmpty.ET, EN: textEmpty.EN}
	}
	if text, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		if raw[0] != '"' {
			return r.fail(at, i, short(raw), textString)
		}
		if loneSurrogate(raw) {
			return r.fail(at, i, short(raw), textSurrogate)
		}
		if err := text.UnmarshalText([]byte(r.text(i))); err != nil {
			return &law.Error{Kind: law.ErrInvalid, Cause: err, At: at.String(), Line: r.line(i)}
		}
		if day, ok := text.(*civil.Date); ok && r.whole && day.Placeholder() && !at.may("placeholder") {
			return refuse.Given(at.String(), *day)
		}
		return nil
	}
	if v.Type() == rawMessage {
		v.SetBytes(bytes.Clone(raw))
		return nil
	}
	switch v.Kind() {
	case reflect.Struct:
		return r.object(i, raw, v, at)
	case reflect.Slice:
		return r.list(i, raw, v, at)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return r.decode(i, v.Elem(), at)
	case reflect.Map, reflect.Array, reflect.Interface:
		return r.fail(at, i, v.Kind().String(), textNotStrict)
	case reflect.String:
		if raw[0] == '"' && !loneSurrogate(raw) {
			v.SetString(r.text(i))
			return nil
		}
	}
	if raw[0] == '"' && loneSurrogate(raw) {
		return r.fail(at, i, short(raw), textSurrogate)
	}
	if err := json.Unmarshal(raw, v.Addr().Interface()); err != nil {
		return r.fail(at, i, short(raw), describe(v.Type()))
	}
	return nil
}

var rawMessage = reflect.TypeFor[json.RawMessage]()

// loneSurrogate reports whether encoding/json would put U+FFFD for an escape that is no character.
func loneSurrogate(raw []byte) bool {
	if bytes.IndexByte(raw, '\\') < 0 {
		return false
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return false
	}
	written := strings.Count(string(raw), "\ufffd") + strings.Count(strings.ToLower(string(raw)), `\ufffd`)
	return strings.Count(s, "\ufffd") > written
}

func (r Document) object(i int, raw []byte, v reflect.Value, at *path) error {
	if raw[0] != '{' {
		return r.fail(at, i, short(raw), textObject)
	}
	known := fieldsOf(v.Type())
	var seen uint64 // of the first 64 fields; further ones in more
	var more map[int]bool
	for name, value := range r.members(i) {
		member := r.data[name:r.end(name)]
		n := known.find(member[1 : len(member)-1])
		here := path{above: at}
		if n < 0 && bytes.IndexByte(member, '\\') >= 0 {
			n = known.find([]byte(r.text(name)))
		}
		if n < 0 {
			here.name = r.text(name)
			if here.name == "" {
				return r.fail(at, name, "", textNoField)
			}
			return r.fail(&here, name, "", textNoField)
		}
		here.name, here.field = known[n].Name, &known[n]
		twice := n < 64 && seen&(1<<n) != 0 || more[n]
		if twice {
			return r.fail(&here, name, "", textTwice)
		}
		if n < 64 {
			seen |= 1 << n
		} else {
			if more == nil {
				more = map[int]bool{}
			}
			more[n] = true
		}
		if err := r.decode(value, v.FieldByIndex(known[n].index), &here); err != nil {
			return err
		}
	}
	for n := range known {
		if f := &known[n]; r.whole && f.Required && !(n < 64 && seen&(1<<n) != 0 || more[n]) {
			return &law.Error{Kind: law.ErrMissing, At: (&path{above: at, name: f.Name}).String(), Line: r.line(i)}
		}
	}
	return nil
}

func (r Document) list(i int, raw []byte, v reflect.Value, at *path) error {
	if raw[0] != '[' {
		return r.fail(at, i, short(raw), textList)
	}
	var of *Field
	if at != nil {
		of = at.field
	}
	n := 0
	for i = r.blank(i + 1); r.data[i] != ']'; n++ {
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		if err := r.decode(i, v.Index(n), &path{above: at, index: n, field: of}); err != nil {
			return err
		}
		if i = r.blank(r.end(i)); r.data[i] == ',' {
			i = r.blank(i + 1)
		}
	}
	return nil
}

// Field is a field of a struct that has a name in JSON.
type Field struct {
	reflect.StructField
	Name string
	// Required: it must be there; the tag of its name has no omitempty or omitzero.
	Required bool

	index []int
}

// May reports whether a field takes what others do not, by its tag: may:"empty" is a text in which nothing stands, and
// may:"placeholder" is a day that stands for none.
func (f *Field) May(what string) bool { return f != nil && f.Tag.Get("may") == what }

func (p *path) may(what string) bool { return p != nil && p.field.May(what) }

type fields []Field

func (f fields) find(name []byte) int {
	for i := range f {
		if string(name) == f[i].Name {
			return i
		}
	}
	return -1
}

// known keeps the fields of each type that was read.
var known sync.Map

func fieldsOf(t reflect.Type) fields {
	if f, ok := known.Load(t); ok {
		return f.(fields)
	}
	all := slices.Collect(Fields(t))
	known.Store(t, fields(all))
	return all
}

// Fields yields the fields of a struct by which its JSON is read, also those of an embedded struct.
func Fields(t reflect.Type) iter.Seq[Field] {
	return func(yield func(Field) bool) {
		for i := range t.NumField() {
			f := t.Field(i)
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct {
				for inner := range Fields(f.Type) {
					if inner.index = append([]int{i}, inner.index...); !yield(inner) {
						return
					}
				}
			} else if name != "" && name != "-" && !yield(Field{f, name, !strings.Contains(options, "omit"), []int{i}}) {
				return
			}
		}
	}
}

// join puts a name behind a path. A name that no field has may be anything, and comes quoted and cut.
func join(path, name string) string {
	plain := len(name) <= 40
	for _, c := range name {
		plain = plain && unicode.IsPrint(c) && c != '"' && c != ' '
	}
	if !plain {
		name = strconv.Quote(short([]byte(name)))
	}
	if path == "" {
		return name
	}
	return path + "." + name
}

func describe(t reflect.Type) msg.Text {
	switch t.Kind() {
	case reflect.Bool:
		return msg.Text{ET: "peab olema true või false", EN: "must be true or false"}
	case reflect.String:
		return textString
	case reflect.Float32, reflect.Float64:
		return msg.Text{ET: "peab olema arv lubatud vahemikus", EN: "must be a number in range"}
	}
	return msg.Text{ET: "peab olema täisarv lubatud vahemikus", EN: "must be a whole number in range"}
}

func short(raw []byte) string {
	const most = 40
	if len(raw) > most {
		return strings.ToValidUTF8(string(raw[:most]), "") + "…"
	}
	return string(raw)
}
