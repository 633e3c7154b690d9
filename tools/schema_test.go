// SPDX-License-Identifier: MIT

package tools_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/retention"
)

// TestVectorSchema holds every file of vectors against their schema, and the schema against files that are wrong.
func TestVectorSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../dhstest/vectors/v1/schema.json")
	require.NoError(t, err)
	files, err := filepath.Glob("../dhstest/vectors/v1/*.json")
	require.NoError(t, err)
	require.Greater(t, len(files), 9)
	for _, file := range files {
		name := filepath.Base(file)
		if name == "schema.json" || name == "sources.json" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			require.NoError(t, validate(t, schema, string(data)))
			for _, broken := range append([]replacement{
				{`"format": 1`, `"format": 2`},
				{`"level": "must"`, `"level": "may"`},
				{`"basis": "hand"`, `"basis": "computed"`},
				{`"why": `, `"because": `},
				{`"ask": "`, `"ask": "what-`},
				{`"input": {`, `"input": {"odd": 1, `},
				{`"want": {`, `"want": {"odd": 1, `},
				{`"want": {`, `"wants": {`},
			}, families[name]...) {
				wrong := strings.Replace(string(data), broken.old, broken.new, 1)
				require.NotEqual(t, string(data), wrong, "the file has no %s", broken.old)
				require.Error(t, validate(t, schema, wrong), broken.new)
			}
		})
	}
}

