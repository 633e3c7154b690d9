// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"encoding/json"
	"fmt"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
)

// When is the answer to a request for information due, and why?
func Example() {
	registered := civil.Must(2026, time.April, 2)
	due, err := deadlines.InformationRequest().Due(registered, deadlines.Estonia())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(due.Date())
	for step := range due.Steps() {
		fmt.Printf("%s  %s (%s)\n", step.Day, step.Text(language.English), step.Source)
	}
	// Output:
	// 2026-04-10
	// 2026-04-02  Day of registration; it is not counted itself (AvTS § 18 lg 3)
	// 2026-04-03  Good Friday (PTS § 2)
	// 2026-04-04  Saturday (TLS § 52 lg 3)
	// 2026-04-05  Easter Sunday (PTS § 2)
	// 2026-04-06  First working day counted (AvTS § 18 lg 3)
	// 2026-04-10  Due: Friday, 2026-04-10 until 24:00 (AvTS § 18 lg 1)
}

// A request that came in by e-mail at 22:30 UTC came in on the next day in Tallinn. A month from 1 May is 1 June, and its
// last instant the midnight after.
func Example_instant() {
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	if err != nil {
		fmt.Println(err)
		return
	}
	arrived := time.Date(2026, time.April, 30, 22, 30, 0, 0, time.UTC)
	received := civil.FromTime(arrived, tallinn)
	due, _ := deadlines.DataSubjectRequest().Due(received, deadlines.Estonia())
	fmt.Println(received, due.Date(), due.End(tallinn).Format(time.RFC3339))
	// Output: 2026-05-01 2026-06-01 2026-06-02T00:00:00+03:00
}

// Victory Day and Midsummer Day are off: the fifth working day after Thursday, 18 June is Monday, 29 June. The extension
// gives fifteen from the same start, to 13 July, and is told within the first five; there is but one.
func ExampleDeadline_Extend() {
	due, _ := deadlines.InformationRequest().Due(civil.MustParse("2026-06-18"), deadlines.Estonia())
	longer, _ := due.Extend()
	notice, _ := due.Notice()
	fmt.Println(due.Date(), longer.Date(), "told by", notice.Date())
	_, err := longer.Extend()
	fmt.Println(err)
	// Output:
	// 2026-06-29 2026-07-13 told by 2026-06-29
	// avts-18.1: no extension is left: 2026-07-13
}

// Store the JSON of a deadline, and not its due day alone: a holiday that is declared later then moves it. Five working days
// from Friday, 20 November are 23 to 27 November; without the 23rd the fifth is Monday, 30 November.
func ExampleReadDeadline() {
	due, _ := deadlines.InformationRequest().Due(civil.MustParse("2026-11-20"), deadlines.Estonia())
	stored, err := json.Marshal(due)
	if err != nil {
		fmt.Println(err)
		return
	}
	declared, _ := deadlines.Estonia().With(
		deadlines.DayChange{Day: civil.MustParse("2026-11-23"), Official: true, ET: "Erakorraline püha", EN: "Extra holiday"},
	)
	anew, err := deadlines.ReadDeadline(stored, declared)
	fmt.Println(due.Date(), anew.Date(), err)
	// Output: 2026-11-27 2026-11-30 <nil>
}

// RMK answers a letter in thirty days, but a memorandum as the act says: from 10 January the thirtieth day is Sunday,
// 9 February, the fifteenth Saturday, 25 January, and both move to Monday.
func ExampleRule_Under() {
	registered := civil.MustParse("2025-01-10")
	letter, _ := deadlines.RMKReply().Due(registered, deadlines.Estonia())
	memorandum, _ := deadlines.RMKReply().Under(deadlines.MemorandumReply())
	reply, _ := memorandum.Due(registered, deadlines.Estonia())
	fmt.Println(letter.Date(), reply.Date())
	// Output: 2025-02-10 2025-01-27
}

