package tools_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

// TestVectorSchemas holds every file of vectors against its schema, and the schema against files that are wrong.
func TestVectorSchemas(t *testing.T) {
	files, err := filepath.Glob("../dhstest/vectors/v1/*.schema.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			schema, err := jsonschema.NewCompiler().Compile(file)
			require.NoError(t, err)
			data, err := os.ReadFile(strings.Replace(file, ".schema.json", ".json", 1))
			require.NoError(t, err)
			require.NoError(t, validate(t, schema, string(data)))
			for _, broken := range []struct{ old, new string }{
				{`"format": 1`, `"format": 2`},
				{`"level": "must"`, `"level": "may"`},
				{`"basis": "hand"`, `"basis": "computed"`},
				{`"why": `, `"because": `},
				{`"event": "20`, `"event": "tomorrow 20`},
			} {
				wrong := strings.Replace(string(data), broken.old, broken.new, 1)
				require.NotEqual(t, string(data), wrong, "the file has no %s", broken.old)
				require.Error(t, validate(t, schema, wrong), broken.new)
			}
		})
	}
}

func validate(t *testing.T, schema *jsonschema.Schema, text string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	require.True(t, json.Valid([]byte(text)))
	return schema.Validate(value)
}
