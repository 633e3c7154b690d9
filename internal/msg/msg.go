// SPDX-License-Identifier: MIT

// Package msg is the type of a sentence in two languages. Each package keeps its sentences beside its rules; Estonian
// is the authoritative one.
package msg

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Text is a sentence or a name in Estonian and in English. "{1}" and "{2}" stand for numbers.
type Text struct{ ET, EN string }

var estonian, _ = language.Estonian.Base()

// Named is a name that somebody else wrote down: without an English one the Estonian stands for it.
func Named(et, en string) Text {
	if en == "" {
		en = et
	}
	return Text{ET: et, EN: en}
}

// In returns the Estonian text for tags whose base language is et or unknown (und), and the English for all others.
func (t Text) In(tag language.Tag) string {
	switch tag { // as programs have it, without taking it apart
	case language.Estonian:
		return t.ET
	case language.English:
		return t.EN
	}
	if base, _, _ := tag.Raw(); base == estonian || base == (language.Base{}) {
		return t.ET
	}
	return t.EN
}

// With puts two numbers in their places. Digits are printed plainly: 2026 is a year here as often as a count.
func (t Text) With(a, b int) Text {
	return t.Fill(strconv.Itoa(a), strconv.Itoa(b))
}

// Fill puts strings in the places {1} to {9}, the same in both languages.
func (t Text) Fill(values ...string) Text {
	if strings.IndexByte(t.ET, '{') < 0 && strings.IndexByte(t.EN, '{') < 0 {
		return t
	}
	texts := make([]Text, len(values))
	for i, v := range values {
		texts[i] = Text{v, v}
	}
	return t.Put(texts...)
}

// Put puts texts in the places {1} to {9}, each in its language.
func (t Text) Put(values ...Text) Text {
	return Text{
		put(t.ET, len(values), func(i int) string { return values[i].ET }),
		put(t.EN, len(values), func(i int) string { return values[i].EN }),
	}
}

// put goes through a sentence once, so that what a value says is never taken for a place.
func put(s string, n int, value func(int) string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '{')
		if i < 0 || i+2 >= len(s) {
			if b.Len() == 0 {
				return s
			}
			b.WriteString(s)
			return b.String()
		}
		if place := int(s[i+1]) - '1'; s[i+2] == '}' && 0 <= place && place < n {
			b.WriteString(s[:i])
			b.WriteString(value(place))
			s = s[i+3:]
		} else {
			b.WriteString(s[:i+1])
			s = s[i+1:]
		}
	}
}

// Capital returns the text with a capital letter at its beginning, as a sentence starts.
func (t Text) Capital() Text { return Text{capital(t.ET), capital(t.EN)} }

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// Date is a day as each language writes it.
func Date(d civil.Date) Text { return Text{d.Dotted(), d.String()} }

// Quoted is a value of an error as each language writes it: text in its quotes, a day in its form, anything else as it is.
func Quoted(value string) Text {
	if day, err := civil.Parse(value); err == nil && day.String() == value {
		return Date(day)
	}
	inner, ok := strings.CutPrefix(value, `"`)
	cut := strings.LastIndexByte(inner, '"')
	if !ok || cut < 0 {
		return Text{value, value}
	}
	return Text{"„" + strings.ReplaceAll(inner[:cut], `\"`, `"`) + "“" + inner[cut+1:], value}
}

// Quote quotes text from outside for an error, cut to a length that a log can bear.
func Quote(s string) string {
	const most = 60
	end := ""
	if len(s) > most {
		s, end = strings.ToValidUTF8(s[:most], ""), "…"
	}
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return strconv.Quote(s) + end
		}
	}
	return `"` + s + `"` + end
}
