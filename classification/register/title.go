// SPDX-License-Identifier: MIT

package register

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// endings are what follows a name or the vowel of its genitive, in both numbers: Tammega, Kasele, Tammedelt, Saarte. A
// list, and not a length, tells Jaani from jaanuari.
var endings = []string{
	"", "d", "t", "l", "le", "lt", "s", "sse", "st", "ks", "ga", "ni", "na", "ta", "gi", "ki", "id", "sid",
	"de", "del", "dele", "delt", "des", "desse", "dest", "deks", "dega", "deni", "dena", "deta",
	"te", "tel", "tele", "telt", "tes", "tesse", "test", "teks", "tega", "teni", "tena", "teta",
}

// grades is how the consonants before the vowel of the genitive change (astmevaheldus), from the strong grade to the weak
// one; marks are off (Põld is pold). Names of the first kind weaken: Luik, Luige; Haab, Haava; Kärg, Kärje. Those of the
// other kind grow stronger: Kallas, Kalda; Vaher, Vahtra; Luide, Luite.
var grades = []struct{ strong, weak string }{
	{"kk", "k"}, {"pp", "p"}, {"tt", "t"}, {"ss", "s"}, {"k", "g"}, {"p", "b"}, {"t", "d"},
	{"b", "v"}, {"b", ""}, {"d", ""}, {"d", "j"}, {"g", ""}, {"g", "j"},
	{"ld", "ll"}, {"nd", "nn"}, {"rd", "rr"}, {"mb", "mm"}, {"rs", "rr"},
	{"sk", "s"}, {"hk", "h"}, {"ht", "h"}, {"tk", "t"}, {"pj", "bj"}, {"tj", "dj"}, {"kj", "gj"},
	{"aug", "av"}, {"aed", "ai"}, {"aed", "aj"}, {"aeg", "aj"}, {"oeg", "oj"}, {"aag", "a"}, // Haug, Havi; Aed, Aia; Aeg, Aja; Poeg, Poja; Raag, Rao
}

// adjectives are the ends of Russian names that change as adjectives do; marks are off, so that ий is ии.
var adjectives = []string{"ии", "ыи", "ая"}

// joiners stand in the name of a party and name nobody.
var joiners = []string{"ja", "fie"}

const (
	leastSoft      = 6  // letters of a word that begins with jo
	leastDoubled   = 6  // letters of a part of a name with oo for õ: Jõgi is not joogi
	leastJoined    = 6  // letters of two parts of a name that are looked for written as one: maritamm@mail.ee
	longestSpelled = 40 // letters of a name that is looked for letter by letter
	leastDigits    = 6  // of a number in the name of a party that is looked for
)

// index is a text in which names are looked for.
type index struct {
	text    string
	low     string   // in lower case and without marks
	words   []string // sorted, each once; nil: not taken apart yet
	russian []string // its words of Cyrillic in Latin letters, sorted
	initial string   // what stands before each form that is looked for: "j" of jmetsa
	shared  *shared  // where not nil, no form is found, and all that are looked for are compared
}

// take takes the text apart.
func (x *index) take() {
	apart, inner := unseenApart(x.text), capitalsApart(x.text)
	x.words = respelled(x.low, strings.FieldsFunc(x.low, noLetter))
	if inner != "" {
		for word := range strings.FieldsFuncSeq(plain(inner), noLetter) {
			if len(word) > 1 {
				x.words = append(x.words, word)
			}
		}
	}
	if apart != "" {
		x.words = append(x.words, strings.FieldsFunc(plain(apart), noLetter)...)
	}
	if strings.ContainsFunc(x.low, endsLine) { // a line may end within a word
		x.words = append(x.words, strings.FieldsFunc(oneLine(x.low), noLetter)...)
	}
	if other := inTwo(x.text); other != "" && strings.ContainsAny(x.text, rare) {
		x.words = append(x.words, strings.FieldsFunc(other, noLetter)...)
	}
	x.sort()
	for _, word := range x.words {
		if len(word) > 2 {
			if strings.Contains(word, "y") {
				x.words = append(x.words, strings.ReplaceAll(word, "y", "u"))
			}
			if by := sounds(word); by != word && by != "" {
				x.words = append(x.words, by)
				if !isASCII(word) {
					x.russian = append(x.russian, by)
				}
			}
		}
	}
	slices.Sort(x.russian)
	x.sort()
}

func (x *index) sort() {
	slices.Sort(x.words)
	x.words = slices.Compact(x.words)
}

