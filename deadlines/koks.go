// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The Local Government Organisation Act (kohaliku omavalitsuse korralduse seadus): councillors, the council, its acts.

var koks = statute(acts.KOKS(), koksSince, "", []RuleSpec{
	{
		Head:  law.Head{ID: "koks-7.6", ET: "Valla või linna määruse jõustumine", EN: "Entry into force of a municipal regulation"},
		Event: Published, Term: Calendric(civil.Days(3)), Provision: "§ 7 lg 6", Kind: "state",
		Earlier: []Version{{
			Since: tsusSince, Until: koksSince.AddDays(-1), Term: Calendric(civil.Days(3)), Provision: "§ 23 lg 1 ja § 31 lg 4",
			Ref: "RT I, 10.02.2026, 12", URL: "https://www.riigiteataja.ee/akt/110022026012",
			Checked: acts.KOKS().Checked, Copy: true, Doubt: koksEarly,
		}},
	},
	{
		Head:  law.Head{ID: "koks-20.4", ET: "Valimiskomisjoni otsus volikogu asendusliikme kohta", EN: "Decision of the election committee on a substitute councillor", Since: tsusSince},
		Event: Received, Term: Workdays(5), Provision: "§ 20 lg 4", Doubt: koksEarly,
	},
	{
		Head:  law.Head{ID: "koks-26.2/question", ET: "Volikogu liikme kirjalikule küsimusele vastamine", EN: "Answer to a councillor's written question"},
		Event: Submitted, Term: Workdays(10), Provision: "§ 26 lg 2", Extended: Workdays(20),
		Extension: Extension{NoticeDoubt: noticeDoubt},
		Earlier: []Version{{
			Since: civil.Must(2004, time.December, 10), Until: koksSince.AddDays(-1), Term: Workdays(10), Extended: Workdays(10), // not extended
			Ref: "RT I, 10.02.2026, 12", URL: "https://www.riigiteataja.ee/akt/110022026012",
			Checked: acts.KOKS().Checked, Copy: true,
		}},
	},
	{
		Head:  law.Head{ID: "koks-26.2/information", ET: "Volikogu liikme teabenõude täitmine", EN: "Answer to a councillor's request for information"},
		Event: Submitted, Term: Workdays(10), Provision: "§ 26 lg 2", Extended: Workdays(20),
		Extension: Extension{NoticeDoubt: noticeDoubt},
	},
	{
		Head:  law.Head{ID: "koks-32.2_1", ET: "Kohaliku rahvaalgatuse arutusele võtmine", EN: "Taking up of a local initiative", Since: civil.Must(2026, time.February, 20)},
		Event: Submitted, Term: Calendric(civil.Months(3)), Provision: "§ 32 lg 2¹", Extended: Calendric(civil.Months(6)),
		Extension: Extension{NoticeDoubt: noticeDoubt},
	},
	{
		Head:  law.Head{ID: "koks-32.2_1/council", ET: "Kohaliku rahvaalgatuse esitamine volikogule", EN: "Passing of a local initiative to the council", Since: civil.Must(2026, time.February, 20)},
		Event: Submitted, Term: Calendric(civil.Months(1)), Provision: "§ 32 lg 2¹", Doubt: "since 2002 the act had a month too, but named no start",
	},
	{
		Head:  law.Head{ID: "koks-37_2.8", ET: "Arengukava ja eelarvestrateegia avaldamine veebilehel", EN: "Publication of the development plan and the budget strategy", Since: civil.Must(2013, time.January, 1)},
		Event: Approved, Term: Workdays(7), Provision: "§ 37² lg 8",
	},
	{
		Head:  law.Head{ID: "koks-43.3", ET: "Volikogu istungi kutse teatavaks tegemine", EN: "Summons to a sitting of the council", Since: tsusSince},
		Event: Held, Term: Calendric(civil.Days(4)), Provision: "§ 43 lg 3", Back: true, Doubt: koksEarly,
	},
})

var koksSince = civil.Must(2026, time.July, 1)

// koksEarly: what alone would count before TsÜS was not read.
const koksEarly = "stood in the text of 01.06.2002 already; TsÜS, which counts it, holds since 01.07.2002"

// CouncillorQuestion is the time in which a councillor's written question is answered (volikogu liikme küsimus): ten
// working days from its submission. Since 01.07.2026 it may be extended to twenty in total, which the councillor is told.
// The act on memoranda does not apply (lg 3).
//
// Source: KOKS § 26 lg 2.
func CouncillorQuestion() Rule { return named("koks-26.2/question") }

// CouncillorInformationRequest is the time in which a councillor's request for information is answered (volikogu liikme
// teabenõue): ten working days from its submission, extendable to twenty in total. Since 01.07.2026 it goes before the
// five days of [InformationRequest] (lg 3).
//
// Source: KOKS § 26 lg 2.
func CouncillorInformationRequest() Rule { return named("koks-26.2/information") }

// CouncilSummons is the last day on which a sitting of the council is made known to the councillors (istungi kutse): four
// days before it, counted back from the day of the sitting.
//
// Source: KOKS § 43 lg 3.
func CouncilSummons() Rule { return named("koks-43.3") }
