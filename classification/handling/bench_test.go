// SPDX-License-Identifier: MIT

package handling_test

import (
	"testing"

	. "github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/law"
)

var (
	sinkDecision law.Decision
	sinkVerdict  law.Verdict
	sinkErr      error
	sinkCents    int
)

// answers are one call of each shape, on the longest way through its table.
var answers = map[string]func(){
	"processing": func() {
		sinkDecision, sinkErr = TTUWithoutConsent(TTUProcessing{Data: sensitive, Vital: true, Contract: true})
	},
	"passing on": func() { sinkDecision, sinkErr = TTUPassOnWithoutConsent(TTUPassingOn{Data: sensitive}) },
	"use":        func() { sinkDecision, sinkErr = TTUUse(TTUFurtherUse{}) },
	"request":    func() { sinkDecision, sinkErr = TTURequest(TTUAccessRequest{Access: Restricted, OwnData: false}) },
	"outside":    func() { sinkDecision, sinkErr = TTUOutside(TTUOutsideWork{Data: sensitive}) },
	"recording":  func() { sinkDecision, sinkErr = TTUOnWebsite(TTURecording{}) },
	"fee":        func() { sinkCents, sinkErr = TTUPageFee(25) },
	"encryption": func() { sinkDecision, sinkErr = AntslaEncryption(Restricted, EmailOut) },
	"format":     func() { sinkDecision, sinkErr = AntslaFormat(Laptop, ASiCE) },
	"attachment": func() { sinkDecision, sinkErr = AntslaAttachment("koosoleku protokoll õhtul.pdf.EXE .") },
	"sending":    func() { sinkDecision, sinkErr = SaaremaaAttachment("koosoleku protokoll.pdf", false) },
	"mail":       func() { sinkErr = checkMail() },
	"reading": func() {
		sinkDecision, sinkErr = SaaremaaReadMail(SaaremaaMailReading{"Inbox/Saadetud", AnyoneElse, true, true})
	},
	"address":     func() { sinkDecision, sinkErr = SaaremaaAddress(ReceiveAt, "mari@gmail.com", "saaremaamuuseum.ee") },
	"the verdict": func() { sinkVerdict = sinkDecision.Verdict() },
}

var toSelf, toOthers = []string{"Mina <mina@antsla.ee>"}, []string{"a@x.ee", "b@x.ee", "c@x.ee"}

func checkMail() error {
	_, err := AntslaMail{From: "mina@antsla.ee", To: toSelf, Bcc: toOthers, Subject: "Kutse"}.Check()
	return err
}

// TestAllocations: no answer allocates; words do, when they are asked for.
func TestAllocations(t *testing.T) {
	for name, f := range answers {
		cost.Nothing(t, name, f)
	}
}

func BenchmarkAnswers(b *testing.B) {
	for name, f := range answers {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
}
