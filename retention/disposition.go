package retention

import (
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/dated"
	"github.com/teabehaldus/teabehaldus/law"
)

// Outcome is what is to be done with a record on a day. The zero Outcome is none.
type Outcome uint8

// The outcomes.
const (
	Keep          Outcome = iota + 1 // säilitada: the term runs, or never ends
	Transfer                         // üle anda: the duty to transfer it to the public archive has arisen
	Destroy                          // eraldada hävitamiseks: the term is over and nothing stands against it
	Review                           // hinnata: the term is over, but nobody has appraised the record
	Blocked                          // hävitamine peatatud: the term is over, but a hold is open
	Indeterminate                    // määramata: an event has not happened yet, or the term does not say which of two counts
)

// String returns the outcome's English name in lower case; "" for the zero Outcome.
func (o Outcome) String() string {
	if int(o) >= len(outcomes) {
		return ""
	}
	return outcomes[o].EN
}

// Text returns the outcome in Estonian or English; "" for the zero Outcome.
func (o Outcome) Text(tag language.Tag) string {
	if int(o) >= len(outcomes) {
		return ""
	}
	return outcomes[o].In(tag)
}

// Disposition is what is to be done with a record (käitlemine) on a day, and why. Its steps read the record's holds and
// links, so do not change these slices while it is in use. The zero Disposition has no outcome.
type Disposition struct {
	record Record
	day    civil.Date
	result
}

// result is what the arithmetic finds; the steps find it a second time.
type result struct {
	outcome Outcome
	reason  reason
	keep    civil.Date // last day of the term; zero: none is known, or none ends
	from    civil.Date // first day on which it may be destroyed
	by      civil.Date // last day on which it may exist
	due     civil.Date // the day from which the outcome is due
}

// transfers are the years after which an archival record is transferred, by the day of its creation.
var transfers = dated.Series[civil.Period]{
	{Since: civil.Must(2012, 1, 1), Value: civil.Years(10)},
	{Since: civil.Must(1, 1, 1), Until: civil.Must(2011, 12, 31), Value: civil.Years(20)},
}

// TransferDuty returns the day on which the duty to transfer an archival record to the public archive arises (avalikku
// arhiivi üleandmise kohustus): 20 years, for records created since 01.01.2012 10 years, after the later of its creation
// and the end of the related proceedings. The day does not move off a day off. The day of the creation alone chooses the
// years. Errors: [civil.ErrNoSuchDay] where either day is zero; [ErrYear] for one that was not meant; [ErrOrder] where
// the proceedings end before the creation.
//
// Source: RMK p 18.2.
func TransferDuty(created, proceedingsEnd civil.Date) (civil.Date, error) {
	switch {
	case created.IsZero():
		return civil.Date{}, noDay("created")
	case proceedingsEnd.IsZero():
		return civil.Date{}, noDay("end of the proceedings")
	case !isLikely(created):
		return civil.Date{}, likely("created", created)
	case !isLikely(proceedingsEnd):
		return civil.Date{}, likely("end of the proceedings", proceedingsEnd)
	case proceedingsEnd.Before(created):
		return civil.Date{}, refuse(ErrOrder, "proceedings end before the creation on "+created.String()+":", proceedingsEnd.String())
	}
	return proceedingsEnd.Add(*transfers.On(created)), nil
}

// Dispose says what is to be done with a record on a day, by its term and dates as they were known on that day:
//
//   - The term counts from the record's creation or receipt, from the last of those linked, from the closing of its case
//     file, or from the event that the term names; the day itself is not counted. The end is the corresponding day and
//     does not move off a day off. Where a day is missing, the outcome is [Indeterminate].
//   - A record may be destroyed from the day after the end of its term. A ceiling sets no such day but its own last one:
//     from then on destruction is due. A calendar-year term ends on 31 December and leaves the next year for it.
//   - Archival value and permanence block destruction whatever the term. Where the mark AV of the term and [NotArchival]
//     of the record contradict each other, the mark counts, for what is destroyed does not come back. A record that nobody appraised is for
//     [Review]. An open hold blocks it on its last day too. Lifting a hold never shortens a term.
//   - A working document goes after five years at the latest, whatever its series says, but for holds, archival value and
//     permanence: one with a permanent term is a mistake of the register, and is for [Review] after the five years.
//
// Errors: [ErrTerm] for the zero Term; [civil.ErrNoSuchDay]; [ErrOrder], also for an event or a hold before the record
// was made and one long after the day asked; [ErrYear]; [ErrAppraisal]; [ErrHold]; [ErrExtension], with the last day that
// the cap allows.
//
// Source: RMK p 15.5, 15.6, 18.2, 19.1, 20.1.
func Dispose(r Record, day civil.Date) (Disposition, error) {
	d := Disposition{record: r, day: day}
	if err := d.compute(); err != nil {
		return Disposition{}, err
	}
	return d, nil
}

