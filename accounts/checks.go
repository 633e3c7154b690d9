// SPDX-License-Identifier: MIT

package accounts

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/law"
)

// Checks returns everything that this package can find wrong or to be done, each once. Clause and provision of what an
// institution's policy finds are empty here and come from the policy.
func Checks() []law.Check {
	requests := element.Table[Request]{Rows: []element.Row[Request]{needsSigned, needsApproved, needsReason, needsNeed, needsEnd}}
	forwardings := element.Table[Forwarding]{Rows: []element.Row[Forwarding]{needsTarget, needsProposal}}
	var reasons []law.Check
	for i := range whys {
		c := law.Check{Code: whys[i].code, ET: whys[i].text.ET, EN: whys[i].text.EN}
		switch w := why(i); w {
		case whyGranted:
			continue
		case whyGrace:
			c.Severity = law.Advised
		}
		reasons = append(reasons, c)
		if soon := whys[i].soon; soon.ET != "" {
			reasons = append(reasons, law.Check{Code: c.Code + ".soon", Severity: law.Advised, ET: soon.ET, EN: soon.EN})
		}
	}
	return slices.Concat(
		reasons, requests.Checks(), forwardings.Checks(),
		[]law.Check{checkHolder, checkPersonal, checkEnds, checkLongest, checkLogins, checkPlaceholder, checkAhead},
		antslaDeviceChecks, rmkHandover.Checks(), rmkHandoverChecks, rmkAbsenceNotice.Checks(),
		[]law.Check{checkTaskOpen, checkTaskLate, checkTaskToNobody},
		saaremaaDevice.Checks(), saaremaaComputer.Checks(), saaremaaRequest.Checks(), saaremaaAccess.Checks(),
	)
}
