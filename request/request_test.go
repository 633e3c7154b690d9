// SPDX-License-Identifier: MIT

package request_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/request"
)

func day(s string) civil.Date { return civil.MustParse(s) }

// plain is a request that lacks nothing, of open information.
func plain() request.Information {
	return request.Information{
		On: day("2026-04-02"), Manner: request.Electronic, Name: "Mari Maasikas", Contact: "mari@example.com", Content: "ehitusluba 2026/14", Way: "e-postiga",
		Access: request.Open,
	}
}

func codes(found []law.Finding) (all []string) {
	for _, f := range found {
		all = append(all, f.Code)
	}
	return all
}

// answer asks, and holds what is true of every decision against it.
func answer(t *testing.T, d law.Decision, err error) law.Decision {
	t.Helper()
	require.NoError(t, err)
	assert.NotZero(t, d.Verdict())
	assert.NotEqual(t, d.Text(language.Estonian), d.Text(language.English))
	assert.NotEmpty(t, d.Why().Source.URL)
	assert.True(t, d.Clause().Valid(), d.Clause())
	for _, f := range d.Findings() {
		assert.NotEqual(t, f.Text(language.Estonian), f.Text(language.English))
	}
	return d
}

// TestRefusal: AvTS § 23, each ground on both sides: lg 1 says "keeldub", so refusal is mandatory; lg 2 "võib", so it is
// allowed; without a ground the request is answered (§ 18 lg 1).
func TestRefusal(t *testing.T) {
	type change func(i *request.Information)
	for _, tt := range []struct {
		clause    law.ID
		verdict   law.Verdict
		code      string
		found     []string
		holds     change
		other     change // the other side of the ground
		otherwise law.Verdict
	}{
		{"avts-23.1.1", law.Mandatory, "restricted", []string{"refusal.told"},
			func(i *request.Information) { i.Access = request.Restricted }, func(i *request.Information) { i.Access = request.Entitled }, law.Refused},
		{"avts-23.1.1", law.Mandatory, "restricted", []string{"refusal.part", "refusal.told"}, // § 38 lg 2: the rest is given out
			func(i *request.Information) { i.Access, i.Partly = request.Restricted, true }, func(i *request.Information) { i.Access, i.Partly = request.Entitled, true }, law.Refused},
		{"avts-23.1.2", law.Mandatory, "not-held", []string{"refusal.told"},
			func(i *request.Information) { i.Elsewhere, i.Sought = true, true }, func(i *request.Information) { i.Elsewhere, i.Sought, i.Holder = true, true, "Rahvusarhiiv" }, law.Refused},
		{"avts-23.1.3", law.Mandatory, "unclear", []string{"refusal.told"},
			func(i *request.Information) { i.Unclear, i.Clarified = true, true }, func(i *request.Information) { i.Unclear = true }, law.Refused},
		{"avts-23.1.4", law.Mandatory, "unpaid", []string{"refusal.told"}, func(i *request.Information) { i.Unpaid = true }, func(*request.Information) {}, law.Refused},
		{"avts-23.2.1", law.Allowed, "given", []string{"refusal.told"}, func(i *request.Information) { i.Given = true }, func(*request.Information) {}, law.Refused},
		{"avts-23.2.2", law.Allowed, "private", []string{"refusal.told"}, func(i *request.Information) { i.Private = true }, func(*request.Information) {}, law.Refused},
		{"avts-23.2.3", law.Allowed, "burden", []string{"refusal.told"}, func(i *request.Information) { i.Burden = true }, func(*request.Information) {}, law.Refused},
		{"avts-23.2.4", law.Allowed, "repeated", []string{"refusal.told"}, func(i *request.Information) { i.Repeated = true }, func(*request.Information) {}, law.Refused},
		{"avts-23.2.5", law.Allowed, "analysis", []string{"refusal.explanation", "refusal.told"}, func(i *request.Information) { i.Analysis = true }, func(*request.Information) {}, law.Refused},
		{"avts-23.2.6", law.Allowed, "incapable", []string{"refusal.told"}, func(i *request.Information) { i.Incapable = true }, func(*request.Information) {}, law.Refused},
		{"avts-23.2.7", law.Allowed, "no-contact", []string{"refusal.told"},
			func(i *request.Information) { i.NoContact, i.Contact = true, "" }, func(i *request.Information) { i.Contact = "" }, law.Refused},
	} {
		t.Run(string(tt.clause), func(t *testing.T) {
			i := plain()
			tt.holds(&i)
			refusal, err := i.Refusal()
			d := answer(t, refusal, err)
			assert.Equal(t, tt.clause, d.Clause())
			assert.Equal(t, tt.verdict, d.Verdict())
			assert.Equal(t, tt.code, d.Why().Code)
			assert.Equal(t, tt.found, codes(d.Findings()))
			provision := strings.Split(string(tt.clause), ".")
			assert.Equal(t, "AvTS § 23 lg "+provision[1]+" p "+provision[2], d.Why().Source.String())
			i = plain()
			tt.other(&i)
			refusal, err = i.Refusal()
			d = answer(t, refusal, err)
			assert.Equal(t, tt.otherwise, d.Verdict())
			assert.Nil(t, d.Findings())
		})
	}
	for name, tt := range map[string]struct {
		change  change
		verdict law.Verdict
		code    string
		source  string
	}{
		"no ground":                         {func(*request.Information) {}, law.Refused, "no-ground", "AvTS § 18 lg 1"},
		"who has it is known":               {func(i *request.Information) { i.Elsewhere, i.Holder = true, "Rahvusarhiiv" }, law.Refused, "elsewhere", "AvTS § 21 lg 1"},
		"who has it was not sought":         {func(i *request.Information) { i.Elsewhere = true }, law.Undecided, "not-sought", "AvTS § 21 lg 1"},
		"not clarified yet":                 {func(i *request.Information) { i.Unclear = true }, law.Refused, "clarify", "AvTS § 15 lg 4"},
		"restriction unknown":               {func(i *request.Information) { i.Access = 0 }, law.Undecided, "unknown", "AvTS § 23 lg 1 p 1"},
		"unknown, and a ground":             {func(i *request.Information) { i.Access, i.Burden = 0, true }, law.Allowed, "burden", "AvTS § 23 lg 2 p 3"},
		"restricted, and a ground that may": {func(i *request.Information) { i.Access, i.Given = request.Restricted, true }, law.Mandatory, "restricted", "AvTS § 23 lg 1 p 1"},
	} {
		i := plain()
		tt.change(&i)
		refusal, err := i.Refusal()
		d := answer(t, refusal, err)
		assert.Equal(t, tt.verdict, d.Verdict(), name)
		assert.Equal(t, tt.code, d.Why().Code, name)
		assert.Equal(t, tt.source, d.Why().Source.String(), name)
	}
	// Of nothing known nothing is decided: neither that it is refused nor that it is given out.
	refusal, err := request.Information{On: day("2026-04-02")}.Refusal()
	assert.Equal(t, law.Undecided, answer(t, refusal, err).Verdict())
}

