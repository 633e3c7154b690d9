// SPDX-License-Identifier: MIT

package deadlines

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// Application is what happened to an application in administrative proceedings (taotlus), as far as it decides from which
// day its time limit counts. A zero day: it did not happen.
type Application struct {
	Registered civil.Date `json:"registered,omitzero"` // it was registered where it arrived first
	Forwarded  civil.Date `json:"forwarded,omitzero"`  // it arrived at the competent body, to which another had passed it on
	Translated civil.Date `json:"translated,omitzero"` // the translation arrived that the body demanded of a foreign one
	Completed  civil.Date `json:"completed,omitzero"`  // its defects were cured within the time set for that
}

// CountsFrom returns the day from which the time limit of an application counts, and why: that of its registration; of
// one that was passed on, the day of its arrival at the competent body; of one in a foreign language, the day on which
// the demanded translation arrived; of these the latest. That defects were cured does not move it: HMS § 15 lg 3 says
// only that the application is then in time, and [Deadline.Findings] names the other reading. Errors: [law.ErrMissing]
// without a registration; [law.ErrPlaceholder]; [law.ErrInvalid] for what happened before it.
//
// Source: HMS § 33 lg 4, § 35 lg 4, § 15 lg 4.
func (a Application) CountsFrom() (law.Answer[civil.Date], error) {
	if err := a.check(); err != nil {
		return law.Answer[civil.Date]{}, err
	}
	why := trace.Last(a.derive)
	return law.Answered(why.Day, why), nil
}

func (a Application) check() error {
	if err := refuse.Day("application.registered", a.Registered); err != nil {
		return err
	}
	for _, f := range [...]struct {
		at  string
		day civil.Date
	}{
		{"application.forwarded", a.Forwarded}, {"application.translated", a.Translated}, {"application.completed", a.Completed},
	} {
		if err := refuse.Given(f.at, f.day); err != nil {
			return err
		}
		if err := refuse.Order(f.at, a.Registered, f.day); err != nil {
			return err
		}
	}
	return nil
}

// derive says each event that moves the count, in the order of the days; the last is the one that counts.
func (a Application) derive(t *trace.Trace) {
	t.Say(a.Registered, hmsAct.At("§ 35 lg 4"), "registered", textRegistered)
	forwarded := func() {
		if !a.Forwarded.IsZero() {
			t.Say(a.Forwarded, hmsAct.At("§ 15 lg 4"), "forwarded", textForwarded)
		}
	}
	if a.Translated.Before(a.Forwarded) {
		t.Say(a.Translated, hmsAct.At("§ 33 lg 4"), "translated", textTranslated)
		forwarded()
		return
	}
	forwarded()
	if !a.Translated.IsZero() {
		t.Say(a.Translated, hmsAct.At("§ 33 lg 4"), "translated", textTranslated)
	}
}

// DueFor returns the deadline of an application: [Rule.Due] from the day of [Application.CountsFrom]. The deadline keeps
// what happened to the application, and its steps begin with it. Errors: those of both; [law.ErrInvalid] for a rule that
// the Administrative Procedure Act does not count.
//
// Source: HMS § 33 lg 4, § 35 lg 4, § 15 lg 4.
func (r Rule) DueFor(a Application, c *Calendar) (Deadline, error) {
	if r.def == nil {
		return Deadline{}, zeroRule()
	}
	if r.def.count != &hms33 {
		return Deadline{}, refuse.New(law.ErrInvalid, string(r.def.id), "", errNotHMS)
	}
	from, err := a.CountsFrom()
	if err != nil {
		return Deadline{}, err
	}
	d, err := r.Due(from.Value, c)
	d.application = &a
	return d, err
}

// Restore returns until when a party can apply for the restoration of a limit that it missed (tähtaja ennistamine): two
// weeks from the end of what hindered it, and no later than a year after the limit's day. Errors: [law.ErrNotPossible]
// where the hindrance ended after that year; [law.ErrInvalid] where it ended before the limit's event, and for a rule
// that the Administrative Procedure Act does not count; [law.ErrNotInForce]; [law.ErrMissing]; [law.ErrPlaceholder].
//
// Source: HMS § 34 lg 2, 3.
func (d Deadline) Restore(hindranceEnded civil.Date) (Deadline, error) {
	if d.rule.def == nil {
		return Deadline{}, refuse.New(law.ErrMissing, "deadline", "", errZero)
	}
	if d.rule.def.count != &hms33 {
		return Deadline{}, refuse.New(law.ErrInvalid, string(d.rule.def.id), "", errNotHMS)
	}
	if err := refuse.Day("hindrance", hindranceEnded); err != nil {
		return Deadline{}, err
	}
	if err := refuse.Order("hindrance", d.event, hindranceEnded); err != nil {
		return Deadline{}, err
	}
	latest, err := named("hms-34.3").Due(d.date, d.calendar)
	if err != nil {
		return Deadline{}, err
	}
	if hindranceEnded.After(latest.date) {
		return Deadline{}, &law.Error{
			Kind: law.ErrNotPossible, At: "hindrance", Value: hindranceEnded.String(), Last: latest.date, ET: errTooLate.ET, EN: errTooLate.EN,
		}
	}
	weeks, err := named("hms-34.2").Due(hindranceEnded, d.calendar)
	if err == nil && latest.date.Before(weeks.date) {
		return latest, nil
	}
	return weeks, err
}

var (
	errNotHMS  = msg.Text{ET: "Seda tähtaega haldusmenetluse seadus ei arvesta", EN: "the Administrative Procedure Act does not count this limit"}
	errTooLate = msg.Text{ET: "Tähtaega ei ennistata, kui tähtpäevast on möödunud üle aasta", EN: "no limit is restored more than a year after its day"}

	textRegistered = msg.Text{ET: "Taotlus registreeriti; tähtaega arvestatakse sellest päevast", EN: "The application was registered; its limit counts from this day"}
	textForwarded  = msg.Text{ET: "Taotlus saabus pädevasse asutusse; tähtaega arvestatakse sellest päevast", EN: "The application arrived at the competent body; its limit counts from this day"}
	textTranslated = msg.Text{ET: "Nõutud tõlge saabus; tähtaega arvestatakse sellest päevast", EN: "The demanded translation arrived; the limit counts from this day"}
	textCompleted  = msg.Text{
		ET: "Puudused kõrvaldati {1}; seadus ei ütle, et tähtaeg algab siis uuesti. Kui seda nii lugeda, on tähtpäev {2}",
		EN: "The defects were cured on {1}; the act does not say that the limit then begins anew. Read so, it is due on {2}",
	}
)
