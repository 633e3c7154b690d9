package register

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// PolicySpec is what a house publishes in its document register, as it writes it down (avalikustamise kord);
// [PolicySpec.Policy] makes the policy. It is also its JSON, which starts with "format": 1 and is read
// strictly: an unknown, repeated or differently cased name, null and an impossible value are errors that name the field.
// policy.schema.json beside this file is its JSON Schema.
//
//	{"format": 1, "act": "Valla asjaajamiskord", "provision": "§ 40", "since": "2020-01-01", "mask": "initials",
//	 "register_since": "2010-01-01", "content_since": "2015-01-01", "kinds": ["incoming", "outgoing", "contract"]}
type PolicySpec struct {
	Format    int    `json:"format"` // 1; 0 is taken for it in Go, not in JSON
	Act       string `json:"act"`
	Provision string `json:"provision"`
	Ref       string `json:"ref,omitempty"`
	URL       string `json:"url,omitempty"`
	Doubt     string `json:"doubt,omitempty"`
	// Since is the first day for which the policy answers.
	Since civil.Date `json:"since"`
	// Register is the day of registration from which on documents are in the public register; zero: whenever registered.
	Register civil.Date `json:"register_since,omitzero"`
	// Content is the day of creation from which on the content of public documents is shown; zero: whenever created.
	Content civil.Date `json:"content_since,omitzero"`
	// Kinds are what is published. Exactly one of Kinds and AllKinds is given, so that nothing is published by a slip.
	Kinds    []Kind `json:"kinds,omitempty"`
	AllKinds bool   `json:"all_kinds,omitempty"` // documents of every kind are published
	Mask     Mask   `json:"mask"`
	// ContractParties says that natural persons who are parties to a contract are named. The statute masks senders and
	// addressees, and everybody else but these is masked with them.
	ContractParties bool `json:"contract_parties,omitempty"`
}

// UnmarshalJSON reads the specification strictly; errors are [*Error] with [ErrPolicy] and start with the field.
func (s *PolicySpec) UnmarshalJSON(data []byte) error {
	type plain PolicySpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return &Error{Kind: ErrPolicy, Value: err.Error()}
	}
	*s = PolicySpec(p)
	return nil
}

// MarshalJSON writes what [PolicySpec.UnmarshalJSON] reads: the format is 1. Errors: [ErrKind] for a mask or a kind that
// is none.
func (s PolicySpec) MarshalJSON() ([]byte, error) {
	type plain PolicySpec // without this method
	s.Format = strict.Format
	return json.Marshal(plain(s))
}

// Policy returns the policy that the specification describes. Errors are [*Error] with [ErrPolicy] and start with the
// field.
func (s PolicySpec) Policy() (Policy, error) {
	wrong := func(field, reason string) (Policy, error) {
		return Policy{}, &Error{Kind: ErrPolicy, Value: field + ": " + reason}
	}
	switch {
	case s.Format != 0 && s.Format != strict.Format:
		return wrong("format", strconv.Itoa(s.Format))
	case strings.TrimSpace(s.Act) == "":
		return wrong("act", "must not be empty")
	case s.Since.IsZero():
		return wrong("since", "must not be empty")
	case s.Since.Placeholder():
		return wrong("since", s.Since.String()+" stands for no day")
	case s.Register.Placeholder():
		return wrong("register_since", s.Register.String()+" stands for no day")
	case s.Content.Placeholder():
		return wrong("content_since", s.Content.String()+" stands for no day")
	case s.Mask.String() == "":
		return wrong("mask", strconv.Itoa(int(s.Mask)))
	case s.AllKinds == (len(s.Kinds) > 0):
		return wrong("kinds", "exactly one of kinds and all_kinds must be given")
	}
	p := policy{spec: s, source: law.Source{Act: s.Act, Provision: s.Provision, Ref: s.Ref, URL: s.URL, Doubt: s.Doubt}}
	for i, k := range s.Kinds {
		switch at := "kinds[" + strconv.Itoa(i) + "]"; {
		case !k.known():
			return wrong(at, strconv.Itoa(int(k)))
		case p.kinds&(1<<k) != 0:
			return wrong(at, "given twice: "+msg.Quote(k.String()))
		}
		p.kinds |= 1 << k
	}
	if s.AllKinds {
		p.kinds = ^p.kinds
	}
	p.spec.Format, p.spec.Kinds = strict.Format, slices.Clone(s.Kinds)
	p.mask, p.private = p.source, avts.At("§ 35 lg 1 p 11, 12")
	return Policy{&p}, nil
}

