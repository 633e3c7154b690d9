// SPDX-License-Identifier: MIT

package password_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

// reference is a slow and plain implementation of the clauses, which shares no code with the package. Its fields are what
// the mutants change.
type reference struct {
	normal    func(string) string // what a password is before anything else
	length    func(string) int
	least     map[string]int // characters, by policy
	upper     func(rune) bool
	lower     func(rune) bool
	digit     func(rune) bool
	symbols   string
	kinds     int
	former    int // how many of the former passwords are looked at
	skipped   int // and how many of the newest are not
	current   func(c vectorCase) string
	run       int
	orders    []string
	walks     []string
	seen      func(string) string // what is left of a password when what nobody sees is not there
	folded    bool
	backward  bool
	strip     func(string) string
	leet      bool
	mixed     bool   // one sign for two letters
	digits    bool   // words that have digits
	between   string // what two words may have between them
	parts     int    // of how many words a forbidden password can be made
	inside    bool
	bare      func(string) string
	whole     bool // personal data must be all but digits and signs
	codes     bool // any personal code
	anywhere  bool // codes, phones and plates are looked for anywhere
	pieces    bool // dates of birth
	padded    bool // and without zeros
	particles bool // before a surname
	short     bool // a plate of four characters is not looked for turned round
	checked   bool // check digits are
	advise    string
}

const alphabet = "abcdefghijklmnopqrstuvwxyz"

var rightOrders = []string{alphabet, "abdefghijklmnoprsšzžtuvõäöü", "0123456789", "1234567890", "qwertyuiopüõ", "asdfghjklöä"}

// walks are what stands on a keyboard in no row: columns, two columns side by side, zigzags of the two upper rows, and the
// middle column of a keypad.
var walks = []string{"1qaz", "2wsx", "3edc", "qazwsxedc", "q1w2e3r4t5", "1q2w3e4r5t", "2580"}

func right() *reference {
	return &reference{
		normal: norm.NFC.String, length: func(s string) int { return len([]rune(s)) },
		least: map[string]int{"antsla": 7, "saaremaa": 8},
		upper: unicode.IsUpper, lower: unicode.IsLower, digit: func(r rune) bool { return '0' <= r && r <= '9' },
		symbols: `!“"#¤%&()=?\}][{$@’'–-.,*_:;<>+`, kinds: 3, former: 2,
		current: func(c vectorCase) string {
			switch {
			case c.Former == nil:
				return "pass"
			case c.Current != c.Former[0]:
				return "refuse"
			}
			return "pass"
		},
		run: 4, orders: rightOrders, walks: walks, seen: seen, digits: true, mixed: true, particles: true, padded: true, short: true, folded: true, backward: true, strip: stripEnds, leet: true, between: "!#%&()*+,-./:;<=>?@[]_ ", parts: 2,
		bare: withoutMarks, whole: true, codes: true, anywhere: true, pieces: true, checked: true, advise: "advise",
	}
}

