// SPDX-License-Identifier: MIT

package retention

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"sync"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// PolicySpec is what an institution's rules say about keeping, transferring and destroying records, as it is written
// down; [PolicySpec.Policy] makes the policy. It is also its JSON, which is read strictly. What it leaves out, the
// Archives Act says; see [StatutoryPolicy]. policy.schema.json beside this file is its JSON Schema.
//
//	{"format": 1, "id": "vald", "et": "Valla asjaajamiskord", "act": "Valla asjaajamiskord", "since": "2026-01-01",
//	 "provisions": {"term": {"clause": "vald-40", "provision": "§ 40"}, "act": {"clause": "vald-44", "provision": "§ 44"}},
//	 "working": {"years": 3, "provision": "§ 45 lg 1", "destruction": {"provision": "§ 45 lg 2"}}}
type PolicySpec struct {
	law.Head
	Provisions  Provisions      `json:"provisions,omitzero"`
	Transfers   []TransferSpec  `json:"transfers,omitempty"` // the first that applies counts; none: the statute's
	Working     WorkingSpec     `json:"working,omitzero"`    // zero: working documents are records like any other
	Destruction DestructionSpec `json:"destruction,omitzero"`
	Backups     []BackupSpec    `json:"backups,omitempty"`
}

// Citation is the provision on which a part of a policy rests. The zero Citation leaves it to the statute.
type Citation struct {
	Clause    law.ID   `json:"clause,omitempty"` // stable id, which findings bear: "rmk-19.1"; empty: that of the policy
	Provision string   `json:"provision"`        // "p 19.1"
	Act       string   `json:"act,omitempty"`    // another act than the policy's own
	Ref       string   `json:"ref,omitempty"`
	URL       string   `json:"url,omitempty"`
	Doubt     string   `json:"doubt,omitempty"`    // what is not confirmed, in English
	Numbered  bool     `json:"numbered,omitempty"` // of a list: the n-th field of the list is its n-th point
	Holds     []string `json:"holds,omitempty"`    // of a list: the codes of the fields that it asks for; empty: all
}

// Provisions are the provisions that reasons and findings cite.
type Provisions struct {
	Scheme    Citation `json:"scheme,omitzero"`    // what a classification scheme holds (liigitusskeem)
	Term      Citation `json:"term,omitzero"`      // in which ways a retention term is given (säilitustähtaeg)
	Clock     Citation `json:"clock,omitzero"`     // from which day it counts
	Overview  Citation `json:"overview,omitzero"`  // what the overview of an archive holds (arhiivi koosseisu ülevaade)
	Reference Citation `json:"reference,omitzero"` // the overview's reference to the act of transfer or destruction
	Appraisal Citation `json:"appraisal,omitzero"` // what is of archival value (hindamisotsus)
	Prepared  Citation `json:"prepared,omitzero"`  // how a transfer is prepared
	Transfer  Citation `json:"transfer,omitzero"`  // the act of a transfer and its lists
	Formats   Citation `json:"formats,omitzero"`   // archival formats and conversion
	Act       Citation `json:"act,omitzero"`       // the act of destruction (hävitamise akt)
	Body      Citation `json:"body,omitzero"`      // who decides on it
	Extent    Citation `json:"extent,omitzero"`    // what is destroyed on it
	Trace     Citation `json:"trace,omitzero"`     // what stays of a record that was destroyed (metaandmejälg)
}

// TransferSpec is when the duty to transfer a record of archival value to the public archive arises.
type TransferSpec struct {
	Since civil.Date `json:"since,omitzero"`  // first day of the record's creation to which it applies; zero: any
	Until civil.Date `json:"until,omitzero"`  // last day; zero: any
	Paper bool       `json:"paper,omitempty"` // it applies to records on paper alone
	Years int        `json:"years"`           // from the creation
	// Receipt says that the years of a record that was received count from that day.
	Receipt bool `json:"receipt,omitempty"`
	// Proceedings says that the years do not begin to count before the related proceedings ended (asjaajamise lõpp).
	Proceedings bool `json:"proceedings,omitempty"`
	Citation
}

// WorkingSpec is how long working documents (töödokumendid) are kept at most. They are destroyed without an act.
type WorkingSpec struct {
	Years int `json:"years"` // counted from creation or receipt
	Citation
	Destruction Citation `json:"destruction"` // who destroys them, and that there is no act
}

// DestructionSpec is until when records are destroyed on an act of destruction.
type DestructionSpec struct {
	Approved  deadlines.RuleSpec `json:"approved,omitzero"`  // after the institution's own head approved the act
	Permitted deadlines.RuleSpec `json:"permitted,omitzero"` // after the archive's decision that permits it was received
}

