// SPDX-License-Identifier: MIT

package incident_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/incident"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/law"
)

var day = civil.MustParse

// told is who tells whom when: "user>police at once".
func told(t *testing.T, c incident.Cause, on string) string {
	all, err := incident.Notices(c, day(on))
	require.NoError(t, err)
	var lines []string
	for _, n := range all {
		assert.NotEmpty(t, n.Text(language.Estonian))
		assert.NotEmpty(t, n.Source.Provision)
		lines = append(lines, strings.TrimSpace(n.By.Text(language.English)+" > "+n.To.Text(language.English)+" "+n.When.Text(language.English)))
	}
	return strings.ReplaceAll(strings.Join(lines, "; "), "the ", "")
}

func TestNotices(t *testing.T) {
	for _, group := range []struct {
		clause string
		rows   map[incident.Cause]string
	}{
		{"antsla-15.2.8", map[incident.Cause]string{
			incident.AntslaLaptopLost:   "user of laptop > institution at once; user of laptop > IT specialist at once",
			incident.AntslaLaptopStolen: "user of laptop > institution at once; user of laptop > IT specialist at once; user of laptop > police at once",
		}},
		{"antsla-21.4", map[incident.Cause]string{
			incident.AntslaIncident: "employee > IT specialist at once",
			incident.AntslaHighRisk: "IT specialist > CERT-EE at once",
			incident.AntslaResolved: "resolver > mayor after resolution",
		}},
		{"saaremaa-3.17", map[incident.Cause]string{
			incident.SaaremaaEquipmentLost:   "employee > user support at first opportunity; employee > head of unit at first opportunity",
			incident.SaaremaaEquipmentStolen: "employee > user support at first opportunity; employee > head of unit at first opportunity; employee > police",
			incident.SaaremaaStolenAbroad:    "employee > user support at first opportunity; employee > head of unit at first opportunity; employee > police",
		}},
		{"saaremaa-9.1", map[incident.Cause]string{incident.SaaremaaIncident: "employee > user support at once"}},
		{"saaremaa-10.2", map[incident.Cause]string{incident.SaaremaaSecurityIncident: "employee > security specialist at once; employee > user support at once"}},
		{"ttu-5.9", map[incident.Cause]string{
			incident.TTUCarriersUnprotected: "head of unit > head of internal audit; head of unit > organiser of data protection",
			incident.TTURoomUnprotected:     "head of unit > head of real estate; head of unit > organiser of data protection",
			incident.TTUSystemUnprotected:   "head of unit > main user of information system; head of unit > organiser of data protection",
		}},
		{"ttu-10.9", map[incident.Cause]string{
			incident.TTUBreachByWorker:    "employee > head of unit at once; employee > organiser of data protection at once",
			incident.TTUBreachByMainUser:  "main user of information system > organiser of data protection at once",
			incident.TTUBreachByHead:      "head of unit > organiser of data protection at once",
			incident.TTUBreachByOrganiser: "organiser of data protection > rector",
			incident.TTUBreachNotRemedied: "organiser of data protection > rector; organiser of data protection > Data Protection Inspectorate",
		}},
	} {
		t.Run(group.clause, func(t *testing.T) {
			for cause, want := range group.rows {
				assert.Equal(t, want, told(t, cause, "2026-03-02"), cause.Text(language.English))
				all, err := incident.Notices(cause, day("2026-03-02"))
				require.NoError(t, err)
				for _, n := range all {
					assert.Equal(t, law.ID(group.clause), n.Clause)
				}
			}
		})
	}
	t.Run("saaremaa-3.17", func(t *testing.T) {
		all, err := incident.Notices(incident.SaaremaaStolenAbroad, day("2026-03-02"))
		require.NoError(t, err)
		assert.Equal(t, "Teenistuja teavitab politseid ja võtab avalduse esitamise kohta tõendi", all[2].Text(language.Estonian))
		assert.Equal(t, "The employee tells the head of the unit at the first opportunity", all[1].Text(language.English))
	})
	t.Run("saaremaa-9.1", func(t *testing.T) {
		all, err := incident.Notices(incident.SaaremaaIncident, day("2026-03-02"))
		require.NoError(t, err)
		assert.Equal(t, "Saaremaa p-d 3.8 ja 9.1", all[0].Source.String())
		assert.NotEmpty(t, all[0].Source.Doubt)
	})
	t.Run("saaremaa-10.2", func(t *testing.T) {
		all, err := incident.Notices(incident.SaaremaaSecurityIncident, day("2026-03-02"))
		require.NoError(t, err)
		assert.Equal(t, "Teenistuja teavitab viivitamata infoturbe spetsialisti telefoni teel", all[0].Text(language.Estonian))
		assert.Equal(t, []string{"Saaremaa p 10.2", "Saaremaa p 3.9"}, []string{all[0].Source.String(), all[1].Source.String()})
	})
	since := func(cause incident.Cause, first string) {
		_, err := incident.Notices(cause, day(first).AddDays(-1))
		assert.ErrorIs(t, err, law.ErrNotInForce, cause.Text(language.English))
		for _, on := range []civil.Date{day(first), day(first).AddDays(1)} {
			_, err = incident.Notices(cause, on)
			assert.NoError(t, err, cause.Text(language.English))
		}
	}
	t.Run("ttu-5.9", func(t *testing.T) {
		since(incident.TTUCarriersUnprotected, "2021-04-01")
		since(incident.TTURoomUnprotected, "2016-05-25")
		since(incident.TTUSystemUnprotected, "2013-05-20")
	})
	t.Run("since", func(t *testing.T) {
		for c := incident.AntslaIncident; c <= incident.AntslaLaptopStolen; c++ {
			since(c, "2019-11-29")
		}
		for c := incident.SaaremaaIncident; c <= incident.SaaremaaStolenAbroad; c++ {
			since(c, "2018-05-25")
		}
		for c := incident.TTUBreachByWorker; c <= incident.TTUBreachNotRemedied; c++ {
			since(c, "2013-05-20")
		}
	})
	for _, none := range []incident.Cause{0, incident.TTUBreachNotRemedied + 1, 255} {
		_, err := incident.Notices(none, day("2026-03-02"))
		assert.ErrorIs(t, err, law.ErrUnknown)
		assert.Empty(t, none.Text(language.Estonian))
	}
	_, err := incident.Notices(incident.AntslaIncident, civil.Date{})
	assert.ErrorIs(t, err, law.ErrMissing)
	assert.Empty(t, incident.Notice{}.Text(language.Estonian))
	assert.Empty(t, incident.Notice{By: 200, To: 200}.Text(language.Estonian))
	assert.Empty(t, incident.Role(200).Text(language.English))
	assert.Empty(t, incident.When(200).Text(language.English))
	_, err = incident.Notices(incident.AntslaIncident, day("9999-12-31"))
	assert.ErrorIs(t, err, law.ErrPlaceholder)

	first, _ := incident.Notices(incident.AntslaIncident, day("2026-03-02"))
	first[0].To = first[0].By
	assert.Equal(t, "employee > IT specialist at once", told(t, incident.AntslaIncident, "2026-03-02"), "a caller changes only its own")
}

