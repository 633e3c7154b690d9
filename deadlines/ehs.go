// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Building Code (ehitusseadustik): permits and notices.

var ehs = statute(acts.EhS(), civil.Must(2015, time.July, 1), "hms-33", []RuleSpec{
	{
		Head:  law.Head{ID: "ehs-31.6", ET: "Projekteerimistingimuste eelnõu kooskõlastamine või arvamuse andmine", EN: "Approval of or opinion on draft design conditions"},
		Event: Received, Term: Calendric(civil.Days(10)), Provision: "§ 31 lg 6",
	},
	{
		Head:  law.Head{ID: "ehs-36.2", ET: "Ehitusteatise esitamine", EN: "Building notice"},
		Event: Started, Term: Calendric(civil.Days(10)), Provision: "§ 36 lg 2", Back: true,
	},
	{
		Head:  law.Head{ID: "ehs-36.2/check", ET: "Ehitusteatise kontrollimise vajadusest teatamine", EN: "Telling that a building notice needs a check"},
		Event: Submitted, Term: Calendric(civil.Days(10)), Provision: "§ 36 lg 2",
	},
	{
		Head:  law.Head{ID: "ehs-42.5", ET: "Ehitusloa andmine", EN: "Building permit"},
		Event: Submitted, Term: Calendric(civil.Days(30)), Provision: "§ 42 lg 5",
	},
	{
		Head:  law.Head{ID: "ehs-42.9", ET: "Ehitusloa eelnõu kooskõlastamine või arvamuse andmine", EN: "Approval of or opinion on a draft building permit"},
		Event: Received, Term: Calendric(civil.Days(10)), Provision: "§ 42 lg 9",
	},
	{
		Head:  law.Head{ID: "ehs-48.2", ET: "Kasutusteatise esitamine", EN: "Notice of use"},
		Event: Started, Term: Calendric(civil.Days(10)), Provision: "§ 48 lg 2", Back: true,
	},
	{
		Head:  law.Head{ID: "ehs-48.2/check", ET: "Kasutusteatise kontrollimise vajadusest teatamine", EN: "Telling that a notice of use needs a check"},
		Event: Submitted, Term: Calendric(civil.Days(10)), Provision: "§ 48 lg 2",
	},
	{
		Head:  law.Head{ID: "ehs-54.4", ET: "Kasutusloa andmine", EN: "Permit for use"},
		Event: Submitted, Term: Calendric(civil.Days(30)), Provision: "§ 54 lg 4",
	},
	{
		Head:  law.Head{ID: "ehs-54.8", ET: "Kasutusloa eelnõu kooskõlastamine või arvamuse andmine", EN: "Approval of or opinion on a draft permit for use"},
		Event: Received, Term: Calendric(civil.Days(10)), Provision: "§ 54 lg 8",
	},
})
