// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"errors"
	"testing"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

// The test file that a vendor writes; docs/prove-your-dhs.md shows it to the letter.

func TestOurDHS(t *testing.T) {
	dhstest.Test(t, dhstest.Deadlines{
		Due: func(rule, under string, event civil.Date) (civil.Date, error) {
			if rule != "avts-18.1" {
				return civil.Date{}, errors.ErrUnsupported // skipped by name
			}
			return civil.Parse(dhsDueDate("teabenõue", event.String()))
		},
	}, dhstest.Options{Exceptions: map[string]string{
		"avts-18.1/day-before-force": "requests of the last century are not in our register",
	}})
}
