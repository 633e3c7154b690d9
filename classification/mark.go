// SPDX-License-Identifier: MIT

package classification

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/element"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// Heading is the text of a mark. The zero Heading is none.
//
// Source: AvTS § 41 lg 2.
type Heading uint8

// The headings.
const (
	FullHeading  Heading = iota + 1 // ASUTUSESISESEKS KASUTAMISEKS
	ShortHeading                    // AK
)

const fullHeading = "ASUTUSESISESEKS KASUTAMISEKS"

var headings = enum.Names[Heading]{
	FullHeading:  {Code: fullHeading, ET: fullHeading, EN: fullHeading},
	ShortHeading: {Code: "AK", ET: "AK", EN: "AK"},
}

// String returns the heading in capitals, as the act has it; "" for the zero Heading.
func (h Heading) String() string { return headings.Code(h) }

// Text returns what [Heading.String] does: a mark is made in Estonian.
func (h Heading) Text(tag language.Tag) string { return headings.Text(h, tag) }

// MarshalText writes the heading; nothing for the zero Heading.
func (h Heading) MarshalText() ([]byte, error) { return headings.Marshal(h) }

// UnmarshalText reads a heading; any other text is [law.ErrUnknown].
func (h *Heading) UnmarshalText(text []byte) error { return headings.Decode(text, h) }

// Mark is the mark of a restriction on a document (juurdepääsupiirangu märge). The zero Mark has nothing.
//
// Source: AvTS § 41 lg 2.
type Mark struct {
	Heading Heading    `json:"heading,omitempty"`
	Holder  string     `json:"holder,omitempty"` // name of the holder of the information (teabevaldaja)
	Bases   []Basis    `json:"bases,omitempty"`
	End     civil.Date `json:"end,omitzero"`    // last day of the restriction
	Years   int        `json:"years,omitempty"` // a term in years that the mark states in place of its last day; 0: none
	Event   string     `json:"event,omitempty"` // with which it ends; it takes the place of the End where there is none
	Made    civil.Date `json:"made,omitzero"`   // the day on which the mark was made (vormistamise kuupäev)
}

var markElements = element.Table[Mark]{Source: avts, Rows: []element.Row[Mark]{
	{Clause: "avts-41.2", Code: "mark.heading", Provision: "§ 41 lg 2", ET: "Märge ASUTUSESISESEKS KASUTAMISEKS või AK", EN: "The text ASUTUSESISESEKS KASUTAMISEKS or AK",
		Has: func(m *Mark) bool { return headings.Known(m.Heading) }},
	{Clause: "avts-41.2", Code: "mark.holder", Provision: "§ 41 lg 2", ET: "Teabevaldaja nimi", EN: "The name of the holder",
		Has: func(m *Mark) bool { return strings.TrimSpace(m.Holder) != "" }},
	{Clause: "avts-41.2", Code: "mark.basis", Provision: "§ 41 lg 2", ET: "Piirangu alus", EN: "The basis of the restriction",
		Has: func(m *Mark) bool { return len(m.Bases) > 0 && !slices.Contains(m.Bases, Basis{}) }},
	{Clause: "avts-41.2", Code: "mark.end", Provision: "§ 41 lg 2", ET: "Piirangu lõpptähtpäev", EN: "The end of the restriction",
		Has: func(m *Mark) bool {
			return !m.End.IsZero() && !m.End.Placeholder() || m.End.IsZero() && strings.TrimSpace(m.Event) != ""
		}},
	{Clause: "avts-41.2", Code: "mark.made", Provision: "§ 41 lg 2", ET: "Vormistamise kuupäev", EN: "The day on which the mark was made",
		Has: func(m *Mark) bool { return !m.Made.IsZero() && !m.Made.Placeholder() }},
}}

// Check finds what the mark lacks: its heading, the holder, a basis, the end (a day or an event; a term in years is none) and
// the day on which it was made. A day that stands for none counts as missing. It is nil where nothing is.
//
// Source: AvTS § 41 lg 2.
func (m Mark) Check() []law.Finding { return markElements.Missing(&m) }

