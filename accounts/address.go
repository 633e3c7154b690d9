// SPDX-License-Identifier: MIT

package accounts

import (
	"slices"
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Colleague is somebody at work who gets a mail address: names, and the first day at work.
type Colleague struct {
	First, Last string
	Started     civil.Date
}

// Address returns the mail address of a person (elektronpostikonto) among all others who ever had one in the
// institution, for whoever leaves makes nobody else the first. Of namesakes, people for whom the first form of the
// scheme gives the same name, the one who came to work first has that name. Every later one has the name of the last
// form, however many they are. Both forms make one name each, as {given} and {given}{surname} do. Errors:
// [law.ErrNotPossible] where the rule does not decide: nobody came before the person but a namesake came on the same
// day, a namesake has the same full name, or the address is already that of somebody else, such as a first name
// Marikask; [law.ErrNotPossible] for an address that is too long; [law.ErrInvalid] for a domain that is none and for
// forms that make several names; [law.ErrMissing] and [law.ErrPlaceholder] for the first day of anybody; those of
// [NameScheme.Candidates], for the others too.
//
// Source: Saaremaa p 5.2.
func (s NameScheme) Address(domain string, person Colleague, others ...Colleague) (string, error) {
	if err := s.check(""); err != nil {
		return "", err
	}
	first, _ := readForm(s.Forms[0])
	last, _ := readForm(s.Forms[len(s.Forms)-1])
	switch {
	case !isDomain(domain):
		return "", refuse.Invalid("domain", msg.Quote(domain), textDomain)
	case first.grows != 0 || last.grows != 0:
		return "", refuse.Invalid("forms", "", textOneName)
	}
	// Whoever came first of all with a plain name, and how many came on each day.
	type arrival struct {
		plain string
		day   civil.Date
	}
	earliest, came := map[string]civil.Date{}, map[arrival]int{}
	people := make([]resident, 0, 1+len(others))
	for _, p := range append([]Colleague{person}, others...) {
		r, err := s.resident(p, first, last)
		if err != nil {
			return "", err
		}
		people = append(people, r)
		if d := earliest[r.plain]; d.IsZero() || r.started.Before(d) {
			earliest[r.plain] = r.started
		}
		came[arrival{r.plain, r.started}]++
	}
	among := func(r *resident) (later, same bool) {
		return earliest[r.plain].Before(r.started), came[arrival{r.plain, r.started}] > 1
	}
	full := msg.Quote(person.First + " " + person.Last)
	self := &people[0]
	later, same := among(self)
	if same && !later {
		return "", refuse.New(law.ErrNotPossible, "started", full, textSameDay)
	}
	name := self.plain
	if later {
		name = self.long
	}
	if s.MaxLength > 0 && len(name) > s.MaxLength {
		return "", refuse.New(law.ErrNotPossible, "max_length", msg.Quote(name), textTooLong.Fill(strconv.Itoa(s.MaxLength)))
	}
	for i := range people[1:] {
		other := &people[1+i]
		if other.given == self.given && other.family == self.family {
			return "", refuse.New(law.ErrNotPossible, nth("others", i), full, textSameName)
		}
		plain, long := other.plain == name, other.long == name
		if !plain && !long {
			continue
		}
		if later, same := among(other); plain && !later || long && (later || same) {
			return "", refuse.New(law.ErrNotPossible, nth("others", i), msg.Quote(name), textSameAddress)
		}
	}
	return name + "@" + strings.ToLower(domain), nil
}

// resident is a person as a scheme spells the names: of whoever comes first of all, and of whoever comes later.
type resident struct {
	given, family string
	plain, long   string
	started       civil.Date
}

func (s NameScheme) resident(p Colleague, first, last form) (resident, error) {
	given, family, err := s.spellBoth(p.First, p.Last)
	if err != nil {
		return resident{}, err
	}
	if err := refuse.Day("started", p.Started); err != nil {
		return resident{}, err
	}
	return resident{given.text, family.text, first.name(given, family, 0), last.name(given, family, 0), p.Started}, nil
}

// isDomain reports whether a text has the form of a domain: labels of letters a–z, digits and hyphens.
func isDomain(s string) bool {
	labels := strings.Split(strings.ToLower(s), ".")
	return len(labels) > 1 && len(s) < 254 && !slices.ContainsFunc(labels, func(l string) bool {
		return l == "" || len(l) > 63 || l[0] == '-' || l[len(l)-1] == '-' || strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-") != ""
	})
}
