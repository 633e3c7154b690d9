package retention

import (
	"iter"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// Backup is a backup copy (varukoopia) of the document system: of which kind, taken on which day.
//
// Source: RMK p 7.9.1, 7.9.2, 7.10.
type Backup struct {
	Kind  BackupKind
	Taken civil.Date
}

// BackupKind is what a backup is for. The zero BackupKind is none.
type BackupKind uint8

// The kinds of backups.
const (
	DailyCopy    BackupKind = iota + 1 // päeva varukoopia of the database
	MonthlyCopy                        // kuu varukoopia, taken on the first day of the following month
	SoftwareCopy                       // tarkvara ja seadistused, before and after an update of the version
	ExternalCopy                       // the yearly copy to an external disk
)

// String returns the kind in English; "" for the zero BackupKind.
func (k BackupKind) String() string {
	if int(k) >= len(backups) {
		return ""
	}
	return backups[k].name
}

// lastDays is over how many days back daily copies are there.
const lastDays = 30

// KeepUntil returns the last day on which the instruction keeps the copy, that day included: a daily copy for one
// calendar month, but at least while its day is one of the last thirty; a monthly copy and one of software and settings
// for a year. Of a yearly external copy no term is stated: ok is false, and it stays. So it is for the zero Backup and
// for a day that was not meant.
//
// Source: RMK p 7.9.1, 7.9.2, 7.10.
func (b Backup) KeepUntil() (day civil.Date, ok bool) {
	if !isLikely(b.Taken) {
		return day, false
	}
	switch b.Kind {
	case DailyCopy:
		day = last(b.Taken.AddMonths(1), b.Taken.AddDays(lastDays))
	case MonthlyCopy, SoftwareCopy:
		day = b.Taken.AddYears(1)
	}
	return day, !day.IsZero()
}

// RMKKeepsBackup reports whether a copy is still kept on a day (varukoopia säilitamine), and why; the step's day is the
// last on which it is kept, zero where no term is stated. Errors: [ErrYear]; [ErrBackup] for a copy of no kind, one without a day,
// one taken after the day, and a monthly one not taken on the first of a month.
//
// Source: RMK p 7.9.1, 7.9.2, 7.10.
func RMKKeepsBackup(b Backup, day civil.Date) (bool, law.Step, error) {
	switch {
	case b.Kind.String() == "":
		return false, law.Step{}, refuse(ErrBackup, "kind", digits(int32(b.Kind)))
	case !isLikely(b.Taken):
		return false, law.Step{}, likely("taken", b.Taken)
	case !isLikely(day):
		return false, law.Step{}, likely("day", day)
	case b.Taken.IsZero() || day.IsZero() || b.Taken.After(day):
		return false, law.Step{}, refuse(ErrBackup, "taken "+b.Taken.String()+", asked for", day.String())
	case b.Kind == MonthlyCopy && b.Taken.Day() != 1:
		return false, law.Step{}, refuse(ErrBackup, "monthly copy not of the first of a month:", b.Taken.String())
	}
	w := &backups[b.Kind]
	until, ok := b.KeepUntil()
	kept, code, text := !ok || !until.Before(day), "kept", w.kept
	if !kept {
		code, text = "may-go", textBackupGoes
	}
	return kept, law.NewStep(until, w.source, code, text.ET, text.EN), nil
}

// RMKBackups yields the copies that must exist at the end of a day (varukoopiate miinimum), kind by kind, each newest first: the daily
// ones, the day's own included, the monthly ones, and for each given day on which the version was updated one of
// software and settings, of which there are in fact two, before and after. The yearly external copy is not among them,
// for the instruction sets no day for it; see [RMKNextExternalCopy]. It yields nothing for the zero Date.
//
// Source: RMK p 7.9.1, 7.9.2.
func RMKBackups(day civil.Date, updates ...civil.Date) iter.Seq[Backup] {
	return func(yield func(Backup) bool) {
		give := func(b Backup) (kept, more bool) {
			until, ok := b.KeepUntil()
			if !ok || until.Before(day) || b.Taken.After(day) {
				return false, true
			}
			return true, yield(b)
		}
		for taken := day; !taken.IsZero(); taken = taken.AddDays(-1) {
			kept, more := give(Backup{DailyCopy, taken})
			if !more {
				return
			}
			if !kept {
				break
			}
		}
		for taken := day.AddDays(1 - day.Day()); !taken.IsZero(); taken = taken.AddMonths(-1) {
			kept, more := give(Backup{MonthlyCopy, taken})
			if !more {
				return
			}
			if !kept {
				break
			}
		}
		for _, update := range updates {
			if _, more := give(Backup{SoftwareCopy, update}); !more {
				return
			}
		}
	}
}

// RMKNextExternalCopy returns until when the next copy to an external disk is made after the last one (koopia välisele
// kõvakettale): once in each calendar year, so by 31 December of the next; the end of an interval does not move off a
// day off. Errors: [civil.ErrNoSuchDay]; [ErrYear].
//
// Source: RMK p 7.10.
func RMKNextExternalCopy(last civil.Date) (civil.Date, error) {
	if !isLikely(last) {
		return civil.Date{}, likely("last copy", last)
	}
	next := yearEnd(last.AddYears(1))
	if next.IsZero() {
		return next, refuse(civil.ErrNoSuchDay, "the year after", last.String())
	}
	return next, nil
}
