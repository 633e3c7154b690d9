// SPDX-License-Identifier: MIT

package law

import (
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
)

// ID names a rule for good: "avts-18.1" is AvTS § 18 lg 1. The act comes first, then the numbers of section,
// subsection and point; a superscript follows an underscore ("avts-40.1_1"); a part of a provision that has no number
// of its own follows a slash ("rmk-11.4/defect"). An ID is never given another meaning.
type ID string

// Valid reports whether an ID is one: of a–z, 0–9 and .-_/, and not empty.
func (id ID) Valid() bool {
	for _, c := range []byte(id) {
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '.', c == '-', c == '_', c == '/':
		default:
			return false
		}
	}
	return id != ""
}

// Source is where a rule stands (allikas), precise enough for a lawyer to open the page.
type Source struct {
	Act       string `json:"act,omitempty"`       // short title of the act: "AvTS"
	Provision string `json:"provision,omitempty"` // "§ 18 lg 1"
	Ref       string `json:"ref,omitempty"`       // place of publication: "RT I, 05.07.2025, 3"
	URL       string `json:"url,omitempty"`       // address of the text that was used
	// Checked is the day on which the text was last read. Zero: it was not, the rule is known from a secondary page.
	Checked civil.Date `json:"checked,omitzero"`
	Copy    bool       `json:"copy,omitempty"` // it was read in a copy that others keep, and not at its official place
	// Doubt says in English what is not confirmed; empty when nothing is known to be in doubt.
	Doubt string `json:"doubt,omitempty"`
}

// At returns the source of another provision of the same act, without the doubt, which belonged to the first.
func (s Source) At(provision string) Source {
	s.Provision, s.Doubt = provision, ""
	return s
}

// Doubting returns the source with a doubt; one that it has already stays before it.
func (s Source) Doubting(doubt string) Source {
	if s.Doubt != "" {
		doubt = s.Doubt + "; " + doubt
	}
	s.Doubt = doubt
	return s
}

// String returns act and provision: "AvTS § 18 lg 1".
func (s Source) String() string { return strings.TrimSpace(s.Act + " " + s.Provision) }

// behind returns the provision in brackets, to stand behind a sentence; "" for the zero Source.
func (s Source) behind() string {
	if s.Act == "" && s.Provision == "" {
		return ""
	}
	return " (" + s.String() + ")"
}

// AsOf returns the day as of which the statutes were last read: 30.11.2026. What changed later is not known here.
func AsOf() civil.Date { return civil.Must(2026, time.November, 30) }
