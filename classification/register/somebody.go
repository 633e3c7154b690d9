// SPDX-License-Identifier: MIT

package register

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// institutional are the genitives and other words of institutions and places in titles. A pair of capitals with one of them
// is no person.
var institutional = strings.Fields(`ministeeriumi ameti inspektsiooni agentuuri gumnaasiumi ulikooli instituudi kantselei prokuratuuri haigla muuseumi raamatukogu
	sihtasutuse uhingu uhistu komitee komisjoni noukogu volikogu valitsuse osakonna talituse buroo seltsi uhenduse vangla saatkonna esinduse teenistuse
	akadeemia kooli lasteaia keskuse teatri klubi fondi kohtu kontrolli panga liidu arhiivi vabariigi vabariik liit maakonna maakond valla linna vald linn
	regiooni koguduse kiriku tanav tanava puiestee maantee tee valjak valjaku moisa kula alevik aleviku alevikus grupp group holding projekti programmi riigi rahva
	kaubanduskoja politsei paaste spordi ulikool paev paeva festival konverentsi auhinna preemia stipendiumi nimeline nimelise`)

// sites stand behind a given name that is a place's: Lembitu park. They are surnames too, so only in lower case.
var sites = set("park pargi pargis plats platsi kanal kanali sild silla talu talus kinnistu laat laada rand ranna kirik staadion staadioni")

// callings stand before a surname.
var callings = set(`pr hr prl prof dr adv kod proua harra preili kodanik kodaniku kodanike isik isiku elanik elaniku opilane opilase tootaja tootajale advokaat advokaadi vandeadvokaat
	vandeadvokaadi kohtutaitur kohtutaituri kohtutaiturile notar notari notarile perekond perekonna pere lesk lese vend venna vennad vendade ode oed odede ema isa poeg poja tutar tutre abikaasa
	pensionar pensionari avaldaja kaebaja taotleja ametnik ametniku opetaja arst arsti doktor doktori professor professori laps lapse eestkostja direktor direktori juhataja kohtunik kohtuniku
	prokuror prokurori nounik nouniku kinnipeetav kinnipeetava vang vangi`)

// humans stand before "nimega" besides the callings: a project has a name too.
var humans = set("inimene inimese mees mehe meest naine naise naist poiss poisi tudruk tudruku neiu noormees noormehe")

// lettered have a letter behind them that is no initial: Hoone B.
var lettered = set(`hoone korpus korpuse maja plaan plaani variant variandi lisa tuup tuubi klass klassi kategooria osa grupp grupi ruhm ruhma sektor plokk ploki trepikoda tsoon tsooni liin
	vitamiin vitamiini hepatiit hepatiidi etapp etapi koide jagu leping lepingu pakett vorm tabel joonis punkt alternatiiv stsenaarium`)

// namesSomebody reports whether a title seems to name a person, or to tell how to find one: by an initial, a given name, a
// surname that is known by itself or a word that stands before one, in any case and however they are joined; by a telephone, an
// address, the number of a document or a birth. known reports whether a word is shown all the same.
func namesSomebody(title string, known func(word string) bool) bool {
	var room [16]titleWord
	words := titleWords(title, room[:0])
	small, headline := !slices.ContainsFunc(words, func(w titleWord) bool { return !w.small }), isHeadline(words)
	if namesPair(words, headline, known) || tellsContact(title, words) {
		return true
	}
	for i := range words {
		var names bool
		switch w := &words[i]; {
		case w.small:
			names = namesSmall(words, i, small, headline)
		case w.caps:
			names = namesCaps(words, i)
		case w.single:
			names = namesSingle(words, i)
		case w.capital && !w.roman && !w.initial:
			names = namesCapital(words, i, headline)
		}
		if names && !known(words[i].plain()) {
			return true
		}
	}
	return false
}

// isHeadline reports whether capitals tell nothing, for most words have them.
func isHeadline(words []titleWord) bool {
	capitals := 0
	for i := range words {
		if words[i].capital {
			capitals++
		}
	}
	return capitals > 3 && capitals*10 > len(words)*6
}

