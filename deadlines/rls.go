// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The State Fees Act (riigilõivuseadus).

var rls = statute(acts.RLS(), civil.Must(2015, time.January, 1), "hms-33", []RuleSpec{
	{
		Head:  law.Head{ID: "rls-13.1", ET: "Riigilõivu tagastamine", EN: "Refund of a state fee"},
		Event: Received, Term: Calendric(civil.Days(30)), Provision: "§ 13 lg 1",
	},
	{
		Head:  law.Head{ID: "rls-17.1", ET: "Riigilõivu tasumine ettekirjutuse alusel", EN: "Payment of a state fee on a precept"},
		Event: Received, Term: Workdays(10), Provision: "§ 17 lg 1",
	},
})
