package dhstest

import (
	"encoding/json"
	"iter"
	"strings"

	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
)

// group is what the groups of the vectors say of their cases; each area reads the names that its schema has.
type group struct {
	Rule, Term, Policy, What, Category, Clause string
	Roll                                       bool
	Cases                                      []json.RawMessage
}

// trials reads the vectors of a family, whose cases are of type C, and makes each the questions that checks finds in it.
func trials[C any](family string, checks func(group, C) []check) iter.Seq[trial] {
	return func(yield func(trial) bool) {
		var file struct{ Groups []group }
		read(family, &file)
		address := addresses()
		for _, g := range file.Groups {
			for _, raw := range g.Cases {
				var head struct{ ID, Level, Why string }
				var body C
				decode(raw, &head)
				decode(raw, &body)
				known := Result{ID: head.ID, Should: head.Level == "should", Provision: g.Clause, Address: address(g.Clause), Why: head.Why}
				if !yield(trial{known, checks(g, body)}) {
					return
				}
			}
		}
	}
}

// addresses returns what finds the address of the act with which a clause begins.
func addresses() func(clause string) string {
	var file struct {
		Acts map[string]struct{ Ref, URL string }
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

func decode(data []byte, into any) {
	if err := json.Unmarshal(data, into); err != nil {
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
