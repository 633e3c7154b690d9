// SPDX-License-Identifier: MIT

package classification

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/law"
)

// Check finds what cannot be right in a restriction as it is written down (piirangu kontroll): no basis or no beginning; a day
// that stands for none or cannot be meant; days out of order; a restriction that holds on no day; an end that the limit does
// not allow; a basis that was not in force when the information was restricted; information that § 36 says must stay open;
// and, where any are given, a basis that is not among those permitted for the document's series (§ 41 lg 1¹).
//
// An end on the anniversary, one on the day before and a shorter term are right, save for personal data, whose term is
// fixed: five or ten years on their bases alone are a fault, and so is an event. So is an end before 75 years on a secret
// that has no term, such as that of MKS § 26: another basis beside it does not open it. Any other early end, which a death may explain, is advice, and
// so is a short term where another basis stands beside. No length is found fault with on a basis in another act, whose terms
// this package does not know. It returns nil where nothing is wrong.
//
// Source: AvTS §§ 35, 36, 40 and 41.
func (s RestrictionSpec) Check(permitted ...Basis) []law.Finding {
	var found []law.Finding
	if len(s.Bases) == 0 || slices.Contains(s.Bases, Basis{}) {
		found = append(found, checks[noBasis].Finding(0, 0))
	}
	if s.Begin.IsZero() {
		found = append(found, checks[noBegin].Finding(0, 0))
	}
	likely, marked := s.likely(), s.Marked
	if marked.IsZero() {
		marked = s.Begin
	}
	for _, b := range s.Bases {
		if likely && !marked.IsZero() && !b.held(marked) {
			c := checks[notInForce]
			c.Source = avts.At(b.String()[len("AvTS "):])
			found = append(found, c.Finding(marked.Year(), 0))
		}
		if len(permitted) > 0 && b != (Basis{}) && !slices.Contains(permitted, b) {
			found = append(found, checks[notPermitted].Finding(0, 0))
		}
	}
	if k := s.Section36; k != 0 && k.forbids(s.Bases, marked) {
		c, now := checks[forbidden], openNames.Msg(k)
		c.Clause, c.Source, c.ET, c.EN = k.id(), avts.At(k.String()[len("AvTS "):]), c.ET+now.ET, c.EN+now.EN
		found = append(found, c.Finding(0, 0))
	}
	if !likely {
		for _, f := range s.days() {
			if !s.likelyDay(&f) {
				c := checks[unlikely]
				c.ET, c.EN = f.ET+" "+f.day.Dotted()+c.ET, f.EN+", "+f.day.String()+","+c.EN
				found = append(found, c.Finding(f.day.Year(), 0))
			}
		}
	}
	switch {
	case s.death().Before(s.Person.Birth), s.Begin.Before(s.Person.Birth), s.Lifted.Before(s.Begin), s.Happened.Before(s.Begin), s.End.Before(s.Begin),
		!s.Extended.IsZero() && (s.Extended.Before(s.Begin) || s.Extended.Before(s.End)), s.Marked.Before(s.Begin), s.Person.DeathUnknown && !s.death().IsZero():
		return append(found, checks[order].Finding(0, 0))
	case !likely:
		return found
	}
	if s.Begin.IsZero() || len(s.Bases) == 0 {
		return found
	}
	if end, err := s.derive(nil); s.Lifted == s.Begin || err == nil && end.Before(inForce) || end.Before(s.Begin) {
		return append(found, checks[holdsNever].Finding(0, 0))
	}
	if c := s.length(s.limit()); c != 0 {
		found = append(found, checks[c].Finding(c.years(), 0))
	}
	if s.eventOfPerson() {
		found = append(found, checks[personalEvent].Finding(fromDeath, 0))
	}
	if s.End.IsZero() && s.Event == "" && s.Happened.IsZero() && s.Lifted.IsZero() {
		switch {
		case s.limit() == OtherActLimit:
			found = append(found, checks[otherAct].Finding(0, 0))
		case s.eventual() && !slices.ContainsFunc(s.Bases, Basis.ends):
			found = append(found, checks[noEvent].Finding(0, 0))
		}
	}
	return found
}

// eventOfPerson reports whether an event is to end a restriction of personal data. Beside another basis it may be that one's,
// unless it is a death.
func (s *RestrictionSpec) eventOfPerson() bool {
	if s.Event == "" && s.Happened.IsZero() || !s.personal() {
		return false
	}
	other := slices.ContainsFunc(s.Bases, func(b Basis) bool { return !b.Personal() })
	return s.Limit != 0 || !other || s.dies()
}

// length finds what is wrong with how long the restriction lasts; 0: nothing.
func (s *RestrictionSpec) length(limit Limit) finding {
	own, mayBe, otherAct, mixed := false, false, false, false
	for _, b := range s.Bases {
		own, mayBe, otherAct = own || b.Personal(), mayBe || b.mayBePersonal(), otherAct || b.other != ""
		mixed = mixed || !b.Personal()
	}
	own = own || mayBe && s.Limit == PersonalLimit
	switch {
	case s.Limit == PersonalLimit && !own:
		return personalTerm
	case s.Limit == FiveYears && own:
		return generalTerm
	}
	end := s.End
	if end.IsZero() {
		end = s.latest()
	}
	if !s.Extended.IsZero() && (limit != FiveYears || !s.Extended.After(end) || s.Extended.After(end.AddYears(extensionYears))) {
		return badExtension
	}
	personal := s.personalEnd(nil)
	switch secret := slices.ContainsFunc(s.Bases, Basis.secret); {
	case secret && !end.IsZero() && end.Before(personal.AddDays(-1)):
		return secretTerm
	case s.End.IsZero():
		return 0
	case own && (end == personal || end == personal.AddDays(-1)):
		return 0
	case own && end.After(personal):
		return overPersonal
	case own && !mixed && !end.After(s.Begin.AddYears(generalYears+extensionYears)) && s.Person == Person{}:
		return generalTerm
	case own:
		return otherEnd
	case mayBe && (end == personal || end == personal.AddDays(-1)), limit == OriginatorLimit:
		return 0
	case end == personal || end == personal.AddDays(-1):
		return personalTerm
	case limit == UntilDecision || limit == OriginatorLimit || otherAct:
		return 0
	case end.After(s.Begin.AddYears(generalYears)):
		return overMaximum
	}
	return 0
}

// finding is the place of a check in the table.
type finding uint8

const (
	noBasis finding = iota + 1
	noBegin
	notInForce
	notPermitted
	forbidden
	order
	unlikely
	holdsNever
	overMaximum
	overPersonal
	personalTerm
	generalTerm
	otherEnd
	personalEvent
	badExtension
	secretTerm
	noEvent
	otherAct
)

// years returns the number in the sentence of a check; 0 where it has none.
func (f finding) years() int {
	switch f {
	case overMaximum, badExtension:
		return generalYears
	}
	return 0
}
