// SPDX-License-Identifier: MIT

package register

import "unicode/utf8"

// glance is what one look at a text tells of the words in it: which letters stand behind which, and where words may begin, by all
// that [index.take] makes of them. A name whose letters do not follow each other there is not in the text. That rules out most
// names before the text is taken apart.
type glance struct {
	whole  bool       // there is nothing in the text but what a glance can tell: else it rules out nothing
	digits int        // where it is whole
	before [27]uint32 // bit a of before[b]: the letter a, from 1 on, stands before b; bit 0: b may begin a word
}

const wordStart = 1 // bit 0

// letterBit is the bit of a letter.
func letterBit(c byte) uint32 { return 1 << (c - 'a' + 1) }

var hushing = letterBit('c') | letterBit('k') | letterBit('s') | letterBit('t') | letterBit('z') // they sound otherwise before h

func glanceAt(text string) (g glance) {
	before, length := uint32(wordStart), 0 // the letters that the next may stand behind; of the word so far
	soft := false                          // the next may make an e of those before: Rodionov
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c >= utf8.RuneSelf {
			size := 0
			if c, size = narrow(text[i:]); size == 0 {
				return g
			}
			i += size - 1
		}
		if c < ' ' && endsLine(rune(c)) {
			return g
		}
		small := c | ('a' - 'A')
		if small < 'a' || 'z' < small {
			if !noDigit(rune(c)) {
				g.digits++
			}
			// Hyphens part words and join them, and a reader joins single letters: Maa-sikas, M a a s i k a s.
			if length > 1 && c != '-' && c != '~' {
				before = 0
			}
			before |= wordStart
			soft = soft && before != wordStart
			length = 0
			continue
		}
		if c != small { // JMetsa
			before |= wordStart
		}
		if soft && !vowel(rune(small)) {
			return g
		}
		soft = small == 'o' && before&(letterBit('i')|letterBit('j')) != 0
		length++
		g.before[small-'a'+1] |= before
		switch {
		case small == 'j': // it may sound like i, or not at all: Jula is Iula, and Tatjena Tatena
			g.before['i'-'a'+1] |= before
			before |= letterBit('j') | letterBit('i')
			continue
		case small == 'w', small == 'x', small == 'y', small == 'c', small == 'z' && before&letterBit('t') != 0, small == 'h' && before&hushing != 0:
			return g
		}
		before = letterBit(small)
	}
	g.whole = true
	return g
}

// narrow is the first letter or sign of a text beyond ASCII, without its mark, or a blank for a sign, and how many bytes it has;
// 0 where it is none of Estonian texts.
func narrow(text string) (c byte, size int) {
	if len(text) < 2 {
		return 0, 0
	}
	if c = estonian(text[:2]); c != 0 {
		return c, 2
	}
	switch {
	case text[:2] == "\u00a0", text[:2] == "§", text[:2] == "«", text[:2] == "»":
		return ' ', 2
	case len(text) > 2 && text[:2] == "\u2010"[:2] && "\u2010"[2] <= text[2] && text[2] <= "\u201f"[2]: // dashes, quotation marks
		return ' ', 3
	}
	return 0, 0
}

// follow reports whether letters stand one behind the other, and the first behind one of others.
func (g *glance) follow(behind uint32, letters string) bool {
	for i := range len(letters) {
		c := letters[i]
		if c < 'a' || 'z' < c || g.before[c-'a'+1]&behind == 0 {
			return false
		}
		behind = letterBit(c)
	}
	return true
}

// mayTell reports whether [index.tells] may find one of the parts.
func (g *glance) mayTell(parts []namePart) bool {
	if !g.whole {
		return true
	}
	for i := range parts {
		p := &parts[i]
		stem := p.text[:p.stem]
		if g.follow(wordStart, stem) || p.joined != "" && g.follow(^uint32(0), p.joined) || p.initial != "" && g.follow(wordStart, p.initial+stem) {
			return true
		}
	}
	return false
}
