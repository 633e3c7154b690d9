// SPDX-License-Identifier: MIT

package register

import (
	"html"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
)

// slowTells looks for every part of a name, in every spelling, among all words of a text, with nothing ruled out and nothing
// remembered.
func slowTells(text, name string, least int) bool {
	return slices.ContainsFunc([]string{text, html.UnescapeString(text), html.UnescapeString(html.UnescapeString(text)), html.UnescapeString(html.UnescapeString(html.UnescapeString(text)))},
		func(text string) bool { return slowTellsAs(text, name, least) })
}

func slowTellsAs(text, name string, least int) bool {
	low := plain(text)
	if digitsIn(low) >= codeDigits && slowTellsCode(low) || foreignCode(low) {
		return true
	}
	x := index{text: text, low: low}
	x.take()
	name = withoutHosts(name)
	all := append(slices.Collect(spellings(name)), plain(name))
	if low := strings.ToLower(norm.NFC.String(name)); strings.Contains(low, "õ") {
		all = append(all, plain(strings.ReplaceAll(low, "õ", "oo")))
	}
	for i, spelled := range all {
		least := least
		if i > 0 && all[i-1] == plain(name) { // behind it stands what has oo for õ
			least = max(least, leastDoubled)
		}
		parts, given := partsOf(spelled, least)
		for i, part := range parts {
			next := parts[(i+1)%len(parts)]
			initial := index{words: x.words, initial: next[:1]}
			switch {
			case x.hasForm(part, given[i]):
				return true
			case len(parts) == 1:
			case utf8.RuneCountInString(part+next) >= leastJoined && strings.Contains(low, part+next):
				return true
			case len(part) > 3 && next[0] < utf8.RuneSelf && initial.hasForm(part, given[i]):
				return true
			}
		}
	}
	return digitsIn(low) >= leastDigits && slices.ContainsFunc(longNumbers(name), func(n string) bool { return tellsNumber(low, n) })
}

// slowTellsCode tries each way to join numbers to a code.
func slowTellsCode(text string) bool {
	for _, way := range []struct {
		text  string
		joins func(between string) bool
		is    func([codeDigits]byte) bool
	}{
		{text, func(between string) bool { return between == "" }, isCode},
		{withoutDays(text), func(between string) bool { return !strings.Contains(between, "/") }, isCode},
		{text, func(string) bool { return true }, func(n [codeDigits]byte) bool { return isCode(n) && controlled(n) }},
	} {
		if joinsToCode(way.text, way.joins, way.is) {
			return true
		}
	}
	return false
}

// requireSame: a text tells the name of a party exactly where the slow way finds it there.
func requireSame(t *testing.T, text, name string) {
	t.Helper()
	for _, kind := range []PartyKind{0, NaturalPerson} {
		judged := judge(Party{name, kind})
		for i := range judged.pieces {
			p := &judged.pieces[i]
			if p.Kind == LegalPerson {
				continue
			}
			for _, least := range []int{leastInTitle, leastInReference} {
				require.Equal(t, slowTells(text, p.Name, least), tells(text, []*piece{p}, least), "%q in %q, %d letters", p.Name, text, least)
			}
		}
	}
}

