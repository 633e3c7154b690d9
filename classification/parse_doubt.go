// SPDX-License-Identifier: MIT

package classification

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// doubt reports whether what was not read may limit the restriction, or may be no basis after all. All does that is not known
// to be harmless: words that describe the information on the bases that were read, words about restrictions in general, and
// the name of a firm.
func (r *reader) doubt() bool {
	for i := 0; i < len(r.all); i++ {
		switch t := &r.all[i]; {
		case t.used, !t.says() && !r.dangles(i):
		case t.kind != word:
			return true
		default:
			last := r.harmless(i)
			if last == i {
				return true
			}
			i = last - 1
		}
	}
	return false
}

// harmless passes over words that say nothing of when or on what else access is restricted.
func (r *reader) harmless(i int) (next int) {
	t, text := r.at(i), strings.ToLower(r.text(i))
	switch {
	case text == "ei" || text == "mitte":
		rest := strings.ToLower(r.s[t.from:min(int(t.from)+longestPhrase, len(r.s))])
		for _, phrase := range harmlessPhrases {
			if strings.HasPrefix(rest, phrase) {
				return i + strings.Count(phrase, " ") + 1
			}
		}
		return i
	case text == "muu" && r.at(i-1).key == and, // "ja muu" is more of it
		strings.HasSuffix(text, "mata") || strings.HasSuffix(text, "nguta"),                  // "kehtestamata", "piiranguta"
		(t.key == until || conjunctions[text]) && (r.at(i+1).kind != word || r.at(i+1).used), // "p 12, kui"
		eventual(text) && !r.described("kuni"):                                               // "otsuseni"
		return i
	case harmlessStems.begin(text), harmlessWords[text], r.described(text), r.firm(i):
		return i + 1
	}
	return i
}

// eventual reports whether a word stands in the case of what something lasts to: "otsuseni", unlike "plaani".
func eventual(word string) bool {
	stem, ok := strings.CutSuffix(word, "ni")
	if !ok {
		return false
	}
	last, n := utf8.DecodeLastRuneInString(stem)
	before, _ := utf8.DecodeLastRuneInString(stem[:len(stem)-n])
	return strings.ContainsRune("aeiouõäöü", last) && last != before
}

// described reports whether a word is one of those that describe what the bases protect.
func (r *reader) described(word string) bool {
	for ; r.asked < len(r.out.Bases); r.asked++ {
		b := r.out.Bases[r.asked]
		if about := b.about(); about != "" && !slices.Contains(r.abouts, about) {
			r.abouts = append(r.abouts, about)
		}
		r.personal = r.personal || b.Personal()
	}
	if r.personal && personalStems.begin(word) {
		return true
	}
	for _, about := range r.abouts {
		for stem := range strings.FieldsSeq(about) {
			if strings.HasPrefix(word, stem) {
				return true
			}
		}
	}
	return false
}

// dangles reports whether a token says by itself that something is missing or goes on: "p 12 kuni", "p 12 ja", "p 12, kehtiv",
// "p 12 *", "p 12 …".
func (r *reader) dangles(i int) bool {
	t := r.at(i)
	switch {
	case t.used:
		return false
	case t.key == until || t.key == after:
		return true
	case t.key == about:
		return r.valid(i) || strings.EqualFold(r.text(i), "tähtajaga")
	case t.key == and || t.kind == slash: // the last word
		for i++; r.at(i).kind > superscript; i++ {
		}
		return i >= len(r.all)
	}
	switch t.kind {
	case dot:
		return strings.HasPrefix(r.s[t.from:], "..")
	case apostrophe, caret, other:
		return !strings.Contains("'’′´`\"„“”«»!•·¸", r.text(i))
	}
	return false
}

// firm reports whether a word stands in the name of a firm: behind its legal form, or in brackets that end with it.
func (r *reader) firm(i int) bool {
	name := func(i int) bool {
		c, _ := utf8.DecodeRuneInString(r.s[r.at(i).from:])
		return r.at(i).kind == word && r.at(i).key == 0 && unicode.IsUpper(c)
	}
	form := func(i int) bool { return name(i) && strings.Contains(legalForms, " "+r.text(i)+" ") }
	const most = 16 // words of a name
	first, last := i, i
	for ; name(first) && !form(first) && !r.broken(first); first-- {
		if i-first == most {
			return false
		}
	}
	for ; name(last) && !form(last) && last < i+most; last++ {
	}
	if form(first) {
		return first < i || name(i+1) || name(i-1) && r.at(i+1).kind == closing
	}
	return form(last) && r.at(last+1).kind == closing && r.at(first).kind == open
}

const legalForms = " AS OÜ SA MTÜ TÜ UÜ FIE KÜ "

// stems are beginnings of words by their first byte.
type stems [256][]string

func stemsOf(list string) *stems {
	var all stems
	for stem := range strings.FieldsSeq(list) {
		all[stem[0]] = append(all[stem[0]], stem)
	}
	return &all
}

// begin reports whether a word begins with one of the stems.
func (s *stems) begin(word string) bool {
	for _, stem := range s[word[0]] {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}

// harmlessPhrases deny what a basis may deny.
var harmlessPhrases = [...]string{
	"ei avalikust", "ei avalda", "mitte avalikust", "mitte avalda", "ei kuulu avalikust", "ei kuulu avalda", "ei registreerita", "ei loeta", "ei ole riigisaladus või",
}

const longestPhrase = 32

// conjunctions want a word behind them.
var conjunctions = wordsOf("mis mida mille millele millest milles kes kelle kellega kui sh sealhulgas")

var harmlessWords = wordsOf("ak mis mida mille millele millest milles kes kelle kellega kui see selle seda selles sellele sellise sellisele sellisel nende neid tema oma" +
	" on oli võib võiv võivad kohta kohaselt tulenevalt põhjal järgi vastavalt seoses sh sealhulgas nimetatud sätestatud poolt käigus tõttu põhjusel" +
	" andmed andmeid andmete andmetele andmetest andmetega arve arved arvete asutuse teabe teabele teabest teabes teavet riigi")

func wordsOf(list string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		all[word] = true
	}
	return all
}

var harmlessStems = stemsOf("teave dokumen sisalda sisaldu kahjusta ohusta puuduta käsitle kirjeld kajasta kogutud seotud" +
	" avalikustami avaldami avalikuks tulek teatavaks juurdepääs piirang piirami piiratud asutusesise kasutami mõeldud ametialas mitteavali" +
	" märge märke kehtesta tunnistami tunnistat võimalda oluli teabevalda huvi huve kuuluv" +
	" info kiri kirja avaldus leping töölepin otsus protokoll taotl vastus hinnang aruan teatis")

// personalStems begin the words for what points 11–16 of § 35 lg 1 protect.
var personalStems = stemsOf("isik eraelu eraisik privaatsus delikaat eriliig eriliik perekon pereko perelii pereelu füüsili kolmanda andmesubjekt puutumatus" +
	" üksikasj tervis haigus puue puude diagnoos patsien ravi sotsiaal hoolekan eestkost abi teenus osutami taotl toetus laps lapse laste vaimse kannatus ohver ohvri maksu" +
	" õpila töötaja ametnik kandidaa nimi nime aadress kontakt alaealis vanem klien elukoh telefon foto palk palga töötasu töövõime karist personal")
