// SPDX-License-Identifier: MIT

// Package institution holds everything that one institution (asutus) writes as one value and one JSON file: its days off,
// its rules of time limits, its passwords, accounts, public register and retention. The four rule books that this module
// ships are four of them; any other institution is a file and no line of Go.
//
// What an institution does not write, the statutes say: [Institution.Retention] is then the statutory policy, and its
// register shows what the Public Information Act lets be shown. A password policy and an account policy are nobody's by
// law; where none is written, the zero Policy refuses every question.
package institution

import (
	"encoding/json"
	"iter"
	"strconv"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
)

// Profile is what an institution writes, as plain data; [Profile.Institution] makes what answers. It is also its JSON,
// which starts with "format": 1 and is read strictly: an unknown, repeated or differently cased name, null and an
// impossible value are errors that name line and field. profile.schema.json beside this file is its JSON Schema, and
// testdata/vald.json a whole one.
//
// What a part leaves out of its head (id, names, act, reference, address, since) it takes from the profile's; a rule has an
// id and a name of its own.
type Profile struct {
	law.Head
	Days      []deadlines.DayChange `json:"days,omitempty"`      // days off and working days of its own
	Rules     []deadlines.RuleSpec  `json:"rules,omitempty"`     // time limits of its own
	Retention *retention.PolicySpec `json:"retention,omitempty"` // how long records are kept; without it the statutes say
	Password  *password.PolicySpec  `json:"password,omitempty"`  // what a new password must be
	Accounts  *accounts.PolicySpec  `json:"accounts,omitempty"`  // who has access, and user names
	Register  *register.PolicySpec  `json:"register,omitempty"`  // what the public sees of the document register
}

// UnmarshalJSON reads the profile strictly. The errors are [*law.Error]s with line and field.
func (p *Profile) UnmarshalJSON(data []byte) error {
	type plain Profile // without this method
	var q plain
	if err := strict.Decode(data, &q); err != nil {
		return err
	}
	*p = Profile(q)
	return nil
}

// MarshalJSON writes what [Profile.UnmarshalJSON] reads: the format is 1.
func (p Profile) MarshalJSON() ([]byte, error) {
	type plain Profile // without this method
	p.Format = strict.Format
	return json.Marshal(plain(p))
}

// String returns the id and the name.
func (p Profile) String() string { return string(p.ID) + ": " + p.ET }

// Institution is what an institution writes, ready to answer. It does not change, and may be used from several goroutines.
// The zero Institution has nothing of its own.
type Institution struct{ def *institution }

type institution struct {
	profile  Profile
	calendar *deadlines.Calendar
	rules    []deadlines.Rule
	keeps    *retention.Policy
	password password.Policy
	accounts accounts.Policy
	register register.Policy
}

// mostRules is how many time limits an institution writes at most: enough for any, and few enough to check at once.
const mostRules = 500

// Institution makes what answers from the profile. The errors are those of its parts, with the place: "rules[2].term". A
// rule that is later than its statute is none: the earlier day counts, and [Institution.Check] says where.
func (p Profile) Institution() (Institution, error) {
	at := func(place string, err error) (Institution, error) {
		return Institution{}, refuse.Because(law.ErrInvalid, place, err)
	}
	if err := p.Head.Check(); err != nil {
		return Institution{}, err
	}
	d := &institution{profile: p, calendar: deadlines.Estonia(), keeps: retention.StatutoryPolicy(), register: register.StatutoryPolicy()}
	var err error
	if len(p.Days) > 0 {
		if d.calendar, err = d.calendar.With(p.Days...); err != nil {
			return at("days", err)
		}
	}
	if len(p.Rules) > mostRules {
		return at("rules", refuse.Invalid("", strconv.Itoa(len(p.Rules)), msg.Text{ET: "Tähtaegu on kõige rohkem {1}", EN: "{1} time limits at most"}.With(mostRules, 0)))
	}
	seen := map[law.ID]bool{}
	for i, spec := range p.Rules {
		place := "rules[" + strconv.Itoa(i) + "]"
		spec.Head = p.inherit(spec.Head, false)
		rule, err := spec.Rule()
		if err != nil {
			return at(place, err)
		}
		if seen[spec.ID] {
			return at(place, refuse.Invalid("id", msg.Quote(string(spec.ID)), msg.Text{ET: "tunnus on antud kaks korda", EN: "the id is given twice"}))
		}
		seen[spec.ID] = true
		d.rules = append(d.rules, rule)
	}
	if p.Retention != nil {
		spec := *p.Retention
		spec.Head = p.inherit(spec.Head, true)
		for _, rule := range []*deadlines.RuleSpec{&spec.Destruction.Approved, &spec.Destruction.Permitted} {
			if rule.ID != "" {
				rule.Head = p.inherit(rule.Head, false)
			}
		}
		if d.keeps, err = spec.Policy(); err != nil {
			return at("retention", err)
		}
	}
	if p.Password != nil {
		spec := *p.Password
		spec.Head = p.inherit(spec.Head, true)
		if d.password, err = spec.Policy(); err != nil {
			return at("password", err)
		}
	}
	if p.Accounts != nil {
		spec := *p.Accounts
		spec.Head = p.inherit(spec.Head, true)
		if d.accounts, err = spec.Policy(); err != nil {
			return at("accounts", err)
		}
	}
	if p.Register != nil {
		spec := *p.Register
		spec.Head = p.inherit(spec.Head, true)
		if d.register, err = spec.Policy(); err != nil {
			return at("register", err)
		}
	}
	return Institution{d}, nil
}

