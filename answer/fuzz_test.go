// SPDX-License-Identifier: MIT

package answer_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/internal/cases"
)

// FuzzAsk: whatever is asked gets one line of JSON with an answer or an error and not both, and the same the second
// time; and an institution that the question names goes before the one that is asked.
func FuzzAsk(f *testing.F) {
	seen := map[string]bool{}
	for c := range cases.All() {
		if !seen[c.Ask] {
			seen[c.Ask] = true
			f.Add(c.Question())
		}
	}
	f.Add([]byte(`{"ask":"calendar","year":2026,"institution":{"format":1,"id":"k","et":"K","act":"K","since":"2026-01-01","days":[{"day":"2026-04-06","et":"K"}]}}`))
	profile, err := institution.ByID("rmk")
	if err != nil {
		f.Fatal(err)
	}
	rmk, err := profile.Institution()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, question []byte) {
		line := answer.Ask(question)
		var r struct{ Answer, Error map[string]any }
		if err := json.Unmarshal(line, &r); err != nil || bytes.ContainsRune(line, '\n') {
			t.Fatalf("%q: %q: %v", question, line, err)
		}
		if (r.Answer == nil) == (r.Error == nil) {
			t.Fatalf("%q: %q", question, line)
		}
		if again := answer.Ask(question); !bytes.Equal(line, again) {
			t.Fatalf("%q: %q and %q", question, line, again)
		}
		var q struct{ Institution json.RawMessage }
		if json.Unmarshal(question, &q) == nil && len(q.Institution) > 0 && r.Error == nil && !bytes.Equal(line, answer.AskAt(rmk, question)) {
			t.Fatalf("%q: another answer at RMK", question)
		}
	})
}
