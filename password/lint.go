// SPDX-License-Identifier: MIT

package password

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/law"
)

// Standard is a standard for passwords with which a policy can be compared. The zero Standard is none.
type Standard uint8

// The standards.
const (
	NIST Standard = iota + 1 // NIST SP 800-63B-4, passwords as the only factor
	ASVS                     // OWASP ASVS 5.0, chapter V6
)

var standards = enum.Names[Standard]{{}, {Code: "nist", ET: "NIST SP 800-63B-4", EN: "NIST SP 800-63B-4"}, {Code: "asvs", ET: "OWASP ASVS 5.0", EN: "OWASP ASVS 5.0"}}

// String returns "nist" or "asvs"; "" for the zero Standard and one that is unknown.
func (s Standard) String() string { return standards.Code(s) }

// Text returns the name of the standard.
func (s Standard) Text(tag language.Tag) string { return standards.Text(s, tag) }

// MarshalText writes what [Standard.String] returns.
func (s Standard) MarshalText() ([]byte, error) { return standards.Marshal(s) }

// UnmarshalText reads what [Standard.MarshalText] writes.
func (s *Standard) UnmarshalText(text []byte) error { return standards.Decode(text, s) }

func (s Standard) source() law.Source {
	if s == ASVS {
		return acts.ASVS()
	}
	return acts.NIST80063()
}

// facts are what a standard may have something to say about.
type facts struct {
	min, max                              int
	classes, forbidden, contains, current bool
	age, list, context, breached, inside  bool
}

// factsOf reads what the policy requires; advice does not count.
func (p *policy) factsOf() (f facts) {
	f.max = p.cap
	for i := range p.rules {
		r := &p.rules[i]
		if r.Advice {
			continue
		}
		f.min = max(f.min, r.Length.Min)
		if r.Length.Max > 0 {
			f.max = min(f.max, r.Length.Max)
		}
		f.classes = f.classes || r.kind.field == "classes" || r.Length.Different > 0
		f.forbidden = f.forbidden || r.kind.field == "forbidden" || r.kind.field == "allowed"
		f.contains = f.contains || r.Words == Contains || r.Personal == Contains || r.Context.Match == Contains ||
			r.Username.Match == Contains || r.Username.Run > 0
		f.current = f.current || r.Current
		f.age = f.age || !r.Age.Max.IsZero()
		f.inside = f.inside || r.Personal == Whole
		f.breached = f.breached || r.Words != 0 && holds(p.spec.Breached)
		f.list = f.list || r.Words != 0 && (holds(p.spec.Words) || holds(p.spec.Breached))
		f.context = f.context || r.kind.field == "context"
	}
	return f
}

// holds reports whether a dictionary is there and, as far as this package can tell, not empty.
func holds(d Dictionary) bool {
	switch d := d.(type) {
	case nil:
		return false
	case Words:
		return len(d.set) > 0
	case Hashes:
		return len(d.sorted) > 0
	case combined:
		return slices.ContainsFunc(d, holds)
	}
	return true
}

// clash is one sentence of a standard, and when a policy contradicts it.
type clash struct {
	standard Standard
	section  string
	severity law.Severity
	said     said
	is       func(facts) bool
	numbers  func(facts) (int, int) // nil: none
}

func least(n int) func(facts) (int, int) { return func(f facts) (int, int) { return f.min, n } }
func most(n int) func(facts) (int, int)  { return func(f facts) (int, int) { return f.max, n } }

var clashes = []clash{
	{NIST, "§ 3.1.1.2", law.Required, lintLength, func(f facts) bool { return f.min < 15 }, least(15)},
	{NIST, "§ 3.1.1.2", law.Advised, lintMax, func(f facts) bool { return f.max < 64 }, most(64)},
	{NIST, "§ 3.1.1.2", law.Required, lintClasses, func(f facts) bool { return f.classes }, nil},
	{NIST, "§ 3.1.1.2", law.Advised, lintForbidden, func(f facts) bool { return f.forbidden }, nil},
	{NIST, "§ 3.1.1.2", law.Required, lintAge, func(f facts) bool { return f.age }, nil},
	{NIST, "§ 3.1.1.2", law.Required, lintList, func(f facts) bool { return !f.list }, nil},
	{NIST, "§ 3.1.1.2", law.Required, lintContains, func(f facts) bool { return f.contains }, nil},
	{NIST, "§ 3.1.1.2", law.Advised, lintInside, func(f facts) bool { return f.inside && !f.contains }, nil},
	{ASVS, "6.2.1", law.Required, lintLength, func(f facts) bool { return f.min < 8 }, least(8)},
	{ASVS, "6.2.1", law.Advised, lintShortish, func(f facts) bool { return f.min >= 8 && f.min < 15 }, least(15)},
	{ASVS, "6.2.3", law.Required, lintCurrent, func(f facts) bool { return !f.current }, nil},
	{ASVS, "6.2.4", law.Required, lintList, func(f facts) bool { return !f.list }, nil},
	{ASVS, "6.2.5", law.Required, lintClasses, func(f facts) bool { return f.classes }, nil},
	{ASVS, "6.2.5", law.Required, lintForbidden, func(f facts) bool { return f.forbidden }, nil},
	{ASVS, "6.2.9", law.Required, lintMax, func(f facts) bool { return f.max < 64 }, most(64)},
	{ASVS, "6.2.10", law.Required, lintAge, func(f facts) bool { return f.age }, nil},
	{ASVS, "6.2.11", law.Required, lintContext, func(f facts) bool { return !f.context }, nil},
	{ASVS, "6.2.12", law.Required, lintBreached, func(f facts) bool { return !f.breached }, nil},
}

// Lint returns where a policy contradicts a standard (vastuolud standardiga); nil where it does not. It refuses
// nothing: an institution may decide otherwise, and this package does what it decided. What the standard only
// recommends is advice. An empty list of words counts as none. The zero Policy finds policy.none, and an unknown
// standard lint.standard.
//
// Source: NIST SP 800-63B-4 § 3.1.1.2; OWASP ASVS 5.0 V6.2.
func Lint(p Policy, s Standard) (found []law.Finding) {
	if p.def == nil {
		return p.closed(civil.Date{})
	}
	if !standards.Known(s) {
		return []law.Finding{ownFinding(saidNoStandard, 0, 0)}
	}
	f := p.def.factsOf()
	for _, c := range clashes {
		if c.standard != s || !c.is(f) {
			continue
		}
		check := law.Check{
			Code: c.said.code, Severity: c.severity, Source: s.source().At(c.section), ET: c.said.text.ET, EN: c.said.text.EN,
		}
		a, b := 0, 0
		if c.numbers != nil {
			a, b = c.numbers(f)
		}
		found = append(found, check.Finding(a, b))
	}
	return found
}
