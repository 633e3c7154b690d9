// SPDX-License-Identifier: MIT

package answer_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/answer"
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

func BenchmarkAsk(b *testing.B) {
	q := []byte(`{"id":1,"ask":"due","rule":"avts-18.1","event":"2026-04-02"}`)
	for b.Loop() {
		answer.Ask(q)
	}
}