// Record returns the record, with the slices that came with it.
func (d Disposition) Record() Record { return d.record }

// Day returns the day for which the disposition was asked.
func (d Disposition) Day() civil.Date { return d.day }

// Outcome returns what is to be done; zero for the zero Disposition.
func (d Disposition) Outcome() Outcome { return d.outcome }

// KeepUntil returns the last day of the term, that day included; the zero Date for a ceiling, for what is kept for good
// and where an event is missing.
func (d Disposition) KeepUntil() civil.Date { return d.keep }

// DestroyFrom returns the first day on which the term allows destruction, holds aside; the zero Date where none is known
// or none ever comes.
func (d Disposition) DestroyFrom() civil.Date { return d.from }

// DestroyBy returns the last day on which the record may exist, where the rule has a ceiling or a window; else the zero
// Date.
func (d Disposition) DestroyBy() civil.Date { return d.by }

// TransferBy returns the day on which the duty to transfer the record to the public archive arises (üleandmise
// kohustus); the zero Date where it has no archival value or its proceedings have not ended.
func (d Disposition) TransferBy() civil.Date {
	if d.reason == whyArchival || d.reason == whyTransfer {
		return d.due
	}
	return civil.Date{}
}

// Due returns the day from which the outcome is due: of a transfer the day on which the duty arises, of a destruction, a
// review or a blocked destruction the first day after the term (of a ceiling its last day), of [Keep] the last day of
// the term or, of an archival record, the day of its transfer. The zero Date where there is none.
func (d Disposition) Due() civil.Date { return d.due }

// Why returns the reason that decides the outcome, with its provision; the zero Step for the zero Disposition.
func (d Disposition) Why() law.Step {
	if d.outcome == 0 {
		return law.Step{}
	}
	r := &reasons[d.reason]
	return law.NewStep(d.due, r.source, r.code, r.text.ET, r.text.EN)
}

// span is the days of one clause, or of a whole term, of a record.
type span struct {
	keep, by civil.Date // zero: no floor, no ceiling
	start    civil.Date
	reason   reason // why there are no days; 0 where there are
}

// on computes the days of a clause for a record as it was known on a day.
func (c *clause) on(r *Record, which int, day civil.Date) span {
	start := c.anchor.on(r, which)
	switch {
	case c.while != "" && r.Events[which].IsZero():
		return span{reason: whyNoEvent}
	case start.IsZero():
		return span{reason: c.anchor.missing()}
	}
	s := span{start: start}
	if c.bound != AtMost {
		s.keep = c.min.end(start)
	}
	switch {
	case c.bound == AtMost || c.bound == Window:
		s.by = c.max.end(start)
	case c.min.unit == CalendarYear && c.bound == Exact:
		s.by = s.keep.AddYears(1)
	}
	if len(r.Holds) > 0 {
		s.interrupt(c, r, day)
	}
	if c.while != "" {
		s.await(r.Events[which])
	}
	return s
}

// missing is why there is no day of an anchor.
func (a *anchor) missing() reason {
	if a.base == baseRecord || a.base == baseClosed {
		return whyOpenFile
	}
	return whyNoEvent
}

