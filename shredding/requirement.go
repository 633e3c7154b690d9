// SPDX-License-Identifier: MIT

package shredding

import (
	"encoding/json"
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// Requirement is what a rule asks of the machine that destroys a carrier (nõue purustajale). Requirements compare with ==.
// The zero Requirement asks for nothing and is refused everywhere.
type Requirement struct{ d *demand }

// demand is a row of a rule's table.
type demand struct {
	id       law.ID
	source   law.Source
	carrier  Category
	limits   Limits
	personal bool // asked for personal data: below the baselines it is worth advice
}

// Limits are the figures of a requirement. A zero one is not asked for. Where Sides and Area are given and no Level, one
// of the two is enough.
type Limits struct {
	Level Level     `json:"level,omitzero"`    // the least level of DIN 66399 in the carrier's category
	Old   OldLevel  `json:"din32757,omitzero"` // or the least level of DIN 32757, which is enough too
	Strip Length    `json:"strip,omitzero"`    // of the widest strip
	Sides [2]Length `json:"sides,omitzero"`    // of the largest piece; both sides count, in either order
	Area  Area      `json:"area,omitzero"`     // of the largest piece; not even a tenth of the material may be larger
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

// String returns the requirement and its provision in one line of English; "" for the zero Requirement.
func (r Requirement) String() string {
	if r.d == nil {
		return ""
	}
	return r.d.text().EN + " (" + r.d.source.String() + ")"
}

// MarshalJSON writes the clause, the carrier, the figures, the sentence in both languages, the provision and the findings.
func (r Requirement) MarshalJSON() ([]byte, error) {
	var carrier Category
	if r.d != nil {
		carrier = r.d.carrier
	}
	return json.Marshal(struct {
		Clause   law.ID        `json:"clause"`
		Carrier  Category      `json:"carrier"`
		Limits   Limits        `json:"limits"`
		ET       string        `json:"et"`
		EN       string        `json:"en"`
		Source   law.Source    `json:"source,omitzero"`
		Findings []law.Finding `json:"findings,omitempty"`
	}{r.Clause(), carrier, r.Limits(), r.Text(language.Estonian), r.Text(language.English), r.Source(), r.Findings()})
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

// Findings returns advice on the requirement itself: its level is below the least that the German federal office asks for
// (below.bsi) or below those that DIN 66399-1 means for personal data (below.din). It is nil when there is none.
func (r Requirement) Findings() (found []law.Finding) {
	if r.d == nil || !r.d.personal || r.d.limits.Level >= personalLevel {
		return nil
	}
	if c := r.d.carrier; c != Film && c != Magnetic { // which the office does not name
		found = append(found, r.d.finding(checkBelowBSI, r.d.limits.Level, personalLevel))
	}
	return append(found, r.d.finding(checkBelowDIN, r.d.limits.Level, personalLevel))
}

// finding is what a check finds of two levels of the carrier's category.
func (d *demand) finding(c law.Check, a, b Level) law.Finding {
	letter := func(s string) string { return strings.ReplaceAll(s, "{3}", d.carrier.String()) }
	c.Clause, c.ET, c.EN = d.id, letter(c.ET), letter(c.EN)
	return c.Finding(int(a), int(b))
}

// personalLevel is the least level that the German federal office asks for, and that a note of DIN 66399-1 is said to mean
// for personal data.
const personalLevel Level = 3

// Suitability is whether a machine meets a requirement, with the reason (sobivus). The zero Suitability is no.
type Suitability struct {
	machine     Machine
	requirement Requirement
	why         why
}

// Satisfies returns whether a machine meets a requirement.
//
// A level is the least: a higher one of the same category meets it. Where the cut for the carrier is known it decides, and
// not the level that the maker states. Of hard disks and electronic carriers, whose levels ask for a condition as well,
// either is enough. A limit of strips and sides binds a known cut; where only the level is known, the level decides. A
// piece no wider than the strip allowed passes, because it is a strip that was cut again. A limit of an area without a
// tolerance is met by a known cut, or by a level whose tolerance keeps it. No level meets a limit of sides alone.
//
// Error: [law.ErrMissing] for the zero Machine or the zero Requirement.
//
// Source: TTÜ p 9.16; RSVKK § 83.
func Satisfies(m Machine, r Requirement) (Suitability, error) {
	switch {
	case r.d == nil:
		return Suitability{}, refuse.Missing("requirement")
	case m == Machine{}:
		return Suitability{}, refuse.Missing("machine")
	}
	return Suitability{m, r, r.d.judge(&m)}, nil
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
		if cut.isStrip() {
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
	case known && l.Sides != [2]Length{} && !cut.isStrip():
		if cut.within(l.Sides) {
			return whySides
		}
		return choose(cut.width <= l.Strip, whyNarrow, whyLongSides)
	case known && l.Strip != 0 && cut.isStrip():
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
func (s Suitability) OK() bool { return reasons[s.why].ok }

// text returns the deciding sentence.
func (s Suitability) text() msg.Text {
	d, w := s.requirement.d, s.why
	has := msg.Text{ET: "–", EN: "–"}
	if level := s.machine.grades[d.carrier]; level != 0 {
		grade := Grade{d.carrier, level}.String()
		has = msg.Text{ET: grade, EN: grade}
	}
	if cut := s.machine.cuts[d.carrier]; !cut.IsZero() && w != whyLevel && w != whyLowLevel {
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
		grade := Grade{d.carrier, l.Level}.String()
		needs = msg.Text{ET: grade, EN: grade}
	}
	return reasons[w].text.Put(has, needs).Capital()
}

// Findings returns why the machine does not meet the requirement (machine.…), a stated level that the cut does not reach
// (machine.label), and what [Requirement.Findings] returns. It is nil when there is nothing. The zero Suitability finds
// that no machine was judged.
func (s Suitability) Findings() (found []law.Finding) {
	d := s.requirement.d
	if d == nil {
		return []law.Finding{law.Check{Code: "machine.none", ET: reasons[whyNoLevel].text.ET, EN: reasons[whyNoLevel].text.EN}.Finding(0, 0)}
	}
	if !s.OK() {
		t := s.text()
		found = append(found, law.Check{Clause: d.id, Code: "machine." + reasons[s.why].code, Source: d.source, ET: t.ET, EN: t.EN}.Finding(0, 0))
	}
	level, cut := s.machine.grades[d.carrier], s.machine.cuts[d.carrier]
	if states := d.carrier == HardDisk || d.carrier == Electronic; level != 0 && !cut.IsZero() && !states {
		if reached := levelOf(d.carrier, cut, 0); reached < level {
			c := checkLabel
			c.Source = Grade{d.carrier, level}.cell().Source
			found = append(found, d.finding(c, level, reached))
		}
	}
	return append(found, s.requirement.Findings()...)
}

// Why returns what decides (põhjendus); the zero Step for the zero Suitability.
func (s Suitability) Why() law.Step { return trace.Last(s.say) }

// Steps yields what is required, what the machine is and, last, what decides. It yields nothing for the zero Suitability.
func (s Suitability) Steps() iter.Seq[law.Step] { return trace.Steps(s.say) }

func (s Suitability) say(t *trace.Trace) {
	d := s.requirement.d
	if d == nil {
		return
	}
	source := d.source
	switch level := s.machine.grades[d.carrier]; s.why {
	case whyLevel, whyLowLevel, whyLevelArea, whyLevelTolerance:
		source = Grade{d.carrier, level}.cell().Source
	case whyCut, whyCoarse, whyState:
		source = Grade{d.carrier, d.limits.Level}.cell().Source
	case whyOld:
		source = din32757[s.machine.old-1].Source
	}
	t.Say(civil.Date{}, d.source, "requirement", d.text())
	t.Say(civil.Date{}, source, "machine", textMachine.Put(s.machine.text()))
	t.Say(civil.Date{}, d.source, reasons[s.why].code, s.text())
}

// Text returns the deciding sentence; "" for the zero Suitability.
func (s Suitability) Text(tag language.Tag) string { return s.Why().Text(tag) }

// String returns the answer with the deciding sentence and its provision in one line of English.
func (s Suitability) String() string {
	if s.OK() {
		return "yes: " + s.Why().String()
	}
	return strings.TrimSuffix("no: "+s.Why().String(), ": ")
}

// MarshalJSON writes whether the machine meets the requirement, both of them, and the reasons.
func (s Suitability) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Satisfied   bool          `json:"satisfied"`
		Machine     Machine       `json:"machine"`
		Requirement Requirement   `json:"requirement"`
		Why         law.Step      `json:"why"`
		Steps       []law.Step    `json:"steps"`
		Findings    []law.Finding `json:"findings,omitempty"`
	}{s.OK(), s.machine, s.requirement, s.Why(), slices.Collect(s.Steps()), s.Findings()})
}
