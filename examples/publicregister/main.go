// Command publicregister reads an export of a document register and prints what the public sees of each document on a day,
// and why.
//
//	publicregister -day 2026-07-01 -institution rmk <register.csv
//	publicregister -day 2026-07-01 -policy policy.json <register.json
//
// The export is CSV with a header, separated by semicolon, comma or tab, or a JSON list of objects. Its columns, or the
// names of its members, are viit, liik, pealkiri, loodud and registreeritud; and where there are any "füüsilised isikud",
// asutused, töötajad and pooled (who are judged by the form of their name; several with | between, in JSON lists), juurdepääs (Avalik; or AK, however it is written, with
// alus and, where they do not stand in it, "piirang algus" and "piirang lõpp") and isikuandmed (tavalised, eraelulised,
// delikaatsed). Of a document whose juurdepääs is empty no content is shown. Any other column is refused: behind a misspelt "füüsilised isikud" stands a name.
//
// The institution is avts (the act alone, the default), rmk or ttu, or one that a policy file describes. On standard output stands
// what the public may see and nothing else, so that it can be published: a line is reference, day of registration, what
// is shown, title, parties, reason and provision, with tabs between. On standard error stands why a document is not shown
// at all, whose reference or title is withheld, which rows could not be read, and how many documents are shown how. Of a row that
// cannot be read nothing is published. With -lang en the reasons are English. Exit status: 0, 1 where a row could not be
// read, 2 where the command was not understood.
package main

