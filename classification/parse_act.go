// SPDX-License-Identifier: MIT

package classification

import (
	"strings"
)

// own is the act whose § 35 the points are of.
const own = "AvTS"

// reference reads an act and its provision.
func (r *reader) reference(i int) int {
	next, act := r.actAt(i)
	if act == "" {
		return i
	}
	return r.provision(i, next, act)
}

// actAt reads the name of an act before a section.
func (r *reader) actAt(i int) (next int, act string) {
	if r.regulated {
		next, act = r.regulation(i)
	}
	if act == "" {
		next, act = r.name(i)
	}
	if act == "" {
		return i, ""
	}
	for k := r.at(next).kind; k == comma || k == other || act == own && k >= comma && k != open && k != closing; k = r.at(next).kind {
		next++
	}
	if r.at(next).kind == section || act == own && r.at(next).kind == number && r.at(next).value == 35 && r.at(next+1).key == subsection {
		return next, act
	}
	return i, ""
}

// name reads the name of an act: an abbreviation, or words of which the last is a kind of act.
func (r *reader) name(i int) (next int, act string) {
	t := r.at(i)
	switch {
	case t.key == publicAct:
		return r.suffix(i + 1), own
	case t.key == public && r.at(i+1).key == information && r.at(i+2).key == statute:
		next = i + 3
		k := next + 1
		if r.at(k).kind == word && r.at(k).key == 0 { // "(edaspidi AvTS)"
			k++
		}
		if r.at(next).kind == open && r.at(k).key == publicAct && r.at(k+1).kind == closing {
			next = k + 2
		}
		return next, own
	case t.abbreviation:
		next = r.suffix(i + 1)
		if k := r.rangeTo(next + 1); next == i+1 && k == next+2 && r.at(next).kind == number && r.at(k+1).kind == section { // "ÜSS 2021-2027"
			return k + 1, oneLine(r.s[t.from:r.at(k).to])
		}
		return next, r.text(i)
	case (t.key == 0 || t.key == public || t.key == information || t.named) && (r.starts(i) || r.broken(i)):
		const most = 16
		last := i
		for last < i+most && r.at(last).key != statute && r.namePart(last+1) {
			last++
		}
		if r.at(last).key == statute {
			next, act = last+1, oneLine(r.s[t.from:r.at(last).to])
			if r.at(next).kind == open && r.at(next+1).abbreviation && r.at(next+2).kind == closing { // "Maksukorralduse seadus (MKS)"
				next += 3
			}
			return next, act
		}
	}
	return i, ""
}

// namePart reports whether a token may stand within the name of an act, such as "perioodi 2021–2027 … ühtekuuluvus- ja
// siseturvalisuspoliitika fondide rakendamise seadus".
func (r *reader) namePart(i int) bool {
	switch t := r.at(i); t.kind {
	case word:
		return t.key != publicAct && (!t.abbreviation || t.key == statute)
	case number:
		return t.value > 1900 && (r.at(i-1).kind == dash || r.at(i+1).kind == dash)
	case dash:
		return r.at(i-1).kind == number || !t.spaced && r.at(i+1).kind == word
	}
	return false
}

// regulation reads the name of a regulation before a section: who made it, its day where it is given, and its number.
func (r *reader) regulation(i int) (next int, name string) {
	const most = 6
	k := i
	for ; k < i+most && k < len(r.all) && r.all[k].kind == word && r.all[k].key == 0; k++ {
	}
	if r.at(k).kind == date {
		k++
	}
	if k == i || r.at(k).key != regulation || !r.starts(i) {
		return i, ""
	}
	k++
	if t := r.text(k); strings.EqualFold(t, "nr") || strings.EqualFold(t, "number") {
		if k++; r.at(k).kind == dot {
			k++
		}
	}
	if r.at(k).kind != number || !r.whole(k) {
		return i, ""
	}
	next, name = k+1, oneLine(r.s[r.at(i).from:r.at(k).to])
	if r.at(next).kind == other && strings.ContainsAny(r.text(next), "„“”\"«") { // its title
		const longest = 24
		for k = next + 1; k < next+longest && r.at(k).kind == word; k++ {
		}
		if r.at(k).kind == other && strings.ContainsAny(r.text(k), "“”\"»") {
			next = k + 1
		}
	}
	return next, name
}

// broken reports whether a line ends before a token.
func (r *reader) broken(i int) bool {
	t, before := r.at(i), r.at(i-1)
	return t.spaced && strings.ContainsAny(r.s[before.to:t.from], "\r\n")
}

// begins reports whether another act with its provision begins here, by its abbreviation or on a line of its own.
func (r *reader) begins(i int) bool {
	if t := r.at(i); !t.abbreviation && t.key != publicAct && !r.broken(i) {
		return false
	}
	_, act := r.actAt(i)
	return act != ""
}

// bare reads § 35 without an act before it: the act may stand behind it, and then it must be the right one.
func (r *reader) bare(i int) int {
	read := len(r.out.Bases)
	end := r.provision(i, i, own)
	if end == i {
		return i
	}
	first := end
	if k := r.at(first).kind; k == comma || k == open || k == closing {
		first++
	}
	of := r.text(first) == "of" && r.text(first+1) == "the"
	if of {
		first += 2
	}
	next, act := r.name(first)
	switch reference, _ := r.actAt(first); {
	case !of && act == "" || reference > first: // no act, or one with a provision of its own
		return end
	case act == own:
		r.use(end, next)
		return next
	}
	for k := i; k < end; k++ {
		r.all[k].used = false
	}
	r.forget(read)
	r.strayed, r.act = true, ""
	return i
}

// suffix passes over the ending of a case: "AvTS-i", "§-s".
func (r *reader) suffix(i int) int {
	if d, w := r.at(i), r.at(i+1); (d.kind == dash || d.kind == apostrophe) && !d.spaced && w.kind == word && !w.spaced && w.to-w.from <= 3 {
		return i + 2
	}
	return i
}

// provision reads what follows an act; from is where the whole reference begins.
func (r *reader) provision(from, i int, act string) int {
	r.act = act
	if from == i && i < r.sections.end && act == r.sections.act {
		return from // as in vain as from the first of them
	}
	for r.at(i).kind == section {
		if i = r.suffix(i + 1); r.at(i).kind == dot {
			i++
		}
	}
	r.sections.end, r.sections.act = i, act
	if r.at(i).kind != number {
		return from
	}
	if act != own {
		return r.other(from, i, act)
	}
	if r.at(i).value != 35 || r.at(i+1).kind == superscript || !r.whole(i) {
		return from
	}
	i++
	read := len(r.out.Bases)
	for {
		next := r.subsection35(from, i)
		if next == i {
			break
		}
		from, i = next, next
		m := r.separators(next)
		if r.at(m).key != subsection || m == next && r.at(m+2).key != pointWord {
			break
		}
		r.use(next, m)
		i, from = m, m
	}
	if len(r.out.Bases) == read {
		return from
	}
	return i
}
