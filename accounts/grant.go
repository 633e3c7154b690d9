package accounts

import (
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Request is a request for access (kasutusõiguse taotlus), and for a renewal of it.
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

// grantElements are what a request must have under the policy.
func (p *policy) grantElements() (all []law.Element[Request]) {
	reasoned := func(r *Request) bool { return said(r.Reason) }
	done := func(day civil.Date, r *Request) bool { return !day.IsZero() && !day.After(r.Day) }
	add := func(at place, e law.Element[Request], has func(*Request) bool) {
		e.Clause, e.Source, e.Has = at.clause, at.source, has
		all = append(all, e)
	}
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
	return all
}

// Grant returns everything that stands against a request (puudused), nil where nothing does: a holder whom the policy does
// not name, what the request lacks by the day of the grant, an account of somebody else, an end before the first day,
// and a fixed term beyond the longest, whose day that corresponds to the first is its last. A renewal is a request like
// the first: its term counts from its own first day, and the old one ends when it did. Errors: [ErrNoPolicy];
// [civil.ErrNoSuchDay] without a first day; [ErrPlaceholder]; law.ErrNotInForce for one before the policy.
//
// Source: Antsla § 3 p 4, § 5, § 6 lg 2; Saaremaa p 8.2, 8.3.
func (p Policy) Grant(r Request) ([]law.Finding, error) {
	if p.def == nil {
		return nil, &Error{Kind: ErrNoPolicy, Value: "the zero Policy"}
	}
	if err := p.def.inForce("day", r.Day); err != nil {
		return nil, err
	}
	if err := givenAll(field{"ends", r.Ends}, field{"signed", r.Signed}, field{"approved", r.Approved}); err != nil {
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
	found = append(found, law.Missing(&r, p.def.elements)...)
	if r.PassedOn && p.def.rule(rulePersonal).given() {
		find(checkPersonal, p.def.at(rulePersonal), 0)
	}
	switch {
	case h == nil:
	case r.Ends.Before(r.Day):
		find(checkEnds, p.def.whence(whyTerm, r.Holder), r.Day.DaysSince(r.Ends))
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

// Logins returns a finding for every application in which a person has more user names than the tasks need, nil where there
// is none: how many names nobody needs beside each other, and the place of the first in the list, from 1. Neither case nor
// Unicode form makes two names differ. Under a policy without such a rule there is nothing to find. Errors:
// [ErrNoPolicy]; [ErrName] and [ErrText] for a name.
//
// Source: Saaremaa p 7.2.
func (p Policy) Logins(all []Login) ([]law.Finding, error) {
	if p.def == nil {
		return nil, &Error{Kind: ErrNoPolicy, Value: "the zero Policy"}
	}
	type account struct{ application, name string }
	seen := map[account]bool{}
	count, first := map[string]int{}, map[string]int{}
	var order []string
	for i, l := range all {
		for _, f := range []struct{ name, value string }{{".application", l.Application}, {".name", l.Name}} {
			switch {
			case !utf8.ValidString(f.value):
				return nil, refuse(ErrText, nth("logins", i)+f.name, msg.Quote(f.value))
			case strings.TrimSpace(f.value) == "":
				return nil, refuse(ErrName, nth("logins", i)+f.name, msg.Quote(f.value))
			}
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

// Forward returns what a forwarding of mail lacks, nil where nothing: another employee as its target, and the proposal of
// the manager. Under a policy without such a rule there is nothing to find. Errors: [ErrNoPolicy].
//
// Source: Antsla § 6 lg 4.
func (p Policy) Forward(f Forwarding) ([]law.Finding, error) {
	if p.def == nil {
		return nil, &Error{Kind: ErrNoPolicy, Value: "the zero Policy"}
	}
	if !p.def.rule(ruleForwarding).given() {
		return nil, nil
	}
	at := p.def.at(ruleForwarding)
	to, proposal := needsTarget, needsProposal
	to.Clause, to.Source, proposal.Clause, proposal.Source = at.clause, at.source, at.clause, at.source
	to.Has = func(f *Forwarding) bool { return said(f.To) && canonical(f.To) != canonical(f.From) }
	proposal.Has = func(f *Forwarding) bool { return said(f.ProposedBy) }
	return law.Missing(&f, []law.Element[Forwarding]{to, proposal}), nil
}
