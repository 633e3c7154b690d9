// SPDX-License-Identifier: MIT

package incident

import (
	"strconv"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// SaaremaaEffect is what an event has done (tagajärg). The zero SaaremaaEffect is none.
//
// Source: Saaremaa p 2.8, 2.9.
type SaaremaaEffect uint8

// The effects.
const (
	SaaremaaMoneyLost      SaaremaaEffect = iota + 1 // rahaline kahju
	SaaremaaDataLeaked                               // konfidentsiaalsete andmete lekkimine
	SaaremaaDataLost                                 // andmete hävimine
	SaaremaaWorkStopped                              // tööseisak
	SaaremaaReputationHurt                           // asutuse maine kahjustamine
	SaaremaaSystemStopped                            // infosüsteemi, rakenduse või teenuse seisak
	SaaremaaSystemHangs                              // infosüsteemi hangumine
	SaaremaaDataDamaged                              // andmete kahjustumine
	SaaremaaWrongResults                             // ebaõigete tulemuste andmine
	SaaremaaFrequentFaults                           // ebamõistliku sagedusega mittekriitilised vead
)

var effects = enum.Names[SaaremaaEffect]{
	SaaremaaMoneyLost:      {Code: "money-lost", ET: "rahaline kahju", EN: "loss of money"},
	SaaremaaDataLeaked:     {Code: "data-leaked", ET: "konfidentsiaalsete andmete lekkimine", EN: "leak of confidential data"},
	SaaremaaDataLost:       {Code: "data-lost", ET: "andmete hävimine", EN: "loss of data"},
	SaaremaaWorkStopped:    {Code: "work-stopped", ET: "tööseisak", EN: "work stoppage"},
	SaaremaaReputationHurt: {Code: "reputation-hurt", ET: "asutuse maine kahjustamine", EN: "harm to the institution's reputation"},
	SaaremaaSystemStopped:  {Code: "system-stopped", ET: "infosüsteemi, rakenduse või teenuse seisak", EN: "stoppage of a system, application or service"},
	SaaremaaSystemHangs:    {Code: "system-hangs", ET: "infosüsteemi hangumine", EN: "hanging of a system"},
	SaaremaaDataDamaged:    {Code: "data-damaged", ET: "andmete kahjustumine", EN: "damage to data"},
	SaaremaaWrongResults:   {Code: "wrong-results", ET: "ebaõigete tulemuste andmine", EN: "wrong results"},
	SaaremaaFrequentFaults: {Code: "frequent-faults", ET: "ebamõistliku sagedusega mittekriitilised vead", EN: "minor faults unreasonably often"},
}

// String returns the code, such as "data-lost"; "" for the zero SaaremaaEffect.
func (e SaaremaaEffect) String() string { return effects.Code(e) }

// Text returns the effect in Estonian or English; "" for the zero SaaremaaEffect.
func (e SaaremaaEffect) Text(tag language.Tag) string { return effects.Text(e, tag) }

// MarshalText writes the code; nothing for the zero SaaremaaEffect.
func (e SaaremaaEffect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (e *SaaremaaEffect) UnmarshalText(text []byte) error { return effects.Decode(text, e) }

// IsSecurityIncident reports whether a threat that came true with this effect is a security incident
// (infoturbeintsident), which [SaaremaaSecurityReport] reports.
//
// Source: Saaremaa p 2.8.
func (e SaaremaaEffect) IsSecurityIncident() bool {
	return SaaremaaMoneyLost <= e && e <= SaaremaaReputationHurt
}

// IsIncident reports whether an information system, application or service with this effect is an incident (intsident),
// which [SaaremaaFaultReport] reports. Lost data is both.
//
// Source: Saaremaa p 2.9.
func (e SaaremaaEffect) IsIncident() bool {
	return e == SaaremaaDataLost || SaaremaaSystemStopped <= e && e <= SaaremaaFrequentFaults
}

// SaaremaaFaultReport tells user support of an incident (intsidendi teade).
//
// Source: Saaremaa p 9.1, 9.2.
type SaaremaaFaultReport struct {
	FirstName     string    `json:"first_name,omitempty"`
	LastName      string    `json:"last_name,omitempty"`
	System        string    `json:"system,omitempty"` // application or information system
	At            time.Time `json:"at,omitzero"`      // date and time
	Description   string    `json:"description,omitempty"`
	Message       string    `json:"message,omitempty"`       // the error message on the screen, with a screenshot as a file where possible
	Silent        bool      `json:"silent,omitempty"`        // nothing was on the screen
	Inventory     string    `json:"inventory,omitempty"`     // number
	Uninventoried bool      `json:"uninventoried,omitempty"` // what failed is no asset with a number
	Expected      string    `json:"expected,omitempty"`      // what would be right
	FaultCertain  bool      `json:"fault_certain,omitempty"` // it is more than suspected, so that nothing needs to be said of what would be right
}

// Check finds what the report of an incident lacks; nil where it lacks nothing. A time that stands for none counts as
// missing.
//
// Source: Saaremaa p 9.1, 9.2.
func (r SaaremaaFaultReport) Check() []law.Finding { return faultElements.Missing(&r) }

// SaaremaaSecurityReport tells the security specialist of a security incident or the threat of one, in working time at once by
// phone (infoturbeintsidendi teade).
//
// Source: Saaremaa p 10.2.
type SaaremaaSecurityReport struct {
	FirstName   string    `json:"first_name,omitempty"`
	LastName    string    `json:"last_name,omitempty"`
	Description string    `json:"description,omitempty"` // of the incident or threat
	At          time.Time `json:"at,omitzero"`           // date and time
	Address     string    `json:"address,omitempty"`
	Room        string    `json:"room,omitempty"`
	Severity    string    `json:"severity,omitempty"` // as estimated (hinnanguline raskusaste); the rules give no scale
}

// Check finds what the report of a security incident lacks; nil where it lacks nothing. A time that stands for none counts as
// missing.
//
// Source: Saaremaa p 10.2.
func (r SaaremaaSecurityReport) Check() []law.Finding { return securityElements.Missing(&r) }

// told reports whether a time says when something happened: it is neither the zero Time nor on a day that stands for none.
func told(at time.Time) bool {
	utc, own := civil.FromTime(at, time.UTC), civil.FromTime(at, at.Location())
	return !at.IsZero() && !utc.Placeholder() && !own.Placeholder()
}

// SaaremaaStoppageLimit is the longest outage that is no work stoppage where an application has no ISKE class, that length
// included. Source: Saaremaa p 10.1.
const SaaremaaStoppageLimit = 30 * time.Minute

// SaaremaaScope is whom an outage touches (ulatus). The zero SaaremaaScope is not known.
type SaaremaaScope uint8

// The scopes.
const (
	SaaremaaWorkplaces  SaaremaaScope = iota + 1 // single workplaces and no unit
	SaaremaaSubunit                              // allüksus: any other unit, or a part of a department, a section or the institution
	SaaremaaDepartment                           // osakond või talitus ühtselt: a whole department or section
	SaaremaaInstitution                          // terve asutus
)

var scopes = enum.Names[SaaremaaScope]{
	SaaremaaWorkplaces:  {Code: "workplaces", ET: "üksikud töökohad", EN: "single workplaces"},
	SaaremaaSubunit:     {Code: "subunit", ET: "allüksus", EN: "a subunit"},
	SaaremaaDepartment:  {Code: "department", ET: "osakond või talitus", EN: "a whole department or section"},
	SaaremaaInstitution: {Code: "institution", ET: "terve asutus", EN: "the whole institution"},
}

// String returns the code: "workplaces", "subunit", "department" or "institution"; "" for the zero SaaremaaScope.
func (s SaaremaaScope) String() string { return scopes.Code(s) }

// Text returns the scope in Estonian or English; "" for the zero SaaremaaScope.
func (s SaaremaaScope) Text(tag language.Tag) string { return scopes.Text(s, tag) }

// MarshalText writes the code; nothing for the zero SaaremaaScope.
func (s SaaremaaScope) MarshalText() ([]byte, error) { return scopes.Marshal(s) }

// UnmarshalText reads a code; any other text is [law.ErrUnknown].
func (s *SaaremaaScope) UnmarshalText(text []byte) error { return scopes.Decode(text, s) }

// SaaremaaOutage is a disturbance of work (töö häiritus).
//
// Source: Saaremaa p 10.1.
type SaaremaaOutage struct {
	Lasted           time.Duration
	Scope            SaaremaaScope
	Classified       bool          // the application has an ISKE class
	Longest          time.Duration // the longest stoppage that the class allows; not read without a class
	BusinessCritical bool          // it touches business-critical work; not asked without a class
}

// IsStoppage answers whether an outage is a work stoppage (tööseisak). With an ISKE class: longer than the class allows, in
// business-critical work, and touching the institution or any subunit. Without one: longer than [SaaremaaStoppageLimit], and
// touching the whole institution, a department or a section. An outage of exactly the limit is none. Whom it touches must be
// known: [law.ErrMissing], or [law.ErrUnknown] for a scope that there is not. A duration below zero is [law.ErrInvalid].
//
// Source: Saaremaa p 10.1.
func (o SaaremaaOutage) IsStoppage() (law.Answer[bool], error) {
	switch {
	case o.Scope == 0:
		return law.Answer[bool]{}, refuse.Missing("scope")
	case !scopes.Known(o.Scope):
		return law.Answer[bool]{}, refuse.Unknown("scope", strconv.Itoa(int(o.Scope)), scopes.Codes()...)
	case o.Lasted < 0:
		return law.Answer[bool]{}, refuse.Invalid("lasted", o.Lasted.String(), textNegative)
	case o.Classified && o.Longest < 0:
		return law.Answer[bool]{}, refuse.Invalid("longest", o.Longest.String(), textNegative)
	}
	limit, scope := SaaremaaStoppageLimit, SaaremaaDepartment
	if o.Classified {
		limit, scope = o.Longest, SaaremaaSubunit
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
	return law.Answered(is, law.NewStep(civil.Date{}, saaremaaBook.At("p 10.1"), why.code, why.text.ET, why.text.EN)), nil
}
