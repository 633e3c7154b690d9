// SPDX-License-Identifier: MIT

// Names lists the exported names of a module by package: types, functions, constants, variables and methods, those of
// standard interfaces not counted. TestNames of the root holds their number; with -double it lists the names that more
// than one package has.
//
//	GOWORK=off go -C tools run ./names ..
package main

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

var standard = regexp.MustCompile(`^(String|Text|(Unm|M)arshal\w+|AppendText|Error|Unwrap|Is|Scan|Value|Format|GoString|LogValue|GobEncode)$`)

func main() {
	double := flag.Bool("double", false, "list the names that more than one package has")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: names [-double] FOLDER")
		os.Exit(2)
	}
	byPackage, err := names(flag.Arg(0))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	total, packages := 0, map[string][]string{}
	for _, pkg := range slices.Sorted(maps.Keys(byPackage)) {
		all := byPackage[pkg]
		total += len(all)
		if !*double {
			fmt.Printf("%s (%d): %s\n", pkg, len(all), strings.Join(all, ", "))
		}
		for _, name := range all {
			packages[name] = append(packages[name], pkg)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(packages)) {
		if *double && len(packages[name]) > 1 && !strings.Contains(name, ".") {
			fmt.Println(name, strings.Join(packages[name], " "))
		}
	}
	fmt.Println(total, "names")
}

// names returns the exported names of every package below a folder but internal ones, examples and other modules.
func names(root string) (map[string][]string, error) {
	all := map[string][]string{}
	return all, filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root:
			_, err := os.Stat(filepath.Join(path, "go.mod"))
			if name := entry.Name(); err == nil || strings.HasPrefix(name, ".") || name == "internal" || name == "examples" || name == "testdata" {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		pkg, err := filepath.Rel(root, filepath.Dir(path))
		if err == nil {
			all[pkg] = append(all[pkg], exported(file)...)
		}
		return err
	})
}

// exported returns the exported names of a file; methods as Type.Method.
func exported(file *ast.File) (all []string) {
	add := func(name string) {
		for _, part := range strings.Split(name, ".") {
			if !ast.IsExported(part) {
				return
			}
		}
		all = append(all, name)
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				add(d.Name.Name)
			} else if !standard.MatchString(d.Name.Name) {
				add(receiver(d) + "." + d.Name.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					add(spec.Name.Name)
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						add(name.Name)
					}
				}
			}
		}
	}
	return all
}

// receiver returns the type of a method's receiver.
func receiver(d *ast.FuncDecl) (name string) {
	ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && name == "" {
			name = id.Name
		}
		return true
	})
	return name
}
