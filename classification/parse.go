// SPDX-License-Identifier: MIT

package classification

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// Reading is what [ParseBasis] or [ParseEnd] read. The zero Reading is nothing.
type Reading struct {
	Bases      []Basis
	Begin, End civil.Date // first and last day that were packed into the text, as they stand; zero: none
	Years      int        // term that was packed into the text, in years; 0: none
	Event      string     // the event with which a restriction ends; of [ParseEnd] alone
	Rest       string     // what was not read, in NFC and in order, its parts joined by "; "; "" when all was
	// Doubt says that Rest has more than words that describe the information on these bases: a number, which may be a day, a
	// term or a provision; another act, or that there is more ("jt", "ja muud"); that the end is another ("pikendatud", "kuni
	// lepingu lõpuni"); that a basis is void or is none ("(tühistatud)", "mitte p 17"); or what nobody can tell. What was
	// read may not be what limits the restriction, or not all of it.
	Doubt bool
}

// String returns the bases in their canonical form with ", " between, which [ParseBasis] reads as the same bases.
func (r Reading) String() string {
	if len(r.Bases) == 1 {
		return r.Bases[0].String()
	}
	var b strings.Builder
	for i, basis := range r.Bases {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(basis.String())
	}
	return b.String()
}

// ParseBasis reads the basis of a restriction as people type it: one or several, of the Public Information Act or of another
// act or regulation, with the dates and the term that were packed into the same text. Case, spaces, NFC or NFD, soft hyphens
// and the kind of dash do not matter.
//
//   - Points: "AvTS § 35 lg 1 p 12", "Avaliku teabe seaduse § 35 lõike 1 punktid 11 ja 12", "p 1, 12", "p 1 p 12", "p 11-15", "p 11 kuni 15", "lg (1) p (12)".
//     § 35 that begins the text is that of the Public Information Act, unless another act is named behind it. "§ 35 (10)" is
//     a point, since there is no such subsection.
//   - A raised digit: "3¹", "3 (1)", "3^1", "3'1", "3 prim 1", or lost as in "31", where § 35 has no point of that number.
//   - Other acts: by their name in words, or by an abbreviation of which S, for seadus, is the last capital; a regulation by
//     who made it and its number: "VV 28.05.2009 määrus nr 82 § 11 lg 9".
//   - Days in the forms of [civil.Parse], and "5 aastat", "5 (viis) aastat" or "viis aastat": before the first basis or, where several are named, behind the last
//     and apart from it. Of "p 12; p 17 kuni 03.03.2026" the day stays in Rest, for it says nothing of point 12.
//
// It never guesses. What may mean two provisions stays in Rest as a whole: "§ 35 (2)", "§ 35 p 3", "3.1", "3 1", "5 p 1",
// "33/4" and "11 l 3". So do a bare number, an item ("2)"), an ordinal ("3. isik"), a file number, a range across inserted
// points, a point behind words ("lepingu p 10"), an event, words that describe the information, and a day alone, which may be the end or the day of the mark.
// Words are harmless where they describe what the bases that were read protect, as § 35 itself does, or say nothing ("alusel",
// "sisaldab teavet"). Whatever else stays in Rest is a [Reading.Doubt]: "pikendatud", "tähtajatu", "ja ärisaladus" behind point 3,
// "kuni" with nothing behind it, a footnote's star, words that nobody knows.
//
// Two first days, two last days or two terms that differ are [law.ErrInvalid]: then none of them is told, and all stay in
// Rest. Where no basis was read the error stands beside what else was read: [law.ErrMissing] where there is no text,
// [law.ErrUnknown] for a point that § 35 does not have, else [law.ErrUnreadable], as for text longer than 16,384 bytes and for
// invalid UTF-8.
//
// Source: AvTS § 35.
func ParseBasis(s string) (Reading, error) {
	if len(s) > longestBasis {
		return Reading{Rest: s}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoBasis)
	}
	if !utf8.ValidString(s) {
		return Reading{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoUTF8)
	}
	s = visible(s)
	r := reader{s: s}
	if r.read(); r.twice || !r.ofAll() {
		twice := r.twice
		r = reader{s: s, undated: true}
		r.read()
		r.twice = twice
	}
	r.out.Rest = r.rest()
	r.out.Doubt = r.doubt()
	if r.twice {
		return r.out, refuse.New(law.ErrInvalid, "", msg.Quote(s), textTwoDays)
	}
	if len(r.out.Bases) > 0 {
		return r.out, nil
	}
	if r.out.Rest == "" && r.out.Begin.IsZero() && r.out.End.IsZero() && r.out.Years == 0 {
		r.out.Rest = strings.TrimSpace(s) // separators and fillers alone, such as "AK"
	}
	if r.unknown {
		return r.out, refuse.New(law.ErrUnknown, "", msg.Quote(s), textNoPoint)
	}
	if strings.TrimSpace(s) == "" {
		return r.out, refuse.New(law.ErrMissing, "", "", textMissing)
	}
	return r.out, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoBasis)
}

