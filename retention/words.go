// SPDX-License-Identifier: MIT

package retention

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/written"
)

// sets are the sets that a word is in.
type sets uint64

const (
	lead sets = 1 << iota
	leadVerbs
	leadNouns
	archives
	held // the records of which a term speaks
	destroyed
	toDestroy
	itsTerm
	over    // what happens when a term is over
	manner  // how something is destroyed, and from where
	fillers // around an appraisal decision
	connectors
	afterWords
	relatives
	archivals
	plus
	but
	stops // no phrase holds them
	needKinds
	needEnds
	permanents
	permanentTails
	yearWords
	eventYears // whose end is an event like any other
	ends
	nexts
	states
	earlier
	ordinals
	firsts
	monthWords
	monthEnds
	compared
	says
	strongEnds
	replacements
	beforeMark // between a term and its archival mark
	those
	months
	dashes     // of a range
	provisions // what one is made of beside numbers
	whiles     // the last word of a state during which the count stands
	startLeads // before a start that stands apart from its term
	agedWords  // "aastane" and what ends so
)

// has reports whether a word is in any of some sets.
func (s sets) has(any sets) bool { return s&any != 0 }

// lexeme is what this package knows of one word or mark.
type lexeme struct {
	word string // in lower case
	n    int32  // of a numeral
	unit unit
	sets sets
}

// in reports whether a word that is part of another is in any of some sets.
func in(word string, any sets) bool { return lexicon[word].sets.has(any) }

// lexicon is all words that a term is made of, in the forms in which they occur. It is computed once, and never changed.
var lexicon = func() map[string]lexeme {
	all := map[string]lexeme{}
	add := func(words string, more lexeme) {
		for word := range strings.FieldsSeq(words) {
			l := all[word]
			all[word] = lexeme{word, max(l.n, more.n), max(l.unit, more.unit), l.sets | more.sets}
		}
	}
	for _, row := range setWords {
		add(row.words, lexeme{sets: row.sets})
	}
	for u, words := range unitWords {
		add(words, lexeme{unit: unit(u)})
	}
	for word, n := range written.Numerals() {
		add(word, lexeme{n: int32(n)})
	}
	return all
}()

// lookUp returns what is known of a word in any case of letters; known tells whether the lexicon has it.
func lookUp(text string) (l lexeme, known bool) {
	if l, known = lexicon[text]; known {
		return l, true
	}
	word := strings.ToLower(text)
	if word != text {
		if l, known = lexicon[word]; known {
			return l, true
		}
	}
	l = lexeme{word: word, n: int32(written.Numeral(word))}
	if strings.HasSuffix(word, "aastane") || strings.HasSuffix(word, "aastase") {
		l.sets = agedWords
	}
	return l, false
}

// glued takes a word apart where a cell lost the blank between unit and connector: "aastatalates".
func glued(word string) (unit, connector lexeme, ok bool) {
	for _, unit := range [...]string{"aastat", "aasta", "kuud"} {
		if rest, ok := strings.CutPrefix(word, unit); ok && in(rest, connectors|afterWords) {
			return lexicon[unit], lexicon[rest], true
		}
	}
	return lexeme{}, lexeme{}, false
}

