// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/password"
)

// opaque are types that nobody stores or sends: they marshal to nothing of use, and each has its reason.
var opaque = map[string]string{
	"deadlines.Calendar": "a caller stores the changes",
	"password.Subject":   "made from a SubjectSpec, and full of personal data",
	"password.Words":     "a word list may be large",
	"civil.Unit":         "a Period is stored, and has its own text",
	"password.Hashes":    "a list may be large",
}

// TestEveryPrint: fmt, slog and JSON of every exported type show its words: no address in memory, no secret, no empty
// object for what holds something, no number for an enumeration.
func TestEveryPrint(t *testing.T) {
	listed(t)
	for _, name := range slices.Sorted(maps.Keys(exported.types)) {
		pkg := name[:strings.LastIndexByte(name, '.')]
		kind := reflect.TypeOf(exported.types[name]).Elem()
		if kind.Kind() == reflect.Interface || kind.Kind() == reflect.Func || pkg == "dhstest" {
			continue
		}
		for _, text := range printFaults(name, kind) {
			t.Errorf("%s", text)
		}
	}
	for name := range opaque {
		if _, there := exported.types[name]; !there {
			t.Errorf("opaque lists %s, which is not there: delete it", name)
		}
	}
}

// printFaults says what is wrong with the prints of a type.
func printFaults(name string, kind reflect.Type) (faults []string) {
	wrong := func(format string, a ...any) { faults = append(faults, name+" "+fmt.Sprintf(format, a...)) }
	_, isOpaque := opaque[afterSlash(name)]
	switch {
	case kind.Kind() == reflect.Uint8 && !isOpaque && !(is[fmt.Stringer](kind) && is[encoding.TextMarshaler](kind) && is[encoding.TextUnmarshaler](kind)):
		wrong("is an enumeration: give it String, MarshalText and UnmarshalText (internal/enum)")
	case kind.Kind() == reflect.Struct && hidden(kind) && !isOpaque && !is[json.Marshaler](kind) && !is[encoding.TextMarshaler](kind):
		wrong("marshals to {}: give it MarshalJSON, or list it as opaque with the reason")
	}
	if where := shows(kind, true); where != "" && !is[fmt.Stringer](kind) { // String of a pointer, where nobody has a value
		wrong("prints an address: %s; give it String or Format", where)
	}
	const secret = "Xyzzy#4711"
	v := reflect.New(kind)
	fill(v.Elem(), secret, 0)
	address := regexp.MustCompile(`0x[0-9a-f]{2,}|\(PANIC=|%!`)
	hold := func(how, text string) {
		if address.MatchString(text) || strings.Contains(text, secret) {
			wrong("by %s prints %.200q", how, text)
		}
	}
	for _, verb := range []string{"%v", "%+v"} {
		hold(verb, fmt.Sprintf(verb, v.Elem().Interface()))
		if kind.Kind() == reflect.Struct { // fmt prints what is behind the pointer
			hold(verb+" of a pointer", fmt.Sprintf(verb, v.Interface()))
		}
	}
	if data, err := json.Marshal(v.Interface()); err != nil {
		wrong("does not marshal: %v", err)
	} else {
		hold("json", string(data))
	}
	var b strings.Builder
	slog.New(slog.NewTextHandler(&b, nil)).Info("x", "v", v.Elem().Interface())
	hold("slog", b.String())
	return faults
}

// is reports whether a type or a pointer to it has the methods of I.
func is[I any](kind reflect.Type) bool {
	i := reflect.TypeFor[I]()
	return kind.Implements(i) || reflect.PointerTo(kind).Implements(i)
}

// hidden: a struct with fields, none of which is exported.
func hidden(kind reflect.Type) bool {
	for _, f := range reflect.VisibleFields(kind) {
		if f.IsExported() && !f.Anonymous {
			return false
		}
	}
	return kind.NumField() > 0
}

// shows tells where fmt, which asks no method of an unexported field, would print an address. The argument itself may be a
// pointer: fmt prints what is behind it.
func shows(kind reflect.Type, asked bool) string {
	if asked && (kind.Implements(reflect.TypeFor[fmt.Stringer]()) || kind.Implements(reflect.TypeFor[fmt.Formatter]()) || kind.Implements(reflect.TypeFor[error]())) {
		return ""
	}
	switch kind.Kind() {
	case reflect.Pointer, reflect.Func, reflect.Chan, reflect.UnsafePointer:
		return kind.String()
	case reflect.Slice, reflect.Array, reflect.Map:
		return shows(kind.Elem(), asked)
	case reflect.Struct:
		for i := range kind.NumField() {
			f := kind.Field(i)
			if where := shows(f.Type, asked && f.IsExported()); where != "" {
				return f.Name + " " + where
			}
		}
	}
	return ""
}

// fill sets every exported field to something that is not zero; a secret to the given one.
func fill(v reflect.Value, secret string, depth int) {
	switch v.Type() {
	case reflect.TypeFor[civil.Date]():
		v.Set(reflect.ValueOf(civil.Must(2026, 4, 2)))
		return
	case reflect.TypeFor[password.Secret]():
		v.Set(reflect.ValueOf(password.NewSecret(secret)))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("sõna")
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(1)
	case reflect.Float64:
		v.SetFloat(1)
	case reflect.Pointer:
		if depth < 5 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), secret, depth+1)
		}
	case reflect.Slice:
		if depth < 5 {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), secret, depth+1)
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), secret, depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), secret, depth+1)
			}
		}
	case reflect.Func:
		v.Set(reflect.MakeFunc(v.Type(), func([]reflect.Value) (out []reflect.Value) {
			for i := range v.Type().NumOut() {
				out = append(out, reflect.Zero(v.Type().Out(i)))
			}
			return out
		}))
	}
}
