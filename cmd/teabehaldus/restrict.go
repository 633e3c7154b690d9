// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/memo"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

var textInOrder = msg.Text{ET: "korras", EN: "ok"}

// What the columns of a restriction are called in registers.
var (
	basisNames = []string{"alus", "alused", "juurdepääsu alus", "piirangu alus", "juurdepääsupiirangu alus", "õiguslik alus", "piirangu õiguslik alus", "juurdepääsupiirangu õiguslik alus", "ak alus"}
	beginNames = ofRestriction("alates", "algus", "alguse", "alguskuupäev")
	endNames   = ofRestriction("kuni", "lõpp", "lõpu", "lõppkuupäev")
)

// ofRestriction are the names of its first or last day: the word before a day, the word, the word of which a day is, and both as one.
func ofRestriction(before, word, of, day string) (names []string) {
	for _, it := range []string{"piirang", "piirang kehtib", "juurdepääsupiirang", "juurdepääsupiirang kehtib", "ak", "ak kehtib"} {
		names = append(names, it+" "+before)
	}
	names = append(names, "ak "+word)
	for _, whose := range []string{"piirang", "piirangu", "piirangu kehtivuse", "juurdepääsupiirangu", "juurdepääsupiirangu kehtivuse"} {
		for _, what := range []string{word, of + " kuupäev", of + " kpv", of + " kp", day} {
			names = append(names, whose+" "+what)
		}
	}
	return names
}

var restrictionColumns = []table.Column{
	{Name: "alus", Also: append([]string{"basis"}, basisNames...), Required: true},
	{Name: "algus", Also: append([]string{"begin"}, beginNames...)},
	{Name: "lõpp", Also: append([]string{"end"}, endNames...)},
}

func (p *program) restrict() *cobra.Command {
	var f rowFlags
	cmd := p.command("restrict [FILE]", [2]string{"Kas juurdepääsupiirangud saavad olla õiged, ja mis on õige lõpp", "Whether access restrictions can be right, and what their end is by law"}, [2]string{
		`  teabehaldus restrict --out hinnatud.xlsx register.xlsx

Loeb tabelit veergudega alus ja, kui on, algus ja lõpp. Lõpp võib olla
sündmus ("otsuse jõustumiseni") või sündmus ja päev; tühi algus ja lõpp loetakse alusest, kui päevad on sinna kirjutatud. Muud
veerud jäävad alles. Kirjutab samad read ja veerud bases (alused ühtsel kujul; nurksulgudes see, mida alusest ei loetud), legal_end
(seadusest tulenev lõpp; tühi, kui seadus seda ei anna) ja findings (mis õige olla ei saa, sätetega, või korras). Rida, mida
lugeda ei saa, jääb nende veergudeta. Piirangu annab ainult seadus, seepärast asutust ei küsita.
Lõpetab kujul 0, kui kõik on korras; 1, kui midagi ei ole või rida ei saanud lugeda; 2, kui käsust ei saadud aru.`,
		`  teabehaldus restrict --out judged.xlsx register.xlsx

Reads a table with the column alus (the basis) and where there are any algus (begin)
and lõpp (end). The end may be an event ("otsuse jõustumiseni"), or an event and a day; an empty begin or end is taken from the basis
where the days were packed into it. Other columns stay. Writes the same rows and the columns bases (in their canonical form; in
brackets what was not read), legal_end (the end that the law gives; empty where it gives none) and findings (what cannot be right, with
the provisions, or ok). They are empty in a row that cannot be read. Only an act restricts access, so no institution is asked.
Exit status: 0 where all is in order, 1 where something is not or a row cannot be read, 2 where the command was not understood.`,
	}, func(cmd *cobra.Command, args []string) error {
		var found atomic.Bool
		err := p.files(cmd.Context(), p.restrictJob(&found), args, f)
		if err == nil && found.Load() {
			return errRefused // the table says why
		}
		return err
	})
	p.rowFlags(cmd, &f)
	return cmd
}

