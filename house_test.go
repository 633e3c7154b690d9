// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// source is one file of the module that is no test.
type source struct {
	pkg  string // folder below the module: "civil"; "." is the root
	path string
	file *ast.File
	set  *token.FileSet
}

func (s source) at(n ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.set.Position(n.Pos()).Line)
}

// library reads the syntax of every package but the examples and the nested modules.
func library(t *testing.T) (all []source) {
	for _, s := range sources(t) {
		if !strings.HasPrefix(s.pkg, "examples") {
			all = append(all, s)
		}
	}
	return all
}

// sources reads the syntax of every package but those of nested modules.
func sources(t *testing.T) (all []source) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != ".":
			_, err := os.Stat(filepath.Join(name, "go.mod"))
			if err == nil || strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata" {
				return fs.SkipDir
			}
			return nil
		case !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		all = append(all, source{path.Dir(name), name, file, set})
		return err
	})
	require.NoError(t, err)
	require.Greater(t, len(all), 20)
	return all
}

const module = "github.com/teabehaldus/teabehaldus"

// imports is the plan of the packages: which packages of the module, and which of others, each may import beside the
// standard library. Arrows run one way.
var imports = map[string][]string{
	".":                {},
	"civil":            {},
	"law":              {"civil", "internal/msg", "golang.org/x/text/language"},
	"internal/msg":     {"civil", "golang.org/x/text/language"},
	"internal/acts":    {"civil", "law"},
	"internal/cost":    {},
	"internal/cores":   {},
	"internal/decide":  {"law"},
	"internal/element": {"law"},
	"internal/memo":    {},
	"internal/enum":    {"internal/msg", "internal/refuse", "golang.org/x/text/language"},
	"internal/refuse":  {"civil", "law", "internal/msg"},
	"internal/strict":  {"civil", "law", "internal/msg", "internal/refuse"},
	"internal/trace":   {"civil", "law", "internal/msg"},
	"internal/table": {
		"civil", "law", "internal/msg", "internal/refuse", "golang.org/x/text/encoding/charmap", "golang.org/x/text/encoding/unicode", "golang.org/x/text/language",
		"golang.org/x/text/unicode/norm",
	},
	"internal/fate":    {"civil", "law"},
	"internal/records": {"civil", "retention", "internal/fate", "internal/memo", "internal/msg", "internal/refuse", "internal/table", "internal/written", "golang.org/x/text/language"},
	"internal/dated":   {"civil", "law", "internal/refuse"},
	"internal/ee":      {"civil", "law", "internal/acts", "internal/dated", "internal/msg", "github.com/rickar/cal/v2"},
	"deadlines": {
		"civil", "law", "internal/acts", "internal/dated", "internal/element", "internal/enum", "internal/refuse", "internal/trace", "internal/ee", "internal/msg", "internal/strict", "golang.org/x/text/language",
	},
	"password": {
		"civil", "law", "internal/acts", "internal/enum", "internal/msg", "internal/refuse", "internal/strict", "internal/written", "golang.org/x/text/language", "golang.org/x/text/unicode/norm",
	},
	"retention": {
		"civil", "deadlines", "law", "internal/acts", "internal/cores", "internal/dated", "internal/enum", "internal/fate", "internal/refuse", "internal/trace", "internal/msg", "internal/strict", "internal/table",
		"internal/written", "golang.org/x/text/language", "golang.org/x/text/unicode/norm",
	},
	"accounts": {
		"civil", "deadlines", "law", "internal/acts", "internal/cores", "internal/dated", "internal/element", "internal/enum", "internal/refuse", "internal/trace", "internal/msg", "internal/strict",
		"golang.org/x/text/language", "golang.org/x/text/unicode/norm",
	},
	"classification": {
		"civil", "law", "internal/acts", "internal/dated", "internal/decide", "internal/element", "internal/enum", "internal/refuse", "internal/trace", "internal/msg", "internal/strict", "internal/tallinn",
		"internal/written", "golang.org/x/text/language",
	},
	"classification/handling": {
		"civil", "classification", "law", "internal/acts", "internal/element", "internal/enum", "internal/refuse", "internal/decide", "internal/msg",
		"golang.org/x/text/language", "golang.org/x/text/unicode/norm",
	},
	"classification/register": {
		"civil", "classification", "law", "retention", "internal/acts", "internal/dated", "internal/element", "internal/enum", "internal/memo", "internal/refuse", "internal/trace", "internal/decide", "internal/msg", "internal/strict", "internal/written",
		"golang.org/x/text/language", "golang.org/x/text/unicode/norm",
	},
	"incident": {
		"civil", "deadlines", "law", "internal/acts", "internal/dated", "internal/element", "internal/enum", "internal/refuse", "internal/msg",
		"golang.org/x/text/language",
	},
	"shredding": {
		"civil", "classification", "law", "internal/acts", "internal/dated", "internal/decide", "internal/element", "internal/enum", "internal/refuse", "internal/trace", "internal/msg",
		"golang.org/x/text/language", "golang.org/x/text/unicode/norm",
	},
	"request": {
		"civil", "law", "internal/acts", "internal/dated", "internal/decide", "internal/element", "internal/enum", "internal/msg", "internal/refuse",
		"golang.org/x/text/language",
	},
	"institution": {
		"accounts", "civil", "classification/register", "deadlines", "law", "password", "retention", "internal/acts", "internal/msg", "internal/refuse", "internal/strict",
	},
	"answer": {
		"accounts", "civil", "classification", "classification/handling", "classification/register", "deadlines", "incident", "institution", "law", "password",
		"request", "retention", "shredding",
		"internal/msg", "internal/refuse", "internal/strict", "internal/tallinn", "golang.org/x/text/language",
	},
	"internal/tallinn":    {},
	"internal/written":    {"civil", "golang.org/x/text/unicode/norm"},
	"internal/cases":      {"dhstest/vectors"},
	"internal/judge":      {"internal/cases"},
	"internal/vectortest": {"internal/cases"},
	"dhstest":             {"civil", "dhstest/vectors", "internal/cases"},
	"dhstest/vectors":     {},
}

