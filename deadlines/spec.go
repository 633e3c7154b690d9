package deadlines

import (
	"encoding/json"
	"fmt"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// RuleSpec is a house's own rule (asutuse kord) as it is written down; [RuleSpec.Rule] makes the rule. It is also its
// JSON, which starts with "format": 1 and is read strictly: an unknown, repeated or differently cased name, null and an
// impossible value are errors that name the field. rule.schema.json beside this file is its JSON Schema.
//
//	{"format": 1, "id": "vald-7.2", "et": "Kirjale vastamine", "en": "Reply to a letter", "event": "registered",
//	 "term": "10 workdays", "since": "2026-01-01", "act": "Valla asjaajamiskord", "provision": "p 7.2"}
type RuleSpec struct {
	Format     int        `json:"format"`               // 1; 0 is taken for it in Go, not in JSON
	ID         law.ID     `json:"id"`                   // of a–z, 0–9 and .-_/, and not that of a named rule
	ET         string     `json:"et"`                   // what the rule asks for, in Estonian
	EN         string     `json:"en,omitempty"`         // and in English; empty: the Estonian
	Event      Event      `json:"event"`                // what starts the count
	Term       Term       `json:"term"`                 // "10 workdays", "6 months"
	NoRoll     bool       `json:"no_roll,omitempty"`    // the end of an interval or a state, which stays on a day off
	Extended   Term       `json:"extended,omitzero"`    // the total after an extension, from the same event
	Since      civil.Date `json:"since"`                // first day in force, 01.07.2002 at the earliest
	Until      civil.Date `json:"until,omitzero"`       // last day in force
	Act        string     `json:"act"`                  // title of the house's act
	Provision  string     `json:"provision"`            // and where in it
	Ref        string     `json:"ref,omitempty"`        // its date and number
	URL        string     `json:"url,omitempty"`        // its address
	Statute    law.ID     `json:"statute,omitempty"`    // the statutory rule above it; see [Rule.Under]
	Subsidiary bool       `json:"subsidiary,omitempty"` // it gives way to the statute, shorter or longer
}

// UnmarshalJSON reads the specification strictly; errors are [*Error] with [ErrSpec] and start with the field.
func (s *RuleSpec) UnmarshalJSON(data []byte) error {
	type plain RuleSpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return &Error{Kind: ErrSpec, Value: err.Error()}
	}
	*s = RuleSpec(p)
	return nil
}

// Rule returns the rule that the specification describes; beneath its statute, if it names one. Errors: [ErrSpec],
// naming the field; [ErrTerm]; [ErrNoRule] for an unknown statute; [ErrAgainstStatute] for a rule that is not
// subsidiary and is later than its statute on any day on which both hold, naming the provision and the first such day.
func (s RuleSpec) Rule() (Rule, error) {
	if err := s.check(); err != nil {
		return Rule{}, err
	}
	s.Format = strict.Format
	source := law.Source{Act: s.Act, Provision: s.Provision, Ref: s.Ref, URL: s.URL}
	versions := func(t Term) dated.Series[version] {
		return dated.Series[version]{{Since: s.Since, Until: s.Until, Value: version{term: t, source: source}}}
	}
	def := &rule{
		id: s.ID, name: msg.Named(s.ET, s.EN), event: s.Event, house: true, yields: s.Subsidiary,
		versions: versions(s.Term), spec: &s,
	}
	if s.NoRoll {
		def.kind = interval
	}
	if !s.Extended.IsZero() {
		longer := *def
		longer.versions = versions(s.Extended)
		def.longer, def.notice = &longer, notice{source: source}
	}
	rule := Rule{def: def}
	if err := def.longerThanFirst(); err != nil {
		return Rule{}, err
	}
	if s.Statute == "" {
		return rule, nil
	}
	statute, err := ByID(s.Statute)
	if err != nil {
		return Rule{}, err
	}
	if rule, err = rule.Under(statute); err != nil {
		return Rule{}, err
	}
	return rule, rule.withinStatute()
}

