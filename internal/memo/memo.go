// SPDX-License-Identifier: MIT

// Package memo keeps what texts were read as, of a column in which the same ones stand again and again.
package memo

import (
	"strings"
	"sync"
	"sync/atomic"
)

// Of keeps values of a type. It is safe for concurrent use. What it gives is shared: it is for reading.
type Of[T any] struct {
	all  sync.Map
	kept atomic.Int32
}

const most = 1000 // texts

// Get reads a text, or remembers how it was read.
func (m *Of[T]) Get(text string, read func(string) (T, error)) (T, error) {
	if v, ok := m.all.Load(text); ok {
		return v.(T), nil
	}
	text = strings.Clone(text) // what is kept holds no line of a file in memory
	v, err := read(text)
	if err == nil && m.kept.Load() < most {
		m.kept.Add(1)
		m.all.Store(text, v)
	}
	return v, err
}
