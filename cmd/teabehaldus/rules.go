// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// ruleRow is one version of a rule as rules --json writes it.
type ruleRow struct {
	ID     law.ID          `json:"id"`
	ET     string          `json:"et"`
	EN     string          `json:"en"`
	Event  deadlines.Event `json:"event"`
	Length string          `json:"length"` // term or window, in English
	Since  civil.Date      `json:"since"`
	Until  civil.Date      `json:"until,omitzero"`
	Source law.Source      `json:"source"`

	length string
	event  string
}

func (p *program) rules() *cobra.Command {
	var asJSON bool
	var profile string
	cmd := p.command("rules", [2]string{"Kõik reeglid: säte, alates millest, sündmus, kahtlused", "Every rule: provision, since when, event, doubts"}, [2]string{
		"Iga reegli iga redaktsioon omal real; selle all see, mis on kinnitamata.\nValikuga --json ridade kaupa JSON, valikuga --profile asutuse enda reeglid.",
		"Each version of each rule on a line; below it what is not confirmed.\nWith --json one JSON object a line, with --profile the institution's own rules.",
	}, func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return p.misused("rules ei võta sõnu", "rules takes no words")
		}
		book, err := rulesOf(profile)
		if err != nil {
			return err
		}
		return p.listRules(book, asJSON)
	})
	cmd.Flags().BoolVar(&asJSON, "json", false, p.say("JSON, üks reegel real", "JSON, one rule a line"))
	p.profileFlag(cmd, &profile, false)
	return cmd
}

func (p *program) listRules(book ruleBook, asJSON bool) error {
	var all []ruleRow
	for rule := range book.all() {
		spec := rule.Spec()
		for v := range rule.Versions() {
			all = append(all, ruleRow{
				ID: spec.ID, ET: spec.ET, EN: spec.EN, Event: spec.Event, Since: v.Since, Until: v.Until, Source: v.Source(),
				Length: length(spec, v, language.English), length: length(spec, v, p.tag), event: spec.Event.Text(p.tag),
			})
		}
	}
	if asJSON {
		lines := json.NewEncoder(p.out)
		lines.SetEscapeHTML(false)
		for _, r := range all {
			if err := lines.Encode(r); err != nil {
				return err
			}
		}
		return nil
	}
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	for _, r := range all {
		name, span := p.say(r.ET, r.EN), p.day(r.Since)+"–"+p.day(r.Until)
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", r.ID, r.Source, span, r.event, r.length, name)
		if r.Source.Doubt != "" {
			fmt.Fprintf(w, "\t\t\t\t\t? %s%s\n", p.say("Kinnitamata (inglise keeles): ", ""), r.Source.Doubt)
		}
	}
	return w.Flush()
}

// length says how long a rule gives: its term or its window, which way it counts, and the total after an extension.
func length(spec deadlines.RuleSpec, v deadlines.Version, tag language.Tag) string {
	say := (&program{tag: tag}).say
	text := v.Term.Text(tag) + v.Window.Text(tag)
	if spec.Back {
		text += say(" enne", " before")
	}
	if longer := v.Extended.Text(tag); longer != "" && v.Extended != v.Term {
		text += say(", pikendatult ", ", extended ") + longer
	}
	return text
}

// day prints a day as the language writes it.
func (p *program) day(d civil.Date) string {
	if p.tag == language.English {
		return d.String()
	}
	return d.Dotted()
}
