package teabehaldus_test

import (
	"fmt"
	"iter"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/retention"
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

func readmePassword(own password.Dictionary) (password.Policy, error) {
	subject, err := password.SubjectSpec{Names: []string{"Mari Tamm"}, Plates: []string{"123 ABC"}}.Subject()

	found := password.Saaremaa().Check(password.Input{
		New: password.NewSecret("Tamm24"), First: true, Subject: subject,
	})
	for _, f := range found {
		fmt.Println(f.Code, "–", f.Text(language.Estonian), "–", f.Source())
	}
	// personal.name – Salasõna koosneb kasutaja nimest või sisaldab seda – Saaremaa p 7.5.3
	// length.min – Salasõna on liiga lühike: märke on 6, vaja on vähemalt 8 – Saaremaa p 7.6

	// Your own policy, in Go or JSON (password/policy.schema.json), with words of your own and the Estonian ones.
	spec, _ := password.Saaremaa().Spec()
	spec.Words = own // or password.Combine(own, et.Words{}), with the nested module words/et
	policy, err := spec.Policy()
	return policy, err
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

var _ = []any{readmeFirst, readmeDeadlines, readmePassword, readmeCivil, readmeLaw, readmeRetention}

func readmeRetention(created, ended, decided, opened, today civil.Date, records iter.Seq2[retention.Record, error]) error {
	term, err := retention.ParseTerm("kümme aastat lepingu lõppemisest arvates") // or "7a", "AlatineAV 09.02.2012 nr 14"
	record := retention.Record{
		ID: "1-2/7", Term: term, Created: created, Events: [2]civil.Date{ended}, Value: retention.NotArchival,
		Appraisal: retention.Decision{Date: decided, Number: "14"},
		Holds:     []retention.Hold{{Mandate: "kohtuasi 2-24-1", Opened: opened}},
	}
	d, err := retention.Dispose(record, today)
	fmt.Println(d.Outcome().Text(language.English), d.DestroyFrom(), d.Why().Text(language.English), d.Why().Source)
	// blocked 2026-03-01 The term is over, but a hold stands against the destruction RMK p 19.1

	// A register of any size streams through; a bad record is an error with its position, and the others go on.
	for d, err := range retention.Sweep(records, today) {
		fmt.Println(d.Outcome(), d.Record().ID, d.Due(), err)
	}
	return err
}
