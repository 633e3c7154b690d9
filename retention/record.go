// SPDX-License-Identifier: MIT

package retention

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Record is one record, or one file of records, with everything that its disposition depends on. The caller fills it in;
// a day that is not known stays zero. A day that other systems write for "none", such as 1970-01-01, is refused.
type Record struct {
	ID     string `json:"id,omitempty"`     // its reference in the register; for lists only
	Series string `json:"series,omitempty"` // mark of its series; for lists only
	Term   Term   `json:"term,omitzero"`

	Created  civil.Date `json:"created,omitzero"`  // loomine
	Received civil.Date `json:"received,omitzero"` // saamine, where it came from outside
	Paper    bool       `json:"paper,omitempty"`   // the original is on paper; false: it is digital, or nobody knows
	// InFile says that the record belongs to a case file (asjapõhine toimik). Its term then runs from the closing.
	InFile bool       `json:"in_file,omitempty"`
	Closed civil.Date `json:"closed,omitzero"` // closing of the case file and end of its proceedings; zero: still open
	// Linked are the days on which the documents linked with the record outside a case file were made or received. The
	// last one counts. The slice is read, and never kept or changed.
	Linked []civil.Date `json:"linked,omitempty"`
	// Events are the days of the events that the term names. The second belongs to the term's second alternative. Where
	// one alternative waits for several events, give [Latest] of them.
	Events [2]civil.Date `json:"events,omitzero"`

	Value     Value     `json:"value,omitempty"`    // archival value; a term with the mark AV gives it too, and wins over NotArchival
	Appraisal Appraisal `json:"appraisal,omitzero"` // where the value comes from
	// TransferUntil is the day to which the State Archivist prolonged the time for the transfer (üleandmise tähtaja
	// pikendamine, ArhS § 8 lg 2); zero: not. Only a record of archival value has one, and it shortens nothing.
	TransferUntil civil.Date `json:"transfer_until,omitzero"`
	Working       bool       `json:"working,omitempty"` // a working document (töödokument), if the policy knows any
	Holds         []Hold     `json:"holds,omitempty"`   // read as Linked is
	Extension     Extension  `json:"extension,omitzero"`
}

