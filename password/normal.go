// SPDX-License-Identifier: MIT

package password

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/written"
)

// joiner is what package norm puts after thirty marks in a row, so that streams need no long memory. Nobody typed it.
const joiner = "\u034f"

// nfc returns the text composed, with nothing put in.
func nfc(s string) string { return normal(norm.NFC, s, true) }

// nfd returns the text taken apart, with nothing put in.
func nfd(s string) string { return normal(norm.NFD, s, false) }

func normal(form norm.Form, s string, compose bool) string {
	if compose && written.Composed(s) {
		return s
	}
	made := form.String(s)
	if strings.Count(made, joiner) == strings.Count(s, joiner) {
		return made
	}
	var all []rune
	for _, r := range s {
		all = append(all, []rune(norm.NFD.String(string(r)))...)
	}
	for i := 0; i < len(all); i++ { // the canonical order of marks
		first := i
		for i < len(all) && rank(all[i]) != 0 {
			i++
		}
		slices.SortStableFunc(all[first:i], func(a, b rune) int { return int(rank(a)) - int(rank(b)) })
	}
	if !compose {
		return string(all)
	}
	var out []rune
	starter, before := -1, uint8(0)
	for _, r := range all {
		n := rank(r)
		if starter >= 0 && (before == 0 && starter == len(out)-1 || before != 0 && before < n) {
			if one := norm.NFC.String(string(out[starter]) + string(r)); utf8.RuneCountInString(one) == 1 {
				out[starter], _ = utf8.DecodeRuneInString(one)
				continue
			}
		}
		if before = n; n == 0 {
			starter = len(out)
		}
		out = append(out, r)
	}
	return string(out)
}

// rank is the canonical combining class.
func rank(r rune) uint8 {
	if r < 0x300 {
		return 0
	}
	return norm.NFD.PropertiesString(string(r)).CCC()
}
