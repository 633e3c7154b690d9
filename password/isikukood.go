// SPDX-License-Identifier: MIT

package password

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The personal code of Estonia (isikukood, EVS 585:2007): GYYMMDDSSSC, where G tells the century and the sex, YYMMDD
// the date of birth, SSS a number of the day, and C checks the rest.

const codeLength = 11

// centuries are what G says of the year, from 1.
var centuries = [...]int{1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000, 7: 2100, 8: 2100}

// born returns the date of birth in a personal code; false where it is none.
func born(code []rune) (civil.Date, bool) {
	if len(code) != codeLength {
		return civil.Date{}, false
	}
	var d [codeLength]int
	for i, r := range code {
		if !isASCIIDigit(r) {
			return civil.Date{}, false
		}
		d[i] = int(r - '0')
	}
	if d[0] == 0 || d[0] >= len(centuries) || checkDigit(d[:10]) != d[10] {
		return civil.Date{}, false
	}
	day, err := civil.New(centuries[d[0]]+10*d[1]+d[2], time.Month(10*d[3]+d[4]), 10*d[5]+d[6])
	return day, err == nil
}

// checkDigit computes C: modulo 11 with one row of weights, where that gives 10 with another, and 0 where both do.
func checkDigit(d []int) int {
	for _, weights := range [...]string{"1234567891", "3456789123"} {
		sum := 0
		for i, n := range d {
			sum += n * int(weights[i]-'0')
		}
		if sum %= 11; sum < 10 {
			return sum
		}
	}
	return 0
}

// validCode returns the place of any personal code, forwards or backwards; 0, 0 where there is none.
func validCode(text []rune) (from, to int) {
	var window, backward [codeLength]rune
	for i := 0; i+codeLength <= len(text); i++ {
		copy(window[:], text[i:])
		for k, r := range window {
			backward[codeLength-1-k] = r
		}
		_, ok := born(window[:])
		if !ok {
			_, ok = born(backward[:])
		}
		if ok {
			return i, i + codeLength
		}
	}
	return 0, 0
}

// code adds a personal code and what people take of it: the date of birth and the last four digits.
func (g *gathering) code(code string) bool {
	from := len(g.runes)
	for _, r := range strings.TrimSpace(code) {
		g.runes = append(g.runes, r)
	}
	to := len(g.runes)
	day, ok := born(g.runes[from:to])
	if !ok {
		return false
	}
	g.add(personalCode, from, to)
	g.birth(day)
	g.add(personalCode, from+7, to)
	return true
}

// birth adds a date of birth in four orders, with and without the zeros of day and month.
func (g *gathering) birth(day civil.Date) {
	y, m, d := day.Parts()
	full := 1 // digits of the year
	for n := y; n >= 10; n /= 10 {
		full++
	}
	for _, month := range widths(int(m)) {
		for _, date := range widths(d) {
			for _, year := range [...]int{full, 2} {
				from := len(g.runes)
				g.digits(y, year)
				g.digits(int(m), month)
				g.digits(d, date)
				g.add(personalCode, from, from+year+month+date)
				from = len(g.runes)
				g.digits(d, date)
				g.digits(int(m), month)
				g.digits(y, year)
				g.add(personalCode, from, from+year+month+date)
			}
		}
	}
}

// widths are in how many digits a number may be written: two, and one where its first is a zero.
func widths(n int) []int {
	both := [...]int{2, 1}
	if n >= 10 {
		return both[:1]
	}
	return both[:]
}

// digits puts the last digits of a number among the characters.
func (g *gathering) digits(n, width int) {
	from := len(g.runes)
	g.runes = slices.Grow(g.runes, width)[:from+width]
	for at := from + width - 1; at >= from; at-- {
		g.runes[at] = '0' + rune(n%10)
		n /= 10
	}
}

func at(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }
