package accounts_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
)

func act() accounts.Handover {
	signed := ymd("2026-05-28")
	return accounts.Handover{
		InHand: []string{"3-1.1/2026/14"}, Overdue: []string{}, Given: []string{"3-1.1 Kirjavahetus 2026"},
		Giver:        accounts.Party{Name: "Mari Tamm", Post: "spetsialist", Signed: signed},
		Receiver:     accounts.Party{Name: "Jaan Kask", Post: "spetsialist", Signed: signed},
		Distribution: []string{"Jaan Kask", "teabehaldusosakonna juhataja"}, ToInformationHead: true,
	}
}

func ExampleHandover_Check() {
	h := accounts.Handover{
		InHand: []string{"3-1.1/2026/14"}, Overdue: []string{}, Given: []string{"3-1.1 Kirjavahetus 2026"},
		Receiver:     accounts.Party{Name: "Jaan Kask", Post: "spetsialist", Signed: civil.Must(2026, 5, 29)},
		Giver:        accounts.Party{Name: "Mari Tamm", Post: "spetsialist"},
		Present:      []accounts.Party{{Name: "Ene Mets", Post: "juht", Signed: civil.Must(2026, 5, 29)}},
		Distribution: []string{"Jaan Kask", "teabehaldusosakonna juhataja"}, ToInformationHead: true,
		Takeover: accounts.Takeover{Reason: accounts.LeaverRefuses, Witness: accounts.Superior},
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
		whole.Present = []accounts.Party{{Name: "Ene Mets", Post: "juht", Signed: ymd("2026-05-28")}}
		eachMissing(t, accounts.HandoverElements(), whole, map[string]func(*accounts.Handover){
			"handover.in-hand":          func(h *accounts.Handover) { h.InHand = nil },
			"handover.overdue":          func(h *accounts.Handover) { h.Overdue = nil },
			"handover.given":            func(h *accounts.Handover) { h.Given = nil },
			"handover.giver":            func(h *accounts.Handover) { h.Giver.Name = " " },
			"handover.giver+":           func(h *accounts.Handover) { h.Giver.Post = "" },
			"handover.receiver":         func(h *accounts.Handover) { h.Receiver.Name = "" },
			"handover.receiver+":        func(h *accounts.Handover) { h.Receiver.Post = "" },
			"handover.present":          func(h *accounts.Handover) { h.Present = []accounts.Party{{Name: "Ene", Signed: ymd("2026-05-28")}} },
			"handover.distribution":     func(h *accounts.Handover) { h.Distribution = nil },
			"handover.information-head": func(h *accounts.Handover) { h.ToInformationHead = false },
			"handover.signed":           func(h *accounts.Handover) { h.Giver.Signed = civil.Date{} },
			"handover.signed+":          func(h *accounts.Handover) { h.Receiver.Signed = civil.Date{} },
			"handover.signed++":         func(h *accounts.Handover) { h.Present = []accounts.Party{{Name: "Ene Mets", Post: "juht"}} },
			"handover.approved":         func(h *accounts.Handover) { h.Approved = civil.Date{} },
			"handover.staff":            func(h *accounts.Handover) { h.Staff = "" },
			"handover.budget":           func(h *accounts.Handover) { h.Budget = "" },
			"handover.archive":          func(h *accounts.Handover) { h.Archive = "" },
		})
		h := act()
		assert.Nil(t, h.Check(), "nobody else present, no approval needed, an empty list of overdue work")
		h.BetweenUnits, h.InHand, h.Overdue, h.NeedsApproval = true, nil, nil, true
		assert.Nil(t, h.Check(), "between units: no work to list, nothing to approve")
		h.Given = nil
		assert.Equal(t, "handover.given", codesOf(h.Check()), "but what is handed over")
		assert.Len(t, (*accounts.Handover)(nil).Check(), 13)
		assert.Len(t, (&accounts.Handover{}).Check(), 8, "neither present, approval nor chair")
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
		assert.Equal(t, accounts.UnitRegister, h.RegisteredIn())
		h.Chair = true
		assert.Equal(t, accounts.InformationRegister, h.RegisteredIn())
		assert.Equal(t, "teabehaldusosakonna dokumendiregister", h.RegisteredIn().Text(language.Estonian))
		assert.Zero(t, (*accounts.Handover)(nil).RegisteredIn())
		assert.Empty(t, accounts.Register(0).Text(language.English))
		assert.Empty(t, accounts.Register(9).Text(language.English))
	})
	t.Run("rmk-13.9", func(t *testing.T) {
		h := act()
		h.Giver.Signed = civil.Date{}
		h.Present = []accounts.Party{{Name: "Ene Mets", Post: "juht", Signed: ymd("2026-05-28")}}
		assert.Equal(t, "handover.signed", codesOf(h.Check()), "the giver signs unless it is one-sided")
		for reason := accounts.LeaverRefuses; reason <= accounts.NotPossible; reason++ {
			for witness := accounts.Superior; witness <= accounts.CouncilMember; witness++ {
				h.Takeover = accounts.Takeover{Reason: reason, Witness: witness, Noted: true}
				assert.Nil(t, h.Check())
			}
		}
		for _, r := range []struct {
			takeover accounts.Takeover
			want     string
		}{
			{accounts.Takeover{Witness: accounts.BoardMember, Noted: true}, "takeover.reason"},
			{accounts.Takeover{Reason: 3, Witness: accounts.BoardMember, Noted: true}, "takeover.reason"},
			{accounts.Takeover{Reason: accounts.NotPossible, Noted: true}, "takeover.witness"},
			{accounts.Takeover{Reason: accounts.NotPossible, Witness: 5, Noted: true}, "takeover.witness"},
			{accounts.Takeover{Reason: accounts.NotPossible, Witness: accounts.CouncilMember}, "takeover.note"},
			{accounts.Takeover{Reason: accounts.NotPossible}, "takeover.witness takeover.note"},
		} {
			h.Takeover = r.takeover
			assert.Equal(t, r.want, codesOf(h.Check()))
		}
		h.Takeover, h.Present = accounts.Takeover{Reason: accounts.NotPossible, Witness: accounts.Superior, Noted: true}, nil
		assert.Equal(t, "handover.present", codesOf(h.Check()), "the witness is named and signs")
	})
	t.Run("rmk-13.10", func(t *testing.T) {
		dissent := func(day string) accounts.Dissent {
			return accounts.Dissent{Reason: "toimik 3-1.1/7 puudub", Given: dayOrNone(day), Annexed: true, Noted: true}
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
			h.Dissents = []accounts.Dissent{dissent(r.day)}
			assert.Equal(t, r.want, codesOf(h.Check()), r)
		}
		pending := act() // signed on 28 May
		pending.Dissents = []accounts.Dissent{dissent("2026-06-01")}
		pending.NeedsApproval = true
		assert.Equal(t, "handover.approved", codesOf(pending.Check()), "the approval is still to come")
		pending.BetweenUnits = true
		assert.Equal(t, "dissent.late/1", codesOf(pending.Check()), "between units none comes")
		pending.BetweenUnits, pending.NeedsApproval, pending.Giver.Signed = false, false, civil.Date{}
		assert.Equal(t, "handover.signed", codesOf(pending.Check()), "the giver has not signed yet")
		pending.Present = []accounts.Party{{Name: "Ene Mets", Post: "juht", Signed: ymd("2026-05-31")}}
		pending.Takeover = accounts.Takeover{Reason: accounts.NotPossible, Witness: accounts.Superior, Noted: true}
		assert.Equal(t, "dissent.late/1", codesOf(pending.Check()), "the giver never signs; the witness did so last")
		pending.Present[0].Signed = ymd("2026-06-01")
		assert.Nil(t, pending.Check())

		h := act()
		h.Dissents = []accounts.Dissent{dissent("2026-05-28"), {Given: ymd("2026-05-28")}, dissent("2026-05-28")}
		assert.Equal(t, "dissent.reason/2 dissent.annex/2 dissent.note/2", codesOf(h.Check()))
		h.Giver.Signed, h.Receiver.Signed, h.Dissents = civil.Date{}, civil.Date{}, []accounts.Dissent{dissent("2027-01-01")}
		assert.Equal(t, "handover.signed", codesOf(h.Check()), "nothing is signed yet")
	})
}