// read goes through the text.
func (r *reader) read() {
	r.all = r.scan(make([]token, 0, len(r.s)/3+4)) // as many as there usually are
	if strings.IndexByte(r.s, '(') >= 0 {
		r.unwrap()
	}
	for i := 0; i < len(r.all); {
		if next := r.one(i); next > i {
			i = next
			continue
		}
		r.strayed = r.strayed || r.all[i].says()
		i++
	}
}

// unwrap takes the brackets from numbers behind the words for a subsection and a point, "lg (1) p (11), (12)": there they
// raise nothing.
func (r *reader) unwrap() {
	kept, list := r.all[:0], false // list: of numbers behind one word
	for i := 0; i < len(r.all); i++ {
		t := r.all[i]
		if kept = append(kept, t); t.key == subsection || t.key == pointWord {
			list = true
		} else if !list || t.kind != comma && t.kind != dot && t.key != and {
			list = false
			continue
		}
		if r.at(i+1).kind == open && r.at(i+2).kind == number && r.at(i+3).kind == closing && r.at(i+4).kind != open { // "p (5) (1)" may be 5¹
			kept = append(kept, r.all[i+2])
			i += 3
		} else if r.at(i+1).kind != dot {
			list = false
		}
	}
	r.all = kept
}

// visible returns the text in NFC without soft hyphens, which nobody sees.
func visible(s string) string {
	if strings.IndexByte(s, 0xad) >= 0 {
		s = strings.ReplaceAll(s, "\u00ad", "")
	}
	return written.Normal(s)
}

// reader walks over the tokens of one text. Its methods take the place of a token and return the place after what they
// read, or the same place where they read nothing.
type reader struct {
	s         string
	all       []token
	act       string // the act named last
	out       Reading
	seen      map[Basis]bool // where there are many of them
	ours      int            // of them, points of § 35
	unknown   bool           // a point that is not there was named
	regulated bool           // the word for a regulation stands somewhere
	twice     bool           // two days or two terms contradict each other
	undated   bool           // days and terms stay unread
	named     int            // how often bases are named
	bases     stretch
	days      stretch // and terms
	strayed   bool    // something was passed over unread: a bare § 35 may be that of another act
	sections  struct {
		end int // of those that were passed over last
		act string
	}
}

// longestBasis is the longest text, in bytes, that can be meant as a basis.
const longestBasis = 1 << 14

// one reads a term, a date or a reference.
func (r *reader) one(i int) int {
	switch t := r.at(i); t.kind {
	case number, date:
		switch {
		case r.undated:
			return i
		case t.kind == date:
			return r.dates(i)
		}
		return r.years(i)
	case section:
		switch {
		case r.act != "" && r.starts(i) && !r.eitherAct(i):
			return r.provision(i, i, r.act)
		case r.act == "" && !r.strayed:
			return r.bare(i)
		}
	case word:
		if (r.at(i+1).key == year || r.at(i+2).key == year) && !r.undated { // "viis aastat"
			if next := r.years(i); next > i {
				return next
			}
		}
		return r.reference(i)
	}
	return i
}

// eitherAct reports whether a § 35 behind another act may be of that act or of the Public Information Act before it.
func (r *reader) eitherAct(i int) bool {
	return r.act != own && r.at(i+1).value == 35 && r.ours > 0
}

// at returns a token, for reading; outside the text one of no kind.
func (r *reader) at(i int) *token {
	if uint(i) >= uint(len(r.all)) {
		return &none
	}
	return &r.all[i]
}

// none is the token where there is none. It is never changed.
var none token

func (r *reader) text(i int) string { t := r.at(i); return r.s[t.from:t.to] }

// stretch is where tokens of one sort begin and end; the zero stretch has none.
type stretch struct{ from, to int }

func (s *stretch) add(from, to int) {
	if s.to == 0 {
		s.from = from
	}
	s.from, s.to = min(s.from, from), max(s.to, to)
}

// use marks tokens as read.
func (r *reader) use(from, to int) {
	for i := from; i < to; i++ {
		r.all[i].used = true
	}
}

// starts reports whether a part of the text begins here: nothing but a separator or a filler stands before.
func (r *reader) starts(i int) bool {
	t := r.at(i - 1)
	return t.used || t.kind != word && t.kind != number && t.kind != date && t.kind != section || t.key == filler || t.key == and || t.key == until
}

// ends reports whether a part of the text ends before this token.
func (r *reader) ends(i int) bool {
	switch t := r.at(i); t.kind {
	case word:
		return t.key == filler || t.key == and
	case number, date, section, superscript:
		return false
	case other:
		return strings.Contains("\"„“”«»!?…", r.text(i)) // not "%"
	}
	return true
}

