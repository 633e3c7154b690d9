// SPDX-License-Identifier: MIT

package classification

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// separators passes over what may stand between two points.
func (r *reader) separators(i int) int {
	for {
		switch t := r.at(i); {
		case t.kind == comma || t.kind == semicolon || t.kind == slash || t.key == and:
			i++
		default:
			return i
		}
	}
}

// subsection35 reads one subsection of § 35 with its points.
func (r *reader) subsection35(from, i int) int {
	start, sub, bracketed := i, 0, 0
	if k := r.at(i).kind; k == comma || k == dot {
		i++
	}
	switch t := r.at(i); {
	case t.key == subsection:
		if i = r.suffix(i + 1); r.at(i).kind == dot {
			i++
		}
		if r.at(i).kind != number || !r.whole(i) || r.at(i+1).kind == superscript {
			return start
		}
		sub = int(r.at(i).value)
		i++
	case t.kind == open && r.at(i+1).kind == number && r.at(i+2).kind == closing:
		bracketed = int(r.at(i + 1).value)
		i += 3
	}
	if sub > 3 || sub == 0 && r.all[i-1].key == subsection {
		return start
	}
	body := i
	if k := r.at(body).kind; k == comma || k == dot || (k == dash || k == colon) && r.at(body+1).key == pointWord {
		body++
	}
	if r.at(body).key == pointWord || bracketed > 0 && r.at(body).kind == number {
		if bracketed > 3 {
			return start
		}
		if next := r.points(from, body, sub+bracketed); next > body {
			return next
		}
		return start
	}
	n := 0
	switch {
	case sub == 3:
		n = pointAt(3, 0, 0)
	case bracketed > 3:
		n = pointAt(1, bracketed, 0)
	}
	if t := r.at(i); n == 0 || t.kind == number || t.kind == superscript || t.kind == open && r.at(i+1).kind == number {
		r.unknown = r.unknown || bracketed > maxPoint
		return start
	}
	r.add(Basis{point: uint8(n)})
	r.named++
	r.took(from, i)
	return i
}

// points reads a list of points; what it cannot read ends the list and stays unread. Behind the first, a number counts
// where it stands alone or "p" stands before it.
func (r *reader) points(from, i, sub int) int {
	done := i
	item := false // "(1) 11), 12)": every point has its bracket
	for m, bare := i, false; ; bare = true {
		if r.at(m).key == pointWord {
			m, bare = r.suffix(m+1), false
			if r.at(m).kind == dot {
				m++
			}
		}
		n, next := r.point(m, sub)
		closes := r.at(next).kind == closing && r.enumerates(next)
		item = item && closes || m == i && closes
		if n == 0 || bare && (!r.ends(next) && !r.begins(next) || r.enumerates(next) && !(item && r.ends(next+1))) {
			return done
		}
		first, last := m, n
		if k := r.rangeTo(next); k > 0 {
			if last, next = r.point(k, sub); last <= n || !consecutive(n, last) {
				return done
			}
		}
		if bare && r.at(first-1).kind != slash && r.joined(next) {
			return done // "1-2/23", the number of a document
		}
		for ; n <= last; n++ {
			r.add(Basis{point: uint8(n)})
		}
		if item {
			next++
		}
		if !bare || first == i {
			r.named++ // "p 11, 12" is named at once
		}
		r.took(from, next)
		done = next
		if m = r.separators(next); r.at(m).key == pointWord || m > next && r.at(m).kind == number {
			from = next
			continue
		}
		from = r.remark(next)
		if m = r.separators(from); from == next || r.at(m).key != pointWord {
			return done
		}
		// "p 11 (isikuandmed), p 12": the remark stays unread
	}
}

// remark passes over words in brackets.
func (r *reader) remark(i int) int {
	if r.at(i).kind != open {
		return i
	}
	k := i + 1
	for r.at(k).kind == word || r.at(k).kind == comma || r.at(k).kind == dash {
		if t := r.at(k); t.abbreviation || t.key == publicAct {
			return i
		}
		k++
	}
	if r.at(k).kind != closing {
		return i
	}
	return k + 1
}

// joined reports whether a slash or a dash joins a number to what stands before.
func (r *reader) joined(i int) bool {
	t, then := r.at(i), r.at(i+1)
	return (t.kind == slash || t.kind == dash) && !t.spaced && then.kind == number && !then.spaced
}

// enumerates reports whether what stands behind a bare number makes it an item, an ordinal or part of a decimal: "2)",
// where no bracket is open, "3. isiku", but not "ja 12. Teave", and "1,5 eurot".
func (r *reader) enumerates(i int) bool {
	switch t, then := r.at(i), r.at(i+1); t.kind {
	case dot:
		if r.at(i-2).key == and && then.kind == word {
			c, _ := utf8.DecodeRuneInString(r.s[then.from:])
			return !unicode.IsUpper(c)
		}
		return then.says() || then.kind == dash && !then.spaced
	case comma: // "1,5 eurot"
		return !t.spaced && then.kind == number && !then.spaced && r.at(i+2).kind == word && !r.ends(i+2)
	case closing:
		for depth := 0; i > 0; {
			i--
			switch r.at(i).kind {
			case closing:
				depth++
			case open:
				if depth--; depth < 0 {
					return false
				}
			}
		}
		return true
	}
	return false
}

