// SPDX-License-Identifier: MIT

package answer

import (
	"errors"
	"math"
	"time"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// knowQuestions ask what there is to know: they serve pages and forms, and no vector asks them.
var knowQuestions = []question{
	row("rules", "Millised tähtajad on teada?", "Which rules of time limits are known?", rules),
	row("calendar", "Millised päevad on aastas tööpäevad?", "Which days of a year are working days?", calendar),
	row("read-term", "Mida säilitustähtaeg ütleb?", "What does a retention term say?", readTerm),
	row("profile-check", "Mis on asutuse failis valesti, ja mida see ei ütle?", "What is wrong with an institution's file, and what does it not say?", profileCheck),
}

type rulesInput struct {
	head
	at
}

type rulesAnswer struct {
	AsOf  civil.Date `json:"as_of" doc:"the day as of which the statutes were last read"`
	Rules []ruleRow  `json:"rules" doc:"those of the institution in their order, then every named rule in the order of the ids"`
}

type ruleRow struct {
	Rule    law.ID          `json:"rule"`
	ET      string          `json:"et"`
	EN      string          `json:"en"`
	Kind    deadlines.Event `json:"kind"`
	EventET string          `json:"event_et"`
	EventEN string          `json:"event_en"`
	Hours   bool            `json:"hours,omitempty"`
	Own     bool            `json:"own,omitempty"` // the institution's
	Since   civil.Date      `json:"since"`
	Until   civil.Date      `json:"until,omitzero"`
	Source  law.Source      `json:"source"`
}

func rules(in *rulesInput, c *collector) (a rulesAnswer, err error) {
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	a.AsOf = law.AsOf()
	own := map[law.ID]bool{}
	for rule := range who.Rules() {
		own[rule.ID()] = true
		a.Rules = append(a.Rules, newest(rule, true))
	}
	for rule := range deadlines.All() {
		if !own[rule.ID()] {
			a.Rules = append(a.Rules, newest(rule, false))
		}
	}
	return a, nil
}

// newest is the row of a rule as its newest version has it.
func newest(rule deadlines.Rule, own bool) (r ruleRow) {
	for v := range rule.Versions() {
		r = ruleRow{
			rule.ID(), rule.Name(language.Estonian), rule.Name(language.English), rule.Event(), rule.Event().Text(language.Estonian),
			rule.Event().Text(language.English), rule.InHours(), own, v.Since, v.Until, v.Source(),
		}
		break
	}
	return r
}

type calendarInput struct {
	head
	at
	Year int `json:"year" doc:"1999 to 2100"`
}

type calendarAnswer struct {
	Months []month    `json:"months" doc:"working days and hours of the twelve months"`
	Days   []notedDay `json:"days" doc:"the holidays and the shortened days of the year, and what the institution changed"`
}

type month struct {
	Month    int      `json:"month"`
	Workdays int      `json:"workdays"`
	Hours    *float64 `json:"hours,omitempty"`
}

type notedDay struct {
	Day    civil.Date        `json:"day"`
	Kind   deadlines.DayKind `json:"kind"`
	ET     string            `json:"et"`
	EN     string            `json:"en"`
	Source law.Source        `json:"source"`
}

func calendar(in *calendarInput, asked *collector) (a calendarAnswer, err error) {
	who, err := in.whose(asked)
	if err != nil {
		return a, err
	}
	c := who.Calendar()
	for m := time.January; m <= time.December; m++ {
		first, err := civil.New(in.Year, m, 1)
		if err != nil {
			return a, err
		}
		row, last := month{Month: int(m)}, first.AddMonths(1).AddDays(-1)
		for d := first; !d.After(last); d = d.AddDays(1) {
			day, err := c.Day(d)
			if err != nil {
				return a, err
			}
			if day.IsWorkday() {
				row.Workdays++
			}
			if day.Changed || day.Kind == deadlines.Holiday || day.Kind == deadlines.Shortened {
				a.Days = append(a.Days, notedDay{d, day.Kind, day.Name(language.Estonian), day.Name(language.English), day.Source})
			}
		}
		switch norm, err := c.Hours(first, last, 8*time.Hour); {
		case err == nil:
			hours := math.Round(norm.Hours()*1e4) / 1e4
			row.Hours = &hours
		case !errors.Is(err, law.ErrNotInForce): // which days were shortened before 2002 is not known
			return a, err
		}
		a.Months = append(a.Months, row)
	}
	return a, nil
}

type readTermInput struct {
	head
	Term string `json:"term" doc:"a retention term as a scheme writes it"`
}

type readTermAnswer struct {
	TermET string `json:"term_et" doc:"how it was read, in Estonian"`
	TermEN string `json:"term_en" doc:"how it was read, in English"`
}

func readTerm(in *readTermInput, _ *collector) (a readTermAnswer, err error) {
	term, err := retention.ParseTerm(in.Term)
	if err != nil {
		return a, err
	}
	return readTermAnswer{term.Text(language.Estonian), term.Text(language.English)}, nil
}

type profileCheckInput struct {
	head
	at
}

type profileCheckAnswer struct {
	Name     string        `json:"name" doc:"of the institution"`
	OwnRules []law.ID      `json:"own_rules" doc:"the ids of its time limits"`
	Findings []law.Finding `json:"findings" doc:"which of its time limits a statute cuts, and what it does not say"`
}

func profileCheck(in *profileCheckInput, c *collector) (a profileCheckAnswer, err error) {
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	if who.String() == "" {
		return a, refuse.Missing("institution")
	}
	a = profileCheckAnswer{who.Profile().ET, []law.ID{}, who.Check()}
	for rule := range who.Rules() {
		a.OwnRules = append(a.OwnRules, rule.ID())
	}
	return a, nil
}
