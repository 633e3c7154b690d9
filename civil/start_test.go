// SPDX-License-Identifier: MIT

package civil_test

import (
	"archive/zip"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // zones must be there on every machine that tests

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

func TestFromTime(t *testing.T) {
	tests := []struct{ name, instant, zone, want string }{
		{"22:30 UTC is the next day in Tallinn", "2026-04-30T22:30:00Z", "Europe/Tallinn", "2026-05-01"},
		{"and still the same in UTC", "2026-04-30T22:30:00Z", "UTC", "2026-04-30"},
		{"last moment, summer", "2026-04-30T20:59:59.999999999Z", "Europe/Tallinn", "2026-04-30"},
		{"first moment, summer", "2026-04-30T21:00:00Z", "Europe/Tallinn", "2026-05-01"},
		{"last moment, winter", "2026-01-15T21:59:59.999999999Z", "Europe/Tallinn", "2026-01-15"},
		{"first moment, winter", "2026-01-15T22:00:00Z", "Europe/Tallinn", "2026-01-16"},
		{"the offset of the text does not matter", "2026-05-01T00:30:00+03:00", "UTC", "2026-04-30"},
		{"across the year", "2025-12-31T22:00:00Z", "Europe/Tallinn", "2026-01-01"},
		{"west of UTC", "2026-05-01T03:59:59Z", "America/Havana", "2026-04-30"},
		{"two days apart", "2026-05-01T10:00:00Z", "Pacific/Kiritimati", "2026-05-02"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, tt.instant)
			require.NoError(t, err)
			assert.Equal(t, tt.want, civil.FromTime(at, zone(t, tt.zone)).String())
		})
	}
}

// The zone decides also at the ends of the range.
func TestFromTimeOutOfRange(t *testing.T) {
	tallinn, havana := zone(t, "Europe/Tallinn"), zone(t, "America/Havana")
	newYear := func(y int) time.Time { return time.Date(y, time.January, 1, 0, 0, 0, 0, time.UTC) }

	assert.Equal(t, first, civil.FromTime(newYear(1).Add(1), time.UTC))
	assert.True(t, civil.FromTime(time.Time{}, time.UTC).IsZero(), "the zero Time is no instant: programs write it for none")
	assert.True(t, civil.FromTime(time.Time{}, tallinn).IsZero(), "by no clock")
	assert.True(t, civil.FromTime(newYear(1), havana).IsZero(), "still 31 December of year 0 there")
	assert.True(t, civil.FromTime(newYear(1).Add(-1), time.UTC).IsZero())
	assert.Equal(t, first, civil.FromTime(newYear(1).Add(-1), tallinn))

	assert.Equal(t, last, civil.FromTime(newYear(10000).Add(-1), time.UTC))
	assert.True(t, civil.FromTime(newYear(10000), time.UTC).IsZero())
	assert.True(t, civil.FromTime(newYear(10000).Add(-1), tallinn).IsZero(), "already 10000 there")
	assert.Equal(t, last, civil.FromTime(newYear(10000), havana))

	for _, at := range []time.Time{newYear(0), newYear(-1), newYear(-2026), newYear(12026), time.Unix(1<<55, 0)} {
		assert.True(t, civil.FromTime(at, time.UTC).IsZero(), at.String())
	}
	assert.True(t, civil.FromTime(time.Unix(math.MaxInt64, 0), time.UTC).IsZero())
	assert.True(t, civil.FromTime(time.Unix(math.MinInt64, 0), time.UTC).IsZero())
}

var zones = []string{
	"UTC", "Europe/Tallinn",
	"America/Havana", "Asia/Beirut", "Atlantic/Azores", "America/Sao_Paulo", "Asia/Tehran", // change at midnight
	"Africa/Cairo",       // too
	"America/St_Johns",   // changed at one minute past midnight
	"Pacific/Apia",       // skipped a day
	"Pacific/Kiritimati", // too, and is the furthest ahead
}

// skipped are the days of the years 1970–2037 that a zone did not have: it went to the other side of the date line.
var skipped = map[string]civil.Date{
	"Pacific/Apia":       civil.Must(2011, time.December, 30),
	"Pacific/Kiritimati": civil.Must(1994, time.December, 31),
}

