package dhstest_test

import (
	"time"

	"github.com/teabehaldus/teabehaldus/dhstest"
	"github.com/teabehaldus/teabehaldus/incident"
	"github.com/teabehaldus/teabehaldus/law"
)

func ourIncidents() dhstest.Incidents {
	levels := map[string]incident.Level{"low": incident.Low, "medium": incident.Medium, "high": incident.High}
	return dhstest.Incidents{
		Stoppage: func(o dhstest.Outage) (bool, error) {
			ours := incident.Outage{Lasted: time.Duration(o.Seconds) * time.Second, Scope: incident.Subunit, BusinessCritical: o.BusinessCritical}
			if o.Whole {
				ours.Scope = map[string]incident.Scope{
					"person": incident.WorkplacesOnly, "other-subunit": incident.Subunit, "section": incident.WholeDepartment,
					"department": incident.WholeDepartment, "institution": incident.WholeInstitution,
				}[o.Scope]
			}
			if o.ClassAllows >= 0 {
				ours.Classified, ours.Longest = true, time.Duration(o.ClassAllows)*time.Second
			}
			yes, _, err := ours.IsStoppage()
			return yes, err
		},
		TellCERT: func(risk, priority, loweredTo string) (bool, error) {
			yes, _, err := incident.Assessment{Risk: levels[risk], Priority: levels[priority], Changed: levels[loweredTo]}.TellCERT()
			return yes, err
		},
		Missing: func(done []string, risk string, certNeeded bool) (missing []string, err error) {
			c := incident.Closing{Assessment: incident.Assessment{Risk: levels[risk]}, CERTNotNeeded: !certNeeded}
			fields := map[string]*bool{
				"measures": &c.DamageLimited, "report": &c.Reported, "damage-assessed": &c.DamageAssessed,
				"it-measures": &c.MeasuresTaken, "staff-trained": &c.StaffTrained, "cert-told": &c.CERTTold,
			}
			for _, name := range done {
				*fields[name] = true
			}
			for _, f := range law.Missing(&c, incident.ClosingElements()) {
				missing = append(missing, map[string]string{
					"closing.limited": "measures", "closing.report": "report", "closing.damage": "damage-assessed",
					"closing.measures": "it-measures", "closing.training": "staff-trained", "closing.cert": "cert-told",
				}[f.Code])
			}
			return missing, nil
		},
	}
}
