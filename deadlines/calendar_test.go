// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	oracle "github.com/rickar/cal/v2/ee"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

func day(s string) civil.Date { return civil.MustParse(s) }

// TestCalendarAgainstReference: every day of the range is a working day or a day off as the reference says.
func TestCalendarAgainstReference(t *testing.T) {
	c := deadlines.Estonia()
	first, last := day("1998-02-23"), day("2100-12-31")
	assert.Equal(t, "1998-02-23", first.String())
	assert.Equal(t, "2100-12-31", last.String())
	for d, ref := first, utc(first.String()); !d.After(last); d, ref = d.AddDays(1), ref.AddDate(0, 0, 1) {
		work, err := c.IsWorkday(d)
		if err != nil || work == dayOff(ref) {
			require.NoError(t, err)
			require.Equal(t, !dayOff(ref), work, d)
		}
	}
}

// TestCalendarAgainstCal: from 2006 on, the first year in which its list holds from January to December, rickar/cal's
// own definitions give the same working days. cal asks the clocks of the process's time zone, and one has skipped a day.
func TestCalendarAgainstCal(t *testing.T) {
	c := deadlines.Estonia()
	business := cal.NewBusinessCalendar()
	business.AddHoliday(oracle.Holidays...)
	last := day("2100-12-31")
	for d := day("2006-01-01"); !d.After(last); d = d.AddDays(1) {
		y, m, n := d.Parts()
		midday := time.Date(y, m, n, 12, 0, 0, 0, cal.DefaultLoc)
		if midday.Day() != n {
			continue
		}
		work, err := c.IsWorkday(d)
		if err != nil || work != business.IsWorkday(midday) {
			require.Fail(t, "cal differs", "%s %v", d, err)
		}
	}
}

// TestPublishedWorkCalendars holds the calendar against tables that accountants, unions and portals published for their
// readers. Hours stand where the table honours shortened days as the law does; the others leave them out.
func TestPublishedWorkCalendars(t *testing.T) {
	file, err := os.Open("testdata/published.csv")
	require.NoError(t, err)
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	require.Greater(t, len(rows), 150)
	for _, row := range rows[1:] {
		year, err := strconv.Atoi(row[0])
		require.NoError(t, err)
		from, months := time.January, 12
		if month, err := strconv.Atoi(row[1]); err == nil {
			from, months = time.Month(month), 1
		} else if row[1][0] == 'Q' {
			from, months = time.Month(3*(row[1][1]-'1')+1), 3
		}
		first := civil.Must(year, from, 1)
		last := first.AddMonths(months).AddDays(-1)
		c := deadlines.Estonia()
		days, err := c.WorkdaysBetween(first.AddDays(-1), last)
		require.NoError(t, err)
		assert.Equal(t, row[2], strconv.Itoa(days), "working days, %v", row)
		hours, err := c.Hours(first, last, 8*time.Hour)
		require.NoError(t, err)
		if row[3] != "" {
			assert.Equal(t, row[3], strconv.FormatFloat(hours.Hours(), 'f', -1, 64), "hours, %v", row)
		}
	}
}

func TestAddWorkdays(t *testing.T) {
	c := deadlines.Estonia()
	for _, v := range []struct {
		name, from string
		n          int
		want       string
	}{
		{"over Easter", "2026-04-02", 1, "2026-04-06"},
		{"Easter Monday counts", "2026-04-05", 1, "2026-04-06"},
		{"back over Easter", "2026-04-06", -1, "2026-04-02"},
		{"zero is the day itself, even a day off", "2026-04-05", 0, "2026-04-05"},
		{"from Saturday", "2026-06-20", 1, "2026-06-22"},
		{"over 23 and 24 June", "2026-06-22", 1, "2026-06-25"},
		{"back from a holiday", "2026-06-24", -1, "2026-06-22"},
		{"23 December is whole", "2025-12-22", 1, "2025-12-23"},
		{"over Christmas", "2025-12-23", 1, "2025-12-29"},
		{"24 December 2004 was a working day", "2004-12-23", 1, "2004-12-24"},
		{"24 December 2005 was Saturday and a holiday", "2005-12-23", 1, "2005-12-27"},
		{"20 August 1998 was off", "1998-08-19", 1, "1998-08-21"},
		{"29 February", "2024-02-28", 1, "2024-02-29"},
	} {
		t.Run(v.name, func(t *testing.T) {
			got, err := c.AddWorkdays(day(v.from), v.n)
			require.NoError(t, err)
			assert.Equal(t, v.want, got.String())
		})
	}
}

