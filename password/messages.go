// SPDX-License-Identifier: MIT

package password

import (
	"strconv"
	"strings"

	"github.com/teabehaldus/teabehaldus/civil"
	"github.com/teabehaldus/teabehaldus/internal/msg"
)

// The sentences of this package. Estonian is authoritative.

// said is a code, which is stable, and what a finding of it says. {1} and {2} are its numbers.
type said struct {
	code string
	text msg.Text
}

// What this package refuses whatever the policy.
var (
	saidNone       = said{PolicyNone, msg.Text{ET: "Salasõnale ei ole ühtegi nõuet kehtestatud, seega ei sobi ükski", EN: "No requirement is set for passwords, so none is accepted"}}
	saidNotInForce = said{"policy.not-in-force", msg.Text{ET: "Salasõnanõuded sel päeval ei kehti, seega ei sobi ükski", EN: "The policy is not in force on that day, so no password is accepted"}}
	saidCap        = said{"text.cap", msg.Text{ET: "Salasõna on liiga pikk: läbi vaadatakse kuni {1} märki", EN: "The password is too long: up to {1} characters are looked at"}}
	saidUTF8       = said{"text.utf8", msg.Text{ET: "Salasõna ei ole loetav UTF-8 tekst", EN: "The password is not readable UTF-8 text"}}
	saidEmpty      = said{"text.empty", msg.Text{ET: "Salasõna on sisestamata", EN: "No password is entered"}}
	saidControl    = said{"text.control", msg.Text{ET: "Salasõnas on juhtmärk", EN: "The password has a control character"}}

	saidUnassigned = said{"text.unassigned", msg.Text{ET: "Salasõnas on märk, millele Unicode ei anna tähendust", EN: "The password has a character to which Unicode gives no meaning"}}
)

// numbers keep the places of numbers in a sentence that is put together.
var numbers = [...]msg.Text{{ET: "{1}", EN: "{1}"}, {ET: "{2}", EN: "{2}"}}

