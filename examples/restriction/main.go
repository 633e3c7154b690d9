// Command restriction reads access restrictions as a document register shows them. It prints, for each, the bases in their
// canonical form, the end that the law gives, and what cannot be right.
//
//	restriction <register.csv
//	restriction -lang en <register.csv
//
// A line is basis;begin;end, without a header; all before the last two fields is the basis, semicolons included. Days are
// read as 2026-04-02, 02.04.2026 or "2. aprill 2026". The end may be an event, such as "otsuse jõustumiseni", or an event and
// a day. An empty begin or end is taken from the basis where the register packed the days into it. A line of the output is
// the line's number, the bases, the end that the law gives ("–" where it gives none), and either "korras" ("ok") or the
// findings with their provisions, with tabs between. What was not read of a basis stands in brackets behind the bases. Exit
// status: 0; 1 where a line could not be read or something was found; 2 where the command was not understood.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

var (
	textOK       = msg.Text{ET: "korras", EN: "ok"}
	textUsage    = msg.Text{ET: "kasutus: restriction [-lang et|en] <register.csv    (read: alus;algus;lõpp)", EN: "usage: restriction [-lang et|en] <register.csv    (lines of basis;begin;end)"}
	textArgument = msg.Text{ET: "registrit loetakse standardsisendist: {1}", EN: "the register is read from standard input: {1}"}
	textLanguage = msg.Text{ET: "sellist keelt ei ole (et, en): {1}", EN: "no such language (et, en): {1}"}
)

var textFields = msg.Text{ET: "Real on lahtreid {1}; vaja on vähemalt kolme: alus;algus;lõpp", EN: "{1} fields; at least three are needed: basis;begin;end"}

// oneLine keeps a field within its line and its column.
var oneLine = strings.NewReplacer("\t", " ", "\r", " ", "\n", " ")

func run(args []string, in io.Reader, out, errs io.Writer) int {
	flags := flag.NewFlagSet("restriction", flag.ContinueOnError)
	flags.SetOutput(errs)
	lang := flags.String("lang", "et", "et, en")
	flags.Usage = func() {
		fmt.Fprintln(errs, textUsage.In(language.Make(*lang)))
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	misused := func(why msg.Text, value string) int {
		fmt.Fprintln(errs, "restriction: "+why.Fill(value).In(language.Make(*lang)))
		flags.Usage()
		return 2
	}
	switch {
	case flags.NArg() > 0:
		return misused(textArgument, flags.Arg(0))
	case *lang != "et" && *lang != "en":
		return misused(textLanguage, *lang)
	}
	rows, report := table.NewReader(in), table.Report{W: errs, Name: "restriction", Tag: language.Make(*lang)}
	rows.Plain(';', 3)
	status, tag := 0, language.Make(*lang)
	for row := range rows.Rows() {
		var a answer
		last, err := len(row.Fields)-2, row.Err
		switch {
		case err == nil && last < 1:
			err = refuse.New(law.ErrUnreadable, "", "", textFields.With(len(row.Fields), 0))
		case err == nil:
			a, err = judge(strings.Join(row.Fields[:last], ";"), row.Fields[last], row.Fields[last+1])
		}
		if err != nil {
			report.Say(table.At(row.Line, "", err))
			continue
		}
		if len(a.findings) > 0 {
			status = 1
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\n", row.Line, oneLine.Replace(a.bases), a.end, verdict(a.findings, tag))
	}
	if report.Done(rows); report.Failed() {
		status = 1
	}
	return status
}

// answer is what is said of one restriction.
type answer struct {
	bases, end string
	findings   []law.Finding
}

func judge(basis, begin, end string) (a answer, err error) {
	read, err := classification.ParseBasis(basis)
	if err != nil {
		return a, err
	}
	until, err := classification.ParseEnd(end)
	if err != nil {
		return a, err
	}
	spec := classification.RestrictionSpec{Bases: read.Bases, Begin: read.Begin, End: cmp.Or(until.End, read.End), Event: until.Event}
	if begin = strings.TrimSpace(begin); begin != "" {
		if spec.Begin, err = civil.Parse(begin); err != nil {
			return a, err
		}
	}
	a.findings = spec.Check()
	spec.End = civil.Date{} // what the law itself gives
	right, err := spec.Restriction()
	if err != nil && len(a.findings) == 0 {
		return a, err
	}
	if a.end = right.End().Dotted(); a.end == "" {
		a.end = "–"
	}
	if a.bases = read.String(); read.Rest != "" {
		a.bases += " [" + read.Rest + "]"
	}
	return a, nil
}

func verdict(findings []law.Finding, tag language.Tag) string {
	if findings == nil {
		return textOK.In(tag)
	}
	texts := make([]string, len(findings))
	for i, f := range findings {
		texts[i] = f.Text(tag) + " (" + f.Source().String() + ")"
	}
	return strings.Join(texts, "; ")
}
