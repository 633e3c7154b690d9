// SPDX-License-Identifier: MIT

package deadlines

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// rebuilt is what a stored deadline keeps of its rule: the id of a named one, the specification of any other, and the
// same of the statute above it.
type rebuilt struct {
	Rule        law.ID    `json:"rule"`
	Spec        *RuleSpec `json:"spec,omitempty"`
	Statute     law.ID    `json:"statute,omitempty"`
	StatuteSpec *RuleSpec `json:"statute_spec,omitempty"`
}

func (r Rule) rebuilt() (kept rebuilt) {
	keep := func(def *rule) (law.ID, *RuleSpec) {
		if known, err := ByID(def.id); err == nil && (known.def == def || known.def.same(def)) {
			return def.id, nil
		}
		spec := Rule{def: def}.Spec()
		spec.Statute = ""
		return def.id, &spec
	}
	kept.Rule, kept.Spec = keep(r.def)
	if r.under != nil {
		kept.Statute, kept.StatuteSpec = keep(r.under)
	}
	return kept
}

// rule makes the rule anew.
func (k rebuilt) rule() (Rule, error) {
	remake := func(id law.ID, spec *RuleSpec) (Rule, error) {
		if spec != nil {
			return spec.Rule()
		}
		return ByID(id)
	}
	rule, err := remake(k.Rule, k.Spec)
	if err != nil || k.Statute == "" {
		return rule, err
	}
	statute, err := remake(k.Statute, k.StatuteSpec)
	if err != nil {
		return Rule{}, err
	}
	return rule.Under(statute)
}

// same reports whether two rules are made from the same words, as those of EntryIntoForce are anew each time.
func (d *rule) same(e *rule) bool {
	a, _ := json.Marshal(d.spec)
	b, _ := json.Marshal(e.spec)
	return slices.Equal(a, b)
}

// stored is the JSON of a deadline.
type stored struct {
	rebuilt
	Event       civil.Date    `json:"event"`
	Stage       string        `json:"stage,omitempty"` // "extended" or "notice"; empty: the first limit
	Application Application   `json:"application,omitzero"`
	Due         civil.Date    `json:"due"`
	From        civil.Date    `json:"from,omitzero"`
	Why         law.Step      `json:"why"`
	Steps       []law.Step    `json:"steps"`
	Findings    []law.Finding `json:"findings,omitempty"`
}

// MarshalJSON writes all that rebuilds the deadline, the due day and the reasons. [ReadDeadline] reads it.
func (d Deadline) MarshalJSON() ([]byte, error) {
	if d.rule.def == nil {
		return []byte("{}"), nil
	}
	s := stored{
		rebuilt: d.rule.rebuilt(), Event: d.event, Stage: stageNames[d.stage], Due: d.date, Why: d.Why(), Steps: collect(d.Steps()), Findings: d.Findings(),
	}
	if d.application != nil {
		s.Application = *d.application
	}
	if from := d.From(); from != d.event {
		s.From = from
	}
	return json.Marshal(s)
}

var stageNames = [...]string{first: "", extended: "extended", told: "notice"}

// ReadDeadline reads what [Deadline.MarshalJSON] wrote and computes the deadline anew: from its rule, its event and
// whether it was extended. What was written of the answer and its reasons is not read, so that a holiday declared since,
// or a changed act, counts. Errors are those of [Rule.Due], [Deadline.Extend], [ByID] and [RuleSpec.Rule], and
// [law.ErrInvalid] for what is no JSON of a deadline.
func ReadDeadline(data []byte, c *Calendar) (Deadline, error) {
	var s struct {
		rebuilt
		Event       civil.Date      `json:"event"`
		Stage       string          `json:"stage"`
		Application Application     `json:"application"`
		Due         civil.Date      `json:"due"`
		From        civil.Date      `json:"from"`
		Why         json.RawMessage `json:"why"`
		Steps       json.RawMessage `json:"steps"`
		Findings    json.RawMessage `json:"findings"`
	}
	doc, err := strict.Parse(data)
	if err == nil {
		err = doc.Decode(&s)
	}
	if err != nil {
		return Deadline{}, err
	}
	rule, err := s.rule()
	if err != nil {
		return Deadline{}, err
	}
	d, err := rule.Due(s.Event, c)
	if s.Application != (Application{}) {
		d, err = rule.DueFor(s.Application, c)
	}
	switch {
	case err != nil || s.Stage == "":
		return d, err
	case s.Stage == stageNames[extended]:
		return d.Extend()
	case s.Stage == stageNames[told]:
		if notice, ok := d.Notice(); ok {
			return notice, nil
		}
		return Deadline{}, d.noMore()
	}
	return Deadline{}, wrong("stage", strconv.Quote(s.Stage), "lubatud on extended ja notice", "extended and notice are allowed")
}

// String returns the answer in one line of English, as "2026-04-10 Due: Friday, 2026-04-10 until 24:00 (AvTS § 18 lg 1)";
// "" for the zero Deadline.
func (d Deadline) String() string { return d.Why().String() }

// String returns the id, what the rule asks for and where it stands, in one line of English; "" for the zero Rule.
func (r Rule) String() string {
	if r.def == nil {
		return ""
	}
	return string(r.def.id) + ": " + r.Name(language.English) + " (" + r.def.versions[0].Value.source.String() + ")"
}

// MarshalJSON writes the specification of the rule.
func (r Rule) MarshalJSON() ([]byte, error) { return json.Marshal(r.Spec()) }

// String returns what the version says, where and since when, in one line of English.
func (v Version) String() string {
	return v.Term.String() + v.Window.Text(language.English) + ", " + v.Since.String() + "–" + v.Until.String() + " (" + v.Source().String() + ")"
}

// String returns the days of the calendar and how many of them were changed.
func (c Calendar) String() string {
	if c.tableFor(true) == nil {
		return ""
	}
	return ee.First().String() + "–" + ee.Last().String() + ", changed days: " + strconv.Itoa(len(c.changes))
}

// String returns the day, its kind and its name in one line of English; "" for the zero Day.
func (d Day) String() string {
	if d.Date.IsZero() {
		return ""
	}
	return d.Date.String() + " " + d.name.EN
}

// MarshalJSON writes the day, its kind, its names and its source.
func (d Day) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Date    civil.Date `json:"day"`
		Kind    DayKind    `json:"kind"`
		ET      string     `json:"et"`
		EN      string     `json:"en"`
		Source  law.Source `json:"source,omitzero"`
		Changed bool       `json:"changed,omitempty"`
	}{d.Date, d.Kind, d.name.ET, d.name.EN, d.Source, d.Changed})
}

func collect(steps iter.Seq[law.Step]) []law.Step { return slices.Collect(steps) }