// What the requirements find.
var (
	saidDifferent  = said{"length.different", msg.Text{ET: "Salasõnas on liiga vähe erinevaid märke: neid on {1}, vaja on vähemalt {2}", EN: "The password has too few different characters: {1} of at least {2}"}}
	saidShort      = said{"length.min", msg.Text{ET: "Salasõna on liiga lühike: märke on {1}, vaja on vähemalt {2}", EN: "The password is too short: it has {1} of at least {2} characters"}}
	saidLong       = said{"length.max", msg.Text{ET: "Salasõna on liiga pikk: märke on {1}, lubatud on kuni {2}", EN: "The password is too long: it has {1} of at most {2} characters"}}
	saidClass      = said{"class", msg.Text{ET: "Salasõnas puudub {1}", EN: "The password has no {1}"}}
	saidFewClasses = said{"class.few", msg.Text{ET: "Salasõnas on liiga vähe eri liiki märke: liike on {1}, vaja on vähemalt {2}: {3}", EN: "The password has too few kinds of characters: {1} of at least {2}: {3}"}}
	saidFewOfClass = said{"class", msg.Text{ET: "Salasõnas on liiga vähe märke liigist „{3}“: neid on {1}, vaja on vähemalt {2}", EN: "The password has too few characters of the kind “{3}”: {1} of at least {2}"}}
	saidForbidden  = said{"forbidden", msg.Text{ET: "Salasõnas on keelatud märk: {1}", EN: "The password has a forbidden character: {1}"}}
	saidNotAllowed = said{"allowed.other", msg.Text{ET: "Salasõnas on märk, mis ei ole lubatud märkide hulgas", EN: "The password has a character that is not among those allowed"}}
	saidLetters    = said{"sequence.letters", msg.Text{ET: "Salasõnas on tähestiku järjekorras tähed (nagu abcd või dcba): neid on {1}, lubatud ei ole {2} või rohkem", EN: "The password has {1} letters in the order of the alphabet, such as abcd or dcba; {2} or more are not allowed"}}
	saidDigits     = said{"sequence.digits", msg.Text{ET: "Salasõnas on järjest kasvavad või kahanevad numbrid (nagu 1234): neid on {1}, lubatud ei ole {2} või rohkem", EN: "The password has {1} digits that rise or fall one by one, such as 1234; {2} or more are not allowed"}}
	saidKeyboard   = said{"sequence.keyboard", msg.Text{ET: "Salasõnas on klaviatuuril järjest olevad märgid (nagu qwer või 1qaz): neid on {1}, lubatud ei ole {2} või rohkem", EN: "The password has {1} keys that follow one another on a keyboard, such as qwer or 1qaz; {2} or more are not allowed"}}
	saidRepeats    = said{"sequence.repeats", msg.Text{ET: "Salasõnas kordub järjest sama märk: kordi on {1}, lubatud ei ole {2} või rohkem", EN: "The password repeats a character {1} times; {2} or more are not allowed"}}
	saidWord       = said{"words.word", msg.Text{ET: "Salasõna on sõnastikus olev sõna või väga levinud salasõna, ka koos numbrite ja sümbolitega selle ümber", EN: "The password is a dictionary word or a very common password, perhaps with digits and signs around it"}}
	saidBackward   = said{"words.backward", msg.Text{ET: "Salasõna on tagurpidi kirjutatud sõna", EN: "The password is a word written backwards"}}
	saidLeet       = said{"words.leet", msg.Text{ET: "Salasõna on sõna, milles tähti asendavad numbrid või sümbolid", EN: "The password is a word with digits or signs in place of letters"}}
	// saidPair is also of two words with signs and spaces between them.
	saidPair     = said{"words.pair", msg.Text{ET: "Salasõna on kahest sõnast kokku pandud", EN: "The password is two words joined"}}
	saidInside   = said{"words.inside", msg.Text{ET: "Salasõna sisaldab sõna: selles on {1} tähte, lubatud ei ole {2} või rohkem", EN: "The password contains a word of {1} letters; {2} or more are not allowed"}}
	saidBeside   = said{"words.beside", msg.Text{ET: "Salasõnas on ühe sõna kõrval liiga vähe muid märke: neid on {1}, vaja on vähemalt {2} või teist sõna", EN: "The password has too little beside one word: {1} other characters of at least {2}, or another word"}}
	saidBreached = said{"words.breached", msg.Text{ET: "Salasõna on lekkinud salasõnade loendis", EN: "The password is on a list of stolen passwords"}}
	saidAnyCode  = said{"personal.any-code", msg.Text{ET: "Salasõna sisaldab isikukoodi", EN: "The password contains a personal code"}}
	saidContext  = said{"context.word", msg.Text{ET: "Salasõna koosneb asutusega seotud sõnadest või sisaldab neid", EN: "The password is made of words of the institution, or contains one"}}
	saidReused   = said{"history.reused", msg.Text{ET: "Seda salasõna on juba kasutatud: praegusest tagasi lugedes on see {1}. salasõna", EN: "The password was used before: counted back from the current one it is number {1}"}}

	saidHistoryUnknown     = said{"history.unknown", msg.Text{ET: "Ei ole teada, kas salasõna on varem kasutatud", EN: "It is not known whether the password was used before"}}
	saidCurrentMissing     = said{"current.missing", msg.Text{ET: "Praegune salasõna on sisestamata", EN: "The current password is not entered"}}
	saidCurrentWrong       = said{"current.wrong", msg.Text{ET: "Praegune salasõna on vale", EN: "The current password is wrong"}}
	saidCurrentUnknown     = said{"current.unknown", msg.Text{ET: "Praegust salasõna ei saa kontrollida", EN: "The current password cannot be verified"}}
	saidSimilar            = said{"current.similar", msg.Text{ET: "Salasõna erineb praegusest liiga vähe: erinevaid märke on {1}, vaja on vähemalt {2}", EN: "The password differs too little from the current one: by {1} of at least {2} characters"}}
	saidDifferenceUnknown  = said{"current.difference", msg.Text{ET: "Ei ole teada, kui palju salasõna praegusest erineb", EN: "It is not known how much the password differs from the current one"}}
	saidAgeMin             = said{"age.min", msg.Text{ET: "Salasõna saab vahetada alles {1} päeva pärast", EN: "The password cannot be changed yet: days to wait: {1}"}}
	saidAgeUnknown         = said{"age.unknown", msg.Text{ET: "Salasõna vanus ei ole teada", EN: "The age of the password is not known"}}
	saidSincePlaceholder   = said{"placeholder.since", msg.Text{ET: "Varasema salasõna (praegusest tagasi lugedes {1}.) kasutuselevõtu päev on päev, mida kirjutatakse puuduva päeva asemel", EN: "The day on which a former password was set (counted back from the current one, number {1}) is a day that stands for none"}}
	saidChangedPlaceholder = said{"placeholder.changed", msg.Text{ET: "Salasõna viimase vahetuse päev on päev, mida kirjutatakse puuduva päeva asemel", EN: "The day of the last change of the password is a day that stands for none"}}
	saidTodayPlaceholder   = said{"placeholder.today", msg.Text{ET: "Tänase päevana on antud päev, mida kirjutatakse puuduva päeva asemel", EN: "The day given as today is a day that stands for none"}}
	saidAgeWarn            = said{AgeWarn, msg.Text{ET: "Salasõna aegub peagi: viimane kehtivuspäev on {1} päeva pärast", EN: "The password expires soon: days left after today: {1}"}}
	saidAgeToday           = said{AgeWarn, msg.Text{ET: "Salasõna aegub peagi: viimane kehtivuspäev on täna", EN: "The password expires soon: today is its last good day"}}
	saidAgeChange          = said{AgeChange, msg.Text{ET: "Salasõna on aegunud ja tuleb vahetada: viimane kehtivuspäev oli {1} päeva tagasi", EN: "The password has expired and must be changed: days since its last good one: {1}"}}
	saidAgeSuspend         = said{AgeSuspend, msg.Text{ET: "Salasõna on aegunud ja konto peatatakse: viimane kehtivuspäev oli {1} päeva tagasi", EN: "The password has expired and the account is suspended: days since its last good one: {1}"}}
	saidUsernameRun        = said{"username.run", msg.Text{ET: "Salasõnas on järjestikused märgid kasutajanimest: neid on {1}, lubatud ei ole {2} või rohkem", EN: "The password has {1} consecutive characters of the user name; {2} or more are not allowed"}}
)

