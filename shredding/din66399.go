// SPDX-License-Identifier: MIT

package shredding

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Category is a kind of carrier, by the letters of DIN 66399 (teabekandja kategooria). The zero Category is unknown and
// refused everywhere. Its text is its letter.
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
type Category uint8

// The categories.
const (
	Paper      Category = iota + 1 // P: paber, teave algsuuruses
	Film                           // F: film, mikrofilm, foolium; vähendatud kujul
	Optical                        // O: optiline teabekandja (CD, DVD, Blu-ray)
	Magnetic                       // T: magnetkandja (lint, diskett, magnetribaga kaart)
	HardDisk                       // H: magnetketastega kõvaketas
	Electronic                     // E: elektrooniline teabekandja (välkmälu, SSD, kiipkaart, telefon)
)

func (c Category) known() bool { return Paper <= c && c <= Electronic }

func (c Category) check() error {
	switch {
	case c == 0:
		return refuse.Missing("category")
	case !c.known():
		return noCategory(digits(int(c)))
	}
	return nil
}

func noCategory(value string) error {
	return refuse.New(law.ErrUnknown, "", value, textNoCategory)
}

// String returns the letter of the category, such as "P"; "" for one that is unknown.
func (c Category) String() string { return categories.Code(c) }

// Text returns the name of the category; "" for one that is unknown.
func (c Category) Text(tag language.Tag) string { return categories.Text(c, tag) }

// MarshalText writes the letter of the category; nothing for the zero Category.
func (c Category) MarshalText() ([]byte, error) { return categories.Marshal(c) }

// UnmarshalText reads what [ParseCategory] reads, and no text as the zero Category.
func (c *Category) UnmarshalText(text []byte) error { return unmarshal(c, text, ParseCategory) }

// magnetic reports whether a magnetic eraser can erase the carrier: tapes and hard disks. Flash memory holds no magnetic
// field.
func (c Category) magnetic() bool { return c == Magnetic || c == HardDisk }

// erasable reports whether there is anything on the carrier that could be erased electronically.
func (c Category) erasable() bool { return c.known() && c != Paper && c != Film }

// Level is how thoroughly a carrier is destroyed (turvatase), from 1 to 7. A higher level of a category meets every lower
// one of it, and says nothing of another category. It is not the protection class (kaitseklass, 1 to 3) that texts mix it
// up with. The zero Level is none.
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
type Level int8

// levels is how many levels a category has.
const levels = 7

func (l Level) known() bool { return 1 <= l && l <= levels }

func (l Level) check() error {
	switch {
	case l == 0:
		return refuse.Missing("level")
	case !l.known():
		return noLevel(digits(int(l)))
	}
	return nil
}

func noLevel(value string) error {
	return refuse.New(law.ErrUnknown, "", value, textNoLevel)
}

// Grade is a level of a category, such as P-4. The zero Grade is none.
type Grade struct {
	Category Category
	Level    Level
}

// String returns the grade as the standard writes it, "P-4"; "" for one that there is not.
func (g Grade) String() string {
	if g.check() != nil {
		return ""
	}
	return g.Category.String() + "-" + digits(int(g.Level))
}

func (g Grade) check() error {
	if err := g.Category.check(); err != nil {
		return err
	}
	return g.Level.check()
}

// MarshalText writes the grade as String does; nothing for the zero Grade. Errors: as of [Grade.Cell].
func (g Grade) MarshalText() ([]byte, error) {
	if g == (Grade{}) {
		return nil, nil
	}
	return []byte(g.String()), g.check()
}

// UnmarshalText reads what [ParseGrade] reads, and no text as the zero Grade. After an error g is unchanged.
func (g *Grade) UnmarshalText(text []byte) error { return unmarshal(g, text, ParseGrade) }

// unmarshal reads a value; no text is the zero value.
func unmarshal[T any](v *T, text []byte, parse func(string) (T, error)) (err error) {
	var read T
	if len(text) > 0 {
		if read, err = parse(string(text[:min(len(text), longestText+1)])); err != nil {
			return err
		}
	}
	*v = read
	return nil
}

// ParseGrade reads a grade: "P-4", "P4", "p 4". Errors: [law.ErrUnknown] for another letter or a number that is no level;
// [law.ErrUnreadable] for any other text.
func ParseGrade(s string) (Grade, error) {
	text, err := normal(s)
	if err != nil {
		return Grade{}, err
	}
	g, tail, err := readGrade(text)
	if err == nil && tail != "" {
		err = unread(tail)
	}
	if err != nil {
		return Grade{}, err
	}
	return g, nil
}

