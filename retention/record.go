package retention

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Record is one record, or one file of records, with what its disposition depends on. The caller fills it in; days that
// are not known stay zero. Days after the year 2200 are refused.
type Record struct {
	ID     string // its mark in the register; for messages and lists only
	Series string // mark of its series; for lists only
	Term   Term

	Created  civil.Date // loomine
	Received civil.Date // saamine, where it came from outside
	// InFile says that the record belongs to a case file (asjapõhine toimik), whose term runs from its closing.
	InFile bool
	Closed civil.Date // closing of the case file and end of its proceedings; zero: still open
	// Linked are the days of creation or receipt of the documents that the record is linked with outside a case file:
	// the last one counts. The slice is read, never kept changed or written to.
	Linked []civil.Date
	// Events are the days of the events that the term names; the second is that of its second alternative.
	Events [2]civil.Date

	Value     Value    // archival value; a term with the mark AV gives it too, and counts against NotArchival
	Appraisal Decision // where the value comes from
	Working   bool     // a working document (töödokument): five years at most, and no act

	Holds     []Hold // read as Linked is
	Extension Extension
}

// Value is what an appraisal found (arhiiviväärtus). The zero Value is [Unappraised] and never allows destruction.
//
// Source: RMK p 18.1.
type Value uint8

// The values.
const (
	Unappraised Value = iota // hindamata
	Archival                 // arhiiviväärtuslik: transferred, never destroyed
	NotArchival              // arhiiviväärtuseta, by an appraisal decision
)

// String returns the value in English.
func (v Value) String() string {
	switch v {
	case Archival:
		return "archival"
	case NotArchival:
		return "not archival"
	}
	return "unappraised"
}

// Effect is what a hold does to the term beside blocking the destruction while it is open.
type Effect uint8

// The effects. The acts that interrupt a term ("tähtaeg katkeb", RES § 55² lg 2) do not say whether it then goes on or
// starts anew: the caller chooses.
const (
	Blocks   Effect = iota // the term runs on; only destruction waits
	Resumes                // katkeb: the term stands still and then goes on, longer by the days of the hold
	Restarts               // katkeb: the term starts anew on the day on which the hold was lifted
)

// Hold keeps a record from destruction (hävitamise peatamine), whatever its term: a court case, an audit, a complaint.
type Hold struct {
	Mandate string     // who asked for it, on what ground; not empty
	Opened  civil.Date // its first day
	Lifted  civil.Date // its last day, included; zero: still open
	Effect  Effect
}

// on reports whether the hold binds on a day, both ends included. One that is opened later is not known yet.
func (h *Hold) on(day civil.Date) bool {
	return h.Opened.Compare(day) <= 0 && (h.Lifted.IsZero() || !h.Lifted.Before(day))
}

// Extension keeps a record longer than its term (tähtaja pikendamine), by decision, and not beyond a cap. The zero
// Extension is none.
type Extension struct {
	Mandate string       // who decided it, on what ground
	Until   civil.Date   // its last day
	Cap     civil.Period // how long after the end of the term at most; the zero Period: no cap
}

// first returns the day on which there was a record: its creation, else its receipt.
func (r *Record) first() civil.Date {
	if r.Created.IsZero() {
		return r.Received
	}
	return r.Created
}

// What is known of a day to come: a hold, a closing or a record so many years after the day asked was not meant, and
// neither was an event that is further off than the longest contract.
const (
	yearsAhead      = 5
	eventYearsAhead = 100
)

