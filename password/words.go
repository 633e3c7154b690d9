// SPDX-License-Identifier: MIT

package password

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	leastWord     = 3   // code points of a word that a password is
	leastPart     = 3   // and of each of two words that it is made of
	leastInside   = 5   // and of a word that it contains
	longestInside = 24  // a longer one is made of words, or found by its beginning
	longestPair   = 64  // code points of two words joined
	leetBefore    = 3   // with leet undone: so many characters before a word are tried as part of it or not
	leetAfter     = 12  // and so many behind it: "3" of "Päik32024!", a year and signs
	leastNumber   = 4   // digits in a row at an end that are not read as letters now so, now so
	mostReadings  = 256 // of signs that stand for several letters in one password
)

// leet are letters that people write as digits and signs, and Estonians as other letters. One sign may stand for
// several, so that there are several readings.
var leet = [...][128]rune{
	leetOf("0o1i3e4a5s6g7t8b9g@a$s!i|l+t"),
	leetOf("0o1l3e4a5s6b7t8b9g@a$s!l|i+t"),
	leetOf("0õ1i2ä3e4a5s6õ7t8öyü@a$s!i"),
	leetOf("0ö1i2ä3e4ä5s6ö7t8ö9gyü@ä$s!i"),
}

// signsOf are all letters that a sign may stand for; nil for what is no sign.
var signsOf = [128][]string{
	'0': {"o", "õ", "ö"}, '1': {"i", "l"}, '2': {"ä"}, '3': {"e"}, '4': {"a", "ä"}, '5': {"s"}, '6': {"g", "b", "õ", "ö"}, '7': {"t"},
	'8': {"b", "ö"}, '9': {"g"}, '@': {"a", "ä"}, '$': {"s"}, '!': {"i", "l"}, '|': {"i", "l"}, '+': {"t"}, 'y': {"y", "ü"},
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
	// before and after are how many characters at the ends are no letters in the password as it is: what may be
	// dropped.
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

// see leaves the characters that are not seen away.
func (w *work) see() {
	text := strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, w.nfc)
	w.seen, w.hidden = w.seen[:0], len(w.runes)
	for _, r := range nfc(text) {
		w.seen = append(w.seen, unicode.ToLower(narrow(r)))
	}
}

// readings makes all readings of the password that differ: the plain one and its reverse, then those of the tables of
// leet. What is not NFC is no reading: a mark that backwards stands behind another letter.
func (w *work) readings() []reading {
	runes := w.seen
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
		r := reading{leet: table != nil, backward: backward, before: before, after: after, typed: w.hidden}
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
		if from, to, ok := p.isWord(t); ok {
			r.foundWord(w, t, from, to)
			return
		}
	}
	for i := range all[:min(2, len(all))] { // the plain ones
		if t := &all[i]; !t.leet {
			if from, to, ok := p.isMixed(t); ok {
				mixed := *t
				mixed.leet = true
				r.foundWord(w, &mixed, from, to)
				return
			}
		}
	}
	for i := range all {
		t := &all[i]
		from, mid, to, ok := p.isPair(t)
		if !ok {
			continue
		}
		if r.Beside == 0 {
			from, to = t.place(from, to)
			r.add(w, saidPair, 0, 0, from, to)
		} else if first, second := t.part(from, mid), t.part(mid, to); strings.HasPrefix(second, first) || strings.HasSuffix(second, first) {
			r.foundBeside(w, t, from, to)
		}
		return
	}
	for i := range all {
		t := &all[i]
		if t.leet || r.Words != Contains && r.Beside == 0 {
			break
		}
		from, to, ok := p.hasWord(t)
		switch {
		case !ok:
		case r.Beside > 0:
			if !p.besideWord(t, from, to) {
				r.foundBeside(w, t, from, to)
				return
			}
		default:
			letters := to - from
			from, to = t.place(from, to)
			r.add(w, saidInside, letters, leastInside, from, to)
			return
		}
	}
}

// foundWord adds what there is to say of a word in a reading.
func (r *rule) foundWord(w *work, t *reading, from, to int) {
	said := saidWord
	switch {
	case r.Beside > 0:
		r.foundBeside(w, t, from, to)
		return
	case t.leet:
		said = saidLeet
	case t.backward:
		said = saidBackward
	}
	from, to = t.place(from, to)
	r.add(w, said, 0, 0, from, to)
}

// foundBeside adds that too little stands beside a word.
func (r *rule) foundBeside(w *work, t *reading, from, to int) {
	beside := len(t.at) - 1 - (to - from)
	if beside >= r.Beside {
		return
	}
	from, to = t.place(from, to)
	r.add(w, saidBeside, beside, r.Beside, from, to)
}