// TestAddWorkdaysAgainstWalk walks from every seventh day in both directions, and compares each stop.
func TestAddWorkdaysAgainstWalk(t *testing.T) {
	c := deadlines.Estonia()
	first, last := day("1998-02-23"), day("2100-12-31")
	for from := first; !from.After(last); from = from.AddDays(7) {
		for _, direction := range []int{1, -1} {
			n := 0
			for d := from.AddDays(direction); n != 300*direction && !d.Before(first) && !d.After(last); d = d.AddDays(direction) {
				if work, _ := c.IsWorkday(d); !work {
					continue
				}
				n += direction
				got, err := c.AddWorkdays(from, n)
				if err != nil || got != d {
					require.Fail(t, "differs", "%s %+d: %s, want %s (%v)", from, n, got, d, err)
				}
			}
			if _, err := c.AddWorkdays(from, n); n != 300*direction {
				require.NoError(t, err)
				_, err = c.AddWorkdays(from, n+direction)
				require.ErrorIs(t, err, law.ErrOutOfRange, "%s %+d", from, n+direction)
			}
		}
	}
}

// TestWorkdaysBetween: the count is the inverse of AddWorkdays, changes its sign with its arguments, and adds up.
func TestWorkdaysBetween(t *testing.T) {
	c := deadlines.Estonia()
	for _, v := range []struct {
		a, b string
		want int
	}{
		{"2026-04-02", "2026-04-10", 5}, {"2026-04-10", "2026-04-02", -5}, {"2026-04-04", "2026-04-04", 0},
		{"2026-04-03", "2026-04-05", 0}, {"2026-04-03", "2026-04-06", 1}, {"1998-02-23", "1998-02-25", 1}, {"1998-02-25", "1998-02-23", -1},
	} {
		got, err := c.WorkdaysBetween(day(v.a), day(v.b))
		require.NoError(t, err)
		assert.Equal(t, v.want, got, "%s to %s", v.a, v.b)
	}
	first, last := day("1998-02-23"), day("2100-12-31")
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		a, b := first.AddDays(r.IntN(last.DaysSince(first)+1)), first.AddDays(r.IntN(last.DaysSince(first)+1))
		ab, err := c.WorkdaysBetween(a, b)
		require.NoError(t, err)
		ba, _ := c.WorkdaysBetween(b, a)
		back, err := c.AddWorkdays(a, ab)
		work, _ := c.IsWorkday(b)
		if ab != -ba || work && ab > 0 && (err != nil || back != b) {
			require.Fail(t, "differs", "%s to %s: %d, %d, %s", a, b, ab, ba, back)
		}
	}
}

func TestRolls(t *testing.T) {
	c := deadlines.Estonia()
	for _, v := range []struct{ d, after, before string }{
		{"2026-04-03", "2026-04-06", "2026-04-02"},
		{"2026-04-06", "2026-04-06", "2026-04-06"},
		{"2026-12-24", "2026-12-28", "2026-12-23"},
		{"2027-01-01", "2027-01-04", "2026-12-31"},
		{"2026-05-24", "2026-05-25", "2026-05-22"}, // Whit Sunday; Whit Monday is a working day
		{"1998-02-23", "1998-02-23", "1998-02-23"}, // the first day of all, a Monday
		{"1998-02-24", "1998-02-25", "1998-02-23"},
	} {
		after, err := c.OnOrAfter(day(v.d))
		require.NoError(t, err)
		before, err := c.AddWorkdays(day(v.d).AddDays(1), -1)
		require.NoError(t, err)
		assert.Equal(t, v.after, after.String())
		assert.Equal(t, v.before, before.String())
	}
}

