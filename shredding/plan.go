package shredding

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Ability tells whether something can be done with a carrier. The zero Ability is not known.
type Ability uint8

// The abilities.
const (
	Able   Ability = iota + 1 // võimalik
	Unable                    // ei ole võimalik
)

// Carrier is a carrier with personal data (isikuandmeid sisaldav teabekandja), and what is known of it.
type Carrier struct {
	Category Category
	Data     classification.PersonalData

	OutOfUse  civil.Date // day on which it was taken out of use (kasutuselt kõrvaldamine); zero: in use
	NeedUntil civil.Date // last day on which it was needed (kasutamisvajadus); zero: it is needed
	KeepUntil civil.Date // last day of the retention period (säilitustähtaeg); zero: not known
	NoPeriod  bool       // it has no retention period

	Erasable     Ability     // its data can be erased electronically; needed of an electronic carrier out of use
	Overwritable Ability     // and overwritten
	Eraser       EraserLevel // of the magnetic eraser at hand; zero: it is erased by software

	Bulky  bool // it belongs to a bulky amount (mahukam kogus)
	Agreed bool // internal audit (siseauditi büroo) has agreed to gathering it
}

// Plan is what is to be done with a carrier on a day. The zero Plan is to do nothing.
type Plan struct {
	carrier            Carrier
	on                 civil.Date
	eraseFrom, destroy civil.Date
	requirement        Requirement
	actions            [3]Action // erasing, overwriting, destruction; 0 where not to be done
}

var (
	ttuInForce    = dated.Since(ttuSince, true)
	gatherInForce = dated.Since(ttuGatherSince, true)
)

// Plan returns what the university's rules say is done with a carrier on a day.
//
// An electronic carrier (O, T, E, F, H) that is out of use is erased, by software or by a magnetic eraser of level A3 or
// B3, and overwritten where possible; one that cannot be erased electronically is destroyed physically. A magnetic eraser
// erases tapes and hard disks only; where one is at hand that does not do, software is named and a finding says why. Any
// carrier is destroyed by shredding when need and retention period are both over: from the day after the later of their
// last days. That is a state, and no day off moves it. A bulky amount may be gathered for destruction instead where
// internal audit agreed; the level required stays the same.
//
// Errors: [ErrCategory], [ErrData]; [ErrCarrier] for paper or film that can be erased, for an electronic carrier out of
// use of which nobody says whether it can be erased, and for a retention period of one that has none; [ErrPlaceholder]
// for a day that other systems write for none; [civil.ErrNoSuchDay]; law.ErrNotInForce before 20.05.2013, and for gathering before 01.02.2022.
//
// Source: TTÜ p 6.7, 9.13, 9.14, 9.15, 9.16, 9.17.
func (c Carrier) Plan(on civil.Date) (Plan, error) {
	need, err := TTURequired(c.Category, c.Data)
	switch {
	case err != nil:
		return Plan{}, err
	case on.IsZero():
		return Plan{}, noDay("on")
	case ttuInForce.On(on) == nil:
		return Plan{}, ttuInForce.Refuse("ttu-9.15", on)
	}
	if err := c.days(on); err != nil {
		return Plan{}, err
	}
	switch {
	case c.Erasable > Unable || c.Overwritable > Unable:
		return Plan{}, refuse(ErrCarrier, "an ability that is none")
	case !c.Category.erasable() && c.Erasable == Able:
		return Plan{}, refuse(ErrCarrier, c.Category.String()+" that can be erased electronically")
	case c.Category.erasable() && !c.OutOfUse.IsZero() && c.Erasable == 0:
		return Plan{}, refuse(ErrCarrier, c.Category.String()+" out of use: can it be erased?")
	case c.NoPeriod && !c.KeepUntil.IsZero():
		return Plan{}, refuse(ErrCarrier, "no retention period, but one until "+c.KeepUntil.String())
	}
	p := Plan{carrier: c, on: on, requirement: need}
	if c.electronic() && c.Erasable == Able {
		p.eraseFrom = c.OutOfUse
	}
	p.destroy = c.over()
	if c.electronic() && c.Erasable != Able && !c.OutOfUse.IsZero() && (p.destroy.IsZero() || c.OutOfUse.Before(p.destroy)) {
		p.destroy = c.OutOfUse
	}
	if p.mustErase() {
		p.actions[0] = c.eraser()
		if c.Overwritable != Unable {
			p.actions[1] = Overwrite
		}
	}
	if p.mustDestroy() {
		p.actions[2] = Shred
		if c.Bulky && c.Agreed {
			if gatherInForce.On(on) == nil {
				return Plan{}, gatherInForce.Refuse("ttu-9.17", on)
			}
			p.actions[2] = Gather
		}
	}
	return p, nil
}