// TestTexts: every cause, role, kind and effect has its own name in both languages.
func TestTexts(t *testing.T) {
	seen := map[string]bool{}
	check := func(text func(language.Tag) string) {
		for _, tag := range []language.Tag{language.Estonian, language.English} {
			s := text(tag)
			assert.NotEmpty(t, s)
			assert.False(t, seen[tag.String()+s], s)
			seen[tag.String()+s] = true
		}
	}
	for c := incident.AntslaIncident; c <= incident.TTUBreachNotRemedied; c++ {
		check(c.Text)
	}
	clear(seen)
	n := 0
	for r := incident.Role(1); r.String() != ""; r++ {
		if n++; r.String() != "cert-ee" { // one name in both languages
			check(r.Text)
		}
	}
	assert.Equal(t, 17, n)
	for e := incident.SaaremaaMoneyLost; e <= incident.SaaremaaFrequentFaults; e++ {
		check(e.Text)
	}
	for l := incident.AntslaLow; l <= incident.AntslaHigh; l++ {
		check(l.Text)
	}
	for w := incident.AtOnce; w <= incident.AfterResolution; w++ {
		check(w.Text)
	}
	assert.Empty(t, incident.SaaremaaEffect(0).Text(language.Estonian))
	assert.Empty(t, incident.SaaremaaEffect(99).Text(language.Estonian))
	assert.Empty(t, incident.AntslaLevel(9).Text(language.Estonian))
	assert.Empty(t, incident.AntslaKind(9).Text(language.Estonian))
}

