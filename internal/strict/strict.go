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

// Decode reads one JSON object into the struct that v points to, whose exported fields all bear json tags and which
// has an int field tagged "format". After an error v's content is not specified.
func Decode(data []byte, v any) error {
	if !utf8.Valid(data) {
		return &Error{"", "not valid UTF-8"}
	}
	target := reflect.ValueOf(v).Elem()
	if err := decode(data, target, ""); err != nil {
		return err
	}
	if format := fieldByTag(target, "format"); format.Int() != Format {
		return &Error{"format", fmt.Sprintf("must be %d: %d", Format, format.Int())}
	}
	return nil
}

func decode(raw []byte, v reflect.Value, path string) error {
	raw = bytes.TrimSpace(raw)
	if string(raw) == "null" {
		return &Error{path, "null is not a value"}
	}
	_, isText := v.Addr().Interface().(encoding.TextUnmarshaler)
	switch {
	case isText:
	case v.Kind() == reflect.Struct:
		return decodeObject(raw, v, path)
	case v.Kind() == reflect.Slice:
		return decodeArray(raw, v, path)
	}
	if isText && (len(raw) == 0 || raw[0] != '"') {
		return &Error{path, "must be a string: " + short(raw)}
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

func join(path, name string) string {
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
	}
	return "a whole number in range"
}

func short(raw []byte) string {
	const most = 40
	if len(raw) > most {
		return string(raw[:most]) + "…"
	}
	return string(raw)
}
