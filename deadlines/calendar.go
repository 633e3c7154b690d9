// SPDX-License-Identifier: MIT

package deadlines

import (
	"cmp"
	"math/bits"
	"slices"
	"sync"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// Calendar tells working days (tööpäev) from days off (puhkepäev), 23.02.1998–31.12.2100: Monday to Friday less public
// holidays, with the changes of [Calendar.With]. It never changes and is safe for concurrent use. The zero Calendar
// and a nil one know no day and refuse with [law.ErrMissing].
//
// A calendar has two faces. Statutory rules read the public one. Institutions' rules, and every method of Calendar, read
// the institution's own one, on which its own days off and extra working days count too; without any they are the same.
type Calendar struct {
	public, own *table
	holidays    []holiday
	changes     []DayChange // in the order in which they were made
}

// table knows the working days of one face of a calendar.
type table struct {
	work   [words]uint64 // bit i%64 of word i/64: day i is a working day
	before [words]uint16 // how many working days lie before the word
	days   []uint16      // the working days in order
}

// Days are counted from the first of the calendar's range.
const (
	span  = 37567 // 23.02.1998–31.12.2100
	words = (span + 63) / 64
)

// holiday is a public holiday on the day index; kind is its place in ee.Holidays.
type holiday struct {
	index uint16
	kind  uint8
}

// Estonia returns the calendar of Estonia: Monday to Friday less public holidays (riigipüha). It is computed at the
// first call, in well under a millisecond, and shared by all.
//
// Source: PTS §§ 1–2.
func Estonia() *Calendar { return estonia() }

var (
	estonia      = sync.OnceValue(buildEstonia)
	publicByKind = sync.OnceValue(ee.Holidays)
)

func buildEstonia() *Calendar {
	c := &Calendar{}
	t := &table{}
	weekday := int(ee.First().Weekday())
	for i := range span {
		if day := (weekday + i) % 7; day != int(time.Saturday) && day != int(time.Sunday) {
			t.set(i, true)
		}
	}
	public := publicByKind()
	for year := ee.First().Year(); year <= ee.Last().Year(); year++ {
		for kind := range public {
			day := public[kind].In(year)
			if i := index(day); i >= 0 {
				t.set(i, false)
				c.holidays = append(c.holidays, holiday{uint16(i), uint8(kind)})
			}
		}
	}
	slices.SortFunc(c.holidays, func(a, b holiday) int { return cmp.Compare(a.index, b.index) })
	t.count()
	c.public, c.own = t, t
	return c
}

func (t *table) set(i int, work bool) {
	if work {
		t.work[i/64] |= 1 << (i % 64)
	} else {
		t.work[i/64] &^= 1 << (i % 64)
	}
}

// count computes the running counts and the list of working days from the bits.
func (t *table) count() {
	total := 0
	for _, w := range t.work {
		total += bits.OnesCount64(w)
	}
	t.days = make([]uint16, 0, total)
	for w, word := range t.work {
		t.before[w] = uint16(len(t.days))
		for ; word != 0; word &= word - 1 {
			t.days = append(t.days, uint16(w*64+bits.TrailingZeros64(word)))
		}
	}
}

// is reports whether day i is a working day.
func (t *table) is(i int) bool { return t.work[i/64]>>(i%64)&1 == 1 }

// until returns how many working days there are up to and including day i.
func (t *table) until(i int) int {
	w := uint(i) / 64
	return int(t.before[w]) + bits.OnesCount64(t.work[w]<<(63-uint(i)%64))
}

// index returns the day's place in the range, or a negative number where it is outside.
func index(d civil.Date) int {
	if d.IsZero() {
		return -1
	}
	if i := d.DaysSince(ee.First()); uint(i) < span {
		return i
	}
	return -1
}

func at(i uint16) civil.Date { return ee.First().AddDays(int(i)) }

// tableFor returns the face that a rule reads, or nil.
func (c *Calendar) tableFor(own bool) *table {
	switch {
	case c == nil:
		return nil
	case own:
		return c.own
	}
	return c.public
}

// IsWorkday reports whether a day is a working day. A shortened day is a whole working day. Errors: [law.ErrOutOfRange];
// [law.ErrMissing] for the zero Date and the zero Calendar.
func (c *Calendar) IsWorkday(d civil.Date) (bool, error) {
	t := c.tableFor(true)
	i := index(d)
	if t == nil || i < 0 {
		return false, refuseDay(t, d)
	}
	return t.is(i), nil
}

// OnOrAfter returns d where it is a working day, and else the first working day after it: the roll of a due date for
// a duty (tähtpäeva nihkumine). Errors: [law.ErrOutOfRange], also where no working day follows in range; [law.ErrMissing].
//
// Source: TsÜS § 136 lg 8.
func (c *Calendar) OnOrAfter(d civil.Date) (civil.Date, error) { return c.tableFor(true).onOrAfter(d) }

// AddWorkdays returns the n-th working day after d or, where n is negative, before d; the day d itself is not counted,
// whether it is a working day or not. For n = 0 the answer is d itself, whatever it is. Errors: [law.ErrOutOfRange] for d
// and for the answer; [law.ErrMissing].
func (c *Calendar) AddWorkdays(d civil.Date, n int) (civil.Date, error) {
	return c.tableFor(true).add(d, n)
}

// WorkdaysBetween returns how many working days lie after a, up to and including b, so that AddWorkdays(a, n) = b for a
// working day b after a. Where b is before a it is minus the number of those after b, up to and including a. Errors:
// [law.ErrOutOfRange]; [law.ErrMissing].
func (c *Calendar) WorkdaysBetween(a, b civil.Date) (int, error) {
	return c.tableFor(true).between(a, b)
}

func (t *table) onOrAfter(d civil.Date) (civil.Date, error) {
	i := index(d)
	if t == nil || i < 0 {
		return civil.Date{}, refuseDay(t, d)
	}
	if t.is(i) {
		return d, nil
	}
	if k := t.until(i); k < len(t.days) {
		return at(t.days[k]), nil
	}
	return civil.Date{}, outOfRange("no working day on or after " + d.String())
}

func (t *table) add(d civil.Date, n int) (civil.Date, error) {
	i := index(d)
	if t == nil || i < 0 {
		return civil.Date{}, refuseDay(t, d)
	}
	if n == 0 {
		return d, nil
	}
	k := t.until(i) + n - 1 // n > 0: the working days up to d, and n more
	if n < 0 {
		k = t.until(i) + n // the same, from the other side:
		if t.is(i) {
			k-- // d itself is not counted
		}
	}
	if uint(k) < uint(len(t.days)) { // an n near the ends of int wraps k around to far outside
		return at(t.days[k]), nil
	}
	return civil.Date{}, outOfRange(Workdays(n).String() + " from " + d.String())
}

func (t *table) between(a, b civil.Date) (int, error) {
	i, k := index(a), index(b)
	if t == nil || i < 0 || k < 0 {
		if i >= 0 {
			a = b
		}
		return 0, refuseDay(t, a)
	}
	return t.until(k) - t.until(i), nil
}

// DayKind says what a day is for work.
type DayKind uint8

// The kinds of day. The zero DayKind is none.
const (
	Workday   DayKind = iota + 1 // tööpäev
	Shortened                    // lühendatud tööpäev: a working day three hours shorter, whole for every time limit
	Weekend                      // nädalavahetus: Saturday or Sunday, no holiday
	Holiday                      // riigipüha or rahvuspüha, on whatever day of the week
	DayOff                       // puhkepäev made by a change of the calendar
)

// String returns the kind's code: "workday", "shortened", "weekend", "holiday", "day-off"; "" for the zero DayKind.
func (k DayKind) String() string { return dayKinds.Code(k) }

// Text returns the kind in Estonian or English; "" for the zero DayKind.
func (k DayKind) Text(tag language.Tag) string { return dayKinds.Text(k, tag) }

// MarshalText returns the kind's code. It fails for a kind that there is not.
func (k DayKind) MarshalText() ([]byte, error) { return dayKinds.Marshal(k) }

// UnmarshalText reads a kind's code, and "" as the zero DayKind. After an error k is unchanged.
func (k *DayKind) UnmarshalText(text []byte) error { return dayKinds.Decode(text, k) }

// Day is what a calendar knows of one day. The zero Day is none.
type Day struct {
	Date    civil.Date
	Kind    DayKind
	Source  law.Source // why it is a day off or shortened; empty for an ordinary working day
	Changed bool       // a change of the calendar made it what it is
	name    msg.Text
}

// IsWorkday reports whether the day is a working day, whole or shortened.
func (d Day) IsWorkday() bool { return d.Kind == Workday || d.Kind == Shortened }

// Name returns the holiday's name, or that of the kind of day, in Estonian or English.
func (d Day) Name(tag language.Tag) string { return d.name.In(tag) }

// Day returns what the calendar knows of a day. Which days are shortened is known since 01.01.2002; before, none is
// reported, and none before a holiday that an official change has abolished. Errors: [law.ErrOutOfRange];
// [law.ErrMissing].
//
// Source: PTS §§ 1–2; TLS § 53.
func (c *Calendar) Day(d civil.Date) (Day, error) {
	t := c.tableFor(true)
	i := index(d)
	if t == nil || i < 0 {
		return Day{}, refuseDay(t, d)
	}
	return c.describe(d, t.is(i), true), nil
}

// eve reports whether the day after day i is off by law: where an official change has made it a working day, nobody works
// less before it.
func (c *Calendar) eve(i int) bool { return i+1 >= span || !c.public.is(i+1) }

// describe says what a day is that is (or is not) a working day on one face of the calendar.
func (c *Calendar) describe(d civil.Date, work, own bool) Day {
	day := Day{Date: d, Kind: Workday}
	if source, yes := ee.Shortened(d); yes && work && c.eve(index(d)) {
		day.Kind, day.Source = Shortened, source
	}
	change := c.changeOn(d, own)
	if change != nil {
		day.Changed, day.name = true, msg.Text{ET: change.ET, EN: change.EN}
		if day.Kind != Shortened {
			day.Source = change.Source
		}
	}
	switch {
	case work:
	case change != nil:
		day.Kind = DayOff
	default:
		at, found := slices.BinarySearchFunc(c.holidays, index(d), func(h holiday, i int) int { return int(h.index) - i })
		if found {
			public := publicByKind()[c.holidays[at].kind]
			day.Kind, day.Source, day.name = Holiday, public.Source, public.Name
		} else {
			day.Kind, day.Source, day.name = Weekend, ee.Weekend(d), weekdays[d.Weekday()]
		}
	}
	kind := dayKinds.Msg(day.Kind)
	day.name.ET, day.name.EN = cmp.Or(day.name.ET, kind.ET), cmp.Or(day.name.EN, kind.EN)
	return day
}