// Mark returns the mark of the restriction for a holder, made on a day.
//
// Source: AvTS § 41 lg 2.
func (r Restriction) Mark(heading Heading, holder string, made civil.Date) Mark {
	s := r.Spec()
	return Mark{Heading: heading, Holder: holder, Bases: s.Bases, End: r.end, Event: s.Event, Made: made}
}

// part is one part of a mark.
type part uint8

const (
	partHolder part = iota + 1
	partBasis
	partEnd
	partEvent
	partMade
	partBegin // which the act does not ask for
)

// String prints the mark, a part on each line. Parts that are missing are left out. [ParseMark] reads it as the same mark, or
// refuses a mark of which a part would be read as another.
func (m Mark) String() string {
	lines := make([]string, 0, 7)
	add := func(label, value string) {
		if value = oneLine(value); value != "" {
			lines = append(lines, label+value)
		}
	}
	add("", m.Heading.String())
	add("Teabevaldaja: ", m.Holder)
	add("Alus: ", Reading{Bases: m.Bases}.String())
	add("Kehtib kuni: ", m.End.Dotted())
	if m.Years != 0 {
		add("Kehtib: ", msg.Text{ET: "{1} aastat"}.With(m.Years, 0).ET)
	}
	add("Lõppeb sündmusega: ", m.Event)
	add("Vormistatud: ", m.Made.Dotted())
	return strings.Join(lines, "\n")
}

