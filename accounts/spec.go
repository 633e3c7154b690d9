package accounts

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// PolicySpec is the account policy of a house (kasutajakontode kord) as it writes it down; [PolicySpec.Policy] makes the
// policy. It is also its JSON, which starts with "format": 1 and is read strictly: an unknown, repeated or differently
// cased name, null and an impossible value are errors that name the field. policy.schema.json beside this file is its
// JSON Schema.
//
//	{"format": 1, "id": "vald-6", "et": "Valla kasutajakontod", "act": "Valla infoturbe kord", "warn": "14 days",
//	 "holders": [{"holder": "employee", "provision": "p 6.1"}, {"holder": "guest", "provision": "p 6.2", "fixed": true}],
//	 "rules": {"end": {"provision": "p 6.3"}, "term": {"provision": "p 6.4", "period": "1 year"}}}
type PolicySpec struct {
	Format int          `json:"format"`         // 1; 0 is taken for it in Go, not in JSON
	ID     law.ID       `json:"id"`             // of a–z, 0–9 and .-_/; the clause of a rule that has none of its own
	ET     string       `json:"et"`             // name of the policy in Estonian
	EN     string       `json:"en,omitempty"`   // and in English; empty: the Estonian
	Act    string       `json:"act"`            // title of the house's act
	Ref    string       `json:"ref,omitempty"`  // its date and number
	URL    string       `json:"url,omitempty"`  // its address
	Since  civil.Date   `json:"since,omitzero"` // first day of its force; zero: always
	Warn   civil.Period `json:"warn,omitzero"`  // how long before the last good day an account is expiring, in days or weeks
	// Holders are all who can have an account. For anybody else the policy refuses to answer.
	Holders []HolderSpec `json:"holders"`
	Rules   RulesSpec    `json:"rules"`
}

// HolderSpec lets a kind of holder have an account.
type HolderSpec struct {
	Holder    Holder `json:"holder"`
	Clause    law.ID `json:"clause,omitempty"`   // its permanent id; empty: that of the policy
	Provision string `json:"provision"`          // "§ 5 lg 1"
	Fixed     bool   `json:"fixed,omitempty"`    // the account has an end from the beginning, within the longest term
	Reasoned  bool   `json:"reasoned,omitempty"` // the request says why the account is needed
	Doubt     string `json:"doubt,omitempty"`    // what is not confirmed, in English
}

// Holder is a kind of person who has an account (kasutaja). The empty Holder is none.
type Holder string

// The holders.
const (
	Employee        Holder = "employee"         // töötaja
	Official        Holder = "official"         // ametnik
	ContractPartner Holder = "contract-partner" // lepingupartner: represents a party bound by a contract that is no employment
	Guest           Holder = "guest"            // külaline: does not work there and has a reasoned need
)

var holders = [...]Holder{Employee, Official, ContractPartner, Guest}

// RulesSpec are the rules of a policy. One that is not given is none; exactly one of End and EndWorkday must be.
type RulesSpec struct {
	// Conditions of a grant.
	Signed        RuleSpec `json:"signed,omitzero"`        // the recipient has signed that he has read the rules
	Personal      RuleSpec `json:"personal,omitzero"`      // no account passes from one person to another
	Approved      RuleSpec `json:"approved,omitzero"`      // the head of the institution has approved the request
	Administrator RuleSpec `json:"administrator,omitzero"` // the right of a local administrator needs reasons
	Usernames     RuleSpec `json:"usernames,omitzero"`     // one user name per application unless the tasks need more

	Term       RuleSpec `json:"term,omitzero"`        // period: the longest fixed term, from the day of the grant, not counted
	End        RuleSpec `json:"end,omitzero"`         // closes on the day after the last day of employment
	EndWorkday RuleSpec `json:"end_workday,omitzero"` // closes on the working day after the last day of employment
	Absence    RuleSpec `json:"absence,omitzero"`     // period: an absence longer than this closes

	Mailbox    RuleSpec `json:"mailbox,omitzero"`    // period: how long the mailbox is kept from closing
	Forwarding RuleSpec `json:"forwarding,omitzero"` // mail goes to another employee, on the manager's proposal

	Password   RuleSpec `json:"password,omitzero"`   // period: from the day after it the account is suspended
	Employment RuleSpec `json:"employment,omitzero"` // the account is suspended while employment is

	Suspicion  RuleSpec `json:"suspicion,omitzero"`  // of a breach: suspended until the user has explained
	Ignorance  RuleSpec `json:"ignorance,omitzero"`  // a breach out of it: guidance
	Deliberate RuleSpec `json:"deliberate,omitzero"` // or repeated breach: suspended without an end date
}

