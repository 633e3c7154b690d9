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
	for _, n := range []int{0, 1, 2047, 2048, 2049, 4095, 4096, 4097, 50_000} {
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
			for range cores.Ordered(numbers(40_000), third) {
				if n++; n > 300*stop {
					break
				}
			}
		}
	})
}

// TestPanic: what the sequence panics with comes to whoever goes through it; what it yielded before comes first.
func TestPanic(t *testing.T) {
	for _, n := range []int{0, 1, 2048, 10_000} {
		synctest.Test(t, func(t *testing.T) {
			seen := 0
			assert.PanicsWithValue(t, "broken", func() {
				for range cores.Ordered(func(yield func(int, error) bool) {
					for i := range n {
						if !yield(i, nil) {
							return
						}
					}
					panic("broken")
				}, func(_ int, value *int, err error, out func(int, error)) { out(*value, err) }) {
					seen++
				}
			})
			assert.Equal(t, n/2048*2048, seen)
		})
	}
}