// besideWord reports whether what stands before or behind a word holds another one.
func (p *policy) besideWord(t *reading, from, to int) bool {
	for _, rest := range [...][2]int{{0, from}, {to, len(t.at) - 1}} {
		for left := rest[0]; left+leastPart <= rest[1]; left++ {
			for right := min(rest[1], left+longestInside); right >= left+leastPart; right-- {
				if part := t.part(left, right); part != t.part(from, to) && p.forbidden(part) {
					return true
				}
			}
		}
	}
	return false
}

// isWord reports whether the reading is a word when what stands at its ends and is no letter is dropped. Each of them
// may be part of the word, a digit as it is typed or a letter with leet undone: a few of the choices are tried.
func (p *policy) isWord(t *reading) (from, to int, ok bool) {
	n := len(t.at) - 1
	for left := 0; left <= t.before; left++ {
		if left > leetBefore {
			left = t.before
		}
		for right := 0; right <= t.after; right++ {
			if right > leetAfter {
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

// isMixed reports whether the plain reading is a word when signs that stand for several letters are read now so, now
// so. Up to three signs at each end may be letters, or all, but four digits or more are a number. One sign alone is
// read by the tables of leet.
func (p *policy) isMixed(t *reading) (from, to int, ok bool) {
	n := len(t.at) - 1
	left, ends := mostReadings, [2]int{t.before, t.after}
	for i, part := range [...]string{t.part(0, t.before), t.part(n-t.after, n)} {
		if len(part) >= leastNumber && strings.Trim(part, "0123456789") == "" {
			ends[i] = 0
		}
	}
	if t.before == n { // there is no letter
		ends[1] = 0
	}
	for before := 0; before <= ends[0]; before++ {
		if before > leetBefore {
			before = ends[0]
		}
		for after := 0; after <= ends[1] && after <= leetBefore; after++ {
			from, to = t.before-before, n-t.after+after
			if t.before == n {
				to = n
			}
			if many := t.mixed(from, to); 0 < many && many <= left {
				if left -= many; p.oneOf(t, from, to, many) {
					return from, to, true
				}
			}
		}
	}
	return 0, 0, false
}

// signs returns what a character may stand for; nil where that is itself.
func (r *reading) signs(i int) []string {
	if c := r.text[r.at[i]]; c < utf8.RuneSelf {
		return signsOf[c]
	}
	return nil
}

// mixed returns in how many ways a part can be read; 0 where it is no word anyhow, has fewer than two signs, or none
// that stands for several letters.
func (r *reading) mixed(from, to int) int {
	if to-from < leastWord || to-from > longestInside {
		return 0
	}
	many, signs := 1, 0
	for i := from; i < to && many <= mostReadings; i++ {
		all := r.signs(i)
		if all == nil {
			if c, _ := utf8.DecodeRuneInString(r.text[r.at[i]:]); !unicode.IsLetter(c) {
				return 0
			}
			continue
		}
		if many *= len(all); all[0] != r.part(i, i+1) {
			signs++
		}
	}
	if signs < 2 || many < 2 {
		return 0
	}
	return many
}

// oneOf reports whether one of so many readings of a part is a word.
func (p *policy) oneOf(t *reading, from, to, many int) bool {
	buf := make([]byte, 0, many*2*(t.size(from, to)))
	var ends [mostReadings]int
	for k := range many {
		left := k
		for i := from; i < to; i++ {
			if all := t.signs(i); all != nil {
				buf = append(buf, all[left%len(all)]...)
				left /= len(all)
			} else {
				buf = append(buf, t.part(i, i+1)...)
			}
		}
		ends[k] = len(buf)
	}
	all, begin := string(buf), 0
	for _, end := range ends[:many] {
		if p.forbidden(all[begin:end]) {
			return true
		}
		begin = end
	}
	return false
}

// size returns the bytes of a part.
func (r *reading) size(from, to int) int { return int(r.at[to] - r.at[from]) }

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

// isPair reports whether the reading, its ends dropped, is two words, joined or with signs and spaces between them, and
// where the second begins or the signs do. A digit between them saves them: Tamm+7kuuske is meant to pass.
func (p *policy) isPair(t *reading) (from, mid, to int, ok bool) {
	from, to = t.before, len(t.at)-1-t.after
	if t.leet && !t.inner || to-from < 2*leastPart || to-from > longestPair {
		return 0, 0, 0, false
	}
	left, right, ok := t.gap(from, to)
	if !ok {
		return 0, 0, 0, false
	}
	if left < to {
		ok = left-from >= leastPart && to-right >= leastPart && p.forbidden(t.part(from, left)) && p.forbidden(t.part(right, to))
		return from, left, to, ok
	}
	for mid := from + leastPart; mid <= to-leastPart; mid++ {
		if p.forbidden(t.part(from, mid)) && p.forbidden(t.part(mid, to)) {
			return from, mid, to, true
		}
	}
	return 0, 0, 0, false
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
