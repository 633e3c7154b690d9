// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"errors"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

// areas is the table of areas, one row each. TestAreas finds what is missing.
var areas = map[string]struct {
	test    func(t *testing.T, o dhstest.Options)
	right   any // the right system
	atLeast int // cases
}{
	"deadlines": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourDeadlines(), o) }, ourDeadlines(), 294,
	},
	"retention": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourRetention(), o) }, ourRetention(), 55,
	},
	"password": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourPassword(), o) }, ourPassword(), 91,
	},
	"accounts": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourAccounts(), o) }, ourAccounts(), 207,
	},
	"publication": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourPublication(), o) }, ourPublication(), 96,
	},
	"restrictions": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourRestrictions(), o) }, ourRestrictions(), 192,
	},
	"handling": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourHandling(), o) }, ourHandling(), 143,
	},
	"incidents": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourIncidents(), o) }, ourIncidents(), 59,
	},
	"requests": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourRequests(), o) }, ourRequests(), 65,
	},
	"shredding": {
		func(t *testing.T, o dhstest.Options) { dhstest.Test(t, ourShredding(), o) }, ourShredding(), 216,
	},
}

// resultsOf asks a system of whatever area.
func resultsOf(system reflect.Value) iter.Seq[dhstest.Result] {
	return dhstest.Results(system.Interface().(dhstest.System))
}

func rightly(area string) iter.Seq[dhstest.Result] {
	return resultsOf(reflect.ValueOf(areas[area].right))
}

// nothing is the system of no functions.
func nothing(area string) iter.Seq[dhstest.Result] {
	return resultsOf(reflect.Zero(reflect.TypeOf(areas[area].right)))
}

// TestAreas: every area that the kit has stands in the table.
func TestAreas(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	held := map[string]bool{}
	for _, area := range areas {
		held[reflect.TypeOf(area.right).Name()] = true
	}
	method := regexp.MustCompile(`\nfunc \(s (\w+)\) Results\(\)`)
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, m := range method.FindAllStringSubmatch(string(data), -1) {
			assert.True(t, held[m[1]], "areas has no %s: add its right system to the table", m[1])
		}
	}
}

// TestEveryFault: whatever function of whatever system answers wrongly in one of these ways, some vector finds it.
func TestEveryFault(t *testing.T) {
	for name, area := range areas {
		system := reflect.ValueOf(area.right)
		for i := range system.NumField() {
			field := system.Type().Field(i).Name
			t.Run(name+"/"+field, func(t *testing.T) {
				refuses := false
				for fault, wrong := range wrongs(system.Field(i), &refuses) {
					broken := reflect.New(system.Type()).Elem()
					broken.Set(system)
					broken.Field(i).Set(wrong)
					found := false
					for r := range resultsOf(broken) {
						if found = r.Outcome == dhstest.Failed; found {
							assert.Equal(t, field, r.Function, r)
							break
						}
					}
					assert.True(t, found || fault == "never refuses" && !refuses, "no vector finds a %s that %s", field, fault)
				}
			})
		}
	}
}

// wrongs are ways to be wrong that any function can have, by the types of its answers; refuses tells whether the right one
// was asked what it refuses.
func wrongs(right reflect.Value, refuses *bool) map[string]reflect.Value {
	kind := right.Type()
	with := func(change func(answers []reflect.Value)) reflect.Value {
		return reflect.MakeFunc(kind, func(asked []reflect.Value) []reflect.Value {
			answers := right.Call(asked)
			if answers[len(answers)-1].IsNil() { // no error
				for i := range len(answers) - 1 {
					v := reflect.New(answers[i].Type()).Elem() // that can be set
					v.Set(answers[i])
					answers[i] = v
				}
				change(answers)
			}
			return answers
		})
	}
	fails := reflect.MakeFunc(kind, func(asked []reflect.Value) []reflect.Value {
		answers := right.Call(asked)
		answers[len(answers)-1] = reflect.ValueOf(errors.New("broken"))
		return answers
	})
	never := reflect.MakeFunc(kind, func(asked []reflect.Value) []reflect.Value {
		answers := right.Call(asked)
		last := len(answers) - 1
		*refuses = *refuses || !answers[last].IsNil()
		answers[last] = reflect.Zero(answers[last].Type())
		return answers
	})
	return map[string]reflect.Value{
		"always fails":        fails,
		"never refuses":       never,
		"answers nothing":     with(func(answers []reflect.Value) { answers[0].SetZero() }),
		"answers another":     with(func(answers []reflect.Value) { another(answers[0], 1) }),
		"answers the other":   with(func(answers []reflect.Value) { another(answers[0], -1) }),
		"forgets the details": with(func(answers []reflect.Value) { answers[len(answers)-2].SetZero() }),
	}
}