// rangeTo returns the place of the number that ends a range whose dash or "kuni" stands here; 0 where it is a separator.
func (r *reader) rangeTo(i int) int {
	k := i + 1
	if r.at(k).key == pointWord {
		k++
	}
	d, n := r.at(i), r.at(k)
	if d.kind != dash && !(strings.EqualFold(r.text(i), "kuni") && n.value <= maxPoint) || n.kind != number || r.at(k+1).key == year || (d.spaced || n.spaced) && (!r.ends(k+1) || r.enumerates(k+1)) {
		return 0
	}
	return k
}

// consecutive reports whether between two points stand none with a superscript: such a range has one meaning.
func consecutive(first, last int) bool {
	for i := first; i <= last; i++ {
		if points[i-1].superscript > 0 || points[i-1].subsection != points[first-1].subsection {
			return false
		}
	}
	return true
}

// whole reports whether a number is one: nothing is attached to it that may be meant as a superscript or as more of it.
func (r *reader) whole(i int) bool {
	t, then := r.at(i+1), r.at(i+2)
	switch {
	case t.kind == apostrophe && (then.kind == number || then.kind == superscript):
		return false
	case t.spaced:
		return true
	case t.kind > superscript && then.kind == superscript && !then.spaced:
		return false
	}
	switch t.kind {
	case dot, colon, other:
		return then.kind != number || then.spaced
	case word:
		return t.key == pointWord || t.key == subsection || t.key == publicAct || t.key == 0 && t.to-t.from >= 4 // "12Teave", not "12a"
	case slash:
		return r.s[t.from] != '&' || then.kind != word || then.spaced // "3&sup1;"
	case apostrophe, caret:
		return false
	}
	return true
}

// point reads one point with its superscript; 0 where there is no such point or where it may be another.
func (r *reader) point(i, sub int) (n, next int) {
	t := r.at(i)
	if t.kind != number {
		return 0, i
	}
	next = i + 1
	sup, has := int32(0), true
	switch a, b, c := r.at(i+1), r.at(i+2), r.at(i+3); {
	case a.kind == superscript:
		sup, next = a.value, i+2
	case a.kind == open && (b.digit() || b.kind == superscript) && c.kind == closing:
		sup, next = b.value, i+4
	case a.kind == caret && b.kind == number, a.kind == apostrophe && b.digit() && r.primed(i+1), a.key == prime && b.digit() && !r.joined(i+3):
		sup, next = b.value, i+3
	case a.kind == word && (a.key == pointWord || b.kind != word && r.goesOn(i+1)) && r.mayRaise(sub, t.value, i+2):
		return 0, i // "5 p 1"
	case a.kind == number && b.key != year && mayJoin(sub, t.value, a.value), a.kind == open && b.key == prime, !r.whole(i):
		return 0, i
	case a.key == prime && pointAt(max(sub, 1), int(t.value), 1) > 0,
		(a.kind == dot || a.kind == open && r.lists(i+3)) && b.digit() && pointAt(max(sub, 1), int(t.value), int(b.value)) > 0:
		return 0, i // "5 prim", "3. 1", "5 (1, 2)"
	default:
		has = false
	}
	if has && (sup == 0 || r.at(next-1).kind != closing && !r.whole(next-1)) {
		return 0, i
	}
	if sub == 0 {
		if !has && t.value <= 5 {
			return 0, i // lg 1 or lg 2
		}
		sub = 1
	}
	if a, b := r.at(i+1), r.at(i+2); !has && (a.kind == slash || a.kind == comma) && !a.spaced && b.kind == number && !b.spaced &&
		pointAt(sub, int(t.value), int(b.value)) > 0 {
		return 0, i // "3/1" may be 3¹, or 3 and 1
	}
	if has {
		n = pointAt(sub, int(t.value), int(sup))
	} else {
		n = plainPoint(sub, int(t.value))
	}
	if r.unknown = r.unknown || n == 0; n == 0 {
		return 0, i
	}
	return n, next
}

// primed reports whether an apostrophe joins two numbers, so that the second can only be a raised digit: "5'1".
func (r *reader) primed(i int) bool {
	t, then := r.at(i), r.at(i+1)
	return t.kind == apostrophe && strings.Contains("'’′´", r.text(i)) && !t.spaced && then.kind == number && !then.spaced
}

// mayRaise reports whether the number that stands here, behind a full stop or not, is a raised digit that a point has.
func (r *reader) mayRaise(sub int, point int32, i int) bool {
	if r.at(i).kind == dot {
		i++
	}
	t := r.at(i)
	return t.digit() && pointAt(max(sub, 1), int(point), int(t.value)) > 0
}

// lists reports whether a list or a range of numbers goes on here.
func (r *reader) lists(i int) bool {
	return r.at(i).kind == dash || r.separators(i) > i
}

// mayJoin reports whether two numbers side by side may be meant as one point: "3 1" as 3¹, "1 2" as 12.
func mayJoin(sub int, a, b int32) bool {
	sub = max(sub, 1)
	return a >= 0 && b >= 0 && a < 100 && b < 100 &&
		(pointAt(sub, int(a), int(b)) > 0 || b < 10 && plainPoint(sub, int(10*a+b)) > 0 || b >= 10 && plainPoint(sub, int(100*a+b)) > 0)
}

// plainPoint returns the place of a point that is written as a number alone, where a superscript may have been lost:
// there are no points so high.
func plainPoint(sub, n int) int {
	if at := pointAt(sub, n, 0); at > 0 || n%10 == 0 {
		return at
	}
	return pointAt(sub, n/10, n%10)
}
