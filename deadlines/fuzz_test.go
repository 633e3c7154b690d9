// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// FuzzIDs: an id finds the one rule that bears it, letter for letter.
func FuzzIDs(f *testing.F) {
	for _, id := range []string{"avts-18.1", "avts-18.1 ", "AVTS-18.1", "gdpr-33.1", "ks-11", "", "-", "avts-18.1\x00", "\xff", "õ"} {
		f.Add(id)
	}
	f.Fuzz(func(t *testing.T, id string) {
		rule, err := deadlines.ByID(law.ID(id))
		if err == nil {
			require.Equal(t, law.ID(id), rule.ID())
		} else {
			require.ErrorIs(t, err, law.ErrUnknown)
		}
	})
}
