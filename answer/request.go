// SPDX-License-Identifier: MIT

package answer

import (
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
	Facts []one[func(*request.Information), informationFacts] `json:"facts" doc:"what the holder found, in any order"`
	On    civil.Date                                          `json:"on" doc:"the day on which it is judged"`
}

type informationFacts struct{}

func (informationFacts) table() map[string]func(*request.Information) {
	type information = request.Information
	return map[string]func(*information){
		"open": func(i *information) { i.Access = request.Open }, "restricted": func(i *information) { i.Access = request.Restricted },
		"entitled": func(i *information) { i.Access = request.Entitled }, "partly": func(i *information) { i.Partly = true },
		"elsewhere": func(i *information) { i.Elsewhere = true }, "holder-known": func(i *information) { i.Holder = "–" },
		"sought": func(i *information) { i.Sought = true }, "unclear": func(i *information) { i.Unclear = true },
		"clarified": func(i *information) { i.Clarified = true }, "unpaid": func(i *information) { i.Unpaid = true },
		"given": func(i *information) { i.Given = true }, "private": func(i *information) { i.Private = true },
		"burden": func(i *information) { i.Burden = true }, "repeated": func(i *information) { i.Repeated = true },
		"analysis": func(i *information) { i.Analysis = true }, "incapable": func(i *information) { i.Incapable = true },
		"no-contact": func(i *information) { i.NoContact = true },
	}
}

type refusalAnswer struct {
	Refusal string `json:"refusal" doc:"must, may, must-not or undecided"`
	Point   law.ID `json:"point,omitempty" doc:"the id of the point of AvTS § 23 by which it is refused"`
}

func informationRefusal(in *informationRefusalInput, c *collector) (a refusalAnswer, err error) {
	i := request.Information{On: in.On}
	access := i.Access
	for _, fact := range in.Facts {
		if fact.is(&i); access != 0 && i.Access != access { // two of them: the stricter counts
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
	Facts         []one[func(*request.Letter) *bool, letterFacts] `json:"facts" doc:"what the letter is, and what was done, in any order"`
	EarlierAnswer civil.Date                                      `json:"earlier_answer,omitzero" doc:"the day on which the same person was answered on the same content"`
	Came          civil.Date                                      `json:"came,omitzero" doc:"the day on which this letter came; needed with the earlier answer"`
	On            civil.Date                                      `json:"on" doc:"the day on which it is judged"`
}

type letterFacts struct{}

func (letterFacts) table() map[string]func(*request.Letter) *bool {
	type letter = request.Letter
	return map[string]func(*letter) *bool{
		"memorandum": func(l *letter) *bool { return &l.Memorandum }, "explanation": func(l *letter) *bool { return &l.Explanation },
		"anonymous": func(l *letter) *bool { return &l.Anonymous }, "no-contact": func(l *letter) *bool { return &l.NoContact },
		"guardian": func(l *letter) *bool { return &l.Guardian }, "no-answer": func(l *letter) *bool { return &l.NoAnswer },
		"foreign": func(l *letter) *bool { return &l.Foreign }, "unreadable": func(l *letter) *bool { return &l.Unreadable },
		"burden": func(l *letter) *bool { return &l.Burden }, "again": func(l *letter) *bool { return &l.Again },
		"abuse": func(l *letter) *bool { return &l.Abuse }, "told": func(l *letter) *bool { return &l.Told },
		"translation-asked": func(l *letter) *bool { return &l.Sent },
	}
}

type silenceAnswer struct {
	Silence string `json:"silence" doc:"may, conditional (once the person was told, or asked for a translation) or must-not"`
	Point   law.ID `json:"point,omitempty" doc:"the id of the point of MSVS § 5 lg 9 by which it may"`
}

func letterSilence(in *letterSilenceInput, c *collector) (a silenceAnswer, err error) {
	l := request.Letter{On: in.On, Answered: in.EarlierAnswer, Came: in.Came}
	for _, fact := range in.Facts {
		*fact.is(&l) = true
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
