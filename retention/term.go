// SPDX-License-Identifier: MIT

package retention

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Kind is the way in which a retention term is given. The zero Kind is none.
type Kind uint8

// The kinds of terms.
const (
	Exact      Kind = iota + 1 // täpne tähtaeg: "7 aastat"
	AtLeast                    // vähemalt: a floor, nothing says when it must go
	AtMost                     // kuni, maksimaalselt: a ceiling, it may go before
	Window                     // vähemalt …, kuid mitte kauem kui …
	UntilEvent                 // likvideerimiseni, uutega asendamiseni
	UntilDate                  // kuni 31.12.2030, that day included
	AsNeeded                   // vajaduseni
	Permanent                  // alatine, tähtajatu
	Longer                     // two terms, of which the longer counts (kumb on pikem)
	Either                     // two terms joined by "või", and nothing says which counts
	While                      // a state, and a length beside it: "kehtivuse ajal ja 10 aastat lõppemisest"; see [Term.While]
)

var kinds = enum.Names[Kind]{
	Exact: {Code: "exact", ET: "täpne", EN: "exact"}, AtLeast: {Code: "at_least", ET: "vähemalt", EN: "at least"},
	AtMost: {Code: "at_most", ET: "kuni", EN: "at most"}, Window: {Code: "window", ET: "vahemik", EN: "window"},
	UntilEvent: {Code: "until_event", ET: "sündmuseni", EN: "until an event"}, UntilDate: {Code: "until_date", ET: "kuupäevani", EN: "until a date"},
	AsNeeded: {Code: "as_needed", ET: "vajaduseni", EN: "as needed"}, Permanent: {Code: "permanent", ET: "alatine", EN: "permanent"},
	Longer: {Code: "longer", ET: "kahest pikem", EN: "the longer of two"}, Either: {Code: "either", ET: "üks kahest", EN: "either of two"},
	While: {Code: "while", ET: "seisundi ajal ja pärast seda", EN: "for a state and after it"},
}

// String returns the code.
func (k Kind) String() string { return kinds.Code(k) }

// Text returns the name in Estonian or English.
func (k Kind) Text(tag language.Tag) string { return kinds.Text(k, tag) }

// MarshalText writes the code.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads a code.
func (k *Kind) UnmarshalText(text []byte) error { return kinds.Decode(text, k) }

// unit is what the length of a term is counted in. The zero unit is none.
type unit uint8

// The units.
const (
	unitDay      unit = iota + 1 // päev
	unitWeek                     // nädal
	unitMonth                    // kuu
	unitYear                     // aasta, from the day of the event to the corresponding day
	calendarYear                 // kalendriaasta: whole years, 1 January to 31 December, after that of the event
)

// maxYears is the longest term in years, and in as many days, weeks or months as that makes.
const maxYears = deadlines.MaxYears

// length is a number of units.
type length struct {
	n    int32
	unit unit
}

var mostOf = [...]int32{unitDay: maxYears * 366, unitWeek: maxYears * 53, unitMonth: maxYears * 12, unitYear: maxYears, calendarYear: maxYears}

func (l length) valid() bool {
	return l.unit != 0 && int(l.unit) < len(mostOf) && l.n >= 1 && l.n <= mostOf[l.unit]
}

// end returns the last day of a length that starts on a day: the day itself is not counted.
func (l length) end(start civil.Date) civil.Date {
	n := int(l.n)
	switch l.unit {
	case unitDay:
		return start.AddDays(n)
	case unitWeek:
		return start.AddDays(7 * n)
	case unitMonth:
		return start.AddMonths(n)
	case unitYear:
		return start.AddYears(n)
	case calendarYear:
		return yearEnd(start.AddYears(n))
	}
	return civil.Date{}
}

// days returns about how many days the length has, to tell a shorter from a longer one: 10 years are 3652 and 3653.
func (l length) days() float64 {
	return float64(l.n) * [...]float64{0, unitDay: 1, unitWeek: 7, unitMonth: 365.25 / 12, unitYear: 365.25, calendarYear: 365.25}[l.unit]
}

