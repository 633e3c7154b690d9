package classification

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Term is the kind of period for which access is restricted (juurdepääsupiirangu tähtaeg). The zero Term leaves it to
// the bases.
//
// Source: AvTS § 40.
type Term uint8

// The terms.
const (
	FiveYears      Term = iota + 1 // § 40 lg 1: five years at most, and once up to five more
	OriginatorTerm                 // § 40 lg 1¹: as long as the foreign originator set it
	UntilDecision                  // § 40 lg 2: until the decision is made
	PersonalTerm                   // § 40 lg 3: 75 years, 30 from death or 110 from birth
)

const (
	generalYears   = 5
	extensionYears = 5
	fromReceipt    = 75
	fromDeath      = 30
	fromBirth      = 110
)

// Person is what is known of the person whose data are restricted. The zero Person: nothing is.
type Person struct {
	Birth        civil.Date
	Death        civil.Date
	DeathUnknown bool // the death cannot be established; not the same as a person who is alive
}

// RestrictionSpec is an access restriction as it is written down, right or wrong: [RestrictionSpec.Check] says what
// cannot be right, [RestrictionSpec.Restriction] makes of it a restriction that can be asked.
type RestrictionSpec struct {
	Bases []Basis    // at least one
	Begin civil.Date // the day on which the information was made or received: the first day, which is not counted
	// End is the last day as it was set, included. Zero: the latest that the term allows or, where an event ends the
	// term, none.
	End      civil.Date
	Event    string     // with which the restriction ends earlier; may be empty
	Happened civil.Date // the day of that event or decision, which is restricted still; zero: it has not come
	Term     Term       // zero: as the bases have it
	Person   Person     // for the PersonalTerm
	Extended civil.Date // the last day by the head's one extension; zero: not extended
	Marked   civil.Date // the day on which it was restricted and marked, when its bases must be in force; zero: Begin
	Lifted   civil.Date // the first day without the restriction (§ 42); zero: not lifted
}

// Restriction is an access restriction (juurdepääsupiirang). The zero Restriction holds on no day.
//
// Source: AvTS §§ 40 and 42.
type Restriction struct {
	begin, end, lifted civil.Date
	spec               *RestrictionSpec // nobody writes to it
}

// On reports whether access is restricted on the day: from the first day through the last, both included, and no longer
// from the day on which it was lifted. Where only an event ends the term, it holds until that has happened or it is
// lifted.
//
// Source: AvTS §§ 40 and 42.
func (r Restriction) On(day civil.Date) bool {
	return !day.IsZero() && !r.begin.IsZero() && !day.Before(r.begin) && !r.end.Before(day) && (r.lifted.IsZero() || day.Before(r.lifted))
}

// Begin returns the first day; the zero Date for the zero Restriction.
func (r Restriction) Begin() civil.Date { return r.begin }

// End returns the last day, included: the end of the term, with its extension, or the day of the event where that came
// earlier. It does not regard that the restriction was lifted. The zero Date where an event ends the term and has not
// come.
func (r Restriction) End() civil.Date { return r.end }

// Lifted returns the first day without the restriction; the zero Date where it was not lifted.
func (r Restriction) Lifted() civil.Date { return r.lifted }

// Term returns the kind of its period; zero for the zero Restriction.
func (r Restriction) Term() Term {
	if r.spec == nil {
		return 0
	}
	return r.spec.term()
}

// Spec returns a copy of what the restriction was made from; the zero RestrictionSpec for the zero Restriction.
func (r Restriction) Spec() RestrictionSpec {
	if r.spec == nil {
		return RestrictionSpec{}
	}
	s := *r.spec
	s.Bases = slices.Clone(s.Bases)
	return s
}

// Findings returns what cannot be right in the restriction, as [RestrictionSpec.Check] finds it. It is nil when nothing is
// wrong, and for the zero Restriction.
func (r Restriction) Findings() []law.Finding {
	if r.spec == nil {
		return nil
	}
	return r.spec.Check()
}

// Restriction makes the restriction. A five-year term ends on the anniversary (29 February: on the 28th), a personal
// one 75 years after the beginning; 30 years after a death on or before that day; and, where the death cannot be
// established but the birth is known, 110 years after it. A death after the 75 years does not bring the restriction
// back, which had ended. No end moves off a day off. A zero Term is the longest that one of the bases has; a basis in
// another act, whose own term this package does not know, has the five years.
//
// It refuses a missing beginning ([civil.ErrNoSuchDay]), a missing or zero basis ([ErrBasis]), an unknown term or one
// that was over before it began ([ErrTerm]), days out of order such as a birth after death ([ErrOrder]), and an
// extension that the law does not allow ([ErrExtension]). An end beyond what the law allows is kept as it was set:
// [RestrictionSpec.Check] finds it.
//
// Source: AvTS § 40; the act does not say which of the three personal terms counts when.
func (s RestrictionSpec) Restriction() (Restriction, error) {
	if err := s.valid(); err != nil {
		return Restriction{}, err
	}
	end := s.End
	if end.IsZero() {
		if end = s.latest(); end.IsZero() && !s.eventual() {
			return Restriction{}, refuse(ErrTerm, "beyond the calendar, from "+s.Begin.String())
		}
	}
	if end.Before(s.Begin) {
		return Restriction{}, refuse(ErrTerm, "over on "+end.String()+", before it began on "+s.Begin.String())
	}
	if !s.Extended.IsZero() {
		if err := s.extendable(end); err != nil {
			return Restriction{}, err
		}
		end = s.Extended
	}
	if !s.Happened.IsZero() && (end.IsZero() || s.Happened.Before(end)) {
		end = s.Happened
	}
	spec := s
	spec.Bases = slices.Clone(s.Bases)
	return Restriction{begin: s.Begin, end: end, lifted: s.Lifted, spec: &spec}, nil
}

