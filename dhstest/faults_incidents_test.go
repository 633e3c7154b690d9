// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"slices"

	"github.com/teabehaldus/teabehaldus/dhstest"
)

func incidentFaults() map[string]results {
	with := func(f func(s *dhstest.Incidents)) results {
		s := ourIncidents()
		f(&s)
		return dhstest.Results(s)
	}
	stoppage := func(f func(o *dhstest.Outage)) results { // the disturbance is taken for another
		return with(func(s *dhstest.Incidents) {
			right := s.Stoppage
			s.Stoppage = func(o dhstest.Outage) (bool, error) {
				f(&o)
				return right(o)
			}
		})
	}
	told := func(f func(risk, priority, lowered string) bool) results {
		return with(func(s *dhstest.Incidents) {
			s.TellCERT = func(risk, priority, lowered string) (bool, error) { return f(risk, priority, lowered), nil }
		})
	}
	either := func(risk, priority string) string { return replaced(risk == "", risk, priority) }
	missing := func(f func(done []string, risk string, needed bool) ([]string, string, bool)) results {
		return with(func(s *dhstest.Incidents) {
			right := s.Missing
			s.Missing = func(done []string, risk string, needed bool) ([]string, error) { return right(f(done, risk, needed)) }
		})
	}

	all := map[string]results{
		"stoppage: 30:00 counts":                stoppage(func(o *dhstest.Outage) { o.Seconds += replaced(o.ClassAllows < 0, 0, 1) }),
		"stoppage: minutes cut off":             stoppage(func(o *dhstest.Outage) { o.Seconds = o.Seconds / 60 * 60 }),
		"stoppage: the limit of a class counts": stoppage(func(o *dhstest.Outage) { o.Seconds += replaced(o.ClassAllows < 0, 1, 0) }),
		"stoppage: 30 minutes in any class":     stoppage(func(o *dhstest.Outage) { o.ClassAllows = replaced(o.ClassAllows > 1800, o.ClassAllows, 1800) }),
		"stoppage: 30 minutes at least": stoppage(func(o *dhstest.Outage) {
			o.ClassAllows = replaced(o.ClassAllows >= 0, o.ClassAllows, max(1800, o.ClassAllows))
		}),
		"stoppage: no class by nought":   stoppage(func(o *dhstest.Outage) { o.ClassAllows = replaced(o.ClassAllows == 0, o.ClassAllows, -1) }),
		"stoppage: no class":             stoppage(func(o *dhstest.Outage) { o.ClassAllows = -1 }),
		"stoppage: critical work only":   stoppage(func(o *dhstest.Outage) { o.Seconds = replaced(!o.BusinessCritical, o.Seconds, 0) }),
		"stoppage: critical or not":      stoppage(func(o *dhstest.Outage) { o.BusinessCritical = true }),
		"stoppage: a part is the whole":  stoppage(func(o *dhstest.Outage) { o.Whole = true }),
		"stoppage: the institution only": stoppage(func(o *dhstest.Outage) { o.Scope = replaced(o.Scope != "institution", o.Scope, "person") }),
		"stoppage: no sections":          stoppage(func(o *dhstest.Outage) { o.Scope = replaced(o.Scope == "section", o.Scope, "other-subunit") }),
		"stoppage: any subunit":          stoppage(func(o *dhstest.Outage) { o.Scope = replaced(o.Scope == "other-subunit", o.Scope, "section") }),
		"stoppage: a person":             stoppage(func(o *dhstest.Outage) { o.Scope = replaced(o.Scope == "person", o.Scope, "section") }),
		"stoppage: no other subunit":     stoppage(func(o *dhstest.Outage) { o.Scope = replaced(o.Scope == "other-subunit", o.Scope, "person") }),

		"CERT: by priority":    told(func(risk, priority, _ string) bool { return either(priority, risk) == "high" }),
		"CERT: by risk alone":  told(func(risk, _, _ string) bool { return risk == "high" }),
		"CERT: either of both": told(func(risk, priority, _ string) bool { return risk == "high" || priority == "high" }),
		"CERT: both":           told(func(risk, priority, _ string) bool { return risk == "high" && priority == "high" }),
		"CERT: lowering undoes": told(func(risk, priority, lowered string) bool {
			return either(risk, priority) == "high" && (lowered == "" || lowered == "high")
		}),
		"CERT: lowering the priority undoes": told(func(risk, priority, lowered string) bool { return either(risk, either(lowered, priority)) == "high" }),
		"CERT: medium too": told(func(risk, priority, _ string) bool {
			return either(risk, priority) == "high" || either(risk, priority) == "medium"
		}),
		"CERT: always": told(func(_, _, _ string) bool { return true }),

		"closing: CERT only when needed": missing(func(done []string, risk string, needed bool) ([]string, string, bool) {
			return done, replaced(risk == "high", risk, "low"), needed
		}),
		"closing: CERT only when high": missing(func(done []string, risk string, needed bool) ([]string, string, bool) {
			return done, risk, false
		}),
		"closing: CERT always": missing(func(done []string, risk string, _ bool) ([]string, string, bool) { return done, risk, true }),
		"closing: CERT from medium": missing(func(done []string, risk string, needed bool) ([]string, string, bool) {
			return done, risk, needed || risk == "medium"
		}),
		"closing: the first that is missing": with(func(s *dhstest.Incidents) {
			right := s.Missing
			s.Missing = func(done []string, risk string, needed bool) ([]string, error) {
				all, err := right(done, risk, needed)
				return all[:min(1, len(all))], err
			}
		}),
		"closing: nothing is missing": with(func(s *dhstest.Incidents) {
			s.Missing = func([]string, string, bool) ([]string, error) { return nil, nil }
		}),
	}
	for _, element := range []string{"measures", "report", "damage-assessed", "it-measures", "staff-trained", "cert-told"} {
		all["closing: without "+element] = missing(func(done []string, risk string, needed bool) ([]string, string, bool) {
			return append(slices.Clone(done), element), risk, needed
		})
	}
	return all
}
