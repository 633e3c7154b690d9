// SPDX-License-Identifier: MIT

// Package ee holds the public holidays and the shortened working days of Estonia, each with its act and with the day
// since which it has been one. The definitions are of rickar/cal's holiday type and computed by it; read them only
// through [Holiday.In], which makes days of its instants.
package ee

import (
	"time"

	"github.com/rickar/cal/v2"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// First is the first day for which the calendar is known: the entry into force of the act on public holidays.
func First() civil.Date { return first }

// Last is the last day for which the calendar is computed.
func Last() civil.Date { return last }

var (
	first = civil.Must(1998, time.February, 23)
	last  = civil.Must(2100, time.December, 31)
)

// Holiday is one public holiday (riigipüha) or the national day (rahvuspüha). All are days off.
type Holiday struct {
	Name   msg.Text
	Source law.Source
	Since  civil.Date // the first day on which the law made it a day off
	Until  civil.Date // the last such day; zero: still
	rule   *cal.Holiday
}

// In returns the holiday's day in a year, also past [Last]; the zero Date where it was no holiday yet, or no more.
func (h *Holiday) In(year int) civil.Date {
	// cal answers with the midnight of the process's time zone, which need not exist: where clocks change at midnight
	// it names a time of the evening before. Midday always exists, and on the right day.
	midnight, _ := h.rule.Calc(year)
	day := civil.FromTime(midnight.Add(12*time.Hour), midnight.Location())
	if day.Before(h.Since) || day.After(h.Until) {
		return civil.Date{}
	}
	return day
}

// Holidays returns the twelve holidays in the order of the year.
func Holidays() []Holiday {
	return []Holiday{
		fixed("Uusaasta", "New Year's Day", list, first, time.January, 1),
		fixed("Iseseisvuspäev, Eesti Vabariigi aastapäev", "Independence Day", nationalDay, first, time.February, 24),
		easter("Suur reede", "Good Friday", list, -2),
		easter("Ülestõusmispühade 1. püha", "Easter Sunday", list, 0),
		fixed("Kevadpüha", "May Day", list, first, time.May, 1),
		easter("Nelipühade 1. püha", "Whit Sunday", list, 49),
		fixed("Võidupüha", "Victory Day", list, first, time.June, 23),
		fixed("Jaanipäev", "Midsummer Day", list, first, time.June, 24),
		fixed("Taasiseseisvumispäev", "Day of Restoration of Independence", list, first, time.August, 20),
		fixed("Jõululaupäev", "Christmas Eve", christmasEve, christmasEveSince, time.December, 24),
		fixed("Esimene jõulupüha", "Christmas Day", list, first, time.December, 25),
		fixed("Teine jõulupüha", "Boxing Day", list, first, time.December, 26),
	}
}

var (
	list              = acts.PTS1998().At("§ 2")
	nationalDay       = list.At("§ 1")
	christmasEve      = acts.PTS2005().At("§ 2")
	christmasEveSince = civil.Must(2005, time.May, 20)
)

// Weekend is why Saturday and Sunday are days off.
func Weekend(d civil.Date) law.Source { return *weekends.On(d) }

var (
	tlsSince = civil.Must(2009, time.July, 1)
	weekends = dated.Series[law.Source]{
		{Since: tlsSince, Value: acts.TLS().At("§ 52 lg 3")},
		{Since: tpsSince, Until: tlsSince.AddDays(-1), Value: acts.TPS().At("§ 21 lg 1")},
		{Since: civil.Must(1, time.January, 1), Until: tpsSince.AddDays(-1), Value: acts.TPS1994().At("(paragrahv täpsustamata)").Doubting(
			"the act on working time before 2002 was not read",
		)},
	}
)

func fixed(et, en string, src law.Source, since civil.Date, m time.Month, d int) Holiday {
	return Holiday{msg.Text{ET: et, EN: en}, src, since, civil.Date{}, &cal.Holiday{
		Name: et, Type: cal.ObservancePublic, Month: m, Day: d, Func: cal.CalcDayOfMonth,
	}}
}

func easter(et, en string, src law.Source, offset int) Holiday {
	return Holiday{msg.Text{ET: et, EN: en}, src, first, civil.Date{}, &cal.Holiday{
		Name: et, Type: cal.ObservancePublic, Offset: offset, Func: cal.CalcEasterOffset,
	}}
}
