// SPDX-License-Identifier: MIT

// For who keeps the letters of an institution: what is late, what is due today, what is coming; sorted, with the
// provision. The institution answers letters in ten working days by a rule of its own.
//
//	go run ./examples/letterbook
package main

import (
	"cmp"
	"fmt"
	"io"
	"log"
	"os"
	"slices"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// own is the institution's rule. It stands beneath MSVS § 6: of two due days the earlier counts.
var own = deadlines.RuleSpec{
	Head:  law.Head{ID: "kuuse-4.1", ET: "Kirjale vastamine", Act: "Kuuse valla teabehalduse kord", Since: civil.MustParse("2026-01-01")},
	Event: deadlines.Registered, Term: deadlines.Workdays(10), Provision: "p 4.1", Statute: "msvs-6",
}

type letter struct {
	reference            string
	rule                 law.ID
	registered, answered civil.Date // answered is zero as long as it is not

	due deadlines.Deadline
}

func run(out io.Writer, letters []letter, today civil.Date) error {
	for i := range letters {
		l := &letters[i]
		rule, err := deadlines.ByID(l.rule)
		if l.rule == own.ID {
			rule, err = own.Rule()
		}
		if err != nil {
			return err
		}
		if l.due, err = rule.Due(l.registered, deadlines.Estonia()); err != nil {
			return err
		}
	}
	slices.SortFunc(letters, func(a, b letter) int {
		return cmp.Or(a.due.Date().Compare(b.due.Date()), cmp.Compare(a.reference, b.reference))
	})
	for _, l := range letters {
		late, err := l.due.DaysLate(cmp.Or(l.answered, today)) // who has not answered can do so today at the earliest
		if err != nil {
			return err
		}
		what := "vastata"
		switch answered := !l.answered.IsZero(); {
		case answered && late > 0:
			what = fmt.Sprintf("vastatud %d tööpäeva võrra hiljem", late)
		case answered:
			what = "vastatud"
		case late > 0:
			what = fmt.Sprintf("hilineb %d tööpäeva võrra", late)
		case l.due.Date() == today:
			what = "vastata täna"
		}
		fmt.Fprintf(out, "%s  %s  %s (%s)\n", l.due.Date(), l.reference, what, l.due.Why().Source)
	}
	return nil
}

func main() {
	day := civil.MustParse
	letters := []letter{
		{reference: "5-1/26-31", rule: own.ID, registered: day("2026-03-02"), answered: day("2026-03-16")},
		{reference: "5-1/26-32", rule: own.ID, registered: day("2026-03-04"), answered: day("2026-03-19")},
		{reference: "5-1/26-36", rule: own.ID, registered: day("2026-03-10")},
		{reference: "5-1/26-33", rule: own.ID, registered: day("2026-03-06")},
		{reference: "5-2/26-8", rule: "avts-18.1", registered: day("2026-03-13")},
		{reference: "5-3/26-2", rule: "msvs-6", registered: day("2026-03-02")},
	}
	if err := run(os.Stdout, letters, day("2026-03-20")); err != nil {
		log.Fatal(err)
	}
}
