// SPDX-License-Identifier: LGPL-2.1-or-later

// Package et holds the Estonian words as a dictionary for the password policies of
// github.com/teabehaldus/teabehaldus/password: all 14,997,123 forms that the speller of Jaak Pruulmann makes of its stems
// and affixes, in lower case. Compounds that are not stems are not among them; the policies try two words joined.
//
//	spec, _ := password.SaaremaaPolicy().Spec()
//	spec.Words = et.Words{}
//	policy, err := spec.Policy()
//
// # Licence
//
// This module is LGPL-2.1-or-later, unlike the module around it, because its words come from Debian's package myspell-et:
// see COPYING, and NOTICE for the licence of the word list of the Institute of the Estonian Language, which must go with
// every copy. README.md says how words.bin is made.
package et

import _ "embed"

//go:embed words.bin
var file string

// automaton is the file taken apart; generate/automaton.go describes it.
var automaton = open(file)

type words struct {
	number [0x180]uint8 // of a character, from 1
	root   uint32
	nodes  string
}

func open(file string) (w words) {
	n := int(file[0]) | int(file[1])<<8
	i := uint8(0)
	for _, r := range file[2 : 2+n] {
		i++
		w.number[r] = i
	}
	file = file[2+n:]
	w.root = uint32(file[0]) | uint32(file[1])<<8 | uint32(file[2])<<16 | uint32(file[3])<<24
	w.nodes = file[4:]
	return w
}

// Words is the set of Estonian words (eesti keele sõnavormid). Its zero value is ready, and is the only one.
type Words struct{}

// Contains reports whether a word is in the set; it must be in NFC and lower case. It allocates nothing and is safe for
// concurrent use.
func (Words) Contains(word string) bool {
	w := &automaton
	at, ended := w.root, false
	for _, r := range word {
		if at == 0 || r >= rune(len(w.number)) || w.number[r] == 0 {
			return false
		}
		var ok bool
		if at, ended, ok = w.next(at, w.number[r]-1); !ok {
			return false
		}
	}
	return ended
}

const (
	ends = 0x40
	last = 0x80
)

// next follows the arc of a character from a node.
func (w *words) next(at uint32, label uint8) (to uint32, ended, ok bool) {
	nodes := w.nodes
	for {
		head := nodes[at]
		at++
		if head&^(ends|last) == label {
			for shift := 0; ; shift += 7 {
				c := nodes[at]
				at++
				to |= uint32(c&0x7F) << shift
				if c < 0x80 {
					return to, head&ends != 0, true
				}
			}
		}
		if head&last != 0 {
			return 0, false, false
		}
		for nodes[at] >= 0x80 {
			at++
		}
		at++
	}
}
