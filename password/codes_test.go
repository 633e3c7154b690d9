// SPDX-License-Identifier: MIT

package password_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// TestChecks pins every code: a program that knows one never meets it with another meaning.
func TestChecks(t *testing.T) {
	want := strings.Fields(`
		age.change age.min age.suspend age.unknown age.warn allowed.other
		class.accented class.basic-letter class.basic-lower class.basic-upper class.digit class.few class.letter class.lower class.space class.symbol class.upper
		context.word current.difference current.missing current.similar current.unknown current.wrong
		forbidden.accented forbidden.basic-letter forbidden.basic-lower forbidden.basic-upper forbidden.digit forbidden.letter forbidden.lower forbidden.space
		forbidden.symbol forbidden.upper
		history.reused history.unknown length.different length.max length.min
		lint.age lint.breached lint.classes lint.contains lint.contains.personal lint.context lint.current lint.forbidden lint.length lint.length.max
		lint.length.recommended lint.standard lint.words
		personal.any-code personal.code personal.email personal.name personal.phone personal.plate personal.postcode personal.username personal.word
		placeholder.changed placeholder.since placeholder.today policy.none policy.not-in-force
		sequence.digits sequence.keyboard sequence.letters sequence.repeats
		text.cap text.control text.empty text.unassigned text.utf8 username.run
		words.backward words.beside words.breached words.inside words.leet words.pair words.word`)
	var got []string
	for _, c := range password.Checks() {
		got = append(got, c.Code)
		f := c.Finding(1, 2)
		for _, tag := range []language.Tag{language.Estonian, language.English} {
			assert.NotEmpty(t, f.Text(tag), c.Code)
			assert.NotContains(t, f.Text(tag), "{1}", c.Code)
		}
		assert.NotEqual(t, c.ET, c.EN, c.Code)
	}
	assert.Equal(t, want, got)
	for _, code := range []string{password.PolicyNone, password.AgeWarn, password.AgeChange, password.AgeSuspend} {
		assert.Contains(t, got, code)
	}
}

// TestProvisions pins where each sentence of a shipped policy stands, and what is only advice.
func TestProvisions(t *testing.T) {
	for _, v := range []struct {
		policy password.Policy
		want   string
	}{
		{password.AntslaPolicy(), `
			antsla-7.2 requirement Antsla § 7 lg 2
			antsla-7.2 requirement Antsla § 7 lg 2
			antsla-7.2 requirement Antsla § 7 lg 2
			antsla-7.2 requirement Antsla § 7 lg 2
			antsla-7.3 requirement Antsla § 7 lg 3
			antsla-7.4 requirement Antsla § 7 lg 4
			antsla-7.5 requirement Antsla § 7 lg 5
			antsla-7.6 advice Antsla § 7 lg 6
			antsla-7.6 advice Antsla § 7 lg 6
			antsla-7.6 advice Antsla § 7 lg 6
			antsla-7.6 advice Antsla § 7 lg 6
			antsla-7.6 advice Antsla § 7 lg 6
			antsla-7.6 advice Antsla § 7 lg 6
			antsla-7.6 requirement Antsla § 7 lg 6`},
		{password.SaaremaaPolicy(), `
			saaremaa-7.5.1 requirement Saaremaa p 7.5.1
			saaremaa-7.5.1 requirement Saaremaa p 7.5.1
			saaremaa-7.5.1 requirement Saaremaa p 7.5.1
			saaremaa-7.5.1 requirement Saaremaa p 7.5.1
			saaremaa-7.5.2 requirement Saaremaa p 7.5.2
			saaremaa-7.5.3 requirement Saaremaa p 7.5.3
			saaremaa-7.6 requirement Saaremaa p 7.6
			saaremaa-7.7 requirement Saaremaa p 7.7
			saaremaa-7.8 requirement Saaremaa p 7.8.1
			saaremaa-7.8 requirement Saaremaa p 7.8.2
			saaremaa-7.8 requirement Saaremaa p 7.8.3
			saaremaa-7.8 requirement Saaremaa p 7.8.4
			saaremaa-7.8 requirement Saaremaa p 7.8.5
			saaremaa-7.8 requirement Saaremaa p 7.8.6`},
	} {
		got := ""
		for _, s := range v.policy.Sentences() {
			got += fmt.Sprintf("\n\t\t\t%s %s %s", s.Clause, s.Severity, s.Source)
		}
		assert.Equal(t, v.want, got)
	}
	found := password.Policy{}.Check(first("Kalev1poeg"))
	require.Len(t, found, 1)
	assert.Equal(t, "teabehaldus password", found[0].Source().String())
}

