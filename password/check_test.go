// SPDX-License-Identifier: MIT

package password_test

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

// strict is a policy of everything.
func strictPolicy(t testing.TB) password.Policy {
	p, err := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Requirements: []password.RequirementSpec{
		{Provision: "1", History: password.HistorySpec{Count: 2}},
		{Provision: "2", Words: password.Contains},
		{Provision: "3", Personal: password.Contains},
		{Provision: "4", Context: password.ContextSpec{Words: []string{"Antsla", "šokolaad"}, Match: password.Contains}},
		{Provision: "5", Length: password.LengthSpec{Min: 8, Max: 32}},
		{Provision: "6", Classes: password.ClassesSpec{Of: []password.Class{password.Upper, password.Lower, password.Digit, password.Symbol}}},
		{Provision: "7", Forbidden: []password.Class{"space", "accented"}},
		{Provision: "8", Sequences: password.SequencesSpec{Letters: 3, Digits: 3, Keyboard: 3, Repeats: 3}},
		{Provision: "9", Current: true},
	}, Words: password.NewWords("raamat", "kogu", "salasõna", "õun", "žürii")}.Policy()
	require.NoError(t, err)
	return p
}

// TestOrder: findings come in the order of the policy, not of the work.
func TestOrder(t *testing.T) {
	in := password.Input{New: password.NewSecret("abc antsla"), History: []password.Former{{Verify: password.Plain(password.NewSecret("abc antsla"))}}}
	assert.Equal(t, "history.reused context.word class.upper class.digit class.symbol forbidden.space sequence.letters current.missing",
		codes(strictPolicy(t).Check(in)))
}

// TestWorkOrder: the slow verifiers are asked last, and not at all for what cannot be looked at.
func TestWorkOrder(t *testing.T) {
	asked := 0
	words := 0
	spec, _ := strictPolicy(t).Spec()
	spec.Words = dictionary(func(string) bool { assert.Zero(t, asked); words++; return false })
	p, err := spec.Policy()
	require.NoError(t, err)
	in := password.Input{History: []password.Former{{Verify: func(password.Secret) bool { asked++; return false }}}}
	for _, typed := range []string{"\xff", strings.Repeat("a", 129), strings.Repeat("õ", 10_000)} {
		in.New = password.NewSecret(typed)
		assert.Len(t, p.Check(in), 1)
	}
	assert.Zero(t, asked+words)
	in.New = password.NewSecret("Kalev1poeg")
	p.Check(in)
	assert.Equal(t, 1, asked)
	assert.NotZero(t, words)
}

type dictionary func(string) bool

func (d dictionary) Contains(word string) bool { return d(word) }

// TestDictionaryInput: a dictionary is asked in NFC and lower case only, a list of stolen passwords for the password.
func TestDictionaryInput(t *testing.T) {
	var stolen []string
	spec, _ := password.SaaremaaPolicy().Spec()
	spec.Words = dictionary(func(w string) bool {
		assert.Equal(t, norm.NFC.String(w), w)
		assert.Equal(t, strings.ToLower(w), w)
		return false
	})
	spec.Breached = dictionary(func(w string) bool { stolen = append(stolen, w); return false })
	p, err := spec.Policy()
	require.NoError(t, err)
	p.Check(first(norm.NFD.String("ÕunaPuu99!")))
	asked := stolen
	for _, typed := range []string{"x\u0303oabc", "2\u0304bc-kala", "İ\u0301kala", "kala\u200d\u0303o"} { // backwards õ, undone ǟ, in lower case í
		p.Check(first(typed))
	}
	stolen = asked
	assert.Equal(t, []string{"ÕunaPuu99!", norm.NFD.String("ÕunaPuu99!")}, stolen)
	spec.Breached = dictionary(func(w string) bool { return w == "ÕunaPuu99!" })
	p, err = spec.Policy()
	require.NoError(t, err)
	assert.Equal(t, "words.breached", check(t, p, first("ÕunaPuu99!")))
}

