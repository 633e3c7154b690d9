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
	Institution      one[bool, saaremaa]                 `json:"institution" doc:"whose rules are asked"`
	ClassAllows      *int                                `json:"class_allows_seconds,omitempty" doc:"the longest disturbance that the application's ISKE class allows; without it, it has no class"`
	Seconds          int                                 `json:"outage_seconds" doc:"how long the disturbance lasted"`
	Scope            one[incident.SaaremaaScope, scopes] `json:"scope" doc:"whose work stands still"`
	Whole            bool                                `json:"whole" doc:"the whole of it is touched"`
	BusinessCritical bool                                `json:"business_critical" doc:"the work is business-critical"`
}

type scopes struct{}

func (scopes) table() map[string]incident.SaaremaaScope {
	return map[string]incident.SaaremaaScope{
		"person": incident.SaaremaaWorkplaces, "other-subunit": incident.SaaremaaSubunit, "section": incident.SaaremaaDepartment,
		"department": incident.SaaremaaDepartment, "institution": incident.SaaremaaInstitution,
	}
}

type stoppageAnswer struct {
	Stoppage bool `json:"stoppage" doc:"it is a work stoppage"`
}

func stoppage(in *stoppageInput, c *collector) (a stoppageAnswer, err error) {
	scope := in.Scope.is
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
type antslaLevels struct{}

func (antslaLevels) table() map[string]incident.AntslaLevel {
	return map[string]incident.AntslaLevel{"low": incident.AntslaLow, "medium": incident.AntslaMedium, "high": incident.AntslaHigh}
}

type antslaLevel = one[incident.AntslaLevel, antslaLevels]

type certNoticeInput struct {
	head
	Institution one[bool, antsla] `json:"institution" doc:"whose rules are asked"`
	Risk        antslaLevel       `json:"risk,omitzero" doc:"without it, not known"`
	Priority    antslaLevel       `json:"priority,omitzero" doc:"without it, not known"`
	LoweredTo   antslaLevel       `json:"lowered_to,omitzero" doc:"to what the contractor changed the priority; without it, to nothing else"`
}

type certNoticeAnswer struct {
	Notify bool `json:"notify" doc:"CERT-EE is told at once"`
}

func certNotice(in *certNoticeInput, c *collector) (a certNoticeAnswer, err error) {
	if in.LoweredTo.is != 0 && in.Priority.is == 0 {
		return a, refuse.Missing("priority")
	}
	tell, err := incident.AntslaAssessment{Risk: in.Risk.is, Priority: in.Priority.is, Changed: in.LoweredTo.is}.TellCERT()
	c.because(tell.Why())
	return certNoticeAnswer{tell.Value}, err
}

type closingInput struct {
	head
	Institution one[bool, antsla]                                        `json:"institution" doc:"whose rules are asked"`
	Done        []one[func(*incident.AntslaClosing) *bool, closingSteps] `json:"done" doc:"what was done, in any order"`
	Risk        antslaLevel                                              `json:"risk" doc:"what it was judged to be"`
	CERTNeeded  bool                                                     `json:"cert_needed" doc:"CERT-EE is to be told"`
}

type closingAnswer struct {
	Closed  bool     `json:"closed" doc:"nothing is missing"`
	Missing []string `json:"missing" doc:"what is still to be done, in the words of done"`
}

type closingSteps struct{}

func (closingSteps) table() map[string]func(*incident.AntslaClosing) *bool {
	return map[string]func(*incident.AntslaClosing) *bool{
		"measures": func(x *incident.AntslaClosing) *bool { return &x.DamageLimited }, "report": func(x *incident.AntslaClosing) *bool { return &x.Reported },
		"damage-assessed": func(x *incident.AntslaClosing) *bool { return &x.DamageAssessed }, "it-measures": func(x *incident.AntslaClosing) *bool { return &x.MeasuresTaken },
		"staff-trained": func(x *incident.AntslaClosing) *bool { return &x.StaffTrained }, "cert-told": func(x *incident.AntslaClosing) *bool { return &x.CERTTold },
	}
}

// closingMissed are the steps of closing an incident by the codes of the findings that miss them.
var closingMissed = map[string]string{
	"closing.limited": "measures", "closing.report": "report", "closing.damage": "damage-assessed",
	"closing.measures": "it-measures", "closing.training": "staff-trained", "closing.cert": "cert-told",
}

func closing(in *closingInput, _ *collector) (a closingAnswer, err error) {
	x := incident.AntslaClosing{Assessment: incident.AntslaAssessment{Risk: in.Risk.is}, CERTWaived: !in.CERTNeeded}
	for _, step := range in.Done {
		*step.is(&x) = true
	}
	a.Missing = []string{}
	for _, f := range x.Check() {
		a.Missing = append(a.Missing, closingMissed[f.Code])
	}
	a.Closed = len(a.Missing) == 0
	return a, nil
}
