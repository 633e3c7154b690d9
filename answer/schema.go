// SPDX-License-Identifier: MIT

package answer

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// Schema returns the JSON Schema (draft 2020-12) of the question and of the answer to it: an object with the members
// "question" and "answer". The names of both are those that [Ask] takes and gives. It is nil for the zero Question.
func (q Question) Schema() json.RawMessage {
	if q.q == nil {
		return nil
	}
	question := object(reflect.TypeOf(q.q.input))
	question["title"] = q.Text(language.English)
	question["properties"].(schema)["ask"] = schema{"const": q.q.name}
	question["properties"].(schema)["id"] = schema{"description": "any value; it comes back"}
	out, err := json.Marshal(schema{"question": question, "answer": object(reflect.TypeOf(q.q.output))})
	if err != nil {
		panic(err)
	}
	return out
}

type schema = map[string]any

// day is the pattern of a day that the calendar has.
const day = `(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|` +
	`(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)`

// object is the schema of a struct: the fields by which it is read.
func object(t reflect.Type) schema {
	properties, required := schema{}, []string{}
	for f := range strict.Fields(t) {
		s := value(f.Type, f)
		if f.Name == "institution" && f.Type == reflect.TypeFor[json.RawMessage]() {
			s = institutions()
		}
		if doc := f.Tag.Get("doc"); doc != "" {
			s["description"] = doc
		}
		properties[f.Name] = s
		if f.Required {
			required = append(required, f.Name)
		}
	}
	s := schema{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

// institutions is the schema of a name for an institution; institution/profile.schema.json is that of a profile.
func institutions() schema {
	var ids []law.ID
	for p := range institution.All() {
		ids = append(ids, p.ID)
	}
	return schema{"anyOf": []schema{{"enum": ids}, {"type": "object", "required": []string{"format", "id", "et", "act"}}}}
}

// value is the schema of one value of a field.
func value(t reflect.Type, of strict.Field) schema {
	switch {
	case t == reflect.TypeFor[civil.Date]():
		return schema{"type": "string", "pattern": "^" + day + "$"}
	case t == reflect.TypeFor[json.RawMessage]():
		return schema{}
	case t.Implements(reflect.TypeFor[interface{ words() []string }]()):
		return schema{"enum": reflect.Zero(t).Interface().(interface{ words() []string }).words()}
	case t.Kind() == reflect.Uint8 && t.Implements(reflect.TypeFor[fmt.Stringer]()):
		return schema{"enum": codes(t)}
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return text(of)
	}
	switch t.Kind() {
	case reflect.Pointer:
		return value(t.Elem(), of)
	case reflect.Struct:
		return object(t)
	case reflect.Slice:
		return schema{"type": "array", "items": value(t.Elem(), of)}
	case reflect.Bool:
		return schema{"type": "boolean"}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return schema{"type": "integer"}
	case reflect.Float32, reflect.Float64:
		return schema{"type": "number"}
	case reflect.Map:
		return schema{"type": "object", "additionalProperties": value(t.Elem(), of)}
	}
	return text(of)
}

// text is the schema of a text: something stands in it.
func text(of strict.Field) schema {
	s := schema{"type": "string"}
	if !of.May("empty") {
		s["pattern"] = `\S`
	}
	return s
}

// codes are the codes of an enumeration: the texts of its values, of which the zero one has none.
func codes(t reflect.Type) (all []string) {
	v := reflect.New(t).Elem()
	for i := range 256 {
		v.SetUint(uint64(i))
		if code := v.Interface().(fmt.Stringer).String(); code != "" {
			all = append(all, code)
		}
	}
	return all
}
