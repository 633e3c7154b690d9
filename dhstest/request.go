// SPDX-License-Identifier: MIT

package dhstest

import (
	"iter"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Requests are the functions of the system under test that say what becomes of requests for information and of letters.
// Facts are what was found, by the codes that the schema lists and explains; what is not among them is not so or not known.
type Requests struct {
	// Refusal returns whether a request for information is refused, "must", "may", "must-not" or "undecided", and the id of
	// the point of AvTS § 23 by which it is; "" where it is not.
	Refusal func(facts []string, on civil.Date) (refusal, point string, err error)
	// Silence returns whether a letter may stay without an answer, "may", "conditional" or "must-not", and the id of the
	// point of MSVS § 5 lg 9. The days are those of an earlier answer on the same and on which this letter came; zero: none.
	Silence func(facts []string, earlier, came, on civil.Date) (silence, point string, err error)
	// CopyFee returns the most that copies on paper may cost, in euro cents; the state and municipalities are institutions.
	CopyFee func(pages int, institution bool, on civil.Date) (int, error)
}

func (s Requests) trials() iter.Seq[trial] { return trials("request", s.checks) }

type requestCase struct {
	asked
	Facts                   []string
	EarlierAnswer           civil.Date `json:"earlier_answer"`
	Came, On                civil.Date
	Pages                   int
	Institution             bool `json:"for_institution"`
	Refusal, Silence, Point string
	Cents                   int
}

func (s Requests) checks(c requestCase) []check {
	both := func(answer, point string, err error) (string, error) {
		return strings.TrimSuffix(answer+" by "+point, " by "), err
	}
	facts := strings.Join(c.Facts, " ")
	switch c.What {
	case "information-refusal":
		want, _ := both(c.Refusal, c.Point, nil)
		return ask("Refusal", s.Refusal != nil, list(facts, c.On), want, c.Refused, func() (string, error) { return both(s.Refusal(c.Facts, c.On)) })
	case "letter-silence":
		want, _ := both(c.Silence, c.Point, nil)
		input := list(facts, "answered "+show(c.EarlierAnswer), "came "+show(c.Came), c.On)
		return ask("Silence", s.Silence != nil, input, want, c.Refused, func() (string, error) {
			return both(s.Silence(c.Facts, c.EarlierAnswer, c.Came, c.On))
		})
	}
	return ask("CopyFee", s.CopyFee != nil, list(c.Pages, c.Institution, c.On), c.Cents, c.Refused, func() (int, error) {
		return s.CopyFee(c.Pages, c.Institution, c.On)
	})
}
