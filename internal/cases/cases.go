// SPDX-License-Identifier: MIT

// Package cases reads the conformance vectors of this module.
package cases

import (
	"bytes"
	"encoding/json"
	"iter"
	"strings"

	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
)

// Case is one case of the vectors: a question and the answer that is wanted.
type Case struct {
	ID, Level, Basis, Why string
	Ask                   string
	Input                 json.RawMessage
	Want                  map[string]json.RawMessage
	Error                 map[string]string // of one name of the answer: it is refused, and why

	Group *Group `json:"-"`
}

// Group is what a clause says, and its cases.
type Group struct {
	Rule, Clause, Reading string
	Cases                 []Case

	Family  string `json:"-"`
	Address string `json:"-"` // of the act; its place of publication where it has none
}

// Families are the names of the files.
func Families() []string {
	return []string{"accounts", "deadlines", "handling", "incident", "password", "publication", "request", "restriction", "retention", "shredding"}
}

// Groups returns the groups of a family in the order of the file. That the files are there and well-formed is tested, so a
// failure is a broken build.
func Groups(family string) []Group {
	var file struct {
		Format        int
		Family, About string
		Groups        []Group
	}
	read(family, &file)
	address := Addresses()
	for i := range file.Groups {
		g := &file.Groups[i]
		g.Family, g.Address = family, address(g.Clause)
		for j := range g.Cases {
			g.Cases[j].Group = g
		}
	}
	return file.Groups
}

// All yields every case of every family.
func All() iter.Seq[Case] {
	return func(yield func(Case) bool) {
		for _, family := range Families() {
			for _, g := range Groups(family) {
				for _, c := range g.Cases {
					if !yield(c) {
						return
					}
				}
			}
		}
	}
}

// Question is the case as a question in JSON: its input with "id" and "ask".
func (c Case) Question() []byte {
	id, _ := json.Marshal(c.ID)
	ask, _ := json.Marshal(c.Ask)
	q := append([]byte(`{"id":`), id...)
	q = append(append(q, `,"ask":`...), ask...)
	var input bytes.Buffer
	if err := json.Compact(&input, c.Input); err != nil {
		panic(err)
	}
	if members := bytes.TrimPrefix(input.Bytes(), []byte("{")); string(members) != "}" {
		q = append(q, ',')
		return append(q, members...)
	}
	return append(q, '}')
}

// Addresses returns what finds the address of the act with which a clause begins; its place of publication where it has none.
func Addresses() func(clause string) string {
	var file struct {
		Format int
		About  string
		Acts   map[string]struct{ Title, Ref, URL string }
	}
	read("sources", &file)
	return func(clause string) string {
		best := ""
		for name := range file.Acts {
			if rest, ok := strings.CutPrefix(clause, name); ok && strings.IndexAny(rest, " ,:") == 0 && len(name) > len(best) {
				best = name
			}
		}
		if act := file.Acts[best]; act.URL == "" {
			return act.Ref
		}
		return file.Acts[best].URL
	}
}

func read(name string, into any) {
	data, err := vectors.FS.ReadFile("v1/" + name + ".json")
	if err != nil {
		panic(err)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields() // no part of a case is passed over in silence
	if err := d.Decode(into); err != nil {
		panic(name + ": " + err.Error())
	}
}
