package shredding

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Machine is what is known of a shredder (purustaja): the level in each category that its maker states, a level of
// DIN 32757 and, for each category, the cut. A level in one category says nothing of another. Machines compare with ==.
// The zero Machine is none and refused everywhere.
type Machine struct {
	grades [Electronic + 1]Level
	cuts   [Electronic + 1]Cut
	old    OldLevel
}

// contradiction refuses a second value beside another one.
func contradiction(had, new string) error {
	return refuse.New(law.ErrInvalid, "", had+" / "+new, msg.Text{ET: "Purustajal on kaks eri väärtust", EN: "two values of the machine differ"})
}

// With returns the machine with one more level. Errors: [law.ErrMissing] and [law.ErrUnknown] for a category or a level
// that is none; [law.ErrInvalid] where the machine has another level of that category.
func (m Machine) With(g Grade) (Machine, error) {
	if err := g.check(); err != nil {
		return m, err
	}
	if had := m.grades[g.Category]; had != 0 && had != g.Level {
		return m, contradiction(Grade{g.Category, had}.String(), g.String())
	}
	m.grades[g.Category] = g.Level
	return m, nil
}

// WithOld returns the machine with a level of DIN 32757. Errors: [law.ErrUnknown]; [law.ErrInvalid] where the machine has
// another one.
func (m Machine) WithOld(l OldLevel) (Machine, error) {
	if l.Successor() == 0 {
		return m, refuse.New(law.ErrUnknown, "din32757", digits(int(l)), msg.Text{ET: "DIN 32757 tasemed on 1–5", EN: "the levels of DIN 32757 are 1 to 5"})
	}
	if m.old != 0 && m.old != l {
		return m, contradiction("DIN 32757 nr "+digits(int(m.old)), "DIN 32757 nr "+digits(int(l)))
	}
	m.old = l
	return m, nil
}

// WithCut returns the machine with the cut that it makes of a category of carriers. Errors: [law.ErrMissing] for the zero
// Cut; [law.ErrMissing] and [law.ErrUnknown] for a category that is none; [law.ErrInvalid] where it makes another cut.
func (m Machine) WithCut(c Category, cut Cut) (Machine, error) {
	if err := c.check(); err != nil {
		return m, err
	}
	if cut.IsZero() {
		return m, refuse.Missing("cut")
	}
	if had := m.cuts[c]; !had.IsZero() && had != cut {
		return m, contradiction(had.String(), cut.String())
	}
	m.cuts[c] = cut
	return m, nil
}

// Level returns the level that is stated in a category; 0 where none is.
func (m Machine) Level(c Category) Level {
	if !c.known() {
		return 0
	}
	return m.grades[c]
}

// Cut returns the cut of a category; the zero Cut where it is not known.
func (m Machine) Cut(c Category) Cut {
	if !c.known() {
		return Cut{}
	}
	return m.cuts[c]
}

// String returns the machine as [ParseMachine] reads it, "P-4, O-3; DIN 32757 nr 3; 4×40 mm; O: 5×30 mm"; "" for the zero
// Machine.
func (m Machine) String() string { return m.text().EN }

// MarshalText writes the machine as String does.
func (m Machine) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what [ParseMachine] reads, and no text as the zero Machine. After an error m is unchanged.
func (m *Machine) UnmarshalText(text []byte) error {
	return unmarshal(m, text, func(s string) (Machine, error) { m, _, err := ParseMachine(s); return m, err })
}

func (m Machine) text() msg.Text {
	var grades []string
	for c := Paper; c <= Electronic; c++ {
		if m.grades[c] != 0 {
			grades = append(grades, Grade{c, m.grades[c]}.String())
		}
	}
	var parts []msg.Text
	if len(grades) > 0 {
		s := strings.Join(grades, ", ")
		parts = append(parts, msg.Text{ET: s, EN: s})
	}
	if m.old != 0 {
		s := "DIN 32757 nr " + digits(int(m.old))
		parts = append(parts, msg.Text{ET: s, EN: s})
	}
	for c := Paper; c <= Electronic; c++ {
		cut := m.cuts[c].text()
		switch {
		case m.cuts[c].IsZero():
			continue
		case c != Paper:
			cut.ET, cut.EN = c.String()+": "+cut.ET, c.String()+": "+cut.EN
		}
		parts = append(parts, cut)
	}
	var t msg.Text
	for i, p := range parts {
		if i > 0 {
			t.ET, t.EN = t.ET+"; ", t.EN+"; "
		}
		t.ET, t.EN = t.ET+p.ET, t.EN+p.EN
	}
	return t
}

// ParseMachine reads what stands on a machine: levels ("P-4, O-3, T-4, E-3, F-1"), with or without the name of the
// standard (DIN 66399, ISO/IEC 21964-2:2018), a level of the older one ("DIN 32757 nr 2"), and a cut ("4x40 mm").
// Commas, semicolons and line ends part them; levels need none, and may have / + | & between them. A cut belongs to the
// category whose letter stands before it ("O: 5x30 mm"), else to the first level in its part ("O-3 (5x30 mm)"), else to
// paper. A number alone is neither a level nor a cut. "DIN 663997", as one rule book prints it, is read as DIN 66399 and
// reported as the finding standard.alias. Errors: those of [ParseGrade] and [ParseCut]; [law.ErrInvalid] for two levels or
// cuts of a category; [law.ErrMissing] for nothing.
func ParseMachine(s string) (Machine, []law.Finding, error) {
	text, err := normal(s)
	if err != nil {
		return Machine{}, nil, err
	}
	var m Machine
	var found []law.Finding
	for text != "" {
		var part string
		if part, text = nextPart(text); part == "" {
			continue
		}
		var alias bool
		if m, alias, err = m.read(part); err != nil {
			return Machine{}, nil, err
		}
		if alias && found == nil {
			found = append(found, checkAlias.Finding(0, 0))
		}
	}
	if m == (Machine{}) {
		return Machine{}, nil, refuse.Missing("machine")
	}
	return m, found, nil
}

