// SPDX-License-Identifier: MIT

package dhstest

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
)

// Restrictions are the functions of the system under test that say until when access is restricted. A basis is written as
// "AvTS § 35 lg 1 p 12", a superscript as "p 5¹".
type Restrictions struct {
	// End returns the last day of an access restriction; the zero Date where none is known.
	End func(Restriction) (civil.Date, error)
	// Restricted reports whether a marked document is restricted on a day.
	Restricted func(begin, end, on civil.Date) (bool, error)
	// Mark returns what is wrong with a written mark, nil when nothing is: "over-maximum", "end-before-begin", "year",
	// "personal-term-on-other-basis", "other-term-on-personal-basis".
	Mark func(begin, end civil.Date, bases []string, extended bool) (findings []string, err error)
	// Bases reads the bases of a field as people write them, in their order; unread: more stands there.
	Bases func(text string) (bases []string, unread bool, err error)
	// Sensitive reports whether data on an offence or its victim are sensitive on a day; a zero day has not come.
	Sensitive func(hearing, decision, closing, on civil.Date) (bool, error)
	// ISKE returns the security level of a class, "K1T2S3": "H", "M" or "L".
	ISKE func(class string) (string, error)
}

// Restriction is a restriction of access; a zero day has not come, or is not known.
type Restriction struct {
	Kind          string     `json:"kind"`                    // "five-years", "extended", "until-decision", "until-event", "originator", "personal"
	Begin         civil.Date `json:"begin"`                   // the first day: of making, receipt or documenting
	Decision      civil.Date `json:"decision,omitzero"`       // the day of the decision that ends it
	Event         civil.Date `json:"event,omitzero"`          // the day of the event that ends it
	OriginatorEnd civil.Date `json:"originator_end,omitzero"` // the last day by the foreign mark
	CountFrom     string     `json:"count_from,omitempty"`    // of personal data: "document", "death" or "birth"
	Death         civil.Date `json:"death,omitzero"`          // of the person
	Birth         civil.Date `json:"birth,omitzero"`          // of the person, whose death cannot be established
}

func (s Restrictions) trials() iter.Seq[trial] { return trials("restriction", s.checks) }

type restrictionCase struct {
	asked
	Restriction
	End, On              civil.Date
	LastDay              civil.Date `json:"last_day"`
	Holds, Unread        bool
	AfterExtension       bool `json:"after_extension"`
	Open, Clean          bool // there is no end, no finding
	Bases                []string
	ReadBases            []string `json:"read_bases"`
	Finding, Text, Class string
	Hearing, Closing     civil.Date
	Sensitive            bool
	SecurityLevel        string `json:"security_level"`
}

func (s Restrictions) checks(c restrictionCase) []check {
	switch c.What {
	case "restriction-end":
		return ask("End", s.End != nil, facts(c.Restriction), c.LastDay, "", func() (civil.Date, error) { return s.End(c.Restriction) })
	case "restriction":
		return ask("Restricted", s.Restricted != nil, list(c.Begin, c.End, c.On), c.Holds, "", func() (bool, error) {
			return s.Restricted(c.Begin, c.End, c.On)
		})
	case "restriction-check":
		input := list(c.Begin, c.End, strings.Join(c.Bases, "; "), fmt.Sprintf("extended %t", c.AfterExtension))
		return ask("Mark", s.Mark != nil, input, c.Finding, "", func() (string, error) {
			found, err := s.Mark(c.Begin, c.End, c.Bases, c.AfterExtension)
			switch {
			case len(found) == 0:
				return "", err
			case c.Finding != "" && slices.Contains(found, c.Finding):
				return c.Finding, err // more may be said
			}
			return fmt.Sprintf("%q", found), err
		})
	case "basis":
		read := func(bases []string, unread bool) string {
			return "[" + strings.Join(bases, "; ") + "]" + map[bool]string{true: " and more"}[unread]
		}
		return ask("Bases", s.Bases != nil, strconv.Quote(c.Text), read(c.ReadBases, c.Unread), "", func() (string, error) {
			bases, unread, err := s.Bases(c.Text)
			return read(bases, unread), err
		})
	case "sensitive":
		input := list(c.Hearing, c.Decision, c.Closing, c.On)
		return ask("Sensitive", s.Sensitive != nil, input, c.Sensitive, "", func() (bool, error) {
			return s.Sensitive(c.Hearing, c.Decision, c.Closing, c.On)
		})
	}
	return ask("ISKE", s.ISKE != nil, strconv.Quote(c.Class), c.SecurityLevel, c.Refused, func() (string, error) { return s.ISKE(c.Class) })
}
