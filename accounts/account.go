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
	// Absences are the days away from work (eemalviibimine), for whatever cause, in any order. No two share a day, so that
	// only of the last one the last day may be open.
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

// putInOrder sorts days by the first, in a copy where need be, and refuses those that cannot be.
func putInOrder(field string, days *[]Days) error {
	given := *days
	byFirst := func(a, b Days) int { return a.First.Compare(b.First) }
	if !slices.IsSortedFunc(given, byFirst) {
		*days = slices.Clone(given)
		slices.SortStableFunc(*days, byFirst)
	}
	for i, d := range *days {
		name := func(part string) string { // the place is that in the list as it was given
			n := len(given) - 1
			for given[n] != d {
				n--
			}
			return nth(field, n) + part
		}
		switch {
		case d.First.IsZero():
			return noDay(name(".first"))
		case d.Last.Before(d.First):
			return before(name(".last"), d.Last, "first", d.First)
		case i == 0:
		case !d.First.After((*days)[i-1].Last): // after an open one there is none
			return refuse(ErrOverlap, name(".first"), d.First.String())
		}
	}
	return nil
}

func (b *Breach) check(i int) error {
	field := func(name string) string { return nth("breaches", i) + "." + name }
	switch {
	case b.Suspected.IsZero():
		return noDay(field("suspected"))
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
