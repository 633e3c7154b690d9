// SPDX-License-Identifier: MIT

package retention

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/written"
)

// anchor is what a length is counted from.
type anchor struct {
	text  string // as it stands, without "alates" or "pärast"; empty: the record's own day
	after bool   // with "pärast", so in the partitive
	base  base   // which day of a record it means
	shift shift
	fixed civil.Date // "alates 01.01.2020"
	mixed bool       // of several days nobody tells which: "majandusaasta lõpust, arvates viimasest kandest"
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
	a.mixed = a.mixed || a.base == baseEvent && p.severalEvents(from, head, textEnd)
	c.anchor = a
	return next
}

// severalEvents reports whether a phrase is of two events, each with a day of its own, "lepingu lõppemisest või garantii lõppemisest",
// "lepingu või garantii lõppemist", or of one that nobody names: "pärast seda". Whoever gives one day for it could give the earlier one.
func (p *parser) severalEvents(from, head, end int) bool {
	last := p.word(head - 1)
	if strings.HasPrefix(last, "mitte") || head == from+1 && last == "seda" && end == head || p.is(from, "selle") && strings.HasPrefix(last, "toimu") {
		return true
	}
	for j := from + 1; j < head-1; j++ {
		switch w := p.word(j); {
		case strings.HasPrefix(w, "hilisem"), strings.HasPrefix(w, "varasem"):
			return true
		case w != "või" && w != "/" && !in(w, plus), strings.HasSuffix(p.word(j-1), "-"), p.in(j+1, those), p.is(j+1, "nende"), p.is(j+1, "tema"):
			continue
		case head > j+2 && endsEvent(p.word(j-1)) && (!strings.HasSuffix(last, "ni") || overEvent(last)):
			return true
		case head > j+2 && !strings.HasSuffix(p.word(j-1), "mise") && overEvent(last):
			return true
		}
	}
	return false
}

// endsEvent reports whether a word is the head of an event in the case of a start.
func endsEvent(w string) bool {
	for _, end := range [...]string{"misest", "mist", "lõpust", "lõppu", "surmast", "surma", "sünnist", "otsusest", "otsust", "maksest", "makset", "kandest", "kannet", "tehingust", "tehingut", "miseni", "lõpuni"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// overEvent reports whether an event is that something is over, which each of two things is on a day of its own.
func overEvent(w string) bool {
	for _, end := range [...]string{"lõppemisest", "lõppemist", "lõpust", "lõppu", "möödumisest", "möödumist", "täitmisest", "täitmist", "lõppemiseni", "lõpuni", "möödumiseni", "täitmiseni"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
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
