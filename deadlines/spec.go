// SPDX-License-Identifier: MIT

package deadlines

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
)

// RuleSpec is a rule as it is written down, an institution's own (asutuse kord) or an act's; every named rule is made
// from one too, so that an institution can say whatever a named rule says. It is also its JSON, which starts with "format": 1 and is read
// strictly: an unknown, repeated or differently cased name, null and an impossible value are errors that name the
// field. rule.schema.json beside this file is its JSON Schema.
//
//	{"format": 1, "id": "vald-7.2", "et": "Kirjale vastamine", "en": "Reply to a letter", "event": "registered",
//	 "term": "10 workdays", "since": "2026-01-01", "act": "Valla asjaajamiskord", "provision": "p 7.2"}
//
// The kind says what the end is: of a duty it moves from a day off to the next working day; of an interval, the longest
// time between two acts, and of a state, which begins or ends by itself, it stays. The relation says how the rule stands
// to the statute above it: of both the earlier due day counts; or the rule is subsidiary, and the statute decides where
// it holds, whether shorter or longer; or none, and the rule decides alone.
type RuleSpec struct {
	law.Head
	Event     Event      `json:"event"`               // what starts the count
	Term      Term       `json:"term,omitzero"`       // "10 workdays", "6 months", "24 hours"
	Window    Window     `json:"window,omitzero"`     // instead of a term: "01-02..03-31", "01..31"
	Kind      string     `json:"kind,omitempty"`      // "duty" (also where empty), "interval" or "state"
	Back      bool       `json:"back,omitempty"`      // counted back from the event; the end does not move
	Advance   bool       `json:"advance,omitempty"`   // the act may be done before its event
	Extended  Term       `json:"extended,omitzero"`   // the total after an extension, from the same event
	Extension Extension  `json:"extension,omitzero"`  // what else is said of the extension
	OpenET    string     `json:"open_et,omitempty"`   // another way, which ends on no certain day
	OpenEN    string     `json:"open_en,omitempty"`   // and in English
	Provision string     `json:"provision"`           // and where in it
	Checked   civil.Date `json:"checked,omitzero"`    // the day on which the text was read
	Copy      bool       `json:"copy,omitempty"`      // and whether that was a copy
	Doubt     string     `json:"doubt,omitempty"`     // what is not confirmed
	Earlier   []Version  `json:"earlier,omitempty"`   // what the rule said before, newest first
	Start     string     `json:"start,omitempty"`     // where the act itself says from which day it counts
	Counting  law.ID     `json:"counting,omitempty"`  // the law that counts: "hms-33", "eu-1182-71"; empty: TsÜS
	Statutory bool       `json:"statutory,omitempty"` // an act binds: the institution's own days off do not count
	Except    []law.ID   `json:"except,omitempty"`    // named rules that go before this one for some who ask; findings name them
	Statute   law.ID     `json:"statute,omitempty"`   // the named statutory rule above it; see [Rule.Under]
	Relation  string     `json:"relation,omitempty"`  // to the statute: "earlier" (also where empty), "subsidiary" or "none"
}

// Extension is what a rule says of the extension of its limit (pikendamine) beside the total length. The zero
// Extension says nothing more: the extension stands where the rule stands, and is told within the first limit.
type Extension struct {
	ID              law.ID `json:"id,omitempty"`               // the extended limit as a rule; empty: the rule's and "/extended"
	ET              string `json:"et,omitempty"`               // its name in Estonian; empty: the rule's
	EN              string `json:"en,omitempty"`               // and in English
	Provision       string `json:"provision,omitempty"`        // where it stands; empty: the rule's
	Doubt           string `json:"doubt,omitempty"`            // what is not confirmed of it
	OpenET          string `json:"open_et,omitempty"`          // another way to extend, which ends on no certain day
	OpenEN          string `json:"open_en,omitempty"`          // and in English
	NoticeBefore    bool   `json:"notice_before,omitempty"`    // it is told before the first limit's day, not within it
	NoticeProvision string `json:"notice_provision,omitempty"` // where that stands; empty: as the extension
	NoticeDoubt     string `json:"notice_doubt,omitempty"`     // what is not confirmed of that
}

