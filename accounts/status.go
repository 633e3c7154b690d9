// SPDX-License-Identifier: MIT

package accounts

import (
	"encoding/json"
	"iter"
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/trace"
	"github.com/teabehaldus/teabehaldus/law"
)

// State is what an account is on a day (kasutajakonto seisund). The later of two is the stricter, and the strictest
// decides. The zero State is none.
type State uint8

// The states.
const (
	NotGranted      State = iota + 1 // avamata: access has not been granted, or not yet
	Active                           // kehtiv
	Expiring                         // lõppev: good, but about to be suspended or closed
	Suspended                        // peatatud: no access until the cause is gone
	Closed                           // suletud: no access without a new grant, and no mailbox to keep
	MailboxArchived                  // postkast arhiveeritud: closed, and the mailbox that closing archives is kept
	Deletable                        // kustutatav: closed, and the mailbox has been kept for its time
)

var states = enum.Names[State]{
	NotGranted:      {Code: "not-granted", ET: "avamata", EN: "not granted"},
	Active:          {Code: "active", ET: "kehtiv", EN: "active"},
	Expiring:        {Code: "expiring", ET: "lõppev", EN: "expiring"},
	Suspended:       {Code: "suspended", ET: "peatatud", EN: "suspended"},
	Closed:          {Code: "closed", ET: "suletud", EN: "closed"},
	MailboxArchived: {Code: "mailbox-archived", ET: "suletud (postkast arhiveeritud)", EN: "mailbox archived"},
	Deletable:       {Code: "deletable", ET: "kustutatav", EN: "deletable"},
}

// String returns the code of the state, such as "mailbox-archived"; "" for the zero State.
func (s State) String() string { return states.Code(s) }

// Text returns the state in Estonian or English; "" for the zero State.
func (s State) Text(tag language.Tag) string { return states.Text(s, tag) }

// MarshalText writes the code of the state.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads the code of a state; "" is the zero State.
func (s *State) UnmarshalText(text []byte) error { return states.Decode(text, s) }

// Access reports whether the holder has access in the state: [Active] and [Expiring].
func (s State) Access() bool { return s == Active || s == Expiring }

// The codes of findings that say what to do without saying it by the state.
const (
	CodeGuidance = "breach.guidance" // the user is to be given guidance (juhendamine)
	CodeAhead    = "day.ahead"       // the account's own data cannot be right: something happened on a day to come
)

// Status is what an account is on a day (seisund), since when, and why. Its reasons read the account's slices, so do
// not change these while the status is in use. The zero Status has no state.
type Status struct {
	policy   *policy
	calendar *deadlines.Calendar
	account  Account
	day      civil.Date
	outcome
}

// outcome is what is worked out for an account and a day.
type outcome struct {
	since civil.Date
	state State
	more  bool // there is a reason besides the grant
	ahead bool // something is said to have happened on a day to come
	found bool // there are findings
}

// StatusOn returns what an account is on a day. Of all reasons that hold, the strictest decides.
//
//   - Before the grant the account is [NotGranted], and without another reason [Active].
//   - The account of an employee, an official or a student is good through the last day of employment or studies; where
//     the policy says so, until the working day after it or for a time after it. Any other account is good through its
//     end. One for a fixed term is never good for longer than the longest term, of which the day of the grant is not
//     counted.
//   - An absence longer than the limit closes the account on the first day that is too many. The limit is counted from
//     the last day before the absence. Absences without a working day between them are one. The account stays closed
//     when the holder is back. Where the policy says nothing of a suspension of employment, that is an absence too.
//   - A password has its last good day, and the account is suspended from the next. What came before the last change is
//     not known and counts as good.
//   - A suspicion suspends through the day of the explanation. A deliberate breach suspends until that is lifted, and so
//     does any breach after the first. An unfounded suspicion is no breach.
//   - Where the policy keeps mailboxes, closing closes and archives the mailbox. The account is [MailboxArchived] from
//     the first closed day and [Deletable] from the day after the mailbox's time, counted from that day. Archive the
//     mailbox on the day of closing; if that was not done, do it before you delete.
//
// No other day moves when it is a day off. Up to about a dozen breaches and suspensions nothing is allocated. Errors:
// [law.ErrMissing] for the zero Policy, no day, no id, and a fixed term without an end; [law.ErrNotInForce] for a day
// on which the policy did not hold; [law.ErrUnknown] for a holder that the policy does not name and for a cause;
// [law.ErrPlaceholder] for a day that stands for none; [law.ErrInvalid] for days out of order; [law.ErrUnreadable] for
// an id that is not UTF-8; each with the field. Those of the calendar come with what the calendar was asked for; it is
// read only for an end on a working day and between two absences that are not adjacent.
//
// Source: Antsla § 6, § 7 lg 3, § 22; RMK p 13.12; Saaremaa p 8.4.
func (p Policy) StatusOn(a Account, on civil.Date, c *deadlines.Calendar) (Status, error) {
	if err := p.def.inForce("day", on); err != nil {
		return Status{}, err
	}
	o, err := p.def.outcome(&a, on, c)
	if err != nil {
		return Status{}, err
	}
	return Status{p.def, c, a, on, o}, nil
}

