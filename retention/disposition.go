// SPDX-License-Identifier: MIT

package retention

import (
	"cmp"
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/cores"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/trace"
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
	Indeterminate                    // ei selgu: an event has not happened yet, or the term does not say which of two counts
)

var outcomes = enum.Names[Outcome]{
	Keep:          {Code: "keep", ET: "säilitada", EN: "keep"},
	Transfer:      {Code: "transfer", ET: "üle anda avalikku arhiivi", EN: "transfer"},
	Destroy:       {Code: "destroy", ET: "eraldada hävitamiseks", EN: "destroy"},
	Review:        {Code: "review", ET: "hinnata", EN: "review"},
	Blocked:       {Code: "blocked", ET: "hävitamine peatatud", EN: "blocked"},
	Indeterminate: {Code: "indeterminate", ET: "ei selgu", EN: "indeterminate"},
}

// String returns the code.
func (o Outcome) String() string { return outcomes.Code(o) }

// Text returns the name in Estonian or English.
func (o Outcome) Text(tag language.Tag) string { return outcomes.Text(o, tag) }

// MarshalText writes the code.
func (o Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(o) }

// UnmarshalText reads a code.
func (o *Outcome) UnmarshalText(text []byte) error { return outcomes.Decode(text, o) }

// Disposition is what is to be done with a record on a day (eraldamine), and why. Its reasons read the record's holds and
// links, so leave these slices alone while it is in use. The zero Disposition has no outcome.
type Disposition struct {
	policy *Policy
	record Record
	day    civil.Date
	result
}

// result is what the arithmetic finds.
type result struct {
	outcome Outcome
	reason  reason
	keep    civil.Date // last day of the term; zero: none is known, or none ends
	from    civil.Date // first day on which it may be destroyed
	by      civil.Date // last day on which it may exist
	due     civil.Date // the day from which the outcome is due
	rule    uint8      // of an archival record: the place of the rule of transfers that applies
}

// TransferDuty returns the day on which the duty to transfer a record of archival value to the public archive arises
// (avalikku arhiivi üleandmise kohustus), and the rule that says so. The day does not move off a day off. The creation
// chooses the rule. A prolonged time ends on its own day. Errors: [law.ErrMissing] for the zero Policy, for a record without a day and, where the years count
// from the end of the proceedings, for a file that is not closed; [law.ErrPlaceholder]; [law.ErrInvalid] for proceedings
// that end before the creation; [law.ErrNotInForce] where no rule is for records of that day.
//
// Source: RMK p 18.2; ArhS § 8 lg 1, 2, § 17.
func (p *Policy) TransferDuty(r Record) (law.Answer[civil.Date], error) {
	if !p.valid() {
		return law.Answer[civil.Date]{}, refuse.Missing("policy")
	}
	for _, err := range [...]error{
		refuse.Day("created", r.first()), refuse.Given("created", r.Created), refuse.Given("received", r.Received), refuse.Given("closed", r.Closed),
		refuse.Given("transfer_until", r.TransferUntil), refuse.Order("closed", r.first(), r.Closed), refuse.Order("received", r.first(), r.Received),
	} {
		if err != nil {
			return law.Answer[civil.Date]{}, err
		}
	}
	due, i, err := p.duty(&r, nil)
	if err != nil {
		return law.Answer[civil.Date]{}, err
	}
	if due.IsZero() {
		return law.Answer[civil.Date]{}, refuse.Day("closed", r.Closed)
	}
	rule := &p.transfers[i]
	source, text := rule.source, rule.text
	if due == r.TransferUntil {
		source, text = prolonged, textPutOff
	}
	return law.Answered(due, law.NewStep(due, source, whyTransferCode, text.ET, text.EN)), nil
}

