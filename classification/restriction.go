// SPDX-License-Identifier: MIT

package classification

import (
	"cmp"
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/strict"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// Limit is what limits a restriction in time (juurdepääsupiirangu tähtaeg). The zero Limit leaves it to the bases.
//
// Source: AvTS § 40.
type Limit uint8

// The limits.
const (
	FiveYears       Limit = iota + 1 // § 40 lg 1: five years at most, and once up to five more
	OriginatorLimit                  // § 40 lg 1¹: as long as the foreign originator set it
	UntilDecision                    // § 40 lg 2: until the decision is made
	PersonalLimit                    // § 40 lg 3: 75 years, 30 from death or 110 from birth
	OtherActLimit                    // what the other act says of it, which this package does not know
)

var limitNames = enum.Names[Limit]{
	FiveYears:       {Code: "five-years", ET: "kuni viis aastat", EN: "five years at most"},
	OriginatorLimit: {Code: "originator", ET: "teabe looja määratud tähtaeg", EN: "the originator's term"},
	UntilDecision:   {Code: "until-decision", ET: "otsuse vastuvõtmiseni", EN: "until the decision is made"},
	PersonalLimit:   {Code: "personal", ET: "isikuandmete tähtaeg", EN: "the term of personal data"},
	OtherActLimit:   {Code: "other-act", ET: "teise seaduse tähtaeg", EN: "the term of another act"},
}

// String returns the code, such as "five-years"; "" for the zero Limit.
func (l Limit) String() string { return limitNames.Code(l) }

// Text returns the name in Estonian or English; "" for the zero Limit.
func (l Limit) Text(tag language.Tag) string { return limitNames.Text(l, tag) }

// MarshalText writes the code; nothing for the zero Limit.
func (l Limit) MarshalText() ([]byte, error) { return limitNames.Marshal(l) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (l *Limit) UnmarshalText(text []byte) error { return limitNames.Decode(text, l) }

const (
	generalYears   = 5
	extensionYears = 5
	fromReceipt    = 75
	fromDeath      = 30
	fromBirth      = 110
)

// Person is what is known of the person whose data are restricted. The zero Person: nothing is.
type Person struct {
	Birth        civil.Date `json:"birth,omitzero"`
	Death        civil.Date `json:"death,omitzero"`
	DeathUnknown bool       `json:"death_unknown,omitempty"` // the death cannot be established; not the same as a person who is alive
}

// RestrictionSpec is an access restriction as it is written down, right or wrong. [RestrictionSpec.Check] says what cannot be
// right. [RestrictionSpec.Restriction] makes of it a restriction that can be asked.
type RestrictionSpec struct {
	Bases []Basis    `json:"bases,omitempty"` // at least one
	Begin civil.Date `json:"begin,omitzero"`  // the day on which the information was made or received: the first day, which is not counted
	// End is the last day as it was set, included. Zero: the latest that the limit allows or, where an event ends the
	// restriction or another act limits it, none.
	End       civil.Date `json:"end,omitzero"`
	Event     string     `json:"event,omitempty"`      // with which the restriction ends earlier, save one of personal data; may be empty
	Happened  civil.Date `json:"happened,omitzero"`    // the day of that event or decision, still restricted; zero: it has not come
	Limit     Limit      `json:"limit,omitempty"`      // zero: as the bases have it
	Person    Person     `json:"person,omitzero"`      // for the PersonalLimit
	Extended  civil.Date `json:"extended,omitzero"`    // the last day by the head's one extension; zero: not extended
	Marked    civil.Date `json:"marked,omitzero"`      // the day on which it was restricted and marked, when its bases must be in force; zero: Begin
	Lifted    civil.Date `json:"lifted,omitzero"`      // the first day without the restriction (§ 42); zero: not lifted
	Section36 Section36  `json:"section_36,omitempty"` // what the information is, where § 36 names it; zero: it does not
}

// UnmarshalJSON reads a specification strictly: a name that it does not know, or one given twice, is an error. Nothing
// that limits or lifts a restriction is lost in silence. After an error s is unchanged.
func (s *RestrictionSpec) UnmarshalJSON(data []byte) error {
	type plain RestrictionSpec
	var p plain
	doc, err := strict.Parse(data)
	if err != nil {
		return err
	}
	if err := doc.Decode(&p); err != nil {
		return err
	}
	*s = RestrictionSpec(p)
	return nil
}

// Restriction is an access restriction (juurdepääsupiirang). The zero Restriction holds on no day.
//
// Source: AvTS §§ 40 and 42.
type Restriction struct {
	begin, end, lifted civil.Date
	spec               *RestrictionSpec // nobody writes to it
}

// On reports whether access is restricted on the day: from the first day through the last, both included, and no longer
// from the day on which it was lifted. Where only an event ends the restriction, or another act limits it, it holds until
// the event has happened or it is lifted.
//
// Source: AvTS §§ 40 and 42.
func (r Restriction) On(day civil.Date) bool {
	return !day.IsZero() && !r.begin.IsZero() && !day.Before(r.begin) && !r.end.Before(day) && (r.lifted.IsZero() || day.Before(r.lifted))
}

// Begin returns the first day; the zero Date for the zero Restriction.
func (r Restriction) Begin() civil.Date { return r.begin }

// End returns the last day, included: the end of the limit, with its extension, or the day of the event where that came
// earlier. It does not regard that the restriction was lifted. It is the zero Date where an event that has not come ends
// the restriction, and where another act limits it.
func (r Restriction) End() civil.Date { return r.end }

// Lifted returns the first day without the restriction; the zero Date where it was not lifted.
func (r Restriction) Lifted() civil.Date { return r.lifted }

// Limit returns what limits it in time; zero for the zero Restriction.
func (r Restriction) Limit() Limit {
	if r.spec == nil {
		return 0
	}
	return r.spec.limit()
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

// String returns the restriction in one line: "AvTS § 35 lg 1 p 9: 2025-12-18–2030-12-18". An end that is not known is left
// out, and a day on which it was lifted stands behind.
func (r Restriction) String() string {
	if r.spec == nil {
		return ""
	}
	s := Reading{Bases: r.spec.Bases}.String() + ": " + r.begin.String() + "–" + r.end.String()
	if !r.lifted.IsZero() {
		s += ", lifted " + r.lifted.String()
	}
	return s
}

// MarshalJSON writes the restriction with its reasons and with what cannot be right in it:
// {"begin": …, "end": …, "lifted": …, "limit": …, "spec": {…}, "why": {…}, "steps": […], "findings": […]}.
func (r Restriction) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Begin    civil.Date      `json:"begin"`
		End      civil.Date      `json:"end,omitzero"`
		Lifted   civil.Date      `json:"lifted,omitzero"`
		Limit    Limit           `json:"limit"`
		Spec     RestrictionSpec `json:"spec"`
		Why      law.Step        `json:"why"`
		Steps    []law.Step      `json:"steps"`
		Findings []law.Finding   `json:"findings,omitempty"`
	}{r.begin, r.end, r.lifted, r.Limit(), r.Spec(), r.Why(), slices.Collect(r.Steps()), r.Findings()})
}

