// SPDX-License-Identifier: MIT

package dhstest

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Options say how strictly an area is tested. The zero Options fail every "must" and no "should".
type Options struct {
	// Exceptions are cases that are known to fail, each with the reason. An excepted case still runs; the test fails
	// when it passes, is skipped or no longer exists, or when no reason is given.
	Exceptions map[string]string
	// Strict makes a failed "should", which rests on a reading where the law is silent, fail the test. Without it, its
	// subtest is skipped and it is counted. A failed "limit", where only this project ends, never fails a test.
	Strict bool
	// Least is how many cases must pass, so that what is skipped does not hide behind a green test. It is not asked where
	// -run selects single cases.
	Least int
}

// Outcome is what came of a case. The zero Outcome is none.
type Outcome uint8

// The outcomes.
const (
	Passed  Outcome = iota + 1 // every answer is the expected one
	Failed                     // an answer is another
	Skipped                    // no answer is wrong, but at least one function is missing
)

// Result is what came of one case. The zero Result has no outcome.
type Result struct {
	ID        string  // of the case, permanent: "avts-18.1/easter"
	Level     string  // "must"; "should": it rests on a reading where the law is silent; "limit": only this project ends there
	Outcome   Outcome // what came of it
	Function  string  // the function of the system that answered wrongly or is missing; "" for what passed
	Input     string  // what it was asked
	Got       string  // what it answered; "" where it was not asked
	Want      string  // what is expected
	Provision string  // act and provision: "AvTS § 18 lg 1"
	Address   string  // the web address of the act or, where it has none, its reference
	Why       string  // the derivation of the expected answer, in one sentence
}

// String returns the result in one line: of a failure input, got, want, provision and address.
func (r Result) String() string {
	switch r.Outcome {
	case Passed:
		return r.ID + ": passed"
	case Skipped:
		return r.ID + ": skipped, the system has no " + r.Function
	case Failed:
		return r.ID + " (" + r.Level + "): " + r.Function + "(" + r.Input + "): got " + r.Got + ", want " + r.Want + " – " +
			r.Provision + ", " + r.Address + " – " + r.Why
	}
	return "no result"
}

// System is the system under test in one area: [Deadlines], [Retention], [Password], [Accounts], [Publication],
// [Restrictions], [Handling], [Incidents], [Requests] or [Shredding] with the functions that it has.
type System interface{ trials() iter.Seq[trial] }

// Test tests a system against the vectors of its area, each case as a subtest of its id.
func Test(t *testing.T, system System, o Options) {
	t.Helper()
	run(t, system.trials(), o)
}

// Results yields what comes of each case of the system's area, in the order of the file.
func Results(system System) iter.Seq[Result] { return results(system.trials()) }

// judge says whether a result fails the test, and with which line.
func (o Options) judge(r Result) (fails bool, line string) {
	reason, excepted := o.Exceptions[r.ID]
	switch {
	case excepted && strings.TrimSpace(reason) == "":
		return true, r.ID + ": excepted without a reason"
	case excepted && r.Outcome == Failed:
		return false, "excepted, " + reason + ": " + r.String()
	case excepted:
		return true, "excepted, " + reason + ", but " + r.String()
	}
	return r.Outcome == Failed && (r.Level == "must" || r.Level == "should" && o.Strict), r.String()
}

// run is the part of the kit that knows testing.T. A subtest passes only where the case does: one that is skipped, excepted,
// or fails no more than a "should" or a "limit" is told as skipped.
func run(t *testing.T, all iter.Seq[trial], o Options) {
	t.Helper()
	known := map[string]bool{}
	var count [Skipped + 1]int
	forgiven := map[string]int{}
	for c := range all {
		known[c.ID] = true
		t.Run(c.ID, func(t *testing.T) {
			r := c.run()
			count[r.Outcome]++
			fails, line := o.judge(r)
			switch {
			case fails:
				t.Error(line)
			case r.Outcome == Failed:
				if _, ok := o.Exceptions[r.ID]; ok {
					r.Level = "excepted"
				}
				forgiven[r.Level]++
				t.Skip(line)
			case r.Outcome == Skipped:
				t.Skip(line)
			}
		})
	}
	for _, id := range slices.Sorted(maps.Keys(o.Exceptions)) {
		if !known[id] {
			t.Errorf("%s: excepted, but there is no such case", id)
		}
	}
	if count[Skipped] == len(known) {
		t.Error("the system answers no case: no function is given")
	}
	if ran := count[Passed] + count[Failed] + count[Skipped]; ran == len(known) && count[Passed] < o.Least {
		t.Errorf("%d cases passed, and at least %d must", count[Passed], o.Least)
	}
	line := fmt.Sprintf("%d cases passed, %d failed (%d excepted, %d only a should, %d only a limit), %d skipped",
		count[Passed], count[Failed], forgiven["excepted"], forgiven["should"], forgiven["limit"], count[Skipped])
	if t.Log(line); !testing.Verbose() { // a test that passes tells nothing by its log
		fmt.Println(t.Name() + ": " + line)
	}
}

func results(all iter.Seq[trial]) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for c := range all {
			if !yield(c.run()) {
				return
			}
		}
	}
}

// trial is a case, ready to be asked.
type trial struct {
	Result // what is known before
	checks []check
}

// check is one question to one function, and the answer expected.
type check struct {
	function string
	given    bool // whether the system has the function
	input    string
	want     string
	refusal  string // the error expected instead; "" for none
	ask      func() (string, error)
}

// ask makes one question to one function, whose answer is of type T. A zero answer prints as "nothing".
func ask[T any](function string, given bool, input string, want T, refusal string, f func() (T, error)) []check {
	return []check{{function, given, input, show(want), refusal, func() (string, error) {
		got, err := f()
		return show(got), err
	}}}
}

// show prints what was asked or answered; a text with spaces around it or with more than one line is quoted.
func show(v any) string {
	text := fmt.Sprint(v)
	if strings.TrimSpace(text) != text || strings.ContainsFunc(text, unicode.IsControl) {
		return strconv.Quote(text)
	}
	return cmp.Or(text, "nothing")
}

// list prints what a function is asked.
func list(parts ...any) string {
	var texts []string
	for _, part := range parts {
		texts = append(texts, show(part))
	}
	return strings.Join(texts, ", ")
}

// run asks the questions of a case up to the first wrong answer.
func (c trial) run() Result {
	r := c.Result
	r.Outcome = Passed
	for _, q := range c.checks {
		var got string
		err := errors.ErrUnsupported
		if q.given {
			got, err = q.ask()
		}
		switch {
		case errors.Is(err, errors.ErrUnsupported):
			r.Outcome, r.Function, r.Input, r.Want = Skipped, q.function, q.input, q.want
		case q.refusal != "" && err != nil, q.refusal == "" && err == nil && got == q.want:
		default:
			r.Outcome, r.Function, r.Input, r.Got, r.Want = Failed, q.function, q.input, got, q.want
			if err != nil {
				r.Got = "the error " + strconv.Quote(err.Error())
			}
			if q.refusal != "" {
				r.Want = "an error, " + q.refusal
			}
			return r
		}
	}
	return r
}
