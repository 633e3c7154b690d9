// SPDX-License-Identifier: MIT

package retention_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/deadlines"
	"github.com/teabehaldus/teabehaldus/internal/cost"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

var decision = retention.Appraisal{Date: day("2012-02-09"), Number: "14"}

func term(t testing.TB, s string) retention.Term {
	v, err := retention.ParseTerm(s)
	require.NoError(t, err)
	return v
}

func dispose(t testing.TB, r retention.Record, on string) retention.Disposition {
	d, err := retention.RMKPolicy().Dispose(r, day(on))
	require.NoError(t, err)
	return d
}

func outcome(t testing.TB, r retention.Record, on string) string {
	return dispose(t, r, on).Outcome().String()
}

// missing takes one element after the other away from a complete subject: each alone is found, by its code, with its
// clause, its provision and a sentence of its own.
func missing[T any](t *testing.T, check func(*T) []law.Finding, whole T, without map[string]func(*T), says map[string]string) {
	assert.Nil(t, check(&whole), "a complete one")
	var codes []string
	for _, f := range check(nil) {
		codes = append(codes, f.Code)
	}
	assert.ElementsMatch(t, slices.Collect(maps.Keys(without)), codes, "none")
	for code, take := range without {
		t.Run(code, func(t *testing.T) {
			part := whole
			take(&part)
			found := check(&part)
			require.Len(t, found, 1)
			assert.Equal(t, code, found[0].Code)
			assert.Equal(t, says[code], string(found[0].Clause)+"|"+found[0].Source().String()+"|"+found[0].Text(language.Estonian))
		})
	}
}

func TestSeries(t *testing.T) {
	t.Run("rmk-3.3", func(t *testing.T) {
		missing(t, func(s *retention.Series) []law.Finding { return s.Check(retention.RMKPolicy()) }, retention.Series{
			Mark: "1-1", Title: "Käskkirjad", Term: term(t, "alatine"), Unit: "Kantselei", Carriers: "digitaalne", Systems: "DHS",
			Value: retention.Archival, Appraisal: decision, Simplified: law.Refused,
		}, map[string]func(*retention.Series){
			"series.mark":       func(s *retention.Series) { s.Mark = " " },
			"series.title":      func(s *retention.Series) { s.Title = "" },
			"series.term":       func(s *retention.Series) { s.Term = retention.Term{} },
			"series.unit":       func(s *retention.Series) { s.Unit = "" },
			"series.carriers":   func(s *retention.Series) { s.Carriers = "" },
			"series.systems":    func(s *retention.Series) { s.Systems = "" },
			"series.value":      func(s *retention.Series) { s.Value = retention.Unappraised },
			"series.appraisal":  func(s *retention.Series) { s.Appraisal.Number = "" },
			"series.simplified": func(s *retention.Series) { s.Simplified = 0 },
		}, map[string]string{
			"series.mark":       "rmk-3.3|RMK p 3.3|Sarja tähis puudub",
			"series.title":      "rmk-3.3|RMK p 3.3|Sarja nimetus puudub",
			"series.term":       "rmk-3.3|RMK p 3.3|Säilitustähtaeg puudub",
			"series.unit":       "rmk-3.3|RMK p 3.3|Vastutav struktuuriüksus puudub",
			"series.carriers":   "rmk-3.3|RMK p 3.3|Teabekandjate märge puudub",
			"series.systems":    "rmk-3.3|RMK p 3.3|Infosüsteemide märge puudub",
			"series.value":      "rmk-3.3|RMK p 3.3|Hinnang arhiiviväärtusele puudub",
			"series.appraisal":  "rmk-3.3|RMK p 3.3|Hindamisotsuse kuupäev või number puudub",
			"series.simplified": "rmk-3.3|RMK p 3.3|Märge lihtsustatud korras hävitamise kohta puudub",
		})
	})
}

const scheme = "\ufeffMärkused;Tähis;Sarja nimetus;Säilitustähtaeg;Arhiiviväärtus;Hindamisotsus;Lihtsustatud hävitamine;Struktuuriüksus\r\n" +
	"\"kaks\nrida\";1-1;Käskkirjad;AlatineAV 09.02.2012 nr 14;;;ei;Kantselei\r\n" +
	";1-2;Lepingud;10 aastat lepingu lõppemisest;ei;09.02.2012 nr 14;lubatud;Kantselei\r\n" +
	";1-3;Vigane;kümme kevadet;;;;\r\n" +
	";1-2;Topelt;5 aastat;;;;\r\n" +
	";1-4;Lühike\r\n" +
	";1-5;Numbrita;5 aastat;;09.02.2012;;\r\n" +
	";1-6;Vastuolu;5 aastat AV;ei;;;\r\n" +
	";1-8;Arved;7a;;;;\r\n" +
	"\r\n" +
	";1-7;\"Jutumärk;5 aastat;;;;\r\n"

func TestReadScheme(t *testing.T) {
	t.Run("rmk-3.3", func(t *testing.T) {
		for name, text := range map[string]string{
			"semicolon": scheme,
			"no mark":   strings.TrimPrefix(scheme, "\ufeff"),
			"comma":     strings.ReplaceAll(scheme, ";", ","),
		} {
			t.Run(name, func(t *testing.T) {
				var marks []string
				wrong := map[int]string{} // column by line
				kinds := map[int]error{}
				for s, err := range retention.ReadScheme(strings.NewReader(text)) {
					if err == nil {
						if s.Mark == "1-1" {
							assert.Equal(t, "09.02.2012 nr 14", s.Appraisal.String(), "the decision of the term is that of the series")
						}
						marks = append(marks, s.Mark+" "+s.Term.String()+" "+s.Value.String())
						continue
					}
					var e *law.Error
					require.ErrorAs(t, err, &e)
					wrong[e.Line], kinds[e.Line] = e.At, e.Kind
					if e.Line == 6 {
						assert.Contains(t, err.Error(), "line 6: tähis: ")
					}
				}
				assert.Equal(t, []string{
					"1-1 alatine, AV 09.02.2012 nr 14 archival", "1-2 10 aastat alates lepingu lõppemisest not_archival", "1-4  ", "1-8 7 aastat ",
				}, marks)
				assert.Equal(t, map[int]string{5: "säilitustähtaeg", 6: "tähis", 8: "hindamisotsus", 9: "", 12: ""}, wrong)
				assert.Equal(t, map[int]error{
					5: law.ErrUnreadable, 6: law.ErrInvalid, 8: law.ErrMissing, 9: law.ErrInvalid,
					12: law.ErrUnreadable,
				}, kinds)
			})
		}
	})
	for name, text := range map[string]string{
		"empty": "", "no column": "tähis;nimetus\n", "twice": "tähis;tähis;nimetus;säilitustähtaeg\n", "in English": "mark,title,term\n",
	} {
		n := 0
		for _, err := range retention.ReadScheme(strings.NewReader(text)) {
			n++
			assert.ErrorIs(t, err, map[bool]error{true: law.ErrInvalid, false: law.ErrMissing}[name == "twice"], name)
		}
		assert.Equal(t, 1, n, name)
	}
	for _, err := range retention.ReadScheme(iotest.ErrReader(errors.New("ketas"))) {
		require.ErrorIs(t, err, law.ErrUnreadable)
		assert.EqualError(t, err, "line 1: ketas")
	}
	for _, err := range retention.ReadScheme(strings.NewReader("tähis;nimetus;säilitustähtaeg\n1;a\xff;5 aastat\n")) {
		assert.ErrorContains(t, err, "line 2: ")
	}
	for range retention.ReadScheme(strings.NewReader(scheme)) {
		break
	}
}

func FuzzReadScheme(f *testing.F) {
	f.Add([]byte(scheme))
	f.Add([]byte("tähis,nimetus,säilitustähtaeg\n1,a,5 aastat\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		rows := -1
		for s, err := range retention.ReadScheme(bytes.NewReader(data)) {
			rows++
			if err == nil && s.Mark == "" && (s.Title == "" || !s.Term.IsZero()) {
				t.Fatalf("a series without a mark: %+v", s)
			}
			var e *law.Error
			if err != nil && (!errors.As(err, &e) || e.Line < 1 && rows > 0) { // what is no text is refused whole
				t.Fatalf("an error without a line: %v", err)
			}
		}
	})
}

