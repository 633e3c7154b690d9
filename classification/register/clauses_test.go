// SPDX-License-Identifier: MIT

package register_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/classification"
	"github.com/teabehaldus/teabehaldus/classification/register"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/retention"
)

func day(s string) civil.Date { return civil.MustParse(s) }

func codes(found []law.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.Code)
	}
	return all
}

// complete holds a subject: nothing is missing of v, and each code alone where its part is taken away.
func complete[T interface{ Check() []law.Finding }](t *testing.T, clause law.ID, v T, without map[string]func(*T)) {
	assert.Empty(t, v.Check())
	var none T
	assert.Len(t, none.Check(), len(without))
	for code, change := range without {
		lacking := v
		change(&lacking)
		found := lacking.Check()
		if assert.Equal(t, []string{code}, codes(found)) {
			assert.Equal(t, clause, found[0].Clause)
			assert.NotEmpty(t, found[0].Source().Provision)
		}
	}
}

func TestRegistration(t *testing.T) {
	registers := func(t *testing.T, a register.RMKArrival, want bool, code string) {
		t.Helper()
		got, err := register.RMKRegisters(a)
		require.NoError(t, err)
		step := got.Why()
		assert.Equal(t, want, got.Value)
		assert.Equal(t, code, step.Code)
		assert.NotEmpty(t, step.Text(language.Estonian))
		assert.Equal(t, want, !strings.Contains(step.Text(language.English), "not registered"))
	}
	t.Run("rmk-8.6", func(t *testing.T) {
		registers(t, register.RMKArrival{Matter: register.Business}, true, "registered")
		registers(t, register.RMKArrival{Matter: register.Business, Registered: true}, false, "once")
		registers(t, register.RMKArrival{Matter: register.Business, Marked: true, Official: true, Registered: true}, false, "once")
	})
	t.Run("rmk-8.15", func(t *testing.T) {
		for matter, want := range map[register.RMKMatter]bool{
			register.Business: true, register.InfoRequest: true, register.Invitation: false, register.Thanks: false,
			register.Congratulation: false, register.Informative: false, register.ForOthers: false, register.Advertising: false,
		} {
			code := map[bool]string{true: "registered", false: "excepted"}[want]
			registers(t, register.RMKArrival{Matter: matter}, want, code)
			registers(t, register.RMKArrival{Matter: matter, Official: true}, want, code) // only the mark ISIKLIK is lifted so
			registers(t, register.RMKArrival{Matter: matter, Marked: true}, false, "excepted")
			if want {
				code = "official"
			}
			registers(t, register.RMKArrival{Matter: matter, Marked: true, Official: true}, want, code)
		}
		got, err := register.RMKRegisters(register.RMKArrival{Matter: register.InfoRequest, Marked: true})
		require.NoError(t, err)
		assert.Equal(t, "Kirja märkega ISIKLIK ei registreerita", got.Why().Text(language.Estonian))
		got, err = register.RMKRegisters(register.RMKArrival{Matter: register.Advertising, Marked: true})
		require.NoError(t, err)
		assert.Equal(t, "Reklaami ei registreerita", got.Why().Text(language.Estonian), "each exception stands by itself")
		for matter, want := range map[register.RMKMatter]error{0: law.ErrMissing, register.Advertising + 1: law.ErrUnknown, 255: law.ErrUnknown} {
			_, err := register.RMKRegisters(register.RMKArrival{Matter: matter, Marked: true, Official: true})
			assert.ErrorIs(t, err, want)
		}
	})
	t.Run("rmk-8.16", func(t *testing.T) {
		request := register.RMKArrival{Matter: register.InfoRequest}
		registers(t, request, true, "registered")
		request.Fulfilled = true // by e-mail, within minutes
		registers(t, request, true, "registered")
		request.Spoken = true
		registers(t, request, false, "fulfilled")
		request.Fulfilled = false // answered the next day
		registers(t, request, true, "registered")
		request.Anonymous = true
		registers(t, request, false, "anonymous")
		request.Spoken = false
		registers(t, request, false, "anonymous")
		request.Marked, request.Official = true, true // official, but nobody's
		registers(t, request, false, "anonymous")
		registers(t, register.RMKArrival{Matter: register.InfoRequest, Anonymous: true, Spoken: true, Fulfilled: true}, false, "anonymous")
		// The exceptions are of requests only.
		registers(t, register.RMKArrival{Matter: register.Business, Anonymous: true, Spoken: true, Fulfilled: true}, true, "registered")
	})
	t.Run("rmk-8.14", func(t *testing.T) {
		for name, c := range map[string]struct {
			to   []string
			want string
		}{
			"outside first":      {[]string{"info@keskkonnaamet.ee", "mari@rmk.ee", "jyri@rmk.ee"}, "mari@rmk.ee"},
			"alone":              {[]string{"jyri@rmk.ee"}, "jyri@rmk.ee"},
			"in order":           {[]string{"jyri@rmk.ee", "mari@rmk.ee"}, "jyri@rmk.ee"},
			"with a name":        {[]string{`"Tamm, Mari" <Mari@RMK.ee> `}, "Mari@RMK.ee"},
			"outside only":       {[]string{"info@keskkonnaamet.ee"}, ""},
			"nobody":             {nil, ""},
			"another domain":     {[]string{"mari@rmk.ee.com", "mari@xrmk.ee", "mari@sub.rmk.ee", "mari@rmd.ee", "rmk.ee", "@rmk.ee"}, ""},
			"a name like ours":   {[]string{`"mari@rmk.ee" <mari@evil.com>`}, ""},
			"Kelvin is not k":    {[]string{"mari@rm\u212a.ee"}, ""},
			"an at in the local": {[]string{`"a@b"@rmk.ee`}, `"a@b"@rmk.ee`},
			"not split":          {[]string{"mari@rmk.ee; jyri@rmk.ee"}, ""},
			"not split, named":   {[]string{`"Oks, Mari" <mari@rmk.ee>, "Oks, Jüri" <jyri@rmk.ee>`}, ""},
			"not split, after":   {[]string{"jyri@rmk.ee", "info@kk.ee, mari@rmk.ee"}, "jyri@rmk.ee"},
			"a quoted list":      {[]string{`"Oks, Mari @ RMK" <mari@rmk.ee>`}, "mari@rmk.ee"},
			"an address as name": {[]string{"mari@rmk.ee <mari@rmk.ee>"}, "mari@rmk.ee"},
			"a bare comma":       {[]string{"Tamm, Mari <mari@rmk.ee>"}, "mari@rmk.ee"},
		} {
			t.Run(name, func(t *testing.T) {
				got, err := register.RMKRegistrar(c.to, "rmk.ee")
				assert.Equal(t, c.want, got.Value)
				if c.want == "" {
					require.ErrorIs(t, err, law.ErrNotPossible)
					return
				}
				require.NoError(t, err)
				assert.Equal(t, "first", got.Why().Code)
			})
		}
		// The case of no letter counts, A and Z among them.
		got, err := register.RMKRegistrar([]string{"mari@AZ.ee"}, "az.EE")
		require.NoError(t, err)
		assert.Equal(t, "mari@AZ.ee", got.Value)
		for domain, want := range map[string]error{" ": law.ErrMissing, "@rmk.ee": law.ErrInvalid, "mari@rmk.ee": law.ErrInvalid} {
			_, err := register.RMKRegistrar([]string{"mari@", "mari@rmk.ee"}, domain)
			assert.ErrorIs(t, err, want, domain)
		}
	})
	entry := register.RMKEntry{Reference: "1-32/69", Identified: true, Kind: register.Order, SeriesKinds: []register.Kind{register.Approved, register.Order}}
	t.Run("rmk-8.18", func(t *testing.T) {
		for code, change := range map[string]func(*register.RMKEntry){
			"":                func(*register.RMKEntry) {},
			"entry.reference": func(e *register.RMKEntry) { e.Reference = " " },
			"entry.data":      func(e *register.RMKEntry) { e.Identified = false },
		} {
			e := entry
			change(&e)
			assert.Equal(t, code, strings.Join(codes(e.Check()), " "))
		}
		assert.Len(t, register.RMKEntry{}.Check(), 3)
	})
	t.Run("rmk-8.8", func(t *testing.T) { // a series takes only what is set for it
		for k, want := range map[register.Kind]string{register.Order: "", register.Approved: "", register.Contract: "entry.kind", 0: "entry.kind"} {
			e := entry
			e.Kind = k
			found := e.Check()
			assert.Equal(t, want, strings.Join(codes(found), " "), k)
			if want != "" {
				assert.Equal(t, law.ID("rmk-8.8"), found[0].Clause)
			}
		}
		e := entry
		e.SeriesKinds = nil
		assert.Equal(t, []string{"entry.kind"}, codes(e.Check()))
		e.SeriesKinds, e.Kind = []register.Kind{0}, 0
		assert.Equal(t, []string{"entry.kind"}, codes(e.Check()), "no kind is none of those set")
	})
}

