// SPDX-License-Identifier: MIT

package retention

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// behind reads what stands behind a term and ends the text before it: that the records are then destroyed or handed over to
// the public archive, that they are of no archival value, and in brackets or behind a comma the provision that the term is taken from.
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
		for i := p.end - 2; i > 0; i-- {
			if (p.is(i, ",") || p.is(i, ";") || p.in(i, dashes)) && p.provision(i+1, p.end) {
				def.basis, p.end = p.phrase(i+1, p.end), i
				return
			}
		}
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
		case t.kind == number, t.sets.has(provisions):
		default:
			return false
		}
	}
	return true
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