// TestTells: what is seen at a glance rules out no name, in texts made of the forms and misspellings of the names in them.
func TestTells(t *testing.T) {
	names := strings.Split(`Mari Maasikas|Kati Põder|Jaan Uba|Iti Iba|Anne Aed|Uku Üks|Jüri Mees|Kalle Kaks|Peeter Poeg|Jaak Raag|Toomas Kallas|Ülle Vaher|Liina Koppel|Evi Käsi|Susi|Mai Meri|Tiiu Süda|Ats Võti|`+
		`Olga Ivanova|Igor Petrovski|Pavel Tolstoi|Анна Иванова|Александр Зелинский|Jelena Šmidt|Yuliya Shcherbakova|Юлия Мајеr|Žanna Müller|Mari-Liis Saar-Õun|O'Neil John|J. K. Rowling|Jula Jõgi|Mia Hiiumäe|Kassandra Pass|`+
		`Max Wyx|Ó Brien|Łukasz Wałęsa|FIE Mari Tamm|mari.tamm@mail.ee|@maritamm|Tamm 38001010000|Kask 123456|A B|Nguyễn Văn|Ahh Khan|Sascha Zhukov|Li Na|Hiis Paas|Kivilaas Hernes|Liige Aken|Roog Nuga|`+
		`Anna Kovaljova|Олег Пономарёв|Igor Rodionov|Matti Virtanen|Kari Lahti|Aino Joki|Sanna Kangas|Rasa Kazlauskienė|Jonas Rimkus|Inga Ozola|Åsa Đoković|Wei Li|Jyri Þórsson|Jan Nowak|Kask 5123 4567|Mario Jonsson|Ivan Kuznetsov|Nele Õunapuu|Mari Kõre|Harri Haug|Uno Naber`, "|")
	pick := rand.New(rand.NewPCG(17, 1))
	one := func(all []string) string { return all[pick.IntN(len(all))] }
	ends := strings.Fields("a e i u d t l le lt s se st ks ga ni ta gi id de te ova ov em om ski kaja ke kese da me ja e. lle n iene as aite am owi io jo je th 1 38001010000 123456 4567")
	signs := strings.Split("|\n|&|oo|c|tz|-|~| |.|'|\u00ad|\u200b|\u0301|–|_|/|\u00a0|„|j|h|ss|y|x|J|M", "|")
	told := 0
	for range 20_000 {
		name := one(names)
		words := strings.Fields(name + " " + one(names) + " ja kiri")
		var text []string
		for range 1 + pick.IntN(3) {
			word := []rune(one(words))
			at := pick.IntN(len(word) + 1)
			switch pick.IntN(10) {
			case 0, 1:
				word = append(word, []rune(one(ends))...)
			case 2, 3:
				word = append(word[:max(1, len(word)-1-pick.IntN(3))], []rune(one(ends))...)
			case 4:
				word = slices.Insert(word, at, []rune(one(signs))...)
			case 5:
				word = []rune(strings.ToUpper(string(word)))
			case 6:
				word = []rune(strings.Join(strings.Split(string(word), ""), one(signs)))
			case 7:
				word = append(word, []rune(one(words))...)
			case 8:
				word[at%len(word)] = unicode.ToUpper(word[at%len(word)])
			}
			text = append(text, string(word))
		}
		title := strings.Join(text, one([]string{" ", "", "-", ", ", ". ", " – "}))
		requireSame(t, title, name)
		requireInflected(t, title)
		if slowTells(title, name, leastInTitle) {
			told++
		}
	}
	assert.Greater(t, told, 5_000)
	assert.Less(t, told, 15_000)
}

// requireInflected: a word that is passed over at a glance is no form of a name.
func requireInflected(t *testing.T, title string) {
	t.Helper()
	for _, w := range titleWords(title, nil) {
		if w.capital && !w.initial && !w.mayInflect() {
			require.False(t, givenInCase(w.plain()) || ofFamily(w.plain()) || camel(w.text) || w.told, "%q in %q", w.text, title)
		}
	}
}

// TestMayInflect: nor is any given name in a case, or a surname, passed over; common words are.
func TestMayInflect(t *testing.T) {
	for name := range givenNames {
		for _, end := range behindNames {
			for _, stem := range [...]string{"", "i", "u", "e"} {
				requireInflected(t, strings.ToUpper(name[:1])+name[1:]+stem+end)
			}
		}
	}
	for _, name := range [...]string{"Ivanov", "Ivanovs", "Bienevits", "Ovanivits", "Aitenen", "Ševtšenko", "Kazlauskienė", "JaanKukk", "Иванов"} {
		requireInflected(t, name)
	}
	for _, word := range [...]string{"Avaldus", "Leping", "Otsus", "Vastus", "Protokollis"} {
		assert.False(t, (&titleWord{text: word}).mayInflect(), word)
	}
}