// excepted are the few uses of a forbidden package: three packages serve tests; the vectors are embedded; a secret must tell
// slog not to log it.
var excepted = map[string]string{
	"internal/cores": "runtime", // how many cores there are
	"dhstest":        "testing", "internal/cost": "testing", "internal/vectortest": "testing", "dhstest/vectors": "embed", "password": "log/slog",
}

// forbidden are packages of the standard library that a pure function has no use for.
var forbidden = []string{"os", "net", "math/rand", "math/rand/v2", "log", "log/slog", "runtime", "unsafe", "embed", "crypto/rand", "syscall", "testing"}

func TestImports(t *testing.T) {
	there := map[string]bool{}
	for _, s := range library(t) {
		allowed, planned := imports[s.pkg]
		require.True(t, planned, "%s is not among the imports of house_test.go: write there what it may import", s.pkg)
		for _, spec := range s.file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			if own, ok := strings.CutPrefix(name, module+"/"); ok || strings.Contains(strings.Split(name, "/")[0], ".") {
				there[s.pkg+" "+own] = true
				assert.Contains(t, allowed, own, "%s imports %s", s.path, name)
				continue
			}
			for _, no := range forbidden {
				if excepted[s.pkg] == no {
					continue
				}
				assert.False(t, name == no || strings.HasPrefix(name, no+"/") && no == "net", "%s imports %s", s.path, name)
			}
		}
	}
	for pkg, allowed := range imports {
		for _, own := range allowed {
			if !there[pkg+" "+own] {
				t.Errorf("house_test.go allows %s to import %s, which it does not: delete it there", pkg, own)
			}
		}
	}
}

// TestExamples: a program of examples can be copied. It says first who needs it, fits a page, and imports the standard library,
// the packages that users have, and the languages.
func TestExamples(t *testing.T) {
	count, all := 0, read(t, "examples/README.md")
	for _, s := range sources(t) {
		folder, ok := strings.CutPrefix(s.pkg, "examples/")
		if !ok {
			continue
		}
		count++
		assert.Regexp(t, "^For (a|who) ", s.file.Doc.Text(), s.path)
		assert.LessOrEqual(t, s.set.File(s.file.Pos()).LineCount(), 90, s.path)
		assert.Contains(t, all, "]("+folder+"/main.go)", "examples/README.md")
		for _, spec := range s.file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			own, ok := strings.CutPrefix(name, module+"/")
			foreign := strings.Contains(strings.Split(name, "/")[0], ".") && name != "golang.org/x/text/language"
			assert.False(t, ok && strings.HasPrefix(own, "internal/") || !ok && foreign, "%s imports %s", s.path, name)
		}
	}
	assert.GreaterOrEqual(t, count, 7)
}

