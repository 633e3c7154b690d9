// SPDX-License-Identifier: MIT

package accounts

import (
	"encoding/json"
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// PolicySpec is the account policy of an institution (kasutajakontode kord) as the institution writes it down.
// [PolicySpec.Policy] makes the policy. It is also its JSON, which is read strictly: an unknown, repeated or
// differently cased name, null and a value that cannot be are errors that name the field. policy.schema.json beside
// this file is its JSON Schema.
//
//	{"format": 1, "id": "vald-6", "et": "Valla kasutajakontode kord", "act": "Valla infoturbe kord", "warn": "14 days",
//	 "holders": [{"holder": "employee", "provision": "p 6.1"}, {"holder": "guest", "provision": "p 6.2", "fixed": true}],
//	 "rules": {"end": {"provision": "p 6.3", "period": "14 days"}, "term": {"provision": "p 6.4", "period": "1 year"}},
//	 "names": {"letters": "base", "double": "hyphenated", "forms": ["{given}.{surname}", "{given}.{surname}{2}"]}}
type PolicySpec struct {
	law.Head              // the ID is the clause of a rule that has none of its own
	Warn     civil.Period `json:"warn,omitzero"` // how long before its last good day an account is expiring, in days or weeks
	// Holders are all who can have an account. For anybody else the policy refuses to answer.
	Holders []PolicyHolder `json:"holders"`
	Rules   PolicyRules    `json:"rules"`
	Names   NameScheme     `json:"names,omitzero"` // how user names are made; zero: the rules do not say
}

// PolicyHolder lets a kind of holder have an account.
type PolicyHolder struct {
	Holder    Holder `json:"holder"`
	Clause    law.ID `json:"clause,omitempty"`   // its permanent id; empty: that of the policy
	Provision string `json:"provision"`          // "§ 5 lg 1"
	Fixed     bool   `json:"fixed,omitempty"`    // the account has an end from the beginning, within the longest term
	Reasoned  bool   `json:"reasoned,omitempty"` // the request says why the account is needed
	Doubt     string `json:"doubt,omitempty"`    // what is not confirmed, in English
	// End is the rule on the end of this holder's account, where it is not that of all. Its period, if any, is how long
	// access goes on after the last day.
	End PolicyRule `json:"end,omitzero"`
}

// PolicyRules are the rules of a policy. A rule that is not given does not exist. Exactly one of End and EndWorkday is
// given.
type PolicyRules struct {
	// Conditions of a grant.
	Signed        PolicyRule `json:"signed,omitzero"`        // the recipient has signed that he has read the rules
	Personal      PolicyRule `json:"personal,omitzero"`      // no account passes from one person to another
	Approved      PolicyRule `json:"approved,omitzero"`      // the head of the institution has approved the request
	Administrator PolicyRule `json:"administrator,omitzero"` // the right of a local administrator needs reasons
	Usernames     PolicyRule `json:"usernames,omitzero"`     // one user name for each application, unless the tasks need more

	Term PolicyRule `json:"term,omitzero"` // period: the longest fixed term, from the day of the grant, not counted
	// End closes the account on the day after the last day of employment or studies. Its period, which it need not
	// have, is how long access goes on after that last day.
	End        PolicyRule `json:"end,omitzero"`
	EndWorkday PolicyRule `json:"end_workday,omitzero"` // closes on the working day after the last day of employment or studies
	Absence    PolicyRule `json:"absence,omitzero"`     // period: a longer absence closes

	Mailbox    PolicyRule `json:"mailbox,omitzero"`    // period: how long the mailbox is kept from closing
	Forwarding PolicyRule `json:"forwarding,omitzero"` // mail goes to another employee, on the manager's proposal

	Password   PolicyRule `json:"password,omitzero"`   // period: the account is suspended from the day after it
	Employment PolicyRule `json:"employment,omitzero"` // the account is suspended while employment is

	Suspicion  PolicyRule `json:"suspicion,omitzero"`  // of a breach: suspended until the user has explained
	Ignorance  PolicyRule `json:"ignorance,omitzero"`  // a breach out of ignorance: the user is given guidance
	Deliberate PolicyRule `json:"deliberate,omitzero"` // a deliberate or repeated breach: suspended without an end date
}

// PolicyRule is one rule of a policy: where it stands and, where it has one, its period.
type PolicyRule struct {
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

// span says whether a rule has a period.
type span uint8

const (
	never span = iota
	maybe
	always
)

// rules are their names and whether they have a period.
var rules = [ruleCount]struct {
	name   string
	period span
	of     func(*PolicyRules) *PolicyRule
}{
	ruleSigned:        {"signed", never, func(r *PolicyRules) *PolicyRule { return &r.Signed }},
	rulePersonal:      {"personal", never, func(r *PolicyRules) *PolicyRule { return &r.Personal }},
	ruleApproved:      {"approved", never, func(r *PolicyRules) *PolicyRule { return &r.Approved }},
	ruleAdministrator: {"administrator", never, func(r *PolicyRules) *PolicyRule { return &r.Administrator }},
	ruleUsernames:     {"usernames", never, func(r *PolicyRules) *PolicyRule { return &r.Usernames }},
	ruleTerm:          {"term", always, func(r *PolicyRules) *PolicyRule { return &r.Term }},
	ruleEnd:           {"end", maybe, func(r *PolicyRules) *PolicyRule { return &r.End }},
	ruleEndWorkday:    {"end_workday", never, func(r *PolicyRules) *PolicyRule { return &r.EndWorkday }},
	ruleAbsence:       {"absence", always, func(r *PolicyRules) *PolicyRule { return &r.Absence }},
	ruleMailbox:       {"mailbox", always, func(r *PolicyRules) *PolicyRule { return &r.Mailbox }},
	ruleForwarding:    {"forwarding", never, func(r *PolicyRules) *PolicyRule { return &r.Forwarding }},
	rulePassword:      {"password", always, func(r *PolicyRules) *PolicyRule { return &r.Password }},
	ruleEmployment:    {"employment", never, func(r *PolicyRules) *PolicyRule { return &r.Employment }},
	ruleSuspicion:     {"suspicion", never, func(r *PolicyRules) *PolicyRule { return &r.Suspicion }},
	ruleIgnorance:     {"ignorance", never, func(r *PolicyRules) *PolicyRule { return &r.Ignorance }},
	ruleDeliberate:    {"deliberate", never, func(r *PolicyRules) *PolicyRule { return &r.Deliberate }},
}

// UnmarshalJSON reads the specification strictly. Errors are [*law.Error] with the field.
func (s *PolicySpec) UnmarshalJSON(data []byte) error {
	type plain PolicySpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return err
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

// Policy returns the policy that the specification describes. Errors are [*law.Error] with the field: [law.ErrMissing],
// [law.ErrUnknown], [law.ErrPlaceholder], and [law.ErrInvalid] for what cannot be so, such as rules that contradict
// each other.
func (s PolicySpec) Policy() (Policy, error) {
	if err := s.check(); err != nil {
		return Policy{}, err
	}
	return Policy{compile(s)}, nil
}

// clone returns a copy that shares no slice with s.
func (s PolicySpec) clone() PolicySpec {
	s.Holders, s.Names.Forms = slices.Clone(s.Holders), slices.Clone(s.Names.Forms)
	return s
}

const (
	mostUnits = 36_500
	mostWarn  = 366 // days
)

// check returns the first thing that is wrong with the specification.
func (s *PolicySpec) check() error {
	if err := s.Head.Check(); err != nil {
		return err
	}
	warn, ok := warnDays(s.Warn)
	switch {
	case !ok:
		return refuse.Invalid("warn", s.Warn.String(), textWarn)
	case len(s.Holders) == 0:
		return refuse.New(law.ErrMissing, "holders", "", textEmpty)
	}
	fixed := false
	for i := range s.Holders {
		if err := s.checkHolder(i); err != nil {
			return err
		}
		fixed = fixed || s.Holders[i].Fixed
	}
	for i := range rules {
		r := rules[i].of(&s.Rules)
		if err := r.check("rules."+rules[i].name, rules[i].period); err != nil {
			return err
		}
		// One that ends as soon as it begins to warn would always warn.
		foreseen := i == ruleTerm || i == ruleAbsence || i == rulePassword
		if least := fewestDays(r.Period); foreseen && r.given() && warn >= least {
			return refuse.Invalid("warn", s.Warn.String(), textWarnLong.Fill(r.Period.String()))
		}
	}
	switch r := &s.Rules; {
	case r.End.given() == r.EndWorkday.given():
		return refuse.Invalid("rules.end", "", textOneEnd)
	case fixed && !r.Term.given():
		return refuse.New(law.ErrMissing, "rules.term", "", textNeedsTerm)
	case !fixed && r.Term.given():
		return refuse.Invalid("rules.term", "", textNoFixed)
	}
	for i := range s.Holders {
		h := &s.Holders[i]
		if h.Fixed && !h.End.Period.IsZero() && fewestDays(h.End.Period) >= fewestDays(s.Rules.Term.Period) {
			return refuse.Invalid(nth("holders", i)+".end.period", h.End.Period.String(), textGraceLong)
		}
	}
	if s.Names.isZero() {
		return nil
	}
	return s.Names.check("names.")
}

func (s *PolicySpec) checkHolder(i int) error {
	h, at := &s.Holders[i], nth("holders", i)+"."
	switch {
	case !holders.Known(h.Holder):
		return refuse.Unknown(at+"holder", h.Holder.String(), holders.Codes()...)
	case slices.ContainsFunc(s.Holders[:i], func(o PolicyHolder) bool { return o.Holder == h.Holder }):
		return refuse.Invalid(at+"holder", msg.Quote(h.Holder.String()), textTwice)
	case h.Fixed && h.Holder.employed():
		return refuse.Invalid(at+"fixed", h.Holder.String(), textFixed)
	case h.Clause != "" && !h.Clause.Valid():
		return refuse.Invalid(at+"clause", msg.Quote(string(h.Clause)), textClause)
	case h.Provision == "":
		return refuse.Missing(at + "provision")
	}
	return h.End.check(at+"end", maybe)
}

// given reports whether there is a rule: one that is right has a provision.
func (r *PolicyRule) given() bool { return r.Provision != "" }

func (r *PolicyRule) check(at string, period span) error {
	switch n := r.Period.Count(); {
	case *r == PolicyRule{}:
	case r.Clause != "" && !r.Clause.Valid():
		return refuse.Invalid(at+".clause", msg.Quote(string(r.Clause)), textClause)
	case r.Provision == "":
		return refuse.Missing(at + ".provision")
	case r.Period.IsZero() && period != always:
	case period == never:
		return refuse.Invalid(at+".period", r.Period.String(), textNoPeriod)
	case n < 1 || n > mostUnits:
		return refuse.Invalid(at+".period", r.Period.String(), textUnits)
	}
	return nil
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

// fewestDays returns of how many days a period is at least, whichever month it begins in.
func fewestDays(p civil.Period) int {
	switch n := p.Count(); p.Unit() {
	case civil.Week:
		return 7 * n
	case civil.Month:
		return 59*(n/2) + 28*(n%2)
	case civil.Year:
		return 365 * n
	default:
		return n
	}
}
