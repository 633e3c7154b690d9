package incident

import (
	"iter"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Kind is a kind of security incident (turvaintsident). The list of the regulation is open: what is none of these may
// still be an incident. The zero Kind is none of them.
//
// Source: Antsla § 21 lg 1.
type Kind uint8

// The kinds.
const (
	ServiceFailure     Kind = iota + 1 // teenuse katkemine või seadme rike
	SystemFault                        // süsteemi tõrked või ülekoormus
	HumanError                         // inimlikud vead
	NonCompliance                      // mittevastavus infoturbepoliitikale või juhenditele
	PhysicalBreach                     // füüsiliste turvameetmete rikkumine
	UncontrolledChange                 // mittekontrollitud muudatused süsteemides
	TechnicalFault                     // tarkvara või riistvara tõrked
	AccessBreach                       // ligipääsu rikkumised
)

// Kinds yields the kinds that the regulation names, in its order.
//
// Source: Antsla § 21 lg 1.
func Kinds() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		for k := ServiceFailure; k <= AccessBreach && yield(k); k++ {
		}
	}
}

// Text returns the kind in Estonian or English; "" for the zero Kind.
func (k Kind) Text(tag language.Tag) string {
	if int(k) >= len(kinds) {
		return ""
	}
	return kinds[k].In(tag)
}

// Level is a risk or a priority (risk, prioriteet). A later one is higher; the zero Level is not known.
//
// Source: Antsla § 21 lg 4.
type Level uint8

// The levels.
const (
	Low    Level = iota + 1 // madal
	Medium                  // keskmine
	High                    // kõrge
)

// Text returns the level in Estonian or English; "" for the zero Level.
func (l Level) Text(tag language.Tag) string {
	if int(l) >= len(levels) {
		return ""
	}
	return levels[l].In(tag)
}

// Assessment is how an incident was judged: risk and priority are two inputs.
//
// Source: Antsla § 21 lg 4, 5.
type Assessment struct {
	Risk     Level // zero: not known
	Priority Level // as the IT specialist set it; zero: not known
	Changed  Level // as an IT contractor changed it; zero: it did not
}

// CurrentPriority returns the priority by which the incident is resolved (lahendamise prioriteet): the contractor's, where
// it changed it, else the IT specialist's, else the risk that stands for it. Errors: [ErrLevel].
//
// Source: Antsla § 21 lg 4, 5.
func (a Assessment) CurrentPriority() (Level, error) {
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

// TellCERT reports whether CERT-EE is told at once (CERT-EE teavitamine), and why: where the risk is high. Where the risk
// is not known, the priority stands for it, as first set or as raised later; a contractor that lowers it undoes no notice
// that was due. Errors: [ErrLevel] where neither is known, and for a level that is none.
//
// Source: Antsla § 21 lg 4, 5.
func (a Assessment) TellCERT() (bool, law.Step, error) {
	if err := a.check(); err != nil {
		return false, law.Step{}, err
	}
	risk, code, text := a.Risk, "risk", textRisk
	if risk == 0 {
		risk, code, text = max(a.Priority, a.Changed), "priority", textPriority
	}
	text = text.Put(levels[risk])
	if risk == High {
		text.ET, text.EN = text.ET+textTellCERT.ET, text.EN+textTellCERT.EN
	} else {
		text.ET, text.EN = text.ET+textNoCERT.ET, text.EN+textNoCERT.EN
	}
	return risk == High, law.NewStep(civil.Date{}, antslaBook.At("§ 21 lg 4"), code, text.ET, text.EN), nil
}

func (a Assessment) check() error {
	highest := max(a.Risk, a.Priority, a.Changed)
	switch {
	case highest == 0:
		return &Error{Kind: ErrLevel, Value: "neither risk nor priority"}
	case highest > High:
		return &Error{Kind: ErrLevel, Value: strconv.Itoa(int(highest))}
	}
	return nil
}

// Closing is how far an incident is dealt with (intsidendi lõpetamine).
//
// Source: Antsla § 21 lg 7.
type Closing struct {
	Assessment     Assessment
	DamageLimited  bool // measures against damage are in place
	Reported       bool // the report is written
	DamageAssessed bool
	CERTTold       bool
	CERTNotNeeded  bool // somebody decided that CERT-EE need not be told; does not count where the risk is high or unknown
	MeasuresTaken  bool // IT measures
	StaffTrained   bool
}

// ClosingElements returns what makes an incident closed (lõpetatud intsident). "Where needed" is said of CERT-EE only; IT
// measures and training are there always. Give it to [law.Missing].
//
// Source: Antsla § 21 lg 7.
func ClosingElements() []law.Element[Closing] { return elements("antsla-21.7", closingFields[:]) }
