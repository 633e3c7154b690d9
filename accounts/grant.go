// SPDX-License-Identifier: MIT

package accounts

import (
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Request is a request for access (kasutusõiguse taotlus), or for its renewal.
type Request struct {
	Holder        Holder
	Day           civil.Date // first day of access
	Ends          civil.Date // last day of access; zero: none is agreed
	Signed        civil.Date // the day on which the recipient signed that he has read the rules; zero: not
	Approved      civil.Date // the day on which the head of the institution approved; zero: not
	Administrator bool       // the right of a local administrator is asked for
	Reason        string     // why it is needed
	PassedOn      bool       // it is the account of somebody else
}

// requestTable is what a request must have under the policy.
func (p *policy) requestTable() element.Table[Request] {
	t := element.Table[Request]{Source: p.spec.Source("")}
	add := func(at place, row element.Row[Request], has func(*Request) bool) {
		row.Clause, row.Provision, row.Doubt, row.Has = at.clause, at.source.Provision, at.source.Doubt, has
		t.Rows = append(t.Rows, row)
	}
	reasoned := func(r *Request) bool { return said(r.Reason) }
	done := func(day civil.Date, r *Request) bool { return !day.IsZero() && !day.After(r.Day) }
	if p.rule(ruleSigned).given() {
		add(p.at(ruleSigned), needsSigned, func(r *Request) bool { return done(r.Signed, r) })
	}
	if p.rule(ruleApproved).given() {
		add(p.at(ruleApproved), needsApproved, func(r *Request) bool { return done(r.Approved, r) })
	}
	if p.rule(ruleAdministrator).given() {
		add(p.at(ruleAdministrator), needsReason, func(r *Request) bool { return !r.Administrator || reasoned(r) })
	}
	for i := range p.spec.Holders {
		h := &p.spec.Holders[i]
		if h.Reasoned {
			add(h.of(p), needsNeed, func(r *Request) bool { return r.Holder != h.Holder || reasoned(r) })
		}
		if h.Fixed {
			add(p.at(ruleTerm), needsEnd, func(r *Request) bool { return r.Holder != h.Holder || !r.Ends.IsZero() })
		}
	}
	return t
}

// Grant returns everything that stands against a request (puudused), nil where nothing does: a holder whom the policy
// does not name; what the request lacks on the day of the grant; the account of somebody else; an end before the first
// day; and a fixed term beyond the longest, whose last day corresponds to the day of the grant. A renewal is a request
// like the first: its term counts from its own first day, and the old one ends when it did. Errors: [law.ErrMissing]
// for the zero Policy and without a first day; [law.ErrPlaceholder]; [law.ErrNotInForce] for a first day on which the
// policy did not hold.
//
// Source: Antsla § 3 p 4, § 5, § 6 lg 2; Saaremaa p 8.2, 8.3.
func (p Policy) Grant(r Request) ([]law.Finding, error) {
	if err := p.def.inForce("day", r.Day); err != nil {
		return nil, err
	}
	if err := anyPlaceholder(field{"ends", r.Ends}, field{"signed", r.Signed}, field{"approved", r.Approved}); err != nil {
		return nil, err
	}
	var found []law.Finding
	find := func(c law.Check, at place, n int) {
		c.Clause, c.Source = at.clause, at.source
		found = append(found, c.Finding(n, 0))
	}
	h := p.def.holder(r.Holder)
	if h == nil {
		find(checkHolder, p.def.spec.Holders[0].of(p.def), 0)
	}
	found = append(found, p.def.request.Missing(&r)...)
	if r.PassedOn && p.def.rule(rulePersonal).given() {
		find(checkPersonal, p.def.at(rulePersonal), 0)
	}
	switch {
	case h == nil:
	case r.Ends.Before(r.Day):
		find(checkEnds, h.places[whyTerm], r.Day.DaysSince(r.Ends))
	case h.Fixed:
		if last := r.Day.Add(p.def.spec.Rules.Term.Period); r.Ends.After(last) {
			find(checkLongest, p.def.at(ruleTerm), r.Ends.DaysSince(last))
		}
	}
	return found, nil
}

// Login is one user name of a person in an application (kasutajanimi).
type Login struct {
	Application, Name string
	Needed            bool // the tasks need it beside another
}

// Logins returns a finding for every application in which a person has more user names than the tasks need, nil where
// there is none. Its numbers are how many names nobody needs beside each other, and the place of the first in the list,
// from 1. Neither case nor Unicode form makes two names differ. Under a policy without such a rule there is nothing to
// find. Errors: [law.ErrMissing] for the zero Policy and an empty name; [law.ErrUnreadable] for a name that is not
// UTF-8.
//
// Source: Saaremaa p 7.2.
func (p Policy) Logins(all []Login) ([]law.Finding, error) {
	if p.def == nil {
		return nil, refuse.Missing("policy")
	}
	type account struct{ application, name string }
	seen := map[account]bool{}
	count, first := map[string]int{}, map[string]int{}
	var order []string
	for i, l := range all {
		if err := written(nth("logins", i)+".application", l.Application); err != nil {
			return nil, err
		}
		if err := written(nth("logins", i)+".name", l.Name); err != nil {
			return nil, err
		}
		key := account{canonical(l.Application), canonical(l.Name)}
		if l.Needed || seen[key] {
			continue
		}
		seen[key] = true
		if count[key.application]++; count[key.application] == 1 {
			first[key.application] = i + 1
			order = append(order, key.application)
		}
	}
	if !p.def.rule(ruleUsernames).given() {
		return nil, nil
	}
	var found []law.Finding
	at := p.def.at(ruleUsernames)
	for _, application := range order {
		if n := count[application]; n > 1 {
			c := checkLogins
			c.Clause, c.Source = at.clause, at.source
			found = append(found, c.Finding(n, first[application]))
		}
	}
	return found, nil
}

// said reports whether something is written, and readable.
func said(s string) bool { return utf8.ValidString(s) && strings.TrimSpace(s) != "" }

// Forwarding is where the mail of a closed account goes (kirjade suunamine).
type Forwarding struct {
	From, To   string // the account that is closed, and the employee to whom its mail goes
	ProposedBy string // the manager who proposed it
}

// Forward returns what a forwarding of mail lacks, nil where nothing: another employee as its target, and the proposal
// of the manager. Under a policy without such a rule there is nothing to find. Errors: [law.ErrMissing] for the zero
// Policy.
//
// Source: Antsla § 6 lg 4.
func (p Policy) Forward(f Forwarding) ([]law.Finding, error) {
	if p.def == nil {
		return nil, refuse.Missing("policy")
	}
	if !p.def.rule(ruleForwarding).given() {
		return nil, nil
	}
	at := p.def.at(ruleForwarding)
	to, proposal := needsTarget, needsProposal
	to.Has = func(f *Forwarding) bool { return said(f.To) && canonical(f.To) != canonical(f.From) }
	proposal.Has = func(f *Forwarding) bool { return said(f.ProposedBy) }
	t := element.Table[Forwarding]{Source: at.source, Rows: []element.Row[Forwarding]{to, proposal}}
	for i := range t.Rows {
		t.Rows[i].Clause, t.Rows[i].Provision, t.Rows[i].Doubt = at.clause, at.source.Provision, at.source.Doubt
	}
	return t.Missing(&f), nil
}
