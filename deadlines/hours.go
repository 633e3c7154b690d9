package deadlines

import (
	"math"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// HoursPerDay is the length of a whole working day in hours: 8 by law, another by contract (7.5, 6). It must be above
// 0, at most 24, and make whole minutes.
type HoursPerDay float64

// FullTime is the ordinary working day of eight hours.
//
// Source: TLS § 43.
const FullTime HoursPerDay = 8

// Minutes is an amount of working time.
type Minutes int

// Hours returns the amount in hours: 7.5 for 450 minutes.
func (m Minutes) Hours() float64 { return float64(m) / 60 }

// String returns the amount in hours, with a decimal point where it is not whole: "165", "7.5".
func (m Minutes) String() string {
	return strconv.FormatFloat(math.Round(m.Hours()*1e4)/1e4, 'f', -1, 64)
}

// Hours returns the working time (tööaja norm) of the days from..to, both included, for work Monday to Friday of h
// hours a day. The day directly before 1 January, 24 February, 23 June and 24 December is three hours shorter (not
// below zero) where it is itself a working day; before 20.05.2005 it was 25 December instead of the 24th. Where to is
// before from the answer is zero. Errors: [law.ErrInvalid] for hours a day that are none; [law.ErrNotInForce] before 01.01.2002, because it is not known
// which days were shortened then; [law.ErrOutOfRange]; [law.ErrMissing] for the zero Calendar.
//
// Source: TLS § 53.
func (c *Calendar) Hours(from, to civil.Date, h HoursPerDay) (Minutes, error) {
	t := c.tableFor(true)
	i, k := index(from), index(to)
	if t == nil || i < 0 || k < 0 {
		if i >= 0 {
			from = to
		}
		return 0, refuseDay(t, from)
	}
	exact := float64(h) * 60
	perDay := Minutes(math.Round(exact))
	if !(h > 0 && h <= 24) || math.Abs(exact-float64(perDay)) > 1e-6 {
		return 0, refuse.New(law.ErrInvalid, "hours", strconv.FormatFloat(float64(h), 'g', -1, 64), errHours)
	}
	if k < i {
		return 0, nil
	}
	if from.Before(ee.ShortenedSince()) {
		return 0, refuse.NotInForce("", from, ee.ShortenedSince(), civil.Date{})
	}
	days := t.until(k) - t.until(i)
	if t.is(i) {
		days++
	}
	total := Minutes(days) * perDay
	for year := from.Year(); year <= to.Year(); year++ {
		for _, day := range ee.ShortenedIn(year) {
			if e := index(day); e >= i && e <= k && t.is(e) && c.eve(e) {
				total -= min(ee.ShortenedBy, perDay)
			}
		}
	}
	return total, nil
}