// yearEnd returns 31 December of the year of d.
func yearEnd(d civil.Date) civil.Date {
	end, _ := civil.New(d.Year(), 12, 31)
	return end
}

// Term is a retention term (säilitustähtaeg) as a scheme or an act writes it: how long, from which event, and whether
// the records have archival value. Terms come from [ParseTerm], or from [Years] and its like, and do not change;
// compare them with [Term.Equal]. The zero Term is none and is refused with [law.ErrMissing].
//
// Source: RMK p 15.5.
type Term struct{ def *definition }

// definition is what a term says. It is comparable, and never changed once a Term points to it.
type definition struct {
	kind  Kind
	a, b  clause // b: the second of Longer and Either
	until civil.Date
	event string // UntilEvent: the text, "likvideerimiseni"
	basis string // the provision that the text gives in brackets
	mark  mark
}

// clause is a length counted from an anchor.
type clause struct {
	bound    Kind // Exact, AtLeast, AtMost or Window
	min, max length
	low      length // while a range is read, "1–5 aastat": its shorter end
	anchor   anchor
	while    string // the state that must be over first: "töölepingu kehtivuse ajal"
}

// mark is the archival mark behind a term: "AV 09.02.2012 nr 14".
type mark struct {
	archival  bool
	none      bool // arhiiviväärtuseta
	appraisal Appraisal
}

// Appraisal is an appraisal decision (hindamisotsus) of the public archive, which is cited by its date and number. The
// zero Appraisal is none.
//
// Source: RMK p 18.1.
type Appraisal struct {
	Date   civil.Date `json:"date"`
	Number string     `json:"number"`
}

// check refuses half a decision; the zero one is none.
func (a Appraisal) check(at string) error {
	switch {
	case a == Appraisal{}:
		return nil
	case !stated(a.Date):
		return refuse.Day(at+".date", a.Date)
	case !filled(a.Number):
		return refuse.Missing(at + ".number")
	}
	return nil
}

// complete reports whether there is a decision, with its date and number.
func (a Appraisal) complete() bool { return a != (Appraisal{}) && a.check("") == nil }

// String returns the decision as it is cited, "09.02.2012 nr 14"; "" for the zero Appraisal.
func (a Appraisal) String() string {
	if a == (Appraisal{}) {
		return ""
	}
	return strings.TrimSpace(a.Date.Dotted() + " nr " + a.Number)
}

// ParseAppraisal reads an appraisal decision (hindamisotsus) as it is cited, "09.02.2012 nr 14", "AV – RA hindamisotsus nr
// 72, 24.05.2012". Errors: [law.ErrUnreadable], also for "" and for a number without a digit or with a blank in it;
// [law.ErrMissing] for a date without a number; [law.ErrPlaceholder].
//
// Source: RMK p 18.1.
func ParseAppraisal(s string) (Appraisal, error) {
	if len(s) > maxText || !utf8.ValidString(s) {
		return Appraisal{}, refuse.Unread("appraisal", s)
	}
	p := newParser(s)
	for p.is(p.end-1, ".") {
		p.end--
	}
	from := 0
	if p.is(0, "av") {
		from++
	}
	a, next := p.cited(from, p.end)
	if next < p.end || a == (Appraisal{}) {
		return Appraisal{}, refuse.Unread("appraisal", p.text)
	}
	if err := a.check("appraisal"); err != nil {
		return Appraisal{}, err
	}
	return a, nil
}

// Marked returns the term with an archival mark (arhiiviväärtuse märge) and the decision behind it; the zero Appraisal
// where none is cited. Errors: [law.ErrMissing] for the zero Term and for half a decision; [law.ErrPlaceholder].
//
// Source: RMK p 18.1.
func (t Term) Marked(a Appraisal) (Term, error) {
	if t.def == nil {
		return Term{}, refuse.Missing("term")
	}
	if err := a.check("appraisal"); err != nil {
		return Term{}, err
	}
	def := *t.def
	def.mark = mark{archival: true, appraisal: a}
	return checked(def)
}