func TestKinds(t *testing.T) {
	t.Run("antsla-21.1", func(t *testing.T) {
		var names []string
		for k := range incident.AntslaKinds() {
			names = append(names, k.Text(language.Estonian))
		}
		assert.Equal(t, []string{
			"teenuse katkemine või seadme rike", "süsteemi tõrge või ülekoormus", "inimlik viga", "mittevastavus infoturbepoliitikale või juhendile",
			"füüsilise turvameetme rikkumine", "kontrollimata muudatus süsteemis", "tarkvara või riistvara tõrge", "juurdepääsu rikkumine",
		}, names)
		assert.Empty(t, incident.AntslaKind(0).Text(language.Estonian), "the list is open")
		for range incident.AntslaKinds() {
			break
		}
	})
}

func TestAssessment(t *testing.T) {
	const none, low, medium, high = incident.AntslaLevel(0), incident.AntslaLow, incident.AntslaMedium, incident.AntslaHigh
	t.Run("antsla-21.4", func(t *testing.T) {
		for _, r := range []struct {
			risk, priority, changed incident.AntslaLevel
			tell                    bool
			code                    string
			current                 incident.AntslaLevel
		}{
			{high, none, none, true, "risk", high},
			{medium, none, none, false, "risk", medium},
			{low, none, none, false, "risk", low},
			{none, high, none, true, "priority", high},
			{none, medium, none, false, "priority", medium},
			{high, low, none, true, "risk", low},   // two inputs: the risk decides
			{low, high, none, false, "risk", high}, // and only the risk
			{high, high, low, true, "risk", low},   // lowered by a contractor
			{none, high, low, true, "priority", low},
			{none, high, medium, true, "priority", medium},
			{none, low, high, true, "priority", high}, // raised
			{none, none, high, true, "priority", high},
			{none, none, low, false, "priority", low},
		} {
			a := incident.AntslaAssessment{Risk: r.risk, Priority: r.priority, Changed: r.changed}
			tell, err := a.TellCERT()
			require.NoError(t, err)
			step := tell.Why()
			assert.Equal(t, r.tell, tell.Value, a)
			assert.Equal(t, r.code, step.Code, a)
			assert.Equal(t, r.tell, strings.Contains(step.Text(language.Estonian), "teavitatakse"), step.Text(language.Estonian))
			assert.Equal(t, "Antsla § 21 lg 4", step.Source.String())
			current, err := a.CurrentPriority()
			require.NoError(t, err)
			assert.Equal(t, r.current, current, a)
		}
		for a, value := range map[incident.AntslaAssessment]string{{}: "risk", {Risk: 4}: "4", {Priority: 9}: "9", {Risk: low, Changed: 4}: "4", {Priority: 255, Risk: high}: "255"} {
			want := law.ErrUnknown
			if a == (incident.AntslaAssessment{}) {
				want = law.ErrMissing
			}
			tell, err := a.TellCERT()
			assert.ErrorIs(t, err, want)
			assert.ErrorContains(t, err, value)
			assert.False(t, tell.Value)
			_, err = a.CurrentPriority()
			assert.ErrorIs(t, err, want)
		}
	})
}

