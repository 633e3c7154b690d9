// SPDX-License-Identifier: MIT

package answer

import (
	"slices"

	"strings"

	"github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

var handlingQuestions = []question{
	row("attachment", "Kas manuse võib avada või saata?", "May an attachment be opened or sent?", attachment),
	row("recipients", "Kas kiri näitab ühele saajale teise andmeid?", "Does an e-mail show an addressee the data of another?", recipients),
	row("encryption", "Kas andmed on kaitstud, nagu punkt nõuab?", "Are data protected as the clause asks?", encryption),
	row("fee", "Kui palju võib lehekülgede eest küsida (TTÜ)?", "What may pages cost (TTÜ)?", fee),
	row("processing", "Kas isikuandmeid võib nõusolekuta töödelda (TTÜ)?", "May personal data be processed without consent (TTÜ)?", processing),
	row("passing-on", "Kas isikuandmeid võib nõusolekuta edastada (TTÜ)?", "May personal data be passed on without consent (TTÜ)?", passingOn),
	row("keeping", "Kas teabekandjaid hoitakse lubatud kohas (TTÜ)?", "Are carriers kept where they may be (TTÜ)?", keeping),
	row("outside", "Kas teabekandjaid võib kasutada väljaspool ruume (TTÜ)?", "May carriers be used outside the premises (TTÜ)?", outside),
	row("surveillance", "Kas valveandmeid võib sel eesmärgil kasutada (TTÜ)?", "May surveillance data serve a purpose (TTÜ)?", surveillance),
}

// decided is the answer of a decision whether something is allowed.
func decided(d law.Decision, err error, c *collector) (allowed, error) {
	c.because(d.Why())
	return allowed{err == nil && d.Verdict() == law.Allowed}, err
}

type attachmentInput struct {
	head
	Institution string `json:"institution" doc:"whose rules are asked: antsla or saaremaa"`
	Clause      law.ID `json:"clause" doc:"the clause that is asked"`
	Direction   string `json:"direction" doc:"received or sent"`
	File        string `json:"file" doc:"the name of the file"`
	Duty        bool   `json:"duty,omitempty" doc:"sending it is a task of the user"`
}

func attachment(in *attachmentInput, c *collector) (a allowed, err error) {
	of, err := word("clause", string(in.Clause), map[string]func() (law.Decision, error){
		"antsla-19.6":   func() (law.Decision, error) { return handling.AntslaAttachment(in.File) },
		"saaremaa-4.20": func() (law.Decision, error) { return handling.SaaremaaAttachment(in.File, in.Duty) },
	})
	if err != nil {
		return a, err
	}
	d, err := of()
	return decided(d, err, c)
}

type recipientsInput struct {
	head
	Institution string   `json:"institution" doc:"whose rules are asked: antsla"`
	Clause      law.ID   `json:"clause,omitempty" doc:"the clause that is asked"`
	From        string   `json:"from" doc:"the sender's address"`
	To          []string `json:"to,omitempty" doc:"addresses on the To line"`
	CC          []string `json:"cc,omitempty" doc:"on the Cc line"`
	BCC         []string `json:"bcc,omitempty" doc:"on the Bcc line"`
	Lists       []string `json:"lists,omitempty" doc:"those of all these that are distribution lists"`
}

type recipientsAnswer struct {
	Breach bool `json:"breach" doc:"an addressee sees the data of another"`
}

func recipients(in *recipientsInput, _ *collector) (a recipientsAnswer, err error) {
	if err := only(in.Institution, "antsla"); err != nil {
		return a, err
	}
	found, err := handling.AntslaMail{From: in.From, To: in.To, Cc: in.CC, Bcc: in.BCC, Subject: "–"}.Check()
	return recipientsAnswer{found != nil}, err
}

type encryptionInput struct {
	head
	Institution   string `json:"institution" doc:"whose rules are asked: antsla or saaremaa"`
	Clause        law.ID `json:"clause" doc:"the clause that is asked"`
	Channel       string `json:"channel,omitempty" doc:"how the data go out"`
	Data          string `json:"data" doc:"public, restricted or sensitive"`
	Method        string `json:"method" doc:"none, encrypted-container, encrypted-medium or a format: cdoc2, ddoc, asice"`
	Possible      bool   `json:"possible,omitempty" doc:"encryption is possible in this case"`
	PublicNetwork bool   `json:"public_network,omitempty" doc:"an e-mail goes out of the institution"`
}

func encryption(in *encryptionInput, c *collector) (a satisfied, err error) {
	access, err := word("data", in.Data, map[string]handling.Access{
		"public": handling.Public, "restricted": handling.Restricted, "sensitive": handling.Harmful,
	})
	if err != nil {
		return a, err
	}
	way, ok := map[law.ID]handling.Way{"antsla-17.1": handling.OtherWay, "antsla-17.2": handling.ExternalCarrier}[in.Clause]
	switch {
	case ok:
	case in.PublicNetwork:
		way = handling.EmailOut
	default:
		way = handling.EmailInside
	}
	format, ok := map[string]handling.Format{
		"none": handling.Unencrypted, "encrypted-container": handling.EncryptedContainer, "encrypted-medium": handling.EncryptedMedium,
	}[in.Method]
	if !ok {
		if format, err = handling.ParseFormat(in.Method); err != nil {
			return a, err
		}
	}
	asks, kept := handling.SaaremaaEncryption, format.Encrypts()
	if strings.HasPrefix(string(in.Clause), "antsla-") {
		asks = handling.AntslaEncryption
		d, err := handling.AntslaFormat(way, format)
		if err != nil {
			return a, err
		}
		kept = d.Verdict() == law.Allowed
	}
	duty, err := asks(access, way)
	if err != nil {
		return a, err
	}
	c.because(duty.Why())
	bound := duty.Clause() == in.Clause && duty.Verdict() != law.NotRequired
	return satisfied{!bound || kept || duty.Verdict() == law.WherePossible && !in.Possible}, nil
}

type feeInput struct {
	head
	Institution string `json:"institution" doc:"whose rules are asked: ttu"`
	Pages       int    `json:"pages" doc:"how many pages are given out on paper"`
}

type feeAnswer struct {
	Cents int `json:"cents" doc:"the highest fee in euro cents"`
}

func fee(in *feeInput, _ *collector) (a feeAnswer, err error) {
	if err := only(in.Institution, "ttu"); err != nil {
		return a, err
	}
	a.Cents, err = handling.TTUPageFee(in.Pages)
	return a, err
}

type processingInput struct {
	head
	Institution       string `json:"institution" doc:"whose rules are asked: ttu"`
	Ground            string `json:"ground" doc:"law, contract, life or none"`
	Data              string `json:"data" doc:"ordinary, private-life or sensitive"`
	SingleCase        bool   `json:"single_case,omitempty" doc:"it is a single case"`
	ConsentImpossible bool   `json:"consent_impossible,omitempty" doc:"consent cannot be had"`
}

func processing(in *processingInput, c *collector) (a allowed, err error) {
	if err := only(in.Institution, "ttu"); err != nil {
		return a, err
	}
	p := handling.TTUProcessing{SingleCase: in.SingleCase, ConsentImpossible: in.ConsentImpossible}
	if p.Data, err = word("data", in.Data, personalData); err != nil {
		return a, err
	}
	if err := ground(in.Ground, map[string]*bool{"law": &p.Law, "contract": &p.Contract, "life": &p.Vital}); err != nil {
		return a, err
	}
	d, err := handling.TTUWithoutConsent(p)
	return decided(d, err, c)
}

// ground sets the fact that a ground names; "none" names nothing.
func ground(text string, facts map[string]*bool) error {
	facts["none"] = new(bool)
	fact, err := word("ground", text, facts)
	if err == nil {
		*fact = true
	}
	return err
}

type passingOnInput struct {
	head
	Institution       string `json:"institution" doc:"whose rules are asked: ttu"`
	Ground            string `json:"ground" doc:"task-set-by-law, public-duties-information, research-or-statistics, life or none"`
	Data              string `json:"data" doc:"ordinary, private-life or sensitive"`
	OtherRestriction  bool   `json:"other_restriction,omitempty" doc:"the information is restricted for another reason"`
	SingleCase        bool   `json:"single_case,omitempty" doc:"it is a single case"`
	ConsentImpossible bool   `json:"consent_impossible,omitempty" doc:"consent cannot be had"`
	Coded             bool   `json:"coded,omitempty" doc:"the data are coded"`
	Safeguards        bool   `json:"safeguards,omitempty" doc:"there are safeguards"`
}

func passingOn(in *passingOnInput, c *collector) (a allowed, err error) {
	if err := only(in.Institution, "ttu"); err != nil {
		return a, err
	}
	p := handling.TTUPassingOn{
		Unrestricted: !in.OtherRestriction, SingleCase: in.SingleCase, ConsentImpossible: in.ConsentImpossible, Coded: in.Coded, Secured: in.Safeguards,
	}
	if p.Data, err = word("data", in.Data, personalData); err != nil {
		return a, err
	}
	if err := ground(in.Ground, map[string]*bool{
		"task-set-by-law": &p.LegalTask, "public-duties-information": &p.PublicDuties, "research-or-statistics": &p.Research, "life": &p.Vital,
		"law": new(bool), "contract": new(bool), // grounds to process, and none to pass on
	}); err != nil {
		return a, err
	}
	d, err := handling.TTUPassOnWithoutConsent(p)
	return decided(d, err, c)
}

type keepingInput struct {
	head
	Institution string `json:"institution" doc:"whose rules are asked: ttu"`
	Clause      law.ID `json:"clause,omitempty" doc:"the clause that is asked"`
	Data        string `json:"data" doc:"ordinary, private-life or sensitive"`
	Place       string `json:"place" doc:"lockable-cabinet, lockable-shelf, lockable-drawer, archive-store, or another place"`
}

func keeping(in *keepingInput, c *collector) (a satisfied, err error) {
	if err := only(in.Institution, "ttu"); err != nil {
		return a, err
	}
	data, err := word("data", in.Data, personalData)
	if err != nil {
		return a, err
	}
	if in.Place == "" {
		return a, refuse.Missing("place")
	}
	lockable := slices.Contains([]string{"lockable-cabinet", "lockable-shelf", "lockable-drawer", "archive-store"}, in.Place)
	d, err := handling.TTUKeep(data, lockable)
	c.because(d.Why())
	return satisfied{err == nil && d.Verdict() == law.Allowed}, err
}

type outsideInput struct {
	head
	Institution      string `json:"institution" doc:"whose rules are asked: ttu"`
	Clause           law.ID `json:"clause,omitempty" doc:"the clause that is asked"`
	Data             string `json:"data" doc:"ordinary, private-life or sensitive"`
	HeadPermits      bool   `json:"head_permits,omitempty" doc:"the head of unit permits it"`
	OrganiserPermits bool   `json:"organiser_permits,omitempty" doc:"the data-protection organiser agrees"`
	Exceptional      bool   `json:"exceptional,omitempty" doc:"it is an exceptional case"`
}

func outside(in *outsideInput, c *collector) (a allowed, err error) {
	if err := only(in.Institution, "ttu"); err != nil {
		return a, err
	}
	data, err := word("data", in.Data, personalData)
	if err != nil {
		return a, err
	}
	d, err := handling.TTUOutside(handling.TTUOutsideWork{Data: data, HeadPermits: in.HeadPermits, OrganiserAgrees: in.OrganiserPermits, Exceptional: in.Exceptional})
	return decided(d, err, c)
}

type surveillanceInput struct {
	head
	Institution       string `json:"institution" doc:"whose rules are asked: ttu"`
	Purpose           string `json:"purpose" doc:"passage, property-security or other"`
	RealEstatePermits bool   `json:"real_estate_permits,omitempty" doc:"the head of real estate permits it"`
	OrganiserPermits  bool   `json:"organiser_permits,omitempty" doc:"the data-protection organiser permits it"`
}

func surveillance(in *surveillanceInput, c *collector) (a allowed, err error) {
	if err := only(in.Institution, "ttu"); err != nil {
		return a, err
	}
	own, err := word("purpose", in.Purpose, map[string]bool{"passage": true, "property-security": true, "other": false})
	if err != nil {
		return a, err
	}
	d, err := handling.TTUSurveillance(handling.TTUSurveillanceUse{OwnPurpose: own, RealEstatePermits: in.RealEstatePermits, OrganiserPermits: in.OrganiserPermits})
	return decided(d, err, c)
}
