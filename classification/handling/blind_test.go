package handling_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/classification/handling"
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
	for i, row := range blindRows(t, "blind_attachments.tsv") {
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

// blindRows returns the rows of a table of testdata, its escapes (\xNN, \uNNNN, \t, \n) read.
func blindRows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	escape := regexp.MustCompile(`\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[tn]`)
	var all [][]string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		cells := strings.Split(line, "\t")
		for i := range cells {
			cells[i] = escape.ReplaceAllStringFunc(cells[i], func(s string) string {
				u, err := strconv.Unquote(`"` + s + `"`)
				if err != nil {
					t.Fatal(err)
				}
				return u
			})
		}
		all = append(all, cells)
	}
	return all
}
