// SPDX-License-Identifier: MIT

package answer_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/institution"
)

func TestAsk(t *testing.T) {
	for question, want := range map[string]string{
		`{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`:             `{"id":1,"answer":{"due":"2026-04-10","first_day":"2026-04-02","extended":"2026-04-24","notice":"2026-04-10"}}`,
		`{"id":"a","ask":"hours","rule":"gdpr-33.1","event":"2026-03-28T15:00"}`:   `{"id":"a","answer":{"due_time":"2026-03-31T16:00"}}`,
		`{"ask":"term","term":"6 months","event":"2026-03-28"}`:                    `{"answer":{"due":"2026-09-28"}}`,
		`{"ask":"due","rule":"avts-18.1","rule":"avts-18.1","event":"2026-04-02"}`: `{"error":{"kind":"invalid","at":"rule","et":"rule: antud kaks korda","en":"rule: given twice"}}`,
	} {
		assert.Equal(t, want, string(answer.Ask([]byte(question))))
	}
}

// TestInstitution: whoever writes a profile into the question, or asks at it, gets the days of that institution. The days
// were worked out by hand, see TestFifth of package institution.
func TestInstitution(t *testing.T) {
	text, err := os.ReadFile("../institution/testdata/vald.json")
	require.NoError(t, err)
	var profile institution.Profile
	require.NoError(t, json.Unmarshal(text, &profile))
	vald, err := profile.Institution()
	require.NoError(t, err)
	for question, want := range map[string]string{
		`"ask":"due","rule":"kuuse-4.1","event":"2026-12-18"`:                                                       `{"due":"2027-01-04",`,
		`"ask":"due","rule":"avts-18.1","event":"2026-12-28"`:                                                       `{"due":"2027-01-05",`, // 31 Dec counts: a statute
		`"ask":"due","rule":"rmk-11.4","under":"avts-18.1","event":"2026-12-18"`:                                    `{"due":"2026-12-29",`,
		`"ask":"hours","rule":"kuuse-4.4","event":"2026-12-30T15:00"`:                                               `{"due_time":"2027-01-04T07:00"}`,
		`"ask":"term","term":"1 workday","event":"2026-12-30"`:                                                      `{"due":"2027-01-04"}`, // 31 Dec is off, 1 Jan a holiday
		`"ask":"calendar","year":2026`:                                                                              `{"day":"2026-12-31","kind":"day-off","et":"Vallamaja on suletud",`,
		`"ask":"rules"`:                                                                                             `"rules":[{"rule":"kuuse-4.1",`,
		`"ask":"profile-check"`:                                                                                     `"own_rules":["kuuse-4.1","kuuse-4.2","kuuse-4.3","kuuse-4.4"]`,
		`"ask":"user-name","first":"Mari","last":"Tamm","taken":[],"transliteration":"base"`:                        `{"user_name":"mari.tamm"}`,
		`"ask":"account-term","granted":"2026-02-02","end":"2027-02-01"`:                                            `{"allowed":true}`,
		`"ask":"password","clause":"kuuse-7.1","new":"Kalev1poeg2"`:                                                 `"verdict":"refuse"`, // eleven characters
		`"ask":"retention","term":"5 aastat","event":"2026-02-02"`:                                                  `"destroy_from":"2031-02-03"`,
		`"ask":"disposition","record":{"term":"5 aastat","working":true,"created":"2026-02-02"},"on":"2026-02-03"`:  `"outcome":"keep"`,
		`"ask":"transfer","created":"2026-02-02","event":"2026-06-30"`:                                              `{"due":"2034-`,        // eight years
		`"ask":"destruction","rule":"kuuse-6.4","event":"2026-12-17"`:                                               `{"due":"2027-01-04"}`, // two weeks end on 31 Dec, which is off
		`"ask":"publication","kind":"contract","created":"2020-01-01","registered":"2026-02-02","restricted":false`: `{"shown":"content"}`,  // the first day of content
		`"ask":"personal-data","data":"sensitive","restricted":false`:                                               `{"shown":"register-data"}`,
		`"ask":"publication","kind":"contract","created":"2019-12-31","registered":"2026-02-02","restricted":false`: `{"shown":"register-data"}`,
	} {
		asked := string(answer.AskAt(vald, []byte("{"+question+"}")))
		assert.Contains(t, asked, want, question)
		assert.Equal(t, asked, string(answer.Ask([]byte("{"+question+`,"institution":`+string(text)+"}"))), question)
	}
	for question, want := range map[string]string{
		`{"ask":"due","rule":"kuuse-4.1","event":"2026-12-18"}`:                         `{"kind":"unknown","value":"\"kuuse-4.1\""`,
		`{"ask":"due","rule":"kuuse-4.1","event":"2026-12-18","institution":"rmk"}`:     `{"kind":"unknown","value":"\"kuuse-4.1\""`,
		`{"ask":"due","rule":"avts-18.1","event":"2026-12-18","institution":"kuuse"}`:   `{"kind":"unknown","at":"institution","value":"\"kuuse\""`,
		`{"ask":"due","rule":"avts-18.1","event":"2026-12-18","institution":["rmk"]}`:   `{"kind":"invalid","at":"institution",`,
		`{"ask":"due","rule":"avts-18.1","event":"2026-12-18","institution":{"id":""}}`: `{"kind":"invalid","at":"institution.format",`,
		`{"ask":"account-term","granted":"2026-02-02","end":"2027-02-01"}`:              `{"kind":"missing","at":"institution",`,
		`{"ask":"password","clause":"kuuse-7.1","new":"x","institution":"ttu"}`:         `{"kind":"missing","at":"institution.password",`,
		`{"ask":"profile-check"}`: `{"kind":"missing","at":"institution",`,
		`{"ask":"rules","institution":{"format":1,"id":"k","et":"K","act":"K","since":"2026-01-01","rules":[{"id":"avts-18.1","et":"K","event":"registered","term":"6 workdays","provision":"p"}]}}`: `{"kind":"invalid","at":"institution.rules[0].id",`,
	} {
		assert.Contains(t, string(answer.Ask([]byte(question))), `{"error":`+want, question)
	}
}

