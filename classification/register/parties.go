// SPDX-License-Identifier: MIT

package register

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Party is one party of a document (pool), or what stands in its cell of a register. The name must not be empty.
type Party struct {
	Name string
	// Kind is what the party is. Zero: not known. Then several in one text, as [SplitParties] divides it, are each judged by
	// the form of their name, and what is not known to be an institution is taken for a person.
	Kind PartyKind
}

// SplitParties divides a cell of a register in which several parties stand, and says of each whether it is an institution
// ([LegalPerson]) or a person ([NaturalPerson]). Any sign divides that has no place within a name: all but letters,
// digits, blanks, quotation marks, the hyphen of a word and the full stop of an abbreviation. So do "ja" where a person or an
// institution stands beside it, and words such as "kaudu" and "koopia": "Siseministeerium [Mari Maasikas]".
//
// An institution is known by its whole name: a legal form (OÜ, AS, MTÜ, SA) first or last, or the word for a kind of body
// (ministry, authority, municipality, school) behind what may stand before it. Whatever else stands there, and whatever is
// not known, makes a person of it: who is shown by mistake stays shown. So is a sole proprietor (FIE). "Maasikas, Mari" is
// one person. Nothing that holds a personal code or a day, which may be of a birth, is an institution. A firm or a school
// may bear the name of a person; a lone surname within a firm's name, and a given name that is not among the commonest, look
// like any other word of it. It is nil for a text of nothing but blanks.
func SplitParties(cell string) []Party {
	var all []Party
	cut := whole(pieces(cell))
	across := len(cut) > 1 && tellsBirth(cell) && !slices.ContainsFunc(cut, tellsBirth) // 3850101;0002
	for _, piece := range cut {
		kind := NaturalPerson
		if isInstitution(piece) && !(across && strings.ContainsAny(piece, decimals)) || len(all) > 0 && all[len(all)-1].Kind == LegalPerson && isOffice(piece) {
			kind = LegalPerson
		}
		all = append(all, Party{piece, kind})
	}
	return all
}

// whole puts together the pieces of a cell over which a personal code is parted, "Mari Maasikas 4850511;2753": beside the rest of it
// half a code is a code.
func whole(cut []string) []string {
	for i := 0; i+1 < len(cut); i++ {
		if tellsBirth(cut[i]) {
			continue
		}
		joined := cut[i]
		for j := i + 1; j < len(cut) && strings.ContainsAny(cut[j-1], decimals) && strings.ContainsAny(cut[j], decimals) && !tellsBirth(cut[j]); j++ {
			if joined += ";" + cut[j]; tellsBirth(joined) {
				cut = slices.Replace(cut, i, j+1, joined)
				break
			}
		}
	}
	return cut
}

const decimals = "0123456789"

// pieces appends the parties that stand in a party's text.
//
// What is said to be an institution is taken for one, but where the text mixes institutions with what is none, and where it
// seems to hold a person's name, that part is a person.
func (p *Party) pieces(all []Party) []Party {
	switch {
	case p.Kind == NaturalPerson, p.Kind == Staff:
		return append(all, *p)
	case p.Kind == LegalPerson && !divided(p.Name):
		kind := LegalPerson
		if namesPerson(p.Name) {
			kind = NaturalPerson
		}
		return append(all, Party{p.Name, kind})
	}
	split := SplitParties(p.Name)
	if p.Kind == LegalPerson && !tellsBirth(p.Name) && !slices.ContainsFunc(split, func(q Party) bool {
		return q.Kind == LegalPerson || namesPerson(q.Name) || len(split) > 1 && holdsKind(q.Name)
	}) && !slices.ContainsFunc(split[min(1, len(split)):], func(q Party) bool { return strings.Contains(q.Name, " ") }) {
		return append(all, *p)
	}
	if len(split) == 0 { // nothing but signs
		return append(all, Party{p.Name, NaturalPerson})
	}
	return append(all, split...)
}

