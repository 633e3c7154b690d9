// SPDX-License-Identifier: MIT

package main

import (
	"testing"

	"github.com/teabehaldus/teabehaldus/dhstest"
)

// mended knows the Good Fridays, two days before Easter Sunday, of the years that the cases ask.
var mended = toy{goodFridays: map[string]bool{"2023-04-07": true, "2026-04-03": true}}

func TestOurDHS(t *testing.T) {
	dhstest.Test(t, adapter(mended), dhstest.Options{Least: 15})
}

// Each failure brings the derivation by hand.
func Example() {
	main()
	// Output:
	// avts-18.1/nine-good-friday: got 2023-04-07, want 2023-04-10
	//   Registered Fri 31 Mar: Sat 1 Apr and Sun 2 Apr off, Mon 3 Apr (1), Tue 4 Apr (2), Wed 5 Apr (3), Thu 6 Apr (4), Fri 7 Apr Good Friday, Sat 8 Apr off, Sun 9 Apr Easter Sunday, Mon 10 Apr (5): Easter Monday is a working day.
	// avts-18.1/easter: got 2026-04-09, want 2026-04-10
	//   Registered Thu 2 Apr: Fri 3 Apr Good Friday, Sat 4 Apr off, Sun 5 Apr Easter Sunday, then Mon 6 Apr (1, Easter Monday works), Tue 7 Apr (2), Wed 8 Apr (3), Thu 9 Apr (4), Fri 10 Apr (5).
	// 15 passed
}
