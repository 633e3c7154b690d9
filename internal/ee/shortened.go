// SPDX-License-Identifier: MIT

package ee

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/law"
)

// ShortenedSince is the first day for which it is known which days are shortened.
func ShortenedSince() civil.Date { return tpsSince }

var tpsSince = civil.Must(2002, time.January, 1)

// ShortenedBy is how many minutes a shortened day (lühendatud tööpäev) is shorter.
const ShortenedBy = 3 * 60

// eve is a day of the year directly before a holiday.
type eve struct {
	month time.Month
	day   int
}

type eveRule struct {
	days   [4]eve
	source law.Source
}

// eves are the days that are shortened where they are working days, and why.
var eves = dated.Series[eveRule]{
	{Since: atsSince, Value: eveRule{eves2005, acts.TLS().At("§ 53; ATS § 42 lg 1").Doubting(directly)}},
	{Since: tlsSince, Until: atsSince.AddDays(-1), Value: eveRule{eves2005, acts.TLS().At("§ 53").Doubting(directly)}},
	{Since: christmasEveSince, Until: tlsSince.AddDays(-1), Value: eveRule{eves2005, tps}},
	{Since: tpsSince, Until: christmasEveSince.AddDays(-1), Value: eveRule{
		[4]eve{{time.December, 31}, {time.February, 23}, {time.June, 22}, {time.December, 24}}, tps,
	}},
}

// eves2005 are the days before holidays since 24 December is one.
var eves2005 = [4]eve{{time.December, 31}, {time.February, 23}, {time.June, 22}, {time.December, 23}}

// atsSince is the first day of the Civil Service Act, which shortens the same days for officials.
var atsSince = civil.Must(2013, time.April, 1)

const directly = "that only the day directly before is meant: ATS § 42 lg 1 says so of officials, TLS § 53 does not say it"

var tps = acts.TPS().At("§ 25").Doubting("known from a copy; the text of 01.01.–31.05.2002 was not seen")

// Shortened reports whether the law shortens a day, provided that it is a working day, and where it says so. Only the
// day directly before the holiday is meant: before a holiday on a Monday nobody who works Monday to Friday works less.
func Shortened(d civil.Date) (law.Source, bool) {
	if rule := eves.On(d); rule != nil {
		_, month, day := d.Parts()
		for _, e := range rule.days {
			if e.month == month && e.day == day {
				return rule.source, true
			}
		}
	}
	return law.Source{}, false
}

// ShortenedIn returns the days of a year that the law shortens where they are working days, in no order.
func ShortenedIn(year int) []civil.Date {
	days := make([]civil.Date, 0, 4)
	for _, rule := range eves {
		for _, e := range rule.Value.days {
			d, err := civil.New(year, e.month, e.day)
			if err == nil && d.Compare(rule.Since) >= 0 && (rule.Until.IsZero() || d.Compare(rule.Until) <= 0) {
				days = append(days, d)
			}
		}
	}
	return days
}
