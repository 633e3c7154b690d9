package shredding

import (
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Category is what a carrier is, by the letters of DIN 66399 (teabekandja kategooria). The zero Category is unknown, and
// every function refuses it.
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
type Category uint8

// The categories.
const (
	Paper      Category = iota + 1 // P: paber, teave algsuuruses
	Film                           // F: film, mikrofilm, foolium; vähendatud kujul
	Optical                        // O: optiline andmekandja (CD, DVD, Blu-ray)
	Magnetic                       // T: magnetiline andmekandja (lint, diskett, magnetribaga kaart)
	HardDisk                       // H: magnetketastega kõvaketas
	Electronic                     // E: elektrooniline andmekandja (välkmälu, SSD, kiipkaart, telefon)
)

// Categories yields the categories in the order of the standard.
func Categories() iter.Seq[Category] {
	return func(yield func(Category) bool) {
		for c := Paper; c <= Electronic; c++ {
			if !yield(c) {
				return
			}
		}
	}
}

func (c Category) known() bool { return Paper <= c && c <= Electronic }

func (c Category) check() error {
	if !c.known() {
		return refuse(ErrCategory, digits(int(c)))
	}
	return nil
}

// String returns the letter of the category: "P"; "" for an unknown one.
func (c Category) String() string {
	if !c.known() {
		return ""
	}
	return letters[c-1 : c]
}

// letters are the categories in their order.
const letters = "PFOTHE"

// Text returns the name of the category; "" for an unknown one.
func (c Category) Text(tag language.Tag) string {
	if !c.known() {
		return ""
	}
	return categoryNames[c].In(tag)
}

// Magnetic reports whether a magnetic eraser can erase the carrier: tapes and hard disks, and no other. Flash memory
// (E) holds no magnetic field.
func (c Category) Magnetic() bool { return c == Magnetic || c == HardDisk }

// erasable reports whether there is anything on the carrier that could be erased electronically.
func (c Category) erasable() bool { return c != Paper && c != Film }

// ParseCategory reads a category by its letter, its name, or a carrier of it, in Estonian or English: "P", "paber", "SSD",
// "magnetic card". An identity card, which may bear a chip or a strip, and the like are not guessed. Errors:
// [ErrCategory], [ErrText].
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
func ParseCategory(s string) (Category, error) {
	text, err := normal(s)
	if err != nil {
		return 0, err
	}
	text = strings.ReplaceAll(text, "-", " ")
	for c := range Categories() {
		if strings.EqualFold(text, c.String()) || strings.EqualFold(text, categoryNames[c].ET) || strings.EqualFold(text, categoryNames[c].EN) {
			return c, nil
		}
	}
	for i := range carriers {
		if strings.EqualFold(text, carriers[i].name) {
			return carriers[i].category, nil
		}
	}
	return 0, refuse(ErrCategory, msg.Quote(s))
}

// carriers are carriers by name, a space for every hyphen. A disk without platters is E, not H.
var carriers = [...]struct {
	name     string
	category Category
}{
	{"paberdokument", Paper}, {"paberteabekandja", Paper}, {"paper document", Paper},
	{"mikrofilm", Film}, {"microfilm", Film}, {"mikrofišš", Film}, {"microfiche", Film}, {"foolium", Film}, {"foil", Film},
	{"röntgenfilm", Film}, {"X ray film", Film},
	{"optical", Optical}, {"CD", Optical}, {"DVD", Optical}, {"Blu ray", Optical}, {"CD ROM", Optical}, {"CD plaat", Optical}, {"DVD plaat", Optical}, {"optiline ketas", Optical}, {"optical disc", Optical},
	{"magnetic", Magnetic}, {"magnetlint", Magnetic}, {"lint", Magnetic}, {"magnetic tape", Magnetic}, {"tape", Magnetic}, {"diskett", Magnetic},
	{"floppy disk", Magnetic}, {"floppy", Magnetic}, {"magnetkaart", Magnetic}, {"magnetribaga kaart", Magnetic}, {"magnetic card", Magnetic},
	{"HDD", HardDisk}, {"hard disk drive", HardDisk}, {"hard drive", HardDisk},
	{"electronic", Electronic}, {"SSD", Electronic}, {"pooljuhtketas", Electronic}, {"solid state disk", Electronic}, {"solid state drive", Electronic},
	{"välkmälu", Electronic}, {"flash memory", Electronic}, {"flash drive", Electronic}, {"mälupulk", Electronic}, {"USB mälupulk", Electronic}, {"USB pulk", Electronic},
	{"USB", Electronic}, {"USB stick", Electronic}, {"memory stick", Electronic}, {"mälukaart", Electronic}, {"memory card", Electronic},
	{"SD kaart", Electronic}, {"SD card", Electronic}, {"tahvelarvuti", Electronic}, {"tablet", Electronic},
	{"kiipkaart", Electronic}, {"chip card", Electronic}, {"smart card", Electronic},
	{"telefon", Electronic}, {"mobiiltelefon", Electronic}, {"nutitelefon", Electronic}, {"phone", Electronic}, {"mobile phone", Electronic}, {"smartphone", Electronic},
}

// Level is how thoroughly a carrier is destroyed (turvatase, Sicherheitsstufe), from 1 to 7; a higher one is the more
// thorough, and meets every lower one of its category. It says nothing of another category. The zero Level is none.
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
type Level uint8

// levels is how many levels a category has.
const levels = 7

func (l Level) known() bool { return 1 <= l && l <= levels }

// Classes returns the protection classes for which a level is meant, the least and the most; two zeros for a level that
// is none.
func (l Level) Classes() (least, most ProtectionClass) {
	for c := ProtectionClass(1); c <= 3; c++ {
		if from, to := c.Levels(); from <= l && l <= to {
			if most = c; least == 0 {
				least = c
			}
		}
	}
	return least, most
}

// ProtectionClass is how much protection data need (kaitseklass, Schutzklasse): 1 normal, 2 high, 3 very high. It is no
// level, though texts mix the two. The zero ProtectionClass is none.
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
type ProtectionClass uint8

// Levels returns the least and the most of the levels that serve a protection class: 1–3, 3–5, 4–7; two zeros for a
// class that is none. A note to the standard, not confirmed, leaves levels 1 and 2 out for personal data.
//
// Source: DIN 66399-1 = ISO/IEC 21964-1.
func (p ProtectionClass) Levels() (least, most Level) {
	if p < 1 || p > 3 {
		return 0, 0
	}
	span := [...][2]Level{{1, 3}, {3, 5}, {4, 7}}[p-1]
	return span[0], span[1]
}

// Grade is a level of a category: P-4. The zero Grade is none.
type Grade struct {
	Category Category
	Level    Level
}

// String returns the grade as the standard writes it, "P-4"; "" for one that is none.
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
	if !g.Level.known() {
		return refuse(ErrLevel, digits(int(g.Level)))
	}
	return nil
}