func TestStatutory(t *testing.T) {
	ids := func(i incident.Impact) (all []law.ID) {
		for r := range incident.Statutory(i) {
			all = append(all, r.ID())
		}
		return all
	}
	assert.Equal(t, []law.ID{"gdpr-33.1", "kuts-8.1", "kuts-8.4_1"}, ids(incident.Impact{}), "nothing is known to be harmless")
	assert.Equal(t, []law.ID{"gdpr-33.1"}, ids(incident.Impact{Minor: true}))
	assert.Equal(t, []law.ID{"kuts-8.1", "kuts-8.4_1"}, ids(incident.Impact{Harmless: true}))
	assert.Empty(t, ids(incident.Impact{Harmless: true, Minor: true}))
	for n := range 3 {
		left := n
		for range incident.Statutory(incident.Impact{}) {
			if left--; left < 0 {
				break
			}
		}
	}
	tallinn, err := time.LoadLocation("Europe/Tallinn")
	require.NoError(t, err)
	rules := slices.Collect(incident.Statutory(incident.Impact{Harmless: true}))
	due, err := rules[0].DueAt(time.Date(2026, 3, 6, 15, 0, 0, 0, tallinn), tallinn, deadlines.Estonia())
	require.NoError(t, err)
	assert.Equal(t, "2026-03-07 15:00", due.Time().Format("2006-01-02 15:04"), "24 hours run through the weekend")
}

// alone takes one element after the other away from a complete subject: each alone is found, by its code.
func alone[T interface{ Check() []law.Finding }](t *testing.T, whole T, without map[string]func(*T)) {
	assert.Nil(t, whole.Check(), "a complete one")
	codes := map[string]bool{}
	for code, take := range without {
		codes[strings.TrimRight(code, "+")] = true
		t.Run(code, func(t *testing.T) {
			part := whole
			take(&part)
			found := part.Check()
			require.Len(t, found, 1)
			assert.Equal(t, strings.TrimRight(code, "+"), found[0].Code)
			assert.NotEmpty(t, found[0].Text(language.Estonian))
			assert.NotEmpty(t, found[0].Source().Provision)
		})
	}
	for _, f := range (*new(T)).Check() {
		assert.True(t, codes[f.Code], "every element is taken away once: %s", f.Code)
	}
	assert.Len(t, (*new(T)).Check(), len(codes), "an empty one has none")
}

func TestClosing(t *testing.T) {
	t.Run("antsla-21.7", func(t *testing.T) {
		whole := incident.AntslaClosing{
			Assessment: incident.AntslaAssessment{Risk: incident.AntslaHigh}, DamageLimited: true, Reported: true, DamageAssessed: true, CERTTold: true,
			MeasuresTaken: true, StaffTrained: true,
		}
		alone(t, whole, map[string]func(*incident.AntslaClosing){
			"closing.limited":  func(c *incident.AntslaClosing) { c.DamageLimited = false },
			"closing.report":   func(c *incident.AntslaClosing) { c.Reported = false },
			"closing.damage":   func(c *incident.AntslaClosing) { c.DamageAssessed = false },
			"closing.cert":     func(c *incident.AntslaClosing) { c.CERTTold = false },
			"closing.cert+":    func(c *incident.AntslaClosing) { c.CERTTold, c.CERTWaived = false, true }, // the risk is high
			"closing.measures": func(c *incident.AntslaClosing) { c.MeasuresTaken = false },
			"closing.training": func(c *incident.AntslaClosing) { c.StaffTrained = false },
		})
		whole.CERTTold = false
		for _, r := range []struct {
			a         incident.AntslaAssessment
			notNeeded bool
			missing   int
		}{
			{incident.AntslaAssessment{Risk: incident.AntslaMedium}, true, 0},
			{incident.AntslaAssessment{Risk: incident.AntslaMedium}, false, 1}, // nobody decided that it need not be told
			{incident.AntslaAssessment{Priority: incident.AntslaHigh, Changed: incident.AntslaLow}, true, 1},
			{incident.AntslaAssessment{Priority: incident.AntslaLow}, true, 0},
			{incident.AntslaAssessment{}, true, 1}, // the risk is unknown
		} {
			whole.Assessment, whole.CERTWaived = r.a, r.notNeeded
			assert.Len(t, whole.Check(), r.missing, r)
		}
	})
}

