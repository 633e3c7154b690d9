// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
)

var request = law.Source{
	Act: "AvTS", Provision: "§ 18 lg 1", Ref: "RT I, 05.07.2025, 3", URL: "https://www.riigiteataja.ee/",
	Checked: civil.Must(2026, time.April, 2),
}

// TestLanguage holds whatever has a Text method to the rule of the package documentation.
func TestLanguage(t *testing.T) {
	finding := law.Check{ET: "eesti", EN: "English"}.Finding(0, 0)
	step := law.NewStep(civil.Date{}, law.Source{}, "skip", "eesti", "English")
	tests := []struct {
		name string
		tag  language.Tag
		want string
	}{
		{"zero tag", language.Tag{}, "eesti"},
		{"und", language.Und, "eesti"},
		{"unknown language of a known country", language.MustParse("und-GB"), "eesti"},
		{"et", language.Estonian, "eesti"},
		{"et-EE", language.MustParse("et-EE"), "eesti"},
		{"et in another script and country", language.MustParse("et-Cyrl-RU"), "eesti"},
		{"est, the longer code", language.MustParse("est"), "eesti"},
		{"en", language.English, "English"},
		{"en-GB", language.BritishEnglish, "English"},
		{"English in Estonia", language.MustParse("en-EE"), "English"},
		{"de", language.German, "English"},
		{"ru", language.Russian, "English"},
		{"Russian in Estonia", language.MustParse("ru-EE"), "English"},
		{"fi", language.Finnish, "English"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, finding.Text(tt.tag))
			assert.Equal(t, tt.want, step.Text(tt.tag))
		})
	}
}

func TestIDValid(t *testing.T) {
	for _, id := range []law.ID{"avts-18.1", "kuts-8.4_2", "rmk-11.4/defect", "a"} {
		assert.True(t, id.Valid(), id)
	}
	for _, id := range []law.ID{"", "AvTS-18.1", "avts 18", "tsüs-136", "a`", "a{", "a:"} {
		assert.False(t, id.Valid(), id)
	}
	for c := range 256 { // every byte, by hand
		want := strings.IndexByte("abcdefghijklmnopqrstuvwxyz0123456789.-_/", byte(c)) >= 0
		assert.Equal(t, want, law.ID([]byte{byte(c)}).Valid(), c)
	}
}

func TestFindingText(t *testing.T) {
	check := law.Check{
		Clause: "rmk-11.4", Code: "short", Severity: law.Advised, Source: request,
		ET: "on {1}, olgu {2}", EN: "has {1}, needs {2}; {1} is too few",
	}
	f := check.Finding(7, 12)
	assert.Equal(t, "on 7, olgu 12", f.Text(language.Estonian))
	assert.Equal(t, "has 7, needs 12; 7 is too few", f.Text(language.English))
	assert.Equal(t, law.ID("rmk-11.4"), f.Clause)
	assert.Equal(t, "short", f.Code)
	assert.Equal(t, law.Advised, f.Severity)
	assert.Equal(t, [2]int{7, 12}, f.Numbers)
	assert.Equal(t, request, f.Source())

	tests := []struct {
		name, sentence string
		a, b           int
		want           string
	}{
		{"a year has no separator", "since {1}", 2026, 0, "since 2026"},
		{"nor has a large count", "{1} of {2}", 12345, 1000000, "12345 of 1000000"},
		{"negative", "{1} or {2}", -1, -2026, "-1 or -2026"},
		{"zeros", "{1} and {2}", 0, 0, "0 and 0"},
		{"the second first", "{2} before {1}", 1, 2, "2 before 1"},
		{"no numbers", "nothing to count", 1, 2, "nothing to count"},
		{"other braces stay", "{0} {3} {} {12} {1", 1, 2, "{0} {3} {} {12} {1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := law.Check{ET: tt.sentence, EN: tt.sentence}.Finding(tt.a, tt.b)
			assert.Equal(t, tt.want, f.Text(language.Estonian))
			assert.Equal(t, tt.want, f.Text(language.English))
		})
	}
	assert.Empty(t, law.Finding{}.Text(language.English), "the zero Finding has no sentence")
}

