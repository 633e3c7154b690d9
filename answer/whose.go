// SPDX-License-Identifier: MIT

package answer

import (
	"encoding/json"
	"sync"

	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// at is the institution that a question asks; it means the same in each that has it.
type at struct {
	Institution json.RawMessage `json:"institution,omitempty" doc:"whose rules and days off count: the id of a shipped institution, or a profile as its JSON; without it those of whom the program serves or, where it serves nobody, of the book in the title of the question or of the statutes alone"`
}

// shipped are the institutions that this module ships, each made once.
var shipped = sync.OnceValue(func() map[law.ID]institution.Institution {
	all := map[law.ID]institution.Institution{}
	for p := range institution.All() {
		i, err := p.Institution()
		if err != nil {
			panic(err) // a broken build: its own test compiles each
		}
		all[p.ID] = i
	}
	return all
})

// whose returns the institution that a question names or, where it names none, the one that is asked; the zero Institution
// has nothing of its own, so that the statutes say.
func (a at) whose(c *collector) (institution.Institution, error) {
	if len(a.Institution) == 0 {
		return c.who, nil
	}
	switch a.Institution[0] {
	case '{':
		var p institution.Profile
		err := json.Unmarshal(a.Institution, &p)
		if err == nil {
			var who institution.Institution
			if who, err = p.Institution(); err == nil {
				return who, nil
			}
		}
		return institution.Institution{}, refuse.Because(law.ErrInvalid, "institution", err)
	case '"':
		var id law.ID
		if err := json.Unmarshal(a.Institution, &id); err != nil {
			return institution.Institution{}, err
		}
		if who, ok := shipped()[id]; ok {
			return who, nil
		}
		_, err := institution.ByID(id)
		return institution.Institution{}, err
	}
	return institution.Institution{}, refuse.Invalid("institution", "", msg.Text{
		ET: "Peab olema tarnitud asutuse tunnus või asutuse fail JSONina", EN: "must be the id of a shipped institution, or a profile as its JSON",
	})
}

// whoseOr is whose for a question that has a book in its title: where nobody is named or served, that book is asked.
func (a at) whoseOr(c *collector, book law.ID) (institution.Institution, error) {
	if len(a.Institution) == 0 && c.who.String() == "" {
		return shipped()[book], nil
	}
	return a.whose(c)
}

// unwritten refuses an institution whose profile lacks a part for which no statute stands in.
func unwritten(who institution.Institution, part string) error {
	if who.String() == "" {
		return refuse.Missing("institution")
	}
	return refuse.Missing("institution." + part)
}
