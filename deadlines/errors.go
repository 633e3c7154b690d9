// SPDX-License-Identifier: MIT

package deadlines

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/ee"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// What this package refuses, and what is allowed. Errors are law.Error; their place is the rule's id or the field.
var (
	errCalendar  = msg.Text{ET: "Kalendri ajavahemikust väljas", EN: "outside the days of the calendar"}
	errTwice     = msg.Text{ET: "Päev on antud kaks korda", EN: "the day is given twice"}
	errSoAlready = msg.Text{ET: "Päev on selline juba", EN: "the day is so already"}
	errHours     = msg.Text{ET: "Tööpäev on üle 0 ja kuni 24 tundi, täisminutites", EN: "a working day has more than 0 and at most 24 hours, in whole minutes"}
	errTerm      = msg.Text{ET: "Tähtaeg on kujul „5 workdays“, „30 days“, „6 months“, „24 hours“, kõige rohkem 200 aastat", EN: `a term is "5 workdays", "30 days", "6 months" or "24 hours", 200 years at most`}
	errWindow    = msg.Text{ET: "Ajavahemik on kujul „01-02..03-31“ või „01..31“", EN: `a window is "01-02..03-31" or "01..31"`}
	errNoRule    = msg.Text{ET: "Sellist reeglit ei ole", EN: "no such rule"}
	errZeroRule  = msg.Text{ET: "Reegel puudub", EN: "there is no rule"}
	errZero      = msg.Text{ET: "Tähtpäev puudub", EN: "there is no deadline"}
	errNoDuty    = msg.Text{ET: "Reegel ei nõua toimingut, vaid ütleb, millal seisund algab", EN: "the rule asks for no act but says when a state begins"}
	errNoMore    = msg.Text{ET: "Seda tähtaega rohkem pikendada ei saa", EN: "no extension is left"}
	errTooEarly  = msg.Text{ET: "Toiming on varasem kui päev, millest alates saab selle teha", EN: "the act is earlier than the first day on which it can be done"}
	errInstant   = msg.Text{ET: "Aastatest 1–9999 väljas", EN: "outside the years 1–9999"}
	errInHours   = msg.Text{ET: "Reegel arvestab tunde ja vajab sündmuse aega", EN: "the rule counts hours and takes the time of the event"}
	errInDays    = msg.Text{ET: "Reegel arvestab päevi ja vajab sündmuse päeva", EN: "the rule counts days and takes the day of the event"}
	errUnder     = msg.Text{ET: "Reeglit ei saa selle seaduse alla panna", EN: "the rule cannot stand under this statute"}
)

func outOfRange(value string) error {
	return &law.Error{
		Kind: law.ErrOutOfRange, First: ee.First(), Last: ee.Last(), Value: value, ET: errCalendar.ET, EN: errCalendar.EN,
	}
}

// refuseDay is the error for a day that a table cannot look up: no calendar, no day, or out of range.
func refuseDay(t *table, d civil.Date) error {
	switch {
	case t == nil:
		return refuse.Missing("calendar")
	case d.IsZero():
		return refuse.Day("day", d)
	}
	return outOfRange(d.String())
}

func noRule(id law.ID) error { return refuse.New(law.ErrUnknown, "", msg.Quote(string(id)), errNoRule) }

func zeroRule() error { return refuse.New(law.ErrMissing, "rule", "", errZeroRule) }