// inherit gives the head of a part what it leaves out; a policy takes the id and the names too.
func (p Profile) inherit(h law.Head, policy bool) law.Head {
	if policy && h.ID == "" {
		h.ID = p.ID
	}
	if policy && h.ET == "" {
		h.ET, h.EN = p.ET, p.EN
	}
	if h.Act == "" {
		h.Act, h.Ref, h.URL = p.Act, p.Ref, p.URL
	}
	if h.Since.IsZero() {
		h.Since = p.Since
	}
	return h
}

// Profile returns what the institution was made from; the zero Profile for the zero Institution.
func (i Institution) Profile() Profile {
	if i.def == nil {
		return Profile{}
	}
	return i.def.profile
}

// String returns the id and the name; "" for the zero Institution.
func (i Institution) String() string {
	if i.def == nil {
		return ""
	}
	return i.def.profile.String()
}

// MarshalJSON writes the profile.
func (i Institution) MarshalJSON() ([]byte, error) { return json.Marshal(i.Profile()) }

// Calendar returns the calendar of Estonia with the institution's own days.
func (i Institution) Calendar() *deadlines.Calendar {
	if i.def == nil {
		return deadlines.Estonia()
	}
	return i.def.calendar
}

// Rule returns the institution's rule with an id, or the named one. The error is that of [deadlines.ByID].
func (i Institution) Rule(id law.ID) (deadlines.Rule, error) {
	if i.def != nil {
		for _, rule := range i.def.rules {
			if rule.ID() == id {
				return rule, nil
			}
		}
	}
	return deadlines.ByID(id)
}

// Rules yields the institution's own rules in their order.
func (i Institution) Rules() iter.Seq[deadlines.Rule] {
	return func(yield func(deadlines.Rule) bool) {
		if i.def == nil {
			return
		}
		for _, rule := range i.def.rules {
			if !yield(rule) {
				return
			}
		}
	}
}

// Retention returns the policy by which records are kept and destroyed: the institution's own, or the statutory one.
func (i Institution) Retention() *retention.Policy {
	if i.def == nil {
		return retention.StatutoryPolicy()
	}
	return i.def.keeps
}

// Password returns the policy of passwords; the zero Policy, which refuses every password, where none is written.
func (i Institution) Password() (p password.Policy) {
	if i.def != nil {
		p = i.def.password
	}
	return p
}

// Accounts returns the policy of accounts; the zero Policy, which refuses every question, where none is written.
func (i Institution) Accounts() (p accounts.Policy) {
	if i.def != nil {
		p = i.def.accounts
	}
	return p
}

// Register returns the policy of the public register: the institution's own, or the statutory one.
func (i Institution) Register() register.Policy {
	if i.def == nil {
		return register.StatutoryPolicy()
	}
	return i.def.register
}

// silent are the parts that a profile may leave out, and what then holds.
var silent = []struct {
	check law.Check
	given func(*Profile) bool
}{
	{law.Check{Code: "silent.rules", Severity: law.Advised, ET: "Oma tähtaegu ei ole: kehtivad seaduste tähtajad", EN: "There are no time limits of its own: those of the statutes hold"},
		func(p *Profile) bool { return len(p.Rules) > 0 }},
	{law.Check{Code: "silent.retention", Severity: law.Advised, ET: "Säilitamise reegleid ei ole: kehtib arhiiviseadus", EN: "There are no rules of retention: the Archives Act holds"},
		func(p *Profile) bool { return p.Retention != nil }},
	{law.Check{Code: "silent.password", Severity: law.Advised, ET: "Salasõna nõudeid ei ole: ühtki salasõna ei kinnitata", EN: "There are no requirements for passwords: none is accepted"},
		func(p *Profile) bool { return p.Password != nil }},
	{law.Check{Code: "silent.accounts", Severity: law.Advised, ET: "Kasutajakontode reegleid ei ole: ühegi konto kohta ei vastata", EN: "There are no rules of accounts: no question about one is answered"},
		func(p *Profile) bool { return p.Accounts != nil }},
	{law.Check{Code: "silent.register", Severity: law.Advised, ET: "Dokumendiregistri reegleid ei ole: kehtib avaliku teabe seadus", EN: "There are no rules of the register: the Public Information Act holds"},
		func(p *Profile) bool { return p.Register != nil }},
}

// official is what is to be known of changed days that are not the institution's own.
var official = law.Check{Code: "days.official",
	ET: "Ametlikke päevade muudatusi on {1}; need liigutavad ka seaduste tähtaegu (akt on nimetamata: {2})",
	EN: "{1} changes of days are official and move the time limits of the statutes too (without an act: {2})",
}

// Check returns what is to be known of the institution's rules: which of its time limits a statute cuts, on which days and
// by how much, which parts it does not write, with what holds then, and how many of its changed days bind the statutes. The
// days are counted with the institution's own days off. Nil for the zero Institution.
func (i Institution) Check() (found []law.Finding) {
	if i.def == nil {
		return nil
	}
	for rule := range i.Rules() {
		found = append(found, rule.Check(i.Calendar())...)
	}
	for _, s := range silent {
		if !s.given(&i.def.profile) {
			s.check.Clause, s.check.Source = i.def.profile.ID, i.def.profile.Source("")
			found = append(found, s.check.Finding(0, 0))
		}
	}
	changes, bare := 0, 0
	for _, d := range i.def.profile.Days {
		if d.Official {
			changes++
			if d.Source.Act == "" {
				bare++
			}
		}
	}
	if changes > 0 {
		check := official
		check.Clause, check.Source, check.Severity = i.def.profile.ID, i.def.profile.Source(""), law.Advised
		if bare > 0 {
			check.Severity = law.Required
		}
		found = append(found, check.Finding(changes, bare))
	}
	return found
}