func FuzzCheck(f *testing.F) {
	for _, s := range []string{
		"", "Kalev1poeg", "Õunap1", "O\u0303unap1", "mmaTiraM", "77242120094", "CBA-321", "R44matuk0gu", "\xff", "a\u0000b", "12345678", "õäöü",
		"👨‍👩‍👧", "각각", "ﬁ", "ß", "İstanbul", "ſ", "K", strings.Repeat("a", 200), strings.Repeat("\u0301", 40), "Straße", "ǰ", "æ",
	} {
		f.Add(s)
	}
	in := password.Input{Subject: mari(f), History: []password.Former{{Verify: password.Plain(password.NewSecret("Kalev1poeg"))}}}
	all := []password.Policy{password.AntslaPolicy(), password.SaaremaaPolicy(), strictPolicy(f)}
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range all {
			in.New, in.Current = password.NewSecret(s), password.NewSecret(s)
			found := p.Check(in)
			n := len([]rune(norm.NFC.String(s)))
			for _, place := range p.Locate(in) {
				assert.True(t, 0 <= place.From && place.From <= place.To && place.To <= n, "%d–%d of %d", place.From, place.To, n)
			}
			nfc, nfd := norm.NFC.String(s), norm.NFD.String(s)
			if norm.NFC.String(nfd) != nfc || !norm.NFC.IsNormalString(nfc) {
				continue // too many marks in a row: the two are not the same text
			}
			in.New, in.Current = password.NewSecret(nfc), password.NewSecret(nfc)
			composed := codes(p.Check(in))
			in.New, in.Current = password.NewSecret(nfd), password.NewSecret(nfd)
			assert.Equal(t, composed, codes(p.Check(in)))
			if found == nil {
				assert.Empty(t, composed)
			}
		}
	})
}

func FuzzSubject(f *testing.F) {
	f.Add("Mari Tamm", "49002124277", "+372 5551 8264", "123 ABC")
	f.Add("O'Neill von der Õ", "", "00", "ß")
	p := strictPolicy(f)
	f.Fuzz(func(t *testing.T, name, code, phone, plate string) {
		for _, s := range []password.SubjectSpec{
			{Names: []string{name}, Username: name, Emails: []string{name, phone + "@" + plate + "." + name}, Words: []string{code, phone}},
			{Codes: []string{code}}, {Phones: []string{phone}}, {Plates: []string{plate}}, {Postcodes: []string{plate}},
		} {
			subject, err := s.Subject()
			if err != nil {
				assert.ErrorAs(t, err, new(*law.Error))
				continue
			}
			in := first(name + phone)
			in.Subject = subject
			p.Check(in)
		}
	})
}

