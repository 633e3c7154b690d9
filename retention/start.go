// SPDX-License-Identifier: MIT

package retention

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/fate"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

// The words of a start that stands apart from its term.
var (
	startCodes = map[string]string{ // of the document management system Delta
		"FROM_CREATION": "loomisest", "FROM_CREATION_YEAR_END": "loomise aasta lõpust", "FROM_CLOSING": "toimiku sulgemisest", "FROM_CLOSING_YEAR_END": "toimiku sulgemise aasta lõpust",
	}
	elatives = [...]struct{ from, to string }{ // of a nominative
		{"viimane", "viimasest"},
		{"mine", "misest"}, {"lõpp", "lõpust"}, {"algus", "algusest"}, {"surm", "surmast"}, {"sünd", "sünnist"}, {"aeg", "ajast"}, {"päev", "päevast"}, {"otsus", "otsusest"},
		{"kanne", "kandest"}, {"makse", "maksest"}, {"tehing", "tehingust"},
	}
)

// startOf reads from when a term counts where that stands apart from it: in a column, "lepingu lõppemisest", "majandusaasta
// lõpp", or in a note that says nothing else, "säilitustähtaega arvestatakse töösuhte lõppemisest".
func startOf(text string, note bool) (anchor, bool) {
	if code := startCodes[text]; code != "" && !note {
		text = code
	}
	p := newParser(text)
	for p.is(p.end-1, ".") {
		p.end--
	}
	i := 0
	for p.in(i, startLeads) {
		i++
	}
	if p.is(i, "sündmus", ":") {
		i += 2
	}
	const short = 5 // words of a note that is one event: "töösuhte lõppemisest"
	last := p.word(p.end - 1)
	led := p.in(i, connectors) || p.in(i, afterWords) || p.in(p.end-1, connectors)
	switch {
	case i >= p.end, strings.Contains(p.text[p.tokens[i].from:], ":"):
		return anchor{}, false
	case note && i == 0 && !led && (p.end > short || !happens(last)):
		return anchor{}, false
	}
	for j := i + 1; j < p.end-1; j++ {
		if p.in(j, connectors) || p.is(j, ",") && !p.in(j+1, relatives) && !p.in(j+1, connectors) {
			return anchor{}, false // of two things
		}
	}
	rest := strings.ReplaceAll(p.phrase(i, p.end), "/", " või ")
	if !led {
		if !note {
			rest = elative(rest)
		}
		if strings.HasPrefix(strings.ToLower(rest), "sulgemise") { // of nothing else that a series has
			rest = "toimiku " + strings.ToLower(rest)
		}
		rest = "alates " + rest
	}
	var c clause
	p = newParser(rest)
	return c.anchor, p.anchor(&c, 0) == p.end && c.anchor.text != "" && !c.anchor.mixed && c.anchor.base != baseFixed // a day may be the series' own
}

// elative puts a start that stands in the nominative in its case: "lepingu lõppemine või lõpetamine".
func elative(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if i+1 < len(words) && words[i+1] != "või" && words[i+1] != "ja" && w != "viimane" {
			continue
		}
		for _, e := range elatives {
			if stem, ok := strings.CutSuffix(strings.ToLower(w), e.from); ok {
				words[i] = stem + e.to
				break
			}
		}
	}
	return strings.Join(words, " ")
}

// countedFrom returns the term as a column of its start has it. What the term itself says of its start is not changed.
func (t Term) countedFrom(text string) (Term, error) {
	if t.def == nil || t.def.kind == Permanent || strings.Trim(text, "-–— ") == "" {
		return t, nil
	}
	a, ok := startOf(text, false)
	if !ok {
		return Term{}, refuse.Invalid("", msg.Quote(text), textPassedOver)
	}
	return t.from(a, text)
}

// noted returns the term as the notes beside it have it, which are of that kind.
func (t Term) noted(notes string, said fate.Text, kind fate.Kind) (Term, error) {
	if t.def == nil || t.def.kind == Permanent {
		return t, nil
	}
	if said.Starts() {
		if a, ok := startOf(notes, true); ok {
			return t.from(a, notes)
		}
	}
	if fate.Cell(kind, notes, civil.Date{}) {
		return Term{}, refuse.Invalid("", msg.Quote(notes), textPassedOver)
	}
	return t, nil
}

func (t Term) from(a anchor, text string) (Term, error) {
	ok := false
	def := *t.def
	switch def.kind {
	case UntilDate, UntilEvent, AsNeeded:
		ok = a.shift == noShift && (a.base == baseRecord || a.base == baseCreated || a.base == baseReceived) // before its end anyway
	case Longer, Either:
		ok = def.a.from(a) && def.b.from(a)
	default:
		ok = def.a.from(a)
	}
	if !ok {
		return Term{}, refuse.Invalid("", msg.Quote(text), textOtherStart)
	}
	return Term{&def}, nil
}

// from makes a clause that says no start count from there; false where it says another.
func (c *clause) from(a anchor) bool {
	switch {
	case c.while != "":
		return false
	case c.anchor.text == "":
		c.anchor = a
		return true
	}
	one := c.anchor.base != baseEvent && c.anchor.base != baseBirth || strings.EqualFold(c.anchor.text, a.text)
	return one && c.anchor.base == a.base && c.anchor.shift == a.shift && c.anchor.fixed == a.fixed
}