// oneLine makes of every run of white space one space.
func oneLine(s string) string {
	for i := range len(s) {
		switch c := s[i]; { // nearly every text is one line as it stands
		case c < ' ', c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' '), c == 0xc2 && i+1 < len(s) && (s[i+1] == 0x85 || s[i+1] == 0xa0), 0xe1 <= c && c <= 0xe3:
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return s
}

// markLabels are the words before the parts of a mark, as holders print them, in small letters.
var markLabels = [...]struct {
	label string
	part  part
}{
	{"teabevaldaja", partHolder}, {"teabevaldaja nimi", partHolder}, {"asutus", partHolder}, {"asutuse nimi", partHolder},
	{"teabe valdaja", partHolder}, {"õiguslik alus", partBasis}, {"seaduslik alus", partBasis},
	{"kehtivuse lõpp", partEnd}, {"juurdepääsupiirangu kehtivuse lõpp", partEnd}, {"piirangu lõppkuupäev", partEnd}, {"tähtpäev", partEnd},
	{"märge kehtib kuni", partEnd}, {"märge kehtib", partEnd},
	{"alus", partBasis}, {"alused", partBasis}, {"piirangu alus", partBasis}, {"juurdepääsupiirangu alus", partBasis}, {"juurdepääsupiirangu alused", partBasis},
	{"kehtib kuni", partEnd}, {"kuni", partEnd}, {"piirang kehtib kuni", partEnd}, {"juurdepääsupiirang kehtib kuni", partEnd},
	{"kehtiv kuni", partEnd}, {"kehtib", partEnd}, {"piirang kehtib", partEnd}, {"juurdepääsupiirang kehtib", partEnd}, {"juurdepääsupiirangu kehtivus", partEnd},
	{"piirangu kehtivus", partEnd}, {"kehtivus", partEnd}, {"kehtivusaeg", partEnd}, {"piirangu kehtivusaeg", partEnd},
	{"tähtaeg", partEnd}, {"piirangu tähtaeg", partEnd}, {"juurdepääsupiirangu tähtaeg", partEnd},
	{"lõpptähtpäev", partEnd}, {"piirangu lõpptähtpäev", partEnd}, {"juurdepääsupiirangu lõpptähtpäev", partEnd}, {"lõpptähtaeg", partEnd},
	{"lõpp", partEnd}, {"piirangu lõpp", partEnd}, {"juurdepääsupiirangu lõpp", partEnd}, {"lõppkuupäev", partEnd}, {"piirangu lõpptähtaeg", partEnd},
	{"juurdepääsupiirangu lõpptähtaeg", partEnd}, {"juurdepääsupiirangu lõppkuupäev", partEnd}, {"piirangu kehtivuse lõpp", partEnd}, {"juurdepääsupiirangu kehtivusaeg", partEnd},
	{"lõpeb", partEnd}, {"piirang lõpeb", partEnd}, {"juurdepääsupiirang lõpeb", partEnd}, {"piirang", partEnd}, {"juurdepääsupiirang", partEnd},
	{"alguskuupäev", partBegin}, {"piirangu alguskuupäev", partBegin}, {"kehtib alates", partBegin}, {"algus", partBegin}, {"piirangu algus", partBegin}, {"juurdepääsupiirangu algus", partBegin},
	{"lõppeb sündmusega", partEvent}, {"kehtib sündmuseni", partEvent}, {"lõppsündmus", partEvent},
	{"märge tehtud", partMade}, {"märke kuupäev", partMade}, {"märke tegemise kuupäev", partMade}, {"märge vormistatud", partMade},
	{"kuupäev", partMade}, {"vormistatud", partMade}, {"vormistamise kuupäev", partMade}, {"märke vormistamise kuupäev", partMade},
}

// markReader walks over the lines of one mark.
type markReader struct {
	mark  Mark
	texts [partBegin + 1][]string // the lines of each part
	given [partBegin + 1]bool
}

// ParseMark reads a mark as holders print it: the heading, in one line or two, and the parts with their labels in any
// order, on lines of their own or all in one line with the heading. A value may stand on the line below its label, a label
// before a day or a basis, and "kehtib kuni" before an event, needs no colon, and the holder may stand without a label below the heading. Of two days the last is
// the end. An end packed into the basis counts where no other is given. A beginning, which the act does not ask for, must
// come before the end and is passed over. What a mark lacks is not an error: [Mark.Check] finds it.
//
// Nothing is swallowed. Text without a heading, an unknown label, text behind the mark, a basis that is not read whole, text
// longer than 16,384 bytes and invalid UTF-8 are [law.ErrUnreadable]; a part given twice, and two ends that differ,
// [law.ErrInvalid]; a point that § 35 does not have [law.ErrUnknown]; a day that stands for none [law.ErrPlaceholder]; a
// day that the calendar does not have [civil.ErrNoSuchDay].
//
// Source: AvTS § 41 lg 2.
func ParseMark(s string) (Mark, error) {
	if len(s) > longestBasis {
		return Mark{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textMarkUnread)
	}
	if !utf8.ValidString(s) {
		return Mark{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoUTF8)
	}
	var r markReader
	rest, ok := r.heading(written.Normal(s))
	if !ok {
		return Mark{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), textNoHeading)
	}
	if err := r.lines(rest); err != nil {
		return Mark{}, err
	}
	if err := r.values(); err != nil {
		return Mark{}, err
	}
	return r.mark, nil
}

// heading cuts the heading off a mark.
func (r *markReader) heading(s string) (rest string, ok bool) {
	s = strings.TrimLeftFunc(s, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("\"„“”«»(", c) })
	cut := func(word string) bool {
		n := len(word)
		if len(s) < n || !strings.EqualFold(s[:n], word) || len(s) > n && isLetter(s[n:]) {
			return false
		}
		s = strings.TrimLeft(s[n:], "\"„“”«».)")
		return true
	}
	blank := func() { s = strings.TrimLeftFunc(s, unicode.IsSpace) }
	switch {
	case cut("ASUTUSESISESEKS"):
		if blank(); !cut("KASUTAMISEKS") {
			return "", false
		}
		r.mark.Heading = FullHeading
		before := s
		blank()
		s = strings.TrimLeft(s, "(–—-/ ")
		if !cut("AK") {
			s = before
		}
	case cut("AK"):
		r.mark.Heading = ShortHeading
	default:
		return "", false
	}
	return strings.TrimLeft(s, ":;,"), true
}

