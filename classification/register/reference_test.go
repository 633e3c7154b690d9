// SPDX-License-Identifier: MIT

package register_test

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
)

// parts are those of a reference; 0 and "" where there is none.
type parts struct {
	series                    string
	year, file, number, below int
	letters                   string
	undecided                 bool
}

func partsOf(r register.Reference) parts {
	return parts{r.Series, r.Year, r.File, r.Number, r.Subnumber, r.Letters, r.Findings() != nil}
}

// numbered are the parts of a reference of series and numbers.
func numbered(series string, year, file, number, below int) parts {
	return parts{series, year, file, number, below, "", false}
}

// undecided are the parts of one of which the form tells the series alone.
func undecided(series string) parts { return parts{series: series, undecided: true} }

// The expectations are derived from the form alone: a sub-number has no leading zero, so 10-03201 is year and number; a year
// has two digits (90–99 and 00–39) or four (1900–2099), so 69-2 and 443-2 are number and sub-number; where both readings
// stay, none is told.
var referenceCases = map[string]parts{
	"1-32/69":          numbered("1-32", 0, 0, 69, 0),
	"3-2.5.3/2025/230": numbered("3-2.5.3", 2025, 0, 230, 0),
	"5.1-2/3233-1":     numbered("5.1-2", 0, 0, 3233, 1),
	"S-4-3/443-2":      numbered("S-4-3", 0, 0, 443, 2),
	"10-3/26-6/1":      numbered("10-3", 2026, 6, 1, 0),
	"26-00992-1":       numbered("", 2026, 0, 992, 1),
	"26-00992":         numbered("", 2026, 0, 992, 0),
	"8-1/2/25":         undecided("8-1"),
	"8-1/2025/25":      numbered("8-1", 2025, 0, 25, 0),
	"8-1/2/45":         numbered("8-1", 0, 0, 45, 0),
	"8-1/2/25-1":       numbered("8-1", 0, 0, 25, 1),
	"2025/8-1":         undecided(""),
	"2025/8":           undecided(""),
	"57-00992":         {number: 992, undecided: true}, // 1957 or 2057
	"10-3/40-6/1":      {series: "10-3", file: 6, number: 1, undecided: true},
	"10-3/89-6/1":      {series: "10-3", file: 6, number: 1, undecided: true},
	"10-3/39-6/1":      numbered("10-3", 2039, 6, 1, 0),
	"10-3/90-6/1":      numbered("10-3", 1990, 6, 1, 0),
	"26-0992":          numbered("", 2026, 0, 992, 0),
	"1-1/1899/5":       numbered("1-1", 0, 0, 5, 0),
	"1-1/1900/5":       numbered("1-1", 1900, 0, 5, 0),
	"1-1/2099/5":       numbered("1-1", 2099, 0, 5, 0),
	"1-1/2100/5":       numbered("1-1", 0, 0, 5, 0),
	"1-32/69-2":        numbered("1-32", 0, 0, 69, 2),
	"7.2-5/14/1234":    numbered("7.2-5", 0, 0, 1234, 0),
	"12-1/23/345-7":    numbered("12-1", 0, 0, 345, 7),
	"2.1.-3/17/2250":   numbered("2.1.-3", 0, 0, 2250, 0),
	"s-4-3/0443-2":     numbered("s-4-3", 0, 0, 443, 2),
	"00-00992-1":       numbered("", 2000, 0, 992, 1),
	"2.1.-3/20/347":    numbered("2.1.-3", 0, 0, 347, 0), // a year or a file: not told
	"2.1-3/00/347":     numbered("2.1-3", 0, 0, 347, 0),
	"2.1-3/20/044":     numbered("2.1-3", 0, 0, 44, 0), // filled up with zeros behind what may be a year
	"1-1/5000/2":       numbered("1-1", 0, 0, 2, 0),
	"1-1/2026":         numbered("1-1", 0, 0, 2026, 0),
	"1-1/2026-7/1-2":   numbered("1-1", 2026, 7, 1, 2),
	"1-1/90-7/1":       numbered("1-1", 1990, 7, 1, 0),
	"1-1/89-7/1":       {series: "1-1", file: 7, number: 1, undecided: true},
	"1-1/069":          numbered("1-1", 0, 0, 69, 0),
	"26-0099/5":        numbered("26-0099", 0, 0, 5, 0),
	"26-0099-1/5":      numbered("26-0099-1", 0, 0, 5, 0),
	"ÕS-1/3":           numbered("ÕS-1", 0, 0, 3, 0),
	"7/1":              numbered("7", 0, 0, 1, 0),
	"10-12/267-3":      numbered("10-12", 0, 0, 267, 3),

	// Year and number: the zero before the second number proves it.
	"2-5/10-03201":   numbered("2-5", 2010, 0, 3201, 0),
	"1-1/23-044":     numbered("1-1", 2023, 0, 44, 0),
	"1-1/99-0007":    numbered("1-1", 1999, 0, 7, 0),
	"1-1/00-012":     numbered("1-1", 2000, 0, 12, 0),
	"1-1/00-5":       numbered("1-1", 2000, 0, 5, 0), // no document has the number 0
	"1-1/39-012":     numbered("1-1", 2039, 0, 12, 0),
	"1-1/2023-044":   numbered("1-1", 2023, 0, 44, 0),
	"7-7/11-00550-4": numbered("7-7", 2011, 0, 550, 4),
	"7-7/11-550-4":   numbered("7-7", 2011, 0, 550, 4),
	"7-7/2011-550-4": numbered("7-7", 2011, 0, 550, 4),
	// Year and number, or number and sub-number.
	"4-9/26-15":       undecided("4-9"),
	"1-1/2026-1":      undecided("1-1"),
	"1-1/05-2":        undecided("1-1"),
	"1-1/39-2":        undecided("1-1"),
	"1-1/90-2":        undecided("1-1"),
	"1-1/123-044":     undecided("1-1"), // no year, and a sub-number with a zero
	"1-1/40-044":      undecided("1-1"),
	"12-1/23/345-07":  undecided("12-1"),
	"2-3/118/02":      undecided("2-3"), // a file or a matter, and a number filled up with zeros
	"1-1/5000/02":     undecided("1-1"),
	"7-7/11-00550-04": undecided("7-7"),
	// No year, so number and sub-number.
	"1-1/40-2":   numbered("1-1", 0, 0, 40, 2),
	"1-1/89-2":   numbered("1-1", 0, 0, 89, 2),
	"1-1/5-2":    numbered("1-1", 0, 0, 5, 2),
	"1-1/1899-2": numbered("1-1", 0, 0, 1899, 2),
	"1-1/2100-2": numbered("1-1", 0, 0, 2100, 2),
	"2-3/118/2":  numbered("2-3", 0, 0, 2, 0),

	// Orders on staff.
	"3-2/77p":      {series: "3-2", number: 77, letters: "p"},
	"1-3/4-k":      {series: "1-3", number: 4, letters: "k"},
	"1.1-3-2/9L":   {series: "1.1-3-2", number: 9, letters: "L"},
	"3-2/77P-2":    {series: "3-2", number: 77, letters: "P", below: 2},
	"3-2/2025/77p": {series: "3-2", year: 2025, number: 77, letters: "p"},
	"3-2/7põa":     {series: "3-2", number: 7, letters: "põa"},
	"1-32/69A":     {series: "1-32", number: 69, letters: "A"},
	"3-2/26p-15":   {series: "3-2", number: 26, letters: "p", below: 15},

	// A number alone.
	"95":        {number: 95},
	"1":         {number: 1},
	"007":       {number: 7},
	"123456789": {number: 123456789},
}

