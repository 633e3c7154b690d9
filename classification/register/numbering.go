package register

import (
	"math"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/law"
)

// RMKRecordsYear returns the first and the last day of the records year (asjaajamisperiood) in which a day lies: the
// calendar year. Errors: law.ErrNotInForce for a day before the instruction, 25.10.2022; [civil.ErrNoSuchDay].
//
// Source: RMK p 8.1.
func RMKRecordsYear(day civil.Date) (first, last civil.Date, err error) {
	if err := inForce("rmk-8.1", "day", day); err != nil {
		return first, last, err
	}
	return civil.Must(day.Year(), time.January, 1), civil.Must(day.Year(), time.December, 31), nil
}

// Numbering is where the number of a document comes from. The zero Numbering is unknown.
type Numbering uint8

// The numberings.
const (
	OwnRegister    Numbering = iota + 1 // the register of one series
	Correspondence                      // the register of incoming and outgoing documents, whatever their series
	CaseFile                            // asjapõhine toimik
	Unnumbered                          // a series of which documents have no numbers
)

// Slot is the place where a document is registered.
type Slot struct {
	Numbering Numbering
	Series    string // mark of the series (sarja tähis), for [OwnRegister]; of [CaseFile] where files are named within one
	File      string // mark or number of the case file, for [CaseFile]
}

// Run is one run of numbers: documents of the same Run are numbered together, from one. It compares with ==, so it is
// the key under which a register keeps the last number given. The zero Run gives no number.
type Run struct {
	Numbering Numbering
	Series    string
	File      string
	Year      int // of registration; 0 for a case file, which goes on through the years
}

// RMKRun returns the run from which a document gets its number (järjekorranumber), and why. In a register numbers start
// from one in each calendar year of registration, whatever the date of the document; one run goes through all series of
// incoming and outgoing documents; in a case file numbers go on. Documents of other series get no number: the zero Run.
// Errors: [ErrKind] for a numbering that is none; [ErrName] for a register without a series and a case file without a
// name; law.ErrNotInForce for a day before the instruction, 25.10.2022; [civil.ErrNoSuchDay].
//
// Source: RMK p 8.2, 8.12.
func RMKRun(s Slot, registered civil.Date) (Run, law.Step, error) {
	if s.Numbering == 0 || int(s.Numbering) >= len(numberings) {
		return Run{}, law.Step{}, unknown("numbering", uint8(s.Numbering))
	}
	if err := inForce("rmk-8.2", "registered", registered); err != nil {
		return Run{}, law.Step{}, err
	}
	var run Run
	switch series, file := mark(s.Series), mark(s.File); s.Numbering {
	case OwnRegister:
		if series == "" {
			return Run{}, law.Step{}, refuse(ErrName, "series", msg.Quote(s.Series))
		}
		run = Run{Numbering: s.Numbering, Series: series, Year: registered.Year()}
	case Correspondence:
		run = Run{Numbering: s.Numbering, Year: registered.Year()}
	case CaseFile:
		if file == "" {
			return Run{}, law.Step{}, refuse(ErrName, "file", msg.Quote(s.File))
		}
		run = Run{Numbering: s.Numbering, Series: series, File: file}
	}
	return run, numberings[s.Numbering].step(registered), nil
}

// mark is the mark of a series or a file, the same however it was typed: without blanks around it, composed.
func mark(s string) string { return norm.NFC.String(strings.TrimSpace(s)) }

// Next returns the number after the last one given in the run (järgmine number); of a run without numbers the last one
// is 0, and the next is 1. Errors: [ErrNumber] for a negative number, for the greatest of all, and for the zero Run.
//
// Source: RMK p 8.2.
func (r Run) Next(last int) (int, error) {
	if r == (Run{}) || last < 0 || last == math.MaxInt {
		return 0, refuse(ErrNumber, "after", strconv.Itoa(last))
	}
	return last + 1, nil
}