func TestOverview(t *testing.T) {
	whole := retention.OverviewEntry{
		Unit: "Kantselei", Function: "Juhtimine", Mark: "1-1", Title: "Käskkirjad", Term: term(t, "alatine"), Restriction: "AvTS § 35 lg 1 p 12",
		Appraisal: decision, FileNumber: 1, FileTitle: `Käskkirjad "2015"; lisad`, Files: 2, First: day("2015-01-05"), Last: day("2015-12-30"),
		Store: "Tallinn", SetApart: retention.ActRef{Kind: retention.Transfer, Date: day("2026-03-02"), Number: "5"}, Notes: "esimene\nteine",
	}
	t.Run("rmk-16.2", func(t *testing.T) {
		missing(t, func(e *retention.OverviewEntry) []law.Finding { return e.Check(retention.RMKPolicy()) }, whole, map[string]func(*retention.OverviewEntry){
			"overview.unit":        func(e *retention.OverviewEntry) { e.Unit = "" },
			"overview.function":    func(e *retention.OverviewEntry) { e.Function = "" },
			"overview.mark":        func(e *retention.OverviewEntry) { e.Mark = "" },
			"overview.title":       func(e *retention.OverviewEntry) { e.Title = "" },
			"overview.term":        func(e *retention.OverviewEntry) { e.Term = retention.Term{} },
			"overview.appraisal":   func(e *retention.OverviewEntry) { e.Appraisal = retention.Appraisal{} },
			"overview.file-number": func(e *retention.OverviewEntry) { e.FileNumber = 0 },
			"overview.file-title":  func(e *retention.OverviewEntry) { e.FileTitle = "" },
			"overview.files":       func(e *retention.OverviewEntry) { e.Files = 0 },
			"overview.dates":       func(e *retention.OverviewEntry) { e.Last = day("2015-01-04") },
			"overview.store":       func(e *retention.OverviewEntry) { e.Store = "" },
			"overview.act":         func(e *retention.OverviewEntry) { e.SetApart.Number = "" },
		}, map[string]string{
			"overview.unit":        "rmk-16.2|RMK p 16.2.1|Struktuuriüksus puudub",
			"overview.function":    "rmk-16.2|RMK p 16.2.2|Funktsioon puudub",
			"overview.mark":        "rmk-16.2|RMK p 16.2.3|Sarja tähis puudub",
			"overview.title":       "rmk-16.2|RMK p 16.2.4|Sarja nimetus puudub",
			"overview.term":        "rmk-16.2|RMK p 16.2.5|Säilitustähtaeg puudub",
			"overview.appraisal":   "rmk-16.2|RMK p 16.2.7|Hindamisotsus puudub",
			"overview.file-number": "rmk-16.2|RMK p 16.2.8|Toimiku järjekorranumber puudub",
			"overview.file-title":  "rmk-16.2|RMK p 16.2.9|Toimiku pealkiri puudub",
			"overview.files":       "rmk-16.2|RMK p 16.2.10|Toimikute hulk puudub",
			"overview.dates":       "rmk-16.2|RMK p 16.2.11|Piirdaatumite märge puudub",
			"overview.store":       "rmk-16.2|RMK p 16.2.12|Dokumendihoidla puudub",
			"overview.act":         "rmk-16.3|RMK p 16.3|Akti kuupäev või number puudub",
		})
		for _, may := range []func(*retention.OverviewEntry){
			func(e *retention.OverviewEntry) { e.Restriction = "" }, func(e *retention.OverviewEntry) { e.Notes = "" },
			func(e *retention.OverviewEntry) { e.SetApart = retention.ActRef{} },
		} {
			part := whole
			may(&part)
			assert.Nil(t, part.Check(retention.RMKPolicy()))
		}
		var b bytes.Buffer
		require.NoError(t, retention.WriteOverview(&b, slices.Values([]retention.OverviewEntry{whole, {}})))
		assert.True(t, strings.HasPrefix(b.String(), `"Struktuuriüksus";"Funktsioon";"Sarja tähis";`))
		assert.Contains(t, b.String(), `"Käskkirjad ""2015""; lisad"`)
		r := csv.NewReader(&b)
		r.Comma, r.FieldsPerRecord = ';', 14
		rows, err := r.ReadAll()
		require.NoError(t, err)
		assert.Len(t, rows, 3)
		assert.Equal(t, "05.01.2015–30.12.2015", rows[1][10])
		bad := whole
		bad.Notes = "\xff"
		err = retention.WriteOverview(&b, slices.Values([]retention.OverviewEntry{whole, bad}))
		require.ErrorIs(t, err, law.ErrInvalid)
		assert.Contains(t, err.Error(), "entry 2: ")
	})
	t.Run("rmk-16.3", func(t *testing.T) {
		assert.Equal(t, "Üleandmise-vastuvõtmise akt 02.03.2026 nr 5", whole.SetApart.String())
		unknown := whole
		unknown.SetApart.Kind = retention.Keep
		assert.Equal(t, "", unknown.SetApart.String(), "no such act")
		assert.Len(t, unknown.Check(retention.RMKPolicy()), 1)
		assert.Equal(t, "Hävitamise akt 02.03.2026 nr 6", retention.ActRef{Kind: retention.Destroy, Date: day("2026-03-02"), Number: "6"}.String())
	})
}

func TestClock(t *testing.T) {
	t.Run("rmk-15.6", func(t *testing.T) {
		base := plain("5 aastat", day("2020-03-01"))
		until := func(r retention.Record) string { return dispose(t, r, "2021-01-01").KeepUntil().String() }
		assert.Equal(t, "2025-03-01", until(base), "creation")
		r := base
		r.Received = day("2020-04-15")
		assert.Equal(t, "2025-04-15", until(r), "receipt")
		r.Linked = []civil.Date{day("2020-02-01"), day("2021-06-30"), day("2020-12-01")}
		assert.Equal(t, "2026-06-30", until(r), "the last of those linked")
		r.InFile, r.Closed = true, day("2021-05-31")
		assert.Equal(t, "2026-05-31", until(r), "the closing of the file, though a linked document is younger")
		r.Closed = civil.Date{}
		d := dispose(t, r, "2050-01-01")
		assert.Equal(t, retention.Indeterminate, d.Outcome(), "an open file is neither an error nor due")
		assert.Equal(t, "file-open", d.Why().Code)

		for _, anchor := range []struct{ term, want string }{
			{"5 aastat dokumendi loomisest", "2025-03-01"}, {"5 aastat saamisest", "2025-04-15"}, {"5 aastat toimiku lõpetamisest", "2026-05-31"},
			{"5 aastat loomisest või saamisest", "2026-05-31"}, {"5 aastat lepingu lõppemisest", "2027-07-07"}, {"5 aastat alates 02.02.2020", "2025-02-02"},
			{"5 aastat lepingu lõppemise aasta lõpust", "2027-12-31"}, {"5 aastat kalendriaasta lõpust", "2026-12-31"},
		} {
			r := plain(anchor.term, day("2020-03-01"))
			r.Received, r.InFile, r.Closed, r.Events[0] = day("2020-04-15"), true, day("2021-05-31"), day("2022-07-07")
			assert.Equal(t, anchor.want, until(r), anchor.term)
		}
		r = plain("10 aastat lepingu lõppemisest", day("2000-01-01"))
		d = dispose(t, r, "2050-01-01")
		assert.Equal(t, retention.Indeterminate, d.Outcome())
		assert.Equal(t, "event-missing", d.Why().Code)
		assert.True(t, d.Due().IsZero())

		// The longer of two: 2 years from leaving on 30.06.2024 (30.06.2026) or 7 from creation on 01.03.2020 (01.03.2027).
		r = plain("2 aastat pärast lahkumist või 7 aastat pärast dokumendi loomist, kumb on pikem", day("2020-03-01"))
		r.Events[0] = day("2024-06-30")
		assert.Equal(t, "2027-03-01", until(r))
		r.Events[0] = day("2026-06-30")
		assert.Equal(t, "2028-06-30", until(r))
		r = plain("75 aastat või 30 aastat isiku surmast", day("1900-01-02"))
		r.Events[1] = day("1950-01-01")
		assert.Equal(t, "indeterminate", outcome(t, r, "2026-01-01"), "the act does not say which counts")
		for text, code := range map[string]string{"vajaduseni": "needed", "likvideerimiseni": "event-missing"} {
			d := dispose(t, plain(text, day("2020-01-01")), "2026-01-01")
			assert.Equal(t, "indeterminate "+code, d.Outcome().String()+" "+d.Why().Code)
		}
		r = plain("vajaduseni", day("2020-01-01"))
		r.Events[0] = day("2025-12-31")
		assert.Equal(t, "keep", outcome(t, r, "2025-12-31"))
		assert.Equal(t, "destroy", outcome(t, r, "2026-01-01"))
	})
}

