// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/internal/memo"
	"github.com/teabehaldus/teabehaldus/internal/table"
	"github.com/teabehaldus/teabehaldus/internal/written"
	"github.com/teabehaldus/teabehaldus/law"
)

// documentColumns are those that an export can have, by the names that registers print above them: Delta (adr.rik.ee), Amphora,
// WebDesktop, Postipoiss, GoPro. Any other is refused, but for those passed over: behind a misspelt "füüsilised isikud" stands a name.
var documentColumns = []table.Column{
	{Name: "viit", Also: []string{"dokumendi viit", "reg nr", "reg number", "registreerimisnumber", "registreerimise number", "registreerimise nr", "registrinumber", "viit/nr"}, Else: []string{"tähis", "dokumendi number", "dokumendi nr"}, Required: true},
	{Name: "liik", Also: []string{"dokumendi liik", "dokumendiliik"}, Else: []string{"dokumendi tüüp", "tüüp"}, Required: true},
	{Name: "pealkiri", Also: []string{"dokumendi pealkiri", "pealkiri/sisu"}, Else: []string{"nimetus", "dokumendi nimetus", "teema"}, Required: true},
	{Name: "loodud", Also: []string{"loomise kuupäev", "loomiskuupäev", "loomise kpv", "koostamise kuupäev", "koostamise kpv", "koostatud"}, Else: []string{"dokumendi kuupäev", "dokumendi kpv"}, Required: true},
	{Name: "registreeritud", Also: []string{
		"registreerimise kuupäev", "registreerimiskuupäev", "registreerimise kpv", "registreerimise kp", "registreerimise aeg", "registreerimisaeg", "reg kuupäev", "reg kpv", "reg kp",
	}, Required: true},
	{Name: "füüsilised isikud"}, {Name: "asutused"}, {Name: "töötajad"},
	{Name: "pooled", Also: []string{"osapooled", "osapool", "teine osapool", "teised osapooled", "teine pool", "lepingu pooled", "lepingu pool", "partner", "partnerid", "saatja/saaja", "saaja/saatja", "kellelt/kellele"}},
	{Name: "saatja", Also: []string{"saatjad", "saatja nimi", "kellelt", "kellelt saadud"}}, {Name: "saaja", Also: []string{"saajad", "saaja nimi", "kellele", "kellele saadetud", "adressaat", "adressaadid"}},
	{Name: "juurdepääs", Also: []string{"juurdepääsupiirang", "juurdepääsutase", "juurdepääsutingimus", "juurdepääs (A/AK)", "ligipääs"}}, {Name: "alus", Also: basisNames},
	{Name: "piirang algus", Also: beginNames}, {Name: "piirang lõpp", Also: append([]string{"juurdepääsu lõpu kuupäev", "juurdepääsu lõpu kpv"}, endNames...)},
	{Name: "isikuandmed"},
}

// passedColumns are those of registers that say nothing of what may be shown: where a document is filed, who deals with it, how it went,
// what others call it. They are not read and not written; a row is refused in which one of them speaks of a restriction.
var passedColumns = []table.Column{
	{Name: "sari", Also: []string{"sarja tähis", "sarja viit", "sarja nimetus", "sarja pealkiri"}}, {Name: "funktsioon", Also: []string{"funktsiooni tähis", "funktsiooni nimetus"}},
	{Name: "toimik", Also: []string{"toimiku viit", "toimiku tähis", "toimiku nimetus", "toimiku pealkiri"}},
	{Name: "vastutaja", Also: []string{"vastutav täitja", "vastutav töötaja", "täitja", "menetleja", "läbivaataja", "registreerija"}},
	{Name: "struktuuriüksus", Also: []string{"osakond", "vastutav osakond", "vastutav struktuuriüksus", "vastutaja struktuuriüksus"}},
	{Name: "saatmisviis", Also: []string{"saabumisviis", "saabumis/saatmisviis", "saatmise viis", "saabumise viis", "edastamise viis", "edastusviis"}},
	{Name: "saatja viit", Also: []string{"saatja indeks", "saatja kuupäev", "saatja kpv", "seosviit"}},
	{Name: "vastamise tähtaeg", Also: []string{"vastamistähtaeg", "vastamise kuupäev", "vastamise kpv", "täitmise tähtaeg", "täitmistähtaeg", "lahendamise tähtaeg"}},
	{Name: "säilitustähtaeg"}, {Name: "id"}, {Name: "url", Also: []string{"link"}}, {Name: "jrk nr", Also: []string{"jrk"}}, {Name: "keel"}, {Name: "asukoht"},
	{Name: "seosed", Also: []string{"seotud dokumendid"}}, {Name: "lehti", Also: []string{"lehtede arv"}},
}

