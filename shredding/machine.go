// SPDX-License-Identifier: MIT

package shredding

import (
	"slices"
	"strings"
	"unicode/utf8"

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
		return m, refuse.New(law.ErrUnknown, "din32757", digits(int(l)), textOldLevels)
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

// ParseMachine reads what stands on a machine or in a shop: levels ("P-4, O-3, T-4, E-3, F-1"), a level of the older
// standard ("DIN 32757 nr 2", "turvaklass 3 (DIN 32757)") and a cut ("4x40 mm", "ristlõige 4x40 mm"), with the name of the
// standard, the words for a level, the carriers ("CD: O-3"), the kind of machine and its capacity ("12 lehte, 22 l") around
// them. Commas, semicolons and line ends part them. A cut belongs to the category whose letter or carrier stands before it
// ("O: 5x30 mm"), else to the first level in its part ("O-3 (5x30 mm)"), else to paper. An area is read where it is that of
// the cut, or the most that the level allows, and so says nothing more. A number alone is neither a level nor a cut.
// "DIN 663997", as one rule book prints it, is read as DIN 66399 and reported as the finding standard.alias.
//
// Errors: those of [ParseGrade] and [ParseCut]; [law.ErrUnreadable] for a word that is not known, with the unread rest;
// [law.ErrInvalid] for what contradicts itself: two levels or cuts of a category, a level of another category than the
// carrier, a piece of a strip-cut machine, a number alone that is no width of a strip of the level, an area that is not that of the cut; [law.ErrMissing] for neither a level nor a
// cut.
func ParseMachine(s string) (Machine, []law.Finding, error) {
	text, err := normal(s)
	if err != nil {
		return Machine{}, nil, err
	}
	var l label
	for text != "" {
		var part string
		if part, text = nextPart(text); part == "" {
			continue
		}
		if err := l.read(part); err != nil {
			return Machine{}, nil, err
		}
	}
	if err := l.check(); err != nil {
		return Machine{}, nil, err
	}
	var found []law.Finding
	if l.alias {
		found = append(found, checkAlias.Finding(0, 0))
	}
	return l.m, found, nil
}

// label is what was read so far.
type label struct {
	m            Machine
	alias        bool     // the standard is misprinted
	number       OldLevel // a level without a letter, which only DIN 32757 has
	old          bool     // DIN 32757 was named, and waits for its number
	strip, piece bool     // words that say so, without a number
	bare         bool     // a cut is a number of which no word says what it is
	areas        []area
}

// area is a size that was read beside a cut or a level of a category.
type area struct {
	of   Category
	size Area
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

// lead is what stands before a level.
type lead struct {
	name       string
	alias, old bool
	level      bool // a word for a level: a number may follow
}

var leads = [...]lead{
	{name: "din 663997", alias: true},
	{name: "din 66399"}, {name: "din 66 399"}, {name: "din en 66399"}, {name: "iso/iec 21964"}, {name: "iso 21964"},
	{name: "din 32757", old: true}, {name: "din"},
	{name: "sicherheitsstufen", level: true}, {name: "sicherheitsstufe", level: true}, {name: "stufe", level: true},
	{name: "security level", level: true}, {name: "security class", level: true}, {name: "security rating", level: true}, {name: "security", level: true},
	{name: "level", level: true}, {name: "turvatasemega", level: true}, {name: "turvatasemele", level: true}, {name: "turvatase", level: true},
	{name: "turvaklassiga", level: true}, {name: "turvaklassile", level: true}, {name: "turvaklass", level: true}, {name: "turvaaste", level: true},
	{name: "turvalisuse tase", level: true}, {name: "turvalisuse klass", level: true}, {name: "turvalisuse aste", level: true},
	{name: "turvalisusklass", level: true}, {name: "turvalisustase", level: true}, {name: "turvalisus", level: true}, {name: "kaitseklass", level: true},
	{name: "tasemele", level: true}, {name: "tase", level: true}, {name: "klass", level: true},
}

// around are words that say nothing of a level or a cut.
var around = func() map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq("paberipurustaja dokumendipurustaja purustaja paberihunt paberihävitaja dokumendihävitaja shredder shredders " +
		"aktenvernichter schredder papierschredder document office standard standardi standardile norm vastab vastavalt järgi kohaselt nach gemäß laut " +
		"according as per acc type ja and und lõiketüüp lõikamisviis schnittart tüüp super korraga " +
		"purustab prügikast korv maht mahuti mahutavus bin capacity") {
		all[word] = true
	}
	return all
}()

// capacities are units of what else stands on a machine behind a number: sheets, bins, power.
var capacities = func() map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq("lehte lehe lehed leht sheet sheets blatt l liitrit liitrine litre litres liter liters v w kg db min g gsm") {
		all[word] = true
	}
	return all
}()

