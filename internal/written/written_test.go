// SPDX-License-Identifier: MIT

package written_test

import (
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/written"
)

func TestCut(t *testing.T) {
	for text, want := range map[string]struct {
		day    string
		ending byte
		rest   string
	}{
		"12.01.2031":                      {"2031-01-12", 0, ""},
		"12. jaanuar 2031. a, Tallinn":    {"2031-01-12", 0, ", Tallinn"},
		"12. jaanuari 2031 seisuga":       {"2031-01-12", 0, " seisuga"},
		"31. detsembrini 2031":            {"2031-12-31", written.Until, ""},
		"31. Detsembrini 2031. aastal ja": {"2031-12-31", written.Until, " ja"},
		"1.jaanuarist 2026.a.":            {"2026-01-01", written.From, ""},
		"30.\u00a0juunini\u00a02031":      {"2031-06-30", written.Until, ""},
		"5. maini 2031":                   {"2031-05-05", written.Until, ""},
		"5. märtsist 2031":                {"2031-03-05", written.From, ""},
	} {
		day, ending, rest, err := written.Cut(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, struct {
			day    string
			ending byte
			rest   string
		}{day.String(), ending, rest}, text)
	}
	for text, kind := range map[string]error{
		"": civil.ErrUnreadable, "12. jaanuarini": civil.ErrUnreadable, "jaanuarini 2031": civil.ErrUnreadable, "12 jaanuarini 2031": civil.ErrUnreadable,
		"123. jaanuarini 2031": civil.ErrUnreadable, "12. jaanuarisse 2031": civil.ErrUnreadable, "12. jaanuarini 31": civil.ErrUnreadable,
		"31. veebruarini 2031": civil.ErrNoSuchDay, "12. jaanuarini 20311": civil.ErrUnreadable,
	} {
		day, _, _, err := written.Cut(text)
		assert.ErrorIs(t, err, kind, text)
		assert.Zero(t, day, text)
	}
	_, _, _, err := written.Cut("12. jaanuarini")
	assert.ErrorContains(t, err, `"12. jaanuarini"`, "what was written, not what was made of it")
	assert.True(t, written.IsMonth("detsembri"))
	assert.False(t, written.IsMonth("detsembrini"))
	assert.False(t, written.IsMonth(""))
}

func TestNumeral(t *testing.T) {
	for word, want := range map[string]int{
		"viis": 5, "viie": 5, "viieks": 5, "kümme": 10, "kümneks": 10, "viisteist": 15, "viieteistkümne": 15, "seitsekümmend": 70, "seitsekümmendviis": 75, "sada": 100, "kakssada": 200,
		"": 0, "null": 0, "viiskümmendkümme": 0, "kümmend": 0, "lepinguküm": 0, "Viis": 0,
	} {
		assert.Equal(t, want, written.Numeral(word), word)
	}
	n := 0
	for word, value := range written.Numerals() {
		assert.Equal(t, value, written.Numeral(word), word)
		n++
	}
	assert.Greater(t, n, 200)
}

// TestComposed: a character that tells by its bytes that a text is in NFC leaves any text in it as it is.
func TestComposed(t *testing.T) {
	known := 0
	for r := range rune(unicode.MaxRune + 1) {
		if s := string(r); written.Composed(s) {
			known++
			require.True(t, norm.NFC.IsNormalString("a"+s+s+"b"), "%U", r)
		}
	}
	require.Greater(t, known, 0x300)
	for text, want := range map[string]string{
		"õ": "õ", "o\u0303": "õ", "5 aastat – AV": "5 aastat – AV", "\u2000": "\u2002", "a\u0301\u0323": "ạ\u0301", "\u212b": "Å", "\xe2": "\xe2", "\xe2\x80": "\xe2\x80", "": "",
	} {
		assert.Equal(t, want == text, written.Composed(text) || text == "\xe2" || text == "\xe2\x80", "%q", text)
		assert.Equal(t, want, written.Normal(text), "%q", text)
	}
}

// TestDay: a day as cells have it, and what may be another.
func TestDay(t *testing.T) {
	for text, want := range map[string]string{
		"2024-03-05": "2024-03-05", "05.03.2024": "2024-03-05", "5. märts 2024": "2024-03-05", "05.03.2024.": "2024-03-05", "20240305": "2024-03-05", "19991231": "1999-12-31",
		"2024-03-05 00:00:00": "2024-03-05", "2024-03-05T00:00:00": "2024-03-05", "05.03.2024 10:15": "2024-03-05", "5.3.2024 9:05": "2024-03-05", "2024-03-05 10:15:00.000": "2024-03-05",
		"2024-03-05T23:59:59": "2024-03-05", "2024-03-05 22:00:01": "2024-03-05", "2024-03-05 20:00": "2024-03-05",
		// Midnight in UTC, another zone, and no time.
		"2024-03-05 22:00:00": "", "2024-03-05T21:00": "", "2024-03-05 22:00:00.000": "", "2024-03-05T10:15:00Z": "", "2024-03-05T10:15:00+02:00": "", "2024-03-05 10:15 UTC": "",
		"2024-03-05 24:00": "", "2024-03-05 10:60": "", "2024-03-05 10": "", "2024-03-05T": "", "05.03.2024 10:15 PM": "", "05.03.2024..": "", "05.03.2024, 10:15": "", "05.03.2024 10:15\n": "",
		"05032024": "", "20240230": "", "20241301": "", "00010101": "", "2024030": "", "202403055": "", "31.02.2024.": "", "": "", "05.03.2024–06.03.2024": "", "05.03.2024 05.04.2024": "",
	} {
		got, err := written.Day(text)
		if want == "" {
			assert.Error(t, err, text)
			assert.True(t, got.IsZero(), text)
			continue
		}
		require.NoError(t, err, text)
		assert.Equal(t, want, got.String(), text)
	}
	_, err := written.Day("31.02.2024.")
	assert.ErrorIs(t, err, civil.ErrNoSuchDay)
}