func TestEffects(t *testing.T) {
	t.Run("saaremaa-2.8", func(t *testing.T) {
		for e, want := range map[incident.SaaremaaEffect][2]bool{ // security incident, incident
			0: {false, false}, incident.SaaremaaMoneyLost: {true, false}, incident.SaaremaaDataLeaked: {true, false}, incident.SaaremaaDataLost: {true, true},
			incident.SaaremaaWorkStopped: {true, false}, incident.SaaremaaReputationHurt: {true, false}, incident.SaaremaaSystemStopped: {false, true},
			incident.SaaremaaSystemHangs: {false, true}, incident.SaaremaaDataDamaged: {false, true}, incident.SaaremaaWrongResults: {false, true},
			incident.SaaremaaFrequentFaults: {false, true}, incident.SaaremaaFrequentFaults + 1: {false, false}, 255: {false, false},
		} {
			assert.Equal(t, want, [2]bool{e.IsSecurityIncident(), e.IsIncident()}, e.Text(language.English))
		}
	})
}

func TestReports(t *testing.T) {
	at := time.Date(2026, 3, 2, 9, 15, 0, 0, time.UTC)
	t.Run("saaremaa-9.1", func(t *testing.T) {
		whole := incident.SaaremaaFaultReport{
			FirstName: "Mari", LastName: "Tamm", System: "MuIS", At: at, Description: "ei salvesta", Message: "viga 500", Inventory: "1204", Expected: "salvestab",
		}
		alone(t, whole, map[string]func(*incident.SaaremaaFaultReport){
			"fault.name":        func(r *incident.SaaremaaFaultReport) { r.FirstName = " " },
			"fault.name+":       func(r *incident.SaaremaaFaultReport) { r.LastName = "" },
			"fault.system":      func(r *incident.SaaremaaFaultReport) { r.System = "" },
			"fault.time":        func(r *incident.SaaremaaFaultReport) { r.At = time.Time{} },
			"fault.description": func(r *incident.SaaremaaFaultReport) { r.Description = "" },
			"fault.message":     func(r *incident.SaaremaaFaultReport) { r.Message = "" },
			"fault.inventory":   func(r *incident.SaaremaaFaultReport) { r.Inventory = "" },
			"fault.expected":    func(r *incident.SaaremaaFaultReport) { r.Expected = "" },
		})
		whole.Message, whole.Inventory, whole.Expected = "", "", ""
		whole.Silent, whole.Uninventoried, whole.FaultCertain = true, true, true
		assert.Nil(t, whole.Check(), "no message, no asset, no mere suspicion")
		for _, none := range []time.Time{{}, time.Unix(0, 0), time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)} {
			whole.At = none
			assert.Equal(t, "fault.time", whole.Check()[0].Code, none)
		}
	})
	t.Run("saaremaa-10.2", func(t *testing.T) {
		whole := incident.SaaremaaSecurityReport{
			FirstName: "Mari", LastName: "Tamm", Description: "õngitsuskiri avati", At: at, Address: "Lossihoov 1", Room: "12", Severity: "suur",
		}
		alone(t, whole, map[string]func(*incident.SaaremaaSecurityReport){
			"security.name":        func(r *incident.SaaremaaSecurityReport) { r.FirstName = "" },
			"security.name+":       func(r *incident.SaaremaaSecurityReport) { r.LastName = "" },
			"security.description": func(r *incident.SaaremaaSecurityReport) { r.Description = "" },
			"security.time":        func(r *incident.SaaremaaSecurityReport) { r.At = time.Time{} },
			"security.place":       func(r *incident.SaaremaaSecurityReport) { r.Address = "" },
			"security.place+":      func(r *incident.SaaremaaSecurityReport) { r.Room = "" },
			"security.severity":    func(r *incident.SaaremaaSecurityReport) { r.Severity = "" },
		})
	})
}

