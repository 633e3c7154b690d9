// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"os"
	"sync/atomic"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/records"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/retention"
)

// disposal is the job of the command dispose.
type disposal struct {
	policy *retention.Policy
	day    civil.Date
	read   records.Reader
	counts [retention.Indeterminate + 1]atomic.Int64
}

func (p *program) dispose() *cobra.Command {
	var on, scheme, profile string
	var f rowFlags
	cmd := p.command("dispose --day DAY [FILE]", [2]string{"Mis dokumentidega päeva seisuga teha: üle anda, hävitada, hinnata", "What to do with records by a day: transfer, destroy, appraise"}, [2]string{
		`  teabehaldus dispose --day 2026-12-31 <register.csv >otsused.csv
  teabehaldus dispose --day 2026-12-31 --scheme skeem.csv --profile rmk --out otsused.xlsx register.xlsx

Loeb tabelit veergudega viit ja loodud, ning säilitustähtaeg või koos
valikuga --scheme sari; kui on, siis saadud, "toimik lõpetatud" (päev, või avatud), sündmus, arhiiviväärtus (AV, ei, hindamata),
hindamisotsus ("09.02.2012 nr 14"), peatatud (kes hävitamise peatas ja mis päevast, kui lõppes, siis mis päevani: "kohtuasi 2-24-1
alates 10.01.2024 kuni 31.12.2025"; ka peatamine, mis on alles tulemas, ei lase hävitada),
töödokument ja paberil (jah, ei) ning "üleandmine pikendatud" (päevani, riigiarhivaari otsusel). Muud veerud jäävad alles. Veerg, mis
võib muuta säilitamist, nagu "peatatus" või "säilitada kuni", peatab töö. Teiste veergude lahtreid vaadatakse: rida ei loeta, kui
dokumendi staatus ei ole lõplik, kui lahter nimetab päeva, mis on alles tulemas, säilitamist, vaidlust või peatamist, kui tundmatus
veerus on linnuke, või kui dokument on toimikus, mille lõpetamise päeva ei ole, või mille piirdaatumid ulatuvad dokumendist kaugemale.
Pealkirjad, nimed, kohad, numbrid ja möödunud päevad ei takista, kui pealkirjas ei ole tähtaega ega korraldust: "Leping (AV)", "Kiri –
mitte hävitada". Rida ei loeta ka siis, kui selle all on viidata ja päevata rida, või kõrval sama viidaga rida, mida säilitatakse
teisiti. Rea enda säilitustähtaeg, mis lõpeb enne liigitusskeemi oma, on vastuolu ja rida ei loeta; pikem jääb kehtima. Skeemist
loetakse ka "säilitustähtaja algus", hinnang, üleandmine ja märkused; sarja, mille muu lahter võib säilitamist muuta, ei loeta.
Kirjutab samad read ja veerud outcome (mida teha), due (mis päevast), reason (põhjus), provision (säte). Rida, mida lugeda ei saa,
jääb nende veergudeta; vead ja kokkuvõte on standardveas.`,
		`  teabehaldus dispose --day 2026-12-31 <register.csv >decisions.csv
  teabehaldus dispose --day 2026-12-31 --scheme scheme.csv --profile rmk --out decisions.xlsx register.xlsx

Reads a table with the columns viit and loodud, and säilitustähtaeg or, with
--scheme, sari; and where there are any saadud, "toimik lõpetatud" (a day, or avatud: the file is open), sündmus, arhiiviväärtus (AV,
ei, hindamata), hindamisotsus ("09.02.2012 nr 14"), peatatud (who holds the destruction, since when and, if it ended, to which day: "kohtuasi 2-24-1 alates
10.01.2024 kuni 31.12.2025"; one that is still to come holds it too), töödokument and paberil (jah, ei: a working document, on paper) and "üleandmine pikendatud" (to which day the State
Archivist prolonged the time for the transfer). Other columns stay. One that may change how records are kept, such as "peatatus" or "säilitada
kuni", is refused. Of the others the cells are looked at: a row is refused where the state of the record is not a final one, where a cell
names a day still to come, keeping, a dispute or a hold, where there is a tick in a column that nobody knows, or where the record is in a
file without the day of its closing, or one whose days reach beyond the record. Titles, names, places, numbers and past days refuse nothing,
unless a title orders something or gives a term: "Leping (AV)", "Kiri – mitte hävitada". A row is refused too where one without reference and
day stands below it, or one of the same reference beside it that is kept otherwise. A row's own term that ends before that
of the scheme contradicts it, and the row is refused; a longer one stands. Of the scheme "säilitustähtaja algus", hinnang, üleandmine and
märkused are read too; a series of which another cell may change how its records are kept is refused.
Writes the same rows and the columns outcome (what is to be done), due (since when), reason and provision. They are empty in a row
that cannot be read; errors and a summary go to standard error.`,
	}, func(cmd *cobra.Command, args []string) error {
		d := &disposal{policy: retention.StatutoryPolicy()}
		var err error
		if d.day, err = p.askedDay(on); err != nil {
			return err
		}
		d.read.Day = d.day
		if profile != "" {
			who, err := readProfile(profile)
			if err != nil {
				return err
			}
			d.policy = who.Retention()
		}
		report := &table.Report{W: p.errs, Name: "teabehaldus", Tag: p.tag}
		if scheme != "" {
			if d.read.Series, err = readScheme(scheme, report.Say); err != nil {
				return err
			}
		}
		err = p.files(cmd.Context(), d.job(p), args, f)
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
	p.rowFlags(cmd, &f)
	return cmd
}

// askedDay reads the flag --day.
func (p *program) askedDay(text string) (civil.Date, error) {
	day, err := civil.Parse(text)
	if err != nil {
		return civil.Date{}, p.misused("Vaja on päeva, nagu --day 2026-12-31: "+text, "a day is needed, such as --day 2026-12-31: "+text)
	}
	return day, nil
}

func (d *disposal) job(p *program) job {
	return job{
		columns: records.Columns(),
		added:   []string{"outcome", "due", "reason", "provision"},
		unread:  true,
		check:   records.Unknown,
		beside:  d.read.Beside,
		answer: func(r *row) ([]string, error) {
			record, err := d.read.Read(r.head, &r.Row)
			if err != nil {
				return nil, err
			}
			a, err := d.policy.Dispose(record, d.day)
			if err != nil {
				return nil, err
			}
			d.counts[a.Outcome()].Add(1)
			why := a.Why()
			return r.cells(a.Outcome().Text(p.tag), r.day(a.Due()), why.Text(p.tag), why.Source.String()), nil
		},
	}
}

func readScheme(name string, fail func(error)) (records.Series, error) {
	f, err := os.Open(name)
	if err != nil {
		return records.Series{}, err
	}
	defer f.Close()
	return records.Scheme(f, fail), nil
}

// wrong is a cell that says none of what is allowed.
func wrong(column, value, et, en string) error {
	return refuse.Invalid(column, msg.Quote(value), msg.Text{ET: et, EN: en})
}
