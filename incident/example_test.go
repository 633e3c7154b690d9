// SPDX-License-Identifier: MIT

package incident_test

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/incident"
)

// A laptop was stolen: who tells whom, and by which provision?
func Example() {
	notices, err := incident.Notices(incident.AntslaLaptopStolen, civil.MustParse("2026-03-02"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range notices {
		fmt.Println(n.Text(language.Estonian), "–", n.Source)
	}
	// Output:
	// Sülearvuti kasutaja teavitab viivitamata ametiasutust – Antsla § 15 lg 2 p 8
	// Sülearvuti kasutaja teavitab viivitamata IT-spetsialisti – Antsla § 15 lg 2 p 8
	// Sülearvuti kasutaja teavitab viivitamata politseid – Antsla § 15 lg 2 p 8
}

// The hours that statutes set run from the instant of learning of it, through the weekend. Antsla's own "at once" is no hours.
func ExampleStatutory() {
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	if err != nil {
		fmt.Println(err)
		return
	}
	learned := time.Date(2026, time.March, 6, 15, 0, 0, 0, tallinn) // a Friday
	for rule := range incident.Statutory(incident.Impact{}) {       // not known to be harmless: every rule applies
		until, err := rule.DueAt(learned, tallinn, deadlines.Estonia())
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(rule.ID(), until.Time().Format("Mon 2 Jan 15:04"))
	}
	// Output:
	// gdpr-33.1 Mon 9 Mar 15:00
	// kuts-8.1 Sat 7 Mar 15:00
	// kuts-8.4_1 Mon 9 Mar 15:00
}

// CERT-EE was to be told, and a contractor who lowers the priority afterwards undoes nothing.
func ExampleAntslaAssessment_TellCERT() {
	tell, err := incident.AntslaAssessment{Priority: incident.AntslaHigh, Changed: incident.AntslaLow}.TellCERT()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(tell.Value, "–", tell.Why().Text(language.English))
	// Output: true – The risk is not known; the highest priority is high: CERT-EE is told at once
}

// An outage of the whole museum is a work stoppage from the first second after half an hour.
func ExampleSaaremaaOutage_IsStoppage() {
	for _, lasted := range []time.Duration{30 * time.Minute, 30*time.Minute + time.Second} {
		stoppage, err := incident.SaaremaaOutage{Lasted: lasted, Scope: incident.SaaremaaInstitution}.IsStoppage()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(stoppage.Value, "–", stoppage.Why().Text(language.Estonian))
	}
	// Output:
	// false – Töö ei ole häiritud lubatust kauem
	// true – Töö on häiritud lubatust kauem ja piisavalt suures osas asutusest: tegemist on tööseisakuga
}