var saidPersonal = [personals]said{
	personalName:     {"personal.name", msg.Text{ET: "Salasõna koosneb kasutaja nimest või sisaldab seda", EN: "The password is made of the user's name, or contains it"}},
	personalUsername: {"personal.username", msg.Text{ET: "Salasõna koosneb kasutajanimest või sisaldab seda", EN: "The password is made of the user name, or contains it"}},
	personalEmail:    {"personal.email", msg.Text{ET: "Salasõna koosneb kasutaja e-posti aadressist või sisaldab seda", EN: "The password is made of the user's e-mail address, or contains it"}},
	personalCode:     {"personal.code", msg.Text{ET: "Salasõna koosneb kasutaja isikukoodist või sünnikuupäevast või sisaldab seda", EN: "The password is made of the user's personal code or date of birth, or contains it"}},
	personalPhone:    {"personal.phone", msg.Text{ET: "Salasõna koosneb kasutaja telefoninumbrist või sisaldab seda", EN: "The password is made of the user's phone number, or contains it"}},
	personalPlate:    {"personal.plate", msg.Text{ET: "Salasõna koosneb kasutaja mootorsõiduki registreerimismärgist või sisaldab seda", EN: "The password is made of the plate of the user's vehicle, or contains it"}},
	personalPostcode: {"personal.postcode", msg.Text{ET: "Salasõna koosneb kasutaja sihtnumbrist või sisaldab seda", EN: "The password is made of the user's postcode, or contains it"}},
	personalWord:     {"personal.word", msg.Text{ET: "Salasõna koosneb kasutajaga seotud sõnast või sisaldab seda", EN: "The password is made of a word that belongs to the user, or contains it"}},
}