func TestDay(t *testing.T) {
	c := deadlines.Estonia()
	for _, v := range []struct {
		d      string
		kind   deadlines.DayKind
		et, en string
		source string
	}{
		{"2026-04-02", deadlines.Workday, "tööpäev", "working day", ""},
		{"2026-04-03", deadlines.Holiday, "Suur reede", "Good Friday", "PTS § 2"},
		{"2026-04-04", deadlines.Weekend, "laupäev", "Saturday", "TLS § 52 lg 3"},
		{"2026-04-05", deadlines.Holiday, "Ülestõusmispühade 1. püha", "Easter Sunday", "PTS § 2"},
		{"2026-02-24", deadlines.Holiday, "Iseseisvuspäev, Eesti Vabariigi aastapäev", "Independence Day", "PTS § 1"},
		{"2026-06-22", deadlines.Shortened, "lühendatud tööpäev", "shortened working day", "TLS § 53; ATS § 42 lg 1"},
		{"2006-12-22", deadlines.Workday, "tööpäev", "working day", ""}, // Friday before Sunday the 24th
		{"2008-12-23", deadlines.Shortened, "lühendatud tööpäev", "shortened working day", "TPS § 25"},
		{"2004-12-24", deadlines.Shortened, "lühendatud tööpäev", "shortened working day", "TPS § 25"},
		{"2004-12-23", deadlines.Workday, "tööpäev", "working day", ""},
		{"2001-12-31", deadlines.Workday, "tööpäev", "working day", ""},                                               // not known before 2002
		{"1998-02-23", deadlines.Workday, "tööpäev", "working day", ""},                                               // the first day of all
		{"2100-12-31", deadlines.Shortened, "lühendatud tööpäev", "shortened working day", "TLS § 53; ATS § 42 lg 1"}, // and the last
	} {
		t.Run(v.d, func(t *testing.T) {
			got, err := c.Day(day(v.d))
			require.NoError(t, err)
			assert.Equal(t, v.kind, got.Kind)
			assert.Equal(t, v.et, got.Name(language.Estonian))
			assert.Equal(t, v.en, got.Name(language.English))
			assert.Equal(t, v.source, got.Source.String())
			assert.Equal(t, v.kind == deadlines.Workday || v.kind == deadlines.Shortened, got.IsWorkday())
		})
	}
}

// TestHours: worked by hand. December 2025 has 20 working days, of which the 23rd and the 31st are three hours shorter.
func TestHours(t *testing.T) {
	c := deadlines.Estonia()
	for _, v := range []struct {
		name, from, to string
		perDay         float64
		want           int // minutes
	}{
		{"December 2025", "2025-12-01", "2025-12-31", 8, (20*8 - 6) * 60},
		{"of seven and a half hours", "2025-12-01", "2025-12-31", 7.5, 20*450 - 360},
		{"of two hours: no less than nothing", "2025-12-01", "2025-12-31", 2, 18 * 120},
		{"one whole day", "2026-04-06", "2026-04-06", 8, 480},
		{"round the clock", "2026-04-06", "2026-04-06", 24, 1440},
		{"of a third of an hour more", "2026-04-06", "2026-04-06", 7.6, 456},
		{"one shortened day", "2026-06-22", "2026-06-22", 8, 300},
		{"a holiday", "2026-06-23", "2026-06-24", 8, 0},
		{"a weekend at both ends", "2026-04-04", "2026-04-12", 8, 5 * 480},
		{"22 June 2025 is Sunday: Friday stays whole", "2025-06-16", "2025-06-22", 8, 5 * 480},
		{"24 December 2004, the eve of the first Christmas day", "2004-12-20", "2004-12-26", 8, 5*480 - 180},
		{"to before from", "2026-04-10", "2026-04-06", 8, 0},
	} {
		t.Run(v.name, func(t *testing.T) {
			got, err := c.Hours(day(v.from), day(v.to), time.Duration(math.Round(v.perDay*60))*time.Minute)
			require.NoError(t, err)
			assert.Equal(t, time.Duration(v.want)*time.Minute, got)
		})
	}
	t.Run("adds up over any cut", func(t *testing.T) {
		whole, err := c.Hours(day("2002-01-01"), day("2100-12-31"), 8*time.Hour)
		require.NoError(t, err)
		var sum time.Duration
		for d := day("2002-01-01"); !d.IsZero() && !d.After(day("2100-12-31")); d = d.AddDays(1) {
			one, err := c.Hours(d, d, 8*time.Hour)
			require.NoError(t, err)
			sum += one
		}
		assert.Equal(t, whole, sum)
	})
	t.Run("refused", func(t *testing.T) {
		for _, perDay := range []time.Duration{0, -8 * time.Hour, 24*time.Hour + time.Minute, math.MaxInt64, 8*time.Hour - time.Nanosecond, 8*time.Hour - time.Second} {
			_, err := c.Hours(day("2026-01-01"), day("2026-01-31"), perDay)
			require.ErrorIs(t, err, law.ErrInvalid, "%v", perDay)
		}
		_, err := c.Hours(day("2026-01-01"), day("2026-01-31"), 90*time.Second)
		assert.ErrorContains(t, err, "in whole minutes: 1m30s")
		for _, from := range []string{"2001-12-31", "1998-02-23"} {
			for _, to := range []string{"2002-01-31", from} {
				_, err := c.Hours(day(from), day(to), 8*time.Hour)
				require.ErrorIs(t, err, law.ErrNotInForce)
				assert.Contains(t, err.Error(), from)
			}
		}
	})
}

