// SPDX-License-Identifier: MIT

package accounts_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// What an account is on a day, and why: all reasons, the strictest first. The 180th day after 5 January, the last good one of
// the password, was 4 July.
func Example() {
	mari := accounts.Account{
		ID: "mari", Holder: accounts.Employee, Granted: civil.MustParse("2020-01-02"),
		Password: civil.MustParse("2026-01-05"), Ends: civil.MustParse("2026-07-17"),
	}
	status, err := accounts.AntslaPolicy().StatusOn(mari, civil.MustParse("2026-07-06"), deadlines.Estonia())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status.State(), "since", status.Since())
	for _, f := range status.Findings() {
		fmt.Printf("%s (%s)\n", f.Text(language.English), f.Source())
	}
	// Output:
	// suspended since 2026-07-05
	// The password was not changed in time (Antsla § 7 lg 3)
	// The employment ends: the account closes on 2026-07-18 (Antsla § 6 lg 1)
}

// What will become of an account, so that its holder can be told in time. A partner has six months at most: from 31 August
// to 28 February, told two weeks before; the mailbox stays six months more, from 1 March to 1 September.
func ExamplePolicy_Timeline() {
	partner := accounts.Account{
		ID: "partner", Holder: accounts.ContractPartner, Granted: civil.MustParse("2026-08-31"),
		Ends: civil.MustParse("2027-12-31"), Password: civil.MustParse("2026-10-01"),
	}
	for status, err := range accounts.AntslaPolicy().Timeline(partner, civil.MustParse("2026-09-01"), deadlines.Estonia()) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(status.Day(), status.State())
		for _, f := range status.Findings() {
			fmt.Println("-", f.Text(language.Estonian))
		}
	}
	// Output:
	// 2027-02-14 expiring
	// - Pikim lubatud tähtaeg lõpeb: konto suletakse 01.03.2027
	// 2027-03-01 mailbox-archived
	// - Postkast arhiveeritakse ja seda säilitatakse
	// - Pikim lubatud tähtaeg on möödunud
	// 2027-09-02 deletable
	// - Postkasti säilitamise aeg on möödunud
	// - Pikim lubatud tähtaeg on möödunud
	// - Salasõna ei ole õigel ajal vahetatud
}

// What stands against a request for access.
func ExamplePolicy_Grant() {
	found, err := accounts.AntslaPolicy().Grant(accounts.Request{
		Holder: accounts.ContractPartner, Day: civil.MustParse("2026-08-31"), Ends: civil.MustParse("2027-03-01"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		fmt.Println(f.Clause, f.Text(language.English))
	}
	// Output:
	// antsla-5.2 The recipient's signature that the rules were read is missing
	// antsla-6.2 The term is longer than allowed; days beyond: 1
}

// Another institution writes its own rules.
func ExamplePolicySpec() {
	var spec accounts.PolicySpec
	if err := json.Unmarshal([]byte(`{"format": 1, "id": "vald-6", "et": "Valla kasutajakontod", "act": "Valla infoturbe kord",
		"holders": [{"holder": "employee", "provision": "p 6.1"}, {"holder": "guest", "provision": "p 6.2", "fixed": true}],
		"rules": {"end": {"provision": "p 6.3"}, "term": {"provision": "p 6.4", "period": "1 year"}}}`), &spec); err != nil {
		fmt.Println(err)
		return
	}
	policy, err := spec.Policy()
	if err != nil {
		fmt.Println(err)
		return
	}
	guest := accounts.Account{ID: "x", Holder: accounts.Guest, Granted: civil.MustParse("2026-01-01"), Ends: civil.MustParse("2027-06-30")}
	status, _ := policy.StatusOn(guest, civil.MustParse("2027-01-02"), deadlines.Estonia())
	fmt.Println(status.State(), "–", status.Why().Source)
	// Output:
	// closed – Valla infoturbe kord p 6.4
}