// another changes an answer: a day or a number by one, yes to no, a text by a letter.
func another(v reflect.Value, by int) {
	switch d := v.Interface().(type) {
	case civil.Date:
		if !d.IsZero() {
			v.Set(reflect.ValueOf(d.AddDays(by)))
		}
	case int:
		v.SetInt(int64(d + by))
	case bool:
		v.SetBool(!d)
	case string:
		v.SetString(d + "x")
	case []string:
		v.Set(reflect.ValueOf(append([]string{"x"}, d...)))
	default:
		panic("no other " + v.Type().String())
	}
}

// TestOurs: this library passes every case of every area, the "should" ones too.
func TestOurs(t *testing.T) {
	for name, area := range areas {
		t.Run(name, func(t *testing.T) { area.test(t, dhstest.Options{Strict: true}) })
	}
}

func TestResults(t *testing.T) {
	for name, area := range areas {
		t.Run(name, func(t *testing.T) {
			n := 0
			for r := range nothing(name) {
				assert.Equal(t, dhstest.Skipped, r.Outcome, r)
				assert.Contains(t, r.String(), "the system has no "+r.Function)
				for _, part := range []string{r.Function, r.Provision, r.Why} {
					assert.NotEmpty(t, part, r.ID)
				}
				assert.NotEmpty(t, r.Address, "v1/sources.json has no act for %q", r.Provision)
				n++
			}
			assert.GreaterOrEqual(t, n, area.atLeast)
			for range nothing(name) { // an iterator may be left
				break
			}
		})
	}
	assert.Equal(t, "no result", dhstest.Result{}.String())
}

// TestIDs: an id is given once, in all families.
func TestIDs(t *testing.T) {
	ids := map[string]bool{}
	for name := range areas {
		for r := range nothing(name) {
			assert.False(t, ids[r.ID], "id given twice: %s", r.ID)
			ids[r.ID] = true
		}
	}
}

func find(all iter.Seq[dhstest.Result], id string) (dhstest.Result, bool) {
	for r := range all {
		if r.ID == id {
			return r, true
		}
	}
	return dhstest.Result{}, false
}

func TestFailureLine(t *testing.T) {
	r, _ := find(dhstest.Results(tooLate()), "avts-18.1/easter")
	assert.Regexp(t, `^avts-18\.1/easter \(must\): Due\(avts-18\.1, 2026-04-02\): got 2026-04-11, want 2026-04-10 – `+
		`AvTS § 18 lg 1, 3; § 19, https://www\.riigiteataja\.ee/akt/\d+ – .+\.$`, r.String())
	r, _ = find(dhstest.Results(neverRefuses()), "avts-18.1/day-before-force")
	assert.Contains(t, r.String(), "got 2000-12-31, want an error, not-in-force")
	broken := dhstest.Deadlines{Due: func(string, string, civil.Date) (civil.Date, error) { return civil.Date{}, errors.New("no\ndatabase") }}
	r, _ = find(dhstest.Results(broken), "avts-22/new-years-eve")
	assert.Contains(t, r.String(), `got the error "no\ndatabase", want 2027-01-08`)
	silent := dhstest.Deadlines{Due: func(string, string, civil.Date) (civil.Date, error) { return civil.Date{}, nil }}
	r, _ = find(dhstest.Results(silent), "avts-22/new-years-eve")
	assert.Contains(t, r.String(), "got nothing, want 2027-01-08")
	lines := dhstest.Accounts{Username: func(string, string, string, []string, string, string) (string, error) { return "ma\nri", nil }}
	r, _ = find(dhstest.Results(lines), "antsla-7.1/free")
	assert.Contains(t, r.String(), `got "ma\nri", want mari`)
	spaces := dhstest.Publication{Name: func(string, string, string, string) (string, error) { return "M. T. ", nil }}
	r, _ = find(dhstest.Results(spaces), "avts-12.3_1/initials-spaces")
	assert.Contains(t, r.String(), `Name(" Mari  Tamm ", natural, initials, " "): got "M. T. ", want M. T.`)
}

