package shredding

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Requirement is what a rule asks of the machine for a carrier (nõue purustajale). Requirements compare with ==. The zero
// Requirement asks for nothing, and [Satisfies] refuses it.
type Requirement struct{ d *demand }

// demand is a row of a rule's table.
type demand struct {
	id       law.ID
	source   law.Source
	carrier  Category
	limits   Limits
	personal bool // asked for personal data: below the baselines it is worth advice
	alias    bool // the text prints a standard that there is not
}

// Limits are the figures of a requirement. What is zero is not asked for. Where Sides and Area are given and no Level,
// either will do.
type Limits struct {
	Level Level     // least level of DIN 66399 in the carrier's category
	Old   OldLevel  // a machine of this level of DIN 32757 will do as well
	Strip Length    // widest strip
	Sides [2]Length // of the largest piece; both sides count, in either order
	Area  Area      // of the largest piece, without a tolerance for a tenth
}

// Clause returns the id of the clause; "" for the zero Requirement.
func (r Requirement) Clause() law.ID {
	if r.d == nil {
		return ""
	}
	return r.d.id
}

// Source returns the provision.
func (r Requirement) Source() law.Source {
	if r.d == nil {
		return law.Source{}
	}
	return r.d.source
}

// Carrier returns the category of the carrier; 0 for the zero Requirement.
func (r Requirement) Carrier() Category {
	if r.d == nil {
		return 0
	}
	return r.d.carrier
}

// Limits returns the figures; none for the zero Requirement.
func (r Requirement) Limits() Limits {
	if r.d == nil {
		return Limits{}
	}
	return r.d.limits
}

// Text returns the requirement as a sentence; "" for the zero Requirement.
func (r Requirement) Text(tag language.Tag) string {
	if r.d == nil {
		return ""
	}
	return r.d.text().In(tag)
}

func (d *demand) text() msg.Text {
	l := d.limits
	var t msg.Text
	switch {
	case l.Area != 0:
		t = textOnlyArea.Put(comma(l.Area.String()))
		if l.Sides != [2]Length{} {
			t = textNeedEither.Put(t, side(l.Sides[0]), side(l.Sides[1]))
		}
		return t
	case l.Level == 0:
		return textOnlySides.Put(side(l.Sides[0]), side(l.Sides[1]))
	case l.Old != 0:
		t = textNeedOld.Fill(Grade{d.carrier, l.Level}.String(), digits(int(l.Old)))
	default:
		t = textNeedLevel.Fill(Grade{d.carrier, l.Level}.String())
	}
	if l.Strip != 0 {
		t = textNeedStrip.Put(t, comma(l.Strip.String()))
	}
	if l.Sides != [2]Length{} {
		t = textNeedSides.Put(t, side(l.Sides[0]), side(l.Sides[1]))
	}
	return t
}

func side(l Length) msg.Text { return comma(decimal(int64(l), 2)) }

// Findings returns what is to be known of the requirement itself, all of it advice: a standard that the text misprints
// (standard.alias), a level below that of the BSI baseline (below.bsi) or below those that DIN 66399-1 means for personal
// data (below.din). Nil where there is nothing.
func (r Requirement) Findings() (found []law.Finding) {
	if r.d == nil {
		return nil
	}
	find := func(c law.Check, a, b Level) {
		c.Clause = r.d.id
		found = append(found, c.Finding(int(a), int(b)))
	}
	if r.d.alias {
		find(checkAlias, 0, 0)
	}
	level := r.d.limits.Level
	if !r.d.personal || level == 0 {
		return found
	}
	if base := bsiDemands[r.d.carrier].limits.Level; level < base {
		find(checkBelowBSI, level, base)
	}
	if level < personalLevel {
		find(checkBelowDIN, level, personalLevel)
	}
	return found
}

// personalLevel is the least level that a note of DIN 66399-1 is said to mean for personal data.
const personalLevel Level = 3

// Verdict is whether a machine meets a requirement (hinnang). Keep it to ask why. The zero Verdict is no.
type Verdict struct {
	machine     Machine
	requirement Requirement
	why         why
}

// Satisfies returns whether a machine meets a requirement.
//
// A level means "at least": a higher one of the same category meets it. Where the cut for the carrier is known it decides
// over the level that is stated; of hard disks and electronic carriers, whose levels are states as well, either will do.
// A limit of strips and sides binds a known cut only; of a machine of which the level alone is known the level decides. A
// piece no wider than the strip allowed is cut further than the strip, and passes. A limit of an area without a tolerance
// is met by a known cut, or by a level whose tolerance keeps it; a limit of sides alone by no level. Errors:
// [ErrRequirement] for the zero Requirement, [ErrMachine] for the zero Machine.
//
// Source: TTÜ p 9.16; RSVKK § 83.
func Satisfies(m Machine, r Requirement) (Verdict, error) {
	if r.d == nil {
		return Verdict{}, refuse(ErrRequirement, "the zero Requirement")
	}
	if m.IsZero() {
		return Verdict{}, refuse(ErrMachine, "the zero Machine")
	}
	return Verdict{m, r, r.d.judge(&m)}, nil
}