// An institution's own rule, from its JSON. It stands beneath AvTS § 18: where it is later, the act's day counts, and
// Check says so.
func ExampleRuleSpec() {
	var spec deadlines.RuleSpec
	err := json.Unmarshal([]byte(`{
		"format": 1, "id": "vald-7.2", "et": "Teabenõude täitmine", "en": "Answer to a request", "event": "registered",
		"term": "6 workdays", "since": "2026-04-01", "until": "2026-04-09", "act": "Valla asjaajamiskord", "provision": "p 7.2",
		"statute": "avts-18.1"
	}`), &spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, days := range []int{6, 3} {
		spec.Term = deadlines.Workdays(days)
		rule, _ := spec.Rule()
		due, _ := rule.Due(civil.MustParse("2026-04-02"), deadlines.Estonia())
		fmt.Println(due.Date())
		for _, finding := range rule.Check(deadlines.Estonia()) {
			fmt.Println(finding.Text(language.English))
		}
	}
	// Output:
	// 2026-04-10
	// For events from 2026-04-01 to 2026-04-09 the due day is on 9 days later than AvTS § 18 lg 1 allows, by up to 3 days; the earlier due day counts
	// 2026-04-08
}

// A holiday declared after the release binds all, an institution's own shutdown its own rules only. From Friday,
// 20 November five working days are 24–27 and 30 November; without the 24th, the fifth is 1 December.
func ExampleCalendar_With() {
	calendar, err := deadlines.Estonia().With(
		deadlines.DayChange{Day: civil.MustParse("2026-11-23"), Official: true, ET: "Erakorraline püha", EN: "Extra holiday"},
		deadlines.DayChange{Day: civil.MustParse("2026-11-24"), ET: "Kollektiivpuhkus", EN: "Shutdown"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	registered := civil.MustParse("2026-11-20")
	statute, _ := deadlines.InformationRequest().Due(registered, calendar)
	own, _ := deadlines.RMKInformationRequest().Due(registered, calendar)
	fmt.Println(statute.Date(), own.Date())
	// Output: 2026-11-30 2026-12-01
}

// The last quarter of a year as accountants publish it: month, working days, hours. 23 and 31 December are shortened.
func ExampleCalendar_Hours() {
	calendar := deadlines.Estonia()
	for month := time.October; month <= time.December; month++ {
		first := civil.Must(2026, month, 1)
		last := first.AddMonths(1).AddDays(-1)
		days, _ := calendar.WorkdaysBetween(first.AddDays(-1), last)
		hours, _ := calendar.Hours(first, last, 8*time.Hour)
		fmt.Println(month, days, hours.Hours())
	}
	// Output:
	// October 22 176
	// November 21 168
	// December 21 162
}

// Duties that come back take the day on which they were last done. Six months from 29 August end on 28 February, a
// Saturday, and do not move; Monday and Tuesday are two working days too late.
func ExampleAntslaInspection() {
	next, _ := deadlines.AntslaInspection().Due(civil.MustParse("2025-08-29"), deadlines.Estonia())
	late, _ := next.DaysLate(civil.MustParse("2026-03-03"))
	fmt.Println(next.Date(), late)
	// Output: 2026-02-28 2
}

// A window of each year: 2 January to 31 March, which in 2024 was Easter Sunday, so that the end moved. Who did it on
// 1 January did it too early.
func ExampleRMKReview() {
	review, _ := deadlines.RMKReview().Due(civil.MustParse("2024-01-15"), deadlines.Estonia())
	fmt.Println(review.From(), "to", review.Date())
	_, err := review.DaysLate(civil.MustParse("2024-01-01"))
	fmt.Println(err)
	// Output:
	// 2024-01-02 to 2024-04-01
	// rmk-12.3: the act is earlier than the first day on which it can be done (2024-01-02–): 2024-01-01
}

// From Thursday before Easter at 15:00 the 24 hours of RMK run nine hours of that day and, after Good Friday and the weekend,
// fifteen of Monday. The 72 hours of the GDPR run through.
func ExampleRule_DueAt() {
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	if err != nil {
		fmt.Println(err)
		return
	}
	incident := time.Date(2026, time.April, 2, 15, 0, 0, 0, tallinn)
	restored, _ := deadlines.RMKRestoration().DueAt(incident, tallinn, deadlines.Estonia())
	notified, _ := deadlines.BreachNotification().DueAt(incident, tallinn, deadlines.Estonia())
	fmt.Println(restored.Time().Format("2006-01-02 15:04"), notified.Time().Format("2006-01-02 15:04"))
	// Output: 2026-04-06 15:00 2026-04-05 15:00
}

// What the document register must hold for a deadline, and lacks.
func ExampleRegisterEntry() {
	entry := deadlines.RegisterEntry{Due: civil.MustParse("2026-04-10"), Official: "Mari Tamm"}
	for _, finding := range entry.Check() {
		fmt.Printf("%s: %s (%s)\n", finding.Code, finding.Text(language.Estonian), finding.Source())
	}
	// Output: register.unit: Vastutav struktuuriüksus puudub (AvTS § 12 lg 4)
}
