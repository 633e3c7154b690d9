// SPDX-License-Identifier: MIT

package password_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// TestPeers holds the inputs that other libraries get wrong, and what is right.
func TestPeers(t *testing.T) {
	saaremaa := password.SaaremaaPolicy()
	t.Run("zxcvbn ports: eight times õ is strong", func(t *testing.T) {
		assert.Equal(t, "sequence.repeats class.few", check(t, saaremaa, first("õõõõõõõõ")))
	})
	t.Run("zxcvbn ports and Passay: NFD walks past the dictionary", func(t *testing.T) {
		p := with(t, saaremaa, "jõulupuu")
		for _, typed := range []string{"jõulupuu", norm.NFD.String("jõulupuu"), "Jo\u0303ulupuu1"} {
			assert.Contains(t, codes(p.Check(first(typed))), "words.word")
		}
		spec, _ := p.Spec()
		spec.Words = password.NewWords(norm.NFD.String("jõulupuu"))
		p, err := spec.Policy()
		require.NoError(t, err)
		assert.Contains(t, codes(p.Check(first("jõulupuu"))), "words.word", "the list may be in NFD too")
	})
	t.Run("zxcvbn ports and Passay: NFD walks past the user's data", func(t *testing.T) {
		for _, name := range []string{"mägi", norm.NFD.String("Mägi")} {
			subject, err := password.SubjectSpec{Names: []string{name}, Username: name}.Subject()
			require.NoError(t, err)
			for _, typed := range []string{"Mägi1234", norm.NFD.String("Mägi1234"), "Magi1297!", "igäM1297!", "MÄGI-1297", norm.NFD.String("igäM1297!")} {
				in := first(typed)
				in.Subject = subject
				assert.Contains(t, codes(saaremaa.Check(in)), "personal.name", typed)
			}
		}
	})
	t.Run("Passay: the whole password is never looked up as a substring", func(t *testing.T) {
		p, err := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Requirements: []password.RequirementSpec{
			{Provision: "1", Words: password.Contains},
		}, Words: password.NewWords("tallinn")}.Policy()
		require.NoError(t, err)
		for typed, want := range map[string]string{"tallinn": "words.word", "tallinn1": "words.word", "xtallinn": "words.inside", "xtallinnx": "words.inside", "tallin": ""} {
			assert.Equal(t, want, check(t, p, first(typed)), typed)
		}
	})
	t.Run("Passay and ASP.NET: õ is no letter, or a symbol", func(t *testing.T) {
		one := func(class password.Class) password.Policy {
			p, err := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Requirements: []password.RequirementSpec{
				{Provision: "1", Classes: password.ClassesSpec{Of: []password.Class{class}}},
			}}.Policy()
			require.NoError(t, err)
			return p
		}
		assert.Equal(t, "", check(t, one(password.Lower), first("õäöü")))
		assert.Equal(t, "", check(t, one(password.Upper), first("ÕŽ")))
		assert.Equal(t, "class.symbol", check(t, one(password.Symbol), first("õäöü")))
		assert.Equal(t, "class.symbol", check(t, one(password.Symbol), first("Salasõna1")))
		assert.Equal(t, "class.few", check(t, saaremaa, first("salasõnax1")), "lower case and digit")
	})
	t.Run("pwscore: six letters are twelve bytes", func(t *testing.T) {
		found := saaremaa.Check(first("õäöüšž"))
		assert.Contains(t, codes(found), "length.min")
		for _, f := range found {
			if f.Code == "length.min" {
				assert.Equal(t, [2]int{6, 8}, f.Numbers)
			}
		}
	})
	t.Run("pwscore: salasõna is accepted", func(t *testing.T) {
		for _, typed := range []string{"salasõna", "Salasõna1", "anõsalaS1", "S4las6na", "Sala5õna!!", "Salasona1", "Paike2024", "puhapaeV1"} {
			assert.Contains(t, codes(saaremaa.Check(first(typed))), "words.", typed)
		}
	})
	t.Run("wagslane: capitals hide a row of the keyboard", func(t *testing.T) {
		for _, typed := range []string{"qwertyuiop", "QWERTYUIOP", "qWeRtYuIoP"} {
			assert.Contains(t, codes(saaremaa.Check(first(typed))), "sequence.keyboard", typed)
		}
	})
	t.Run("zxcvbn ports: a personal code is strong", func(t *testing.T) {
		assert.Equal(t, "personal.any-code class.few", check(t, saaremaa, first("isikukood38001085718")))
	})
	t.Run("zxcvbn ports: a thousand characters take seconds", func(t *testing.T) {
		thousand, huge := first(strings.Repeat("aB3!", 250)), first(strings.Repeat("õ", 10_000_000))
		assert.Equal(t, "text.cap", codes(saaremaa.Check(thousand)))
		assert.Equal(t, "text.cap", codes(saaremaa.Check(huge)))
	})
	t.Run("Keycloak: the password within the user name is no finding", func(t *testing.T) {
		subject, err := password.SubjectSpec{Username: "administraator-kalev"}.Subject()
		require.NoError(t, err)
		in := first("strAat0r-kx")
		in.Subject = subject
		assert.Equal(t, "", check(t, saaremaa, in))
	})
	t.Run("AD: short parts of a name, and particles", func(t *testing.T) {
		subject, err := password.SubjectSpec{Names: []string{"Li von der Holst", "Mari-Liis"}}.Subject()
		require.NoError(t, err)
		for typed, want := range map[string]string{
			"VonDer2024!": "", "Holst2024!": "personal.name", "LiVonDerHolst1!": "personal.name", "MariLiis7!": "personal.name",
			"Mari-Liis7!": "personal.name", "Liis-Mari7!": "personal.name", "Liisu2024!": "", "Marikas24!": "",
		} {
			in := first(typed)
			in.Subject = subject
			assert.Equal(t, want, check(t, saaremaa, in), typed)
		}
	})
}

