// SPDX-License-Identifier: MIT

package classification_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
)

// vectorCase is one case of restriction.json as its schema describes it.
type vectorCase struct {
	ID, Level, Basis, Why              string
	Kind                               string
	Begin, End, Event, Decision        civil.Date
	OriginatorEnd                      civil.Date `json:"originator_end"`
	CountFrom                          string     `json:"count_from"`
	Death, Birth, On, Hearing, Closing civil.Date
	Open, Restricted, Clean, Extended  bool
	Finding, Text, Class, Error        string
	SecurityLevel                      string `json:"security_level"`
	Bases                              []string
	Unread, Sensitive                  bool
}

func TestVectors(t *testing.T) {
	data := vectortest.Flat("restriction")
	var file struct {
		Groups []struct {
			Rule, What string
			Cases      []vectorCase
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	ids := map[string]bool{}
	for _, group := range file.Groups {
		t.Run(group.Rule, func(t *testing.T) {
			for _, c := range group.Cases {
				assert.False(t, ids[c.ID], "id given twice: %s", c.ID)
				ids[c.ID] = true
				t.Run(strings.TrimPrefix(c.ID, group.Rule+"/"), func(t *testing.T) {
					map[string]func(*testing.T, vectorCase){
						"end": checkEnd, "restricted": checkRestricted, "check": checkMark, "basis": checkBasis, "sensitive": checkSensitive, "iske": checkISKE,
					}[group.What](t, c)
				})
			}
		})
	}
}

func checkEnd(t *testing.T, c vectorCase) {
	point := map[string]string{"five-years": "lg 1 p 9", "extended": "lg 1 p 9", "until-event": "lg 1 p 18", "until-decision": "lg 1 p 2", "originator": "lg 3", "personal": "lg 1 p 12"}[c.Kind]
	s := classification.RestrictionSpec{
		Bases: []classification.Basis{basis(t, "AvTS § 35 "+point)}, Begin: c.Begin, End: c.OriginatorEnd,
		Person: classification.Person{Birth: c.Birth, Death: c.Death, DeathUnknown: c.CountFrom == "birth"},
	}
	r := restriction(t, s)
	var err error
	if c.Kind == "extended" {
		r, err = r.Extend(r.End().AddYears(5))
		require.NoError(t, err)
	}
	for _, d := range []civil.Date{c.Event, c.Decision} {
		if !d.IsZero() {
			r, err = r.Ended(d)
			require.NoError(t, err)
		}
	}
	if c.Open {
		assert.True(t, r.End().IsZero(), c.Why)
		assert.True(t, r.On(c.Begin.AddYears(100)), c.Why)
		return
	}
	lasts(t, r, c.End.String())
}

func checkRestricted(t *testing.T, c vectorCase) {
	r := restriction(t, spec(t, "9", c.Begin.String(), c.End.String()))
	assert.Equal(t, c.Restricted, r.On(c.On), c.Why)
}

func checkMark(t *testing.T, c vectorCase) {
	s := classification.RestrictionSpec{Begin: c.Begin, End: c.End}
	if c.Extended {
		s.End, s.Extended = civil.Date{}, c.End
	}
	for _, b := range c.Bases {
		s.Bases = append(s.Bases, basis(t, b))
	}
	found := s.Check()
	if c.Clean {
		assert.Nil(t, found, c.Why)
		return
	}
	want := map[string][]string{
		"over-maximum": {"maximum", "personal-maximum", "extension"}, "end-before-begin": {"order"}, "year": {"sentinel"},
		"personal-term-on-other-basis": {"personal-term"}, "other-term-on-personal-basis": {"general-term"},
	}[c.Finding]
	assert.Subset(t, want, codes(found)[:1], c.Why)
	assert.NotEmpty(t, want)
}

// checkBasis: a basis of another act is no basis of § 35, and a day or a term is read but is no basis.
func checkBasis(t *testing.T, c vectorCase) {
	r, _ := classification.ParseBasis(c.Text)
	got := []string{}
	unread := r.Rest != "" || !r.Begin.IsZero() || !r.End.IsZero() || r.Years > 0
	for _, b := range r.Bases {
		if strings.HasPrefix(b.String(), "AvTS § 35 ") {
			got = append(got, b.String())
		} else {
			unread = true
		}
	}
	assert.Equal(t, c.Bases, got, c.Why)
	assert.Equal(t, c.Unread, unread, c.Why)
}

func checkSensitive(t *testing.T, c vectorCase) {
	got, err := classification.TTUOffence.On(c.On, classification.Case{Hearing: c.Hearing, Decision: c.Decision, Closed: c.Closing})
	require.NoError(t, err)
	assert.Equal(t, c.Sensitive, got, c.Why)
}

func checkISKE(t *testing.T, c vectorCase) {
	class, err := classification.ParseISKE(c.Class)
	if c.Error != "" {
		assert.ErrorIs(t, err, law.ErrUnreadable, c.Why)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, c.SecurityLevel, class.Level(), c.Why)
	assert.Equal(t, c.Class, class.String())
}