// TestVectorProfiles: each institution that a vector describes is a profile as its schema says.
func TestVectorProfiles(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../institution/profile.schema.json")
	require.NoError(t, err)
	data, err := os.ReadFile("../dhstest/vectors/v1/deadlines.json")
	require.NoError(t, err)
	var file struct {
		Groups []struct {
			Cases []struct {
				Input struct{ Institution json.RawMessage }
			}
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	n := 0
	for _, g := range file.Groups {
		for _, c := range g.Cases {
			if profile := string(c.Input.Institution); strings.HasPrefix(profile, "{") {
				require.NoError(t, validate(t, schema, profile))
				n++
			}
		}
	}
	require.Equal(t, 9, n)
}

type replacement struct{ old, new string }

// families are more ways to break the files of one family.
var families = map[string][]replacement{
	"deadlines.json": {
		{`"event": "20`, `"event": "tomorrow 20`}, {`"event": "2024-02-29"`, `"event": "2023-02-29"`}, {`"event": "2026-12-31"`, `"event": "2026-12-32"`},
		{`"event_kind": "received"`, `"event_kind": "opened"`}, {`"error": {"due"`, `"error": {"event"`},
		{`"institution": {"format": 1, `, `"institution": {`}, {`"institution": "rmk"`, `"institution": "kase"`},
	},
	"password.json": {
		{`"verdict": "pass"`, `"verdict": "perhaps"`}, {`"institution": "antsla"`, `"institution": "vald"`}, {`"new": "`, `"old": "`},
	},
	"accounts.json": {
		{`"state": "closed"`, `"state": "expiring"`}, {`"institution": "rmk"`, `"institution": "vald"`}, {`"ask": "leaving-notice"`, `"ask": "account-term"`},
		{`"mailbox": false, `, ``},
	},
	"restriction.json": {
		{`"kind": "five-years"`, `"kind": "ten-years"`}, {`"open": true`, `"open": false`}, {`["AvTS § 35 lg 1 p 1"]`, `"AvTS § 35 lg 1 p 1"`},
		{`"finding": "year"`, `"finding": "odd"`}, {`"security_level": "L"`, `"security_level": 1`},
	},
	"request.json": {{`"refusal": "must"`, `"refusal": "yes"`}, {`["restricted"]`, `"restricted"`}, {`"point": "avts-23.1.1"`, `"point": ""`}, {`"silence": "conditional"`, `"silence": "later"`}, {`"cents": 19`, `"cents": 0.19`}},
	"shredding.json": {
		{`"strip": "12"`, `"strip": 12`}, {`["40", "50"]`, `["40"]`}, {`"strip": "12.01"`, `"strip": "12.001"`}, {`"machine": {"P": 1}`, `"machine": {"P": 8}`},
		{`"category": "P", `, ``},
	},
	"publication.json": {{`"shown": "nothing"`, `"shown": "all"`}, {`"number": 1}`, `"number": 0}`}, {`"undecided": true`, `"undecided": false`}},
	"handling.json":    {{`"cents": 19`, `"cents": 0.19`}, {`"direction": "received", `, ``}, {`"method": "ddoc"`, `"method": "bdoc"`}, {`"breach": true`, `"breach": "yes"`}},
	"incident.json":    {{`"scope": "section"`, `"scope": "room"`}, {`"missing": ["report"]`, `"missing": ["reports"]`}, {`"risk": "high"`, `"risk": "severe"`}},
}

// TestPolicySchema holds the schemas of policies against the cases that their packages read.
func TestPolicySchema(t *testing.T) {
	for _, pkg := range []string{"password", "accounts"} {
		t.Run(pkg, func(t *testing.T) { checkPolicySchema(t, pkg) })
	}
}

func checkPolicySchema(t *testing.T, pkg string) {
	schema, err := jsonschema.NewCompiler().Compile("../" + pkg + "/policy.schema.json")
	require.NoError(t, err)
	data, err := os.ReadFile("../" + pkg + "/testdata/policies.json")
	require.NoError(t, err)
	var file struct {
		Cases []struct {
			Name, Error string
			Unseen      bool
			Spec        json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	require.NotEmpty(t, file.Cases)
	for _, c := range file.Cases {
		t.Run(c.Name, func(t *testing.T) {
			err := validate(t, schema, string(c.Spec))
			require.Equal(t, c.Error != "" && !c.Unseen, err != nil, "%v", err)
		})
	}
}

// TestSpecSchemas holds the other schemas, and what their packages read, against one good specification and ways to break it.
func TestSpecSchemas(t *testing.T) {
	for file, c := range map[string]struct {
		good   string
		read   func(data []byte) error
		broken []replacement
	}{
		"../deadlines/rule.schema.json": {
			good: `{"format": 1, "id": "vald-7.2", "et": "Kirjale vastamine", "event": "registered", "term": "10 workdays",
				"extended": "1 month", "since": "2026-01-01", "act": "Valla asjaajamiskord", "provision": "p 7.2", "kind": "duty",
				"extension": {"notice_before": true}, "earlier": [{"since": "2020-01-01", "until": "2025-12-31", "term": "5 days"}]}`,
			read: func(data []byte) error {
				var spec deadlines.RuleSpec
				if err := json.Unmarshal(data, &spec); err != nil {
					return err
				}
				_, err := spec.Rule()
				return err
			},
			broken: []replacement{
				{`"format": 1`, `"format": 2`}, {`"vald-7.2"`, `"Vald 7.2"`}, {`"registered"`, `"opened"`}, {`"10 workdays"`, `"0 workdays"`},
				{`"1 month"`, `"half a year"`}, {`"2026-01-01"`, `"2026"`}, {`"act": "Valla asjaajamiskord", `, ``}, {`"act"`, `"acts"`},
				{`"duty"`, `"habit"`}, {`"notice_before": true`, `"notice_before": "yes"`}, {`"term": "5 days"`, `"window": "1-31"`},
				{`"until": "2025-12-31", `, ``},
			},
		},
		"../retention/policy.schema.json": {
			good: `{"format": 1, "id": "vald", "et": "Valla asjaajamiskord", "act": "Valla asjaajamiskord", "since": "2026-02-11",
				"provisions": {"scheme": {"clause": "vald-30", "provision": "§ 30", "holds": ["mark"]}, "act": {"provision": "§ 44", "act": "ArhE", "ref": "RT I"}},
				"transfers": [{"years": 8, "receipt": true, "until": "2030-12-31", "provision": "§ 43"}],
				"working": {"years": 3, "provision": "§ 45 lg 1", "destruction": {"provision": "§ 45 lg 2"}},
				"destruction": {"approved": {"format": 1, "id": "vald-44.3", "et": "Hävitamine", "event": "approved", "term": "10 workdays",
					"since": "2026-02-11", "act": "Valla asjaajamiskord", "provision": "§ 44 lg 3"}},
				"backups": [{"kind": "daily", "keep": "14 days", "days": 14, "provision": "§ 50"}]}`,
			read: func(data []byte) error {
				var spec retention.PolicySpec
				if err := json.Unmarshal(data, &spec); err != nil {
					return err
				}
				_, err := spec.Policy()
				return err
			},
			broken: []replacement{
				{`"format": 1, "id": "vald"`, `"format": 2, "id": "vald"`}, {`"id": "vald", "et"`, `"et"`}, {`"vald-30"`, `"Vald 30"`}, {`["mark"]`, `["colour"]`},
				{`"act": {"provision": "§ 44", "act": "ArhE"`, `"act": {"provision": "§ 44"`}, {`"years": 8`, `"years": 0`}, {`"receipt": true`, `"receipt": 1`},
				{`, "destruction": {"provision": "§ 45 lg 2"}`, ``}, {`"14 days"`, `"a fortnight"`}, {`"daily"`, `"hourly"`}, {`"days": 14`, `"days": -1`},
				{`"working"`, `"workings"`}, {`"§ 43"`, `""`}, {`"act": {"provision": "§ 44"`, `"act": {"numbered": true, "provision": "§ 44"`},
			},
		},
		"../classification/register/policy.schema.json": {
			good: `{"format": 1, "id": "vald-40", "et": "Valla register", "act": "Valla asjaajamiskord", "provision": "§ 40", "since": "2020-01-01",
				"mask": "initials", "register_since": "2010-01-01", "content_since": "2015-01-01", "kinds": ["incoming", "board-decision"],
				"aliases": [{"name": "Kiri sisse", "kind": "incoming"}], "public_words": ["A"], "references": ["{series}/{yy}-{number:5}[-{sub}]"]}`,
			read: func(data []byte) error {
				var spec register.PolicySpec
				if err := json.Unmarshal(data, &spec); err != nil {
					return err
				}
				_, err := spec.Policy()
				return err
			},
			broken: []replacement{
				{`"format": 1`, `"format": 2`}, {`"initials"`, `"names"`}, {`"2010-01-01"`, `"2010"`}, {`"incoming"`, `"postcard"`},
				{`["incoming", "board-decision"]`, `[]`}, {`"kinds"`, `"all_kinds": true, "kinds"`}, {`"id": "vald-40", `, ``}, {`"kind": "incoming"`, `"kind": "postcard"`}, {`["A"]`, `[""]`}, {`{number:5}`, `{nr}`},
			},
		},
	} {
		t.Run(filepath.Base(filepath.Dir(file)), func(t *testing.T) {
			schema, err := jsonschema.NewCompiler().Compile(file)
			require.NoError(t, err)
			require.NoError(t, validate(t, schema, c.good))
			require.NoError(t, c.read([]byte(c.good)))
			for _, b := range c.broken {
				wrong := strings.Replace(c.good, b.old, b.new, 1)
				require.NotEqual(t, c.good, wrong)
				require.Error(t, validate(t, schema, wrong), b.new)
				require.Error(t, c.read([]byte(wrong)), b.new)
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
