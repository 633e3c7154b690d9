// SPDX-License-Identifier: MIT

package answer

import (
	"cmp"

	"github.com/teabehaldus/teabehaldus/classification"
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
	Institution one[bool, either]                        `json:"institution" doc:"whose rules are asked"`
	Clause      one[attachmentClause, attachmentClauses] `json:"clause" doc:"the clause that is asked, one of the institution"`
	Direction   one[bool, directions]                    `json:"direction" doc:"where it goes, as the clause says"`
	File        string                                   `json:"file" doc:"the name of the file"`
	Duty        bool                                     `json:"duty,omitempty" doc:"sending it is a task of the user"`
}

type directions struct{}

func (directions) table() map[string]bool { return named("received", "sent") }

type attachmentClause struct {
	institution, direction string
	judge                  func(*attachmentInput) (law.Decision, error)
}

type attachmentClauses struct{}

func (attachmentClauses) table() map[string]attachmentClause {
	return map[string]attachmentClause{
		"antsla-19.6":   {"antsla", "received", func(in *attachmentInput) (law.Decision, error) { return handling.AntslaAttachment(in.File) }},
		"saaremaa-4.20": {"saaremaa", "sent", func(in *attachmentInput) (law.Decision, error) { return handling.SaaremaaAttachment(in.File, in.Duty) }},
	}
}

func attachment(in *attachmentInput, c *collector) (a allowed, err error) {
	of := in.Clause.is
	if err := cmp.Or(only("institution", in.Institution.text, of.institution), only("direction", in.Direction.text, of.direction)); err != nil {
		return a, err
	}
	d, err := of.judge(in)
	return decided(d, err, c)
}

type recipientsInput struct {
	head
	Institution one[bool, antsla]            `json:"institution" doc:"whose rules are asked"`
	Clause      one[bool, recipientsClauses] `json:"clause,omitzero" doc:"the clause that is asked, also without it"`
	From        string                       `json:"from" doc:"the sender's address"`
	To          []string                     `json:"to,omitempty" doc:"addresses on the To line"`
	CC          []string                     `json:"cc,omitempty" doc:"on the Cc line"`
	BCC         []string                     `json:"bcc,omitempty" doc:"on the Bcc line"`
	Lists       []string                     `json:"lists,omitempty" doc:"those of all these that are distribution lists"`
}

type recipientsClauses struct{}

func (recipientsClauses) table() map[string]bool { return named("antsla-19.8") }

type recipientsAnswer struct {
	Breach bool `json:"breach" doc:"an addressee sees the data of another"`
}

func recipients(in *recipientsInput, _ *collector) (a recipientsAnswer, err error) {
	if len(in.To)+len(in.CC)+len(in.BCC) == 0 {
		return a, refuse.Missing("to")
	}
	found, err := handling.AntslaMail{From: in.From, To: in.To, Cc: in.CC, Bcc: in.BCC, Subject: "–"}.Check()
	return recipientsAnswer{found != nil}, err
}

type encryptionInput struct {
	head
	Institution   one[bool, either]                        `json:"institution" doc:"whose rules are asked"`
	Clause        one[encryptionClause, encryptionClauses] `json:"clause" doc:"the clause that is asked, one of the institution"`
	Channel       one[bool, channels]                      `json:"channel" doc:"how the data go out, as the clause says"`
	Data          one[handling.Access, accesses]           `json:"data" doc:"what the data are"`
	Method        string                                   `json:"method" doc:"none, encrypted-container, encrypted-medium or a format: cdoc2, ddoc, asice"`
	Possible      bool                                     `json:"possible" doc:"encryption is possible in this case"`
	PublicNetwork *bool                                    `json:"public_network,omitempty" doc:"an e-mail goes out of the institution; without it, it does"`
}

type encryptionClause struct {
	institution, channel string
	way                  handling.Way
}

type (
	encryptionClauses struct{}
	channels          struct{}
	accesses          struct{}
)

func (encryptionClauses) table() map[string]encryptionClause {
	return map[string]encryptionClause{
		"antsla-17.1": {"antsla", "any", handling.OtherWay}, "antsla-17.2": {"antsla", "carrier", handling.ExternalCarrier},
		"antsla-19.2": {"antsla", "e-mail", handling.EmailOut}, "saaremaa-4.19": {"saaremaa", "e-mail", handling.EmailOut},
	}
}

