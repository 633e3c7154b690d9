// Command disposal reads a register of records and prints what is due: the year's transfer and destruction lists, with
// the provision on every line.
//
//	disposal -day 2026-12-31 <register.csv
//	disposal -day 2026-12-31 -scheme scheme.csv <register.csv
//
// The register is CSV with a header, separated by semicolon, comma or tab: the columns viit and loodud, and säilitustähtaeg
// or, with -scheme, sari; and where there are any saadud, "toimik lõpetatud" (a day, or "avatud" for a file that is not
// closed), sündmus, arhiiviväärtus (AV, ei), hindamisotsus ("09.02.2012 nr 14"), peatatud (who holds the destruction,
// and since when: "kohtuasi 2-24-1 alates 10.01.2024") and töödokument (jah). Days are read as 2026-04-02 or 02.04.2026.
// With -policy arhs, or with the file of another institution's policy, its rules are cited and not RMK's.
// A column behind which one of these could hide, such as "peatatus", is refused; others are not used. The lists hold everything due up to the day, of earlier years too. With -lang en the reasons
// are English. Exit status: 0, 1 where a row could not be read, 2 where the command was not understood.
//
// The lists of what is to be transferred, destroyed, appraised and held back stand one after another under a heading each;
// a line is the record, its term, the due day, the reason and the provision, with tabs between. Only what is due is kept
// in memory. How many records there were, and how many of each kind are due, goes to standard error.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

func main() {
	info, err := os.Stderr.Stat()
	terminal := err == nil && info.Mode()&os.ModeCharDevice != 0
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, terminal))
}

// oneLine keeps a field within its line and its column.
var oneLine = strings.NewReplacer("\t", " ", "\r", " ", "\n", " ")

// columns are those that are read. One that could be meant for them is refused: behind a misspelt "peatatud" stands a hold.
var columns = []table.Column{
	{Name: "viit", Also: []string{"dokumendi viit"}, Required: true}, {Name: "sari", Also: []string{"sarja tähis"}},
	{Name: "loodud", Also: []string{"loomise kuupäev", "loomiskuupäev"}, Required: true}, {Name: "saadud", Also: []string{"saamise kuupäev", "saabumise kuupäev"}},
	{Name: "toimik lõpetatud"}, {Name: "sündmus"}, {Name: "säilitustähtaeg", Also: []string{"tähtaeg", "säilitamise tähtaeg"}},
	{Name: "arhiiviväärtus"}, {Name: "hindamisotsus"}, {Name: "peatatud", Like: []string{"peata", "keela", "keeld", "blokeer", "kohtu", "vaidlus", "menetlus"}}, {Name: "töödokument"},
}

// register reads records from CSV.
type register struct {
	rows   *table.Reader
	series map[string]retention.Series
	terms  map[string]retention.Term // read before
	line   int                       // of the record that was read last
	read   func(n int)               // told after each record
	unused func(table.Head)          // told of the header
}

func run(args []string, in io.Reader, out, errs io.Writer, terminal bool) int {
	flags := flag.NewFlagSet("disposal", flag.ContinueOnError)
	flags.SetOutput(errs)
	on := flags.String("day", "", "everything due on or before this `day`")
	schemeFile := flags.String("scheme", "", "a `file` with the classification scheme as CSV, for the terms of the series")
	rules := flags.String("policy", "rmk", "whose rules: rmk, arhs (the Archives Act alone) or a `file` with an institution's policy as JSON")
	lang := flags.String("lang", "et", "language of the reasons: et or en")
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: disposal -day DAY [-scheme FILE] [-policy rmk|arhs|FILE] [-lang et|en] <register.csv")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	misused := func(why string) int {
		fmt.Fprintln(errs, "disposal: "+why)
		flags.Usage()
		return 2
	}
	day, err := civil.Parse(*on)
	switch {
	case err != nil:
		return misused("-day needs a day such as 2026-12-31: " + strconv.Quote(*on))
	case flags.NArg() > 0:
		return misused("the register is read from standard input: " + flags.Arg(0))
	case *lang != "et" && *lang != "en":
		return misused("no such language: " + *lang)
	}
	tag := language.Make(*lang)
	report := &table.Report{W: errs, Name: "disposal", Tag: tag}
	policy, err := readPolicy(*rules)
	if err != nil {
		return misused(err.Error())
	}
	r := &register{rows: table.NewReader(in), terms: map[string]retention.Term{}, read: func(int) {}, unused: report.Unused}
	if *schemeFile != "" {
		if r.series, err = readScheme(*schemeFile, report.Say); err != nil {
			report.Say(err)
			return 2
		}
	}
	total := 0
	r.read = func(n int) {
		total = n
		if terminal && n%100_000 == 0 {
			fmt.Fprintf(errs, "\r%d", n)
		}
	}
	lists := map[retention.Outcome][]string{} // of what is due; the register itself streams through
	for d, err := range policy.Sweep(r.records(), day) {
		if err != nil {
			report.Say(r.refused(err))
			continue
		}
		why, record := d.Why(), d.Record()
		line := fmt.Sprintf("%s\t%s\t%s\t%s\t%s", oneLine.Replace(record.ID), record.Term, d.Due().Dotted(), why.Text(tag), why.Source)
		lists[d.Outcome()] = append(lists[d.Outcome()], line)
	}
	if terminal && total >= 100_000 {
		fmt.Fprint(errs, "\r")
	}
	report.Done(r.rows)
	summary := fmt.Sprintf("%s: %d", day.Dotted(), total)
	for _, o := range []retention.Outcome{retention.Transfer, retention.Destroy, retention.Review, retention.Blocked} {
		summary += fmt.Sprintf(", %s %d", o.Text(tag), len(lists[o]))
		if len(lists[o]) > 0 {
			fmt.Fprintf(out, "# %s\n%s\n\n", o.Text(tag), strings.Join(lists[o], "\n"))
		}
	}
	fmt.Fprintln(errs, summary)
	if report.Failed() {
		return 1
	}
	return 0
}