import (
	"bufio"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// oneLine keeps a field within its line and its column.
var oneLine = strings.NewReplacer("\t", " ", "\r", " ", "\n", " ")

var institutions = map[string]register.Policy{"avts": register.StatutoryPolicy(), "rmk": register.RMKPolicy(), "ttu": register.TTUPolicy()}

func run(args []string, in io.Reader, out, errs io.Writer) int {
	flags := flag.NewFlagSet("publicregister", flag.ContinueOnError)
	flags.SetOutput(errs)
	on := flags.String("day", "", "what the public sees on this `day`")
	institution := flags.String("institution", "avts", "`institution` whose rules count: avts, rmk or ttu")
	file := flags.String("policy", "", "a `file` with an institution's own policy as JSON, instead of -institution")
	lang := flags.String("lang", "et", "language of the reasons: et or en")
	flags.Usage = func() {
		fmt.Fprintln(errs, "usage: publicregister -day DAY [-institution INSTITUTION | -policy FILE] [-lang et|en] <register.csv")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	misused := func(why string) int {
		fmt.Fprintln(errs, "publicregister: "+why)
		flags.Usage()
		return 2
	}
	day, err := civil.Parse(*on)
	policy, known := institutions[*institution]
	switch {
	case err != nil:
		return misused("-day needs a day such as 2026-07-01: " + strconv.Quote(*on))
	case !known:
		return misused("no such institution: " + *institution)
	case flags.NArg() > 0:
		return misused("the export is read from standard input: " + flags.Arg(0))
	case *lang != "et" && *lang != "en":
		return misused("no such language: " + *lang)
	}
	if *file != "" {
		if policy, err = readPolicy(*file); err != nil {
			fmt.Fprintln(errs, "publicregister:", err)
			return 2
		}
	}
	status, tag := 0, language.Make(*lang)
	shown := map[register.Extent]int{}
	lines := bufio.NewWriter(out)
	defer lines.Flush()
	for d, err := range documents(policy, in) {
		var view register.View
		if err == nil {
			view, err = policy.View(d.Document, day)
		}
		if err != nil {
			fmt.Fprintf(errs, "publicregister: %s: %v\n", d.place, err)
			status = 1
			continue
		}
		shown[view.Extent()]++
		why := view.Why()
		if view.Extent() == register.Nothing {
			fmt.Fprintf(errs, "%s: %s (%s)\n", d.place, why.Text(tag), why.Source)
			continue
		}
		for _, finding := range view.Findings() {
			fmt.Fprintf(errs, "%s: %s (%s)\n", d.place, finding.Text(tag), finding.Source())
		}
		title, _ := view.Title()
		for i, field := range []string{
			dash(view.Reference()), view.Registered().Dotted(), view.Extent().Text(tag), dash(title),
			strings.Join(slices.Collect(view.Parties()), ", "), why.Text(tag), why.Source.String(),
		} {
			if i > 0 {
				lines.WriteByte('\t')
			}
			lines.WriteString(oneLine.Replace(field))
		}
		lines.WriteByte('\n')
	}
	fmt.Fprintf(errs, "%s:", day.Dotted())
	for i, extent := range []register.Extent{register.Content, register.RegisterData, register.Nothing} {
		fmt.Fprintf(errs, "%s %s %d", map[bool]string{true: ",", false: ""}[i > 0], extent.Text(tag), shown[extent])
	}
	fmt.Fprintln(errs)
	return status
}

// dash stands for what is withheld or empty.
func dash(s string) string { return cmp.Or(s, "–") }

func readPolicy(name string) (register.Policy, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return register.Policy{}, err
	}
	var spec register.PolicySpec
	if err := spec.UnmarshalJSON(text); err != nil {
		return register.Policy{}, err
	}
	return spec.Policy()
}

// document is a document and where it stands in the export.
type document struct {
	register.Document
	place string
}

// party is a column of parties, and what they are.
type party struct {
	column string
	kind   register.PartyKind
}

var parties = []party{{"füüsilised isikud", register.NaturalPerson}, {"asutused", register.LegalPerson}, {"töötajad", register.Staff}, {"pooled", 0}}

var personal = map[string]classification.PersonalData{
	"": 0, "tavalised": classification.Ordinary, "eraelulised": classification.PrivateLife, "delikaatsed": classification.Sensitive,
}

// read makes a document of the cells of its row, each a list.
func read(policy register.Policy, cells map[string][]string) (d register.Document, err error) {
	one := func(column string) string { return strings.TrimSpace(strings.Join(cells[column], "|")) }
	d.Reference, d.Title = one("viit"), one("pealkiri")
	if d.Kind, err = policy.Kind(one("liik")); err != nil {
		return d, err
	}
	if d.Created, err = civil.Parse(one("loodud")); err != nil {
		return d, fmt.Errorf("loodud: %w", err)
	}
	if d.Registered, err = civil.Parse(one("registreeritud")); err != nil {
		return d, fmt.Errorf("registreeritud: %w", err)
	}
	for _, p := range parties {
		for _, name := range cells[p.column] {
			if name = strings.TrimSpace(name); name != "" {
				d.Parties = append(d.Parties, register.Party{Name: name, Kind: p.kind})
			}
		}
	}
	kind, known := personal[strings.ToLower(one("isikuandmed"))]
	if !known {
		return d, fmt.Errorf("isikuandmed: %.60q", one("isikuandmed"))
	}
	d.Personal = kind
	basis, begin, end := one("alus"), one("piirang algus"), one("piirang lõpp")
	public, err := policy.Public(one("juurdepääs"))
	switch {
	case public && basis+begin+end != "":
		return d, fmt.Errorf("public, but restricted: %.60q %.60q %.60q", basis, begin, end)
	case errors.Is(err, law.ErrMissing) && basis+begin+end == "":
		return d, nil // nothing is stated, so no content is shown
	case err != nil:
		return d, err
	case !public:
		restriction, err := readRestriction(basis, begin, end)
		if err != nil {
			return d, err
		}
		d.Restrictions = append(d.Restrictions, restriction)
	}
	d.AccessStated = true
	return d, nil
}

// readRestriction reads a restriction whose days stand in columns of their own or behind the basis, as registers write it.
func readRestriction(basis, begin, end string) (classification.Restriction, error) {
	reading, err := classification.ParseBasis(basis)
	if err != nil {
		return classification.Restriction{}, err
	}
	spec := classification.RestrictionSpec{Bases: reading.Bases, Begin: reading.Begin, End: reading.End}
	for _, v := range []struct {
		text string
		day  *civil.Date
	}{{begin, &spec.Begin}, {end, &spec.End}} {
		if v.text != "" {
			if *v.day, err = civil.Parse(v.text); err != nil {
				return classification.Restriction{}, err
			}
		}
	}
	return spec.Restriction()
}
