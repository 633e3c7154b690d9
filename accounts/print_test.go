// SPDX-License-Identifier: MIT

package accounts_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/accounts"
	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
)

// TestStatusPrints: a status is one line, and JSON with its reasons.
func TestStatusPrints(t *testing.T) {
	p := accounts.AntslaPolicy()
	a := accounts.Account{ID: "mari", Holder: accounts.Employee, Granted: day("2026-01-02"), Ends: day("2026-08-30")}
	s := status(t, p, a, day("2026-08-31"))
	assert.Equal(t, "mari: mailbox archived since 2026-08-31: The mailbox is archived and kept (Antsla § 6 lg 4)", s.String())
	assert.Equal(t, s.String(), fmt.Sprintf("%+v", s))
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var got struct {
		Account, Holder, Policy, State string
		On, Since                      string
		MailboxUntil                   string `json:"mailbox_until"`
		Why                            struct{ Code, ET, EN string }
		Steps, Findings                []struct{ Day, Code, Clause, Severity, ET string }
	}
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, "mari employee antsla-6 mailbox-archived 2026-08-31 2026-08-31 2027-02-28", strings.Join([]string{
		got.Account, got.Holder, got.Policy, got.State, got.On, got.Since, got.MailboxUntil,
	}, " "))
	assert.Equal(t, "mailbox.archived", got.Why.Code)
	var steps, findings []string
	for _, s := range got.Steps {
		steps = append(steps, s.Day+" "+s.Code)
	}
	for _, f := range got.Findings {
		findings = append(findings, f.Clause+" "+f.Code+" "+f.Severity)
	}
	assert.Equal(t, "2026-01-02 granted, 2026-07-02 password, 2026-08-31 end, 2026-08-31 mailbox.archived, 2026-08-31 state", strings.Join(steps, ", "))
	assert.Equal(t, "antsla-6.4 mailbox.archived requirement, antsla-6.1 end requirement, antsla-7.3 password requirement", strings.Join(findings, ", "))
	assert.Equal(t, "Konto seisund sellest päevast: suletud (postkast arhiveeritud)", got.Steps[4].ET)

	a.Granted = civil.Date{}
	assert.Equal(t, "mari: not granted: Access has not been granted (Antsla § 5 lg 1)", status(t, p, a, day("2026-08-31")).String())
	for _, none := range []any{accounts.Status{}, accounts.Policy{}} {
		data, err := json.Marshal(none)
		require.NoError(t, err)
		assert.Equal(t, "null", string(data))
		assert.Empty(t, fmt.Sprint(none))
	}
	assert.Equal(t, "antsla-6", fmt.Sprintf("%+v", p))
	data, err = json.Marshal(p)
	require.NoError(t, err)
	var spec accounts.PolicySpec
	require.NoError(t, json.Unmarshal(data, &spec))
	assert.Equal(t, p.Spec(), spec)
}

// TestAnswersPrint: a value with its reason, in Go and in JSON.
func TestAnswersPrint(t *testing.T) {
	due, err := accounts.AntslaLeavingNotice(day("2026-05-31"), deadlines.Estonia())
	require.NoError(t, err)
	data, err := json.Marshal(due)
	require.NoError(t, err)
	var got struct {
		Value string
		Why   struct{ Code string }
	}
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, "2026-06-01 next-workday", got.Value+" "+got.Why.Code)
	assert.Contains(t, due.String(), "(Antsla § 6 lg 1)")
}

type enumeration interface {
	fmt.Stringer
	encoding.TextMarshaler
	Text(language.Tag) string
}

// enumerated holds what is so of every enumeration: codes, their text and back, and nothing beyond.
func enumerated[E interface {
	~uint8
	enumeration
}, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, codes string, estonian ...string) {
	t.Helper()
	all := strings.Fields(codes)
	for i, code := range all {
		e, read := E(i+1), E(0)
		assert.Equal(t, code, e.String())
		assert.Equal(t, estonian[i], e.Text(language.Estonian))
		assert.NotEmpty(t, e.Text(language.English))
		text, err := e.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, code, string(text))
		require.NoError(t, P(&read).UnmarshalText(text))
		assert.Equal(t, e, read)
		assert.ErrorIs(t, P(&read).UnmarshalText([]byte(code+"x")), law.ErrUnknown)
		assert.Equal(t, e, read, "unchanged")
		require.NoError(t, P(&read).UnmarshalText(nil))
		assert.Zero(t, read)
	}
	for _, e := range []E{0, E(len(all) + 1), 255} {
		assert.Empty(t, e.String())
		assert.Empty(t, e.Text(language.English))
		_, err := e.MarshalText()
		assert.Equal(t, e != 0, err != nil)
	}
}

func TestEnumerations(t *testing.T) {
	enumerated[accounts.State](t, "not-granted active expiring suspended closed mailbox-archived deletable",
		"avamata", "kehtiv", "lõppev", "peatatud", "suletud", "suletud (postkast arhiveeritud)", "kustutatav")
	enumerated[accounts.Holder](t, "employee official contract-partner guest student", "töötaja", "ametnik", "lepingupartner", "külaline", "õppija")
	enumerated[accounts.BreachCause](t, "ignorance deliberate", "teadmatus", "tahtlus")
	enumerated[accounts.EmploymentChange](t, "employment-ends employment-suspended unit-changed leave sick-leave",
		"töösuhte lõppemine", "töösuhte peatumine", "üleminek teise struktuuriüksusesse", "puhkus", "töövõimetusleht")
	enumerated[accounts.Transliteration](t, "base icao", "põhitähed", "ICAO 9303")
	enumerated[accounts.DoubleName](t, "hyphenated joined first-part", "sidekriipsuga", "kokku kirjutatud", "esimene osa")
	enumerated[accounts.AntslaService](t, "basic other", "kalender, elektronpost või internet", "muu teenus")
	enumerated[accounts.AntslaDevice](t, "personal-laptop mobile-device", "isiklik sülearvuti", "mobiilsideseade")
	enumerated[accounts.RMKTakeoverReason](t, "leaver-refuses impossible", "töötaja keeldub üleandmisest", "üleandmine ei ole võimalik")
	enumerated[accounts.RMKWitness](t, "superior board-member named-worker council-member", "kõrgemalseisev töötaja", "juhatuse liige",
		"kõrgemalseisva töötaja või juhatuse liikme määratud töötaja", "nõukogu liige")
}

// TestChecks: every code that a user can meet, once, with clause, provision and severity. Where a policy brings them,
// clause and provision are empty here; TestReasonsStand holds them.
func TestChecks(t *testing.T) {
	want := strings.Fields(strings.NewReplacer("\n", " ", "\t", " ").Replace(`
		grant.none end end.soon! end.studies end.studies.soon! term.end term.end.soon! term.longest term.longest.soon! absence
		absence.soon! closed closed.soon! password password.soon! employment employment.soon! breach.suspected breach.deliberate
		breach.repeated breach.guidance end.grace! mailbox.archived mailbox.over
		grant.signed grant.approved grant.administrator grant.need grant.end forwarding.to forwarding.proposal
		grant.holder grant.personal grant.order grant.longest username.several day.placeholder day.ahead
		screen.lock|antsla-10.5|§10p5 phone.lock|antsla-16.6|§16lg6 phone.code|antsla-16.6|§16lg6 phone.secret|antsla-16.6|§16lg6
		phone.updates|antsla-16.6|§16lg6 phone.supervision|antsla-16.6|§16lg6 laptop.act|antsla-14.4|§14lg4
		laptop.late|antsla-14.4|§14lg4 shared.responsible|antsla-14.3|§14lg3p1 shared.log|antsla-14.3|§14lg3p2
		shared.overlap|antsla-14.3|§14lg3p2 shared.rules|antsla-14.3|§14lg3p4 shared.account|antsla-14.3|§14lg3p5
		handover.in-hand|rmk-13.4|p13.4.1 handover.overdue|rmk-13.4|p13.4.2 handover.given|rmk-13.4|p13.4.3
		handover.giver|rmk-13.4|p13.5 handover.receiver|rmk-13.4|p13.5 handover.present|rmk-13.4|p13.5
		handover.distribution|rmk-13.4|p13.5 handover.information-head|rmk-13.4|p13.5 handover.signed|rmk-13.4|p13.6
		handover.approved|rmk-13.4|p13.6 handover.staff|rmk-13.7|p13.7.1 handover.budget|rmk-13.7|p13.7.2 handover.archive|rmk-13.7|p13.7.3
		takeover.reason|rmk-13.9|p13.9 takeover.witness|rmk-13.9|p13.9 takeover.note|rmk-13.9|p13.9
		dissent.reason|rmk-13.10|p13.10 dissent.late|rmk-13.10|p13.10 dissent.annex|rmk-13.10|p13.10 dissent.note|rmk-13.10|p13.10
		absence.period|rmk-13.1|p13.1 absence.contact|rmk-13.1|p13.1
		task.open|rmk-13.11|p13.11 task.late|rmk-13.11|p13.11 task.nobody|rmk-13.11|p13.11
		device.virus|saaremaa-11.1|p11.1 device.firewall|saaremaa-11.1|p11.1 device.encryption|saaremaa-11.1|p11.1 device.updates|saaremaa-11.1|p11.1
		computer.outside|saaremaa-12.1|p12.1
		request.location|saaremaa-12.2|p12.2.1 request.period|saaremaa-12.2|p12.2.2 request.reason|saaremaa-12.2|p12.2.3 request.system|saaremaa-12.2|p12.2.4
		access.agreed|saaremaa-12.4|p12.4.1 access.location|saaremaa-12.4|p12.4.2 access.period|saaremaa-12.4|p12.4.2`))
	var got []string
	seen := map[string]bool{}
	for _, c := range accounts.Checks() {
		one := c.Code
		if c.Severity == law.Advised {
			one += "!"
		}
		if c.Clause != "" {
			one += "|" + string(c.Clause) + "|" + strings.ReplaceAll(c.Source.Provision, " ", "")
		}
		got = append(got, one)
		assert.False(t, seen[c.Code], "%s twice", c.Code)
		seen[c.Code] = true
		assert.NotEmpty(t, c.ET, c.Code)
		assert.NotEmpty(t, c.EN, c.Code)
	}
	assert.Equal(t, want, got)
}