// What a policy says of itself.

// counted is a sentence with a number, in one form for 1 and in another for the rest.
func counted(n int, one, many msg.Text) msg.Text {
	if n == 1 {
		return one.With(n, 0)
	}
	return many.With(n, 0)
}

func lengthTexts(r *rule) (all []msg.Text) {
	if n := r.Length.Min; n > 0 {
		all = append(all, counted(n,
			msg.Text{ET: "Salasõnas on vähemalt {1} märk", EN: "The password has at least {1} character"},
			msg.Text{ET: "Salasõnas on vähemalt {1} märki", EN: "The password has at least {1} characters"}))
	}
	if n := r.Length.Max; n > 0 {
		all = append(all, counted(n,
			msg.Text{ET: "Salasõnas on kuni {1} märk", EN: "The password has at most {1} character"},
			msg.Text{ET: "Salasõnas on kuni {1} märki", EN: "The password has at most {1} characters"}))
	}
	if n := r.Length.Different; n > 0 {
		all = append(all, counted(n,
			msg.Text{ET: "Salasõnas on vähemalt {1} märk", EN: "The password has at least {1} character"},
			msg.Text{ET: "Salasõnas on vähemalt {1} erinevat märki", EN: "The password has at least {1} different characters"}))
	}
	return all
}

func classTexts(r *rule) []msg.Text {
	each := r.Classes.Each
	if r.Classes.AtLeast > 0 && r.Classes.AtLeast < len(r.classes) {
		text := msg.Text{ET: "Salasõnas on märke vähemalt {1} liigist: {2}", EN: "The password has characters of at least {1} of the kinds {2}"}
		if each > 1 {
			text = msg.Text{ET: "Salasõnas on vähemalt {3} märki vähemalt {1} liigist: {2}", EN: "The password has at least {3} characters of each of at least {1} of the kinds {2}"}
		}
		return []msg.Text{r.withSymbols(isSymbol, text.Put(number(r.Classes.AtLeast), list(r.classes), number(each)))}
	}
	all := make([]msg.Text, len(r.classes))
	for i, c := range r.classes {
		text := msg.Text{ET: "Salasõnas on vähemalt üks {1}", EN: "The password has at least one {1}"}
		if each > 1 {
			text = msg.Text{ET: "Salasõnas on vähemalt {2} märki liigist: {1}", EN: "The password has at least {2} characters of the kind {1}"}
		}
		all[i] = r.withSymbols(c.is, text.Put(c.name, number(each)))
	}
	return all
}

// withSymbols adds the closed list of symbols to a sentence that speaks of them.
func (r *rule) withSymbols(is class, t msg.Text) msg.Text {
	if is&isSymbol == 0 || r.symbols == "" {
		return t
	}
	signs := strings.Join(strings.Split(r.symbols, ""), " ")
	return msg.Text{ET: t.ET + " (sümbolid: " + signs + ")", EN: t.EN + " (symbols: " + signs + ")"}
}

func number(n int) msg.Text { return msg.Text{ET: strconv.Itoa(n), EN: strconv.Itoa(n)} }

func forbiddenTexts(r *rule) []msg.Text {
	return []msg.Text{r.withSymbols(isSymbol, msg.Text{ET: "Salasõnas ei tohi olla: {1}", EN: "The password must not have: {1}"}.Put(list(r.classes)))}
}

func allowedTexts(r *rule) []msg.Text {
	all := list(r.classes)
	if r.characters != "" {
		signs := strings.Join(strings.Split(r.characters, ""), " ")
		if len(r.classes) > 0 {
			signs = "; " + signs
		}
		all.ET += signs
		all.EN += signs
	}
	return []msg.Text{r.withSymbols(isSymbol, msg.Text{ET: "Salasõnas on lubatud ainult: {1}", EN: "The password may have only: {1}"}.Put(all))}
}