// TestCheck: § 14 lg 1 names five things; lg 2 the identity, and the basis and purpose where the data are those of others.
func TestCheck(t *testing.T) {
	assert.Nil(t, plain().Check())
	for name, tt := range map[string]struct {
		change func(i *request.Information)
		want   []string
	}{
		"a day that stands for none": {func(i *request.Information) { i.On = day("1899-12-30") }, []string{"request.day"}},
		"no name":                    {func(i *request.Information) { i.Name = " " }, []string{"request.name"}},
		"for a body":                 {func(i *request.Information) { i.ForBody = true }, []string{"request.body"}},
		"for a body by its name":     {func(i *request.Information) { i.ForBody, i.Body = true, "MTÜ Mets" }, nil},
		"no contact":                 {func(i *request.Information) { i.Contact = "" }, []string{"request.contact"}},
		"no content":                 {func(i *request.Information) { i.Content = "" }, []string{"request.content"}},
		"no way":                     {func(i *request.Information) { i.Way = "" }, []string{"request.way"}},
		"data of the requester":      {func(i *request.Information) { i.PersonalData = true }, []string{"request.identity"}},
		"and identified":             {func(i *request.Information) { i.PersonalData, i.Identified = true, true }, nil},
		"data of others":             {func(i *request.Information) { i.PersonalData, i.OfOthers, i.Identified = true, true, true }, []string{"request.basis", "request.purpose"}},
		"with basis and purpose": {func(i *request.Information) {
			i.PersonalData, i.OfOthers, i.Identified, i.Basis, i.Purpose = true, true, true, "LKindlS § 36", "kahju"
		}, nil},
	} {
		i := plain()
		tt.change(&i)
		assert.Equal(t, tt.want, codes(i.Check()), name)
	}
	clauses := map[string]string{}
	for _, f := range (request.Information{PersonalData: true, OfOthers: true, ForBody: true}).Check() {
		clauses[f.Code] = string(f.Clause) + " " + f.Source().String()
		assert.Equal(t, law.Required, f.Severity)
	}
	assert.Equal(t, map[string]string{
		"request.day": "avts-14 AvTS § 14", "request.name": "avts-14.1.1 AvTS § 14 lg 1 p 1", "request.body": "avts-14.1.2 AvTS § 14 lg 1 p 2",
		"request.contact": "avts-14.1.3 AvTS § 14 lg 1 p 3", "request.content": "avts-14.1.4 AvTS § 14 lg 1 p 4", "request.way": "avts-14.1.5 AvTS § 14 lg 1 p 5",
		"request.identity": "avts-14.2 AvTS § 14 lg 2", "request.basis": "avts-14.2 AvTS § 14 lg 2", "request.purpose": "avts-14.2 AvTS § 14 lg 2",
	}, clauses)
}

