// Clauses checks CLAUSES.md against a run of the tests. It reads the output of go test -json from standard input:
//
//	go test -json ./... | go -C tools run ./clauses ../CLAUSES.md
//
// A clause that is called built must have a subtest that bears its id and passes, and none that fails; its functions must
// be declared in the files that are named; no clause may be listed twice.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go test -json ./... | clauses CLAUSES.md")
		os.Exit(2)
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	tests, err := readTests(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	all, built, wrong := check(string(data), filepath.Dir(os.Args[1]), tests)
	for _, line := range wrong {
		fmt.Println(line)
	}
	fmt.Printf("%d clauses, %d built, %d faults\n", all, built, len(wrong))
	if len(wrong) > 0 || built == 0 {
		os.Exit(1)
	}
}

// outcomes counts how the subtests ended that bear a name, or lie below one that does: "rmk-11.4", "rmk-11.4/easter".
type outcomes map[string]struct{ pass, fail int }

// readTests reads test events and counts the ends of all subtests by the elements of their names.
func readTests(r io.Reader) (outcomes, error) {
	all := outcomes{}
	for events := json.NewDecoder(r); ; {
		var e struct{ Action, Test string }
		err := events.Decode(&e)
		if errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("no output of go test -json: %w", err)
		}
		for _, id := range strings.Split(e.Test, "/")[1:] {
			n := all[id]
			switch e.Action {
			case "pass":
				n.pass++
			case "fail":
				n.fail++
			}
			all[id] = n
		}
	}
}

var (
	row  = regexp.MustCompile(`^\| ([a-z]+-[0-9.]+) \| .+ \| [FCD] \| [a-z]+ \| (.+) \| (.+) \|$`)
	name = regexp.MustCompile("`([^`]+)`")
	link = regexp.MustCompile(`\]\(([^)]+)\)`)
)

// check returns how many clauses the table lists, how many are built, and what is wrong.
func check(table, root string, tests outcomes) (all, built int, wrong []string) {
	seen := map[string]bool{}
	for _, line := range strings.Split(table, "\n") {
		m := row.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		id, names, files := m[1], name.FindAllStringSubmatch(m[2], -1), link.FindAllStringSubmatch(m[3], -1)
		all++
		if seen[id] {
			wrong = append(wrong, id+": listed twice")
		}
		seen[id] = true
		if m[2] == "–" {
			continue
		}
		built++
		switch n := tests[id]; {
		case n.fail > 0:
			wrong = append(wrong, id+": a test fails")
		case n.pass == 0:
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
				wrong = append(wrong, id+": no "+n[1]+" in "+m[3])
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
