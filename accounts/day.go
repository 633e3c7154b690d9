package accounts

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

// placeholders are days that other systems write where they have none.
var placeholders = [...]civil.Date{
	civil.Must(1899, 12, 30), civil.Must(1899, 12, 31), civil.Must(1900, 1, 1), civil.Must(1970, 1, 1),
	civil.Must(2079, 6, 6), civil.Must(2099, 12, 31),
}

var (
	firstLikely, lastLikely = civil.Must(1800, 1, 1), civil.Must(2200, 12, 31)
	firstPlain, lastPlain   = civil.Must(1970, 1, 2), civil.Must(2079, 6, 5) // between them there is no placeholder
)

// placeholder reports whether a day stands for none. The zero Date is not asked about here.
func placeholder(d civil.Date) bool {
	if d.Compare(firstPlain) >= 0 && d.Compare(lastPlain) <= 0 || d.IsZero() {
		return false
	}
	if d.Before(firstLikely) || d.After(lastLikely) {
		return true
	}
	for _, p := range placeholders {
		if d == p {
			return true
		}
	}
	return false
}

// given refuses a placeholder; no day is none.
func given(field string, d civil.Date) error {
	if placeholder(d) {
		return refuse(ErrPlaceholder, field, d.String())
	}
	return nil
}

// dayOf refuses no day and a placeholder.
func dayOf(field string, d civil.Date) error {
	if d.IsZero() {
		return noDay(field)
	}
	return given(field, d)
}

// real reports whether a day can be the ground of an answer.
func real(d civil.Date) bool { return !d.IsZero() && !placeholder(d) }

// field is a day and what a caller calls it.
type field struct {
	name string
	day  civil.Date
}

// givenAll refuses the first placeholder.
func givenAll(fields ...field) error {
	for _, f := range fields {
		if err := given(f.name, f.day); err != nil {
			return err
		}
	}
	return nil
}

// findPlaceholders finds the fields of a subject whose day stands for none.
func findPlaceholders(found []law.Finding, clause law.ID, source law.Source, fields ...field) []law.Finding {
	for _, f := range fields {
		if placeholder(f.day) {
			found = append(found, placeholderAt(clause, source, f.name, f.day))
		}
	}
	return found
}

func placeholderAt(clause law.ID, source law.Source, field string, d civil.Date) law.Finding {
	return law.Check{
		Clause: clause, Code: "day.placeholder", Source: source,
		ET: field + ": " + d.Dotted() + " on päev, mille süsteemid kirjutavad puuduva päeva asemele",
		EN: field + ": " + d.String() + " is a day that systems write where there is none",
	}.Finding(0, 0)
}

// aheadOf is the finding about a field whose day has not come on the day that is asked for.
func aheadOf(at place, field string, d civil.Date) law.Finding {
	return law.Check{
		Clause: at.clause, Code: "day.ahead", Source: at.source,
		ET: field + ": " + d.Dotted() + " on küsitud päevast hilisem",
		EN: field + ": " + d.String() + " is later than the day asked for",
	}.Finding(0, 0)
}

// likely reports whether an instant can be the ground of an answer.
func likely(t time.Time) bool { return !t.IsZero() && real(civil.FromTime(t, time.UTC)) }