func sequenceTexts(r *rule) (all []msg.Text) {
	s := r.Sequences
	for _, f := range [...]struct {
		n    int
		text msg.Text
	}{
		{s.Letters, msg.Text{ET: "Salasõnas ei ole {1} või rohkem tähestiku järjekorras tähte, nagu abcd või dcba", EN: "The password has no {1} or more letters in the order of the alphabet, such as abcd or dcba"}},
		{s.Digits, msg.Text{ET: "Salasõnas ei ole {1} või rohkem järjest kasvavat või kahanevat numbrit, nagu 1234 või 4321", EN: "The password has no {1} or more digits that rise or fall one by one, such as 1234 or 4321"}},
		{s.Keyboard, msg.Text{ET: "Salasõnas ei ole {1} või rohkem klaviatuuril järjest olevat märki, nagu qwer või 1qaz", EN: "The password has no {1} or more keys that follow one another on a keyboard, such as qwer or 1qaz"}},
		{s.Repeats, msg.Text{ET: "Sama märk ei kordu järjest {1} või rohkem korda", EN: "No character is repeated {1} or more times"}},
	} {
		if f.n > 0 {
			all = append(all, f.text.With(f.n, 0))
		}
	}
	return all
}

func wordTexts(r *rule) []msg.Text {
	if r.Beside > 0 {
		return []msg.Text{counted(r.Beside,
			msg.Text{ET: "Salasõnas on vähemalt kaks eri sõna või ühe sõna kõrval vähemalt {1} muu märk", EN: "The password has at least two different words, or at least {1} other character beside one word"},
			msg.Text{ET: "Salasõnas on vähemalt kaks eri sõna või ühe sõna kõrval vähemalt {1} muud märki", EN: "The password has at least two different words, or at least {1} other characters beside one word"})}
	}
	if r.Words == Contains {
		return []msg.Text{{
			ET: "Salasõna ei ole sõnastikus olev sõna ega sisalda vähemalt viietähelist sõna",
			EN: "The password is no word of a dictionary and contains none of five letters or more",
		}}
	}
	return []msg.Text{{
		ET: "Salasõna ei ole sõnastikus olev sõna ega kahest sõnast koosnev liitsõna, ka mitte koos numbrite ja sümbolitega ega tagurpidi",
		EN: "The password is no dictionary word and no two words joined, not even backwards or with digits and signs around",
	}}
}

func personalTexts(r *rule) []msg.Text {
	if r.Personal == Contains {
		return []msg.Text{{
			ET: "Salasõna ei sisalda kasutajat isikustada võimaldavaid andmeid, ka mitte tagurpidi",
			EN: "The password contains no data that identify the user, not even backwards",
		}}
	}
	return []msg.Text{{
		ET: "Salasõna ei koosne kasutajat isikustada võimaldavatest andmetest (nimed, mootorsõiduki registreerimismärgid, telefoninumbrid, isikukoodid, sihtnumbrid jne), ka mitte tagurpidi; isikukoodi, telefoninumbrit ega registreerimismärki salasõnas ei ole",
		EN: "The password is not made of data that identify the user (names, vehicle plates, phone numbers, personal codes, postcodes and so on), not even backwards; it holds no personal code, phone number or plate",
	}}
}

func usernameTexts(r *rule) (all []msg.Text) {
	switch r.Username.Match {
	case Whole:
		all = append(all, msg.Text{ET: "Salasõna ei koosne kasutajanimest, ka mitte tagurpidi", EN: "The password is not made of the user name, not even backwards"})
	case Contains:
		all = append(all, msg.Text{ET: "Salasõna ei sisalda kasutajanime, ka mitte tagurpidi", EN: "The password does not contain the user name, not even backwards"})
	}
	if n := r.Username.Run; n > 0 {
		all = append(all, msg.Text{
			ET: "Salasõnas ei ole {1} või rohkem järjestikust märki kasutajanimest", EN: "The password has no {1} or more consecutive characters of the user name",
		}.With(n, 0))
	}
	return all
}

