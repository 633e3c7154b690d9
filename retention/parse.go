// SPDX-License-Identifier: MIT

package retention

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// ParseTerm reads a retention term (säilitustähtaeg) as it stands in an Estonian scheme or act: "7 aastat", "7a",
// "kümme aastat töölepingu lõppemisest arvates", "vähemalt 25 aastat, kuid mitte kauem kui 26 aastat alates …",
// "Alatine AV 09.02.2012 nr 14", "uutega asendamiseni". It never guesses: where a part cannot be read there is no
// term, and an [*law.Error] of [law.ErrUnreadable] has as its value, quoted, the whole remainder of the text from the first
// thing unread. A bare number is no term, for it has no unit. Other errors: [law.ErrOutOfRange] for an impossible length;
// [law.ErrInvalid] for a window upside down and for what is not UTF-8; [law.ErrPlaceholder] for a day that stands for
// none or of the year 3024; [law.ErrMissing] for a decision without its number.
//
// "Kuni" is decided by what follows: a length makes a ceiling, a day or a word in -ni an end, anything else is unread.
// A range, "1–5 aastat", which does not say when which end of it counts, is two terms of which the longer counts, that one
// first: nothing is destroyed early.
//
// A financial year (majandusaasta, eelarveaasta, aruandeaasta, tegevusaasta) is taken for a calendar year: "majandusaasta
// lõpust" counts from 31 December. The end of a school year (õppeaasta) is an event like any other, whose day the record
// states. "Püsivalt" is read as permanent, though acts mean by it the National Archives. The archival mark alone, "AV" or
// "arhiiviväärtuslik", is permanent with the mark. Of two terms joined by "või" the text must say that the longer counts; else
// the kind is [Either].
//
// Source: RMK p 15.5.
func ParseTerm(s string) (Term, error) {
	if len(s) > maxText {
		return Term{}, refuse.New(law.ErrOutOfRange, "term", msg.Quote(s), textTooLong.With(maxText, 0))
	}
	if !utf8.ValidString(s) {
		return Term{}, refuse.Invalid("term", msg.Quote(s), textUTF8)
	}
	p := newParser(s)
	def, at, err := p.short()
	if at > 0 {
		def, at, err = p.term()
	}
	if err != nil {
		return Term{}, err
	}
	if at >= 0 {
		rest := ""
		if at < len(p.tokens) {
			rest = p.text[p.tokens[at].from:]
		}
		return Term{}, &law.Error{Kind: law.ErrUnreadable, At: "term", Value: strconv.Quote(rest)}
	}
	t, err := checked(def)
	if refusal, ok := err.(*law.Error); ok && refusal.At == "length" {
		for _, t := range p.tokens {
			if t.kind == number && t.n < 0 {
				refusal.Value = msg.Quote(p.text[t.from:t.to]) // too long to be a number
			}
		}
	}
	return t, err
}

// maxText is the longest text of a term that is read.
const maxText = 2000

// token is a word, a number, a date or one punctuation mark of the text.
type token struct {
	lexeme   // of a word and a mark; n of a number too, -1 where it is too long to be one
	from, to int32
	date     civil.Date // of a date
	kind     tokenKind
	ending   byte // of a date whose month stands in a case: n for -ni, s for -st
}

type tokenKind uint8

const (
	word tokenKind = iota + 1
	number
	date
	punct
)

// scan cuts a text into tokens. Blanks and asterisks, which a text brings from its markup, are between them, and so is
// nothing where a word goes from small to capital ("AlatineAV") or from digits to letters ("7a").
func scan(s string) []token {
	tokens := make([]token, 0, len(s)/5+2) // as many as there usually are
	markup := markup(s)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		from := i
		t := token{kind: punct}
		switch {
		case unicode.IsSpace(r) || r == '*' && markup(i) || r == '\u200b' || r == '\ufeff':
			i += size
			continue
		case '0' <= r && r <= '9':
			if t, size = dateAt(s[i:]); size > 0 {
				i += size
				break
			}
			t.kind = number
			for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
				if t.n >= 0 {
					t.n = t.n*10 + int32(s[i]-'0')
				}
				if t.n > 99999 {
					t.n = -1
				}
			}
		case unicode.IsLetter(r) || unicode.IsMark(r):
			small := unicode.IsLower(r)
			for i += size; i < len(s); i += size {
				r, size = utf8.DecodeRuneInString(s[i:])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) || small && unicode.IsUpper(r) {
					break
				}
				small = unicode.IsLower(r)
			}
			known := false
			t.kind = word
			if t.lexeme, known = lookUp(s[from:i]); !known && len(t.word) == i-from {
				if unit, rest, ok := glued(t.word); ok {
					cut := from + len(unit.word)
					tokens = append(tokens, token{lexeme: unit, kind: word, from: int32(from), to: int32(cut)})
					t.lexeme, from = rest, cut
				}
			}
		default:
			i += size
			t.lexeme = lexicon[s[from:i]]
			t.word = s[from:i]
		}
		t.from, t.to = int32(from), int32(i)
		tokens = append(tokens, t)
	}
	return tokens
}

// markup reports whether the asterisk at a place of a text comes from a markup: two within the text or in pairs, or any where
// the text begins with one. Another refers to a note, which may change the term.
func markup(s string) func(i int) bool {
	if strings.IndexByte(s, '*') < 0 {
		return nil
	}
	within, pairs := len(strings.TrimRight(s, "* ")), strings.Count(s, "**")%2 == 0
	return func(i int) bool {
		double := i > 0 && s[i-1] == '*' || strings.HasPrefix(s[i+1:], "*")
		return s[0] == '*' || double && (i < within || pairs)
	}
}

// dateAt reads a date at the start of s: "31.12.2030", "1.1.2031. a", "31. detsember 2030" and, with the month in its case,
// "31. detsembrini 2030". size is 0 where there is none.
func dateAt(s string) (t token, size int) {
	n := 1
	for n < len(s) && n < 5 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n >= len(s) || n == 3 || n == 5 || n == 4 && s[n] != '-' || n < 3 && s[n] != '.' && s[n] != ' ' {
		return token{}, 0
	}
	if s[n] == ' ' { // "5 aprill 2026", which is seldom, before "5 aastat"
		if strings.HasPrefix(s[n+1:], "aasta") {
			return token{}, 0
		}
		end := n + 1
		for end < len(s) && s[end] != ' ' {
			end++
		}
		if !in(strings.ToLower(s[n+1:end]), months) {
			return token{}, 0
		}
	}
	if n == 2 && len(s) >= 10 && s[5] == '.' && (len(s) == 10 || s[10] < 0x80 && s[10] != '.' && (s[10] < '0' || s[10] > '9') && !strings.HasPrefix(s[10:], " a")) {
		if d, err := civil.Parse(s[:10]); err == nil {
			return token{kind: date, date: d}, 10
		}
	}
	d, ending, rest, err := written.Cut(s)
	if err != nil {
		return token{}, 0
	}
	return token{kind: date, date: d, ending: ending}, len(s) - len(rest)
}

// parser reads the tokens of one text. Its methods take the index of a token and return the next one behind what they
// read; term returns the index of the first token that is unread, or -1.
type parser struct {
	text   string
	tokens []token
	end    int // tokens from here on are read already: the full stop, the archival mark
}