// readLead takes a word before a level away, with the part and the edition of the standard; nil where there is none.
func readLead(s string) (*lead, string) {
	if letterAt(s) && letterAt(s[1:]) {
		for i := range leads {
			tail, ok := cutPrefixFold(s, leads[i].name)
			if tail = strings.TrimPrefix(strings.TrimPrefix(tail, "-1"), "-2"); !ok || leads[i].level && letterAt(tail) {
				continue
			}
			if after := strings.TrimLeft(tail, " -"); leads[i].name == "din" && (letterAt(tail) || after != "" && isDigit(after[0])) {
				continue // another standard, or a longer word
			}
			if tail == "" || !isDigit(tail[0]) {
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
const between = " ()/+|&:="

// hyphened reports whether a hyphen stands between two levels, as in "P4-T4".
func hyphened(s string) bool { return len(s) > 1 && s[0] == '-' && letterAt(s[1:]) && isGrade(s[1:]) }

// read reads one part.
func (l *label) read(part string) error {
	var first, carrier, own Category // of the levels, that is named, and whose letter stands before the cut
	var cut string                   // with its numbers
	var words wordKind               // around it
	var grades []Category
	anyCarrier, most := false, false
	part = strings.TrimSuffix(part, ".")
	for rest := strings.TrimLeft(part, between); rest != ""; rest = strings.TrimLeft(rest, between) {
		if lead, tail := readLead(rest); lead != nil {
			if lead.name == "din" {
				tail = strings.TrimLeft(tail, "-")
			}
			tail = strings.TrimLeft(tail, " :")
			l.alias = l.alias || lead.alias
			switch n, behind := loneDigit(tail); {
			case lead.old:
				var err error
				if rest, err = l.readOld(part, tail); err != nil {
					return err
				}
			case lead.level && n != 0:
				if l.number != 0 && l.number != n {
					return contradiction(digits(int(l.number)), digits(int(n)))
				}
				l.number, rest = n, behind
			default:
				rest = tail
			}
			continue
		}
		if isGrade(rest) {
			g, tail, err := readGrade(rest)
			switch {
			case err != nil:
				return err
			case most: // up to a level: which?
				return unread(rest)
			}
			if l.m, err = l.m.With(g); err != nil {
				return err
			}
			if first == 0 {
				first = g.Category
			}
			if hyphened(tail) {
				tail = tail[1:]
			}
			grades, rest = append(grades, g.Category), tail
			continue
		}
		if len(rest) > 1 && rest[1] == ':' && letterAt(rest) { // "O: 5x30 mm"
			at := strings.IndexByte(letters, rest[0]&^0x20)
			if at < 0 {
				return noCategory(msg.Quote(rest[:1]))
			}
			own, rest = Category(at+1), rest[2:]
			continue
		}
		if !letterAt(rest) {
			size, tail, kind := l.size(rest)
			switch kind {
			case sizeArea:
				l.areas, most = append(l.areas, area{first, size}), false
			case sizeCapacity:
				most = false
			default:
				var ok bool
				if tail, ok = cutEnd(rest); !ok || cut != "" {
					return unread(part)
				}
				cut, most = rest[:len(rest)-len(tail)], false
			}
			rest = tail
			continue
		}
		if c, tail, ok := readCarrier(rest); ok {
			if carrier != 0 && carrier != c && c != 0 {
				return unread(part)
			}
			carrier, anyCarrier, rest = max(carrier, c), anyCarrier || c == 0, tail
			continue
		}
		name, tail := word(rest)
		switch kind := cutWord(name); {
		case kind == wordStrip || kind == wordPiece:
			if words != 0 && words != kind {
				return unread(part)
			}
			words = kind
		case kind == wordMost:
			most = true
		case kind == wordLimit:
		case around[strings.ToLower(name)]:
		default:
			return unread(rest)
		}
		rest = tail
	}
	for _, c := range grades {
		if carrier != 0 && c != carrier {
			return contradiction(carrier.String(), c.String())
		}
	}
	if carrier == 0 {
		carrier = first
	}
	if own != 0 {
		carrier = own
	}
	for i := range l.areas {
		if l.areas[i].of == 0 {
			l.areas[i].of = max(carrier, Paper)
		}
	}
	switch {
	case cut == "" && own != 0:
		return unread(part)
	case cut == "":
		if carrier <= Paper {
			l.strip, l.piece = l.strip || words == wordStrip, l.piece || words == wordPiece
		}
		return nil
	}
	if anyCarrier && first == 0 { // cards, which may have a chip or a strip
		return unread(part)
	}
	return l.readCut(max(carrier, Paper), words, cut)
}

// check refuses what contradicts itself, and nothing at all.
func (l *label) check() error {
	if l.old {
		if l.number == 0 {
			return unread("DIN 32757")
		}
		var err error
		if l.m, err = l.m.WithOld(l.number); err != nil {
			return err
		}
	} else if l.number != 0 && !slices.Contains(l.m.grades[:], Level(l.number)) { // which of the standards has it?
		return unread(digits(int(l.number)))
	}
	if l.m == (Machine{}) {
		return refuse.Missing("machine")
	}
	paper := l.m.cuts[Paper]
	switch {
	case l.strip && l.piece,
		l.strip && paper.length > 0, l.piece && paper.isStrip(),
		l.strip && paper.IsZero() && l.m.grades[Paper] > 3: // no strip comes to P-4
		return refuse.New(law.ErrInvalid, "", l.m.String(), textStripPiece)
	}
	if level := l.m.grades[Paper]; l.bare && paper.isStrip() && levelOf(Paper, paper, 0) < level { // the slot for the paper is so wide
		return contradiction(Grade{Paper, level}.String(), paper.String())
	}
	for _, a := range l.areas {
		cut, level := l.m.cuts[a.of], l.m.grades[a.of]
		if cut.length > 0 && cut.Area() == a.size || cut.IsZero() && level != 0 && (Grade{a.of, level}).cell().Area == a.size {
			continue
		}
		return refuse.New(law.ErrInvalid, "", a.size.String(), textOtherArea)
	}
	return nil
}

// isGrade reports whether a level with its letter follows.
func isGrade(s string) bool {
	tail := strings.TrimLeft(s[1:], "- ")
	return letterAt(s) && s[0] < 0x80 && tail != "" && isDigit(tail[0])
}

// loneDigit reads a digit that nothing follows which would make it more than a number.
func loneDigit(s string) (OldLevel, string) {
	if s == "" || !isDigit(s[0]) || len(s) > 1 && !strings.ContainsRune(" ()/|;", rune(s[1])) {
		return 0, s
	}
	if tail := strings.TrimLeft(s[1:], " "); tail != "" && (tail[0] == 'x' || tail[0] == 'X' || strings.HasPrefix(tail, "×") || tail[0] == '*') {
		return 0, s
	}
	return OldLevel(s[0] - '0'), s[1:]
}

type sizeKind uint8

const (
	sizeCut sizeKind = iota
	sizeArea
	sizeCapacity
)

// size reads a number that is no cut: an area, or a capacity.
func (l *label) size(s string) (Area, string, sizeKind) {
	s = strings.TrimLeft(strings.TrimPrefix(s, "≤"), " ")
	n, tail, ok := readLength(s)
	if !ok {
		return 0, s, sizeCut
	}
	behind := strings.TrimLeft(tail, " -")
	if _, last, ok := readLength(behind); ok && strings.HasPrefix(tail, "-") { // "8-10 lehte"
		if behind = strings.TrimLeft(last, " "); !letterAt(behind) {
			return 0, s, sizeCut
		}
	}
	for _, unit := range [...]string{"mm²", "mm2"} {
		if len(behind) >= len(unit) && strings.EqualFold(behind[:len(unit)], unit) {
			return Area(n) * Area(Millimetre), behind[len(unit):], sizeArea
		}
	}
	if letterAt(behind) {
		if name, rest := word(behind); capacities[strings.ToLower(name)] {
			return 0, rest, sizeCapacity
		}
	}
	return 0, s, sizeCut
}

// cutEnd takes the numbers of a cut away, with what stands between and behind them.
func cutEnd(s string) (tail string, ok bool) {
	tail = s
	open := true // a number may follow
	for tail != "" {
		if isDigit(tail[0]) {
			if !open {
				break
			}
			number := strings.TrimLeft(tail, "0123456789.,")
			tail, ok, open = number, true, false
			continue
		}
		switch r, size := utf8.DecodeRuneInString(tail); {
		case r == ' ' || r == '≤':
			tail = tail[size:]
			continue
		case r == '*' || r == '×' || r == '-':
			tail, open = tail[size:], true
			continue
		case strings.HasPrefix(tail, "<="):
			tail = tail[2:]
			continue
		case len(tail) >= 2 && strings.EqualFold(tail[:2], "mm") && !letterAt(tail[2:]):
			tail = tail[2:]
			continue
		case len(tail) >= 3 && strings.EqualFold(tail[:2], "mm") && (tail[2] == 'x' || tail[2] == 'X'):
			tail = tail[2:]
			continue
		case (r == 'x' || r == 'X') && !letterAt(tail[1:]):
			tail, open = tail[1:], true
			continue
		}
		name, rest := word(tail)
		if cutWord(name) != wordCross {
			break
		}
		tail, open = rest, true
	}
	return tail, ok
}

// readCarrier reads the name of a carrier; of what may be of several categories, as a card, it is 0.
func readCarrier(s string) (Category, string, bool) {
	best, tail := Category(0), ""
	found := 0
	try := func(name string, c Category) {
		if rest, ok := cutPrefixFold(s, strings.ToLower(name)); ok && len(name) > found && !letterAt(rest) {
			best, tail, found = c, rest, len(name)
		}
	}
	for c := Paper; c <= Electronic; c++ {
		name := categories.Msg(c)
		try(name.ET, c)
		try(name.EN, c)
	}
	for i := range carriers {
		try(carriers[i].name, carriers[i].category)
	}
	for _, name := range [...]string{"kaart", "kaardid", "card", "cards", "krediitkaart", "krediitkaardid", "credit cards"} {
		try(name, 0)
	}
	return best, tail, found > 0
}

// readCut reads a cut of a category, with what the words around it say.
func (l *label) readCut(c Category, words wordKind, s string) error {
	s = strings.TrimRight(s, " =-")
	if words == 0 && strings.Trim(s, "0123456789., ") == "" {
		return unread(s) // a bare number may be a level
	}
	l.bare = l.bare || words == 0
	switch words {
	case wordStrip:
		s = "riba " + s
	case wordPiece:
		s = "tükk " + s
	}
	cut, err := ParseCut(s)
	if err != nil {
		return err
	}
	l.m, err = l.m.WithCut(c, cut)
	return err
}

// readOld reads the number of a level behind DIN 32757: "nr 2", "no. 2", "Stufe 2", "tase 2", "level 2". It may stand
// before the standard too.
func (l *label) readOld(part, s string) (tail string, err error) {
	for _, name := range [...]string{"nr", "no", "stufe", "tase", "level", "turvaklass", "turvatase", "sicherheitsstufe", "security level"} {
		if tail, ok := cutPrefixFold(s, name); ok {
			s = strings.TrimLeft(strings.TrimPrefix(tail, "."), " ")
			break
		}
	}
	n, tail := loneDigit(s)
	digit := len(s) > 0 && isDigit(s[0])
	switch {
	case digit && (n == 0 && len(s) > 1 && isDigit(s[1]) || n > 0 && n.Successor() == 0 || s == "0"):
		return "", refuse.New(law.ErrUnknown, "", msg.Quote(part), textOldLevels)
	case n == 0 && (digit || letterAt(s)):
		return "", unread(part)
	case l.number != 0 && n != 0 && l.number != n, l.old && n != 0 && l.number != n:
		return "", contradiction("DIN 32757 nr "+digits(int(l.number)), "DIN 32757 nr "+digits(int(n)))
	}
	l.old, l.number = true, max(l.number, n)
	return tail, nil
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
