// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"fmt"

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
