// SPDX-License-Identifier: MIT

package dhstest

import (
	"fmt"
	"iter"
)

// Handling are the functions of the system under test that say what may be done with information. A clause is that of the
// group, "antsla-19.6"; what another clause allows or forbids is not asked. Data are "public", "ordinary", "restricted",
// "private-life" or "sensitive".
type Handling struct {
	// Attachment reports whether a received attachment may be opened, or a file sent; duty: sending it is a task.
	Attachment func(clause, file string, duty bool) (bool, error)
	// ShowsOthers reports whether an e-mail shows an addressee the data of another.
	ShowsOthers func(clause string, m Message) (bool, error)
	// Encrypted reports whether data are protected as the clause asks.
	Encrypted func(clause string, t Transfer) (bool, error)
	// Fee returns the highest fee in euro cents for pages given out on paper.
	Fee func(pages int) (int, error)
	// MayProcess reports whether personal data may be processed without consent.
	MayProcess func(Processing) (bool, error)
	// MayPassOn reports whether personal data may be passed on without consent.
	MayPassOn func(Processing) (bool, error)
	// Kept reports whether carriers are kept in a place that the clause allows, such as "lockable-cabinet".
	Kept func(data, place string) (bool, error)
	// Outside reports whether carriers may be processed outside the premises.
	Outside func(clause, data string, headPermits, organiserPermits, exceptional bool) (bool, error)
	// Surveillance reports whether data of access control and surveillance may be used for a purpose: "passage",
	// "property-security" or "other".
	Surveillance func(purpose string, realEstatePermits, organiserPermits bool) (bool, error)
}

// Message is who sends an e-mail to whom.
type Message struct {
	From  string   `json:"from"`            // the sender's address
	To    []string `json:"to,omitempty"`    // addresses on the To line
	CC    []string `json:"cc,omitempty"`    // on the Cc line
	BCC   []string `json:"bcc,omitempty"`   // on the Bcc line
	Lists []string `json:"lists,omitempty"` // those of all these that are distribution lists
}

// Transfer is how data go out.
type Transfer struct {
	Data          string `json:"data"`           // "public", "restricted" or "sensitive"
	Method        string `json:"method"`         // "none", "ddoc", "asice", "cdoc", "cdoc2", "encrypted-container", "encrypted-medium"
	Possible      bool   `json:"possible"`       // encryption is possible in this case
	PublicNetwork bool   `json:"public_network"` // an e-mail goes out of the institution
}

// Processing is why personal data are processed or passed on without consent.
type Processing struct {
	// Ground is "law", "contract", "life" or "none"; of passing on also "task-set-by-law", "public-duties-information" and
	// "research-or-statistics".
	Ground            string `json:"ground"`
	Data              string `json:"data"`               // "ordinary", "private-life" or "sensitive"
	OtherRestriction  bool   `json:"other_restriction"`  // the information is restricted for another reason
	SingleCase        bool   `json:"single_case"`        // it is a single case
	ConsentImpossible bool   `json:"consent_impossible"` // consent cannot be had
	Coded             bool   `json:"coded"`              // the data are coded
	Safeguards        bool   `json:"safeguards"`         // there are safeguards
}

func (s Handling) trials() iter.Seq[trial] { return trials("handling", s.checks) }

type handlingCase struct {
	asked
	Message
	Processing
	File, Method, Place, Purpose string
	Duty, Possible, Exceptional  bool
	PublicNetwork                bool `json:"public_network"`
	HeadPermits                  bool `json:"head_permits"`
	OrganiserPermits             bool `json:"organiser_permits"`
	RealEstatePermits            bool `json:"real_estate_permits"`
	Pages, Cents                 int
	Allowed, Breach, Satisfied   bool
}

func (s Handling) checks(c handlingCase) []check {
	switch c.What {
	case "attachment":
		input := fmt.Sprintf("%s, %q, duty %t", c.Clause, c.File, c.Duty)
		return ask("Attachment", s.Attachment != nil, input, c.Allowed, "", func() (bool, error) { return s.Attachment(c.Clause, c.File, c.Duty) })
	case "recipients":
		return ask("ShowsOthers", s.ShowsOthers != nil, list(c.Clause, facts(c.Message)), c.Breach, "", func() (bool, error) {
			return s.ShowsOthers(c.Clause, c.Message)
		})
	case "encryption":
		way := Transfer{c.Data, c.Method, c.Possible, c.PublicNetwork}
		return ask("Encrypted", s.Encrypted != nil, list(c.Clause, facts(way)), c.Satisfied, "", func() (bool, error) {
			return s.Encrypted(c.Clause, way)
		})
	case "fee":
		return ask("Fee", s.Fee != nil, list(c.Pages), c.Cents, "", func() (int, error) { return s.Fee(c.Pages) })
	case "processing":
		return ask("MayProcess", s.MayProcess != nil, facts(c.Processing), c.Allowed, "", func() (bool, error) {
			return s.MayProcess(c.Processing)
		})
	case "passing-on":
		return ask("MayPassOn", s.MayPassOn != nil, facts(c.Processing), c.Allowed, "", func() (bool, error) {
			return s.MayPassOn(c.Processing)
		})
	case "keeping":
		return ask("Kept", s.Kept != nil, list(c.Data, c.Place), c.Satisfied, "", func() (bool, error) { return s.Kept(c.Data, c.Place) })
	case "outside":
		input := fmt.Sprintf("%s, %s, head permits %t, organiser permits %t, exceptional %t",
			c.Clause, c.Data, c.HeadPermits, c.OrganiserPermits, c.Exceptional)
		return ask("Outside", s.Outside != nil, input, c.Allowed, "", func() (bool, error) {
			return s.Outside(c.Clause, c.Data, c.HeadPermits, c.OrganiserPermits, c.Exceptional)
		})
	}
	input := fmt.Sprintf("%s, real estate permits %t, organiser permits %t", c.Purpose, c.RealEstatePermits, c.OrganiserPermits)
	return ask("Surveillance", s.Surveillance != nil, input, c.Allowed, "", func() (bool, error) {
		return s.Surveillance(c.Purpose, c.RealEstatePermits, c.OrganiserPermits)
	})
}
