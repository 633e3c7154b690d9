// SPDX-License-Identifier: MIT

package retention

import (
	"cmp"
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/written"
)

// amount reads a number and a unit: "7 aastat", "7a", "kümme aastat", "seitsekümmend viis aastat", "7 (seitse)
// aastat", "viie aasta jooksul". Where the unit is not there yet, unit is 0 and next stands behind the number.
func (p *parser) amount(i int) (l length, next int) {
	n, next := p.number(i)
	if next == i {
		return length{}, i
	}
	if p.is(next, "(") {
		if again, after := p.number(next + 1); again == n && p.is(after, ")") {
			next = after + 1
		}
	}
	l.n = n
	if l.unit = p.unit(next); l.unit != 0 {
		if next++; p.is(next-1, "a") && p.is(next, ".") {
			next++
		}
		if p.is(next, "jooksul") {
			next++
		}
	}
	if l.unit == unitYear { // "1 aasta ja 6 kuud"
		at := next
		if p.is(at, "ja") || p.is(at, "ning") {
			at++
		}
		if more, end := p.number(at); end > at && p.unit(end) == unitMonth && 0 < more && more < 12 && l.n <= maxYears &&
			(more == 1 && !strings.HasPrefix(p.word(end+1), "möödu") || !p.is(end, "kuu") || p.is(end+1, "jooksul")) { // "5 aastat 6 kuu möödumisest" is no length
			if p.is(end+1, "jooksul") {
				end++
			}
			return length{l.n*12 + more, unitMonth}, end + 1
		}
	}
	return l, next
}

// aged reads a length as an adjective, "5-aastane", "viieaastase tähtajaga".
func (p *parser) aged(i int) (l length, next int) {
	if !p.in(i, agedWords) && !p.in(i+2, agedWords) {
		return l, i
	}
	n, next := p.number(i)
	form := ""
	switch {
	case next > i && p.is(next, "-"):
		form, next = p.word(next+1), next+2
	case next == i:
		for _, form = range [...]string{"aastane", "aastase"} {
			if stem, ok := strings.CutSuffix(p.word(i), form); ok && written.Numeral(stem) > 0 {
				n, next = int32(written.Numeral(stem)), i+1
				break
			}
		}
	}
	tail := p.in(next, permanentTails) || p.is(next, "tähtaeg")
	if next == i || form != "aastane" && form != "aastase" || form == "aastase" && !tail {
		return l, i
	}
	if tail {
		next++
	}
	return length{n, unitYear}, next
}

func (p *parser) number(i int) (n int32, next int) {
	if i >= p.end {
		return 0, i
	}
	switch t := p.tokens[i]; t.kind {
	case number:
		return t.n, i + 1
	case word:
		if n = t.n; n == 0 {
			return 0, i
		}
		i++
		for limit := place(n); limit > 1 && i < p.end; i++ {
			more := p.tokens[i].n
			if p.tokens[i].kind != word || more == 0 || more >= limit || n == 10 {
				break
			}
			n += more
			limit = place(more)
		}
		return n, i
	}
	return 0, i
}

// place is below what a numeral must be that follows n: behind hundreds anything below a hundred, behind tens ones.
func place(n int32) int32 {
	switch {
	case n%100 == 0:
		return 100
	case n%10 == 0:
		return 10
	}
	return 1
}

// bound reads what stands before a length: "vähemalt", "kuni", "mitte kauem kui".
func (p *parser) bound(i int) (kind Kind, next int) {
	switch {
	case p.is(i, "vähemalt"), p.is(i, "minimaalselt"):
		return AtLeast, i + 1
	case p.is(i, "mitte", "vähem", "kui"), p.is(i, "mitte", "lühem", "kui"):
		return AtLeast, i + 3
	case p.is(i, "kuni"), p.is(i, "maksimaalselt"), p.is(i, "maksimum"):
		return AtMost, i + 1
	case p.is(i, "kõige", "kauem"), p.is(i, "kõige", "rohkem"):
		return AtMost, i + 2
	case p.is(i, "mitte", "kauem", "kui"), p.is(i, "mitte", "rohkem", "kui"), p.is(i, "mitte", "pikem", "kui"):
		return AtMost, i + 3
	}
	return Exact, i
}

// length reads a bound and an amount; a floor followed by a ceiling is a window, in one phrase ("vähemalt 5 ja mitte
// rohkem kui 10 aastat") or two.
func (p *parser) length(i int) (c clause, next int) {
	bound, at := p.bound(i)
	if bound == Exact && i < p.end && p.tokens[i].kind != number && p.tokens[i].n == 0 && p.tokens[i].word != "pool" && p.tokens[i].word != "poolteist" &&
		!p.in(i, agedWords) {
		return c, i
	}
	if l, next := p.aged(at); next > at {
		return clause{bound: bound, min: l, max: l}, next
	}
	l, next := p.amount(at)
	if bound == Exact && next > at && l.unit == 0 && (p.in(next, dashes) || p.is(next, "kuni")) { // "1–5 aastat"
		most, end := p.amount(next + 1)
		if end == next+1 || most.unit == 0 || l.n < 1 || l.n >= most.n || !most.valid() {
			return c, i
		}
		if l.unit = most.unit; p.tokens[end-1].kind == word && most.unit == unitMonth && p.unit(end-1) == unitMonth && p.unit(next+2) == unitYear {
			return c, i // "1–2 aastat ja 6 kuud"
		}
		return ranged(l, most), end
	}
	if next == at {
		// "pool aastat", "poolteist aastat"
		half := map[string]int32{"pool": 6, "poolteist": 18}[p.word(at)]
		if half == 0 || p.unit(at+1) != unitYear || bound == Window {
			return c, i
		}
		l, next = length{half, unitMonth}, at+2
	}
	c = clause{bound: bound, min: l, max: l}
	if l.unit == 0 { // "vähemalt 5 ja mitte rohkem kui 10 aastat"
		if c = p.window(c, &next); c.bound != Window {
			return clause{}, i
		}
		c.min.unit, c.max.unit = cmp.Or(c.min.unit, c.max.unit), cmp.Or(c.max.unit, c.min.unit)
		return c, next
	}
	if bound == Exact && (p.is(next, "kuni") || p.in(next, dashes)) { // "6 kuud – 2 aastat"
		if most, end := p.amount(next + 1); end > next+1 && most.unit != 0 && l.valid() && most.valid() && l.days() < most.days() {
			return ranged(l, most), end
		}
	}
	return p.window(c, &next), next
}

// ranged is a length of which a range is given; counted makes two terms of it.
func ranged(low, most length) clause { return clause{bound: Exact, min: most, max: most, low: low} }

// window makes a window of a floor where a ceiling follows, ", kuid mitte kauem kui …", and of a ceiling where a floor does:
// "kuni 10 aastat, vähemalt 5 aastat".
func (p *parser) window(c clause, next *int) clause {
	i := p.but(*next)
	if i == *next && p.is(i, ",") {
		i++
	}
	if i == *next || c.bound != AtLeast && c.bound != AtMost {
		return c
	}
	kind, then := p.bound(i)
	l, end := p.amount(then)
	switch {
	case end == then || l.unit == 0 || kind == c.bound:
		return c
	case kind == AtMost:
		c.max = l
	case kind == AtLeast:
		c.min = l
	default:
		return c
	}
	c.bound, *next = Window, end
	return c
}
