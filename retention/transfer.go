// SPDX-License-Identifier: MIT

package retention

import (
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Handover is a transfer of archival records to the public archive (üleandmine avalikku arhiivi) as far as it is
// prepared.
//
// Source: RMK p 18.3, 18.4, 18.5, 18.6.
type Handover struct {
	Appraised Appraisal  `json:"appraised,omitzero"` // hindamine
	Checked   civil.Date `json:"checked,omitzero"`   // kontrollimine
	Arranged  civil.Date `json:"arranged,omitzero"`  // korrastamine
	Act       ActRef     `json:"act,omitzero"`       // üleandmise-vastuvõtmise akt
	Lists     int        `json:"lists,omitempty"`    // nimistud that go with the act
	Files     []File     `json:"files,omitempty"`    // the digital records
	Day       civil.Date `json:"day,omitzero"`       // on which the formats are judged; zero: the day of the act
}

// File is a digital file and what it holds.
type File struct {
	Name    string    `json:"name,omitempty"` // for messages only
	Format  string    `json:"format"`         // "PDF/A-2a"; see [FormatOf]
	Content FormatUse `json:"content"`
}

// handoverRows are what must be there before a transfer.
var handoverRows = [...]struct {
	at   slot
	code string
	text msg.Text
	has  func(*Handover) bool
}{
	{atPrepared, "appraised", missing("Hindamisotsus", "The appraisal decision"), func(h *Handover) bool { return h.Appraised.complete() }},
	{atPrepared, "checked", msg.Text{ET: "Arhivaalid on kontrollimata", EN: "The records have not been checked"}, func(h *Handover) bool { return stated(h.Checked) }},
	{atPrepared, "arranged", msg.Text{ET: "Arhivaalid on korrastamata", EN: "The records have not been arranged"}, func(h *Handover) bool { return stated(h.Arranged) }},
	{atTransfer, "act", missing("Üleandmise-vastuvõtmise akt", "The act of transfer"), func(h *Handover) bool { return h.Act.Kind == Transfer && h.Act.complete() }},
	{atTransfer, "lists", missing("Nimistu", "The inventory list"), func(h *Handover) bool { return h.Lists > 0 }},
}

// Check returns what stands against a transfer: that the records are not appraised, checked or arranged, that the act of
// transfer or its lists are missing, and how many files are signed containers that are to be opened, or are in no
// archival format and are to be converted first (konverteerimine arhiivivormingusse); see [Formats.Advise]. A nil list is a clean transfer; a nil transfer lacks everything; a nil policy is the
// statute's. Errors: those of [Formats.Status].
//
// Source: RMK p 18.3, 18.4, 18.5, 18.6.
func (h *Handover) Check(p *Policy, f *Formats) (found []law.Finding, err error) {
	p = p.rest()
	if h != nil {
		if err := refuse.Given("day", h.Day); err != nil {
			return nil, err
		}
	}
	for i := range handoverRows {
		if r := &handoverRows[i]; h == nil || !r.has(h) {
			found = append(found, p.check(r.at, "transfer."+r.code, "", r.text).Finding(0, 0))
		}
	}
	if h == nil {
		return found, refuse.Missing("handover")
	}
	if len(h.Files) == 0 {
		return found, nil
	}
	day := h.Day
	if day.IsZero() {
		day = h.Act.Date
	}
	convert, open := 0, 0
	for _, file := range h.Files {
		advice, err := f.Advise(file, day)
		switch {
		case err != nil:
			return found, err
		case advice.Value == "open":
			open++
		case advice.Value != "accept":
			convert++
		}
	}
	if open > 0 {
		found = append(found, p.check(atFormats, "transfer.open", "", textOpen).Finding(open, len(h.Files)))
	}
	if convert > 0 {
		found = append(found, p.check(atFormats, "transfer.convert", "", textConvert).Finding(convert, len(h.Files)))
	}
	return found, nil
}
