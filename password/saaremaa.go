// SPDX-License-Identifier: MIT

package password

import (
	"sync"

	"github.com/teabehaldus/teabehaldus/internal/acts"
	"github.com/teabehaldus/teabehaldus/law"
)

// SaaremaaPolicy is the password policy of Saaremaa Museum (nõuded salasõnale). A password is no easily guessed
// combination, which is read as a run of four letters of an alphabet or, under codes of their own, of four digits, four
// neighbours on a keyboard or four equal characters. It is no word of a dictionary, and is not made of data that
// identify the user, forwards or backwards. It has at least eight characters, and at least three of the four kinds
// upper case, lower case, digit and symbol.
//
// The rules print 28 symbols. Three of them, “ ’ –, are what a word processor makes of " ' -, and both forms count. A
// sign that is not on the list is not forbidden; it does not count. How a password is kept is for people to read.
//
// The policy has no dictionary but the most common passwords. Give it one by [PolicySpec.Words], such as words/et.
//
// Source: Saaremaa p 7.5–7.8.
func SaaremaaPolicy() Policy { return saaremaaPolicy() }

var saaremaaPolicy = sync.OnceValue(func() Policy {
	kept := func(point, et, en string) RequirementSpec {
		return RequirementSpec{Clause: "saaremaa-7.8", Provision: "p " + point, Text: TextSpec{ET: et, EN: en}}
	}
	at := func(id law.ID, provision string) RequirementSpec {
		return RequirementSpec{Clause: id, Provision: provision}
	}
	guessed, word, personal := at("saaremaa-7.5.1", "p 7.5.1"), at("saaremaa-7.5.2", "p 7.5.2"), at("saaremaa-7.5.3", "p 7.5.3")
	guessed.Sequences = SequencesSpec{Letters: 4, Digits: 4, Keyboard: 4, Repeats: 4}
	word.Words, personal.Personal = Whole, Whole
	length, kinds := at("saaremaa-7.6", "p 7.6"), at("saaremaa-7.7", "p 7.7")
	length.Length = LengthSpec{Min: 8}
	kinds.Classes = ClassesSpec{AtLeast: 3, Of: []Class{Upper, Lower, Digit, Symbol}}
	act := acts.Saaremaa()
	return mustPolicy(PolicySpec{
		Head: law.Head{
			ID: "saaremaa-7", ET: "Saaremaa Muuseumi salasõnanõuded", EN: "Password requirements of Saaremaa Museum",
			Act: act.Act, Ref: act.Ref, URL: act.URL, Since: acts.SaaremaaSince(),
		},
		Symbols: `!“#¤%&()=?\}][{$@’–.,*_:;<>+`,
		Requirements: []RequirementSpec{
			guessed, word, personal, length, kinds,
			kept("7.8.1", "Salasõna ei kasutata asutusevälistes teenustes ja rakendustes", "The password is not used in services and applications outside the institution"),
			kept("7.8.2", "Salasõna ei säilitata avalikult ega peidetult töökohal ega lukustamata hoidlas", "The password is not kept in sight or hidden at the workplace, nor in an unlocked storage"),
			kept("7.8.3", "Salasõna ei säilitata digitaalselt krüpteerimata kujul", "The password is not kept digitally unencrypted"),
			kept("7.8.4", "Salasõna ei viida säilitamiseks asutuse ruumidest välja", "The password is not taken out of the premises of the institution for keeping"),
			kept("7.8.5", "Salasõna ei edastata elektronpostiga krüpteerimata kujul", "The password is not e-mailed unencrypted"),
			kept("7.8.6", "Salasõna ei avaldata teistele isikutele", "The password is not told to others"),
		},
	})
})