// duty finds the day of the transfer, zero where the proceedings have not ended, and the place of its rule.
func (p *Policy) duty(r *Record, t *trace.Trace) (due civil.Date, rule int, err error) {
	created := r.first()
	for i := range p.transfers {
		rule := &p.transfers[i]
		if created.Before(rule.Since) || created.After(rule.Until) || rule.Paper && !r.Paper {
			continue
		}
		from := created
		if rule.Receipt {
			from = last(created, r.Received)
		}
		if rule.Proceedings {
			end := r.clock()
			if end.IsZero() {
				return end, i, nil
			}
			from = last(end, from)
		}
		if t.Listens() {
			t.Say(created, rule.source, stepCohort, textCohort.Put(yearsText(rule.Years), rule.from()))
			t.Say(from, rule.source, stepClock, rule.fromDay())
		}
		due = from.AddYears(rule.Years)
		if r.TransferUntil.Compare(due) >= 0 {
			due = r.TransferUntil
			t.Say(due, prolonged, stepPutOff, textPutOff)
		}
		return due, i, nil
	}
	return due, 0, refuse.NotInForce(p.cites[atAppraisal].clause, created, civil.Date{}, civil.Date{})
}

// Dispose says what is to be done with a record on a day, by its term and dates as they were known on that day:
//
//   - The term counts from the record's creation or receipt, from the last of those linked, from the closing of its case
//     file, or from the event that the term names. That day itself is not counted. The end is the corresponding day and
//     does not move off a day off. Where a day is missing, the outcome is [Indeterminate].
//   - A record may be destroyed from the day after the end of its term. Under a ceiling, destruction is due on its last
//     day. A calendar-year term ends on 31 December and leaves the next year for the destruction.
//   - Archival value and permanence block destruction whatever the term. Where the mark AV of the term and [NotArchival]
//     of the record contradict each other, the mark counts, for what is destroyed does not come back. A record that
//     nobody appraised by the day asked is for [Review]. An open hold blocks it on its last day too. Lifting a hold never
//     shortens a term.
//   - Where the policy knows working documents, one goes after its years at the latest, whatever its series says, but for
//     holds, archival value and permanence. One with a permanent term is a mistake of the register, and is for [Review].
//
// Errors: [law.ErrMissing] for the zero Policy, the zero Term and what the record lacks; [law.ErrPlaceholder];
// [law.ErrInvalid] for what cannot be, such as an event before the record was made or a hold that opens long after the
// day; [law.ErrOutOfRange] for an extension beyond its cap, with the last day allowed.
//
// Source: RMK p 15.5, 15.6, 18.2, 19.1, 20.1; ArhS §§ 7, 8, 17.
func (p *Policy) Dispose(r Record, day civil.Date) (Disposition, error) {
	if !p.valid() {
		return Disposition{}, refuse.Missing("policy")
	}
	if err := refuse.Day("day", day); err != nil {
		return Disposition{}, err
	}
	d := Disposition{policy: p, record: r, day: day}
	if err := d.compute(nil); err != nil {
		return Disposition{}, err
	}
	return d, nil
}

// Sweep goes through records as they come and yields the disposition of each for which something is due on or before a
// day (tähtaja ületanud dokumentide väljaselgitamine): [Transfer], [Destroy], [Review] and [Blocked], in the order of
// the records. What is kept, and what waits for an event, is passed over. A record that cannot be, and an error of the
// sequence itself, comes as an [*law.Error] "record 3", counted from 1, and the others go on. No record is held, and
// nothing is allocated for one that is well. Errors: those of [Policy.Dispose], and [law.ErrMissing] for a nil sequence.
//
// Source: RMK p 18.2, 19.1, 20.2.
func (p *Policy) Sweep(records iter.Seq2[Record, error], day civil.Date) iter.Seq2[Disposition, error] {
	return func(yield func(Disposition, error) bool) {
		if err := p.sweeps(records == nil, day); err != nil {
			yield(Disposition{}, err)
			return
		}
		position := 0
		for r, err := range records {
			d := Disposition{policy: p, record: r, day: day}
			if err, heed := d.swept(position, err); heed && !yield(d, err) {
				return
			}
			position++
		}
	}
}

// SweepOnAllCores is [Policy.Sweep] on all cores at once: the same answers in the same order. It holds some thousand
// records for each core, and reads their lists after the sequence has gone on, so a sequence must not use these again for
// another record. The sequence goes on in goroutines of the sweep, never in two at once; what it panics with comes out of the
// sweep. Errors: those of [Policy.Sweep].
//
// Source: RMK p 18.2, 19.1, 20.2.
func (p *Policy) SweepOnAllCores(records iter.Seq2[Record, error], day civil.Date) iter.Seq2[Disposition, error] {
	if err := p.sweeps(records == nil, day); err != nil {
		return func(yield func(Disposition, error) bool) { yield(Disposition{}, err) }
	}
	return cores.Ordered(records, func(position int, r *Record, err error, out func(Disposition, error)) {
		d := Disposition{policy: p, record: *r, day: day}
		if err, heed := d.swept(position, err); heed {
			out(d, err)
		}
	})
}

