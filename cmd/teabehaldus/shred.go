// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

var shreddedData = map[string]classification.PersonalData{
	"ordinary": classification.Ordinary, "private": classification.PrivateLife, "sensitive": classification.Sensitive,
}

var secrecies = map[string]shredding.Secrecy{
	"restricted": shredding.SecrecyRestricted, "confidential": shredding.SecrecyConfidential,
	"secret": shredding.SecrecySecret, "top-secret": shredding.SecrecyTopSecret,
}

// shreddingQuestion is what was asked on the command line.
type shreddingQuestion struct {
	*program
	rule, data, secrecy, on, bought string
	residue, table                  bool
}

func (p *program) shred() *cobra.Command {
	q := &shreddingQuestion{program: p}
	cmd := p.command("shred CARRIER MACHINE", [2]string{"Kas masin tohib teabekandja hävitada, ja miks", "Whether a machine may destroy a carrier, and why"}, [2]string{
		`  teabehaldus shred --data sensitive paber "P-3, O-2; 4x60 mm"   TTÜ reeglite järgi
  teabehaldus shred --rule rsvkk --secrecy secret --day 2026-07-01 --bought 2020-01-01 paber "1x5 mm"
  teabehaldus shred --table                                      standardid tasemete kaupa

Teabekandja on standardi DIN 66399 täht (P, F, O, T, H, E) või nimi (paber, SSD). Masin on see, mis masinale on kirjutatud: tasemed,
standardi DIN 32757 tase, lõige. Väljundis on SOBIB või EI SOBI, põhjused sätetega ja kinnitamata asjaolud.
Asutuse fail masinate kohta midagi ei ütle, seepärast valikut --profile ei ole.
Lõpetab kujul 0, kui masin sobib; 1, kui ei sobi või vastust ei ole; 2, kui käsust ei saadud aru.`,
		`  teabehaldus shred --data sensitive paper "P-3, O-2; 4x60 mm"   by the rules of the university (TTÜ)
  teabehaldus shred --rule rsvkk --secrecy secret --day 2026-07-01 --bought 2020-01-01 paper "1x5 mm"
  teabehaldus shred --table                                      the standards, level by level

A carrier is a letter of DIN 66399 (P, F, O, T, H, E) or a name (paper, SSD). A machine is what stands on it: levels, a level of
DIN 32757, a cut. The output is WILL DO or WILL NOT DO, the reasons with their provisions, and what is not confirmed.
An institution's file says nothing of machines, so there is no --profile.
Exit status: 0 where the machine will do, 1 where it will not or an answer was refused, 2 where the command was not understood.`,
	}, func(cmd *cobra.Command, args []string) error {
		given := cmd.Flags().Changed
		secret := given("secrecy") || given("day") || given("bought") || given("residue")
		switch {
		case q.table && (len(args) > 0 || secret || given("rule") || given("data")):
			return p.misused("--table on üksi", "--table stands alone")
		case q.table:
			q.standards()
			return nil
		case len(args) != 2:
			return p.misused("Vaja on teabekandjat ja masinat", "a carrier and a machine are needed")
		case q.rule != "ttu" && q.rule != "rsvkk":
			return p.misused("Sellist reeglit ei ole: "+q.rule, "no such rule: "+q.rule)
		case secret && q.rule != "rsvkk":
			return p.misused("--secrecy, --day, --bought ja --residue käivad valikuga --rule rsvkk", "--secrecy, --day, --bought and --residue go with --rule rsvkk")
		case given("data") && q.rule != "ttu":
			return p.misused("--data käib valikuga --rule ttu", "--data goes with --rule ttu")
		case shreddedData[q.data] == 0:
			return p.misused("Sellist liiki andmeid ei ole: "+q.data, "no such data: "+q.data)
		case q.rule == "rsvkk" && (secrecies[q.secrecy] == 0 || q.on == ""):
			return p.misused("--rule rsvkk vajab valikuid --secrecy ja --day", "--rule rsvkk needs --secrecy and --day")
		}
		ok, err := q.answer(args[0], args[1])
		if err == nil && !ok {
			return errRefused // the answer says why
		}
		return err
	})
	flags := cmd.Flags()
	flags.BoolVar(&q.table, "table", false, p.say("standardid, ja mis neis kinnitamata on", "the standards, with what is in doubt"))
	flags.StringVar(&q.rule, "rule", "ttu", p.say("kelle reegel: ttu või rsvkk", "whose rule: ttu or rsvkk"))
	flags.StringVar(&q.data, "data", "ordinary", p.say("ttu: isikuandmed: ordinary, private või sensitive", "with ttu: personal data: ordinary, private or sensitive"))
	flags.StringVar(&q.secrecy, "secrecy", "", p.say("rsvkk: riigisaladuse tase: restricted, confidential, secret või top-secret", "with rsvkk: level of the state secret: restricted, confidential, secret or top-secret"))
	flags.StringVar(&q.on, "day", "", p.say("rsvkk: hävitamise päev", "with rsvkk: the day of the destruction"))
	flags.StringVar(&q.bought, "bought", "", p.say("rsvkk: paberipurustaja ostmise päev", "with rsvkk: the day on which the shredder of paper was bought"))
	flags.BoolVar(&q.residue, "residue", false, p.say("rsvkk: paberi jäägid hävitatakse pärast", "with rsvkk: what is left of paper is destroyed after it"))
	return cmd
}

