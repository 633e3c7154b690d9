// SPDX-License-Identifier: MIT

package fate

import (
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// comes reports whether a text names a day that comes after the one asked, or a year that is not over on it. The zero day has
// every day after it, and the years from that on in which the law was read. The text is folded too.
func comes(text string, folded []byte, asked civil.Date) bool {
	if asked.IsZero() {
		return days.in(folded) || comes(text, folded, law.AsOf())
	}
	var room [16]run
	all := runs(text, room[:0])
	past := false
	for i, r := range all {
		switch day := all.day(text, i); {
		case day.IsZero() && (all.fraction(text, i) || r.from > 0 && letter(text[r.from-1])): // "a3f9c2045e"
		case day.After(asked):
			return true
		case !day.IsZero(), r.digits == 4 && r.n >= 1000 && r.n < asked.Year():
			past = true
		case r.digits == 4 && (r.n >= asked.Year() && r.n <= asked.Year()+farthest || r.n == 9999):
			d, err := civil.Parse(strings.TrimSpace(text)) // its month may stand in words
			return err != nil || d.After(asked)
		}
	}
	return !past && till.in(folded)
}

// farthest is how many years ahead a number of four digits is taken for a year.
const farthest = 150

var till = of(" kuni ", " until ")

// run is a row of digits in a text.
type run struct{ from, to, digits, n int }

type runsOf []run

func runs(text string, all runsOf) runsOf {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		r := run{from: i}
		for ; i < len(text) && text[i] >= '0' && text[i] <= '9'; i++ {
			r.n = min(r.n*10+int(text[i]-'0'), 1<<30)
		}
		r.to, r.digits = i, i-r.from
		all = append(all, r)
	}
	return all
}

func letter(c byte) bool { return 'a' <= c|' ' && c|' ' <= 'z' }

// fraction reports whether a row of digits is the whole part of an amount, "2040,50", "2040.50".
func (all runsOf) fraction(text string, i int) bool {
	if i+1 == len(all) {
		return false
	}
	sign := text[all[i].to:all[i+1].from]
	return sign == "," || sign == "." && all[i+1].n > 12
}

// day returns the day of which a row of digits is the year, or the whole of it: "31.12.2040", "31/12/40", "2040-12-31", "20401231".
// Where the calendar has no such day it is the last one of the year, and the zero Date where it is no day.
func (all runsOf) day(text string, i int) civil.Date {
	r := all[i]
	year, month, day := r.n, 0, 0
	beside := func(a, b int, signs string) bool {
		if a < 0 || b >= len(all) {
			return false
		}
		between := text[all[a].to:all[b].from]
		return between != "" && len(between) <= 2 && strings.Trim(between, signs) == ""
	}
	small := func(i int) bool { return i >= 0 && i < len(all) && all[i].digits <= 2 }
	switch {
	case r.digits == 8:
		year, month, day = r.n/10000, r.n/100%100, r.n%100
		if d, err := civil.New(year, time.Month(month), day); err == nil && year >= 1800 {
			return d
		}
		return civil.Date{}
	case r.digits == 4 && small(i-1) && small(i-2) && beside(i-1, i, "./- ") && beside(i-2, i-1, "./- "):
		day, month = all[i-2].n, all[i-1].n
	case r.digits == 4 && small(i+1) && small(i+2) && beside(i, i+1, "./-") && beside(i+1, i+2, "./-"):
		month, day = all[i+1].n, all[i+2].n
	case r.digits == 2 && small(i-1) && small(i-2) && beside(i-1, i, "./ ") && beside(i-2, i-1, "./ "):
		year, day, month = 2000+r.n, all[i-2].n, all[i-1].n
		if day < 1 || day > 31 || month < 1 || month > 12 {
			return civil.Date{}
		}
	default:
		return civil.Date{}
	}
	d, err := civil.New(year, time.Month(month), day)
	if err != nil {
		d, _ = civil.New(year, time.December, 31)
	}
	return d
}