// TestReasonsStand: where each reason stands in each institution's rules.
func TestReasonsStand(t *testing.T) {
	d := day("2026-03-02")
	breach := func(b accounts.Breach) accounts.Account {
		return accounts.Account{Holder: accounts.Official, Granted: d, Breaches: []accounts.Breach{b}}
	}
	for _, c := range []struct {
		policy accounts.Policy
		a      accounts.Account
		on     string
		want   string // code, clause, provision
	}{
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Guest}, "2026-03-02", "grant.none antsla-5.1 § 3 p 4"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Official, Granted: d, Ends: d}, "2026-03-03", "mailbox.archived antsla-6.4 § 6 lg 4, end antsla-6.1 § 6 lg 1"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Official, Granted: d, Ends: d, LoginOnly: true}, "2026-03-02", "end.soon antsla-6.1 § 6 lg 1"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Guest, Granted: d, Ends: d, LoginOnly: true}, "2026-03-03", "term.end antsla-5.1 § 3 p 4"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.ContractPartner, Granted: d, Ends: d, LoginOnly: true}, "2026-03-03", "term.end antsla-6.2 § 6 lg 2"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.ContractPartner, Granted: d, Ends: day("2026-12-31"), Password: day("2026-09-01"), LoginOnly: true}, "2026-09-03", "term.longest antsla-6.2 § 6 lg 2"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Employee, Granted: d, Absences: []accounts.Days{{First: d}}, LoginOnly: true}, "2026-06-02", "absence antsla-6.3 § 6 lg 3"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Employee, Granted: d, Closed: day("2026-03-03"), LoginOnly: true}, "2026-03-03", "closed antsla-6 "},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Employee, Granted: d}, "2026-08-30", "password antsla-7.3 § 7 lg 3"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Employee, Granted: d, Closed: d}, "2026-09-03", "mailbox.over antsla-6.4 § 6 lg 4, closed antsla-6 , password antsla-7.3 § 7 lg 3"},
		{accounts.AntslaPolicy(), breach(accounts.Breach{Suspected: d}), "2026-03-02", "breach.suspected antsla-22.1 § 22 lg 1"},
		{accounts.AntslaPolicy(), breach(accounts.Breach{Suspected: d, Explained: d, Cause: accounts.Ignorance}), "2026-03-03", "breach.guidance antsla-22.2 § 22 lg 2"},
		{accounts.AntslaPolicy(), breach(accounts.Breach{Suspected: d, Explained: d, Cause: accounts.Deliberate}), "2026-03-03", "breach.deliberate antsla-22.3 § 22 lg 3"},
		{accounts.AntslaPolicy(), accounts.Account{Holder: accounts.Official, Granted: d, Breaches: []accounts.Breach{
			{Suspected: day("2025-01-02"), Explained: day("2025-01-02"), Cause: accounts.Ignorance, Guided: day("2025-01-02")},
			{Suspected: d, Explained: d, Cause: accounts.Ignorance},
		}}, "2026-03-03", "breach.repeated antsla-22.3 § 22 lg 3"},
		{accounts.RMKPolicy(), accounts.Account{Holder: accounts.Employee}, "2026-03-02", "grant.none rmk-13.12 p 13.12"},
		{accounts.RMKPolicy(), accounts.Account{Holder: accounts.Employee, Granted: d, Ends: d}, "2026-03-03", "end rmk-13.12 p 13.12"},
		{accounts.SaaremaaPolicy(), accounts.Account{Holder: accounts.Employee}, "2026-03-02", "grant.none saaremaa-8 p 2.12"},
		{accounts.SaaremaaPolicy(), accounts.Account{Holder: accounts.Employee, Granted: d, Ends: d}, "2026-03-03", "end saaremaa-8.4 p 8.1, 8.4"},
		{accounts.SaaremaaPolicy(), accounts.Account{Holder: accounts.Guest, Granted: d, Ends: d}, "2026-03-03", "term.end saaremaa-8 p 12.3"},
		{accounts.SaaremaaPolicy(), accounts.Account{Holder: accounts.Employee, Granted: d, Suspensions: []accounts.Days{{First: d}}}, "2026-03-02", "employment saaremaa-8.4 p 8.1, 8.4"},
	} {
		c.a.ID = "x"
		var got []string
		for _, f := range status(t, c.policy, c.a, day(c.on)).Findings() {
			got = append(got, f.Code+" "+string(f.Clause)+" "+f.Source().Provision)
		}
		assert.Equal(t, c.want, strings.Join(got, ", "))
	}
	// And what a request, logins and a forwarding lack.
	stand := func(found []law.Finding, err error) string {
		require.NoError(t, err)
		var all []string
		for _, f := range found {
			all = append(all, f.Code+" "+string(f.Clause)+" "+f.Source().String())
		}
		return strings.Join(all, ", ")
	}
	antsla, saaremaa := accounts.AntslaPolicy(), accounts.SaaremaaPolicy()
	assert.Equal(t, "grant.signed antsla-5.2 Antsla § 5 lg 2, grant.end antsla-6.2 Antsla § 6 lg 2, grant.personal antsla-5.2 Antsla § 5 lg 2",
		stand(antsla.Grant(accounts.Request{Holder: accounts.ContractPartner, Day: d, PassedOn: true})))
	assert.Equal(t, "grant.holder antsla-5.1 Antsla § 5 lg 1, grant.signed antsla-5.2 Antsla § 5 lg 2", stand(antsla.Grant(accounts.Request{Day: d})))
	assert.Equal(t, "grant.need antsla-5.1 Antsla § 3 p 4, grant.order antsla-5.1 Antsla § 3 p 4",
		stand(antsla.Grant(accounts.Request{Holder: accounts.Guest, Day: d, Signed: d, Ends: d.AddDays(-1)})))
	assert.Equal(t, "grant.longest antsla-6.2 Antsla § 6 lg 2", stand(antsla.Grant(accounts.Request{Holder: accounts.ContractPartner, Day: d, Signed: d, Ends: day("2026-09-03")})))
	assert.Equal(t, "grant.approved saaremaa-8.2 Saaremaa p 8.2, grant.administrator saaremaa-8.2 Saaremaa p 8.3",
		stand(saaremaa.Grant(accounts.Request{Holder: accounts.Employee, Day: d, Administrator: true})))
	assert.Equal(t, "username.several saaremaa-7.2 Saaremaa p 7.2", stand(saaremaa.Logins([]accounts.Login{{"a", "x", false}, {"a", "y", false}})))
	assert.Equal(t, "forwarding.to antsla-6.4 Antsla § 6 lg 4, forwarding.proposal antsla-6.4 Antsla § 6 lg 4", stand(antsla.Forward(accounts.Forwarding{})))
	found, err := antsla.Grant(accounts.Request{Holder: accounts.Employee, Day: d})
	require.NoError(t, err)
	assert.Equal(t, "Kasutusõiguse saaja allkiri selle kohta, et ta on korra läbi lugenud, puudub", found[0].Text(language.Estonian))
	assert.NotEmpty(t, found[0].Source().Doubt)
}