// Why returns what decides on which day the restriction ends: the last of its steps. It is the zero Step for the zero
// Restriction.
func (r Restriction) Why() law.Step {
	if r.spec == nil {
		return law.Step{}
	}
	return trace.Last(func(t *trace.Trace) { _, _ = r.spec.derive(t) })
}

// Steps yields the way to the end: from which day the limit counts, how long it is, an extension, the event and, last, the
// day on which the restriction ends. Where an event that has not come ends it, the last step has no day. It yields nothing
// for the zero Restriction.
func (r Restriction) Steps() iter.Seq[law.Step] {
	if r.spec == nil {
		return func(func(law.Step) bool) {}
	}
	return trace.Steps(func(t *trace.Trace) { _, _ = r.spec.derive(t) })
}

// Findings returns what cannot be right in the restriction, as [RestrictionSpec.Check] finds it. It is nil where nothing is
// wrong, and for the zero Restriction.
func (r Restriction) Findings() []law.Finding {
	if r.spec == nil {
		return nil
	}
	return r.spec.Check()
}

// Restriction makes the restriction. Five years end on the anniversary (29 February: on the 28th). Personal data are
// restricted for 75 years from the beginning; for 30 years from a death on or before that day; and, where the death cannot be
// established but the birth is known, for 110 years from it. A death after the 75 years does not bring back a restriction
// that had ended. No event ends it before: one that is a death ("isiku surmani") is that of the person, unless another is
// known. No end moves off a day off. The zero Limit is the longest that one of the bases has. A basis in another
// act has that act's own limit, which this package does not know: without an end, an event or a Limit the restriction holds
// until it is lifted, unless § 35 lg 1 p 19 stands beside it, by which § 40 lg 1 limits what other acts restrict to five years. The
// secrets of MKS § 26, KAS § 88, NotS § 3, AdvS § 45, RStS § 34, KrMS § 214 and RSVS § 11 know no term, and p 19 beside them gives
// them none.
//
// A missing beginning or basis is [law.ErrMissing]. A day that stands for none is [law.ErrPlaceholder], in any field but a
// birth of 1900 or 1970. A beginning before 1901 or far in the future, and a limit that leads out of the calendar, are
// [law.ErrOutOfRange]. An unknown limit or point of § 36 is [law.ErrUnknown]. Days out of order, such as a birth after death,
// and a limit that was over before the beginning are [law.ErrInvalid]. An extension of another limit than the five years is
// [law.ErrNotPossible], and one that does not lengthen or is too long [law.ErrOutOfRange]. An end beyond what the law allows
// is kept as it was set: [RestrictionSpec.Check] finds it.
//
// Source: AvTS § 40; the act does not say which of the three personal limits counts when.
func (s RestrictionSpec) Restriction() (Restriction, error) {
	if err := s.valid(); err != nil {
		return Restriction{}, err
	}
	end, err := s.derive(nil)
	if err != nil {
		return Restriction{}, err
	}
	kept := &struct {
		spec RestrictionSpec
		room [1]Basis // most have one
	}{spec: s}
	kept.spec.Bases = append(kept.room[:0], s.Bases...)
	return Restriction{begin: s.Begin, end: end, lifted: s.Lifted, spec: &kept.spec}, nil
}