func TestCalendarWith(t *testing.T) {
	base := deadlines.Estonia()
	newHoliday := deadlines.DayChange{Day: day("2026-11-23"), Official: true, ET: "Uus püha", EN: "New holiday", Source: law.Source{Act: "RT I", Provision: "1"}}
	shutdown := deadlines.DayChange{Day: day("2026-11-24"), ET: "Kollektiivpuhkus", EN: "Shutdown"}
	saturday := deadlines.DayChange{Day: day("2026-11-28"), Workday: true}
	c, err := base.With(newHoliday, shutdown, saturday)
	require.NoError(t, err)
	event := day("2026-11-20") // Friday

	t.Run("the original stays", func(t *testing.T) {
		got, err := base.AddWorkdays(event, 5)
		require.NoError(t, err)
		assert.Equal(t, "2026-11-27", got.String())
	})
	t.Run("a statute heeds the official change only", func(t *testing.T) {
		d, err := deadlines.InformationRequest().Due(event, c)
		require.NoError(t, err)
		assert.Equal(t, "2026-11-30", d.Date().String(), "24, 25, 26, 27, 30")
	})
	t.Run("an institution's rule heeds both, and the working Saturday", func(t *testing.T) {
		d, err := deadlines.RMKInformationRequest().Due(event, c)
		require.NoError(t, err)
		assert.Equal(t, "2026-11-30", d.Date().String(), "25, 26, 27, Saturday 28, 30")
		three, err := deadlines.RMKInternal().Due(event, c)
		require.NoError(t, err)
		assert.Equal(t, "2026-11-27", three.Date().String(), "25, 26, 27")
	})
	t.Run("Day tells", func(t *testing.T) {
		d, err := c.Day(newHoliday.Day)
		require.NoError(t, err)
		assert.Equal(t, deadlines.DayOff, d.Kind)
		assert.True(t, d.Changed)
		assert.Equal(t, "Uus püha", d.Name(language.Estonian))
		assert.Equal(t, newHoliday.Source, d.Source)
		d, err = c.Day(saturday.Day)
		require.NoError(t, err)
		assert.Equal(t, deadlines.Workday, d.Kind)
		assert.True(t, d.Changed)
	})
	t.Run("a shortened day that a change made keeps its act", func(t *testing.T) {
		off, err := base.With(deadlines.DayChange{Day: day("2026-12-23")})
		require.NoError(t, err)
		on, err := off.With(deadlines.DayChange{Day: day("2026-12-23"), Workday: true, Source: law.Source{Act: "Maja"}})
		require.NoError(t, err)
		d, err := on.Day(day("2026-12-23"))
		require.NoError(t, err)
		assert.Equal(t, deadlines.Shortened, d.Kind)
		assert.Equal(t, "TLS § 53; ATS § 42 lg 1", d.Source.String())
	})
	t.Run("the eve of an abolished holiday is whole", func(t *testing.T) {
		abolished, err := base.With(deadlines.DayChange{Day: day("2026-06-23"), Workday: true, Official: true})
		require.NoError(t, err)
		d, err := abolished.Day(day("2026-06-22"))
		require.NoError(t, err)
		assert.Equal(t, deadlines.Workday, d.Kind)
		hours, err := abolished.Hours(day("2026-06-22"), day("2026-06-23"), 8*time.Hour)
		require.NoError(t, err)
		assert.Equal(t, "16", strconv.FormatFloat(hours.Hours(), 'f', -1, 64))
		own, err := base.With(deadlines.DayChange{Day: day("2026-06-23"), Workday: true})
		require.NoError(t, err)
		hours, err = own.Hours(day("2026-06-22"), day("2026-06-23"), 8*time.Hour)
		require.NoError(t, err)
		assert.Equal(t, "13", strconv.FormatFloat(hours.Hours(), 'f', -1, 64), "an institution that works on the holiday still works less on its eve")
	})
	t.Run("a later change goes before", func(t *testing.T) {
		again, err := c.With(deadlines.DayChange{Day: shutdown.Day, Workday: true})
		require.NoError(t, err)
		d, err := again.Day(shutdown.Day)
		require.NoError(t, err)
		assert.Equal(t, deadlines.Workday, d.Kind)
		assert.Equal(t, "working day", d.Name(language.English), "the name of the first change is gone with it")
	})
	t.Run("an official change binds the institution too", func(t *testing.T) {
		again, err := c.With(deadlines.DayChange{Day: shutdown.Day, Official: true})
		require.NoError(t, err, "the institution was off already, the public was not")
		d, err := deadlines.InformationRequest().Due(event, again)
		require.NoError(t, err)
		assert.Equal(t, "2026-12-01", d.Date().String())
	})
	t.Run("one more official day off never makes a deadline earlier", func(t *testing.T) {
		for extra := day("2026-03-02"); extra.Before(day("2026-06-30")); extra = extra.AddDays(1) {
			longer, err := base.With(deadlines.DayChange{Day: extra, Official: true})
			if err != nil {
				continue // off already
			}
			for rule := range deadlines.All() {
				for event := day("2026-03-01"); event.Before(day("2026-06-01")); event = event.AddDays(13) {
					a, err := rule.Due(event, base)
					if err != nil {
						continue
					}
					b, err := rule.Due(event, longer)
					require.NoError(t, err)
					if b.Date().Before(a.Date()) {
						require.Fail(t, "earlier", "%s on %s with %s off: %s, was %s", rule.ID(), event, extra, b.Date(), a.Date())
					}
				}
			}
		}
	})
	t.Run("refused", func(t *testing.T) {
		for name, v := range map[string]struct {
			changes []deadlines.DayChange
			kind    error
			value   string
		}{
			"out of range": {[]deadlines.DayChange{{Day: day("2101-01-01")}}, law.ErrOutOfRange, "2101-01-01"},
			"no day":       {[]deadlines.DayChange{{}}, law.ErrMissing, "changes[0].day"},
			"placeholder":  {[]deadlines.DayChange{{Day: day("2099-12-31")}}, law.ErrPlaceholder, "2099-12-31"},
			"ends once":    {[]deadlines.DayChange{{Day: day("2026-04-08"), Until: day("2027-04-08")}}, law.ErrInvalid, "only a yearly change ends"},
			"ends before":  {[]deadlines.DayChange{{Day: day("2026-04-08"), Yearly: true, Until: day("2026-04-07")}}, law.ErrInvalid, "the end is before the beginning"},
			"twice":        {[]deadlines.DayChange{shutdown, {Day: shutdown.Day, Workday: true}}, law.ErrInvalid, "2026-11-24"},
			"off already":  {[]deadlines.DayChange{{Day: day("2026-12-24"), Official: true}}, law.ErrInvalid, "2026-12-24"},
			"work already": {[]deadlines.DayChange{{Day: day("2026-12-23"), Workday: true}}, law.ErrInvalid, "2026-12-23"},
		} {
			got, err := base.With(v.changes...)
			assert.Nil(t, got, name)
			require.ErrorIs(t, err, v.kind, name)
			assert.Contains(t, err.Error(), v.value, name)
		}
	})
	t.Run("next to no working day left", func(t *testing.T) {
		var all []deadlines.DayChange
		first, last := day("1998-02-23"), day("2100-12-31")
		for d := first; !d.After(last); d = d.AddDays(1) {
			if work, _ := base.IsWorkday(d); work && !d.Placeholder() && d != first {
				all = append(all, deadlines.DayChange{Day: d})
			}
		}
		few, err := base.With(all...)
		require.NoError(t, err)
		_, err = few.OnOrAfter(day("2100-01-01"))
		require.ErrorIs(t, err, law.ErrOutOfRange)
		_, err = few.AddWorkdays(day("2026-04-06"), 3)
		require.ErrorIs(t, err, law.ErrOutOfRange)
		_, err = deadlines.RMKInternal().Due(day("2026-04-06"), few)
		require.ErrorIs(t, err, law.ErrOutOfRange)
	})
	t.Run("a holiday each year, and its end", func(t *testing.T) {
		june := deadlines.DayChange{Day: day("2027-06-01"), Official: true, Yearly: true, Until: day("2031-06-01"), ET: "Lastekaitsepäev", EN: "Children's Day"}
		data, err := json.Marshal(june)
		require.NoError(t, err)
		var read deadlines.DayChange
		require.NoError(t, json.Unmarshal(data, &read), string(data))
		assert.Equal(t, june, read)
		c, err := base.With(read, deadlines.DayChange{Day: day("2028-08-20"), Official: true, Yearly: true, Workday: true})
		require.NoError(t, err)
		for d, want := range map[string]bool{
			"2026-06-01": true, "2027-06-01": false, "2028-06-01": false, "2029-06-01": false, "2030-06-01": false, // Saturday 2030
			"2031-06-01": false, "2032-06-01": true, // a Sunday, and the first year after the end
			"2027-08-20": false, "2029-08-20": true, "2030-08-20": true, "2028-08-20": false, // Sunday 2028: nobody works
		} {
			work, err := c.IsWorkday(day(d))
			require.NoError(t, err)
			assert.Equal(t, want, work, d)
		}
		got, err := c.Day(day("2028-06-01"))
		require.NoError(t, err)
		assert.Equal(t, "Lastekaitsepäev", got.Name(language.Estonian))
	})
	t.Run("read strictly", func(t *testing.T) {
		for _, text := range []string{`{"day": "2026-02-30"}`, `{"day": "2026-04-08", "off": true}`, `{"day": null}`, `[]`} {
			var read deadlines.DayChange
			require.ErrorIs(t, json.Unmarshal([]byte(text), &read), law.ErrInvalid, text)
		}
	})
}

