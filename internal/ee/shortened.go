package ee

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
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
	{Since: tlsSince, Value: eveRule{
		[4]eve{{time.December, 31}, {time.February, 23}, {time.June, 22}, {time.December, 23}},
		law.Source{
			Act: "TLS", Provision: "§ 53", Ref: "RT I 2009, 5, 35",
			Doubt: "that only the day directly before is meant rests on the Labour Inspectorate; the act of 2001 said so",
		},
	}},
	{Since: christmasEveSince, Until: tlsSince.AddDays(-1), Value: eveRule{
		[4]eve{{time.December, 31}, {time.February, 23}, {time.June, 22}, {time.December, 23}}, tps,
	}},
	{Since: tpsSince, Until: christmasEveSince.AddDays(-1), Value: eveRule{
		[4]eve{{time.December, 31}, {time.February, 23}, {time.June, 22}, {time.December, 24}}, tps,
	}},
}

var tps = law.Source{
	Act: "TPS", Provision: "§ 25", Ref: "RT I 2001, 17, 78",
	Doubt: "known from a copy; the text of 01.01.–31.05.2002 was not seen",
}

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
