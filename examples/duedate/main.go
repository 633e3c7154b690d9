// Command duedate says until when something is due, and why.
//
//	duedate avts-18.1 2026-04-02             the due day of a rule, and the steps to it
//	duedate -term "6 months" 2026-04-02      of a term instead of a rule; with -no-roll its end stays on a day off
//	duedate -extend avts-18.1 2026-04-02     after the extension that the rule allows
//	duedate -under msvs-6 rmk-11.2 2025-01-10  of an institution's rule beneath a statute
//	duedate gdpr-33.1 2026-04-02T15:04       an hour rule takes a time in Tallinn
//	duedate -list                            every rule: provision, since when, and what is in doubt
//	duedate -csv <in.csv >out.csv            many at once: columns rule and event in, one more column due out
//
// Days are read as 2026-04-02 or 02.04.2026. With -lang en the text is English, else Estonian. Exit status: 0, 1 where
// an answer was refused, 2 where the command was not understood.
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
	"time"
	_ "time/tzdata" // Europe/Tallinn wherever this runs

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// program is one call: its flags, and where it writes.
type program struct {
	term, under    string
	noRoll, extend bool
	tag            language.Tag
	tallinn        *time.Location
	out            io.Writer
}

func run(args []string, in io.Reader, out, errs io.Writer) int {
	p := &program{out: out, tag: language.Estonian}
	flags := flag.NewFlagSet("duedate", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: duedate [flags] RULE EVENT  |  duedate -term TERM [flags] EVENT  |  duedate -list  |  duedate -csv")
		flags.PrintDefaults()
	}
	lang := flags.String("lang", "et", "language of the text: et or en")
	list := flags.Bool("list", false, "list every rule with its provision, since when it holds, and what is in doubt")
	asCSV := flags.Bool("csv", false, "read rows with the columns rule and event, write them with a last column due")
	flags.StringVar(&p.term, "term", "", "count a `term` such as \"5 workdays\" or \"6 months\" instead of a rule")
	flags.BoolVar(&p.noRoll, "no-roll", false, "with -term: the end stays on a day off")
	flags.BoolVar(&p.extend, "extend", false, "after the extension that the rule allows")
	flags.StringVar(&p.under, "under", "", "put an institution's rule beneath the `statute` with this id")
	words, err := parse(flags, args)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	misused := func(why string) int {
		fmt.Fprintln(errs, "duedate: "+why)
		flags.Usage()
		return 2
	}
	switch *lang {
	case "et":
	case "en":
		p.tag = language.English
	default:
		return misused("no such language: " + *lang)
	}
	if p.tallinn, err = time.LoadLocation("Europe/Tallinn"); err != nil {
		fmt.Fprintln(errs, "duedate:", err)
		return 1
	}
	switch single := p.term != "" || p.noRoll || p.extend || p.under != ""; {
	case (*list || *asCSV) && (single || *list && *asCSV || len(words) > 0):
		return misused("-list and -csv stand alone")
	case *list:
		p.list()
		return 0
	case *asCSV:
		return p.table(in, errs)
	case p.noRoll && p.term == "":
		return misused("-no-roll goes with -term: a rule says itself whether its end moves")
	case p.term != "" && (p.under != "" || p.extend):
		return misused("-under and -extend go with a rule")
	case p.term != "":
		words = append([]string{p.term}, words...)
	}
	if len(words) != 2 {
		return misused("a rule and an event are needed")
	}
	if err := p.answer(words[0], words[1]); err != nil {
		fmt.Fprintln(errs, "duedate:", err)
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

// answer prints the due day of one event, and the steps to it.
func (p *program) answer(name, event string) error {
	if hours, err := deadlines.ByID(law.ID(name)); err == nil && hours.InHours() && p.term == "" {
		if p.extend || p.under != "" {
			return fmt.Errorf("an hour rule has no extension and stands alone: %s", name)
		}
		return p.answerHours(hours, event)
	}
	rule, err := p.rule(name)
	if err != nil {
		return err
	}
	day, err := civil.Parse(event)
	if err != nil {
		return err
	}
	due, err := rule.Due(day, deadlines.Estonia())
	if err == nil && p.extend {
		due, err = due.Extend()
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%s  (%s, %s)\n", due.Date(), p.weekday(due.Date()), due.Date().Dotted())
	fmt.Fprintf(p.out, "%s  %s\n\n", rule.ID(), rule.Name(p.tag))
	steps := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	var doubts []string
	for step := range due.Steps() {
		doubts = p.step(steps, step, doubts)
	}
	steps.Flush()
	if notice, ok := due.Notice(); ok && !p.extend {
		fmt.Fprintf(p.out, "\n%s %s\n", p.say("Pikendamisest teatada hiljemalt:", "Notice of the extension is due by:"), p.date(notice.Date()))
	}
	p.doubts(doubts)
	return nil
}

func (p *program) answerHours(rule deadlines.Rule, event string) error {
	t, err := p.instant(event)
	if err != nil {
		return err
	}
	due, err := rule.DueAt(t, p.tallinn, deadlines.Estonia())
	if err != nil {
		return err
	}
	fmt.Fprintf(p.out, "%s\n%s  %s\n\n", isoTime(due.Time()), rule.ID(), rule.Name(p.tag))
	steps := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	var doubts []string
	for step := range due.Steps() {
		doubts = p.step(steps, step, doubts)
	}
	steps.Flush()
	p.doubts(doubts)
	return nil
}

// rule returns the rule with an id, or one made of a term: "30 days", "1 month no-roll".
func (p *program) rule(name string) (deadlines.Rule, error) {
	rule, unknown := deadlines.ByID(law.ID(name))
	if unknown == nil && p.term == "" {
		if p.under == "" {
			return rule, nil
		}
		statute, err := deadlines.ByID(law.ID(p.under))
		if err != nil {
			return deadlines.Rule{}, err
		}
		return rule.Under(statute)
	}
	text, noRoll := strings.CutSuffix(name, " no-roll")
	term, err := deadlines.ParseTerm(strings.TrimSpace(text))
	if err != nil {
		if p.term == "" && !strings.Contains(name, " ") {
			err = unknown // it looks like an id
		}
		return deadlines.Rule{}, err
	}
	spec := deadlines.RuleSpec{
		Head: law.Head{
			ID: "term", ET: term.Text(language.Estonian), EN: term.Text(language.English), Act: "TsÜS", Since: civil.Must(2002, time.July, 1),
		},
		Event: deadlines.Done, Term: term, Provision: "§ 136",
	}
	if noRoll || p.noRoll {
		spec.Kind = "interval"
	}
	return spec.Rule()
}

// minute is how a time is read and printed, by the clocks of Tallinn.
const minute = "2006-01-02T15:04"

// isoTime prints a time as it is read; seconds only where there are any.
func isoTime(t time.Time) string {
	if t.Second() != 0 {
		return t.Format(minute + ":05")
	}
	return t.Format(minute)
}

// instant reads a time in Tallinn, as "2026-04-02T15:04" or "02.04.2026 15:04"; one that the change of the clocks skips
// or repeats is refused unless it brings its offset, "2026-10-25T03:30+02:00".
func (p *program) instant(s string) (time.Time, error) {
	for _, layout := range []string{"2006-01-02T15:04Z07:00", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.In(p.tallinn), nil
		}
	}
	for _, layout := range []string{minute, "2006-01-02 15:04", "2006-01-02T15:04:05", "02.01.2006 15:04"} {
		t, err := time.ParseInLocation(layout, s, p.tallinn)
		if err != nil {
			continue
		}
		if t.Format(layout) != s {
			return time.Time{}, fmt.Errorf("the clocks of Tallinn skip this time: %q", s)
		}
		if t.Add(time.Hour).Format(layout) == s || t.Add(-time.Hour).Format(layout) == s {
			return time.Time{}, fmt.Errorf("the clocks of Tallinn show this time twice; give the offset, as in 2026-10-25T03:30+02:00: %q", s)
		}
		return t, nil
	}
	return time.Time{}, fmt.Errorf("an hour rule takes a time such as 2026-04-02T15:04: %q", s)
}

// step prints one step, and keeps its doubt.
func (p *program) step(w io.Writer, step law.Step, doubts []string) []string {
	day := ""
	if !step.Day.IsZero() {
		day = p.date(step.Day)
	}
	fmt.Fprintf(w, "%s\t%s\t%s\n", day, step.Text(p.tag), step.Source)
	doubt := step.Source.String() + ": " + step.Source.Doubt
	if step.Source.Doubt == "" || step.Code == "skip" || slices.Contains(doubts, doubt) {
		return doubts // that Saturday and Sunday are days off nobody doubts
	}
	return append(doubts, doubt)
}

func (p *program) doubts(doubts []string) {
	if len(doubts) > 0 {
		fmt.Fprintf(p.out, "\n%s\n  %s\n", p.say("Kinnitamata (inglise keeles):", "Not confirmed:"), strings.Join(doubts, "\n  "))
	}
}

// list prints every rule: id, provision, since and until when, the event and the term, what it asks for; below it what
// is in doubt.
func (p *program) list() {
	w := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	row := func(s deadlines.RuleSpec, v deadlines.Version) {
		length := v.Term.Text(p.tag) + v.Window.Text(p.tag)
		if s.Back {
			length += p.say(" enne", " before")
		}
		if longer := v.Extended.Text(p.tag); longer != "" && v.Extended != v.Term {
			length += p.say(", pikendatult ", ", extended ") + longer
		}
		since, until, event, name := v.Since.String(), v.Until.String(), s.Event.String(), s.EN
		if p.tag == language.Estonian {
			since, until, event, name = v.Since.Dotted(), v.Until.Dotted(), s.Event.Text(p.tag), s.ET
		}
		fmt.Fprintf(w, "%s\t%s\t%s–%s\t%s\t%s\t%s\n", s.ID, v.Source(), since, until, event, length, name)
		if v.Doubt != "" {
			fmt.Fprintf(w, "\t\t\t\t\t? %s\n", v.Doubt)
		}
	}
	for rule := range deadlines.All() {
		for v := range rule.Versions() {
			row(rule.Spec(), v)
		}
	}
	w.Flush()
}

func (p *program) say(et, en string) string {
	if p.tag == language.Estonian {
		return et
	}
	return en
}

// date prints a day with the first letters of its weekday.
func (p *program) date(d civil.Date) string {
	if p.tag == language.Estonian {
		return d.Dotted() + " " + [...]string{"P", "E", "T", "K", "N", "R", "L"}[d.Weekday()]
	}
	return d.String() + " " + d.Weekday().String()[:3]
}

func (p *program) weekday(d civil.Date) string {
	return p.say([...]string{"pühapäev", "esmaspäev", "teisipäev", "kolmapäev", "neljapäev", "reede", "laupäev"}[d.Weekday()],
		d.Weekday().String())
}