func TestCalendarRefuses(t *testing.T) {
	c := deadlines.Estonia()
	in := day("2026-04-02")
	_, err := c.WorkdaysBetween(day("1998-02-23"), day("2101-01-01"))
	assert.ErrorContains(t, err, ": 2101-01-01")
	_, err = c.Hours(day("1998-02-23"), day("2101-01-01"), 8*time.Hour)
	assert.ErrorContains(t, err, ": 2101-01-01")
	for _, bad := range []string{"1998-02-22", "2101-01-01", "0001-01-01", "9999-12-31"} {
		_, err := c.AddWorkdays(day(bad), 1)
		require.ErrorIs(t, err, law.ErrOutOfRange)
		assert.Contains(t, err.Error(), bad)
		_, err = c.WorkdaysBetween(in, day(bad))
		require.ErrorIs(t, err, law.ErrOutOfRange)
		assert.Contains(t, err.Error(), bad)
		_, err = c.WorkdaysBetween(day(bad), in)
		require.ErrorIs(t, err, law.ErrOutOfRange)
		assert.Contains(t, err.Error(), bad)
		_, err = c.Hours(in, day(bad), 8*time.Hour)
		require.ErrorIs(t, err, law.ErrOutOfRange)
		assert.Contains(t, err.Error(), bad)
	}
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt - 7000, math.MinInt + 7000, 100000, -100000} {
		_, err := c.AddWorkdays(in, n)
		require.ErrorIs(t, err, law.ErrOutOfRange, n)
		assert.Contains(t, err.Error(), strconv.Itoa(n))
	}
	var e *law.Error
	_, err = c.IsWorkday(day("2101-01-01"))
	require.ErrorAs(t, err, &e)
	assert.Equal(t, "1998-02-23", e.First.String())
	assert.Equal(t, "2100-12-31", e.Last.String())
	assert.Equal(t, "outside the days of the calendar (1998-02-23–2100-12-31): 2101-01-01", err.Error())

	for _, none := range []*deadlines.Calendar{nil, {}} {
		_, err := none.IsWorkday(in)
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = none.AddWorkdays(in, 0)
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = none.With()
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = deadlines.InformationRequest().Due(in, none)
		require.ErrorIs(t, err, law.ErrMissing)
		_, err = deadlines.MemorandumReply().Due(in, none)
		require.ErrorIs(t, err, law.ErrMissing)
	}
}
