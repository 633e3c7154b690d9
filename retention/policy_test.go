// SPDX-License-Identifier: MIT

package retention_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

// own is the policy of an institution that is none of the four.
const own = `{
	"format": 1, "id": "vald", "et": "Valla asjaajamiskord", "en": "Parish records rules", "act": "Valla asjaajamiskord", "ref": "RT IV, 01.02.2026, 3",
	"since": "2026-02-11",
	"provisions": {
		"scheme": {"clause": "vald-30", "provision": "§ 30", "holds": ["mark", "title", "term", "unit"]},
		"term": {"clause": "vald-40", "provision": "§ 40 lg 1"},
		"clock": {"clause": "vald-40", "provision": "§ 40 lg 2"},
		"overview": {"clause": "vald-41", "provision": "§ 41", "numbered": true, "holds": ["mark", "title"]},
		"act": {"clause": "vald-44", "provision": "§ 44"},
		"body": {"act": "Arhiivi hindamiskord", "provision": "p 3", "doubt": "not read"}
	},
	"transfers": [{"years": 8, "clause": "vald-43", "provision": "§ 43"}],
	"working": {"years": 3, "provision": "§ 45 lg 1", "destruction": {"provision": "§ 45 lg 2"}},
	"destruction": {
		"approved": {"format": 1, "id": "vald-44.3", "et": "Hävitamine", "event": "approved", "term": "10 workdays", "since": "2026-02-11",
			"act": "Valla asjaajamiskord", "provision": "§ 44 lg 3"}
	},
	"backups": [{"kind": "daily", "keep": "14 days", "provision": "§ 50"}]
}`

func ownPolicy(t testing.TB) *retention.Policy {
	var spec retention.PolicySpec
	require.NoError(t, json.Unmarshal([]byte(own), &spec))
	p, err := spec.Policy()
	require.NoError(t, err)
	return p
}

// TestPolicySays: each policy cites its own provisions, and what it leaves out the statute's; nobody but RMK cites RMK.
func TestPolicySays(t *testing.T) {
	policies := map[string]*retention.Policy{"rmk": retention.RMKPolicy(), "arhs": retention.StatutoryPolicy(), "vald": ownPolicy(t)}
	unappraised := plain("5 aastat", day("2015-03-01"))
	unappraised.Value = retention.Unappraised
	held := plain("5 aastat", day("2015-03-01"))
	held.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2016-01-01")}}
	working := plain("5 aastat", day("2015-03-01"))
	working.Working = true
	says := map[string]map[string]string{
		"over":        {"rmk": "RMK p 19.1", "arhs": "ArhE § 14", "vald": "Valla asjaajamiskord § 44"},
		"runs":        {"rmk": "RMK p 15.5", "arhs": "ArhS § 7", "vald": "Valla asjaajamiskord § 40 lg 1"},
		"file-open":   {"rmk": "RMK p 15.6", "arhs": "TsÜS § 135 lg 1", "vald": "Valla asjaajamiskord § 40 lg 2"},
		"unappraised": {"rmk": "RMK p 19.2", "arhs": "ArhS § 7 lg 3", "vald": "Arhiivi hindamiskord p 3"},
		"held":        {"rmk": "RMK p 19.1", "arhs": "ArhE § 14", "vald": "Valla asjaajamiskord § 44"},
		"archival":    {"rmk": "RMK p 18.1", "arhs": "ArhS § 7 lg 3", "vald": "ArhS § 7 lg 3"},
		"transfer":    {"rmk": "RMK p 18.2", "arhs": "ArhS § 8 lg 1", "vald": "Valla asjaajamiskord § 43"},
		"working":     {"rmk": "RMK p-d 20.2 ja 20.3", "vald": "Valla asjaajamiskord § 45 lg 2"},
	}
	open := plain("5 aastat", day("2015-03-01"))
	open.InFile = true
	records := map[string]retention.Record{
		"over": plain("5 aastat", day("2015-03-01")), "runs": plain("25 aastat", day("2015-03-01")), "file-open": open, "unappraised": unappraised, "held": held,
		"archival": plain("alatine, AV 09.02.2012 nr 14", day("2019-03-01")), "transfer": plain("alatine, AV 09.02.2012 nr 14", day("2013-03-01")), "working": working,
	}
	for code, record := range records {
		for id, p := range policies {
			d, err := p.Dispose(record, day("2026-07-01"))
			require.NoError(t, err)
			want, said := says[code][id]
			if !said { // the statute knows no working documents: an act is needed
				assert.Equal(t, "over", d.Why().Code)
				continue
			}
			assert.Equal(t, code+" "+want, d.Why().Code+" "+d.Why().Source.String(), id)
			for step := range d.Steps() {
				assert.Equal(t, id == "rmk" && strings.HasPrefix(step.Source.Act, "RMK"), strings.Contains(step.Source.String(), "RMK"), "%s: %s", id, step)
			}
			data, err := json.Marshal(d)
			require.NoError(t, err)
			assert.Equal(t, id == "rmk", strings.Contains(string(data), "RMK"), "%s", data)
		}
	}
	a := act(t)
	a.Number, a.Destroyed = "", day("2026-07-20")
	for id, p := range policies {
		found, err := a.Check(p, deadlines.Estonia())
		require.NoError(t, err)
		require.NotEmpty(t, found)
		for _, f := range found {
			assert.True(t, strings.HasPrefix(string(f.Clause), map[string]string{"rmk": "rmk-", "arhs": "ar", "vald": ""}[id]), "%s: %s", f.Clause, f)
			assert.Equal(t, id == "rmk", f.Source().Act == "RMK", f)
		}
	}
}