// holdsKind reports whether a text holds the word for a kind of body.
func holdsKind(s string) bool {
	return slices.ContainsFunc(wordsOf(s), func(w word) bool { kind, _ := w.body(); return kind != "" })
}

// namesPerson reports whether a text seems to name a person, or to hold more than the name of the institution that it names: by a
// given name, a surname that is known by itself, two words or more that nothing shows to be an institution's, an office, a
// telephone, a flat. A sign that is not seen may stand in a word or between two.
func namesPerson(s string) bool {
	if tellsBirth(s) {
		return true
	}
	s = seen(s)
	if strings.IndexFunc(s, func(c rune) bool { return noLetter(c) && !isDash(c) }) < 0 { // one word
		return isGiven(s) || surname(plain(s))
	}
	words := wordsOf(s)
	if institution(words) {
		return false
	}
	letters, ofNames := 0, 0
	for i, w := range words {
		last := i+1 == len(words)
		for part := range strings.FieldsFuncSeq(w.text, noLetter) {
			letters++
			run := word{text: part, plain: plain(part)}
			kind, compound := run.body()
			given := givenNames[run.plain] && !municipalities[run.plain] && (part != run.plain || !ordinary[run.plain])
			switch {
			case compound, kind != "" && !(ambiguous[kind] && last), roles[run.plain], last && part == "pere":
				return true
			case given && (last || words[i+1].text != "&"): // Ernst & Young
				return true
			}
		}
		if !joiner[w.text] && !kin[w.plain] && strings.IndexFunc(w.text, func(c rune) bool { return noLetter(c) && !isDash(c) }) < 0 && !institutionWord(w.plain) && !w.known() {
			ofNames++
		}
	}
	switch {
	case letters == 0:
		return digitsIn(plain(s)) > 0 && !isOffice(s)
	case ofNames == len(words) && ofNames > 1 && ofNames <= mostOfName:
		return true
	}
	return strings.Contains(s, "@") || slices.ContainsFunc(words, isForm) || isPerson(words) || named(words) >= 0 || small(words) ||
		slices.ContainsFunc(words, func(w word) bool { return joinedInitial().MatchString(w.text) }) || flat().MatchString(s) ||
		slices.ContainsFunc(longNumbers(plain(s)), func(n string) bool { return !registryCode.MatchString(n) })
}

const mostOfName = 4 // words of a person's name

var (
	joinedInitial = pattern(`^(\pL\.)+\pL\pL`)                  // J.Kukk
	flat          = pattern(`\pL[^\d]{0,3} \d+\pL? ?[-–] ?\d+`) // Lai 3-7
)

// divided reports whether several parties may stand in a text.
func divided(s string) bool {
	text := []rune(nil)
	for i, c := range s {
		if c >= utf8.RuneSelf && !unicode.IsLetter(c) || c < utf8.RuneSelf && strings.IndexByte(`;,|()/\<>[]{}:+*=-.&!?~^%#@"'$`+"`", s[i]) >= 0 || c < ' ' {
			text = []rune(s)
			break
		}
	}
	for i := range text {
		if parts(text, i) {
			return true
		}
	}
	for w := range strings.FieldsFuncSeq(s, blank) {
		if joiner[w] || isJoint(w) {
			return true
		}
	}
	return false
}

