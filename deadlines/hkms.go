// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Code of Administrative Court Procedure (halduskohtumenetluse seadustik): until when one goes to court.

var hkms = statute(acts.HKMS(), civil.Must(2025, time.July, 18), "", []RuleSpec{
	{
		Head:  law.Head{ID: "hkms-46.1", ET: "Tühistamiskaebuse esitamine halduskohtule", EN: "Action for annulment in the administrative court"},
		Event: Notified, Term: Calendric(civil.Days(30)), Provision: "§ 46 lg 1", Doubt: hkmsDoubt,
	},
	{
		Head:  law.Head{ID: "hkms-47.2", ET: "Kaebuse esitamine halduskohtule pärast vaideotsust", EN: "Action in the administrative court after a decision on a challenge"},
		Event: Notified, Term: Calendric(civil.Days(30)), Provision: "§ 47 lg 2", Doubt: hkmsDoubt,
	},
})

const hkmsDoubt = "read in the redaction in force since 18.07.2025; it may have held earlier"
