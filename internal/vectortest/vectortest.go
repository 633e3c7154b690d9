// SPDX-License-Identifier: MIT

// Package vectortest gives the tests of the packages the conformance vectors in one handy form.
package vectortest

import (
	"cmp"
	"encoding/json"
	"io/fs"
	"maps"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/teabehaldus/teabehaldus/internal/cases"
)

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
	for _, g := range cases.Groups(family) {
		var flats []object
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
			flats = append(flats, flat)
		}
		group := object{"what": cmp.Or(what[g.Cases[0].Ask], g.Cases[0].Ask)}
		maps.Copy(group, shared)
		group["clause"], group["reading"], group["cases"] = g.Clause, g.Reading, flats
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

// Rows returns the rows of a table of a folder of testdata: cells between tabs, their escapes (\xNN, \uNNNN, \t, \n) read.
func Rows(t testing.TB, dir fs.FS, name string) [][]string {
	t.Helper()
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		t.Fatal(err)
	}
	escape := regexp.MustCompile(`\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[tn]`)
	var all [][]string
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		cells := strings.Split(line, "\t")
		for i := range cells {
			cells[i] = escape.ReplaceAllStringFunc(cells[i], func(s string) string {
				u, err := strconv.Unquote(`"` + s + `"`)
				if err != nil {
					t.Fatal(err)
				}
				return u
			})
		}
		all = append(all, cells)
	}
	return all
}
