// SPDX-License-Identifier: MIT

package institution_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/password"
)

// A municipality's file answers by the municipality's own provision: ten working days from Monday, 2 March are 3–6 March
// (4), 9–13 (9) and 16 March, a day before the fifteen days of the act.
func Example() {
	file := []byte(`{
		"format": 1, "id": "kuusevald", "et": "Kuuse vald", "act": "Kuuse valla teabehalduse kord", "since": "2026-01-01",
		"rules": [{"id": "kuuse-4.1", "et": "Kirjale vastamine", "event": "registered", "term": "10 workdays", "provision": "p 4.1", "statute": "msvs-6"}]
	}`)
	var profile institution.Profile
	if err := json.Unmarshal(file, &profile); err != nil {
		fmt.Println(err)
		return
	}
	own, err := profile.Institution()
	if err != nil {
		fmt.Println(err)
		return
	}
	rule, err := own.Rule("kuuse-4.1")
	if err != nil {
		fmt.Println(err)
		return
	}
	due, err := rule.Due(civil.MustParse("2026-03-02"), own.Calendar())
	fmt.Println(due.Date(), due.Why().Source, err)
	// Output: 2026-03-16 Kuuse valla teabehalduse kord p 4.1 <nil>
}

// A misspelt name is refused with its line and place.
func ExampleProfile() {
	var profile institution.Profile
	err := json.Unmarshal([]byte(`{
		"format": 1, "id": "kuusevald", "et": "Kuuse vald", "act": "Kuuse valla teabehalduse kord",
		"rules": [{"id": "kuuse-4.1", "et": "Kirjale vastamine", "event": "registered", "tärm": "10 workdays", "provision": "p 4.1"}]
	}`), &profile)
	fmt.Println(err)
	// Output: line 3: rules[0].tärm: no such field
}

// What the statutes change of an institution's rules, and what it does not write. Here the rule is of one week: from Monday,
// 14 December to Friday, 18 December 2026 ten working days end on 30 and 31 December and on 4, 5 and 6 January, and the
// fifteen days of the act on 29, 30 and 31 December and, off the weekend, twice on 4 January.
func ExampleInstitution_Check() {
	profile := kuuse(`"rules": [{"id": "kuuse-4.1", "et": "Kirjale vastamine", "event": "registered", "term": "10 workdays",
		"since": "2026-12-14", "until": "2026-12-18", "provision": "p 4.1", "statute": "msvs-6"}]`)
	own, err := profile.Institution()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range own.Check() {
		fmt.Println(f.Text(language.English))
	}
	// Output:
	// For events from 2026-12-14 to 2026-12-18 the due day is on 5 days later than MSVS § 6 allows, by up to 4 days; the earlier due day counts
	// There are no rules of retention: the Archives Act holds
	// There are no requirements for passwords: none is accepted
	// There are no rules of accounts: no question about one is answered
	// There are no rules of the register: the Public Information Act holds
}

// One file holds the password policy too.
func ExampleInstitution_Password() {
	profile := kuuse(`"password": {"requirements": [{"clause": "kuuse-7.1", "provision": "p 7.1", "length": {"min": 12}}]}`)
	own, err := profile.Institution()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range own.Password().Check(password.Input{New: password.NewSecret("Lossihoov"), First: true}) {
		fmt.Println(f.Text(language.Estonian), "–", f.Source())
	}
	// Output: Salasõna on liiga lühike: märke on 9, vaja on vähemalt 12 – Kuuse valla teabehalduse kord p 7.1
}

// A shipped profile is written out, to begin one's own from it.
func ExampleByID() {
	profile, err := institution.ByID("saaremaa")
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := json.MarshalIndent(profile, "", "  ")
	fmt.Println(profile, "–", json.Valid(data), err)
	// Output: saaremaa: Saaremaa Muuseum – true <nil>
}

// kuuse is the profile of an invented municipality with some parts.
func kuuse(parts string) (p institution.Profile) {
	err := json.Unmarshal([]byte(`{"format": 1, "id": "kuusevald", "et": "Kuuse vald", "act": "Kuuse valla teabehalduse kord", "since": "2026-01-01", `+parts+`}`), &p)
	if err != nil {
		panic(err)
	}
	return p
}
