// SPDX-License-Identifier: MIT

// For who draws up a list of destruction: which records may go, from which day, and by which provision; and what must
// stay, because it is held, has archival value, was never appraised or is still needed.
//
//	go run ./examples/destruction
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/retention"
)

func records() ([]retention.Record, error) {
	day := civil.MustParse
	seven, err := retention.ParseTerm("7 aastat") // as classification schemes write it
	if err != nil {
		return nil, err
	}
	ten, err := retention.ParseTerm("10 aastat lepingu lõppemisest")
	if err != nil {
		return nil, err
	}
	appraised := retention.Appraisal{Date: day("2012-02-09"), Number: "14"}
	return []retention.Record{
		{ID: "1-3/15", Term: seven, Created: day("2015-03-02"), Value: retention.NotArchival, Appraisal: appraised},
		{ID: "1-2/7", Term: ten, Created: day("2012-05-04"), Events: [2]civil.Date{day("2016-06-30")}, Value: retention.NotArchival, Appraisal: appraised,
			Holds: []retention.Hold{{Mandate: "kohtuasi 2-24-1", Opened: day("2024-01-10")}}},
		{ID: "1-1/4", Term: seven, Created: day("2015-01-05"), Value: retention.Archival, Appraisal: appraised},
		{ID: "1-3/16", Term: seven, Created: day("2015-03-02")},                                                  // nobody appraised it
		{ID: "1-2/9", Term: ten, Created: day("2014-05-05"), Value: retention.NotArchival, Appraisal: appraised}, // the contract goes on
		{ID: "1-3/40", Term: seven, Created: day("2020-03-02"), Value: retention.NotArchival, Appraisal: appraised},
	}, nil
}

func run(out io.Writer, on civil.Date) error {
	all, err := records()
	if err != nil {
		return err
	}
	for _, record := range all {
		d, err := retention.StatutoryPolicy().Dispose(record, on)
		if err != nil { // such as a day that is missing; the record stays
			return fmt.Errorf("%s: %w", record.ID, err)
		}
		fmt.Fprintln(out, record.ID, "–", d.Outcome().Text(language.Estonian))
		for step := range d.Steps() { // what an auditor asks for
			fmt.Fprintf(out, "  %-10s %s – %s\n", step.Day.Dotted(), step.Text(language.Estonian), step.Source)
		}
	}
	return nil
}

func main() {
	if err := run(os.Stdout, civil.MustParse("2026-12-31")); err != nil {
		log.Fatal(err)
	}
}
