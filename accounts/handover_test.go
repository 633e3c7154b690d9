// SPDX-License-Identifier: MIT

package accounts_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
)

func act() accounts.RMKHandover {
	signed := ymd("2026-05-28")
	return accounts.RMKHandover{
		InHand: []string{"3-1.1/2026/14"}, Overdue: []string{}, Given: []string{"3-1.1 Kirjavahetus 2026"},
		Giver:        accounts.RMKParty{Name: "Mari Tamm", Post: "spetsialist", Signed: signed},
		Receiver:     accounts.RMKParty{Name: "Jaan Kask", Post: "spetsialist", Signed: signed},
		Distribution: []string{"Jaan Kask", "teabehaldusosakonna juhataja"}, ToInformationHead: true,
	}
}

// The leaver refuses to hand over: the superior stands by, and the act must say so.
func ExampleRMKHandover_Check() {
	h := accounts.RMKHandover{
		InHand: []string{"3-1.1/2026/14"}, Overdue: []string{}, Given: []string{"3-1.1 Kirjavahetus 2026"},
		Receiver:     accounts.RMKParty{Name: "Jaan Kask", Post: "spetsialist", Signed: civil.Must(2026, 5, 29)},
		Giver:        accounts.RMKParty{Name: "Mari Tamm", Post: "spetsialist"},
		Present:      []accounts.RMKParty{{Name: "Ene Mets", Post: "juht", Signed: civil.Must(2026, 5, 29)}},
		Distribution: []string{"Jaan Kask", "teabehaldusosakonna juhataja"}, ToInformationHead: true,
		Takeover: accounts.RMKTakeover{Reason: accounts.RMKLeaverRefuses, Witness: accounts.RMKSuperior},
	}
	for _, f := range h.Check() {
		fmt.Println(f.Clause, f.Code, "–", f.Text(language.Estonian))
	}
	// Output: rmk-13.9 takeover.note – Aktis puudub märge ühepoolse ülevõtmise kohta
}

