// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Public Information Act (avaliku teabe seadus): registration, and requests for information.

var avtsAct = acts.AvTS()

var avtsSince = civil.Must(2001, time.January, 1)

// avtsSigned: before, legal acts were registered on the very day of signing, and contracts without a limit.
var avtsSigned = civil.Must(2007, time.December, 28)

// All limits of requests run from the working day that follows the registration: § 18 lg 3.
var avts = statute(avtsAct, avtsSince, "", []RuleSpec{
	{
		Head:  law.Head{ID: "avts-12.1", ET: "Saabunud dokumendi registreerimine", EN: "Registration of a document received"},
		Event: Received, Term: Workdays(1), Provision: "§ 12 lg 1 p 1", Start: "§ 12 lg 1 p 1",
	},
	{
		Head:  law.Head{ID: "avts-12.1/sent", ET: "Väljasaadetud dokumendi registreerimine", EN: "Registration of a document sent"},
		Event: Sent, Term: Workdays(1), Provision: "§ 12 lg 1 p 1", Start: "§ 12 lg 1 p 1",
	},
	{
		Head:  law.Head{ID: "avts-12.1.2", ET: "Õigusakti registreerimine", EN: "Registration of a legal act", Since: avtsSigned},
		Event: Signed, Term: Workdays(1), Provision: "§ 12 lg 1 p 2", Start: "§ 12 lg 1 p 2",
	},
	{
		Head:  law.Head{ID: "avts-12.1.3", ET: "Lepingu registreerimine", EN: "Registration of a contract", Since: avtsSigned},
		Event: Signed, Term: Workdays(1), Provision: "§ 12 lg 1 p 3", Start: "§ 12 lg 1 p 3",
	},
	{
		Head:  law.Head{ID: "avts-16.1", ET: "Teabenõude registreerimine", EN: "Registration of a request for information"},
		Event: Received, Term: Workdays(1), Provision: "§ 16 lg 1", Start: "§ 16 lg 1",
	},
	{
		Head:  law.Head{ID: "avts-18.1", ET: "Teabenõude täitmine", EN: "Answer to a request for information"},
		Event: Registered, Term: Workdays(5), Provision: "§ 18 lg 1", Start: "§ 18 lg 3", Extended: Workdays(15), Except: []law.ID{"koks-26.2/information"},
		Extension: Extension{
			ID: "avts-19", Provision: "§ 19",
			ET: "Teabenõude täitmine pikendatud tähtaja jooksul", EN: "Answer to a request for information, extended",
		},
	},
	{
		Head:  law.Head{ID: "avts-18.2", ET: "Teabenõude täpsustamise vajadusest teatamine", EN: "Telling that a request for information lacks data"},
		Event: Registered, Term: Workdays(5), Provision: "§ 18 lg 2", Start: "§ 18 lg 3",
	},
	{
		Head:  law.Head{ID: "avts-21.1", ET: "Teabenõude edastamine teabevaldajale", EN: "Forwarding of a request to the holder of the information"},
		Event: Registered, Term: Workdays(5), Provision: "§ 21 lg 1", Start: "§ 18 lg 3",
	},
	{
		Head:  law.Head{ID: "avts-21.3", ET: "Eraõigusliku teabevaldaja teade teabe puudumisest", EN: "Notice of a private holder that it does not have the information"},
		Event: Registered, Term: Workdays(5), Provision: "§ 21 lg 3", Start: "§ 18 lg 3",
	},
	{
		Head:  law.Head{ID: "avts-22", ET: "Teade, et teave on juba avalikustatud", EN: "Notice that the information is published already"},
		Event: Registered, Term: Workdays(5), Provision: "§ 22", Start: "§ 18 lg 3",
	},
	{
		Head:  law.Head{ID: "avts-23.3", ET: "Teabenõude täitmisest keeldumine", EN: "Refusal of a request for information"},
		Event: Registered, Term: Workdays(5), Provision: "§ 23 lg 3", Start: "§ 18 lg 3",
	},
	{
		Head:  law.Head{ID: "avts-52.1", ET: "Andmekaitse Inspektsiooni ettekirjutuse täitmine ja sellest teatamine", EN: "Compliance with a precept of the Data Protection Inspectorate", Since: tsusSince},
		Event: Received, Term: Workdays(5), Provision: "§ 52 lg 1", Doubt: "stood in the text of 01.06.2002 already; TsÜS, which counts it, holds since 01.07.2002",
	},
})

// DocumentRegistration is the time in which a document that was received is entered in the document register (dokumendi
// registreerimine): by the working day after the day of its receipt.
//
// Source: AvTS § 12 lg 1 p 1.
func DocumentRegistration() Rule { return named("avts-12.1") }

// LegalActRegistration is the time in which a legal act of the institution is entered in the document register
// (õigusakti registreerimine): on the day of its signing or on the next working day. Known since 28.12.2007; before,
// it was the day of signing alone.
//
// Source: AvTS § 12 lg 1 p 2.
func LegalActRegistration() Rule { return named("avts-12.1.2") }

// ContractRegistration is the time in which a contract is entered in the document register (lepingu registreerimine):
// by the working day after its signing. Known since 28.12.2007; before, the act set no limit.
//
// Source: AvTS § 12 lg 1 p 3.
func ContractRegistration() Rule { return named("avts-12.1.3") }

// RequestRegistration is the time in which a request for information is registered (teabenõude registreerimine): on
// the day of its receipt or on the next working day.
//
// Source: AvTS § 16 lg 1.
func RequestRegistration() Rule { return named("avts-16.1") }

// InformationRequest is the time in which a request for information is answered (teabenõude täitmine): without delay,
// and within five working days, of which the working day after the registration is the first. It may be extended to
// fifteen working days in total (§ 19), which the requester is told, with the reason, within the first five. A
// councillor's request is answered by [CouncillorInformationRequest] since 01.07.2026; [Deadline.Findings] says so.
//
// Source: AvTS § 18 lg 1.
func InformationRequest() Rule { return named("avts-18.1") }

// InformationRequestRefusal is the time in which a request for information is refused, with reasons (täitmisest
// keeldumine): five working days, counted as for [InformationRequest].
//
// Source: AvTS § 23 lg 3.
func InformationRequestRefusal() Rule { return named("avts-23.3") }
