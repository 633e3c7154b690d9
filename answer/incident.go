// SPDX-License-Identifier: MIT

package answer

import (
	"github.com/teabehaldus/teabehaldus/incident"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
)

var incidentQuestions = []question{
	row("stoppage", "Kas häire on tööseisak?", "Is a disturbance a work stoppage?", stoppage),
	row("cert-notice", "Kas CERT-EE-d tuleb teavitada kohe?", "Must CERT-EE be told at once?", certNotice),
	row("closing", "Kas intsidendi võib lõpetada?", "May an incident be closed?", closing),
}

type stoppageInput struct {
	head
	Institution      string `json:"institution" doc:"whose rules are asked: saaremaa"`
	ClassAllows      *int   `json:"class_allows_seconds,omitempty" doc:"the longest disturbance that the application's ISKE class allows; without it, it has no class"`
	Seconds          int    `json:"outage_seconds" doc:"how long the disturbance lasted"`
	Scope            string `json:"scope" doc:"institution, department, section, other-subunit or person"`
	Whole            bool   `json:"whole" doc:"the whole of it is touched"`
	BusinessCritical bool   `json:"business_critical" doc:"the work is business-critical"`
}

type stoppageAnswer struct {
	Stoppage bool `json:"stoppage" doc:"it is a work stoppage"`
}

func stoppage(in *stoppageInput, c *collector) (a stoppageAnswer, err error) {
	if err := only("institution", in.Institution, "saaremaa"); err != nil {
		return a, err
	}
	scope, err := word("scope", in.Scope, map[string]incident.SaaremaaScope{
		"person": incident.SaaremaaWorkplaces, "other-subunit": incident.SaaremaaSubunit, "section": incident.SaaremaaDepartment,
		"department": incident.SaaremaaDepartment, "institution": incident.SaaremaaInstitution,
	})
	if err != nil {
		return a, err
	}
	if !in.Whole {
		scope = incident.SaaremaaSubunit
	}
	o := incident.SaaremaaOutage{Scope: scope, BusinessCritical: in.BusinessCritical}
	if o.Lasted, err = seconds("outage_seconds", in.Seconds, 0); err != nil {
		return a, err
	}
	if in.ClassAllows != nil {
		o.Classified = true
		if o.Longest, err = seconds("class_allows_seconds", *in.ClassAllows, 0); err != nil {
			return a, err
		}
	}
	is, err := o.IsStoppage()
	c.because(is.Why())
	return stoppageAnswer{is.Value}, err
}

// antslaLevels are the levels of risk and priority.
var antslaLevels = map[string]incident.AntslaLevel{"low": incident.AntslaLow, "medium": incident.AntslaMedium, "high": incident.AntslaHigh}

type certNoticeInput struct {
	head
	Institution string `json:"institution" doc:"whose rules are asked: antsla"`
	Risk        string `json:"risk,omitempty" doc:"low, medium or high; without it, not known"`
	Priority    string `json:"priority,omitempty" doc:"low, medium or high; without it, not known"`
	LoweredTo   string `json:"lowered_to,omitempty" doc:"to what the contractor changed the priority; without it, to nothing else"`
}

type certNoticeAnswer struct {
	Notify bool `json:"notify" doc:"CERT-EE is told at once"`
}

func certNotice(in *certNoticeInput, c *collector) (a certNoticeAnswer, err error) {
	if err := only("institution", in.Institution, "antsla"); err != nil {
		return a, err
	}
	if in.LoweredTo != "" && in.Priority == "" {
		return a, refuse.Missing("priority")
	}
	var x incident.AntslaAssessment
	for _, l := range []struct {
		at, text string
		level    *incident.AntslaLevel
	}{{"risk", in.Risk, &x.Risk}, {"priority", in.Priority, &x.Priority}, {"lowered_to", in.LoweredTo, &x.Changed}} {
		if l.text == "" {
			continue
		}
		if *l.level, err = word(l.at, l.text, antslaLevels); err != nil {
			return a, err
		}
	}
	tell, err := x.TellCERT()
	c.because(tell.Why())
	return certNoticeAnswer{tell.Value}, err
}

type closingInput struct {
	head
	Institution string   `json:"institution" doc:"whose rules are asked: antsla"`
	Done        []string `json:"done" doc:"measures, report, damage-assessed, it-measures, staff-trained, cert-told"`
	Risk        string   `json:"risk" doc:"low, medium or high"`
	CERTNeeded  bool     `json:"cert_needed" doc:"CERT-EE is to be told"`
}

type closingAnswer struct {
	Closed  bool     `json:"closed" doc:"nothing is missing"`
	Missing []string `json:"missing" doc:"what is still to be done, in the words of done"`
}

// steps of closing an incident by the codes of the findings that miss them.
var closingSteps = map[string]string{
	"closing.limited": "measures", "closing.report": "report", "closing.damage": "damage-assessed",
	"closing.measures": "it-measures", "closing.training": "staff-trained", "closing.cert": "cert-told",
}

func closing(in *closingInput, _ *collector) (a closingAnswer, err error) {
	if err := only("institution", in.Institution, "antsla"); err != nil {
		return a, err
	}
	risk, err := word("risk", in.Risk, antslaLevels)
	if err != nil {
		return a, err
	}
	x := incident.AntslaClosing{Assessment: incident.AntslaAssessment{Risk: risk}, CERTWaived: !in.CERTNeeded}
	done := map[string]*bool{
		"measures": &x.DamageLimited, "report": &x.Reported, "damage-assessed": &x.DamageAssessed,
		"it-measures": &x.MeasuresTaken, "staff-trained": &x.StaffTrained, "cert-told": &x.CERTTold,
	}
	for _, name := range in.Done {
		step, err := word("done", name, done)
		if err != nil {
			return a, err
		}
		*step = true
	}
	a.Missing = []string{}
	for _, f := range x.Check() {
		a.Missing = append(a.Missing, closingSteps[f.Code])
	}
	a.Closed = len(a.Missing) == 0
	return a, nil
}
