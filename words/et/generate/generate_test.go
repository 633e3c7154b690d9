// SPDX-License-Identifier: LGPL-2.1-or-later

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// latin writes text in ISO-8859-15.
func latin(t *testing.T, name, text string) string {
	var b []byte
	for _, r := range text {
		switch r {
		case 'š':
			r = 0xA8
		case 'ž':
			r = 0xB8
		}
		b = append(b, byte(r))
	}
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, b, 0o600))
	return name
}

func TestExpand(t *testing.T) {
	rules, err := readAffixes(latin(t, "et.aff", "SET ISO8859-15\nSFX a Y 3\nSFX a 0 d [^u]\nSFX a žii žee žii\nSFX a a e [kl]a\n"))
	require.NoError(t, err)
	words, err := expand(latin(t, "et.dic", "3\nTüžii/a\nkala/aZ\nsõu/a\n"), rules)
	require.NoError(t, err)
	assert.Equal(t, []string{"tüžii", "tüžiid", "tüžee", "kala", "kalad", "kale", "sõu"}, words)
	_, err = readAffixes(latin(t, "et.aff", "PFX a Y 1\nPFX a 0 ü .\n"))
	assert.ErrorContains(t, err, "line 1")
	_, err = readAffixes(latin(t, "et.aff", "SFX a 0 d [u\n"))
	assert.ErrorContains(t, err, "bracket")
}

// TestEncode walks the automaton of a few words and gives the words back.
func TestEncode(t *testing.T) {
	words := strings.Fields("a aa ab abba kala kalad maja majad öö õ õun žürii")
	data, nodes, arcs, err := encode(words)
	require.NoError(t, err)
	assert.Less(t, nodes, arcs+2)
	n := int(data[0]) | int(data[1])<<8
	alphabet := []rune(string(data[2 : 2+n]))
	body := data[2+n+4:]
	var found []string
	var walk func(at int, prefix string)
	walk = func(at int, prefix string) {
		for at > 0 {
			head := body[at]
			at++
			to := 0
			for shift := 0; ; shift += 7 {
				c := body[at]
				at++
				to |= int(c&0x7F) << shift
				if c < 0x80 {
					break
				}
			}
			word := prefix + string(alphabet[head&0x3F])
			if head&ends != 0 {
				found = append(found, word)
			}
			walk(to, word)
			if head&last != 0 {
				return
			}
		}
	}
	walk(int(data[2+n])|int(data[3+n])<<8, "")
	assert.ElementsMatch(t, words, found)
}