// years reads "5 aastat", "5 (viis) aastat" or "viis aastat" that stands alone or behind words about the restriction.
func (r *reader) years(i int) int {
	n, unit := r.count(i)
	next := r.pastYear(unit)
	from, alone := r.label(i)
	if next == unit || n < 1 || n > fromBirth || !alone || !r.endsTerm(next) {
		return i
	}
	r.twice = r.twice || r.out.Years > 0 && r.out.Years != n
	r.out.Years = n
	r.days.add(from, next)
	r.use(from, next)
	return next
}

// count reads a number in digits, in words or in both.
func (r *reader) count(i int) (n, next int) {
	numeral := func(i int) int { return written.Numeral(strings.ToLower(r.text(i))) }
	if r.at(i).kind != number {
		n = numeral(i)
		if sum := sumOf(n, numeral(i+1)); sum > 0 {
			return sum, i + 2
		}
		return n, i + 1
	}
	n = int(r.at(i).value)
	if r.at(i+1).kind != open || r.at(i+2).kind != word {
		return n, i + 1
	}
	if again, next := r.count(i + 2); again == n && r.at(next).kind == closing {
		return n, next + 1
	}
	return 0, i + 1
}

// pastYear passes over "aasta" or "a" with its full stop.
func (r *reader) pastYear(i int) int {
	k := i
	if r.at(k).kind == dot {
		k++
	}
	if r.at(k).key != year {
		return i
	}
	if k++; r.at(k).kind == dot {
		k++
	}
	return k
}

// label goes back over the words about the restriction that stand before a day or a term; alone reports whether a part
// of the text begins with them.
func (r *reader) label(i int) (from int, alone bool) {
	for from = i; from > 0; from-- {
		t := r.at(from - 1)
		if t.used || t.kind != colon && t.key != about && t.key != filler && t.key != until && t.key != after {
			break
		}
	}
	t := r.at(from - 1)
	return from, t.used || t.kind != word && t.kind != number && t.kind != date && t.kind != section || t.key == and
}

// endsTerm reports whether what stands behind a day or a term is no part of it: the end of a part, or a reference.
func (r *reader) endsTerm(i int) bool {
	t := r.at(i)
	return r.ends(i) || t.key == publicAct || t.key == public || t.key == about || t.key == until || t.key == after || t.abbreviation || t.kind == section
}

// dates reads a day or two that stand alone or behind words about the restriction.
func (r *reader) dates(i int) int {
	next := i + 1
	var second civil.Date
	if k := r.at(next).kind; (k == dash || r.at(next).key == until) && r.at(next+1).kind == date {
		second = r.at(next + 1).day
		next += 2
	}
	next = r.pastYear(next)
	from, alone := r.label(i)
	if !alone || !r.endsTerm(next) {
		return i
	}
	first, last := r.at(i).day, i-1
	if r.at(last).kind == colon {
		last--
	}
	before := r.at(last)
	ending := before.key == until || before.key == about && r.valid(last) // "kehtivus: 18.12.2030"
	switch {
	case !second.IsZero():
		r.set(&r.out.Begin, first)
		r.set(&r.out.End, second)
	case ending && from < i:
		r.set(&r.out.End, first)
	case before.key == after && from < i:
		r.set(&r.out.Begin, first)
	default:
		return i
	}
	r.days.add(from, next)
	r.use(from, next)
	return next
}

// ofAll reports whether the days and terms are those of all bases, if there are several: they stand before the first, or behind
// the last and apart from it. "p 12; p 17 kuni 03.03.2026" says nothing of point 12.
func (r *reader) ofAll() bool {
	if r.days.to == 0 || r.named < 2 || r.days.to <= r.bases.from {
		return true
	}
	if r.days.from < r.bases.to {
		return false
	}
	first := r.days.from
	for i := first; i < r.days.to && r.at(i).kind != date && r.at(i).kind != number; i++ {
		if r.at(i).key == about && (first > r.bases.to || !r.valid(i)) { // "juurdepääsupiirang kehtib kuni" speaks of all
			return true
		}
	}
	return r.at(first-1).kind == semicolon || r.broken(first)
}

// valid reports whether a word speaks of how long something holds: "kehtib", "kehtivus".
func (r *reader) valid(i int) bool {
	text := r.text(i)
	return len(text) > 4 && strings.EqualFold(text[:4], "keht")
}

// set keeps a day, which must be the same wherever it is given.
func (r *reader) set(kept *civil.Date, day civil.Date) {
	r.twice = r.twice || !kept.IsZero() && *kept != day
	*kept = day
}

// own is the act whose § 35 the points are of.
const own = "AvTS"

// reference reads an act and its provision.
func (r *reader) reference(i int) int {
	next, act := r.actAt(i)
	if act == "" {
		return i
	}
	return r.provision(i, next, act)
}

