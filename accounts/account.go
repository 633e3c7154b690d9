package accounts

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Account is what is known of a user account (kasutajakonto): days, and no secret. A renewal, and the reopening of a
// closed account, is a new grant: the account with another day Granted. The zero Account is none and is refused.
type Account struct {
	ID      string // as the house calls it; not empty
	Holder  Holder
	Granted civil.Date // first day of access; zero: none has been granted
	// Ends is the last day of the employment or the service, of the contract or of the guest's need. Zero: no end is
	// known; for a fixed term it must be.
	Ends     civil.Date
	Password civil.Date // day of the last change of the password; zero: not since the grant
	// Absences are the days away from work (eemalviibimine), for whatever cause, in any order. Those that share a day are
	// one.
	Absences []Days
	// Suspensions are the days for which the employment is suspended (töösuhte peatumine), which leave and sickness are
	// not; as the absences. Where they are days away from work too, they stand under Absences as well.
	Suspensions []Days
	Breaches    []Breach
	Closed      civil.Date // first day without access where the house closed the account by its own decision; else zero
	NoMailbox   bool       // there is no mailbox to archive, keep and delete; most accounts have one
}

// Days are the days from the first to the last, both included. A zero Last is open.
type Days struct{ First, Last civil.Date }

// Breach is a suspected breach of the rules (rikkumise kahtlus) and what became of it.
type Breach struct {
	Suspected civil.Date // the day on which the suspicion arose
	Explained civil.Date // the day on which the user explained; zero: not yet
	Cause     Cause      // what it turned out to be
	Guided    civil.Date // the day on which guidance was given; zero: not yet
	Lifted    civil.Date // first day again with access where a suspension without an end date was lifted; else zero
}

// Cause is the cause of a breach. The zero Cause is that of a suspicion that was unfounded, or is not yet judged.
type Cause uint8

// The causes.
const (
	Ignorance  Cause = iota + 1 // teadmatus
	Deliberate                  // tahtlus
)

var causeNames = [...]string{Ignorance: "ignorance", Deliberate: "deliberate"}

// String returns "ignorance" or "deliberate"; "" for the zero Cause.
func (c Cause) String() string {
	if int(c) >= len(causeNames) {
		return ""
	}
	return causeNames[c]
}

// check refuses what an account under a policy cannot be, and puts its absences and suspensions in order.
func (a *Account) check(h *HolderSpec) error {
	switch {
	case strings.TrimSpace(a.ID) == "":
		return refuse(ErrName, "id", msg.Quote(a.ID))
	case !utf8.ValidString(a.ID):
		return refuse(ErrText, "id", msg.Quote(a.ID))
	case h == nil:
		return refuse(ErrHolder, "holder", msg.Quote(string(a.Holder)))
	}
	if err := givenAll(field{"granted", a.Granted}, field{"ends", a.Ends}, field{"password", a.Password}, field{"closed", a.Closed}); err != nil {
		return err
	}
	switch {
	case a.Granted.IsZero():
		return nil
	case h.Fixed && a.Ends.IsZero():
		return refuse(ErrNoEnd, "ends", "the zero Date")
	case a.Ends.Before(a.Granted):
		return before("ends", a.Ends, "granted", a.Granted)
	case a.Closed.Before(a.Granted):
		return before("closed", a.Closed, "granted", a.Granted)
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

// putInOrder refuses days that cannot be, sorts them by the first, and makes one of those that share a day. What was given
// stays as it is.
func putInOrder(field string, days *[]Days) error {
	given := *days
	inOrder := true
	for i, d := range given {
		if err := d.check(field, i); err != nil {
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
		case d.First.After(last.Last) && !last.Last.IsZero():
			union = append(union, d)
		case d.Last.IsZero() || d.Last.After(last.Last):
			last.Last = d.Last
		}
	}
	*days = union
	return nil
}

// check refuses days that cannot be.
func (d Days) check(field string, i int) error {
	switch {
	case d.First.IsZero():
		return noDay(nth(field, i) + ".first")
	case placeholder(d.First):
		return given(nth(field, i)+".first", d.First)
	case placeholder(d.Last):
		return given(nth(field, i)+".last", d.Last)
	case d.Last.Before(d.First):
		return before(nth(field, i)+".last", d.Last, "first", d.First)
	}
	return nil
}

func (b *Breach) check(i int) error {
	field := func(name string) string { return nth("breaches", i) + "." + name }
	switch {
	case b.Suspected.IsZero():
		return noDay(field("suspected"))
	case placeholder(b.Suspected):
		return given(field("suspected"), b.Suspected)
	case placeholder(b.Explained):
		return given(field("explained"), b.Explained)
	case placeholder(b.Guided):
		return given(field("guided"), b.Guided)
	case placeholder(b.Lifted):
		return given(field("lifted"), b.Lifted)
	case b.Explained.Before(b.Suspected):
		return before(field("explained"), b.Explained, "suspected", b.Suspected)
	case b.Cause > Deliberate:
		return refuse(ErrBreach, field("cause"), strconv.Itoa(int(b.Cause)))
	case b.Guided.Before(b.Suspected):
		return before(field("guided"), b.Guided, "suspected", b.Suspected)
	case b.Guided.Before(b.Explained):
		return before(field("guided"), b.Guided, "explained", b.Explained)
	case b.Lifted.Before(b.Suspected):
		return before(field("lifted"), b.Lifted, "suspected", b.Suspected)
	}
	return nil
}

func before(field string, day civil.Date, start string, from civil.Date) error {
	return refuse(ErrOrder, field, "before "+start+" "+from.String()+": "+day.String())
}

func nth(field string, i int) string { return field + "[" + strconv.Itoa(i) + "]" }
