package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/books"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The rules of Tallinn University of Technology on personal data (TTÜ isikuandmete töötlemise ja kaitse kord).

var ttuAct = books.TTU()

var ttuSince = books.TTUSince()

var ttu = []rule{
	{
		id: "ttu-5.10", event: Done, house: true,
		name: msg.Text{ET: "Struktuuriüksuse iga-aastane ülevaade isikuandmete kaitse kohta", EN: "Yearly report of a unit on data protection"},
		versions: dated.Since(ttuSince, version{
			window: yearly(time.January, 1, time.November, 30), source: ttuAct.At("p 5.10"),
		}),
	},
	{
		id: "ttu-6.8", event: Done, kind: interval, house: true,
		name:     msg.Text{ET: "Isikuandmete kaitse koolitus", EN: "Training in data protection"},
		versions: dated.Since(ttuSince, version{term: Calendric(civil.Years(2)), source: ttuAct.At("p 6.8")}),
	},
	{
		id: "ttu-8.16", event: Received, house: true, start: ttuAct.At("p 8.16"),
		name:     msg.Text{ET: "Andmesubjekti avaldusele vastamine", EN: "Answer to a data subject's application"},
		versions: dated.Since(ttuSince, version{term: Workdays(5), source: ttuAct.At("p 8.16")}),
	},
}

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
