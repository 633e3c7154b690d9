// SPDX-License-Identifier: MIT

package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

func (p *program) calendar() *cobra.Command {
	var asCSV bool
	var profile string
	hours := 8.0
	cmd := p.command("calendar YEAR", [2]string{"Aasta tööaja kalender", "The work calendar of a year"}, [2]string{
		"Tööpäevad ja töötunnid kuude, kvartalite ja aasta kaupa, puhkepäevad ja lühendatud tööpäevad.\nValikuga --csv veerud year,month,workdays,hours, valikuga --profile ka asutuse enda puhkepäevad.",
		"Working days and hours by month, quarter and year, days off and shortened days.\nWith --csv the columns year,month,workdays,hours, with --profile the institution's own days off too.",
	}, func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return p.misused("Vaja on aastat", "a year is needed")
		}
		year, err := strconv.Atoi(args[0])
		if err != nil {
			return p.misused("See ei ole aasta: "+args[0], "no year: "+args[0])
		}
		who, err := readProfile(profile)
		if err != nil {
			return err
		}
		rows, err := months(who.Calendar(), year, time.Duration(math.Round(hours*60))*time.Minute)
		if err != nil {
			return err
		}
		if rows[0].hours == "" {
			fmt.Fprintln(p.errs, p.say("teabehaldus: lühendatud tööpäevad on teada alates 2002. aastast; tunnid jäävad tühjaks",
				"teabehaldus: which days were shortened is known since 2002; hours stay empty"))
		}
		if asCSV {
			return writeMonths(p.out, year, rows)
		}
		return p.showMonths(year, rows)
	})
	cmd.Flags().BoolVar(&asCSV, "csv", false, p.say("CSV tabeli asemel", "CSV instead of a table"))
	cmd.Flags().Float64Var(&hours, "hours", hours, p.say("terve tööpäeva pikkus tundides", "length of a whole working day in hours"))
	p.profileFlag(cmd, &profile, false)
	return cmd
}

// span is one month, quarter or year of the calendar.
type span struct {
	name      string // "01"–"12", "Q1"–"Q4", "year"
	workdays  int
	hours     string
	holidays  []deadlines.Day // and days off of the institution
	shortened []deadlines.Day
}

// months computes the twelve months, the four quarters and the year.
func months(c *deadlines.Calendar, year int, perDay time.Duration) ([]span, error) {
	var all []span
	add := func(name string, from time.Month, n int) error {
		first, err := civil.New(year, from, 1)
		if err != nil {
			return err
		}
		s, err := count(c, name, first, first.AddMonths(n).AddDays(-1), perDay)
		all = append(all, s)
		return err
	}
	for m := time.January; m <= time.December; m++ {
		if err := add(fmt.Sprintf("%02d", int(m)), m, 1); err != nil {
			return nil, err
		}
	}
	for q := range 4 {
		if err := add(fmt.Sprintf("Q%d", q+1), time.Month(3*q+1), 3); err != nil {
			return nil, err
		}
	}
	return all, add("year", time.January, 12)
}

// count counts the days first..last, both included.
func count(c *deadlines.Calendar, name string, first, last civil.Date, perDay time.Duration) (span, error) {
	s := span{name: name}
	for d := first; !d.After(last); d = d.AddDays(1) {
		day, err := c.Day(d)
		if err != nil {
			return s, err
		}
		if day.IsWorkday() {
			s.workdays++
		}
		switch day.Kind {
		case deadlines.Holiday, deadlines.DayOff:
			s.holidays = append(s.holidays, day)
		case deadlines.Shortened:
			s.shortened = append(s.shortened, day)
		}
	}
	norm, err := c.Hours(first, last, perDay)
	if errors.Is(err, law.ErrNotInForce) {
		return s, nil
	}
	s.hours = strconv.FormatFloat(math.Round(norm.Hours()*1e4)/1e4, 'f', -1, 64)
	return s, err
}

func writeMonths(out io.Writer, year int, all []span) error {
	w := csv.NewWriter(out)
	w.Write([]string{"year", "month", "workdays", "hours"})
	for _, s := range all {
		w.Write([]string{strconv.Itoa(year), s.name, strconv.Itoa(s.workdays), s.hours})
	}
	w.Flush()
	return w.Error()
}

// showMonths prints each quarter behind its months.
func (p *program) showMonths(year int, all []span) error {
	fmt.Fprintf(p.out, p.say("%d. aasta tööaja kalender\n\n", "Work calendar of %d\n\n"), year)
	hours := func(s span) string {
		if p.tag == language.English {
			return s.hours
		}
		return strings.Replace(s.hours, ".", ",", 1)
	}
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	io.WriteString(w, p.say("Kuu\tTööpäevi\tTunde\tRiigipühad ja muud puhkepäevad\tLühendatud tööpäevad\n", "Month\tWorkdays\tHours\tHolidays and other days off\tShortened\n"))
	name := func(i int) string { return p.say(monthsET[i], monthsEN[i]) }
	for i := range 12 {
		s := all[i]
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\t%s\n", name(i), s.workdays, hours(s), p.days(s.holidays), p.days(s.shortened))
		if i%3 == 2 {
			q := all[12+i/3]
			fmt.Fprintf(w, "%s\t%d\t%s\t\t\n", name(12+i/3), q.workdays, hours(q))
		}
	}
	fmt.Fprintf(w, "%s\t%d\t%s\t\t\n", name(16), all[16].workdays, hours(all[16]))
	return w.Flush()
}

var (
	monthsET = []string{
		"jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober",
		"november", "detsember", "I kvartal", "II kvartal", "III kvartal", "IV kvartal", "Aasta",
	}
	monthsEN = []string{
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
		"November", "December", "Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4", "Year",
	}
)

// days lists days by their number, days off with their name.
func (p *program) days(list []deadlines.Day) string {
	var all []string
	for _, d := range list {
		text := strconv.Itoa(d.Date.Day()) + p.say(".", "")
		switch d.Kind {
		case deadlines.Holiday:
			text += " " + p.inside(d.Name(p.tag))
		case deadlines.DayOff:
			text += " " + d.Name(p.tag)
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

// inside is the name of a day inside a line: Estonian writes it with a small letter.
func (p *program) inside(name string) string {
	if p.tag == language.English {
		return name
	}
	if first, rest, ok := strings.Cut(name, ","); ok { // of two names the second stays as it is
		return strings.ToLower(first) + "," + rest
	}
	return strings.ToLower(name)
}
