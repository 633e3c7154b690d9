// SPDX-License-Identifier: MIT

package password

import (
	"sync"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// AntslaPolicy is the password policy of Antsla (salasõna nõuded). A password has at least seven characters, with an
// upper-case letter, a lower-case letter and a digit. It is changed at least every 180 days, the 180th included, or the
// account is suspended. The current password is entered before a new one is put into use. The last two passwords are
// not used again; the current one is the last.
//
// That easily guessed passwords are to be avoided is advice, because the text gives no test: runs of four, words and
// personal data are findings of severity advice. Give the policy a dictionary by [PolicySpec.Words].
//
// Source: Antsla § 7 lg 2–6.
func AntslaPolicy() Policy { return antslaPolicy() }

var antslaPolicy = sync.OnceValue(func() Policy {
	act := acts.Antsla()
	return mustPolicy(PolicySpec{
		Head: law.Head{
			ID: "antsla-7", ET: "Antsla valla salasõnanõuded", EN: "Password requirements of Antsla",
			Act: act.Act, Ref: act.Ref, URL: act.URL, Since: acts.AntslaSince(),
		},
		Requirements: []RequirementSpec{
			{Clause: "antsla-7.2", Provision: "§ 7 lg 2", Length: LengthSpec{Min: 7}},
			{Clause: "antsla-7.2", Provision: "§ 7 lg 2", Classes: ClassesSpec{Of: []Class{Upper, Lower, Digit}}},
			{Clause: "antsla-7.3", Provision: "§ 7 lg 3", Age: Lifetime{Max: civil.Days(180), Effect: Suspend}},
			{Clause: "antsla-7.4", Provision: "§ 7 lg 4", Current: true},
			{Clause: "antsla-7.5", Provision: "§ 7 lg 5", History: HistorySpec{Count: 2}},
			{Clause: "antsla-7.6", Provision: "§ 7 lg 6", Advice: true, Sequences: SequencesSpec{Letters: 4, Digits: 4, Keyboard: 4, Repeats: 4}},
			{Clause: "antsla-7.6", Provision: "§ 7 lg 6", Advice: true, Words: Whole},
			{Clause: "antsla-7.6", Provision: "§ 7 lg 6", Advice: true, Personal: Whole},
			{Clause: "antsla-7.6", Provision: "§ 7 lg 6", Text: TextSpec{
				ET: "Salasõna ei jagata teistega, see ei ole teistele teada ega kättesaadav ning selle sisestamist ei näe kõrvalised isikud",
				EN: "The password is shared with nobody, neither known nor accessible to others, and nobody else sees it being entered",
			}},
		},
	})
})
