package accounts

import "github.com/teabehaldus/teabehaldus/internal/books"

// Saaremaa is the account policy of Saaremaa Museum (kasutajaõiguste andmine ja kehtetuks tunnistamine): the head of the
// institution approves the request for access, a local administrator's right needs reasons, and one person has one user
// name per application unless the tasks need more. Leaving closes the account from the next day, and a suspension of
// employment, which leave and sickness are not, suspends it; of both the text orders the report only. Who is no employee
// gets rights on the same terms; without rights see [OutsiderRequest].
//
// Source: Saaremaa p 7.2, 8.2–8.4, 12.3.
func Saaremaa() Policy {
	act := books.Saaremaa()
	return mustPolicy(PolicySpec{
		ID: "saaremaa-8", ET: "Saaremaa Muuseumi kasutajaõigused", EN: "User rights of Saaremaa Museum",
		// The rules state no day of entry into force; they cite the GDPR.
		Act: act.Act, Ref: act.Ref, URL: act.URL, Since: books.SaaremaaSince(), Warn: warning,
		Holders: []HolderSpec{
			{Holder: Employee, Provision: "p 2.12"},
			{Holder: Official, Provision: "p 2.12", Doubt: "the text speaks of teenistuja"},
			{Holder: ContractPartner, Provision: "p 12.3", Doubt: "the text names anybody who is no teenistuja, and no term"},
			{Holder: Guest, Provision: "p 12.3", Doubt: "the text names anybody who is no teenistuja, and no term"},
		},
		Rules: RulesSpec{
			Approved:      RuleSpec{Clause: "saaremaa-8.2", Provision: "p 8.2"},
			Administrator: RuleSpec{Clause: "saaremaa-8.2", Provision: "p 8.3"},
			Usernames:     RuleSpec{Clause: "saaremaa-7.2", Provision: "p 7.2"},
			End: RuleSpec{
				Clause: "saaremaa-8.4", Provision: "p 8.1, 8.4",
				Doubt: "the text orders the report and names no day: rights end with the tasks they are for",
			},
			Employment: RuleSpec{
				Clause: "saaremaa-8.4", Provision: "p 8.1, 8.4",
				Doubt: "the text orders the report; that rights rest meanwhile follows from their purpose",
			},
		},
	})
}
