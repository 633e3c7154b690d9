// SPDX-License-Identifier: MIT

package answer

import (
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/request"
)

var requestQuestions = []question{
	row("information-refusal", "Kas teabenõude täitmisest keeldutakse?", "Is a request for information refused?", informationRefusal),
	row("letter-silence", "Kas märgukirja või selgitustaotluse võib jätta vastuseta?", "May a memorandum or a request for explanation stay without an answer?", letterSilence),
	row("copy-fee", "Kui palju võib paberkoopiate eest küsida?", "What may copies on paper cost?", copyFee),
}

type informationRefusalInput struct {
	head
	Facts []string   `json:"facts" doc:"what the holder found: open, restricted or entitled; partly, elsewhere, holder-known, sought, unclear, clarified, unpaid, given, private, burden, repeated, analysis, incapable, no-contact"`
	On    civil.Date `json:"on" doc:"the day on which it is judged"`
}

type refusalAnswer struct {
	Refusal string `json:"refusal" doc:"must, may, must-not or undecided"`
	Point   law.ID `json:"point,omitempty" doc:"the id of the point of AvTS § 23 by which it is refused"`
}

func informationRefusal(in *informationRefusalInput, c *collector) (a refusalAnswer, err error) {
	i := request.Information{On: in.On}
	facts := map[string]func(){
		"open": func() { i.Access = request.Open }, "restricted": func() { i.Access = request.Restricted }, "entitled": func() { i.Access = request.Entitled },
		"partly": func() { i.Partly = true }, "elsewhere": func() { i.Elsewhere = true }, "holder-known": func() { i.Holder = "–" },
		"sought": func() { i.Sought = true }, "unclear": func() { i.Unclear = true }, "clarified": func() { i.Clarified = true },
		"unpaid": func() { i.Unpaid = true }, "given": func() { i.Given = true }, "private": func() { i.Private = true },
		"burden": func() { i.Burden = true }, "repeated": func() { i.Repeated = true }, "analysis": func() { i.Analysis = true },
		"incapable": func() { i.Incapable = true }, "no-contact": func() { i.NoContact = true },
	}
	access := i.Access
	for n, fact := range in.Facts {
		set, err := word("facts["+strconv.Itoa(n)+"]", fact, facts)
		if err != nil {
			return a, err
		}
		if set(); access != 0 && i.Access != access { // two of them: the stricter counts
			i.Access = request.Restricted
		}
		access = i.Access
	}
	d, err := i.Refusal()
	if err != nil {
		return a, err
	}
	c.because(d.Why())
	a.Refusal = map[law.Verdict]string{law.Mandatory: "must", law.Allowed: "may", law.Refused: "must-not", law.Undecided: "undecided"}[d.Verdict()]
	if a.Refusal == "must" || a.Refusal == "may" {
		a.Point = d.Clause()
	}
	return a, nil
}

type letterSilenceInput struct {
	head
	Facts         []string   `json:"facts" doc:"memorandum or explanation or both; anonymous, no-contact, guardian, no-answer, foreign, unreadable, burden, again, abuse; told, translation-asked"`
	EarlierAnswer civil.Date `json:"earlier_answer,omitzero" doc:"the day on which the same person was answered on the same content"`
	Came          civil.Date `json:"came,omitzero" doc:"the day on which this letter came; needed with the earlier answer"`
	On            civil.Date `json:"on" doc:"the day on which it is judged"`
}

type silenceAnswer struct {
	Silence string `json:"silence" doc:"may, conditional (once the person was told, or asked for a translation) or must-not"`
	Point   law.ID `json:"point,omitempty" doc:"the id of the point of MSVS § 5 lg 9 by which it may"`
}

func letterSilence(in *letterSilenceInput, c *collector) (a silenceAnswer, err error) {
	l := request.Letter{On: in.On, Answered: in.EarlierAnswer, Came: in.Came}
	facts := map[string]*bool{
		"memorandum": &l.Memorandum, "explanation": &l.Explanation, "anonymous": &l.Anonymous, "no-contact": &l.NoContact, "guardian": &l.Guardian,
		"no-answer": &l.NoAnswer, "foreign": &l.Foreign, "unreadable": &l.Unreadable, "burden": &l.Burden, "again": &l.Again, "abuse": &l.Abuse,
		"told": &l.Told, "translation-asked": &l.Sent,
	}
	for n, fact := range in.Facts {
		set, err := word("facts["+strconv.Itoa(n)+"]", fact, facts)
		if err != nil {
			return a, err
		}
		*set = true
	}
	d, err := l.Silence()
	if err != nil {
		return a, err
	}
	c.because(d.Why())
	a.Silence = map[law.Verdict]string{law.Allowed: "may", law.Conditional: "conditional", law.Refused: "must-not"}[d.Verdict()]
	if a.Silence != "must-not" {
		a.Point = d.Clause()
	}
	return a, nil
}

type copyFeeInput struct {
	head
	Pages          int        `json:"pages" doc:"pages of paper copies or printouts"`
	ForInstitution bool       `json:"for_institution,omitempty" doc:"the state or a municipality asks; without it, another does"`
	On             civil.Date `json:"on" doc:"the day of the copies"`
}

type copyFeeAnswer struct {
	Cents int `json:"cents" doc:"the most that may be asked, in euro cents"`
}

func copyFee(in *copyFeeInput, c *collector) (a copyFeeAnswer, err error) {
	fee, err := request.CopyFee(in.Pages, in.ForInstitution, in.On)
	c.because(fee.Why())
	return copyFeeAnswer{fee.Value}, err
}
