// SPDX-License-Identifier: MIT

package register

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

// TestPlain: the short way of a text of Estonian letters gives what the long way of every text does.
func TestPlain(t *testing.T) {
	slow := func(s string) string {
		return strings.NewReplacer("ı", "i", "ł", "l", "ø", "o", "đ", "d", "ð", "d").Replace(strings.ToLower(strings.Map(func(c rune) rune {
			if unicode.In(c, unicode.M, unicode.Cf) {
				return -1
			}
			return c
		}, norm.NFKD.String(s))))
	}
	short := 0
	for c := rune(0); c < 0x3000; c++ {
		for _, s := range []string{string(c), "A" + string(c) + "b", "Õ" + string(c) + "\u0303", string(c) + "\u00ad"} {
			assert.Equal(t, slow(s), plain(s), "%q", s)
		}
		if got, ok := plainly(string(c)); ok {
			short++
			assert.Equal(t, slow(string(c)), got)
		}
		assert.Equal(t, !unicode.IsLetter(c), noLetter(c), "%q", c)
	}
	assert.Equal(t, 128+12, short)
	for _, s := range []string{"", "\xc3", "a\xc3", "\xc3\xb5\xc3", "Põder, Žanna 38001010000"} {
		assert.Equal(t, slow(s), plain(s), "%q", s)
	}
}
