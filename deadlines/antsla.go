package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The regulation of Antsla on the use of its information system (Antsla Vallavalitsuse infosüsteemi kasutamise kord).

var antslaAct = books.Antsla()

var antslaSince = books.AntslaSince()

var antsla = []rule{
	{
		id: "antsla-4.4", event: Done, kind: interval, house: true,
		name:     msg.Text{ET: "Tööjaamade järelevalve ja seire", EN: "Inspection of workstations"},
		versions: dated.Since(antslaSince, version{term: Calendric(civil.Months(6)), source: antslaAct.At("§ 4 lg 4")}),
	},
	{
		id: "antsla-23", event: Published, kind: state, house: true,
		name: msg.Text{ET: "Määruse jõustumine", EN: "Entry into force of the regulation"},
		// The clause brought itself into force, so it holds from the day of its own publication.
		versions: dated.Since(civil.Must(2019, time.November, 26), version{
			term: Calendric(civil.Days(3)), source: antslaAct.At("§ 23"),
		}),
	},
}

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
