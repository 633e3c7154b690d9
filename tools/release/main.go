// SPDX-License-Identifier: MIT

// Command release builds all that is published of a version: the program for four systems, the package for npm, the answers
// as data, a bill of materials and the checksums. The same checkout gives the same bytes in any folder, wherever the same Go
// builds it: nothing tells a time, a path or a machine.
//
//	GOWORK=off go -C tools run ./release -version v0.1.0 ..   # make release VERSION=v0.1.0
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

func main() {
	version := flag.String("version", "", "the `version`, such as v0.1.0")
	targets := flag.String("targets", "linux/amd64 linux/arm64 windows/amd64 darwin/arm64", "the `systems` of the program")
	flag.Parse()
	if flag.NArg() != 1 || !regexp.MustCompile(`^v\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$`).MatchString(*version) {
		fmt.Fprintln(os.Stderr, "usage: release -version v0.1.0 [-targets linux/amd64] ROOT")
		os.Exit(2)
	}
	r := release{root: flag.Arg(0), version: *version, files: map[string][]byte{}}
	if err := r.write(strings.Fields(*targets)); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release is one version with the files that are published of it.
type release struct {
	root, version string
	files         map[string][]byte
}

// write makes every file, and then the folder dist of the root.
func (r *release) write(targets []string) error {
	modules, err := r.modules(append([]string{"js/wasm"}, targets...))
	if err != nil {
		return err
	}
	legal, err := r.legal(modules)
	if err != nil {
		return err
	}
	for _, target := range targets {
		if err := r.program(target, legal); err != nil {
			return err
		}
	}
	for _, make := range []func([]file) error{r.npm, r.data} {
		if err := make(legal); err != nil {
			return err
		}
	}
	if err := r.materials(modules); err != nil {
		return err
	}
	dist := filepath.Join(r.root, "dist")
	if err := errors.Join(os.RemoveAll(dist), os.Mkdir(dist, 0o755)); err != nil {
		return err
	}
	var sums bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(r.files[name]), name)
	}
	r.files["SHA256SUMS"] = sums.Bytes()
	for name, data := range r.files {
		if err := os.WriteFile(filepath.Join(dist, name), data, 0o644); err != nil {
			return err
		}
	}
	fmt.Print(sums.String())
	return nil
}

// run calls a program in the folder cmd, with an environment that no machine changes; name=value before it are added.
func (r *release) run(args ...string) ([]byte, error) {
	cmd := exec.Command("env", append([]string{
		"GOENV=off", "GOWORK=off", "GOFLAGS=-trimpath -buildvcs=false", "GOEXPERIMENT=", "GOFIPS140=off", "GOAMD64=v1", "GOARM64=v8.0", "GOWASM=", "CGO_ENABLED=0",
	}, args...)...)
	cmd.Dir = filepath.Join(r.root, "cmd")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", strings.Join(args, " "), err, &errs)
	}
	return out, nil
}

// module is a module of which something is built, with the folder of its licence.
type module struct{ Path, Version, Dir, Sum, licence string }

// modules returns whose code is in the programs: this project's modules, Go's own library and the others, in order.
func (r *release) modules(targets []string) ([]module, error) {
	all := map[string]module{}
	for _, target := range targets {
		system, processor, _ := strings.Cut(target, "/")
		pkg := "./teabehaldus"
		if system == "js" {
			pkg = "./wasm"
		}
		out, err := r.run("GOOS="+system, "GOARCH="+processor, "go", "list", "-deps", "-json=Module", pkg)
		if err != nil {
			return nil, err
		}
		for list := json.NewDecoder(bytes.NewReader(out)); list.More(); {
			var p struct{ Module *module }
			if err := list.Decode(&p); err != nil {
				return nil, err
			}
			if p.Module != nil {
				all[p.Module.Path] = *p.Module
			}
		}
	}
	out, err := r.run("go", "env", "GOVERSION", "GOROOT")
	if err != nil {
		return nil, err
	}
	goes := strings.Fields(string(out))
	all["std"] = module{Path: "std", Version: strings.TrimPrefix(goes[0], "go"), Dir: goes[1]}
	for path, m := range all {
		if own(path) {
			m.Version, m.Dir = r.version, r.root
			all[path] = m
		}
	}
	return slices.SortedFunc(maps.Values(all), func(a, b module) int { return strings.Compare(a.Path, b.Path) }), nil
}