// stoppageRows are worked from reading 43.
var stoppageRows = []struct {
	lasted     time.Duration
	scope      incident.SaaremaaScope
	classified bool
	longest    time.Duration
	critical   bool
	want       bool
	code       string
}{
	{29*time.Minute + 59*time.Second, incident.SaaremaaInstitution, false, 0, false, false, "too-short"},
	{30 * time.Minute, incident.SaaremaaInstitution, false, 0, false, false, "too-short"},
	{30*time.Minute + time.Second, incident.SaaremaaInstitution, false, 0, false, true, "stoppage"},
	{30*time.Minute + time.Second, incident.SaaremaaDepartment, false, 0, false, true, "stoppage"},
	{30*time.Minute + time.Second, incident.SaaremaaSubunit, false, 0, true, false, "too-narrow"},
	{24 * time.Hour, incident.SaaremaaWorkplaces, false, 0, true, false, "too-narrow"},
	{30*time.Minute + time.Second, incident.SaaremaaInstitution, false, 4 * time.Hour, true, true, "stoppage"}, // the limit of no class is not read
	{4*time.Hour - time.Second, incident.SaaremaaSubunit, true, 4 * time.Hour, true, false, "too-short"},
	{4 * time.Hour, incident.SaaremaaSubunit, true, 4 * time.Hour, true, false, "too-short"},
	{4*time.Hour + time.Second, incident.SaaremaaSubunit, true, 4 * time.Hour, true, true, "stoppage"},
	{4*time.Hour + time.Second, incident.SaaremaaInstitution, true, 4 * time.Hour, true, true, "stoppage"},
	{4*time.Hour + time.Second, incident.SaaremaaInstitution, true, 4 * time.Hour, false, false, "not-critical"},
	{4*time.Hour + time.Second, incident.SaaremaaWorkplaces, true, 4 * time.Hour, true, false, "too-narrow"},
	{31 * time.Minute, incident.SaaremaaInstitution, true, 4 * time.Hour, true, false, "too-short"},
	{11 * time.Minute, incident.SaaremaaSubunit, true, 10 * time.Minute, true, true, "stoppage"},
	{time.Second, incident.SaaremaaSubunit, true, 0, true, true, "stoppage"}, // a class that allows none
	{0, incident.SaaremaaSubunit, true, 0, true, false, "too-short"},
}

func TestStoppage(t *testing.T) {
	t.Run("saaremaa-10.1", func(t *testing.T) {
		for _, r := range stoppageRows {
			o := incident.SaaremaaOutage{Lasted: r.lasted, Scope: r.scope, Classified: r.classified, Longest: r.longest, BusinessCritical: r.critical}
			got, err := o.IsStoppage()
			require.NoError(t, err)
			assert.Equal(t, r.want, got.Value, o)
			assert.Equal(t, r.code, got.Why().Code, o)
			assert.Equal(t, "Saaremaa p 10.1", got.Why().Source.String())
		}
		for _, o := range []incident.SaaremaaOutage{{}, {Lasted: time.Hour}, {Lasted: time.Hour, Scope: 5}} {
			want := law.ErrMissing // whom it touches is not said
			if o.Scope == 5 {
				want = law.ErrUnknown
			}
			got, err := o.IsStoppage()
			assert.ErrorIs(t, err, want)
			assert.False(t, got.Value)
		}
		for value, o := range map[string]incident.SaaremaaOutage{
			"lasted: a duration below zero: -1s":    {Lasted: -time.Second, Scope: incident.SaaremaaSubunit, Longest: -time.Hour},
			"longest: a duration below zero: -1m0s": {Lasted: 1, Scope: incident.SaaremaaSubunit, Classified: true, Longest: -time.Minute},
		} {
			got, err := o.IsStoppage()
			assert.ErrorIs(t, err, law.ErrInvalid)
			assert.ErrorContains(t, err, value)
			assert.False(t, got.Value)
		}
		got, err := incident.SaaremaaOutage{Lasted: time.Hour, Scope: incident.SaaremaaInstitution, Longest: math.MinInt64}.IsStoppage()
		require.NoError(t, err)
		assert.True(t, got.Value, "the limit of no class is not read")
	})
}

