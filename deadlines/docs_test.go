// SPDX-License-Identifier: MIT

package deadlines_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestRuleFunctions reads the package's own syntax: every exported function that gives a named rule says in its comment
// where the rule stands, and the rule's value says the same: act, provision, reference and since when.
func TestRuleFunctions(t *testing.T) {
	given := map[law.ID]string{} // other rules are reached by their id alone
	for _, file := range parseDir(t, ".") {
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv != nil || !f.Name.IsExported() {
				continue
			}
			id := ruleID(f)
			if id == "" {
				continue
			}
			given[id] = f.Name.Name
			t.Run(f.Name.Name, func(t *testing.T) {
				source, _, _ := strings.Cut(lastAfter(f.Doc.Text(), "Source: "), "\n")
				value := newestSource(t, id)
				assert.Equal(t, value.String()+".", source, "the comment and the value of %s", id)
				assert.NotEmpty(t, value.Act)
				assert.NotEmpty(t, value.Provision)
				assert.NotEmpty(t, value.Ref)
				assert.Contains(t, f.Doc.Text(), "(", "the comment gives the Estonian term")
			})
		}
	}
	assert.NotEmpty(t, given)
}

// newestSource is the source of the rule's newest version, which has a first day.
func newestSource(t *testing.T, id law.ID) law.Source {
	rule, err := deadlines.ByID(id)
	require.NoError(t, err)
	for v := range rule.Versions() {
		require.False(t, v.Since.IsZero(), id)
		return v.Source()
	}
	t.Fatalf("%s has no version", id)
	return law.Source{}
}

// ruleID returns the id in `return named("…")`, or "".
func ruleID(f *ast.FuncDecl) (id law.ID) {
	ast.Inspect(f.Body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 {
			return true
		}
		if name, ok := call.Fun.(*ast.Ident); ok && name.Name == "named" {
			if lit, ok := call.Args[0].(*ast.BasicLit); ok {
				text, _ := strconv.Unquote(lit.Value)
				id = law.ID(text)
			}
		}
		return true
	})
	return id
}

func lastAfter(s, mark string) string {
	if i := strings.LastIndex(s, mark); i >= 0 {
		return s[i+len(mark):]
	}
	return ""
}

func parseDir(t *testing.T, dir string) (files []*ast.File) {
	set := token.NewFileSet()
	entries, err := fs.Glob(os.DirFS(dir), "*.go")
	require.NoError(t, err)
	for _, name := range entries {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		require.NoError(t, err)
		files = append(files, file)
	}
	return files
}
