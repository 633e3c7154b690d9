// SPDX-License-Identifier: MIT

package written

import (
	"iter"
	"maps"
	"strings"
)

// The Estonian numerals in the cases in which terms have them: nominative (kümme aastat), genitive (kümne aasta
// jooksul), partitive (vähem kui kümmet aastat), translative (kümneks aastaks) and terminative (kuni kümne aastani).

// oneForms are the forms of 1 to 9; the stem of the genitive, which the other cases are made from, stands first.
var oneForms = [10][]string{
	1: {"ühe", "üks", "üht", "ühte"},
	2: {"kahe", "kaks", "kaht", "kahte"},
	3: {"kolme", "kolm"},
	4: {"nelja", "neli"},
	5: {"viie", "viis", "viit"},
	6: {"kuue", "kuus", "kuut"},
	7: {"seitsme", "seitse", "seitset"},
	8: {"kaheksa", "kaheksat"},
	9: {"üheksa", "üheksat"},
}

// tensForms, teenForms and hundredForms are ten behind a stem, teen and hundred, in the same cases.
var (
	tenForms     = []string{"kümme", "kümne", "kümmet", "kümneks"}
	tensForms    = []string{"kümmend", "kümne", "kümmet", "kümneks"}
	teenForms    = []string{"teist", "teistkümne", "teistkümmet", "teistkümneks", "teistkümmend"}
	hundredForms = []string{"sada", "saja", "sadat", "sajaks"}
)

// simple is every numeral that is written as one word and has one part, with its value; compound ones are made of
// them. It is a table computed once, and never changed.
var simple = func() map[string]int {
	m := map[string]int{}
	for n, forms := range oneForms {
		for i, form := range forms {
			m[form] = n
			if i == 0 {
				m[form+"ks"] = n
			}
		}
	}
	for _, form := range tenForms {
		m[form] = 10
	}
	for _, form := range hundredForms {
		m[form] = 100
	}
	for n, forms := range oneForms {
		for _, stem := range forms {
			for _, form := range teenForms {
				m[stem+form] = 10 + n
			}
			for _, form := range hundredForms {
				m[stem+form] = 100 * n
			}
			if n > 1 {
				for _, form := range tensForms {
					m[stem+form] = 10 * n
				}
			}
		}
	}
	return m
}()

// Numerals yields every numeral that has one part, in every case, with its value.
func Numerals() iter.Seq2[string, int] { return maps.All(simple) }

// Numeral returns the value of one word in small letters: "kümme", "viieteistkümne", "seitsekümmendviis"; 0 where it is none.
func Numeral(word string) int {
	if n := simple[word]; n > 0 || !strings.Contains(word, "küm") {
		return n
	}
	for _, form := range tensForms {
		if i := strings.LastIndex(word, form); i >= 0 {
			tens, rest := simple[word[:i+len(form)]], simple[word[i+len(form):]]
			if tens >= 20 && rest > 0 && rest < 10 {
				return tens + rest
			}
		}
	}
	return 0
}
