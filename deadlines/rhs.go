// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Public Procurement Act (riigihangete seadus): what bidders are told.

var rhs = statute(acts.RHS(), rhsSince, "", []RuleSpec{
	{
		Head:  law.Head{ID: "rhs-46.1", ET: "Selgituste andmine riigihanke alusdokumentide kohta", EN: "Explanations of procurement documents"},
		Event: Received, Term: Workdays(3), Provision: "§ 46 lg 1", Doubt: rhsDoubt,
	},
	{
		Head:  law.Head{ID: "rhs-47.1", ET: "Hankija otsusest teatamine", EN: "Notice of a decision of the contracting authority"},
		Event: Decided, Term: Workdays(3), Provision: "§ 47 lg 1", Doubt: rhsDoubt,
	},
})

var rhsSince = civil.Must(2025, time.October, 1)

const rhsDoubt = "read in the redaction in force since 01.10.2025; it may have held earlier"