// What does not say that it is advice is a requirement, also in a value that nobody filled in.
func TestSeverity(t *testing.T) {
	var zero law.Severity
	assert.Equal(t, law.Required, zero)
	assert.Equal(t, law.Required, law.Check{}.Finding(0, 0).Severity)
	assert.Equal(t, "requirement", law.Required.String())
	assert.Equal(t, "advice", law.Advised.String())
	assert.Equal(t, "requirement", law.Severity(200).String())
	assert.Equal(t, "nõue", law.Severity(200).Text(language.Estonian))
	assert.Equal(t, "soovitus", law.Advised.Text(language.Und))
	assert.Equal(t, "advice", law.Advised.Text(language.English))
}

func TestSource(t *testing.T) {
	doubted := request.Doubting("not read")
	assert.Equal(t, "not read", doubted.Doubt)
	assert.Equal(t, "not read; of another year", doubted.Doubting("of another year").Doubt)
	assert.Empty(t, request.Doubt, "the source that it was called on stays")

	at := doubted.At("§ 19")
	want := request
	want.Provision = "§ 19"
	assert.Equal(t, want, at, "the same act, place and day of reading; the doubt was about the other provision")

	assert.Equal(t, "AvTS § 18 lg 1", doubted.String())
	assert.Equal(t, "AvTS", law.Source{Act: "AvTS"}.String())
	assert.Equal(t, "§ 1", law.Source{Provision: "§ 1"}.String())
	assert.Empty(t, law.Source{}.String())
}

// TestError: place, sentence, bounds and value in both languages, the kind and the cause for errors.Is.
func TestError(t *testing.T) {
	first, last := civil.MustParse("1998-02-23"), civil.MustParse("2100-12-31")
	_, noDay := civil.Parse("31.02.2026")
	_, unread := civil.Parse("homme")
	tests := []struct {
		name   string
		err    error
		et, en string
	}{
		{"a kind alone", &law.Error{Kind: law.ErrMissing, At: "granted"}, "granted: Väärtus puudub", "granted: missing"},
		{"bounds", &law.Error{Kind: law.ErrOutOfRange, Value: "1990-01-01", First: first, Last: last},
			"Lubatud või teadaolevast vahemikust väljas (23.02.1998–31.12.2100): 01.01.1990", "out of range (1998-02-23–2100-12-31): 1990-01-01"},
		{"a sentence and a quoted value", &law.Error{Kind: law.ErrUnknown, Value: `"avts-18.9"`, ET: "Sellist reeglit ei ole", EN: "no such rule"},
			"Sellist reeglit ei ole: „avts-18.9“", `no such rule: "avts-18.9"`},
		{"a line", &law.Error{Kind: law.ErrUnreadable, Line: 4, At: "kuni", Value: `"x\"y"…`}, `rida 4: kuni: Ei saanud lugeda: „x"y“…`, `line 4: kuni: not read: "x\"y"…`},
		{"a cause in its language", &law.Error{Kind: law.ErrInvalid, At: "since", Cause: noDay},
			"since: Sellist kuupäeva ei ole: „31.02.2026“", `since: no such day: "31.02.2026"`},
		{"a day that is not read", unread,
			"Ei ole loetav kuupäevana (2026-04-02, 02.04.2026, 2. aprill 2026): „homme“", `not read as a day (2026-04-02, 02.04.2026, 2. aprill 2026): "homme"`},
		{"wrapped by a program", fmt.Errorf("duedate: %w", &law.Error{Kind: law.ErrMissing, At: "x"}), "duedate: x: Väärtus puudub", "duedate: x: missing"},
		{"an error of somebody else", errors.New("disk full"), "disk full", "disk full"},
		{"no error", nil, "", ""},
		{"the zero Error", &law.Error{}, "viga ei ole", "no error"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.et, law.ErrorText(tt.err, language.Estonian))
			assert.Equal(t, tt.en, law.ErrorText(tt.err, language.English))
		})
	}
	beneath := &law.Error{Kind: law.ErrInvalid, Cause: noDay}
	assert.ErrorIs(t, beneath, law.ErrInvalid)
	assert.ErrorIs(t, beneath, civil.ErrNoSuchDay)
	assert.NotErrorIs(t, beneath, law.ErrMissing)
	assert.Equal(t, "no error", (*law.Error)(nil).Error())
	assert.Nil(t, (*law.Error)(nil).Unwrap())
	for _, kind := range []error{
		law.ErrNotInForce, law.ErrOutOfRange, law.ErrUnknown, law.ErrMissing, law.ErrInvalid, law.ErrUnreadable, law.ErrPlaceholder, law.ErrNotPossible,
	} {
		e := &law.Error{Kind: kind}
		assert.Equal(t, kind.Error(), e.Error())
		assert.NotEmpty(t, e.Text(language.Estonian), kind)
	}
}