// nextPart takes a part away; a comma between two digits is a decimal one.
func nextPart(s string) (part, rest string) {
	for i := range len(s) {
		switch s[i] {
		case ',':
			if i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1]) {
				continue
			}
		case ';', '\n':
		default:
			continue
		}
		return strings.TrimSpace(s[:i]), s[i+1:]
	}
	return strings.TrimSpace(s), ""
}

// lead is a word before a level.
type lead struct {
	name       string
	alias, old bool
}

var leads = [...]lead{
	{"din 663997", true, false},
	{"din 66399", false, false}, {"iso/iec 21964", false, false}, {"iso 21964", false, false},
	{"din 32757", false, true},
	{"sicherheitsstufe", false, false}, {"security level", false, false}, {"turvatase", false, false}, {"tase", false, false}, {"level", false, false},
}

// readLead takes a word before a level away, with the part and the edition of the standard; nil where there is none.
func readLead(s string) (*lead, string) {
	if letterAt(s) && letterAt(s[1:]) {
		for i := range leads {
			tail, ok := cutPrefixFold(s, leads[i].name)
			tail = strings.TrimPrefix(strings.TrimPrefix(tail, "-1"), "-2")
			if ok && (tail == "" || !isDigit(tail[0])) {
				return &leads[i], cutEdition(tail)
			}
		}
	}
	return nil, s
}

// cutEdition takes the edition of a standard away: ":2018", ":2012-10".
func cutEdition(s string) string {
	year := strings.TrimLeft(s, ":")
	tail := strings.TrimLeft(year, "0123456789")
	if year == s || len(year)-len(tail) != 4 {
		return s
	}
	if len(tail) >= 3 && tail[0] == '-' && isDigit(tail[1]) && isDigit(tail[2]) {
		tail = tail[3:]
	}
	if tail != "" && !strings.Contains(between, tail[:1]) {
		return s
	}
	return tail
}

// between are the signs between levels and a cut in a part.
const between = " ()/+|&:"

// read reads one part into the machine.
func (m Machine) read(part string) (_ Machine, alias bool, err error) {
	var of Category // of the cut
	var cut string
	for rest := strings.TrimLeft(part, between); rest != ""; rest = strings.TrimLeft(rest, between) {
		if l, tail := readLead(rest); l != nil {
			if l.old {
				m, err = m.readOld(part, strings.TrimLeft(tail, " :"))
				return m, alias, err
			}
			rest, alias = tail, alias || l.alias
			continue
		}
		if isCut(rest) {
			end := strings.IndexAny(rest, "()/+|&")
			if end < 0 {
				end = len(rest)
			}
			if cut != "" {
				return m, alias, unread(part)
			}
			cut, rest = rest[:end], rest[end:]
			continue
		}
		var g Grade
		if g, rest, err = readGrade(rest); err != nil {
			return m, alias, err
		}
		if m, err = m.With(g); err != nil {
			return m, alias, err
		}
		if of == 0 {
			of = g.Category
		}
	}
	if cut != "" {
		m, err = m.readCut(max(of, Paper), cut)
	}
	return m, alias, err
}

// isCut reports whether a cut follows: what starts with no letter, with a word, or with a letter and a colon.
func isCut(s string) bool {
	return !letterAt(s) || len(s) > 1 && (letterAt(s[1:]) || s[1] == ':' || s[1] >= 0x80)
}

// readCut reads a cut of a category, or of that whose letter stands before it.
func (m Machine) readCut(c Category, s string) (Machine, error) {
	if len(s) > 1 && s[1] == ':' {
		at := strings.IndexByte(letters, s[0]&^0x20)
		if at < 0 {
			return m, noCategory(msg.Quote(s[:1]))
		}
		c, s = Category(at+1), s[2:]
	}
	if strings.Trim(s, "0123456789., ") == "" {
		return m, unread(s) // a bare number may be a level
	}
	cut, err := ParseCut(s)
	if err != nil {
		return m, err
	}
	return m.WithCut(c, cut)
}

// readOld reads the number of a level of DIN 32757: "nr 2", "no. 2", "Stufe 2", "tase 2", "level 2".
func (m Machine) readOld(part, s string) (Machine, error) {
	for _, name := range [...]string{"nr", "no", "stufe", "tase", "level"} {
		if tail, ok := cutPrefixFold(s, name); ok {
			s = strings.TrimLeft(strings.TrimPrefix(tail, "."), " ")
			break
		}
	}
	switch {
	case len(s) == 1 && isDigit(s[0]):
		return m.WithOld(OldLevel(s[0] - '0'))
	case s != "" && strings.Trim(s, "0123456789") == "":
		return m, noLevel(msg.Quote(part))
	}
	return m, unread(part)
}

// cutPrefixFold takes a name of lower case away; a space in it stands for any spaces and hyphens, or none.
func cutPrefixFold(s, name string) (string, bool) {
	tail := s
	for i := range len(name) {
		switch {
		case name[i] == ' ':
			tail = strings.TrimLeft(tail, " -")
		case tail == "" || tail[0] != name[i] && (tail[0]|0x20 != name[i] || !letterAt(tail)):
			return s, false
		default:
			tail = tail[1:]
		}
	}
	return tail, true
}