// TestWhile: what is kept while a state lasts goes neither before its end nor before its years are over.
func TestWhile(t *testing.T) {
	t.Run("rmk-15.5", func(t *testing.T) {
		for _, text := range []string{
			"lepingu kehtivuse ajal ja 7 aastat dokumendi loomisest", "kehtivuse ajal ja 7 aastat majandusaasta lõpust",
			"kehtivuse ajal ja 7 aastat alates 01.01.2015", "kuni lepingu lõppemiseni ja 5 aastat loomisest",
		} {
			r := plain(text, day("2015-01-01"))
			d := dispose(t, r, "2026-01-01")
			assert.Equal(t, "indeterminate event-missing", d.Outcome().String()+" "+d.Why().Code, text)
			r.Events[0] = day("2025-12-31")
			assert.Equal(t, "keep", outcome(t, r, "2025-12-31"), text)
			assert.Equal(t, "destroy", outcome(t, r, "2026-01-01"), text)
		}
		r := plain("kehtivuse ajal ja 7 aastat dokumendi loomisest", day("2015-01-01"))
		r.Events[0] = day("2016-01-01")
		assert.Equal(t, "2022-01-01", dispose(t, r, "2026-01-01").KeepUntil().String(), "the years are longer")
		r.Term = term(t, "kehtivuse ajal ja vähemalt 1 aasta ja kuni 2 aastat loomisest")
		r.Events[0] = day("2018-05-05")
		d := dispose(t, r, "2026-01-01")
		assert.Equal(t, []civil.Date{day("2018-05-05"), day("2018-05-06"), day("2018-05-06")}, []civil.Date{d.KeepUntil(), d.DestroyFrom(), d.DestroyBy()})
	})
}

func TestOwnYear(t *testing.T) {
	r := plain("5 aastat dokumendi loomise aasta lõpust", day("2020-03-01"))
	r.Received, r.InFile, r.Closed = day("2021-04-15"), true, day("2022-05-31")
	for text, want := range map[string]string{
		"5 aastat dokumendi loomise aasta lõpust": "2025-12-31", "5 aastat saamise aasta lõpust": "2026-12-31", "5 aastat koostamise päevast": "2025-03-01",
		"5 aastat toimiku lõpetamise aasta lõpust": "2027-12-31", "5 aastat toimiku sulgemise kuupäevast": "2027-05-31",
		"5 aastat loomisele järgneva aasta algusest": "2026-01-01", "5 aastat asjaajamisaasta lõpust": "2027-12-31",
		"5 aastat selle majandusaasta lõpust": "2027-12-31", "5 aastat aasta 31. detsembrist": "2027-12-31", "5 aastat pärast aasta 31. detsembrit": "2027-12-31",
		"5 aastat pärast loomisele järgneva aasta algust": "2026-01-01", "5 aastat pärast loomisele järgneva aasta 1. jaanuari": "2026-01-01",
	} {
		r.Term = term(t, text)
		assert.Equal(t, want, dispose(t, r, "2023-01-01").KeepUntil().String(), text)
	}
}

// said is the step of a code with its day; "" where there is none.
func said(d retention.Disposition, code string) string {
	for step := range d.Steps() {
		if step.Code == code {
			return step.Day.String() + " " + step.Text(language.Estonian)
		}
	}
	return ""
}

// TestWhatStepsSay: the steps that move no day, or the last one, are told as well.
func TestWhatStepsSay(t *testing.T) {
	// Created in 2020, kept through 2021, destroyed within 2022.
	calendar := plain("1 kalendriaasta", day("2020-03-01"))
	assert.Equal(t, "2022-12-31 Hävitatakse järgneva kalendriaasta jooksul, hiljemalt sel päeval", said(dispose(t, calendar, "2022-06-01"), "most"))
	assert.Empty(t, said(dispose(t, plain("5 aastat", day("2020-03-01")), "2022-06-01"), "most"))
	// Five weeks are 35 days: 1 March + 35 is 5 April.
	assert.Equal(t, "2020-04-05", dispose(t, plain("5 nädalat", day("2020-03-01")), "2020-06-01").KeepUntil().String())
	// Ten days of an audit make 2025-03-01 into 2025-03-11.
	r := plain("5 aastat", day("2020-03-01"))
	r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2024-02-01"), Lifted: day("2024-02-10"), Effect: retention.Resumes}}
	still := said(dispose(t, r, "2025-03-01"), "stands-still")
	assert.Contains(t, still, "2025-03-11")
	assert.Contains(t, still, "audit")
	// Two that open on one day: the longer of them, twenty days, makes it 2025-03-21, in whatever order they are listed.
	longer := retention.Hold{Mandate: "kohtuasi", Opened: day("2024-02-01"), Lifted: day("2024-02-20"), Effect: retention.Resumes}
	for _, holds := range [][]retention.Hold{{r.Holds[0], longer}, {longer, r.Holds[0]}} {
		r.Holds = holds
		d := dispose(t, r, "2025-03-01")
		assert.Equal(t, "2025-03-21", d.KeepUntil().String())
		assert.Contains(t, said(d, "stands-still"), "2025-03-21")
		assert.Contains(t, said(d, "stands-still"), "kohtuasi")
	}
	// The decision of the record is told; without one that of its term; else that there is none.
	r = plain("5 aastat AV 09.02.2012 nr 14", day("2010-01-01"))
	r.Value, r.Appraisal = retention.Archival, retention.Appraisal{}
	assert.Equal(t, "2012-02-09 Arhiiviväärtuslik, hindamisotsus 09.02.2012 nr 14", said(dispose(t, r, "2026-01-01"), "archival-value"))
	r.Appraisal = retention.Appraisal{Date: day("2015-06-01"), Number: "7"}
	assert.Equal(t, "2015-06-01 Arhiiviväärtuslik, hindamisotsus 01.06.2015 nr 7", said(dispose(t, r, "2026-01-01"), "archival-value"))
	r.Term, r.Appraisal = term(t, "5 aastat"), retention.Appraisal{}
	assert.Equal(t, " Arhiiviväärtuslik; hindamisotsust ei ole nimetatud", said(dispose(t, r, "2026-01-01"), "archival-value"))
}

func TestValue(t *testing.T) {
	t.Run("rmk-18.1", func(t *testing.T) {
		r := plain("5 aastat", day("2010-01-01"))
		assert.Equal(t, "destroy", outcome(t, r, "2026-01-01"))
		r.Value = retention.Archival
		assert.Equal(t, "keep", outcome(t, r, "2026-01-01"), "archival value blocks destruction whatever the term")
		assert.Equal(t, "transfer", outcome(t, r, "2030-01-01"))
		assert.Equal(t, "2015-01-01", dispose(t, r, "2026-01-01").KeepUntil().String(), "its term is told all the same")
		r.Value = retention.Unappraised
		assert.Equal(t, "review", outcome(t, r, "2026-01-01"))
		r.Term = term(t, "alatine")
		assert.Equal(t, "keep", outcome(t, r, "2199-01-01"))
		r.Value = retention.NotArchival
		assert.Equal(t, "keep", outcome(t, r, "2199-01-01"), "permanence blocks it too")
		r.Term = term(t, "5 aastat AV 09.02.2012 nr 14")
		assert.Equal(t, "keep", outcome(t, r, "2026-01-01"), "the mark of the term counts against the record's")
	})
}

