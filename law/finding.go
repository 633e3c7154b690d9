// SPDX-License-Identifier: MIT

package law

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Severity tells a violation from advice. The zero Severity is [Required]: what does not say that it is advice is
// not.
type Severity uint8

// The severities.
const (
	Required Severity = iota // nõue: it must be so
	Advised                  // soovitus: it should be so
)

var severities = [...]msg.Text{
	Required: {ET: "nõue", EN: "requirement"},
	Advised:  {ET: "soovitus", EN: "advice"},
}

// String returns "requirement" or "advice".
func (s Severity) String() string { return s.Text(language.English) }

// Text returns the severity in Estonian or English. One that is unknown is a requirement.
func (s Severity) Text(tag language.Tag) string {
	if s != Advised {
		s = Required
	}
	return severities[s].In(tag)
}

// MarshalText writes "requirement" or "advice".
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [Severity.MarshalText] writes. After an error s is unchanged.
func (s *Severity) UnmarshalText(text []byte) error {
	switch string(text) {
	case "requirement":
		*s = Required
	case "advice":
		*s = Advised
	default:
		return &Error{Kind: ErrUnknown, Value: msg.Quote(string(text)), ET: "Lubatud on requirement ja advice", EN: "allowed are requirement and advice"}
	}
	return nil
}

// Check is one thing that can be found wrong, as a package declares it once: clause, code, severity, source and a
// sentence in both languages in which {1} and {2} stand for the numbers of a finding.
type Check struct {
	Clause   ID
	Code     string // stable; never given another meaning
	Severity Severity
	Source   Source
	ET, EN   string
}

// Finding returns what the check found, with up to two numbers for its sentence.
func (c Check) Finding(a, b int) Finding {
	return Finding{
		Clause: c.Clause, Code: c.Code, Severity: c.Severity, Numbers: [2]int{a, b},
		source: c.Source, text: msg.Text{ET: c.ET, EN: c.EN},
	}
}

// Finding is one thing that is wrong with a subject (puudus): not an error of the caller's, but the answer to a
// question. Look findings up by Code; the sentences may get better from release to release.
type Finding struct {
	Clause   ID
	Code     string
	Severity Severity
	Numbers  [2]int // what the sentence counts; unused ones are 0
	source   Source
	text     msg.Text
}

// Source returns the provision that the subject does not meet.
func (f Finding) Source() Source { return f.source }

// Text returns the sentence; see the package documentation for the language.
func (f Finding) Text(tag language.Tag) string {
	return msg.Text{ET: f.text.In(tag)}.With(f.Numbers[0], f.Numbers[1]).ET // of one language
}

// String returns the finding in one line of English: code, sentence and, in brackets, the provision.
func (f Finding) String() string {
	return strings.TrimPrefix(f.Code+": "+f.Text(language.English)+f.source.behind(), ": ")
}

// MarshalJSON writes the finding with its sentences: {"clause": …, "code": …, "severity": …, "et": …, "en": …, "source": {…}}.
func (f Finding) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Clause   ID       `json:"clause,omitempty"`
		Code     string   `json:"code"`
		Severity Severity `json:"severity"`
		Numbers  [2]int   `json:"numbers,omitzero"`
		ET       string   `json:"et"`
		EN       string   `json:"en"`
		Source   Source   `json:"source,omitzero"`
	}{f.Clause, f.Code, f.Severity, f.Numbers, f.Text(language.Estonian), f.Text(language.English), f.source})
}