// TestPartOfASystem: a system may answer some functions and some rules; what it does not answer is skipped, never passed.
func TestPartOfASystem(t *testing.T) {
	ours := ourDeadlines()
	some := dhstest.Deadlines{Due: func(rule, under string, event civil.Date) (civil.Date, error) {
		if !strings.HasPrefix(rule, "avts-") {
			return civil.Date{}, errors.ErrUnsupported
		}
		return ours.Due(rule, under, event)
	}}
	for r := range dhstest.Results(some) {
		full := strings.HasPrefix(r.ID, "avts-") && !slices.Contains([]string{"Extended", "Notice", "DaysLate"}, r.Function)
		assert.Equal(t, full, r.Outcome == dhstest.Passed, r)
		assert.NotEqual(t, dhstest.Failed, r.Outcome, r)
	}
}

// TestKit runs the kit against systems in a test process of its own, and reads what go test would print.
func TestKit(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	for name, v := range map[string]struct {
		system string
		run    string // -run within TestSystem
		passes bool
		prints []string
	}{
		"right":                        {"right", "", true, []string{"--- PASS: TestSystem/avts-18.1/easter ", " 0 failed"}},
		"wrong":                        {"wrong", "", false, []string{"--- FAIL: TestSystem/avts-18.1/easter ", "got 2026-04-11, want 2026-04-10"}},
		"one clause":                   {"wrong", "/^avts-18\\.1$/^easter$", false, []string{"0 cases passed, 1 failed"}},
		"a clause that is right":       {"should", "/^avts-18\\.1$", true, []string{"28 cases passed, 0 failed"}},
		"a should":                     {"should", "", true, []string{"--- SKIP: TestSystem/saaremaa-3.14/february ", "saaremaa-3.14/february (should)", "5 only a should,"}},
		"a should, strictly":           {"should strict", "", false, []string{"--- FAIL: TestSystem/saaremaa-3.14/february "}},
		"limits":                       {"no end", "", true, []string{"--- SKIP: TestSystem/avts-18.1/beyond-range ", "(0 excepted, 0 only a should, 3 only a limit)"}},
		"too few":                      {"too few", "", false, []string{"cases passed, and at least 2900 must"}},
		"one of too few":               {"too few", "/^avts-18\\.1$/^first-day$", true, []string{"1 cases passed, 0 failed"}},
		"a known failure":              {"excepted", "", false, []string{"--- SKIP: TestSystem/avts-18.1/easter ", "excepted, ticket 7: avts-18.1/easter", "(1 excepted"}},
		"an exception that passes":     {"right, excepted", "", false, []string{"excepted, ticket 7, but avts-18.1/easter: passed"}},
		"an exception of no case":      {"no such case", "", false, []string{"avts-18.1/christmas-2020: excepted, but there is no such case"}},
		"an exception without reason":  {"no reason", "", false, []string{"avts-18.1/easter: excepted without a reason"}},
		"an exception that is skipped": {"skipped exception", "", false, []string{"excepted, ticket 7, but avts-18.1/easter: skipped"}},
		"nothing":                      {"nothing", "", false, []string{"--- SKIP: TestSystem/avts-18.1/easter ", "the system answers no case"}},
		"exceptions alone":             {"fully excepted", "", true, []string{"1 excepted", " 0 skipped"}},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := kit(v.system, "-test.v", "-test.run", "^TestSystem$"+v.run)
			var exit *exec.ExitError
			require.True(t, err == nil || errors.As(err, &exit), err)
			assert.Equal(t, v.passes, err == nil, "%s", out)
			for _, want := range v.prints {
				assert.Contains(t, string(out), want)
			}
		})
	}
}

