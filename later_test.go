package teabehaldus_test

import (
	"slices"
	"strings"
	"testing"
)

// later says which guard tests a package does not pass yet. What they find there is logged (go test -v . shows it) and
// fails nothing. Whoever has mended a package deletes the word.
//
//	arrows        house_test allows an import that is not there
//	names         more exported names than the package's budget
//	words         a word that the list of terms forbids, or "house"
//	prints        a value that prints an address or marshals to nothing
//	placeholders  a placeholder day that opens something
var later = map[string]string{}

// fault fails the test, or logs what stands in later.
func fault(t *testing.T, pkg, guard, format string, a ...any) {
	t.Helper()
	words, ok := later[pkg]
	if !ok {
		top, _, _ := strings.Cut(pkg, "/")
		words = later[top]
	}
	if slices.Contains(strings.Fields(words), guard) {
		t.Logf("later: "+format, a...)
		return
	}
	t.Errorf(format, a...)
}
