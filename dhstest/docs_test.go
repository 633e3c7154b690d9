package dhstest_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
	schemas, err := filepath.Glob("vectors/v1/*.schema.json")
	require.NoError(t, err)
	for _, file := range schemas {
		family, _, _ := strings.Cut(filepath.Base(file), ".")
		assert.True(t, strings.Contains(text("vectors/README.md"), "\n| `"+family+"` |"), "the README of the vectors does not name %s", family)
	}
}
