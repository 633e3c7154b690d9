// SPDX-License-Identifier: MIT

package cores_test

import (
	"errors"
	"fmt"
	"iter"
	"testing"
	"testing/synctest"

	"github.com/stretchr/testify/assert"

	"github.com/teabehaldus/teabehaldus/internal/cores"
)

var errOdd = errors.New("odd")

// numbers yields 0 to n-1, with an error in the place of every hundredth.
func numbers(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			var err error
			if i%100 == 99 {
				err = errOdd
			}
			if !yield(i, err) {
				return
			}
		}
	}
}

// third puts out every third number twice, and errors.
func third(position int, value *int, err error, out func(string, error)) {
	switch v := *value; {
	case err != nil:
		out("", fmt.Errorf("%d: %w", position, err))
	case v%3 == 0:
		out(fmt.Sprint(position, v), nil)
		out(fmt.Sprint(v), nil)
	}
}

// TestOrdered: the same as one core would put out, in the same order, around the ends of the parts.
func TestOrdered(t *testing.T) {
	for _, n := range []int{0, 1, 511, 512, 513, 1023, 1024, 1025, 20_000} {
		var want, got []string
		position := 0
		for v, err := range numbers(n) {
			third(position, &v, err, func(s string, err error) { want = append(want, fmt.Sprint(s, err)) })
			position++
		}
		for s, err := range cores.Ordered(numbers(n), third) {
			got = append(got, fmt.Sprint(s, err))
		}
		assert.Equal(t, want, got, n)
	}
}

// TestStops: whoever has seen enough leaves nothing running: the bubble fails while one of its goroutines waits for ever.
func TestStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for stop := range 40 {
			n := 0
			for range cores.Ordered(numbers(10_000), third) {
				if n++; n > 50*stop {
					break
				}
			}
		}
	})
}
