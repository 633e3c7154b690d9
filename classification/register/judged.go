// SPDX-License-Identifier: MIT

package register

import (
	"hash/maphash"
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// judged is what a party's text holds by itself, whatever document it stands in.
type judged struct {
	party  Party
	pieces []piece
}

// piece is a party as it is shown or masked, and what a text must not hold of its name where it is masked.
type piece struct {
	Party
	inTitle, inReference []namePart
	numbers              []string // the long ones
}

func judge(p Party) *judged {
	j := &judged{party: p}
	for _, p := range p.pieces(nil) {
		piece := piece{Party: p}
		if p.Kind != LegalPerson {
			name := withoutHosts(p.Name)
			piece.inTitle = partsIn(name, leastInTitle)
			if piece.inReference = piece.inTitle; slices.ContainsFunc(piece.inTitle, func(p namePart) bool { return utf8.RuneCountInString(p.text) < leastInReference }) {
				piece.inReference = partsIn(name, leastInReference)
			}
			piece.numbers = longNumbers(name)
		}
		j.pieces = append(j.pieces, piece)
	}
	return j
}

// sought are the parts of the name of so many letters or more.
func (p *piece) sought(least int) []namePart {
	if least == leastInReference {
		return p.inReference
	}
	return p.inTitle
}

// tells reports whether a text tells the name of one who is masked, or a personal code. Most texts tell neither at a glance.
func tells(text string, masked []*piece, least int) bool {
	seen := glanceAt(text)
	low := ""
	if !seen.whole || seen.digits >= leastDigits {
		low = plain(text)
		seen.digits = digitsIn(low)
	}
	if seen.digits >= codeDigits && tellsCode(low) || seen.digits >= leastForeign && foreignCode(low) {
		return true
	}
	var x index
	taken := false // apart
	for _, name := range masked {
		if seen.digits >= leastDigits && len(name.numbers) > 0 &&
			slices.ContainsFunc(name.numbers, func(n string) bool { return tellsNumber(low, n) }) {
			return true
		}
		parts := name.sought(least)
		if !seen.mayTell(parts) {
			continue
		}
		if !taken {
			x, taken = indexed(text, plain(text)), true
		}
		if x.tells(parts) {
			return true
		}
	}
	return false
}

// memory holds what was found of the parties that were judged last: registers name the same ones again and again. It does not
// grow.
type memory [128][4]atomic.Pointer[judged]

const longestKept = 200 // bytes of a party's text

var seed = maphash.MakeSeed()

// party judges a party, or remembers how it was judged.
func (m *memory) party(p Party) *judged {
	set := &m[maphash.String(seed, p.Name)%uint64(len(m))]
	for i := range set {
		if j := set[i].Load(); j != nil && j.party == p {
			return j
		}
	}
	if len(p.Name) > longestKept {
		return judge(p)
	}
	p.Name = strings.Clone(p.Name) // what is kept holds no file in memory
	j := judge(p)
	for i := len(set) - 1; i > 0; i-- {
		set[i].Store(set[i-1].Load())
	}
	set[0].Store(j)
	return j
}
