// SPDX-License-Identifier: MIT

package accounts

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Account is what is known of a user account (kasutajakonto): days, and no secret. A renewal is a new grant, and so is
// the reopening of a closed account: the account gets another day Granted. The zero Account is refused.
type Account struct {
	ID      string     `json:"id"` // what the institution calls it; not empty
	Holder  Holder     `json:"holder"`
	Granted civil.Date `json:"granted,omitzero"` // first day of access, from 1970 on; zero: none has been granted
	// Ends is the last day of the employment, the service or the studies, of the contract or of the guest's need. Zero:
	// no end is known. An account for a fixed term must have one.
	Ends     civil.Date `json:"ends,omitzero"`
	Password civil.Date `json:"password,omitzero"` // day of the last change of the password; zero: not since the grant
	// Absences are the days away from work (eemalviibimine), for whatever cause, in any order. Days given twice count
	// once.
	Absences []Days `json:"absences,omitempty"`
	// Suspensions are the days for which the employment is suspended (töösuhte peatumine), in any order. Leave and
	// sickness suspend no employment. Where the policy says nothing of suspensions they are absences too; else days that are
	// both stand under Absences as well.
	Suspensions []Days     `json:"suspensions,omitempty"`
	Breaches    []Breach   `json:"breaches,omitempty"`
	Closed      civil.Date `json:"closed,omitzero"`      // first day without access, where the institution itself closed the account; else zero
	LoginOnly   bool       `json:"login_only,omitempty"` // no mailbox belongs to it that would be archived, kept and deleted
}

// Days are the days from the first to the last, both included. A zero Last is open.
type Days struct {
	First civil.Date `json:"first"`
	Last  civil.Date `json:"last,omitzero"`
}

// Breach is a suspected breach of the rules (rikkumise kahtlus), and what became of it.
type Breach struct {
	Suspected civil.Date  `json:"suspected"`          // the day on which the suspicion arose
	Explained civil.Date  `json:"explained,omitzero"` // the day on which the user explained; zero: not yet
	Cause     BreachCause `json:"cause,omitzero"`     // what the breach turned out to be
	Guided    civil.Date  `json:"guided,omitzero"`    // the day on which the user was given guidance; zero: not yet
	Lifted    civil.Date  `json:"lifted,omitzero"`    // first day with access again, where a suspension without an end date was lifted; else zero
}

// BreachCause is the cause of a breach. The zero BreachCause: the suspicion was unfounded, or nobody has judged it yet.
type BreachCause uint8

// The causes.
const (
	Ignorance  BreachCause = iota + 1 // teadmatus
	Deliberate                        // tahtlus
)

var causes = enum.Names[BreachCause]{
	Ignorance:  {Code: "ignorance", ET: "teadmatus", EN: "ignorance"},
	Deliberate: {Code: "deliberate", ET: "tahtlus", EN: "deliberate"},
}

// String returns "ignorance" or "deliberate"; "" for the zero BreachCause.
func (c BreachCause) String() string { return causes.Code(c) }

// Text returns the cause in Estonian or English; "" for the zero BreachCause.
func (c BreachCause) Text(tag language.Tag) string { return causes.Text(c, tag) }

// MarshalText writes the code of the cause.
func (c BreachCause) MarshalText() ([]byte, error) { return causes.Marshal(c) }

// UnmarshalText reads the code of a cause; "" is the zero BreachCause.
func (c *BreachCause) UnmarshalText(text []byte) error { return causes.Decode(text, c) }