// TestStartEveryDay holds Start against its sentence: at the instant a clock shows the day or a later one, and a
// nanosecond earlier it did not.
func TestStartEveryDay(t *testing.T) {
	for _, name := range zones {
		t.Run(name, func(t *testing.T) {
			loc := zone(t, name)
			for d := civil.Must(1970, time.January, 1); d.Year() < 2038; d = d.AddDays(1) {
				start := d.Start(loc)
				if start.Location() != loc {
					t.Fatalf("%s starts in the location %s", d, start.Location())
				}
				want := d
				if d == skipped[name] {
					want = d.AddDays(1)
				}
				if got := civil.FromTime(start, loc); got != want {
					t.Fatalf("%s starts at %s, which is %s", d, start, got)
				}
				if got := civil.FromTime(start.Add(-1), loc); !got.Before(d) {
					t.Fatalf("a nanosecond before %s it is %s already", start, got)
				}
				// It is midnight, or the very instant at which the clock changed.
				if h, m, s := start.Clock(); h != 0 || m != 0 || s != 0 || start.Nanosecond() != 0 {
					if change, _ := start.ZoneBounds(); !change.Equal(start) {
						t.Fatalf("%s starts at %s, without a change of the clock", d, start)
					}
				}
			}
		})
	}
}

// TestStartIsTheFirst looks for the first minute at which a clock shows the day, around every change of a clock: a
// clock that goes back across midnight shows the day twice, and the later start would pass [TestStartEveryDay] too.
func TestStartIsTheFirst(t *testing.T) {
	for _, name := range zones {
		t.Run(name, func(t *testing.T) {
			loc := zone(t, name)
			change := nextChange(time.Date(1970, time.January, 1, 12, 0, 0, 0, time.UTC).In(loc))
			for !change.IsZero() && change.Year() < 2038 {
				for n := -1; n <= 1; n++ {
					d := civil.FromTime(change, loc).AddDays(n)
					if got, want := d.Start(loc), firstMinute(d, loc); !got.Equal(want) {
						t.Fatalf("%s starts at %s, not at %s", d, got, want)
					}
				}
				change = nextChange(change)
			}
		})
	}
}

// nextChange returns when the clock changes after t. Of some zone data ZoneBounds ends a stretch before it begins, on the
// first days of January (golang/go#81583): those hold no change and are passed over.
func nextChange(t time.Time) time.Time {
	for {
		_, end := t.ZoneBounds()
		if end.IsZero() || end.After(t) {
			return end
		}
		t = t.Add(24 * time.Hour)
	}
}

func firstMinute(d civil.Date, loc *time.Location) time.Time {
	y, m, day := d.Parts()
	at := time.Date(y, m, day, -15, 0, 0, 0, time.UTC).In(loc) // no zone is further ahead
	for civil.FromTime(at, loc).Before(d) {
		at = at.Add(time.Minute)
	}
	return at
}

// TestClocksBackAcrossMidnight pins the only days, in these zones and years, on which the start of a day is not the
// end of the day before: St John's put its clocks back from 00:01, so that a minute of the new day came before
// the last hour of the old one. Elsewhere a clock that goes back at midnight has not shown the new day yet.
func TestClocksBackAcrossMidnight(t *testing.T) {
	want := map[string][]string{"America/St_Johns": {
		"1987-10-25", "1988-10-30", "1989-10-29", "1990-10-28", "1991-10-27", "1992-10-25", "1993-10-31", "1994-10-30",
		"1995-10-29", "1996-10-27", "1997-10-26", "1998-10-25", "1999-10-31", "2000-10-29", "2001-10-28", "2002-10-27",
		"2003-10-26", "2004-10-31", "2005-10-30", "2006-10-29", "2007-11-04", "2008-11-02", "2009-11-01", "2010-11-07",
	}}
	for _, name := range zones {
		loc := zone(t, name)
		var got []string
		for d := civil.Must(1970, time.January, 1); d.Year() < 2038; d = d.AddDays(1) {
			if change := nextChange(d.Start(loc)); !change.IsZero() && civil.FromTime(change, loc).Before(d) {
				got = append(got, d.String())
			}
		}
		assert.Equal(t, want[name], got, name)
	}
}

