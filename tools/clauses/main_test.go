// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCheck(t *testing.T) {
	root := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(root, "a.go"), []byte("package a\n\nfunc F() {}\n\ntype T struct{}\n\nfunc (*T) M() {}\n\nconst C = 1\n"), 0o600))
	var failures strings.Builder
	tests, err := readTests(strings.NewReader(`
		{"Action":"output","Test":"TestA/rmk-1.2","Output":"fine\n"} {"Action":"output","Test":"TestB/group/rmk-1.2","Output":"wrong day\n"}
		{"Action":"run","Test":"TestA/rmk-1.1"} {"Action":"pass","Test":"TestA/rmk-1.1"} {"Action":"pass","Test":"TestA"}
		{"Action":"pass","Test":"TestA/rmk-1.2"} {"Action":"fail","Test":"TestB/group/rmk-1.2"} {"Action":"skip","Test":"TestA/rmk-1.3"}
		{"Action":"pass","Test":"rmk-1.4"} {"Action":"pass","Test":"TestA/rmk-1.5/case"} {"Action":"pass","Test":"TestV/group/rmk-1.5"} {"Action":"pass","Package":"a"}`), &failures)
	require.NoError(t, err)
	assert.Equal(t, "wrong day\n", failures.String(), "only what failed is printed")
	const right = "| rmk-1.1 | p 1.1 | F | deadlines | `F`, `T`, `T.M`, `C` | [a.go](a.go), [b.go](b.go) | TestA |\n"
	require.NoError(t, os.WriteFile(filepath.Join(root, "b.go"), []byte("package a\n\nfunc B() {}\n"), 0o600))
	for name, v := range map[string]struct {
		table string
		wrong []string
	}{
		"right":             {right + "| rmk-2.1 | p 2.1 | F | deadlines | – | – | – |\nsome | text\n", nil},
		"several files":     {strings.Replace(right, "`C`", "`B`", 1), nil},
		"twice":             {right + right, []string{"rmk-1.1: listed twice"}},
		"a failing test":    {"| rmk-1.2 | p 1.2 | F | a | `F` | [a.go](a.go) | TestA |", []string{"rmk-1.2: a test fails"}},
		"skipped":           {"| rmk-1.3 | p 1.3 | F | a | `F` | [a.go](a.go) | – |", []string{"rmk-1.3: no subtest of this name passes"}},
		"a test of its own": {"| rmk-1.4 | p 1.4 | F | a | `F` | [a.go](a.go) | – |", []string{"rmk-1.4: no subtest of this name passes"}},
		"a case of it":      {"| rmk-1.5 | p 1.5 | F | a | `F` | [a.go](a.go) | TestA, TestV |", nil},
		"a test that has none": {
			strings.Replace(right, "TestA", "TestA, TestB", 1), []string{"rmk-1.1: the tests are TestA, and not TestA, TestB; -w writes them"},
		},
		"a test not named": {
			"| rmk-1.5 | p 1.5 | F | a | – | – | TestV |", []string{"rmk-1.5: the tests are TestA, TestV, and not TestV; -w writes them"},
		},
		"no tests":      {strings.Replace(right, " TestA |", "", 1), []string{"rmk-1.1: the tests are TestA, and not ; -w writes them"}},
		"no function":   {"| rmk-1.1 | p 1.1 | F | a | `G` | [a.go](a.go) | TestA |", []string{"rmk-1.1: no G in [a.go](a.go)"}},
		"nothing named": {"| rmk-1.1 | p 1.1 | F | a | yes | here | TestA |", []string{"rmk-1.1: built, but names no function or no file"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, wrong := check(v.table, root, tests)
			assert.Equal(t, v.wrong, wrong)
		})
	}
	const head, old = "| id | clause | kind | package | built as | in |", "| rmk-1.1 | p 1.1 | F | a | – | – |"
	written := rewrite(head+"\n|---|---|---|---|---|---|\n"+old+"\n", tests)
	assert.Equal(t, head+" tests |\n|---|---|---|---|---|---|---|\n"+old+" TestA |\n", written)
	assert.Equal(t, written, rewrite(strings.Replace(written, "TestA", "TestX", 1), tests))
	_, _, wrong := check("| rmk-1.1 | p 1.1 | F | a | `F` | [c.go](c.go) | TestA |", root, tests)
	assert.Len(t, wrong, 2, "no such file, and so no function")
	_, err = readTests(strings.NewReader("ok  a 0.1s"), &failures)
	assert.Error(t, err)
}
