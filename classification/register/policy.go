// SPDX-License-Identifier: MIT

package register

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// PolicySpec is what an institution publishes in its document register and how it writes there, as it writes it down
// (avalikustamise kord); [PolicySpec.Policy] makes the policy. It is also its JSON, which starts with "format": 1 and is read
// strictly: an unknown, repeated or differently cased name, null and an impossible value are errors that name the field.
// policy.schema.json beside this file is its JSON Schema.
//
//	{"format": 1, "id": "vald-register", "et": "Valla dokumendiregister", "act": "Valla asjaajamiskord", "provision": "§ 40",
//	 "since": "2020-01-01", "register_since": "2010-01-01", "content_since": "2015-01-01", "mask": "initials",
//	 "kinds": ["incoming", "outgoing", "contract"], "aliases": [{"name": "Kiri sisse", "kind": "incoming"}],
//	 "public_words": ["A"], "restricted_words": ["P"], "references": ["{series}/{yy}-{number}[-{sub}]"]}
type PolicySpec struct {
	law.Head
	// Provision, MaskProvision and PrivateProvision are where the act says what is published, that natural persons are masked,
	// and that no content with data on private life or of special categories is shown. Empty: the Public Information Act says
	// it.
	Provision        string `json:"provision,omitempty"`
	MaskProvision    string `json:"mask_provision,omitempty"`
	PrivateProvision string `json:"private_provision,omitempty"`
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
	// Aliases are the institution's own words for kinds; [Policy.Kind] knows the common ones.
	Aliases []Alias `json:"aliases,omitempty"`
	// PublicWords and RestrictedWords are the institution's own words for how open a document is; [Policy.Public] knows the
	// common ones.
	PublicWords     []string `json:"public_words,omitempty"`
	RestrictedWords []string `json:"restricted_words,omitempty"`
	// References are the forms in which the institution writes references, the first that fits counts. A form is made of
	// {series}, {yyyy} or {yy}, {file}, {number}, {sub} and {letters}, each at most once, with signs between them. {number:5} is
	// filled up with zeros to five digits, so are {file:3} and {sub:2}. What stands in [ ] may be missing.
	References []string `json:"references,omitempty"`
}

// Alias is an institution's own word for a kind of document.
type Alias struct {
	Name string `json:"name"` // "Sissetulev kiri"; case does not count
	Kind Kind   `json:"kind"`
}

// UnmarshalJSON reads the specification strictly; errors are those of [PolicySpec.Policy] for a field, and name it.
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

// Policy returns the policy that the specification describes. Errors name the field: those of [law.Head.Check];
// [law.ErrMissing] for no mask; [law.ErrUnknown] for a mask or a kind that is none; [law.ErrPlaceholder];
// [law.ErrInvalid] for kinds and all kinds or neither, for anything given twice or both ways, and for a form of references
// that cannot be.
func (s PolicySpec) Policy() (Policy, error) {
	if err := s.Check(); err != nil {
		return Policy{}, err
	}
	p := policy{spec: cloned(s), source: publishes, mask: masksPersons, private: acts.AvTS().At("§ 35 lg 1 p 11, 12"), aliases: map[string]Kind{}, words: map[string]bool{}}
	for _, at := range [...]struct {
		field string
		day   civil.Date
	}{{"register_since", s.Register}, {"content_since", s.Content}} {
		if err := refuse.Given(at.field, at.day); err != nil {
			return Policy{}, err
		}
	}
	switch {
	case s.Mask == 0:
		return Policy{}, refuse.Missing("mask")
	case !masks.Known(s.Mask):
		return Policy{}, refuse.Unknown("mask", strconv.Itoa(int(s.Mask)), masks.Codes()...)
	case s.AllKinds == (len(s.Kinds) > 0):
		return Policy{}, refuse.Invalid("kinds", "", msg.Text{
			ET: "Antud peab olema kas kinds või all_kinds, mitte mõlemad", EN: "exactly one of kinds and all_kinds must be given",
		})
	}
	twice := msg.Text{ET: "Antud kaks korda", EN: "given twice"}
	for i, k := range s.Kinds {
		switch at := nth("kinds", i); {
		case !kinds.Known(k):
			return Policy{}, refuse.Unknown(at, strconv.Itoa(int(k)), kinds.Codes()...)
		case p.kinds&(1<<k) != 0:
			return Policy{}, refuse.Invalid(at, msg.Quote(k.String()), twice)
		}
		p.kinds |= 1 << k
	}
	if s.AllKinds {
		p.kinds = ^p.kinds
	}
	for i, a := range s.Aliases {
		key := strings.Join(kindWords(a.Name), " ")
		switch _, known := p.aliases[key]; {
		case key == "":
			return Policy{}, refuse.Missing(nth("aliases", i) + ".name")
		case !kinds.Known(a.Kind):
			return Policy{}, refuse.Unknown(nth("aliases", i)+".kind", strconv.Itoa(int(a.Kind)), kinds.Codes()...)
		case known:
			return Policy{}, refuse.Invalid(nth("aliases", i)+".name", msg.Quote(a.Name), twice)
		}
		p.aliases[key] = a.Kind
	}
	for field, words := range map[string][]string{"public_words": s.PublicWords, "restricted_words": s.RestrictedWords} {
		for i, word := range words {
			key := accessKey(word)
			if key == "" {
				return Policy{}, refuse.Missing(nth(field, i))
			}
			public := field == "public_words"
			common, known := accessWords[key]
			if _, given := p.words[key]; given || known && common != public {
				return Policy{}, refuse.Invalid(nth(field, i), msg.Quote(word), msg.Text{
					ET: "Antud kaks korda või on teise tähendusega sõna", EN: "given twice, or a word that means the other",
				})
			}
			p.words[key] = public
		}
	}
	for i, form := range s.References {
		tokens, ok := compile(form)
		if !ok {
			return Policy{}, refuse.Invalid(nth("references", i), msg.Quote(form), msg.Text{
				ET: "Viida kuju ei ole loetav", EN: "no form of a reference: {series}, {yyyy} or {yy}, {file}, {number}, {sub}, {letters}, [ ]",
			})
		}
		p.references = append(p.references, tokens)
	}
	for _, at := range [...]struct {
		source    *law.Source
		provision string
	}{{&p.source, s.Provision}, {&p.mask, s.MaskProvision}, {&p.private, s.PrivateProvision}} {
		if at.provision != "" {
			*at.source = s.Source(at.provision)
		}
	}
	return Policy{&p}, nil
}