// BackupSpec is how long one kind of backup copy (varukoopia) is kept.
type BackupSpec struct {
	Kind  BackupKind   `json:"kind"`
	Keep  civil.Period `json:"keep,omitzero"`   // from the day on which it was taken; the zero Period: no term is stated, it stays
	Days  int          `json:"days,omitempty"`  // and at least while that day is one of so many last ones
	First bool         `json:"first,omitempty"` // it is taken on the first day of a month
	Citation
}

// UnmarshalJSON reads the specification strictly. Errors are [*law.Error] of [law.ErrInvalid] with the path of the field
// and the line.
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

// Policy says what is to be done with records in one institution, and cites its rules. It is immutable and safe for
// concurrent use. The zero Policy and a nil one are refused with [law.ErrMissing].
type Policy struct {
	spec      PolicySpec
	cites     [citations]cite
	transfers []transfer
	working   cite // of the cap; zero years: none
	years     int
	destroyed cite // how working documents go
	backups   [ExternalCopy + 1]backup
}

// cite is where a part of a policy stands.
type cite struct {
	clause law.ID
	source law.Source
}

// transfer is one rule of transfers, with its sentence.
type transfer struct {
	TransferSpec
	source law.Source
	text   msg.Text
}

// backup is one kind of copies, with its sentence.
type backup struct {
	BackupSpec
	source law.Source
	text   msg.Text
}

// slot numbers the provisions of a policy.
type slot uint8

const (
	atScheme slot = iota
	atTerm
	atClock
	atOverview
	atReference
	atAppraisal
	atPrepared
	atTransfer
	atFormats
	atAct
	atBody
	atExtent
	atTrace
	citations // how many there are
)

func (p *Provisions) list() [citations]*Citation {
	return [citations]*Citation{
		&p.Scheme, &p.Term, &p.Clock, &p.Overview, &p.Reference, &p.Appraisal, &p.Prepared, &p.Transfer, &p.Formats, &p.Act, &p.Body, &p.Extent, &p.Trace,
	}
}

var slotNames = [citations]string{
	"scheme", "term", "clock", "overview", "reference", "appraisal", "prepared", "transfer", "formats", "act", "body", "extent", "trace",
}

func (c *Citation) isZero() bool {
	return c.Clause == "" && c.Provision == "" && c.Act == "" && c.Ref == "" && c.URL == "" && c.Doubt == "" && !c.Numbered && len(c.Holds) == 0
}

// cite resolves a citation within a policy.
func (s *PolicySpec) cite(at string, as slot, c *Citation) (cite, error) {
	if err := c.fields(at, as); err != nil {
		return cite{}, err
	}
	switch {
	case c.Provision == "":
		return cite{}, refuse.Missing(at + ".provision")
	case c.Clause != "" && !c.Clause.Valid():
		return cite{}, refuse.Invalid(at+".clause", msg.Quote(string(c.Clause)), textID)
	case c.Act == "" && (c.Ref != "" || c.URL != ""):
		return cite{}, refuse.Missing(at + ".act")
	}
	out := cite{c.Clause, law.Source{Act: c.Act, Provision: c.Provision, Ref: c.Ref, URL: c.URL}}
	if out.clause == "" {
		out.clause = s.ID
	}
	if c.Act == "" {
		out.source = s.Source(c.Provision)
	}
	out.source.Doubt = c.Doubt
	return out, nil
}

// Policy returns the policy that the specification describes. Errors are [*law.Error] of [law.ErrMissing],
// [law.ErrUnknown], [law.ErrOutOfRange] or [law.ErrInvalid] with the path of the field, and those of
// [deadlines.RuleSpec.Rule].
func (s PolicySpec) Policy() (*Policy, error) { return s.policy(StatutoryPolicy()) }

