// Command shredding says whether a machine may destroy a carrier, and why.
//
//	shredding -data sensitive paper "P-3, O-2; 4x60 mm"       by the rules of the university (TTÜ)
//	shredding -rule rsvkk -secrecy secret -on 2026-07-01 -bought 2020-01-01 paper "1x5 mm"
//	shredding -table                                          the standards, level by level
//
// A carrier is a letter of DIN 66399 (P, F, O, T, H, E) or a name in Estonian or English (paber, SSD); a machine is what
// stands on it: levels, a level of DIN 32757, a cut. Data are ordinary, private or sensitive; secrecy is restricted,
// confidential, secret or top-secret. With -residue what is left of paper is destroyed after it. Days are read as
// 2026-04-02 or 02.04.2026. With -lang en the text is English, else Estonian. Exit status: 0 where the machine will do,
// 1 where it will not or an answer was refused, 2 where the command was not understood.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/shredding"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

var data = map[string]classification.PersonalData{
	"ordinary": classification.Ordinary, "private": classification.PrivateLife, "sensitive": classification.Sensitive,
}

var secrecies = map[string]shredding.Secrecy{
	"restricted": shredding.SecrecyRestricted, "confidential": shredding.SecrecyConfidential,
	"secret": shredding.SecrecySecret, "top-secret": shredding.SecrecyTopSecret,
}

// question is what was asked on the command line.
type question struct {
	rule, data, secrecy, on, bought string
	residue                         bool
	tag                             language.Tag
	out                             io.Writer
}

func run(args []string, out, errs io.Writer) int {
	q := &question{out: out, tag: language.Estonian}
	flags := flag.NewFlagSet("shredding", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: shredding [flags] CARRIER MACHINE  |  shredding -table")
		flags.PrintDefaults()
	}
	lang := flags.String("lang", "et", "language of the text: et or en")
	table := flags.Bool("table", false, "print the standards, with what is in doubt")
	flags.StringVar(&q.rule, "rule", "ttu", "`rule` that asks: ttu or rsvkk")
	flags.StringVar(&q.data, "data", "ordinary", "with ttu: `kind` of personal data: ordinary, private or sensitive")
	flags.StringVar(&q.secrecy, "secrecy", "", "with rsvkk: `level` of the state secret: restricted, confidential, secret or top-secret")
	flags.StringVar(&q.on, "on", "", "with rsvkk: `day` of the destruction")
	flags.StringVar(&q.bought, "bought", "", "with rsvkk: `day` on which the shredder of paper was bought")
	flags.BoolVar(&q.residue, "residue", false, "with rsvkk: what is left of paper is destroyed after it")
	words, err := parse(flags, args)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	given := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	misused := func(why string) int {
		fmt.Fprintln(errs, "shredding: "+why)
		flags.Usage()
		return 2
	}
	if *lang == "en" {
		q.tag = language.English
	} else if *lang != "et" {
		return misused("no such language: " + *lang)
	}
	if *table {
		if len(words) > 0 || len(given) > 1 && !(len(given) == 2 && given["lang"]) {
			return misused("-table stands alone")
		}
		q.table()
		return 0
	}
	secret := given["secrecy"] || given["on"] || given["bought"] || given["residue"]
	switch {
	case len(words) != 2:
		return misused("a carrier and a machine are needed")
	case q.rule != "ttu" && q.rule != "rsvkk":
		return misused("no such rule: " + q.rule)
	case secret && q.rule != "rsvkk":
		return misused("-secrecy, -on, -bought and -residue go with -rule rsvkk")
	case given["data"] && q.rule != "ttu":
		return misused("-data goes with -rule ttu")
	case data[q.data] == 0:
		return misused("no such data: " + q.data)
	case q.rule == "rsvkk" && (secrecies[q.secrecy] == 0 || q.on == ""):
		return misused("-rule rsvkk needs -secrecy and -on")
	}
	ok, err := q.answer(words[0], words[1])
	if err != nil {
		fmt.Fprintln(errs, "shredding:", law.ErrorText(err, q.tag))
	}
	if err != nil || !ok {
		return 1
	}
	return 0
}

// parse reads flags before, between and behind the other words.
func parse(flags *flag.FlagSet, args []string) (words []string, err error) {
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		if args = flags.Args(); len(args) == 0 {
			return words, nil
		}
		words, args = append(words, args[0]), args[1:]
	}
}

// answer prints whether the machine will do, the steps to it, what else was found, and what is in doubt.
func (q *question) answer(carrier, text string) (bool, error) {
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

func (q *question) requirement(category shredding.Category) (shredding.Requirement, error) {
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
	return shredding.TTURequired(category, data[q.data])
}

func doubt(doubts []string, s law.Source) []string {
	text := s.String() + ": " + s.Doubt
	if s.Doubt == "" || slices.Contains(doubts, text) {
		return doubts
	}
	return append(doubts, text)
}

// table prints the standards, and behind each cell what of it is not confirmed. The tolerance stands in brackets.
func (q *question) table() {
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

func (q *question) say(et, en string) string {
	if q.tag == language.Estonian {
		return et
	}
	return en
}
