// SPDX-License-Identifier: MIT

package teabehaldus_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// exported holds what the library exports, by package and name as in "civil.Parse": of each type a pointer to its zero
// value, and each function. Go cannot list the types of a package while it runs, and a list kept by hand would forget, so
// the tests that need one run in a test process of their own, which TestExported starts with a file that fills these maps.
var exported struct{ types, functions map[string]any }

// TestExported runs the tests of everything that is exported.
func TestExported(t *testing.T) {
	if exported.types != nil {
		t.Skip("this is the process that it starts")
	}
	root, err := os.Getwd()
	require.NoError(t, err)
	dir := t.TempDir()
	file, overlay := filepath.Join(dir, "list_test.go"), filepath.Join(dir, "overlay.json")
	require.NoError(t, os.WriteFile(file, []byte(listExported(t)), 0o600))
	data, err := json.Marshal(map[string]map[string]string{"Replace": {filepath.Join(root, "zz_list_test.go"): file}})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(overlay, data, 0o600))
	args := []string{"test", "-vet=off", "-count=1", "-overlay", overlay, "-run", "^TestEvery", "."}
	if testing.Verbose() {
		args = append(args, "-v")
	}
	out, err := exec.Command("go", args...).CombinedOutput()
	if t.Logf("%s", out); err != nil || strings.Contains(string(out), "no tests to run") {
		t.Fail()
	}
}

// listed skips a test that runs in the process of TestExported alone.
func listed(t *testing.T) {
	if exported.types == nil {
		t.Skip("TestExported runs it")
	}
}

// listExported writes the file that fills exported. Functions and types with type parameters are left to their packages.
func listExported(t *testing.T) string {
	var types, functions, packages []string
	for _, s := range library(t) {
		if s.pkg == "." || strings.HasPrefix(s.pkg, "internal/") {
			continue
		}
		add := func(list *[]string, form, name string) {
			*list = append(*list, fmt.Sprintf("%q: "+form+",", s.pkg+"."+name, s.file.Name.Name+"."+name))
			packages = append(packages, fmt.Sprintf("%q", path.Join(module, s.pkg)))
		}
		for _, decl := range s.file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.IsExported() && d.Type.TypeParams == nil {
					add(&functions, "%s", d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if spec, ok := spec.(*ast.TypeSpec); ok && spec.Name.IsExported() && spec.TypeParams == nil {
						add(&types, "new(%s)", spec.Name.Name)
					}
				}
			}
		}
	}
	slices.Sort(packages)
	return "package teabehaldus_test\nimport (\n" + strings.Join(slices.Compact(packages), "\n") + "\n)\nfunc init() {\n" +
		"exported.types = map[string]any{\n" + strings.Join(types, "\n") + "\n}\n" +
		"exported.functions = map[string]any{\n" + strings.Join(functions, "\n") + "\n}\n}\n"
}