// TestClarification: § 15 lg 4: where the content or the way is not clear, the requester is contacted at once.
func TestClarification(t *testing.T) {
	for name, tt := range map[string]struct {
		change  func(i *request.Information)
		verdict law.Verdict
		code    string
	}{
		"clear":         {func(*request.Information) {}, law.NotRequired, "clear"},
		"unclear":       {func(i *request.Information) { i.Unclear = true }, law.Mandatory, "content"},
		"no content":    {func(i *request.Information) { i.Content = "" }, law.Mandatory, "content"},
		"no way":        {func(i *request.Information) { i.Way = "" }, law.Mandatory, "way"},
		"asked already": {func(i *request.Information) { i.Unclear, i.Way, i.Clarified = true, "", true }, law.NotRequired, "clear"},
	} {
		i := plain()
		tt.change(&i)
		clarification, err := i.Clarification()
		d := answer(t, clarification, err)
		assert.Equal(t, tt.verdict, d.Verdict(), name)
		assert.Equal(t, tt.code, d.Why().Code, name)
		assert.Equal(t, law.ID("avts-15.4"), d.Clause())
	}
}

// TestRegistration: § 16 lg 3: an anonymous request, and an oral or electronic one that is answered without delay.
func TestRegistration(t *testing.T) {
	for name, tt := range map[string]struct {
		change  func(i *request.Information)
		verdict law.Verdict
		clause  law.ID
	}{
		"any":                                {func(*request.Information) {}, law.Mandatory, "avts-16.1"},
		"anonymous":                          {func(i *request.Information) { i.Anonymous, i.Name = true, "" }, law.NotRequired, "avts-16.3.1"},
		"without a name, as far as is known": {func(i *request.Information) { i.Name, i.Contact = "", "" }, law.Mandatory, "avts-16.1"},
		"electronic, at once":                {func(i *request.Information) { i.AtOnce = true }, law.NotRequired, "avts-16.3.2"},
		"oral, at once":                      {func(i *request.Information) { i.Manner, i.AtOnce = request.Oral, true }, law.NotRequired, "avts-16.3.2"},
		"oral, later":                        {func(i *request.Information) { i.Manner = request.Oral }, law.Mandatory, "avts-16.1"},
		"paper, at once":                     {func(i *request.Information) { i.Manner, i.AtOnce = request.OnPaper, true }, law.Mandatory, "avts-16.1"},
		"manner unknown, at once":            {func(i *request.Information) { i.Manner, i.AtOnce = 0, true }, law.Mandatory, "avts-16.1"},
	} {
		i := plain()
		tt.change(&i)
		registration, err := i.Registration()
		d := answer(t, registration, err)
		assert.Equal(t, tt.verdict, d.Verdict(), name)
		assert.Equal(t, tt.clause, d.Clause(), name)
	}
}

// TestInformationRefused: no day, a day that stands for none, one before the text, contradictions.
func TestInformationRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(i *request.Information)
		kind   error
	}{
		"no day":                {func(i *request.Information) { i.On = civil.Date{} }, law.ErrMissing},
		"a placeholder":         {func(i *request.Information) { i.On = day("9999-12-31") }, law.ErrPlaceholder},
		"before the text":       {func(i *request.Information) { i.On = day("2007-12-27") }, law.ErrNotInForce},
		"no manner":             {func(i *request.Information) { i.Manner = 4 }, law.ErrUnknown},
		"no access":             {func(i *request.Information) { i.Access = 4 }, law.ErrUnknown},
		"anonymous with a name": {func(i *request.Information) { i.Anonymous = true }, law.ErrInvalid},
		"no contact, and one":   {func(i *request.Information) { i.NoContact = true }, law.ErrInvalid},
		"open in part":          {func(i *request.Information) { i.Partly = true }, law.ErrInvalid},
	} {
		i := plain()
		tt.change(&i)
		for _, ask := range []func() (law.Decision, error){i.Refusal, i.Registration, i.Clarification} {
			d, err := ask()
			assert.ErrorIs(t, err, tt.kind, name)
			assert.Zero(t, d)
		}
	}
	first := plain()
	first.On = day("2007-12-28")
	_, err := first.Refusal()
	assert.NoError(t, err)
}