// ParseGrade reads a grade: "P-4", "P4", "p 4". Errors: [ErrCategory] for another letter, [ErrLevel] for a number that is
// no level, [ErrUnread] for whatever else, [ErrText].
func ParseGrade(s string) (Grade, error) {
	text, err := normal(s)
	if err != nil {
		return Grade{}, err
	}
	g, tail, err := readGrade(text)
	if err == nil && tail != "" {
		err = refuse(ErrUnread, msg.Quote(s))
	}
	if err != nil {
		return Grade{}, err
	}
	return g, nil
}

// readGrade reads a grade at the start of a text.
func readGrade(s string) (g Grade, tail string, err error) {
	if s == "" || letterAt(s) && letterAt(s[1:]) {
		return g, s, refuse(ErrUnread, msg.Quote(s))
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
	case start == i || !letterAt(s):
		return g, s, refuse(ErrUnread, msg.Quote(s))
	case at < 0 || s[0] > 0x7f:
		return g, s, refuse(ErrCategory, msg.Quote(s[:i]))
	case i-start != 1 || !Level(s[start]-'0').known():
		return g, s, refuse(ErrLevel, msg.Quote(s[:i]))
	}
	return Grade{Category(at + 1), Level(s[start] - '0')}, s[i:], nil
}

// State is what became of a carrier beside its size (seisund), as a set: the low levels of tapes, hard disks and
// electronic carriers are states, and no size stands for them. The zero State is the empty set.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
type State uint8

// The states. Join them with |.
const (
	MechanicallyInoperable State = 1 << iota // mehaaniliselt kasutuskõlbmatu
	Inoperable                               // mehaaniliselt või elektrooniliselt kasutuskõlbmatu
	Damaged                                  // kahjustatud
	Split                                    // tükeldatud ("split")
	SplitSeveralTimes                        // mitu korda tükeldatud
	Deformed                                 // deformeeritud
	ChipSplit                                // kiip tükeldatud
)

// Text returns the words of the states, joined; "" for the empty set.
func (s State) Text(tag language.Tag) string { return s.text().In(tag) }