func FuzzPolicySpec(f *testing.F) {
	f.Add([]byte(`{"format": 1, "id": "a", "et": "a", "act": "a", "requirements": [{"provision": "1", "length": {"min": 10}}]}`))
	f.Add([]byte(`{"format": 1, "id": "a", "et": "a", "act": "a", "requirements": [{"provision": "1", "age": {"max": "36500 years", "warn": "1 day"}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var spec password.PolicySpec
		refusal := new(*law.Error)
		if err := spec.UnmarshalJSON(data); err != nil {
			assert.ErrorAs(t, err, refusal)
			return
		}
		p, err := spec.Policy()
		if err != nil {
			assert.ErrorAs(t, err, refusal)
			return
		}
		p.Check(first("Kalev1poeg"))
		p.Age(civil.MustParse("2026-01-01"), civil.MustParse("2026-07-01"))
		password.Lint(p, password.NIST)
		for _, r := range p.Sentences() {
			assert.NotEmpty(t, r.Text(language.Estonian))
		}
	})
}

// TestConcurrent shares a policy, a subject, a dictionary and an input; go test -race watches.
func TestConcurrent(t *testing.T) {
	p := with(t, password.SaaremaaPolicy(), "raamatukogu")
	in := first("Ugokutamaar1")
	in.Subject = mari(t)
	in.History = []password.Former{{Verify: password.Plain(password.NewSecret("Õunapu1"))}}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				assert.Equal(t, "words.backward", codes(p.Check(in)))
				assert.NotEmpty(t, p.Sentences())
				password.Lint(p, password.ASVS)
			}
		})
	}
	wg.Wait()
}

func TestAllocates(t *testing.T) {
	p := with(t, password.SaaremaaPolicy(), "raamatukogu")
	for _, typed := range []string{"Kolm+hobust=tall", "xK7#pq9Lw2vT!mZ4", "KolmValgetHobust", "Raamatukogudega1", "MariTamm20241224"} {
		in := first(typed)
		in.Subject = mari(t)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { p.Check(in) }), 10.0, typed)
	}
}

// BenchmarkCheck is a password of 16 characters against Saaremaa without a dictionary. With the Estonian words it is
// measured in the module tools.
func BenchmarkCheck(b *testing.B) {
	p := password.SaaremaaPolicy()
	in := first("Kolm+hobust=tall")
	in.Subject = mari(b)
	b.ReportAllocs()
	for b.Loop() {
		p.Check(in)
	}
}

// TestPersonalCodes: the five published codes are valid, and of a hundred thousand random ones few are.
func TestPersonalCodes(t *testing.T) {
	p := policy(t, password.RequirementSpec{Personal: password.Whole})
	for _, code := range []string{"37605030299", "47302200234", "47502124911", "49002124277", "38001085718"} {
		assert.Equal(t, "personal.any-code", check(t, p, first("x"+code+"x")), code)
		assert.Equal(t, "personal.any-code", check(t, p, first(code[:1]+" "+code[1:7]+"-"+code[7:])), code)
		for i := range code {
			other := []byte(code)
			other[i] = '0' + (other[i]-'0'+1)%10
			if i == 10 {
				assert.Equal(t, "", check(t, p, first("x"+string(other)+"x")), string(other))
			}
		}
	}
	for _, code := range []string{"39902300000", "09002124277", "99002124277", "4900212427"} {
		_, err := password.SubjectSpec{Codes: []string{code}}.Subject()
		assert.ErrorIs(t, err, law.ErrInvalid, code)
		assert.Equal(t, "codes[0]: no personal code", err.Error())
	}
	r := rand.New(rand.NewPCG(1, 2))
	valid := 0
	for range 100_000 {
		b := make([]byte, 11)
		for i := range b {
			b[i] = '0' + byte(r.IntN(10))
		}
		if p.Check(first(string(b))) != nil {
			valid++
		}
	}
	assert.InDelta(t, 585, valid, 120, "0.585 % forwards or backwards")
}

func TestSubject(t *testing.T) {
	for field, s := range map[string]password.SubjectSpec{
		"no data of a person are given": {},
		"format: must be 1–1":           {Format: 2, Names: []string{"Mari"}},
		"phones[1]: a phone number has 5–15 digits, and a field has one of them": {Phones: []string{"5551234", "+372 12"}},
		"plates[0]: must have three letters or digits":                           {Plates: []string{"1-A"}},
		"postcodes[0]: must have three letters or digits":                        {Postcodes: []string{"--"}},
		"too much data of a person":                                              {Words: []string{strings.Repeat("õk", 600)}},
	} {
		_, err := s.Subject()
		assert.EqualError(t, err, field)
	}
	for phone, ok := range map[string]bool{
		"5551 8264, 612 3456": false, "55518264;6123456": false, "5551 8264/5": false, "1234567890123456": false, "123456789012345": true, "00372 5551 8264": true,
		"12345": true, "1234": false, "0000123": true, "001234": false, "00123456789012345": true, "001234567890123456": false,
	} {
		_, err := password.SubjectSpec{Phones: []string{phone}}.Subject()
		if ok {
			assert.NoError(t, err, phone)
		} else {
			assert.EqualError(t, err, "phones[0]: a phone number has 5–15 digits, and a field has one of them", phone)
		}
	}
	for postcode, ok := range map[string]bool{"IS-1": true, "101": true, "10": false} {
		_, err := password.SubjectSpec{Postcodes: []string{postcode}}.Subject()
		assert.Equal(t, ok, err == nil, postcode)
	}
	spaced, err := password.SubjectSpec{Codes: []string{" 49002124277\n"}}.Subject()
	require.NoError(t, err)
	born := first("Kx120290")
	born.Subject = spaced
	assert.Equal(t, "personal.code", check(t, policy(t, password.RequirementSpec{Personal: password.Contains}), born))
	_, err = password.SubjectSpec{Words: []string{strings.Repeat("a b ", 1_000_000)}}.Subject()
	assert.EqualError(t, err, "too much data of a person")
	// A user name that is the phone number too.
	phone, err := password.SubjectSpec{Username: "55518264", Phones: []string{"5551 8264"}}.Subject()
	require.NoError(t, err)
	in := first("Xkuusk55518264")
	in.Subject = phone
	assert.Equal(t, "personal.phone", check(t, password.SaaremaaPolicy(), in))
	// Stroked letters and ligatures.
	subject, err := password.SubjectSpec{Names: []string{"Łukasz Æther", "Đorđe", "Weiß", "Пётр"}}.Subject()
	require.NoError(t, err)
	p := policy(t, password.RequirementSpec{Personal: password.Whole})
	for typed, want := range map[string]string{
		"Lukasz1": "personal.name", "aether1": "personal.name", "Dorde1": "personal.name", "weiss1": "personal.name", "WEIẞ1": "personal.name",
		"петр1": "personal.name", "рТЁП1": "personal.name", "1": "", "": "text.empty",
		"Weißßßß": "", "Weißßßßßß": "", // two letters each: more letters than characters
	} {
		in := first(typed)
		in.Subject = subject
		assert.Equal(t, want, check(t, p, in), typed)
	}
}

// TestSubjectForms: each row is found by one form of the data only.
func TestSubjectForms(t *testing.T) {
	whole, inside := password.SaaremaaPolicy(), policy(t, password.RequirementSpec{Personal: password.Contains})
	for _, v := range []struct {
		policy      password.Policy
		s           password.SubjectSpec
		typed, want string
	}{
		{whole, password.SubjectSpec{Phones: []string{"555 1826"}}, "Xkuusk5551826!", "personal.phone"}, // seven digits
		{whole, password.SubjectSpec{Phones: []string{"555 182"}}, "Xkuusk555182!", ""},
		{whole, password.SubjectSpec{Phones: []string{"13524"}}, "Xkuusk372-13524!", "personal.phone"}, // five, and 372
		{whole, password.SubjectSpec{Phones: []string{"0037255518264"}}, "X55518264k!", "personal.phone"},
		{whole, password.SubjectSpec{Phones: []string{"37255518264"}}, "X55518264k!", "personal.phone"},
		{whole, password.SubjectSpec{Phones: []string{"3725551826"}}, "X5551826k!", "personal.phone"}, // ten digits, and the country code among them
		{whole, password.SubjectSpec{Plates: []string{"12 AB"}}, "Xkuusk12AB!", "personal.plate"},     // four characters
		{whole, password.SubjectSpec{Plates: []string{"1 AB"}}, "Xkuusk1AB!", ""},
		{whole, password.SubjectSpec{Plates: []string{"KALEV"}}, "Xkuuskkalev9!", "personal.plate"}, // letters only
		{whole, password.SubjectSpec{Names: []string{"Ly Uus"}}, "Ly240771!", "personal.name"},      // two letters
		{whole, password.SubjectSpec{Names: []string{"Mari Lo"}}, "Lo240771!", "personal.name"},     // a surname at the end
		{whole, password.SubjectSpec{Names: []string{"Lo Tamm"}}, "Lo240771!", ""},                  // and a particle before it
		{whole, password.SubjectSpec{Names: []string{"Mari"}}, "Mariz240771", ""},
		{whole, password.SubjectSpec{Names: []string{"Mari"}}, "MariZ240771", ""},
		{inside, password.SubjectSpec{Postcodes: []string{"10145"}}, "kuusk1145", ""},
		{inside, password.SubjectSpec{Postcodes: []string{"93815"}}, "kuusk3815", ""},
		{inside, password.SubjectSpec{Codes: []string{"37605030299"}}, "kuusk03051976", "personal.code"},                   // born on 03.05.1976
		{whole, password.SubjectSpec{Emails: []string{"mari.tamm@muuseum.ee"}}, "Mari.Tamm@muuseum.ee1", "personal.email"}, // whole, "ee" included
		{whole, password.SubjectSpec{Names: []string{"Sørensen"}}, "Sorensen1", "personal.name"},
		// One letter more than the data is another password (reading 27); where the policy refuses what contains them, it does not help.
		{whole, password.SubjectSpec{Emails: []string{"mari.tamm@muuseum.ee"}}, "Mari.Tamm@muuseum.eex1", ""},
		{inside, password.SubjectSpec{Emails: []string{"mari.tamm@muuseum.ee"}}, "Mari.Tamm@muuseum.eex1", "personal.email"},
		// Letters of another alphabet that look the same, in full width too.
		{whole, password.SubjectSpec{Names: []string{"Tamm"}}, "Та\u043cm2024!", "personal.name"}, {whole, password.SubjectSpec{Names: []string{"Tamm"}}, "ТΑмм2024!", "personal.name"},
		{whole, password.SubjectSpec{Names: []string{"Τamm"}}, "Ｔａｍｍ2024!", "personal.name"}, {whole, password.SubjectSpec{Names: []string{"Тамара"}}, "Тамара2024", "personal.name"},
		{whole, password.SubjectSpec{Names: []string{"Tamm"}}, "Тамп2024!", ""},
		// A day with its separators is no chance; without them so few digits are.
		{whole, password.SubjectSpec{Births: []civil.Date{civil.Must(1972, 3, 4)}}, "4.3.1972aAb", "personal.code"}, {whole, password.SubjectSpec{Births: []civil.Date{civil.Must(1972, 3, 4)}}, "Aa4-3-1972b", "personal.code"},
		{whole, password.SubjectSpec{Births: []civil.Date{civil.Must(1972, 3, 4)}}, "Aa431972b", ""}, {whole, password.SubjectSpec{Births: []civil.Date{civil.Must(1972, 3, 4)}}, "Aa43.1972b", ""},
		{whole, password.SubjectSpec{Births: []civil.Date{civil.Must(1972, 3, 4)}}, "Aa4.3.1973b", ""},
		{inside, password.SubjectSpec{Words: []string{"427"}}, "kuusk427", ""},
		{inside, password.SubjectSpec{Words: []string{"4277"}}, "kuusk4277", "personal.word"},
		// 4·1+9·2+1·5+1·7+5·9+8·1 = 87 = 7·11+10, and 4·3+9·4+1·7+1·9+5·2+8·3 = 98 = 8·11+10: the check digit is 0.
		{whole, password.SubjectSpec{Codes: []string{"49001010580"}}, "X49001010580k", "personal.any-code personal.code"},
	} {
		in := first(v.typed)
		var err error
		in.Subject, err = v.s.Subject()
		require.NoError(t, err)
		assert.Equal(t, v.want, check(t, v.policy, in), v.typed)
	}
	in := first("kuusk19900212")
	in.Subject = mari(t)
	places := inside.Locate(in)
	require.Len(t, places, 1)
	assert.Equal(t, [2]int{5, 13}, [2]int{places[0].From, places[0].To}, "with the century")
	in.New = password.NewSecret("X37255518264k")
	places = whole.Locate(in)
	require.Len(t, places, 1)
	assert.Equal(t, [2]int{1, 12}, [2]int{places[0].From, places[0].To}, "with the country code")
}

func TestLists(t *testing.T) {
	w, err := password.ReadWords(strings.NewReader("\ufeffTere\r\n\n  JO\u0303UL \nšokolaad"))
	require.NoError(t, err)
	for word, want := range map[string]bool{"tere": true, "jõul": true, "šokolaad": true, "": false, "Tere": false} {
		assert.Equal(t, want, w.Contains(word), word)
	}
	assert.False(t, password.Words{}.Contains(""))
	for word, want := range map[string]string{"RIA": "ria", "Anna": "anna", "Zoo": "zoo", "ÖÖ": "öö", "öÖ": "öö"} {
		assert.True(t, password.NewWords(word).Contains(want), word)
	}
	for text, value := range map[string]string{"": "the list has no line", "\n\n": "the list has no line", "tere\n\xff": "line 2: no line of a list", "tere\n\n" + strings.Repeat("a", 2000): "line 3: no line of a list"} {
		_, err := password.ReadWords(strings.NewReader(text))
		assert.EqualError(t, err, value)
	}
	// SHA-1 of "password" and of "Õun" in NFC.
	const sha1 = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8"
	for _, v := range []struct{ text, prefix string }{{sha1, ""}, {strings.ToLower(sha1) + ":3", ""}, {"00" + sha1[2:] + ":1\n" + sha1 + ":9545824", ""}, {sha1[5:] + ":3\r\n", sha1[:5]}} {
		h, err := password.ReadHashes(strings.NewReader(v.text), v.prefix)
		require.NoError(t, err)
		assert.True(t, h.Contains("password"))
		assert.False(t, h.Contains("Password"))
	}
	padding, err := password.ReadHashes(strings.NewReader(sha1+":0"), "")
	require.NoError(t, err)
	assert.False(t, padding.Contains("password"), "padding of the service")
	for _, text := range []string{"", "x", sha1[1:], sha1 + "0", sha1 + ":", sha1 + ":x", sha1 + ":-1"} {
		_, err := password.ReadHashes(strings.NewReader(text), "")
		assert.ErrorIs(t, err, law.ErrUnreadable, text)
	}
	assert.False(t, password.Hashes{}.Contains("password"))

	both := password.Combine(nil, password.NewWords("tere"), w)
	assert.True(t, both.Contains("jõul"))
	assert.False(t, both.Contains("maja"))
	assert.False(t, password.Combine().Contains(""))
}

func TestLint(t *testing.T) {
	assert.Equal(t, "lint.length lint.classes lint.age lint.words", codes(password.Lint(password.AntslaPolicy(), password.NIST)))
	assert.Equal(t, "lint.length lint.words lint.classes lint.age lint.context lint.breached", codes(password.Lint(password.AntslaPolicy(), password.ASVS)))
	assert.Equal(t, "lint.length lint.classes lint.words (lint.contains.personal)", codes(password.Lint(password.SaaremaaPolicy(), password.NIST)))
	assert.Equal(t, "(lint.length.recommended) lint.current lint.words lint.classes lint.context lint.breached", codes(password.Lint(password.SaaremaaPolicy(), password.ASVS)))
	assert.Equal(t, "lint.length lint.classes (lint.contains.personal)", codes(password.Lint(with(t, password.SaaremaaPolicy(), "tere"), password.NIST)))
	spec, _ := password.SaaremaaPolicy().Spec()
	for _, d := range []password.Dictionary{password.NewWords(), password.Words{}, password.Hashes{}, password.Combine(nil, password.NewWords())} {
		spec.Words, spec.Breached = d, d
		p, err := spec.Policy()
		require.NoError(t, err)
		assert.Contains(t, codes(password.Lint(p, password.NIST)), "lint.words", "an empty list is none")
		assert.Contains(t, codes(password.Lint(p, password.ASVS)), "lint.breached", "an empty list is none")
	}
	spec.Words, spec.Breached = nil, password.Combine(nil, password.NewWords("tere"))
	stolen, err := spec.Policy()
	require.NoError(t, err)
	assert.NotContains(t, codes(password.Lint(stolen, password.NIST)), "lint.words")
	assert.NotContains(t, codes(password.Lint(stolen, password.ASVS)), "lint.breached")
	strict := strictPolicy(t)
	assert.Equal(t, "lint.length (lint.length.max) lint.classes (lint.forbidden) lint.contains", codes(password.Lint(strict, password.NIST)))
	assert.Equal(t, "(lint.length.recommended) lint.classes lint.forbidden lint.length.max lint.breached", codes(password.Lint(strict, password.ASVS)))
	for want, r := range map[string]password.RequirementSpec{
		"lint.classes":   {Length: password.LengthSpec{Different: 5}},
		"lint.forbidden": {Allowed: password.AllowedSpec{Of: []password.Class{password.Letter}}},
		"lint.contains":  {Username: password.UsernameSpec{Run: 3}},
	} {
		assert.Contains(t, codes(password.Lint(policy(t, r), password.NIST)), want)
	}
	assert.Contains(t, codes(password.Lint(policy(t, password.RequirementSpec{Username: password.UsernameSpec{Match: password.Contains}}), password.NIST)), "lint.contains")
	assert.NotContains(t, codes(password.Lint(policy(t, password.RequirementSpec{Username: password.UsernameSpec{Match: password.Whole}}), password.NIST)), "lint.contains")
	advised := with(t, password.AntslaPolicy(), "tere")
	assert.Contains(t, codes(password.Lint(advised, password.NIST)), "lint.words", "advice does not count")
	advisedSpec, _ := advised.Spec()
	advisedSpec.Words, advisedSpec.Breached = nil, password.NewWords("tere")
	advised, err = advisedSpec.Policy()
	require.NoError(t, err)
	assert.Contains(t, codes(password.Lint(advised, password.ASVS)), "lint.breached", "advice does not count")
	found := password.Lint(password.AntslaPolicy(), password.NIST)
	assert.Equal(t, [2]int{7, 15}, found[0].Numbers)
	assert.Equal(t, "NIST SP 800-63B-4 § 3.1.1.2", found[0].Source().String())
	assert.Equal(t, "policy.none", codes(password.Lint(password.Policy{}, password.NIST)))
	assert.Equal(t, "lint.standard", codes(password.Lint(strict, 0)))
	assert.Equal(t, "lint.standard", codes(password.Lint(strict, 3)))

	const asvs = "lint.current lint.context lint.breached"
	for n, want := range map[int][2]string{
		7:  {"lint.length", "lint.length " + asvs},
		8:  {"lint.length", "(lint.length.recommended) " + asvs},
		14: {"lint.length", "(lint.length.recommended) " + asvs},
		15: {"", asvs}, 16: {"", asvs},
	} {
		p, err := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Requirements: []password.RequirementSpec{
			{Provision: "1", Length: password.LengthSpec{Min: n, Max: 64}}, {Provision: "2", Words: password.Whole},
			{Provision: "3", Advice: true, Age: password.Lifetime{Max: civil.Years(1)}},
		}, Words: password.NewWords("tere")}.Policy()
		require.NoError(t, err)
		assert.Equal(t, want, [2]string{codes(password.Lint(p, password.NIST)), codes(password.Lint(p, password.ASVS))}, n)
	}
}

// TestSentences prints a policy of everything in both languages.
func TestSentences(t *testing.T) {
	spec := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "Kord"}, Requirements: []password.RequirementSpec{
		{Provision: "1", Length: password.LengthSpec{Min: 1, Max: 64}},
		{Provision: "2", Classes: password.ClassesSpec{Of: []password.Class{"digit|symbol"}}},
		{Provision: "3", Forbidden: []password.Class{"space", password.Symbol}},
		{Provision: "4", History: password.HistorySpec{Count: 1, Within: civil.Months(1)}},
		{Provision: "5", Age: password.Lifetime{Max: civil.Months(12), Min: civil.Days(1), Warn: civil.Weeks(2), Effect: password.MustChange}},
		{Provision: "6", Personal: password.Contains},
		{Provision: "7", Text: password.TextSpec{ET: "Ära räägi"}},
	}}
	p, err := spec.Policy()
	require.NoError(t, err)
	var et, en []string
	for _, r := range p.Sentences() {
		et, en = append(et, r.Text(language.Und)), append(en, r.Text(language.English))
		assert.Equal(t, law.ID("a"), r.Clause)
		assert.Equal(t, "Kord", r.Source.Act)
	}
	assert.Equal(t, []string{
		"Salasõnas on vähemalt 1 märk", "Salasõnas on kuni 64 märki", "Salasõnas on vähemalt üks number või sümbol", "Salasõnas ei tohi olla: tühik, sümbol",
		"Praegust salasõna ei kasutata uuesti", "Viimase kuu jooksul kasutusele võetud salasõna ei kasutata uuesti",
		"Salasõna vahetatakse vähemalt iga 12 kuu järel; aegunud salasõna tuleb vahetada enne, kui süsteemi saab kasutada", "Salasõna ei vahetata varem kui 1 päev pärast eelmist vahetust",
		"Aegumise eest hoiatatakse 2 nädalat ette", "Salasõna ei sisalda kasutajat isikustada võimaldavaid andmeid, ka mitte tagurpidi", "Ära räägi",
	}, et)
	assert.Equal(t, []string{
		"The password has at least 1 character", "The password has at most 64 characters", "The password has at least one digit or symbol",
		"The password must not have: space, symbol", "The current password is not used again", "A password that was set within the last month is not used again",
		"The password is changed at least every 12 months; an expired one must be changed before the system can be used", "The password is not changed within 1 day of the last change",
		"A warning comes 2 weeks before the last day", "The password contains no data that identify the user, not even backwards", "Ära räägi",
	}, en)
	signs := "! “ # ¤ % & ( ) = ? \\ } ] [ { $ @ ’ – . , * _ : ; < > + \" ' -"
	for _, v := range []struct {
		policy password.Policy
		i      int
		et, en string
	}{
		{password.SaaremaaPolicy(), 7, "Salasõnas on märke vähemalt 3 liigist: suurtäht, väiketäht, number, sümbol (sümbolid: " + signs + ")", "The password has characters of at least 3 of the kinds upper-case letter, lower-case letter, digit, symbol (symbols: " + signs + ")"},
		{password.SaaremaaPolicy(), 5, "Salasõna ei koosne kasutajat isikustada võimaldavatest andmetest (nimed, mootorsõiduki registreerimismärgid, telefoninumbrid, isikukoodid, sihtnumbrid jne), ka mitte tagurpidi; isikukoodi, telefoninumbrit ega registreerimismärki salasõnas ei ole", "The password is not made of data that identify the user (names, vehicle plates, phone numbers, personal codes, postcodes and so on), not even backwards; it holds no personal code, phone number or plate"},
		{password.AntslaPolicy(), 6, "Kaht viimast salasõna, praegune kaasa arvatud, ei kasutata uuesti", "The last two passwords, the current one included, are not used again"},
	} {
		r := v.policy.Sentences()[v.i]
		assert.Equal(t, v.et, r.Text(language.Estonian))
		assert.Equal(t, v.en, r.Text(language.English))
	}
	for _, v := range []struct {
		r  password.RequirementSpec
		en []string
	}{
		{password.RequirementSpec{Length: password.LengthSpec{Max: 1}}, []string{"The password has at most 1 character"}},
		{password.RequirementSpec{Length: password.LengthSpec{Min: 2}}, []string{"The password has at least 2 characters"}},
		{password.RequirementSpec{Classes: password.ClassesSpec{AtLeast: 2, Of: []password.Class{password.Letter, password.Digit}}}, []string{"The password has at least one letter", "The password has at least one digit"}},
		{password.RequirementSpec{Sequences: password.SequencesSpec{Digits: 4}}, []string{"The password has no 4 or more digits that rise or fall one by one, such as 1234 or 4321"}},
		{password.RequirementSpec{Sequences: password.SequencesSpec{Letters: 3, Keyboard: 5, Repeats: 4}}, []string{
			"The password has no 3 or more letters in the order of the alphabet, such as abcd or dcba", "The password has no 5 or more keys that follow one another on a keyboard, such as qwer or 1qaz", "No character is repeated 4 or more times"}},
		{password.RequirementSpec{Words: password.Whole}, []string{"The password is no dictionary word and no two words joined, not even backwards or with digits and signs around"}},
		{password.RequirementSpec{Words: password.Contains}, []string{"The password is no word of a dictionary and contains none of five letters or more"}},
		{password.RequirementSpec{Context: password.ContextSpec{Words: []string{"Antsla"}}}, []string{"The password is not made of words of the institution"}},
		{password.RequirementSpec{Context: password.ContextSpec{Words: []string{"Antsla"}, Match: password.Contains}}, []string{"The password contains no words of the institution"}},
		{password.RequirementSpec{History: password.HistorySpec{Within: civil.Years(2)}}, []string{"A password that was set within the last 2 years is not used again"}},
		{password.RequirementSpec{History: password.HistorySpec{All: true}}, []string{"No former password is used again"}},
	} {
		en = nil
		for _, r := range policy(t, v.r).Sentences() {
			en = append(en, r.Text(language.English))
		}
		assert.Equal(t, v.en, en)
	}
	listed, err := password.PolicySpec{Head: law.Head{ID: "a", ET: "a", Act: "a"}, Symbols: "!~", Requirements: []password.RequirementSpec{
		{Provision: "1", Classes: password.ClassesSpec{Of: []password.Class{password.Digit, password.Symbol}}}, {Provision: "2", Forbidden: []password.Class{"accented"}},
		{Provision: "3", Forbidden: []password.Class{"space"}}, {Provision: "4", History: password.HistorySpec{Count: 3, Within: civil.Days(10)}},
	}}.Policy()
	require.NoError(t, err)
	et = nil
	for _, r := range listed.Sentences() {
		et = append(et, r.Text(language.Estonian))
	}
	assert.Equal(t, []string{
		"Salasõnas on vähemalt üks number", "Salasõnas on vähemalt üks sümbol (sümbolid: ! ~)", "Salasõnas ei tohi olla: täpitäht või muu täht väljaspool vahemikku a–z",
		"Salasõnas ei tohi olla: tühik", "Viimast 3 salasõna, praegune kaasa arvatud, ei kasutata uuesti", "Viimase 10 päeva jooksul kasutusele võetud salasõna ei kasutata uuesti",
	}, et)
	for _, p := range []password.Policy{password.AntslaPolicy(), password.SaaremaaPolicy(), strictPolicy(t)} {
		for _, tag := range []language.Tag{language.Estonian, language.English} {
			for _, r := range p.Sentences() {
				assert.NotContains(t, r.Text(tag), "{1")
			}
			for _, typed := range []string{"", "abcabcabc õ", "ABCD1234\x00", strings.Repeat("q w", 30)} {
				for _, f := range p.Check(password.Input{New: password.NewSecret(typed)}) {
					assert.NotEmpty(t, f.Text(tag))
					assert.NotContains(t, f.Text(tag), "{")
				}
			}
		}
	}
}

// TestLookalikes: a word with letters of another alphabet that look the same is the word; a word of that alphabet is not.
func TestLookalikes(t *testing.T) {
	p := with(t, password.SaaremaaPolicy(), "raamatukogu", "пароль")
	for typed, want := range map[string]string{
		"Raamatukogu1!": "words.word", "Raamatuk\u043egu1!": "words.word", "\u0420aamatukogu1!": "", "R\u0430\u0430m\u0430tukogu1!": "words.word", "Raamatuk\u03bfgu1!": "words.word",
		"\u041fароль2024!": "words.word", "Raamatuk\u0443gu1!": "",
	} {
		got := check(t, p, first(typed))
		assert.Equal(t, want, got, typed)
	}
}