// TestStatute: ten years from creation or receipt; twenty from creation on paper from before 2012, and on paper alone.
func TestStatute(t *testing.T) {
	for _, v := range []struct {
		created, received string
		paper             bool
		want, by          string
	}{
		{"2012-01-01", "", false, "2022-01-01", "ArhS § 8 lg 1"},
		{"2012-01-01", "", true, "2022-01-01", "ArhS § 8 lg 1"},
		{"2011-12-31", "", true, "2031-12-31", "ArhS § 17"},
		{"2011-12-31", "", false, "2021-12-31", "ArhS § 8 lg 1"},
		{"2013-05-05", "2014-06-06", false, "2024-06-06", "ArhS § 8 lg 1"},
		{"2011-05-05", "2014-06-06", true, "2031-05-05", "ArhS § 17"}, // from creation, not from receipt
		{"2012-02-29", "", false, "2022-02-28", "ArhS § 8 lg 1"},
	} {
		r := plain("alatine, AV 09.02.2012 nr 14", day(v.created))
		if v.received != "" {
			r.Received = day(v.received)
		}
		r.Paper = v.paper
		// The proceedings do not count: the act does not name them.
		r.InFile = true
		duty, err := retention.StatutoryPolicy().TransferDuty(r)
		require.NoError(t, err)
		assert.Equal(t, v.want+" "+v.by, duty.Value.String()+" "+duty.Why().Source.String(), v.created)
		assert.Equal(t, v.created < "2012" && !v.paper, duty.Why().Source.Doubt != "", "what depends on an unknown carrier says so")
		d, err := retention.StatutoryPolicy().Dispose(r, day(v.want))
		require.NoError(t, err)
		assert.Equal(t, retention.Transfer, d.Outcome())
		assert.Equal(t, v.by, d.Why().Source.String())
	}
	// RMK counts from the end of the proceedings: 2015 + 20 years, while the act has the ten years of what is not on paper.
	r := plain("alatine, AV 09.02.2012 nr 14", day("2011-05-05"))
	r.InFile, r.Closed = true, day("2015-05-05")
	d := dispose(t, r, "2026-07-01")
	assert.Equal(t, "2035-05-05", d.TransferBy().String())
	require.Len(t, d.Findings(), 1)
	assert.Equal(t, "transfer.statute", d.Findings()[0].Code)
	assert.Equal(t, 5113, d.Findings()[0].Numbers[0], "from 05.05.2021 to 05.05.2035: 14 years with four leap days less one, 14 × 365 + 3")
	_, err := retention.StatutoryPolicy().Dispose(retention.Record{Working: true, Created: day("2020-01-01")}, day("2026-07-01"))
	assert.EqualError(t, err, "term: missing", "the statute destroys nothing without a term, working document or not")
}