var setWords = [...]struct {
	sets  sets
	words string
}{
	{lead, "säilitatakse säilitada hoitakse hoida säilitustähtaeg säilitusaeg säilitamistähtaeg on säilib tähtaeg tähtajaga säilitustähtajaga tuleb"},
	{leadVerbs, "säilitatakse säilitada hoitakse hoida säilib säilivad"},
	{leadNouns, "dokumente dokumenti dokumendid dokument andmeid andmed neid seda toimikuid toimikut toimikud teavet"},
	{archives, "rahvusarhiivi rahvusarhiivile linnaarhiivi linnaarhiivile arhiivi arhiivile"},
	{held, "need see nad neid andmed dokumendid dokument toimik toimikud"},
	{destroyed, "kustutatakse hävitatakse hävitada kustutada"},
	{toDestroy, "hävitamisele kustutamisele"},
	{itsTerm, "tähtaja säilitustähtaja säilitusaja"},
	{over, "möödumist lõppu lõppemist saabumist möödumisel lõppemisel saabumisel möödudes lõppedes"},
	{manner, "viivitamata kohe lõplikult automaatselt registrist andmekogust andmebaasist infosüsteemist süsteemist dokumendihaldussüsteemist aktiga akti " +
		"alusel"},
	{fillers, "– - — , : ( ) ra rahvusarhiivi rahvusarhiiv linnaarhiivi tallinna hindamisotsus hindamisotsuse hindamisotsusega otsus otsuse otsusega"},
	{connectors, "alates arvates arvestades arvestatuna"},
	{afterWords, "pärast peale"},
	{relatives, "mil mille millal kus kes mis millel millest milles mida kelle millega"},
	{archivals, "arhiiviväärtusega arhiiviväärtuslik arhiiviväärtuslikud arhivaal arhivaalid"},
	{plus, "ja ning + pluss"},
	{but, "kuid aga"},
	{stops, "kuid aga sõltuvalt olenevalt kumb kuni vähemalt maksimaalselt mitte ( ) ; [ ] + § vastavalt arvatud sealhulgas välja sh va v ei seejärel " +
		"siis enne varem hiljem hävitada hävitatakse säilitatakse säilitada arvestusega tulenevalt hoolimata sõltumata olenemata lähtudes"},
	{needKinds, "praktilise tegeliku ametialase tööalase"},
	{needEnds, "möödumiseni äralangemiseni lõppemiseni kadumiseni lõpuni ammendumiseni"},
	{permanents | stops, "alatine alatisena alatiselt alatise alaline alalisena alaliselt alalise tähtajatu tähtajatult tähtajatuna püsivalt püsiv"},
	{permanentTails, "säilitusaeg säilitus säilitustähtaeg säilitustähtajaga tähtajaga säilitamine säilitamisega säilitustähtajaline"},
	{yearWords, "aasta kalendriaasta asjaajamisaasta majandusaasta eelarveaasta aruandeaasta finantsaasta maksustamisaasta tegevusaasta"},
	{eventYears, "õppeaasta kooliaasta"},
	{ends, "lõpust lõppu lõppemisest lõppemist"},
	{nexts, "järgneva järgmise järgnenud järgnevast järgmisest"},
	{states, "ajal jooksul kestel vältel"},
	{earlier, "eelneva eelmise möödunud"},
	{ordinals, "esimese teise kolmanda neljanda viienda kuuenda seitsmenda kümnenda"},
	{firsts, "esimesest viimasest esimest viimast"},
	{monthWords, "jaanuarist veebruarist märtsist aprillist maist juunist juulist augustist septembrist oktoobrist novembrist detsembrist jaanuari veebruari " +
		"märtsi aprilli maid juunit juulit augustit septembrit oktoobrit novembrit detsembrit"},
	{monthEnds, "jaanuarini veebruarini märtsini aprillini maini juunini juulini augustini septembrini oktoobrini novembrini detsembrini"},
	{compared, "hilisem hiljem pikem varasem varem lühem"},
	{says, "kehtib kehtivad kehtestatud on tuleb peab võib piirang juurdepääsupiirang juurdepääs kättesaadav nähtav"},
	{strongEnds, "lõpuni surmani tähtajani kuupäevani ajani valimisteni"},
	{replacements, "asendamiseni asendumiseni vahetamiseni väljavahetamiseni"},
	{beforeMark, ", / ; - – ."},
	{those, "selle vastava asjaomase sama jooksva"},
	{months, "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"},
	{dashes, "– -"},
	{provisions, "§ lg lõige p punkt ja , . - – ⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹"},
	{whiles, "ajal kestel vältel kehtivus kehtib kestus lõpp lõppemine lõpetamine"},
	{startLeads, "säilitustähtaega säilitustähtaeg tähtaega tähtaeg säilitusaega säilitusaeg seda arvestatakse arvutatakse loetakse algab hakkab kulgema kulgeb"},
	{agedWords, "aastane aastase"},
}

var unitWords = [...]string{
	unitDay:      "päev päeva päevaks päevani ööpäev ööpäeva kalendripäev kalendripäeva kalendripäevaks",
	unitWeek:     "nädal nädala nädalat nädalaks nädalani",
	unitMonth:    "kuu kuud kuuks kuuni kalendrikuu kalendrikuud",
	unitYear:     "aasta aastat aastaid aastaks aastani a",
	calendarYear: "kalendriaasta kalendriaastat kalendriaastaks kalendriaastani",
}