// TestCopyFee: § 25 lg 2: up to 0.19 euro for each page from the 21st, since 01.01.2011; lg 3: institutions pay nothing.
func TestCopyFee(t *testing.T) {
	for pages, cents := range map[int]int{0: 0, 1: 0, 19: 0, 20: 0, 21: 19, 22: 38, 120: 1900} {
		fee, err := request.CopyFee(pages, false, day("2026-04-02"))
		require.NoError(t, err)
		assert.Equal(t, cents, fee.Value, pages)
		assert.Equal(t, "AvTS § 25 lg 2", fee.Why().Source.String())
		fee, err = request.CopyFee(pages, true, day("2026-04-02"))
		require.NoError(t, err)
		assert.Zero(t, fee.Value)
		assert.Equal(t, "AvTS § 25 lg 3", fee.Why().Source.String())
	}
	fee, err := request.CopyFee(23, false, day("2011-01-01"))
	require.NoError(t, err)
	assert.Equal(t, "Tasulisi lehekülgi on 3, igaühe eest kuni 19 senti", fee.Why().Text(language.Estonian))
	for _, tt := range []struct {
		pages int
		on    string
		kind  error
	}{{21, "2010-12-31", law.ErrNotInForce}, {1, "2010-12-31", law.ErrNotInForce}, {-1, "2026-04-02", law.ErrOutOfRange}, {1 << 30, "2026-04-02", law.ErrOutOfRange}, {21, "2099-12-31", law.ErrPlaceholder}} {
		_, err := request.CopyFee(tt.pages, false, day(tt.on))
		assert.ErrorIs(t, err, tt.kind)
	}
	_, err = request.CopyFee(21, false, civil.Date{})
	assert.ErrorIs(t, err, law.ErrMissing)
}

func letter() request.Letter {
	return request.Letter{On: day("2026-04-02"), Manner: request.Electronic, Memorandum: true}
}

