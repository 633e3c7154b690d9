// SPDX-License-Identifier: MIT

package retention

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
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
	if p.is(i, ":") || i > from && p.in(i, dashes) { // before a number alone the dash may be a minus
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
			(p.in(state, whiles) || strings.HasSuffix(w, "aeg") && !strings.HasSuffix(w, "tähtaeg") || terminative(w, led)) {
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
