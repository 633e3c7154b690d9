// SPDX-License-Identifier: MIT

package judge_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/internal/cases"
	"github.com/teabehaldus/teabehaldus/internal/judge"
)

func TestCase(t *testing.T) {
	raw := func(s string) json.RawMessage { return json.RawMessage(s) }
	due := cases.Case{ID: "avts-18.1/easter", Ask: "due", Want: map[string]json.RawMessage{"due": raw(`"2026-04-10"`), "extended": raw(`"2026-04-24"`)}}
	early := cases.Case{ID: "x/early", Ask: "due", Want: map[string]json.RawMessage{"due": raw(`"2026-04-10"`)}, Error: map[string]string{"days_late": "too-early"}}
	missing := cases.Case{ID: "x/missing", Ask: "closing", Want: map[string]json.RawMessage{"missing": raw(`["report","measures"]`), "closed": raw("false")}}
	bases := cases.Case{ID: "x/bases", Ask: "basis", Want: map[string]json.RawMessage{"read_bases": raw(`["a","b"]`)}}
	tests := []struct {
		name    string
		c       cases.Case
		reply   string
		outcome judge.Outcome
		of      string
	}{
		{"all right", due, `{"id":1,"answer":{"due":"2026-04-10","extended":"2026-04-24","more":1}}`, judge.Passed, ""},
		{"a day late", due, `{"answer":{"due":"2026-04-11","extended":"2026-04-24"}}`, judge.Failed, "due"},
		{"a wrong one hides no missing one", due, `{"answer":{"extended":"2026-04-25"}}`, judge.Failed, "extended"},
		{"one is not answered", due, `{"answer":{"due":"2026-04-10"}}`, judge.Skipped, "extended"},
		{"nothing is answered", due, `{"answer":{}}`, judge.Skipped, "extended"},
		{"not supported", due, `{"unsupported":true}`, judge.Skipped, "due"},
		{"an error instead", due, `{"error":"no such rule"}`, judge.Failed, "due"},
		{"null for a day", due, `{"answer":{"due":null,"extended":"2026-04-24"}}`, judge.Failed, "due"},
		{"another type", due, `{"answer":{"due":20260410,"extended":"2026-04-24"}}`, judge.Failed, "due"},

		{"refused as wanted", early, `{"answer":{"due":"2026-04-10"},"errors":{"days_late":{"kind":"invalid"}}}`, judge.Passed, ""},
		{"answered instead of refused", early, `{"answer":{"due":"2026-04-10","days_late":0}}`, judge.Failed, "days_late"},
		{"neither answered nor refused", early, `{"answer":{"due":"2026-04-10"}}`, judge.Skipped, "days_late"},
		{"the whole question refused", early, `{"error":{"kind":"invalid"}}`, judge.Failed, "due"},

		{"a list in any order", missing, `{"answer":{"missing":["measures","report"],"closed":false}}`, judge.Passed, ""},
		{"a list with one less", missing, `{"answer":{"missing":["measures"],"closed":false}}`, judge.Failed, "missing"},
		{"a list in its order", bases, `{"answer":{"read_bases":["b","a"]}}`, judge.Failed, "read_bases"},
		{"spaces do not matter", bases, `{"answer":{"read_bases": [ "a" , "b" ]}}`, judge.Passed, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := judge.Of([]byte(tt.reply))
			require.NoError(t, err)
			result := judge.Case(tt.c, r)
			assert.Equal(t, tt.outcome, result.Outcome)
			assert.Equal(t, tt.of, result.Name)
		})
	}
	for _, text := range []string{"Traceback", "{}", "null", `{"due":"2026-04-10"}`, `{"answer":"2026-04-10"}`, `{"error":null}`} {
		_, err := judge.Of([]byte(text))
		assert.Error(t, err, text)
	}
}
