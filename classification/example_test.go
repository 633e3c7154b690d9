// SPDX-License-Identifier: MIT

package classification_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
)

// A restriction as a register shows it: what its basis is, until when it may last, and what is wrong with it.
func Example() {
	read, err := classification.ParseBasis("AvTS § 35 lg 1 p 3 (1) Struktuuriüksuse koosseis; piirangu kehtivus: 18.12.2025-19.12.2030")
	if err != nil {
		panic(err)
	}
	fmt.Println(read, "|", read.Rest)
	spec := classification.RestrictionSpec{Bases: read.Bases, Begin: read.Begin, End: read.End}
	for _, f := range spec.Check() {
		fmt.Println(f.Text(language.English), "–", f.Source())
	}
	spec.End = civil.Date{} // what the term itself gives
	r, err := spec.Restriction()
	if err != nil {
		panic(err)
	}
	for step := range r.Steps() {
		fmt.Println(step.Day, step.Text(language.English), "–", step.Source)
	}
	fmt.Println(r.On(civil.MustParse("2030-12-18")), r.On(civil.MustParse("2030-12-19")))
	// Output:
	// AvTS § 35 lg 1 p 3¹ | Struktuuriüksuse koosseis
	// The restriction lasts longer than 5 years and no extension is noted – AvTS § 40 lg 1
	// 2025-12-18 The day on which the information was made or received, not counted itself – AvTS § 40 lg 1
	// 2030-12-18 5 years at most – AvTS § 40 lg 1
	// 2030-12-18 The last day of the restriction, included – AvTS § 40 lg 1
	// true false
}

// Data of an offence are sensitive until it is heard; on the day of the hearing they are still.
func ExampleTTUSensitiveKind_On() {
	c := classification.Case{Hearing: civil.MustParse("2026-03-10"), Decision: civil.MustParse("2026-06-01")}
	for _, day := range []string{"2026-03-10", "2026-03-11"} {
		sensitive, err := classification.TTUOffence.On(civil.MustParse(day), c)
		fmt.Println(day, sensitive, err)
	}
	// Output:
	// 2026-03-10 true <nil>
	// 2026-03-11 false <nil>
}

// The mark that a restricted document bears. Private data stay restricted for 75 years (AvTS § 40 lg 3).
func ExampleRestriction_Mark() {
	basis, err := classification.Section35(1, 12, 0)
	if err != nil {
		panic(err)
	}
	received := civil.MustParse("2026-03-10")
	r, err := classification.RestrictionSpec{Bases: []classification.Basis{basis}, Begin: received}.Restriction()
	if err != nil {
		panic(err)
	}
	fmt.Println(r.Mark(classification.FullHeading, "Saaremaa Muuseum", received))
	// Output:
	// ASUTUSESISESEKS KASUTAMISEKS
	// Teabevaldaja: Saaremaa Muuseum
	// Alus: AvTS § 35 lg 1 p 12
	// Kehtib kuni: 10.03.2101
	// Vormistatud: 10.03.2026
}

// A security class as people write it, and its level; a class of another scheme is not read.
func ExampleParseISKE() {
	class, err := classification.ParseISKE("S1 T3 K2")
	fmt.Println(class, class.Level(), err)
	_, err = classification.ParseISKE("C1-I1-A1")
	fmt.Println(err)
	// Output:
	// K2T3S1 H <nil>
	// not read: "C1-I1-A1"
}
