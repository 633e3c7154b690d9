// SPDX-License-Identifier: MIT

package law

import (
	"encoding/json"
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Verdict is the answer to the question whether something may or must be done (otsustus). A question for leave is
// answered with Refused, Conditional or Allowed, a question for a duty with NotRequired, WherePossible or Mandatory; of
// each three the later says more. The zero Verdict is no answer.
type Verdict uint8

// The verdicts.
const (
	Refused       Verdict = iota + 1 // keelatud
	Conditional                      // tingimuslik: allowed once the conditions that the findings name are met
	Allowed                          // lubatud
	NotRequired                      // ei ole nõutav
	WherePossible                    // võimaluse korral
	Mandatory                        // nõutav
	Undecided                        // the rule leaves it open; another rule, or a person, decides
)

var verdicts = [...]struct {
	code string
	text msg.Text
}{
	Refused:       {"refused", msg.Text{ET: "keelatud", EN: "refused"}},
	Conditional:   {"conditional", msg.Text{ET: "tingimuslik", EN: "conditional"}},
	Allowed:       {"allowed", msg.Text{ET: "lubatud", EN: "allowed"}},
	NotRequired:   {"not-required", msg.Text{ET: "ei ole nõutav", EN: "not required"}},
	WherePossible: {"where-possible", msg.Text{ET: "võimaluse korral", EN: "where possible"}},
	Mandatory:     {"mandatory", msg.Text{ET: "nõutav", EN: "mandatory"}},
	Undecided:     {"undecided", msg.Text{ET: "otsustamata", EN: "undecided"}},
}

// String returns the code of the verdict, such as "not-required"; "" for the zero Verdict.
func (v Verdict) String() string {
	if int(v) >= len(verdicts) {
		return ""
	}
	return verdicts[v].code
}

// Text returns the verdict in Estonian or English; "" for the zero Verdict.
func (v Verdict) Text(tag language.Tag) string {
	if int(v) >= len(verdicts) {
		return ""
	}
	return verdicts[v].text.In(tag)
}

// MarshalText writes the code of the verdict; "" for the zero Verdict.
func (v Verdict) MarshalText() ([]byte, error) {
	if int(v) >= len(verdicts) {
		return nil, fmt.Errorf("law: verdict %d: no such verdict", v)
	}
	return []byte(verdicts[v].code), nil
}

// UnmarshalText reads the code of a verdict; "" is the zero Verdict.
func (v *Verdict) UnmarshalText(text []byte) error {
	for i := range verdicts {
		if verdicts[i].code == string(text) {
			*v = Verdict(i)
			return nil
		}
	}
	return fmt.Errorf("law: verdict %s: no such verdict", msg.Quote(string(text)))
}

// Decision is the answer to one question, with the rule that decides it (otsustus ja põhjendus). Decisions compare with
// ==. The zero Decision answers nothing: its verdict is zero and never Allowed.
type Decision struct {
	by      *Check
	checks  *[]Check
	found   uint32
	verdict Verdict
}

// Decided returns the decision that a rule makes. The rule is told as a Check is: clause, code, source and sentence. Each
// set bit of found is one of the checks: a condition that is not met or, with the severity [Advised], advice. A permission
// of which a condition is not met becomes Conditional. Neither the rule nor the checks may change afterwards. Without a
// rule it is the zero Decision.
func Decided(verdict Verdict, by *Check, checks *[]Check, found uint32) Decision {
	if by == nil {
		return Decision{}
	}
	if found == 0 || checks == nil {
		return Decision{by: by, verdict: verdict}
	}
	for set := found; set != 0 && verdict == Allowed; set &= set - 1 {
		if (*checks)[bits.TrailingZeros32(set)].Severity != Advised {
			verdict = Conditional
		}
	}
	return Decision{by, checks, found, verdict}
}

// Verdict returns the answer. A permission of which a condition is not met is [Conditional]; advice changes nothing.
func (d Decision) Verdict() Verdict { return d.verdict }

// Clause returns the clause that decides; "" for the zero Decision.
func (d Decision) Clause() ID {
	if d.by == nil {
		return ""
	}
	return d.by.Clause
}

// Why returns the rule that decides, with its source and its sentence (põhjendus); the zero Step for the zero Decision.
func (d Decision) Why() Step {
	if d.by == nil {
		return Step{}
	}
	return NewStep(civil.Date{}, d.by.Source, d.by.Code, d.by.ET, d.by.EN)
}

// Text returns the sentence of the rule that decides; see the package documentation for the language.
func (d Decision) Text(tag language.Tag) string { return d.Why().Text(tag) }

// Findings returns the conditions that are not met and the advice (puudused ja soovitused). A finding of a check that
// names no clause and source of its own bears those of the rule that decides. It is nil when there are none.
func (d Decision) Findings() []Finding {
	var found []Finding
	for set := d.found; set != 0; set &= set - 1 {
		c := (*d.checks)[bits.TrailingZeros32(set)]
		if c.Clause == "" {
			c.Clause = d.by.Clause
		}
		if c.Source == (Source{}) {
			c.Source = d.by.Source
		}
		found = append(slices.Grow(found, bits.OnesCount32(set)), c.Finding(0, 0))
	}
	return found
}

// String returns the decision in English on one line: verdict, sentence, source, and what is not met. It is "" for the
// zero Decision.
func (d Decision) String() string {
	if d.by == nil {
		return ""
	}
	var b strings.Builder
	b.WriteString(d.verdict.Text(language.English) + ": " + d.by.EN + " (" + d.by.Source.String() + ")")
	for _, f := range d.Findings() {
		b.WriteString("; " + f.Text(language.English))
	}
	return b.String()
}

// MarshalJSON writes the verdict, the clause, the rule that decides and the findings.
func (d Decision) MarshalJSON() ([]byte, error) {
	if d.by == nil {
		return []byte(`{"verdict":""}`), nil
	}
	return json.Marshal(struct {
		Verdict  Verdict   `json:"verdict"`
		Clause   ID        `json:"clause"`
		Why      Step      `json:"why"`
		Findings []Finding `json:"findings,omitempty"`
	}{d.verdict, d.by.Clause, d.Why(), d.Findings()})
}
