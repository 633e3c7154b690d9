// SPDX-License-Identifier: MIT

package memo_test

import (
	"errors"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/internal/memo"
)

// TestGet: a text is read once, one that cannot be read each time, and a column of ever new texts fills no memory.
func TestGet(t *testing.T) {
	var m memo.Of[int]
	times := map[string]int{}
	read := func(text string) (int, error) {
		times[text]++
		return strconv.Atoi(text)
	}
	for range 3 {
		n, err := m.Get("7", read)
		assert.NoError(t, err)
		assert.Equal(t, 7, n)
		_, err = m.Get("seitse", read)
		assert.True(t, errors.Is(err, strconv.ErrSyntax))
	}
	assert.Equal(t, map[string]int{"7": 1, "seitse": 3}, times)
	for range 2 {
		for i := range 2000 {
			n, _ := m.Get(strconv.Itoa(i), read)
			assert.Equal(t, i, n)
		}
	}
	assert.Equal(t, 1, times["8"])
	assert.Equal(t, 2, times["1999"])
}
