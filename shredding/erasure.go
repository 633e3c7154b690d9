package shredding

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// EraserLevel is a level of DIN 33858 that a magnetic eraser is of, such as A3 (magnetilise kustutuse seadme tase). What
// its letter and digit mean was not found: levels compare with == and have no order. The zero EraserLevel is none.
//
// Source: DIN 33858:1993.
type EraserLevel struct{ letter, digit byte }

// ParseEraserLevel reads "A3", "b3", "DIN 33858 A3". Errors: [ErrLevel] for whatever is not A or B with a digit, [ErrText].
func ParseEraserLevel(s string) (EraserLevel, error) {
	text, err := normal(s)
	if err != nil {
		return EraserLevel{}, err
	}
	if tail, ok := cutPrefixFold(text, "din 33858"); ok {
		text = strings.TrimLeft(tail, " ")
	}
	if len(text) == 2 && isDigit(text[1]) {
		if letter := text[0] &^ 0x20; (letter == 'A' || letter == 'B') && letterAt(text) {
			return EraserLevel{letter, text[1]}, nil
		}
	}
	return EraserLevel{}, refuse(ErrLevel, msg.Quote(s))
}

// IsZero reports whether the level is none.
func (l EraserLevel) IsZero() bool { return l == EraserLevel{} }

// String returns the level as the standard writes it, "A3"; "" for the zero EraserLevel.
func (l EraserLevel) String() string {
	if l.IsZero() {
		return ""
	}
	return string([]byte{l.letter, l.digit})
}

// allowed reports whether the university names the level of a magnetic eraser.
func (l EraserLevel) allowed() bool { return l == EraserLevel{'A', '3'} || l == EraserLevel{'B', '3'} }

// TTUErasure returns what stands against a carrier's data being erased securely (turvaline kustutamine) by an action: one
// that is no secure erasing, overwriting alone and plain deletion among them (erasure.insecure); a magnetic eraser for a
// carrier that has no magnetic field (eraser.carrier), or of another level than A3 and B3 (eraser.level). Software needs no
// level. Nil: it will do. Errors: [ErrCategory]; [ErrCarrier] for paper and film, which nothing erases.
//
// Source: TTÜ p 9.13.
func TTUErasure(c Category, how Action, eraser EraserLevel) (found []law.Finding, err error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	if !c.erasable() {
		return nil, refuse(ErrCarrier, c.String()+" that is erased electronically")
	}
	switch how {
	case EraseBySoftware:
	case EraseMagnetically:
		if !c.Magnetic() {
			found = append(found, checkDegauss.Finding(0, 0))
		}
		if !eraser.allowed() {
			found = append(found, checkEraser.Finding(0, 0))
		}
	default:
		found = append(found, checkInsecure.Finding(0, 0))
	}
	return found, nil
}

// Sanitization is how thoroughly data are removed, in the words of NIST SP 800-88 Rev. 2. It is no level of DIN 66399,
// which knows physical destruction only. The zero Sanitization is none.
//
// Source: NIST SP 800-88 Rev. 2.
type Sanitization uint8

// The methods of NIST SP 800-88 Rev. 2.
const (
	Clear   Sanitization = iota + 1 // by the carrier's ordinary commands: against simple recovery
	Purge                           // against recovery in a laboratory
	Destroy                         // and the carrier can hold no data any more
)

// String returns the word of the standard; "" for an unknown one.
func (s Sanitization) String() string {
	if int(s) >= len(sanitizationNames) {
		return ""
	}
	return sanitizationNames[s]
}

// Action is one thing that is done with a carrier (toiming). The zero Action is none.
type Action uint8

// The actions, in the order in which they are done.
const (
	EraseBySoftware   Action = iota + 1 // kustutada spetsiaalse tarkvaraga
	EraseMagnetically                   // kustutada magnetilise kustutuse seadmega
	Overwrite                           // üle kirjutada
	Shred                               // purustada
	Gather                              // koguda kokku turvaliseks hävitamiseks
)

// String returns the action in English; "" for an unknown one.
func (a Action) String() string {
	if int(a) >= len(actionNames) {
		return ""
	}
	return actionNames[a].EN
}

// Sanitization returns what an action is in the words of NIST SP 800-88 Rev. 2, and the source: erasing by software and
// overwriting are Clear, the least that they surely are; a magnetic eraser purges; a shredder destroys. Gathering is none.
//
// Source: NIST SP 800-88 Rev. 2.
func (a Action) Sanitization() (Sanitization, law.Source) {
	source := law.Source{
		Act: "NIST SP 800-88", Provision: "Rev. 2", Ref: "26.09.2025", URL: "https://www.nist.gov/node/1898251",
		Doubt: "Rev. 2 was not read; the methods are those of Rev. 1",
	}
	switch a {
	case EraseBySoftware, Overwrite:
		return Clear, source
	case EraseMagnetically:
		return Purge, source
	case Shred:
		return Destroy, source
	}
	return 0, source
}
