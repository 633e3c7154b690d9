// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Hours returns the working time (tööaja norm) of the days from..to, both included, for work Monday to Friday of perDay
// a day: eight hours by law (TLS § 43), another length by contract. The day directly before 1 January, 24 February,
// 23 June and 24 December is three hours shorter (not below zero) where it is itself a working day; before 20.05.2005 it
// was 25 December instead of the 24th. Where to is before from the answer is zero. Errors: [law.ErrInvalid] for a day of
// no more than 0 or of more than 24 hours, or not of whole minutes; [law.ErrNotInForce] before 01.01.2002, because it is
// not known which days were shortened then; [law.ErrOutOfRange]; [law.ErrMissing] for the zero Calendar.
//
// Source: TLS § 53; ATS § 42 lg 1.
func (c *Calendar) Hours(from, to civil.Date, perDay time.Duration) (time.Duration, error) {
	t := c.tableFor(true)
	i, k := index(from), index(to)
	if t == nil || i < 0 || k < 0 {
		if i >= 0 {
			from = to
		}
		return 0, refuseDay(t, from)
	}
	if perDay <= 0 || perDay > 24*time.Hour || perDay%time.Minute != 0 {
		return 0, refuse.New(law.ErrInvalid, "hours", perDay.String(), errHours)
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
	total := time.Duration(days) * perDay
	for year := from.Year(); year <= to.Year(); year++ {
		for _, day := range ee.ShortenedIn(year) {
			if e := index(day); e >= i && e <= k && t.is(e) && c.eve(e) {
				total -= min(ee.ShortenedBy*time.Minute, perDay)
			}
		}
	}
	return total, nil
}
