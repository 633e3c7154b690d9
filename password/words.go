package password

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	leastWord     = 3  // code points of a word that a password is
	leastPart     = 3  // and of each of two words that it is made of
	leastInside   = 5  // and of a word that it contains
	longestInside = 24 // a longer one is made of words, or found by its beginning
	longestPair   = 64 // code points of two words joined
	leetBefore    = 3  // with leet undone: so many characters before a word are tried as part of it or not
	leetAfter     = 12 // and so many behind it: "3" of "Päik32024!", a year and signs
)

// leet are letters that people write as digits and signs, and Estonians as other letters. One sign may stand for
// several, so that there are several readings.
var leet = [...][128]rune{
	leetOf("0o1i3e4a5s6g7t8b9g@a$s!i|l+t"),
	leetOf("0o1l3e4a5s6b7t8b9g@a$s!l|i+t"),
	leetOf("0o1i2ä3e4a5s6õ7t8öyü@a$s!i"),
	leetOf("0ö1i2ä3e4ä5s6ö7t8ö9gyü@ä$s!i"),
}

func leetOf(pairs string) (table [128]rune) {
	from := rune(0)
	for _, r := range pairs {
		if from == 0 {
			from = r
			continue
		}
		table[from], from = r, 0
	}
	return table
}

// lower returns s with every letter in lower case, character by character.
func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			b := make([]byte, 0, len(s)+8)
			for _, r := range s {
				b = utf8.AppendRune(b, unicode.ToLower(r))
			}
			return string(b)
		}
	}
	return s
}

// reading is one way to read a password as letters: in lower case, perhaps with leet undone, perhaps backwards.
type reading struct {
	text     string
	at       []int32 // where each character begins, and the end
	leet     bool
	inner    bool // leet changes something that is not at the ends
	backward bool
	// before and after are how many characters at the ends are no letters in the password as it is: what may be dropped.
	before, after int
	// typed is how many characters the password has where some are invisible and not read; else 0.
	typed int
}

// part returns the characters from one to another.
func (r *reading) part(from, to int) string { return r.text[r.at[from]:r.at[to]] }

// place returns where characters of the reading stand in the password.
func (r *reading) place(from, to int) (int, int) {
	if r.typed > 0 {
		return 0, r.typed
	}
	if n := len(r.at) - 1; r.backward {
		return n - to, n - from
	}
	return from, to
}

// visible returns the characters that are seen, in NFC, and 0; where some are not, how many there are in all.
func (w *work) visible() (runes []rune, typed int) {
	if !w.hidden {
		return w.runes, 0
	}
	seen := strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, w.nfc)
	return []rune(norm.NFC.String(seen)), len(w.runes)
}

// readings makes all readings of the password that differ: the plain one and its reverse, then those of the tables of
// leet. What is not NFC is no reading: a mark that backwards stands behind another letter.
func (w *work) readings() []reading {
	runes, typed := w.visible()
	n := len(runes)
	before, after := 0, 0
	for before < n && !unicode.IsLetter(runes[before]) {
		before++
	}
	for after < n && !unicode.IsLetter(runes[n-1-after]) {
		after++
	}
	const most = 2 + 2*len(leet)
	all := make([]reading, 0, most)
	buf := make([]byte, 0, most*(len(w.nfc)+n/2))
	at := make([]int32, 0, most*(n+1))
	var starts [most]int
	add := func(table *[128]rune, backward bool) {
		r := reading{leet: table != nil, backward: backward, before: before, after: after, typed: typed}
		if backward {
			r.before, r.after = after, before
		}
		start, first := len(buf), len(at)
		changed := false
		for i := range n {
			at = append(at, int32(len(buf)-start))
			c := runes[i]
			if backward {
				c = runes[n-1-i]
			}
			c = unicode.ToLower(c)
			if table != nil && c < 128 && table[c] != 0 {
				c, changed = table[c], true
				r.inner = r.inner || i >= r.before && i < n-r.after
			}
			buf = utf8.AppendRune(buf, c)
		}
		at = append(at, int32(len(buf)-start))
		same := r.leet && !changed || !norm.NFC.IsNormal(buf[start:])
		for i := range all {
			end := start
			if i+1 < len(all) {
				end = starts[i+1]
			}
			same = same || string(buf[starts[i]:end]) == string(buf[start:])
		}
		if same { // nothing new to read
			buf, at = buf[:start], at[:first]
			return
		}
		starts[len(all)], r.at = start, at[first:len(at):len(at)]
		all = append(all, r)
	}
	add(nil, false)
	add(nil, true)
	for i := range leet {
		add(&leet[i], false)
		add(&leet[i], true)
	}
	text := string(buf)
	for i := range all {
		end := len(text)
		if i+1 < len(all) {
			end = starts[i+1]
		}
		all[i].text = text[starts[i]:end]
	}
	return all
}

