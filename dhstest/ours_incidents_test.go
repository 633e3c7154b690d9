// SPDX-License-Identifier: MIT

package dhstest_test

import (
	"time"

	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/incident"
)

func ourIncidents() dhstest.Incidents {
	levels := map[string]incident.AntslaLevel{"low": incident.AntslaLow, "medium": incident.AntslaMedium, "high": incident.AntslaHigh}
	return dhstest.Incidents{
		Stoppage: func(o dhstest.Outage) (bool, error) {
			ours := incident.SaaremaaOutage{Lasted: time.Duration(o.Seconds) * time.Second, Scope: incident.SaaremaaSubunit, BusinessCritical: o.BusinessCritical}
			if o.Whole {
				ours.Scope = map[string]incident.SaaremaaScope{
					"person": incident.SaaremaaWorkplaces, "other-subunit": incident.SaaremaaSubunit, "section": incident.SaaremaaDepartment,
					"department": incident.SaaremaaDepartment, "institution": incident.SaaremaaInstitution,
				}[o.Scope]
			}
			if o.ClassAllows >= 0 {
				ours.Classified, ours.Longest = true, time.Duration(o.ClassAllows)*time.Second
			}
			is, err := ours.IsStoppage()
			return is.Value, err
		},
		TellCERT: func(risk, priority, loweredTo string) (bool, error) {
			tell, err := incident.AntslaAssessment{Risk: levels[risk], Priority: levels[priority], Changed: levels[loweredTo]}.TellCERT()
			return tell.Value, err
		},
		Missing: func(done []string, risk string, certNeeded bool) (missing []string, err error) {
			c := incident.AntslaClosing{Assessment: incident.AntslaAssessment{Risk: levels[risk]}, CERTWaived: !certNeeded}
			fields := map[string]*bool{
				"measures": &c.DamageLimited, "report": &c.Reported, "damage-assessed": &c.DamageAssessed,
				"it-measures": &c.MeasuresTaken, "staff-trained": &c.StaffTrained, "cert-told": &c.CERTTold,
			}
			for _, name := range done {
				*fields[name] = true
			}
			for _, f := range c.Check() {
				missing = append(missing, map[string]string{
					"closing.limited": "measures", "closing.report": "report", "closing.damage": "damage-assessed",
					"closing.measures": "it-measures", "closing.training": "staff-trained", "closing.cert": "cert-told",
				}[f.Code])
			}
			return missing, nil
		},
	}
}