func TestHolds(t *testing.T) {
	t.Run("rmk-19.1", func(t *testing.T) {
		court := retention.Hold{Mandate: "kohtuasi 2-24-1", Opened: day("2024-01-10"), Lifted: day("2026-05-20")}
		audit := retention.Hold{Mandate: "audit", Opened: day("2025-06-01"), Lifted: day("2026-06-30")}
		r := plain("5 aastat", day("2020-03-01"))
		r.Holds = []retention.Hold{court, audit}
		for on, want := range map[string]string{
			"2025-03-01": "keep", "2025-03-02": "blocked", "2026-05-20": "blocked", "2026-05-21": "blocked", // the audit goes on
			"2026-06-30": "blocked", "2026-07-01": "destroy",
		} {
			assert.Equal(t, want, outcome(t, r, on), on)
		}
		d := dispose(t, r, "2026-07-01")
		assert.Equal(t, "2025-03-02", d.DestroyFrom().String(), "lifting never changes the term")
		var holds []string
		for step := range dispose(t, r, "2026-06-01").Steps() {
			if step.Code == "hold" {
				holds = append(holds, step.Text(language.English))
			}
		}
		assert.Equal(t, []string{"Hold: kohtuasi 2-24-1", "Hold lifted: kohtuasi 2-24-1", "Hold: audit"}, holds)
		for name, r := range map[string]retention.Record{
			"ceiling": plain("kuni 5 aastat", day("2020-03-01")), "window": plain("vähemalt 1 aasta ja kuni 2 aastat", day("2020-03-01")),
			"event": plain("kuni 01.01.2021", day("2020-03-01")), "calendar": plain("1 kalendriaasta", day("2020-03-01")),
			"working": {Working: true, Created: day("2020-03-01")},
		} {
			r.Holds = []retention.Hold{{Mandate: "kohtuasi", Opened: day("2024-01-10")}}
			assert.Equal(t, "blocked", outcome(t, r, "2050-01-01"), "every way to destruction: %s", name)
		}
	})
	t.Run("interruption", func(t *testing.T) {
		// Term 01.03.2020–01.03.2025; the proceedings last 01.01.2024–10.01.2024, ten days.
		r := plain("5 aastat", day("2020-03-01"))
		h := retention.Hold{Mandate: "kohtumenetlus", Opened: day("2024-01-01"), Lifted: day("2024-01-10"), Effect: retention.Resumes}
		r.Holds = []retention.Hold{h}
		assert.Equal(t, "2025-03-11", dispose(t, r, "2025-01-01").KeepUntil().String(), "ten days longer")
		r.Holds[0].Effect = retention.Restarts
		assert.Equal(t, "2029-01-10", dispose(t, r, "2025-01-01").KeepUntil().String(), "five years from the end of the proceedings")
		// On the last day, 01.03.2025, and nine more.
		for effect, want := range map[retention.Effect]string{retention.Resumes: "2025-03-11", retention.Restarts: "2030-03-10"} {
			r := plain("5 aastat", day("2020-03-01"))
			r.Holds = []retention.Hold{{Mandate: "kaebus", Opened: day("2025-03-01"), Lifted: day("2025-03-10"), Effect: effect}}
			assert.Equal(t, want, dispose(t, r, "2025-05-01").KeepUntil().String(), want)
		}
		// The calendar year 2021; it begins again on 10.06.2021, so that 2022 is kept and 2023 is there to destroy.
		yearly := plain("1 kalendriaasta", day("2020-03-01"))
		yearly.Holds = []retention.Hold{{Mandate: "kaebus", Opened: day("2021-06-01"), Lifted: day("2021-06-10"), Effect: retention.Restarts}}
		d := dispose(t, yearly, "2021-07-01")
		assert.Equal(t, []string{"2022-12-31", "2023-12-31"}, []string{d.KeepUntil().String(), d.DestroyBy().String()})
		r.Holds[0].Lifted = civil.Date{}
		assert.Equal(t, "indeterminate", outcome(t, r, "2025-03-01"))
		assert.Equal(t, "blocked", outcome(t, r, "2025-03-02"))
		r.Holds[0].Opened = day("2025-03-02")
		r.Holds[0].Lifted = day("2025-04-01")
		assert.Equal(t, "destroy", outcome(t, r, "2025-05-01"), "an interruption after the end changes nothing")
		// Two that overlap count once: 01.01.–10.01. and 06.01.–15.01.2024 are fifteen days.
		r.Holds = []retention.Hold{{Mandate: "b", Opened: day("2024-01-06"), Lifted: day("2024-01-15"), Effect: retention.Resumes}, h}
		assert.Equal(t, "2025-03-16", dispose(t, r, "2025-01-01").KeepUntil().String())
	})
	t.Run("extension", func(t *testing.T) {
		r := plain("5 aastat", day("2020-03-01"))
		r.Extension = retention.Extension{Mandate: "RAB ettekirjutus", Until: day("2030-03-01"), Cap: civil.Years(5)}
		assert.Equal(t, "2030-03-01", dispose(t, r, "2025-05-01").KeepUntil().String(), "exactly the cap")
		r.Extension.Until = day("2030-03-02")
		_, err := retention.RMKPolicy().Dispose(r, day("2025-05-01"))
		require.ErrorIs(t, err, law.ErrOutOfRange)
		assert.EqualError(t, err, "extension.until: out of range (–2030-03-01): 2030-03-02")
		r.Extension.Until = day("2024-01-01")
		assert.Equal(t, "2025-03-01", dispose(t, r, "2025-01-01").KeepUntil().String(), "it never shortens")
	})
}

func TestBadRecords(t *testing.T) {
	for name, v := range map[string]struct {
		change func(*retention.Record)
		kind   error
		says   string
	}{
		"no term":                 {func(r *retention.Record) { r.Term = retention.Term{} }, law.ErrMissing, "term: missing"},
		"no day":                  {func(r *retention.Record) { r.Created = civil.Date{} }, law.ErrMissing, "created: the day is missing"},
		"received before created": {func(r *retention.Record) { r.Received = day("2019-01-01") }, law.ErrInvalid, "received: the day is before the record was made on 2020-03-01: 2019-01-01"},
		"closed before created":   {func(r *retention.Record) { r.InFile, r.Closed = true, day("2019-01-01") }, law.ErrInvalid, "closed: the day is before the record was made on 2020-03-01: 2019-01-01"},
		"closed in no file":       {func(r *retention.Record) { r.Closed = day("2021-01-01") }, law.ErrInvalid, "closed: closed, but in no file: 2021-01-01"},
		"decision, no number":     {func(r *retention.Record) { r.Appraisal.Number = " " }, law.ErrMissing, "appraisal.number: missing"},
		"decision, no date":       {func(r *retention.Record) { r.Appraisal.Date = civil.Date{} }, law.ErrMissing, "appraisal.date: the day is missing"},
		"no decision":             {func(r *retention.Record) { r.Appraisal = retention.Appraisal{} }, law.ErrMissing, "appraisal: not of archival value, but without an appraisal decision"},
		"year 3024":               {func(r *retention.Record) { r.Created = day("3024-01-01") }, law.ErrPlaceholder, "created: this day is written where none is known: 3024-01-01"},
		"event 9999":              {func(r *retention.Record) { r.Events[0] = day("9999-12-31") }, law.ErrPlaceholder, "events[0]: this day is written where none is known: 9999-12-31"},
		"linked 3024":             {func(r *retention.Record) { r.Linked = []civil.Date{day("3024-01-01")} }, law.ErrPlaceholder, "linked[0]: this day is written where none is known: 3024-01-01"},
		"linked, no day":          {func(r *retention.Record) { r.Linked = make([]civil.Date, 1) }, law.ErrMissing, "linked[0]: the day is missing"},
		"hold, no mandate":        {func(r *retention.Record) { r.Holds = []retention.Hold{{Opened: day("2021-01-01")}} }, law.ErrMissing, "holds[0].mandate: missing"},
		"hold, no first day":      {func(r *retention.Record) { r.Holds = []retention.Hold{{Mandate: "audit"}} }, law.ErrMissing, "holds[0].opened: the day is missing"},
		"hold lifted first": {func(r *retention.Record) {
			r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2021-01-01"), Lifted: day("2020-12-31")}}
		}, law.ErrInvalid, "holds[0].lifted: the end is before the beginning: 2021-01-01–2020-12-31"},
		"hold, no effect": {func(r *retention.Record) {
			r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2021-01-01"), Effect: retention.Restarts + 1}}
		}, law.ErrUnknown, `holds[0].effect: no such value (allowed: blocks, resumes, restarts): "4"`},
		"hold 3024": {func(r *retention.Record) {
			r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("3024-01-01")}}
		}, law.ErrPlaceholder, "holds[0].opened: this day is written where none is known: 3024-01-01"},
		"extension, no mandate": {func(r *retention.Record) { r.Extension.Until = day("2030-01-01") }, law.ErrMissing, "extension.mandate: missing"},
		"extension, no day":     {func(r *retention.Record) { r.Extension.Mandate = "juhataja" }, law.ErrMissing, "extension.until: the day is missing"},
		"no such value":         {func(r *retention.Record) { r.Value = 9 }, law.ErrUnknown, `value: no such value (allowed: archival, not_archival): "9"`},
	} {
		r := plain("5 aastat", day("2020-03-01"))
		v.change(&r)
		_, err := retention.RMKPolicy().Dispose(r, day("2026-01-01"))
		require.ErrorIs(t, err, v.kind, name)
		assert.EqualError(t, err, v.says, name)
	}
	for decided, want := range map[string]retention.Outcome{"2026-01-01": retention.Destroy, "2026-01-02": retention.Review} {
		r := plain("5 aastat", day("2020-03-01"))
		r.Appraisal.Date = day(decided)
		d, err := retention.RMKPolicy().Dispose(r, day("2026-01-01"))
		require.NoError(t, err)
		assert.Equal(t, want, d.Outcome(), "what was decided later was not on that day")
	}
	_, err := (*retention.Policy)(nil).Dispose(plain("5 aastat", day("2020-03-01")), day("2026-01-01"))
	require.EqualError(t, err, "policy: missing")
	_, err = new(retention.Policy).Dispose(plain("5 aastat", day("2020-03-01")), day("2026-01-01"))
	require.ErrorIs(t, err, law.ErrMissing)
	_, err = retention.RMKPolicy().TransferDuty(retention.Record{Created: day("2015-01-02"), InFile: true, Closed: day("2015-01-01")})
	assert.ErrorIs(t, err, law.ErrInvalid)
}