// TestPolicySpec: a policy is its specification: written, read and made again it says the same.
func TestPolicySpec(t *testing.T) {
	for id, p := range map[string]*retention.Policy{"rmk": retention.RMKPolicy(), "arhs": retention.StatutoryPolicy(), "vald": ownPolicy(t)} {
		assert.Equal(t, id, p.String())
		data, err := json.Marshal(p)
		require.NoError(t, err)
		var spec retention.PolicySpec
		require.NoError(t, json.Unmarshal(data, &spec), "%s", data)
		assert.Equal(t, p.Spec(), spec)
		again, err := spec.Policy()
		require.NoError(t, err)
		for _, r := range []retention.Record{plain("5 aastat", day("2015-03-01")), plain("alatine AV", day("2009-03-01")), {Created: day("2015-03-01"), Term: term(t, "5 aastat"), Working: true}} {
			one, err := p.Dispose(r, day("2026-07-01"))
			require.NoError(t, err)
			two, err := again.Dispose(r, day("2026-07-01"))
			require.NoError(t, err)
			assert.Equal(t, one.Why(), two.Why())
			assert.Equal(t, one.Due(), two.Due())
		}
	}
	spec := retention.RMKPolicy().Spec()
	spec.Backups[0].Days = 1
	spec.Working.Years = 1
	spec.Destruction.Approved.Provision = "p 1"
	assert.NotEqual(t, spec, retention.RMKPolicy().Spec(), "a copy: the policy stays")
	assert.Equal(t, 5, retention.RMKPolicy().Spec().Working.Years)
	kept, err := ownPolicy(t).KeepsBackup(retention.Backup{Kind: retention.DailyCopy, Taken: day("2026-03-10")}, day("2026-03-24"))
	require.NoError(t, err)
	assert.Equal(t, "Päeva varukoopia: säilitusaeg on 14 päeva", kept.Why().Text(language.Estonian))
	_, err = ownPolicy(t).KeepsBackup(retention.Backup{Kind: retention.MonthlyCopy, Taken: day("2026-03-01")}, day("2026-03-24"))
	assert.ErrorIs(t, err, law.ErrUnknown)
	a := act(t)
	due, err := a.DestroyBy(ownPolicy(t), deadlines.Estonia())
	require.NoError(t, err)
	assert.Equal(t, "2026-07-02", due.Date().String(), "ten working days after Tuesday 16.06., the 23rd and 24th being holidays")
	a.Body, a.Received, a.Permit = retention.PublicArchive, day("2026-06-20"), retention.Appraisal{Date: day("2026-06-16"), Number: "7"}
	_, err = a.DestroyBy(ownPolicy(t), deadlines.Estonia())
	assert.EqualError(t, err, "destruction.permitted: missing", "its rules set no limit")
	assert.Equal(t, "vald-41|Valla asjaajamiskord § 41.3|Sarja tähis puudub", func() string {
		f := (&retention.OverviewEntry{Title: "Käskkirjad"}).Check(ownPolicy(t))[0]
		return string(f.Clause) + "|" + f.Source().String() + "|" + f.Text(language.Estonian)
	}())
	assert.Len(t, (&retention.Series{}).Check(ownPolicy(t)), 4)
	assert.Len(t, (&retention.Series{}).Check(nil), 3, "the statute's")
}

// TestBadPolicies: what a policy cannot say is refused with the place.
func TestBadPolicies(t *testing.T) {
	for change, want := range map[[2]string]string{
		{`"format": 1, "id": "vald"`, `"format": 2, "id": "vald"`}:                                `format: must be 1`,
		{`"id": "vald", "et"`, `"et"`}:                                                            `id: missing`,
		{`"provision": "§ 40 lg 1"`, `"provision": ""`}:                                           `provisions.term.provision: missing`,
		{`"clause": "vald-44"`, `"clause": "Vald 44"`}:                                            `provisions.act.clause: only a–z, 0–9 and .-_/ are allowed: "Vald 44"`,
		{`"holds": ["mark", "title", "term", "unit"]`, `"holds": ["color"]`}:                      `provisions.scheme.holds[0]: no such value`,
		{`"years": 8`, `"years": 0`}:                                                              `transfers[0].years: allowed are 1 to 200: 0`,
		{`"years": 8`, `"years": 201`}:                                                            `transfers[0].years: allowed are 1 to 200: 201`,
		{`"years": 8`, `"since": "2015-01-01", "until": "2014-01-01", "years": 8`}:                `transfers[0].until: the end is before the beginning`,
		{`"years": 8`, `"since": "1970-01-01", "years": 8`}:                                       `transfers[0].since: this day is written where none is known: 1970-01-01`,
		{`"years": 8`, `"years": 8, "from": "creation"`}:                                          `transfers[0].from: no such field`,
		{`"working": {"years": 3`, `"working": {"years": 0`}:                                      `working.years: allowed are 1 to 200: 0`,
		{`, "destruction": {"provision": "§ 45 lg 2"}`, ``}:                                       `working.destruction.provision: missing`,
		{`"event": "approved"`, `"event": "received"`}:                                            `destruction.approved.event: no such value (allowed: approved): "received"`,
		{`"kind": "daily"`, `"kind": ""`}:                                                         `backups[0].kind: no such value`,
		{`"keep": "14 days"`, `"keep": "-14 days"`}:                                               `backups[0].keep: must be positive: -14 days`,
		{`"backups": [`, `"backups": [{"kind": "daily", "keep": "1 day", "provision": "§ 50"}, `}: `backups[1].kind: given twice: daily`,
		{`"act": "Arhiivi hindamiskord"`, `"ref": "x"`}:                                           `provisions.body.act: missing`,
		{`"working"`, `"workings"`}:                                                               `workings: no such field`,
	} {
		text := strings.Replace(own, change[0], change[1], 1)
		require.NotEqual(t, own, text)
		var spec retention.PolicySpec
		err := json.Unmarshal([]byte(text), &spec)
		if err == nil {
			_, err = spec.Policy()
		}
		require.Error(t, err, change[1])
		assert.Contains(t, err.Error(), want)
	}
	for _, none := range []*retention.Policy{nil, new(retention.Policy)} {
		assert.Empty(t, none.Spec().ID)
		for _, err := range none.Sweep(mixed(t, 1), day("2026-01-01")) {
			assert.EqualError(t, err, "policy: missing")
		}
		_, err := none.TransferDuty(plain("alatine AV", day("2015-01-01")))
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = none.KeepsBackup(retention.Backup{Kind: retention.DailyCopy, Taken: day("2026-03-10")}, day("2026-03-24"))
		assert.ErrorIs(t, err, law.ErrMissing)
	}
	assert.Equal(t, civil.Date{}, retention.Latest(day("2026-01-01"), civil.Date{}), "one that is not known")
	assert.Equal(t, day("2026-02-01"), retention.Latest(day("2026-01-01"), day("2026-02-01"), day("2025-01-01")))
}

