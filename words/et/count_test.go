// SPDX-License-Identifier: LGPL-2.1-or-later

package et

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCount: the automaton accepts as many words as were put in, so none but those.
func TestCount(t *testing.T) {
	known := map[uint32]int{}
	var count func(at uint32) int
	count = func(at uint32) int {
		if at == 0 {
			return 0
		}
		if n, ok := known[at]; ok {
			return n
		}
		n := 0
		for label := range uint8(ends) {
			if to, ended, ok := automaton.next(at, label); ok {
				n += count(to)
				if ended {
					n++
				}
			}
		}
		known[at] = n
		return n
	}
	assert.Equal(t, 14_997_123, count(automaton.root))
}
