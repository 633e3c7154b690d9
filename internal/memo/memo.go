// SPDX-License-Identifier: MIT

// Package memo keeps what texts were read as, of a column in which the same ones stand again and again.
package memo

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// Of keeps values of a type, of some of the last texts that were read; it does not grow. It is safe for concurrent use. What it
// gives is shared: it is for reading.
type Of[T any] struct {
	sets [64][8]atomic.Pointer[kept[T]]
}

type kept[T any] struct {
	text  string
	value T
}

const longest = 200 // bytes of a text

var seed = maphash.MakeSeed()

// Get reads a text, or remembers how it was read.
func (m *Of[T]) Get(text string, read func(string) (T, error)) (T, error) {
	set := &m.sets[maphash.String(seed, text)%uint64(len(m.sets))]
	for i := range set {
		if k := set[i].Load(); k != nil && k.text == text {
			return k.value, nil
		}
	}
	if len(text) > longest {
		return read(text)
	}
	text = strings.Clone(text) // what is kept holds no line of a file in memory
	v, err := read(text)
	if err == nil {
		for i := len(set) - 1; i > 0; i-- {
			set[i].Store(set[i-1].Load())
		}
		set[0].Store(&kept[T]{text, v})
	}
	return v, err
}
