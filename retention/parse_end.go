// SPDX-License-Identifier: MIT

package retention

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/written"
)

// untilYear reads the calendar in the words of an end: "lepingu lõppemise aasta lõpuni", "järgneva kalendriaasta lõpuni". A
// stretch of it that is no year, or whose year is another one, is unread: as an event it would end too early.
func (p *parser) untilYear(a *anchor, from int) bool {
	last, year := p.word(p.end-1), p.end-2
	a.base = baseEvent
	edge := ""
	if p.is(p.end-1, "detsembrini") && p.is(p.end-2, ".") && p.end-4 >= from && p.tokens[p.end-3].n == 31 { // "aasta 31. detsembrini"
		if _, ok := yearOf(p.word(p.end - 4)); !ok {
			return false
		}
		edge, year = "lõpuni", p.end-4
	} else if p.in(p.end-1, monthEnds) {
		return false
	}
	for _, end := range [...]string{"lõpuni", "lõppemiseni", "alguseni", "möödumiseni", "päevani"} {
		if whose, ok := strings.CutSuffix(last, end); ok && edge == "" {
			if edge = end; end != "päevani" && (isPeriod(whose) || in(whose, yearWords)) { // "aastalõpuni"
				return false
			}
		}
	}
	if edge == "" || year < from {
		return true
	}
	if _, ok := yearOf(p.word(year)); !ok {
		for j := from; edge == "päevani" && j < year; j++ {
			if _, ok := yearOf(p.word(j)); ok { // "aasta viimase päevani"
				return false
			}
		}
		return !isPeriod(p.word(year))
	}
	if edge != "lõpuni" && edge != "lõppemiseni" {
		return false
	}
	rest := year
	a.shift = toEnd
	switch prev := p.word(year - 1); {
	case year == from:
	case p.in(year-1, nexts):
		a.shift, rest = toNextEnd, year-1
		if a.base = baseRecord; rest > from {
			a.base = genitive(strings.ToLower(p.phrase(from, rest)))
		}
		return true
	case p.in(year-1, earlier|ordinals), prev == ".", strings.HasPrefix(prev, "ülejärg"):
		return false
	}
	a.base = p.yearBase(from, rest)
	return true
}

// terminative reports whether a word stands in the case that says until what: "asendamiseni". Some genitives end alike
// ("komisjoni", "plaani"), so without "kuni" before it only a word whose ending leaves no doubt is taken for one.
func terminative(w string, led bool) bool {
	switch {
	case strings.HasSuffix(w, "seni"), strings.HasSuffix(w, "nini"), in(w, strongEnds):
		return len(w) > len("xxseni")
	case !led, !strings.HasSuffix(w, "ni"), strings.HasSuffix(w, "oni"), strings.HasSuffix(w, "aani"), strings.HasSuffix(w, "gani"):
		return false
	}
	return len(w) > len("xxxni") && written.Numeral(strings.TrimSuffix(w, "ni")) == 0
}

// needsUntil reports whether an event is read only with "kuni" before it.
func needsUntil(event string) bool {
	p := newParser(event)
	return !terminative(p.word(p.end-1), false) && !p.in(p.end-1, states)
}

// until reads a term that ends with an event, a day or a need.
func (p *parser) until(def *definition, i int) (unread int) {
	from := i
	led := p.is(i, "kuni")
	if led {
		from++
	}
	if from >= p.end {
		return i
	}
	if d, next := p.day(from, led); next > from {
		def.kind, def.until = UntilDate, d
		return p.rest(next)
	}
	if p.is(from, "nii", "kaua", "kui", "vajalik") {
		def.kind, def.a.anchor.base = AsNeeded, baseEvent
		return p.rest(from + 4)
	}
	last := p.word(p.end - 1)
	yearEnd := p.end-4 >= from && p.is(p.end-2, ".", "detsembrini") && p.tokens[p.end-3].n == 31 // "aasta 31. detsembrini"
	switch {
	case p.stopped(from, p.end) || p.in(from, lead) || !p.opens(from) || p.in(from, connectors) || p.in(from, afterWords):
		return i
	case last == "vajaduseni" || p.in(p.end-1, needEnds) && p.end-2 >= from && p.is(p.end-2, "vajaduse"):
		first := p.end - 1 // of the words of the need
		if last != "vajaduseni" {
			first--
		}
		if first > from && p.in(first-1, needKinds) {
			first--
		}
		if first > from {
			return i // whose need, or what of it, would be lost
		}
		def.kind, def.a.anchor.base = AsNeeded, baseEvent
	case terminative(last, led), yearEnd, !led && p.end-from > 1 && p.in(p.end-1, states), p.replaced(from):
		def.kind, def.event = UntilEvent, p.phrase(from, p.end)
	default:
		return i
	}
	for j := from; j < p.end; j++ {
		t := p.tokens[j]
		if t.sets.has(says) || strings.HasSuffix(t.word, "takse") {
			return j // a sentence about something else: "kustutatakse konto sulgemiseni"
		}
		if yearEnd && (j == p.end-3 || j == p.end-4) {
			continue // untilYear judges it
		}
		if t.kind == date || p.is(j, ",") || p.is(j, ":") || t.kind == number && p.is(j+1, ".") || last != "lõpuni" && t.unit != 0 {
			return j // a day or a length that was not read as one
		}
	}
	if def.kind == UntilEvent && (p.severalEvents(from, p.end, p.end) || !p.untilYear(&def.a.anchor, from)) {
		return i
	}
	return -1
}

// replaced reports whether an end says behind it by what: "asendamiseni uuega", "asendumiseni uue redaktsiooniga".
func (p *parser) replaced(from int) bool {
	for i := p.end - 1; i > from && i > p.end-4; i-- {
		switch w := p.word(i); {
		case !strings.HasSuffix(w, "ga") && (i == p.end-1 || w != "uue" && w != "uute" && w != "teise"):
			return false
		case p.in(i-1, replacements):
			return true
		}
	}
	return false
}

// day reads the last day of a term: behind "kuni" a date, "31.12.2030-ni", "2030. aasta lõpuni", "31. detsembrini 2030".
func (p *parser) day(i int, led bool) (civil.Date, int) {
	if t := p.tokens[i]; t.kind == date && t.ending != written.From {
		d, next := t.date, i+1
		switch {
		case p.is(next, "-", "ni"):
			next += 2
		case p.is(next, "ni"):
			next++
		case !led && t.ending != written.Until:
			return civil.Date{}, i
		}
		for _, included := range [...][]string{
			{"(", "kaasa", "arvatud", ")"}, {",", "kaasa", "arvatud"}, {"kaasa", "arvatud"}, {"(", "k", ".", "a", ")"}, {"(", "k", ".", "a", ".", ")"}, {"k", ".", "a"},
		} {
			if p.is(next, included...) {
				return d, next + len(included)
			}
		}
		return d, next
	}
	number := func(j int) int {
		if j < p.end && p.tokens[j].kind == number {
			return int(p.tokens[j].n)
		}
		return 0
	}
	if year := number(i); year > 31 {
		next := i + 1
		if p.is(next, ".") {
			next++
		}
		if p.is(next, "a", ".") {
			next++
		}
		if (p.is(next, "aasta") || p.is(next, "a") || p.is(next, ".")) && p.is(next+1, "lõpuni") {
			if d, _ := civil.New(year, 12, 31); !d.IsZero() {
				return d, next + 2
			}
		}
	}
	return civil.Date{}, i
}