// actAt reads the name of an act before a section.
func (r *reader) actAt(i int) (next int, act string) {
	if r.regulated {
		next, act = r.regulation(i)
	}
	if act == "" {
		next, act = r.name(i)
	}
	if act == "" {
		return i, ""
	}
	for k := r.at(next).kind; k == comma || k == other || act == own && k >= comma && k != open && k != closing; k = r.at(next).kind {
		next++
	}
	if r.at(next).kind == section || act == own && r.at(next).kind == number && r.at(next).value == 35 && r.at(next+1).key == subsection {
		return next, act
	}
	return i, ""
}

// name reads the name of an act: an abbreviation, or words of which the last is a kind of act.
func (r *reader) name(i int) (next int, act string) {
	t := r.at(i)
	switch {
	case t.key == publicAct:
		return r.suffix(i + 1), own
	case t.key == public && r.at(i+1).key == information && r.at(i+2).key == statute:
		next = i + 3
		k := next + 1
		if r.at(k).kind == word && r.at(k).key == 0 { // "(edaspidi AvTS)"
			k++
		}
		if r.at(next).kind == open && r.at(k).key == publicAct && r.at(k+1).kind == closing {
			next = k + 2
		}
		return next, own
	case t.abbreviation:
		next = r.suffix(i + 1)
		if k := r.rangeTo(next + 1); next == i+1 && k == next+2 && r.at(next).kind == number && r.at(k+1).kind == section { // "ÜSS 2021-2027"
			return k + 1, oneLine(r.s[t.from:r.at(k).to])
		}
		return next, r.text(i)
	case (t.key == 0 || t.key == public || t.key == information || t.named) && (r.starts(i) || r.broken(i)):
		const most = 16
		last := i
		for last < i+most && r.at(last).key != statute && r.namePart(last+1) {
			last++
		}
		if r.at(last).key == statute {
			next, act = last+1, oneLine(r.s[t.from:r.at(last).to])
			if r.at(next).kind == open && r.at(next+1).abbreviation && r.at(next+2).kind == closing { // "Maksukorralduse seadus (MKS)"
				next += 3
			}
			return next, act
		}
	}
	return i, ""
}

// namePart reports whether a token may stand within the name of an act, such as "perioodi 2021–2027 … ühtekuuluvus- ja
// siseturvalisuspoliitika fondide rakendamise seadus".
func (r *reader) namePart(i int) bool {
	switch t := r.at(i); t.kind {
	case word:
		return t.key != publicAct && (!t.abbreviation || t.key == statute)
	case number:
		return t.value > 1900 && (r.at(i-1).kind == dash || r.at(i+1).kind == dash)
	case dash:
		return r.at(i-1).kind == number || !t.spaced && r.at(i+1).kind == word
	}
	return false
}

// regulation reads the name of a regulation before a section: who made it, its day where it is given, and its number.
func (r *reader) regulation(i int) (next int, name string) {
	const most = 6
	k := i
	for ; k < i+most && k < len(r.all) && r.all[k].kind == word && r.all[k].key == 0; k++ {
	}
	if r.at(k).kind == date {
		k++
	}
	if k == i || r.at(k).key != regulation || !r.starts(i) {
		return i, ""
	}
	k++
	if t := r.text(k); strings.EqualFold(t, "nr") || strings.EqualFold(t, "number") {
		if k++; r.at(k).kind == dot {
			k++
		}
	}
	if r.at(k).kind != number || !r.whole(k) {
		return i, ""
	}
	next, name = k+1, oneLine(r.s[r.at(i).from:r.at(k).to])
	if r.at(next).kind == other && strings.ContainsAny(r.text(next), "„“”\"«") { // its title
		const longest = 24
		for k = next + 1; k < next+longest && r.at(k).kind == word; k++ {
		}
		if r.at(k).kind == other && strings.ContainsAny(r.text(k), "“”\"»") {
			next = k + 1
		}
	}
	return next, name
}

// broken reports whether a line ends before a token.
func (r *reader) broken(i int) bool {
	t, before := r.at(i), r.at(i-1)
	return t.spaced && strings.ContainsAny(r.s[before.to:t.from], "\r\n")
}

// begins reports whether another act with its provision begins here, by its abbreviation or on a line of its own.
func (r *reader) begins(i int) bool {
	if t := r.at(i); !t.abbreviation && t.key != publicAct && !r.broken(i) {
		return false
	}
	_, act := r.actAt(i)
	return act != ""
}

