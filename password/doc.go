// Package password checks new passwords against a house's policy, and says everything that is wrong at once.
//
//	policy := password.Saaremaa()
//	found := policy.Check(password.Input{New: password.NewSecret(typed), First: true})
//	for _, f := range found {
//		fmt.Println(f.Code, f.Text(language.Estonian), f.Source())
//	}
//
// # Policies
//
// [Antsla] and [Saaremaa] are the policies of two rule books; a house writes its own as a [PolicySpec], in Go or in JSON
// (policy.schema.json). [Policy.Requirements] prints a policy as sentences. [Lint] lists where it contradicts NIST SP
// 800-63B-4 or OWASP ASVS 5.
//
// # What is checked
//
// Characters are code points after NFC, so that a password has one verdict however its letters are composed; a letter is
// a letter by its Unicode category, õ everywhere. Findings come in the order of the policy:
//
//	policy.none                                        there is no requirement
//	text.cap, text.utf8                                it cannot be looked at
//	text.empty, text.control, text.unassigned          nothing is there; should not be typed
//	length.min, length.max                             too short, too long
//	class.upper …, class.digit-or-symbol, class.few    a class is missing; too few classes
//	forbidden.symbol …                                 a character of a forbidden class
//	sequence.letters, .digits, .keyboard, .repeats     a run of neighbours
//	words.word, .backward, .leet, .pair, .inside       a word of a dictionary
//	words.breached                                     on a list of stolen passwords
//	personal.name, .username, .email, .code, .phone,   made of the user's data
//	  .plate, .postcode, .word, .any-code
//	context.word                                       made of words of the house
//	history.reused, history.unknown                    used before; that cannot be told
//	current.missing, current.wrong, current.unknown    the current password
//	age.min, age.unknown                               changed too early; days missing
//	placeholder.since, .changed, .today                a day that systems write for "none"
//	age.warn, age.change, age.suspend                  by [Policy.Age]: expires soon, has expired
//
// # Secrets
//
// A [Secret] and an [Input] print "[secret]" or nothing, wherever they are put. No finding, error or panic of this package
// holds a part of a password or of a person's data; the numbers of a finding are lengths and counts. [Policy.Locate] tells
// the places for those who ask.
//
// # What it does not decide
//
// How a password is hashed, how often it may be tried, and whether a policy is wise.
package password