// TestEndBeforeStart: a date or an event that is to end a term cannot come before the record.
func TestEndBeforeStart(t *testing.T) {
	for _, v := range [][3]string{{"kuni 31.12.2010", "", "2010-12-31"}, {"kehtivuse lõpuni", "2015-02-28", "2015-02-28"}, {"vajaduseni", "2014-01-01", "2014-01-01"}} {
		r := plain(v[0], day("2015-03-01"))
		if v[1] != "" {
			r.Events[0] = day(v[1])
		}
		_, err := retention.RMKPolicy().Dispose(r, day("2026-01-01"))
		require.ErrorIs(t, err, law.ErrInvalid, v[0])
		assert.ErrorContains(t, err, v[2])
	}
	r := plain("kehtivuse lõpuni", day("2015-03-01"))
	r.Events[0] = day("2015-03-01")
	assert.Equal(t, "2015-03-01", dispose(t, r, "2026-01-01").KeepUntil().String(), "on the same day it can")
}

// TestEdges: the days of a hold, and those before it, the last year that can be meant, an interruption on a ceiling's last day or of the
// second alternative alone, an extension while the end is not known.
func TestEdges(t *testing.T) {
	r := plain("5 aastat", day("2020-03-01"))
	r.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2026-01-01")}}
	assert.Equal(t, "keep", outcome(t, r, "2025-02-28"))
	assert.Equal(t, "blocked", outcome(t, r, "2025-12-31"), "who knows of a hold to come does not destroy before it")
	assert.Equal(t, "blocked", outcome(t, r, "2026-01-01"), "from its first day")
	r.Holds[0].Lifted = day("2026-03-31")
	assert.Equal(t, "blocked", outcome(t, r, "2025-12-31"))
	assert.Equal(t, "blocked", outcome(t, r, "2026-03-31"))
	assert.Equal(t, "destroy", outcome(t, r, "2026-04-01"), "it is lifted")

	r.Events[0] = day("2200-12-31")
	dispose(t, r, "2150-01-01")
	r.Events[0] = day("2201-01-01")
	_, err := retention.RMKPolicy().Dispose(r, day("2150-01-01"))
	require.ErrorIs(t, err, law.ErrPlaceholder)

	// Ceiling 01.03.2025; stands still that day and nine more: 11.03.2025.
	r = plain("kuni 5 aastat", day("2020-03-01"))
	r.Holds = []retention.Hold{{Mandate: "kaebus", Opened: day("2025-03-01"), Lifted: day("2025-03-10"), Effect: retention.Resumes}}
	assert.Equal(t, "2025-03-11", dispose(t, r, "2026-01-01").DestroyBy().String())

	// The first ends on 30.06.2015, before the interruption; the second on 01.03.2022, within it.
	r = plain("2 aastat pärast lahkumist või 7 aastat pärast dokumendi loomist, kumb on pikem", day("2015-03-01"))
	r.Events[0] = day("2015-06-30")
	r.Holds = []retention.Hold{{Mandate: "kaebus", Opened: day("2020-01-01"), Effect: retention.Resumes}}
	assert.Equal(t, "blocked interrupted", outcome(t, r, "2026-01-01")+" "+dispose(t, r, "2026-01-01").Why().Code)

	r = plain("5 aastat", day("2020-03-01"))
	r.Holds = []retention.Hold{{Mandate: "kaebus", Opened: day("2024-01-01"), Effect: retention.Resumes}}
	r.Extension = retention.Extension{Mandate: "juhataja", Until: day("2032-01-01"), Cap: civil.Years(5)}
	assert.Equal(t, "indeterminate", outcome(t, r, "2025-01-01"), "how far the cap goes is not known while it is interrupted")
}

func TestTransferBy(t *testing.T) {
	r := plain("alatine, AV 09.02.2012 nr 14", day("2015-01-01"))
	assert.Equal(t, "2025-01-01", dispose(t, r, "2020-01-01").TransferBy().String())
	assert.Equal(t, "2025-01-01", dispose(t, r, "2026-01-01").TransferBy().String())
	r.InFile = true
	assert.True(t, dispose(t, r, "2026-01-01").TransferBy().IsZero(), "the proceedings have not ended")
	assert.True(t, dispose(t, plain("5 aastat", day("2015-01-01")), "2026-01-01").TransferBy().IsZero())
}

func handover(t testing.TB) retention.Handover {
	return retention.Handover{
		Appraised: decision, Checked: day("2026-01-10"), Arranged: day("2026-02-01"), Lists: 1,
		Act: retention.ActRef{Kind: retention.Transfer, Date: day("2026-03-02"), Number: "5"},
	}
}

func TestHandover(t *testing.T) {
	t.Run("rmk-18.3", func(t *testing.T) {
		missing(t, func(h *retention.Handover) []law.Finding {
			found, err := h.Check(retention.RMKPolicy(), retention.NationalArchives())
			require.Equal(t, h == nil, err != nil)
			return found
		}, handover(t), map[string]func(*retention.Handover){
			"transfer.appraised": func(h *retention.Handover) { h.Appraised.Number = "" },
			"transfer.checked":   func(h *retention.Handover) { h.Checked = civil.Date{} },
			"transfer.arranged":  func(h *retention.Handover) { h.Arranged = civil.Date{} },
			"transfer.act":       func(h *retention.Handover) { h.Act.Kind = retention.Destroy },
			"transfer.lists":     func(h *retention.Handover) { h.Lists = 0 },
		}, map[string]string{
			"transfer.appraised": "rmk-18.3|RMK p 18.3|Hindamisotsus puudub",
			"transfer.checked":   "rmk-18.3|RMK p 18.3|Arhivaalid on kontrollimata",
			"transfer.arranged":  "rmk-18.3|RMK p 18.3|Arhivaalid on korrastamata",
			"transfer.act":       "rmk-18.3|RMK p 18.4|Üleandmise-vastuvõtmise akt puudub",
			"transfer.lists":     "rmk-18.3|RMK p 18.4|Nimistu puudub",
		})
	})
	t.Run("rmk-18.5", func(t *testing.T) {
		f := retention.NationalArchives()
		for _, v := range []struct {
			name string
			use  retention.FormatUse
			want retention.FormatStatus
		}{
			{"TXT", retention.TextFile, retention.Preferred}, {"odt", retention.TextFile, retention.Preferred}, {"DOCX", retention.TextFile, retention.Preferred},
			{"pdf/a-2A", retention.TextFile, retention.Preferred}, {"PDF/A-1a", retention.TextFile, retention.Risky}, {"PDF/A-3a", retention.TextFile, retention.Risky},
			{"PDF", retention.TextFile, retention.NotRecommended}, {"RTF", retention.TextFile, retention.NotRecommended}, {"DOC", retention.TextFile, retention.NotRecommended},
			{"CSV", retention.TableFile, retention.Preferred}, {"ODS", retention.TableFile, retention.Preferred}, {"XLSX", retention.TableFile, retention.Preferred},
			{"XLS", retention.TableFile, retention.Risky}, {"PDF", retention.TableFile, retention.CaseByCase}, {"PDF/A-2a", retention.TableFile, retention.CaseByCase},
			{"ASICE", retention.TextFile, retention.FormatStatus(0)},
		} {
			got, err := f.Status(v.name, v.use, day("2026-01-01"))
			require.NoError(t, err)
			assert.Equal(t, v.want.String(), got.String(), v.name)
		}
		_, err := f.Status("TXT", retention.TextFile, day("2023-07-16"))
		assert.ErrorIs(t, err, law.ErrNotInForce)
		_, err = f.Status("TXT", 0, day("2026-01-01"))
		assert.ErrorIs(t, err, law.ErrUnknown)

		h := handover(t)
		h.Files = []retention.File{{"a", "PDF/A-2a", retention.TextFile}, {"b", "DOC", retention.TextFile}, {"c", "XYZ", retention.TextFile}}
		found, err := h.Check(retention.RMKPolicy(), f)
		require.NoError(t, err)
		require.Len(t, found, 1)
		assert.Equal(t, "Files to be converted to an archival format: 2 of 3", found[0].Text(language.English))
		h.Files = h.Files[:1]
		found, err = h.Check(retention.RMKPolicy(), f)
		require.NoError(t, err)
		assert.Nil(t, found)

		const table = `{"format": 1, "id": "arhe-lisa1", "et": "Arhiivivormingud", "act": "ArhE", "provision": "Lisa 1", "editions": [
			{"since": "2024-01-01", "formats": [{"name": "PDF/A-2a", "use": "text", "status": "preferred"}]},
			{"since": "2012-01-01", "until": "2023-12-31", "formats": [{"name": "PDF/A-1a", "use": "text", "status": "preferred"}]}]}`
		var spec retention.FormatsSpec
		require.NoError(t, json.Unmarshal([]byte(table), &spec))
		data, err := json.Marshal(spec)
		require.NoError(t, err)
		var again retention.FormatsSpec
		require.NoError(t, json.Unmarshal(data, &again))
		assert.Equal(t, spec, again)
		f, err = spec.Formats()
		require.NoError(t, err)
		for on, want := range map[string]retention.FormatStatus{"2023-12-31": retention.Preferred, "2024-01-01": retention.FormatStatus(0)} {
			got, err := f.Status("PDF/A-1a", retention.TextFile, day(on))
			require.NoError(t, err)
			assert.Equal(t, want, got, on)
		}
		for _, bad := range [][2]string{
			{`"format": 1`, `"format": 2`}, {`"provision"`, `"x": 1, "provision"`}, {`"use": "text"`, `"use": "sound"`}, {`"status": "preferred"`, `"status": "good"`},
		} {
			assert.Error(t, json.Unmarshal([]byte(strings.Replace(table, bad[0], bad[1], 1)), &spec), bad[1])
		}
		require.NoError(t, json.Unmarshal([]byte(table), &spec))
		for want, change := range map[string]func(*retention.FormatsSpec){
			`editions[0].formats[1].name: given twice: "PDF/A-2a"`: func(s *retention.FormatsSpec) {
				s.Editions[0].Formats = append(s.Editions[0].Formats, s.Editions[0].Formats[0])
			},
			`editions[0].formats[0].name: missing`:  func(s *retention.FormatsSpec) { s.Editions[0].Formats[0].Name = " " },
			`editions[0].since: the day is missing`: func(s *retention.FormatsSpec) { s.Editions[0].Since = civil.Date{} },
			`act: missing`:                          func(s *retention.FormatsSpec) { s.Act = "" },
		} {
			require.NoError(t, json.Unmarshal([]byte(table), &spec))
			change(&spec)
			_, err = spec.Formats()
			assert.EqualError(t, err, want)
		}
	})
}