func isLetter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

// lines sorts the lines below the heading to their parts. The first is what stands on the heading's own line: there alone a
// label ends a free text.
func (r *markReader) lines(s string) error {
	last, gap, unlabelled := part(0), false, ""
	for n := 0; s != ""; n++ {
		var line string
		line, s, _ = strings.Cut(s, "\n")
		if line = oneLine(line); line == "" {
			gap = gap || n > 0
			continue
		}
		for _, line := range splitLabels(line, n == 0) {
			p, value, err := r.label(line)
			switch {
			case err != nil:
				return err
			case p == 0 && (last == 0 || len(r.texts[last]) > 0 && last != partBasis) && reads(partBasis, line): // a basis without a label
				if r.given[partBasis] {
					return refuse.New(law.ErrInvalid, "", msg.Quote(line), textTwice)
				}
				last, r.given[partBasis] = partBasis, true
				r.texts[last] = append(r.texts[last], line)
			case p == 0 && last == 0: // the holder without a label
				if c, _ := utf8.DecodeRuneInString(line); n == 0 && unicode.IsLower(c) { // "AK märge on …" is a sentence
					return refuse.New(law.ErrUnreadable, "", msg.Quote(line), textMarkUnread)
				}
				last, unlabelled = partHolder, line
				r.given[last] = true
				fallthrough
			case p == 0:
				if (last == partHolder || last == partEvent) && (strings.ContainsRune(line, '§') || reads(partEnd, line)) || !r.goesOn(last, line, gap, s) {
					return refuse.New(law.ErrUnreadable, "", msg.Quote(line), textMarkUnread)
				}
				r.texts[last] = append(r.texts[last], line)
			case p == last && len(r.texts[p]) == 0: // "Kehtib:" and below it "kuni 18.12.2030"
				r.texts[p] = append(r.texts[p], line)
			case r.given[p]:
				return refuse.New(law.ErrInvalid, "", msg.Quote(line), textTwice)
			default:
				last, r.given[p] = p, true
				if value != "" {
					r.texts[p] = append(r.texts[p], value)
				}
			}
			gap = false
		}
	}
	if others := r.given; unlabelled != "" {
		if others[partHolder] = false; others == [len(others)]bool{} {
			return refuse.New(law.ErrUnreadable, "", msg.Quote(unlabelled), textMarkUnread) // the letter below a bare heading
		}
	}
	for p, given := range r.given {
		if given && len(r.texts[p]) == 0 {
			return refuse.New(law.ErrUnreadable, "", "", textNoValue)
		}
	}
	return nil
}

// goesOn reports whether a line without a label belongs to the part before it. A basis and a day are read strictly, so that
// what does not belong is refused there. A name or an event goes on where it is not whole, or where the mark itself does.
func (r *markReader) goesOn(p part, line string, gap bool, rest string) bool {
	if len(r.texts[p]) == 0 {
		return true
	}
	if p != partHolder && p != partEvent && p != partEnd {
		return !gap
	}
	const most = 4 // lines of a name
	if len(r.texts[p]) >= most {
		return false
	}
	before := r.texts[p][len(r.texts[p])-1]
	c, _ := utf8.DecodeRuneInString(line)
	open := strings.HasSuffix(before, "-") || strings.HasSuffix(before, ",") || strings.HasSuffix(before, " ja") || strings.HasSuffix(before, " ning") || unicode.IsLower(c)
	return !gap && (open || r.labelled(rest))
}

// labelled reports whether a label stands in what follows, before any empty line.
func (r *markReader) labelled(s string) bool {
	for line := range strings.Lines(s) {
		if line = oneLine(line); line == "" {
			return false
		}
		if p, _, err := r.label(line); p != 0 && err == nil {
			return true
		}
	}
	return false
}