// TestPrinted: what is printed and written as JSON says everything and shows no pointer.
func TestPrinted(t *testing.T) {
	step := law.NewStep(civil.Must(2026, time.April, 10), law.Source{Act: "AvTS", Provision: "§ 18 lg 1"}, "due", "Tähtpäev", "The due day")
	assert.Equal(t, "2026-04-10 The due day (AvTS § 18 lg 1)", fmt.Sprint(step))
	out, err := json.Marshal(step)
	require.NoError(t, err)
	assert.JSONEq(t, `{"day":"2026-04-10","code":"due","et":"Tähtpäev","en":"The due day","source":{"act":"AvTS","provision":"§ 18 lg 1"}}`, string(out))

	finding := law.Check{Clause: "a-1", Code: "short", Severity: law.Advised, ET: "on {1}", EN: "has {1}"}.Finding(7, 0)
	assert.Equal(t, "short: has 7", fmt.Sprint(finding))
	out, err = json.Marshal(finding)
	require.NoError(t, err)
	assert.JSONEq(t, `{"clause":"a-1","code":"short","severity":"advice","numbers":[7,0],"et":"on 7","en":"has 7"}`, string(out))

	out, err = json.Marshal(law.Answered(3, step))
	require.NoError(t, err)
	assert.Contains(t, string(out), `{"value":3,"why":{"day":"2026-04-10"`)
	assert.Equal(t, step.String(), law.Answered(3, step).String())
	assert.Equal(t, step, law.Answered(3, step).Why())

	var s law.Severity
	assert.Error(t, s.UnmarshalText([]byte("nõue")))
	require.NoError(t, s.UnmarshalText([]byte("advice")))
	assert.Equal(t, law.Advised, s)
}

// TestHead: each field of a head that is wrong is named.
func TestHead(t *testing.T) {
	good := law.Head{ID: "vald-1", ET: "Kord", Act: "Valla kord", Since: civil.MustParse("2026-01-01")}
	require.NoError(t, good.Check())
	tests := []struct {
		at     string
		kind   error
		change func(*law.Head)
	}{
		{"format", law.ErrInvalid, func(h *law.Head) { h.Format = 2 }},
		{"id", law.ErrMissing, func(h *law.Head) { h.ID = "" }},
		{"id", law.ErrInvalid, func(h *law.Head) { h.ID = "Vald 1" }},
		{"et", law.ErrMissing, func(h *law.Head) { h.ET = "" }},
		{"act", law.ErrMissing, func(h *law.Head) { h.Act = "" }},
		{"since", law.ErrPlaceholder, func(h *law.Head) { h.Since = civil.MustParse("1970-01-01") }},
		{"until", law.ErrPlaceholder, func(h *law.Head) { h.Until = civil.MustParse("9999-12-31") }},
		{"until", law.ErrInvalid, func(h *law.Head) { h.Until = civil.MustParse("2025-12-31") }},
	}
	for _, tt := range tests {
		h := good
		tt.change(&h)
		err := h.Check()
		require.ErrorIs(t, err, tt.kind, tt.at)
		var refusal *law.Error
		require.ErrorAs(t, err, &refusal)
		assert.Equal(t, tt.at, refusal.At)
	}
	assert.Equal(t, "Valla kord p 1", good.Source("p 1").String())
}

func TestStep(t *testing.T) {
	day := civil.Must(2026, time.May, 1)
	s := law.NewStep(day, request, "skip", "Kevadpüha", "May Day")
	assert.Equal(t, day, s.Day)
	assert.Equal(t, request, s.Source)
	assert.Equal(t, "skip", s.Code)
	assert.Equal(t, "Kevadpüha", s.Text(language.Und))
	assert.Equal(t, "May Day", s.Text(language.English))
	assert.Empty(t, law.Step{}.Text(language.Und))

	// A step is a finished sentence: nothing in it is a place for a number.
	assert.Equal(t, "{1}", law.NewStep(day, request, "skip", "{1}", "").Text(language.Und))
}
