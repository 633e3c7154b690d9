package law

import (
	"errors"
	"strings"

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
	Act       string // short title of the act: "AvTS"
	Provision string // "§ 18 lg 1"
	Ref       string // place of publication: "RT I, 05.07.2025, 3"
	URL       string // address of the text that was used; may be empty
	// Checked is the day on which a person last read the text at its official place. Zero: known from a copy or from
	// a secondary page.
	Checked civil.Date
	// Doubt says in English what is not confirmed; empty when nothing is known to be in doubt.
	Doubt string
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

// ErrNotInForce is what a look-up of a rule or value for a day on which it did not hold unwraps to.
var ErrNotInForce = errors.New("not in force")

// NotInForceError says that a rule or a value did not hold on a day, and when it is known to have held.
type NotInForceError struct {
	Rule  ID         // what was asked for; may be empty
	Day   civil.Date // the day asked for; zero where the caller gave no day
	Since civil.Date // the first day known; zero: none is
	Until civil.Date // the last day known; zero: still in force. Before Since: the day lies in the gap between them
}

// Error names rule, span and, last, the day.
func (e *NotInForceError) Error() string {
	if e == nil {
		return "law: no error"
	}
	s := "law: "
	if e.Rule != "" {
		s += string(e.Rule) + " "
	}
	s += "not in force"
	switch {
	case e.Since.IsZero():
	case e.Until.IsZero():
		s += " (known since " + e.Since.String() + ")"
	case e.Until.Before(e.Since):
		s += " (known until " + e.Until.String() + " and again since " + e.Since.String() + ")"
	default:
		s += " (known since " + e.Since.String() + " until " + e.Until.String() + ")"
	}
	if e.Day.IsZero() {
		return s + ": no day given"
	}
	return s + ": " + e.Day.String()
}

// Unwrap returns [ErrNotInForce].
func (e *NotInForceError) Unwrap() error { return ErrNotInForce }
