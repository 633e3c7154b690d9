package accounts

import (
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	because "github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// Policy is an account policy that can be asked (kasutajakontode kord). It is immutable and safe for concurrent use. The
// zero Policy refuses with [ErrNoPolicy].
type Policy struct{ def *policy }

type policy struct {
	spec     PolicySpec
	act      law.Source
	warn     int // days
	elements []law.Element[Request]
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
	p := &policy{spec: s, act: law.Source{Act: s.Act, Ref: s.Ref, URL: s.URL}}
	p.warn, _ = warnDays(s.Warn)
	p.elements = p.grantElements()
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

// Spec returns a copy of the specification that the policy was made from; false for the zero Policy.
func (p Policy) Spec() (PolicySpec, bool) {
	if p.def == nil {
		return PolicySpec{}, false
	}
	return p.def.spec.clone(), true
}

// Name returns the name of the policy; "" for the zero Policy.
func (p Policy) Name(tag language.Tag) string {
	if p.def == nil {
		return ""
	}
	return msg.Named(p.def.spec.ET, p.def.spec.EN).In(tag)
}

func (p *policy) rule(n int) *RuleSpec { return rules[n].of(&p.spec.Rules) }

// at returns the place of a rule.
func (p *policy) at(n int) place {
	r := p.rule(n)
	return p.place(r.Clause, r.Provision, r.Doubt)
}

// of returns the place that lets a holder have an account.
func (h *HolderSpec) of(p *policy) place { return p.place(h.Clause, h.Provision, h.Doubt) }

func (p *policy) place(clause law.ID, provision, doubt string) place {
	if clause == "" {
		clause = p.spec.ID
	}
	source := p.act.At(provision)
	source.Doubt = doubt
	return place{clause, source}
}

// holder returns what the policy says of a holder, or nil.
func (p *policy) holder(h Holder) *HolderSpec {
	for i := range p.spec.Holders {
		if p.spec.Holders[i].Holder == h {
			return &p.spec.Holders[i]
		}
	}
	return nil
}

// inForce refuses a day on which the policy did not hold.
func (p *policy) inForce(field string, day civil.Date) error {
	switch {
	case day.IsZero():
		return noDay(field)
	case placeholder(day):
		return given(field, day)
	case day.Before(p.spec.Since):
		return because.NotInForce(p.spec.ID, day, p.spec.Since, civil.Date{})
	}
	return nil
}
