package dhstest

import (
	"bytes"
	"encoding/json"
	"iter"
	"strings"

	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
)

// group is what the groups of the vectors say of their cases; each area reads the names that its schema has.
type group struct {
	Rule, Term, Policy, What, Category, Clause string
	Reading, Direction, Channel                string // for people; rule and what tell the same
	Roll                                       bool
	Cases                                      []json.RawMessage
}

// known is what every case says of itself; the cases of each area embed it.
type known struct{ ID, Level, Basis, Why string }

func (k known) of() known { return k }

// trials reads the vectors of a family, whose cases are of type C, and makes each the questions that checks finds in it.
func trials[C interface{ of() known }](family string, checks func(group, C) []check) iter.Seq[trial] {
	return func(yield func(trial) bool) {
		var file struct {
			Format        int
			Family, About string
			Groups        []group
		}
		read(family, &file)
		address := addresses()
		for _, g := range file.Groups {
			where := address(g.Clause)
			for _, raw := range g.Cases {
				var c C
				decode(raw, &c)
				k := c.of()
				r := Result{ID: k.ID, Should: k.Level == "should", Provision: g.Clause, Address: where, Why: k.Why}
				if !yield(trial{r, checks(g, c)}) {
					return
				}
			}
		}
	}
}

// addresses returns what finds the address of the act with which a clause begins.
func addresses() func(clause string) string {
	var file struct {
		Format        int
		Family, About string
		Acts          map[string]struct{ Title, Ref, URL string }
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
