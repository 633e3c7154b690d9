package teabehaldus_test

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

//lint:file-ignore SA4006 the README shows calls one after another, not the handling of each error

// The README's blocks of Go code, so that they compile; TestReadmeCode holds both equal.

func readmeFirst() error {
	registered := civil.Must(2026, time.April, 2)
	due, err := deadlines.InformationRequest().Due(registered, deadlines.Estonia())
	// due.Date() is 2026-04-10; err tells a day on which the act was not in force, or one outside the calendar
	for step := range due.Steps() {
		fmt.Println(step.Day, step.Text(language.Estonian), step.Source)
	}
	return err
}

func readmeDeadlines(registered, day civil.Date, noticed time.Time, tallinn *time.Location) []any {
	c := deadlines.Estonia()
	due, err := deadlines.InformationRequest().Due(registered, c)

	// An extension gives the total length from the same start, and a day by which it must be told.
	longer, err := due.Extend()
	notice, ok := due.Notice()

	// Was it done in time? Working days after the due day; 0 is in time.
	late, err := due.DaysLate(civil.MustParse("2026-04-13")) // 1

	// A house rule beneath a statute: RMK answers a letter in thirty days, a memorandum as MSVS § 6 says.
	rule, err := deadlines.RMKReply().Under(deadlines.MemorandumReply())

	// A holiday declared tomorrow binds every rule; a house's own day off binds house rules only.
	c, err = c.With(deadlines.Change{Day: day, Official: true, ET: "Erakorraline püha", EN: "Extra holiday"})

	// Hours run through nights, days off and changes of the clock.
	until, err := deadlines.BreachNotification().Due(noticed, tallinn, c)

	// Your own rule, also from JSON; where it is later than its statute on any day, it is refused, and told which.
	mine, err := deadlines.RuleSpec{
		ID: "vald-7.2", ET: "Kirjale vastamine", EN: "Reply to a letter", Event: deadlines.Registered,
		Term: deadlines.Workdays(10), Since: civil.MustParse("2026-01-01"), Act: "Valla asjaajamiskord", Provision: "p 7.2",
	}.Rule()
	return []any{longer, notice, ok, late, rule, until, mine, err}
}

func readmeCivil(arrived time.Time, tallinn *time.Location) (civil.Date, error) {
	day, err := civil.Parse("02.04.2026")  // or "2026-04-02"; 31.02.2026 is an error
	day = civil.FromTime(arrived, tallinn) // 22:30 UTC on 30 April is 1 May in Tallinn
	end := day.Add(civil.Months(1))        // from 30 January it is 28 or 29 February
	return end, err
}

func readmeLaw(due deadlines.Deadline) {
	entry := deadlines.RegisterEntry{Due: due.Date(), Official: "Mari Tamm"}
	for _, finding := range law.Missing(&entry, deadlines.ReplyElements()) {
		fmt.Println(finding.Code, finding.Text(language.English), finding.Source())
	}
	// register.unit The unit in charge is missing AvTS § 12 lg 4
}

var _ = []any{readmeFirst, readmeDeadlines, readmeCivil, readmeLaw}
