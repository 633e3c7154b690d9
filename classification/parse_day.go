// SPDX-License-Identifier: MIT

package classification

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/written"
)

// years reads "5 aastat", "5 (viis) aastat" or "viis aastat" that stands alone or behind words about the restriction.
func (r *reader) years(i int) int {
	n, unit := r.count(i)
	next := r.pastYear(unit)
	from, alone := r.label(i)
	if next == unit || n < 1 || n > fromBirth || !alone || !r.endsTerm(next) {
		return i
	}
	r.twice = r.twice || r.out.Years > 0 && r.out.Years != n
	r.out.Years = n
	r.days.add(from, next)
	r.use(from, next)
	return next
}

// count reads a number in digits, in words or in both.
func (r *reader) count(i int) (n, next int) {
	numeral := func(i int) int { return written.Numeral(strings.ToLower(r.text(i))) }
	if r.at(i).kind != number {
		n = numeral(i)
		if sum := sumOf(n, numeral(i+1)); sum > 0 {
			return sum, i + 2
		}
		return n, i + 1
	}
	n = int(r.at(i).value)
	if r.at(i+1).kind != open || r.at(i+2).kind != word {
		return n, i + 1
	}
	if again, next := r.count(i + 2); again == n && r.at(next).kind == closing {
		return n, next + 1
	}
	return 0, i + 1
}

// pastYear passes over "aasta" or "a" with its full stop.
func (r *reader) pastYear(i int) int {
	k := i
	if r.at(k).kind == dot {
		k++
	}
	if r.at(k).key != year {
		return i
	}
	if k++; r.at(k).kind == dot && r.at(k+1).kind != dot { // but not "5 aastat ..."
		k++
	}
	return k
}

// label goes back over the words about the restriction that stand before a day or a term; alone reports whether a part
// of the text begins with them.
func (r *reader) label(i int) (from int, alone bool) {
	for from = i; from > 0; from-- {
		t := r.at(from - 1)
		if t.used || t.kind != colon && t.key != about && t.key != filler && t.key != until && t.key != after {
			break
		}
	}
	t := r.at(from - 1)
	return from, t.used || t.kind != word && t.kind != number && t.kind != date && t.kind != section || t.key == and
}

// endsTerm reports whether what stands behind a day or a term is no part of it: the end of a part, or a reference.
func (r *reader) endsTerm(i int) bool {
	t := r.at(i)
	return r.ends(i) || t.key == publicAct || t.key == public || t.key == about || t.key == until || t.key == after || t.abbreviation || t.kind == section
}

// dates reads a day or two that stand alone or behind words about the restriction.
func (r *reader) dates(i int) int {
	next := i + 1
	var second civil.Date
	if k := r.at(next).kind; (k == dash || r.at(next).key == until) && r.at(next+1).kind == date {
		second = r.at(next + 1).day
		next += 2
	}
	next = r.pastYear(next)
	from, alone := r.label(i)
	if !alone || !r.endsTerm(next) {
		return i
	}
	first, last := r.at(i).day, i-1
	if r.at(last).kind == colon {
		last--
	}
	before := r.at(last)
	ending := before.key == until || before.key == about && r.valid(last) // "kehtivus: 18.12.2030"
	switch {
	case !second.IsZero():
		r.set(&r.out.Begin, first)
		r.set(&r.out.End, second)
	case ending && from < i:
		r.set(&r.out.End, first)
	case before.key == after && from < i:
		r.set(&r.out.Begin, first)
	default:
		return i
	}
	r.days.add(from, next)
	r.use(from, next)
	return next
}

// ofAll reports whether the days and terms are those of all bases, if there are several: they stand before the first, or behind
// the last and apart from it. "p 12; p 17 kuni 03.03.2026" says nothing of point 12.
func (r *reader) ofAll() bool {
	if r.days.to == 0 || r.named < 2 || r.days.to <= r.bases.from {
		return true
	}
	if r.days.from < r.bases.to {
		return false
	}
	first := r.days.from
	for i := first; i < r.days.to && r.at(i).kind != date && r.at(i).kind != number; i++ {
		if r.at(i).key == about && (first > r.bases.to || !r.valid(i)) { // "juurdepääsupiirang kehtib kuni" speaks of all
			return true
		}
	}
	return r.at(first-1).kind == semicolon || r.broken(first)
}

// valid reports whether a word speaks of how long something holds: "kehtib", "kehtivus".
func (r *reader) valid(i int) bool {
	text := r.text(i)
	return len(text) > 4 && strings.EqualFold(text[:4], "keht")
}

// set keeps a day, which must be the same wherever it is given.
func (r *reader) set(kept *civil.Date, day civil.Date) {
	r.twice = r.twice || !kept.IsZero() && *kept != day
	*kept = day
}
