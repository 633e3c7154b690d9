// SPDX-License-Identifier: MIT

package register_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification/register"
)

// What does the public see of a letter from a private person, and why?
func Example() {
	letter := register.Document{
		Reference: "3-2.5.3/2025/230", Kind: register.Incoming, Title: "Kati Põderi avaldus",
		Created: civil.MustParse("2009-12-31"), Registered: civil.MustParse("2010-01-04"), AccessStated: true,
		Parties: []register.Party{{Name: "Kati Põder", Kind: register.NaturalPerson}, {Name: "Keskkonnaamet", Kind: register.LegalPerson}},
	}
	view, err := register.RMKPolicy().View(letter, civil.MustParse("2026-07-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(view.Reference(), "|", view.Extent())
	for party := range view.Parties() {
		fmt.Println("-", party)
	}
	for step := range view.Steps() {
		fmt.Println(step.Day.Dotted(), step.Text(language.English), "|", step.Source)
	}
	// Output:
	// 3-2.5.3/2025/230 | register-data
	// - Füüsiline isik
	// - Keskkonnaamet
	// 04.01.2010 Registration of the document | RMK p 23.3
	// 01.07.2026 Party no. 1 is a natural person; a mark stands for the name | RMK p 23.3
	// 01.07.2026 The title seems to hold the name or the personal code of a natural person, and is left out of the public view | AvTS § 12 lg 3¹
	// 31.12.2009 The document was created before contents were shown | RMK p 23.3
}

// A number comes from a run: of its register and year, or of its case file. The caller keeps the last one of each.
func ExampleRMKRun() {
	last := map[register.Run]int{}
	orders := register.Run{Numbering: register.OwnRegister, Series: "1-32"}
	audit := register.Run{Numbering: register.CaseFile, Series: "1-9", File: "3"}
	for _, day := range []string{"2025-12-31", "2026-01-02"} {
		for _, slot := range []register.Run{orders, audit} {
			run, err := register.RMKRun(slot, civil.MustParse(day))
			if err != nil {
				fmt.Println(err)
				return
			}
			last[run.Value]++
			fmt.Println(day, slot.Series, last[run.Value])
		}
	}
	// Output:
	// 2025-12-31 1-32 1
	// 2025-12-31 1-9 1
	// 2026-01-02 1-32 1
	// 2026-01-02 1-9 2
}

// References as registers write them. Of "4-9/26-15" the 26 may be a year or a matter, so only the
// series is told.
func ExampleParseReference() {
	for _, s := range []string{"1-32/69", "10-3/26-6/1", "2-5/10-03201", "4-9/26-15", "1-32/69 a"} {
		r, err := register.ParseReference(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r, "| series", r.Series, "year", r.Year, "file", r.File, "number", r.Number)
	}
	// Output:
	// 1-32/69 | series 1-32 year 0 file 0 number 69
	// 10-3/26-6/1 | series 10-3 year 2026 file 6 number 1
	// 2-5/10-03201 | series 2-5 year 2010 file 0 number 3201
	// 4-9/26-15 | series 4-9 year 0 file 0 number 0
	// reference: not read as a reference: " a"
}

// Several parties in one cell: an institution is known by its form, and what is not known is taken for a person.
func ExampleSplitParties() {
	for _, party := range register.SplitParties("Siseministeerium, Mari Maasikas; OÜ Puu") {
		fmt.Println(party.Name, "|", party.Kind)
	}
	// Output:
	// Siseministeerium | legal-person
	// Mari Maasikas | natural-person
	// OÜ Puu | legal-person
}
