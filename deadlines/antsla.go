// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The regulation of Antsla on the use of its information system (Antsla Vallavalitsuse infosüsteemi kasutamise kord).

var antslaAct = acts.Antsla()

var antslaSince = acts.AntslaSince()

var antsla = institution(antslaAct, antslaSince, "", []RuleSpec{
	{
		Head:  law.Head{ID: "antsla-4.4", ET: "Tööjaamade järelevalve ja seire", EN: "Inspection of workstations"},
		Event: Done, Term: Calendric(civil.Months(6)), Kind: "interval", Provision: "§ 4 lg 4",
	},
	{
		// It brought itself into force, so it holds from the day of its own publication.
		Head:  law.Head{ID: "antsla-23", ET: "Määruse jõustumine", EN: "Entry into force of the regulation", Since: civil.Must(2019, time.November, 26)},
		Event: Published, Term: Calendric(civil.Days(3)), Kind: "state", Provision: "§ 23",
	},
})

// AntslaInspection is the longest time from one inspection of workstations (järelevalve ja seire) to the next: six
// months after the last one, that day included. "Once within half a year" is a running interval and not a calendar
// half-year, and its end, the limit of a risk, does not move off a day off.
//
// Source: Antsla § 4 lg 4.
func AntslaInspection() Rule { return named("antsla-4.4") }

// AntslaEntryIntoForce is the day on which the regulation came into force (määruse jõustumine): the third day after its
// publication, which is not counted; 26.11.2019 gives 29.11.2019. It does not move off a day off.
//
// Source: Antsla § 23.
func AntslaEntryIntoForce() Rule { return named("antsla-23") }
