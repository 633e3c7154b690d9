// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/tallinn"
	"github.com/teabehaldus/teabehaldus/law"
)

// dueOptions are the flags of the command due.
type dueOptions struct {
	term, under, svg, profile string
	noRoll, extend, rows      bool
	rowFlags
}

func (p *program) due() *cobra.Command {
	var o dueOptions
	cmd := p.command("due RULE EVENT", [2]string{"Mis päevaks tuleb toiming teha, ja miks", "By which day an act is due, and why"}, [2]string{
		`  teabehaldus due avts-18.1 2026-04-02               reegli tähtpäev ja selle põhjendus
  teabehaldus due --extend avts-18.1 2026-04-02      pärast pikendamist
  teabehaldus due --under msvs-6 rmk-11.2 2025-01-10 asutuse reegel koos seadusega
  teabehaldus due --profile vald.json kuuse-4.1 2026-12-18  asutuse faili reegel ja puhkepäevad
  teabehaldus due gdpr-33.1 2026-04-02T15:04         tundides tähtaeg; kell Tallinna järgi
  teabehaldus due --term "6 months" 2026-04-02       ajavahemik reegli asemel
  teabehaldus due --rows --out tähtajad.xlsx kirjad.xlsx  palju korraga: veerud rule ja event (päev või kellaaeg), juurde tuleb due

Reeglid loetleb teabehaldus rules.`,
		`  teabehaldus due avts-18.1 2026-04-02               the due day of a rule and the steps to it
  teabehaldus due --extend avts-18.1 2026-04-02      after the extension
  teabehaldus due --under msvs-6 rmk-11.2 2025-01-10 an institution's rule beneath a statute
  teabehaldus due --profile vald.json kuuse-4.1 2026-12-18  a rule and the days off of an institution's file
  teabehaldus due gdpr-33.1 2026-04-02T15:04         an hour rule takes a time in Tallinn
  teabehaldus due --term "6 months" 2026-04-02       a term instead of a rule
  teabehaldus due --rows --out due.xlsx letters.xlsx many at once: columns rule and event (a day or a time), due is added

teabehaldus rules lists the rules.`,
	}, func(cmd *cobra.Command, args []string) error { return p.runDue(cmd.Context(), o, args) })
	flags := cmd.Flags()
	flags.StringVar(&o.term, "term", "", p.say("ajavahemik reegli asemel: \"5 workdays\", \"6 months\"", "count a term instead of a rule: \"5 workdays\", \"6 months\""))
	flags.BoolVar(&o.noRoll, "no-roll", false, p.say("koos valikuga --term: lõpp jääb puhkepäevale", "with --term: the end stays on a day off"))
	flags.BoolVar(&o.extend, "extend", false, p.say("pärast pikendamist, mida reegel lubab", "after the extension that the rule allows"))
	flags.StringVar(&o.under, "under", "", p.say("asutuse reegli kohal olev seadus", "the statute above an institution's rule"))
	flags.StringVar(&o.svg, "svg", "", p.say("joonista nädalad faili", "draw the weeks into a file"))
	flags.SetNormalizeFunc(func(_ *pflag.FlagSet, name string) pflag.NormalizedName {
		if name == "csv" { // its name of before, when CSV was all that it read
			name = "rows"
		}
		return pflag.NormalizedName(name)
	})
	flags.BoolVar(&o.rows, "rows", false, p.say("vasta tabeli kõigile ridadele", "answer all rows of a table"))
	p.rowFlags(cmd, &o.rowFlags)
	p.profileFlag(cmd, &o.profile, false)
	return cmd
}

// ruleBook is where rules are found, and the calendar by which they count.
type ruleBook struct {
	find     func(law.ID) (deadlines.Rule, error)
	all      func() iter.Seq[deadlines.Rule]
	calendar *deadlines.Calendar
}

// rulesOf returns the book of an institution, which finds the named rules too, or where none is named that of the module.
func rulesOf(profile string) (ruleBook, error) {
	who, err := readProfile(profile)
	book := ruleBook{who.Rule, who.Rules, who.Calendar()}
	if profile == "" {
		book.all = deadlines.All
	}
	return book, err
}

