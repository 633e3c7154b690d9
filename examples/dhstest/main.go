// SPDX-License-Identifier: MIT

// For a vendor of a document-management system (DHS) in Go: does it count as the law does? The system here is a toy that
// knows one rule, and forgets Good Friday.
//
//	go run ./examples/dhstest   # a report; main_test.go is the same in go test
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

// toy is the system: it counts the five working days of a request for information.
type toy struct{ goodFridays map[string]bool }

func (s toy) requestDue(registered time.Time) time.Time {
	day := registered
	for left := 5; left > 0; {
		day = day.AddDate(0, 0, 1)
		if !s.off(day) {
			left--
		}
	}
	return day
}

func (s toy) off(day time.Time) bool {
	switch day.Format("01-02") {
	case "01-01", "02-24", "05-01", "06-23", "06-24", "08-20", "12-25", "12-26":
		return true
	case "12-24":
		return day.Year() >= 2005
	}
	return day.Weekday() == time.Saturday || day.Weekday() == time.Sunday || s.goodFridays[day.Format(time.DateOnly)]
}

// adapter is all that the kit needs: it asks in days and rule ids, and the system answers in its own words. What the system
// does not have is unsupported, and so skipped by name.
func adapter(s toy) dhstest.Deadlines {
	return dhstest.Deadlines{Due: func(rule, under string, event civil.Date) (civil.Date, error) {
		if rule != "avts-18.1" || under != "" {
			return civil.Date{}, errors.ErrUnsupported
		}
		if event.Before(civil.MustParse("2001-01-01")) {
			return civil.Date{}, errors.New("the act was not in force")
		}
		return civil.FromTime(s.requestDue(event.Start(time.UTC)), time.UTC), nil
	}}
}

func run(out io.Writer, s toy) {
	passed := 0
	for r := range dhstest.Results(adapter(s)) {
		switch {
		case r.Outcome == dhstest.Passed:
			passed++
		case r.Outcome == dhstest.Failed && r.Level == "must": // the law says so; "limit" is only where this project ends
			fmt.Fprintf(out, "%s: got %s, want %s\n  %s\n", r.ID, r.Got, r.Want, r.Why)
		}
	}
	fmt.Fprintln(out, passed, "passed")
}

func main() { run(os.Stdout, toy{}) }