// Where the act says it: lg 4¹ since 28.12.2007, lg 3¹ since 16.01.2016.
var (
	publishes    = acts.AvTS().At("§ 12 lg 4¹")
	masksPersons = acts.AvTS().At("§ 12 lg 3¹")
)

func nth(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }

// cloned is a copy that shares nothing.
func cloned(s PolicySpec) PolicySpec {
	s.Format = strict.Format
	s.Kinds, s.Aliases, s.References = slices.Clone(s.Kinds), slices.Clone(s.Aliases), slices.Clone(s.References)
	s.PublicWords, s.RestrictedWords = slices.Clone(s.PublicWords), slices.Clone(s.RestrictedWords)
	return s
}

// Policy is what an institution publishes in its document register (avaliku dokumendiregistri kord). It is immutable and safe
// for concurrent use. It remembers how it judged the last parties that it saw, two thousand at most, and nothing else of documents.
// The zero Policy refuses with [law.ErrMissing].
type Policy struct{ def *policy }

type policy struct {
	spec       PolicySpec
	kinds      uint32 // bit k: documents of kind k are published
	aliases    map[string]Kind
	words      map[string]bool // true: public
	references [][]token
	source     law.Source
	mask       law.Source // where the mask stands
	private    law.Source // where it stands that private life and special categories are not shown
	judged     memory
}

// Spec returns a copy of the specification; the zero PolicySpec for the zero Policy.
func (p Policy) Spec() PolicySpec {
	if p.def == nil {
		return PolicySpec{}
	}
	return cloned(p.def.spec)
}

// String returns the id and the name of the policy; "" for the zero Policy.
func (p Policy) String() string {
	if p.def == nil {
		return ""
	}
	return string(p.def.spec.ID) + ": " + p.def.spec.ET
}

// MarshalJSON writes the specification; null for the zero Policy.
func (p Policy) MarshalJSON() ([]byte, error) {
	if p.def == nil {
		return []byte("null"), nil
	}
	return p.def.spec.MarshalJSON()
}

// made makes a policy of this package. A test checks that each is valid.
func made(s PolicySpec) Policy {
	p, _ := s.Policy()
	return p
}

// statutorySince is the first day of the redaction that is known to hold both rules.
var statutorySince = civil.Must(2016, time.January, 16)

var statutoryPolicy = made(PolicySpec{
	Head:     head(acts.AvTS(), "avts-12.4_1", "Dokumendiregister avaliku teabe seaduse järgi", "Document register by the Public Information Act", statutorySince),
	AllKinds: true, Mask: NaturalPersonMask, ContractParties: true,
})

func head(act law.Source, id law.ID, et, en string, since civil.Date) law.Head {
	return law.Head{Format: strict.Format, ID: id, ET: et, EN: en, Act: act.Act, Ref: act.Ref, URL: act.URL, Since: since}
}

// StatutoryPolicy is what the Public Information Act makes every public document register show, since 16.01.2016: the
// content of documents without a restriction, and of natural persons who sent or were sent a document nothing that would
// identify them. It names no mask; here it is "Füüsiline isik". Parties to contracts are named: the act does not speak of
// them.
//
// Source: AvTS § 12 lg 3¹, lg 4¹; § 35 lg 1 p 11, 12.
func StatutoryPolicy() Policy { return statutoryPolicy }
