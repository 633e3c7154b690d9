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
		var b strings.Builder
		for _, c := range norm.NFKD.String(s) {
			switch {
			case unicode.In(c, unicode.M, unicode.Cf):
			case unicode.IsDigit(c): // the first of ten has no digit before it
				n := 0
				for unicode.IsDigit(c - rune(n) - 1) {
					n++
				}
				b.WriteByte('0' + byte(n%10))
			default:
				b.WriteRune(c)
			}
		}
		return strings.NewReplacer("ı", "i", "ł", "l", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe").Replace(strings.ToLower(b.String()))
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
	assert.Equal(t, "0123456789 0123456789 48503120211", plain("٠١٢٣٤٥٦٧٨٩ ०१२३४५६७८९ ४8５03١20211"))
	for _, s := range []string{"", "\xc3", "a\xc3", "\xc3\xb5\xc3", "Põder, Žanna 38001010000"} {
		assert.Equal(t, slow(s), plain(s), "%q", s)
	}
}