// field is a day of a specification.
type field struct {
	name string
	day  civil.Date
	msg.Text
}

// days are the days of a specification.
func (s *RestrictionSpec) days() [8]field {
	return [...]field{
		{"begin", s.Begin, msg.Text{ET: "Piirangu algus", EN: "The beginning"}},
		{"end", s.End, msg.Text{ET: "Piirangu lõpptähtpäev", EN: "The end"}},
		{"happened", s.Happened, msg.Text{ET: "Sündmuse päev", EN: "The day of the event"}},
		{"extended", s.Extended, msg.Text{ET: "Pikendatud lõpptähtpäev", EN: "The end by the extension"}},
		{"marked", s.Marked, msg.Text{ET: "Vormistamise kuupäev", EN: "The day of the mark"}},
		{"lifted", s.Lifted, msg.Text{ET: "Kehtetuks tunnistamise päev", EN: "The day of the lifting"}},
		{"person.death", s.Person.Death, msg.Text{ET: "Isiku surma päev", EN: "The person's death"}},
		{"person.birth", s.Person.Birth, msg.Text{ET: "Isiku sünnipäev", EN: "The person's birth"}},
	}
}

// likely reports whether every day can be meant.
func (s *RestrictionSpec) likely() bool {
	if s.Person != (Person{}) {
		birth := s.Person.Birth
		if s.Person.Death.Placeholder() || birth.Placeholder() && birth != born1900 && birth != born1970 {
			return false
		}
	}
	return !s.Begin.Before(firstBegin) && !s.Begin.After(lastBegin) && !s.Begin.Placeholder() && (!s.End.Placeholder() || s.ownEnd()) && !s.Happened.Placeholder() &&
		!s.Extended.Placeholder() && !s.Marked.Placeholder() && !s.Lifted.Placeholder()
}