func act(t testing.TB) retention.DestructionAct {
	return retention.DestructionAct{
		Number: "7", Drafted: day("2026-06-01"), Author: "Mari Tamm", Body: retention.Head, Submitted: day("2026-06-02"), Approved: day("2026-06-16"),
		Items: []retention.ActItem{{
			Mark: "1-2", Title: "Lepingud", From: day("2010-01-05"), To: day("2015-12-30"), Term: term(t, "10 aastat"), Appraisal: decision, Count: 12,
		}},
		Way: "purustamine", Place: "Tallinn", Person: "Jaan Kask",
	}
}

func rule(r deadlines.Rule, err error) deadlines.Rule {
	if err != nil {
		panic(err)
	}
	return r
}

func TestDestructionAct(t *testing.T) {
	item := func(change func(*retention.ActItem)) func(*retention.DestructionAct) {
		return func(a *retention.DestructionAct) {
			a.Items = slices.Clone(a.Items)
			change(&a.Items[0])
		}
	}
	t.Run("rmk-19.1", func(t *testing.T) {
		check := func(a *retention.DestructionAct) []law.Finding {
			found, _ := a.Check(retention.RMKPolicy(), deadlines.Estonia()) // the error of its stage comes beside
			return found
		}
		assert.Len(t, check(&retention.DestructionAct{}), 5, "an extent of nothing lacks nothing in its items")
		whole := act(t)
		whole.Destroyed, whole.Traced = day("2026-06-20"), true
		take := map[string]func(*retention.DestructionAct){
			"act.number": func(a *retention.DestructionAct) { a.Number = "" }, "act.date": func(a *retention.DestructionAct) { a.Drafted = civil.Date{} },
			"act.author": func(a *retention.DestructionAct) { a.Author = "" }, "act.body": func(a *retention.DestructionAct) { a.Body = 0 },
			"act.extent":         func(a *retention.DestructionAct) { a.Items = nil },
			"act.item.mark":      item(func(i *retention.ActItem) { i.Mark = "" }),
			"act.item.title":     item(func(i *retention.ActItem) { i.Title = "" }),
			"act.item.dates":     item(func(i *retention.ActItem) { i.To = day("2009-01-01") }),
			"act.item.term":      item(func(i *retention.ActItem) { i.Term = retention.Term{} }),
			"act.item.appraisal": item(func(i *retention.ActItem) { i.Appraisal.Number = "" }),
			"act.item.count":     item(func(i *retention.ActItem) { i.Count = 0 }),
			"act.way":            func(a *retention.DestructionAct) { a.Way = "" },
			"act.place":          func(a *retention.DestructionAct) { a.Place = "" },
			"act.person":         func(a *retention.DestructionAct) { a.Person = "" },
		}
		missing(t, check, whole, take, map[string]string{
			"act.number":         "rmk-19.1|RMK p 19.1|Akti number puudub",
			"act.date":           "rmk-19.1|RMK p 19.1|Akti kuupäev puudub",
			"act.author":         "rmk-19.1|RMK p 19.1|Akti koostaja nimi puudub",
			"act.body":           "rmk-19.2|RMK p 19.2|Akti hindaja nimi puudub",
			"act.extent":         "rmk-19.3|RMK p 19.3|Hävitatavate dokumentide loetelu puudub",
			"act.item.mark":      "rmk-19.3|RMK p 19.3|Kande tähis puudub",
			"act.item.title":     "rmk-19.3|RMK p 19.3|Kande pealkiri puudub",
			"act.item.dates":     "rmk-19.3|RMK p 19.3|Kande piirdaatumite märge puudub",
			"act.item.term":      "rmk-19.3|RMK p 19.3|Kande säilitustähtaeg puudub",
			"act.item.appraisal": "rmk-19.3|RMK p 19.3|Kande hindamisotsuse kuupäev või number puudub",
			"act.item.count":     "rmk-19.3|RMK p 19.3|Kande dokumentide hulk puudub",
			"act.way":            "rmk-19.3|RMK p 19.3|Hävitamise viisi märge puudub",
			"act.place":          "rmk-19.3|RMK p 19.3|Hävitamise koha märge puudub",
			"act.person":         "rmk-19.3|RMK p 19.3|Hävitaja nimi puudub",
		})
		whole.Destroyed, whole.Way, whole.Place, whole.Person = civil.Date{}, "", "", ""
		assert.Nil(t, check(&whole), "before the destruction nobody knows how it went")
		whole.Way = ""
		whole.Destroyed = day("2026-06-20")
		found := check(&whole)
		require.NotEmpty(t, found)
		assert.Contains(t, found[0].Source().Doubt, "Antsla 2012 § 60 lg 3", "what is known second-hand says so")
	})
	t.Run("rmk-19.2", func(t *testing.T) {
		for _, v := range []struct {
			simplified law.Verdict
			appraisal  retention.Appraisal
			want       retention.Body
		}{
			{law.Allowed, decision, retention.Head}, {law.Refused, decision, retention.PublicArchive}, {0, decision, retention.PublicArchive},
			{law.Allowed, retention.Appraisal{}, retention.PublicArchive}, {law.Allowed, retention.Appraisal{Number: "14"}, retention.PublicArchive},
		} {
			body := retention.RMKActGoesTo(retention.Series{Simplified: v.simplified, Appraisal: v.appraisal})
			assert.Equal(t, v.want, body.Value)
			assert.Equal(t, "RMK p 19.2", body.Why().Source.String())
		}
	})
	t.Run("rmk-19.3", func(t *testing.T) {
		c := deadlines.Estonia()
		a := act(t)
		stage, err := a.Stage()
		require.NoError(t, err)
		assert.Equal(t, "approved", stage)
		due, err := a.DestroyBy(retention.RMKPolicy(), c)
		require.NoError(t, err)
		assert.Equal(t, "2026-06-25", due.Date().String(), "a week after 16.06 is a holiday, and so is the day after")
		a.Destroyed, a.Traced = due.Date(), true
		found, err := a.Check(retention.RMKPolicy(), c)
		require.NoError(t, err)
		assert.Nil(t, found)
		a.Destroyed = day("2026-06-26")
		found, err = a.Check(retention.RMKPolicy(), c)
		require.NoError(t, err)
		require.Len(t, found, 1)
		assert.Equal(t, "act.late", found[0].Code)
		assert.Equal(t, "Hävitatud tähtpäevast 1 tööpäeva võrra hiljem", found[0].Text(language.Estonian))

		way := retention.DestructionAct{}
		for _, step := range []struct {
			name string
			take func()
		}{
			{"drafted", func() { way.Drafted = day("2026-06-01") }},
			{"submitted", func() { way.Body, way.Submitted = retention.Head, day("2026-06-02") }},
			{"approved", func() { way.Approved = day("2026-06-16") }},
			{"destroyed", func() { way.Destroyed = day("2026-06-20") }},
		} {
			step.take()
			stage, err := way.Stage()
			require.NoError(t, err)
			assert.Equal(t, step.name, stage)
		}

		b := act(t)
		b.Body, b.Approved = retention.PublicArchive, day("2026-06-23")
		stage, err = b.Stage()
		require.NoError(t, err)
		assert.Equal(t, "approved", stage, "a decision that is not received permits nothing")
		_, err = b.DestroyBy(retention.RMKPolicy(), c)
		require.ErrorIs(t, err, law.ErrNotPossible)
		b.Received, b.Permit = day("2026-06-30"), retention.Appraisal{Date: day("2026-06-23"), Number: "77"}
		due, err = b.DestroyBy(retention.RMKPolicy(), c)
		require.NoError(t, err)
		assert.Equal(t, "2026-07-30", due.Date().String(), "a month from the receipt, not from the decision")

		for name, v := range map[string]struct {
			change func(*retention.DestructionAct)
			kind   error
		}{
			"approved before submitted":  {func(a *retention.DestructionAct) { a.Approved = day("2026-06-01") }, law.ErrInvalid},
			"approved, never submitted":  {func(a *retention.DestructionAct) { a.Submitted = civil.Date{} }, law.ErrMissing},
			"submitted before drafted":   {func(a *retention.DestructionAct) { a.Submitted = day("2026-05-31") }, law.ErrInvalid},
			"destroyed, never approved":  {func(a *retention.DestructionAct) { a.Approved, a.Destroyed = civil.Date{}, day("2026-07-01") }, law.ErrMissing},
			"destroyed before approved":  {func(a *retention.DestructionAct) { a.Destroyed = day("2026-06-15") }, law.ErrInvalid},
			"submitted to nobody":        {func(a *retention.DestructionAct) { a.Body = 0 }, law.ErrMissing},
			"head with a decision":       {func(a *retention.DestructionAct) { a.Permit = decision }, law.ErrInvalid},
			"archive without a decision": {func(a *retention.DestructionAct) { a.Body, a.Received = retention.PublicArchive, day("2026-06-30") }, law.ErrMissing},
			"archive without a number": {func(a *retention.DestructionAct) {
				a.Body, a.Received, a.Permit.Date = retention.PublicArchive, day("2026-06-30"), day("2026-06-23")
			}, law.ErrMissing},
			"drafted 3024": {func(a *retention.DestructionAct) { a.Drafted = day("3024-06-01") }, law.ErrPlaceholder},
			"only drafted, 3024": {func(a *retention.DestructionAct) {
				a.Drafted, a.Submitted, a.Approved = day("3024-06-01"), civil.Date{}, civil.Date{}
			}, law.ErrPlaceholder},
			"only submitted, to nobody": {func(a *retention.DestructionAct) { a.Body, a.Approved = 0, civil.Date{} }, law.ErrMissing},
			"a decision of another day": {func(a *retention.DestructionAct) {
				a.Body, a.Received = retention.PublicArchive, day("2026-06-30")
				a.Permit = retention.Appraisal{Date: day("2026-06-17"), Number: "77"}
			}, law.ErrInvalid},
			"year 3024": {func(a *retention.DestructionAct) { a.Approved = day("3024-06-01") }, law.ErrPlaceholder},
		} {
			a := act(t)
			v.change(&a)
			_, err := a.Stage()
			assert.ErrorIs(t, err, v.kind, name)
		}
		for _, want := range []struct {
			rule  deadlines.Rule
			event deadlines.Event
		}{{rule(retention.RMKPolicy().Spec().Destruction.Approved.Rule()), deadlines.Approved}, {rule(retention.RMKPolicy().Spec().Destruction.Permitted.Rule()), deadlines.Received}} {
			assert.Equal(t, want.event, want.rule.Event())
			assert.NotEmpty(t, want.rule.Name(language.English))
		}
	})
	t.Run("items", func(t *testing.T) {
		audit := func(opened, lifted string) func(*retention.ActItem) {
			h := retention.Hold{Mandate: "audit", Opened: day(opened)}
			if lifted != "" {
				h.Lifted = day(lifted)
			}
			return func(i *retention.ActItem) { i.Holds = []retention.Hold{h} }
		}
		until := func(text, to string) func(*retention.ActItem) {
			return func(i *retention.ActItem) { i.Term, i.To = term(t, text), day(to) }
		}
		for name, v := range map[string]struct {
			change func(*retention.ActItem)
			want   string
		}{
			"permanent":             {until("alatine", "2015-12-30"), "act.item.permanent"},
			"mark":                  {until("10 aastat AV", "2015-12-30"), "act.item.archival"},
			"value":                 {func(i *retention.ActItem) { i.Value = retention.Archival }, "act.item.archival"},
			"not archival":          {func(i *retention.ActItem) { i.Value = retention.NotArchival }, ""},
			"the last day":          {until("10 aastat", "2016-06-01"), "act.item.running"},
			"the day before":        {until("10 aastat", "2016-05-31"), ""},
			"from the year's end":   {until("10 aastat kalendriaasta lõpust", "2016-01-01"), "act.item.running"},
			"until a date":          {until("kuni 01.06.2026", "2016-01-01"), "act.item.running"},
			"a ceiling":             {until("kuni 10 aastat", "2025-01-01"), ""},
			"an event":              {until("10 aastat lepingu lõppemisest", "2025-01-01"), ""},
			"the longer":            {until("1 aasta või 2 aastat loomisest, kumb on pikem", "2024-06-01"), "act.item.running"},
			"a hold":                {audit("2026-06-20", ""), "act.item.held"},
			"its last day":          {audit("2020-01-01", "2026-06-20"), "act.item.held"},
			"lifted the day before": {audit("2020-01-01", "2026-06-19"), ""},
			"opened the day after":  {audit("2026-06-21", ""), ""},
		} {
			a := act(t)
			a.Destroyed, a.Traced = day("2026-06-20"), true
			item(v.change)(&a)
			found, err := a.Check(retention.RMKPolicy(), deadlines.Estonia())
			require.NoError(t, err, name)
			if v.want == "" {
				assert.Nil(t, found, name)
				continue
			}
			require.Len(t, found, 1, name)
			assert.Equal(t, v.want, found[0].Code, name)
			assert.Equal(t, 1, found[0].Numbers[0])
			assert.NotEqual(t, found[0].Text(language.Estonian), found[0].Text(language.English))
		}
		a := act(t)
		item(audit("2026-06-01", "2026-06-01"))(&a)
		found, err := a.Check(retention.RMKPolicy(), deadlines.Estonia())
		require.NoError(t, err)
		require.Len(t, found, 1, "not destroyed yet: on the day of the draft")
	})
	t.Run("rmk-19.4", func(t *testing.T) {
		for content, want := range map[string]bool{
			"original": true, "copy": true, "metadata": true, "trace": false, "": false, "Metadata": false,
		} {
			gone := retention.RMKErased(content)
			assert.Equal(t, want, gone.Value)
			assert.Equal(t, "RMK p 19.4", gone.Why().Source.String())
		}
		a := act(t)
		a.Destroyed = day("2026-06-20")
		found, err := a.Check(retention.RMKPolicy(), deadlines.Estonia())
		require.NoError(t, err)
		require.Len(t, found, 1)
		assert.Equal(t, "act.trace", found[0].Code)
	})
}