func (p *program) restrictJob(found *atomic.Bool) job {
	var bases memo.Of[classification.Reading]
	return job{
		columns: restrictionColumns,
		added:   []string{"bases", "legal_end", "findings"},
		check:   func(head table.Head) error { return head.Unknown(restrictionColumns, nil) },
		answer: func(r *row) ([]string, error) {
			a, err := judgeRestriction(&bases, r.cell(0), r.cell(1), r.cell(2))
			if err != nil {
				return nil, err
			}
			if len(a.findings) > 0 {
				found.Store(true)
			}
			return r.cells(a.bases, a.end, restrictionVerdict(a.findings, p.tag)), nil
		},
	}
}

// restrictionAnswer is what is said of one restriction.
type restrictionAnswer struct {
	bases, end string
	findings   []law.Finding
}

func judgeRestriction(bases *memo.Of[classification.Reading], basis, begin, end string) (a restrictionAnswer, err error) {
	spec, read, err := readRestriction(bases, basis, begin, end)
	if err != nil {
		return a, err
	}
	a.findings = spec.Check()
	spec.End = civil.Date{} // what the law itself gives
	right, err := spec.Restriction()
	if err != nil && len(a.findings) == 0 {
		return a, err
	}
	a.end = right.End().String()
	if a.bases = read.String(); read.Rest != "" {
		a.bases += " [" + read.Rest + "]"
	}
	return a, nil
}

// readRestriction reads a restriction whose days stand in columns of their own or behind the basis, as registers write it. What
// says two things in two places, and a number of the basis that is not read, are errors: both may limit the restriction.
func readRestriction(bases *memo.Of[classification.Reading], basis, begin, end string) (spec classification.RestrictionSpec, read classification.Reading, err error) {
	if read, err = bases.Get(basis, classification.ParseBasis); err != nil {
		return spec, read, err
	}
	if read.Doubt {
		return spec, read, wrong(restrictionColumns[0].Name, cmp.Or(read.Rest, basis), "Alust ei saanud tervikuna lugeda", "the basis is not read whole")
	}
	until, err := classification.ParseEnd(end)
	if err != nil {
		return spec, read, table.At(0, restrictionColumns[2].Name, err)
	}
	var first civil.Date
	if begin = strings.TrimSpace(begin); begin != "" {
		if first, err = written.Day(begin); err != nil {
			return spec, read, table.At(0, restrictionColumns[1].Name, err)
		}
	}
	one := func(days ...civil.Date) (day civil.Date) {
		for _, d := range days {
			if day = cmp.Or(day, d); !d.IsZero() && d != day {
				err = wrong(restrictionColumns[0].Name, strings.Join([]string{basis, begin, end}, " "), "Kaks eri päeva", "two days that differ")
			}
		}
		return day
	}
	if until.Years > 0 && read.Years > 0 && until.Years != read.Years {
		return spec, read, wrong(restrictionColumns[0].Name, basis+" "+end, "Kaks eri tähtaega", "two terms that differ")
	}
	spec = classification.RestrictionSpec{Bases: read.Bases, Begin: one(first, until.Begin, read.Begin), End: one(until.End, read.End), Event: until.Event}
	if years := cmp.Or(until.Years, read.Years); years > 0 {
		term := spec.Begin.AddYears(years)
		spec.End = cmp.Or(spec.End, term)
		// Whoever counts the first day or not is a day beside.
		if err == nil && !term.IsZero() && (spec.End.Before(term.AddDays(-1)) || spec.End.After(term.AddDays(1))) {
			err = wrong(restrictionColumns[0].Name, strings.Join([]string{basis, begin, end}, " "), "Tähtaeg ja lõpptähtpäev on erinevad", "a term and an end that differ")
		}
	}
	return spec, read, err
}

func restrictionVerdict(findings []law.Finding, tag language.Tag) string {
	if len(findings) == 0 {
		return textInOrder.In(tag)
	}
	texts := make([]string, len(findings))
	for i, f := range findings {
		texts[i] = f.Text(tag) + " (" + f.Source().String() + ")"
	}
	return strings.Join(texts, "; ")
}