// restricting begin the words of a restriction, which belongs into its own columns.
var restricting = []string{"avts", "piirang", "juurdepääs", "asutusesise", "ametialas", "salaja", "salastat", "konfidents", "mitteavalik"}

// restricts reports whether a text speaks of a restriction.
func restricts(text string) bool {
	for word := range strings.FieldsFuncSeq(strings.ToLower(norm.NFC.String(text)), func(c rune) bool { return !unicode.IsLetter(c) && c != '§' }) {
		if word == "ak" || strings.Contains(word, "§") || slices.ContainsFunc(restricting, func(start string) bool { return strings.HasPrefix(word, start) }) {
			return true
		}
	}
	return false
}

// unread refuses a row in which a column that is not read speaks of a restriction.
func unread(r *row) error {
	for name, text := range r.head.Others(&r.Row) {
		if restricts(text) {
			return wrong(name, text, "Seda veergu ei loeta, aga see räägib juurdepääsupiirangust; kirjutage see oma veergu",
				"this column is not read, but speaks of a restriction of access; write it in its own column")
		}
	}
	return nil
}

// The places of documentColumns.
const (
	documentReference = iota
	documentKind
	documentTitle
	documentCreated
	documentRegistered
	documentPersons
	documentBodies
	documentStaff
	documentParties
	documentSender
	documentReceiver
	documentAccess
	documentBasis
	documentBegin
	documentEnd
	documentPersonal
)

// publishing is the job of the command publish.
type publishing struct {
	*program
	policy register.Policy
	day    civil.Date
	kinds  memo.Of[register.Kind]
	access memo.Of[bool]
	bases  memo.Of[classification.Reading]
	counts [register.Content + 1]atomic.Int64
	rooms  sync.Pool // of *register.Document
}