// FuzzTells: nor in any other text.
func FuzzTells(f *testing.F) {
	for _, s := range [][2]string{
		{"Kati Põder", "Põdra kaebus"}, {"Jaan Uba", "oa"}, {"Mari Maasikas", "M a a s i k a s"}, {"Mari Maasikas", "Maa-~sikas"}, {"Юлия Jõgi", "IOGI julia"}, {"Khan Ahh", "hani"},
		{"Jaan Tamm", "JTamm 48505112753"}, {"a 123456", "nr 123456"}, {"Tatjena Hiis", "Tatena hijs"}, {"İ ß", "i̇ SS"}, {"Aed", "aj"}, {"A B", "a\u00adb"},
		{"Elena Kask", "Jelena"}, {"Kai Vaher", "Waher"}, {"Maks Aru", "Max"}, {"Mats Aru", "Mach"}, {"Kai Aho", "Ahho"}, {"Ott Haan", "Khaan"}, {"Kai Zukov", "Zhukov"}, {"Mari Tamm", "uusmaritamm2"}, {"Igor Rodionov", "Rodenov"}, {"Mario Nool", "mari-on ool"}, {"Kati Põder", "Kathi"}, {"Matti Lahti", "Lahdelle"}, {"Kask 5123 4567", "tel 51234567"},
		{"Anna Solovjova", "Соловьёв"}, {"Jüri Äär", "Jyri"}, {"Åsa Đoković", "Djokovic, Aasa"}, {"Rasa Kazlauskienė", "Kazlauskas"}, {"Mari Maasikas", "Maasi-\nkas"}, {"Wei Li", "Liile"},
		{"Mihhail Kuznetsov", "Kuznecov Kuznetzov"}, {"Nele Õunapuu", "Oounapuu"}, {"Mari Maasikas", "Maa\r\n si\nkas"}, {"Mari Maasikas", "&#77;aasikas &amp;#77;aasikas"}, {"Mari Kõre", "Kõrre"}, {"Harri Haug", "Havi"}, {"Uno Naber", "Naabri"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		if utf8.ValidString(name) && utf8.ValidString(text) {
			requireSame(t, text, name)
			requireInflected(t, text)
			require.Equal(t, slowNames(text), namesPair(titleWords(text, nil), isHeadline(titleWords(text, nil)), func(string) bool { return false }), "%q", text)
			require.Equal(t, slowTellsCode(plain(text)), tellsCode(plain(text)))
		}
	})
}

// slowNames says what [namesPair] says where nobody is shown, as the rule is told there, for every pair of words.
func slowNames(title string) bool {
	words := titleWords(title, nil)
	headline := isHeadline(words)
	for i, w := range words {
		var next titleWord
		if i+1 < len(words) && !words[i+1].apart {
			next = words[i+1]
		}
		begins := i == 0 || w.apart
		institution, behind := institutionWord(w.plain()), institutionWord(next.plain())
		given := givenNames[w.plain()] || isGiven(w.text)
		pair := next.capital && !next.initial && !behind
		for _, says := range []bool{
			w.initial && next.initial && !lettered[near(words, i-1).plain()],
			w.initial && pair && !next.roman && !lettered[near(words, i-1).plain()],
			w.capital && !w.initial && !w.roman && !institution && given && pair,
			w.capital && !w.initial && !w.roman && !institution && given && !begins && !headline && !ordinary[w.plain()] && !behind && !sites[next.plain()],
			w.capital && !w.initial && !w.roman && !institution && given && begins && !ordinary[w.plain()] && !next.capital && next.text != "" && !behind && !sites[next.plain()],
			w.capital && !w.initial && !w.roman && !institution && !given && pair && !begins && !headline && !next.roman && !besideForm(words, i),
		} {
			if says {
				return true
			}
		}
	}
	return false
}

// TestStem: what every form of a name begins with is found from the forms themselves.
func TestStem(t *testing.T) {
	for part, want := range map[string]string{
		"maasikas": "maasik", "mari": "mar", "uba": "", "iba": "", "aed": "a", "mees": "me", "susi": "s", "kask": "kas", "poder": "po", "ivanova": "ivano", "li": "li", "иванов": "ивано",
	} {
		assert.Equal(t, want, part[:stem(part, false)], part)
	}
	assert.Equal(t, len("mari"), stem("mari", true)) // Mari is not Mare
}

// TestMemory: a party is judged the same from memory, and by its kind.
func TestMemory(t *testing.T) {
	var m memory
	for range 2 {
		for kind, want := range []PartyKind{NaturalPerson, NaturalPerson, NaturalPerson, Staff} { // a person whatever is said of her
			assert.Equal(t, []Party{{"Mari Maasikas", want}}, m.party(Party{"Mari Maasikas", PartyKind(kind)}).parties())
		}
		assert.Equal(t, []Party{{"Puu OÜ", LegalPerson}, {"Mari Maasikas", NaturalPerson}}, m.party(Party{Name: "Puu OÜ; Mari Maasikas"}).parties())
	}
	assert.Same(t, m.party(Party{"Mari Maasikas", Staff}), m.party(Party{"Mari Maasikas", Staff}))
}

func (j *judged) parties() (all []Party) {
	for _, p := range j.pieces {
		all = append(all, p.Party)
	}
	return all
}
