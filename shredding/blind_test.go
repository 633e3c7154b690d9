// SPDX-License-Identifier: MIT

package shredding_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/shredding"
)

// TestBlindLabels reads labels of shredders as shops print them. The answers were worked by hand before the code was read:
// P4 is a level, old3 one of DIN 32757, cP4x40 a piece and sP6 a strip.
func TestBlindLabels(t *testing.T) {
	for i, row := range vectortest.Rows(t, os.DirFS("testdata"), "blind_labels.tsv") {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			m, _, err := shredding.ParseMachine(row[0])
			got := m.String()
			if err != nil {
				got = "refuse"
			}
			var machines []string
			for want := range strings.SplitSeq(row[1], "|") {
				if want == "refuse" {
					machines = append(machines, want)
					continue
				}
				var w shredding.Machine
				var err error
				for part := range strings.FieldsSeq(want) {
					switch {
					case strings.HasPrefix(part, "old"):
						n, _ := strconv.Atoi(part[3:])
						w, err = w.WithOld(shredding.OldLevel(n))
					case part[0] == 'c' || part[0] == 's':
						c, err1 := shredding.ParseCategory(part[1:2])
						a, b, piece := strings.Cut(part[2:], "x")
						wide, err2 := strconv.ParseFloat(a, 64)
						cut, err3 := shredding.Strip(shredding.Length(wide * 100))
						if piece {
							long, _ := strconv.ParseFloat(b, 64)
							cut, err3 = shredding.Particle(shredding.Length(wide*100+0.5), shredding.Length(long*100))
						}
						if err1 != nil || err2 != nil || err3 != nil {
							t.Fatal(err1, err2, err3)
						}
						w, err = w.WithCut(c, cut)
					default:
						g, err1 := shredding.ParseGrade(part[:1] + "-" + part[1:])
						if err1 != nil {
							t.Fatal(err1)
						}
						w, err = w.With(g)
					}
					if err != nil {
						t.Fatal(err)
					}
				}
				machines = append(machines, w.String())
			}
			if !slices.Contains(machines, got) {
				t.Errorf("%q: %s, want %q", row[0], got, machines)
			}
		})
	}
}
