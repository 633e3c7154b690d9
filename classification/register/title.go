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

// stems are how the end of a name changes before the vowel of its genitive; marks are off (Põld is pold). Before the end
// stands nothing or two letters or more: Ene has not the genitive Ese.
var stems = []struct{ end, stem string }{
	{"k", "g"}, {"p", "b"}, {"t", "d"}, // Luik, Luige; Kilp, Kilbi; Hunt, Hundi
	{"ld", "ll"}, {"nd", "nn"}, {"rd", "rr"}, {"org", "or"}, // Põld, Põllu; Lind, Linnu; Kord, Korra; Org, Oru
	{"er", "r"}, {"el", "l"}, {"ur", "r"}, // Teder, Tedre; Peegel, Peegli; Kangur, Kangru
	{"as", ""}, {"ne", "s"}, {"gi", ""}, // Toomas, Tooma; Rebane, Rebase; Mägi, Mäe
}

// adjectives are the ends of Russian names that change as adjectives do; marks are off, so that ий is ии.
var adjectives = []string{"ии", "ыи", "ая"}

// joiners stand in the name of a party and name nobody.
var joiners = []string{"ja", "fie"}

const (
	leastJoined = 6 // letters of two parts of a name that are looked for written as one: maritamm@mail.ee
	leastDigits = 6 // of a number in the name of a party that is looked for
)

// tells reports whether a text seems to hold a part of a name of so many letters or more: as it is written or with an
// ending, whatever the case, or joined to the next part; or a long number of the name. It answers when a title is
// asked for, so it may allocate.
func tells(text, name string, least int) bool {
	text, name = plain(text), plain(withoutHosts(name))
	words, parts := strings.FieldsFunc(text, noLetter), strings.FieldsFunc(name, noLetter)
	parts = slices.DeleteFunc(parts, func(part string) bool {
		return utf8.RuneCountInString(part) < least || slices.Contains(joiners, part)
	})
	for i, part := range parts {
		next := parts[(i+1)%len(parts)] // after the last the first: TammMari
		joined := len(parts) > 1 && utf8.RuneCountInString(part+next) >= leastJoined
		for _, word := range words {
			if isForm(word, part) || joined && strings.Contains(word, part+next) {
				return true
			}
		}
	}
	own := numbers(name)
	return slices.ContainsFunc(numbers(text), func(n string) bool { return len(n) >= leastDigits && slices.Contains(own, n) })
}

// tellsCode reports whether a text holds what may be a personal code (isikukood): eleven digits with a date of birth.
func tellsCode(text string) bool {
	return slices.ContainsFunc(numbers(plain(text)), func(n string) bool {
		return len(n) == 11 && '1' <= n[0] && n[0] <= '8' && "01" <= n[3:5] && n[3:5] <= "12" && "01" <= n[5:7] && n[5:7] <= "31"
	})
}

// plain is a text in lower case without marks and invisible characters, wide letters as plain ones: many a title has
// Poder for Põder, and soft hyphens.
func plain(s string) string {
	return strings.ToLower(strings.Map(func(c rune) rune {
		if unicode.In(c, unicode.M, unicode.Cf) {
			return -1
		}
		return c
	}, norm.NFKD.String(s)))
}

// withoutHosts takes from every e-mail address in a name what follows the @: a firm's domain names nobody.
func withoutHosts(name string) string {
	if !strings.Contains(name, "@") {
		return name
	}
	words := strings.Fields(name)
	for i := range words {
		words[i], _, _ = strings.Cut(words[i], "@")
	}
	return strings.Join(words, " ")
}

func numbers(s string) []string { return strings.FieldsFunc(s, noDigit) }

func noLetter(c rune) bool { return !unicode.IsLetter(c) }

func noDigit(c rune) bool { return c < '0' || '9' < c }

// isForm reports whether a word is a form of a part of a name. One of less than three letters has no other form.
func isForm(word, part string) bool {
	n := utf8.RuneCountInString(part)
	last, size := utf8.DecodeLastRuneInString(part)
	shorter := part[:len(part)-size]
	switch {
	case word == part:
		return true
	case n < 3:
		return false
	case unicode.Is(unicode.Cyrillic, last): // Иванов, Ивановым; Анна, Анны; Зелинский, Зелинского
		for _, end := range adjectives {
			if base, ok := strings.CutSuffix(part, end); ok && n > 5 && continues(word, base, short) {
				return true
			}
		}
		return continues(word, part, short) || n > 3 && continues(word, shorter, short)
	case continues(word, part, ending):
		return true
	case n > 3 && !vowel(last) && continues(word, shorter, afterVowel): // Kask, Kase; Sepp, Sepa
		return true
	}
	for _, s := range stems {
		if base, ok := strings.CutSuffix(part, s.end); ok && len(base) != 1 && continues(word, base+s.stem, afterVowel) {
			return true
		}
	}
	return false
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
