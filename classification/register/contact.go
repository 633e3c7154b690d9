// SPDX-License-Identifier: MIT

package register

import (
	"regexp"
	"slices"
	"strings"
)

// tellsContact reports whether a title seems to tell how to find or to know a person: an e-mail address that is no office's, a
// telephone, an account, a document, a car, a flat, a birth, a code of another country or one of ours that is half hidden.
func tellsContact(title string, words []titleWord) bool {
	run, longest := 0, 0
	at, plus := false, false
	for i := range len(title) {
		switch c := title[i]; {
		case '0' <= c && c <= '9':
			run++
			longest = max(longest, run)
			continue
		case c == '@', c == '[', c == '(':
			at = true
		case c == '+':
			plus = true
		}
		run = 0
	}
	if at && tellsAddress(title) || plus && telephone.MatchString(title) || longest >= leastOdd && tellsOddCode(title) {
		return true
	}
	if longest == 0 {
		return false
	}
	for i := range words {
		if w := &words[i]; w.numbered && tellsNumbered(title, words, i) {
			return true
		}
	}
	return false
}

const leastOdd = 6 // digits in a row of a code that is no code of ours

// tellsAddress reports whether a title holds an e-mail address or a name in a network that may be a person's.
func tellsAddress(title string) bool {
	for word := range strings.FieldsSeq(title) {
		if strings.Contains(word, "@") && handle.MatchString(word) && tellsMailbox(strings.TrimRight(word, ".,;:)")) {
			return true
		}
	}
	return spelledAt.MatchString(title)
}

var (
	telephone = regexp.MustCompile(`\+\d[\d ()-]{6,}`)
	handle    = regexp.MustCompile(`@\pL{3}|@.+\.\pL`)
	spelledAt = regexp.MustCompile(`(?i)\pL ?[\[(] ?(at|ät|@) ?[\])] ?\pL`)
)

// tellsOddCode reports whether a title holds a personal code of Finland or Sweden, or one of ours with letters for digits.
func tellsOddCode(title string) bool {
	low := plain(title)
	if oddCodes.MatchString(low) {
		return true
	}
	return slices.ContainsFunc(strings.FieldsFunc(low, func(c rune) bool { return noDigit(c) && c != 'o' }), func(s string) bool {
		n := [codeDigits]byte{}
		if len(s) != codeDigits || !strings.Contains(s, "o") {
			return false
		}
		copy(n[:], strings.ReplaceAll(s, "o", "0"))
		return isCode(n)
	})
}

var oddCodes = func() *regexp.Regexp {
	const dd, mm = `(0[1-9]|[12]\d|3[01])`, `(0[1-9]|1[0-2])`
	return regexp.MustCompile(`(^|[^\pL\d])(` + strings.Join([]string{dd + mm + `\d\d[-+a]\d{3}[a-y]`, `(19\d\d|20[01]\d)` + mm + dd + `-\d{4}`, `[3-6]\d{3,6}[x*]{3,}`, `[3-6]\d\d` + mm + dd + `(\d[x*]{3}|\d\d[x*]{2}|\d{3}[x*])`}, "|") + `)([^\pL\d]|$)`)
}()

const longestNumber = 40 // bytes, with what parts its digits

