// SPDX-License-Identifier: MIT

package memo_test

import (
	"errors"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/internal/memo"
)

// TestGet: a text is read once, and one that cannot be read, or that is long, each time.
func TestGet(t *testing.T) {
	var m memo.Of[int]
	times := map[string]int{}
	read := func(text string) (int, error) {
		times[text]++
		return strconv.Atoi(text)
	}
	long := strings.Repeat("0", 200) + "7"
	for range 3 {
		for _, text := range []string{"7", long, long[1:]} {
			n, err := m.Get(text, read)
			assert.NoError(t, err)
			assert.Equal(t, 7, n)
		}
		_, err := m.Get("seitse", read)
		assert.True(t, errors.Is(err, strconv.ErrSyntax))
	}
	assert.Equal(t, map[string]int{"7": 1, "seitse": 3, long: 3, long[1:]: 1}, times)
	cost.Nothing(t, "Get", func() { _, _ = m.Get("7", read) })
}

// TestMany: of more texts than are kept, asked for by several at once, each gets its own.
func TestMany(t *testing.T) {
	var m memo.Of[int]
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range 4000 {
				if n, _ := m.Get(strconv.Itoa(i/2), strconv.Atoi); n != i/2 {
					t.Error(i/2, n)
				}
			}
		})
	}
	all.Wait()
}