func newParser(s string) parser {
	s = written.Normal(s)
	tokens := scan(s)
	return parser{s, tokens, len(tokens)}
}

// word returns the word or mark at i, "" for anything else.
func (p *parser) word(i int) string {
	if i < 0 || i >= p.end {
		return ""
	}
	return p.tokens[i].word
}

// in reports whether the word or mark at i is in any of some sets.
func (p *parser) in(i int, any sets) bool { return 0 <= i && i < p.end && p.tokens[i].sets.has(any) }

// unit returns the unit that the word at i is; 0 for anything else.
func (p *parser) unit(i int) unit {
	if i < 0 || i >= p.end {
		return 0
	}
	return p.tokens[i].unit
}

func (p *parser) is(i int, words ...string) bool {
	for j, w := range words {
		if p.word(i+j) != w {
			return false
		}
	}
	return true
}

// short reads a number and a unit alone, as most terms are; at is 1 where there is something else.
func (p *parser) short() (def definition, at int, err error) {
	if len(p.tokens) != 2 || p.tokens[0].kind != number || p.tokens[1].kind != word {
		return def, 1, nil
	}
	l := length{p.tokens[0].n, p.unit(1)}
	if l.unit == 0 {
		return def, 1, nil
	}
	return definition{kind: Exact, a: clause{bound: Exact, min: l, max: l}}, -1, nil
}

func (p *parser) term() (def definition, unread int, err error) {
	for p.is(p.end-1, ".") || p.is(p.end-1, ";") {
		p.end--
	}
	from, unread := p.mark(&def)
	if unread >= 0 {
		return def, unread, nil
	}
	p.behind(&def)
	i := p.leads(from)
	if p.is(i, ":") || i > from && (p.is(i, "–") || p.is(i, "-")) { // before a number alone the dash may be a minus
		i++
	}
	if i == p.end {
		if def.kind = Permanent; def.mark.archival { // "AV" alone
			i = -1
		}
		return def, i, nil
	}
	if next := p.permanent(i); next > i {
		def.kind = Permanent
		switch {
		case p.is(next, "asutuses"):
			next++
		case p.is(next, "asutuse", "arhiivis"):
			next += 2
		case p.is(next, "rahvusarhiivis"), p.is(next, "avalikus", "arhiivis"): // whoever hands it over there thinks it of value
			if def.mark.archival = true; p.is(next, "avalikus") {
				next++
			}
			next++
		}
		return def, p.rest(next), nil
	}
	if p.is(i, "vajaduseni") {
		if next := p.but(i + 1); next > i+1 {
			if kind, at := p.bound(next); kind == AtMost {
				if l, end := p.amount(at); end > at && l.unit != 0 {
					def.kind, def.a = AtMost, clause{bound: AtMost, min: l, max: l}
					return def, p.rest(end), nil
				}
			}
		}
	}
	if p.is(i, "kuni") && i+1 < p.end {
		if d, next := p.day(i+1, true); next > i+1 && next == p.end { // before "2031 aasta" is taken for a length
			def.kind, def.until = UntilDate, d
			return def, -1, nil
		}
	}
	for first := i; first < p.end; first++ {
		if c, next := p.length(first); next > first {
			unread, err = p.counted(&def, i, first, c, next)
			return def, unread, err
		}
	}
	return def, p.until(&def, i), nil
}

// leads reads the words that lead to a term: "dokumente säilitatakse asutuses", "säilitustähtaeg on", "järgmise … jooksul".
func (p *parser) leads(i int) int {
	if p.in(i, leadNouns) && p.in(i+1, leadVerbs) {
		i++
	}
	for {
		switch {
		case p.in(i, lead), p.is(i, "asutuses"):
			i++
		case p.is(i, "asutuse", "arhiivis"), p.is(i, "kuulub", "säilitamisele"), p.is(i, "kuuluvad", "säilitamisele"):
			i += 2
		case p.is(i, "säilitamise") && p.in(i+1, lead):
			i += 2
		case p.is(i, "järgmise"), p.is(i, "järgneva"):
			if _, next := p.length(i + 1); next == i+1 || !p.is(next-1, "jooksul") {
				return i
			}
			return i + 1
		default:
			return i
		}
	}
}

// but reads ", kuid" or "ja": what may stand before a ceiling; i where nothing of it does.
func (p *parser) but(i int) int {
	next := i
	if p.is(next, ",") {
		next++
	}
	if p.in(next, but) || p.in(next, plus) {
		return next + 1
	}
	return i
}

// behind reads what stands behind a term and ends the text before it: that the records are then destroyed or handed over to
// the public archive, that they are of no archival value, and in brackets the provision that the term is taken from.
func (p *parser) behind(def *definition) {
	if p.in(p.end-1, destroyed|archives|held|manner|toDestroy|over) {
		for i := p.end - 1; i > 0 && i > p.end-14; i-- {
			archive, ok := p.then(i)
			if !ok {
				continue
			}
			for p.end = i; p.in(p.end-1, plus) || p.in(p.end-1, beforeMark); {
				p.end--
			}
			def.mark.archival = def.mark.archival || archive
			break
		}
	}
	last := p.end - 1
	bracket := p.is(last, ")") && p.is(last-2, "(")
	if bracket {
		last--
	}
	if p.is(last, "arhiiviväärtuseta") && last > 0 && !def.mark.archival {
		def.mark.none = true
		if p.end = last; bracket {
			p.end--
		}
		for p.in(p.end-1, beforeMark) {
			p.end--
		}
	}
	if !p.is(p.end-1, ")") {
		return
	}
	open := p.end - 2
	for open > 0 && !p.is(open, "(") {
		open--
	}
	if open > 0 && p.provision(open+1, p.end-1) {
		def.basis, p.end = p.phrase(open+1, p.end-1), open
	}
}

// then reports whether all from i on says what happens when the term is over, "misjärel need andmed kustutatakse registrist",
// "pärast seda antakse üle Rahvusarhiivi": of the records themselves, and nothing else. archive: they go to the public archive.
func (p *parser) then(i int) (archive, ok bool) {
	next := p.thereupon(i)
	bare := next == i // ", hävitatakse" says it too
	if bare && !p.in(i-1, plus) && !p.in(i-1, beforeMark) {
		return false, false
	}
	for deeds := 0; ; {
		switch w := p.word(next); {
		case next == p.end:
			return archive, deeds == 1
		case p.in(next, destroyed) && (!bare || strings.HasSuffix(w, "takse")): // ", hävitada" may be a note of its own
			deeds, next = deeds+1, next+1
		case (w == "kuulub" || w == "kuuluvad") && p.in(next+1, toDestroy):
			deeds, next = deeds+1, next+2
		case p.in(next, manner), !bare && p.in(next, held), w == "ja" && p.in(next-1, held) && p.in(next+1, held):
			next++
		default:
			end := p.handed(next)
			if deeds == 1 && p.termOver(next) > next { // "hävitatakse tähtaja möödumisel"
				next = p.termOver(next)
				continue
			}
			if end == next {
				return false, false
			}
			archive, deeds, next = true, deeds+1, end
		}
	}
}