// TestStoppageMutants: each plausible misreading of the clause fails a row.
func TestStoppageMutants(t *testing.T) {
	for name, wrong := range map[string]func(lasted time.Duration, scope incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool{
		"not strict": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l >= longest && s >= incident.SaaremaaSubunit && critical
			}
			return l >= 30*time.Minute && s >= incident.SaaremaaDepartment
		},
		"always 30 minutes": func(l time.Duration, s incident.SaaremaaScope, class bool, _ time.Duration, critical bool) bool {
			return l > 30*time.Minute && (class && critical && s >= incident.SaaremaaSubunit || s >= incident.SaaremaaDepartment)
		},
		"either limit": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool {
			return class && l > longest && s >= incident.SaaremaaSubunit && critical || l > 30*time.Minute && s >= incident.SaaremaaDepartment
		},
		"any subunit without a class": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.SaaremaaSubunit && critical
			}
			return l > 30*time.Minute && s >= incident.SaaremaaSubunit
		},
		"whole units with a class": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.SaaremaaDepartment && critical
			}
			return l > 30*time.Minute && s >= incident.SaaremaaDepartment
		},
		"critical or not": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, _ bool) bool {
			if class {
				return l > longest && s >= incident.SaaremaaSubunit
			}
			return l > 30*time.Minute && s >= incident.SaaremaaDepartment
		},
		"critical without a class too": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.SaaremaaSubunit && critical
			}
			return l > 30*time.Minute && s >= incident.SaaremaaDepartment && critical
		},
		"the institution only": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.SaaremaaSubunit && critical
			}
			return l > 30*time.Minute && s == incident.SaaremaaInstitution
		},
		"no limit is no class": func(l time.Duration, s incident.SaaremaaScope, class bool, longest time.Duration, critical bool) bool {
			if class && longest > 0 {
				return l > longest && s >= incident.SaaremaaSubunit && critical
			}
			return l > 30*time.Minute && s >= incident.SaaremaaDepartment
		},
	} {
		killed := false
		for _, r := range stoppageRows {
			killed = killed || wrong(r.lasted, r.scope, r.classified, r.longest, r.critical) != r.want
		}
		assert.True(t, killed, name)
	}
}

func TestErrors(t *testing.T) {
	_, err := incident.AntslaAssessment{Priority: 9}.TellCERT()
	assert.EqualError(t, err, `priority: no such value (allowed: low, medium, high): "9"`)
	_, err = incident.Notices(incident.TTURoomUnprotected, day("2016-05-24"))
	assert.EqualError(t, err, "ttu-5.9: not in force on 2016-05-24 (known since 2016-05-25)")
}