// budgets are how many names each package may export, those of the standard interfaces not counted. Beyond it something
// goes before something comes; GOWORK=off go -C tools run ./names .. lists them.
var budgets = map[string]int{
	"accounts": 120, "classification": 90, "classification/handling": 105, "incident": 72, "classification/register": 105, "deadlines": 130,
	"password": 66, "retention": 131, "shredding": 95, "request": 20, "dhstest": 35, "dhstest/vectors": 1, "law": 50, "civil": 43, "answer": 8, "institution": 15,
}

// standard are the methods of standard interfaces.
var standard = regexp.MustCompile(`^(String|Text|(Unm|M)arshal\w+|AppendText|Error|Unwrap|Is|Scan|Value|Format|GoString|LogValue|GobEncode)$`)

// TestNames: no package exports more names than its budget, nor the library more than 1,050.
func TestNames(t *testing.T) {
	count := map[string]int{}
	for _, s := range library(t) {
		if s.pkg == "." || strings.HasPrefix(s.pkg, "internal/") {
			continue
		}
		count[s.pkg] += 0
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d) && (d.Recv == nil || !standard.MatchString(d.Name.Name)) {
					count[s.pkg]++
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						count[s.pkg] += exportedCount(spec.Name)
					case *ast.ValueSpec:
						count[s.pkg] += exportedCount(spec.Names...)
					}
				}
			}
		}
	}
	total := 0
	for _, pkg := range slices.Sorted(maps.Keys(count)) {
		n := count[pkg]
		if pkg != "answer" && pkg != "request" { // they came after the count was set
			total += n
		}
		if n > budgets[pkg] {
			t.Errorf("%s exports %d names and may export %d (house_test.go): unexport what nobody needs", pkg, n, budgets[pkg])
		}
	}
	if t.Logf("%d exported names", total); total > 1050 {
		t.Errorf("%d exported names, and at most 1050 are allowed: unexport what nobody needs", total)
	}
}

func exportedCount(names ...*ast.Ident) (n int) {
	for _, name := range names {
		if name.IsExported() {
			n++
		}
	}
	return n
}

// TestPurity: no clock, no time zone of the process, no goroutine but in internal/cores, no init, no exported variable but errors.
func TestPurity(t *testing.T) {
	clock := map[string]bool{
		"Now": true, "Since": true, "Until": true, "Local": true, "LoadLocation": true, "Sleep": true, "After": true,
		"AfterFunc": true, "Tick": true, "NewTicker": true, "NewTimer": true,
	}
	for _, s := range library(t) {
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				assert.Fail(t, "a goroutine", s.at(n))
			case *ast.SelectorExpr:
				x, ok := n.X.(*ast.Ident)
				switch {
				case ok && x.Name == "time" && clock[n.Sel.Name]:
					assert.Fail(t, "time."+n.Sel.Name, s.at(n))
				case n.Sel.Name == "Go" && s.pkg != "internal/cores":
					assert.Fail(t, "a goroutine", s.at(n))
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Local" {
					assert.Fail(t, "the zone of the process", s.at(n))
				}
			}
			return true
		})
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				assert.False(t, d.Recv == nil && d.Name.Name == "init", "init in %s", s.path)
			case *ast.GenDecl:
				if d.Tok != token.VAR {
					continue
				}
				for _, spec := range d.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						ok := !name.IsExported() || strings.HasPrefix(name.Name, "Err") || s.pkg == "dhstest/vectors"
						assert.True(t, ok, "exported variable %s, %s", name.Name, s.at(name))
					}
				}
			}
		}
	}
}