// handed reads "antakse need üle Rahvusarhiivi", "üle anda avalikku arhiivi", "üleandmine Rahvusarhiivi"; i where it is not there.
func (p *parser) handed(i int) int {
	next := i
	those := func() {
		if p.in(next, held) {
			next++
		}
	}
	switch {
	case p.is(next, "antakse"):
		next++
		if those(); !p.is(next, "üle") {
			return i
		}
		next++
		those()
	case p.is(next, "üle", "anda"):
		next += 2
	case p.is(next, "üleandmine"):
		next++
	default:
		return i
	}
	w := p.word(next)
	if public := w == "avalikku" || w == "avalikule"; public {
		next++
	} else if w == "arhiivi" || w == "arhiivile" {
		return i // whose?
	}
	if !p.in(next, archives) {
		return i
	}
	return next + 1
}

// thereupon reads "when that is over": "misjärel", and behind a sign or "ja" also "pärast seda kuupäeva", "tähtaja möödumisel";
// i where it is not there. Without the sign "5 aastat pärast seda" is a term that begins then.
func (p *parser) thereupon(i int) int {
	after := p.in(i, afterWords)
	switch w := p.word(i); {
	case w == "misjärel", w == "seejärel", w == "siis":
		return i + 1
	case p.is(i, "mille") && (p.is(i+1, "järel") || p.in(i+1, over)), after && p.is(i+1, "mida"):
		return i + 2
	case !p.in(i-1, plus) && !p.in(i-1, beforeMark) && p.tokens[i-1].kind != date:
		return i
	case after && p.is(i+1, "seda"):
		if p.is(i+2, "kuupäeva") || p.is(i+2, "tähtaega") {
			return i + 3
		}
		return i + 2
	}
	return p.termOver(i)
}

// termOver reads "pärast selle tähtaja möödumist", "tähtaja möödumisel"; i where it is not there.
func (p *parser) termOver(i int) int {
	next := i
	if p.in(i, afterWords) {
		if next++; p.is(next, "selle") {
			next++
		}
	}
	if p.in(next, itsTerm) && p.in(next+1, over) {
		return next + 2
	}
	return i
}

// provision reports whether the tokens i–end are a provision and nothing else: "RPS § 12 lg 1", "raamatupidamise seadus § 12".
func (p *parser) provision(i, end int) bool {
	sign := i
	for sign < end && !p.is(sign, "§") {
		t := p.tokens[sign]
		if t.kind != word || t.sets.has(stops|says) || t.unit != 0 || t.n > 0 {
			return false
		}
		sign++
	}
	if sign == i || sign == end {
		return false
	}
	name := p.tokens[sign-1]
	first, _ := utf8.DecodeRuneInString(p.text[name.from:])
	if !(sign == i+1 && unicode.IsUpper(first)) && !strings.HasSuffix(name.word, "seadus") && !strings.HasSuffix(name.word, "seaduse") &&
		!strings.HasSuffix(name.word, "määrus") && !strings.HasSuffix(name.word, "kord") {
		return false
	}
	for j := sign; j < end; j++ {
		switch t := p.tokens[j]; {
		case t.kind == number, p.is(j, "§"), p.is(j, "lg"), p.is(j, "lõige"), p.is(j, "p"), p.is(j, "punkt"), p.is(j, "ja"), p.is(j, ","), p.is(j, "."), p.is(j, "-"), p.is(j, "–"):
		case t.kind == punct && strings.Contains("⁰¹²³⁴⁵⁶⁷⁸⁹", t.word):
		default:
			return false
		}
	}
	return true
}

// rest is -1 at the end of what there is to read, and i before it.
func (p *parser) rest(i int) int {
	if i >= p.end {
		return -1
	}
	return i
}

// mark reads the archival mark at the end, "AV 09.02.2012 nr 14", and ends the text before it. A mark that the text begins
// with, "AV, 5 aastat", ends where the term is to be read from.
func (p *parser) mark(def *definition) (from, unread int) {
	at := -1
	for i := 0; i < p.end && at < 0; i++ {
		t := p.tokens[i]
		switch {
		case t.kind == word && t.word[0] == 'a' && (p.text[t.from:t.to] == "AV" || t.sets.has(archivals)):
			at = i
		}
	}
	if at < 0 {
		return 0, -1
	}
	if no := at - 1; p.is(no, "mitte") && p.is(at, "av") && no > 0 { // "5 aastat (mitte AV)"
		bracket := p.is(no-1, "(") && p.is(at+1, ")") && at+2 == p.end
		if !bracket && at+1 != p.end {
			return 0, no
		}
		if p.end = no; bracket {
			p.end--
		}
		for p.in(p.end-1, beforeMark) {
			p.end--
		}
		def.mark.none = true
		return 0, -1
	}
	last := p.end
	closing := ""
	switch p.word(at - 1) {
	case "(":
		closing = ")"
	case "[":
		closing = "]"
	}
	if closing != "" && p.is(last-1, closing) {
		last--
	} else if closing != "" {
		return 0, last
	}
	var i int
	if def.mark.appraisal, i = p.cited(at+1, last); i < last {
		if at > 0 {
			return 0, i
		}
		def.mark.archival = true
		if p.in(i, beforeMark) {
			i++
		}
		return i, -1
	}
	if p.end = at; closing != "" {
		p.end--
	}
	for p.in(p.end-1, beforeMark) {
		p.end--
	}
	def.mark.archival = true
	return 0, -1
}

// cited reads an appraisal decision among the words around it, "– RA hindamisotsus nr 72, 24.05.2012"; next is last where
// all was read, and else the first thing unread.
func (p *parser) cited(i, last int) (a Appraisal, next int) {
	for i < last {
		switch t := p.tokens[i]; {
		case t.kind == date && a.Date.IsZero() && t.ending == 0:
			a.Date = t.date
			i++
		case t.kind != date && p.is(i, "nr") && a.Number == "":
			from := i + 1
			if p.is(from, ".") {
				from++
			}
			end := from
			for ; end < last && (p.tokens[end].kind == number || p.tokens[end].kind == word || p.is(end, "-") || p.is(end, "/") || p.is(end, ".")); end++ {
				if end > from && p.tokens[end].from > p.tokens[end-1].to {
					break // a blank ends the number
				}
			}
			for end > from && (p.is(end-1, "-") || p.is(end-1, "/") || p.is(end-1, ".")) {
				end--
			}
			if end == from {
				return a, i
			}
			a.Number = p.text[p.tokens[from].from:p.tokens[end-1].to]
			if !strings.ContainsAny(a.Number, "0123456789") {
				return Appraisal{}, i
			}
			i = end
		case t.sets.has(fillers):
			i++
		default:
			return a, i
		}
	}
	return a, last
}

// permanent reads "alatine", "alalise tähtajaga", "alatine (tähtajatu)".
func (p *parser) permanent(i int) int {
	if !p.in(i, permanents) {
		return i
	}
	bare := !strings.HasSuffix(p.word(i), "se")
	next := i + 1
	switch {
	case p.in(next, permanentTails):
		next++
	case !bare:
		return i
	}
	switch {
	case p.is(next, "(") && p.in(next+1, permanents) && p.is(next+2, ")"):
		next += 3
	case (p.is(next, "/") || p.is(next, ",")) && p.in(next+1, permanents):
		next += 2
	}
	return next
}

