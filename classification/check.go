package classification

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/law"
)

// farthestYear is the last year that an end can mean: 110 years from a birth lie before it.
const farthestYear = 2200

// Check finds what cannot be right in a restriction as it is written down (piirangu kontroll): nothing or the wrong thing
// as its basis, days out of order, an end that the term does not allow, a basis that was not in force when the information was
// restricted, and, where any are given, a basis that is not among those permitted for the document's series (§ 41 lg 1¹).
//
// An end on the anniversary, one on the day before and a shorter term are right, but for personal data, whose term is
// fixed: five or ten years on their bases alone are a fault, any other early end, which a death may explain, is advice,
// and so is a short term where another basis stands beside. Of a basis in another act, whose terms this
// package does not know, no length is found fault with. It returns nil when nothing is wrong; the zero RestrictionSpec
// lacks a basis and a beginning.
//
// Source: AvTS §§ 35, 40 and 41.
func (s RestrictionSpec) Check(permitted ...Basis) []law.Finding {
	var found []law.Finding
	if len(s.Bases) == 0 || slices.Contains(s.Bases, Basis{}) {
		found = append(found, checks[noBasis].Finding(0, 0))
	}
	if s.Begin.IsZero() {
		found = append(found, checks[noBegin].Finding(0, 0))
	}
	marked := s.Marked
	if marked.IsZero() {
		marked = s.Begin
	}
	for _, b := range s.Bases {
		if !marked.IsZero() && !b.held(marked) {
			c := checks[notInForce]
			c.Source = avtsAct.At(b.String()[len("AvTS "):])
			found = append(found, c.Finding(marked.Year(), 0))
		}
		if len(permitted) > 0 && !b.IsZero() && !slices.Contains(permitted, b) {
			found = append(found, checks[notPermitted].Finding(0, 0))
		}
	}
	switch {
	case s.Person.Death.Before(s.Person.Birth), s.Lifted.Before(s.Begin), s.Happened.Before(s.Begin), s.End.Before(s.Begin),
		!s.Extended.IsZero() && (s.Extended.Before(s.Begin) || s.Extended.Before(s.End)):
		return append(found, checks[order].Finding(0, 0))
	case s.End.Year() > farthestYear || s.Extended.Year() > farthestYear || s.Begin.Year() > farthestYear:
		return append(found, checks[sentinel].Finding(max(s.Begin.Year(), s.End.Year(), s.Extended.Year()), 0))
	}
	if s.Begin.IsZero() || len(s.Bases) == 0 {
		return found
	}
	if c := s.length(); c != 0 {
		found = append(found, checks[c].Finding(c.years(), 0))
	}
	if s.End.IsZero() && s.eventual() && s.Event == "" && s.Happened.IsZero() && s.Lifted.IsZero() && !slices.ContainsFunc(s.Bases, Basis.ends) {
		found = append(found, checks[noEvent].Finding(0, 0))
	}
	return found
}

// length finds what is wrong with how long the restriction lasts; 0: nothing.
func (s *RestrictionSpec) length() finding {
	own, mayBe, otherAct, mixed := false, false, false, false
	for _, b := range s.Bases {
		own, mayBe, otherAct = own || b.Personal(), mayBe || b.mayBePersonal(), otherAct || b.other != ""
		mixed = mixed || !b.Personal()
	}
	own = own || mayBe && s.Term == PersonalTerm
	switch {
	case s.Term == PersonalTerm && !own:
		return personalTerm
	case s.Term == FiveYears && own:
		return generalTerm
	}
	end := s.End
	if end.IsZero() {
		end = s.latest()
	}
	if !s.Extended.IsZero() && (s.term() != FiveYears || s.Extended.After(end.AddYears(extensionYears))) {
		return badExtension
	}
	if s.End.IsZero() {
		return 0
	}
	personal := s.personalEnd()
	switch {
	case own && (end == personal || end == personal.AddDays(-1)):
		return 0
	case own && end.After(personal):
		return overPersonal
	case own && !mixed && !end.After(s.Begin.AddYears(generalYears+extensionYears)) && s.Person == Person{}:
		return generalTerm
	case own:
		return otherEnd
	case mayBe && (end == personal || end == personal.AddDays(-1)), s.term() == OriginatorTerm:
		return 0
	case end == personal || end == personal.AddDays(-1):
		return personalTerm
	case s.eventual() || otherAct:
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
	order
	sentinel
	overMaximum
	overPersonal
	personalTerm
	generalTerm
	otherEnd
	badExtension
	noEvent
)

// years returns the number in the sentence of a check; 0 where it has none.
func (f finding) years() int {
	switch f {
	case overMaximum, badExtension:
		return generalYears
	}
	return 0
}