// TestKitTells: the counts of a test that passes are told without -v too.
func TestKitTells(t *testing.T) {
	out, err := kit("right", "-test.run", "^TestSystem$")
	require.NoError(t, err)
	assert.Regexp(t, `(?m)^TestSystem: \d+ cases passed, 0 failed \(.+\), 0 skipped$`, string(out))
}

func kit(system string, args ...string) ([]byte, error) {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "DHSTEST_SYSTEM="+system)
	return cmd.CombinedOutput()
}

// TestSystem is what TestKit runs.
func TestSystem(t *testing.T) {
	ticket := map[string]string{"avts-18.1/easter": "ticket 7"}
	once := ourDeadlines()
	due := once.Due
	once.Due = func(rule, under string, event civil.Date) (civil.Date, error) {
		if rule == "avts-18.1" && event.String() == "2026-04-02" {
			return civil.Date{}, nil
		}
		return due(rule, under, event)
	}
	switch os.Getenv("DHSTEST_SYSTEM") {
	case "":
		t.Skip("run by TestKit")
	case "right":
		dhstest.Test(t, ourDeadlines(), dhstest.Options{})
	case "wrong":
		dhstest.Test(t, tooLate(), dhstest.Options{})
	case "should":
		dhstest.Test(t, rollsIntervals(), dhstest.Options{})
	case "should strict":
		dhstest.Test(t, rollsIntervals(), dhstest.Options{Strict: true})
	case "no end":
		dhstest.Test(t, noEnd(), dhstest.Options{Strict: true})
	case "too few":
		dhstest.Test(t, dhstest.Deadlines{Due: once.Due}, dhstest.Options{Least: 2900})
	case "excepted":
		dhstest.Test(t, tooLate(), dhstest.Options{Exceptions: ticket})
	case "fully excepted":
		dhstest.Test(t, once, dhstest.Options{Exceptions: ticket})
	case "right, excepted":
		dhstest.Test(t, ourDeadlines(), dhstest.Options{Exceptions: ticket})
	case "no such case":
		dhstest.Test(t, ourDeadlines(), dhstest.Options{Exceptions: map[string]string{"avts-18.1/christmas-2020": "ticket 8"}})
	case "no reason":
		dhstest.Test(t, once, dhstest.Options{Exceptions: map[string]string{"avts-18.1/easter": " "}})
	case "skipped exception":
		dhstest.Test(t, dhstest.Deadlines{Term: once.Term}, dhstest.Options{Exceptions: ticket})
	case "nothing":
		dhstest.Test(t, dhstest.Deadlines{}, dhstest.Options{})
	}
}

// BenchmarkKit is every case of every area against this library.
func BenchmarkKit(b *testing.B) {
	for b.Loop() {
		for name := range areas {
			for r := range rightly(name) {
				if r.Outcome != dhstest.Passed {
					b.Fatal(r)
				}
			}
		}
	}
}

// TestPlain: the functions that a vendor gives need no types but plain ones, days, and the kit's own questions.
func TestPlain(t *testing.T) {
	for _, area := range areas {
		s := reflect.TypeOf(area.right)
		for i := range s.NumField() {
			f := s.Field(i).Type
			require.Equal(t, reflect.Func, f.Kind())
			for j := range f.NumIn() {
				pkg := f.In(j).PkgPath()
				assert.True(t, pkg == "" || strings.HasSuffix(pkg, "/civil") || strings.HasSuffix(pkg, "/dhstest"), "%s.%s: %s", s, s.Field(i).Name, f.In(j))
			}
		}
	}
}