func (s State) text() msg.Text {
	var t msg.Text
	for i, name := range stateNames {
		if s&(1<<i) != 0 {
			if t.ET != "" {
				t = textList.Put(t, name)
			} else {
				t = name
			}
		}
	}
	return t
}

// whole returns the set with what its states bring with them.
func (s State) whole() State {
	if s&MechanicallyInoperable != 0 {
		s |= Inoperable
	}
	if s&Deformed != 0 {
		s |= Damaged
	}
	if s&(SplitSeveralTimes|ChipSplit) != 0 {
		s |= Split
	}
	return s
}

// Join is how the area and the width of a cell hang together. The zero Join is the area alone.
type Join uint8

// The joins.
const (
	AreaOnly     Join = iota // the area alone
	AreaOrWidth              // either will do: P-1 to P-3
	AreaAndWidth             // both must be kept: P-4 to P-7
)

// Cell is one level of one category: how far a carrier is to be destroyed. The zero Cell is met by nothing.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
type Cell struct {
	Grade  Grade
	Area   Area   // largest piece; 0: a state, and no size
	Width  Length // widest strip, or piece; paper only
	Join   Join
	States State // what must have become of the carrier as well
	// Tolerance is how large the pieces may be that are above Area, which are at most a tenth of the material; 0: none
	// may be above.
	Tolerance Area
	// Confirmed tells that two sources or more, or one and an arithmetic check, agree on the size or the state;
	// ToleranceConfirmed that they do on the tolerance. What is not confirmed the Doubt of the Source names.
	Confirmed, ToleranceConfirmed bool
	Source                        law.Source
}

// Met reports whether a cut, and what else became of the carrier, is what the cell asks for. Pieces of the cell's area
// have been parted; every other state must be told. Either may be empty.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
func (c *Cell) Met(cut Cut, done State) bool {
	if c == nil {
		return false
	}
	lacking := c.States &^ done.whole()
	if c.Area == 0 {
		return c.States != 0 && lacking == 0
	}
	small := cut.length > 0 && cut.Area() <= c.Area
	if small {
		lacking &^= Split | SplitSeveralTimes
	}
	narrow := cut.width > 0 && cut.width <= c.Width
	switch c.Join {
	case AreaOrWidth:
		return lacking == 0 && (small || narrow)
	case AreaAndWidth:
		return lacking == 0 && small && narrow
	}
	return lacking == 0 && small
}

// Text returns what the cell asks for, with the tolerance in brackets.
func (c *Cell) Text(tag language.Tag) string {
	if c == nil || c.Grade.check() != nil {
		return ""
	}
	return c.text().In(tag)
}

func (c *Cell) text() msg.Text {
	if c.Area == 0 {
		return c.States.text()
	}
	t := textAtMost.Put(comma(c.Area.String()))
	switch c.Join {
	case AreaOrWidth:
		t = textOrWidth.Put(t, comma(c.Width.String()))
	case AreaAndWidth:
		t = textAndWidth.Put(t, comma(c.Width.String()))
	}
	if c.States != 0 {
		t = textAndSize.Put(c.States.text(), t)
	}
	if c.Tolerance != 0 {
		t = textTolerance.Put(t, comma(c.Tolerance.String()))
	}
	return t
}

// Cells yields the standard cell by cell, by category and level; each is a copy.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
func Cells() iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		for c := range Categories() {
			for l := range Level(levels) {
				if !yield(din66399[c][l]) {
					return
				}
			}
		}
	}
}

// Cell returns the cell of a grade. Errors: [ErrCategory], [ErrLevel].
func (g Grade) Cell() (Cell, error) {
	if err := g.check(); err != nil {
		return Cell{}, err
	}
	return *g.cell(), nil
}

// cell returns the cell of a good grade.
func (g Grade) cell() *Cell { return &din66399[g.Category][g.Level-1] }

// LevelOf returns the highest level of a category that a cut reaches by its nominal size, together with what else became
// of the carrier; either may be empty, not both. A level that is a state is never reached by a size: a hard disk comes to
// H-1 to H-3 by being made useless, damaged or deformed, and to H-4 and on by being deformed and cut; what is electronic
// comes to E-4 where the chip itself was split. A strip reaches P-3 at most, and no level of another category. 0 where no
// level is reached. Errors: [ErrCategory]; [ErrSize] where nothing is given.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
func LevelOf(c Category, cut Cut, done State) (Level, error) {
	if err := c.check(); err != nil {
		return 0, err
	}
	if cut.IsZero() && done == 0 {
		return 0, refuse(ErrSize, "nothing was cut or done")
	}
	return levelOf(c, cut, done), nil
}