// MarshalJSON writes what [RuleSpec.UnmarshalJSON] reads: the format is 1.
func (s RuleSpec) MarshalJSON() ([]byte, error) {
	type plain RuleSpec // without this method
	s.Format = strict.Format
	return json.Marshal(plain(s))
}

// Spec returns a copy of the specification that the rule was made from; false for named rules.
func (r Rule) Spec() (RuleSpec, bool) {
	if r.def == nil || r.def.spec == nil {
		return RuleSpec{}, false
	}
	return *r.def.spec, true
}

func (s RuleSpec) check() error {
	wrong := func(field, reason string, value any) error {
		return &Error{Kind: ErrSpec, Rule: s.ID, Value: fmt.Sprintf("%s: %s: %v", field, reason, value)}
	}
	if s.Format != 0 && s.Format != strict.Format {
		return wrong("format", "must be 1", s.Format)
	}
	if !s.ID.Valid() {
		return &Error{Kind: ErrSpec, Value: "id: not of a–z, 0–9 and .-_/: " + msg.Quote(string(s.ID))}
	}
	_, days := ByID(s.ID)
	_, hours := HoursByID(s.ID)
	if days == nil || hours == nil {
		return wrong("id", "a named rule has it", s.ID)
	}
	for _, field := range []struct{ name, value string }{{"et", s.ET}, {"act", s.Act}, {"provision", s.Provision}} {
		if field.value == "" {
			return wrong(field.name, "must not be empty", `""`)
		}
	}
	if s.Event.String() == "" {
		return wrong("event", "no such event", int(s.Event))
	}
	if !s.Term.valid() {
		return &Error{Kind: ErrTerm, Rule: s.ID, Value: "term: " + s.Term.name()}
	}
	if !s.Extended.valid() && !s.Extended.IsZero() {
		return &Error{Kind: ErrTerm, Rule: s.ID, Value: "extended: " + s.Extended.name()}
	}
	if s.Since.IsZero() || s.Since.Before(tsusSince) {
		return wrong("since", "must be a day from "+tsusSince.String()+" on", s.Since)
	}
	if !s.Until.IsZero() && s.Until.Before(s.Since) {
		return wrong("until", "is before since", s.Until)
	}
	if s.Subsidiary && s.Statute == "" {
		return wrong("subsidiary", "needs a statute", s.Subsidiary)
	}
	return nil
}

// longerThanFirst refuses an extension that gives nothing on some event day of the calendar.
func (d *rule) longerThanFirst() error {
	longer := d.extension()
	if longer == nil {
		return nil
	}
	day, ok := everyDay(func(day civil.Date) bool {
		a, err := d.limit(day, Estonia(), first)
		b, longerErr := longer.limit(day, Estonia(), first)
		return err != nil || longerErr != nil || b.After(a)
	})
	if !ok {
		return &Error{Kind: ErrSpec, Rule: d.id, Value: "extended: not longer than the term for an event on " + day.String()}
	}
	return nil
}

// withinStatute compares a house rule that does not give way with its statute: the limit with the limit and, where there
// is an extension, the last day with the last.
func (r Rule) withinStatute() error {
	if r.def.yields {
		return nil
	}
	for _, s := range []stage{first, extended} {
		day, ok := everyDay(func(day civil.Date) bool {
			if r.under.versions.On(day) == nil {
				return true
			}
			house, err := r.def.limit(day, Estonia(), s)
			most, mostErr := r.under.limit(day, Estonia(), s)
			return err != nil || mostErr != nil || !house.After(most)
		})
		if !ok {
			source := r.under.versions.On(day).source
			if longer := r.under.extension(); longer != nil && s == extended {
				source = longer.versions.On(day).source
			}
			return &Error{
				Kind: ErrAgainstStatute, Rule: r.def.id,
				Value: "later than " + source.String() + " for an event on " + day.String(),
			}
		}
	}
	return nil
}

// everyDay returns the first event day of the calendar on which something does not hold, and false.
func everyDay(holds func(civil.Date) bool) (civil.Date, bool) {
	for day := ee.First(); !day.After(ee.Last()); day = day.AddDays(1) {
		if !holds(day) {
			return day, false
		}
	}
	return civil.Date{}, true
}