// Years is a term of n years (aastat) from the record's own day. Longer words for a term are [ParseTerm]'s. Errors:
// [law.ErrOutOfRange] unless n is 1 to [maxYears].
//
// Source: RMK p 15.5.
func Years(n int) (Term, error) {
	if err := inRange("years", n, maxYears); err != nil {
		return Term{}, err
	}
	l := length{n: int32(n), unit: unitYear}
	return checked(definition{kind: Exact, a: clause{bound: Exact, min: l, max: l}})
}

// checked makes a Term of a definition that can be.
func checked(def definition) (Term, error) {
	switch def.kind {
	case Exact, AtLeast, AtMost, Window:
		if err := def.a.check(); err != nil {
			return Term{}, err
		}
	case Longer, Either:
		if err := def.a.check(); err != nil {
			return Term{}, err
		}
		if err := def.b.check(); err != nil {
			return Term{}, err
		}
	case UntilDate:
		if err := refuse.Given("until", def.until); err != nil {
			return Term{}, err
		}
	}
	if err := def.mark.appraisal.check("appraisal"); err != nil {
		return Term{}, err
	}
	return Term{&def}, nil
}

func (c clause) check() error {
	for _, l := range [...]length{c.min, c.max} {
		if !l.valid() {
			return refuse.New(law.ErrOutOfRange, "length", lengthText(l).EN, textRange.With(1, maxYears))
		}
	}
	if c.bound == Window && c.min.days() > c.max.days() {
		return refuse.Invalid("length", lengthText(c.min).EN+", "+lengthText(c.max).EN, textUpsideDown)
	}
	return refuse.Given("from", c.anchor.fixed)
}

// Kind returns the way in which the term is given; zero for the zero Term.
func (t Term) Kind() Kind {
	switch {
	case t.def == nil:
		return 0
	case t.def.a.while != "" && t.def.kind <= Window:
		return While
	}
	return t.def.kind
}

// IsZero reports whether t is the zero Term, which is none.
func (t Term) IsZero() bool { return t.def == nil }

// fromBirth reports whether one alternative of the term counts from somebody's birth, which is before any record.
func (t Term) fromBirth(which int) bool {
	if t.def == nil {
		return false
	}
	return [...]base{t.def.a.anchor.base, t.def.b.anchor.base}[which] == baseBirth
}

// Equal reports whether two terms say the same in the same words; a zero Term equals only a zero one.
func (t Term) Equal(o Term) bool {
	if t.def == nil || o.def == nil {
		return t.def == o.def
	}
	return *t.def == *o.def
}

// Least returns how long the term keeps at least; the zero Period for a ceiling, and for a term that is not given as a
// length. Of two terms it is the first's; see [Term.Alternative].
func (t Term) Least() civil.Period {
	if t.def == nil || t.def.a.bound == AtMost {
		return civil.Period{}
	}
	return t.def.a.min.period()
}

// Most returns how long the term keeps at most; the zero Period for a floor, and for a term that is not given as a
// length. Of two terms it is the first's.
func (t Term) Most() civil.Period {
	if t.def == nil || t.def.a.bound == AtLeast {
		return civil.Period{}
	}
	return t.def.a.max.period()
}

func (l length) period() civil.Period {
	n := int(l.n)
	switch l.unit {
	case unitDay:
		return civil.Days(n)
	case unitWeek:
		return civil.Weeks(n)
	case unitMonth:
		return civil.Months(n)
	case unitYear, calendarYear:
		return civil.Years(n)
	}
	return civil.Period{}
}

// Start is from which day a term counts, and how that day moves in the calendar first. A term that ends with an event
// has one too: its end is that day, moved.
type Start struct {
	// From is "record" (the record's own day), "created", "received", "closed", "event", "birth" or "day".
	From  string     `json:"from"`
	Event string     `json:"event,omitempty"` // the words that name it, in their case: "töölepingu lõppemisest"; empty for the record's own day
	Day   civil.Date `json:"day,omitzero"`    // the day that the term itself names
	// Shift is "" (that day itself), "year_end" (31 December of its year), "next_year" (1 January of the next one) or
	// "next_year_end" (31 December of the next one).
	Shift string `json:"shift,omitempty"`
	// CalendarYears says that whole calendar years are counted behind it (kalendriaasta): the end is a 31 December, and
	// the year behind it is there for the destruction.
	CalendarYears bool `json:"calendar_years,omitempty"`
}