// bare reads § 35 without an act before it: the act may stand behind it, and then it must be the right one.
func (r *reader) bare(i int) int {
	read := len(r.out.Bases)
	end := r.provision(i, i, own)
	if end == i {
		return i
	}
	first := end
	if k := r.at(first).kind; k == comma || k == open || k == closing {
		first++
	}
	of := r.text(first) == "of" && r.text(first+1) == "the"
	if of {
		first += 2
	}
	next, act := r.name(first)
	switch reference, _ := r.actAt(first); {
	case !of && act == "" || reference > first: // no act, or one with a provision of its own
		return end
	case act == own:
		r.use(end, next)
		return next
	}
	for k := i; k < end; k++ {
		r.all[k].used = false
	}
	r.forget(read)
	r.strayed, r.act = true, ""
	return i
}

// suffix passes over the ending of a case: "AvTS-i", "§-s".
func (r *reader) suffix(i int) int {
	if d, w := r.at(i), r.at(i+1); (d.kind == dash || d.kind == apostrophe) && !d.spaced && w.kind == word && !w.spaced && w.to-w.from <= 3 {
		return i + 2
	}
	return i
}

// provision reads what follows an act; from is where the whole reference begins.
func (r *reader) provision(from, i int, act string) int {
	r.act = act
	if from == i && i < r.sections.end && act == r.sections.act {
		return from // as in vain as from the first of them
	}
	for r.at(i).kind == section {
		if i = r.suffix(i + 1); r.at(i).kind == dot {
			i++
		}
	}
	r.sections.end, r.sections.act = i, act
	if r.at(i).kind != number {
		return from
	}
	if act != own {
		return r.other(from, i, act)
	}
	if r.at(i).value != 35 || r.at(i+1).kind == superscript || !r.whole(i) {
		return from
	}
	i++
	read := len(r.out.Bases)
	for {
		next := r.subsection35(from, i)
		if next == i {
			break
		}
		from, i = next, next
		m := r.separators(next)
		if r.at(m).key != subsection || m == next && r.at(m+2).key != pointWord {
			break
		}
		r.use(next, m)
		i, from = m, m
	}
	if len(r.out.Bases) == read {
		return from
	}
	return i
}

// separators passes over what may stand between two points.
func (r *reader) separators(i int) int {
	for {
		switch t := r.at(i); {
		case t.kind == comma || t.kind == semicolon || t.kind == slash || t.key == and:
			i++
		default:
			return i
		}
	}
}

// subsection35 reads one subsection of § 35 with its points.
func (r *reader) subsection35(from, i int) int {
	start, sub, bracketed := i, 0, 0
	if k := r.at(i).kind; k == comma || k == dot {
		i++
	}
	switch t := r.at(i); {
	case t.key == subsection:
		if i = r.suffix(i + 1); r.at(i).kind == dot {
			i++
		}
		if r.at(i).kind != number || !r.whole(i) || r.at(i+1).kind == superscript {
			return start
		}
		sub = int(r.at(i).value)
		i++
	case t.kind == open && r.at(i+1).kind == number && r.at(i+2).kind == closing:
		bracketed = int(r.at(i + 1).value)
		i += 3
	}
	if sub > 3 || sub == 0 && r.all[i-1].key == subsection {
		return start
	}
	body := i
	if k := r.at(body).kind; k == comma || k == dot || (k == dash || k == colon) && r.at(body+1).key == pointWord {
		body++
	}
	if r.at(body).key == pointWord || bracketed > 0 && r.at(body).kind == number {
		if bracketed > 3 {
			return start
		}
		if next := r.points(from, body, sub+bracketed); next > body {
			return next
		}
		return start
	}
	n := 0
	switch {
	case sub == 3:
		n = pointAt(3, 0, 0)
	case bracketed > 3:
		n = pointAt(1, bracketed, 0)
	}
	if t := r.at(i); n == 0 || t.kind == number || t.kind == superscript || t.kind == open && r.at(i+1).kind == number {
		r.unknown = r.unknown || bracketed > maxPoint
		return start
	}
	r.add(Basis{point: uint8(n)})
	r.named++
	r.bases.add(from, i)
	r.use(from, i)
	return i
}

// add keeps a basis once.
func (r *reader) add(b Basis) {
	const few = 16 // among which a search is quickest
	if len(r.out.Bases) < few {
		if slices.Contains(r.out.Bases, b) {
			return
		}
	} else {
		if r.seen == nil {
			r.seen = map[Basis]bool{}
			for _, b := range r.out.Bases {
				r.seen[b] = true
			}
		}
		if r.seen[b] {
			return
		}
		r.seen[b] = true
	}
	if b.point > 0 {
		r.ours++
	}
	r.out.Bases = append(r.out.Bases, b)
}

// forget takes back the points that were read behind a number of bases.
func (r *reader) forget(n int) {
	for _, b := range r.out.Bases[n:] {
		r.ours--
		delete(r.seen, b)
	}
	r.out.Bases = r.out.Bases[:n]
}