// judge returns the reason that decides.
func (d *demand) judge(m *Machine) why {
	l, level, cut := &d.limits, m.grades[d.carrier], m.cuts[d.carrier]
	choose := func(ok bool, yes, no why) why {
		if ok {
			return yes
		}
		return no
	}
	known := !cut.IsZero()
	switch {
	case !known && level == 0 && m.old == 0:
		return whyNoLevel
	case l.Area != 0 && known:
		if cut.IsStrip() {
			return whyStripArea
		}
		return choose(cut.within(l.Sides), whySides, choose(cut.Area() <= l.Area, whyArea, whyLargeArea))
	case l.Area != 0:
		if level == 0 {
			return whyNoLevel
		}
		cell := Grade{d.carrier, level}.cell()
		return choose(cell.Area != 0 && max(cell.Area, cell.Tolerance) <= l.Area, whyLevelArea,
			choose(l.Sides != [2]Length{}, whyCutUnknown, whyLevelTolerance))
	case l.Level == 0:
		if !known {
			return whyCutUnknown
		}
		return choose(cut.within(l.Sides), whySides, whyLongSides)
	case known && l.Sides != [2]Length{} && !cut.IsStrip():
		if cut.within(l.Sides) {
			return whySides
		}
		return choose(cut.width <= l.Strip, whyNarrow, whyLongSides)
	case known && l.Strip != 0 && cut.IsStrip():
		return choose(cut.width <= l.Strip, whyStrip, whyWideStrip)
	case known && levelOf(d.carrier, cut, 0) >= l.Level:
		return whyCut
	case known && (level == 0 || d.carrier != HardDisk && d.carrier != Electronic):
		return choose(Grade{d.carrier, l.Level}.cell().Area == 0, whyState, whyCoarse)
	case level >= l.Level:
		return whyLevel
	case l.Old != 0 && m.old >= l.Old:
		return whyOld
	}
	return choose(level != 0, whyLowLevel, whyNoLevel)
}

// OK reports whether the machine meets the requirement.
func (v Verdict) OK() bool { return reasons[v.why].ok }

// text returns the deciding sentence.
func (v Verdict) text(w why) msg.Text {
	d := v.requirement.d
	has := msg.Text{ET: "–", EN: "–"}
	if level := v.machine.grades[d.carrier]; level != 0 {
		s := Grade{d.carrier, level}.String()
		has = msg.Text{ET: s, EN: s}
	}
	if cut := v.machine.cuts[d.carrier]; !cut.IsZero() && w != whyLevel && w != whyLowLevel {
		has = cut.text()
	}
	l := d.limits
	var needs msg.Text
	switch w {
	case whyStrip, whyWideStrip, whyNarrow:
		needs = comma(l.Strip.String())
	case whySides, whyLongSides, whyCutUnknown:
		needs = textPiece.Put(side(l.Sides[0]), side(l.Sides[1]))
	case whyArea, whyLargeArea, whyStripArea, whyLevelArea, whyLevelTolerance:
		needs = comma(l.Area.String())
	default:
		s := Grade{d.carrier, l.Level}.String()
		needs = msg.Text{ET: s, EN: s}
	}
	return reasons[w].text.Put(has, needs).Capital()
}

// Findings returns why the machine does not meet the requirement (machine.…), a level stated for it that its cut does not
// reach (machine.label), and what [Requirement.Findings] says. Nil where there is nothing; the zero Verdict finds that no
// machine was judged.
func (v Verdict) Findings() (found []law.Finding) {
	d := v.requirement.d
	if d == nil {
		return []law.Finding{law.Check{Code: "machine.none", ET: reasons[whyNoLevel].text.ET, EN: reasons[whyNoLevel].text.EN}.Finding(0, 0)}
	}
	if !v.OK() {
		t := v.text(v.why)
		found = append(found, law.Check{Clause: d.id, Code: "machine." + reasons[v.why].code, Source: d.source, ET: t.ET, EN: t.EN}.Finding(0, 0))
	}
	level, cut := v.machine.grades[d.carrier], v.machine.cuts[d.carrier]
	if states := d.carrier == HardDisk || d.carrier == Electronic; level != 0 && !cut.IsZero() && !states {
		if reached := levelOf(d.carrier, cut, 0); reached < level {
			c := checkLabel
			c.Clause, c.Source = d.id, Grade{d.carrier, level}.cell().Source
			found = append(found, c.Finding(int(level), int(reached)))
		}
	}
	return append(found, v.requirement.Findings()...)
}

// Steps derives the verdict a second time and yields each reason: what is required, what the machine is and, last, what
// decides, whose code is that of the verdict. It yields nothing for the zero Verdict.
func (v Verdict) Steps() iter.Seq[law.Step] {
	return func(yield func(law.Step) bool) {
		d := v.requirement.d
		if d == nil {
			return
		}
		say := func(source law.Source, code string, t msg.Text) bool {
			return yield(law.NewStep(civil.Date{}, source, code, t.ET, t.EN))
		}
		w := d.judge(&v.machine)
		source := d.source
		switch level := v.machine.grades[d.carrier]; w {
		case whyLevel, whyLowLevel, whyLevelArea, whyLevelTolerance:
			source = Grade{d.carrier, level}.cell().Source
		case whyCut, whyCoarse, whyState:
			source = Grade{d.carrier, d.limits.Level}.cell().Source
		case whyOld:
			source = din32757[v.machine.old-1].Source
		}
		if !say(d.source, "requirement", d.text()) || !say(source, "machine", textMachine.Put(v.machine.text())) {
			return
		}
		say(d.source, reasons[w].code, v.text(w))
	}
}