// readGrade reads a grade at the start of a text.
func readGrade(s string) (g Grade, tail string, err error) {
	if s == "" || letterAt(s) && letterAt(s[1:]) {
		return g, s, unread(s)
	}
	i := 1
	for i < len(s) && (s[i] == '-' || s[i] == ' ') {
		i++
	}
	start := i
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	at := strings.IndexByte(letters, s[0]&^0x20)
	switch {
	case start == i || !letterAt(s) || strings.Count(s[:start], "-") > 1:
		return g, s, unread(s)
	case at < 0 || s[0] > 0x7f:
		return g, s, noCategory(msg.Quote(s[:i]))
	case i-start != 1 || !Level(s[start]-'0').known():
		return g, s, noLevel(msg.Quote(s[:i]))
	}
	return Grade{Category(at + 1), Level(s[start] - '0')}, s[i:], nil
}

// Condition is what became of a carrier beside its size (seisund), as a set. The low levels of tapes, hard disks and
// electronic carriers ask for a condition, which no size replaces. The zero Condition is the empty set.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
type Condition uint8

// The conditions. Join them with |.
const (
	MechanicallyInoperable Condition = 1 << iota // mehaaniliselt kasutuskõlbmatu
	Inoperable                                   // mehaaniliselt või elektrooniliselt kasutuskõlbmatu
	Damaged                                      // kahjustatud
	Split                                        // tükeldatud
	SplitSeveralTimes                            // mitu korda tükeldatud
	Deformed                                     // deformeeritud
	ChipSplit                                    // kiip tükeldatud
)

// String returns the codes of the conditions with commas between: "split-several-times,deformed"; "" for the empty set.
func (c Condition) String() string {
	var codes []string
	for i, name := range conditions {
		if c&(1<<i) != 0 {
			codes = append(codes, name.Code)
		}
	}
	return strings.Join(codes, ",")
}

// Text returns the words of the conditions; "" for the empty set.
func (c Condition) Text(tag language.Tag) string { return c.text().In(tag) }

// MarshalText writes the codes as String does.
func (c Condition) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads codes with commas between, and no text as the empty set. After an error c is unchanged.
func (c *Condition) UnmarshalText(text []byte) error {
	var read Condition
	for code := range strings.SplitSeq(string(text), ",") {
		i := slices.IndexFunc(conditions[:], func(n enum.Name) bool { return n.Code == code })
		switch {
		case i >= 0:
			read |= 1 << i
		case len(text) > 0:
			return refuse.Unknown("condition", code)
		}
	}
	*c = read
	return nil
}

func (c Condition) text() (t msg.Text) {
	for i, name := range conditions {
		switch words := (msg.Text{ET: name.ET, EN: name.EN}); {
		case c&(1<<i) == 0:
		case t.ET == "":
			t = words
		default:
			t = textList.Put(t, words)
		}
	}
	return t
}

// whole returns the set with the conditions that others bring with them.
func (c Condition) whole() Condition {
	if c&MechanicallyInoperable != 0 {
		c |= Inoperable
	}
	if c&Deformed != 0 {
		c |= Damaged
	}
	if c&(SplitSeveralTimes|ChipSplit) != 0 {
		c |= Split
	}
	return c
}

// Cell is one level of one category: how far a carrier is to be destroyed. Nothing meets the zero Cell.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
type Cell struct {
	Grade     Grade     `json:"grade"`
	Area      Area      `json:"area,omitzero"`      // of the largest piece; 0: the level asks for a condition, not for a size
	Width     Length    `json:"width,omitzero"`     // of the widest strip or piece; for paper only
	Both      bool      `json:"both,omitzero"`      // area and width must both be kept (P-4 to P-7); false: either will do
	Condition Condition `json:"condition,omitzero"` // what must have become of the carrier as well
	// Tolerance is the largest area that a tenth of the material may have (hälve); 0: none may be above Area.
	Tolerance Area `json:"tolerance,omitzero"`
	// Confirmed tells that two sources, or one and an arithmetic check, agree on the size or the condition;
	// ToleranceConfirmed that they agree on the tolerance. The Doubt of the Source names what is not confirmed.
	Confirmed          bool       `json:"confirmed"`
	ToleranceConfirmed bool       `json:"tolerance_confirmed"`
	Source             law.Source `json:"source"`
}

// met reports whether a cut, and what else became of the carrier, is what the cell asks for. Pieces of the cell's area
// have been split; every other condition must be told. Either may be empty.
func (c *Cell) met(cut Cut, done Condition) bool {
	lacking := c.Condition &^ done.whole()
	if c.Area == 0 {
		return c.Condition != 0 && lacking == 0
	}
	small := cut.length > 0 && cut.Area() <= c.Area
	if small {
		lacking &^= Split | SplitSeveralTimes
	}
	narrow := cut.width > 0 && cut.width <= c.Width
	switch {
	case lacking != 0:
		return false
	case c.Both:
		return small && narrow
	}
	return small || narrow
}

