package classification

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
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

// String returns the heading in capitals, as the act has it; "" for the zero Heading.
func (h Heading) String() string {
	switch h {
	case FullHeading:
		return fullHeading
	case ShortHeading:
		return "AK"
	}
	return ""
}

// Mark is the mark of a restriction on a document (juurdepääsupiirangu märge). The zero Mark has nothing.
//
// Source: AvTS § 41 lg 2.
type Mark struct {
	Heading Heading
	Holder  string // name of the holder of the information (teabevaldaja)
	Bases   []Basis
	End     civil.Date // last day of the restriction
	Event   string     // with which it ends; it takes the place of the End where there is none
	Made    civil.Date // the day on which the mark was made
}

// MarkElements returns what a mark holds (märke andmed). Give it to [law.Missing].
//
// Source: AvTS § 41 lg 2.
func MarkElements() []law.Element[Mark] { return slices.Clone(markElements) }

var markSource = avtsAct.At("§ 41 lg 2")

var markElements = []law.Element[Mark]{
	{Clause: "avts-41.2", Code: "heading", Source: markSource, ET: "Märge ASUTUSESISESEKS KASUTAMISEKS või AK", EN: "The text ASUTUSESISESEKS KASUTAMISEKS or AK",
		Has: func(m *Mark) bool { return m.Heading.String() != "" }},
	{Clause: "avts-41.2", Code: "holder", Source: markSource, ET: "Teabevaldaja nimi", EN: "The name of the holder",
		Has: func(m *Mark) bool { return strings.TrimSpace(m.Holder) != "" }},
	{Clause: "avts-41.2", Code: "basis", Source: markSource, ET: "Piirangu alus", EN: "The basis of the restriction",
		Has: func(m *Mark) bool { return len(m.Bases) > 0 && !slices.Contains(m.Bases, Basis{}) }},
	{Clause: "avts-41.2", Code: "end", Source: markSource, ET: "Piirangu lõpptähtpäev", EN: "The end of the restriction",
		Has: func(m *Mark) bool { return !m.End.IsZero() || strings.TrimSpace(m.Event) != "" }},
	{Clause: "avts-41.2", Code: "made", Source: markSource, ET: "Märke tegemise kuupäev", EN: "The day on which the mark was made",
		Has: func(m *Mark) bool { return !m.Made.IsZero() }},
}

// Mark returns the mark of the restriction for a holder, made on a day.
//
// Source: AvTS § 41 lg 2.
func (r Restriction) Mark(heading Heading, holder string, made civil.Date) Mark {
	s := r.Spec()
	return Mark{Heading: heading, Holder: holder, Bases: s.Bases, End: r.end, Event: s.Event, Made: made}
}

const (
	labelHolder = "Teabevaldaja"
	labelBasis  = "Alus"
	labelEnd    = "Kehtib kuni"
	labelEvent  = "Lõppeb sündmusega"
	labelMade   = "Märge tehtud"
	labelBegin  = "Kehtib alates" // not a part that the act asks for
)

// String prints the mark, a part on each line; parts that are missing are left out. [ParseMark] reads it back.
func (m Mark) String() string {
	lines := make([]string, 0, 6)
	add := func(label, value string) {
		if value = oneLine(value); value != "" {
			if label != "" {
				value = label + ": " + value
			}
			lines = append(lines, value)
		}
	}
	add("", m.Heading.String())
	add(labelHolder, m.Holder)
	add(labelBasis, Reading{Bases: m.Bases}.String())
	add(labelEnd, m.End.Dotted())
	add(labelEvent, m.Event)
	add(labelMade, m.Made.Dotted())
	return strings.Join(lines, "\n")
}