// UnmarshalJSON reads the specification strictly. Errors are [law.Error] and name the field and, of several lines, the
// line.
func (s *RuleSpec) UnmarshalJSON(data []byte) error {
	type plain RuleSpec // without this method
	var p plain
	if err := strict.Decode(data, &p); err != nil {
		return err
	}
	*s = RuleSpec(p)
	return nil
}

// MarshalJSON writes what [RuleSpec.UnmarshalJSON] reads: the format is 1.
func (s RuleSpec) MarshalJSON() ([]byte, error) {
	type plain RuleSpec // without this method
	s.Format = strict.Format
	return json.Marshal(plain(s))
}

// Rule returns the rule that the specification describes; beneath its statute, if it names one and does not stand
// alone. A rule that is later than its statute is no error, because a change of the statute must not break it: the
// earlier day counts, and [Rule.Check] says on which days. Errors are [law.Error] and name the field: [law.ErrMissing],
// [law.ErrInvalid], [law.ErrPlaceholder]; [law.ErrUnknown] for a statute that no rule has.
func (s RuleSpec) Rule() (Rule, error) {
	if err := s.check(); err != nil {
		return Rule{}, err
	}
	if !s.Extended.IsZero() && s.Extended == s.Term {
		return Rule{}, wrong("extended", s.Extended.String(), "ei anna ühelgi päeval midagi juurde", "never longer than the term")
	}
	def := s.compile()
	if !def.everLonger() {
		return Rule{}, wrong("extended", s.Extended.String(), "ei anna ühelgi päeval midagi juurde", "never longer than the term")
	}
	rule := Rule{def: def}
	if s.Statute == "" {
		return rule, nil
	}
	statute, err := ByID(s.Statute)
	if err != nil {
		return Rule{}, err
	}
	if s.Relation == standsAlone {
		return rule, nil
	}
	return rule.Under(statute)
}

// statute completes the rules of an act with what they share: the act and, where they say no other, since when they hold
// and which law counts.
func statute(act law.Source, since civil.Date, counting law.ID, specs []RuleSpec) []RuleSpec {
	for i := range specs {
		s := &specs[i]
		s.Statutory, s.Act, s.Ref, s.URL, s.Checked, s.Copy = true, act.Act, act.Ref, act.URL, act.Checked, act.Copy
		s.Since, s.Counting = cmp.Or(s.Since, since), cmp.Or(s.Counting, counting)
	}
	return specs
}

// institution completes the rules of an institution in the same way.
func institution(act law.Source, since civil.Date, doubt string, specs []RuleSpec) []RuleSpec {
	for i := range statute(act, since, "", specs) {
		specs[i].Statutory, specs[i].Doubt = false, doubt
	}
	return specs
}

// compile makes a rule of a specification that is in order.
func (s RuleSpec) compile() *rule {
	s.Format = strict.Format
	s.Earlier, s.Except = slices.Clone(s.Earlier), slices.Clone(s.Except)
	r := &rule{
		id: s.ID, name: msg.Named(s.ET, s.EN), event: s.Event, kind: kind(max(0, slices.Index(kinds, s.Kind))), own: !s.Statutory,
		open: msg.Named(s.OpenET, s.OpenEN),
		back: s.Back, hours: s.Term.inHours(), advance: s.Advance, relation: s.Relation, count: countings[s.Counting], spec: s,
	}
	for _, v := range s.versions() {
		r.versions = append(r.versions, dated.Entry[version]{
			Since: v.Since, Until: v.Until, Value: version{term: v.Term, window: v.Window, source: v.Source()},
		})
	}
	newest := r.versions[0].Value.source
	if s.Start != "" {
		r.start = newest.At(s.Start)
	}
	if !s.Extended.IsZero() {
		x := s.extension()
		r.longer = x.compile()
		source := newest.At(cmp.Or(s.Extension.NoticeProvision, x.Provision))
		source.Doubt = s.Extension.NoticeDoubt
		r.notice = notice{before: s.Extension.NoticeBefore, source: source}
	}
	return r
}