// TestNumbers: a number that its type would cut, or that would turn over, is refused and becomes no other.
func TestNumbers(t *testing.T) {
	for question, at := range map[string]string{
		`{"ask":"shredder","data":"sensitive","carrier":"paper","machine":{"P":263}}`:                                                                          "machine.P",
		`{"ask":"shredder","data":"sensitive","carrier":"paper","machine":{"P":-249}}`:                                                                         "machine.P",
		`{"ask":"shredder","data":"sensitive","carrier":"paper","din32757":261}`:                                                                               "din32757",
		`{"ask":"old-level","din32757":0}`:                                                                                                                     "din32757",
		`{"ask":"old-level","din32757":6}`:                                                                                                                     "din32757",
		`{"ask":"screen-lock","institution":"antsla","seconds":0}`:                                                                                             "seconds",
		`{"ask":"screen-lock","institution":"antsla","seconds":2147483648}`:                                                                                    "seconds",
		`{"ask":"stoppage","institution":"saaremaa","outage_seconds":18446744075,"scope":"institution","whole":true,"business_critical":true}`:                 "outage_seconds",
		`{"ask":"stoppage","institution":"saaremaa","outage_seconds":1,"class_allows_seconds":-1,"scope":"institution","whole":true,"business_critical":true}`: "class_allows_seconds",
		`{"ask":"copy-fee","pages":1e30,"on":"2026-04-02"}`:                                                                                                    "pages",
		`{"ask":"number","last":1073741825,"registered":"2026-04-02","case_file":false}`:                                                                       "last",
	} {
		r := ask(t, []byte(question))
		require.NotNil(t, r.Error, question)
		assert.Contains(t, string(answer.Ask([]byte(question))), `"at":"`+at, question)
	}
}

func BenchmarkAsk(b *testing.B) {
	q := []byte(`{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`)
	for b.Loop() {
		answer.Ask(q)
	}
}