func (p *program) publish() *cobra.Command {
	var on, profile string
	var f rowFlags
	cmd := p.command("publish --day DAY [FILE]", [2]string{"Mida avalikkus dokumendiregistrist päeval näeb", "What the public sees of a document register on a day"}, [2]string{
		`  teabehaldus publish --day 2026-07-01 --profile rmk --out avalik.csv register.xlsx

Loeb tabelit veergudega viit, liik, pealkiri,
loodud ja registreeritud; kui on, siis "füüsilised isikud", asutused, töötajad, pooled, saatja, saaja (neid kolme hinnatakse nime
järgi; mitme vahel |, JSON-is loend), juurdepääs (Avalik, AK), alus, "piirang algus" ja "piirang lõpp" (kui need ei ole aluses) ja
isikuandmed (tavalised, eraelulised, delikaatsed). Veerul võib olla nimi, mis registris on ("Reg. nr", "Registreerimise kpv", "Kellelt",
"Juurdepääsupiirangu kehtivuse lõpp"). Kui juurdepääs on tühi või piirangu algus puudub, siis sisu ei avaldata. Veerge sari, toimik,
funktsioon, vastutaja, struktuuriüksus, saatmisviis, "saatja viit", "vastamise tähtaeg", säilitustähtaeg, id, url, "jrk nr", keel,
asukoht, seosed ja lehti ei loeta; kui neis räägitakse
juurdepääsupiirangust, siis rida ei avaldata. Muu veeruga tabelit ei loeta: selle taga võib olla nimi.
Kirjutab ainult selle, mida avalikkus näha tohib, veergudes reference (viit), registered (registreeritud), shown (mida näidatakse),
title (pealkiri), parties (pooled), reason (põhjus), provision (säte); sisendi veerge väljundis ei ole. Dokumenti, mida ei näidata või
mida lugeda ei saa, väljundis ei ole. Standardveas on, mida ja miks ei näidata (JSON-is on rea number dokumendi number), vead ja kokkuvõte.`,
		`  teabehaldus publish --day 2026-07-01 --profile rmk --out public.csv register.xlsx

Reads a table with the columns viit, liik, pealkiri, loodud
and registreeritud; and where there are any "füüsilised isikud", asutused, töötajad, pooled, saatja, saaja (these three are judged by
the form of the name; several with | between, in JSON lists), juurdepääs (Avalik, AK), alus, "piirang algus" and "piirang lõpp" (where
they do not stand in it) and isikuandmed (tavalised, eraelulised, delikaatsed). A column may have the name that registers print ("Reg.
nr", "Registreerimise kpv", "Kellelt", "Juurdepääsupiirangu kehtivuse lõpp"). Where juurdepääs is empty or a restriction has no
beginning no content is shown. The columns sari, toimik, funktsioon, vastutaja, struktuuriüksus, saatmisviis, "saatja viit", "vastamise
tähtaeg", säilitustähtaeg, id, url, "jrk nr", keel, asukoht, seosed and lehti are not read; a row is left out where they speak of a
restriction. A table with any other column is refused: behind it could stand
a name. Writes what the public may see and nothing else, in the columns reference, registered, shown, title,
parties, reason, provision; no column of the input. A document that is not shown or cannot be read is left out. On standard error
stands what is not shown and why (in JSON the number of the line is that of the document), errors and a summary.`,
	}, func(cmd *cobra.Command, args []string) error {
		u := &publishing{program: p, policy: register.StatutoryPolicy(), rooms: sync.Pool{New: func() any { return new(register.Document) }}}
		var err error
		if u.day, err = p.askedDay(on); err != nil {
			return err
		}
		if profile != "" {
			who, err := readProfile(profile)
			if err != nil {
				return err
			}
			u.policy = who.Register()
		}
		err = p.files(cmd.Context(), u.job(), args, f)
		if err == nil || err == errRefused {
			fmt.Fprintf(p.errs, "%s:", u.day.Dotted())
			for _, extent := range []register.Extent{register.Content, register.RegisterData, register.Nothing} {
				fmt.Fprintf(p.errs, " %s %d;", extent.Text(p.tag), u.counts[extent].Load())
			}
			fmt.Fprintln(p.errs)
		}
		return err
	})
	cmd.Flags().StringVar(&on, "day", "", p.say("mida sellel päeval näha on", "what is seen on this day"))
	p.profileFlag(cmd, &profile, true)
	p.rowFlags(cmd, &f)
	return cmd
}

func (u *publishing) job() job {
	return job{
		columns: documentColumns,
		added:   []string{"reference", "registered", "shown", "title", "parties", "reason", "provision"},
		instead: true,
		several: isPartyColumn,
		unread:  true,
		check:   func(head table.Head) error { return head.Closed(documentColumns, passedColumns) },
		answer:  u.public,
	}
}

