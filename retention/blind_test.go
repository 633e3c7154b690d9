// SPDX-License-Identifier: MIT

package retention_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/retention"
)

// The terms of blind-terms.tsv were worked by hand before the reader was looked at. The event day is that of every
// event; the term is read and a record disposed of. A term that a person could read and the reader refuses is marked.
func TestBlindTerms(t *testing.T) {
	file, err := os.Open("testdata/blind-terms.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		field := strings.Split(lines.Text(), "\t")
		if len(field) != 4 {
			t.Fatalf("%d fields: %q", len(field), lines.Text())
		}
		t.Run(field[0], func(t *testing.T) {
			want := field[2]
			refused := strings.HasPrefix(want, "refused ")
			if got := blindTerm(t, field[0], field[1]); got != want && !(refused && (got == "unread" || got == "undecided")) {
				t.Errorf("%q, event %s: got %s, want %s", field[0], field[1], got, field[2])
			}
		})
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

func blindTerm(t *testing.T, text, event string) string {
	t.Helper()
	term, err := retention.ParseTerm(text)
	if err != nil {
		return "unread"
	}
	day, err := civil.Parse(event)
	if err != nil {
		t.Fatal(err)
	}
	r := retention.Record{
		Term: term, Created: day, Received: day, Events: [2]civil.Date{day, day},
		Value: retention.NotArchival, Appraisal: retention.Appraisal{Date: civil.Must(2012, 2, 9), Number: "14"},
	}
	if term.Start().From == "closed" {
		r.InFile, r.Closed = true, day
	}
	d, err := retention.StatutoryPolicy().Dispose(r, civil.Must(2026, 11, 30))
	switch {
	case err != nil:
		return "error: " + err.Error()
	case term.Archival():
		return "archival"
	case term.Kind() == retention.Permanent:
		return "permanent"
	case term.Kind() == retention.AtMost:
		return "by " + d.DestroyBy().String()
	case d.DestroyFrom().IsZero():
		return "undecided"
	}
	return "from " + d.DestroyFrom().String()
}
