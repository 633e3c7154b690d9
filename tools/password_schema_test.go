// SPDX-License-Identifier: MIT

package tools_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/password"
)

// unsaid are the reasons of the reader that a JSON Schema cannot know, as its description says.
var unsaid = []string{
	"is below min", "must be 1–", "must be 0–", "must be 3–128", "other requirements forbid it", "no character is left", "together with the other requirements",
	"another requirement has one already", "is longer than max", "the policy has requirements", "letters or digits", "the end is before the beginning",
}

// fields are what objects of a specification can have, at one place or another.
var fields = []string{
	"length", "classes", "forbidden", "allowed", "sequences", "words", "beside", "personal", "username", "context", "history", "current", "difference", "age",
	"text", "clause", "since", "until", "min", "max", "different", "at_least", "each", "of", "characters", "match", "run", "count", "all", "within", "both", "warn", "effect", "et", "en",
}

// TestPasswordSchemaAgrees changes every value of good specifications of passwords to others, one at a time: the schema and
// the reader take and refuse the same.
func TestPasswordSchemaAgrees(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../password/policy.schema.json")
	require.NoError(t, err)
	data, err := os.ReadFile("../password/testdata/policies.json")
	require.NoError(t, err)
	var file struct {
		Cases []struct {
			Name, Error string
			Spec        json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	values := []string{
		`""`, `"a"`, `"whole"`, `"contains"`, `"change"`, `"upper"`, `"1 day"`, `"007 days"`, `"36501 days"`, `"0 days"`, `"2020-02-29"`, `"2021-02-29"`, `"1970-01-01"`, `"2301-01-01"`,
		`0`, `1`, `-1`, `65`, `513`, `1.5`, `true`, `false`, `null`, `[]`, `{}`, `["upper"]`, `["upper", "upper"]`, `["Tartu"]`, `[1]`, `{"min": 0}`, `{"max": "1 day"}`,
		`{"et": ""}`, `{"all": false}`, `{"of": []}`,
	}
	for _, c := range file.Cases {
		if !slices.Contains([]string{"the smallest", "open", "everything", "everything more"}, c.Name) {
			continue
		}
		require.Empty(t, c.Error)
		var spec any
		require.NoError(t, json.Unmarshal(c.Spec, &spec))
		for _, path := range pathsOf(spec, nil) {
			for _, value := range values {
				if !try(t, schema, c.Spec, path, value) {
					break // whatever the value
				}
			}
		}
	}
}

// try puts a value in a place of a specification and asks both; false where there is no such field.
func try(t *testing.T, schema *jsonschema.Schema, spec json.RawMessage, path []any, value string) bool {
	var whole, v any
	require.NoError(t, json.Unmarshal(spec, &whole))
	require.NoError(t, json.Unmarshal([]byte(value), &v))
	at := whole
	for _, step := range path[:len(path)-1] {
		if i, ok := step.(int); ok {
			at = at.([]any)[i]
		} else {
			at = at.(map[string]any)[step.(string)]
		}
	}
	if i, ok := path[len(path)-1].(int); ok {
		at.([]any)[i] = v
	} else {
		at.(map[string]any)[path[len(path)-1].(string)] = v
	}
	text, err := json.Marshal(whole)
	require.NoError(t, err)
	refused := validate(t, schema, string(text))
	var p password.PolicySpec
	if err = json.Unmarshal(text, &p); err == nil {
		_, err = p.Policy()
	}
	if refused == nil && err != nil && slices.ContainsFunc(unsaid, func(reason string) bool { return strings.Contains(err.Error(), reason) }) {
		return true
	}
	require.Equal(t, err == nil, refused == nil, "reader: %v\nschema: %v\n%s", err, refused, text)
	return err == nil || !strings.Contains(err.Error(), "no such field")
}

// pathsOf returns the way to every value of a document, and to every field that an object could have.
func pathsOf(v any, before []any) (all [][]any) {
	at := func(step any) []any { return append(slices.Clone(before), step) }
	switch v := v.(type) {
	case map[string]any:
		for _, name := range fields {
			if _, there := v[name]; !there {
				all = append(all, at(name))
			}
		}
		for name, inner := range v {
			all = append(append(all, at(name)), pathsOf(inner, at(name))...)
		}
	case []any:
		for i, inner := range v {
			all = append(append(all, at(i)), pathsOf(inner, at(i))...)
		}
	}
	return all
}
