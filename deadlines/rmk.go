// SPDX-License-Identifier: MIT

package deadlines

import (
	"cmp"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// The information-governance instruction of the State Forest Management Centre (RMK teabehalduse juhend).

var rmkAct = acts.RMK()

var rmkSince = acts.RMKSince()

var rmk = institution(rmkAct, rmkSince, "", []RuleSpec{
	{
		Head:  law.Head{ID: "rmk-7.11", ET: "Dokumendihaldussüsteemi taastamine", EN: "Restoration of the document system"},
		Event: Happened, Term: WorkdayHours(24), Provision: "p 7.11",
	},
	{
		Head:  law.Head{ID: "rmk-8.4", ET: "Dokumendi registreerimine", EN: "Registration of a document"},
		Event: Received, Term: Workdays(1), Provision: "p 8.4", Start: "p 8.4",
	},
	{
		Head:  law.Head{ID: "rmk-8.4/outgoing", ET: "Väljamineva dokumendi registreerimine", EN: "Registration of an outgoing document"},
		Event: Signed, Term: Workdays(1), Advance: true, Provision: "p 8.4", Start: "p 8.4",
	},
	{
		Head:  law.Head{ID: "rmk-11.2", ET: "Dokumendile vastamine", EN: "Reply to a document"},
		Event: Registered, Term: Calendric(civil.Days(30)), Relation: "subsidiary", Provision: "p 11.2", Extended: Calendric(civil.Months(2)),
		Extension: Extension{
			ID: "rmk-11.3", Provision: "p 11.3", NoticeBefore: true,
			ET: "Dokumendile vastamine pikendatud tähtaja jooksul", EN: "Reply to a document, extended",
			OpenET: "kuni menetlemiseks vajalike täiendavate asjaolude väljaselgitamiseni, kui pikimat tähtaega seaduses ei ole",
			OpenEN: "until the further facts needed are cleared up, where no act caps the limit",
		},
	},
	{
		Head:  law.Head{ID: "rmk-11.4", ET: "Teabenõude täitmine", EN: "Answer to a request for information"},
		Event: Registered, Term: Workdays(5), Provision: "p 11.4", Start: "p 11.4", Extended: Workdays(15),
		Extension: Extension{
			ID: "rmk-11.3/request", Provision: "p 11.3", NoticeBefore: true,
			ET: "Teabenõude täitmine pikendatud tähtaja jooksul", EN: "Answer to a request for information, extended",
		},
	},
	{
		Head: law.Head{
			ID: "rmk-11.4/defect",
			ET: "Teatamine, et teabenõudes on puudus või et see loetakse märgukirjaks või selgitustaotluseks",
			EN: "Telling that a request lacks data or is no request for information",
		},
		Event: Registered, Term: Workdays(5), Provision: "p 11.4", Start: "p 11.4",
	},
	{
		Head:  law.Head{ID: "rmk-11.6", ET: "Teabenõude täitmisest keeldumine", EN: "Refusal of a request for information"},
		Event: Registered, Term: Workdays(5), Provision: "p 11.6", Start: "p 11.6",
	},
	{
		Head:  law.Head{ID: "rmk-11.10", ET: "Asutusesisese dokumendi menetlemine", EN: "Handling of an internal document"},
		Event: Submitted, Term: Workdays(3), Provision: "p 11.10", Start: "p 11.10",
	},
	{
		Head:  law.Head{ID: "rmk-12.3", ET: "Dokumentide iga-aastane ülevaatus", EN: "Yearly review of documents"},
		Event: Done, Window: Yearly(time.January, 2, time.March, 31), Provision: "p 12.3",
	},
})

// RMKRestoration is the time in which RMK's document system can be restored after an incident (taastamine): 24 hours
// that run on working days only, 00:00–24:00; hours of weekends and holidays do not count. Whether they run from the
// incident or from its noticing the clause does not say: the instant is the caller's.
//
// Source: RMK p 7.11.
func RMKRestoration() Rule { return named("rmk-7.11") }

// RMKRegistration is the time in which RMK registers a document that has arrived or a request made orally
// (registreerimine): on that day or on the next working day.
//
// Source: RMK p 8.4.
func RMKRegistration() Rule { return named("rmk-8.4") }

// RMKOutgoingRegistration is the time in which RMK registers a document that it signs itself, such as a contract or
// minutes (väljamineva dokumendi registreerimine): on the day of signing or on the next working day, exceptionally
// before it is signed, which is not too early.
//
// Source: RMK p 8.4.
func RMKOutgoingRegistration() Rule { return named("rmk-8.4/outgoing") }

// RMKReply is the time in which RMK answers a document (vastamine): without delay, and within thirty calendar days of
// its registration, where neither the document, its resolution nor an act sets another limit. So put it under the act
// that does ([Rule.Under]): MSVS for a memorandum or a request for explanation. A day set in the document or by
// resolution is the caller's, and goes before both. A board member or the head of a unit may extend it
// to two months in total ([Deadline.Extend]); the clause's other way, "until the facts needed are cleared up", has no day,
// and a step names it.
//
// Source: RMK p 11.2.
func RMKReply() Rule { return named("rmk-11.2") }

// RMKInformationRequest is the time in which RMK answers a request for information (teabenõude täitmine): without
// delay, and within five working days, of which the working day after the registration is the first. It may be extended
// to fifteen working days in total (p 11.3), not fifteen more.
//
// Source: RMK p 11.4.
func RMKInformationRequest() Rule { return named("rmk-11.4") }

// RMKInformationRequestRefusal is the time in which RMK refuses a request for information, with reasons (täitmisest
// keeldumine): five working days, of which the working day after the registration is the first.
//
// Source: RMK p 11.6.
func RMKInformationRequestRefusal() Rule { return named("rmk-11.6") }

// RMKInternal is the time in which an internal document of RMK is approved, signed, resolved, commented on or answered
// (sisemine dokument): three working days, of which the working day after its submission is the first, unless an
// internal act says otherwise.
//
// Source: RMK p 11.10.
func RMKInternal() Rule { return named("rmk-11.10") }

// RMKReview is the window in which the heads of units review board decisions, orders, guides and process schemes
// (ülevaatus): 2 January to 31 March of each year, both included; only the end moves off a day off. It takes any day
// and gives the first window whose last day is after it.
//
// Source: RMK p 12.3.
func RMKReview() Rule { return named("rmk-12.3") }

// RMKFirstRegistration returns the registration from which RMK counts where a document came by e-mail and on paper:
// that of the e-mail where it came first, and else the first one, on which the clause is silent, because a document is
// registered once (p 8.6). A zero day means that it did not come that way. The reason's code is "email" or "paper".
// Errors: [law.ErrMissing] where both are zero; [law.ErrPlaceholder] for a day that stands for none.
//
// Source: RMK p 11.5.
func RMKFirstRegistration(email, paper civil.Date) (law.Answer[civil.Date], error) {
	if err := cmp.Or(refuse.Given("email", email), refuse.Given("paper", paper)); err != nil {
		return law.Answer[civil.Date]{}, err
	}
	day, code, text := email, "email", textEmail
	switch {
	case email.IsZero() && paper.IsZero():
		return law.Answer[civil.Date]{}, refuse.Day("email", email)
	case email.IsZero(), paper.Before(email):
		day, code, text = paper, "paper", textPaper
	}
	return law.Answered(day, law.NewStep(day, rmkAct.At("p 11.5"), code, text.ET, text.EN)), nil
}

// RMKWork is what was done with a document that asks for something. The zero value is nothing done.
type RMKWork struct {
	ActsDone       bool // the acts that the document asks for are carried out
	TellOthers     bool // those concerned need to be told of them
	OthersTold     bool // and were told
	SenderAnswered bool
}

// RMKFulfilled reports whether a document counts as fulfilled (täidetud), and why: its acts are carried out and those
// concerned are told where that is needed, or its sender was answered. An answer alone is enough by the words of the
// clause, even with acts open. The reason's code is "answered", "acts", "acts-open" or "others-open".
//
// Source: RMK p 11.12.
func RMKFulfilled(w RMKWork) law.Answer[bool] {
	ok, code, text := false, "acts-open", textActsOpen
	switch {
	case w.SenderAnswered:
		ok, code, text = true, "answered", textAnswered
	case w.ActsDone && w.TellOthers && !w.OthersTold:
		code, text = "others-open", textOthersOpen
	case w.ActsDone:
		ok, code, text = true, "acts", textActs
	}
	return law.Answered(ok, law.NewStep(civil.Date{}, rmkAct.At("p 11.12"), code, text.ET, text.EN))
}