func (channels) table() map[string]bool { return named("any", "carrier", "e-mail") }

func (accesses) table() map[string]handling.Access {
	return map[string]handling.Access{"public": handling.Public, "restricted": handling.Restricted, "sensitive": handling.Harmful}
}

func encryption(in *encryptionInput, c *collector) (a satisfied, err error) {
	of := in.Clause.is
	if err := cmp.Or(only("institution", in.Institution.text, of.institution), only("channel", in.Channel.text, of.channel)); err != nil {
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
	if of.institution == "antsla" {
		asks = handling.AntslaEncryption
		d, err := handling.AntslaFormat(way, format)
		if err != nil {
			return a, err
		}
		kept = d.Verdict() == law.Allowed
	}
	duty, err := asks(in.Data.is, way)
	if err != nil {
		return a, err
	}
	c.because(duty.Why())
	bound := string(duty.Clause()) == in.Clause.text && duty.Verdict() != law.NotRequired
	return satisfied{!bound || kept || duty.Verdict() == law.WherePossible && !in.Possible}, nil
}

type feeInput struct {
	head
	Institution one[bool, ttu] `json:"institution" doc:"whose rules are asked"`
	Pages       int            `json:"pages" doc:"how many pages are given out on paper"`
}

type feeAnswer struct {
	Cents int `json:"cents" doc:"the highest fee in euro cents"`
}

func fee(in *feeInput, _ *collector) (a feeAnswer, err error) {
	a.Cents, err = handling.TTUPageFee(in.Pages)
	return a, err
}

type processingInput struct {
	head
	Institution       one[bool, ttu]                                              `json:"institution" doc:"whose rules are asked"`
	Ground            one[func(*handling.TTUProcessing) *bool, processingGrounds] `json:"ground" doc:"on which ground"`
	Data              one[classification.PersonalData, personalData]              `json:"data" doc:"what the personal data are"`
	SingleCase        bool                                                        `json:"single_case,omitempty" doc:"it is a single case"`
	ConsentImpossible bool                                                        `json:"consent_impossible,omitempty" doc:"consent cannot be had"`
}

type processingGrounds struct{}

// A ground sets the fact that it names; "none" names nothing.
func (processingGrounds) table() map[string]func(*handling.TTUProcessing) *bool {
	return map[string]func(*handling.TTUProcessing) *bool{
		"law": func(p *handling.TTUProcessing) *bool { return &p.Law }, "contract": func(p *handling.TTUProcessing) *bool { return &p.Contract },
		"life": func(p *handling.TTUProcessing) *bool { return &p.Vital }, "none": func(*handling.TTUProcessing) *bool { return new(bool) },
	}
}

func processing(in *processingInput, c *collector) (a allowed, err error) {
	p := handling.TTUProcessing{Data: in.Data.is, SingleCase: in.SingleCase, ConsentImpossible: in.ConsentImpossible}
	*in.Ground.is(&p) = true
	d, err := handling.TTUWithoutConsent(p)
	return decided(d, err, c)
}

type passingOnInput struct {
	head
	Institution       one[bool, ttu]                                          `json:"institution" doc:"whose rules are asked"`
	Ground            one[func(*handling.TTUPassingOn) *bool, passingGrounds] `json:"ground" doc:"on which ground"`
	Data              one[classification.PersonalData, personalData]          `json:"data" doc:"what the personal data are"`
	OtherRestriction  *bool                                                   `json:"other_restriction,omitempty" doc:"the information is restricted for another reason; without it, it is"`
	SingleCase        bool                                                    `json:"single_case,omitempty" doc:"it is a single case"`
	ConsentImpossible bool                                                    `json:"consent_impossible,omitempty" doc:"consent cannot be had"`
	Coded             bool                                                    `json:"coded,omitempty" doc:"the data are coded"`
	Safeguards        bool                                                    `json:"safeguards,omitempty" doc:"there are safeguards"`
}

type passingGrounds struct{}

func (passingGrounds) table() map[string]func(*handling.TTUPassingOn) *bool {
	none := func(*handling.TTUPassingOn) *bool { return new(bool) }
	return map[string]func(*handling.TTUPassingOn) *bool{
		"task-set-by-law":           func(p *handling.TTUPassingOn) *bool { return &p.LegalTask },
		"public-duties-information": func(p *handling.TTUPassingOn) *bool { return &p.PublicDuties },
		"research-or-statistics":    func(p *handling.TTUPassingOn) *bool { return &p.Research },
		"life":                      func(p *handling.TTUPassingOn) *bool { return &p.Vital },
		"law":                       none, "contract": none, "none": none, // grounds to process, and none to pass on
	}
}

func passingOn(in *passingOnInput, c *collector) (a allowed, err error) {
	p := handling.TTUPassingOn{
		Data: in.Data.is, Unrestricted: in.OtherRestriction != nil && !*in.OtherRestriction, SingleCase: in.SingleCase, ConsentImpossible: in.ConsentImpossible, Coded: in.Coded, Secured: in.Safeguards,
	}
	*in.Ground.is(&p) = true
	d, err := handling.TTUPassOnWithoutConsent(p)
	return decided(d, err, c)
}

type keepingInput struct {
	head
	Institution one[bool, ttu]                                 `json:"institution" doc:"whose rules are asked"`
	Clause      one[bool, keepingClauses]                      `json:"clause,omitzero" doc:"the clause that is asked, also without it"`
	Data        one[classification.PersonalData, personalData] `json:"data" doc:"what the personal data are"`
	Place       one[bool, places]                              `json:"place" doc:"where they are kept"`
}

type (
	keepingClauses struct{}
	places         struct{}
)

func (keepingClauses) table() map[string]bool { return named("ttu-9.9") }

// A place can be locked, or is a store of the archive.
func (places) table() map[string]bool {
	return map[string]bool{
		"lockable-cabinet": true, "lockable-shelf": true, "lockable-drawer": true, "archive-store": true,
		"open-shelf": false, "desk": false, "locked-room": false, "other": false,
	}
}

func keeping(in *keepingInput, c *collector) (a satisfied, err error) {
	d, err := handling.TTUKeep(in.Data.is, in.Place.is)
	c.because(d.Why())
	return satisfied{err == nil && d.Verdict() == law.Allowed}, err
}

type outsideInput struct {
	head
	Institution      one[bool, ttu]                                 `json:"institution" doc:"whose rules are asked"`
	Clause           one[bool, outsideClauses]                      `json:"clause,omitzero" doc:"the clause that is asked; both, without it"`
	Data             one[classification.PersonalData, personalData] `json:"data" doc:"what the personal data are"`
	HeadPermits      bool                                           `json:"head_permits,omitempty" doc:"the head of unit permits it"`
	OrganiserPermits bool                                           `json:"organiser_permits,omitempty" doc:"the data-protection organiser agrees"`
	Exceptional      bool                                           `json:"exceptional,omitempty" doc:"it is an exceptional case"`
}

type outsideClauses struct{}

func (outsideClauses) table() map[string]bool { return named("ttu-5.6", "ttu-9.10") }

func outside(in *outsideInput, c *collector) (a allowed, err error) {
	d, err := handling.TTUOutside(handling.TTUOutsideWork{Data: in.Data.is, HeadPermits: in.HeadPermits, OrganiserAgrees: in.OrganiserPermits, Exceptional: in.Exceptional})
	return decided(d, err, c)
}

type surveillanceInput struct {
	head
	Institution       one[bool, ttu]      `json:"institution" doc:"whose rules are asked"`
	Purpose           one[bool, purposes] `json:"purpose" doc:"what they serve"`
	RealEstatePermits bool                `json:"real_estate_permits,omitempty" doc:"the head of real estate permits it"`
	OrganiserPermits  bool                `json:"organiser_permits,omitempty" doc:"the data-protection organiser permits it"`
}

type purposes struct{}

// Those of surveillance itself are its own.
func (purposes) table() map[string]bool {
	return map[string]bool{"passage": true, "property-security": true, "other": false}
}

func surveillance(in *surveillanceInput, c *collector) (a allowed, err error) {
	d, err := handling.TTUSurveillance(handling.TTUSurveillanceUse{OwnPurpose: in.Purpose.is, RealEstatePermits: in.RealEstatePermits, OrganiserPermits: in.OrganiserPermits})
	return decided(d, err, c)
}
