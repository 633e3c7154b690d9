package teabehaldus_test

import (
	"fmt"
	"go/ast"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestReadmeRules: the table of rules in the README says what the rules themselves say.
func TestReadmeRules(t *testing.T) {
	function := map[law.ID]string{}
	for _, s := range library(t) {
		for _, decl := range s.file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || s.pkg != "deadlines" || f.Recv != nil || !namedRule(f) {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok {
					id, err := strconv.Unquote(lit.Value)
					require.NoError(t, err)
					function[law.ID(id)] = f.Name.Name
				}
				return true
			})
		}
	}
	var b strings.Builder
	row := func(id law.ID, name string, event deadlines.Event, source law.Source, since, until civil.Date) {
		span := since.Dotted() + "–" + until.Dotted()
		fmt.Fprintf(&b, "| `%s` | `%s` | %s | %s | %s | %s | %s |\n", function[id], id, name, event, source, span, source.Doubt)
	}
	for rule := range deadlines.All() {
		for v := range rule.Versions() {
			row(rule.ID(), rule.Name(language.English), rule.Event(), v.Source, v.Since, v.Until)
		}
	}
	for rule := range deadlines.AllHours() {
		source, err := rule.Source(rule.Since())
		require.NoError(t, err)
		row(rule.ID(), rule.Name(language.English), rule.Event(), source, rule.Since(), civil.Date{})
	}
	if readme := read(t, "README.md"); !strings.Contains(readme, b.String()) {
		assert.Fail(t, "the README's table of rules should read", "%s", b.String())
	}
}

// TestClauses: CLAUSES.md lists every clause once. That what it calls built exists and is tested under the clause's id is
// held against a run of the tests by tools/clauses.
func TestClauses(t *testing.T) {
	row := regexp.MustCompile(`^\| ([a-z]+-[0-9.]+) \| [^|]+ \| [FCD] \| [a-z]+ \| ([^|]+) \| ([^|]+) \| [^|]+ \|$`)
	seen := map[string]bool{}
	for _, line := range strings.Split(read(t, "CLAUSES.md"), "\n") {
		m := row.FindStringSubmatch(line)
		if m == nil {
			assert.NotRegexp(t, `^\| [a-z]+-\d`, line, "a row of seven columns")
			continue
		}
		assert.False(t, seen[m[1]], "%s is listed twice", m[1])
		seen[m[1]] = true
		assert.Equal(t, m[2] == "–", m[3] == "–", m[1])
	}
	assert.Len(t, seen, 160)
}

// TestReadmeCode: each block of Go code in the README stands, to the letter, in readme_code_test.go, which compiles.
func TestReadmeCode(t *testing.T) {
	code := read(t, "readme_code_test.go")
	bodies := strings.ReplaceAll(code, "\n\t", "\n") // of functions
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(read(t, "README.md"), -1)
	require.NotEmpty(t, blocks)
	for _, block := range blocks {
		assert.True(t, strings.Contains(bodies, block[1]) || strings.Contains(code, block[1]), "%s", block[1])
	}
}

// TestReadmeOutput: what the README shows of the main job is what the command prints; its own test runs it.
func TestReadmeOutput(t *testing.T) {
	readme := read(t, "README.md")
	due, err := deadlines.InformationRequest().Due(civil.MustParse("2026-04-02"), deadlines.Estonia())
	require.NoError(t, err)
	for step := range due.Steps() {
		assert.Regexp(t, step.Day.Dotted()+` [A-Z]  `+regexp.QuoteMeta(step.Text(language.Estonian))+` +`+regexp.QuoteMeta(step.Source.String())+`\n`, readme)
	}
}

// TestReadmeCommands: what the README tells to type exists.
func TestReadmeCommands(t *testing.T) {
	readme := read(t, "README.md")
	for _, command := range []string{"go run ./examples/duedate avts-18.1 2026-04-02", "go test ./..."} {
		assert.Contains(t, "\n"+readme, "\n"+command+"\n")
	}
	for _, file := range regexp.MustCompile(`\s<(examples/\S+)`).FindAllStringSubmatch(readme, -1) {
		_, err := os.Stat(file[1])
		assert.NoError(t, err)
	}
	for _, link := range regexp.MustCompile(`\]\(([^)#]+)\)`).FindAllStringSubmatch(readme, -1) {
		if !strings.HasPrefix(link[1], "http") {
			_, err := os.Stat(link[1])
			assert.NoError(t, err)
		}
	}
}

func read(t *testing.T, name string) string {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}