// check refuses what an account under a policy cannot be, and puts its absences and suspensions in order.
func (a *Account) check(h *holder) error {
	if err := written("id", a.ID); err != nil {
		return err
	}
	if h == nil {
		return refuse.New(law.ErrUnknown, "holder", msg.Quote(a.Holder.String()), textNoHolder)
	}
	if err := anyPlaceholder(field{"granted", a.Granted}, field{"ends", a.Ends}, field{"password", a.Password}, field{"closed", a.Closed}); err != nil {
		return err
	}
	switch {
	case a.Granted.IsZero():
		return nil
	case a.Granted.Before(firstGrant):
		return refuse.Invalid("granted", a.Granted.String(), textNoSystem)
	case h.Fixed && a.Ends.IsZero():
		return refuse.New(law.ErrMissing, "ends", "", textNoEnd)
	case a.Ends.Before(a.Granted):
		return early("ends", a.Ends, startGranted, a.Granted)
	case a.Closed.Before(a.Granted):
		return early("closed", a.Closed, startGranted, a.Granted)
	}
	if err := putInOrder("absences", &a.Absences); err != nil {
		return err
	}
	if err := putInOrder("suspensions", &a.Suspensions); err != nil {
		return err
	}
	for i := range a.Breaches {
		if err := a.Breaches[i].check(i); err != nil {
			return err
		}
	}
	return nil
}

// firstGrant is a day before which nobody had an account: an earlier one is a slip.
var firstGrant = civil.Must(1970, time.January, 1)

// putInOrder refuses days that cannot be, sorts them by the first, and makes one of those that share a day. What was
// given stays as it is.
func putInOrder(name string, days *[]Days) error {
	given := *days
	inOrder := true
	for i, d := range given {
		if err := d.check(name, i); err != nil {
			return err
		}
		inOrder = inOrder && (i == 0 || d.First.After(given[i-1].Last)) // after an open one there is none
	}
	if inOrder {
		return nil
	}
	sorted := slices.Clone(given)
	slices.SortFunc(sorted, func(a, b Days) int { return a.First.Compare(b.First) })
	union := sorted[:1]
	for _, d := range sorted[1:] {
		last := &union[len(union)-1]
		switch {
		case d.First.After(last.Last):
			union = append(union, d)
		case !last.Last.IsZero() && (d.Last.IsZero() || d.Last.After(last.Last)):
			last.Last = d.Last
		}
	}
	*days = union
	return nil
}

// check refuses days that cannot be.
func (d Days) check(name string, i int) error {
	switch {
	case !real(d.First):
		return refuse.Day(nth(name, i)+".first", d.First)
	case placeholder(d.Last):
		return refuse.Given(nth(name, i)+".last", d.Last)
	case d.Last.Before(d.First):
		return early(nth(name, i)+".last", d.Last, startFirst, d.First)
	}
	return nil
}

func (b *Breach) check(i int) error {
	at := func(name string) string { return nth("breaches", i) + "." + name }
	switch {
	case !real(b.Suspected):
		return refuse.Day(at("suspected"), b.Suspected)
	case placeholder(b.Explained):
		return refuse.Given(at("explained"), b.Explained)
	case placeholder(b.Guided):
		return refuse.Given(at("guided"), b.Guided)
	case placeholder(b.Lifted):
		return refuse.Given(at("lifted"), b.Lifted)
	case b.Explained.Before(b.Suspected):
		return early(at("explained"), b.Explained, startSuspected, b.Suspected)
	case b.Cause > Deliberate:
		return refuse.Unknown(at("cause"), strconv.Itoa(int(b.Cause)), causes.Codes()...)
	case b.Guided.Before(b.Suspected):
		return early(at("guided"), b.Guided, startSuspected, b.Suspected)
	case b.Guided.Before(b.Explained):
		return early(at("guided"), b.Guided, startExplained, b.Explained)
	case b.Lifted.Before(b.Suspected):
		return early(at("lifted"), b.Lifted, startSuspected, b.Suspected)
	}
	return nil
}

// early refuses a day before the one that it follows.
func early(at string, day civil.Date, start msg.Text, from civil.Date) error {
	return refuse.Invalid(at, day.String(), textEarly.Put(start, msg.Date(from)))
}

// written refuses text that is not valid UTF-8 or says nothing.
func written(at, text string) error {
	switch {
	case !utf8.ValidString(text):
		return refuse.New(law.ErrUnreadable, at, msg.Quote(text), textUTF8)
	case strings.TrimSpace(text) == "":
		return refuse.Missing(at)
	}
	return nil
}

func nth(name string, i int) string { return name + "[" + strconv.Itoa(i) + "]" }