// oneLine makes of every run of white space one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// markLabels are the words before the parts of a mark, as holders print them, in small letters.
var markLabels = [...]struct{ label, part string }{
	{"teabevaldaja", labelHolder}, {"teabevaldaja nimi", labelHolder}, {"asutus", labelHolder},
	{"alus", labelBasis}, {"piirangu alus", labelBasis}, {"juurdepääsupiirangu alus", labelBasis},
	{"kehtib kuni", labelEnd}, {"kuni", labelEnd}, {"piirang kehtib kuni", labelEnd}, {"juurdepääsupiirang kehtib kuni", labelEnd},
	{"kehtiv kuni", labelEnd}, {"juurdepääsupiirang kehtib", labelEnd}, {"juurdepääsupiirangu kehtivus", labelEnd},
	{"piirangu kehtivus", labelEnd}, {"kehtivus", labelEnd}, {"kehtivusaeg", labelEnd},
	{"lõpptähtpäev", labelEnd}, {"piirangu lõpptähtpäev", labelEnd}, {"juurdepääsupiirangu lõpptähtpäev", labelEnd},
	{"lõpp", labelEnd}, {"piirangu lõpp", labelEnd}, {"juurdepääsupiirangu lõpp", labelEnd}, {"lõppkuupäev", labelEnd},
	{"kehtib alates", labelBegin}, {"algus", labelBegin}, {"piirangu algus", labelBegin}, {"juurdepääsupiirangu algus", labelBegin},
	{"lõppeb sündmusega", labelEvent}, {"kehtib sündmuseni", labelEvent}, {"lõppsündmus", labelEvent},
	{"märge tehtud", labelMade}, {"märke kuupäev", labelMade}, {"märke tegemise kuupäev", labelMade}, {"vormistatud", labelMade},
}

// ParseMark reads a mark as holders print it: the heading, in one line or two, and the parts with their labels in any
// order, on lines of their own or all in one; a line without a label goes on with the part before it, and an end without
// a digit is an event. Of two days the last is the end; an end packed into the basis counts where no other is given. A
// beginning, which the act does not ask for, is passed over. What a mark lacks is not an error, law.Missing with
// [MarkElements] finds it. Text without a heading is [ErrMark], a day that is none [civil.ErrNoSuchDay], a basis that
// cannot be read whole [ErrUnread] or [ErrPoint], a part given twice, two ends that differ, and a part before the
// heading [ErrMark], as is text longer than 16,384 bytes, invalid UTF-8 [ErrText].
//
// Source: AvTS § 41 lg 2.
func ParseMark(s string) (Mark, error) {
	if !utf8.ValidString(s) {
		return Mark{}, refuse(ErrText, msg.Quote(s))
	}
	if len(s) > longestBasis {
		return Mark{}, refuse(ErrMark, msg.Quote(s))
	}
	parts, last := map[string]string{}, ""
	var m Mark
	head := ""
	for _, line := range markLines(norm.NFC.String(s)) {
		if m.Heading == 0 {
			switch head = oneLine(head + " " + line); strings.ToUpper(strings.Trim(head, "\"„“”«».")) {
			case fullHeading, fullHeading + " (AK)":
				m.Heading = FullHeading
			case "AK":
				m.Heading = ShortHeading
			case "ASUTUSESISESEKS":
			default:
				return Mark{}, refuse(ErrMark, msg.Quote(s))
			}
			continue
		}
		part, value := markPart(line)
		switch {
		case part == "" && last == "":
			return Mark{}, refuse(ErrMark, msg.Quote(line))
		case part == "":
			parts[last] = strings.TrimSpace(parts[last] + " " + line)
			continue
		}
		if _, twice := parts[part]; twice {
			return Mark{}, refuse(ErrMark, "given twice: "+msg.Quote(line))
		}
		parts[part], last = value, part
	}
	if m.Heading == 0 {
		return Mark{}, refuse(ErrMark, msg.Quote(s))
	}
	for _, text := range parts {
		if lastLabel(text) >= 0 { // a label over two lines
			return Mark{}, refuse(ErrMark, msg.Quote(text))
		}
	}
	if end := parts[labelEnd]; end != "" && parts[labelEvent] == "" && !strings.ContainsAny(end, "0123456789") {
		parts[labelEvent], parts[labelEnd] = end, "" // "Kehtib kuni: otsuse jõustumiseni"
	}
	m.Holder, m.Event = parts[labelHolder], parts[labelEvent]
	var begin civil.Date
	for part, day := range map[string]*civil.Date{labelEnd: &m.End, labelMade: &m.Made, labelBegin: &begin} {
		if parts[part] == "" {
			continue
		}
		var err error
		if *day, err = markDay(parts[part], part == labelEnd); err != nil {
			return Mark{}, err
		}
	}
	if text := parts[labelBasis]; text != "" {
		r, err := ParseBasis(text)
		if err != nil {
			return Mark{}, err
		}
		if r.Rest != "" {
			return Mark{}, refuse(ErrUnread, msg.Quote(r.Rest))
		}
		m.Bases = r.Bases
		switch {
		case m.End.IsZero():
			m.End = r.End
		case !r.End.IsZero() && r.End != m.End:
			return Mark{}, refuse(ErrMark, "two ends: "+msg.Quote(text))
		}
	}
	return m, nil
}

