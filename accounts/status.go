package accounts

import (
	"cmp"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// State is what an account is on a day (kasutajakonto seisund), milder ones first: of several the last decides. The zero
// State is none.
type State uint8

// The states.
const (
	NotGranted      State = iota + 1 // andmata: access has not been granted, or not yet
	Active                           // kehtib
	Expiring                         // lõppemas: good, but about to be suspended or closed
	Suspended                        // peatatud: no access until the cause is gone
	Closed                           // suletud: no access without a new grant, and no mailbox that is to be kept
	MailboxArchived                  // postkast arhiveeritud: closed, and the mailbox that closing archives is kept
	Deletable                        // kustutatav: closed, and the mailbox has been kept its time
)

// String returns the state's English name in lower case; "" for the zero State.
func (s State) String() string {
	if int(s) >= len(states) {
		return ""
	}
	return states[s].EN
}

// Text returns the state in Estonian or English; "" for the zero State.
func (s State) Text(tag language.Tag) string {
	if int(s) >= len(states) {
		return ""
	}
	return states[s].In(tag)
}

// Access reports whether the holder has access in the state: [Active] and [Expiring].
func (s State) Access() bool { return s == Active || s == Expiring }

// Status is what an account is on a day (seisund), since when, and why. Its reasons and steps read the account's slices,
// so do not change these while it is in use. The zero Status has no state.
type Status struct {
	policy   *policy
	calendar *deadlines.Calendar
	account  Account
	day      civil.Date
	since    civil.Date
	state    State
	more     bool // there is a reason besides the grant
	ahead    bool // a day of what has happened is still to come: see Findings
}

// interval is a reason and the days on which it holds. A zero until is open.
type interval struct {
	state       State
	why         why
	from, until civil.Date
}

func (iv *interval) on(d civil.Date) bool {
	return iv.from.Compare(d) <= 0 && (iv.until.IsZero() || d.Compare(iv.until) <= 0)
}

// frame is what every reason of an account is cut to.
type frame struct {
	granted civil.Date
	warn    int
}

// put adds a reason: clipped to the grant, and before one that can be foreseen the days of the warning.
func (f frame) put(all []interval, state State, w why, from, until civil.Date) []interval {
	if from.IsZero() || until.Before(f.granted) || until.Before(from) {
		return all // beyond the year 9999, or over before
	}
	if f.warn > 0 && (state == Suspended || state == Closed) && whys[w].soon.ET != "" && from.After(f.granted) {
		all = append(all, interval{Expiring, w, later(from.AddDays(-1-f.warn), f.granted), from.AddDays(-1)})
	}
	return append(all, interval{state, w, later(from, f.granted), until})
}

func later(a, b civil.Date) civil.Date {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// inline is how many reasons of an account fit without an allocation.
const inline = 24

// gather finds all reasons of an account that has been granted. The first is the grant itself.
func (p *policy) gather(a *Account, c *deadlines.Calendar, all []interval) ([]interval, error) {
	f := frame{a.Granted, p.warn}
	all = f.put(all, Active, whyGranted, a.Granted, civil.Date{})
	all, err := p.endings(all, f, a, c)
	if err != nil {
		return nil, err
	}
	closed := civil.Date{}
	for i := range all {
		if iv := &all[i]; iv.state == Closed && (closed.IsZero() || iv.from.Before(closed)) {
			closed = iv.from
		}
	}
	r := &p.spec.Rules
	if r.Mailbox.given() && !closed.IsZero() && !a.NoMailbox {
		last := closed.Add(r.Mailbox.Period)
		all = f.put(all, MailboxArchived, whyArchived, closed, last)
		all = f.put(all, Deletable, whyDeletable, last.AddDays(1), civil.Date{})
	}
	if r.Password.given() {
		changed := a.Password
		if changed.IsZero() {
			changed = a.Granted
		}
		all = f.put(all, Suspended, whyPassword, changed.Add(r.Password.Period).AddDays(1), civil.Date{})
	}
	if r.Employment.given() {
		for _, d := range a.Suspensions {
			all = f.put(all, Suspended, whyEmployment, d.First, d.Last)
		}
	}
	for i := range a.Breaches {
		b := &a.Breaches[i]
		if r.Suspicion.given() {
			all = f.put(all, Suspended, whySuspicion, b.Suspected, b.Explained)
		}
		last := b.Lifted.AddDays(-1)
		switch {
		case b.Cause == 0:
		case b.Cause == Deliberate && r.Deliberate.given():
			all = f.put(all, Suspended, whyDeliberate, b.Suspected, last)
		case r.Deliberate.given() && a.repeats(i):
			all = f.put(all, Suspended, whyRepeated, b.Suspected, last)
		case b.Cause == Ignorance && r.Ignorance.given():
			all = f.put(all, Active, whyGuidance, b.Explained, b.Guided.AddDays(-1))
		}
	}
	return all, nil
}

// repeats reports whether an established breach came before the i-th.
func (a *Account) repeats(i int) bool {
	for k := range a.Breaches {
		order := a.Breaches[k].Suspected.Compare(a.Breaches[i].Suspected)
		if a.Breaches[k].Cause != 0 && (order < 0 || order == 0 && k < i) {
			return true
		}
	}
	return false
}

// endings finds what closes an account.
func (p *policy) endings(all []interval, f frame, a *Account, c *deadlines.Calendar) ([]interval, error) {
	all = f.put(all, Closed, whyClosed, a.Closed, civil.Date{})
	r := &p.spec.Rules
	switch next := a.Ends.AddDays(1); {
	case next.IsZero(): // no end, or the last of all days, which stands for none
	case !a.Holder.employed():
		all = f.put(all, Closed, whyTerm, next, civil.Date{})
	case r.End.given():
		all = f.put(all, Closed, whyEnd, next, civil.Date{})
	default:
		day, err := c.AddWorkdays(a.Ends, 1)
		if err != nil {
			return nil, &Error{Kind: ErrSource, Value: "working day after ends " + a.Ends.String() + ": " + err.Error(), Cause: err}
		}
		all = f.put(all, Closed, whyEnd, day, civil.Date{})
	}
	if p.holder(a.Holder).Fixed {
		all = f.put(all, Closed, whyLongest, a.Granted.Add(r.Term.Period).AddDays(1), civil.Date{})
	}
	if !r.Absence.given() {
		return all, nil
	}
	var first civil.Date // of the absence that the days belong to
	for i, d := range a.Absences {
		joined := i > 0 && a.Absences[i-1].Last.AddDays(1) == d.First
		if i > 0 && !joined {
			n, err := c.WorkdaysBetween(a.Absences[i-1].Last, d.First.AddDays(-1))
			if err != nil {
				return nil, &Error{Kind: ErrSource, Value: "working days before the absence from " + d.First.String() + ": " + err.Error(), Cause: err}
			}
			joined = n == 0
		}
		if !joined {
			first = d.First
		}
		full := first.AddDays(-1).Add(r.Absence.Period)
		over := full.AddDays(1) // the first day that is too many
		switch {
		case over.IsZero() || d.Last.Before(over) || d.Last.Before(a.Granted):
		case joined && !a.Absences[i-1].Last.Before(later(over, a.Granted)):
			// the same absence has closed it already
		default:
			all = f.put(all, Closed, whyAbsence, over, civil.Date{})
		}
	}
	return all, nil
}

// settle finds state and first day on a day among reasons; more reports whether there is one besides the grant.
func settle(all []interval, day civil.Date) (state State, since civil.Date, more bool) {
	if len(all) == 0 || day.Before(all[0].from) {
		return NotGranted, civil.Date{}, false
	}
	n := 0
	for i := range all {
		if all[i].on(day) {
			n++
			state = max(state, all[i].state)
		}
	}
	since = day
	for again := true; again; { // the unbroken run of days with this state
		again = false
		for i := range all {
			iv := &all[i]
			if iv.state == state && iv.from.Before(since) && (iv.until.IsZero() || !iv.until.AddDays(1).Before(since)) {
				since, again = iv.from, true
			}
		}
	}
	for i := range all { // in which there may have been a stricter one
		if iv := &all[i]; iv.state > state && iv.until.Before(day) && !iv.until.Before(since) {
			since = iv.until.AddDays(1)
		}
	}
	return state, since, n > 1
}

// StatusOn returns what an account is on a day: the strictest of all reasons that hold decides, and all are reported.
//
//   - Before the grant it is [NotGranted], and without another reason [Active].
//   - An employee's account is good through the last day of employment, where the policy says so until the working day
//     after. A fixed term is good through its end, and never longer than the longest term from the grant, the day of the
//     grant not counted.
//   - An absence longer than the limit closes the account on the first day that is too many: the limit is counted from the
//     last day before the absence. Absences without a working day between them are one. It stays closed when the holder
//     is back.
//   - A password has its last good day, and the account is suspended from the next. What came before the last change is
//     not known and counts as good.
//   - A suspicion suspends through the day of the explanation; a deliberate breach, or a second one whenever the first was,
//     without an end date until that is lifted. An unfounded suspicion is no breach.
//   - Under a policy that keeps mailboxes, closing closes and archives the mailbox: an account that has one is
//     [MailboxArchived] from the first closed day and [Deletable] from the day after its time, counted from that day. Archive
//     it on the day of closing; who has not done so must before deleting.
//
// No other day moves off a day off. Up to about a dozen breaches and suspensions nothing is allocated. Errors: [ErrNoPolicy];
// law.ErrNotInForce for a day before the policy; [civil.ErrNoSuchDay]; [ErrName], [ErrText], [ErrHolder], [ErrNoEnd],
// [ErrOrder], [ErrPlaceholder] and [ErrBreach] for an account that cannot be, with the field; [ErrSource] with an error of
// the calendar beneath, which is read only for an end on a working day and between two absences that are not adjacent.
//
// Source: Antsla § 6, § 7 lg 3, § 22; RMK p 13.12; Saaremaa p 8.4.
func (p Policy) StatusOn(a Account, on civil.Date, c *deadlines.Calendar) (Status, error) {
	s := Status{policy: p.def, calendar: c, account: a, day: on}
	if err := s.compute(); err != nil {
		return Status{}, err
	}
	return s, nil
}

// ready refuses a policy, a day or an account for which there is no answer.
func (p *policy) ready(a *Account, field string, day civil.Date) error {
	if p == nil {
		return &Error{Kind: ErrNoPolicy, Value: "the zero Policy"}
	}
	if err := p.inForce(field, day); err != nil {
		return err
	}
	return a.check(p.holder(a.Holder))
}

// compute finds the status of s.account on s.day.
func (s *Status) compute() error {
	if err := s.policy.ready(&s.account, "day", s.day); err != nil {
		return err
	}
	if s.account.Granted.IsZero() {
		s.state = NotGranted
		return nil
	}
	var room [inline]interval
	all, err := s.policy.gather(&s.account, s.calendar, room[:0])
	if err != nil {
		return err
	}
	s.state, s.since, s.more = settle(all, s.day)
	s.ahead = s.policy.ahead(&s.account, s.day, nil)
	return nil
}

// ahead finds what cannot have happened on a day: a change of the password, or a breach, on a later one. It reports whether
// there is such a day, and says it to found unless that is nil.
func (p *policy) ahead(a *Account, day civil.Date, found func(law.Finding)) (ahead bool) {
	r := &p.spec.Rules
	if r.Password.given() && a.Password.After(day) {
		if ahead = true; found != nil {
			found(aheadOf(p.at(rulePassword), "password", a.Password))
		}
	}
	if !r.Suspicion.given() && !r.Deliberate.given() {
		return ahead
	}
	for i := range a.Breaches {
		if b := &a.Breaches[i]; b.Suspected.After(day) {
			if ahead = true; found != nil {
				at := p.at(ruleSuspicion)
				if !r.Suspicion.given() {
					at = p.at(ruleDeliberate)
				}
				found(aheadOf(at, nth("breaches", i)+".suspected", b.Suspected))
			}
		}
	}
	return ahead
}

// Findings returns what cannot be so on the day, nil where there is nothing: the password was changed, or a breach is
// suspected, on a day that has not come. The state is what follows without it. For a day that lies behind, it means only
// that more has happened since.
func (s Status) Findings() (found []law.Finding) {
	if s.ahead {
		s.policy.ahead(&s.account, s.day, func(f law.Finding) { found = append(found, f) })
	}
	return found
}

// Account returns the account, with the slices that came with it.
func (s Status) Account() Account { return s.account }

// Day returns the day for which the status was asked.
func (s Status) Day() civil.Date { return s.day }

// State returns what the account is on that day; zero for the zero Status.
func (s Status) State() State { return s.state }

// Since returns the first day of the state, without a break, up to the day; the zero Date before the grant and for the zero
// Status.
func (s Status) Since() civil.Date { return s.since }

// MailboxUntil returns the last day through which the mailbox of a closed account is kept (postkasti säilitamine), from
// its closing; the zero Date for an account that is not closed or has no mailbox, and under a policy that says nothing of
// mailboxes.
//
// Source: Antsla § 6 lg 4.
func (s Status) MailboxUntil() civil.Date {
	if s.state < MailboxArchived {
		return civil.Date{}
	}
	closed := s.day
	for r := range s.Reasons() {
		if r.State == Closed && r.From.Before(closed) {
			closed = r.From
		}
	}
	return closed.Add(s.policy.spec.Rules.Mailbox.Period)
}

// Reason is one reason for the state of an account (põhjus), with its clause and the days on which it holds.
type Reason struct {
	State       State // that the reason alone brings
	Clause      law.ID
	Source      law.Source
	Code        string     // stable; never given another meaning
	From, Until civil.Date // both included; a zero Until is open
	text        msg.Text
}

// Text returns the sentence in the language of a tag, as law says.
func (r Reason) Text(tag language.Tag) string { return r.text.In(tag) }

// Why returns the reason that decides, the first of Reasons: for a mailbox that is kept the mailbox, behind which stands
// what has closed the account. It is the zero Reason for the zero Status.
func (s Status) Why() Reason {
	for r := range s.Reasons() {
		return r
	}
	return Reason{}
}

// Reasons yields every reason that holds on the day, the strictest first, of equal ones the earlier. That access is granted
// is a reason where there is no other. It yields nothing for the zero Status.
func (s Status) Reasons() iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		if s.state == 0 {
			return
		}
		if s.state == NotGranted {
			yield(s.policy.reason(&s.account, &interval{NotGranted, whyNone, civil.Date{}, s.account.Granted.AddDays(-1)}))
			return
		}
		all, err := s.policy.gather(&s.account, s.calendar, nil)
		if err != nil {
			return // somebody has changed the slices
		}
		all = slices.DeleteFunc(all, func(iv interval) bool { return !iv.on(s.day) || s.more && iv.why == whyGranted })
		slices.SortStableFunc(all, func(a, b interval) int {
			return cmp.Or(cmp.Compare(b.state, a.state), a.from.Compare(b.from))
		})
		for i := range all {
			if !yield(s.policy.reason(&s.account, &all[i])) {
				return
			}
		}
	}
}

// reason dresses an interval for the reader.
func (p *policy) reason(a *Account, iv *interval) Reason {
	w := &whys[iv.why]
	at := p.whence(iv.why, a.Holder)
	text, code := w.text, w.code
	if iv.state == Expiring {
		text, code = w.soon.Put(msg.Date(iv.until.AddDays(1))), code+".soon"
	}
	return Reason{
		State: iv.state, Clause: at.clause, Source: at.source, Code: code, From: iv.from, Until: iv.until, text: text,
	}
}

// whence returns where a reason stands.
func (p *policy) whence(w why, h Holder) place {
	who := p.holder(h)
	switch n := whys[w].rule; {
	case w == whyClosed:
		return place{p.spec.ID, p.act}
	case w == whyEnd && p.spec.Rules.EndWorkday.given():
		return p.at(ruleEndWorkday)
	case n < 0, w == whyTerm && !who.Fixed:
		return who.of(p)
	default:
		return p.at(n)
	}
}