func TestParseReference(t *testing.T) {
	for s, want := range referenceCases {
		r, err := register.ParseReference(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, partsOf(r), s)
		assert.Equal(t, s, r.String())
		again, err := register.ParseReference(r.String())
		require.NoError(t, err)
		assert.True(t, r == again)
		nfd, err := register.ParseReference(norm.NFD.String(s))
		require.NoError(t, err)
		assert.Equal(t, r, nfd)
	}
	for s, offset := range map[string]int{
		"": 0, "1-32": 4, "1-32/": 5, "1-32/0": 5, "1-32/000": 5, "1-32/69/": 8, "1-32/69/2/3": 9, "1-32/69-": 7, "1-32/69-0": 7, "1-32/69-1-2": 9,
		" 1-32/69": 0, "1-32/69 ": 7, "1-32 /69": 4, "1–32/69": 1, "1--32/69": 1, "1..2/69": 1, "1-/69": 1, "-1/69": 0, "1.-.2/3": 1, "/69": 0,
		"PRIA 12.2-1/5": 4, "1-32/６9": 5, "1-32／69": 4, "1-32/ 69": 5, "1-32/69–1": 7, "1-32/69.1": 7, "1-32/A": 5, "1-32/1234567890": 5,
		"26-992-1": 8, "26-00000-1": 10, "1-1/26-0/1": 6, "26-00992-": 8, "1-1/123-4/5": 9,
		"0": 1, "000": 3, "1234567890": 10, "3-2/77abcd": 6, "3-2/77-abcd": 6, "1-3/4-k2": 5, "1-3/4k-": 6, "26-00992-01": 11, "7-7/11-00550-": 12, "7-7/69-550-4": 10,
	} {
		_, err := register.ParseReference(s)
		var e *law.Error
		require.ErrorAs(t, err, &e, s)
		require.ErrorIs(t, err, law.ErrUnreadable, s)
		assert.Equal(t, strconv.Quote(s[offset:]), e.Value, s)
	}
	for _, s := range []string{"1-32/6\xff", strings.Repeat("1", 101), "1/" + strings.Repeat("1-", 60)} {
		_, err := register.ParseReference(s)
		assert.ErrorIs(t, err, law.ErrUnreadable)
	}
}

