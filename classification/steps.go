package classification

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Steps derives the end a second time, slowly and day by day, and yields each reason: from which day the term counts,
// how long it is, an extension, and last the day on which the restriction ends or, where only an event ends it, none.
// It yields nothing for the zero Restriction.
func (r Restriction) Steps() iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) {
		if r.spec != nil {
			w := walk{spec: r.spec, yield: yield}
			w.restriction()
		}
	}
}

// walk counts days one by one. It shares no arithmetic with [RestrictionSpec.Restriction].
type walk struct {
	spec  *RestrictionSpec
	yield func(law.Step) bool // nil once nobody listens
}

func (w *walk) say(day civil.Date, source law.Source, code string, text msg.Text) {
	if w.yield != nil && !w.yield(law.NewStep(day, source, code, text.ET, text.EN)) {
		w.yield = nil
	}
}

func (w *walk) restriction() {
	s := w.spec
	first := avtsAct.At("§ 40 lg 1")
	w.say(s.Begin, first, "begin", textBegin)
	end := s.End
	switch t := s.term(); {
	case !end.IsZero():
		w.say(end, first, "set", textSet)
	case t == FiveYears:
		end = w.years(s.Begin, generalYears, first, textYears)
	case t == PersonalTerm:
		end = w.years(s.Begin, fromReceipt, personalSource, textReceipt)
		if p := s.Person; !p.Death.IsZero() && !p.Death.After(end) {
			end = w.years(p.Death, fromDeath, personalSource, textDeath)
		} else if p.DeathUnknown && !p.Birth.IsZero() {
			end = w.years(p.Birth, fromBirth, personalSource, textBirth)
		}
	case t == OriginatorTerm:
		w.say(civil.Date{}, avtsAct.At("§ 40 lg 1¹"), "originator", textForeign)
	default:
		w.say(civil.Date{}, avtsAct.At("§ 40 lg 2"), "decision", textDecision)
	}
	if !s.Extended.IsZero() {
		end = s.Extended
		w.say(end, first, "extended", textExtended)
	}
	switch {
	case !s.Lifted.IsZero():
		w.say(s.Lifted, avtsAct.At("§ 42"), "lifted", textLiftedEnd)
	case end.IsZero():
		w.say(end, first, "event", textNoEnd)
	default:
		w.say(end, first, "end", textEnd)
	}
}

// years walks n years from a day and says where the last month is too short.
func (w *walk) years(start civil.Date, n int, source law.Source, text msg.Text) civil.Date {
	day := start
	for range 12 * n { // to the first day of each next month
		for day = day.AddDays(1); day.Day() != 1; day = day.AddDays(1) {
		}
	}
	for day.Day() < start.Day() {
		next := day.AddDays(1)
		if next.Day() == 1 {
			w.say(day, leap, "clamp", textClamp.With(start.Day(), 0))
			break
		}
		day = next
	}
	w.say(day, source, "term", text.With(n, 0))
	return day
}