// points reads a list of points; what it cannot read ends the list and stays unread. Behind the first, a number counts
// where it stands alone or "p" stands before it.
func (r *reader) points(from, i, sub int) int {
	done := i
	item := false // "(1) 11), 12)": every point has its bracket
	for m, bare := i, false; ; bare = true {
		if r.at(m).key == pointWord {
			m, bare = r.suffix(m+1), false
			if r.at(m).kind == dot {
				m++
			}
		}
		n, next := r.point(m, sub)
		closes := r.at(next).kind == closing && r.enumerates(next)
		item = item && closes || m == i && closes
		if n == 0 || bare && (!r.ends(next) && !r.begins(next) || r.enumerates(next) && !(item && r.ends(next+1))) {
			return done
		}
		first, last := m, n
		if k := r.rangeTo(next); k > 0 {
			if last, next = r.point(k, sub); last <= n || !consecutive(n, last) {
				return done
			}
		}
		if bare && r.at(first-1).kind != slash && r.joined(next) {
			return done // "1-2/23", the number of a document
		}
		for ; n <= last; n++ {
			r.add(Basis{point: uint8(n)})
		}
		if item {
			next++
		}
		if !bare || first == i {
			r.named++ // "p 11, 12" is named at once
		}
		r.bases.add(from, next)
		r.use(from, next)
		done = next
		if m = r.separators(next); r.at(m).key == pointWord || m > next && r.at(m).kind == number {
			from = next
			continue
		}
		from = r.remark(next)
		if m = r.separators(from); from == next || r.at(m).key != pointWord {
			return done
		}
		// "p 11 (isikuandmed), p 12": the remark stays unread
	}
}

// remark passes over words in brackets.
func (r *reader) remark(i int) int {
	if r.at(i).kind != open {
		return i
	}
	k := i + 1
	for r.at(k).kind == word || r.at(k).kind == comma || r.at(k).kind == dash {
		if t := r.at(k); t.abbreviation || t.key == publicAct {
			return i
		}
		k++
	}
	if r.at(k).kind != closing {
		return i
	}
	return k + 1
}

// joined reports whether a slash or a dash joins a number to what stands before.
func (r *reader) joined(i int) bool {
	t, then := r.at(i), r.at(i+1)
	return (t.kind == slash || t.kind == dash) && !t.spaced && then.kind == number && !then.spaced
}

// enumerates reports whether what stands behind a bare number makes it an item, an ordinal or part of a decimal: "2)",
// where no bracket is open, "3. isiku", but not "ja 12. Teave", and "1,5 eurot".
func (r *reader) enumerates(i int) bool {
	switch t, then := r.at(i), r.at(i+1); t.kind {
	case dot:
		if r.at(i-2).key == and && then.kind == word {
			c, _ := utf8.DecodeRuneInString(r.s[then.from:])
			return !unicode.IsUpper(c)
		}
		return then.says() || then.kind == dash && !then.spaced
	case comma: // "1,5 eurot"
		return !t.spaced && then.kind == number && !then.spaced && r.at(i+2).kind == word && !r.ends(i+2)
	case closing:
		for depth := 0; i > 0; {
			i--
			switch r.at(i).kind {
			case closing:
				depth++
			case open:
				if depth--; depth < 0 {
					return false
				}
			}
		}
		return true
	}
	return false
}

// rangeTo returns the place of the number that ends a range whose dash or "kuni" stands here; 0 where it is a separator.
func (r *reader) rangeTo(i int) int {
	k := i + 1
	if r.at(k).key == pointWord {
		k++
	}
	d, n := r.at(i), r.at(k)
	if d.kind != dash && !(strings.EqualFold(r.text(i), "kuni") && n.value <= maxPoint) || n.kind != number || r.at(k+1).key == year || (d.spaced || n.spaced) && (!r.ends(k+1) || r.enumerates(k+1)) {
		return 0
	}
	return k
}

// consecutive reports whether between two points stand none with a superscript: such a range has one meaning.
func consecutive(first, last int) bool {
	for i := first; i <= last; i++ {
		if points[i-1].superscript > 0 || points[i-1].subsection != points[first-1].subsection {
			return false
		}
	}
	return true
}

// whole reports whether a number is one: nothing is attached to it that may be meant as a superscript or as more of it.
func (r *reader) whole(i int) bool {
	t, then := r.at(i+1), r.at(i+2)
	switch {
	case t.kind == apostrophe && (then.kind == number || then.kind == superscript):
		return false
	case t.spaced:
		return true
	case t.kind > superscript && then.kind == superscript && !then.spaced:
		return false
	}
	switch t.kind {
	case dot, colon, other:
		return then.kind != number || then.spaced
	case word:
		return t.key == pointWord || t.key == subsection || t.key == publicAct || t.key == 0 && t.to-t.from >= 4 // "12Teave", not "12a"
	case slash:
		return r.s[t.from] != '&' || then.kind != word || then.spaced // "3&sup1;"
	case apostrophe, caret:
		return false
	}
	return true
}