func contextTexts(r *rule) []msg.Text {
	if r.Context.Match == Contains {
		return []msg.Text{{ET: "Salasõna ei sisalda asutusega seotud sõnu", EN: "The password contains no words of the institution"}}
	}
	return []msg.Text{{ET: "Salasõna ei koosne asutusega seotud sõnadest", EN: "The password is not made of words of the institution"}}
}

func historyTexts(r *rule) (all []msg.Text) {
	h := r.History
	if h.Both {
		return []msg.Text{msg.Text{
			ET: "Viimasest {1} salasõnast, praegune kaasa arvatud, ei kasutata uuesti neid, mis on kasutusele võetud viimase {2} jooksul",
			EN: "Of the last {1} passwords, the current one included, those set within the last {2} are not used again",
		}.Put(number(h.Count), within(h.Within))}
	}
	if h.All {
		return []msg.Text{{ET: "Varem kasutatud salasõna ei kasutata uuesti", EN: "No former password is used again"}}
	}
	if h.Count == 2 {
		all = append(all, msg.Text{ET: "Kaht viimast salasõna, praegune kaasa arvatud, ei kasutata uuesti", EN: "The last two passwords, the current one included, are not used again"})
	} else if h.Count > 0 {
		all = append(all, counted(h.Count,
			msg.Text{ET: "Praegust salasõna ei kasutata uuesti", EN: "The current password is not used again"},
			msg.Text{ET: "Viimast {1} salasõna, praegune kaasa arvatud, ei kasutata uuesti", EN: "The last {1} passwords, the current one included, are not used again"}))
	}
	if !h.Within.IsZero() {
		all = append(all, msg.Text{
			ET: "Viimase {1} jooksul kasutusele võetud salasõna ei kasutata uuesti", EN: "A password that was set within the last {1} is not used again",
		}.Put(within(h.Within)))
	}
	return all
}

// within is a period behind "the last": without its number where that is one.
func within(p civil.Period) msg.Text {
	period := periodText(p, genitive)
	if p.Count() == 1 {
		_, period.ET, _ = strings.Cut(period.ET, " ")
		_, period.EN, _ = strings.Cut(period.EN, " ")
	}
	return period
}

func differenceTexts(r *rule) []msg.Text {
	return []msg.Text{counted(r.Difference,
		msg.Text{ET: "Salasõna erineb praegusest vähemalt {1} märgi võrra", EN: "The password differs from the current one by at least {1} character"},
		msg.Text{ET: "Salasõna erineb praegusest vähemalt {1} märgi võrra", EN: "The password differs from the current one by at least {1} characters"})}
}

func currentTexts(*rule) []msg.Text {
	return []msg.Text{{ET: "Enne uue salasõna kasutuselevõttu sisestatakse praegune salasõna", EN: "The current password is entered before a new one is put into use"}}
}

func ageTexts(r *rule) (all []msg.Text) {
	a := r.Age
	if !a.Max.IsZero() {
		text := msg.Text{ET: "Salasõna vahetatakse vähemalt iga {1} järel; aegunud salasõna tuleb vahetada enne, kui süsteemi saab kasutada", EN: "The password is changed at least every {1}; an expired one must be changed before the system can be used"}
		if a.Effect == Suspend {
			text = msg.Text{ET: "Salasõna vahetatakse vähemalt iga {1} järel; vahetamata salasõna korral konto peatatakse", EN: "The password is changed at least every {1}; otherwise the account is suspended"}
		}
		all = append(all, text.Put(periodText(a.Max, genitive)))
	}
	if !a.Min.IsZero() {
		all = append(all, msg.Text{ET: "Salasõna ei vahetata varem kui {1} pärast eelmist vahetust", EN: "The password is not changed within {1} of the last change"}.Put(periodText(a.Min, nominative)))
	}
	if !a.Warn.IsZero() {
		all = append(all, msg.Text{ET: "Aegumise eest hoiatatakse {1} ette", EN: "A warning comes {1} before the last day"}.Put(periodText(a.Warn, nominative)))
	}
	return all
}

