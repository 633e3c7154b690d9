// Package strict reads JSON that people write by hand, so that a slip is an error and not a default: unknown,
// repeated and differently cased names, null, trailing data, invalid UTF-8, a missing or unknown format number. Every
// error is a law.Error that names the path of the field, such as "history.count", and in a text of several lines its line.
package strict

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Format is the number that every specification starts with: {"format": 1, …}.
const Format = 1

// Decode reads one JSON object into the struct that v points to, which has an int field tagged "format". It reads
// structs whose fields bear json tags, pointers, slices, whatever unmarshals text, and plain values; a field of another
// kind is refused. What v held before is gone; after an error its content is not specified.
func Decode(data []byte, v any) error {
	r := reader{data}
	if !utf8.Valid(data) {
		return r.fail("", 0, "", textUTF8)
	}
	given, err := r.checkFormat()
	if err != nil {
		return err
	}
	target := reflect.ValueOf(v).Elem()
	target.SetZero()
	if err := r.decode(data, 0, target, ""); err != nil {
		return err
	}
	if !given {
		return r.fail("format", 0, "", textNoFormat)
	}
	return nil
}

// Value reads one JSON object as [Decode] does, of a struct that need not bear a format.
func Value(data []byte, v any) error {
	r := reader{data}
	if !utf8.Valid(data) {
		return r.fail("", 0, "", textUTF8)
	}
	target := reflect.ValueOf(v).Elem()
	target.SetZero()
	return r.decode(data, 0, target, "")
}

// reader is one document; places in it are counted in bytes from its beginning.
type reader struct{ data []byte }

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
	textEarly     = msg.Text{ET: "lõpeb liiga vara", EN: "ends too early"}
	textSyntax    = msg.Text{ET: "ei ole JSON", EN: "not JSON"}
)

func (r reader) fail(path string, place int, value string, reason msg.Text) error {
	return &law.Error{Kind: law.ErrInvalid, At: path, Line: r.line(place), Value: value, ET: reason.ET, EN: reason.EN}
}

// line counts lines from 1; a document of one line needs no number.
func (r reader) line(place int) int {
	if bytes.IndexByte(bytes.TrimRight(r.data, "\r\n"), '\n') < 0 {
		return 0
	}
	return 1 + bytes.Count(r.data[:min(place, len(r.data))], []byte{'\n'})
}

// checkFormat comes first: of a document of another format the other fields say nothing. It reports whether the format
// was given. Where the document is no object the reading itself says so.
func (r reader) checkFormat() (given bool, err error) {
	dec := json.NewDecoder(bytes.NewReader(r.data))
	if tok, err := dec.Token(); err != nil || tok != json.Delim('{') {
		return false, nil
	}
	for dec.More() {
		name, err := dec.Token()
		var value json.RawMessage
		if err != nil || dec.Decode(&value) != nil {
			return false, nil
		}
		if name == "format" && string(value) != strconv.Itoa(Format) {
			return true, r.fail("format", int(dec.InputOffset())-len(value), short(value), textFormat)
		}
		given = given || name == "format"
	}
	return given, nil
}

// decode reads a value that stands at a place of the document.
func (r reader) decode(raw []byte, place int, v reflect.Value, path string) error {
	place += len(raw) - len(bytes.TrimLeft(raw, " \t\r\n"))
	raw = bytes.Trim(raw, " \t\r\n")
	if string(raw) == "null" {
		return r.fail(path, place, "", textNull)
	}
	if _, isText := v.Addr().Interface().(encoding.TextUnmarshaler); isText {
		if len(raw) == 0 || raw[0] != '"' {
			return r.fail(path, place, short(raw), textString)
		}
		return r.decodeValue(raw, place, v, path)
	}
	switch v.Kind() {
	case reflect.Struct:
		return r.decodeObject(raw, place, v, path)
	case reflect.Slice:
		return r.decodeArray(raw, place, v, path)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return r.decode(raw, place, v.Elem(), path)
	case reflect.Map, reflect.Array, reflect.Interface:
		return r.fail(path, place, v.Kind().String(), textNotStrict)
	}
	return r.decodeValue(raw, place, v, path)
}

