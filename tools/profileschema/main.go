// SPDX-License-Identifier: MIT

// Command profileschema makes institution/profile.schema.json of the schemas of its parts: in a profile a part may leave out
// what it takes from the profile's head. make schemas calls it.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: profileschema ROOT")
		os.Exit(2)
	}
	text, err := Schema(os.Args[1])
	if err == nil {
		err = os.WriteFile(filepath.Join(os.Args[1], "institution", "profile.schema.json"), text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "profileschema:", err)
		os.Exit(1)
	}
}

type object = map[string]any

// parts are the schemas of a profile's parts, and which fields of the head a part must say itself.
var parts = []struct {
	name, file string
	own        []string
}{
	{"rule", "deadlines/rule.schema.json", []string{"id", "et"}},
	{"retention", "retention/policy.schema.json", nil},
	{"password", "password/policy.schema.json", nil},
	{"accounts", "accounts/policy.schema.json", nil},
	{"register", "classification/register/policy.schema.json", nil},
}

var head = []string{"format", "id", "et", "act", "since"}

// relax takes names from what an object requires.
func relax(schema any, drop func(string) bool) {
	if s, ok := schema.(object); ok {
		if required, ok := s["required"].([]any); ok {
			s["required"] = slices.DeleteFunc(required, func(v any) bool { return drop(v.(string)) })
		}
	}
}

// Schema returns the schema of a profile, made of those of its parts below root.
func Schema(root string) ([]byte, error) {
	defs := object{}
	for _, p := range parts {
		data, err := os.ReadFile(filepath.Join(root, p.file))
		if err != nil {
			return nil, err
		}
		data = bytes.ReplaceAll(data, []byte(`"#/$defs/`), []byte(`"#/$defs/`+p.name+`-`))
		var s object
		if err := json.Unmarshal(data, &s); err != nil {
			return nil, fmt.Errorf("%s: %w", p.file, err)
		}
		inner, _ := s["$defs"].(object)
		for name, def := range inner {
			defs[p.name+"-"+name] = def
		}
		for _, outer := range []string{"$schema", "$id", "$defs"} {
			delete(s, outer)
		}
		relax(s, func(name string) bool { return slices.Contains(head, name) && !slices.Contains(p.own, name) })
		for name := range inner { // rules within a policy
			relax(defs[p.name+"-"+name], func(name string) bool { return slices.Contains([]string{"format", "act", "since"}, name) })
		}
		defs[p.name] = s
	}
	day := object{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
	text := object{"type": "string", "minLength": 1}
	ref := func(name string) object { return object{"$ref": "#/$defs/" + name} }
	describe := func(s object, d string) object {
		c := object{"description": d}
		for k, v := range s {
			c[k] = v
		}
		return c
	}
	schema := object{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"$id":                  "https://github.com/teabehaldus/teabehaldus/institution/profile.schema.json",
		"title":                "What one institution writes: days off, time limits, retention, passwords, accounts, public register",
		"type":                 "object",
		"required":             []string{"format", "id", "et", "act"},
		"additionalProperties": false,
		"properties": object{
			"format": object{"const": 1},
			"id":     object{"type": "string", "pattern": "^[a-z0-9._/-]+$", "description": "what the institution is called in questions"},
			"et":     describe(text, "its name in Estonian"), "en": describe(text, "and in English"),
			"act": describe(text, "title of its act; a part may name another"), "ref": describe(text, "date and number of the act"),
			"url": describe(text, "address of the act"), "since": describe(day, "first day in force"), "until": describe(day, "last day in force"),
			"days": object{
				"type": "array", "description": "days off and working days of its own; they bind its own rules only, unless official",
				"items": object{
					"type": "object", "required": []string{"day"}, "additionalProperties": false,
					"properties": object{
						"day": describe(day, "the day; of a yearly change the first one"), "workday": object{"type": "boolean"}, "official": object{"type": "boolean"},
						"yearly": object{"type": "boolean"}, "until": day, "et": text, "en": text, "source": object{"type": "object"},
					},
				},
			},
			"rules":     object{"type": "array", "maxItems": 500, "description": "time limits of its own", "items": ref("rule")},
			"retention": ref("retention"), "password": ref("password"), "accounts": ref("accounts"), "register": ref("register"),
		},
		"$defs": defs,
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(schema); err != nil {
		return nil, err
	}
	return []byte(strings.ReplaceAll(out.String(), "\r", "")), nil
}
