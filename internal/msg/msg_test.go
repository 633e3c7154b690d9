// SPDX-License-Identifier: MIT

package msg_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

var may = msg.Text{ET: "Kevadpüha", EN: "May Day"}

func TestIn(t *testing.T) {
	for tag, want := range map[language.Tag]string{
		{}:                           may.ET,
		language.Und:                 may.ET,
		language.Estonian:            may.ET,
		language.MustParse("et-EE"):  may.ET,
		language.MustParse("und-RU"): may.ET,
		language.English:             may.EN,
		language.BritishEnglish:      may.EN,
		language.German:              may.EN,
		language.Russian:             may.EN,
	} {
		t.Run(tag.String(), func(t *testing.T) { assert.Equal(t, want, may.In(tag)) })
	}
}

func TestNamed(t *testing.T) {
	assert.Equal(t, msg.Text{ET: "kord", EN: "rules"}, msg.Named("kord", "rules"))
	assert.Equal(t, msg.Text{ET: "kord", EN: "kord"}, msg.Named("kord", ""))
}

func TestWith(t *testing.T) {
	text := msg.Text{ET: "{1} päeva, aastal {2}", EN: "{2}: {1} days of {1}"}
	assert.Equal(t, msg.Text{ET: "30 päeva, aastal 2026", EN: "2026: 30 days of 30"}, text.With(30, 2026))
	assert.Equal(t, "{1} päeva, aastal {2}", text.ET, "the text that it was called on stays")
	assert.Equal(t, may, may.With(1, 2), "a text without places stays as it is")
}

func TestFill(t *testing.T) {
	text := msg.Text{ET: "{1} ja {2}", EN: "{1} and {2}"}
	assert.Equal(t, msg.Text{ET: "AvTS ja HMS", EN: "AvTS and HMS"}, text.Fill("AvTS", "HMS"))
	assert.Equal(t, msg.Text{ET: "AvTS ja {2}", EN: "AvTS and {2}"}, text.Fill("AvTS"), "no value for the second")
	assert.Equal(t, text, text.Fill())

	for _, s := range []string{"{", "{1", "a {", "a {1", "{}", "{0}", "{a}"} {
		assert.Equal(t, s, msg.Text{ET: s}.Fill("x").ET, "no place")
	}
	assert.Equal(t, "{x", msg.Text{ET: "{{1}"}.Fill("x").ET)

	ten := msg.Text{ET: "{1}{2}{10}"}
	assert.Equal(t, "ab{10}", ten.Fill("a", "b", "c", "d", "e", "f", "g", "h", "i", "j").ET, "{10} is no place, least of all {1} and a 0")
}

func TestPut(t *testing.T) {
	text := msg.Text{ET: "{1} on {2}", EN: "{1} is {2}"}
	friday := msg.Text{ET: "reede", EN: "Friday"}
	assert.Equal(t, msg.Text{ET: "Kevadpüha on reede", EN: "May Day is Friday"}, text.Put(may, friday))
}

// Sources and names of days come from a house's own specification, where anything may stand.
func TestValueIsNotAPlace(t *testing.T) {
	text := msg.Text{ET: "{1}; {2}", EN: "{1}; {2}"}
	assert.Equal(t, "{2}; x", text.Fill("{2}", "x").ET)
	assert.Equal(t, "{1}; {1}", text.Fill("{1}", "{1}").ET)
}

func TestCapital(t *testing.T) {
	for in, want := range map[string]string{
		"reede":       "Reede",
		"ülestõus":    "Ülestõus",
		"õhtu":        "Õhtu",
		"šokk":        "Šokk",
		"Reede":       "Reede",
		"1. mai":      "1. mai",
		"":            "",
		"kaks  sõna ": "Kaks  sõna ",
	} {
		t.Run(in, func(t *testing.T) {
			assert.Equal(t, msg.Text{ET: want, EN: "X"}, msg.Text{ET: in, EN: "x"}.Capital())
			assert.Equal(t, msg.Text{ET: "X", EN: want}, msg.Text{ET: "x", EN: in}.Capital())
		})
	}
}

func TestDate(t *testing.T) {
	assert.Equal(t, msg.Text{ET: "02.04.2026", EN: "2026-04-02"}, msg.Date(civil.MustParse("2026-04-02")))
}

// TestQuote: what is too long is cut between characters, 60 bytes at most.
func TestQuote(t *testing.T) {
	assert.Equal(t, `"õ\n"`, msg.Quote("õ\n"))
	assert.Equal(t, `"`+strings.Repeat("a", 60)+`"`, msg.Quote(strings.Repeat("a", 60)))
	assert.Equal(t, `"`+strings.Repeat("a", 60)+`"…`, msg.Quote(strings.Repeat("a", 61)))
	assert.Equal(t, `"a`+strings.Repeat("õ", 29)+`"…`, msg.Quote("a"+strings.Repeat("õ", 40)), "the thirtieth would be cut in two")
}
