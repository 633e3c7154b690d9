// SPDX-License-Identifier: MIT

package deadlines

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Rule says until when something must be done after an event, or when a state begins: in days ([Rule.Due]) or in hours
// ([Rule.DueAt]). Rules are values: named ones
// come from functions such as [InformationRequest] and from [ByID], an institution's own from [RuleSpec.Rule]. Named ones
// compare with ==. The zero Rule refuses every event.
type Rule struct {
	def   *rule
	under *rule // the statute above an institution's rule
}

// rule is a specification made ready for counting.
type rule struct {
	id       law.ID
	name     msg.Text
	event    Event
	kind     kind
	own      bool   // an institution's: it reads the calendar with the institution's own days, and may stand under a statute
	back     bool   // counted back from the event
	hours    bool   // in hours
	advance  bool   // may be done before its event
	relation string // to the statute above it
	versions dated.Series[version]
	start    law.Source // where the act itself says how the count starts; empty: as the counting law says
	count    *counting  // the law that counts
	longer   *rule      // the extended limit, from the same event; nil: none
	notice   notice
	open     msg.Text // a branch of the rule that has no day
	spec     RuleSpec
}

// longerOn returns the extended limit of an event, or nil where the rule then had none.
func (d *rule) longerOn(event civil.Date) *rule {
	if d.longer != nil && d.longer.versions.On(event) != nil {
		return d.longer
	}
	return nil
}

// version is a rule as it stood for some time: a term, or a window in the calendar.
type version struct {
	term   Term
	window Window
	source law.Source
}

// kind says what the end of a rule is, and so whether it moves off a day off.
type kind uint8

const (
	duty     kind = iota // an act is due: a day off moves the end to the next working day (TsÜS § 136 lg 8)
	interval             // the longest time between two acts: the limit of a risk, it stays
	state                // something holds, begins or ends by itself: it stays, and nothing is late
)

// kinds and relations are what a specification calls them, the usual one first.
var (
	kinds     = []string{duty: "duty", interval: "interval", state: "state"}
	relations = []string{"earlier", subsidiary, standsAlone}
)

const (
	subsidiary  = "subsidiary" // the rule gives way to the statute, whether that is shorter or longer
	standsAlone = "none"
)

// noticeDoubt: that the extension is told within the first limit is a reading where an act sets no time for it.
const noticeDoubt = "sets no time for telling of the extension; within the first limit is a reading"

// notice says until when the extension of a limit must be told.
type notice struct {
	before bool // before the first limit's day arrives, so on the last working day before it; else within the limit
	source law.Source
}

// Event is what starts a time limit, and so which day the caller gives. The zero Event is none.
type Event uint8

// The events.
const (
	Registered Event = iota + 1 // registreerimine
	Received                    // saamine, saabumine
	Sent                        // saatmine, väljasaatmine
	Signed                      // allkirjastamine
	Submitted                   // esitamine
	Forwarded                   // edastamine: it reached the body that decides
	Learned                     // teadasaamine, or when one ought to have learned
	Published                   // avaldamine
	Resolved                    // lahendamine
	Happened                    // toimumine: of an incident, or its noticing, where the clause does not say which
	Done                        // the duty was last done; for a yearly date any day, done or not
	Approved                    // heakskiitmine, kinnitamine
	Notified                    // teatavakstegemine, kättetoimetamine
	Decided                     // otsuse tegemine
	Held                        // toimumine: of a meeting or a hearing, mostly one to come
	Ended                       // lõppemine: of a hindrance, or of a time that somebody set
	Started                     // alustamine: of building or of use, mostly to come
)

// String returns the event's code, such as "registered"; "" for the zero Event.
func (e Event) String() string { return events.Code(e) }

// Text returns the event in Estonian or English, such as "registreerimine"; "" for the zero Event.
func (e Event) Text(tag language.Tag) string { return events.Text(e, tag) }

// MarshalText returns the event's code. It fails for an event that there is not.
func (e Event) MarshalText() ([]byte, error) { return events.Marshal(e) }

// UnmarshalText reads an event's code, and "" as the zero Event. After an error e is unchanged.
func (e *Event) UnmarshalText(text []byte) error { return events.Decode(text, e) }

// ID returns the rule's permanent name; "" for the zero Rule. Of an institution's rule under a statute it is the institution's.
func (r Rule) ID() law.ID {
	if r.def == nil {
		return ""
	}
	return r.def.id
}

// Event returns what starts the limit, and so which day [Rule.Due] takes; zero for the zero Rule.
func (r Rule) Event() Event {
	if r.def == nil {
		return 0
	}
	return r.def.event
}

// Name returns what the rule asks for, in Estonian or English; "" for the zero Rule.
func (r Rule) Name(tag language.Tag) string {
	if r.def == nil {
		return ""
	}
	return r.def.name.In(tag)
}

// Version is what a rule said from one day to another: a term or a window, and where it stood. In a [RuleSpec] an
// empty act or provision is that of the newest version.
type Version struct {
	Since     civil.Date `json:"since"`               // first day in force
	Until     civil.Date `json:"until,omitzero"`      // last day in force; zero: still in force
	Term      Term       `json:"term,omitzero"`       // zero for a window
	Window    Window     `json:"window,omitzero"`     // zero for a term
	Extended  Term       `json:"extended,omitzero"`   // the total after an extension; zero: as the newest version says; the term itself: none
	Act       string     `json:"act,omitempty"`       // title of the act
	Provision string     `json:"provision,omitempty"` // and where in it
	Ref       string     `json:"ref,omitempty"`       // place of publication, or date and number
	URL       string     `json:"url,omitempty"`       // address of the text
	Checked   civil.Date `json:"checked,omitzero"`    // the day on which the text was read
	Copy      bool       `json:"copy,omitempty"`      // and whether that was a copy
	Doubt     string     `json:"doubt,omitempty"`     // what is not confirmed
}

