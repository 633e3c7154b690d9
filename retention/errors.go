package retention

import (
	"errors"
	"slices"
	"strconv"

	"github.com/teabehaldus/teabehaldus/civil"
)

// The kinds of refusal of this package; [errors.Is] tells them apart. A zero day is refused with
// [civil.ErrNoSuchDay], a day on which a value did not hold with law.ErrNotInForce.
var (
	// ErrText refuses text that is not valid UTF-8.
	ErrText = errors.New("not valid UTF-8")
	// ErrUnread refuses a written term of which a part cannot be read; its value is the unread remainder.
	ErrUnread = errors.New("cannot be read")
	// ErrTerm refuses a term that is none: the zero Term, a length of nothing or of too many years, a window upside down.
	ErrTerm = errors.New("no retention term")
	// ErrYear refuses a day that was not meant: one so far ahead as the year 3024, and one that other systems write for
	// none, such as 1970-01-01 or 9999-12-31.
	ErrYear = errors.New("no likely day")
	// ErrOrder refuses an end before its start, and an act whose approval precedes its submission.
	ErrOrder = errors.New("out of order")
	// ErrAppraisal refuses an appraisal decision without its date or number.
	ErrAppraisal = errors.New("no appraisal decision")
	// ErrHold refuses a hold without a mandate or a first day.
	ErrHold = errors.New("no hold")
	// ErrExtension refuses an extension without a mandate or beyond its cap.
	ErrExtension = errors.New("no extension")
	// ErrAct refuses what an act of destruction does not allow at its stage, and a body that does not decide on acts.
	ErrAct = errors.New("not by this act")
	// ErrWorking refuses a place of working documents that the instruction does not name.
	ErrWorking = errors.New("no place of working documents")
	// ErrScheme refuses a row of a classification scheme, or its header.
	ErrScheme = errors.New("no series")
	// ErrOverview refuses a row of the archive's overview that cannot be written.
	ErrOverview = errors.New("no overview")
	// ErrFormat refuses a table of file formats, or a question that it cannot answer.
	ErrFormat = errors.New("no file format")
	// ErrBackup refuses a backup of no kind, or one from the future.
	ErrBackup = errors.New("no backup")
	// ErrNoRecords refuses a nil sequence of records.
	ErrNoRecords = errors.New("no records")
	// ErrSource passes on an error of the sequence of records or of a reader, which lies beneath as the cause.
	ErrSource = errors.New("source failed")
)

// Error is a refusal of this package: of which kind, at which place, within which bounds, and what was refused.
type Error struct {
	Kind     error
	Position int        // of the record in a sweep, from 1; 0 where there is none
	Line     int        // of a CSV text, from 1; 0 where there is none
	Column   int        // field of that line, from 1; 0 where the line as a whole is meant
	Offset   int        // bytes of the text (in NFC) before the value, for ErrUnread
	Last     civil.Date // the last day allowed, for ErrExtension
	Value    string     // what was refused
	Cause    error      // what lies beneath, such as an error of the source of records; may be nil
}

// Error returns package, place, kind and bound and, last, the value.
func (e *Error) Error() string {
	if e == nil || e.Kind == nil {
		return "retention: no error"
	}
	s := "retention: "
	if e.Position > 0 {
		s += "record " + strconv.Itoa(e.Position) + ": "
	}
	if e.Line > 0 {
		s += "line " + strconv.Itoa(e.Line)
		if e.Column > 0 {
			s += ", column " + strconv.Itoa(e.Column)
		}
		s += ": "
	}
	s += e.Kind.Error()
	if errors.Is(e.Kind, ErrUnread) {
		s += " (from byte " + strconv.Itoa(e.Offset) + ")"
	}
	if !e.Last.IsZero() {
		s += " (–" + e.Last.String() + ")"
	}
	return s + ": " + e.Value
}

// Unwrap returns the kind and the cause, so that [errors.Is] and [errors.As] find both.
func (e *Error) Unwrap() []error {
	switch {
	case e == nil || e.Kind == nil:
		return nil
	case e.Cause == nil:
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

// refuse is an error about a field of a subject: "created 2026-03-01".
func refuse(kind error, field, value string) error {
	return &Error{Kind: kind, Value: field + " " + value}
}

func noDay(field string) error { return refuse(civil.ErrNoSuchDay, field, "the zero Date") }

// farthestYear is the last year that a day of a record or a scheme can mean.
const farthestYear = 2200

var firstLikely, lastLikely = civil.Must(1800, 1, 1), civil.Must(farthestYear, 12, 31)

// placeholders are days within the likely years that other systems write for "none".
var placeholders = [...]civil.Date{
	civil.Must(1899, 12, 30), civil.Must(1899, 12, 31), civil.Must(1900, 1, 1), civil.Must(1970, 1, 1), civil.Must(2079, 6, 6), civil.Must(2099, 12, 31),
}

// isLikely reports whether a day can be the ground of an answer; the zero Date can, as none.
func isLikely(d civil.Date) bool {
	if d.IsZero() {
		return true
	}
	return !d.Before(firstLikely) && !d.After(lastLikely) && !slices.Contains(placeholders[:], d)
}

// isBirthday reports whether a day that stands for none elsewhere may be somebody's birth.
func isBirthday(d civil.Date) bool { return d == placeholders[2] || d == placeholders[3] }

// likely refuses a day that was not meant: of the year 3024, or one that stands for none.
func likely(field string, d civil.Date) error {
	if !isLikely(d) {
		return refuse(ErrYear, field, d.String())
	}
	return nil
}

// stated reports whether a day is given and can be meant: what a completeness check asks of a day.
func stated(d civil.Date) bool { return !d.IsZero() && isLikely(d) }