func TestNumbering(t *testing.T) {
	run := func(t *testing.T, s register.Run, on string) register.Run {
		t.Helper()
		r, err := register.RMKRun(s, day(on))
		require.NoError(t, err)
		assert.Equal(t, day(on), r.Why().Day)
		return r.Value
	}
	// number registers documents one after another and returns their numbers.
	number := func(t *testing.T, entries ...any) (numbers []int) {
		last := map[register.Run]int{}
		for i := 0; i < len(entries); i += 2 {
			r := run(t, entries[i].(register.Run), entries[i+1].(string))
			last[r]++
			numbers = append(numbers, last[r])
		}
		return numbers
	}
	orders := register.Run{Numbering: register.OwnRegister, Series: "1-1"}
	contracts := register.Run{Numbering: register.OwnRegister, Series: "1-2"}
	letters := func(series string) register.Run {
		return register.Run{Numbering: register.Correspondence, Series: series}
	}
	audit := register.Run{Numbering: register.CaseFile, Series: "1-9", File: "3"}

	t.Run("rmk-8.1", func(t *testing.T) { // the records year is the calendar year of registration
		for on, year := range map[string]int{"2022-10-25": 2022, "2026-01-01": 2026, "2026-06-24": 2026, "2026-12-31": 2026, "2027-01-01": 2027} {
			assert.Equal(t, year, run(t, orders, on).Year, on)
		}
	})
	t.Run("rmk-8.2", func(t *testing.T) {
		// Signed on Wed 31.12.2025 and registered on Fri 02.01.2026: the first of 2026.
		assert.Equal(t, []int{1, 2, 1, 2}, number(t, orders, "2025-12-30", orders, "2025-12-31", orders, "2026-01-02", orders, "2026-01-02"))
		assert.Equal(t, []int{1, 1}, number(t, orders, "2025-12-31", orders, "2026-01-01"))
		assert.Equal(t, []int{1, 1, 2, 2}, number(t, orders, "2026-01-02", contracts, "2026-01-02", orders, "2026-01-05", contracts, "2026-12-31"))
		assert.Equal(t, []int{1, 2, 3}, number(t, audit, "2025-12-31", audit, "2026-01-01", audit, "2027-01-01"), "a case file goes on")
		other := audit
		other.File = "4"
		assert.Equal(t, []int{1, 1}, number(t, audit, "2026-01-02", other, "2026-01-02"))
		other.File = norm.NFD.String("Nõukogu ")
		assert.Equal(t, []int{1, 2}, number(t, register.Run{Numbering: register.CaseFile, Series: "1-9", File: "Nõukogu"}, "2026-01-02", other, "2026-01-02"), "one file however typed")
		for s, want := range map[register.Run]error{
			{}: law.ErrMissing, {Numbering: register.CaseFile + 1}: law.ErrUnknown,
			{Numbering: register.OwnRegister}:                        law.ErrMissing,
			{Numbering: register.CaseFile, Series: "1-9", File: " "}: law.ErrMissing,
		} {
			_, err := register.RMKRun(s, day("2026-01-02"))
			assert.ErrorIs(t, err, want)
		}
		for on, want := range map[civil.Date]error{{}: law.ErrMissing, day("1970-01-01"): law.ErrPlaceholder, day("2099-12-31"): law.ErrPlaceholder, day("2022-10-24"): law.ErrNotInForce} {
			_, err := register.RMKRun(orders, on)
			assert.ErrorIs(t, err, want, on)
		}
		assert.Equal(t, []int{1, 1, 2}, number(t, orders, "2026-01-02", orders, "2025-12-31", orders, "2026-01-05"), "years out of order keep their runs")
	})
	t.Run("rmk-8.12", func(t *testing.T) {
		assert.Equal(t, []int{1, 2, 3, 1}, number(t, letters("2-1"), "2026-01-02", letters("2-2"), "2026-01-02", letters("2-1"), "2026-12-31", letters("2-2"), "2027-01-01"))
		assert.Equal(t, []int{1, 1}, number(t, letters("2-1"), "2026-01-02", orders, "2026-01-02"), "other registers count for themselves")
	})
	t.Run("reference", func(t *testing.T) { // against a plain walk over the days of three years
		last, year := 0, 0
		numbers := map[register.Run]int{}
		for d := day("2024-01-01"); d.Before(day("2027-01-01")); d = d.AddDays(1) {
			if d.Year() != year {
				year, last = d.Year(), 0
			}
			last++
			r, err := register.RMKRun(orders, d)
			require.NoError(t, err)
			numbers[r.Value]++
			require.Equal(t, last, numbers[r.Value], d)
		}
		assert.Len(t, numbers, 3)
	})
}

