// SPDX-License-Identifier: MIT

package tallinn_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/internal/tallinn"
)

// TestZone: the clocks here are those of the machine's zone files, hour by hour; a difference means that the database has
// changed, and the constant is made anew from lib/time/zoneinfo.zip of a current Go.
func TestZone(t *testing.T) {
	theirs, err := time.LoadLocation("Europe/Tallinn")
	require.NoError(t, err, "the toolchain has zone files where the machine has none")
	from, to := time.Date(1998, time.January, 1, 0, 0, 0, 0, time.UTC), time.Date(2037, time.December, 31, 0, 0, 0, 0, time.UTC)
	for at := from; at.Before(to); at = at.Add(time.Hour) {
		require.Equal(t, at.In(theirs).Format(time.DateTime), at.In(tallinn.Zone()).Format(time.DateTime))
	}
	// The clocks go forward on Sunday 29.03.2026 at three, and back on Sunday 25.10.2026 at four.
	at := time.Date(2026, time.March, 29, 0, 59, 59, 0, time.UTC).In(tallinn.Zone())
	assert.Equal(t, "02:59:59", at.Format(time.TimeOnly))
	assert.Equal(t, "04:00:00", at.Add(time.Second).Format(time.TimeOnly))
	at = time.Date(2026, time.October, 25, 0, 59, 59, 0, time.UTC).In(tallinn.Zone())
	assert.Equal(t, "03:59:59", at.Format(time.TimeOnly))
	assert.Equal(t, "03:00:00", at.Add(time.Second).Format(time.TimeOnly))
}