// answer prints whether the machine will do, the steps to it, what else was found, and what is in doubt.
func (q *shreddingQuestion) answer(carrier, text string) (bool, error) {
	category, err := shredding.ParseCategory(carrier)
	if err != nil {
		return false, err
	}
	need, err := q.requirement(category)
	if err != nil {
		return false, err
	}
	machine, found, err := shredding.ParseMachine(text)
	if err != nil {
		return false, err
	}
	if paper := machine.Cut(shredding.Paper); category != shredding.Paper && !paper.IsZero() && machine.Cut(category).IsZero() {
		// One carrier is asked for, so a cut without a letter is meant for it.
		if machine, err = machine.WithCut(category, paper); err != nil {
			return false, err
		}
	}
	suits, err := shredding.Satisfies(machine, need)
	if err != nil {
		return false, err
	}
	headline := q.say("EI SOBI", "WILL NOT DO")
	if suits.OK() {
		headline = q.say("SOBIB", "WILL DO")
	}
	fmt.Fprintf(q.out, "%s  %s  (%s)\n\n", headline, need.Clause(), category.Text(q.tag))
	steps := tabwriter.NewWriter(q.out, 0, 0, 2, ' ', 0)
	var doubts []string
	for step := range suits.Steps() {
		fmt.Fprintf(steps, "%s\t%s\n", step.Text(q.tag), step.Source)
		doubts = doubt(doubts, step.Source)
	}
	steps.Flush()
	var printed []string
	for _, f := range append(found, suits.Findings()...) {
		if f.Severity != law.Advised || slices.Contains(printed, f.Code) {
			continue // the last step said it, or it was said
		}
		if len(printed) == 0 {
			fmt.Fprintln(q.out)
		}
		printed = append(printed, f.Code)
		fmt.Fprintf(q.out, "! %s  (%s)\n", f.Text(q.tag), f.Source())
		doubts = doubt(doubts, f.Source())
	}
	if len(doubts) > 0 {
		fmt.Fprintf(q.out, "\n%s\n", q.say("Kinnitamata (inglise keeles):", "Not confirmed:"))
		for _, d := range doubts {
			fmt.Fprintln(q.out, "  "+d)
		}
	}
	return suits.OK(), nil
}

func (q *shreddingQuestion) requirement(category shredding.Category) (shredding.Requirement, error) {
	if q.rule == "rsvkk" {
		secret := shredding.StateSecret{Carrier: category, Secrecy: secrecies[q.secrecy], Residue: q.residue}
		var err error
		if secret.On, err = civil.Parse(q.on); err != nil {
			return shredding.Requirement{}, err
		}
		if q.bought != "" {
			if secret.Bought, err = civil.Parse(q.bought); err != nil {
				return shredding.Requirement{}, err
			}
		}
		return secret.Required()
	}
	return shredding.TTURequired(category, shreddedData[q.data])
}

func doubt(doubts []string, s law.Source) []string {
	text := s.String() + ": " + s.Doubt
	if s.Doubt == "" || slices.Contains(doubts, text) {
		return doubts
	}
	return append(doubts, text)
}

// standards prints them, and behind each cell what of it is not confirmed. The tolerance stands in brackets.
func (q *shreddingQuestion) standards() {
	w := tabwriter.NewWriter(q.out, 0, 0, 2, ' ', 0)
	var last shredding.Category
	for cell := range shredding.Cells() {
		if c := cell.Grade.Category; c != last {
			if last != 0 {
				fmt.Fprintln(w)
			}
			fmt.Fprintf(w, "DIN 66399 %s\t%s\t%s\t\n", c, c.Text(q.tag), q.say("kinnitamata", "not confirmed"))
			last = c
		}
		var doubts []string
		if !cell.Confirmed {
			doubts = append(doubts, q.say("suurus?", "size?"))
		}
		if !cell.ToleranceConfirmed {
			doubts = append(doubts, q.say("hälve?", "tolerance?"))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t\n", cell.Grade, cell.Text(q.tag), strings.Join(doubts, " "))
	}
	fmt.Fprintf(w, "\nDIN 32757\t%s\t\t\n", shredding.Paper.Text(q.tag))
	for old := range shredding.DIN32757() {
		fmt.Fprintf(w, "nr %d\t%s\t→ P-%d?\t\n", old.Level, old.Text(q.tag), old.Successor)
	}
	w.Flush()
}