func TestElements(t *testing.T) {
	t.Run("rmk-8.9", func(t *testing.T) {
		full := register.RMKHeading{Unit: "Kantselei", Function: "Juhtimine", Series: "1-1", Title: "Käskkirjad", From: 2025, To: 2026}
		complete(t, "rmk-8.9", full, map[string]func(*register.RMKHeading){
			"heading.unit":     func(h *register.RMKHeading) { h.Unit = "\t" },
			"heading.function": func(h *register.RMKHeading) { h.Function = "" },
			"heading.mark":     func(h *register.RMKHeading) { h.Series = "" },
			"heading.title":    func(h *register.RMKHeading) { h.Title = "" },
			"heading.years":    func(h *register.RMKHeading) { h.From = 0 },
		})
		one := full
		one.To = 0
		assert.Empty(t, one.Check())
		one.To = 2025
		assert.Empty(t, one.Check(), "a year that is told twice")
		one.To = 2024
		assert.Equal(t, []string{"heading.years"}, codes(one.Check()))
	})
	t.Run("rmk-9.1", func(t *testing.T) {
		full := register.RMKDraft{Issuer: "RMK", Date: day("2026-01-02"), Content: true, Signatory: "Mari Tamm"}
		complete(t, "rmk-9.1", full, map[string]func(*register.RMKDraft){
			"document.issuer":   func(d *register.RMKDraft) { d.Issuer = "" },
			"document.date":     func(d *register.RMKDraft) { d.Date = day("1899-12-30") },
			"document.content":  func(d *register.RMKDraft) { d.Content = false },
			"document.approval": func(d *register.RMKDraft) { d.Signatory = " " },
		})
		for _, one := range []func(*register.RMKDraft){
			func(d *register.RMKDraft) { d.Approver = "Jüri Kask" },
			func(d *register.RMKDraft) { d.Automatic = true },
		} {
			d := full
			d.Signatory = ""
			one(&d)
			assert.Empty(t, d.Check(), "one of the three is enough")
		}
	})
}

func TestFormats(t *testing.T) {
	term := func(s string) retention.Term {
		r, err := retention.ParseTerm(s)
		require.NoError(t, err)
		return r
	}
	made := register.RMKVersions{Made: true, First: "docx", Last: "PDF/A-2a", Content: retention.TextFile, Day: day("2026-01-02"), Published: true}
	change := func(f func(*register.RMKVersions)) register.RMKVersions {
		v := made
		f(&v)
		return v
	}
	internal := func(years string, f func(*register.RMKVersions)) register.RMKVersions {
		return change(func(v *register.RMKVersions) {
			v.Last, v.Internal, v.Published, v.Term = "docx", true, false, term(years)
			f(v)
		})
	}
	asIs := func(*register.RMKVersions) {}
	t.Run("rmk-8.7", func(t *testing.T) {
		for name, c := range map[string]struct {
			v    register.RMKVersions
			want []string
		}{
			"pdf/a":                    {made, nil},
			"pdf/a of no level":        {change(func(v *register.RMKVersions) { v.Last = "PDF/A" }), nil},
			"a level not preferred":    {change(func(v *register.RMKVersions) { v.Last = "pdf/a-1a" }), []string{"format.level"}},
			"signed":                   {change(func(v *register.RMKVersions) { v.Signed, v.Last = true, ".asice" }), nil},
			"asice but not signed":     {change(func(v *register.RMKVersions) { v.Last = "ASICE" }), []string{"format.last"}},
			"signed but not asice":     {change(func(v *register.RMKVersions) { v.Signed = true }), []string{"format.last"}},
			"plain pdf":                {change(func(v *register.RMKVersions) { v.Last = "PDF" }), []string{"format.last"}},
			"docx to the end":          {change(func(v *register.RMKVersions) { v.Last = "docx" }), []string{"format.last"}},
			"first in pdf":             {change(func(v *register.RMKVersions) { v.First = "pdf" }), []string{"format.first"}},
			"no first":                 {change(func(v *register.RMKVersions) { v.First = "" }), []string{"format.first"}},
			"table":                    {change(func(v *register.RMKVersions) { v.First, v.Content = "XLSX", retention.TableFile }), []string{"format.level"}},
			"came in docx":             {change(func(v *register.RMKVersions) { v.Made, v.First, v.Last = false, "", "docx" }), nil},
			"came in doc":              {change(func(v *register.RMKVersions) { v.Made, v.Last = false, "doc" }), []string{"format.archival"}},
			"came signed":              {change(func(v *register.RMKVersions) { v.Made, v.Signed, v.Last = false, true, "asice" }), nil},
			"cannot be converted":      {change(func(v *register.RMKVersions) { v.First, v.Last, v.Unconvertible = "dwg", "dwg", true }), nil},
			"short, internal, private": {internal("10 aastat", asIs), nil},
			"eleven years":             {internal("11 aastat", asIs), []string{"format.last"}},
			"permanent":                {internal("alatine", asIs), []string{"format.last"}},
			"as needed":                {internal("vajaduseni", asIs), []string{"format.last"}},
			"published":                {internal("5 aastat", func(v *register.RMKVersions) { v.Published = true }), []string{"format.last"}},
			"not internal":             {internal("5 aastat", func(v *register.RMKVersions) { v.Internal = false }), []string{"format.last"}},
			"no term":                  {internal("5 aastat", func(v *register.RMKVersions) { v.Term = retention.Term{} }), []string{"format.last"}},
		} {
			t.Run(name, func(t *testing.T) {
				found, err := c.v.Check(retention.NationalArchives())
				require.NoError(t, err)
				assert.Equal(t, c.want, codes(found))
			})
		}
		_, err := made.Check(nil)
		assert.ErrorIs(t, err, law.ErrMissing)
		early := made
		early.Day = day("2008-01-01")
		_, err = early.Check(retention.NationalArchives())
		assert.ErrorIs(t, err, law.ErrNotInForce)
	})
}

