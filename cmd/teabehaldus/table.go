// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"io"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

func (p *program) table() *cobra.Command {
	var from, to, profile string
	var only []string
	cmd := p.command("table --from DAY --to DAY", [2]string{"Kõigi reeglite tähtpäevad tabelina, andmebaasi jaoks", "The due days of every rule as a table, for a database"}, [2]string{
		`CSV veergudega rule,event,due,extended,notice,first_day: iga reegel iga sündmuse päeva kohta, mil see kehtis ja vastus on teada.
Iga andmebaas saab tabeli oma andmetega ühendada; kahe väljalaske võrdlus näitab, mis tähtpäevad muutusid.
Valikuga --profile asutuse enda reeglid.`,
		`CSV with the columns rule,event,due,extended,notice,first_day: each rule for each day of an event on which it held and an answer is known.
Any database can join it; two releases compared show which due days changed.
With --profile the institution's own rules.`,
	}, func(_ *cobra.Command, args []string) error {
		first, err := civil.Parse(from)
		if err != nil {
			return p.misused("--from: "+law.ErrorText(err, p.tag), "--from: "+law.ErrorText(err, p.tag))
		}
		last, err := civil.Parse(to)
		if err != nil || last.Before(first) || len(args) > 0 {
			return p.misused("Vaja on vahemikku: --from 2026-01-01 --to 2030-12-31", "a span is needed: --from 2026-01-01 --to 2030-12-31")
		}
		book, err := rulesOf(profile)
		if err != nil {
			return err
		}
		var rules []deadlines.Rule
		for _, id := range only {
			rule, err := book.find(law.ID(id))
			if err != nil {
				return err
			}
			rules = append(rules, rule)
		}
		if rules == nil {
			for rule := range book.all() {
				if rule.InHours() {
					continue
				}
				rules = append(rules, rule)
			}
		}
		return dueTable(p.out, rules, book.calendar, first, last)
	})
	cmd.Flags().StringVar(&from, "from", "", p.say("esimene sündmuse päev", "the first day of an event"))
	cmd.Flags().StringVar(&to, "to", "", p.say("viimane sündmuse päev", "the last day of an event"))
	cmd.Flags().StringSliceVar(&only, "rule", nil, p.say("ainult need reeglid", "these rules only"))
	p.profileFlag(cmd, &profile, false)
	return cmd
}

// dueTable writes the answers of rules for each day of a span, rule by rule.
func dueTable(out io.Writer, rules []deadlines.Rule, c *deadlines.Calendar, first, last civil.Date) error {
	w := bufio.NewWriterSize(out, 1<<16)
	w.WriteString("rule,event,due,extended,notice,first_day\n")
	var line []byte
	for _, rule := range rules {
		for day := first; !day.After(last); day = day.AddDays(1) {
			due, err := rule.Due(day, c)
			if err != nil {
				continue // not in force, or beyond the calendar
			}
			var extended, notice civil.Date
			if longer, err := due.Extend(); err == nil {
				extended = longer.Date()
				if n, ok := due.Notice(); ok {
					notice = n.Date()
				}
			}
			line = append(line[:0], rule.ID()...)
			for _, d := range []civil.Date{day, due.Date(), extended, notice, due.From()} {
				line, _ = d.AppendText(append(line, ',')) // never fails
			}
			w.Write(append(line, '\n'))
		}
	}
	return w.Flush()
}