// namesPair reports whether words name a person: by initials before a name or after one another, by a given name beside another
// word in capitals or within a sentence, or by two words in capitals that are no institution's and no place's.
func namesPair(words []titleWord, headline bool, known func(word string) bool) bool {
	for i := range words {
		w, next := &words[i], &titleWord{}
		if !w.capital || w.roman {
			continue
		}
		if i+1 < len(words) && !words[i+1].apart {
			next = &words[i+1]
		}
		pair := next.capital && !next.initial && !institutionWord(next.plain()) && !(known(w.plain()) && known(next.plain()))
		names := false
		switch first := i == 0 || w.apart; {
		case w.initial:
			names = (next.initial || pair && !next.roman) && !lettered[near(words, i-1).plain()]
		case !isGiven(w.text):
			names = pair && !first && !headline && !next.roman && !besideForm(words, i)
		case pair:
			names = true
		case first && (next.capital || next.text == "") || !first && headline:
		default:
			names = !known(w.plain()) && !ordinary[w.plain()] && !institutionWord(next.plain()) && !sites[next.plain()]
		}
		if names && (w.initial || !institutionWord(w.plain())) {
			return true
		}
	}
	return false
}

// near is the word that stands so far from another; none where there is none.
func near(words []titleWord, i int) *titleWord {
	if i < 0 || i >= len(words) {
		return &titleWord{}
	}
	return &words[i]
}

// nameLike reports whether a word in capitals may be a part of a name: it is no institution's and no place's in any case.
func (w *titleWord) nameLike() bool {
	if !w.capital && !w.caps || w.roman || w.initial {
		return false
	}
	p := w.plain()
	if institutionWord(p) || legalForms[w.text] || shortNames[w.text] {
		return false
	}
	for _, end := range [...]string{"s", "sse", "st", "le", "l", "lt", "ni", "ga"} {
		if base, ok := strings.CutSuffix(p, end); ok && municipalities[base] {
			return false
		}
	}
	return true
}

// bears reports whether a word is a given name that is no common word.
func (w *titleWord) bears() bool { return isGiven(w.text) && !ordinary[w.plain()] }

// namesSmall reports whether a word in lower case names a person with those beside it: proua Ivanova, mari Tamm, jaan.kukk, and
// mari tamm where all of a title is in lower case.
func namesSmall(words []titleWord, i int, small, headline bool) bool {
	w, next := &words[i], near(words, i+1)
	switch {
	case next.capital && (!next.apart || w.stop):
		switch p := w.plain(); {
		case p == "v" || p == "vs" || p == "versus" || p == "contra":
			before := near(words, i-1)
			return before.capital && (before.nameLike() || next.nameLike())
		case p == "ja" || p == "ning":
			before := near(words, i-1)
			return before.capital && surname(before.plain()) && surname(next.plain()) && !institutionWord(near(words, i+2).plain())
		case p == "nimega":
			return !headline && (callings[near(words, i-1).plain()] || humans[near(words, i-1).plain()]) && next.nameLike() && !besideForm(words, i+1)
		case callings[p]:
			return !headline && next.nameLike() && !besideForm(words, i+1)
		}
		return !next.apart && w.bears() && next.nameLike()
	case next.joined && next.small && min(len(w.text), len(next.text)) > 2:
		return w.bears() || next.bears()
	}
	return small && len(words) > 1 && len(w.text) > 2 && w.bears() && !institutionWord(next.plain()) && !sites[next.plain()]
}

// namesCaps reports whether a word all in capitals is a given name beside another: MAASIKAS, MARI.
func namesCaps(words []titleWord, i int) bool {
	w := &words[i]
	return w.bears() && !sites[near(words, i+1).plain()] && (near(words, i-1).caps && near(words, i-1).nameLike() || near(words, i+1).caps && near(words, i+1).nameLike())
}

// namesSingle reports whether a letter by itself is an initial: M Tamm, K K.
func namesSingle(words []titleWord, i int) bool {
	w, next := &words[i], near(words, i+1)
	switch {
	case w.roman || next.apart:
		return false
	case next.single:
		return !next.roman && !near(words, i+2).capital && !lettered[near(words, i-1).plain()]
	}
	return next.nameLike() && next.capital && (surname(next.plain()) || next.bears())
}