// endsLine reports whether a sign ends a line.
func endsLine(c rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", c) }

// oneLine is a text with nothing in place of the ends of its lines and the blanks beside them.
func oneLine(text string) string {
	var b strings.Builder
	for line := range strings.FieldsFuncSeq(text, endsLine) {
		b.WriteString(strings.TrimSpace(line))
	}
	return b.String()
}

// respelled adds to the words of a text those that a reader joins, with a hyphen (Maa-sikas, also where a line ends behind it) or
// letter by letter (M a a s i k a s), and the Latin word that is meant where one has letters of Cyrillic that look the same.
func respelled(text string, words []string) []string {
	for i, single := 0, 0; i < len(words); i++ {
		word := words[i]
		switch {
		case len(word) > 2:
			single = 0
		case utf8.RuneCountInString(word) == 1:
			if single++; single > 2 && single <= longestSpelled {
				words = append(words, strings.Join(words[i-single+1:i+1], ""))
			}
		default:
			single = 0
		}
		if isASCII(word) {
			continue
		}
		if latin := lookalike.Replace(word); latin != word && strings.ContainsFunc(word, func(c rune) bool { return 'a' <= c && c <= 'z' }) {
			words = append(words, latin)
		}
	}
	for _, sign := range []string{"-", "~"} { // O~unapuu
		if !strings.Contains(text, sign) {
			continue
		}
		open := "" // a word that goes on behind a blank or in the next line
		for _, word := range strings.FieldsFunc(text, func(c rune) bool { return noLetter(c) && string(c) != sign }) {
			whole := strings.ReplaceAll(word, sign, "")
			if strings.Contains(strings.Trim(word, sign), sign) {
				words = append(words, whole)
			}
			if open != "" && whole != "" {
				words = append(words, open+whole)
			}
			if open = ""; strings.HasSuffix(word, sign) {
				open = whole
			}
		}
	}
	return words
}

// rare are letters that Estonian writes as two: Åsa, Aasa; Đoković, Djokovic.
const rare = "åøđÅØĐ"

var lookalike = strings.NewReplacer("а", "a", "в", "b", "е", "e", "н", "h", "і", "i", "ј", "j", "к", "k", "м", "m", "о", "o", "р", "p", "с", "c", "ѕ", "s", "т", "t", "у", "y", "х", "x")

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// tells reports whether the text seems to hold a part of a name: as it is written or with an ending, whatever the case and
// the spelling, or joined to the next part.
func (x *index) tells(parts []namePart) bool {
	if x.low == "" {
		x.low = plain(x.text)
	}
	for i := range parts {
		if x.stands(parts[i].text) {
			return true
		}
	}
	if x.words == nil {
		x.take()
	}
	for i := range parts {
		p := &parts[i]
		near := index{words: x.beginning(p.text[:p.stem]), russian: x.russian}
		if len(near.words)+len(near.russian) > 0 && near.hasForm(p.text, p.given) {
			return true
		}
		if p.joined != "" && strings.Contains(x.low, p.text) && strings.Contains(x.low, p.joined) {
			return true
		}
		if p.initial != "" {
			behind := index{words: x.beginning(p.initial), initial: p.initial}
			if len(behind.words) > 0 && behind.hasForm(p.text, p.given) {
				return true
			}
		}
	}
	return false
}

// stands reports whether a part of a name is a word of the text as it is, so that the text need not be taken apart.
func (x *index) stands(part string) bool {
	at := strings.Index(x.low, part)
	if at < 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(x.low[:at])
	behind, _ := utf8.DecodeRuneInString(x.low[at+len(part):])
	return noLetter(before) && noLetter(behind)
}

// beginning are the words that begin as a name does.
func (x *index) beginning(stem string) []string {
	from, _ := slices.BinarySearch(x.words, stem)
	n, _ := slices.BinarySearchFunc(x.words[from:], stem, func(word, stem string) int {
		if strings.HasPrefix(word, stem) {
			return -1
		}
		return 1
	})
	return x.words[from : from+n]
}

// namePart is a part of a name that is looked for in a text, in one of its spellings.
type namePart struct {
	text    string
	given   bool   // a given name and nothing else
	stem    int    // so many bytes of it all its forms have, but among words of Cyrillic
	joined  string // with the next part behind it: maritamm, and behind the last the first: tammmari; "" where that is short
	initial string // of the next part, which may stand before it: mtamm, the user name of Mari Tamm; JMETSA; "" where it may not
}

// partsIn are the parts of a name, of so many letters or more, in all its spellings.
func partsIn(name string, least int) (all []namePart) {
	spelled := func(name string) {
		parts, given := partsOf(name, least)
		for i, text := range parts {
			p := namePart{text: text, given: given[i], stem: stem(text, given[i])}
			if len(parts) > 1 {
				next := parts[(i+1)%len(parts)]
				if utf8.RuneCountInString(text)+utf8.RuneCountInString(next) >= leastJoined {
					p.joined = text + next
				}
				if len(text) > 3 && next[0] < utf8.RuneSelf {
					p.initial = next[:1]
				}
			}
			all = append(all, p)
		}
	}
	spelled(plain(name))
	for other := range spellings(name) {
		spelled(other)
	}
	if low := strings.ToLower(norm.NFC.String(name)); strings.Contains(low, "õ") { // Oounapuu
		least = max(least, leastDoubled)
		spelled(plain(strings.ReplaceAll(low, "õ", "oo")))
	}
	return all
}

// shared counts the letters that a part of a name shares with all its forms.
type shared struct {
	part string
	n    int
}

func (s *shared) with(form string) {
	n := 0
	for n < min(s.n, len(form)) && s.part[n] == form[n] {
		n++
	}
	s.n = n
}

// stem returns how many bytes of a part of a name stand at the beginning of every form that [index.hasForm] looks for among all
// words; those of Cyrillic are looked through besides.
func stem(part string, given bool) int {
	s := shared{part, len(part)}
	x := index{shared: &s}
	x.hasForm(part, given)
	return s.n
}

// partsOf are the parts of a name that are looked for, and which of them are given names and nothing else. The last word of a
// name may be a surname whatever it is (Tiina Meri), and so may any where all are given names.
func partsOf(name string, least int) (parts []string, given []bool) {
	surname, last := false, 0
	for w := range strings.FieldsSeq(name) {
		names := isGiven(strings.TrimFunc(w, noLetter))
		surname, last = surname || !names, len(given)
		for part := range strings.FieldsFuncSeq(w, noLetter) {
			if utf8.RuneCountInString(part) >= least && !slices.Contains(joiners, part) {
				parts, given = append(parts, part), append(given, names)
			}
		}
	}
	if !surname {
		last = 0
	}
	clear(given[last:])
	return parts, given
}

// has reports whether a word starts with a beginning and goes on as it should.
func (x *index) has(beginning string, rest func(string) bool) bool {
	if x.shared != nil {
		x.shared.with(beginning)
		return false
	}
	if x.initial != "" {
		beginning = x.initial + beginning
	}
	i, _ := slices.BinarySearch(x.words, beginning)
	for ; i < len(x.words) && strings.HasPrefix(x.words[i], beginning); i++ {
		if rest(x.words[i][len(beginning):]) {
			return true
		}
	}
	return false
}

// hasForm reports whether a word is a form of a part of a name. One of less than three letters has no other form. A given
// name changes by the commonest classes alone: Mari is not Mare.
func (x *index) hasForm(part string, given bool) bool {
	return x.hasCommon(part, given) || !given && (x.hasTurned(part) || x.hasFinnish(part) || x.hasBaltic(part)) || x.hasRussian(part, given)
}

// finnishGrades is how consonants change before the vowel of a Finnish name: Lahti, Lahden; Joki, Joen; and the other way in
// Kangas, Kankaan.
var finnishGrades = []struct{ strong, weak string }{
	{"ht", "hd"}, {"lt", "ll"}, {"nt", "nn"}, {"rt", "rr"}, {"mp", "mm"}, {"nk", "ng"}, {"lk", "l"}, {"rk", "r"}, {"hk", "h"},
	{"kk", "k"}, {"pp", "p"}, {"tt", "t"}, {"k", ""}, {"p", "v"}, {"t", "d"}, {"", ""},
}

// finnishCases are the endings behind the vowel that Estonian does not have, and those that it shares.
var finnishCases = set("n lle lla lta ssa sta ksi na le lt ga")

func finnishCase(rest string) bool { return finnishCases[rest] }

// hasFinnish looks for the forms of a Finnish surname, in Finnish and as Estonian takes them over.
func (x *index) hasFinnish(part string) bool {
	n := len(part)
	if n < 4 || !isASCII(part) {
		return false
	}
	if base, ok := strings.CutSuffix(part, "nen"); ok && len(base) > 2 { // Virtanen, Virtasen, Virtaselle, Virtasten
		return x.has(base+"s", func(rest string) bool {
			return ending(rest) || rest != "" && vowel(rune(rest[0])) && finnishCases[rest[1:]] || rest == "ten"
		})
	}
	base, last := part[:n-1], part[n-1:]
	switch {
	case last == "s" && base[n-2] == 'a':
		for _, g := range finnishGrades {
			if stem, ok := strings.CutSuffix(base[:n-2], g.weak); ok && g.weak != "" && x.has(stem+g.strong+"aa", finnishCase) {
				return true
			}
		}
	case last == "e" && !vowel(rune(base[n-2])): // Laine, Laineen
		return x.has(part+"e", finnishCase) || x.has(part, finnishCase)
	case vowel(rune(last[0])) && !vowel(rune(base[n-2])):
		for _, g := range finnishGrades {
			stem, ok := strings.CutSuffix(base, g.strong)
			if ok = ok && len(stem)+len(g.weak) > 1; ok && x.has(stem+g.weak+last, finnishCase) || ok && last == "i" && x.has(stem+g.weak+"e", finnishCase) {
				return true
			}
		}
	}
	return false
}

// lithuanian are the ends of the names of one family: of the men, of a wife, of a daughter. Kazlauskas, Kazlauskienė,
// Kazlauskaitė.
var lithuanian = []struct {
	end string
	man bool
}{{"ius", true}, {"us", true}, {"as", true}, {"is", true}, {"ys", true}, {"iene", false}, {"aite", false}, {"yte", false}, {"iute", false}, {"ute", false}}

const leastBaltic = 4 // letters before an end

// hasBaltic looks for the name of a man in that of a woman and the other way about, Lithuanian and Latvian (Ozols, Ozola), in the
// cases of both languages; and for the dative of Poles (Nowakowi).
func (x *index) hasBaltic(part string) bool {
	n := len(part)
	if n <= leastBaltic || !isASCII(part) {
		return false
	}
	for _, one := range lithuanian {
		base, ok := strings.CutSuffix(part, one.end)
		if !ok || len(base) < leastBaltic {
			continue
		}
		for _, other := range lithuanian {
			if !(one.man && other.man) && x.has(base+other.end, short) {
				return true
			}
		}
		if !one.man && x.has(base, func(rest string) bool { return balticCases[rest] }) {
			return true
		}
	}
	base, last, before := part[:n-1], part[n-1], rune(part[n-2])
	switch {
	case !vowel(rune(last)) && x.has(part, func(rest string) bool { return rest == "owi" || rest == "ovi" }):
		return true
	case vowel(before):
		return false
	case last == 'a', last == 'e':
		return x.has(base+"s", ending) || x.has(base, func(rest string) bool { return latvianCases[rest] })
	case last == 's':
		return x.has(base, func(rest string) bool { return latvianCases[rest] })
	}
	return false
}

var (
	balticCases  = set("o ui io iui iu ai iai")
	latvianCases = set("am ai ei im")
)

// russianCases are the endings of Russian names, of a man, of a woman and of several, as [sounds] spells them: Ивановым is
// ivanovom, Ивановых ivanovoh.
var russianCases = set(`a u e i o om em im oi ei iu oiu eiu uiu oh ih eh omi imi emi ogo ego omu emu ia aia ie oe am iam ami iami ah iah`)

func russianCase(rest string) bool { return rest == "" || russianCases[rest] }

// russianEnds are the ends of surnames that show them to be Russian, and what is left of them before an ending.
var russianEnds = []struct{ from, to string }{
	{"ov", "ov"}, {"ova", "ov"}, {"ev", "ev"}, {"eva", "ev"}, {"in", "in"}, {"ina", "in"}, {"ski", "sk"}, {"skii", "sk"}, {"skaja", "sk"}, {"skaia", "sk"}, {"oi", ""}, {"aja", ""}, {"aia", ""},
}

const leastRussian = 3 // letters before a Russian ending

// hasRussian looks for the Russian cases of a name in Latin letters: of any name among words of Cyrillic, and of a Russian
// surname among all words.
func (x *index) hasRussian(part string, given bool) bool {
	n := len(part)
	if n < leastRussian || !isASCII(part) {
		return false
	}
	if !given {
		for _, end := range russianEnds {
			if base, ok := strings.CutSuffix(part, end.from); ok && len(base+end.to) > leastRussian && x.has(base+end.to, russianCase) {
				return true
			}
		}
	}
	if len(x.russian) == 0 || x.initial != "" {
		return false
	}
	cyrillic := index{words: x.russian}
	if cyrillic.has(part, russianCase) || n > leastRussian && vowel(rune(part[n-1])) && cyrillic.has(part[:n-1], russianCase) {
		return true
	}
	last, before := rune(part[n-1]), rune(part[n-2])
	return n > 4 && !vowel(last) && (before == 'e' || before == 'o') && cyrillic.has(part[:n-2]+string(last), russianCase) // Павел, Павлом
}

func (x *index) hasCommon(part string, given bool) bool {
	n := utf8.RuneCountInString(part)
	last, size := utf8.DecodeLastRuneInString(part)
	shorter := part[:len(part)-size]
	switch {
	case n < 3:
		return x.has(part, nothing) || n == 2 && !given && vowel(last) && (x.has(part, cased) || x.has(part+part[1:], cased)) // Li, Lile, Liile
	case unicode.Is(unicode.Cyrillic, last): // Иванов, Ивановым; Анна, Анны; Зелинский, Зелинского
		for _, end := range adjectives {
			if base, ok := strings.CutSuffix(part, end); ok && n > 5 && x.has(base, short) {
				return true
			}
		}
		return x.has(part, short) || n > 3 && x.has(shorter, short)
	case x.has(part, ending):
		return true
	case vowel(last):
		return x.hasVowelStem(part, shorter, last, given)
	case n > 3 && x.has(shorter, afterVowel): // Kask, Kase; Sepp, Sepa
		return true
	}
	for _, g := range grades { // Luik, Luige; Kilp, Kilbi; Haab, Haava; Põld, Põllu
		if base, ok := strings.CutSuffix(part, g.strong); ok && len(base)+len(g.weak) > 1 && x.has(base+g.weak, afterVowel) {
			return true
		}
	}
	if base, ok := strings.CutSuffix(part, "rs"); ok && x.has(base+"r", plural) { // Kõrs, Kõrte
		return true
	}
	if base, ok := strings.CutSuffix(part, "s"); ok && vowel(rune(base[len(base)-1])) { // Uus, Uue; Laas, Laane; Mees, Mehe
		if n == 3 && x.has(base, afterVowel) || n < 5 && x.has(base+"t", ending) || n == 4 && x.has(base+"n", ending) || part == "mees" && x.has("mehe", ending) {
			return true
		}
	}
	if n < 4 {
		return false
	}
	if base, ok := strings.CutSuffix(part, "as"); ok { // Toomas, Tooma; Kallas, Kalda; Rikas, Rikka
		return x.has(base, afterVowel) || x.hasStrong(base, "a")
	}
	if vowel(rune(shorter[len(shorter)-1])) && !vowel(rune(shorter[len(shorter)-2])) && (last == 'l' || last == 'r') { // Teder, Tedre; Koppel, Kopli; Vaher, Vahtra
		base, tail := shorter[:len(shorter)-1], string(last)
		if x.has(base+tail, afterVowel) || x.hasStrong(base, tail) {
			return true
		}
		if n := len(base); n > 1 && vowel(rune(base[n-2])) && x.has(base[:n-1]+base[n-2:]+tail, afterVowel) { // Naber, Naabri
			return true
		}
		for _, g := range grades {
			if weak, ok := strings.CutSuffix(base, g.strong); ok && g.weak != "" && x.has(weak+g.weak+tail, afterVowel) {
				return true
			}
		}
	}
	return false
}

// hasVowelStem looks for the forms of a name that ends in a vowel: Rebane, Rebase; Mägi, Mäe; Rada, Raja; Luide, Luite.
func (x *index) hasVowelStem(part, shorter string, last rune, given bool) bool {
	if base, ok := strings.CutSuffix(part, "ne"); ok && len(base) > 1 && x.has(base+"s", ending) {
		return true
	}
	if len(shorter) < 3 && last != 'i' {
		return false
	}
	if base, ok := strings.CutSuffix(part, "si"); ok && len(base) == 2 { // Vesi, Vee; Käsi, Käte; Susi, Soe
		return x.has(base+"e", ending) || x.has(base+"t", ending) || base == "su" && x.has("soe", ending)
	}
	if base, ok := strings.CutSuffix(part, "gi"); ok && len(base) > 1 {
		return x.has(base, afterVowel) || x.has(base+"g", afterVowel)
	}
	switch {
	case last == 'e' && !given: // Anne is not Ande
		before := shorter[len(shorter)-1:] // Kõre, Kõrre
		return x.hasStrong(shorter, "e") || strings.Contains("lmnr", before) && x.has(shorter+before+"e", ending)
	case last == 'a' && strings.HasSuffix(shorter, "d") && len(shorter) > 2:
		return x.has(shorter[:len(shorter)-1]+"ja", ending)
	}
	return false
}

// turns are the ends of a name that change in other cases, and what they change to; marks are off. They are the classes of
// Estonian nouns that do not add to the nominative (Pääsuke, Pääsukese; Meri, Mere), and a Russian name of a man and of a
// woman. What goes on behind is an ending; nothing does where there is a full stop.
var turns = map[byte][]struct{ from, to string }{
	'e': {{"ke", "kese"}, {"ke", "kse"}, {"e", "eda"}, {"e", "eme"}, {"oe", "ooja"}, {"me", "mne"}, {"mme", "mne"}, {"le", "lge"}, {"ie", "ide"}}, // Hõbe, Hõbeda; Säde, Sädeme; Soe, Sooja
	'i': {{"i", "e"}, {"i", "a"}, {"i", "u"}, {"i", "ja"}, {"i", "je"}, {"i", "ju"}, {"ri", "rd."}, {"li", "ld."}, {"mi", "nd."}, {"ni", "nd."}, // Tuli, Tule; Padi, Padja; Ahi, Ahju; Meri, Merd
		{"ti", "tme"}, {"bi", "ve"}, {"si", "t"}, {"ski", "skaja"}, {"oi", "aja"}}, // Võti, Võtme; Petrovski, Petrovskaja
	'a': {{"da", "dame"}, {"ova", "ov"}, {"eva", "ev"}, {"ina", "in"}, {"aja", "i"}, {"aja", "oi"}},            // Süda, Südame; Ivanova, Ivanov
	's': {{"mees", "mehe"}, {"uks", "uhe"}, {"uks", "uht"}, {"kaks", "kahe"}, {"kaks", "kaht"}, {"rs", "rt."}}, // Kalamees, Kalamehe; Üks, Ühe; Kõrs, Kõrt
}

const (
	leastTurned = 3 // letters of a name that changes by turns
	leastStem   = 5 // letters of a name that any word goes on, but for its last two
	longestRest = 6 // letters behind them
)

// hasTurned looks for the forms of a surname that take more from it than its vowel. A word that begins as a long name does
// counts for a form of it: that withholds a title too many, where a name that is shown would stay shown.
func (x *index) hasTurned(part string) bool {
	n := len(part)
	if n < leastTurned || part[n-1] >= utf8.RuneSelf {
		return false
	}
	last, before := rune(part[n-1]), rune(part[n-2])
	for _, turn := range turns[part[n-1]] {
		base, ok := strings.CutSuffix(part, turn.from)
		whole, rest := turn.to, ending
		if at, stop := strings.CutSuffix(turn.to, "."); stop {
			whole, rest = at, nothing
		}
		switch {
		case !ok, len(turn.from) == 1 && vowel(rune(base[len(base)-1])), len(turn.from)+len(base) < leastTurned:
		case len(turn.from) == 3 && last == 'a' && len(base) < leastTurned: // Raja is no Russian name
		case x.has(base+whole, rest):
			return true
		}
	}
	switch base := part[:n-1]; {
	case last == 's' && vowel(before) && vowel(rune(part[n-3])): // Kivilaas, Kivilaane; Hiis, Hiie; Paas, Pae
		if x.has(base+"e", ending) || x.has(base+"ne", ending) || x.has(base+"t", ending) || n > 3 && x.has(part[:n-2]+"e", ending) {
			return true
		}
	case last == 's' && vowel(before) && n > 3: // Hernes, Herne; Rukis, Rukki; Kärbes, Kärbse
		stem := base[:len(base)-1]
		if x.has(base, ending) || x.hasStrong(stem, string(before)) || x.has(stem+"s", afterVowel) {
			return true
		}
	case (last == 'n' || last == 'm') && vowel(before) && !vowel(rune(part[n-3])) && n > 3: // Aken, Akna
		stem := part[:n-2]
		if x.has(stem+string(last), afterVowel) || x.hasStrong(stem, string(last)) {
			return true
		}
	case strings.ContainsRune("gbd", last) && vowel(before): // Roog, Roo; Pood, Poe
		if x.has(base, ending) || n > 3 && x.has(part[:n-2], afterVowel) {
			return true
		}
	case vowel(last) && (strings.ContainsRune("gbd", before) || before == 's' && last == 'i') && vowel(rune(part[n-3])): // Nuga, Noa; Kägu, Käo; Rida, Rea
		for _, first := range lowered(part[n-3]) {
			for _, second := range lowered(part[n-1]) {
				if x.has(part[:n-3]+string([]byte{first, second}), ending) {
					return true
				}
			}
		}
	}
	if last == 'e' && x.hasStrong(part[:n-1], "m") { // Liige, Liikme
		return true
	}
	stem := n - 2
	return stem >= leastStem && x.has(part[:stem], func(rest string) bool { return len(rest) <= longestRest })
}

// lowered is a vowel, and what it becomes where the consonant beside it falls.
func lowered(c byte) []byte {
	switch c {
	case 'u':
		return []byte("uo")
	case 'i':
		return []byte("ie")
	}
	return []byte{c}
}

// hasStrong looks for a stem whose consonants grow stronger before a tail, with the vowel behind it where the tail is none.
func (x *index) hasStrong(base, tail string) bool {
	rest := ending
	if !vowel(rune(tail[0])) {
		rest = afterVowel
	}
	for _, g := range grades {
		if stem, ok := strings.CutSuffix(base, g.weak); ok && g.weak != "" && len(stem) > 0 && x.has(stem+g.strong+tail, rest) {
			return true
		}
	}
	return false
}

func plural(rest string) bool {
	return len(rest) > 1 && rest[0] == 't' && slices.Contains(endings, rest)
}

// cased reports whether an ending is one that a name of two letters is known by.
func cased(rest string) bool { return rest == "le" || rest == "lt" || rest == "ga" || rest == "st" }

func nothing(rest string) bool { return rest == "" }

func short(rest string) bool { return utf8.RuneCountInString(rest) <= 3 }

func ending(rest string) bool { return slices.Contains(endings, rest) || afterVowel(rest) }

func afterVowel(rest string) bool {
	first, size := utf8.DecodeRuneInString(rest)
	return vowel(first) && slices.Contains(endings, rest[size:])
}

func vowel(c rune) bool { return strings.ContainsRune("aeiou", c) }

// tellsCode reports whether a text without marks holds what may be a personal code (isikukood): eleven digits with a date of
// birth, as one number or as several with blanks, dots, dashes and other signs between. Days are cut out before numbers are joined,
// so that two of them are no code; with them, and with slashes, only what has the right last digit is one.
func tellsCode(text string) bool {
	anyhow := func(string) bool { return true }
	return joinsToCode(text, anyhow, isCode) && // most are not: nothing that is cut out or must not stand between makes one
		(joinsToCode(text, func(between string) bool { return between == "" }, isCode) ||
			joinsToCode(withoutDays(text), func(between string) bool { return !strings.ContainsRune(between, '/') }, isCode) ||
			joinsToCode(text, anyhow, func(n [codeDigits]byte) bool { return isCode(n) && controlled(n) }))
}

const (
	codeDigits = 11
	farthest   = 3 // signs between two numbers of one code
)

// joinsToCode reports whether numbers that follow each other make up a code. What stands between two of them is neither
// letter nor digit, and as joins allows.
func joinsToCode(text string, joins func(between string) bool, is func([codeDigits]byte) bool) bool {
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
			if n == codeDigits && !more && is(code) {
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

// tellsBirth reports whether the text of a party holds what may be a personal code, or when somebody was born: a day in
// any of its common forms, or a number behind a word for a code or a birth.
func tellsBirth(s string) bool {
	digits := 0
	for _, c := range s {
		if unicode.IsDigit(c) {
			digits++
		}
	}
	if digits < leastBirth {
		return false
	}
	s = plain(s)
	return births().MatchString(s) || digits >= codeDigits && tellsCode(s)
}

const leastBirth = 4 // digits: born 1985

// births are read in a text without marks.
var births = sync.OnceValue(func() *regexp.Regexp {
	const d, m, y, sign = `(0?[1-9]|[12]\d|3[01])`, `(0?[1-9]|1[0-2])`, `(18|19|20)\d\d`, `[^\pL\d]{1,3}`
	const dd, mm = `(0[1-9]|[12]\d|3[01])`, `(0[1-9]|1[0-2])`
	return regexp.MustCompile(`(^|\D)(` + strings.Join([]string{
		d + sign + m + sign + y, m + sign + d + sign + y, y + sign + m + sign + d, // 1.1.1985
		d + `\. ?` + m + `\. ?\d\d`, dd + sign + mm + sign + `\d\d`, // 01.01.85
		y + mm + dd, dd + mm + y, dd + mm + `\d\d`, // 19850101
		d + `[^\pL\d]{0,3}((jaan|jan|veeb|feb|mar|apr|mai|may|juu|jun|jul|aug|sep|okt|oct|nov|det|dec|янв|фев|мар|апр|мая|маи|июн|июл|авг|сен|окт|ноя|дек)\pL*|[ivx]+)[^\pL\d]{0,3}` + y,
	}, "|") + `)(\D|$)|(^|\PL)((ik|i\. ?k|isikukood\pL*|id-?kood\pL*|personal code|snd|sund(inud|is)?|sunni(aeg|aja|paev|kuup|aasta)\pL*|born|d\.? ?o\.? ?b|род\pL*)\PL.*\d|(s|b|г\.? ?р)[^\pL\d]{1,3}` + y + `)`)
})

// foreignCode reports whether a text without marks says that it holds a personal code, whatever the form of it.
func foreignCode(text string) bool {
	letter := func(c rune) bool { return !noLetter(c) }
	return strings.ContainsFunc(text, letter) && slices.ContainsFunc(codeWords, func(word string) bool { return strings.Contains(text, word) }) && namedCodes().MatchString(text)
}

const leastForeign = 6 // digits

var (
	codeWords  = []string{"isikuko", "personal", "pesel", "tunnus", "personas", "personnummer", "asmens"}
	namedCodes = pattern(`(^|\PL)(isikuko\pL+|personal (identity |identification )?(code|number)|pesel|henkilotunnus\pL*|personas kods|personnummer|asmens kodas)[^\pL\d]{0,3}\d{6}`)
)

// isCode reports whether eleven digits have the form of a personal code.
func isCode(n [codeDigits]byte) bool {
	month, day := string(n[3:5]), string(n[5:7])
	return '1' <= n[0] && n[0] <= '8' && "01" <= month && month <= "12" && "01" <= day && day <= "31"
}

// controlled reports whether the last digit of a code is the one that the others ask for.
func controlled(n [codeDigits]byte) bool {
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

// pattern is a regular expression that is made when it is first asked for: it takes more than a program that needs none has.
func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// withoutDays puts a letter in the place of every day that is written with dots or in the order of ISO.
func withoutDays(text string) string { return days().ReplaceAllString(text, "x") }

var days = pattern(`\b(0?[1-9]|[12][0-9]|3[01])\. ?(0?[1-9]|1[0-2])\. ?(19|20|21)[0-9][0-9]\b|\b(19|20|21)[0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\b`)

// plain is a text in lower case without marks and invisible characters, wide letters as plain ones and digits of any script as
// ours: many a title has Poder for Põder, and soft hyphens.
func plain(s string) string {
	if t, ok := plainly(s); ok {
		return t
	}
	return stroked.Replace(strings.ToLower(strings.Map(func(c rune) rune {
		switch {
		case unicode.In(c, unicode.M, unicode.Cf):
			return -1
		case c >= utf8.RuneSelf && unicode.IsDigit(c):
			return digit(c)
		}
		return c
	}, norm.NFKD.String(s))))
}

// digit is a decimal digit of any script as one of ASCII. Those of a script stand in a row, from nought to nine.
func digit(c rune) rune {
	for _, r := range unicode.Nd.R16 {
		if rune(r.Lo) <= c && c <= rune(r.Hi) {
			return '0' + (c-rune(r.Lo))%10
		}
	}
	for _, r := range unicode.Nd.R32 {
		if rune(r.Lo) <= c && c <= rune(r.Hi) {
			return '0' + (c-rune(r.Lo))%10
		}
	}
	return c
}

// stroked are letters that no decomposition makes plain.
var stroked = strings.NewReplacer("ı", "i", "ł", "l", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe")

// plainly is [plain] of a text that has no letters but those of Estonian; ok is false for any other.
func plainly(s string) (_ string, ok bool) {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	if i == len(s) {
		return strings.ToLower(s), true
	}
	t := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c < utf8.RuneSelf:
		case i+1 < len(s):
			i++
			if c = estonian(s[i-1 : i+1]); c == 0 {
				return "", false
			}
		default:
			return "", false
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		t = append(t, c)
	}
	return string(t), true
}

// estonian is the letter of two bytes without its mark, where it is one of Estonian; else 0.
func estonian(letter string) byte {
	switch letter {
	case "õ", "ö":
		return 'o'
	case "ä":
		return 'a'
	case "ü":
		return 'u'
	case "š":
		return 's'
	case "ž":
		return 'z'
	case "Õ", "Ö":
		return 'O'
	case "Ä":
		return 'A'
	case "Ü":
		return 'U'
	case "Š":
		return 'S'
	case "Ž":
		return 'Z'
	}
	return 0
}

// inTwo is a text without marks, with two letters for each that has one (Mueller, Poellu, Djokovic); "" where none has.
func inTwo(s string) string {
	if isASCII(s) {
		return ""
	}
	low := strings.ToLower(norm.NFC.String(s))
	if other := umlauts.Replace(low); other != low {
		return plain(other)
	}
	return ""
}

// spellings yields how a name may be written otherwise, without marks: in Latin letters, by its sound, and with two letters for
// one with a mark.
func spellings(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		low := plain(name)
		if by := sounds(low); by != low && !yield(by) {
			return
		}
		if apart := unseenApart(name); apart != "" && !yield(plain(apart)) {
			return
		}
		if other := inTwo(name); other != "" && !yield(other) {
			return
		}
		if strings.Contains(low, "ue") && !yield(strings.ReplaceAll(low, "ue", "u")) {
			return
		}
		if strings.Contains(low, "y") { // Ylle, and sounds has taken it for õ
			yield(strings.ReplaceAll(low, "y", "u"))
		}
	}
}

// unseenApart is a text with a blank in place of each sign that is not seen, which may stand in a word or between two; "" where it
// has none.
func unseenApart(s string) string {
	if strings.IndexFunc(s, unseen) < 0 {
		return ""
	}
	return strings.Map(func(c rune) rune {
		if unseen(c) {
			return ' '
		}
		return c
	}, s)
}

// unseen reports whether a sign is one that is not seen.
func unseen(c rune) bool { return c >= utf8.RuneSelf && unicode.Is(unicode.Cf, c) }

// capitalsApart is a text with a blank before each capital letter that begins a word within a word: J Metsa, Mets J,
// KJ Mets; "" where it has none.
func capitalsApart(s string) string {
	var out []byte
	from, before, earlier := 0, ' ', ' ' // earlier is the letter before the one before
	at := 0                              // where the letter before begins
	cut := func(i int) { out, from = append(append(out, s[from:i]...), ' '), i }
	for i, c := range s {
		switch {
		case c >= utf8.RuneSelf && unicode.IsMark(c), unseen(c):
			continue
		case unicode.IsUpper(c) && unicode.IsLower(before):
			cut(i)
		case unicode.IsLower(c) && unicode.IsUpper(before) && unicode.IsUpper(earlier):
			cut(at)
		}
		earlier, before, at = before, c, i
	}
	if out == nil {
		return ""
	}
	return string(append(out, s[from:]...))
}

// sounds spells a text without marks in Latin letters, and alike what is written in several ways: Shmidt and Šmidt, Иванова and
// Ivanova, Yuliya and Julia.
func sounds(s string) string {
	if !isASCII(s) {
		s = cyrillic.Replace(s)
	}
	if !strings.ContainsAny(s, "hyxwjc") && !strings.Contains(s, "tz") && !strings.Contains(s, "ss") && !strings.Contains(s, "ii") && !strings.Contains(s, "io") {
		return s
	}
	return strings.TrimSpace(soft(alike.Replace(ys.Replace(digraphs.Replace(" " + s + " ")))))
}

// soft writes as e what Russian writes so behind a soft consonant, and others as je or jo: Соловьёв, Solovjov, Solovyev; at the
// beginning of long words too: Ёлкина, Jolkina, though not Jõgi.
func soft(s string) string {
	if !strings.Contains(s, "je") && !strings.Contains(s, "io") {
		return s
	}
	consonant := func(i int) bool { return i < len(s) && 'a' <= s[i] && s[i] <= 'z' && !vowel(rune(s[i])) }
	long := func(i int) bool {
		n := 0
		for n < leastSoft && i+n < len(s) && !noLetter(rune(s[i+n])) {
			n++
		}
		return n == leastSoft
	}
	t := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch rest := s[i:]; {
		case strings.HasPrefix(rest, "je") && i > 0 && consonant(i-1):
		case strings.HasPrefix(rest, "io") && consonant(i+2) && (i > 0 && consonant(i-1) || (i == 0 || noLetter(rune(s[i-1]))) && long(i)):
			t = append(t, 'e')
			i++
		default:
			t = append(t, s[i])
		}
	}
	return string(t)
}

var (
	umlauts  = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "õ", "oe", "å", "aa", "ø", "oe", "đ", "dj")
	cyrillic = strings.NewReplacer("а", "a", "б", "b", "в", "v", "г", "g", "ґ", "g", "д", "d", "ье", "je", "е", "e", "є", "je", "ж", "z", "з", "z", "и", "i", "і", "i", "ї", "i", "ј", "j", "к", "k",
		"л", "l", "м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "h", "ц", "ts", "ч", "ts", "ш", "s", "щ", "sts", "ъ", "", "ы", "o", "ь", "", "э", "e",
		"ю", "ju", "я", "ja")
	digraphs = strings.NewReplacer("tsch", "ts", "sch", "s", "tsh", "ts", "sh", "s", "zh", "z", "tch", "ts", "ch", "ts", "kh", "h", "th", "t", "tz", "ts", "ca", "tsa", "ce", "tse", "ci", "tsi", "co", "tso", "cu", "tsu", "cv", "tsv", "hh", "h", "x", "ks", "w", "v", "ssi", "si", "sse", "se", "ssa", "sa", "sso", "so")
	ys       = strings.NewReplacer("iy", "i", "ya", "ja", "ye", "je", "yo", "jo", "yu", "ju", "ay", "ai", "ey", "ei", "oy", "oi", "uy", "ui", "y ", "i ", "y", "o")
	alike    = strings.NewReplacer("ija", "ia", "iia", "ia", "ii ", "i ", " je", " e", "aje", "ae", "eje", "ee", "ije", "ie", "oje", "oe", "uje", "ue", "lje", "le", "nje", "ne", "ja", "ia", "jo", "io", "ju", "iu")
)

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

// longNumbers are the numbers in a text that are long enough to tell who somebody is, without what parts their digits and
// without the code of Estonia: of +372 5123 4567 the number is 51234567.
func longNumbers(s string) (all []string) {
	for i := 0; i < len(s); i++ {
		if noDigit(rune(s[i])) {
			continue
		}
		n, end := joinedDigits(s[i:])
		n = strings.TrimPrefix(n, "372")
		if i += end - 1; len(n) >= leastDigits {
			all = append(all, n)
		}
	}
	return all
}

// joinedDigits are the digits that a text begins with, also those behind single blanks and hyphens, and where they end.
func joinedDigits(s string) (string, int) {
	digits, end := []byte(nil), 0
	for i := 0; i < len(s); i++ {
		switch {
		case !noDigit(rune(s[i])):
			digits, end = append(digits, s[i]), i+1
		case s[i] != ' ' && s[i] != '-' || i > end:
			return string(digits), end
		}
	}
	return string(digits), end
}

// tellsNumber reports whether a text holds a number, however its digits are parted.
func tellsNumber(s, number string) bool {
	for i := 0; i < len(s); i++ {
		if noDigit(rune(s[i])) {
			continue
		}
		n, end := joinedDigits(s[i:])
		if strings.Contains(n, number) {
			return true
		}
		i += end - 1
	}
	return false
}

func digitsIn(s string) (n int) {
	for i := range len(s) {
		if !noDigit(rune(s[i])) {
			n++
		}
	}
	return n
}

func noLetter(c rune) bool {
	if c < utf8.RuneSelf {
		c |= 'a' - 'A'
		return c < 'a' || 'z' < c
	}
	return !unicode.IsLetter(c)
}

func noDigit(c rune) bool { return c < '0' || '9' < c }
