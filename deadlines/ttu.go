// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// The rules of Tallinn University of Technology on personal data (TTÜ isikuandmete töötlemise ja kaitse kord).

var ttuAct = acts.TTU()

var ttuSince = acts.TTUSince()

var ttu = institution(ttuAct, ttuSince, "", []RuleSpec{
	{
		Head:  law.Head{ID: "ttu-5.10", ET: "Struktuuriüksuse iga-aastane ülevaade isikuandmete kaitse kohta", EN: "Yearly report of a unit on data protection"},
		Event: Done, Window: Yearly(time.January, 1, time.November, 30), Provision: "p 5.10",
	},
	{
		Head:  law.Head{ID: "ttu-6.8", ET: "Isikuandmete kaitse koolitus", EN: "Training in data protection"},
		Event: Done, Term: Calendric(civil.Years(2)), Kind: "interval", Provision: "p 6.8",
	},
	{
		Head:  law.Head{ID: "ttu-8.16", ET: "Andmesubjekti avaldusele vastamine", EN: "Answer to a data subject's application"},
		Event: Received, Term: Workdays(5), Provision: "p 8.16", Start: "p 8.16",
	},
})

// TTUReport is the day by which the head of a unit sends the yearly report on data protection (info kaitse nõuete
// täitmise kohta): 30 November, that day included; a day off moves it to the next working day. It takes any day and
// gives the first due day after it; pass the due day of one year to learn that of the next.
//
// Source: TTÜ p 5.10.
func TTUReport() Rule { return named("ttu-5.10") }

// TTUTraining is the longest time from one training in data protection (koolitus) to the next: two years after the last
// one, that day included. Its end does not move off a day off.
//
// Source: TTÜ p 6.8.
func TTUTraining() Rule { return named("ttu-6.8") }

// TTUDataRequest is the time in which a data subject is answered or refused with reasons (andmesubjekti avaldus): the
// five working days after the day on which the application was received, whenever it was registered.
//
// Source: TTÜ p 8.16.
func TTUDataRequest() Rule { return named("ttu-8.16") }