// ownEnd reports whether the end is the one that the law gives personal data, or the day before: 31.12.2099 is the end of
// what began on the last day of 2024 or the first of 2025.
func (s *RestrictionSpec) ownEnd() bool {
	if !slices.ContainsFunc(s.Bases, Basis.Personal) || s.Begin.Placeholder() {
		return false
	}
	end := s.personalEnd(nil)
	return s.End == end || s.End == end.AddDays(-1)
}

// likelyDay reports whether a day can be meant: it does not stand for none, and a beginning lies neither before 1901 nor far in
// the future. A birth of 1900 or 1970 may be true.
func (s *RestrictionSpec) likelyDay(f *field) bool {
	switch f.name {
	case "end":
		if s.ownEnd() {
			return true
		}
	case "person.birth":
		return !f.day.Placeholder() || f.day == born1900 || f.day == born1970
	case "begin":
		if f.day.Before(firstBegin) || f.day.After(lastBegin) {
			return false
		}
	}
	return !f.day.Placeholder()
}

var (
	born1900   = civil.Must(1900, 1, 1)
	born1970   = civil.Must(1970, 1, 1)
	firstBegin = civil.Must(1901, 1, 1)
	lastBegin  = law.AsOf().AddYears(50)
	inForce    = civil.Must(2001, 1, 1) // of the act
)

// valid refuses what cannot be a restriction, whatever its length.
func (s *RestrictionSpec) valid() error {
	if !s.likely() {
		days := s.days()
		for i := range days {
			switch f := &days[i]; {
			case s.likelyDay(f):
			case !f.day.Placeholder():
				return refuse.Range(f.name, f.day, firstBegin, lastBegin)
			default:
				return refuse.Given(f.name, f.day)
			}
		}
	}
	switch {
	case s.Begin.IsZero():
		return refuse.Day("begin", s.Begin)
	case len(s.Bases) == 0, slices.Contains(s.Bases, Basis{}):
		return refuse.Missing("bases")
	case s.Section36 != 0 && !openNames.Known(s.Section36):
		return refuse.Unknown("section_36", strconv.Itoa(int(s.Section36)))
	case s.Limit != 0 && !limitNames.Known(s.Limit):
		return refuse.Unknown("limit", strconv.Itoa(int(s.Limit)), limitNames.Codes()...)
	case s.Person.DeathUnknown && !s.death().IsZero():
		return refuse.Invalid("person.death_unknown", s.death().String(), msg.Text{
			ET: "Surma ei saa tuvastada, aga surma päev on antud", EN: "a death that cannot be established, with its day"})
	}
	if !s.death().Before(s.Person.Birth) && !s.Begin.Before(s.Person.Birth) && !s.End.Before(s.Begin) && !s.Happened.Before(s.Begin) && !s.Lifted.Before(s.Begin) {
		return nil
	}
	return cmp.Or(refuse.Order("person.death", s.Person.Birth, s.death()), refuse.Order("begin", s.Person.Birth, s.Begin), refuse.Order("end", s.Begin, s.End),
		refuse.Order("happened", s.Begin, s.Happened), refuse.Order("lifted", s.Begin, s.Lifted))
}

