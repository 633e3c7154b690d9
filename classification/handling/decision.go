package handling

import (
	"math/bits"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Verdict is what a rule book answers (otsustus): Refused, Conditional or Allowed where it is asked for leave, NotRequired,
// WherePossible or Required where it is asked for a duty; of each three the later says more. The zero Verdict is no
// answer.
type Verdict uint8

// The verdicts.
const (
	Refused       Verdict = iota + 1 // keelatud
	Conditional                      // tingimuslik: allowed once the conditions that the findings name are met
	Allowed                          // lubatud
	NotRequired                      // ei ole nõutud
	WherePossible                    // võimaluse korral
	Required                         // nõutud
	Undecided                        // the book leaves it open; another rule, or a person, decides
)

var verdicts = [...]msg.Text{
	Refused:       {ET: "keelatud", EN: "refused"},
	Conditional:   {ET: "tingimuslik", EN: "conditional"},
	Allowed:       {ET: "lubatud", EN: "allowed"},
	NotRequired:   {ET: "ei ole nõutud", EN: "not required"},
	WherePossible: {ET: "võimaluse korral", EN: "where possible"},
	Required:      {ET: "nõutud", EN: "required"},
	Undecided:     {ET: "otsustamata", EN: "undecided"},
}

// String returns the verdict in English; "" for the zero Verdict.
func (v Verdict) String() string { return v.Text(language.English) }

// Text returns the verdict in Estonian or English; "" for the zero Verdict.
func (v Verdict) Text(tag language.Tag) string {
	if int(v) >= len(verdicts) {
		return ""
	}
	return verdicts[v].In(tag)
}

// Decision is the answer of a rule book to one question, with its reason (otsustus ja põhjendus). Decisions compare
// with ==. The zero Decision answers nothing: its verdict is zero and never Allowed.
type Decision struct {
	by    *outcome
	found set
}

// outcome is what a rule says where it applies.
type outcome struct {
	clause  law.ID
	code    string
	verdict Verdict
	source  law.Source
	text    msg.Text
}

// Verdict returns the answer. A permission of which a condition is not met is [Conditional]; advice changes nothing.
func (d Decision) Verdict() Verdict {
	switch {
	case d.by == nil:
		return 0
	case d.by.verdict == Allowed && d.found&^advice != 0:
		return Conditional
	}
	return d.by.verdict
}

// Clause returns the clause that decided; "" for the zero Decision.
func (d Decision) Clause() law.ID {
	if d.by == nil {
		return ""
	}
	return d.by.clause
}

// Why returns the rule that decided, with its source and its sentence (põhjendus); the zero Step for the zero
// Decision.
func (d Decision) Why() law.Step {
	if d.by == nil {
		return law.Step{}
	}
	return law.NewStep(civil.Date{}, d.by.source, d.by.code, d.by.text.ET, d.by.text.EN)
}

// Text returns the sentence of the reason; see package law for the language.
func (d Decision) Text(tag language.Tag) string { return d.Why().Text(tag) }

// Findings returns the conditions not met, and advice (puudused ja soovitused), under the clause that decided; nil when
// there are none.
func (d Decision) Findings() []law.Finding {
	if d.by == nil || d.found == 0 {
		return nil
	}
	found := make([]law.Finding, 0, bits.OnesCount32(uint32(d.found)))
	for s := d.found; s != 0; s &= s - 1 {
		c := checks[bits.TrailingZeros32(uint32(s))]
		c.Clause, c.Source = d.by.clause, d.by.source
		found = append(found, c.Finding(0, 0))
	}
	return found
}

// rule is one row of a question: where it applies, what it says.
type rule[T any] struct {
	outcome
	when   func(T) bool // nil: always
	unmet  func(T) set  // conditions not met, and advice; nil: none
	ground bool         // one ground of several: while a condition is not met, another may allow
}

// decide asks the rows of a question in their order, and the first that applies answers. A ground with a condition not
// met waits: a later row may allow, but none refuses what the condition would allow. Bans stand first in a table, other
// refusals last; the last row applies always.
func decide[T any](rules []rule[T], subject T) Decision {
	var waiting Decision
	for i := range rules {
		r := &rules[i]
		if r.when != nil && !r.when(subject) {
			continue
		}
		d := Decision{by: &r.outcome}
		if r.unmet != nil {
			d.found = r.unmet(subject)
		}
		switch v := d.Verdict(); {
		case r.ground && v == Conditional:
			if waiting == (Decision{}) {
				waiting = d
			}
		case v == Refused && waiting != (Decision{}):
			return waiting
		default:
			return d
		}
	}
	return waiting
}

// set is a set of checks, one bit each.
type set uint32

// need is the condition c where it is not met.
func need(met bool, c check) set {
	if met {
		return 0
	}
	return 1 << c
}

// note is the advice c where there is cause for it.
func note(cause bool, c check) set { return need(!cause, c) }