// namesCapital reports whether a word in capitals names a person: by a calling before it, an initial behind it, its case, its end
// or the surname behind it.
func namesCapital(words []titleWord, i int, headline bool) bool {
	w, before, next := &words[i], near(words, i-1), near(words, i+1)
	first := i == 0 || w.apart
	if !next.capital && !next.single && !w.listed && !w.mayInflect() { // nothing but its own form could tell
		return false
	}
	p := w.plain()
	switch {
	case next.capital && (!next.apart || w.stop) && callings[p]: // Pr Maasika
		if !headline && next.nameLike() && !besideForm(words, i+1) {
			return true
		}
	case !next.apart && (next.initial || next.single && !next.roman) && !lettered[p] && len(p) > 2 && w.nameLike(): // Tamm M.
		if !first && !headline || w.bears() || surname(p) || next.initial && near(words, i+2).small {
			return true
		}
	case next.joined && next.capital && (w.bears() || next.bears()): // Jaan.Kukk
		return true
	case !first || next.apart || !next.capital:
	case !headline && !isGiven(w.text) && surname(next.plain()) && w.nameLike() && next.nameLike() && !besideForm(words, i): // Rõõt Rebase
		return true
	}
	switch {
	case camel(w.text) && joinsNames(w.text): // JaanKukk
		return true
	case w.listed && before.capital && !before.roman && w.bears() && before.nameLike(): // Tamm, Mari
		return true
	case w.told && next.text == "": // Töövõimetus: Kadri
		return w.nameLike() && (w.bears() || givenInCase(p))
	case headline, next.capital && first && !next.apart:
		return false
	}
	inCase := givenInCase(p)
	return (inCase && (!first || next.small && !next.apart) || ofFamily(p)) && w.nameLike() && !institutionWord(next.plain()) && !sites[next.plain()]
}

// mayInflect reports whether a word may be joined of names, a form of a given name or a surname that is known by its end, at a
// glance: most are none.
func (w *titleWord) mayInflect() bool {
	if w.told || mayBeFamily(w.text) {
		return true
	}
	before, last := rune(w.text[len(w.text)-2]), w.text[len(w.text)-1]
	switch last { // as behindNames end, and stems
	case 'e', 'i', 'u':
		return !vowel(before)
	case 'd', 'l':
		return vowel(before)
	case 't':
		return vowel(before) || before == 'l' || before == 's'
	case 'a':
		return before == 'g'
	}
	return false
}

// mayBeFamily reports whether a word may have one of familyMarks in it; so may any in other letters, and with a capital within.
func mayBeFamily(word string) bool {
	for i := range len(word) {
		switch c := word[i]; {
		case c >= utf8.RuneSelf, i > 0 && 'A' <= c && c <= 'Z', i > 0 && c == 'v' && word[i-1]|0x20 == 'o', i > 2 && c == 'o' && word[i-1] == 'k' && word[i-2] == 'n',
			i > 2 && c == 'e' && (word[i-1] == 'n' && word[i-2] == 'e' || word[i-1] == 't' && word[i-2] == 'i'):
			return true
		}
	}
	return false
}

// joinsNames reports whether a word with a capital within is a given name and another.
func joinsNames(text string) bool {
	parts := strings.Fields(capitalsApart(text))
	return len(parts) > 1 && slices.ContainsFunc(parts, func(part string) bool { w := titleWord{text: part}; return w.bears() }) &&
		!slices.ContainsFunc(parts, func(part string) bool { return len(part) < 3 || institutionWord(plain(part)) })
}

// givenInCase reports whether a word without marks is a given name with an ending, and no common word: Annale, Jaani.
func givenInCase(word string) bool {
	for _, end := range behindNames {
		base, ok := strings.CutSuffix(word, end)
		if !ok || len(base) < 4 {
			continue
		}
		last := rune(base[len(base)-1])
		if end != "" && vowel(last) && givenNames[base] && !ordinary[base] {
			return !lookalikes[word]
		}
		if name := base[:len(base)-1]; (last == 'i' || last == 'u' || last == 'e') && !vowel(rune(name[len(name)-1])) && givenNames[name] && !ordinary[name] {
			return !lookalikes[word]
		}
	}
	return false
}

// ofFamily reports whether a word without marks has an end of a surname that no common word has.
func ofFamily(word string) bool {
	return mayBeFamily(word) && slices.ContainsFunc(familyMarks[:], func(mark string) bool { return strings.Contains(word, mark) }) && slavic(word)
}

// familyMarks stand within a surname that is known by its end.
var familyMarks = [...]string{"ov", "enko", "iene", "aite", "ов", "енко"}