// derive returns the last day, and says to whoever listens how it comes about; zero where there is none.
func (s *RestrictionSpec) derive(t *trace.Trace) (civil.Date, error) {
	say(t, s.Begin, &section40, "begin", &textBegin)
	end, by, limit := s.End, &section40, s.limit()
	switch {
	case !end.IsZero():
		say(t, end, by, "set", &textSet)
	case limit == OriginatorLimit:
		by = &section40_1_1
		say(t, end, by, "originator", &textForeign)
	case limit == UntilDecision:
		by = &section40_2
		say(t, end, by, "decision", &textDecision)
	case limit == OtherActLimit:
		say(t, end, by, "other-act", &textOtherAct)
	case limit == PersonalLimit:
		end, by = s.personalEnd(t), &personalSource
	default:
		end = years(t, s.Begin, generalYears, &section40, &textYears)
	}
	switch {
	case end.IsZero() && (limit == FiveYears || limit == PersonalLimit):
		return end, refuse.New(law.ErrOutOfRange, "begin", s.Begin.String(), msg.Text{ET: "Tähtaeg viib kalendrist välja", EN: "the limit leads out of the calendar"})
	case end.Before(s.Begin):
		return end, refuse.New(law.ErrInvalid, "end", end.String(), msg.Text{ET: "Piirang oleks lõppenud enne algust", EN: "the restriction would be over before it begins"})
	}
	if !s.Extended.IsZero() {
		if err := s.extendable(end); err != nil {
			return end, err
		}
		end, by = s.Extended, &section40
		say(t, end, by, "extended", &textExtended)
	}
	if h := s.Happened; !h.IsZero() && (end.IsZero() || h.Before(end)) && !s.personal() {
		end = h
		say(t, end, by, "happened", &textHappened)
	}
	switch {
	case !s.Lifted.IsZero():
		say(t, s.Lifted, &section42, "lifted", &textLiftedEnd)
	case end.IsZero() && limit == OtherActLimit:
		say(t, end, by, "no-end", &textNotKnown)
	case end.IsZero():
		say(t, end, by, "no-end", &textNoEnd)
	default:
		say(t, end, by, "end", &textEnd)
	}
	return end, nil
}

// say gives a step to whoever listens. Nothing is copied where nobody does.
func say(t *trace.Trace, day civil.Date, source *law.Source, code string, text *msg.Text) {
	if t != nil {
		t.Say(day, *source, code, *text)
	}
}

// personalEnd returns the last day of the three limits of personal data.
func (s *RestrictionSpec) personalEnd(t *trace.Trace) civil.Date {
	end := years(t, s.Begin, fromReceipt, &personalSource, &textReceipt)
	switch p, death := s.Person, s.death(); {
	case !death.IsZero() && !death.After(end):
		return years(t, death, fromDeath, &personalSource, &textDeath)
	case p.DeathUnknown && !p.Birth.IsZero():
		return years(t, p.Birth, fromBirth, &personalSource, &textBirth)
	}
	return end
}

// personal reports whether personal data are restricted, which an event does not open: § 40 lg 3 counts from days alone.
func (s *RestrictionSpec) personal() bool {
	return s.limit() == PersonalLimit || slices.ContainsFunc(s.Bases, Basis.Personal)
}

// death returns the day of the person's death, also where it is the event that came.
func (s *RestrictionSpec) death() civil.Date {
	if !s.Happened.IsZero() && s.Person.Death.IsZero() && s.dies() {
		return s.Happened
	}
	return s.Person.Death
}

// dies reports whether the event is a death: "isiku surmani", "surmapäev", "suremine".
func (s *RestrictionSpec) dies() bool {
	event := strings.ToLower(strings.TrimRight(s.Event, " .,;)"))
	last := event[strings.LastIndexAny(event, " -")+1:]
	return strings.HasPrefix(last, "surm") || strings.HasPrefix(last, "surem")
}

// years returns the day n years later, and says where the month is too short.
func years(t *trace.Trace, start civil.Date, n int, source *law.Source, text *msg.Text) civil.Date {
	end := start.AddYears(n)
	if t.Listens() {
		if end.Day() < start.Day() {
			t.Say(end, leap, "clamp", textClamp.With(start.Day(), 0))
		}
		t.Say(end, *source, "term", text.With(n, 0))
	}
	return end
}