func TestForms(t *testing.T) {
	t.Run("rmk-9.5", func(t *testing.T) {
		want := map[register.Kind]register.RMKSheet{
			register.Order: register.GeneralForm, register.Instruction: register.GeneralForm, register.BoardDecision: register.GeneralForm,
			register.Minutes: register.GeneralForm, register.Act: register.GeneralForm,
			register.Outgoing: register.Letterhead, register.Memorandum: register.Letterhead, register.ExplanationRequest: register.Letterhead,
			register.PowerOfAttorney: register.Letterhead, register.Confirmation: register.Letterhead,
			register.Extract: register.PlainSheet, register.Copy: register.PlainSheet, register.Contract: register.PlainSheet,
			register.Approved: register.PlainSheet, register.FileCopy: register.PlainSheet, register.SystemAct: register.PlainSheet,
		}
		for k := range register.Other + 1 {
			form, err := register.RMKForm(k)
			if want[k] == 0 {
				assert.ErrorIs(t, err, map[register.Kind]error{0: law.ErrMissing, register.Incoming: law.ErrNotPossible, register.Other: law.ErrNotPossible}[k], k)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, want[k], form.Value, k)
			assert.Contains(t, form.Why().Text(language.English), form.Value.Text(language.English))
			assert.NotEmpty(t, form.Value.Text(language.Estonian))
		}
		form, err := register.RMKForm(register.SystemAct)
		require.NoError(t, err)
		assert.Equal(t, "plain-named", form.Why().Code, "its title names RMK")
	})
	t.Run("rmk-9.8", func(t *testing.T) {
		for terms, want := range map[bool]string{true: "both-sides", false: "one-side"} {
			got := register.RMKBothSides(terms)
			assert.Equal(t, terms, got.Value)
			assert.Equal(t, want, got.Why().Code)
		}
	})
	t.Run("rmk-8.10", func(t *testing.T) {
		for h, want := range map[register.RMKHoldings]string{
			{}:                                       "whole",
			{PaperFile: true}:                        "whole",
			{AllDigital: true}:                       "none",
			{AllDigital: true, PaperFile: true}:      "whole",
			{Correspondence: true}:                   "by-series",
			{Correspondence: true, AllDigital: true}: "none",
			{Correspondence: true, AllDigital: true, PaperFile: true}: "by-series",
			{Correspondence: true, PaperFile: true}:                   "by-series",
		} {
			d := register.RMKPrintout(h)
			assert.Equal(t, want, d.Why().Code, h)
			assert.Equal(t, map[bool]law.Verdict{true: law.NotRequired, false: law.Mandatory}[want == "none"], d.Verdict(), h)
		}
	})
}

func TestAnnotations(t *testing.T) {
	read := func(text string) (a register.RMKAnnotation, err error) { return a, a.UnmarshalText([]byte(text)) }
	words := map[register.RMKAnnotation]string{
		register.TakenNote: "Teadmiseks võetud", register.MarkedSent: "Märgin kirja saadetuks",
		register.ReviewedKept: "Üle vaadatud ja kehtima jäetud", register.ReviewedRepeal: "Üle vaadatud, tuleks muuta kehtivust",
	}
	for clause, all := range map[string][]register.RMKAnnotation{
		"rmk-11.7": {register.TakenNote, register.MarkedSent}, "rmk-12.4": {register.ReviewedKept, register.ReviewedRepeal},
	} {
		t.Run(clause, func(t *testing.T) {
			for _, want := range all {
				text := words[want]
				assert.Equal(t, text, want.Text(language.Estonian))
				for _, written := range []string{text, strings.ToUpper(text), " " + text + "\n", norm.NFD.String(text), want.String()} {
					got, err := read(written)
					require.NoError(t, err, written)
					assert.Equal(t, want, got)
				}
			}
			for _, text := range []string{" ", "Üle vaadatud", "Üle vaadatud ja kehtima jäetud.", "Teadmiseks", "\xff"} {
				_, err := read(text)
				assert.ErrorIs(t, err, law.ErrUnknown, text)
			}
		})
	}
	t.Run("rmk-12.6", func(t *testing.T) { // 25.12.2026 is a holiday; the day after it all the same
		for last, want := range map[string]string{"2026-12-25": "2026-12-26", "2022-10-25": "2022-10-26", "2028-02-28": "2028-02-29"} {
			got, err := register.RMKInvalidFrom(day(last))
			require.NoError(t, err)
			assert.Equal(t, day(want), got.Value)
			assert.Equal(t, day(want), got.Why().Day)
			assert.Equal(t, "over", got.Why().Code)
		}
		for last, want := range map[civil.Date]error{{}: law.ErrMissing, day("9999-12-31"): law.ErrPlaceholder, day("2022-10-24"): law.ErrNotInForce} {
			_, err := register.RMKInvalidFrom(last)
			assert.ErrorIs(t, err, want, last)
		}
	})
	t.Run("rmk-12.7", func(t *testing.T) {
		for on, want := range map[string]bool{"2022-10-25": true, "2022-12-31": true, "2023-01-01": false, "2023-01-02": false, "2026-06-01": false} {
			marked, err := register.RMKMarksPaper(day(on))
			require.NoError(t, err)
			assert.Equal(t, want, marked.Value, on)
			assert.Equal(t, day(on), marked.Why().Day)
		}
		for on, want := range map[civil.Date]error{day("2022-10-24"): law.ErrNotInForce, {}: law.ErrMissing, day("9999-12-31"): law.ErrPlaceholder} {
			_, err := register.RMKMarksPaper(on)
			assert.ErrorIs(t, err, want, on)
		}
	})
}

// restricted is an access restriction over the days given.
func restricted(t testing.TB, from, until string) classification.Restriction {
	basis, err := classification.Section35(1, 9, 0)
	require.NoError(t, err)
	r, err := classification.RestrictionSpec{Bases: []classification.Basis{basis}, Begin: day(from), End: day(until)}.Restriction()
	require.NoError(t, err)
	return r
}

func letter() register.Document {
	return register.Document{
		Reference: "3-2.5.3/2025/230", Kind: register.Incoming, Title: "Raieluba", Created: day("2025-03-03"), Registered: day("2025-03-04"), AccessStated: true,
		Parties: []register.Party{{Name: "Kati Põder", Kind: register.NaturalPerson}, {Name: "Keskkonnaamet", Kind: register.LegalPerson}, {Name: "Jüri Oks", Kind: register.Staff}},
	}
}

func view(t testing.TB, p register.Policy, d register.Document, on string) register.View {
	t.Helper()
	v, err := p.View(d, day(on))
	require.NoError(t, err)
	return v
}