// markDay reads a day as marks print it, "18.12.2030", "1.2.2030. a" or "kuni 18.12.2030", and where two are allowed the
// last.
func markDay(s string, two bool) (civil.Date, error) {
	day, err := civil.Parse(strings.TrimRight(s, " ."))
	if err == nil {
		return day, nil
	}
	if r, _ := ParseBasis("kuni " + s); len(r.Bases) == 0 && r.Years == 0 && r.Rest == "" && !r.End.IsZero() && (two || r.Begin.IsZero()) {
		return r.End, nil
	}
	return civil.Date{}, err
}

// markLines splits a mark into its lines and before the labels within them; empty lines are left out.
func markLines(s string) []string {
	var lines []string
	for line := range strings.Lines(s) {
		first := len(lines)
		line = oneLine(line)
		for i := lastLabel(line); i > 0; i = lastLabel(line) {
			lines = append(lines, line[i:])
			line = strings.TrimSpace(line[:i])
		}
		if line != "" {
			lines = append(lines, line)
		}
		slices.Reverse(lines[first:])
	}
	return lines
}

// lastLabel returns where in a line the last label stands that has a colon behind it and, within the line, a capital at
// its beginning; -1 where none does.
func lastLabel(line string) int {
	for end := strings.LastIndexByte(line, ':'); end >= 0; end = strings.LastIndexByte(line[:end], ':') {
		text, at := strings.TrimSpace(line[:end]), -1
		for _, l := range markLabels {
			i := len(text) - len(l.label) // no label is longer in capitals
			if i < 0 || !utf8.RuneStart(text[i]) || !strings.EqualFold(text[i:], l.label) || at >= 0 && i > at {
				continue
			}
			if c, _ := utf8.DecodeRuneInString(text[i:]); i == 0 || (text[i-1] == ' ' || text[i-1] == ':') && unicode.IsUpper(c) {
				at = i
			}
		}
		if at >= 0 {
			return at
		}
	}
	return -1
}

// markPart splits a line into the part that its label means and the value; "" where it has no label.
func markPart(line string) (part, value string) {
	label, value, found := strings.Cut(line, ":")
	label = strings.ToLower(strings.TrimSpace(label))
	for _, l := range markLabels {
		if found && l.label == label {
			return l.part, strings.TrimSpace(value)
		}
	}
	day := strings.IndexAny(line, "0123456789")
	for _, l := range markLabels {
		if day > 0 && strings.EqualFold(strings.TrimSpace(line[:day]), l.label) && (l.part == labelEnd || l.part == labelMade) {
			return l.part, line[day:] // "Kehtib kuni 18.12.2030"
		}
	}
	return "", line
}
