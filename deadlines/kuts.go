// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Cybersecurity Act (küberturvalisuse seadus): what is told of an incident, and when.

var kutsAct = acts.KuTS()

var kutsSince = civil.Must(2026, time.January, 1)

const kutsDoubt = "who becomes a provider later has three years for the duties too (§ 4¹ lg 3); for those of 01.01.2026 § 28¹ lg 3 does not name the duties"

var kuts = statute(kutsAct, kutsSince, "", []RuleSpec{
	{
		Head:  law.Head{ID: "kuts-8.1", ET: "Küberintsidendi esmane teade", EN: "Early notice of a cyber incident", Since: civil.Must(2018, time.May, 23)},
		Event: Learned, Term: Hours(24), Provision: "§ 8 lg 1", Doubt: kutsDoubt,
	},
	{
		Head:  law.Head{ID: "kuts-8.1_1", ET: "Süsteemi haldaja teade teenuseosutajale küberintsidendist", EN: "Notice of a cyber incident by an administrator to the provider", Since: civil.Must(2022, time.August, 16)},
		Event: Learned, Term: Hours(24), Provision: "§ 8 lg 1¹", Doubt: kutsDoubt,
	},
	{
		Head:  law.Head{ID: "kuts-8.4_1", ET: "Olulise mõjuga küberintsidendi intsidenditeade", EN: "Incident notice of a cyber incident of significant impact"},
		Event: Learned, Term: Hours(72), Provision: "§ 8 lg 4¹", Doubt: kutsDoubt,
	},
	{
		Head:  law.Head{ID: "kuts-8.4_2", ET: "Usaldusteenuse osutaja intsidenditeade", EN: "Incident notice of a trust-service provider"},
		Event: Learned, Term: Hours(24), Provision: "§ 8 lg 4²", Doubt: kutsDoubt,
	},
	{
		Head:  law.Head{ID: "kuts-8.7", ET: "Küberintsidendi lõppraport", EN: "Final report on a cyber incident"},
		Event: Submitted, Term: Calendric(civil.Months(1)), Provision: "§ 8 lg 7", Doubt: kutsDoubt,
	},
	{
		Head:  law.Head{ID: "kuts-8.7/resolved", ET: "Uus lõppraport pärast küberintsidendi lahendamist", EN: "New final report after the resolution of a cyber incident"},
		Event: Resolved, Term: Calendric(civil.Months(1)), Provision: "§ 8 lg 7", Doubt: kutsDoubt,
	},
})

// IncidentEarlyNotice is the time in which a cyber incident of significant impact is first told to the Information
// System Authority (esmane teade): 24 hours after learning of it.
//
// Source: KüTS § 8 lg 1.
func IncidentEarlyNotice() Rule { return named("kuts-8.1") }

// IncidentNotice is the time in which the incident notice is given (intsidenditeade): 72 hours after learning of the
// incident.
//
// Source: KüTS § 8 lg 4¹.
func IncidentNotice() Rule { return named("kuts-8.4_1") }

// IncidentReport is the time in which the final report on a cyber incident (lõppraport) is given: one month from the
// day on which the incident notice of [IncidentNotice] was submitted.
//
// Source: KüTS § 8 lg 7.
func IncidentReport() Rule { return named("kuts-8.7") }
