// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"slices"
	"strings"

	"github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/law"
)

func ourHandling() dhstest.Handling {
	allowed := func(d law.Decision, err error) (bool, error) { return d.Verdict() == law.Allowed, err }
	return dhstest.Handling{
		Attachment: func(clause, file string, duty bool) (bool, error) {
			if clause == "antsla-19.6" {
				return allowed(handling.AntslaAttachment(file))
			}
			return allowed(handling.SaaremaaAttachment(file, duty))
		},
		ShowsOthers: func(_ string, m dhstest.Message) (bool, error) {
			found, err := handling.AntslaMail{From: m.From, To: m.To, Cc: m.CC, Bcc: m.BCC, Subject: "Kutse"}.Check()
			return found != nil, err
		},
		Encrypted: func(clause string, s dhstest.Transfer) (bool, error) {
			access := map[string]handling.Access{"public": handling.Public, "restricted": handling.Restricted, "sensitive": handling.Harmful}[s.Data]
			way, ok := map[string]handling.Way{"antsla-17.1": handling.OtherWay, "antsla-17.2": handling.ExternalCarrier}[clause]
			if !ok {
				way = map[bool]handling.Way{true: handling.EmailOut, false: handling.EmailInside}[s.PublicNetwork]
			}
			format, ok := map[string]handling.Format{
				"none": handling.Unencrypted, "encrypted-container": handling.EncryptedContainer, "encrypted-medium": handling.EncryptedMedium,
			}[s.Method]
			var err error
			if !ok {
				if format, err = handling.ParseFormat(s.Method); err != nil {
					return false, err
				}
			}
			asks, kept := handling.SaaremaaEncryption, format.Encrypts()
			if strings.HasPrefix(clause, "antsla-") {
				asks = handling.AntslaEncryption
				if kept, err = allowed(handling.AntslaFormat(way, format)); err != nil {
					return false, err
				}
			}
			duty, err := asks(access, way)
			bound := string(duty.Clause()) == clause && duty.Verdict() != law.NotRequired
			return !bound || kept || duty.Verdict() == law.WherePossible && !s.Possible, err
		},
		Fee: handling.TTUPageFee,
		MayProcess: func(p dhstest.Processing) (bool, error) {
			return allowed(handling.TTUWithoutConsent(handling.TTUProcessing{
				Data: personal[p.Data], Law: p.Ground == "law", Contract: p.Ground == "contract", Vital: p.Ground == "life",
				SingleCase: p.SingleCase, ConsentImpossible: p.ConsentImpossible,
			}))
		},
		MayPassOn: func(p dhstest.Processing) (bool, error) {
			return allowed(handling.TTUPassOnWithoutConsent(handling.TTUPassingOn{
				Data: personal[p.Data], LegalTask: p.Ground == "task-set-by-law", PublicDuties: p.Ground == "public-duties-information",
				Unrestricted: !p.OtherRestriction, Vital: p.Ground == "life", SingleCase: p.SingleCase, ConsentImpossible: p.ConsentImpossible,
				Research: p.Ground == "research-or-statistics", Coded: p.Coded, Secured: p.Safeguards,
			}))
		},
		Kept: func(data, place string) (bool, error) {
			lockable := slices.Contains([]string{"lockable-cabinet", "lockable-shelf", "lockable-drawer", "archive-store"}, place)
			return allowed(handling.TTUKeep(personal[data], lockable))
		},
		Outside: func(_, data string, head, organiser, exceptional bool) (bool, error) {
			return allowed(handling.TTUOutside(handling.TTUOutsideWork{Data: personal[data], HeadPermits: head, OrganiserAgrees: organiser, Exceptional: exceptional}))
		},
		Surveillance: func(purpose string, realEstate, organiser bool) (bool, error) {
			own := purpose == "passage" || purpose == "property-security"
			return allowed(handling.TTUSurveillance(handling.TTUSurveillanceUse{OwnPurpose: own, RealEstatePermits: realEstate, OrganiserPermits: organiser}))
		},
	}
}