// outcome finds what an account is on a day on which the policy held, and puts the account's lists in order.
func (p *policy) outcome(a *Account, day civil.Date, c *deadlines.Calendar) (o outcome, err error) {
	h := p.holder(a.Holder)
	if err := a.check(h); err != nil {
		return outcome{}, err
	}
	if a.Granted.IsZero() {
		return outcome{state: NotGranted, found: true}, nil
	}
	var room [inline]reason
	all, err := p.gather(a, h, c, room[:0])
	if err != nil {
		return outcome{}, err
	}
	o.state, o.since, o.more = settle(all, a.Granted, day)
	o.ahead = p.latest(a).After(day)
	o.found = o.more || o.ahead || o.state == NotGranted
	return o, nil
}

// latest returns the last day on which something is said to have happened that the policy has a rule on: the change of
// the password, or a suspicion.
func (p *policy) latest(a *Account) (last civil.Date) {
	if p.spec.Rules.Password.given() {
		last = a.Password
	}
	if p.suspicions() == nil {
		return last
	}
	for i := range a.Breaches {
		last = later(last, a.Breaches[i].Suspected)
	}
	return last
}

// suspicions returns the rule on suspicions, or on what they turn out to be; nil where there is none.
func (p *policy) suspicions() *PolicyRule {
	for _, r := range [...]*PolicyRule{&p.spec.Rules.Suspicion, &p.spec.Rules.Deliberate} {
		if r.given() {
			return r
		}
	}
	return nil
}

// Account returns the account, with the slices that came with it.
func (s Status) Account() Account { return s.account }

// Day returns the day for which the status was asked.
func (s Status) Day() civil.Date { return s.day }

// State returns what the account is on that day; zero for the zero Status.
func (s Status) State() State { return s.state }

// Since returns the first day of the state, without a break up to the day; the zero Date before the grant and for the
// zero Status.
func (s Status) Since() civil.Date { return s.since }

// MailboxUntil returns the last day on which the mailbox of a closed account is kept (postkasti säilitamine), counted
// from the closing. It is the zero Date for an account that is not closed or has no mailbox, and where the policy says
// nothing of mailboxes.
//
// Source: Antsla § 6 lg 4.
func (s Status) MailboxUntil() civil.Date {
	if s.state < MailboxArchived {
		return civil.Date{}
	}
	return closing(s.reasons(nil)).Add(s.policy.spec.Rules.Mailbox.Period)
}

// reasons are all reasons of the account, of whatever day, in a room for them; nil where access was never granted.
func (s *Status) reasons(room []reason) []reason {
	if s.state == 0 || s.account.Granted.IsZero() {
		return nil
	}
	all, err := s.policy.gather(&s.account, s.policy.holder(s.account.Holder), s.calendar, room)
	if err != nil {
		return nil // somebody has changed the slices
	}
	return all
}

// holding are the reasons that hold on the day, the strictest first. That access is granted, or is not, is a reason
// where there is no other.
func (s *Status) holding(room []reason) []reason {
	switch {
	case s.state == NotGranted:
		return append(room, reason{NotGranted, whyNone, civil.Date{}, s.account.Granted.AddDays(-1)})
	case s.state == Active && !s.more:
		return append(room, reason{Active, whyGranted, s.account.Granted, civil.Date{}})
	}
	all := slices.DeleteFunc(s.reasons(room), func(r reason) bool { return !r.on(s.day) || r.why == whyGranted })
	slices.SortStableFunc(all, byWeight)
	return all
}

