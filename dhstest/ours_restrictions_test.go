// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/dhstest"
)

func ourRestrictions() dhstest.Restrictions {
	return dhstest.Restrictions{
		End: func(r dhstest.Restriction) (civil.Date, error) {
			read, err := classification.ParseBasis("AvTS § 35 " + map[string]string{
				"five-years": "lg 1 p 9", "extended": "lg 1 p 9", "until-event": "lg 1 p 18", "until-decision": "lg 1 p 2",
				"originator": "lg 3", "personal": "lg 1 p 12",
			}[r.Kind])
			if err != nil {
				return civil.Date{}, err
			}
			ours, err := classification.RestrictionSpec{
				Bases: read.Bases, Begin: r.Begin, End: r.OriginatorEnd,
				Person: classification.Person{Birth: r.Birth, Death: r.Death, DeathUnknown: r.CountFrom == "birth"},
			}.Restriction()
			if err == nil && r.Kind == "extended" {
				ours, err = ours.Extend(ours.End().AddYears(5))
			}
			for _, happened := range []civil.Date{r.Event, r.Decision} {
				if err == nil && !happened.IsZero() {
					ours, err = ours.Ended(happened)
				}
			}
			last := ours.Lifted().AddDays(-1)
			if end := ours.End(); last.IsZero() || !end.IsZero() && end.Before(last) {
				last = end
			}
			return last, err
		},
		Restricted: func(begin, end, on civil.Date) (bool, error) {
			basis, err := classification.Section35(1, 9, 0)
			if err != nil {
				return false, err
			}
			r, err := classification.RestrictionSpec{Bases: []classification.Basis{basis}, Begin: begin, End: end}.Restriction()
			return r.On(on), err
		},
		Mark: func(begin, end civil.Date, bases []string, extended bool) (findings []string, err error) {
			s := classification.RestrictionSpec{Begin: begin, End: end}
			if extended {
				s.End, s.Extended = civil.Date{}, end
			}
			for _, text := range bases {
				read, err := classification.ParseBasis(text)
				if err != nil {
					return nil, err
				}
				s.Bases = append(s.Bases, read.Bases...)
			}
			for _, f := range s.Check() {
				findings = append(findings, map[string]string{
					"maximum": "over-maximum", "personal-maximum": "over-maximum", "extension": "over-maximum", "order": "end-before-begin",
					"sentinel": "year", "personal-term": "personal-term-on-other-basis", "general-term": "other-term-on-personal-basis",
				}[f.Code])
			}
			return findings, nil
		},
		// A basis of another act is no basis of § 35, and a day or a term is read but is no basis.
		Bases: func(text string) (bases []string, unread bool, err error) {
			r, _ := classification.ParseBasis(text)
			unread = r.Rest != "" || !r.Begin.IsZero() || !r.End.IsZero() || r.Years > 0
			for _, b := range r.Bases {
				if strings.HasPrefix(b.String(), "AvTS § 35 ") {
					bases = append(bases, b.String())
				} else {
					unread = true
				}
			}
			return bases, unread, nil
		},
		Sensitive: func(hearing, decision, closing, on civil.Date) (bool, error) {
			return classification.TTUOffence.On(on, classification.Case{Hearing: hearing, Decision: decision, Closed: closing})
		},
		ISKE: func(class string) (string, error) {
			c, err := classification.ParseISKE(class)
			return c.Level(), err
		},
	}
}