// valid refuses what cannot be a restriction, whatever its length.
func (s *RestrictionSpec) valid() error {
	switch {
	case s.Begin.IsZero():
		return noDay("begin")
	case s.Begin.Year() > farthestYear:
		return refuse(ErrTerm, "from "+s.Begin.String()+", a year that was not meant")
	case len(s.Bases) == 0:
		return refuse(ErrBasis, "none given")
	case slices.Contains(s.Bases, Basis{}):
		return refuse(ErrBasis, "the zero Basis")
	case s.Term > PersonalTerm:
		return refuse(ErrTerm, "an unknown kind")
	case s.Person.Death.Before(s.Person.Birth):
		return refuse(ErrOrder, "death "+s.Person.Death.String()+" before birth "+s.Person.Birth.String())
	case s.Person.DeathUnknown && !s.Person.Death.IsZero():
		return refuse(ErrOrder, "a death that cannot be established, on "+s.Person.Death.String())
	case s.End.Before(s.Begin):
		return refuse(ErrOrder, "end "+s.End.String()+" before begin "+s.Begin.String())
	case s.Happened.Before(s.Begin):
		return refuse(ErrOrder, "event "+s.Happened.String()+" before begin "+s.Begin.String())
	case s.Lifted.Before(s.Begin):
		return refuse(ErrOrder, "lifted "+s.Lifted.String()+" before begin "+s.Begin.String())
	}
	return nil
}

// term returns the kind of period: the one given, else the longest that one of the bases asks for.
func (s *RestrictionSpec) term() Term {
	if s.Term != 0 {
		return s.Term
	}
	personal, decision, foreign := false, true, true
	for _, b := range s.Bases {
		personal = personal || b.Personal()
		decision = decision && b.EndsWithDecision()
		foreign = foreign && b.foreign()
	}
	switch {
	case len(s.Bases) == 0:
		return 0
	case personal:
		return PersonalTerm
	case decision:
		return UntilDecision
	case foreign:
		return OriginatorTerm
	}
	return FiveYears
}

// latest returns the last day that the term allows before any extension; zero where only an event ends it.
func (s *RestrictionSpec) latest() civil.Date {
	switch s.term() {
	case FiveYears:
		return s.Begin.AddYears(generalYears)
	case PersonalTerm:
		return s.personalEnd()
	}
	return civil.Date{}
}

// eventual reports whether an event, not a day, ends the term.
func (s *RestrictionSpec) eventual() bool {
	return s.term() == UntilDecision || s.term() == OriginatorTerm
}

func (s *RestrictionSpec) personalEnd() civil.Date {
	own := s.Begin.AddYears(fromReceipt)
	switch p := s.Person; {
	case !p.Death.IsZero() && !p.Death.After(own):
		return p.Death.AddYears(fromDeath)
	case p.DeathUnknown && !p.Birth.IsZero():
		return p.Birth.AddYears(fromBirth)
	}
	return own
}

// extendable refuses an extension from a last day: only the five years are extended, once, by at most five more.
func (s *RestrictionSpec) extendable(end civil.Date) error {
	if s.term() != FiveYears {
		return refuse(ErrExtension, "only the five years are extended")
	}
	most := end.AddYears(extensionYears)
	if !s.Extended.After(end) || s.Extended.After(most) {
		return &Error{Kind: ErrExtension, Last: most, Value: s.Extended.String()}
	}
	return nil
}

// Extend returns the restriction with a later last day, by the head's decision (tähtaja pikendamine): at most five years
// after the first end, and only once. A second extension, one that is too long or does not lengthen, and one of another
// term than the five years is an [*Error] that unwraps to [ErrExtension].
//
// Source: AvTS § 40 lg 1.
func (r Restriction) Extend(until civil.Date) (Restriction, error) {
	switch {
	case r.spec == nil:
		return Restriction{}, refuse(ErrBasis, "the zero Restriction")
	case until.IsZero():
		return Restriction{}, noDay("until")
	case !r.spec.Extended.IsZero():
		return Restriction{}, refuse(ErrExtension, "extended before, to "+r.spec.Extended.String())
	}
	s := *r.spec
	s.Extended = until
	return s.Restriction()
}

// Happen returns the restriction with the day on which the event came or the decision was made: that day is the last
// one, unless the term ends before it. All that is seen is days, and information that got out cannot be called back.
//
// Source: AvTS § 40 lg 1 and 2.
func (r Restriction) Happen(day civil.Date) (Restriction, error) {
	switch {
	case r.spec == nil:
		return Restriction{}, refuse(ErrBasis, "the zero Restriction")
	case day.IsZero():
		return Restriction{}, noDay("event")
	}
	s := *r.spec
	s.Happened = day
	return s.Restriction()
}

// Lift returns the restriction with an early end (piirangu lõpetamine): from that day on access is free.
//
// Source: AvTS § 42.
func (r Restriction) Lift(day civil.Date) (Restriction, error) {
	switch {
	case r.spec == nil:
		return Restriction{}, refuse(ErrBasis, "the zero Restriction")
	case day.IsZero():
		return Restriction{}, noDay("lifted")
	}
	s := *r.spec
	s.Lifted = day
	return s.Restriction()
}