func own(path string) bool { return strings.HasPrefix(path, "github.com/teabehaldus/teabehaldus") }

// licences are sentences by which a text is known; a text that has none of them must be read by a person first.
var licences = []struct{ id, sentence string }{
	{"Apache-2.0", "Apache License Version 2.0"},
	{"BSD-3-Clause", "Neither the name of"},
	{"MIT", "Permission is hereby granted, free of charge"},
}

// legal returns the licence of the project, and the texts of all others in one file; it notes the licence of each module.
func (r *release) legal(modules []module) ([]file, error) {
	licence, err := os.ReadFile(filepath.Join(r.root, "LICENSE"))
	var others bytes.Buffer
	for i, m := range modules {
		names, _ := filepath.Glob(filepath.Join(m.Dir, "LICENSE*")) // the pattern is well formed
		notices, _ := filepath.Glob(filepath.Join(m.Dir, "NOTICE*"))
		for _, name := range append(names, notices...) {
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			if !own(m.Path) {
				fmt.Fprintf(&others, "%s %s: %s\n\n%s\n\n", m.Path, m.Version, filepath.Base(name), bytes.TrimSpace(text))
			}
			for _, l := range licences {
				if strings.Contains(strings.Join(strings.Fields(string(text)), " "), l.sentence) && modules[i].licence == "" {
					modules[i].licence = l.id
				}
			}
		}
		if modules[i].licence == "" {
			return nil, fmt.Errorf("the licence of %s is not known: read it, and add a sentence of it to tools/release", m.Path)
		}
	}
	return []file{{"LICENSE", licence, false}, {"THIRD-PARTY.txt", others.Bytes(), false}}, err
}

// program builds the program for one system, such as linux/amd64.
func (r *release) program(target string, legal []file) error {
	system, processor, _ := strings.Cut(target, "/")
	name := "teabehaldus"
	if system == "windows" {
		name += ".exe"
	}
	folder, err := os.MkdirTemp("", "release")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	built := filepath.Join(folder, name)
	if _, err := r.run("GOOS="+system, "GOARCH="+processor, "go", "build", "-tags", "nethttpomithttp2", "-ldflags", "-s -w -X main.version="+r.version, "-o", built, "./teabehaldus"); err != nil {
		return err
	}
	data, err := os.ReadFile(built)
	if err != nil {
		return err
	}
	return r.zip("teabehaldus_"+r.version+"_"+system+"_"+processor, append([]file{{name, data, true}}, legal...))
}

// npm builds the package of WebAssembly for npm, as npm pack would.
func (r *release) npm(legal []file) error {
	if _, err := r.run("sh", "../wasm/build.sh"); err != nil {
		return err
	}
	head, err := os.ReadFile(filepath.Join(r.root, "wasm", "package.json"))
	if err != nil {
		return err
	}
	var listed struct{ Files []string }
	if err := json.Unmarshal(head, &listed); err != nil {
		return err
	}
	const unset = `"version": "0.0.0"`
	number := strings.TrimPrefix(r.version, "v")
	if !bytes.Contains(head, []byte(unset)) {
		return fmt.Errorf("wasm/package.json does not say %s", unset)
	}
	head = bytes.Replace(head, []byte(unset), []byte(`"version": "`+number+`"`), 1)
	files := append([]file{{"package.json", head, false}}, legal...)
	for _, name := range listed.Files {
		data, err := os.ReadFile(filepath.Join(r.root, "wasm", name))
		if err != nil {
			return err
		}
		files = append(files, file{name, data, false})
	}
	var b bytes.Buffer
	zipped := gzip.NewWriter(&b)
	packed := tar.NewWriter(zipped)
	for _, f := range files {
		if err := packed.WriteHeader(&tar.Header{Name: "package/" + f.name, Mode: 0o644, Size: int64(len(f.data)), ModTime: moment}); err != nil {
			return err
		}
		if _, err := packed.Write(f.data); err != nil {
			return err
		}
	}
	err = errors.Join(packed.Close(), zipped.Close())
	r.files["teabehaldus-"+number+".tgz"] = b.Bytes()
	return err
}