// TestPrinted: an answer prints in one line and marshals with its reasons; what a caller stores comes back.
func TestPrinted(t *testing.T) {
	all, err := incident.Notices(incident.AntslaLaptopStolen, day("2026-03-02"))
	require.NoError(t, err)
	assert.Equal(t, "The user of the laptop tells the police at once (Antsla § 15 lg 2 p 8)", all[2].String())
	assert.Empty(t, incident.Notice{}.String())
	data, err := json.Marshal(all[2])
	require.NoError(t, err)
	for _, part := range []string{`"by":"laptop-user"`, `"to":"police"`, `"when":"at-once"`, `"clause":"antsla-15.2.8"`, `"et":"Sülearvuti kasutaja teavitab viivitamata politseid"`, `"provision":"§ 15 lg 2 p 8"`} {
		assert.Contains(t, string(data), part)
	}
	c := incident.AntslaClosing{Assessment: incident.AntslaAssessment{Risk: incident.AntslaHigh}, CERTTold: true}
	data, err = json.Marshal(c)
	require.NoError(t, err)
	assert.JSONEq(t, `{"assessment": {"risk": "high"}, "cert_told": true}`, string(data))
	var back incident.AntslaClosing
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, c, back)
	tell, err := c.Assessment.TellCERT()
	require.NoError(t, err)
	data, err = json.Marshal(tell)
	require.NoError(t, err)
	assert.Contains(t, string(data), `{"value":true,"why":{"code":"risk"`)
	assert.Equal(t, "antsla-laptop-stolen", incident.AntslaLaptopStolen.String())
	assert.Equal(t, "department", incident.SaaremaaDepartment.String())
}

// TestChecks: every check has its code once, a provision and a sentence in both languages.
func TestChecks(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range incident.Checks() {
		assert.False(t, seen[c.Code], c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.Source.Provision, c.Code)
		assert.NotEmpty(t, c.EN, c.Code)
		assert.NotContains(t, c.ET, "teavitamine puudub", "an act is not absent")
	}
	assert.Len(t, seen, 6+7+5)
}

func TestNoAllocations(t *testing.T) {
	o := incident.SaaremaaOutage{Lasted: time.Hour, Scope: incident.SaaremaaInstitution}
	cost.Nothing(t, "IsStoppage", func() { _, _ = o.IsStoppage() })
}

func BenchmarkIsStoppage(b *testing.B) {
	o := incident.SaaremaaOutage{Lasted: time.Hour, Scope: incident.SaaremaaInstitution}
	for b.Loop() {
		if is, err := o.IsStoppage(); !is.Value || err != nil {
			b.Fatal(is, err)
		}
	}
}

func BenchmarkNotices(b *testing.B) {
	on := day("2026-03-02")
	for b.Loop() {
		if _, err := incident.Notices(incident.AntslaLaptopStolen, on); err != nil {
			b.Fatal(err)
		}
	}
}

// TestUnknownRoles: a notice by or to a role that there is not says nothing.
func TestUnknownRoles(t *testing.T) {
	const first, last = incident.Role(1), incident.Role(17)
	n := incident.Notice{By: first, To: last}
	assert.NotEmpty(t, n.Text(language.Estonian))
	for _, n := range []incident.Notice{{By: last + 1, To: last}, {By: first, To: last + 1}} {
		assert.Empty(t, n.Text(language.Estonian))
	}
}

// FuzzCodes: a code is read as the value that writes it, and any other text leaves the value as it was.
func FuzzCodes(f *testing.F) {
	for _, s := range []string{"", "low", "human-error", "at-once", "cert-ee", "antsla-laptop-stolen", "data-lost", "department", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, code string) {
		for _, v := range []interface {
			encoding.TextMarshaler
			encoding.TextUnmarshaler
			fmt.Stringer
		}{
			new(incident.AntslaKind), new(incident.AntslaLevel), new(incident.Cause), new(incident.Role), new(incident.When), new(incident.SaaremaaEffect), new(incident.SaaremaaScope),
		} {
			if err := v.UnmarshalText([]byte(code)); err != nil {
				require.ErrorIs(t, err, law.ErrUnknown)
				require.Empty(t, v.String())
				continue
			}
			out, err := v.MarshalText()
			require.NoError(t, err)
			require.Equal(t, code, string(out))
		}
	})
}
