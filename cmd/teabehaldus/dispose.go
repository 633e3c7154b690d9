// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/retention"
)

// recordColumns are those that are read. One that could be meant for them is refused: behind a misspelt "peatatud" stands a hold.
var recordColumns = []table.Column{
	{Name: "viit", Also: []string{"dokumendi viit"}, Required: true}, {Name: "sari", Also: []string{"sarja tähis"}},
	{Name: "loodud", Also: []string{"loomise kuupäev", "loomiskuupäev"}, Required: true}, {Name: "saadud", Also: []string{"saamise kuupäev", "saabumise kuupäev"}},
	{Name: "toimik lõpetatud"}, {Name: "sündmus"}, {Name: "säilitustähtaeg", Also: []string{"tähtaeg", "säilitamise tähtaeg"}},
	{Name: "arhiiviväärtus"}, {Name: "hindamisotsus"}, {Name: "peatatud", Like: []string{"peata", "keela", "keeld", "blokeer", "kohtu", "vaidlus", "menetlus"}}, {Name: "töödokument"},
}

// The places of recordColumns.
const (
	recordID = iota
	recordSeries
	recordCreated
	recordReceived
	recordClosed
	recordEvent
	recordTerm
	recordValue
	recordAppraisal
	recordHold
	recordWorking
)

// disposal is the job of the command dispose.
type disposal struct {
	policy *retention.Policy
	day    civil.Date
	series map[string]retention.Series
	terms  sync.Map // what was read before: a register has few terms
	kept   atomic.Int32
	counts [retention.Indeterminate + 1]atomic.Int64
}

func (p *program) dispose() *cobra.Command {
	var on, scheme, profile, out string
	cmd := p.command("dispose --day DAY", [2]string{"Mis dokumentidega päeva seisuga teha: üle anda, hävitada, hinnata", "What to do with records by a day: transfer, destroy, appraise"}, [2]string{
		`  teabehaldus dispose --day 2026-12-31 <register.csv >otsused.csv
  teabehaldus dispose --day 2026-12-31 --scheme skeem.csv --profile rmk --out otsused.csv <register.csv

Loeb standardsisendist CSV-tabelit (koma, semikoolon või tabeldusmärk) veergudega viit ja loodud, ning säilitustähtaeg või koos
valikuga --scheme sari; kui on, siis saadud, "toimik lõpetatud" (päev, või avatud), sündmus, arhiiviväärtus (AV, ei, hindamata),
hindamisotsus ("09.02.2012 nr 14"), peatatud (kes hävitamise peatas ja mis päevast: "kohtuasi 2-24-1 alates 10.01.2024") ja
töödokument (jah, ei). Muud veerud jäävad alles; veergu, mille taga võiks olla mõni neist, nagu "peatatus", ei loeta.
Kirjutab samad read ja veerud outcome (mida teha), due (mis päevast), reason (põhjus), provision (säte). Rida, mida lugeda ei saa,
jääb nende veergudeta; vead ja kokkuvõte on standardveas.`,
		`  teabehaldus dispose --day 2026-12-31 <register.csv >decisions.csv
  teabehaldus dispose --day 2026-12-31 --scheme scheme.csv --profile rmk --out decisions.csv <register.csv

Reads a CSV table (comma, semicolon or tab) from standard input with the columns viit and loodud, and säilitustähtaeg or, with
--scheme, sari; and where there are any saadud, "toimik lõpetatud" (a day, or avatud: the file is open), sündmus, arhiiviväärtus (AV,
ei, hindamata), hindamisotsus ("09.02.2012 nr 14"), peatatud (who holds the destruction, and since when: "kohtuasi 2-24-1 alates
10.01.2024") and töödokument (jah, ei). Other columns stay; one behind which one of these could hide, such as "peatatus", is refused.
Writes the same rows and the columns outcome (what is to be done), due (since when), reason and provision. They are empty in a row
that cannot be read; errors and a summary go to standard error.`,
	}, func(cmd *cobra.Command, args []string) error {
		d := &disposal{policy: retention.StatutoryPolicy()}
		var err error
		if d.day, err = p.askedDay(on, args); err != nil {
			return err
		}
		if profile != "" {
			who, err := readProfile(profile)
			if err != nil {
				return err
			}
			d.policy = who.Retention()
		}
		report := &table.Report{W: p.errs, Name: "teabehaldus", Tag: p.tag}
		if scheme != "" {
			if d.series, err = readScheme(scheme, report.Say); err != nil {
				return err
			}
		}
		err = p.files(cmd.Context(), d.job(p), table.NewReader(p.in), out)
		if err == nil || err == errRefused {
			fmt.Fprintf(p.errs, "%s:", d.day.Dotted())
			for o := range d.counts {
				if n := d.counts[o].Load(); n > 0 {
					fmt.Fprintf(p.errs, " %s %d;", retention.Outcome(o).Text(p.tag), n)
				}
			}
			fmt.Fprintln(p.errs)
		}
		if err == nil && report.Failed() { // of the scheme
			return errRefused
		}
		return err
	})
	flags := cmd.Flags()
	flags.StringVar(&on, "day", "", p.say("mis päeva seisuga", "by which day"))
	flags.StringVar(&scheme, "scheme", "", p.say("liigitusskeem CSV-failina: sarjade tähtajad", "the classification scheme as CSV, for the terms of the series"))
	p.profileFlag(cmd, &profile, true)
	p.outFlag(cmd, &out)
	return cmd
}