// policy compiles a specification above the one that says the rest; nil: there is none.
func (s PolicySpec) policy(rest *Policy) (*Policy, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	s.Format = strict.Format
	p := &Policy{spec: s.clone()}
	if rest != nil {
		p.cites, p.transfers = rest.cites, rest.transfers
	}
	var err error
	for i, c := range p.spec.Provisions.list() {
		if c.isZero() {
			continue
		}
		at := "provisions." + slotNames[i]
		if p.cites[i], err = s.cite(at, slot(i), c); err != nil {
			return nil, err
		}
	}
	if err := inRange("transfers", len(s.Transfers)+1, 100); err != nil {
		return nil, err
	}
	if len(s.Transfers) > 0 {
		p.transfers = make([]transfer, len(s.Transfers))
	}
	for i, t := range s.Transfers {
		at := "transfers[" + strconv.Itoa(i) + "]"
		if err := t.check(at); err != nil {
			return nil, err
		}
		where, err := s.cite(at, citations, &t.Citation)
		if err != nil {
			return nil, err
		}
		p.transfers[i] = transfer{t, where.source, textDuty.Put(yearsText(t.Years), t.from())}
	}
	if w := &s.Working; w.Years != 0 || !w.isZero() || !w.Destruction.isZero() {
		if err := inRange("working.years", w.Years, maxYears); err != nil {
			return nil, err
		}
		if p.working, err = s.cite("working", citations, &w.Citation); err != nil {
			return nil, err
		}
		if p.destroyed, err = s.cite("working.destruction", citations, &w.Destruction); err != nil {
			return nil, err
		}
		p.years = w.Years
	}
	for _, v := range []struct {
		at   string
		spec *deadlines.RuleSpec
		from deadlines.Event
	}{
		{"destruction.approved", &p.spec.Destruction.Approved, deadlines.Approved},
		{"destruction.permitted", &p.spec.Destruction.Permitted, deadlines.Received},
	} {
		if reflect.ValueOf(*v.spec).IsZero() {
			continue
		}
		v.spec.Format = strict.Format
		if v.spec.Event != v.from {
			return nil, refuse.Unknown(v.at+".event", v.spec.Event.String(), v.from.String())
		}
		if err := v.spec.Head.Check(); err != nil {
			return nil, under(v.at, err)
		}
		if _, err := v.spec.Rule(); err != nil {
			return nil, under(v.at, err)
		}
	}
	for i, b := range s.Backups {
		at := "backups[" + strconv.Itoa(i) + "]"
		switch {
		case !backupKinds.Known(b.Kind):
			return nil, refuse.Unknown(at+".kind", strconv.Itoa(int(b.Kind)), backupKinds.Codes()...)
		case b.Keep.Count() < 0 || b.Keep.Count() > maxYears*366 || b.Days < 0 || b.Days > maxYears*366 || !b.Keep.IsZero() && b.Keep.Count() == 0:
			return nil, refuse.Invalid(at+".keep", b.Keep.String(), textNegative)
		}
		if p.backups[b.Kind].Kind != 0 {
			return nil, refuse.Invalid(at+".kind", b.Kind.String(), textTwice)
		}
		where, err := s.cite(at, citations, &b.Citation)
		if err != nil {
			return nil, err
		}
		text := textBackupStays
		if !b.Keep.IsZero() {
			text = textBackupKept[min(b.Days, 1)].Put(backupKinds.Msg(b.Kind).Capital(), periodText(b.Keep), daysText(b.Days))
		}
		p.backups[b.Kind] = backup{b, where.source, text}
	}
	return p, nil
}