// label splits a line into the part that its label means and the value. The part is zero where the line has no label; a label
// that is unknown, and one within a free text, are errors.
func (r *markReader) label(line string) (part, string, error) {
	best, value := -1, ""
	for i, l := range markLabels {
		n := len(l.label)
		if best >= 0 && n <= len(markLabels[best].label) || len(line) < n || !folds(line[0], l.label[0]) || !strings.EqualFold(line[:n], l.label) || len(line) > n && isLetter(line[n:]) {
			continue
		}
		after := strings.TrimLeft(line[n:], " ")
		if text := strings.TrimLeft(after, ":–—-"); text != after && (after[0] == ':' || strings.HasPrefix(text, " ")) {
			best, value = i, strings.TrimSpace(text)
		} else if l.part == partHolder && l.label[:5] == "teabe" && after != "" || after == "" || l.part != partHolder && l.part != partEvent && reads(l.part, after) ||
			strings.HasSuffix(l.label, "kuni") && happensAt(after) { // "Kehtib kuni otsuse jõustumiseni"
			best, value = i, after
		}
	}
	if best >= 0 {
		p := markLabels[best].part
		if (p == partHolder || p == partEvent) && lastLabel(value) >= 0 {
			return 0, "", refuse.New(law.ErrUnreadable, "", msg.Quote(line), textMarkUnread)
		}
		return p, value, nil
	}
	if end, err := ParseEnd(line); err == nil && !end.Begin.IsZero() && !end.End.IsZero() && exact(line) { // "Algus 12.01.2026 Lõpp 12.01.2031"
		return partEnd, line, nil
	}
	// "Koostaja: …" is a label that is not known; "Kehtib seni" and "Alus on seadus" have one that says nothing here.
	name, after, ok := strings.Cut(line, ":")
	if ok && (after == "" || after[0] == ' ') && isLetter(name) && !strings.ContainsRune(name, '§') || lastLabel(line) >= 0 || exact(line) && !reads(partBasis, line) {
		return 0, "", refuse.New(law.ErrUnreadable, "", msg.Quote(line), textLabel)
	}
	return 0, line, nil
}

// folds reports whether a byte may be one of a label in any case of letters: most labels are told apart by it.
func folds(c, label byte) bool { return c|0x20 == label || c >= utf8.RuneSelf }

// reads reports whether a text is a value of a part, so that its label needs no colon.
func reads(p part, text string) bool {
	if p == partBasis {
		b, err := ParseBasis(text)
		return err == nil && b.Rest == ""
	}
	end, err := ParseEnd(text)
	return err == nil && (!end.End.IsZero() || end.Years > 0) && (p == partEnd || end.Begin.IsZero()) // "kehtib alates 18.12.2025 kuni …" is no beginning alone
}

// happensAt reports whether a text is an event and nothing else.
func happensAt(text string) bool {
	end, err := ParseEnd(text)
	return err == nil && end.Event != ""
}

// splitLabels splits a line before the labels within it. Behind a free text a label splits only where the whole mark stands
// in one line.
func splitLabels(line string, whole bool) []string {
	var parts []string
	for i := lastLabel(line); i > 0; i = lastLabel(line) {
		if before := strings.TrimSpace(line[:i]); !whole && !exact(before) {
			break
		}
		parts = append(parts, line[i:])
		line = strings.TrimRight(line[:i], " ,;")
	}
	parts = append(parts, line)
	slices.Reverse(parts)
	return parts
}

// exact reports whether a line begins with the label of a part that is read strictly: a basis or a day.
func exact(line string) bool {
	for _, l := range markLabels {
		if n := len(l.label); len(line) > n && folds(line[0], l.label[0]) && strings.EqualFold(line[:n], l.label) && !isLetter(line[n:]) && l.part != partHolder && l.part != partEvent {
			return true
		}
	}
	return false
}

