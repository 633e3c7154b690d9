// SPDX-License-Identifier: MIT

package answer_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/internal/cases"
)

// free are the texts in which any word may stand: what people write, and names that they chose.
var free = []string{
	"attachment.file", "basis.text", "mail-address.others[].first", "mail-address.others[].last", "mail-address.person.first", "mail-address.person.last",
	"masked-name.name", "password.current", "password.former[]", "password.new", "password.subject.names[]", "password.words[]",
	"reference.reference", "title.name", "title.title", "user-name.first", "user-name.last", "user-name.separator", "user-name.taken[]",
	"recipients.bcc[]", "recipients.cc[]", "recipients.from", "recipients.lists[]", "recipients.to[]",
	"registrar.cc[]", "registrar.own_domain", "registrar.to[]", "disposition.record.appraisal.number", "disposition.record.extension.mandate",
	"disposition.record.holds[].mandate",
}

// none are the days that may be those that systems write where they have none: they are what is asked, or a birth.
var none = []string{"restriction-check.begin", "restriction-check.end", "restriction-end.birth"}

// member is a place in a question where a value stands that its schema describes.
type member struct {
	path, name string // "record.linked[1]", "disposition.record.linked[]"
	schema     map[string]any
	required   bool
	put        func(v any) // nil takes it away
}

// members goes through what stands in a question.
func members(path, name string, of map[string]any, v any, each func(member)) {
	visit := func(path, name string, s map[string]any, inner any, required bool, put func(any)) {
		each(member{path, name, s, required, put})
		put(inner)
		members(path, name, s, inner, each)
	}
	switch v := v.(type) {
	case map[string]any:
		properties, _ := of["properties"].(map[string]any)
		required, _ := of["required"].([]any)
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if s, ok := properties[key].(map[string]any); ok && key != "id" && key != "ask" && s["anyOf"] == nil {
				visit(strings.TrimPrefix(path+"."+key, "."), name+"."+key, s, v[key], slices.Contains(required, any(key)), func(x any) {
					if v[key] = x; x == nil {
						delete(v, key)
					}
				})
			}
		}
	case []any:
		for i := range v {
			visit(path+"["+strconv.Itoa(i)+"]", name+"[]", of["items"].(map[string]any), v[i], false, func(x any) { v[i] = x })
		}
	}
}

// TestWhole: of every vector, whatever must be there and is taken away, null, empty, of another type or an unknown word is an error at
// its place and never an answer, and so is what may be left out but says nothing, and a day that stands for none.
func TestWhole(t *testing.T) {
	schemas := map[string]map[string]any{}
	for q := range answer.Questions() {
		var s struct{ Question map[string]any }
		require.NoError(t, json.Unmarshal(q.Schema(), &s))
		schemas[q.String()] = s.Question
	}
	tried, words := map[string]bool{}, map[string]bool{}
	for c := range cases.All() {
		var q map[string]any
		require.NoError(t, json.Unmarshal(c.Question(), &q))
		members("", c.Ask, schemas[c.Ask], q, func(m member) {
			refused := func(what string) {
				text, err := json.Marshal(q)
				require.NoError(t, err)
				var r struct {
					Answer json.RawMessage
					Error  *struct{ At string }
				}
				require.NoError(t, json.Unmarshal(answer.Ask(text), &r))
				if assert.NotNil(t, r.Error, "%s, %s %s: %s", c.ID, m.path, what, text) && what != "unknown" {
					assert.Equal(t, m.path, r.Error.At, "%s: %s", what, text)
				}
				assert.Nil(t, r.Answer, "%s, %s %s", c.ID, m.path, what)
			}
			try := func(what string, v any) {
				m.put(v)
				refused(what)
			}
			tried[m.name] = true
			if m.required {
				try("missing", nil)
			}
			try("null", json.RawMessage("null"))
			switch m.schema["type"] {
			case "string", nil: // or an enumeration
				try("number", 1)
				enum, _ := m.schema["enum"].([]any)
				if m.schema["pattern"] != nil || enum != nil && !slices.Contains(enum, any("")) {
					try("empty", "")
					try("blank", " \t")
				}
				if pattern, _ := m.schema["pattern"].(string); strings.Contains(pattern, "02-29") && !slices.Contains(none, m.name) {
					try("placeholder", "9999-12-31")
				}
				if !slices.Contains(free, m.name) {
					words[m.name] = true
					try("unknown", "?!")
				}
			case "boolean", "integer":
				try("text", "1")
			case "array":
				try("text", "?!")
			case "object":
				try("list", []any{})
			default:
				assert.Fail(t, fmt.Sprint(m.schema["type"]), m.path)
			}
		})
	}
	assert.Greater(t, len(tried), 150)
	assert.Greater(t, len(words), 90)
}

