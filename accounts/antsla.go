// SPDX-License-Identifier: MIT

package accounts

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// warning is how long before their last good day the accounts of the policies here are expiring. No clause says it.
var warning = civil.Days(14)

var (
	antsla         = acts.Antsla()
	antslaInForce  = dated.Since(acts.AntslaSince(), antsla)
	antslaAccounts = mustPolicy(PolicySpec{
		Head: law.Head{
			ID: "antsla-6", ET: "Antsla valla kasutajakontode kord", EN: "Account rules of Antsla",
			Act: antsla.Act, Ref: antsla.Ref, URL: antsla.URL, Since: acts.AntslaSince(),
		},
		Warn: warning,
		Holders: []PolicyHolder{
			{Holder: Official, Clause: "antsla-5.1", Provision: "§ 5 lg 1"},
			{Holder: Employee, Clause: "antsla-5.1", Provision: "§ 5 lg 1"},
			{Holder: ContractPartner, Clause: "antsla-5.1", Provision: "§ 5 lg 1", Fixed: true},
			{
				Holder: Guest, Clause: "antsla-5.1", Provision: "§ 3 p 4", Reasoned: true,
				Doubt: "§ 5 lg 1 does not name guests, and § 6 gives them no term",
			},
		},
		Rules: PolicyRules{
			Signed: PolicyRule{
				Clause: "antsla-5.2", Provision: "§ 5 lg 2",
				Doubt: "the text names no order: the signature is read as a condition of the grant",
			},
			Personal:   PolicyRule{Clause: "antsla-5.2", Provision: "§ 5 lg 2"},
			Term:       PolicyRule{Clause: "antsla-6.2", Provision: "§ 6 lg 2", Period: civil.Months(6)},
			End:        PolicyRule{Clause: "antsla-6.1", Provision: "§ 6 lg 1"},
			Absence:    PolicyRule{Clause: "antsla-6.3", Provision: "§ 6 lg 3", Period: civil.Months(3)},
			Mailbox:    PolicyRule{Clause: "antsla-6.4", Provision: "§ 6 lg 4", Period: civil.Months(6)},
			Forwarding: PolicyRule{Clause: "antsla-6.4", Provision: "§ 6 lg 4"},
			Password:   PolicyRule{Clause: "antsla-7.3", Provision: "§ 7 lg 3", Period: civil.Days(180)},
			Suspicion:  PolicyRule{Clause: "antsla-22.1", Provision: "§ 22 lg 1"},
			Ignorance:  PolicyRule{Clause: "antsla-22.2", Provision: "§ 22 lg 2"},
			Deliberate: PolicyRule{Clause: "antsla-22.3", Provision: "§ 22 lg 3"},
		},
		Names: NameScheme{Letters: Base, Double: Hyphenated, Forms: []string{"{given}", "{given}{surname+}", "{given}.{surname}"}},
	})
)

// AntslaPolicy is the account policy of Antsla, in force since 29.11.2019. Officials, employees, contract partners and
// guests with a reasoned need have accounts; § 6 gives guests no term. The recipient signs for the rules. An account is
// good through the last day of employment, that of a contract partner for six months at most. An absence of more than
// three months closes it. A password older than 180 days suspends it, and so does a breach. The mailbox of a closed
// account is archived and kept for six months. That an account is expiring fourteen days ahead is a choice of this
// package.
//
// A user name is the first name; when that is taken, with the letters of the surname added one after another; when all
// are taken, first name and surname together. The regulation gives no transliteration, no separator and no rule for
// double names: base letters, a dot and the hyphen are choices of this package.
//
// Source: Antsla § 3 p 4, § 5, § 6, § 7 lg 1, 3, § 22.
func AntslaPolicy() Policy { return antslaAccounts }

var (
	textLeavingSameDay = msg.Text{ET: "Personalitöötaja teavitab IT-spetsialisti töösuhte lõppemise päeval", EN: "Personnel tells the IT specialist on the day on which the employment ends"}
	textLeavingNextDay = msg.Text{ET: "Töösuhe lõpeb puhkepäeval: personalitöötaja teavitab IT-spetsialisti järgmisel tööpäeval", EN: "The employment ends on a day off: personnel tells the IT specialist on the next working day"}
)

// AntslaLeavingNotice returns the day by which personnel tells the IT specialist that an employment has ended (töösuhte
// lõppemisest teavitamine): the last day of the employment itself, and the first working day after it where that is a
// day off. The account ends with the employment whatever the notice. Errors: [law.ErrMissing] for no day;
// [law.ErrPlaceholder]; [law.ErrNotInForce] for a day before 29.11.2019; those of [deadlines.Calendar.OnOrAfter].
//
// Source: Antsla § 6 lg 1.
func AntslaLeavingNotice(ended civil.Date, c *deadlines.Calendar) (law.Answer[civil.Date], error) {
	if !real(ended) {
		return law.Answer[civil.Date]{}, refuse.Day("ended", ended)
	}
	if antslaInForce.On(ended) == nil {
		return law.Answer[civil.Date]{}, antslaInForce.Refuse("antsla-6.1", ended)
	}
	day, err := c.OnOrAfter(ended)
	if err != nil {
		return law.Answer[civil.Date]{}, err
	}
	code, text := "same-day", textLeavingSameDay
	if day != ended {
		code, text = "next-workday", textLeavingNextDay
	}
	return law.Answered(day, law.NewStep(day, antsla.At("§ 6 lg 1"), code, text.ET, text.EN)), nil
}