func plainTexts(r *rule) []msg.Text { return []msg.Text{msg.Named(r.Text.ET, r.Text.EN)} }

// The cases of a period in Estonian: "180 päeva", nominative, and "180 päeva järel", genitive.
const (
	nominative = iota
	genitive
)

var units = [...]struct{ one, many [2]string }{
	civil.Day:   {[2]string{"päev", "päeva"}, [2]string{"päeva", "päeva"}},
	civil.Week:  {[2]string{"nädal", "nädala"}, [2]string{"nädalat", "nädala"}},
	civil.Month: {[2]string{"kuu", "kuu"}, [2]string{"kuud", "kuu"}},
	civil.Year:  {[2]string{"aasta", "aasta"}, [2]string{"aastat", "aasta"}},
}

func periodText(p civil.Period, grammar int) msg.Text {
	name := units[p.Unit()].many[grammar]
	if p.Count() == 1 {
		name = units[p.Unit()].one[grammar]
	}
	return msg.Text{ET: strconv.Itoa(p.Count()) + " " + name, EN: p.String()}
}

// What contradicts a standard.
var (
	saidNoStandard = said{"lint.standard", msg.Text{ET: "Sellist standardit ei ole", EN: "There is no such standard"}}
	lintLength     = said{"lint.length", msg.Text{ET: "Vähim pikkus on {1}, standard nõuab vähemalt {2}", EN: "The least length is {1}, the standard asks for {2} at least"}}
	lintShortish   = said{"lint.length.recommended", msg.Text{ET: "Vähim pikkus on {1}, standard soovitab vähemalt {2}", EN: "The least length is {1}, the standard recommends {2} at least"}}
	lintMax        = said{"lint.length.max", msg.Text{ET: "Suurim pikkus on {1}, standardi järgi lubatakse vähemalt {2}", EN: "The greatest length is {1}, the standard allows {2} at least"}}
	lintClasses    = said{"lint.classes", msg.Text{ET: "Nõutakse kindlat liiki märke, standard seda ei luba", EN: "Kinds of characters are required, which the standard does not allow"}}
	lintForbidden  = said{"lint.forbidden", msg.Text{ET: "Mõni märk on keelatud, standard lubab kõiki", EN: "Some characters are forbidden, the standard allows all"}}
	lintAge        = said{"lint.age", msg.Text{ET: "Salasõna tuleb korrapäraselt vahetada, standard seda ei luba", EN: "A periodic change is required, which the standard does not allow"}}
	lintList       = said{"lint.words", msg.Text{ET: "Salasõna ei võrrelda sõnastiku ega lekkinud salasõnade loendiga, standard nõuab seda", EN: "No dictionary or list of stolen passwords is compared with, the standard asks for one"}}
	lintContains   = said{"lint.contains", msg.Text{ET: "Sõnu otsitakse ka salasõna seest, standardi järgi võrreldakse tervet salasõna", EN: "Words are looked for inside the password, the standard compares it as a whole"}}
	lintInside     = said{"lint.contains.personal", msg.Text{ET: "Isikukoodi, telefoninumbrit ja registreerimismärki otsitakse ka salasõna seest, standardi järgi võrreldakse tervet salasõna", EN: "Personal codes, phone numbers and plates are looked for inside the password, the standard compares it as a whole"}}
	lintBreached   = said{"lint.breached", msg.Text{ET: "Salasõna ei võrrelda lekkinud salasõnade loendiga, standard nõuab seda", EN: "No list of stolen passwords is compared with, the standard asks for one"}}
	lintCurrent    = said{"lint.current", msg.Text{ET: "Praegust salasõna ei nõuta, standard nõuab seda", EN: "The current password is not demanded, the standard asks for it"}}
	lintContext    = said{"lint.context", msg.Text{ET: "Asutusega seotud sõnade loend puudub, standard nõuab seda", EN: "There is no list of words of the institution, the standard asks for one"}}
)
