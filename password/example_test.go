// SPDX-License-Identifier: MIT

package password_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/password"
)

// Everything that is wrong with a new password at once, each with its provision.
func Example() {
	subject, err := password.SubjectSpec{Names: []string{"Mari Tamm"}, Plates: []string{"123 ABC"}}.Subject()
	if err != nil {
		fmt.Println(err)
		return
	}
	found := password.SaaremaaPolicy().Check(password.Input{
		New: password.NewSecret("Tamm24"), First: true, Subject: subject,
	})
	for _, f := range found {
		fmt.Println(f.Code, "–", f.Text(language.Estonian), "–", f.Source())
	}
	// Output:
	// personal.name – Salasõna koosneb kasutaja nimest või sisaldab seda – Saaremaa p 7.5.3
	// length.min – Salasõna on liiga lühike: märke on 6, vaja on vähemalt 8 – Saaremaa p 7.6
}

// What a web form gets: a code to look up, a sentence to show, and which field is meant.
func ExamplePolicy_Check() {
	type message struct {
		Field string `json:"field"`
		Code  string `json:"code"`
		Text  string `json:"text"`
	}
	former := func(hashed string) password.Former {
		// A real verifier compares with a slow hash: bcrypt, Argon2.
		return password.Former{Verify: func(s password.Secret) bool { return s.Reveal() == hashed }}
	}
	in := password.Input{
		New: password.NewSecret("Õunapuu1"), Current: password.NewSecret("Kalev12"),
		History: []password.Former{former("Kalev123"), former("Õunapuu1")},
	}
	messages := []message{}
	for _, f := range password.AntslaPolicy().Check(in) {
		field := "new"
		if strings.HasPrefix(f.Code, "current.") {
			field = "current"
		}
		messages = append(messages, message{field, f.Code, f.Text(language.English)})
	}
	data, _ := json.MarshalIndent(messages, "", "  ")
	fmt.Println(string(data))
	// Output:
	// [
	//   {
	//     "field": "current",
	//     "code": "current.wrong",
	//     "text": "The current password is wrong"
	//   },
	//   {
	//     "field": "new",
	//     "code": "history.reused",
	//     "text": "The password was used before: counted back from the current one it is number 2"
	//   }
	// ]
}

// An institution's own policy, from its JSON, as sentences for its form.
func ExamplePolicySpec() {
	var spec password.PolicySpec
	err := json.Unmarshal([]byte(`{
		"format": 1, "id": "vald-7", "et": "Valla salasõnanõuded", "act": "Valla infoturbe kord", "requirements": [
			{"provision": "p 7.1", "length": {"min": 12}},
			{"provision": "p 7.2", "classes": {"of": ["letter", "digit|symbol"]}},
			{"provision": "p 7.3", "age": {"max": "12 months", "warn": "14 days"}, "advice": true}
		]}`), &spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	policy, err := spec.Policy()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range policy.Sentences() {
		fmt.Println(r.Text(language.Estonian), "–", r.Source)
	}
	for _, f := range policy.Check(password.Input{New: password.NewSecret("pikkparool"), First: true}) {
		fmt.Println(f.Code, f.Numbers)
	}
	// Output:
	// Salasõnas on vähemalt 12 märki – Valla infoturbe kord p 7.1
	// Salasõnas on vähemalt üks täht – Valla infoturbe kord p 7.2
	// Salasõnas on vähemalt üks number või sümbol – Valla infoturbe kord p 7.2
	// Salasõna vahetatakse vähemalt iga 12 kuu järel; aegunud salasõna tuleb vahetada enne, kui süsteemi saab kasutada – Valla infoturbe kord p 7.3
	// Aegumise eest hoiatatakse 14 päeva ette – Valla infoturbe kord p 7.3
	// length.min [10 12]
	// class.digit-or-symbol [0 1]
}

// A policy gets its words by one field: a list of one's own, words/et, or both.
func ExampleCombine() {
	own, err := password.ReadWords(strings.NewReader("Kuressaare\nlossihoov\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	spec, _ := password.SaaremaaPolicy().Spec()
	spec.Words = password.Combine(own, password.NewWords("raamatukogu")) // and et.Words{} of words/et
	policy, err := spec.Policy()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, typed := range []string{"Kuressaare24", "R44m4tukogu", "Kolm+hobust=tall"} {
		found := policy.Check(password.Input{New: password.NewSecret(typed), First: true})
		fmt.Println(len(found))
	}
	// Output:
	// 1
	// 1
	// 0
}

// How long a password is kept: the 180th day after 1 January is 30 June.
func ExampleLifetime() {
	policy, changed := password.AntslaPolicy(), civil.MustParse("2026-01-01")
	life := policy.Lifetime()
	last, _ := life.Last(changed)
	fmt.Println(last, life.Effect)
	for _, f := range policy.Age(changed, civil.MustParse("2026-07-02")) {
		switch f.Code {
		case password.AgeWarn:
			fmt.Println("Remind the user.")
		case password.AgeChange, password.AgeSuspend:
			fmt.Println(f.Text(language.Estonian))
		}
	}
	// Output:
	// 2026-06-30 suspend
	// Salasõna on aegunud ja konto peatatakse: viimane kehtivuspäev oli 2 päeva tagasi
}

// What a policy asks that NIST SP 800-63B-4 advises against, for who writes the next one.
func ExampleLint() {
	for _, f := range password.Lint(password.AntslaPolicy(), password.NIST) {
		fmt.Println(f.Severity, f.Code, f.Text(language.English))
	}
	// Output:
	// requirement lint.length The least length is 7, the standard asks for 15 at least
	// requirement lint.classes Kinds of characters are required, which the standard does not allow
	// requirement lint.age A periodic change is required, which the standard does not allow
	// requirement lint.words No dictionary or list of stolen passwords is compared with, the standard asks for one
}
