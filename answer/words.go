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

// one is a word of a question: one of those of a table, which its schema has too.
type one[T any, W interface{ table() map[string]T }] struct {
	is   T      // what it means
	text string // as it was written; "" where it was not
}

// UnmarshalText refuses a word that the table does not have.
func (o *one[T, W]) UnmarshalText(text []byte) (err error) {
	var w W
	o.text = string(text)
	o.is, err = word("", o.text, w.table())
	return err
}

func (o one[T, W]) words() []string {
	var w W
	return slices.Sorted(maps.Keys(w.table()))
}

// The institutions of which a question asks rules that no profile has.
type (
	antsla   struct{}
	rmk      struct{}
	saaremaa struct{}
	ttu      struct{}
	either   struct{} // antsla or saaremaa
)

func (antsla) table() map[string]bool   { return named("antsla") }
func (rmk) table() map[string]bool      { return named("rmk") }
func (saaremaa) table() map[string]bool { return named("saaremaa") }
func (ttu) table() map[string]bool      { return named("ttu") }
func (either) table() map[string]bool   { return named("antsla", "saaremaa") }

// named is a table of words that mean nothing but themselves.
func named(words ...string) map[string]bool {
	table := map[string]bool{}
	for _, w := range words {
		table[w] = true
	}
	return table
}

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