func TestWorkingDocuments(t *testing.T) {
	t.Run("rmk-20.1", func(t *testing.T) {
		assert.Equal(t, 5, retention.RMKPolicy().Spec().Working.Years)
		r := retention.Record{Working: true, Created: day("2021-03-01")}
		for on, want := range map[string]string{"2026-02-28": "keep", "2026-03-01": "destroy", "2026-03-02": "destroy"} {
			assert.Equal(t, want, outcome(t, r, on), on)
		}
		for text, by := range map[string]string{
			"alatine": "2026-03-01", "10 aastat": "2026-03-01", "likvideerimiseni": "2026-03-01", "3 aastat": "2026-03-01", "kuni 2 aastat": "2023-03-01", "5 aastat": "2026-03-01",
			"5 aastat alates aasta lõpust": "2026-03-01",
		} {
			r.Term = term(t, text)
			d := dispose(t, r, "2022-01-01")
			assert.Equal(t, by, d.DestroyBy().String(), text)
			assert.False(t, d.DestroyBy().Before(d.DestroyFrom()), "a lawful day: %s", text)
		}
		r.Term = term(t, "3 aastat")
		assert.Equal(t, "destroy", outcome(t, r, "2024-03-02"), "a shorter term of its own counts")
		assert.Equal(t, "working", dispose(t, r, "2024-03-02").Why().Code, "no act, no appraisal")
		r.Extension = retention.Extension{Mandate: "juhataja", Until: day("2026-03-02")}
		_, err := retention.RMKPolicy().Dispose(r, day("2024-03-02"))
		assert.ErrorIs(t, err, law.ErrOutOfRange, "nothing goes beyond the ceiling")
	})
	t.Run("permanent", func(t *testing.T) {
		r := retention.Record{Working: true, Created: day("2021-03-01"), Term: term(t, "alatine")}
		assert.Equal(t, "keep", outcome(t, r, "2026-02-28"))
		d := dispose(t, r, "2026-03-01")
		assert.Equal(t, "review working-permanent", d.Outcome().String()+" "+d.Why().Code, "permanence blocks destruction whatever the record")
		assert.True(t, d.DestroyFrom().IsZero() && d.DestroyBy().IsZero())
	})
	t.Run("rmk-20.2", func(t *testing.T) {
		for place, want := range map[string]string{
			"paper": "owner", "desk": "author", "system": "archivist",
		} {
			who, err := retention.RMKWorkingDestroyer(place)
			require.NoError(t, err)
			assert.Equal(t, want, who.Value)
			assert.Equal(t, "no-act", who.Why().Code)
		}
		_, err := retention.RMKWorkingDestroyer("shelf")
		assert.ErrorIs(t, err, law.ErrUnknown)
	})
}

