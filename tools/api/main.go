// SPDX-License-Identifier: MIT

// Command api lists the exported API of the library, a line for each thing that a user's code can name, and tells what has
// changed against the list that was last acknowledged. A line that is gone can break who uses the library; a line that is new
// cannot. The list is text, so that a review sees the change and another version of Go reads it.
//
//	GOWORK=off go -C tools run ./api ..      # what has changed against docs/api.txt; status 1 where anything has
//	GOWORK=off go -C tools run ./api -w ..   # acknowledges it: make api
package main

import (
	"errors"
	"flag"
	"fmt"
	"go/types"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

const module = "github.com/teabehaldus/teabehaldus"

func main() {
	write := flag.Bool("w", false, "write the list anew")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: api [-w] ROOT")
		os.Exit(2)
	}
	gone, fresh, err := run(flag.Arg(0), *write, os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "api:", err)
		os.Exit(2)
	}
	if !*write && gone+fresh > 0 {
		fmt.Println("make api acknowledges this; the CHANGELOG names it.")
		os.Exit(1)
	}
}

// run compares the library in a folder with its docs/api.txt, tells the differences, and writes the list where it is to.
func run(root string, write bool, out io.Writer) (gone, fresh int, err error) {
	path := filepath.Join(root, "docs", "api.txt")
	now, err := list(root)
	if err != nil {
		return 0, 0, err
	}
	then, err := os.ReadFile(path)
	if err != nil && !(write && errors.Is(err, fs.ErrNotExist)) {
		return 0, 0, err
	}
	acknowledged := strings.Split(strings.TrimSpace(string(then)), "\n")
	gone = tell(out, "- incompatible, is gone:", acknowledged, now)
	fresh = tell(out, "+ compatible, is new:", now, acknowledged)
	if write {
		return gone, fresh, os.WriteFile(path, []byte(strings.Join(now, "\n")+"\n"), 0o644)
	}
	return gone, fresh, nil
}

// tell writes the lines that only one list has, and counts them.
func tell(out io.Writer, what string, of, other []string) (n int) {
	for _, line := range of {
		if !slices.Contains(other, line) {
			fmt.Fprintln(out, what, line)
			n++
		}
	}
	return n
}

// list returns the API of every package of a module that others can import, in order.
func list(folder string) (all []string, err error) {
	loaded, err := packages.Load(&packages.Config{Dir: folder, Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedDeps}, "./...")
	if err != nil {
		return nil, err
	}
	for _, pkg := range loaded {
		for _, err := range pkg.Errors {
			return nil, err
		}
		name := strings.TrimPrefix(pkg.PkgPath, module+"/")
		if pkg.Name == "main" || slices.Contains(strings.Split(name, "/"), "internal") {
			continue
		}
		for _, line := range exported(pkg.Types) {
			all = append(all, filepath.ToSlash(name)+": "+line)
		}
	}
	slices.Sort(all)
	return all, nil
}

// exported returns what a package exports.
func exported(pkg *types.Package) (lines []string) {
	w := writer{pkg}
	add := func(parts ...string) { lines = append(lines, strings.Join(parts, "")) }
	for _, name := range pkg.Scope().Names() {
		switch obj := pkg.Scope().Lookup(name).(type) {
		case *types.Const:
			if obj.Exported() {
				add("const ", name, " ", w.text(obj.Type()), " = ", obj.Val().ExactString())
			}
		case *types.Var:
			if obj.Exported() {
				add("var ", name, " ", w.text(obj.Type()))
			}
		case *types.Func:
			if obj.Exported() {
				add("func ", name, w.signature(obj.Signature()))
			}
		case *types.TypeName:
			if obj.Exported() {
				for _, line := range w.declared(obj) {
					add(line)
				}
			}
		}
	}
	return lines
}

// writer writes types as the package sees them.
type writer struct{ pkg *types.Package }

func (w writer) text(t types.Type) string {
	return types.TypeString(t, func(other *types.Package) string {
		if other == w.pkg {
			return ""
		}
		return other.Name()
	})
}

// declared returns a type, its exported fields and its exported methods.
func (w writer) declared(obj *types.TypeName) []string {
	name := obj.Name()
	named, ok := obj.Type().(*types.Named)
	if !ok || obj.IsAlias() {
		return []string{"type " + name + " = " + w.text(types.Unalias(obj.Type()))}
	}
	lines := []string{"type " + name + w.parameters(named.TypeParams()) + " "}
	switch under := named.Underlying().(type) {
	case *types.Struct:
		lines[0] += "struct"
		if types.Comparable(named) {
			lines = append(lines, "type "+name+" struct, comparable")
		}
		for field := range under.Fields() {
			if field.Exported() {
				kind := field.Name() + " " + w.text(field.Type())
				if field.Embedded() {
					kind = "embedded " + w.text(field.Type())
				}
				lines = append(lines, "type "+name+" struct, "+kind)
			}
		}
	default: // an interface as a whole: one more method breaks who has written one
		lines[0] += w.text(under)
	}
	for method := range named.Methods() {
		if method.Exported() {
			lines = append(lines, "method ("+w.text(method.Signature().Recv().Type())+") "+method.Name()+w.signature(method.Signature()))
		}
	}
	return lines
}

// signature returns what a call must give and gets, without the names of the parameters.
func (w writer) signature(s *types.Signature) string {
	list := func(t *types.Tuple, variadic bool) string {
		var all []string
		for v := range t.Variables() {
			all = append(all, w.text(v.Type()))
		}
		if variadic {
			all[len(all)-1] = "..." + strings.TrimPrefix(all[len(all)-1], "[]")
		}
		return "(" + strings.Join(all, ", ") + ")"
	}
	text := w.parameters(s.TypeParams()) + list(s.Params(), s.Variadic())
	switch s.Results().Len() {
	case 0:
		return text
	case 1:
		return text + " " + w.text(s.Results().At(0).Type())
	}
	return text + " " + list(s.Results(), false)
}

// parameters returns type parameters with what they must be.
func (w writer) parameters(list *types.TypeParamList) string {
	var all []string
	for p := range list.TypeParams() {
		all = append(all, p.Obj().Name()+" "+w.text(p.Constraint()))
	}
	if all == nil {
		return ""
	}
	return "[" + strings.Join(all, ", ") + "]"
}