// lastLabel returns where in a line the last label stands that has a colon behind it and, within the line, a capital at
// its beginning; -1 where none does.
func lastLabel(line string) int {
	for end := strings.LastIndexByte(line, ':'); end >= 0; end = strings.LastIndexByte(line[:end], ':') {
		text, at := strings.TrimSpace(line[:end]), -1
		for _, l := range markLabels {
			i := len(text) - len(l.label) // no label is longer in capitals
			if i < 0 || !folds(text[len(text)-1], l.label[len(l.label)-1]) || !utf8.RuneStart(text[i]) || !strings.EqualFold(text[i:], l.label) || at >= 0 && i > at {
				continue
			}
			if c, _ := utf8.DecodeRuneInString(text[i:]); i == 0 || (text[i-1] == ' ' || text[i-1] == ':') && (unicode.IsUpper(c) || i > 1 && strings.IndexByte(",;", text[i-2]) >= 0) {
				at = i
			}
		}
		if at >= 0 {
			return at
		}
	}
	return -1
}

// saysMore reports whether a basis or a day stands in the text of a holder: "Näidisvald kehtib kuni 18.12.2030".
func saysMore(holder string) bool {
	if strings.ContainsRune(holder, '§') {
		return true
	}
	for field := range strings.FieldsSeq(holder) {
		field = strings.TrimLeft(field, "(„\"")
		if digits(field) == 0 {
			continue
		}
		if _, _, err := civil.Cut(field); err == nil {
			return true
		}
	}
	return false
}

// values reads what the parts say.
func (r *markReader) values() error {
	text := func(p part) string { return strings.Join(r.texts[p], " ") }
	m := &r.mark
	m.Holder, m.Event = text(partHolder), text(partEvent)
	if saysMore(m.Holder) {
		return refuse.New(law.ErrUnreadable, "", msg.Quote(m.Holder), textMarkUnread)
	}
	end, err := ParseEnd(text(partEnd))
	for _, d := range [...]civil.Date{end.Begin, end.End} {
		if err == nil {
			err = refuse.Given("", d)
		}
	}
	if err != nil {
		return err
	}
	begin := end.Begin
	m.End, m.Years = end.End, end.Years
	if end.Event != "" {
		if m.Event != "" {
			return refuse.New(law.ErrInvalid, "", msg.Quote(end.Event), textTwice)
		}
		m.Event = end.Event
	}
	for _, v := range [...]struct {
		part part
		day  *civil.Date
	}{{partMade, &m.Made}, {partBegin, &begin}} {
		if !r.given[v.part] {
			continue
		}
		day, rest, err := civil.Cut(text(v.part))
		if err != nil {
			return &law.Error{Kind: law.ErrUnreadable, Cause: err, Value: msg.Quote(text(v.part)), ET: textMarkUnread.ET, EN: textMarkUnread.EN}
		}
		if strings.Trim(rest, " .,;") != "" {
			return refuse.New(law.ErrUnreadable, "", msg.Quote(text(v.part)), textMarkUnread)
		}
		if err := refuse.Given("", day); err != nil {
			return err
		}
		*v.day = day
	}
	if !r.given[partBasis] {
		return refuse.Order("", begin, m.End)
	}
	read, err := ParseBasis(text(partBasis))
	switch {
	case err != nil:
		return err
	case read.Rest != "":
		return refuse.New(law.ErrUnreadable, "", msg.Quote(read.Rest), textMarkUnread)
	case !read.End.IsZero() && !m.End.IsZero() && read.End != m.End, read.Years > 0 && m.Years > 0 && read.Years != m.Years,
		read.Years > 0 && !m.End.IsZero() && !begin.IsZero() && !aDayOff(begin.AddYears(read.Years), m.End):
		return refuse.New(law.ErrInvalid, "", msg.Quote(text(partBasis)), textTwoEnds)
	}
	m.Bases = read.Bases
	if m.End.IsZero() {
		m.End = read.End
	}
	if m.Years == 0 {
		m.Years = read.Years
	}
	if err := refuse.Given("", m.End); err != nil {
		return err
	}
	return refuse.Order("", begin, m.End)
}
