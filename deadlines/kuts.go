package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Cybersecurity Act (küberturvalisuse seadus): what is told of an incident, and when.

var kutsAct = law.Source{
	Act: "KüTS", Ref: "RT I, 30.12.2025, 15", URL: "https://www.riigiteataja.ee/akt/130122025015",
}

var kutsSince = civil.Must(2026, time.January, 1)

const kutsDoubt = "§§ 4¹ and 28¹ give three years of transition; whether they defer § 8 is not said"

var kuts = []rule{
	{
		id: "kuts-8.7", event: Submitted,
		name: msg.Text{ET: "Küberintsidendi lõpparuanne", EN: "Final report on a cyber incident"},
		versions: dated.Since(kutsSince, version{
			term: Calendric(civil.Months(1)), source: kutsAct.At("§ 8 lg 7").Doubting(kutsDoubt),
		}),
	},
	{
		id: "kuts-8.7/resolved", event: Resolved,
		name: msg.Text{ET: "Küberintsidendi lõpparuanne pärast vahearuannet", EN: "Final report on a cyber incident after an interim one"},
		versions: dated.Since(kutsSince, version{
			term: Calendric(civil.Months(1)), source: kutsAct.At("§ 8 lg 7").Doubting(kutsDoubt),
		}),
	},
}

// IncidentReport is the time in which the final report on a cyber incident (lõpparuanne) is given: one month from the
// day on which the incident notice of [IncidentNotice] was submitted.
//
// Source: KüTS § 8 lg 7.
func IncidentReport() Rule { return named("kuts-8.7") }

// ResolvedIncidentReport is the time in which a new final report is given where the incident was not resolved when the
// first one was due, which so became an interim one (vahearuanne): one month from the resolution.
//
// Source: KüTS § 8 lg 7.
func ResolvedIncidentReport() Rule { return named("kuts-8.7/resolved") }
