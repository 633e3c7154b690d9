// SPDX-License-Identifier: MIT

// Package dated looks values up by the day on which they held. Law has dates: a value that is asked for a day before
// its oldest entry, after its end or in a gap is an error and never a neighbour.
package dated

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Entry is a value and the days on which it held, both ends included. A zero Until means that it still holds.
type Entry[T any] struct {
	Since, Until civil.Date
	Value        T
}

// Series is a value over time, newest entry first. Entries do not overlap; [Series.Valid] checks it.
type Series[T any] []Entry[T]

// Since is a series of one value that has held since a day.
func Since[T any](day civil.Date, value T) Series[T] { return Series[T]{{Since: day, Value: value}} }

// On returns the value that held on a day, or nil. The pointer leads into the series: it is for reading.
func (s Series[T]) On(day civil.Date) *T {
	for i := range s {
		e := &s[i]
		if e.Since.Compare(day) <= 0 {
			if e.Until.IsZero() || day.Compare(e.Until) <= 0 {
				return &e.Value
			}
			return nil
		}
	}
	return nil
}

// Refuse returns the error for a day on which no entry held, naming the span known or, in a gap, its
// two ends.
func (s Series[T]) Refuse(rule law.ID, day civil.Date) error {
	since, until := s.Span()
	for i := 1; i < len(s); i++ {
		if newer, older := s[i-1], s[i]; older.Until.Before(day) && day.Before(newer.Since) {
			since, until = newer.Since, older.Until
		}
	}
	return refuse.NotInForce(rule, day, since, until)
}

// Span returns the first day of the oldest entry and the last of the newest (zero: still in force).
func (s Series[T]) Span() (since, until civil.Date) {
	if len(s) == 0 {
		return civil.Date{}, civil.Date{}
	}
	return s[len(s)-1].Since, s[0].Until
}

// Valid reports whether every entry has a first day, ends no earlier than it starts, and starts after the next older
// one has ended. An older entry without an end would overlap, so only the newest may be open.
func (s Series[T]) Valid() bool {
	for i, e := range s {
		if e.Since.IsZero() || !e.Until.IsZero() && e.Until.Before(e.Since) {
			return false
		}
		if i > 0 && (e.Until.IsZero() || !e.Until.Before(s[i-1].Since)) {
			return false
		}
	}
	return len(s) > 0
}
