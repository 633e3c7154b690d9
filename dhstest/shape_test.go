// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/cases"
	"github.com/teabehaldus/teabehaldus/law"
)

var update = flag.Bool("update", false, "note the new names of the vectors in testdata/shape.txt")

// TestShape: the shape of the vectors is final. Every question and every name that stands in testdata/shape.txt stays,
// and no question that stands there asks for more. make vectors notes new ones; what would make an old reader wrong
// is a new folder, v2.
func TestShape(t *testing.T) {
	data, err := vectors.FS.ReadFile("v1/schema.json")
	require.NoError(t, err)
	type object struct {
		Required   []string
		Properties map[string]json.RawMessage
	}
	var schema struct {
		Defs map[string]struct {
			Properties map[string]object
		} `json:"$defs"`
	}
	d := json.NewDecoder(bytes.NewReader(data))
	require.NoError(t, d.Decode(&schema))
	var lines []string
	for def, of := range schema.Defs {
		question, ok := strings.CutPrefix(def, "ask-")
		if !ok {
			continue
		}
		for name := range of.Properties["input"].Properties {
			need := ""
			if slices.Contains(of.Properties["input"].Required, name) {
				need = " required"
			}
			lines = append(lines, question+" takes "+name+need)
		}
		for name := range of.Properties["want"].Properties {
			lines = append(lines, question+" gives "+name)
		}
	}
	slices.Sort(lines)
	text, err := os.ReadFile("testdata/shape.txt")
	require.NoError(t, err)
	known := strings.FieldsFunc(string(text), func(r rune) bool { return r == '\n' })
	for _, line := range known {
		if !slices.Contains(lines, line) {
			t.Errorf("v1 loses %q, and every reader of it breaks: keep it, or make a v2", line)
		}
	}
	for _, line := range lines {
		question, _, _ := strings.Cut(line, " ")
		old := slices.ContainsFunc(known, func(s string) bool { return strings.HasPrefix(s, question+" ") })
		switch {
		case slices.Contains(known, line):
		case old && strings.HasSuffix(line, " required"):
			t.Errorf("%q: who asks this question today does not give it: make it optional, or make a v2", line)
		case !*update:
			t.Errorf("%q is new: run make vectors", line)
		}
	}
	if *update && !t.Failed() {
		require.NoError(t, os.WriteFile("testdata/shape.txt", []byte(strings.Join(lines, "\n")+"\n"), 0o644))
	}
}

// TestSound: no case contradicts itself or another, and none stands twice.
func TestSound(t *testing.T) {
	in, out := map[string]string{}, map[string]string{} // names, with a case that has them
	answered := map[string]map[string]string{}          // answers by question
	for _, family := range cases.Families() {
		for _, g := range cases.Groups(family) {
			for _, c := range g.Cases {
				var input map[string]json.RawMessage
				require.NoError(t, json.Unmarshal(c.Input, &input))
				assert.True(t, strings.HasPrefix(c.ID, g.Rule), "%s: an id begins with the rule of its group, %s", c.ID, g.Rule)
				assert.NotZero(t, len(c.Want)+len(c.Error), "%s: no answer is expected", c.ID)
				for name := range input {
					in[name] = c.ID
				}
				ends := false
				question := c.Ask + " " + canonical(t, c.Input)
				if answered[question] == nil {
					answered[question] = map[string]string{}
				}
				news := 0
				note := func(name, answer string) {
					before, ok := answered[question][name]
					assert.True(t, !ok || before == answer, "%s: %s is %s in another case that asks the same, and %s here", c.ID, name, before, answer)
					if answered[question][name] = answer; !ok {
						news++
					}
				}
				for name, v := range c.Want {
					out[name] = c.ID
					note(name, string(v))
				}
				for name, kind := range c.Error {
					out[name] = c.ID
					assert.NotContains(t, c.Want, name, "%s: refused and answered", c.ID)
					note(name, "refused: "+kind)
					ends = ends || kind == "out-of-range"
				}
				assert.NotZero(t, news, "%s says nothing that another case does not say", c.ID)
				assert.Equal(t, ends, c.Level == "limit", "%s: where only this project's calendar ends is a limit, and nothing else", c.ID)
				assert.True(t, c.Ask != "due" && c.Ask != "hours" || input["event_kind"] != nil, "%s: no kind of the event", c.ID)
				if rule, err := deadlines.ByID(law.ID(g.Rule)); err == nil && c.Ask == "due" {
					assert.Equal(t, fmt.Sprintf("%q", rule.Event()), string(input["event_kind"]), "%s: the kind of its event", c.ID)
				}
				late := c.Want["days_late"] != nil || c.Error["days_late"] != ""
				assert.True(t, c.Ask != "due" || late == (input["done"] != nil), "%s: days_late is asked of what is done", c.ID)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(in)) {
		assert.NotContains(t, out, name, "%s is asked in %s and answered in %s: one of them takes another name", name, in[name], out[name])
	}
}

// canonical writes JSON with its names in order.
func canonical(t *testing.T, raw json.RawMessage) string {
	var v any
	require.NoError(t, json.Unmarshal(raw, &v))
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

// inVectors are the acts that the clauses of the vectors call otherwise than the table of acts.
var inVectors = map[string]string{"IKÜM": "GDPR", "IKS 2003": "IKS (2003)", "DIN 66399": "DIN 66399-1", "DIN 32757": "DIN 32757-1"}

// TestSources: sources.json says what the table of acts says of the acts with which the clauses begin. make vectors writes it.
func TestSources(t *testing.T) {
	cited := map[string]bool{}
	for _, family := range cases.Families() {
		for _, g := range cases.Groups(family) {
			cited[g.Clause] = true
		}
	}
	var b strings.Builder
	for act := range acts.All() {
		name := cmp.Or(inVectors[act.Short], act.Short)
		if act.Ref == "" || strings.Contains(b.String(), "\n    \""+name+"\"") || !slices.ContainsFunc(slices.Collect(maps.Keys(cited)), func(clause string) bool {
			rest, ok := strings.CutPrefix(clause, name)
			return ok && strings.IndexAny(rest, " ,:") == 0
		}) {
			continue // the first of several redactions is that in force
		}
		b.WriteString(map[bool]string{true: "\n", false: ",\n"}[b.Len() == 0])
		fmt.Fprintf(&b, "    %q: {\"title\": %q, \"ref\": %q, \"url\": %q}", name, act.Title, act.Ref, act.URL)
	}
	want := `{
  "format": 1,
  "about": "Where the acts stand. The clause of each group begins with one of these names; the longest one counts. An act without a url is not published on the web.",
  "acts": {` + b.String() + "\n  }\n}\n"
	if *update {
		require.NoError(t, os.WriteFile("vectors/v1/sources.json", []byte(want), 0o644))
		return
	}
	got, err := vectors.FS.ReadFile("v1/sources.json")
	require.NoError(t, err)
	for i, line := range strings.Split(want, "\n") {
		if have := strings.Split(string(got), "\n"); i >= len(have) || have[i] != line {
			t.Fatalf("sources.json is not what the table of acts says: run make vectors\nline %d should be %s", i+1, line)
		}
	}
}
