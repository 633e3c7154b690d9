// SPDX-License-Identifier: MIT

package register

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/enum"
)

// Mask is what stands for the name of a natural person in the public view (nime asendusmärk). Initials are the first letter of
// each part of the name: "M.-L. T.". Where they would give a part away whole, "Füüsiline isik" stands instead. The zero Mask
// is none.
//
// Source: AvTS § 12 lg 3¹; RMK p 23.3.
type Mask uint8

// The masks.
const (
	NaturalPersonMask Mask = iota + 1 // "Füüsiline isik"
	PrivatePersonMask                 // "Eraisik"
	SpacedInitials                    // "K. P."
	TightInitials                     // "O.Z."
)

var masks = enum.Names[Mask]{
	NaturalPersonMask: {Code: "natural-person", ET: "Füüsiline isik", EN: "natural person"},
	PrivatePersonMask: {Code: "private-person", ET: "Eraisik", EN: "private person"},
	SpacedInitials:    {Code: "initials", ET: "initsiaalid", EN: "initials"},
	TightInitials:     {Code: "tight-initials", ET: "initsiaalid tühikuta", EN: "initials without spaces"},
}

// String returns the code of the mask; "" for the zero Mask.
func (m Mask) String() string { return masks.Code(m) }

// Text returns the name of the mask in Estonian or English; "" for the zero Mask.
func (m Mask) Text(tag language.Tag) string { return masks.Text(m, tag) }

// MarshalText writes the code of the mask.
func (m Mask) MarshalText() ([]byte, error) { return masks.Marshal(m) }

// UnmarshalText reads the code of a mask.
func (m *Mask) UnmarshalText(text []byte) error { return masks.Decode(text, m) }

// name returns what stands for a name. Initials are the first letter of each part of the name in upper case, with a hyphen
// where the name has one: "M.-L. T.". Where they would give a part away whole, or there are none, "Füüsiline isik" stands
// instead: a part of one letter, a script without upper and lower case, no letter at all, an e-mail address. Whatever is no
// letter, such as a personal code, never comes out.
func (m Mask) name(name string) string {
	if m == SpacedInitials || m == TightInitials {
		if out, ok := m.initials(name); ok {
			return out
		}
		m = NaturalPersonMask
	}
	return masks[m].ET
}

// initials are the initials of a name; false where they would give a part away.
func (m Mask) initials(name string) (string, bool) {
	if strings.Contains(name, "@") {
		return "", false
	}
	var dst []byte
	letters, first, joined := 0, rune(0), false // of the part being read; joined to the one before it by a hyphen
	end := func() bool {
		if letters == 0 {
			return true
		}
		upper := unicode.ToUpper(first)
		if letters == 1 || upper == unicode.ToLower(first) {
			return false
		}
		switch {
		case len(dst) == 0:
		case joined:
			dst = append(dst, '-')
		case m == SpacedInitials:
			dst = append(dst, ' ')
		}
		dst = append(utf8.AppendRune(dst, upper), '.')
		letters, joined = 0, false
		return true
	}
	for _, c := range norm.NFC.String(name) {
		switch hyphen := unicode.Is(unicode.Pd, c); { // any hyphen or dash
		case unicode.IsLetter(c):
			if letters == 0 {
				first = c
			}
			letters++
		case hyphen, unicode.IsSpace(c), c == '.', c == ',':
			if !end() {
				return "", false
			}
			joined = hyphen
		}
	}
	if !end() || len(dst) == 0 {
		return "", false
	}
	return string(dst), true
}