// TestReferenceForms: an institution says how it writes references; what is of no such form is read by itself.
func TestReferenceForms(t *testing.T) {
	for _, c := range []struct {
		forms []string
		want  map[string]parts
	}{
		{[]string{"{series}/{yy}-{number}[-{sub}]"}, map[string]parts{
			"4-9/26-15": numbered("4-9", 2026, 0, 15, 0), "4-9/26-15-2": numbered("4-9", 2026, 0, 15, 2), "4-9/57-15": {series: "4-9", number: 15, undecided: true},
			"4-9/126-15": numbered("4-9", 0, 0, 126, 15), "4-9/15": numbered("4-9", 0, 0, 15, 0), "4-9/26-015": numbered("4-9", 2026, 0, 15, 0),
		}},
		{[]string{"{series}/{number}-{sub}", "{series}/{number}"}, map[string]parts{
			"4-9/26-15": numbered("4-9", 0, 0, 26, 15), "4-9/26": numbered("4-9", 0, 0, 26, 0), "4-9/2026-1": numbered("4-9", 0, 0, 2026, 1),
			"4-9/26-015": numbered("4-9", 2026, 0, 15, 0), // of no such form: a sub-number has no zero before it
		}},
		{[]string{"{series}/{yy}-{number:5}[-{sub}]"}, map[string]parts{
			"2-5/10-03201": numbered("2-5", 2010, 0, 3201, 0), "7-7/11-00550-4": numbered("7-7", 2011, 0, 550, 4),
			"7-7/11-123456": numbered("7-7", 2011, 0, 123456, 0), "7-7/26-15": undecided("7-7"),
		}},
		{[]string{"{series}/{file}/{number:2}"}, map[string]parts{"2-3/118/02": numbered("2-3", 0, 118, 2, 0), "2-3/118/12": numbered("2-3", 0, 118, 12, 0)}},
		{[]string{"{series}/{number}[-]{letters}", "{number}"}, map[string]parts{}},
		{[]string{"{series}/{number}{letters}", "{series}/{number}-{letters}", "{number}"}, map[string]parts{
			"3-2/77p": {series: "3-2", number: 77, letters: "p"}, "1-3/4-k": {series: "1-3", number: 4, letters: "k"}, "95": {number: 95},
		}},
		{[]string{"{yyyy}/{number}"}, map[string]parts{"2025/12": numbered("", 2025, 0, 12, 0), "1899/12": numbered("1899", 0, 0, 12, 0)}},
		{[]string{"{series}-{number}/{yyyy}"}, map[string]parts{"1-2-15/2025": numbered("1-2", 2025, 0, 15, 0)}},
		{[]string{"nr {number}"}, map[string]parts{"nr 15": {number: 15}}},
	} {
		spec := register.StatutoryPolicy().Spec()
		spec.References = c.forms
		p, err := spec.Policy()
		if len(c.want) == 0 {
			require.ErrorIs(t, err, law.ErrInvalid, c.forms)
			continue
		}
		require.NoError(t, err, c.forms)
		for s, want := range c.want {
			r, err := p.Reference(s)
			require.NoError(t, err, s)
			assert.Equal(t, want, partsOf(r), "%s as %v", s, c.forms)
			assert.Equal(t, s, r.String())
		}
	}
	for _, form := range []string{
		"", "x", "{series}", "{number}{number}", "{number}-{number}", "{yy}{number}", "{series}{number}", "{number", "number}", "[{number}", "{number}]",
		"{number}[[-{sub}]]", "{number}[x]", "{number:1}", "{number:10}", "{number:x}", "{series:3}/{number}", "{nr}", "{yy}/{yyyy}/{number}", "{number}[]",
	} {
		spec := register.StatutoryPolicy().Spec()
		spec.References = []string{form}
		_, err := spec.Policy()
		assert.ErrorIs(t, err, law.ErrInvalid, form)
	}
	_, err := register.Policy{}.Reference("1-1/1")
	assert.ErrorIs(t, err, law.ErrMissing)
}

