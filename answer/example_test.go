// SPDX-License-Identifier: MIT

package answer_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/answer"
)

// A line in, a line out: so any language asks, over a pipe, HTTP or WebAssembly. The five working days after Thursday,
// 2 April are 6 to 10 April, for Good Friday and a weekend come first; fifteen end on 24 April.
func ExampleAsk() {
	fmt.Printf("%s\n", answer.Ask([]byte(`{"id": 1, "ask": "due", "rule": "avts-18.1", "event": "2026-04-02"}`)))
	// Output: {"id":1,"answer":{"due":"2026-04-10","first_day":"2026-04-02","extended":"2026-04-24","notice":"2026-04-10"}}
}

// With "reasons" the answer brings its steps, in both languages: what an official shows to who asks why.
func ExampleAsk_reasons() {
	var got struct {
		Reasons []struct {
			Day, ET string
			Source  struct{ Act, Provision string }
		}
	}
	line := answer.Ask([]byte(`{"ask": "due", "rule": "avts-18.1", "event": "2026-04-02", "reasons": true}`))
	if err := json.Unmarshal(line, &got); err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range got.Reasons {
		fmt.Println(step.Day, step.ET, "–", step.Source.Act, step.Source.Provision)
	}
	// Output:
	// 2026-04-02 Registreerimise päev; seda päeva ei arvestata – AvTS § 18 lg 3
	// 2026-04-03 Suur reede – PTS § 2
	// 2026-04-04 Laupäev – TLS § 52 lg 3
	// 2026-04-05 Ülestõusmispühade 1. püha – PTS § 2
	// 2026-04-06 Esimene tööpäev, mis läheb arvesse – AvTS § 18 lg 3
	// 2026-04-10 Tähtpäev: reede, 10.04.2026 kella 24.00-ni – AvTS § 18 lg 1
}

// What is not understood is refused with its place and a sentence in both languages; nothing is guessed.
func ExampleAsk_refused() {
	fmt.Printf("%s\n", answer.Ask([]byte(`{"id": 2, "ask": "due", "rule": "avts-18.1", "event": "2026-02-31"}`)))
	// Output: {"id":2,"error":{"kind":"invalid","at":"event","et":"event: Sellist kuupäeva ei ole: „2026-02-31“","en":"event: no such day: \"2026-02-31\""}}
}

// Each question comes with its JSON Schema: enough for a program to write a client of it.
func ExampleQuestions() {
	for q := range answer.Questions() {
		if q.String() != "copy-fee" {
			continue
		}
		fmt.Println(q, "–", q.Text(language.English))
		var schema struct{ Question struct{ Required []string } }
		if err := json.Unmarshal(q.Schema(), &schema); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("needs", schema.Question.Required)
	}
	// Output:
	// copy-fee – What may copies on paper cost?
	// needs [ask pages on]
}