// await moves the days of a clause that counts from elsewhere to the end of the state for which the record is kept
// ("kehtivuse ajal ja 7 aastat loomisest"): it never goes before that.
func (s *span) await(over civil.Date) {
	s.start = last(s.start, over)
	if !s.keep.IsZero() {
		s.keep = last(s.keep, over)
	}
	if !s.by.IsZero() && !over.Before(s.by) {
		s.by = over
		if !s.keep.IsZero() {
			s.by = over.AddDays(1)
		}
	}
}

// interrupt moves the days of a clause by the interruptions of the record, in the order in which they were opened.
func (s *span) interrupt(c *clause, r *Record, day civil.Date) {
	for through := s.start; ; {
		var next *Hold
		for i := range r.Holds {
			h := &r.Holds[i]
			if h.Effect == Blocks || h.Opened.After(day) || !h.Lifted.IsZero() && !h.Lifted.After(through) {
				continue
			}
			if next == nil || h.Opened.Before(next.Opened) || h.Opened == next.Opened && h.Lifted.After(next.Lifted) {
				next = h
			}
		}
		if next == nil || next.Opened.After(last(s.keep, s.by)) {
			return
		}
		if next.on(day) {
			s.reason = whyInterrupted // until it is lifted the end is not known
			return
		}
		from := last(next.Opened, through.AddDays(1))
		through = next.Lifted
		if next.Effect == Resumes {
			days := through.DaysSince(from) + 1
			if from.Compare(s.keep) <= 0 {
				s.keep = s.keep.AddDays(days)
			}
			if from.Compare(s.by) <= 0 {
				s.by = s.by.AddDays(days)
			}
			continue
		}
		if !s.keep.IsZero() && from.Compare(s.keep) <= 0 {
			s.keep = c.min.end(through)
		}
		if !s.by.IsZero() {
			s.by = last(s.by, c.max.end(through))
			if c.min.unit == CalendarYear && c.bound == Exact {
				s.by = s.keep.AddYears(1)
			}
		}
	}
}

// on computes the days of a whole term.
func (t *definition) on(r *Record, day civil.Date) span {
	switch t.kind {
	case Permanent:
		return span{reason: whyPermanent}
	case AsNeeded, UntilEvent:
		end := t.a.anchor.on(r, 0)
		switch {
		case !end.IsZero():
		case t.kind == AsNeeded:
			return span{reason: whyNeeded}
		default:
			return span{reason: t.a.anchor.missing()}
		}
		return span{keep: end, start: r.made()}
	case UntilDate:
		return span{keep: t.until, start: r.made()}
	case Either:
		return span{reason: whyEither}
	case Longer:
		a, b := t.a.on(r, 0, day), t.b.on(r, 1, day)
		for _, s := range [...]span{a, b} {
			if s.reason != 0 && s.reason != whyInterrupted {
				return s
			}
		}
		reason := max(a.reason, b.reason)
		if a.keep.Before(b.keep) {
			a = b
		}
		a.reason = reason
		return a
	}
	return t.a.on(r, 0, day)
}

// ordered refuses an end of a term before the record that it is to end.
func (s *span) ordered(r *Record) error {
	start := r.first()
	switch r.Term.def.kind {
	case UntilDate, UntilEvent, AsNeeded:
		start = s.start
	}
	if end := last(s.keep, s.by); end.Before(start) {
		return refuse(ErrOrder, "the term ends before the record came on "+start.String()+":", end.String())
	}
	return nil
}

// workingYears is how long a working document is kept at most.
const workingYears = 5

// compute finds the disposition of d.record on d.day.
func (d *Disposition) compute() error {
	r, day := &d.record, d.day
	if r.Term.def == nil && !r.Working {
		return &Error{Kind: ErrTerm, Value: "the zero Term"}
	}
	if day.IsZero() {
		return noDay("day")
	}
	if !isLikely(day) {
		return likely("day", day)
	}
	if err := r.check(day); err != nil {
		return err
	}
	var s span
	if r.Term.def != nil {
		s = r.Term.def.on(r, day)
		if err := s.ordered(r); err != nil {
			return err
		}
	}
	if r.Value == Archival || r.Term.def != nil && r.Term.def.mark.archival {
		return d.archival(s)
	}
	if r.Working {
		s = r.working(s)
	}
	if s.reason == 0 || s.reason == whyInterrupted {
		if err := r.extend(&s); err != nil {
			return err
		}
	}
	d.settle(s)
	return nil
}

