// SPDX-License-Identifier: MIT

package classification_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
)

// The expectations of the blind-*.tsv files were worked by hand before the readers were looked at. What a person could
// read and the reader refuses is marked "refused" in the last column, so that a better reader shows itself.
func blind(t *testing.T, name string, columns int, check func(t *testing.T, field []string)) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		field := strings.Split(line, "\t")
		if len(field) != columns {
			t.Fatalf("%d fields: %q", len(field), line)
		}
		t.Run(field[0], func(t *testing.T) {
			field[0] = strings.ReplaceAll(field[0], "⏎", "\n")
			check(t, field)
		})
	}
}

func blindDay(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func blindBases(bases []classification.Basis) string {
	var texts []string
	for _, b := range bases {
		texts = append(texts, b.String())
	}
	return strings.Join(texts, ", ")
}

func TestBlindBases(t *testing.T) {
	blind(t, "blind-bases.tsv", 7, func(t *testing.T, field []string) {
		r, err := classification.ParseBasis(field[0])
		rest := r.Rest != "" || err != nil
		got := []string{blindBases(r.Bases), "none", blindDay(r.Begin), blindDay(r.End), strconv.Itoa(r.Years)}
		want := append([]string(nil), field[1:6]...)
		if rest {
			got[1] = "some"
		}
		if want[1] == "any" {
			want[1] = got[1]
		}
		refused := rest && r.Bases == nil && field[1] != "" ||
			rest && want[1] == "none" && (got[0] == "" || got[0] == want[0] || strings.HasPrefix(want[0], got[0]))
		if marked := strings.HasPrefix(field[6], "refused"); refused != marked {
			t.Errorf("%q: refused %v (rest %q), want %v: %q", field[0], refused, r.Rest, marked, field[1:])
		}
		if g, w := strings.Join(got, "|"), strings.Join(want, "|"); !refused && g != w {
			t.Errorf("%q: got %s (rest %q, %v), want %s", field[0], g, r.Rest, err, w)
		}
	})
}

func TestBlindMarks(t *testing.T) {
	blind(t, "blind-marks.tsv", 8, func(t *testing.T, field []string) {
		m, err := classification.ParseMark(field[0])
		refused := err != nil && field[1] != "REFUSE"
		if marked := strings.HasPrefix(field[7], "refused"); refused != marked {
			t.Errorf("%q: refused %v (%v), want %v", field[0], refused, err, marked)
		}
		if err != nil {
			return
		}
		got := []string{m.Holder, blindBases(m.Bases), blindDay(m.End), blindDay(m.Made), strconv.Itoa(m.Years), m.Event}
		if g, w := strings.Join(got, "|"), strings.Join(field[1:7], "|"); g != w {
			t.Errorf("%q: got %s, want %s", field[0], g, w)
		}
	})
}

func TestBlindEnds(t *testing.T) {
	blind(t, "blind-ends.tsv", 5, func(t *testing.T, field []string) {
		r, err := classification.ParseEnd(field[0])
		got := strings.Join([]string{blindDay(r.Begin), blindDay(r.End), strconv.Itoa(r.Years), r.Event}, "|")
		if err != nil {
			got = "REFUSE|||"
		}
		if want := strings.Join(field[1:], "|"); got != want {
			t.Errorf("%q: got %s, want %s", field[0], got, want)
		}
	})
}

func TestBlindCapsules(t *testing.T) {
	blind(t, "blind-capsules.tsv", 4, func(t *testing.T, field []string) {
		a, err := classification.ParseAccess([]byte(field[0]))
		refused := err != nil && field[1] != "REFUSE" && field[1] != "any"
		if marked := strings.HasPrefix(field[3], "refused"); refused != marked {
			t.Errorf("%q: refused %v (%v), want %v", field[0], refused, err, marked)
		}
		if err != nil {
			return
		}
		code := map[classification.AccessCode]string{0: "", classification.AccessOpen: "Avalik", classification.AccessRestricted: "AK"}[a.Code]
		if field[1] == "any" && a.Code != classification.AccessOpen {
			return
		}
		var restrictions []string
		for _, r := range a.Restrictions {
			read, _ := classification.ParseBasis(r.Basis)
			restrictions = append(restrictions, strings.Join([]string{
				blindDay(r.Begin), blindDay(r.End), r.EndEvent, blindBases(read.Bases), r.Owner}, "|"))
		}
		got, want := code+" "+strings.Join(restrictions, " & "), field[1]+" "+field[2]
		if got != want {
			t.Errorf("%q: got %s, want %s", field[0], got, want)
		}
	})
}
