// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/internal/cases"
)

// TestDocs: the Go code of the page compiles, its links lead somewhere, and the README names every family.
func TestDocs(t *testing.T) {
	text := func(name string) string {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		return string(data)
	}
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(text("../docs/prove-your-dhs.md"), -1)
	require.Len(t, blocks, 1)
	assert.Contains(t, text("vendor_test.go"), blocks[0][1])
	assert.LessOrEqual(t, strings.Count(text("vendor_test.go"), "\n"), 30, "a file of twenty lines and its imports")
	for _, page := range []string{"../docs/prove-your-dhs.md", "../docs/counting.md", "vectors/README.md"} {
		for _, link := range regexp.MustCompile(`\]\(([^)#]+)\)`).FindAllStringSubmatch(text(page), -1) {
			_, err := os.Stat(filepath.Join(filepath.Dir(page), link[1]))
			assert.NoError(t, err, page)
		}
	}
	for _, family := range cases.Families() {
		assert.True(t, strings.Contains(text("vectors/README.md"), "\n| `"+family+"` |"), "the README of the vectors does not name %s", family)
	}
}

// TestFields: every field of every struct that a vendor gives or gets says what it is.
func TestFields(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok || !spec.Name.IsExported() {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				for _, f := range s.Fields.List {
					assert.NotEmpty(t, f.Doc.Text()+f.Comment.Text(), "%s.%s", spec.Name, f.Names)
				}
			}
			return false
		})
	}
}
