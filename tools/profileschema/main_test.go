// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/institution"
)

// TestProfileSchema: the schema is that of its parts today, and takes every shipped profile and the worked example.
func TestProfileSchema(t *testing.T) {
	want, err := Schema("../..")
	require.NoError(t, err)
	have, err := os.ReadFile("../../institution/profile.schema.json")
	require.NoError(t, err)
	require.True(t, string(want) == string(have), "the schemas of the parts have changed: run make schemas")
	schema, err := jsonschema.NewCompiler().Compile("../../institution/profile.schema.json")
	require.NoError(t, err)
	check := func(text []byte) error {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
		require.NoError(t, err)
		return schema.Validate(v)
	}
	for p := range institution.All() {
		text, err := json.Marshal(p)
		require.NoError(t, err)
		require.NoError(t, check(text), p.ID)
	}
	vald, err := os.ReadFile("../../institution/testdata/vald.json")
	require.NoError(t, err)
	require.NoError(t, check(vald))
	for _, broken := range [][2]string{
		{`"format": 1`, `"format": 2`}, {`"id": "kuusevald"`, `"id": "Kuuse vald"`}, {`"register": {`, `"registry": {`}, {`"term": "10 workdays"`, `"term": "ten"`},
		{`"min": 12`, `"min": "12"`}, {`"years": 8`, `"years": "8"`}, {`"mask": "initials"`, `"mask": "names"`}, {`"act": "Kuuse valla teabehalduse kord",`, ``},
	} {
		wrong := strings.Replace(string(vald), broken[0], broken[1], 1)
		require.NotEqual(t, string(vald), wrong)
		require.Error(t, check([]byte(wrong)), broken[1])
	}
}
