// SPDX-License-Identifier: MIT

package register

import "github.com/teabehaldus/teabehaldus/internal/acts"

var ttuPolicy = made(PolicySpec{
	Head:             head(acts.TTU(), "ttu-8.21", "Tallinna Tehnikaülikooli dokumendiregister", "Document register of Tallinn University of Technology", statutorySince),
	PrivateProvision: "p 8.21", AllKinds: true, Mask: NaturalPersonMask, ContractParties: true,
})

// TTUPolicy is what the document register of Tallinn University of Technology shows: by the act, and no electronic
// document that holds data on private life or sensitive data. It answers for days since 16.01.2016, as [StatutoryPolicy]
// does.
//
// Source: TTÜ p 8.21; AvTS § 12 lg 3¹, lg 4¹.
func TTUPolicy() Policy { return ttuPolicy }
