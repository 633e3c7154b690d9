package accounts

import "github.com/teabehaldus/teabehaldus/internal/books"

// RMK is the account policy of the State Forest Management Centre (kasutajakonto sulgemine), in force since 25.10.2022:
// an employee's account is closed on the working day after the last day of employment, which need not be the last day
// worked. A suspension of employment does not touch it. Nothing is said of other holders.
//
// Source: RMK p 13.12.
func RMK() Policy {
	act := books.RMK()
	return mustPolicy(PolicySpec{
		ID: "rmk-13.12", ET: "RMK kasutajakontod", EN: "User accounts of RMK",
		Act: act.Act, Ref: act.Ref, URL: act.URL, Since: books.RMKSince(), Warn: warning,
		Holders: []HolderSpec{{Holder: Employee, Provision: "p 13.12"}},
		Rules: RulesSpec{EndWorkday: RuleSpec{
			Provision: "p 13.12", Doubt: "the last working day is read as the last day of employment",
		}},
	})
}
