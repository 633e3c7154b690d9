// SPDX-License-Identifier: MIT

package accounts_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
)

// peopleCase is one case of accounts.json about names, notices, handovers and locks.
type peopleCase struct {
	ID, Error string

	EmploymentEnd civil.Date `json:"employment_end"`
	NoticeDue     civil.Date `json:"notice_due"`

	First, Last     string
	Taken           []string
	Transliteration string
	Separator       *string
	Name            string

	Person  peoplePerson
	Others  []peoplePerson
	Domain  string
	Address string

	Leaving, Due civil.Date
	HeadDay      civil.Date `json:"head_day"`

	Seconds         int64
	HoldsMail       bool `json:"holds_mail"`
	HoldsCalendar   bool `json:"holds_calendar"`
	WithoutPassword bool `json:"mail_without_password"`
	CodeAtUnlock    bool `json:"code_at_unlock"`
	Satisfied       bool
}

type peoplePerson struct {
	First, Last string
	Start       civil.Date
}

func (c *peopleCase) username(t *testing.T) {
	scheme := accounts.AntslaPolicy().Names()
	letters := map[string]accounts.Transliteration{"base": accounts.Base, "icao": accounts.ICAO}
	require.Contains(t, letters, c.Transliteration)
	scheme.Letters = letters[c.Transliteration]
	if c.Separator != nil {
		scheme.Forms[2] = "{given}" + *c.Separator + "{surname}"
	}
	got, err := scheme.UserName(c.First, c.Last, accounts.Taken(c.Taken...))
	if c.Error != "" {
		require.Equal(t, "taken", c.Error)
		require.ErrorIs(t, err, law.ErrNotPossible)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, c.Name, got)
}

func (c *peopleCase) address(t *testing.T) {
	person := func(p peoplePerson) accounts.Colleague {
		return accounts.Colleague{First: p.First, Last: p.Last, Started: p.Start}
	}
	var others []accounts.Colleague
	for _, p := range c.Others {
		others = append(others, person(p))
	}
	got, err := accounts.SaaremaaPolicy().Names().Address(c.Domain, person(c.Person), others...)
	if c.Error != "" {
		require.Equal(t, "not-decided", c.Error)
		require.ErrorIs(t, err, law.ErrNotPossible)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, c.Address, got)
}

// TestPeopleVectors holds names, notices, handovers and locks against the vectors; seconds that are not given are
// never.
func TestPeopleVectors(t *testing.T) {
	kinds := map[string]func(*peopleCase, *testing.T){
		"username": (*peopleCase).username,
		"address":  (*peopleCase).address,
		"notice": func(c *peopleCase, t *testing.T) {
			got, err := accounts.AntslaLeavingNotice(c.EmploymentEnd, deadlines.Estonia())
			require.NoError(t, err)
			assert.Equal(t, c.NoticeDue, got.Value)
		},
		"handover": func(c *peopleCase, t *testing.T) {
			got, err := accounts.RMKHandoverDue(c.Leaving, c.HeadDay)
			require.NoError(t, err)
			assert.Equal(t, c.Due, got)
		},
		"screen-lock": func(c *peopleCase, t *testing.T) {
			assert.Equal(t, c.Satisfied, accounts.AntslaScreen(time.Duration(c.Seconds)*time.Second) == nil)
		},
		"mobile-lock": func(c *peopleCase, t *testing.T) {
			p := accounts.AntslaPhone{
				MailElsewhere: !c.HoldsMail, CalendarElsewhere: !c.HoldsCalendar, MailAsksPassword: !c.WithoutPassword,
				LocksAfter: time.Duration(c.Seconds) * time.Second, AsksCode: c.CodeAtUnlock, CodeSecret: true, Updated: true, Supervised: true,
			}
			assert.Equal(t, c.Satisfied, p.Check() == nil)
		},
	}
	data := vectortest.Flat("accounts")
	var file struct {
		Groups []struct {
			Rule, What string
			Cases      []json.RawMessage
		}
	}
	require.NoError(t, json.Unmarshal(data, &file))
	held := map[string]bool{}
	for _, g := range file.Groups {
		hold, ok := kinds[g.What]
		if !ok {
			continue // a status or a term
		}
		held[g.What] = true
		t.Run(g.Rule, func(t *testing.T) {
			for _, raw := range g.Cases {
				var c peopleCase
				require.NoError(t, json.Unmarshal(raw, &c))
				t.Run(c.ID, func(t *testing.T) { hold(&c, t) })
			}
		})
	}
	assert.Len(t, held, len(kinds), "every kind has vectors")
}
