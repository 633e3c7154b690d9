// SPDX-License-Identifier: MIT

package deadlines

import (
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Saaremaa Museum on the use of information systems (infosüsteemide kasutamise kord).

var saaremaaAct = acts.Saaremaa()

var saaremaa = institution(saaremaaAct, acts.SaaremaaSince(), acts.SaaremaaDoubt, []RuleSpec{{
	Head:  law.Head{ID: "saaremaa-3.14", ET: "Sülearvuti ühendamine sisevõrku", EN: "Connection of a laptop to the internal network"},
	Event: Done, Window: Monthly(1, 31), Kind: "interval", Provision: "p 3.14",
}})

// SaaremaaConnection is the calendar month in which the institution's laptop is connected to the internal network again
// (sisevõrku ühendamine): the month after that of the last connection, first and last day included. "At least once a
// month" means each calendar month; its end does not move off a day off.
//
// Source: Saaremaa p 3.14.
func SaaremaaConnection() Rule { return named("saaremaa-3.14") }
