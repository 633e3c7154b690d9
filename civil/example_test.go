// SPDX-License-Identifier: MIT

package civil_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
)

// From the instant of an e-mail to a day, and from the day to the end of a period.
func Example() {
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	if err != nil {
		fmt.Println(err)
		return
	}
	// An e-mail that a server stamped in UTC. In Tallinn it was past midnight, and May had begun.
	sent := time.Date(2026, time.April, 30, 22, 30, 0, 0, time.UTC)
	received := civil.FromTime(sent, tallinn)
	fmt.Println(received, received.Weekday())
	fmt.Println("six months later:", received.Add(civil.Months(6)).Dotted())
	// Output:
	// 2026-05-01 Friday
	// six months later: 01.11.2026
}

// The day hangs on the zone, so FromTime asks for it.
func ExampleFromTime() {
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	if err != nil {
		fmt.Println(err)
		return
	}
	sent := time.Date(2026, time.April, 30, 22, 30, 0, 0, time.UTC)
	fmt.Println(civil.FromTime(sent, time.UTC))
	fmt.Println(civil.FromTime(sent, tallinn))
	// Output:
	// 2026-04-30
	// 2026-05-01
}

// Both ways of writing are read, a day that there is not is refused.
func ExampleParse() {
	iso, err := civil.Parse("2026-04-02")
	fmt.Println(iso, err)
	dotted, err := civil.Parse("02.04.2026")
	fmt.Println(dotted, err, dotted == iso)
	_, err = civil.Parse("31.02.2026")
	fmt.Println(err)
	fmt.Println(errors.Is(err, civil.ErrNoSuchDay))
	// Output:
	// 2026-04-02 <nil>
	// 2026-04-02 <nil> true
	// civil: no such day: "31.02.2026"
	// true
}

// Where a month has no such day, its last one is meant; a later month has it again.
func ExampleDate_AddMonths() {
	d := civil.Must(2026, time.January, 31)
	for n := range 4 {
		fmt.Println(d.AddMonths(n))
	}
	// Output:
	// 2026-01-31
	// 2026-02-28
	// 2026-03-31
	// 2026-04-30
}

// The first instant of a day, for a database that holds instants.
func ExampleDate_Start() {
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	if err != nil {
		fmt.Println(err)
		return
	}
	may := civil.Must(2026, time.May, 1)
	fmt.Println(may.Start(tallinn))
	fmt.Println(may.Start(tallinn).UTC())
	// Output:
	// 2026-05-01 00:00:00 +0300 EEST
	// 2026-04-30 21:00:00 +0000 UTC
}

// Six months from 31 August end on the last day of February.
func ExampleParsePeriod() {
	keep, err := civil.ParsePeriod("6 months")
	fmt.Println(keep, err)
	fmt.Println(civil.MustParse("31.08.2026").Add(keep))
	fmt.Println(civil.Days(1), "and", civil.Days(180))
	_, err = civil.ParsePeriod("half a year")
	fmt.Println(err)
	// Output:
	// 6 months <nil>
	// 2027-02-28
	// 1 day and 180 days
	// civil: no such period: "half a year"
}
