package register

import (
	"regexp"
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

// tellsCode reports whether a text holds what may be a personal code (isikukood): eleven digits with a date of birth, as
// one number or as several with blanks, dots, dashes and other signs between. Days are cut out before numbers are joined,
// so that two of them are no code; with them, and with slashes, only what has the right last digit is one.
func tellsCode(text string) bool {
	text = plain(text)
	if strings.IndexFunc(text, func(c rune) bool { return !noDigit(c) }) < 0 {
		return false
	}
	return joinsToCode(text, func(between string) bool { return between == "" }, isCode) ||
		joinsToCode(withoutDays(text), func(between string) bool { return !strings.ContainsRune(between, '/') }, isCode) ||
		joinsToCode(text, func(string) bool { return true }, func(n []byte) bool { return isCode(n) && controlled(n) })
}

const (
	codeDigits = 11
	farthest   = 3 // signs between two numbers of one code
)

// joinsToCode reports whether numbers that follow each other make up a code. What stands between two of them is neither
// letter nor digit, and as joins allows.
func joinsToCode(text string, joins func(between string) bool, is func([]byte) bool) bool {
	var code [codeDigits]byte
	for start := 0; start < len(text); start++ {
		if noDigit(rune(text[start])) || start > 0 && !noDigit(rune(text[start-1])) {
			continue // not the beginning of a number
		}
		n, at := 0, start
		for n < codeDigits {
			for at < len(text) && !noDigit(rune(text[at])) && n < codeDigits {
				code[n] = text[at]
				n, at = n+1, at+1
			}
			more := at < len(text) && !noDigit(rune(text[at])) // the number goes on
			if n == codeDigits && !more && is(code[:]) {
				return true
			}
			next := at + strings.IndexFunc(text[at:], func(c rune) bool { return !noDigit(c) || unicode.IsLetter(c) })
			if more || next <= at || noDigit(rune(text[next])) || utf8.RuneCountInString(text[at:next]) > farthest || !joins(text[at:next]) {
				break
			}
			at = next
		}
	}
	return false
}

// isCode reports whether eleven digits have the form of a personal code.
func isCode(n []byte) bool {
	month, day := string(n[3:5]), string(n[5:7])
	return '1' <= n[0] && n[0] <= '8' && "01" <= month && month <= "12" && "01" <= day && day <= "31"
}

// controlled reports whether the last digit of a code is the one that the others ask for.
func controlled(n []byte) bool {
	for _, weights := range [...]string{"1234567891", "3456789123"} {
		sum := 0
		for i, w := range []byte(weights) {
			sum += int(w-'0') * int(n[i]-'0')
		}
		if sum %= 11; sum < 10 {
			return sum == int(n[10]-'0')
		}
	}
	return n[10] == '0'
}

// withoutDays puts a letter in the place of every day that is written with dots or in the order of ISO.
func withoutDays(text string) string { return days.ReplaceAllString(text, "x") }

var days = regexp.MustCompile(`\b(0?[1-9]|[12][0-9]|3[01])\. ?(0?[1-9]|1[0-2])\. ?(19|20|21)[0-9][0-9]\b|\b(19|20|21)[0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\b`)

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

// withoutHosts takes from every e-mail address in a name its host: a firm's domain names nobody. A host has a dot, and
// something stands before the @: @maritamm is a name.
func withoutHosts(name string) string {
	if !strings.Contains(name, "@") {
		return name
	}
	words := strings.Fields(name)
	for i, word := range words {
		if local, host, _ := strings.Cut(word, "@"); strings.IndexFunc(local, unicode.IsLetter) >= 0 && strings.Contains(host, ".") {
			words[i] = local
		}
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