// Text returns what the cell asks for, with the tolerance in brackets.
func (c Cell) Text(tag language.Tag) string {
	if c.Grade.check() != nil {
		return ""
	}
	return c.text().In(tag)
}

// String returns the grade and what it asks for, in English on one line.
func (c Cell) String() string {
	return strings.TrimSpace(c.Grade.String() + " " + c.Text(language.English))
}

func (c *Cell) text() msg.Text {
	if c.Area == 0 {
		return c.Condition.text()
	}
	t := textAtMost.Put(comma(c.Area.String()))
	switch {
	case c.Both:
		t = textAndWidth.Put(t, comma(c.Width.String()))
	case c.Width != 0:
		t = textOrWidth.Put(t, comma(c.Width.String()))
	}
	if c.Condition != 0 {
		t = textAndSize.Put(c.Condition.text(), t)
	}
	if c.Tolerance != 0 {
		t = textTolerance.Put(t, comma(c.Tolerance.String()))
	}
	return t
}

// Cells yields a copy of every cell of the standard, by category and level.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
func Cells() iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		for c := Paper; c <= Electronic; c++ {
			for l := range Level(levels) {
				if !yield(din66399[c][l]) {
					return
				}
			}
		}
	}
}

// Cell returns the cell of a grade. Errors: [law.ErrMissing] and [law.ErrUnknown] for a category or a level that is none.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
func (g Grade) Cell() (Cell, error) {
	if err := g.check(); err != nil {
		return Cell{}, err
	}
	return *g.cell(), nil
}

// cell returns the cell of a good grade.
func (g Grade) cell() *Cell { return &din66399[g.Category][g.Level-1] }

// LevelOf returns the highest level of a category that a cut reaches by its nominal size, together with what else became
// of the carrier. Either may be empty, but not both. It is 0 where no level is reached.
//
// No size reaches a level that asks for a condition alone. A hard disk reaches H-1 to H-3 by being made inoperable,
// damaged or deformed, and H-4 and above by being deformed and cut. An electronic carrier reaches E-4 only where the chip
// itself was split. A strip reaches P-3 at most, and no level of another category.
//
// Errors: [law.ErrMissing] without a category, or with neither cut nor condition; [law.ErrUnknown].
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
func LevelOf(c Category, cut Cut, done Condition) (Level, error) {
	if err := c.check(); err != nil {
		return 0, err
	}
	if cut.IsZero() && done == 0 {
		return 0, refuse.Missing("cut")
	}
	return levelOf(c, cut, done), nil
}

func levelOf(c Category, cut Cut, done Condition) Level {
	for l := Level(levels); l > 0; l-- {
		if din66399[c][l-1].met(cut, done) {
			return l
		}
	}
	return 0
}

const (
	mm  = Millimetre
	mm2 = SquareMillimetre
)

// size and tolerance mark what is not confirmed of a cell.
const (
	size = 1 << iota
	tolerance
)