// TestComments: every package and every exported identifier says what it is; a comment starts with the name.
func TestComments(t *testing.T) {
	described := map[string]bool{}
	for _, s := range library(t) {
		described[s.pkg] = described[s.pkg] || s.file.Doc != nil
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d) {
					assert.True(t, strings.HasPrefix(d.Doc.Text(), d.Name.Name+" "), "comment of %s, %s", d.Name.Name, s.at(d))
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						if spec.Name.IsExported() {
							assert.True(t, strings.HasPrefix(d.Doc.Text(), spec.Name.Name+" "), "comment of %s, %s", spec.Name.Name, s.at(spec))
						}
					case *ast.ValueSpec:
						for _, name := range spec.Names {
							text := d.Doc.Text() + spec.Doc.Text() + spec.Comment.Text()
							assert.False(t, name.IsExported() && text == "", "comment of %s, %s", name.Name, s.at(spec))
						}
					}
				}
			}
		}
	}
	for pkg := range imports {
		assert.True(t, described[pkg], "package %s has no comment", pkg)
	}
}

// TestSecrets: only package password is given a password as text, and keeps it in a Secret, which nothing prints; what
// it says of one is held by its own tests. The passwords of the vectors, which dhstest hands on, are public.
func TestSecrets(t *testing.T) {
	secret := regexp.MustCompile(`(?i)passw|parool|salas|secret|passcode|^pin$`)
	for _, s := range library(t) {
		if s.pkg == "password" || s.pkg == "dhstest" {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			f, ok := n.(*ast.Field)
			if !ok {
				return true
			}
			kind := f.Type
			if list, ok := kind.(*ast.ArrayType); ok {
				kind = list.Elt
			}
			if id, ok := kind.(*ast.Ident); !ok || id.Name != "string" && id.Name != "byte" && id.Name != "any" {
				return true
			}
			for _, name := range f.Names {
				assert.NotRegexp(t, secret, name.Name, s.at(f))
			}
			return true
		})
	}
}

// TestFuzz: whatever reads text is called, with any text, by a fuzz target of its package.
func TestFuzz(t *testing.T) {
	reads := regexp.MustCompile(`^(Parse|Read|Unmarshal|Scan|ByID)`)
	fuzzed := map[string]bool{} // by folder and name, as "civil Parse"
	for _, s := range library(t) {
		if _, known := fuzzed[s.pkg]; known {
			continue
		}
		fuzzed[s.pkg] = true
		tests, err := filepath.Glob(filepath.Join(s.pkg, "*_test.go"))
		require.NoError(t, err)
		for _, name := range tests {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			require.NoError(t, err)
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "Fuzz") {
					ast.Inspect(f, func(n ast.Node) bool {
						if id, ok := n.(*ast.Ident); ok {
							fuzzed[s.pkg+" "+id.Name] = true
						}
						return true
					})
				}
			}
		}
	}
	for _, s := range library(t) {
		for _, decl := range s.file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !reads.MatchString(f.Name.Name) || !exportedReceiver(f) {
				continue
			}
			name := strings.NewReplacer("UnmarshalText", "Unmarshal", "UnmarshalJSON", "Unmarshal").Replace(f.Name.Name)
			assert.True(t, fuzzed[s.pkg+" "+name] || fuzzed[s.pkg+" "+f.Name.Name], "no fuzz target of %s calls %s, %s", s.pkg, f.Name.Name, s.at(f))
		}
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	name := ""
	ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return true
	})
	return ast.IsExported(name)
}

// TestLicence: each source file says under which licence it is, in its first line or after the one that says who reads it.
func TestLicence(t *testing.T) {
	marks := map[string]string{
		".go": "//", ".js": "//", ".mjs": "//", ".ts": "//", ".php": "//", ".java": "//", ".cs": "//", ".py": "#", ".sh": "#", ".sql": "--",
	}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		mark := marks[path.Ext(name)]
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && name != "." || slices.Contains([]string{"testdata", "node_modules", "site"}, entry.Name())):
			return fs.SkipDir
		case entry.IsDir() || mark == "" || entry.Name() == "wasm_exec.js": // that one is Go's own
			return nil
		}
		licence := "MIT"
		if strings.HasPrefix(name, "words/et/") {
			licence = "LGPL-2.1-or-later"
		}
		text := regexp.MustCompile(`^(#!|<\?php).*\n`).ReplaceAllString(read(t, name), "")
		want := mark + " SPDX-License-Identifier: " + licence + "\n"
		if path.Ext(name) == ".go" {
			want += "\n" // else it is the package's comment
		}
		if !strings.HasPrefix(text, want) {
			t.Errorf("%s: write above everything %q", name, want)
		}
		return nil
	})
	require.NoError(t, err)
}