// days refuses a day that stands for none. The need and the period may end on one that is ahead, such as 31.12.2099, the
// end of 75 years: it keeps the carrier.
func (c *Carrier) days(on civil.Date) error {
	for _, d := range [...]struct {
		field string
		day   civil.Date
		ahead bool
	}{{"on", on, false}, {"OutOfUse", c.OutOfUse, false}, {"NeedUntil", c.NeedUntil, true}, {"KeepUntil", c.KeepUntil, true}} {
		if err := given(d.field, d.day); err != nil && !(d.ahead && d.day.After(on)) {
			return err
		}
	}
	return nil
}

// electronic reports whether the rules count the carrier as electronic: every category but paper.
func (c *Carrier) electronic() bool { return c.Category != Paper }

// over returns the first day on which need and retention period are both over; zero while that is not known.
func (c *Carrier) over() civil.Date {
	switch {
	case c.NeedUntil.IsZero(), c.KeepUntil.IsZero() && !c.NoPeriod:
		return civil.Date{}
	case c.NoPeriod || c.KeepUntil.Before(c.NeedUntil):
		return c.NeedUntil.AddDays(1)
	}
	return c.KeepUntil.AddDays(1)
}

// eraser returns how the carrier is erased: by the magnetic eraser at hand where it will do, else by software.
func (c *Carrier) eraser() Action {
	if c.Category.Magnetic() && c.Eraser.allowed() {
		return EraseMagnetically
	}
	return EraseBySoftware
}

func (p *Plan) mustErase() bool { return !p.eraseFrom.IsZero() && !p.on.Before(p.eraseFrom) }

func (p *Plan) mustDestroy() bool { return !p.destroy.IsZero() && !p.on.Before(p.destroy) }

// EraseFrom returns the day from which the data are to be erased; zero where they are not.
func (p Plan) EraseFrom() civil.Date { return p.eraseFrom }

// DestroyFrom returns the day from which the carrier is to be destroyed, which may be ahead; zero where none is known.
func (p Plan) DestroyFrom() civil.Date { return p.destroy }

// Requirement returns what is asked of the machine that destroys the carrier, here or where it is gathered.
func (p Plan) Requirement() Requirement { return p.requirement }

// Actions yields what is to be done on the day, in order; nothing where nothing is to be done yet.
func (p Plan) Actions() iter.Seq[Action] {
	return func(yield func(Action) bool) {
		for _, a := range p.actions {
			if a != 0 && !yield(a) {
				return
			}
		}
	}
}

// Does reports whether an action is to be done on the day.
func (p Plan) Does(a Action) bool {
	for _, have := range p.actions {
		if a != 0 && have == a {
			return true
		}
	}
	return false
}

