package deadlines

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Rule says until when something must be done after an event, or when a state begins. Rules are values: named ones
// come from functions such as [InformationRequest] and from [ByID], a house's own from [RuleSpec.Rule]. Named ones
// compare with ==. The zero Rule refuses every event with [ErrNoRule].
type Rule struct {
	def   *rule
	under *rule // the statute above a house rule
}

type rule struct {
	id       law.ID
	name     msg.Text
	event    Event
	kind     kind
	house    bool // reads the house's own calendar, and may stand under a statute
	advance  bool // may be done before its event
	yields   bool // subsidiary: gives way to the statute, whether that is shorter or longer
	versions dated.Series[version]
	start    law.Source // where the act itself says how the count starts; empty: as the counting law says
	count    *counting  // the law that counts; nil: the General Part of the Civil Code Act
	extend   law.ID     // the named rule that gives the extended limit, from the same event
	longer   *rule      // the same, of a specified rule
	notice   notice
	open     msg.Text // a branch of the rule that has no day
	spec     *RuleSpec
}

// version is a rule as it stood for some time: a term, or a window in the calendar.
type version struct {
	term   Term
	window *window
	source law.Source
}

// extension returns the rule that gives the extended limit, or nil.
func (d *rule) extension() *rule {
	if d.longer != nil {
		return d.longer
	}
	return named(d.extend).def
}

// kind says what the end of a rule is, and so whether it moves off a day off.
type kind uint8

const (
	duty     kind = iota // an act is due: a day off moves the end to the next working day (TsÜS § 136 lg 8)
	interval             // a longest interval between two acts: the limit of a risk, it stays
	state                // something holds, begins or ends by itself: it stays, and nothing is late
)

// window is a stretch of each year, or of each calendar month, both ends included.
type window struct {
	monthly  bool
	from, to struct {
		month time.Month
		day   int
	}
}

// monthly is each whole calendar month.
func monthly() *window {
	w := &window{monthly: true}
	w.from.day = 1
	return w
}

// yearly is from a day to a day of each calendar year.
func yearly(fromMonth time.Month, fromDay int, toMonth time.Month, toDay int) *window {
	w := &window{}
	w.from.month, w.from.day, w.to.month, w.to.day = fromMonth, fromDay, toMonth, toDay
	return w
}

// in returns the window of the year in which d lies, n years later; or of the month, n months later.
func (w *window) in(d civil.Date, n int) (from, to civil.Date) {
	if w.monthly {
		first := d.AddDays(1 - d.Day())
		return first.AddMonths(n), first.AddMonths(n + 1).AddDays(-1)
	}
	year := d.Year() + n
	from, _ = civil.New(year, w.from.month, w.from.day)
	to, _ = civil.New(year, w.to.month, w.to.day)
	return from, to
}

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
)

// String returns the event's English name in lower case, as JSON has it; "" for the zero Event.
func (e Event) String() string {
	if int(e) >= len(events) {
		return ""
	}
	return events[e].key
}

// MarshalText returns what [Event.String] does. It never fails.
func (e Event) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what [Event.String] prints. After an error e is unchanged.
func (e *Event) UnmarshalText(text []byte) error {
	for i, v := range events {
		if v.key == string(text) && i > 0 {
			*e = Event(i)
			return nil
		}
	}
	return &Error{Kind: ErrSpec, Value: "no such event " + msg.Quote(string(text))}
}

// ID returns the rule's permanent name; "" for the zero Rule. Of a house rule under a statute it is the house's.
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

// Source returns where the rule stood on a day. Errors: [law.ErrNotInForce], [ErrNoRule].
func (r Rule) Source(on civil.Date) (law.Source, error) {
	if r.def == nil {
		return law.Source{}, zeroRule()
	}
	v := r.def.versions.On(on)
	if v == nil {
		return law.Source{}, r.def.versions.Refuse(r.def.id, on)
	}
	return v.source, nil
}

// Version is what a rule said from one day to another.
type Version struct {
	Since, Until civil.Date // both included; a zero Until: still in force
	Term         Term       // zero for a window in the calendar, such as 2 January–31 March
	Source       law.Source
}

// Versions yields what the rule has said over time, newest first.
func (r Rule) Versions() iter.Seq[Version] {
	return func(yield func(Version) bool) {
		if r.def == nil {
			return
		}
		for _, v := range r.def.versions {
			if !yield(Version{v.Since, v.Until, v.Value.term, v.Value.source}) {
				return
			}
		}
	}
}

// Statute returns the statutory rule above a house rule; see [Rule.Under].
func (r Rule) Statute() (Rule, bool) { return Rule{def: r.under}, r.under != nil }

// Under puts a house rule beneath a statute. A subsidiary house rule ("unless another limit is set", RMK p 11.2) gives
// way: on every day on which the statute holds, the statute's deadline is the answer, shorter or longer. Any other
// gives the earlier of the two. Where only one of them is in force, it decides. Errors: [ErrAgainstStatute] unless r is
// a house rule without a statute and statute a statutory rule from the same event; [ErrNoRule].
func (r Rule) Under(statute Rule) (Rule, error) {
	if r.def == nil || statute.def == nil {
		return Rule{}, zeroRule()
	}
	why := ""
	switch {
	case !r.def.house:
		why = "no house rule"
	case r.under != nil:
		why = "under " + string(r.under.id) + " already"
	case statute.def.house:
		why = "no statutory rule: " + string(statute.def.id)
	case r.def.event != statute.def.event:
		why = "counted from another event, " + r.def.event.String() + " and not " + statute.def.event.String() + ": " + string(statute.def.id)
	case r.def.kind != duty || statute.def.kind != duty:
		why = "no two duties: " + string(statute.def.id)
	}
	if why != "" {
		return Rule{}, &Error{Kind: ErrAgainstStatute, Rule: r.def.id, Value: why}
	}
	return Rule{def: r.def, under: statute.def}, nil
}

// ByID returns the named rule with an id, or that of [EntryIntoForce]. Errors: [ErrNoRule], naming the id.
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

// All yields every named rule in the order of the ids. Hour rules are beside it: [AllHours].
func All() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, def := range rules {
			if !yield(Rule{def: def}) {
				return
			}
		}
	}
}

// rules is the table of all named rules, in the order of their ids. Each document's own table stands in its file.
var rules = sorted(avts, msvs, hms, gdpr, iks, kuts, publication, antsla, ttu, rmk, saaremaa)

func sorted(documents ...[]rule) []*rule {
	var all []*rule
	for _, document := range documents {
		for i := range document {
			all = append(all, &document[i])
		}
	}
	slices.SortFunc(all, func(a, b *rule) int { return strings.Compare(string(a.id), string(b.id)) })
	return all
}

func named(id law.ID) Rule {
	i, found := slices.BinarySearchFunc(rules, id, func(r *rule, id law.ID) int {
		return strings.Compare(string(r.id), string(id))
	})
	if !found {
		return Rule{}
	}
	return Rule{def: rules[i]}
}

func noRule(id law.ID) error { return &Error{Kind: ErrNoRule, Value: msg.Quote(string(id))} }

func zeroRule() error { return &Error{Kind: ErrNoRule, Value: "the zero Rule"} }
