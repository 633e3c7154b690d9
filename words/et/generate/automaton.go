// SPDX-License-Identifier: LGPL-2.1-or-later

package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// The file is: the number of characters and the characters (UTF-8, as one string with its length before it, two bytes),
// the place of the root (four bytes), and then the nodes. A node is its arcs; an arc is one byte, the number of its
// character in the lower six bits, 0x40 where a word ends behind it, 0x80 on the last arc of the node, and the place of
// the node behind it as a varint. Place 0 is a node without arcs and is not written. Nodes to which many arcs lead come
// first, because small places take fewer bytes.

const (
	ends = 0x40
	last = 0x80
)

type arc struct {
	label byte
	ends  bool
	to    int32
}

// builder makes a minimal automaton of sorted words (Daciuk and others, 2000).
type builder struct {
	nodes    [][]arc // finished nodes; 0 has no arcs
	known    map[string]int32
	path     [][]arc // nodes of the word that came last, from the root
	key      []byte
	alphabet []rune
	number   map[rune]byte
}

func (b *builder) freeze(from int) {
	for i := len(b.path) - 1; i > from; i-- {
		parent := b.path[i-1]
		parent[len(parent)-1].to = b.finish(b.path[i])
		b.path[i] = b.path[i][:0]
	}
	b.path = b.path[:from+1]
}

func (b *builder) finish(node []arc) int32 {
	if len(node) == 0 {
		return 0
	}
	b.key = b.key[:0]
	for _, a := range node {
		label := a.label
		if a.ends {
			label |= ends
		}
		b.key = append(b.key, label, byte(a.to), byte(a.to>>8), byte(a.to>>16), byte(a.to>>24))
	}
	if n, ok := b.known[string(b.key)]; ok {
		return n
	}
	n := int32(len(b.nodes))
	b.nodes = append(b.nodes, slices.Clone(node))
	b.known[string(b.key)] = n
	return n
}

// encode returns the file that holds the words, which are sorted and differ.
func encode(words []string) (data []byte, nodes, arcs int, err error) {
	count := map[rune]int{}
	for _, w := range words {
		for _, r := range w {
			count[r]++
		}
	}
	b := &builder{nodes: make([][]arc, 1), known: map[string]int32{}, path: [][]arc{nil}, number: map[rune]byte{}}
	for r := range count {
		b.alphabet = append(b.alphabet, r)
	}
	slices.Sort(b.alphabet)
	if len(b.alphabet) > ends {
		return nil, 0, 0, fmt.Errorf("%d characters do not fit: %q", len(b.alphabet), string(b.alphabet))
	}
	for i, r := range b.alphabet {
		b.number[r] = byte(i)
	}
	before := ""
	for _, w := range words {
		same := 0
		for same < len(before) && same < len(w) && before[same] == w[same] {
			same++
		}
		for same > 0 && same < len(w) && w[same]&0xC0 == 0x80 {
			same-- // not within a character
		}
		depth := len([]rune(w[:same]))
		b.freeze(depth)
		for _, r := range w[same:] {
			i := len(b.path) - 1
			b.path[i] = append(b.path[i], arc{label: b.number[r]})
			b.path = append(b.path, nil)
		}
		parent := b.path[len(b.path)-2]
		parent[len(parent)-1].ends = true
		before = w
	}
	b.freeze(0)
	root := b.finish(b.path[0])
	for _, node := range b.nodes {
		arcs += len(node)
	}
	return b.write(root), len(b.nodes), arcs, nil
}

// write lays the nodes out: their order is by how many arcs lead there, and their places are moved until they hold.
func (b *builder) write(root int32) []byte {
	leads := make([]int, len(b.nodes))
	for _, node := range b.nodes {
		for _, a := range node {
			leads[a.to]++
		}
	}
	order := make([]int32, 0, len(b.nodes)-1)
	for i := 1; i < len(b.nodes); i++ {
		order = append(order, int32(i))
	}
	sort.SliceStable(order, func(i, j int) bool {
		return leads[order[i]]*len(b.nodes[order[j]]) > leads[order[j]]*len(b.nodes[order[i]])
	})
	place := make([]int, len(b.nodes))
	for moved := true; moved; {
		moved = false
		at := 1
		for _, n := range order {
			if place[n] != at {
				place[n], moved = at, true
			}
			for _, a := range b.nodes[n] {
				at += 1 + varintSize(place[a.to])
			}
		}
	}
	alphabet := string(b.alphabet)
	var head strings.Builder
	head.WriteByte(byte(len(alphabet)))
	head.WriteByte(byte(len(alphabet) >> 8))
	head.WriteString(alphabet)
	for i := range 4 {
		head.WriteByte(byte(place[root] >> (8 * i)))
	}
	data := append([]byte(head.String()), 0) // place 0
	for _, n := range order {
		node := b.nodes[n]
		for i, a := range node {
			label := a.label
			if a.ends {
				label |= ends
			}
			if i == len(node)-1 {
				label |= last
			}
			data = appendVarint(append(data, label), place[a.to])
		}
	}
	return data
}

func varintSize(n int) int { return len(appendVarint(nil, n)) }

// appendVarint writes seven bits a byte, the low ones first; 0x80 says that more follow.
func appendVarint(b []byte, n int) []byte {
	for n >= 0x80 {
		b = append(b, byte(n)|0x80)
		n >>= 7
	}
	return append(b, byte(n))
}