// point reads one point with its superscript; 0 where there is no such point or where it may be another.
func (r *reader) point(i, sub int) (n, next int) {
	t := r.at(i)
	if t.kind != number {
		return 0, i
	}
	next = i + 1
	sup, has := int32(0), true
	switch a, b, c := r.at(i+1), r.at(i+2), r.at(i+3); {
	case a.kind == superscript:
		sup, next = a.value, i+2
	case a.kind == open && (b.digit() || b.kind == superscript) && c.kind == closing:
		sup, next = b.value, i+4
	case a.kind == caret && b.kind == number, a.kind == apostrophe && b.digit() && r.primed(i+1), a.key == prime && b.digit() && !r.joined(i+3):
		sup, next = b.value, i+3
	case a.kind == word && (a.key == pointWord || b.kind != word && r.goesOn(i+1)) && r.mayRaise(sub, t.value, i+2):
		return 0, i // "5 p 1"
	case a.kind == number && b.key != year && mayJoin(sub, t.value, a.value), a.kind == open && b.key == prime, !r.whole(i):
		return 0, i
	case a.key == prime && pointAt(max(sub, 1), int(t.value), 1) > 0,
		(a.kind == dot || a.kind == open && r.lists(i+3)) && b.digit() && pointAt(max(sub, 1), int(t.value), int(b.value)) > 0:
		return 0, i // "5 prim", "3. 1", "5 (1, 2)"
	default:
		has = false
	}
	if has && (sup == 0 || r.at(next-1).kind != closing && !r.whole(next-1)) {
		return 0, i
	}
	if sub == 0 {
		if !has && t.value <= 5 {
			return 0, i // lg 1 or lg 2
		}
		sub = 1
	}
	if a, b := r.at(i+1), r.at(i+2); !has && (a.kind == slash || a.kind == comma) && !a.spaced && b.kind == number && !b.spaced &&
		pointAt(sub, int(t.value), int(b.value)) > 0 {
		return 0, i // "3/1" may be 3¹, or 3 and 1
	}
	if has {
		n = pointAt(sub, int(t.value), int(sup))
	} else {
		n = plainPoint(sub, int(t.value))
	}
	if r.unknown = r.unknown || n == 0; n == 0 {
		return 0, i
	}
	return n, next
}

// primed reports whether an apostrophe joins two numbers, so that the second can only be a raised digit: "5'1".
func (r *reader) primed(i int) bool {
	t, then := r.at(i), r.at(i+1)
	return t.kind == apostrophe && strings.Contains("'’′´", r.text(i)) && !t.spaced && then.kind == number && !then.spaced
}

// mayRaise reports whether the number that stands here, behind a full stop or not, is a raised digit that a point has.
func (r *reader) mayRaise(sub int, point int32, i int) bool {
	if r.at(i).kind == dot {
		i++
	}
	t := r.at(i)
	return t.digit() && pointAt(max(sub, 1), int(point), int(t.value)) > 0
}

// lists reports whether a list or a range of numbers goes on here.
func (r *reader) lists(i int) bool {
	return r.at(i).kind == dash || r.separators(i) > i
}

// mayJoin reports whether two numbers side by side may be meant as one point: "3 1" as 3¹, "1 2" as 12.
func mayJoin(sub int, a, b int32) bool {
	sub = max(sub, 1)
	return a >= 0 && b >= 0 && a < 100 && b < 100 &&
		(pointAt(sub, int(a), int(b)) > 0 || b < 10 && plainPoint(sub, int(10*a+b)) > 0 || b >= 10 && plainPoint(sub, int(100*a+b)) > 0)
}

// plainPoint returns the place of a point that is written as a number alone, where a superscript may have been lost:
// there are no points so high.
func plainPoint(sub, n int) int {
	if at := pointAt(sub, n, 0); at > 0 || n%10 == 0 {
		return at
	}
	return pointAt(sub, n/10, n%10)
}

// other reads a provision of another act and keeps it in its canonical form. What may go on in a way that this reader does
// not know stays unread as a whole: half a provision is another one.
func (r *reader) other(from, i int, act string) int {
	next, provision := r.numbers(i, true)
	if next == i {
		return from
	}
	several := strings.Contains(provision, ", ")
	whole := append(make([]byte, 0, 40), act...)
	whole = append(append(whole, " § "...), provision...)
	depth := 0
	for {
		m, joint := next, false
		switch t := r.at(m); {
		case t.kind == comma || t.key == and:
			m, joint = m+1, true
		case t.kind == dot && level(r.at(m+1).key) > 0:
			m++
		}
		below := level(r.at(m).key)
		if below == 0 {
			break
		}
		k := r.suffix(m + 1)
		if r.at(k).kind == dot {
			k++
		}
		after, list := r.numbers(k, false)
		if after == k && joint {
			break
		}
		if t := r.at(k); after == k || !joint && below == depth && r.at(m).key == pointWord && t.digit() {
			return from // "p 1 p 4" may be p 1⁴
		}
		if below > depth && several {
			return from // of which of them it is a part nobody says
		}
		several = strings.Contains(list, ", ")
		if below <= depth {
			whole = append(whole, ',')
		}
		whole = append(append(whole, [...]string{1: " lg ", 2: " p ", 3: " ls "}[below]...), list...)
		depth, next = below, after
	}
	if r.goesOn(next) {
		return from
	}
	r.add(Basis{other: string(whole)})
	r.named++
	r.bases.add(from, next)
	r.use(from, next)
	return next
}

