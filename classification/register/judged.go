// SPDX-License-Identifier: MIT

package register

import (
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/internal/memo"
)

// judged is what a party's text holds by itself, whatever document it stands in.
type judged struct{ pieces []piece }

// piece is a party as it is shown or masked, and what a text must not hold of its name where it is masked.
type piece struct {
	Party
	inTitle, inReference []namePart
	numbers              []string // the long ones
}

func judge(p Party) *judged {
	j := &judged{}
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

// tells reports whether a text tells the name of one who is masked, or a personal code, also where references of HTML stand for
// its letters, and where those stand for references: &#77;aasikas.
func tells(text string, masked []*piece, least int) bool {
	for range mostEscaped {
		if tellsAs(text, masked, least) {
			return true
		}
		other := text
		if strings.Contains(text, "&") {
			other = html.UnescapeString(text)
		}
		if other == text {
			return false
		}
		text = other
	}
	return tellsAs(text, masked, least)
}

const mostEscaped = 3 // times

// tellsAs is [tells] of a text as it stands. Most texts tell nothing at a glance.
func tellsAs(text string, masked []*piece, least int) bool {
	look := glanceAt(text)
	x := index{text: text}
	if !look.whole || look.digits >= leastDigits {
		x.low = plain(text)
		look.digits = digitsIn(x.low)
	}
	if look.digits >= codeDigits && tellsCode(x.low) || look.digits >= leastForeign && foreignCode(x.low) {
		return true
	}
	for _, name := range masked {
		if look.digits >= leastDigits && len(name.numbers) > 0 &&
			slices.ContainsFunc(name.numbers, func(n string) bool { return tellsNumber(x.low, n) }) {
			return true
		}
		if parts := name.sought(least); look.mayTell(parts) && x.tells(parts) {
			return true
		}
	}
	return false
}

// memory remembers the parties that were judged, by their kind: registers name the same ones again and again.
type memory [Staff + 1]memo.Of[*judged]

func (m *memory) party(p Party) *judged {
	j, _ := m[p.Kind].Get(p.Name, func(name string) (*judged, error) { return judge(Party{name, p.Kind}), nil })
	return j
}
