// SPDX-License-Identifier: MIT

package answer

import (
	"encoding/json"
	"strings"
	"sync"

	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/law"
)

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

// whose returns the institution that a question names: by the id of one that is shipped, or as its JSON; without a name the
// zero Institution, for which the statutes say.
func whose(raw json.RawMessage) (institution.Institution, error) {
	switch {
	case len(raw) == 0:
		return institution.Institution{}, nil
	case strings.HasPrefix(string(raw), "{"):
		var p institution.Profile
		if err := json.Unmarshal(raw, &p); err != nil {
			return institution.Institution{}, err
		}
		return p.Institution()
	}
	var id law.ID
	if err := json.Unmarshal(raw, &id); err != nil {
		return institution.Institution{}, err
	}
	if i, ok := shipped()[id]; ok {
		return i, nil
	}
	_, err := institution.ByID(id)
	return institution.Institution{}, err
}
