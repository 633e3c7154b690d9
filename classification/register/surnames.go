// SPDX-License-Identifier: MIT

package register

import "strings"

// surnames are the commonest Estonian surnames, each in the nominative and in the genitive. Marks are off.
var surnames = set(`
tamm tamme saar saare sepp sepa magi mae kask kase kukk kuke rebane rebase ilves ilvese parn parna koppel kopli luik luige kaasik kaasiku lepik lepiku leppik leppiku oja raudsepp raudsepa
kuusk kuuse karu poder podra vaher vahtra lepp lepa molder moldri kallas kalda kangur kangru kivi mets metsa kutt kuti kruus kruusi kuusik kuusiku teder tedre raud raua lohmus lohmuse laur lauri
pukk puki peterson petersoni jurgenson jurgensoni johanson johansoni jakobson jakobsoni toom toome lind linnu roos roosi hunt hundi ots otsa kikas kikase kull kulli orav orava sild silla
vares varese uibo aas aasa ounapuu pihlak pihlaku kurg kure tali jogi lill lille paju pajula ratsep ratsepa sarapuu soosaar soosaare tomson tomsoni unt undi uustalu valk valgu veski mand manni
mannik manniku must musta nurk nurga nomm nomme palm palmi parts partsi kirs kirsi kuul laas laane lang liiv liiva maasikas maasika maripuu adamson adamsoni allik alliku eller elleri hein heina
janes janese kallaste kokk koka kuningas kuninga koiv koivu kolk kolga mitt miti org oru pold pollu raag rao rand ranna saks saksa soo sikk siku tonisson tonissoni viira`)

// slavicEnds are the ends by which a surname is known.
var slavicEnds = [...]string{"ov", "ova", "ev", "eva", "ski", "skii", "skoi", "skaja", "skaia", "enko", "tsuk", "vits", "dze", "svili", "iene", "aite", "nen"}

// behindNames are the endings by which a word of a title is known for a form of a name.
var behindNames = [...]string{"", "le", "lt", "l", "ga", "st", "t", "d"}

// surname reports whether a word without marks is a form of a surname that is known by itself.
func surname(word string) bool {
	for _, end := range behindNames {
		if base, ok := strings.CutSuffix(word, end); ok && surnames[base] {
			return true
		}
	}
	return slavic(word)
}

// slavic reports whether a word without marks is a form of a surname that is known by its end.
func slavic(word string) bool {
	word = sounds(word)
	for _, end := range behindNames {
		base, ok := strings.CutSuffix(word, end)
		if !ok || municipalities[base] || attributive[base] {
			continue
		}
		for _, is := range slavicEnds {
			for _, name := range [...]string{base, strings.TrimSuffix(base, "i")} {
				if rest, ok := strings.CutSuffix(name, is); ok && len(rest) > 2 && (len(is) > 3 || !vowel(rune(rest[len(rest)-1]))) {
					return true
				}
			}
		}
	}
	return false
}