// askedDay reads the flag --day of a command that takes a table from standard input and no words.
func (p *program) askedDay(text string, args []string) (civil.Date, error) {
	if len(args) > 0 {
		return civil.Date{}, p.misused("Tabel loetakse standardsisendist: "+args[0], "the table is read from standard input: "+args[0])
	}
	day, err := civil.Parse(text)
	if err != nil {
		return civil.Date{}, p.misused("Vaja on päeva, nagu --day 2026-12-31: "+text, "a day is needed, such as --day 2026-12-31: "+text)
	}
	return day, nil
}

// outFlag gives a command the flag --out.
func (p *program) outFlag(cmd *cobra.Command, name *string) {
	cmd.Flags().StringVar(name, "out", "", p.say("fail, mis tekib siis, kui kõik on valmis; muidu standardväljund", "a file that is there when all is done; without it standard output"))
}

func (d *disposal) job(p *program) job {
	return job{
		columns: recordColumns,
		added:   []string{"outcome", "due", "reason", "provision"},
		check: func(head table.Head, report *table.Report) error {
			report.Unused(head)
			return head.Unknown(recordColumns)
		},
		answer: func(r *row) ([]string, error) {
			record, err := d.record(r.cell)
			if err != nil {
				return nil, err
			}
			a, err := d.policy.Dispose(record, d.day)
			if err != nil {
				return nil, err
			}
			d.counts[a.Outcome()].Add(1)
			why := a.Why()
			return []string{a.Outcome().Text(p.tag), a.Due().String(), why.Text(p.tag), why.Source.String()}, nil
		},
	}
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

// wrong is a cell that says none of what is allowed.
func wrong(column, value, et, en string) error {
	return refuse.Invalid(column, msg.Quote(value), msg.Text{ET: et, EN: en})
}

func (d *disposal) record(cell func(int) string) (rec retention.Record, err error) {
	rec.ID, rec.Series = cell(recordID), cell(recordSeries)
	switch strings.ToLower(cell(recordWorking)) {
	case "jah":
		rec.Working = true
	case "", "ei":
	default:
		return rec, wrong("töödokument", cell(recordWorking), "Lubatud on jah ja ei", "allowed are jah and ei")
	}
	if rec.InFile = cell(recordClosed) != ""; rec.InFile && cell(recordClosed) != "avatud" {
		if rec.Closed, err = civil.Parse(cell(recordClosed)); err != nil {
			return rec, table.At(0, "toimik lõpetatud", err)
		}
	}
	for _, v := range []struct {
		column int
		day    *civil.Date
	}{{recordCreated, &rec.Created}, {recordReceived, &rec.Received}, {recordEvent, &rec.Events[0]}} {
		if text := cell(v.column); text != "" {
			if *v.day, err = civil.Parse(text); err != nil {
				return rec, table.At(0, recordColumns[v.column].Name, err)
			}
		}
	}
	s, known := d.series[rec.Series]
	if known {
		rec.Term, rec.Value, rec.Appraisal = s.Term, s.Value, s.Appraisal
	} else if d.series != nil && rec.Series != "" && (cell(recordTerm) == "" || rec.Working) {
		return rec, wrong("sari", rec.Series, "Liigitusskeemis sellist sarja ei ole", "no such series in the scheme")
	}
	if text := cell(recordTerm); text != "" {
		if rec.Term, err = d.term(text); err != nil {
			return rec, table.At(0, "säilitustähtaeg", err)
		}
	}
	switch strings.ToLower(cell(recordValue)) {
	case "", "hindamata":
	case "av", "jah", "arhiiviväärtuslik":
		rec.Value = retention.Archival
	case "ei", "arhiiviväärtuseta", "puudub":
		rec.Value = retention.NotArchival
	default:
		return rec, wrong("arhiiviväärtus", cell(recordValue), "Lubatud on AV, ei ja hindamata", "allowed are AV, ei and hindamata")
	}
	if text := cell(recordAppraisal); text != "" {
		if rec.Appraisal, err = retention.ParseAppraisal(text); err != nil {
			return rec, table.At(0, "hindamisotsus", err)
		}
	}
	if text := cell(recordHold); text != "" {
		who, since, _ := strings.Cut(text, " alates ")
		opened, err := civil.Parse(since)
		if err != nil {
			return rec, wrong("peatatud", text, "Lubatud on kes ja mis päevast: kohtuasi alates 10.01.2024", "who and since when is needed: kohtuasi alates 10.01.2024")
		}
		rec.Holds = []retention.Hold{{Mandate: who, Opened: opened}}
	}
	return rec, nil
}

// term reads a term once.
func (d *disposal) term(text string) (retention.Term, error) {
	if t, ok := d.terms.Load(text); ok {
		return t.(retention.Term), nil
	}
	t, err := retention.ParseTerm(text)
	if err == nil && d.kept.Add(1) < 10_000 {
		d.terms.Store(text, t)
	}
	return t, err
}
