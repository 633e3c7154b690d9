package register

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestEnding is how many letters may follow a name: the longest ending in use has five (Tammedelt).
const longestEnding = 5

// endings are what follows the vowel of a genitive: Kase, Kasele.
var endings = []string{"", "d", "t", "l", "le", "lt", "s", "sse", "st", "ks", "ga", "ni", "na", "ta"}

// tells reports whether a text seems to hold a part of a name: as it is written or with an ending, whatever the case. It
// answers when a title is asked for, so it may allocate.
func tells(text, name string) bool {
	words := letters(text)
	return slices.ContainsFunc(letters(name), func(part string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return isForm(word, part) })
	})
}

// letters returns the runs of letters of a text, in NFC and lower case.
func letters(s string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.Is(unicode.M, c)
	})
}

// isForm reports whether a word is a form of a part of a name. One of less than three letters has no other form.
func isForm(word, part string) bool {
	n := utf8.RuneCountInString(part)
	if rest, ok := strings.CutPrefix(word, part); ok {
		return rest == "" || n > 2 && utf8.RuneCountInString(rest) <= longestEnding
	}
	last, size := utf8.DecodeLastRuneInString(part)
	stem := part[:len(part)-size]
	rest, ok := strings.CutPrefix(word, stem)
	switch {
	case n < 4:
		return false
	case strings.HasSuffix(part, "ne"): // Rebane, Rebase
		rest, ok = strings.CutPrefix(word, strings.TrimSuffix(part, "ne")+"se")
		return ok && utf8.RuneCountInString(rest) <= longestEnding
	case unicode.Is(unicode.Cyrillic, last): // Анна, Анны
		return ok && utf8.RuneCountInString(rest) <= 3
	case ok && !vowel(last): // Kask, Kase; Sepp, Sepa
		first, size := utf8.DecodeRuneInString(rest)
		return vowel(first) && slices.Contains(endings, rest[size:])
	}
	return false
}

func vowel(c rune) bool { return strings.ContainsRune("aeiouõäöü", c) }