// amount reads a number and a unit: "7 aastat", "7a", "kümme aastat", "seitsekümmend viis aastat", "7 (seitse)
// aastat", "viie aasta jooksul". Where the unit is not there yet, unit is 0 and next stands behind the number.
func (p *parser) amount(i int) (l length, next int) {
	n, next := p.number(i)
	if next == i {
		return length{}, i
	}
	if p.is(next, "(") {
		if again, after := p.number(next + 1); again == n && p.is(after, ")") {
			next = after + 1
		}
	}
	l.n = n
	if l.unit = p.unit(next); l.unit != 0 {
		if next++; p.is(next-1, "a") && p.is(next, ".") {
			next++
		}
		if p.is(next, "jooksul") {
			next++
		}
	}
	if l.unit == unitYear { // "1 aasta ja 6 kuud"
		at := next
		if p.is(at, "ja") || p.is(at, "ning") {
			at++
		}
		if more, end := p.number(at); end > at && p.unit(end) == unitMonth && 0 < more && more < 12 && l.n <= maxYears &&
			(more == 1 && !strings.HasPrefix(p.word(end+1), "möödu") || !p.is(end, "kuu") || p.is(end+1, "jooksul")) { // "5 aastat 6 kuu möödumisest" is no length
			if p.is(end+1, "jooksul") {
				end++
			}
			return length{l.n*12 + more, unitMonth}, end + 1
		}
	}
	return l, next
}

// aged reads a length as an adjective, "5-aastane", "viieaastase tähtajaga".
func (p *parser) aged(i int) (l length, next int) {
	if !p.in(i, agedWords) && !p.in(i+2, agedWords) {
		return l, i
	}
	n, next := p.number(i)
	form := ""
	switch {
	case next > i && p.is(next, "-"):
		form, next = p.word(next+1), next+2
	case next == i:
		for _, form = range [...]string{"aastane", "aastase"} {
			if stem, ok := strings.CutSuffix(p.word(i), form); ok && written.Numeral(stem) > 0 {
				n, next = int32(written.Numeral(stem)), i+1
				break
			}
		}
	}
	tail := p.in(next, permanentTails) || p.is(next, "tähtaeg")
	if next == i || form != "aastane" && form != "aastase" || form == "aastase" && !tail {
		return l, i
	}
	if tail {
		next++
	}
	return length{n, unitYear}, next
}

func (p *parser) number(i int) (n int32, next int) {
	if i >= p.end {
		return 0, i
	}
	switch t := p.tokens[i]; t.kind {
	case number:
		return t.n, i + 1
	case word:
		if n = t.n; n == 0 {
			return 0, i
		}
		i++
		for limit := place(n); limit > 1 && i < p.end; i++ {
			more := p.tokens[i].n
			if p.tokens[i].kind != word || more == 0 || more >= limit || n == 10 {
				break
			}
			n += more
			limit = place(more)
		}
		return n, i
	}
	return 0, i
}

// place is below what a numeral must be that follows n: behind hundreds anything below a hundred, behind tens ones.
func place(n int32) int32 {
	switch {
	case n%100 == 0:
		return 100
	case n%10 == 0:
		return 10
	}
	return 1
}

// bound reads what stands before a length: "vähemalt", "kuni", "mitte kauem kui".
func (p *parser) bound(i int) (kind Kind, next int) {
	switch {
	case p.is(i, "vähemalt"), p.is(i, "minimaalselt"):
		return AtLeast, i + 1
	case p.is(i, "mitte", "vähem", "kui"), p.is(i, "mitte", "lühem", "kui"):
		return AtLeast, i + 3
	case p.is(i, "kuni"), p.is(i, "maksimaalselt"), p.is(i, "maksimum"):
		return AtMost, i + 1
	case p.is(i, "kõige", "kauem"), p.is(i, "kõige", "rohkem"):
		return AtMost, i + 2
	case p.is(i, "mitte", "kauem", "kui"), p.is(i, "mitte", "rohkem", "kui"), p.is(i, "mitte", "pikem", "kui"):
		return AtMost, i + 3
	}
	return Exact, i
}

// length reads a bound and an amount; a floor followed by a ceiling is a window, in one phrase ("vähemalt 5 ja mitte
// rohkem kui 10 aastat") or two.
func (p *parser) length(i int) (c clause, next int) {
	bound, at := p.bound(i)
	if bound == Exact && i < p.end && p.tokens[i].kind != number && p.tokens[i].n == 0 && p.tokens[i].word != "pool" && p.tokens[i].word != "poolteist" &&
		!p.in(i, agedWords) {
		return c, i
	}
	if l, next := p.aged(at); next > at {
		return clause{bound: bound, min: l, max: l}, next
	}
	l, next := p.amount(at)
	if bound == Exact && next > at && l.unit == 0 && (p.is(next, "–") || p.is(next, "-") || p.is(next, "kuni")) { // "1–5 aastat"
		most, end := p.amount(next + 1)
		if end == next+1 || most.unit == 0 || l.n < 1 || l.n >= most.n || !most.valid() {
			return c, i
		}
		if l.unit = most.unit; p.tokens[end-1].kind == word && most.unit == unitMonth && p.unit(end-1) == unitMonth && p.unit(next+2) == unitYear {
			return c, i // "1–2 aastat ja 6 kuud"
		}
		return ranged(l, most), end
	}
	if next == at {
		// "pool aastat", "poolteist aastat"
		half := map[string]int32{"pool": 6, "poolteist": 18}[p.word(at)]
		if half == 0 || p.unit(at+1) != unitYear || bound == Window {
			return c, i
		}
		l, next = length{half, unitMonth}, at+2
	}
	c = clause{bound: bound, min: l, max: l}
	if l.unit == 0 { // "vähemalt 5 ja mitte rohkem kui 10 aastat"
		if c = p.window(c, &next); c.bound != Window {
			return clause{}, i
		}
		c.min.unit, c.max.unit = cmp.Or(c.min.unit, c.max.unit), cmp.Or(c.max.unit, c.min.unit)
		return c, next
	}
	if bound == Exact && (p.is(next, "kuni") || p.is(next, "–") || p.is(next, "-")) { // "6 kuud – 2 aastat"
		if most, end := p.amount(next + 1); end > next+1 && most.unit != 0 && l.valid() && most.valid() && l.days() < most.days() {
			return ranged(l, most), end
		}
	}
	return p.window(c, &next), next
}

// ranged is a length of which a range is given; counted makes two terms of it.
func ranged(low, most length) clause { return clause{bound: Exact, min: most, max: most, low: low} }

// window makes a window of a floor where a ceiling follows, ", kuid mitte kauem kui …", and of a ceiling where a floor does:
// "kuni 10 aastat, vähemalt 5 aastat".
func (p *parser) window(c clause, next *int) clause {
	i := p.but(*next)
	if i == *next && p.is(i, ",") {
		i++
	}
	if i == *next || c.bound != AtLeast && c.bound != AtMost {
		return c
	}
	kind, then := p.bound(i)
	l, end := p.amount(then)
	switch {
	case end == then || l.unit == 0 || kind == c.bound:
		return c
	case kind == AtMost:
		c.max = l
	case kind == AtLeast:
		c.min = l
	default:
		return c
	}
	c.bound, *next = Window, end
	return c
}

