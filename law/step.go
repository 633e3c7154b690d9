package law

import (
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