// sweeps refuses to sweep where there are no records, no policy, or no day.
func (p *Policy) sweeps(none bool, day civil.Date) error {
	switch {
	case !p.valid():
		return refuse.Missing("policy")
	case none:
		return refuse.Missing("records")
	}
	return refuse.Day("day", day)
}

// swept is what a sweep says of one record; heed is false where nothing is to be done with it.
func (d *Disposition) swept(position int, err error) (failed error, heed bool) {
	if err == nil {
		err = d.compute(nil)
	}
	if err != nil {
		*d = Disposition{}
		return placed(position+1, err), true
	}
	switch d.outcome {
	case Transfer, Destroy, Review, Blocked:
		return nil, true
	}
	return nil, false
}

// placed gives an error its position in a sweep.
func placed(position int, err error) error {
	kind := law.ErrUnreadable
	if e, ok := err.(*law.Error); ok {
		kind = e.Kind
	}
	return refuse.Because(kind, "record "+strconv.Itoa(position), err)
}

// Record returns the record, with the slices that came with it.
func (d Disposition) Record() Record { return d.record }

// Outcome returns what is to be done; zero for the zero Disposition.
func (d Disposition) Outcome() Outcome { return d.outcome }

// KeepUntil returns the last day of the term, that day included. It is the zero Date under a ceiling, for what is kept
// for good and where an event is missing.
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

// Due returns the day from which the outcome is due: of a transfer the day on which the duty arises; of a destruction, a
// review or a blocked destruction the first day after the term, or the last day of a ceiling; of [Keep] the last day of
// the term or, of an archival record, the day of its transfer. The zero Date where there is none.
func (d Disposition) Due() civil.Date { return d.due }

// Why returns the reason that decides the outcome, with its provision; the zero Step for the zero Disposition.
func (d Disposition) Why() law.Step {
	if d.outcome == 0 {
		return law.Step{}
	}
	r := &reasons[d.reason]
	return law.NewStep(d.due, d.source(), r.code, r.text.ET, r.text.EN)
}

// source is the provision that decides.
func (d *Disposition) source() law.Source {
	r := &reasons[d.reason]
	var s law.Source
	switch d.reason {
	case whyTransfer:
		if d.due == d.record.TransferUntil {
			return prolonged
		}
		return d.policy.transfers[d.rule].source
	case whyWorking:
		s = d.policy.destroyed.source
	case whyWorkingKept:
		s = d.policy.working.source
	case whyInterrupted:
		return interruption
	default:
		s = d.policy.source(r.at)
	}
	if r.doubt != "" {
		s = s.Doubting(r.doubt)
	}
	return s
}

// Steps yields the reasons in their order: from which day the term counts, where it ends, every hold and extension,
// archival value, and last what [Disposition.Why] returns. It yields nothing for the zero Disposition.
func (d Disposition) Steps() iter.Seq[law.Step] {
	return trace.Steps(func(t *trace.Trace) {
		if d.outcome == 0 {
			return
		}
		again := Disposition{policy: d.policy, record: d.record, day: d.day}
		if again.compute(t) == nil {
			t.Step(d.Why())
		}
	})
}

// Findings returns advice on the disposition: that the statute's day of transfer is earlier than that of the policy. A nil
// list is none.
//
// Source: ArhS § 8 lg 1.
func (d Disposition) Findings() (found []law.Finding) {
	due, statute := d.TransferBy(), StatutoryPolicy()
	if due.IsZero() || d.policy == statute {
		return nil
	}
	r := d.record
	if by, i, err := statute.duty(&r, nil); err == nil && by.Before(due) {
		c := checkStatute
		c.Source = statute.transfers[i].source
		found = append(found, c.Finding(due.DaysSince(by), 0))
	}
	return found
}