// Findings returns what stands against the plan: a magnetic eraser for a carrier that has no magnetic field
// (eraser.carrier) or of a level not allowed (eraser.level), data erased or destroyed while their retention period runs
// (period.runs, advice) or nobody knows whether it does (period.unknown, advice), a bulky amount without an agreement, so
// that it is not gathered (gather.agreement, advice), an agreement for what is not bulky (gather.bulk). Nil where there is
// nothing.
//
// Source: TTÜ p 9.13, 9.15, 9.17.
func (p Plan) Findings() (found []law.Finding) {
	c := &p.carrier
	if p.mustErase() && !c.Eraser.IsZero() {
		found, _ = TTUErasure(c.Category, EraseMagnetically, c.Eraser)
	}
	switch {
	case c.NoPeriod || !p.mustErase() && !p.mustDestroy():
	case c.KeepUntil.IsZero():
		found = append(found, checkPeriod.Finding(0, 0))
	case !c.KeepUntil.Before(p.on):
		found = append(found, checkKept.Finding(0, 0))
	}
	if p.mustDestroy() && c.Bulky != c.Agreed {
		check := checkBulk
		if c.Bulky {
			check = checkAgreement
		}
		found = append(found, check.Finding(0, 0))
	}
	return found
}

// Steps derives the plan a second time and yields each reason with its provision; the last step says from which day the
// carrier is to be destroyed or, if it is not, erased. It yields nothing for the zero Plan.
func (p Plan) Steps() iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) {
		if p.on.IsZero() {
			return
		}
		c := &p.carrier
		say := func(day civil.Date, provision, code string, t msg.Text) {
			if yield != nil && !yield(law.NewStep(day, ttuAct.At(provision), code, t.ET, t.EN)) {
				yield = nil
			}
		}
		var erased, destroyed civil.Date
		by := "p 9.15"
		if c.electronic() && !c.OutOfUse.IsZero() {
			say(c.OutOfUse, "p 6.7", "out-of-use", textOutOfUse)
			if c.Erasable == Able {
				erased = c.OutOfUse
				say(erased, "p 9.13", "erase", textErase.Put(actionNames[c.eraser()]))
				if c.Overwritable != Unable {
					say(erased, "p 9.13", "overwrite", textOverwrite)
				}
			} else {
				destroyed, by = c.OutOfUse, "p 9.14"
				say(destroyed, by, "unerasable", textUnerasable)
			}
		}
		over := c.NeedUntil
		if over.IsZero() {
			say(over, "p 9.15", "needed", textNeeded)
		} else {
			say(over, "p 9.15", "need-ends", textNeedEnds)
			over = over.AddDays(1)
		}
		switch {
		case c.NoPeriod:
			say(civil.Date{}, "p 9.15", "no-period", textNoPeriod)
		case c.KeepUntil.IsZero():
			say(civil.Date{}, "p 9.15", "period-unknown", textUnknown)
			over = civil.Date{}
		default:
			say(c.KeepUntil, "p 9.15", "period-ends", textPeriodEnds)
			if !over.IsZero() && !c.KeepUntil.Before(over) {
				over = c.KeepUntil.AddDays(1)
			}
		}
		if !over.IsZero() {
			say(over, "p 9.15", "both-over", textBothOver)
			if destroyed.IsZero() || over.Before(destroyed) {
				destroyed, by = over, "p 9.15"
			}
		}
		if !destroyed.IsZero() && !p.on.Before(destroyed) {
			say(destroyed, p.requirement.d.source.Provision, "requirement", p.requirement.d.text())
			if c.Bulky && c.Agreed {
				say(p.on, "p 9.17", "gather", textGather)
			}
		}
		switch {
		case !destroyed.IsZero():
			say(destroyed, by, "destroy-from", textDestroyed)
		case !erased.IsZero():
			say(erased, "p 9.13", "erase-from", textErased)
		default:
			say(civil.Date{}, "p 9.15", "nothing", textKeep)
		}
	}
}

// Text returns what is to be done on the day, in a few words.
func (p Plan) Text(tag language.Tag) string {
	var t msg.Text
	for a := range p.Actions() {
		if t.ET == "" {
			t = actionNames[a]
		} else {
			t = textList.Put(t, actionNames[a])
		}
	}
	if t.ET == "" {
		t = textKeep
	}
	return t.Capital().In(tag)
}
