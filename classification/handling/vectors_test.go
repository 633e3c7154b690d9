// SPDX-License-Identifier: MIT

package handling_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/classification"
	. "github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
)

// vectorCase is one case of handling.json as its schema describes it.
type vectorCase struct {
	ID, Why string

	File              string
	Duty              bool
	From              string
	To, Cc, Bcc       []string
	Lists             []string
	Data, Method      string
	Possible          bool
	PublicNetwork     bool `json:"public_network"`
	Pages, Cents      int
	Ground, Place     string
	SingleCase        bool `json:"single_case"`
	ConsentImpossible bool `json:"consent_impossible"`
	OtherRestriction  bool `json:"other_restriction"`
	Coded, Safeguards bool
	HeadPermits       bool `json:"head_permits"`
	OrganiserPermits  bool `json:"organiser_permits"`
	RealEstatePermits bool `json:"real_estate_permits"`
	Exceptional       bool
	Purpose           string

	Allowed, Breach, Satisfied bool
}

type vectorGroup struct {
	Rule, What, Policy, Channel string
	Cases                       []vectorCase
}

// personal reads the word of a vector for a category of personal data.
var personal = map[string]classification.PersonalData{"ordinary": ordinary, "private-life": private, "sensitive": sensitive}

// TestVectors holds the package against the conformance vectors, one subtest per clause.
func TestVectors(t *testing.T) {
	data := vectortest.Flat("handling")
	var file struct{ Groups []vectorGroup }
	require.NoError(t, json.Unmarshal(data, &file))
	require.NotEmpty(t, file.Groups)
	ids := map[string]bool{}
	for _, group := range file.Groups {
		t.Run(group.Rule, func(t *testing.T) {
			for _, c := range group.Cases {
				assert.False(t, ids[c.ID], "id given twice: %s", c.ID)
				ids[c.ID] = true
				t.Run(strings.TrimPrefix(c.ID, group.Rule+"/"), func(t *testing.T) { group.check(t, c) })
			}
		})
	}
}

func (g vectorGroup) check(t *testing.T, c vectorCase) {
	allowed := func(d law.Decision, err error) {
		require.NoError(t, err)
		require.NotEqual(t, law.Undecided, d.Verdict(), c.Why)
		assert.Equal(t, c.Allowed || c.Satisfied, d.Verdict() == law.Allowed, c.Why)
	}
	switch g.What {
	case "attachment":
		if g.Policy == "antsla" {
			allowed(AntslaAttachment(c.File))
		} else {
			allowed(SaaremaaAttachment(c.File, c.Duty))
		}
	case "recipients":
		found, err := AntslaMail{c.From, c.To, c.Cc, c.Bcc, "Kutse", c.Lists}.Check()
		require.NoError(t, err)
		assert.Equal(t, c.Breach, found != nil, c.Why)
	case "encryption":
		assert.Equal(t, c.Satisfied, g.satisfied(t, c), c.Why)
	case "fee":
		cents, err := TTUPageFee(c.Pages)
		require.NoError(t, err)
		assert.Equal(t, c.Cents, cents, c.Why)
	case "processing":
		allowed(TTUWithoutConsent(TTUProcessing{
			Data: personal[c.Data], Law: c.Ground == "law", Contract: c.Ground == "contract", Vital: c.Ground == "life",
			SingleCase: c.SingleCase, ConsentImpossible: c.ConsentImpossible,
		}))
	case "passing-on":
		allowed(TTUPassOnWithoutConsent(TTUPassingOn{
			Data: personal[c.Data], LegalTask: c.Ground == "task-set-by-law", PublicDuties: c.Ground == "public-duties-information",
			Unrestricted: !c.OtherRestriction, Vital: c.Ground == "life", SingleCase: c.SingleCase, ConsentImpossible: c.ConsentImpossible,
			Research: c.Ground == "research-or-statistics", Coded: c.Coded, Secured: c.Safeguards,
		}))
	case "keeping":
		lockable := slices.Contains([]string{"lockable-cabinet", "lockable-shelf", "lockable-drawer", "archive-store"}, c.Place)
		allowed(TTUKeep(personal[c.Data], lockable))
	case "outside":
		allowed(TTUOutside(TTUOutsideWork{personal[c.Data], c.HeadPermits, c.OrganiserPermits, c.Exceptional}))
	case "surveillance":
		require.Contains(t, []string{"passage", "property-security", "other"}, c.Purpose)
		allowed(TTUSurveillance(TTUSurveillanceUse{c.Purpose != "other", c.RealEstatePermits, c.OrganiserPermits}))
	default:
		require.Fail(t, "unknown group", g.What)
	}
}

// satisfied puts the duty and the format together. A way that another clause decides does not bind under this one.
func (g vectorGroup) satisfied(t *testing.T, c vectorCase) bool {
	access := map[string]Access{"public": Public, "restricted": Restricted, "sensitive": Harmful}[c.Data]
	way := map[string]Way{"any": OtherWay, "carrier": ExternalCarrier, "e-mail": EmailInside}[g.Channel]
	if c.PublicNetwork {
		way = EmailOut
	}
	format := map[string]Format{
		"none": Unencrypted, "encrypted-container": EncryptedContainer, "encrypted-medium": EncryptedMedium,
	}[c.Method]
	if format == 0 {
		var err error
		format, err = ParseFormat(c.Method)
		require.NoError(t, err)
	}
	duty, err := map[string]func(Access, Way) (law.Decision, error){"antsla": AntslaEncryption, "saaremaa": SaaremaaEncryption}[g.Policy](access, way)
	require.NoError(t, err)
	kept := format.Encrypts()
	if g.Policy == "antsla" {
		d, err := AntslaFormat(way, format)
		require.NoError(t, err)
		kept = d.Verdict() == law.Allowed
	}
	switch {
	case string(duty.Clause()) != g.Rule || duty.Verdict() == law.NotRequired:
		return true
	case duty.Verdict() == law.WherePossible:
		return kept || !c.Possible
	}
	require.Equal(t, law.Mandatory, duty.Verdict())
	return kept
}