// working caps the term of a working document at five years from its creation or receipt.
func (r *Record) working(s span) span {
	made := r.made()
	by := made.AddYears(workingYears)
	switch {
	case s.reason != 0 && s.reason != whyInterrupted, r.Term.def == nil:
		return span{start: made, by: by}
	case !s.keep.IsZero() && !s.keep.Before(by):
		return span{start: made, by: by, reason: s.reason}
	case s.by.IsZero() || by.Before(s.by):
		s.by = by
	}
	return s
}

// extend applies the extension, which never shortens.
func (r *Record) extend(s *span) error {
	if r.Extension.Until.IsZero() {
		return nil
	}
	end := s.keep
	if end.IsZero() {
		end = s.by
	}
	if r.Working && r.Extension.Until.After(s.by) {
		return &Error{Kind: ErrExtension, Last: s.by, Value: "until " + r.Extension.Until.String()}
	}
	if !r.Extension.Cap.IsZero() && s.reason != whyInterrupted { // the end is not known while that is open
		if most := end.Add(r.Extension.Cap); !most.IsZero() && r.Extension.Until.After(most) {
			return &Error{Kind: ErrExtension, Last: most, Value: "until " + r.Extension.Until.String()}
		}
	}
	if !s.keep.IsZero() {
		s.keep = last(s.keep, r.Extension.Until)
	}
	if !s.by.IsZero() {
		s.by = last(s.by, r.Extension.Until)
	}
	return nil
}

// archival settles a record of archival value: it is transferred, never destroyed.
func (d *Disposition) archival(s span) error {
	r := &d.record
	if s.reason == 0 {
		d.keep = s.keep
	}
	created := r.Created
	if created.IsZero() {
		created = r.Received
	}
	end := r.clock()
	if end.IsZero() {
		d.outcome, d.reason = Indeterminate, whyOpenFile
		return nil
	}
	due, err := TransferDuty(created, last(end, created))
	if err != nil {
		return err
	}
	d.outcome, d.reason, d.due = Keep, whyArchival, due
	if !due.After(d.day) {
		d.outcome, d.reason = Transfer, whyTransfer
	}
	return nil
}

// settle chooses the outcome of a record without archival value.
func (d *Disposition) settle(s span) {
	r, day := &d.record, d.day
	switch s.reason {
	case 0, whyInterrupted:
	case whyPermanent:
		d.outcome, d.reason = Keep, whyPermanent
		return
	default:
		d.outcome, d.reason = Indeterminate, s.reason
		return
	}
	d.by = s.by
	if d.keep = s.keep; d.keep.IsZero() {
		d.from, d.due = s.start, s.by // a ceiling
	} else {
		d.from = d.keep.AddDays(1)
		d.due = d.from
	}
	held := false
	for i := range r.Holds {
		held = held || r.Holds[i].on(day)
	}
	switch {
	case r.Working && r.Term.Kind() == Permanent && !d.due.After(day):
		d.outcome, d.reason = Review, whyWorkingKept
		d.from, d.by = civil.Date{}, civil.Date{}
	case s.reason == whyInterrupted && !d.due.After(day):
		d.outcome, d.reason = Blocked, whyInterrupted
	case s.reason == whyInterrupted:
		d.result = result{outcome: Indeterminate, reason: whyInterrupted}
	case d.due.After(day):
		d.outcome, d.reason, d.due = Keep, whyRuns, d.keep
		if d.keep.IsZero() {
			d.reason, d.due = whyCeilingRuns, d.by
		}
	case held:
		d.outcome, d.reason = Blocked, whyHeld
	case r.Value == Unappraised && !r.Working:
		d.outcome, d.reason = Review, whyUnappraised
	case d.record.Working:
		d.outcome, d.reason = Destroy, whyWorking
	case d.keep.IsZero():
		d.outcome, d.reason = Destroy, whyCeiling
	default:
		d.outcome, d.reason = Destroy, whyOver
	}
}
