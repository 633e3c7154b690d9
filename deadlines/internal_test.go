// SPDX-License-Identifier: MIT

package deadlines

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/internal/ee"
)

// The table is laid out for a range that is a constant; the range itself is law.
func TestSpan(t *testing.T) {
	assert.Equal(t, span, ee.Last().DaysSince(ee.First())+1)
}

// Series are looked up newest first and must not overlap.
func TestVersions(t *testing.T) {
	for _, r := range rules() {
		assert.True(t, r.versions.Valid(), r.id)
		for _, v := range r.versions {
			assert.NotEqual(t, v.Value.window.valid(), v.Value.term.valid(), "%s: a term or a window, and one of them", r.id)
		}
		if r.longer != nil {
			assert.Equal(t, r.longer, named(r.longer.id).def, "%s: its extension is a named rule", r.id)
			assert.Equal(t, r.event, r.longer.event, r.id)
			assert.NotEmpty(t, r.notice.source.Act, r.id)
		}
	}
}

// BenchmarkBuild is the first call of Estonia.
func BenchmarkBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		buildEstonia()
	}
}

// TestBuildInAnyZone: cal answers in its default location, which any importer can change, and the calendar is the same.
func TestBuildInAnyZone(t *testing.T) {
	saved := cal.DefaultLoc
	defer func() { cal.DefaultLoc = saved }()
	want := Estonia()
	for _, name := range []string{"America/Havana", "Asia/Beirut", "Atlantic/Azores", "Pacific/Apia", "Pacific/Kiritimati"} {
		zone, err := time.LoadLocation(name)
		if !assert.NoError(t, err) {
			continue
		}
		cal.DefaultLoc = zone
		assert.Equal(t, want.public.days, buildEstonia().public.days, name)
	}
}
