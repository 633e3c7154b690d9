// SPDX-License-Identifier: MIT

package law_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// Every reason names its provision, and where to open it. A text that was read in a copy only says so.
func ExampleStep() {
	due, err := deadlines.InformationRequest().Due(civil.MustParse("2026-04-02"), deadlines.Estonia())
	if err != nil {
		fmt.Println(err)
		return
	}
	why := due.Why()
	fmt.Println(why.Text(language.Estonian))
	fmt.Println(why.Source, "–", why.Source.URL)
	fmt.Println("a copy:", why.Source.Copy)
	// Output:
	// Tähtpäev: reede, 10.04.2026 kella 24.00-ni
	// AvTS § 18 lg 1 – https://www.riigiteataja.ee/akt/106032026003
	// a copy: true
}

// A refusal is of one of a few kinds, and says at which place, what was given and what is allowed.
func ExampleError() {
	_, err := deadlines.InformationRequest().Due(civil.MustParse("2000-12-29"), deadlines.Estonia())
	fmt.Println(errors.Is(err, law.ErrNotInForce))
	var refused *law.Error
	if errors.As(err, &refused) {
		fmt.Println(refused.At, "since", refused.First)
		fmt.Println(refused.Text(language.Estonian))
	}
	// Output:
	// true
	// avts-18.1 since 2001-01-01
	// avts-18.1: 29.12.2000 ei kehtinud; teadaolevalt kehtib alates 01.01.2001
}

// What a program shows to somebody whose day was not read, in their language.
func ExampleErrorText() {
	_, err := civil.Parse("31.02.2026")
	fmt.Println(law.ErrorText(err, language.Estonian))
	fmt.Println(law.ErrorText(err, language.English))
	// Output:
	// Sellist kuupäeva ei ole: „31.02.2026“
	// no such day: "31.02.2026"
}
