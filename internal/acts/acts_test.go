// SPDX-License-Identifier: MIT

package acts_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestTable: every act says what it is and where it stands; an address at Riigi Teataja is that of the redaction cited,
// whose number is made of its day and its place.
func TestTable(t *testing.T) {
	modern := regexp.MustCompile(`^RT (I|IV), (\d\d)\.(\d\d)\.(\d{4}), (\d+)$`)
	seen := map[string]bool{}
	for a := range acts.All() {
		assert.NotEmpty(t, a.Short)
		assert.NotEmpty(t, a.Title, a.Short)
		assert.False(t, seen[a.Short+a.Ref], "%s stands twice", a.Short)
		seen[a.Short+a.Ref] = true
		assert.False(t, a.Checked.After(law.AsOf()), "%s was read on a day to come", a.Short)
		assert.True(t, !a.Copy || !a.Checked.IsZero(), "%s was read in a copy on no day", a.Short)
		if m := modern.FindStringSubmatch(a.Ref); m != nil {
			series := map[string]string{"I": "1", "IV": "4"}[m[1]]
			number := m[5]
			assert.Equal(t, "https://www.riigiteataja.ee/akt/"+series+m[2]+m[3]+m[4]+strings.Repeat("0", 3-len(number))+number, a.URL, a.Short)
		}
	}
	assert.True(t, seen[acts.AvTS().Act+acts.AvTS().Ref])
	assert.Equal(t, "AvTS § 18 lg 1", fmt.Sprint(acts.AvTS().At("§ 18 lg 1")))
}
