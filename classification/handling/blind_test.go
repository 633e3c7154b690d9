// SPDX-License-Identifier: MIT

package handling_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/classification/handling"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestBlindAttachments judges names of attachments. The answers were worked by hand before the code was read: the second
// column is by Antsla § 19 lg 6, the third by Saaremaa p 4.20.
func TestBlindAttachments(t *testing.T) {
	answer := func(d law.Decision, err error) string {
		if err != nil {
			return "error"
		}
		return d.Verdict().String()
	}
	for i, row := range vectortest.Rows(t, os.DirFS("testdata"), "blind_attachments.tsv") {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			if got := answer(handling.AntslaAttachment(row[0])); !slices.Contains(strings.Split(row[1], "|"), got) {
				t.Errorf("Antsla %q: %s, want %s", row[0], got, row[1])
			}
			if got := answer(handling.SaaremaaAttachment(row[0], false)); !slices.Contains(strings.Split(row[2], "|"), got) {
				t.Errorf("Saaremaa %q: %s, want %s", row[0], got, row[2])
			}
		})
	}
}
