// Package strict reads JSON that people write by hand, so that a slip is an error and not a default: unknown,
// repeated and differently cased names, null, trailing data, invalid UTF-8, a missing or unknown format number. Every
// error names the path of the field, such as "history.count".
package strict

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Format is the number that every specification starts with: {"format": 1, …}.
const Format = 1

// Error says what is wrong at which place of the document.
type Error struct {
	Path   string // "history.count", "changes[2].day"; empty: the document as a whole
	Reason string
}

// Error returns the path and the reason.
func (e *Error) Error() string {
	if e.Path == "" {
		return e.Reason
	}
	return e.Path + ": " + e.Reason
}

// Decode reads one JSON object into the struct that v points to, which has an int field tagged "format". It reads
// structs whose fields bear json tags, pointers, slices, whatever unmarshals text, and plain values; a field of another
// kind is refused. What v held before is gone; after an error its content is not specified.
func Decode(data []byte, v any) error {
	if !utf8.Valid(data) {
		return &Error{"", "not valid UTF-8"}
	}
	given, err := checkFormat(data)
	if err != nil {
		return err
	}
	target := reflect.ValueOf(v).Elem()
	target.SetZero()
	if err := decode(data, target, ""); err != nil {
		return err
	}
	if !given {
		return &Error{"format", fmt.Sprintf("is missing: it must be %d", Format)}
	}
	return nil
}

// checkFormat comes first: of a document of another format the other fields say nothing. It reports whether the format
// was given. Where the document is no object the reading itself says so.
func checkFormat(data []byte) (given bool, err error) {
	dec := json.NewDecoder(bytes.NewReader(data))
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
			return true, &Error{"format", fmt.Sprintf("must be %d: %s", Format, short(value))}
		}
		given = given || name == "format"
	}
	return given, nil
}

func decode(raw []byte, v reflect.Value, path string) error {
	raw = bytes.Trim(raw, " \t\r\n")
	if string(raw) == "null" {
		return &Error{path, "null is not a value"}
	}
	if _, isText := v.Addr().Interface().(encoding.TextUnmarshaler); isText {
		if len(raw) == 0 || raw[0] != '"' {
			return &Error{path, "must be a string: " + short(raw)}
		}
		return decodeValue(raw, v, path)
	}
	switch v.Kind() {
	case reflect.Struct:
		return decodeObject(raw, v, path)
	case reflect.Slice:
		return decodeArray(raw, v, path)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		return decode(raw, v.Elem(), path)
	case reflect.Map, reflect.Array, reflect.Interface:
		return &Error{path, "cannot be read strictly: " + v.Kind().String()}
	}
	return decodeValue(raw, v, path)
}

func decodeValue(raw []byte, v reflect.Value, path string) error {
	if len(raw) > 0 && raw[0] == '"' && loneSurrogate(raw) {
		return &Error{path, "half of a surrogate pair: " + short(raw)}
	}
	if err := json.Unmarshal(raw, v.Addr().Interface()); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return &Error{path, "must be " + describe(v.Type()) + ": " + short(raw)}
		}
		return &Error{path, err.Error()}
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

func decodeObject(raw []byte, v reflect.Value, path string) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if tok, err := dec.Token(); err != nil {
		return syntax(path, err)
	} else if tok != json.Delim('{') {
		return &Error{path, "must be an object: " + short(raw)}
	}
	seen := map[string]bool{}
	for dec.More() {
		tok, err := dec.Token()
		if err != nil {
			return syntax(path, err)
		}
		name := tok.(string) // a decoder gives nothing else for the name of a member
		at := join(path, name)
		field := fieldByTag(v, name)
		switch {
		case !field.IsValid():
			return &Error{at, "no such field"}
		case seen[name]:
			return &Error{at, "given twice"}
		}
		seen[name] = true
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return syntax(at, err)
		}
		if err := decode(value, field, at); err != nil {
			return err
		}
	}
	return end(dec, path)
}

func decodeArray(raw []byte, v reflect.Value, path string) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	if tok, err := dec.Token(); err != nil {
		return syntax(path, err)
	} else if tok != json.Delim('[') {
		return &Error{path, "must be a list: " + short(raw)}
	}
	for i := 0; dec.More(); i++ {
		at := path + "[" + strconv.Itoa(i) + "]"
		var value json.RawMessage
		if err := dec.Decode(&value); err != nil {
			return syntax(at, err)
		}
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		if err := decode(value, v.Index(i), at); err != nil {
			return err
		}
	}
	return end(dec, path)
}

// end reads the closing bracket and refuses anything behind it.
func end(dec *json.Decoder, path string) error {
	if _, err := dec.Token(); err != nil {
		return syntax(path, err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return &Error{path, "something follows the end"}
	}
	return nil
}

func fieldByTag(v reflect.Value, name string) reflect.Value {
	for i := range v.NumField() {
		tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if tag == name && tag != "-" && tag != "" {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

func syntax(path string, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return &Error{path, "ends too early"}
	}
	return &Error{path, strings.TrimPrefix(err.Error(), "json: ")}
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

func describe(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.String:
		return "a string"
	case reflect.Float32, reflect.Float64:
		return "a number in range"
	}
	return "a whole number in range"
}

func short(raw []byte) string {
	const most = 40
	if len(raw) > most {
		return strings.ToValidUTF8(string(raw[:most]), "") + "…"
	}
	return string(raw)
}
