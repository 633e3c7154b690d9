// SPDX-License-Identifier: MIT

package classification

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// other reads a provision of another act and keeps it in its canonical form. What may go on in a way that this reader does
// not know stays unread as a whole: half a provision is another one.
func (r *reader) other(from, i int, act string) int {
	next, provision := r.numbers(i, true)
	if next == i {
		return from
	}
	several := strings.Contains(provision, ", ")
	whole := append(make([]byte, 0, 40), act...)
	whole = append(append(whole, " § "...), provision...)
	depth := 0
	for {
		m, joint := next, false
		switch t := r.at(m); {
		case t.kind == comma || t.key == and:
			m, joint = m+1, true
		case t.kind == dot && level(r.at(m+1).key) > 0:
			m++
		}
		below := level(r.at(m).key)
		if below == 0 {
			break
		}
		k := r.suffix(m + 1)
		if r.at(k).kind == dot {
			k++
		}
		after, list := r.numbers(k, false)
		if after == k && joint {
			break
		}
		if t := r.at(k); after == k || !joint && below == depth && r.at(m).key == pointWord && t.digit() {
			return from // "p 1 p 4" may be p 1⁴
		}
		if below > depth && several {
			return from // of which of them it is a part nobody says
		}
		several = strings.Contains(list, ", ")
		if below <= depth {
			whole = append(whole, ',')
		}
		whole = append(append(whole, [...]string{1: " lg ", 2: " p ", 3: " ls "}[below]...), list...)
		depth, next = below, after
	}
	if r.goesOn(next) {
		return from
	}
	r.add(Basis{other: string(whole)})
	r.named++
	r.took(from, next)
	return next
}

// level is how far below a section a part of it lies; 0 for what is none.
func level(k key) int {
	switch k {
	case subsection:
		return 1
	case pointWord:
		return 2
	case sentence:
		return 3
	}
	return 0
}

// goesOn reports whether behind a provision stands what may be a part of it: one letter or a part of a word that this
// reader knows, with a number behind it, such as "l 3"; or a raised digit that is not given.
func (r *reader) goesOn(i int) bool {
	t := r.at(i)
	switch {
	case t.key == prime:
		return true
	case t.kind != word || t.key != 0:
		return false
	}
	if r.at(i+1).kind == dot {
		i++
	}
	text := r.s[t.from:t.to]
	return r.at(i+1).kind == number && (utf8.RuneCountInString(text) == 1 || strings.EqualFold(text, "lõik") || strings.EqualFold(text, "lõi"))
}

// numbers reads "433", "46³", "18 (1)", "1-4", "1, 3" of another act; of its section where top is set. What may be a
// raised digit or another number is none: "33/4", "33,4", "33-4", "33 4".
func (r *reader) numbers(i int, top bool) (next int, text string) {
	next = i
	var list []byte // where there are several
	for m, glue, least := i, "", int32(-1); ; {
		t := r.at(m)
		if t.kind != number || t.value < 0 || glue == "-" && t.value <= least {
			return i, ""
		}
		k, raised := r.raised(m + 1)
		if k == 0 {
			return i, ""
		}
		a, b := r.at(k), r.at(k+1)
		if !r.whole(k-1) || a.kind == number || a.kind == superscript || a.kind == caret {
			return i, ""
		}
		if (a.kind == slash || a.kind == comma) && !a.spaced && b.kind == number && !b.spaced && (top || b.digit()) && raised == "" {
			return i, ""
		}
		if glue == ", " && !r.ends(k) && !r.begins(k) {
			return next, cmp.Or(string(list), text)
		}
		if next = k; glue == "" {
			text = r.text(m) + raised
		} else {
			if list == nil {
				list = append(list, text...)
			}
			list = append(append(append(list, glue...), r.text(m)...), raised...)
		}
		switch {
		case r.rangeTo(k) == k+1:
			glue = "-"
		case a.kind == comma && b.kind == number, a.key == and && b.kind == number:
			glue = ", "
		default:
			return next, cmp.Or(string(list), text)
		}
		least = t.value
		m = k + 1
	}
}

// raised reads what is raised behind a number of another act, and returns it as superscripts; next is 0 where a raised
// digit is meant and not given.
func (r *reader) raised(i int) (next int, text string) {
	a, b := r.at(i), r.at(i+1)
	switch {
	case a.kind == superscript:
		return i + 1, r.text(i)
	case a.kind == open && b.kind == number && r.at(i+2).kind == closing:
		return i + 3, " (" + r.text(i+1) + ")"
	case (a.kind == caret && !a.spaced || a.key == prime || r.primed(i)) && b.kind == number && 0 < b.value && b.value < 100 && !r.joined(i+2):
		for _, digit := range r.text(i + 1) {
			text += string([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[digit-'0'])
		}
		return i + 2, text
	case a.key == prime || a.kind == apostrophe && !a.spaced:
		return 0, ""
	}
	return i, ""
}
