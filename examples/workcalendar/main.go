// Command workcalendar prints the work calendar of a year as accountants publish it (tööaja kalender): working days and
// working hours by month and quarter and for the year, with the holidays and the shortened days.
//
//	workcalendar 2026             the calendar as a table; with -lang en in English
//	workcalendar -hours 7.5 2026  of another working day than one of eight hours
//	workcalendar -csv 2026        columns year,month,workdays,hours; months 01–12, quarters Q1–Q4 and "year"
//
// Hours are known since 2002; of 1999–2001 only the days are, and hours stay empty.
package main

import (
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, errs io.Writer) int {
	flags := flag.NewFlagSet("workcalendar", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: workcalendar [flags] YEAR")
		flags.PrintDefaults()
	}
	asCSV := flags.Bool("csv", false, "write the columns year,month,workdays,hours")
	lang := flags.String("lang", "et", "language of the table: et or en")
	hours := flags.Float64("hours", 8, "`length` of a whole working day in hours")
	var words []string
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			return 0
		} else if err != nil {
			return 2
		}
		if args = flags.Args(); len(args) == 0 {
			break
		}
		words, args = append(words, args[0]), args[1:]
	}
	tags := map[string]language.Tag{"et": language.Estonian, "en": language.English}
	tag, spoken := tags[*lang]
	if len(words) != 1 || !spoken {
		flags.Usage()
		return 2
	}
	year, err := strconv.Atoi(words[0])
	if err != nil {
		fmt.Fprintf(errs, "workcalendar: no year: %q\n", words[0])
		return 2
	}
	rows, err := calendar(year, time.Duration(math.Round(*hours*3600))*time.Second)
	if err != nil {
		fmt.Fprintln(errs, "workcalendar:", err)
		return 1
	}
	if rows[0].hours == "" {
		fmt.Fprintf(errs, "workcalendar: which days were shortened is known since 2002; hours stay empty: %d\n", year)
	}
	if *asCSV {
		err = writeCSV(out, year, rows)
	} else {
		err = writeTable(out, year, rows, tag)
	}
	if err != nil {
		fmt.Fprintln(errs, "workcalendar:", err)
		return 1
	}
	return 0
}

// row is one month, quarter or year of the calendar.
type row struct {
	name      string // "01"–"12", "Q1"–"Q4", "year"
	workdays  int
	hours     string
	holidays  []deadlines.Day
	shortened []deadlines.Day
}

// calendar computes the twelve months, the four quarters and the year.
func calendar(year int, perDay time.Duration) ([]row, error) {
	var rows []row
	add := func(name string, from time.Month, months int) error {
		first, err := civil.New(year, from, 1)
		if err != nil {
			return err
		}
		r, err := span(name, first, first.AddMonths(months).AddDays(-1), perDay)
		rows = append(rows, r)
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
	return rows, add("year", time.January, 12)
}

// span counts the days first..last, both included.
func span(name string, first, last civil.Date, perDay time.Duration) (row, error) {
	c := deadlines.Estonia()
	r := row{name: name}
	for d := first; !d.After(last); d = d.AddDays(1) {
		day, err := c.Day(d)
		if err != nil {
			return r, err
		}
		if day.IsWorkday() {
			r.workdays++
		}
		switch day.Kind {
		case deadlines.Holiday:
			r.holidays = append(r.holidays, day)
		case deadlines.Shortened:
			r.shortened = append(r.shortened, day)
		}
	}
	hours, err := c.Hours(first, last, perDay)
	if errors.Is(err, law.ErrNotInForce) {
		return r, nil
	}
	r.hours = strconv.FormatFloat(math.Round(hours.Hours()*1e4)/1e4, 'f', -1, 64)
	return r, err
}

func writeCSV(out io.Writer, year int, rows []row) error {
	w := csv.NewWriter(out)
	w.Write([]string{"year", "month", "workdays", "hours"})
	for _, r := range rows {
		w.Write([]string{strconv.Itoa(year), r.name, strconv.Itoa(r.workdays), r.hours})
	}
	w.Flush()
	return w.Error()
}

// writeTable prints each quarter behind its months.
func writeTable(out io.Writer, year int, rows []row, tag language.Tag) error {
	title, columns, names, point := "%d. aasta tööaja kalender\n\n", "Kuu\tTööpäevi\tTunde\tPühad\tLühendatud\n", namesET, ","
	if tag == language.English {
		title, columns, names, point = "Work calendar of %d\n\n", "Month\tWorkdays\tHours\tHolidays\tShortened\n", namesEN, "."
	}
	hours := func(r row) string { return strings.Replace(r.hours, ".", point, 1) }
	fmt.Fprintf(out, title, year)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	io.WriteString(w, columns)
	for i, name := range names[:12] {
		r := rows[i]
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\t%s\n", name, r.workdays, hours(r), days(r.holidays, tag), days(r.shortened, tag))
		if i%3 == 2 {
			q := rows[12+i/3]
			fmt.Fprintf(w, "%s\t%d\t%s\t\t\n", names[12+i/3], q.workdays, hours(q))
		}
	}
	fmt.Fprintf(w, "%s\t%d\t%s\t\t\n", names[16], rows[16].workdays, hours(rows[16]))
	return w.Flush()
}

var (
	namesET = []string{
		"jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober",
		"november", "detsember", "I kvartal", "II kvartal", "III kvartal", "IV kvartal", "Aasta",
	}
	namesEN = []string{
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
		"November", "December", "Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4", "Year",
	}
)

// days lists days by their number, holidays with their name.
func days(list []deadlines.Day, tag language.Tag) string {
	var b strings.Builder
	for i, d := range list {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%d", d.Date.Day())
		if d.Kind == deadlines.Holiday {
			b.WriteString(" " + d.Name(tag))
		}
	}
	return b.String()
}