// Policy is what a house publishes in its document register (avaliku dokumendiregistri kord). It is immutable
// and safe for concurrent use. The zero Policy refuses with [ErrPolicy].
type Policy struct{ def *policy }

type policy struct {
	spec    PolicySpec
	kinds   uint32 // bit k: documents of kind k are published
	source  law.Source
	mask    law.Source // where the mask stands
	private law.Source // where it stands that private life and sensitive data are not shown
}

// Spec returns a copy of the specification; false for the zero Policy.
func (p Policy) Spec() (PolicySpec, bool) {
	if p.def == nil {
		return PolicySpec{}, false
	}
	s := p.def.spec
	s.Kinds = slices.Clone(s.Kinds)
	return s, true
}

// Source returns where the policy stands; the zero Source for the zero Policy.
func (p Policy) Source() law.Source {
	if p.def == nil {
		return law.Source{}
	}
	return p.def.source
}

// statutory is the specification of the act, whose day is that of the redaction which is known to hold both rules.
var statutory = PolicySpec{
	Act: avts.Act, Provision: "§ 12 lg 4¹", Ref: avts.Ref, URL: avts.URL,
	Doubt: "§ 12 lg 4¹ held earlier; since when was not verified",
	Since: civil.Must(2016, time.January, 16), AllKinds: true, Mask: NaturalPersonMask, ContractParties: true,
}

// made makes a policy of this package. That its specification is well a test holds.
func made(s PolicySpec, change func(*policy)) Policy {
	p, err := s.Policy()
	if err == nil {
		change(p.def)
	}
	return p
}

var (
	avtsPolicy = made(statutory, func(p *policy) {
		p.mask = avts.At("§ 12 lg 3¹").Doubting("the number of the subsection was not verified")
	})

	rmkPolicy = made(PolicySpec{
		Act: rmkAct.Act, Provision: "p 23.3", Ref: rmkAct.Ref,
		Since: civil.Must(2008, time.July, 1), Register: civil.Must(2008, time.July, 1), Content: civil.Must(2010, time.January, 1),
		Kinds: []Kind{BoardDecision, Order, Contract, Incoming, Outgoing}, Mask: NaturalPersonMask,
	}, func(*policy) {})

	ttuPolicy = made(statutory, func(p *policy) {
		p.mask, p.private = avtsPolicy.def.mask, ttuAct.At("p 8.21")
	})
)

// AvTSPolicy is what the Public Information Act makes every public document register show, since 16.01.2016: the content
// of documents without a restriction, and of natural persons who sent or were sent a document nothing that would
// identify them. It names no mark; here it is „Füüsiline isik”. Parties to contracts are named: the act does not speak of
// them.
//
// Source: AvTS § 12 lg 3¹, lg 4¹; § 35 lg 1 p 11, 12.
func AvTSPolicy() Policy { return avtsPolicy }

// RMKPolicy is what the document register of RMK (ADR) shows: register data of board decisions, orders, contracts,
// incoming and outgoing documents registered since 01.07.2008, and the content of public ones created since 01.01.2010;
// natural persons always as „Füüsiline isik”, by RMK's own rule, which is wider than the act. What is public and
// registered is published by itself, with nobody's leave. It answers for days since 01.07.2008.
//
// Source: RMK p 23.2, 23.3.
func RMKPolicy() Policy { return rmkPolicy }

// TTUPolicy is what the document register of Tallinn University of Technology shows: by the act, and no electronic
// document that holds data on private life or sensitive data. It answers for days since 16.01.2016, as [AvTSPolicy] does.
//
// Source: TTÜ p 8.21; AvTS § 12 lg 3¹, lg 4¹.
func TTUPolicy() Policy { return ttuPolicy }
