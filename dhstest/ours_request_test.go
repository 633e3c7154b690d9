// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"fmt"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/request"
)

func ourRequests() dhstest.Requests {
	refusals := map[law.Verdict]string{law.Mandatory: "must", law.Allowed: "may", law.Refused: "must-not", law.Undecided: "undecided"}
	silences := map[law.Verdict]string{law.Allowed: "may", law.Conditional: "conditional", law.Refused: "must-not"}
	ground := func(d law.Decision, none law.Verdict) string {
		if d.Verdict() == none || d.Verdict() == law.Undecided {
			return ""
		}
		return string(d.Clause())
	}
	return dhstest.Requests{
		Refusal: func(facts []string, on civil.Date) (string, string, error) {
			i := request.Information{On: on}
			for _, fact := range facts {
				set, ok := map[string]func(){
					"open": func() { i.Access = request.Open }, "restricted": func() { i.Access = request.Restricted }, "entitled": func() { i.Access = request.Entitled },
					"partly": func() { i.Partly = true }, "elsewhere": func() { i.Elsewhere = true }, "holder-known": func() { i.Holder = "Rahvusarhiiv" },
					"sought": func() { i.Sought = true }, "unclear": func() { i.Unclear = true }, "clarified": func() { i.Clarified = true },
					"unpaid": func() { i.Unpaid = true }, "given": func() { i.Given = true }, "private": func() { i.Private = true },
					"burden": func() { i.Burden = true }, "repeated": func() { i.Repeated = true }, "analysis": func() { i.Analysis = true },
					"incapable": func() { i.Incapable = true }, "no-contact": func() { i.NoContact = true },
				}[fact]
				if !ok {
					return "", "", fmt.Errorf("no such fact: %s", fact)
				}
				set()
			}
			d, err := i.Refusal()
			return refusals[d.Verdict()], ground(d, law.Refused), err
		},
		Silence: func(facts []string, earlier, came, on civil.Date) (string, string, error) {
			l := request.Letter{On: on, Answered: earlier, Came: came}
			for _, fact := range facts {
				set, ok := map[string]*bool{
					"memorandum": &l.Memorandum, "explanation": &l.Explanation, "anonymous": &l.Anonymous, "no-contact": &l.NoContact, "guardian": &l.Guardian,
					"no-answer": &l.NoAnswer, "foreign": &l.Foreign, "unreadable": &l.Unreadable, "burden": &l.Burden, "again": &l.Again, "abuse": &l.Abuse,
					"told": &l.Told, "translation-asked": &l.Sent,
				}[fact]
				if !ok {
					return "", "", fmt.Errorf("no such fact: %s", fact)
				}
				*set = true
			}
			d, err := l.Silence()
			return silences[d.Verdict()], ground(d, law.Refused), err
		},
		CopyFee: func(pages int, institution bool, on civil.Date) (int, error) {
			fee, err := request.CopyFee(pages, institution, on)
			return fee.Value, err
		},
	}
}
