// Package vectortest reads the conformance vectors for the tests of this module.
package vectortest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"

	"github.com/teabehaldus/teabehaldus/dhstest/vectors"
)

// Case is one case of the vectors as their files hold it.
type Case struct {
	ID, Level, Basis, Why string
	Ask                   string
	Input                 json.RawMessage
	Want                  map[string]json.RawMessage
	Error                 map[string]string
}

// Group is what a clause says, and its cases.
type Group struct {
	Rule, Clause, Reading string
	Cases                 []Case
}

// Families are the files of the vectors.
var families = []string{"accounts", "deadlines", "handling", "incident", "password", "publication", "restriction", "retention", "shredding"}

// Families returns the names of the files of the vectors.
func Families() []string { return families }

// Groups returns the groups of a family. A file that cannot be read is a broken build.
func Groups(family string) []Group {
	data, err := vectors.FS.ReadFile("v1/" + family + ".json")
	if err != nil {
		panic(err)
	}
	var file struct {
		Format        int
		Family, About string
		Groups        []Group
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		panic(err)
	}
	return file.Groups
}

// what and names are how the tests of the packages call a question and an answer; the rest is called alike.
var what = map[string]string{
	"account":              "status",
	"account-term":         "term",
	"carrier-destruction":  "first-day",
	"destruction":          "duty",
	"leaving-notice":       "notice",
	"mail-address":         "address",
	"masked-name":          "mask",
	"personal-data":        "personal",
	"publication":          "register",
	"request-registration": "request",
	"restriction":          "restricted",
	"restriction-check":    "check",
	"restriction-end":      "end",
	"retention":            "term",
	"shredder":             "requirement",
	"shredder-level":       "level",
	"user-name":            "username",
}

var names = map[string]map[string]string{
	"basis":                {"read_bases": "bases"},
	"due":                  {"first_day": "from"},
	"hours":                {"due_time": "due"},
	"registrable":          {"registrable": "registered"},
	"registrar":            {"registrar": "registers"},
	"request-registration": {"registrable": "registered"},
	"restriction":          {"holds": "restricted"},
	"restriction-end":      {"last_day": "end"},
	"user-name":            {"user_name": "name"},
}

// Flat returns the groups of a family as JSON with what a case is asked and what it expects side by side, which is handy
// where a test takes both into one struct. What all cases of a group share stands in the group too; an expected error is
// "error".
func Flat(family string) []byte {
	type object = map[string]any
	var groups []object
	for _, g := range Groups(family) {
		var cases []object
		shared := object{}
		for i, c := range g.Cases {
			var in object
			if err := json.Unmarshal(c.Input, &in); err != nil {
				panic(err)
			}
			delete(in, "event_kind")
			delete(in, "clause")
			if c.Ask == "restriction-check" && in["after_extension"] != nil {
				in["extended"] = in["after_extension"]
				delete(in, "after_extension")
			}
			if of, ok := in["institution"]; ok {
				in["policy"] = of
				delete(in, "institution")
			}
			if i == 0 {
				maps.Copy(shared, in)
			}
			for name, v := range shared {
				if !plain(v) || in[name] != v {
					delete(shared, name)
				}
			}
			flat := object{"id": c.ID, "level": c.Level, "basis": c.Basis, "why": c.Why, "ask": c.Ask}
			maps.Copy(flat, in)
			for name, v := range c.Want {
				flat[cmp.Or(names[c.Ask][name], name)] = v
			}
			for _, kind := range c.Error {
				flat["error"] = kind
			}
			cases = append(cases, flat)
		}
		group := object{"what": cmp.Or(what[g.Cases[0].Ask], g.Cases[0].Ask)}
		maps.Copy(group, shared)
		group["clause"], group["reading"], group["cases"] = g.Clause, g.Reading, cases
		if g.Cases[0].Ask != "term" {
			group["rule"] = g.Rule
		}
		groups = append(groups, group)
	}
	out, err := json.Marshal(object{"groups": groups})
	if err != nil {
		panic(err)
	}
	return out
}

// plain reports whether a value can be compared: a text or a truth.
func plain(v any) bool {
	switch v.(type) {
	case string, bool:
		return true
	}
	return false
}