// lookalikes are common words that are spelled as a form of a given name.
var lookalikes = set("enne ennet ennest enned jurist tiitel klausel millal piibel romanist germanist vitalist alani alane janu angel ruttu sellal sassi mailast haraldu annad leiud leiust kaarid viivist kirsid teete")

// titleWord is a word of a title.
type titleWord struct {
	text     string
	initial  bool // one letter in upper case with a full stop
	single   bool // one letter in upper case without one
	capital  bool // an initial, or upper case first, and lower case behind it
	caps     bool // two letters or more, all in upper case
	small    bool // lower case first
	roman    bool // a number in Roman digits
	apart    bool // a sign that ends a sentence or a clause stands before it
	joined   bool // nothing but a full stop stands before it
	listed   bool // nothing but a comma, and blanks
	told     bool // nothing but a colon, and blanks
	stop     bool // a full stop stands behind it
	numbered bool // a digit stands before it, or behind, with no letter between
	from, to int  // where it stands in the title
	low      string
}

// plain is the word without marks, made when it is first asked for.
func (w *titleWord) plain() string {
	if w.low == "" {
		w.low = plain(w.text)
	}
	return w.low
}

// titleWords appends the words of a title.
func titleWords(title string, words []titleWord) []titleWord {
	apart, digit, start := false, false, -1
	between := 0 // where what stands between two words begins
	end := func(i int, stop bool) {
		if start < 0 {
			return
		}
		w := titleWord{text: title[start:i], apart: apart, stop: stop, numbered: digit, from: start, to: i}
		if len(words) > 0 {
			if sign := title[between:start]; sign != " " {
				w.joined, w.listed, w.told = sign == ".", strings.TrimRight(sign, " ") == ",", strings.Trim(sign, " ") == ":"
			}
		}
		first, size := utf8.DecodeRuneInString(w.text)
		if w.small = !unicode.IsUpper(first); !w.small {
			rest := w.text[size:]
			w.initial, w.single = stop && rest == "", !stop && rest == ""
			w.capital = w.initial || strings.IndexFunc(rest, func(c rune) bool { return unicode.ToUpper(c) != c }) >= 0
			w.caps = rest != "" && !w.capital
			w.roman = !w.initial && strings.Trim(w.text, "IVXLC") == ""
		}
		words, apart, digit, start, between = append(words, w), false, false, -1, i
	}
	for i, c := range title {
		switch {
		case !noLetter(c), c >= utf8.RuneSelf && unicode.Is(unicode.M, c), start >= 0 && (c == '-' || c == '\'' || c >= utf8.RuneSelf && unicode.Is(unicode.Pd, c)):
			if start < 0 {
				start = i
			}
		default:
			initial := start >= 0 && c == '.' && utf8.RuneCountInString(title[start:i]) == 1
			end(i, c == '.')
			if !noDigit(c) {
				digit = true
				if len(words) > 0 {
					words[len(words)-1].numbered = true
				}
			}
			apart = apart || !initial && c != '_' && !unicode.IsSpace(c)
		}
	}
	end(len(title), false)
	return words
}

// institutionWord reports whether a word is one of institutions or of places, in the nominative or the genitive.
func institutionWord(w string) bool {
	if municipalities[w] || municipalities[strings.TrimSuffix(w, "i")] || municipalities[strings.TrimSuffix(w, "u")] {
		return true
	}
	if ambiguous[w] {
		return true
	}
	if len(w) < 2 {
		return false
	}
	for _, end := range institutionEnds[w[len(w)-2:]] {
		if w == end || len(w) > len(end)+2 && strings.HasSuffix(w, end) && len(end) > 3 {
			return true
		}
	}
	return false
}

// institutionEnds are the words of institutions by their last two letters.
var institutionEnds = func() map[string][]string {
	all := map[string][]string{}
	for _, list := range [][]string{institutions, institutional} {
		for _, w := range list {
			all[w[len(w)-2:]] = append(all[w[len(w)-2:]], w)
		}
	}
	return all
}()

// besideForm reports whether a legal form stands beside a pair of words: OÜ Eesti Puu, Roheline Mets AS.
func besideForm(words []titleWord, i int) bool {
	return i > 0 && legalForms[words[i-1].text] || i+2 < len(words) && legalForms[words[i+2].text]
}
