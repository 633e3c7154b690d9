// SPDX-License-Identifier: MIT

package accounts

import (
	"encoding/json"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// Policy is an account policy that can be asked (kasutajakontode kord). It never changes and is safe for concurrent
// use. The zero Policy refuses with [law.ErrMissing].
type Policy struct{ def *policy }

type policy struct {
	spec    PolicySpec
	warn    int // days
	holders []holder
	request element.Table[Request]
}

// holder is what the policy says of a holder, and where each reason stands for the state of such an account.
type holder struct {
	PolicyHolder
	places [whyCount]place
}

// place is a clause and where it stands.
type place struct {
	clause law.ID
	source law.Source
}

// compile makes the policy of a specification that is right.
func compile(s PolicySpec) *policy {
	s = s.clone()
	s.Format = strict.Format
	p := &policy{spec: s}
	p.warn, _ = warnDays(s.Warn)
	p.holders = make([]holder, len(s.Holders))
	for i := range p.holders {
		h := &p.holders[i]
		h.PolicyHolder = s.Holders[i]
		for w := range h.places {
			h.places[w] = p.whence(why(w), &h.PolicyHolder)
		}
	}
	p.request = p.requestTable()
	return p
}

// mustPolicy makes a policy that this package ships.
func mustPolicy(s PolicySpec) Policy {
	p, err := s.Policy()
	if err != nil {
		panic(err)
	}
	return p
}

// Spec returns a copy of the specification that the policy was made from; the zero PolicySpec for the zero Policy.
func (p Policy) Spec() PolicySpec {
	if p.def == nil {
		return PolicySpec{}
	}
	return p.def.spec.clone()
}

// Names returns how the institution makes user names (kasutajanime moodustamine); the zero NameScheme where its rules
// do not say.
//
// Source: Antsla § 7 lg 1; Saaremaa p 5.1, 5.2.
func (p Policy) Names() NameScheme { return p.Spec().Names }

// String returns the id of the policy; "" for the zero Policy.
func (p Policy) String() string {
	if p.def == nil {
		return ""
	}
	return string(p.def.spec.ID)
}

// MarshalJSON writes the specification of the policy; null for the zero Policy.
func (p Policy) MarshalJSON() ([]byte, error) {
	if p.def == nil {
		return []byte("null"), nil
	}
	return json.Marshal(p.def.spec)
}

func (p *policy) rule(n int) *PolicyRule { return rules[n].of(&p.spec.Rules) }

// at returns the place of a rule.
func (p *policy) at(n int) place { return p.rule(n).of(p) }

// of returns the place of a rule in a policy.
func (r *PolicyRule) of(p *policy) place { return p.place(r.Clause, r.Provision, r.Doubt) }

// of returns the place that lets a holder have an account.
func (h *PolicyHolder) of(p *policy) place { return p.place(h.Clause, h.Provision, h.Doubt) }

func (p *policy) place(clause law.ID, provision, doubt string) place {
	if clause == "" {
		clause = p.spec.ID
	}
	source := p.spec.Source(provision)
	source.Doubt = doubt
	return place{clause, source}
}

// holder returns what the policy says of a holder, or nil.
func (p *policy) holder(h Holder) *holder {
	for i := range p.holders {
		if p.holders[i].Holder == h {
			return &p.holders[i]
		}
	}
	return nil
}

// end returns the rule on the last day of a holder's account, nil where there is none; workday reports whether the
// account is good until the working day after.
func (p *policy) end(h *PolicyHolder) (rule *PolicyRule, workday bool) {
	r := &p.spec.Rules
	switch {
	case h.End.given():
		return &h.End, false
	case !h.Holder.belongs():
		return nil, false
	case r.End.given():
		return &r.End, false
	}
	return &r.EndWorkday, true
}

// inForce refuses no policy, and a day on which it did not hold.
func (p *policy) inForce(name string, day civil.Date) error {
	if p == nil {
		return refuse.Missing("policy")
	}
	if !real(day) {
		return refuse.Day(name, day)
	}
	if day.Before(p.spec.Since) || day.After(p.spec.Until) {
		return refuse.NotInForce(p.spec.ID, day, p.spec.Since, p.spec.Until)
	}
	return nil
}