func TestStart(t *testing.T) {
	tests := []struct{ name, zone, day, want string }{
		{"Tallinn, summer", "Europe/Tallinn", "2026-05-01", "2026-05-01T00:00:00+03:00"},
		{"Tallinn, the day of the change", "Europe/Tallinn", "2026-03-29", "2026-03-29T00:00:00+02:00"},
		{"Tallinn before standard time", "Europe/Tallinn", "1900-01-01", "1900-01-01T00:00:00+01:39"},
		{"Tallinn, far ahead", "Europe/Tallinn", "2500-07-01", "2500-07-01T00:00:00+03:00"},
		{"no midnight in Tallinn", "Europe/Tallinn", "1981-04-01", "1981-04-01T01:00:00+04:00"},
		{"no midnight in Havana", "America/Havana", "2023-03-12", "2023-03-12T01:00:00-04:00"},
		{"two midnights in Havana", "America/Havana", "2023-11-05", "2023-11-05T00:00:00-04:00"},
		{"no midnight in Beirut", "Asia/Beirut", "2022-03-27", "2022-03-27T01:00:00+03:00"},
		{"two last hours of the day before in Beirut", "Asia/Beirut", "2022-10-30", "2022-10-30T00:00:00+02:00"},
		{"no midnight on the Azores", "Atlantic/Azores", "2022-03-27", "2022-03-27T01:00:00Z"},
		{"no midnight in Cairo", "Africa/Cairo", "2023-04-28", "2023-04-28T01:00:00+03:00"},
		{"no midnight in São Paulo", "America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"},
		{"no midnight in Tehran", "Asia/Tehran", "2022-03-22", "2022-03-22T01:00:00+04:30"},
		{"first of two midnights in St John's", "America/St_Johns", "2010-11-07", "2010-11-07T00:00:00-02:30"},
		{"day before the one that Apia skipped", "Pacific/Apia", "2011-12-29", "2011-12-29T00:00:00-10:00"},
		{"the day that Apia skipped", "Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"},
		{"day after the one that Apia skipped", "Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"},
		{"last day", "UTC", "9999-12-31", "9999-12-31T00:00:00Z"},
		{"first day", "UTC", "0001-01-01", "0001-01-01T00:00:00Z"},
		{"first day, in the year 0 of UTC", "Pacific/Kiritimati", "0001-01-02", "0001-01-02T00:00:00-10:29"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, civil.MustParse(tt.day).Start(zone(t, tt.zone)).Format(time.RFC3339))
		})
	}
}

// A zone of one constant offset has no bounds at all.
func TestStartFixedZone(t *testing.T) {
	d := civil.Must(2026, time.April, 2)
	for _, hours := range []int{-24, -14, 0, 5, 14, 24} {
		loc := time.FixedZone("", hours*60*60)
		start := d.Start(loc)
		assert.True(t, start.Equal(time.Date(2026, time.April, 2, 0, 0, 0, 0, loc)), "%+d: %s", hours, start)
		assert.Equal(t, d, civil.FromTime(start, loc), "%+d", hours)
	}
}

// TestStartOnBothKindsOfZoneData: the system's zone files and those of the toolchain end their stretches differently, and
// some end one before it begins (golang/go#81583). Start returns on every day of both.
func TestStartOnBothKindsOfZoneData(t *testing.T) {
	kinds := map[string][]byte{}
	if data, err := os.ReadFile("/usr/share/zoneinfo/Europe/Tallinn"); err == nil {
		kinds["of the system"] = data
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	if archive, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip")); err == nil {
		defer archive.Close()
		if file, err := archive.Open("Europe/Tallinn"); err == nil {
			kinds["of the toolchain"], err = io.ReadAll(file)
			require.NoError(t, err)
		}
	}
	require.NotEmpty(t, kinds, "neither the system nor the toolchain has zone files: install tzdata")
	for name, data := range kinds {
		t.Run(name, func(t *testing.T) {
			loc, err := time.LoadLocationFromTZData("Europe/Tallinn", data)
			require.NoError(t, err)
			for d := civil.Must(1918, time.January, 1); d.Year() <= 2100; d = d.AddDays(1) {
				start := d.Start(loc)
				if civil.FromTime(start, loc) != d || civil.FromTime(start.Add(-time.Second), loc) == d {
					t.Fatalf("%s starts at %s", d, start)
				}
			}
		})
	}
}
