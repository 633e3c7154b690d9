// SPDX-License-Identifier: MIT

package register

import (
	"strings"
	"unicode"

	"github.com/teabehaldus/teabehaldus/internal/msg"
	"github.com/teabehaldus/teabehaldus/internal/refuse"
	"github.com/teabehaldus/teabehaldus/law"
)

// accessWords are the words with which registers write how open a document is, in lower case and of letters alone: true
// for a public one. The act has two of them, "asutusesiseseks kasutamiseks" and its short form AK (AvTS § 41 lg 1).
var accessWords = map[string]bool{
	"avalik": true, "avalikdokument": true, "avalikteave": true, "piiranguta": true, "juurdepaasupiiranguta": true,

	"ak": false, "asutusesiseseks": false, "asutusesisesekskasutamiseks": false, "asutusesisesekskasutamiseksak": false, "akasutusesisesekskasutamiseks": false, "asutusesisene": false, "asutusesisenekasutus": false, "akosaliselt": false, "osaliseltavalik": false, "avalikosaliselt": false, "asutusesiseneteave": false,
	"ametialaseks": false, "ametialasekskasutamiseks": false, "piiratud": false, "piiratudjuurdepaasuga": false, "piiratudjuurdepaas": false,
	"juurdepaaspiiratud": false, "juurdepaasupiirang": false, "juurdepaasupiiranguga": false, "piiranguga": false, "piirang": false,
	"mitteavalik": false, "eioleavalik": false, "konfidentsiaalne": false, "salastatud": false,
	"avalikvaljastatakseteabenoudekorras": false, "valjastatakseteabenoudekorras": false, "avalikteabenoudekorras": false, "teabenoudekorras": false,
}

// accessKey is a word in lower case, without marks, blanks and signs.
func accessKey(word string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, plain(word))
}

// doubtful reports whether a sign may say that a word does not hold as it stands.
func doubtful(c rune) bool {
	return !solid(c) && !blank(c) && !isDash(c) && !strings.ContainsRune(quotes+"._", c)
}

// Public reads the word with which a register states how open a document is (juurdepääs), and reports whether that is
// public. "Avalik" is; "AK", "Asutusesiseseks kasutamiseks", "Piiratud" and their like are not. The policy may have words of
// its own. Case does not count, nor do blanks and signs. Errors: [law.ErrMissing] for no word, which is not the same as
// "Avalik", and for the zero Policy; [law.ErrUnknown] for any other word.
//
// Source: AvTS § 41 lg 1.
func (p Policy) Public(word string) (bool, error) {
	if p.def == nil {
		return false, refuse.Missing("policy")
	}
	if len(word) > longestAccess {
		return false, unknownAccess(word)
	}
	key := accessKey(word)
	if key == "" {
		return false, refuse.New(law.ErrMissing, "access", "", msg.Text{
			ET: "Ei ole märgitud, kas dokument on avalik", EN: "it is not stated whether the document is public",
		})
	}
	public, known := p.def.words[key]
	if !known {
		public, known = accessWords[key]
	}
	if !known || public && strings.IndexFunc(word, doubtful) >= 0 {
		return false, unknownAccess(word)
	}
	return public, nil
}

// longestAccess is longer, in bytes, than any word of an access column.
const longestAccess = 500

func unknownAccess(word string) error {
	return refuse.New(law.ErrUnknown, "access", msg.Quote(word), msg.Text{
		ET: "Ei ole juurdepääsu märkiv sõna, nagu Avalik ja AK", EN: "no word for how open a document is, such as Avalik and AK",
	})
}
