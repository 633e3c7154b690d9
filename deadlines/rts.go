// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Riigi Teataja Act (Riigi Teataja seadus): until when an act is sent and published.

var rts = statute(acts.RTS(), civil.Must(2010, time.June, 1), "", []RuleSpec{
	{
		Head:  law.Head{ID: "rts-9.2", ET: "Õigusakti esitamine avaldamiseks", EN: "Submission of a legal act for publication"},
		Event: Signed, Term: Workdays(1), Provision: "§ 9 lg 2",
	},
	{
		Head:  law.Head{ID: "rts-9.2/local", ET: "Kohaliku omavalitsuse üksuse määruse esitamine avaldamiseks", EN: "Submission of a municipal regulation for publication"},
		Event: Signed, Term: Workdays(3), Provision: "§ 9 lg 2",
	},
	{
		Head:  law.Head{ID: "rts-9.6", ET: "Õigusakti avaldamine Riigi Teatajas", EN: "Publication of a legal act in Riigi Teataja"},
		Event: Submitted, Term: Workdays(7), Provision: "§ 9 lg 6",
	},
	{
		Head:  law.Head{ID: "rts-13.5", ET: "Teadaande avaldamine Ametlikes Teadaannetes", EN: "Publication of a notice in Ametlikud Teadaanded"},
		Event: Submitted, Term: Workdays(1), Provision: "§ 13 lg 5",
	},
})