// TestAccountJSON: an account is stored and comes back.
func TestAccountJSON(t *testing.T) {
	a := accounts.Account{
		ID: "mari", Holder: accounts.ContractPartner, Granted: day("2026-01-02"), Ends: day("2026-06-30"), Password: day("2026-02-02"),
		Absences: []accounts.Days{days("2026-03-02–2026-03-06"), days("2026-04-01–")}, Suspensions: []accounts.Days{days("2026-05-01–")},
		Breaches: []accounts.Breach{{Suspected: day("2026-02-03"), Explained: day("2026-02-04"), Cause: accounts.Ignorance}}, LoginOnly: true,
	}
	data, err := json.Marshal(a)
	require.NoError(t, err)
	assert.JSONEq(t, `{"id": "mari", "holder": "contract-partner", "granted": "2026-01-02", "ends": "2026-06-30", "password": "2026-02-02",
		"absences": [{"first": "2026-03-02", "last": "2026-03-06"}, {"first": "2026-04-01"}], "suspensions": [{"first": "2026-05-01"}],
		"breaches": [{"suspected": "2026-02-03", "explained": "2026-02-04", "cause": "ignorance"}], "login_only": true}`, string(data))
	var back accounts.Account
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, a, back)
}

// TestEstonian: sentences that were once misread, as they must stand.
func TestEstonian(t *testing.T) {
	said := map[string]string{}
	for _, c := range accounts.Checks() {
		said[c.Code] = c.Finding(3, 4).Text(language.Estonian)
	}
	for code, want := range map[string]string{
		"forwarding.to":       "Kirjade saajaks määratud teenistuja nimi puudub", // the colleague is not absent from work
		"grant.signed":        "Kasutusõiguse saaja allkiri selle kohta, et ta on korra läbi lugenud, puudub",
		"grant.administrator": "Kohaliku administraatori õiguse põhjendus puudub",
		"grant.need":          "Kasutajakonto vajaduse põhjendus puudub",
		"grant.personal":      "Kasutajakonto on isiklik ja seda ei anta teisele isikule edasi",
		"grant.order":         "Kasutusõiguse lõpp on algusest 3 päeva võrra varasem",
		"grant.longest":       "Tähtaeg on lubatust 3 päeva võrra pikem",
		"device.virus":        "Viirusetõrje ei ole sisse lülitatud",
		"device.firewall":     "Tulemüür ei ole sisse lülitatud",
		"device.encryption":   "Kõvaketas on krüpteerimata",
		"device.updates":      "Viirusetõrje automaatuuendus ei ole sisse lülitatud",
		"computer.outside":    "Võõrarvutit ei tohi sisevõrku ühendada",
		"task.late":           "Ülesanne nr 3 lõpetati või suunati edasi töölt lahkumise päevast 4 päeva võrra hiljem",
		"laptop.late":         "Sülearvuti tagastamine hilines 3 päeva võrra",
		"dissent.late":        "Eriarvamust nr 3 ei esitatud enne allkirjastamist või kinnitamist",
		"dissent.annex":       "Eriarvamust nr 3 ei ole aktile lisatud",
		"access.location":     "Kirjalik märge arvuti asukoha kohta puudub",
		"access.period":       "Kirjalik märge võrgus viibimise ajavahemiku kohta puudub",
		"absence":             "Kasutaja on töölt eemal olnud lubatust kauem",
		"closed":              "Konto on suletud asutuse otsusel",
		"breach.suspected":    "Rikkumise kahtlus: kasutusõigus on peatatud, kuni kasutaja on asjaolusid selgitanud",
		"breach.deliberate":   "Tahtlik rikkumine: kasutusõigus on peatatud tähtajatult",
		"breach.repeated":     "Korduv rikkumine: kasutusõigus on peatatud tähtajatult",
		"breach.guidance":     "Teadmatusest toime pandud rikkumine: kasutajat juhendatakse",
		"shared.account":      "Kande nr 3 kasutajal ei olnud isiklikku kasutajakontot",
	} {
		assert.Equal(t, want, said[code], code)
	}
	for _, p := range []accounts.Policy{accounts.AntslaPolicy(), accounts.RMKPolicy(), accounts.SaaremaaPolicy()} {
		assert.Contains(t, p.Spec().ET, " kasutajakontode kord")
	}
}
