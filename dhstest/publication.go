// SPDX-License-Identifier: MIT

package dhstest

import (
	"fmt"
	"iter"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Publication are the functions of the system under test that say what its document register takes, and what of it the
// public sees: "nothing", "register-data" or "content".
type Publication struct {
	// Shown returns what the public register shows of a decision of the board.
	Shown func(created, registered civil.Date, restricted bool) (string, error)
	// ShownPersonal returns what it shows of an electronic document with personal data: "none", "ordinary", "private-life"
	// or "sensitive".
	ShownPersonal func(data string, restricted bool) (string, error)
	// Name returns the name of a party ("natural", "legal", "staff", "unknown") as the public sees it; of an unknown one, the cell
	// of a register as it stands, what is shown of each in it, divided by semicolons. mask is how the institution masks:
	// "fyysiline-isik", "eraisik" or "initials", with a separator between these.
	Name func(name, party, mask, separator string) (string, error)
	// Title reports whether the public sees the title of a document whose other party is a natural person of that name.
	Title func(title, name string) (bool, error)
	// Number returns the running number of the next document.
	Number func(Next) (int, error)
	// Reference reads a reference and writes it again; what is none is an error.
	Reference func(text string) (string, error)
	// Registers reports whether a document of a kind is registered ("letter", "contract", "decision", "memorandum",
	// "invitation", "thanks", "congratulation", "informative", "advertising", "addressed-to-another").
	Registers func(kind string, markedISIKLIK, provesOfficial bool) (bool, error)
	// RegistersRequest reports whether a request for information is registered, by the channel on which it came: "email",
	// "paper", "form", "phone", "oral".
	RegistersRequest func(channel string, requesterNamed, fulfilledAtOnce bool) (bool, error)
	// Registrar returns the address of the person who registers an e-mail; "" where the clause names nobody.
	Registrar func(ownDomain string, to, cc []string) (string, error)
}

// Next is the document that gets the next number, and the one that got the last.
type Next struct {
	Last           int        `json:"last"`                     // the last number; 0: there is none
	LastRegistered civil.Date `json:"last_registered,omitzero"` // the day of the last one
	Signed         civil.Date `json:"signed,omitzero"`          // the day of the document itself; zero: that of its registration
	Registered     civil.Date `json:"registered"`               // the day of its registration
	CaseFile       bool       `json:"case_file"`                // it belongs to a case file
}

func (s Publication) trials() iter.Seq[trial] { return trials("publication", s.checks) }

type publicationCase struct {
	asked
	Created           civil.Date
	Registered        civil.Date
	Registrable       bool
	Restricted        bool
	Shown             string
	Data              string
	Name, Party, Mask string
	Separator         string
	ShownName         string `json:"shown_name"`
	Title             string
	TitleShown        bool `json:"title_shown"`
	Last, Number      int
	LastRegistered    civil.Date `json:"last_registered"`
	Signed            civil.Date
	CaseFile          bool `json:"case_file"`
	Reference         string
	Readable          bool
	Kind              string
	MarkedISIKLIK     bool `json:"marked_isiklik"`
	ProvesOfficial    bool `json:"proves_official"`
	Channel           string
	RequesterNamed    bool   `json:"requester_named"`
	FulfilledAtOnce   bool   `json:"fulfilled_at_once"`
	OwnDomain         string `json:"own_domain"`
	To, CC            []string
	Registrar         string
	Undecided         bool // nobody registers
}

func (s Publication) checks(c publicationCase) []check {
	switch c.What {
	case "publication":
		on := c.Registered
		input := list("created "+c.Created.String(), "registered "+on.String(), fmt.Sprintf("restricted %t", c.Restricted))
		return ask("Shown", s.Shown != nil, input, c.Shown, "", func() (string, error) { return s.Shown(c.Created, on, c.Restricted) })
	case "personal-data":
		input := list(c.Data, fmt.Sprintf("restricted %t", c.Restricted))
		return ask("ShownPersonal", s.ShownPersonal != nil, input, c.Shown, "", func() (string, error) {
			return s.ShownPersonal(c.Data, c.Restricted)
		})
	case "masked-name":
		input := list(c.Name, c.Party, c.Mask, strconv.Quote(c.Separator))
		return ask("Name", s.Name != nil, input, c.ShownName, "", func() (string, error) {
			return s.Name(c.Name, c.Party, c.Mask, c.Separator)
		})
	case "title":
		return ask("Title", s.Title != nil, list(strconv.Quote(c.Title), c.Name), c.TitleShown, "", func() (bool, error) {
			return s.Title(c.Title, c.Name)
		})
	case "number":
		next := Next{c.Last, c.LastRegistered, c.Signed, c.Registered, c.CaseFile}
		return ask("Number", s.Number != nil, facts(next), c.Number, "", func() (int, error) { return s.Number(next) })
	case "reference":
		want, refusal := c.Reference, ""
		if !c.Readable {
			want, refusal = "", "no reference"
		}
		return ask("Reference", s.Reference != nil, strconv.Quote(c.Reference), want, refusal, func() (string, error) {
			return s.Reference(c.Reference)
		})
	case "registrable":
		input := fmt.Sprintf("%s, ISIKLIK %t, official %t", c.Kind, c.MarkedISIKLIK, c.ProvesOfficial)
		return ask("Registers", s.Registers != nil, input, c.Registrable, "", func() (bool, error) {
			return s.Registers(c.Kind, c.MarkedISIKLIK, c.ProvesOfficial)
		})
	case "request-registration":
		input := fmt.Sprintf("%s, requester named %t, fulfilled at once %t", c.Channel, c.RequesterNamed, c.FulfilledAtOnce)
		return ask("RegistersRequest", s.RegistersRequest != nil, input, c.Registrable, "", func() (bool, error) {
			return s.RegistersRequest(c.Channel, c.RequesterNamed, c.FulfilledAtOnce)
		})
	}
	input := fmt.Sprintf("%s, to %v, cc %v", c.OwnDomain, c.To, c.CC)
	return ask("Registrar", s.Registrar != nil, input, c.Registrar, "", func() (string, error) {
		return s.Registrar(c.OwnDomain, c.To, c.CC)
	})
}