// counted reads a term with a length: what stands before it (from i to first), the length, and what follows it.
func (p *parser) counted(def *definition, i, first int, c clause, next int) (unread int, err error) {
	if i < first {
		if unread := p.before(&c, i, first); unread >= 0 {
			return unread, nil
		}
	}
	behind := next
	next = p.after(&c, next)
	def.kind, def.a = c.bound, c
	if c.low != (length{}) {
		if c.while != "" || c.anchor.mixed {
			return first, nil
		}
		def.kind, def.b = Longer, c
		def.b.min, def.b.max = c.low, c.low
		def.a.low, def.b.low = length{}, length{}
		return p.rest(next), nil
	}
	if next < p.end && c.bound == Exact {
		if end := p.longer(next); end > next && p.later(def, behind, next) {
			return p.rest(end), nil
		}
	}
	if p.is(next, "või") {
		second, behind := p.length(next + 1)
		if behind == next+1 {
			return next, nil
		}
		behind = p.after(&second, behind)
		if c.bound == AtMost || c.bound == Window || second.bound == AtMost || second.bound == Window {
			return next, nil // which of two ceilings would count no text says
		}
		def.kind, def.b, next = Either, second, behind
		if end := p.longer(next); end > next {
			def.kind, next = Longer, end
		}
	}
	if def.a.anchor.mixed || def.b.anchor.mixed {
		return behind, nil // how far the year's end goes no text says
	}
	return p.rest(next), nil
}

// later makes two clauses of one length with two events, of which the later counts: "5 aastat A lõppemisest või B
// lõppemisest". The anchor stands from i to end.
func (p *parser) later(def *definition, i, end int) bool {
	for at := i + 1; at < end; at++ {
		if !p.is(at, "või") {
			continue
		}
		a, b := def.a, def.a
		a.anchor, b.anchor = anchor{}, anchor{}
		saved := p.end
		p.end = at
		whole := p.anchor(&a, i) == at
		p.end = saved
		link := "alates "
		if a.anchor.after {
			link = "pärast "
		}
		text := link + p.phrase(at+1, end)
		second := newParser(text)
		if whole && second.anchor(&b, 0) == second.end && a.anchor.text != "" {
			def.kind, def.a, def.b = Longer, a, b
			return true
		}
	}
	return false
}

// longer reads ", sõltuvalt sellest, kumb ajavahemik on pikem".
func (p *parser) longer(i int) int {
	next := i
	skip := func(words ...string) {
		for _, w := range words {
			if p.is(next, w) {
				next++
				return
			}
		}
	}
	skip(",")
	skip("sõltuvalt", "olenevalt")
	skip("sellest")
	skip(",")
	if !p.is(next, "kumb") {
		return i
	}
	next++
	skip("ajavahemik", "tähtaeg", "periood", "neist", "säilitustähtaeg")
	skip("on", "saabub")
	if p.is(next, "pikem") || p.is(next, "hilisem") || p.is(next, "hiljem") {
		return next + 1
	}
	return i
}

// before reads what stands before a length: a state and "ja" ("töölepingu kehtivuse ajal ja …"), or the anchor
// ("töölepingu lõppemisest arvates …").
func (p *parser) before(c *clause, i, first int) (unread int) {
	last := first - 1
	if p.is(last, ",") {
		last--
	}
	if last >= i && p.in(last, plus) {
		state := last - 1
		if p.is(state, ",") {
			state--
		}
		led := p.is(i, "kuni") && terminative(p.word(state), true)
		if led {
			i++
		}
		w := p.word(state)
		if w == "lõpp" && state > i { // "majandusaasta lõpp + 7 aastat"
			text := "alates " + p.phrase(i, state) + " lõpust"
			end := newParser(text)
			var from clause
			if _, ok := yearOf(p.word(state - 1)); ok {
				if end.anchor(&from, 0) == end.end && from.anchor.shift != noShift {
					c.anchor = from.anchor
					return -1
				}
				return i
			}
		}
		var year anchor
		saved := p.end
		p.end = state + 1
		plain := p.untilYear(&year, i) && year.shift == noShift && !isPeriod(p.word(state-1)) // "aasta lõpuni ja 5 aastat" would end early
		p.end = saved
		if state >= i && p.opens(i) && !p.in(i, lead) && !p.stopped(i, state+1) && plain &&
			(w == "ajal" || w == "kestel" || w == "vältel" || w == "kehtivus" || w == "kehtib" || w == "kestus" || w == "lõpp" || w == "lõppemine" || w == "lõpetamine" || strings.HasSuffix(w, "aeg") && !strings.HasSuffix(w, "tähtaeg") || terminative(w, led)) {
			c.while = p.phrase(i, state+1)
			c.anchor.base = baseEvent
			return -1
		}
		return i
	}
	saved := p.end
	p.end = last + 1
	next := p.anchor(c, i)
	done := next >= p.end && c.anchor.text != ""
	p.end = saved
	if !done {
		return i
	}
	return -1
}

// after reads the anchor behind a length, if there is one, and a ceiling behind that.
func (p *parser) after(c *clause, i int) int {
	next := i
	if p.is(next, ",") && (p.in(next+1, connectors) || p.in(next+1, afterWords)) {
		next++
	}
	if c.anchor.text == "" {
		if end := p.anchor(c, next); end > next {
			next = end
		} else {
			next = i
		}
	}
	*c = p.window(*c, &next)
	return next
}

// stopped reports whether a word that a phrase cannot hold stands in it.
func (p *parser) stopped(i, end int) bool {
	for ; i < end; i++ {
		if p.in(i, stops) {
			return true
		}
	}
	return false
}

// opens reports whether a phrase can start at i: with a word, a number or a quotation mark.
func (p *parser) opens(i int) bool {
	return i < p.end && (p.tokens[i].kind != punct || strings.Contains("\"„“”«»'", p.word(i)))
}

// phrase returns the text of some tokens as it stands, blanks and markup between them as one blank.
func (p *parser) phrase(i, end int) string {
	if i >= end {
		return ""
	}
	text := p.text[p.tokens[i].from:p.tokens[end-1].to]
	for j := i + 1; j < end; j++ {
		if gap := p.text[p.tokens[j-1].to:p.tokens[j].from]; gap != "" && gap != " " {
			return p.joined(i, end)
		}
	}
	return text
}

func (p *parser) joined(i, end int) string {
	var b strings.Builder
	for j := i; j < end; j++ {
		if j > i && p.tokens[j].from > p.tokens[j-1].to && !p.is(j, ",") {
			b.WriteByte(' ')
		}
		b.WriteString(p.text[p.tokens[j].from:p.tokens[j].to])
	}
	return b.String()
}

// anchor is what a length is counted from.
type anchor struct {
	text  string // as it stands, without "alates" or "pärast"; empty: the record's own day
	after bool   // with "pärast", so in the partitive
	base  base   // which day of a record it means
	shift shift
	fixed civil.Date // "alates 01.01.2020"
	mixed bool       // an end of a year stands among other events: "majandusaasta lõpust, arvates viimasest kandest"
}

// base is the day of a record that a count starts from.
type base uint8

const (
	baseRecord   base = iota // as RMK p 15.6 has it: the record, its file, its links
	baseCreated              // loomine
	baseReceived             // saamine
	baseClosed               // the closing of its file
	baseEvent                // a stated event
	baseBirth                // somebody's birth, before any record
	baseFixed                // a day that the term itself names
)

