package classification

import "golang.org/x/text/language"

// PersonalData is how closely data touch a person (isikuandmete liik); a later one is the more closely protected. The
// zero PersonalData is unknown, and every function refuses it.
//
// Source: TTÜ p 2.2 and 2.3; AvTS § 35 lg 1 p 11 and 12.
type PersonalData uint8

// The kinds, the least protected first.
const (
	Ordinary    PersonalData = iota + 1 // personal data of no other kind
	PrivateLife                         // eraelulised: access may considerably harm a person's privacy
	Sensitive                           // delikaatsed: the nine kinds of TTÜ p 2.2
)

// String returns the English name; "unknown" for the zero PersonalData.
func (p PersonalData) String() string { return p.Text(language.English) }

// Text returns the name; "teadmata" or "unknown" for the zero PersonalData.
func (p PersonalData) Text(tag language.Tag) string {
	if p > Sensitive {
		p = 0
	}
	return personalDataNames[p].In(tag)
}

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

// ExchangeCode is the state's code for a restriction in the exchange of archival records (piirangu liik). The zero
// ExchangeCode is none.
//
// Source: UAM 2.0, PiirangEnumerationType; known from a copy of the schema.
type ExchangeCode string

// The codes.
const (
	CodeAK       ExchangeCode = "AK"              // for internal use
	CodeDEI      ExchangeCode = "DEI"             // sensitive and private-life personal data
	CodeTransfer ExchangeCode = "UleandjaPiirang" // a restriction of the body that transfers the records
)

// ExchangeCode returns the code of data of this kind: sensitive and private-life data have one between them; "" for
// ordinary and unknown data.
func (p PersonalData) ExchangeCode() ExchangeCode {
	if p == PrivateLife || p == Sensitive {
		return CodeDEI
	}
	return ""
}

// ExchangeCode returns the code of a basis: DEI for points 11 and 12 of § 35 lg 1 and their special cases, points 13–16,
// AK for any other; "" for the zero Basis.
func (b Basis) ExchangeCode() ExchangeCode {
	switch {
	case b.IsZero():
		return ""
	case b.Personal():
		return CodeDEI
	}
	return CodeAK
}