// TestSilence: MSVS § 5 lg 9, each of nine grounds on both sides. Lg 10 asks for a notice at p 3, 6 and 7, and lg 11 for a
// demand of a translation at p 5: until then the answer is conditional.
func TestSilence(t *testing.T) {
	told := []string{"silence.told"}
	for _, tt := range []struct {
		clause law.ID
		code   string
		waits  []string // what must be done first
		holds  func(l *request.Letter)
		other  func(l *request.Letter)
	}{
		{"msvs-5.9.1", "unidentified", nil, func(l *request.Letter) { l.Anonymous = true }, func(*request.Letter) {}},
		{"msvs-5.9.2", "no-contact", nil, func(l *request.Letter) { l.NoContact = true }, func(*request.Letter) {}},
		{"msvs-5.9.3", "guardian", told, func(l *request.Letter) { l.Guardian = true }, func(*request.Letter) {}},
		{"msvs-5.9.4", "no-answer", nil, func(l *request.Letter) { l.NoAnswer = true }, func(l *request.Letter) { l.NoAnswer, l.Explanation = true, true }},
		{"msvs-5.9.5", "foreign", []string{"silence.translation"}, func(l *request.Letter) { l.Foreign = true }, func(*request.Letter) {}},
		{"msvs-5.9.6", "unreadable", told, func(l *request.Letter) { l.Unreadable = true }, func(*request.Letter) {}},
		{"msvs-5.9.7", "burden", told, func(l *request.Letter) { l.Memorandum, l.Explanation, l.Burden = false, true, true }, func(l *request.Letter) { l.Burden = true }},
		{"msvs-5.9.8", "answered", nil, func(l *request.Letter) { l.Again, l.Answered, l.Came = true, day("2025-04-02"), day("2026-04-02") },
			func(l *request.Letter) { l.Again, l.Answered, l.Came = true, day("2025-04-01"), day("2026-04-02") }},
		{"msvs-5.9.9", "abuse", nil, func(l *request.Letter) { l.Abuse = true }, func(*request.Letter) {}},
	} {
		t.Run(string(tt.clause), func(t *testing.T) {
			l := letter()
			tt.holds(&l)
			silence, err := l.Silence()
			d := answer(t, silence, err)
			assert.Equal(t, tt.clause, d.Clause())
			assert.Equal(t, tt.code, d.Why().Code)
			assert.Equal(t, "MSVS § 5 lg 9 p "+strings.TrimPrefix(string(tt.clause), "msvs-5.9."), d.Why().Source.String())
			assert.Equal(t, tt.waits, codes(d.Findings()))
			if tt.waits == nil {
				assert.Equal(t, law.Allowed, d.Verdict())
			} else {
				assert.Equal(t, law.Conditional, d.Verdict())
				l.Told, l.Sent = true, true
				silence, err = l.Silence()
				assert.Equal(t, law.Allowed, answer(t, silence, err).Verdict())
			}
			l = letter()
			tt.other(&l)
			silence, err = l.Silence()
			d = answer(t, silence, err)
			assert.Equal(t, law.Refused, d.Verdict())
			assert.Equal(t, "no-ground", d.Why().Code)
		})
	}
	// The year before the letter came: an answer of the same day a year before is within it, one of the day before is not.
	for answered, want := range map[string]law.Verdict{"2025-04-01": law.Refused, "2025-04-02": law.Allowed, "2025-04-03": law.Allowed, "2026-04-02": law.Allowed} {
		l := letter()
		l.Again, l.Answered, l.Came = true, day(answered), day("2026-04-02")
		silence, err := l.Silence()
		assert.Equal(t, want, answer(t, silence, err).Verdict(), answered)
		l.Again = false
		silence, err = l.Silence()
		assert.Equal(t, law.Refused, answer(t, silence, err).Verdict(), "another content, or a reason")
	}
	// Of several grounds, one that waits for nothing answers.
	l := letter()
	l.Unreadable, l.Abuse = true, true
	silence, err := l.Silence()
	d := answer(t, silence, err)
	assert.Equal(t, law.Allowed, d.Verdict())
	assert.Equal(t, law.ID("msvs-5.9.9"), d.Clause())
}

// TestLetterRegistration: MSVS § 7.
func TestLetterRegistration(t *testing.T) {
	for name, tt := range map[string]struct {
		change  func(l *request.Letter)
		verdict law.Verdict
		clause  law.ID
	}{
		"any":                   {func(*request.Letter) {}, law.Mandatory, "msvs-7.1"},
		"oral, answered orally": {func(l *request.Letter) { l.Manner, l.AtOnce = request.Oral, true }, law.NotRequired, "msvs-7.2"},
		"oral, answered later":  {func(l *request.Letter) { l.Manner = request.Oral }, law.Mandatory, "msvs-7.1"},
		"electronic, at once":   {func(l *request.Letter) { l.AtOnce = true }, law.Mandatory, "msvs-7.1"}, // unlike AvTS § 16 lg 3
	} {
		l := letter()
		tt.change(&l)
		registration, err := l.Registration()
		d := answer(t, registration, err)
		assert.Equal(t, tt.verdict, d.Verdict(), name)
		assert.Equal(t, tt.clause, d.Clause(), name)
	}
}

func TestLetterRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(l *request.Letter)
		kind   error
		found  []string
	}{
		"no day":                         {func(l *request.Letter) { l.On = civil.Date{} }, law.ErrMissing, []string{"letter.day"}},
		"a placeholder":                  {func(l *request.Letter) { l.On = day("2099-12-31") }, law.ErrPlaceholder, []string{"letter.day"}},
		"before the text":                {func(l *request.Letter) { l.On = day("2024-12-27") }, law.ErrNotInForce, nil},
		"of no kind":                     {func(l *request.Letter) { l.Memorandum = false }, law.ErrMissing, []string{"letter.kind"}},
		"no manner":                      {func(l *request.Letter) { l.Manner = 9 }, law.ErrUnknown, nil},
		"answered, and never came":       {func(l *request.Letter) { l.Answered = day("2026-01-02") }, law.ErrMissing, []string{"letter.came"}},
		"came after the day":             {func(l *request.Letter) { l.Came = day("2026-04-03") }, law.ErrInvalid, []string{"letter.came"}},
		"answered before it came":        {func(l *request.Letter) { l.Came, l.Answered = day("2026-03-03"), day("2026-03-04") }, law.ErrInvalid, []string{"letter.answered"}},
		"answered on a day that is none": {func(l *request.Letter) { l.Came, l.Answered = day("2026-03-03"), day("1970-01-01") }, law.ErrPlaceholder, []string{"letter.answered"}},
		"came on a day that is none":     {func(l *request.Letter) { l.Came = day("1899-12-30") }, law.ErrPlaceholder, []string{"letter.came"}},
	} {
		l := letter()
		tt.change(&l)
		for _, ask := range []func() (law.Decision, error){l.Silence, l.Registration} {
			d, err := ask()
			assert.ErrorIs(t, err, tt.kind, name)
			assert.Zero(t, d)
		}
		assert.Equal(t, tt.found, codes(l.Check()), name)
	}
	assert.Nil(t, letter().Check())
}

