// SPDX-License-Identifier: MIT

package incident_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/incident"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
)

// vectorCase is one case of incident.json as its schema describes it.
type vectorCase struct {
	ID               string
	Allows           *int64 `json:"class_allows_seconds"`
	Outage           int64  `json:"outage_seconds"`
	Scope            string
	Whole            bool
	BusinessCritical bool `json:"business_critical"`
	Stoppage         bool
	Risk, Priority   string
	Lowered          string `json:"lowered_to"`
	Notify           bool
	Done, Missing    []string
	CERTNeeded       bool `json:"cert_needed"`
	Closed           bool
}

var vectorLevels = map[string]incident.AntslaLevel{"": 0, "low": incident.AntslaLow, "medium": incident.AntslaMedium, "high": incident.AntslaHigh}

func (c *vectorCase) stoppage(t *testing.T) {
	scopes := map[string]incident.SaaremaaScope{
		"person": incident.SaaremaaWorkplaces, "other-subunit": incident.SaaremaaSubunit, "section": incident.SaaremaaDepartment,
		"department": incident.SaaremaaDepartment, "institution": incident.SaaremaaInstitution,
	}
	require.Contains(t, scopes, c.Scope)
	o := incident.SaaremaaOutage{Lasted: time.Duration(c.Outage) * time.Second, Scope: scopes[c.Scope], BusinessCritical: c.BusinessCritical}
	if !c.Whole {
		o.Scope = incident.SaaremaaSubunit
	}
	if c.Allows != nil {
		o.Classified, o.Longest = true, time.Duration(*c.Allows)*time.Second
	}
	got, err := o.IsStoppage()
	require.NoError(t, err)
	assert.Equal(t, c.Stoppage, got.Value)
}

func (c *vectorCase) notice(t *testing.T) {
	got, err := c.assessment().TellCERT()
	require.NoError(t, err)
	assert.Equal(t, c.Notify, got.Value)
}

func (c *vectorCase) assessment() incident.AntslaAssessment {
	return incident.AntslaAssessment{Risk: vectorLevels[c.Risk], Priority: vectorLevels[c.Priority], Changed: vectorLevels[c.Lowered]}
}

func (c *vectorCase) closing(t *testing.T) {
	closing := incident.AntslaClosing{Assessment: c.assessment(), CERTWaived: !c.CERTNeeded}
	done := map[string]*bool{
		"measures": &closing.DamageLimited, "report": &closing.Reported, "damage-assessed": &closing.DamageAssessed,
		"it-measures": &closing.MeasuresTaken, "staff-trained": &closing.StaffTrained, "cert-told": &closing.CERTTold,
	}
	codes := map[string]string{
		"closing.limited": "measures", "closing.report": "report", "closing.damage": "damage-assessed",
		"closing.measures": "it-measures", "closing.training": "staff-trained", "closing.cert": "cert-told",
	}
	for _, name := range c.Done {
		require.Contains(t, done, name)
		*done[name] = true
	}
	missing := []string{}
	for _, f := range closing.Check() {
		missing = append(missing, codes[f.Code])
	}
	assert.ElementsMatch(t, c.Missing, missing)
	assert.Equal(t, c.Closed, len(missing) == 0)
}

func TestVectors(t *testing.T) {
	data := vectortest.Flat("incident")
	var file struct {
		Groups []struct {
			Rule, What string
			Cases      []vectorCase
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	require.NotEmpty(t, file.Groups)
	for _, g := range file.Groups {
		t.Run(g.Rule, func(t *testing.T) {
			for _, c := range g.Cases {
				t.Run(c.ID, func(t *testing.T) {
					switch g.What {
					case "stoppage":
						c.stoppage(t)
					case "cert-notice":
						c.notice(t)
					case "closing":
						c.closing(t)
					default:
						t.Fatal(g.What)
					}
				})
			}
		})
	}
}