// Source returns where the version stood.
func (v Version) Source() law.Source {
	return law.Source{Act: v.Act, Provision: v.Provision, Ref: v.Ref, URL: v.URL, Checked: v.Checked, Copy: v.Copy, Doubt: v.Doubt}
}

// Versions yields what the rule has said over time, newest first.
func (r Rule) Versions() iter.Seq[Version] {
	return func(yield func(Version) bool) {
		if r.def == nil {
			return
		}
		for _, v := range r.def.versions {
			s, longer := v.Value.source, Term{}
			if r.def.longer != nil {
				if x := r.def.longer.versions.On(v.Since); x != nil {
					longer = x.term
				}
			}
			if !yield(Version{
				Extended: longer,
				Since:    v.Since, Until: v.Until, Term: v.Value.term, Window: v.Value.window,
				Act: s.Act, Provision: s.Provision, Ref: s.Ref, URL: s.URL, Checked: s.Checked, Copy: s.Copy, Doubt: s.Doubt,
			}) {
				return
			}
		}
	}
}

// Spec returns a copy of the specification that the rule was made from; of a rule under a statute it names the statute.
// The zero Rule gives the zero RuleSpec.
func (r Rule) Spec() RuleSpec {
	if r.def == nil {
		return RuleSpec{}
	}
	s := r.def.spec
	s.Earlier, s.Except = slices.Clone(s.Earlier), slices.Clone(s.Except)
	if r.under != nil {
		s.Statute = r.under.id
	}
	return s
}

// Under puts an institution's rule beneath a statute. A subsidiary rule ("unless another limit is set", RMK p 11.2) gives
// way: on every day on which the statute holds, the statute's deadline is the answer, shorter or longer. Any other
// gives the earlier of the two; where it is itself the later one, [Rule.Check] says so. Where only one of them is in
// force, it decides. Errors: [law.ErrInvalid] unless r is an institution's rule without a statute and statute a statutory
// rule from the same event; [law.ErrMissing] for a zero Rule.
func (r Rule) Under(statute Rule) (Rule, error) {
	if r.def == nil || statute.def == nil {
		return Rule{}, zeroRule()
	}
	var why msg.Text
	switch {
	case !r.def.own:
		why = msg.Text{ET: "see ei ole asutuse reegel", EN: "it is no institution's rule"}
	case r.under != nil:
		why = msg.Text{ET: "see on juba seaduse all: {1}", EN: "it is under {1} already"}.Fill(string(r.under.id))
	case statute.def.own:
		why = msg.Text{ET: "see ei ole seaduse reegel", EN: "that is no statutory rule"}
	case r.def.event != statute.def.event:
		why = msg.Text{ET: "tähtaega arvestatakse muust sündmusest: {1}, mitte {2}", EN: "it counts from another event: {1} and not {2}"}.Put(
			events.Msg(r.def.event), events.Msg(statute.def.event))
	case r.def.kind != duty || statute.def.kind != duty:
		why = msg.Text{ET: "mõlemad peavad olema kohustused", EN: "both must be duties"}
	case r.def.back != statute.def.back:
		why = msg.Text{ET: "tähtaega arvestatakse teises suunas", EN: "it counts in another direction"}
	case r.InHours() || statute.InHours():
		why = msg.Text{ET: "tundides arvestatav tähtaeg ei seisa seaduse all", EN: "hours stand under none"}
	case r.def.relation == standsAlone:
		why = msg.Text{ET: "see seisab eraldi", EN: "it stands alone"}
	}
	if why.ET != "" {
		return Rule{}, refuse.New(law.ErrInvalid, string(r.def.id), string(statute.def.id),
			msg.Text{ET: errUnder.ET + ": " + why.ET, EN: errUnder.EN + ": " + why.EN})
	}
	return Rule{def: r.def, under: statute.def}, nil
}

// ByID returns the shipped rule with an id, or that of [EntryIntoForce]. An id that no rule has is a [law.Error] of
// [law.ErrUnknown].
func ByID(id law.ID) (Rule, error) {
	if r := named(id); r.def != nil {
		return r, nil
	}
	if count, ok := strings.CutPrefix(string(id), entryPrefix); ok {
		if n, err := strconv.Atoi(count); err == nil && strconv.Itoa(n) == count {
			return EntryIntoForce(n)
		}
	}
	return Rule{}, noRule(id)
}

// All yields every shipped rule in the order of the ids, those in days and those in hours.
func All() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, def := range rules() {
			if !yield(Rule{def: def}) {
				return
			}
		}
	}
}

// rules are all named rules, in the order of their ids, made when somebody asks. Each document's own table stands in its file.
var rules = sync.OnceValue(func() []*rule {
	return compiled(ats, avts, ehs, gdpr, hkms, hms, iks, kehjs, koks, kuts, msvs, publication, rhs, rkls, rls, rts, vvs, antsla, ttu, rmk, saaremaa)
})

func compiled(documents ...[]RuleSpec) (all []*rule) {
	for _, document := range documents {
		for _, spec := range document {
			r := spec.compile()
			all = append(all, r)
			if r.longer != nil {
				all = append(all, r.longer)
			}
		}
	}
	slices.SortFunc(all, func(a, b *rule) int { return strings.Compare(string(a.id), string(b.id)) })
	return all
}

// byID are all named rules by their ids.
var byID = sync.OnceValue(func() map[law.ID]*rule {
	all := map[law.ID]*rule{}
	for _, r := range rules() {
		all[r.id] = r
	}
	return all
})

func named(id law.ID) Rule { return Rule{def: byID()[id]} }