func TestHandover(t *testing.T) {
	t.Run("rmk-13.4", func(t *testing.T) {
		whole := act()
		whole.Chair, whole.Staff, whole.Budget, whole.Archive = true, "43 ametikohta", "61 %", "210 toimikut"
		whole.NeedsApproval, whole.Approved = true, ymd("2026-05-29")
		whole.Present = []accounts.RMKParty{{Name: "Ene Mets", Post: "juht", Signed: ymd("2026-05-28")}}
		eachMissing(t, (*accounts.RMKHandover).Check, whole, map[string]func(*accounts.RMKHandover){
			"handover.in-hand":   func(h *accounts.RMKHandover) { h.InHand = nil },
			"handover.overdue":   func(h *accounts.RMKHandover) { h.Overdue = nil },
			"handover.given":     func(h *accounts.RMKHandover) { h.Given = nil },
			"handover.giver":     func(h *accounts.RMKHandover) { h.Giver.Name = " " },
			"handover.giver+":    func(h *accounts.RMKHandover) { h.Giver.Post = "" },
			"handover.receiver":  func(h *accounts.RMKHandover) { h.Receiver.Name = "" },
			"handover.receiver+": func(h *accounts.RMKHandover) { h.Receiver.Post = "" },
			"handover.present": func(h *accounts.RMKHandover) {
				h.Present = []accounts.RMKParty{{Name: "Ene", Signed: ymd("2026-05-28")}}
			},
			"handover.distribution":     func(h *accounts.RMKHandover) { h.Distribution = nil },
			"handover.information-head": func(h *accounts.RMKHandover) { h.ToInformationHead = false },
			"handover.signed":           func(h *accounts.RMKHandover) { h.Giver.Signed = civil.Date{} },
			"handover.signed+":          func(h *accounts.RMKHandover) { h.Receiver.Signed = civil.Date{} },
			"handover.signed++":         func(h *accounts.RMKHandover) { h.Present = []accounts.RMKParty{{Name: "Ene Mets", Post: "juht"}} },
			"handover.approved":         func(h *accounts.RMKHandover) { h.Approved = civil.Date{} },
			"handover.staff":            func(h *accounts.RMKHandover) { h.Staff = "" },
			"handover.budget":           func(h *accounts.RMKHandover) { h.Budget = "" },
			"handover.archive":          func(h *accounts.RMKHandover) { h.Archive = "" },
		})
		h := act()
		assert.Nil(t, h.Check(), "nobody else present, no approval needed, an empty list of overdue work")
		h.BetweenUnits, h.InHand, h.Overdue, h.NeedsApproval = true, nil, nil, true
		assert.Nil(t, h.Check(), "between units: no work to list, nothing to approve")
		h.Given = nil
		assert.Equal(t, "handover.given", codesOf(h.Check()), "but what is handed over")
		assert.Len(t, (*accounts.RMKHandover)(nil).Check(), 13)
		assert.Len(t, (&accounts.RMKHandover{}).Check(), 8, "neither present, approval nor chair")
	})
	t.Run("rmk-13.7", func(t *testing.T) {
		h := act()
		h.Chair = true
		assert.Equal(t, "handover.staff handover.budget handover.archive", codesOf(h.Check()))
		h.Staff, h.Budget, h.Archive = "43 ametikohta", "61 %", "210 toimikut"
		assert.Nil(t, h.Check())
		h.Budget = ""
		assert.Equal(t, "handover.budget", codesOf(h.Check()))
	})
	t.Run("rmk-13.8", func(t *testing.T) {
		h := act()
		assert.Equal(t, "register.unit", h.RegisteredIn().Code)
		h.Chair = true
		assert.Equal(t, "register.information", h.RegisteredIn().Code)
		assert.Equal(t, "Akt registreeritakse teabehaldusosakonna dokumendiregistris", h.RegisteredIn().Text(language.Estonian))
		assert.Equal(t, "RMK p 13.8", h.RegisteredIn().Source.String())
		assert.Zero(t, (*accounts.RMKHandover)(nil).RegisteredIn())
	})
	t.Run("rmk-13.9", func(t *testing.T) {
		h := act()
		h.Giver.Signed = civil.Date{}
		h.Present = []accounts.RMKParty{{Name: "Ene Mets", Post: "juht", Signed: ymd("2026-05-28")}}
		assert.Equal(t, "handover.signed", codesOf(h.Check()), "the giver signs unless it is one-sided")
		for reason := accounts.RMKLeaverRefuses; reason <= accounts.RMKHandoverImpossible; reason++ {
			for witness := accounts.RMKSuperior; witness <= accounts.RMKCouncilMember; witness++ {
				h.Takeover = accounts.RMKTakeover{Reason: reason, Witness: witness, Noted: true}
				assert.Nil(t, h.Check())
			}
		}
		for _, r := range []struct {
			takeover accounts.RMKTakeover
			want     string
		}{
			{accounts.RMKTakeover{Witness: accounts.RMKBoardMember, Noted: true}, "takeover.reason"},
			{accounts.RMKTakeover{Reason: 3, Witness: accounts.RMKBoardMember, Noted: true}, "takeover.reason"},
			{accounts.RMKTakeover{Reason: accounts.RMKHandoverImpossible, Noted: true}, "takeover.witness"},
			{accounts.RMKTakeover{Reason: accounts.RMKHandoverImpossible, Witness: 5, Noted: true}, "takeover.witness"},
			{accounts.RMKTakeover{Reason: accounts.RMKHandoverImpossible, Witness: accounts.RMKCouncilMember}, "takeover.note"},
			{accounts.RMKTakeover{Reason: accounts.RMKHandoverImpossible}, "takeover.witness takeover.note"},
		} {
			h.Takeover = r.takeover
			assert.Equal(t, r.want, codesOf(h.Check()))
		}
		h.Takeover, h.Present = accounts.RMKTakeover{Reason: accounts.RMKHandoverImpossible, Witness: accounts.RMKSuperior, Noted: true}, nil
		assert.Equal(t, "handover.present", codesOf(h.Check()), "the witness is named and signs")
	})
	t.Run("rmk-13.10", func(t *testing.T) {
		dissent := func(day string) accounts.RMKDissent {
			return accounts.RMKDissent{Reason: "toimik 3-1.1/7 puudub", Given: dayOrNone(day), Annexed: true, Noted: true}
		}
		for _, r := range []struct {
			day, receiverSigned, approved, want string
		}{
			{"2026-05-27", "2026-05-28", "", ""},
			{"2026-05-28", "2026-05-28", "", ""},
			{"2026-05-29", "2026-05-28", "", "dissent.late/1"},
			{"2026-05-29", "2026-05-29", "", ""}, // before the last signature
			{"2026-06-01", "2026-05-28", "2026-06-02", ""},
			{"2026-06-02", "2026-05-28", "2026-06-02", ""},
			{"2026-06-03", "2026-05-28", "2026-06-02", "dissent.late/1"},
			{"", "2026-05-28", "", "dissent.late/1"},
		} {
			h := act()
			h.Receiver.Signed, h.Approved = ymd(r.receiverSigned), dayOrNone(r.approved)
			h.Dissents = []accounts.RMKDissent{dissent(r.day)}
			assert.Equal(t, r.want, codesOf(h.Check()), r)
		}
		pending := act() // signed on 28 May
		pending.Dissents = []accounts.RMKDissent{dissent("2026-06-01")}
		pending.NeedsApproval = true
		assert.Equal(t, "handover.approved", codesOf(pending.Check()), "the approval is still to come")
		pending.BetweenUnits = true
		assert.Equal(t, "dissent.late/1", codesOf(pending.Check()), "between units none comes")
		pending.BetweenUnits, pending.NeedsApproval, pending.Giver.Signed = false, false, civil.Date{}
		assert.Equal(t, "handover.signed", codesOf(pending.Check()), "the giver has not signed yet")
		pending.Present = []accounts.RMKParty{{Name: "Ene Mets", Post: "juht", Signed: ymd("2026-05-31")}}
		pending.Takeover = accounts.RMKTakeover{Reason: accounts.RMKHandoverImpossible, Witness: accounts.RMKSuperior, Noted: true}
		assert.Equal(t, "dissent.late/1", codesOf(pending.Check()), "the giver never signs; the witness did so last")
		pending.Present[0].Signed = ymd("2026-06-01")
		assert.Nil(t, pending.Check())

		h := act()
		h.Dissents = []accounts.RMKDissent{dissent("2026-05-28"), {Given: ymd("2026-05-28")}, dissent("2026-05-28")}
		assert.Equal(t, "dissent.reason/2 dissent.annex/2 dissent.note/2", codesOf(h.Check()))
		h.Giver.Signed, h.Receiver.Signed, h.Dissents = civil.Date{}, civil.Date{}, []accounts.RMKDissent{dissent("2027-01-01")}
		assert.Equal(t, "handover.signed", codesOf(h.Check()), "nothing is signed yet")
	})
}
