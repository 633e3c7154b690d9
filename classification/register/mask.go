package register

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// Mask is what stands for the name of a natural person in the public view (nime asendav märge). The zero Mask is none.
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

// String returns the mask's English name; "" for the zero Mask.
func (m Mask) String() string { return name(masks[:], m).EN }

// MarshalText writes the mask's English name. Errors: [ErrKind].
func (m Mask) MarshalText() ([]byte, error) { return marshal(masks[:], m, "mask") }

// UnmarshalText reads the mask's English or Estonian name, in any case. Errors: [ErrKind].
func (m *Mask) UnmarshalText(text []byte) error { return unmarshal(masks[:], m, "mask", text) }

// Name returns what stands for a name. Initials are the first letter of each part of the name in upper case, with a
// hyphen where the name has one: "M.-L. T.". Where they would give a part away whole, or there are none, they are not
// used and [NaturalPersonMask] stands instead: a part of one letter, a script without upper and lower case, no letter at
// all, an e-mail address. Whatever is no letter, such as a personal code, never comes out. Errors: [ErrName] for a name of
// nothing but blanks; [ErrText]; [ErrKind] for a mask that is none.
func (m Mask) Name(name string) (string, error) {
	if m == 0 || int(m) >= len(masks) {
		return "", unknown("mask", uint8(m))
	}
	if err := checkName(name); err != nil {
		return "", err
	}
	if m == SpacedInitials || m == TightInitials {
		if out, ok := m.initials(name); ok {
			return out, nil
		}
		m = NaturalPersonMask
	}
	return masks[m].ET, nil
}

// checkName says nothing of the name in its error: what is refused may be a person's.
func checkName(name string) error {
	switch {
	case !utf8.ValidString(name):
		return &Error{Kind: ErrText, Value: "name"}
	case strings.TrimSpace(name) == "":
		return refuse(ErrName, "name", msg.Quote(name))
	}
	return nil
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