// Why returns what decides: the strictest reason that holds, with the first day of it. For a mailbox that is kept that
// is the mailbox; what closed the account is among the Findings. It is the zero Step for the zero Status.
func (s Status) Why() law.Step {
	var room [inline]reason
	for _, r := range s.holding(room[:0]) {
		code, text := r.says()
		return law.NewStep(r.from, s.policy.holder(s.account.Holder).places[r.why].source, code, text.ET, text.EN)
	}
	return law.Step{}
}

// Findings returns every reason that holds on the day besides the grant, the strictest first and of equal ones the
// earlier: what takes access away, what will, and what is to be done. Behind them stands what cannot be so on the day:
// the password was changed, or a breach is suspected, on a day to come. For a day that lies behind, this means only
// that more has happened since. nil: the account is simply active.
func (s Status) Findings() (found []law.Finding) {
	if s.outcome.found {
		found = s.findings(make([]law.Finding, 0, 4)) // inlined: on the stack of whoever lets go of them
	}
	return found
}

// findings adds what is found to a room for it.
func (s *Status) findings(found []law.Finding) []law.Finding {
	var room [inline]reason
	for _, r := range s.holding(room[:0]) {
		if r.why == whyGranted {
			break // it stands alone
		}
		at := &s.policy.holder(s.account.Holder).places[r.why]
		c := law.Check{Clause: at.clause, Source: at.source}
		if r.state == Expiring || r.why == whyGrace {
			c.Severity = law.Advised
		}
		code, text := r.says()
		c.Code, c.ET, c.EN = code, text.ET, text.EN
		found = append(found, c.Finding(0, 0))
	}
	if !s.ahead {
		return found
	}
	if r := &s.policy.spec.Rules.Password; r.given() && s.account.Password.After(s.day) {
		found = append(found, told{field{"password", s.account.Password}, "Salasõna vahetamise päev"}.finding(checkAhead, r.of(s.policy)))
	}
	if r := s.policy.suspicions(); r != nil {
		for i := range s.account.Breaches {
			if d := s.account.Breaches[i].Suspected; d.After(s.day) {
				found = append(found, told{field{nth("breaches", i) + ".suspected", d}, "Rikkumise nr " + strconv.Itoa(i+1) + " kahtluse päev"}.finding(checkAhead, r.of(s.policy)))
			}
		}
	}
	return found
}

// Steps yields how the account came to its state: each reason as it comes and as it goes, from the grant on. The last
// step states the first day of the state. It yields nothing for the zero Status.
func (s Status) Steps() iter.Seq[law.Step] {
	return trace.Steps(func(t *trace.Trace) {
		switch {
		case s.state == 0:
		case s.state == NotGranted:
			t.Say(civil.Date{}, s.Why().Source, "state", textNever.Put(states.Msg(NotGranted)))
		default:
			tell(t, s.policy.holder(s.account.Holder), s.reasons(nil), s.day)
			t.Say(s.since, s.Why().Source, "state", textState.Put(states.Msg(s.state)))
		}
	})
}

// String returns account, state and first day in one line of English, and why; "" for the zero Status.
func (s Status) String() string {
	if s.state == 0 {
		return ""
	}
	line := s.account.ID + ": " + s.state.Text(language.English)
	if !s.since.IsZero() {
		line += " since " + s.since.String()
	}
	why := s.Why()
	return line + ": " + why.Text(language.English) + " (" + why.Source.String() + ")"
}

// MarshalJSON writes the status with its reasons; null for the zero Status.
func (s Status) MarshalJSON() ([]byte, error) {
	if s.state == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Account      string        `json:"account"`
		Holder       Holder        `json:"holder"`
		Policy       law.ID        `json:"policy"`
		On           civil.Date    `json:"on"`
		State        State         `json:"state"`
		Since        civil.Date    `json:"since,omitzero"`
		MailboxUntil civil.Date    `json:"mailbox_until,omitzero"`
		Why          law.Step      `json:"why"`
		Steps        []law.Step    `json:"steps"`
		Findings     []law.Finding `json:"findings"`
	}{
		s.account.ID, s.account.Holder, s.policy.spec.ID, s.day, s.state, s.since, s.MailboxUntil(),
		s.Why(), slices.Collect(s.Steps()), s.Findings(),
	})
}