// TestUnknownAllowsNothing: no single fact that is unknown makes a refusal mandatory or allowed, or an answer needless.
func TestUnknownAllowsNothing(t *testing.T) {
	zero, err := request.Letter{On: day("2026-04-02"), Explanation: true}.Silence()
	assert.Equal(t, law.Refused, answer(t, zero, err).Verdict())
	i := plain()
	v := reflect.ValueOf(&i).Elem()
	for n := range v.NumField() {
		i = plain()
		if name := v.Type().Field(n).Name; name != "On" {
			v.Field(n).SetZero()
			refusal, err := i.Refusal()
			assert.Contains(t, []law.Verdict{law.Refused, law.Undecided}, answer(t, refusal, err).Verdict(), name)
		}
	}
}

func TestPrinted(t *testing.T) {
	i := plain()
	i.Access = request.Restricted
	refusal, err := i.Refusal()
	assert.Equal(t, "mandatory: The information is restricted and the requester has no right of access to it (AvTS § 23 lg 1 p 1); The refusal and its reason must be told within five working days",
		fmt.Sprint(answer(t, refusal, err)))
	data, err := json.Marshal(i)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"on":"2026-04-02","manner":"electronic"`)
	assert.Contains(t, string(data), `"access":"restricted"`)
	var back request.Information
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, i, back)
	assert.Equal(t, "suuliselt", request.Oral.Text(language.Estonian))
	assert.Equal(t, "entitled", request.Entitled.Text(language.English))
}

// TestChecks pins what a user sees of each finding.
func TestChecks(t *testing.T) {
	got := map[string]string{}
	for _, c := range request.Checks() {
		assert.NotContains(t, got, c.Code)
		got[c.Code] = string(c.Clause) + " " + c.Source.String() + " " + c.Severity.String()
		assert.NotEqual(t, c.ET, c.EN)
	}
	assert.Equal(t, map[string]string{
		"request.day": "avts-14 AvTS § 14 requirement", "request.name": "avts-14.1.1 AvTS § 14 lg 1 p 1 requirement", "request.body": "avts-14.1.2 AvTS § 14 lg 1 p 2 requirement",
		"request.contact": "avts-14.1.3 AvTS § 14 lg 1 p 3 requirement", "request.content": "avts-14.1.4 AvTS § 14 lg 1 p 4 requirement",
		"request.way": "avts-14.1.5 AvTS § 14 lg 1 p 5 requirement", "request.identity": "avts-14.2 AvTS § 14 lg 2 requirement",
		"request.basis": "avts-14.2 AvTS § 14 lg 2 requirement", "request.purpose": "avts-14.2 AvTS § 14 lg 2 requirement",
		"refusal.part": "avts-38.2 AvTS § 38 lg 2 requirement", "refusal.explanation": "avts-23.2.5 AvTS § 23 lg 2 p 5 advice", "refusal.told": "avts-23.3 AvTS § 23 lg 3 advice",
		"letter.day": "msvs-5 MSVS § 5 requirement", "letter.kind": "msvs-2 MSVS § 2 requirement", "letter.came": "msvs-5.9.8 MSVS § 5 lg 9 p 8 requirement",
		"letter.answered": "msvs-5.9.8 MSVS § 5 lg 9 p 8 requirement", "silence.told": "msvs-5.10 MSVS § 5 lg 10 requirement",
		"silence.translation": "msvs-5.11 MSVS § 5 lg 11 requirement",
	}, got)
}

func FuzzUnmarshal(f *testing.F) {
	f.Add([]byte(`{"on":"2026-04-02","manner":"oral","access":"open"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var i request.Information
		if json.Unmarshal(data, &i) != nil {
			return
		}
		i.Refusal()
		i.Check()
		var l request.Letter
		if json.Unmarshal(data, &l) == nil {
			l.Silence()
			l.Check()
		}
	})
}