func levelOf(c Category, cut Cut, done State) Level {
	for l := Level(levels); l > 0; l-- {
		if din66399[c][l-1].Met(cut, done) {
			return l
		}
	}
	return 0
}

// Portion is a part of a measured sample: how much of it has which size. The amount is in any unit that is the same for
// the whole sample.
type Portion struct {
	Cut    Cut
	Amount int64
}

// Check returns what stands against a measured sample being of a grade: more than a tenth of the material above the
// nominal size (sample.nominal), any of it above the tolerance (sample.tolerance) or, where area and width must both be
// kept, above the width (sample.width), a state that is lacking (sample.state). Nil: the sample keeps the grade. Whether
// the tenth is taken by mass or by number was not found: the caller's amounts decide. The tolerance is one of area; that
// a width has none is the strict reading. A cell that is a state needs no sample. Errors: [ErrCategory], [ErrLevel];
// [ErrSample] for a sample without an amount where one is needed, and for amounts below 1 or of more than 2⁶² together;
// [ErrSize] for a portion without a size.
//
// Source: DIN 66399-2 = ISO/IEC 21964-2.
func Check(g Grade, done State, sample []Portion) ([]law.Finding, error) {
	if err := g.check(); err != nil {
		return nil, err
	}
	cell := g.cell()
	var found []law.Finding
	find := func(c law.Check, a, b int) {
		c.Clause, c.Source = law.ID("din-66399/"+strings.ToLower(g.Category.String())), cell.Source
		found = append(found, c.Finding(a, b))
	}
	lacking := cell.States &^ done.whole()
	if cell.Area == 0 {
		if lacking != 0 {
			find(checkState, int(g.Level), 0)
		}
		return found, nil
	}
	const most = 1 << 62
	var total, above, far, wide int64
	for _, p := range sample {
		switch {
		case p.Cut.IsZero():
			return nil, refuse(ErrSize, "a portion without a size")
		case p.Amount <= 0 || p.Amount > most-total:
			return nil, refuse(ErrSample, "amount "+digits(int(p.Amount)))
		}
		total += p.Amount
		if cell.Met(p.Cut, cell.States) {
			continue
		}
		area := p.Cut.Area()
		switch {
		case area == 0 || area > max(cell.Area, cell.Tolerance):
			far += p.Amount
		case cell.Join == AreaAndWidth && p.Cut.width > cell.Width:
			wide += p.Amount
		}
		above += p.Amount
	}
	if total == 0 {
		return nil, refuse(ErrSample, "nothing was measured")
	}
	if lacking &^= Split | SplitSeveralTimes; lacking != 0 {
		find(checkState, int(g.Level), 0)
	}
	if above > total/10 {
		find(checkNominal, 0, 0)
	}
	if far > 0 {
		find(checkTolerance, 0, 0)
	}
	if wide > 0 {
		find(checkWidth, 0, 0)
	}
	return found, nil
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
	join      Join
	width     Length
	states    State
	tolerance Area
	unsure    int
}{
	{Paper, 1, 2000 * mm2, AreaOrWidth, 12 * mm, 0, 3800 * mm2, 0},
	{Paper, 2, 800 * mm2, AreaOrWidth, 6 * mm, 0, 2000 * mm2, 0},
	{Paper, 3, 320 * mm2, AreaOrWidth, 2 * mm, 0, 800 * mm2, 0},
	{Paper, 4, 160 * mm2, AreaAndWidth, 6 * mm, 0, 480 * mm2, 0},
	{Paper, 5, 30 * mm2, AreaAndWidth, 2 * mm, 0, 90 * mm2, 0},
	{Paper, 6, 10 * mm2, AreaAndWidth, 1 * mm, 0, 30 * mm2, 0},
	{Paper, 7, 5 * mm2, AreaAndWidth, 1 * mm, 0, 0, tolerance},

	{Film, 1, 160 * mm2, AreaOnly, 0, 0, 480 * mm2, size | tolerance},
	{Film, 2, 30 * mm2, AreaOnly, 0, 0, 90 * mm2, size | tolerance},
	{Film, 3, 10 * mm2, AreaOnly, 0, 0, 30 * mm2, size | tolerance},
	{Film, 4, 5 * mm2 / 2, AreaOnly, 0, 0, 15 * mm2 / 2, size | tolerance},
	{Film, 5, 1 * mm2, AreaOnly, 0, 0, 3 * mm2, size | tolerance},
	{Film, 6, mm2 / 2, AreaOnly, 0, 0, 3 * mm2 / 2, size | tolerance},
	{Film, 7, mm2 / 5, AreaOnly, 0, 0, 3 * mm2 / 5, size | tolerance},

	{Optical, 1, 2000 * mm2, AreaOnly, 0, 0, 3800 * mm2, 0},
	{Optical, 2, 800 * mm2, AreaOnly, 0, 0, 2000 * mm2, 0},
	{Optical, 3, 160 * mm2, AreaOnly, 0, 0, 480 * mm2, 0},
	{Optical, 4, 30 * mm2, AreaOnly, 0, 0, 90 * mm2, 0},
	{Optical, 5, 10 * mm2, AreaOnly, 0, 0, 30 * mm2, 0},
	{Optical, 6, 5 * mm2, AreaOnly, 0, 0, 15 * mm2, 0},
	{Optical, 7, mm2 / 5, AreaOnly, 0, 0, 3 * mm2 / 5, 0},

	{Magnetic, 1, 0, AreaOnly, 0, MechanicallyInoperable, 0, 0},
	{Magnetic, 2, 2000 * mm2, AreaOnly, 0, SplitSeveralTimes, 3800 * mm2, 0},
	{Magnetic, 3, 320 * mm2, AreaOnly, 0, 0, 800 * mm2, 0},
	{Magnetic, 4, 160 * mm2, AreaOnly, 0, 0, 480 * mm2, 0},
	{Magnetic, 5, 30 * mm2, AreaOnly, 0, 0, 90 * mm2, tolerance},
	{Magnetic, 6, 10 * mm2, AreaOnly, 0, 0, 30 * mm2, tolerance},
	{Magnetic, 7, 5 * mm2 / 2, AreaOnly, 0, 0, 15 * mm2 / 2, tolerance},

	{HardDisk, 1, 0, AreaOnly, 0, Inoperable, 0, 0},
	{HardDisk, 2, 0, AreaOnly, 0, Damaged, 0, 0},
	{HardDisk, 3, 0, AreaOnly, 0, Deformed, 0, 0},
	{HardDisk, 4, 2000 * mm2, AreaOnly, 0, SplitSeveralTimes | Deformed, 3800 * mm2, tolerance},
	{HardDisk, 5, 320 * mm2, AreaOnly, 0, SplitSeveralTimes | Deformed, 800 * mm2, 0},
	{HardDisk, 6, 10 * mm2, AreaOnly, 0, SplitSeveralTimes | Deformed, 30 * mm2, tolerance},
	{HardDisk, 7, 5 * mm2, AreaOnly, 0, SplitSeveralTimes | Deformed, 15 * mm2, tolerance},

	{Electronic, 1, 0, AreaOnly, 0, Inoperable, 0, 0},
	{Electronic, 2, 0, AreaOnly, 0, Split, 0, 0},
	{Electronic, 3, 160 * mm2, AreaOnly, 0, Split, 480 * mm2, 0},
	{Electronic, 4, 30 * mm2, AreaOnly, 0, ChipSplit, 90 * mm2, size | tolerance},
	{Electronic, 5, 10 * mm2, AreaOnly, 0, 0, 30 * mm2, size | tolerance},
	{Electronic, 6, 1 * mm2, AreaOnly, 0, 0, 3 * mm2, size | tolerance},
	{Electronic, 7, mm2 / 2, AreaOnly, 0, 0, 3 * mm2 / 2, size | tolerance},
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
			Grade: g, Area: row.area, Width: row.width, Join: row.join, States: row.states, Tolerance: row.tolerance,
			Confirmed: row.unsure&size == 0, ToleranceConfirmed: row.unsure&tolerance == 0, Source: source,
		}
	}
	return cells
}()

var standard = law.Source{Act: "DIN 66399", Ref: "DIN 66399-2:2012-10 = ISO/IEC 21964-2:2018"}

// pages are where the figures of each column were read.
var pages = [...]string{
	Paper:      "https://dein-aktenvernichter.de/aktenvernichter-sicherheitsstufe",
	Film:       "https://www.roentgenfilmentsorgung.de/wiki/sicherheitsstufen/",
	Optical:    "http://prodevice.pl/norma-to-din-66399-dokladnosc-kasowania-informacji/",
	Magnetic:   "http://prodevice.pl/norma-to-din-66399-dokladnosc-kasowania-informacji/",
	HardDisk:   "https://www.semshred.com/new-standards-for-hard-drive-destruction/",
	Electronic: "https://www.edp-germany.de/services/datentraegervernichtung",
}