// RuleSpec is one rule of a policy: where it stands and, where it has one, its period.
type RuleSpec struct {
	Clause    law.ID       `json:"clause,omitempty"` // its permanent id; empty: that of the policy
	Provision string       `json:"provision"`        // "§ 6 lg 2"
	Period    civil.Period `json:"period,omitzero"`
	Doubt     string       `json:"doubt,omitempty"` // what is not confirmed, in English
}

// The rules by number.
const (
	ruleSigned = iota
	rulePersonal
	ruleApproved
	ruleAdministrator
	ruleUsernames
	ruleTerm
	ruleEnd
	ruleEndWorkday
	ruleAbsence
	ruleMailbox
	ruleForwarding
	rulePassword
	ruleEmployment
	ruleSuspicion
	ruleIgnorance
	ruleDeliberate
	ruleCount
)

// rules are their names and whether they have a period.
var rules = [ruleCount]struct {
	name   string
	period bool
	of     func(*RulesSpec) *RuleSpec
}{
	ruleSigned:        {"signed", false, func(r *RulesSpec) *RuleSpec { return &r.Signed }},
	rulePersonal:      {"personal", false, func(r *RulesSpec) *RuleSpec { return &r.Personal }},
	ruleApproved:      {"approved", false, func(r *RulesSpec) *RuleSpec { return &r.Approved }},
	ruleAdministrator: {"administrator", false, func(r *RulesSpec) *RuleSpec { return &r.Administrator }},
	ruleUsernames:     {"usernames", false, func(r *RulesSpec) *RuleSpec { return &r.Usernames }},
	ruleTerm:          {"term", true, func(r *RulesSpec) *RuleSpec { return &r.Term }},
	ruleEnd:           {"end", false, func(r *RulesSpec) *RuleSpec { return &r.End }},
	ruleEndWorkday:    {"end_workday", false, func(r *RulesSpec) *RuleSpec { return &r.EndWorkday }},
	ruleAbsence:       {"absence", true, func(r *RulesSpec) *RuleSpec { return &r.Absence }},
	ruleMailbox:       {"mailbox", true, func(r *RulesSpec) *RuleSpec { return &r.Mailbox }},
	ruleForwarding:    {"forwarding", false, func(r *RulesSpec) *RuleSpec { return &r.Forwarding }},
	rulePassword:      {"password", true, func(r *RulesSpec) *RuleSpec { return &r.Password }},
	ruleEmployment:    {"employment", false, func(r *RulesSpec) *RuleSpec { return &r.Employment }},
	ruleSuspicion:     {"suspicion", false, func(r *RulesSpec) *RuleSpec { return &r.Suspicion }},
	ruleIgnorance:     {"ignorance", false, func(r *RulesSpec) *RuleSpec { return &r.Ignorance }},
	ruleDeliberate:    {"deliberate", false, func(r *RulesSpec) *RuleSpec { return &r.Deliberate }},
}

// UnmarshalJSON reads the specification strictly; errors are [*Error] with [ErrSpec] and start with the field.
func (s *PolicySpec) UnmarshalJSON(data []byte) error {
	type plain PolicySpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return &Error{Kind: ErrSpec, Value: err.Error()}
	}
	*s = PolicySpec(p)
	return nil
}

// MarshalJSON writes what [PolicySpec.UnmarshalJSON] reads: the format is 1.
func (s PolicySpec) MarshalJSON() ([]byte, error) {
	type plain PolicySpec // without this method
	s.Format = strict.Format
	return json.Marshal(plain(s))
}

