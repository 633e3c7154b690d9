// SPDX-License-Identifier: MIT

// Package password checks new passwords against an institution's policy, and says everything that is wrong at once.
//
//	policy := password.SaaremaaPolicy()
//	found := policy.Check(password.Input{New: password.NewSecret(typed), First: true})
//	for _, f := range found {
//		fmt.Println(f.Code, f.Text(language.Estonian), f.Source())
//	}
//
// # Policies
//
// [AntslaPolicy] and [SaaremaaPolicy] are the policies of two rule books. An institution writes its own as a
// [PolicySpec], in Go or in JSON (policy.schema.json). [Policy.Sentences] prints a policy as sentences. [Lint] lists
// where it contradicts NIST SP 800-63B-4 or OWASP ASVS 5.
//
// # What is checked
//
// Characters are code points after NFC, so that a password has one verdict however its letters are composed. A letter
// is a letter by its Unicode category, õ everywhere. Findings come in the order of the policy, after what is wrong with
// the question itself. [Checks] lists them all:
//
//	policy.none, policy.not-in-force                   there is no requirement; none on that day
//	text.cap, text.utf8                                it cannot be looked at
//	text.empty, text.control, text.unassigned          nothing is there; should not be typed
//	placeholder.changed, .today, .since                a day that systems write where they have none
//	length.min, length.max, length.different           too short, too long; too few different characters
//	class.upper …, class.digit-or-symbol, class.few    a class is missing; too few classes
//	forbidden.symbol …, allowed.other                  a character that may not be there
//	sequence.letters, .digits, .keyboard, .repeats     a run of neighbours
//	words.word, .backward, .leet, .pair, .inside       a word of a dictionary
//	words.beside                                       too little beside a word
//	words.breached                                     on a list of stolen passwords
//	personal.name, .username, .email, .code, .phone,   made of the user's data
//	  .plate, .postcode, .word, .any-code
//	username.run                                       consecutive characters of the user name
//	context.word                                       made of words of the institution
//	history.reused, history.unknown                    used before; that cannot be told
//	current.missing, current.wrong, current.unknown    the current password
//	current.similar, current.difference                too like the current password; that cannot be told
//	age.min, age.unknown                               changed too early; days missing
//	age.warn, age.change, age.suspend                  by [Policy.Age]: expires soon, has expired
//
// # Secrets
//
// A [Secret], a [Subject] and a [Verifier] print "[secret]", wherever they are put, so that an [Input] may be printed,
// logged and marshalled. No finding, error or panic of this package holds a part of a password or of a person's data.
// The numbers of a finding are lengths and counts. [Policy.Locate] tells the places for those who ask.
//
// # What it does not decide
//
// How a password is hashed, how often it may be tried, and whether a policy is wise.
package password