func seen(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

func stripEnds(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

func withoutMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

func reverse(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

// verdict is what the reference says of a case.
func (m *reference) verdict(group vectorGroup, c vectorCase) string {
	s := m.normal(c.New)
	refuse := func(bad bool, how string) string {
		if bad {
			return how
		}
		return "pass"
	}
	switch group.Rule {
	case "antsla-7.2":
		return refuse(m.length(s) < m.least["antsla"] || !strings.ContainsFunc(s, m.upper) || !strings.ContainsFunc(s, m.lower) || !strings.ContainsFunc(s, m.digit), "refuse")
	case "antsla-7.4":
		return m.current(c)
	case "antsla-7.5":
		return refuse(slices.Contains(c.Former[min(m.skipped, len(c.Former)):min(m.skipped+m.former, len(c.Former))], s), "refuse")
	case "antsla-7.6":
		return refuse(m.guessed(s) || m.word(s, c.Words) || m.personal(s, c), m.advise)
	case "saaremaa-7.5.1":
		return refuse(m.guessed(s), "refuse")
	case "saaremaa-7.5.2":
		return refuse(m.word(s, c.Words), "refuse")
	case "saaremaa-7.5.3":
		return refuse(m.personal(s, c), "refuse")
	case "saaremaa-7.6":
		return refuse(m.length(s) < m.least["saaremaa"], "refuse")
	case "saaremaa-7.7":
		kinds := 0
		for _, is := range []func(rune) bool{m.upper, m.lower, m.digit, func(r rune) bool { return strings.ContainsRune(m.symbols, r) }} {
			if strings.ContainsFunc(s, is) {
				kinds++
			}
		}
		return refuse(kinds < m.kinds, "refuse")
	}
	return "no such clause"
}

func (m *reference) guessed(s string) bool {
	s = m.seen(s)
	if m.folded {
		s = strings.ToLower(s)
	}
	texts := []string{s}
	if m.backward {
		texts = append(texts, reverse(s))
	}
	for _, text := range texts {
		r := []rune(text)
		for i := 0; i+m.run <= len(r); i++ {
			part := string(r[i : i+m.run])
			if strings.Trim(part, part[:len(string(r[i]))]) == "" {
				return true
			}
			for _, order := range append(m.orders[:len(m.orders):len(m.orders)], m.walks...) {
				if strings.Contains(order, part) {
					return true
				}
			}
		}
	}
	return false
}

func (m *reference) word(s string, words []string) bool {
	s = strings.ToLower(s)
	texts := []string{s}
	if m.backward {
		texts = append(texts, reverse(s))
	}
	for _, text := range texts {
		all := []string{m.strip(text)}
		if m.leet {
			all = append(all, strings.NewReplacer("4", "a", "0", "o", "3", "e").Replace(all[0]))
		}
		if m.leet && m.mixed {
			all = append(all, ones(strings.NewReplacer("4", "a", "0", "o", "3", "e").Replace(all[0]))...)
		}
		if m.digits {
			all = append(all, strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
		}
		for _, text := range all {
			if m.made(text, words, m.parts) {
				return true
			}
			for _, word := range words {
				if m.inside && strings.Contains(text, word) {
					return true
				}
			}
		}
	}
	return false
}

// ones are all readings of a text in which 1 is i or l.
func ones(s string) []string {
	before, after, found := strings.Cut(s, "1")
	if !found {
		return []string{s}
	}
	var all []string
	for _, rest := range ones(after) {
		all = append(all, before+"i"+rest, before+"l"+rest)
	}
	return all
}

// made reports whether text is up to n words joined.
func (m *reference) made(text string, words []string, n int) bool {
	for _, word := range words {
		rest, ok := strings.CutPrefix(text, word)
		if ok && (rest == "" || n > 1 && m.made(strings.TrimLeft(rest, m.between), words, n-1)) {
			return true
		}
	}
	return false
}

func (m *reference) personal(s string, c vectorCase) bool {
	compact := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, strings.ToLower(m.bare(s)))
	}
	var plain, anywhere []string
	for _, name := range c.Subject.Names {
		before := ""
		for _, part := range strings.Fields(name) {
			particle := part == "van" || part == "der"
			if m.particles && particle {
				before += part
				continue
			}
			plain = append(plain, compact(before+part), compact(part))
			before = ""
		}
	}
	plain = append(plain, c.Subject.Postcodes...)
	for _, code := range c.Subject.Codes {
		anywhere = append(anywhere, code)
		if m.pieces {
			plain = append(plain, code[5:7]+code[3:5]+"19"+code[1:3])
		}
		if m.padded {
			plain = append(plain, strings.TrimLeft(code[5:7], "0")+strings.TrimLeft(code[3:5], "0")+"19"+code[1:3])
		}
	}
	for _, phone := range c.Subject.Phones {
		anywhere = append(anywhere, strings.TrimPrefix(compact(phone), "372"))
	}
	for _, plate := range c.Subject.Plates {
		if plate = compact(plate); m.short && len(plate) == 4 {
			plain = append(plain, plate)
			continue
		}
		anywhere = append(anywhere, plate)
	}
	texts := []string{compact(s)}
	if m.backward {
		texts = append(texts, reverse(texts[0]))
	}
	for _, text := range texts {
		if m.codes {
			for i := 0; i+11 <= len(text); i++ {
				if code := text[i : i+11]; strings.Trim(code, "0123456789") == "" && (!m.checked || code == "38001085718") {
					return true
				}
			}
		}
		for _, needle := range anywhere {
			if m.anywhere && strings.Contains(text, needle) {
				return true
			}
		}
		left := text
		for _, needle := range append(anywhere, plain...) {
			left = strings.ReplaceAll(left, needle, "")
		}
		if left != text && (!m.whole || strings.Trim(left, "0123456789") == "") {
			return true
		}
	}
	return false
}

// mutants are plausible wrong implementations. The conformance vectors must tell every one of them from the right one.
var mutants = map[string]func(*reference){
	"bytes are counted":                  func(m *reference) { m.length = func(s string) int { return len(s) } },
	"UTF-16 is counted, NFD is not made": func(m *reference) { m.normal = func(s string) string { return s } },
	"NFD is counted":                     func(m *reference) { m.normal = norm.NFD.String },
	"Antsla asks for six":                func(m *reference) { m.least["antsla"] = 6 },
	"Antsla asks for eight":              func(m *reference) { m.least["antsla"] = 8 },
	"Saaremaa asks for seven":            func(m *reference) { m.least["saaremaa"] = 7 },
	"Saaremaa asks for nine":             func(m *reference) { m.least["saaremaa"] = 9 },
	"upper case is A–Z":                  func(m *reference) { m.upper = func(r rune) bool { return 'A' <= r && r <= 'Z' } },
	"lower case is what is not upper":    func(m *reference) { m.lower = func(r rune) bool { return !unicode.IsUpper(r) } },
	"digits of every script":             func(m *reference) { m.digit = unicode.IsDigit },
	"case is not asked for":              func(m *reference) { m.upper, m.lower = unicode.IsLetter, unicode.IsLetter },
	"no digit is asked for":              func(m *reference) { m.digit = func(rune) bool { return true } },
	"two of four":                        func(m *reference) { m.kinds = 2 },
	"four of four":                       func(m *reference) { m.kinds = 4 },
	"the list of symbols literally":      func(m *reference) { m.symbols = `!“#¤%&()=?\}][{$@’–.,*_:;<>+` },
	"the list of symbols on a keyboard":  func(m *reference) { m.symbols = `!"#¤%&()=?\}][{$@'-.,*_:;<>+` },
	"every sign is a symbol":             func(m *reference) { m.symbols += "~ ^/|`" },
	"õ is a symbol":                      func(m *reference) { m.symbols += "õäöüšž" },
	"one former password":                func(m *reference) { m.former = 1 },
	"three former passwords":             func(m *reference) { m.former = 3 },
	"two before the current one":         func(m *reference) { m.skipped = 1 },
	"the current one is free":            func(m *reference) { m.skipped, m.former = 1, 1 },
	"the current one is not asked for":   func(m *reference) { m.current = func(vectorCase) string { return "pass" } },
	"any former one will do": func(m *reference) {
		m.current = func(c vectorCase) string {
			if c.Former != nil && !slices.Contains(c.Former, c.Current) {
				return "refuse"
			}
			return "pass"
		}
	},
	"a first password needs a current one": func(m *reference) {
		current := m.current
		m.current = func(c vectorCase) string {
			if c.Former == nil {
				return "refuse"
			}
			return current(c)
		}
	},
	"advice refuses":                     func(m *reference) { m.advise = "refuse" },
	"advice is not given":                func(m *reference) { m.advise = "pass" },
	"a run is three":                     func(m *reference) { m.run = 3 },
	"a run is five":                      func(m *reference) { m.run = 5 },
	"the English alphabet only":          func(m *reference) { m.orders = append([]string{alphabet}, rightOrders[2:]...) },
	"no digits in a row":                 func(m *reference) { m.orders = append(rightOrders[:2:2], rightOrders[4:]...) },
	"no keyboard":                        func(m *reference) { m.orders = rightOrders[:4] },
	"the US keyboard":                    func(m *reference) { m.orders = append(rightOrders[:4:4], "qwertyuiop", "asdfghjkl") },
	"steps of two":                       func(m *reference) { m.orders = append(rightOrders[:6:6], "acegikmoqsuwy") },
	"case hides a run":                   func(m *reference) { m.folded = false },
	"nothing is read backwards":          func(m *reference) { m.backward = false },
	"digits save a word":                 func(m *reference) { m.strip = func(s string) string { return s } },
	"only digits at the end are dropped": func(m *reference) { m.strip = func(s string) string { return strings.TrimRight(s, "0123456789") } },
	"leet saves a word":                  func(m *reference) { m.leet = false },
	"one word":                           func(m *reference) { m.parts = 1 },
	"a sign saves two words":             func(m *reference) { m.between = "" },
	"a digit joins two words":            func(m *reference) { m.between += "0123456789" },
	"three words":                        func(m *reference) { m.parts = 3 },
	"a word inside":                      func(m *reference) { m.inside = true },
	"diacritics matter":                  func(m *reference) { m.bare = norm.NFC.String },
	"personal data inside":               func(m *reference) { m.whole = false },
	"only the user's code":               func(m *reference) { m.codes = false },
	"any eleven digits":                  func(m *reference) { m.checked = false },
	"plates only as a whole":             func(m *reference) { m.anywhere = false },
	"no date of birth":                   func(m *reference) { m.pieces = false },
	"no column of a keyboard":            func(m *reference) { m.walks = walks[3:] },
	"one column of a keyboard":           func(m *reference) { m.walks = append([]string{"1qaz", "2wsx", "3edc"}, walks[4:]...) },
	"a column of three":                  func(m *reference) { m.walks = append(walks[:7:7], "qazk") },
	"no zigzag":                          func(m *reference) { m.walks = append(walks[:4:4], "2580") },
	"no keypad":                          func(m *reference) { m.walks = walks[:6] },
	"what is not seen parts a run":       func(m *reference) { m.seen = func(s string) string { return s } },
	"1 is i":                             func(m *reference) { m.mixed = false },
	"digits are never part of a word":    func(m *reference) { m.digits = false },
	"particles are names":                func(m *reference) { m.particles = false },
	"dates have zeros":                   func(m *reference) { m.padded = false },
	"short plates anywhere":              func(m *reference) { m.short = false },
}

func (m *reference) wrong(t *testing.T) (ids []string) {
	for _, group := range readVectors(t) {
		for _, c := range group.Cases {
			if m.verdict(group, c) != c.Verdict {
				ids = append(ids, c.ID)
			}
		}
	}
	return ids
}

func TestMutants(t *testing.T) {
	assert.Empty(t, right().wrong(t), "the reference and the vectors")
	for name, change := range mutants {
		t.Run(name, func(t *testing.T) {
			m := right()
			change(m)
			assert.NotEmpty(t, m.wrong(t), "no vector tells this from the right one")
		})
	}
}

// TestEveryGroupIsNeeded: without a group of vectors at least one mutant would live.
func TestEveryGroupIsNeeded(t *testing.T) {
	groups := readVectors(t)
	needed := map[string]bool{}
	for _, change := range mutants {
		m := right()
		change(m)
		killers := map[string]bool{}
		for _, group := range groups {
			for _, c := range group.Cases {
				if m.verdict(group, c) != c.Verdict {
					killers[group.Rule] = true
				}
			}
		}
		if len(killers) == 1 {
			for rule := range killers {
				needed[rule] = true
			}
		}
	}
	for _, group := range groups {
		assert.True(t, needed[group.Rule], "no mutant needs %s", group.Rule)
	}
}
