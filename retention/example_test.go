// SPDX-License-Identifier: MIT

package retention_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/retention"
)

// A contract that ended in 2016, kept ten years from its end: when may it go, and why?
func Example() {
	term, err := retention.ParseTerm("kümme aastat lepingu lõppemisest arvates")
	if err != nil {
		fmt.Println(err)
		return
	}
	record := retention.Record{
		ID: "1-2/7", Term: term, Created: civil.MustParse("2012-05-04"), Value: retention.NotArchival,
		Appraisal: retention.Appraisal{Date: civil.MustParse("2012-02-09"), Number: "14"},
	}
	record.Events[0] = civil.MustParse("2016-02-29")
	d, err := retention.RMKPolicy().Dispose(record, civil.MustParse("2026-07-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(term, "|", term.Text(language.English))
	fmt.Println(d.Outcome(), "from", d.DestroyFrom())
	for step := range d.Steps() {
		fmt.Println(step.Day.Dotted(), step.Text(language.English), "|", step.Source)
	}
	// Output:
	// 10 aastat alates lepingu lõppemisest | 10 years from the end of the contract
	// destroy from 2026-03-01
	// 29.02.2016 Day of the event, not counted itself | RMK p 15.6
	// 28.02.2026 The month has no day 29: the term ends on its last day | TsÜS § 136 lg 3 ja 4
	// 28.02.2026 Last day of the term (10 years); a day off does not move it | RMK p 15.6
	// 01.03.2026 The term is over; the record is destroyed on an act of destruction | RMK p 19.1
}

// What cannot be read is not guessed: it comes back with its place.
func ExampleParseTerm() {
	_, err := retention.ParseTerm("vähemalt 75 aastat, kuid mitte vähem, kui säilitatakse teabekandjat")
	fmt.Println(err)
	// Output:
	// term: not read: ", kuid mitte vähem, kui säilitatakse teabekandjat"
}

// A register streams through; what is not due is passed over, and a record that cannot be judged does not stop the others.
// Seven years from 2 March 2015 were over after 2 March 2022.
func ExamplePolicy_Sweep() {
	term, _ := retention.Years(7)
	records := func(yield func(retention.Record, error) bool) {
		for id, created := range []string{"2015-03-02", "2024-03-02", ""} {
			day, _ := civil.Parse(created)
			if !yield(retention.Record{ID: fmt.Sprint("1-2/", id+1), Term: term, Created: day}, nil) {
				return
			}
		}
	}
	for d, err := range retention.RMKPolicy().Sweep(records, civil.MustParse("2026-07-01")) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.Record().ID, d.Outcome(), "since", d.Due())
	}
	// Output:
	// 1-2/1 review since 2022-03-03
	// record 3: created: the day is missing
}

// A classification scheme is read row by row, and says what it lacks.
func ExampleReadScheme() {
	scheme := "tähis;nimetus;säilitustähtaeg\n1-1;Käskkirjad;alatine\n1-2;Lepingud;10 aastat lepingu lõppemisest\n1-3;Kirjad;viis kevadet\n"
	for series, err := range retention.ReadScheme(strings.NewReader(scheme)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		missing := series.Check(retention.RMKPolicy())
		fmt.Println(series.Mark, series.Term.Text(language.English), "| missing:", len(missing), missing[0].Code)
	}
	// Output:
	// 1-1 permanent | missing: 6 series.unit
	// 1-2 10 years from the end of the contract | missing: 6 series.unit
	// line 4: säilitustähtaeg: not read: "viis kevadet"
}

// An act that the head approved on a Friday is carried out within a week; the next Friday is Good Friday, so by Monday.
func ExampleDestructionAct_Check() {
	act := retention.DestructionAct{
		Number: "5", Drafted: civil.MustParse("2026-03-02"), Author: "Mari Tamm", Body: retention.Head,
		Submitted: civil.MustParse("2026-03-03"), Approved: civil.MustParse("2026-03-27"), Destroyed: civil.MustParse("2026-04-07"),
		Way: "purustamine", Place: "Tallinn", Person: "Jaan Kask",
		Items: []retention.ActItem{{
			Mark: "1-2", Title: "Lepingud", From: civil.MustParse("2010-01-04"), To: civil.MustParse("2015-12-30"),
			Term: must(retention.Years(10)), Appraisal: retention.Appraisal{Date: civil.MustParse("2012-02-09"), Number: "14"}, Count: 12,
		}},
	}
	due, err := act.DestroyBy(retention.RMKPolicy(), deadlines.Estonia())
	fmt.Println(due.Date(), err)
	found, err := act.Check(retention.RMKPolicy(), deadlines.Estonia())
	for _, f := range found {
		fmt.Println(f.Text(language.English), "|", f.Source())
	}
	fmt.Println(err)
	// Output:
	// 2026-04-06 <nil>
	// The trace of the destruction is missing | RMK p 19.4
	// Destroyed after the due day; working days late: 1 | RMK p 19.3
	// <nil>
}

// A daily copy is kept for a month: that of 10 March until 10 April.
func ExamplePolicy_KeepsBackup() {
	copied := retention.Backup{Kind: retention.DailyCopy, Taken: civil.MustParse("2026-03-10")}
	kept, err := retention.RMKPolicy().KeepsBackup(copied, civil.MustParse("2026-04-11"))
	fmt.Println(kept.Value, kept, err)
	// Output: false 2026-04-10 The time for which the copy is kept is over (RMK p 7.9.2) <nil>
}

func must(t retention.Term, err error) retention.Term {
	if err != nil {
		panic(err)
	}
	return t
}
