// SPDX-License-Identifier: MIT

// Clauses checks CLAUSES.md against a run of the tests. It reads the output of go test -json from standard input:
//
//	go test -json ./... | GOWORK=off go -C tools run ./clauses ../CLAUSES.md
//
// The column "tests" names the top-level tests that have a subtest of the clause's id which passes; -w writes it anew. A
// clause that is called built must have one, and none that fails; its functions must be declared in the files that are
// named; no clause may be listed twice.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	write := flag.Bool("w", false, "write the column of tests anew")
	flag.Usage = func() { fmt.Fprintln(os.Stderr, "usage: go test -json ./... | clauses [-w] CLAUSES.md") }
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	path := flag.Arg(0)
	data, err := os.ReadFile(path)
	fail(err)
	tests, err := readTests(os.Stdin, os.Stdout)
	fail(err)
	table := string(data)
	if *write {
		table = rewrite(table, tests)
		fail(os.WriteFile(path, []byte(table), 0o644))
	}
	all, built, wrong := check(table, filepath.Dir(path), tests)
	for _, line := range wrong {
		fmt.Println(line)
	}
	fmt.Printf("%d clauses, %d built, %d faults\n", all, built, len(wrong))
	if len(wrong) > 0 || built == 0 {
		os.Exit(1)
	}
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// outcome tells the top-level tests below which subtests of one name, "rmk-11.4" or "rmk-11.4/easter", passed or failed.
type outcome struct{ passed, failed map[string]bool }

// String returns the column of tests.
func (o outcome) String() string {
	if len(o.passed) == 0 {
		return "–"
	}
	return strings.Join(slices.Sorted(maps.Keys(o.passed)), ", ")
}

// readTests reads test events, notes the ends of all subtests by the elements of their names, and writes to failures what
// the tests and packages that fail have printed.
func readTests(r io.Reader, failures io.Writer) (map[string]outcome, error) {
	all := map[string]outcome{}
	printed := map[string]string{}
	for events := json.NewDecoder(r); ; {
		var e struct{ Action, Package, ImportPath, Test, Output string }
		err := events.Decode(&e)
		if errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("no output of go test -json: %w", err)
		}
		switch test := e.Package + e.ImportPath + " " + e.Test; e.Action {
		case "output", "build-output":
			printed[test] += e.Output
		case "fail", "build-fail":
			fmt.Fprint(failures, printed[test])
			delete(printed, test)
		case "pass", "skip":
			delete(printed, test)
		}
		names := strings.Split(e.Test, "/")
		for _, id := range names[1:] {
			if all[id].passed == nil {
				all[id] = outcome{map[string]bool{}, map[string]bool{}}
			}
			switch e.Action {
			case "pass":
				all[id].passed[names[0]] = true
			case "fail":
				all[id].failed[names[0]] = true
			}
		}
	}
}

var (
	row  = regexp.MustCompile(`^(\| ([a-z]+-[0-9.]+) \| [^|]+ \| [FCD] \| [a-z/]+ \| ([^|]+) \| ([^|]+) \|)(?: ([^|]+) \|)?$`)
	name = regexp.MustCompile("`([^`]+)`")
	link = regexp.MustCompile(`\]\(([^)]+)\)`)
)

// heads are the lines above the rows, without the column of tests.
var heads = map[string]string{"| id | clause | kind | package | built as | in |": " tests |", "|---|---|---|---|---|---|": "---|"}

// rewrite writes the column of tests anew, or adds it.
func rewrite(table string, tests map[string]outcome) string {
	lines := strings.Split(table, "\n")
	for i, line := range lines {
		if m := row.FindStringSubmatch(line); m != nil {
			lines[i] = m[1] + " " + tests[m[2]].String() + " |"
		}
		lines[i] += heads[line]
	}
	return strings.Join(lines, "\n")
}

// check returns how many clauses the table lists, how many are built, and what is wrong.
func check(table, root string, tests map[string]outcome) (all, built int, wrong []string) {
	seen := map[string]bool{}
	for _, line := range strings.Split(table, "\n") {
		m := row.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		id, names, files, o := m[2], name.FindAllStringSubmatch(m[3], -1), link.FindAllStringSubmatch(m[4], -1), tests[m[2]]
		all++
		if seen[id] {
			wrong = append(wrong, id+": listed twice")
		}
		seen[id] = true
		if m[5] != o.String() {
			wrong = append(wrong, fmt.Sprintf("%s: the tests are %s, and not %s; -w writes them", id, o, m[5]))
		}
		if m[3] == "–" {
			continue
		}
		built++
		switch {
		case len(o.failed) > 0:
			wrong = append(wrong, id+": a test fails")
		case len(o.passed) == 0:
			wrong = append(wrong, id+": no subtest of this name passes")
		}
		declared := map[string]bool{}
		for _, file := range files {
			if err := declare(declared, filepath.Join(root, file[1])); err != nil {
				wrong = append(wrong, id+": "+err.Error())
			}
		}
		if len(names) == 0 || len(files) == 0 {
			wrong = append(wrong, id+": built, but names no function or no file")
		}
		for _, n := range names {
			if !declared[n[1]] {
				wrong = append(wrong, id+": no "+n[1]+" in "+m[4])
			}
		}
	}
	return all, built, wrong
}

// declare adds the names that a file declares: functions, methods as they are and as Type.Method, types and constants.
func declare(names map[string]bool, path string) error {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			names[d.Name.Name] = true
			if d.Recv != nil {
				ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
					if id, ok := n.(*ast.Ident); ok {
						names[id.Name+"."+d.Name.Name] = true
					}
					return true
				})
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					names[s.Name.Name] = true
				case *ast.ValueSpec:
					for _, n := range s.Names {
						names[n.Name] = true
					}
				}
			}
		}
	}
	return nil
}
