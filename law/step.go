// SPDX-License-Identifier: MIT

package law

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Step is one reason on the way to an answer (põhjendus): what happened on which day, and which provision says so.
type Step struct {
	Day    civil.Date // the day that the step speaks of; zero where it speaks of none
	Source Source
	Code   string // stable name of the kind of step, such as "skip"
	text   msg.Text
}

// NewStep returns a step with its sentence in Estonian and in English.
func NewStep(day civil.Date, source Source, code, et, en string) Step {
	return Step{Day: day, Source: source, Code: code, text: msg.Text{ET: et, EN: en}}
}

// Text returns the sentence; see the package documentation for the language.
func (s Step) Text(tag language.Tag) string { return s.text.In(tag) }

// String returns the step in one line of English: day, sentence and, in brackets, the provision.
func (s Step) String() string {
	return strings.TrimSpace(s.Day.String() + " " + s.text.EN + s.Source.behind())
}

// MarshalJSON writes the step with its sentences: {"day": …, "code": …, "et": …, "en": …, "source": {…}}.
func (s Step) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Day    civil.Date `json:"day,omitzero"`
		Code   string     `json:"code"`
		ET     string     `json:"et"`
		EN     string     `json:"en"`
		Source Source     `json:"source,omitzero"`
	}{s.Day, s.Code, s.text.ET, s.text.EN, s.Source})
}
