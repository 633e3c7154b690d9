// SPDX-License-Identifier: MIT

package classification

import (
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/internal/enum"
)

// PersonalData is how closely data touch a person (isikuandmete liik); a later one is the more closely protected. The
// zero PersonalData is unknown, and every function refuses it.
//
// Source: TTÜ p 2.2 and 2.3; AvTS § 35 lg 1 p 11 and 12.
type PersonalData uint8

// The kinds, the least protected first.
const (
	Ordinary    PersonalData = iota + 1 // personal data of no other kind
	PrivateLife                         // eraelulised: access may considerably harm a person's privacy
	Sensitive                           // delikaatsed: the nine kinds of TTÜ p 2.2, see [TTUSensitiveKind]
)

var personalDataNames = enum.Names[PersonalData]{
	Ordinary:    {Code: "ordinary", ET: "tavalised isikuandmed", EN: "ordinary personal data"},
	PrivateLife: {Code: "private-life", ET: "eraelulised isikuandmed", EN: "private-life personal data"},
	Sensitive:   {Code: "sensitive", ET: "eriliiki isikuandmed", EN: "special categories of personal data"},
}

// String returns the code: "ordinary", "private-life" or "sensitive"; "" where the kind is unknown.
func (p PersonalData) String() string { return personalDataNames.Code(p) }

// Text returns the name in Estonian or English; "" where the kind is unknown.
func (p PersonalData) Text(tag language.Tag) string { return personalDataNames.Text(p, tag) }

// MarshalText writes the code; nothing for the zero PersonalData.
func (p PersonalData) MarshalText() ([]byte, error) { return personalDataNames.Marshal(p) }

// UnmarshalText reads a code; any other text is law.ErrUnknown.
func (p *PersonalData) UnmarshalText(text []byte) error { return personalDataNames.Decode(text, p) }

// Basis returns the basis on which access to such data is restricted: point 12 for private life, point 11 for sensitive
// data. Ordinary personal data alone are no ground: false, as for the zero PersonalData.
//
// Source: AvTS § 35 lg 1 p 11 and 12.
func (p PersonalData) Basis() (Basis, bool) {
	switch p {
	case PrivateLife:
		return Basis{point: pointIndex[1][12][0]}, true
	case Sensitive:
		return Basis{point: pointIndex[1][11][0]}, true
	}
	return Basis{}, false
}
