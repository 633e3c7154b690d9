// SPDX-License-Identifier: MIT

package deadlines

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// counting is where a law of counting says each thing. Three laws count here, and they count alike: the General Part of
// the Civil Code Act (TsÜS) in general, the Administrative Procedure Act (HMS) for its own limits and those of acts that
// refer to it, and Regulation 1182/71 for acts of the European Union.
type counting struct {
	start                      law.Source // the day of the event is not counted
	days, weeks, months, years law.Source // on which day the term ends
	clamp                      law.Source // where the month has no such day
	roll                       law.Source // the end of a duty moves off a day off
}

// tsusSince is the first day on which the General Part of the Civil Code Act counted; what the act of 1994 said of
// counting was not read, so nothing that it alone would count is answered.
var tsusSince = civil.Must(2002, time.July, 1)

var tsusAct = acts.TsUS()

var tsus = counting{
	start:  tsusAct.At("§ 135 lg 1"),
	days:   tsusAct.At("§ 136 lg 6"),
	weeks:  tsusAct.At("§ 136 lg 5"),
	months: tsusAct.At("§ 136 lg 3"),
	clamp:  tsusAct.At("§ 136 lg 4"),
	years:  tsusAct.At("§ 136 lg 2"),
	roll:   tsusAct.At("§ 136 lg 8"),
}

// byCourts is the way from the Administrative Procedure Act, which leaves the rest of counting to the Code of Civil
// Procedure, which leaves it to the General Part.
const byCourts = " (HMS § 33 lg 1 ja TsMS § 62 lg 1 kaudu)"

// hms33 has words of its own for the start, for days and for the roll; months are counted as elsewhere.
var hms33 = counting{
	start:  hmsAct.At("§ 33 lg 2"),
	days:   hmsAct.At("§ 33 lg 2"),
	weeks:  tsusAct.At("§ 136 lg 5" + byCourts),
	months: tsusAct.At("§ 136 lg 3" + byCourts),
	clamp:  tsusAct.At("§ 136 lg 4" + byCourts),
	years:  tsusAct.At("§ 136 lg 2" + byCourts),
	roll:   hmsAct.At("§ 33 lg 3"),
}

var regulationAct = acts.Regulation1182()

// countings are the laws of counting by the names that a specification gives them.
var countings = map[law.ID]*counting{"": &tsus, "hms-33": &hms33, "eu-1182-71": &regulation1182}

// backDoubt: the laws of counting speak of terms that run on from an event.
const backDoubt = "no act says how a term is counted back; that the day of the event is not counted and that the end does not move is a reading"

// regulationHours is what is not applied to hours.
var regulationHours = regulationAct.At("art 3 lg 1 ja 5").Doubting(
	"that the hour of the event is not counted is known without the text at hand")

var regulation1182 = counting{
	start: regulationAct.At("art 3 lg 1 ja lg 2 p c").Doubting(
		"for months art 3(2)(c) goes before art 3(1) (C-171/03, known from a secondary page); the end is the same"),
	days:   regulationAct.At("art 3 lg 2 p b"),
	weeks:  regulationAct.At("art 3 lg 2 p c"),
	months: regulationAct.At("art 3 lg 2 p c"),
	clamp:  regulationAct.At("art 3 lg 2 p c"),
	years:  regulationAct.At("art 3 lg 2 p c"),
	roll:   regulationAct.At("art 3 lg 4"),
}
