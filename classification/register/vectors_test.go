// SPDX-License-Identifier: MIT

package register_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/internal/vectortest"
	"github.com/teabehaldus/teabehaldus/law"
)

// vectorCase is one case of publication.json as its schema describes it.
type vectorCase struct {
	ID, Level, Basis, Why string

	Created, Registered json.RawMessage // a day or, of registrable and request, the answer
	Restricted          bool
	Shown, Data         string

	Name, Party, Mask, Separator string
	ShownName                    string `json:"shown_name"`
	Title                        string
	TitleShown                   bool `json:"title_shown"`

	Last           int
	LastRegistered civil.Date `json:"last_registered"`
	Signed         civil.Date
	CaseFile       bool `json:"case_file"`
	Number         int

	Reference string
	Readable  bool

	Kind           string
	Marked         bool `json:"marked_isiklik"`
	ProvesOfficial bool `json:"proves_official"`
	Channel        string
	Named          bool `json:"requester_named"`
	AtOnce         bool `json:"fulfilled_at_once"`

	OwnDomain string   `json:"own_domain"`
	To, CC    []string // CC decides nothing
	Registers string
	Undecided bool
}

func (c *vectorCase) day(t *testing.T, raw json.RawMessage) (d civil.Date) {
	require.NoError(t, json.Unmarshal(raw, &d))
	return d
}

func (c *vectorCase) answer(t *testing.T) (yes bool) {
	require.NoError(t, json.Unmarshal(c.Registered, &yes))
	return yes
}

var checks = map[string]func(*testing.T, vectorCase){
	"register": checkShown, "personal": checkPersonal, "mask": checkMask, "title": checkTitle, "number": checkNumber, "reference": checkReference,
	"registrable": checkRegistrable, "request": checkRequest, "registrar": checkRegistrar,
}

type vectorGroup struct {
	Rule, What string
	Cases      []vectorCase
}

func readVectors(t *testing.T) []vectorGroup {
	data := vectortest.Flat("publication")
	var file struct{ Groups []vectorGroup }
	require.NoError(t, json.Unmarshal(data, &file))
	return file.Groups
}

// TestVectors holds the package against the conformance vectors, one subtest per clause.
func TestVectors(t *testing.T) {
	ids := map[string]bool{}
	for _, group := range readVectors(t) {
		require.Contains(t, checks, group.What)
		require.NotEmpty(t, group.Cases, group.Rule)
		t.Run(group.Rule, func(t *testing.T) {
			for _, c := range group.Cases {
				assert.False(t, ids[c.ID], "id given twice: %s", c.ID)
				ids[c.ID] = true
				t.Run(strings.TrimPrefix(c.ID, group.Rule+"/"), func(t *testing.T) { checks[group.What](t, c) })
			}
		})
	}
}

// on is the day for which the vectors that name none are asked.
const on = "2026-07-01"

var extents = map[string]register.Extent{"nothing": register.Nothing, "register-data": register.RegisterData, "content": register.Content}

func checkShown(t *testing.T, c vectorCase) {
	for _, kind := range []register.Kind{register.BoardDecision, register.Order, register.Contract, register.Incoming, register.Outgoing} {
		d := register.Document{Kind: kind, Created: c.day(t, c.Created), Registered: c.day(t, c.Registered), AccessStated: true}
		if c.Restricted {
			d.Restrictions = []classification.Restriction{restricted(t, "2026-06-30", "2026-07-02")}
		}
		assert.Equal(t, extents[c.Shown], view(t, register.RMKPolicy(), d, on).Extent(), c.Why)
	}
}

func checkPersonal(t *testing.T, c vectorCase) {
	d := letter()
	kind, ok := map[string]classification.PersonalData{
		"none": 0, "ordinary": classification.Ordinary, "private-life": classification.PrivateLife, "sensitive": classification.Sensitive,
	}[c.Data]
	require.True(t, ok)
	if d.Personal = kind; c.Restricted {
		d.Restrictions = []classification.Restriction{restricted(t, "2026-06-30", "2026-07-02")}
	}
	assert.Equal(t, extents[c.Shown], view(t, register.TTUPolicy(), d, on).Extent(), c.Why)
}