// Latest returns the last of several days. It returns the zero Date where one of them is not known yet, for then the last
// one is not known either, and where none is given.
func Latest(days ...civil.Date) (latest civil.Date) {
	for _, d := range days {
		if d.IsZero() {
			return civil.Date{}
		}
		latest = last(latest, d)
	}
	return latest
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

var values = enum.Names[Value]{
	Archival:    {Code: "archival", ET: "arhiiviväärtuslik", EN: "of archival value"},
	NotArchival: {Code: "not_archival", ET: "arhiiviväärtuseta", EN: "not of archival value"},
}

// String returns the code; "" for [Unappraised].
func (v Value) String() string { return values.Code(v) }

// Text returns the name in Estonian or English.
func (v Value) Text(tag language.Tag) string { return values.Text(v, tag) }

// MarshalText writes the code.
func (v Value) MarshalText() ([]byte, error) { return values.Marshal(v) }

// UnmarshalText reads a code.
func (v *Value) UnmarshalText(text []byte) error { return values.Decode(text, v) }

// Effect is what a hold does to the term, beside keeping the record from destruction while it is open. The zero Effect is
// taken for [Blocks].
type Effect uint8

// The effects. The acts that interrupt a term ("tähtaeg katkeb", RES § 55² lg 2) do not say whether it then goes on or
// starts anew: the caller chooses.
const (
	Blocks   Effect = iota + 1 // the term runs on; only destruction waits
	Resumes                    // peatub: the term stands still and then goes on, longer by the days of the hold
	Restarts                   // katkeb: the term starts anew on the day on which the hold was lifted
)

var effects = enum.Names[Effect]{
	Blocks:   {Code: "blocks", ET: "peatab hävitamise", EN: "blocks destruction"},
	Resumes:  {Code: "resumes", ET: "peatab tähtaja", EN: "suspends the term"},
	Restarts: {Code: "restarts", ET: "katkestab tähtaja", EN: "restarts the term"},
}

// String returns the code.
func (e Effect) String() string { return effects.Code(e) }

// Text returns the name in Estonian or English.
func (e Effect) Text(tag language.Tag) string { return effects.Text(e, tag) }

// MarshalText writes the code.
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads a code.
func (e *Effect) UnmarshalText(text []byte) error { return effects.Decode(text, e) }

// Hold keeps a record from destruction (hävitamise peatamine), whatever its term says: a court case, an audit, a
// complaint. One whose first day is still to come is known, and keeps it too.
type Hold struct {
	Mandate string     `json:"mandate"`         // who asked for it, and on what ground; not empty
	Opened  civil.Date `json:"opened"`          // its first day
	Lifted  civil.Date `json:"lifted,omitzero"` // its last day, included; zero: still open
	Effect  Effect     `json:"effect,omitempty"`
}

// on reports whether the hold binds on a day, both ends included.
func (h *Hold) on(day civil.Date) bool { return h.Opened.Compare(day) <= 0 && h.forbids(day) }

// forbids reports whether the hold keeps from destruction on a day: it binds, or is still to come. Who knows of it does not
// destroy before it begins.
func (h *Hold) forbids(day civil.Date) bool { return h.Lifted.IsZero() || !h.Lifted.Before(day) }

// Extension keeps a record longer than its term (tähtaja pikendamine), by a decision and not beyond a cap. The zero
// Extension is none.
type Extension struct {
	Mandate string       `json:"mandate"`      // who decided it, and on what ground
	Until   civil.Date   `json:"until"`        // its last day
	Cap     civil.Period `json:"cap,omitzero"` // how long after the end of the term at most; the zero Period: no cap
}

// first returns the day on which there was a record: its creation, else its receipt.
func (r *Record) first() civil.Date {
	if r.Created.IsZero() {
		return r.Received
	}
	return r.Created
}

// made returns the day on which the institution has had the record: its receipt, else its creation.
func (r *Record) made() civil.Date {
	if r.Received.IsZero() {
		return r.Created
	}
	return r.Received
}

// A hold, a closing or a record so many years after the day asked was not meant, and neither was an event that is further
// off than the longest contract.
const (
	yearsAhead      = 5
	eventYearsAhead = 100
)

// ahead reports whether a day lies more than some years after another.
func ahead(d, day civil.Date, years int) bool { return d.After(day) && d.After(day.AddYears(years)) }

// check refuses a record that cannot be, as it was known on a day.
func (r *Record) check(day civil.Date) error {
	first := r.first()
	if first.IsZero() {
		return refuse.Day("created", first)
	}
	if r.Created.Placeholder() || r.Received.Placeholder() || r.Closed.Placeholder() || r.Extension.Until.Placeholder() ||
		r.TransferUntil.Placeholder() || r.Created.After(day) || r.Received.After(day) || r.Closed.After(day) {
		if err := r.days(day); err != nil {
			return err
		}
	}
	for i, event := range r.Events {
		if event.IsZero() {
			continue
		}
		birth := r.Term.fromBirth(i)
		switch {
		case event.Placeholder() && !(birth && isBirthday(event)):
			return refuse.Given(eventNames[i], event)
		case !birth && event.Before(first):
			return refuse.Invalid(eventNames[i], event.String(), textBeforeRecord.Put(msg.Date(first)))
		case event.After(day) && ahead(event, day, eventYearsAhead):
			return refuse.Invalid(eventNames[i], event.String(), textAhead.Put(msg.Date(day)))
		}
	}
	switch {
	case r.Received.Before(r.Created):
		return refuse.Invalid("received", r.Received.String(), textBeforeRecord.Put(msg.Date(r.Created)))
	case r.Closed.Before(r.made()):
		return refuse.Invalid("closed", r.Closed.String(), textBeforeRecord.Put(msg.Date(r.made())))
	case !r.Closed.IsZero() && !r.InFile:
		return refuse.Invalid("closed", r.Closed.String(), textNoFile)
	case r.Value > NotArchival:
		return refuse.Unknown("value", strconv.Itoa(int(r.Value)), values.Codes()...)
	case r.Value == NotArchival && r.Appraisal == Appraisal{}:
		return refuse.New(law.ErrMissing, "appraisal", "", textNoAppraisal)
	case !r.TransferUntil.IsZero() && !r.archival():
		return refuse.Invalid("transfer_until", r.TransferUntil.String(), textNoTransfer)
	}
	if err := r.Appraisal.check("appraisal"); err != nil {
		return err
	}
	for i, d := range r.Linked {
		err := refuse.Day("", d)
		if err == nil && ahead(d, day, yearsAhead) {
			err = refuse.Invalid("", d.String(), textAhead.Put(msg.Date(day)))
		}
		if err != nil {
			return under("linked["+strconv.Itoa(i)+"]", err)
		}
	}
	for i := range r.Holds {
		if err := r.Holds[i].check(first, day); err != nil {
			return under("holds["+strconv.Itoa(i)+"]", err)
		}
	}
	if r.Extension != (Extension{}) {
		switch {
		case r.Extension.Until.IsZero():
			return refuse.Day("extension.until", r.Extension.Until)
		case strings.TrimSpace(r.Extension.Mandate) == "":
			return refuse.Missing("extension.mandate")
		}
	}
	return nil
}

// days refuses days of the record itself that stand for none or lie too far ahead.
func (r *Record) days(day civil.Date) error {
	for _, d := range [...]struct {
		at  string
		day civil.Date
	}{{"created", r.Created}, {"received", r.Received}, {"closed", r.Closed}} {
		if err := refuse.Given(d.at, d.day); err != nil {
			return err
		}
		if ahead(d.day, day, yearsAhead) {
			return refuse.Invalid(d.at, d.day.String(), textAhead.Put(msg.Date(day)))
		}
	}
	if err := refuse.Given("transfer_until", r.TransferUntil); err != nil {
		return err
	}
	return refuse.Given("extension.until", r.Extension.Until)
}

// archival reports whether the record is of archival value, by its appraisal or the mark of its term.
func (r *Record) archival() bool {
	return r.Value == Archival || r.Term.def != nil && r.Term.def.mark.archival
}

var eventNames = [...]string{"events[0]", "events[1]"}

// under puts a place before that of an error.
func under(at string, err error) error {
	e, ok := err.(*law.Error)
	if !ok {
		return refuse.Because(law.ErrInvalid, at, err)
	}
	placed := *e
	if placed.At = at; e.At != "" {
		placed.At += "." + e.At
	}
	return &placed
}

// Check returns what a record lacks or what cannot be so in it, before anybody asks for a day: no term, no day of creation,
// no appraisal (advice: it will be for [Review]), a working document with a permanent term, and the first of what
// [Policy.Dispose] would refuse, such as a day that stands for none. A nil list is a record in order; a nil policy is the
// statute's.
//
// Source: RMK p 15.5, 15.6, 18.1, 20.1.
func (r Record) Check(p *Policy) (found []law.Finding) {
	p = p.rest()
	working := r.Working && p.years > 0
	if r.Term.IsZero() && !working {
		found = append(found, p.check(atTerm, "record.term", "", textNoTerm).Finding(0, 0))
	}
	if r.first().IsZero() {
		found = append(found, p.check(atClock, "record.created", "", textNoCreation).Finding(0, 0))
	}
	if r.Value == Unappraised && !r.Term.Archival() && !working {
		c := p.check(atAppraisal, "record.value", "", textUnvalued)
		c.Severity = law.Advised
		found = append(found, c.Finding(0, 0))
	}
	if working && r.Term.Kind() == Permanent {
		c := p.check(atTerm, "record.working", "", textWorkingKept)
		c.Clause, c.Source = p.working.clause, p.working.source
		found = append(found, c.Finding(0, 0))
	}
	if err := r.check(lastDay); err != nil && !r.first().IsZero() {
		text := msg.Text{ET: law.ErrorText(err, language.Estonian), EN: err.Error()}
		found = append(found, p.check(atClock, "record.refused", "", text).Finding(0, 0))
	}
	return found
}

// lastDay is after every day that can be meant.
var lastDay = civil.Must(2200, 12, 31)

// isBirthday reports whether a day that stands for none elsewhere may be somebody's birth.
func isBirthday(d civil.Date) bool {
	return d == civil.Must(1900, 1, 1) || d == civil.Must(1970, 1, 1)
}

// check refuses a hold that cannot be: of a record that was made on the day first, as it was known on a day.
func (h *Hold) check(first, day civil.Date) error {
	if err := refuse.Day("opened", h.Opened); err != nil {
		return err
	}
	if err := refuse.Given("lifted", h.Lifted); err != nil {
		return err
	}
	switch {
	case strings.TrimSpace(h.Mandate) == "":
		return refuse.Missing("mandate")
	case h.Lifted.Before(h.Opened):
		return refuse.Order("lifted", h.Opened, h.Lifted)
	case h.Effect > Restarts:
		return refuse.Unknown("effect", strconv.Itoa(int(h.Effect)), effects.Codes()...)
	case h.Opened.Before(first):
		return refuse.Invalid("opened", h.Opened.String(), textBeforeRecord.Put(msg.Date(first)))
	case ahead(h.Opened, day, yearsAhead):
		return refuse.Invalid("opened", h.Opened.String(), textAhead.Put(msg.Date(day)))
	}
	return nil
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

// on returns the day of a record that an anchor means, before it is moved in the calendar; zero where it is not known.
// which is the number of the alternative.
func (a *anchor) on(r *Record, which int) civil.Date {
	switch a.base {
	case baseRecord:
		return r.clock()
	case baseCreated:
		return r.Created
	case baseReceived:
		return r.Received
	case baseClosed:
		return r.Closed
	case baseFixed:
		return a.fixed
	}
	return r.Events[which]
}

// moved moves the start of a count within the calendar.
func (s shift) moved(day civil.Date) civil.Date {
	switch {
	case s == noShift || day.IsZero():
		return day
	case s == toNewEnd:
		return yearEnd(day).AddDays(1)
	case s == toNextEnd:
		return yearEnd(yearEnd(day).AddDays(1))
	}
	return yearEnd(day)
}