// forbidden reports whether a word is in the policy's dictionary or among the most common ones.
func (p *policy) forbidden(word string) bool {
	return common.Contains(word) || p.spec.Words != nil && p.spec.Words.Contains(word)
}

func checkWords(r *rule, w *work) {
	p := w.policy
	if b := p.spec.Breached; b != nil && w.nfc != "" && (b.Contains(w.nfc) || w.typed != w.nfc && b.Contains(w.typed)) {
		r.add(w, saidBreached, 0, 0, 0, len(w.runes))
	}
	all := w.readings()
	for i := range all {
		t := &all[i]
		from, to, ok := p.isWord(t)
		if !ok {
			continue
		}
		said := saidWord
		switch {
		case t.leet:
			said = saidLeet
		case t.backward:
			said = saidBackward
		}
		from, to = t.place(from, to)
		r.add(w, said, 0, 0, from, to)
		return
	}
	for i := range all {
		if from, to, ok := p.isPair(&all[i]); ok {
			from, to = all[i].place(from, to)
			r.add(w, saidPair, 0, 0, from, to)
			return
		}
	}
	if r.Words != Contains {
		return
	}
	for i := range all {
		if all[i].leet {
			break
		}
		if from, to, ok := p.hasWord(&all[i]); ok {
			letters := to - from
			from, to = all[i].place(from, to)
			r.add(w, saidInside, letters, leastInside, from, to)
			return
		}
	}
}

// isWord reports whether the reading is a word when what stands at its ends and is no letter is dropped. With leet
// undone each sign at an end may be a letter or not: a few of the choices are tried.
func (p *policy) isWord(t *reading) (from, to int, ok bool) {
	n := len(t.at) - 1
	for left := 0; left <= t.before; left++ {
		if left > leetBefore || left > 0 && !t.leet {
			left = t.before
		}
		for right := 0; right <= t.after; right++ {
			if right > leetAfter || right > 0 && !t.leet {
				right = t.after
			}
			from, to = left, n-right
			bare := left == t.before && right == t.after // the plain reading has seen it
			if to-from < leastWord || t.leet && (bare && !t.inner || !t.letters(from, to)) {
				continue
			}
			if p.forbidden(t.part(from, to)) {
				return from, to, true
			}
		}
	}
	return 0, 0, false
}

// letters reports whether there are only letters from one character to another.
func (r *reading) letters(from, to int) bool {
	for _, c := range r.part(from, to) {
		if !unicode.IsLetter(c) {
			return false
		}
	}
	return true
}

// gap returns the first run of signs and spaces from one character to another; false where something else is there that
// is no letter, or a second run. Without a run it is empty and at the end.
func (r *reading) gap(from, to int) (left, right int, ok bool) {
	left, right = to, to
	i := from
	for _, c := range r.part(from, to) {
		switch {
		case unicode.IsLetter(c):
		case unicode.IsNumber(c) || unicode.IsMark(c):
			return 0, 0, false
		case left == to:
			left, right = i, i+1
		case right == i:
			right++
		default:
			return 0, 0, false
		}
		i++
	}
	return left, right, true
}

// isPair reports whether the reading, its ends dropped, is two words, joined or with signs and spaces between them. A
// digit between them saves them: Tamm+7kuuske is meant to pass.
func (p *policy) isPair(t *reading) (from, to int, ok bool) {
	from, to = t.before, len(t.at)-1-t.after
	if t.leet && !t.inner || to-from < 2*leastPart || to-from > longestPair {
		return 0, 0, false
	}
	left, right, ok := t.gap(from, to)
	if !ok {
		return 0, 0, false
	}
	if left < to {
		ok = left-from >= leastPart && to-right >= leastPart && p.forbidden(t.part(from, left)) && p.forbidden(t.part(right, to))
		return from, to, ok
	}
	for mid := from + leastPart; mid <= to-leastPart; mid++ {
		if p.forbidden(t.part(from, mid)) && p.forbidden(t.part(mid, to)) {
			return from, to, true
		}
	}
	return 0, 0, false
}

// hasWord returns the first word of five letters or more within the reading, the longest that begins there.
func (p *policy) hasWord(t *reading) (from, to int, ok bool) {
	n := len(t.at) - 1
	for from = 0; from+leastInside <= n; from++ {
		for to = min(n, from+longestInside); to >= from+leastInside; to-- {
			if p.forbidden(t.part(from, to)) {
				return from, to, true
			}
		}
	}
	return 0, 0, false
}
