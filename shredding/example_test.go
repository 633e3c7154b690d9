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
	verdict, err := shredding.Satisfies(machine, need)
	if err != nil {
		panic(err)
	}
	fmt.Println(verdict.OK())
	for step := range verdict.Steps() {
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

// A tenth of the material may be above the nominal size, and none of it above the tolerance. Here it is 12 of 100 g.
func ExampleCheck() {
	nominal, _ := shredding.Particle(4*shredding.Millimetre, 40*shredding.Millimetre)
	long, _ := shredding.Particle(4*shredding.Millimetre, 60*shredding.Millimetre)
	found, err := shredding.Check(shredding.Grade{Category: shredding.Paper, Level: 4}, 0, []shredding.Portion{{nominal, 88}, {long, 12}})
	if err != nil {
		panic(err)
	}
	for _, f := range found {
		fmt.Println(f.Code, f.Text(language.English), "–", f.Source())
	}
	// Output:
	// sample.nominal More than a tenth of the material is larger than the level allows – DIN 66399 P-4
}

// A stick that is out of use can be erased; when need and retention period are over as well, it is shredded.
func ExampleCarrier_Plan() {
	stick := shredding.Carrier{
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
			Carrier: shredding.Paper, Secrecy: shredding.Restricted, On: civil.MustParse(on), Bought: civil.MustParse("2020-01-02"),
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