// refused says why a record was refused, with its line of the register in place of its position in the sweep.
func (r *register) refused(err error) error {
	var e *law.Error
	if !errors.As(err, &e) || e.Cause == nil {
		return err
	}
	return table.At(r.line, "", e.Cause)
}

// readPolicy returns the policy of a name, or the one that a file describes.
func readPolicy(name string) (*retention.Policy, error) {
	switch name {
	case "rmk":
		return retention.RMKPolicy(), nil
	case "arhs":
		return retention.StatutoryPolicy(), nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var spec retention.PolicySpec
	if err := spec.UnmarshalJSON(data); err != nil {
		return nil, err
	}
	return spec.Policy()
}

func readScheme(name string, fail func(error)) (map[string]retention.Series, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all := map[string]retention.Series{}
	for s, err := range retention.ReadScheme(f) {
		if err != nil {
			fail(err)
			continue
		}
		if s.Mark != "" { // a function that has no mark keeps nothing
			all[s.Mark] = s
		}
	}
	return all, nil
}

// records yields the records of the register one by one; a row that cannot be read is an error that names its line.
func (r *register) records() iter.Seq2[retention.Record, error] {
	return func(yield func(retention.Record, error) bool) {
		head, err := r.rows.Head(columns)
		if err == nil {
			err = head.Unknown(columns)
		}
		if err != nil {
			yield(retention.Record{}, err)
			return
		}
		r.unused(head)
		place := map[string]int{}
		for i, c := range columns {
			place[c.Name] = i
		}
		n := 0
		for row := range r.rows.Rows() {
			n++
			r.line = row.Line
			record, err := retention.Record{}, row.Err
			if err == nil {
				record, err = r.record(func(name string) string { return head.Cell(row, place[name]) })
			}
			r.read(n)
			if !yield(record, table.At(row.Line, "", err)) {
				return
			}
		}
	}
}

// wrong is a cell that says none of what is allowed.
func wrong(column, value, et, en string) error {
	return refuse.Invalid(column, msg.Quote(value), msg.Text{ET: et, EN: en})
}

func (r *register) record(cell func(string) string) (rec retention.Record, err error) {
	rec.ID, rec.Series = cell("viit"), cell("sari")
	switch strings.ToLower(cell("töödokument")) {
	case "jah":
		rec.Working = true
	case "", "ei":
	default:
		return rec, wrong("töödokument", cell("töödokument"), "Lubatud on jah ja ei", "allowed are jah and ei")
	}
	if rec.InFile = cell("toimik lõpetatud") != ""; rec.InFile && cell("toimik lõpetatud") != "avatud" {
		if rec.Closed, err = civil.Parse(cell("toimik lõpetatud")); err != nil {
			return rec, table.At(0, "toimik lõpetatud", err)
		}
	}
	for _, v := range []struct {
		name string
		day  *civil.Date
	}{{"loodud", &rec.Created}, {"saadud", &rec.Received}, {"sündmus", &rec.Events[0]}} {
		if text := cell(v.name); text != "" {
			if *v.day, err = civil.Parse(text); err != nil {
				return rec, table.At(0, v.name, err)
			}
		}
	}
	s, known := r.series[rec.Series]
	if known {
		rec.Term, rec.Value, rec.Appraisal = s.Term, s.Value, s.Appraisal
	} else if r.series != nil && rec.Series != "" && (cell("säilitustähtaeg") == "" || rec.Working) {
		return rec, wrong("sari", rec.Series, "Liigitusskeemis sellist sarja ei ole", "no such series in the scheme")
	}
	if text := cell("säilitustähtaeg"); text != "" {
		if rec.Term, err = r.term(text); err != nil {
			return rec, table.At(0, "säilitustähtaeg", err)
		}
	}
	switch strings.ToLower(cell("arhiiviväärtus")) {
	case "", "hindamata":
	case "av", "jah", "arhiiviväärtuslik":
		rec.Value = retention.Archival
	case "ei", "arhiiviväärtuseta", "puudub":
		rec.Value = retention.NotArchival
	default:
		return rec, wrong("arhiiviväärtus", cell("arhiiviväärtus"), "Lubatud on AV, ei ja hindamata", "allowed are AV, ei and hindamata")
	}
	if text := cell("hindamisotsus"); text != "" {
		if rec.Appraisal, err = retention.ParseAppraisal(text); err != nil {
			return rec, table.At(0, "hindamisotsus", err)
		}
	}
	if text := cell("peatatud"); text != "" {
		who, since, _ := strings.Cut(text, " alates ")
		opened, err := civil.Parse(since)
		if err != nil {
			return rec, wrong("peatatud", text, "Lubatud on kes ja mis päevast: kohtuasi alates 10.01.2024", "who and since when is needed: kohtuasi alates 10.01.2024")
		}
		rec.Holds = []retention.Hold{{Mandate: who, Opened: opened}}
	}
	return rec, nil
}

// term reads a term once: a register has few of them.
func (r *register) term(text string) (retention.Term, error) {
	if t, ok := r.terms[text]; ok {
		return t, nil
	}
	t, err := retention.ParseTerm(text)
	if err == nil && len(r.terms) < 10_000 {
		r.terms[text] = t
	}
	return t, err
}