var baseNames = [...]string{
	baseRecord: "record", baseCreated: "created", baseReceived: "received", baseClosed: "closed", baseEvent: "event", baseBirth: "birth", baseFixed: "day",
}

// shift moves the start of a count within the calendar.
type shift uint8

const (
	noShift   shift = iota
	toEnd           // to 31 December of that year
	toNewEnd        // to 1 January of the next year
	toNextEnd       // to 31 December of the next year
)

var shiftNames = [...]string{toEnd: "year_end", toNewEnd: "next_year", toNextEnd: "next_year_end"}

// anchor reads what a length is counted from: "alates X-st", "X-st arvates", "X-st", "pärast X-t".
func (p *parser) anchor(c *clause, i int) int {
	from := i
	var a anchor
	led := p.in(i, connectors)
	if a.after = p.in(i, afterWords); led || a.after {
		from++
	}
	if from < p.end && p.tokens[from].kind == date && p.tokens[from].ending != written.Until {
		a.base, a.fixed, a.text = baseFixed, p.tokens[from].date, p.tokens[from].date.Dotted()
		if !led {
			return i
		}
		c.anchor = a
		return from + 1
	}
	end, head := from, 0 // head: the end of the phrase before a relative clause
	for ; end < p.end; end++ {
		w := p.word(end)
		if p.in(end, stops) || w == "," && (p.in(end+1, stops) || end+1 == p.end) {
			break
		}
		if w == "," && head == 0 && p.is(end+1, "kui") {
			// "pärast seda, kui …" and "selle aasta lõpust, kui …" tell which; any other "kui" is a proviso.
			if !(a.after && p.is(end-1, "seda") || !a.after && p.in(from, those)) {
				break
			}
			head = end
		}
		if w == "või" {
			if _, next := p.length(end + 1); next > end+1 {
				break
			}
		}
		if w == "," && head == 0 && p.in(end+1, relatives) {
			head = end
		}
		if _, next := p.length(end); next > end {
			return i // another length inside: nothing says what it is
		}
	}
	if head == 0 || !a.after && !strings.HasSuffix(p.word(head-1), "st") {
		head = end // "projekti, mida rahastati, lõppemisest"
	}
	textEnd := end
	if head == end && p.in(head-1, connectors) { // "X-st arvates"
		if led || a.after {
			return i
		}
		led = true
		if head--; p.is(head-1, ",") {
			head--
		}
		textEnd = head
	}
	return p.anchored(c, a, i, from, head, textEnd, end, led)
}

// anchored takes the phrase from to textEnd, whose head ends at head, as the anchor if its case is right.
func (p *parser) anchored(c *clause, a anchor, i, from, head, textEnd, next int, led bool) int {
	if head <= from || p.tokens[head-1].kind != word {
		return i
	}
	last := p.word(head - 1)
	switch {
	case strings.HasSuffix(last, "ni"), p.in(head-1, connectors|afterWords), p.in(from, relatives|lead), !p.opens(from), p.tokens[from].kind == date:
		return i
	case a.after && !partitive(last), !a.after && !strings.HasSuffix(last, "st"), !a.after && !led && !happens(last):
		return i
	}
	for j := from; j < textEnd; j++ {
		if w := p.word(j); strings.HasSuffix(w, "miseni") || p.in(j, compared) {
			return i // an end inside what should be a start; one of several that are not told
		}
	}
	if p.otherYear(from, head) {
		return i
	}
	a.base, a.shift = p.meaning(from, head, textEnd)
	if year := p.following(head, textEnd); year > head && a.shift == toEnd && head == from+2 {
		a.base, a.shift = p.yearBase(head+3, year), toNextEnd
	} else if a.shift == noShift && p.calendar(from, head) || a.shift != noShift && p.distant(head, textEnd) {
		return i
	}
	a.text = p.phrase(from, textEnd)
	for j := from + 1; j < textEnd-1 && a.shift == noShift && !a.mixed; j++ {
		_, year := yearOf(p.word(j - 1))
		a.mixed = year && (p.in(j, ends) || p.is(j, "algusest") || p.is(j, "algust"))
	}
	c.anchor = a
	return next
}

// partitive reports whether a word can stand behind "pärast": "lõppu", "lahkumist", "tähtaega". It refuses what is plainly
// something else: an elative, a plural in -d, an infinitive, a conjunction.
func partitive(w string) bool {
	switch {
	case w == "või", w == "anda", in(w, plus), strings.HasSuffix(w, "est"), strings.HasSuffix(w, "lõpust"), strings.HasSuffix(w, "ada"), strings.HasSuffix(w, "takse"):
		return false
	case w == "tööd", w == "kuud":
		return true
	}
	return strings.IndexByte("aeiout", w[len(w)-1]) >= 0 || strings.HasSuffix(w, "ü") || strings.HasSuffix(w, "ä") || strings.HasSuffix(w, "ö") || strings.HasSuffix(w, "õ")
}

// happenings are the ends of elatives that name an event or a day even without "alates". Any other may as well say
// where from or by what: "7 aastat seadusest".
var happenings = [...]string{"misest", "surmast", "sünnist", "lõpust", "algusest", "päevast", "kandest", "kokkupuutest", "maksest",
	"hetkest", "tähtajast", "jaanuarist", "detsembrist", "otsusest", "sünniajast", "surmaajast", "tehingust", "toimingust", "õnnetusest", "juhtumist", "sündmusest"}