// pieces divides a cell.
func pieces(cell string) (all []string) {
	if strings.Contains(cell, "/") {
		cell = viaOthers.Replace(cell)
	}
	text := []rune(cell)
	type part struct {
		text  string
		words []word
		comma bool // before it
	}
	var cut []part
	comma, start := false, 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && !parts(text, i) {
			continue
		}
		if s := strings.TrimFunc(string(text[start:i]), blank); s != "" {
			cut = append(cut, part{s, wordsOf(s), comma})
			comma = false
		}
		comma = i < len(text) && text[i] == ','
		start = i + 1
	}
	for i, p := range cut {
		surname := i+1 < len(cut) && cut[i+1].comma && givenFirst(cut[i+1].words)
		// "Kask, Jüri Elering AS" begins with the rest of a person's name.
		if last := len(all) - 1; p.comma && last >= 0 && len(p.words) > 1 && (p.words[0].given || p.words[0].initial) && lone(all[last]) {
			all[last] += ", " + p.words[0].text
			rest := p.words[0].end
			if joiner[p.words[1].text] {
				rest = p.words[1].end
			}
			p.text = strings.TrimFunc(p.text[rest:], blank)
			p.words, p.comma = wordsOf(p.text), false
		}
		for n, piece := range joined(p.text, p.words, surname) {
			// "Maasikas, Mari" is one person, and "Puu, OÜ" one institution.
			if last := len(all) - 1; n == 0 && p.comma && last >= 0 && belongs(all[last], piece) {
				all[last] += ", " + piece
				continue
			}
			all = append(all, piece)
		}
	}
	return all
}

// givenFirst reports whether words begin with given names and nothing that goes with them: "Jüri", "Jüri ja Tartu Ülikool".
func givenFirst(words []word) bool {
	i := slices.IndexFunc(words, func(w word) bool { return !w.given && !w.initial })
	return i < 0 && len(words) > 0 || i > 0 && (joiner[words[i].text] || isJoint(words[i].text))
}

func allGiven(words []word) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w word) bool { return !w.given && !w.initial })
}

// viaOthers stand between two parties.
var viaOthers = strings.NewReplacer(" c/o ", ";", " C/O ", ";", " a/a ", ";", " a/o ", ";", " p/a ", ";", " k/a ", ";")

// belongs reports whether what follows a comma goes on with the name before it.
func belongs(first, second string) bool {
	before := wordsOf(first)
	return allGiven(wordsOf(second)) && lone(first) || isLegalForm(second) && !institution(before) && !isPerson(before)
}

// lone reports whether a text is one word that may be a surname.
func lone(s string) bool {
	words := wordsOf(s)
	return len(words) == 1 && surnameLike(words[0])
}

// parts reports whether a sign parts what stands before it from what stands behind.
func parts(text []rune, i int) bool {
	at := func(i int) rune {
		if i < 0 || i >= len(text) {
			return ' '
		}
		return text[i]
	}
	c, before, behind := text[i], at(i-1), at(i+1)
	switch {
	case solid(c), c == '_', c == '@', (c == '(' || c == ')') && bracketsState(text, i):
		return false
	case strings.ContainsRune(quotes, c):
		apostrophe := strings.ContainsRune("'’", c) && unicode.IsLetter(before) && unicode.IsLetter(behind)
		return solid(before) && solid(behind) && !apostrophe || blank(before) && blank(behind)
	case c == '&': // AT&T, H&M
		return solid(before) != solid(behind) || solid(before) && (solid(at(i-2)) && solid(at(i-3)) || solid(at(i+2)) && solid(at(i+3)))
	case blank(c):
		return strings.ContainsRune("\n\r\t\v\f\u0085\u2028\u2029", c)
	case c == '.': // behind a word of four letters or more it ends a sentence
		n := 0
		for n < 4 && unicode.IsLetter(at(i-1-n)) {
			n++
		}
		return n == 4 && blank(behind) && i+1 < len(text)
	case strings.ContainsRune("-‐‑", c):
		if blank(before) || !solid(before) {
			return true
		}
		return !solid(behind) && !goesOn(text[i+1:])
	case c == ',':
		return !isDash(before) || !unicode.IsLetter(at(i-2)) || !goesOn(text[i:])
	case c == '/': // Pärna 5//7, A/S
		digits := (before == '/' || unicode.IsDigit(before)) && (behind == '/' || unicode.IsDigit(behind))
		form := before == 'A' && behind == 'S' && blank(at(i-2)) && blank(at(i+2))
		return !digits && !form
	case c == '<' || c == '>':
		return !address(text, i)
	}
	return true
}