// String returns the disposition in one line of English: the record, what is to be done, the day from which it is due, and
// why.
func (d Disposition) String() string {
	if d.outcome == 0 {
		return ""
	}
	return strings.TrimSpace(d.record.ID + " " + d.outcome.Text(language.English) + ": " + d.Why().String())
}

// MarshalJSON writes the answer with its reasons.
func (d Disposition) MarshalJSON() ([]byte, error) {
	why := d.Why()
	v := struct {
		ID          string        `json:"id,omitempty"`
		Day         civil.Date    `json:"day,omitzero"`
		Outcome     Outcome       `json:"outcome"`
		KeepUntil   civil.Date    `json:"keep_until,omitzero"`
		DestroyFrom civil.Date    `json:"destroy_from,omitzero"`
		DestroyBy   civil.Date    `json:"destroy_by,omitzero"`
		TransferBy  civil.Date    `json:"transfer_by,omitzero"`
		Due         civil.Date    `json:"due,omitzero"`
		Why         *law.Step     `json:"why,omitempty"`
		Steps       []law.Step    `json:"steps,omitempty"`
		Findings    []law.Finding `json:"findings,omitempty"`
	}{d.record.ID, d.day, d.outcome, d.keep, d.from, d.by, d.TransferBy(), d.due, &why, slices.Collect(d.Steps()), d.Findings()}
	if d.outcome == 0 {
		v.Why = nil
	}
	return json.Marshal(v)
}

// span is the days of one clause, or of a whole term, of a record.
type span struct {
	keep, by civil.Date // zero: no floor, no ceiling
	start    civil.Date
	reason   reason // why there are no days; 0 where there are
}

// on computes the days of a clause for a record as it was known on a day.
func (c *clause) on(p *Policy, r *Record, which int, day civil.Date, t *trace.Trace) span {
	first := c.anchor.on(r, which)
	switch {
	case c.while != "" && r.Events[which].IsZero():
		return span{reason: whyNoEvent}
	case first.IsZero():
		return span{reason: c.anchor.missing()}
	}
	start := c.anchor.shift.moved(first)
	s := span{start: start}
	if c.bound != AtMost {
		s.keep = c.min.end(start)
	}
	yearly := c.min.unit == calendarYear && c.bound == Exact
	switch {
	case c.bound == AtMost || c.bound == Window:
		s.by = c.max.end(start)
	case yearly:
		s.by = s.keep.AddYears(1)
	}
	if t.Listens() {
		t.Say(first, p.source(atClock), stepClock, c.anchor.text1(r, first))
		if c.anchor.shift != noShift {
			t.Say(start, p.source(atClock), stepShift, textShift[c.anchor.shift])
		}
		c.clamped(start, t)
	}
	if len(r.Holds) > 0 {
		s.interrupt(c, r, day, t)
	}
	if t.Listens() {
		if c.bound != AtMost {
			t.Say(s.keep, p.source(atClock), stepEnd, textEnd.Put(lengthText(c.min)))
		}
		switch {
		case yearly:
			t.Say(s.by, calendarYears, stepMost, textWindow1)
		case !s.by.IsZero():
			t.Say(s.by, p.source(atClock), stepMost, textMost.Put(lengthText(c.max)))
		}
	}
	if c.while != "" {
		over := r.Events[which]
		if end := last(s.keep, s.by); !s.keep.IsZero() && over.After(s.keep) || s.keep.IsZero() && over.After(end) {
			t.Say(over, p.source(atTerm), stepEnd, textEndState)
		}
		s.await(over)
	}
	return s
}

// clamped says that the last month is too short, of each length of the clause that ends in it.
func (c *clause) clamped(start civil.Date, t *trace.Trace) {
	for i, l := range [...]length{c.min, c.max} {
		if i == 0 && c.bound == AtMost || i == 1 && c.bound != AtMost && c.bound != Window || l.unit != unitMonth && l.unit != unitYear {
			continue
		}
		if end := l.end(start); end.Day() < start.Day() {
			t.Say(end, leap, stepClamp, textClamp.With(start.Day(), 0))
		}
	}
}