func happens(w string) bool {
	for _, end := range happenings {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// calendar reports whether a phrase without a known shift still speaks of the calendar, "kvartali lõpust", "järgnevast
// aastast", "aasta viimasest päevast": as an event it would start too early.
func (p *parser) calendar(from, head int) bool {
	last, prev := p.word(head-1), ""
	if head-2 >= from {
		prev = p.word(head - 2)
	}
	if p.in(head-1, monthWords|yearWords) || strings.HasSuffix(last, "aastast") || strings.HasSuffix(last, "aastat") {
		return true
	}
	edge := false
	for _, end := range [...]string{"lõpust", "lõppu", "algusest", "algust", "päevast", "päeva"} {
		whose, ok := strings.CutSuffix(last, end)
		edge = edge || ok
		if ok && !strings.HasSuffix(last, "kuupäevast") && !strings.HasSuffix(last, "kuupäeva") && (isPeriod(whose) || in(whose, yearWords)) { // "aastalõpust"
			return true
		}
	}
	if !edge || strings.HasSuffix(prev, "mise") {
		return false
	}
	if isPeriod(prev) {
		return true
	}
	first := head-2 >= from && p.in(head-2, firsts)
	for j := from; j < head-1; j++ {
		if p.in(j, yearWords) || first && (p.in(j, nexts) || p.unit(j) != 0 || p.is(j, "kvartali")) {
			return true
		}
	}
	return false
}

// isPeriod reports whether a word ends with a stretch of the calendar whose end is no day of this package: "kvartali",
// "poolaasta", "tegevusaasta", "detsembri". A school year's end is an event like any other.
func isPeriod(w string) bool {
	for _, unit := range [...]string{"kuu", "kvartali", "nädala", "poolaasta", "kümnendi", "päeva"} {
		if strings.HasSuffix(w, unit) {
			return true
		}
	}
	if written.IsMonth(w) {
		return true
	}
	return strings.HasSuffix(w, "aasta") && !in(w, yearWords|eventYears)
}

// distant reports whether a relative clause moves a year to another: "aasta lõpust, mis järgneb lepingu lõppemise aastale".
func (p *parser) distant(head, end int) bool {
	for j := head; j < end; j++ {
		w := p.word(j)
		if strings.Contains(w, "järg") || strings.HasPrefix(w, "eeln") || strings.HasPrefix(w, "eelm") ||
			strings.Contains(w, "aasta") || w == "pärast" || w == "peale" || w == "enne" {
			return true
		}
	}
	return false
}

// following returns the place of the year in a relative clause that moves the year before it to the next one, "aasta lõpust,
// mis järgneb lepingu lõppemise aastale"; 0 where there is no such clause.
func (p *parser) following(head, end int) (year int) {
	if !p.is(head, ",", "mis", "järgneb") {
		return 0
	}
	w, ok := strings.CutSuffix(p.word(end-1), "le")
	if !ok || !in(w, yearWords) || end-1 == head+3 || p.stopped(head+3, end-1) {
		return 0
	}
	for j := head + 3; j < end-1; j++ {
		if t := p.tokens[j]; t.kind != word || strings.Contains(t.word, "aasta") || t.sets.has(nexts|earlier|ordinals) {
			return 0
		}
	}
	return end - 1
}

// yearOf reports whether a word names a calendar year and, of a compound such as "sulgemisaasta", the event that falls in
// it: "sulgemise".
func yearOf(w string) (event string, ok bool) {
	stem, ok := strings.CutSuffix(w, "aasta")
	if !ok || in(w, yearWords) { // all of which end so
		return "", ok
	}
	switch {
	case strings.HasSuffix(stem, "mis"):
		return stem + "e", true
	case stem == "sünni", stem == "surma":
		return stem, true
	}
	return "", false
}

// own are the events that are days of a record itself, by the stem that their cases share.
var own = []struct {
	stem string
	base base
}{
	{"loomis", baseCreated}, {"dokumendi loomis", baseCreated}, {"koostamis", baseCreated}, {"dokumendi koostamis", baseCreated},
	{"saamis", baseReceived}, {"dokumendi saamis", baseReceived}, {"saabumis", baseReceived}, {"dokumendi saabumis", baseReceived},
	{"loomisest või saamis", baseRecord}, {"dokumendi loomisest või saamis", baseRecord},
	{"loomise või saamis", baseRecord}, {"dokumendi loomise või saamis", baseRecord},
	{"loomist või saamis", baseRecord}, {"dokumendi loomist või saamis", baseRecord},
	{"toimiku lõpetamis", baseClosed}, {"toimiku sulgemis", baseClosed}, {"asjaajamise lõppemis", baseClosed}, {"asjaajamise lõpetamis", baseClosed},
}

// otherYear reports whether a phrase starts the count at the end of another year than the event's, or at the start of
// its own: no shift of this package says that.
func (p *parser) otherYear(from, head int) bool {
	last, year := p.word(head-1), head-2
	if p.is(head-2, ".") {
		year = head - 4
	}
	if year < from {
		return false
	}
	if _, ok := yearOf(p.word(year)); !ok {
		return false
	}
	prev := p.word(year - 1)
	if before := year - 2; year > from && before >= from && p.in(year-1, nexts) && (p.tokens[before].n != 0 || p.tokens[before].kind == number) {
		return true // "kahe järgmise aasta lõpust"
	}
	another := year > from && (p.in(year-1, nexts) && !p.in(year, yearWords) || p.in(year-1, earlier|ordinals) || prev == "." || strings.HasPrefix(prev, "ülejärg"))
	switch last {
	case "algusest", "algust", "jaanuarist", "jaanuari":
		return year == from || !p.in(year-1, nexts)
	case "detsembrist", "detsembrit":
		return another
	}
	return another && p.in(head-1, ends)
}

// meaning says which day of a record the phrase means, and how it moves in the calendar: "majandusaasta lõpust", "aasta
// 31. detsembrist", "järgneva kalendriaasta algusest". A school year's end is an event like any other.
func (p *parser) meaning(from, head, end int) (base, shift) {
	moved, rest := noShift, head // rest: the end of what stands before the words of the shift
	year := func(i int) bool {
		_, ok := yearOf(p.word(i))
		return ok && i >= from
	}
	switch last := p.word(head - 1); {
	case p.in(head-1, ends) && year(head-2):
		moved, rest = toEnd, head-2
	case (last == "detsembrist" || last == "detsembrit") && head-4 >= from && p.tokens[head-3].n == 31 && p.is(head-2, ".") && year(head-4):
		moved, rest = toEnd, head-4
	case (last == "algusest" || last == "algust") && p.in(head-2, yearWords) && head-3 >= from && p.in(head-3, nexts):
		moved, rest = toNewEnd, head-3
	case (last == "jaanuarist" || last == "jaanuari") && head-5 >= from && p.tokens[head-3].n == 1 && p.is(head-2, ".") && p.in(head-4, yearWords) && p.in(head-5, nexts):
		moved, rest = toNewEnd, head-5
	}
	if moved == toEnd && rest > from && p.in(rest-1, nexts) && p.in(rest, yearWords) { // "loomisele järgneva aasta lõpust"
		moved, rest = toNextEnd, rest-1
	}
	if moved != noShift {
		if head == end {
			return p.yearBase(from, rest), moved
		}
		return baseEvent, moved
	}
	for _, birth := range [...]string{"sünnist", "sündimisest", "sündi", "sündimist", "sünniajast", "sünnipäevast", "sünnikuupäevast"} {
		if p.is(head-1, birth) {
			return baseBirth, noShift
		}
	}
	if last := p.word(head - 1); head == end && head-1 > from {
		switch last {
		case "päevast", "kuupäevast", "päeva", "kuupäeva":
			return genitive(strings.ToLower(p.phrase(from, head-1))), noShift
		}
	}
	if head == end {
		text := strings.ToLower(p.phrase(from, end))
		for _, o := range own {
			if tail, ok := strings.CutPrefix(text, o.stem); ok && (tail == "est" || tail == "t") {
				return o.base, noShift
			}
		}
	}
	return baseEvent, noShift
}

// yearBase returns the day of the record whose year is meant by the words from–rest and a year behind them: none or
// "selle" the record's own, "dokumendi loomise" aasta, "sulgemis"aasta the event's.
func (p *parser) yearBase(from, rest int) base {
	text := strings.ToLower(p.phrase(from, rest))
	if event, _ := yearOf(p.word(rest)); event != "" {
		return genitive(strings.TrimSpace(text + " " + event))
	}
	if rest <= from || rest == from+1 && p.in(from, those) {
		return baseRecord
	}
	return genitive(text)
}

// genitive returns the day of the record that stands before the words of a shift or of a day: "dokumendi loomise" aasta
// lõpust, "loomisele" järgneva aasta algusest.
func genitive(text string) base {
	for _, o := range own {
		if tail, ok := strings.CutPrefix(text, o.stem); ok && (tail == "e" || tail == "ele") {
			return o.base
		}
	}
	for _, birth := range [...]string{"sünni", "sünnile", "sündimise", "sündimisele"} {
		if text == birth || strings.HasSuffix(text, " "+birth) {
			return baseBirth
		}
	}
	return baseEvent
}

// untilYear reads the calendar in the words of an end: "lepingu lõppemise aasta lõpuni", "järgneva kalendriaasta lõpuni". A
// stretch of it that is no year, or whose year is another one, is unread: as an event it would end too early.
func (p *parser) untilYear(a *anchor, from int) bool {
	last, year := p.word(p.end-1), p.end-2
	a.base = baseEvent
	edge := ""
	if p.is(p.end-1, "detsembrini") && p.is(p.end-2, ".") && p.end-4 >= from && p.tokens[p.end-3].n == 31 { // "aasta 31. detsembrini"
		if _, ok := yearOf(p.word(p.end - 4)); !ok {
			return false
		}
		edge, year = "lõpuni", p.end-4
	} else if p.in(p.end-1, monthEnds) {
		return false
	}
	for _, end := range [...]string{"lõpuni", "lõppemiseni", "alguseni", "möödumiseni", "päevani"} {
		if whose, ok := strings.CutSuffix(last, end); ok && edge == "" {
			if edge = end; end != "päevani" && (isPeriod(whose) || in(whose, yearWords)) { // "aastalõpuni"
				return false
			}
		}
	}
	if edge == "" || year < from {
		return true
	}
	if _, ok := yearOf(p.word(year)); !ok {
		for j := from; edge == "päevani" && j < year; j++ {
			if _, ok := yearOf(p.word(j)); ok { // "aasta viimase päevani"
				return false
			}
		}
		return !isPeriod(p.word(year))
	}
	if edge != "lõpuni" && edge != "lõppemiseni" {
		return false
	}
	rest := year
	a.shift = toEnd
	switch prev := p.word(year - 1); {
	case year == from:
	case p.in(year-1, nexts):
		a.shift, rest = toNextEnd, year-1
		if a.base = baseRecord; rest > from {
			a.base = genitive(strings.ToLower(p.phrase(from, rest)))
		}
		return true
	case p.in(year-1, earlier|ordinals), prev == ".", strings.HasPrefix(prev, "ülejärg"):
		return false
	}
	a.base = p.yearBase(from, rest)
	return true
}

// terminative reports whether a word stands in the case that says until what: "asendamiseni". Some genitives end alike
// ("komisjoni", "plaani"), so without "kuni" before it only a word whose ending leaves no doubt is taken for one.
func terminative(w string, led bool) bool {
	switch {
	case strings.HasSuffix(w, "seni"), strings.HasSuffix(w, "nini"), in(w, strongEnds):
		return len(w) > len("xxseni")
	case !led, !strings.HasSuffix(w, "ni"), strings.HasSuffix(w, "oni"), strings.HasSuffix(w, "aani"), strings.HasSuffix(w, "gani"):
		return false
	}
	return len(w) > len("xxxni") && written.Numeral(strings.TrimSuffix(w, "ni")) == 0
}

// needsUntil reports whether an event is read only with "kuni" before it.
func needsUntil(event string) bool {
	p := newParser(event)
	return !terminative(p.word(p.end-1), false) && !p.in(p.end-1, states)
}

// until reads a term that ends with an event, a day or a need.
func (p *parser) until(def *definition, i int) (unread int) {
	from := i
	led := p.is(i, "kuni")
	if led {
		from++
	}
	if from >= p.end {
		return i
	}
	if d, next := p.day(from, led); next > from {
		def.kind, def.until = UntilDate, d
		return p.rest(next)
	}
	if p.is(from, "nii", "kaua", "kui", "vajalik") {
		def.kind, def.a.anchor.base = AsNeeded, baseEvent
		return p.rest(from + 4)
	}
	last := p.word(p.end - 1)
	yearEnd := p.end-4 >= from && p.is(p.end-2, ".", "detsembrini") && p.tokens[p.end-3].n == 31 // "aasta 31. detsembrini"
	switch {
	case p.stopped(from, p.end) || p.in(from, lead) || !p.opens(from) || p.in(from, connectors) || p.in(from, afterWords):
		return i
	case last == "vajaduseni" || p.in(p.end-1, needEnds) && p.end-2 >= from && p.is(p.end-2, "vajaduse"):
		first := p.end - 1 // of the words of the need
		if last != "vajaduseni" {
			first--
		}
		if first > from && p.in(first-1, needKinds) {
			first--
		}
		if first > from {
			return i // whose need, or what of it, would be lost
		}
		def.kind, def.a.anchor.base = AsNeeded, baseEvent
	case terminative(last, led), yearEnd, !led && p.end-from > 1 && p.in(p.end-1, states), p.replaced(from):
		def.kind, def.event = UntilEvent, p.phrase(from, p.end)
	default:
		return i
	}
	for j := from; j < p.end; j++ {
		t := p.tokens[j]
		if t.sets.has(says) || strings.HasSuffix(t.word, "takse") {
			return j // a sentence about something else: "kustutatakse konto sulgemiseni"
		}
		if yearEnd && (j == p.end-3 || j == p.end-4) {
			continue // untilYear judges it
		}
		if t.kind == date || p.is(j, ",") || p.is(j, ":") || t.kind == number && p.is(j+1, ".") || last != "lõpuni" && t.unit != 0 {
			return j // a day or a length that was not read as one
		}
	}
	if def.kind == UntilEvent && !p.untilYear(&def.a.anchor, from) {
		return i
	}
	return -1
}

// replaced reports whether an end says behind it by what: "asendamiseni uuega", "asendumiseni uue redaktsiooniga".
func (p *parser) replaced(from int) bool {
	for i := p.end - 1; i > from && i > p.end-4; i-- {
		switch w := p.word(i); {
		case !strings.HasSuffix(w, "ga") && (i == p.end-1 || w != "uue" && w != "uute" && w != "teise"):
			return false
		case p.in(i-1, replacements):
			return true
		}
	}
	return false
}

// day reads the last day of a term: behind "kuni" a date, "31.12.2030-ni", "2030. aasta lõpuni", "31. detsembrini 2030".
func (p *parser) day(i int, led bool) (civil.Date, int) {
	if t := p.tokens[i]; t.kind == date && t.ending != written.From {
		d, next := t.date, i+1
		switch {
		case p.is(next, "-", "ni"):
			next += 2
		case p.is(next, "ni"):
			next++
		case !led && t.ending != written.Until:
			return civil.Date{}, i
		}
		for _, included := range [...][]string{
			{"(", "kaasa", "arvatud", ")"}, {",", "kaasa", "arvatud"}, {"kaasa", "arvatud"}, {"(", "k", ".", "a", ")"}, {"(", "k", ".", "a", ".", ")"}, {"k", ".", "a"},
		} {
			if p.is(next, included...) {
				return d, next + len(included)
			}
		}
		return d, next
	}
	number := func(j int) int {
		if j < p.end && p.tokens[j].kind == number {
			return int(p.tokens[j].n)
		}
		return 0
	}
	if year := number(i); year > 31 {
		next := i + 1
		if p.is(next, ".") {
			next++
		}
		if p.is(next, "a", ".") {
			next++
		}
		if (p.is(next, "aasta") || p.is(next, "a") || p.is(next, ".")) && p.is(next+1, "lõpuni") {
			if d, _ := civil.New(year, 12, 31); !d.IsZero() {
				return d, next + 2
			}
		}
	}
	return civil.Date{}, i
}
