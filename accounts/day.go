// SPDX-License-Identifier: MIT

package accounts

import (
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// firstPlain is the first of plainDays days of which none stands for none: 02.01.1970 to 05.06.2079.
var firstPlain = civil.Must(1970, 1, 2)

const plainDays = 39_967

// placeholder is [civil.Date.Placeholder], and fast where a sweep asks.
func placeholder(d civil.Date) bool {
	return uint(d.DaysSince(firstPlain)) >= plainDays && d.Placeholder() // no day is 0 days after any
}

// real reports whether a day can be the ground of an answer.
func real(d civil.Date) bool { return !d.IsZero() && !placeholder(d) }

// realInstant reports whether an instant can be the ground of an answer.
func realInstant(t time.Time) bool { return !t.IsZero() && real(civil.FromTime(t, time.UTC)) }

// field is a day and what a caller calls it.
type field struct {
	name string
	day  civil.Date
}

// anyPlaceholder refuses the first day that stands for none.
func anyPlaceholder(fields ...field) error {
	for _, f := range fields {
		if placeholder(f.day) {
			return refuse.Given(f.name, f.day)
		}
	}
	return nil
}

// told is a field by what a caller and by what an Estonian reader calls it.
type told struct {
	field
	et string
}

// findPlaceholders adds a finding for each day that stands for none.
func findPlaceholders(found []law.Finding, clause law.ID, source law.Source, fields ...told) []law.Finding {
	for _, f := range fields {
		if placeholder(f.day) {
			found = append(found, f.finding(checkPlaceholder, place{clause, source}))
		}
	}
	return found
}

// finding is a finding about a field and its day.
func (f told) finding(c law.Check, at place) law.Finding {
	text := msg.Text{ET: c.ET, EN: c.EN}.Put(msg.Text{ET: f.et, EN: f.name}, msg.Date(f.day))
	c.Clause, c.Source, c.ET, c.EN = at.clause, at.source, text.ET, text.EN
	return c.Finding(0, 0)
}

func inTime(day, due civil.Date) bool { return !day.IsZero() && !day.After(due) }

func isPeriod(from, until civil.Date) bool {
	return real(from) && real(until) && !until.Before(from)
}

func filled(s string) bool { return strings.TrimSpace(s) != "" }
