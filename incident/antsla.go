// SPDX-License-Identifier: MIT

package incident

import (
	"iter"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// AntslaKind is a kind of security incident (turvaintsident), which [AntslaKinds] yields. The list of the regulation is open:
// what is none of these may still be an incident. The zero AntslaKind is none of them.
//
// Source: Antsla § 21 lg 1.
type AntslaKind uint8

// AntslaKinds yields the kinds that the regulation names, in its order: "service-failure", "system-fault", "human-error",
// "non-compliance", "physical-breach", "uncontrolled-change", "technical-fault" and "access-breach".
//
// Source: Antsla § 21 lg 1.
func AntslaKinds() iter.Seq[AntslaKind] {
	return func(yield func(AntslaKind) bool) {
		for k := AntslaKind(1); kinds.Known(k) && yield(k); k++ {
		}
	}
}

// String returns the code, such as "human-error"; "" for the zero AntslaKind.
func (k AntslaKind) String() string { return kinds.Code(k) }

// Text returns the kind in Estonian or English; "" for the zero AntslaKind.
func (k AntslaKind) Text(tag language.Tag) string { return kinds.Text(k, tag) }

// MarshalText writes the code; nothing for the zero AntslaKind.
func (k AntslaKind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (k *AntslaKind) UnmarshalText(text []byte) error { return kinds.Decode(text, k) }

// AntslaLevel is a risk or a priority (risk, prioriteet). A later one is higher; the zero AntslaLevel is not known.
//
// Source: Antsla § 21 lg 4.
type AntslaLevel uint8

// The levels.
const (
	AntslaLow    AntslaLevel = iota + 1 // madal
	AntslaMedium                        // keskmine
	AntslaHigh                          // kõrge
)

// String returns the code: "low", "medium" or "high"; "" for the zero AntslaLevel.
func (l AntslaLevel) String() string { return levels.Code(l) }

// Text returns the level in Estonian or English; "" for the zero AntslaLevel.
func (l AntslaLevel) Text(tag language.Tag) string { return levels.Text(l, tag) }

// MarshalText writes the code; nothing for the zero AntslaLevel.
func (l AntslaLevel) MarshalText() ([]byte, error) { return levels.Marshal(l) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (l *AntslaLevel) UnmarshalText(text []byte) error { return levels.Decode(text, l) }

// AntslaAssessment is how an incident was judged: risk and priority are two inputs.
//
// Source: Antsla § 21 lg 4, 5.
type AntslaAssessment struct {
	Risk     AntslaLevel `json:"risk,omitempty"`     // zero: not known
	Priority AntslaLevel `json:"priority,omitempty"` // as the IT specialist set it; zero: not known
	Changed  AntslaLevel `json:"changed,omitempty"`  // as an IT contractor changed it; zero: it did not
}

// CurrentPriority returns the priority by which the incident is resolved (lahendamise prioriteet): the contractor's, where
// it changed it, else the IT specialist's, else the risk that stands for it. Where none is known it is [law.ErrMissing]; an
// unknown level is [law.ErrUnknown].
//
// Source: Antsla § 21 lg 4, 5.
func (a AntslaAssessment) CurrentPriority() (AntslaLevel, error) {
	if err := a.check(); err != nil {
		return 0, err
	}
	switch {
	case a.Changed != 0:
		return a.Changed, nil
	case a.Priority != 0:
		return a.Priority, nil
	}
	return a.Risk, nil
}

// TellCERT answers whether CERT-EE is told at once (CERT-EE teavitamine): yes where the risk is high. Where the risk is not
// known, the priority stands for it, as first set or as raised later. A contractor that lowers it undoes no notice that was
// due. The errors are those of [AntslaAssessment.CurrentPriority].
//
// Source: Antsla § 21 lg 4, 5.
func (a AntslaAssessment) TellCERT() (law.Answer[bool], error) {
	if err := a.check(); err != nil {
		return law.Answer[bool]{}, err
	}
	risk, code, text := a.Risk, "risk", textRisk
	if risk == 0 {
		risk, code, text = max(a.Priority, a.Changed), "priority", textPriority
	}
	text = text.Put(levels.Msg(risk))
	if risk == AntslaHigh {
		text.ET, text.EN = text.ET+textTellCERT.ET, text.EN+textTellCERT.EN
	} else {
		text.ET, text.EN = text.ET+textNoCERT.ET, text.EN+textNoCERT.EN
	}
	return law.Answered(risk == AntslaHigh, law.NewStep(civil.Date{}, antslaBook.At("§ 21 lg 4"), code, text.ET, text.EN)), nil
}

func (a AntslaAssessment) check() error {
	for _, v := range [...]struct {
		name  string
		level AntslaLevel
	}{{"risk", a.Risk}, {"priority", a.Priority}, {"changed", a.Changed}} {
		if v.level != 0 && !levels.Known(v.level) {
			return refuse.Unknown(v.name, strconv.Itoa(int(v.level)), levels.Codes()...)
		}
	}
	if a == (AntslaAssessment{}) {
		return refuse.Missing("risk")
	}
	return nil
}

// AntslaClosing is how far an incident is dealt with (intsidendi lõpetamine).
//
// Source: Antsla § 21 lg 7.
type AntslaClosing struct {
	Assessment     AntslaAssessment `json:"assessment,omitzero"`
	DamageLimited  bool             `json:"damage_limited,omitempty"` // measures against damage are in place
	Reported       bool             `json:"reported,omitempty"`       // the report is written
	DamageAssessed bool             `json:"damage_assessed,omitempty"`
	CERTTold       bool             `json:"cert_told,omitempty"`
	CERTWaived     bool             `json:"cert_waived,omitempty"`    // somebody decided that CERT-EE need not be told; does not count where the risk is high or unknown
	MeasuresTaken  bool             `json:"measures_taken,omitempty"` // IT measures
	StaffTrained   bool             `json:"staff_trained,omitempty"`
}

// Check finds what is left to do before the incident is closed (lõpetatud intsident); nil where it is. "Where needed" is said
// of CERT-EE alone: IT measures and training are always due.
//
// Source: Antsla § 21 lg 7.
func (c AntslaClosing) Check() []law.Finding { return closingElements.Missing(&c) }

var kinds = enum.Names[AntslaKind]{
	1: {Code: "service-failure", ET: "teenuse katkemine või seadme rike", EN: "failure of a service or device"},
	2: {Code: "system-fault", ET: "süsteemi tõrge või ülekoormus", EN: "fault or overload of a system"},
	3: {Code: "human-error", ET: "inimlik viga", EN: "human error"},
	4: {Code: "non-compliance", ET: "mittevastavus infoturbepoliitikale või juhendile", EN: "breach of the security policy or of instructions"},
	5: {Code: "physical-breach", ET: "füüsilise turvameetme rikkumine", EN: "breach of a physical safeguard"},
	6: {Code: "uncontrolled-change", ET: "kontrollimata muudatus süsteemis", EN: "uncontrolled change to a system"},
	7: {Code: "technical-fault", ET: "tarkvara või riistvara tõrge", EN: "fault of software or hardware"},
	8: {Code: "access-breach", ET: "juurdepääsu rikkumine", EN: "breach of access"},
}

var levels = enum.Names[AntslaLevel]{
	AntslaLow:    {Code: "low", ET: "madal", EN: "low"},
	AntslaMedium: {Code: "medium", ET: "keskmine", EN: "medium"},
	AntslaHigh:   {Code: "high", ET: "kõrge", EN: "high"},
}
