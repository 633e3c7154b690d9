package accounts

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/books"
)

// warning is how long before its last good day an account of the policies here is expiring. No clause says it.
var warning = civil.Days(14)

// Antsla is the account policy of Antsla (kasutajatunnuste kord), in force since 29.11.2019: accounts for officials,
// employees, contract partners and guests with a reasoned need, whom § 6 gives no term; the recipient signs for the
// rules; the account is good through the last day of employment, of a contract partner six months at most; more than
// three months of absence close it; a password older than 180 days suspends it, and so does a breach; a closed
// account's mailbox is archived and kept six months. That an account is expiring fourteen days ahead is a choice of this
// package.
//
// Source: Antsla § 3 p 4, § 5, § 6, § 7 lg 3, § 22.
func Antsla() Policy {
	act := books.Antsla()
	return mustPolicy(PolicySpec{
		ID: "antsla-6", ET: "Antsla valla kasutajatunnuste kord", EN: "Account rules of Antsla",
		Act: act.Act, Ref: act.Ref, URL: act.URL, Since: books.AntslaSince(), Warn: warning,
		Holders: []HolderSpec{
			{Holder: Official, Clause: "antsla-5.1", Provision: "§ 5 lg 1"},
			{Holder: Employee, Clause: "antsla-5.1", Provision: "§ 5 lg 1"},
			{Holder: ContractPartner, Clause: "antsla-5.1", Provision: "§ 5 lg 1", Fixed: true},
			{
				Holder: Guest, Clause: "antsla-5.1", Provision: "§ 3 p 4", Reasoned: true,
				Doubt: "§ 5 lg 1 does not name guests, and § 6 gives them no term",
			},
		},
		Rules: RulesSpec{
			Signed: RuleSpec{
				Clause: "antsla-5.2", Provision: "§ 5 lg 2",
				Doubt: "the text names no order: the signature is read as a condition of the grant",
			},
			Personal:   RuleSpec{Clause: "antsla-5.2", Provision: "§ 5 lg 2"},
			Term:       RuleSpec{Clause: "antsla-6.2", Provision: "§ 6 lg 2", Period: civil.Months(6)},
			End:        RuleSpec{Clause: "antsla-6.1", Provision: "§ 6 lg 1"},
			Absence:    RuleSpec{Clause: "antsla-6.3", Provision: "§ 6 lg 3", Period: civil.Months(3)},
			Mailbox:    RuleSpec{Clause: "antsla-6.4", Provision: "§ 6 lg 4", Period: civil.Months(6)},
			Forwarding: RuleSpec{Clause: "antsla-6.4", Provision: "§ 6 lg 4"},
			Password:   RuleSpec{Clause: "antsla-7.3", Provision: "§ 7 lg 3", Period: civil.Days(180)},
			Suspicion:  RuleSpec{Clause: "antsla-22.1", Provision: "§ 22 lg 1"},
			Ignorance:  RuleSpec{Clause: "antsla-22.2", Provision: "§ 22 lg 2"},
			Deliberate: RuleSpec{Clause: "antsla-22.3", Provision: "§ 22 lg 3"},
		},
	})
}
