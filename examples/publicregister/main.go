// SPDX-License-Identifier: MIT

// For who publishes a document register: what does the public see of each document, and why? What nobody called open is
// not shown, and of a person only a mask.
//
//	go run ./examples/publicregister
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
)

func documents() ([]register.Document, error) {
	day := civil.MustParse
	read, err := classification.ParseBasis("AvTS § 35 lg 1 p 12") // as registers write it
	if err != nil {
		return nil, err
	}
	private, err := classification.RestrictionSpec{Bases: read.Bases, Begin: day("2026-03-10")}.Restriction()
	if err != nil {
		return nil, err
	}
	ministry := register.Party{Name: "Kliimaministeerium", Kind: register.LegalPerson}
	person := register.Party{Name: "Kati Põder", Kind: register.NaturalPerson}
	return []register.Document{
		{Reference: "3-2/26/14", Kind: register.Outgoing, Title: "Arvamus eelnõu kohta", Created: day("2026-03-02"), Registered: day("2026-03-02"),
			Parties: []register.Party{ministry}, AccessStated: true},
		{Reference: "3-2/26/15", Kind: register.Incoming, Title: "Kati Põderi avaldus", Created: day("2026-03-09"), Registered: day("2026-03-10"),
			Parties: []register.Party{person}, AccessStated: true, Restrictions: []classification.Restriction{private}},
		{Reference: "3-2/26/16", Kind: register.Incoming, Title: "Päring", Created: day("2026-03-10"), Registered: day("2026-03-10"),
			Parties: []register.Party{ministry}}, // nobody said whether it is open
	}, nil
}

func run(out io.Writer, today civil.Date) error {
	all, err := documents()
	if err != nil {
		return err
	}
	for _, document := range all {
		view, err := register.StatutoryPolicy().View(document, today)
		if err != nil {
			return fmt.Errorf("%s: %w", document.Reference, err)
		}
		title, shown := view.Title()
		if !shown {
			title = "(pealkirja ei avalikustata)"
		}
		fmt.Fprintf(out, "%s %s – %s\n", view.Reference(), title, view.Extent().Text(language.Estonian))
		for party := range view.Parties() {
			fmt.Fprintln(out, "  ", party)
		}
		for step := range view.Steps() {
			fmt.Fprintln(out, "   –", step.Text(language.Estonian), "–", step.Source)
		}
	}
	return nil
}

func main() {
	if err := run(os.Stdout, civil.MustParse("2026-07-01")); err != nil {
		log.Fatal(err)
	}
}
