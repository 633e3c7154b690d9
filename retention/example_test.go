package retention_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
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
		Appraisal: retention.Decision{Date: civil.MustParse("2012-02-09"), Number: "14"},
	}
	record.Events[0] = civil.MustParse("2016-02-29")
	d, err := retention.Dispose(record, civil.MustParse("2026-07-01"))
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
	// 28.02.2026 The month has no day 29: the term ends on its last day | TsÜS § 136
	// 28.02.2026 Last day of the term (10 years); a day off does not move it | RMK p 15.6
	// 01.03.2026 The term is over; it is destroyed on an act of destruction | RMK p 19.1
}

// What cannot be read is not guessed: it comes back with its place.
func ExampleParseTerm() {
	_, err := retention.ParseTerm("vähemalt 75 aastat, kuid mitte vähem, kui säilitatakse teabekandjat")
	fmt.Println(err)
	// Output:
	// retention: cannot be read (from byte 19): ", kuid mitte vähem, kui säilitatakse teabekandjat"
}
