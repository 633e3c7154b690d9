// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Environmental Impact Assessment Act (keskkonnamõju hindamise ja keskkonnajuhtimissüsteemi seadus).

var kehjs = statute(acts.KeHJS(), civil.Must(2024, time.June, 21), "hms-33", []RuleSpec{
	{
		Head:  law.Head{ID: "kehjs-12.1", ET: "Keskkonnamõju hindamise algatamisest või algatamata jätmisest teatamine", EN: "Notice that an impact assessment is begun or not", Since: civil.Must(2020, time.January, 1)},
		Event: Decided, Term: Calendric(civil.Days(14)), Provision: "§ 12 lg 1 ja 1¹", Doubt: "fourteen days stood in other words since 2005; this wording holds since 01.01.2020",
	},
	{
		Head:  law.Head{ID: "kehjs-18.2", ET: "Keskkonnamõju hindamise programmi kontrollimine", EN: "Check of a programme of impact assessment"},
		Event: Received, Term: Calendric(civil.Days(30)), Provision: "§ 18 lg 2",
	},
	{
		Head:  law.Head{ID: "kehjs-22.5", ET: "Keskkonnamõju hindamise aruande kontrollimine", EN: "Check of a report of impact assessment"},
		Event: Submitted, Term: Calendric(civil.Days(30)), Provision: "§ 22 lg 5",
	},
})