func (r reader) decodeValue(raw []byte, place int, v reflect.Value, path string) error {
	if len(raw) > 0 && raw[0] == '"' && loneSurrogate(raw) {
		return r.fail(path, place, short(raw), textSurrogate)
	}
	if err := json.Unmarshal(raw, v.Addr().Interface()); err != nil {
		var kind *json.UnmarshalTypeError
		var syntax *json.SyntaxError
		switch {
		case errors.As(err, &kind):
			return r.fail(path, place, short(raw), describe(v.Type()))
		case errors.As(err, &syntax):
			return r.syntax(path, place, err)
		}
		return &law.Error{Kind: law.ErrInvalid, Cause: err, At: path, Line: r.line(place)}
	}
	return nil
}

// loneSurrogate reports whether encoding/json would put U+FFFD for an escape that is no character.
func loneSurrogate(raw []byte) bool {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return false // the reading itself says why
	}
	written := strings.Count(string(raw), "\ufffd") + strings.Count(strings.ToLower(string(raw)), `\ufffd`)
	return strings.Count(s, "\ufffd") > written
}

func (r reader) decodeObject(raw []byte, place int, v reflect.Value, path string) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if tok, err := dec.Token(); err != nil {
		return r.syntax(path, place, err)
	} else if tok != json.Delim('{') {
		return r.fail(path, place, short(raw), textObject)
	}
	seen := map[string]bool{}
	for dec.More() {
		tok, err := dec.Token()
		here := place + int(dec.InputOffset())
		if err != nil {
			return r.syntax(path, here, err)
		}
		name := tok.(string) // a decoder gives nothing else for the name of a member
		at := join(path, name)
		field := fieldByTag(v, name)
		switch {
		case !field.IsValid():
			return r.fail(at, here, "", textNoField)
		case seen[name]:
			return r.fail(at, here, "", textTwice)
		}
		seen[name] = true
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return r.syntax(at, here, err)
		}
		if err := r.decode(value, place+int(dec.InputOffset())-len(value), field, at); err != nil {
			return err
		}
	}
	return r.end(dec, place, path)
}

func (r reader) decodeArray(raw []byte, place int, v reflect.Value, path string) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if tok, err := dec.Token(); err != nil {
		return r.syntax(path, place, err)
	} else if tok != json.Delim('[') {
		return r.fail(path, place, short(raw), textList)
	}
	for i := 0; dec.More(); i++ {
		at := path + "[" + strconv.Itoa(i) + "]"
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return r.syntax(at, place+int(dec.InputOffset()), err)
		}
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		if err := r.decode(value, place+int(dec.InputOffset())-len(value), v.Index(i), at); err != nil {
			return err
		}
	}
	return r.end(dec, place, path)
}

// end reads the closing bracket and refuses anything behind it.
func (r reader) end(dec *json.Decoder, place int, path string) error {
	if _, err := dec.Token(); err != nil {
		return r.syntax(path, place+int(dec.InputOffset()), err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return r.fail(path, place+int(dec.InputOffset()), "", textFollows)
	}
	return nil
}

// fieldByTag finds the field of a name, also in an embedded struct.
func fieldByTag(v reflect.Value, name string) reflect.Value {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && tag == "" && f.Type.Kind() == reflect.Struct {
			if inner := fieldByTag(v.Field(i), name); inner.IsValid() {
				return inner
			}
		}
		if tag == name && tag != "-" && tag != "" {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

func (r reader) syntax(path string, place int, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return r.fail(path, place, "", textEarly)
	}
	return r.fail(path, place, strings.TrimPrefix(err.Error(), "json: "), textSyntax)
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
