// SPDX-License-Identifier: MIT

package dhstest

import (
	"bytes"
	"encoding/json"
	"iter"

	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
	"github.com/teabehaldus/teabehaldus/internal/cases"
)

// group is what a clause says of its cases.
type group struct {
	Rule, Clause, Reading string
	Cases                 []struct {
		known
		Ask         string
		Input, Want json.RawMessage
		Error       map[string]string // of single names of the answer
	}
}

// known is what every case says of itself; the cases of each area embed it.
type known struct{ ID, Level, Basis, Why string }

// asked is what several areas are asked in the same words; the cases of each area embed it.
type asked struct {
	What, Refused                string            // the question; the error that is expected of it
	refusals                     map[string]string // the same by the names of the answer
	Rule, Term, Category, Clause string
	Institution                  string
	Direction, Channel           string
	EventKind                    string `json:"event_kind"`
	Roll                         bool
}

func (a *asked) shared() *asked { return a }

// trials reads the vectors of a family, whose cases are of type C, and makes each the questions that checks finds in it.
func trials[C any, P interface {
	*C
	shared() *asked
}](family string, checks func(C) []check) iter.Seq[trial] {
	return func(yield func(trial) bool) {
		var file struct {
			Format        int
			Family, About string
			Groups        []group
		}
		read(family, &file)
		address := cases.Addresses()
		for _, g := range file.Groups {
			where := address(g.Clause)
			for _, k := range g.Cases {
				var c C
				for _, part := range []json.RawMessage{k.Input, k.Want} { // no name is in both
					if part != nil {
						decode(part, &c)
					}
				}
				a := P(&c).shared()
				a.What, a.refusals = k.Ask, k.Error
				for _, refusal := range k.Error {
					a.Refused = refusal
				}
				r := Result{ID: k.ID, Level: k.Level, Provision: g.Clause, Address: where, Why: k.Why}
				if !yield(trial{r, checks(c)}) {
					return
				}
			}
		}
	}
}

// read decodes an embedded file. That the files are there and well-formed is tested, so a failure is a broken build.
func read(name string, into any) {
	data, err := vectors.FS.ReadFile("v1/" + name + ".json")
	if err != nil {
		panic(err)
	}
	decode(data, into)
}

// decode knows every name, so that no part of a case is passed over in silence.
func decode(data []byte, into any) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		panic(err)
	}
}

// facts prints what is known of a subject in one line.
func facts(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