func checkMask(t *testing.T, c vectorCase) {
	spec := register.StatutoryPolicy().Spec()
	spec.Mask = map[string]register.Mask{
		"fyysiline-isik": register.NaturalPersonMask, "eraisik": register.PrivatePersonMask,
		"initials": register.SpacedInitials,
	}[c.Mask]
	if c.Mask == "initials" && c.Separator == "" {
		spec.Mask = register.TightInitials
	}
	policy, err := spec.Policy()
	require.NoError(t, err)
	d := letter()
	d.Parties = []register.Party{{Name: c.Name, Kind: map[string]register.PartyKind{
		"natural": register.NaturalPerson, "legal": register.LegalPerson, "staff": register.Staff,
	}[c.Party]}}
	assert.Equal(t, c.ShownName, strings.Join(slices.Collect(view(t, policy, d, on).Parties()), "; "), c.Why)
}

func checkTitle(t *testing.T, c vectorCase) {
	d := letter()
	d.Title, d.Parties = c.Title, []register.Party{{Name: c.Name, Kind: register.NaturalPerson}}
	for _, p := range []register.Policy{register.StatutoryPolicy(), register.RMKPolicy(), register.TTUPolicy()} {
		shown, ok := view(t, p, d, on).Title()
		assert.Equal(t, c.TitleShown, ok, c.Why)
		assert.Equal(t, ok, shown == c.Title)
	}
}

func checkNumber(t *testing.T, c vectorCase) {
	slots := []register.Run{{Numbering: register.OwnRegister, Series: "1-32"}, {Numbering: register.Correspondence}}
	if c.CaseFile {
		slots = []register.Run{{Numbering: register.CaseFile, File: "3"}}
	}
	for _, slot := range slots {
		last := map[register.Run]int{}
		if c.Last > 0 {
			run, err := register.RMKRun(slot, c.LastRegistered)
			require.NoError(t, err)
			last[run.Value] = c.Last
		}
		run, err := register.RMKRun(slot, c.day(t, c.Registered))
		require.NoError(t, err)
		assert.Equal(t, c.Number, last[run.Value]+1, c.Why)
	}
}

func checkReference(t *testing.T, c vectorCase) {
	r, err := register.ParseReference(c.Reference)
	if !c.Readable {
		require.ErrorIs(t, err, law.ErrUnreadable, c.Why)
		return
	}
	require.NoError(t, err, c.Why)
	assert.Equal(t, c.Reference, r.String(), c.Why)
}

func checkRegistrable(t *testing.T, c vectorCase) {
	matter, ok := map[string]register.RMKMatter{
		"letter": register.Business, "contract": register.Business, "decision": register.Business, "memorandum": register.Business,
		"invitation": register.Invitation, "thanks": register.Thanks, "congratulation": register.Congratulation,
		"informative": register.Informative, "advertising": register.Advertising, "addressed-to-another": register.ForOthers,
	}[c.Kind]
	require.True(t, ok, c.Kind)
	yes, err := register.RMKRegisters(register.RMKArrival{Matter: matter, Marked: c.Marked, Official: c.ProvesOfficial})
	require.NoError(t, err)
	assert.Equal(t, c.answer(t), yes.Value, c.Why)
}

func checkRequest(t *testing.T, c vectorCase) {
	yes, err := register.RMKRegisters(register.RMKArrival{
		Matter: register.InfoRequest, Anonymous: !c.Named, Spoken: c.Channel == "phone" || c.Channel == "oral", Fulfilled: c.AtOnce,
	})
	require.NoError(t, err)
	assert.Equal(t, c.answer(t), yes.Value, c.Why)
}

func checkRegistrar(t *testing.T, c vectorCase) {
	who, err := register.RMKRegistrar(c.To, c.OwnDomain)
	if c.Undecided {
		require.ErrorIs(t, err, law.ErrNotPossible, c.Why)
		return
	}
	require.NoError(t, err)
	assert.Equal(t, c.Registers, who.Value, c.Why)
}
