// SPDX-License-Identifier: MIT

package cost_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/internal/cost"
)

// failures counts the errors of a test.
type failures struct {
	testing.TB
	n int
}

func (f *failures) Helper()               {}
func (f *failures) Errorf(string, ...any) { f.n++ }

var sink []byte

func TestNothing(t *testing.T) {
	f := &failures{TB: t}
	cost.Nothing(f, "a sum", func() { _ = len(sink) + 1 })
	assert.Zero(t, f.n)
	cost.Nothing(f, "a slice", func() { sink = make([]byte, 8) })
	if testing.CoverMode() == "" {
		assert.Equal(t, 1, f.n)
	}
}

func TestSame(t *testing.T) {
	one := func() { sink = make([]byte, 8) }
	two := func() { sink = make([]byte, 8); sink = make([]byte, 8) }
	f := &failures{TB: t}
	cost.Same(f, "alike", one, one)
	assert.Zero(t, f.n)
	cost.Same(f, "more", one, two)
	if testing.CoverMode() == "" {
		assert.Equal(t, 1, f.n)
	}
}