// newest is the version that the fields of the specification itself make.
func (s RuleSpec) newest() Version {
	return Version{
		Since: s.Since, Until: s.Until, Term: s.Term, Window: s.Window, Extended: s.Extended,
		Act: s.Act, Provision: s.Provision, Ref: s.Ref, URL: s.URL, Checked: s.Checked, Copy: s.Copy, Doubt: s.Doubt,
	}
}

// versions returns all versions, newest first, each with all that it leaves to the newest.
func (s RuleSpec) versions() []Version {
	all := append([]Version{s.newest()}, s.Earlier...)
	for i := range all {
		v := &all[i]
		v.Act, v.Provision = cmp.Or(v.Act, s.Act), cmp.Or(v.Provision, s.Provision)
		v.Extended = cmp.Or(v.Extended, s.Extended)
	}
	return all
}

// extension is the extended limit as a rule of its own. Its versions are those of the rule between which its length
// changed.
func (s RuleSpec) extension() RuleSpec {
	x := s
	x.ID = cmp.Or(s.Extension.ID, s.ID+"/extended")
	if s.Extension.ET != "" {
		x.ET, x.EN = s.Extension.ET, s.Extension.EN
	}
	x.OpenET, x.OpenEN, x.Except = s.Extension.OpenET, s.Extension.OpenEN, nil
	x.Extension, x.Extended, x.Earlier, x.Statute, x.Relation = Extension{}, Term{}, nil, "", ""
	var merged []Version
	for _, v := range s.versions() {
		if v.Extended == v.Term {
			continue // it could not be extended then
		}
		v.Term, v.Extended = v.Extended, Term{}
		v.Provision, v.Doubt = cmp.Or(s.Extension.Provision, v.Provision), s.Extension.Doubt
		if last := len(merged) - 1; last >= 0 && merged[last].Term == v.Term && v.Until.AddDays(1) == merged[last].Since {
			merged[last].Since = v.Since
			continue
		}
		merged = append(merged, v)
	}
	n := merged[0]
	x.Since, x.Until, x.Term, x.Provision, x.Doubt = n.Since, n.Until, n.Term, n.Provision, n.Doubt
	if len(merged) > 1 {
		x.Earlier = merged[1:]
	}
	return x
}

func wrong(field, value, et, en string) error {
	return refuse.Invalid(field, value, msg.Text{ET: et, EN: en})
}

func (s RuleSpec) check() error {
	if err := s.Head.Check(); err != nil {
		return err
	}
	if !s.mayBeCalled() {
		return wrong("id", string(s.ID), "selle tunnusega reegel on juba olemas", "a named rule has it")
	}
	switch {
	case s.Provision == "":
		return refuse.Missing("provision")
	case s.Event == 0:
		return refuse.Missing("event")
	case !events.Known(s.Event):
		return refuse.Unknown("event", strconv.Itoa(int(s.Event)), events.Codes()...)
	case countings[s.Counting] == nil:
		return refuse.Unknown("counting", string(s.Counting), "hms-33", "eu-1182-71")
	case s.Kind != "" && !slices.Contains(kinds, s.Kind):
		return refuse.Unknown("kind", s.Kind, kinds...)
	case s.Relation != "" && !slices.Contains(relations, s.Relation):
		return refuse.Unknown("relation", s.Relation, relations...)
	}
	for i, id := range s.Except {
		if named(id).def == nil {
			return refuse.Unknown("except["+strconv.Itoa(i)+"]", string(id))
		}
	}
	for i, v := range s.versions() {
		at := ""
		if i > 0 {
			at = "earlier[" + strconv.Itoa(i-1) + "]."
		}
		if err := s.checkVersion(at, v, i); err != nil {
			return err
		}
	}
	isDuty, inHours := cmp.Or(s.Kind, kinds[duty]) == kinds[duty], s.Term.inHours()
	for _, unfit := range []struct {
		field  string
		is     bool
		et, en string
	}{
		{"statute", s.Statute != "" && s.Statutory, "seaduse kohal ei ole teist seadust", "a statutory rule stands under none"},
		{"relation", s.Relation != "" && s.Statutory, "seaduse kohal ei ole teist seadust", "a statutory rule stands under none"},
		{"relation", s.Relation == standsAlone && s.Statute == "", "vajab seadust", "needs a statute"},
		{"extension", s.Extension != Extension{} && s.Extended.IsZero(), "vajab välja extended", "needs the field extended"},
		{"extension.id", s.Extension.ID != "" && !s.Extension.ID.Valid(), "lubatud on ainult a–z, 0–9 ja .-_/", "only a–z, 0–9 and .-_/ are allowed"},
		{"extended", !s.Extended.IsZero() && (s.Back || !isDuty), "pikendatakse ainult kohustust, mida arvestatakse edasi", "only a duty that counts forward is extended"},
		{"back", s.Back && !isDuty, "tagasi arvestatakse ainult kohustust", "only a duty counts back"},
		{"kind", inHours && s.Kind != "", "tundidel seda ei ole", "hours have none"},
		{"back", inHours && s.Back, "tunde arvestatakse edasi", "hours run forward"},
		{"extended", inHours && !s.Extended.IsZero(), "tundidel seda ei ole", "hours have none"},
		{"statute", inHours && s.Statute != "", "tundidel seda ei ole", "hours have none"},
	} {
		if unfit.is {
			return wrong(unfit.field, string(s.ID), unfit.et, unfit.en)
		}
	}
	return nil
}