// check refuses a record that cannot be, as it was known on a day.
func (r *Record) check(day civil.Date) error {
	first := r.first()
	if first.IsZero() {
		return noDay("created")
	}
	for _, d := range [...]struct {
		field string
		day   civil.Date
	}{{"created", r.Created}, {"received", r.Received}, {"closed", r.Closed}} {
		if !isLikely(d.day) {
			return likely(d.field, d.day)
		}
		if !d.day.IsZero() && ahead(d.day, day, yearsAhead) {
			return refuse(ErrOrder, d.field+" long after the day asked, "+day.String()+":", d.day.String())
		}
	}
	if !isLikely(r.Extension.Until) {
		return likely("extension", r.Extension.Until)
	}
	for i, event := range r.Events {
		if event.IsZero() {
			continue
		}
		birth := r.Term.fromBirth(i)
		switch {
		case !isLikely(event) && !(birth && isBirthday(event)):
			return likely("event", event)
		case !birth && event.Before(first):
			return refuse(ErrOrder, "event before the record was made on "+first.String()+":", event.String())
		case ahead(event, day, eventYearsAhead):
			return refuse(ErrOrder, "event long after the day asked, "+day.String()+":", event.String())
		}
	}
	switch {
	case r.Received.Before(r.Created):
		return refuse(ErrOrder, "received before it was created on "+r.Created.String()+":", r.Received.String())
	case r.Closed.Before(r.made()):
		return refuse(ErrOrder, "file closed before the record came into it on "+r.made().String()+":", r.Closed.String())
	case !r.Closed.IsZero() && !r.InFile:
		return refuse(ErrOrder, "closed, but in no file:", r.Closed.String())
	case r.Value > NotArchival:
		return refuse(ErrAppraisal, "value", r.Value.String())
	case r.Value == NotArchival && r.Appraisal == Decision{}:
		return refuse(ErrAppraisal, "value", "not archival without a decision")
	}
	if r.Appraisal != (Decision{}) {
		if err := r.Appraisal.check(); err != nil {
			return err
		}
	}
	for _, d := range r.Linked {
		if d.IsZero() {
			return noDay("linked")
		}
		if err := likely("linked", d); err != nil {
			return err
		}
		if ahead(d, day, yearsAhead) {
			return refuse(ErrOrder, "linked long after the day asked, "+day.String()+":", d.String())
		}
	}
	for i := range r.Holds {
		h := &r.Holds[i]
		if err := h.check(); err != nil {
			return err
		}
		switch {
		case h.Opened.Before(first):
			return refuse(ErrOrder, "hold opened before the record was made on "+first.String()+":", h.Opened.String())
		case ahead(h.Opened, day, yearsAhead):
			return refuse(ErrOrder, "hold opened long after the day asked, "+day.String()+":", h.Opened.String())
		}
	}
	if r.Extension != (Extension{}) && (r.Extension.Until.IsZero() || strings.TrimSpace(r.Extension.Mandate) == "") {
		return refuse(ErrExtension, "without a mandate or a last day:", msg.Quote(r.Extension.Mandate))
	}
	return nil
}

// ahead reports whether a day lies more than some years after another.
func ahead(d, day civil.Date, years int) bool {
	return d.After(day) && d.After(day.AddYears(years))
}

func (h *Hold) check() error {
	switch {
	case h.Opened.IsZero():
		return refuse(ErrHold, "without a first day:", msg.Quote(h.Mandate))
	case strings.TrimSpace(h.Mandate) == "":
		return refuse(ErrHold, "without a mandate:", h.Opened.String())
	case h.Lifted.Before(h.Opened):
		return refuse(ErrOrder, "hold lifted before it was opened on "+h.Opened.String()+":", h.Lifted.String())
	case h.Effect > Restarts:
		return refuse(ErrHold, "without a known effect:", msg.Quote(h.Mandate))
	}
	if err := likely("hold opened", h.Opened); err != nil {
		return err
	}
	return likely("hold lifted", h.Lifted)
}

// made returns the day on which the house has had the record: its receipt, else its creation.
func (r *Record) made() civil.Date {
	if r.Received.IsZero() {
		return r.Created
	}
	return r.Received
}

// last returns the later of two days, of which either may be zero.
func last(a, b civil.Date) civil.Date {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// clock returns the day from which the record's own term counts, zero where its file is not closed: of a case file its
// closing, else the last creation or receipt of the record and those linked with it.
func (r *Record) clock() civil.Date {
	if r.InFile {
		return r.Closed
	}
	day := r.made()
	for _, d := range r.Linked {
		day = last(day, d)
	}
	return day
}

// on returns the day of a record that an anchor means, moved in the calendar; zero where it is not known. which is the
// number of the alternative.
func (a *anchor) on(r *Record, which int) civil.Date {
	var day civil.Date
	switch a.base {
	case baseRecord:
		day = r.clock()
	case baseCreated:
		day = r.Created
	case baseReceived:
		day = r.Received
	case baseClosed:
		day = r.Closed
	case baseEvent, baseBirth:
		day = r.Events[which]
	case baseFixed:
		day = a.fixed
	}
	if day.IsZero() {
		return day
	}
	switch a.shift {
	case toEnd:
		return yearEnd(day)
	case toNewEnd:
		return yearEnd(day).AddDays(1)
	case toNextEnd:
		return yearEnd(yearEnd(day).AddDays(1))
	}
	return day
}