func TestView(t *testing.T) {
	dated := func(created, registered string) register.Document {
		d := letter()
		d.Created, d.Registered = day(created), day(registered)
		return d
	}
	shows := func(t *testing.T, v register.View, want register.Extent, code string) {
		t.Helper()
		assert.Equal(t, want.String(), v.Extent().String())
		assert.Equal(t, code, v.Why().Code)
	}
	t.Run("rmk-23.2", func(t *testing.T) {
		shows(t, view(t, register.RMKPolicy(), letter(), "2025-03-03"), register.Nothing, "unregistered")
		shows(t, view(t, register.RMKPolicy(), letter(), "2025-03-04"), register.Content, "public") // nobody's leave is asked
		shows(t, view(t, register.RMKPolicy(), letter(), "2025-03-05"), register.Content, "public")
		told := letter()
		told.Title, told.Reference = "Kati Põderi avaldus", "PÕDER-1/2"
		none := view(t, register.RMKPolicy(), told, "2025-03-03")
		assert.Empty(t, none.Reference())
		assert.Zero(t, none.Registered())
		assert.Empty(t, slices.Collect(none.Parties()))
		_, ok := none.Title()
		assert.False(t, ok)
		assert.Empty(t, none.Findings())
	})
	t.Run("rmk-23.3", func(t *testing.T) {
		rmk := register.RMKPolicy()
		for _, c := range []struct {
			created, registered string
			want                register.Extent
			code                string
		}{
			{"2008-06-27", "2008-06-30", register.Nothing, "before"},
			{"2008-06-30", "2008-07-01", register.RegisterData, "old"},
			{"2008-07-01", "2008-07-02", register.RegisterData, "old"},
			{"2009-12-31", "2010-01-04", register.RegisterData, "old"}, // created Thu, registered Mon
			{"2010-01-01", "2010-01-04", register.Content, "public"},
			{"2010-01-02", "2010-01-04", register.Content, "public"},
			{"2010-01-04", "2009-12-31", register.Content, "public"}, // registered before it was signed
		} {
			shows(t, view(t, rmk, dated(c.created, c.registered), "2026-01-02"), c.want, c.code)
		}
		for k := range register.Kind(18) {
			d := letter()
			d.Kind = k
			if k == 0 {
				_, err := rmk.View(d, day("2026-01-02"))
				require.ErrorIs(t, err, law.ErrMissing)
				continue
			}
			published := slices.Contains([]register.Kind{register.BoardDecision, register.Order, register.Contract, register.Incoming, register.Outgoing}, k)
			assert.Equal(t, published, view(t, rmk, d, "2026-01-02").Extent() == register.Content, k)
		}
		d := letter()
		d.Restrictions = []classification.Restriction{restricted(t, "2025-03-04", "2025-03-05"), restricted(t, "2025-03-04", "2030-03-04")}
		shows(t, view(t, rmk, d, "2025-03-04"), register.RegisterData, "restricted")
		shows(t, view(t, rmk, d, "2030-03-03"), register.RegisterData, "restricted")
		shows(t, view(t, rmk, d, "2030-03-04"), register.RegisterData, "restricted") // its last day
		shows(t, view(t, rmk, d, "2030-03-05"), register.Content, "public")

		v := view(t, rmk, d, "2026-01-02")
		assert.Equal(t, []string{"Füüsiline isik", "Keskkonnaamet", "Jüri Oks"}, slices.Collect(v.Parties()), "the house's own staff is named")
		title, ok := v.Title()
		assert.True(t, ok)
		assert.Equal(t, "Raieluba", title)
		assert.Equal(t, "3-2.5.3/2025/230", v.Reference())
		assert.Equal(t, day("2025-03-04"), v.Registered())
		d.Kind = register.Contract // persons are masked in documents of every kind
		assert.Contains(t, slices.Collect(view(t, rmk, d, "2026-01-02").Parties()), "Füüsiline isik")
		assert.Contains(t, slices.Collect(view(t, rmk, dated("2008-07-01", "2008-07-01"), "2008-07-01").Parties()), "Füüsiline isik", "before the act as well")
		_, err := rmk.View(d, day("2008-06-30"))
		assert.ErrorIs(t, err, law.ErrNotInForce)
	})
	t.Run("ttu-8.21", func(t *testing.T) {
		ttu := register.TTUPolicy()
		for personal, want := range map[classification.PersonalData]register.Extent{
			0: register.Content, classification.Ordinary: register.Content,
			classification.PrivateLife: register.RegisterData, classification.Sensitive: register.RegisterData,
		} {
			d := letter()
			d.Personal = personal
			v := view(t, ttu, d, "2026-01-02")
			assert.Equal(t, want, v.Extent(), personal)
			if want == register.RegisterData {
				assert.Equal(t, "private", v.Why().Code)
				assert.Equal(t, "TTÜ p 8.21", v.Why().Source.String())
				assert.Equal(t, "AvTS § 35 lg 1 p 11, 12", view(t, register.RMKPolicy(), d, "2026-01-02").Why().Source.String())
			}
		}
		d := letter()
		d.Personal = classification.Sensitive + 1
		_, err := ttu.View(d, day("2026-01-02"))
		assert.ErrorIs(t, err, law.ErrUnknown)
	})
	t.Run("avts-12.3_1", func(t *testing.T) {
		avts := register.StatutoryPolicy()
		_, err := avts.View(letter(), day("2016-01-15"))
		require.ErrorIs(t, err, law.ErrNotInForce)
		for _, on := range []string{"2016-01-16", "2016-01-17"} {
			assert.Equal(t, []string{"Füüsiline isik", "Keskkonnaamet", "Jüri Oks"}, slices.Collect(view(t, avts, dated("2005-05-05", "2005-05-06"), on).Parties()))
		}
		d := letter()
		d.Kind = register.Outgoing
		assert.Contains(t, slices.Collect(view(t, avts, d, "2026-01-02").Parties()), "Füüsiline isik")
		d.Kind = register.Contract
		assert.Contains(t, slices.Collect(view(t, avts, d, "2026-01-02").Parties()), "Kati Põder", "the act speaks of senders and addressees")
		d.Kind = register.Order
		assert.Contains(t, slices.Collect(view(t, avts, d, "2026-01-02").Parties()), "Füüsiline isik")
	})
	t.Run("avts-12.4_1", func(t *testing.T) {
		shows(t, view(t, register.StatutoryPolicy(), letter(), "2026-01-02"), register.Content, "public")
		d := letter()
		d.Restrictions = []classification.Restriction{restricted(t, "2025-03-04", "2030-03-04")}
		shows(t, view(t, register.StatutoryPolicy(), d, "2026-01-02"), register.RegisterData, "restricted")
	})
	t.Run("title", func(t *testing.T) {
		for title, shown := range map[string]bool{
			"Raieluba": true, "Kati Põder, avaldus": false, "PÕDER": false, "Põdra avaldus": false, "Põderi avaldus": false, "Avaldus (k. põder)": false,
			"Po\u0303deri avaldus": false, "Katariina kirik": true, "Jüri Oksa vastus": true, "": true,
		} {
			d := letter()
			d.Title = title
			v := view(t, register.RMKPolicy(), d, "2026-01-02")
			got, ok := v.Title()
			assert.Equal(t, shown, ok, title)
			assert.Equal(t, shown, v.Findings() == nil, title)
			if ok {
				assert.Equal(t, title, got)
			} else {
				assert.Empty(t, got)
				assert.Equal(t, law.Advised, v.Findings()[0].Severity)
			}
		}
		for _, c := range []struct {
			name, title string
			tells       bool
		}{
			{"Ants Kask", "Kase puhkus", true}, {"Ants Kask", "Kasele", true}, {"Ants Kask", "Kasutusluba", false}, {"Ants Kask", "Kasvatus", false},
			{"Ivo Sepp", "Sepa töökoda", true}, {"Ivo Sepp", "Septembri aruanne", false}, {"Ott Rebane", "Rebase jaht", true},
			{"Mari-Liis Tamm", "Liisi avaldus", true}, {"Jaan Tamm", "Jaanuari aruanne", false}, {"Jaan Tamm", "Jaani puhkus", true},
			{"Kati Põder", "Poderi avaldus", true}, {"Mai Oks", "Maikuu tööajatabel", false}, {"Ants Raie", "Raieluba", false}, {"Ants Raie", "Raiega", true}, {"Mari Kallas", "Kallasele", true}, {"Jaan Tamm", "Tammedelt", true}, {"Jaan Tamm", "Tammepuidu müük", false},
			{"Jaan Tamm", "Tammepuidumüük", false}, {"Анна Иванова", "Заявление Анны", true}, {"Иванов", "письмо Ивановым", true},
			{"Фаддей Зелинский", "Письмо Зелинского", true}, {"Фаддей Зелинский", "Зелинскому", true}, {"Анна Зелинская", "Жалоба Зелинской", true}, {"Анна Белая", "Белой", false},
			{"Ants Kangur", "Kangru", true}, {"Toomas Oks", "Tooma kaebus", true}, {"Ants Kuningas", "Kuningale", true}, {"Anna Zelinskaja", "Зелинская", true},
			// A stem that changes, and the limits of what is found.
			{"Ants Luik", "Luige avaldus", true}, {"Ants Kilp", "Kilbile", true}, {"Ants Hunt", "Hundi", true}, {"Ants Põld", "Põllult", true},
			{"Ants Lind", "Linnu", true}, {"Ants Org", "Oru", true}, {"Ants Teder", "Tedrega", true}, {"Ants Kotkas", "Kotka", true},
			{"Ants Mägi", "Mäe", true}, {"Ants Mägi", "Mäele", true}, {"Ants Kadak", "Kadaka", true}, {"Ants Pukk", "Puki", true},
			{"Ants Kotkas", "Kotkad", true}, {"Ants Peegel", "Peegli", true}, {"Ants Kord", "Korrale", true}, {"Ants Daniel", "Daniil", false}, {"Ene Tamm", "Ese", false}, {"Ants Kurg", "Kure", true}, {"Tiiu Vaher", "Vahtra", true}, {"Ants Luik", "Luigeluulinn", false}, {"Ants Tamm", "Tammik", false},
			{"Ants Õun", "Õue", false}, {"Ants Õun", "Õunale", true},
			{"Ants Kivi", "Luige", false}, {"Ants Kivi", "Kive", true}, {"Ants Uus", "Uue", true}, {"Ants Uus", "Uuendus", false}, {"Ants Laas", "Laanemaa", false},
			// As it was written.
			{"Tamm, Mari", "MARI TAMM", true}, {"TAMM MARI", "Mari Tamme avaldus", true}, {"mari tamm", "Tammele", true}, {"Mari Tamm", "Tamm", true},
			{"Mari Tamm", "Mari", true}, {"Mari Tamm", "T\u00adamm", true}, {"Mari Tamm", "Ma\u200bri", true}, {"Mari Tamm", "Ｔａｍｍ", true},
			{"Mari T\u200bamm", "Tamm", true}, {"Mari\u200bTamm", "Tamme avaldus", true}, {"Tamm", "Mari\u200bTamm", true}, {"Mari\u00adTamm", "mari", true}, {"Mari Tamm", "Märt Tõnisson", false}, {"Mari Tamm", "_Tamm_(2).asice", true},
			{"Mari Tamm", "FW: maritamm@mail.ee", true}, {"Tamm, Mari", "MariTamm.pdf", true}, {"Mari Tamm", "TammMariAvaldus", true},
			{"Li Na", "Linane riie", false}, {"Liu Sar", "liusar@mail.ee", true}, {"Li Oks", "lioks@mail.ee", false}, {"Anna Mari Tamm", "TammAnna.pdf", true}, {"Anna Mari Tamm", "annamari", true},
			// An e-mail address as the name: the host names nobody.
			{"mari.tamm@gmail.com", "mari.tamm@gmail.com avaldus", true}, {"mari.tamm@gmail.com", "Tamme kiri", true},
			{"mari.tamm@gmail.com", "Gmaili kontode sulgemine", false}, {"Mari Tamm <m@mail.ee>", "www.mail.ee", false}, {"m@mail.ee Mari Tamm", "Tamm", true},
			// A code or a number of the name; any personal code.
			{"Mari Tamm 49002124277", "Isikukood 49002124277", true}, {"49002124277", "Avaldus (49002124277)", true}, {"Mari Tamm", "Isikukood 39002124270", true},
			// The first digit is 1 to 8, the month 01 to 12, the day 01 to 31.
			{"Mari Tamm", "10002124270", true}, {"Mari Tamm", "80002124270", true}, {"Mari Tamm", "00002124270", false},
			{"Mari Tamm", "39001014270", true}, {"Mari Tamm", "39012314270", true}, {"Mari Tamm", "39012324270", false}, {"Mari Tamm", "39013014270", false},
			{"Mari Tamm", "Arve 99002124270", false}, {"Mari Tamm", "Arve 49013124270", false}, {"Mari Tamm", "Arve 49000124270", false},
			{"Mari Tamm", "Arve 49002004270", false}, {"Mari Tamm", "Arve 49002324270", false}, {"Mari Tamm", "Arve 49012310270", true}, {"Mari Tamm", "Arve 490021242", false}, {"Mari Tamm", "Arve 490021242770", false},
			// However a code is separated; a range of days is none, nor is a number that goes on.
			{"Mari Tamm", "Avaldus 490 021 24277", true}, {"Mari Tamm", "Avaldus 4 900212 4277", true}, {"Mari Tamm", "Avaldus 4.900212.4277", true},
			{"Mari Tamm", "Avaldus 490\u00a0021\u202f24277", true}, {"Mari Tamm", "Avaldus 4-900212-4277", true}, {"Mari Tamm", "Avaldus 490 0212–4277", true},
			{"Mari Tamm", "4 9 0 0 2 1 2 4 2 7 7", true}, {"Mari Tamm", "(4900212 4277)", true}, {"Mari Tamm", "ik:490021\u200b24277", true},
			{"Mari Tamm", "Avaldus 4 900212 4270", true}, {"Mari Tamm", "12.02.1990 490 0212 4277", true}, {"Mari Tamm", "7-7/12 490-0212-4277", true},
			{"Mari Tamm", "Aruanne 12.01.2026-15.02.2026", false}, {"Mari Tamm", "Leping 1.5.2020-1.12.2026", false}, {"Mari Tamm", "Tel +372 5123 4567", false},
			{"Mari Tamm", "Arve 490 021 242770", false}, {"Mari Tamm", "Arve 490 021 2427", false}, {"Mari Tamm", "49 eset ja 002124277 muud", false},
			{"Mari Tamm", "490/0212/4277", true}, {"Mari Tamm", "490/0212/4270", false}, {"Mari Tamm", "490 .... 021 24277", false},
			// An account name is a name, and the host of an address is none.
			{"@maritamm", "maritamm pöördumine", true}, {"@maritamm", "Maritamme pöördumine", true}, {"Mari Tamm @tamm.mari", "Tamm", true},
			{"Mari Tamm 120290", "Sündinud 120290", true}, {"Mari Tamm 12.02.1990", "Aruanne 1990", false}, {"Mari Tamm, 12029", "Arve 12029", false},
			// Ordinary words: a name that is one withholds it, one that is none does not.
			{"Mai Mets", "Metsateatis mai kuus", true}, {"Mai Mets", "Metsateatis", false}, {"Mai Mets", "Metsa raie", true}, {"Ülle Kivi", "Kivi ost", true},
			{"Mari ja Jüri Tamm", "Puude ja põõsaste raie", false}, {"Mari ja Jüri Tamm", "Jüri", true}, {"FIE Mari Tamm", "FIE leping", false},
			{"Jaana Ja", "Jaana kiri", true},
			{"Ли На", "Ли", true}, {"Пётр Лев", "Петру", true}, {"Mari-Liis Tamm", "MARI-LIISI KIRI", true}, {"Mari-Liis Tamm", "Liis", true},
			{"Li Na", "Li kiri", true}, {"Li Na", "Liisinguleping", false}, {"O", "O avaldus", true}, {"O", "Otsus", false}, {"Ö. Ä.", "Ö avaldus", true},
		} {
			d := letter()
			d.Title, d.Parties = c.title, []register.Party{{Name: c.name, Kind: register.NaturalPerson}}
			_, ok := view(t, register.RMKPolicy(), d, "2026-01-02").Title()
			assert.Equal(t, c.tells, !ok, "%s in %q", c.name, c.title)
		}
	})
	t.Run("reference", func(t *testing.T) {
		for _, c := range []struct {
			name, reference string
			tells           bool
		}{
			{"Mari Tamm", "TAMM-7/1", true}, {"Mari Tamm", "7-1/tamme", true}, {"Mari Tamm", "7-1/49002124277", true}, {"Mari Tamm", "7-1/12", false},
			{"S. Tamm", "S-4-3/443-2", false}, {"Li Na", "LI-4/1", false}, {"Ott Kask", "OTT-4/1", true}, {"Mari Tamm 120290", "26-120290-1", true},
		} {
			d := letter()
			d.Reference, d.Parties = c.reference, []register.Party{{Name: c.name, Kind: register.NaturalPerson}}
			v := view(t, register.RMKPolicy(), d, "2026-01-02")
			var found []string
			if c.tells {
				c.reference, found = "", []string{"reference.name"}
			}
			assert.Equal(t, c.reference, v.Reference(), c.name)
			assert.Equal(t, found, codes(v.Findings()))
			d.Kind = register.Contract // whose parties the act leaves named
			if v := view(t, register.StatutoryPolicy(), d, "2026-01-02"); !strings.Contains(d.Reference, "49002124277") && !strings.Contains(d.Reference, "120290") {
				assert.Equal(t, d.Reference, v.Reference())
			} else {
				assert.Empty(t, v.Reference(), "a code is nobody's name, and a birth beside a name masks it")
			}
		}
	})
	t.Run("a firm with the name of a person", func(t *testing.T) {
		d := letter()
		d.Parties[1].Name = "Kati Põder OÜ"
		assert.Equal(t, []string{"Füüsiline isik", "Kati Põder OÜ", "Jüri Oks"}, slices.Collect(view(t, register.RMKPolicy(), d, "2026-01-02").Parties()))
	})
	t.Run("refusals", func(t *testing.T) {
		for name, c := range map[string]struct {
			change func(*register.Document)
			want   error
		}{
			"no kind":      {func(d *register.Document) { d.Kind = 0 }, law.ErrMissing},
			"unknown kind": {func(d *register.Document) { d.Kind = 99 }, law.ErrUnknown},
			"not created":  {func(d *register.Document) { d.Created = civil.Date{} }, law.ErrMissing},
			"unregistered": {func(d *register.Document) { d.Registered = civil.Date{} }, law.ErrMissing},
			"party of another kind": {func(d *register.Document) {
				d.Parties = []register.Party{{Name: "Kati", Kind: register.Staff + 1}}
			}, law.ErrUnknown},
			"empty name": {func(d *register.Document) {
				d.Parties = []register.Party{{Name: " \u00a0", Kind: register.NaturalPerson}}
			}, law.ErrMissing},
			"bad name": {func(d *register.Document) {
				d.Parties = []register.Party{{Name: "Kati P\xf5der", Kind: register.Staff}}
			}, law.ErrUnreadable},
			"created on a day that stands for none":    {func(d *register.Document) { d.Created = day("1900-01-01") }, law.ErrPlaceholder},
			"registered on a day that stands for none": {func(d *register.Document) { d.Registered = day("1970-01-01") }, law.ErrPlaceholder},
			"zero restriction":                         {func(d *register.Document) { d.Restrictions = make([]classification.Restriction, 1) }, law.ErrMissing},
			"bad title":                                {func(d *register.Document) { d.Title = "\xff" }, law.ErrUnreadable},
			"bad reference":                            {func(d *register.Document) { d.Reference = "\xff" }, law.ErrUnreadable},
		} {
			d := letter()
			c.change(&d)
			v, err := register.RMKPolicy().View(d, day("2026-01-02"))
			require.ErrorIs(t, err, c.want, name)
			assert.Equal(t, register.View{}, v)
			assert.NotContains(t, err.Error(), "Kati", "no name in an error")
		}
		_, err := register.RMKPolicy().View(letter(), civil.Date{})
		assert.ErrorIs(t, err, law.ErrMissing)
		_, err = register.Policy{}.View(letter(), day("2026-01-02"))
		assert.ErrorIs(t, err, law.ErrMissing)
	})
	t.Run("avts-40.1", func(t *testing.T) { // a restriction runs from the making or the receipt of the document, 03.03.2025
		on := "2026-07-01"
		spec := func(point int, begin, end string) classification.RestrictionSpec {
			basis, err := classification.Section35(1, point, 0)
			require.NoError(t, err)
			return classification.RestrictionSpec{Bases: []classification.Basis{basis}, Begin: day(begin), End: day(end)}
		}
		lifted := spec(12, "2025-03-04", "2100-03-04")
		lifted.Lifted = day("2026-07-01")
		liftedBefore := spec(9, "2020-03-04", "2025-03-04")
		liftedBefore.Lifted = day("2025-03-02")
		for name, c := range map[string]struct {
			spec classification.RestrictionSpec
			want string
		}{
			"holds":                            {spec(9, "2025-03-04", "2030-03-04"), "restricted"},
			"over yesterday":                   {spec(9, "2025-03-04", "2026-06-30"), "public"},
			"over on the day of creation":      {spec(9, "2020-03-03", "2025-03-03"), "public"},
			"over the day before the creation": {spec(9, "2020-03-02", "2025-03-02"), "unsound"},
			"lifted":                           {lifted, "public"},
			"lifted before the creation":       {liftedBefore, "unsound"},
			"begins tomorrow":                  {spec(9, "2026-07-02", "2031-07-02"), "unsound"},
			"begins today":                     {spec(9, "2026-07-01", "2031-07-01"), "restricted"},
			"begins in fifty years":            {spec(9, "2076-03-04", "2081-03-04"), "unsound"}, // later ones no restriction comes of
			"personal data for a year":         {spec(12, "2025-03-04", "2026-03-04"), "unsound"},
		} {
			r, err := c.spec.Restriction()
			require.NoError(t, err, name)
			d := letter()
			d.Restrictions = []classification.Restriction{r}
			v := view(t, register.StatutoryPolicy(), d, on)
			assert.Equal(t, c.want, v.Why().Code, name)
			assert.Equal(t, c.want == "public", v.Extent() == register.Content, name)
			assert.Equal(t, c.want == "unsound", slices.Contains(codes(v.Findings()), "restriction.unsound"), name)
		}
	})
	t.Run("files", func(t *testing.T) { // the strictest speaks for the document, and each has its own view
		open, ak := register.File{Name: "lisa.pdf", AccessStated: true}, register.File{Name: "kiri.pdf", AccessStated: true, Restrictions: []classification.Restriction{restricted(t, "2025-03-04", "2030-03-04")}}
		over := register.File{Name: "vana.pdf", AccessStated: true, Restrictions: []classification.Restriction{restricted(t, "2025-03-04", "2026-01-01")}}
		unstated, private := register.File{Name: "x.pdf"}, register.File{Name: "y.pdf", AccessStated: true, Personal: classification.PrivateLife}
		told := register.File{Name: "Põdra avaldus.pdf", AccessStated: true}
		for name, c := range map[string]struct {
			files []register.File
			why   string
			want  []string // the reasons of the files
		}{
			"none":           {nil, "public", nil},
			"open":           {[]register.File{open, over}, "public", []string{"public", "public"}},
			"one restricted": {[]register.File{open, ak}, "file", []string{"public", "restricted"}},
			"one unstated":   {[]register.File{open, unstated}, "file", []string{"public", "unstated"}},
			"private life":   {[]register.File{private, open}, "file", []string{"private", "public"}},
		} {
			d := letter()
			d.Files = c.files
			v := view(t, register.StatutoryPolicy(), d, "2026-01-02")
			assert.Equal(t, c.why, v.Why().Code, name)
			assert.Equal(t, c.why == "public", v.Extent() == register.Content, name)
			var got []string
			for f := range v.Files() {
				got = append(got, f.Why().Code)
				assert.Equal(t, f.Why().Code == "public", f.Extent() == register.Content, name)
			}
			assert.Equal(t, c.want, got, name)
		}
		d := letter() // a file never shows more than its document
		d.Files, d.Restrictions = []register.File{open, told}, []classification.Restriction{restricted(t, "2025-03-04", "2030-03-04")}
		v := view(t, register.StatutoryPolicy(), d, "2026-01-02")
		assert.Equal(t, "restricted", v.Why().Code)
		var names []string
		for f := range v.Files() {
			assert.Equal(t, register.RegisterData, f.Extent())
			name, _ := f.Title()
			names = append(names, name)
		}
		assert.Equal(t, []string{"lisa.pdf", ""}, names, "the name of a file may tell a person's")
		for range view(t, register.StatutoryPolicy(), d, "2025-03-03").Files() {
			t.Error("a file of a document that is not shown at all")
		}
		d.Files = []register.File{{Name: "\xff"}}
		_, err := register.StatutoryPolicy().View(d, day("2026-01-02"))
		require.ErrorIs(t, err, law.ErrUnreadable)
		d.Files = []register.File{{Restrictions: make([]classification.Restriction, 1)}}
		_, err = register.StatutoryPolicy().View(d, day("2026-01-02"))
		require.ErrorIs(t, err, law.ErrMissing)
	})
	t.Run("what is not stated", func(t *testing.T) {
		d := letter()
		d.AccessStated = false
		v := view(t, register.StatutoryPolicy(), d, "2026-07-01")
		shows(t, v, register.RegisterData, "unstated")
		assert.Equal(t, []string{"access.unstated"}, codes(v.Findings()))
		d.Restrictions = []classification.Restriction{restricted(t, "2025-03-04", "2026-06-30")}
		shows(t, view(t, register.StatutoryPolicy(), d, "2026-07-01"), register.RegisterData, "unstated") // there may be others
		d = letter()
		d.Created = day("2026-07-02")
		v = view(t, register.StatutoryPolicy(), d, "2026-07-01")
		shows(t, v, register.RegisterData, "future")
		assert.Equal(t, []string{"created.future"}, codes(v.Findings()))
		shows(t, view(t, register.StatutoryPolicy(), d, "2026-07-02"), register.Content, "public")
		_, err := register.StatutoryPolicy().View(letter(), day("2099-12-31"))
		require.ErrorIs(t, err, law.ErrPlaceholder)
	})
	t.Run("a log holds no name", func(t *testing.T) {
		v := view(t, register.RMKPolicy(), letter(), "2026-01-02")
		assert.Equal(t, "2026-01-02: register data and content: 2026-01-02 There is no restriction; the content is shown too (RMK p 23.3)", v.String())
	})
}
