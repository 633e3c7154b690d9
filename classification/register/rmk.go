// SPDX-License-Identifier: MIT

package register

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The information-governance instruction of the State Forest Management Centre (RMK teabehalduse juhend).
var (
	rmkAct   = acts.RMK()
	rmkSince = acts.RMKSince()
)

var rmkPolicy = made(PolicySpec{
	Head:      head(rmkAct, "rmk-23.3", "RMK avalik dokumendiregister", "Public document register of RMK", civil.Must(2008, time.July, 1)),
	Provision: "p 23.3", MaskProvision: "p 23.3",
	Register: civil.Must(2008, time.July, 1), Content: civil.Must(2010, time.January, 1),
	Kinds: []Kind{BoardDecision, Order, Contract, Incoming, Outgoing}, Mask: NaturalPersonMask,
})

// RMKPolicy is what the document register of RMK (ADR) shows: register data of board decisions, orders, contracts,
// incoming and outgoing documents registered since 01.07.2008, and the content of public ones created since 01.01.2010;
// natural persons always as "Füüsiline isik", by RMK's own rule, which is wider than the act. What is public and
// registered is published by itself, with nobody's leave. It answers for days since 01.07.2008.
//
// Source: RMK p 23.2, 23.3.
func RMKPolicy() Policy { return rmkPolicy }

// why is an answer with its reason: a stable code, the provision and the sentence.
type why struct {
	yes    bool
	code   string
	source law.Source
	text   msg.Text
}

func rmkWhy(yes bool, provision, code, et, en string) why {
	return why{yes, code, rmkAct.At(provision), msg.Text{ET: et, EN: en}}
}

func (w *why) step(day civil.Date) law.Step {
	return law.NewStep(day, w.source, w.code, w.text.ET, w.text.EN)
}

func (w *why) answer(day civil.Date) law.Answer[bool] { return law.Answered(w.yes, w.step(day)) }

// inForce refuses a day before the instruction of RMK: what the rules before it said is not known.
func inForce(rule law.ID, at string, day civil.Date) error {
	if err := refuse.Day(at, day); err != nil {
		return err
	}
	if day.Before(rmkSince) {
		return refuse.NotInForce(rule, day, rmkSince, civil.Date{})
	}
	return nil
}
