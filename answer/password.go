// SPDX-License-Identifier: MIT

package answer

import (
	"cmp"
	"slices"

	"github.com/teabehaldus/teabehaldus/law"
	"github.com/teabehaldus/teabehaldus/password"
)

var passwordQuestions = []question{
	row("password", "Kas salasõna vastab korra punktile?", "Does a new password meet a clause?", newPassword),
}

type passwordInput struct {
	head
	at
	Clause  law.ID   `json:"clause" doc:"the clause that is asked, such as saaremaa-7.6; what others find is not"`
	New     string   `json:"new" may:"empty" doc:"the new password"`
	Current string   `json:"current,omitempty" doc:"the current one, as it was entered with it"`
	Former  []string `json:"former,omitempty" doc:"the passwords until now, newest first: the first is the current one; without it the account has none yet"`
	Words   []string `json:"words,omitempty" doc:"the whole dictionary; without it only the most common passwords are words"`
	Subject struct {
		Names     []string `json:"names,omitempty" doc:"of the user"`
		Codes     []string `json:"codes,omitempty" doc:"personal codes"`
		Phones    []string `json:"phones,omitempty" doc:"telephone numbers"`
		Plates    []string `json:"plates,omitempty" doc:"registration plates"`
		Postcodes []string `json:"postcodes,omitempty" doc:"postal codes"`
	} `json:"subject,omitzero" doc:"what is known of the user; without it nothing, and nothing of it is found"`
}

// asks refuses a clause of which a policy says nothing: no password breaks it.
func asks(policy password.Policy, clause law.ID) error {
	spec, _ := policy.Spec()
	var clauses []law.ID
	for _, r := range spec.Requirements {
		if of := cmp.Or(r.Clause, spec.ID); !slices.Contains(clauses, of) {
			clauses = append(clauses, of)
		}
	}
	return only("clause", clause, clauses...)
}

type passwordAnswer struct {
	Verdict string   `json:"verdict" doc:"pass, refuse or, where the book only recommends, advise"`
	Codes   []string `json:"codes" doc:"the codes of what the clause finds"`
}

func newPassword(in *passwordInput, c *collector) (a passwordAnswer, err error) {
	who, err := in.whose(c)
	if err != nil {
		return a, err
	}
	if who.Profile().Password == nil {
		return a, unwritten(who, "password")
	}
	policy := who.Password()
	if err := asks(policy, in.Clause); err != nil {
		return a, err
	}
	if in.Words != nil {
		spec, _ := policy.Spec()
		spec.Words = password.NewWords(in.Words...)
		if policy, err = spec.Policy(); err != nil {
			return a, err
		}
	}
	input := password.Input{New: password.NewSecret(in.New), Current: password.NewSecret(in.Current), First: in.Former == nil}
	for _, s := range in.Former {
		input.History = append(input.History, password.Former{Verify: password.Plain(password.NewSecret(s))})
	}
	if s := in.Subject; len(s.Names)+len(s.Codes)+len(s.Phones)+len(s.Plates)+len(s.Postcodes) > 0 {
		input.Subject, err = password.SubjectSpec{Names: s.Names, Codes: s.Codes, Phones: s.Phones, Plates: s.Plates, Postcodes: s.Postcodes}.Subject()
		if err != nil {
			return a, err
		}
	}
	a.Verdict, a.Codes = "pass", []string{}
	for _, f := range policy.Check(input) {
		switch {
		case f.Clause != in.Clause:
			continue
		case f.Severity == law.Required:
			a.Verdict = "refuse"
		case a.Verdict == "pass":
			a.Verdict = "advise"
		}
		a.Codes = append(a.Codes, f.Code)
	}
	return a, nil
}
