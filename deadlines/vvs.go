// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Government of the Republic Act (Vabariigi Valitsuse seadus): supervision.

var vvs = statute(acts.VVS(), civil.Must(2018, time.January, 1), "", []RuleSpec{
	{
		Head:  law.Head{ID: "vvs-75_3.3", ET: "Kohaliku omavalitsuse üksuse õigusakti ärakirja esitamine", EN: "Copy of a municipality's legal act for supervision"},
		Event: Received, Term: Calendric(civil.Days(7)), Provision: "§ 75³ lg 3",
	},
	{
		Head:  law.Head{ID: "vvs-75_3.4", ET: "Ettepanek kohaliku omavalitsuse üksusele haldusakti kohta", EN: "Proposal on a municipality's administrative act"},
		Event: Learned, Term: Workdays(30), Provision: "§ 75³ lg 4",
	},
	{
		Head:  law.Head{ID: "vvs-75_3.8", ET: "Kohaliku omavalitsuse üksuse otsus järelevalve ettepaneku kohta", EN: "A municipality's decision on a proposal of supervision"},
		Event: Received, Term: Workdays(30), Provision: "§ 75³ lg 8",
	},
	{
		Head:  law.Head{ID: "vvs-93.5", ET: "Dokumentide ja seletuste esitamine teenistuslikule järelevalvele", EN: "Documents and explanations for hierarchical supervision", Since: tsusSince},
		Event: Received, Term: Workdays(3), Provision: "§ 93 lg 5", Doubt: "stood in the text of 01.06.2002 already; the supervisor may set a longer time; the act names no start, the demand is a reading",
	},
})