// text1 is the sentence of the day from which a count starts.
func (a *anchor) text1(r *Record, start civil.Date) msg.Text {
	switch {
	case a.base != baseRecord:
		return textClock[a.base]
	case r.InFile:
		return textClosed
	case start != r.made():
		return textLinked
	}
	return textClock[baseRecord]
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

// interrupt moves the days of a clause by the interruptions of the record, in the order in which they were opened, of
// those that were opened on one day the longest first.
func (s *span) interrupt(c *clause, r *Record, day civil.Date, t *trace.Trace) {
	var room [8]*Hold
	holds := room[:0]
	for i := range r.Holds {
		if h := &r.Holds[i]; (h.Effect == Resumes || h.Effect == Restarts) && !h.Opened.After(day) {
			holds = append(holds, h)
		}
	}
	if len(holds) > 1 {
		slices.SortStableFunc(holds, func(a, b *Hold) int {
			return cmp.Or(a.Opened.Compare(b.Opened), b.Lifted.Compare(a.Lifted))
		})
	}
	through := s.start
	for _, h := range holds {
		if !h.Lifted.IsZero() && !h.Lifted.After(through) {
			continue
		}
		if h.Opened.After(last(s.keep, s.by)) {
			return
		}
		if h.on(day) {
			s.reason = whyInterrupted // until it is lifted the end is not known
			return
		}
		from := last(h.Opened, through.AddDays(1))
		through = h.Lifted
		moved := last(s.keep, s.by)
		text := textStill
		if h.Effect == Resumes {
			days := through.DaysSince(from) + 1
			if from.Compare(s.keep) <= 0 {
				s.keep = s.keep.AddDays(days)
			}
			if from.Compare(s.by) <= 0 {
				s.by = s.by.AddDays(days)
			}
		} else {
			text = textAnew
			if !s.keep.IsZero() && from.Compare(s.keep) <= 0 {
				s.keep = c.min.end(through)
			}
			if !s.by.IsZero() {
				s.by = last(s.by, c.max.end(through))
				if c.min.unit == calendarYear && c.bound == Exact {
					s.by = s.keep.AddYears(1)
				}
			}
		}
		if t.Listens() && last(s.keep, s.by) != moved {
			end := s.keep
			if end.IsZero() {
				end = s.by
			}
			code := stepStill
			if h.Effect == Restarts {
				code = stepAnew
			}
			t.Say(end, interruption, code, text.Fill(h.Mandate))
		}
	}
}

// on computes the days of a whole term.
func (def *definition) on(p *Policy, r *Record, day civil.Date, t *trace.Trace) span {
	switch def.kind {
	case Permanent:
		return span{reason: whyPermanent}
	case AsNeeded, UntilEvent:
		first := def.a.anchor.on(r, 0)
		switch {
		case !first.IsZero():
		case def.kind == AsNeeded:
			return span{reason: whyNeeded}
		default:
			return span{reason: def.a.anchor.missing()}
		}
		end := def.a.anchor.shift.moved(first)
		if t.Listens() {
			if def.a.anchor.shift != noShift {
				t.Say(first, p.source(atClock), stepClock, def.a.anchor.text1(r, first))
				t.Say(end, p.source(atClock), stepShift, textShift[def.a.anchor.shift])
			}
			t.Say(end, p.source(atTerm), stepEnd, textEndEvent)
		}
		return span{keep: end, start: r.made()}
	case UntilDate:
		t.Say(def.until, p.source(atTerm), stepEnd, textEndEvent)
		return span{keep: def.until, start: r.made()}
	case Either:
		return span{reason: whyEither}
	case Longer:
		second := 1
		if def.a.anchor == def.b.anchor && r.Events[1].IsZero() { // one event, named twice
			second = 0
		}
		a, b := def.a.on(p, r, 0, day, t), def.b.on(p, r, second, day, t)
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
	return def.a.on(p, r, 0, day, t)
}

// ordered refuses an end of a term before the record that it is to end.
func (s *span) ordered(r *Record) error {
	start := r.first()
	switch r.Term.def.kind {
	case UntilDate, UntilEvent, AsNeeded:
		start = s.start
	}
	if end := last(s.keep, s.by); end.Before(start) {
		return refuse.Invalid("term", end.String(), textEndsBefore.Put(msg.Date(start)))
	}
	return nil
}

// compute finds the disposition of d.record on d.day, which its callers have checked, and says each reason but the last.
func (d *Disposition) compute(t *trace.Trace) error {
	p, r, day := d.policy, &d.record, d.day
	working := r.Working && p.years > 0
	if r.Term.def == nil && !working {
		return refuse.Missing("term")
	}
	if err := r.check(day); err != nil {
		return err
	}
	var s span
	if r.Term.def != nil {
		s = r.Term.def.on(p, r, day, t)
		if err := s.ordered(r); err != nil {
			return err
		}
	}
	if r.archival() {
		return d.archival(s, t)
	}
	if working {
		s = r.workingSpan(s, p, t)
	}
	if s.reason == 0 || s.reason == whyInterrupted {
		if err := r.extend(&s, working, p, t); err != nil {
			return err
		}
	}
	if t.Listens() {
		d.holds(t)
	}
	d.settle(s, working)
	return nil
}

// holds says which holds there were, and which are lifted.
func (d *Disposition) holds(t *trace.Trace) {
	at := d.policy.source(atAct).Doubting(noHolds)
	for i := range d.record.Holds {
		h := &d.record.Holds[i]
		t.Say(h.Opened, at, stepHold, textHold.Fill(h.Mandate))
		if !h.forbids(d.day) {
			t.Say(h.Lifted, at, stepHold, textLifted.Fill(h.Mandate))
		}
	}
}

// workingSpan caps the term of a working document, from its creation or receipt.
func (r *Record) workingSpan(s span, p *Policy, t *trace.Trace) span {
	made := r.made()
	by := made.AddYears(p.years)
	t.Say(by, p.working.source, stepMost, textWorkMost.Put(lengthText(length{int32(p.years), unitYear})))
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
func (r *Record) extend(s *span, working bool, p *Policy, t *trace.Trace) error {
	until := r.Extension.Until
	if until.IsZero() {
		return nil
	}
	end := s.keep
	if end.IsZero() {
		end = s.by
	}
	if working && until.After(s.by) {
		return refuse.Range("extension.until", until, civil.Date{}, s.by)
	}
	if !r.Extension.Cap.IsZero() && s.reason != whyInterrupted { // the end is not known while that is open
		if most := end.Add(r.Extension.Cap); !most.IsZero() && until.After(most) {
			return refuse.Range("extension.until", until, civil.Date{}, most)
		}
	}
	if !s.keep.IsZero() {
		s.keep = last(s.keep, until)
	}
	if !s.by.IsZero() {
		s.by = last(s.by, until)
	}
	if t.Listens() {
		t.Say(until, p.source(atTerm).Doubting(noExtensions), stepExtended, textExtended.Fill(r.Extension.Mandate))
	}
	return nil
}

// archival settles a record of archival value: it is transferred, never destroyed.
func (d *Disposition) archival(s span, t *trace.Trace) error {
	r := &d.record
	if s.reason == 0 {
		d.keep = s.keep
	}
	if t.Listens() {
		decision := r.Appraisal
		if def := r.Term.def; decision == (Appraisal{}) && def != nil {
			decision = def.mark.appraisal
		}
		text := textMarkOnly
		if decision != (Appraisal{}) {
			text = textMarked.Fill(decision.String())
		}
		d.holds(t)
		t.Say(decision.Date, d.policy.source(atAppraisal), stepMark, text)
	}
	due, rule, err := d.policy.duty(r, t)
	if err != nil {
		return err
	}
	if due.IsZero() {
		d.outcome, d.reason = Indeterminate, whyOpenFile
		return nil
	}
	d.outcome, d.reason, d.due, d.rule = Keep, whyArchival, due, uint8(rule)
	if !due.After(d.day) {
		d.outcome, d.reason = Transfer, whyTransfer
	}
	return nil
}

// settle chooses the outcome of a record without archival value.
func (d *Disposition) settle(s span, working bool) {
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
		held = held || r.Holds[i].forbids(day)
	}
	switch {
	case working && r.Term.Kind() == Permanent && !d.due.After(day):
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
	case (r.Value == Unappraised || r.Appraisal.Date.After(day)) && !working:
		d.outcome, d.reason = Review, whyUnappraised
	case working:
		d.outcome, d.reason = Destroy, whyWorking
	case d.keep.IsZero():
		d.outcome, d.reason = Destroy, whyCeiling
	default:
		d.outcome, d.reason = Destroy, whyOver
	}
}
