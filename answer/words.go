// SPDX-License-Identifier: MIT

package answer

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

// word looks a word of a question up; at is its place.
func word[T any](at, text string, table map[string]T) (v T, err error) {
	v, ok := table[text]
	if !ok {
		return v, refuse.Unknown(at, text, slices.Sorted(maps.Keys(table))...)
	}
	return v, nil
}

// only refuses a word that is none of those which the question, or what else it says, leaves.
func only[T ~string](at string, text T, allowed ...T) error {
	if slices.Contains(allowed, text) {
		return nil
	}
	names := make([]string, len(allowed))
	for i, one := range allowed {
		names[i] = string(one)
	}
	return refuse.Unknown(at, string(text), names...)
}

// seconds is a time of so many seconds, least or more; one of above 68 years is a slip, and might be beyond a Duration.
func seconds(at string, n, least int) (time.Duration, error) {
	if n < least || n > math.MaxInt32 {
		return 0, refuse.Invalid(at, strconv.Itoa(n), msg.Text{ET: "Sekundeid on {1}–{2}", EN: "seconds are {1} to {2}"}.Fill(strconv.Itoa(least), strconv.Itoa(math.MaxInt32)))
	}
	return time.Duration(n) * time.Second, nil
}