// bracketsState reports whether a bracket is of what the register of firms says of the state of one: OÜ Kuldkala (pankrotis).
func bracketsState(text []rune, i int) bool {
	for state := range firmStates {
		if n := utf8.RuneCountInString(state); text[i] == '(' && i+n <= len(text) && string(text[i:i+n]) == state || text[i] == ')' && i+1 >= n && string(text[i+1-n:i+1]) == state {
			return true
		}
	}
	return false
}

const quotes = "\"'`´‘’‚“”„«»"

func isDash(c rune) bool { return unicode.Is(unicode.Pd, c) || c == '−' }

// solid reports whether a sign may stand beside a hyphen within a word.
func solid(c rune) bool { return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsNumber(c) }

// goesOn reports whether a word that ends in a hyphen goes on behind what follows: Politsei- ja Piirivalveamet, Haridus-,
// Kultuuri- ja Spordiamet.
func goesOn(text []rune) bool {
	const longest = 40 // code points of the next word and what stands before it
	words := strings.Fields(string(text[:min(longest, len(text))]))
	switch {
	case len(words) == 0:
		return false
	case text[0] == ',':
		return len(words) > 1 && words[0] == "," && strings.TrimRightFunc(words[1], isDash) != words[1]
	}
	return blank(text[0]) && slices.Contains([]string{"ja", "ning", "või", "and"}, words[0])
}

// address reports whether an angle bracket stands beside an e-mail address: <info@amet.ee>.
func address(text []rune, i int) bool {
	step, other := 1, '>'
	if text[i] == '>' {
		step, other = -1, '<'
	}
	mail := false
	for i += step; i >= 0 && i < len(text) && !blank(text[i]) && text[i] != '<' && text[i] != '>'; i += step {
		mail = mail || text[i] == '@'
	}
	return mail && i >= 0 && i < len(text) && text[i] == other
}

// Words between two parties. joiner joins what belongs together as well.
var (
	joiner = set("ja ning või & + и and und")
	joints = [...]string{"kaudu", "vahendusel", "koopia", "koopiad", "teadmiseks", "esindaja", "esindajad", "esindajana", "kontaktisik", "nimel", "poolt", "tähelepanu", "eestkostja", "eestkostjana", "att", "attn", "cc", "bcc", "jt", "jpt"}
	// kin go on with the name of a firm: Puu ja Pojad.
	kin = set("pojad poeg tutred tutar vennad ko co partnerid partners sons sobrad kolleegid kaasosanikud")
)

func isJoint(word string) bool {
	word = strings.TrimRight(word, ".")
	return slices.ContainsFunc(joints[:], func(joint string) bool { return len(word) == len(joint) && strings.EqualFold(word, joint) })
}

// joined divides a piece at the words that stand between two parties. Its last word may be known for a surname, for a given
// name follows.
func joined(piece string, words []word, surname bool) []string {
	if len(words) > mostWords { // no name is so long
		return []string{piece}
	}
	for len(words) > 1 && isJoint(words[0].text) {
		words = words[1:]
	}
	for len(words) > 1 && isJoint(words[len(words)-1].text) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return []string{piece}
	}
	for i := 1; i < len(words)-1; i++ {
		left, right := words[:i], words[i+1:]
		if isJoint(words[i].text) || joiner[words[i].text] && (surname && len(right) == 1 || apart(words[i].text, left, right)) {
			return append(joined(piece, left, false), joined(piece, right, surname)...)
		}
	}
	if n := len(words) - 1; surname && n > 0 && surnameLike(words[n]) {
		return append(joined(piece, words[:n], false), words[n].text)
	}
	if first, last := words[0], words[len(words)-1]; first.at > 0 || last.end < len(piece) {
		from, to := first.at, last.end
		if from == 0 || strings.TrimFunc(piece[:from], quoted) == "" {
			from = 0
		}
		if strings.TrimFunc(piece[to:], quoted) == "" {
			to = len(piece)
		}
		piece = piece[from:to]
	}
	return []string{strings.TrimFunc(piece, blank)}
}