// TestText: what cannot be looked at has codes of its own.
func TestText(t *testing.T) {
	saaremaa := password.SaaremaaPolicy()
	assert.Equal(t, "text.utf8", codes(saaremaa.Check(first("Kalev1\xffpoeg"))))
	assert.Equal(t, "text.utf8", codes(saaremaa.Check(first("\xed\xa0\x80Kalev1poeg"))), "a lone surrogate")
	assert.Equal(t, "text.control", check(t, saaremaa, first("Kalev1\tpoeg")))
	assert.Equal(t, "text.control", check(t, saaremaa, first("Kalev1\u0085poeg")))
	assert.Equal(t, "text.control length.min class.few", check(t, saaremaa, first("\x00")), "with the others")
	for typed, want := range map[string][2]int{"Kaleõ\x7fpoeg1": {5, 6}, "\x00Kale\x00poeg1": {0, 1}, "\u0080Kalevpoeg1": {0, 1}} {
		place := saaremaa.Locate(first(typed))[0]
		assert.Equal(t, "text.control", place.Code, typed)
		assert.Equal(t, want, [2]int{place.From, place.To}, "the first one")
	}
	assert.Equal(t, "", check(t, saaremaa, first("Kalev1 👨‍👩‍👧 poeg")), "joined emoji")

	// Nothing entered is no password, whatever the policy.
	for _, in := range []password.Input{first(""), {First: true}} {
		assert.Equal(t, "text.empty", check(t, policy(t, password.RequirementSpec{Length: password.LengthSpec{Max: 16}}), in))
		assert.Equal(t, "text.empty", check(t, policy(t, password.RequirementSpec{Words: password.Whole}), in))
	}
	// What Unicode gives no meaning: for private use, no character at all, neither seen nor assigned.
	for _, r := range "\ue000\U0010fffd\ufdd0\U000e0000" {
		places := saaremaa.Locate(first("Kaleõ" + string(r) + "poeg1"))
		require.Len(t, places, 1, "%U", r)
		assert.Equal(t, "text.unassigned", places[0].Code)
		assert.Equal(t, [2]int{5, 6}, [2]int{places[0].From, places[0].To})
	}
	place := saaremaa.Locate(first("\ue000Kalev1\ue000poeg"))[0]
	assert.Equal(t, "text.unassigned", place.Code)
	assert.Equal(t, [2]int{0, 1}, [2]int{place.From, place.To}, "the first one")
	// What is not seen is no symbol and hides no word; what is seen, is one.
	symbol := policy(t, password.RequirementSpec{Classes: password.ClassesSpec{Of: []password.Class{password.Symbol}}})
	for _, r := range "\u200b\u00ad\u200d\u2028\ufe0f\U000e0001" {
		assert.Equal(t, "class.symbol", check(t, symbol, first("a"+string(r))), "%U", r)
		if r != '\u2028' {
			p := with(t, saaremaa, "raamatukogu")
			assert.Equal(t, "words.word", check(t, p, first("Raama"+string(r)+"tukogu1")), "%U", r)
			assert.Equal(t, "words.word", check(t, p, first("Sala"+string(r)+"sõna1")), "%U", r)
			assert.Equal(t, "words.word", check(t, p, first("Salaso"+string(r)+"\u0303na1")), "%U", r)
			places := p.Locate(first("Raama" + string(r) + "tukogu1"))
			assert.Equal(t, [2]int{0, 13}, [2]int{places[0].From, places[0].To}, "the whole password")
		}
	}
	for _, r := range "!~€№👍" {
		assert.Equal(t, "", check(t, symbol, first("a"+string(r))), "%U", r)
	}

	// The cap counts code points of NFC.
	long := strings.Repeat("Õk7!", 32)
	assert.Equal(t, "", check(t, saaremaa, first(long)))
	assert.Equal(t, "text.cap", check(t, saaremaa, first(long+"x")))
	assert.Equal(t, "", check(t, saaremaa, first(long[:len(long)-1])))
	spec, _ := saaremaa.Spec()
	spec.Cap = 10
	p, err := spec.Policy()
	require.NoError(t, err)
	assert.Equal(t, "", check(t, p, first("Kalev1poeg")))
	assert.Equal(t, "text.cap", check(t, p, first("Kalev1poegx")))
	assert.Equal(t, 10, p.Check(first("Kalev1poegx"))[0].Numbers[0])
}

// TestNone: what requires nothing refuses, unless it says so.
func TestNone(t *testing.T) {
	assert.Equal(t, "policy.none", codes(password.Policy{}.Check(first("Kalev1poeg!"))))
	s := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}}
	p, err := s.Policy()
	require.NoError(t, err)
	assert.Equal(t, "policy.none", codes(p.Check(first("Kalev1poeg!"))))
	s.Requirements = []password.RequirementSpec{
		{Provision: "1", Text: password.TextSpec{ET: "Ole mõistlik"}}, {Provision: "2", Advice: true, Length: password.LengthSpec{Min: 1}},
	}
	p, err = s.Policy()
	require.NoError(t, err)
	assert.Equal(t, "policy.none", codes(p.Check(first("Kalev1poeg!"))), "advice requires nothing")
	s.Open = true
	p, err = s.Policy()
	require.NoError(t, err)
	assert.Nil(t, p.Check(first("Kalev1poeg!")))
	assert.Equal(t, "text.empty (length.min)", codes(p.Check(first(""))), "nothing is no password")
	assert.Equal(t, "text.utf8", codes(p.Check(first("\xff"))))
}