func TestReferenceText(t *testing.T) {
	var v struct{ A, B register.Reference }
	require.NoError(t, json.Unmarshal([]byte(`{"A": "10-3/26-6/1", "B": ""}`), &v))
	assert.Equal(t, 1, v.A.Number)
	assert.Zero(t, v.B)
	out, err := json.Marshal(v)
	require.NoError(t, err)
	assert.JSONEq(t, `{"A": "10-3/26-6/1", "B": ""}`, string(out))
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"A": "x"}`), &v), law.ErrUnreadable)
}

// slowReference reads a reference by the letter of its grammar: a number; a year and a number; or a series, what stands in
// the middle, and the last part: three numbers, or a number with letters and a sub-number.
var slowReference = regexp.MustCompile(`^(?:(?P<alone>\d{1,9})|` +
	`(?P<yy>\d\d)-(?P<padded>\d{4,9})(?:-(?P<below>[1-9]\d{0,8}))?|` +
	`(?P<series>[\pL0-9]+(?:(?:-|\.-|\.)[\pL0-9]+)*)/(?:(?P<middle>\d{1,9})/|(?P<fyear>\d\d|19\d\d|20\d\d)-(?P<file>\d{1,9})/)?` +
	`(?:(?P<year>0\d|[123]\d|9\d|19\d\d|20\d\d)-(?P<ynumber>\d{1,9})-(?P<ysub>\d{1,9})|` +
	`(?P<number>\d{1,9})(?:(?P<letters>\pL{1,3})|-(?P<dashed>\pL{1,3})$)?(?:-(?P<sub>\d{1,9}))?))$`)

var slowYear = regexp.MustCompile(`^(?:0\d|[123]\d|9\d|19\d\d|20\d\d)$`)

func slowly(s string) (parts, bool) {
	if len(s) > 100 {
		return parts{}, false
	}
	m := slowReference.FindStringSubmatch(norm.NFC.String(s))
	if m == nil {
		return parts{}, false
	}
	get := func(name string) string { return m[slowReference.SubexpIndex(name)] }
	number := func(name string) int { n, _ := strconv.Atoi(get(name)); return n }
	zero := func(names ...string) bool {
		for _, name := range names {
			if get(name) != "" && number(name) == 0 {
				return true
			}
		}
		return false
	}
	never := get("number") == "00" && get("sub") != "" && get("middle")+get("fyear")+get("letters") == ""
	year := func(text string) int {
		y, _ := strconv.Atoi(text)
		switch {
		case len(text) == 4:
			return y
		case y < 40:
			return 2000 + y
		case y < 90:
			return 0
		}
		return 1900 + y
	}
	if zero("alone", "padded", "file", "ynumber", "ysub", "sub") || zero("number") && !never || zero("middle") && len(get("middle")) != 2 || get("middle")+get("fyear") != "" && get("year") != "" {
		return parts{}, false
	}
	switch {
	case get("alone") != "":
		return parts{number: number("alone")}, true
	case get("yy") != "":
		return parts{"", year(get("yy")), 0, number("padded"), number("below"), "", year(get("yy")) == 0}, true
	case get("year") != "":
		if get("ysub")[0] == '0' {
			return undecided(get("series")), true
		}
		return numbered(get("series"), year(get("year")), 0, number("ynumber"), number("ysub")), true
	}
	p := parts{get("series"), 0, number("file"), number("number"), number("sub"), get("letters") + get("dashed"), false}
	middle := get("middle")
	switch {
	case get("fyear") != "":
		p.year = year(get("fyear"))
		p.undecided = p.year == 0
	case len(middle) == 4 && slowYear.MatchString(middle):
		p.year = year(middle)
	}
	may := middle == "" && get("fyear") == "" && get("letters") == "" && slowYear.MatchString(get("number"))
	padded := strings.HasPrefix(get("sub"), "0")
	switch {
	case len(p.series) == 4 && slowYear.MatchString(p.series): // 2025/8-1
		return undecided(""), true
	case middle != "" && p.year == 0 && len(get("number")) == 2 && slowYear.MatchString(get("number")) && get("sub")+p.letters == "": // 8-1/2/25
		return undecided(p.series), true
	case may && padded, never:
		p.year, p.number, p.below = year(get("number")), p.below, 0
	case middle != "" && len(get("number")) == 4 && 1990 <= p.number && p.number < 2040: // 1-1/15/2026
		return undecided(p.series), true
	case may && p.below > 0, padded, middle != "" && len(middle) != 2 && p.year == 0 && get("number")[0] == '0':
		return undecided(p.series), true
	}
	return p, true
}

func FuzzParseReference(f *testing.F) {
	for s := range referenceCases {
		f.Add(s)
	}
	f.Add("Õ-1/2-3")
	f.Add("0/00/2000")
	f.Add("1-32/69 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		r, err := register.ParseReference(s)
		if !utf8.ValidString(s) {
			require.ErrorIs(t, err, law.ErrUnreadable)
			return
		}
		want, ok := slowly(s)
		require.Equal(t, ok, err == nil, "%q: %v", s, err)
		if err != nil {
			require.ErrorIs(t, err, law.ErrUnreadable)
			require.Equal(t, register.Reference{}, r)
			return
		}
		require.Equal(t, want, partsOf(r), s)
		require.Equal(t, norm.NFC.String(s), r.String())
		again, err := register.ParseReference(r.String())
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}