func TestBackups(t *testing.T) {
	t.Run("rmk-7.9.2", func(t *testing.T) {
		count := map[retention.BackupKind]int{}
		var newest, oldest retention.Backup
		for b := range retention.RMKPolicy().Backups(day("2026-03-02"), day("2026-01-15"), day("2025-03-01")) {
			count[b.Kind]++
			if b.Kind == retention.DailyCopy {
				oldest = b
				if newest.Taken.IsZero() {
					newest = b
				}
			}
		}
		// 31.01. to 02.03.2026 are 31 days; the firsts of April 2025 to March 2026 are twelve, 01.03.2025 ended on 01.03.2026.
		assert.Equal(t, map[retention.BackupKind]int{retention.DailyCopy: 31, retention.MonthlyCopy: 12, retention.SoftwareCopy: 1}, count)
		assert.Equal(t, [2]string{"2026-03-02", "2026-01-31"}, [2]string{newest.Taken.String(), oldest.Taken.String()})
		for _, bad := range []retention.Backup{{}, {Kind: retention.DailyCopy}, {Kind: retention.DailyCopy, Taken: day("2026-03-03")}, {Kind: retention.MonthlyCopy, Taken: day("2026-02-28")}, {Kind: 9, Taken: day("2026-01-01")}} {
			_, err := retention.RMKPolicy().KeepsBackup(bad, day("2026-03-02"))
			assert.Error(t, err)
		}
	})
	t.Run("rmk-7.10", func(t *testing.T) {
		next, err := retention.RMKNextExternalCopy(day("2025-03-10"))
		require.NoError(t, err)
		assert.Equal(t, "2026-12-31", next.String(), "once in each calendar year, not twelve months after the last")
		kept, err := retention.RMKPolicy().KeepsBackup(retention.Backup{Kind: retention.ExternalCopy, Taken: day("2010-01-01")}, day("2026-01-01"))
		require.NoError(t, err)
		assert.True(t, kept.Value, "no term is stated")
		assert.True(t, kept.Why().Day.IsZero())
	})
}

func TestSweep(t *testing.T) {
	t.Run("rmk-19.1", func(t *testing.T) {
		bad := plain("5 aastat", day("2020-03-01"))
		bad.Received = day("2019-01-01")
		held := plain("5 aastat", day("2020-03-01"))
		held.Holds = []retention.Hold{{Mandate: "audit", Opened: day("2024-01-01")}}
		unknown := plain("5 aastat", day("2020-03-01"))
		unknown.Value = retention.Unappraised
		source := errors.New("rida on katki")
		records := func(yield func(retention.Record, error) bool) {
			_ = yield(plain("5 aastat", day("2020-03-01")), nil) && yield(bad, nil) && yield(plain("10 aastat", day("2020-03-01")), nil) &&
				yield(retention.Record{}, source) && yield(held, nil) && yield(unknown, nil) && yield(plain("1 aasta surmast", day("2020-03-01")), nil) &&
				yield(plain("alatine AV 09.02.2012 nr 14", day("2015-01-01")), nil)
		}
		for _, sweep := range []func(iter.Seq2[retention.Record, error], civil.Date) iter.Seq2[retention.Disposition, error]{
			retention.RMKPolicy().Sweep, retention.RMKPolicy().SweepOnAllCores,
		} {
			var got []string
			for d, err := range sweep(records, day("2026-01-01")) {
				if err != nil {
					var e *law.Error
					require.ErrorAs(t, err, &e)
					assert.Equal(t, retention.Disposition{}.Outcome(), d.Outcome())
					got = append(got, e.At)
					continue
				}
				got = append(got, d.Outcome().String())
			}
			assert.Equal(t, []string{"destroy", "record 2", "record 4", "blocked", "review", "transfer"}, got)
			for _, err := range sweep(func(yield func(retention.Record, error) bool) { yield(retention.Record{}, source) }, day("2026-01-01")) {
				assert.ErrorIs(t, err, source, "the error of the source lies beneath")
			}
			for _, err := range sweep(nil, day("2026-01-01")) {
				assert.ErrorIs(t, err, law.ErrMissing)
			}
			for range sweep(records, day("2026-01-01")) {
				break
			}
		}
		one, all := retention.RMKPolicy().Sweep(mixed(t, 20_000), day("2026-07-01")), retention.RMKPolicy().SweepOnAllCores(mixed(t, 20_000), day("2026-07-01"))
		next, stop := iter.Pull2(all)
		defer stop()
		for want := range one {
			got, err, ok := next()
			require.True(t, ok && err == nil)
			require.Equal(t, want, got)
		}
		_, _, ok := next()
		assert.False(t, ok)
	})
	t.Run("allocations", func(t *testing.T) {
		sweep := func(n int) func() {
			records := mixed(t, n)
			return func() {
				for _, err := range retention.RMKPolicy().Sweep(records, day("2026-07-01")) {
					if err != nil {
						t.Fatal(err)
					}
				}
			}
		}
		cost.Same(t, "records", sweep(10), sweep(50_000))
	})
}

// TestYieldStops: an iterator that is told to stop does.
func TestYieldStops(t *testing.T) {
	for range retention.RMKPolicy().Backups(day("2026-03-02")) {
		break
	}
	d := dispose(t, plain("5 aastat", day("2020-03-01")), "2026-01-01")
	next, stop := iter.Pull(d.Steps())
	_, ok := next()
	assert.True(t, ok)
	stop()
}

// TestNames: every value of an enumeration has a code that reads back and a name in two languages; what stands behind the
// last one has none.
func TestNames(t *testing.T) {
	named(t, retention.Exact, retention.While)
	named(t, retention.ShortTerm, retention.PermanentTerm)
	named(t, retention.Keep, retention.Indeterminate)
	named(t, retention.Archival, retention.NotArchival)
	named(t, retention.Blocks, retention.Restarts)
	named(t, retention.Head, retention.PublicArchive)
	named(t, retention.DailyCopy, retention.ExternalCopy)
	named(t, retention.TextFile, retention.TableFile)
	named(t, retention.Preferred, retention.NotRecommended)
}

func named[E interface {
	~uint8
	fmt.Stringer
	Text(language.Tag) string
	MarshalText() ([]byte, error)
}, P interface {
	*E
	UnmarshalText([]byte) error
}](t *testing.T, first, last E) {
	seen := map[string]bool{}
	for e := first; e <= last; e++ {
		code, err := e.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, e.String(), string(code))
		assert.Regexp(t, `^[a-z_]+$`, e.String())
		assert.False(t, seen[e.String()], e)
		seen[e.String()] = true
		assert.NotEmpty(t, e.Text(language.English))
		assert.NotEqual(t, e.Text(language.Estonian), e.Text(language.English))
		var back E
		require.NoError(t, P(&back).UnmarshalText(code))
		assert.Equal(t, e, back)
		require.Error(t, P(&back).UnmarshalText([]byte("?")))
		assert.Equal(t, e, back, "after an error it is what it was")
	}
	for _, none := range []E{0, last + 1} {
		assert.Empty(t, none.String())
		assert.Empty(t, none.Text(language.Estonian))
	}
	_, err := (last + 1).MarshalText()
	assert.ErrorIs(t, err, law.ErrUnknown)
	require.NoError(t, P(&first).UnmarshalText(nil))
	assert.Zero(t, first)
}