// TestInForce: a policy refuses on days on which it is not in force; without a day it is not asked.
func TestInForce(t *testing.T) {
	p, err := password.PolicySpec{
		Head:         law.Head{ID: "a", ET: "a", Act: "a", Since: civil.MustParse("2020-01-01"), Until: civil.MustParse("2025-12-31")},
		Requirements: []password.RequirementSpec{{Provision: "1", Age: password.Lifetime{Max: civil.Days(90)}}, {Provision: "2", Length: password.LengthSpec{Min: 1}}},
	}.Policy()
	require.NoError(t, err)
	for today, want := range map[string]string{"2019-12-31": "policy.not-in-force", "2020-01-01": "", "2025-12-31": "", "2026-01-01": "policy.not-in-force"} {
		in := first("Kalev1poeg")
		in.Today = civil.MustParse(today)
		assert.Equal(t, want, codes(p.Check(in)), today)
		assert.Equal(t, want, codes(p.Age(in.Today, in.Today)), today)
	}
	assert.Equal(t, "", codes(p.Check(first("Kalev1poeg"))))
}

// TestPrints: each answer in a line, and as JSON with its words.
func TestPrints(t *testing.T) {
	assert.Equal(t, "Password requirements of Antsla", fmt.Sprint(password.AntslaPolicy()))
	assert.Equal(t, "none", fmt.Sprint(password.Policy{}))
	assert.Equal(t, "whole contains change suspend nist asvs 2 words 0 hashes", fmt.Sprint(password.Whole, " ", password.Contains, " ", password.MustChange, " ",
		password.Suspend, " ", password.NIST, " ", password.ASVS, " ", password.NewWords("a", "b"), " ", password.Hashes{}))
	assert.Equal(t, "salasõna tuleb vahetada", password.MustChange.Text(language.Und))

	sentence := password.SaaremaaPolicy().Sentences()[6]
	assert.Equal(t, "The password has at least 8 characters (Saaremaa p 7.6)", fmt.Sprint(sentence))
	data, err := json.Marshal(sentence)
	require.NoError(t, err)
	assert.Contains(t, string(data), `{"clause":"saaremaa-7.6","severity":"requirement","et":"Salasõnas on vähemalt 8 märki","en":"The password has at least 8 characters","source":{`)

	places := password.SaaremaaPolicy().Locate(first("Xabcdx15!"))
	require.Len(t, places, 1)
	assert.Equal(t, "[sequence.letters: The password has 4 letters in the order of the alphabet, such as abcd or dcba; 4 or more are not allowed (Saaremaa p 7.5.1)]",
		fmt.Sprint(places), "the place is not printed: it tells of the password")
	data, err = json.Marshal(places)
	require.NoError(t, err)
	var read []struct {
		Code, ET string
		From, To int
	}
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Equal(t, "sequence.letters 1 5", fmt.Sprint(read[0].Code, " ", read[0].From, " ", read[0].To))

	data, err = json.Marshal(password.AntslaPolicy())
	require.NoError(t, err)
	var spec password.PolicySpec
	require.NoError(t, json.Unmarshal(data, &spec))
	want, _ := password.AntslaPolicy().Spec()
	assert.Equal(t, want, spec)
	data, err = json.Marshal(password.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(data))

	in := first("Kalev1poeg")
	in.Subject = mari(t)
	in.History = []password.Former{{Verify: password.Plain(in.New), Since: civil.MustParse("2026-01-02")}, {}}
	data, err = json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"new": "[secret]", "current": "[secret]", "first": true, "subject": "[secret]",
		"history": [{"verify": "[secret]", "since": "2026-01-02"}, {"verify": null}]}`, string(data))
	assert.Equal(t, "{[secret] [secret] true [secret] [{[secret] 2026-01-02} {none }]  }", fmt.Sprint(in))
}
