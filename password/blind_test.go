// SPDX-License-Identifier: MIT

package password_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// TestBlindPasswords judges new passwords. The codes were worked by hand before the code was read. S is Saaremaa's policy
// with a small dictionary, D the same for persons with particles, A what Antsla's requires and a what it advises.
func TestBlindPasswords(t *testing.T) {
	spec, _ := password.SaaremaaPolicy().Spec()
	spec.Words = password.NewWords("raamatukogu", "kass", "ahven", "koeru", "salasõna", "salasona")
	saaremaa, err := spec.Policy()
	if err != nil {
		t.Fatal(err)
	}
	mari, err := password.SubjectSpec{Names: []string{"Mari Tamm"}, Username: "maritamm", Emails: []string{"mari.tamm@example.ee"},
		Codes: []string{"49002124277"}, Phones: []string{"+372 5551234"}, Plates: []string{"123 ABC"}, Words: []string{"Muri"}}.Subject()
	if err != nil {
		t.Fatal(err)
	}
	others, err := password.SubjectSpec{Names: []string{"Jan Van der Meer", "Charles D'Artagnan", "Omar Al Hassan", "Kadri-Liis Žukova", "Õispuu"}}.Subject()
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range vectortest.Rows(t, os.DirFS("testdata"), "blind_passwords.tsv") {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			p, who := saaremaa, mari
			switch row[0] {
			case "D":
				who = others
			case "A", "a":
				p = password.AntslaPolicy()
			}
			var got []string
			for _, f := range p.Check(password.Input{New: password.NewSecret(row[1]), First: true, Subject: who}) {
				if f.Severity == law.Required || row[0] == "a" {
					got = append(got, f.Code)
				}
			}
			if row[2] == "*" {
				return
			}
			var want []string
			if row[2] != "ok" {
				want = strings.Split(row[2], ",")
			}
			for _, w := range want {
				if !slices.Contains(got, w) {
					t.Errorf("%q: %v, MISSING %s", row[1], got, w)
				}
			}
			for _, g := range got {
				if !slices.Contains(want, g) {
					t.Errorf("%q: extra %s, want %s", row[1], g, row[2])
				}
			}
		})
	}
}
