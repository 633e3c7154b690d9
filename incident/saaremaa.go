package incident

import (
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Effect is what an event has done (tagajärg). The zero Effect is none.
//
// Source: Saaremaa p 2.8, 2.9.
type Effect uint8

// The effects.
const (
	MoneyLost      Effect = iota + 1 // rahaline kahju
	DataLeaked                       // konfidentsiaalsete andmete lekkimine
	DataLost                         // andmete hävimine
	WorkStopped                      // tööseisak
	ReputationHurt                   // asutuse maine kahjustamine
	SystemStopped                    // infosüsteemi, rakenduse või teenuse seisak
	SystemHangs                      // infosüsteemi hangumine
	DataDamaged                      // andmete kahjustumine
	WrongResults                     // ebaõigete tulemuste andmine
	FrequentFaults                   // ebamõistliku sagedusega mittekriitilised vead
)

// Text returns the effect in Estonian or English; "" for the zero Effect.
func (e Effect) Text(tag language.Tag) string {
	if int(e) >= len(effects) {
		return ""
	}
	return effects[e].name.In(tag)
}

// IsSecurityIncident reports whether a threat that came true with this effect is a security incident
// (infoturbeintsident), which [SecurityReport] reports.
//
// Source: Saaremaa p 2.8.
func (e Effect) IsSecurityIncident() bool { return int(e) < len(effects) && effects[e].security }

// IsIncident reports whether an information system, application or service with this effect is an incident (intsident),
// which [FaultReport] reports. Lost data is both.
//
// Source: Saaremaa p 2.9.
func (e Effect) IsIncident() bool { return int(e) < len(effects) && effects[e].incident }

// FaultReport tells user support of an incident (intsidendi teade).
//
// Source: Saaremaa p 9.1, 9.2.
type FaultReport struct {
	FirstName, LastName string
	System              string    // application or information system
	At                  time.Time // date and time
	Description         string
	Message             string // the error message on the screen, with a screenshot as a file where possible
	NoMessage           bool   // there was none on the screen
	Inventory           string // number
	NotAnAsset          bool
	Expected            string // what would be right
	CertainFault        bool   // it is not merely suspected, so that nothing needs to be said of what would be right
}

// FaultReportElements returns what the report of an incident holds. Give it to [law.Missing].
//
// Source: Saaremaa p 9.1, 9.2.
func FaultReportElements() []law.Element[FaultReport] {
	return elements("saaremaa-9.1", faultFields[:])
}

// SecurityReport tells the security specialist of a security incident or the threat of one, in working time at once by
// phone (infoturbeintsidendi teade).
//
// Source: Saaremaa p 10.2.
type SecurityReport struct {
	FirstName, LastName string
	Description         string    // of the incident or threat
	At                  time.Time // date and time
	Address, Room       string
	Severity            string // estimated (hinnanguline tõsidus); the rules give no scale
}

// SecurityReportElements returns what the report of a security incident holds. Give it to [law.Missing].
//
// Source: Saaremaa p 10.2.
func SecurityReportElements() []law.Element[SecurityReport] {
	return elements("saaremaa-10.2", securityFields[:])
}

// StoppageLimit is the longest outage that is no work stoppage where an application has no ISKE class, that length
// included. Source: Saaremaa p 10.1.
const StoppageLimit = 30 * time.Minute

// Scope is whom an outage touches (ulatus). The zero Scope is not known.
type Scope uint8

// The scopes.
const (
	WorkplacesOnly   Scope = iota + 1 // single workplaces and no unit
	Subunit                           // allüksus: any other unit, or a part of a department, a section or the institution
	WholeDepartment                   // osakond või talitus ühtselt
	WholeInstitution                  // terve asutus
)

// Outage is a disturbance of work (töö häiritus).
//
// Source: Saaremaa p 10.1.
type Outage struct {
	Lasted           time.Duration
	Scope            Scope
	Classified       bool          // the application has an ISKE class
	Longest          time.Duration // the longest stoppage that the class allows; not read without a class
	BusinessCritical bool          // it touches business-critical work; not asked without a class
}

// IsStoppage reports whether an outage is a work stoppage (tööseisak), and why. With an ISKE class: longer than the class
// allows, in business-critical work, and touching the institution or any subunit. Without one: longer than
// [StoppageLimit], and touching the whole institution, a department or a section. An outage of exactly the limit is none.
// Errors: [ErrScope]; [ErrDuration] for a duration below zero.
//
// Source: Saaremaa p 10.1.
func (o Outage) IsStoppage() (bool, law.Step, error) {
	switch {
	case o.Scope == 0 || o.Scope > WholeInstitution:
		return false, law.Step{}, &Error{Kind: ErrScope, Value: "not said whom it touches"}
	case o.Lasted < 0:
		return false, law.Step{}, &Error{Kind: ErrDuration, Value: "lasted " + o.Lasted.String()}
	case o.Classified && o.Longest < 0:
		return false, law.Step{}, &Error{Kind: ErrDuration, Value: "longest " + o.Longest.String()}
	}
	limit, scope := StoppageLimit, WholeDepartment
	if o.Classified {
		limit, scope = o.Longest, Subunit
	}
	is, why := true, &stoppages[stopped]
	switch {
	case o.Lasted <= limit:
		is, why = false, &stoppages[tooShort]
	case o.Scope < scope:
		is, why = false, &stoppages[tooNarrow]
	case o.Classified && !o.BusinessCritical:
		is, why = false, &stoppages[notCritical]
	}
	return is, law.NewStep(civil.Date{}, saaremaaBook.At("p 10.1"), why.code, why.text.ET, why.text.EN), nil
}