func (p *program) runDue(ctx context.Context, o dueOptions, args []string) error {
	single := o.term != "" || o.noRoll || o.extend || o.under != "" || o.svg != ""
	switch {
	case o.rows && single || !o.rows && o.rowFlags != rowFlags{}:
		return p.misused("Valikuga --rows käivad ainult --out, --format ja --profile", "with --rows go only --out, --format and --profile")
	case o.rows:
		book, err := rulesOf(o.profile)
		if err != nil {
			return err
		}
		return p.files(ctx, dueJob(book), args, o.rowFlags)
	case o.noRoll && o.term == "":
		return p.misused("--no-roll käib koos valikuga --term: reegel ütleb ise, kas lõpp nihkub", "--no-roll goes with --term: a rule says itself whether its end moves")
	case o.term != "" && (o.under != "" || o.extend):
		return p.misused("--under ja --extend käivad reegliga", "--under and --extend go with a rule")
	case o.term != "":
		args = append([]string{o.term}, args...)
	}
	if len(args) != 2 {
		return p.misused("Vaja on reeglit ja sündmuse päeva", "a rule and the day of an event are needed")
	}
	book, err := rulesOf(o.profile)
	if err != nil {
		return err
	}
	rule, err := o.rule(book, args[0])
	if err != nil {
		return err
	}
	if rule.InHours() {
		if o.extend || o.under != "" || o.svg != "" {
			return p.misused("Tundides tähtajal ei ole pikendust ega joonist", "an hour rule has no extension and no drawing")
		}
		return p.dueHours(rule, args[1], book.calendar)
	}
	day, err := civil.Parse(args[1])
	if err != nil {
		return err
	}
	due, err := rule.Due(day, book.calendar)
	if err == nil && o.extend {
		due, err = due.Extend()
	}
	if err != nil {
		return err
	}
	if o.svg != "" {
		return writeFile(o.svg, func(w io.Writer) error { _, err := io.WriteString(w, p.draw(due)); return err })
	}
	fmt.Fprintf(p.out, "%s  (%s, %s)\n", due.Date(), p.weekday(due.Date()), due.Date().Dotted())
	fmt.Fprintf(p.out, "%s  %s\n\n", rule.ID(), rule.Name(p.tag))
	steps := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	var doubts []string
	for step := range due.Steps() {
		doubts = p.step(steps, step, doubts)
	}
	steps.Flush()
	if notice, ok := due.Notice(); ok && !o.extend {
		fmt.Fprintf(p.out, "\n%s %s\n", p.say("Pikendamisest teatada hiljemalt:", "Notice of the extension is due by:"), p.date(notice.Date()))
	}
	p.doubts(doubts)
	return nil
}

// dueHours prints when a limit in hours is over.
func (p *program) dueHours(rule deadlines.Rule, event string, calendar *deadlines.Calendar) error {
	clocks := tallinn.Zone()
	t, err := instant(event, clocks)
	if err != nil {
		return err
	}
	due, err := rule.DueAt(t, clocks, calendar)
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

// rule returns the rule with an id, or one made of a term.
func (o dueOptions) rule(book ruleBook, name string) (deadlines.Rule, error) {
	if o.term == "" {
		rule, err := book.find(law.ID(name))
		if err != nil || o.under == "" {
			return rule, err
		}
		statute, err := book.find(law.ID(o.under))
		if err != nil {
			return deadlines.Rule{}, err
		}
		return rule.Under(statute)
	}
	term, err := deadlines.ParseTerm(name)
	if err != nil {
		return deadlines.Rule{}, err
	}
	spec := deadlines.RuleSpec{
		Head: law.Head{
			ID: "term", ET: term.Text(language.Estonian), EN: term.Text(language.English), Act: "TsÜS", Since: civil.Must(2002, time.July, 1),
		},
		Event: deadlines.Done, Term: term, Provision: "§ 136", Kind: "duty",
	}
	if o.noRoll {
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

// instants are how times are written, by the clocks of Tallinn.
var instants = [...]string{minute, "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02 15:04:05", "02.01.2006 15:04"}

var (
	textSkipped = msg.Text{ET: "Tallinna kellad jätavad selle aja vahele", EN: "the clocks of Tallinn skip this time"}
	textShown   = msg.Text{
		ET: "Tallinna kellad näitavad seda aega kaks korda; lisa nihe, nagu 2026-10-25T03:30+02:00",
		EN: "the clocks of Tallinn show this time twice; give the offset, as in 2026-10-25T03:30+02:00",
	}
	textTime = msg.Text{ET: "Vaja on kellaaega, nagu 2026-04-02T15:04", EN: "an hour rule takes a time such as 2026-04-02T15:04"}
)

// instant reads a time in Tallinn, as "2026-04-02T15:04" or "02.04.2026 15:04"; one that the change of the clocks skips
// or repeats is refused unless it brings its offset, "2026-10-25T03:30+02:00". A fraction of a second is none.
func instant(s string, tallinn *time.Location) (time.Time, error) {
	unread := func(sentence msg.Text) (time.Time, error) {
		return time.Time{}, refuse.New(law.ErrUnreadable, "", msg.Quote(s), sentence)
	}
	for _, layout := range [...]string{"2006-01-02T15:04Z07:00", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil && t.Nanosecond() == 0 {
			return t.In(tallinn), nil
		}
	}
	for _, layout := range instants {
		t, err := time.ParseInLocation(layout, s, tallinn)
		switch {
		case err != nil || t.Nanosecond() != 0:
		case t.Format(layout) != s:
			return unread(textSkipped)
		case t.Add(time.Hour).Format(layout) == s || t.Add(-time.Hour).Format(layout) == s:
			return unread(textShown)
		default:
			return t, nil
		}
	}
	return unread(textTime)
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

// date prints a day with the first letters of its weekday.
func (p *program) date(d civil.Date) string {
	if p.tag == language.English {
		return d.String() + " " + d.Weekday().String()[:3]
	}
	return d.Dotted() + " " + [...]string{"P", "E", "T", "K", "N", "R", "L"}[d.Weekday()]
}

func (p *program) weekday(d civil.Date) string {
	return p.say([...]string{"pühapäev", "esmaspäev", "teisipäev", "kolmapäev", "neljapäev", "reede", "laupäev"}[d.Weekday()],
		d.Weekday().String())
}