// limit returns what limits the restriction: the one given, else the longest that one of the bases asks for.
func (s *RestrictionSpec) limit() Limit {
	if s.Limit != 0 {
		return s.Limit
	}
	personal, other, refers, secret, decision, foreign := false, false, false, false, true, true
	for _, b := range s.Bases {
		personal = personal || b.Personal()
		other, refers, secret = other || b.other != "", refers || b.refers(), secret || b.secret()
		decision = decision && b.endsWithDecision()
		foreign = foreign && b.foreign()
	}
	switch {
	case len(s.Bases) == 0:
		return 0
	case personal:
		return PersonalLimit
	case other && !refers, secret:
		return OtherActLimit
	case decision:
		return UntilDecision
	case foreign:
		return OriginatorLimit
	}
	return FiveYears
}

// latest returns the last day that the limit allows before any extension; zero where it sets none.
func (s *RestrictionSpec) latest() civil.Date {
	switch s.limit() {
	case FiveYears:
		return s.Begin.AddYears(generalYears)
	case PersonalLimit:
		return s.personalEnd(nil)
	}
	return civil.Date{}
}

// eventual reports whether an event, not a day, ends the restriction.
func (s *RestrictionSpec) eventual() bool {
	return s.limit() == UntilDecision || s.limit() == OriginatorLimit
}

// extendable refuses an extension from a last day: only the five years are extended, once, by at most five more.
func (s *RestrictionSpec) extendable(end civil.Date) error {
	if s.limit() != FiveYears {
		return refuse.New(law.ErrNotPossible, "extended", s.Extended.String(), textOnlyFive)
	}
	if most := end.AddYears(extensionYears); !s.Extended.After(end) || s.Extended.After(most) {
		return refuse.Range("extended", s.Extended, end.AddDays(1), most)
	}
	return nil
}

// Extend returns the restriction with a later last day, by the head's decision (tähtaja pikendamine): at most five years
// after the first end, and only once. A second extension, and one of another limit than the five years, is
// [law.ErrNotPossible]. A day that does not lengthen or is too late is [law.ErrOutOfRange], with the first and the last day
// allowed.
//
// Source: AvTS § 40 lg 1.
func (r Restriction) Extend(until civil.Date) (Restriction, error) {
	if r.spec != nil && !r.spec.Extended.IsZero() {
		return Restriction{}, refuse.New(law.ErrNotPossible, "extended", r.spec.Extended.String(), msg.Text{ET: "Piirangut on juba pikendatud", EN: "extended before"})
	}
	return r.with("extended", until, func(s *RestrictionSpec) { s.Extended = until })
}

// Ended returns the restriction with the day on which its event came or the decision was made: that day is the last one,
// unless the limit ends before it. Information that got out on the day itself cannot be called back. No event ends a
// restriction of personal data; a death begins its 30 years.
//
// Source: AvTS § 40 lg 1–3.
func (r Restriction) Ended(day civil.Date) (Restriction, error) {
	return r.with("happened", day, func(s *RestrictionSpec) { s.Happened = day })
}

// Lift returns the restriction with an early end (juurdepääsupiirangu kehtetuks tunnistamine): from that day on access is
// free.
//
// Source: AvTS § 42.
func (r Restriction) Lift(day civil.Date) (Restriction, error) {
	return r.with("lifted", day, func(s *RestrictionSpec) { s.Lifted = day })
}

func (r Restriction) with(name string, day civil.Date, set func(*RestrictionSpec)) (Restriction, error) {
	if r.spec == nil {
		return Restriction{}, refuse.Missing("restriction")
	}
	if err := refuse.Day(name, day); err != nil {
		return Restriction{}, err
	}
	s := *r.spec
	set(&s)
	return s.Restriction()
}