// TestTransferProlonged: the State Archivist prolongs the time for the transfer of what is transferred, and shortens nothing.
func TestTransferProlonged(t *testing.T) {
	for id, p := range map[string]*retention.Policy{"rmk": retention.RMKPolicy(), "arhs": retention.StatutoryPolicy()} {
		t.Run("arhs-8.2/"+id, func(t *testing.T) {
			r := plain("alatine AV", day("2014-05-30")) // ten years: 30.05.2024
			r.Value, r.Appraisal = retention.Archival, retention.Appraisal{}
			for until, want := range map[string]string{
				"2024-05-29": "2024-05-30", "2024-05-30": "2024-05-30", "2024-05-31": "2024-05-31", "2030-06-30": "2030-06-30",
			} {
				r.TransferUntil = day(until)
				due, err := p.TransferDuty(r)
				require.NoError(t, err)
				assert.Equal(t, want, due.Value.String(), until)
				assert.Equal(t, until >= "2024-05-30", due.Why().Source.String() == "ArhS § 8 lg 2", until)
				d, err := p.Dispose(r, due.Value.AddDays(-1))
				require.NoError(t, err)
				assert.Equal(t, retention.Keep, d.Outcome(), until)
				d, err = p.Dispose(r, due.Value)
				require.NoError(t, err)
				assert.Equal(t, retention.Transfer, d.Outcome(), until)
				assert.Equal(t, due.Why().Source, d.Why().Source, until)
				assert.Empty(t, d.Findings(), until)
				told := 0
				for s := range d.Steps() {
					if s.Code == "prolonged" {
						told++
						assert.Equal(t, due.Value, s.Day)
					}
				}
				assert.Equal(t, until >= "2024-05-30", told == 1, until)
			}
			for name, change := range map[string]func(*retention.Record){
				"nobody appraised it": func(r *retention.Record) { r.Term, r.Value = term(t, "5 aastat"), retention.Unappraised },
				"no value": func(r *retention.Record) {
					*r = plain("5 aastat", day("2014-05-30"))
					r.TransferUntil = day("2030-06-30")
				},
				"no day": func(r *retention.Record) { r.TransferUntil = day("9999-12-31") },
			} {
				wrong := r
				change(&wrong)
				_, err := p.Dispose(wrong, day("2026-11-30"))
				assert.Error(t, err, name)
			}
		})
	}
}

