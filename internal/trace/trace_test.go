// SPDX-License-Identifier: MIT

package trace_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

func TestTrace(t *testing.T) {
	said := 0
	derive := func(tr *trace.Trace) {
		for _, code := range []string{"a", "b", "c"} {
			if tr.Listens() {
				said++
			}
			tr.Say(civil.Date{}, law.Source{}, code, msg.Text{ET: "üks", EN: "one"})
		}
	}
	derive(nil) // nobody listens
	assert.Zero(t, said)
	var codes []string
	for s := range trace.Steps(derive) {
		codes = append(codes, s.Code)
	}
	assert.Equal(t, []string{"a", "b", "c"}, codes)
	said = 0
	for range trace.Steps(derive) {
		break
	}
	assert.Equal(t, 1, said, "who has heard enough hears no more")
	assert.Equal(t, "c", trace.Last(derive).Code)
	assert.Equal(t, law.Step{}, trace.Last(func(*trace.Trace) {}))
	assert.Zero(t, testing.AllocsPerRun(100, func() { derive(nil) }))
}