// TestClosed: what contradicts itself, or belongs to another question, is refused; what may be left out opens nothing.
func TestClosed(t *testing.T) {
	for question, at := range map[string]string{
		`"restriction-end","kind":"personal","begin":"2026-03-03","count_from":"x"`:                                                        "count_from",
		`"restriction-end","kind":"personal","begin":"2026-03-03","count_from":"x","death":"2025-02-01"`:                                   "count_from",
		`"restriction-end","kind":"personal","begin":"2026-03-03","count_from":"death"`:                                                    "death",
		`"restriction-end","kind":"personal","begin":"2026-03-03","count_from":"birth","death":"2025-02-01"`:                               "birth",
		`"restriction-end","kind":"personal","begin":"2026-03-03","birth":"2000-05-06"`:                                                    "count_from",
		`"restriction-end","kind":"personal","begin":"2026-03-03","count_from":"birth","birth":"2030-01-01"`:                               "begin",
		`"cert-notice","institution":"antsla","lowered_to":"low"`:                                                                          "priority",
		`"restriction-end","kind":"five-years","begin":"2026-03-03","event":"2026-04-04"`:                                                  "event",
		`"restriction-end","kind":"until-event","begin":"2026-03-03","decision":"2026-04-04"`:                                              "decision",
		`"restriction-end","kind":"five-years","begin":"2026-03-03","originator_end":"2026-04-04"`:                                         "originator_end",
		`"restriction-end","kind":"five-years","begin":"2026-03-03","death":"2026-04-04"`:                                                  "death",
		`"restriction-check","bases":["AvTS § 35 lg 1 p 3 kuni 03.03.2029"],"begin":"2026-03-03","end":"2031-03-03"`:                       "bases",
		`"restriction-check","bases":["AvTS § 35 lg 1 p 3, 5 aastat"],"begin":"2026-03-03","end":"2031-03-02"`:                             "bases",
		`"restriction","begin":"2026-03-03","end":"2031-01-01","on":"9999-12-31"`:                                                          "on",
		`"attachment","institution":"antsla","clause":"saaremaa-4.20","direction":"sent","file":"a.exe","duty":true`:                       "institution",
		`"attachment","institution":"saaremaa","clause":"saaremaa-4.20","direction":"received","file":"a.exe","duty":true`:                 "direction",
		`"encryption","institution":"rmk","clause":"antsla-19.2","channel":"e-mail","data":"sensitive","method":"none","possible":true`:    "institution",
		`"encryption","institution":"antsla","clause":"antsla-19.3","channel":"e-mail","data":"sensitive","method":"none","possible":true`: "clause",
		`"encryption","institution":"antsla","clause":"antsla-19.2","channel":"any","data":"sensitive","method":"none","possible":true`:    "channel",
		`"keeping","institution":"ttu","data":"ordinary","place":"shelf"`:                                                                  "place",
		`"outside","institution":"ttu","clause":"ttu-9.9","data":"ordinary"`:                                                               "clause",
		`"recipients","institution":"antsla","from":"mari@antsla.ee"`:                                                                      "to",
		`"password","institution":"antsla","clause":"saaremaa-7.6","new":"Kalev12"`:                                                        "clause",
		`"registrable","kind":"lettre"`:                                                                     "kind",
		`"number","last":17,"registered":"2026-04-02","case_file":false`:                                    "last_registered",
		`"number","last_registered":"2026-04-01","registered":"2026-04-02","case_file":false`:               "last",
		`"shredder","data":"ordinary","carrier":"paper","cut":{"strip":"2","piece":["4","40"]}`:             "cut",
		`"publication","created":"2026-03-03","registered":"2026-03-03","restricted":false`:                 "kind",
		`"publication","kind":"letter","created":"2026-03-03","registered":"2026-03-03","restricted":false`: "kind",
		`"publication","kind":"incoming","created":"2026-03-03","registered":"2026-03-03"`:                  "restricted",
		`"masked-name","name":"Mari Maasikas","party":"natural","mask":"eraisik","separator":" "`:           "separator",
		`"masked-name","name":"Mari Maasikas","party":"natural","mask":"initials","separator":"-"`:          "separator",
		`"title","name":"Mari"`: "title",
	} {
		var r struct {
			Answer map[string]any
			Error  *struct{ At string }
		}
		require.NoError(t, json.Unmarshal(answer.Ask([]byte(`{"ask":`+question+`}`)), &r), question)
		if assert.NotNil(t, r.Error, question) {
			assert.Equal(t, at, r.Error.At, question)
		}
		assert.Nil(t, r.Answer, question)
	}
	for question, want := range map[string]string{
		`"encryption","institution":"antsla","clause":"antsla-19.2","channel":"e-mail","data":"sensitive","method":"none","possible":true`: `{"satisfied":false}`,
		`"passing-on","institution":"ttu","ground":"public-duties-information","data":"ordinary"`:                                          `{"allowed":false}`,
		`"outside","institution":"ttu","data":"sensitive"`:                                                                                 `{"allowed":false}`,
		`"keeping","institution":"ttu","data":"sensitive","place":"other"`:                                                                 `{"satisfied":false}`,
		`"screen-lock","institution":"antsla"`:                                                                                             `{"satisfied":false}`,
		`"carrier-destruction"`:                                                                                                            `{"never":true}`,
		`"restriction-check","bases":["AvTS § 35 lg 1 p 3, 5 aastat"],"begin":"2026-03-03","end":"2031-03-03"`:                             `{"clean":true}`,
		`"restriction-end","kind":"personal","begin":"2026-03-03","death":"2025-02-01"`:                                                    `{"last_day":"2055-02-01"}`,
		`"number","last":0,"registered":"2026-04-02","case_file":false`:                                                                    `{"number":1}`,
	} {
		assert.Equal(t, `{"answer":`+want+`}`, string(answer.Ask([]byte(`{"ask":`+question+`}`))), question)
	}
}
