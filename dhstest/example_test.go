// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

// Without a testing.T, for instance to print a report.
func ExampleResults() {
	system := dhstest.Deadlines{
		Term: func(term string, _ bool, event civil.Date) (civil.Date, error) {
			period, err := civil.ParsePeriod(term)
			return event.Add(period), err // never moves off a day off
		},
	}
	for r := range dhstest.Results(system) {
		if r.Outcome == dhstest.Failed {
			fmt.Println(r)
			break
		}
	}
	// Output:
	// term-1-week/midsummer (must): Term(1 week, roll, 2026-06-16): got 2026-06-23, want 2026-06-25 – TsÜS §§ 135, 136, https://www.riigiteataja.ee/akt/131122024048 – Approved Tue 16 Jun: Tue 23 Jun is a holiday, Wed 24 Jun too, so Thu 25 Jun.
}

// An adapter of one rule: what the system does not have is unsupported and so skipped by name. This one knows no public
// holiday, and is told so: Good Friday is none of the five working days.
func ExampleDeadlines() {
	system := dhstest.Deadlines{
		Due: func(rule, under string, event civil.Date) (civil.Date, error) {
			if rule != "avts-18.1" || under != "" {
				return civil.Date{}, errors.ErrUnsupported
			}
			day := event
			for left := 5; left > 0; {
				day = day.AddDays(1)
				if day.Weekday() != time.Saturday && day.Weekday() != time.Sunday {
					left--
				}
			}
			return day, nil
		},
	}
	for r := range dhstest.Results(system) {
		if r.ID == "avts-18.1/easter" {
			fmt.Println(r.Input, "got", r.Got, "want", r.Want)
			fmt.Println(r.Why)
		}
	}
	// Output:
	// avts-18.1, 2026-04-02 got 2026-04-09 want 2026-04-10
	// Registered Thu 2 Apr: Fri 3 Apr Good Friday, Sat 4 Apr off, Sun 5 Apr Easter Sunday, then Mon 6 Apr (1, Easter Monday works), Tue 7 Apr (2), Wed 8 Apr (3), Thu 9 Apr (4), Fri 10 Apr (5).
}

// Skipped is not passed: a report counts both.
func ExampleResult() {
	count := map[dhstest.Outcome]int{}
	for r := range dhstest.Results(dhstest.Incidents{}) { // a system that answers nothing
		count[r.Outcome]++
	}
	fmt.Println(count[dhstest.Passed], count[dhstest.Failed], count[dhstest.Skipped] > 0)
	// Output: 0 0 true
}
