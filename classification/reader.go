// SPDX-License-Identifier: MIT

package classification

import (
	"github.com/teabehaldus/teabehaldus/internal/decide"
	"github.com/teabehaldus/teabehaldus/law"
)

// Reader is who asks to see information that was restricted (juurdepääs asutusesiseseks tunnistatud teabele). The zero Reader
// is an outsider whom nobody has allowed.
//
// Source: AvTS § 38 lg 3, 4.
type Reader struct {
	Official  bool // an official or employee of the state or of a municipality
	OnDuty    bool // who needs it for official duties
	Stated    bool // and where an act asks for it, the ground and the purpose were told to the holder
	Admitted  bool // the head of the institution decided to let this outsider see it
	Unharming bool // to see it does not harm the interests of the state or of the municipality
}

const (
	needUnharming uint8 = iota
	noteStated
	notePassingOn
)

var readerChecks = []law.Check{
	needUnharming: {Clause: "avts-38.4", Code: "reader.harm", Source: avts.At("§ 38 lg 4"),
		ET: "Ei ole teada, et juurdepääs ei kahjustaks riigi või omavalitsusüksuse huve", EN: "Access is not known to leave the interests of the state or of the municipality unharmed"},
	noteStated: {Clause: "avts-38.3_1", Code: "reader.stated", Severity: law.Advised, Source: avts.At("§ 38 lg 3¹"),
		ET: "Seadusega sätestatud juhul teatatakse teabevaldajale juurdepääsu alus ja eesmärk", EN: "Where an act asks for it, the holder is told the ground and the purpose of the access"},
	notePassingOn: {Clause: "avts-38.3", Code: "reader.passing-on", Severity: law.Advised, Source: avts.At("§ 38 lg 3"),
		ET: "Kolmandale isikule tohib teavet edastada ainult piirangu kehtestanud asutuse loal", EN: "The information may be passed on to others only with leave of the institution that restricted it"},
}

var readerRows = []decide.Row[Reader]{
	{Outcome: decide.Say("avts-38.3", avts.At("§ 38 lg 3"), "reader.duty", law.Allowed,
		"Ametnikul või töötajal on juurdepääs oma ametiülesannete täitmiseks", "An official or employee has access for official duties"),
		When: func(r Reader) bool { return r.Official && r.OnDuty },
		Unmet: func(r Reader) decide.Set {
			return decide.Note(!r.Stated, noteStated) | decide.Note(true, notePassingOn)
		}},
	{Outcome: decide.Say("avts-38.4", avts.At("§ 38 lg 4"), "reader.admitted", law.Allowed,
		"Asutuse juht võib juurdepääsu lubada, kui see ei kahjusta riigi või omavalitsusüksuse huve", "The head may allow access where it does not harm the interests of the state or of the municipality"),
		When: func(r Reader) bool { return r.Admitted },
		Unmet: func(r Reader) decide.Set {
			return decide.Need(r.Unharming, needUnharming) | decide.Note(true, notePassingOn)
		}},
	{Outcome: decide.Say("avts-38.4", avts.At("§ 38 lg 4"), "reader.outsider", law.Refused,
		"Asutuse juht ei ole juurdepääsu lubanud", "The head has not allowed access")},
}

// MayRead answers whether somebody may see information while a restriction holds. An official who needs it for official
// duties may; anybody else only where the head of the institution allowed it, on condition that it harms no interest of the
// state or of the municipality. What somebody may see may not be passed on without leave of the institution that restricted
// it. That part of a document which no restriction touches is open to all ([Access.File]).
//
// Source: AvTS § 38 lg 2–4.
func (r Reader) MayRead() law.Decision { return decide.Ask(&readerChecks, readerRows, r) }

// Checks returns everything that this package can find, each once. The clause and the provision of "forbidden" are those of
// the point of § 36, and the provision of "not-in-force" that of the basis.
func Checks() []law.Check {
	return append(append(append([]law.Check(nil), checks[1:]...), markElements.Checks()...), readerChecks...)
}
