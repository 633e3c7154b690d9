package register_test

import (
	"encoding/json"
	"regexp"
	"strconv"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/classification/register"
)

// parts are those of a reference; 0 and "" where there is none.
type parts struct {
	series                    string
	year, file, number, below int
}

func partsOf(r register.Reference) parts {
	year, hasYear := r.Year()
	file, hasFile := r.File()
	below, hasBelow := r.Subnumber()
	if hasYear != (year != 0) || hasFile != (file != 0) || hasBelow != (below != 0) {
		return parts{}
	}
	return parts{r.Series(), year, file, r.Number(), below}
}

var referenceCases = map[string]parts{
	"1-32/69":          {"1-32", 0, 0, 69, 0},
	"3-2.5.3/2025/230": {"3-2.5.3", 2025, 0, 230, 0},
	"5.1-2/3233-1":     {"5.1-2", 0, 0, 3233, 1},
	"S-4-3/443-2":      {"S-4-3", 0, 0, 443, 2},
	"10-3/26-6/1":      {"10-3", 2026, 6, 1, 0},
	"26-00992-1":       {"", 2026, 0, 992, 1},
	"26-00992":         {"", 2026, 0, 992, 0},
	"26-0992":          {"", 2026, 0, 992, 0},
	"1-1/1899/5":       {"1-1", 0, 0, 5, 0},
	"1-1/1900/5":       {"1-1", 1900, 0, 5, 0},
	"1-1/2099/5":       {"1-1", 2099, 0, 5, 0},
	"1-1/2100/5":       {"1-1", 0, 0, 5, 0},
	"1-32/69-2":        {"1-32", 0, 0, 69, 2},
	"7.2-5/14/1234":    {"7.2-5", 0, 0, 1234, 0},
	"12-1/23/345-7":    {"12-1", 0, 0, 345, 7},
	"2.1.-3/17/2250":   {"2.1.-3", 0, 0, 2250, 0},
	"s-4-3/0443-2":     {"s-4-3", 0, 0, 443, 2},
	"00-00992-1":       {"", 2000, 0, 992, 1},
	"2.1.-3/20/347":    {"2.1.-3", 0, 0, 347, 0}, // a year or a file: not told
	"2.1-3/00/347":     {"2.1-3", 0, 0, 347, 0},
	"1-1/5000/2":       {"1-1", 0, 0, 2, 0},
	"1-1/2026":         {"1-1", 0, 0, 2026, 0},
	"1-1/2026-1":       {"1-1", 0, 0, 2026, 1},
	"1-1/2026-7/1-2":   {"1-1", 2026, 7, 1, 2},
	"1-1/90-7/1":       {"1-1", 1990, 7, 1, 0},
	"1-1/89-7/1":       {"1-1", 2089, 7, 1, 0},
	"1-1/069":          {"1-1", 0, 0, 69, 0},
	"26-0099/5":        {"26-0099", 0, 0, 5, 0},
	"26-0099-1/5":      {"26-0099-1", 0, 0, 5, 0},
	"ÕS-1/3":           {"ÕS-1", 0, 0, 3, 0},
	"7/1":              {"7", 0, 0, 1, 0},
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
		"1-32/69A": 7, "PRIA 12.2-1/5": 4, "1-32/６9": 5, "1-32／69": 4, "1-32/ 69": 5, "1-32/69–1": 7, "1-32/69.1": 7, "1-32/A": 5, "1-32/1234567890": 5, "26-992-1": 8, "26-00000-1": 10, "1-1/26-0/1": 6, "26-00992-": 8, "1-1/123-4/5": 9,
	} {
		_, err := register.ParseReference(s)
		var e *register.Error
		require.ErrorAs(t, err, &e, s)
		require.ErrorIs(t, err, register.ErrReference, s)
		assert.Equal(t, offset, e.Offset, s)
		assert.Equal(t, strconv.Quote(s[offset:]), e.Value)
	}
	_, err := register.ParseReference("1-32/6\xff")
	assert.ErrorIs(t, err, register.ErrText)
}

func TestReferenceText(t *testing.T) {
	var v struct{ A, B register.Reference }
	require.NoError(t, json.Unmarshal([]byte(`{"A": "10-3/26-6/1", "B": ""}`), &v))
	assert.Equal(t, 1, v.A.Number())
	assert.True(t, v.B.IsZero())
	out, err := json.Marshal(v)
	require.NoError(t, err)
	assert.JSONEq(t, `{"A": "10-3/26-6/1", "B": ""}`, string(out))
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"A": "x"}`), &v), register.ErrReference)
}

// slowReference reads a reference by the letter of its grammar.
var slowReference = regexp.MustCompile(`^(?:(\d\d)-(\d{4,9})(?:-(\d{1,9}))?|` +
	`([\pL0-9]+(?:(?:-|\.-|\.)[\pL0-9]+)*)/(?:(\d{1,9})/|(\d\d|19\d\d|20\d\d)-(\d{1,9})/)?(\d{1,9})(?:-(\d{1,9}))?)$`)

func slowly(s string) (parts, bool) {
	m := slowReference.FindStringSubmatch(norm.NFC.String(s))
	if m == nil {
		return parts{}, false
	}
	number := func(i int) int {
		n, _ := strconv.Atoi(m[i])
		return n
	}
	year := func(i int) int {
		switch y := number(i); {
		case m[i] == "":
			return 0
		case len(m[i]) == 4:
			return y
		case y < 90:
			return 2000 + y
		default:
			return 1900 + y
		}
	}
	p := parts{m[4], 0, number(7), number(8), number(9)}
	switch {
	case m[1] != "":
		p = parts{"", year(1), 0, number(2), number(3)}
	case m[6] != "":
		p.year = year(6)
	case len(m[5]) == 4 && (m[5][:2] == "19" || m[5][:2] == "20"):
		p.year = year(5)
	}
	zero := p.number == 0 || m[3] != "" && number(3) == 0 || m[9] != "" && p.below == 0 || m[7] != "" && p.file == 0 ||
		m[5] != "" && number(5) == 0 && len(m[5]) != 2
	return p, !zero
}

func FuzzParseReference(f *testing.F) {
	for s := range referenceCases {
		f.Add(s)
	}
	f.Add("Õ-1/2-3")
	f.Add("1-32/69 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		r, err := register.ParseReference(s)
		if !utf8.ValidString(s) {
			require.ErrorIs(t, err, register.ErrText)
			return
		}
		want, ok := slowly(s)
		require.Equal(t, ok, err == nil, "%q: %v", s, err)
		if err != nil {
			require.ErrorIs(t, err, register.ErrReference)
			require.Equal(t, register.Reference{}, r)
			return
		}
		require.Equal(t, want, partsOf(r))
		require.Equal(t, norm.NFC.String(s), r.String())
		again, err := register.ParseReference(r.String())
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}
