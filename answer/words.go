// SPDX-License-Identifier: MIT

package answer

import (
	"maps"
	"slices"

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
