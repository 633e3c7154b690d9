package register

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// endings are what follows a name or the vowel of its genitive, in both numbers: Tammega, Kasele, Tammedelt. A list, and
// not a length, tells Jaani from jaanuari.
var endings = []string{
	"", "d", "t", "l", "le", "lt", "s", "sse", "st", "ks", "ga", "ni", "na", "ta", "gi", "ki",
	"de", "del", "dele", "delt", "des", "desse", "dest", "deks", "dega", "deni", "dena", "deta",
}

// tells reports whether a text seems to hold a part of a name: as it is written or with an ending, whatever the case. It
// answers when a title is asked for, so it may allocate.
func tells(text, name string) bool {
	words := letters(text)
	return slices.ContainsFunc(letters(name), func(part string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return isForm(word, part) })
	})
}

// letters returns the runs of letters of a text, in lower case and without marks: many a title has Poder for Põder.
func letters(s string) []string {
	s = strings.Map(func(c rune) rune {
		if unicode.Is(unicode.M, c) {
			return -1
		}
		return c
	}, norm.NFD.String(strings.ToLower(s)))
	return strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
}

// isForm reports whether a word is a form of a part of a name. One of less than three letters has no other form.
func isForm(word, part string) bool {
	n := utf8.RuneCountInString(part)
	last, size := utf8.DecodeLastRuneInString(part)
	stem := part[:len(part)-size]
	switch {
	case word == part:
		return true
	case n < 3:
		return false
	case unicode.Is(unicode.Cyrillic, last): // Иванов, Ивановым; Анна, Анны
		return continues(word, part, short) || n > 3 && continues(word, stem, short)
	case continues(word, part, ending):
		return true
	case n > 3 && strings.HasSuffix(part, "ne"): // Rebane, Rebase
		return continues(word, strings.TrimSuffix(part, "ne")+"se", ending)
	}
	return n > 3 && !vowel(last) && continues(word, stem, afterVowel) // Kask, Kase; Sepp, Sepa
}

// continues reports whether a word starts with a beginning and goes on as it should.
func continues(word, beginning string, rest func(string) bool) bool {
	after, ok := strings.CutPrefix(word, beginning)
	return ok && rest(after)
}

func short(rest string) bool { return utf8.RuneCountInString(rest) <= 3 }

func ending(rest string) bool { return slices.Contains(endings, rest) || afterVowel(rest) }

func afterVowel(rest string) bool {
	first, size := utf8.DecodeRuneInString(rest)
	return vowel(first) && slices.Contains(endings, rest[size:])
}

func vowel(c rune) bool { return strings.ContainsRune("aeiou", c) }
