// SPDX-License-Identifier: MIT

package retention

import (
	"iter"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/enum"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// Backup is a backup copy (varukoopia) of the document system: of which kind, taken on which day.
//
// Source: RMK p 7.9.1, 7.9.2, 7.10.
type Backup struct {
	Kind  BackupKind `json:"kind"`
	Taken civil.Date `json:"taken"`
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

var backupKinds = enum.Names[BackupKind]{
	DailyCopy:    {Code: "daily", ET: "päeva varukoopia", EN: "daily copy"},
	MonthlyCopy:  {Code: "monthly", ET: "kuu varukoopia", EN: "monthly copy"},
	SoftwareCopy: {Code: "software", ET: "tarkvara ja seadistuste varukoopia", EN: "copy of software and settings"},
	ExternalCopy: {Code: "external", ET: "koopia välisel kõvakettal", EN: "copy on an external disk"},
}

// String returns the code.
func (k BackupKind) String() string { return backupKinds.Code(k) }

// Text returns the name in Estonian or English.
func (k BackupKind) Text(tag language.Tag) string { return backupKinds.Text(k, tag) }

// MarshalText writes the code.
func (k BackupKind) MarshalText() ([]byte, error) { return backupKinds.Marshal(k) }

// UnmarshalText reads a code.
func (k *BackupKind) UnmarshalText(text []byte) error { return backupKinds.Decode(text, k) }

// until returns the last day on which a copy is kept, that day included; the zero Date where no term is stated.
func (s *BackupSpec) until(taken civil.Date) civil.Date {
	if s.Keep.IsZero() {
		return civil.Date{}
	}
	until := taken.Add(s.Keep)
	if s.Days > 0 {
		until = last(until, taken.AddDays(s.Days))
	}
	return until
}

// KeepsBackup reports whether a copy is still kept on a day (varukoopia säilitamine), and why. The day of the reason is the
// last one on which it is kept, that day included, and zero where no term is stated: such a copy stays. Errors:
// [law.ErrMissing] for the zero Policy and a zero day; [law.ErrUnknown] for a kind of which the policy says nothing;
// [law.ErrPlaceholder]; [law.ErrInvalid] for a copy from after the day, and for a monthly one not taken on the first of a
// month.
//
// Source: RMK p 7.9.1, 7.9.2, 7.10.
func (p *Policy) KeepsBackup(b Backup, day civil.Date) (law.Answer[bool], error) {
	var none law.Answer[bool]
	if !p.valid() {
		return none, refuse.Missing("policy")
	}
	if !backupKinds.Known(b.Kind) || p.backups[b.Kind].Kind == 0 {
		return none, refuse.Unknown("kind", b.Kind.String(), p.backupCodes()...)
	}
	for _, err := range [...]error{refuse.Day("taken", b.Taken), refuse.Day("day", day)} {
		if err != nil {
			return none, err
		}
	}
	spec := &p.backups[b.Kind]
	switch {
	case b.Taken.After(day):
		return none, refuse.Order("day", b.Taken, day)
	case spec.First && b.Taken.Day() != 1:
		return none, refuse.Invalid("taken", b.Taken.String(), textNotFirst)
	}
	until := spec.until(b.Taken)
	kept, code, text := until.IsZero() || !until.Before(day), "kept", spec.text
	if !kept {
		code, text = "may-go", textBackupGoes
	}
	return law.Answered(kept, law.NewStep(until, spec.source, code, text.ET, text.EN)), nil
}

func (p *Policy) backupCodes() (codes []string) {
	for _, b := range p.spec.Backups {
		codes = append(codes, b.Kind.String())
	}
	return codes
}

// Backups yields the copies that must exist at the end of a day (varukoopiate miinimum), kind by kind, each newest first:
// the daily ones, the day's own included, the monthly ones, and for each given day on which the version was updated one of
// software and settings, of which there are in fact two, before and after. A copy whose kind has no term is not among
// them. It yields nothing for the zero Date and for the zero Policy.
//
// Source: RMK p 7.9.1, 7.9.2.
func (p *Policy) Backups(day civil.Date, updates ...civil.Date) iter.Seq[Backup] {
	return func(yield func(Backup) bool) {
		if !p.valid() || !stated(day) {
			return
		}
		kept := func(b Backup) bool {
			spec := &p.backups[b.Kind]
			until := spec.until(b.Taken)
			return spec.Kind != 0 && !until.Before(day) && !until.IsZero() && !b.Taken.After(day)
		}
		for b := (Backup{DailyCopy, day}); kept(b); b.Taken = b.Taken.AddDays(-1) {
			if !yield(b) {
				return
			}
		}
		for b := (Backup{MonthlyCopy, day.AddDays(1 - day.Day())}); kept(b); b.Taken = b.Taken.AddMonths(-1) {
			if !yield(b) {
				return
			}
		}
		for _, update := range updates {
			if b := (Backup{SoftwareCopy, update}); kept(b) && !yield(b) {
				return
			}
		}
	}
}

// RMKNextExternalCopy returns until when the next copy to an external disk is made after the last one (koopia välisele
// kõvakettale): once in each calendar year, so by 31 December of the next. The end of an interval does not move off a
// day off. Errors: [law.ErrMissing] and [law.ErrPlaceholder].
//
// Source: RMK p 7.10.
func RMKNextExternalCopy(last civil.Date) (civil.Date, error) {
	if err := refuse.Day("last", last); err != nil {
		return civil.Date{}, err
	}
	return yearEnd(last.AddYears(1)), nil
}