// surnameLike reports whether a word may be a surname; a place may.
func surnameLike(w word) bool {
	kind, _ := w.body()
	return kind == "" && !w.given && !w.number() && !isForm(w) && !shortNames[w.text]
}

func quoted(c rune) bool { return strings.ContainsRune(quotes+"<>.,", c) }

// apart reports whether a word that joins stands between two parties, and not within the name of one.
func apart(by string, left, right []word) bool {
	switch {
	case strings.HasSuffix(left[len(left)-1].text, "-"), kin[right[0].plain]:
		return false
	case by == "&" && (isForm(left[0]) || isForm(right[len(right)-1])) && named(left) < 0 && named(right) < 0: // Puu & Kivi OÜ
		return false
	case isForm(left[0]) && len(right) == 1 && !right[0].given && !right[0].initial && !institution(right): // OÜ Mets ja Puu
		return false
	case len(left) > 1 && isPerson(left), isPerson(left) && institution(right), isPerson(right), len(right) > 1 && capitalised(right) && !institution(right), institution(left):
		return true
	}
	return institution(right) && !coordinated(left, right)
}

// coordinated reports whether a word before "ja" may be of one name with the body behind it: Põllumajanduse Registrite ja
// Informatsiooni Amet, though not Kask ja Päästeamet.
func coordinated(left, right []word) bool {
	if n := len(right) - 1; isForm(right[n]) { // Kask ja Kuusk OÜ
		return len(left) == 1 && !left[0].given && !institution(right[:n]) || attributes(left, 0)
	}
	if !attributes(left, len(left)) {
		return false
	}
	if left[0].place() || !slices.ContainsFunc(left, func(w word) bool { return !w.known() }) {
		return true
	}
	kind, compound := right[len(right)-1].body()
	return len(left) == 1 && len(right) > 1 && kind != "" && !compound && !right[0].place()
}

func blank(c rune) bool { return unicode.IsSpace(c) || unseen(c) }

// seen is a text without the signs that are not seen, and with a blank where one stands before a letter in upper case.
func seen(s string) string {
	if strings.IndexFunc(s, unseen) < 0 {
		return s
	}
	var b strings.Builder
	apart := false
	for _, c := range s {
		if unseen(c) {
			apart = true
			continue
		}
		if apart && unicode.IsUpper(c) {
			b.WriteByte(' ')
		}
		apart = false
		b.WriteRune(c)
	}
	return b.String()
}

func capitalised(words []word) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w word) bool { return !w.capital })
}

// isPerson reports whether words seem to be a person's name: one to four in capitals, of which one before the last, or one
// of two, is a given name or an initial, and no institution's.
func isPerson(words []word) bool {
	n, given, last := len(words), false, false
	for _, w := range words {
		given, last = given || last, w.given || w.initial
	}
	return n <= 4 && (given || n <= 2 && last) && capitalised(words) && !institution(words)
}

// isGiven reports whether a word is a given name, or several with hyphens.
func isGiven(word string) bool {
	var buf [32]byte
	key := buf[:0]
	for _, c := range word {
		if c = unmarked(unicode.ToLower(c)); c >= utf8.RuneSelf || len(key) == len(buf) {
			return givenNames[plain(word)]
		}
		if c == '-' {
			if !givenNames[string(key)] {
				return false
			}
			key = buf[:0]
			continue
		}
		key = append(key, byte(c))
	}
	return givenNames[string(key)]
}

// unmarked is an Estonian letter without its mark, and any dash as a hyphen.
func unmarked(c rune) rune {
	switch c {
	case 'õ', 'ö':
		return 'o'
	case 'ä':
		return 'a'
	case 'ü':
		return 'u'
	case 'š':
		return 's'
	case 'ž':
		return 'z'
	case '‐', '‑', '–':
		return '-'
	}
	return c
}
