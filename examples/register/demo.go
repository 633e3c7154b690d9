// SPDX-License-Identifier: MIT

package main

import (
	"context"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// demo registers some documents of March 2026 and some old ones. All persons are invented.
func demo(ctx context.Context, s *Store) error {
	person := func(name string) register.Party { return register.Party{Name: name, Kind: register.NaturalPerson} }
	firm := func(name string) register.Party { return register.Party{Name: name, Kind: register.LegalPerson} }
	appraisal := retention.Appraisal{Date: civil.MustParse("2015-03-02"), Number: "14"}
	for _, row := range []struct {
		reference, day, title string
		kind                  register.Kind
		rule                  law.ID // from the day of registration
		term                  string
		value                 retention.Value
		parties               []register.Party
	}{
		{"7-1/26-88", "2026-02-23", "Ettepanek bussiaegade muutmiseks", register.Incoming, "kuuse-4.1", "5 aastat", 0, []register.Party{firm("OÜ Kuuse Buss"), person("Peeter Põder")}},
		{"7-1/26-89", "2026-02-23", "Teabenõue kooli ehituse hangete kohta", register.Incoming, "avts-18.1", "5 aastat", 0, []register.Party{person("Jaan Jõgi")}},
		{"7-1/26-95", "2026-03-02", "Teabenõue eelarve kohta", register.Incoming, "avts-18.1", "5 aastat", 0, []register.Party{person("Jaan Jõgi")}},
		{"7-1/26-101", "2026-03-09", "Teabenõue teehoolduse lepingute kohta", register.Incoming, "avts-18.1", "5 aastat", 0, []register.Party{person("Mari Tamm")}},
		{"7-1/26-102", "2026-03-10", "Mari Tamme kaebus", register.Incoming, "kuuse-4.1", "5 aastat", 0, []register.Party{person("Mari Tamm")}},
		{"8-2/26-17", "2026-03-11", "Toetuse määramine", register.Outgoing, "", "10 aastat", 0, []register.Party{person("Kati Kask")}},
		{"3-1/26-5", "2026-03-12", "Teehoolduse leping", register.Contract, "", "7 aastat lepingu lõppemisest", 0, []register.Party{firm("OÜ Teemees")}},
		{"7-1/18-1", "2018-05-10", "Päring tee kohta", register.Outgoing, "", "7 aastat", retention.NotArchival, []register.Party{firm("AS Mets")}},
		{"1-1/18-2", "2018-05-11", "Valla arengukava kiri", register.Outgoing, "", "alatine", retention.Archival, []register.Party{firm("Siseministeerium")}},
		{"7-1/18-3", "2018-05-12", "Kutse nõupidamisele", register.Outgoing, "", "7 aastat", 0, []register.Party{firm("AS Mets")}},
	} {
		day := civil.MustParse(row.day)
		d := Document{
			Document: register.Document{
				Reference: row.reference, Kind: row.kind, Title: row.title, Created: day, Registered: day, Parties: row.parties, AccessStated: true,
			},
			Value: row.value,
		}
		if row.kind == register.Incoming {
			d.Received = day
		}
		if row.value != 0 {
			d.Appraisal = appraisal
		}
		var err error
		if d.Term, err = retention.ParseTerm(row.term); err != nil {
			return err
		}
		if err := s.Add(ctx, By{day, "Sekretär", "dokument registreeriti"}, d, row.rule, day); err != nil {
			return err
		}
	}
	day := civil.MustParse
	if err := s.Extend(ctx, By{day("2026-03-03"), "Jurist", "vastus nõuab paljude lepingute läbivaatamist"}, "7-1/26-89"); err != nil {
		return err
	}
	if err := s.Finish(ctx, By{day("2026-03-06"), "Jurist", "vastus saadeti"}, "7-1/26-95"); err != nil {
		return err
	}
	private, err := classification.Section35(1, 12, 0)
	if err != nil {
		return err
	}
	return s.Restrict(ctx, By{day("2026-03-11"), "Sekretär", "kirjas on eraelu andmed"}, "8-2/26-17",
		classification.RestrictionSpec{Bases: []classification.Basis{private}, Begin: day("2026-03-11")})
}