// Policy returns the policy that the specification describes. Errors are [*Error] with [ErrSpec] and start with the
// field.
func (s PolicySpec) Policy() (Policy, error) {
	if path, reason := s.wrong(); path != "" {
		return Policy{}, &Error{Kind: ErrSpec, Value: path + ": " + reason}
	}
	return Policy{compile(s)}, nil
}

// clone returns a copy that shares no slice with s.
func (s PolicySpec) clone() PolicySpec {
	s.Holders = slices.Clone(s.Holders)
	return s
}

const (
	mostUnits = 36_500
	mostWarn  = 366 // days
)

// wrong returns the first field that cannot be, and why; "" where there is none.
func (s *PolicySpec) wrong() (path, reason string) {
	if s.Format != 0 && s.Format != strict.Format {
		return "format", "must be 1: " + strconv.Itoa(s.Format)
	}
	if !s.ID.Valid() {
		return "id", "must be of a–z, 0–9 and .-_/"
	}
	for _, f := range []struct{ name, value string }{{"et", s.ET}, {"act", s.Act}} {
		if f.value == "" {
			return f.name, `must not be empty: ""`
		}
	}
	if _, ok := warnDays(s.Warn); !ok {
		return "warn", "must be days or weeks, 366 days at most: " + s.Warn.String()
	}
	if len(s.Holders) == 0 {
		return "holders", "must not be empty"
	}
	fixed := false
	for i := range s.Holders {
		if path, reason := s.wrongHolder(i); path != "" {
			return "holders[" + strconv.Itoa(i) + "]." + path, reason
		}
		fixed = fixed || s.Holders[i].Fixed
	}
	for i := range rules {
		if path, reason := rules[i].of(&s.Rules).wrong(rules[i].period); path != "" {
			return "rules." + rules[i].name + path, reason
		}
	}
	switch r := &s.Rules; {
	case r.End.given() == r.EndWorkday.given():
		return "rules.end", "must be given, or end_workday, and not both"
	case fixed && !r.Term.given():
		return "rules.term", "must be given where a holder has a fixed term"
	case !fixed && r.Term.given():
		return "rules.term", "needs a holder who has a fixed term"
	}
	return "", ""
}

func (s *PolicySpec) wrongHolder(i int) (path, reason string) {
	h := &s.Holders[i]
	switch {
	case !slices.Contains(holders[:], h.Holder):
		return "holder", "no such holder: " + msg.Quote(string(h.Holder))
	case slices.ContainsFunc(s.Holders[:i], func(o HolderSpec) bool { return o.Holder == h.Holder }):
		return "holder", "given twice: " + msg.Quote(string(h.Holder))
	case h.Fixed && h.Holder.employed():
		return "fixed", "employment ends by itself: " + msg.Quote(string(h.Holder))
	case h.Clause != "" && !h.Clause.Valid():
		return "clause", "must be of a–z, 0–9 and .-_/"
	case h.Provision == "":
		return "provision", `must not be empty: ""`
	}
	return "", ""
}

// employed reports whether the holder's account ends with the employment or the service.
func (h Holder) employed() bool { return h == Employee || h == Official }

// given reports whether there is a rule: one that is right has a provision.
func (r *RuleSpec) given() bool { return r.Provision != "" }

func (r *RuleSpec) wrong(period bool) (path, reason string) {
	switch n := r.Period.Count(); {
	case *r == RuleSpec{}:
	case r.Clause != "" && !r.Clause.Valid():
		return ".clause", "must be of a–z, 0–9 and .-_/"
	case r.Provision == "":
		return ".provision", `must not be empty: ""`
	case period && (n < 1 || n > mostUnits):
		return ".period", "must be 1–" + strconv.Itoa(mostUnits) + " units: " + r.Period.String()
	case !period && !r.Period.IsZero():
		return ".period", "this rule has none: " + r.Period.String()
	}
	return "", ""
}

// warnDays returns a period in days, 0 for none; false where it is no number of days that a warning can have.
func warnDays(p civil.Period) (int, bool) {
	n := p.Count()
	switch {
	case p.IsZero():
		return 0, true
	case n < 1 || n > mostWarn:
		return 0, false
	case p.Unit() == civil.Week:
		n *= 7
	case p.Unit() != civil.Day:
		return 0, false
	}
	return n, n <= mostWarn
}
