// SPDX-License-Identifier: MIT

package password

// common are words that stand in every list of the most common passwords, and their Estonian kin. They are always
// among the forbidden words, so that a policy that nobody gave a dictionary is not blind. Runs of digits and of the
// keyboard are not here: sequences find them. Each is there without its dots too: salasona, paike.
var common = NewWords(withBare(
	"parool", "parooli", "paroolid", "salasõna", "salasõnad", "salajane", "kasutaja", "administraator", "tere", "teretere",
	"tervist", "maailm", "eesti", "eestimaa", "tallinn", "tartu", "pärnu", "narva", "saaremaa", "kodu", "armastus", "kallis",
	"kullake", "päike", "koer", "kass", "jõulud", "jaanipäev", "kevad", "suvi", "sügis", "talv", "esmaspäev", "teisipäev",
	"kolmapäev", "neljapäev", "reede", "laupäev", "pühapäev", "jaanuar", "veebruar", "märts", "aprill", "mai", "juuni",
	"juuli", "august", "september", "oktoober", "november", "detsember",
	"password", "passwort", "passord", "salasana", "parole", "passw", "admin", "administrator", "root", "user", "guest",
	"login", "welcome", "letmein", "changeme", "default", "secret", "test", "hello", "master", "dragon", "monkey",
	"football", "baseball", "iloveyou", "princess", "sunshine", "shadow", "superman", "batman", "computer", "internet",
	"winter", "spring", "summer", "autumn", "qwerty", "qwertz", "azerty",
)...)

// withBare adds to words what they are without diacritics.
func withBare(words ...string) []string {
	for _, word := range words {
		words = append(words, string(needleOf(nil, word)))
	}
	return words
}