// level is how far below a section a part of it lies; 0 for what is none.
func level(k key) int {
	switch k {
	case subsection:
		return 1
	case pointWord:
		return 2
	case sentence:
		return 3
	}
	return 0
}

// goesOn reports whether behind a provision stands what may be a part of it: one letter or a part of a word that this
// reader knows, with a number behind it, such as "l 3"; or a raised digit that is not given.
func (r *reader) goesOn(i int) bool {
	t := r.at(i)
	switch {
	case t.key == prime:
		return true
	case t.kind != word || t.key != 0:
		return false
	}
	if r.at(i+1).kind == dot {
		i++
	}
	text := r.s[t.from:t.to]
	return r.at(i+1).kind == number && (utf8.RuneCountInString(text) == 1 || strings.EqualFold(text, "lõik") || strings.EqualFold(text, "lõi"))
}

// numbers reads "433", "46³", "18 (1)", "1-4", "1, 3" of another act; of its section where top is set. What may be a
// raised digit or another number is none: "33/4", "33,4", "33-4", "33 4".
func (r *reader) numbers(i int, top bool) (next int, text string) {
	next = i
	var list []byte // where there are several
	for m, glue, least := i, "", int32(-1); ; {
		t := r.at(m)
		if t.kind != number || t.value < 0 || glue == "-" && t.value <= least {
			return i, ""
		}
		k, raised := r.raised(m + 1)
		if k == 0 {
			return i, ""
		}
		a, b := r.at(k), r.at(k+1)
		if !r.whole(k-1) || a.kind == number || a.kind == superscript || a.kind == caret {
			return i, ""
		}
		if (a.kind == slash || a.kind == comma) && !a.spaced && b.kind == number && !b.spaced && (top || b.digit()) && raised == "" {
			return i, ""
		}
		if glue == ", " && !r.ends(k) && !r.begins(k) {
			return next, cmp.Or(string(list), text)
		}
		if next = k; glue == "" {
			text = r.text(m) + raised
		} else {
			if list == nil {
				list = append(list, text...)
			}
			list = append(append(append(list, glue...), r.text(m)...), raised...)
		}
		switch {
		case r.rangeTo(k) == k+1:
			glue = "-"
		case a.kind == comma && b.kind == number, a.key == and && b.kind == number:
			glue = ", "
		default:
			return next, cmp.Or(string(list), text)
		}
		least = t.value
		m = k + 1
	}
}

// raised reads what is raised behind a number of another act, and returns it as superscripts; next is 0 where a raised
// digit is meant and not given.
func (r *reader) raised(i int) (next int, text string) {
	a, b := r.at(i), r.at(i+1)
	switch {
	case a.kind == superscript:
		return i + 1, r.text(i)
	case a.kind == open && b.kind == number && r.at(i+2).kind == closing:
		return i + 3, " (" + r.text(i+1) + ")"
	case (a.kind == caret && !a.spaced || a.key == prime || r.primed(i)) && b.kind == number && 0 < b.value && b.value < 100 && !r.joined(i+2):
		for _, digit := range r.text(i + 1) {
			text += string([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[digit-'0'])
		}
		return i + 2, text
	case a.key == prime || a.kind == apostrophe && !a.spaced:
		return 0, ""
	}
	return i, ""
}

// rest returns what was not read, without separators and fillers at the edges of its parts.
func (r *reader) rest() string {
	var parts []string
	for i := 0; i < len(r.all); {
		if r.all[i].used {
			i++
			continue
		}
		first, last := int32(-1), int32(0)
		said := false
		for ; i < len(r.all) && !r.all[i].used; i++ {
			switch t, dangles := &r.all[i], r.dangles(i); {
			case t.kind < comma || t.kind >= caret:
				if first < 0 {
					first = t.from
				}
				last = t.to
				said = said || dangles || t.says()
			case dangles && first < 0: // "..."
				first, last, said = t.from, t.from+3, true
			}
		}
		if !said {
			continue
		}
		part := r.s[first:last]
		if int(last) < len(r.s) && r.s[last] == ')' && strings.Contains(part, "(") {
			part = r.s[first : last+1]
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}
