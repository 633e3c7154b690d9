// SPDX-License-Identifier: MIT

package answer

import (
	"cmp"
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
	Direction   string `json:"direction" doc:"received or sent, as the clause says"`
	File        string `json:"file" doc:"the name of the file"`
	Duty        bool   `json:"duty,omitempty" doc:"sending it is a task of the user"`
}

func attachment(in *attachmentInput, c *collector) (a allowed, err error) {
	type clause struct {
		institution, direction string
		judge                  func() (law.Decision, error)
	}
	of, err := word("clause", string(in.Clause), map[string]clause{
		"antsla-19.6":   {"antsla", "received", func() (law.Decision, error) { return handling.AntslaAttachment(in.File) }},
		"saaremaa-4.20": {"saaremaa", "sent", func() (law.Decision, error) { return handling.SaaremaaAttachment(in.File, in.Duty) }},
	})
	if err == nil {
		err = cmp.Or(only("institution", in.Institution, of.institution), only("direction", in.Direction, of.direction))
	}
	if err != nil {
		return a, err
	}
	d, err := of.judge()
	return decided(d, err, c)
}

type recipientsInput struct {
	head
	Institution string   `json:"institution" doc:"whose rules are asked: antsla"`
	Clause      law.ID   `json:"clause,omitempty" doc:"the clause that is asked: antsla-19.8, also without it"`
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
	if err := cmp.Or(only("institution", in.Institution, "antsla"), only("clause", cmp.Or(in.Clause, "antsla-19.8"), "antsla-19.8")); err != nil {
		return a, err
	}
	if len(in.To)+len(in.CC)+len(in.BCC) == 0 {
		return a, refuse.Missing("to")
	}
	found, err := handling.AntslaMail{From: in.From, To: in.To, Cc: in.CC, Bcc: in.BCC, Subject: "–"}.Check()
	return recipientsAnswer{found != nil}, err
}

type encryptionInput struct {
	head
	Institution   string `json:"institution" doc:"whose rules are asked: antsla or saaremaa"`
	Clause        law.ID `json:"clause" doc:"the clause that is asked"`
	Channel       string `json:"channel" doc:"how the data go out: any, carrier or e-mail, as the clause says"`
	Data          string `json:"data" doc:"public, restricted or sensitive"`
	Method        string `json:"method" doc:"none, encrypted-container, encrypted-medium or a format: cdoc2, ddoc, asice"`
	Possible      bool   `json:"possible" doc:"encryption is possible in this case"`
	PublicNetwork *bool  `json:"public_network,omitempty" doc:"an e-mail goes out of the institution; without it, it does"`
}

func encryption(in *encryptionInput, c *collector) (a satisfied, err error) {
	access, err := word("data", in.Data, map[string]handling.Access{
		"public": handling.Public, "restricted": handling.Restricted, "sensitive": handling.Harmful,
	})
	if err != nil {
		return a, err
	}
	type clause struct {
		institution, channel string
		way                  handling.Way
	}
	of, err := word("clause", string(in.Clause), map[string]clause{
		"antsla-17.1": {"antsla", "any", handling.OtherWay}, "antsla-17.2": {"antsla", "carrier", handling.ExternalCarrier},
		"antsla-19.2": {"antsla", "e-mail", handling.EmailOut}, "saaremaa-4.19": {"saaremaa", "e-mail", handling.EmailOut},
	})
	if err == nil {
		err = cmp.Or(only("institution", in.Institution, of.institution), only("channel", in.Channel, of.channel))
	}
	if err != nil {
		return a, err
	}
	way := of.way
	if way == handling.EmailOut && in.PublicNetwork != nil && !*in.PublicNetwork {
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
	if err := only("institution", in.Institution, "ttu"); err != nil {
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
	if err := only("institution", in.Institution, "ttu"); err != nil {
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
	OtherRestriction  *bool  `json:"other_restriction,omitempty" doc:"the information is restricted for another reason; without it, it is"`
	SingleCase        bool   `json:"single_case,omitempty" doc:"it is a single case"`
	ConsentImpossible bool   `json:"consent_impossible,omitempty" doc:"consent cannot be had"`
	Coded             bool   `json:"coded,omitempty" doc:"the data are coded"`
	Safeguards        bool   `json:"safeguards,omitempty" doc:"there are safeguards"`
}

func passingOn(in *passingOnInput, c *collector) (a allowed, err error) {
	if err := only("institution", in.Institution, "ttu"); err != nil {
		return a, err
	}
	p := handling.TTUPassingOn{
		Unrestricted: in.OtherRestriction != nil && !*in.OtherRestriction, SingleCase: in.SingleCase, ConsentImpossible: in.ConsentImpossible, Coded: in.Coded, Secured: in.Safeguards,
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
	Clause      law.ID `json:"clause,omitempty" doc:"the clause that is asked: ttu-9.9, also without it"`
	Data        string `json:"data" doc:"ordinary, private-life or sensitive"`
	Place       string `json:"place" doc:"lockable-cabinet, lockable-shelf, lockable-drawer or archive-store; or open-shelf, desk, locked-room, other"`
}

func keeping(in *keepingInput, c *collector) (a satisfied, err error) {
	if err := cmp.Or(only("institution", in.Institution, "ttu"), only("clause", cmp.Or(in.Clause, "ttu-9.9"), "ttu-9.9")); err != nil {
		return a, err
	}
	data, err := word("data", in.Data, personalData)
	if err != nil {
		return a, err
	}
	lockable, err := word("place", in.Place, map[string]bool{
		"lockable-cabinet": true, "lockable-shelf": true, "lockable-drawer": true, "archive-store": true,
		"open-shelf": false, "desk": false, "locked-room": false, "other": false,
	})
	if err != nil {
		return a, err
	}
	d, err := handling.TTUKeep(data, lockable)
	c.because(d.Why())
	return satisfied{err == nil && d.Verdict() == law.Allowed}, err
}

type outsideInput struct {
	head
	Institution      string `json:"institution" doc:"whose rules are asked: ttu"`
	Clause           law.ID `json:"clause,omitempty" doc:"the clause that is asked: ttu-5.6 or ttu-9.10; both, without it"`
	Data             string `json:"data" doc:"ordinary, private-life or sensitive"`
	HeadPermits      bool   `json:"head_permits,omitempty" doc:"the head of unit permits it"`
	OrganiserPermits bool   `json:"organiser_permits,omitempty" doc:"the data-protection organiser agrees"`
	Exceptional      bool   `json:"exceptional,omitempty" doc:"it is an exceptional case"`
}

func outside(in *outsideInput, c *collector) (a allowed, err error) {
	if err := cmp.Or(only("institution", in.Institution, "ttu"), only("clause", cmp.Or(in.Clause, "ttu-5.6"), "ttu-5.6", "ttu-9.10")); err != nil {
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
	if err := only("institution", in.Institution, "ttu"); err != nil {
		return a, err
	}
	own, err := word("purpose", in.Purpose, map[string]bool{"passage": true, "property-security": true, "other": false})
	if err != nil {
		return a, err
	}
	d, err := handling.TTUSurveillance(handling.TTUSurveillanceUse{OwnPurpose: own, RealEstatePermits: in.RealEstatePermits, OrganiserPermits: in.OrganiserPermits})
	return decided(d, err, c)
}
