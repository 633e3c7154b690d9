// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"errors"
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/law"
)

func ourPublication() dhstest.Publication {
	on := civil.MustParse("2026-07-01")
	view := func(p register.Policy, d register.Document, restricted bool) (register.View, error) {
		if restricted {
			basis, err := classification.Section35(1, 9, 0)
			if err != nil {
				return register.View{}, err
			}
			r, err := classification.RestrictionSpec{Bases: []classification.Basis{basis}, Begin: on.AddDays(-1), End: on.AddDays(1)}.Restriction()
			if err != nil {
				return register.View{}, err
			}
			d.Restrictions = []classification.Restriction{r}
		}
		return p.View(d, on)
	}
	extent := func(v register.View, err error) (string, error) { return v.Extent().String(), err }
	letter := register.Document{Kind: register.Incoming, Created: on.AddDays(-1), Registered: on.AddDays(-1), AccessStated: true}
	return dhstest.Publication{
		Shown: func(created, registered civil.Date, restricted bool) (string, error) {
			return extent(view(register.RMKPolicy(), register.Document{Kind: register.BoardDecision, Created: created, Registered: registered, AccessStated: true}, restricted))
		},
		ShownPersonal: func(data string, restricted bool) (string, error) {
			d := letter
			d.Personal = personal[data]
			return extent(view(register.TTUPolicy(), d, restricted))
		},
		Name: func(name, party, mask, separator string) (string, error) {
			spec := register.StatutoryPolicy().Spec()
			spec.Mask = map[string]register.Mask{
				"fyysiline-isik": register.NaturalPersonMask, "eraisik": register.PrivatePersonMask, "initials": register.TightInitials,
			}[mask]
			if separator != "" {
				spec.Mask = register.SpacedInitials
			}
			policy, err := spec.Policy()
			if err != nil {
				return "", err
			}
			d := letter
			d.Parties = []register.Party{{Name: name, Kind: map[string]register.PartyKind{
				"natural": register.NaturalPerson, "legal": register.LegalPerson, "staff": register.Staff,
			}[party]}}
			v, err := view(policy, d, false)
			if err != nil {
				return "", err
			}
			return strings.Join(slices.Collect(v.Parties()), "; "), nil
		},
		Title: func(title, name string) (bool, error) {
			d := letter
			d.Title, d.Parties = title, []register.Party{{Name: name, Kind: register.NaturalPerson}}
			v, err := view(register.StatutoryPolicy(), d, false)
			_, shown := v.Title()
			return shown, err
		},
		Number: func(next dhstest.Next) (int, error) {
			last := next.Last
			where := register.Run{Numbering: register.OwnRegister, Series: "1-32"}
			if next.CaseFile {
				where = register.Run{Numbering: register.CaseFile, File: "3"}
			}
			run, err := register.RMKRun(where, next.Registered)
			if err != nil {
				return 0, err
			}
			if last > 0 {
				if before, err := register.RMKRun(where, next.LastRegistered); err != nil {
					return 0, err
				} else if before.Value != run.Value {
					last = 0
				}
			}
			return last + 1, nil
		},
		Reference: func(text string) (string, error) {
			r, err := register.ParseReference(text)
			return r.String(), err
		},
		Registers: func(kind string, marked, official bool) (bool, error) {
			matter, ok := map[string]register.RMKMatter{
				"invitation": register.Invitation, "thanks": register.Thanks, "congratulation": register.Congratulation,
				"informative": register.Informative, "advertising": register.Advertising, "addressed-to-another": register.ForOthers,
			}[kind]
			if !ok {
				matter = register.Business
			}
			yes, err := register.RMKRegisters(register.RMKArrival{Matter: matter, Marked: marked, Official: official})
			return yes.Value, err
		},
		RegistersRequest: func(channel string, named, atOnce bool) (bool, error) {
			yes, err := register.RMKRegisters(register.RMKArrival{
				Matter: register.InfoRequest, Anonymous: !named, Spoken: channel == "phone" || channel == "oral", Fulfilled: atOnce,
			})
			return yes.Value, err
		},
		Registrar: func(domain string, to, _ []string) (string, error) {
			who, err := register.RMKRegistrar(to, domain)
			if errors.Is(err, law.ErrNotPossible) {
				return "", nil
			}
			return who.Value, err
		},
	}
}
