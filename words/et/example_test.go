// SPDX-License-Identifier: LGPL-2.1-or-later

package et_test

import (
	"fmt"
	"strings"

	"github.com/teabehaldus/teabehaldus/words/et"
)

// Every form of a word is there, not only the one that a dictionary prints.
func ExampleWords_Contains() {
	for _, word := range []string{"maja", "majadessegi", "läksin", "qwerty"} {
		fmt.Println(word, et.Words{}.Contains(word))
	}
	// Output:
	// maja true
	// majadessegi true
	// läksin true
	// qwerty false
}

// The caller lowers the letters; a password policy does it by itself.
func ExampleWords_Contains_lowerCase() {
	typed := "Armastus"
	fmt.Println(et.Words{}.Contains(typed), et.Words{}.Contains(strings.ToLower(typed)))
	// Output: false true
}

// A compound that is no stem is not there; a password policy tries two words joined.
func ExampleWords_Contains_compound() {
	fmt.Println(et.Words{}.Contains("raamatukogu"), et.Words{}.Contains("raamatu") && et.Words{}.Contains("kogu"))
	// Output: false true
}