// Start returns from which day the term counts; the zero Start for a term that counts from none, such as a permanent one.
// Of two terms it is the first's.
//
// Source: RMK p 15.6.
func (t Term) Start() Start {
	if t.def == nil {
		return Start{}
	}
	switch t.def.kind {
	case Permanent, UntilDate, AsNeeded:
		return Start{}
	}
	a := &t.def.a.anchor
	s := Start{From: baseNames[a.base], Event: a.text, Day: a.fixed, Shift: shiftNames[a.shift], CalendarYears: t.def.a.min.unit == calendarYear}
	if t.def.kind == UntilEvent {
		s.Event = t.def.event
	}
	return s
}

// Until returns the last day of a term of the kind [UntilDate]; the zero Date of any other.
func (t Term) Until() civil.Date {
	if t.def == nil {
		return civil.Date{}
	}
	return t.def.until
}

// While returns the state that must be over before the years count, as it stands ("kehtivuse ajal"); "" for none.
func (t Term) While() string {
	if t.def == nil {
		return ""
	}
	return t.def.a.while
}

// Alternative returns the second term of [Longer] and [Either]; the zero Term of any other kind.
func (t Term) Alternative() Term {
	if t.def == nil || t.def.kind != Longer && t.def.kind != Either {
		return Term{}
	}
	return Term{&definition{kind: t.def.b.bound, a: t.def.b}}
}

// Archival reports whether the term carries the archival mark (AV).
//
// Source: RMK p 18.1.
func (t Term) Archival() bool { return t.def != nil && t.def.mark.archival }

// Appraisal returns the appraisal decision that the archival mark cites; the zero Appraisal for none.
//
// Source: RMK p 18.1.
func (t Term) Appraisal() Appraisal {
	if t.def == nil {
		return Appraisal{}
	}
	return t.def.mark.appraisal
}

// String returns the term in canonical Estonian, digits for numbers; [ParseTerm] reads it back as an equal term. It is
// "" for the zero Term.
func (t Term) String() string { return t.print(digits).ET }

// Words returns the term in Estonian with its numbers in words, "kümme aastat alates lepingu lõppemisest"; ParseTerm
// reads it back too.
func (t Term) Words() string { return t.print(inWords).ET }

// Text returns the term in Estonian or English. An event that has no English in this package stays in Estonian, in
// quotes.
func (t Term) Text(tag language.Tag) string { return t.print(digits).In(tag) }

// MarshalText returns what [Term.String] does. It never fails.
func (t Term) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what [ParseTerm] reads, and "" as the zero Term. After an error t is unchanged.
func (t *Term) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Term{}
		return nil
	}
	v, err := ParseTerm(string(text[:min(len(text), maxText+1)]))
	if err != nil {
		return err
	}
	*t = v
	return nil
}

func (t Term) print(number func(int32) string) msg.Text {
	if t.def == nil {
		return msg.Text{}
	}
	d := t.def
	var text msg.Text
	switch d.kind {
	case Permanent:
		text = textPermanent
	case AsNeeded:
		text = textAsNeeded
	case UntilDate:
		text = textUntilDate.Put(msg.Date(d.until))
	case UntilEvent:
		text = msg.Text{ET: d.event, EN: englishEvent(d.event, "until ")}
		if words := strings.Fields(d.event); in(words[len(words)-1], states) {
			text.EN = "for the time «" + d.event + "»"
		}
		if needsUntil(d.event) {
			text.ET = "kuni " + d.event
		}
	case Longer, Either:
		text = textOr
		if d.kind == Longer {
			text = textLonger
		}
		text = text.Put(d.a.print(number), d.b.print(number))
	default:
		text = d.a.print(number)
	}
	if d.basis != "" {
		text = textBasis.Put(text, msg.Text{ET: d.basis, EN: d.basis})
	}
	if d.mark.none {
		text = textNoValue.Put(text)
	}
	if d.mark.archival {
		text = textMark.Put(text)
		if d.mark.appraisal != (Appraisal{}) {
			text.ET += " " + d.mark.appraisal.String()
			text.EN += ", appraisal decision of " + d.mark.appraisal.Date.String() + " no " + d.mark.appraisal.Number
		}
	}
	return text
}

