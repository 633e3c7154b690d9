package incident_test

import (
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

func Example() {
	all, _ := incident.Notices(incident.AntslaLaptopStolen, day("2026-03-02"))
	for _, n := range all {
		fmt.Println(n.Text(language.Estonian), "–", n.Source())
	}
	tell, why, _ := incident.Assessment{Priority: incident.High, Changed: incident.Low}.TellCERT()
	fmt.Println(tell, why.Text(language.English))
	for rule := range incident.Statutory(incident.Impact{NotSignificant: true}) {
		fmt.Println(rule.ID(), rule.Spec().Term)
	}
	// Output:
	// Sülearvuti kasutaja teavitab viivitamata ametiasutust – Antsla § 15 lg 2 p 8
	// Sülearvuti kasutaja teavitab viivitamata IT-spetsialisti – Antsla § 15 lg 2 p 8
	// Sülearvuti kasutaja teavitab viivitamata politseid – Antsla § 15 lg 2 p 8
	// true The risk is not known; the highest priority is high: CERT-EE is told at once
	// gdpr-33.1 72 hours
}

func ExampleOutage_IsStoppage() {
	for _, lasted := range []time.Duration{30 * time.Minute, 30*time.Minute + time.Second} {
		is, why, _ := incident.Outage{Lasted: lasted, Scope: incident.WholeInstitution}.IsStoppage()
		fmt.Println(is, why.Text(language.Estonian))
	}
	// Output:
	// false Töö ei ole häiritud lubatust kauem
	// true Töö on häiritud lubatust kauem ja vajalikus ulatuses: tööseisak
}

// told is who tells whom when: "user>police at once".
func told(t *testing.T, c incident.Cause, on string) string {
	all, err := incident.Notices(c, day(on))
	require.NoError(t, err)
	var lines []string
	for _, n := range all {
		assert.NotEmpty(t, n.Text(language.Estonian))
		assert.NotEmpty(t, n.Source().Provision)
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
		assert.Equal(t, "Saaremaa p 3.8, 9.1", all[0].Source().String())
		assert.NotEmpty(t, all[0].Source().Doubt)
	})
	t.Run("saaremaa-10.2", func(t *testing.T) {
		all, err := incident.Notices(incident.SaaremaaSecurityIncident, day("2026-03-02"))
		require.NoError(t, err)
		assert.Equal(t, "Teenistuja teavitab viivitamata infoturbe spetsialisti telefoni teel", all[0].Text(language.Estonian))
		assert.Equal(t, []string{"Saaremaa p 10.2", "Saaremaa p 3.9"}, []string{all[0].Source().String(), all[1].Source().String()})
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
		assert.ErrorIs(t, err, incident.ErrCause)
		assert.Empty(t, none.Text(language.Estonian))
	}
	_, err := incident.Notices(incident.AntslaIncident, civil.Date{})
	assert.ErrorIs(t, err, civil.ErrNoSuchDay)
	assert.Empty(t, incident.Notice{}.Text(language.Estonian))
	assert.Empty(t, incident.Notice{By: 200, To: 200}.Text(language.Estonian))
	assert.Empty(t, incident.Role(200).Text(language.English))
	assert.Empty(t, incident.When(200).Text(language.English))

	first, _ := incident.Notices(incident.AntslaIncident, day("2026-03-02"))
	first[0].To = incident.Mayor
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
	for r := incident.Employee; r <= incident.Inspectorate; r++ {
		if r != incident.CERT {
			check(r.Text)
		}
	}
	for e := incident.MoneyLost; e <= incident.FrequentFaults; e++ {
		check(e.Text)
	}
	for l := incident.Low; l <= incident.High; l++ {
		check(l.Text)
	}
	for w := incident.AtOnce; w <= incident.AfterResolution; w++ {
		check(w.Text)
	}
	assert.Empty(t, incident.Effect(0).Text(language.Estonian))
	assert.Empty(t, incident.Effect(99).Text(language.Estonian))
	assert.Empty(t, incident.Level(9).Text(language.Estonian))
	assert.Empty(t, incident.Kind(9).Text(language.Estonian))
}

func TestKinds(t *testing.T) {
	t.Run("antsla-21.1", func(t *testing.T) {
		var names []string
		for k := range incident.Kinds() {
			names = append(names, k.Text(language.Estonian))
		}
		assert.Equal(t, []string{
			"teenuse katkemine või seadme rike", "süsteemi tõrge või ülekoormus", "inimlik viga", "mittevastavus infoturbepoliitikale või juhendile",
			"füüsilise turvameetme rikkumine", "kontrollimata muudatus süsteemis", "tarkvara või riistvara tõrge", "ligipääsu rikkumine",
		}, names)
		assert.Empty(t, incident.Kind(0).Text(language.Estonian), "the list is open")
		for range incident.Kinds() {
			break
		}
	})
}

func TestAssessment(t *testing.T) {
	const none, low, medium, high = incident.Level(0), incident.Low, incident.Medium, incident.High
	t.Run("antsla-21.4", func(t *testing.T) {
		for _, r := range []struct {
			risk, priority, changed incident.Level
			tell                    bool
			code                    string
			current                 incident.Level
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
			a := incident.Assessment{Risk: r.risk, Priority: r.priority, Changed: r.changed}
			tell, step, err := a.TellCERT()
			require.NoError(t, err)
			assert.Equal(t, r.tell, tell, a)
			assert.Equal(t, r.code, step.Code, a)
			assert.Equal(t, r.tell, strings.Contains(step.Text(language.Estonian), "teavitatakse"), step.Text(language.Estonian))
			assert.Equal(t, "Antsla § 21 lg 4", step.Source.String())
			current, err := a.CurrentPriority()
			require.NoError(t, err)
			assert.Equal(t, r.current, current, a)
		}
		for a, value := range map[incident.Assessment]string{{}: "neither", {Risk: 4}: "4", {Priority: 9}: "9", {Risk: low, Changed: 4}: "4", {Priority: 255, Risk: high}: "255"} {
			tell, _, err := a.TellCERT()
			assert.ErrorIs(t, err, incident.ErrLevel)
			assert.ErrorContains(t, err, value)
			assert.False(t, tell)
			_, err = a.CurrentPriority()
			assert.ErrorIs(t, err, incident.ErrLevel)
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
	assert.Equal(t, []law.ID{"gdpr-33.1"}, ids(incident.Impact{NotSignificant: true}))
	assert.Equal(t, []law.ID{"kuts-8.1", "kuts-8.4_1"}, ids(incident.Impact{NoPersonalData: true}))
	assert.Empty(t, ids(incident.Impact{NoPersonalData: true, NotSignificant: true}))
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
	rules := slices.Collect(incident.Statutory(incident.Impact{NoPersonalData: true}))
	due, err := rules[0].DueAt(time.Date(2026, 3, 6, 15, 0, 0, 0, tallinn), tallinn, deadlines.Estonia())
	require.NoError(t, err)
	assert.Equal(t, "2026-03-07 15:00", due.Time().Format("2006-01-02 15:04"), "24 hours run through the weekend")
}

// alone takes one element after the other away from a complete subject: each alone is found, by its code.
func alone[T any](t *testing.T, elements []law.Element[T], whole T, without map[string]func(*T)) {
	assert.Nil(t, law.Missing(&whole, elements), "a complete one")
	assert.Len(t, law.Missing(new(T), elements), len(elements), "an empty one")
	for code, take := range without {
		t.Run(code, func(t *testing.T) {
			part := whole
			take(&part)
			found := law.Missing(&part, elements)
			require.Len(t, found, 1)
			assert.Equal(t, strings.TrimRight(code, "+"), found[0].Code)
			assert.Contains(t, found[0].Text(language.Estonian), "puudub")
		})
	}
	for _, e := range elements {
		assert.Contains(t, without, e.Code, "every element is taken away once")
	}
}

func TestClosing(t *testing.T) {
	t.Run("antsla-21.7", func(t *testing.T) {
		whole := incident.Closing{
			Assessment: incident.Assessment{Risk: incident.High}, DamageLimited: true, Reported: true, DamageAssessed: true, CERTTold: true,
			MeasuresTaken: true, StaffTrained: true,
		}
		alone(t, incident.ClosingElements(), whole, map[string]func(*incident.Closing){
			"closing.limited":  func(c *incident.Closing) { c.DamageLimited = false },
			"closing.report":   func(c *incident.Closing) { c.Reported = false },
			"closing.damage":   func(c *incident.Closing) { c.DamageAssessed = false },
			"closing.cert":     func(c *incident.Closing) { c.CERTTold = false },
			"closing.cert+":    func(c *incident.Closing) { c.CERTTold, c.CERTNotNeeded = false, true }, // the risk is high
			"closing.measures": func(c *incident.Closing) { c.MeasuresTaken = false },
			"closing.training": func(c *incident.Closing) { c.StaffTrained = false },
		})
		whole.CERTTold = false
		for _, r := range []struct {
			a         incident.Assessment
			notNeeded bool
			missing   int
		}{
			{incident.Assessment{Risk: incident.Medium}, true, 0},
			{incident.Assessment{Risk: incident.Medium}, false, 1}, // nobody decided that it need not be told
			{incident.Assessment{Priority: incident.High, Changed: incident.Low}, true, 1},
			{incident.Assessment{Priority: incident.Low}, true, 0},
			{incident.Assessment{}, true, 1}, // the risk is unknown
		} {
			whole.Assessment, whole.CERTNotNeeded = r.a, r.notNeeded
			assert.Len(t, law.Missing(&whole, incident.ClosingElements()), r.missing, r)
		}
	})
}

func TestEffects(t *testing.T) {
	t.Run("saaremaa-2.8", func(t *testing.T) {
		for e, want := range map[incident.Effect][2]bool{ // security incident, incident
			0: {false, false}, incident.MoneyLost: {true, false}, incident.DataLeaked: {true, false}, incident.DataLost: {true, true},
			incident.WorkStopped: {true, false}, incident.ReputationHurt: {true, false}, incident.SystemStopped: {false, true},
			incident.SystemHangs: {false, true}, incident.DataDamaged: {false, true}, incident.WrongResults: {false, true},
			incident.FrequentFaults: {false, true}, incident.FrequentFaults + 1: {false, false}, 255: {false, false},
		} {
			assert.Equal(t, want, [2]bool{e.IsSecurityIncident(), e.IsIncident()}, e.Text(language.English))
		}
	})
}

func TestReports(t *testing.T) {
	at := time.Date(2026, 3, 2, 9, 15, 0, 0, time.UTC)
	t.Run("saaremaa-9.1", func(t *testing.T) {
		whole := incident.FaultReport{
			FirstName: "Mari", LastName: "Tamm", System: "MuIS", At: at, Description: "ei salvesta", Message: "viga 500", Inventory: "1204", Expected: "salvestab",
		}
		alone(t, incident.FaultReportElements(), whole, map[string]func(*incident.FaultReport){
			"fault.name":        func(r *incident.FaultReport) { r.FirstName = " " },
			"fault.name+":       func(r *incident.FaultReport) { r.LastName = "" },
			"fault.system":      func(r *incident.FaultReport) { r.System = "" },
			"fault.time":        func(r *incident.FaultReport) { r.At = time.Time{} },
			"fault.description": func(r *incident.FaultReport) { r.Description = "" },
			"fault.message":     func(r *incident.FaultReport) { r.Message = "" },
			"fault.inventory":   func(r *incident.FaultReport) { r.Inventory = "" },
			"fault.expected":    func(r *incident.FaultReport) { r.Expected = "" },
		})
		whole.Message, whole.Inventory, whole.Expected = "", "", ""
		whole.NoMessage, whole.NotAnAsset, whole.CertainFault = true, true, true
		assert.Nil(t, law.Missing(&whole, incident.FaultReportElements()), "no message, no asset, no mere suspicion")
	})
	t.Run("saaremaa-10.2", func(t *testing.T) {
		whole := incident.SecurityReport{
			FirstName: "Mari", LastName: "Tamm", Description: "õngitsuskiri avati", At: at, Address: "Lossihoov 1", Room: "12", Severity: "suur",
		}
		alone(t, incident.SecurityReportElements(), whole, map[string]func(*incident.SecurityReport){
			"security.name":        func(r *incident.SecurityReport) { r.FirstName = "" },
			"security.name+":       func(r *incident.SecurityReport) { r.LastName = "" },
			"security.description": func(r *incident.SecurityReport) { r.Description = "" },
			"security.time":        func(r *incident.SecurityReport) { r.At = time.Time{} },
			"security.place":       func(r *incident.SecurityReport) { r.Address = "" },
			"security.place+":      func(r *incident.SecurityReport) { r.Room = "" },
			"security.severity":    func(r *incident.SecurityReport) { r.Severity = "" },
		})
	})
}

// stoppageRows are worked from reading 43.
var stoppageRows = []struct {
	lasted     time.Duration
	scope      incident.Scope
	classified bool
	longest    time.Duration
	critical   bool
	want       bool
	code       string
}{
	{29*time.Minute + 59*time.Second, incident.WholeInstitution, false, 0, false, false, "too-short"},
	{30 * time.Minute, incident.WholeInstitution, false, 0, false, false, "too-short"},
	{30*time.Minute + time.Second, incident.WholeInstitution, false, 0, false, true, "stoppage"},
	{30*time.Minute + time.Second, incident.WholeDepartment, false, 0, false, true, "stoppage"},
	{30*time.Minute + time.Second, incident.Subunit, false, 0, true, false, "too-narrow"},
	{24 * time.Hour, incident.WorkplacesOnly, false, 0, true, false, "too-narrow"},
	{30*time.Minute + time.Second, incident.WholeInstitution, false, 4 * time.Hour, true, true, "stoppage"}, // the limit of no class is not read
	{4*time.Hour - time.Second, incident.Subunit, true, 4 * time.Hour, true, false, "too-short"},
	{4 * time.Hour, incident.Subunit, true, 4 * time.Hour, true, false, "too-short"},
	{4*time.Hour + time.Second, incident.Subunit, true, 4 * time.Hour, true, true, "stoppage"},
	{4*time.Hour + time.Second, incident.WholeInstitution, true, 4 * time.Hour, true, true, "stoppage"},
	{4*time.Hour + time.Second, incident.WholeInstitution, true, 4 * time.Hour, false, false, "not-critical"},
	{4*time.Hour + time.Second, incident.WorkplacesOnly, true, 4 * time.Hour, true, false, "too-narrow"},
	{31 * time.Minute, incident.WholeInstitution, true, 4 * time.Hour, true, false, "too-short"},
	{11 * time.Minute, incident.Subunit, true, 10 * time.Minute, true, true, "stoppage"},
	{time.Second, incident.Subunit, true, 0, true, true, "stoppage"}, // a class that allows none
	{0, incident.Subunit, true, 0, true, false, "too-short"},
}

func TestStoppage(t *testing.T) {
	t.Run("saaremaa-10.1", func(t *testing.T) {
		for _, r := range stoppageRows {
			o := incident.Outage{Lasted: r.lasted, Scope: r.scope, Classified: r.classified, Longest: r.longest, BusinessCritical: r.critical}
			got, step, err := o.IsStoppage()
			require.NoError(t, err)
			assert.Equal(t, r.want, got, o)
			assert.Equal(t, r.code, step.Code, o)
			assert.Equal(t, "Saaremaa p 10.1", step.Source.String())
		}
		for _, o := range []incident.Outage{{}, {Lasted: time.Hour}, {Lasted: time.Hour, Scope: 5}} {
			got, _, err := o.IsStoppage()
			assert.ErrorIs(t, err, incident.ErrScope)
			assert.False(t, got)
		}
		for value, o := range map[string]incident.Outage{
			"lasted -1s":    {Lasted: -time.Second, Scope: incident.Subunit, Longest: -time.Hour},
			"longest -1m0s": {Lasted: 1, Scope: incident.Subunit, Classified: true, Longest: -time.Minute},
		} {
			got, _, err := o.IsStoppage()
			assert.ErrorIs(t, err, incident.ErrDuration)
			assert.ErrorContains(t, err, value)
			assert.False(t, got)
		}
		got, _, err := incident.Outage{Lasted: time.Hour, Scope: incident.WholeInstitution, Longest: math.MinInt64}.IsStoppage()
		require.NoError(t, err)
		assert.True(t, got, "the limit of no class is not read")
	})
}

// TestStoppageMutants: each plausible misreading of the clause fails a row.
func TestStoppageMutants(t *testing.T) {
	for name, wrong := range map[string]func(lasted time.Duration, scope incident.Scope, class bool, longest time.Duration, critical bool) bool{
		"not strict": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l >= longest && s >= incident.Subunit && critical
			}
			return l >= 30*time.Minute && s >= incident.WholeDepartment
		},
		"always 30 minutes": func(l time.Duration, s incident.Scope, class bool, _ time.Duration, critical bool) bool {
			return l > 30*time.Minute && (class && critical && s >= incident.Subunit || s >= incident.WholeDepartment)
		},
		"either limit": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, critical bool) bool {
			return class && l > longest && s >= incident.Subunit && critical || l > 30*time.Minute && s >= incident.WholeDepartment
		},
		"any subunit without a class": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.Subunit && critical
			}
			return l > 30*time.Minute && s >= incident.Subunit
		},
		"whole units with a class": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.WholeDepartment && critical
			}
			return l > 30*time.Minute && s >= incident.WholeDepartment
		},
		"critical or not": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, _ bool) bool {
			if class {
				return l > longest && s >= incident.Subunit
			}
			return l > 30*time.Minute && s >= incident.WholeDepartment
		},
		"critical without a class too": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.Subunit && critical
			}
			return l > 30*time.Minute && s >= incident.WholeDepartment && critical
		},
		"the institution only": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, critical bool) bool {
			if class {
				return l > longest && s >= incident.Subunit && critical
			}
			return l > 30*time.Minute && s == incident.WholeInstitution
		},
		"no limit is no class": func(l time.Duration, s incident.Scope, class bool, longest time.Duration, critical bool) bool {
			if class && longest > 0 {
				return l > longest && s >= incident.Subunit && critical
			}
			return l > 30*time.Minute && s >= incident.WholeDepartment
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
	assert.EqualError(t, &incident.Error{Kind: incident.ErrCause, Value: "0"}, "incident: no cause: 0")
	assert.EqualError(t, (*incident.Error)(nil), "incident: no error")
	assert.NoError(t, (*incident.Error)(nil).Unwrap())
	_, err := incident.Notices(incident.TTURoomUnprotected, day("2016-05-24"))
	assert.EqualError(t, err, "ttu-5.9: not in force on 2016-05-24 (known since 2016-05-25)")
}

func TestNoAllocations(t *testing.T) {
	o := incident.Outage{Lasted: time.Hour, Scope: incident.WholeInstitution}
	cost.Nothing(t, "IsStoppage", func() { _, _, _ = o.IsStoppage() })
}

func BenchmarkIsStoppage(b *testing.B) {
	o := incident.Outage{Lasted: time.Hour, Scope: incident.WholeInstitution}
	for b.Loop() {
		if is, _, err := o.IsStoppage(); !is || err != nil {
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
	n := incident.Notice{By: incident.Employee, To: incident.Inspectorate}
	assert.NotEmpty(t, n.Text(language.Estonian))
	for _, n := range []incident.Notice{{By: incident.Inspectorate + 1, To: incident.Inspectorate}, {By: incident.Employee, To: incident.Inspectorate + 1}} {
		assert.Empty(t, n.Text(language.Estonian))
	}
}