// check refuses a rule of transfers that cannot be.
func (t *TransferSpec) check(at string) error {
	for _, err := range [...]error{
		inRange(at+".years", t.Years, maxYears), refuse.Given(at+".since", t.Since), refuse.Given(at+".until", t.Until), refuse.Order(at+".until", t.Since, t.Until),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

// fields refuses codes of a list that has no such fields.
func (c *Citation) fields(at string, s slot) error {
	var known []string
	switch {
	case c.Numbered && s != atOverview:
		return refuse.Invalid(at+".numbered", "true", textNoList)
	case len(c.Holds) > 0 && s != atOverview && s != atScheme:
		return refuse.Invalid(at+".holds", "", textNoList)
	case s == atScheme:
		known = codesOf(seriesRows[:])
	case s == atOverview:
		for i := range overviewFields {
			known = append(known, overviewFields[i].code)
		}
	}
	for i, code := range c.Holds {
		if !slices.Contains(known, code) {
			return refuse.Unknown(at+".holds["+strconv.Itoa(i)+"]", code, known...)
		}
	}
	return nil
}

func inRange(at string, n, most int) error {
	if n < 1 || n > most {
		return refuse.New(law.ErrOutOfRange, at, strconv.Itoa(n), textRange.With(1, most))
	}
	return nil
}

func (s PolicySpec) clone() PolicySpec {
	for _, c := range s.Provisions.list() {
		c.Holds = slices.Clone(c.Holds)
	}
	s.Transfers, s.Backups = slices.Clone(s.Transfers), slices.Clone(s.Backups)
	return s
}

// Spec returns a copy of the specification that the policy was made from; the zero one for the zero Policy.
func (p *Policy) Spec() PolicySpec {
	if !p.valid() {
		return PolicySpec{}
	}
	return p.spec.clone()
}

// String returns the id of the policy.
func (p *Policy) String() string {
	if p == nil {
		return ""
	}
	return string(p.spec.ID)
}

// MarshalJSON writes the specification of the policy.
func (p *Policy) MarshalJSON() ([]byte, error) { return json.Marshal(p.Spec()) }

func (p *Policy) valid() bool { return p != nil && p.cites[atTerm].clause != "" }

// source returns where a part of the policy stands.
func (p *Policy) source(s slot) law.Source { return p.cites[s].source }

// rest is the policy, or the statute where there is none: for what is found wrong with a subject.
func (p *Policy) rest() *Policy {
	if p.valid() {
		return p
	}
	return StatutoryPolicy()
}

// StatutoryPolicy is the policy of an institution that has no rules of its own: of the Archives Act (ArhS) and the
// Archives Rules (ArhE). Records of archival value are transferred ten years after creation or receipt, those on paper
// from before 01.01.2012 twenty years after creation. Nothing is destroyed before it is appraised, and there are no
// working documents that go without an act.
//
// Source: ArhS §§ 7, 8, 17.
func StatutoryPolicy() *Policy { return statutory() }

var statutory = sync.OnceValue(func() *Policy {
	const (
		secondHand = "the text of the Archives Rules was not read; the list is that of Antsla 2012 § 60 lg 3, which follows it"
		noTerms    = "the act sets no retention terms and no ways to give them: the institution's scheme does"
	)
	rules := func(clause law.ID, provision, doubt string) Citation {
		return Citation{Clause: clause, Act: acts.ArhE().Act, Provision: provision, Ref: acts.ArhE().Ref, URL: acts.ArhE().URL, Doubt: doubt}
	}
	scheme := rules("arhe-6.3", "§ 6 lg 3", "")
	scheme.Holds = []string{"mark", "title", "appraisal"}
	overview := rules("arhe-4", "§ 4", "the text of the Archives Rules was not read; the fields are those of Antsla 2012 § 57")
	overview.Holds = []string{"function", "mark", "title", "term", "appraisal", "file-title", "files", "dates", "store"}
	transferred := rules("arhe-transfer", "", "which provision of the Archives Rules it is was not read")
	transferred.Provision = "(paragrahv täpsustamata)"
	spec := PolicySpec{
		Head: law.Head{
			ID: "arhs", ET: "Arhiiviseadus", EN: "Archives Act", Act: acts.ArhS().Act, Ref: acts.ArhS().Ref, URL: acts.ArhS().URL,
			Since: civil.Must(2012, 1, 1),
		},
		Provisions: Provisions{
			Scheme:    scheme,
			Term:      Citation{Clause: "arhs-7", Provision: "§ 7", Doubt: noTerms},
			Clock:     Citation{Clause: "tsus-135.1", Act: acts.TsUS().Act, Provision: "§ 135 lg 1", Ref: acts.TsUS().Ref, URL: acts.TsUS().URL},
			Overview:  overview,
			Reference: overview,
			Appraisal: Citation{Clause: "arhs-7.3", Provision: "§ 7 lg 3"},
			Prepared:  transferred,
			Transfer:  transferred,
			Formats:   rules("arhe-5.2", "§ 5 lg 2", ""),
			Act:       rules("arhe-14", "§ 14", "that destruction is documented by an act is known from the Tallinn city archive's guide"),
			Body:      Citation{Clause: "arhs-7.3", Provision: "§ 7 lg 3"},
			Extent:    rules("arhe-14.2", "§ 14 lg 2", secondHand),
			Trace:     rules("arhe-14", "§ 14", "that a trace of the destruction stays was not read there"),
		},
		Transfers: []TransferSpec{
			{Since: civil.Must(2012, 1, 1), Years: 10, Receipt: true, Citation: Citation{Clause: "arhs-8.1", Provision: "§ 8 lg 1"}},
			{Until: civil.Must(2011, 12, 31), Paper: true, Years: 20, Citation: Citation{Clause: "arhs-17", Provision: "§ 17"}},
			{Years: 10, Receipt: true, Citation: Citation{
				Clause: "arhs-8.1", Provision: "§ 8 lg 1",
				Doubt: "by § 17 only records on paper from before 2012 have twenty years: the words leave the digital ones, and those of an unknown carrier, under the ten",
			}},
		},
	}
	spec.Provisions.Reference.Holds = nil
	return must(spec.policy(nil))
})

// must is a policy whose specification a test holds to be well.
func must(p *Policy, err error) *Policy {
	if err != nil {
		return nil
	}
	return p
}
