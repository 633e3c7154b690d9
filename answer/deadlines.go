// SPDX-License-Identifier: MIT

package answer

import (
	"time"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/institution"
	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/internal/tallinn"
	"github.com/teabehaldus/teabehaldus/law"
)

var deadlineQuestions = []question{
	row("due", "Mis päevaks tuleb toiming teha?", "By which day must the act be done?", due),
	row("hours", "Mis ajaks on tundides arvestatav tähtaeg möödunud?", "When is a limit in hours over?", hours),
	row("term", "Mis päeval lõpeb ajavahemik?", "On which day does a bare term end?", term),
}

type dueInput struct {
	head
	at
	Rule      law.ID              `json:"rule,omitempty" doc:"id of a rule: a named one, such as avts-18.1, or one of the institution"`
	Spec      *deadlines.RuleSpec `json:"spec,omitempty" doc:"a rule that stands in no file yet, instead of rule"`
	Under     law.ID              `json:"under,omitempty" doc:"id of the statutory rule above an institution's rule, where that does not name it"`
	Event     civil.Date          `json:"event" doc:"the day from which the rule counts; it is not counted itself"`
	EventKind deadlines.Event     `json:"event_kind,omitzero" doc:"what happened on that day; refused where the rule counts from something else"`
	Done      civil.Date          `json:"done,omitzero" doc:"the day on which the act was done, for days_late"`
}

type dueAnswer struct {
	Due      civil.Date `json:"due" doc:"the last day in time, until 24:00"`
	FirstDay civil.Date `json:"first_day,omitzero" doc:"the first day on which the act can be done"`
	Extended civil.Date `json:"extended,omitzero" doc:"the last day after the longest extension"`
	Notice   civil.Date `json:"notice,omitzero" doc:"the last day on which the extension may be told"`
	DaysLate *int       `json:"days_late,omitempty" doc:"working days after the due day; 0 in time"`
}

func due(in *dueInput, c *collector) (a dueAnswer, err error) {
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	rule, err := in.rule(who)
	if err != nil {
		return a, err
	}
	d, err := rule.Due(in.Event, who.Calendar())
	if err != nil {
		return a, err
	}
	a.Due, a.FirstDay = d.Date(), d.From()
	if longer, err := d.Extend(); err == nil {
		a.Extended = longer.Date()
		if notice, ok := d.Notice(); ok {
			a.Notice = notice.Date()
		}
	}
	if !in.Done.IsZero() {
		if late, err := d.DaysLate(in.Done); err != nil {
			c.refuse("days_late", err)
		} else {
			a.DaysLate = &late
		}
	}
	c.why(d.Steps())
	return a, nil
}

func (in *dueInput) rule(who institution.Institution) (rule deadlines.Rule, err error) {
	switch {
	case in.Spec != nil && in.Rule != "":
		return rule, refuse.Invalid("rule", "", msg.Text{ET: "Antud on nii rule kui ka spec", EN: "both rule and spec are given"})
	case in.Spec != nil:
		rule, err = in.Spec.Rule()
	case in.Rule == "":
		return rule, refuse.Missing("rule")
	default:
		rule, err = who.Rule(in.Rule)
	}
	if err == nil {
		err = counts(rule, in.EventKind)
	}
	if err == nil && in.Under != "" {
		statute, err := who.Rule(in.Under)
		if err != nil {
			return rule, err
		}
		return rule.Under(statute)
	}
	return rule, err
}

// counts refuses the kind of an event from which a rule does not count.
func counts(rule deadlines.Rule, from deadlines.Event) error {
	if from == 0 || from == rule.Event() {
		return nil
	}
	return refuse.Invalid("event_kind", from.String(), msg.Text{
		ET: "Reegel loeb tähtaega muust sündmusest ({1})", EN: "the rule counts from another event ({1})",
	}.Fill(rule.Event().String()))
}

type hoursInput struct {
	head
	at
	Rule      law.ID          `json:"rule" doc:"id of a rule in hours: a named one, such as gdpr-33.1, or one of the institution"`
	Event     string          `json:"event" doc:"the time of the event by the clocks of Tallinn: 2026-04-02T15:00"`
	EventKind deadlines.Event `json:"event_kind,omitzero" doc:"what happened then; refused where the rule counts from something else"`
}

type hoursAnswer struct {
	DueTime string `json:"due_time" doc:"the end by the clocks of Tallinn; midnight belongs to the day that it begins"`
}

// clock is how a time by the clocks of Tallinn is written.
const clock = "2006-01-02T15:04"

func hours(in *hoursInput, c *collector) (a hoursAnswer, err error) {
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	rule, err := who.Rule(in.Rule)
	if err == nil {
		err = counts(rule, in.EventKind)
	}
	if err != nil {
		return a, err
	}
	event, err := time.ParseInLocation(clock, in.Event, tallinn.Zone())
	if err != nil || event.Format(clock) != in.Event { // an hour that the clocks leave out is moved
		return a, refuse.New(law.ErrUnreadable, "event", msg.Quote(in.Event), msg.Text{
			ET: "Sellist kellaaega ei ole (nt 2026-04-02T15:00)", EN: "no such time (as in 2026-04-02T15:00)",
		})
	}
	due, err := rule.DueAt(event, tallinn.Zone(), who.Calendar())
	if err != nil {
		return a, err
	}
	c.why(due.Steps())
	return hoursAnswer{due.Time().Format(clock)}, nil
}

type termInput struct {
	head
	at
	Term  deadlines.Term `json:"term" doc:"6 months, 5 workdays"`
	Roll  bool           `json:"roll,omitempty" doc:"the end moves off a day off, as that of a duty does"`
	Event civil.Date     `json:"event" doc:"the day from which the term counts"`
}

type termAnswer struct {
	Due civil.Date `json:"due" doc:"the last day of the term"`
}

// termSince is the first day of the General Part of the Civil Code Act, by which a bare term counts.
var termSince = civil.Must(2002, time.July, 1)

func term(in *termInput, c *collector) (a termAnswer, err error) {
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	kind := "state"
	if in.Roll {
		kind = "duty"
	}
	spec := deadlines.RuleSpec{
		Head: law.Head{ID: "term", ET: "Ajavahemik", EN: "Term", Act: "TsÜS", Since: termSince},
		Term: in.Term, Kind: kind, Event: deadlines.Happened, Provision: "§-d 135, 136",
	}
	day, err := c.due(spec, in.Event, who.Calendar())
	return termAnswer{day}, err
}

// due counts by a rule that has no name of its own.
func (c *collector) due(spec deadlines.RuleSpec, event civil.Date, by *deadlines.Calendar) (civil.Date, error) {
	rule, err := spec.Rule()
	if err != nil {
		return civil.Date{}, err
	}
	d, err := rule.Due(event, by)
	if err != nil {
		return civil.Date{}, err
	}
	c.why(d.Steps())
	return d.Date(), nil
}