// mayBeCalled reports whether the specification may have its id: that of a named statutory rule is for who says the
// same, that of an institution's named rule for whatever counts alike in days or in hours.
func (s RuleSpec) mayBeCalled() bool {
	def := named(s.ID).def
	if def == nil {
		_, unnamed := ByID(s.ID)
		return unnamed != nil
	}
	if def.own {
		return !s.Statutory && s.Term.inHours() == def.spec.Term.inHours()
	}
	mine, _ := json.Marshal(s)
	its, _ := json.Marshal(def.spec)
	return bytes.Equal(mine, its)
}

func (s RuleSpec) checkVersion(at string, v Version, i int) error {
	if v.Since.IsZero() {
		return refuse.Missing(at + "since")
	}
	for field, day := range map[string]civil.Date{"since": v.Since, "until": v.Until, "checked": v.Checked} {
		if err := refuse.Given(at+field, day); err != nil {
			return err
		}
	}
	switch {
	case v.Window.IsZero() && v.Term.IsZero():
		return refuse.Missing(at + "term")
	case v.Window.IsZero() && !v.Term.valid():
		return refuse.Invalid(at+"term", v.Term.String(), errTerm)
	case !v.Window.IsZero() && !v.Term.IsZero():
		return wrong(at+"window", v.Window.String(), "on tähtaja kõrval", "stands beside a term")
	case !v.Window.IsZero() && !v.Window.valid():
		return refuse.Invalid(at+"window", "", errWindow)
	case !v.Window.IsZero() && (s.Back || !s.Extended.IsZero()):
		return wrong(at+"window", v.Window.String(), "seda ei arvestata tagasi ega pikendata", "it neither counts back nor is extended")
	case v.Term.inHours() != s.Term.inHours():
		return wrong(at+"term", v.Term.String(), "päevad ja tunnid ühes reeglis", "days and hours in one rule")
	case !v.Extended.valid() && !v.Extended.IsZero():
		return refuse.Invalid(at+"extended", v.Extended.String(), errTerm)
	case !v.Extended.IsZero() && (s.Extended.IsZero() || v.Extended.inHours()):
		return wrong(at+"extended", v.Extended.String(), "ka uusim redaktsioon peab olema pikendatav, päevades", "the newest version must be extended too, and in days")
	case v.Since.Before(tsusSince) && s.Start == "" && s.Counting == "":
		return &law.Error{Kind: law.ErrOutOfRange, At: at + "since", Value: v.Since.String(), First: tsusSince}
	case v.Until.Before(v.Since):
		return refuse.Order(at+"until", v.Since, v.Until)
	}
	if i > 0 {
		newer := s.newest()
		if i > 1 {
			newer = s.Earlier[i-2]
		}
		if v.Until.IsZero() || !v.Until.Before(newer.Since) {
			return wrong(at+"until", v.Until.String(), "peab olema enne järgmise redaktsiooni algust", "must be before the next version's since")
		}
	}
	return nil
}