// tellsNumbered reports whether a number beside a word tells who somebody is, by what the word says of it.
func tellsNumbered(title string, words []titleWord, i int) bool {
	w := &words[i]
	p := w.plain()
	if p == "nr" {
		p = near(words, i-1).plain()
	}
	rest := title[w.to:min(w.to+longestNumber, len(title))] // where it ends in a letter, no number goes on
	behind := func(is *regexp.Regexp) bool { return is.MatchString(plain(rest)) }
	switch numbersOf[p] {
	case aTelephone:
		return behind(someNumber)
	case aContact:
		return behind(mobileNumber)
	case aBirth:
		return behind(birthday)
	case anAnniversary:
		return behind(birthdayOld)
	case aFlat:
		return behind(flatNumber) || flatBefore.MatchString(title[max(0, w.from-longestNumber):w.from])
	case aCar:
		car := plate.FindStringSubmatch(plain(rest))
		return car != nil && !units[car[1]]
	case aDocument:
		return behind(documentNumber)
	}
	if (w.capital || streets[p]) && slices.ContainsFunc(words[max(0, i-3):i], func(w titleWord) bool { return w.text[0]|0x20 == 'e' && numbersOf[w.plain()] == aHome }) && behind(flatNumber) {
		return true
	}
	if !w.caps && !w.single || w.to == len(title) || noDigit(rune(title[w.to])) {
		return false
	}
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	before := near(words, i-1).plain()
	switch {
	case w.caps && len(w.text) == 2 && account.MatchString(title[w.from:]):
		return true
	case numbersOf[before] == aDocument || numbersOf[near(words, i-2).plain()] == aDocument:
		return digits >= leastDigits
	}
	return w.caps && len(w.text) == 2 && digits == 7 // of an identity card
}

// What a number beside a word is of.
const (
	aTelephone = iota + 1
	aBirth
	anAnniversary
	aFlat
	aCar
	aDocument
	aContact
	aHome
)

// streets stand between the name of a street and a number there.
var streets = set("tn tanav tanava mnt maantee pst puiestee tee pk poik")

var numbersOf = func() map[string]int {
	all := map[string]int{}
	for of, words := range map[int]string{
		aTelephone:    "tel telef telefon telefoni telefonil mob mobiil mobiili mobiilil mobiiltelefon gsm tlf mobiilinumber telefoninumber",
		aBirth:        "s b snd sund synd sundinud sunniaeg sunniaja sunnikuupaev sunnipaevaga",
		anAnniversary: "sunnipaev sunnipaeva",
		aFlat:         "korter korteri korteris korterisse krt elanik elaniku elanikule korteriomanik korteriomaniku",
		aCar:          "auto soiduk soiduki soiduauto mootorsoiduk mootorsoiduki haagis numbrimark numbrimargi reg regnr",
		aContact:      "kontakt kontakti kontaktid kontaktnumber kontaktisik kontaktandmed",
		aHome:         "elukoht elukoha elukohas elukohta elukohaga elab elanud",
		aDocument:     "pass passi passiga id id-kaart id-kaardi isikutunnistus isikutunnistuse pensionitunnistus pensionitunnistuse juhiluba juhiloa elamisluba elamisloa",
	} {
		for _, w := range strings.Fields(words) {
			all[w] = of
		}
	}
	return all
}()

// units stand behind a number of three digits that is no car's.
var units = set("eur usd gbp sek kwh mwh")

// They are read in a text without marks, behind the word; flatBefore and account in the title as it stands.
var (
	someNumber     = regexp.MustCompile(`^[^\pL\d]{0,4}\d[\d ()-]{5,}`)
	mobileNumber   = regexp.MustCompile(`^[^\pL\d]{0,4}5( ?\d){6,7}(\D|$)`)
	birthday       = regexp.MustCompile(`^[^\pL\d]{0,4}(\d{1,2}[. /-]{1,2}\d{1,2}[. /-]{1,2})?(18|19|20)\d\d(\D|$)`)
	birthdayOld    = regexp.MustCompile(`^[^\pL\d]{0,4}(\d{1,2}[. /-]{1,2}\d{1,2}[. /-]{1,2})?(19\d\d|20[01]\d)(\D|$)`)
	flatNumber     = regexp.MustCompile(`^[^\pL\d]{1,3}(nr\.? ?)?\d{1,3}([^\d]|$)`)
	flatBefore     = regexp.MustCompile(`\d\pL? ?[-–/] ?\d+,? *$`)
	plate          = regexp.MustCompile(`^[^\pL\d]{0,4}\d{2,3} ?([a-z]{3})([^\pL\d]|$)`)
	documentNumber = regexp.MustCompile(`^[^\pL\d]{0,4}(nr\.? ?)?\d{6}`)
	account        = regexp.MustCompile(`^[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3}`)
)
