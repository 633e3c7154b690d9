// Package msg is the type of a sentence in two languages. Each package keeps its sentences beside its rules; Estonian
// is the authoritative one.
package msg

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// Text is a sentence or a name in Estonian and in English. "{1}" and "{2}" stand for numbers.
type Text struct{ ET, EN string }

var estonian, _ = language.Estonian.Base()

// In returns the Estonian text for tags whose base language is et or unknown (und), and the English for all others.
func (t Text) In(tag language.Tag) string {
	if base, _, _ := tag.Raw(); base == estonian || base == (language.Base{}) {
		return t.ET
	}
	return t.EN
}

// With puts two numbers in their places. Digits are printed plainly: 2026 is a year here as often as a count.
func (t Text) With(a, b int) Text {
	return t.Fill(strconv.Itoa(a), strconv.Itoa(b))
}

// Fill puts strings in the places {1}, {2} and so on, the same in both languages.
func (t Text) Fill(values ...string) Text {
	texts := make([]Text, len(values))
	for i, v := range values {
		texts[i] = Text{v, v}
	}
	return t.Put(texts...)
}

// Put puts texts in the places {1}, {2} and so on, each in its language.
func (t Text) Put(values ...Text) Text {
	for i, v := range values {
		place := "{" + strconv.Itoa(i+1) + "}"
		t.ET = strings.ReplaceAll(t.ET, place, v.ET)
		t.EN = strings.ReplaceAll(t.EN, place, v.EN)
	}
	return t
}

// Capital returns the text with a capital letter at its beginning, as a sentence starts.
func (t Text) Capital() Text { return Text{capital(t.ET), capital(t.EN)} }

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