// table is the standard as it is printed, a row for a cell.
var table = [...]struct {
	category  Category
	level     Level
	area      Area
	both      bool
	width     Length
	condition Condition
	tolerance Area
	unsure    int
}{
	{Paper, 1, 2000 * mm2, false, 12 * mm, 0, 3800 * mm2, 0},
	{Paper, 2, 800 * mm2, false, 6 * mm, 0, 2000 * mm2, 0},
	{Paper, 3, 320 * mm2, false, 2 * mm, 0, 800 * mm2, 0},
	{Paper, 4, 160 * mm2, true, 6 * mm, 0, 480 * mm2, 0},
	{Paper, 5, 30 * mm2, true, 2 * mm, 0, 90 * mm2, 0},
	{Paper, 6, 10 * mm2, true, 1 * mm, 0, 30 * mm2, 0},
	{Paper, 7, 5 * mm2, true, 1 * mm, 0, 0, tolerance},

	{Film, 1, 160 * mm2, false, 0, 0, 480 * mm2, size | tolerance},
	{Film, 2, 30 * mm2, false, 0, 0, 90 * mm2, size | tolerance},
	{Film, 3, 10 * mm2, false, 0, 0, 30 * mm2, size | tolerance},
	{Film, 4, 5 * mm2 / 2, false, 0, 0, 15 * mm2 / 2, size | tolerance},
	{Film, 5, 1 * mm2, false, 0, 0, 3 * mm2, size | tolerance},
	{Film, 6, mm2 / 2, false, 0, 0, 3 * mm2 / 2, size | tolerance},
	{Film, 7, mm2 / 5, false, 0, 0, 3 * mm2 / 5, size | tolerance},

	{Optical, 1, 2000 * mm2, false, 0, 0, 3800 * mm2, 0},
	{Optical, 2, 800 * mm2, false, 0, 0, 2000 * mm2, 0},
	{Optical, 3, 160 * mm2, false, 0, 0, 480 * mm2, 0},
	{Optical, 4, 30 * mm2, false, 0, 0, 90 * mm2, 0},
	{Optical, 5, 10 * mm2, false, 0, 0, 30 * mm2, 0},
	{Optical, 6, 5 * mm2, false, 0, 0, 15 * mm2, 0},
	{Optical, 7, mm2 / 5, false, 0, 0, 3 * mm2 / 5, 0},

	{Magnetic, 1, 0, false, 0, MechanicallyInoperable, 0, 0},
	{Magnetic, 2, 2000 * mm2, false, 0, SplitSeveralTimes, 3800 * mm2, 0},
	{Magnetic, 3, 320 * mm2, false, 0, 0, 800 * mm2, 0},
	{Magnetic, 4, 160 * mm2, false, 0, 0, 480 * mm2, 0},
	{Magnetic, 5, 30 * mm2, false, 0, 0, 90 * mm2, tolerance},
	{Magnetic, 6, 10 * mm2, false, 0, 0, 30 * mm2, tolerance},
	{Magnetic, 7, 5 * mm2 / 2, false, 0, 0, 15 * mm2 / 2, tolerance},

	{HardDisk, 1, 0, false, 0, Inoperable, 0, 0},
	{HardDisk, 2, 0, false, 0, Damaged, 0, 0},
	{HardDisk, 3, 0, false, 0, Deformed, 0, 0},
	{HardDisk, 4, 2000 * mm2, false, 0, SplitSeveralTimes | Deformed, 3800 * mm2, tolerance},
	{HardDisk, 5, 320 * mm2, false, 0, SplitSeveralTimes | Deformed, 800 * mm2, 0},
	{HardDisk, 6, 10 * mm2, false, 0, SplitSeveralTimes | Deformed, 30 * mm2, tolerance},
	{HardDisk, 7, 5 * mm2, false, 0, SplitSeveralTimes | Deformed, 15 * mm2, tolerance},

	{Electronic, 1, 0, false, 0, Inoperable, 0, 0},
	{Electronic, 2, 0, false, 0, Split, 0, 0},
	{Electronic, 3, 160 * mm2, false, 0, Split, 480 * mm2, 0},
	{Electronic, 4, 30 * mm2, false, 0, ChipSplit, 90 * mm2, size | tolerance},
	{Electronic, 5, 10 * mm2, false, 0, 0, 30 * mm2, size | tolerance},
	{Electronic, 6, 1 * mm2, false, 0, 0, 3 * mm2, size | tolerance},
	{Electronic, 7, mm2 / 2, false, 0, 0, 3 * mm2 / 2, size | tolerance},
}

// din66399 is the table by category and level, with the source of each cell.
var din66399 = func() (cells [Electronic + 1][levels]Cell) {
	for _, row := range table {
		g := Grade{row.category, row.level}
		source := standard.At(g.String()).Doubting("the standard is paid and was not read; known from secondary pages")
		source.URL = pages[row.category]
		if row.unsure&size != 0 {
			source = source.Doubting("the size is not confirmed")
		}
		if row.unsure&tolerance != 0 {
			source = source.Doubting("the tolerance is not confirmed")
		}
		cells[row.category][row.level-1] = Cell{
			Grade: g, Area: row.area, Width: row.width, Both: row.both, Condition: row.condition, Tolerance: row.tolerance,
			Confirmed: row.unsure&size == 0, ToleranceConfirmed: row.unsure&tolerance == 0, Source: source,
		}
	}
	return cells
}()

var standard = acts.DIN66399()

// pages are where the figures of each column were read.
var pages = [...]string{
	Paper:      "https://dein-aktenvernichter.de/aktenvernichter-sicherheitsstufe",
	Film:       "https://www.roentgenfilmentsorgung.de/wiki/sicherheitsstufen/",
	Optical:    "http://prodevice.pl/norma-to-din-66399-dokladnosc-kasowania-informacji/",
	Magnetic:   "http://prodevice.pl/norma-to-din-66399-dokladnosc-kasowania-informacji/",
	HardDisk:   "https://www.semshred.com/new-standards-for-hard-drive-destruction/",
	Electronic: "https://www.edp-germany.de/services/datentraegervernichtung",
}