// TestRecordCheck: what is wrong with a record before anybody asks for a day.
func TestRecordCheck(t *testing.T) {
	for want, change := range map[string]func(*retention.Record){
		"": func(*retention.Record) {},
		"record.term|rmk-15.5|Säilitustähtaeg puudub":             func(r *retention.Record) { r.Term = retention.Term{} },
		"record.created|rmk-15.6|Loomise või saamise päev puudub": func(r *retention.Record) { r.Created = civil.Date{} },
		"record.value|rmk-18.1|Hinnang arhiiviväärtusele puudub":  func(r *retention.Record) { r.Value = 0 },
		"record.working|rmk-20.1|Töödokumendil on alatine säilitustähtaeg": func(r *retention.Record) {
			r.Working, r.Term = true, term(t, "alatine")
		},
		"record.refused|rmk-15.6|created: Seda päeva kirjutatakse siis, kui päeva ei ole teada: 01.01.1970": func(r *retention.Record) { r.Created = day("1970-01-01") },
		"record.refused|rmk-15.6|events[0]: Päev on varasem dokumendi tekkimisest 01.03.2020: 01.01.2019":   func(r *retention.Record) { r.Events[0] = day("2019-01-01") },
	} {
		r := plain("5 aastat lepingu lõppemisest", day("2020-03-01"))
		change(&r)
		var got []string
		for _, f := range r.Check(retention.RMKPolicy()) {
			got = append(got, f.Code+"|"+string(f.Clause)+"|"+f.Text(language.Estonian))
		}
		assert.Equal(t, want, strings.Join(got, "; "))
	}
	assert.Equal(t, "arhs-7", string(retention.Record{Created: day("2020-03-01"), Working: true}.Check(nil)[0].Clause), "the statute knows no working documents")
}

// TestChecks: every code stands once, and all that the tests of this package find is there.
func TestChecks(t *testing.T) {
	codes := map[string]law.Check{}
	for _, c := range retention.Checks() {
		_, twice := codes[c.Code]
		assert.False(t, twice, c.Code)
		assert.True(t, c.Clause.Valid() && c.ET != "" && c.EN != "" && c.Source.Act != "", c.Code)
		codes[c.Code] = c
	}
	var found []law.Finding
	found = append(found, (*retention.Series)(nil).Check(retention.RMKPolicy())...)
	found = append(found, (*retention.OverviewEntry)(nil).Check(retention.RMKPolicy())...)
	acts, _ := (*retention.DestructionAct)(nil).Check(retention.RMKPolicy(), nil)
	transfers, _ := (*retention.Handover)(nil).Check(retention.RMKPolicy(), nil)
	found = append(append(found, acts...), transfers...)
	found = append(found, retention.Record{}.Check(retention.RMKPolicy())...)
	assert.Len(t, found, 43, "9 of a series, 12 of an entry, 14 of an act, 5 of a transfer, 3 of a record")
	for _, f := range found {
		assert.Contains(t, codes, f.Code)
		assert.Equal(t, codes[f.Code].ET, f.Text(language.Estonian))
	}
	assert.Equal(t, "arhs-8.1", string(codes["transfer.statute"].Clause))
}

// TestRecordJSON: what a caller stores comes back as it was.
func TestRecordJSON(t *testing.T) {
	r := plain("10 aastat alates lepingu lõppemisest, AV 09.02.2012 nr 14", day("2015-03-01"))
	r.ID, r.Received, r.Paper, r.InFile, r.Closed = "1-2/7", day("2015-03-02"), true, true, day("2016-01-01")
	r.Linked, r.Events = []civil.Date{day("2015-04-01")}, [2]civil.Date{day("2016-02-29")}
	r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2017-01-01"), Lifted: day("2017-02-01"), Effect: retention.Resumes}}
	r.Extension = retention.Extension{Mandate: "juhataja", Until: day("2030-01-01"), Cap: civil.Years(5)}
	for _, v := range []retention.Record{r, {}} {
		data, err := json.Marshal(v)
		require.NoError(t, err)
		var back retention.Record
		require.NoError(t, json.Unmarshal(data, &back), "%s", data)
		assert.True(t, v.Term.Equal(back.Term))
		back.Term = v.Term
		assert.Equal(t, v, back, "%s", data)
	}
	d, err := json.Marshal(dispose(t, r, "2026-07-01"))
	require.NoError(t, err)
	for _, want := range []string{`"id":"1-2/7"`, `"outcome":"transfer"`, `"transfer_by":"2026-01-01"`, `"why":{"day":"2026-01-01","code":"transfer"`, `"steps":[`} {
		assert.Contains(t, string(d), want)
	}
	assert.Equal(t, "1-2/7 transfer: 2026-01-01 The duty to transfer it to the public archive has arisen (RMK p 18.2)", dispose(t, r, "2026-07-01").String())
}