func (c clause) print(number func(int32) string) msg.Text {
	least, most := lengthText(c.min), lengthText(c.max)
	least.ET, most.ET = lengthET(c.min, number), lengthET(c.max, number)
	text := [...]msg.Text{Exact: textExact, AtLeast: textAtLeast, AtMost: textAtMost, Window: textWindow}[c.bound].Put(least, most)
	if c.while != "" {
		state := msg.Text{ET: c.while, EN: "for the time «" + c.while + "»"}
		if strings.HasSuffix(c.while, "ni") && needsUntil(c.while) {
			state.ET = "kuni " + c.while
		}
		text = textWhile.Put(state, text)
	}
	switch a := c.anchor; {
	case a.text == "":
	case a.base == baseFixed:
		text = msg.Text{ET: text.ET + " alates " + a.text, EN: text.EN + " from " + a.fixed.String()}
	case a.after:
		text = msg.Text{ET: text.ET + " pärast " + a.text, EN: text.EN + englishEvent(a.text, " from ")}
	default:
		text = msg.Text{ET: text.ET + " alates " + a.text, EN: text.EN + englishEvent(a.text, " from ")}
	}
	return text
}

// Span is how long a term is for the keeping of the files: short, long or permanent. The zero Span is not known.
type Span uint8

// The spans of terms.
const (
	ShortTerm     Span = iota + 1 // lühiajaline: up to 10 years, 10 included
	LongTerm                      // pikaajaline: over 10 years
	PermanentTerm                 // alatine
)

var spans = enum.Names[Span]{
	ShortTerm: {Code: "short_term", ET: "lühiajaline", EN: "short-term"}, LongTerm: {Code: "long_term", ET: "pikaajaline", EN: "long-term"},
	PermanentTerm: {Code: "permanent", ET: "alatine", EN: "permanent"},
}

// String returns the code.
func (s Span) String() string { return spans.Code(s) }

// Text returns the name in Estonian or English.
func (s Span) Text(tag language.Tag) string { return spans.Text(s, tag) }

// MarshalText writes the code.
func (s Span) MarshalText() ([]byte, error) { return spans.Marshal(s) }

// UnmarshalText reads a code.
func (s *Span) UnmarshalText(text []byte) error { return spans.Decode(text, s) }

// Span says whether the term is short-term (lühiajaline: up to 10 years, 10 included, whose files may stay as they
// are), long-term (pikaajaline: over 10 years) or permanent; the last two are prepared for preservation. A floor counts
// by its least length, a window and two terms by the longest. A term that waits for an event, a date or a need is
// neither until that is known, and one that begins when a state is over is not short: both give the zero Span, unless
// its years alone are more than 10.
//
// Source: RMK p 15.7, 15.8.
func (t Term) Span() Span {
	if t.def == nil {
		return 0
	}
	longest := t.def.a.longest()
	known := t.def.a.while == ""
	switch t.def.kind {
	case Permanent:
		return PermanentTerm
	case UntilEvent, UntilDate, AsNeeded:
		return 0
	case Longer, Either:
		longest = max(longest, t.def.b.longest())
		known = known && t.def.b.while == ""
	}
	const tenYears = 3653 // in days, the most that ten years can have
	switch {
	case longest > tenYears:
		return LongTerm
	case known:
		return ShortTerm
	}
	return 0
}

func (c clause) longest() float64 {
	if c.bound == AtLeast {
		return c.min.days()
	}
	return c.max.days()
}