// public returns what the public may see of a document; nil where that is nothing.
func (u *publishing) public(r *row) ([]string, error) {
	if err := r.head.Whole(r.Row); err != nil { // in a row that was cut off stands a restriction
		return nil, err
	}
	if err := unread(r); err != nil {
		return nil, err
	}
	d := u.rooms.Get().(*register.Document)
	defer u.rooms.Put(d)
	if err := u.document(r, d); err != nil {
		return nil, err
	}
	view, err := u.policy.View(*d, u.day)
	if err != nil {
		return nil, err
	}
	u.counts[view.Extent()].Add(1)
	why := view.Why()
	if view.Extent() == register.Nothing {
		r.note(why.Text(u.tag) + " (" + why.Source.String() + ")")
		return nil, nil
	}
	for _, finding := range view.Findings() {
		r.note(finding.Text(u.tag) + " (" + finding.Source().String() + ")")
	}
	title, _ := view.Title()
	var room [100]byte
	shown := room[:0]
	for name := range view.Parties() {
		if len(shown) > 0 {
			shown = append(shown, ", "...)
		}
		shown = append(shown, name...)
	}
	return r.cells(withheld(view.Reference()), r.day(view.Registered()), view.Extent().Text(u.tag), withheld(title), r.text(shown), why.Text(u.tag), why.Source.String()), nil
}

// withheld puts a dash for what is withheld or empty.
func withheld(s string) string { return cmp.Or(s, "–") }

// partyColumn is a column of parties, and what they are.
type partyColumn struct {
	column int
	kind   register.PartyKind
}

var partyColumns = []partyColumn{{documentPersons, register.NaturalPerson}, {documentBodies, register.LegalPerson}, {documentStaff, register.Staff}, {documentParties, 0}, {documentSender, 0}, {documentReceiver, 0}}

var personalWords = map[string]classification.PersonalData{
	"tavalised": classification.Ordinary, "eraelulised": classification.PrivateLife, "delikaatsed": classification.Sensitive,
}

func isPartyColumn(column int) bool {
	return slices.ContainsFunc(partyColumns, func(p partyColumn) bool { return p.column == column })
}

// document makes a document of the cells of its row, in the room of another.
func (u *publishing) document(r *row, d *register.Document) (err error) {
	one := r.cell
	*d = register.Document{Reference: one(documentReference), Title: one(documentTitle), Parties: d.Parties[:0], Restrictions: d.Restrictions[:0]}
	if d.Kind, err = u.kinds.Get(one(documentKind), u.policy.Kind); err != nil {
		return err
	}
	if d.Created, err = written.Day(one(documentCreated)); err != nil {
		return table.At(0, "loodud", err)
	}
	if d.Registered, err = written.Day(one(documentRegistered)); err != nil {
		return table.At(0, "registreeritud", err)
	}
	for _, p := range partyColumns {
		for name, rest, more := "", one(p.column), true; more; {
			name, rest, more = strings.Cut(rest, r.between)
			if name = strings.TrimSpace(name); name != "" {
				d.Parties = append(d.Parties, register.Party{Name: name, Kind: p.kind})
			}
		}
	}
	if personal := one(documentPersonal); personal != "" {
		known := false
		if d.Personal, known = personalWords[strings.ToLower(personal)]; !known {
			return wrong("isikuandmed", personal, "Lubatud on tavalised, eraelulised ja delikaatsed", "allowed are tavalised, eraelulised and delikaatsed")
		}
	}
	basis, begin, end := one(documentBasis), one(documentBegin), one(documentEnd)
	public, err := u.access.Get(one(documentAccess), u.policy.Public)
	switch {
	case public && basis+begin+end != "":
		return wrong("juurdepääs", strings.Join([]string{basis, begin, end}, " "), "Dokument on avalik, aga piiratud", "the document is public, but restricted")
	case errors.Is(err, law.ErrMissing) && basis+begin+end == "":
		return nil // nothing is stated, so no content is shown
	case err != nil:
		return err
	case !public:
		spec, _, err := readRestriction(&u.bases, basis, begin, end)
		if err != nil {
			return err
		}
		if spec.Begin.IsZero() { // whether it is over nobody can tell, so it is not stated and no content is shown
			for _, finding := range spec.Check() {
				if finding.Code == "begin" {
					r.note(finding.Text(u.tag) + " (" + finding.Source().String() + ")")
				}
			}
			return nil
		}
		restriction, err := spec.Restriction()
		if err != nil {
			return err
		}
		d.Restrictions = append(d.Restrictions, restriction)
	}
	d.AccessStated = true
	return nil
}
