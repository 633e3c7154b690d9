package dhstest_test

import (
	"encoding/json"
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

	"github.com/teabehaldus/teabehaldus/internal/vectortest"
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
	for _, family := range vectortest.Families() {
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

// TestShape holds the vectors to the shape that is final: each case asks one question, no name is both asked and answered
// anywhere, an error is of one name that the question answers, and no question is asked twice for the same names.
func TestShape(t *testing.T) {
	asked, answered := map[string]string{}, map[string]string{}
	twice := map[string]string{}
	for _, family := range vectortest.Families() {
		for _, g := range vectortest.Groups(family) {
			for _, c := range g.Cases {
				require.True(t, c.ID != "" && c.Ask != "" && c.Why != "" && strings.HasPrefix(c.ID, strings.TrimSuffix(g.Rule, "/")), c.ID)
				require.Contains(t, []string{"must", "should", "limit"}, c.Level, c.ID)
				require.NotZero(t, len(c.Want)+len(c.Error), c.ID)
				require.LessOrEqual(t, len(c.Error), 1, "%s: an error of one name", c.ID)
				var input map[string]json.RawMessage
				require.NoError(t, json.Unmarshal(c.Input, &input), c.ID)
				for name := range input {
					asked[name] = c.ID
				}
				question := c.Ask + string(c.Input)
				for name, want := range c.Want {
					answered[name] = c.ID
					question += name + string(want)
				}
				for name := range c.Error {
					answered[name] = c.ID
				}
				require.Empty(t, twice[question], "%s stands twice", c.ID)
				twice[question] = c.ID
				if c.Ask == "due" || c.Ask == "hours" {
					require.NotEmpty(t, input["event_kind"], "%s does not say what happened on the day of its event", c.ID)
				}
			}
		}
	}
	for name, id := range answered {
		assert.Empty(t, asked[name], "%s is answered in %s and asked in %s: call it differently", name, id, asked[name])
	}
}
