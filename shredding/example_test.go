// SPDX-License-Identifier: MIT

package shredding_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// May this machine destroy sensitive data on paper? Its pieces of 4×80 mm are P-3, but the rule names 4×60 mm.
func Example() {
	need, err := shredding.TTURequired(shredding.Paper, classification.Sensitive)
	if err != nil {
		panic(err)
	}
	machine, _, err := shredding.ParseMachine("P-3, O-2; 4 × 80 mm")
	if err != nil {
		panic(err)
	}
	suits, err := shredding.Satisfies(machine, need)
	if err != nil {
		panic(err)
	}
	fmt.Println(suits.OK())
	for step := range suits.Steps() {
		fmt.Println(step.Text(language.Estonian), "–", step.Source)
	}
	// Output:
	// false
	// Nõutav tase on vähemalt P-3 või DIN 32757 nr 3; riba laius kuni 2 mm; tüki küljed kuni 4×60 mm – TTÜ p 9.16.2
	// Purustaja: P-3, O-2; 4×80 mm – TTÜ p 9.16.2
	// Lõige 4×80 mm ei mahu mõõtmetesse 4×60 mm – TTÜ p 9.16.2
}

// What level does a cut reach? 0.8 × 12.5 mm is ten square millimetres exactly; a strip never passes P-3.
func ExampleLevelOf() {
	for _, text := range []string{"4x40", "0,8 × 12,5 mm", "0.8x13", "Streifen 1,9 mm"} {
		cut, err := shredding.ParseCut(text)
		if err != nil {
			panic(err)
		}
		level, err := shredding.LevelOf(shredding.Paper, cut, 0)
		if err != nil {
			panic(err)
		}
		fmt.Println(cut, shredding.Grade{Category: shredding.Paper, Level: level})
	}
	// Output:
	// 4×40 mm P-4
	// 0.8×12.5 mm P-6
	// 0.8×13 mm P-5
	// 1.9 mm strip P-3
}

// A stick that is out of use can be erased; when need and retention period are over as well, it is shredded.
func ExampleTTUCarrier_Plan() {
	stick := shredding.TTUCarrier{
		Category: shredding.Electronic, Data: classification.Sensitive, Erasable: shredding.Able, Overwritable: shredding.Able,
		OutOfUse: civil.MustParse("2026-03-02"), NeedUntil: civil.MustParse("2026-02-28"), KeepUntil: civil.MustParse("2026-06-30"),
	}
	for _, on := range []string{"2026-03-02", "2026-07-01"} {
		plan, err := stick.Plan(civil.MustParse(on))
		if err != nil {
			panic(err)
		}
		fmt.Println(on, plan.Text(language.English))
		for _, f := range plan.Findings() {
			fmt.Println("  ", f.Code)
		}
	}
	// Output:
	// 2026-03-02 Erase by software, overwrite
	//    period.runs
	// 2026-07-01 Erase by software, overwrite, shred
}

// The regulation on state secrets by its dates: an older shredder of paper may be used through 30.04.2026.
func ExampleStateSecret_Required() {
	for _, on := range []string{"2023-06-04", "2026-04-30", "2026-05-01"} {
		need, err := shredding.StateSecret{
			Carrier: shredding.Paper, Secrecy: shredding.SecrecyRestricted, On: civil.MustParse(on), Bought: civil.MustParse("2020-01-02"),
		}.Required()
		if err != nil {
			panic(err)
		}
		fmt.Println(on, need.Text(language.English), "–", need.Source())
	}
	// Output:
	// 2023-06-04 Pieces with sides of 4×40 mm at most – RSVKK § 83 lg 2
	// 2026-04-30 Pieces 10 mm² at most, with no tolerance; or with sides of 4×40 mm at most – RSVKK § 138¹ lg 8
	// 2026-05-01 Pieces 10 mm² at most, with no tolerance – RSVKK § 83 lg 2
}