// data writes the rules, and the due days of ten years around the day as of which the law was read, with that day.
func (r *release) data(legal []file) error {
	first, last := civil.Must(law.AsOf().Year()-5, time.January, 1), civil.Must(law.AsOf().Year()+4, time.December, 31)
	due, err := r.run("go", "run", "./teabehaldus", "table", "--from", first.String(), "--to", last.String())
	if err != nil {
		return err
	}
	rules, err := r.run("go", "run", "./teabehaldus", "rules", "--json")
	if err != nil {
		return err
	}
	validity, err := json.MarshalIndent(map[string]any{"version": r.version, "law_as_of": law.AsOf(), "first_event": first, "last_event": last}, "", "  ")
	if err != nil {
		return err
	}
	return r.zip("teabehaldus_"+r.version+"_data", append([]file{
		{"validity.json", append(validity, '\n'), false}, {"due.csv", due, false}, {"rules.jsonl", rules, false},
	}, legal[0]))
}

// component is a part of the bill of materials, in the words of CycloneDX.
type component struct {
	Ref        string              `json:"bom-ref"`
	Type       string              `json:"type"`
	Name       string              `json:"name"`
	Version    string              `json:"version"`
	Licenses   []any               `json:"licenses"`
	PURL       string              `json:"purl"`
	Properties []map[string]string `json:"properties,omitempty"`
}

// materials writes what the programs are made of, as CycloneDX.
func (r *release) materials(modules []module) error {
	var program component
	var parts []component
	var refs []string
	for _, m := range modules {
		address := "pkg:golang/" + strings.ToLower(m.Path) + "@" + m.Version
		c := component{
			Ref: address, Type: "library", Name: m.Path, Version: m.Version, PURL: address,
			Licenses: []any{map[string]any{"license": map[string]string{"id": m.licence}}},
		}
		if m.Sum != "" {
			c.Properties = []map[string]string{{"name": "go.sum", "value": m.Sum}}
		}
		if m.Path == "github.com/teabehaldus/teabehaldus/cmd" {
			program = c
			program.Type = "application"
			continue
		}
		parts, refs = append(parts, c), append(refs, address)
	}
	bom, err := json.MarshalIndent(map[string]any{
		"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": parts,
		"metadata":     map[string]any{"component": program},
		"dependencies": []any{map[string]any{"ref": program.Ref, "dependsOn": refs}},
	}, "", "  ")
	r.files["teabehaldus_"+r.version+"_sbom.cdx.json"] = append(bom, '\n')
	return err
}

// file is a file of an archive.
type file struct {
	name string
	data []byte
	runs bool // it is a program
}

// moment is when everything was made, for archives that want to know. It is the one that npm pack takes.
var moment = time.Date(1985, time.October, 26, 8, 15, 0, 0, time.UTC)

// zip adds an archive.
func (r *release) zip(name string, files []file) error {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		head := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: moment}
		head.SetMode(0o644)
		if f.runs {
			head.SetMode(0o755)
		}
		part, err := w.CreateHeader(head)
		if err != nil {
			return err
		}
		if _, err := io.Copy(part, bytes.NewReader(f.data)); err != nil {
			return err
		}
	}
	err := w.Close()
	r.files[name+".zip"] = b.Bytes()
	return err
}
