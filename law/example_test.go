// SPDX-License-Identifier: MIT

package law_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// What a program shows to somebody whose day was not read, in their language.
func ExampleErrorText() {
	_, err := civil.Parse("31.02.2026")
	fmt.Println(law.ErrorText(err, language.Estonian))
	fmt.Println(law.ErrorText(err, language.English))
	// Output:
	// Sellist kuupäeva ei ole: „31.02.2026“
	// no such day: "31.02.2026"
}
