// SPDX-License-Identifier: MIT

package ee

import (
	"testing"
	"time"
	_ "time/tzdata" // zones must be there on every machine that tests

	"github.com/rickar/cal/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
)

// fullMoons are the Paschal full moons of the nineteen golden numbers as church almanacs print them for the years
// 1900–2199, written month*100 + day.
var fullMoons = [19]int{
	414, 403, 323, 411, 331, 418, 408, 328, 416, 405, 325, 413, 402, 322, 410, 330, 417, 407, 327,
}

// easterOf finds Easter by the rule itself, the Sunday after the Paschal full moon, and not by cal's formula.
func easterOf(year int) civil.Date {
	moon := fullMoons[year%19]
	d := civil.Must(year, time.Month(moon/100), moon%100).AddDays(1)
	for d.Weekday() != time.Sunday {
		d = d.AddDays(1)
	}
	return d
}

// Days that were printed in calendars, to keep the table above honest: among them the earliest and the latest.
func TestEasterOf(t *testing.T) {
	for _, s := range []string{
		"1998-04-12", "1999-04-04", "2000-04-23", "2001-04-15", "2002-03-31", "2005-03-27", "2008-03-23", "2011-04-24",
		"2016-03-27", "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
		"2026-04-05", "2027-03-28", "2038-04-25", "2100-03-28",
	} {
		d := civil.MustParse(s)
		assert.Equal(t, d, easterOf(d.Year()))
	}
}

// expected returns the day of each holiday of a year in the order of Holidays; the zero Date where there was none.
func expected(year int) []civil.Date {
	on := func(m time.Month, d int) civil.Date { return civil.Must(year, m, d) }
	easter := easterOf(year)
	days := []civil.Date{
		on(time.January, 1), on(time.February, 24), easter.AddDays(-2), easter, on(time.May, 1), easter.AddDays(49),
		on(time.June, 23), on(time.June, 24), on(time.August, 20),
		on(time.December, 24), on(time.December, 25), on(time.December, 26),
	}
	if year == 1998 {
		days[0] = civil.Date{} // the act came into force on 23 February
	}
	if year < 2005 {
		days[9] = civil.Date{} // 24 December became a holiday in 2005
	}
	return days
}

func days(year int) []civil.Date {
	var days []civil.Date
	for _, h := range Holidays() {
		days = append(days, h.In(year))
	}
	return days
}

func TestHolidays(t *testing.T) {
	for year := First().Year(); year <= Last().Year(); year++ {
		require.Equal(t, expected(year), days(year), year)
	}
}

// Before the act there was no holiday under it, in no year and not in the weeks of 1998 before it.
func TestHolidaysBeforeTheAct(t *testing.T) {
	for _, year := range []int{1997, 1991, 1900, 1, 0, -1} {
		for _, h := range Holidays() {
			assert.True(t, h.In(year).IsZero(), "%s in %d: %s", h.Name.EN, year, h.In(year))
		}
	}
	for _, h := range Holidays() {
		assert.False(t, h.Since.Before(First()), h.Name.EN)
	}
}

// Worked by hand, by name, on both sides of a boundary.
func TestHolidaysByName(t *testing.T) {
	tests := []struct {
		name, provision string
		year            int
		want            string // empty: no holiday yet
	}{
		{"New Year's Day", "§ 2", 1998, ""},
		{"New Year's Day", "§ 2", 1999, "1999-01-01"},
		{"Independence Day", "§ 1", 1998, "1998-02-24"}, // the second day of the act
		{"Good Friday", "§ 2", 2026, "2026-04-03"},
		{"Easter Sunday", "§ 2", 2026, "2026-04-05"},
		{"May Day", "§ 2", 2026, "2026-05-01"},
		{"Whit Sunday", "§ 2", 2026, "2026-05-24"},
		{"Victory Day", "§ 2", 2026, "2026-06-23"},
		{"Midsummer Day", "§ 2", 2026, "2026-06-24"},
		{"Day of Restoration of Independence", "§ 2", 1998, "1998-08-20"},
		{"Christmas Eve", "§ 2", 1998, ""},
		{"Christmas Eve", "§ 2", 2004, ""},
		{"Christmas Eve", "§ 2", 2005, "2005-12-24"},
		{"Christmas Day", "§ 2", 2004, "2004-12-25"},
		{"Boxing Day", "§ 2", 2100, "2100-12-26"},
	}
	byName := map[string]Holiday{}
	for _, h := range Holidays() {
		byName[h.Name.In(language.English)] = h
	}
	require.Len(t, byName, 12, "twelve names")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h, ok := byName[tt.name]
			require.True(t, ok)
			assert.Equal(t, tt.want, h.In(tt.year).String())
			assert.Equal(t, "PTS "+tt.provision, h.Source.String())
			assert.NotEmpty(t, h.Name.In(language.Estonian))
			assert.NotEmpty(t, h.Source.Ref)
			assert.NotEmpty(t, h.Source.URL)
		})
	}
}

// What one caller does with the list is nothing to another.
func TestHolidaysAreCopies(t *testing.T) {
	mine := Holidays()
	mine[0].Since = Last()
	mine[0].rule.Day = 2
	assert.Equal(t, "2026-01-01", Holidays()[0].In(2026).String())
}

// TestProcessZone computes the holidays as in processes of other time zones. cal reads its zone from a variable that
// is the process's own when it starts; only a test may set it.
func TestProcessZone(t *testing.T) {
	before := cal.DefaultLoc
	t.Cleanup(func() { cal.DefaultLoc = before })
	noMidnight := 0
	for _, name := range []string{
		"UTC", "Europe/Tallinn", "America/Havana", "Asia/Beirut", "Atlantic/Azores", "Pacific/Apia", "Pacific/Kiritimati",
		"America/Sao_Paulo", "Africa/Cairo",
	} {
		loc, err := time.LoadLocation(name)
		require.NoError(t, err)
		for year := First().Year(); year <= Last().Year(); year++ {
			if h, _, _ := easterOf(year).Start(loc).Clock(); h != 0 {
				noMidnight++
			}
		}
		t.Run(name, func(t *testing.T) {
			cal.DefaultLoc = loc
			for year := First().Year(); year <= Last().Year(); year++ {
				require.Equal(t, expected(year), days(year), year)
			}
		})
	}
	assert.Positive(t, noMidnight, "no Easter without a midnight: these zones and years try nothing")
}

func TestRange(t *testing.T) {
	assert.Equal(t, "1998-02-23", First().String())
	assert.Equal(t, "2100-12-31", Last().String())
	assert.Equal(t, "2002-01-01", ShortenedSince().String())
	assert.Equal(t, 180, ShortenedBy)
	require.True(t, weekends.Valid())
	for day, act := range map[string]string{
		"1998-02-23": "TPS 1994", "2001-12-31": "TPS 1994", "2002-01-01": "TPS", "2009-06-30": "TPS", "2009-07-01": "TLS", "2100-12-31": "TLS",
	} {
		assert.Equal(t, act, Weekend(civil.MustParse(day)).Act, day)
	}
}
