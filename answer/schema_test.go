// SPDX-License-Identifier: MIT

package answer_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/answer"
	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
)

// TestQuestions: each question says what it asks in both languages, and every name of it and of its answer.
func TestQuestions(t *testing.T) {
	before := ""
	for q := range answer.Questions() {
		t.Run(q.String(), func(t *testing.T) {
			assert.Less(t, before, q.String(), "in the order of the names")
			before = q.String()
			assert.NotEmpty(t, q.Text(language.Estonian))
			assert.NotEmpty(t, q.Text(language.English))
			var s struct {
				Question, Answer struct{ Properties map[string]map[string]any }
			}
			require.NoError(t, json.Unmarshal(q.Schema(), &s))
			assert.Equal(t, q.String(), s.Question.Properties["ask"]["const"])
			for name, p := range s.Question.Properties {
				assert.True(t, name == "ask" || p["description"] != nil, "%s of the question has no doc tag", name)
				assert.Nil(t, s.Answer.Properties[name], "%s is asked and answered", name)
				assert.True(t, name != "institution" || p["anyOf"] != nil || p["enum"] != nil, "an institution is an id or a profile, or one by name")
			}
			require.NotEmpty(t, s.Answer.Properties)
			for name, p := range s.Answer.Properties {
				assert.NotEmpty(t, p["description"], "%s of the answer has no doc tag", name)
			}
		})
	}
	assert.Nil(t, answer.Question{}.Schema())
	assert.Empty(t, answer.Question{}.String())
}

// TestVectorWords: a word that the schema of the vectors allows is one of the question's.
func TestVectorWords(t *testing.T) {
	type object struct {
		Properties map[string]struct{ Enum []string }
	}
	text, err := vectors.FS.ReadFile("v1/schema.json")
	require.NoError(t, err)
	var v struct {
		Defs map[string]struct {
			Properties struct{ Input object }
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(text, &v))
	compared := 0
	for q := range answer.Questions() {
		var s struct{ Question object }
		require.NoError(t, json.Unmarshal(q.Schema(), &s))
		input := v.Defs["ask-"+q.String()].Properties.Input
		for name, p := range input.Properties {
			if ours := s.Question.Properties[name].Enum; len(p.Enum) > 0 && len(ours) > 0 {
				compared++
				assert.Subset(t, ours, p.Enum, "%s of %s", name, q)
			}
		}
	}
	assert.Greater(t, compared, 25)
}
